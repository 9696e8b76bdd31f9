/* What the board decided, among it its yearly review of the due diligence: the board is responsible
 * for it and signs the statement (åpenhetsloven § 5, third paragraph). */
#include "ddreg/date.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"about", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "review|statement|policy|other",
     .nb = "om"},
    {.column = {"subject", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "sak"},
    {.column = {"decided", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "date",
     .nb = "dato"},
    {.column = {"document", RECORD_PLAIN, 2}, .type = KIND_FILE, .option = "file", .nb = "fil"},
    KIND_TAIL,
};

/* The board looks at the due diligence once a year: a year after it last did, or now. */
static enum dd_rc missing(struct kind_due *d, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = d->today, .company = d->company, .is = {{"about", DB_T("review")}}};
    char due[DATE_SIZE];
    const char *last = NULL, *day, *command;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_board_decision, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (kind_in_state(&rows[i], "made") &&
            (!last || strcmp(kind_text(&rows[i], "decided"), last) > 0))
            last = kind_text(&rows[i], "decided");
    if (rc != DD_OK)
        return rc;
    (void)snprintf(due, sizeof(due), "%s", d->today);
    if (last)
        date_add_months(due, last, 12);
    day = arena_strdup(d->a, due);
    command = arena_printf(d->a, "ddreg decision add review --subject TEXT%s", d->of);
    return day && command
               ? d->add(d, NULL, "review", last ? "board.review" : "board.never", day, command, err)
               : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "reverse", .nb = "omgjør", .from = "made", .to = "reversed", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_board_decision = {
    .name = "decision",
    .nb = "vedtak",
    .plural = "decisions",
    .letters = "BD",
    .add_nb = "nytt",
    KIND_TABLE("board_decision", fields),
    .first = "made",
    .ended = "reversed",
    .starts = "decided",
    .verbs = verbs,
    .example = "ddreg decision add review --subject \"Yearly review of the due diligence\"",
    .missing = missing,
    .charge = "chair",
};
