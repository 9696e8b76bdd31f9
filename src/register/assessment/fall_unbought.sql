-- :query fall_unbought_sql
-- Whoever had purchases in a year by an import that the open entry ($1) replaced, and has none in
-- that year by those that count: with the first such year.
WITH RECURSIVE :alias_now,
was AS (
    SELECT DISTINCT CAST(COALESCE(alias.into_id, p.supplier_id) AS BIGINT) AS supplier_id,
           SUBSTR(p.month, 1, 4) AS year
      FROM import_fact AS f
      JOIN purchase_sum AS p ON p.batch_id = f.batch_id
      LEFT JOIN alias ON alias.supplier_id = p.supplier_id
     WHERE f.entry = $1 AND f.kind = 'replaced_by' AND f.value IS NOT NULL
),
still AS (
    SELECT DISTINCT CAST(COALESCE(alias.into_id, p.supplier_id) AS BIGINT) AS supplier_id,
           SUBSTR(p.month, 1, 4) AS year
      FROM :purchase_sums(p)
      LEFT JOIN alias ON alias.supplier_id = p.supplier_id
     WHERE SUBSTR(p.month, 1, 4) IN (SELECT year FROM was)
)
SELECT was.supplier_id, MIN(was.year) AS year
  FROM was
 WHERE NOT EXISTS (SELECT 1
                     FROM still
                    WHERE still.supplier_id = was.supplier_id AND still.year = was.year)
 GROUP BY was.supplier_id
 ORDER BY was.supplier_id;

-- :query fall_bought_again_sql
-- Has the supplier ($1), or one that counts as it, purchases in the year ($2)?
WITH RECURSIVE :alias_now
SELECT COUNT(*)
  FROM :purchase_sums(p)
  LEFT JOIN alias ON alias.supplier_id = p.supplier_id
 WHERE COALESCE(alias.into_id, p.supplier_id) = $1 AND SUBSTR(p.month, 1, 4) = $2;
