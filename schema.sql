-- The register, current schema (embedded in the program at build time).
-- Every table is written through src/record/record.c only, which journals what it does.
-- Text dates are ISO 8601; a purchase may be dated to the month (2010-12) or year (2010).
-- `entry` is the journal entry that wrote the row.
-- Batch tables (purchase, assessment) are journalled entry by entry: the rows of an entry have ids
-- without gaps, and journal verify compares them as one. So `entry` needs no REFERENCES there, with
-- which every commit would search them, and no index. purchase has no REFERENCES at all: they would
-- cost a third of the time that a row takes.
-- A CHECK of a table with many rows compares with each word: for a list of more than two the engine
-- makes a table of the words for every row that is written or checked.

CREATE TABLE journal (
    seq         INTEGER PRIMARY KEY, -- 1, 2, 3 ... without gaps
    day         TEXT NOT NULL,       -- the day that counts as today
    recorded_at TEXT NOT NULL,       -- real UTC time; differs from day when entered afterwards
    os_account  TEXT NOT NULL,       -- who was logged in: a person, 'PE-1'
    actor       TEXT NOT NULL,       -- who acted ($DDREG_USER, else os_account). Of schema 1: names
    command     TEXT NOT NULL,       -- the command's name, without its values
    program     TEXT NOT NULL,       -- version of the program
    schema_version INTEGER NOT NULL, -- of the register: the form of the rows in the changes
    prev_head   TEXT NOT NULL,       -- head of the chain before; 64 zeros for the first
    head        TEXT NOT NULL        -- BLAKE2b-256 over prev_head, this row and its changes
) STRICT;

CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,     -- 1, 2, 3 ... within the entry
    table_name TEXT NOT NULL,
    record_key TEXT NOT NULL,        -- the row's key; for a batch the entry that wrote the rows
    op         TEXT NOT NULL CHECK (op = 'insert' OR op = 'batch' OR op = 'erase'),
    after      TEXT NOT NULL,        -- JSON of the row; for a batch its count and digest;
                                     -- for an erasure the column whose value went
    UNIQUE (seq, ord)
) STRICT;

CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;

-- Which row of a batch is not as it was written: four bytes of each of its rows, in their order. The
-- batch's change has the digest of them all. None for a batch of one row, nor for those of schema 1.
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;

