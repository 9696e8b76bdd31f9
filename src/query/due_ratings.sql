-- :query latest_ratings_sql
-- Suppliers with the latest decision and the latest proposal.
SELECT supplier.id,
       d.level AS decided, d.day AS decided_day, d.proposal_id AS decided_on,
       CASE WHEN seen.level = 'unknown' THEN 1 ELSE 0 END AS on_unknown,
       p.level AS proposed, p.floor, p.day AS proposed_day, p.id AS proposal, p.inputs AS seen
  FROM supplier
  LEFT JOIN decision AS d ON d.id = :latest_rating(decision, $1)
  LEFT JOIN assessment AS seen ON seen.id = d.proposal_id
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
