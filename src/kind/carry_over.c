/* What an older register held in other shapes, as records. The old rows stay as they were
 * journalled; their public ids are kept. */
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/person.h"
#include "ddreg/purchase_month.h"
#include "ddreg/purchase_sum.h"
#include "kinds.h"

#include "gen/kind/carry_over.h"

/* --- Evidence and findings of schema 1 -------------------------------------------------------- */

/* A record of the old shape: its row, and that of its end where there is one. */
struct old {
    struct kind_row first;
    const char *actor, *end_day, *end_reason, *end_actor;
};

static void read_old(struct db_row *r, void *out)
{
    const struct kind *kind = r->ctx;
    struct old *o = out;

    o->first.kind = kind;
    o->first.id = row_int(r, "id");
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (kind->fields[i].column.since == 1)
            o->first.values[i] = row_value(r, kind->fields[i].column.name);
    o->actor = row_text(r, "added_by");
    o->end_day = row_text_or_null(r, "end_day");
    o->end_reason = row_text_or_null(r, "end_reason");
    o->end_actor = row_text(r, "ended_by");
}

/* What carrying over has at hand. */
struct carrying {
    struct reg *reg;
    struct arena *a;
    struct account { /* whose person is known */
        const char *account;
        int64_t person;
        struct account *next;
    } * accounts;
};

/* The person of an account, whom the register is asked for once. */
static enum dd_rc person_of(struct carrying *c, const char *account, int64_t *person,
                            struct dd_error *err)
{
    struct account *known = c->accounts;
    enum dd_rc rc;

    while (known && strcmp(known->account, account) != 0)
        known = known->next;
    if (!known) {
        known = arena_alloc(c->a, sizeof(*known));
        if (!known)
            return dd_no_memory(err);
        *known = (struct account){.account = account, .next = c->accounts};
        arena_reset(&c->reg->records);
        rc = person_with_account(c->reg, account, &known->person, err);
        if (rc != DD_OK)
            return rc;
        c->accounts = known;
    }
    *person = known->person;
    return DD_OK;
}

static enum dd_rc write_row(struct carrying *c, struct kind_row *row, const char *move,
                            const char *state, const char *day, const char *reason,
                            const char *account, struct dd_error *err)
{
    const struct kind *kind = row->kind;
    int64_t person = 0, id;
    enum dd_rc rc = person_of(c, account, &person, err);

    row->values[kind_field(kind, "company_id")] = DB_I(COMPANY_FIRST);
    row->values[kind_field(kind, "move")] = DB_T(move);
    row->values[kind_field(kind, "state")] = DB_T(state);
    row->values[kind_field(kind, "day")] = DB_T(day);
    row->values[kind_field(kind, "reason")] = DB_T(reason);
    row->values[kind_field(kind, "actor")] = DB_I(person);
    return rc == DD_OK
               ? record_insert(c->reg, &kind->table, row->values, kind->table.ncolumns, &id, err)
               : rc;
}

/* `move` ended those that were withdrawn or closed, and `ended` is their state. */
static enum dd_rc carry_records(struct carrying *c, const struct kind *kind, const char *move,
                                const char *ended, const char *sql, struct dd_error *err)
{
    struct old *old;
    size_t n;
    enum dd_rc rc = db_all(c->reg->db, c->a, sizeof(*old), read_old, (void *)(uintptr_t)kind, &old,
                           &n, err, sql, DB_NO_ARGS);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        struct kind_row *row = &old[i].first;
        row->values[kind_field(kind, "number")] = DB_I(row->id);
        rc = write_row(c, row, "add", kind->first, kind_text(row, kind->starts), NULL, old[i].actor,
                       err);
        if (rc == DD_OK && old[i].end_day)
            rc = write_row(c, row, move, ended, old[i].end_day, old[i].end_reason, old[i].end_actor,
                           err);
    }
    return rc;
}

/* --- Facts of the company that became records ------------------------------------------------- */

struct fact {
    const char *value; /* NULL: no longer known from then on */
    const char *from, *actor;
};

