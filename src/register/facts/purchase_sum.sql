-- :query add_sum_sql
-- A sum may come in parts: see write_runs().
INSERT INTO purchase_sum (supplier_id, batch_id, month, account, production, ore, lines)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (supplier_id, batch_id, month, account, production)
DO UPDATE SET ore = purchase_sum.ore + excluded.ore, lines = purchase_sum.lines + excluded.lines;

-- :query fill_sums_sql
INSERT INTO purchase_sum (supplier_id, batch_id, month, account, production, ore, lines)
SELECT supplier_id, batch_id, SUBSTR(day, 1, 7), COALESCE(account, ''), COALESCE(production, -1),
       CAST(SUM(ore) AS BIGINT), COUNT(*)
  FROM purchase
 GROUP BY supplier_id, batch_id, SUBSTR(day, 1, 7), COALESCE(account, ''),
          COALESCE(production, -1);

-- :query size_of_all_sql
-- What all sums come to whatever their signs: more than can be held is an error.
SELECT CAST(SUM(CASE WHEN ore < 0 THEN -ore ELSE ore END) AS BIGINT) FROM purchase_sum;
