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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T16:41:20Z','PE-2','PE-1','init','0.1.0+6add2145e4a8',2,'0000000000000000000000000000000000000000000000000000000000000000','92697167749b7c9354f28b18d551b3cf969e68876499821e6865c368b0fbc00c');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T16:41:20Z','PE-2','PE-1','import suppliers','0.1.0+6add2145e4a8',2,'92697167749b7c9354f28b18d551b3cf969e68876499821e6865c368b0fbc00c','e301506bc386edf514b164b868e1a664532318cec96ecd6d775bc7461d00fea7');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T16:41:20Z','PE-2','PE-1','import purchases','0.1.0+6add2145e4a8',2,'e301506bc386edf514b164b868e1a664532318cec96ecd6d775bc7461d00fea7','22bee5ae405854384e16dcf80cd3a177bb238191f3199e390893f31e16d65779');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','assess','0.1.0+6add2145e4a8',2,'22bee5ae405854384e16dcf80cd3a177bb238191f3199e390893f31e16d65779','1162fc3adb54699aab085b7cea61d3eb3065ad34b3624509c69aa541b75af23d');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','evidence add','0.1.0+6add2145e4a8',2,'1162fc3adb54699aab085b7cea61d3eb3065ad34b3624509c69aa541b75af23d','e8c7a45025be6846d6336ef448bed398736440709fa9b18f367cc50e6fc4effb');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','evidence withdraw','0.1.0+6add2145e4a8',2,'e8c7a45025be6846d6336ef448bed398736440709fa9b18f367cc50e6fc4effb','081d49545f723760ef6ff88b8950886df14155daaed1e70101c517449857a1c7');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','finding add','0.1.0+6add2145e4a8',2,'081d49545f723760ef6ff88b8950886df14155daaed1e70101c517449857a1c7','d646b67bd1524e33dbfa034a2b665ea15cb399cd24ccb986645ea7bbeded6b06');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','finding close','0.1.0+6add2145e4a8',2,'d646b67bd1524e33dbfa034a2b665ea15cb399cd24ccb986645ea7bbeded6b06','ae062ee1a678d7e4587106ceff46471e7e06a1417de45cc3df28ec5b1e469120');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-3','finding confirm','0.1.0+6add2145e4a8',2,'ae062ee1a678d7e4587106ceff46471e7e06a1417de45cc3df28ec5b1e469120','324597dd8715b5e4d1cddb1928b57a233815cbeb1ed20ebfe16a9be2191104e2');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T16:41:21Z','PE-2','PE-1','assess','0.1.0+6add2145e4a8',2,'324597dd8715b5e4d1cddb1928b57a233815cbeb1ed20ebfe16a9be2191104e2','775ca5433786e10ae9735f33d169e46471161f4239830fda9abde94199863b3b');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-4','assess','0.1.0+6add2145e4a8',2,'775ca5433786e10ae9735f33d169e46471161f4239830fda9abde94199863b3b','47b4324a88422fba6783863186d7b818b05a1a57b8cef21142148e9ab6f3d929');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-1','risk prioritise','0.1.0+6add2145e4a8',2,'47b4324a88422fba6783863186d7b818b05a1a57b8cef21142148e9ab6f3d929','44674aab0ab7b7da6d26e980461c84095e7fbd7788126ce1ee6e2c5eae778cd7');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-1','import suppliers','0.1.0+6add2145e4a8',2,'44674aab0ab7b7da6d26e980461c84095e7fbd7788126ce1ee6e2c5eae778cd7','b1c991d1d401c2c5fd8ff801d2ab685b184a5794ecb2515c822bb76883192d3e');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-1','import undo','0.1.0+6add2145e4a8',2,'b1c991d1d401c2c5fd8ff801d2ab685b184a5794ecb2515c822bb76883192d3e','71dc3c8117b658feaafe5724783258e220c1c238e7bc545cb7f8feb1d101d078');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-1','supplier add','0.1.0+6add2145e4a8',2,'71dc3c8117b658feaafe5724783258e220c1c238e7bc545cb7f8feb1d101d078','5dc24a297263e5da69d31fd27259f1de13e8bdd3034cc57022e819a9d43de917');
INSERT INTO "journal" VALUES(16,'2024-05-15','2026-11-30T16:41:22Z','PE-2','PE-1','supplier withdraw','0.1.0+6add2145e4a8',2,'5dc24a297263e5da69d31fd27259f1de13e8bdd3034cc57022e819a9d43de917','37811c813801126a24ae4cc88a4f322eddac6c5271ae819e4a5b9172ff40bd66');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"d43e2b974bf7078083056a20eaa1b3b74aea075c344962739c85725cd01ec976"},"accounts":{"personal":"509a1bc3177ab92c79e84565f40efad89e3428261d84cedde37afc319fd94567"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"053101b6cc8bdc3e7ce2916cca10c4b738791191cfb359a29caac06d18e722e1"},"accounts":{"personal":"4525c2f00b4a14315c7e3776f3f1363b1f08bbdf297056c733487094d8f654c5"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"2455c48d362860a58873e2f1f07922acb06b407d7c3e15ed5d37a6cfc253235a"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"b93c41ee31e40afe2ee170cb4c265c9db53c368a3b53185502d75f51b4c5e1d1"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"10041031d27b1448851e50a4500931d7465a21844b896c01fe3b72f3ec1907ba"},"name_key":{"personal":"7fbdc37a46b311e773285ea4ed22afaac1d079ee4e24a561e8425696fad005a8"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"ac23072aebaf570897577b3aff2fffe88cbd6f6328e019cc0b2157b75c5876bd"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"2ef98ed5abbe8e3d0f3facc59fabe656d1e2cf61ad6c345a25cf1e292f79bc19"},"name_key":{"personal":"7dda59c768d5bf9c6b15fa759b2af13b1c6866c4c801a06956085e3c74bffdf8"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"2c613f3784b64fc3b1536c1da5933549a42db4db0aacb8499527f8eecad75add"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"d6d9956892f146fc7cf46d1bc26c7409b136a6653e624f3e5fbb93c0cbe4c0ab"},"name_key":{"personal":"e4fe2a049c35d8b95a952cd9649bc2bbe5ddaa82b1c4e3c89749362e98277b09"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"a9d91541fc86971a2bdf17f86b85c133f8e74d89a4570b1326a412f48313a10c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"b8b1c220c37bdc0bfa720ac96b88f2daadec441e17aa5faeaff806c3affba97b"},"name_key":{"personal":"004aac75fcad44894b60aeff3b73ce483daaa848e3db2cee89031d164ba77215"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"3513b63470d27f1cc614a60bc3aa19103b29bb8b304ef689fc176f270977d33d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"ac71ce052987f677599e6f00d0b9bc4e2f9280a28ce70d1119b381e3de605057"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"430cf16e89517c22b0e418fddbb82be53f49d02fdded7e644e566a0e97c80181"},"options":{"personal":"aac2877ab8adecb15a89817e8116d0f406ffded3403efbb87c0983e9643d0b95"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"buyers":null,"approvers":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"6661bd8e0caf899df7a911c0ebaf8f1e8ac7ef0cff63b181c74517ab3669ffd8","marks":"05b5f551fe74aec1b95521bf7b28bd9ae98c133cc883c50f45b6eb16d8b88969"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"0dec0f52adc148943d91ece97d905ebc4b3c372f601a222de7fff4ce2d88a81e"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"a0498dc9d7402a123116946e2f4301abef9762d5d71a985934e6cf87eccd7585"},"options":{"personal":"b0363410e8614e62a974148cffdd13f484d504eaebbfec1a324148d565784e18"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"buyers":null,"approvers":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"64b358703308f44f57fbedba440acb4cb9bc2f8b7116a9bba44ebbc3d8496366","marks":"b704d8d9bbde230c02c3544c23c86e6d07eb1ad2695bad83bb5cbcf055070f10"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"8c702843b6485b553e74768561c6c8ccaf7a7ef128f690396975e2a410ad571c"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"f5f00df1bdf8c8b5ac3730c164f3e9761c9d4e0a60d75df8565ba5cc57c40caa"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"958be4c1ad4d8704566bb9c5e163666eaa4689044264209950fd41e859d65753"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"bcc445f23a0dbf0a29f907327392a9df4f2ad307863c3ccae806b59bb2b88ba3"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"44002dde40e708fb5f4e67074e814828026b53babafd29772370435c5a926055"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"0d56bba5f7a6fef13754c0d2f51b9ae9a3f998fc12d7dbacbe300f1d1436ba1f"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"state":"closing","day":"2024-05-15","reason":{"personal":"8de1d03d66992921022dca7e978b21411c1e0da1db32b79bca5e47bcfb8690cf"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"b04c409dc4a25d7a14f3d1680b34955482d60e124a3df4a530cb74ac8e3ecaf1"},"accounts":{"personal":"58580e0f5e7650b1379af215dcdbd69acdeb9d7d2850a2c18f1c6baf5d0fa464"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(40,9,2,'finding','3','insert','{"id":3,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"076f2df6a7b54eeb172cdc3234436a66f46003fde9a2fd16957eb2c7ddb2a557"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":"attested","state":"closed","day":"2024-05-15","reason":{"personal":"0a7540490243ee8ea377289a6a2df9dc434adceda84272dc016b65f603a34255"},"actor":3,"move":"confirm","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(41,9,3,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null,\"as\":null}]}","reason":{"personal":"30de83741bea2d18d3a8db3ef2bb26aef1a3916130bf1cd20aa2243590b24ef1"},"day":"2024-05-15","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'assessment','#10','batch','{"count":1,"digest":"240d112e627d350221b5126b2619db263664e83d97e4d9a1adec286a8de46409"}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"78f9d88f8921d4966ae0dcd8fd0e51c392b0960d363ea1abeb75087c58f5b4de"},"second":"needed","entry":10}');
INSERT INTO "journal_change" VALUES(44,11,1,'person','4','insert','{"id":4,"number":4,"company_id":1,"name":{"personal":"af9d80a1ea6a6fca8ac969c3653240d6458ac43fb503d71d5235f6e073d14b3f"},"accounts":{"personal":"1736451f6d50b5a303923da2bc859ee6327aa3282503ea207f10e164f89a1cd5"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":4,"move":"add","corrector":null,"replaces":null,"entry":11}');
INSERT INTO "journal_change" VALUES(45,11,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":11}');
INSERT INTO "journal_change" VALUES(46,11,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"e8dbef222e9f3e006c6145a3a012d444dc1a8bab208ad2312ff2189e907e576e"},"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(51,13,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"dc4d39ba5007ef20d4f8c94a8d7b4fc0a125d746fe58d6a1264065617144d77d"},"name_key":{"personal":"0e2cd177a73eb919ad9f32dd3c1fae3822c75df0c6b19eb9be39f04befeae265"},"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(52,13,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(53,13,3,'supplier','5','insert','{"id":5,"entry":13}');
INSERT INTO "journal_change" VALUES(54,13,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"7c1633f49e3688c0301fd39d45f3b8ef3e20dc0ae8a51898232cca23bbc675d2"},"name_key":{"personal":"6d627ab2fa566667225a108bdb5e6dd009268f3d46bdf25fb5b17506628c07ff"},"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(55,13,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,13,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(57,13,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"c44a134820e7e1f06274378abf3167702acee49acabb6a3af3497869a0eba718"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"7a067c2e59ca9a1b38c1c991c0381a0accde6d1ac06f736ab7fc70dfd7dc899d"},"options":{"personal":"0152f924d590513368c19f601856f383cd88a230c52821b591c03d2bae192ac6"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"buyers":null,"approvers":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"a88b61e43f7037857b4d9f4899477c7f5c3c84a4e9faa1ba19cb01c787af2555"},"undone":13,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":14}');
INSERT INTO "journal_change" VALUES(60,15,1,'supplier','6','insert','{"id":6,"entry":15}');
INSERT INTO "journal_change" VALUES(61,15,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"4d4565d39091cf767c9e833d96be704230e5e36743c0d4e44a5c816043d8c358"},"name_key":{"personal":"e888cc1e4d16e10fd2bcd9c04f539df40bddeeb9e3aae9a74849704668f537a2"},"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(62,15,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(63,16,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"f35d4c13240790b9182c727f83bc2f39b3e0016070794baa538f34dfccebac84"},"entry":16}');
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
INSERT INTO "personal_value" VALUES('d43e2b974bf7078083056a20eaa1b3b74aea075c344962739c85725cd01ec976','020278776909865bdb8f56c77bbf6c81','tester');
INSERT INTO "personal_value" VALUES('509a1bc3177ab92c79e84565f40efad89e3428261d84cedde37afc319fd94567','4e47c68eb494fb676888782552e529cd','tester');
INSERT INTO "personal_value" VALUES('053101b6cc8bdc3e7ce2916cca10c4b738791191cfb359a29caac06d18e722e1','7112ba6266aa20ddecb99ab4b9d7422b','root');
INSERT INTO "personal_value" VALUES('4525c2f00b4a14315c7e3776f3f1363b1f08bbdf297056c733487094d8f654c5','633b8348e379af35319effd2a5cebfd5','root');
INSERT INTO "personal_value" VALUES('2455c48d362860a58873e2f1f07922acb06b407d7c3e15ed5d37a6cfc253235a','6cdced64deebd0e713feed3ff5ae994b','Prøve AS');
INSERT INTO "personal_value" VALUES('b93c41ee31e40afe2ee170cb4c265c9db53c368a3b53185502d75f51b4c5e1d1','756180af313a565f5dc192b8533b0f02','905461761');
INSERT INTO "personal_value" VALUES('10041031d27b1448851e50a4500931d7465a21844b896c01fe3b72f3ec1907ba','88ea872375f4e6c4e35d95fb2a61d097','Firma 1 AS');
INSERT INTO "personal_value" VALUES('7fbdc37a46b311e773285ea4ed22afaac1d079ee4e24a561e8425696fad005a8','3fe1f36f152604a7727cb208d22fcfdc','firma 1|as');
INSERT INTO "personal_value" VALUES('ac23072aebaf570897577b3aff2fffe88cbd6f6328e019cc0b2157b75c5876bd','8c5975e525fb8db15c11309ee96816f7','x1@example.no');
INSERT INTO "personal_value" VALUES('2ef98ed5abbe8e3d0f3facc59fabe656d1e2cf61ad6c345a25cf1e292f79bc19','23afabd9c1ab66bbe2916dc49e8825e9','Firma 2 AS');
INSERT INTO "personal_value" VALUES('7dda59c768d5bf9c6b15fa759b2af13b1c6866c4c801a06956085e3c74bffdf8','6f2c9f6cf4df5f8aae0c7e0cba0661ba','firma 2|as');
INSERT INTO "personal_value" VALUES('2c613f3784b64fc3b1536c1da5933549a42db4db0aacb8499527f8eecad75add','d5d033f1576d922eeb6e00d8f0771c71','x2@example.no');
INSERT INTO "personal_value" VALUES('d6d9956892f146fc7cf46d1bc26c7409b136a6653e624f3e5fbb93c0cbe4c0ab','eebd8a8bf83d2f46aa9248dde817aef9','Firma 3 AS');
INSERT INTO "personal_value" VALUES('e4fe2a049c35d8b95a952cd9649bc2bbe5ddaa82b1c4e3c89749362e98277b09','b7547366fbb477901206c2dbfaf69126','firma 3|as');
INSERT INTO "personal_value" VALUES('a9d91541fc86971a2bdf17f86b85c133f8e74d89a4570b1326a412f48313a10c','28603d4d8cf33a0769ad6376a1292e91','x3@example.no');
INSERT INTO "personal_value" VALUES('b8b1c220c37bdc0bfa720ac96b88f2daadec441e17aa5faeaff806c3affba97b','165f17e420b90b0c63efe2a7ab405386','Firma 4 AS');
INSERT INTO "personal_value" VALUES('004aac75fcad44894b60aeff3b73ce483daaa848e3db2cee89031d164ba77215','2acfe7523eb684c5b1825b43c5351afb','firma 4|as');
INSERT INTO "personal_value" VALUES('3513b63470d27f1cc614a60bc3aa19103b29bb8b304ef689fc176f270977d33d','b1a1ebea409f83a724551e5a93709c1f','x4@example.no');
INSERT INTO "personal_value" VALUES('ac71ce052987f677599e6f00d0b9bc4e2f9280a28ce70d1119b381e3de605057','852c64407cd35e61d6b59097a3469041','suppliers.csv');
INSERT INTO "personal_value" VALUES('430cf16e89517c22b0e418fddbb82be53f49d02fdded7e644e566a0e97c80181','de85b468fdf4af6d95e0b9a191e8206e','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('aac2877ab8adecb15a89817e8116d0f406ffded3403efbb87c0983e9643d0b95','77917b9e1dec53c0a8383607471b57bb','{}');
INSERT INTO "personal_value" VALUES('0dec0f52adc148943d91ece97d905ebc4b3c372f601a222de7fff4ce2d88a81e','c2d7d48c5b1fc6073c1fb5195b8a47b5','purchases.csv');
INSERT INTO "personal_value" VALUES('a0498dc9d7402a123116946e2f4301abef9762d5d71a985934e6cf87eccd7585','afb1ea1ffd59781eb3784f63bf378f81','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('b0363410e8614e62a974148cffdd13f484d504eaebbfec1a324148d565784e18','e757953b10a2f353b213d27ee86ecffe','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('8c702843b6485b553e74768561c6c8ccaf7a7ef128f690396975e2a410ad571c','21e022e300b24e968c14d948ea243271','R-1');
INSERT INTO "personal_value" VALUES('f5f00df1bdf8c8b5ac3730c164f3e9761c9d4e0a60d75df8565ba5cc57c40caa','61215bbc9f1762e7ca5205f67b33e4cc','R-1');
INSERT INTO "personal_value" VALUES('958be4c1ad4d8704566bb9c5e163666eaa4689044264209950fd41e859d65753','acce46aa3eb87b5ccdaf741a76e25f59','Feil');
INSERT INTO "personal_value" VALUES('bcc445f23a0dbf0a29f907327392a9df4f2ad307863c3ccae806b59bb2b88ba3','cabd3678b8c0f4cd72ff38b8c5ff456f','funn.txt');
INSERT INTO "personal_value" VALUES('44002dde40e708fb5f4e67074e814828026b53babafd29772370435c5a926055','094889f5b6c4445433f7cb1ae3a9f8f6','Ulykke');
INSERT INTO "personal_value" VALUES('0d56bba5f7a6fef13754c0d2f51b9ae9a3f998fc12d7dbacbe300f1d1436ba1f','d435285ef4353f5d56dc02f3bfa0900e','Ulykke');
INSERT INTO "personal_value" VALUES('8de1d03d66992921022dca7e978b21411c1e0da1db32b79bca5e47bcfb8690cf','6e7db01667917f73b2ceca32063bf547','Rettet');
INSERT INTO "personal_value" VALUES('b04c409dc4a25d7a14f3d1680b34955482d60e124a3df4a530cb74ac8e3ecaf1','8f1521b4a6a4be877260062d00d8d0d0','bekrefter');
INSERT INTO "personal_value" VALUES('58580e0f5e7650b1379af215dcdbd69acdeb9d7d2850a2c18f1c6baf5d0fa464','5d7eac3036b2205c1fb00516fbd7cb7e','bekrefter');
INSERT INTO "personal_value" VALUES('076f2df6a7b54eeb172cdc3234436a66f46003fde9a2fd16957eb2c7ddb2a557','e07c72728372c019ff3882c841507d6f','Ulykke');
INSERT INTO "personal_value" VALUES('0a7540490243ee8ea377289a6a2df9dc434adceda84272dc016b65f603a34255','16811d46b79a4050a4bccc8dea69d139','Rettet');
INSERT INTO "personal_value" VALUES('30de83741bea2d18d3a8db3ef2bb26aef1a3916130bf1cd20aa2243590b24ef1','e8510cbb32f1a01a36f87041b4b98ede','Rettet');
INSERT INTO "personal_value" VALUES('78f9d88f8921d4966ae0dcd8fd0e51c392b0960d363ea1abeb75087c58f5b4de','196a6fb20e6c93442ba80e5b564730c8','Kjent');
INSERT INTO "personal_value" VALUES('af9d80a1ea6a6fca8ac969c3653240d6458ac43fb503d71d5235f6e073d14b3f','51f5d69c80f8bc661600ec06090e9ad7','kollega');
INSERT INTO "personal_value" VALUES('1736451f6d50b5a303923da2bc859ee6327aa3282503ea207f10e164f89a1cd5','71e8f0abacd38c5fa4f34a50b7b39ac0','kollega');
INSERT INTO "personal_value" VALUES('e8dbef222e9f3e006c6145a3a012d444dc1a8bab208ad2312ff2189e907e576e','5d419f29f83560ae4c8422a78b1f8593','Kjent');
INSERT INTO "personal_value" VALUES('dc4d39ba5007ef20d4f8c94a8d7b4fc0a125d746fe58d6a1264065617144d77d','74782761ad5f0be9c8c4fd0c6129ca54','Firma to AS');
INSERT INTO "personal_value" VALUES('0e2cd177a73eb919ad9f32dd3c1fae3822c75df0c6b19eb9be39f04befeae265','cd3aa61041da520a6af1a611876d8026','firma to|as');
INSERT INTO "personal_value" VALUES('7c1633f49e3688c0301fd39d45f3b8ef3e20dc0ae8a51898232cca23bbc675d2','72e83bc1016b71e939213907402f5a41','Feil AS');
INSERT INTO "personal_value" VALUES('6d627ab2fa566667225a108bdb5e6dd009268f3d46bdf25fb5b17506628c07ff','6b614942d82fb58351aaed915eec33b3','feil|as');
INSERT INTO "personal_value" VALUES('c44a134820e7e1f06274378abf3167702acee49acabb6a3af3497869a0eba718','f1b11a7f5798bfd1cbe8d5d1753f6e00','wrong.csv');
INSERT INTO "personal_value" VALUES('7a067c2e59ca9a1b38c1c991c0381a0accde6d1ac06f736ab7fc70dfd7dc899d','2740ce325b0d8f38d4aacb63755ce14c','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('0152f924d590513368c19f601856f383cd88a230c52821b591c03d2bae192ac6','b9b6a895bf5b51ff846940cc58706d76','{}');
INSERT INTO "personal_value" VALUES('a88b61e43f7037857b4d9f4899477c7f5c3c84a4e9faa1ba19cb01c787af2555','cb6e6a0503c65d05dd16d97bbc7b7934','Feil fil');
INSERT INTO "personal_value" VALUES('4d4565d39091cf767c9e833d96be704230e5e36743c0d4e44a5c816043d8c358','dfaec6b2682f5679e9657e8120a51684','Dobbelt');
INSERT INTO "personal_value" VALUES('e888cc1e4d16e10fd2bcd9c04f539df40bddeeb9e3aae9a74849704668f537a2','53a92921e15d3622c117f29d2671a9f7','dobbelt');
INSERT INTO "personal_value" VALUES('f35d4c13240790b9182c727f83bc2f39b3e0016070794baa538f34dfccebac84','58387f6b75c6771e57e3e8e7efff4361','Lagt inn ved en feil');
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
