#include "columns.h"

#include <string.h>
#include <strings.h>

#include "content.h"

static const char *const names[FIELDS] = {
    [FIELD_LEDGER] = "ledger",
    [FIELD_NAME] = "name",
    [FIELD_ORGNR] = "orgnr",
    [FIELD_COUNTRY] = "country",
    [FIELD_DDREG_ID] = "ddreg_id",
    [FIELD_PRODUCTION_COUNTRY] = "production_country",
    [FIELD_SECTOR] = "sector",
    [FIELD_CATEGORY] = "category",
    [FIELD_CLASS] = "class",
    [FIELD_CLASS_REASON] = "class_reason",
    [FIELD_IBAN] = "iban",
    [FIELD_OWNER] = "owner",
    [FIELD_EMAIL] = "email",
    [FIELD_DAY] = "day",
    [FIELD_AMOUNT] = "amount",
    [FIELD_ORE] = "ore",
    [FIELD_CURRENCY] = "currency",
    [FIELD_RATE] = "rate",
    [FIELD_PRODUCTION] = "production",
    [FIELD_ACCOUNT] = "account",
    [FIELD_ACCOUNT_NAME] = "account_name",
    [FIELD_REFERENCE] = "reference",
    [FIELD_DEBIT] = "debit",
    [FIELD_CREDIT] = "credit",
    [FIELD_SIDE] = "side",
    [FIELD_KIND] = "kind",
    [FIELD_STATUS] = "status",
    [FIELD_BUYER] = "buyer",
    [FIELD_APPROVER] = "approver",
};

const char *field_name(enum field f)
{
    return names[f];
}

bool field_find(enum field *out, const char *name)
{
    for (int f = 0; f < FIELDS; f++)
        if (strcmp(names[f], name) == 0) {
            *out = (enum field)f;
            return true;
        }
    return false;
}

bool field_belongs(enum field f, enum import_kind kind)
{
    if (f <= FIELD_DDREG_ID || f == FIELD_CURRENCY)
        return true;
    return (f <= FIELD_EMAIL) == (kind == IMPORT_SUPPLIERS);
}

const char *import_kind_name(enum import_kind kind)
{
    return kind == IMPORT_SUPPLIERS ? "suppliers" : "purchases";
}

void columns_none(struct columns *c)
{
    for (int f = 0; f < FIELDS; f++) {
        c->at[f] = c->rival[f] = -1;
        c->rank[f] = 0;
    }
}

bool columns_has(const struct columns *c, size_t column)
{
    for (int f = 0; f < FIELDS; f++)
        if (c->at[f] == (int)column)
            return true;
    return false;
}

static void take(struct columns *c, const struct meaning *m, int column)
{
    int f = (int)m->field;

    if (c->at[f] >= 0 && m->rank > c->rank[f])
        return;
    if (c->at[f] >= 0 && (f == FIELD_BUYER || f == FIELD_APPROVER))
        return; /* nothing is kept of them that a second could contradict */
    if (c->at[f] >= 0 && m->rank == c->rank[f]) {
        c->rival[f] = c->rival[f] < 0 ? column : c->rival[f];
        return;
    }
    c->at[f] = column;
    c->rank[f] = m->rank;
    c->rival[f] = -1;
}

/* "Type" over "Debit" and "Credit" is of sides. */
static bool is_of_sides(const struct content *c)
{
    return c->filled > 0 && c->kinds == c->paid && c->side == c->filled &&
           c->credited < c->filled && (c->pair || (c->varies && c->signs == c->filled));
}

/* What the cells say to the header's meaning; false when it is none after all. */
static bool weigh(struct meaning *m, const struct content *c)
{
    enum { RANK_NUMBERED = 15, FEW = 4, MANY = 12, RANK_CONTRADICTED = 100 };
    bool fits = true;

    if (m->field == FIELD_KIND && is_of_sides(c))
        m->field = FIELD_SIDE;
    if (m->field == FIELD_SIDE)
        return c->filled > 0 &&
               (c->side * 10 >= c->filled * 9 || c->pair); /* others are bad rows, or asked of */
    if (m->field == FIELD_STATUS)
        return c->text > 0;
    if (m->field == FIELD_KIND)
        return c->kinds > 0 || c->codes || m->rank < RANK_VAGUE;
    if (c->filled == 0) { /* another one, if there is any */
        m->rank += m->field == FIELD_DEBIT || m->field == FIELD_CREDIT ? 0 : RANK_CONTRADICTED;
        return true;
    }
    switch (m->field) {
    case FIELD_LEDGER:
        if (c->text == c->filled && c->firm * 5 >= c->filled)
            *m = (struct meaning){FIELD_NAME, RANK_NUMBERED, false};
        return true;
    case FIELD_NAME:
        if (c->digits == c->filled)
            *m = (struct meaning){FIELD_LEDGER, RANK_NUMBERED, false};
        return true;
    case FIELD_AMOUNT:
    case FIELD_ORE:
    case FIELD_DEBIT:
    case FIELD_CREDIT:
        fits = c->money > 0;
        break;
    case FIELD_DAY:
        fits = c->day > 0 || c->serial > 0;
        if (!fits && m->rank == RANK_PERIOD) /* "06" or "2023-Q2" */
            return false;
        break;
    case FIELD_ORGNR: /* of another country: one in eleven has the right digit by chance */
        if ((c->nine >= FEW && c->ours * 2 < c->nine) ||
            (c->nine >= MANY && c->orgnr * 2 < c->nine))
            return false;
        break;
    case FIELD_COUNTRY:
    case FIELD_PRODUCTION_COUNTRY:
        fits = c->country > 0;
        break;
    case FIELD_CURRENCY:
        fits = c->currency > 0;
        break;
    default:
        break;
    }
    m->rank += fits ? 0 : RANK_CONTRADICTED;
    return true;
}

