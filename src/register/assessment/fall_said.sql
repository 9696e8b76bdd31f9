-- :query fall_said_sql
-- What was said since the rating in force was made ($2: its entry) of falls of the supplier ($1;
-- null: the company).
SELECT f.level_to AS level, f.cause
  FROM rating_fall AS f
 WHERE f.supplier_id IS NOT DISTINCT FROM $1 AND f.entry > $2
 ORDER BY f.id;
