/* The model's constants, from the tables, and the words for its values. */
#include "ddreg/risk.h"
#include "gen/risk_levels.h"
#include "gen/risk_likelihood.h"
#include "gen/risk_matrix.h"
#include "gen/risk_model.h"
#include "model.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* The table is sorted by key. */
static int compare_key(const void *key, const void *row)
{
    return strcmp(key, *(const char *const *)row);
}

static const char *model_value(const char *key)
{
    const char *const *row = bsearch(key, risk_model_rows, COUNT(risk_model_rows),
                                     sizeof(risk_model_rows[0]), compare_key);

    if (!row)
        abort(); /* the table is compiled in and a test reads every key */
    return row[RISK_MODEL_VALUE];
}

int risk_model_int(const char *key)
{
    return (int)strtol(model_value(key), NULL, 10);
}

const char *risk_model_version(void)
{
    return model_value("version");
}

bool risk_number_at(size_t i, struct risk_number *out)
{
    const char *const *row = i < COUNT(risk_model_rows) ? risk_model_rows[i] : NULL;

    if (row)
        *out = (struct risk_number){row[RISK_MODEL_KEY],
                                    row[RISK_MODEL_VALUE],
                                    {row[RISK_MODEL_REASON_NB], row[RISK_MODEL_REASON_EN]}};
    return row != NULL;
}

static const char *const level_keys[RISK_CLASSES] = {
    [RISK_LOW] = "low",         [RISK_MEDIUM] = "medium",
    [RISK_HIGH] = "high",       [RISK_VERY_HIGH] = "very_high",
    [RISK_UNKNOWN] = "unknown",
};
static const char *const part_keys[RISK_PARTS] = {
    [RISK_PART_VOICE] = "voice",
    [RISK_PART_LAW] = "law",
    [RISK_PART_VIOLENCE] = "violence",
    [RISK_PART_ASSOCIATION] = "association",
    [RISK_PART_CONVENTIONS] = "conventions",
};
static const char *const fact_keys[RISK_FACTS] = {
    [RISK_FACT_COUNTRY] = "country",
    [RISK_FACT_PRODUCTION_COUNTRY] = "production_country",
    [RISK_FACT_SECTOR] = "sector",
    [RISK_FACT_CATEGORY] = "category",
};
static const char *const connection_keys[RISK_CONNECTIONS] = {
    [RISK_CONNECTION_NONE] = "",
    [RISK_CONNECTION_CAUSED] = "caused",
    [RISK_CONNECTION_CONTRIBUTED] = "contributed",
    [RISK_CONNECTION_LINKED] = "linked",
};
static const char *const evidence_keys[RISK_EVIDENCE_KINDS] = {
    [RISK_AUDIT] = "audit",
    [RISK_CERTIFICATE] = "certificate",
    [RISK_CLAUSE] = "clause",
    [RISK_QUESTIONNAIRE] = "questionnaire",
};

/* The place of a word among `n` keys; -1 when it is none. */
static int find_key(const char *const *keys, int n, const char *s)
{
    for (int i = 0; s && i < n; i++)
        if (strcmp(keys[i], s) == 0)
            return i;
    return -1;
}

const char *risk_level_key(enum risk_level level)
{
    return level_keys[level];
}

bool risk_level_read(enum risk_level *out, const char *s)
{
    int i = find_key(level_keys, RISK_CLASSES, s);

    if (i >= 0)
        *out = (enum risk_level)i;
    return i >= 0;
}

bool risk_level_reaches(enum risk_level level, enum risk_level least)
{
    return level != RISK_UNKNOWN && level >= least;
}

enum risk_level risk_level_counts_as(enum risk_level level, enum risk_level floor)
{
    return level == RISK_UNKNOWN ? floor : level;
}

bool risk_level_below(enum risk_level level, enum risk_level floor, enum risk_level other,
                      enum risk_level other_floor)
{
    return risk_level_counts_as(level, floor) < risk_level_counts_as(other, other_floor);
}

bool risk_level_fell(enum risk_level level, enum risk_level floor, enum risk_level was,
                     enum risk_level was_floor)
{
    return (level == RISK_UNKNOWN && was != RISK_UNKNOWN) ||
           risk_level_below(level, floor, was, was_floor);
}

const char *risk_part_key(enum risk_part part)
{
    return part_keys[part];
}

const char *risk_fact_key(enum risk_fact fact)
{
    return fact_keys[fact];
}

const char *risk_connection_key(enum risk_connection c)
{
    return connection_keys[c];
}

bool risk_connection_read(enum risk_connection *out, const char *s)
{
    int i = find_key(connection_keys, RISK_CONNECTIONS, s);

    if (i >= 0)
        *out = (enum risk_connection)i;
    return i >= 0;
}

const char *risk_evidence_key(enum risk_evidence_kind kind)
{
    return evidence_keys[kind];
}

bool risk_evidence_kind_read(enum risk_evidence_kind *out, const char *s)
{
    int i = find_key(evidence_keys, RISK_EVIDENCE_KINDS, s);

    if (i >= 0)
        *out = (enum risk_evidence_kind)i;
    return i >= 0;
}

int risk_interval_months(enum risk_level level)
{
    for (size_t i = 0; i < COUNT(risk_levels_rows); i++)
        if (strcmp(risk_levels_rows[i][RISK_LEVELS_LEVEL], risk_level_key(level)) == 0)
            return (int)strtol(risk_levels_rows[i][RISK_LEVELS_INTERVAL_MONTHS], NULL, 10);
    abort();
}

enum risk_level risk_level_of(int severity, int likelihood)
{
    for (size_t i = 0; i < COUNT(risk_matrix_rows); i++) {
        const char *const *r = risk_matrix_rows[i];
        enum risk_level level;
        if (r[RISK_MATRIX_SEVERITY][0] - '0' == severity &&
            r[RISK_MATRIX_LIKELIHOOD][0] - '0' == likelihood &&
            risk_level_read(&level, r[RISK_MATRIX_LEVEL]))
            return level;
    }
    abort();
}

int risk_likelihood_of(int country, int work)
{
    for (size_t i = 0; i < COUNT(risk_likelihood_rows); i++) {
        const char *const *r = risk_likelihood_rows[i];
        if (r[RISK_LIKELIHOOD_COUNTRY][0] - '0' == country &&
            r[RISK_LIKELIHOOD_WORK][0] - '0' == work)
            return r[RISK_LIKELIHOOD_LIKELIHOOD][0] - '0';
    }
    abort();
}

int risk_country_likelihood(const char *code)
{
    struct risk_country c;

    (void)risk_country(code, &c); /* an unknown one is the worst, and filled in */
    return c.likelihood;
}
