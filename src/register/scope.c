#include "ddreg/scope.h"

#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/law.h"

const char *scope_answer_key(enum scope_answer answer)
{
    static const char *const keys[] = {
        [SCOPE_UNKNOWN] = "unknown", [SCOPE_NO] = "no", [SCOPE_YES] = "yes"};

    return keys[answer];
}

static int64_t company_of(const struct reg *reg)
{
    return reg->company ? reg->company : COMPANY_FIRST;
}

/* Is the number, "49" or "49,5", more than the limit? */
static bool exceeds(const char *value, int64_t limit)
{
    const int64_t whole = strtoll(value, NULL, 10);
    const char *comma = strchr(value, ',');

    return whole > limit || (whole == limit && comma && strspn(comma + 1, "0") < strlen(comma + 1));
}

/* The measures of a year against the limits of the law on a day. */
static enum dd_rc read_year(struct reg *reg, struct arena *a, int year, const char *law_day,
                            struct scope_year *out, struct dd_error *err)
{
    static const char *const keys[SCOPE_MEASURES][2] = {{"revenue", "threshold.revenue_nok"},
                                                        {"balance", "threshold.balance_nok"},
                                                        {"fte", "threshold.fte"}};
    char last[DATE_SIZE];
    int yes = 0, no = 0;
    enum dd_rc rc = DD_OK;

    date_format(last, year, 12, 31);
    *out = (struct scope_year){.year = year};
    for (size_t i = 0; rc == DD_OK && i < SCOPE_MEASURES; i++) {
        struct scope_measure *m = &out->measures[i];
        const char *limit = law_value(keys[i][1], law_day);
        m->key = keys[i][0];
        m->limit = limit ? strtoll(limit, NULL, 10) : 0;
        rc = company_get(reg, a, company_of(reg), m->key, last, &m->value, err);
        if (rc != DD_OK || !m->value)
            continue;
        m->exceeds = exceeds(m->value, m->limit) ? SCOPE_YES : SCOPE_NO;
        yes += m->exceeds == SCOPE_YES;
        no += m->exceeds == SCOPE_NO;
    }
    out->larger = yes >= 2 ? SCOPE_YES : no >= 2 ? SCOPE_NO : SCOPE_UNKNOWN;
    return rc;
}

/* One year more that the answer rests on. */
static enum dd_rc add_year(struct reg *reg, struct arena *a, struct scope *s, int year,
                           const char *law_day, enum scope_answer *larger, struct dd_error *err)
{
    enum dd_rc rc;

    *larger = SCOPE_UNKNOWN;
    for (size_t i = 0; i < s->nyears; i++)
        if (s->years[i].year == year) {
            *larger = s->years[i].larger;
            return DD_OK;
        }
    if (s->nyears == SCOPE_MOST_YEARS)
        return DD_OK;
    rc = read_year(reg, a, year, law_day, &s->years[s->nyears], err);
    *larger = s->years[s->nyears++].larger;
    return rc;
}

static int64_t rule_of(int year)
{
    char first[DATE_SIZE];
    const char *years;

    date_format(first, year, 1, 1);
    years = law_value("covered.years", first);
    return years ? strtoll(years, NULL, 10) : 1;
}

/* By size. Where two years say different things it stays as it was: asked of the year before. */
static enum dd_rc by_size(struct reg *reg, struct arena *a, struct scope *s, const char *law_day,
                          struct dd_error *err)
{
    for (int year = s->year;; year--) {
        enum scope_answer one, two = SCOPE_UNKNOWN;
        enum dd_rc rc = add_year(reg, a, s, year - 1, law_day, &one, err);
        const bool by_one = rule_of(year) < 2;
        if (rc == DD_OK && !by_one)
            rc = add_year(reg, a, s, year - 2, law_day, &two, err);
        if (rc != DD_OK)
            return rc;
        s->why = year < s->year ? SCOPE_AS_BEFORE : by_one ? SCOPE_SIZE : SCOPE_SIZE_TWO_YEARS;
        s->covered = one;
        if (by_one || one == two)
            break;
        if (one == SCOPE_UNKNOWN || two == SCOPE_UNKNOWN) {
            s->covered = SCOPE_UNKNOWN;
            break;
        }
    }
    if (s->covered == SCOPE_UNKNOWN)
        s->why = SCOPE_NOT_KNOWN;
    return DD_OK;
}

static enum dd_rc read_public_interest(struct reg *reg, struct arena *a, const char *day,
                                       struct scope *s, struct dd_error *err)
{
    const char *value;
    enum dd_rc rc = company_get(reg, a, company_of(reg), COMPANY_PUBLIC_INTEREST, day, &value, err);

    if (rc == DD_OK && value)
        s->public_interest = strcmp(value, COMPANY_YES_WORD) == 0 ? SCOPE_YES : SCOPE_NO;
    return rc;
}

enum dd_rc scope_read(struct reg *reg, struct arena *a, int year, struct scope *out,
                      struct dd_error *err)
{
    char last[DATE_SIZE];
    enum dd_rc rc;

    date_format(last, year, 12, 31);
    *out = (struct scope){.year = year, .rule_years = rule_of(year)};
    if (!law_value("threshold.fte", last)) {
        out->covered = SCOPE_NO;
        out->why = SCOPE_NO_LAW;
        return DD_OK;
    }
    rc = read_public_interest(reg, a, last, out, err);
    if (rc == DD_OK)
        rc = by_size(reg, a, out, last, err);
    if (rc == DD_OK && out->public_interest == SCOPE_YES &&
        law_value("covered.public_interest", last)) {
        out->covered = SCOPE_YES;
        out->why = SCOPE_PUBLIC_INTEREST;
    } else if (out->covered == SCOPE_NO && out->public_interest == SCOPE_UNKNOWN) {
        out->covered = SCOPE_UNKNOWN;
        out->why = SCOPE_NOT_KNOWN;
    }
    return rc;
}
