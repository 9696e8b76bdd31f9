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
SELECT t.supplier_id FROM :of_this_entry(supplier_unit, 'supplier_unit')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_number, 'supplier_number')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_contact, 'supplier_contact')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_name, 'supplier_name')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_end, 'supplier_end')
 UNION
SELECT t.supplier_id FROM :of_this_entry(supplier_alias, 'supplier_alias')
 UNION
SELECT t.into_id FROM :of_this_entry(supplier_alias, 'supplier_alias')
 UNION
SELECT t.supplier_id FROM :of_this_entry(watch_hit, 'watch_hit')
 UNION
SELECT t.supplier_id FROM :of_this_entry(watch_answer, 'watch_answer')
 UNION
SELECT h.supplier_id
  FROM :of_this_entry(watch_list, 'watch_list')
  JOIN watch_list AS e ON e.list = t.list
  JOIN watch_hit AS h ON h.list_id = e.id
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
SELECT t.supplier_id FROM :of_this_entry(questionnaire, 'questionnaire')
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

-- :query fall_roots_sql
SELECT s.id
  FROM supplier AS s
 WHERE :supplier_counts(s.id)
 ORDER BY s.id;
