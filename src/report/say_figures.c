/* Figures in words, and tables of them. */
#include "ddreg/money.h"
#include "published.h"

const char *say_count(struct say *s, int64_t n)
{
    struct buf b = BUF_INIT;

    number_format(&b, s->lang, n);
    return say_keep(s, &b);
}

const char *say_ore(struct say *s, int64_t ore)
{
    struct buf b = BUF_INIT;

    money_format_millions(&b, s->lang, ore);
    return say_keep(s, &b);
}

const char *say_share(struct say *s, int64_t part, int64_t base)
{
    struct buf b = BUF_INIT;

    share_add(&b, s->lang, part, base);
    return say_keep(s, &b);
}

const char *say_supplier_share(struct say *s, int64_t part)
{
    if (!published_few(part))
        return say_open_share(s, part);
    return say_text(s, "statement.share.few",
                    MSG_ARGS({"base", say_count(s, s->in->figures.suppliers.total)}));
}

const char *say_open_share(struct say *s, int64_t part)
{
    struct buf b = BUF_INIT;

    statement_add_count_share(&b, s->lang, part, s->in->figures.suppliers.total);
    return say_keep(s, &b);
}

const char *say_purchase_share(struct say *s, int64_t part)
{
    struct buf b = BUF_INIT;

    statement_add_ore_share(&b, s->lang, part, s->in->figures.purchases.total);
    return say_keep(s, &b);
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

void say_count_table(struct say *s, const char *caption, const char *column,
                     const char *const *labels, const int64_t *counts, size_t n)
{
    const char *cells[(COUNT_ROWS + 1) * COUNT_COLUMNS], **cell = cells;
    int64_t total = s->in->figures.suppliers.total;
    const char *header[] = {
        dd_msg(s->lang, column), dd_msg(s->lang, "statement.column.suppliers"),
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
                  .caption = say_text(s, caption, SAY_NOTHING),
                  .ncolumns = COUNT_COLUMNS,
                  .nrows = n + 1,
                  .header = header,
                  .numeric = (const bool[]){false, true, true},
                  .cells = cells,
                  .sum = true,
                  .row_note = say_rounding(s, "statement.rounding.suppliers", counts, n, total)});
}
