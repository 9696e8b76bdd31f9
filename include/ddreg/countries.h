/* Countries and territories: names, codes, and the group a seller's country belongs to on a day.
 * Tables: data/countries.csv, country-aliases.csv, country-groups.csv, country-risk.csv,
 * ilo-conventions.csv, labour-rights.csv, trafficking-tiers.csv, country-notes.csv,
 * currency-countries.csv. */
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

/* The countries that have a currency (ISO 4217) as their own, as codes with spaces between. NULL:
 * none that would say a country by it, as kroner, which a Norwegian ledger has for all, and US
 * dollars, in which anyone is paid. Static. */
const char *currency_countries(const char *currency);

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

/* The ILO's indicator 8.8.2 of the Sustainable Development Goals: compliance with labour rights
 * (freedom of association and bargaining), in law and practice, by what is reported in writing. */
struct country_rights {
    const char *of; /* whose figure, as above */
    int year;
    int score; /* hundredths: 0 the best, 1000 the worst */
};
/* False where neither the country nor the state that answers for it has one. */
bool country_rights(const char *code, struct country_rights *out);

/* The tier of the US Trafficking in Persons Report: "1", "2", "watch", "3", "special" (none given).
 */
struct country_tier {
    const char *of; /* whose, as above */
    int year;
    const char *tier;
};
bool country_tier(const char *code, struct country_tier *out);

/* What is known of a country beyond its figures, each with its source. It can only raise. */
struct country_note {
    const char *kind;    /* "sponsorship", "state-imposed", "conflict", "occupied" */
    unsigned drivers;    /* work that has one of these (enum driver); 0: all work */
    int at_least;        /* the country's likelihood for that work, 1–5 */
    const char *from;    /* the day of the source */
    const char *text[2]; /* by enum dd_lang */
    const char *source;  /* id of ddreg/sources.h */
};
/* Note i of the country; false after the last. */
bool country_note_at(const char *code, size_t i, struct country_note *out);

/* Row i of the countries, for lists; NULL after the last. */
const char *country_code_at(size_t i);

#endif
