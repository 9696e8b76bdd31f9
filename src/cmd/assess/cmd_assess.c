/* `assess`: the model proposes, a person decides. */
#include "assess.h"
#include "cli/cli.h"
#include "ddreg/due.h"
#include "ddreg/sector_code.h"
#include "ddreg/supplier.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "interactive", .letter = 'i', .help = "opt.assess.interactive"},
    {.name = "explain", .help = "opt.assess.explain"},
    {.name = "accept", .help = "opt.assess.accept"},
    {.name = "confirm", .nb = "bekreft", .help = "opt.assess.confirm"},
    {.name = "take-back", .nb = "trekk-tilbake", .help = "opt.assess.take_back"},
    {.name = "severity", .arg = "1-5", .help = "opt.assess.severity"},
    {.name = "likelihood", .arg = "1-5", .help = "opt.assess.likelihood"},
    {.name = "scale", .arg = "1-5|none", .help = "opt.assess.scale"},
    {.name = "scope", .arg = "1-5|none", .help = "opt.assess.scope"},
    {.name = "irremediable", .arg = "1-5|none", .help = "opt.assess.irremediable"},
    {.name = "connection",
     .arg = "caused|contributed|linked|none",
     .help = "opt.assess.connection"},
    {.name = "reason", .arg = "TEXT", .help = "opt.assess.reason"},
    {.name = "own", .help = "opt.assess.own"},
    {.name = "all", .help = "opt.assess.all"},
    {.name = "due", .help = "opt.assess.due"},
    {.name = "changed", .help = "opt.assess.changed"},
    {.name = "country", .arg = "CC", .help = "opt.assess.country"},
    {.name = "sector", .arg = "CODE", .help = "opt.assess.sector"},
    {.name = "theme", .nb = "tema", .arg = "THEME", .help = "opt.assess.theme"},
    {.name = "level", .nb = "nivå", .arg = "LEVEL", .help = "opt.assess.level"},
    {.name = "owner", .nb = "ansvarlig", .arg = "TEXT", .help = "opt.assess.owner"},
    {.name = "dry-run", .help = "opt.assess.dry_run"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

struct request {
    bool several, decides, gives, lists;
    bool seconds; /* says something of a decision that waits */
    int severity, likelihood;
    struct assessment_given given;
    struct assessment_whom whom;
    int64_t *ids;
    size_t nids;
    char sector[SECTOR_CODE_SIZE]; /* what --sector means */
    struct work_item *items;       /* of --theme */
    size_t nitems;
    int64_t one; /* of the ids the first, where the request is of one */
};

/* 1–5, ASSESSMENT_TAKEN_BACK for "none", or 0 when the option was not given. */
static int score(const struct cli *c, const char *name)
{
    const char *value = cli_option(c, name);

    if (!value)
        return 0;
    return strcmp(value, "none") == 0 ? ASSESSMENT_TAKEN_BACK : *value - '0';
}

static bool has(const struct cli *c, const char *name)
{
    return cli_option(c, name) != NULL;
}

static void read_given(const struct cli *c, struct request *r)
{
    static const char *const sides[SEVERITY_SIDES] = {"scale", "scope", "irremediable"};
    const char *connection = cli_option(c, "connection");

    for (int i = 0; i < SEVERITY_SIDES; i++) {
        r->given.side[i] = score(c, sides[i]);
        r->gives = r->gives || r->given.side[i];
    }
    r->given.reason = cli_option(c, "reason");
    if (connection) {
        r->gives = r->given.connects = true;
        if (!risk_connection_read(&r->given.connection, connection))
            r->given.connection = RISK_CONNECTION_NONE;
    }
}

/* What goes together on the command line. */
static enum dd_rc check(struct cli *c, struct request *r, struct dd_error *err)
{
    bool walks = has(c, "interactive") && c->nargs == 0;
    int ways = has(c, "all") + has(c, "due") + has(c, "changed") + has(c, "own") +
               (has(c, "theme") && !walks) + (c->nargs > 0) + walks;
    bool narrows = has(c, "country") || has(c, "sector");
    bool one = (c->nargs == 1 && ways == 1) || (has(c, "own") && ways == 1);

    if (ways > 1 || (ways == 0 && !narrows) || (narrows && (c->nargs > 0 || has(c, "own"))))
        return dd_fail(err, DD_USAGE, "assess.whom", NULL);
    if ((has(c, "level") || has(c, "owner")) && !walks)
        return dd_fail(err, DD_USAGE, "assess.walk_only", NULL);
    if (has(c, "theme") && !theme_word_known(cli_option(c, "theme")))
        return dd_fail(err, DD_USAGE, "assess.theme_unknown", "value", cli_option(c, "theme"),
                       NULL);
    if ((r->decides && !one && !has(c, "theme")) ||
        (r->seconds && !one && !(has(c, "confirm") && has(c, "theme"))))
        return dd_fail(err, DD_USAGE, "assess.decide_one", NULL);
    if (r->decides + r->gives + r->lists + has(c, "confirm") + has(c, "take-back") > 1 &&
        r->seconds)
        return dd_fail(err, DD_USAGE, "assess.confirm_alone", NULL);
    if ((r->gives && !one) || (has(c, "interactive") && c->nargs > 1))
        return dd_fail(err, DD_USAGE, "assess.give_one", NULL);
    if (r->lists && (r->decides || r->gives))
        return dd_fail(err, DD_USAGE, "assess.list_writes", NULL);
    if (has(c, "interactive") &&
        (r->decides || r->gives || r->lists || r->seconds || has(c, "explain")))
        return dd_fail(err, DD_USAGE, "assess.interactive_alone", NULL);
    if (has(c, "explain") && c->nargs == 0 && !has(c, "own"))
        return dd_fail(err, DD_USAGE, "assess.explain_named", NULL);
    if (has(c, "sector") &&
        !sector_code_read(r->sector, cli_option(c, "sector"), SECTOR_STANDARD_UNSAID))
        return dd_fail(err, DD_USAGE, "supplier.sector", "value", cli_option(c, "sector"), NULL);
    return r->lists && !has(c, "explain") ? DD_OK : out_no_list(c, "assess --changed", err);
}

static enum dd_rc due_ids(struct cli *c, struct request *r, struct dd_error *err)
{
    struct due_item *items;
    size_t n;
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, &items, &n, err);

    cli_times_note(&c->times, "find");
    if (rc == DD_OK && !(r->ids = arena_alloc(&c->arena, (n + 1) * sizeof(*r->ids))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (due_is_rating(&items[i]))
            r->ids[r->nids++] = items[i].supplier;
    return rc;
}

/* Those of a theme. */
static enum dd_rc theme_ids(struct cli *c, struct request *r, struct dd_error *err)
{
    const struct work_filter filter = {.theme = cli_option(c, "theme")};
    enum dd_rc rc = worklist_read(c->reg, &c->arena, c->today, &filter, &r->items, &r->nitems, err);

    if (rc == DD_OK && !(r->ids = arena_alloc(&c->arena, (r->nitems + 1) * sizeof(*r->ids))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < r->nitems; i++)
        r->ids[r->nids++] = r->items[i].of.supplier.id;
    return rc;
}

static enum dd_rc named_ids(struct cli *c, struct request *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    r->nids = has(c, "own") ? 1 : (size_t)c->nargs;
    r->ids = arena_alloc(&c->arena, (r->nids + 1) * sizeof(*r->ids));
    if (!r->ids)
        return dd_no_memory(err);
    r->ids[0] = ASSESSMENT_OWN;
    for (int i = 0; rc == DD_OK && i < c->nargs; i++)
        rc = supplier_find_whole(c->reg, c->args[i], c->today, &r->ids[i], err);
    r->one = r->ids[0];
    return rc;
}

/* One decision for a theme that is only tried: done as it would be, and given up. */
static bool tries(const struct cli *c)
{
    return has(c, "dry-run") && has(c, "theme") &&
           (has(c, "accept") || has(c, "severity") || has(c, "likelihood"));
}

static enum dd_rc read_request(struct cli *c, struct request *r, struct dd_error *err)
{
    bool named = c->nargs > 0 || has(c, "own");
    enum dd_rc rc;

    memset(r, 0, sizeof(*r));
    r->severity = score(c, "severity");
    r->likelihood = score(c, "likelihood");
    r->decides = r->severity || r->likelihood || has(c, "accept");
    r->lists = has(c, "changed") || (has(c, "dry-run") && !tries(c));
    r->seconds = has(c, "confirm") || has(c, "take-back");
    r->several = !named || c->nargs > 1;
    read_given(c, r);
    rc = check(c, r, err);
    if (rc == DD_OK && has(c, "due"))
        rc = due_ids(c, r, err);
    else if (rc == DD_OK && has(c, "theme") && !has(c, "interactive"))
        rc = theme_ids(c, r, err);
    else if (rc == DD_OK && named)
        rc = named_ids(c, r, err);
    r->whom = (struct assessment_whom){r->ids, r->nids, cli_option(c, "country"),
                                       has(c, "sector") ? r->sector : NULL};
    return rc;
}

/* --- What is shown ---------------------------------------------------------------------------- */

/* Of these a table says what to do. */
static void say_unknown(struct cli *c, int64_t unknown)
{
    if (unknown > 0)
        cli_say(c, cli_plural(c, "assess.done.unknown", unknown),
                MSG_ARGS({"n", cli_count(c, unknown)}));
}

static enum dd_rc summary(struct cli *c, int64_t rated, int64_t written, int64_t unknown,
                          struct dd_error *err)
{
    const struct out_field fields[] = {
        {"rated", NULL, out_int(rated)},
        {"proposals_written", NULL, out_int(written)},
        {"unchanged", NULL, out_int(rated - written)},
        {"unknown", NULL, out_int(unknown)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    if (rated == 0) {
        cli_say(c, has(c, "due") ? "assess.none_due" : "assess.none_chosen", NULL, 0);
        return DD_OK;
    }
    cli_say(c, cli_plural(c, "assess.done", rated),
            MSG_ARGS({"rated", cli_count(c, rated)}, {"written", cli_count(c, written)}));
    say_unknown(c, unknown);
    cli_say(c, "assess.only_proposed", NULL, 0);
    return DD_OK;
}

/* What the person has said, as it is registered. */
static void say_given(struct cli *c, const struct assessment_given *given)
{
    struct buf list = BUF_INIT;

    for (int i = 0; i < SEVERITY_SIDES; i++) {
        if (given->side[i] == 0)
            continue;
        buf_printf(&list, "%s%s ", list.len ? ", " : "", assess_side_label(c, i));
        if (given->side[i] == ASSESSMENT_TAKEN_BACK)
            buf_add(&list, dd_msg(c->lang, "risk.changed.models"));
        else
            buf_add_int(&list, given->side[i]);
    }
    if (given->connects)
        buf_printf(&list, "%s%s: %s", list.len ? ", " : "", dd_msg(c->lang, "factor.connection"),
                   assess_connection(c, given->connection));
    cli_say(c, "assess.given", MSG_ARGS({"what", buf_str(&list)}));
    buf_release(&list);
}

static enum dd_rc show_each(struct cli *c, const struct request *r, struct dd_error *err)
{
    struct assess_picture p;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < r->nids; i++) {
        rc = assess_look(c, r->ids[i], &p, err);
        if (rc != DD_OK)
            break;
        buf_add(&c->out, i > 0 && c->format == FORMAT_TABLE ? "\n" : "");
        if (c->format == FORMAT_JSON)
            assess_json(c, &p);
        else
            rc = assess_say(c, &p, err);
    }
    return rc;
}

/* --- Running ---------------------------------------------------------------------------------- */

static int64_t count_unknown(const struct assessment_view *views, size_t n)
{
    int64_t unknown = 0;

    for (size_t i = 0; i < n; i++)
        unknown += views[i].level == RISK_UNKNOWN;
    return unknown;
}

static enum dd_rc decide_theme(struct cli *c, const struct request *r, struct dd_error *err)
{
    const struct assess_themed how = {r->severity, r->likelihood, cli_option(c, "reason")};

    return assess_theme(c, r->items, r->nitems, &how, err);
}

static enum dd_rc rate_and_decide(struct cli *c, const struct request *r, struct dd_error *err)
{
    struct assessment_view *views;
    int64_t written = 0;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (r->gives)
        rc = assessment_give(c->reg, r->one, &r->given, err);
    if (rc == DD_OK)
        rc = assessment_look(c->reg, &c->arena, c->today, &r->whom, &views, &n, err);
    cli_times_note(&c->times, "rate");
    if (rc == DD_OK)
        rc = assessment_write(c->reg, views, n, &written, err);
    if (rc == DD_OK && r->decides)
        rc = assessment_decide(c->reg, r->one, r->severity, r->likelihood, cli_option(c, "reason"),
                               err);
    cli_times_note(&c->times, "write");
    if (rc != DD_OK)
        return rc;
    /* One document a command: several suppliers in JSON or CSV give the summary. */
    if (!r->ids || has(c, "due") || has(c, "theme") || (r->nids > 1 && c->format != FORMAT_TABLE) ||
        c->format == FORMAT_CSV)
        return summary(c, (int64_t)n, written, count_unknown(views, n), err);
    if (r->gives && c->format == FORMAT_TABLE)
        say_given(c, &r->given);
    return show_each(c, r, err);
}

/* What another person says of a decision below the proposal. Nothing is rated again. */
static enum dd_rc second(struct cli *c, const struct request *r, struct dd_error *err)
{
    bool attested = false;
    enum dd_rc rc = has(c, "confirm")
                        ? assessment_confirm(c->reg, r->one, &attested, err)
                        : assessment_take_back(c->reg, r->one, cli_option(c, "reason"), err);

    if (rc == DD_OK && attested)
        cli_warn(c, "assess.attested", NULL, 0);
    return rc == DD_OK ? show_each(c, r, err) : rc;
}

static enum dd_rc list(struct cli *c, const struct request *r, struct dd_error *err)
{
    struct assessment_view *views;
    size_t n = 0;
    enum dd_rc rc;

    if (has(c, "explain")) /* of those that are named: why, as of now */
        return show_each(c, r, err);
    rc = assessment_look(c->reg, &c->arena, c->today, &r->whom, &views, &n, err);
    cli_times_note(&c->times, "rate");
    return rc == DD_OK ? assess_list(c, views, n, has(c, "changed"), err) : rc;
}

static enum dd_rc interact(struct cli *c, const struct request *r, struct dd_error *err)
{
    const struct work_filter filter = {.owner = cli_option(c, "owner"),
                                       .theme = cli_option(c, "theme"),
                                       .level = cli_option(c, "level"),
                                       .waiting = true};
    bool left;

    return c->nargs == 0 ? assess_walk(c, &filter, err) : assess_ask(c, r->one, false, &left, err);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    char head[HASH_HEX];
    struct request r;
    enum dd_rc rc;

    if (has(c, "interactive") || has(c, "changed") || (has(c, "dry-run") && !tries(c))) {
        rc = read_request(c, &r, err);
        if (rc == DD_OK)
            rc = has(c, "interactive") ? interact(c, &r, err) : list(c, &r, err);
        return rc;
    }
    rc = reg_begin(c->reg, &c->by, err);
    if (rc == DD_OK)
        rc = read_request(c, &r, err);
    if (rc == DD_OK)
        rc = r.seconds && has(c, "theme")   ? assess_theme_confirm(c, r.items, r.nitems, err)
             : r.seconds                    ? second(c, &r, err)
             : has(c, "theme") && r.decides ? decide_theme(c, &r, err)
                                            : rate_and_decide(c, &r, err);
    if (rc == DD_OK)
        rc = buf_ok(&c->out, err); /* before the commit: what cannot be printed is not done */
    cli_times_note(&c->times, "show");
    if (rc == DD_OK && tries(c)) {
        reg_rollback(c->reg);
        cli_warn(c, "assess.theme.tried", NULL, 0);
        return DD_OK;
    }
    if (rc == DD_OK && (rc = reg_commit(c->reg, head, err)) != DD_OK)
        buf_reset(&c->out);
    cli_times_note(&c->times, "commit");
    return rc;
}

const struct dd_cmd cmd_assess = {
    .name = "assess",
    .alias = "vurder",
    .args = "SUPPLIER... | --all",
    .max_args = -1,
    .summary = "cmd.assess",
    .example = "ddreg assess S-12 --explain",
    .reg = CMD_WRITES_ITSELF,
    .company = CMD_RATES,
    .options = options,
    .columns = assess_columns,
    .ncolumns = ASSESS_COLUMNS,
    .run = run,
};
