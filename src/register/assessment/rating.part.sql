-- The rating in force on a day: the latest decision, else the latest proposal; while a finding is
-- open at least its severity and likelihood 5. No other file says any of this.

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

-- :part level_of_finding(severity)
-- The matrix's level where the likelihood is 5 (data/risk-matrix.csv; a test compares them).
CASE WHEN :severity >= 4 THEN 'very_high' WHEN :severity = 3 THEN 'high' ELSE 'medium' END

-- :part floor_of(severity, proposed)
-- The least severity while a finding of that one is open (0: not given): where none was given that
-- of the trade, which the proposal has, and the worst where there is none.
CASE WHEN :severity > 0 THEN :severity ELSE COALESCE(:proposed, 5) END

-- :part rating_as_of(day)
-- A common table rating with the rating in force of each rated supplier on the day: supplier_id,
-- kind ('decision', 'proposal', or 'finding' where one lies above both), level, floor (of a level
-- that is unknown), on_unknown (1: it was decided while neither trade nor goods was known),
-- preliminary (1: only proposed, and leaning on facts that are only proposed), severity,
-- likelihood, day; `second`: see second_look(); `waits`: 1 where a decision waits.
-- To come after WITH RECURSIVE and alias_now. The company's own operations are not in it.
found AS (
    SELECT COALESCE(alias.into_id, f.supplier_id) AS supplier_id,
           MAX(COALESCE(f.severity, 0)) AS severity, MIN(f.found) AS day
      FROM finding AS f
      LEFT JOIN alias ON alias.supplier_id = f.supplier_id
     WHERE f.supplier_id IS NOT NULL AND :finding_open(f, :day)
     GROUP BY COALESCE(alias.into_id, f.supplier_id)
),
based AS (
    SELECT supplier.id AS supplier_id,
           CASE WHEN d.id IS NOT NULL THEN 'decision'
                WHEN p.id IS NOT NULL THEN 'proposal'
           END AS kind,
           COALESCE(d.level, p.level) AS level,
           CASE WHEN d.id IS NULL THEN p.floor END AS floor,
           CASE WHEN seen.level = 'unknown' THEN 1 ELSE 0 END AS on_unknown,
           CASE WHEN d.id IS NULL THEN COALESCE(p.preliminary, 0) ELSE 0 END AS preliminary,
           COALESCE(d.severity, p.severity) AS severity,
           COALESCE(d.likelihood, p.likelihood) AS likelihood,
           COALESCE(d.day, p.day, found.day) AS day,
           CASE WHEN found.supplier_id IS NOT NULL
                THEN :floor_of(found.severity, p.severity)
           END AS least,
           :second_look(d) AS second,
           CASE WHEN :decision_waits(last, :day) THEN 1 ELSE 0 END AS waits
      FROM supplier
      LEFT JOIN decision AS d ON d.id = :latest_in_force(:day)
      LEFT JOIN assessment AS seen ON seen.id = d.proposal_id
      LEFT JOIN decision AS last ON last.id = :latest_rating(decision, :day)
      LEFT JOIN assessment AS p ON p.id = :latest_rating(assessment, :day)
      LEFT JOIN found ON found.supplier_id = supplier.id
     WHERE d.id IS NOT NULL OR p.id IS NOT NULL OR found.supplier_id IS NOT NULL
),
rating AS (
    SELECT supplier_id,
           CASE WHEN :lies_below THEN 'finding' ELSE kind END AS kind,
           CASE WHEN :lies_below THEN :level_of_finding(:floored) ELSE level END AS level,
           CASE WHEN NOT :lies_below THEN floor END AS floor,
           CASE WHEN :lies_below THEN 0 ELSE on_unknown END AS on_unknown,
           CASE WHEN :lies_below THEN 0 ELSE preliminary END AS preliminary,
           CASE WHEN :lies_below THEN :floored ELSE severity END AS severity,
           CASE WHEN :lies_below THEN 5 ELSE likelihood END AS likelihood,
           day,
           CASE WHEN NOT :lies_below THEN second END AS second,
           waits
      FROM based
)

-- :part lies_below
-- Is the row of `based` below its open finding?
(least IS NOT NULL AND (severity IS NULL OR severity < least OR likelihood < 5))

-- :part floored
CASE WHEN severity > least THEN severity ELSE least END
