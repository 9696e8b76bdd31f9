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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.1.2','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'8CE397A7CEBEBFD28E1E5CCEBEFA8550DACC89201847E8AD6608A6A2D465654C');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'047DD88DD33A003076AB3A6A7B0204D0');
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
INSERT INTO "decision" VALUES(1,1,5,'2024-05-15',1,1,'low','Kjent','needed',9);
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
INSERT INTO "decision_second" VALUES(1,1,1,'confirmed',1,'2024-05-15',NULL,10);
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
    state       TEXT CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT,
    reason      TEXT,                -- personal
    actor       INTEGER,
    move        TEXT,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;
INSERT INTO "finding" VALUES(1,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,'open','2024-05-15',NULL,1,'add',NULL,NULL,7);
INSERT INTO "finding" VALUES(2,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,'closed','2024-05-15','Rettet',1,'close',NULL,NULL,8);
CREATE TABLE finding_end (
    id         INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), -- what is closed
    day        TEXT NOT NULL,        -- no longer open from this day
    reason     TEXT,                 -- personal: what has been done
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY, -- public id I-<id>
    kind          TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases')),
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
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,NULL,NULL,NULL,12);
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
INSERT INTO "import_fact" VALUES(1,3,'withdrawn','yes','Feil fil',12,13);
CREATE TABLE import_map (
    id     INTEGER PRIMARY KEY,
    name   TEXT,                     -- personal: of a column map that was saved, whose latest row
                                     -- is in force
    kind   TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases')),
    header TEXT NOT NULL,            -- BLAKE2b-256 of the header line it is for; '' for none
    map    TEXT,                     -- personal: as a map file; null: removed
    entry  INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T10:15:45Z','PE-2','PE-1','init','0.1.0+b7fc59438e46',2,'0000000000000000000000000000000000000000000000000000000000000000','7e128ce079aa3a448edd78823d76d1244f117ff3264c085b232d69bc4aaae223');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T10:15:45Z','PE-2','PE-1','import suppliers','0.1.0+b7fc59438e46',2,'7e128ce079aa3a448edd78823d76d1244f117ff3264c085b232d69bc4aaae223','3bba7fc92c045e58475cfe69387e70bafe1333033340902b2ed2c0fe462f9a2b');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','import purchases','0.1.0+b7fc59438e46',2,'3bba7fc92c045e58475cfe69387e70bafe1333033340902b2ed2c0fe462f9a2b','637ca2457d854fbf23f3e8525d914a7562a25e6bafde83e2e704da5b9f850e53');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','assess','0.1.0+b7fc59438e46',2,'637ca2457d854fbf23f3e8525d914a7562a25e6bafde83e2e704da5b9f850e53','7f845011fda0dc793991e14faa5e757c574e4c414861d0a6738cb3da8f3b46e2');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','evidence add','0.1.0+b7fc59438e46',2,'7f845011fda0dc793991e14faa5e757c574e4c414861d0a6738cb3da8f3b46e2','da0938b2c5b9b509d5fbef2115abf0e63c1e1bc9d37efa3ffab4f099beed92c7');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','evidence withdraw','0.1.0+b7fc59438e46',2,'da0938b2c5b9b509d5fbef2115abf0e63c1e1bc9d37efa3ffab4f099beed92c7','51cc6391d15e9fcd3a877f5ffc7b49e29452998989f04783af2b0729f5a94fc3');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','finding add','0.1.0+b7fc59438e46',2,'51cc6391d15e9fcd3a877f5ffc7b49e29452998989f04783af2b0729f5a94fc3','ef07201ab31b31fbf87e99e27777533d5bcdcc3384cee92975950be98fca08e3');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','finding close','0.1.0+b7fc59438e46',2,'ef07201ab31b31fbf87e99e27777533d5bcdcc3384cee92975950be98fca08e3','43d72b3df8920d95c046081996144de3f93fea97b2115dce40f06b60dbf192f6');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','assess','0.1.0+b7fc59438e46',2,'43d72b3df8920d95c046081996144de3f93fea97b2115dce40f06b60dbf192f6','6ca5bd182b6c89732b57a297f03910bd4e4b25632dc5fe4baf9e9a3cf1144298');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-3','assess','0.1.0+b7fc59438e46',2,'6ca5bd182b6c89732b57a297f03910bd4e4b25632dc5fe4baf9e9a3cf1144298','5e51e51ab99ef9d8bcdb32634eeb83ecf2e90d4b4c3b3fd9daf93b53002ff95d');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','risk prioritise','0.1.0+b7fc59438e46',2,'5e51e51ab99ef9d8bcdb32634eeb83ecf2e90d4b4c3b3fd9daf93b53002ff95d','a8fd90a0a1d3e6b81bd972abbd4c5a51705e44d764c4af028f146c56361b87f8');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T10:15:46Z','PE-2','PE-1','import suppliers','0.1.0+b7fc59438e46',2,'a8fd90a0a1d3e6b81bd972abbd4c5a51705e44d764c4af028f146c56361b87f8','5df3b83721aa125c749b4c5efe1d65767a7ba6ffa99a6502c4f21f07f021b7af');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T10:15:47Z','PE-2','PE-1','import undo','0.1.0+b7fc59438e46',2,'5df3b83721aa125c749b4c5efe1d65767a7ba6ffa99a6502c4f21f07f021b7af','c19e0a0ac13c2accbe0ee0b579fb90d7983c29fd46bc54cc9fca51935cbe133f');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T10:15:47Z','PE-2','PE-1','supplier add','0.1.0+b7fc59438e46',2,'c19e0a0ac13c2accbe0ee0b579fb90d7983c29fd46bc54cc9fca51935cbe133f','86ced78abed83987bd64b8c0f09653bd7e35398b4945767eb3b2e4f6ccbec00b');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T10:15:47Z','PE-2','PE-1','supplier withdraw','0.1.0+b7fc59438e46',2,'86ced78abed83987bd64b8c0f09653bd7e35398b4945767eb3b2e4f6ccbec00b','211739368c8191fc5f82f01211c0fba34ee2946ca70317eb3f0deda768fec82a');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"aa23ca547e022b5c4d614319df1c5d4c92113fc9b3055785030962b81f510223"},"accounts":{"personal":"9f6afbfca405e965cdb1bb67d0dd5dd59caba9e5dd3a78cd18217eb79db184f5"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"1373d10d152deecbfe935a08f3eb4aef2e844395c5b0cf0264369b93baba2db2"},"accounts":{"personal":"3382311fa6e8856e775723e8487d02c8807fe75236f65f94dfdd328b1b28742a"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"e56c2d04d395cb6a9a55903c3af3ba31e1e6630fec6446d0d7ca09378179b147"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"022ce4f18ade51842d90d78d1c0104de204550dc1967e74b42ac801a00734b39"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"d34d141548050a5a036e099c72274ff8f43cbaa4830b213f61317489a38f0e06"},"name_key":{"personal":"9fc73bf4bc18ed82b357038680094e20fc8eaa124c7729a63acd7c01bd4dbc23"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"7e8767553a19cc855b6c09c685b2ad104439420eebf35e3ac2ab3df15562d69c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"4b1a04bc4959f25217b990d5811f2755c2e24df1f62c58d023a26cd01d72b830"},"name_key":{"personal":"1672d0302712d4b717358be5d30877ebef6cc0906e95288ace8c248327c0a0b3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"a42f908ea631c9515fddd9edc6d7b7fb661f3e99b110b7427130eeb783646647"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"4ef55cfa32fb1fdd04f000d288dc112858eb827b8fb5bfda8fbe795eac3c6e6a"},"name_key":{"personal":"8c0488aa441441e131d34b15196e4dfb9595e41f5b9b5d5f4391e9198e0ad017"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"f566b38a50065f46c82a87b21208bfc70ec790e326c22bf75ec0415725a58744"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"2d3c8f30ef4ed48027fac27cf033fbced7f26d355a108ebc5fefb9f65a15a402"},"name_key":{"personal":"c3380d3441c06e01022a6c09ede421f91227d0c9d307b7d9bd7124a70314ea39"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"8eb8ce4d54d6b4e0fa5761279c4e3df314b0be5f76646141f3d9391e5fa33c76"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"ed3e54ea1e16238fa1399a1d04c4169ff6b7882fb641b9b0d0dd62252c88bc58"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"bfdcd7b01e9257053e43043b8418e9f9c1aab7b274bc45b4cb56477ddafe8ab4"},"options":{"personal":"acd9059678ffe5d02725fbd4df449bece7b7fe7ea2eae83c38fe5f3d62a352a5"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"buyers":null,"approvers":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"6661bd8e0caf899df7a911c0ebaf8f1e8ac7ef0cff63b181c74517ab3669ffd8","marks":"05b5f551fe74aec1b95521bf7b28bd9ae98c133cc883c50f45b6eb16d8b88969"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"5573b59d5c869fc4e3e6f43541cc1a1036ec1c9be60d7bd6351075f678117a5a"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"14c5d5a5ef80539ca7e31a69dd9c5d76639e2072845bdb52fe9ded44dd0933bd"},"options":{"personal":"8ac79020d76709c00eb62c21d81c82b570910732283751c7b12d8019e8f871dd"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"buyers":null,"approvers":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"d6587747ac215911b067f7fc6ee0e0a5b479406a9cbfe6dd645f82bd73398896","marks":"889186b6d9fa5f2198b2bab7bb4d3de2059d766a14b749221f4d0f17321d27bf"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"85b7ab855e389537dca831be6bceb41c94d168b253dec1f2e788311cad8c916a"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"531247fcf7bfa893b124574e134e965507bf849c4a850cc46b559e22ee9fe643"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"72f112cbdaddfd3eb42533fca448839812a99a30d1eb2e469f2f4289fb86beb4"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"35b1a7e87f176bb7ae7104fbbeeb90269adfcd89381b99a0ce637c9af14db2e4"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"c2b6d838a89d2177c7f7c4e7c43bbb8399b76fc31c981460ebebf1b87aab97c6"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"ee102117e5352fdddf8155bd7b4bf3e031d2d45314963e8d7f417525dd7e8a6b"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"5dce6ab9fb73b5c4bdb388ef7f2e229231c478cc4a55507fc018fb8f0aebced2"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,8,2,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null,\"as\":null}]}","reason":{"personal":"6e9a3c8eb827d0f55ea3a02b36bf1ed58fdb1c96c98042b6bd50fa1d68f71b08"},"day":"2024-05-15","entry":8}');
