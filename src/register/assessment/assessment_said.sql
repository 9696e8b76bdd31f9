-- What people said of a side of severity ($2) until the day $3.

-- :query said_of_company_sql
-- The company's reason is in the same entry.
SELECT f.value, f.valid_from AS day, :person_of_entry(j, actor) AS actor, why.value AS reason
  FROM company_fact AS f
  LEFT JOIN journal AS j ON j.seq = f.entry
  LEFT JOIN company_fact AS why
         ON why.company_id = f.company_id
        AND why.kind = f.kind || '_reason'
        AND why.entry = f.entry
 WHERE f.company_id = $1 AND f.kind = $2 AND :since(f, $3)
 ORDER BY :in_force_first(f), why.id DESC
 LIMIT 1;

-- :query said_of_supplier_sql
SELECT f.value, f.valid_from AS day, :person_of_entry(j, actor) AS actor, f.reason
  FROM supplier_fact AS f
  LEFT JOIN journal AS j ON j.seq = f.entry
 WHERE f.supplier_id = $1 AND f.kind = $2 AND :known_on(f, $3)
 ORDER BY :in_force_first(f)
 LIMIT 1;
