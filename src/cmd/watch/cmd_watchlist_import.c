/* A public list: all suppliers are looked for in its file. */
#include "cmd/confine.h"
#include "cmd/import/import_result.h"
#include "cmd/import/import_watch.h"
#include "ddreg/import_watchlist.h"
#include "watch_said.h"

enum { SHOWN = 20 };

static const struct cmd_option options[] = {
    {.name = "day", .nb = "dag", .arg = "DATE", .help = "opt.watch.day"},
    {.name = "dry-run", .help = "opt.dry_run"},
    CLI_FALL_REASON,
    {.name = NULL},
};

/* --- Text ------------------------------------------------------------------------------------- */

static void say_list(struct cli *c, const char *heading, const struct watch_hit *hits, size_t n,
                     enum watch_state state)
{
    size_t all = 0;

    for (size_t i = 0; i < n; i++) {
        if (hits[i].state != state)
            continue;
        if (all == 0)
            cli_say(c, heading, NULL, 0);
        if (all++ < SHOWN)
            watch_say(c, &hits[i]);
    }
    if (all > SHOWN)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, (int64_t)(all - SHOWN))}));
}

static void say_gone(struct cli *c, const struct watchlist_result *r)
{
    if (r->ngone > 0)
        cli_say(c, "watch.gone", NULL, 0);
    for (size_t i = 0; i < r->ngone && i < SHOWN; i++)
        watch_say(c, &r->gone[i]);
    if (r->ngone > SHOWN)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, (int64_t)(r->ngone - SHOWN))}));
}

static void say_end(struct cli *c, const struct watchlist_options *o,
                    const struct watchlist_result *r)
{
    const char *id = import_batch_name(c, r->same_as ? r->same_as : r->batch);

    cli_say(c,
            r->same_as   ? "watch.same"
            : o->dry_run ? "brreg.dry_run"
                         : "watch.done",
            MSG_ARGS({"id", id ? id : ""}));
}

static void show_text(struct cli *c, const struct watchlist_options *o,
                      const struct watchlist_result *r)
{
    cli_say(c, "watch.file",
            MSG_ARGS({"file", o->path}, {"format", r->format}, {"title", o->list->title[c->lang]},
                     {"rows", cli_count(c, r->rows)}, {"day", r->day},
                     {"suppliers", cli_count(c, r->suppliers)}, {"fine", cli_count(c, r->fine)}));
    if (r->before)
        cli_say(c, "watch.before",
                MSG_ARGS({"day", r->before}, {"rows", cli_count(c, r->rows_before)}));
    say_list(c, "watch.open", r->hits, r->nhits, WATCH_OPEN);
    say_list(c, "watch.confirmed", r->hits, r->nhits, WATCH_CONFIRMED);
    say_gone(c, r);
    say_end(c, o, r);
}

/* --- JSON and CSV ----------------------------------------------------------------------------- */

enum { FIELDS = 15 };

static int64_t count(const struct watchlist_result *r, enum watch_state state)
{
    int64_t n = 0;

    for (size_t i = 0; i < r->nhits; i++)
        n += r->hits[i].state == state;
    return n;
}

static void fill_fields(struct cli *c, const struct watchlist_options *o,
                        const struct watchlist_result *r, struct out_field fields[FIELDS])
{
    const struct out_field all[FIELDS] = {
        {"import", NULL, out_text(import_batch_name(c, r->batch))},
        {"same_as", NULL, out_text(import_batch_name(c, r->same_as))},
        {"dry_run", NULL, out_flag(o->dry_run)},
        {"list", NULL, out_text(o->list->id)},
        {"format", NULL, out_text(r->format)},
        {"day", NULL, out_text(r->day)},
        {"day_from", NULL, out_text(r->day_from)},
        {"before", NULL, out_text(r->before)},
        {"rows", NULL, out_int(r->rows)},
        {"refused", NULL, out_int(r->refused)},
        {"suppliers", NULL, out_int(r->suppliers)},
        {"fine", NULL, out_int(r->fine)},
        {"open", NULL, out_int(count(r, WATCH_OPEN))},
        {"confirmed", NULL, out_int(count(r, WATCH_CONFIRMED))},
        {"older", NULL, out_flag(r->older)},
    };

    memcpy(fields, all, sizeof(all));
}

static void show_json(struct cli *c, const struct out_field fields[FIELDS],
                      const struct watchlist_result *r, const struct warnings *w)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, FIELDS);
    json_array(&j, "hits");
    for (size_t i = 0; i < r->nhits; i++)
        watch_json(c, &j, &r->hits[i]);
    json_end_array(&j);
    json_array(&j, "gone");
    for (size_t i = 0; i < r->ngone; i++)
        watch_json(c, &j, &r->gone[i]);
    json_end_array(&j);
    warnings_json(&j, w);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static void warn(struct warnings *w, const struct watchlist_result *r)
{
    struct cli *c = w->c;

    if (r->not_kept)
        warnings_note(w, "imported.file_not_kept", "imported.file_not_kept", NULL, 0);
    if (r->older)
        warnings_note(w, "watch.older", "watch.older", MSG_ARGS({"day", r->before}));
    if (r->refused > 0)
        warnings_note(
            w, "watch.refused", cli_plural(c, "watch.refused", r->refused),
            MSG_ARGS({"n", cli_count(c, r->refused)}, {"line", cli_count(c, r->refused_line)}));
}

static enum dd_rc show(struct cli *c, const struct watchlist_options *o,
                       const struct watchlist_result *r, struct dd_error *err)
{
    struct out_field fields[FIELDS];
    struct warnings warnings = {.c = c};
    enum dd_rc rc = DD_OK;

    fill_fields(c, o, r, fields);
    warn(&warnings, r);
    if (c->format == FORMAT_JSON)
        show_json(c, fields, r, &warnings);
    else if (c->format == FORMAT_CSV)
        rc = out_record(c, fields, FIELDS, err);
    else
        show_text(c, o, r);
    return rc == DD_OK && r->refused > 0 ? DD_CHECK : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct watchlist_result *r = arena_alloc(&c->arena, sizeof(*r));
    struct import_watch w;
    struct import_options watched = {.dry_run = false};
    struct watchlist_options o = {.list = watchlist_find(c->args[0]),
                                  .path = c->args[1],
                                  .day = cli_option(c, "day"),
                                  .dry_run = cli_option(c, "dry-run") != NULL};
    enum dd_rc rc = r ? DD_OK : dd_no_memory(err);

    if (rc == DD_OK && !o.list)
        rc = dd_fail(err, DD_INPUT, "watch.list.unknown", "value", c->args[0], NULL);
    if (rc == DD_OK)
        rc = cmd_confine(c, err);
    if (rc != DD_OK)
        return rc;
    import_watch(c, &w, &watched);
    o.passed = watched.passed;
    o.progress = watched.progress;
    o.data = watched.data;
    progress_start(&w.progress, c);
    rc = import_watchlist(c->reg, &c->arena, &c->by, &o, r, err);
    progress_end(&w.progress);
    return rc == DD_OK ? show(c, &o, r, err) : rc;
}

const struct dd_cmd cmd_watchlist_import = {
    .name = "watchlist import",
    .alias = "varselliste importer",
    .args = "LIST FILE",
    .min_args = 2,
    .max_args = 2,
    .summary = "cmd.watchlist.import",
    .example = "ddreg watchlist import renhold renhold-2024-05-14.csv --dry-run",
    .reg = CMD_WRITES_ITSELF,
    .options = options,
    .run = run,
};
