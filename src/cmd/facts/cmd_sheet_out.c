/* `sheet out`: records as a sheet that people fill in and `sheet in` takes back. */
#include "cmd/supplier/cmd_supplier.h"
#include "ddreg/doc.h"
#include "ddreg/goods.h"
#include "ddreg/supplier.h"
#include "cmd/journal/export.h"
#include "sheet_fields.h"
#include "sheet_rows.h"

static const struct cmd_option options[] = {
    {.name = "of", .nb = "av", .arg = "SHEET", .help = "opt.sheet.of", .required = true},
    CLI_FOR,
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* A sheet that is being made. */
struct making {
    struct sheet_fields s;
    struct buf csv;
    const char **values; /* of the row at hand */
    size_t cells;        /* written in the line at hand */
};

static void add_cell(struct making *m, const char *text)
{
    if (m->cells++ > 0)
        buf_add_char(&m->csv, ';');
    if (text && *text)
        escape_csv(&m->csv, text);
}

static void end_line(struct making *m)
{
    buf_add(&m->csv, "\r\n");
    m->cells = 0;
}

/* "Kjøpt NOK (bare vist)" */
static const char *only_shown(struct making *m, const char *title)
{
    const enum dd_lang lang = m->s.c->lang;

    return arena_printf(&m->s.c->arena, "%s (%s)", dd_msg(lang, title),
                        dd_msg(lang, "sheet.only_shown"));
}

/* "Klasse (leverandørkjede, forretningspartner, ikke leverandør)" */
static const char *header_of(struct making *m, size_t i)
{
    struct cli *c = m->s.c;
    const char *title = dd_msg(c->lang, m->s.title[i]), *arg = m->s.arg[i];
    const char *words = arg ? sheet_words(c, arg) : NULL;

    if (m->s.sort.fixed[i])
        return only_shown(m, m->s.title[i]);
    return words ? arena_printf(&c->arena, "%s (%s)", title, words) : title;
}

static void add_header(struct making *m)
{
    struct cli *c = m->s.c;

    add_cell(m, dd_msg(c->lang, SHEET_ID));
    for (size_t i = 0; i < m->s.sort.nfields; i++)
        if (sheet_is_first(&m->s, i))
            add_cell(m, header_of(m, i));
    for (size_t i = 0; i < sheet_beside_count(&m->s); i++)
        add_cell(m, only_shown(m, sheet_beside_title(&m->s, i)));
    for (size_t i = 0; i < m->s.sort.nfields; i++)
        if (!sheet_is_first(&m->s, i))
            add_cell(m, header_of(m, i));
    add_cell(m, arena_printf(&c->arena, "%s (%s)", dd_msg(c->lang, SHEET_VERSION), m->s.of));
    end_line(m);
}

/* What the list of suppliers has of a supplier is not asked for once more. */
static enum dd_rc read_values(struct making *m, const struct sheet_row_of *row,
                              struct dd_error *err)
{
    const struct change_sort *sort = &m->s.sort;
    struct cli *c = m->s.c;

    if (!m->s.facts)
        return sort->read(sort, c->reg, &c->arena, c->today, row->number, m->values, err);
    for (size_t i = 0; i < sort->nfields; i++) {
        const char *value = supplier_field(&row->supplier->supplier, sort->at[i]);
        m->values[i] = value ? value : "";
    }
    return DD_OK;
}

static enum dd_rc add_row(struct making *m, const struct sheet_row_of *row, struct dd_error *err)
{
    struct sheet_fields *s = &m->s;
    struct cli *c = s->c;
    char digest[CHANGE_DIGEST_SIZE];
    enum dd_rc rc = read_values(m, row, err);

    if (rc != DD_OK)
        return rc;
    add_cell(m, public_id_text(&c->arena, s->sort.letters, row->number));
    for (size_t i = 0; i < s->sort.nfields; i++)
        if (sheet_is_first(s, i))
            add_cell(m, sheet_shown(s, i, m->values[i]));
    for (size_t i = 0; i < sheet_beside_count(s); i++)
        add_cell(m, sheet_beside_cell(s, row, i));
    for (size_t i = 0; i < s->sort.nfields; i++)
        if (!sheet_is_first(s, i))
            add_cell(m, sheet_shown(s, i, m->values[i]));
    change_digest(digest, &s->sort, row->number, m->values);
    add_cell(m, digest);
    end_line(m);
    return DD_OK;
}

static void add_note(struct making *m, const char *text)
{
    add_cell(m, arena_printf(&m->s.c->arena, "%c %s", SHEET_NOTE, text));
    end_line(m);
}

/* What may be written, below the rows: whoever sorts them leaves it where it is. */
static void add_notes(struct making *m)
{
    const enum dd_lang lang = m->s.c->lang;
    const struct trade *goods;

    end_line(m);
    add_note(m, dd_msg(lang, "sheet.note.cells"));
    if (m->s.kind)
        return;
    add_note(m, dd_msg(lang, "sheet.note.codes"));
    add_note(m, dd_msg(lang, "sheet.note.categories"));
    for (size_t i = 0; (goods = goods_at(i)); i++)
        add_note(m, goods->name[lang]);
}

static enum dd_rc finish(struct making *m, const char *path, int64_t rows, struct dd_error *err)
{
    struct cli *c = m->s.c;
    enum dd_rc rc = buf_ok(&m->csv, err);

    if (rc == DD_OK)
        rc = cli_give_out(c, path, m->s.of, &m->csv, err);
    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"file", NULL, out_text(path)},
                                           {"of", NULL, out_text(m->s.of)},
                                           {"rows", NULL, out_int(rows)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c,
            rows        ? cli_plural(c, "sheet.out", rows)
            : m->s.kind ? "sheet.out_empty"
                        : "sheet.out_none",
            MSG_ARGS({"n", cli_count(c, rows)}, {"file", path}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct making m = {.csv = BUF_INIT};
    struct sheet_row_of *rows = NULL;
    size_t n = 0;
    enum dd_rc rc = cli_check_place(c, c->args[0], err);

    if (rc == DD_OK)
        rc = sheet_fields_of(&m.s, c, cli_option(c, "of"), err);
    if (rc == DD_OK)
        rc = sheet_rows(&m.s, &rows, &n, err);
    if (rc == DD_OK && !(m.values = arena_alloc(&c->arena, CHANGE_MAX_FIELDS * sizeof(*m.values))))
        rc = dd_no_memory(err);
    if (rc == DD_OK) {
        buf_add(&m.csv, EXPORT_MARK);
        add_header(&m);
    }
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_row(&m, &rows[i], err);
    if (rc == DD_OK) {
        add_notes(&m);
        rc = finish(&m, c->args[0], (int64_t)n, err);
    }
    buf_release(&m.csv);
    return rc;
}

const struct dd_cmd cmd_sheet_out = {
    .name = "sheet out",
    .alias = "ark ut",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.sheet.out",
    .example = "ddreg sheet out mangler.csv --of facts",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
