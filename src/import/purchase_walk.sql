-- :query supplier_of_payee_sql
-- 0: new; -1: its lines are refused.
SELECT CASE WHEN s.refused IS NULL THEN COALESCE(s.supplier_id, 0) ELSE -1 END
  FROM staging.payee AS p
  JOIN staging.payee AS s ON s.k = COALESCE(p.joins, p.k)
 WHERE p.k = $1;
