/* What public lists say of suppliers, and what a person says of that. */
#include "cmd/supplier/cmd_supplier.h"
#include "watch_said.h"

static const struct cmd_option hits_options[] = {
    {.name = "all", .nb = "alle", .help = "opt.watch.all"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},         {"supplier", "col.supplier", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},       {"list", "col.watchlist", FIT_WHOLE},
    {"what", "col.what", FIT_WRAP},      {"state", "col.state", FIT_WHOLE},
    {"day", "col.watch.day", FIT_WHOLE}, {"means", NULL, FIT_WHOLE},
    {"found_by", NULL, FIT_WHOLE},       {"listed_name", NULL, FIT_WHOLE},
    {"number", NULL, FIT_WHOLE},         {"status", NULL, FIT_WHOLE},
    {"words", NULL, FIT_WHOLE},          {"answered", NULL, FIT_WHOLE},
    {"actor", NULL, FIT_WHOLE},          {"reason", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add(struct cli *c, struct out_list *list, const struct watch_hit *h)
{
    const struct out_cell cells[COLUMNS] = {
        out_text(watch_id(c, h)),
        public_id_cell(c, h->supplier),
        out_text(h->supplier_name),
        out_text(h->list->id),
        out_text(watch_what(c, h)),
        out_word(watch_state_key(h->state), watch_state_word(c, h->state)),
        out_text(h->day),
        out_text(watch_means_key(h->means)),
        out_text(watch_found_key(h->by)),
        out_text(h->name),
        out_text(h->number),
        out_text(h->status),
        out_text(h->words),
        out_text(h->answered),
        out_text(h->actor),
        out_text(h->reason),
    };

    out_row(list, cells);
}

static enum dd_rc run_hits(struct cli *c, struct dd_error *err)
{
    const bool all = cli_option(c, "all") != NULL;
    struct watch_hit *hits = NULL;
    struct out_list list;
    size_t n = 0, open = 0;
    enum dd_rc rc = watch_hits(c->reg, &c->arena, -1, c->today, &hits, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "hits", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const enum watch_state state = hits[i].state;
        open += state == WATCH_OPEN;
        if (all || state == WATCH_OPEN || state == WATCH_CONFIRMED)
            add(c, &list, &hits[i]);
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, open > 0 ? "watch.hits_next" : "watch.hits_none", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_watchlist_hits = {
    .name = "watchlist hits",
    .alias = "varselliste treff",
    .args = "",
    .summary = "cmd.watchlist.hits",
    .example = "ddreg watchlist hits",
    .reg = CMD_READS,
    .options = hits_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_hits,
};

/* --- Answers ---------------------------------------------------------------------------------- */

static const struct cmd_option answer_options[] = {
    {.name = "reason",
     .nb = "begrunnelse",
     .arg = "TEXT",
     .help = "opt.watch.reason",
     .required = true},
    {.name = NULL},
};

/* An answer that is there already is not given again. */
static enum dd_rc answer_one(struct cli *c, const char *word, bool confirmed, int64_t *n,
                             struct dd_error *err)
{
    const enum watch_state already = confirmed ? WATCH_CONFIRMED : WATCH_DISMISSED;
    struct watch_hit h;
    int64_t id;
    enum dd_rc rc;

    if (!public_id_read(&id, WATCH_HIT_ID, word))
        return dd_fail(err, DD_USAGE, "watch.hit.id", "value", word, NULL);
    rc = watch_hit_get(c->reg, &c->arena, id, c->today, &h, err);
    if (rc == DD_OK && h.state == WATCH_FINE)
        rc = dd_fail(err, DD_REFUSED, "watch.hit.fine", "id", word, NULL);
    if (rc != DD_OK || h.state == already)
        return rc;
    (*n)++;
    return watch_answer_add(c->reg, &h, confirmed, cli_option(c, "reason"), err);
}

static enum dd_rc answer(struct cli *c, bool confirmed, struct dd_error *err)
{
    int64_t n = 0;
    enum dd_rc rc = DD_OK;

    for (int i = 0; rc == DD_OK && i < c->nargs; i++)
        rc = answer_one(c, c->args[i], confirmed, &n, err);
    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"confirmed", NULL, out_flag(confirmed)},
                                           {"hits", NULL, out_int(n)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, cli_plural(c, confirmed ? "watch.confirmed_now" : "watch.dismissed_now", n),
            MSG_ARGS({"n", cli_count(c, n)}));
    return DD_OK;
}

static enum dd_rc run_confirm(struct cli *c, struct dd_error *err)
{
    return answer(c, true, err);
}

static enum dd_rc run_dismiss(struct cli *c, struct dd_error *err)
{
    return answer(c, false, err);
}

const struct dd_cmd cmd_watchlist_confirm = {
    .name = "watchlist confirm",
    .alias = "varselliste bekreft",
    .args = "HIT... --reason TEXT",
    .min_args = 1,
    .max_args = -1,
    .summary = "cmd.watchlist.confirm",
    .example = "ddreg watchlist confirm H-2 --reason \"Samme firma; de har ikke søkt\"",
    .reg = CMD_WRITES,
    .options = answer_options,
    .run = run_confirm,
};

const struct dd_cmd cmd_watchlist_dismiss = {
    .name = "watchlist dismiss",
    .alias = "varselliste avvis",
    .args = "HIT... --reason TEXT",
    .min_args = 1,
    .max_args = -1,
    .summary = "cmd.watchlist.dismiss",
    .example = "ddreg watchlist dismiss H-1 --reason \"Et annet firma med samme navn\"",
    .reg = CMD_WRITES,
    .options = answer_options,
    .run = run_dismiss,
};
