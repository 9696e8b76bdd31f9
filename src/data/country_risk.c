/* The open figures behind a country's likelihood, and whose they are. */
#include "ddreg/countries.h"
#include "gen/country_risk.h"
#include "gen/ilo_conventions.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

typedef const char *const *row;

/* The tables are sorted by code. */
static int compare_code(const void *code, const void *candidate)
{
    return strcmp(code, *(row)candidate);
}

static row find_figures(const char *code)
{
    return code && *code ? bsearch(code, country_risk_rows, COUNT(country_risk_rows),
                                   sizeof(country_risk_rows[0]), compare_code)
                         : NULL;
}

static row find_conventions(const char *code)
{
    return code && *code ? bsearch(code, ilo_conventions_rows, COUNT(ilo_conventions_rows),
                                   sizeof(ilo_conventions_rows[0]), compare_code)
                         : NULL;
}

static int number(const char *s)
{
    return (int)strtol(s, NULL, 10);
}

bool country_figures(const char *code, struct country_figures *out)
{
    static const int columns[GOVERNANCE][2] = {
        [GOVERNANCE_VOICE] = {COUNTRY_RISK_VA, COUNTRY_RISK_VA_SE},
        [GOVERNANCE_LAW] = {COUNTRY_RISK_RL, COUNTRY_RISK_RL_SE},
        [GOVERNANCE_VIOLENCE] = {COUNTRY_RISK_PV, COUNTRY_RISK_PV_SE},
    };
    row r = find_figures(code);

    if (!r)
        r = find_figures(country_part_of(code));
    if (!r)
        return false;
    out->of = r[COUNTRY_RISK_CODE];
    out->year = number(r[COUNTRY_RISK_YEAR]);
    for (int i = 0; i < GOVERNANCE; i++) {
        out->value[i] = number(r[columns[i][0]]);
        out->error[i] = number(r[columns[i][1]]);
    }
    return true;
}

bool country_conventions(const char *code, struct country_conventions *out)
{
    row r = find_conventions(code);

    if (!r)
        r = find_conventions(country_part_of(code));
    if (!r)
        return false;
    out->of = r[ILO_CONVENTIONS_CODE];
    for (int i = 0; i < CONVENTIONS; i++)
        out->year[i] = number(r[ILO_CONVENTIONS_CODE + 1 + i]);
    return true;
}

const char *convention_number(int i)
{
    static const char *const numbers[CONVENTIONS] = {"87",  "98",  "29",  "P29", "105", "100",
                                                     "111", "138", "182", "155", "187"};

    return numbers[i];
}
