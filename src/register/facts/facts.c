/* Facts of suppliers put together: who they are and what is registered (ddreg/supplier_known.h),
 * and a query for what was bought, whatever their number. */
#include "ddreg/facts.h"

#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "ddreg/firm_words.h"
#include "ddreg/goods.h"
#include "ddreg/money.h"
#include "ddreg/text_pool.h"
#include "facts_of.h"

#include "gen/register/facts/facts.h"

const char *fact_rank_key(enum fact_rank rank)
{
    static const char *const keys[FACT_RANKS] = {
        [FACT_PERSON] = "person", [FACT_ANSWER] = "answer",   [FACT_REGISTER] = "register",
        [FACT_IMPORT] = "import", [FACT_DERIVED] = "derived", [FACT_PROPOSED] = "proposed",
        [FACT_HINT] = "hint",
    };

    return keys[rank];
}

const char *fact_field_key(enum fact_field field)
{
    static const char *const keys[FACT_FIELDS] = {
        [FACT_COUNTRY] = "country", [FACT_PRODUCTION_COUNTRY] = "production_country",
        [FACT_SECTOR] = "sector",   [FACT_CATEGORY] = "category",
        [FACT_CLASS] = "class",     [FACT_PRODUCTION] = "production",
    };

    return keys[field];
}

void fact_add_why(struct buf *out, enum dd_lang lang, const struct fact_value *v)
{
    msg_add(out, lang, v->why, MSG_ARGS({"what", v->what}, {"name", v->name}));
}

/* --- One supplier ----------------------------------------------------------------------------- */

void facts_add(struct facts_build *b, enum fact_field field, const struct fact_value *v)
{
    struct fact_value *to = vec_add(&b->values[field]);

    if (to)
        *to = *v;
    if (to && !to->what)
        to->what = "";
    if (to && !to->name)
        to->name = "";
}

bool fact_is_asked(const struct fact *category)
{
    bool asked = false;

    for (size_t i = 0; i < category->n; i++) {
        const struct fact_value *v = &category->values[i];
        if (v->in_force && v->rank < FACT_DERIVED)
            return false;
        asked = asked || (v->rank == FACT_HINT && v->ore > 0);
    }
    return asked;
}

/* A word that the model does not know says nothing to it: what is proposed counts beside it. */
static enum dd_rc look_at_category(struct facts_build *b, const struct facts_of *s,
                                   struct dd_error *err)
{
    const char *text = s->registered[FACT_CATEGORY].value;
    const struct trade *row = NULL;
    enum dd_rc rc = goods_find(text, &row, err);

    b->idle_category = text && !row;
    return rc;
}

static int by_rank(const void *a, const void *b)
{
    const struct fact_value *x = a, *y = b;

    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    if (x->ore != y->ore)
        return x->ore > y->ore ? -1 : 1;
    return strcmp(x->source, y->source);
}

/* Does one before it say the same? */
static bool is_said(const struct fact_value *values, size_t first, size_t i)
{
    for (size_t k = first; k < i; k++)
        if (strcmp(values[k].value, values[i].value) == 0)
            return true;
    return false;
}

/* Of the highest rank there is, but for hints, those from `first` on; of a category several, each
 * once. */
static void put_in_force(struct fact *fact, struct fact_value *values, size_t first, bool several)
{
    for (size_t i = first; i < fact->n; i++)
        values[i].in_force = values[i].rank == values[first].rank && values[i].rank != FACT_HINT &&
                             (i == first || (several && !is_said(values, first, i)));
}

/* Codes of trades are the same across the two standards, and one may be finer than the other. */
static bool differ(enum fact_field field, const char *one, const char *other)
{
    if (strcmp(one, other) == 0)
        return false;
    return field != FACT_SECTOR ||
           !(sector_code_within(one, other) || sector_code_within(other, one));
}

static enum dd_rc settle_field(struct facts_build *b, struct facts_of *s, enum fact_field field,
                               struct dd_error *err)
{
    struct fact *fact = &s->out.fact[field];
    struct vec *v = &b->values[field];
    struct fact_value *values = arena_alloc(b->a, (v->n + 1) * sizeof(*values));

