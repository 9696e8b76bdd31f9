/* What becomes known of an import later, and taking one out again. */
#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"
#include "import_said.h"
#include "import_warnings.h"
#include "cli/out.h"

static enum dd_rc read_id(const struct cli *c, int64_t *id, struct dd_error *err)
{
    *id = 0;
    return public_id_read(id, IMPORT_ID, c->args[0])
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.import_id", "value", c->args[0], NULL);
}

/* --- import set ------------------------------------------------------------------------------ */

static const struct cmd_option set_options[] = {
    {.name = "vat", .arg = "net|gross|unknown", .help = "opt.vat", .required = true},
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .required = true},
    {.name = NULL},
};

/* What is settled may settle the year, or unsettle it. */
static const struct vat_words now = {"imported.vat.mixes_now", "imported.vat.mixes_still",
                                     "imported.vat.unmixed"};

static void set_say(struct cli *c, const struct import_batch *b, const char *id)
{
    char word[64];

    (void)snprintf(word, sizeof(word), "imported.vat.%s", b->vat);
    cli_say(c, "imported.vat.set",
            MSG_ARGS({"id", id}, {"file", b->file_name}, {"vat", dd_msg(c->lang, word)}));
}

static enum dd_rc set_print(struct cli *c, const struct import_batch *b,
                            const struct warnings *warnings, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    struct json j;

    public_id_write(id, IMPORT_ID, b->id);
    const struct out_field fields[] = {
        {"id", NULL, out_text(id)},
        {"file", NULL, out_text(b->file_name)},
        {"vat", NULL, out_text(b->vat)},
    };
    enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };
    if (c->format == FORMAT_CSV)
        return out_record(c, fields, FIELDS, err);
    if (c->format == FORMAT_TABLE) {
        set_say(c, b, id);
        return DD_OK;
    }
    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, FIELDS);
    warnings_json(&j, warnings);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

static enum dd_rc set_warn(struct warnings *w, const struct import_batch *b,
                           const struct vat_side *before, struct dd_error *err)
{
    struct vat_side after = *before;
    const char *said;
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, b->id);
    after.vat = b->vat;
    if (!b->withdrawn && !b->replaced_by)
        return vat_years_tell(w, before, &after, &now, err);
    said = b->withdrawn ? "imported.vat.set_withdrawn" : "imported.vat.set_replaced";
    warnings_note(w, said, said,
                  MSG_ARGS({"id", id}, {"by", b->replaced_by ? b->replaced_by : ""}));
    return DD_OK;
}

static enum dd_rc run_set(struct cli *c, struct dd_error *err)
{
    struct warnings warnings = {.c = c};
    struct vat_side before;
    struct import_batch b;
    int64_t id;
    enum dd_rc rc = read_id(c, &id, err);

    if (rc == DD_OK)
        rc = vat_side_read(c, id, &before, err);
    if (rc == DD_OK)
        rc = import_batch_set_vat(c->reg, id, cli_option(c, "vat"), cli_option(c, "reason"), err);
    if (rc == DD_OK)
        rc = import_batch_get(c->reg, &c->arena, id, &b, err);
    if (rc == DD_OK)
        rc = set_warn(&warnings, &b, &before, err);
    return rc == DD_OK ? set_print(c, &b, &warnings, err) : rc;
}

const struct dd_cmd cmd_import_set = {
    .name = "import set",
    .alias = "importer sett",
    .args = "IMPORT --vat net|gross|unknown --reason TEXT",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.set",
    .example = "ddreg import set I-3 --vat net --reason \"Rapporten viser nettobeløp\"",
    .reg = CMD_WRITES,
    .options = set_options,
    .run = run_set,
};

/* --- import undo ----------------------------------------------------------------------------- */

static const struct cmd_option undo_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .required = true},
    {.name = NULL},
};

struct undone {
    int64_t id, restored;
    struct import_batch b;
    struct import_extent *extent;
    size_t nextents;
    struct bare_supplier bare[IMPORT_MAX_BARE];
    int64_t nbare, doubled, other;
};

static enum dd_rc undo(struct cli *c, struct undone *u, struct dd_error *err)
{
    enum dd_rc rc = read_id(c, &u->id, err);

