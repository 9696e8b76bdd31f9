#include "cmd_supplier.h"
#include "commands.h"
#include "ddreg/duplicates.h"

static const struct out_column duplicate_columns[] = {
    {"why", "col.why", FIT_CUT},
    {"score", NULL, FIT_WHOLE},
    {"id", "col.keep", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"orgnr", NULL, FIT_WHOLE},
    {"country", NULL, FIT_WHOLE},
    {"ore", NULL, FIT_WHOLE},
    {"other_id", "col.other", FIT_WHOLE},
    {"other_name", "col.name", FIT_CUT},
    {"other_orgnr", NULL, FIT_WHOLE},
    {"other_country", NULL, FIT_WHOLE},
    {"other_ore", NULL, FIT_WHOLE},
    {"bought", "col.bought", FIT_WHOLE},
    {"command", "col.command", FIT_WHOLE},
};

enum { COLUMNS = sizeof(duplicate_columns) / sizeof(duplicate_columns[0]) };

static struct out_cell why_cell(struct cli *c, enum duplicate_why why)
{
    const char *key = duplicate_why_key(why);

    return out_word(key, dd_msg(c->lang, arena_printf(&c->arena, "duplicate.%s", key)));
}

static void add_pair(struct cli *c, struct out_list *list, const struct duplicate *d)
{
    const struct supplier *keep = &d->keep->supplier, *other = &d->other->supplier;
    const char *command = arena_printf(&c->arena, "ddreg supplier merge %s %s",
                                       public_id(c, keep->id), public_id(c, other->id));
    const struct out_cell cells[COLUMNS] = {
        why_cell(c, d->why),
        out_int(d->score),
        public_id_cell(c, keep->id),
        out_text(keep->name),
        out_text(keep->orgnr),
        out_text(keep->country),
        out_ore(d->keep->ore),
        public_id_cell(c, other->id),
        out_text(other->name),
        out_text(other->orgnr),
        out_text(other->country),
        out_ore(d->other->ore),
        out_ore(d->keep->ore + d->other->ore),
        out_text(command),
    };

    out_row(list, cells);
}

static enum dd_rc run_duplicates(struct cli *c, struct dd_error *err)
{
    struct duplicate *pairs = NULL;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = duplicates_list(c->reg, &c->arena, c->today, &pairs, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "duplicates", duplicate_columns, COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++)
        add_pair(c, &list, &pairs[i]);
    rc = out_end(&list, err);
    if (rc == DD_OK && n > 0 && c->format == FORMAT_TABLE)
        cli_say(c, "duplicate.how", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_supplier_duplicates = {
    "supplier duplicates",     "leverandør dubletter",      "",        0,    0,
    "cmd.supplier.duplicates", "ddreg supplier duplicates", CMD_READS, NULL, run_duplicates,
};
