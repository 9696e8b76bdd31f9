#include "ddreg/personal.h"

#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/firm.h"
#include "ddreg/person.h"
#include "ddreg/row_about.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"
#include "tables.h"

#include "gen/register/personal.h"

enum { SCRATCH = 64 * 1024 * 1024 };

struct key {
    const char *text; /* in the form in which texts are compared; never empty */
    bool whole_only;  /* an account: a word that texts have for other reasons */
};

struct whose {
    struct vec keys; /* of struct key */
    bool everybody;  /* no key is asked for */
};

struct search {
    struct reg *reg;
    struct arena *a, scratch;
    const char *today;
    struct whose whose;
    const struct kind *kind;
    const struct record_table *table;
    size_t column;
    struct vec found;
};

/* --- Whose ------------------------------------------------------------------------------------ */

static bool has(const struct whose *whose, const char *text, bool whole_only)
{
    const struct key *keys = whose->keys.rows;

    for (size_t i = 0; i < whose->keys.n; i++)
        if (keys[i].whole_only == whole_only && strcmp(keys[i].text, text) == 0)
            return true;
    return false;
}

/* Once; what has no letter that is compared (a lone accent) is no key. */
static enum dd_rc add_key(struct search *s, const char *text, bool whole_only, struct dd_error *err)
{
    const char *folded = text_blank(text) ? "" : text_fold_ascii(s->a, text);
    struct key *key;

    if (!folded)
        return dd_no_memory(err);
    if (!*folded || has(&s->whose, folded, whole_only))
        return DD_OK;
    key = vec_add(&s->whose.keys);
    if (!key)
        return dd_no_memory(err);
    *key = (struct key){.text = folded, .whole_only = whole_only};
    return DD_OK;
}

static enum dd_rc add_accounts(struct search *s, const char *accounts, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (const char *p = accounts ? accounts : ""; rc == DD_OK && *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        const char *one = arena_strndup(s->a, p, n);
        rc = one ? add_key(s, one, true, err) : dd_no_memory(err);
        p += n;
    }
    return rc;
}

/* All that a person is or was called, by every number. */
static enum dd_rc add_person(struct search *s, int64_t number, struct dd_error *err)
{
    const struct kind_filter filter = {.withdrawn = true, .every_row = true};
    struct people people;
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = people_read(s->reg, s->a, NULL, &people, err);

    if (rc == DD_OK)
        rc = kind_read(s->reg, s->a, person_kind(), &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (person_one(&people, kind_number(&rows[i])) != person_one(&people, number))
            continue;
        rc = add_key(s, kind_text(&rows[i], "name"), false, err);
        if (rc == DD_OK)
            rc = add_key(s, kind_text(&rows[i], "email"), false, err);
        if (rc == DD_OK)
            rc = add_accounts(s, kind_text(&rows[i], "accounts"), err);
        if (rc == DD_OK)
            rc = add_key(s, kind_text(&rows[i], "accounts"), true, err);
    }
    return rc;
}

/* --- One value -------------------------------------------------------------------------------- */

static bool is_whose(struct search *s, const char *value, bool *whole)
{
    const struct key *keys = s->whose.keys.rows;
    const char *text;
    bool found = false;

    *whole = s->whose.everybody;
    if (s->whose.everybody)
        return true;
    arena_reset(&s->scratch);
    text = text_fold_ascii(&s->scratch, value);
    for (size_t i = 0; text && i < s->whose.keys.n; i++) {
        const bool is = strcmp(text, keys[i].text) == 0;
        *whole = *whole || is;
        found = found || is || (!keys[i].whole_only && text_has_name(text, keys[i].text));
    }
    return found;
}

static void see_value(struct db_row *r, void *out)
{
    struct search *s = r->ctx;
    const char *value = row_peek(r, "value"), *fact = row_peek_or_null(r, "fact");
    const bool hidden = s->kind && s->kind->discreet;
    struct personal *p;
    bool whole;

    (void)out;
    if (!is_whose(s, value, &whole))
        return;
    p = vec_add(&s->found);
    if (!p) {
        r->rc = dd_no_memory(r->err);
        return;
    }
    *p = (struct personal){.table = s->table,
                           .kind = s->kind,
                           .row = row_int(r, "id"),
                           .entry = row_int(r, "entry"),
                           .column = s->column,
                           .field = fact ? arena_strdup(s->a, fact)
                                         : record_column(s->table, s->column)->name,
                           .value = hidden ? NULL : arena_strdup(s->a, value),
                           .day = arena_strdup(s->a, row_peek(r, "day")),
                           .whole = whole && !hidden};
    if (!p->field || (!hidden && !p->value) || !p->day)
        r->rc = dd_no_memory(r->err);
}

