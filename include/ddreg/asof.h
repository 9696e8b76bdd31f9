/* SQL: what is in force on a day. What is known of a supplier or of the company is kept as dated
 * rows that are never overwritten. Of the rows that count (supplier_counts.h) and are from the day
 * or before it, the one with the latest valid_from is in force; of two from the same day, the one
 * that was written last. A null in it means that the value is no longer known. Numbers differ: a
 * supplier may have several at once.
 *
 * `day` is SQL for a day, mostly a placeholder ("$1"); `row` is the name of a table in the query.
 * No other file says any of this. */
#ifndef DDREG_ASOF_H
#define DDREG_ASOF_H

#include "ddreg/supplier_counts.h"

/* clang-format off */
/* Is the row in force on the day, or was it before? Of what is known of the company. */
#define SINCE(row, day) " " row ".valid_from <= " day " "
/* The same of what is known of a supplier. */
#define KNOWN_ON(row, day) SINCE(row, day) "AND" ROW_COUNTS(row)

/* Orders such rows: the one in force comes last, or first. */
#define IN_FORCE_LAST(row) " " row ".valid_from, " row ".id "
#define IN_FORCE_FIRST(row) " " row ".valid_from DESC, " row ".id DESC "

/* A column of the row of `table` that is in force for the supplier `supplier`, as `more` narrows it
 * (it calls the row `f`). Looked up for each supplier by its index: to read all rows of all
 * suppliers and join them takes a sort and an index of its own for every command. */
#define IN_FORCE(column, table, supplier, more, day)                                               \
    "(SELECT f." column " FROM " table " AS f WHERE f.supplier_id = " supplier more                \
    " AND" KNOWN_ON("f", day) "ORDER BY" IN_FORCE_FIRST("f") "LIMIT 1)"

/* The same of a query's table `supplier`. */
#define LATEST_OF(column, table, more, day) IN_FORCE(column, table, " supplier.id", more, day)
#define FACT_OF(column, kind, day)                                                                 \
    LATEST_OF(column, "supplier_fact", " AND f.kind = '" kind "'", day)

/* Is the row `n` of supplier_name its supplier's name on the day? Also of one that is withdrawn. */
#define NAME_ON(day) " n.id = " IN_FORCE("id", "supplier_name", "n.supplier_id", "", day) " "
/* The same of a supplier that counts. */
#define NAME_IN_FORCE(day) NAME_ON(day) "AND" SUPPLIER_COUNTS("n.supplier_id")

/* Has the supplier of the row `n` of supplier_number its number on the day? Also of one that is
 * withdrawn. A row with valid_to ends the number; of the rows about one number the last one written
 * counts. */
#define NUMBER_ON(day)                                                                             \
    KNOWN_ON("n", day) "AND n.valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM supplier_number AS"   \
    " later WHERE later.supplier_id = n.supplier_id AND later.scheme = n.scheme"                   \
    " AND later.value = n.value AND later.id > n.id AND" KNOWN_ON("later", day) ") "
/* The same of a supplier that counts. */
#define NUMBER_IN_FORCE(day) NUMBER_ON(day) "AND" SUPPLIER_COUNTS("n.supplier_id")
/* Has it the number on the day, or will it have it later? */
#define NUMBER_IN_FORCE_FROM(day)                                                                  \
    NUMBER_IN_FORCE("CASE WHEN n.valid_from > " day " THEN n.valid_from ELSE " day " END")
/* clang-format on */

#endif
