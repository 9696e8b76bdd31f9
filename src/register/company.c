#include "ddreg/company.h"

#include "ddreg/date.h"
#include "ddreg/email.h"
#include "ddreg/orgnr.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "company_alone.h"
#include "tables.h"

#include "gen/register/asof.part.h"

const struct company_key company_keys[] = {
    {"name", "navn", COMPANY_NAME},
    {"orgnr", NULL, COMPANY_ORGNR},
    {"address", "adresse", COMPANY_NAME},
    {"website", "nettsted", COMPANY_NAME},
    {"contact", "kontakt", COMPANY_CONTACT},
    {"grievance", "varslingskanal", COMPANY_TEXT},
    {"whistleblowing", "varsling", COMPANY_TEXT},
    {"activity", "virksomhet", COMPANY_TEXT},
    {"organisation", "organisering", COMPANY_TEXT},
    {"employees", "ansatte", COMPANY_NUMBER},
    {"fte", "årsverk", COMPANY_DECIMAL},
    {"revenue", "salgsinntekt", COMPANY_NUMBER},
    {"balance", "balansesum", COMPANY_NUMBER},
    {COMPANY_PUBLIC_INTEREST, "allmenn_interesse", COMPANY_YES_NO},
    {"sector", "næring", COMPANY_SECTOR},
    {"file_limit", "filgrense", COMPANY_MEGABYTES},
    {"keep_sources", "behold_kildefiler", COMPANY_YES_NO},
    {COMPANY_ONE_PERSON, "alene", COMPANY_YES_NO},
    {NULL, NULL, COMPANY_TEXT},
};

enum { MAX_DIGITS = 15 }; /* fits int64 with room to spare */

/* "keep-sources" is "keep_sources", too. */
static bool is_name(const char *name, const char *typed)
{
    for (; *name && (*name == *typed || (*name == '_' && *typed == '-')); name++)
        typed++;
    return *name == '\0' && *typed == '\0';
}

const struct company_key *company_key_find(const char *name)
{
    for (const struct company_key *k = company_keys; k->name; k++)
        if (is_name(k->name, name) || (k->alias && is_name(k->alias, name)))
            return k;
    return NULL;
}

/* What was a key once and is a record of its own now. */
static enum dd_rc fail_moved(const char *key, struct dd_error *err)
{
    static const char *const moved[][3] = {
        {"guidelines", "retningslinjer", "ddreg policy add guidelines --text TEXT"},
        {"routines", "rutiner", "ddreg policy add routines --text TEXT"},
        {"responsible", "ansvarlig", "ddreg role give responsible NAME"},
    };

    for (size_t i = 0; i < sizeof(moved) / sizeof(moved[0]); i++)
        if (strcmp(key, moved[i][0]) == 0 || strcmp(key, moved[i][1]) == 0)
            return dd_fail(err, DD_USAGE, "company.moved", "key", key, "command", moved[i][2],
                           NULL);
    return DD_OK;
}

static enum dd_rc list_keys(const char *key, struct dd_error *err)
{
    struct buf names = BUF_INIT;
    enum dd_rc rc;

    for (const struct company_key *k = company_keys; k->name; k++) {
        buf_add(&names, k == company_keys ? "" : ", ");
        buf_add(&names, k->name);
    }
    rc = dd_fail(err, DD_USAGE, "company.key", "key", key, "keys", buf_str(&names), NULL);
    buf_release(&names);
    return rc;
}

