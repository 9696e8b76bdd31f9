-- :query facts_bought_sql
-- $1 is the day, $2 and $3 the first and the last supplier: one, or all. In the order of the table,
-- so that nothing is sorted. Of the day its month counts whole.
SELECT p.supplier_id, p.month, p.account, p.production, p.ore
  FROM purchase_sum AS p
 WHERE p.supplier_id BETWEEN $2 AND $3
   AND p.month <= SUBSTR($1, 1, 7)
   AND p.batch_id NOT IN (:batches_out)
 ORDER BY p.supplier_id, p.batch_id, p.month;
