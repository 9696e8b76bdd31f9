/* Which supplier a word or a row means. */
#include "ddreg/db_rows.h"
#include "ddreg/firm.h"
#include "ddreg/orgnr.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "given_id.h"

#include "gen/register/supplier/supplier_find.h"
#include "gen/record/supplier_counts.part.h"

enum { MAX_CANDIDATES = 64, MAX_SHOWN = 8, NAME_BYTES = 1024 * 1024 };

/* A set of suppliers, up to what is kept apart. */
struct candidates {
    int64_t id[MAX_CANDIDATES];
    size_t n; /* also those that did not fit */
};

static void add_candidate(struct candidates *c, int64_t id)
{
    for (size_t i = 0; i < c->n && i < MAX_CANDIDATES; i++)
        if (c->id[i] == id)
            return;
    if (c->n < MAX_CANDIDATES)
        c->id[c->n] = id;
    c->n++;
}

/* Each as the supplier that it counts as: of merged ones one is left. */
static enum dd_rc take_roots(struct reg *reg, struct candidates *c, struct dd_error *err)
{
    struct candidates roots = {{0}, 0};
    enum dd_rc rc = DD_OK;
    int64_t root;

    for (size_t i = 0; rc == DD_OK && i < c->n && i < MAX_CANDIDATES; i++) {
        rc = alias_root(reg, c->id[i], &root, err);
        if (rc == DD_OK)
            add_candidate(&roots, root);
    }
    if (c->n <= MAX_CANDIDATES)
        *c = roots;
    return rc;
}

/* The supplier that has the number on the day; 0 when nobody has. */
static enum dd_rc by_number(struct reg *reg, const char *scheme, const char *value, const char *day,
                            int64_t *id, struct dd_error *err)
{
    return db_get_int(reg->db, id, 0, err, with_number_sql,
                      DB_ARGS(DB_T(scheme), DB_T(value), DB_T(day)));
}

/* The same, or the first that will have it: a file may be ahead of the day from which a number is
 * to be in force, and a second supplier could not be given it. */
static enum dd_rc by_number_from(struct reg *reg, const char *scheme, const char *value,
                                 const char *day, int64_t *id, struct dd_error *err)
{
    return db_get_int(reg->db, id, 0, err, with_number_from_sql,
                      DB_ARGS(DB_T(scheme), DB_T(value), DB_T(day)));
}

static void read_candidate(struct db_row *r, void *out)
{
    (void)out;
    add_candidate(r->ctx, row_int(r, "id"));
}

/* Suppliers whose name on the day is the word, however it is written. */
static enum dd_rc by_name(struct reg *reg, const char *word, const char *day,
                          struct candidates *out, struct dd_error *err)
{
    const char *key = firm_key(&reg->scratch, word);

    return key ? db_each(reg->db, NULL, read_candidate, out, err, called_sql,
                         DB_ARGS(DB_T(key), DB_T(day)))
               : dd_no_memory(err);
}

/* Of several that are called so, however it is written: the only one that is written so. */
static enum dd_rc prefer_written_so(struct reg *reg, const char *word, const char *day,
                                    struct candidates *c, struct dd_error *err)
{
    struct candidates same = {{0}, 0};
    struct supplier s;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && c->n > 1 && c->n <= MAX_CANDIDATES && i < c->n; i++) {
        rc = supplier_get(reg, &reg->scratch, c->id[i], day, &s, err);
        if (rc == DD_OK && s.name && strcmp(s.name, word) == 0)
            add_candidate(&same, c->id[i]);
    }
    if (same.n == 1)
        *c = same;
    return rc;
}

static void read_id(struct db_row *r, void *out)
{
    *(int64_t *)out = row_int(r, "id");
}

enum dd_rc supplier_namesakes(struct reg *reg, struct arena *a, const char *name, const char *day,
                              int64_t **ids, size_t *n, struct dd_error *err)
{
    const char *key = firm_key(a, name);

    *n = 0;
    return key ? db_all(reg->db, a, sizeof(**ids), read_id, NULL, ids, n, err,
                        called_and_not_merged_sql, DB_ARGS(DB_T(key), DB_T(day)))
               : dd_no_memory(err);
}

