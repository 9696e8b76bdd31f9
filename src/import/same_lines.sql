-- :query add_same_line_sql
INSERT INTO staging.same_line (line, payee, earlier, ore) VALUES ($1, $2, $3, $4);

-- :query same_lines_sql
-- But those of payees that were refused.
SELECT s.line, s.earlier, s.ore
  FROM staging.same_line AS s
  JOIN staging.payee AS p ON p.k = s.payee
  JOIN staging.payee AS w ON w.k = COALESCE(p.joins, p.k)
 WHERE w.refused IS NULL
 ORDER BY s.line;
