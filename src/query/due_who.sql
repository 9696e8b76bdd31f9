-- :query due_owners_sql
-- All who follow suppliers up on the day $1, by supplier.
SELECT supplier.id, :latest_of(value, supplier_contact, AND f.kind = 'owner', $1) AS owner
  FROM supplier
 WHERE supplier.id IN (SELECT supplier_id FROM supplier_contact WHERE kind = 'owner')
 ORDER BY supplier.id;

-- :query due_owner_sql
-- Who follows a supplier ($2) up on the day $1.
SELECT :latest_of(value, supplier_contact, AND f.kind = 'owner', $1) AS owner
  FROM supplier
 WHERE supplier.id = $2;
