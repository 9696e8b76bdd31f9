-- :query extents_sql
-- Of one import ($1), or all (0): the days are looked up in the first and the last month, in the
-- order of an index.
SELECT p.batch_id, p.lines, p.ore,
       (SELECT day
          FROM purchase AS l
         WHERE l.day >= p.from_month AND l.batch_id = p.batch_id
         ORDER BY l.day
         LIMIT 1) AS first_day,
       (SELECT day
          FROM purchase AS l
         WHERE l.day <= p.to_month || '-99' AND l.batch_id = p.batch_id
         ORDER BY l.day DESC
         LIMIT 1) AS last_day
  FROM (SELECT batch_id, MIN(month) AS from_month, MAX(month) AS to_month,
               CAST(SUM(lines) AS BIGINT) AS lines, CAST(SUM(ore) AS BIGINT) AS ore
          FROM purchase_month
         WHERE $1 = 0 OR batch_id = $1
         GROUP BY batch_id) AS p
 ORDER BY p.batch_id;

-- :query sums_sql
SELECT SUBSTR(month, 1, 4) AS year, currency, CAST(SUM(lines) AS BIGINT) AS lines,
       CAST(SUM(amount) AS BIGINT) AS amount, CAST(SUM(ore) AS BIGINT) AS ore
  FROM purchase_month
 WHERE batch_id = $1
 GROUP BY SUBSTR(month, 1, 4), currency
 ORDER BY SUBSTR(month, 1, 4), currency;

-- :query bare_sql
-- The suppliers of an import ($1), or of those whose place the one with the public id $2 took, that
-- have no line in force.
WITH RECURSIVE :alias_now
SELECT s.id
  FROM (SELECT DISTINCT COALESCE(alias.into_id, p.supplier_id) AS id
          FROM purchase AS p
          LEFT JOIN alias ON alias.supplier_id = p.supplier_id
         WHERE p.batch_id = $1
               OR p.batch_id IN (SELECT batch_id
                                   FROM import_fact
                                  WHERE kind = 'replaced_by' AND value = $2)) AS s
 WHERE NOT EXISTS (SELECT 1
                     FROM :purchases(o)
                    WHERE o.supplier_id = s.id
                       OR o.supplier_id IN (SELECT supplier_id FROM alias WHERE into_id = s.id))
 ORDER BY s.id;

-- :part doubled
-- The lines p of an import ($1) that another one in force has too of the same firm, as the lines o.
FROM purchase AS p
JOIN :purchases(o)
  ON o.supplier_id IN :firm_of(p.supplier_id)
 AND :same_line(o, p.day, p.amount, p.currency, COALESCE(p.reference, ''))
 AND o.batch_id <> p.batch_id
WHERE p.batch_id = $1

-- :query count_doubled_sql
WITH RECURSIVE :alias_now
SELECT COUNT(DISTINCT p.id) :doubled;

-- :query other_of_doubled_sql
WITH RECURSIVE :alias_now
SELECT MIN(o.batch_id) :doubled;
