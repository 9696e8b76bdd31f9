/* Countries and territories: names, codes, and the group a seller's country belongs to on a day.
 * Tables: data/countries.csv, country-aliases.csv, country-groups.csv, country-risk.csv. */
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
/* The name in a language; the code itself when unknown. Static. */
const char *country_name(const char *code, enum dd_lang lang);

/* For risk: World Bank WGI estimates in hundredths, or a judged likelihood. */
struct country_figures {
    bool judged;    /* likelihood is set by judgement; va, rl, cc, year are 0 */
    int likelihood; /* 1–5, when judged */
    int va, rl, cc; /* voice and accountability, rule of law, control of corruption */
    int year;
    const char *proxy;   /* the state whose figures stand in, or "" */
    const char *note[2]; /* by enum dd_lang: why a proxy or a judgement */
    const char *source;
};
/* False for a code that is none. */
bool country_figures(const char *code, struct country_figures *out);

/* Row i of the countries, for lists; NULL after the last. */
const char *country_code_at(size_t i);

#endif
