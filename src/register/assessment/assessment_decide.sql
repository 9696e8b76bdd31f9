-- :query decider_sql
-- The numbers of the persons who made a decision ($1) and were logged in.
SELECT CAST(SUBSTR(j.actor, 4) AS BIGINT) AS actor,
       CAST(SUBSTR(j.os_account, 4) AS BIGINT) AS account
  FROM decision AS d
  JOIN journal AS j ON j.seq = d.entry
 WHERE d.id = $1;

-- :query same_proposal_sql
-- Do two proposals say the same?
SELECT COUNT(*)
  FROM assessment AS a
  JOIN assessment AS b ON b.id = $2
 WHERE a.id = $1 AND a.level = b.level
   AND a.severity IS NOT DISTINCT FROM b.severity
   AND a.likelihood IS NOT DISTINCT FROM b.likelihood
   AND a.floor IS NOT DISTINCT FROM b.floor;
