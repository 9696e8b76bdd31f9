-- :part alias_now
-- Which suppliers count as which: a common table alias with a row for each merged supplier
-- (supplier_id) and the one it counts as (into_id), which itself is merged into none. To come after
-- WITH RECURSIVE.
told AS (
    SELECT supplier_id, into_id
      FROM (SELECT supplier_id, into_id,
                   ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY id DESC) AS rank
              FROM supplier_alias) AS said
     WHERE rank = 1 AND into_id IS NOT NULL
),
alias (supplier_id, into_id) AS (
    SELECT supplier_id, into_id
      FROM told
     WHERE into_id NOT IN (SELECT supplier_id FROM told)
     UNION ALL
    SELECT told.supplier_id, alias.into_id
      FROM told
      JOIN alias ON told.into_id = alias.supplier_id
)