INSERT INTO "journal_change" VALUES(40,9,1,'assessment','#9','batch','{"count":1,"digest":"1c182be14b23fafe9adf39095367e7c03759578e2aac2b369c768f15e7d221c4"}');
INSERT INTO "journal_change" VALUES(41,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"eb44160af12859d9e1ac7b4dc887e7a2ee2d941c879d29f7bf0c7a7bb1cd823e"},"second":"needed","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"5ca1423a50024322227c62f52252a72d1b3fc4c45e813050b4890115898a3e17"},"accounts":{"personal":"e4d2dc7e0bf20d889f588a9e83ecce64078d2f71841c67240d6b463bab59b333"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":10}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":10}');
INSERT INTO "journal_change" VALUES(44,10,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"a5054f0cbec9f5212db0b4817a09b74bf3a2ed32249e7120a76909e6246c02d5"},"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(45,11,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,11,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(48,11,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(49,12,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"509c70e5494ca7b83143afd827d1a54c1a72a15d722b10924044cda14debf2c5"},"name_key":{"personal":"4af6744e08b2529f131b5743889b87362681e4a06d4532fd7aa24431d75d1fa2"},"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(51,12,3,'supplier','5','insert','{"id":5,"entry":12}');
INSERT INTO "journal_change" VALUES(52,12,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"011b6018ba43aadcc165976a18830ed1881ca7dcfe465662d60f3c649d19d965"},"name_key":{"personal":"a440a907354d5da98b4406ca469a9c4fec5faaea969fabfcdab43caa0b9c1133"},"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(53,12,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,12,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(55,12,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"9a8f0a1dc9fd9c6fa1a6793aa99cc71a1e70080a9191b06ee85ad6f805fb9fc1"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"281e283ea25920b8adb5d73576b4530b95e3e7f2d444e8c668d9ab4591240fa4"},"options":{"personal":"d7cc1608c2e0c926bf58b7c7a3557628bbf5804e8e03020eb14a44b79147ca6a"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"buyers":null,"approvers":null,"entry":12}');
INSERT INTO "journal_change" VALUES(56,13,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"5fa3490c6664eaab655632250eb79fa1442805e9e707adca28070fae567e5722"},"undone":12,"entry":13}');
INSERT INTO "journal_change" VALUES(57,13,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'supplier','6','insert','{"id":6,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"15bf942db42ebf14b87ead09e772e9544e3a89848bc42cb398bcc6caa63d032d"},"name_key":{"personal":"a0649dbf4a486d527f4819dabd5a103bca5eb0b3ab3f1bc4de411ddfa209e7e2"},"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(60,14,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(61,15,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"a9b64175e051954ae66553c4d8db53ec2bcec851adad8a3999985fc7e3b46498"},"entry":15}');
CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year is in force
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- personal, a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "person" VALUES(3,3,1,'kollega','kollega',NULL,NULL,'active','2024-05-15',NULL,3,'add',NULL,NULL,10);
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('aa23ca547e022b5c4d614319df1c5d4c92113fc9b3055785030962b81f510223','43e6fe0e756e8cd293797789c74a67fe','tester');
INSERT INTO "personal_value" VALUES('9f6afbfca405e965cdb1bb67d0dd5dd59caba9e5dd3a78cd18217eb79db184f5','9af6dea88c69c1647607b8fd4f7a6c3f','tester');
INSERT INTO "personal_value" VALUES('1373d10d152deecbfe935a08f3eb4aef2e844395c5b0cf0264369b93baba2db2','42b024ec539eea4cb9fada8b9f6df89f','root');
INSERT INTO "personal_value" VALUES('3382311fa6e8856e775723e8487d02c8807fe75236f65f94dfdd328b1b28742a','1cbbdc4cd89de57d5ea82fbf73eb7637','root');
INSERT INTO "personal_value" VALUES('e56c2d04d395cb6a9a55903c3af3ba31e1e6630fec6446d0d7ca09378179b147','8d28e8e00553bb2ebb0b07117d76d5b3','Prøve AS');
INSERT INTO "personal_value" VALUES('022ce4f18ade51842d90d78d1c0104de204550dc1967e74b42ac801a00734b39','367524658771a3aff762e02fd1492aea','905461761');
INSERT INTO "personal_value" VALUES('d34d141548050a5a036e099c72274ff8f43cbaa4830b213f61317489a38f0e06','07b7c66bdadf79103889a223f490d5dd','Firma 1 AS');
INSERT INTO "personal_value" VALUES('9fc73bf4bc18ed82b357038680094e20fc8eaa124c7729a63acd7c01bd4dbc23','798ddfb69ed4ee9a16975e98352ebe79','firma 1|as');
INSERT INTO "personal_value" VALUES('7e8767553a19cc855b6c09c685b2ad104439420eebf35e3ac2ab3df15562d69c','6255db2f979936ce4ee684f7311b4166','x1@example.no');
INSERT INTO "personal_value" VALUES('4b1a04bc4959f25217b990d5811f2755c2e24df1f62c58d023a26cd01d72b830','1fb1437862cf07a04bce839d1c902c68','Firma 2 AS');
INSERT INTO "personal_value" VALUES('1672d0302712d4b717358be5d30877ebef6cc0906e95288ace8c248327c0a0b3','633cb3da2aca352797a8a3687b1a2d58','firma 2|as');
INSERT INTO "personal_value" VALUES('a42f908ea631c9515fddd9edc6d7b7fb661f3e99b110b7427130eeb783646647','5e29e0c063bb20d2ef3b1a100d2766b1','x2@example.no');
INSERT INTO "personal_value" VALUES('4ef55cfa32fb1fdd04f000d288dc112858eb827b8fb5bfda8fbe795eac3c6e6a','12535ae6bfad1bf396381dcacc79dac6','Firma 3 AS');
INSERT INTO "personal_value" VALUES('8c0488aa441441e131d34b15196e4dfb9595e41f5b9b5d5f4391e9198e0ad017','4d679fe5a0e888e0094242655ef01b22','firma 3|as');
INSERT INTO "personal_value" VALUES('f566b38a50065f46c82a87b21208bfc70ec790e326c22bf75ec0415725a58744','07216c81c00cd9cc0f6153fa1bb160b9','x3@example.no');
INSERT INTO "personal_value" VALUES('2d3c8f30ef4ed48027fac27cf033fbced7f26d355a108ebc5fefb9f65a15a402','2a87d9657557bbf236fd7f2d01770d75','Firma 4 AS');
INSERT INTO "personal_value" VALUES('c3380d3441c06e01022a6c09ede421f91227d0c9d307b7d9bd7124a70314ea39','00b86ab6996d095d9198c147c2fe1f98','firma 4|as');
INSERT INTO "personal_value" VALUES('8eb8ce4d54d6b4e0fa5761279c4e3df314b0be5f76646141f3d9391e5fa33c76','f92db64848d85ec923be7888c3d6ab60','x4@example.no');
INSERT INTO "personal_value" VALUES('ed3e54ea1e16238fa1399a1d04c4169ff6b7882fb641b9b0d0dd62252c88bc58','a89b0d1b3fc1b45c42ee7eb7f937022f','suppliers.csv');
INSERT INTO "personal_value" VALUES('bfdcd7b01e9257053e43043b8418e9f9c1aab7b274bc45b4cb56477ddafe8ab4','1ebb1596264ff2290858f343ac201680','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('acd9059678ffe5d02725fbd4df449bece7b7fe7ea2eae83c38fe5f3d62a352a5','0dddadbd0f93a9bc8a43dad863fdbb5c','{}');
INSERT INTO "personal_value" VALUES('5573b59d5c869fc4e3e6f43541cc1a1036ec1c9be60d7bd6351075f678117a5a','67c2bcaa95921f884d1604bcd2af19a4','purchases.csv');
INSERT INTO "personal_value" VALUES('14c5d5a5ef80539ca7e31a69dd9c5d76639e2072845bdb52fe9ded44dd0933bd','5340df42c931acbb8f68b68c3160e5f6','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('8ac79020d76709c00eb62c21d81c82b570910732283751c7b12d8019e8f871dd','98e0695ca38866609930e90d1057befe','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('85b7ab855e389537dca831be6bceb41c94d168b253dec1f2e788311cad8c916a','66aac2bef17bb11d601056cd5bf3e061','R-1');
INSERT INTO "personal_value" VALUES('531247fcf7bfa893b124574e134e965507bf849c4a850cc46b559e22ee9fe643','d50134455c93a5f43068a2f9d9ca3e2d','R-1');
INSERT INTO "personal_value" VALUES('72f112cbdaddfd3eb42533fca448839812a99a30d1eb2e469f2f4289fb86beb4','e09c37fb9c4db0c25934b32577685510','Feil');
INSERT INTO "personal_value" VALUES('35b1a7e87f176bb7ae7104fbbeeb90269adfcd89381b99a0ce637c9af14db2e4','9d3c43955fcc30267326c7dfdaf632e3','funn.txt');
INSERT INTO "personal_value" VALUES('c2b6d838a89d2177c7f7c4e7c43bbb8399b76fc31c981460ebebf1b87aab97c6','f68bee772fe839d8dccfd824115a527b','Ulykke');
INSERT INTO "personal_value" VALUES('ee102117e5352fdddf8155bd7b4bf3e031d2d45314963e8d7f417525dd7e8a6b','b60b89bcbecf0ab8d976457a40b995b4','Ulykke');
INSERT INTO "personal_value" VALUES('5dce6ab9fb73b5c4bdb388ef7f2e229231c478cc4a55507fc018fb8f0aebced2','1c506d5cc26c9d1272ba20cd07634ed3','Rettet');
INSERT INTO "personal_value" VALUES('6e9a3c8eb827d0f55ea3a02b36bf1ed58fdb1c96c98042b6bd50fa1d68f71b08','7efdd1bc06f6dfc9e57284cb2a0714a8','Rettet');
INSERT INTO "personal_value" VALUES('eb44160af12859d9e1ac7b4dc887e7a2ee2d941c879d29f7bf0c7a7bb1cd823e','0170b2f4247230f55e99534a859a00b0','Kjent');
INSERT INTO "personal_value" VALUES('5ca1423a50024322227c62f52252a72d1b3fc4c45e813050b4890115898a3e17','283780a84e19314664bda5034289c785','kollega');
INSERT INTO "personal_value" VALUES('e4d2dc7e0bf20d889f588a9e83ecce64078d2f71841c67240d6b463bab59b333','02137e03d4f2d37811def13c43b521d2','kollega');
INSERT INTO "personal_value" VALUES('a5054f0cbec9f5212db0b4817a09b74bf3a2ed32249e7120a76909e6246c02d5','fba85465fc0baecb7b54568a1b6b8416','Kjent');
INSERT INTO "personal_value" VALUES('509c70e5494ca7b83143afd827d1a54c1a72a15d722b10924044cda14debf2c5','35fe76af53c550bda98392d3075d483d','Firma to AS');
INSERT INTO "personal_value" VALUES('4af6744e08b2529f131b5743889b87362681e4a06d4532fd7aa24431d75d1fa2','ea236298c2d2dc3ca67a75cf05a14799','firma to|as');
INSERT INTO "personal_value" VALUES('011b6018ba43aadcc165976a18830ed1881ca7dcfe465662d60f3c649d19d965','d7a2a9a55a4c3081e07cd16ec76c92bc','Feil AS');
INSERT INTO "personal_value" VALUES('a440a907354d5da98b4406ca469a9c4fec5faaea969fabfcdab43caa0b9c1133','fd77076244f174789cf235b285bcf331','feil|as');
INSERT INTO "personal_value" VALUES('9a8f0a1dc9fd9c6fa1a6793aa99cc71a1e70080a9191b06ee85ad6f805fb9fc1','cc49b2b970c77a268befb1f685160eb9','wrong.csv');
INSERT INTO "personal_value" VALUES('281e283ea25920b8adb5d73576b4530b95e3e7f2d444e8c668d9ab4591240fa4','8362ec4284ff592117472b26270c9363','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('d7cc1608c2e0c926bf58b7c7a3557628bbf5804e8e03020eb14a44b79147ca6a','f6482245e0f9bdfb5d8dc53fc8706b51','{}');
INSERT INTO "personal_value" VALUES('5fa3490c6664eaab655632250eb79fa1442805e9e707adca28070fae567e5722','34aa9dea4449103e9a3d5bf7ec93421b','Feil fil');
INSERT INTO "personal_value" VALUES('15bf942db42ebf14b87ead09e772e9544e3a89848bc42cb398bcc6caa63d032d','8533d122741bb61671ecca5b400246af','Dobbelt');
INSERT INTO "personal_value" VALUES('a0649dbf4a486d527f4819dabd5a103bca5eb0b3ab3f1bc4de411ddfa209e7e2','aeb4a0a93cec49f3d0e5395dff921a60','dobbelt');
INSERT INTO "personal_value" VALUES('a9b64175e051954ae66553c4d8db53ec2bcec851adad8a3999985fc7e3b46498','a04b594159a68add328e4785d54260d6','Lagt inn ved en feil');
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
INSERT INTO "prioritisation" VALUES(1,2023,3,1,'level',NULL,4,5,'very_high',NULL,'2024-05-15',11);
INSERT INTO "prioritisation" VALUES(2,2023,4,1,'level',NULL,4,3,'high',NULL,'2024-05-15',11);
INSERT INTO "prioritisation" VALUES(3,2023,2,1,'level',NULL,4,3,'high',NULL,'2024-05-15',11);
INSERT INTO "prioritisation" VALUES(4,2023,1,0,'level',NULL,1,1,'low',NULL,'2024-05-15',11);
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
INSERT INTO "rating_fall" VALUES(1,1,'very_high','high','{"causes":[{"what":"finding","before":"F-1","after":null,"as":null}]}','Rettet','2024-05-15',8);
INSERT INTO "rating_fall" VALUES(2,1,'high','low','{"causes":[]}','Kjent','2024-05-15',10);
CREATE TABLE rating_fall_seen (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose falls were looked at; null: the company's
    fall_id     INTEGER NOT NULL REFERENCES rating_fall (id), -- the last of them
    day         TEXT NOT NULL,       -- when
    second      TEXT CHECK (second IN ('attested', 'alone')), -- from the account of who caused one, or
                                     -- who looked is all whom the company has; null: another person
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
CREATE TABLE supplier (
    id    INTEGER PRIMARY KEY,       -- public id S-<id>, never reused
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier" VALUES(1,2);
INSERT INTO "supplier" VALUES(2,2);
INSERT INTO "supplier" VALUES(3,2);
INSERT INTO "supplier" VALUES(4,2);
INSERT INTO "supplier" VALUES(5,12);
INSERT INTO "supplier" VALUES(6,14);
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
    kind        TEXT NOT NULL CHECK (kind IN ('owner', 'email', 'vat')), -- owner: who follows it up
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
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,13);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',15);
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
INSERT INTO "supplier_fact" VALUES(8,2,'country','DK',NULL,'2024-05-15','I-3',12);
INSERT INTO "supplier_fact" VALUES(9,5,'country','NO',NULL,'0001-01-01','I-3',12);
INSERT INTO "supplier_fact" VALUES(10,6,'country','NO',NULL,'0001-01-01','person',14);
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
INSERT INTO "supplier_name" VALUES(5,2,'Firma to AS','firma to|as','2024-05-15','I-3',12);
INSERT INTO "supplier_name" VALUES(6,5,'Feil AS','feil|as','0001-01-01','I-3',12);
INSERT INTO "supplier_name" VALUES(7,6,'Dobbelt','dobbelt','0001-01-01','person',14);
CREATE TABLE supplier_number (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scheme      TEXT NOT NULL CHECK (scheme IN ('orgnr', 'ledger', 'ddreg')),
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
INSERT INTO "supplier_number" VALUES(6,5,'ledger','','9',1,'0001-01-01',NULL,12);
CREATE INDEX batch_mark_of ON batch_mark (table_name, entry);
CREATE INDEX company_fact_of ON company_fact (company_id, kind);
CREATE INDEX supplier_name_of ON supplier_name (supplier_id, valid_from);
CREATE INDEX supplier_name_key ON supplier_name (name_key);
CREATE INDEX supplier_number_of ON supplier_number (supplier_id);
CREATE INDEX supplier_number_value ON supplier_number (value, valid_from);
CREATE INDEX supplier_fact_of ON supplier_fact (supplier_id, kind, valid_from);
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
