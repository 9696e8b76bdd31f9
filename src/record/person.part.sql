-- :part person_one(number)
-- The number of the person that a number counts as: itself when it is joined to nobody.
(WITH RECURSIVE one (number, hops) AS (
     SELECT :number, 0
      UNION ALL
     SELECT p.same_as, one.hops + 1
       FROM one
       JOIN person AS p ON p.number = one.number
      WHERE p.same_as IS NOT NULL
            AND one.hops < 100
            AND p.id = (SELECT MAX(x.id) FROM person AS x WHERE x.number = p.number)
 )
 SELECT number FROM one ORDER BY hops DESC LIMIT 1)

-- :part person_of_entry(entry, column)
-- The name of the person who acted in a row of the journal (column actor or os_account). The public
-- id where the name has been erased; the text itself in entries of schema 1, which had no persons.
-- Null without an entry.
COALESCE(CASE WHEN :entry.schema_version >= 2
              THEN (SELECT COALESCE(who.name, 'PE-' || who.number)
                      FROM person AS who
                     WHERE who.number = :person_one(CAST(SUBSTR(:entry.:column, 4) AS BIGINT))
                     ORDER BY who.id DESC
                     LIMIT 1)
         END, :entry.:column)
