/* `ddreg` alone: what to do next today, in three lines at most. */
#include "cli.h"
#include "ddreg/due.h"
#include "ddreg/import_batch.h"

static void say_count(struct cli *c, const char *id, int64_t n)
{
    char number[24];

    (void)snprintf(number, sizeof(number), "%lld", (long long)n);
    cli_say(c, id, MSG_ARGS({"n", number}));
}

static enum dd_rc say_due(struct cli *c, struct dd_error *err)
{
    struct due_item *items;
    size_t n;
    int64_t never = 0, overdue = 0;
    char days[24];
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, &items, &n, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        never += strcmp(items[i].what, "rating.never") == 0;
        overdue += strcmp(items[i].what, "rating.overdue") == 0;
    }
    if (never > 0)
        say_count(c, "next.never", never);
    if (overdue > 0)
        say_count(c, "next.overdue", overdue);
    for (size_t i = 0; i < n; i++)
        if (strcmp(items[i].what, "statement") == 0) {
            (void)snprintf(days, sizeof(days), "%lld", (long long)items[i].days_left);
            cli_say(c, "next.statement",
                    MSG_ARGS({"year", items[i].id}, {"due", items[i].due}, {"days", days}));
        }
    return DD_OK;
}

enum dd_rc cli_next(struct cli *c, struct dd_error *err)
{
    struct import_batch *batches;
    size_t n;
    enum dd_rc rc;

    if (access(c->register_path, F_OK) != 0) {
        cli_say(c, "next.init", NULL, 0);
        cli_say(c, "next.help", NULL, 0);
        return DD_OK;
    }
    rc = reg_open(&c->reg, c->register_path, DB_READ, err);
    if (rc == DD_OK)
        rc = import_batch_list(c->reg, &c->arena, &batches, &n, err);
    if (rc == DD_OK && n == 0) {
        cli_say(c, "next.import", NULL, 0);
        cli_say(c, "next.help", NULL, 0);
        return DD_OK;
    }
    return rc == DD_OK ? say_due(c, err) : rc;
}
