-- :query months_of_imports_sql
SELECT b.id, b.file_name, p.from_month, p.to_month
  FROM (SELECT batch_id AS batch,
               MIN(SUBSTR(day, 1, 7)) AS from_month,
               MAX(SUBSTR(day, 1, 7)) AS to_month
          FROM :purchases(p)
         GROUP BY batch_id) AS p
  JOIN import_batch AS b ON b.id = p.batch
 ORDER BY b.id;

-- :part sum_of(which, what)
-- Of the import ($1), or of the others.
CAST(SUM(CASE WHEN batch_id :which $1 THEN :what ELSE 0 END) AS BIGINT)

-- :query replaced_years_sql
-- An import ($1, by its public id $2) and those whose place it takes, by year.
SELECT SUBSTR(day, 1, 4) AS year,
       :sum_of(<>, 1) AS lines_before, :sum_of(<>, ore) AS ore_before,
       :sum_of(=, 1) AS lines_after, :sum_of(=, ore) AS ore_after
  FROM purchase
 WHERE batch_id = $1
    OR batch_id IN (SELECT batch_id FROM import_fact WHERE kind = 'replaced_by' AND value = $2)
 GROUP BY SUBSTR(day, 1, 4)
 ORDER BY SUBSTR(day, 1, 4);
