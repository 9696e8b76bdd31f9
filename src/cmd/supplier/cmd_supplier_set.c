#include "cmd/facts/category.h"
#include "cmd_supplier.h"
#include "ddreg/supplier_end.h"
#include "cli/cli.h"
#include "sector_note.h"

#define NEW_OPTION(member, kept, needed, option, placeholder, text, title)                         \
    {.name = option, .arg = placeholder, .help = text, .required = needed},
#define SET_OPTION(member, kept, needed, option, placeholder, text, title)                         \
    {.name = option, .arg = placeholder, .help = text, .clears = true},

/* clang-format off */
static const struct cmd_option add_options[] = {
    SUPPLIER_FIELD_LIST(NEW_OPTION)
    {.name = NULL},
};
static const struct cmd_option set_options[] = {
    SUPPLIER_FIELD_LIST(SET_OPTION)
    {.name = "from", .arg = "DATE", .help = "opt.from"},
    {.name = "correct", .help = "opt.supplier.correct", .nb = "rett"},
    {.name = NULL},
};
/* clang-format on */

static struct supplier fields_from_options(const struct cli *c)
{
    struct supplier s = {0};

    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        supplier_set_field(&s, i, cli_option(c, supplier_fields[i].option));
    if (!s.class) /* then it says why a level falls */
        s.class_reason = NULL;
    if (s.class && strcmp(s.class, "unclassified") == 0)
        s.class = "";
    return s;
}

/* A class without its reason: in a file a wrong row, from a person a rule that refuses. */
static enum dd_rc refuse(enum dd_rc rc, struct dd_error *err)
{
    if (rc == DD_INPUT && err->what == DD_CLASS_REASON)
        err->rc = rc = DD_REFUSED;
    return rc;
}

/* Two firms may have one name; more often it is the same firm twice. */
static enum dd_rc warn_of_namesakes(struct cli *c, int64_t id, const char *name,
                                    struct dd_error *err)
{
    int64_t *ids;
    size_t n;
    enum dd_rc rc = supplier_namesakes(c->reg, &c->arena, name, c->today, &ids, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (ids[i] != id)
            cli_warn(c, "supplier.namesake",
                     MSG_ARGS({"name", name}, {"id", public_id(c, ids[i])}));
    return rc;
}

/* One that somebody withdrew is restored, not made again. */
static enum dd_rc refuse_gone(struct cli *c, const struct supplier *fields, struct dd_error *err)
{
    int64_t id;
    bool by_import;
    enum dd_rc rc = supplier_gone(c->reg, fields, c->today, &id, &by_import, err);

    if (rc != DD_OK || id == 0 || by_import)
        return rc;
    return dd_fail(err, DD_REFUSED, "supplier.gone", "id", public_id(c, id), NULL);
}

static enum dd_rc run_add(struct cli *c, struct dd_error *err)
{
    const struct supplier fields = fields_from_options(c);
    int64_t id;
    enum dd_rc rc = refuse_gone(c, &fields, err);

