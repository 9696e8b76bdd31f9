-- Everything that was said of a supplier until the day ($1), the latest of each kind last; a row
-- with nulls where nothing was. Put together in C: a query that picks the latest of each kind sorts
-- all rows twice.

-- :part said_columns
s.id, f.kind, f.value, f.source, f.entry

-- :part said_facts
LEFT JOIN supplier_fact AS f ON f.supplier_id = s.id AND :known_on(f, $1)

-- :query said_of_all_sql
-- Those that are merged follow the one that they count as.
WITH RECURSIVE :alias_now
SELECT :said_columns
  FROM supplier AS s
  LEFT JOIN alias ON alias.supplier_id = s.id
  :said_facts
 WHERE :supplier_counts(s.id)
 ORDER BY COALESCE(alias.into_id, s.id), alias.into_id NULLS FIRST, s.id, :in_force_last(f);

-- :query said_of_one_sql
SELECT :said_columns
  FROM supplier AS s
  :said_facts
 WHERE s.id = $2
 ORDER BY s.id, :in_force_last(f);
