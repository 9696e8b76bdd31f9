/* What a supplier's fields are, and what may be written in them. */
#include "supplier_fields.h"

#include <ctype.h>

#include "ddreg/countries.h"
#include "ddreg/email.h"
#include "ddreg/goods.h"
#include "ddreg/iban.h"
#include "ddreg/money.h"
#include "ddreg/orgnr.h"
#include "ddreg/text.h"

#include "gen/register/asof.part.h"

#define FIELD(member, kept, needed, option, arg, help, title)                                      \
    {#member, offsetof(struct supplier, member), kept, option, arg, title},

const struct supplier_field supplier_fields[SUPPLIER_FIELDS] = {SUPPLIER_FIELD_LIST(FIELD)};

_Static_assert(SUPPLIER_FIELDS <= 32, "sets of fields are the bits of an unsigned");

const char *supplier_field(const struct supplier *s, size_t i)
{
    const char *value;

    memcpy(&value, (const char *)s + supplier_fields[i].offset, sizeof(value));
    return value;
}

void supplier_set_field(struct supplier *s, size_t i, const char *value)
{
    memcpy((char *)s + supplier_fields[i].offset, &value, sizeof(value));
}

bool supplier_same(const char *known, const char *wanted)
{
    return strcmp(known ? known : "", wanted) == 0;
}

unsigned supplier_differences(const struct supplier *known, const struct supplier *wanted)
{
    unsigned bits = 0;

    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        const char *w = supplier_field(wanted, i);
        if (w && !supplier_same(supplier_field(known, i), w))
            bits |= 1U << i;
    }
    return bits;
}

static enum dd_rc check_length(size_t i, const char *v, struct dd_error *err)
{
    const char *name = supplier_fields[i].name;

    if (strcmp(name, "category") == 0)
        return goods_check_length(v, name, err);
    return text_check_length(
        v, supplier_fields[i].kept == KEPT_WITH_CLASS ? TEXT_LONG_MAX : TEXT_NAME_MAX, name, err);
}

static enum dd_rc check_texts(const struct supplier *s, struct dd_error *err)
{
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        const char *v = supplier_field(s, i);
        if (v && !text_valid_utf8(v, strlen(v)))
            return dd_fail(err, DD_INPUT, "supplier.utf8", "field", supplier_fields[i].name, NULL);
        if (v && check_length(i, v, err) != DD_OK)
            return err->rc;
    }
    if (s->name && text_blank(s->name))
        return dd_fail(err, DD_INPUT, "supplier.name", NULL);
    if (s->email && *s->email && !email_is_address(s->email))
        return dd_fail(err, DD_INPUT, "email.wrong", "value", s->email, NULL);
    return DD_OK;
}

static enum dd_rc check_production(const struct supplier *s, struct dd_error *err)
{
    if (!s->production || *s->production == '\0' || strcmp(s->production, "yes") == 0 ||
        strcmp(s->production, "no") == 0)
        return DD_OK;
    return dd_fail(err, DD_INPUT, "supplier.production", "value", s->production, NULL);
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

enum dd_rc supplier_tidy(struct arena *a, struct supplier *s, struct dd_error *err)
{
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        const char *v = supplier_field(s, i);
        if (v && text_valid_utf8(v, strlen(v)) && !(v = text_line(a, v)))
            return dd_no_memory(err);
        supplier_set_field(s, i, v);
    }
    return DD_OK;
}

/* A code of SN2025 alone is no code: which standard it is from must be written. */
enum dd_rc supplier_sector_read(char out[SECTOR_CODE_SIZE], const char *word, struct dd_error *err)
{
    const char *title, *nb;

    if (sector_code_read(out, word, SECTOR_STANDARD_UNSAID))
        return DD_OK;
    title = sector_code_newer(word, DD_EN);
    nb = sector_code_newer(word, DD_NB);
    return dd_fail(err, DD_INPUT, title ? "supplier.sector_newer" : "supplier.sector", "value",
                   word, "name", title ? title : "", "name_nb", nb ? nb : "", NULL);
}

static enum dd_rc check_sector(struct arena *a, struct supplier *s, struct dd_error *err)
{
    char code[SECTOR_CODE_SIZE];
    enum dd_rc rc;

