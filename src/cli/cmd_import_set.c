/* What becomes known of an import later, and taking one out again. */
#include "commands.h"
#include "ddreg/import_batch.h"
#include "ddreg/imports.h"
#include "import_said.h"
#include "out.h"

static enum dd_rc read_id(const struct cli *c, int64_t *id, struct dd_error *err)
{
    *id = 0;
    return import_batch_read_id(id, c->args[0])
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.import_id", "value", c->args[0], NULL);
}

/* --- import set ------------------------------------------------------------------------------ */

static const struct cmd_option set_options[] = {
    {"vat", 0, "net|gross|unknown", "opt.vat", true},
    {"reason", 0, "TEXT", "opt.reason", true},
    {NULL, 0, NULL, NULL, false},
};

static enum dd_rc run_set(struct cli *c, struct dd_error *err)
{
    const char *vat = cli_option(c, "vat");
    struct import_batch b;
    char id_text[BATCH_ID_SIZE], word[64];
    int64_t id;
    enum dd_rc rc = read_id(c, &id, err);

    if (rc == DD_OK)
        rc = import_batch_set_vat(c->reg, id, vat, cli_option(c, "reason"), err);
    if (rc == DD_OK)
        rc = import_batch_get(c->reg, &c->arena, id, &b, err);
    if (rc != DD_OK)
        return rc;
    import_batch_public_id(id_text, id);
    if (b.withdrawn || b.replaced_by)
        cli_warn(c, b.withdrawn ? "imported.vat.set_withdrawn" : "imported.vat.set_replaced",
                 MSG_ARGS({"id", id_text}, {"by", b.replaced_by ? b.replaced_by : ""}));
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {
            {"id", NULL, out_text(id_text)},
            {"file", NULL, out_text(b.file_name)},
            {"vat", NULL, out_text(b.vat)},
        };
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    (void)snprintf(word, sizeof(word), "imported.vat.%s", b.vat);
    cli_say(c, "imported.vat.set",
            MSG_ARGS({"id", id_text}, {"file", b.file_name}, {"vat", dd_msg(c->lang, word)}));
    return DD_OK;
}

const struct dd_cmd cmd_import_set = {
    "import set",
    "importer sett",
    "IMPORT --vat net|gross|unknown --reason TEXT",
    1,
    1,
    "cmd.import.set",
    "ddreg import set I-3 --vat net --reason \"Rapporten viser nettobeløp\"",
    CMD_WRITES,
    set_options,
    run_set,
};

/* --- import undo ----------------------------------------------------------------------------- */

static const struct cmd_option undo_options[] = {
    {"reason", 0, "TEXT", "opt.reason", true},
    {NULL, 0, NULL, NULL, false},
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
        rc = import_bare(c->reg, &c->arena, u->id, u->bare, &u->nbare, err);
    if (rc == DD_OK && u->restored != 0)
        rc = import_doubled(c->reg, u->restored, &u->doubled, &u->other, err);
    return rc;
}

static void undo_json(struct cli *c, const struct undone *u)
{
    char id[BATCH_ID_SIZE], restored[BATCH_ID_SIZE];
    struct json j;

    import_batch_public_id(id, u->id);
    import_batch_public_id(restored, u->restored);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", id);
    json_text(&j, "file", u->b.file_name);
    json_int(&j, "lines", u->nextents > 0 ? u->extent->lines : 0);
    json_int(&j, "ore", u->nextents > 0 ? u->extent->ore : 0);
    json_text(&j, "restored", u->restored != 0 ? restored : NULL);
    import_json_bare(&j, u->bare, u->nbare);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc undo_csv(struct cli *c, const struct undone *u, struct dd_error *err)
{
    char id[BATCH_ID_SIZE], restored[BATCH_ID_SIZE];

    import_batch_public_id(id, u->id);
    import_batch_public_id(restored, u->restored);
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
    char id[BATCH_ID_SIZE], restored[BATCH_ID_SIZE];
    struct buf lines = BUF_INIT;

    import_batch_public_id(id, u->id);
    import_batch_public_id(restored, u->restored);
    number_format(&lines, c->lang, u->nextents > 0 ? u->extent->lines : 0);
    cli_say(c, "imported.undone",
            MSG_ARGS({"id", id}, {"file", u->b.file_name}, {"lines", buf_str(&lines)},
                     {"ore", import_ore_text(c, u->nextents > 0 ? u->extent->ore : 0)}));
    buf_release(&lines);
    if (u->restored != 0)
        cli_say(c, "imported.restored", MSG_ARGS({"id", restored}));
    import_say_bare(c, u->bare, u->nbare);
}

static void warn_of_doubled(struct cli *c, const struct undone *u)
{
    char restored[BATCH_ID_SIZE], other[BATCH_ID_SIZE], n[24];

    import_batch_public_id(restored, u->restored);
    import_batch_public_id(other, u->other);
    (void)snprintf(n, sizeof(n), "%lld", (long long)u->doubled);
    cli_warn(c, "imported.doubled", MSG_ARGS({"n", n}, {"id", restored}, {"other", other}));
}

static enum dd_rc run_undo(struct cli *c, struct dd_error *err)
{
    struct undone *u = arena_alloc(&c->arena, sizeof(*u));
    enum dd_rc rc = u ? undo(c, u, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    if (u->doubled > 0)
        warn_of_doubled(c, u);
    if (c->format == FORMAT_CSV)
        return undo_csv(c, u, err);
    if (c->format == FORMAT_JSON)
        undo_json(c, u);
    else
        undo_say(c, u);
    return DD_OK;
}

const struct dd_cmd cmd_import_undo = {
    "import undo",
    "importer angre",
    "IMPORT --reason TEXT",
    1,
    1,
    "cmd.import.undo",
    "ddreg import undo I-3 --reason \"Feil fil\"",
    CMD_WRITES,
    undo_options,
    run_undo,
};
