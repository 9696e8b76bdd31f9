BEGIN TRANSACTION;
CREATE TABLE assessment (
    id            INTEGER PRIMARY KEY, -- what the model proposed: public id A-<id>
    supplier_id   INTEGER REFERENCES supplier (id), -- null: the company's own operations
    day           TEXT NOT NULL,
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
    level         TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'very_high')),
    model_version TEXT NOT NULL,
    inputs        TEXT NOT NULL,       -- JSON: what the model saw; the factors follow from it
    entry         INTEGER NOT NULL
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','2.1.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','2.1.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','2.1.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,5,'very_high','2.1.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','2.1.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',9);
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
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE company (
    id    INTEGER PRIMARY KEY,       -- one company for now; a group comes later
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
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;
INSERT INTO "evidence" VALUES(1,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,'registered','2024-01-01',NULL,1,NULL,5);
INSERT INTO "evidence" VALUES(2,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,'withdrawn','2024-01-01','Feil',1,1,6);
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
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "file" VALUES(1,1,1,'funn.txt','188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21',7,'kept','2024-05-15',NULL,1,NULL,7);
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
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;
INSERT INTO "finding" VALUES(1,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,'open','2024-05-15',NULL,1,NULL,7);
INSERT INTO "finding" VALUES(2,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,'closed','2024-05-15','Rettet',1,NULL,8);
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
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "import_batch" VALUES(1,'suppliers','suppliers.csv','a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f',280,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',4,4,0,0,0,4,2);
INSERT INTO "import_batch" VALUES(2,'purchases','purchases.csv','a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b',346,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","reference":"Bilagsnr"}','{"decimal":"comma","date":"dmy"}','unknown',8,8,0,0,0,0,3);
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,11);
CREATE TABLE import_fact (
    id       INTEGER PRIMARY KEY,      -- what became known of an import later
    batch_id INTEGER NOT NULL REFERENCES import_batch (id), -- its latest row of a kind rules
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
    day         TEXT NOT NULL,       -- the day the rules reckon with
    recorded_at TEXT NOT NULL,       -- real UTC time; differs from day when entered afterwards
    os_account  TEXT NOT NULL,       -- who was logged in: a person, 'PE-1'
    actor       TEXT NOT NULL,       -- who acted ($DDREG_USER, else os_account). Of schema 1: names
    command     TEXT NOT NULL,       -- the command's name, without its values
    program     TEXT NOT NULL,       -- version of the program
    schema_version INTEGER NOT NULL, -- of the register: the form of the rows in the changes
    prev_head   TEXT NOT NULL,       -- head of the chain before; 64 zeros for the first
    head        TEXT NOT NULL        -- BLAKE2b-256 over prev_head, this row and its changes
) STRICT;
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','init','0.1.0',2,'0000000000000000000000000000000000000000000000000000000000000000','5b735b1e72c8f6a390a2aac4f0dfc75f23589d4639cd1f66ad69e9527224b9f2');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','import suppliers','0.1.0',2,'5b735b1e72c8f6a390a2aac4f0dfc75f23589d4639cd1f66ad69e9527224b9f2','b12d4edea67223493f3eeecafe75b74d80722683fcad40a2a504ca8151027f9e');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','import purchases','0.1.0',2,'b12d4edea67223493f3eeecafe75b74d80722683fcad40a2a504ca8151027f9e','6dd6fb5f7feebc839dcf589cf43c04c6361fbd671b21632e7e9d478aec8a2774');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','assess','0.1.0',2,'6dd6fb5f7feebc839dcf589cf43c04c6361fbd671b21632e7e9d478aec8a2774','cf5800134d6a922c4ac8d2f4dd3992bf02c6351e997adce11aaa89789021244a');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','evidence add','0.1.0',2,'cf5800134d6a922c4ac8d2f4dd3992bf02c6351e997adce11aaa89789021244a','477ae644a8a6f5d63a99eb6d264f7ea9073cd793f2055a42bbafb9e073f169c8');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','evidence withdraw','0.1.0',2,'477ae644a8a6f5d63a99eb6d264f7ea9073cd793f2055a42bbafb9e073f169c8','e836e4d608985f5a1be71aab067c65dad7ae8d6d7474800d7187f429bd96fe35');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','finding add','0.1.0',2,'e836e4d608985f5a1be71aab067c65dad7ae8d6d7474800d7187f429bd96fe35','f45bb173a1973197686b7a9cb82d07167bd57a9be5de5ccdc6fe78d97a13498e');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','finding close','0.1.0',2,'f45bb173a1973197686b7a9cb82d07167bd57a9be5de5ccdc6fe78d97a13498e','23bcba13ba218d50c7b2fd9a6d048f63283d5a7f4be12d71f8b67cda5f8ff395');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','assess','0.1.0',2,'23bcba13ba218d50c7b2fd9a6d048f63283d5a7f4be12d71f8b67cda5f8ff395','d7fcc441c2de046dc01c187513562177a8ff4738c15b24e842c75654e634924a');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','risk prioritise','0.1.0',2,'d7fcc441c2de046dc01c187513562177a8ff4738c15b24e842c75654e634924a','f9ebe11aff4226222d5d125080eea854b31e5bf240b2d5ebafc538d9fd0a5139');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','import suppliers','0.1.0',2,'f9ebe11aff4226222d5d125080eea854b31e5bf240b2d5ebafc538d9fd0a5139','e4daf69ddc74c5559e2912f3bd402e457fa49b02cfc14deac8361b552d7d1297');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','import undo','0.1.0',2,'e4daf69ddc74c5559e2912f3bd402e457fa49b02cfc14deac8361b552d7d1297','44c9ba10109d18ee8910ead91a93afda1cb2b6bfd5954e0b46e54cd1399501d6');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','supplier add','0.1.0',2,'44c9ba10109d18ee8910ead91a93afda1cb2b6bfd5954e0b46e54cd1399501d6','5aef4d77bade2b54e891c7db6f3cfebf80d89572eb0119ec62462ea021a3b258');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-29T22:45:36Z','PE-2','PE-1','supplier withdraw','0.1.0',2,'5aef4d77bade2b54e891c7db6f3cfebf80d89572eb0119ec62462ea021a3b258','efb6c01db3271ee859aa75bbbe91d27fa29fa5dd3d229d86d353c3f0b941d1bf');
CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,     -- 1, 2, 3 ... within the entry
    table_name TEXT NOT NULL,
    record_key TEXT NOT NULL,        -- the row's key; for a batch the entry that wrote the rows
    op         TEXT NOT NULL CHECK (op IN ('insert', 'batch', 'erase')),
    after      TEXT NOT NULL,        -- JSON of the row; for a batch its count and digest;
                                     -- for an erasure the column whose value went
    UNIQUE (seq, ord)
) STRICT;
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"d02cf7ecf2a37f7ab022eef50a77749f343b656f41e2a1c4edb9e082e4502f29"},"accounts":{"personal":"6de0f5540948e2434fa0c84bd8bb9c1246796654fc5e2466c1ef9129e02f84c5"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"ebd051531d5255ecc65a5e9b2cc2e9a5096d3483ba7d4474798d5ea21011ba2f"},"accounts":{"personal":"8eec51dd2d5b6ea07af28b827d5257e43f156891704d148d5c61ebb8db1bd9f8"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"4465474e58ecc8e2c9aa31256b9a8d1d0543e543bf814d62c8e95557d715810c"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"ddefc6f5a1879b4eb940faf1a4f447576bc8ea67fd1ccd59c643dfdbb2aba4ae"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"d8fd8c3c5e8ff46e89db479698d283a76a586e08022882451440170235428596"},"name_key":{"personal":"fb6a14b227e0d3fced7b3335b1506176c3f33c67ab39dac9a461eee5bfee0752"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"163fe3adb93792724ff30b6608d22363f803feabcc70c794f53daf8f0efabe24"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"2de351d78b75147d392fbe2f537272979b7c927e094d958fc656e223f39bfa62"},"name_key":{"personal":"163c7e40f1b0b097174f8ec2361e74c020748f5f4c3e31606f652335794c494f"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"8b0f3fd3014208ce9c477f5b430908ac734ae11f686c9a2462bd0ec768b5317d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"b2a5e968f987857abd41a89c5d8988ab4aa36fd5a57e552aef076c7e51f93994"},"name_key":{"personal":"8fcfade86e08ffd7a5755940b49bb2209d316cb3df89752e6eaa5009dd8a362d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"7e8fe3c64f15525d4130d95363f2161e509f6c687a74df4dcdd7e4d20388262f"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"cc509538a6954b05b9d7427048d18e0dff35bcfe1a59ae1f60cabda26195e5f7"},"name_key":{"personal":"cbebf863f707e10b858049a2b4f717bd395fda18f7b6e02a77fbe7722520f8c7"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"f85b0667afd1946ace6cfbf37ee9aa4961153f2408640fdb2a8bc760030b98c3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"42128417ea935f747e4486d047b9513035ba628c5fa94006141647362572db6d"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"f5de9a49d488f8861c02094a552d7a9ee1704c9d724179652922b6ad4892ad29"},"options":{"personal":"b278651c6f64feac5c5db2803b38071d952c5b1717168604523bc8513cb028e4"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"b01a72dfb03d096dd6b8d57e60aba0d4c146f3002677a691a6ca1a53a18c95a6"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"ab2de34fe6d4174477cc833e33b3454dab7931480dd6f269d26b9fbe5c247945"},"options":{"personal":"52d3ba8471b8abc224c9ef98a4cd8bdaab7d48617fe30644ca37a2496d6522ae"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"67fe853e6702a9855192f4eaf8ca757d23240e48810ec5318c3666336de86b3f"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"28d761b7541eefd3c4668df575d21d2391f185f74b6c9b332214ade90a151746"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"b447f9841b415c66c178b32afaca3d7b54feeb18ac50dcb1d0f72a71d679e8cf"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"88a99297871d332ed123545602da93b27a0345450d62ca140fae56919d8205ec"},"actor":1,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"3b0bdb755413a5f457e49721abd7df0fbe95ea2e2ed50ea2f3f454617baccbd8"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"07850d411c373a484f2cd851e950b4fe304e44ef46758d225933c9126217923c"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"4b0377bcbb289e863ffb99823289cd75a3ca35c685a3fdedafc24c7a6c2c59a0"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"1aa839f63f96f8dcfa90b188a10ee3e5eab0c7ab7995852288c2913c6a8e3f16"},"actor":1,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"7dd86de443cd123787f75eee5da8dc44d32b668d8db10953e3d708cc4720f40f"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"e15ac359700bee338c808d13eb16e5e55264800413dea21a5e36268878638b11"},"entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(43,10,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(44,10,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(45,11,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"7edfdd89b1b0401853beadaf1282e8eb1c51a61af8e3cb9dcb8a5760b7d2c48b"},"name_key":{"personal":"b730ae9c372c57193ebbc4d9acdff653c7df1420c9b22ff8e79e5c6509f1abbd"},"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(47,11,3,'supplier','5','insert','{"id":5,"entry":11}');
INSERT INTO "journal_change" VALUES(48,11,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"dab091e0c11406967aef2712e323c0a378900a9234c1c6b45fd872eaadb15b35"},"name_key":{"personal":"95dc7ca279552c37f964e49d57feaa671d56fe9f42aed56fc60960ed82819658"},"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(49,11,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":11}');
INSERT INTO "journal_change" VALUES(50,11,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(51,11,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"d07a184da8e40c2bb975f9787321a41268c38d15457760c9299194e1fe4c0fb9"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"07ebc62df817c2792c9af6205996a8f1d576d2eddf164c824ac23fdca85a9a8c"},"options":{"personal":"75fdb467894ce5f62523de72598805a38aa0ba1fe74bd6e2d67968c7ae93fdf0"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"entry":11}');
INSERT INTO "journal_change" VALUES(52,12,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"933e2fd9522edb621ca84b7addf6f3edbf065ab8dda4517d65a78bdbfd80e4b9"},"undone":11,"entry":12}');
INSERT INTO "journal_change" VALUES(53,12,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'supplier','6','insert','{"id":6,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"e853b3109b9ea0e657a598bcd5d654c238aec489644ff73f48fc24a79562cc76"},"name_key":{"personal":"37cd7307e843061ab0580b1151dcff5e9bd56bc5bf2d8f808303b506e240a611"},"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(56,13,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(57,14,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"23fad1ff96c708c160647b4341309b2f10ed94b648292362059a752477aeaf12"},"entry":14}');
CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year rules
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- personal, a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "person" VALUES(1,1,1,'tester','tester',NULL,NULL,'active','2024-05-15',NULL,1,NULL,1);
INSERT INTO "person" VALUES(2,2,1,'root','root',NULL,NULL,'active','2024-05-15',NULL,1,NULL,1);
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('d02cf7ecf2a37f7ab022eef50a77749f343b656f41e2a1c4edb9e082e4502f29','a2642cbee1df8e0f12eb7f82494714d0','tester');
INSERT INTO "personal_value" VALUES('6de0f5540948e2434fa0c84bd8bb9c1246796654fc5e2466c1ef9129e02f84c5','c7b52f8ca24510257fdc53e76a27f056','tester');
INSERT INTO "personal_value" VALUES('ebd051531d5255ecc65a5e9b2cc2e9a5096d3483ba7d4474798d5ea21011ba2f','843b4b721a044bc4199ab427fdb81685','root');
INSERT INTO "personal_value" VALUES('8eec51dd2d5b6ea07af28b827d5257e43f156891704d148d5c61ebb8db1bd9f8','242f5575d2772a0a4706b79fdc2112a9','root');
INSERT INTO "personal_value" VALUES('4465474e58ecc8e2c9aa31256b9a8d1d0543e543bf814d62c8e95557d715810c','eb312cc25f885565404bcd3b0bed5210','Prøve AS');
INSERT INTO "personal_value" VALUES('ddefc6f5a1879b4eb940faf1a4f447576bc8ea67fd1ccd59c643dfdbb2aba4ae','0e5ccb5e530fb8e03f77525d86439bda','905461761');
INSERT INTO "personal_value" VALUES('d8fd8c3c5e8ff46e89db479698d283a76a586e08022882451440170235428596','531026186cb57997143aafe503e867b6','Firma 1 AS');
INSERT INTO "personal_value" VALUES('fb6a14b227e0d3fced7b3335b1506176c3f33c67ab39dac9a461eee5bfee0752','664a53f71401182d0b9a15a9dada5c73','firma 1|as');
INSERT INTO "personal_value" VALUES('163fe3adb93792724ff30b6608d22363f803feabcc70c794f53daf8f0efabe24','c79d1ede05f52c47cf8de34ef73f1aab','x1@example.no');
INSERT INTO "personal_value" VALUES('2de351d78b75147d392fbe2f537272979b7c927e094d958fc656e223f39bfa62','b4c98856b1ba7361882684395f2530a9','Firma 2 AS');
INSERT INTO "personal_value" VALUES('163c7e40f1b0b097174f8ec2361e74c020748f5f4c3e31606f652335794c494f','dbf1879b072514143be3a027e331ce46','firma 2|as');
INSERT INTO "personal_value" VALUES('8b0f3fd3014208ce9c477f5b430908ac734ae11f686c9a2462bd0ec768b5317d','755188ed8fda19f6b062b787b72902ae','x2@example.no');
INSERT INTO "personal_value" VALUES('b2a5e968f987857abd41a89c5d8988ab4aa36fd5a57e552aef076c7e51f93994','97121d47dd3d1a5c965129bfb956d942','Firma 3 AS');
INSERT INTO "personal_value" VALUES('8fcfade86e08ffd7a5755940b49bb2209d316cb3df89752e6eaa5009dd8a362d','c983e7be665fe5994a72cc1ec280474c','firma 3|as');
INSERT INTO "personal_value" VALUES('7e8fe3c64f15525d4130d95363f2161e509f6c687a74df4dcdd7e4d20388262f','964f0985266ec6822d3a7e82284573a2','x3@example.no');
INSERT INTO "personal_value" VALUES('cc509538a6954b05b9d7427048d18e0dff35bcfe1a59ae1f60cabda26195e5f7','fddf74191778cf7edec4f283ad744258','Firma 4 AS');
INSERT INTO "personal_value" VALUES('cbebf863f707e10b858049a2b4f717bd395fda18f7b6e02a77fbe7722520f8c7','193d4e5cdf1413d53444a874430b2dfa','firma 4|as');
INSERT INTO "personal_value" VALUES('f85b0667afd1946ace6cfbf37ee9aa4961153f2408640fdb2a8bc760030b98c3','241ac4c4ceac807b987ff18f0e64b5d1','x4@example.no');
INSERT INTO "personal_value" VALUES('42128417ea935f747e4486d047b9513035ba628c5fa94006141647362572db6d','f2f1cdcc55299a0f802294e4fd8d3dd1','suppliers.csv');
INSERT INTO "personal_value" VALUES('f5de9a49d488f8861c02094a552d7a9ee1704c9d724179652922b6ad4892ad29','942e80f2bc1e7d5aa2364c426dfacf8c','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('b278651c6f64feac5c5db2803b38071d952c5b1717168604523bc8513cb028e4','4303efa8245cc2c017ac37a0aaeac5d1','{}');
INSERT INTO "personal_value" VALUES('b01a72dfb03d096dd6b8d57e60aba0d4c146f3002677a691a6ca1a53a18c95a6','d9390689bdd9fb1bed30caf3d58563ea','purchases.csv');
INSERT INTO "personal_value" VALUES('ab2de34fe6d4174477cc833e33b3454dab7931480dd6f269d26b9fbe5c247945','6bb595b6f437a457c9369698f478093e','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('52d3ba8471b8abc224c9ef98a4cd8bdaab7d48617fe30644ca37a2496d6522ae','cba923445830df48200edbc72e50d8bd','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('28d761b7541eefd3c4668df575d21d2391f185f74b6c9b332214ade90a151746','3b22054c8f908d2816fa3362fce650f1','R-1');
INSERT INTO "personal_value" VALUES('b447f9841b415c66c178b32afaca3d7b54feeb18ac50dcb1d0f72a71d679e8cf','7e6f90a8f5c06ac7b2ec786d703cac78','R-1');
INSERT INTO "personal_value" VALUES('88a99297871d332ed123545602da93b27a0345450d62ca140fae56919d8205ec','ab0f79beacf804d07fde4f9a1c64587b','Feil');
INSERT INTO "personal_value" VALUES('3b0bdb755413a5f457e49721abd7df0fbe95ea2e2ed50ea2f3f454617baccbd8','16589b9b163dc688797bbec6b3656358','funn.txt');
INSERT INTO "personal_value" VALUES('07850d411c373a484f2cd851e950b4fe304e44ef46758d225933c9126217923c','fb0cd7a25cb33085f0b199f1ecf37cb3','Ulykke');
INSERT INTO "personal_value" VALUES('4b0377bcbb289e863ffb99823289cd75a3ca35c685a3fdedafc24c7a6c2c59a0','2351e71d611f756d8ba5cd3e1b9ee980','Ulykke');
INSERT INTO "personal_value" VALUES('1aa839f63f96f8dcfa90b188a10ee3e5eab0c7ab7995852288c2913c6a8e3f16','dd187474ec84b3409526db4c707fe22a','Rettet');
INSERT INTO "personal_value" VALUES('e15ac359700bee338c808d13eb16e5e55264800413dea21a5e36268878638b11','a5f990250b6b9a5e50723672db323fff','Kjent');
INSERT INTO "personal_value" VALUES('7edfdd89b1b0401853beadaf1282e8eb1c51a61af8e3cb9dcb8a5760b7d2c48b','0cda08fc2bca9691a16005bd41ce2e98','Firma to AS');
INSERT INTO "personal_value" VALUES('b730ae9c372c57193ebbc4d9acdff653c7df1420c9b22ff8e79e5c6509f1abbd','40349fe05cd4c8c8db0c50da3de8be3c','firma to|as');
INSERT INTO "personal_value" VALUES('dab091e0c11406967aef2712e323c0a378900a9234c1c6b45fd872eaadb15b35','a5b8353a5a42e55cae06406075c2bb38','Feil AS');
INSERT INTO "personal_value" VALUES('95dc7ca279552c37f964e49d57feaa671d56fe9f42aed56fc60960ed82819658','e6593faccc91fac93343afd5ba213f97','feil|as');
INSERT INTO "personal_value" VALUES('d07a184da8e40c2bb975f9787321a41268c38d15457760c9299194e1fe4c0fb9','e35d94409f2bc106927a80936d5aa109','wrong.csv');
INSERT INTO "personal_value" VALUES('07ebc62df817c2792c9af6205996a8f1d576d2eddf164c824ac23fdca85a9a8c','e824adcd4947115a4148ad8ab46b70ea','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('75fdb467894ce5f62523de72598805a38aa0ba1fe74bd6e2d67968c7ae93fdf0','7fb9a6f51626edf2a27901f47c46b630','{}');
INSERT INTO "personal_value" VALUES('933e2fd9522edb621ca84b7addf6f3edbf065ab8dda4517d65a78bdbfd80e4b9','7247ddd3c95c2a0b47036a8b3654a559','Feil fil');
INSERT INTO "personal_value" VALUES('e853b3109b9ea0e657a598bcd5d654c238aec489644ff73f48fc24a79562cc76','333d52e9b869f15acc278a7622259d9b','Dobbelt');
INSERT INTO "personal_value" VALUES('37cd7307e843061ab0580b1151dcff5e9bd56bc5bf2d8f808303b506e240a611','b033f77bbde3f7ebf1fbf24d48faee6c','dobbelt');
INSERT INTO "personal_value" VALUES('23fad1ff96c708c160647b4341309b2f10ed94b648292362059a752477aeaf12','d1e3e6ebac20cea0c1d7acfd9855e237','Lagt inn ved en feil');
CREATE TABLE policy (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PO-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    about       TEXT NOT NULL CHECK (about IN ('guidelines', 'routines', 'supplier_code',
                    'own_operations', 'other')),
    title       TEXT,                -- personal
    version     TEXT,                -- personal: as the document has it
    text        TEXT,                -- personal: what it says, as the statement tells it
    owner       INTEGER,             -- number of a person
    review      TEXT,                -- day of the next review
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'repealed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
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
    likelihood  INTEGER CHECK (likelihood BETWEEN 1 AND 5),
    level       TEXT CHECK (level IN ('low', 'medium', 'high', 'very_high')),
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
    day         TEXT NOT NULL,         -- of the purchase; its length tells the precision
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
    day         TEXT NOT NULL,       -- when it was said
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
    day         TEXT NOT NULL,       -- when it was said
    reason      TEXT,                -- personal: why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (supplier_id < other_id)
) STRICT;
CREATE TABLE supplier_end (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    ended       INTEGER NOT NULL CHECK (ended IN (0, 1)), -- 0: it counts again
    batch_id    INTEGER REFERENCES import_batch (id), -- that was undone and brought it; null: none
    day         TEXT NOT NULL,       -- when it was said
    reason      TEXT,                -- personal; of an import that was undone see import_fact
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (batch_id IS NULL OR ended = 1)
) STRICT;
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,12);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',14);
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('country', 'production_country', 'sector', 'category',
                    'class', 'subsuppliers', 'scale', 'scope', 'irremediable', 'connection')),
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
CREATE INDEX company_fact_of ON company_fact (company_id, kind);
CREATE INDEX supplier_name_of ON supplier_name (supplier_id);
CREATE INDEX supplier_name_key ON supplier_name (name_key);
CREATE INDEX supplier_number_of ON supplier_number (supplier_id);
CREATE INDEX supplier_number_value ON supplier_number (value);
CREATE INDEX supplier_fact_of ON supplier_fact (supplier_id, kind);
CREATE INDEX supplier_contact_of ON supplier_contact (supplier_id);
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
