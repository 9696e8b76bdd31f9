/* What was known, decided and done by a day: one file for Forbrukertilsynet or an inspector. */
#include <strings.h>

#include "cli/doc_file.h"
#include "ddreg/company.h"
#include "ddreg/companies.h"
#include "dossier.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.dossier.as_of"},
    {.name = "with-names", .help = "opt.dossier.with_names", .nb = "med-navn"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.dossier.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

struct dossier_section *dossier_begin(struct dossier *d, const char *key, const char *title)
{
    struct dossier_section *s = &d->sections[d->n];

    if (d->n == DOSSIER_SECTIONS)
        abort(); /* more kinds than there is room for: a mistake in the program */
    d->n++;
    *s = (struct dossier_section){.key = key, .title = dossier_heading(d->c, title)};
    doc_heading(&d->doc, 2, s->title);
    return s;
}

/* The head of the journal at the end of the day: what the dossier can be held against. */
static enum dd_rc read_head(struct dossier *d, const char **head, int64_t *seq,
                            struct dd_error *err)
{
    struct db_stmt *row = NULL;
    enum dd_rc rc = db_get_row(d->c->reg->db, &row, err,
                               "SELECT head, seq FROM journal WHERE day <= $1"
                               " ORDER BY seq DESC LIMIT 1",
                               DB_ARGS(DB_T(d->day)));

    *head = NULL;
    *seq = 0;
    if (rc == DD_OK && row) {
        *head = arena_strdup(&d->c->arena, db_text(row, 0));
        *seq = db_int(row, 1);
        rc = *head ? DD_OK : dd_no_memory(err);
    }
    db_stmt_free(row);
    return rc;
}

/* What it is, what is left out, and what it can be held against. */
static enum dd_rc add_front(struct dossier *d, const char **head, struct dd_error *err)
{
    struct cli *c = d->c;
    const char *name = NULL, *orgnr = NULL, *pairs[6];
    char entry[24];
    int64_t seq = 0;
    enum dd_rc rc = company_get(c->reg, &c->arena, COMPANY_FIRST, "name", d->day, &name, err);

    if (rc == DD_OK)
        rc = company_get(c->reg, &c->arena, COMPANY_FIRST, "orgnr", d->day, &orgnr, err);
    if (rc == DD_OK)
        rc = read_head(d, head, &seq, err);
    if (rc == DD_OK && !*head)
        rc = dd_fail(err, DD_INPUT, "dossier.before", "day", d->day, NULL);
    if (rc != DD_OK)
        return rc;
    (void)snprintf(entry, sizeof(entry), "#%lld", (long long)seq);
    doc_set_title(&d->doc, cli_text(c, "dossier.title", MSG_ARGS({"day", d->day})),
                  cli_text(c, orgnr ? "dossier.subtitle" : "dossier.subtitle.no_orgnr",
                           MSG_ARGS({"name", name ? name : ""}, {"orgnr", orgnr ? orgnr : ""})));
    doc_paragraph(&d->doc, cli_text(c, "dossier.what", MSG_ARGS({"day", d->day})));
    doc_paragraph(&d->doc, dd_msg(c->lang, d->with_names ? "dossier.names" : "dossier.no_names"));
    pairs[0] = dd_msg(c->lang, "dossier.entry");
    pairs[1] = entry;
    pairs[2] = dd_msg(c->lang, "dossier.head");
    pairs[3] = *head;
    pairs[4] = dd_msg(c->lang, "dossier.program");
    pairs[5] = c->by.program;
    doc_fields(&d->doc, pairs, 3);
    return DD_OK;
}

static const struct out_column columns[] = {
    {"section", "col.what", FIT_WHOLE},
    {"title", NULL, FIT_WHOLE},
    {"records", "dossier.col.records", FIT_WHOLE},
    {"left_out", "dossier.col.left_out", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc show(const struct dossier *d, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, d->c, "sections", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && i < d->n; i++) {
        const struct dossier_section *s = &d->sections[i];
        out_row(&list,
                (const struct out_cell[COLUMNS]){out_word(s->key, s->title), out_text(s->title),
                                                 out_int(s->records), out_int(s->left_out)});
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

static enum dd_rc build(struct dossier *d, struct dd_error *err)
{
    const char *head;
    enum dd_rc rc = dossier_read_names(d, err);

    if (rc == DD_OK)
        rc = add_front(d, &head, err);
    if (rc == DD_OK)
        rc = dossier_ratings(d, err);
    return rc == DD_OK ? dossier_records(d, err) : rc;
}

static bool is_page(const char *path)
{
    const char *ending = strrchr(path, '.');

    return ending && (strcasecmp(ending, ".html") == 0 || strcasecmp(ending, ".htm") == 0);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *path = cli_option(c, "output"), *as_of = cli_option(c, "as-of");
    struct dossier *d = arena_alloc(&c->arena, sizeof(*d));
    enum dd_rc rc = d ? DD_OK : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    *d = (struct dossier){
        .c = c, .day = as_of ? as_of : c->today, .with_names = cli_option(c, "with-names") != NULL};
    doc_init(&d->doc, &c->arena, msg_lang_code(c->lang));
    if (strcmp(d->day, c->today) > 0)
        return dd_fail(err, DD_INPUT, "seal.future", "day", d->day, NULL);
    if (path && !is_page(path))
        rc = dd_fail(err, DD_USAGE, "dossier.form", "file", path, NULL);
    if (rc == DD_OK && path)
        rc = cli_check_place(c, path, err);
    if (rc == DD_OK)
        rc = build(d, err);
    if (rc == DD_OK && path)
        rc = doc_file_write(c, &d->doc, "html", path, "dossier", err);
    if (rc == DD_OK)
        rc = show(d, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_warn(c, path ? "dossier.written" : "dossier.preview",
                 MSG_ARGS({"file", path ? path : ""}, {"day", d->day}));
    return rc;
}

const struct dd_cmd cmd_report_dossier = {
    .name = "report dossier",
    .alias = "rapport dossier",
    .args = "",
    .summary = "cmd.report.dossier",
    .example = "ddreg report dossier --as-of 2024-05-01 -o dossier.html",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
