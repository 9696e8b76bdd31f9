
-- Drills: how a case would be handled is tried out.
CREATE TABLE drill (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id DR-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    title       TEXT,                -- personal
    scale       TEXT NOT NULL CHECK (scale IN ('small', 'large')),
    leader      INTEGER,             -- number of a person
    about       TEXT,                -- public ids of findings and policies, blanks between
    planned     TEXT NOT NULL,       -- the day on which it is to be held
    state       TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'tried', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX drill_number ON drill (number);

-- What was learned in a drill.
CREATE TABLE lesson (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id LE-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    drill    INTEGER NOT NULL,    -- number of a drill
    supplier_id INTEGER REFERENCES supplier (id), -- null: own operations
    text        TEXT,                -- personal
    cost        INTEGER,             -- øre
    source      TEXT,                -- confidential
    state       TEXT NOT NULL CHECK (state IN ('learned', 'adopted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX lesson_number ON lesson (number);
