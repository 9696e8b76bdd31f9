#include "dump_walk.h"

#include "ddreg/cell.h"
#include "ddreg/json.h"
#include "dump_schema.h"
#include "table/source.h"

enum { SCHEMA_MAX = 4 * 1024 * 1024 };

bool dump_has_documents(const struct db_table *table)
{
    return strcmp(table->name, "file_bytes") == 0;
}

static enum dd_rc begin(struct dump_walk *w, struct dump_file *f, const char *name,
                        struct dd_error *err)
{
    return w->real ? dump_file_make(f, w->real, w->folder, name, err)
                   : dump_file_compare(f, w->folder, name, err);
}

static enum dd_rc end(struct dump_walk *w, struct dump_file *f, struct dd_error *err)
{
    enum dd_rc rc = dump_file_end(f, err);

    w->result->size += f->size;
    return rc;
}

static enum dd_rc add(struct dump_file *f, const char *text, struct dd_error *err)
{
    return dump_file_add(f, text, strlen(text), err);
}

/* What is in the buffer, which is empty then. */
static enum dd_rc add_cell(struct dump_file *f, struct buf *cell, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(cell, err);

    if (rc == DD_OK)
        rc = dump_file_add(f, cell->data, cell->len, err);
    buf_reset(cell);
    return rc;
}

static void add_hex(struct buf *out, const void *bytes, size_t n)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < n; i++) {
        const unsigned char byte = ((const unsigned char *)bytes)[i];
        buf_add_char(out, digits[byte >> 4]);
        buf_add_char(out, digits[byte & 15]);
    }
}

/* A text has quotes, so that one without a letter is not taken for none. */
static void csv_text(struct buf *out, const char *text)
{
    buf_add(out, cell_needs_apostrophe(text) ? "\"'" : "\"");
    for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
        buf_add_mem(out, text, (size_t)(quote - text));
        buf_add(out, "\"\"");
    }
    buf_add(out, text);
    buf_add_char(out, '"');
}

static void csv_cell(struct buf *out, struct db_value v)
{
    if (v.kind == DB_INT)
        buf_add_int(out, v.i);
    else if (v.kind == DB_TEXT)
        csv_text(out, v.t);
    else if (v.kind == DB_BYTES)
        add_hex(out, v.t, (size_t)v.i);
}

static void json_cell(struct json *j, const char *name, struct db_value v, struct buf *hex)
{
    buf_reset(hex);
    if (v.kind == DB_INT)
        json_int(j, name, v.i);
    else if (v.kind == DB_BYTES) {
        add_hex(hex, v.t, (size_t)v.i);
        json_text(j, name, buf_str(hex));
    } else {
        json_text(j, name, v.kind == DB_TEXT ? v.t : NULL);
    }
}

/* A document has a file of its own; those that were read from there are as they are. */
static enum dd_rc write_document(struct dump_walk *w, const char *name, struct db_value bytes,
                                 struct dd_error *err)
{
    struct dump_file f;
    enum dd_rc rc;

    if (!w->real)
        return DD_OK;
    rc = begin(w, &f, name, err);
    if (rc == DD_OK)
        rc = dump_file_add(&f, bytes.t, (size_t)bytes.i, err);
    if (rc == DD_OK)
        rc = end(w, &f, err);
    dump_file_release(&f);
    return rc;
}

/* Row `n` of a table, as it is. */
struct row {
    const struct db_table *table;
    struct db_value values[DB_TABLE_COLUMNS];
    char document[HASH_HEX + sizeof(DUMP_DOCUMENT)];
    int64_t line, json_line; /* where it begins in either file */
};

static struct db_value value_of(const struct db_table *table, struct db_stmt *st, int column)
{
    const void *bytes;
    size_t n;

    if (table->columns[column].kind != DB_BYTES || db_is_null(st, column))
        return db_column(st, column);
    bytes = db_bytes(st, column, &n);
    return DB_B(bytes, n);
}

static enum dd_rc read_row(struct dump_walk *w, struct row *row, struct db_stmt *st,
                           struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; i < row->table->ncolumns; i++)
        row->values[i] = value_of(row->table, st, (int)i);
    row->line = w->csv.line;
    if (!dump_has_documents(row->table))
        return DD_OK;
    (void)snprintf(row->document, sizeof(row->document), "%s%s", db_text(st, 0), DUMP_DOCUMENT);
    rc = write_document(w, row->document, row->values[1], err);
    row->values[1] = DB_T(row->document);
    return rc;
}

/* The column that is not as it was written, in which of the two files. */
static enum dd_rc say_where(const struct dump_walk *w, const struct row *row, size_t column,
                            bool json, struct dd_error *err)
{
    char line[24], other_line[24];

    if (err->what != DD_DIFFERS)
        return err->rc;
    (void)snprintf(line, sizeof(line), "%lld", (long long)row->line);
    (void)snprintf(other_line, sizeof(other_line), "%lld", (long long)row->json_line);
    return dd_fail(err, DD_INPUT, json ? "dump.disagree" : "dump.differs_cell", "file",
                   buf_str(&w->csv.path), "line", line, "field", row->table->columns[column].name,
                   "other", buf_str(&w->json.path), "other_line", other_line, NULL);
}

static enum dd_rc add_row_csv(struct dump_walk *w, const struct row *row, struct dd_error *err)
{
    const size_t n = row->table->ncolumns;

