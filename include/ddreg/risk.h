/* The rating model: pure functions of their inputs, the day and the tables in data/. The reasons,
 * and an example computed by hand, are in docs/risk-model.md.
 *
 * Severity is the worst of scale, scope and irremediable character (OECD), by trade and by category
 * of what is bought, or as an officer gave it. Likelihood is read from a table of country
 * and work; goods on a public list and what nobody can see have a least one, evidence in force
 * takes away within limits. The level is read from a matrix in which severity weighs more. Nothing
 * that is unknown counts as better than what is known; of whom neither trade nor goods is known,
 * and nothing was found, there is no level yet, only a floor. */
#ifndef DDREG_RISK_H
#define DDREG_RISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/msg.h"
#include "ddreg/sectors.h"

/* The four levels of the matrix, and a class of its own: RISK_UNKNOWN, of what cannot be rated yet,
 * since neither trade nor goods is known. It is neither above nor below a level: never compare it
 * by its number, but by the functions below. Its floor says what it comes to at least. */
enum risk_level { RISK_LOW, RISK_MEDIUM, RISK_HIGH, RISK_VERY_HIGH, RISK_UNKNOWN };
enum {
    RISK_LEVELS = RISK_VERY_HIGH + 1, /* those of the matrix */
    RISK_CLASSES = RISK_UNKNOWN + 1,
    RISK_MAX_FACTORS = 64
};

/* "low" ... "unknown"; false for another word. */
const char *risk_level_key(enum risk_level level);
bool risk_level_read(enum risk_level *out, const char *s);
/* Is it known, and this level or a worse one? */
bool risk_level_reaches(enum risk_level level, enum risk_level least);
/* What counts where two ratings are compared: the level; the floor of one that is unknown. */
enum risk_level risk_level_counts_as(enum risk_level level, enum risk_level floor);
/* Is the rating (level and floor) below the other, as ratings are compared? An unknown one is what
 * it comes to at least. */
bool risk_level_below(enum risk_level level, enum risk_level floor, enum risk_level other,
                      enum risk_level other_floor);
/* Has a rating fallen from what it was: is it below it, or known no longer? That a level is unknown
 * again is said whatever its floor. */
bool risk_level_fell(enum risk_level level, enum risk_level floor, enum risk_level was,
                     enum risk_level was_floor);
/* Months until a rating of this level is due again. */
int risk_interval_months(enum risk_level level);
const char *risk_model_version(void);

/* A weight, threshold or addition of the model, with its reason. */
struct risk_number {
    const char *key, *value;
    const char *reason[2]; /* by enum dd_lang */
};
/* Row i, sorted by key, for lists; false after the last. */
bool risk_number_at(size_t i, struct risk_number *out);

/* --- Countries -------------------------------------------------------------------------------- */

enum risk_part {
    RISK_PART_VOICE,
    RISK_PART_LAW,
    RISK_PART_VIOLENCE,
    RISK_PART_ASSOCIATION, /* ILO 87 and 98 */
    RISK_PART_CONVENTIONS  /* the other fundamental instruments */
};
enum { RISK_PARTS = RISK_PART_CONVENTIONS + 1 };

struct risk_country {
    const char *code;
    int score, low, high; /* 0–1000, 1000 the worst; low and high: the figures' own uncertainty */
    int governance;       /* the score before labour rights raised it: the sum of the parts */
    int likelihood, likelihood_low, likelihood_high; /* 1–5 */
    bool figures_known, conventions_known;
    struct country_figures figures;         /* when known; .of says whose */
    struct country_conventions conventions; /* when known */
    bool rights_known;
    struct country_rights rights; /* when known */
    int rights_points;            /* the same on the scale of the score */
    struct {
        int weight;       /* thousandths; they sum to 1000 */
        int value;        /* 0–1000, 1000 the worst: the score is the weighted mean */
        int ratified, of; /* of the two last parts: conventions */
    } parts[RISK_PARTS];
};

