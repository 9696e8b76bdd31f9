-- What may explain a difference from the accounts, of the lines with $1 <= day < $2.

-- :query imprecise_sql
-- Lines whose date is a month or a year: each such date is looked up.
SELECT COUNT(DISTINCT batch_id) AS imports, COUNT(*) AS lines,
       CAST(COALESCE(SUM(ore), 0) AS BIGINT) AS ore
  FROM :purchases(p)
 WHERE day >= $1 AND day < $2
   AND day IN ($1, $1 || '-01', $1 || '-02', $1 || '-03', $1 || '-04', $1 || '-05', $1 || '-06',
               $1 || '-07', $1 || '-08', $1 || '-09', $1 || '-10', $1 || '-11', $1 || '-12');

-- :part out_of_force(kind)
-- Imports that are out of force for that reason. One whose months of the year another one in force
-- has explains nothing.
WITH p AS (
    SELECT batch_id, MIN(month) AS from_month, MAX(month) AS to_month,
           CAST(SUM(lines) AS BIGINT) AS lines, CAST(SUM(ore) AS BIGINT) AS ore
      FROM purchase_month
     WHERE month >= $1 AND month < $2
     GROUP BY batch_id
)
SELECT COUNT(*) AS imports,
       CAST(COALESCE(SUM(lines), 0) AS BIGINT) AS lines,
       CAST(COALESCE(SUM(ore), 0) AS BIGINT) AS ore
  FROM p
 WHERE NOT EXISTS (SELECT 1
                     FROM p AS o
                    WHERE o.from_month <= p.from_month
                      AND o.to_month >= p.to_month
                      AND o.batch_id NOT IN (:batches_out))
   AND batch_id IN (:batches_with(= :kind))

-- :query replaced_sql
:out_of_force('replaced_by');

-- :query withdrawn_sql
:out_of_force('withdrawn');

-- :query foreign_sql
-- A row a currency and rate, by number ('1.05' before '10.4'); '' for what the file gave in kroner
-- comes first.
SELECT currency, rate, CAST(SUM(lines) AS BIGINT) AS lines, CAST(SUM(amount) AS BIGINT) AS amount,
       CAST(SUM(ore) AS BIGINT) AS ore
  FROM :purchase_months(m)
 WHERE currency <> 'NOK' AND month >= $1 AND month < $2
 GROUP BY currency, rate
 ORDER BY currency, CASE WHEN rate = '' THEN 0 ELSE CAST(rate AS NUMERIC) END;
