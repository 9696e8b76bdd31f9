-- What is in force on a day. What is known of a supplier or of the company is kept as dated rows
-- that are never overwritten. Of the rows that count (supplier_counts.part.sql) and are from the
-- day or before it, the one with the latest valid_from is in force; of two from the same day, the
-- one that was written last. A null in it means that the value is no longer known. Numbers differ:
-- a supplier may have several at once.
--
-- A day is SQL for one, mostly a placeholder ($1); a row is the name of a table in the query. Of
-- all suppliers at once supplier_known.c finds what is in force, with known_on() from here; no
-- other file says any of this.

-- :part since(row, day)
-- Is the row in force on the day, or was it before? Of what is known of the company.
:row.valid_from <= :day

-- :part known_on(row, day)
-- The same of what is known of a supplier.
:since(:row, :day) AND :row_counts(:row)

-- :part in_force_last(row)
-- Orders such rows: the one in force comes last ...
:row.valid_from, :row.id

-- :part in_force_first(row)
-- ... or first.
:row.valid_from DESC, :row.id DESC

-- :part in_force(column, table, supplier, more, day)
-- A column of the row of the table that is in force for the supplier, as `more` narrows it (it
-- calls the row f). Looked up for each supplier by its index.
(SELECT f.:column
   FROM :table AS f
  WHERE f.supplier_id = :supplier :more AND :known_on(f, :day)
  ORDER BY :in_force_first(f)
  LIMIT 1)

-- :part latest_of(column, table, more, day)
-- The same of a query's table `supplier`.
:in_force(:column, :table, supplier.id, :more, :day)

-- :part fact_of(column, kind, day)
:latest_of(:column, supplier_fact, AND f.kind = :kind, :day)

-- :part name_on(day)
-- Is the row n of supplier_name its supplier's name on the day? Also of one that is withdrawn.
n.id = :in_force(id, supplier_name, n.supplier_id, , :day)

-- :part name_in_force(day)
-- The same of a supplier that counts.
:name_on(:day) AND :supplier_counts(n.supplier_id)

-- :part number_on(day)
-- Has the supplier of the row n of supplier_number its number on the day? Also of one that is
-- withdrawn. A row with valid_to ends the number; of the rows about one number the last one written
-- counts.
:known_on(n, :day)
AND n.valid_to IS NULL
AND NOT EXISTS (SELECT 1
                  FROM supplier_number AS later
                 WHERE later.supplier_id = n.supplier_id
                   AND later.scheme = n.scheme
                   AND later.value = n.value
                   AND later.id > n.id
                   AND :known_on(later, :day))

-- :part number_in_force(day)
-- The same of a supplier that counts.
:number_on(:day) AND :supplier_counts(n.supplier_id)

-- :part number_in_force_from(day)
-- Has it the number on the day, or will it have it later?
:number_in_force(CASE WHEN n.valid_from > :day THEN n.valid_from ELSE :day END)
