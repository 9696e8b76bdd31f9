-- A second version that no release has: what the steps in migrations-2.h lead to.
CREATE TABLE made_up (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL
) STRICT;

CREATE INDEX made_up_word ON made_up (word);
ALTER TABLE supplier_contact ADD COLUMN made_up TEXT;
ALTER TABLE purchase ADD COLUMN made_up INTEGER;
