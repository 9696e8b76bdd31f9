/* The yearly statement (redegjørelse, åpenhetsloven § 5) as a document, from the register. No
 * supplier is named in it. */
#ifndef DDREG_STATEMENT_H
#define DDREG_STATEMENT_H

#include "ddreg/doc.h"
#include "ddreg/figures.h"
#include "ddreg/governance.h"
#include "ddreg/reconcile.h"
#include "ddreg/sectors.h"

/* What a company says of itself; each is a key of `ddreg company set`. */
enum statement_fact {
    STATEMENT_NAME,
    STATEMENT_ORGNR,
    STATEMENT_ADDRESS,
    STATEMENT_WEBSITE,
    STATEMENT_CONTACT,
    STATEMENT_GRIEVANCE,
    STATEMENT_WHISTLEBLOWING,
    STATEMENT_ACTIVITY,
    STATEMENT_ORGANISATION,
    STATEMENT_RESPONSIBLE,
    STATEMENT_EMPLOYEES,
    STATEMENT_FTE,
    STATEMENT_REVENUE,
    STATEMENT_BALANCE
};
enum { STATEMENT_FACTS = STATEMENT_BALANCE + 1 };

/* The key of `ddreg company set`: "name", ... */
const char *statement_fact_key(enum statement_fact fact);

/* Suppliers with a high or very high level that have a trade or a country in common. */
struct statement_group {
    const char *code; /* SN2007 division or risk theme ("unknown": none known), or country (NULL) */
    int64_t high, very_high;   /* suppliers */
    int64_t decided;           /* of these: the level was decided by a person */
    int severity, likelihood;  /* the highest among them */
    const struct trade *trade; /* of themes: what is bought of the worst; NULL: not known */
};

/* What the suppliers of a theme with a high or very high level deliver, and where it comes from. */
enum { STATEMENT_BOUGHT = 4, STATEMENT_ORIGINS = 16 };
struct statement_theme {
    const char *code;                             /* as of its group */
    const struct trade *bought[STATEMENT_BOUGHT]; /* the most serious first */
    size_t nbought;
    bool from[STATEMENT_ORIGINS]; /* by the rows of theme_origin_at() */
};

/* An actual adverse impact (§ 5 b). */
struct statement_finding {
    const char *id; /* "F-1": for whoever fills in, never published */
    const char *text, *affected;
    const char *claim, *connection, *place; /* words of the kind, or NULL */
    const char *closed;                     /* no longer open from this day; NULL: open */
    const char *theme;                      /* what is bought of the supplier; NULL: not known */
    bool own;                               /* in the company's own operations */
    bool potential;                         /* it has harmed nobody yet */
    bool names; /* the words name a supplier or a person: they are not published */
};

/* What is done about risk and impacts, and what came of it (§ 5 c). */
struct statement_measure {
    const char *id; /* "ME-1", as above */
    const char *text, *expected, *result;
    const char *state; /* of the kind: "planned" ... "dropped" */
    const char *why;   /* it was dropped */
    const char *due, *ended;
    const char *themes, *findings; /* as the kind has them, or NULL */
    int promised;                  /* the year of the statement that promised it, or 0 */
    bool names;                    /* as above */
};

/* A fact on the company's own workforce of the year. */
struct statement_workforce {
    const char *id;    /* "EF-1", as above */
    const char *topic; /* a word of the kind */
    const char *text;
    bool names; /* as above */
};

/* With whom dialogue was held in the year, and how often: by the words of the kind's `party`. */
struct statement_dialogue {
    const char *party;
    int64_t times;
};
enum { STATEMENT_PARTIES = 6 };

/* A section in the company's own words; by the words of STATEMENT_SECTIONS. */
enum statement_section {
    SECTION_YEAR,
    SECTION_COMPANY,
    SECTION_ORGANISATION,
    SECTION_GUIDELINES,
    SECTION_OWN,
    SECTION_IMPACTS,
    SECTION_PROMISED,
    SECTION_ASSESSED,
    SECTION_DIALOGUE,
    SECTION_PLANS
};
enum { SECTIONS = SECTION_PLANS + 1 };
const char *statement_section_key(enum statement_section section);

struct statement_words {
    const char *text; /* Markdown with names of figures; NULL: none for the year */
    bool confirmed;   /* else it is a draft, which does not count */
};

/* Who signs (§ 5, third paragraph): holders of a role on the cut-off day. */
struct statement_holders {
    const char *const *names;
    size_t n;
};

/* The version that is being sealed; the text says so instead of being a draft. Its own digest
 * cannot be in it. */
struct statement_seal {
    int version;
    const char *day;
    const char *figures; /* SHA-256 of the figures and the rows behind them, as hex */
    const char *head;    /* of the journal that it is made from */
};

/* All that a statement is made from. */
struct statement_input {
    struct figures figures;                          /* with the year and the cut-off day */
    const char *company[STATEMENT_FACTS];            /* NULL: not known */
    struct governance_policies guidelines, routines; /* in force on the cut-off day */
    struct reconciliation accounts;                  /* without details */
    const char *model_version;
    const struct statement_seal *seal; /* NULL: it is a draft, since nobody has signed it */
    /* Known on the cut-off day and not closed before the year, by number; not ended before it. */
    struct statement_finding *findings;
    struct statement_measure *measures;
    size_t nfindings, nmeasures;
    struct statement_workforce *workforce; /* by number */
    size_t nworkforce;
    struct statement_dialogue dialogues[STATEMENT_PARTIES]; /* the party held most with first */
    size_t ndialogues;
    struct statement_words words[2][SECTIONS]; /* by enum dd_lang */
    struct statement_holders chairs, members, leaders;
    const struct trade *own_trade; /* what the company does itself; NULL: not known */
    struct statement_theme *about; /* of the themes below, in any order */
    size_t nabout;
    /* The worst first: by risk theme, by trade, by the seller's country, by country of production.
     */
    struct statement_group *themes, *sectors, *countries, *origins;
    size_t nthemes, nsectors, ncountries, norigins;
};

/* How many actual adverse impacts it gives as facts: substantiated, and of suppliers. */
size_t impacts_given(const struct statement_input *in);

enum dd_rc statement_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                          struct statement_input *out, struct dd_error *err) DD_MUST_CHECK;

/* Fills `d` (initialised, with its arena). What § 5 asks and the input lacks is named in its place
 * and makes the statement a draft. A pure function of its input. */
enum dd_rc statement_compose(const struct statement_input *in, enum dd_lang lang, struct doc *d,
                             struct dd_error *err) DD_MUST_CHECK;

/* Something that is missing: its key, in a few words, and how to fill it in, with the command. */
struct statement_gap {
    const char *what; /* "impacts", "orgnr" ... */
    const char *words, *fill;
};

/* statement_compose(), with what is missing in the language of its reader; in the document's arena.
 */
enum dd_rc statement_gaps(const struct statement_input *in, enum dd_lang lang, enum dd_lang reader,
                          struct doc *d, const struct statement_gap **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;

/* Reading and composing, for a year. */
enum dd_rc statement_build(struct reg *reg, int year, const char *as_of, enum dd_lang lang,
                           struct doc *d, struct dd_error *err) DD_MUST_CHECK;

/* A figure with its share and base: "10 av 214 leverandører (4,7 %)". Without a positive base there
 * is no share: "0 av 0 leverandører (–)". */
void statement_add_count_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base);
/* "0,65 mill. kr av 71,70 mill. kr (0,9 %)" */
void statement_add_ore_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base);

#endif
