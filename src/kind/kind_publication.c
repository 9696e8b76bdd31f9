/* Statements that were published, and where: what ends the duty of a year (åpenhetsloven § 5). The
 * commands are those of reports: `report publish`. */
#include "ddreg/date.h"
#include "ddreg/publication.h"
#include "ddreg/seal.h"
#include "ddreg/web_address.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"year", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .arg = "2021-9998",
     .nb = "år"},
    {.column = {"published", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"address", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "URL",
     .nb = "adresse"},
    {.column = {"unsigned", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "usignert"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"seal", RECORD_PLAIN, 2},
     .type = KIND_LINK,
     .how = KIND_INTERNAL | KIND_LISTED,
     .arg = "seal"},
    KIND_TAIL,
};

/* The seal that was in force: what was published. */
static enum dd_rc fill(struct reg *reg, const struct kind_row *was, struct kind_row *row,
                       struct dd_error *err)
{
    struct seal seal;
    enum dd_rc rc;

    (void)was;
    if (kind_int(row, "seal") > 0)
        return DD_OK;
    rc = seal_in_force(reg, &reg->records, kind_int(row, "company_id"), (int)kind_int(row, "year"),
                       &seal, err);
    if (rc == DD_OK && seal.number > 0)
        row->values[kind_field(&kind_publication, "seal")] = DB_I(seal.number);
    return rc;
}

static enum dd_rc fail_unsigned(const struct kind_row *row, const struct seal_signatures *s,
                                struct dd_error *err)
{
    struct buf names = BUF_INIT;
    char year[24];
    enum dd_rc rc;

    (void)snprintf(year, sizeof(year), "%lld", (long long)kind_int(row, "year"));
    for (size_t i = 0; s && i < s->nmissing; i++)
        buf_printf(&names, "%s%s", i > 0 ? ", " : "", s->missing[i].name);
    rc = kind_fail(DD_REFUSED,
                   !s                ? "report.not_sealed"
                   : s->nmissing > 0 ? "report.unsigned_by"
                                     : "report.no_signers",
                   row, "", err);
    dd_error_add(err, "year", year);
    dd_error_add(err, "missing", buf_str(&names));
    dd_error_add(err, "day", kind_text(row, "published"));
    buf_release(&names);
    return rc;
}

/* Published as signed: sealed, and the whole board and the chief executive had signed that seal. */
static enum dd_rc check_signed(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct seal seal = {.number = kind_int(row, "seal")};
    struct seal_signatures s;
    enum dd_rc rc;

    if (kind_int(row, "company_id") != COMPANY_FIRST) /* whose statement is not made here */
        return DD_OK;
    if (seal.number == 0)
        return fail_unsigned(row, NULL, err);
    rc = seal_signatures_read(reg, &reg->records, &seal, COMPANY_FIRST, kind_text(row, "published"),
                              &s, err);
    return rc != DD_OK || s.complete ? rc : fail_unsigned(row, &s, err);
}

/* Is it said for the first time, or again, that all had signed? */
static bool says_signed(const struct kind_row *before, const struct kind_row *after)
{
    return !kind_text(after, "unsigned") && (!before || kind_text(before, "unsigned"));
}

/* It is about a year that had begun, was there by the day that counts as today, and is on the web.
 */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *was = before ? kind_text(before, "address") : NULL;
    const char *published = kind_text(after, "published"), *address = kind_text(after, "address");
    enum dd_rc rc = DD_OK;

    if (date_year(published) < kind_int(after, "year"))
        rc = kind_fail(DD_INPUT, "report.before", after, "date", err);
    else if (strcmp(published, reg->by.day) > 0)
        rc = kind_fail(DD_INPUT, "report.future", after, "date", err);
    if (rc != DD_OK)
        dd_error_add(err, "day", published);
    else if (address && (!was || strcmp(was, address) != 0) && !web_address_is(address))
        rc = dd_fail(err, DD_INPUT, "evidence.address", "address", address, NULL);
    if (rc == DD_OK && says_signed(before, after))
        rc = check_signed(reg, after, err);
    return rc;
}

/* What must be signed and was not stays due. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_in_state(row, "published") || publication_is_signed(row))
        return DD_OK;
    command =
        arena_printf(d->a, "ddreg report set PB-%lld --unsigned \"\"", (long long)kind_number(row));
    return command
               ? d->add(d, row, NULL, "report.unsigned", kind_text(row, "published"), command, err)
               : dd_no_memory(err);
}

static const char *deadline(const struct kind_row *row, const char *today, char room[32])
{
    (void)today;
    publication_deadline(room, (int)kind_int(row, "year"));
    return *room ? room : NULL;
}

static const char *punctual(const struct kind_row *row, const char *today, char room[32])
{
    (void)today;
    (void)room;
    return publication_is_late((int)kind_int(row, "year"), kind_text(row, "published")) ? "late"
                                                                                        : "in_time";
}

static const struct kind_computed computed[] = {
    {"deadline", false, deadline}, {"punctual", true, punctual}, {NULL, false, NULL}};

static const struct kind_verb verbs[] = {
    {.name = "retract",
     .nb = "tilbakekall",
     .from = "published",
     .to = "retracted",
     .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_publication = {
    .name = "report",
    .nb = "rapport",
    .plural = "publications",
    .letters = "PB",
    .add = "publish",
    .add_nb = "publiser",
    KIND_TABLE("publication", fields),
    .first = "published",
    .ended = "retracted",
    .starts = "published",
    .verbs = verbs,
    .example = "ddreg report publish --year 2023 --address https://example.no/apenhet",
    .fill = fill,
    .check = check,
    .computed = computed,
    .due = due,
};
