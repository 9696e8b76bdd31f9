/* Many equals are no list: what is to be done is the same for all, and one command begins it. */
#include "due_equals.h"

#include "ddreg/assessment.h"

enum { MOST_EQUALS = 10, OF_MANY = -1 };

static const struct equals {
    const char *what, *command;
} kinds[] = {
    {"rating.never", "ddreg assess --all"},
    {"rating.unknown", "ddreg facts"},
    {"rating.undecided", "ddreg assess --interactive"},
};

static bool is_of(const struct due_item *item, const struct equals *kind)
{
    return item->supplier > ASSESSMENT_OWN && strcmp(item->what, kind->what) == 0;
}

static enum dd_rc make_one(struct cli *c, struct due_item *item, const struct equals *kind,
                           size_t equal, struct dd_error *err)
{
    item->supplier = OF_MANY;
    item->id = item->who = "";
    item->name = cli_text(c, "due.suppliers", MSG_ARGS({"n", cli_count(c, (int64_t)equal)}));
    item->command = kind->command;
    return item->name ? DD_OK : dd_no_memory(err);
}

static enum dd_rc group(struct cli *c, struct due_item *items, size_t *n, const struct equals *kind,
                        struct dd_error *err)
{
    size_t equal = 0, kept = 0;
    bool first = true;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < *n; i++)
        equal += is_of(&items[i], kind);
    for (size_t i = 0; equal > MOST_EQUALS && rc == DD_OK && i < *n; i++) {
        bool is = is_of(&items[i], kind);
        if (is && !first)
            continue;
        items[kept++] = items[i];
        if (!is)
            continue;
        first = false;
        rc = make_one(c, &items[kept - 1], kind, equal, err);
    }
    if (equal > MOST_EQUALS)
        *n = kept;
    return rc;
}

enum dd_rc due_equals(struct cli *c, struct due_item *items, size_t *n, bool *grouped,
                      struct dd_error *err)
{
    const size_t before = *n;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(kinds) / sizeof(kinds[0]); i++)
        rc = group(c, items, n, &kinds[i], err);
    *grouped = *n < before;
    return rc;
}
