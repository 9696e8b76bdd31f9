#include "ddreg/forms_judged.h"

#include "ddreg/kind_timeline.h"

/* Judged, or judged before and answered again: `again` leads from what nobody had judged, too. */
static enum dd_rc was_judged(struct reg *reg, struct arena *a, const struct kind_row *form,
                             bool *judged, struct dd_error *err)
{
    struct kind_timeline t = {.n = 0};
    enum dd_rc rc = DD_OK;

    *judged = kind_in_state(form, "evaluated");
    if (!*judged && kind_in_state(form, "answered") && kind_text(form, "later"))
        rc = kind_timeline(reg, a, form->kind, kind_number(form), &t, err);
    for (size_t i = 0; rc == DD_OK && i < t.n; i++)
        *judged = *judged || kind_in_state(&t.rows[i], "evaluated");
    return rc;
}

enum dd_rc forms_judged(struct reg *reg, struct arena *a, const struct kind_filter *filter,
                        struct kind_row **out, size_t *n, struct dd_error *err)
{
    size_t nall = 0;
    bool judged;
    enum dd_rc rc = kind_read(reg, a, kind_named("questionnaire"), filter, out, &nall, err);

    *n = 0;
    for (size_t i = 0; rc == DD_OK && i < nall; i++) {
        rc = was_judged(reg, a, &(*out)[i], &judged, err);
        if (rc == DD_OK && judged)
            (*out)[(*n)++] = (*out)[i];
    }
    return rc;
}

/* The row's own day is that of any change, of an owner, too. */
static const char *day_of(const struct kind_row *form)
{
    const char *judged = kind_text(form, "evaluated");

    return judged ? judged : kind_text(form, "day");
}

const struct kind_row *forms_last(const struct kind_row *forms, size_t n, int64_t root,
                                  const char *by)
{
    const struct kind_row *last = NULL;

    for (size_t i = 0; i < n; i++)
        if (forms[i].root == root && (!by || strcmp(day_of(&forms[i]), by) <= 0) &&
            (!last || strcmp(day_of(&forms[i]), day_of(last)) >= 0))
            last = &forms[i];
    return last;
}
