/* A supplier with those that are merged into it, as the model takes them. Private to src/register.
 */
#ifndef DDREG_REGISTER_GROUP_H
#define DDREG_REGISTER_GROUP_H

#include "ddreg/evidence_read.h"
#include "links.h"

/* What a person says of a supplier beside its facts. */
enum { SAID_SUBSUPPLIERS, SAID_SIDES, SAID = SAID_SIDES + SEVERITY_SIDES };

/* What a person says of a supplier. */
struct group_said {
    int value;     /* of the sub-suppliers 1: known; of a side 1–5; 0: nothing */
    int64_t entry; /* that a person said it in; 0: none */
};

/* What is known of one of them. */
struct group_row {
    int64_t id;
    const char *facts[RISK_FACTS];
    bool withdrawn[RISK_FACTS];
    bool not_supplier;
    enum risk_connection connection;
    struct group_said said[SAID];
    const struct risk_proposal *proposals; /* what follows from other things that are known */
    size_t nproposals;
    const char *category_before; /* the latest before this one that the model knows */
};

struct group {
    const struct links *links;
    struct group_row *rows; /* the one rated, then those that count as it */
    size_t n;
    int64_t *parts; /* the ids of the input's parts */
};

/* Fills facts, sayings and parts of `in`. What a person said of the supplier when another was a
 * part of it already holds for that one too, and the latest counts. A part of which nothing is
 * known is left out: all of it is as of the one rated. */
enum dd_rc group_settle(struct group *g, struct arena *a, struct risk_input *in,
                        struct dd_error *err) DD_MUST_CHECK;

/* Fills what is apart in `in`: for which supplier each piece of its evidence (in->evidence, from
 * the records `e`) was registered, and which others were separate then. */
enum dd_rc group_evidence(const struct group *g, struct arena *a, const struct evidence *const *e,
                          struct risk_input *in, struct dd_error *err) DD_MUST_CHECK;

#endif
