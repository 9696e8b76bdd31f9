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
CREATE TABLE import_fact (
    id       INTEGER PRIMARY KEY,      -- what became known of an import later
    batch_id INTEGER NOT NULL REFERENCES import_batch (id), -- its latest row of a kind rules
    kind     TEXT NOT NULL CHECK (kind IN ('vat', 'replaced_by', 'withdrawn')),
    value    TEXT,                     -- 'net' ...; 'I-5'; 'yes'. Null: no longer so
    reason   TEXT,                     -- personal: a person's; '' where a file replaced another
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','init','0.1.0',2,'0000000000000000000000000000000000000000000000000000000000000000','24d5b86432c4efc1f02f86477987893bb41718a15c30e99147c0ca24aa11bf46');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','import suppliers','0.1.0',2,'24d5b86432c4efc1f02f86477987893bb41718a15c30e99147c0ca24aa11bf46','2d17103913befc03b45cd482795d474b1406cd003e6eb67dce0c2aa2ea4a467c');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','import purchases','0.1.0',2,'2d17103913befc03b45cd482795d474b1406cd003e6eb67dce0c2aa2ea4a467c','6ecbd241ca5a705bef30a4883dfe08727fddceac3f0d2f900e096c45f4ec6cff');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','assess','0.1.0',2,'6ecbd241ca5a705bef30a4883dfe08727fddceac3f0d2f900e096c45f4ec6cff','920f950f0d581ec727f08e119336ccbf9d9f8d45696054f4a8ea43234cd95f9a');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','evidence add','0.1.0',2,'920f950f0d581ec727f08e119336ccbf9d9f8d45696054f4a8ea43234cd95f9a','1ec039065928a3d66c8322c290eb1253bc5438c80fcd6f13032d0a46ce598ce5');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','evidence withdraw','0.1.0',2,'1ec039065928a3d66c8322c290eb1253bc5438c80fcd6f13032d0a46ce598ce5','02ea4c2b06ca8c338886e9a9eb6bf77cee9396492712084f2fd7b7f8ae25c9de');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','finding add','0.1.0',2,'02ea4c2b06ca8c338886e9a9eb6bf77cee9396492712084f2fd7b7f8ae25c9de','8cf6f5efca6eda5d9bb9d6a72b73c30f5904a175475c8f82c88e8771b515f839');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','finding close','0.1.0',2,'8cf6f5efca6eda5d9bb9d6a72b73c30f5904a175475c8f82c88e8771b515f839','930a872b53c0174992681e562d887155804609a221fd7d08939c3f3f8f8550d1');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','assess','0.1.0',2,'930a872b53c0174992681e562d887155804609a221fd7d08939c3f3f8f8550d1','765b895ddcb0ef9b84ec585be5d5d440e114753c190bba79fcb5647d0ec9380c');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-29T20:45:01Z','PE-2','PE-1','risk prioritise','0.1.0',2,'765b895ddcb0ef9b84ec585be5d5d440e114753c190bba79fcb5647d0ec9380c','fecf64e487777b2e6455bcf6341f8f82e659a01e68857e6f9ba61887f7be90cf');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"f3b163e06c973eb972a555fc8e5ebe177ebf517f42a6c89275131e7513271227"},"accounts":{"personal":"4fec5e51fa16d1217eb6098682f47a82dabd7c5e16f5c59053c89b962b725ebf"},"email":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"8e31e5289e64cc85310220e699e23f501d827b4430ed090c6e8a837cfef74348"},"accounts":{"personal":"051744dd86fa5d239132db8e8ba914b5aee17264f210edeef78fe3b8d22ef3cf"},"email":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"b4505a356d8b690a38f97b11675b3fa5f07bacdd54cf0d2d6fb0adc2cbdd2118"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"ef5a87bf3695bc6bcb1221b46c8865c9889803f465a345448d805266524ee414"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"038b93a1a58f6f21616d2452b86a5c73cc3b826950486ef76e2276b88a89abed"},"name_key":{"personal":"309dd65197ca2d1fb4f24a4c9c137416fe6386dcec1153c8105c9ec95ea4f723"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"599544e5cf791335504f213d5114ce021c39ccd27e3ad2b61652374e753f8d91"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"f936f4d975f35049bcf318f2e97146145172279c42f89f2aa0229f4061a3cdf4"},"name_key":{"personal":"7ca2e7404ae20d5405f4ff6a8d9485973211d2066cc8f863712d55e6f20fd464"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"7d15402538c839472a612d4c60d2caf2bcf37c93e613eb779f7b23689f4f1514"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"00c2f07db137e035f4fe6beafa69f668ee283f0133ce9029241330a2f649e760"},"name_key":{"personal":"e9bc29906fdd94d432a201e5824dbd68c49ddc93fb97ecb30ad8c4a76bdfc90b"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"7dd324a6d0b1a55f4c20195ca16970968721eb0d9648bfc1c9c408f2411f93c4"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"a47e354f8b4da4b433bbde9a852fa8658da1c0c952060fe608b2565af2a57be6"},"name_key":{"personal":"6a17afcfb645ef504c68fdccaa2bfe4b482b34edd9b82cf6f0820df550e0864c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"9280ee822c371b5b392b2008b2d5849d630270700eaa9b5b92809b2022993f35"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"d42c15b38a84b7c6ffb75315ac868c7da9aa45ddb86f762ddfa3ead6d124dad4"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"b82f6c6c448d55c19c7b396d958c5d5a9e246a4945348bf8e0ff98ae841f9a4d"},"options":{"personal":"e2dd743057cec57758fc9e95879c08d8cc0d9e1a30c5094bd0b259d7c7def204"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"eb59f0681f18ba890f2db2dfec2f2b5c1656560f10d155ce35d6f52a1647844b"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"8dd30e54b0b3d1bcba0ba666eebc432cde8168f9f93f448113660c59745e9c6d"},"options":{"personal":"8ea8d93b97e3e9f55734ea05e3eb2c267b3d943bcb026efdc04e0346682a3725"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"67fe853e6702a9855192f4eaf8ca757d23240e48810ec5318c3666336de86b3f"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"c2cdd341b00291578cd355e9b4eb1a284c1759ff2abc6a4d5038e7ba4280bb95"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"6e2dd98d537ea8a69ec35debc40babd965cad8255bfb1b32e9b677387ba4068e"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"88fb34fe7f6f88c44c0308f87b4327956b3d221f5b814d1608b9b416a82c7ae6"},"actor":1,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"ee5d756c971b41c995c52bcdabb1c9def69c86bb25b51f70ef166d08a2d18523"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"e0f48930f908e4664b380307013622e63ef2b38ca8eab362a001e036149adcde"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"f904c09537e976e12debf77d232e794b1b272c3d7cb4adc5275244fea7a781a7"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"11f1c1738a4d449adcd1cd28d343458da370a0b5a0603cd2f912d1c75cda0185"},"actor":1,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"7dd86de443cd123787f75eee5da8dc44d32b668d8db10953e3d708cc4720f40f"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"8d7efe1771f7aab5ff7fb4726ff7f49b0c0e12bf4f0f478400750dcb9cb51cc4"},"entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(43,10,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(44,10,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":10}');
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
    state       TEXT NOT NULL CHECK (state IN ('active', 'left', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "person" VALUES(1,1,1,'tester','tester',NULL,'active','2024-05-15',NULL,1,NULL,1);
INSERT INTO "person" VALUES(2,2,1,'root','root',NULL,'active','2024-05-15',NULL,1,NULL,1);
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('f3b163e06c973eb972a555fc8e5ebe177ebf517f42a6c89275131e7513271227','61442ac635c5ac2c50b9823480acb857','tester');
INSERT INTO "personal_value" VALUES('4fec5e51fa16d1217eb6098682f47a82dabd7c5e16f5c59053c89b962b725ebf','22e2a4e559d4d47368684fae75f14c52','tester');
INSERT INTO "personal_value" VALUES('8e31e5289e64cc85310220e699e23f501d827b4430ed090c6e8a837cfef74348','31c5f2c5545021d8bfb7b576356e12e5','root');
INSERT INTO "personal_value" VALUES('051744dd86fa5d239132db8e8ba914b5aee17264f210edeef78fe3b8d22ef3cf','fe793184ebd88c5acdd30ba25efb6d77','root');
INSERT INTO "personal_value" VALUES('b4505a356d8b690a38f97b11675b3fa5f07bacdd54cf0d2d6fb0adc2cbdd2118','77ed56b7bbaef33103e2d79d9e80ff59','Prøve AS');
INSERT INTO "personal_value" VALUES('ef5a87bf3695bc6bcb1221b46c8865c9889803f465a345448d805266524ee414','487085b1aabf83b52ea7706b490e3c10','905461761');
INSERT INTO "personal_value" VALUES('038b93a1a58f6f21616d2452b86a5c73cc3b826950486ef76e2276b88a89abed','bbf1ef9c674fa0058b59bd90c0e91b4d','Firma 1 AS');
INSERT INTO "personal_value" VALUES('309dd65197ca2d1fb4f24a4c9c137416fe6386dcec1153c8105c9ec95ea4f723','44db9e4b3a337a934b089ab07fd977cf','firma 1|as');
INSERT INTO "personal_value" VALUES('599544e5cf791335504f213d5114ce021c39ccd27e3ad2b61652374e753f8d91','f436c60c406d60497865c1fb552535ba','x1@example.no');
INSERT INTO "personal_value" VALUES('f936f4d975f35049bcf318f2e97146145172279c42f89f2aa0229f4061a3cdf4','8d443e6a6faed7c70890d7029fb73f4b','Firma 2 AS');
INSERT INTO "personal_value" VALUES('7ca2e7404ae20d5405f4ff6a8d9485973211d2066cc8f863712d55e6f20fd464','e911638eab2eb578acf7725a877ff473','firma 2|as');
INSERT INTO "personal_value" VALUES('7d15402538c839472a612d4c60d2caf2bcf37c93e613eb779f7b23689f4f1514','317a5ef93bf69ae85188fe097e223110','x2@example.no');
INSERT INTO "personal_value" VALUES('00c2f07db137e035f4fe6beafa69f668ee283f0133ce9029241330a2f649e760','743e59bf52dcf8d4b91657b42a051a08','Firma 3 AS');
INSERT INTO "personal_value" VALUES('e9bc29906fdd94d432a201e5824dbd68c49ddc93fb97ecb30ad8c4a76bdfc90b','62856b742e35e9fcf67ba70b26032993','firma 3|as');
INSERT INTO "personal_value" VALUES('7dd324a6d0b1a55f4c20195ca16970968721eb0d9648bfc1c9c408f2411f93c4','f821119a19b2263c2f5a856d481b61e6','x3@example.no');
INSERT INTO "personal_value" VALUES('a47e354f8b4da4b433bbde9a852fa8658da1c0c952060fe608b2565af2a57be6','f325efe9cd39df23ab484b587a637a90','Firma 4 AS');
INSERT INTO "personal_value" VALUES('6a17afcfb645ef504c68fdccaa2bfe4b482b34edd9b82cf6f0820df550e0864c','7039e4d53ebc61ae3591fd14276b9b1a','firma 4|as');
INSERT INTO "personal_value" VALUES('9280ee822c371b5b392b2008b2d5849d630270700eaa9b5b92809b2022993f35','005e2919c900cb2ec88d82ab050acc20','x4@example.no');
INSERT INTO "personal_value" VALUES('d42c15b38a84b7c6ffb75315ac868c7da9aa45ddb86f762ddfa3ead6d124dad4','210ccd95793c5d34a05e99cb232a8c82','suppliers.csv');
INSERT INTO "personal_value" VALUES('b82f6c6c448d55c19c7b396d958c5d5a9e246a4945348bf8e0ff98ae841f9a4d','7d4ad5e16d80d2fc5fe7fcf2bf878c86','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('e2dd743057cec57758fc9e95879c08d8cc0d9e1a30c5094bd0b259d7c7def204','699a77e790f1c279b3a1caf2f6e44c75','{}');
INSERT INTO "personal_value" VALUES('eb59f0681f18ba890f2db2dfec2f2b5c1656560f10d155ce35d6f52a1647844b','16ff56ff860af2fe0d0f650d9b999dde','purchases.csv');
INSERT INTO "personal_value" VALUES('8dd30e54b0b3d1bcba0ba666eebc432cde8168f9f93f448113660c59745e9c6d','426f5655cf69905e7863bda9dda44954','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('8ea8d93b97e3e9f55734ea05e3eb2c267b3d943bcb026efdc04e0346682a3725','f186b3a4d4064bc3bf7c078c730d3ace','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('c2cdd341b00291578cd355e9b4eb1a284c1759ff2abc6a4d5038e7ba4280bb95','1cec468c81c9bfeb18b4064e6b5f631f','R-1');
INSERT INTO "personal_value" VALUES('6e2dd98d537ea8a69ec35debc40babd965cad8255bfb1b32e9b677387ba4068e','3a9a77bc35c9f13990f9510948bbc6eb','R-1');
INSERT INTO "personal_value" VALUES('88fb34fe7f6f88c44c0308f87b4327956b3d221f5b814d1608b9b416a82c7ae6','77060c10b038af80b7d1432509d61e59','Feil');
INSERT INTO "personal_value" VALUES('ee5d756c971b41c995c52bcdabb1c9def69c86bb25b51f70ef166d08a2d18523','ab896f7bf5953321ba8b93a4f81015a8','funn.txt');
INSERT INTO "personal_value" VALUES('e0f48930f908e4664b380307013622e63ef2b38ca8eab362a001e036149adcde','1a41ec3b36f44121f1062f64abca4366','Ulykke');
INSERT INTO "personal_value" VALUES('f904c09537e976e12debf77d232e794b1b272c3d7cb4adc5275244fea7a781a7','5e95c064dc969a3d242f17063b49d1d7','Ulykke');
INSERT INTO "personal_value" VALUES('11f1c1738a4d449adcd1cd28d343458da370a0b5a0603cd2f912d1c75cda0185','a030e697e787d280d0bd78af1d325b6f','Rettet');
INSERT INTO "personal_value" VALUES('8d7efe1771f7aab5ff7fb4726ff7f49b0c0e12bf4f0f478400750dcb9cb51cc4','c158982e36889abde79136187e3f9b96','Kjent');
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
CREATE INDEX company_fact_of ON company_fact (company_id, kind);
CREATE INDEX supplier_name_of ON supplier_name (supplier_id);
CREATE INDEX supplier_name_key ON supplier_name (name_key);
CREATE INDEX supplier_number_of ON supplier_number (supplier_id);
CREATE INDEX supplier_number_value ON supplier_number (value);
CREATE INDEX supplier_fact_of ON supplier_fact (supplier_id, kind);
CREATE INDEX supplier_contact_of ON supplier_contact (supplier_id);
CREATE INDEX import_fact_of ON import_fact (batch_id, kind);
CREATE INDEX supplier_alias_of ON supplier_alias (supplier_id);
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
