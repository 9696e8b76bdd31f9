#include "ddreg/request_letter.h"

#include "ddreg/company.h"
#include "ddreg/kind_timeline.h"
#include "ddreg/request.h"
#include "ddreg/request_days.h"
#include "ddreg/text.h"
#include "day.h"
#include "letter_names.h"

struct work {
    struct reg *reg;
    struct arena *a;
    enum dd_lang lang;
    struct kind_row row;
    const char *id, *today;
    struct letter_value values[LETTER_VALUES];
    size_t n;
};

static bool is(const struct work *w, const char *column, const char *word)
{
    const char *value = kind_text(&w->row, column);

    return value && strcmp(value, word) == 0;
}

static void add(struct work *w, const char *name, const char *value, const char *command)
{
    if (w->n < LETTER_VALUES)
        w->values[w->n++] = (struct letter_value){name, value, command, false};
}

/* The same in somebody's own words. */
static void add_words(struct work *w, const char *name, const char *value, const char *command)
{
    add(w, name, value, command);
    w->values[w->n - 1].words = true;
}

static void add_day(struct work *w, const char *name, const char *day)
{
    add(w, name, day ? day_text(w->a, w->lang, day) : NULL,
        arena_printf(w->a, "ddreg request show %s", w->id));
}

/* --- What must be so -------------------------------------------------------------------------- */

static enum dd_rc fail(const struct work *w, const char *id, const char *command,
                       struct dd_error *err)
{
    return dd_fail(err, DD_REFUSED, id, "id", w->id, "command",
                   arena_printf(w->a, "ddreg request %s %s", command, w->id), NULL);
}

/* Each letter comes after what it is about, but for an answer, which is written first. */
static enum dd_rc check_state(const struct work *w, const char *what, struct dd_error *err)
{
    const bool refused = is(w, "outcome", "refused");

    if (kind_in_state(&w->row, KIND_WITHDRAWN))
        return kind_fail(DD_REFUSED, "kind.is_withdrawn", &w->row, "", err);
    if (strcmp(what, "extension") == 0 && !kind_text(&w->row, "expected"))
        return fail(w, "letter.too_early", "extend", err);
    if (strcmp(what, "refusal") == 0 && !refused)
        return fail(w, "letter.too_early", "refuse", err);
    if (strcmp(what, "reasons") == 0 && !kind_text(&w->row, "more_received"))
        return fail(w, "letter.too_early", "more", err);
    return strcmp(what, "answer") == 0 && refused ? fail(w, "letter.is_refused", "letter", err)
                                                  : DD_OK;
}

/* A refusal says that no known impact is held back: somebody must have said so where the register
 * has findings. */
static enum dd_rc check_impacts(const struct work *w, const char *what, struct dd_error *err)
{
    bool unsaid = false;
    enum dd_rc rc = DD_OK;

    if (strcmp(what, "refusal") == 0)
        rc = request_impacts_unsaid(w->reg, w->a, &w->row, w->today, &unsaid, err);
    return rc == DD_OK && unsaid ? fail(w, "letter.impacts", "set", err) : rc;
}

/* --- The values ------------------------------------------------------------------------------- */

/* The address in "Kari Nordmann, kari@example.no", so that no person is named; else all of it. */
static const char *address_in(struct arena *a, const char *contact)
{
    for (const char *p = contact ? contact : ""; *p; p += strspn(p, " ,;<>()")) {
        size_t n = strcspn(p, " ,;<>()");
        if (memchr(p, '@', n))
            return arena_strndup(a, p, n);
        p += n;
    }
    return contact;
}

static enum dd_rc add_company(struct work *w, struct mail *out, struct dd_error *err)
{
    static const char *const keys[] = {"name", "orgnr", "contact"};
    static const char *const names[] = {"company", "orgnr", "contact"};
    const int64_t company = kind_int(&w->row, "company_id");
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(keys) / sizeof(keys[0]); i++) {
        const char *value = NULL;
        rc = company_get(w->reg, w->a, company, keys[i], w->today, &value, err);
        if (i == 0)
            out->from_name = value;
        if (i == 2)
            value = address_in(w->a, value);
        if (i == 2 && value && strchr(value, '@'))
            out->from = value;
        add(w, names[i], value, arena_printf(w->a, "ddreg company set %s VALUE", keys[i]));
    }
    return rc;
}

/* Why the answer was put off: the reason of that move. */
static enum dd_rc add_reason(struct work *w, struct dd_error *err)
{
    struct kind_timeline t;
    const char *reason = NULL;
    enum dd_rc rc = kind_timeline(w->reg, w->a, w->row.kind, kind_number(&w->row), &t, err);

