#include "letter_names.h"

#include "ddreg/person.h"
#include "ddreg/supplier_named.h"
#include "ddreg/text.h"

enum { SHORTEST = 3 }; /* of a name that is looked for */

/* Is the name in the text, as whole words? `text` is a key with a space at both ends. */
static bool names(struct arena *a, const char *text, const char *name)
{
    const char *key = text_blank(name) ? NULL : text_name_key(a, name);
    const char *word = key && strlen(key) >= SHORTEST ? arena_printf(a, " %s ", key) : NULL;

    return word && strstr(text, word);
}

static enum dd_rc fail(const char *id, const char *name, struct dd_error *err)
{
    return dd_fail(err, DD_REFUSED, id, "name", name, NULL);
}

static enum dd_rc check_people(struct reg *reg, struct arena *a, const char *text,
                               const char *asker, struct dd_error *err)
{
    struct people people;
    enum dd_rc rc = people_read(reg, a, NULL, &people, err);

    if (rc == DD_OK && asker && names(a, text, asker))
        return fail("letter.person", asker, err);
    for (size_t i = 0; rc == DD_OK && i < people.n; i++) {
        const char *name = kind_text(&people.rows[i], "name");
        if (names(a, text, name))
            rc = fail("letter.person", name, err);
    }
    return rc;
}

static enum dd_rc check_suppliers(struct reg *reg, struct arena *a, const char *text,
                                  const char *day, struct dd_error *err)
{
    struct named *all = NULL;
    size_t n = 0;
    enum dd_rc rc = names_all(reg, a, day, &all, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (names(a, text, all[i].name))
            rc = fail("letter.supplier", all[i].name, err);
    return rc;
}

enum dd_rc letter_check_names(struct reg *reg, struct arena *a, const char *day,
                              const struct letter_value *values, size_t nvalues, const char *asker,
                              bool name_suppliers, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < nvalues; i++) {
        const char *key = values[i].words && !text_blank(values[i].value)
                              ? text_name_key(a, values[i].value)
                              : NULL;
        const char *text = key ? arena_printf(a, " %s ", key) : NULL;
        if (!text)
            continue;
        rc = check_people(reg, a, text, asker, err);
        if (rc == DD_OK && !name_suppliers)
            rc = check_suppliers(reg, a, text, day, err);
    }
    return rc == DD_OK && a->failed ? dd_no_memory(err) : rc;
}
