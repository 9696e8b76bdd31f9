-- :query names_of_which_sql
-- The names on the day $2 of suppliers that count ($1: 0), are merged into another (1), or are
-- withdrawn (2).
WITH RECURSIVE :alias_now
SELECT n.supplier_id AS id, n.name
  FROM supplier_name AS n
 WHERE :name_on($2)
   AND CASE WHEN n.supplier_id IN (SELECT supplier_id FROM alias) THEN 1
            WHEN :supplier_counts(n.supplier_id) THEN 0
            ELSE 2
       END = $1
 ORDER BY n.supplier_id;

-- :query names_in_force_sql
SELECT n.supplier_id AS id, n.name
  FROM supplier_name AS n
 WHERE n.name IS NOT NULL AND :name_in_force($1)
 ORDER BY n.supplier_id;
