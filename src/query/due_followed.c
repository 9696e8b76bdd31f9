#include "due_followed.h"

#include <stdlib.h>

#include "ddreg/kind.h"
#include "ddreg/themes.h"

struct found {
    struct vec suppliers, themes;
};

static enum dd_rc add_supplier(struct found *to, int64_t supplier, struct dd_error *err)
{
    int64_t *one = supplier > 0 ? vec_add(&to->suppliers) : NULL;

    if (one)
        *one = supplier;
    return one || supplier <= 0 ? DD_OK : dd_no_memory(err);
}

/* Those that the records of the ids, blanks between, are of. */
static enum dd_rc add_linked(struct due_work *w, struct found *to, const char *links,
                             struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (const char *p = links; rc == DD_OK && *p; p += strspn(p, " ")) {
        const size_t length = strcspn(p, " ");
        const char *id = arena_strndup(w->a, p, length);
        struct kind_filter filter = {.as_of = w->today};
        const struct kind *kind = id ? kind_of_id(id, &filter.number) : NULL;
        struct kind_row *rows;
        size_t n = 0;
        if (!id)
            return dd_no_memory(err);
        if (kind && kind_has_supplier(kind))
            rc = kind_read(w->reg, w->a, kind, &filter, &rows, &n, err);
        for (size_t i = 0; rc == DD_OK && i < n; i++)
            rc = add_supplier(to, rows[i].root, err);
        p += length;
    }
    return rc;
}

static enum dd_rc add_themes(struct due_work *w, struct found *to, const char *themes,
                             struct dd_error *err)
{
    for (const char *p = themes; *p; p += strspn(p, " ")) {
        const size_t length = strcspn(p, " ");
        const char **one = vec_add(&to->themes);
        if (!one || !(*one = arena_strndup(w->a, p, length)))
            return dd_no_memory(err);
        p += length;
    }
    return DD_OK;
}

/* Whom a record is about: its supplier, what its links are of, its themes. */
static enum dd_rc add_record(struct due_work *w, struct found *to, const struct kind_row *row,
                             struct dd_error *err)
{
    const struct kind *kind = row->kind;
    const char *themes =
        kind_has_field(kind, "themes") == KIND_MAX_FIELDS ? NULL : kind_text(row, "themes");
    enum dd_rc rc = add_supplier(to, kind_has_supplier(kind) ? row->root : 0, err);

    for (size_t i = 0; rc == DD_OK && i < kind->table.ncolumns; i++) {
        const struct kind_field *field = &kind->fields[i];
        const char *links = field->type == KIND_LINKS ? kind_text(row, field->column.name) : NULL;
        if (links)
            rc = add_linked(w, to, links, err);
    }
    return rc == DD_OK && themes ? add_themes(w, to, themes, err) : rc;
}

static enum dd_rc add_kind(struct due_work *w, struct found *to, const struct kind *kind,
                           struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = w->today};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(w->reg, w->a, kind, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (kind->follows(&rows[i], w->today))
            rc = add_record(w, to, &rows[i], err);
    return rc;
}

static int by_id(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static enum dd_rc read_followed(struct due_work *w, struct followed *f, struct dd_error *err)
{
    struct found found = {VEC_OF(int64_t), VEC_OF(const char *)};
    enum dd_rc rc = DD_OK, kept;

    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        if (kinds[i]->follows)
            rc = add_kind(w, &found, kinds[i], err);
    kept = vec_keep(&found.suppliers, w->a, &f->suppliers, &f->nsuppliers, err);
    rc = rc == DD_OK ? kept : rc;
    kept = vec_keep(&found.themes, w->a, &f->themes, &f->nthemes, err);
    rc = rc == DD_OK ? kept : rc;
    if (rc == DD_OK)
        qsort(f->suppliers, f->nsuppliers, sizeof(*f->suppliers), by_id);
    f->read = rc == DD_OK;
    return rc;
}

/* Does a theme that is followed up hold the supplier? */
static enum dd_rc is_in_theme(const struct due_work *w, const struct followed *f,
                              const struct risk_input *known, bool *is, struct dd_error *err)
{
    struct risk_rating rating;
    const struct theme *theme;
    char key[THEME_KEY_SIZE];
    enum dd_rc rc = f->nthemes > 0 ? risk_rate(known, w->today, &rating, err) : DD_OK;

    *is = false;
    if (rc != DD_OK || f->nthemes == 0 || !(theme = theme_of(rating.trade)))
        return rc;
    theme_key(key, theme, theme_origin(rating.origin));
    for (size_t i = 0; i < f->nthemes; i++)
        *is = *is || theme_means(f->themes[i], key);
    return rc;
}

enum dd_rc due_is_followed(struct due_work *w, struct followed *f, int64_t supplier,
                           const struct risk_input *known, bool *is, struct dd_error *err)
{
    enum dd_rc rc = f->read ? DD_OK : read_followed(w, f, err);

    *is = rc == DD_OK && f->nsuppliers > 0 &&
          bsearch(&supplier, f->suppliers, f->nsuppliers, sizeof(*f->suppliers), by_id);
    return rc == DD_OK && !*is ? is_in_theme(w, f, known, is, err) : rc;
}
