/* The model's constants, from the tables. */
#include "ddreg/countries.h"
#include "ddreg/risk.h"
#include "gen/risk_levels.h"
#include "gen/risk_matrix.h"
#include "gen/risk_model.h"
#include "model.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

static const char *model_value(const char *key)
{
    for (size_t i = 0; i < COUNT(risk_model_rows); i++)
        if (strcmp(risk_model_rows[i][RISK_MODEL_KEY], key) == 0)
            return risk_model_rows[i][RISK_MODEL_VALUE];
    abort(); /* the table is compiled in and a test reads every key */
}

int risk_model_int(const char *key)
{
    return (int)strtol(model_value(key), NULL, 10);
}

const char *risk_model_version(void)
{
    return model_value("version");
}

const char *risk_level_key(enum risk_level level)
{
    static const char *const keys[RISK_LEVELS] = {
        [RISK_LOW] = "low",
        [RISK_MEDIUM] = "medium",
        [RISK_HIGH] = "high",
        [RISK_VERY_HIGH] = "very_high",
    };

    return keys[level];
}

bool risk_level_read(enum risk_level *out, const char *s)
{
    for (int i = 0; i < RISK_LEVELS; i++)
        if (strcmp(risk_level_key((enum risk_level)i), s) == 0) {
            *out = (enum risk_level)i;
            return true;
        }
    return false;
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

int risk_country_likelihood(const char *country)
{
    static const char *const limits[] = {"country.likelihood.1.min", "country.likelihood.2.min",
                                         "country.likelihood.3.min", "country.likelihood.4.min"};
    struct country_figures f;

    if (!country || !country_figures(country, &f))
        return risk_model_int("unknown_country.likelihood");
    if (f.judged)
        return f.likelihood;
    for (int i = 0; i < 4; i++)
        if (f.va + f.rl + f.cc >= 3 * risk_model_int(limits[i])) /* the mean, not rounded */
            return i + 1;
    return 5;
}
