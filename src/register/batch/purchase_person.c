#include "ddreg/purchase_person.h"

#include "ddreg/db_rows.h"
#include "register/tables.h"

#include "gen/register/batch/purchase_person.h"

enum dd_rc purchase_person_id(struct reg *reg, const char *name, int64_t *id, struct dd_error *err)
{
    const struct db_value values[] = {DB_T(name)};
    enum dd_rc rc = db_get_int(reg->db, id, 0, err, purchase_person_named_sql, DB_ARGS(DB_T(name)));

    return rc == DD_OK && *id == 0
               ? record_insert(reg, &table_purchase_person, DB_ALL(values), id, err)
               : rc;
}

static void read_person(struct db_row *r, void *out)
{
    struct purchase_person *p = out;

    p->id = row_int(r, "id");
    p->name = row_text_or_null(r, "name");
    p->ordered = row_int(r, "ordered");
    p->ordered_ore = row_int(r, "ordered_ore");
    p->approved = row_int(r, "approved");
    p->approved_ore = row_int(r, "approved_ore");
}

enum dd_rc purchase_person_list(struct reg *reg, struct arena *a, struct purchase_person **out,
                                size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_person, NULL, out, n, err, purchase_people_sql,
                  DB_NO_ARGS);
}
