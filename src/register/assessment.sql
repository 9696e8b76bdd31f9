-- :part proposal_columns
p.id, p.day, p.severity, p.likelihood, p.level, p.floor, p.model_version, p.inputs

-- :query latest_proposals_sql
-- The latest proposals made by the day ($1): the company's own, then those of suppliers.
SELECT 0 AS whose, :proposal_columns
  FROM assessment AS p
 WHERE p.id = (SELECT l.id
                 FROM assessment AS l
                WHERE l.supplier_id IS NULL AND l.day <= $1
                ORDER BY l.day DESC, l.id DESC
                LIMIT 1)
 UNION ALL
SELECT supplier.id, :proposal_columns
  FROM supplier
  JOIN assessment AS p ON p.id = :latest_rating(assessment, $1)
 ORDER BY whose;

-- :query latest_proposal_sql
-- About one supplier ($1; null: the company itself) until the day $2.
SELECT a.id, a.supplier_id, a.day, a.severity, a.likelihood, a.level, a.floor, a.level AS proposed,
       a.model_version, a.inputs, NULL AS reason, :person_of_entry(j, actor) AS actor,
       a.id AS proposal_id
  FROM assessment AS a
  LEFT JOIN journal AS j ON j.seq = a.entry
 WHERE a.supplier_id IS NOT DISTINCT FROM $1 AND a.day <= $2
 ORDER BY a.day DESC, a.id DESC
 LIMIT 1;

-- :query latest_decision_sql
SELECT d.id, d.supplier_id, d.day, d.severity, d.likelihood, d.level, CAST(NULL AS TEXT) AS floor,
       a.level AS proposed, a.model_version, a.inputs, d.reason,
       :person_of_entry(j, actor) AS actor, a.id AS proposal_id
  FROM decision AS d
  JOIN assessment AS a ON a.id = d.proposal_id
  LEFT JOIN journal AS j ON j.seq = d.entry
 WHERE d.supplier_id IS NOT DISTINCT FROM $1 AND d.day <= $2
 ORDER BY d.day DESC, d.id DESC
 LIMIT 1;
