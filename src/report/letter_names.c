#include "letter_names.h"

#include "ddreg/person.h"
#include "ddreg/supplier_named.h"
#include "ddreg/text.h"

enum { SHORTEST = 3 }; /* of a name that is looked for */

/* The name's key, " fjord as "; one that is too short to be looked for is left out. */
static void add(struct arena *a, const char *name, struct letter_name *all, size_t *n)
{
    const char *key = text_blank(name) ? NULL : text_name_key(a, name);

    if (key && strlen(key) >= SHORTEST)
        all[(*n)++] = (struct letter_name){name, arena_printf(a, " %s ", key)};
}

static enum dd_rc add_people(struct reg *reg, struct arena *a, struct letter_names *out,
                             struct dd_error *err)
{
    struct people people;
    enum dd_rc rc = people_read(reg, a, NULL, &people, err);

    if (rc != DD_OK)
        return rc;
    out->people = arena_alloc(a, (people.n + 1) * sizeof(*out->people));
    for (size_t i = 0; out->people && i < people.n; i++)
        add(a, kind_text(&people.rows[i], "name"), out->people, &out->npeople);
    return DD_OK;
}

static enum dd_rc add_suppliers(struct reg *reg, struct arena *a, const char *day,
                                struct letter_names *out, struct dd_error *err)
{
    struct named *all = NULL;
    size_t n = 0;
    enum dd_rc rc = names_all(reg, a, day, &all, &n, err);

    if (rc != DD_OK)
        return rc;
    out->suppliers = arena_alloc(a, (n + 1) * sizeof(*out->suppliers));
    for (size_t i = 0; out->suppliers && i < n; i++)
        add(a, all[i].name, out->suppliers, &out->nsuppliers);
    return DD_OK;
}

enum dd_rc letter_names_read(struct reg *reg, struct arena *a, const char *day, bool suppliers,
                             struct letter_names *out, struct dd_error *err)
{
    enum dd_rc rc;

    *out = (struct letter_names){.npeople = 0};
    rc = add_people(reg, a, out, err);
    if (rc == DD_OK && suppliers)
        rc = add_suppliers(reg, a, day, out, err);
    return rc == DD_OK && a->failed ? dd_no_memory(err) : rc;
}

/* The first of the names that is in the text, as whole words; NULL: none. */
static const char *first_in(const char *text, const struct letter_name *all, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strstr(text, all[i].key))
            return all[i].name;
    return NULL;
}

static enum dd_rc check_text(const char *text, const struct letter_names *names,
                             const struct letter_name *asker, size_t nasker, struct dd_error *err)
{
    const char *name = first_in(text, asker, nasker);

    if (!name)
        name = first_in(text, names->people, names->npeople);
    if (name)
        return dd_fail(err, DD_REFUSED, "letter.person", "name", name, NULL);
    name = first_in(text, names->suppliers, names->nsuppliers);
    return name ? dd_fail(err, DD_REFUSED, "letter.supplier", "name", name, NULL) : DD_OK;
}

enum dd_rc letter_names_check(struct arena *scratch, const struct letter_names *names,
                              const struct letter_value *values, size_t nvalues, const char *asker,
                              struct dd_error *err)
{
    struct letter_name who;
    size_t nwho = 0;
    enum dd_rc rc = DD_OK;

    add(scratch, asker, &who, &nwho);
    for (size_t i = 0; rc == DD_OK && !scratch->failed && i < nvalues; i++) {
        const char *key = values[i].words && !text_blank(values[i].value)
                              ? text_name_key(scratch, values[i].value)
                              : NULL;
        const char *text = key ? arena_printf(scratch, " %s ", key) : NULL;
        if (text)
            rc = check_text(text, names, &who, nwho, err);
    }
    return rc == DD_OK && scratch->failed ? dd_no_memory(err) : rc;
}