CREATE TABLE company (
    id    INTEGER PRIMARY KEY,       -- 1: the first, others of its group after it
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE company_fact (
    id         INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company (id),
    kind       TEXT NOT NULL,        -- 'name', 'orgnr', 'address' ...: the keys of company set
    value      TEXT,                 -- personal (a contact may be a person); null: not known now
    valid_from TEXT NOT NULL,        -- 0001-01-01 for what was first known
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE supplier (
    id    INTEGER PRIMARY KEY,       -- public id S-<id>, never reused
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE supplier_name (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    name        TEXT,                -- personal: a sole proprietor's name is a person's
    name_key    TEXT,                -- personal: the name folded, for finding the firm again
    valid_from  TEXT NOT NULL,
    source      TEXT NOT NULL,       -- 'person', or the import that said so ('I-3')
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE supplier_number (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scheme      TEXT NOT NULL CHECK (scheme = 'orgnr' OR scheme = 'ledger' OR scheme = 'ddreg'),
    issuer      TEXT NOT NULL,       -- 'NO' for orgnr; the ledger's name, '' for the only one;
                                     -- for ddreg the other register's identity: the first eight
                                     -- digits of the head of its first entry
    value       TEXT NOT NULL,       -- for ddreg 'S-9@1a2b3c4d': the id in that register's exports
    valid       INTEGER NOT NULL CHECK (valid IN (0, 1)), -- 0: the check digit is wrong
    valid_from  TEXT NOT NULL,
    valid_to    TEXT,                -- set in the row that ends the number: it is then nobody's
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind = 'country' OR kind = 'production_country'
                    OR kind = 'sector' OR kind = 'category' OR kind = 'class'
                    OR kind = 'subsuppliers' OR kind = 'production' OR kind = 'scale' OR kind = 'scope'
                    OR kind = 'irremediable' OR kind = 'connection'),
    value       TEXT,                -- null: no longer known
    reason      TEXT,                -- personal: why; needed for class 'not_supplier' and for the
                                     -- sides of severity that an officer gives
    valid_from  TEXT NOT NULL,       -- 0001-01-01 for what was first known
    source      TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (kind <> 'class' OR value <> 'not_supplier' OR reason <> '')
) STRICT;

-- What the Central Coordinating Register for Legal Entities (Enhetsregisteret) says of a supplier's
-- unit in a file that was imported. The latest row that is valid on a day is in force, while the
-- supplier has the number.
CREATE TABLE supplier_unit (
    id           INTEGER PRIMARY KEY,
    supplier_id  INTEGER NOT NULL REFERENCES supplier (id),
    orgnr        TEXT NOT NULL,       -- nine digits: the unit's
    state        TEXT NOT NULL CHECK (state IN ('active', 'reconstruction', 'winding_up', 'forced', 'insolvent', 'bankrupt', 'deleted', 'absent')),
                                      -- absent: not in a file that has every unit
    state_day    TEXT,                -- since when, as the file says; null: it does not
    form         TEXT,                -- code of its organisation form ("AS", "ENK", "NUF")
    country      TEXT,                -- ISO 3166-1 alpha-2: of its business address; of a NUF, whose law it is under
    municipality TEXT,                -- number of the business address's, four digits
    sector       TEXT,                -- its trade, as a supplier_fact has it
    sector_2     TEXT,                -- and what else it does
    sector_3     TEXT,                -- likewise
    employees    INTEGER,             -- null: not known
    valid_from   TEXT NOT NULL,       -- the day of the file
    source       TEXT NOT NULL,       -- the import's public id
    entry        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A public list that suppliers were looked up in (ddreg watchlist): one row each time that it was
-- imported. The latest that is valid on a day is in force, while its import counts.
CREATE TABLE watch_list (
    id         INTEGER PRIMARY KEY,
    list       TEXT NOT NULL,        -- which: 'renhold', 'eu' ...
    row_count  INTEGER NOT NULL,     -- rows of the file that name somebody
    suppliers  INTEGER NOT NULL,     -- how many were looked up
    valid_from TEXT NOT NULL,        -- the day of the file
    source     TEXT NOT NULL,        -- the import's public id
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a list says of a supplier: nothing to ask about, or a question that a person answers.
CREATE TABLE watch_hit (
    id          INTEGER PRIMARY KEY, -- public id H-<id>
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    list_id     INTEGER NOT NULL REFERENCES watch_list (id) DEFERRABLE INITIALLY DEFERRED, -- the file
    means       TEXT NOT NULL CHECK (means IN ('approved', 'pending', 'refused', 'unclear', 'listed', 'absent')),
                                     -- absent: it is not in the list, and should be
    found_by    TEXT NOT NULL CHECK (found_by IN ('number', 'name', 'trade')), -- trade: its own says so
    number      TEXT,                -- the organisation number, else the list's own
    name        TEXT,                -- personal: as the list has it
    status      TEXT,                -- as the list has it, word for word
    words       TEXT,                -- personal: the words that both names have; the trade, or what is bought
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a person says of a hit. The latest row is in force, also of the same hit in a later file.
CREATE TABLE watch_answer (
    id          INTEGER PRIMARY KEY,
    hit_id      INTEGER NOT NULL REFERENCES watch_hit (id), -- what is answered
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    confirmed   INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- 0: it is another, or no duty
    day         TEXT NOT NULL,       -- when
    reason      TEXT,                -- personal: why
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE supplier_contact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind = 'owner' OR kind = 'email' OR kind = 'vat' OR kind = 'iban'
                    OR kind = 'currency'),
                                     -- owner: who follows it up; iban: its country only
    value       TEXT,                -- personal; null: no longer known
    valid_from  TEXT NOT NULL,
    source      TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Two of one firm: the purchases of the one count as the other's, in all years. The latest row of a
-- supplier is in force.
CREATE TABLE supplier_alias (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    into_id     INTEGER REFERENCES supplier (id), -- the one it is a part of; null: of none again
    day         TEXT NOT NULL,       -- when it was decided
    reason      TEXT,                -- personal: why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (into_id <> supplier_id)
) STRICT;

-- Two that look alike and are not the same firm: a person said so.
CREATE TABLE supplier_distinct (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    other_id    INTEGER NOT NULL REFERENCES supplier (id), -- the higher number of the two
    day         TEXT NOT NULL,       -- when it was decided
    reason      TEXT,                -- personal: why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (supplier_id < other_id)
) STRICT;

CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY, -- public id I-<id>
    kind          TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases', 'brreg', 'watchlist')),
    file_name     TEXT,                -- personal: without its folder
    file_digest   TEXT NOT NULL,       -- BLAKE2b-256 of the bytes
    file_size     INTEGER NOT NULL,
    encoding      TEXT NOT NULL,
    delimiter     TEXT NOT NULL,
    column_map    TEXT,                -- personal: JSON: field -> the file's column
    options       TEXT,                -- personal: JSON: year, currency, rate, rates file, as given
    vat           TEXT NOT NULL CHECK (vat IN ('unknown', 'net', 'gross')), -- as it was read
    row_count     INTEGER NOT NULL,    -- rows read, header and blank lines apart
    created       INTEGER NOT NULL,
    updated       INTEGER NOT NULL,
    unchanged     INTEGER NOT NULL,
    refused       INTEGER NOT NULL,
    suppliers_created INTEGER NOT NULL,
    file          INTEGER,             -- number of the file that has the bytes; null: they are not kept
    buyers        INTEGER,             -- how many different names its lines have of who ordered; null: no
    approvers     INTEGER,             -- such column; and of who approved
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A supplier that was entered by mistake: it no longer counts. The latest row of a supplier is in
-- force.
CREATE TABLE supplier_end (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    ended       INTEGER NOT NULL CHECK (ended IN (0, 1)), -- 0: it counts again
    batch_id    INTEGER REFERENCES import_batch (id), -- that was undone and brought it; null: none
    day         TEXT NOT NULL,       -- when it was decided
    reason      TEXT,                -- personal; of an import that was undone see import_fact
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (batch_id IS NULL OR ended = 1)
) STRICT;

-- What the file of an import calls its accounts. It counts as long as the import does.
CREATE TABLE account_name (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
    number   TEXT NOT NULL,          -- as in the lines
    name     TEXT,                   -- personal: an account may be a person's
    standard TEXT,                   -- the standard's code that a SAF-T file has for it
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE import_map (
    id     INTEGER PRIMARY KEY,
    name   TEXT,                     -- personal: of a column map that was saved, whose latest row
                                     -- is in force
    kind   TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases', 'words')),
                                     -- 'words': the company's own words for what its files hold
    header TEXT NOT NULL,            -- BLAKE2b-256 of the header line it is for; '' for none
    map    TEXT,                     -- personal: as a map file, or a table; null: removed
    entry  INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE import_fact (
    id       INTEGER PRIMARY KEY,      -- what became known of an import later
    batch_id INTEGER NOT NULL REFERENCES import_batch (id), -- its latest row of a kind is in force
    kind     TEXT NOT NULL CHECK (kind IN ('vat', 'replaced_by', 'withdrawn')),
    value    TEXT,                     -- 'net' ...; 'I-5'; 'yes'. Null: no longer so
    reason   TEXT,                     -- personal: a person's; '' where a file replaced another
    undone   INTEGER REFERENCES journal (seq), -- of a withdrawn import of suppliers its entry: what
                                       -- that wrote about others no longer counts
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE purchase (
    id          INTEGER PRIMARY KEY,   -- in no order of the file's: that is `line`
    company_id  INTEGER NOT NULL,
    batch_id    INTEGER NOT NULL,      -- import_batch
    line        INTEGER NOT NULL,      -- line in the file: with the file's digest its identity
    supplier_id INTEGER NOT NULL,
    day         TEXT NOT NULL,         -- of the purchase; its length gives the precision
    amount      INTEGER NOT NULL,      -- minor units of currency; negative for a credit note
    currency    TEXT NOT NULL,
    rate        TEXT NOT NULL,         -- NOK for one unit; '1' for NOK; '' when the file gave NOK
    ore         INTEGER NOT NULL,      -- the amount in øre
    production  INTEGER CHECK (production IN (0, 1)), -- goes into what is produced; null: unknown
    account     TEXT,                  -- the ledger's account
    reference   TEXT,                  -- the voucher's number; the line's text is not kept: it
                                       -- often names people, and no figure needs it
    buyer       INTEGER,               -- who ordered: purchase_person; null: the file does not say
    approver    INTEGER,               -- who approved: likewise
    entry       INTEGER NOT NULL
) STRICT;

-- What the lines of purchase come to, as an index is made from them: no journal entry of its own,
-- written with the lines by src/register/facts/purchase_sum.c and held against them by journal verify.
CREATE TABLE purchase_sum (
    supplier_id INTEGER NOT NULL,      -- as in the lines, as batch_id
    batch_id    INTEGER NOT NULL,
    month       TEXT NOT NULL,         -- of the lines: 2010-12; 2010 of those dated to the year
    account     TEXT NOT NULL,         -- as in the lines; '' for none
    production  INTEGER NOT NULL,      -- 1 or 0 as in the lines; -1: unknown
    ore         INTEGER NOT NULL,      -- their sum
    lines       INTEGER NOT NULL CHECK (lines > 0), -- how many they are
    PRIMARY KEY (supplier_id, batch_id, month, account, production)
) WITHOUT ROWID, STRICT;

-- The same by import, month and currency: what an import brought, without reading its lines. Written
-- by src/register/facts/purchase_month.c.
CREATE TABLE purchase_month (
    batch_id INTEGER NOT NULL,         -- as in the lines
    month    TEXT NOT NULL,            -- as in purchase_sum
    currency TEXT NOT NULL,            -- as in the lines
    rate     TEXT NOT NULL,            -- as in the lines
    amount   INTEGER NOT NULL,         -- their sum, in minor units of the currency
    ore      INTEGER NOT NULL,         -- their sum
    lines    INTEGER NOT NULL CHECK (lines > 0), -- how many they are
    PRIMARY KEY (batch_id, month, currency, rate)
) WITHOUT ROWID, STRICT;

-- Who ordered and who approved, as files of purchases write it: a row for each way of writing, of
-- which nobody says whether two are one person.
CREATE TABLE purchase_person (
    id    INTEGER PRIMARY KEY,         -- public id PN-<id>
    name  TEXT,                        -- personal
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year is in force
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- personal, a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Records as data (src/kind): a record is the latest of its rows with the same `number`. Of each:
--   day       in force from; `entry` says since when it is known
--   state     of the kind's own, or 'withdrawn': entered by mistake
--   reason    personal: why it was moved, in the person's words
--   actor     who wrote the row: number of a person
--   move      what wrote it: 'add', 'set', 'withdraw', or a move of the kind
--   corrector who wrote it again as a correction, number of a person; `actor` stays who acted
--   replaces  of a correction: the first row that it and those after it take the place of
-- Rows of evidence and finding without a number are those of schema 1: the journal alone reads them.

CREATE TABLE person (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PE-<number>, never reused
    company_id  INTEGER NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
    name        TEXT,                -- personal
    accounts    TEXT,                -- personal: by which the program knows who acts; blanks between
    email       TEXT,                -- personal
    same_as     INTEGER,             -- number of the person that this one is; null: of itself
    state       TEXT NOT NULL CHECK (state IN ('active', 'left', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE role (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id RO-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    role        TEXT NOT NULL,       -- a key of data/roles.csv
    holder      INTEGER NOT NULL,    -- number of a person
    since       TEXT NOT NULL,       -- first day
    until       TEXT,                -- last day; null: open
    bootstrap   INTEGER CHECK (bootstrap IN (0, 1)), -- 1: given while the company had no administrator
    state       TEXT NOT NULL CHECK (state IN ('held', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (until >= since)
) STRICT;

CREATE TABLE policy (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PO-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    about       TEXT NOT NULL CHECK (about IN ('guidelines', 'routines', 'supplier_code',
                    'own_operations', 'other')),
    title       TEXT,                -- personal
    version     TEXT,                -- personal: as the document has it
    text        TEXT,                -- personal: what it says, as in the statement
    owner       INTEGER,             -- number of a person
    review      TEXT,                -- day of the next review
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'repealed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What the company makes or needs. Spans are whole numbers of days, "10" or "5-10-20".
CREATE TABLE item (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id IT-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    purpose     TEXT,                -- personal
    criticality TEXT CHECK (criticality IN ('low', 'medium', 'high', 'critical')),
    stage       TEXT,                -- an id of data/scenarios/stages.csv
    stock       TEXT,                -- a span: released
    quarantined TEXT,                -- a span
    safety      INTEGER,             -- days of use, for normal variation
    emergency   INTEGER,             -- days of use
    shelf       INTEGER,             -- days that it keeps
    half_life   INTEGER,             -- minutes
    needs       TEXT,                -- public ids of items and resources, all needed
    substitutes TEXT,                -- public ids of items
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Who delivers an item, or could.
CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SO-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    item        INTEGER NOT NULL,    -- number of an item
    supplier_id INTEGER REFERENCES supplier (id), -- null: the company itself
    able        TEXT NOT NULL CHECK (able IN ('approved', 'possible')),
    share       TEXT,                -- a span: percent of the item's supply
    made_in     TEXT,                -- country of production
    next_tier   TEXT,                -- country of the tier before it
    lead        TEXT,                -- a span
    approval    TEXT,                -- a span: until it would be approved
    relies_on   TEXT CHECK (relies_on IN ('wholesale', 'prescribing', 'other')),
    text        TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('used', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What is no purchase and yet stops production.
CREATE TABLE resource (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id RS-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    about       TEXT CHECK (about IN ('equipment', 'premises', 'people', 'control', 'other')),
    repair      TEXT,                -- a span
    spare       TEXT,                -- a span: until a spare part is here
    service     TEXT,                -- day of the next planned service
    text        TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A company's own scenarios of supply that fails: what is hit, and the company's own assessment of it.
CREATE TABLE scenario (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SC-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    model       TEXT,                -- id of the workshop's scenario that it goes by: P1
    text        TEXT,                -- personal
    supplier_id INTEGER REFERENCES supplier (id), -- who fails
    country     TEXT,                -- all that is made there
    region      TEXT,                -- the same of a region
    stage       TEXT,                -- a part of the chain: PI
    system      TEXT CHECK (system IN ('wholesale', 'prescribing', 'other')),
    resource    INTEGER,             -- number of a resource
    loss        INTEGER,             -- percent of capacity that is lost
    days        INTEGER,             -- how long
    demand      INTEGER,             -- percent by which it rises
    meets       TEXT,                -- ids of vulnerabilities and weaknesses, blanks between
    likelihood  INTEGER,             -- 1-5
    consequence INTEGER,             -- 1-5
    why         TEXT,                -- personal: of these two
    warn        TEXT,                -- personal: who is to be warned
    owner       INTEGER,             -- number of a person
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Vulnerabilities and weaknesses that the company sees in its own supply.
CREATE TABLE vulnerability (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id VU-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal
    type        TEXT,                -- the workshop's: S1-S11, K1-K9; null: another
    supplier_id INTEGER REFERENCES supplier (id), -- of which; null: of none in particular
    items       TEXT,                -- ids of items and resources, blanks between
    seen        TEXT NOT NULL,       -- the day
    owner       INTEGER,             -- number of a person
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Exercises of scenarios.
CREATE TABLE exercise (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id EX-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    title       TEXT,                -- personal
    scenarios   TEXT,                -- ids, blanks between: P1, SC-1
    planned     TEXT NOT NULL,       -- for that day
    owner       INTEGER,             -- number of a person
    held        TEXT,                -- the day
    who         TEXT,                -- personal: took part
    result      TEXT,                -- personal: what was learned
    measures    TEXT,                -- ids of measures, blanks between
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('planned', 'tried', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Results of stress tests that were saved.
CREATE TABLE stresstest (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id ST-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal: what was tried
    scenario    TEXT,                -- id: P1, SC-1; null: none
    tested      TEXT NOT NULL,       -- the day
    hours       INTEGER,             -- how long the shock lasts
    hit         INTEGER,             -- items of whose supply something is lost, or for which more is asked
    empty       INTEGER,             -- of these: that run empty
    critical    INTEGER,             -- of those: critical ones
    unsure      INTEGER,             -- of which it is not known, or not sure
    gap         INTEGER,             -- days of the longest gap
    file        INTEGER,             -- number of a file: all of the result, as JSON
    state       TEXT NOT NULL CHECK (state IN ('saved', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Measures against adverse impacts, and to remedy them.
CREATE TABLE measure (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id ME-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal: what is to be done
    aim         TEXT NOT NULL CHECK (aim IN ('cease', 'prevent', 'limit', 'remedy', 'leverage', 'exit')),
    findings    TEXT,                -- that it serves: ids, blanks between
    themes      TEXT,                -- risk themes that it serves: keys, blanks between
    owner       INTEGER NOT NULL,    -- number of a person
    due         TEXT NOT NULL,       -- the day by which it is to be done
    expected    TEXT,                -- personal: the result that is expected
    promised    INTEGER,             -- year of the statement that promised it
    started     TEXT,                -- the day it was
    ended       TEXT,                -- the day it was done
    result      TEXT,                -- personal: what came of it
    evidence    TEXT,                -- of the result: ids of evidence and files, blanks between
    scenarios   TEXT,                -- that it is against: ids, blanks between
    consequences TEXT,               -- personal: what it means for the people affected
    state       TEXT NOT NULL CHECK (state IN ('planned', 'started', 'done', 'accepted', 'dropped',
                    'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Dialogue with the people affected, their representatives, and organisations.
CREATE TABLE dialogue (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id DG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    party       TEXT NOT NULL CHECK (party IN ('affected', 'representatives', 'union', 'civil_society',
                    'community', 'other')), -- with whom
    text        TEXT,                -- personal: about what
    held        TEXT NOT NULL,       -- the day
    who         TEXT,                -- personal: their names
    supplier_id INTEGER REFERENCES supplier (id), -- whose people; null: the company's own, or all
    findings    TEXT,                -- that it was about: ids, blanks between
    said        TEXT,                -- personal: what they said
    changed     TEXT,                -- personal: what changed by it
    next        TEXT,                -- the day of the next time
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('recorded', 'followed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Contracts with suppliers, and whether the clause on human rights and working conditions is in them.
CREATE TABLE contract (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CT-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    text        TEXT,                -- personal: what it is about
    concluded   TEXT NOT NULL,       -- the day it was made
    clause      TEXT,                -- a version of data/clauses.csv, or 'other': in other words; null: none
    no_clause   TEXT,                -- personal: why there is none
    until       TEXT,                -- its last day; null: until it is ended
    owner       INTEGER,             -- number of a person: who follows it up
    file        INTEGER,             -- number of a file
    override    TEXT,                -- personal: why it was made without a rating that counts
    gate        TEXT CHECK (gate IN ('rated', 'preliminary', 'override', 'legacy')), -- how it was with
                                     -- the rating on the day it was made; legacy: before the register
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Up to what amount the holder of a role may buy without another's approval.
CREATE TABLE purchase_limit (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id LI-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    role        TEXT NOT NULL,       -- a key of data/roles.csv
    amount      INTEGER NOT NULL,    -- øre
    since       TEXT NOT NULL,       -- the first day
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Orders that are held against the limits.
CREATE TABLE commitment (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CM-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    text        TEXT,                -- personal: what is ordered
    ordered     TEXT NOT NULL,       -- the day
    amount      INTEGER NOT NULL,    -- hundredths of its currency
    currency    TEXT,                -- ISO 4217; null: NOK
    kroner      INTEGER,             -- of another currency: what it comes to, øre
    buyer       INTEGER NOT NULL,    -- number of a person: who ordered
    approver    INTEGER,             -- number of a person: who approved
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('ordered', 'delivered', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Customers who ask the company about its own due diligence.
CREATE TABLE customer_answer (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AN-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    customer    TEXT,                -- personal: who asked
    asked       TEXT NOT NULL,       -- the day
    due         TEXT,                -- the day by which an answer is wanted
    address     TEXT,                -- personal: e-mail
    text        TEXT,                -- personal: what was asked
    owner       INTEGER,             -- number of a person: who answers
    file        INTEGER,             -- number of a file: the customer's form
    sent        TEXT,                -- the day the answer went out
    state       TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'declined', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Inspections by an authority.
CREATE TABLE inspection (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id IP-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    authority   TEXT,                -- personal: which
    inspected   TEXT NOT NULL,       -- the day
    supplier_id INTEGER REFERENCES supplier (id), -- of which; null: of the company itself
    text        TEXT,                -- personal: what it was about, and what was found
    findings    TEXT,                -- ids, blanks between
    due         TEXT,                -- the day by which it is to be answered
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file: the report
    answered    TEXT,                -- the day it was
    answer      TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('received', 'answered', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The case log: deviations, concerns from outside and whistle-blowing. Its texts are to be without names.
CREATE TABLE case_record (
    id           INTEGER PRIMARY KEY,
    number       INTEGER NOT NULL,    -- public id CS-<number>
    company_id   INTEGER NOT NULL REFERENCES company (id),
    type         TEXT NOT NULL CHECK (type IN ('deviation', 'concern', 'whistleblowing')),
    received     TEXT NOT NULL,       -- the day
    subject      TEXT,                -- confidential: what it is about
    supplier_id  INTEGER REFERENCES supplier (id), -- of which; null: of the company itself
    impact       TEXT NOT NULL CHECK (impact IN ('yes', 'no', 'unknown')), -- was it an actual adverse impact?
    reference    TEXT,                -- confidential: its number in a system of the company's own
    here         INTEGER NOT NULL CHECK (here IN (0, 1)), -- whistle-blowing that no other system has
    owner        INTEGER,             -- number of a person
    findings     TEXT,                -- ids, blanks between
    basis        TEXT,                -- confidential: legal basis of keeping it
    action       TEXT,                -- confidential: what was done
    informed     TEXT,                -- the day on which the person reported on was informed
    informed_of  TEXT,                -- confidential: of what, or why not yet
    protection   TEXT,                -- confidential: what is done against retaliation
    follow_up    TEXT,                -- the day of the next step
    feedback_due TEXT,                -- the day by which whoever reported is to hear of it
    feedback     TEXT,                -- the day on which that was done
    delete_on    TEXT,                -- the day on which its texts are to be erased
    outcome      TEXT CHECK (outcome IN ('confirmed', 'unfounded', 'undecided')),
    closed       TEXT,                -- the day
    sealed       TEXT,                -- confidential: texts that only those with a key can read (docs/cases.md)
    state        TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day          TEXT NOT NULL,
    reason       TEXT,                -- personal
    actor        INTEGER NOT NULL,
    move         TEXT NOT NULL,
    corrector    INTEGER,
    replaces     INTEGER,
    entry        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Keys to sealed texts: the public half. The secret one is in a file outside the register.
CREATE TABLE seal_key (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id KY-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    owner       INTEGER NOT NULL,    -- number of a person: whose it is
    recovery    INTEGER NOT NULL CHECK (recovery IN (0, 1)), -- kept apart, for the day when another is lost
    public      TEXT NOT NULL,       -- X25519, Base64
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'admitted', 'removed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Facts on the company's own workforce, of a year.
CREATE TABLE workforce (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id EF-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    topic       TEXT NOT NULL CHECK (topic IN ('inclusion', 'equality', 'absence', 'safety', 'training',
                    'pay', 'organised', 'other')),
    year        INTEGER NOT NULL,    -- that it is of
    text        TEXT,                -- personal
    source      TEXT,                -- personal: where it is from
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('known', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Requests for information (åpenhetsloven §§ 6-7).
CREATE TABLE request (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id RQ-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    received    TEXT NOT NULL,       -- the day: the deadlines run from it
    text        TEXT,                -- personal: what is asked
    asker       TEXT,                -- personal: who asks; null: anonymous, or erased
    anonymous   INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    address     TEXT,                -- personal: the asker's e-mail address
    owner       INTEGER,             -- number of a person: who answers
    file        INTEGER,             -- number of a file: the request as it came
    impacts     TEXT,                -- findings that what is asked is about: ids, blanks between
    none_known  INTEGER NOT NULL CHECK (none_known IN (0, 1)), -- 1: it is about no known actual impact
    reply       TEXT,                -- personal: what is answered
    notified    TEXT,                -- the day of the notice that the answer takes longer
    expected    TEXT,                -- the day to which it was put off
    outcome     TEXT CHECK (outcome IN ('full', 'partial', 'refused', 'referred', 'outside')),
    ground      TEXT CHECK (ground IN ('a', 'b', 'c', 'd', 'classified', 'copyright')), -- § 6
    sent        TEXT,                -- the day the answer or the refusal was
    refusal_received TEXT,           -- the day the asker received the refusal
    more_received TEXT,              -- the day fuller reasons were demanded
    more_sent   TEXT,                -- the day they were sent
    reasons     TEXT,                -- personal: the fuller reasons
    state       TEXT NOT NULL CHECK (state IN ('received', 'extended', 'answered', 'refused', 'more',
                    'explained', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Questionnaires to suppliers: what was asked of whom, and what came back.
CREATE TABLE questionnaire (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id Q-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    set_name    TEXT NOT NULL,       -- of the set of questions: 'decent-work'
    version     INTEGER,             -- of the set; null: sent otherwise, and not known
    sent        TEXT NOT NULL,       -- the day
    due         TEXT NOT NULL,       -- the day until which an answer is asked for
    language    TEXT CHECK (language IN ('nb', 'en')), -- of the form
    owner       INTEGER,             -- number of a person: who follows it up
    form        INTEGER,             -- number of a file: the questions that were asked
    token       TEXT,                -- SHA-256 of 128 random bits that an answer file must have
    received    TEXT,                -- the day the first answer came
    answer      INTEGER,             -- number of a file: the first answer
    way         TEXT CHECK (way IN ('file', 'typed', 'paper')), -- how it came
    later       TEXT,                -- files: answers that came after the first
    evaluated   TEXT,                -- the day it was judged
    verdict     TEXT CHECK (verdict IN ('sufficient', 'follow_up', 'insufficient')),
    judged      TEXT,                -- personal: the verdict by topic
    state       TEXT NOT NULL CHECK (state IN ('sent', 'answered', 'evaluated', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Approval of a supplier by quality assurance, for one scope.
CREATE TABLE approval (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AP-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scope       TEXT,                -- personal: the material or service
    site        TEXT,                -- personal: where it is made or done
    production  TEXT CHECK (production IN ('yes', 'no')), -- goods for production (GMP)? null: not said
    requested   TEXT NOT NULL,       -- the day it was asked for; of a legacy one: was approved
    legacy      INTEGER NOT NULL CHECK (legacy IN (0, 1)), -- 1: approved before the register's first entry
    critical    TEXT CHECK (critical IN ('yes', 'no')), -- by quality assurance; null: not said
    conditions  TEXT,                -- personal
    valid_to    TEXT,                -- the last day of an approval
    evidence    TEXT,                -- public ids, blanks between
    file        INTEGER,             -- number of a file
    override    TEXT,                -- personal: why it was approved without a rating
    gate        TEXT CHECK (gate IN ('rated', 'preliminary', 'override', 'none')), -- the rating when it was
                                     -- last approved
    second      TEXT CHECK (second IN ('confirmed', 'attested', 'alone')), -- who decided is another than
                                     -- who asked; attested: from the same account
    rated       TEXT,                -- the day of that rating
    interval    INTEGER,             -- years between audits, by quality assurance
    state       TEXT NOT NULL CHECK (state IN ('candidate', 'under_review', 'conditional', 'approved',
                    'suspended', 'rejected', 'blocked', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Audits of suppliers.
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AU-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    noted       TEXT NOT NULL,       -- the day it was recorded of; of a legacy one: was done
    planned     TEXT,                -- the day
    way         TEXT CHECK (way IN ('on_site', 'remote', 'desk')),
    scope       TEXT,                -- personal: what it is about
    owner       INTEGER,             -- number of a person
    legacy      INTEGER NOT NULL CHECK (legacy IN (0, 1)), -- 1: done before the register's first entry
    done        TEXT,                -- the day it was
    result      TEXT CHECK (result IN ('acceptable', 'with_actions', 'unacceptable')),
    text        TEXT,                -- personal
    file        INTEGER,             -- number of a file: the report
    state       TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What an audit found.
CREATE TABLE observation (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id OB-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    audit       INTEGER NOT NULL,    -- number of an audit
    class       TEXT NOT NULL CHECK (class IN ('critical', 'major', 'other')),
    text        TEXT,                -- personal
    ref         TEXT,                -- personal: its number in the report
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Corrective actions after an audit.
CREATE TABLE corrective_action (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CA-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    observation INTEGER NOT NULL,    -- number of an observation
    text        TEXT,                -- personal
    owner       INTEGER NOT NULL,    -- number of a person
    due         TEXT NOT NULL,       -- the day
    done        TEXT,                -- the day
    proof       TEXT,                -- public ids, blanks between
    state       TEXT NOT NULL CHECK (state IN ('open', 'done', 'accepted', 'dropped', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Deviations at a supplier, by their reference in the company's own system.
CREATE TABLE deviation (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id DV-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    ref         TEXT,                -- personal: the reference
    about       TEXT NOT NULL CHECK (about IN ('quality', 'recall', 'site_change', 'purchase')),
    occurred    TEXT NOT NULL,       -- the day, or the first
    until       TEXT,                -- the last day; null: that one
    text        TEXT,                -- personal
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Quality agreements with suppliers of goods for production.
CREATE TABLE agreement (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    signed      TEXT NOT NULL,       -- the day both had
    responsibilities TEXT,           -- personal: who answers for what
    changes     TEXT,                -- personal: how changes are notified beforehand
    traceability TEXT NOT NULL CHECK (traceability IN ('covered', 'not_applicable')), -- to the maker of the
                                     -- active substance
    tse_bse     TEXT NOT NULL CHECK (tse_bse IN ('covered', 'not_applicable')), -- freedom from TSE and BSE
    review      TEXT NOT NULL,       -- the day it is to be looked through
    scope       TEXT,                -- personal: what it is about
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file: the agreement
    state       TEXT NOT NULL CHECK (state IN ('signed', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What the company itself says of its accounts: it goes before names and numbers.
CREATE TABLE account_line (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AC-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    account     TEXT,                -- personal: '6360', '6300-6319', or a word of accounts' names
    category    TEXT,                -- personal: what is bought, by any of its names; 'none': nothing
                                     -- in particular
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'repealed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What the board decided.
CREATE TABLE board_decision (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id BD-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    about       TEXT NOT NULL CHECK (about IN ('review', 'statement', 'policy', 'other')),
    subject     TEXT,                -- personal
    decided     TEXT NOT NULL,       -- the day of the meeting
    document    INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('made', 'reversed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Sealed versions of the yearly statement: what was frozen, and since when.
CREATE TABLE seal (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SE-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    year        INTEGER NOT NULL,    -- the financial year that the statement is about
    version     INTEGER NOT NULL,    -- 1, 2 ...: of the year's seals
    sealed      TEXT NOT NULL,       -- the day since which it is frozen
    cut_off     TEXT NOT NULL,       -- the day of which its ratings are
    languages   TEXT NOT NULL,       -- those it is in, blanks between: "nb en"
    head        TEXT NOT NULL,       -- of the journal that it was made from
    digest      TEXT NOT NULL,       -- SHA-256 of the manifest, as hex: what signatures are bound to
    manifest    INTEGER NOT NULL,    -- number of a file: JSON with every sealed file and its SHA-256
    files       TEXT NOT NULL,       -- public ids of those files, blanks between
    state       TEXT NOT NULL CHECK (state IN ('sealed', 'lifted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Who signed a sealed version, on paper or by e-signature. A record of it: nothing is signed here.
CREATE TABLE signature (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    seal        INTEGER NOT NULL,    -- number of the seal
    digest      TEXT NOT NULL,       -- of that seal: what was signed
    signer      INTEGER NOT NULL,    -- number of a person
    role        TEXT NOT NULL,       -- in which he or she signed: chair, board, ceo
    signed      TEXT NOT NULL,       -- the day
    document    INTEGER NOT NULL,    -- number of a file: the signed document
    reservation TEXT,                -- personal: what the signer does not agree to; null: nothing
    state       TEXT NOT NULL CHECK (state IN ('signed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Statements that were published (åpenhetsloven § 5): that they were, when and where.
CREATE TABLE publication (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PB-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    year        INTEGER NOT NULL,    -- the financial year that the statement is about
    published   TEXT NOT NULL,       -- the day since which it was there
    address     TEXT,                -- personal, as every text: where, on the web
    unsigned    TEXT,                -- personal: why it was not signed by all who must; null: it was
    file        INTEGER,             -- number of a file: the statement as it was published
    seal        INTEGER,             -- number of the seal that was published; null: of none, unsigned
    state       TEXT NOT NULL CHECK (state IN ('published', 'retracted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Texts of the yearly statement in the company's own words.
CREATE TABLE statement_text (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id TX-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    section     TEXT NOT NULL CHECK (section IN ('year', 'company', 'organisation', 'guidelines',
                    'own', 'impacts', 'promised', 'assessed', 'dialogue', 'plans')),
    year        INTEGER NOT NULL,    -- of the statement
    language    TEXT NOT NULL CHECK (language IN ('nb', 'en')),
    text        TEXT,                -- personal: Markdown; {{suppliers.foreign}} is a figure
    state       TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Documents that records name. The bytes of each are in file_bytes.
CREATE TABLE file (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id FI-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal: as it was called, without its folder
    sha256      TEXT NOT NULL,       -- of its bytes, as hex
    size        INTEGER NOT NULL,    -- how many bytes
    state       TEXT NOT NULL CHECK (state IN ('kept', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Not journalled: what the rows of `file` say of them is, and journal verify computes it again.
CREATE TABLE file_bytes (
    sha256 TEXT PRIMARY KEY,         -- of the bytes, as hex
    bytes  BLOB NOT NULL             -- the same bytes are kept once
) STRICT;

CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY,
    number      INTEGER,             -- public id E-<number>
    company_id  INTEGER REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('audit', 'certificate', 'clause', 'questionnaire')),
    ref         TEXT,                -- personal: number or title, may name people
    issuer      TEXT,                -- personal: who vouches; null: not given
    issued      TEXT NOT NULL,       -- the day it is from
    expires     TEXT,                -- last day in force; null: as long as its kind may be old
    passed      INTEGER NOT NULL CHECK (passed IN (0, 1)), -- looked at, nothing critical in it
    file        INTEGER,             -- number of a file
    address     TEXT,                -- personal: where the document is on the web; null: not given
    state       TEXT CHECK (state IN ('registered', 'revoked', 'withdrawn')),
    day         TEXT,
    reason      TEXT,                -- personal
    actor       INTEGER,
    move        TEXT,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;

-- Of schema 1, as finding_end: what was withdrawn then.
CREATE TABLE evidence_end (
    id          INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id), -- what is withdrawn
    day         TEXT NOT NULL,       -- counts no longer from this day
    reason      TEXT,                -- personal
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- An actual adverse impact that was found.
CREATE TABLE finding (
    id          INTEGER PRIMARY KEY,
    number      INTEGER,             -- public id F-<number>
    company_id  INTEGER REFERENCES company (id),
    supplier_id INTEGER REFERENCES supplier (id), -- null: in the company's own operations
    text        TEXT,                -- personal
    severity    INTEGER CHECK (severity BETWEEN 1 AND 5), -- null: as the trade's
    connection  TEXT CHECK (connection IN ('caused', 'contributed', 'linked')),
    found       TEXT NOT NULL,       -- the day it was
    file        INTEGER,             -- number of a file
    claim       TEXT CHECK (claim IN ('alleged', 'substantiated', 'contested')),
    heard       TEXT,                -- the day the supplier was heard
    reply       TEXT,                -- personal: what it replied
    affected    TEXT,                -- personal: the people affected
    scale       INTEGER CHECK (scale BETWEEN 1 AND 5), -- how grave
    scope       INTEGER CHECK (scope BETWEEN 1 AND 5), -- how many it affects
    irremediable INTEGER CHECK (irremediable BETWEEN 1 AND 5), -- how little can be put right
    source      TEXT CHECK (source IN ('audit', 'visit', 'questionnaire', 'complaint', 'report', 'press',
                    'other')), -- how it was found
    place       TEXT CHECK (place IN ('direct', 'further', 'raw_material')), -- where in the chain
    rights      TEXT,                -- affected: ids of rights.csv, blanks between
    people      TEXT,                -- groups affected: ids of affected.csv, blanks between
    asked       TEXT,                -- what waits for another person: "severity=2"
    second      TEXT CHECK (second IN ('confirmed', 'attested', 'alone', 'changed')), -- who looked when it was
                                     -- last closed, made milder or withdrawn: another person, one
                                     -- from the same account, or nobody (the company has one); null:
                                     -- nobody had to; or its words were changed and another has yet to look
    impact      TEXT CHECK (impact IN ('actual', 'potential')), -- null: actual
    state       TEXT CHECK (state IN ('open', 'closing', 'easing', 'closed', 'withdrawing', 'withdrawn')),
    day         TEXT,
    reason      TEXT,                -- personal
    actor       INTEGER,
    move        TEXT,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;

CREATE TABLE finding_end (
    id         INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), -- what is closed
    day        TEXT NOT NULL,        -- no longer open from this day
    reason     TEXT,                 -- personal: what has been done
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE assessment (
    id            INTEGER PRIMARY KEY, -- what the model proposed: public id A-<id>
    supplier_id   INTEGER REFERENCES supplier (id), -- null: the company's own operations
    day           TEXT NOT NULL,
    severity      INTEGER CHECK (severity BETWEEN 1 AND 5),   -- null: level 'unknown'
    likelihood    INTEGER CHECK (likelihood BETWEEN 1 AND 5), -- null: level 'unknown'
    level         TEXT NOT NULL CHECK (level = 'low' OR level = 'medium' OR level = 'high'
                      OR level = 'very_high' OR level = 'unknown'),
    model_version TEXT NOT NULL,
    inputs        TEXT NOT NULL,       -- JSON: what the model saw; the factors follow from it
    floor         TEXT                 -- of level 'unknown': what it comes to at least
                      CHECK (floor = 'low' OR floor = 'medium' OR floor = 'high'
                      OR floor = 'very_high'),
    preliminary   INTEGER CHECK (preliminary IN (0, 1)), -- it leans on facts that are only proposed
    entry         INTEGER NOT NULL,
    CHECK ((level = 'unknown') = (severity IS NULL)),
    CHECK ((severity IS NULL) = (likelihood IS NULL)),
    CHECK ((level = 'unknown') = (floor IS NOT NULL))
) STRICT;

CREATE TABLE decision (
    id            INTEGER PRIMARY KEY, -- what a person decided
    supplier_id   INTEGER REFERENCES supplier (id), -- null: the company's own operations
    proposal_id   INTEGER NOT NULL REFERENCES assessment (id), -- what was proposed then
    day           TEXT NOT NULL,       -- when it was decided: in force from then
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),   -- 5 is the worst
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5), -- 5 is the most likely
    level         TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'very_high')), -- by the matrix
    reason        TEXT,                -- personal: given where it differs from the proposal
    second        TEXT CHECK (second IN ('needed', 'alone')), -- it is below the proposal: another person
                                       -- must confirm it, or the company has one person only
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What a person made of a decision below the proposal. It is in force when another one has confirmed
-- it, and from that day.
CREATE TABLE decision_second (
    id          INTEGER PRIMARY KEY,
    decision_id INTEGER NOT NULL REFERENCES decision (id), -- which
    supplier_id INTEGER REFERENCES supplier (id), -- whose it is; null: the company's own operations
    verdict     TEXT NOT NULL CHECK (verdict IN ('confirmed', 'taken_back')), -- what was said of it
    attested    INTEGER NOT NULL CHECK (attested IN (0, 1)), -- confirmed from the account of who decided
    day         TEXT NOT NULL,       -- when: in force from then
    reason      TEXT,                -- personal: why it was taken back
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Levels that an entry lowered: each was said before it was written, with a reason, and waits until a
-- person has looked (or decided).
CREATE TABLE rating_fall (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose; null: the company's own operations
    level_from  TEXT NOT NULL,       -- the level before
    level_to    TEXT NOT NULL,       -- the level after, 'unknown', 'not_supplier' or 'withdrawn';
                                     -- 'not_bought': its purchases of a year are gone
    cause       TEXT NOT NULL,       -- JSON: what differs in what the model sees
    reason      TEXT,                -- personal: in the words of who wrote the entry
    day         TEXT NOT NULL,       -- when
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE rating_fall_seen (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose falls were looked at; null: the company's
    fall_id     INTEGER NOT NULL REFERENCES rating_fall (id), -- the last of them
    day         TEXT NOT NULL,       -- when
    second      TEXT CHECK (second IN ('attested', 'alone')), -- from the account of who caused one, or
                                     -- who looked is all whom the company has; null: another person
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Which suppliers of a year are followed up first and which are deferred (OECD, step 2). The latest
-- row of a supplier and year is in force.
CREATE TABLE prioritisation (
    id          INTEGER PRIMARY KEY,
    year        INTEGER NOT NULL,      -- whose suppliers
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    chosen      INTEGER NOT NULL CHECK (chosen IN (0, 1)), -- 0: deferred
    rule        TEXT NOT NULL CHECK (rule IN ('level', 'count', 'person')), -- who or what set it
    asked       INTEGER,               -- of rule 'count': how many were asked for
    severity    INTEGER CHECK (severity BETWEEN 1 AND 5),   -- the rating it leans on; null: none
    likelihood  INTEGER CHECK (likelihood BETWEEN 1 AND 5), -- that is known
    level       TEXT CHECK (level IN ('low', 'medium', 'high', 'very_high', 'unknown')),
    reason      TEXT,                  -- personal: in the person's words; needed for rule 'person'
    day         TEXT NOT NULL,         -- when it was decided
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (rule <> 'person' OR reason <> '')
) STRICT;

-- What was erased, and why. The values' columns are then null, and the journal says so.
CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,             -- the id of what they were of: 'PE-2', 'S-12'; 'entry 7'
    field   TEXT,                      -- as a person names it; null: all
    reason  TEXT,                      -- personal
    entry   INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What was rendered and exported, outside the chain: a line says what left the register, and no entry
-- of the journal follows from it.
CREATE TABLE output_log (
    id          INTEGER PRIMARY KEY,   -- public id O-<id>
    day         TEXT NOT NULL,         -- the day that counted as today
    recorded_at TEXT NOT NULL,         -- real UTC time
    os_account  TEXT,                  -- who was logged in; null: erased
    actor       TEXT,                  -- who acted; null: erased
    command     TEXT NOT NULL,         -- the command's name, without its values
    what        TEXT NOT NULL,         -- what it is: a year, a kind of record, an id; '' says the command
    file_name   TEXT,                  -- without its folder; null: erased
    size        INTEGER NOT NULL,      -- how many bytes
    digest      TEXT NOT NULL,         -- BLAKE2b-256 of them
    head        TEXT NOT NULL          -- of the register that it was made from
) STRICT;

-- What calendar files of deadlines have said, outside the chain as output_log is: so that the next
-- file moves an event instead of adding one, and cancels what is done. No names or texts are kept.
CREATE TABLE calendar_event (
    id          INTEGER PRIMARY KEY,
    calendar    TEXT NOT NULL,         -- digest of what the file was narrowed to
    uid         TEXT NOT NULL,         -- what, which record and company: RFC 5545, UID
    due         TEXT NOT NULL,         -- the day that it was last given
    sequence    INTEGER NOT NULL,      -- how often that changed: RFC 5545, SEQUENCE
    cancelled   INTEGER NOT NULL CHECK (cancelled IN (0, 1)), -- it was done, and the file said so
    UNIQUE (calendar, uid)
) STRICT;

CREATE INDEX batch_mark_of ON batch_mark (table_name, entry);
CREATE INDEX company_fact_of ON company_fact (company_id, kind);
CREATE INDEX supplier_name_of ON supplier_name (supplier_id, valid_from);
CREATE INDEX supplier_name_key ON supplier_name (name_key);
CREATE INDEX supplier_number_of ON supplier_number (supplier_id);
CREATE INDEX supplier_number_value ON supplier_number (value, valid_from);
CREATE INDEX supplier_fact_of ON supplier_fact (supplier_id, kind, valid_from);
CREATE INDEX supplier_unit_of ON supplier_unit (supplier_id, valid_from);
CREATE INDEX watch_list_of ON watch_list (list);
CREATE INDEX watch_hit_of ON watch_hit (supplier_id);
CREATE INDEX watch_hit_list ON watch_hit (list_id);
CREATE INDEX watch_answer_hit ON watch_answer (hit_id);
CREATE INDEX watch_answer_of ON watch_answer (supplier_id);
CREATE INDEX supplier_contact_of ON supplier_contact (supplier_id, kind, valid_from);
CREATE INDEX import_fact_undone ON import_fact (undone);
CREATE INDEX import_fact_of ON import_fact (batch_id, kind);
CREATE INDEX supplier_alias_of ON supplier_alias (supplier_id);
CREATE INDEX supplier_end_of ON supplier_end (supplier_id);
CREATE INDEX purchase_day ON purchase (day, supplier_id, batch_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day, batch_id, ore);
CREATE INDEX purchase_person_name ON purchase_person (name);
CREATE INDEX person_number ON person (number);
CREATE INDEX role_number ON role (number);
CREATE INDEX policy_number ON policy (number);
CREATE INDEX publication_number ON publication (number);
CREATE INDEX seal_number ON seal (number);
CREATE INDEX signature_number ON signature (number);
CREATE INDEX item_number ON item (number);
CREATE INDEX source_number ON source (number);
CREATE INDEX resource_number ON resource (number);
CREATE INDEX scenario_number ON scenario (number);
CREATE INDEX vulnerability_number ON vulnerability (number);
CREATE INDEX exercise_number ON exercise (number);
CREATE INDEX stresstest_number ON stresstest (number);
CREATE INDEX measure_number ON measure (number);
CREATE INDEX request_number ON request (number);
CREATE INDEX questionnaire_number ON questionnaire (number);
CREATE INDEX audit_number ON audit (number);
CREATE INDEX corrective_action_number ON corrective_action (number);
CREATE INDEX deviation_number ON deviation (number);
CREATE INDEX observation_number ON observation (number);
CREATE INDEX agreement_number ON agreement (number);
CREATE INDEX approval_number ON approval (number);
CREATE INDEX account_line_number ON account_line (number);
CREATE INDEX board_decision_number ON board_decision (number);
CREATE INDEX statement_text_number ON statement_text (number);
CREATE INDEX file_number ON file (number);
CREATE INDEX dialogue_number ON dialogue (number);
CREATE INDEX seal_key_number ON seal_key (number);
CREATE INDEX case_record_number ON case_record (number);
CREATE INDEX purchase_limit_number ON purchase_limit (number);
CREATE INDEX commitment_number ON commitment (number);
CREATE INDEX customer_answer_number ON customer_answer (number);
CREATE INDEX contract_number ON contract (number);
CREATE INDEX inspection_number ON inspection (number);
CREATE INDEX workforce_number ON workforce (number);
CREATE INDEX file_sha256 ON file (sha256);
CREATE INDEX evidence_number ON evidence (number);
CREATE INDEX finding_number ON finding (number);
CREATE INDEX evidence_supplier ON evidence (supplier_id);
CREATE INDEX evidence_end_of ON evidence_end (evidence_id);
CREATE INDEX finding_supplier ON finding (supplier_id);
CREATE INDEX finding_end_of ON finding_end (finding_id);
CREATE INDEX assessment_supplier ON assessment (supplier_id);
CREATE INDEX decision_supplier ON decision (supplier_id);
CREATE INDEX rating_fall_supplier ON rating_fall (supplier_id);
CREATE INDEX rating_fall_seen_supplier ON rating_fall_seen (supplier_id);
CREATE INDEX decision_second_of ON decision_second (decision_id);
CREATE INDEX prioritisation_year ON prioritisation (year, supplier_id);
CREATE INDEX journal_change_record ON journal_change (table_name, record_key);

-- These stop mistakes; journal verify finds what went around them.
CREATE TRIGGER journal_keep BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_fixed BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_change_keep BEFORE DELETE ON journal_change
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_change_fixed BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER purchase_keep BEFORE DELETE ON purchase
BEGIN SELECT RAISE (ABORT, 'purchases are never changed'); END;
CREATE TRIGGER purchase_fixed BEFORE UPDATE ON purchase
BEGIN SELECT RAISE (ABORT, 'purchases are never changed'); END;
CREATE TRIGGER assessment_keep BEFORE DELETE ON assessment
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER assessment_fixed BEFORE UPDATE ON assessment
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_keep BEFORE DELETE ON decision
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_fixed BEFORE UPDATE OF id, supplier_id, proposal_id, day, severity, likelihood, level,
    second, entry ON decision
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_reason BEFORE UPDATE OF reason ON decision WHEN NEW.reason IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_second_keep BEFORE DELETE ON decision_second
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_second_fixed BEFORE UPDATE OF id, decision_id, supplier_id, verdict, attested, day,
    entry ON decision_second
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_second_reason BEFORE UPDATE OF reason ON decision_second WHEN NEW.reason IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_fall_keep BEFORE DELETE ON rating_fall
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_fall_fixed BEFORE UPDATE OF id, supplier_id, level_from, level_to, cause, day, entry ON rating_fall
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER prioritisation_keep BEFORE DELETE ON prioritisation
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
CREATE TRIGGER prioritisation_fixed BEFORE UPDATE OF id, year, supplier_id, chosen, rule, asked, severity,
    likelihood, level, day, entry ON prioritisation
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
CREATE TRIGGER prioritisation_reason BEFORE UPDATE OF reason ON prioritisation WHEN NEW.reason IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