/* A word looked for in all names; `a` is emptied for each. */
struct search {
    struct arena *a;
    const char *word, *key;
    struct candidates *found;
    size_t least; /* edits: fewer than this are wanted */
    struct buf nearest;
};

static void find_part(struct db_row *r, void *out)
{
    const struct search *s = r->ctx;
    const int64_t id = row_int(r, "id");
    const char *name = row_kept(r, text_name_key(s->a, row_peek(r, "name")));

    (void)out;
    if (name && strstr(name, s->key))
        add_candidate(s->found, id);
    arena_reset(s->a);
}

/* Suppliers whose name on the day has the key (text_name_key) in it. */
static enum dd_rc by_part(struct reg *reg, const char *key, const char *day, struct candidates *out,
                          struct dd_error *err)
{
    struct arena a;
    struct search s = {.a = &a, .key = key, .found = out};
    enum dd_rc rc;

    arena_init(&a, NAME_BYTES);
    rc = db_each(reg->db, NULL, find_part, &s, err, all_names_sql, DB_ARGS(DB_T(day)));
    arena_release(&a);
    return rc;
}

/* The fewest edits between the word and as many words of the name in a row, from any of them on. */
static size_t edits_in(struct arena *a, const char *word, const char *name)
{
    size_t words = 1, least = SIZE_MAX;

    for (const char *p = word; (p = strchr(p, ' ')) != NULL; p++)
        words++;
    for (const char *from = name; from; from = strchr(from, ' ')) {
        const char *end, *part;
        size_t n = words, d;
        from += *from == ' ';
        for (end = from; *end && (*end != ' ' || --n > 0);)
            end++;
        if (!(part = arena_strndup(a, from, (size_t)(end - from))))
            return SIZE_MAX;
        d = text_distance(word, part);
        least = d < least ? d : least;
    }
    return least;
}

/* "128" for S-128. */
static bool is_bare_number(const char *word, int64_t id)
{
    int64_t n;

    return *word != SUPPLIER_ID[0] && public_id_read_bare(&n, SUPPLIER_ID, word) && n == id;
}

static void find_near(struct db_row *r, void *out)
{
    struct search *s = r->ctx;
    const int64_t id = row_int(r, "id");
    const char *called = row_peek(r, "name"), *name = text_name_key(s->a, called);
    size_t d = is_bare_number(s->word, id) ? 0 : name ? edits_in(s->a, s->key, name) : SIZE_MAX;
    char public_id[PUBLIC_ID_SIZE];

    (void)out;
    if (d < s->least) {
        s->least = d;
        public_id_write(public_id, SUPPLIER_ID, id);
        buf_reset(&s->nearest);
        buf_printf(&s->nearest, "%s %s", public_id, called);
    }
    arena_reset(s->a);
}

/* "No such supplier", with the one that may have been meant: two edits at most, one in a
 * short word. */
static enum dd_rc unknown(struct reg *reg, const char *word, const char *key, const char *day,
                          struct dd_error *err)
{
    struct arena a;
    struct search s = {.a = &a, .word = word, .key = key, .nearest = BUF_INIT};
    enum dd_rc rc;

    s.least = strlen(key) < 4 ? 1 : strlen(key) < 7 ? 2 : 3;
    arena_init(&a, NAME_BYTES);
    rc = db_each(reg->db, NULL, find_near, &s, err, all_names_sql, DB_ARGS(DB_T(day)));
    arena_release(&a);
    if (rc == DD_OK)
        rc = s.nearest.len > 0 ? dd_fail(err, DD_INPUT, "supplier.unknown_near", "word", word,
                                         "nearest", buf_str(&s.nearest), NULL)
                               : dd_fail(err, DD_INPUT, "supplier.unknown", "word", word, NULL);
    buf_release(&s.nearest);
    return rc;
}

