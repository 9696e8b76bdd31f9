#include "said_words.h"

#include "int_text.h"

static void add_word(struct said_column *c, const char *cell, bool known, int64_t line)
{
    size_t i = 0;

    if (!cell || c->texts)
        return;
    while (i < c->n && strcmp(c->word[i].cell, cell) != 0)
        i++;
    if (i == c->n && (i == SAID_WORDS || strlen(cell) >= VOUCHER_WORD)) {
        c->texts = true;
        return;
    }
    if (i == c->n) {
        c->word[c->n++] = (struct said_word){.known = known, .line = line};
        memcpy(c->word[i].cell, cell, strlen(cell) + 1);
    }
    c->word[i].rows++;
}

void said_look(struct said_words *w, const struct sheet *s, const struct sheet_row *row)
{
    const char *status = row->cell[FIELD_STATUS];

    if (sheet_row_is_nobodys(row))
        return;
    if (sheet_has(s, FIELD_KIND))
        add_word(&w->kinds, row->cell[FIELD_KIND], row->kind != VOUCHER_OTHER, row->line);
    if (sheet_has(s, FIELD_SIDE))
        add_word(&w->sides, row->cell[FIELD_SIDE], row->side != SIDE_NONE, row->line);
    if (sheet_has(s, FIELD_KIND) || sheet_has(s, FIELD_SIDE)) {
        signs_add(&w->amounts, row->cell[FIELD_AMOUNT], false);
        signs_add(&w->amounts, row->cell[FIELD_ORE], false);
    }
    if (w->left_out == 0 && status_is_left_out(status)) {
        w->left_out = row->line;
        (void)snprintf(w->status, sizeof(w->status), "%s", status);
    }
}

/* The unknown word that most rows have beside the commonest of all; NULL when there is none. */
static const struct said_word *unknown(const struct said_column *c)
{
    const struct said_word *most = NULL, *best = NULL;

    for (size_t i = 0; i < c->n; i++)
        if (!most || c->word[i].rows > most->rows)
            most = &c->word[i];
    for (size_t i = 0; i < c->n; i++)
        if (!c->word[i].known && &c->word[i] != most && (!best || c->word[i].rows > best->rows))
            best = &c->word[i];
    return c->texts ? NULL : best;
}

static enum dd_rc ask(const struct sheet *s, const char *id, enum field f, int64_t at,
                      const char *value, struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", s->src.path, "line", int_text(line, at), "field",
                   sheet_header(s, f), "value", value, NULL);
}

enum dd_rc said_check(const struct said_words *w, const struct sheet *s, struct dd_error *err)
{
    bool pair = sheet_has(s, FIELD_DEBIT), signs = w->amounts.negative > 0;
    const struct said_word *kind = unknown(&w->kinds), *side = unknown(&w->sides);

    if (w->left_out > 0)
        return ask(s, "import.status.left_out", FIELD_STATUS, w->left_out, w->status, err);
    if (pair || signs)
        return DD_OK;
    if (side && w->sides.n == 2)
        return ask(s, "import.side.unknown", FIELD_SIDE, side->line, side->cell, err);
    return kind && !sheet_has(s, FIELD_SIDE)
               ? ask(s, "import.kind.unknown", FIELD_KIND, kind->line, kind->cell, err)
               : DD_OK;
}
