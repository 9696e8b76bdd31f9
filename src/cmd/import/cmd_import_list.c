#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"
#include "cli/out.h"

static const struct cmd_option list_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},        {"day", "col.day", FIT_WHOLE},
    {"kind", "col.kind", FIT_SPARE},    {"file", "col.file", FIT_CUT},
    {"state", "col.counts", FIT_WHOLE}, {"replaced_by", NULL, FIT_WHOLE},
    {"rows", NULL, FIT_WHOLE},          {"created", NULL, FIT_WHOLE},
    {"updated", NULL, FIT_WHOLE},       {"unchanged", NULL, FIT_WHOLE},
    {"refused", NULL, FIT_WHOLE},       {"suppliers_created", NULL, FIT_WHOLE},
    {"from", "col.from", FIT_SPARE},    {"to", "col.to", FIT_SPARE},
    {"ore", "col.ore", FIT_WHOLE},      {"vat", "col.vat", FIT_SPARE},
    {"encoding", NULL, FIT_WHOLE},      {"digest", NULL, FIT_WHOLE},
    {"buyers", NULL, FIT_WHOLE},        {"approvers", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static struct out_cell state_cell(struct cli *c, const struct import_batch *b)
{
    const char *state = import_batch_state(b);
    struct buf text = BUF_INIT;
    struct out_cell cell;
    char id[64];

    (void)snprintf(id, sizeof(id), "imported.state.short.%s", state);
    msg_add(&text, c->lang, id, MSG_ARGS({"by", b->replaced_by ? b->replaced_by : ""}));
    cell = out_word(state, arena_strdup(&c->arena, buf_str(&text)));
    buf_release(&text);
    return cell;
}

/* People look for the month; the other formats have the day. */
static struct out_cell month_cell(struct cli *c, const char *day)
{
    return day ? out_word(day, arena_printf(&c->arena, "%.7s", day)) : out_text(NULL);
}

static struct out_cell vat_cell(struct cli *c, const struct import_batch *b)
{
    char id[64];

    if (strcmp(b->kind, "purchases") != 0)
        return out_text(NULL);
    (void)snprintf(id, sizeof(id), "imported.vat.short.%s", b->vat);
    return out_word(b->vat, dd_msg(c->lang, id));
}

static void add_row(struct cli *c, struct out_list *list, const struct import_batch *b,
                    const struct import_extent *e)
{
    const char *prefix = "imported.kind.", *kind = arena_printf(&c->arena, "%s%s", prefix, b->kind);
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, b->id);
    const struct out_cell cells[COLUMNS] = {
        out_text(arena_strdup(&c->arena, id)),
        out_text(b->day),
        out_word(b->kind, kind ? dd_msg(c->lang, kind) : b->kind),
        out_text(b->file_name),
        state_cell(c, b),
        out_text(b->replaced_by),
        out_int(b->rows),
        out_int(b->created),
        out_int(b->updated),
        out_int(b->unchanged),
        out_int(b->refused),
        out_int(b->suppliers_created),
        month_cell(c, e ? e->from : NULL),
        month_cell(c, e ? e->to : NULL),
        e ? out_ore(e->ore) : out_text(NULL),
        vat_cell(c, b),
        out_text(b->encoding),
        out_text(b->file_digest),
        b->buyers < 0 ? out_text(NULL) : out_int(b->buyers),
        b->approvers < 0 ? out_text(NULL) : out_int(b->approvers),
    };
    out_row(list, cells);
}

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct import_extent *extents = NULL;
    struct import_batch *b;
    struct out_list list;
    size_t n, nextents = 0, at = 0;
    enum dd_rc rc = import_batch_list(c->reg, &c->arena, &b, &n, err);

    if (rc == DD_OK)
        rc = import_extents(c->reg, &c->arena, 0, &extents, &nextents, err);
    if (rc == DD_OK)
        rc = out_begin(&list, c, "imports", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) { /* both by id */
        bool has = at < nextents && extents[at].id == b[i].id;
        add_row(c, &list, &b[i], has ? &extents[at++] : NULL);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_import_list = {
    .name = "import list",
    .alias = "importer liste",
    .args = "",
    .summary = "cmd.import.list",
    .example = "ddreg import list",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_list,
};
