/* Statements that were published, and where: what ends the duty of a year (åpenhetsloven § 5). The
 * commands are those of reports: `report publish`. */
#include "ddreg/date.h"
#include "ddreg/publication.h"
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
    KIND_TAIL,
};

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
    return rc;
}

/* What must be signed and was not stays due. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_in_state(row, "published") || !kind_text(row, "unsigned"))
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
    .check = check,
    .computed = computed,
    .due = due,
};
