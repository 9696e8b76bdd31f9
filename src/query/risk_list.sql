-- :query risk_history_sql
-- Proposals and decisions about a supplier ($1) and those that count as it.
WITH RECURSIVE :alias_now,
one AS (
    SELECT CAST($1 AS BIGINT) AS id
     UNION ALL
    SELECT supplier_id FROM alias WHERE into_id = $1
)
SELECT id, made_on, decided, day, actor, model_version, reason, inputs, severity, likelihood, level,
       floor, on_unknown, supplier_id, second, second_day, second_actor
  FROM (SELECT p.id, p.id AS made_on, 0 AS decided, p.day,
               :person_of_entry(journal, actor) AS actor, p.model_version,
               CAST(NULL AS TEXT) AS reason, p.inputs, p.severity, p.likelihood, p.level,
               p.floor, 0 AS on_unknown, p.supplier_id, p.entry, CAST(NULL AS TEXT) AS second,
               CAST(NULL AS TEXT) AS second_day, CAST(NULL AS TEXT) AS second_actor
          FROM assessment AS p
          JOIN journal ON journal.seq = p.entry
         WHERE p.supplier_id IN (SELECT id FROM one)
         UNION ALL
        SELECT d.id, d.proposal_id, 1, d.day,
               :person_of_entry(journal, actor), p.model_version,
               d.reason, p.inputs, d.severity, d.likelihood, d.level,
               NULL, CASE WHEN p.level = 'unknown' THEN 1 ELSE 0 END, d.supplier_id, d.entry,
               CASE WHEN c.verdict = 'taken_back' THEN 'taken_back'
                    WHEN c.attested = 1 THEN 'attested'
                    WHEN c.verdict IS NOT NULL THEN 'confirmed'
                    WHEN d.second = 'needed' THEN 'waits'
                    ELSE d.second END,
               c.day, CASE WHEN c.id IS NOT NULL THEN :person_of_entry(said, actor) END
          FROM decision AS d
          JOIN journal ON journal.seq = d.entry
          JOIN assessment AS p ON p.id = d.proposal_id
          LEFT JOIN decision_second AS c ON c.decision_id = d.id
          LEFT JOIN journal AS said ON said.seq = c.entry
         WHERE d.supplier_id IN (SELECT id FROM one)) AS events
 ORDER BY day, entry, decided, id;
