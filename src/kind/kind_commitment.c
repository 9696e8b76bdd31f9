/* Commitments: orders and promises to buy that are in no ledger yet, held against the limits. */
#include "ddreg/commitment.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"ordered", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"amount", RECORD_PLAIN, 2},
     .type = KIND_MONEY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "beløp"},
    {.column = {"currency", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .arg = "CUR",
     .nb = "valuta"},
    {.column = {"kroner", RECORD_PLAIN, 2}, .type = KIND_MONEY, .nb = "kroner"},
    {.column = {"buyer", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "bestiller"},
    {.column = {"approver", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_LISTED,
     .nb = "godkjenner"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

/* Three capital letters, as ISO 4217 has them. */
static bool is_currency(const char *s)
{
    return strlen(s) == 3 && strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/* What is in another currency is said in kroner, too: limits are in kroner. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *currency = kind_text(after, "currency");
    const bool said = after->values[kind_field(after->kind, "kroner")].kind == DB_INT;

    (void)before;
    if (currency && !is_currency(currency)) {
        const enum dd_rc rc = kind_fail(DD_INPUT, "commitment.currency", after, "currency", err);
        dd_error_add(err, "value", currency);
        return rc;
    }
    if (!commitment_in_kroner(currency) && !said)
        return kind_fail(DD_INPUT, "commitment.kroner", after, "kroner", err);
    if (commitment_in_kroner(currency) && said)
        return kind_fail(DD_INPUT, "commitment.kroner_twice", after, "kroner", err);
    if (strcmp(kind_text(after, "ordered"), reg->by.day) <= 0)
        return DD_OK;
    return kind_fail(DD_INPUT, "commitment.future", after, "date", err);
}

static const struct kind_verb verbs[] = {
    {.name = "deliver", .nb = "levert", .from = "ordered", .to = "delivered"},
    {.name = "cancel", .nb = "avlys", .from = "ordered", .to = "cancelled", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_commitment = {
    .name = "commitment",
    .nb = "bestilling",
    .plural = "commitments",
    .letters = "CM",
    .add_nb = "ny",
    KIND_TABLE("commitment", fields),
    .first = "ordered",
    .ended = "delivered|cancelled",
    .starts = "ordered",
    .verbs = verbs,
    .example =
        "ddreg commitment add S-12 --text \"Workwear\" --amount 250000 --buyer \"Ola Nordmann\"",
    .check = check,
};
