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