    if (rc == DD_OK)
        rc = import_batch_withdraw(c->reg, u->id, cli_option(c, "reason"), &u->restored, err);
    if (rc == DD_OK)
        rc = import_batch_get(c->reg, &c->arena, u->id, &u->b, err);
    if (rc == DD_OK)
        rc = import_extents(c->reg, &c->arena, u->id, &u->extent, &u->nextents, err);
    if (rc == DD_OK)
        rc = import_bare(c->reg, &c->arena, u->id, c->today, u->bare, &u->nbare, err);
    if (rc == DD_OK && u->restored != 0)
        rc = import_doubled(c->reg, u->restored, &u->doubled, &u->other, err);
    return rc;
}

static void undo_json(struct cli *c, const struct undone *u, const struct warnings *warnings)
{
    char id[PUBLIC_ID_SIZE], restored[PUBLIC_ID_SIZE];
    struct json j;

    public_id_write(id, IMPORT_ID, u->id);
    public_id_write(restored, IMPORT_ID, u->restored);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", id);
    json_text(&j, "file", u->b.file_name);
    json_int(&j, "lines", u->nextents > 0 ? u->extent->lines : 0);
    json_int(&j, "ore", u->nextents > 0 ? u->extent->ore : 0);
    json_text(&j, "restored", u->restored != 0 ? restored : NULL);
    import_json_bare(&j, u->bare, u->nbare);
    warnings_json(&j, warnings);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc undo_csv(struct cli *c, const struct undone *u, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE], restored[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, u->id);
    public_id_write(restored, IMPORT_ID, u->restored);
    const struct out_field fields[] = {
        {"id", NULL, out_text(id)},
        {"file", NULL, out_text(u->b.file_name)},
        {"lines", NULL, out_int(u->nextents > 0 ? u->extent->lines : 0)},
        {"ore", NULL, out_ore(u->nextents > 0 ? u->extent->ore : 0)},
        {"restored", NULL, out_text(u->restored != 0 ? restored : NULL)},
        {"without_purchases", NULL, out_int(u->nbare)},
    };
    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

static void undo_say(struct cli *c, const struct undone *u)
{
    char id[PUBLIC_ID_SIZE], restored[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, u->id);
    public_id_write(restored, IMPORT_ID, u->restored);
    cli_say(c, "imported.undone",
            MSG_ARGS({"id", id}, {"file", u->b.file_name},
                     {"lines", import_lines_text(c, u->nextents > 0 ? u->extent->lines : 0)},
                     {"ore", import_ore_text(c, u->nextents > 0 ? u->extent->ore : 0)}));
    if (u->restored != 0)
        cli_say(c, "imported.restored", MSG_ARGS({"id", restored}));
    import_say_bare(c, u->bare, u->nbare, false);
}

static void warn_of_doubled(struct warnings *w, const struct undone *u)
{
    char restored[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];

    public_id_write(restored, IMPORT_ID, u->restored);
    public_id_write(other, IMPORT_ID, u->other);
    warnings_note(
        w, "imported.doubled", cli_plural(w->c, "imported.doubled", u->doubled),
        MSG_ARGS({"n", import_count_text(w->c, u->doubled)}, {"id", restored}, {"other", other}));
}

static enum dd_rc undo_warn(struct warnings *w, const struct undone *u, struct dd_error *err)
{
    struct vat_side gone, come = {.id = 0};
    enum dd_rc rc = vat_side_read(w->c, u->id, &gone, err);

    if (u->doubled > 0)
        warn_of_doubled(w, u);
    if (rc == DD_OK && u->restored != 0)
        rc = vat_side_read(w->c, u->restored, &come, err);
    return rc == DD_OK ? vat_years_tell(w, &gone, &come, &now, err) : rc;
}

static enum dd_rc run_undo(struct cli *c, struct dd_error *err)
{
    struct undone *u = arena_alloc(&c->arena, sizeof(*u));
    struct warnings warnings = {.c = c};
    enum dd_rc rc = u ? undo(c, u, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = undo_warn(&warnings, u, err);
    if (rc != DD_OK || c->format == FORMAT_CSV)
        return rc == DD_OK ? undo_csv(c, u, err) : rc;
    if (c->format == FORMAT_JSON)
        undo_json(c, u, &warnings);
    else
        undo_say(c, u);
    return DD_OK;
}

const struct dd_cmd cmd_import_undo = {
    .name = "import undo",
    .alias = "importer angre",
    .args = "IMPORT --reason TEXT",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.undo",
    .example = "ddreg import undo I-3 --reason \"Feil fil\"",
    .reg = CMD_WRITES,
    .options = undo_options,
    .run = run_undo,
};
