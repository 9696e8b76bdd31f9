/* Which rows of a list are printed, and in which order. */
#include "list_options.h"

#include "ddreg/text.h"

enum { SCRATCH = 16 * 1024 * 1024 };

/* --- --match ---------------------------------------------------------------------------------- */

/* A text in the forms in which it is searched: as it is, and as it is typed without æ, ø and å. */
struct forms {
    const char *folded, *ascii, *letters;
};

static bool forms_of(struct arena *a, const char *text, struct forms *out)
{
    *out = (struct forms){text_fold(a, text), text_fold_ascii(a, text), text_letters(a, text)};
    return out->folded && out->ascii && out->letters;
}

/* Typed with æ, ø and å the word finds itself only ("Ås" not every AS), "bergstrom" Bergstrøm, and
 * "aas" both Aas and Ås. */
static bool text_has(struct arena *a, const char *text, const struct forms *word)
{
    struct forms in;

    return text && forms_of(a, text, &in) &&
           (strstr(in.folded, word->folded) || strstr(in.ascii, word->folded) ||
            strstr(in.letters, word->letters));
}

static bool row_has(struct arena *a, const struct out_list *l, const struct out_row *row,
                    const struct forms *word)
{
    const struct out_cell *cells = list_cells(l, row);

    for (size_t i = 0; i < l->ncolumns; i++)
        if ((cells[i].kind == OUT_TEXT || cells[i].kind == OUT_INT) && list_column_counts(l, i) &&
            (text_has(a, cells[i].text, word) || text_has(a, cells[i].shown, word)))
            return true;
    return false;
}

static enum dd_rc keep_matching(struct out_list *l, const char *typed, struct dd_error *err)
{
    struct arena scratch;
    struct forms word;
    size_t kept = 0;

    if (!forms_of(&l->c->arena, typed, &word))
        return dd_no_memory(err);
    arena_init(&scratch, SCRATCH);
    for (size_t i = 0; i < l->nrows; i++, arena_reset(&scratch))
        if (row_has(&scratch, l, l->rows[i], &word))
            l->rows[kept++] = l->rows[i];
    l->nrows = kept;
    arena_release(&scratch);
    return scratch.failed ? dd_no_memory(err) : DD_OK;
}

/* --- --sort ----------------------------------------------------------------------------------- */

struct sorted {
    const struct out_row *row;
    int64_t number;
    const char *key; /* of a text */
    bool empty;
    size_t at; /* its place before */
    int sign;
};

static bool is_empty(const struct out_cell *cell)
{
    return cell->kind == OUT_NONE ||
           ((cell->kind == OUT_TEXT || cell->kind == OUT_IDS) && !*cell->text);
}

/* Ids go by their number: "S-9" before "S-10". */
static const char *key_of(struct arena *a, const char *text)
{
    size_t letters = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const char *digits = text + letters + 1;

    if (letters > 0 && letters <= 2 && text[letters] == '-' && *digits &&
        digits[strspn(digits, "0123456789")] == '\0')
        return arena_printf(a, "%.*s-%20s", (int)letters, text, digits);
    return text_sort_key(a, text);
}

static int compare(const void *a, const void *b)
{
    const struct sorted *x = a, *y = b;
    int order = x->empty - y->empty;

    if (order != 0)
        return order; /* last, also where the order descends */
    order = (x->number > y->number) - (x->number < y->number);
    if (order == 0 && x->key && y->key)
        order = strcmp(x->key, y->key);
    return order != 0 ? x->sign * order : (x->at > y->at) - (x->at < y->at);
}

static enum dd_rc sort_rows(struct out_list *l, const char *order, struct dd_error *err)
{
    struct sorted *sorted = arena_alloc(&l->c->arena, (l->nrows + 1) * sizeof(*sorted));
    size_t column;
    bool descends;
    enum dd_rc rc = list_sort_column(l, order, &column, &descends, err);

    if (rc != DD_OK || !sorted)
        return rc != DD_OK ? rc : dd_no_memory(err);
    for (size_t i = 0; i < l->nrows; i++) {
        const struct out_cell *cell = &list_cells(l, l->rows[i])[column];
        sorted[i] = (struct sorted){.row = l->rows[i],
                                    .number = cell->number,
                                    .empty = is_empty(cell),
                                    .at = i,
                                    .sign = descends ? -1 : 1};
        if (cell->kind == OUT_TEXT && !(sorted[i].key = key_of(&l->c->arena, cell->text)))
            return dd_no_memory(err);
    }
    if (l->nrows > 0)
        qsort(sorted, l->nrows, sizeof(*sorted), compare);
    for (size_t i = 0; i < l->nrows; i++)
        l->rows[i] = sorted[i].row;
    return DD_OK;
}

/* --- --limit ---------------------------------------------------------------------------------- */

static void cut(struct out_list *l, const char *limit)
{
    size_t most = (size_t)strtoull(limit, NULL, 10);
    char shown[24], all[24], more[24];

    if (l->nrows <= most)
        return;
    (void)snprintf(shown, sizeof(shown), "%zu", most);
    (void)snprintf(all, sizeof(all), "%zu", l->nrows);
    (void)snprintf(more, sizeof(more), "%zu", l->nrows - most);
    cli_warn(l->c, "list.cut", MSG_ARGS({"shown", shown}, {"all", all}, {"more", more}));
    l->nrows = most;
}

enum dd_rc list_select(struct out_list *l, struct dd_error *err)
{
    const char *match = cli_option(l->c, "match"), *limit = cli_option(l->c, "limit");
    const char *sort = cli_option(l->c, "sort"), *order = sort ? sort : l->order;
    enum dd_rc rc = DD_OK;
    size_t n = 0;

    l->rows = arena_alloc(&l->c->arena, (l->nrows + 1) * sizeof(*l->rows));
    if (!l->rows)
        return dd_no_memory(err);
    for (const struct out_row *row = l->first; row; row = row->next)
        l->rows[n++] = row;
    if (match)
        rc = keep_matching(l, match, err);
    if (rc == DD_OK && order)
        rc = sort_rows(l, order, err);
    if (rc == DD_OK && limit)
        cut(l, limit);
    return rc;
}

void list_say_none(const struct out_list *l)
{
    cli_say(l->c, cli_option(l->c, "match") && l->first ? "list.no_match" : "out.none",
            MSG_ARGS({"word", cli_option(l->c, "match") ? cli_option(l->c, "match") : ""}));
}
