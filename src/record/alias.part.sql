-- :part alias_now
-- Which suppliers count as which: a common table alias with a row for each merged supplier
-- (supplier_id) and the one it counts as (into_id), which itself is merged into none. To come after
-- WITH RECURSIVE.
merged AS (
    SELECT supplier_id, into_id
      FROM (SELECT supplier_id, into_id,
                   ROW_NUMBER() OVER (PARTITION BY supplier_id ORDER BY id DESC) AS rank
              FROM supplier_alias) AS said
     WHERE rank = 1 AND into_id IS NOT NULL
),
alias (supplier_id, into_id) AS (
    SELECT supplier_id, into_id
      FROM merged
     WHERE into_id NOT IN (SELECT supplier_id FROM merged)
     UNION ALL
    SELECT merged.supplier_id, alias.into_id
      FROM merged
      JOIN alias ON merged.into_id = alias.supplier_id
)
