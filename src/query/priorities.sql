-- :query priorities_sql
-- The record that is in force for each supplier of the year ($1) on a day ($2).
WITH RECURSIVE :alias_now,
said AS (
    SELECT COALESCE(alias.into_id, p.supplier_id) AS supplier_id, p.chosen, p.rule, p.asked,
           p.severity, p.likelihood, p.level, p.reason, p.day, p.entry,
           ROW_NUMBER() OVER (PARTITION BY COALESCE(alias.into_id, p.supplier_id)
                              ORDER BY p.day DESC, p.id DESC) AS rank
      FROM prioritisation AS p
      LEFT JOIN alias ON alias.supplier_id = p.supplier_id
     WHERE p.year = $1 AND p.day <= $2
)
SELECT said.supplier_id, said.chosen, said.rule, said.asked, said.severity, said.likelihood,
       said.level, said.reason, said.day, :person_of_entry(journal, actor) AS actor,
       CAST($1 AS BIGINT) AS year
  FROM said
  LEFT JOIN journal ON journal.seq = said.entry
 WHERE said.rank = 1
 ORDER BY said.supplier_id;
