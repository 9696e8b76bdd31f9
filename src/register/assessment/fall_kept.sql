-- :part fall_seen(row)
-- Has a person looked since: who said so, or decided?
(EXISTS (SELECT 1
           FROM rating_fall_seen AS s
          WHERE s.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND s.fall_id >= :row.id)
 OR EXISTS (SELECT 1
              FROM decision AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND d.entry >= :row.entry)
 OR EXISTS (SELECT 1
              FROM decision_second AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND d.entry >= :row.entry))

-- :query falls_sql
-- Those until the day ($2) that nobody has seen; with $1 all.
SELECT f.id, COALESCE(f.supplier_id, 0) AS supplier, f.level_from, f.level_to, f.cause, f.reason,
       f.day, :person_of_entry(j, actor) AS actor,
       (SELECT n.name
          FROM supplier_name AS n
         WHERE n.supplier_id = f.supplier_id AND :name_on($2)) AS name,
       CASE WHEN :fall_seen(f) THEN 1 ELSE 0 END AS seen
  FROM rating_fall AS f
  LEFT JOIN journal AS j ON j.seq = f.entry
 WHERE f.day <= $2 AND ($1 = 1 OR NOT :fall_seen(f))
 ORDER BY f.id;
