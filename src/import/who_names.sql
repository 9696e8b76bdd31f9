-- :part payee_columns
p.ledger, p.orgnr, p.country, p.supplier_id

-- :part not_known_as(name)
NOT EXISTS (SELECT 1
              FROM supplier_name AS known
             WHERE known.supplier_id = p.supplier_id
               AND known.name = :name
               AND :row_counts(known))

-- :query doubtful_names_sql
-- The names that may not be the payee's own, by line: those that are not letter for letter a name
-- of the supplier whose number it is, and of new payees those beside the first. Payees of one org
-- number that the register lacks become one supplier, whatever they are called: g has the first of
-- them.
SELECT p.line AS line, p.name AS name, :payee_columns, NULL AS first, 0 AS by_orgnr, p.ddreg_id
  FROM staging.payee AS p
 WHERE p.supplier_id IS NOT NULL
   AND p.refused IS NULL
   AND p.name IS NOT NULL
   AND NOT :by_name(p)
   AND :not_known_as(p.name)
 UNION ALL
SELECT n.line, n.name, :payee_columns, p.name, 0, p.ddreg_id
  FROM staging.payee_name AS n
  JOIN staging.payee AS p ON p.k = n.payee
 WHERE p.refused IS NULL
   AND NOT :by_name(p)
   AND :not_known_as(n.name)
 UNION ALL
SELECT p.line, p.name, :payee_columns, f.name, 1, NULL
  FROM (SELECT orgnr, MIN(k) AS k
          FROM staging.payee
         WHERE orgnr IS NOT NULL AND name IS NOT NULL AND supplier_id IS NULL AND refused IS NULL
         GROUP BY orgnr
        HAVING COUNT(*) > 1) AS g
  JOIN staging.payee AS p ON p.orgnr = g.orgnr
  JOIN staging.payee AS f ON f.k = g.k
 WHERE p.k > g.k AND p.supplier_id IS NULL AND p.refused IS NULL AND p.name <> f.name
 ORDER BY 1, 2;
