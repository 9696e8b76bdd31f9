/* The questions of `assess --interactive`. Private to src/cli. */
#ifndef DDREG_CLI_ASSESS_STEPS_H
#define DDREG_CLI_ASSESS_STEPS_H

#include "assess.h"
#include "ddreg/supplier.h"

enum ask_step {
    ASK_COUNTRY,
    ASK_PRODUCTION,
    ASK_SECTOR,
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

enum ask_decision { ASK_AS_PROPOSED, ASK_OTHERWISE, ASK_LATER };

/* What is answered so far; nothing of it is in the register. */
struct ask {
    struct cli *c;
    struct assess_picture p;  /* p.input and p.rating go with the answers */
    struct risk_input before; /* as registered */
    struct supplier fields;   /* the facts that were answered, as supplier_change() takes them */
    struct assessment_given given;
    enum ask_decision decision;
    int severity, likelihood; /* decided otherwise; 0: as proposed */
    const char *reason;       /* of the decision */
    bool confirmed;
};

/* Is there anything to ask at this step, as things stand? */
bool ask_applies(const struct ask *a, enum ask_step step);
/* Says the question, with what Enter keeps. */
void ask_question(struct ask *a, enum ask_step step);
/* What "?" shows. */
void ask_explain(struct ask *a, enum ask_step step);
/* Takes an answer ("" is Enter). *taken false: it is none, and has been said so. */
enum dd_rc ask_take(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                    struct dd_error *err) DD_MUST_CHECK;

#endif
