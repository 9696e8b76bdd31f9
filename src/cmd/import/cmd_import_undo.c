/* Taking an import out again: its purchases, or its suppliers, count no longer. */
#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"
#include "cmd/supplier/cmd_supplier.h"
#include "import_said.h"
#include "import_warnings.h"

static const struct cmd_option undo_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.reason", .required = true},
    {.name = "keep-used", .help = "opt.keep_used", .nb = "behold-brukte"},
    {.name = NULL},
};

struct undone {
    int64_t id;
    struct import_restored restored;
    struct import_batch b;
    struct import_extent *extent;
    size_t nextents;
    struct bare_supplier bare[IMPORT_MAX_BARE];
    int64_t nbare, doubled, of_doubled, other; /* lines of a restored one that another has too */
    bool of_suppliers;
    struct suppliers_undone suppliers;
};

static enum dd_rc undo_suppliers(struct cli *c, struct undone *u, struct dd_error *err)
{
    struct suppliers_undone *s = &u->suppliers;
    enum dd_rc rc = import_undo_suppliers(c->reg, &c->arena, u->id, cli_option(c, "reason"),
                                          cli_option(c, "keep-used") != NULL, s, err);

    if (rc == DD_REFUSED && s->nleans > 0)
        leans_add_to_error(c, s->leans, s->nleans, err);
    return rc;
}

static enum dd_rc undo_purchases(struct cli *c, struct undone *u, struct dd_error *err)
{
    enum dd_rc rc =
        import_batch_withdraw(c->reg, u->id, cli_option(c, "reason"), &u->restored, err);

    if (rc == DD_OK)
        rc = import_extents(c->reg, &c->arena, u->id, &u->extent, &u->nextents, err);
    if (rc == DD_OK)
        rc = import_bare(c->reg, &c->arena, u->id, 0, c->today, u->bare, &u->nbare, err);
    for (size_t i = 0; rc == DD_OK && u->doubled == 0 && i < u->restored.n; i++) {
        u->of_doubled = u->restored.id[i];
        rc = import_doubled(c->reg, u->of_doubled, &u->doubled, &u->other, err);
    }
    return rc;
}

static enum dd_rc undo(struct cli *c, struct undone *u, struct dd_error *err)
{
    enum dd_rc rc = import_read_id(c, &u->id, err);

    if (rc == DD_OK)
        rc = import_batch_get(c->reg, &c->arena, u->id, &u->b, err);
    u->of_suppliers = rc == DD_OK && strcmp(u->b.kind, "purchases") != 0;
    if (rc != DD_OK)
        return rc;
    return u->of_suppliers ? undo_suppliers(c, u, err) : undo_purchases(c, u, err);
}

/* NULL: none */
static const char *restored_text(struct cli *c, const struct undone *u)
{
    const struct import_restored *r = &u->restored;

    return r->n > 0 ? import_ids_text(c, r->id[0], &r->id[1], r->n - 1) : NULL;
}

