-- :query alias_root_sql
WITH RECURSIVE :alias_now
SELECT into_id FROM alias WHERE supplier_id = $1;

-- :query alias_count_sql
WITH RECURSIVE :alias_now
SELECT COUNT(*) FROM alias WHERE into_id = $1;

-- :query alias_members_sql
WITH RECURSIVE :alias_now
SELECT supplier_id FROM alias WHERE into_id = $1 ORDER BY supplier_id;

-- :part group_numbers
-- The valid org numbers that two suppliers ($1, $2), and all that count as one of them, have on the
-- day $3 or are to have.
WITH RECURSIVE :alias_now,
numbers AS (
    SELECT n.supplier_id AS of, n.value AS value
      FROM supplier_number AS n
     WHERE n.scheme = 'orgnr'
       AND n.valid = 1
       AND :number_in_force_from($3)
       AND (n.supplier_id IN ($1, $2)
            OR n.supplier_id IN (SELECT supplier_id FROM alias WHERE into_id IN ($1, $2)))
)

-- :query group_number_sql
-- One who has such a number ...
:group_numbers
SELECT MIN(of) FROM numbers;

-- :query group_other_number_sql
-- ... and another whose number is none of those of that one, $4.
:group_numbers
SELECT MIN(of) FROM numbers WHERE value NOT IN (SELECT value FROM numbers WHERE of = $4);
