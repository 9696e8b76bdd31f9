-- :query head_sql
-- From the end of the journal: the first entry with a change that is no attestation.
SELECT j.seq AS seq, j.head AS head
  FROM journal AS j
 WHERE j.seq = (SELECT c.seq
                  FROM journal_change AS c
                 WHERE c.table_name <> 'attest'
                 ORDER BY c.seq DESC
                 LIMIT 1);

-- :query given_sql
-- The day of the last entry that attests, or says which backup the register was made from.
SELECT MAX(j.day) AS day
  FROM journal AS j
 WHERE j.seq IN (SELECT c.seq
                   FROM journal_change AS c
                  WHERE c.table_name IN ('attest', 'backup'));
