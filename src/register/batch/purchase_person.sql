-- :query purchase_person_named_sql
SELECT MIN(id) FROM purchase_person WHERE name = $1;

-- :query purchase_people_sql
WITH ordered AS (
    SELECT buyer AS person, COUNT(*) AS lines, CAST(SUM(ore) AS BIGINT) AS ore
      FROM :purchases(p)
     WHERE buyer IS NOT NULL
     GROUP BY buyer
),
approved AS (
    SELECT approver AS person, COUNT(*) AS lines, CAST(SUM(ore) AS BIGINT) AS ore
      FROM :purchases(p)
     WHERE approver IS NOT NULL
     GROUP BY approver
)
SELECT n.id, n.name, COALESCE(o.lines, 0) AS ordered, COALESCE(o.ore, 0) AS ordered_ore,
       COALESCE(a.lines, 0) AS approved, COALESCE(a.ore, 0) AS approved_ore
  FROM purchase_person AS n
  LEFT JOIN ordered AS o ON o.person = n.id
  LEFT JOIN approved AS a ON a.person = n.id
 ORDER BY COALESCE(o.ore, 0) + COALESCE(a.ore, 0) DESC, n.id;