/* --- Where ------------------------------------------------------------------------------------ */

static bool has_column(const struct record_table *t, const char *name)
{
    for (size_t i = 0; i < t->ncolumns; i++)
        if (strcmp(record_column(t, i)->name, name) == 0)
            return true;
    return false;
}

static enum dd_rc search_column(struct search *s, struct dd_error *err)
{
    const char *name = record_column(s->table, s->column)->name;
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_add(&sql, "SELECT t.id, t.entry, j.day, t.");
    buf_add(&sql, name);
    buf_add(&sql, " AS value, ");
    buf_add(&sql, strcmp(name, "value") == 0 && has_column(s->table, "kind")
                      ? "t.kind"
                      : "CAST(NULL AS TEXT)");
    buf_printf(&sql, " AS fact FROM %s AS t JOIN journal AS j ON j.seq = t.entry", s->table->name);
    buf_add(&sql, " WHERE t.");
    buf_add(&sql, name);
    buf_add(&sql, " IS NOT NULL ORDER BY t.id");
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_each(s->reg->db, NULL, see_value, s, err, buf_str(&sql), DB_NO_ARGS);
    buf_release(&sql);
    return rc;
}

/* What is written of people, but for what only a key opens. */
static bool is_searched(const struct search *s, const struct record_column *column)
{
    if (s->kind && s->kind->discreet)
        return column->class != RECORD_PLAIN && s->kind->fields[s->column].type != KIND_SEALED;
    return column->class == RECORD_PERSONAL;
}

/* A name's form for searching goes with the name. */
static enum dd_rc search_table(struct search *s, const struct kind *kind,
                               const struct record_table *table, struct dd_error *err)
{
    struct retention why;
    enum dd_rc rc = DD_OK;

    s->kind = kind;
    s->table = table;
    for (s->column = 0; rc == DD_OK && s->column < table->ncolumns; s->column++) {
        const struct record_column *column = record_column(table, s->column);
        if (table->batch || !is_searched(s, column) || strstr(column->name, "_key"))
            continue;
        retention_of(table->name, column->name, s->today, &why);
        if (!s->whose.everybody || strcmp(why.id, "text") != 0)
            rc = search_column(s, err);
    }
    return rc;
}

static enum dd_rc search_all(struct search *s, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && record_tables[i]; i++)
        rc = search_table(s, NULL, record_tables[i], err);
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        if (!kinds[i]->discreet || !s->whose.everybody)
            rc = search_table(s, kinds[i], &kinds[i]->table, err);
    return rc;
}

/* --- How long --------------------------------------------------------------------------------- */

static enum dd_rc ended_on(struct search *s, const struct personal *p, const char **day,
                           struct dd_error *err)
{
    struct kind_filter filter = {.withdrawn = true};
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    *day = NULL;
    if (!p->kind || kind_of_id(p->id, &filter.number) != p->kind)
        return DD_OK;
    rc = kind_read(s->reg, s->a, p->kind, &filter, &rows, &n, err);
    if (rc == DD_OK && n > 0 && !kind_is_open(&rows[0], s->today))
        *day = kind_text(&rows[0], "day");
    return rc;
}

/* A case has a day of its own on which it is to be deleted. */
static enum dd_rc deleted_on(struct search *s, struct personal *p, struct dd_error *err)
{
    struct kind_filter filter = {.withdrawn = true};
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (kind_has_field(p->kind, "delete_on") < KIND_MAX_FIELDS &&
        kind_of_id(p->id, &filter.number) == p->kind)
        rc = kind_read(s->reg, s->a, p->kind, &filter, &rows, &n, err);
    if (rc == DD_OK && n > 0)
        p->until = kind_text(&rows[0], "delete_on");
    return rc;
}

static void read_month(struct db_row *r, void *out)
{
    *(const char **)out = row_text_or_null(r, "month");
}

/* The last day of the last month with purchases; else the day it was written. */
static enum dd_rc bought_on(struct search *s, const struct personal *p, const char **day,
                            struct dd_error *err)
{
    const char *month = NULL;
    int64_t supplier = 0;
    bool found = false;
    char last[DATE_SIZE];
    enum dd_rc rc = DD_OK;

