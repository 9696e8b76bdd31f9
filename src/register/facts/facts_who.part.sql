-- Who suppliers are, of which facts are put together: $1 is the day, $2 and $3 the first and the
-- last supplier.

-- :part supplier_chosen(id)
(:id BETWEEN $2 AND $3)

-- :part orgnr_of(column)
(SELECT n.:column
   FROM supplier_number AS n
  WHERE n.supplier_id = supplier.id AND n.scheme = 'orgnr' AND :number_on($1)
  ORDER BY n.id
  LIMIT 1)

-- :part facts_who(which)
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
 WHERE :supplier_chosen(supplier.id) AND :supplier_counts(supplier.id) AND :which
 ORDER BY supplier.id
