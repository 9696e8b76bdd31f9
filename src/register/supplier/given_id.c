#include "given_id.h"

#include "ddreg/date.h"
#include "ddreg/firm.h"
#include "ddreg/orgnr.h"
#include "ddreg/record.h"
#include "ddreg/supplier_id.h"
#include "ddreg/text.h"
#include "register/tables.h"

#include "gen/record/supplier_counts.part.h"
#include "gen/register/asof.part.h"

#define SCHEME "ddreg"

struct given {
    int64_t id;
    char identity[IDENTITY_SIZE];
    bool own; /* of this register */
};

static enum dd_rc read_given(struct reg *reg, const char *text, struct given *out,
                             struct dd_error *err)
{
    char ours[IDENTITY_SIZE];
    enum dd_rc rc = register_identity(reg, ours, err);

    if (rc == DD_OK && !supplier_id_read(&out->id, out->identity, text))
        rc = dd_fail(err, DD_INPUT, "supplier.ddreg_id_unknown", "value", text, NULL);
    out->own = rc == DD_OK && strcmp(out->identity, ours) == 0;
    return rc;
}

/* Does the register's supplier count? *there: has it one with that id at all? */
static enum dd_rc look_at(struct reg *reg, int64_t id, bool *there, bool *counts,
                          struct dd_error *err)
{
    int64_t found;
    enum dd_rc rc = db_get_int(reg->db, &found, -1, err,
                               "SELECT" SUPPLIER_COUNTS(" supplier.id") "FROM supplier"
                                                                        " WHERE id = $1",
                               DB_ARGS(DB_I(id)));

    *there = rc == DD_OK && found >= 0;
    *counts = rc == DD_OK && found == 1;
    return rc;
}

/* The supplier that has the number, or will have it; 0 for none. */
static enum dd_rc holder_of(struct reg *reg, const char *scheme, const char *value, const char *day,
                            int64_t *id, struct dd_error *err)
{
    return db_get_int(reg->db, id, 0, err,
                      "SELECT MIN(n.supplier_id) FROM supplier_number AS n WHERE n.scheme = $1 AND"
                      " n.value = $2 AND" NUMBER_IN_FORCE_FROM("$3"),
                      DB_ARGS(DB_T(scheme), DB_T(value), DB_T(day)));
}

static enum dd_rc find(struct reg *reg, const char *text, const char *day, int64_t *id,
                       struct dd_error *err)
{
    struct given given;
    char public_id[PUBLIC_ID_SIZE];
    bool there, counts;
    enum dd_rc rc = read_given(reg, text, &given, err);

    if (rc != DD_OK || !given.own)
        return rc == DD_OK ? holder_of(reg, SCHEME, text, day, id, err) : rc;
    rc = look_at(reg, given.id, &there, &counts, err);
    if (rc == DD_OK && !there)
        return dd_fail(err, DD_INPUT, "supplier.ddreg_id_unknown", "value", text, NULL);
    public_id_write(public_id, SUPPLIER_ID, given.id);
    if (rc == DD_OK && !counts)
        return dd_fail(err, DD_INPUT, "import.withdrawn", "value", public_id, NULL);
    *id = given.id;
    return rc;
}

/* Is the number that of a supplier that does not count as the one with the id? */
static enum dd_rc is_others(struct reg *reg, int64_t id, const char *scheme, const char *value,
                            const char *day, bool *others, struct dd_error *err)
{
    int64_t holder = 0, root = 0, own = 0;
    enum dd_rc rc = holder_of(reg, scheme, value, day, &holder, err);

    if (rc == DD_OK && holder != 0)
        rc = alias_root(reg, holder, &root, err);
    if (rc == DD_OK && holder != 0)
        rc = alias_root(reg, id, &own, err);
    *others = rc == DD_OK && root != own;
    return rc;
}

