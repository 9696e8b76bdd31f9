#include "ddreg/head.h"

#include "ddreg/journal.h"

#include "gen/record/head.h"

enum dd_rc head_read(struct reg *reg, char head[HASH_HEX], int64_t *seq, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err, head_sql, DB_NO_ARGS);

    *seq = row ? db_int(row, 0) : 0;
    (void)snprintf(head, HASH_HEX, "%s", row ? db_text(row, 1) : JOURNAL_NO_HEAD);
    db_stmt_free(row);
    return rc;
}

/* The day that the query gives; "" for none. */
static enum dd_rc read_day(struct reg *reg, const char *sql, char out[DATE_SIZE],
                           struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(reg->db, &row, err, sql, DB_NO_ARGS);

    (void)snprintf(out, DATE_SIZE, "%s", row ? db_text(row, 0) : "");
    db_stmt_free(row);
    return rc;
}

enum dd_rc head_last_given(struct reg *reg, const char *today, struct head_given *out,
                           struct dd_error *err)
{
    enum dd_rc rc = read_day(reg, given_sql, out->last, err);

    out->never = out->last[0] == '\0';
    if (rc == DD_OK && out->never)
        rc = read_day(reg, "SELECT day FROM journal WHERE seq = 1", out->last, err);
    date_add_months(out->due, out->last, HEAD_MONTHS);
    out->is_due = strcmp(out->due, today) <= 0;
    return rc;
}
