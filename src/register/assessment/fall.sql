-- :part of_this_entry(table, name)
-- The rows of the table that the open entry ($1) wrote or erased values of, by the journal.
:table AS t
  JOIN journal_change AS c ON c.seq = $1 AND c.table_name = :name AND c.op <> 'batch'
                              AND t.id = CAST(c.record_key AS BIGINT)

-- :query fall_touched_sql
-- The suppliers whose facts, records or decisions the open entry ($1) wrote; null: the company
-- itself.
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
SELECT CAST(NULL AS BIGINT) FROM :of_this_entry(company_fact, 'company_fact');

-- :query fall_proposed_sql
-- Those that the open entry ($1) proposes a level for, after the proposal $2.
SELECT DISTINCT a.supplier_id AS id
  FROM assessment AS a
 WHERE a.entry = $1 AND a.id > $2;

-- :query fall_of_all_sql
-- Did the entry ($1) write what may move the level of any supplier: lines of purchases, what
-- becomes of an import, what accounts are called or mean, what a file holds?
SELECT COUNT(*)
  FROM journal_change AS c
 WHERE c.seq = $1
   AND c.table_name IN ('purchase', 'import_fact', 'account_name', 'account_line', 'file');

-- :query fall_later_days_sql
-- The days after $2 from which something that the entry ($1) wrote is so; and where the clock is
-- behind, the latest day of which the journal knows: the ratings of that day are in force.
SELECT known.day
  FROM (SELECT MAX(j.day) AS day FROM journal AS j WHERE j.seq < $1) AS known
 WHERE known.day > $2
 UNION
SELECT t.valid_from FROM :of_this_entry(supplier_fact, 'supplier_fact')
 WHERE t.valid_from > $2
 UNION
SELECT t.valid_from FROM :of_this_entry(supplier_name, 'supplier_name') WHERE t.valid_from > $2
 UNION
SELECT t.valid_from FROM :of_this_entry(supplier_number, 'supplier_number') WHERE t.valid_from > $2
 UNION
SELECT t.valid_from FROM :of_this_entry(company_fact, 'company_fact') WHERE t.valid_from > $2
 UNION
SELECT t.issued FROM :of_this_entry(evidence, 'evidence') WHERE t.issued > $2
 UNION
SELECT t.day FROM :of_this_entry(evidence, 'evidence') WHERE t.day > $2
 UNION
SELECT t.day FROM :of_this_entry(finding, 'finding') WHERE t.day > $2
 UNION
SELECT t.day FROM :of_this_entry(account_line, 'account_line') WHERE t.day > $2
 ORDER BY day;

-- :query fall_coming_days_sql
-- The days after $2 from which something else is so of a supplier ($1).
SELECT t.valid_from AS day FROM supplier_fact AS t WHERE t.supplier_id = $1 AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM supplier_name AS t WHERE t.supplier_id = $1 AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM supplier_number AS t WHERE t.supplier_id = $1 AND t.valid_from > $2
 UNION
SELECT t.issued FROM evidence AS t WHERE t.supplier_id = $1 AND t.issued > $2
 UNION
SELECT t.day FROM evidence AS t WHERE t.supplier_id = $1 AND t.day > $2
 UNION
SELECT t.day FROM finding AS t WHERE t.supplier_id = $1 AND t.day > $2
 ORDER BY day;

-- :query fall_roots_sql
SELECT s.id
  FROM supplier AS s
 WHERE :supplier_counts(s.id)
 ORDER BY s.id;
