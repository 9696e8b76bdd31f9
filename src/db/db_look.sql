-- Does each index have the entries of its table's rows, no others, and in its order?

-- :query indexes_sql
-- A row a table with indexes: `sql` says whether they fit (1 or 0), reading the table once and each
-- index once; see db_entries.h. NULL where an index leaves rows out, or has something else than
-- columns in the order of their bytes: no register's does.
WITH i AS (
    SELECT t.name AS table_name, t.wr AND l.origin = 'pk' AS itself, l.seq,
           printf('"%w"', l.name) AS name,
           CASE WHEN l."unique" THEN 'entries_alone' ELSE 'entries_ordered' END AS in_order,
           l.partial OR (t.wr AND l.origin <> 'pk')
           OR EXISTS (SELECT 1
                        FROM pragma_index_xinfo(l.name) AS x
                       WHERE x."key" AND (x.name IS NULL OR x."desc" OR x.coll <> 'BINARY'))
           AS special,
           (SELECT group_concat(printf('"%w"', name), ', ')
              FROM (SELECT name FROM pragma_index_xinfo(l.name) WHERE "key" ORDER BY seqno))
           AS columns
      FROM pragma_table_list AS t
      JOIN pragma_index_list(t.name) AS l
     WHERE t.schema = 'main' AND t.type = 'table'
)
SELECT table_name,
       CASE
       WHEN MAX(special) THEN NULL
       ELSE 'SELECT '
            || group_concat(printf(CASE
                                   WHEN itself
                                   THEN '(SELECT %s(%s, 0) FROM "%w") IS NOT NULL'
                                   ELSE '(SELECT %s(%s, rowid) FROM "%w" INDEXED BY %s) IS s%d'
                                   END, in_order, columns, table_name, name, seq), ' AND ')
            || ' FROM (SELECT '
            || group_concat(CASE
                            WHEN itself THEN 'COUNT(*)'
                            ELSE printf('entries(%s, rowid) AS s%d', columns, seq)
                            END, ', ')
            || printf(' FROM "%w" NOT INDEXED)', table_name)
       END AS sql
  FROM i
 GROUP BY table_name
 ORDER BY table_name;
