/* `ddreg` alone: what to do next today, in three lines at most. */
#include "cli.h"
#include "ddreg/due.h"
#include "ddreg/supplier.h"

static bool say_count(struct cli *c, const char *id, int64_t n)
{
    char number[24];

    if (n == 0)
        return false;
    (void)snprintf(number, sizeof(number), "%lld", (long long)n);
    cli_say(c, cli_plural(c, id, n), MSG_ARGS({"n", number}));
    return true;
}

static int64_t count(const struct due_item *items, size_t n, const char *what)
{
    int64_t found = 0;

    for (size_t i = 0; i < n; i++)
        found += strcmp(items[i].what, what) == 0;
    return found;
}

enum { LINES_BEFORE_STATEMENT = 2 };

/* What is missing before what waits before what is old: a person works down the lines. */
static void say_ratings(struct cli *c, const struct due_item *items, size_t n)
{
    static const char *const kinds[][2] = {
        {"rating.never", "next.never"},
        {"rating.undecided", "next.undecided"},
        {"rating.overdue", "next.overdue"},
        {"rating.moved", "next.moved"},
    };
    int lines = 0;

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && lines < LINES_BEFORE_STATEMENT; i++)
        lines += say_count(c, kinds[i][1], count(items, n, kinds[i][0]));
}

static void say_due(struct cli *c, const struct due_item *items, size_t n)
{
    char days[24];

    say_ratings(c, items, n);
    for (size_t i = 0; i < n; i++)
        if (strcmp(items[i].what, "statement") == 0) {
            (void)snprintf(days, sizeof(days), "%lld", (long long)items[i].days_left);
            cli_say(c, cli_plural(c, "next.statement", items[i].days_left),
                    MSG_ARGS({"year", items[i].id}, {"due", items[i].due}, {"days", days}));
        }
}

enum dd_rc cli_next(struct cli *c, struct dd_error *err)
{
    struct supplier_filter all = {0};
    struct supplier_row *suppliers;
    struct due_item *items;
    size_t n, ndue;
    enum dd_rc rc;

    if (access(c->register_path, F_OK) != 0) {
        cli_say(c, "next.init", NULL, 0);
        cli_say(c, "next.help", NULL, 0);
        return DD_OK;
    }
    rc = reg_open(&c->reg, c->register_path, DB_READ, err);
    if (rc == DD_OK)
        rc = supplier_list(c->reg, &c->arena, &all, c->today, &suppliers, &n, err);
    if (rc == DD_OK && n == 0) {
        cli_say(c, "next.import", NULL, 0);
        cli_say(c, "next.help", NULL, 0);
        return DD_OK;
    }
    if (rc == DD_OK)
        rc = due_list(c->reg, &c->arena, c->today, &items, &ndue, err);
    if (rc == DD_OK)
        say_due(c, items, ndue);
    return rc;
}
