/* What the commands about suppliers share. Private to src/cmd. */
#ifndef DDREG_CMD_SUPPLIER_H
#define DDREG_CMD_SUPPLIER_H

#include "ddreg/bought.h"
#include "ddreg/supplier_end.h"
#include "cli/out.h"

/* "S-12", in the command's arena. */
const char *public_id(struct cli *c, int64_t id);
struct out_cell public_id_cell(struct cli *c, int64_t id);

/* A country that counts: in a table with a star behind where nobody registered it. */
struct out_cell country_counts_cell(struct cli *c, const char *code, const char *follows);
/* Below a table that has such: what the star means, and what to do. */
void say_country_follows(struct cli *c, bool any);

/* A class as a word for people; NULL: unclassified. */
const char *class_word(const struct cli *c, const char *class);

/* "ore" of a year in an object that is open: null where amounts are unlike. */
void json_bought(struct json *j, const struct bought_year *y);

/* All about a supplier, as `supplier show` prints it. */
enum dd_rc show_supplier(struct cli *c, int64_t id, const char *as_of,
                         struct dd_error *err) DD_MUST_CHECK;

/* supplier_leans.c. What leans on suppliers: `l` is sorted by supplier. */

/* How many of the n are about the first one's supplier. */
size_t leans_of_one(const struct supplier_lean *l, size_t n);
/* "3 purchases (from I-5), 1 piece of evidence (E-4)", of one supplier. */
const char *leans_words(struct cli *c, const struct supplier_lean *l, size_t n);
/* The same with the supplier before it. */
const char *leans_sentence(struct cli *c, const struct supplier_lean *l, size_t n,
                           struct dd_error *err);
/* Those of the first suppliers, as the error's value {what}. */
void leans_add_to_error(struct cli *c, const struct supplier_lean *l, size_t n,
                        struct dd_error *err);

#endif
