-- $1 is the day. Rows in the order in which they were written.

-- :query force_suppliers_sql
SELECT id FROM supplier ORDER BY id;

-- :query force_proposals_sql
SELECT supplier_id, day, level, floor, preliminary, severity, likelihood
  FROM assessment
 WHERE supplier_id IS NOT NULL AND day <= $1
 ORDER BY id;

-- :query force_decisions_sql
SELECT d.supplier_id, d.day, d.level, d.severity, d.likelihood,
       CASE WHEN seen.level = 'unknown' THEN 1 ELSE 0 END AS on_unknown,
       CASE WHEN :decision_counts(d, $1) THEN 1 ELSE 0 END AS counts,
       CASE WHEN :decision_waits(d, $1) THEN 1 ELSE 0 END AS waits,
       :second_look(d) AS second
  FROM decision AS d
  LEFT JOIN assessment AS seen ON seen.id = d.proposal_id
 WHERE d.supplier_id IS NOT NULL AND d.day <= $1
 ORDER BY d.id;

-- :query force_findings_sql
-- The most serious that is open about a supplier or one that counts as it (0: not given), and the
-- day of the first.
WITH RECURSIVE :alias_now
SELECT COALESCE(alias.into_id, f.supplier_id) AS supplier_id,
       MAX(COALESCE(f.severity, 0)) AS severity, MIN(f.found) AS day
  FROM finding AS f
  LEFT JOIN alias ON alias.supplier_id = f.supplier_id
 WHERE f.supplier_id IS NOT NULL AND :finding_open(f, $1)
 GROUP BY COALESCE(alias.into_id, f.supplier_id)
 ORDER BY COALESCE(alias.into_id, f.supplier_id);
