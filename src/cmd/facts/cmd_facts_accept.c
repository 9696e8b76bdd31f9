/* `facts accept`: what is proposed is registered as a person's, for many at once. */
#include <stdlib.h>

#include "change_said.h"
#include "ddreg/change_supplier.h"
#include "ddreg/goods.h"
#include "ddreg/vec.h"
#include "facts_said.h"

static const struct cmd_option options[] = {
    {.name = "account", .nb = "konto", .arg = "N", .help = "opt.facts.account"},
    {.name = "category", .nb = "kategori", .arg = "CATEGORY", .help = "opt.facts.category"},
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
                                 .source = cli_option(c, "source")};
    if (rc == DD_OK && category && !goods)
        rc = dd_fail(err, DD_INPUT, "facts.accept.category", "value", category, NULL);
    if (rc == DD_OK && !out->account && !out->source && !category && !cli_option(c, "all"))
        rc = dd_fail(err, DD_USAGE, "facts.accept.which", NULL);
    out->category = goods ? goods->code : NULL;
    return rc;
}

/* Those of whom more than one thing is proposed stay as they are: each once, by number. */
struct left {
    int64_t *ids;
    size_t n;
};

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static void add_left(struct vec *ids, const struct fact_group *g, const struct facts_chosen *chosen)
{
    for (size_t m = 0; m < g->n; m++) {
        int64_t *one = facts_may_accept(g, g->members[m], chosen) ? NULL : vec_add(ids);
        if (one)
            *one = g->members[m]->supplier;
    }
}

static enum dd_rc find_left(struct cli *c, const struct facts_survey *s,
                            const struct facts_chosen *chosen, struct left *out,
                            struct dd_error *err)
{
    struct vec ids = VEC_OF(int64_t);
    size_t n = 0;
    enum dd_rc rc;

    for (size_t i = 0; i < s->ngroups; i++)
        if (facts_is_chosen(&s->groups[i], chosen))
            add_left(&ids, &s->groups[i], chosen);
    rc = vec_keep(&ids, &c->arena, &out->ids, &out->n, err);
    if (rc != DD_OK)
        return rc;
    if (out->n > 0)
        qsort(out->ids, out->n, sizeof(*out->ids), by_number);
    for (size_t i = 0; i < out->n; i++)
        if (i == 0 || out->ids[i] != out->ids[n - 1])
            out->ids[n++] = out->ids[i];
    out->n = n;
    return DD_OK;
}

/* The first of them, with blanks between them. */
static const char *left_ids(struct cli *c, const struct left *left, size_t most)
{
    struct buf out = BUF_INIT;

    for (size_t i = 0; i < left->n && i < most; i++)
        buf_printf(&out, "%s%s", i > 0 ? " " : "",
                   public_id_text(&c->arena, SUPPLIER_ID, left->ids[i]));
    if (left->n > most)
        buf_add(&out, " \xE2\x80\xA6");
    return cli_keep(c, &out);
}

static void say_accepted(struct cli *c, const struct facts_survey *s,
                         const struct facts_chosen *chosen)
{
    struct groups_said said = {.survey = s};

    for (size_t i = 0; i < s->ngroups; i++)
        if (facts_is_chosen(&s->groups[i], chosen) &&
            (s->groups[i].n > s->groups[i].several || (!chosen->account && !chosen->category)))
            group_say(c, &said, &s->groups[i]);
}

static void say_done(struct cli *c, const struct change_set *set, const struct facts_survey *s,
                     const struct left *left)
{
    enum { SHOWN = 6 };
    const bool tried = cli_option(c, "dry-run") != NULL;
    const int64_t fields = change_said_fields(set);
    const size_t missing = s->known[SURVEY_BOUGHT][KNOWN_MISSING];

    cli_say(c,
            fields == 0 ? "facts.accept.none"
                        : cli_plural(c, tried ? "facts.accept.would" : "facts.accept.done", fields),
            MSG_ARGS({"fields", cli_count(c, fields)},
                     {"n", cli_count(c, (int64_t)change_set_count(set, CHANGE_WANTED))}));
    if (left->n > 0)
        cli_say(c, cli_plural(c, "facts.accept.several", (int64_t)left->n),
                MSG_ARGS({"n", cli_count(c, (int64_t)left->n)}, {"ids", left_ids(c, left, SHOWN)}));
    if (tried)
        cli_say(c, "facts.accept.tried", NULL, 0);
    else if (fields > 0)
        cli_say(c, "sheet.next", NULL, 0);
    if (missing > 0)
        cli_say(c, cli_plural(c, "facts.accept.missing", (int64_t)missing),
                MSG_ARGS({"n", cli_count(c, (int64_t)missing)}));
}

static void print_json(struct sheet_fields *fields, const struct change_set *set,
                       const struct left *left)
{
    struct cli *c = fields->c;
    const struct out_cell several = out_ids(left->n ? left_ids(c, left, left->n) : NULL, NULL);
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_bool(&j, "dry_run", cli_option(c, "dry-run") != NULL);
    json_int(&j, "suppliers", (int64_t)change_set_count(set, CHANGE_WANTED));
    out_cell_json(&j, "several", &several);
    change_said_json(fields, set, &j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc print(struct cli *c, const struct change_set *set, const struct facts_survey *s,
                        const struct facts_chosen *chosen, struct dd_error *err)
{
    struct sheet_fields fields;
    struct left left;
    enum dd_rc rc = sheet_fields_of(&fields, c, "facts", err);

    if (rc == DD_OK)
        rc = find_left(c, s, chosen, &left, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV) {
        rc = change_said_list(&fields, set, err);
    } else if (c->format == FORMAT_JSON) {
        print_json(&fields, set, &left);
    } else {
        say_accepted(c, s, chosen);
        change_said_wrong(&fields, set);
        if (set->nproblems == 0)
            say_done(c, set, s, &left);
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
    enum dd_rc rc = read_chosen(c, &chosen, err);

    change_sort_accepted(&sort);
    change_set_init(&set, c->reg, &c->arena, c->today, &sort);
    if (rc == DD_OK)
        rc = facts_survey(c->reg, &c->arena, c->today, &survey, err);
    if (rc == DD_OK)
        rc = facts_accept(&set, &survey, &chosen, err);
    if (rc == DD_OK)
        rc = change_set_write(&set, cli_option(c, "reason"), err);
    if (rc == DD_OK)
        rc = print(c, &set, &survey, &chosen, err);
    change_set_release(&set);
    return rc;
}

const struct dd_cmd cmd_facts_accept = {
    .name = "facts accept",
    .alias = "fakta godta",
    .args = "--account N | --category CATEGORY | --source WORD | --all",
    .summary = "cmd.facts.accept",
    .example = "ddreg facts accept --all --dry-run",
    .reg = CMD_WRITES,
    .options = options,
    .run = run,
};
