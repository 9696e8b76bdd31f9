/* Making and changing suppliers: dated rows, nothing overwritten. */
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/firm.h"
#include "ddreg/orgnr.h"
#include "ddreg/record.h"
#include "ddreg/supplier_unit.h"
#include "given_id.h"
#include "supplier_fields.h"
#include "register/tables.h"

#include "gen/register/asof.part.h"
#include "gen/register/supplier/supplier_write.h"

struct write {
    struct reg *reg;
    int64_t supplier;
    const struct supplier *fields;
    const char *from;
    const char *source;
    bool correct; /* what is known was wrong since it was first said */
    bool fresh;   /* the supplier is being made: nothing is known yet */
};

static struct db_value known_or_null(const char *value)
{
    return value && *value ? DB_T(value) : DB_NONE;
}

static enum dd_rc write_name(const struct write *w, const char *from, struct dd_error *err)
{
    const char *known = w->fields->key;
    const char *key = known ? known : firm_key(&w->reg->scratch, w->fields->name);
    int64_t id;

    if (!key)
        return dd_no_memory(err);
    return record_insert(
        w->reg, &table_supplier_name,
        DB_ARGS(DB_I(w->supplier), DB_T(w->fields->name), DB_T(key), DB_T(from), DB_T(w->source)),
        &id, err);
}

static enum dd_rc write_number_row(const struct write *w, const char *scheme, const char *value,
                                   const char *from, bool ends, struct dd_error *err)
{
    bool orgnr = strcmp(scheme, "orgnr") == 0;
    int64_t id;
    const struct db_value values[] = {
        DB_I(w->supplier),
        DB_T(scheme),
        DB_T(orgnr ? "NO" : ""),
        DB_T(value),
        DB_I(!orgnr || orgnr_valid(value)),
        DB_T(from),
        ends ? DB_T(from) : DB_NONE,
    };

    return record_insert(w->reg, &table_supplier_number, DB_ALL(values), &id, err);
}