    for (size_t i = 0; i < n; i++) {
        csv_cell(&w->cell, row->values[i]);
        if (i + 1 < n)
            buf_add_char(&w->cell, DUMP_BETWEEN);
        else
            buf_add(&w->cell, "\r\n");
        if (add_cell(&w->csv, &w->cell, err) != DD_OK)
            return say_where(w, row, i, false, err);
    }
    return DD_OK;
}

static enum dd_rc add_row_json(struct dump_walk *w, struct row *row, bool first,
                               struct dd_error *err)
{
    const size_t n = row->table->ncolumns;
    struct buf hex = BUF_INIT;
    struct json j;
    enum dd_rc rc = DD_OK;

    buf_add(&w->cell, first ? "\n" : ",\n");
    row->json_line = w->json.line + 1;
    json_init(&j, &w->cell);
    json_object(&j, NULL);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        json_cell(&j, row->table->columns[i].name, row->values[i], &hex);
        if (i + 1 == n)
            json_end_object(&j);
        if (hex.failed)
            rc = dd_no_memory(err);
        else if (add_cell(&w->json, &w->cell, err) != DD_OK)
            rc = say_where(w, row, i, true, err);
    }
    buf_release(&hex);
    return rc;
}

static enum dd_rc add_rows(struct dump_walk *w, const struct db_table *table, struct dd_error *err)
{
    struct row row = {.table = table};
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    bool first = true;
    enum dd_rc rc = db_table_rows(w->reg->db, table, &st, err);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        rc = read_row(w, &row, st, err);
        if (rc == DD_OK)
            rc = add_row_csv(w, &row, err);
        if (rc == DD_OK)
            rc = add_row_json(w, &row, first, err);
        first = false;
        w->result->rows++;
    }
    db_stmt_free(st);
    return step == DB_ERROR ? err->rc : rc;
}

static enum dd_rc add_heading(struct dump_walk *w, const struct db_table *table,
                              struct dd_error *err)
{
    buf_add(&w->cell, DUMP_MARK);
    for (size_t i = 0; i < table->ncolumns; i++) {
        if (i > 0)
            buf_add_char(&w->cell, DUMP_BETWEEN);
        buf_add(&w->cell, table->columns[i].name);
    }
    buf_add(&w->cell, "\r\n");
    return add_cell(&w->csv, &w->cell, err);
}

static enum dd_rc walk_table(struct dump_walk *w, const struct db_table *table,
                             struct dd_error *err)
{
    char name[96];
    enum dd_rc rc;

    (void)snprintf(name, sizeof(name), "%s%s", table->name, DUMP_ENDING);
    rc = begin(w, &w->csv, name, err);
    if (rc == DD_OK)
        rc = add_heading(w, table, err);
    buf_printf(&w->cell, "%s\"%s\":[", table == w->tables ? "" : ",\n", table->name);
    if (rc == DD_OK)
        rc = add_cell(&w->json, &w->cell, err);
    if (rc == DD_OK)
        rc = add_rows(w, table, err);
    if (rc == DD_OK)
        rc = add(&w->json, "\n]", err);
    if (rc == DD_OK)
        rc = end(w, &w->csv, err);
    dump_file_release(&w->csv);
    return rc;
}

/* The schema that is there, by what it says: an editor may have changed its comments and blanks. */
static enum dd_rc compare_schema(struct dump_walk *w, struct dd_error *err)
{
    struct buf path = BUF_INIT, bytes = BUF_INIT;
    char digits[24];
    int64_t line = 0;
    enum dd_rc rc = dump_path(&path, w->folder, DUMP_SCHEMA, err);

    if (rc == DD_OK)
        rc = source_bytes(buf_str(&path), SCHEMA_MAX, &bytes, err);
    if (rc == DD_OK && !dump_schema_same(buf_str(&bytes), db_schema_text(), &line)) {
        (void)snprintf(digits, sizeof(digits), "%lld", (long long)line);
        rc = dd_fail(err, DD_INPUT, "dump.differs", "file", buf_str(&path), "line", digits, NULL);
    }
    w->result->size += (int64_t)bytes.len;
    buf_release(&path);
    buf_release(&bytes);
    return rc;
}

/* What the tables are, in the words of the schema. */
static enum dd_rc add_schema(struct dump_walk *w, struct dd_error *err)
{
    struct dump_file f;
    enum dd_rc rc;

    if (!w->real)
        return compare_schema(w, err);
    rc = begin(w, &f, DUMP_SCHEMA, err);

    if (rc == DD_OK)
        rc = add(&f, db_schema_text(), err);
    if (rc == DD_OK)
        rc = end(w, &f, err);
    dump_file_release(&f);
    return rc;
}

enum dd_rc dump_walk(struct dump_walk *w, struct dd_error *err)
{
    enum dd_rc rc = begin(w, &w->json, DUMP_JSON, err);

    w->result->rows = w->result->size = 0;
    w->result->tables = (int64_t)w->ntables;
    buf_printf(&w->cell, "{\"schema\":%d,\"tables\":{\n", w->reg->version);
    if (rc == DD_OK)
        rc = add_cell(&w->json, &w->cell, err);
    for (size_t i = 0; rc == DD_OK && i < w->ntables; i++)
        rc = walk_table(w, &w->tables[i], err);
    if (rc == DD_OK)
        rc = add(&w->json, "}}\n", err);
    if (rc == DD_OK)
        rc = end(w, &w->json, err);
    if (rc == DD_OK)
        hash_long_end_hex(&w->json.hash, w->result->digest);
    if (rc == DD_OK)
        rc = add_schema(w, err);
    dump_file_release(&w->json);
    buf_release(&w->cell);
    return rc;
}
