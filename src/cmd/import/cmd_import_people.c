/* Who ordered and who approved, as the files of purchases write it. */
#include "ddreg/purchase_person.h"
#include "cli/out.h"

static const struct cmd_option list_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"ordered", "col.ordered", FIT_WHOLE},
    {"ordered_ore", "col.ordered_ore", FIT_WHOLE},
    {"approved", "col.approved", FIT_WHOLE},
    {"approved_ore", "col.approved_ore", FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct purchase_person *people = NULL;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = purchase_person_list(c->reg, &c->arena, &people, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "people", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct purchase_person *p = &people[i];
        const struct out_cell cells[COLUMNS] = {
            out_text(public_id_text(&c->arena, PURCHASE_PERSON_ID, p->id)),
            out_text(p->name),
            out_int(p->ordered),
            out_ore(p->ordered_ore),
            out_int(p->approved),
            out_ore(p->approved_ore),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_import_people = {
    .name = "import people",
    .alias = "importer personer",
    .args = "",
    .summary = "cmd.import.people",
    .example = "ddreg import people",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