    if (!values || v->failed)
        return dd_no_memory(err);
    if (v->n > 0) {
        qsort(v->rows, v->n, v->size, by_rank);
        memcpy(values, v->rows, v->n * v->size);
    }
    /* A country that a person took back is not put in force again by what follows. */
    if (field == FACT_COUNTRY && s->registered[field].source && !s->registered[field].value)
        for (size_t i = 0; i < v->n; i++)
            values[i].rank = FACT_HINT;
    *fact = (struct fact){values, v->n, field == FACT_CATEGORY && b->conflict};
    put_in_force(fact, values, field == FACT_CATEGORY && b->idle_category, field == FACT_CATEGORY);
    for (size_t i = 1; i < fact->n && field != FACT_CATEGORY; i++)
        fact->conflict = fact->conflict || (values[i].rank != FACT_HINT &&
                                            differ(field, values[i].value, values[0].value));
    v->n = 0;
    return DD_OK;
}

static bool is_category(const struct trade *const *rows, size_t n, const char *id)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(rows[i]->code, id) == 0)
            return true;
    return false;
}

/* The registered category is none of those that are proposed, or the trade sells no such thing. */
static enum dd_rc mark_category(struct facts_build *b, const struct facts_of *s,
                                struct dd_error *err)
{
    const char *text = s->registered[FACT_CATEGORY].value;
    const char *sector = s->registered[FACT_SECTOR].value;
    const struct vec *v = &b->values[FACT_CATEGORY];
    const struct fact_value *values = v->rows;
    const struct trade *rows[GOODS_MAX];
    const char *unknown;
    size_t n = 0;
    bool proposed = false, same = false;
    enum dd_rc rc = goods_find_all(b->a, text, rows, GOODS_MAX, &n, &unknown, err);

    for (size_t i = 0; i < v->n; i++) {
        if (values[i].rank < FACT_DERIVED)
            continue;
        proposed = true;
        same = same || is_category(rows, n, values[i].value);
        if (sector && !sector_may_sell(sector, values[i].value))
            b->conflict = true;
    }
    for (size_t i = 0; i < n; i++)
        if (sector && !sector_may_sell(sector, rows[i]->code))
            b->conflict = true;
    if (n > 0 && proposed && !same)
        b->conflict = true;
    return rc;
}

static enum dd_rc settle(struct facts_build *b, struct facts_of *s, struct dd_error *err)
{
    enum dd_rc rc = look_at_category(b, s, err);

    b->conflict = false;
    facts_add_registered(b, s);
    if (rc == DD_OK)
        rc = facts_add_country(b, s, err);
    if (rc == DD_OK)
        rc = facts_add_bought(b, s, err);
    if (rc == DD_OK)
        rc = facts_add_names(b, s, err);
    if (rc == DD_OK)
        rc = mark_category(b, s, err);
    for (int f = 0; rc == DD_OK && f < FACT_FIELDS; f++)
        rc = settle_field(b, s, (enum fact_field)f, err);
    return rc;
}

/* --- Reading ---------------------------------------------------------------------------------- */

void facts_of_known(const struct suppliers_known *k, size_t place, struct facts_of *out)
{
    const char *name = known_value(k, place, KNOWN_NAME);

    out->out.supplier = k->all[place].id;
    out->out.into = k->all[place].into;
    out->out.name = name ? name : "";
    out->orgnr = k->orgnr_valid[place] ? known_value(k, place, KNOWN_ORGNR) : NULL;
    out->vat = known_value(k, place, KNOWN_VAT);
    out->iban = known_value(k, place, KNOWN_IBAN);
    out->currency = known_value(k, place, KNOWN_CURRENCY);
}

/* All of them, by id, and the one whose rows are read. */
struct walk {
    struct facts_build b;
    struct facts_of *all;
    size_t n, at;
    struct vec lines;          /* of struct line: what was bought of it */
    struct vec posted;         /* of struct posted: the same by account */
    struct text_pool accounts; /* as in the lines */
};

