/* Importing a public list: all suppliers are looked for in it while it is read, under the
 * register's lock, so that nobody comes meanwhile who was not looked for. */
#include "ddreg/import_watchlist.h"

#include "day_in_name.h"
#include "ddreg/fall.h"
#include "ddreg/import_batch.h"
#include "ddreg/json.h"
#include "ddreg/kind_file.h"
#include "ddreg/orgnr.h"
#include "ddreg/supplier_unit.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"
#include "ddreg/watch_duty.h"
#include "watch_file.h"
#include "watch_match.h"

struct looking {
    const struct watchlist_options *o;
    struct watchlist_result *out;
    struct reg *reg;
    struct arena *a;
    struct arena row; /* what is needed of a row, reset after it */
    struct match_index index;
    struct unit_number *numbers; /* by number */
    size_t nnumbers;
    struct vec hits; /* of struct watch_hit; once all are found, by supplier */
    struct vec
        chain; /* size_t, of each hit: the one before of the same supplier, from 1; 0: none */
    struct watch_hit *before;
    size_t nbefore;
    int64_t later; /* suppliers that came after the edition in force */
    struct watch_reading file;
};

static void passed(const struct looking *l, const char *phase)
{
    if (l->o->passed)
        l->o->passed(l->o->data, phase);
}

/* --- Hits ------------------------------------------------------------------------------------- */

static bool same(const char *one, const char *other)
{
    return strcmp(one ? one : "", other ? other : "") == 0;
}

/* Do two hits of the list say the same? */
static bool same_hit(const struct watch_hit *x, const struct watch_hit *y)
{
    return x->supplier == y->supplier && x->means == y->means && x->by == y->by &&
           same(x->number, y->number) &&
           ((x->number && *x->number) || same(x->name, y->name) || x->by == WATCH_BY_TRADE);
}

static struct watch_hit *hit_at(const struct looking *l, size_t from_1)
{
    return (struct watch_hit *)l->hits.rows + from_1 - 1;
}

static size_t before_it(const struct looking *l, size_t from_1)
{
    return ((const size_t *)l->chain.rows)[from_1 - 1];
}

/* The last hit of a supplier, from 1; 0: none. */
static size_t last_hit(const struct looking *l, int64_t supplier)
{
    const struct match_name *name = match_name_of(&l->index, supplier);

    return name ? name->last : 0;
}

/* Of several rows about one firm the least favourable counts, and of names the first. */
static bool takes_place(const struct watch_hit *new, const struct watch_hit *old)
{
    return new->supplier == old->supplier &&new->by == old->by &&same(new->number, old->number) &&
           ((new->number &&*new->number) || same(new->name, old->name));
}

static struct watch_hit *new_hit(struct looking *l, int64_t supplier)
{
    struct match_name *name = match_name_of(&l->index, supplier);
    struct watch_hit *to = vec_add(&l->hits);
    size_t *before = vec_add(&l->chain);

    if (!to || !before)
        return NULL;
    *before = name ? name->last : 0;
    if (name)
        name->last = l->hits.n;
    return to;
}

static enum dd_rc add_hit(struct looking *l, const struct watch_hit *h, struct dd_error *err)
{
    struct watch_hit *to = NULL;

    for (size_t i = last_hit(l, h->supplier); i > 0; i = before_it(l, i))
        if (takes_place(h, hit_at(l, i))) {
            if (h->means <= hit_at(l, i)->means)
                return DD_OK;
            to = hit_at(l, i);
        }
    if (!to && !(to = new_hit(l, h->supplier)))
        return dd_no_memory(err);
    *to = *h;
    to->number = arena_strdup(l->a, h->number);
    to->name = arena_strdup(l->a, h->name);
    to->status = arena_strdup(l->a, h->status);
    to->words = arena_strdup(l->a, h->words);
    return l->a->failed ? dd_no_memory(err) : DD_OK;
}

/* A row under way. */
struct listing {
    struct looking *l;
    const char *const *values;
    enum watch_means means;
};

static struct watch_hit hit_of(const struct listing *row, int64_t supplier, enum watch_found by,
                               const char *number, const char *words)
{
    return (struct watch_hit){.supplier = supplier,
                              .list = row->l->o->list,
                              .means = row->means,
                              .by = by,
                              .number = number,
                              .name = row->values[WATCH_NAME],
                              .status = row->values[WATCH_STATUS],
                              .words = words};
}

