#include "ddreg/purchase_list.h"

#include "gen/query/purchase_list.h"

static struct purchase read_line(struct db_stmt *st)
{
    return (struct purchase){
        .line = db_int(st, 1),
        .day = db_text(st, 2),
        .amount = db_int(st, 3),
        .currency = db_text(st, 4),
        .rate = db_text(st, 5),
        .ore = db_int(st, 6),
        .production = db_is_null(st, 7) ? -1 : (int)db_int(st, 7),
        .account = db_text_or_null(st, 8),
        .reference = db_text_or_null(st, 9),
        .buyer = db_int(st, 10),
        .approver = db_int(st, 11),
    };
}

enum dd_rc purchase_list(struct reg *reg, int year, const char *vat, purchase_each *each,
                         void *data, struct dd_error *err)
{
    char from[8] = "0000", to[8] = "9999-99";
    struct db_stmt *st = NULL;
    enum db_step step = DB_DONE;
    enum dd_rc rc;

    if (year != 0) {
        (void)snprintf(from, sizeof(from), "%04u", (unsigned)year % 10000U);
        (void)snprintf(to, sizeof(to), "%04u", (unsigned)(year + 1) % 10000U);
    }
    rc = db_query(reg->db, &st, err, purchase_list_sql,
                  DB_ARGS(DB_T(from), DB_T(to), DB_T(vat ? vat : "")));
    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        const struct purchase line = read_line(st);
        const struct purchase_names names = {db_text_or_null(st, 12), db_text_or_null(st, 13)};
        rc = each(data, &line, &names, db_int(st, 0), err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}
