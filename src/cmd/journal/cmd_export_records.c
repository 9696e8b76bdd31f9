/* The records of a kind as a file: as lists have them, or every row that was ever written. */
#include "export.h"
#include "cmd/kind/kind_cmd.h"

static const struct cmd_option options[] = {
    {.name = "withdrawn", .help = "opt.export_withdrawn", .nb = "trukket"},
    {.name = "history", .help = "opt.export_history", .nb = "historikk"},
    CLI_FOR,
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.export_output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* What a row says besides with --history: who wrote it, and when. */
static const char *const written[] = {"move",  "corrector", "corrector_name",
                                      "entry", "recorded",  "replaced"};
enum { WRITTEN = sizeof(written) / sizeof(written[0]) };

/* The kind whose noun that is, in either language. */
static const struct kind *find_kind(const char *word)
{
    for (size_t i = 0; kinds[i]; i++)
        if (cli_is_noun(word, kinds[i]->name) || cli_is_noun(word, kinds[i]->nb))
            return kinds[i];
    return NULL;
}

/* How many of the rows are of the same record as the first. */
static size_t count_same(const struct kind_row *rows, size_t n)
{
    size_t same = 0;

    while (same < n && kind_number(&rows[same]) == kind_number(&rows[0]))
        same++;
    return same;
}

/* A row as it was on the day when it was recorded. */
static enum dd_rc add_written(struct out_list *list, struct kind_view *view,
                              const struct kind_row *row, bool replaced, struct dd_error *err)
{
    struct out_cell cells[KIND_MAX_CELLS + WRITTEN];
    const struct db_value corrector = row->values[kind_field(view->kind, "corrector")];
    enum dd_rc rc = kind_entry_day(view->c, row->entry, &view->day, err);

    if (rc != DD_OK)
        return rc;
    kind_view_cells(view, row, cells);
    const struct out_cell more[WRITTEN] = {
        out_text(kind_text(row, "move")),
        kind_view_person_cell(view, corrector),
        out_text(corrector.kind == DB_INT ? people_name(&view->people, corrector.i) : NULL),
        out_int(row->entry),
        out_text(view->day),
        out_flag(replaced)};
    memcpy(cells + view->n, more, sizeof(more));
    out_row(list, cells);
    return DD_OK;
}

static enum dd_rc add_history(struct out_list *list, struct kind_view *view,
                              const struct kind_row *rows, size_t n, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n;) {
        const struct kind_row *first = &rows[i];
        size_t same = count_same(first, n - i);
        for (size_t end = i + same; rc == DD_OK && i < end; i++)
            rc = add_written(list, view, &rows[i], kind_is_corrected(&rows[i], first, same), err);
    }
    return rc;
}

static void add_latest(struct out_list *list, const struct kind_view *view,
                       const struct kind_row *rows, size_t n)
{
    struct out_cell cells[KIND_MAX_CELLS];

    for (size_t i = 0; i < n; i++) {
        if (kind_view_is_joined(view, &rows[i]))
            continue;
        kind_view_cells(view, &rows[i], cells);
        out_row(list, cells);
    }
}

/* The list as CSV, in the command's output. */
static enum dd_rc print_rows(struct cli *c, const struct kind *kind, int64_t *n,
                             struct dd_error *err)
{
    const bool history = cli_option(c, "history") != NULL;
    const struct kind_filter filter = {.company = c->reg->company,
                                       .withdrawn = cli_option(c, "withdrawn") != NULL,
                                       .every_row = history};
    struct out_column columns[KIND_MAX_CELLS + WRITTEN];
    struct kind_view view;
    struct kind_row *rows;
    struct out_list list;
    size_t nrows;
    enum dd_rc rc = kind_read(c->reg, &c->arena, kind, &filter, &rows, &nrows, err);

    if (rc == DD_OK)
        rc = kind_view_begin(&view, c, kind, false, err);
    if (rc == DD_OK)
        rc = kind_view_suppliers(&view, rows, nrows, err);
    if (rc != DD_OK)
        return rc;
    memcpy(columns, view.columns, view.n * sizeof(columns[0]));
    for (size_t i = 0; i < WRITTEN; i++)
        columns[view.n + i] = (struct out_column){.key = written[i]};
    rc = out_begin(&list, c, kind->plural, columns, view.n + (history ? WRITTEN : 0), err);
    if (rc == DD_OK && history)
        rc = add_history(&list, &view, rows, nrows, err);
    else if (rc == DD_OK)
        add_latest(&list, &view, rows, nrows);
    *n = (int64_t)list.nrows;
    return rc == DD_OK ? out_end(&list, err) : rc;
}

static enum dd_rc list_csv(struct cli *c, const struct kind *kind, struct buf *csv, int64_t *n,
                           struct dd_error *err)
{
    const enum cli_format format = c->format;
    const struct buf out = c->out;
    const bool prints_on = c->prints_on;
    enum dd_rc rc;

    c->format = FORMAT_CSV;
    c->out = *csv;
    c->prints_on = false;
    rc = print_rows(c, kind, n, err);
    *csv = c->out;
    c->out = out;
    c->format = format;
    c->prints_on = prints_on;
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const struct kind *kind = find_kind(c->args[0]);
    struct buf csv = BUF_INIT;
    int64_t n = 0;
    enum dd_rc rc = cli_check_place(c, cli_option(c, "output"), err);

    if (!kind)
        return dd_fail(err, DD_USAGE, "export.no_kind", "word", c->args[0], NULL);
    buf_add(&csv, EXPORT_MARK);
    if (rc == DD_OK)
        rc = list_csv(c, kind, &csv, &n, err);
    if (rc == DD_OK)
        rc = export_finish(c, kind->name, &csv, n, err);
    buf_release(&csv);
    return rc;
}

const struct dd_cmd cmd_export_records = {
    .name = "export records",
    .alias = "eksporter opplysninger",
    .args = "KIND -o FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.export.records",
    .example = "ddreg export records finding -o funn.csv",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
