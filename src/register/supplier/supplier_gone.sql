-- :query gone_with_number_sql
-- The supplier that was withdrawn last of those that have the number ($1, $2) on the day $3.
SELECT n.supplier_id AS id
  FROM supplier_number AS n
 WHERE n.scheme = $1 AND n.value = $2 AND :number_on($3) AND NOT (:supplier_counts(n.supplier_id))
 ORDER BY n.supplier_id DESC
 LIMIT 1;

-- :query gone_with_name_sql
-- Those that are withdrawn and whose name on the day $2 has the key $1 (firm_key).
SELECT n.supplier_id AS id
  FROM supplier_name AS n
 WHERE n.name_key = $1 AND :name_on($2) AND NOT (:supplier_counts(n.supplier_id))
 ORDER BY n.supplier_id DESC;
