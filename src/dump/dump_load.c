#include "dump_load.h"

#include <errno.h>
#include <stdlib.h>

#include "ddreg/cell.h"
#include "table/csv_reader.h"

/* A table that is being read. */
struct load {
    const struct dump_walk *w;
    const struct db_table *table;
    struct buf path;
    struct source src;
    struct csv_reader *csv;
    struct db_stmt *insert;
    struct buf bytes; /* of the row's one cell that is no number and no text */
};

static enum dd_rc fail_at(const struct load *l, const char *id, int64_t line, const char *field,
                          struct dd_error *err)
{
    char digits[24];

    (void)snprintf(digits, sizeof(digits), "%lld", (long long)line);
    return dd_fail(err, DD_INPUT, id, "file", buf_str(&l->path), "line", digits, "field", field,
                   "table", l->table ? l->table->name : "", NULL);
}

static enum dd_rc open_table(struct load *l, const char *folder, const char *table,
                             struct dd_error *err)
{
    static const struct csv_dialect dialect = {
        .delimiter = DUMP_BETWEEN, .quotes = QUOTES_DOUBLED, .nulls = true};
    char name[96];
    enum dd_rc rc;

    l->src.fd = -1;
    (void)snprintf(name, sizeof(name), "%s%s", table, DUMP_ENDING);
    rc = dump_path(&l->path, folder, name, err);
    if (rc == DD_OK)
        rc = source_open(&l->src, buf_str(&l->path), err);
    if (rc == DD_OK)
        rc = csv_reader_open(&l->csv, &l->src, &dialect, err);
    if (rc != DD_OK)
        dd_error_add(err, "file", buf_str(&l->path));
    return rc;
}

static void close_table(struct load *l)
{
    db_stmt_free(l->insert);
    csv_reader_free(l->csv);
    if (l->src.fd >= 0)
        source_close(&l->src);
    buf_release(&l->path);
    buf_release(&l->bytes);
}

static enum dd_rc check_heading(struct load *l, struct dd_error *err)
{
    const struct db_table *t = l->table;
    struct csv_row row = {.line = 1};
    enum row_step step = csv_reader_next(l->csv, &row, err);

    if (step == ROW_ERROR)
        return err->rc;
    for (size_t i = 0; i < t->ncolumns; i++)
        if (step == ROW_END || i >= row.n || !row.field[i] ||
            strcmp(row.field[i], t->columns[i].name) != 0)
            return fail_at(l, "dump.heading", row.line, t->columns[i].name, err);
    return row.n == t->ncolumns
               ? DD_OK
               : fail_at(l, "dump.width", row.line, t->columns[t->ncolumns - 1].name, err);
}

