/* The companies of a group, and which one a word means. */
#include "ddreg/companies.h"

#include "ddreg/db_rows.h"
#include "ddreg/orgnr.h"
#include "ddreg/text.h"

#include "gen/register/companies.h"

static void read_company(struct db_row *r, void *out)
{
    struct company *company = out;

    company->id = row_int(r, "id");
    company->name = row_text_or_null(r, "name");
    company->orgnr = row_text_or_null(r, "orgnr");
}

enum dd_rc companies_read(struct reg *reg, struct arena *a, const char *day, struct company **out,
                          size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_company, NULL, out, n, err, companies_sql,
                  DB_ARGS(DB_T(day)));
}

const char *companies_text(struct arena *a, const struct company *rows, size_t n)
{
    const char *text = "";

    for (size_t i = 0; text && i < n; i++)
        text = arena_printf(a, "%s%s%lld %s", text, i > 0 ? ", " : "", (long long)rows[i].id,
                            rows[i].name ? rows[i].name : "");
    return text;
}

const struct company *company_with(const struct company *rows, size_t n, int64_t id)
{
    for (size_t i = 0; i < n; i++)
        if (rows[i].id == id)
            return &rows[i];
    return NULL;
}

bool company_has_name(struct arena *a, const struct company *company, const char *name)
{
    const char *one = company->name ? text_fold_ascii(a, company->name) : NULL;
    const char *other = text_fold_ascii(a, name);

    return one && other && *other && strcmp(one, other) == 0;
}

static bool is_meant(struct arena *a, const struct company *company, const char *word)
{
    char number[24], nr[ORGNR_SIZE];

    (void)snprintf(number, sizeof(number), "%lld", (long long)company->id);
    return strcmp(word, number) == 0 || company_has_name(a, company, word) ||
           (company->orgnr && orgnr_read(nr, word) && strcmp(nr, company->orgnr) == 0);
}

enum dd_rc company_named(struct arena *a, const struct company *rows, size_t n, const char *word,
                         const struct company **out, struct dd_error *err)
{
    const char *id = NULL, *all;

    *out = NULL;
    for (size_t i = 0; !id && i < n; i++) {
        if (!is_meant(a, &rows[i], word))
            continue;
        id = *out ? "company.ambiguous" : NULL;
        *out = &rows[i];
    }
    if (*out && !id)
        return a->failed ? dd_no_memory(err) : DD_OK;
    all = companies_text(a, rows, n);
    return all ? dd_fail(err, DD_INPUT, id ? id : "company.unknown", "value", word, "companies",
                         all, NULL)
               : dd_no_memory(err);
}
