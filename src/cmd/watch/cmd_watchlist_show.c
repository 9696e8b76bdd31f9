/* The public lists: which there are, and how old they are here. */
#include "cli/out.h"
#include "ddreg/date.h"
#include "ddreg/watch.h"

static const struct cmd_option options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"list", "col.watchlist", FIT_WHOLE},  {"title", "col.watch.title", FIT_CUT},
    {"day", "col.watch.day", FIT_WHOLE},   {"age_days", "col.watch.age", FIT_WHOLE},
    {"rows", "col.rows", FIT_WHOLE},       {"open", "col.watch.open", FIT_WHOLE},
    {"confirmed", NULL, FIT_WHOLE},        {"later", "col.watch.later", FIT_WHOLE},
    {"next", "col.watch.next", FIT_WHOLE}, {"import", NULL, FIT_WHOLE},
    {"source", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

struct lists {
    struct watch_edition *editions;
    struct watch_hit *hits;
    size_t n, nhits;
};

static int64_t count(const struct lists *all, const struct watchlist *l, enum watch_state state)
{
    int64_t n = 0;

    for (size_t i = 0; i < all->nhits; i++)
        n += all->hits[i].list == l && all->hits[i].state == state;
    return n;
}

static void add(struct cli *c, struct out_list *list, const struct lists *all,
                const struct watchlist *l)
{
    const struct watch_edition *e = NULL;
    char next[DATE_SIZE] = "";

    for (size_t i = 0; i < all->n; i++)
        if (all->editions[i].list == l)
            e = &all->editions[i];
    if (e)
        date_add_months(next, e->day, l->months);
    const struct out_cell cells[COLUMNS] = {
        out_text(l->id),
        out_text(l->title[c->lang]),
        out_text(e ? e->day : NULL),
        e ? out_int(date_days_between(e->day, c->today)) : out_text(NULL),
        e ? out_int(e->rows) : out_text(NULL),
        e ? out_int(count(all, l, WATCH_OPEN)) : out_text(NULL),
        e ? out_int(count(all, l, WATCH_CONFIRMED)) : out_text(NULL),
        e ? out_int(e->later) : out_text(NULL),
        out_text(e ? arena_strdup(&c->arena, next) : NULL),
        out_text(e ? e->source : NULL),
        out_text(l->source),
    };
    out_row(list, cells);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct lists all = {.n = 0};
    const struct watchlist *l;
    struct out_list list;
    enum dd_rc rc = watch_editions(c->reg, &c->arena, c->today, &all.editions, &all.n, err);

    if (rc == DD_OK)
        rc = watch_hits(c->reg, &c->arena, -1, c->today, &all.hits, &all.nhits, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "watchlists", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && (l = watchlist_at(i)); i++)
        add(c, &list, &all, l);
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "watch.show_next", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_watchlist_show = {
    .name = "watchlist show",
    .alias = "varselliste vis",
    .args = "",
    .summary = "cmd.watchlist.show",
    .example = "ddreg watchlist show",
    .reg = CMD_READS,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
