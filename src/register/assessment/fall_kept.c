/* Falls that were written: kept, listed, and looked at by a person. */
#include <stdlib.h>

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/db_rows.h"
#include "ddreg/fall.h"
#include "ddreg/person.h"
#include "assessment_rows.h"
#include "fall_kept.h"
#include "register/tables.h"

#include "gen/register/assessment/fall_kept.h"

struct fall_reason {
    int64_t supplier;
    const char *text;
    struct fall_reason *next;
};

enum dd_rc fall_reason_add(struct reg *reg, int64_t supplier, const char *reason,
                           struct dd_error *err)
{
    struct fall_reason *r = arena_alloc(&reg->fallen, sizeof(*r));

    if (!r)
        return dd_no_memory(err);
    *r = (struct fall_reason){supplier, arena_strdup(&reg->fallen, reason), reg->reasons};
    reg->reasons = r;
    return r->text ? DD_OK : dd_no_memory(err);
}

const char *fall_reason(const struct reg *reg, int64_t supplier)
{
    const struct fall_reason *r = reg->reasons;

    while (r && r->supplier != supplier)
        r = r->next;
    return r ? r->text : reg->by.reason;
}

enum dd_rc fall_write(struct reg *reg, const struct fall *f, struct dd_error *err)
{
    const struct db_value values[] = {
        assessment_whose(f->supplier),       DB_T(f->from),     DB_T(f->to), DB_T(f->cause),
        DB_T(fall_reason(reg, f->supplier)), DB_T(reg->by.day),
    };
    int64_t id;

    return record_insert(reg, &table_rating_fall, DB_ALL(values), &id, err);
}

static void read_fall(struct db_row *r, void *out)
{
    struct fall_row *f = out;

    f->id = row_int(r, "id");
    f->supplier = row_int(r, "supplier");
    f->from = row_text(r, "level_from");
    f->to = row_text(r, "level_to");
    f->cause = row_text(r, "cause");
    f->reason = row_text_or_null(r, "reason");
    f->day = row_text(r, "day");
    f->actor = row_text(r, "actor");
    f->name = row_text(r, "name");
    f->seen = row_int(r, "seen") == 1;
}

static int by_supplier(const void *a, const void *b)
{
    const struct fall_row *x = a, *y = b;

    if (x->supplier != y->supplier)
        return x->supplier < y->supplier ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

void falls_by_supplier(struct fall_row *rows, size_t n)
{
    if (n > 0)
        qsort(rows, n, sizeof(*rows), by_supplier);
}

static int by_number(const void *a, const void *b)
{
    const struct fall_row *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

enum dd_rc falls_read(struct reg *reg, struct arena *a, const char *day, bool all,
                      struct fall_row **out, size_t *n, struct dd_error *err)
{
    size_t kept = 0;
    enum dd_rc rc = db_all(reg->db, a, sizeof(**out), read_fall, NULL, out, n, err, falls_sql,
                           DB_ARGS(DB_I(all), DB_T(day)));

    if (rc != DD_OK || *n == 0)
        return rc;
    falls_by_supplier(*out, *n);
    rc = falls_mark_undone(reg, a, day, *out, *n, err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        if (all || !(*out)[i].undone)
            (*out)[kept++] = (*out)[i];
    *n = kept;
    qsort(*out, kept, sizeof(**out), by_number);
    return rc;
}

static void read_look(struct db_row *r, void *out)
{
    struct fall_look *look = out;

    look->id = row_int(r, "id");
    look->supplier = row_int(r, "supplier");
    look->alone = strcmp(row_peek(r, "second"), "alone") == 0;
    look->day = row_text(r, "day");
    look->actor = row_text(r, "actor");
    look->name = row_text(r, "name");
}

enum dd_rc falls_looks_read(struct reg *reg, struct arena *a, const char *day,
                            struct fall_look **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_look, NULL, out, n, err, falls_looks_sql,
                  DB_ARGS(DB_T(day)));
}

enum dd_rc falls_looks(struct reg *reg, struct arena *a, const char *day, struct falls_looks *out,
                       struct dd_error *err)
{
    struct fall_row *waiting;
    struct fall_look *looks;
    size_t n = 0;
    enum dd_rc rc = falls_looks_read(reg, a, day, &looks, &n, err);

    *out = (struct falls_looks){0};
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        out->alone += looks[i].alone;
        out->attested += !looks[i].alone;
    }
    if (rc == DD_OK)
        rc = falls_read(reg, a, day, false, &waiting, &n, err);
    if (rc == DD_OK)
        out->unseen = (int64_t)n;
    return rc;
}

/* --- Looking ---------------------------------------------------------------------------------- */

struct unseen {
    int64_t id, actor, account; /* numbers of persons */
};

static void read_unseen(struct db_row *r, void *out)
{
    struct unseen *u = out;

    u->id = row_int(r, "id");
    u->actor = row_int(r, "actor");
    u->account = row_int(r, "account");
}

/* Those that whoever acts may have looked at. */
static enum dd_rc count(struct reg *reg, const struct unseen *u, size_t n, struct falls_seen *out,
                        struct dd_error *err)
{
    struct people people;
    int64_t actor, account;
    enum dd_rc rc = reg_sign(reg, err);

    if (rc == DD_OK)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc != DD_OK)
        return rc;
    actor = person_one(&people, reg->actor);
    account = person_one(&people, reg->account);
    for (size_t i = 0; i < n; i++) {
        const bool own = u[i].actor == actor;
        out->own += own;
        out->seen += !own;
        out->attested = out->attested || (!own && u[i].account == account);
    }
    return DD_OK;
}

enum dd_rc falls_see(struct reg *reg, int64_t supplier, struct falls_seen *out,
                     struct dd_error *err)
{
    struct falls_seen these = {0};
    struct unseen *rows = NULL;
    size_t n = 0;
    struct company_alone company = {.yes = false};
    int64_t id;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    rc = db_all(reg->db, &reg->scratch, sizeof(*rows), read_unseen, NULL, &rows, &n, err,
                falls_unseen_sql, DB_ARGS(assessment_whose(supplier), DB_T(reg->by.day)));
    if (rc == DD_OK && n > 0)
        rc = count(reg, rows, n, &these, err);
    if (rc == DD_OK && these.own > 0)
        rc = company_alone(reg, &reg->scratch, reg->by.day, &company, err);
    if (rc != DD_OK)
        return rc;
    const bool alone = company.yes;
    out->seen += alone ? (int64_t)n : these.seen;
    out->own += alone ? 0 : these.own;
    out->attested = out->attested || these.attested;
    if (these.seen == 0 && !alone)
        return DD_OK;
    return record_insert(reg, &table_rating_fall_seen,
                         DB_ARGS(assessment_whose(supplier), DB_I(rows[n - 1].id),
                                 DB_T(reg->by.day),
                                 alone            ? DB_T("alone")
                                 : these.attested ? DB_T("attested")
                                                  : DB_NONE),
                         &id, err);
}
