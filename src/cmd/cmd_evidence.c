/* Evidence: what speaks for a supplier. */
#include "assess.h"
#include "cmd_supplier.h"
#include "cli/cli.h"

static const struct cmd_option add_options[] = {
    {.name = "kind",
     .arg = "certificate|audit|questionnaire|clause",
     .help = "opt.evidence.kind",
     .required = true},
    {.name = "ref", .arg = "TEXT", .help = "opt.evidence.ref", .required = true},
    {.name = "issuer", .arg = "TEXT", .help = "opt.evidence.issuer"},
    {.name = "issued", .arg = "DATE", .help = "opt.evidence.issued", .required = true},
    {.name = "expires", .arg = "DATE", .help = "opt.evidence.expires"},
    {.name = "passed", .help = "opt.evidence.passed"},
    {.name = NULL},
};

static const char *evidence_id(struct cli *c, int64_t id)
{
    return public_id_text(&c->arena, EVIDENCE_ID, id);
}

static const char *kind_word(const struct cli *c, enum risk_evidence_kind kind)
{
    static const char *const ids[RISK_EVIDENCE_KINDS] = {
        [RISK_AUDIT] = "evidence.kind.audit",
        [RISK_CERTIFICATE] = "evidence.kind.certificate",
        [RISK_CLAUSE] = "evidence.kind.clause",
        [RISK_QUESTIONNAIRE] = "evidence.kind.questionnaire",
    };

    return dd_msg(c->lang, ids[kind]);
}

static const char *withdrawn_word(struct cli *c, const struct evidence *e)
{
    const char *word = dd_msg(c->lang, "evidence.state.withdrawn");
    const char *more = e->ended_why ? arena_printf(&c->arena, "%s: %s", word, e->ended_why) : NULL;

    return more ? more : word;
}

/* Does it count today, until when, or why not. */
static struct out_cell state_cell(struct cli *c, const struct evidence *e, char until[DATE_SIZE])
{
    static const struct {
        const char *key, *id;
    } states[] = {
        [RISK_EVIDENCE_COUNTS] = {"counts", "evidence.state.counts"},
        [RISK_EVIDENCE_LAPSED] = {"lapsed", "evidence.state.lapsed"},
        [RISK_EVIDENCE_NOT_YET] = {"not_yet", "evidence.state.not_yet"},
        [RISK_EVIDENCE_NOT_PASSED] = {"not_passed", "evidence.state.not_passed"},
        [RISK_EVIDENCE_INCOMPLETE] = {"incomplete", "evidence.state.incomplete"},
    };
    const struct risk_evidence r = {e->kind, e->ref, e->issuer, e->issued, e->expires, e->passed};
    enum risk_evidence_state state = risk_evidence_on(&r, c->today, until);

