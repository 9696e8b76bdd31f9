-- :part latest_rating(table, day)
-- The id of the latest row of the table (decision or assessment) about a query's supplier until the
-- day.
(SELECT l.id
   FROM :table AS l
  WHERE l.supplier_id = supplier.id AND l.day <= :day
  ORDER BY l.day DESC, l.id DESC
  LIMIT 1)

-- :part rating_as_of(day)
-- A common table rating with the rating in force of each rated supplier on the day: supplier_id,
-- kind ('decision' or 'proposal'), level, floor (of a level that is unknown), on_unknown (1: it was
-- decided while neither trade nor goods was known), severity, likelihood, day. To come after WITH.
-- The company's own operations are not in it.
rating AS (
    SELECT supplier.id AS supplier_id,
           CASE WHEN d.id IS NULL THEN 'proposal' ELSE 'decision' END AS kind,
           COALESCE(d.level, p.level) AS level,
           CASE WHEN d.id IS NULL THEN p.floor END AS floor,
           CASE WHEN seen.level = 'unknown' THEN 1 ELSE 0 END AS on_unknown,
           COALESCE(d.severity, p.severity) AS severity,
           COALESCE(d.likelihood, p.likelihood) AS likelihood,
           COALESCE(d.day, p.day) AS day
      FROM supplier
      LEFT JOIN decision AS d ON d.id = :latest_rating(decision, :day)
      LEFT JOIN assessment AS seen ON seen.id = d.proposal_id
      LEFT JOIN assessment AS p ON p.id = :latest_rating(assessment, :day)
     WHERE d.id IS NOT NULL OR p.id IS NOT NULL
)
