-- :part from_it
-- The purchases of a supplier ($1) and those that count as it.
FROM :purchases(p)
WHERE (p.supplier_id = $1 OR p.supplier_id IN (SELECT supplier_id FROM alias WHERE into_id = $1))

-- :part kinds_of_vat
-- How many of net and gross a group of purchases has.
COUNT(DISTINCT (SELECT CASE WHEN :batch_vat <> 'unknown' THEN :batch_vat END
                  FROM import_batch AS b
                 WHERE b.id = p.batch_id))

-- :query bought_by_year_sql
WITH RECURSIVE :alias_now
SELECT SUBSTR(day, 1, 4) AS year, CAST(SUM(ore) AS BIGINT) AS ore, :kinds_of_vat AS kinds
  :from_it
 GROUP BY SUBSTR(day, 1, 4)
 ORDER BY SUBSTR(day, 1, 4);

-- :query bought_years_sql
-- From each year to the last day before it, by the index: no list of all lines.
WITH RECURSIVE years (y) AS (
    SELECT SUBSTR(MAX(day), 1, 4) FROM :purchases(p)
     UNION ALL
    SELECT (SELECT SUBSTR(MAX(day), 1, 4) FROM :purchases(p) WHERE day < years.y)
      FROM years
     WHERE years.y IS NOT NULL
)
SELECT y FROM years WHERE y IS NOT NULL ORDER BY y DESC;

-- :query bought_currencies_sql
SELECT DISTINCT currency FROM :purchases(p) ORDER BY currency;