/* The length of a space, also one that does not break; 0: something else. */
static size_t space_length(const char *s)
{
    if (*s == ' ')
        return 1;
    if (strncmp(s, "\xC2\xA0", 2) == 0)
        return 2;
    return strncmp(s, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

/* Digits as people write them: "70000000", or in groups of three, "70 000 000". Appends the digits
 * alone. Returns where they end. */
static const char *add_digits(struct buf *out, const char *s)
{
    enum { GROUP = 3 };
    size_t n = strspn(s, "0123456789");

    buf_printf(out, "%.*s", (int)n, s);
    s += n;
    while (n > 0 && n <= GROUP && space_length(s) > 0) {
        const char *group = s + space_length(s);
        if (strspn(group, "0123456789") != GROUP)
            break;
        buf_printf(out, "%.*s", GROUP, group);
        s = group + GROUP;
    }
    return s;
}

/* A number in its one form: digits, and for COMPANY_DECIMAL perhaps a comma and one or two more. */
static bool add_number(struct buf *out, const char *value, bool decimals)
{
    size_t before = out->len, n;

    value = add_digits(out, value);
    if (out->len == before || out->len - before > MAX_DIGITS)
        return false;
    if (!decimals || (*value != ',' && *value != '.'))
        return *value == '\0';
    n = strspn(++value, "0123456789");
    if (n == 0 || n > 2 || value[n] != '\0')
        return false;
    n -= value[n - 1] == '0';
    n -= n > 0 && value[n - 1] == '0';
    buf_printf(out, "%s%.*s", n > 0 ? "," : "", (int)n, value);
    return true;
}

static enum dd_rc check_text(const struct company_key *k, const char *value, struct dd_error *err)
{
    if (text_blank(value) || !text_valid_utf8(value, strlen(value)))
        return dd_fail(err, DD_INPUT, "company.text", "key", k->name, NULL);
    if (k->form == COMPANY_CONTACT && !email_is_contact(value))
        return dd_fail(err, DD_INPUT, "company.contact_wrong", "key", k->name, NULL);
    return text_check_length(value, k->form == COMPANY_TEXT ? TEXT_LONG_MAX : TEXT_NAME_MAX,
                             k->name, err);
}

/* The value as it is stored, in `out`: org numbers and numbers without their spaces. */
static enum dd_rc check_value(const struct company_key *k, const char *value, struct buf *out,
                              struct dd_error *err)
{
    char nr[ORGNR_SIZE];

    switch (k->form) {
    case COMPANY_ORGNR:
        if (!orgnr_read(nr, value))
            return dd_fail(err, DD_INPUT, "orgnr.form", "value", value, NULL);
        if (!orgnr_valid(nr))
            return dd_fail(err, DD_INPUT, "orgnr.wrong", "value", value, NULL);
        buf_add(out, nr);
        return buf_ok(out, err);
    case COMPANY_NUMBER:
    case COMPANY_DECIMAL:
        if (!add_number(out, value, k->form == COMPANY_DECIMAL))
            return dd_fail(err, DD_INPUT,
                           k->form == COMPANY_DECIMAL ? "company.decimal" : "company.number", "key",
                           k->name, "value", value, NULL);
        return buf_ok(out, err);
    case COMPANY_MEGABYTES:
        if (!add_number(out, value, false) || strtoll(buf_str(out), NULL, 10) < 1 ||
            strtoll(buf_str(out), NULL, 10) > COMPANY_MOST_MEGABYTES)
            return dd_fail(err, DD_INPUT, "company.megabytes", "key", k->name, "value", value,
                           NULL);
        return buf_ok(out, err);
    case COMPANY_YES_NO: {
        const bool yes = strcmp(value, "yes") == 0 || strcmp(value, "ja") == 0;
        if (!yes && strcmp(value, "no") != 0 && strcmp(value, "nei") != 0)
            return dd_fail(err, DD_INPUT, "company.yes_no", "key", k->name, "value", value, NULL);
        buf_add(out, yes ? "yes" : "no");
        return buf_ok(out, err);
    }
    case COMPANY_SECTOR: {
        char code[SECTOR_CODE_SIZE];
        enum dd_rc rc = supplier_sector_read(code, value, err);
        buf_add(out, rc == DD_OK ? code : "");
        return rc == DD_OK ? buf_ok(out, err) : rc;
    }
    case COMPANY_TEXT:
    case COMPANY_NAME:
    case COMPANY_CONTACT:
        if (check_text(k, value, err) != DD_OK)
            return err->rc;
        break;
    }
    buf_add(out, value);
    return buf_ok(out, err);
}

/* What names a company is that of no other one. */
static enum dd_rc check_free(struct reg *reg, int64_t company, const char *key, const char *value,
                             struct dd_error *err)
{
    const bool is_name = strcmp(key, "name") == 0;
    const struct company *other = NULL;
    struct company *rows;
    size_t n;
    enum dd_rc rc;

    if (!is_name && strcmp(key, "orgnr") != 0)
        return DD_OK;
    rc = companies_read(reg, &reg->scratch, reg->by.day, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (rows[i].id != company && (is_name ? company_has_name(&reg->scratch, &rows[i], value)
                                              : rows[i].orgnr && strcmp(rows[i].orgnr, value) == 0))
            other = &rows[i];
    return rc == DD_OK && other ? dd_fail(err, DD_INPUT, "company.taken", "value", value, "company",
                                          companies_text(&reg->scratch, other, 1), NULL)
                                : rc;
}

static enum dd_rc write_fact(struct reg *reg, int64_t company, const char *key, const char *value,
                             const char *from, bool *changed, struct dd_error *err)
{
    const char *known;
    int64_t id, facts;
    enum dd_rc rc =
        company_get(reg, &reg->scratch, company, key, from ? from : reg->by.day, &known, err);

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &facts, 0, err,
                        "SELECT COUNT(*) FROM company_fact WHERE company_id = $1 AND kind = $2",
                        DB_ARGS(DB_I(company), DB_T(key)));
    if (rc != DD_OK)
        return rc;
    const bool alone = strcmp(key, COMPANY_ONE_PERSON) == 0 && strcmp(value, COMPANY_YES_WORD) == 0;
    *changed = alone || !known || strcmp(known, value) != 0;
    if (!*changed)
        return DD_OK;
    if (!from)
        from = facts == 0 ? DATE_BEGINNING : reg->by.day;
    if (alone && (rc = company_alone_say(reg, company, from, err)) != DD_OK)
        return rc;
    return record_insert(reg, &table_company_fact,
                         DB_ARGS(DB_I(company), DB_T(key), DB_T(value), DB_T(from)), &id, err);
}

enum dd_rc company_set(struct reg *reg, int64_t company, const char *key, const char *value,
                       const char *from, bool *changed, struct dd_error *err)
{
    const struct company_key *k = company_key_find(key);
    struct buf checked = BUF_INIT;
    enum dd_rc rc;

    arena_reset(&reg->scratch);
    if (!k && (rc = fail_moved(key, err)) != DD_OK)
        return rc;
    if (!k)
        return list_keys(key, err);
    rc = check_value(k, value, &checked, err);
    if (rc == DD_OK)
        rc = check_free(reg, company, k->name, buf_str(&checked), err);
    if (rc == DD_OK)
        rc = write_fact(reg, company, k->name, buf_str(&checked), from, changed, err);
    buf_release(&checked);
    return rc;
}

enum dd_rc company_get(struct reg *reg, struct arena *a, int64_t company, const char *key,
                       const char *as_of, const char **out, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc =
        db_get_row(reg->db, &row, err,
                   "SELECT f.value FROM company_fact AS f WHERE f.company_id = $1 AND"
                   " f.kind = $2 AND" SINCE("f", "$3") "ORDER BY" IN_FORCE_FIRST("f") "LIMIT 1",
                   DB_ARGS(DB_I(company), DB_T(key), DB_T(as_of)));

    *out = row ? arena_strdup(a, db_text_or_null(row, 0)) : NULL;
    if (row && !*out && !db_is_null(row, 0))
        rc = dd_no_memory(err);
    db_stmt_free(row);
    return rc;
}

enum dd_rc company_add(struct reg *reg, const char *name, const char *orgnr, int64_t *id,
                       struct dd_error *err)
{
    bool changed;
    enum dd_rc rc = record_insert(reg, &table_company, DB_NO_ARGS, id, err);

    if (rc == DD_OK)
        rc = company_set(reg, *id, "name", name, DATE_BEGINNING, &changed, err);
    if (rc == DD_OK && orgnr)
        rc = company_set(reg, *id, "orgnr", orgnr, DATE_BEGINNING, &changed, err);
    return rc;
}

/* What a register is made with. */
struct first {
    const char *company, *orgnr;
};

static enum dd_rc write_first(struct reg *reg, const void *what, struct dd_error *err)
{
    const struct first *first = what;
    int64_t id;

    return company_add(reg, first->company, first->orgnr, &id, err);
}

enum dd_rc company_create(const char *path, const struct entry_by *by, const char *company,
                          const char *orgnr, char head[HASH_HEX], struct dd_error *err)
{
    const struct first first = {company, orgnr};

    return reg_create(path, by, &(struct reg_first){write_first, &first}, head, err);
}