/* Who has an organisation number is looked for in a list of approvals by that alone. */
static enum dd_rc found_name(void *data, const struct match_name *name, const char *words,
                             struct dd_error *err)
{
    const struct listing *row = data;
    const char *number = row->values[WATCH_NUMBER];
    struct watch_hit h;

    if (name->numbered && row->l->o->list->kind == WATCH_APPROVAL)
        return DD_OK;
    if (!*number)
        number = row->values[WATCH_ORGNR];
    h = hit_of(row, name->supplier, WATCH_BY_NAME, number, words);
    return add_hit(row->l, &h, err);
}

static int by_number(const void *key, const void *row)
{
    return strcmp(key, ((const struct unit_number *)row)->orgnr);
}

/* Several suppliers may have one number. */
static enum dd_rc look_by_number(const struct listing *row, const char *orgnr, bool *found,
                                 struct dd_error *err)
{
    const struct looking *l = row->l;
    const struct unit_number *at =
        l->nnumbers > 0 ? bsearch(orgnr, l->numbers, l->nnumbers, sizeof(*at), by_number) : NULL;
    const struct unit_number *end = l->numbers + l->nnumbers;
    enum dd_rc rc = DD_OK;

    *found = at != NULL;
    while (at && at > l->numbers && strcmp(at[-1].orgnr, orgnr) == 0)
        at--;
    for (; rc == DD_OK && at && at < end && strcmp(at->orgnr, orgnr) == 0; at++) {
        const struct watch_hit h = hit_of(row, at->supplier, WATCH_BY_NUMBER, at->orgnr, NULL);
        rc = add_hit(row->l, &h, err);
    }
    return rc;
}

static enum dd_rc take(void *data, const char *const values[WATCH_FIELDS], struct dd_error *err)
{
    struct looking *l = data;
    struct listing row = {.l = l, .values = values};
    char orgnr[ORGNR_SIZE];
    bool found = false;
    enum dd_rc rc = DD_OK;

    arena_reset(&l->row);
    if (!watch_status_means(&l->row, l->o->list, values[WATCH_STATUS], &row.means))
        return dd_no_memory(err);
    if (row.means == WATCH_ENDED)
        return DD_OK;
    if (*values[WATCH_ORGNR] && orgnr_read(orgnr, values[WATCH_ORGNR]))
        rc = look_by_number(&row, orgnr, &found, err);
    if (rc == DD_OK && !found && *values[WATCH_NAME])
        rc = match_find(&l->index, &l->row, values[WATCH_NAME], found_name, &row, err);
    return rc;
}

/* --- Who should be in it ---------------------------------------------------------------------- */

static bool is_found(const struct looking *l, const struct watch_duty *d)
{
    bool found = false;

    for (size_t k = 0; k < d->nparts; k++)
        found = found || last_hit(l, d->parts[k]) > 0;
    return found;
}

static enum dd_rc add_absent(struct looking *l, struct dd_error *err)
{
    struct watch_duty *duties = NULL;
    size_t n = 0;
    enum dd_rc rc = watch_duties(l->reg, l->a, l->o->list, l->reg->by.day, &duties, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct watch_hit h = {.supplier = duties[i].supplier,
                                    .list = l->o->list,
                                    .means = WATCH_ABSENT,
                                    .by = WATCH_BY_TRADE,
                                    .words = duties[i].what};
        if (!is_found(l, &duties[i]))
            rc = add_hit(l, &h, err);
    }
    return rc;
}

/* --- What is known before --------------------------------------------------------------------- */

static enum dd_rc read_suppliers(struct looking *l, struct dd_error *err)
{
    struct watch_name *names = NULL;
    int64_t without;
    size_t n = 0;
    enum dd_rc rc = watch_names(l->reg, l->a, l->reg->by.day, &names, &n, err);

    if (rc == DD_OK)
        rc = match_index_make(&l->index, l->a, names, n, err);
    if (rc == DD_OK)
        rc = unit_numbers(l->reg, l->a, l->reg->by.day, &l->numbers, &l->nnumbers, &without, err);
    for (size_t i = 0; rc == DD_OK && i < l->nnumbers; i++) {
        struct match_name *name = match_name_of(&l->index, l->numbers[i].supplier);
        if (name)
            name->numbered = true;
    }
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        l->out->suppliers += l->index.names[i].name || l->index.names[i].numbered;
    return rc;
}

