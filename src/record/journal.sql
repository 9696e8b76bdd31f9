-- :query entries_sql
SELECT seq, day, recorded_at,
       :person_of_entry(journal, os_account) AS os_account,
       :person_of_entry(journal, actor) AS actor,
       command, program, head,
       (SELECT COUNT(*) FROM journal_change WHERE journal_change.seq = journal.seq) AS changes
  FROM journal
 ORDER BY seq;
