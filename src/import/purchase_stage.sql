-- :query payee_table_sql
CREATE TABLE staging.payee (
    k INTEGER PRIMARY KEY,
    ident TEXT NOT NULL UNIQUE, -- what makes two lines name the same payee
    ddreg_id TEXT,
    ledger TEXT,
    orgnr TEXT,
    name TEXT,
    name_key TEXT, -- firm_key(); null where a later line gave the name
    country TEXT,
    vat TEXT,
    sector TEXT,
    line INTEGER NOT NULL,
    supplier_id INTEGER,
    joins INTEGER, -- the payee that it turned out to be
    refused INTEGER,
    refused_value TEXT
);

-- :query payee_name_table_sql
-- Other names under which lines have a payee that its number identifies; with the first such line.
CREATE TABLE staging.payee_name (
    payee INTEGER NOT NULL,
    name TEXT NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (payee, name)
);

-- :query same_line_table_sql
-- Lines that are like an earlier one (same_lines.c).
CREATE TABLE staging.same_line (
    line INTEGER PRIMARY KEY,
    payee INTEGER NOT NULL,
    earlier INTEGER NOT NULL,
    ore INTEGER NOT NULL
);

-- :query find_payee_sql
SELECT k FROM staging.payee WHERE ident = $1;

-- :query add_payee_sql
INSERT INTO staging.payee (k, ident, ledger, orgnr, name, country, line, ddreg_id, vat, sector,
                             name_key)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- :query fill_payee_sql
-- With what a later line says and the earlier ones did not; no row where its country is another.
UPDATE staging.payee
   SET orgnr = COALESCE(orgnr, $2),
       line = CASE WHEN name IS NULL THEN $5 ELSE line END,
       name = COALESCE(name, $3),
       country = COALESCE(country, $4),
       vat = COALESCE(vat, $6)
 WHERE k = $1 AND ($4 IS NULL OR country IS NULL OR country = $4)
RETURNING k;

-- :query add_payee_name_sql
INSERT INTO staging.payee_name (payee, name, line)
SELECT k, $2, $3 FROM staging.payee WHERE k = $1 AND name <> $2
ON CONFLICT DO NOTHING;
