BEGIN TRANSACTION;
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
CREATE TABLE account_name (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
    number   TEXT NOT NULL,          -- as in the lines
    name     TEXT,                   -- personal: an account may be a person's
    standard TEXT,                   -- the standard's code that a SAF-T file has for it
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.3.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,10);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'8CE397A7CEBEBFD28E1E5CCEBEFA8550DACC89201847E8AD6608A6A2D465654C');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'A84DC56F22EA9E9FF13CEDDCDD70BFFD');
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
CREATE TABLE calendar_event (
    id          INTEGER PRIMARY KEY,
    calendar    TEXT NOT NULL,         -- digest of what the file was narrowed to
    uid         TEXT NOT NULL,         -- what, which record and company: RFC 5545, UID
    due         TEXT NOT NULL,         -- the day that it was last given
    sequence    INTEGER NOT NULL,      -- how often that changed: RFC 5545, SEQUENCE
    cancelled   INTEGER NOT NULL CHECK (cancelled IN (0, 1)), -- it was done, and the file said so
    UNIQUE (calendar, uid)
) STRICT;
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
    state        TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day          TEXT NOT NULL,
    reason       TEXT,                -- personal
    actor        INTEGER NOT NULL,
    move         TEXT NOT NULL,
    corrector    INTEGER,
    replaces     INTEGER,
    entry        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE company (
    id    INTEGER PRIMARY KEY,       -- 1: the first, others of its group after it
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "company" VALUES(1,1);
CREATE TABLE company_fact (
    id         INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company (id),
    kind       TEXT NOT NULL,        -- 'name', 'orgnr', 'address' ...: the keys of company set
    value      TEXT,                 -- personal (a contact may be a person); null: not known now
    valid_from TEXT NOT NULL,        -- 0001-01-01 for what was first known
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "company_fact" VALUES(1,1,'name','Prøve AS','0001-01-01',1);
INSERT INTO "company_fact" VALUES(2,1,'orgnr','905461761','0001-01-01',1);
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
INSERT INTO "decision" VALUES(1,1,5,'2024-05-15',1,1,'low','Kjent','needed',10);
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
INSERT INTO "decision_second" VALUES(1,1,1,'confirmed',1,'2024-05-15',NULL,11);
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
CREATE TABLE erasure (
    id      INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,             -- the id of what they were of: 'PE-2', 'S-12'; 'entry 7'
    field   TEXT,                      -- as a person names it; null: all
    reason  TEXT,                      -- personal
    entry   INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "evidence" VALUES(1,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,NULL,'registered','2024-01-01',NULL,1,'add',NULL,NULL,5);
INSERT INTO "evidence" VALUES(2,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,NULL,'withdrawn','2024-01-01','Feil',1,'withdraw',NULL,1,6);
CREATE TABLE evidence_end (
    id          INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id), -- what is withdrawn
    day         TEXT NOT NULL,       -- counts no longer from this day
    reason      TEXT,                -- personal
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "file" VALUES(1,1,1,'funn.txt','188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21',7,'kept','2024-05-15',NULL,1,'add',NULL,NULL,7);
CREATE TABLE file_bytes (
    sha256 TEXT PRIMARY KEY,         -- of the bytes, as hex
    bytes  BLOB NOT NULL             -- the same bytes are kept once
) STRICT;
INSERT INTO "file_bytes" VALUES('188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21',X'556C796B6B650A');
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
INSERT INTO "finding" VALUES(1,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'open','2024-05-15',NULL,1,'add',NULL,NULL,7);
INSERT INTO "finding" VALUES(2,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'closing','2024-05-15','Rettet',1,'close',NULL,NULL,8);
INSERT INTO "finding" VALUES(3,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'attested',NULL,'closed','2024-05-15','Rettet',3,'confirm',NULL,NULL,9);
CREATE TABLE finding_end (
    id         INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), -- what is closed
    day        TEXT NOT NULL,        -- no longer open from this day
    reason     TEXT,                 -- personal: what has been done
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "import_batch" VALUES(1,'suppliers','suppliers.csv','a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f',280,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',4,4,0,0,0,4,NULL,NULL,NULL,2);
INSERT INTO "import_batch" VALUES(2,'purchases','purchases.csv','a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b',346,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}','{"decimal":"comma","date":"dmy"}','unknown',8,8,0,0,0,0,NULL,NULL,NULL,3);
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,NULL,NULL,NULL,13);
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
INSERT INTO "import_fact" VALUES(1,3,'withdrawn','yes','Feil fil',13,14);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T20:26:28Z','PE-2','PE-1','init','0.1.0+343b6235d523',2,'0000000000000000000000000000000000000000000000000000000000000000','a9fe32ce8ab73b379037fb0fc125e4f0bccbd3a8ff19366cffad81ed894865ab');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T20:26:28Z','PE-2','PE-1','import suppliers','0.1.0+343b6235d523',2,'a9fe32ce8ab73b379037fb0fc125e4f0bccbd3a8ff19366cffad81ed894865ab','08d91e7ae609b31708b6ee18ccb5c28a88794ea9a63969f0f396639808f364dc');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','import purchases','0.1.0+343b6235d523',2,'08d91e7ae609b31708b6ee18ccb5c28a88794ea9a63969f0f396639808f364dc','b32cd8e0bc8a35d4c8d6b064f99e20ae5458674be6918e267df6a21e1baf514e');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','assess','0.1.0+343b6235d523',2,'b32cd8e0bc8a35d4c8d6b064f99e20ae5458674be6918e267df6a21e1baf514e','e2ab414af21527f4d55f92bfda97ec137dc3538915e39e99039c5574db3c8a92');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','evidence add','0.1.0+343b6235d523',2,'e2ab414af21527f4d55f92bfda97ec137dc3538915e39e99039c5574db3c8a92','a49fde69cbd0081948aa9b0e4db0edfc169b5df76ca11b363da59dbf1b6f0254');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','evidence withdraw','0.1.0+343b6235d523',2,'a49fde69cbd0081948aa9b0e4db0edfc169b5df76ca11b363da59dbf1b6f0254','67c762437b3c8bc25dde0672fdb671a3d95460c5d5c70e3ca0e6da6cc963cb56');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','finding add','0.1.0+343b6235d523',2,'67c762437b3c8bc25dde0672fdb671a3d95460c5d5c70e3ca0e6da6cc963cb56','948111cd8a291cd71bd03c1d543d070224bcf231c91aa42c689f08cf3b4d31e0');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T20:26:29Z','PE-2','PE-1','finding close','0.1.0+343b6235d523',2,'948111cd8a291cd71bd03c1d543d070224bcf231c91aa42c689f08cf3b4d31e0','01755f598fa37079237d196517a732a8c2bd4a7de79d0349096f4c1b20970cc3');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-3','finding confirm','0.1.0+343b6235d523',2,'01755f598fa37079237d196517a732a8c2bd4a7de79d0349096f4c1b20970cc3','72f1c2038d0d9477a836283122f3dc570b19356daf2760ec52f6b700755088a1');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-1','assess','0.1.0+343b6235d523',2,'72f1c2038d0d9477a836283122f3dc570b19356daf2760ec52f6b700755088a1','4bad98923da53ee3a676a32e339b89b079d201976eb7f1d7931c662e33898d7a');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-4','assess','0.1.0+343b6235d523',2,'4bad98923da53ee3a676a32e339b89b079d201976eb7f1d7931c662e33898d7a','8167073fef134a67bb036776151395ea45ab6b077d6fad69f63b24bc88a272a9');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-1','risk prioritise','0.1.0+343b6235d523',2,'8167073fef134a67bb036776151395ea45ab6b077d6fad69f63b24bc88a272a9','a0e113d42fc86f939ae23c877eceec7a2893db8cbc171308456bec9ddee139e9');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-1','import suppliers','0.1.0+343b6235d523',2,'a0e113d42fc86f939ae23c877eceec7a2893db8cbc171308456bec9ddee139e9','9896315effb622c918951b9275c1a44668ddd5e1f309b1466ce32861fde1cbac');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T20:26:30Z','PE-2','PE-1','import undo','0.1.0+343b6235d523',2,'9896315effb622c918951b9275c1a44668ddd5e1f309b1466ce32861fde1cbac','44a51abfa56ea7061a1265a3b2874efc7434ee7d7ce090c03225626ea6945c94');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T20:26:31Z','PE-2','PE-1','supplier add','0.1.0+343b6235d523',2,'44a51abfa56ea7061a1265a3b2874efc7434ee7d7ce090c03225626ea6945c94','5dcbb7fc030d6a1147c4503b674bef250009a170c04f9460e8dbb0674f85394a');
INSERT INTO "journal" VALUES(16,'2024-05-15','2026-11-30T20:26:31Z','PE-2','PE-1','supplier withdraw','0.1.0+343b6235d523',2,'5dcbb7fc030d6a1147c4503b674bef250009a170c04f9460e8dbb0674f85394a','d6b28e0c8f513b8bcaec0803820d7ac87f206b4bc6181e7d2fb5e10f7596322b');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"8e7c4e70cc5d75a945fa164992433f95e3297c183aa47b1e579dc1767c99e3e7"},"accounts":{"personal":"83077c9ec0e661923e5d1dc4e4122127643f65c3e9c646ab16cc74e397a05aa5"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"c11b7f3c2aa5b4da9cdb3a1ba0da65f547a204df83e14867ff72abc8158bea23"},"accounts":{"personal":"2aa31889077943213f45a61a0ef2b568d990af8aaf26ad7184152ba6cf8a22eb"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"46931322606a309ceccad0dce3bbea7d5a0826ae48ace09120f50753ac45ea43"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"586df6fc029a14f5818266d4f1e77d8194e8c90455bd0b777bec847a5e5bdb7a"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"7af736445dbba94e4eb3c63ce4a65fff3b15dfcd53dd3a0ea76b504edeb209de"},"name_key":{"personal":"0632ae26d678ea2e4e0df50b6fe588de97946c5a434bbf88127d310604cbc6b1"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"1e6856cebb2a06214d24536c42fd9e42cdc9958a00a73f9b025a5412ccb2e60d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"31a5f36bf48570ad1abf7858ecb6cee9576fc7df546f750789fb592a5b06c016"},"name_key":{"personal":"77c7ed2a2eb3e09cea641a210eaa3147bc736f76e3810234f6939bc7e71c9ab6"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"a8cac40ac5bd7c15fd855a03e10eb832c702eb881c6ae41df556a9f3fb5a946c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"fd3c0c8ba3097edf09e70bdf5363b0629153e92788462106d21557dd23d8ecb5"},"name_key":{"personal":"28e5697c5382b8c8e8dba85756d6bd5c4d6726db84f22456041cbbe189025c07"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"6d1235ad498316c06dde550ae2ff2fa7790d0fcb095c9c3b1f4f6a123ba20a4f"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"2910a2d9d58ccd553c2e7080462d989a72c7488f5019a4ec2cc0654435b79e52"},"name_key":{"personal":"f359239a411d137d1cef6266b60b205ef397dcdee3d63b8454fc4ea2411fe442"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"54586e6fb9386e1b4556ebc18e18e23f05e97529ce245a10e92ea559b71dac36"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"0be29eeaeba9a9bc0a0e1eb6bb296db88ca6960a19bb8d66d42c6e14fff0ca9d"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"833d2949da76e25e10c27db5009ab251267c0b917ace77cdbea3194ebd1fb133"},"options":{"personal":"e2d68dce64c0bad886965b645fb283901c52493137a4eb8653ce69e08d7c2176"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"buyers":null,"approvers":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"6661bd8e0caf899df7a911c0ebaf8f1e8ac7ef0cff63b181c74517ab3669ffd8","marks":"05b5f551fe74aec1b95521bf7b28bd9ae98c133cc883c50f45b6eb16d8b88969"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"386e337ecdc5040e4be83391c92abbff7d49ddcc8e459b95309e0bb13103d4c0"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"e2c4ffb1fe86f871f22b27c1447efb2f4d26bcb8c72b7dae885ef5963c8c86e5"},"options":{"personal":"4f6d484224bc9e86e101f587b79f9655b9da0528ebc1a1184c7925aa466dfcee"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"buyers":null,"approvers":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"a85655d6e1cc79247b0b8dc5cda6ba4af0b6a2dde7e880800f235c8c081ba64c","marks":"355af48ad3431bdc53283344243414c8df291e6d631263ea935ed324152dd9fa"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"692bca472637ca6db79a4a93fb8395eaf43a03241689d4daa14370233cbeff4c"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"06dd919a054e57300c0f2edf12b3fdff0eea40b4234a54e8e68ad8217d3567e7"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"5c4748a54f4d2ea8f16b26dcf0f403099f1421ff6f2c1c730971ae8bb3258092"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"cda3207a1afc76c4a4862eac677f8ccfcdc20cddf5200f845fa560526e93b5e4"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"58f133f18923dada47ff80ead204059114fa32c835f018b3476f96aa2e261565"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"impact":null,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"6471ebf52faf057e863ab4a10bc23920729049f6f174905a97088912785f82ac"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"impact":null,"state":"closing","day":"2024-05-15","reason":{"personal":"7ca8de57014020c9f3cb10811701a606a48e5367abba97600abe6af5d9f41a73"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"882d7cc5f643ae84a9a2fef66978345d98f804dab0a1eea1b42d83434403501f"},"accounts":{"personal":"5ccd5a2d88d61153ea6d09a18188057f525aa16e2b026773894079562dfce85f"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(40,9,2,'finding','3','insert','{"id":3,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"5733c5b035d9240db613e872d38a253516131786b393e6c56dd3455dd9302f33"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":"attested","impact":null,"state":"closed","day":"2024-05-15","reason":{"personal":"d65b2ac29da3935e62977e6cbfca9bf0637823d76967813ebd038eeeb484cad4"},"actor":3,"move":"confirm","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(41,9,3,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null,\"as\":null}]}","reason":{"personal":"695303e9cc48b0e3eec95466fa1107accdeac1670c24ab4d4380d763deb399b1"},"day":"2024-05-15","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'assessment','#10','batch','{"count":1,"digest":"3e3f8aa174397b2f8449347e142a4aa42a2934961f9b2d16f04dcb6527235a6c"}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"ad5c6fd2e98e3bd75da64201780040a4b67676bf9b1af0eebe2ce00ee05d0aa5"},"second":"needed","entry":10}');
INSERT INTO "journal_change" VALUES(44,11,1,'person','4','insert','{"id":4,"number":4,"company_id":1,"name":{"personal":"44c05ae34ddfda206eadf97ba543126769f76fc5aa53d46103388b65941e968a"},"accounts":{"personal":"7865e47244ab9852bf1619f6161fff754e25e9a3b1cc229bb33142e37d1bd82d"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":4,"move":"add","corrector":null,"replaces":null,"entry":11}');
INSERT INTO "journal_change" VALUES(45,11,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":11}');
INSERT INTO "journal_change" VALUES(46,11,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"bf04c5181ce690bccd7f42cee64e20932f6b17e0e1e7be6679033ceda769e833"},"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(51,13,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"d2d7749347b4edbb041f7f38490c0af854dce92dd461e93d3b57a1afa1afdfce"},"name_key":{"personal":"a8c1cd8ccb9c0d185fc778a8a3a627625fff60efa1831d8cc61700c65f2f7056"},"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(52,13,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(53,13,3,'supplier','5','insert','{"id":5,"entry":13}');
INSERT INTO "journal_change" VALUES(54,13,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"b6d89a56b932f1385b00326535b80964313e54248b9bd1a31ff5363fec20e38b"},"name_key":{"personal":"3c456862abbe0c5e022e1bee38bcc3bb84afb81b232832acd991e98f727ab984"},"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(55,13,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,13,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(57,13,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"309d96514bbcaa577d9a89b54cbebeb8fa719dcfc2d17ebf65e3f4d4abc927d3"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"26f86f2e50ed00dab8fa9473ad5ec131c2296abddd75f2dd660a5af94ec5f2fe"},"options":{"personal":"d474857d6d1ef50d1473c9b3c7dbe941aa48bfa69e4d0209d6a2bb00e3c0ec71"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"buyers":null,"approvers":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"82cd0d85e1e98feffda0c971ef500101faef41908a51966fe56cd780ee5b5ee7"},"undone":13,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":14}');
INSERT INTO "journal_change" VALUES(60,15,1,'supplier','6','insert','{"id":6,"entry":15}');
INSERT INTO "journal_change" VALUES(61,15,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"5c55c589608cac4a8981f8b163a242d0d70da54fb2e943847aa2cd112eee19ab"},"name_key":{"personal":"55f72ce83fd44111b7e8225a6ab3e8fa50e1d42148eef5a77fefb307fa0b3ed4"},"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(62,15,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(63,16,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"dc98cdab711c6b96895862b9f8591e35b52d74e70c03b1419ecf895a5040ec01"},"entry":16}');
CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year is in force
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- personal, a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "person" VALUES(1,1,1,'tester','tester',NULL,NULL,'active','2024-05-15',NULL,1,'add',NULL,NULL,1);
INSERT INTO "person" VALUES(2,2,1,'root','root',NULL,NULL,'active','2024-05-15',NULL,1,'add',NULL,NULL,1);
INSERT INTO "person" VALUES(3,3,1,'bekrefter','bekrefter',NULL,NULL,'active','2024-05-15',NULL,3,'add',NULL,NULL,9);
INSERT INTO "person" VALUES(4,4,1,'kollega','kollega',NULL,NULL,'active','2024-05-15',NULL,4,'add',NULL,NULL,11);
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('8e7c4e70cc5d75a945fa164992433f95e3297c183aa47b1e579dc1767c99e3e7','fbeadb20c137ad2cecd5191c5cb2ab9b','tester');
INSERT INTO "personal_value" VALUES('83077c9ec0e661923e5d1dc4e4122127643f65c3e9c646ab16cc74e397a05aa5','c61b1290c5076f89ae88c751017aac39','tester');
INSERT INTO "personal_value" VALUES('c11b7f3c2aa5b4da9cdb3a1ba0da65f547a204df83e14867ff72abc8158bea23','fd9908c4c723799ac3884a81763381c9','root');
INSERT INTO "personal_value" VALUES('2aa31889077943213f45a61a0ef2b568d990af8aaf26ad7184152ba6cf8a22eb','a7dbae1bf4e98cfb225cb88d301bf218','root');
INSERT INTO "personal_value" VALUES('46931322606a309ceccad0dce3bbea7d5a0826ae48ace09120f50753ac45ea43','ebd2c2072a814ab8c73cc28b8bfbb78e','Prøve AS');
INSERT INTO "personal_value" VALUES('586df6fc029a14f5818266d4f1e77d8194e8c90455bd0b777bec847a5e5bdb7a','39f41380c2a8322ff191b52530d255d2','905461761');
INSERT INTO "personal_value" VALUES('7af736445dbba94e4eb3c63ce4a65fff3b15dfcd53dd3a0ea76b504edeb209de','63859e244bbcb5cb174c9c1d742a9e59','Firma 1 AS');
INSERT INTO "personal_value" VALUES('0632ae26d678ea2e4e0df50b6fe588de97946c5a434bbf88127d310604cbc6b1','76dc6b0ad380fdc590cd393684a67f0a','firma 1|as');
INSERT INTO "personal_value" VALUES('1e6856cebb2a06214d24536c42fd9e42cdc9958a00a73f9b025a5412ccb2e60d','686cfbbbdbaa4089b2df5214dd7f003d','x1@example.no');
INSERT INTO "personal_value" VALUES('31a5f36bf48570ad1abf7858ecb6cee9576fc7df546f750789fb592a5b06c016','3a2ecb684fc56aebe071b1b15c7f6262','Firma 2 AS');
INSERT INTO "personal_value" VALUES('77c7ed2a2eb3e09cea641a210eaa3147bc736f76e3810234f6939bc7e71c9ab6','b016ca3bb2d53f38ad2b110cb52fd7c0','firma 2|as');
INSERT INTO "personal_value" VALUES('a8cac40ac5bd7c15fd855a03e10eb832c702eb881c6ae41df556a9f3fb5a946c','66e31c56b3e4512a071a83ba4971d04e','x2@example.no');
INSERT INTO "personal_value" VALUES('fd3c0c8ba3097edf09e70bdf5363b0629153e92788462106d21557dd23d8ecb5','1d2806af12a544a54a179601e20be44d','Firma 3 AS');
INSERT INTO "personal_value" VALUES('28e5697c5382b8c8e8dba85756d6bd5c4d6726db84f22456041cbbe189025c07','45016a1423126690dcb3a76e87dc2fc9','firma 3|as');
INSERT INTO "personal_value" VALUES('6d1235ad498316c06dde550ae2ff2fa7790d0fcb095c9c3b1f4f6a123ba20a4f','7b021b93eb2ff342d94cecf64ce778b6','x3@example.no');
INSERT INTO "personal_value" VALUES('2910a2d9d58ccd553c2e7080462d989a72c7488f5019a4ec2cc0654435b79e52','ef34a52b61edc7539512c72ff116d097','Firma 4 AS');
INSERT INTO "personal_value" VALUES('f359239a411d137d1cef6266b60b205ef397dcdee3d63b8454fc4ea2411fe442','887b6fa927544b900fe3c2c735d5b99a','firma 4|as');
INSERT INTO "personal_value" VALUES('54586e6fb9386e1b4556ebc18e18e23f05e97529ce245a10e92ea559b71dac36','6a09c439e6641b1b2edae2de6d830d55','x4@example.no');
INSERT INTO "personal_value" VALUES('0be29eeaeba9a9bc0a0e1eb6bb296db88ca6960a19bb8d66d42c6e14fff0ca9d','169d8183bea742a074d0926dda6ea096','suppliers.csv');
INSERT INTO "personal_value" VALUES('833d2949da76e25e10c27db5009ab251267c0b917ace77cdbea3194ebd1fb133','d19736a6a9df07bff96354f26e12b130','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('e2d68dce64c0bad886965b645fb283901c52493137a4eb8653ce69e08d7c2176','7537014cc7b2272b93986cab223f9f0e','{}');
INSERT INTO "personal_value" VALUES('386e337ecdc5040e4be83391c92abbff7d49ddcc8e459b95309e0bb13103d4c0','5ecf014c1c243cd0934012243d1f0002','purchases.csv');
INSERT INTO "personal_value" VALUES('e2c4ffb1fe86f871f22b27c1447efb2f4d26bcb8c72b7dae885ef5963c8c86e5','1d15b483a5133206a138bfd92915c7cd','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('4f6d484224bc9e86e101f587b79f9655b9da0528ebc1a1184c7925aa466dfcee','6472808c9c6e9e099f6c1cd8f344593a','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('692bca472637ca6db79a4a93fb8395eaf43a03241689d4daa14370233cbeff4c','91c1cc91f7ea876e494a401f26f6bf48','R-1');
INSERT INTO "personal_value" VALUES('06dd919a054e57300c0f2edf12b3fdff0eea40b4234a54e8e68ad8217d3567e7','0e64b58a8eee17f7165ebe363c1e97c8','R-1');
INSERT INTO "personal_value" VALUES('5c4748a54f4d2ea8f16b26dcf0f403099f1421ff6f2c1c730971ae8bb3258092','160e1aef2df33c510b7fdceea25cf1ca','Feil');
INSERT INTO "personal_value" VALUES('cda3207a1afc76c4a4862eac677f8ccfcdc20cddf5200f845fa560526e93b5e4','92dd34b6a70464d8043c06e537df9a83','funn.txt');
INSERT INTO "personal_value" VALUES('58f133f18923dada47ff80ead204059114fa32c835f018b3476f96aa2e261565','0211e39829fbcdb168b8163a9453619e','Ulykke');
INSERT INTO "personal_value" VALUES('6471ebf52faf057e863ab4a10bc23920729049f6f174905a97088912785f82ac','f8204641e4f29eeb18aa424d99809bad','Ulykke');
INSERT INTO "personal_value" VALUES('7ca8de57014020c9f3cb10811701a606a48e5367abba97600abe6af5d9f41a73','8ddef98166e8b932dbabf940f41ad5cd','Rettet');
INSERT INTO "personal_value" VALUES('882d7cc5f643ae84a9a2fef66978345d98f804dab0a1eea1b42d83434403501f','08630edca781ea69e846d3984ad1d04d','bekrefter');
INSERT INTO "personal_value" VALUES('5ccd5a2d88d61153ea6d09a18188057f525aa16e2b026773894079562dfce85f','2f8ff107f3ee24e1cc04b474e8955d57','bekrefter');
INSERT INTO "personal_value" VALUES('5733c5b035d9240db613e872d38a253516131786b393e6c56dd3455dd9302f33','2b27526ce93bdf8ffb57c6d69db12ae8','Ulykke');
INSERT INTO "personal_value" VALUES('d65b2ac29da3935e62977e6cbfca9bf0637823d76967813ebd038eeeb484cad4','c7202cc77d9fa6a320ae1372d8d2669a','Rettet');
INSERT INTO "personal_value" VALUES('695303e9cc48b0e3eec95466fa1107accdeac1670c24ab4d4380d763deb399b1','6767573004065cc2ae55dab8168735e5','Rettet');
INSERT INTO "personal_value" VALUES('ad5c6fd2e98e3bd75da64201780040a4b67676bf9b1af0eebe2ce00ee05d0aa5','982b2f742d69736c5c34b9c28ff91e22','Kjent');
INSERT INTO "personal_value" VALUES('44c05ae34ddfda206eadf97ba543126769f76fc5aa53d46103388b65941e968a','019fe3bd3b7558accbbe3aee406d2c5f','kollega');
INSERT INTO "personal_value" VALUES('7865e47244ab9852bf1619f6161fff754e25e9a3b1cc229bb33142e37d1bd82d','cb20adcf126bf3ccf743192365c1cc1b','kollega');
INSERT INTO "personal_value" VALUES('bf04c5181ce690bccd7f42cee64e20932f6b17e0e1e7be6679033ceda769e833','81cd8b6e74ae2dbfcb844be0f3190f9d','Kjent');
INSERT INTO "personal_value" VALUES('d2d7749347b4edbb041f7f38490c0af854dce92dd461e93d3b57a1afa1afdfce','e5353a94ce77eb3a306c2fde3ff89914','Firma to AS');
INSERT INTO "personal_value" VALUES('a8c1cd8ccb9c0d185fc778a8a3a627625fff60efa1831d8cc61700c65f2f7056','3ec16c3bcfd06643880d1b41a6febb27','firma to|as');
INSERT INTO "personal_value" VALUES('b6d89a56b932f1385b00326535b80964313e54248b9bd1a31ff5363fec20e38b','a10c57ddbbdf750d63bef4d5fc33aa9a','Feil AS');
INSERT INTO "personal_value" VALUES('3c456862abbe0c5e022e1bee38bcc3bb84afb81b232832acd991e98f727ab984','d490395880fc4f68b53636263fd957d0','feil|as');
INSERT INTO "personal_value" VALUES('309d96514bbcaa577d9a89b54cbebeb8fa719dcfc2d17ebf65e3f4d4abc927d3','e4ffb7ff6918abd345020f5ec180c9d1','wrong.csv');
INSERT INTO "personal_value" VALUES('26f86f2e50ed00dab8fa9473ad5ec131c2296abddd75f2dd660a5af94ec5f2fe','2634aaeed009525c833178849ea07cce','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('d474857d6d1ef50d1473c9b3c7dbe941aa48bfa69e4d0209d6a2bb00e3c0ec71','177042aa0ae40f6e0e3f77cc17ea2be9','{}');
INSERT INTO "personal_value" VALUES('82cd0d85e1e98feffda0c971ef500101faef41908a51966fe56cd780ee5b5ee7','f3141f7527e03ebb4def2c8a45a83a42','Feil fil');
INSERT INTO "personal_value" VALUES('5c55c589608cac4a8981f8b163a242d0d70da54fb2e943847aa2cd112eee19ab','9f2dbb61423adb5e01e19c40b2b9e4af','Dobbelt');
INSERT INTO "personal_value" VALUES('55f72ce83fd44111b7e8225a6ab3e8fa50e1d42148eef5a77fefb307fa0b3ed4','f0e55be0667d66ce4482c4557572d1cb','dobbelt');
INSERT INTO "personal_value" VALUES('dc98cdab711c6b96895862b9f8591e35b52d74e70c03b1419ecf895a5040ec01','53f1f8aa518c013792c9c50bc6317e66','Lagt inn ved en feil');
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
INSERT INTO "prioritisation" VALUES(1,2023,3,1,'level',NULL,4,5,'very_high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(2,2023,4,1,'level',NULL,4,3,'high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(3,2023,2,1,'level',NULL,4,3,'high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(4,2023,1,0,'level',NULL,1,1,'low',NULL,'2024-05-15',12);
CREATE TABLE publication (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PB-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    year        INTEGER NOT NULL,    -- the financial year that the statement is about
    published   TEXT NOT NULL,       -- the day since which it was there
    address     TEXT,                -- personal, as every text: where, on the web
    unsigned    TEXT,                -- personal: why it was not signed by all who must; null: it was
    file        INTEGER,             -- number of a file: the statement as it was published
    state       TEXT NOT NULL CHECK (state IN ('published', 'retracted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "purchase" VALUES(1,1,2,2,2,'2023-03-15',100,'NOK','1',100,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(2,1,2,6,2,'2023-03-15',500,'NOK','1',500,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(3,1,2,3,3,'2023-03-15',200,'NOK','1',200,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(4,1,2,7,3,'2023-03-15',600,'NOK','1',600,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(5,1,2,4,4,'2023-03-15',300,'NOK','1',300,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(6,1,2,8,4,'2023-03-15',700,'NOK','1',700,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(7,1,2,5,1,'2023-03-15',400,'NOK','1',400,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(8,1,2,9,1,'2023-03-15',800,'NOK','1',800,NULL,NULL,NULL,NULL,NULL,3);
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
INSERT INTO "purchase_month" VALUES(2,'2023-03','NOK','1',3600,3600,8);
CREATE TABLE purchase_person (
    id    INTEGER PRIMARY KEY,         -- public id PN-<id>
    name  TEXT,                        -- personal
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "purchase_sum" VALUES(1,2,'2023-03','',-1,1200,2);
INSERT INTO "purchase_sum" VALUES(2,2,'2023-03','',-1,600,2);
INSERT INTO "purchase_sum" VALUES(3,2,'2023-03','',-1,800,2);
INSERT INTO "purchase_sum" VALUES(4,2,'2023-03','',-1,1000,2);
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
INSERT INTO "rating_fall" VALUES(1,1,'very_high','high','{"causes":[{"what":"finding","before":"F-1","after":null,"as":null}]}','Rettet','2024-05-15',9);
INSERT INTO "rating_fall" VALUES(2,1,'high','low','{"causes":[]}','Kjent','2024-05-15',11);
CREATE TABLE rating_fall_seen (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose falls were looked at; null: the company's
    fall_id     INTEGER NOT NULL REFERENCES rating_fall (id), -- the last of them
    day         TEXT NOT NULL,       -- when
    second      TEXT CHECK (second IN ('attested', 'alone')), -- from the account of who caused one, or
                                     -- who looked is all whom the company has; null: another person
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
CREATE TABLE supplier (
    id    INTEGER PRIMARY KEY,       -- public id S-<id>, never reused
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier" VALUES(1,2);
INSERT INTO "supplier" VALUES(2,2);
INSERT INTO "supplier" VALUES(3,2);
INSERT INTO "supplier" VALUES(4,2);
INSERT INTO "supplier" VALUES(5,13);
INSERT INTO "supplier" VALUES(6,15);
CREATE TABLE supplier_alias (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    into_id     INTEGER REFERENCES supplier (id), -- the one it is a part of; null: of none again
    day         TEXT NOT NULL,       -- when it was decided
    reason      TEXT,                -- personal: why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (into_id <> supplier_id)
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
INSERT INTO "supplier_contact" VALUES(1,1,'email','x1@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(2,2,'email','x2@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(3,3,'email','x3@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(4,4,'email','x4@example.no','0001-01-01','I-1',2);
CREATE TABLE supplier_distinct (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    other_id    INTEGER NOT NULL REFERENCES supplier (id), -- the higher number of the two
    day         TEXT NOT NULL,       -- when it was decided
    reason      TEXT,                -- personal: why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (supplier_id < other_id)
) STRICT;
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
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,14);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',16);
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
INSERT INTO "supplier_fact" VALUES(1,1,'country','NO',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(2,1,'sector','81',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(3,2,'country','SE',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(4,2,'sector','81',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(5,3,'country','BD',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(6,3,'sector','81',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(7,4,'sector','81',NULL,'0001-01-01','I-1',2);
INSERT INTO "supplier_fact" VALUES(8,2,'country','DK',NULL,'2024-05-15','I-3',13);
INSERT INTO "supplier_fact" VALUES(9,5,'country','NO',NULL,'0001-01-01','I-3',13);
INSERT INTO "supplier_fact" VALUES(10,6,'country','NO',NULL,'0001-01-01','person',15);
CREATE TABLE supplier_name (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    name        TEXT,                -- personal: a sole proprietor's name is a person's
    name_key    TEXT,                -- personal: the name folded, for finding the firm again
    valid_from  TEXT NOT NULL,
    source      TEXT NOT NULL,       -- 'person', or the import that said so ('I-3')
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier_name" VALUES(1,1,'Firma 1 AS','firma 1|as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(2,2,'Firma 2 AS','firma 2|as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(3,3,'Firma 3 AS','firma 3|as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(4,4,'Firma 4 AS','firma 4|as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(5,2,'Firma to AS','firma to|as','2024-05-15','I-3',13);
INSERT INTO "supplier_name" VALUES(6,5,'Feil AS','feil|as','0001-01-01','I-3',13);
INSERT INTO "supplier_name" VALUES(7,6,'Dobbelt','dobbelt','0001-01-01','person',15);
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
INSERT INTO "supplier_number" VALUES(1,1,'orgnr','NO','900726740',1,'0001-01-01',NULL,2);
INSERT INTO "supplier_number" VALUES(2,1,'ledger','','1',1,'0001-01-01',NULL,2);
INSERT INTO "supplier_number" VALUES(3,2,'ledger','','2',1,'0001-01-01',NULL,2);
INSERT INTO "supplier_number" VALUES(4,3,'ledger','','3',1,'0001-01-01',NULL,2);
INSERT INTO "supplier_number" VALUES(5,4,'ledger','','4',1,'0001-01-01',NULL,2);
INSERT INTO "supplier_number" VALUES(6,5,'ledger','','9',1,'0001-01-01',NULL,13);
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
CREATE TABLE watch_answer (
    id          INTEGER PRIMARY KEY,
    hit_id      INTEGER NOT NULL REFERENCES watch_hit (id), -- what is answered
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    confirmed   INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- 0: it is another, or no duty
    day         TEXT NOT NULL,       -- when
    reason      TEXT,                -- personal: why
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
CREATE TABLE watch_list (
    id         INTEGER PRIMARY KEY,
    list       TEXT NOT NULL,        -- which: 'renhold', 'eu' ...
    row_count  INTEGER NOT NULL,     -- rows of the file that name somebody
    suppliers  INTEGER NOT NULL,     -- how many were looked up
    valid_from TEXT NOT NULL,        -- the day of the file
    source     TEXT NOT NULL,        -- the import's public id
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
CREATE INDEX purchase_person_name ON purchase_person (name);
CREATE INDEX person_number ON person (number);
CREATE INDEX role_number ON role (number);
CREATE INDEX policy_number ON policy (number);
CREATE INDEX publication_number ON publication (number);
CREATE INDEX item_number ON item (number);
CREATE INDEX source_number ON source (number);
CREATE INDEX resource_number ON resource (number);
CREATE INDEX measure_number ON measure (number);
CREATE INDEX request_number ON request (number);
CREATE INDEX questionnaire_number ON questionnaire (number);
CREATE INDEX agreement_number ON agreement (number);
CREATE INDEX approval_number ON approval (number);
CREATE INDEX account_line_number ON account_line (number);
CREATE INDEX board_decision_number ON board_decision (number);
CREATE INDEX statement_text_number ON statement_text (number);
CREATE INDEX file_number ON file (number);
CREATE INDEX dialogue_number ON dialogue (number);
CREATE INDEX case_record_number ON case_record (number);
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
CREATE INDEX purchase_supplier ON purchase (supplier_id, day, batch_id, ore);
COMMIT;
