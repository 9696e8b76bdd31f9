-- What approvals ask of the journal.

-- :query day_of_entry_sql
SELECT day FROM journal WHERE seq = $1;
