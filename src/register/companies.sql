-- The companies of the register.

-- :part company_fact_on(company, kind, day)
(SELECT f.value
   FROM company_fact AS f
  WHERE f.company_id = :company AND f.kind = :kind AND :since(f, :day)
  ORDER BY :in_force_first(f)
  LIMIT 1)

-- :query companies_sql
SELECT c.id,
       :company_fact_on(c.id, 'name', $1) AS name,
       :company_fact_on(c.id, 'orgnr', $1) AS orgnr
  FROM company AS c
 ORDER BY c.id;
