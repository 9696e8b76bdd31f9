/* Which records a sheet has, in which order, and what it shows beside their fields. Private to
 * src/cmd. */
#ifndef DDREG_CMD_SHEET_ROWS_H
#define DDREG_CMD_SHEET_ROWS_H

#include "sheet_fields.h"

/* A record of a sheet. */
struct sheet_row_of {
    int64_t number;
    const struct supplier_row *supplier; /* or NULL: a record of a kind */
    const struct supplier_facts *facts;  /* of suppliers */
    int points;                          /* of one that cannot be rated yet: find_out_points() */
    const struct kind_row *record;
    bool seen; /* by whoever reads a sheet */
};

/* Suppliers that count, are merged into none and are not classed as no supplier: the worst first,
 * by level and then by what was bought; in a sheet of facts those of which a fact is missing, or
 * only proposed. Of a kind the records that were not withdrawn, by number. */
enum dd_rc sheet_rows(struct sheet_fields *s, struct sheet_row_of **rows, size_t *n,
                      struct dd_error *err) DD_MUST_CHECK;

/* Columns that are only shown: how many, their titles (message ids) and cells. */
size_t sheet_beside_count(const struct sheet_fields *s);
const char *sheet_beside_title(const struct sheet_fields *s, size_t i);
/* What the column means: a message id. */
const char *sheet_beside_about(const struct sheet_fields *s, size_t i);
bool sheet_beside_is_amount(const struct sheet_fields *s, size_t i);
const char *sheet_beside_cell(struct sheet_fields *s, const struct sheet_row_of *row, size_t i);
/* Is the header that of one of them? */
bool sheet_is_beside(const struct sheet_fields *s, const char *header);
/* Is it a field that comes before them? */
bool sheet_is_first(const struct sheet_fields *s, size_t field);

#endif
