-- :query lines_between_sql
-- From $1 to $2, but those of the import $3, of imports before $4. An index has all of it in this
-- order.
SELECT day, supplier_id, batch_id, ore
  FROM :purchases(p)
 WHERE day >= $1 AND day <= $2 AND batch_id <> $3 AND batch_id < $4
 ORDER BY day, supplier_id, batch_id;

-- :query vat_of_import_sql
SELECT :batch_vat FROM import_batch AS b WHERE b.id = $1;
