-- :part of_this_entry(table, name)
-- The rows of the table that the open entry ($1) wrote or erased values of, by the journal.
:table AS t
  JOIN journal_change AS c ON c.seq = $1 AND c.table_name = :name AND c.op <> 'batch'
                              AND t.id = CAST(c.record_key AS BIGINT)

-- :query fall_touched_sql
-- The suppliers whose level the open entry ($1) may move; null: the company itself.
SELECT t.supplier_id AS id FROM :of_this_entry(supplier_fact, 'supplier_fact')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_number, 'supplier_number')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_name, 'supplier_name')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_end, 'supplier_end')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_alias, 'supplier_alias')
 UNION
SELECT t.into_id FROM :of_this_entry(supplier_alias, 'supplier_alias')
 UNION
SELECT t.supplier_id FROM :of_this_entry(decision, 'decision')
 UNION
SELECT t.supplier_id FROM :of_this_entry(decision_second, 'decision_second')
 UNION
SELECT w.supplier_id
  FROM :of_this_entry(finding, 'finding')
  JOIN finding AS w ON w.number = t.number
 UNION
SELECT w.supplier_id
  FROM :of_this_entry(evidence, 'evidence')
  JOIN evidence AS w ON w.number = t.number
 UNION
SELECT CAST(NULL AS BIGINT) FROM :of_this_entry(company_fact, 'company_fact')
 UNION
SELECT a.supplier_id
  FROM assessment AS a
 WHERE a.entry = $1 AND a.id > $2;

-- :query fall_of_all_sql
-- Did the entry ($1) write what may move the level of any supplier: lines of purchases, what
-- becomes of an import, what accounts are called, what a file holds?
SELECT COUNT(*)
  FROM journal_change AS c
 WHERE c.seq = $1 AND c.table_name IN ('purchase', 'import_fact', 'account_name', 'file');

-- :query fall_latest_day_sql
-- The latest day from which a fact that the entry ($1) wrote is in force.
SELECT MAX(t.valid_from) AS day FROM :of_this_entry(supplier_fact, 'supplier_fact');

-- :query fall_counts_sql
SELECT COUNT(*) FROM supplier AS s WHERE s.id = $1 AND :supplier_counts(s.id);

-- :query fall_in_force_sql
-- The rating in force on the day ($1) of all that have one.
WITH RECURSIVE :alias_now, :rating_as_of($1)
SELECT supplier_id, level, floor FROM rating ORDER BY supplier_id;

-- :query fall_no_supplier_sql
-- Those that are classed as no supplier on the day ($1): one ($2), or all (0).
SELECT supplier.id
  FROM supplier
 WHERE ($2 = 0 OR supplier.id = $2) AND :fact_of(value, 'class', $1) = 'not_supplier';

-- :query fall_roots_sql
SELECT s.id
  FROM supplier AS s
 WHERE :supplier_counts(s.id)
 ORDER BY s.id;

-- :query fall_said_sql
-- Has it been said since the rating in force was made that the level of the supplier ($1; null: the
-- company) falls? The lowest level that was said.
SELECT f.level_to AS level
  FROM rating_fall AS f
 WHERE f.supplier_id IS NOT DISTINCT FROM $1 AND f.entry > $2
 ORDER BY f.id;

-- :part fall_seen(row)
-- Has a person looked since: who said so, or decided?
(EXISTS (SELECT 1
           FROM rating_fall_seen AS s
          WHERE s.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND s.fall_id >= :row.id)
 OR EXISTS (SELECT 1
              FROM decision AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND d.entry >= :row.entry)
 OR EXISTS (SELECT 1
              FROM decision_second AS d
             WHERE d.supplier_id IS NOT DISTINCT FROM :row.supplier_id AND d.entry >= :row.entry))

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
