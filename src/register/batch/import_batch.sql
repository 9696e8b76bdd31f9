-- :query same_file_sql
-- The newest batch in force of a kind ($1) with a file's bytes ($2). One of suppliers that was read
-- before another one was undone may have found suppliers that are gone: it is not the same.
SELECT MAX(batch.id)
  FROM import_batch AS batch
 WHERE batch.kind = $1
   AND batch.file_digest = $2
   AND batch.id NOT IN (:batches_out)
   AND NOT (batch.kind = 'suppliers'
            AND EXISTS (SELECT 1
                          FROM import_fact AS f
                         WHERE f.undone IS NOT NULL AND f.entry > batch.entry));

-- :query batches_sql
-- $1: one id, or 0 for all.
SELECT b.id, b.kind, b.file_name, b.file_digest, b.file_size, b.encoding, b.delimiter, b.column_map,
       b.options, :batch_vat AS vat, b.row_count, b.created, b.updated, b.unchanged, b.refused,
       b.suppliers_created, b.file, b.buyers, b.approvers, j.day, j.recorded_at,
       :person_of_entry(j, actor) AS actor,
       :batch_fact('replaced_by') AS replaced_by,
       :batch_fact('withdrawn') AS withdrawn,
       (SELECT f.reason
          FROM import_fact AS f
         WHERE f.batch_id = b.id AND f.kind = 'withdrawn'
         ORDER BY f.id DESC
         LIMIT 1) AS reason
  FROM import_batch AS b
  JOIN journal AS j ON j.seq = b.entry
 WHERE $1 = 0 OR b.id = $1
 ORDER BY b.id;