/* Ends the numbers of the scheme that the supplier has on the day or is to have later. */
static enum dd_rc end_numbers(const struct write *w, const char *scheme, const char *from,
                              struct dd_error *err)
{
    struct arena *a = &w->reg->scratch;
    struct text_list {
        struct text_list *next;
        const char *text;
    } *list = NULL;
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(w->reg->db, &st, err,
                             "SELECT n.value FROM supplier_number AS n WHERE"
                             " n.supplier_id = $1 AND n.scheme = $2 AND" NUMBER_IN_FORCE_FROM(
                                 "$3") "GROUP BY n.value ORDER BY MIN(n.id)",
                             DB_ARGS(DB_I(w->supplier), DB_T(scheme), DB_T(from)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        struct text_list *one = arena_alloc(a, sizeof(*one));
        if (!one || !(one->text = arena_strdup(a, db_text(st, 0))))
            rc = dd_no_memory(err);
        else
            one->next = list, list = one;
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    for (; rc == DD_OK && list; list = list->next)
        rc = write_number_row(w, scheme, list->text, from, true, err);
    return rc;
}

/* From a person, or for org numbers, the new one takes the place of what was there. */
static enum dd_rc write_number(const struct write *w, const char *scheme, const char *value,
                               const char *from, struct dd_error *err)
{
    bool replaces = strcmp(w->source, "person") == 0 || strcmp(scheme, "orgnr") == 0;
    enum dd_rc rc = replaces && !w->fresh ? end_numbers(w, scheme, from, err) : DD_OK;

    return rc == DD_OK && *value ? write_number_row(w, scheme, value, from, false, err) : rc;
}

/* Nobody says of whom something was found that it is no supplier. */
static enum dd_rc check_no_finding(const struct write *w, struct dd_error *err)
{
    const char *class = w->fields->class;
    char id[PUBLIC_ID_SIZE];
    int64_t finding = 0;
    enum dd_rc rc;

    if (!class || strcmp(class, SUPPLIER_NOT) != 0 || strcmp(w->source, "person") != 0)
        return DD_OK;
    rc = db_get_int(w->reg->db, &finding, 0, err, finding_of_sql,
                    DB_ARGS(DB_I(w->supplier), DB_T(w->reg->by.day)));
    if (rc != DD_OK || finding == 0)
        return rc;
    public_id_write(id, FINDING_ID, finding);
    return dd_fail(err, DD_REFUSED, "supplier.open_finding", "id", id, NULL);
}

static enum dd_rc write_fact(const struct write *w, size_t i, const char *from,
                             struct dd_error *err)
{
    bool class = strcmp(supplier_fields[i].name, "class") == 0;
    int64_t id;
    enum dd_rc rc = class ? check_no_finding(w, err) : DD_OK;

    if (rc != DD_OK)
        return rc;
    return record_insert(w->reg, &table_supplier_fact,
                         DB_ARGS(DB_I(w->supplier), DB_T(supplier_fields[i].name),
                                 known_or_null(supplier_field(w->fields, i)),
                                 known_or_null(class ? w->fields->class_reason : w->fields->reason),
                                 DB_T(from), DB_T(w->source)),
                         &id, err);
}

static enum dd_rc write_contact(const struct write *w, size_t i, const char *from,
                                struct dd_error *err)
{
    int64_t id;
    const struct db_value values[] = {
        DB_I(w->supplier),
        DB_T(supplier_fields[i].name),
        known_or_null(supplier_field(w->fields, i)),
        DB_T(from),
        DB_T(w->source),
    };

    return record_insert(w->reg, &table_supplier_contact, DB_ALL(values), &id, err);
}

static enum dd_rc write_field(const struct write *w, size_t i, const char *from,
                              struct dd_error *err)
{
    switch (supplier_fields[i].kept) {
    case KEPT_NAME:
        return write_name(w, from, err);
    case KEPT_NUMBER:
        return write_number(w, supplier_fields[i].name, supplier_field(w->fields, i), from, err);
    case KEPT_FACT:
        return write_fact(w, i, from, err);
    case KEPT_WITH_CLASS:
        return DD_OK;
    case KEPT_CONTACT:
        return write_contact(w, i, from, err);
    }
    return DD_OK;
}

enum dd_rc supplier_add(struct reg *reg, const struct supplier *given, const char *source,
                        int64_t *id, struct dd_error *err)
{
    struct supplier s = *given;
    struct write w = {
        .reg = reg, .fields = &s, .from = DATE_BEGINNING, .source = source, .fresh = true};
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    if (!s.name && !s.ledger && !s.orgnr && !s.ddreg_id)
        return dd_fail(err, DD_INPUT, "supplier.name", NULL);
    rc = supplier_tidy(&reg->scratch, &s, err);
    if (rc == DD_OK && s.key && !supplier_same(given->name, s.name))
        s.key = NULL;
    if (rc == DD_OK)
        rc = supplier_normalise(&reg->scratch, &s, err);
    if (rc == DD_OK)
        rc = supplier_number_free(reg, 0, "orgnr", s.orgnr, reg->by.day, err);
    if (rc == DD_OK)
        rc = supplier_number_free(reg, 0, "ledger", s.ledger, reg->by.day, err);
    if (rc == DD_OK)
        rc = record_insert(reg, &table_supplier, DB_NO_ARGS, &w.supplier, err);
    for (size_t i = 0; rc == DD_OK && i < SUPPLIER_FIELDS; i++) {
        const char *value = supplier_field(&s, i);
        if (value && *value)
            rc = write_field(&w, i, DATE_BEGINNING, err);
    }
    if (rc == DD_OK)
        rc = given_id_keep(reg, w.supplier, s.ddreg_id, err);
    *id = w.supplier;
    return rc;
}

/* Has the supplier this ledger number on the entry's day, and is it the one it had first? */
static enum dd_rc find_ledger(struct reg *reg, int64_t id, const char *value, bool *has,
                              bool *first, struct dd_error *err)
{
    int64_t row, lowest;
    enum dd_rc rc = db_get_int(reg->db, &row, 0, err,
                               "SELECT MIN(n.id) FROM supplier_number AS n WHERE n.supplier_id = $1"
                               " AND n.scheme = 'ledger' AND n.value = $2 AND" NUMBER_ON("$3"),
                               DB_ARGS(DB_I(id), DB_T(value), DB_T(reg->by.day)));

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &lowest, 0, err,
                        "SELECT MIN(n.id) FROM supplier_number AS n WHERE n.supplier_id = $1"
                        " AND n.scheme = 'ledger' AND" NUMBER_ON("$2"),
                        DB_ARGS(DB_I(id), DB_T(reg->by.day)));
    *has = rc == DD_OK && row != 0;
    *first = rc == DD_OK && (lowest == 0 || row == lowest);
    return rc;
}

/* What an import may change: see the header on a second ledger number. */
static enum dd_rc limit_import(struct reg *reg, int64_t id, const struct supplier *known,
                               struct supplier *s, unsigned *left, struct dd_error *err)
{
    unsigned differs = supplier_differences(known, s);
    bool has, first;
    enum dd_rc rc;

    if (!s->ledger || *s->ledger == '\0')
        return DD_OK;
    rc = find_ledger(reg, id, s->ledger, &has, &first, err);
    for (size_t i = 0; rc == DD_OK && !first && i < SUPPLIER_FIELDS; i++) {
        if (supplier_fields[i].kept == KEPT_NUMBER || !supplier_field(known, i))
            continue;
        if (!has)
            *left |= differs & 1U << i;
        supplier_set_field(s, i, NULL);
    }
    if (rc == DD_OK && has)
        s->ledger = NULL;
    return rc;
}

/* A class and its reason are one fact: both are settled before they are checked and written. */
static void settle_class(const struct supplier *known, struct supplier *s)
{
    if (s->class_reason && !s->class)
        s->class = known->class;
    if (s->class && !s->class_reason && supplier_same(known->class, s->class))
        s->class_reason = known->class_reason;
}

struct since {
    const char *day;
    bool of_today;
};

static void read_since(struct db_row *r, void *out)
{
    struct since *since = out;

    *since = (struct since){row_text(r, "since"), row_int(r, "of_today") != 0};
}

/* Since when the value is so that is in force on the entry's day; of numbers since ever. */
static enum dd_rc known_since(const struct write *w, size_t i, struct since *since,
                              struct dd_error *err)
{
    const char *sql = supplier_fields[i].kept == KEPT_NAME      ? name_since_sql
                      : supplier_fields[i].kept == KEPT_CONTACT ? contact_since_sql
                                                                : fact_since_sql;
    bool found = false;
    enum dd_rc rc = DD_OK;

