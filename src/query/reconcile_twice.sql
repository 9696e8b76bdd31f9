-- :query overlapping_imports_sql
-- Imports in force with lines in the months $1 <= month < $2 that an earlier one has, too.
WITH p AS (
    SELECT batch_id, MIN(month) AS from_month, MAX(month) AS to_month,
           CAST(SUM(ore) AS BIGINT) AS ore
      FROM :purchase_months(m)
     WHERE month >= $1 AND month < $2
     GROUP BY batch_id
)
SELECT p.batch_id, b.file_name, :batch_vat AS vat, p.from_month, p.to_month
  FROM p
  JOIN import_batch AS b ON b.id = p.batch_id
 WHERE EXISTS (SELECT 1
                 FROM p AS o
                WHERE o.batch_id < p.batch_id
                  AND o.from_month <= p.to_month
                  AND o.to_month >= p.from_month)
 ORDER BY CASE WHEN p.ore < 0 THEN -p.ore ELSE p.ore END DESC, p.batch_id
 LIMIT $3;

-- :query lines_of_import_sql
-- $1 the import, $2 and $3 its first and last month ('2010-12' is before all of its days).
SELECT supplier_id, day, ore
  FROM :purchases(p)
 WHERE batch_id = $1 AND day >= $2 AND day < $3 || '~';
