-- :query marks_sql
-- All marks, their entries, and whether a batch is there that they are of.
SELECT m.id, m.entry,
       EXISTS (SELECT 1
                 FROM journal_change AS c
                WHERE c.table_name = m.table_name
                  AND c.op = 'batch'
                  AND c.record_key = '#' || m.entry) AS known
  FROM batch_mark AS m
 ORDER BY m.id;
