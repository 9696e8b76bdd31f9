/* That nobody outside the register has its head (ddreg/head.h). */
#include "ddreg/head.h"
#include "due_parts.h"

enum dd_rc due_add_head(struct due_work *w, struct dd_error *err)
{
    struct head_given given;
    struct due_item *item;
    enum dd_rc rc = head_last_given(w->reg, w->today, &given, err);

    if (rc != DD_OK || !given.is_due)
        return rc;
    item = due_add(w);
    if (!item)
        return dd_no_memory(err);
    item->what = "head";
    item->supplier = DUE_OF_KIND;
    item->id = "";
    item->name = "";
    item->who = "";
    item->command = "ddreg backup FILE";
    item->due = arena_strdup(w->a, given.due);
    item->days_left = date_days_between(w->today, given.due);
    return item->due ? DD_OK : dd_no_memory(err);
}