    if (supplier_fields[i].kept != KEPT_NUMBER)
        rc = db_one(
            w->reg->db, &w->reg->scratch, sizeof(*since), read_since, NULL, since, &found, err, sql,
            DB_ARGS(DB_I(w->supplier), DB_T(supplier_fields[i].name), DB_T(w->reg->by.day)));
    if (!found)
        *since = (struct since){DATE_BEGINNING, false};
    return rc;
}

/* Since when a field's new value holds. What a person says a second time on one day takes the place
 * of what was said first, as a correction does, unless that was said of a day of its own; else it
 * is so from the day on. */
static enum dd_rc since_when(const struct write *w, unsigned ever, size_t i, struct since *since,
                             struct dd_error *err)
{
    enum dd_rc rc;

    *since = (struct since){w->from ? w->from : DATE_BEGINNING, false};
    if (w->from || !(ever & 1U << i))
        return DD_OK;
    rc = known_since(w, i, since, err);
    since->of_today = since->of_today && strcmp(w->source, "person") == 0 &&
                      strcmp(since->day, DATE_BEGINNING) == 0;
    if (!w->correct && !since->of_today)
        since->day = w->reg->by.day;
    return rc;
}

static enum dd_rc write_changes(const struct write *w, unsigned differs, unsigned ever,
                                struct supplier_changes *changes, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < SUPPLIER_FIELDS; i++) {
        size_t at = i > 0 && supplier_fields[i].kept == KEPT_WITH_CLASS ? i - 1 : i;
        struct since since;
        if (!(differs & 1U << i) || (at != i && (differs & 1U << at)))
            continue;
        rc = since_when(w, ever, at, &since, err);
        if (rc == DD_OK)
            rc = write_field(w, at, since.day, err);
        changes->n++;
        changes->again = changes->again || since.of_today;
        changes->earlier = changes->earlier || strcmp(since.day, DATE_BEGINNING) == 0 ||
                           (w->correct && strncmp(since.day, w->reg->by.day, 4) < 0);
    }
    return rc;
}

static enum dd_rc change(struct reg *reg, int64_t id, const struct supplier *given,
                         const char *from, const char *source, bool correct,
                         struct supplier_changes *changes, struct dd_error *err)
{
    const char *day = from ? from : reg->by.day;
    struct supplier s = *given, known;
    unsigned ever;
    struct write w = {reg, id, &s, from, source, correct, false};
    enum dd_rc rc;

    *changes = (struct supplier_changes){.n = 0};
    arena_reset(&reg->scratch);
    rc = supplier_tidy(&reg->scratch, &s, err);
    if (rc == DD_OK)
        rc = supplier_read(reg, &reg->scratch, id, day, &known, &ever, err);
    if (rc == DD_OK && strcmp(source, "person") != 0)
        rc = limit_import(reg, id, &known, &s, &changes->left, err);
    if (rc == DD_OK)
        settle_class(&known, &s);
    if (rc == DD_OK)
        rc = supplier_normalise(&reg->scratch, &s, err);
    if (rc == DD_OK && strcmp(source, "person") != 0)
        rc = supplier_unit_limit(reg, day, &known, &s, &changes->outranked, err);
    if (rc == DD_OK)
        rc = supplier_number_free(reg, id, "orgnr", s.orgnr, day, err);
    if (rc == DD_OK)
        rc = supplier_number_free(reg, id, "ledger", s.ledger, day, err);
    if (rc != DD_OK)
        return rc;
    changes->fields = supplier_differences(&known, &s);
    changes->before = known;
    changes->after = s;
    rc = write_changes(&w, changes->fields, ever, changes, err);
    return rc == DD_OK ? given_id_keep(reg, id, s.ddreg_id, err) : rc;
}

enum dd_rc supplier_change(struct reg *reg, int64_t id, const struct supplier *fields,
                           const char *from, const char *source, struct supplier_changes *changes,
                           struct dd_error *err)
{
    return change(reg, id, fields, from, source, false, changes, err);
}

enum dd_rc supplier_correct(struct reg *reg, int64_t id, const struct supplier *fields,
                            struct supplier_changes *changes, struct dd_error *err)
{
    return change(reg, id, fields, NULL, "person", true, changes, err);
}
