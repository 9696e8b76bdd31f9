-- What approvals ask of the journal.

-- :query first_entry_sql
-- The day of the register's first entry.
SELECT day FROM journal ORDER BY seq LIMIT 1;

-- :query day_of_entry_sql
SELECT day FROM journal WHERE seq = $1;
