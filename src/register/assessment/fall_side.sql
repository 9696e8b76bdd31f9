-- :query fall_counts_sql
SELECT COUNT(*) FROM supplier AS s WHERE s.id = $1 AND :supplier_counts(s.id);

-- :query fall_no_supplier_sql
-- Those that are classed as no supplier on the day ($1): one ($2), or all (0).
SELECT supplier.id
  FROM supplier
 WHERE ($2 = 0 OR supplier.id = $2) AND :fact_of(value, 'class', $1) = 'not_supplier';
