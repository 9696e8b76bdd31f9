/* A saved stress test as it is read again. Private to src/cmd/scenario. */
#ifndef DDREG_SCENARIO_SAVED_H
#define DDREG_SCENARIO_SAVED_H

#include "cmd_scenario.h"
#include "ddreg/kind.h"

/* Of an item: its state ("holds"), days until it is empty and without; NULL: not known, or never.
 */
struct saved_item {
    const char *id, *name, *state, *empty, *gap;
};
struct saved_test {
    struct kind_row row;
    const char *id; /* "ST-1" */
    struct saved_item *items;
    size_t n;
};

/* By its id. DD_REFUSED "stresstest.no_result" for one that was made elsewhere, or whose file was
 * erased; DD_INPUT "stresstest.broken" for a file that is no result. */
enum dd_rc scenario_saved(struct cli *c, const char *word, struct saved_test *out,
                          struct dd_error *err) DD_MUST_CHECK;
/* The latest one before `of` of the same scenario; *found false where there is none. */
enum dd_rc scenario_saved_before(struct cli *c, const struct saved_test *of, bool *found,
                                 struct saved_test *out, struct dd_error *err) DD_MUST_CHECK;

#endif
