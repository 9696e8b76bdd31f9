#include "ddreg/governance.h"

#include "ddreg/person.h"
#include "kinds.h"

enum dd_rc governance_policy(struct reg *reg, struct arena *a, const char *about, const char *day,
                             const char **out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .column = "about", .value = DB_T(about)};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_policy, &filter, &rows, &n, err);

    *out = NULL;
    for (size_t i = n; rc == DD_OK && i-- > 0 && !*out;)
        if (kind_in_state(&rows[i], kind_policy.first)) {
            const char *text = kind_text(&rows[i], "text");
            *out = text ? text : kind_text(&rows[i], "title");
        }
    return rc;
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

enum dd_rc governance_holders(struct reg *reg, struct arena *a, const char *role, const char *day,
                              const char **out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .column = "role", .value = DB_T(role)};
    struct people people;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_role, &filter, &rows, &n, err);

    *out = NULL;
    if (rc == DD_OK)
        rc = people_read(reg, a, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *gone = NULL, *name = people_name(&people, kind_int(&rows[i], "holder"));
        if (!name || !kind_in_force(&rows[i], day) || is_named(&people, rows, i, day))
            continue;
        rc = person_gone(reg, kind_int(&rows[i], "holder"), day, &gone, err);
        if (rc != DD_OK || gone)
            continue;
        *out = *out ? arena_printf(a, "%s, %s", *out, name) : name;
        rc = *out ? DD_OK : dd_no_memory(err);
    }
    return rc;
}
