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
