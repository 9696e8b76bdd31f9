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
    {"owner", offsetof(struct supplier, owner), KEPT_CONTACT},
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
    enum dd_rc rc;

    if (!*country || **country == '\0')
        return DD_OK;
    rc = country_find(*country, &code, err);
    if (rc == DD_OK && !code)
        rc = dd_fail(err, DD_INPUT, "supplier.country", "value", *country, "field", field, NULL);
    if (rc == DD_OK)
        *country = code;
    return rc;
}

static enum dd_rc check_class(const struct supplier *s, struct dd_error *err)
{
    if (!s->class || *s->class == '\0')
        return DD_OK;
    if (strcmp(s->class, SUPPLIER_NOT) == 0)
        return text_blank(s->class_reason) ? dd_fail(err, DD_REFUSED, "supplier.class_reason", NULL)
                                           : DD_OK;
    if (strcmp(s->class, SUPPLIER_CHAIN) != 0 && strcmp(s->class, SUPPLIER_PARTNER) != 0)
        return dd_fail(err, DD_INPUT, "supplier.class", "value", s->class, NULL);
    return DD_OK;
}

/* Turns what was given into what is kept: codes for countries, nine digits for org numbers. */
static enum dd_rc normalise(struct supplier *s, char nr[ORGNR_SIZE], struct dd_error *err)
{
    enum dd_rc rc = check_texts(s, err);

    if (rc == DD_OK)
        rc = check_country(&s->country, "country", err);
    if (rc == DD_OK)
        rc = check_country(&s->production_country, "production_country", err);
    if (rc == DD_OK)
        rc = check_class(s, err);
    if (rc == DD_OK && s->sector && *s->sector && !sector_find(s->sector))
        rc = dd_fail(err, DD_INPUT, "supplier.sector", "value", s->sector, NULL);
    if (rc == DD_OK && s->orgnr && *s->orgnr) {
        if (!orgnr_read(nr, s->orgnr))
            return dd_fail(err, DD_INPUT, "orgnr.form", "value", s->orgnr, NULL);
        s->orgnr = nr;
    }
    return rc;
}

/* A number that another supplier has cannot be given to this one (id 0: a new one). An org number
 * whose check digit is wrong is nobody's: it identifies no one. */
static enum dd_rc check_number_free(struct reg *reg, int64_t id, const char *scheme,
                                    const char *value, struct dd_error *err)
{
    char public_id[PUBLIC_ID_SIZE];
    int64_t other;
    enum dd_rc rc;

    if (!value || *value == '\0')
        return DD_OK;
    rc = db_get_int(reg->db, &other, 0, err,
                    "SELECT MIN(supplier_id) FROM supplier_number AS n WHERE scheme = $1 AND"
                    " value = $2 AND valid = 1 AND supplier_id <> $3 AND" NUMBER_IN_FORCE,
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

/* Ends the numbers of the scheme that the supplier has now. */
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
                             "SELECT value FROM supplier_number AS n WHERE supplier_id = $1 AND"
                             " scheme = $2 AND" NUMBER_IN_FORCE "ORDER BY id",
                             DB_ARGS(DB_I(w->supplier), DB_T(scheme)));

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
    enum dd_rc rc = replaces ? end_numbers(w, scheme, from, err) : DD_OK;

    return rc == DD_OK && *value ? write_number_row(w, scheme, value, from, false, err) : rc;
}

static enum dd_rc write_fact(const struct write *w, size_t i, const char *from,
                             struct dd_error *err)
{
    bool class = strcmp(fields[i].name, "class") == 0;
    int64_t id;

    return record_insert(w->reg, &table_supplier_fact,
                         DB_ARGS(DB_I(w->supplier), DB_T(fields[i].name),
                                 known_or_null(supplier_field(w->fields, i)),
                                 class ? known_or_null(w->fields->class_reason) : DB_NONE,
                                 DB_T(from), DB_T(w->source)),
                         &id, err);
}

static enum dd_rc write_contact(const struct write *w, size_t i, const char *from,
                                struct dd_error *err)
{
    int64_t id;
    const struct db_value values[] = {
        DB_I(w->supplier), DB_T(fields[i].name), known_or_null(supplier_field(w->fields, i)),
        DB_T(from),        DB_T(w->source),
    };

    return record_insert(w->reg, &table_supplier_contact, DB_ALL(values), &id, err);
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
        return write_contact(w, i, from, err);
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
    if (!s.name && !s.ledger && !s.orgnr)
        return dd_fail(err, DD_INPUT, "supplier.name", NULL);
    rc = normalise(&s, nr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, 0, "orgnr", s.orgnr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, 0, "ledger", s.ledger, err);
    if (rc == DD_OK)
        rc = record_insert(reg, &table_supplier, DB_NO_ARGS, &w.supplier, err);
    for (size_t i = 0; rc == DD_OK && i < FIELDS; i++) {
        const char *value = supplier_field(&s, i);
        if (value && *value)
            rc = write_field(&w, i, DATE_BEGINNING, err);
    }
    *id = w.supplier;
    return rc;
}

