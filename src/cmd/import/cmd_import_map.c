/* Column maps that are kept: save, list, show, remove; and a draft of one. */
#include "ddreg/map_file.h"
#include "ddreg/text.h"
#include "cli/out.h"
#include "cmd/confine.h"
#include "table/own_words.h"

/* What save and remove did. */
static enum dd_rc report(struct cli *c, const struct saved_map *m, const char *id,
                         struct dd_error *err)
{
    const struct out_field fields[] = {
        {"name", NULL, out_text(m->name)},
        {"kind", NULL, out_text(m->kind)},
        {"by_itself", NULL, out_flag(m->text && *m->header)},
        {"removed", NULL, out_flag(!m->text)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, id, MSG_ARGS({"name", m->name}));
    return DD_OK;
}

static struct out_cell kind_cell(const struct cli *c, const char *kind)
{
    bool suppliers = strcmp(kind, "suppliers") == 0;

    return out_word(
        kind, dd_msg(c->lang, suppliers ? "imported.kind.suppliers" : "imported.kind.purchases"));
}

/* --- save ------------------------------------------------------------------------------------- */

static const struct cmd_option save_options[] = {
    {.name = "kind", .arg = "suppliers|purchases", .help = "opt.map_kind", .required = true},
    {.name = "map", .arg = "FILE", .file = CMD_FILE_READ, .help = "opt.map_from"},
    {.name = NULL},
};

/* A map that the new one takes the place of. */
static enum dd_rc warn_of_earlier(struct cli *c, const struct saved_map *m, struct dd_error *err)
{
    struct saved_map *maps;
    size_t n = 0;
    enum dd_rc rc = saved_map_list(c->reg, &c->arena, NULL, &maps, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (strcmp(maps[i].name, m->name) == 0 &&
            (strcmp(maps[i].kind, m->kind) != 0 || strcmp(maps[i].text, m->text) != 0))
            cli_warn(c, "import.map.earlier",
                     MSG_ARGS({"name", m->name}, {"day", maps[i].day},
                              {"kind", kind_cell(c, maps[i].kind).shown}));
    return rc;
}

static enum dd_rc run_save(struct cli *c, struct dd_error *err)
{
    struct saved_map m;
    const char *words;
    enum dd_rc rc;

