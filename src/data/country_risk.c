/* The open figures behind a country's likelihood, and whose they are. */
#include "ddreg/countries.h"
#include "ddreg/sectors.h"
#include "gen/country_notes.h"
#include "gen/country_risk.h"
#include "gen/ilo_conventions.h"
#include "gen/labour_rights.h"
#include "gen/trafficking_tiers.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

typedef const char *const *row;

/* The tables are sorted by code. */
static int compare_code(const void *code, const void *candidate)
{
    return strcmp(code, *(row)candidate);
}

static row find_in(const char *code, const void *rows, size_t n, size_t size)
{
    return code && *code ? bsearch(code, rows, n, size, compare_code) : NULL;
}

/* The row of the country, else that of the state that answers for it. */
static row find_row(const char *code, const void *rows, size_t n, size_t size)
{
    row r = find_in(code, rows, n, size);

    return r ? r : find_in(country_part_of(code), rows, n, size);
}

#define FIND(code, rows) find_row(code, rows, COUNT(rows), sizeof((rows)[0]))

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
    row r = FIND(code, country_risk_rows);

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
    row r = FIND(code, ilo_conventions_rows);

    if (!r)
        return false;
    out->of = r[ILO_CONVENTIONS_CODE];
    for (int i = 0; i < CONVENTIONS; i++)
        out->year[i] = number(r[ILO_CONVENTIONS_CODE + 1 + i]);
    return true;
}

bool country_rights(const char *code, struct country_rights *out)
{
    row r = FIND(code, labour_rights_rows);

    if (r)
        *out = (struct country_rights){r[LABOUR_RIGHTS_CODE], number(r[LABOUR_RIGHTS_YEAR]),
                                       number(r[LABOUR_RIGHTS_SCORE])};
    return r != NULL;
}

bool country_tier(const char *code, struct country_tier *out)
{
    row r = FIND(code, trafficking_tiers_rows);

    if (r)
        *out = (struct country_tier){r[TRAFFICKING_TIERS_CODE], number(r[TRAFFICKING_TIERS_YEAR]),
                                     r[TRAFFICKING_TIERS_TIER]};
    return r != NULL;
}

bool country_note_at(const char *code, size_t i, struct country_note *out)
{
    for (size_t at = 0; code && at < COUNT(country_notes_rows); at++) {
        row r = country_notes_rows[at];
        if (strcmp(r[COUNTRY_NOTES_CODE], code) != 0 || i-- > 0)
            continue;
        *out = (struct country_note){
            r[COUNTRY_NOTES_KIND],
            drivers_read(r[COUNTRY_NOTES_DRIVERS]),
            number(r[COUNTRY_NOTES_AT_LEAST]),
            r[COUNTRY_NOTES_FROM],
            {r[COUNTRY_NOTES_TEXT_NB], r[COUNTRY_NOTES_TEXT_EN]},
            r[COUNTRY_NOTES_SOURCE],
        };
        return true;
    }
    return false;
}

const char *convention_number(int i)
{
    static const char *const numbers[CONVENTIONS] = {"87",  "98",  "29",  "P29", "105", "100",
                                                     "111", "138", "182", "155", "187"};

    return numbers[i];
}
