/* What is known of suppliers, each table read once from its beginning to its end. */
#include "ddreg/supplier_known.h"

#include "ddreg/db_rows.h"
#include "ddreg/text_pool.h"

#include "gen/register/supplier/supplier_known.h"

#define FACTS_IN                                                                                   \
    (KNOWN_IN(KNOWN_COUNTRY) | KNOWN_IN(KNOWN_PRODUCTION_COUNTRY) | KNOWN_IN(KNOWN_SECTOR) |       \
     KNOWN_IN(KNOWN_CATEGORY) | KNOWN_IN(KNOWN_CLASS) | KNOWN_IN(KNOWN_CLASS_REASON) |             \
     KNOWN_IN(KNOWN_PRODUCTION))
#define CONTACTS_IN                                                                                \
    (KNOWN_IN(KNOWN_OWNER) | KNOWN_IN(KNOWN_VAT) | KNOWN_IN(KNOWN_IBAN) | KNOWN_IN(KNOWN_CURRENCY))
#define NUMBERS_IN (KNOWN_IN(KNOWN_ORGNR) | KNOWN_IN(KNOWN_LEDGER))

/* A number of a supplier, while they are read; those of a scheme in the order written. */
struct number {
    const char *value;
    bool valid;
    struct number *next;
};

struct scan {
    struct suppliers_known *out;
    struct text_pool texts;
    struct arena own;               /* what is needed meanwhile */
    const char **from[KNOWNS];      /* since when the value is in force; NULL: there is none */
    struct number **number[KNOWNS]; /* of KNOWN_ORGNR and KNOWN_LEDGER */
    size_t at;                      /* where the last row's supplier is */
};

/* What kinds of rows are called in the tables. */
static const struct {
    const char *kind;
    enum known what;
} kinds[] = {
    {"country", KNOWN_COUNTRY},
    {"class", KNOWN_CLASS},
    {"sector", KNOWN_SECTOR},
    {"category", KNOWN_CATEGORY},
    {"production_country", KNOWN_PRODUCTION_COUNTRY},
    {"production", KNOWN_PRODUCTION},
    {"owner", KNOWN_OWNER},
    {"vat", KNOWN_VAT},
    {"iban", KNOWN_IBAN},
    {"currency", KNOWN_CURRENCY},
};

static enum known kind_read_from(const char *kind)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (strcmp(kinds[i].kind, kind) == 0)
            return kinds[i].what;
    return KNOWNS;
}

