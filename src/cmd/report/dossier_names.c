/* Whether a text in a dossier names a person. */
#include "dossier.h"

#include "ddreg/text.h"

/* Names that somebody had before are names of the same person. */
enum dd_rc dossier_read_names(struct dossier *d, struct dd_error *err)
{
    const struct kind_filter filter = {.withdrawn = true, .every_row = true};
    struct arena *a = &d->c->arena;
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = kind_read(d->c->reg, a, person_kind(), &filter, &rows, &n, err);

    d->names = rc == DD_OK ? arena_alloc(a, (n + 1) * sizeof(*d->names)) : NULL;
    if (rc == DD_OK && !d->names)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *name = kind_text(&rows[i], "name");
        const char *folded = text_blank(name) ? "" : text_fold_ascii(a, name);
        if (!folded)
            return dd_no_memory(err);
        if (*folded)
            d->names[d->nnames++] = folded;
    }
    return rc;
}

/* A text that cannot be compared is taken to name somebody. */
bool dossier_names_somebody(const struct dossier *d, const char *text)
{
    const char *folded = text_fold_ascii(&d->c->arena, text);

    for (size_t i = 0; folded && i < d->nnames; i++)
        if (text_has_name(folded, d->names[i]))
            return true;
    return !folded;
}
