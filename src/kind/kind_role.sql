-- What roles ask of the journal.

-- :query last_day_sql
-- The latest day of an entry; null while there is none.
SELECT MAX(day) AS day FROM journal;
