-- What the rating in force on a day follows from: the latest decision that counts, else the latest
-- proposal, and open findings. rating_in_force.c lays them together for all suppliers, assessment.c
-- for one.

-- :part latest_rating(table, day)
-- The id of the latest row of the table (assessment or decision) about a query's supplier until the
-- day.
(SELECT l.id
   FROM :table AS l
  WHERE l.supplier_id = supplier.id AND l.day <= :day
  ORDER BY l.day DESC, l.id DESC
  LIMIT 1)

-- :part decision_counts(row, day)
-- Is the decision in force, or was it before? One that another person must confirm counts since
-- that was done.
(COALESCE(:row.second, '') <> 'needed'
 OR EXISTS (SELECT 1
              FROM decision_second AS c
             WHERE c.decision_id = :row.id AND c.verdict = 'confirmed' AND c.day <= :day))

-- :part decision_waits(row, day)
-- Does the decision, the latest one, wait for somebody else on the day?
(:row.second = 'needed'
 AND NOT EXISTS (SELECT 1
                   FROM decision_second AS c
                  WHERE c.decision_id = :row.id AND c.day <= :day))

-- :part latest_in_force(day)
-- As latest_rating() of the decisions, those that count.
(SELECT l.id
   FROM decision AS l
  WHERE l.supplier_id = supplier.id AND l.day <= :day AND :decision_counts(l, :day)
  ORDER BY l.day DESC, l.id DESC
  LIMIT 1)

-- :part second_look(row)
-- Who besides the person who decided looked at a decision below the proposal: 'confirmed',
-- 'attested' (from the same account) or 'alone' (nobody: the company has one person); else null.
COALESCE((SELECT CASE WHEN c.attested = 1 THEN 'attested' ELSE 'confirmed' END
            FROM decision_second AS c
           WHERE c.decision_id = :row.id AND c.verdict = 'confirmed'),
         CASE WHEN :row.second = 'alone' THEN 'alone' END)

-- :part finding_open(row, day)
-- Is the row of the table finding open on the day, and the one in force of its record?
:row.number IS NOT NULL AND :row.state NOT IN ('closed', 'withdrawn') AND :row.found <= :day
AND :row.id = (SELECT MAX(x.id)
                 FROM finding AS x
                WHERE x.number = :row.number AND x.day <= :day
                      AND NOT EXISTS (SELECT 1
                                        FROM finding AS c
                                       WHERE c.number = x.number AND c.replaces <= x.id
                                             AND c.id > x.id))
