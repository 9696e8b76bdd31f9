-- :query any_bought_sql
SELECT CASE WHEN EXISTS (SELECT 1 FROM :purchases(p) WHERE day >= $1 AND day < $2)
            THEN 1
            ELSE 0
       END;
