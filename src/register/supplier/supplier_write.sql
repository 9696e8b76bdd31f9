-- Since when a value of the supplier $1 is so that is in force on the day $3, and whether a person
-- wrote it on that very day; $2 is the field.

-- :part since_of(table, more)
SELECT r.valid_from AS since, r.source = 'person' AND j.day = $3 AS of_today
  FROM :table AS r
  JOIN journal AS j ON j.seq = r.entry
 WHERE r.id = :in_force(id, :table, $1, :more, $3)

-- :query name_since_sql
:since_of(supplier_name, AND $2 = 'name');

-- :query contact_since_sql
:since_of(supplier_contact, AND f.kind = $2);

-- :query fact_since_sql
:since_of(supplier_fact, AND f.kind = $2);

-- :query finding_of_sql
-- The number of a finding that is open on the day ($2) of the supplier $1, those that count as it
-- included; 0: none is.
WITH RECURSIVE :alias_now
SELECT COALESCE(MIN(f.number), 0)
  FROM finding AS f
  LEFT JOIN alias ON alias.supplier_id = f.supplier_id
 WHERE COALESCE(alias.into_id, f.supplier_id) = $1 AND :finding_open(f, $2);
