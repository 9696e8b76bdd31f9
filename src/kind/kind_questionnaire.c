/* Questionnaires to suppliers: what was asked of whom, until when, what came back and how it was
 * judged. Who is asked what is src/questionnaire's; see docs/questionnaires.md. */
#include "kinds.h"

#include "ddreg/date.h"
#include "ddreg/text.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "leverandør"},
    {.column = {"set_name", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .key = "set",
     .arg = "SET",
     .nb = "sett"},
    {.column = {"version", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED | KIND_LISTED,
     .option = "edition",
     .nb = "utgave"},
    {.column = {"sent", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_TODAY | KIND_LISTED,
     .nb = "sendt"},
    {.column = {"due", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "frist"},
    {.column = {"language", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "nb|en",
     .option = "written-in",
     .nb = "språk"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"form", RECORD_PLAIN, 2}, .type = KIND_FILE, .how = KIND_FIXED, .nb = "skjema"},
    {.column = {"token", RECORD_PLAIN, 2}, .type = KIND_TEXT, .how = KIND_INTERNAL},
    {.column = {"received", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED | KIND_LISTED,
     .nb = "mottatt"},
    {.column = {"answer", RECORD_PLAIN, 2},
     .type = KIND_FILE,
     .how = KIND_MOVED | KIND_FIXED,
     .nb = "svar"},
    {.column = {"way", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_MOVED | KIND_FIXED,
     .arg = "file|typed|paper",
     .nb = "måte"},
    {.column = {"later", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_MOVED,
     .arg = "file",
     .nb = "senere"},
    {.column = {"evaluated", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED,
     .nb = "vurdert"},
    {.column = {"verdict", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_MOVED | KIND_LISTED,
     .arg = "sufficient|follow_up|insufficient",
     .nb = "konklusjon"},
    {.column = {"judged", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED,
     .nb = "temaer"},
    KIND_TAIL,
};

static enum dd_rc fail_day(const char *id, const struct kind_row *row, const char *day,
                           const char *limit, struct dd_error *err)
{
    const enum dd_rc rc = kind_fail(DD_INPUT, id, row, "", err);

    dd_error_add(err, "day", day);
    dd_error_add(err, "limit", limit);
    return rc;
}

/* As ids of sets are made: it is no text of somebody's own. */
static bool is_set(const char *s)
{
    enum { MOST = 40 };
    const size_t n = strlen(s);

    return n > 0 && n <= MOST && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_-") == n;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    static const char *const pairs[][2] = {
        {"sent", "due"}, {"sent", "received"}, {"received", "evaluated"}};
    static const char *const past[] = {"received", "evaluated"};

    (void)before;
    if (!is_set(kind_text(after, "set_name")))
        return kind_fail(DD_INPUT, "questionnaire.set.id", after, "", err);
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        const char *first = kind_text(after, pairs[i][0]), *then = kind_text(after, pairs[i][1]);
        if (first && then && strcmp(then, first) < 0)
            return fail_day("questionnaire.order", after, then, first, err);
    }
    for (size_t i = 0; i < sizeof(past) / sizeof(past[0]); i++) {
        const char *day = kind_text(after, past[i]);
        if (day && strcmp(day, reg->by.day) > 0)
            return fail_day("kind.future", after, day, reg->by.day, err);
    }
    return DD_OK;
}

/* An answer that is awaited, or that nobody has judged; one that came again, from that day on. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const bool awaited = kind_in_state(row, "sent");
    const char *day = awaited ? "due" : kind_text(row, "later") ? "day" : "received";
    const char *command;

    if (!awaited && !kind_in_state(row, "answered"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg questionnaire %s Q-%lld", awaited ? "show" : "evaluate",
                           (long long)kind_number(row));
    if (!command)
        return dd_no_memory(err);
    return d->add(d, row, NULL, awaited ? "questionnaire.answer" : "questionnaire.evaluate",
                  kind_text(row, day), command, err);
}

/* Did the answer come after the day that was asked for, or is it late? */
static const char *late(const struct kind_row *row, const char *today, char room[32])
{
    const char *received = kind_text(row, "received"), *limit = kind_text(row, "due");

    (void)room;
    if (received)
        return strcmp(received, limit) > 0 ? "overdue" : NULL;
    return kind_in_state(row, "sent") && strcmp(today, limit) > 0 ? "overdue" : NULL;
}

/* A form that is not late, an answer that waits to be judged, and for two years what was judged
 * good enough. What asks for more is no follow-up: a measure is. */
static bool follows(const struct kind_row *row, const char *today)
{
    enum { GOOD_MONTHS = 24 };
    const char *judged = kind_text(row, "evaluated"), *verdict = kind_text(row, "verdict");
    char until[DATE_SIZE];

    if (kind_in_state(row, "sent"))
        return strcmp(kind_text(row, "due"), today) >= 0;
    if (!kind_in_state(row, "evaluated") || !judged || !verdict)
        return kind_in_state(row, "answered");
    date_add_months(until, judged, GOOD_MONTHS);
    return strcmp(verdict, "sufficient") == 0 && strcmp(until, today) >= 0;
}

static const struct kind_computed computed[] = {{"late", true, late}, {NULL, false, NULL}};

static const char *advice(const struct kind_row *row, const char *today)
{
    (void)today;
    return kind_in_state(row, "answered") ? "questionnaire.advice.answered" : NULL;
}

static const struct kind_verb verbs[] = {
    {.name = "answer",
     .nb = "besvar",
     .from = "sent",
     .to = "answered",
     .fields = "received|answer=file|way",
     .day = "received",
     .gives = "way=paper"},
    {.name = "again",
     .nb = "igjen",
     .from = "answered|evaluated",
     .to = "answered",
     .fields = "later",
     .needs = "later",
     .clears = "evaluated|verdict|judged",
     .example = "--later FI-1"},
    {.name = "evaluate",
     .nb = "vurder",
     .from = "answered",
     .to = "evaluated",
     .how = KIND_REASON,
     .fields = "verdict|judged|evaluated",
     .needs = "verdict",
     .day = "evaluated",
     .example = "--verdict follow_up --reason \"Low wages\""},
    {.name = "cancel", .nb = "avlys", .from = "sent", .to = "cancelled", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_questionnaire = {
    .name = "questionnaire",
    .nb = "spørreskjema",
    .plural = "questionnaires",
    .letters = "Q",
    KIND_TABLE("questionnaire", fields),
    .first = "sent",
    .ended = "evaluated|cancelled",
    .starts = "sent",
    .verbs = verbs,
    .example = "ddreg questionnaire add S-12 --set decent-work --due 2024-07-01",
    .check = check,
    .computed = computed,
    .advice = advice,
    .due = due,
    .follows = follows,
};
