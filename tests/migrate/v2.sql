BEGIN TRANSACTION;
CREATE TABLE account_name (
    id       INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
    number   TEXT NOT NULL,          -- as in the lines
    name     TEXT,                   -- personal: an account may be a person's
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
    entry         INTEGER NOT NULL,
    CHECK ((level = 'unknown') = (severity IS NULL)),
    CHECK ((severity IS NULL) = (likelihood IS NULL)),
    CHECK ((level = 'unknown') = (floor IS NOT NULL))
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','2.2.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,5,'very_high','2.2.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'C8F4F7EB3D1CA9CFDD4B842C29CBC9B4C365A13CBBA4561B9E9BA6AAA33030CA');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'D5EBDCF5394957F83A6FCA8F27FF0AB5');
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
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "decision" VALUES(1,1,5,'2024-05-15',1,1,'low','Kjent',9);
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
INSERT INTO "evidence" VALUES(1,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,'registered','2024-01-01',NULL,1,'add',NULL,NULL,5);
INSERT INTO "evidence" VALUES(2,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,'withdrawn','2024-01-01','Feil',1,'withdraw',NULL,1,6);
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
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "import_batch" VALUES(1,'suppliers','suppliers.csv','a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f',280,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',4,4,0,0,0,4,NULL,2);
INSERT INTO "import_batch" VALUES(2,'purchases','purchases.csv','a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b',346,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}','{"decimal":"comma","date":"dmy"}','unknown',8,8,0,0,0,0,NULL,3);
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,NULL,11);
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
INSERT INTO "import_fact" VALUES(1,3,'withdrawn','yes','Feil fil',11,12);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T02:25:50Z','PE-2','PE-1','init','0.1.0',2,'0000000000000000000000000000000000000000000000000000000000000000','27a309242854b7027ae010500bd2a9c335f3d91c8ced5f55c84914f38839f4c2');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','import suppliers','0.1.0',2,'27a309242854b7027ae010500bd2a9c335f3d91c8ced5f55c84914f38839f4c2','d4703f7e26fe83e71fe5bdfd4982a77f071f2e1a772e8a8abd87f3eb281880b8');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','import purchases','0.1.0',2,'d4703f7e26fe83e71fe5bdfd4982a77f071f2e1a772e8a8abd87f3eb281880b8','4693ebd1509177121bf19bc79e5d8d74813088af82f7362b3fa49ca6636837f2');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','assess','0.1.0',2,'4693ebd1509177121bf19bc79e5d8d74813088af82f7362b3fa49ca6636837f2','c7b90ba6a3936e6587d89eab1e20589157ecfabb43f8aba6a4c17c670ef907c6');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','evidence add','0.1.0',2,'c7b90ba6a3936e6587d89eab1e20589157ecfabb43f8aba6a4c17c670ef907c6','a7a519522302edbe0d8b9491e34bb58e706b3ecb74784450aed3ba838bc5f67e');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','evidence withdraw','0.1.0',2,'a7a519522302edbe0d8b9491e34bb58e706b3ecb74784450aed3ba838bc5f67e','f98ebe0ec490f2e3ae6c2bd4b7f1ad7692ae127141b8f3ca46bfc7cd2e6f228d');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','finding add','0.1.0',2,'f98ebe0ec490f2e3ae6c2bd4b7f1ad7692ae127141b8f3ca46bfc7cd2e6f228d','f2350b1d8219a2beaa9ddafd07addab2482e589d4e63dba5231ccaf3227cf710');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','finding close','0.1.0',2,'f2350b1d8219a2beaa9ddafd07addab2482e589d4e63dba5231ccaf3227cf710','af5e144b0a677bf751978f0482aa2f6fefef83781a3419189b698c5e2c74b658');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','assess','0.1.0',2,'af5e144b0a677bf751978f0482aa2f6fefef83781a3419189b698c5e2c74b658','9d03fdfd102c82acad3de8695c5db079ddd3f9b8087a2713e76e37d5a61b50ee');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','risk prioritise','0.1.0',2,'9d03fdfd102c82acad3de8695c5db079ddd3f9b8087a2713e76e37d5a61b50ee','8e0417d998f068e23fba250ab06c5c20832204d3163d3fd007868240a445d0cf');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','import suppliers','0.1.0',2,'8e0417d998f068e23fba250ab06c5c20832204d3163d3fd007868240a445d0cf','4209195f6f5f211e6c371cc5052883590f5827783942e0bf9cb3f9730a816c14');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','import undo','0.1.0',2,'4209195f6f5f211e6c371cc5052883590f5827783942e0bf9cb3f9730a816c14','a1dfbcc78ac829544988b04d9c5257211bd33204f6123ba835feee053a811211');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','supplier add','0.1.0',2,'a1dfbcc78ac829544988b04d9c5257211bd33204f6123ba835feee053a811211','513b4e1484f648d99e1452bcd8a49fba0f64aa030c45b8b6984cedb1de81dacb');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T02:25:51Z','PE-2','PE-1','supplier withdraw','0.1.0',2,'513b4e1484f648d99e1452bcd8a49fba0f64aa030c45b8b6984cedb1de81dacb','3435ad27818126999d371609615bfd136e8a2e823644920ecfa1533d2868fb86');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"b404297e2531efce0f07fa1bf5854b87284b59af83500f032323fd54e60d6dcb"},"accounts":{"personal":"85ca682e33bf1628672bee65505e422628d102610b98ae6a593260c07b446aa8"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"d84c45f1fbe824ea7496dfef9c1aad4e9d4dca62be73f842cddf50b508e0142d"},"accounts":{"personal":"cba2093d7fec8dcf915f53420f8b2b2cbff20ee3a7f6f1275dab9b531c351bb0"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"a60ccaeae9c1f1ccc1decb752d01dc703cbe061f44b000a4ccbf89a15e09532e"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"80dec35e56ada9ae13b4c0bddffacfb14eb9fa0d2f55c25c5c99447a338662f6"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"53fc1e3e265cc2b92f0a91a7d415ce4c03be2b4da3f83d9c24d67f9e8f0f36a8"},"name_key":{"personal":"697173a9c6f687995d4377a90b791ad2caaa9e3b067efdbba417da705c6248fe"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"611c24a681686c20ad13964841995e2d1f0dfcebd09b2ce87b91dd6fc2e84a95"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"71acd8c359ceda73254cbbbb87f4c52391513aa5cfb82ef2e41002e10da0e2ea"},"name_key":{"personal":"030dec80dca9f9ef739afc7733b68033742f7c41b9ad2cdfe755c764a875e41c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"6f102a191297f7f493d301ccaff7e714aaafc78a33b9e499b7a042c763847eb9"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"8aa6a8762edd4acd39e96de4630b1629d9340853a6359cc846cc4731629b914b"},"name_key":{"personal":"bf0f4cef122a284a227b77e411bf0ebb147c9b5f68bf0f950a6a63a4d979d4bf"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"3c35af619ac1f57c8c92cabaebfc02bdb6c05d90e8997a443f534ffac146eadd"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"a71a1c13a7a012617f39676065cba7d586cdaae3d8e35fd55318b278495a6f34"},"name_key":{"personal":"a707ea0c6123d461069d45378f2f617976628c7272fa358c95eae58500f9b3dc"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"5fd0d702853358cd64fa28cd2b07294ff6c8391437e24aaa44d6cdb9f4d13ca3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"ccbe9ac00b794129cf10e47fe3eff0a0a19e795a04bc6f2768cae0c54644a547"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"f6cafdce1b8a3b8061aa77e1a25843b9fcc70d20b33464364e6b3aef22d892cf"},"options":{"personal":"cfd7b37e101f6db31ad63ed1cd1252cafe2c241b476041e6df52d19f5fe4616a"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142","marks":"6ff5b278155c00f1a239f89317d4bb42c826111af9b81d0bb36490aa33d5d38c"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"eb84fda87b195cc48b5571e64146703b1cc121416f83b9c41f429151955f6150"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"105964cdbd4292ce4f0ca74083e5827dfe15df52fdb9c72043ddc2ef053a60cb"},"options":{"personal":"1905a122af7ab78e78f76d7463df17a1ce2e0f366e61b96fc52b160c62422242"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"f5e6692b95c3fd38b92c9e2545da69a1e236d31203dd4e1c63f445c61ce4e3c0","marks":"814c1c345f1f83e07ad58ffa01e1de1fd0d93e07241e33b032ceb3566d37efc2"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"83380602526edaff209d03fa20e59c1701b4b908fd6e30e8f9dcc4345eec5ab6"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"9e04768ce2735fb82dfae8e1d6f6ae1eded5c41980faff836ffd404b83c02aa0"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"3280639c4499db48e7807d419867cd8cc9818db9655054a8b708e46dfa0d6d5d"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"530b3909fd58a173b941b5a42612983d3ee4361d122332a4f8860a0c76d35e69"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"99679681f63538161c544bf211e732e8521c5e3efc3a4eabeba9b0dd79c80afb"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"3b96a555da580ef5c65dd430e90c080aedbeaf0ab3cbc8fd531a570dac47a3d3"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"f72e88b3ac0c7e1174dfa8fac5d2dcf553f131ba2e40a99b2af8ddd20d0a9996"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"e2d01406a0db036d243ff53ace2e8c2cddcab14e7df1a33d10a7c4b1a8f0cd0a"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"9806b89f63aa7fbc489fb79275b0b2e67a94b936ea62d47e957c96e3d445127f"},"entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(43,10,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(44,10,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(45,11,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"a0858c4afd4bffe6f7bfb48f8df964dcaef32a0599e3fa0bf17fed3dabe1a8a9"},"name_key":{"personal":"358cbd74e18df506dd802196cafeb9446ca66edad18ab5acefcb545737f0f822"},"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(47,11,3,'supplier','5','insert','{"id":5,"entry":11}');
INSERT INTO "journal_change" VALUES(48,11,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"4d3bd2ed6785ec6aae29dbfd85155a83e6e1d5d29b645f71861912941a6d33c8"},"name_key":{"personal":"1753d41e1db2c2c4574b0cfb5ff78d00bcf13beae2eb276836a66344a3db809b"},"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(49,11,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":11}');
INSERT INTO "journal_change" VALUES(50,11,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(51,11,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"929824514b0cbe91effa9862adf95e0bff93577ed659efc9b3d683589f418ae8"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"0fba928b6db62ed00bf39ed427c439fccde840255869bb7de0381074c2f6f520"},"options":{"personal":"0eaad64b46e725348fea1cb7992da01b1bbc4dca402147dc2bb3a2c8d5c8b507"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"entry":11}');
INSERT INTO "journal_change" VALUES(52,12,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"ef67ffca9bc774f99e0c68e538d2f59ff76d30fea0f0fcdeebdec6b9afed8f3b"},"undone":11,"entry":12}');
INSERT INTO "journal_change" VALUES(53,12,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'supplier','6','insert','{"id":6,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"835b18143bfd2c79a0f21f693ca98d4244853fcf87b2f457159b43ac64ffeb27"},"name_key":{"personal":"ad54b2e7cb5d18d40caaa7192057892499e6befbf7bb9e14dd9a166d0329999b"},"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(56,13,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(57,14,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"20e5190fd435f4d84fb4d511e69387f22408e3cafdf6c47a67a11c0a6cfe3185"},"entry":14}');
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
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('b404297e2531efce0f07fa1bf5854b87284b59af83500f032323fd54e60d6dcb','9002b239fb9f96a49e8b998c518d79e5','tester');
INSERT INTO "personal_value" VALUES('85ca682e33bf1628672bee65505e422628d102610b98ae6a593260c07b446aa8','acc1bdee7eefee9780a71579a6d15146','tester');
INSERT INTO "personal_value" VALUES('d84c45f1fbe824ea7496dfef9c1aad4e9d4dca62be73f842cddf50b508e0142d','0fbd2c92f10bd02c8623cd5a57b1f421','root');
INSERT INTO "personal_value" VALUES('cba2093d7fec8dcf915f53420f8b2b2cbff20ee3a7f6f1275dab9b531c351bb0','eae8593c34d1dd4a0f34aeaa7868332d','root');
INSERT INTO "personal_value" VALUES('a60ccaeae9c1f1ccc1decb752d01dc703cbe061f44b000a4ccbf89a15e09532e','f1d7769df43318cf8b363cb3c413eb51','Prøve AS');
INSERT INTO "personal_value" VALUES('80dec35e56ada9ae13b4c0bddffacfb14eb9fa0d2f55c25c5c99447a338662f6','15b545db1467fe9555954479f52ddb55','905461761');
INSERT INTO "personal_value" VALUES('53fc1e3e265cc2b92f0a91a7d415ce4c03be2b4da3f83d9c24d67f9e8f0f36a8','701b7a1c526e8950fc5233266ad8f654','Firma 1 AS');
INSERT INTO "personal_value" VALUES('697173a9c6f687995d4377a90b791ad2caaa9e3b067efdbba417da705c6248fe','484d312112a867ae2f05b1bac61ecbb2','firma 1|as');
INSERT INTO "personal_value" VALUES('611c24a681686c20ad13964841995e2d1f0dfcebd09b2ce87b91dd6fc2e84a95','df95d4fe5831106b79e088f40895e272','x1@example.no');
INSERT INTO "personal_value" VALUES('71acd8c359ceda73254cbbbb87f4c52391513aa5cfb82ef2e41002e10da0e2ea','1fc9e34c827306c75fd930698dec1703','Firma 2 AS');
INSERT INTO "personal_value" VALUES('030dec80dca9f9ef739afc7733b68033742f7c41b9ad2cdfe755c764a875e41c','6affb898466c30de084800ade71be100','firma 2|as');
INSERT INTO "personal_value" VALUES('6f102a191297f7f493d301ccaff7e714aaafc78a33b9e499b7a042c763847eb9','e52fca761853c822be3ff1b3846ce4c2','x2@example.no');
INSERT INTO "personal_value" VALUES('8aa6a8762edd4acd39e96de4630b1629d9340853a6359cc846cc4731629b914b','c309af226b9ccdc5c4412a0fb6d9ec00','Firma 3 AS');
INSERT INTO "personal_value" VALUES('bf0f4cef122a284a227b77e411bf0ebb147c9b5f68bf0f950a6a63a4d979d4bf','62c90f98311701637dc04c172d2bdd9f','firma 3|as');
INSERT INTO "personal_value" VALUES('3c35af619ac1f57c8c92cabaebfc02bdb6c05d90e8997a443f534ffac146eadd','f00f930c574f1af981d722c6d74fbf89','x3@example.no');
INSERT INTO "personal_value" VALUES('a71a1c13a7a012617f39676065cba7d586cdaae3d8e35fd55318b278495a6f34','917f3b36436238e63673fcdf185eb495','Firma 4 AS');
INSERT INTO "personal_value" VALUES('a707ea0c6123d461069d45378f2f617976628c7272fa358c95eae58500f9b3dc','307ad4055ede94b98b4c35e902e04f11','firma 4|as');
INSERT INTO "personal_value" VALUES('5fd0d702853358cd64fa28cd2b07294ff6c8391437e24aaa44d6cdb9f4d13ca3','5215b43a5f8b4ba873986c99cbbeed60','x4@example.no');
INSERT INTO "personal_value" VALUES('ccbe9ac00b794129cf10e47fe3eff0a0a19e795a04bc6f2768cae0c54644a547','f44e4690dacc654c78c18a90481d3e72','suppliers.csv');
INSERT INTO "personal_value" VALUES('f6cafdce1b8a3b8061aa77e1a25843b9fcc70d20b33464364e6b3aef22d892cf','97ce15a91d1ab8930fb05cb2b3343017','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('cfd7b37e101f6db31ad63ed1cd1252cafe2c241b476041e6df52d19f5fe4616a','e70decf42fba448d30e1a3341eee19e8','{}');
INSERT INTO "personal_value" VALUES('eb84fda87b195cc48b5571e64146703b1cc121416f83b9c41f429151955f6150','024a6e636f91d1d2cc3bc93044778220','purchases.csv');
INSERT INTO "personal_value" VALUES('105964cdbd4292ce4f0ca74083e5827dfe15df52fdb9c72043ddc2ef053a60cb','15608ef0fecbd4166022d964c9386247','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('1905a122af7ab78e78f76d7463df17a1ce2e0f366e61b96fc52b160c62422242','adc9cf4c42ca7ff6326a009ab2ed5cec','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('83380602526edaff209d03fa20e59c1701b4b908fd6e30e8f9dcc4345eec5ab6','ed598c71c2042b61589f4deff0794c3c','R-1');
INSERT INTO "personal_value" VALUES('9e04768ce2735fb82dfae8e1d6f6ae1eded5c41980faff836ffd404b83c02aa0','ad666a504dccdfd11c5e33296e8bf3e6','R-1');
INSERT INTO "personal_value" VALUES('3280639c4499db48e7807d419867cd8cc9818db9655054a8b708e46dfa0d6d5d','204dd98f91295981bc2c5c707af3d1ae','Feil');
INSERT INTO "personal_value" VALUES('530b3909fd58a173b941b5a42612983d3ee4361d122332a4f8860a0c76d35e69','86f1029f6f53540395700d4189ba5887','funn.txt');
INSERT INTO "personal_value" VALUES('99679681f63538161c544bf211e732e8521c5e3efc3a4eabeba9b0dd79c80afb','d4c94f733c80fbebb572eea57a3430c1','Ulykke');
INSERT INTO "personal_value" VALUES('3b96a555da580ef5c65dd430e90c080aedbeaf0ab3cbc8fd531a570dac47a3d3','b610c44a1465372566aaf9aeb70b1161','Ulykke');
INSERT INTO "personal_value" VALUES('f72e88b3ac0c7e1174dfa8fac5d2dcf553f131ba2e40a99b2af8ddd20d0a9996','139e1625517d1ad2c0b8cadae514a5e7','Rettet');
INSERT INTO "personal_value" VALUES('9806b89f63aa7fbc489fb79275b0b2e67a94b936ea62d47e957c96e3d445127f','3862216a2c9d6b6db3e841c3b7efce78','Kjent');
INSERT INTO "personal_value" VALUES('a0858c4afd4bffe6f7bfb48f8df964dcaef32a0599e3fa0bf17fed3dabe1a8a9','a7e848329b4d9e6decaa6bec656b2fd4','Firma to AS');
INSERT INTO "personal_value" VALUES('358cbd74e18df506dd802196cafeb9446ca66edad18ab5acefcb545737f0f822','7cba31a02b5514355e5c92d5e81ac70f','firma to|as');
INSERT INTO "personal_value" VALUES('4d3bd2ed6785ec6aae29dbfd85155a83e6e1d5d29b645f71861912941a6d33c8','9d1162c5d37bf1648af4695b98e1744f','Feil AS');
INSERT INTO "personal_value" VALUES('1753d41e1db2c2c4574b0cfb5ff78d00bcf13beae2eb276836a66344a3db809b','37380a015d07b2b80865ee6e227818fa','feil|as');
INSERT INTO "personal_value" VALUES('929824514b0cbe91effa9862adf95e0bff93577ed659efc9b3d683589f418ae8','ae17cc80a32acc3595119b68bfd65097','wrong.csv');
INSERT INTO "personal_value" VALUES('0fba928b6db62ed00bf39ed427c439fccde840255869bb7de0381074c2f6f520','bb7a8db954c83258c3a0d365e729c8e5','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('0eaad64b46e725348fea1cb7992da01b1bbc4dca402147dc2bb3a2c8d5c8b507','c92d8bda68ddd8e9a8c955ee227dfadf','{}');
INSERT INTO "personal_value" VALUES('ef67ffca9bc774f99e0c68e538d2f59ff76d30fea0f0fcdeebdec6b9afed8f3b','479ceedde018410ac1d59fb2407564cd','Feil fil');
INSERT INTO "personal_value" VALUES('835b18143bfd2c79a0f21f693ca98d4244853fcf87b2f457159b43ac64ffeb27','3db3b7babcc4226e12bc9394a96a4c74','Dobbelt');
INSERT INTO "personal_value" VALUES('ad54b2e7cb5d18d40caaa7192057892499e6befbf7bb9e14dd9a166d0329999b','511a87a51f49df49e43273cf9a643d64','dobbelt');
INSERT INTO "personal_value" VALUES('20e5190fd435f4d84fb4d511e69387f22408e3cafdf6c47a67a11c0a6cfe3185','4e61e97e81b65b9a709d4457c9400c11','Lagt inn ved en feil');
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
INSERT INTO "prioritisation" VALUES(1,2023,4,1,'level',NULL,4,5,'very_high',NULL,'2024-05-15',10);
INSERT INTO "prioritisation" VALUES(2,2023,3,1,'level',NULL,4,5,'very_high',NULL,'2024-05-15',10);
INSERT INTO "prioritisation" VALUES(3,2023,2,1,'level',NULL,4,3,'high',NULL,'2024-05-15',10);
INSERT INTO "prioritisation" VALUES(4,2023,1,0,'level',NULL,1,1,'low',NULL,'2024-05-15',10);
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
    entry       INTEGER NOT NULL
) STRICT;
INSERT INTO "purchase" VALUES(1,1,2,2,2,'2023-03-15',100,'NOK','1',100,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(2,1,2,6,2,'2023-03-15',500,'NOK','1',500,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(3,1,2,3,3,'2023-03-15',200,'NOK','1',200,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(4,1,2,7,3,'2023-03-15',600,'NOK','1',600,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(5,1,2,4,4,'2023-03-15',300,'NOK','1',300,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(6,1,2,8,4,'2023-03-15',700,'NOK','1',700,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(7,1,2,5,1,'2023-03-15',400,'NOK','1',400,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(8,1,2,9,1,'2023-03-15',800,'NOK','1',800,NULL,NULL,NULL,3);
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
INSERT INTO "supplier" VALUES(5,11);
INSERT INTO "supplier" VALUES(6,13);
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
    kind        TEXT NOT NULL CHECK (kind IN ('owner', 'email')), -- owner: who follows it up
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
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,12);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',14);
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind = 'country' OR kind = 'production_country'
                    OR kind = 'sector' OR kind = 'category' OR kind = 'class'
                    OR kind = 'subsuppliers' OR kind = 'scale' OR kind = 'scope'
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
INSERT INTO "supplier_fact" VALUES(8,2,'country','DK',NULL,'2024-05-15','I-3',11);
INSERT INTO "supplier_fact" VALUES(9,5,'country','NO',NULL,'0001-01-01','I-3',11);
INSERT INTO "supplier_fact" VALUES(10,6,'country','NO',NULL,'0001-01-01','person',13);
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
INSERT INTO "supplier_name" VALUES(5,2,'Firma to AS','firma to|as','2024-05-15','I-3',11);
INSERT INTO "supplier_name" VALUES(6,5,'Feil AS','feil|as','0001-01-01','I-3',11);
INSERT INTO "supplier_name" VALUES(7,6,'Dobbelt','dobbelt','0001-01-01','person',13);
CREATE TABLE supplier_number (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scheme      TEXT NOT NULL CHECK (scheme IN ('orgnr', 'ledger')),
    issuer      TEXT NOT NULL,       -- 'NO' for orgnr; the ledger's name, '' for the only one
    value       TEXT NOT NULL,
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
INSERT INTO "supplier_number" VALUES(6,5,'ledger','','9',1,'0001-01-01',NULL,11);
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
CREATE INDEX person_number ON person (number);
CREATE INDEX role_number ON role (number);
CREATE INDEX policy_number ON policy (number);
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
    entry ON decision
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER decision_reason BEFORE UPDATE OF reason ON decision WHEN NEW.reason IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER prioritisation_keep BEFORE DELETE ON prioritisation
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
CREATE TRIGGER prioritisation_fixed BEFORE UPDATE OF id, year, supplier_id, chosen, rule, asked, severity,
    likelihood, level, day, entry ON prioritisation
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
CREATE TRIGGER prioritisation_reason BEFORE UPDATE OF reason ON prioritisation WHEN NEW.reason IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'priorities are never changed'); END;
CREATE INDEX purchase_day ON purchase (day, supplier_id, batch_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day, batch_id, ore);
COMMIT;
