-- :query latest_end_sql
-- The reason is written once for all that went with an import.
SELECT e.ended, e.day, e.batch_id,
       :person_of_entry(j, actor) AS actor,
       COALESCE(e.reason, (SELECT f.reason
                             FROM import_fact AS f
                            WHERE f.batch_id = e.batch_id AND f.kind = 'withdrawn'
                            ORDER BY f.id DESC
                            LIMIT 1)) AS reason
  FROM supplier_end AS e
  LEFT JOIN journal AS j ON j.seq = e.entry
 WHERE e.supplier_id = $1
 ORDER BY e.id DESC
 LIMIT 1;