/* "voice", "law", "violence", "association", "conventions" */
const char *risk_part_key(enum risk_part part);
/* False, and the worst there is, for NULL and a code that is none. `code` is borrowed. */
bool risk_country(const char *code, struct risk_country *out);
/* What raises a country for some work, beyond its score: a note, or a tier of trafficking. */
struct risk_raise {
    int at_least;     /* the country's likelihood, 1–5; 0: nothing raises it */
    const char *kind; /* a note's; "tier" */
};
/* The most that raises it for work that is driven so (enum driver, as bits). */
struct risk_raise risk_country_raise(const char *code, unsigned drivers);
/* Shorthand for its likelihood. */
int risk_country_likelihood(const char *code);
int risk_likelihood_of_score(int score);
/* The lowest and the highest score that give a likelihood (1–5). */
void risk_scores_of(int likelihood, int *from, int *to);

/* --- What is known of a supplier, or of the company itself -------------------------------------
 */

enum risk_fact {
    RISK_FACT_COUNTRY,            /* alpha-2: the seller's */
    RISK_FACT_PRODUCTION_COUNTRY, /* alpha-2: where what is bought is made */
    RISK_FACT_SECTOR,             /* a code as ddreg/sector_code.h keeps it */
    RISK_FACT_CATEGORY            /* of what is bought: free text, see goods_find() */
};
enum { RISK_FACTS = RISK_FACT_CATEGORY + 1 };
/* "country", "production_country", "sector", "category" */
const char *risk_fact_key(enum risk_fact fact);

/* The company's part in an impact (OECD): recorded and explained; it decides what must be done, not
 * how grave or likely the harm is. */
enum risk_connection {
    RISK_CONNECTION_NONE,
    RISK_CONNECTION_CAUSED,
    RISK_CONNECTION_CONTRIBUTED,
    RISK_CONNECTION_LINKED
};
enum { RISK_CONNECTIONS = RISK_CONNECTION_LINKED + 1 };
/* "", "caused", "contributed", "linked" */
const char *risk_connection_key(enum risk_connection c);
bool risk_connection_read(enum risk_connection *out, const char *s);

enum risk_evidence_kind { RISK_AUDIT, RISK_CERTIFICATE, RISK_CLAUSE, RISK_QUESTIONNAIRE };
enum { RISK_EVIDENCE_KINDS = RISK_QUESTIONNAIRE + 1 };
/* "audit", "certificate", "clause", "questionnaire" */
const char *risk_evidence_key(enum risk_evidence_kind kind);
/* Is it passed or not: an audit, not a certificate? */
bool risk_evidence_has_result(enum risk_evidence_kind kind);
bool risk_evidence_kind_read(enum risk_evidence_kind *out, const char *s);

/* What evidence of a kind can do, as data/risk-evidence.csv has it. */
struct risk_evidence_rule {
    const char *lowers;    /* "work", "origin", "visibility" */
    int points;            /* of likelihood, at most, together with the case's own limit */
    int max_age_months;    /* it counts no longer, whatever its expiry */
    bool form_only;        /* a paper: alone it takes nothing below medium */
    const char *reason[2]; /* by enum dd_lang */
};
void risk_evidence_rule(enum risk_evidence_kind kind, struct risk_evidence_rule *out);

struct risk_evidence {
    enum risk_evidence_kind kind;
    const char *ref;     /* number or title; NULL as "" */
    const char *issuer;  /* who vouches; NULL as "" */
    const char *issued;  /* day */
    const char *expires; /* last day in force; NULL: as long as its kind may be old */
    bool passed; /* a questionnaire: answered and evaluated; an audit: without critical findings */
    bool documented; /* the document is kept, or it is said where it is */
};

/* What evidence needs to count, by its kind (data/risk-evidence.csv), as bits. */
enum {
    RISK_LACKS_ISSUED = 1, /* a day that is one */
    RISK_LACKS_REF = 2,
    RISK_LACKS_ISSUER = 4,
    RISK_LACKS_EXPIRES = 8,
    RISK_LACKS_DOCUMENT = 16
};
/* Which of them it lacks; 0: it is complete. */
unsigned risk_evidence_lacks(const struct risk_evidence *e);
/* Their keys ("issuer document"), and the same in words ("issuer, file or address"). */
void risk_add_lacks_keys(struct buf *out, unsigned lacks);
void risk_add_lacks(struct buf *out, enum dd_lang lang, unsigned lacks);