static enum dd_rc ambiguous(struct reg *reg, const char *word, const char *day,
                            const struct candidates *c, struct dd_error *err)
{
    struct buf list = BUF_INIT;
    struct supplier s;
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < c->n && i < MAX_SHOWN; i++) {
        rc = supplier_get(reg, &reg->scratch, c->id[i], day, &s, err);
        public_id_write(id, SUPPLIER_ID, c->id[i]);
        buf_printf(&list, "%s%s %s", i == 0 ? "" : ", ", id, s.name ? s.name : "");
    }
    if (c->n > MAX_SHOWN)
        buf_add(&list, " ...");
    if (rc == DD_OK)
        rc = dd_fail(err, DD_INPUT, "supplier.ambiguous", "word", word, "candidates",
                     buf_str(&list), NULL);
    buf_release(&list);
    return rc;
}

static enum dd_rc find_number(struct reg *reg, const char *word, const char *day, int64_t *id,
                              struct dd_error *err)
{
    char nr[ORGNR_SIZE];
    enum dd_rc rc = DD_OK;

    *id = 0;
    if (orgnr_read(nr, word))
        rc = by_number(reg, "orgnr", nr, day, id, err);
    if (rc == DD_OK && *id == 0)
        rc = by_number(reg, "ledger", word, day, id, err);
    return rc;
}

enum dd_rc supplier_find_any(struct reg *reg, const char *word, const char *day, int64_t *id,
                             struct dd_error *err)
{
    struct candidates c = {{0}, 0};
    struct supplier s;
    const char *key;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    if (text_blank(word)) /* a number that was taken away is kept as "" */
        return dd_fail(err, DD_INPUT, "supplier.unknown", "word", word, NULL);
    if (public_id_read(id, SUPPLIER_ID, word))
        return supplier_get(reg, &reg->scratch, *id, day, &s, err);
    rc = find_number(reg, word, day, id, err);
    if (rc == DD_OK && *id != 0)
        return alias_root(reg, *id, id, err);
    if (rc != DD_OK)
        return rc;
    key = text_valid_utf8(word, strlen(word)) ? text_name_key(&reg->scratch, word) : "";
    if (!key)
        return dd_no_memory(err);
    if (*key == '\0')
        return dd_fail(err, DD_INPUT, "supplier.unknown", "word", word, NULL);
    rc = by_name(reg, word, day, &c, err);
    if (rc == DD_OK)
        rc = prefer_written_so(reg, word, day, &c, err);
    if (rc == DD_OK && c.n == 0)
        rc = by_part(reg, key, day, &c, err);
    if (rc == DD_OK)
        rc = take_roots(reg, &c, err);
    if (rc != DD_OK)
        return rc;
    if (c.n == 0)
        return unknown(reg, word, key, day, err);
    if (c.n > 1)
        return ambiguous(reg, word, day, &c, err);
    *id = c.id[0];
    return DD_OK;
}

enum dd_rc supplier_find(struct reg *reg, const char *word, const char *day, int64_t *id,
                         struct dd_error *err)
{
    char public_id[PUBLIC_ID_SIZE];
    int64_t counts = 1;
    enum dd_rc rc = supplier_find_any(reg, word, day, id, err);

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &counts, 0, err,
                        "SELECT 1 FROM supplier WHERE id = $1 AND" SUPPLIER_COUNTS(" supplier.id"),
                        DB_ARGS(DB_I(*id)));
    if (rc != DD_OK || counts == 1)
        return rc;
    public_id_write(public_id, SUPPLIER_ID, *id);
    return dd_fail(err, DD_REFUSED, "supplier.withdrawn", "id", public_id, NULL);
}

enum dd_rc supplier_find_whole(struct reg *reg, const char *word, const char *day, int64_t *id,
                               struct dd_error *err)
{
    char public_id[PUBLIC_ID_SIZE], into[PUBLIC_ID_SIZE];
    int64_t root = 0;
    enum dd_rc rc = supplier_find(reg, word, day, id, err);

