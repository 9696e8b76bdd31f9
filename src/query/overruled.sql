-- :query overruled_sql
-- The decisions that differ from the proposal they were made on, and are the latest on the day ($1)
-- of those that count, or wait for a second person: whose (0: the company's own operations), by
-- whom and why, and who besides looked.
SELECT COALESCE(d.supplier_id, 0) AS supplier, p.level AS proposed,
       p.severity AS proposed_severity, p.likelihood AS proposed_likelihood, d.level, d.severity,
       d.likelihood, d.reason, d.day, :person_of_entry(j, actor) AS actor,
       CASE WHEN :decision_waits(d, $1) THEN 'waits' ELSE :second_look(d) END AS second,
       (SELECT :person_of_entry(cj, actor)
          FROM decision_second AS c
          JOIN journal AS cj ON cj.seq = c.entry
         WHERE c.decision_id = d.id AND c.verdict = 'confirmed') AS second_actor
  FROM decision AS d
  JOIN assessment AS p ON p.id = d.proposal_id
  JOIN journal AS j ON j.seq = d.entry
 WHERE d.day <= $1
   AND (d.level <> p.level OR COALESCE(d.severity, 0) <> COALESCE(p.severity, 0)
        OR COALESCE(d.likelihood, 0) <> COALESCE(p.likelihood, 0))
   AND (:decision_waits(d, $1) OR :decision_counts(d, $1))
   AND NOT EXISTS (SELECT 1
                     FROM decision AS l
                    WHERE l.supplier_id IS NOT DISTINCT FROM d.supplier_id AND l.id > d.id
                          AND l.day <= $1
                          AND (:decision_waits(d, $1) OR :decision_counts(l, $1)))
 ORDER BY supplier, d.id;