/* What was bought of the supplier under way in a month on an account. */
struct line {
    char month[DATE_SIZE];
    const char *account; /* of the pool: equal ones are one */
    int64_t production, ore;
    size_t at; /* in the order of the table */
};

/* The same facts there and here. */
static const enum known registered_as[FACT_FIELDS] = {
    [FACT_COUNTRY] = KNOWN_COUNTRY, [FACT_PRODUCTION_COUNTRY] = KNOWN_PRODUCTION_COUNTRY,
    [FACT_SECTOR] = KNOWN_SECTOR,   [FACT_CATEGORY] = KNOWN_CATEGORY,
    [FACT_CLASS] = KNOWN_CLASS,     [FACT_PRODUCTION] = KNOWN_PRODUCTION,
};

/* Who counts, and what is registered of them. */
static enum dd_rc read_known(struct walk *w, int64_t supplier, struct dd_error *err)
{
    struct suppliers_known k;
    unsigned facts = 0;
    enum dd_rc rc;

    for (int f = 0; f < FACT_FIELDS; f++)
        facts |= KNOWN_IN(registered_as[f]);
    rc = suppliers_known(w->b.reg, w->b.a, supplier, w->b.day, FACTS_WHO | facts, facts, &k, err);
    if (rc == DD_OK && !(w->all = arena_alloc(w->b.a, (k.n + 1) * sizeof(*w->all))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < k.n; i++) {
        struct facts_of *s = &w->all[w->n];
        if (!k.all[i].counts)
            continue;
        facts_of_known(&k, i, s);
        for (int f = 0; f < FACT_FIELDS; f++)
            s->registered[f] = (struct registered){known_value(&k, i, registered_as[f]),
                                                   k.source[registered_as[f]][i]};
        w->n++;
    }
    return rc;
}

/* The account's, or a new one; NULL without memory. */
static struct posted *posted_to(struct walk *w, const char *account)
{
    struct posted *all = w->posted.rows, *one;