/* Do the row's numbers leave it open that it is that supplier? */
static enum dd_rc check_numbers(struct reg *reg, const struct supplier *row, const char *day,
                                int64_t id, struct dd_error *err)
{
    char nr[ORGNR_SIZE], public_id[PUBLIC_ID_SIZE];
    struct supplier s;
    bool others = false, valid = row->orgnr && orgnr_read(nr, row->orgnr) && orgnr_valid(nr);
    enum dd_rc rc = DD_OK;

    if (!text_blank(row->ledger))
        rc = is_others(reg, id, "ledger", row->ledger, day, &others, err);
    if (rc == DD_OK && !others && valid)
        rc = is_others(reg, id, "orgnr", nr, day, &others, err);
    if (rc == DD_OK && !others && valid) {
        rc = supplier_get(reg, &reg->scratch, id, day, &s, err);
        others = rc == DD_OK && s.orgnr_valid && s.orgnr && *s.orgnr && strcmp(s.orgnr, nr) != 0;
    }
    if (rc != DD_OK || !others)
        return rc;
    public_id_write(public_id, SUPPLIER_ID, id);
    return dd_fail(err, DD_INPUT, "supplier.ddreg_id_other", "value", public_id, NULL);
}

enum dd_rc given_id_match(struct reg *reg, const struct supplier *row, const char *day, int64_t *id,
                          struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *id = 0;
    if (row->ddreg_id)
        rc = find(reg, row->ddreg_id, day, id, err);
    return rc == DD_OK && *id != 0 ? check_numbers(reg, row, day, *id, err) : rc;
}

enum dd_rc given_id_differs(struct reg *reg, int64_t supplier, const struct supplier *row,
                            const char *day, bool *differs, struct dd_error *err)
{
    struct given given;
    int64_t n = 0;
    enum dd_rc rc;

    *differs = false;
    if (!row->ddreg_id)
        return DD_OK;
    rc = read_given(reg, row->ddreg_id, &given, err);
    if (rc == DD_OK)
        rc = db_get_int(
            reg->db, &n, 0, err,
            "SELECT COUNT(*) FROM supplier_number AS n WHERE n.supplier_id = $1"
            " AND n.scheme = '" SCHEME "' AND n.issuer = $2 AND n.value <> $3"
            " AND" NUMBER_IN_FORCE("$4"),
            DB_ARGS(DB_I(supplier), DB_T(given.identity), DB_T(row->ddreg_id), DB_T(day)));
    *differs = n > 0;
    return rc;
}

enum dd_rc given_id_keep(struct reg *reg, int64_t supplier, const char *given, struct dd_error *err)
{
    struct given id;
    int64_t holder, row;
    enum dd_rc rc;

    if (!given)
        return DD_OK;
    rc = read_given(reg, given, &id, err);
    if (rc == DD_OK && !id.own)
        rc = holder_of(reg, SCHEME, given, reg->by.day, &holder, err);
    if (rc != DD_OK || id.own || holder != 0)
        return rc;
    return record_insert(reg, &table_supplier_number,
                         DB_ARGS(DB_I(supplier), DB_T(SCHEME), DB_T(id.identity), DB_T(given),
                                 DB_I(1), DB_T(DATE_BEGINNING), DB_NONE),
                         &row, err);
}

static enum dd_rc is_called(struct reg *reg, int64_t id, const char *name, bool *called,
                            struct dd_error *err)
{
    const char **names = NULL, *key = firm_key(&reg->scratch, name);
    size_t n = 0;
    enum dd_rc rc =
        key ? supplier_names(reg, &reg->scratch, id, &names, &n, err) : dd_no_memory(err);

    *called = false;
    for (size_t i = 0; rc == DD_OK && i < n && !*called; i++) {
        const char *other = firm_key(&reg->scratch, names[i]);
        if (!other)
            return dd_no_memory(err);
        *called = strcmp(key, other) == 0;
    }
    return rc;
}

enum dd_rc given_id_not_ledger(struct reg *reg, const struct supplier *row, struct dd_error *err)
{
    int64_t id;
    bool there, counts, called = true;
    enum dd_rc rc;

    if (row->ddreg_id || !public_id_read(&id, SUPPLIER_ID, row->ledger))
        return DD_OK;
    rc = look_at(reg, id, &there, &counts, err);
    if (rc == DD_OK && counts && !text_blank(row->name))
        rc = is_called(reg, id, row->name, &called, err);
    return rc == DD_OK && counts && called
               ? dd_fail(err, DD_INPUT, "supplier.ledger_is_id", "value", row->ledger, NULL)
               : rc;
}
