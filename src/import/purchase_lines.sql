-- :query block_table_sql
CREATE TABLE staging.block (id INTEGER PRIMARY KEY, lines BLOB);
