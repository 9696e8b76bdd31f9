-- :query due_owner_sql
-- Who follows a supplier ($2) up on the day $1.
SELECT :latest_of(value, supplier_contact, AND f.kind = 'owner', $1) AS owner
  FROM supplier
 WHERE supplier.id = $2;
