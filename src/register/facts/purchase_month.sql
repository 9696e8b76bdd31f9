-- :query add_month_sql
-- A month may come in parts: see purchase_months_add().
INSERT INTO purchase_month (batch_id, month, currency, rate, amount, ore, lines)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (batch_id, month, currency, rate)
DO UPDATE SET amount = purchase_month.amount + excluded.amount,
              ore = purchase_month.ore + excluded.ore,
              lines = purchase_month.lines + excluded.lines;

-- :query fill_months_sql
INSERT INTO purchase_month (batch_id, month, currency, rate, amount, ore, lines)
SELECT batch_id, SUBSTR(day, 1, 7), currency, rate, CAST(SUM(amount) AS BIGINT),
       CAST(SUM(ore) AS BIGINT), COUNT(*)
  FROM purchase
 GROUP BY batch_id, SUBSTR(day, 1, 7), currency, rate;
