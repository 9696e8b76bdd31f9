-- :part batches_out
-- The ids of the imports that do not count (purchases has what counts): replaced or withdrawn, by the
-- latest fact of the kind.
SELECT f.batch_id
  FROM import_fact AS f
 WHERE f.kind IN ('replaced_by', 'withdrawn')
   AND f.value IS NOT NULL
   AND f.id = (SELECT MAX(l.id)
                 FROM import_fact AS l
                WHERE l.batch_id = f.batch_id AND l.kind = f.kind)

-- :part batch_fact(kind)
-- The latest value of a kind of the batch b, or null.
(SELECT f.value
   FROM import_fact AS f
  WHERE f.batch_id = b.id AND f.kind = :kind
  ORDER BY f.id DESC
  LIMIT 1)

-- :part batch_vat
-- Are the amounts of the batch b net or gross of VAT, as is known now?
COALESCE(:batch_fact('vat'), b.vat)
