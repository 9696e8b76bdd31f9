#include "writer.h"

#include "ddreg/arena.h"

static enum dd_rc next_id(struct reg *reg, struct record_writer *w, struct dd_error *err)
{
    char sql[96];

    (void)snprintf(sql, sizeof(sql), "SELECT MAX(id) + 1 FROM %s", w->table->name);
    return db_get_int(reg->db, &w->next_id, 1, err, sql, DB_NO_ARGS);
}

/* "INSERT INTO t (id, a, b, entry) VALUES ($1, $2, $3, $4)" */
static enum dd_rc prepare(struct reg *reg, struct record_writer *w, struct dd_error *err)
{
    struct buf sql = BUF_INIT;
    enum dd_rc rc;

    buf_add(&sql, "INSERT INTO ");
    buf_add(&sql, w->table->name);
    buf_add(&sql, " (");
    record_columns(&sql, w->table, reg->version);
    buf_add(&sql, ") VALUES ($1");
    for (size_t i = 1; i < w->table->ncolumns + 2; i++) {
        buf_add(&sql, ", $");
        buf_add_int(&sql, (int64_t)i + 1);
    }
    buf_add_char(&sql, ')');
    rc = buf_ok(&sql, err);
    if (rc == DD_OK)
        rc = db_prepare(reg->db, &w->insert, err, buf_str(&sql));
    buf_release(&sql);
    return rc;
}

enum dd_rc record_writer_find(struct reg *reg, const struct record_table *table,
                              struct record_writer **out, struct dd_error *err)
{
    struct record_writer *w = reg->writers;
    enum dd_rc rc;

    while (w && w->table != table)
        w = w->next;
    *out = w;
    if (w)
        return DD_OK;
    if ((rc = record_check_table(table, err)) != DD_OK)
        return rc;
    if (!(w = mem_realloc(NULL, sizeof(*w))))
        return dd_no_memory(err);
    *w = (struct record_writer){.next = reg->writers, .table = table};
    if ((rc = next_id(reg, w, err)) == DD_OK)
        rc = prepare(reg, w, err);
    if (rc != DD_OK) {
        mem_free(w);
        return rc;
    }
    *out = reg->writers = w;
    return DD_OK;
}

enum dd_rc record_writer_add(struct reg *reg, struct record_writer *w,
                             const struct db_value *values, size_t n, struct db_value *row,
                             struct dd_error *err)
{
    const size_t columns = w->table->ncolumns;
    enum dd_rc rc;

    if (n > columns)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", w->table->name, NULL);
    row[0] = DB_I(w->next_id);
    for (size_t i = 0; i < columns; i++)
        row[i + 1] = i < n ? values[i] : DB_NONE;
    row[columns + 1] = DB_I(reg->seq);
    rc = db_insert_by(w->insert, err, row, columns + 2);
    if (rc == DD_OK)
        w->next_id++;
    return rc;
}

void record_writers_free(struct reg *reg)
{
    while (reg->writers) {
        struct record_writer *w = reg->writers;
        reg->writers = w->next;
        db_stmt_free(w->insert);
        mem_free(w);
    }
}