/* A column of yes and no may say by its heading what each line is: "Cancelled", "Credit note". */
static bool flag_meaning(struct meaning *m, struct arena *scratch, const char *header,
                         const struct content *c)
{
    enum flag flag = c->yes_no == c->filled ? header_flag(scratch, header) : FLAG_NONE;

    *m = (struct meaning){flag == FLAG_CREDIT ? FIELD_KIND : FIELD_STATUS, RANK_FLAG, false};
    return flag != FLAG_NONE;
}

/* Cells that all say invoice, credit note or payment are of kinds, whatever the heading. */
static void settle_kinds(struct columns *c, const struct content *cells, size_t n)
{
    size_t rows = 0;

    for (size_t i = 0; i < n && i < CONTENT_COLUMNS; i++)
        rows = cells[i].filled > rows ? cells[i].filled : rows;
    for (size_t i = 0; i < n && i < CONTENT_COLUMNS && c->at[FIELD_KIND] < 0; i++) {
        bool other =
            columns_has(c, i) && c->at[FIELD_REFERENCE] != (int)i && c->at[FIELD_STATUS] != (int)i;
        if (other || cells[i].kinds < cells[i].filled || cells[i].invoices == 0 ||
            cells[i].filled * 2 < rows)
            continue;
        c->at[FIELD_KIND] = (int)i;
        c->rank[FIELD_KIND] = RANK_CONTENT;
        if (c->at[FIELD_REFERENCE] == (int)i)
            c->at[FIELD_REFERENCE] = -1;
    }
}

/* A file with ddreg's own ids has ddreg's own headings: an export, where names may be numbers. */
static bool is_export(char *const *headers, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcasecmp(headers[i], "ddreg-id") == 0)
            return true;
    return false;
}

/* An amount in the voucher's currency beside another: that one is in kroner. */
static void settle_foreign(struct columns *c, int foreign)
{
    if (foreign < 0)
        return;
    if (c->at[FIELD_ORE] < 0 && c->at[FIELD_AMOUNT] >= 0) {
        c->at[FIELD_ORE] = c->at[FIELD_AMOUNT];
        c->rank[FIELD_ORE] = c->rank[FIELD_AMOUNT];
        c->rival[FIELD_ORE] = c->rival[FIELD_AMOUNT];
    }
    c->at[FIELD_AMOUNT] = foreign;
    c->rival[FIELD_AMOUNT] = -1;
}

/* With no currencies, two amounts of which one alone is net are no amount and its kroner. */
static void settle_net(struct columns *c)
{
    bool net = c->rank[FIELD_AMOUNT] == RANK_NET, net_ore = c->rank[FIELD_ORE] == RANK_NET;
    enum field other = net ? FIELD_ORE : FIELD_AMOUNT;

    if (c->at[FIELD_AMOUNT] < 0 || c->at[FIELD_ORE] < 0 || c->at[FIELD_CURRENCY] >= 0 ||
        net == net_ore)
        return;
    c->at[other] = c->rival[other] = -1;
}

/* What no figure comes from is not worth a question: the first of two columns is taken. */
static void settle_rivals(struct columns *c)
{
    static const enum field light[] = {FIELD_ACCOUNT,  FIELD_ACCOUNT_NAME, FIELD_REFERENCE,
                                       FIELD_CATEGORY, FIELD_OWNER,        FIELD_EMAIL,
                                       FIELD_IBAN};

    for (size_t i = 0; i < sizeof(light) / sizeof(light[0]); i++)
        c->rival[light[i]] = -1;
}

enum dd_rc columns_recognise(struct columns *c, size_t *known, struct arena *scratch,
                             char *const *headers, size_t n, const struct content *content,
                             enum import_kind kind, struct dd_error *err)
{
    const struct content *cells = is_export(headers, n) ? NULL : content;
    struct meaning m;
    int foreign = -1;

    columns_none(c);
    for (size_t i = 0; i < n; i++) {
        bool weighed = cells && i < CONTENT_COLUMNS;
        bool flag =
            weighed && kind == IMPORT_PURCHASES && flag_meaning(&m, scratch, headers[i], &cells[i]);
        bool means = flag || header_meaning(&m, scratch, headers[i], kind);
        arena_reset(scratch);
        if (!means || (!flag && weighed && !weigh(&m, &cells[i])))
            continue;
        if (!m.foreign)
            take(c, &m, (int)i);
        else if (foreign < 0)
            foreign = (int)i;
    }
    if (scratch->failed)
        return dd_no_memory(err);
    settle_foreign(c, foreign);
    settle_net(c);
    if (cells && kind == IMPORT_PURCHASES)
        settle_kinds(c, cells, n);
    settle_rivals(c);
    *known = 0;
    for (int f = 0; f < FIELDS; f++)
        *known += c->at[f] >= 0;
    return DD_OK;
}

void columns_settle_pair(struct columns *c)
{
    bool sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0;

    if (!sum && c->at[FIELD_DEBIT] >= 0 && c->at[FIELD_CREDIT] >= 0)
        return;
    c->at[FIELD_DEBIT] = c->rival[FIELD_DEBIT] = -1;
    c->at[FIELD_CREDIT] = c->rival[FIELD_CREDIT] = -1;
}

bool columns_enough(const struct columns *c, enum import_kind kind)
{
    bool who = c->at[FIELD_NAME] >= 0 || c->at[FIELD_LEDGER] >= 0 || c->at[FIELD_ORGNR] >= 0;
    bool sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0 ||
               (c->at[FIELD_DEBIT] >= 0 && c->at[FIELD_CREDIT] >= 0);

    return kind == IMPORT_SUPPLIERS ? c->at[FIELD_NAME] >= 0 : who && sum;
}
