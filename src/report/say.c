#include "say.h"

#include "ddreg/date.h"
#include "ddreg/money.h"

/* The buffer's text in the document's arena; ends the buffer. */
static const char *keep(struct say *s, struct buf *b)
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

const char *say_text(struct say *s, const char *id, const struct msg_arg *args, size_t nargs)
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
    msg_add(&b, s->lang, id, all, n);
    return keep(s, &b);
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

enum { ID_SIZE = 64 };

static const char *join_id(char out[ID_SIZE], const char *first, const char *second)
{
    (void)snprintf(out, ID_SIZE, "statement.%s.%s", first, second);
    return out;
}

static void add_gap(struct say *s, const char *gap, const char *fill)
{
    doc_gap(s->doc, say_text(s, "statement.missing", MSG_ARGS({"what", gap}, {"fill", fill})));
    if (s->ngaps < SAY_MAX_GAPS)
        s->gaps[s->ngaps++] = gap;
}

void say_gap(struct say *s, const char *what, const struct msg_arg *args, size_t nargs)
{
    char gap[ID_SIZE], fill[ID_SIZE];

    add_gap(s, say_text(s, join_id(gap, "gap", what), args, nargs),
            say_text(s, join_id(fill, "fill", what), args, nargs));
}

void say_fact_gap(struct say *s, enum statement_fact fact)
{
    const char *key = statement_fact_key(fact);
    char gap[ID_SIZE];

    add_gap(s, say_text(s, join_id(gap, "gap", key), SAY_NOTHING),
            say_text(s, "statement.fill.company", MSG_ARGS({"key", key})));
}

void say_fact(struct say *s, enum statement_fact fact)
{
    if (s->in->company[fact])
        doc_paragraph(s->doc, s->in->company[fact]);
    else
        say_fact_gap(s, fact);
}

const char *say_count(struct say *s, int64_t n)
{
    struct buf b = BUF_INIT;

    number_format(&b, s->lang, n);
    return keep(s, &b);
}

const char *say_ore(struct say *s, int64_t ore)
{
    struct buf b = BUF_INIT;

    money_format_millions(&b, s->lang, ore);
    return keep(s, &b);
}

const char *say_share(struct say *s, int64_t part, int64_t base)
{
    struct buf b = BUF_INIT;
    int64_t tenths;

    if (!share_tenths(part, base, &tenths))
        return dd_msg(s->lang, "statement.share.none");
    share_format(&b, s->lang, tenths);
    return keep(s, &b);
}

const char *say_supplier_share(struct say *s, int64_t part)
{
    struct buf b = BUF_INIT;

    statement_add_count_share(&b, s->lang, part, s->in->figures.suppliers.total);
    return keep(s, &b);
}

const char *say_purchase_share(struct say *s, int64_t part)
{
    struct buf b = BUF_INIT;

    statement_add_ore_share(&b, s->lang, part, s->in->figures.purchases.total);
    return keep(s, &b);
}

const char *say_day(struct say *s, const char *day)
{
    char id[ID_SIZE], month[3] = {0}, number[3] = {0}, year[5] = {0};
    bool one_digit;

    if (!date_is_day(day))
        return day;
    one_digit = day[8] == '0';
    memcpy(year, day, 4);
    memcpy(month, day + 5, 2);
    memcpy(number, day + (one_digit ? 9 : 8), one_digit ? 1 : 2);
    return say_text(s, "statement.day",
                    MSG_ARGS({"day", number},
                             {"month", dd_msg(s->lang, join_id(id, "month", month))},
                             {"of_year", year}));
}

const char *say_orgnr(struct say *s, const char *orgnr)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; orgnr[i] != '\0'; i++) {
        if (i > 0 && i % 3 == 0)
            buf_add(&b, "\xC2\xA0");
        buf_add_char(&b, orgnr[i]);
    }
    return keep(s, &b);
}

const char *say_rounding(struct say *s, const char *id, const int64_t *parts, size_t n,
                         int64_t base)
{
    struct buf sum_text = BUF_INIT;
    int64_t tenths, sum = 0;
    const char *text;

    for (size_t i = 0; i < n; i++) {
        if (!share_tenths(parts[i], base, &tenths))
            return NULL;
        sum += tenths;
    }
    if (sum == 1000)
        return NULL;
    share_format(&sum_text, s->lang, sum);
    if (sum_text.failed)
        s->doc->failed = true;
    text = say_text(s, id, MSG_ARGS({"sum", buf_str(&sum_text)}));
    buf_release(&sum_text);
    return text;
}

enum { COUNT_ROWS = 8, COUNT_COLUMNS = 3 };

void say_count_table(struct say *s, const char *id, const char *const *labels,
                     const int64_t *counts, size_t n)
{
    const char *cells[(COUNT_ROWS + 1) * COUNT_COLUMNS], **cell = cells;
    int64_t total = s->in->figures.suppliers.total;
    char name[ID_SIZE], column[ID_SIZE];
    const char *header[] = {
        say_text(s, join_id(column, id, "column"), SAY_NOTHING),
        dd_msg(s->lang, "statement.column.suppliers"),
        say_text(s, "statement.column.supplier_share", MSG_ARGS({"base", say_count(s, total)}))};

    if (n > COUNT_ROWS)
        n = COUNT_ROWS;
    for (size_t i = 0; i < n; i++) {
        *cell++ = labels[i];
        *cell++ = say_count(s, counts[i]);
        *cell++ = say_share(s, counts[i], total);
    }
    *cell++ = dd_msg(s->lang, "statement.sum");
    *cell++ = say_count(s, total);
    *cell++ = say_share(s, total, total);
    doc_table(s->doc,
              &(struct doc_table){
                  .caption = say_text(s, join_id(name, id, "caption"), SAY_NOTHING),
                  .ncolumns = COUNT_COLUMNS,
                  .nrows = n + 1,
                  .header = header,
                  .numeric = (const bool[]){false, true, true},
                  .cells = cells,
                  .sum = true,
                  .row_note = say_rounding(s, "statement.rounding.suppliers", counts, n, total)});
}
