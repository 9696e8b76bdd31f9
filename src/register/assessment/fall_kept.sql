-- :part who_wrote(entry)
-- The number of the person who acted in the entry.
(SELECT :person_one(CAST(SUBSTR(w.actor, 4) AS BIGINT)) FROM journal AS w WHERE w.seq = :entry)

-- :part looks(look, row)
-- Was it another person who looked, in the entry of the one row, than who caused the fall?
(:look.entry >= :row.entry AND :who_wrote(:look.entry) <> :who_wrote(:row.entry))

-- :part fall_seen(row)
-- Has another person than who caused it looked since: said so, or decided? Two have where it was
-- caused by a decision, or the end of a finding, that a second person confirmed. A company that has
-- one person says so.
(EXISTS (SELECT 1
           FROM rating_fall_seen AS s
          WHERE s.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND s.fall_id >= :row.id
                AND (s.second = 'alone' OR :looks(s, :row)))
 OR EXISTS (SELECT 1
              FROM decision AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id
                   AND (:looks(d, :row) OR (d.entry = :row.entry AND d.second = 'alone')))
 OR EXISTS (SELECT 1
              FROM decision_second AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id
                   AND (:looks(d, :row) OR (d.entry = :row.entry AND d.verdict = 'confirmed')))
 OR EXISTS (SELECT 1
              FROM finding AS c
             WHERE c.entry = :row.entry AND c.second IS NOT NULL
                   AND c.move IN ('confirm', 'close', 'ease', 'withdraw')))

-- :query falls_sql
-- Those until the day ($2) that nobody has seen; with $1 all.
SELECT f.id, COALESCE(f.supplier_id, 0) AS supplier, f.level_from, f.level_to, f.cause, f.reason,
       f.day, :person_of_entry(j, actor) AS actor,
       (SELECT n.name
          FROM supplier_name AS n
         WHERE n.supplier_id = f.supplier_id AND :name_on($2)) AS name,
       CASE WHEN :fall_seen(f) THEN 1 ELSE 0 END AS seen
  FROM rating_fall AS f
  LEFT JOIN journal AS j ON j.seq = f.entry
 WHERE f.day <= $2 AND ($1 = 1 OR NOT :fall_seen(f))
 ORDER BY f.id;

-- :query falls_looks_sql
-- Looks at falls until the day ($1) from the account of who caused one, and alone.
SELECT s.id, COALESCE(s.supplier_id, 0) AS supplier, s.second, s.day,
       :person_of_entry(j, actor) AS actor,
       (SELECT n.name
          FROM supplier_name AS n
         WHERE n.supplier_id = s.supplier_id AND :name_on($1)) AS name
  FROM rating_fall_seen AS s
  LEFT JOIN journal AS j ON j.seq = s.entry
 WHERE s.day <= $1 AND s.second IS NOT NULL
 ORDER BY s.id;

-- :query falls_unseen_sql
-- Of a supplier ($1; null: the company) those until the day ($2) that nobody has seen, with who
-- caused them, and from which account.
SELECT f.id, :who_wrote(f.entry) AS actor,
       (SELECT :person_one(CAST(SUBSTR(j.os_account, 4) AS BIGINT))
          FROM journal AS j
         WHERE j.seq = f.entry) AS account
  FROM rating_fall AS f
 WHERE f.supplier_id IS NOT DISTINCT FROM $1 AND f.day <= $2 AND NOT :fall_seen(f)
 ORDER BY f.id;