static bool is_integer(const char *cell, int64_t *out)
{
    char *end;

    errno = 0;
    *out = strtoll(cell, &end, 10);
    return errno == 0 && end != cell && *end == '\0';
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(struct buf *out, const char *cell)
{
    buf_reset(out);
    for (; *cell; cell += 2) {
        const int high = hex_digit(cell[0]), low = high < 0 ? -1 : hex_digit(cell[1]);
        if (low < 0)
            return false;
        buf_add_char(out, (char)(high << 4 | low));
    }
    return true;
}

/* The cell before says what the digest of the document is, and with it how its file is called: no
 * other name is opened. */
static enum dd_rc read_document(struct load *l, const struct csv_row *row, size_t column,
                                struct dd_error *err)
{
    const char *sha256 = column > 0 && row->field[column - 1] ? row->field[column - 1] : "";
    const char *field = l->table->columns[column].name;
    char name[HASH_HEX + sizeof(DUMP_DOCUMENT)], now[HASH_HEX];
    struct buf path = BUF_INIT;
    enum dd_rc rc;

    if (strlen(sha256) != HASH_HEX - 1 || strspn(sha256, "0123456789abcdef") != HASH_HEX - 1)
        return fail_at(l, "dump.cell", row->line, l->table->columns[0].name, err);
    (void)snprintf(name, sizeof(name), "%s%s", sha256, DUMP_DOCUMENT);
    if (strcmp(row->field[column], name) != 0)
        return fail_at(l, "dump.cell", row->line, field, err);
    buf_reset(&l->bytes);
    rc = dump_path(&path, l->w->folder, name, err);
    if (rc == DD_OK)
        rc = source_bytes(buf_str(&path), INT64_MAX, &l->bytes, err);
    if (rc == DD_OK) {
        hash_sha256(now, l->bytes.data, l->bytes.len);
        if (strcmp(now, sha256) != 0) {
            rc = fail_at(l, "dump.document", row->line, field, err);
            dd_error_set(err, "document", buf_str(&path));
        }
    }
    buf_release(&path);
    return rc;
}

static enum dd_rc read_bytes(struct load *l, const struct csv_row *row, size_t column,
                             struct dd_error *err)
{
    if (dump_has_documents(l->table))
        return read_document(l, row, column, err);
    if (!read_hex(&l->bytes, row->field[column]))
        return fail_at(l, "dump.cell", row->line, l->table->columns[column].name, err);
    return buf_ok(&l->bytes, err);
}

static enum dd_rc read_cell(struct load *l, const struct csv_row *row, size_t i,
                            struct db_value *out, struct dd_error *err)
{
    const struct db_table_column *c = &l->table->columns[i];
    int64_t number;
    enum dd_rc rc;

    *out = DB_NONE;
    if (!row->field[i])
        return c->required ? fail_at(l, "dump.missing", row->line, c->name, err) : DD_OK;
    if (c->kind == DB_TEXT) {
        *out = DB_T(cell_restore(row->field[i]));
        return DD_OK;
    }
    if (c->kind == DB_INT) {
        if (!is_integer(row->field[i], &number))
            return fail_at(l, "dump.cell", row->line, c->name, err);
        *out = DB_I(number);
        return DD_OK;
    }
    rc = read_bytes(l, row, i, err);
    *out = DB_B(buf_str(&l->bytes), l->bytes.len);
    return rc;
}

static enum dd_rc load_row(struct load *l, const struct csv_row *row, struct dd_error *err)
{
    const struct db_table *t = l->table;
    struct db_value values[DB_TABLE_COLUMNS];
    enum dd_rc rc = DD_OK;

    if (row->n != t->ncolumns)
        return fail_at(l, "dump.width", row->line,
                       t->columns[row->n < t->ncolumns ? row->n : t->ncolumns - 1].name, err);
    for (size_t i = 0; rc == DD_OK && i < t->ncolumns; i++)
        rc = read_cell(l, row, i, &values[i], err);
    if (rc == DD_OK)
        rc = db_insert_by(l->insert, err, values, t->ncolumns);
    return rc != DD_OK && err->what == DD_NOT_KEPT
               ? fail_at(l, "dump.twice", row->line, t->columns[0].name, err)
               : rc;
}

static enum dd_rc load_rows(struct load *l, struct dd_error *err)
{
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc = check_heading(l, err);

    while (rc == DD_OK && (step = csv_reader_next(l->csv, &row, err)) == ROW_READ)
        rc = load_row(l, &row, err);
    return step == ROW_ERROR ? err->rc : rc;
}

static enum dd_rc load_table(const struct dump_walk *w, const struct db_table *table,
                             struct dd_error *err)
{
    struct load l = {.w = w, .table = table};
    struct buf again = BUF_INIT;
    enum dd_rc rc = open_table(&l, w->folder, table->name, err);

    if (rc == DD_OK)
        rc = db_drop_indexes(w->reg->db, table->name, NULL, &again, err);
    if (rc == DD_OK)
        rc = db_table_insert(w->reg->db, table, &l.insert, err);
    if (rc == DD_OK)
        rc = load_rows(&l, err);
    if (rc == DD_OK)
        rc = db_make_indexes(w->reg->db, &again, err);
    if (rc != DD_OK)
        dd_error_add(err, "file", buf_str(&l.path));
    close_table(&l);
    buf_release(&again);
    return rc;
}

enum dd_rc dump_load(const struct dump_walk *w, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < w->ntables; i++)
        rc = load_table(w, &w->tables[i], err);
    return rc;
}

enum dd_rc dump_line_of(const char *folder, const char *table, const char *key, int64_t *line,
                        struct dd_error *err)
{
    struct load l = {.w = NULL};
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc = open_table(&l, folder, table, err);

    *line = 0;
    while (rc == DD_OK && *line == 0 && (step = csv_reader_next(l.csv, &row, err)) == ROW_READ)
        if (row.n > 0 && row.field[0] && strcmp(row.field[0], key) == 0)
            *line = row.line;
    close_table(&l);
    return step == ROW_ERROR ? err->rc : rc;
}
