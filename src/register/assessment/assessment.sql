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
       a.id AS proposal_id, NULL AS decided, NULL AS looked, NULL AS confirmed_by
  FROM assessment AS a
  LEFT JOIN journal AS j ON j.seq = a.entry
 WHERE a.supplier_id IS NOT DISTINCT FROM $1 AND a.day <= $2
 ORDER BY a.day DESC, a.id DESC
 LIMIT 1;

-- :part decided(day, which)
-- The latest decision about one supplier ($1; null: the company itself) until the day.
SELECT d.id, d.supplier_id, d.day, d.severity, d.likelihood, d.level, CAST(NULL AS TEXT) AS floor,
       a.level AS proposed, a.model_version, a.inputs, d.reason,
       :person_of_entry(j, actor) AS actor, a.id AS proposal_id, 1 AS decided,
       :second_look(d) AS looked,
       (SELECT :person_of_entry(cj, actor)
          FROM decision_second AS c
          JOIN journal AS cj ON cj.seq = c.entry
         WHERE c.decision_id = d.id AND c.verdict = 'confirmed') AS confirmed_by
  FROM decision AS d
  JOIN assessment AS a ON a.id = d.proposal_id
  LEFT JOIN journal AS j ON j.seq = d.entry
 WHERE d.supplier_id IS NOT DISTINCT FROM $1 AND d.day <= :day AND :which
 ORDER BY d.day DESC, d.id DESC
 LIMIT 1

-- :query decision_in_force_sql
:decided($2, :decision_counts(d, $2));

-- :query last_decision_sql
-- In force or not.
:decided($2, 1 = 1);

-- :query decision_waits_sql
-- Does the decision ($1) wait for somebody else on the day?
SELECT CASE WHEN :decision_waits(d, $2) THEN 1 ELSE 0 END FROM decision AS d WHERE d.id = $1;

-- :query open_finding_sql
-- The worst finding that is open on the day ($2) of a supplier ($1), those that count as it
-- included; null: of the company's own operations.
WITH RECURSIVE :alias_now
SELECT f.number, COALESCE(f.severity, 0) AS severity
  FROM finding AS f
  LEFT JOIN alias ON alias.supplier_id = f.supplier_id
 WHERE COALESCE(alias.into_id, f.supplier_id) IS NOT DISTINCT FROM $1
       AND (f.supplier_id IS NOT NULL OR f.company_id = 1) AND :finding_open(f, $2)
 ORDER BY severity DESC, f.number
 LIMIT 1;
