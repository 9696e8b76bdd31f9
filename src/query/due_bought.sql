-- :part year_before(day)
CAST(CAST(SUBSTR(:day, 1, 4) AS INTEGER) - 1 AS TEXT) || SUBSTR(:day, 5)

-- :part bought_until(until)
-- In the year that ends on the day.
CAST(SUM((SELECT COALESCE(SUM(p.ore), 0)
            FROM :purchases(p)
           WHERE p.supplier_id = member.id
             AND p.day > :year_before(:until)
             AND p.day <= :until)) AS BIGINT)

-- :query bought_since_rating_sql
-- By supplier: what was bought in the year before its latest rating (no decision that waits), and
-- in the year that ends on the day $1. The first is only summed where the last one is enough ($2),
-- and no sum is asked for twice: hence MATERIALIZED. Each is read from the index of a supplier's
-- purchases.
WITH RECURSIVE :alias_now,
rating AS (
    SELECT supplier_id, MAX(day) AS day
      FROM (SELECT supplier_id, day FROM assessment WHERE day <= $1
             UNION ALL
            SELECT d.supplier_id, d.day
              FROM decision AS d
             WHERE d.day <= $1 AND :decision_counts(d, $1)) AS rated
     WHERE supplier_id IS NOT NULL
       AND supplier_id NOT IN (SELECT supplier_id FROM alias)
     GROUP BY supplier_id
    HAVING MAX(day) < $1
),
member AS (
    SELECT supplier_id AS root, supplier_id AS id, day FROM rating
     UNION ALL
    SELECT alias.into_id, alias.supplier_id, rating.day
      FROM alias
      JOIN rating ON rating.supplier_id = alias.into_id
),
recent AS MATERIALIZED (
    SELECT root, :bought_until($1) AS ore FROM member GROUP BY root
)
SELECT member.root, :bought_until(member.day) AS before, recent.ore AS now
  FROM recent
  JOIN member ON member.root = recent.root
 WHERE recent.ore >= $2
 GROUP BY member.root, recent.ore
 ORDER BY member.root;
