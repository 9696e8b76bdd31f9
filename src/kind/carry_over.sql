-- Records as they were before kinds were data, with who added them and how they ended.

-- :query old_evidence_sql
SELECT e.id, e.supplier_id, e.kind, e.ref, e.issuer, e.issued, e.expires, e.passed,
       added.actor AS added_by, gone.day AS end_day, gone.reason AS end_reason,
       ended.actor AS ended_by
  FROM evidence AS e
  JOIN journal AS added ON added.seq = e.entry
  LEFT JOIN evidence_end AS gone ON gone.evidence_id = e.id
  LEFT JOIN journal AS ended ON ended.seq = gone.entry
 WHERE e.number IS NULL
 ORDER BY e.id;

-- :query old_findings_sql
SELECT f.id, f.supplier_id, f.text, f.severity, f.connection, f.found,
       added.actor AS added_by, gone.day AS end_day, gone.reason AS end_reason,
       ended.actor AS ended_by
  FROM finding AS f
  JOIN journal AS added ON added.seq = f.entry
  LEFT JOIN finding_end AS gone ON gone.finding_id = f.id
  LEFT JOIN journal AS ended ON ended.seq = gone.entry
 WHERE f.number IS NULL
 ORDER BY f.id;
