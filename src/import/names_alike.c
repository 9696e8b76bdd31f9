#include "names_alike.h"

#include "ddreg/duplicates.h"

/* Is the shorter name all of the longer one's first words? */
static bool begins(const char *name, const char *with)
{
    size_t n = strlen(with);

    return strncmp(name, with, n) == 0 && (name[n] == '\0' || name[n] == ' ');
}

static bool forms_differ(const struct firm *x, const struct firm *y)
{
    return *x->form && *y->form && strcmp(x->form, y->form) != 0;
}

static enum dd_rc compare(struct arena *a, const char *one, const char *other, bool forms,
                          bool *alike, struct dd_error *err)
{
    const struct supplier_row rows[2] = {{.supplier = {.name = one}},
                                         {.supplier = {.name = other}}};
    struct duplicate_view x, y;
    int score;

    if (!duplicate_read(a, &rows[0], &x) || !duplicate_read(a, &rows[1], &y))
        return dd_no_memory(err);
    *alike = duplicate_compare(&x, &y, &score) != DUPLICATE_NONE;
    if (!*alike && !(forms && forms_differ(&x.firm, &y.firm)))
        *alike = begins(x.firm.base, y.firm.base) || begins(y.firm.base, x.firm.base);
    return DD_OK;
}

enum dd_rc names_alike(struct arena *a, const char *one, const char *other, bool *alike,
                       struct dd_error *err)
{
    return compare(a, one, other, true, alike, err);
}

enum dd_rc names_alike_but_form(struct arena *a, const char *one, const char *other, bool *alike,
                                struct dd_error *err)
{
    return compare(a, one, other, false, alike, err);
}
