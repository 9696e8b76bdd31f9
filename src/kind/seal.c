#include "ddreg/seal.h"

#include "ddreg/person.h"
#include "ddreg/vec.h"
#include "kinds.h"

const char *const seal_roles[] = {"chair", "board", "ceo", NULL};

const struct kind *seal_kind(void)
{
    return &kind_seal;
}

const struct kind *seal_signature_kind(void)
{
    return &kind_signature;
}

static struct seal of_row(const struct kind_row *row)
{
    return (struct seal){.number = kind_number(row),
                         .version = (int)kind_int(row, "version"),
                         .day = kind_text(row, "sealed"),
                         .cut_off = kind_text(row, "cut_off"),
                         .languages = kind_text(row, "languages"),
                         .digest = kind_text(row, "digest"),
                         .head = kind_text(row, "head"),
                         .manifest = kind_int(row, "manifest"),
                         .state = kind_state(row)};
}

enum dd_rc seals_read(struct reg *reg, struct arena *a, int64_t company, int year,
                      struct seal **out, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {
        .company = company, .is = {{"year", DB_I(year)}}, .withdrawn = true};
    struct kind_row *rows;
    struct seal *all, *last = NULL;
    enum dd_rc rc = kind_read(reg, a, &kind_seal, &filter, &rows, n, err);

    *out = NULL;
    if (rc != DD_OK)
        return rc;
    all = arena_alloc(a, (*n + 1) * sizeof(*all));
    if (!all)
        return dd_no_memory(err);
    for (size_t i = 0; i < *n; i++) {
        all[i] = of_row(&rows[i]);
        if (kind_in_state(&rows[i], kind_seal.first))
            last = &all[i];
    }
    if (last)
        last->in_force = true;
    *out = all;
    return DD_OK;
}

enum dd_rc seal_in_force(struct reg *reg, struct arena *a, int64_t company, int year,
                         struct seal *out, struct dd_error *err)
{
    struct seal *all = NULL;
    size_t n = 0;
    enum dd_rc rc = seals_read(reg, a, company, year, &all, &n, err);

    *out = (struct seal){.number = 0};
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (all[i].in_force)
            *out = all[i];
    return rc;
}

enum dd_rc seal_add(struct reg *reg, const struct seal_made *made, int64_t *number,
                    struct dd_error *err)
{
    struct kind_change change = {.reason = made->reason};
    struct seal *before = NULL;
    size_t n = 0;
    enum dd_rc rc = seals_read(reg, &reg->records, reg->company, made->year, &before, &n, err);

    if (rc != DD_OK)
        return rc;
    kind_change_give(&change, &kind_seal, "year", DB_I(made->year));
    kind_change_give(&change, &kind_seal, "version", DB_I(n > 0 ? before[n - 1].version + 1 : 1));
    kind_change_give(&change, &kind_seal, "cut_off", DB_T(made->cut_off));
    kind_change_give(&change, &kind_seal, "languages", DB_T(made->languages));
    kind_change_give(&change, &kind_seal, "head", DB_T(made->head));
    kind_change_give(&change, &kind_seal, "digest", DB_T(made->digest));
    kind_change_give(&change, &kind_seal, "manifest", DB_I(made->manifest));
    kind_change_give(&change, &kind_seal, "files", DB_T(made->files));
    return kind_add(reg, &kind_seal, &change, number, err);
}

enum dd_rc seal_lift(struct reg *reg, int64_t number, const char *reason, struct dd_error *err)
{
    const struct kind_change change = {.reason = reason};

    return kind_move(reg, &kind_seal, number, kind_verb(&kind_seal, "lift"), &change, err);
}

enum dd_rc seal_sign(struct reg *reg, const struct seal_signed *by, int64_t *number,
                     struct dd_error *err)
{
    struct kind_change change = {.reason = NULL};

    kind_change_give(&change, &kind_signature, "seal", DB_I(by->seal->number));
    kind_change_give(&change, &kind_signature, "digest", DB_T(by->seal->digest));
    kind_change_give(&change, &kind_signature, "signer", DB_I(by->signer));
    kind_change_give(&change, &kind_signature, "role", DB_T(by->role));
    kind_change_give(&change, &kind_signature, "signed", DB_T(by->day));
    kind_change_give(&change, &kind_signature, "document", DB_I(by->document));
    if (by->reservation)
        kind_change_give(&change, &kind_signature, "reservation", DB_T(by->reservation));
    return kind_add(reg, &kind_signature, &change, number, err);
}

