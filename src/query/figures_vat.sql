-- :query imports_of_year_sql
-- By supplier first, the order in which the sums are kept: only what that gives is sorted.
SELECT b.id, b.file_name, :batch_vat AS vat, p.lines, p.ore
  FROM (SELECT batch_id AS batch, CAST(SUM(lines) AS BIGINT) AS lines,
               CAST(SUM(ore) AS BIGINT) AS ore
          FROM (SELECT supplier_id, batch_id, CAST(SUM(lines) AS BIGINT) AS lines,
                       CAST(SUM(ore) AS BIGINT) AS ore
                  FROM :purchase_sums(p)
                 WHERE month >= $1 AND month < $2
                 GROUP BY supplier_id, batch_id) AS by_supplier
         GROUP BY batch_id) AS p
  JOIN import_batch AS b ON b.id = p.batch
 ORDER BY b.id;
