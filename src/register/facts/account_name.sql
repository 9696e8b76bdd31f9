-- :query account_names_sql
-- The latest of an account first.
SELECT a.number, a.name, a.standard, a.batch_id
  FROM account_name AS a
 WHERE a.name IS NOT NULL AND a.batch_id NOT IN (:batches_out)
 ORDER BY a.number, a.batch_id DESC, a.id;
