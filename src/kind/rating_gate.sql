-- What the gate of ratings asks of a proposal beside what assessment_get() gives.

-- :query is_preliminary_sql
SELECT COALESCE(preliminary, 0) FROM assessment WHERE id = $1;