    for (size_t i = 0; rc == DD_OK && i < t.n; i++)
        if (strcmp(kind_text(&t.rows[i], "move"), "extend") == 0)
            reason = kind_text(&t.rows[i], "reason");
    add_words(w, "reason", reason, arena_printf(w->a, "ddreg request history %s", w->id));
    return rc;
}

/* Only what is substantiated is given as a fact. */
static enum dd_rc check_fact(const struct kind_row *finding, struct dd_error *err)
{
    const char *claim = kind_text(finding, "claim");

    return claim && strcmp(claim, "substantiated") == 0
               ? DD_OK
               : kind_fail(DD_REFUSED, "letter.no_fact", finding, "", err);
}

/* What the findings that the request names say. */
static enum dd_rc add_impacts(struct work *w, struct dd_error *err)
{
    const char *ids = kind_text(&w->row, "impacts"), *all = NULL;
    enum dd_rc rc = DD_OK;

    for (const char *p = ids ? ids : ""; rc == DD_OK && *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        const char *id = arena_strndup(w->a, p, n);
        struct kind_row finding;
        int64_t number;
        if (!id)
            return dd_no_memory(err);
        rc = kind_find(w->reg, w->a, kind_of_id(id, &number), id, &finding, err);
        if (rc == DD_OK)
            rc = check_fact(&finding, err);
        if (rc == DD_OK && kind_text(&finding, "text"))
            all = arena_printf(w->a, "%s\n%s", all ? all : "", kind_text(&finding, "text"));
        p += n;
    }
    add_words(w, "impacts", all, "");
    return rc;
}

static enum dd_rc add_values(struct work *w, struct mail *out, struct dd_error *err)
{
    const char *received = kind_text(&w->row, "received"), *ground = kind_text(&w->row, "ground");
    const char *expected = kind_text(&w->row, "expected");
    char due[DATE_SIZE], extended[DATE_SIZE];
    enum dd_rc rc = add_company(w, out, err);

    request_answer_due(due, received);
    if (expected)
        request_extended_due(extended, received, expected);
    add_day(w, "day", out->day);
    add_day(w, "received", received);
    add_day(w, "answer_due", due);
    add_day(w, "expected", expected ? extended : NULL);
    add_day(w, "more_received", kind_text(&w->row, "more_received"));
    add(w, "ground", ground ? letter_text("ground", ground, w->lang) : NULL,
        arena_printf(w->a, "ddreg request show %s", w->id));
    add(w, "withheld", is(w, "outcome", "partial") ? "1" : NULL, "");
    add(w, "none_known", kind_int(&w->row, "none_known") == 1 ? "1" : NULL, "");
    add_words(w, "reply", kind_text(&w->row, "reply"),
              arena_printf(w->a, "ddreg request set %s --reply TEXT", w->id));
    add_words(w, "reasons", kind_text(&w->row, "reasons"),
              arena_printf(w->a, "ddreg request set %s --reasons TEXT", w->id));
    if (rc == DD_OK)
        rc = add_reason(w, err);
    return rc == DD_OK ? add_impacts(w, err) : rc;
}

/* The day on the letter: when it was sent, else today. */
static const char *day_of(const struct work *w, const char *what)
{
    const char *sent = kind_text(&w->row, strcmp(what, "extension") == 0 ? "notified"
                                          : strcmp(what, "reasons") == 0 ? "more_sent"
                                                                         : "sent");

    return sent ? sent : w->today;
}

enum dd_rc request_letter(struct reg *reg, struct arena *a, const char *id, const char *what,
                          const char *today, enum dd_lang lang, bool name_suppliers,
                          struct mail *out, struct dd_error *err)
{
    struct work w = {.reg = reg, .a = a, .today = today, .lang = lang};
    struct letter_names names;
    enum dd_rc rc = kind_find(reg, a, kind_named("request"), id, &w.row, err);

    *out = (struct mail){.n = 0};
    if (rc != DD_OK)
        return rc;
    w.id = public_id_text(a, w.row.kind->letters, kind_number(&w.row));
    out->day = day_of(&w, what);
    out->to = kind_text(&w.row, "address");
    rc = check_state(&w, what, err);
    if (rc == DD_OK)
        rc = check_impacts(&w, what, err);
    if (rc == DD_OK)
        rc = add_values(&w, out, err);
    if (rc == DD_OK)
        rc = letter_names_read(reg, a, today, !name_suppliers, &names, err);
    if (rc == DD_OK)
        rc = letter_names_check(a, &names, w.values, w.n, kind_text(&w.row, "asker"), err);
    if (rc == DD_OK && a->failed)
        rc = dd_no_memory(err);
    return rc == DD_OK ? letter_fill(a, what, lang, w.values, w.n, out, err) : rc;
}
