-- :part list_counts(row)
-- Does the row of watch_list count? Not when its import was undone.
NOT EXISTS (SELECT 1 FROM import_fact AS u WHERE u.undone = :row.entry)

-- :part list_in_force(row, day)
-- Is it the latest of its list that is valid on the day?
:row.valid_from <= :day
AND :list_counts(:row)
AND NOT EXISTS (SELECT 1
                  FROM watch_list AS later
                 WHERE later.list = :row.list
                   AND (later.valid_from > :row.valid_from
                        OR (later.valid_from = :row.valid_from AND later.id > :row.id))
                   AND later.valid_from <= :day
                   AND :list_counts(later))

-- :part came_since(entry)
-- Suppliers that came later than the entry, or under another name or number.
SELECT s.id FROM supplier AS s WHERE s.entry > :entry
 UNION
SELECT n.supplier_id FROM supplier_name AS n WHERE n.entry > :entry
 UNION
SELECT n.supplier_id
  FROM supplier_number AS n
 WHERE n.entry > :entry AND n.scheme = 'orgnr'

-- :query editions_sql
-- The lists as they were imported last before the day ($1), with how many suppliers were not looked
-- up since they came later, or under another name or number.
SELECT l.id, l.entry, l.list, l.row_count, l.suppliers, l.valid_from, l.source,
       (SELECT COUNT(*)
          FROM (:came_since(l.entry)) AS came
         WHERE :supplier_counts(came.id)) AS later
  FROM watch_list AS l
 WHERE :list_in_force(l, $1)
 ORDER BY l.list;

-- :query asked_sql
-- Of whom an edition ($1, of the entry $2) says something, or who came later.
SELECT h.supplier_id AS id FROM watch_hit AS h WHERE h.list_id = $1
 UNION
:came_since($2)
 ORDER BY id;

-- :part same_hit(one, other)
-- Do two hits of one list say the same of the same supplier?
:other.supplier_id = :one.supplier_id
AND :other.means = :one.means
AND :other.found_by = :one.found_by
AND (:other.number = :one.number
     OR (:other.number IS NULL AND :one.number IS NULL
         AND (:other.name = :one.name OR :one.found_by = 'trade')))

-- :query hits_sql
-- What the lists in force on the day ($1) say of the suppliers from $2 to $3, as they count, with
-- the answer in force. What was found by a number counts while the supplier has it.
WITH RECURSIVE :alias_now
SELECT h.id, h.supplier_id, COALESCE(alias.into_id, h.supplier_id) AS root, l.list, h.means,
       h.found_by, h.number, h.name, h.status, h.words, l.valid_from, l.source, a.confirmed,
       a.day AS answered, a.reason, :person_of_entry(j, actor) AS actor,
       (SELECT n.name
          FROM supplier_name AS n
         WHERE n.supplier_id = h.supplier_id AND :name_on($1)) AS supplier_name
  FROM watch_list AS l
  JOIN watch_hit AS h ON h.list_id = l.id
  LEFT JOIN alias ON alias.supplier_id = h.supplier_id
  LEFT JOIN watch_answer AS a
    ON a.id = (SELECT MAX(said.id)
                 FROM watch_hit AS o
                 JOIN watch_list AS ol ON ol.id = o.list_id
                 JOIN watch_answer AS said ON said.hit_id = o.id
                WHERE ol.list = l.list AND :same_hit(h, o) AND said.day <= $1)
  LEFT JOIN journal AS j ON j.seq = a.entry
 WHERE :list_in_force(l, $1)
   AND COALESCE(alias.into_id, h.supplier_id) BETWEEN $2 AND $3
   AND :supplier_counts(h.supplier_id)
   AND (h.found_by <> 'number'
        OR EXISTS (SELECT 1
                     FROM supplier_number AS n
                    WHERE n.supplier_id = h.supplier_id
                      AND n.scheme = 'orgnr'
                      AND n.value = h.number
                      AND :number_on($1)))
 ORDER BY root, h.supplier_id, l.list, h.id;

-- :query hit_root_sql
-- Whom the supplier of the hit ($1) counts as.
WITH RECURSIVE :alias_now
SELECT COALESCE(alias.into_id, h.supplier_id)
  FROM watch_hit AS h
  LEFT JOIN alias ON alias.supplier_id = h.supplier_id
 WHERE h.id = $1;

-- :query watch_names_sql
SELECT supplier.id AS supplier_id, :latest_of(name, supplier_name, , $1) AS name
  FROM supplier
 WHERE :supplier_counts(supplier.id)
 ORDER BY supplier.id;