    if (rc == DD_OK)
        rc = refuse(supplier_add(c->reg, &fields, "person", &id, err), err);
    if (rc == DD_OK)
        rc = warn_of_namesakes(c, id, fields.name, err);
    if (rc == DD_OK)
        rc = category_warn(c, fields.category, err);
    if (rc != DD_OK)
        return rc;
    sector_note(c, fields.sector);
    if (c->format == FORMAT_TABLE)
        cli_say(c, "supplier.added", MSG_ARGS({"id", public_id(c, id)}));
    return show_supplier(c, id, c->today, err);
}

const struct dd_cmd cmd_supplier_add = {
    .name = "supplier add",
    .alias = "leverandør ny",
    .args = "--name NAME --country CC",
    .summary = "cmd.supplier.add",
    .example = "ddreg supplier add --name \"Fjordglass AS\" --country NO --sector 23",
    .reg = CMD_WRITES,
    .options = add_options,
    .run = run_add,
};

/* What only one firm can have. */
static bool is_ones_own(const struct supplier *s)
{
    return s->name || s->orgnr || s->ledger || s->email;
}

static void say_change(struct cli *c, int64_t id, const struct supplier_changes *changed,
                       const char *from)
{
    cli_say(c, changed->n ? "supplier.changed" : "supplier.unchanged",
            MSG_ARGS({"id", public_id(c, id)}));
    if (changed->n && cli_option(c, "correct"))
        cli_say(c, changed->earlier ? "supplier.corrected_earlier" : "supplier.corrected", NULL, 0);
    else if (changed->again)
        cli_say(c, "supplier.again", NULL, 0);
    else if (changed->earlier)
        cli_say(c, "supplier.since_ever", NULL, 0);
    else if (changed->n && !from)
        cli_say(c, "supplier.since_today", MSG_ARGS({"day", c->today}));
}

static const struct out_column set_columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"changed", NULL, FIT_WHOLE},
    {"earlier", NULL, FIT_WHOLE},
};

enum { SET_COLUMNS = sizeof(set_columns) / sizeof(set_columns[0]) };

/* One after the other, in one entry: all of them or none. */
static enum dd_rc set_all(struct cli *c, const struct supplier *fields, const char *from,
                          struct out_list *list, int64_t *id, struct dd_error *err)
{
    struct supplier_changes changed;
    enum dd_rc rc = DD_OK;

    for (int i = 0; rc == DD_OK && i < c->nargs; i++) {
        rc = supplier_find_whole(c->reg, c->args[i], c->today, id, err);
        if (rc == DD_OK)
            rc = refuse(cli_option(c, "correct")
                            ? supplier_correct(c->reg, *id, fields, &changed, err)
                            : supplier_change(c->reg, *id, fields, from, "person", &changed, err),
                        err);
        if (rc != DD_OK)
            return rc;
        if (c->format == FORMAT_TABLE)
            say_change(c, *id, &changed, from);
        const struct out_cell cells[SET_COLUMNS] = {public_id_cell(c, *id), out_int(changed.n),
                                                    out_flag(changed.earlier)};
        out_row(list, cells);
    }
    return rc;
}

static enum dd_rc run_set(struct cli *c, struct dd_error *err)
{
    const struct supplier fields = fields_from_options(c);
    const char *from = cli_option(c, "from");
    struct out_list list;
    int64_t id = 0;
    enum dd_rc rc;

    if (from && cli_option(c, "correct"))
        return dd_fail(err, DD_USAGE, "supplier.from_or_correct", NULL);
    if (c->noptions == (from || cli_option(c, "correct") ? 1 : 0))
        return dd_fail(err, DD_USAGE, "supplier.nothing", NULL);
    if (c->nargs > 1 && is_ones_own(&fields))
        return dd_fail(err, DD_USAGE, "supplier.ones_own", NULL);
    rc = out_begin(&list, c, "suppliers", set_columns, SET_COLUMNS, err);
    if (rc == DD_OK)
        rc = set_all(c, &fields, from, &list, &id, err);
    if (rc == DD_OK)
        rc = category_warn(c, fields.category, err);
    if (rc == DD_OK)
        sector_note(c, fields.sector);
    if (rc != DD_OK || c->format == FORMAT_TABLE)
        return rc;
    if (c->nargs > 1)
        return out_end(&list, err);
    return show_supplier(c, id, from && strcmp(from, c->today) > 0 ? from : c->today, err);
}

const struct dd_cmd cmd_supplier_set = {
    .name = "supplier set",
    .alias = "leverandør sett",
    .args = "SUPPLIER...",
    .min_args = 1,
    .max_args = -1,
    .summary = "cmd.supplier.set",
    .example = "ddreg supplier set S-12 --class not_supplier --reason \"Offentlig avgift\"",
    .reg = CMD_WRITES,
    .options = set_options,
    .run = run_set,
};
