-- :query with_number_sql
-- The supplier that has the number ($1, $2) on the day $3.
SELECT n.supplier_id
  FROM supplier_number AS n
 WHERE n.scheme = $1 AND n.value = $2 AND :number_in_force($3)
 ORDER BY n.id
 LIMIT 1;

-- :query with_number_from_sql
-- The same, or the first that will have it.
SELECT n.supplier_id
  FROM supplier_number AS n
 WHERE n.scheme = $1 AND n.value = $2 AND :number_in_force_from($3)
 ORDER BY n.valid_from, n.id
 LIMIT 1;

-- :query all_names_sql
-- The name that each supplier has on the day $1.
SELECT n.supplier_id AS id, n.name
  FROM supplier_name AS n
 WHERE n.name IS NOT NULL AND :name_in_force($1)
 ORDER BY n.supplier_id;

-- :part called
-- Those whose name on the day $2 has the key $1 (firm_key).
SELECT n.supplier_id AS id
  FROM supplier_name AS n
 WHERE n.name_key = $1 AND :name_in_force($2)

-- :query called_sql
:called
 ORDER BY n.supplier_id;

-- :query called_and_not_merged_sql
WITH RECURSIVE :alias_now
:called AND n.supplier_id NOT IN (SELECT supplier_id FROM alias)
 ORDER BY n.supplier_id;

-- :query ever_called_sql
-- Those that have or had a name with the key $1, once for each time.
SELECT n.supplier_id AS id
  FROM supplier_name AS n
 WHERE n.name_key = $1 AND :row_counts(n) AND :supplier_counts(n.supplier_id);
