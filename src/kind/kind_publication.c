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

/* Is it said now, and not before, from which version it was published? Of one that says that not
 * all had signed that is the version of its day; else it stays, whatever is sealed later. */
static bool is_chosen(const struct kind_row *was, const struct kind_row *row)
{
    const bool is_new = !was && kind_number(row) == 0;

    if (is_new || !was)
        return is_new;
    return kind_int(row, "seal") == 0
               ? kind_text(was, "unsigned") && !kind_text(row, "unsigned")
               : kind_text(row, "unsigned") &&
                     strcmp(kind_text(was, "published"), kind_text(row, "published")) != 0;
}

/* The last version that was sealed by the day of the publication, and counts. */
static enum dd_rc fill(struct reg *reg, const struct kind_row *was, struct kind_row *row,
                       struct dd_error *err)
{
    struct db_value *seal = &row->values[kind_field(&kind_publication, "seal")];
    struct seal *all = NULL;
    size_t n = 0;
    enum dd_rc rc;

    if (!is_chosen(was, row))
        return DD_OK;
    rc = seals_read(reg, &reg->records, kind_int(row, "company_id"), (int)kind_int(row, "year"),
                    &all, &n, err);
    if (rc == DD_OK)
        *seal = DB_NONE;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (strcmp(all[i].state, "sealed") == 0 &&
            strcmp(all[i].day, kind_text(row, "published")) <= 0)
            *seal = DB_I(all[i].number);
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

/* Does the version still count that was published? It may have been lifted while the publication
 * was withdrawn. */
static enum dd_rc check_sealed(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {.number = kind_int(row, "seal"), .withdrawn = true};
    char id[PUBLIC_ID_SIZE], year[24];
    struct kind_row *seal;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_seal, &filter, &seal, &n, err);

    if (rc != DD_OK || (n > 0 && kind_in_state(&seal[0], "sealed")))
        return rc;
    public_id_write(id, kind_seal.letters, kind_int(row, "seal"));
    (void)snprintf(year, sizeof(year), "%lld", (long long)kind_int(row, "year"));
    rc = kind_fail(DD_REFUSED, "report.seal_gone", row, "", err);
    dd_error_add(err, "seal", id);
    dd_error_add(err, "year", year);
    dd_error_add(err, "day", kind_text(row, "published"));
    return rc;
}

/* Published as signed: sealed, and the whole board and the chief executive had signed that seal. */
static enum dd_rc check_signed(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct seal seal = {.number = kind_int(row, "seal")};
    struct seal_signatures s = {.signed_by = 0};
    enum dd_rc rc;

    if (kind_int(row, "company_id") != COMPANY_FIRST) /* whose statement is not made here */
        return DD_OK;
    if (seal.number == 0)
        return fail_unsigned(row, NULL, err);
    rc = check_sealed(reg, row, err);
    if (rc == DD_OK)
        rc = seal_signatures_read(reg, &reg->records, &seal, COMPANY_FIRST,
                                  kind_text(row, "published"), &s, err);
    return rc != DD_OK || s.complete ? rc : fail_unsigned(row, &s, err);
}

/* Is it said for the first time, or again, or of another day or version, that all had signed? */
static bool says_signed(const struct kind_row *before, const struct kind_row *after)
{
    return !kind_text(after, "unsigned") &&
           (!before || kind_text(before, "unsigned") ||
            strcmp(kind_text(before, "published"), kind_text(after, "published")) != 0 ||
            kind_int(before, "seal") != kind_int(after, "seal"));
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
    .by_command = true,
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
