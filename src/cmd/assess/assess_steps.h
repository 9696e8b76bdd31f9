/* The questions of `assess --interactive`. Private to src/cmd. */
#ifndef DDREG_CMD_ASSESS_STEPS_H
#define DDREG_CMD_ASSESS_STEPS_H

#include "assess.h"
#include "ddreg/supplier.h"

enum ask_step {
    ASK_COUNTRY,
    ASK_PRODUCTION,
    ASK_SECTOR,
    ASK_CATEGORY,
    ASK_SCALE, /* the three sides, in the order of enum severity_side */
    ASK_SCOPE,
    ASK_IRREMEDIABLE,
    ASK_SIDE_REASON,
    ASK_CONNECTION,
    ASK_SUBSUPPLIERS,
    ASK_DECISION,
    ASK_SEVERITY,
    ASK_LIKELIHOOD,
    ASK_REASON,
    ASK_CONFIRM
};
enum { ASK_STEPS = ASK_CONFIRM + 1 };

enum ask_decision { ASK_UNDECIDED, ASK_AS_PROPOSED, ASK_OTHERWISE, ASK_LATER };

/* What is answered so far; nothing of it is in the register. */
struct ask {
    struct cli *c;
    struct assess_picture p;  /* p.input, p.rating and p.said go with the answers */
    struct risk_input before; /* as registered */
    struct supplier fields;   /* the facts that were answered, as supplier_change() takes them */
    struct assessment_given given;
    enum ask_decision decision;
    int severity, likelihood; /* decided otherwise; 0: as proposed */
    const char *reason;       /* of the decision */
    const char *meant;        /* what "did you mean" offered at this step; Enter takes it */
    bool confirmed;
    bool level_first; /* the questions began with the level */
};

/* Is there anything to ask at this step now? */
bool ask_applies(const struct ask *a, enum ask_step step);
/* How much of a question is printed: with what leads up to it; with its choices, after "?"; its
 * first line alone, after an answer that was none. */
enum ask_much { ASK_WHOLE, ASK_CHOICES, ASK_LINE };
/* Says the question, with what Enter keeps. */
void ask_question(struct ask *a, enum ask_step step, enum ask_much much);
/* What "?" shows. */
enum dd_rc ask_explain(struct ask *a, enum ask_step step, struct dd_error *err) DD_MUST_CHECK;

/* An open finding on the supplier; NULL when there is none. */
const struct finding *ask_finding(const struct ask *a);
bool ask_side_changed(const struct ask *a);
/* The field of `a->fields` that a fact is answered in. */
const char **ask_field(struct ask *a, enum risk_fact fact);
/* The fact that a step asks for. */
enum risk_fact ask_fact(enum ask_step step);

/* assess_answers.c: takes an answer ("" is Enter). *taken false: it is none, and has been said
 * so. */
enum dd_rc ask_take(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                    struct dd_error *err) DD_MUST_CHECK;

#endif
