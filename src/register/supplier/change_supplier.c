#include "ddreg/change_supplier.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/orgnr.h"
#include "ddreg/supplier.h"
#include "ddreg/supplier_end.h"
#include "ddreg/text.h"
#include "supplier_fields.h"

/* What a rating needs of a supplier, and whether it is for production. */
static const char *const facts[] = {"name",     "country", "production_country", "sector",
                                    "category", "class",   "class_reason",       "production"};
enum { FACTS = sizeof(facts) / sizeof(facts[0]) };

static size_t field_named(const char *name)
{
    size_t i = 0;

    while (i < SUPPLIER_FIELDS && strcmp(supplier_fields[i].name, name) != 0)
        i++;
    return i;
}

static bool is_field(const struct change_sort *sort, size_t i, const char *name)
{
    return strcmp(sort->key[i], name) == 0;
}

static enum dd_rc read_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                              const char *day, int64_t number, const char **values,
                              struct dd_error *err)
{
    struct supplier s = {.id = 0};
    enum dd_rc rc = supplier_get(reg, a, number, day, &s, err);

    for (size_t i = 0; rc == DD_OK && i < sort->nfields; i++) {
        const char *value = supplier_field(&s, sort->at[i]);
        values[i] = value ? value : "";
    }
    return rc;
}

/* Of one that is merged into none. */
static enum dd_rc read_whole(const struct change_sort *sort, struct reg *reg, struct arena *a,
                             const char *day, int64_t number, const char **values,
                             struct dd_error *err)
{
    char word[PUBLIC_ID_SIZE];
    int64_t id;
    enum dd_rc rc;

    public_id_write(word, SUPPLIER_ID, number);
    rc = supplier_find_whole(reg, word, day, &id, err);
    return rc == DD_OK ? read_values(sort, reg, a, day, id, values, err) : rc;
}

/* Is it a category of a supplier already? */
static enum dd_rc category_is_used(struct reg *reg, const char *category, bool *used,
                                   struct dd_error *err)
{
    int64_t found;
    enum dd_rc rc = db_get_int(reg->db, &found, 0, err,
                               "SELECT 1 FROM supplier_fact WHERE kind = 'category' AND"
                               " REPLACE(';' || REPLACE(value, '; ', ';') || ';', ';' || $1 || ';',"
                               " '') <> ';' || REPLACE(value, '; ', ';') || ';' LIMIT 1",
                               DB_ARGS(DB_T(category)));

    *used = found != 0;
    return rc;
}

static enum dd_rc check_one_category(struct reg *reg, const char *text, struct dd_error *err)
{
    const struct trade *known, *near = NULL;
    bool used = false;
    enum dd_rc rc = goods_find(text, &known, err);

    if (rc == DD_OK && !known)
        rc = category_is_used(reg, text, &used, err);
    if (rc != DD_OK || known || used)
        return rc;
    rc = goods_near(text, &near, err);
    if (rc != DD_OK)
        return rc;
    return dd_fail(err, DD_INPUT, near ? "change.category_near" : "change.category", "value", text,
                   "near", near ? near->name[DD_EN] : "", "near_nb", near ? near->name[DD_NB] : "",
                   NULL);
}

/* Each of several by itself. */
static enum dd_rc check_category(struct reg *reg, struct arena *a, const char *text,
                                 struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && text) {
        const char *one = goods_next(a, &text);
        rc = one ? DD_OK : dd_no_memory(err);
        if (rc == DD_OK && *one)
            rc = check_one_category(reg, one, err);
    }
    return rc;
}

static enum dd_rc form_country(const char *field, const char *text, const char **value,
                               struct dd_error *err)
{
    enum dd_rc rc = country_find(text, value, err);

    if (rc == DD_OK && !*value)
        rc = dd_fail(err, DD_INPUT, "supplier.country", "value", text, "field", field, NULL);
    return rc;
}

/* "81.210 Rengjøring av bygninger", "SN2025:95.31 ...": the code, whatever its name is. A
 * spreadsheet may have taken it for a number: "1.110" is 01.110, "81,21" is 81.21. */
static const char *code_of(struct arena *a, const char *text)
{
    const size_t n = strcspn(text, " \t"), digits = strspn(text, "0123456789");
    const bool cut = digits > 0 || memchr(text, ':', n);
    char *code = cut ? arena_printf(a, "%s%.*s", digits == 1 ? "0" : "", (int)n, text)
                     : arena_strdup(a, text);
    char *comma = code && digits > 0 ? strchr(code, ',') : NULL;

    if (comma)
        *comma = '.';
    return code;
}

static enum dd_rc form_sector(struct arena *a, const char *text, const char **value,
                              struct dd_error *err)
{
    const char *word = code_of(a, text);
    char code[SECTOR_CODE_SIZE];
    enum dd_rc rc = word ? supplier_sector_read(code, word, err) : dd_no_memory(err);

    *value = rc == DD_OK ? arena_strdup(a, code) : NULL;
    return rc == DD_OK && !*value ? dd_no_memory(err) : rc;
}

static enum dd_rc form_orgnr(struct arena *a, const char *text, const char **value,
                             struct dd_error *err)
{
    char nr[ORGNR_SIZE];

