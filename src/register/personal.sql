-- :query last_bought_sql
-- The last month with purchases of a supplier ($1).
SELECT MAX(p.month) AS month FROM :purchase_sums(p) WHERE p.supplier_id = $1;
