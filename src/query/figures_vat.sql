-- :query imports_of_year_sql
SELECT b.id, b.file_name, :batch_vat AS vat, p.lines, p.ore
  FROM (SELECT batch_id AS batch, CAST(SUM(lines) AS BIGINT) AS lines,
               CAST(SUM(ore) AS BIGINT) AS ore
          FROM :purchase_months(m)
         WHERE month >= $1 AND month < $2
         GROUP BY batch_id) AS p
  JOIN import_batch AS b ON b.id = p.batch
 ORDER BY b.id;
