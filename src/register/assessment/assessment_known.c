/* What the model sees: facts, what an officer said, evidence and findings. A handful of queries for
 * all suppliers together. */
#include "ddreg/assessment.h"

#include <stddef.h>

#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/evidence_read.h"
#include "ddreg/goods.h"
#include "ddreg/record.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"
#include "ddreg/watch.h"
#include "register/supplier/group.h"
#include "proposals.h"
#include "register/said.h"

#include "gen/register/assessment/assessment_known.h"

/* Evidence, findings and what lists say, by supplier. */
struct records {
    struct evidence *evidence;
    struct finding *findings;
    struct watch_hit *hits;
    size_t nevidence, nfindings, nhits;
};

/* Of one supplier; with one < 0 of all. */
static enum dd_rc load_records(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                               struct records *out, struct dd_error *err)
{
    enum dd_rc rc = evidence_read(reg, a, supplier, day, &out->evidence, &out->nevidence, err);

    if (rc == DD_OK)
        rc = findings_read(reg, a, supplier, 0, day, &out->findings, &out->nfindings, err);
    return rc == DD_OK ? watch_hits(reg, a, supplier, day, &out->hits, &out->nhits, err) : rc;
}

/* --- Evidence and findings as the model takes them ---------------------------------------------
 */

/* The first of the supplier's in a list sorted by supplier: n rows of `size` bytes, each with its
 * supplier `at` bytes from its beginning. */
static size_t first_of(const void *rows, size_t n, size_t size, size_t at, int64_t supplier)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int64_t root;
        memcpy(&root, (const char *)rows + mid * size + at, sizeof(root));
        if (root < supplier)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static size_t first_evidence(const struct records *r, int64_t supplier)
{
    return first_of(r->evidence, r->nevidence, sizeof(*r->evidence),
                    offsetof(struct evidence, root), supplier);
}

static size_t first_finding(const struct records *r, int64_t supplier)
{
    return first_of(r->findings, r->nfindings, sizeof(*r->findings), offsetof(struct finding, root),
                    supplier);
}

static size_t first_hit(const struct records *r, int64_t supplier)
{
    return first_of(r->hits, r->nhits, sizeof(*r->hits), offsetof(struct watch_hit, root),
                    supplier);
}

static enum dd_rc add_evidence(struct arena *a, const struct records *r, const struct group *g,
                               struct risk_input *in, struct dd_error *err)
{
    int64_t supplier = g->rows[0].id;
    size_t at = first_evidence(r, supplier), end = at;
    struct risk_evidence *list;
    const struct evidence **from;

    while (end < r->nevidence && r->evidence[end].root == supplier)
        end++;
    list = arena_alloc(a, (end - at + 1) * sizeof(*list));
    from = arena_alloc(a, (end - at + 1) * sizeof(*from));
    if (!list || !from)
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct evidence *e = &r->evidence[at];
        const char *ref = public_id_text(a, EVIDENCE_ID, e->number);
        if (!ref)
            return dd_no_memory(err);
        from[in->nevidence] = e;
        list[in->nevidence++] = (struct risk_evidence){.kind = e->kind,
                                                       .ref = ref,
                                                       .issuer = e->issuer ? ref : "",
                                                       .issued = e->issued,
                                                       .expires = e->expires,
                                                       .passed = e->passed,
                                                       .documented = e->documented};
    }
    in->evidence = list;
    return group_evidence(g, a, from, in, err);
}

/* The gravest connection of an open finding, where nobody gave one. */
static void take_connection(struct risk_input *in, const struct finding *f, const char *day)
{
    if (finding_is_open(f->found, f->closed, day) && f->connection &&
        (in->connection == RISK_CONNECTION_NONE || f->connection < in->connection))
        in->connection = f->connection;
}

/* An open finding is rated whatever its supplier is classed as. */
static enum dd_rc add_findings(struct arena *a, const struct records *r, const char *day,
                               struct assessment_known *out, struct dd_error *err)
{
    size_t at = first_finding(r, out->supplier), end = at;
    const int64_t supplier = out->supplier;
    struct risk_input *in = &out->input;
    bool given = in->connection != RISK_CONNECTION_NONE;
    struct risk_finding *list;

