-- :query bought_of_all_sql
-- The lines in force with $1 <= day < $2, where both are years or months. The table has the sums in
-- the order of suppliers: nothing is sorted.
SELECT supplier_id, CAST(SUM(ore) AS BIGINT) AS ore,
       CAST(SUM(CASE WHEN production = 1 THEN ore ELSE 0 END) AS BIGINT) AS production_ore,
       CAST(SUM(CASE WHEN production = -1 THEN ore ELSE 0 END) AS BIGINT) AS unsaid_ore
  FROM :purchase_sums(p)
 WHERE month >= $1 AND month < $2
 GROUP BY supplier_id;
