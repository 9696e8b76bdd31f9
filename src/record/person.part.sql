-- :part person_of_entry(entry, column)
-- The name of the person who acted in a row of the journal (column actor or os_account). The public
-- id where the name has been erased; the text itself in entries of schema 1, which had no persons.
-- Null without an entry.
COALESCE(CASE WHEN :entry.schema_version >= 2
              THEN (SELECT who.name
                      FROM person AS who
                     WHERE who.number = CAST(SUBSTR(:entry.:column, 4) AS BIGINT)
                     ORDER BY who.id DESC
                     LIMIT 1)
         END, :entry.:column)
