-- :query months_of_imports_sql
SELECT b.id, b.file_name, p.from_month, p.to_month
  FROM (SELECT batch_id AS batch,
               MIN(SUBSTR(day, 1, 7)) AS from_month,
               MAX(SUBSTR(day, 1, 7)) AS to_month
          FROM :purchases(p)
         GROUP BY batch_id) AS p
  JOIN import_batch AS b ON b.id = p.batch
 ORDER BY b.id;

-- :part sum_of(batch, what)
CAST(SUM(CASE WHEN batch_id = :batch THEN :what ELSE 0 END) AS BIGINT)

-- :query replaced_years_sql
-- An import ($1) and the one in its place ($2), by year.
SELECT SUBSTR(day, 1, 4) AS year,
       :sum_of($1, 1) AS lines_before, :sum_of($1, ore) AS ore_before,
       :sum_of($2, 1) AS lines_after, :sum_of($2, ore) AS ore_after
  FROM purchase
 WHERE batch_id IN ($1, $2)
 GROUP BY SUBSTR(day, 1, 4)
 ORDER BY SUBSTR(day, 1, 4);
