/* That the company has one person where two are needed is said again each year. */
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "due_parts.h"

enum dd_rc due_add_alone(struct due_work *w, struct dd_error *err)
{
    struct company_alone alone;
    struct due_item *item;
    char due[DATE_SIZE];
    enum dd_rc rc = company_alone(w->reg, w->a, w->today, &alone, err);

    if (rc != DD_OK || !alone.yes)
        return rc;
    date_add_months(due, alone.said, COMPANY_ALONE_MONTHS);
    if (strcmp(due, w->today) > 0)
        return DD_OK;
    if (!(item = due_add(w)))
        return dd_no_memory(err);
    *item = (struct due_item){.supplier = DUE_OF_KIND,
                              .company = COMPANY_FIRST,
                              .what = "company.one_person",
                              .id = "own",
                              .name = "",
                              .due = arena_strdup(w->a, due),
                              .days_left = date_days_between(w->today, due),
                              .who = "",
                              .command = "ddreg company set one_person yes --reason TEXT"};
    return item->due ? DD_OK : dd_no_memory(err);
}