    if (e->ended && strcmp(e->ended, c->today) <= 0)
        return out_word("withdrawn", withdrawn_word(c, e));
    return out_word(states[state].key, dd_msg(c->lang, states[state].id));
}

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},       {"supplier", "col.supplier", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},   {"ref", "col.ref", FIT_CUT},
    {"issuer", "col.issuer", FIT_CUT}, {"issued", "col.issued", FIT_SPARE},
    {"expires", NULL, FIT_WHOLE},      {"passed", NULL, FIT_WHOLE},
    {"until", "col.until", FIT_WHOLE}, {"state", "col.state", FIT_WRAP},
    {"withdrawn", NULL, FIT_WHOLE},    {"reason", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add_row(struct out_list *l, const struct evidence *e)
{
    struct cli *c = l->c;
    char until[DATE_SIZE] = "";
    struct out_cell state = state_cell(c, e, until);
    const struct out_cell cells[COLUMNS] = {
        out_text(evidence_id(c, e->id)),
        public_id_cell(c, e->root),
        out_word(risk_evidence_key(e->kind), kind_word(c, e->kind)),
        out_text(e->ref),
        out_text(e->issuer),
        out_text(e->issued),
        out_text(e->expires),
        out_flag(e->passed),
        out_text(*until ? arena_strdup(&c->arena, until) : NULL),
        state,
        out_text(e->ended),
        out_text(e->ended_why),
    };

    out_row(l, cells);
}

/* Those of one supplier (0: of all), or the one with an id (0: any). */
static enum dd_rc show(struct cli *c, int64_t supplier, int64_t id, struct dd_error *err)
{
    struct evidence *all;
    struct out_list l;
    size_t n;
    enum dd_rc rc = evidence_all(c->reg, &c->arena, &all, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&l, c, "evidence", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if ((supplier == 0 || all[i].root == supplier) && (id == 0 || all[i].id == id))
            add_row(&l, &all[i]);
    return rc == DD_OK ? out_end(&l, err) : rc;
}

/* Why new evidence does not count, and what to do about it. */
static void say_what_it_lacks(struct cli *c, const struct evidence *e, const char *id)
{
    static const char *const ids[] = {
        [RISK_EVIDENCE_COUNTS] = NULL,
        [RISK_EVIDENCE_LAPSED] = "evidence.lacks.age",
        [RISK_EVIDENCE_NOT_YET] = NULL,
        [RISK_EVIDENCE_NOT_PASSED] = "evidence.lacks.passed",
        [RISK_EVIDENCE_INCOMPLETE] = "evidence.lacks.part",
    };
    const struct risk_evidence r = {e->kind, e->ref, e->issuer, e->issued, e->expires, e->passed};
    char until[DATE_SIZE];
    const char *message = ids[risk_evidence_on(&r, c->today, until)];

    if (message)
        cli_say(c, message, MSG_ARGS({"id", id}, {"until", until}));
}

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    struct evidence e = {
        .ref = cli_option(c, "ref"),
        .issuer = cli_option(c, "issuer"),
        .issued = cli_option(c, "issued"),
        .expires = cli_option(c, "expires"),
        .passed = cli_option(c, "passed") != NULL,
    };
    int64_t id;
    enum dd_rc rc = supplier_find_whole(c->reg, c->args[0], c->today, &e.supplier, err);

    (void)risk_evidence_kind_read(&e.kind, cli_option(c, "kind"));
    if (rc == DD_OK)
        rc = evidence_add(c->reg, &e, &id, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE) {
        cli_say(c, "evidence.added",
                MSG_ARGS({"id", evidence_id(c, id)}, {"supplier", public_id(c, e.supplier)}));
        say_what_it_lacks(c, &e, evidence_id(c, id));
    }
    return show(c, 0, id, err);
}

const struct dd_cmd cmd_evidence_add = {
    .name = "evidence add",
    .alias = "dokumentasjon ny",
    .args = "SUPPLIER",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.evidence.add",
    .example = "ddreg evidence add S-12 --kind audit --ref 2024-7 --issued 2024-03-01 --passed",
    .reg = CMD_WRITES,
    .options = add_options,
    .run = run_add,
};

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    int64_t supplier = 0;
    enum dd_rc rc = c->nargs ? supplier_find(c->reg, c->args[0], c->today, &supplier, err) : DD_OK;

    if (rc == DD_OK && supplier != 0)
        rc = alias_root(c->reg, supplier, &supplier, err);
    return rc == DD_OK ? show(c, supplier, 0, err) : rc;
}

const struct dd_cmd cmd_evidence_list = {
    .name = "evidence list",
    .alias = "dokumentasjon liste",
    .args = "[SUPPLIER]",
    .max_args = 1,
    .summary = "cmd.evidence.list",
    .example = "ddreg evidence list S-12",
    .reg = CMD_READS,
    .run = run_list,
};

static const struct cmd_option withdraw_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.evidence.reason", .required = true},
    {.name = NULL},
};

static enum dd_rc run_withdraw(struct cli *c, struct dd_error *err)
{
    int64_t id;
    enum dd_rc rc = evidence_withdraw(c->reg, c->args[0], cli_option(c, "reason"), &id, err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        cli_say(c, "evidence.withdrawn", MSG_ARGS({"id", evidence_id(c, id)}));
    return show(c, 0, id, err);
}

const struct dd_cmd cmd_evidence_withdraw = {
    .name = "evidence withdraw",
    .alias = "dokumentasjon trekk",
    .args = "ID",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.evidence.withdraw",
    .example = "ddreg evidence withdraw E-1 --reason \"The certificate was false\"",
    .reg = CMD_WRITES,
    .options = withdraw_options,
    .run = run_withdraw,
};
