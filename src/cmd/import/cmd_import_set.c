/* What becomes known of an import later. */
#include "ddreg/import_batch.h"
#include "import_said.h"
#include "import_warnings.h"
#include "cli/out.h"

enum dd_rc import_read_id(const struct cli *c, int64_t *id, struct dd_error *err)
{
    *id = 0;
    return public_id_read(id, IMPORT_ID, c->args[0])
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.import_id", "value", c->args[0], NULL);
}

static const struct cmd_option set_options[] = {
    {.name = "vat", .arg = "net|gross|unknown", .help = "opt.vat", .required = true},
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .required = true},
    {.name = NULL},
};

const struct vat_words vat_words_now = {"imported.vat.mixes_now", "imported.vat.mixes_still",
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
        return vat_years_warn(w, before, &after, &vat_words_now, err);
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
    enum dd_rc rc = import_read_id(c, &id, err);

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
