/* Findings: actual adverse impacts. */
#include "assess.h"
#include "cmd_supplier.h"
#include "cli/cli.h"

static const struct cmd_option add_options[] = {
    {.name = "own", .help = "opt.finding.own"},
    {.name = "text", .arg = "TEXT", .help = "opt.finding.text", .required = true},
    {.name = "severity", .arg = "1-5", .help = "opt.finding.severity"},
    {.name = "found", .arg = "DATE", .help = "opt.finding.found"},
    {.name = "connection", .arg = "caused|contributed|linked", .help = "opt.finding.connection"},
    {.name = NULL},
};

static const char *finding_id(struct cli *c, int64_t id)
{
    return public_id_text(&c->arena, FINDING_ID, id);
}

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"supplier", "col.supplier", FIT_WHOLE},
    {"found", "col.found", FIT_WHOLE},
    {"severity", "col.severity_short", FIT_WHOLE},
    {"connection", "col.connection", FIT_WHOLE},
    {"text", "col.text", FIT_WRAP},
    {"closed", "col.closed", FIT_WHOLE},
    {"reason", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* One word: the explanation of a rating has the whole of it. */
static const char *connection_word(const struct cli *c, enum risk_connection connection)
{
    static const char *const ids[RISK_CONNECTIONS] = {
        [RISK_CONNECTION_CAUSED] = "connection.caused",
        [RISK_CONNECTION_CONTRIBUTED] = "connection.contributed",
        [RISK_CONNECTION_LINKED] = "connection.linked.short",
    };

    return ids[connection] ? dd_msg(c->lang, ids[connection]) : NULL;
}

/* The text, and how it was put right. */
static const char *text_shown(struct cli *c, const struct finding *f)
{
    struct buf b = BUF_INIT;
    const char *text;

    if (!f->text || !f->closed_why)
        return f->text;
    msg_add(&b, c->lang, "finding.text.closed",
            MSG_ARGS({"text", f->text}, {"reason", f->closed_why}));
    text = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return text ? text : f->text;
}

static void add_row(struct out_list *l, const struct finding *f)
{
    struct cli *c = l->c;
    const char *key = f->connection ? risk_connection_key(f->connection) : NULL;
    const struct out_cell cells[COLUMNS] = {
        out_text(finding_id(c, f->id)),
        out_word(assess_id(c, f->root),
                 f->root == ASSESSMENT_OWN ? dd_msg(c->lang, "due.own") : NULL),
        out_text(f->found),
        f->severity ? out_int(f->severity) : out_text(NULL),
        out_word(key, connection_word(c, f->connection)),
        out_word(f->text, text_shown(c, f)),
        out_text(f->closed),
        out_text(f->closed_why),
    };

    out_row(l, cells);
}

/* Those of one supplier (-1: of all), or the one with an id (0: any). */
static enum dd_rc show(struct cli *c, int64_t supplier, int64_t id, struct dd_error *err)
{
    struct finding *all;
    struct out_list l;
    size_t n;
    enum dd_rc rc = finding_all(c->reg, &c->arena, &all, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&l, c, "findings", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if ((supplier < 0 || all[i].root == supplier) && (id == 0 || all[i].id == id))
            add_row(&l, &all[i]);
    return rc == DD_OK ? out_end(&l, err) : rc;
}

static const struct finding *by_id(const struct finding *all, size_t n, int64_t id)
{
    for (size_t i = 0; i < n; i++)
        if (all[i].id == id)
            return &all[i];
    return NULL;
}

/* What was entered or closed: whom it moves, and whether it stands there already. */
static enum dd_rc tell(struct cli *c, int64_t id, bool added, struct dd_error *err)
{
    const struct finding *this;
    struct finding *all;
    size_t n;
    enum dd_rc rc = finding_all(c->reg, &c->arena, &all, &n, err);
    bool own;

    if (rc != DD_OK || c->format != FORMAT_TABLE || !(this = by_id(all, n, id)))
        return rc;
    own = this->root == ASSESSMENT_OWN;
    if (added)
        cli_say(c, own ? "finding.added.own" : "finding.added",
                MSG_ARGS({"id", finding_id(c, id)}, {"supplier", assess_id(c, this->root)}));
    else
        cli_say(c, own ? "finding.closed.own" : "finding.closed",
                MSG_ARGS({"id", finding_id(c, id)}, {"supplier", assess_id(c, this->root)}));
    for (size_t i = 0; added && i < n; i++)
        if (all[i].id != id && all[i].root == this->root && !all[i].closed && all[i].text &&
            this->text && strcmp(all[i].text, this->text) == 0) {
            cli_say(c, "finding.same", MSG_ARGS({"id", finding_id(c, all[i].id)}));
            break;
        }
    return rc;
}

/* Whom it is about. */
static enum dd_rc find_whose(struct cli *c, int64_t *supplier, struct dd_error *err)
{
    bool own = cli_option(c, "own") != NULL;

    if (own == (c->nargs == 1))
        return dd_fail(err, DD_USAGE, "finding.whose", NULL);
    *supplier = ASSESSMENT_OWN;
    return own ? DD_OK : supplier_find_whole(c->reg, c->args[0], c->today, supplier, err);
}

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    const char *severity = cli_option(c, "severity"), *connection = cli_option(c, "connection");
    struct finding f = {
        .text = cli_option(c, "text"),
        .severity = severity ? *severity - '0' : 0,
        .found = cli_option(c, "found") ? cli_option(c, "found") : c->today,
    };
    int64_t id;
    enum dd_rc rc = find_whose(c, &f.supplier, err);

    if (connection)
        (void)risk_connection_read(&f.connection, connection);
    if (rc == DD_OK)
        rc = finding_add(c->reg, &f, &id, err);
    if (rc == DD_OK)
        rc = tell(c, id, true, err);
    return rc == DD_OK ? show(c, -1, id, err) : rc;
}

const struct dd_cmd cmd_finding_add = {
    .name = "finding add",
    .alias = "funn nytt",
    .args = "[SUPPLIER]",
    .max_args = 1,
    .summary = "cmd.finding.add",
    .example = "ddreg finding add S-12 --text \"Unpaid work\" --severity 3 --connection linked",
    .reg = CMD_WRITES,
    .options = add_options,
    .run = run_add,
};

static const struct cmd_option list_options[] = {
    {.name = "own", .help = "opt.finding.own"},
    {.name = NULL},
};

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    int64_t supplier = cli_option(c, "own") ? ASSESSMENT_OWN : -1;
    enum dd_rc rc = DD_OK;

    if (c->nargs && supplier == ASSESSMENT_OWN)
        return dd_fail(err, DD_USAGE, "finding.whose", NULL);
    if (c->nargs)
        rc = supplier_find(c->reg, c->args[0], c->today, &supplier, err);
    if (rc == DD_OK && supplier > 0)
        rc = alias_root(c->reg, supplier, &supplier, err);
    return rc == DD_OK ? show(c, supplier, 0, err) : rc;
}

const struct dd_cmd cmd_finding_list = {
    .name = "finding list",
    .alias = "funn liste",
    .args = "[SUPPLIER]",
    .max_args = 1,
    .summary = "cmd.finding.list",
    .example = "ddreg finding list",
    .reg = CMD_READS,
    .options = list_options,
    .run = run_list,
};

static const struct cmd_option close_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.finding.reason", .required = true},
    {.name = "date", .arg = "DATE", .help = "opt.finding.date"},
    {.name = NULL},
};

static enum dd_rc run_close(struct cli *c, struct dd_error *err)
{
    int64_t id;
    enum dd_rc rc =
        finding_close(c->reg, c->args[0], cli_option(c, "date"), cli_option(c, "reason"), &id, err);

    if (rc == DD_OK)
        rc = tell(c, id, false, err);
    return rc == DD_OK ? show(c, -1, id, err) : rc;
}

const struct dd_cmd cmd_finding_close = {
    .name = "finding close",
    .alias = "funn lukk",
    .args = "ID",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.finding.close",
    .example = "ddreg finding close F-1 --reason \"Paid in full, shown by the pay slips\"",
    .reg = CMD_WRITES,
    .options = close_options,
    .run = run_close,
};
