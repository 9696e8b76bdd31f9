#include "commands.h"
#include "ddreg/import_batch.h"
#include "import_result.h"
#include "out.h"

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"day", "col.day", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},
    {"file", "col.file", FIT_CUT},
    {"rows", "col.rows", FIT_WHOLE},
    {"created", "col.created", FIT_WHOLE},
    {"updated", "col.updated", FIT_WHOLE},
    {"unchanged", "col.unchanged", FIT_WHOLE},
    {"refused", "col.refused", FIT_WHOLE},
    {"suppliers_created", "col.suppliers_created", FIT_WHOLE},
    {"encoding", NULL, FIT_WHOLE},
    {"digest", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct import_batch *b;
    struct out_list list;
    size_t n;
    enum dd_rc rc = import_batch_list(c->reg, &c->arena, &b, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "imports", columns, COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        bool suppliers = strcmp(b[i].kind, "suppliers") == 0;
        const struct out_cell cells[COLUMNS] = {
            out_text(import_batch_name(c, b[i].id)),
            out_text(b[i].day),
            out_word(b[i].kind, dd_msg(c->lang, suppliers ? "imported.kind.suppliers"
                                                          : "imported.kind.purchases")),
            out_text(b[i].file_name),
            out_int(b[i].rows),
            out_int(b[i].created),
            out_int(b[i].updated),
            out_int(b[i].unchanged),
            out_int(b[i].refused),
            out_int(b[i].suppliers_created),
            out_text(b[i].encoding),
            out_text(b[i].file_digest),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_import_list = {
    "import list",     "importer liste",    "",        0,    0,
    "cmd.import.list", "ddreg import list", CMD_READS, NULL, run_list,
};
