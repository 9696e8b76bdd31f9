/* Countries and territories: names, codes, and the group a seller's country belongs to on a day.
 * Tables: data/countries.csv, country-aliases.csv, country-groups.csv, country-risk.csv,
 * ilo-conventions.csv. */
#ifndef DDREG_COUNTRIES_H
#define DDREG_COUNTRIES_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

/* Classes of a seller's country. The order is that of the tables shown to readers. */
enum region {
    REGION_NORWAY,
    REGION_EU,
    REGION_EEA_EFTA,
    REGION_EUROPE,
    REGION_OUTSIDE,
    REGION_UNKNOWN
};
enum { REGIONS = REGION_UNKNOWN + 1 };

/* Stable key: "norway", "eu", "eea_efta", "europe_other", "outside_europe", "unknown". */
const char *region_key(enum region r);

/* The class of a country on a day. Norway includes Svalbard and Jan Mayen; EEA/EFTA is Iceland and
 * Liechtenstein (EFTA states in the EEA); EU goes before geography. NULL gives REGION_UNKNOWN. */
enum region country_region(const char *code, const char *day);

/* The code for a code (alpha-2, alpha-3) or a name in bokmål, nynorsk or English, or a common
 * other name; case and white space do not matter. *code is static, NULL when it is none; the only
 * error is DD_INTERNAL "memory". */
enum dd_rc country_find(const char *text, const char **code, struct dd_error *err) DD_MUST_CHECK;
bool country_known(const char *code);
/* The code of the country whose name comes nearest to a text that names none, for "did you mean";
 * NULL when no name is near. */
const char *country_nearest(const char *text);
/* The name in a language; the code itself when unknown. Static. */
const char *country_name(const char *code, enum dd_lang lang);

/* The state that answers for a territory; "" for a state and for a code that is none. */
const char *country_part_of(const char *code);

enum governance { GOVERNANCE_VOICE, GOVERNANCE_LAW, GOVERNANCE_VIOLENCE };
enum { GOVERNANCE = GOVERNANCE_VIOLENCE + 1 };

/* World Bank WGI: voice and accountability, rule of law, political stability and absence of
 * violence. In hundredths, from about -250 (worst) to 250. */
struct country_figures {
    const char *of; /* whose figures: the country's own code, or that of the state it is part of */
    int year;
    int value[GOVERNANCE];
    int error[GOVERNANCE]; /* standard errors */
};
/* False where neither the country nor the state that answers for it has figures. */
bool country_figures(const char *code, struct country_figures *out);

/* The fundamental ILO instruments; freedom of association (87) and bargaining (98) come first. */
enum { CONVENTIONS = 11, CONVENTIONS_ASSOCIATION = 2 };

struct country_conventions {
    const char *of;        /* whose ratifications, as above */
    int year[CONVENTIONS]; /* ratified; 0: not bound (never ratified, or denounced) */
};
/* False where neither is a member of the ILO. */
bool country_conventions(const char *code, struct country_conventions *out);
/* "87", "P29" ... */
const char *convention_number(int i);

/* Row i of the countries, for lists; NULL after the last. */
const char *country_code_at(size_t i);

#endif
