-- :query own_source_sql
-- The file of an import ($1) that its own entry brought, and that no other import has.
SELECT b.file
  FROM import_batch AS b
 WHERE b.id = $1
   AND b.entry = (SELECT MIN(f.entry) FROM file AS f WHERE f.number = b.file)
   AND NOT EXISTS (SELECT 1 FROM import_batch AS o WHERE o.file = b.file AND o.id <> b.id);

-- :query other_source_sql
-- Of an import ($1) read from several files: the next after number $2 that its own entry brought.
SELECT MIN(f.number)
  FROM file AS f
  JOIN import_batch AS b ON b.entry = f.entry
 WHERE b.id = $1
   AND f.number > $2
   AND f.number <> COALESCE(b.file, 0)
   AND f.entry = (SELECT MIN(o.entry) FROM file AS o WHERE o.number = f.number)
   AND NOT EXISTS (SELECT 1 FROM import_batch AS o WHERE o.file = f.number);

-- :part of_this_import_alone
-- Do lines of the import $1 have the name t, and those of no other?
t.id IN (SELECT buyer FROM purchase WHERE batch_id = $1
          UNION
         SELECT approver FROM purchase WHERE batch_id = $1)
AND t.id NOT IN (SELECT buyer FROM purchase WHERE batch_id <> $1 AND buyer IS NOT NULL)
AND t.id NOT IN (SELECT approver FROM purchase WHERE batch_id <> $1 AND approver IS NOT NULL)
