#include "foot.h"

#include "content.h"
#include "foot_sums.h"
#include "foot_words.h"
#include "int_text.h"

enum { MAX_CANDIDATES = 200000, NOTE_WORDS = 4, NAME_WORDS = 7 };
struct foot_line {
    struct foot_line *next;
    int64_t line;
    enum foot_way way;
    bool named; /* by a word for a total */
    bool page;  /* a note that pages have: also above the last row */
};

/* A word for a total where the supplier should be, or anywhere, and no supplier besides: "Sum" in
 * place of the number, and "7 leverandører" in place of the name. */
static bool is_named(const struct sheet_row *row)
{
    const char *ledger = row->cell[FIELD_LEDGER], *name = row->cell[FIELD_NAME];

    if (row->cell[FIELD_ORGNR] || row->cell[FIELD_DDREG_ID])
        return false;
    if (ledger && name)
        return foot_total_word(ledger) && foot_of_all(name);
    return foot_total_word(ledger) || foot_total_word(name) || row->labelled;
}

static size_t words_of(const char *s)
{
    size_t n = 0;

    for (; *s; s += strcspn(s, " ")) {
        s += strspn(s, " ");
        n += *s != '\0';
    }
    return n;
}

static bool is_note(const struct sheet *s, const struct sheet_row *row)
{
    const char *only = NULL;

    for (int f = 0; f < FIELDS; f++)
        if (row->cell[f])
            only = row->cell[f];
    if (!only)
        return true;
    if (s->kind == IMPORT_SUPPLIERS) /* of names alone each is one */
        return s->layout.width > 1 && row->filled == 1 && only == row->cell[FIELD_NAME] &&
               foot_says_of_report(only);
    /* a row cut short looks like a note: only a sentence is one, and names are long, too */
    if (row->filled == 1 && foot_is_said(only))
        return true;
    return row->filled == 1 &&
           words_of(only) >= (only == row->cell[FIELD_NAME] ? NAME_WORDS : NOTE_WORDS);
}

/* In a list of suppliers no sum says what is a total: it has a word for one in place of
 * the name, and nothing of ours besides but a count. In a list of names alone "Total" is a name. */
static bool is_total_of_suppliers(const struct sheet *s, const struct sheet_row *row)
{
    if (s->layout.width <= 1 || !is_named(row))
        return false;
    for (int f = 0; f < FIELDS; f++)
        if (f != FIELD_LEDGER && f != FIELD_NAME && row->cell[f] && !foot_of_all(row->cell[f]))
            return false;
    return true;
}

enum foot_way foot_look(const struct sheet *s, const struct sheet_row *row)
{
    bool sum = false;

    if (row->fault)
        return FOOT_ROW;
    if (s->kind == IMPORT_SUPPLIERS)
        return is_total_of_suppliers(s, row) ? FOOT_TOTAL : is_note(s, row) ? FOOT_NOTE : FOOT_ROW;
    for (int i = 0; i < SUMS; i++)
        sum |= row->cell[foot_sum_field[i]] != NULL;
    if (!sum || row->filled == 1)
        return is_note(s, row) ? FOOT_NOTE : FOOT_ROW;
    if (is_named(row) || (sheet_row_is_nobodys(row) && !row->cell[FIELD_DAY]))
        return FOOT_TOTAL;
    return group_may_end(row) ? FOOT_SUBTOTAL : FOOT_ROW;
}

/* Only a name, and no firm's: neither day nor voucher nor a number. */
static bool is_bare(const struct sheet_row *row)
{
    const char *name = row->cell[FIELD_NAME], *ledger = row->cell[FIELD_LEDGER];

    return !row->fault && !row->cell[FIELD_DAY] && !row->cell[FIELD_ORGNR] &&
           !row->cell[FIELD_DDREG_ID] && !row->cell[FIELD_REFERENCE] && !(name && ledger) &&
           (name || ledger) && !(name && names_a_firm(name));
}

static void keep_row(struct foot *f, const struct sheet_row *row)
{
    f->last_row = row->line;
    f->bare_last = is_bare(row);
    f->rows++;
}

enum dd_rc foot_keep(struct foot *f, enum foot_way way, const struct sheet_row *row,
                     struct dd_error *err)
{
    struct foot_line *l;

    if (way == FOOT_ROW || f->n == MAX_CANDIDATES) {
        keep_row(f, row);
        return DD_OK;
    }
    if (way == FOOT_SUBTOTAL) /* or a firm's own name */
        keep_row(f, row);
    l = arena_alloc(f->a, sizeof(*l));
    if (!l)
        return dd_no_memory(err);
    *l = (struct foot_line){.line = row->line,
                            .way = way,
                            .named = is_named(row),
                            .page = way == FOOT_NOTE && row->page};
    if (f->last)
        f->last->next = l;
    else
        f->first = l;
    f->last = l;
    f->n++;
    f->totals += way != FOOT_NOTE;
    return DD_OK;
}

/* --- Marks -------------------------------------------------------------------------------------
 */

static void mark(struct sheet *s, int64_t line, enum mark_way way, const char *value)
{
    s->marks[s->nmarks++] = (struct mark){line, way, value};
}

/* The line is a total: what it says is added to the others. */
static void mark_total(struct foot *f, struct sheet *s, const struct sheet_row *row,
                       const struct foot_rule *rule)
{
    enum { HUNDREDTHS = 2 };
    int64_t v;

    mark(s, row->line, MARK_TOTAL, "");
    for (int i = 0; i < SUMS; i++) {
        const char *cell = row->cell[foot_sum_field[i]];
        if (!cell)
            continue;
        f->sum_lost = f->sum_lost || money_parse(cell, rule->style, HUNDREDTHS, &v) != MONEY_OK ||
                      !money_add(&f->sum, v);
        break;
    }
}

