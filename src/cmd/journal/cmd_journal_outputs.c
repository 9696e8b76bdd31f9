/* What was rendered and exported: the log beside the journal. */
#include "ddreg/output_log.h"

#include "ddreg/public_id.h"
#include "cli/out.h"

static const struct cmd_option options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"day", "col.day", FIT_WHOLE},
    {"recorded_at", "col.recorded_at", FIT_WHOLE},
    {"actor", "col.actor", FIT_CUT},
    {"os_account", NULL, FIT_CUT},
    {"command", "col.command", FIT_CUT},
    {"what", "col.output.what", FIT_CUT},
    {"file", "col.file", FIT_CUT},
    {"size", NULL, FIT_WHOLE},
    {"digest", NULL, FIT_WHOLE},
    {"head", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct output *outputs;
    struct out_list list;
    size_t n;
    enum dd_rc rc = output_log_list(c->reg, &c->arena, &outputs, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "outputs", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct output *o = &outputs[i];
        struct out_cell cells[COLUMNS] = {
            out_text(public_id_text(&c->arena, OUTPUT_ID, o->id)),
            out_text(o->by.day),
            out_text(o->by.recorded_at),
            out_text(o->by.actor),
            out_text(o->by.os_account),
            out_text(o->by.command),
            out_text(*o->what ? o->what : NULL),
            out_text(o->file_name),
            out_int(o->size),
            out_text(o->digest),
            out_text(o->head),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_journal_outputs = {
    .name = "journal outputs",
    .alias = "journal uttak",
    .args = "",
    .summary = "cmd.journal.outputs",
    .example = "ddreg journal outputs",
    .reg = CMD_READS,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
