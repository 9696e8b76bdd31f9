-- :query predecessor_sql
-- The first batch whose place the one with the public id $1 takes.
SELECT MIN(b.id)
  FROM import_batch AS b
 WHERE :batch_fact('replaced_by') = $1;

-- :query withdrawn_supplier_sql
-- A supplier of a batch ($1) that does not count.
SELECT MIN(p.supplier_id)
  FROM :purchases(p)
 WHERE p.batch_id = $1
   AND p.supplier_id IN (SELECT supplier_id FROM supplier_end)
   AND NOT :supplier_counts(p.supplier_id);
