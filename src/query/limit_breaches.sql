-- Purchases that are held against limits and ratings.

-- :query large_purchases_sql
-- Vouchers of more than $1 øre with a day from $2 until $3, from payees that are suppliers of the
-- year: as docs/figures.md has it, those classed "not a supplier" on its last day are none.
WITH RECURSIVE :alias_now
SELECT MIN(p.supplier_id) AS supplier_id, p.day, p.reference, b.name AS buyer, a.name AS approver,
       CASE WHEN p.buyer IS NULL THEN 0 ELSE 1 END AS bought_by,
       CASE WHEN p.approver IS NULL THEN 0 ELSE 1 END AS approved_by,
       CASE WHEN p.approver = p.buyer THEN 1 ELSE 0 END AS same, CAST(SUM(p.ore) AS BIGINT) AS ore
  FROM :purchases(p)
  LEFT JOIN purchase_person AS b ON b.id = p.buyer
  LEFT JOIN purchase_person AS a ON a.id = p.approver
  LEFT JOIN alias AS merged ON merged.supplier_id = p.supplier_id
 WHERE p.day >= $2 AND p.day <= $3
 GROUP BY p.supplier_id, p.day, p.reference, CASE WHEN p.reference IS NULL THEN p.id END, p.buyer,
          p.approver, b.name, a.name, merged.into_id
HAVING CAST(SUM(p.ore) AS BIGINT) > $1
       AND COALESCE(:in_force(value, supplier_fact, COALESCE(merged.into_id, p.supplier_id),
                              AND f.kind = 'class', SUBSTR(p.day, 1, 4) || '-12-31'), '')
           <> 'not_supplier'
 ORDER BY p.day, MIN(p.id);

-- :query first_unrated_sql
-- Suppliers that were first bought from on a day from $1 until $2, since the register has been
-- kept, and that nobody had rated by then. A day to the month or the year is taken as its last.
WITH RECURSIVE :alias_now,
one AS (
    SELECT supplier.id, CAST(COALESCE(alias.into_id, supplier.id) AS BIGINT) AS root,
           (SELECT MIN(p.day) FROM :purchases(p) WHERE p.supplier_id = supplier.id) AS day,
           (SELECT MIN(r.day) FROM assessment AS r WHERE r.supplier_id = supplier.id) AS rated
      FROM supplier
      LEFT JOIN alias ON alias.supplier_id = supplier.id
     WHERE COALESCE(:fact_of(value, 'class', $2), '') <> 'not_supplier'
),
first AS (
    SELECT root AS supplier_id, MIN(day) AS day, MIN(rated) AS rated
      FROM one
     GROUP BY root
)
SELECT f.supplier_id, f.day,
       (SELECT CAST(SUM(p.ore) AS BIGINT)
          FROM :purchases(p)
          JOIN one ON one.id = p.supplier_id
         WHERE one.root = f.supplier_id AND p.day = f.day) AS ore
  FROM first AS f
 WHERE f.day >= $1 AND f.day <= $2 AND f.day >= (SELECT day FROM journal WHERE seq = 1)
       AND (f.rated IS NULL OR f.rated > f.day || '~')
 ORDER BY f.day, f.supplier_id;