static void undo_json(struct cli *c, const struct undone *u, const struct warnings *warnings)
{
    char id[PUBLIC_ID_SIZE], restored[PUBLIC_ID_SIZE];
    struct json j;

    public_id_write(id, IMPORT_ID, u->id);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", id);
    json_text(&j, "file", u->b.file_name);
    json_int(&j, "lines", u->nextents > 0 ? u->extent->lines : 0);
    json_int(&j, "ore", u->nextents > 0 ? u->extent->ore : 0);
    public_id_write(restored, IMPORT_ID, u->restored.id[0]);
    json_text(&j, "restored", u->restored.n > 0 ? restored : NULL);
    import_json_ids(&j, "restored_also", &u->restored.id[1],
                    u->restored.n > 0 ? u->restored.n - 1 : 0);
    import_json_bare(&j, u->bare, u->nbare);
    undone_json(c, &j, &u->suppliers);
    warnings_json(&j, warnings);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc undo_csv(struct cli *c, const struct undone *u, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, u->id);
    const struct out_field fields[] = {
        {"id", NULL, out_text(id)},
        {"file", NULL, out_text(u->b.file_name)},
        {"lines", NULL, out_int(u->nextents > 0 ? u->extent->lines : 0)},
        {"ore", NULL, out_ore(u->nextents > 0 ? u->extent->ore : 0)},
        {"restored", NULL, out_text(restored_text(c, u))},
        {"without_purchases", NULL, out_int(u->nbare)},
        {"suppliers_withdrawn", NULL, out_int(u->suppliers.withdrawn)},
        {"suppliers_kept", NULL, out_int(u->suppliers.kept)},
        {"facts_restored", NULL, out_int(undone_facts(&u->suppliers, false))},
        {"facts_left", NULL, out_int(undone_facts(&u->suppliers, true))},
    };
    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

static void say_suppliers(struct cli *c, const struct undone *u)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, u->id);
    if (strcmp(u->b.kind, "suppliers") == 0)
        cli_say(c, cli_plural(c, "imported.undone_suppliers", u->suppliers.withdrawn),
                MSG_ARGS({"id", id}, {"file", u->b.file_name},
                         {"n", cli_count(c, u->suppliers.withdrawn)}));
    else
        cli_say(c, strcmp(u->b.kind, "brreg") == 0 ? "brreg.undone" : "watch.undone",
                MSG_ARGS({"id", id}, {"file", u->b.file_name}));
    undone_say(c, &u->suppliers);
}

static void say_purchases(struct cli *c, const struct undone *u)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, u->id);
    cli_say(c, "imported.undone",
            MSG_ARGS({"id", id}, {"file", u->b.file_name},
                     {"lines", import_lines_text(c, u->nextents > 0 ? u->extent->lines : 0)},
                     {"ore", cli_kroner(c, u->nextents > 0 ? u->extent->ore : 0)}));
    if (u->restored.n > 0)
        cli_say(c, u->restored.n == 1 ? "imported.restored" : "imported.restored_several",
                MSG_ARGS({"id", restored_text(c, u)}));
    import_say_bare(c, u->bare, u->nbare, false);
}

static void warn_of_doubled(struct warnings *w, const struct undone *u)
{
    char restored[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];

    public_id_write(restored, IMPORT_ID, u->of_doubled);
    public_id_write(other, IMPORT_ID, u->other);
    warnings_note(w, "imported.doubled", cli_plural(w->c, "imported.doubled", u->doubled),
                  MSG_ARGS({"n", cli_count(w->c, u->doubled)}, {"id", restored}, {"other", other}));
}

static void warn_of_later(struct warnings *w, const struct undone *u)
{
    const struct suppliers_undone *s = &u->suppliers;
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, s->again);
    if (s->withdrawn > 0 && s->nagain > 0)
        warnings_note(w, "imported.undone_later",
                      cli_plural(w->c, "imported.undone_later", s->nagain),
                      MSG_ARGS({"id", id}, {"n", cli_count(w->c, s->nagain)}));
}

static enum dd_rc undo_warn(struct warnings *w, const struct undone *u, struct dd_error *err)
{
    struct vat_side gone, come = {.id = 0};
    enum dd_rc rc;

    warn_of_later(w, u);
    if (u->of_suppliers)
        return DD_OK;
    rc = vat_side_read(w->c, u->id, &gone, err);
    if (u->doubled > 0)
        warn_of_doubled(w, u);
    if (rc == DD_OK && u->restored.n > 0)
        rc = vat_side_read(w->c, u->restored.id[0], &come, err);
    return rc == DD_OK ? vat_years_warn(w, &gone, &come, &vat_words_now, err) : rc;
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
    else if (u->of_suppliers)
        say_suppliers(c, u);
    else
        say_purchases(c, u);
    if (c->format == FORMAT_TABLE)
        cli_say(c,
                strcmp(u->b.kind, "watchlist") == 0 ? "watch.undone_next" : "imported.undone_next",
                MSG_ARGS({"kind", u->b.kind}));
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