    if (!saved_map_name_valid(c->args[0]))
        return dd_fail(err, DD_USAGE, "import.map.name", "value", c->args[0], NULL);
    if ((rc = saved_words_read(c->reg, &c->arena, &words, NULL, err)) != DD_OK ||
        (words && (rc = own_words_use(&c->arena, words, err)) != DD_OK) ||
        (rc = cmd_confine(c, err)) != DD_OK)
        return rc;
    rc = map_file_make(&c->arena, c->args[1], cli_option(c, "map"), cli_option(c, "kind"), &m, err);
    if (rc != DD_OK)
        return rc;
    m.name = c->args[0];
    if ((rc = warn_of_earlier(c, &m, err)) != DD_OK ||
        (rc = saved_map_add(c->reg, &m, err)) != DD_OK)
        return rc;
    return report(c, &m, *m.header ? "import.map.saved" : "import.map.saved_by_name", err);
}

const struct dd_cmd cmd_import_map_save = {
    .name = "import map save",
    .alias = "importer kart lagre",
    .args = "NAME FILE",
    .min_args = 2,
    .max_args = 2,
    .summary = "cmd.import.map.save",
    .example = "ddreg import map save visma innkjop-2023.csv --kind purchases --map kart.txt",
    .reg = CMD_WRITES,
    .options = save_options,
    .run = run_save,
};

/* --- list, show ------------------------------------------------------------------------------- */

static const struct cmd_option list_options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"name", "col.map", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},
    {"day", "col.day", FIT_WHOLE},
    {"by_itself", "col.by_itself", FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct saved_map *maps;
    struct out_list list;
    size_t n;
    enum dd_rc rc = saved_map_list(c->reg, &c->arena, NULL, &maps, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "maps", columns, COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct out_cell cells[COLUMNS] = {out_text(maps[i].name), kind_cell(c, maps[i].kind),
                                                out_text(maps[i].day),
                                                out_flag(*maps[i].header != '\0')};
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_import_map_list = {
    .name = "import map list",
    .alias = "importer kart liste",
    .args = "",
    .summary = "cmd.import.map.list",
    .example = "ddreg import map list",
    .reg = CMD_READS,
    .options = list_options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run_list,
};

/* For people the text alone: what is shown is a map file again. */
static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    struct saved_map m;
    enum dd_rc rc = saved_map_find(c->reg, &c->arena, c->args[0], &m, err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE) {
        for (const char *line = m.text; *line;) {
            size_t n = strcspn(line, "\r\n");
            const char *copy = arena_strndup(&c->arena, line, n);
            if (!copy)
                return dd_no_memory(err);
            text_add_plain(&c->out, copy);
            buf_add_char(&c->out, '\n');
            line += n;
            line += *line == '\r';
            line += *line == '\n';
        }
        return DD_OK;
    }
    return out_record(c,
                      (const struct out_field[]){{"name", NULL, out_text(m.name)},
                                                 {"kind", NULL, out_text(m.kind)},
                                                 {"day", NULL, out_text(m.day)},
                                                 {"by_itself", NULL, out_flag(*m.header != '\0')},
                                                 {"map", NULL, out_text(m.text)}},
                      5, err);
}

const struct dd_cmd cmd_import_map_show = {
    .name = "import map show",
    .alias = "importer kart vis",
    .args = "MAP",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.map.show",
    .example = "ddreg import map show visma",
    .reg = CMD_READS,
    .run = run_show,
};

/* --- remove ----------------------------------------------------------------------------------- */

static enum dd_rc run_remove(struct cli *c, struct dd_error *err)
{
    struct saved_map m;
    enum dd_rc rc = saved_map_find(c->reg, &c->arena, c->args[0], &m, err);

    if (rc != DD_OK)
        return rc;
    m.text = NULL;
    if ((rc = saved_map_add(c->reg, &m, err)) != DD_OK)
        return rc;
    return report(c, &m, "import.map.removed", err);
}

const struct dd_cmd cmd_import_map_remove = {
    .name = "import map remove",
    .alias = "importer kart fjern",
    .args = "MAP",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.map.remove",
    .example = "ddreg import map remove visma",
    .reg = CMD_WRITES,
    .run = run_remove,
};

/* --- new -------------------------------------------------------------------------------------- */

static const struct cmd_option new_options[] = {
    {.name = "kind", .arg = "suppliers|purchases", .help = "opt.map_kind", .required = true},
    {.name = NULL},
};

static enum dd_rc run_new(struct cli *c, struct dd_error *err)
{
    struct buf draft = BUF_INIT;
    enum dd_rc rc = cmd_confine(c, err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        return map_file_draft(&c->out, &c->arena, c->args[0], cli_option(c, "kind"), c->lang, err);
    rc = map_file_draft(&draft, &c->arena, c->args[0], cli_option(c, "kind"), c->lang, err);
    if (rc == DD_OK)
        rc = buf_ok(&draft, err);
    if (rc == DD_OK)
        rc = out_record(c,
                        (const struct out_field[]){{"file", NULL, out_text(c->args[0])},
                                                   {"kind", NULL, out_text(cli_option(c, "kind"))},
                                                   {"map", NULL, out_text(buf_str(&draft))}},
                        3, err);
    buf_release(&draft);
    return rc;
}

const struct dd_cmd cmd_import_map_new = {
    .name = "import map new",
    .alias = "importer kart ny",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.map.new",
    .example = "ddreg import map new innkjop-2023.csv --kind purchases",
    .reg = CMD_NO_REGISTER,
    .options = new_options,
    .run = run_new,
};
