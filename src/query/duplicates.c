/* Bringing together the suppliers that may be one. Each gets keys; those with an equal key are
 * compared. No pair is looked at that has none in common, so that many suppliers take seconds. */
#include "ddreg/duplicates.h"

#include "gen/query/duplicates.h"

enum {
    WORK_MAX = 512 * 1024 * 1024,
    KEYS = DUPLICATE_WORDS + 6, /* of a supplier, at most */
    CROWD = 60,                 /* of more with one key than this, each meets some of the others */
    NEIGHBOURS = 8
};

struct key {
    const char *text;
    const struct duplicate_view *of;
};

/* What is needed for the list, and given back when it is made. */
struct work {
    struct arena a;
    struct duplicate_view *view;
    struct key *key;
    size_t nviews, nkeys;
    struct buf pairs; /* of struct duplicate */
};

static bool add_key(struct work *w, const struct duplicate_view *v, const char *text)
{
    if (text)
        w->key[w->nkeys++] = (struct key){text, v};
    return text != NULL;
}

/* The name with word i cut to its first letters: equal where two names differ in that word only. */
static const char *but_one(struct arena *a, const struct duplicate_view *v, size_t i)
{
    int letters = v->nwords == 1 ? 3 : 1;
    struct buf b = BUF_INIT;
    const char *text;

    buf_add(&b, "E");
    for (size_t k = 0; k < v->nwords; k++) {
        if (k == i)
            buf_printf(&b, " %.*s*", letters, v->word[k]);
        else
            buf_printf(&b, " %s", v->word[k]);
    }
    text = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return text;
}

/* The name, or the name without its last word. */
static const char *beginning(struct arena *a, const struct duplicate_view *v, size_t words)
{
    size_t n = strlen(v->firm.base);

    if (words < v->nwords)
        n -= strlen(v->word[v->nwords - 1]) + 1;
    return arena_printf(a, "B%.*s", (int)n, v->firm.base);
}

static bool add_keys(struct work *w, const struct duplicate_view *v)
{
    const struct supplier *s = &v->row->supplier;
    bool ok = add_key(w, v, arena_printf(&w->a, "B%s", v->firm.base));

    if (s->orgnr && !s->orgnr_valid)
        ok = ok && add_key(w, v, arena_printf(&w->a, "O%s", s->orgnr));
    if (v->nwords == 0)
        return ok;
    ok = ok && add_key(w, v, arena_printf(&w->a, "S%s", v->joined));
    if (v->nwords > 1)
        ok = ok && add_key(w, v, arena_printf(&w->a, "T%s", v->sorted));
    if (v->nwords > 2)
        ok = ok && add_key(w, v, beginning(&w->a, v, v->nwords - 1));
    for (size_t i = 0; ok && i < v->nwords; i++)
        ok = add_key(w, v, but_one(&w->a, v, i));
    return ok;
}

/* Of equal keys the shortest name first: it is what the others may begin with. */
static int by_key(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int cmp = strcmp(x->text, y->text);

    if (cmp == 0)
        cmp = (x->of->nwords > y->of->nwords) - (x->of->nwords < y->of->nwords);
    if (cmp == 0)
        cmp = strcmp(x->of->firm.base, y->of->firm.base);
    if (cmp == 0)
        cmp = (x->of->row->supplier.id > y->of->row->supplier.id) -
              (x->of->row->supplier.id < y->of->row->supplier.id);
    return cmp;
}

/* Is x the one to keep? */
static bool is_better(const struct supplier_row *x, const struct supplier_row *y)
{
    const struct supplier *a = &x->supplier, *b = &y->supplier;

    if (a->orgnr_valid != b->orgnr_valid)
        return a->orgnr_valid;
    if (!a->country != !b->country)
        return a->country != NULL;
    return x->ore != y->ore ? x->ore > y->ore : a->id < b->id;
}

static void meet(struct work *w, const struct duplicate_view *x, const struct duplicate_view *y)
{
    int score = 0;
    enum duplicate_why why = x == y ? DUPLICATE_NONE : duplicate_compare(x, y, &score);
    bool first = is_better(x->row, y->row);
    const struct duplicate d = {first ? x->row : y->row, first ? y->row : x->row, why, score};

    if (why != DUPLICATE_NONE)
        buf_add_mem(&w->pairs, &d, sizeof(d));
}

static void meet_all(struct work *w)
{
    for (size_t from = 0, to; from < w->nkeys; from = to) {
        for (to = from + 1; to < w->nkeys && strcmp(w->key[from].text, w->key[to].text) == 0;)
            to++;
        for (size_t i = from; i < to; i++)
            for (size_t j = i + 1; j < to; j++)
                if (to - from <= CROWD || i == from || j - i <= NEIGHBOURS)
                    meet(w, w->key[i].of, w->key[j].of);
    }
}

