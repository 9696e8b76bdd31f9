-- :query anything_to_rate_sql
-- Is there anything of which a rating might be due? Asked first, since in a new register reading
-- the questions below takes longer than all else.
SELECT CASE WHEN EXISTS (SELECT 1 FROM supplier)
              OR EXISTS (SELECT 1 FROM assessment)
              OR EXISTS (SELECT 1 FROM decision)
              OR EXISTS (SELECT 1 FROM finding)
              OR EXISTS (SELECT 1 FROM company_fact WHERE kind = 'sector')
            THEN 1 ELSE 0 END;

-- :query latest_ratings_sql
-- Suppliers with the latest decision that counts, the day of one that waits, the latest proposal.
SELECT supplier.id, CASE WHEN :decision_waits(last, $1) THEN last.day END AS waiting,
       d.level AS decided, d.day AS decided_day, d.proposal_id AS decided_on,
       CASE WHEN seen.level = 'unknown' THEN 1 ELSE 0 END AS on_unknown,
       p.level AS proposed, p.floor, p.day AS proposed_day, p.id AS proposal, p.inputs AS seen
  FROM supplier
  LEFT JOIN decision AS d ON d.id = :latest_in_force($1)
  LEFT JOIN assessment AS seen ON seen.id = d.proposal_id
  LEFT JOIN decision AS last ON last.id = :latest_rating(decision, $1)
  LEFT JOIN assessment AS p ON p.id = :latest_rating(assessment, $1)
 ORDER BY supplier.id;

-- :query due_who_sql
-- Of a supplier for whom something is due: the day it came into the register, and what to call.
SELECT journal.day AS first_day,
       :latest_of(name, supplier_name, , $1) AS name,
       :latest_of(value, supplier_contact, AND f.kind = 'owner', $1) AS owner
  FROM supplier
  JOIN journal ON journal.seq = supplier.entry
 WHERE supplier.id = $2;

-- :part asks(row)
-- Does the proposal ask for a decision: another level than decided ($4), or high where nothing is?
-- What was decided while the level was unknown ($5) is not asked for again while it is.
CASE WHEN $4 = '' THEN :row.level = 'high' OR :row.level = 'very_high'
     ELSE :row.level <> $4 AND NOT (:row.level = 'unknown' AND $5 = 1)
END

-- :query waits_since_sql
-- The day of the first proposal that has asked for a decision about a supplier ($1; null: the
-- company) without a break until the day $2, after the one that was decided on ($3).
SELECT MIN(p.day) AS since
  FROM assessment AS p
 WHERE p.supplier_id IS NOT DISTINCT FROM $1 AND p.day <= $2 AND p.id > $3
       AND p.id > COALESCE((SELECT MAX(q.id)
                              FROM assessment AS q
                             WHERE q.supplier_id IS NOT DISTINCT FROM $1 AND q.day <= $2
                                   AND NOT (:asks(q))), 0);
