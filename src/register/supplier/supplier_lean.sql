-- :part said_in_force
-- What a person or another import said of a supplier in the row t. Of an import that no longer
-- counts, nothing leans.
AND t.entry NOT IN (SELECT b.entry FROM import_batch AS b WHERE b.id IN (:batches_out))

-- :part of_entry
IN (SELECT id FROM supplier WHERE entry = $1 AND :supplier_counts(supplier.id))

-- :part bought_of(suppliers)
SELECT p.supplier_id AS supplier, COUNT(*) AS n, MIN(p.batch_id) AS first
  FROM :purchases(p)
 WHERE p.supplier_id :suppliers
 GROUP BY p.supplier_id

-- :query bought_of_entry_sql
-- The purchases that count of the suppliers of an entry ($1) ...
:bought_of(:of_entry);

-- :query bought_of_one_sql
-- ... and of one.
:bought_of(= $1);