static void read_fact(struct db_row *r, void *out)
{
    struct fact *f = out;

    f->value = row_text_or_null(r, "value");
    f->from = row_text(r, "valid_from");
    f->actor = row_text(r, "actor");
}

static enum dd_rc read_facts(struct carrying *c, const char *kind, struct fact **out, size_t *n,
                             struct dd_error *err)
{
    return db_all(c->reg->db, c->a, sizeof(**out), read_fact, NULL, out, n, err,
                  "SELECT f.value, f.valid_from, j.actor FROM company_fact AS f JOIN journal AS j"
                  " ON j.seq = f.entry WHERE f.kind = $1 ORDER BY f.valid_from, f.id",
                  DB_ARGS(DB_T(kind)));
}

/* The guidelines, or the routines: one policy whose text changed. */
static enum dd_rc carry_policy(struct carrying *c, const char *about, struct dd_error *err)
{
    struct kind_row row = {.kind = &kind_policy};
    struct fact *facts;
    int64_t number;
    size_t n;
    enum dd_rc rc = read_facts(c, about, &facts, &n, err);

    if (rc == DD_OK)
        rc = db_get_int(c->reg->db, &number, 1, err, "SELECT MAX(number) + 1 FROM policy",
                        DB_NO_ARGS);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        row.values[kind_field(&kind_policy, "number")] = DB_I(number);
        row.values[kind_field(&kind_policy, "about")] = DB_T(about);
        if (facts[i].value)
            row.values[kind_field(&kind_policy, "text")] = DB_T(facts[i].value);
        rc = write_row(c, &row,
                       i == 0           ? "add"
                       : facts[i].value ? "set"
                                        : "repeal",
                       facts[i].value ? "in_force" : "repealed", facts[i].from, NULL,
                       facts[i].actor, err);
    }
    return rc;
}

/* Who was responsible: a role after the other. */
static enum dd_rc carry_role(struct carrying *c, const char *role, struct dd_error *err)
{
    struct kind_row row = {.kind = &kind_role};
    struct fact *facts;
    char last[DATE_SIZE];
    int64_t number = 0, person;
    size_t n;
    enum dd_rc rc = read_facts(c, role, &facts, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *until = i + 1 < n ? facts[i + 1].from : NULL;
        if (!facts[i].value || (until && date_days_between(facts[i].from, until) == 0))
            continue;
        if (until) {
            date_add_days(last, until, -1);
            until = last;
        }
        rc = person_named(c->reg, facts[i].value, &person, err);
        row.values[kind_field(&kind_role, "number")] = DB_I(++number);
        row.values[kind_field(&kind_role, "role")] = DB_T(role);
        row.values[kind_field(&kind_role, "holder")] = DB_I(person);
        row.values[kind_field(&kind_role, "since")] = DB_T(facts[i].from);
        row.values[kind_field(&kind_role, "until")] = DB_T(until);
        if (rc == DD_OK)
            rc = write_row(c, &row, "add", "held", facts[i].from, NULL, facts[i].actor, err);
    }
    return rc;
}

enum dd_rc reg_carry_over(struct reg *reg, int from, struct dd_error *err)
{
    enum { ROOM = 256 * 1024 * 1024 };
    struct arena a;
    struct carrying c = {reg, &a, NULL};
    enum dd_rc rc;

    if (from >= 2)
        return DD_OK;
    arena_init(&a, ROOM);
    rc = carry_records(&c, &kind_evidence, "revoke", "revoked", old_evidence_sql, err);
    if (rc == DD_OK)
        rc = carry_records(&c, &kind_finding, "close", "closed", old_findings_sql, err);
    if (rc == DD_OK)
        rc = carry_policy(&c, "guidelines", err);
    if (rc == DD_OK)
        rc = carry_policy(&c, "routines", err);
    if (rc == DD_OK)
        rc = carry_role(&c, "responsible", err);
    if (rc == DD_OK)
        rc = purchase_sums_fill(reg, err);
    if (rc == DD_OK)
        rc = purchase_months_fill(reg, err);
    arena_release(&a);
    return rc;
}
