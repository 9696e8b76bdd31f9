#include "cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/duplicates.h"
#include "ddreg/figures.h"
#include "ddreg/money.h"
#include "ddreg/text.h"

static const struct cmd_option duplicate_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

/* As JSON and CSV have them; people get lines. */
static const struct out_column duplicate_columns[] = {
    {"why", NULL, FIT_WHOLE},
    {"score", NULL, FIT_WHOLE},
    {"id", NULL, FIT_WHOLE},
    {"name", NULL, FIT_WHOLE},
    {"orgnr", NULL, FIT_WHOLE},
    {"country", NULL, FIT_WHOLE},
    {"ore", NULL, FIT_WHOLE},
    {"other_id", NULL, FIT_WHOLE},
    {"other_name", NULL, FIT_WHOLE},
    {"other_orgnr", NULL, FIT_WHOLE},
    {"other_country", NULL, FIT_WHOLE},
    {"other_ore", NULL, FIT_WHOLE},
    {"bought", NULL, FIT_WHOLE},
    {"command", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(duplicate_columns) / sizeof(duplicate_columns[0]) };

static const char *command_for(struct cli *c, const struct duplicate *d)
{
    return arena_printf(&c->arena, "ddreg supplier merge %s %s", public_id(c, d->keep->supplier.id),
                        public_id(c, d->other->supplier.id));
}

/* What was bought from both; sums that fit apart need not fit together. */
static int64_t bought_together(const struct duplicate *d)
{
    int64_t sum = d->keep->ore;

    return money_add(&sum, d->other->ore) ? sum : d->keep->ore;
}

/* Two names under each other are compared at a glance, on any terminal. */
static void say(struct cli *c, const struct duplicate *d, const char *id)
{
    const struct supplier *of[] = {&d->keep->supplier, &d->other->supplier};
    const char *why = arena_printf(&c->arena, "duplicate.%s", duplicate_why_key(d->why));

    cli_say(c, id,
            MSG_ARGS({"why", dd_msg(c->lang, why)}, {"sum", cli_kroner(c, bought_together(d))}));
    for (size_t i = 0; i < 2; i++) {
        buf_printf(&c->out, "  %s ", public_id(c, of[i]->id));
        text_add_plain(&c->out, of[i]->name);
        buf_add_char(&c->out, '\n');
    }
    buf_printf(&c->out, "  %s\n", command_for(c, d));
}

static void say_pair(struct cli *c, const void *pair)
{
    say(c, pair, "duplicate.pair");
}

static void say_without_sum(struct cli *c, const void *pair)
{
    say(c, pair, "duplicate.without_sum");
}

static void add_pair(struct cli *c, struct out_list *list, const struct duplicate *d, bool mixed)
{
    const struct supplier *keep = &d->keep->supplier, *other = &d->other->supplier;
    const struct out_cell cells[COLUMNS] = {
        out_text(duplicate_why_key(d->why)),
        out_int(d->score),
        public_id_cell(c, keep->id),
        out_text(keep->name),
        out_text(keep->orgnr),
        out_text(keep->country),
        mixed ? out_text(NULL) : out_ore(d->keep->ore),
        public_id_cell(c, other->id),
        out_text(other->name),
        out_text(other->orgnr),
        out_text(other->country),
        mixed ? out_text(NULL) : out_ore(d->other->ore),
        mixed ? out_text(NULL) : out_ore(bought_together(d)),
        out_text(command_for(c, d)),
    };

    out_row_of(list, cells, d);
}

static enum dd_rc run_duplicates(struct cli *c, struct dd_error *err)
{
    struct duplicate *pairs = NULL;
    struct out_list list;
    size_t n = 0;
    bool mixed = false;
    enum dd_rc rc = duplicates_list(c->reg, &c->arena, c->today, &pairs, &n, err);

    if (rc == DD_OK)
        rc = figures_year_is_mixed(c->reg, &c->arena, 0, &mixed, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "duplicates", duplicate_columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    if (mixed && n > 0)
        cli_warn(c, "supplier.list_mixed_vat", NULL, 0);
    list.say = mixed ? say_without_sum : say_pair;
    for (size_t i = 0; i < n; i++)
        add_pair(c, &list, &pairs[i], mixed);
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE && list.nrows > 0)
        cli_say(c, "duplicate.how", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_supplier_duplicates = {
    .name = "supplier duplicates",
    .alias = "leverandør dubletter",
    .args = "",
    .summary = "cmd.supplier.duplicates",
    .example = "ddreg supplier duplicates",
    .reg = CMD_READS,
    .options = duplicate_options,
    .columns = duplicate_columns,
    .ncolumns = COLUMNS,
    .run = run_duplicates,
};
