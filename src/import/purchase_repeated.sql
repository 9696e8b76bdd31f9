-- :query any_between_sql
SELECT 1 FROM :purchases(p) WHERE day >= $1 AND day <= $2 LIMIT 1;

-- :part such_line
-- $1 the supplier, $2 to $5 the line, $6 an import that is passed over.
:same_line(p, $2, $3, $4, $5)
AND p.batch_id <> $6
ORDER BY p.batch_id
LIMIT 1

-- :query same_line_of_supplier_sql
SELECT p.batch_id
  FROM :purchases(p)
 WHERE p.supplier_id = $1 AND :such_line;

-- :query same_line_of_firm_sql
-- The same where suppliers were merged: with all that count as this one.
WITH RECURSIVE :alias_now
SELECT p.batch_id
  FROM :purchases(p)
 WHERE p.supplier_id IN :firm_of($1) AND :such_line;
