-- What is or was known of a supplier ($1): field, value, what goes with it, and whether it counts
-- on the day $2; where several do, the last: of the numbers in force it is the one that the
-- supplier had first.

-- :part whether(condition)
CASE WHEN :condition THEN 1 ELSE 0 END

-- :part rows_of(table, row)
FROM :table AS :row
WHERE :row.supplier_id = $1 AND :row_counts(:row)

-- :query rows_of_names_sql
SELECT 'name' AS field, n.name AS value, NULL AS extra, :whether(:since(n, $2)) AS known
  :rows_of(supplier_name, n)
 ORDER BY :in_force_last(n);

-- :query rows_of_numbers_sql
SELECT n.scheme AS field, n.value, n.valid AS extra, :whether(:number_on($2)) AS known
  :rows_of(supplier_number, n) AND n.scheme <> 'ddreg' AND n.valid_to IS NULL
 ORDER BY n.id DESC;

-- :query rows_of_facts_sql
SELECT f.kind AS field, f.value, f.reason AS extra, :whether(:since(f, $2)) AS known
  :rows_of(supplier_fact, f)
 ORDER BY f.kind, :in_force_last(f);

-- :query rows_of_contacts_sql
SELECT c.kind AS field, c.value, NULL AS extra, :whether(:since(c, $2)) AS known
  :rows_of(supplier_contact, c)
 ORDER BY c.kind, :in_force_last(c);

-- :query name_on_day_sql
SELECT n.name
  FROM supplier_name AS n
 WHERE n.supplier_id = $1 AND :name_on($2);

-- :query all_names_of_sql
-- All names that it and those that are one with it have or had.
WITH RECURSIVE :alias_now
SELECT n.name
  FROM supplier_name AS n
 WHERE n.name IS NOT NULL
   AND (n.supplier_id = $1
        OR n.supplier_id IN (SELECT supplier_id FROM alias WHERE into_id = $1))
   AND :row_counts(n)
 ORDER BY n.id DESC;
