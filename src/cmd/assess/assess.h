/* What the files of `assess` share. Private to src/cmd. */
#ifndef DDREG_CMD_ASSESS_H
#define DDREG_CMD_ASSESS_H

#include "ddreg/assessment.h"
#include "ddreg/category_shares.h"
#include "ddreg/evidence_read.h"
#include "ddreg/levers.h"
#include "ddreg/worklist.h"
#include "cli/out.h"

/* All that is shown of one rating. */
struct assess_picture {
    int64_t id;       /* or ASSESSMENT_OWN */
    const char *name; /* the supplier's, or the company's */
    bool payee;       /* classed "not a supplier", and nothing was found there: needs no rating */
    struct risk_input input;
    struct risk_rating rating; /* the model's, now */
    int side[SEVERITY_SIDES];  /* as the tables have them, whatever a person gave */
    struct assessment proposal, decision, in_force;
    struct assessment waiting; /* a decision that another person must confirm */
    struct evidence *evidence; /* what E-1 and F-1 refer to */
    struct finding *findings;
    size_t nevidence, nfindings;
    struct assessment_said said[SEVERITY_SIDES]; /* the reasons of severity.given */
    struct category_shares categories;           /* what is bought of it */
};

/* assess_show.c */
enum dd_rc assess_look(struct cli *c, int64_t id, struct assess_picture *p,
                       struct dd_error *err) DD_MUST_CHECK;
/* "S-12", or "own". */
const char *assess_id(struct cli *c, int64_t id);
const char *assess_factor_label(const struct cli *c, const char *id);
/* "The seller's country"; "Scale". */
const char *assess_fact_label(const struct cli *c, enum risk_fact fact);
const char *assess_side_label(const struct cli *c, int side);
/* A country by its name, a trade by code and name; NULL when it is not known. */
const char *assess_fact_text(struct cli *c, enum risk_fact fact, const char *value);
/* A level with its floor, as people read it: "unknown, at least high". */
const char *assess_level_word(struct cli *c, enum risk_level level, enum risk_level floor);
/* "directly linked"; "known" or "not known" of the sub-suppliers. */
const char *assess_connection(const struct cli *c, enum risk_connection connection);
const char *assess_known_word(const struct cli *c, bool known);
/* The reason of a factor, or its source, in the command's arena. */
const char *assess_reason(struct cli *c, const struct assess_picture *p,
                          const struct risk_factor *f, bool source);
/* Is the finding that the factor is of one of what can happen, and not of what has? */
bool assess_is_potential(const struct assess_picture *p, const struct risk_factor *f);
void assess_json(struct cli *c, const struct assess_picture *p);
enum dd_rc assess_say(struct cli *c, const struct assess_picture *p,
                      struct dd_error *err) DD_MUST_CHECK;

/* assess_opening.c: why, what is unknown and decides, what to do next, a line each. */
enum dd_rc assess_opening(struct cli *c, const struct assess_picture *p,
                          struct dd_error *err) DD_MUST_CHECK;
/* assess_explain.c: why, what is unknown, what would lower it. */
enum dd_rc assess_explain(struct cli *c, const struct assess_picture *p,
                          struct dd_error *err) DD_MUST_CHECK;
/* Is it a number of the tables that a person's own number replaces? */
bool assess_is_replaced(const struct risk_rating *r, const struct risk_factor *f);
/* How grave, and why. */
void assess_say_severity(struct cli *c, const struct assess_picture *p);

/* assess_list.c: what would move, from what to what and why. */
enum { ASSESS_COLUMNS = 10 };
extern const struct out_column assess_columns[ASSESS_COLUMNS];
enum dd_rc assess_list(struct cli *c, const struct assessment_view *views, size_t n, bool moved,
                       struct dd_error *err) DD_MUST_CHECK;

/* assess_theme.c: `assess --theme` with a decision, in the open entry: decides for those that wait
 * for one, and names those that cannot be decided with the others: an open finding, or facts that
 * are not known. */
struct assess_themed {
    int severity, likelihood; /* 0: as proposed */
    const char *reason;
};
enum dd_rc assess_theme(struct cli *c, const struct work_item *items, size_t n,
                        const struct assess_themed *how, struct dd_error *err) DD_MUST_CHECK;

/* assess_theme_confirm.c: `assess --theme --confirm`, in the open entry: confirms what another
 * person decided below the proposal, and names what cannot be confirmed with it. DD_REFUSED
 * "assess.none_waits" where none of the theme waits. */
enum dd_rc assess_theme_confirm(struct cli *c, const struct work_item *items, size_t n,
                                struct dd_error *err) DD_MUST_CHECK;

/* assess_ask.c: `assess --interactive`. Not on a terminal: DD_USAGE. `level_first`: the level is
 * asked for, and the facts only where the person wants. *left: the person left, and nothing was
 * written. */
enum dd_rc assess_ask(struct cli *c, int64_t id, bool level_first, bool *left,
                      struct dd_error *err) DD_MUST_CHECK;
/* Is somebody there to ask? Else DD_USAGE. */
enum dd_rc assess_ask_can(const struct cli *c, struct dd_error *err) DD_MUST_CHECK;
/* Says what has been said so far, and waits for a line: without the spaces around it; NULL at the
 * end of input or when asked to stop. */
const char *assess_ask_line(struct cli *c);

/* assess_reason.c: writes an entry of its own, and says what falls by it. Where that is refused for
 * want of a reason, the reason is asked for and the entry tried again; none given is DD_REFUSED
 * "ask.no_reason". `write` begins and commits; `reason`: what is known of why, or NULL. */
struct assess_entry {
    struct cli *c;
    const void *of;
    enum dd_rc (*write)(const struct assess_entry *e, struct dd_error *err);
};
enum dd_rc assess_keep(const struct assess_entry *e, const char *reason,
                       struct dd_error *err) DD_MUST_CHECK;

/* assess_walk.c: `assess --interactive` without a name: those that wait for a decision, one by one;
 * each answer is kept at once. */
enum dd_rc assess_walk(struct cli *c, const struct work_filter *filter,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
