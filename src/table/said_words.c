#include "said_words.h"

#include "cell_words.h"
#include "int_text.h"

/* As much of the cell as a word has room for, in whole characters. */
static size_t kept_length(const char *cell)
{
    size_t n = strnlen(cell, VOUCHER_WORD);

    if (n == VOUCHER_WORD)
        for (n = VOUCHER_WORD - 1; n > 0 && ((unsigned char)cell[n] & 0xC0) == 0x80;)
            n--;
    return n;
}

static bool is_word(const struct said_word *w, const char *cell, size_t n)
{
    return memcmp(w->cell, cell, n) == 0 && w->cell[n] == '\0';
}

static struct said_word *find_word(struct said_column *c, const char *cell)
{
    size_t n = kept_length(cell);

    if (c->n > 0 && is_word(&c->word[c->last], cell, n))
        return &c->word[c->last];
    for (c->last = 0; c->last < c->n; c->last++)
        if (is_word(&c->word[c->last], cell, n))
            return &c->word[c->last];
    c->texts = c->n == SAID_MANY;
    if (c->texts)
        return NULL;
    memcpy(c->word[c->n].cell, cell, n);
    return &c->word[c->n++];
}

static void add_word(struct said_column *c, enum field f, const struct sheet_row *row)
{
    const char *cell = row->cell[f];
    bool known = f == FIELD_KIND ? row->kind != VOUCHER_OTHER : row->side != SIDE_NONE;
    struct said_word *w;

    c->rows++;
    c->empty += !cell;
    c->known += known;
    if (!cell || c->texts || !(w = find_word(c, cell)))
        return;
    if (w->rows++ == 0)
        w->line = row->line;
    w->known = known;
    w->credit = f == FIELD_KIND ? row->kind == VOUCHER_CREDIT_NOTE : row->side == SIDE_CREDIT;
    signs_add(&w->signs, row->cell[row->cell[FIELD_AMOUNT] ? FIELD_AMOUNT : FIELD_ORE], false);
}

/* Each status is judged when it is first there. */
static void look_at_status(struct said_words *w, const struct sheet *s, const struct sheet_row *row)
{
    const char *status = row->cell[FIELD_STATUS];
    struct said_word *word = status && !w->statuses.texts ? find_word(&w->statuses, status) : NULL;
    enum flag flag = s->layout.status_flag;
    bool left_out;
    int yes;

    if (!status || w->left_out > 0 || (word && word->rows++ > 0))
        return;
    if (flag != FLAG_NONE && yes_no_read(&yes, status))
        left_out = yes == (flag == FLAG_LEFT_OUT);
    else
        left_out = status_is_left_out(status);
    if (left_out) {
        w->left_out = row->line;
        (void)snprintf(w->status, sizeof(w->status), "%s", status);
    }
}

void said_look(struct said_words *w, const struct sheet *s, const struct sheet_row *row)
{
    if (sheet_row_is_nobodys(row))
        return;
    if (sheet_has(s, FIELD_KIND))
        add_word(&w->kinds, FIELD_KIND, row);
    if (sheet_has(s, FIELD_SIDE))
        add_word(&w->sides, FIELD_SIDE, row);
    look_at_status(w, s, row);
}

/* Few enough for the rows that there are. */
static bool has_few_words(const struct said_column *c)
{
    return !c->texts &&
           (c->n <= SAID_FEW || (c->known > 0 && (int64_t)c->n * SAID_ROWS <= c->rows));
}

/* Have the amounts of what is known to be credited a minus of their own, throughout? */
static bool credit_has_minus(const struct said_column *c)
{
    bool any = false;

    for (size_t i = 0; i < c->n; i++) {
        const struct said_word *w = &c->word[i];
        if (w->credit && w->signs.positive > 0)
            return false;
        any |= w->credit && w->signs.negative > 0;
    }
    return any;
}

/* The unknown word that most rows have beside the commonest of all, of those with an amount
 * without a minus; NULL when there is none. */
static const struct said_word *unknown(const struct said_column *c)
{
    const struct said_word *most = NULL, *best = NULL;

    for (size_t i = 0; i < c->n; i++)
        if (c->word[i].rows > (most ? most->rows : c->empty))
            most = &c->word[i];
    for (size_t i = 0; i < c->n; i++) {
        const struct said_word *w = &c->word[i];
        if (!w->known && w != most && w->signs.positive > 0 && (!best || w->rows > best->rows))
            best = w;
    }
    return has_few_words(c) && !credit_has_minus(c) ? best : NULL;
}

/* A heading like "Type" may be of anything: most rows must say that it is of kinds. */
static bool is_of_kinds(const struct said_words *w, const struct sheet *s)
{
    const struct said_column *c = &w->kinds;

    return s->layout.columns.rank[FIELD_KIND] < RANK_VAGUE ||
           (c->n == 2 && voucher_codes(c->word[0].cell, c->word[1].cell)) ||
           w->kinds.known * 2 >= w->kinds.rows - w->kinds.empty;
}

static enum dd_rc ask(const struct sheet *s, const char *id, enum field f, int64_t at,
                      const char *value, struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", s->src.path, "line", int_text(line, at), "field",
                   sheet_header(s, f), "value", value, NULL);
}

/* Of two sides the unknown one is asked about, though it be the commonest. */
static const struct said_word *unknown_side(const struct said_column *c)
{
    if (c->n == 2 && c->empty == 0 && c->word[0].known != c->word[1].known)
        return &c->word[c->word[0].known];
    return unknown(c);
}

enum dd_rc said_check(const struct said_words *w, const struct sheet *s, struct dd_error *err)
{
    const struct said_word *kind = unknown(&w->kinds), *side = unknown_side(&w->sides);

    if (w->left_out > 0)
        return ask(s, "import.status.left_out", FIELD_STATUS, w->left_out, w->status, err);
    if (sheet_has(s, FIELD_DEBIT)) /* the pair says it */
        return DD_OK;
    if (side && w->sides.n == 2)
        return ask(s, "import.side.unknown", FIELD_SIDE, side->line, side->cell, err);
    return kind && !sheet_has(s, FIELD_SIDE) && is_of_kinds(w, s)
               ? ask(s, "import.kind.unknown", FIELD_KIND, kind->line, kind->cell, err)
               : DD_OK;
}
