/* Who is merged into whom now, and since which entry. Private to src/register. */
#ifndef DDREG_REGISTER_LINKS_H
#define DDREG_REGISTER_LINKS_H

#include "ddreg/reg.h"

struct links {
    struct link {
        int64_t id, into, entry;
    } * link; /* by id */
    size_t n;
};

enum dd_rc links_load(struct reg *reg, struct arena *a, struct links *out,
                      struct dd_error *err) DD_MUST_CHECK;

/* Does `id` count as `into`, directly or through others? Not of itself. */
bool links_reach(const struct links *l, int64_t id, int64_t into);

/* Is what was registered on `of` in that entry about `part` as well? It is when they are the same,
 * or `part` counted as `of` by then, through merges that have held ever since. */
bool links_cover(const struct links *l, int64_t of, int64_t entry, int64_t part);

#endif