    while (end < r->nfindings && r->findings[end].root == supplier)
        end++;
    list = arena_alloc(a, (end - at + 1) * sizeof(*list));
    if (!list)
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct finding *f = &r->findings[at];
        const char *ref = public_id_text(a, FINDING_ID, f->number);
        if (!ref)
            return dd_no_memory(err);
        list[in->nfindings++] = (struct risk_finding){ref, f->found, f->closed, f->severity};
        out->rated = out->rated || finding_is_open(f->found, f->closed, day);
        if (!given)
            take_connection(in, f, day);
    }
    in->findings = list;
    return DD_OK;
}

/* Only what a person has confirmed. */
static enum dd_rc add_listings(struct arena *a, const struct records *r, int64_t supplier,
                               struct risk_input *in, struct dd_error *err)
{
    size_t at = first_hit(r, supplier), end = at;
    struct risk_listing *list;

    while (end < r->nhits && r->hits[end].root == supplier)
        end++;
    if (!(list = arena_alloc(a, (end - at + 1) * sizeof(*list))))
        return dd_no_memory(err);
    for (; at < end; at++) {
        const struct watch_hit *h = &r->hits[at];
        if (!watch_hit_raises(h))
            continue;
        list[in->nlistings] = (struct risk_listing){public_id_text(a, WATCH_HIT_ID, h->id),
                                                    h->list->id, h->means != WATCH_LISTED};
        if (!list[in->nlistings++].ref)
            return dd_no_memory(err);
    }
    in->listings = list;
    return DD_OK;
}

/* --- Rows of facts ---------------------------------------------------------------------------- */

/* What is at hand while suppliers are read. */
struct reading {
    struct reg *reg;
    struct arena *a;
    const char *day;
    struct records records;
    struct links links;
    struct proposals proposals; /* of all; of one nothing, until it is asked for */
    bool all;
};

/* For one supplier; with one < 0 for all. */
static enum dd_rc begin(struct reading *r, int64_t supplier, struct dd_error *err)
{
    enum dd_rc rc = load_records(r->reg, r->a, supplier, r->day, &r->records, err);

    return rc == DD_OK ? links_load(r->reg, r->a, &r->links, err) : rc;
}

static int read_side(const char *value)
{
    return value && *value >= '1' && *value <= '5' ? *value - '0' : 0;
}

/* A category that the model knows is kept when another comes: see settle_category(). */
static enum dd_rc keep_category(struct group_row *out, const char *value, struct dd_error *err)
{
    const char *was = out->facts[RISK_FACT_CATEGORY];
    const struct trade *known = NULL;
    enum dd_rc rc = DD_OK;

    if (was && value && strcmp(was, value) != 0)
        rc = goods_find(was, &known, err);
    if (known)
        out->category_before = was;
    return rc;
}

/* A fact that is no longer known stays what it was, and is marked as gone. */
static enum dd_rc take_fact(struct arena *a, struct group_row *out, int fact, const char *value,
                            struct dd_error *err)
{
    enum dd_rc rc = fact == RISK_FACT_CATEGORY ? keep_category(out, value, err) : DD_OK;

    out->withdrawn[fact] = !value && out->facts[fact];
    if (rc == DD_OK && value && !(out->facts[fact] = arena_strdup(a, value)))
        rc = dd_no_memory(err);
    return rc;
}

/* Takes in what is said of a kind, after all that was said of it before; `entry` is the one that a
 * person said it in, else 0. */
static enum dd_rc take(struct arena *a, struct group_row *out, const char *kind, const char *value,
                       int64_t entry, struct dd_error *err)
{
    for (int i = 0; i < RISK_FACTS; i++)
        if (strcmp(kind, risk_fact_key((enum risk_fact)i)) == 0)
            return take_fact(a, out, i, value, err);
    for (int i = 0; i < SEVERITY_SIDES; i++)
        if (strcmp(kind, assessment_side_kinds[i]) == 0)
            out->said[SAID_SIDES + i] = (struct group_said){read_side(value), entry};
    if (strcmp(kind, "subsuppliers") == 0)
        out->said[SAID_SUBSUPPLIERS] =
            (struct group_said){value && strcmp(value, "known") == 0, entry};
    else if (strcmp(kind, "class") == 0)
        out->not_supplier = value && strcmp(value, SUPPLIER_NOT) == 0;
    else if (strcmp(kind, "connection") == 0 &&
             !risk_connection_read(&out->connection, value ? value : ""))
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return DD_OK;
}