/* --- Who has signed --------------------------------------------------------------------------- */

struct reading {
    struct reg *reg;
    struct arena *a;
    int64_t company;
    struct people people;
    struct kind_row *rows; /* signatures */
    size_t nrows;
    const char *until;
};

static bool has_signed(const struct reading *r, int64_t person)
{
    for (size_t i = 0; i < r->nrows; i++)
        if (strcmp(kind_text(&r->rows[i], "signed"), r->until) <= 0 &&
            person_one(&r->people, kind_int(&r->rows[i], "signer")) == person)
            return true;
    return false;
}

static bool is_listed(const struct vec *missing, int64_t person)
{
    const struct seal_signer *rows = missing->rows;

    for (size_t i = 0; i < missing->n; i++)
        if (rows[i].person == person)
            return true;
    return false;
}

/* Those who hold a role on the day and have not signed. `holders` counts all of them. */
static enum dd_rc find_missing(const struct reading *r, const char *role, const char *day,
                               struct vec *missing, size_t *holders, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day, .company = r->company, .is = {{"role", DB_T(role)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(r->reg, r->a, &kind_role, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const int64_t person = person_one(&r->people, kind_int(&rows[i], "holder"));
        const char *name = people_name(&r->people, person), *gone = NULL;
        struct seal_signer *one;
        if (!kind_in_force(&rows[i], day))
            continue;
        rc = person_gone(r->reg, kind_int(&rows[i], "holder"), day, &gone, err);
        if (rc != DD_OK || gone)
            continue;
        ++*holders;
        if (has_signed(r, person) || is_listed(missing, person))
            continue;
        if ((one = vec_add(missing)))
            *one = (struct seal_signer){person, name ? name : "", role};
    }
    return rc;
}

/* With nobody in a role nobody can have signed for all. */
static enum dd_rc missing_on(const struct reading *r, const char *day, struct vec *missing,
                             bool *complete, struct dd_error *err)
{
    size_t chairs = 0, leaders = 0, others = 0;
    enum dd_rc rc = find_missing(r, "chair", day, missing, &chairs, err);

    if (rc == DD_OK)
        rc = find_missing(r, "board", day, missing, &others, err);
    if (rc == DD_OK)
        rc = find_missing(r, "ceo", day, missing, &leaders, err);
    *complete = rc == DD_OK && missing->n == 0 && chairs > 0 && leaders > 0;
    return rc;
}

enum dd_rc seal_signatures_read(struct reg *reg, struct arena *a, const struct seal *seal,
                                int64_t company, const char *day, struct seal_signatures *out,
                                struct dd_error *err)
{
    const struct kind_filter filter = {.company = company, .is = {{"seal", DB_I(seal->number)}}};
    struct reading r = {.reg = reg, .a = a, .company = company, .until = day};
    struct vec then = VEC_OF(struct seal_signer), now = VEC_OF(struct seal_signer);
    bool complete_then = false, complete_now = false;
    enum dd_rc rc = kind_read(reg, a, &kind_signature, &filter, &r.rows, &r.nrows, err);

    *out = (struct seal_signatures){.signed_by = 0};
    if (rc == DD_OK)
        rc = people_read(reg, a, NULL, &r.people, err);
    for (size_t i = 0; rc == DD_OK && i < r.nrows; i++) {
        const char *on = kind_text(&r.rows[i], "signed");
        if (strcmp(on, day) > 0)
            continue;
        out->signed_by++;
        out->last = !out->last || strcmp(on, out->last) > 0 ? on : out->last;
    }
    if (rc == DD_OK && out->last)
        rc = missing_on(&r, out->last, &then, &complete_then, err);
    if (rc == DD_OK)
        rc = missing_on(&r, day, &now, &complete_now, err);
    out->complete = complete_then || complete_now;
    if (rc == DD_OK)
        rc = vec_keep(&now, a, &out->missing, &out->nmissing, err);
    vec_release(&then);
    vec_release(&now);
    return rc;
}
