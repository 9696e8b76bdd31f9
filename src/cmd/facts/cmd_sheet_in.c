/* `sheet in`: takes back a sheet that `sheet out` wrote. */
#include "change_said.h"
#include "cmd/confine.h"
#include "ddreg/companies.h"
#include "sheet_take.h"

static const struct cmd_option options[] = {
    {.name = "dry-run", .help = "opt.sheet.dry_run"},
    {.name = "new", .nb = "nye", .help = "opt.sheet.new"},
    {.name = "sheet", .arg = "NAME", .help = "opt.sheet"},
    {.name = "skip-conflicts", .nb = "hopp-over-konflikter", .help = "opt.sheet.skip_conflicts"},
    {.name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.sheet.reason"},
    CLI_FOR,
    {.name = NULL},
};

/* May what is wanted be kept? */
static bool may_write(const struct cli *c, const struct change_set *set)
{
    return set->nproblems == 0 &&
           (cli_option(c, "skip-conflicts") != NULL || change_set_count(set, CHANGE_CONFLICT) == 0);
}

static void say_counts(struct sheet_taken *t)
{
    struct cli *c = t->s.c;
    const bool tried = cli_option(c, "dry-run") != NULL;
    const int64_t records = (int64_t)change_set_count(&t->set, CHANGE_WANTED);
    const int64_t fields = change_said_fields(&t->set);
    const int64_t added = (int64_t)change_set_added(&t->set);
    const int64_t absent = sheet_shown_absent(&t->shown);

    if (records == 0)
        cli_say(c, cli_plural(c, "sheet.in_none", t->rows),
                MSG_ARGS({"rows", cli_count(c, t->rows)}));
    else
        cli_say(c, cli_plural(c, tried ? "sheet.would" : "sheet.in", fields),
                MSG_ARGS({"fields", cli_count(c, fields)}, {"records", cli_count(c, records)},
                         {"rows", cli_count(c, t->rows)}));
    if (added > 0)
        cli_say(c, cli_plural(c, tried ? "sheet.would_add" : "sheet.added", added),
                MSG_ARGS({"n", cli_count(c, added)}));
    if (absent > 0)
        cli_say(c, cli_plural(c, "sheet.absent", absent), MSG_ARGS({"n", cli_count(c, absent)}));
    if (tried)
        cli_say(c, "sheet.tried", NULL, 0);
    else if (records > 0 && !t->s.kind)
        cli_say(c, "sheet.next", NULL, 0);
}

static enum dd_rc print_text(struct sheet_taken *t, struct dd_error *err)
{
    struct cli *c = t->s.c;
    const bool written = may_write(c, &t->set);
    enum dd_rc rc = DD_OK;

    if (c->format == FORMAT_CSV || (written && change_set_count(&t->set, CHANGE_WANTED) > 0))
        rc = change_said_list(&t->s, &t->set, err);
    if (c->format == FORMAT_CSV)
        return rc;
    if (written)
        say_counts(t);
    change_said_wrong(&t->s, &t->set);
    return rc;
}

static void print_json(struct sheet_taken *t)
{
    struct cli *c = t->s.c;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "file", c->args[0]);
    json_text(&j, "of", t->s.of);
    json_bool(&j, "dry_run", cli_option(c, "dry-run") != NULL);
    json_bool(&j, "written", may_write(c, &t->set) && !cli_option(c, "dry-run"));
    json_int(&j, "rows", t->rows);
    json_int(&j, "records", (int64_t)change_set_count(&t->set, CHANGE_WANTED));
    json_int(&j, "added", (int64_t)change_set_added(&t->set));
    json_int(&j, "absent", sheet_shown_absent(&t->shown));
    json_int(&j, "not_read", (int64_t)t->shown.differ.n);
    change_said_json(&t->s, &t->set, &j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

/* What a sheet that was not taken is refused for. */
static enum dd_rc refuse(struct sheet_taken *t, struct dd_error *err)
{
    struct cli *c = t->s.c;
    const int64_t conflicts = (int64_t)change_set_count(&t->set, CHANGE_CONFLICT);

    if (t->set.nproblems > 0)
        return dd_fail(err, DD_INPUT, "sheet.refused", "file", c->args[0], "n",
                       cli_count(c, (int64_t)t->set.nproblems), NULL);
    if (!cli_option(c, "skip-conflicts"))
        return dd_fail(err, DD_REFUSED, "sheet.conflicts", "file", c->args[0], "n",
                       cli_count(c, conflicts), NULL);
    return DD_CHECK; /* all but those was written */
}

/* Whose a new record is: the only company's, or the one's that --for names. */
static enum dd_rc choose_company(const struct sheet_taken *t, struct dd_error *err)
{
    struct cli *c = t->s.c;
    struct company *rows;
    size_t n;
    enum dd_rc rc;

    if (!t->s.kind || t->s.kind->shared || c->reg->company != 0)
        return DD_OK;
    rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);
    if (rc == DD_OK && n > 1)
        return dd_fail(err, DD_USAGE, "sheet.whose", NULL);
    if (rc == DD_OK && n == 1)
        c->reg->company = rows[0].id;
    return rc;
}

/* Where cells are wrong, the rows that are right are tried all the same: what is wrong with them
 * is said with the rest. */
static enum dd_rc write_and_say(struct sheet_taken *t, struct dd_error *err)
{
    struct cli *c = t->s.c;
    enum dd_rc rc = change_set_added(&t->set) > 0 ? choose_company(t, err) : DD_OK;

    if (rc == DD_OK && (may_write(c, &t->set) || t->set.nproblems > 0))
        rc = change_set_write(&t->set, cli_option(c, "reason"), err);
    if (rc == DD_OK && c->format == FORMAT_JSON)
        print_json(t);
    else if (rc == DD_OK)
        rc = print_text(t, err);
    if (rc == DD_OK && t->unread)
        cli_warn(c, "sheet.unread", MSG_ARGS({"columns", t->unread}));
    if (rc == DD_OK)
        sheet_shown_say(&t->shown);
    if (rc == DD_OK && (t->set.nproblems > 0 || change_set_count(&t->set, CHANGE_CONFLICT) > 0))
        rc = refuse(t, err);
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct sheet_taken t;
    enum dd_rc rc = cmd_confine(c, err);

    if (rc != DD_OK)
        return rc;
    rc = sheet_take(&t, c, c->args[0], err);
    if (rc == DD_OK)
        rc = write_and_say(&t, err);
    sheet_taken_release(&t);
    return rc;
}

const struct dd_cmd cmd_sheet_in = {
    .name = "sheet in",
    .alias = "ark inn",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.sheet.in",
    .example = "ddreg sheet in utfylt.xlsx --dry-run",
    .reg = CMD_WRITES,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
