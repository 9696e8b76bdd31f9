-- $1 is the day, $2 and $3 the first and the last supplier: one, or all.

-- :query facts_without_country_sql
-- Those of which no country was ever registered; one that was taken back stays unknown.
:facts_who(NOT EXISTS (SELECT 1 FROM supplier_fact AS f
                  WHERE f.supplier_id = supplier.id AND f.kind = 'country' AND :known_on(f, $1)));
