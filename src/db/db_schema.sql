-- What there is in the file, as its schema says.

-- :query strange_object_sql
SELECT name
  FROM sqlite_schema
 WHERE type NOT IN ('table', 'index', 'trigger')
       OR (type = 'table' AND rootpage = 0)
       OR (substr(name, 1, 7) = 'sqlite_'
           AND NOT (type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
           AND NOT (type = 'index' AND substr(name, 1, 17) = 'sqlite_autoindex_'
                    AND sql IS NULL))
 LIMIT 1;