/* A category that the model knows, and after it a word that it does not: for the model the category
 * is withdrawn, else another word in its place would lower what emptying the field does not. */
static enum dd_rc settle_category(struct group_row *r, struct dd_error *err)
{
    const struct trade *known = NULL;
    enum dd_rc rc =
        r->category_before ? goods_find(r->facts[RISK_FACT_CATEGORY], &known, err) : DD_OK;

    if (rc == DD_OK && r->category_before && !known) {
        r->facts[RISK_FACT_CATEGORY] = r->category_before;
        r->withdrawn[RISK_FACT_CATEGORY] = true;
    }
    return rc;
}

static enum dd_rc add_proposals(const struct reading *r, struct group *g, bool *asked,
                                struct dd_error *err)
{
    struct proposals known = r->proposals;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < g->n; i++) {
        struct group_row *row = &g->rows[i];
        if (!r->all)
            rc = proposals_load(r->reg, r->a, row->id, r->day, &known, err);
        if (rc == DD_OK)
            rc = proposals_of(&known, r->a, row->id, &row->proposals, &row->nproposals, err);
        *asked = *asked || (rc == DD_OK && proposals_ask(&known, row->id));
    }
    return rc;
}

/* The one that the rows are of, its evidence and findings. */
static enum dd_rc settle(const struct reading *r, struct group *g, struct assessment_known *out,
                         struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    memset(out, 0, sizeof(*out));
    out->supplier = g->rows[0].id;
    out->rated = !g->rows[0].not_supplier;
    for (size_t i = 0; rc == DD_OK && i < g->n; i++)
        rc = settle_category(&g->rows[i], err);
    if (rc == DD_OK)
        rc = add_proposals(r, g, &out->asked, err);
    if (rc == DD_OK)
        rc = group_settle(g, r->a, &out->input, err);
    if (rc == DD_OK)
        rc = add_evidence(r->a, &r->records, g, &out->input, err);
    if (rc == DD_OK)
        rc = add_listings(r->a, &r->records, out->supplier, &out->input, err);
    return rc == DD_OK ? add_findings(r->a, &r->records, r->day, out, err) : rc;
}

static enum dd_rc read_own_given(struct reg *reg, struct arena *a, const char *day,
                                 struct risk_input *in, struct dd_error *err)
{
    const char *value;
    enum dd_rc rc = company_get(reg, a, COMPANY_FIRST, "connection", day, &value, err);

    if (rc == DD_OK && value && !risk_connection_read(&in->connection, value))
        rc = dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    for (int i = 0; rc == DD_OK && i < SEVERITY_SIDES; i++) {
        rc = company_get(reg, a, COMPANY_FIRST, assessment_side_kinds[i], day, &value, err);
        in->given[i] = rc == DD_OK ? read_side(value) : 0;
    }
    return rc;
}

/* The company: Norwegian, with its trade. */
static enum dd_rc read_own(const struct reading *r, struct assessment_known *out,
                           struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->supplier = ASSESSMENT_OWN;
    out->rated = true;
    out->input.own = true;
    out->input.facts[RISK_FACT_COUNTRY] = "NO"; /* the Act is for enterprises resident there */
    rc = company_get(r->reg, r->a, COMPANY_FIRST, "sector", r->day,
                     &out->input.facts[RISK_FACT_SECTOR], err);
    if (rc == DD_OK)
        rc = read_own_given(r->reg, r->a, r->day, &out->input, err);
    return rc == DD_OK ? add_findings(r->a, &r->records, r->day, out, err) : rc;
}

/* A supplier's rows as they come, and what is made of them. */
struct walk {
    struct reading r;
    struct group g;
    struct vec known; /* of struct assessment_known */
};

/* There is room for the supplier and as many as are merged into others. */
static enum dd_rc begin_walk(struct walk *w, int64_t supplier, struct dd_error *err)
{
    enum dd_rc rc = begin(&w->r, supplier, err);

    w->g = (struct group){.links = &w->r.links};
    w->known = VEC_OF(struct assessment_known);
    if (rc == DD_OK && !(w->g.rows = arena_alloc(w->r.a, (w->r.links.n + 1) * sizeof(*w->g.rows))))
        rc = dd_no_memory(err);
    return rc;
}

