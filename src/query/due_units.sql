-- :query due_unit_sql
-- Of a supplier ($2) whose unit is in the state $3: what to call it, and whom it counts as; is it
-- no supplier, or was something decided about it since the state became known?
WITH RECURSIVE :alias_now
SELECT :latest_of(name, supplier_name, , $1) AS name,
       :latest_of(value, supplier_contact, AND f.kind = 'owner', $1) AS owner,
       COALESCE(alias.into_id, supplier.id) AS root,
       CASE WHEN :fact_of(value, 'class', $1) = 'not_supplier'
              OR EXISTS (SELECT 1
                           FROM decision AS d
                          WHERE d.supplier_id = COALESCE(alias.into_id, supplier.id)
                            AND d.day <= $1
                            AND :decision_counts(d, $1)
                            AND d.entry > (SELECT MIN(u.entry)
                                             FROM supplier_unit AS u
                                            WHERE u.supplier_id = supplier.id
                                              AND u.state = $3
                                              AND :row_counts(u)
                                              AND NOT EXISTS (SELECT 1
                                                                FROM supplier_unit AS later
                                                               WHERE later.supplier_id = supplier.id
                                                                 AND later.id > u.id
                                                                 AND later.state <> $3
                                                                 AND :row_counts(later))))
            THEN 1 ELSE 0 END AS done
  FROM supplier
  LEFT JOIN alias ON alias.supplier_id = supplier.id
 WHERE supplier.id = $2;