static enum dd_rc look(struct work *w, const struct supplier_row *rows, size_t n,
                       struct dd_error *err)
{
    bool ok;

    w->view = arena_alloc(&w->a, (n + 1) * sizeof(*w->view));
    w->key = arena_alloc(&w->a, (n + 1) * KEYS * sizeof(*w->key));
    ok = w->view && w->key;
    for (size_t i = 0; ok && i < n; i++)
        ok = duplicate_read(&w->a, &rows[i], &w->view[i]) && add_keys(w, &w->view[i]);
    if (!ok)
        return dd_no_memory(err);
    qsort(w->key, w->nkeys, sizeof(*w->key), by_key);
    meet_all(w);
    return buf_ok(&w->pairs, err);
}

static int by_likelihood(const void *a, const void *b)
{
    const struct duplicate *x = a, *y = b;
    int64_t bx = x->keep->ore > x->other->ore ? x->keep->ore : x->other->ore;
    int64_t by = y->keep->ore > y->other->ore ? y->keep->ore : y->other->ore;

    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (bx != by)
        return bx > by ? -1 : 1;
    if (x->keep != y->keep)
        return x->keep->supplier.id < y->keep->supplier.id ? -1 : 1;
    return (x->other->supplier.id > y->other->supplier.id) -
           (x->other->supplier.id < y->other->supplier.id);
}

/* Pairs that a person said are different, as the suppliers now count; in order. */
struct apart {
    int64_t low, high;
};

static int by_pair(const void *a, const void *b)
{
    const struct apart *x = a, *y = b;

    if (x->low != y->low)
        return x->low < y->low ? -1 : 1;
    return (x->high > y->high) - (x->high < y->high);
}

static enum dd_rc read_apart(struct reg *reg, struct buf *out, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, apart_sql, DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        int64_t a = db_int(st, 0), b = db_int(st, 1);
        const struct apart one = {a < b ? a : b, a < b ? b : a};
        buf_add_mem(out, &one, sizeof(one));
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK)
        rc = buf_ok(out, err);
    if (rc == DD_OK && out->len > 0)
        qsort(out->data, out->len / sizeof(struct apart), sizeof(struct apart), by_pair);
    return rc;
}

static bool are_apart(const struct buf *list, const struct duplicate *d)
{
    int64_t a = d->keep->supplier.id, b = d->other->supplier.id;
    const struct apart one = {a < b ? a : b, a < b ? b : a};

    return list->len > 0 &&
           bsearch(&one, list->data, list->len / sizeof(one), sizeof(one), by_pair);
}

/* The first row of the group that this one is in. */
static size_t leader(size_t *of, size_t i)
{
    while (of[i] != i)
        i = of[i] = of[of[i]];
    return i;
}

/* Keeps the pairs that bring together what no likelier pair did. */
static enum dd_rc choose(struct work *w, const struct supplier_row *rows, size_t nrows,
                         const struct buf *apart, struct arena *a, struct duplicate **out,
                         size_t *n, struct dd_error *err)
{
    struct duplicate *all = (struct duplicate *)(void *)w->pairs.data;
    size_t nall = w->pairs.len / sizeof(*all);
    size_t *of = arena_alloc(&w->a, (nrows + 1) * sizeof(*of));

    *n = 0;
    *out = arena_alloc(a, (nrows + 1) * sizeof(**out));
    if (!of || !*out)
        return dd_no_memory(err);
    for (size_t i = 0; i < nrows; i++)
        of[i] = i;
    if (nall > 0)
        qsort(all, nall, sizeof(*all), by_likelihood);
    for (size_t i = 0; i < nall; i++) {
        size_t x = leader(of, (size_t)(all[i].keep - rows));
        size_t y = leader(of, (size_t)(all[i].other - rows));
        if (x == y || are_apart(apart, &all[i]))
            continue;
        of[y] = x;
        (*out)[(*n)++] = all[i];
    }
    return DD_OK;
}

enum dd_rc duplicates_list(struct reg *reg, struct arena *a, const char *as_of,
                           struct duplicate **out, size_t *n, struct dd_error *err)
{
    const struct supplier_filter all = {0};
    struct work w = {.pairs = BUF_INIT};
    struct buf apart = BUF_INIT;
    struct supplier_row *rows = NULL;
    size_t nrows = 0;
    enum dd_rc rc = supplier_list(reg, a, &all, as_of, &rows, &nrows, err);

    *n = 0;
    arena_init(&w.a, WORK_MAX);
    if (rc == DD_OK)
        rc = look(&w, rows, nrows, err);
    if (rc == DD_OK)
        rc = read_apart(reg, &apart, err);
    if (rc == DD_OK)
        rc = choose(&w, rows, nrows, &apart, a, out, n, err);
    buf_release(&apart);
    buf_release(&w.pairs);
    arena_release(&w.a);
    return rc;
}