/* Takes in a row of a supplier; its first begins it. */
static void take_row(struct db_row *row, int64_t id)
{
    struct walk *w = row->ctx;
    struct group *g = &w->g;
    const char *kind = row_peek_or_null(row, "kind"), *value = row_peek_or_null(row, "value");
    bool by_person = strcmp(row_peek(row, "source"), "person") == 0;
    const int64_t entry = row_int(row, "entry");

    if (g->n == 0 || g->rows[g->n - 1].id != id)
        g->rows[g->n++] = (struct group_row){.id = id};
    if (kind && row->rc == DD_OK)
        row->rc = take(w->r.a, &g->rows[g->n - 1], kind, value, by_person ? entry : 0, row->err);
}

static void add_row(struct db_row *row, void *out)
{
    (void)out;
    take_row(row, row_int(row, "id"));
}

static enum dd_rc add_one(struct walk *w, int64_t supplier, struct dd_error *err)
{
    return db_each(w->r.reg->db, NULL, add_row, w, err, said_of_one_sql,
                   DB_ARGS(DB_T(w->r.day), DB_I(supplier)));
}

enum dd_rc assessment_known(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                            struct assessment_known *out, struct dd_error *err)
{
    struct walk w = {.r = {.reg = reg, .a = a, .day = day}};
    const struct links *links = &w.r.links;
    enum dd_rc rc = begin_walk(&w, supplier, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && supplier == ASSESSMENT_OWN)
        return read_own(&w.r, out, err);
    if (rc == DD_OK)
        rc = add_one(&w, supplier, err);
    for (size_t i = 0; rc == DD_OK && i < links->n; i++)
        if (links_reach(links, links->link[i].id, supplier))
            rc = add_one(&w, links->link[i].id, err);
    return rc == DD_OK && w.g.n > 0 ? settle(&w.r, &w.g, out, err) : rc;
}

/* Does the row begin a supplier that is none of the group? */
static bool is_another(const struct reading *r, const struct group *g, int64_t id)
{
    return g->n > 0 && id != g->rows[g->n - 1].id &&
           (g->n > r->links.n || !links_reach(&r->links, id, g->rows[0].id));
}

/* Ends the group, if there is one. */
static enum dd_rc end_group(struct walk *w, struct dd_error *err)
{
    struct assessment_known *known = w->g.n > 0 ? vec_add(&w->known) : NULL;
    enum dd_rc rc = known ? settle(&w->r, &w->g, known, err) : DD_OK;

    w->g.n = 0;
    return rc == DD_OK && w->known.failed ? dd_no_memory(err) : rc;
}

/* Rows as they come: each that counts as another follows that one. */
static void add_group_row(struct db_row *row, void *out)
{
    struct walk *w = row->ctx;
    const int64_t id = row_int(row, "id");

    (void)out;
    if (is_another(&w->r, &w->g, id) && row->rc == DD_OK)
        row->rc = end_group(w, row->err);
    if (row->rc == DD_OK)
        take_row(row, id);
}

static enum dd_rc add_own(struct walk *w, struct dd_error *err)
{
    struct assessment_known *own = vec_add(&w->known);

    return own ? read_own(&w->r, own, err) : dd_no_memory(err);
}

enum dd_rc assessment_known_all(struct reg *reg, struct arena *a, const char *day,
                                struct assessment_known **out, size_t *n, struct dd_error *err)
{
    struct walk w = {.r = {.reg = reg, .a = a, .day = day, .all = true}};
    enum dd_rc rc = begin_walk(&w, -1, err);

    *n = 0;
    if (rc == DD_OK)
        rc = proposals_load(reg, a, -1, day, &w.r.proposals, err);
    if (rc == DD_OK)
        rc = db_each(reg->db, NULL, add_group_row, &w, err, said_of_all_sql, DB_ARGS(DB_T(day)));
    if (rc == DD_OK)
        rc = end_group(&w, err);
    if (rc == DD_OK)
        rc = add_own(&w, err);
    if (rc == DD_OK)
        rc = vec_keep(&w.known, a, out, n, err);
    vec_release(&w.known);
    return rc;
}
