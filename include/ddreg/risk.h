/* The rating model, first version: pure functions of their inputs and the tables in data/.
 *
 * Severity (OECD: scale, scope, irremediable character; the worst counts) comes from the supplier's
 * trade. Likelihood comes from the worse of the seller's and the production country, averaged with
 * the trade's own and rounded up, and rises when the production country of a supply-chain supplier
 * is unknown. The level is read from a matrix in which severity weighs more. */
#ifndef DDREG_RISK_H
#define DDREG_RISK_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/buf.h"
#include "ddreg/msg.h"

enum risk_level { RISK_LOW, RISK_MEDIUM, RISK_HIGH, RISK_VERY_HIGH };
enum { RISK_LEVELS = RISK_VERY_HIGH + 1, RISK_MAX_FACTORS = 6 };

/* "low" ... ; false for another word. */
const char *risk_level_key(enum risk_level level);
bool risk_level_read(enum risk_level *out, const char *s);
/* Months until a rating of this level is due again. */
int risk_interval_months(enum risk_level level);

/* NULL: unknown. */
struct risk_input {
    const char *country;
    const char *production_country;
    const char *sector;
    const char *class;
};

struct risk_factor {
    const char *id;      /* "severity.sector", "likelihood.country", ...: stable, in JSON */
    int value;           /* 1–5, or what it adds */
    bool adds;           /* the value is added to a likelihood rather than being one */
    const char *subject; /* a country or sector code; "" */
};

struct risk_rating {
    int severity;   /* 1–5 */
    int likelihood; /* 1–5 */
    enum risk_level level;
    size_t nfactors;
    struct risk_factor factors[RISK_MAX_FACTORS];
};

const char *risk_model_version(void);
void risk_rate(const struct risk_input *in, struct risk_rating *out);
/* The level for a severity and a likelihood (each 1–5). */
enum risk_level risk_level_of(int severity, int likelihood);
/* The likelihood (1–5) that a country's figures give; NULL: that of an unknown country. */
int risk_country_likelihood(const char *country);

/* The reason of a factor as a sentence, and where it comes from. */
void risk_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f);
void risk_add_source(struct buf *out, enum dd_lang lang, const struct risk_factor *f);

/* The inputs as canonical JSON, as a proposal keeps them. */
void risk_add_input_json(struct buf *out, const struct risk_input *in);

#endif
