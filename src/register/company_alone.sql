-- :query company_alone_sql
-- What the first company says on the day ($1) of being one person only: since when it was last
-- said, and why.
SELECT f.value, j.day AS said,
       (SELECT w.value
          FROM company_fact AS w
         WHERE w.company_id = f.company_id AND w.kind = 'one_person_reason' AND w.entry = f.entry)
           AS reason
  FROM company_fact AS f
  JOIN journal AS j ON j.seq = f.entry
 WHERE f.company_id = 1 AND f.kind = 'one_person' AND :since(f, $1)
 ORDER BY :in_force_first(f)
 LIMIT 1;
