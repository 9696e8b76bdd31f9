-- :query name_sql
-- The supplier's ($1) name on the day $2.
SELECT n.name
  FROM supplier_name AS n
 WHERE n.supplier_id = $1 AND :name_on($2);
