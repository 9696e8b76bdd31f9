-- $1 is the day, $2 and $3 the first and the last supplier: one, or all.

-- :query facts_who_sql
:facts_who(1 = 1);

-- :query facts_registered_sql
-- The one in force comes last of its kind.
SELECT f.supplier_id, f.kind, f.value, f.source
  FROM supplier_fact AS f
 WHERE :supplier_chosen(f.supplier_id)
   AND f.kind IN ('country', 'production_country', 'sector', 'category', 'class', 'production')
   AND :known_on(f, $1)
 ORDER BY f.supplier_id, f.kind, :in_force_last(f);

-- :query facts_bought_sql
-- The latest month of a supplier first. Of the day its month counts whole.
SELECT p.supplier_id, p.month, p.account, p.production, p.ore
  FROM purchase_sum AS p
 WHERE :supplier_chosen(p.supplier_id)
   AND p.month <= SUBSTR($1, 1, 7)
   AND p.batch_id NOT IN (:batches_out)
 ORDER BY p.supplier_id, p.month DESC;
