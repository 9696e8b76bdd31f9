-- What audits ask of the journal.

-- :query first_entry_sql
-- The day of the register's first entry.
SELECT day FROM journal ORDER BY seq LIMIT 1;
