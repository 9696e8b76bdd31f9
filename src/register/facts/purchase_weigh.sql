-- :query all_sums_sql
SELECT supplier_id, batch_id, month, account, production, ore, lines FROM purchase_sum;

-- :query all_months_sql
SELECT batch_id, month, currency, rate, amount, ore, lines FROM purchase_month;
