-- :part dated(table, name, asked)
-- The rows of the table that the entry ($1; 0: none) wrote, or that are asked for.
:table AS t
 WHERE (:asked
        OR t.id IN (SELECT CAST(c.record_key AS BIGINT)
                      FROM journal_change AS c
                     WHERE c.seq = $1 AND c.table_name = :name AND c.op <> 'batch'))

-- :part dated_of(table, name)
-- Those of the supplier ($3; -1: of none).
:dated(:table, :name, t.supplier_id = $3)

-- :part dated_for_all(table, name)
-- Rows that are about no supplier of their own: all that there are where one is asked for.
:dated(:table, :name, $3 >= 0)

-- :query fall_days_sql
-- The days after $2 from which something is so that the entry ($1) wrote, or that is known of the
-- supplier ($3); and where the clock is behind, the latest day of which the journal knows before
-- the entry: the ratings of that day are in force.
SELECT known.day
  FROM (SELECT MAX(j.day) AS day FROM journal AS j WHERE j.seq < $1) AS known
 WHERE known.day > $2
 UNION
SELECT t.valid_from FROM :dated_of(supplier_fact, 'supplier_fact') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated_of(supplier_contact, 'supplier_contact') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated_of(supplier_name, 'supplier_name') AND t.valid_from > $2
 UNION
SELECT t.valid_from FROM :dated_of(supplier_number, 'supplier_number') AND t.valid_from > $2
 UNION
SELECT t.issued FROM :dated_of(evidence, 'evidence') AND t.issued > $2
 UNION
SELECT t.day FROM :dated_of(evidence, 'evidence') AND t.day > $2
 UNION
SELECT t.day FROM :dated_of(finding, 'finding') AND t.day > $2
 UNION
SELECT t.valid_from FROM :dated_for_all(company_fact, 'company_fact') AND t.valid_from > $2
 UNION
SELECT t.day FROM :dated_for_all(account_line, 'account_line') AND t.day > $2
 ORDER BY day;
