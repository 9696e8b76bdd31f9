/* What is due of the records of every kind: each kind's own hooks say it. */
#include "ddreg/date.h"
#include "ddreg/kind.h"
#include "ddreg/person.h"
#include "due_parts.h"

/* Who has the record in charge: its owner, where the kind has one, or the supplier's. */
static enum dd_rc owner_of(struct kind_due *d, const struct kind_row *row, const char **who,
                           struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *who = NULL;
    if (row && kind_has_field(row->kind, "owner") != KIND_MAX_FIELDS && kind_int(row, "owner"))
        rc = person_name(d->reg, d->a, kind_int(row, "owner"), who, err);
    else if (row && row->root > 0)
        rc = due_owner_of(d->to, row->root, who, err);
    *who = *who ? *who : "";
    return rc;
}

static int64_t company_of(const struct kind_row *row)
{
    return row->kind->shared ? 0 : kind_int(row, "company_id");
}

static enum dd_rc add(struct kind_due *d, const struct kind_row *row, const char *about,
                      const char *what, const char *day, const char *command, struct dd_error *err)
{
    struct due_work *w = d->to;
    struct due_item *item = due_add(w);
    const int64_t company = !row ? d->company : company_of(row);

    if (!item)
        return dd_no_memory(err);
    *item = (struct due_item){.supplier = DUE_OF_KIND,
                              .kind = d->kind,
                              .role = d->kind->charge,
                              .what = what,
                              .id = row ? public_id_text(d->a, row->kind->letters, kind_number(row))
                                        : "",
                              .name = row ? kind_title(row) : about,
                              .company = company,
                              .due = arena_strdup(d->a, day),
                              .command = arena_strdup(d->a, command)};
    if (!item->id || !item->due || !item->command)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return owner_of(d, row, &item->who, err);
}

static enum dd_rc of_company(struct kind_due *d, int64_t company, struct dd_error *err)
{
    d->company = company;
    d->of = due_for(d->to, company);
    return d->of ? DD_OK : dd_no_memory(err);
}

static enum dd_rc add_records(struct kind_due *d, const struct kind *kind, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = d->today};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, kind, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = of_company(d, kind_int(&rows[i], "company_id"), err);
        if (rc == DD_OK)
            rc = kind->due(d, &rows[i], err);
    }
    return rc;
}

/* What is missing of each company; of what they share once. */
static enum dd_rc add_missing(struct kind_due *d, const struct kind *kind, struct dd_error *err)
{
    const struct due_work *w = d->to;
    enum dd_rc rc = DD_OK;

    if (kind->shared) {
        rc = of_company(d, 0, err);
        return rc == DD_OK ? kind->missing(d, err) : rc;
    }
    for (size_t i = 0; rc == DD_OK && i < w->ncompanies; i++) {
        rc = of_company(d, w->companies[i].id, err);
        if (rc == DD_OK)
            rc = kind->missing(d, err);
    }
    return rc;
}

enum dd_rc due_add_kinds(struct due_work *w, struct dd_error *err)
{
    struct kind_due d = {.reg = w->reg, .a = w->a, .today = w->today, .to = w, .add = add};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && kinds[i]; i++) {
        d.kind = kinds[i];
        if (kinds[i]->due)
            rc = add_records(&d, kinds[i], err);
        if (rc == DD_OK && kinds[i]->missing)
            rc = add_missing(&d, kinds[i], err);
    }
    return rc;
}
