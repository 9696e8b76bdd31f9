/* Requests for information: anyone may ask in writing how actual and potential adverse impacts are
 * handled (åpenhetsloven § 6). The deadlines are those of § 7, see request_days.h. */
#include "ddreg/request.h"

#include "ddreg/request_days.h"
#include "ddreg/text.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"received", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .nb = "mottatt"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"asker", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .arg = "NAME",
     .option = "from",
     .nb = "fra"},
    {.column = {"anonymous", RECORD_PLAIN, 2}, .type = KIND_FLAG, .nb = "anonym"},
    {.column = {"address", RECORD_PERSONAL, 2}, .type = KIND_EMAIL, .nb = "adresse"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    {.column = {"impacts", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "finding", .nb = "funn"},
    {.column = {"none_known", RECORD_PLAIN, 2},
     .type = KIND_FLAG,
     .option = "none-known",
     .nb = "ingen-kjente"},
    {.column = {"reply", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .how = KIND_MOVED, .nb = "svar"},
    {.column = {"notified", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .nb = "varslet"},
    {.column = {"expected", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .nb = "ventet"},
    {.column = {"outcome", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_MOVED | KIND_FIXED | KIND_LISTED,
     .arg = "full|partial|refused|referred|outside",
     .nb = "utfall"},
    {.column = {"ground", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_MOVED | KIND_FIXED,
     .arg = "a|b|c|d|classified|copyright",
     .nb = "grunn"},
    {.column = {"sent", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .nb = "sendt"},
    {.column = {"refusal_received", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .option = "refusal-received",
     .nb = "avslag-mottatt"},
    {.column = {"more_received", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .option = "more-received",
     .nb = "krav-mottatt"},
    {.column = {"more_sent", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_FIXED,
     .option = "more-sent",
     .nb = "begrunnelse-sendt"},
    {.column = {"reasons", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED,
     .nb = "nærmere-begrunnelse"},
    KIND_TAIL,
};

/* --- Rules ------------------------------------------------------------------------------------ */

static bool is(const struct kind_row *row, const char *column, const char *word)
{
    const char *value = kind_text(row, column);

    return value && strcmp(value, word) == 0;
}

/* A refusal with a day: "--sent 2024-05-01: ...". */
static enum dd_rc fail_day(enum dd_rc rc, const char *id, const struct kind_row *row,
                           const char *day, const char *limit, struct dd_error *err)
{
    rc = kind_fail(rc, id, row, "", err);
    dd_error_add(err, "day", day);
    dd_error_add(err, "limit", limit);
    return rc;
}

/* Who asked, or that nobody says who; what was erased is as it is. */
static enum dd_rc check_asker(const struct kind_row *before, const struct kind_row *after,
                              struct dd_error *err)
{
    const bool named = !text_blank(kind_text(after, "asker"));
    const bool anonymous = kind_int(after, "anonymous") == 1;

    if (named != anonymous || (before && !named && !kind_text(before, "asker")))
        return DD_OK;
    return kind_fail(DD_INPUT, "request.asker", after, "", err);
}

/* Days in the order in which things can happen. */
static enum dd_rc check_order(const struct kind_row *row, struct dd_error *err)
{
    static const char *const pairs[][2] = {
        {"received", "notified"},
        {"received", "sent"},
        {"notified", "expected"},
        {"notified", "sent"},
        {"sent", "refusal_received"},
        {"sent", "more_received"},
        {"refusal_received", "more_received"},
        {"more_received", "more_sent"},
    };

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        const char *first = kind_text(row, pairs[i][0]), *then = kind_text(row, pairs[i][1]);
        if (first && then && strcmp(then, first) < 0)
            return fail_day(DD_INPUT, "request.order", row, then, first, err);
    }
    return DD_OK;
}

/* Nothing but what is expected is of a day to come. */
static enum dd_rc check_future(const struct reg *reg, const struct kind_row *row,
                               struct dd_error *err)
{
    static const char *const days[] = {"received",         "notified",      "sent",
                                       "refusal_received", "more_received", "more_sent"};

    for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
        const char *day = kind_text(row, days[i]);
        if (day && strcmp(day, reg->by.day) > 0)
            return fail_day(DD_INPUT, "kind.future", row, day, reg->by.day, err);
    }
    return DD_OK;
}

/* A notice that comes after the three weeks puts nothing off; so does a demand after its own. */
static enum dd_rc check_limits(const struct kind_row *row, struct dd_error *err)
{
    const char *received = kind_text(row, "received"), *notified = kind_text(row, "notified");
    const char *refusal = kind_text(row, "refusal_received");
    const char *more = kind_text(row, "more_received");
    char limit[DATE_SIZE];

    if (!request_is_under_the_act(received))
        return fail_day(DD_INPUT, "request.before_the_act", row, received, "", err);
    request_longest(limit, received);
    if (kind_text(row, "expected") && strcmp(kind_text(row, "expected"), limit) > 0)
        return fail_day(DD_REFUSED, "request.expected_late", row, kind_text(row, "expected"), limit,
                        err);
    request_answer_due(limit, received);
    if (notified && strcmp(notified, limit) > 0)
        return fail_day(DD_REFUSED, "request.notice_late", row, notified, limit, err);
    if (!refusal || !more)
        return DD_OK;
    request_more_until(limit, refusal);
    return strcmp(more, limit) > 0
               ? fail_day(DD_REFUSED, "request.demand_late", row, more, limit, err)
               : DD_OK;
}

/* What is withheld has a ground, and nothing else has. A known actual impact is given whatever the
 * ground (§ 6): then it is the rest that is refused. */
static enum dd_rc check_outcome(const struct kind_row *row, struct dd_error *err)
{
    const char *impacts = kind_text(row, "impacts");
    const bool withheld = is(row, "outcome", "refused") || is(row, "outcome", "partial");
    enum dd_rc rc = DD_OK;

    if (!text_blank(impacts) && kind_int(row, "none_known") == 1)
        return kind_fail(DD_INPUT, "request.known_and_none", row, "", err);
    if (!kind_text(row, "outcome"))
        return kind_in_state(row, "answered") ? kind_fail(DD_INPUT, "request.outcome", row, "", err)
                                              : DD_OK;
    if (withheld != (kind_text(row, "ground") != NULL))
        return kind_fail(DD_INPUT, withheld ? "request.no_ground" : "request.ground", row, "", err);
    if (is(row, "outcome", "refused") && !text_blank(impacts)) {
        rc = kind_fail(DD_REFUSED, "request.must_be_given", row, "", err);
        dd_error_add(err, "impacts", impacts);
    }
    if (rc == DD_OK && kind_text(row, "more_received") && !withheld)
        rc = kind_fail(DD_REFUSED, "request.nothing_withheld", row, "", err);
    return rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    enum dd_rc rc = check_asker(before, after, err);

    if (rc == DD_OK)
        rc = check_future(reg, after, err);
    if (rc == DD_OK)
        rc = check_order(after, err);
    if (rc == DD_OK)
        rc = check_limits(after, err);
    return rc == DD_OK ? check_outcome(after, err) : rc;
}

/* --- What follows ----------------------------------------------------------------------------- */

static const char *answer_due(const struct kind_row *row, const char *today, char room[32])
{
    (void)today;
    request_answer_due(room, kind_text(row, "received"));
    return room;
}

static const char *extended_due(const struct kind_row *row, const char *today, char room[32])
{
    const char *expected = kind_text(row, "expected");

    (void)today;
    if (!expected)
        return NULL;
    request_extended_due(room, kind_text(row, "received"), expected);
    return room;
}

static const char *more_due(const struct kind_row *row, const char *today, char room[32])
{
    const char *received = kind_text(row, "more_received");

    (void)today;
    if (!received)
        return NULL;
    request_more_due(room, received);
    return room;
}

/* The duties that were not met in time. */
static const char *late(const struct kind_row *row, const char *today, char room[32])
{
    struct request_deadline deadline;
    size_t n = 0;

    room[0] = '\0';
    for (int duty = 0; duty < REQUEST_DUTIES; duty++)
        if (request_deadline(row, (enum request_duty)duty, &deadline) &&
            request_is_late(&deadline, today))
            n += (size_t)snprintf(room + n, 32 - n, "%s%s", n > 0 ? " " : "",
                                  request_duty_key((enum request_duty)duty));
    return n > 0 ? room : NULL;
}

static const struct kind_computed computed[] = {
    {"answer_due", false, answer_due},
    {"extended_due", false, extended_due},
    {"more_due", false, more_due},
    {"late", true, late},
    {NULL, false, NULL},
};

static enum dd_rc add_due(struct kind_due *d, const struct kind_row *row, const char *what,
                          const char *day, const char *move, const char *options,
                          struct dd_error *err)
{
    const char *command = arena_printf(d->a, "ddreg request %s RQ-%lld%s", move,
                                       (long long)kind_number(row), options);

    return command ? d->add(d, row, NULL, what, day, command, err) : dd_no_memory(err);
}

/* The register knows of impacts, and nobody has said whether what was refused is about them. */
static enum dd_rc due_impacts(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    bool unsaid;
    enum dd_rc rc = request_impacts_unsaid(d->reg, d->a, row, d->today, &unsaid, err);

    return rc == DD_OK && unsaid ? add_due(d, row, "request.impacts", kind_text(row, "sent"), "set",
                                           " --none-known", err)
                                 : rc;
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    struct request_deadline deadline;
    enum dd_rc rc = due_impacts(d, row, err);

    for (int duty = 0; rc == DD_OK && duty < REQUEST_DUTIES; duty++)
        if (request_deadline(row, (enum request_duty)duty, &deadline) && !deadline.met)
            rc = add_due(d, row,
                         duty == REQUEST_MORE         ? "request.more"
                         : kind_text(row, "expected") ? "request.extended"
                                                      : "request.answer",
                         deadline.due, duty == REQUEST_MORE ? "explain" : "answer", "", err);
    return rc;
}

static const char *advice(const struct kind_row *row, const char *today)
{
    (void)today;
    if (kind_in_state(row, "received"))
        return "request.advice.received";
    return kind_in_state(row, "more") ? "request.advice.more" : NULL;
}

static const struct kind_verb verbs[] = {
    {.name = "extend",
     .nb = "utsett",
     .from = "received",
     .to = "extended",
     .how = KIND_REASON,
     .fields = "expected|notified=sent",
     .needs = "expected",
     .day = "notified",
     .example = "--expected 2024-07-01 --reason \"Many to ask\""},
    {.name = "answer",
     .nb = "besvar",
     .from = "received|extended",
     .to = "answered",
     .fields = "outcome|ground|reply|impacts|none_known|sent|refusal_received=received",
     .day = "sent",
     .example = "--outcome full"},
    {.name = "refuse",
     .nb = "avslå",
     .from = "received|extended",
     .to = "refused",
     .fields = "ground|reply|impacts|none_known|sent|refusal_received=received",
     .needs = "ground",
     .day = "sent",
     .gives = "outcome=refused",
     .example = "--ground b --sent 2024-06-03"},
    {.name = "more",
     .nb = "krev",
     .from = "refused|answered",
     .to = "more",
     .fields = "more_received=received|refusal_received",
     .day = "more_received"},
    {.name = "explain",
     .nb = "begrunn",
     .from = "more",
     .to = "explained",
     .fields = "more_sent=sent|reasons",
     .day = "more_sent",
     .also = "answer"},
    {.name = NULL},
};

const struct kind kind_request = {
    .name = "request",
    .nb = "informasjonskrav",
    .plural = "requests",
    .letters = "RQ",
    .add_nb = "nytt",
    KIND_TABLE("request", fields),
    .first = "received",
    .ended = "answered|refused|explained",
    .starts = "received",
    .verbs = verbs,
    .example = "ddreg request add --received 2024-06-03 --anonymous --text \"How ...?\"",
    .check = check,
    .computed = computed,
    .advice = advice,
    .due = due,
    .after = due_impacts,
};