    if (!s->sector || *s->sector == '\0')
        return DD_OK;
    rc = supplier_sector_read(code, s->sector, err);
    if (rc == DD_OK && !(s->sector = arena_strdup(a, code)))
        rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc check_orgnr(struct arena *a, struct supplier *s, struct dd_error *err)
{
    char nr[ORGNR_SIZE];

    if (!s->orgnr || *s->orgnr == '\0')
        return DD_OK;
    if (!orgnr_read(nr, s->orgnr))
        return dd_fail(err, DD_INPUT, "orgnr.form", "value", s->orgnr, NULL);
    return (s->orgnr = arena_strdup(a, nr)) ? DD_OK : dd_no_memory(err);
}

/* The letters of a country, and digits among what follows. */
static enum dd_rc check_vat(const struct supplier *s, struct dd_error *err)
{
    if (!s->vat || *s->vat == '\0' ||
        (isalpha((unsigned char)s->vat[0]) && isalpha((unsigned char)s->vat[1]) &&
         strpbrk(s->vat, "0123456789")))
        return DD_OK;
    return dd_fail(err, DD_INPUT, "supplier.vat", "value", s->vat, NULL);
}

/* Of a number, or of two letters, the country: the number itself is not kept. */
static enum dd_rc check_iban(struct arena *a, struct supplier *s, struct dd_error *err)
{
    char of[IBAN_COUNTRY_SIZE] = "";
    const char *code = NULL;
    enum dd_rc rc;

    if (!s->iban || *s->iban == '\0')
        return DD_OK;
    if (!iban_country(of, s->iban) && strlen(s->iban) == 2)
        memcpy(of, s->iban, 3);
    rc = country_find(of, &code, err);
    if (rc == DD_OK && (!code || strlen(of) != 2))
        return dd_fail(err, DD_INPUT, "supplier.iban", NULL);
    if (rc == DD_OK && !(s->iban = arena_strdup(a, code)))
        rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc check_currency(struct arena *a, struct supplier *s, struct dd_error *err)
{
    char code[CURRENCY_SIZE];

    if (!s->currency || *s->currency == '\0')
        return DD_OK;
    if (!currency_read(code, s->currency))
        return dd_fail(err, DD_INPUT, "supplier.currency", "value", s->currency, NULL);
    return (s->currency = arena_strdup(a, code)) ? DD_OK : dd_no_memory(err);
}

enum dd_rc supplier_normalise(struct arena *a, struct supplier *s, struct dd_error *err)
{
    enum dd_rc rc = check_texts(s, err);

    if (rc == DD_OK)
        rc = check_country(&s->country, "country", err);
    if (rc == DD_OK)
        rc = check_country(&s->production_country, "production_country", err);
    if (rc == DD_OK)
        rc = check_class(s, err);
    if (rc == DD_OK && s->subsuppliers && strcmp(s->subsuppliers, "unknown") == 0)
        s->subsuppliers = ""; /* as when it was never said */
    if (rc == DD_OK)
        rc = check_production(s, err);
    if (rc == DD_OK)
        rc = check_sector(a, s, err);
    if (rc == DD_OK)
        rc = check_vat(s, err);
    if (rc == DD_OK)
        rc = check_iban(a, s, err);
    if (rc == DD_OK)
        rc = check_currency(a, s, err);
    return rc == DD_OK ? check_orgnr(a, s, err) : rc;
}

enum dd_rc supplier_number_free(struct reg *reg, int64_t id, const char *scheme, const char *value,
                                const char *day, struct dd_error *err)
{
    char public_id[PUBLIC_ID_SIZE];
    int64_t other;
    enum dd_rc rc;

    if (!value || *value == '\0')
        return DD_OK;
    rc = db_get_int(
        reg->db, &other, 0, err,
        "SELECT MIN(n.supplier_id) FROM supplier_number AS n WHERE n.scheme = $1 AND"
        " n.value = $2 AND n.valid = 1 AND n.supplier_id <> $3 AND" NUMBER_IN_FORCE_FROM("$4"),
        DB_ARGS(DB_T(scheme), DB_T(value), DB_I(id), DB_T(day)));
    if (rc != DD_OK || other == 0)
        return rc;
    public_id_write(public_id, SUPPLIER_ID, other);
    return dd_fail(err, DD_REFUSED, "supplier.number_taken", "value", value, "id", public_id, NULL);
}