static enum dd_rc check_total(struct foot *f, struct sheet *s, const struct foot_line *l,
                              struct foot_sums *sums, const struct sheet_row *row,
                              const struct foot_rule *rule, struct dd_error *err)
{
    const char *value;

    if (foot_adds_up(sums, row, rule)) {
        mark_total(f, s, row, rule);
        f->payments += row->kind == VOUCHER_PAYMENT;
        memset(sums->since, 0, sizeof(sums->since));
        return DD_OK;
    }
    if (!l->named && row->line < f->last_row) { /* a row without a supplier */
        foot_add_row(sums, row, rule);
        return DD_OK;
    }
    value = foot_describe(f->a, s->lang, sums, row, rule);
    if (!value)
        return dd_no_memory(err);
    mark(s, row->line, MARK_WRONG_TOTAL, value);
    return DD_OK;
}

/* What its name says is checked against the rows of that name alone. */
static enum dd_rc check_subtotal(struct foot *f, struct sheet *s, struct foot_sums *sums,
                                 struct foot_group *group, const struct sheet_row *row,
                                 const struct foot_rule *rule, struct dd_error *err)
{
    const char *value;

    if (!group_ends(group, row)) { /* a firm's own name */
        group_add(group, row, rule);
        foot_add_row(sums, row, rule);
        return DD_OK;
    }
    if (foot_adds_up(&group->sums, row, rule)) {
        mark_total(f, s, row, rule);
        f->payments += row->kind == VOUCHER_PAYMENT;
        memset(sums->since, 0, sizeof(sums->since));
        memset(group->sums.since, 0, sizeof(group->sums.since));
        return DD_OK;
    }
    value = foot_describe(f->a, s->lang, &group->sums, row, rule);
    if (!value)
        return dd_no_memory(err);
    mark(s, row->line, MARK_WRONG_TOTAL, value);
    return DD_OK;
}

/* The last row, when it is not called a total: it is one all the same when it has what all rows
 * above it add up to. With one row above, that may be by chance. */
static enum dd_rc check_last(struct foot *f, struct sheet *s, const struct foot_sums *sums,
                             const struct sheet_row *row, const struct foot_rule *rule,
                             struct dd_error *err)
{
    const char *name = row->cell[FIELD_NAME] ? row->cell[FIELD_NAME] : row->cell[FIELD_LEDGER];
    char line[INT_TEXT_SIZE];

    if ((s->map.last_said && !s->map.last_total) || !foot_adds_up_to(sums, row, rule))
        return DD_OK;
    if (f->rows == 2 && !s->map.last_said)
        return dd_fail(err, DD_INPUT, "import.total.last", "file", s->src.path, "line",
                       int_text(line, row->line), "value", name, NULL);
    mark_total(f, s, row, rule);
    f->last_total = true;
    return DD_OK;
}

static enum dd_rc check_totals(struct foot *f, struct sheet *s, const struct foot_rule *rule,
                               struct dd_error *err)
{
    bool last = f->bare_last && s->kind == IMPORT_PURCHASES && f->rows > 1;
    const struct foot_line *l = f->first;
    struct foot_sums sums = {0};
    struct foot_group group = {.sums = {.lost = false}};
    struct sheet_row row;
    enum row_step step;
    enum dd_rc rc = sheet_rewind(s, err);

    while (rc == DD_OK && (l || last) && (step = sheet_next(s, &row, err)) != ROW_END) {
        if (step == ROW_ERROR)
            return err->rc;
        if (!l || row.line != l->line) {
            if (last && row.line == f->last_row)
                rc = check_last(f, s, &sums, &row, rule, err);
            last = last && row.line < f->last_row;
            foot_add_row(&sums, &row, rule);
            group_add(&group, &row, rule);
            continue;
        }
        if (l->way == FOOT_SUBTOTAL && last && row.line == f->last_row && l->line == f->last_row &&
            foot_adds_up_to(&sums, &row, rule))
            rc = check_last(f, s, &sums, &row, rule, err);
        else if (l->way == FOOT_SUBTOTAL)
            rc = check_subtotal(f, s, &sums, &group, &row, rule, err);
        else if (l->way == FOOT_TOTAL && s->kind == IMPORT_PURCHASES)
            rc = check_total(f, s, l, &sums, &row, rule, err);
        else if (l->way == FOOT_TOTAL && (l->line > f->last_row || s->layout.like_purchases))
            mark(s, l->line, MARK_TOTAL, "");
        else if (l->line > f->last_row || l->page)
            mark(s, l->line, MARK_NOTE, "");
        l = l->next;
    }
    return rc;
}

enum dd_rc foot_decide(struct foot *f, struct sheet *s, const struct foot_rule *rule,
                       struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    s->nmarks = 0;
    if (f->n == 0 && !f->bare_last)
        return DD_OK;
    s->marks = arena_alloc(f->a, (f->n + 1) * sizeof(*s->marks));
    if (!s->marks)
        return dd_no_memory(err);
    if (f->totals > 0 || f->bare_last)
        rc = check_totals(f, s, rule, err);
    else
        for (const struct foot_line *l = f->first; l; l = l->next)
            if (l->line > f->last_row || l->page)
                mark(s, l->line, MARK_NOTE, "");
    return rc;
}