    *day = p->day;
    if (!public_id_read(&supplier, "S", p->id))
        return DD_OK;
    rc = db_one(s->reg->db, s->a, sizeof(month), read_month, NULL, &month, &found, err,
                last_bought_sql, DB_ARGS(DB_I(supplier)));
    if (rc != DD_OK || !month)
        return rc;
    date_add_months(last, arena_printf(s->a, "%s-01", month), 1);
    if (strcmp(last, p->day) > 0)
        *day = arena_strdup(s->a, last);
    return *day ? DD_OK : dd_no_memory(err);
}

static enum dd_rc left_on(struct search *s, const struct personal *p, const char **day,
                          struct dd_error *err)
{
    const char *since = NULL;
    int64_t number = 0;
    enum dd_rc rc = DD_OK;

    *day = NULL;
    if (kind_of_id(p->id, &number) == person_kind())
        rc = person_gone(s->reg, number, s->today, &since, err);
    if (rc == DD_OK && since && !(*day = arena_strdup(s->a, since)))
        rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc add_until(struct search *s, struct personal *p, struct dd_error *err)
{
    const char *day = p->day;
    char until[DATE_SIZE];
    enum dd_rc rc = DD_OK;

    retention_of(p->table->name, record_column(p->table, p->column)->name, s->today, &p->why);
    if (p->kind && p->kind->discreet)
        return deleted_on(s, p, err);
    if (p->why.start == RETENTION_ENDED)
        rc = ended_on(s, p, &day, err);
    else if (p->why.start == RETENTION_BOUGHT)
        rc = bought_on(s, p, &day, err);
    else if (p->why.start == RETENTION_LEFT)
        rc = left_on(s, p, &day, err);
    if (rc != DD_OK || !day)
        return rc;
    date_add_months(until, day, p->why.months);
    p->until = arena_strdup(s->a, until);
    return p->until ? DD_OK : dd_no_memory(err);
}

static enum dd_rc add_about(struct search *s, struct personal *p, struct dd_error *err)
{
    struct row_about about;
    enum dd_rc rc = row_about(s->reg, s->a, s->today, p->table->name, p->row, &about, err);

    if (rc != DD_OK)
        return rc;
    p->id = about.id         ? about.id
            : about.supplier ? about.supplier
                             : arena_printf(s->a, "#%lld", (long long)p->entry);
    return p->id ? add_until(s, p, err) : dd_no_memory(err);
}

/* --- All together ----------------------------------------------------------------------------- */

static enum dd_rc finish(struct search *s, struct personal **out, size_t *n, enum dd_rc rc,
                         struct dd_error *err)
{
    *n = 0;
    if (rc == DD_OK)
        rc = vec_keep(&s->found, s->a, out, n, err);
    vec_release(&s->found);
    vec_release(&s->whose.keys);
    arena_release(&s->scratch);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = add_about(s, &(*out)[i], err);
    return rc;
}

enum dd_rc personal_find(struct reg *reg, struct arena *a, const char *word, const char *today,
                         int64_t *person, struct personal **out, size_t *n, struct dd_error *err)
{
    struct search s = {.reg = reg,
                       .a = a,
                       .today = today,
                       .whose = {.keys = VEC_OF(struct key)},
                       .found = VEC_OF(struct personal)};
    enum dd_rc rc = person_meant(reg, word, person, err);

    arena_init(&s.scratch, SCRATCH);
    if (rc == DD_OK)
        rc = *person ? add_person(&s, *person, err) : add_key(&s, word, false, err);
    if (rc == DD_OK)
        rc = search_all(&s, err);
    return finish(&s, out, n, rc, err);
}

/* Is it of a person alone? A firm's name is where the firm is a sole trader. */
static bool is_persons(struct arena *a, const struct personal *p)
{
    struct firm firm;

    return p->table != &table_supplier_name ||
           (firm_read(a, p->value, &firm) && strcmp(firm.form, "enk") == 0);
}

enum dd_rc personal_over(struct reg *reg, struct arena *a, const char *today, struct personal **out,
                         size_t *n, struct dd_error *err)
{
    struct search s = {.reg = reg,
                       .a = a,
                       .today = today,
                       .whose = {.keys = VEC_OF(struct key), .everybody = true},
                       .found = VEC_OF(struct personal)};
    struct personal *all = NULL;
    size_t nall = 0, kept = 0;
    enum dd_rc rc;

    arena_init(&s.scratch, SCRATCH);
    rc = finish(&s, &all, &nall, search_all(&s, err), err);
    for (size_t i = 0; rc == DD_OK && i < nall; i++)
        if (all[i].until && strcmp(all[i].until, today) < 0 && is_persons(a, &all[i]))
            all[kept++] = all[i];
    *out = all;
    *n = kept;
    return rc;
}
