-- :query own_eyes_sql
-- The decisions below the proposal that another person confirmed and no later one that counts has
-- replaced until the day ($1): whose (0: the company's own operations), who decided and confirmed.
SELECT COALESCE(d.supplier_id, 0) AS supplier, CAST(SUBSTR(j.actor, 4) AS BIGINT) AS decided,
       CAST(SUBSTR(cj.actor, 4) AS BIGINT) AS confirmed
  FROM decision_second AS c
  JOIN decision AS d ON d.id = c.decision_id
  JOIN journal AS j ON j.seq = d.entry
  JOIN journal AS cj ON cj.seq = c.entry
 WHERE c.verdict = 'confirmed'
   AND NOT EXISTS (SELECT 1
                     FROM decision AS l
                    WHERE l.supplier_id IS NOT DISTINCT FROM d.supplier_id AND l.id > d.id
                          AND l.day <= $1 AND :decision_counts(l, $1))
 ORDER BY supplier;

-- :query alone_sql
-- The decisions below the proposal in force on the day ($1) that one person made alone, and that
-- nobody has confirmed since: whose (0: the company's own operations), and when.
SELECT COALESCE(d.supplier_id, 0) AS supplier, d.day
  FROM decision AS d
 WHERE d.second = 'alone' AND d.day <= $1
   AND NOT EXISTS (SELECT 1
                     FROM decision_second AS c
                    WHERE c.decision_id = d.id AND c.day <= $1)
   AND NOT EXISTS (SELECT 1
                     FROM decision AS l
                    WHERE l.supplier_id IS NOT DISTINCT FROM d.supplier_id AND l.id > d.id
                          AND l.day <= $1 AND :decision_counts(l, $1))
 ORDER BY supplier;
