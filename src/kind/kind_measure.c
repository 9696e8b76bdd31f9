/* Measures: what is done, or was promised, to cease, prevent or limit adverse impacts and to remedy
 * them (åpenhetsloven § 4 c and f), and what came of it (§ 5 c). A form that was sent closes
 * nothing: only a result does that somebody else than the owner has accepted. */
#include "ddreg/date.h"
#include "ddreg/measure.h"
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "ddreg/themes.h"
#include "kinds.h"
#include "scenario_ids.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"aim", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_LISTED,
     .arg = "cease|prevent|limit|remedy|leverage|exit",
     .nb = "mål"},
    {.column = {"findings", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_LISTED,
     .arg = "finding",
     .nb = "funn"},
    {.column = {"themes", RECORD_PLAIN, 2}, .type = KIND_NAME, .arg = "THEME", .nb = "temaer"},
    {.column = {"owner", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "ansvarlig"},
    {.column = {"due", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "frist"},
    {.column = {"expected", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "forventet"},
    {.column = {"promised", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .arg = "2022-9999",
     .nb = "lovet"},
    {.column = {"started", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .nb = "startet"},
    {.column = {"ended", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_MOVED, .nb = "avsluttet"},
    {.column = {"result", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED | KIND_DECIDED,
     .nb = "resultat"},
    {.column = {"evidence", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_MOVED,
     .arg = "evidence|file",
     .nb = "dokumentasjon"},
    {.column = {"scenarios", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .arg = "SCENARIO",
     .nb = "scenarioer"},
    {.column = {"consequences", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "følger"},
    KIND_TAIL,
};

/* --- Rules ------------------------------------------------------------------------------------ */

/* "clothing.south_asia" or "clothing"; MEASURE_OWN. */
static bool is_theme(const char *word, size_t n)
{
    char id[THEME_KEY_SIZE];
    const char *origin;
    const size_t length = strcspn(word, ".") < n ? strcspn(word, ".") : n;

    if (n == strlen(MEASURE_OWN) && strncmp(word, MEASURE_OWN, n) == 0)
        return true;
    (void)snprintf(id, sizeof(id), "%.*s", (int)length, word);
    if (n >= sizeof(id) || !theme_by_id(id))
        return false;
    for (size_t i = 0; length < n && (origin = theme_origin_at(i)); i++)
        if (strlen(origin) == n - length - 1 &&
            strncmp(origin, word + length + 1, n - length - 1) == 0)
            return true;
    return length == n;
}

static enum dd_rc check_themes(const struct kind_row *row, struct dd_error *err)
{
    const char *themes = kind_text(row, "themes");

    for (const char *p = themes ? themes : ""; *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        char theme[THEME_KEY_SIZE];
        enum dd_rc rc;
        (void)snprintf(theme, sizeof(theme), "%.*s", (int)n, p);
        if (!is_theme(p, n)) {
            rc = kind_fail(DD_INPUT, "measure.theme", row, "", err);
            dd_error_add(err, "theme", theme);
            return rc;
        }
        p += n;
    }
    return DD_OK;
}

/* Ending a business relationship is the last resort: what it means for the people affected is
 * considered first (OECD's guidelines, chapter II; its guidance on due diligence, question 39). */
static enum dd_rc check_exit(const struct kind_row *before, const struct kind_row *row,
                             struct dd_error *err)
{
    const bool erased = before && !kind_text(before, "consequences");

    return strcmp(kind_text(row, "aim"), "exit") == 0 &&
                   text_blank(kind_text(row, "consequences")) &&
                   !(erased && strcmp(kind_text(before, "aim"), "exit") == 0)
               ? kind_fail(DD_INPUT, "measure.exit", row, "", err)
               : DD_OK;
}

/* Nobody accepts what is one's own, but in a company that has one person. */
static enum dd_rc check_accepts(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *move = kind_text(row, "move");
    struct people people;
    bool alone = false;
    enum dd_rc rc;

    if (!move || strcmp(move, "accept") != 0)
        return DD_OK;
    rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc != DD_OK ||
        person_one(&people, kind_int(row, "owner")) != person_one(&people, kind_int(row, "actor")))
        return rc;
    rc = reg_is_alone(reg, &alone, err);
    return rc == DD_OK && !alone ? kind_fail(DD_REFUSED, "measure.own", row, "", err) : rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *started = kind_text(after, "started"), *ended = kind_text(after, "ended");
    enum dd_rc rc = check_themes(after, err);

    if (rc == DD_OK)
        rc = scenario_ids_check(reg, after, "scenarios", SCENARIO_IDS_ALL, err);
    if (rc == DD_OK)
        rc = check_exit(before, after, err);
    if (rc == DD_OK && started && ended && strcmp(ended, started) < 0) {
        rc = kind_fail(DD_INPUT, "measure.order", after, "", err);
        dd_error_add(err, "started", started);
        dd_error_add(err, "ended", ended);
    }
    return rc == DD_OK ? check_accepts(reg, after, err) : rc;
}

/* What somebody accepted on a day was another text then: a new one is accepted again. */
static enum dd_rc guard(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err)
{
    const char *before = kind_text(was, "result"), *now = kind_text(after, "result");

    return kind_in_state(after, "accepted") && before && (!now || strcmp(before, now) != 0)
               ? kind_fail(DD_REFUSED, "measure.accepted_text", after, "", err)
               : DD_OK;
}

static enum dd_rc add_up(struct arena *a, const struct kind_row *row, const char *day,
                         struct measures *out, struct dd_error *err)
{
    const char *due = kind_text(row, "due"), *ended = kind_text(row, "ended");

    out->accepted += kind_in_state(row, "accepted");
    out->n += !kind_in_state(row, "dropped");
    if (kind_in_state(row, "accepted") && ended && (!out->ended || strcmp(ended, out->ended) > 0))
        out->ended = ended;
    if (!kind_is_open(row, day))
        return DD_OK;
    if (!out->due || strcmp(due, out->due) < 0)
        out->due = due;
    out->open = arena_printf(a, "%s%s%s-%lld", out->open, *out->open ? " " : "",
                             kind_measure.letters, (long long)kind_number(row));
    return out->open ? DD_OK : dd_no_memory(err);
}

enum dd_rc measures_of_finding(struct reg *reg, struct arena *a, int64_t finding, const char *day,
                               struct measures *out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_measure, &filter, &rows, &n, err);

    *out = (struct measures){.open = ""};
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *findings = kind_text(&rows[i], "findings");
        if (findings && kind_has_link(findings, &kind_finding, finding))
            rc = add_up(a, &rows[i], day, out, err);
    }
    return rc;
}

/* --- What is due ------------------------------------------------------------------------------ */

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const bool done = kind_in_state(row, "done");
    const char *command;

    if (!kind_is_open(row, d->today))
        return DD_OK;
    command = arena_printf(d->a, "ddreg measure %s ME-%lld%s", done ? "accept" : "done",
                           (long long)kind_number(row), done ? "" : " --result TEXT");
    return command ? d->add(d, row, NULL, done ? "measure.accept" : "measure.do",
                            kind_text(row, done ? "ended" : "due"), command, err)
                   : dd_no_memory(err);
}

/* Promised in a statement of an earlier year and still open: the next one says what came of it. */
static const char *carried_over(const struct kind_row *row, const char *today, char room[32])
{
    const int64_t promised = kind_int(row, "promised");

    (void)room;
    return promised && kind_is_open(row, today) && date_year(today) > promised ? "carried_over"
                                                                               : NULL;
}

/* One that is planned or under way, and for a year what was accepted. */
static bool follows(const struct kind_row *row, const char *today)
{
    enum { MONTHS = 12 };
    const char *ended = kind_text(row, "ended");
    char until[DATE_SIZE];

    if (!kind_in_state(row, "accepted") || !ended)
        return kind_is_open(row, today);
    date_add_months(until, ended, MONTHS);
    return strcmp(until, today) >= 0;
}

static const struct kind_computed computed[] = {
    {"carry_over", true, carried_over},
    {NULL, false, NULL},
};

static const struct kind_verb verbs[] = {
    {.name = "start",
     .nb = "start",
     .from = "planned",
     .to = "started",
     .fields = "started=date",
     .day = "started"},
    {.name = "done",
     .nb = "gjort",
     .from = "planned|started",
     .to = "done",
     .fields = "result|evidence|ended=date",
     .needs = "result",
     .day = "ended",
     .example = "--result \"Wages are paid\""},
    {.name = "accept",
     .nb = "godta",
     .from = "done",
     .to = "accepted",
     .how = KIND_DECIDES,
     .other = "done"},
    {.name = "reject", .nb = "avvis", .from = "done", .to = "started", .how = KIND_REASON},
    {.name = "drop", .nb = "dropp", .from = "planned|started", .to = "dropped", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_measure = {
    .name = "measure",
    .nb = "tiltak",
    .plural = "measures",
    .letters = "ME",
    .add_nb = "nytt",
    KIND_TABLE("measure", fields),
    .first = "planned",
    .ended = "accepted|dropped",
    .verbs = verbs,
    .example = "ddreg measure add --text \"Pay\" --aim remedy --owner PE-1 --due 2024-09-01",
    .check = check,
    .guard = guard,
    .computed = computed,
    .due = due,
    .follows = follows,
};
