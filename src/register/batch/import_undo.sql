-- :query made_sql
-- The suppliers of an entry ($1) that count.
SELECT id
  FROM supplier
 WHERE entry = $1 AND :supplier_counts(supplier.id)
 ORDER BY id;

-- :part written(field, number, table)
SELECT t.supplier_id AS supplier, :field AS field, :number AS number
  FROM :table AS t
  JOIN supplier AS own ON own.id = t.supplier_id
 WHERE t.entry = $1 AND own.entry <> $1 AND :supplier_counts(own.id)

-- :query written_sql
-- The fields that an entry ($1) wrote of suppliers that were there before, each once; of supplier
-- numbers each, since they are added to those that were there.
:written('name', NULL, supplier_name)
 UNION
:written(t.scheme, CASE WHEN t.scheme = 'ledger' THEN t.value END, supplier_number)
   AND t.scheme <> 'ddreg'
 UNION
:written(t.kind, NULL, supplier_fact)
 UNION
:written(t.kind, NULL, supplier_contact)
 ORDER BY 1, 2, 3;

-- :query still_has_sql
-- Has the supplier ($1) the supplier number ($2) on the day $3?
SELECT COUNT(*)
  FROM supplier_number AS n
 WHERE n.supplier_id = $1 AND n.scheme = 'ledger' AND n.value = $2 AND :number_in_force($3);

-- :part later_batches
-- Imports of suppliers after the one with the id $1 that found suppliers as they were.
FROM import_batch AS b
WHERE b.kind = 'suppliers'
  AND b.id > $1
  AND b.unchanged > 0
  AND b.id NOT IN (:batches_out)

-- :query count_later_sql
SELECT COUNT(*) :later_batches;

-- :query first_later_sql
SELECT MIN(b.id) :later_batches;
