/* What public lists say of suppliers: read and written. */
#include "ddreg/watch.h"

#include <stdlib.h>

#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "ddreg/watch_duty.h"
#include "register/tables.h"

#include "gen/register/watch/watch.h"

const char *watch_found_key(enum watch_found by)
{
    static const char *const keys[] = {"number", "name", "trade"};

    return keys[by];
}

const char *watch_state_key(enum watch_state state)
{
    static const char *const keys[] = {"fine", "open", "confirmed", "dismissed"};

    return keys[state];
}

static bool is_lawful(enum watch_means means)
{
    return means == WATCH_APPROVED || means == WATCH_PENDING;
}

bool watch_hit_raises(const struct watch_hit *h)
{
    return h->state == WATCH_CONFIRMED && !is_lawful(h->means);
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* A list that a later program knew and this one does not is none. */
static const struct watchlist *read_list(struct db_row *r)
{
    const struct watchlist *l = watchlist_find(row_peek(r, "list"));

    r->skip = !l;
    return l;
}

static enum watch_found read_found(const char *key)
{
    return strcmp(key, "number") == 0 ? WATCH_BY_NUMBER
           : strcmp(key, "name") == 0 ? WATCH_BY_NAME
                                      : WATCH_BY_TRADE;
}

static enum watch_state read_state(struct db_row *r, const struct watch_hit *h)
{
    if (!row_is_null(r, "confirmed"))
        return row_int(r, "confirmed") ? WATCH_CONFIRMED : WATCH_DISMISSED;
    return h->by == WATCH_BY_NUMBER && is_lawful(h->means) ? WATCH_FINE : WATCH_OPEN;
}

static void read_hit(struct db_row *r, void *out)
{
    struct watch_hit *h = out;

    h->id = row_int(r, "id");
    h->supplier = row_int(r, "supplier_id");
    h->root = row_int(r, "root");
    h->list = read_list(r);
    if (!watch_means_read(&h->means, row_peek(r, "means")))
        row_damaged(r);
    h->by = read_found(row_peek(r, "found_by"));
    h->number = row_text_or_null(r, "number");
    h->name = row_text_or_null(r, "name");
    h->status = row_text_or_null(r, "status");
    h->words = row_text_or_null(r, "words");
    h->day = row_text(r, "valid_from");
    h->source = row_text(r, "source");
    h->state = read_state(r, h);
    h->answered = row_text_or_null(r, "answered");
    h->reason = row_text_or_null(r, "reason");
    h->actor = row_text_or_null(r, "actor");
    h->supplier_name = row_text(r, "supplier_name");
}

enum dd_rc watch_hits(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                      struct watch_hit **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_hit, NULL, out, n, err, hits_sql,
                  DB_ARGS(DB_T(day), DB_I(supplier < 0 ? 0 : supplier),
                          DB_I(supplier < 0 ? INT64_MAX : supplier)));
}

enum dd_rc watch_hit_get(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct watch_hit *out, struct dd_error *err)
{
    char public[PUBLIC_ID_SIZE];
    struct watch_hit *hits = NULL;
    int64_t root = 0;
    size_t n = 0;
    enum dd_rc rc = db_get_int(reg->db, &root, 0, err, hit_root_sql, DB_ARGS(DB_I(id)));

    if (rc == DD_OK && root != 0)
        rc = watch_hits(reg, a, root, day, &hits, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (hits[i].id == id) {
            *out = hits[i];
            return DD_OK;
        }
    public_id_write(public, WATCH_HIT_ID, id);
    return rc == DD_OK ? dd_fail(err, DD_INPUT, "watch.hit.unknown", "id", public, NULL) : rc;
}

static void read_edition(struct db_row *r, void *out)
{
    struct watch_edition *e = out;

    e->id = row_int(r, "id");
    e->entry = row_int(r, "entry");
    e->list = read_list(r);
    e->rows = row_int(r, "row_count");
    e->suppliers = row_int(r, "suppliers");
    e->day = row_text(r, "valid_from");
    e->source = row_text(r, "source");
    e->later = row_int(r, "later");
}

static void read_asked(struct db_row *r, void *out)
{
    int64_t *id = out;

    *id = row_int(r, "id");
}

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static bool was_asked(const struct watch_duty *d, const int64_t *asked, size_t n)
{
    for (size_t k = 0; n > 0 && k < d->nparts; k++)
        if (bsearch(&d->parts[k], asked, n, sizeof(*asked), by_number))
            return true;
    return false;
}

/* Whoever must be in the list by what is known today, and was not asked about when it came: its
 * trade, or what is bought of it, became known later. */
static enum dd_rc count_duties(struct reg *reg, struct arena *a, const char *day,
                               struct watch_edition *e, struct dd_error *err)
{
    struct watch_duty *duties = NULL;
    int64_t *asked = NULL;
    size_t n = 0, nasked = 0;
    enum dd_rc rc = watch_duties(reg, a, e->list, day, &duties, &n, err);

    if (rc == DD_OK && n > 0)
        rc = db_all(reg->db, a, sizeof(*asked), read_asked, NULL, &asked, &nasked, err, asked_sql,
                    DB_ARGS(DB_I(e->id), DB_I(e->entry)));
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        e->later += !was_asked(&duties[i], asked, nasked);
    return rc;
}

enum dd_rc watch_editions(struct reg *reg, struct arena *a, const char *day,
                          struct watch_edition **out, size_t *n, struct dd_error *err)
{
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_edition, NULL, out, n, err, editions_sql,
                           DB_ARGS(DB_T(day)));

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (*(*out)[i].list->trades)
            rc = count_duties(reg, a, day, &(*out)[i], err);
    return rc;
}

static void read_name(struct db_row *r, void *out)
{
    struct watch_name *w = out;

    w->supplier = row_int(r, "supplier_id");
    w->name = row_text_or_null(r, "name");
}

enum dd_rc watch_names(struct reg *reg, struct arena *a, const char *day, struct watch_name **out,
                       size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_name, NULL, out, n, err, watch_names_sql,
                  DB_ARGS(DB_T(day)));
}

/* --- Writing ---------------------------------------------------------------------------------- */

static struct db_value text_or_none(const char *text)
{
    return text && *text ? DB_T(text) : DB_NONE;
}

enum dd_rc watch_edition_add(struct reg *reg, const struct watch_edition *e, int64_t *id,
                             struct dd_error *err)
{
    return record_insert(reg, &table_watch_list,
                         DB_ARGS(DB_T(e->list->id), DB_I(e->rows), DB_I(e->suppliers), DB_T(e->day),
                                 DB_T(e->source)),
                         id, err);
}

enum dd_rc watch_hit_add(struct reg *reg, int64_t edition, const struct watch_hit *h, int64_t *id,
                         struct dd_error *err)
{
    return record_insert(reg, &table_watch_hit,
                         DB_ARGS(DB_I(h->supplier), DB_I(edition), DB_T(watch_means_key(h->means)),
                                 DB_T(watch_found_key(h->by)), text_or_none(h->number),
                                 text_or_none(h->name), text_or_none(h->status),
                                 text_or_none(h->words)),
                         id, err);
}

enum dd_rc watch_answer_add(struct reg *reg, const struct watch_hit *h, bool confirmed,
                            const char *reason, struct dd_error *err)
{
    int64_t id;

    return record_insert(
        reg, &table_watch_answer,
        DB_ARGS(DB_I(h->id), DB_I(h->supplier), DB_I(confirmed), DB_T(reg->by.day), DB_T(reason)),
        &id, err);
}