/* Why evidence does not count. */
enum risk_evidence_state {
    RISK_EVIDENCE_COUNTS,
    RISK_EVIDENCE_LAPSED,
    RISK_EVIDENCE_NOT_YET,
    RISK_EVIDENCE_NOT_PASSED,
    RISK_EVIDENCE_INCOMPLETE /* it lacks something, see risk_evidence_lacks() */
};
/* `until` gets the last day on which it counts ("" when it has none). */
enum risk_evidence_state risk_evidence_on(const struct risk_evidence *e, const char *day,
                                          char until[11]);

/* An actual adverse impact. */
struct risk_finding {
    const char *ref;
    const char *opened; /* day; NULL: open since ever */
    const char *closed; /* the day it was closed (no longer open that day); NULL: open */
    int severity;       /* 1–5; 0: not given, then that of the trade */
};

/* A supplier is in a public list, or is not where it should be, and a person has confirmed it
 * (ddreg/watch.h). */
struct risk_listing {
    const char *ref;  /* of the hit */
    const char *list; /* id of ddreg/watchlists.h */
    bool absent;      /* it is not in the list, or is refused there */
};

/* Is a finding that was opened and closed on these days (NULL or "": since ever, not yet) open on
 * `day`? The one place of the C side; that of the SQL is finding_open in rating.part.sql. */
bool finding_is_open(const char *opened, const char *closed, const char *day);

/* A fact that nobody registered: it follows from others (ddreg/facts.h). It counts where nothing is
 * registered of its kind, of categories every one. */
struct risk_proposal {
    enum risk_fact fact;
    const char *value; /* as a registered one; of a category its id */
    bool derived; /* from a public register's number; else proposed, and the rating preliminary */
    const char *source; /* "account:6360": a stable key, see risk_add_proposal_source() */
};

/* A supplier that is merged into the one rated. Its facts count as well, the worst of each; what is
 * not known of it is as of the one it is merged into. But where the model knows a trade or category
 * of its own, other things may be bought of it: then its country of production, its sub-suppliers
 * and what was given of severity are only its own. */
struct risk_merged {
    const char *ref; /* "S-9" */
    const char *facts[RISK_FACTS];
    bool withdrawn[RISK_FACTS];
    bool subsuppliers_known;
    int given[SEVERITY_SIDES];
    const struct risk_proposal *proposals;
    size_t nproposals;
};

/* Evidence that was registered for one of these while another was still separate: it says nothing
 * of that one, and counts only where nothing is known of that one. All by ref. */
struct risk_apart {
    const char *evidence, *of, *other;
};

struct risk_input {
    bool own;                      /* the company's own operations */
    const char *facts[RISK_FACTS]; /* NULL or "": never known */
    bool withdrawn[RISK_FACTS];    /* the fact was known once, is no longer, and was this: counts
                                    * as what it was and as unknown, whichever is worse */
    bool subsuppliers_known;
    bool no_answer;            /* asked, the time is over, no answer */
    int given[SEVERITY_SIDES]; /* by an officer, 1–5; 0: as in the tables */
    enum risk_connection connection;
    const struct risk_evidence *evidence;
    size_t nevidence;
    const struct risk_finding *findings;
    size_t nfindings;
    const struct risk_listing *listings; /* evidence lowers nothing of what they make it */
    size_t nlistings;
    const struct risk_proposal *proposals;
    size_t nproposals;
    const char *ref; /* "S-1": the one rated; only with others merged into it */
    const struct risk_merged *merged;
    size_t nmerged;
    const struct risk_apart *apart;
    size_t napart;
};

/* --- The rating ------------------------------------------------------------------------------- */

enum risk_factor_kind {
    RISK_FACTOR_IS,    /* the value is a severity or a likelihood; the worst counts */
    RISK_FACTOR_LEAST, /* the likelihood is at least the value */
    RISK_FACTOR_ADDS   /* the value is added to a likelihood */
};

