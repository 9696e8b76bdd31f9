-- Who has to do with a supplier, and who asked that it be approved.

-- :query buyers_sql
-- Who ordered from the supplier ($1) or those that count as it, as files write it.
WITH RECURSIVE :alias_now
SELECT DISTINCT n.name AS name
  FROM :purchases(p)
  JOIN purchase_person AS n ON n.id = p.buyer
 WHERE p.buyer IS NOT NULL
       AND (p.supplier_id = $1
            OR p.supplier_id IN (SELECT supplier_id FROM alias WHERE into_id = $1));

-- :query owners_sql
-- Who follows the supplier ($1), or one that counts as it, up on the day $2.
WITH RECURSIVE :alias_now
SELECT :latest_of(value, supplier_contact, AND f.kind = 'owner', $2) AS name
  FROM supplier
 WHERE supplier.id = $1 OR supplier.id IN (SELECT supplier_id FROM alias WHERE into_id = $1);

-- :query who_asked_sql
-- Who wrote the first row of an approval ($1), and who was logged in then.
SELECT a.actor AS actor, CAST(SUBSTR(j.os_account, 4) AS BIGINT) AS account
  FROM approval AS a
  JOIN journal AS j ON j.seq = a.entry
 WHERE a.number = $1
 ORDER BY a.id
 LIMIT 1;