size_t known_place(const struct suppliers_known *k, int64_t id)
{
    size_t low = 0, high = k->n;

    /* Where no id is missing it is at once where it would be. */
    if (k->n > 0 && id >= k->all[0].id && (uint64_t)(id - k->all[0].id) < k->n &&
        k->all[id - k->all[0].id].id == id)
        return (size_t)(id - k->all[0].id);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (k->all[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < k->n && k->all[low].id == id ? low : k->n;
}

const char *known_value(const struct suppliers_known *k, size_t place, enum known what)
{
    return k->value[what] ? k->value[what][place] : NULL;
}

/* Whose the row is; rows about one supplier mostly follow each other. */
static size_t place_of(struct scan *s, int64_t id)
{
    if (s->at >= s->out->n || s->out->all[s->at].id != id)
        s->at = known_place(s->out, id);
    return s->at;
}

static const char *keep(struct scan *s, struct db_row *r, const char *text)
{
    return text ? row_kept(r, text_pool_keep(&s->texts, text)) : NULL;
}

/* Of two rows from one day the one that was written last counts, which comes last. */
static bool takes_place(const struct scan *s, size_t place, enum known what, const char *from)
{
    const char *was = s->from[what][place];

    return !was || strcmp(from, was) >= 0;
}

static void put(struct scan *s, struct db_row *r, size_t place, enum known what, const char *value)
{
    const char *from = row_peek(r, "valid_from");

    if (!takes_place(s, place, what, from))
        return;
    s->from[what][place] = keep(s, r, from);
    s->out->value[what][place] = value;
}

static void read_name(struct db_row *r, void *out)
{
    struct scan *s = r->ctx;
    size_t place = place_of(s, row_int(r, "supplier_id"));

    (void)out;
    if (place < s->out->n)
        put(s, r, place, KNOWN_NAME, row_text_or_null(r, "name"));
}

static void read_contact(struct db_row *r, void *out)
{
    struct scan *s = r->ctx;
    size_t place = place_of(s, row_int(r, "supplier_id"));
    enum known what = kind_read_from(row_peek(r, "kind"));

    (void)out;
    if (place < s->out->n && what < KNOWNS && s->out->value[what])
        put(s, r, place, what, keep(s, r, row_peek_or_null(r, "value")));
}

static void read_fact(struct db_row *r, void *out)
{
    struct scan *s = r->ctx;
    size_t place = place_of(s, row_int(r, "supplier_id"));
    enum known what = kind_read_from(row_peek(r, "kind"));
    const char *from = row_peek(r, "valid_from");

    (void)out;
    if (place == s->out->n || what == KNOWNS || !s->out->value[what] ||
        !takes_place(s, place, what, from))
        return;
    s->from[what][place] = keep(s, r, from);
    s->out->value[what][place] = keep(s, r, row_peek_or_null(r, "value"));
    if (s->out->source[what])
        s->out->source[what][place] = keep(s, r, row_peek(r, "source"));
    if (what == KNOWN_CLASS && s->out->value[KNOWN_CLASS_REASON])
        s->out->value[KNOWN_CLASS_REASON][place] = keep(s, r, row_peek_or_null(r, "reason"));
}

/* A row about a number takes the place of an earlier one, or ends it. */
static void read_number(struct db_row *r, void *out)
{
    struct scan *s = r->ctx;
    size_t place = place_of(s, row_int(r, "supplier_id"));
    enum known what = strcmp(row_peek(r, "scheme"), "orgnr") == 0 ? KNOWN_ORGNR : KNOWN_LEDGER;
    const char *value = row_peek(r, "value");
    struct number **link;

    (void)out;
    if (place == s->out->n || !s->out->value[what])
        return;
    for (link = &s->number[what][place]; *link;)
        if (strcmp((*link)->value, value) == 0)
            *link = (*link)->next;
        else
            link = &(*link)->next;
    if (row_int(r, "ends") == 1)
        return;
    value = row_text(r, "value");
    if ((*link = arena_alloc(&s->own, sizeof(**link))))
        **link = (struct number){value, row_int(r, "valid") == 1, NULL};
    else if (r->rc == DD_OK)
        r->rc = dd_no_memory(r->err);
}

static void read_supplier(struct db_row *r, void *out)
{
    struct known_supplier *s = out;

    s->id = row_int(r, "id");
    s->into = row_int(r, "into_id");
    s->counts = row_int(r, "counts") == 1;
}

/* Place for what is asked for, of each supplier. */
static bool make_room(struct scan *s, struct arena *a, unsigned what, unsigned sourced)
{
    struct suppliers_known *k = s->out;
    const size_t size = (k->n + 1) * sizeof(const char *);
    bool made = true;

    for (unsigned i = 0; i < KNOWNS; i++) {
        if (!(what & KNOWN_IN(i)))
            continue;
        made = made && (k->value[i] = arena_alloc(a, size)) &&
               (s->from[i] = arena_alloc(&s->own, size));
        if (sourced & KNOWN_IN(i))
            made = made && (k->source[i] = arena_alloc(a, size));
        if (NUMBERS_IN & KNOWN_IN(i))
            made = made && (s->number[i] = arena_alloc(&s->own, size));
    }
    if (what & KNOWN_IN(KNOWN_ORGNR))
        made = made && (k->orgnr_valid = arena_alloc(a, k->n + 1));
    return made;
}

/* The first of a supplier's numbers. */
static void settle_numbers(struct scan *s)
{
    for (unsigned i = 0; i < KNOWNS; i++)
        for (size_t k = 0; s->number[i] && k < s->out->n; k++) {
            const struct number *first = s->number[i][k];
            s->out->value[i][k] = first ? first->value : NULL;
            if (i == KNOWN_ORGNR)
                s->out->orgnr_valid[k] = first && first->valid;
        }
}

/* A table that has something of what is asked for. */
struct table {
    unsigned has;
    db_read_row *read;
    const char *of_all, *of_one;
};

static enum dd_rc scan_tables(struct scan *s, struct reg *reg, struct arena *a, int64_t supplier,
                              const char *day, unsigned what, struct dd_error *err)
{
    const struct table tables[] = {
        {KNOWN_IN(KNOWN_NAME), read_name, known_names_sql, known_name_sql},
        {FACTS_IN, read_fact, known_facts_sql, known_fact_sql},
        {CONTACTS_IN, read_contact, known_contacts_sql, known_contact_sql},
        {NUMBERS_IN, read_number, known_numbers_sql, known_number_sql},
    };
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(tables) / sizeof(*tables); i++)
        if (!(what & tables[i].has))
            continue;
        else if (supplier < 0)
            rc = db_each(reg->db, a, tables[i].read, s, err, tables[i].of_all, DB_ARGS(DB_T(day)));
        else
            rc = db_each(reg->db, a, tables[i].read, s, err, tables[i].of_one,
                         DB_ARGS(DB_T(day), DB_I(supplier)));
    return rc;
}

enum dd_rc suppliers_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                           unsigned what, unsigned sourced, struct suppliers_known *out,
                           struct dd_error *err)
{
    struct scan s = {.out = out, .texts = TEXT_POOL_OF(a)};
    enum dd_rc rc;

    *out = (struct suppliers_known){0};
    arena_init(&s.own, SIZE_MAX);
    rc = supplier < 0 ? db_all(reg->db, a, sizeof(*out->all), read_supplier, NULL, &out->all,
                               &out->n, err, known_suppliers_sql, DB_NO_ARGS)
                      : db_all(reg->db, a, sizeof(*out->all), read_supplier, NULL, &out->all,
                               &out->n, err, known_supplier_sql, DB_ARGS(DB_I(supplier)));
    if (rc == DD_OK && !make_room(&s, a, what, sourced))
        rc = dd_no_memory(err);
    if (rc == DD_OK && out->n > 0)
        rc = scan_tables(&s, reg, a, supplier, day, what, err);
    if (rc == DD_OK)
        settle_numbers(&s);
    text_pool_release(&s.texts);
    arena_release(&s.own);
    return rc;
}
