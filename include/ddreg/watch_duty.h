/* Who must be in a list of approvals, by what is known of what it does. */
#ifndef DDREG_WATCH_DUTY_H
#define DDREG_WATCH_DUTY_H

#include "ddreg/arena.h"
#include "ddreg/reg.h"
#include "ddreg/watchlists.h"

struct watch_duty {
    int64_t supplier; /* merged into none */
    const char *name;
    const char *what;     /* the code of its trade, or the id of the category bought of it */
    const int64_t *parts; /* itself and those that count as it */
    size_t nparts;
};

/* Suppliers that count on a day, are not classed as no supplier, and whose trade, or what is bought
 * of them, makes an approval their duty. What is only proposed counts: what follows is a question.
 * By supplier. */
enum dd_rc watch_duties(struct reg *reg, struct arena *a, const struct watchlist *l,
                        const char *day, struct watch_duty **out, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
