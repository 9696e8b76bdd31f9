-- :query payee_sql
SELECT ledger, orgnr, name, country, ddreg_id, vat, sector, name_key
  FROM staging.payee
 WHERE k = $1 AND joins IS NULL AND refused IS NULL;

-- :part same_name_with_country
-- Has the payee o the name of p and a country? Identities by name are "N<key>\n<country>", so they
-- lie in one stretch of the index.
o.ident > p.ident AND o.ident < p.ident || '~'

-- :part name_without_country
p.country IS NULL AND :by_name(p)

-- :query join_blank_countries_sql
-- A name without a country joins the only payee of that name with one.
UPDATE staging.payee AS p
   SET joins = (SELECT MIN(o.k) FROM staging.payee AS o WHERE :same_name_with_country)
 WHERE :name_without_country
   AND 1 = (SELECT COUNT(*) FROM staging.payee AS o WHERE :same_name_with_country);

-- :query count_of_name_sql
-- How many payees have the name of the one without a country, $1, and one?
SELECT COUNT(*)
  FROM staging.payee AS p
  JOIN staging.payee AS o ON :same_name_with_country AND o.refused IS NULL
 WHERE p.k = $1 AND :name_without_country;

-- :query refused_table_sql
-- The lines of refused payees.
CREATE TABLE staging.refused (
    payee INTEGER,
    line INTEGER,
    amount INTEGER,
    currency TEXT,
    day TEXT
);

-- :query add_refused_sql
INSERT INTO staging.refused (payee, line, amount, currency, day) VALUES ($1, $2, $3, $4, $5);

-- :query refused_lines_sql
SELECT r.line, r.amount, r.currency, r.day, p.refused, p.refused_value
  FROM staging.refused AS r
  JOIN staging.payee AS p ON p.k = r.payee
 ORDER BY r.payee, r.line;

-- :query new_payees_sql
SELECT COALESCE(name, ledger, orgnr, ddreg_id)
  FROM staging.payee
 WHERE supplier_id IS NULL AND joins IS NULL AND refused IS NULL
 ORDER BY k
 LIMIT $1;