    for (size_t i = 0; i < w->posted.n; i++)
        if (all[i].account == account)
            return &all[i];
    one = vec_add(&w->posted);
    if (one)
        one->account = account;
    return one;
}

/* The latest month first. */
static int by_month(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    int order = strcmp(y->month, x->month);

    return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

/* The month from which purchases count, where the latest are of `month` (or, of lines dated to it,
 * the year): 24 of them do. */
static void begin_window(char first[DATE_SIZE], const char *month)
{
    enum { MONTHS = 24 };
    char day[DATE_SIZE];

    (void)snprintf(day, sizeof(day), "%.4s-%.2s-01", month, strlen(month) > 4 ? month + 5 : "12");
    date_add_months(first, day, 1 - MONTHS);
}

static enum dd_rc add_line(struct walk *w, const struct line *line, struct dd_error *err)
{
    struct posted *to = posted_to(w, line->account);
    const int64_t production = line->production;
    enum dd_rc rc = to ? ore_add(&to->ore, line->ore, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    return ore_add(&to->production[production < 0 || production > 1 ? 2 : production], line->ore,
                   err);
}

/* The supplier's lines have come to an end: those that count by account. */
static enum dd_rc post_lines(struct walk *w, struct dd_error *err)
{
    struct line *lines = w->lines.rows;
    char first[DATE_SIZE];
    enum dd_rc rc = w->lines.failed ? dd_no_memory(err) : DD_OK;

    if (w->lines.n == 0 || rc != DD_OK)
        return rc;
    qsort(lines, w->lines.n, sizeof(*lines), by_month);
    begin_window(first, lines[0].month);
    for (size_t i = 0; rc == DD_OK && i < w->lines.n; i++)
        if (strncmp(lines[i].month, first, strlen(lines[i].month)) >= 0)
            rc = add_line(w, &lines[i], err);
    w->lines.n = 0;
    return rc;
}

static enum dd_rc end_supplier(struct walk *w, struct dd_error *err)
{
    struct facts_of *s = &w->all[w->at++];
    enum dd_rc rc = post_lines(w, err);

    s->posted = w->posted.rows;
    s->nposted = w->posted.n;
    if (rc == DD_OK)
        rc = settle(&w->b, s, err);
    s->posted = NULL;
    w->posted.n = 0;
    return rc;
}

static void add_bought(struct db_row *r, void *out)
{
    struct walk *w = r->ctx;
    int64_t id = row_int(r, "supplier_id");
    struct line *line;
    const char *month;

    (void)out;
    while (r->rc == DD_OK && w->at < w->n && w->all[w->at].out.supplier < id)
        r->rc = end_supplier(w, r->err);
    if (r->rc != DD_OK || w->at == w->n || w->all[w->at].out.supplier != id)
        return;
    month = row_peek(r, "month");
    if (r->rc != DD_OK || !date_valid(month))
        return;
    if (!(line = vec_add(&w->lines))) {
        r->rc = dd_no_memory(r->err);
        return;
    }
    memcpy(line->month, month, strlen(month) + 1); /* a date: it fits */
    line->account = row_kept(r, text_pool_keep(&w->accounts, row_peek(r, "account")));
    line->production = row_int(r, "production");
    line->ore = row_int(r, "ore");
    line->at = w->lines.n;
}

/* Both are by supplier. */
static enum dd_rc read_units(struct walk *w, int64_t supplier, struct dd_error *err)
{
    struct supplier_unit *units;
    size_t n, at = 0;
    enum dd_rc rc = supplier_units(w->b.reg, w->b.a, supplier, w->b.day, &units, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        while (at < w->n && w->all[at].out.supplier < units[i].supplier)
            at++;
        if (at < w->n && w->all[at].out.supplier == units[i].supplier)
            w->all[at].unit = &units[i];
    }
    return rc;
}

static enum dd_rc read_all(struct walk *w, int64_t supplier, struct dd_error *err)
{
    struct reg *reg = w->b.reg;
    const char *day = w->b.day;
    const int64_t first = supplier < 0 ? 0 : supplier, last = supplier < 0 ? INT64_MAX : supplier;
    enum dd_rc rc = read_known(w, supplier, err);

    if (rc == DD_OK)
        rc = read_units(w, supplier, err);
    if (rc == DD_OK)
        rc = account_lines_read(reg, w->b.a, day, &w->b.lines, &w->b.nlines, err);
    if (rc == DD_OK)
        rc = account_names_read(reg, w->b.a, &w->b.names, &w->b.nnames, err);
    if (rc == DD_OK)
        rc = db_each(reg->db, w->b.a, add_bought, w, err, facts_bought_sql,
                     DB_ARGS(DB_T(day), DB_I(first), DB_I(last)));
    while (rc == DD_OK && w->at < w->n)
        rc = end_supplier(w, err);
    return rc;
}

enum dd_rc facts_read(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                      struct supplier_facts **out, size_t *n, struct dd_error *err)
{
    struct walk w = {.b = {.reg = reg, .a = a, .day = day},
                     .lines = VEC_OF(struct line),
                     .posted = VEC_OF(struct posted),
                     .accounts = TEXT_POOL_OF(a)};
    enum dd_rc rc;

    for (int f = 0; f < FACT_FIELDS; f++)
        w.b.values[f] = VEC_OF(struct fact_value);
    rc = read_all(&w, supplier, err);
    if (rc == DD_OK && !(*out = arena_alloc(a, (w.n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    *n = rc == DD_OK ? w.n : 0;
    for (size_t i = 0; i < *n; i++)
        (*out)[i] = w.all[i].out;
    if (rc == DD_OK && supplier < 0)
        rc = facts_join(*out, *n, a, err);
    text_pool_release(&w.accounts);
    vec_release(&w.lines);
    vec_release(&w.posted);
    for (int f = 0; f < FACT_FIELDS; f++)
        vec_release(&w.b.values[f]);
    return rc;
}
