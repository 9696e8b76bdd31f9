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

-- :part dated(table, name)
-- The rows of the table that the entry ($1; 0: none) wrote, or that are of the supplier ($3; -1:
-- of none).
:table AS t
 WHERE (t.supplier_id = $3
        OR t.id IN (SELECT CAST(c.record_key AS BIGINT)
                      FROM journal_change AS c
                     WHERE c.seq = $1 AND c.table_name = :name AND c.op <> 'batch'))

-- :part dated_for_all(table, name)
-- The same of rows that are about no supplier of their own; all that there are where one is asked
-- for.
:table AS t
 WHERE ($3 >= 0
        OR t.id IN (SELECT CAST(c.record_key AS BIGINT)
                      FROM journal_change AS c
                     WHERE c.seq = $1 AND c.table_name = :name AND c.op <> 'batch'))

-- :query fall_days_sql
-- The days after $2 from which something is so that the entry ($1) wrote, or that is known of the
-- supplier ($3); and where the clock is behind, the latest day of which the journal knows before
-- the entry: the ratings of that day are in force.
SELECT known.day
  FROM (SELECT MAX(j.day) AS day FROM journal AS j WHERE j.seq < $1) AS known
 WHERE known.day > $2
 UNION
SELECT t.valid_from FROM :dated(supplier_fact, 'supplier_fact') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated(supplier_contact, 'supplier_contact') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated(supplier_name, 'supplier_name') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated(supplier_number, 'supplier_number') AND t.valid_from > $2
 UNION
SELECT t.issued FROM :dated(evidence, 'evidence') AND t.issued > $2
 UNION
SELECT t.day FROM :dated(evidence, 'evidence') AND t.day > $2
 UNION
SELECT t.day FROM :dated(finding, 'finding') AND t.day > $2
 UNION
SELECT t.valid_from FROM :dated_for_all(company_fact, 'company_fact') AND t.valid_from > $2
 UNION
SELECT t.day FROM :dated_for_all(account_line, 'account_line') AND t.day > $2
 ORDER BY day;

-- :query fall_roots_sql
SELECT s.id
  FROM supplier AS s
 WHERE :supplier_counts(s.id)
 ORDER BY s.id;
