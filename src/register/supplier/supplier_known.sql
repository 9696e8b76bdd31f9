-- $1 is the day, $2 the one supplier. Rows in the order in which they were written.

-- :part known_suppliers(which)
WITH RECURSIVE :alias_now
SELECT supplier.id, COALESCE(alias.into_id, 0) AS into_id,
       CASE WHEN :supplier_counts(supplier.id) THEN 1 ELSE 0 END AS counts
  FROM supplier
  LEFT JOIN alias ON alias.supplier_id = supplier.id
 WHERE :which
 ORDER BY supplier.id

-- :query known_suppliers_sql
:known_suppliers(1 = 1);

-- :query known_supplier_sql
:known_suppliers(supplier.id = $1);

-- :part known_names(which)
SELECT f.supplier_id, f.valid_from, f.name
  FROM supplier_name AS f
 WHERE :which AND :known_on(f, $1)
 ORDER BY f.id

-- :query known_names_sql
:known_names(1 = 1);

-- :query known_name_sql
:known_names(f.supplier_id = $2);

-- :part known_facts(which)
SELECT f.supplier_id, f.kind, f.valid_from, f.value, f.source, f.reason
  FROM supplier_fact AS f
 WHERE :which AND :known_on(f, $1)
 ORDER BY f.id

-- :query known_facts_sql
:known_facts(1 = 1);

-- :query known_fact_sql
:known_facts(f.supplier_id = $2);

-- :part known_contacts(which)
SELECT f.supplier_id, f.kind, f.valid_from, f.value
  FROM supplier_contact AS f
 WHERE :which AND :known_on(f, $1)
 ORDER BY f.id

-- :query known_contacts_sql
:known_contacts(1 = 1);

-- :query known_contact_sql
:known_contacts(f.supplier_id = $2);

-- :part known_numbers(which)
-- Also those that end a number.
SELECT n.supplier_id, n.scheme, n.value, n.valid,
       CASE WHEN n.valid_to IS NULL THEN 0 ELSE 1 END AS ends
  FROM supplier_number AS n
 WHERE :which AND n.scheme IN ('orgnr', 'ledger') AND :known_on(n, $1)
 ORDER BY n.id

-- :query known_numbers_sql
:known_numbers(1 = 1);

-- :query known_number_sql
:known_numbers(n.supplier_id = $2);
