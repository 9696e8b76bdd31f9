-- :part erased_at(sha256)
-- The entry that last erased the bytes with this digest; 0: none did.
COALESCE((SELECT MAX(c.seq)
            FROM journal_change AS c
           WHERE c.table_name = 'file_bytes' AND c.op = 'erase' AND c.record_key = :sha256), 0)

-- :query erased_at_sql
SELECT :erased_at($1);

-- :query holder_sql
-- $1: the digest; $2: the record that is not meant. Of records that count, those that were added
-- since the bytes were last erased.
SELECT MIN(f.number)
  FROM file AS f
 WHERE f.sha256 = $1
   AND f.number <> $2
   AND f.state <> 'withdrawn'
   AND f.id = (SELECT MAX(l.id) FROM file AS l WHERE l.number = f.number)
   AND (SELECT MIN(a.entry) FROM file AS a WHERE a.number = f.number) > :erased_at($1);

-- :query files_sql
-- Each digest once. Its bytes are there since the last record with it was added, unless an entry
-- after that erased them.
SELECT f.number AS number, f.sha256 AS sha256, f.size AS size, b.bytes AS bytes,
       CASE WHEN f.added < :erased_at(f.sha256) THEN 1 ELSE 0 END AS erased
  FROM (SELECT MIN(number) AS number, sha256, size, MAX(added) AS added
          FROM (SELECT number, sha256, size, MIN(entry) AS added
                  FROM file
                 GROUP BY number, sha256, size) AS one
         GROUP BY sha256, size) AS f
  LEFT JOIN file_bytes AS b ON b.sha256 = f.sha256
 ORDER BY f.number;
