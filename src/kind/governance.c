#include "ddreg/governance.h"

#include "ddreg/person.h"
#include "ddreg/text.h"
#include "kinds.h"

static const char *text_or_null(const struct kind_row *row, const char *column)
{
    const char *text = kind_text(row, column);

    return text_blank(text) ? NULL : text;
}

enum dd_rc governance_policies(struct reg *reg, struct arena *a, const char *about, const char *day,
                               struct governance_policies *out, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day, .company = reg->company, .is = {{"about", DB_T(about)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_policy, &filter, &rows, &n, err);

    *out = (struct governance_policies){.n = 0};
    if (rc != DD_OK || n == 0)
        return rc;
    out->rows = arena_alloc(a, n * sizeof(*out->rows));
    for (size_t i = 0; out->rows && i < n; i++) {
        if (!kind_in_force(&rows[i], day))
            continue;
        out->rows[out->n++] = (struct governance_policy){
            .id = public_id_text(a, kind_policy.letters, kind_number(&rows[i])),
            .title = text_or_null(&rows[i], "title"),
            .version = text_or_null(&rows[i], "version"),
            .text = text_or_null(&rows[i], "text")};
    }
    return a->failed ? dd_no_memory(err) : DD_OK;
}

/* Does one of the rows before name the same person? */
static bool is_named(const struct people *people, const struct kind_row *rows, size_t i,
                     const char *day)
{
    for (size_t k = 0; k < i; k++)
        if (kind_in_force(&rows[k], day) && person_one(people, kind_int(&rows[k], "holder")) ==
                                                person_one(people, kind_int(&rows[i], "holder")))
            return true;
    return false;
}

enum dd_rc governance_names(struct reg *reg, struct arena *a, const char *role, const char *day,
                            const char *const **out, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day, .company = reg->company, .is = {{"role", DB_T(role)}}};
    struct people people = {.n = 0};
    struct kind_row *rows;
    const char **names;
    size_t nrows;
    enum dd_rc rc = kind_read(reg, a, &kind_role, &filter, &rows, &nrows, err);

    *n = 0;
    *out = names = arena_alloc(a, (nrows + 1) * sizeof(*names));
    if (rc == DD_OK && !names)
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = people_read(reg, a, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < nrows; i++) {
        const char *gone = NULL, *name = people_name(&people, kind_int(&rows[i], "holder"));
        if (!name || !kind_in_force(&rows[i], day) || is_named(&people, rows, i, day))
            continue;
        rc = person_gone(reg, kind_int(&rows[i], "holder"), day, &gone, err);
        if (rc == DD_OK && !gone)
            names[(*n)++] = name;
    }
    return rc;
}

enum dd_rc governance_holders(struct reg *reg, struct arena *a, const char *role, const char *day,
                              const char **out, struct dd_error *err)
{
    const char *const *names;
    size_t n;
    enum dd_rc rc = governance_names(reg, a, role, day, &names, &n, err);

    *out = NULL;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        *out = *out ? arena_printf(a, "%s, %s", *out, names[i]) : names[i];
        rc = *out ? DD_OK : dd_no_memory(err);
    }
    return rc;
}
