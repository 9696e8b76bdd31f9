/* What of an item hangs on one. Private to src/cmd/scenario. */
#ifndef DDREG_SCENARIO_EXPOSED_H
#define DDREG_SCENARIO_EXPOSED_H

#include "ddreg/chain.h"

/* What is exposed of one item. */
struct exposed {
    int64_t approved, possible;
    const char
        *single; /* "source": one approved source and no other; "country": all come from one;
                  * "unknown": nobody knows who delivers it, or where it is made; else NULL */
    const char *country; /* that one */
    int64_t hhi;         /* of the shares; -1: not known */
};

struct exposed scenario_exposed(struct arena *a, const struct chain *chain, size_t i);

#endif
