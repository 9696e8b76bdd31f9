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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.2.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.2.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.2.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,10);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'8CE397A7CEBEBFD28E1E5CCEBEFA8550DACC89201847E8AD6608A6A2D465654C');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'AE2B438B8AD0B1BCCFBABB9C823725F2');
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
    second      TEXT CHECK (second IN ('confirmed', 'attested', 'alone')), -- who looked when it was
                                     -- last closed, made milder or withdrawn: another person, one
                                     -- from the same account, or nobody (the company has one); null:
                                     -- nobody had to
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
INSERT INTO "finding" VALUES(1,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'open','2024-05-15',NULL,1,'add',NULL,NULL,7);
INSERT INTO "finding" VALUES(2,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'closing','2024-05-15','Rettet',1,'close',NULL,NULL,8);
INSERT INTO "finding" VALUES(3,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'attested','closed','2024-05-15','Rettet',3,'confirm',NULL,NULL,9);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T17:01:27Z','PE-2','PE-1','init','0.1.0+fcff23b226fe',2,'0000000000000000000000000000000000000000000000000000000000000000','63829d122ffbfad56ee8fae7e5fbf83e22480d86014320521b40a06f56f9f7a3');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T17:01:27Z','PE-2','PE-1','import suppliers','0.1.0+fcff23b226fe',2,'63829d122ffbfad56ee8fae7e5fbf83e22480d86014320521b40a06f56f9f7a3','f33042c0b339c3e9ecd71326ec15a9444fe1e3a8f6ba728ddd7ae1b280cbbdbf');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T17:01:27Z','PE-2','PE-1','import purchases','0.1.0+fcff23b226fe',2,'f33042c0b339c3e9ecd71326ec15a9444fe1e3a8f6ba728ddd7ae1b280cbbdbf','1b62a8e711123e5d5ebf07e387bd2a9e915715c4a348794b08bcb0a4fa02c75f');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','assess','0.1.0+fcff23b226fe',2,'1b62a8e711123e5d5ebf07e387bd2a9e915715c4a348794b08bcb0a4fa02c75f','5c7072319853c84a3578a78cb4ef0dae6f2c4ba247832470f79774583825904f');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','evidence add','0.1.0+fcff23b226fe',2,'5c7072319853c84a3578a78cb4ef0dae6f2c4ba247832470f79774583825904f','64a67bed763378c8e74c8b2ca563b706eae33d9c3072d28a07770479cfada054');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','evidence withdraw','0.1.0+fcff23b226fe',2,'64a67bed763378c8e74c8b2ca563b706eae33d9c3072d28a07770479cfada054','2760175c9e821f29e813203806caa0b5cf579d17fe792960f23c7f41f38b2d7d');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','finding add','0.1.0+fcff23b226fe',2,'2760175c9e821f29e813203806caa0b5cf579d17fe792960f23c7f41f38b2d7d','9ff1689096902e76b8b2f6c908038a74be83285d2ad7b7e9fd636782dfdd03a2');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','finding close','0.1.0+fcff23b226fe',2,'9ff1689096902e76b8b2f6c908038a74be83285d2ad7b7e9fd636782dfdd03a2','effe7206f68f5ba390ee0c877ef3d474eb44be619b54836e9cbdfc0d4a53da6e');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-3','finding confirm','0.1.0+fcff23b226fe',2,'effe7206f68f5ba390ee0c877ef3d474eb44be619b54836e9cbdfc0d4a53da6e','b381d8182d33006e67eca8d1482e2f2a762d9a65bcc1b51945f6515ad5cc2d7b');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','assess','0.1.0+fcff23b226fe',2,'b381d8182d33006e67eca8d1482e2f2a762d9a65bcc1b51945f6515ad5cc2d7b','f7f2bb9ac8beb4dcc188eed3f7dfab2ca741155dc05e1de5bf7220806bee04fc');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-4','assess','0.1.0+fcff23b226fe',2,'f7f2bb9ac8beb4dcc188eed3f7dfab2ca741155dc05e1de5bf7220806bee04fc','a0f0175602034654154dcad8e7a25259a2a2a154e2d4105e9652e533b01c889a');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','risk prioritise','0.1.0+fcff23b226fe',2,'a0f0175602034654154dcad8e7a25259a2a2a154e2d4105e9652e533b01c889a','bb99b34c0e5292d2403f4b4e20fa0027eb8973797f37ca05dfee02536d3288d3');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','import suppliers','0.1.0+fcff23b226fe',2,'bb99b34c0e5292d2403f4b4e20fa0027eb8973797f37ca05dfee02536d3288d3','981fbe84e63d1f52c27bda49d953ef1d5bc0188227a5626e85f2066e99b7b256');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','import undo','0.1.0+fcff23b226fe',2,'981fbe84e63d1f52c27bda49d953ef1d5bc0188227a5626e85f2066e99b7b256','658f64754984e3f96083dff97247b439db1d6bcf083091f8eabe1f78370294c1');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','supplier add','0.1.0+fcff23b226fe',2,'658f64754984e3f96083dff97247b439db1d6bcf083091f8eabe1f78370294c1','a90a9c763f3d2f139d7711e172bd048a6a4b5c802de6dfac24a6da2feadd8a28');
INSERT INTO "journal" VALUES(16,'2024-05-15','2026-11-30T17:01:28Z','PE-2','PE-1','supplier withdraw','0.1.0+fcff23b226fe',2,'a90a9c763f3d2f139d7711e172bd048a6a4b5c802de6dfac24a6da2feadd8a28','5aec6592d9a2352b6f9e3dad31b22bf07467d4ae84367ee2bc52fb908e53df51');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"0bf08a98fea35c3fdd1e976ef8f22fbbd7e83dc001da06e70d9bbf9b747f6e5e"},"accounts":{"personal":"a538f5b82802926cfe9a21cd18e67eb585754e8d88845d4fe21b6539333da860"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"5a21abddac6610e06c94f1e2b2048b86120b1a72093f32b8ed9d8e8ddbe04f4f"},"accounts":{"personal":"394277a9afcd71b6533f4241d9f4e54132398b3724170d88d72386ab5e271336"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"a8cd2265c4197e9d957309a517f522035ed6d975a45a451432556a13eae64e4b"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"aa34b1eae80a4f75f6dda9fe0e114b27a74aa6d6f734583c72bb61532486bc5b"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"12d4a1269e90fe9339fd6f19305dfe967c558e17b0549021024402d823f37d7e"},"name_key":{"personal":"ebc90341cb4fa32a89d8bf3e6100376cc837858f935459a4b58e752b27c0f12d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"2b670a5cdefe160ff0b7f9cdf98f55ebc4321d26bf28e8a84de3182e6a6695b5"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"120bbe54aa883212c1870fc7ba836fa9cd3d5e1a3e443f40c6b76913a5179108"},"name_key":{"personal":"2987a07ebb041909a519eb1eab5b71120245b05008f4f08f79614b474099cd56"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"53f6aa4e1de54a4498b705afd23ec5ee8aaefc4a379ca5bb57729902478fb5e2"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"72c036eb7253576c8115ea778013cac1bcd0ae0e0c89d41a4a660aca7e596a6d"},"name_key":{"personal":"e809533bfb98a4adb1115d1183d093295a7c52e35b8f04246b5419879e9473b3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"c868c3d703b71a7f88c0d742e685778fea7ed89d20f78633015e218ec0ecc284"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"f25c39c4f45d707828c0ef12b63894cbb3a6dc728e473518c1460e9751a67917"},"name_key":{"personal":"8b627d0f337301c2250056b5de6dcd6cc09898da5be819d5d0cf2ff05737f236"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"8143d441964d52803a665f0a46e478a71335b98f3ee74d1505a42dec722fffc5"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"18b82ef92859361a6aad1decf20e3fb5ffd687787ce66ec8c394b5fe3bc8ab98"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"950f3acd31583916867e9836e18b715755ff217abaca6ef1959146505ef483e2"},"options":{"personal":"3c35d35c16adb30116208d11d994b8083009eb0808382f02a94e0963440d43fb"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"buyers":null,"approvers":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"6661bd8e0caf899df7a911c0ebaf8f1e8ac7ef0cff63b181c74517ab3669ffd8","marks":"05b5f551fe74aec1b95521bf7b28bd9ae98c133cc883c50f45b6eb16d8b88969"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"cc58424937ff7f56e1f070fb4b86e60bee8ff81434cb28b686cd9e81875b145f"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"10fb627241233eb5f592d3ef16349f088a9bda695690ddaf29083c14059d8f07"},"options":{"personal":"84f6c9baee8df8325737d8d4fd4465807a6078ece66487f504253c2276ec7da9"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"buyers":null,"approvers":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"64b358703308f44f57fbedba440acb4cb9bc2f8b7116a9bba44ebbc3d8496366","marks":"b704d8d9bbde230c02c3544c23c86e6d07eb1ad2695bad83bb5cbcf055070f10"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"35d9ff5e65ba1d5fb10151f643de1157a41b89e4dc75112dee31ff9a696a9340"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"dd54c44be785210b30a86d204bc3e3122a4fe5e16765a9a9ed0ea3179ca1be0e"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"c7ac7b45c39647fdbb2f26d1950ba0f9f0cc860835fba2c0d11dc8e129315a3f"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"37c360cca65989f43fff4534a0f346776bab72e278296b65c6bfbac942546c6e"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"154ae3e9a7262f06321408ca56644f39232092de69544965df00151d1baf6f8c"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"06d60eee1667ff898d79f1cdf736319f7aa327591d261d47a8b0e032556f6f8d"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"state":"closing","day":"2024-05-15","reason":{"personal":"eeba4aa6899343056e804835ec13088d0d74442cb3882f58f6c56545b9c2676f"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"c884c61f1f8c8b114231e6301460fc3f9f844f3169228b09bf381420d6e8a3ab"},"accounts":{"personal":"29b30ada60fad00828bce9e0947d34553559122347a4cae959e57a724f5e9238"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(40,9,2,'finding','3','insert','{"id":3,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"cb4bd2e7069f0301a224c65a71922d492f9a013efd331d68fd4873760308e01e"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":"attested","state":"closed","day":"2024-05-15","reason":{"personal":"162776b5e07b3952f0e4827c20aff6db3bd5ebbdde368da79e7ae00c18465447"},"actor":3,"move":"confirm","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(41,9,3,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null,\"as\":null}]}","reason":{"personal":"3cf43df6384b0e3f8c523057aa84d8786caa89810c8d45543e8bbf0132562215"},"day":"2024-05-15","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'assessment','#10','batch','{"count":1,"digest":"240d112e627d350221b5126b2619db263664e83d97e4d9a1adec286a8de46409"}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"db1a7308f8e5d35040dd1cb2d039fd84ebc4f02711c4d8df4580206978461954"},"second":"needed","entry":10}');
INSERT INTO "journal_change" VALUES(44,11,1,'person','4','insert','{"id":4,"number":4,"company_id":1,"name":{"personal":"f331770827ba3794e9fa5f086cb6ed257bff1d2607062d6ec3fc95b570621df6"},"accounts":{"personal":"d0c812df41e7aaa3dc1d1f843012d260220bcfffafdf84f5cddb28d97a15cb33"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":4,"move":"add","corrector":null,"replaces":null,"entry":11}');
INSERT INTO "journal_change" VALUES(45,11,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":11}');
INSERT INTO "journal_change" VALUES(46,11,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"0f4be15700dd31a8716522f5d501506ff51950ef156c39f9f9451db8a976d6ba"},"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(51,13,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"856a19fd7301c57e4ea9c71df09531e294a8a0db7481006854f1502567c79632"},"name_key":{"personal":"8e81fcdf745da4875268350d17b30f5d6ce7574e93b0ed9020accb5c59fae9fd"},"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(52,13,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(53,13,3,'supplier','5','insert','{"id":5,"entry":13}');
INSERT INTO "journal_change" VALUES(54,13,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"49746dd9f3a346c83a0c9d3d2fa6a90c42a0d3bfbc6d0ec5a134a78003bf8035"},"name_key":{"personal":"3636eaaf5497e482e0c4f309599dfa934c9c53099dce18f6c78dd0da0b05cef5"},"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(55,13,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,13,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(57,13,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"ec2a8dd36cf2bf8e9d9f9916fb28a411a6c35aa5c374f40819bc8a67039d2272"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"24a15dc2dab02b6131208bab700c3692e2bdec825404cb75e863bc9e8c7398d4"},"options":{"personal":"a7ba191630ded744a883adf5fac7170133f30619b9af488dbd801c181f40b8b6"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"buyers":null,"approvers":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"ac441933e4dcd5909a0a061286c62896fb8a7697e22a91aae96bcc1dfea82118"},"undone":13,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":14}');
INSERT INTO "journal_change" VALUES(60,15,1,'supplier','6','insert','{"id":6,"entry":15}');
INSERT INTO "journal_change" VALUES(61,15,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"28e5128f5ac41f18795ff503d0f39d190b38744c726dc96e6f4a5c50f62e4812"},"name_key":{"personal":"7f8e0a94d307a5e87a285503ab8c214c02dcede9c87edd0a288125332844c771"},"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(62,15,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(63,16,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"4ecee39ef0be52783469c4d2c50e890748e74241c778bc8c85f6a76e8f1e4c0b"},"entry":16}');
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
    aim         TEXT NOT NULL CHECK (aim IN ('cease', 'prevent', 'limit', 'remedy')),
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
INSERT INTO "personal_value" VALUES('0bf08a98fea35c3fdd1e976ef8f22fbbd7e83dc001da06e70d9bbf9b747f6e5e','65efd81758cffe7422a85ba76ee79bea','tester');
INSERT INTO "personal_value" VALUES('a538f5b82802926cfe9a21cd18e67eb585754e8d88845d4fe21b6539333da860','00eeefd20d202bc85628e67b99011ae2','tester');
INSERT INTO "personal_value" VALUES('5a21abddac6610e06c94f1e2b2048b86120b1a72093f32b8ed9d8e8ddbe04f4f','a1c4870b40252a123ff48a85b625dfd2','root');
INSERT INTO "personal_value" VALUES('394277a9afcd71b6533f4241d9f4e54132398b3724170d88d72386ab5e271336','d413e9c54c1831aefd403975e47313c8','root');
INSERT INTO "personal_value" VALUES('a8cd2265c4197e9d957309a517f522035ed6d975a45a451432556a13eae64e4b','1d81825e81653bc019f034b04f32b50a','Prøve AS');
INSERT INTO "personal_value" VALUES('aa34b1eae80a4f75f6dda9fe0e114b27a74aa6d6f734583c72bb61532486bc5b','770525e2a8507927f10260ca95e0800f','905461761');
INSERT INTO "personal_value" VALUES('12d4a1269e90fe9339fd6f19305dfe967c558e17b0549021024402d823f37d7e','ce16eb5d7375158d1c273c08d020c729','Firma 1 AS');
INSERT INTO "personal_value" VALUES('ebc90341cb4fa32a89d8bf3e6100376cc837858f935459a4b58e752b27c0f12d','bb283ec9b0917b00c47732313ce6b05e','firma 1|as');
INSERT INTO "personal_value" VALUES('2b670a5cdefe160ff0b7f9cdf98f55ebc4321d26bf28e8a84de3182e6a6695b5','23cbd6d7fb551a6be3316dc5bfb020b9','x1@example.no');
INSERT INTO "personal_value" VALUES('120bbe54aa883212c1870fc7ba836fa9cd3d5e1a3e443f40c6b76913a5179108','c51761565de4f1ddfc80136890edc0e4','Firma 2 AS');
INSERT INTO "personal_value" VALUES('2987a07ebb041909a519eb1eab5b71120245b05008f4f08f79614b474099cd56','d8241f8b0879595217bddf5cf6b03993','firma 2|as');
INSERT INTO "personal_value" VALUES('53f6aa4e1de54a4498b705afd23ec5ee8aaefc4a379ca5bb57729902478fb5e2','cff3350bfd41bd67ff16c11ec801d0e6','x2@example.no');
INSERT INTO "personal_value" VALUES('72c036eb7253576c8115ea778013cac1bcd0ae0e0c89d41a4a660aca7e596a6d','9bc1f01d5a38a603ca5adc011032e6c8','Firma 3 AS');
INSERT INTO "personal_value" VALUES('e809533bfb98a4adb1115d1183d093295a7c52e35b8f04246b5419879e9473b3','5b6758172a58c4ea80ff749d45cc7466','firma 3|as');
INSERT INTO "personal_value" VALUES('c868c3d703b71a7f88c0d742e685778fea7ed89d20f78633015e218ec0ecc284','b85ad962dfad97618f5ea35e493bf0c0','x3@example.no');
INSERT INTO "personal_value" VALUES('f25c39c4f45d707828c0ef12b63894cbb3a6dc728e473518c1460e9751a67917','ab7447f4564d39f5fc5d344285f60201','Firma 4 AS');
INSERT INTO "personal_value" VALUES('8b627d0f337301c2250056b5de6dcd6cc09898da5be819d5d0cf2ff05737f236','21e411c374ed591013006229be6a8b18','firma 4|as');
INSERT INTO "personal_value" VALUES('8143d441964d52803a665f0a46e478a71335b98f3ee74d1505a42dec722fffc5','fe39945f7cc75bf1ea1b65f7baee9a5c','x4@example.no');
INSERT INTO "personal_value" VALUES('18b82ef92859361a6aad1decf20e3fb5ffd687787ce66ec8c394b5fe3bc8ab98','268bd029c0cb3662780f64353478bdb0','suppliers.csv');
INSERT INTO "personal_value" VALUES('950f3acd31583916867e9836e18b715755ff217abaca6ef1959146505ef483e2','36be5ce739ac01c8c59d94fd35738af3','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('3c35d35c16adb30116208d11d994b8083009eb0808382f02a94e0963440d43fb','13a950a434dfcae31dd7584b0e035b40','{}');
INSERT INTO "personal_value" VALUES('cc58424937ff7f56e1f070fb4b86e60bee8ff81434cb28b686cd9e81875b145f','39cffdacce99473e61d2e8fcf71bb10d','purchases.csv');
INSERT INTO "personal_value" VALUES('10fb627241233eb5f592d3ef16349f088a9bda695690ddaf29083c14059d8f07','90fa3c375910b6bede92484d95213244','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('84f6c9baee8df8325737d8d4fd4465807a6078ece66487f504253c2276ec7da9','d9d33dffbb523dbeba6b69f4275ce564','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('35d9ff5e65ba1d5fb10151f643de1157a41b89e4dc75112dee31ff9a696a9340','88aa6a8ff2ed98b196a9bd4a3a6cd70a','R-1');
INSERT INTO "personal_value" VALUES('dd54c44be785210b30a86d204bc3e3122a4fe5e16765a9a9ed0ea3179ca1be0e','de5e8a9bff55af38a4e0d26c735ba893','R-1');
INSERT INTO "personal_value" VALUES('c7ac7b45c39647fdbb2f26d1950ba0f9f0cc860835fba2c0d11dc8e129315a3f','2e11cb8592dcf0b4dfc599e02f8c9439','Feil');
INSERT INTO "personal_value" VALUES('37c360cca65989f43fff4534a0f346776bab72e278296b65c6bfbac942546c6e','1d640cd50510e776cf73bec92eba748e','funn.txt');
INSERT INTO "personal_value" VALUES('154ae3e9a7262f06321408ca56644f39232092de69544965df00151d1baf6f8c','e578c6a010434e447a522dc8f2f27b32','Ulykke');
INSERT INTO "personal_value" VALUES('06d60eee1667ff898d79f1cdf736319f7aa327591d261d47a8b0e032556f6f8d','bdb1509b3efbb0ff34b7aa679df349d0','Ulykke');
INSERT INTO "personal_value" VALUES('eeba4aa6899343056e804835ec13088d0d74442cb3882f58f6c56545b9c2676f','77418d308cfcd1d7ee071b15e41bbbc9','Rettet');
INSERT INTO "personal_value" VALUES('c884c61f1f8c8b114231e6301460fc3f9f844f3169228b09bf381420d6e8a3ab','a851cf426c12fb1081ed0fe95309e679','bekrefter');
INSERT INTO "personal_value" VALUES('29b30ada60fad00828bce9e0947d34553559122347a4cae959e57a724f5e9238','347a060b486a079f2638562672807f30','bekrefter');
INSERT INTO "personal_value" VALUES('cb4bd2e7069f0301a224c65a71922d492f9a013efd331d68fd4873760308e01e','ee1dbe796f27bf740082a5e78fcedbef','Ulykke');
INSERT INTO "personal_value" VALUES('162776b5e07b3952f0e4827c20aff6db3bd5ebbdde368da79e7ae00c18465447','26ab6a689ba4dbe78b31b167d4b2f05b','Rettet');
INSERT INTO "personal_value" VALUES('3cf43df6384b0e3f8c523057aa84d8786caa89810c8d45543e8bbf0132562215','aae64b4128e8c30fda0a7f78c9d0e48d','Rettet');
INSERT INTO "personal_value" VALUES('db1a7308f8e5d35040dd1cb2d039fd84ebc4f02711c4d8df4580206978461954','75d8e293883c62a27522d7eb9992611e','Kjent');
INSERT INTO "personal_value" VALUES('f331770827ba3794e9fa5f086cb6ed257bff1d2607062d6ec3fc95b570621df6','07136ad64c8a2a71babcfb27a1846215','kollega');
INSERT INTO "personal_value" VALUES('d0c812df41e7aaa3dc1d1f843012d260220bcfffafdf84f5cddb28d97a15cb33','c5b3d6630df52db41216d4c5ea8bfc09','kollega');
INSERT INTO "personal_value" VALUES('0f4be15700dd31a8716522f5d501506ff51950ef156c39f9f9451db8a976d6ba','151c6c2fb770e02da16d9692ceff4691','Kjent');
INSERT INTO "personal_value" VALUES('856a19fd7301c57e4ea9c71df09531e294a8a0db7481006854f1502567c79632','c5121c8cc800a1dd9a8959bd5865a4b5','Firma to AS');
INSERT INTO "personal_value" VALUES('8e81fcdf745da4875268350d17b30f5d6ce7574e93b0ed9020accb5c59fae9fd','4f46affcfa0dafa59d859aa17ad17674','firma to|as');
INSERT INTO "personal_value" VALUES('49746dd9f3a346c83a0c9d3d2fa6a90c42a0d3bfbc6d0ec5a134a78003bf8035','0d268a2ca2df0c0b2d50018a5106c4e0','Feil AS');
INSERT INTO "personal_value" VALUES('3636eaaf5497e482e0c4f309599dfa934c9c53099dce18f6c78dd0da0b05cef5','ddd2d9a929330190a3900abd6eaddc00','feil|as');
INSERT INTO "personal_value" VALUES('ec2a8dd36cf2bf8e9d9f9916fb28a411a6c35aa5c374f40819bc8a67039d2272','a0e5741d7a94e52a767f8e3fa53fc013','wrong.csv');
INSERT INTO "personal_value" VALUES('24a15dc2dab02b6131208bab700c3692e2bdec825404cb75e863bc9e8c7398d4','16171e8f18b826855504d02db413fbf1','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('a7ba191630ded744a883adf5fac7170133f30619b9af488dbd801c181f40b8b6','d0abd2e774cc8370d608b4ad2e03d2d8','{}');
INSERT INTO "personal_value" VALUES('ac441933e4dcd5909a0a061286c62896fb8a7697e22a91aae96bcc1dfea82118','5fd9de0cc5965c1a272d388457a18625','Feil fil');
INSERT INTO "personal_value" VALUES('28e5128f5ac41f18795ff503d0f39d190b38744c726dc96e6f4a5c50f62e4812','02e4982c6af7280f9c04f885bcd23561','Dobbelt');
INSERT INTO "personal_value" VALUES('7f8e0a94d307a5e87a285503ab8c214c02dcede9c87edd0a288125332844c771','65f051aa879381bc2e10485bdcaacb11','dobbelt');
INSERT INTO "personal_value" VALUES('4ecee39ef0be52783469c4d2c50e890748e74241c778bc8c85f6a76e8f1e4c0b','72938c76d8d32888c6b3990854afc91f','Lagt inn ved en feil');
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
    level_to    TEXT NOT NULL,       -- the level after, 'unknown', 'not_supplier' or 'withdrawn'
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
    state        TEXT NOT NULL CHECK (state IN ('active', 'winding_up', 'forced', 'bankrupt', 'deleted', 'absent')),
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
CREATE INDEX account_line_number ON account_line (number);
CREATE INDEX board_decision_number ON board_decision (number);
CREATE INDEX file_number ON file (number);
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
