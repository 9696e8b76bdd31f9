/* Categories that suppliers had before. Private to src/register. */
#ifndef DDREG_REGISTER_RENAMED_H
#define DDREG_REGISTER_RENAMED_H

#include "ddreg/reg.h"

/* By supplier: the latest category that the model knows, of those that have had several. */
struct renamed {
    struct renamed_row {
        int64_t supplier;
        const char *category;
    } * row;
    size_t n;
};

enum dd_rc renamed_load(struct reg *reg, struct arena *a, const char *day, struct renamed *out,
                        struct dd_error *err) DD_MUST_CHECK;

/* A category that the model knows, and after it a word that it does not: for the model the category
 * is withdrawn, else another word in its place would lower what emptying the field does not. */
enum dd_rc renamed_category(const struct renamed *r, int64_t supplier, const char **category,
                            bool *withdrawn, struct dd_error *err) DD_MUST_CHECK;

#endif