    if (!orgnr_read(nr, text))
        return dd_fail(err, DD_INPUT, "orgnr.form", "value", text, NULL);
    *value = arena_strdup(a, nr);
    return *value ? DD_OK : dd_no_memory(err);
}

static enum dd_rc form(const struct change_sort *sort, struct reg *reg, struct arena *a, size_t i,
                       const char *text, const char **value, struct dd_error *err)
{
    *value = text_valid_utf8(text, strlen(text)) ? text_line(a, text) : text;
    if (!*value)
        return dd_no_memory(err);
    if (**value == '\0')
        return DD_OK;
    if (is_field(sort, i, "country") || is_field(sort, i, "production_country"))
        return form_country(sort->key[i], *value, value, err);
    if (is_field(sort, i, "sector"))
        return form_sector(a, *value, value, err);
    if (is_field(sort, i, "category"))
        return check_category(reg, a, *value, err);
    if (is_field(sort, i, "orgnr"))
        return form_orgnr(a, *value, value, err);
    if ((is_field(sort, i, "subsuppliers") && strcmp(*value, "unknown") == 0) ||
        (is_field(sort, i, "class") && strcmp(*value, "unclassified") == 0))
        *value = "";
    return DD_OK;
}

/* Names, numbers and contacts are kept without a reason. */
static enum dd_rc check_reason(const struct change_sort *sort, const struct change *change,
                               const char *reason, struct dd_error *err)
{
    if (!text_valid_utf8(reason, strlen(reason)))
        return dd_fail(err, DD_INPUT, "supplier.utf8", "field", "reason", NULL);
    for (size_t i = 0; i < sort->nfields; i++) {
        const struct supplier_field *f = &supplier_fields[sort->at[i]];
        if ((change->differs & UINT32_C(1) << i) && f->kept != KEPT_FACT &&
            f->kept != KEPT_WITH_CLASS)
            return dd_fail(err, DD_REFUSED, "change.reason", "field", f->option, NULL);
    }
    return DD_OK;
}

static enum dd_rc write_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                               const struct change *change, const char *reason,
                               struct dd_error *err)
{
    struct supplier_changes done;
    struct supplier s = {.reason = text_blank(reason) ? NULL : reason};
    enum dd_rc rc = s.reason ? check_reason(sort, change, reason, err) : DD_OK;

    (void)a;
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < sort->nfields; i++)
        if (change->differs & UINT32_C(1) << i)
            supplier_set_field(&s, sort->at[i], change->after[i]);
        else if (is_field(sort, i, "class_reason")) /* it is of the class that comes with it */
            s.class_reason = s.class && *s.class ? change->after[i] : NULL;
    if (s.class && *s.class && text_blank(s.class_reason) && s.reason)
        s.class_reason = s.reason;
    return supplier_change(reg, change->number, &s, NULL, "person", &done, err);
}

/* One that is there, or that somebody withdrew, is not made again. */
static enum dd_rc check_new(struct reg *reg, struct arena *a, const struct supplier *s,
                            struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    int64_t gone, *same;
    size_t n;
    bool by_import;
    enum dd_rc rc = supplier_gone(reg, s, reg->by.day, &gone, &by_import, err);

    if (rc == DD_OK && gone && !by_import) {
        public_id_write(id, SUPPLIER_ID, gone);
        return dd_fail(err, DD_REFUSED, "supplier.gone", "id", id, NULL);
    }
    if (rc == DD_OK)
        rc = supplier_namesakes(reg, a, s->name, reg->by.day, &same, &n, err);
    if (rc != DD_OK || n == 0)
        return rc;
    public_id_write(id, SUPPLIER_ID, same[0]);
    return dd_fail(err, DD_REFUSED, "change.same", "id", id, NULL);
}

/* As `supplier add`: it has a name. */
static enum dd_rc create(const struct change_sort *sort, struct reg *reg, struct arena *a,
                         const struct change *change, const char *reason, int64_t *number,
                         struct dd_error *err)
{
    struct supplier s = {.id = 0};
    enum dd_rc rc;

    for (size_t i = 0; i < sort->nfields; i++)
        if (change->differs & UINT32_C(1) << i)
            supplier_set_field(&s, sort->at[i], change->after[i]);
    if (text_blank(s.name))
        return dd_fail(err, DD_INPUT, "supplier.name", "field", "name", NULL);
    if (s.class && text_blank(s.class_reason) && !text_blank(reason))
        s.class_reason = reason;
    rc = check_new(reg, a, &s, err);
    return rc == DD_OK ? supplier_add(reg, &s, "person", number, err) : rc;
}

void change_sort_suppliers(struct change_sort *out, bool only_facts)
{
    *out = (struct change_sort){.letters = SUPPLIER_ID,
                                .nfields = only_facts ? (size_t)FACTS : (size_t)SUPPLIER_FIELDS,
                                .read = read_whole,
                                .form = form,
                                .write = write_values,
                                .create = create};
    for (size_t i = 0; i < out->nfields; i++) {
        out->key[i] = only_facts ? facts[i] : supplier_fields[i].name;
        out->at[i] = field_named(out->key[i]);
    }
    out->fixed[0] = only_facts;
}

void change_sort_accepted(struct change_sort *out)
{
    change_sort_suppliers(out, true);
    out->read = read_values;
}
