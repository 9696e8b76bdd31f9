#include "say.h"

#include "ddreg/date.h"
#include "day.h"

const char *say_keep(struct say *s, struct buf *b)
{
    const char *text = b->failed ? NULL : arena_strdup(s->doc->arena, buf_str(b));

    buf_release(b);
    if (!text)
        s->doc->failed = true;
    return text ? text : "";
}

static const char *company_name(const struct say *s)
{
    const char *name = s->in->company[STATEMENT_NAME];

    return name ? name : dd_msg(s->lang, "statement.company.unnamed");
}

/* The first `length` bytes of a message. */
static const char *say_part(struct say *s, const char *text, size_t length,
                            const struct msg_arg *args, size_t nargs)
{
    struct msg_arg all[SAY_MAX_ARGS + 2];
    struct buf b = BUF_INIT;
    char year[16];
    size_t n = 0;

    (void)snprintf(year, sizeof(year), "%d", s->in->figures.year);
    for (; n < nargs && n < SAY_MAX_ARGS; n++)
        all[n] = args[n];
    all[n++] = (struct msg_arg){"company", company_name(s)};
    all[n++] = (struct msg_arg){"year", year};
    msg_fill(&b, text, length, all, n);
    return say_keep(s, &b);
}

const char *say_text(struct say *s, const char *id, const struct msg_arg *args, size_t nargs)
{
    const char *text = dd_msg(s->lang, id);

    return say_part(s, text, strlen(text), args, nargs);
}

void say_heading(struct say *s, int level, const char *id)
{
    doc_heading(s->doc, level, say_text(s, id, SAY_NOTHING));
}

void say_paragraph(struct say *s, const char *id, const struct msg_arg *args, size_t nargs)
{
    doc_paragraph(s->doc, say_text(s, id, args, nargs));
}

void say_note(struct say *s, const char *id, const struct msg_arg *args, size_t nargs)
{
    doc_note(s->doc, say_text(s, id, args, nargs));
}

enum { ID_SIZE = 64, MAX_SPANS = 16 };

static const char *join_id(char out[ID_SIZE], const char *prefix, const char *key)
{
    (void)snprintf(out, ID_SIZE, "%s%s", prefix, key);
    return out;
}

/* What the catalogue has between `signs` like these is code; what a value holds never is.
 * Gives the number of spans. */
static size_t say_spans(struct say *s, const char *id, const struct msg_arg *args, size_t nargs,
                        struct doc_span *out, size_t max)
{
    const char *text = dd_msg(s->lang, id);
    bool code = false;
    size_t n = 0;

    for (size_t length; *text && n < max; text += length + (text[length] == '`')) {
        length = n + 1 < max ? strcspn(text, "`") : strlen(text);
        if (length > 0)
            out[n++] = (struct doc_span){code, say_part(s, text, length, args, nargs)};
        code = !code;
    }
    return n;
}

/* Notes what is missing, in the language of whoever is shown it. */
static void note_gap(struct say *s, const char *what, const char *gap, const char *fill,
                     const struct msg_arg *args, size_t nargs)
{
    struct say shown = {.doc = s->doc, .lang = s->reader, .in = s->in};
    struct buf plain = BUF_INIT, kept = BUF_INIT;
    const char *words = say_text(&shown, gap, args, nargs);
    struct statement_gap *missing = vec_add(&s->gaps);
    struct doc_span spans[MAX_SPANS];
    const size_t n = say_spans(&shown, fill, args, nargs, spans, MAX_SPANS);

    buf_add(&kept, what);
    for (size_t i = 0; i < n; i++)
        buf_add(&plain, spans[i].text);
    if (missing)
        *missing = (struct statement_gap){say_keep(s, &kept), words, say_keep(s, &plain)};
    s->doc->failed = s->doc->failed || !missing;
    buf_release(&plain);
    buf_release(&kept);
}

/* "Missing: this. Do that", where the command to do it with is code. */
static void add_gap(struct say *s, const char *what, const char *gap, const char *fill,
                    const struct msg_arg *args, size_t nargs)
{
    const char *words = say_text(s, gap, args, nargs);
    struct doc_span spans[MAX_SPANS];
    struct buf b = BUF_INIT;
    size_t n;

    buf_printf(&b, "%s ", say_text(s, "statement.missing", MSG_ARGS({"what", words})));
    spans[0] = (struct doc_span){false, say_keep(s, &b)};
    n = 1 + say_spans(s, fill, args, nargs, &spans[1], MAX_SPANS - 1);
    doc_gap(s->doc, spans, n);
    note_gap(s, what, gap, fill, args, nargs);
}

void say_gap(struct say *s, const char *what, const struct msg_arg *args, size_t nargs)
{
    char gap[ID_SIZE], fill[ID_SIZE];

    add_gap(s, what, join_id(gap, "statement.gap.", what), join_id(fill, "statement.fill.", what),
            args, nargs);
}

void say_fact_gap(struct say *s, enum statement_fact fact)
{
    const char *key = statement_fact_key(fact);
    char gap[ID_SIZE], fill[ID_SIZE];

    join_id(fill, "statement.fill.", key);
    add_gap(s, key, join_id(gap, "statement.gap.", key),
            msg_has(fill) ? fill : "statement.fill.company", MSG_ARGS({"key", key}));
}

const char *say_day(struct say *s, const char *day)
{
    const char *text = day_text(s->doc->arena, s->lang, day);

    if (!text)
        s->doc->failed = true;
    return text ? text : "";
}

const char *say_orgnr(struct say *s, const char *orgnr)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; orgnr[i] != '\0'; i++) {
        if (i > 0 && i % 3 == 0)
            buf_add(&b, "\xC2\xA0");
        buf_add_char(&b, orgnr[i]);
    }
    return say_keep(s, &b);
}
