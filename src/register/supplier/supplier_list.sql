-- :part number_of(scheme, column)
(SELECT :column
   FROM supplier_number AS n
  WHERE n.supplier_id = s.id AND n.scheme = :scheme AND :number_on($1)
  ORDER BY n.id
  LIMIT 1)

-- :part listed(which)
-- $1: the day of the facts; $8: the day of the rating in force; $2, $3: the days of the purchases,
-- from and before. The others narrow it, where they are neither '' nor 0; of $5, the category, only
-- whether there is one is looked at here.
WITH RECURSIVE :supplier_known($1, :which), :rating_as_of($8), :bought_between($2, $3)
SELECT s.id, s.name, s.country, s.production_country, s.sector, s.category, s.class, s.class_reason,
       s.production, s.owner,
       :number_of('orgnr', value) AS orgnr,
       :number_of('orgnr', valid) AS orgnr_valid,
       :number_of('ledger', value) AS ledger,
       rating.level, rating.floor, rating.kind, COALESCE(bought.ore, 0) AS ore
  FROM s
  LEFT JOIN rating ON rating.supplier_id = s.id
  LEFT JOIN bought ON bought.supplier_id = s.id
 WHERE ($4 = '' OR COALESCE(s.class, 'unclassified') = $4)
   AND ($5 = '' OR s.category IS NOT NULL)
   AND ($6 = '' OR COALESCE(rating.level, 'none') = $6)
   AND ($7 = 0 OR bought.ore IS NOT NULL)
   AND ($9 = 0 OR :number_of('orgnr', valid) = 0)

-- :query supplier_list_sql
:listed(:supplier_counts(supplier.id));

-- :query withdrawn_list_sql
:listed(NOT (:supplier_counts(supplier.id)));