/* The hits of this list alone. */
static enum dd_rc read_hits(struct looking *l, struct watch_hit **out, size_t *n,
                            struct dd_error *err)
{
    enum dd_rc rc = watch_hits(l->reg, l->a, -1, l->reg->by.day, out, n, err);
    size_t kept = 0;

    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if ((*out)[i].list == l->o->list)
            (*out)[kept++] = (*out)[i];
    *n = kept;
    return rc;
}

static enum dd_rc read_before(struct looking *l, struct dd_error *err)
{
    struct watch_edition *editions = NULL;
    size_t n = 0;
    enum dd_rc rc = watch_editions(l->reg, l->a, l->reg->by.day, &editions, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (editions[i].list == l->o->list) {
            l->out->before = editions[i].day;
            l->out->rows_before = editions[i].rows;
            l->later = editions[i].later;
        }
    return rc == DD_OK ? read_hits(l, &l->before, &l->nbefore, err) : rc;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static enum dd_rc find_day(struct looking *l, struct dd_error *err)
{
    char named[DATE_SIZE];
    struct watchlist_result *out = l->out;

    out->day_from = l->o->day ? "said" : "name";
    if (!l->o->day && !day_in_name(named, l->o->path))
        return dd_fail(err, DD_INPUT, "watch.undated", "file", l->o->path, NULL);
    out->day = l->o->day ? l->o->day : arena_strdup(l->a, named);
    if (!out->day)
        return dd_no_memory(err);
    return strcmp(out->day, l->reg->by.day) <= 0 ? DD_OK
                                                 : dd_fail(err, DD_INPUT, "watch.day_ahead", "file",
                                                           l->o->path, "value", out->day, NULL);
}

static bool has_hit(const struct looking *l, const struct watch_hit *h)
{
    for (size_t i = last_hit(l, h->supplier); i > 0; i = before_it(l, i))
        if (same_hit(hit_at(l, i), h))
            return true;
    return false;
}

/* Before the hits are put in order. */
static enum dd_rc find_gone(struct looking *l, struct dd_error *err)
{
    struct watchlist_result *out = l->out;

    out->gone = arena_alloc(l->a, (l->nbefore + 1) * sizeof(*out->gone));
    if (!out->gone)
        return dd_no_memory(err);
    for (size_t i = 0; i < l->nbefore; i++)
        if (!has_hit(l, &l->before[i]))
            out->gone[out->ngone++] = l->before[i];
    return DD_OK;
}

/* Each hit is there once, so that as many as before, and none gone, are the same. Suppliers that
 * came later are looked up now, which is news without a hit, too. */
static bool is_news(const struct looking *l)
{
    return l->later > 0 || l->out->ngone > 0 || l->hits.n != l->nbefore || !l->out->before ||
           strcmp(l->out->before, l->out->day) != 0;
}

static void write_options(struct buf *to, const struct looking *l)
{
    struct json j;

    json_init(&j, to);
    json_object(&j, NULL);
    json_text(&j, "list", l->o->list->id);
    json_text(&j, "format", l->out->format);
    json_text(&j, "day", l->out->day);
    json_end_object(&j);
}

static enum dd_rc write_batch(struct looking *l, struct dd_error *err)
{
    const char *slash = strrchr(l->o->path, '/');
    struct buf name = BUF_INIT, options = BUF_INIT;
    struct import_batch b = {.kind = "watchlist",
                             .file_digest = l->file.src.digest,
                             .file_size = l->file.src.given,
                             .encoding = source_encoding_name(l->file.src.encoding),
                             .delimiter = "",
                             .column_map = "{}",
                             .vat = "unknown",
                             .rows = l->out->rows + l->out->refused,
                             .updated = (int64_t)l->hits.n,
                             .refused = l->out->refused,
                             .buyers = -1,
                             .approvers = -1};
    bool alike = false;
    enum dd_rc rc;

    text_add_utf8(&name, slash ? slash + 1 : l->o->path);
    write_options(&options, l);
    rc = buf_ok(&name, err);
    if (rc == DD_OK)
        rc = buf_ok(&options, err);
    b.file_name = buf_str(&name);
    b.options = buf_str(&options);
    if (rc == DD_OK && !is_news(l))
        rc = import_batch_same(l->reg, &b, &l->out->same_as, &alike, err);
    l->out->same_as = alike ? l->out->same_as : 0;
    if (rc == DD_OK && l->out->same_as == 0)
        rc = import_batch_add(l->reg, &b, &l->out->batch, err);
    buf_release(&name);
    buf_release(&options);
    return rc;
}

static enum dd_rc write_hits(struct looking *l, struct dd_error *err)
{
    const struct watch_hit *all = l->hits.rows;
    struct watch_edition e = {.list = l->o->list,
                              .rows = l->out->rows,
                              .suppliers = l->out->suppliers,
                              .day = l->out->day,
                              .source = public_id_text(l->a, IMPORT_ID, l->out->batch)};
    int64_t edition = 0, id;
    enum dd_rc rc = e.source ? watch_edition_add(l->reg, &e, &edition, err) : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < l->hits.n; i++)
        rc = watch_hit_add(l->reg, edition, &all[i], &id, err);
    return rc;
}

static int by_supplier(const void *a, const void *b)
{
    const struct watch_hit *x = a, *y = b;

    if (x->supplier != y->supplier)
        return x->supplier < y->supplier ? -1 : 1;
    return strcmp(x->name ? x->name : "", y->name ? y->name : "");
}

/* In the open entry. */
static enum dd_rc write_entry(struct looking *l, struct dd_error *err)
{
    struct watchlist_result *out = l->out;
    enum dd_rc rc = find_gone(l, err);

