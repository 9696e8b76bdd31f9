#include "ddreg/supplier.h"

#include "ddreg/countries.h"
#include "ddreg/date.h"
#include "ddreg/orgnr.h"
#include "ddreg/record.h"
#include "ddreg/sectors.h"
#include "ddreg/text.h"
#include "tables.h"

/* The text fields of a supplier: the field's name, where it lies in the struct, and how it is
 * kept: as a fact of its own kind, or otherwise. */
enum kept { KEPT_NAME, KEPT_NUMBER, KEPT_FACT, KEPT_WITH_CLASS, KEPT_CONTACT };

static const struct field {
    const char *name;
    size_t offset;
    enum kept kept;
} fields[] = {
    {"name", offsetof(struct supplier, name), KEPT_NAME},
    {"orgnr", offsetof(struct supplier, orgnr), KEPT_NUMBER},
    {"ledger", offsetof(struct supplier, ledger), KEPT_NUMBER},
    {"country", offsetof(struct supplier, country), KEPT_FACT},
    {"production_country", offsetof(struct supplier, production_country), KEPT_FACT},
    {"sector", offsetof(struct supplier, sector), KEPT_FACT},
    {"category", offsetof(struct supplier, category), KEPT_FACT},
    {"class", offsetof(struct supplier, class), KEPT_FACT},
    {"class_reason", offsetof(struct supplier, class_reason), KEPT_WITH_CLASS},
    {"owner", offsetof(struct supplier, owner), KEPT_FACT},
    {"email", offsetof(struct supplier, email), KEPT_CONTACT},
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

const char *const supplier_field_names[FIELDS + 1] = {
    "name",   "orgnr",    "ledger", "country",      "production_country",
    "sector", "category", "class",  "class_reason", "owner",
    "email",  NULL,
};

const char *supplier_field(const struct supplier *s, size_t i)
{
    const char *value;

    memcpy(&value, (const char *)s + fields[i].offset, sizeof(value));
    return value;
}

static void set_field(struct supplier *s, size_t i, const char *value)
{
    memcpy((char *)s + fields[i].offset, &value, sizeof(value));
}

void supplier_public_id(char out[PUBLIC_ID_SIZE], int64_t id)
{
    (void)snprintf(out, PUBLIC_ID_SIZE, "S-%lld", (long long)id);
}

static bool same(const char *known, const char *wanted)
{
    return strcmp(known ? known : "", wanted) == 0;
}

unsigned supplier_differences(const struct supplier *known, const struct supplier *wanted)
{
    unsigned bits = 0;

    for (size_t i = 0; i < FIELDS; i++) {
        const char *w = supplier_field(wanted, i);
        if (w && !same(supplier_field(known, i), w))
            bits |= 1U << i;
    }
    return bits;
}

/* --- Checking what is to be written ---------------------------------------------------------- */

static enum dd_rc check_texts(const struct supplier *s, struct dd_error *err)
{
    for (size_t i = 0; i < FIELDS; i++) {
        const char *v = supplier_field(s, i);
        if (v && !text_valid_utf8(v, strlen(v)))
            return dd_fail(err, DD_INPUT, "supplier.utf8", "field", fields[i].name, NULL);
    }
    if (s->name && text_blank(s->name))
        return dd_fail(err, DD_INPUT, "supplier.name", NULL);
    if (s->email && *s->email && !strchr(s->email, '@'))
        return dd_fail(err, DD_INPUT, "supplier.email", "value", s->email, NULL);
    return DD_OK;
}

static enum dd_rc check_country(const char **country, const char *field, struct dd_error *err)
{
    const char *code;

    if (!*country || **country == '\0')
        return DD_OK;
    code = country_find(*country);
    if (!code)
        return dd_fail(err, DD_INPUT, "supplier.country", "value", *country, "field", field, NULL);
    *country = code;
    return DD_OK;
}

static enum dd_rc check_class(const struct supplier *s, const char *known_reason,
                              struct dd_error *err)
{
    const char *reason = s->class_reason ? s->class_reason : known_reason;

    if (!s->class || *s->class == '\0')
        return DD_OK;
    if (strcmp(s->class, SUPPLIER_NOT) == 0)
        return text_blank(reason) ? dd_fail(err, DD_INPUT, "supplier.class_reason", NULL) : DD_OK;
    if (strcmp(s->class, SUPPLIER_CHAIN) != 0 && strcmp(s->class, SUPPLIER_PARTNER) != 0)
        return dd_fail(err, DD_INPUT, "supplier.class", "value", s->class, NULL);
    return DD_OK;
}

/* Turns what was given into what is kept: codes for countries, nine digits for org numbers. */
static enum dd_rc normalise(struct supplier *s, char nr[ORGNR_SIZE], const char *known_reason,
                            struct dd_error *err)
{
    enum dd_rc rc = check_texts(s, err);

    if (rc == DD_OK)
        rc = check_country(&s->country, "country", err);
    if (rc == DD_OK)
        rc = check_country(&s->production_country, "production_country", err);
    if (rc == DD_OK)
        rc = check_class(s, known_reason, err);
    if (rc == DD_OK && s->sector && *s->sector && !sector_find(s->sector))
        rc = dd_fail(err, DD_INPUT, "supplier.sector", "value", s->sector, NULL);
    if (rc == DD_OK && s->orgnr && *s->orgnr) {
        if (!orgnr_read(nr, s->orgnr))
            return dd_fail(err, DD_INPUT, "orgnr.form", "value", s->orgnr, NULL);
        s->orgnr = nr;
    }
    return rc;
}

/* A number that another supplier has cannot be given to this one (id 0: a new one). */
static enum dd_rc check_number_free(struct reg *reg, int64_t id, const char *scheme,
                                    const char *value, struct dd_error *err)
{
    char public_id[PUBLIC_ID_SIZE];
    int64_t other;
    enum dd_rc rc;

    if (!value || *value == '\0')
        return DD_OK;
    rc = db_get_int(reg->db, &other, 0, err,
                    "SELECT MIN(supplier_id) FROM supplier_number WHERE scheme = $1 AND"
                    " value = $2 AND valid_to IS NULL AND supplier_id <> $3",
                    DB_ARGS(DB_T(scheme), DB_T(value), DB_I(id)));
    if (rc != DD_OK || other == 0)
        return rc;
    supplier_public_id(public_id, other);
    return dd_fail(err, DD_REFUSED, "supplier.number_taken", "value", value, "id", public_id, NULL);
}

/* --- Writing --------------------------------------------------------------------------------- */

struct write {
    struct reg *reg;
    int64_t supplier;
    const struct supplier *fields;
    const char *from;
    const char *source;
};

static struct db_value known_or_null(const char *value)
{
    return value && *value ? DB_T(value) : DB_NONE;
}

static enum dd_rc write_name(const struct write *w, const char *from, struct dd_error *err)
{
    char *key = text_name_key(&w->reg->scratch, w->fields->name);
    int64_t id;

    if (!key)
        return dd_no_memory(err);
    return record_insert(w->reg, &table_supplier_name,
                         (struct db_value[]){DB_I(w->supplier), DB_T(w->fields->name), DB_T(key),
                                             DB_T(from), DB_T(w->source)},
                         &id, err);
}

/* A number that is taken away keeps its row; an empty one says that none is known any more. */
static enum dd_rc write_number(const struct write *w, const char *scheme, const char *value,
                               const char *from, struct dd_error *err)
{
    bool orgnr = strcmp(scheme, "orgnr") == 0;
    int64_t id;

    return record_insert(w->reg, &table_supplier_number,
                         (struct db_value[]){DB_I(w->supplier), DB_T(scheme),
                                             DB_T(orgnr ? "NO" : ""), DB_T(value),
                                             DB_I(!orgnr || orgnr_valid(value)), DB_T(from),
                                             *value ? DB_NONE : DB_T(from)},
                         &id, err);
}

static enum dd_rc write_fact(const struct write *w, size_t i, const char *from,
                             struct dd_error *err)
{
    bool class = strcmp(fields[i].name, "class") == 0;
    int64_t id;

    return record_insert(
        w->reg, &table_supplier_fact,
        (struct db_value[]){
            DB_I(w->supplier), DB_T(fields[i].name), known_or_null(supplier_field(w->fields, i)),
            class ? known_or_null(w->fields->class_reason) : DB_NONE, DB_T(from), DB_T(w->source)},
        &id, err);
}

static enum dd_rc write_contact(const struct write *w, const char *from, struct dd_error *err)
{
    int64_t id;

    return record_insert(w->reg, &table_supplier_contact,
                         (struct db_value[]){DB_I(w->supplier), known_or_null(w->fields->email),
                                             DB_T(from), DB_T(w->source)},
                         &id, err);
}

static enum dd_rc write_field(const struct write *w, size_t i, const char *from,
                              struct dd_error *err)
{
    switch (fields[i].kept) {
    case KEPT_NAME:
        return write_name(w, from, err);
    case KEPT_NUMBER:
        return write_number(w, fields[i].name, supplier_field(w->fields, i), from, err);
    case KEPT_FACT:
        return write_fact(w, i, from, err);
    case KEPT_WITH_CLASS:
        return DD_OK;
    case KEPT_CONTACT:
        return write_contact(w, from, err);
    }
    return DD_OK;
}

enum dd_rc supplier_add(struct reg *reg, const struct supplier *given, const char *source,
                        int64_t *id, struct dd_error *err)
{
    struct supplier s = *given;
    struct write w = {reg, 0, &s, DATE_BEGINNING, source};
    char nr[ORGNR_SIZE];
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    if (!s.name)
        return dd_fail(err, DD_INPUT, "supplier.name", NULL);
    rc = normalise(&s, nr, NULL, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, 0, "orgnr", s.orgnr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, 0, "ledger", s.ledger, err);
    if (rc == DD_OK)
        rc = record_insert(reg, &table_supplier, NULL, &w.supplier, err);
    for (size_t i = 0; rc == DD_OK && i < FIELDS; i++) {
        const char *value = supplier_field(&s, i);
        if (value && *value)
            rc = write_field(&w, i, DATE_BEGINNING, err);
    }
    *id = w.supplier;
    return rc;
}

enum dd_rc supplier_change(struct reg *reg, int64_t id, const struct supplier *given,
                           const char *from, const char *source, int *changed, struct dd_error *err)
{
    struct supplier s = *given, known, first, last;
    struct write w = {reg, id, &s, from, source};
    char nr[ORGNR_SIZE];
    unsigned differs;
    enum dd_rc rc;

    *changed = 0;
    arena_reset(&reg->scratch);
    rc = supplier_get(reg, &reg->scratch, id, from ? from : reg->by.day, &known, err);
    if (rc == DD_OK)
        rc = supplier_get(reg, &reg->scratch, id, DATE_BEGINNING, &first, err);
    if (rc == DD_OK)
        rc = supplier_get(reg, &reg->scratch, id, "9999-12-31", &last, err);
    if (rc == DD_OK)
        rc = normalise(&s, nr, known.class_reason, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, id, "orgnr", s.orgnr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, id, "ledger", s.ledger, err);
    if (rc != DD_OK)
        return rc;
    differs = supplier_differences(&known, &s);
    if (s.class_reason && !s.class)
        s.class = known.class; /* a new reason rewrites the class it belongs to */
    if (s.class && !s.class_reason)
        s.class_reason = same(known.class, s.class) ? known.class_reason : NULL;
    for (size_t i = 0; rc == DD_OK && i < FIELDS; i++) {
        const char *since = from ? from : reg->by.day;
        size_t at = fields[i].kept == KEPT_WITH_CLASS ? i - 1 : i;
        if (!(differs & 1U << i) || (at != i && (differs & 1U << at)))
            continue;
        if (!from && !supplier_field(&first, at) && !supplier_field(&last, at))
            since = DATE_BEGINNING;
        rc = write_field(&w, at, since, err);
        ++*changed;
    }
    return rc;
}

/* --- Reading --------------------------------------------------------------------------------- */

static enum dd_rc keep(struct arena *a, struct supplier *out, const char *field, const char *value,
                       struct dd_error *err)
{
    char *copy = value && *value ? arena_strdup(a, value) : NULL;

    if (value && *value && !copy)
        return dd_no_memory(err);
    for (size_t i = 0; i < FIELDS; i++)
        if (strcmp(fields[i].name, field) == 0)
            set_field(out, i, copy);
    return DD_OK;
}

/* Rows are (field, value, extra), the later ruling over the earlier. */
static enum dd_rc read_rows(struct reg *reg, struct arena *a, const char *sql, int64_t id,
                            const char *as_of, struct supplier *out, struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err, sql, DB_ARGS(DB_I(id), DB_T(as_of)));

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        const char *field = db_text(st, 0);
        if (strcmp(field, "orgnr") == 0)
            out->orgnr_valid = db_int(st, 2) == 1;
        if (strcmp(field, "class") == 0)
            rc = keep(a, out, "class_reason", db_text(st, 2), err);
        if (rc == DD_OK)
            rc = keep(a, out, field, db_text(st, 1), err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc supplier_get(struct reg *reg, struct arena *a, int64_t id, const char *as_of,
                        struct supplier *out, struct dd_error *err)
{
    static const char *const queries[] = {
        "SELECT 'name', name, NULL FROM supplier_name WHERE supplier_id = $1 AND valid_from <= $2"
        " ORDER BY valid_from, id",
        "SELECT scheme, value, valid FROM supplier_number WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
        "SELECT kind, value, reason FROM supplier_fact WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
        "SELECT 'email', email, NULL FROM supplier_contact WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
    };
    char public_id[PUBLIC_ID_SIZE];
    int64_t there;
    enum dd_rc rc = db_get_int(reg->db, &there, 0, err, "SELECT id FROM supplier WHERE id = $1",
                               DB_ARGS(DB_I(id)));

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && there == 0) {
        supplier_public_id(public_id, id);
        rc = dd_fail(err, DD_INPUT, "supplier.unknown", "word", public_id, NULL);
    }
    out->id = id;
    for (size_t i = 0; rc == DD_OK && i < sizeof(queries) / sizeof(queries[0]); i++)
        rc = read_rows(reg, a, queries[i], id, as_of, out, err);
    return rc;
}
