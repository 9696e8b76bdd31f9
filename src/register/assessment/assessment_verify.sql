-- :query proposals_sql
-- Suppliers of one country and trade often have the same inputs: what is the same is rated once.
SELECT MIN(id) AS first, day, severity, likelihood, level, floor, model_version, inputs,
       COUNT(*) AS n
  FROM assessment
 GROUP BY inputs, day, severity, likelihood, level, floor, model_version
 ORDER BY first;

-- :query decisions_sql
-- A decision's numbers are a person's; its level follows from them by the matrix of the model that
-- proposed.
SELECT d.id AS first, d.day, d.severity, d.likelihood, d.level, CAST(NULL AS TEXT) AS floor,
       p.model_version
  FROM decision AS d
  JOIN assessment AS p ON p.id = d.proposal_id
 ORDER BY d.id;
