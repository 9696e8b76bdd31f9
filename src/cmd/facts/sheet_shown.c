#include "sheet_shown.h"

#include <ctype.h>
#include <stdlib.h>

#include "ddreg/cell.h"
#include "ddreg/text.h"

enum { SAID = 10 };

static int by_number(const void *a, const void *b)
{
    const struct sheet_row_of *x = a, *y = b;

    return (x->number > y->number) - (x->number < y->number);
}

/* Which column of the table has that title, in either language; -1: none. */
static int find_column(const struct sheet_shown *w, const struct named_table *table, size_t at,
                       enum dd_lang lang)
{
    const char *title = dd_msg(lang, sheet_beside_title(w->s, at));

    for (size_t i = 0; i < table->width; i++)
        if (sheet_field_named(w->s, table->header[i]) == CHANGE_NO_FIELD &&
            sheet_is_title(&w->s->c->arena, table->header[i], title))
            return (int)i;
    return -1;
}

enum dd_rc sheet_shown_begin(struct sheet_shown *out, struct sheet_fields *s,
                             const struct named_table *table, struct dd_error *err)
{
    enum dd_rc rc;

    *out = (struct sheet_shown){.s = s, .differ = VEC_OF(const char *)};
    for (size_t i = 0; i < sheet_beside_count(s); i++) {
        out->lang[i] = DD_NB;
        out->column[i] = find_column(out, table, i, DD_NB);
        if (out->column[i] < 0) {
            out->lang[i] = DD_EN;
            out->column[i] = find_column(out, table, i, DD_EN);
        }
    }
    rc = sheet_rows(s, &out->rows, &out->n, err);
    if (rc == DD_OK && out->n > 0)
        qsort(out->rows, out->n, sizeof(*out->rows), by_number);
    return rc;
}

/* An amount as a spreadsheet may write it, in øre: "412 000", "412000.5", "412.000,00". False: it
 * is none. */
static bool read_ore(const char *text, int64_t *ore)
{
    enum { DIGITS = 17 };
    int64_t value = 0;
    int digits = 0, after = -1;

    for (const char *p = text; *p; p++) {
        if (isdigit((unsigned char)*p)) {
            value = value * 10 + (*p - '0');
            after += after >= 0;
            if (++digits > DIGITS)
                return false;
        } else if (*p == ',' || *p == '.')
            after = 0;
        else if (isalpha((unsigned char)*p))
            return false;
    }
    *ore = after == 2 ? value : after == 1 ? value * 10 : value * 100;
    return digits > 0;
}

static const char *next_plain(const char *p)
{
    while (*p && !isalnum((unsigned char)*p))
        p++;
    return p;
}

/* The same but for what programs change when they save: blanks, quotes, letters and signs that a
 * code page lacks. */
static bool is_same(const char *x, const char *y)
{
    int64_t a, b;

    if (read_ore(x, &a) && read_ore(y, &b))
        return a == b;
    for (x = next_plain(x), y = next_plain(y); *x && *y;
         x = next_plain(x + 1), y = next_plain(y + 1))
        if (tolower((unsigned char)*x) != tolower((unsigned char)*y))
            return false;
    return *x == *y;
}

/* What the register shows, in the language of the heading. */
static const char *shown(const struct sheet_shown *w, const struct sheet_row_of *row, size_t at)
{
    struct cli *c = w->s->c;
    const enum dd_lang own = c->lang;
    const char *text;

    c->lang = w->lang[at];
    text = sheet_beside_cell(w->s, row, at);
    c->lang = own;
    return text ? text : "";
}

enum dd_rc sheet_shown_look(struct sheet_shown *w, int64_t number, const struct csv_row *row,
                            struct dd_error *err)
{
    struct cli *c = w->s->c;
    const struct sheet_row_of key = {.number = number};
    struct sheet_row_of *of = w->n ? bsearch(&key, w->rows, w->n, sizeof(key), by_number) : NULL;

    if (of)
        of->seen = true;
    for (size_t i = 0; of && i < sheet_beside_count(w->s); i++) {
        const int column = w->column[i];
        const char *cell = column >= 0 && (size_t)column < row->n
                               ? cell_restore(text_trim(row->field[column]))
                               : "";
        const char *now = *cell ? shown(w, of, i) : "", **said;
        struct buf b = BUF_INIT;
        if (*cell == '\0' || is_same(cell, now))
            continue;
        msg_add(&b, c->lang, "sheet.shown",
                MSG_ARGS({"line", cli_count(c, row->line)},
                         {"column", dd_msg(c->lang, sheet_beside_title(w->s, i))}, {"value", cell},
                         {"known", now}));
        said = vec_add(&w->differ);
        if (!said)
            return dd_no_memory(err);
        *said = cli_keep(c, &b);
    }
    return DD_OK;
}

const char *sheet_shown_has(const struct sheet_shown *w, const struct csv_row *row)
{
    for (size_t i = 0; i < sheet_beside_count(w->s); i++) {
        const int column = w->column[i];
        if (column >= 0 && (size_t)column < row->n && !text_blank(row->field[column]))
            return dd_msg(w->s->c->lang, sheet_beside_title(w->s, i));
    }
    return NULL;
}

int64_t sheet_shown_absent(const struct sheet_shown *w)
{
    int64_t n = 0;

    for (size_t i = 0; i < w->n; i++)
        n += !w->rows[i].seen;
    return n;
}

void sheet_shown_say(const struct sheet_shown *w)
{
    const char *const *said = w->differ.rows;
    struct cli *c = w->s->c;

    if (c->format == FORMAT_JSON)
        return; /* it has their number */
    for (size_t i = 0; i < w->differ.n && i < SAID; i++)
        cli_warn(c, "sheet.shown_one", MSG_ARGS({"text", said[i]}));
    if (w->differ.n > SAID)
        cli_warn(c, "sheet.shown_more",
                 MSG_ARGS({"n", cli_count(c, (int64_t)(w->differ.n - SAID))}));
}

void sheet_shown_release(struct sheet_shown *w)
{
    vec_release(&w->differ);
}
