/* `facts accept`: what is proposed is registered as a person's, for many at once. */
#include "change_said.h"
#include "ddreg/change_supplier.h"
#include "ddreg/goods.h"
#include "facts_said.h"

static const struct cmd_option options[] = {
    {.name = "account", .nb = "konto", .arg = "N", .help = "opt.facts.account"},
    {.name = "category", .nb = "kategori", .arg = "CATEGORY", .help = "opt.facts.category"},
    {.name = "country", .nb = "land", .arg = "CC", .help = "opt.facts.country"},
    {.name = "source", .nb = "kilde", .arg = "WORD", .help = "opt.facts.source"},
    {.name = "all", .nb = "alle", .help = "opt.facts.all"},
    {.name = "dry-run", .help = "opt.facts.dry_run"},
    {.name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.sheet.reason"},
    {.name = NULL},
};

static enum dd_rc read_chosen(struct cli *c, struct facts_chosen *out, struct dd_error *err)
{
    const char *category = cli_option(c, "category");
    const struct trade *goods = NULL;
    enum dd_rc rc = category ? goods_find(category, &goods, err) : DD_OK;

    *out = (struct facts_chosen){.account = cli_option(c, "account"),
                                 .country = cli_option(c, "country"),
                                 .source = cli_option(c, "source")};
    if (rc == DD_OK && category && !goods)
        rc = dd_fail(err, DD_INPUT, "facts.accept.category", "value", category, NULL);
    if (rc == DD_OK && !out->account && !out->source && !out->country && !category &&
        !cli_option(c, "all"))
        rc = dd_fail(err, DD_USAGE, "facts.accept.which", NULL);
    out->category = goods ? goods->code : NULL;
    return rc;
}

/* What was accepted, as it is said and given. */
struct accepted {
    const struct fact_accepted *all;
    size_t n;
    size_t asked; /* suppliers whose categories were left, since something is asked about them */
};

/* "Kategori Renhold: 9 leverandører, 412 000 kr ført på slike kontoer" */
static void say_accepted(struct cli *c, const struct accepted *accepted)
{
    for (size_t i = 0; i < accepted->n; i++) {
        const struct fact_accepted *one = &accepted->all[i];
        cli_say(c, cli_plural(c, "facts.accepted", (int64_t)one->suppliers),
                MSG_ARGS({"fact", dd_msg(c->lang, fact_title(one->field))},
                         {"value", fact_shown(c, one->field, one->value)},
                         {"n", cli_count(c, (int64_t)one->suppliers)},
                         {"sum", fact_sum(c, one->basis, one->ore)}));
    }
}

static void say_done(struct cli *c, const struct change_set *set, const struct facts_survey *s)
{
    const bool tried = cli_option(c, "dry-run") != NULL;
    const int64_t fields = change_said_fields(set);
    const size_t missing = s->known[SURVEY_BOUGHT][KNOWN_MISSING];

    cli_say(c,
            fields == 0 ? "facts.accept.none"
                        : cli_plural(c, tried ? "facts.accept.would" : "facts.accept.done", fields),
            MSG_ARGS({"fields", cli_count(c, fields)},
                     {"n", cli_count(c, (int64_t)change_set_count(set, CHANGE_WANTED))}));
    if (tried)
        cli_say(c, "facts.accept.tried", NULL, 0);
    else if (fields > 0)
        cli_say(c, "sheet.next", NULL, 0);
    if (missing > 0)
        cli_say(c, cli_plural(c, "facts.accept.missing", (int64_t)missing),
                MSG_ARGS({"n", cli_count(c, (int64_t)missing)}));
}

static void json_accepted(struct json *j, const struct fact_accepted *one)
{
    json_object(j, NULL);
    json_text(j, "fact", fact_field_key(one->field));
    json_text(j, "value", one->value);
    json_int(j, "suppliers", (int64_t)one->suppliers);
    json_int(j, "ore", one->ore);
    json_text(j, "basis", fact_basis_key(one->basis));
    json_end_object(j);
}

static void print_json(struct sheet_fields *fields, const struct change_set *set,
                       const struct accepted *accepted)
{
    struct cli *c = fields->c;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_bool(&j, "dry_run", cli_option(c, "dry-run") != NULL);
    json_int(&j, "suppliers", (int64_t)change_set_count(set, CHANGE_WANTED));
    json_int(&j, "asked", (int64_t)accepted->asked);
    json_array(&j, "accepted");
    for (size_t i = 0; i < accepted->n; i++)
        json_accepted(&j, &accepted->all[i]);
    json_end_array(&j);
    change_said_json(fields, set, &j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc print(struct cli *c, const struct change_set *set, const struct facts_survey *s,
                        const struct accepted *accepted, struct dd_error *err)
{
    struct sheet_fields fields;
    enum dd_rc rc = sheet_fields_of(&fields, c, "facts", err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV) {
        rc = change_said_list(&fields, set, err);
    } else if (c->format == FORMAT_JSON) {
        print_json(&fields, set, accepted);
    } else {
        say_accepted(c, accepted);
        change_said_wrong(&fields, set);
        if (set->nproblems == 0)
            say_done(c, set, s);
        if (accepted->asked > 0)
            cli_say(c, cli_plural(c, "facts.accept.asked", (int64_t)accepted->asked),
                    MSG_ARGS({"n", cli_count(c, (int64_t)accepted->asked)}));
    }
    return rc != DD_OK || set->nproblems == 0
               ? rc
               : dd_fail(err, DD_REFUSED, "facts.accept.refused", "n",
                         cli_count(c, (int64_t)set->nproblems), NULL);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct change_sort sort;
    struct change_set set;
    struct facts_survey survey;
    struct facts_chosen chosen;
    struct accepted accepted = {.n = 0};
    struct fact_accepted *all = NULL;
    enum dd_rc rc = read_chosen(c, &chosen, err);

    change_sort_accepted(&sort);
    change_set_init(&set, c->reg, &c->arena, c->today, &sort);
    if (rc == DD_OK)
        rc = facts_survey(c->reg, &c->arena, c->today, &survey, err);
    if (rc == DD_OK)
        rc = facts_accept(&set, &survey, &chosen, &all, &accepted.n, &accepted.asked, err);
    accepted.all = all;
    if (rc == DD_OK)
        rc = change_set_write(&set, cli_option(c, "reason"), err);
    if (rc == DD_OK)
        rc = print(c, &set, &survey, &accepted, err);
    change_set_release(&set);
    return rc;
}

const struct dd_cmd cmd_facts_accept = {
    .name = "facts accept",
    .alias = "fakta godta",
    .args = "--account N | --category CATEGORY | --country CC | --source WORD | --all",
    .summary = "cmd.facts.accept",
    .example = "ddreg facts accept --all --dry-run",
    .reg = CMD_WRITES,
    .options = options,
    .run = run,
};