    if (l->hits.n > 0)
        qsort(l->hits.rows, l->hits.n, sizeof(struct watch_hit), by_supplier);
    if (rc == DD_OK)
        rc = write_batch(l, err);
    if (rc == DD_OK && out->same_as == 0)
        rc = write_hits(l, err);
    if (rc == DD_OK)
        rc = read_hits(l, &out->hits, &out->nhits, err);
    out->older = rc == DD_OK && out->before && strcmp(out->before, out->day) > 0;
    for (size_t i = 0; rc == DD_OK && i < out->nhits; i++)
        out->fine += out->hits[i].state == WATCH_FINE;
    if (rc == DD_OK && l->o->dry_run)
        rc = falls_find(l->reg, err);
    return rc;
}

static enum dd_rc look_and_write(struct looking *l, struct dd_error *err)
{
    enum dd_rc rc = read_suppliers(l, err);

    if (rc == DD_OK)
        rc = read_before(l, err);
    if (rc == DD_OK)
        rc = kind_file_keeps_sources(l->reg, &l->out->not_kept, err);
    if (rc == DD_OK)
        rc = watch_file_read(&l->file, err);
    passed(l, "read");
    if (rc == DD_OK)
        rc = find_day(l, err);
    if (rc == DD_OK)
        rc = add_absent(l, err);
    if (rc == DD_OK)
        rc = write_entry(l, err);
    passed(l, "merge");
    return rc;
}

enum { ROW_BYTES = 4 * 1024 * 1024 };

enum dd_rc import_watchlist(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct watchlist_options *o, struct watchlist_result *out,
                            struct dd_error *err)
{
    struct looking l = {.o = o,
                        .out = out,
                        .reg = reg,
                        .a = a,
                        .hits = VEC_OF(struct watch_hit),
                        .chain = VEC_OF(size_t)};
    char head[HASH_HEX];
    enum dd_rc rc = reg_begin(reg, by, err);

    *out = (struct watchlist_result){.format = ""};
    if (rc != DD_OK)
        return rc;
    arena_init(&l.row, ROW_BYTES);
    l.file = (struct watch_reading){o, a, {.fd = -1}, out, take, &l, {false}};
    rc = look_and_write(&l, err);
    if (rc == DD_OK && !o->dry_run && out->same_as == 0)
        rc = reg_commit(reg, head, err);
    passed(&l, "commit");
    reg_rollback(reg);
    if (rc != DD_OK || o->dry_run || out->same_as != 0)
        out->batch = 0;
    watch_file_close(&l.file);
    vec_release(&l.hits);
    vec_release(&l.chain);
    arena_release(&l.row);
    return rc;
}