/* Has the supplier this number now, and is it the one it had first? */
static enum dd_rc find_number(struct reg *reg, int64_t id, const char *scheme, const char *value,
                              bool *has, bool *first, struct dd_error *err)
{
    int64_t row, lowest;
    enum dd_rc rc = db_get_int(reg->db, &row, 0, err,
                               "SELECT MIN(id) FROM supplier_number AS n WHERE supplier_id = $1"
                               " AND scheme = $2 AND value = $3 AND" NUMBER_IN_FORCE,
                               DB_ARGS(DB_I(id), DB_T(scheme), DB_T(value)));

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &lowest, 0, err,
                        "SELECT MIN(id) FROM supplier_number AS n WHERE supplier_id = $1"
                        " AND scheme = $2 AND" NUMBER_IN_FORCE,
                        DB_ARGS(DB_I(id), DB_T(scheme)));
    *has = rc == DD_OK && row != 0;
    *first = rc == DD_OK && (lowest == 0 || row == lowest);
    return rc;
}

/* What an import may change: see the header on a second ledger number. */
static enum dd_rc limit_import(struct reg *reg, int64_t id, const struct supplier *known,
                               struct supplier *s, struct dd_error *err)
{
    bool has, first;
    enum dd_rc rc;

    if (!s->ledger || *s->ledger == '\0')
        return DD_OK;
    rc = find_number(reg, id, "ledger", s->ledger, &has, &first, err);
    for (size_t i = 0; rc == DD_OK && !first && i < FIELDS; i++)
        if (fields[i].kept != KEPT_NUMBER && supplier_field(known, i))
            set_field(s, i, NULL);
    if (rc == DD_OK && has)
        s->ledger = NULL;
    return rc;
}

/* A class and its reason are one fact: both are settled before they are checked and written. */
static void settle_class(const struct supplier *known, struct supplier *s)
{
    if (s->class_reason && !s->class)
        s->class = known->class;
    if (s->class && !s->class_reason && same(known->class, s->class))
        s->class_reason = known->class_reason;
}

/* Since when a field's new value holds. */
static const char *since_when(const struct write *w, const struct supplier *first,
                              const struct supplier *last, size_t i)
{
    if (w->from)
        return w->from;
    if (!supplier_field(first, i) && !supplier_field(last, i))
        return DATE_BEGINNING; /* it was never known */
    return w->reg->by.day;
}

static enum dd_rc write_changes(const struct write *w, unsigned differs,
                                const struct supplier *first, const struct supplier *last,
                                struct supplier_changes *changes, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < FIELDS; i++) {
        size_t at = fields[i].kept == KEPT_WITH_CLASS ? i - 1 : i;
        const char *since = since_when(w, first, last, at);
        if (!(differs & 1U << i) || (at != i && (differs & 1U << at)))
            continue;
        rc = write_field(w, at, since, err);
        changes->n++;
        changes->earlier = changes->earlier || strcmp(since, DATE_BEGINNING) == 0;
    }
    return rc;
}

enum dd_rc supplier_change(struct reg *reg, int64_t id, const struct supplier *given,
                           const char *from, const char *source, struct supplier_changes *changes,
                           struct dd_error *err)
{
    struct supplier s = *given, known, first, last;
    struct write w = {reg, id, &s, from, source};
    char nr[ORGNR_SIZE];
    enum dd_rc rc;

    *changes = (struct supplier_changes){0, false};
    arena_reset(&reg->scratch);
    rc = supplier_get(reg, &reg->scratch, id, from ? from : reg->by.day, &known, err);
    if (rc == DD_OK)
        rc = supplier_get(reg, &reg->scratch, id, DATE_BEGINNING, &first, err);
    if (rc == DD_OK)
        rc = supplier_get(reg, &reg->scratch, id, "9999-12-31", &last, err);
    if (rc == DD_OK && strcmp(source, "person") != 0)
        rc = limit_import(reg, id, &known, &s, err);
    settle_class(&known, &s);
    if (rc == DD_OK)
        rc = normalise(&s, nr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, id, "orgnr", s.orgnr, err);
    if (rc == DD_OK)
        rc = check_number_free(reg, id, "ledger", s.ledger, err);
    if (rc == DD_OK)
        rc = write_changes(&w, supplier_differences(&known, &s), &first, &last, changes, err);
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
            rc = keep(a, out, "class_reason", db_text_or_null(st, 2), err);
        if (rc == DD_OK)
            rc = keep(a, out, field, db_text_or_null(st, 1), err);
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
        "SELECT scheme, value, valid FROM supplier_number AS n WHERE supplier_id = $1 AND"
        " valid_from <= $2 AND valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM supplier_number AS"
        " later WHERE later.supplier_id = n.supplier_id AND later.scheme = n.scheme AND"
        " later.value = n.value AND later.id > n.id AND later.valid_from <= $2) ORDER BY id DESC",
        "SELECT kind, value, reason FROM supplier_fact WHERE supplier_id = $1 AND"
        " valid_from <= $2 ORDER BY valid_from, id",
        "SELECT kind, value, NULL FROM supplier_contact WHERE supplier_id = $1 AND"
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