struct risk_factor {
    const char *id; /* "severity.sector", "likelihood.country", ...: stable, in JSON */
    int value;      /* 1–5, or what it adds (negative: takes away); 0: only worth knowing */
    enum risk_factor_kind kind;
    const char *subject; /* a country, sector or category; the reference of a finding or evidence */
    const char *detail;  /* the good on a list, the category it is of, the kind of evidence; "" */
    char until[11];      /* of evidence: the last day on which it counts */
    const char *merged;  /* the merged supplier that it comes from, or that evidence lacks; "" */
    unsigned lacks;      /* of evidence that is incomplete: see risk_evidence_lacks() */
};

struct risk_rating {
    int severity;   /* 1–5; 0 where the level is unknown */
    int likelihood; /* 1–5; 0 where the level is unknown */
    enum risk_level level;
    enum risk_level
        floor; /* what it comes to at least where the level is unknown; else the level */
    int likelihood_low, likelihood_high; /* by the uncertainty of the country figures */
    enum risk_level level_low, level_high;
    bool straddles;   /* level_low and level_high differ */
    bool preliminary; /* it leans on what is only proposed: a person has yet to confirm it */
    int side[SEVERITY_SIDES];  /* 0: unknown */
    const struct trade *trade; /* the gravest of what is bought of it; NULL: not known */
    const char *origin; /* where this comes from: country of production, of work the seller's */
    enum risk_connection connection;
    size_t nfactors;
    struct risk_factor factors[RISK_MAX_FACTORS]; /* their texts are the input's or static */
};

/* `day`: the day that counts as today. The only error is DD_INTERNAL "memory". */
enum dd_rc risk_rate(const struct risk_input *in, const char *day, struct risk_rating *out,
                     struct dd_error *err) DD_MUST_CHECK;
/* The likelihood for a country's and a work's (each 1–5): data/risk-likelihood.csv. */
int risk_likelihood_of(int country, int work);
/* The level for a severity and a likelihood (each 1–5). */
enum risk_level risk_level_of(int severity, int likelihood);

/* The reason of a factor as a sentence, and where it comes from. */
void risk_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f);
void risk_add_source(struct buf *out, enum dd_lang lang, const struct risk_factor *f);

/* What DFØ's list says of a product, as a sentence. */
void risk_add_dfo(struct buf *out, enum dd_lang lang, const struct goods_dfo *dfo);

/* The source of a proposal in words: "account 6360". */
void risk_add_proposal_source(struct buf *out, enum dd_lang lang, const char *source);

/* The inputs as canonical JSON, as a proposal keeps them: everything but the day, which the
 * proposal has itself. */
void risk_add_input_json(struct buf *out, const struct risk_input *in);
/* Back again, into `a`: rated on the same day by the same model it gives the same factors.
 * DD_DAMAGED "register.damaged" when it is not what risk_add_input_json() writes. */
enum dd_rc risk_read_input_json(struct arena *a, const char *json, struct risk_input *out,
                                struct dd_error *err) DD_MUST_CHECK;

/* --- When a rating is due again ----------------------------------------------------------------
 */

enum risk_event {
    RISK_EVENT_FINDING = 1,    /* an impact was found after the rating */
    RISK_EVENT_PRODUCTION = 2, /* made in another country than when rated */
    RISK_EVENT_SPEND = 4       /* bought for three times as much */
};

struct risk_since {
    const char *rated;           /* the day of the rating */
    const char *production_then; /* NULL: unknown */
    const char *production_now;
    int64_t ore_before; /* bought in the 12 months up to the rating */
    int64_t ore_now;    /* bought in the last 12 months */
    const struct risk_finding *findings;
    size_t nfindings;
};
/* Has one that is merged into the supplier now a country of production that none had then? */
bool risk_merged_production(const struct risk_input *then, const struct risk_input *now);
/* Which events since the rating make it due now, as bits; 0: none. */
unsigned risk_events(const struct risk_since *since, const char *day);
/* With less than this bought in the last 12 months there is no RISK_EVENT_SPEND, whatever it was
 * before. More than 0. */
int64_t risk_spend_min_ore(void);

#endif
