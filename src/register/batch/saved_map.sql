-- :query saved_maps_sql
-- Of a kind ($1), or all maps ('').
SELECT m.name, m.kind, m.header, m.map, j.day
  FROM import_map AS m
  JOIN journal AS j ON j.seq = m.entry
 WHERE m.map IS NOT NULL
   AND NOT EXISTS (SELECT 1
                     FROM import_map AS later
                    WHERE later.name = m.name AND later.id > m.id)
   AND (m.kind = $1 OR ($1 = '' AND m.kind <> 'words'))
 ORDER BY m.name NULLS LAST;
