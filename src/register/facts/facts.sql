-- $1 is the day, $2 and $3 the first and the last supplier: one, or all.

-- :part chosen(id)
(:id BETWEEN $2 AND $3)

-- :part orgnr_of(column)
(SELECT n.:column
   FROM supplier_number AS n
  WHERE n.supplier_id = supplier.id AND n.scheme = 'orgnr' AND :number_on($1)
  ORDER BY n.id
  LIMIT 1)

-- :query facts_who_sql
WITH RECURSIVE :alias_now
SELECT supplier.id,
       COALESCE(alias.into_id, 0) AS into_id,
       :latest_of(name, supplier_name, , $1) AS name,
       :orgnr_of(value) AS orgnr,
       :orgnr_of(valid) AS orgnr_valid,
       :latest_of(value, supplier_contact, AND f.kind = 'vat', $1) AS vat,
       :latest_of(value, supplier_contact, AND f.kind = 'iban', $1) AS iban,
       :latest_of(value, supplier_contact, AND f.kind = 'currency', $1) AS currency
  FROM supplier
  LEFT JOIN alias ON alias.supplier_id = supplier.id
 WHERE :chosen(supplier.id) AND :supplier_counts(supplier.id)
 ORDER BY supplier.id;

-- :query facts_registered_sql
-- The one in force comes last of its kind.
SELECT f.supplier_id, f.kind, f.value, f.source
  FROM supplier_fact AS f
 WHERE :chosen(f.supplier_id)
   AND f.kind IN ('country', 'production_country', 'sector', 'category', 'class', 'production')
   AND :known_on(f, $1)
 ORDER BY f.supplier_id, f.kind, :in_force_last(f);

-- :query facts_bought_sql
-- The latest month of a supplier first. Of the day its month counts whole.
SELECT p.supplier_id, p.month, p.account, p.production, p.ore
  FROM purchase_sum AS p
 WHERE :chosen(p.supplier_id)
   AND p.month <= SUBSTR($1, 1, 7)
   AND p.batch_id NOT IN (:batches_out)
 ORDER BY p.supplier_id, p.month DESC;
