-- :query searched_suppliers_sql
-- What is written of suppliers that count, with the name of each on the day $1: every name that it
-- has or had, numbers, and who is its contact or follows it up.
SELECT supplier.id, t.field, t.text, :latest_of(name, supplier_name, , $1) AS name
  FROM supplier
  JOIN (SELECT n.supplier_id, 'name' AS field, n.name AS text, 0 AS place
          FROM supplier_name AS n
         WHERE n.name IS NOT NULL AND :row_counts(n)
        UNION ALL
        SELECT n.supplier_id, n.scheme, n.value, 1
          FROM supplier_number AS n
         WHERE :row_counts(n)
        UNION ALL
        SELECT n.supplier_id, n.kind, n.value, 2
          FROM supplier_contact AS n
         WHERE n.value IS NOT NULL AND :row_counts(n)) AS t ON t.supplier_id = supplier.id
 WHERE :supplier_counts(supplier.id)
 ORDER BY supplier.id, t.place;
