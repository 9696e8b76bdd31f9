-- :query purchase_list_sql
-- The lines with $1 <= day < $2 of imports whose amounts are $3, or of all ('').
WITH RECURSIVE :alias_now
SELECT COALESCE(alias.into_id, p.supplier_id), p.line, p.day, p.amount, p.currency, p.rate, p.ore,
       p.production, p.account, p.reference, p.buyer, p.approver,
       (SELECT n.name FROM purchase_person AS n WHERE n.id = p.buyer),
       (SELECT n.name FROM purchase_person AS n WHERE n.id = p.approver)
  FROM :purchases(p)
  LEFT JOIN alias ON alias.supplier_id = p.supplier_id
 WHERE p.day >= $1
   AND p.day < $2
   AND p.batch_id IN (SELECT b.id FROM import_batch AS b WHERE $3 = '' OR :batch_vat = $3)
 ORDER BY p.batch_id, p.line;