    if (rc == DD_OK)
        rc = alias_root(reg, *id, &root, err);
    if (rc != DD_OK || root == *id)
        return rc;
    public_id_write(public_id, SUPPLIER_ID, *id);
    public_id_write(into, SUPPLIER_ID, root);
    return dd_fail(err, DD_REFUSED, "supplier.merged", "id", public_id, "into", into, NULL);
}

/* Two that both have the value, and not the same one, are not the same firm. */
static bool conflict(const char *a, const char *b)
{
    return a && *a && b && *b && strcmp(a, b) != 0;
}

/* A row of a file, and those of its name that it may be. */
struct match {
    struct reg *reg;
    const struct supplier *row;
    const char *day;
    struct candidates found;
};

static void match_namesake(struct db_row *r, void *out)
{
    struct match *m = r->ctx;
    const int64_t id = row_int(r, "id");
    struct supplier s;
    bool differs = false;

    (void)out;
    if (r->rc == DD_OK)
        r->rc = supplier_get(m->reg, &m->reg->scratch, id, m->day, &s, r->err);
    if (r->rc == DD_OK)
        r->rc = given_id_differs(m->reg, id, m->row, m->day, &differs, r->err);
    if (r->rc == DD_OK && !differs && !conflict(s.country, m->row->country) &&
        !conflict(s.orgnr, m->row->orgnr) && !conflict(s.ledger, m->row->ledger))
        add_candidate(&m->found, s.id);
}

static enum dd_rc match_name(struct reg *reg, const struct supplier *row, const char *day,
                             int64_t *id, struct dd_error *err)
{
    struct match m = {.reg = reg, .row = row, .day = day};
    const char *key = row->key ? row->key : firm_key(&reg->scratch, row->name);
    enum dd_rc rc =
        key ? db_each(reg->db, NULL, match_namesake, &m, err, ever_called_sql, DB_ARGS(DB_T(key)))
            : dd_no_memory(err);

    if (rc == DD_OK && m.found.n > 1)
        rc = take_roots(reg, &m.found, err);
    if (rc == DD_OK && m.found.n > 1)
        return dd_fail(err, DD_INPUT, "supplier.same_name", "value", row->name, NULL);
    *id = m.found.n == 1 ? m.found.id[0] : 0;
    return rc;
}

/* The supplier with the row's ledger number, unless the row's org number says that the account is
 * another firm's now. */
static enum dd_rc match_ledger(struct reg *reg, const struct supplier *row, const char *orgnr,
                               const char *day, int64_t *id, struct dd_error *err)
{
    struct supplier s;
    char public_id[PUBLIC_ID_SIZE];
    enum dd_rc rc = by_number_from(reg, "ledger", row->ledger, day, id, err);

    if (rc == DD_OK && *id == 0)
        return given_id_not_ledger(reg, row, err);
    if (rc != DD_OK || *id == 0 || !orgnr)
        return rc;
    rc = supplier_get(reg, &reg->scratch, *id, day, &s, err);
    if (rc != DD_OK || !s.orgnr_valid || !conflict(s.orgnr, orgnr))
        return rc;
    public_id_write(public_id, SUPPLIER_ID, *id);
    return dd_fail(err, DD_INPUT, "supplier.other_orgnr", "value", public_id, NULL);
}

enum dd_rc supplier_match(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                          struct dd_error *err)
{
    char nr[ORGNR_SIZE];
    const char *orgnr = NULL;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = given_id_match(reg, row, day, id, err);
    if (rc != DD_OK || *id != 0)
        return rc;
    if (row->orgnr && orgnr_read(nr, row->orgnr) && orgnr_valid(nr))
        orgnr = nr;
    if (!text_blank(row->ledger))
        rc = match_ledger(reg, row, orgnr, day, id, err);
    if (rc == DD_OK && *id == 0 && orgnr)
        rc = by_number_from(reg, "orgnr", orgnr, day, id, err);
    if (rc == DD_OK && *id == 0 && !text_blank(row->name))
        rc = match_name(reg, row, day, id, err);
    return rc;
}
