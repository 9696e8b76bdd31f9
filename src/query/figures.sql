-- :part said_of_production(supplier)
:in_force(value, supplier_fact, :supplier, AND f.kind = 'production', $1)

-- :query figures_sql
-- One row a payee with at least one line in the year, merged ones in the one they count as: what is
-- known of it on 31 December ($1), what the imports in force brought of the year ($2 <= day < $3,
-- whatever the date's precision), the rating in force on the cut-off day ($4). Of lines that do not
-- say whether they go into production, what is registered of the supplier, or of the one that it
-- counts as, does.
WITH RECURSIVE :supplier_as_of($1), :rating_as_of($4),
paid AS (
    SELECT CAST(supplier_id AS BIGINT) AS supplier_id,
           CAST(SUM(ore) AS BIGINT) AS ore,
           CAST(SUM(CASE WHEN production = 1 THEN ore ELSE 0 END) AS BIGINT) AS production_ore,
           CAST(SUM(CASE WHEN production = -1 THEN ore ELSE 0 END) AS BIGINT) AS unsaid_ore
      FROM :purchase_sums(p)
     WHERE month >= $2 AND month < $3
     GROUP BY supplier_id
),
flagged AS (
    SELECT paid.supplier_id, ore, production_ore, unsaid_ore,
           COALESCE(:said_of_production(paid.supplier_id),
                    :said_of_production(alias.into_id)) AS said
      FROM paid
      LEFT JOIN alias ON alias.supplier_id = paid.supplier_id
),
bought AS (
    SELECT COALESCE(alias.into_id, paid.supplier_id) AS supplier_id,
           CAST(SUM(ore) AS BIGINT) AS ore,
           CAST(SUM(production_ore + CASE WHEN said = 'yes' THEN unsaid_ore ELSE 0 END)
                AS BIGINT) AS production_ore,
           CAST(SUM(CASE WHEN said IS NULL THEN unsaid_ore ELSE 0 END) AS BIGINT) AS unsaid_ore
      FROM flagged AS paid
      LEFT JOIN alias ON alias.supplier_id = paid.supplier_id
     GROUP BY COALESCE(alias.into_id, paid.supplier_id)
)
SELECT s.id, s.name, s.country, s.production_country, s.class, bought.ore, bought.production_ore,
       bought.unsaid_ore, rating.kind, rating.level, rating.on_unknown, rating.preliminary,
       rating.severity, rating.likelihood, s.sector, rating.second, rating.waits
  FROM bought
  JOIN s ON s.id = bought.supplier_id
  LEFT JOIN rating ON rating.supplier_id = s.id
 ORDER BY s.id;
