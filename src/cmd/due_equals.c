/* Many equals are no list: what is to be done is the same for all, and one command begins it. */
#include "due_equals.h"

#include "due_lines.h"

enum { MOST_EQUALS = 10 };

/* The command that begins with all of them; of others the one that lists them. */
static const char *command_of(struct cli *c, const char *what)
{
    static const char *const commands[][2] = {
        {"rating.never", "ddreg assess --all"},
        {"rating.unknown", "ddreg facts"},
        {"rating.undecided", "ddreg assess --interactive"},
    };

    for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
        if (strcmp(commands[i][0], what) == 0)
            return commands[i][1];
    return arena_printf(&c->arena, "ddreg due --what %s", what);
}

static bool is_equal(const struct due_item *one, const struct due_item *other)
{
    return strcmp(one->what, other->what) == 0 && one->company == other->company &&
           due_is_overdue(one) == due_is_overdue(other);
}

/* The first of `equal` items becomes all of them. */
static enum dd_rc make_one(struct cli *c, struct due_item *item, size_t equal, bool one_owner,
                           struct dd_error *err)
{
    item->name = cli_text(c, "due.many", MSG_ARGS({"n", cli_count(c, (int64_t)equal)}));
    item->supplier = DUE_OF_MANY;
    item->id = "";
    item->who = one_owner ? item->who : "";
    item->command = command_of(c, item->what);
    return item->command ? DD_OK : dd_no_memory(err);
}

/* Those after the item at `first` that equal it are taken out, where they are many. */
static enum dd_rc group(struct cli *c, struct due_item *items, size_t *n, size_t first,
                        const char **made, struct dd_error *err)
{
    size_t equal = 1, kept = first + 1;
    bool one_owner = true;

    for (size_t i = first + 1; i < *n; i++)
        if (is_equal(&items[first], &items[i])) {
            equal++;
            one_owner = one_owner && strcmp(items[first].who, items[i].who) == 0;
        }
    if (equal <= MOST_EQUALS)
        return DD_OK;
    for (size_t i = first + 1; i < *n; i++)
        if (!is_equal(&items[first], &items[i]))
            items[kept++] = items[i];
    *n = kept;
    *made = *made ? *made : items[first].what;
    return make_one(c, &items[first], equal, one_owner, err);
}

/* One of another sort between equals does not matter: what is due first has the place of all. */
enum dd_rc due_equals(struct cli *c, struct due_item *items, size_t *n, const char **made,
                      struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *made = NULL;
    for (size_t i = 0; rc == DD_OK && i < *n; i++)
        rc = group(c, items, n, i, made, err);
    return rc;
}
