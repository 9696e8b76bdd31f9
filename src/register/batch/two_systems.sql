-- :query merged_sql
WITH RECURSIVE :alias_now
SELECT CAST(supplier_id AS BIGINT) AS supplier_id, CAST(into_id AS BIGINT) AS into_id
  FROM alias
 ORDER BY supplier_id;
