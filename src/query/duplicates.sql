-- :query apart_sql
-- Pairs that a person said are different, as the suppliers now count.
WITH RECURSIVE :alias_now
SELECT COALESCE(a.into_id, d.supplier_id), COALESCE(b.into_id, d.other_id)
  FROM supplier_distinct AS d
  LEFT JOIN alias AS a ON a.supplier_id = d.supplier_id
  LEFT JOIN alias AS b ON b.supplier_id = d.other_id;
