-- :part has_number(row, day)
-- Has the supplier on the day the number that the row is about?
AND EXISTS (SELECT 1
              FROM supplier_number AS n
             WHERE n.supplier_id = :row.supplier_id
               AND n.scheme = 'orgnr'
               AND n.value = :row.orgnr
               AND :number_on(:day))

-- :query units_sql
-- What is in force on the day $1 of the suppliers from $2 to $3.
SELECT u.supplier_id, u.orgnr, u.state, u.state_day, u.form, u.country, u.municipality, u.sector,
       u.sector_2, u.sector_3, u.employees, u.valid_from, u.source
  FROM supplier_unit AS u
 WHERE u.supplier_id BETWEEN $2 AND $3
   AND :supplier_counts(u.supplier_id)
   AND u.id = :in_force(id, supplier_unit, u.supplier_id, :has_number(f, $1), $1)
 ORDER BY u.supplier_id;

-- :query unit_numbers_sql
SELECT n.value AS orgnr, n.supplier_id
  FROM supplier_number AS n
 WHERE n.scheme = 'orgnr' AND n.valid = 1 AND :number_in_force($1)
 ORDER BY orgnr, n.supplier_id;

-- :part with_number(row, day)
-- Has the supplier of the row a number with a right check digit on the day?
EXISTS (SELECT 1
          FROM supplier_number AS n
         WHERE n.supplier_id = :row
           AND n.scheme = 'orgnr'
           AND n.valid = 1
           AND :number_on(:day))

-- :query without_number_sql
-- How many suppliers, as far as they are not known to be abroad, have no number, nor has any that
-- is merged into them? One that is merged is counted as the one that it counts as.
WITH RECURSIVE :alias_now
SELECT COUNT(*)
  FROM supplier
 WHERE :supplier_counts(supplier.id)
   AND supplier.id NOT IN (SELECT supplier_id FROM alias)
   AND COALESCE(:fact_of(value, 'country', $1), 'NO') = 'NO'
   AND NOT :with_number(supplier.id, $1)
   AND NOT EXISTS (SELECT 1
                     FROM alias AS m
                    WHERE m.into_id = supplier.id AND :with_number(m.supplier_id, $1));

-- :query fact_now_sql
-- What is known of a field ($2) of a supplier ($1) on the day $3, and from where.
SELECT now.value, now.source, now.valid_from
  FROM supplier_fact AS now
 WHERE now.id = :in_force(id, supplier_fact, $1, AND f.kind = $2, $3);
