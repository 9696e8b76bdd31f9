-- :part batches_with(kinds)
-- The ids of the imports of which a fact of the kinds is known, by the latest of the kind. The
-- kinds are a condition: = 'withdrawn'.
SELECT f.batch_id
  FROM import_fact AS f
 WHERE f.kind :kinds
   AND f.value IS NOT NULL
   AND f.id = (SELECT MAX(l.id)
                 FROM import_fact AS l
                WHERE l.batch_id = f.batch_id AND l.kind = f.kind)

-- :part batches_out
-- The ids of the imports that do not count (purchases has what counts).
:batches_with(IN ('replaced_by', 'withdrawn'))

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
