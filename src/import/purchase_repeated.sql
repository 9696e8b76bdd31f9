-- :query any_between_sql
SELECT 1 FROM :purchases(p) WHERE day >= $1 AND day <= $2 LIMIT 1;

-- :part same_line
-- $1 the supplier, $2 to $5 the line, $6 an import that is passed over.
AND day = $2
AND amount = $3
AND currency = $4
AND COALESCE(reference, '') = $5
AND batch_id <> $6
ORDER BY batch_id
LIMIT 1

-- :query same_line_of_supplier_sql
SELECT batch_id
  FROM :purchases(p)
 WHERE supplier_id = $1 :same_line;

-- :query same_line_of_firm_sql
-- The same where suppliers were merged: with all that count as this one.
WITH RECURSIVE :alias_now,
root (id) AS (SELECT COALESCE((SELECT into_id FROM alias WHERE supplier_id = $1), $1))
SELECT batch_id
  FROM :purchases(p)
 WHERE supplier_id IN (SELECT id FROM root
                        UNION
                       SELECT supplier_id FROM alias WHERE into_id = (SELECT id FROM root))
       :same_line;
