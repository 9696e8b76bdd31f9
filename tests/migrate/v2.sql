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
    move        TEXT NOT NULL,
    corrector   INTEGER,
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','init','0.1.0',2,'0000000000000000000000000000000000000000000000000000000000000000','8e37e211a5a3690d9eafbc3fc043fec57db638fabb2163c67db5e369d7002a06');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','import suppliers','0.1.0',2,'8e37e211a5a3690d9eafbc3fc043fec57db638fabb2163c67db5e369d7002a06','9fd7f4141c1307871bc1cde321fe04386cb9c39f060cc5bf6f700dbc3ea2d027');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','import purchases','0.1.0',2,'9fd7f4141c1307871bc1cde321fe04386cb9c39f060cc5bf6f700dbc3ea2d027','1ffb0d760b6752ec280414e77a3b27a950dcc39ae005818c11c7974fd956676b');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','assess','0.1.0',2,'1ffb0d760b6752ec280414e77a3b27a950dcc39ae005818c11c7974fd956676b','5dacd9fc2a6117a14dadc01ebfebdd510f7c14c5053853037ee94ef8124cb73c');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','evidence add','0.1.0',2,'5dacd9fc2a6117a14dadc01ebfebdd510f7c14c5053853037ee94ef8124cb73c','9eb593ab10bcf86c18219ee3c79ec1c0d648c025685dbe631f509633e3d30d2c');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','evidence withdraw','0.1.0',2,'9eb593ab10bcf86c18219ee3c79ec1c0d648c025685dbe631f509633e3d30d2c','871670f9827f69a903594032c9784d1f2483740cfc0f5e5500d7ee03ac6578bb');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','finding add','0.1.0',2,'871670f9827f69a903594032c9784d1f2483740cfc0f5e5500d7ee03ac6578bb','fcfc137e2f82dced8a80198c43de852a836108e12cc641d8746e6f0986787347');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','finding close','0.1.0',2,'fcfc137e2f82dced8a80198c43de852a836108e12cc641d8746e6f0986787347','b2b214a5e19ad07dd8d078ef2cac1dc187f501d1844284d3f8abfd631adc178b');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','assess','0.1.0',2,'b2b214a5e19ad07dd8d078ef2cac1dc187f501d1844284d3f8abfd631adc178b','65ff4b626f35ff7931ee49a21d0c65215413385cd76f2a0055d49bc2118258bf');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','risk prioritise','0.1.0',2,'65ff4b626f35ff7931ee49a21d0c65215413385cd76f2a0055d49bc2118258bf','775a378c7d2b207f2e98b8c878b9cca72e550c391fd54ec3e83a6b0b925ddc01');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','import suppliers','0.1.0',2,'775a378c7d2b207f2e98b8c878b9cca72e550c391fd54ec3e83a6b0b925ddc01','b85367c03fba02954750edf1e21a399654d071354e2ec7becaabede3da929e13');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','import undo','0.1.0',2,'b85367c03fba02954750edf1e21a399654d071354e2ec7becaabede3da929e13','f578a6772310b5346187d5449bb720bbab8426bb2cc928f72e28093b96b4287b');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','supplier add','0.1.0',2,'f578a6772310b5346187d5449bb720bbab8426bb2cc928f72e28093b96b4287b','c56a258d7bc548421bcfc54a7f9c194ea79a8d5acdbe16cc402a2c73fd981acd');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-29T23:26:23Z','PE-2','PE-1','supplier withdraw','0.1.0',2,'c56a258d7bc548421bcfc54a7f9c194ea79a8d5acdbe16cc402a2c73fd981acd','9576cb4bbb25bbc0ac31529a13765d3bc190ff10edf63a2ca5c98ec60f8f26b2');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"7617dd2c5295bc2d6b0f43643962781083e1f9f25186525223960a378e081696"},"accounts":{"personal":"52d760d30e80fe0faf54e8c5dbb00cad7dcee29bf3f30de51905c8da97019265"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"e5bd86771b79922c497cd1dc4ce3d60dcbc3597065b4f4f74ef6257a57b5e86e"},"accounts":{"personal":"5abb501f73becd343cf4e397a5e35bd076c0921f5963a43bbcf3c401e15ed899"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"60f090c38c5eef9dfe2c8831001d79a1cdd1f7c4a5cefffaf6686c4c945f4189"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"88c855bb0b4eeea9256bde6e4ce542fbc0a597f77f5bc3a88b10a79efcf1b879"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"a8c7f09ea2a48744fc6e2c0be2f8d1b169a678317a018f3c082a041c3315c349"},"name_key":{"personal":"fb79f19909328b5423459215b2aecd76eb28bf4a8192c1337930cef59cd9abb1"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"0b3e56bd8e661f886b52978188285f471711c3e96fcc704e95d4f061988750b9"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"2b27c6ef7c858263f9257cbaf409545de5c38e349378190fe8d995426e28ce6a"},"name_key":{"personal":"517455130ae49642184e4548ae76c967b188908a832e7220a1fbc0307b1b3598"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"d9562e54ea4dcff434dd269f411e250617e89af8acbff19cc0fe18750ed8b7dd"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"c72924284e60b100955a4cc8a8992805498f46e6ffefe108591e30d6a4ed8db1"},"name_key":{"personal":"07e08f33c0a246f7cbc4d49a78c9405614844df164953db17d68d61be1d2cf58"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"1c955bfd701422c679baac5683d69abcbbdf08b37a2432dacb45a8e9b7f998e5"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"6fb56af056371c35454384167f25b0f1e57656799546a8ddf920a733b4f9eb5c"},"name_key":{"personal":"292f42b6964ae9b52f0c8baea973fea5672a6346a3b807f083a8f849e0c58db4"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"f5600f469ccd12db9c90a9d846fa08200121830b5ded3e8a4353566d07e9a3d6"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"2acca007b382b286ebeff7eb60c724ff579d6f1a74df40ea752f2890c140b908"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"2c5d3a774e993c2a4900bd9207dcd8038f18e7794d01d623dc778f7e08fcbc6c"},"options":{"personal":"051419b0285cbb92d651152b9639d60f6e50ae0aad3a3ed09a52fd90ba18d64d"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"daf4b900bb1a57ac605635d5ca5e7b6fe1f4e64ba81fad0d883a97e2be90c10c"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"c2dcde8014719d50cee167e2f1c520de2a54da3a5dda46f58cb2aadb6de59356"},"options":{"personal":"350eb770d3c3c6667e823381e37393e7925c3bde5476525921b72ae296f57b23"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"67fe853e6702a9855192f4eaf8ca757d23240e48810ec5318c3666336de86b3f"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"df2920844096c294063ccdef519327f11c4a8f7306e7808dd5d16e9ce740a40e"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"8094cca3fe2a78d6e6684de1b99dd9b378e070e9ba7fe5ee658f744ab08b24b7"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"be1d898c919c6359ad073c34de6899055c9cee63a5da17f4b54e568a53c59aa2"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"a59228ba87d509965909953ad90ca4e66e468ffda37c281809844f7b237a7ffd"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"d7fcebcd8f044d18834473530fe8a706c0651502ce4ed8b217ae08385979cd5e"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"f6a1f96aa4583816b040e6d1f971544dc662cfb7a7535f98fd12ac9e56f4aac4"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"6cf22ba6f3c20179de7d95d00c327df185bb9046dd0354ecebc2fa55ec941deb"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"7dd86de443cd123787f75eee5da8dc44d32b668d8db10953e3d708cc4720f40f"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"c183781dd79f5f1fefabe66238ed80f5c5fa463e3684bf22b410202e7f719061"},"entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(43,10,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(44,10,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(45,11,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"8fb1ee0f9323e9002cbb3a57ec80c91a416c4a9670d3eace185cabaeab1c6710"},"name_key":{"personal":"23078bb35e82df64560359c7057adb19064c2f721d5ab26483e11fa397064c3c"},"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(47,11,3,'supplier','5','insert','{"id":5,"entry":11}');
INSERT INTO "journal_change" VALUES(48,11,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"33dea82a284d146ab3f9a33c0771cd1aee587525f8529321794f8cca10cbbccb"},"name_key":{"personal":"710db164b016c2df9a307b8a54d77a9ba739c3faba9e125e397d9b90bddebeec"},"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(49,11,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":11}');
INSERT INTO "journal_change" VALUES(50,11,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":11}');
INSERT INTO "journal_change" VALUES(51,11,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"f609c952faacdce1903c0bbae1e9407936047da9eb208df831e03f2efe59c9fb"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"5afbd58a1b1c3aa86c7f0d231371a695b48f04bec224e837aad42b026ee50dec"},"options":{"personal":"60a7fceae1b54976153b83d617ec36a588c0dbf1fa2e79428290697b3ae7c2cd"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"entry":11}');
INSERT INTO "journal_change" VALUES(52,12,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"b8f89d9b4d37060b2cef1b2fbfbdf3744490f42acfa7f4823219e3661eb31a15"},"undone":11,"entry":12}');
INSERT INTO "journal_change" VALUES(53,12,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'supplier','6','insert','{"id":6,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"274bbb9b082fc52497ffefbbd38d8f2235a3842b9c42638de924816dda0ac1a8"},"name_key":{"personal":"87b6037a7c0bf152168814374469331a254cf62980c5cab9c82ed778291ea1d7"},"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(56,13,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":13}');
INSERT INTO "journal_change" VALUES(57,14,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"e8492b1c094ec1a13c628caee6f2418e70f2d25ddc1e66e61db1a4dc5112af3d"},"entry":14}');
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
INSERT INTO "personal_value" VALUES('7617dd2c5295bc2d6b0f43643962781083e1f9f25186525223960a378e081696','02f3ca9317a122674aec15077f44e7e5','tester');
INSERT INTO "personal_value" VALUES('52d760d30e80fe0faf54e8c5dbb00cad7dcee29bf3f30de51905c8da97019265','adf99d09858bbc01dfcb3b7a5932b4a8','tester');
INSERT INTO "personal_value" VALUES('e5bd86771b79922c497cd1dc4ce3d60dcbc3597065b4f4f74ef6257a57b5e86e','4fa7102f2dd5053dda4f43b6756cbbbb','root');
INSERT INTO "personal_value" VALUES('5abb501f73becd343cf4e397a5e35bd076c0921f5963a43bbcf3c401e15ed899','768059dd8827f688bc036ffb0fbfc367','root');
INSERT INTO "personal_value" VALUES('60f090c38c5eef9dfe2c8831001d79a1cdd1f7c4a5cefffaf6686c4c945f4189','e93b16dee6c8d558b324cb8f23d5e5dd','Prøve AS');
INSERT INTO "personal_value" VALUES('88c855bb0b4eeea9256bde6e4ce542fbc0a597f77f5bc3a88b10a79efcf1b879','2a957e68e03c28306c46e81e8aee87b2','905461761');
INSERT INTO "personal_value" VALUES('a8c7f09ea2a48744fc6e2c0be2f8d1b169a678317a018f3c082a041c3315c349','c14766daa8cbaef04d21f6a57ac32bf6','Firma 1 AS');
INSERT INTO "personal_value" VALUES('fb79f19909328b5423459215b2aecd76eb28bf4a8192c1337930cef59cd9abb1','6c25d64bf2f65d4f292c7bd509c84f3f','firma 1|as');
INSERT INTO "personal_value" VALUES('0b3e56bd8e661f886b52978188285f471711c3e96fcc704e95d4f061988750b9','b5f383e8c57bf9ebebfeaf3179a86f85','x1@example.no');
INSERT INTO "personal_value" VALUES('2b27c6ef7c858263f9257cbaf409545de5c38e349378190fe8d995426e28ce6a','b8278c2baec464831dc458052da67a6c','Firma 2 AS');
INSERT INTO "personal_value" VALUES('517455130ae49642184e4548ae76c967b188908a832e7220a1fbc0307b1b3598','20542568ae17bc236fcf77c8d428db7a','firma 2|as');
INSERT INTO "personal_value" VALUES('d9562e54ea4dcff434dd269f411e250617e89af8acbff19cc0fe18750ed8b7dd','29f1f8db4cfeb96e46512d38b34e178c','x2@example.no');
INSERT INTO "personal_value" VALUES('c72924284e60b100955a4cc8a8992805498f46e6ffefe108591e30d6a4ed8db1','66c7d7a4698fcced049a9a627e2a79ef','Firma 3 AS');
INSERT INTO "personal_value" VALUES('07e08f33c0a246f7cbc4d49a78c9405614844df164953db17d68d61be1d2cf58','c303c11be7e8d9f77854519fe58087ef','firma 3|as');
INSERT INTO "personal_value" VALUES('1c955bfd701422c679baac5683d69abcbbdf08b37a2432dacb45a8e9b7f998e5','10cd7d3f8b16788e41f102f3912f249b','x3@example.no');
INSERT INTO "personal_value" VALUES('6fb56af056371c35454384167f25b0f1e57656799546a8ddf920a733b4f9eb5c','cb106db37c29ead24f8f0d79415eaefc','Firma 4 AS');
INSERT INTO "personal_value" VALUES('292f42b6964ae9b52f0c8baea973fea5672a6346a3b807f083a8f849e0c58db4','c3b91bb2a4ffe51f63ba4187cd359f96','firma 4|as');
INSERT INTO "personal_value" VALUES('f5600f469ccd12db9c90a9d846fa08200121830b5ded3e8a4353566d07e9a3d6','f55f41737c06f5d4bf15a1b3366dcb87','x4@example.no');
INSERT INTO "personal_value" VALUES('2acca007b382b286ebeff7eb60c724ff579d6f1a74df40ea752f2890c140b908','94fc66f439d6886d4dc6978b7d4b337c','suppliers.csv');
INSERT INTO "personal_value" VALUES('2c5d3a774e993c2a4900bd9207dcd8038f18e7794d01d623dc778f7e08fcbc6c','3f63ed2bc1373ca94923604ef4810e1a','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('051419b0285cbb92d651152b9639d60f6e50ae0aad3a3ed09a52fd90ba18d64d','fdba46a26ef72f098641138d96ebda82','{}');
INSERT INTO "personal_value" VALUES('daf4b900bb1a57ac605635d5ca5e7b6fe1f4e64ba81fad0d883a97e2be90c10c','b851849d2de9f8f13ce48882197b3a1e','purchases.csv');
INSERT INTO "personal_value" VALUES('c2dcde8014719d50cee167e2f1c520de2a54da3a5dda46f58cb2aadb6de59356','a47e0b5f1b889696b9172fec638b946c','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('350eb770d3c3c6667e823381e37393e7925c3bde5476525921b72ae296f57b23','5fa288b36233677d06193eac2c3c0f80','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('df2920844096c294063ccdef519327f11c4a8f7306e7808dd5d16e9ce740a40e','5614a0c14bc8f10ac0b716a54989737d','R-1');
INSERT INTO "personal_value" VALUES('8094cca3fe2a78d6e6684de1b99dd9b378e070e9ba7fe5ee658f744ab08b24b7','e2eb3f13feac720b71595549d05fada5','R-1');
INSERT INTO "personal_value" VALUES('be1d898c919c6359ad073c34de6899055c9cee63a5da17f4b54e568a53c59aa2','e721ca879e4fc90a19d6b18c33d7cd38','Feil');
INSERT INTO "personal_value" VALUES('a59228ba87d509965909953ad90ca4e66e468ffda37c281809844f7b237a7ffd','a78d8b387052adcdd3eab93969a95d6f','funn.txt');
INSERT INTO "personal_value" VALUES('d7fcebcd8f044d18834473530fe8a706c0651502ce4ed8b217ae08385979cd5e','168cd7fcecd627000bfe1a4c1d17a85f','Ulykke');
INSERT INTO "personal_value" VALUES('f6a1f96aa4583816b040e6d1f971544dc662cfb7a7535f98fd12ac9e56f4aac4','75a261d50dcd8303c82b07b2b452d27f','Ulykke');
INSERT INTO "personal_value" VALUES('6cf22ba6f3c20179de7d95d00c327df185bb9046dd0354ecebc2fa55ec941deb','b5d8d13335e548046a6a8b4fd714f8f3','Rettet');
INSERT INTO "personal_value" VALUES('c183781dd79f5f1fefabe66238ed80f5c5fa463e3684bf22b410202e7f719061','b20b6c2bb8ede95e85ac173edce60e96','Kjent');
INSERT INTO "personal_value" VALUES('8fb1ee0f9323e9002cbb3a57ec80c91a416c4a9670d3eace185cabaeab1c6710','d5448a634a439a752a149c7dba29f971','Firma to AS');
INSERT INTO "personal_value" VALUES('23078bb35e82df64560359c7057adb19064c2f721d5ab26483e11fa397064c3c','3d6b13e3ef6a30c35ee02f0768dd865f','firma to|as');
INSERT INTO "personal_value" VALUES('33dea82a284d146ab3f9a33c0771cd1aee587525f8529321794f8cca10cbbccb','97883370e970671871e9a1a39d17222e','Feil AS');
INSERT INTO "personal_value" VALUES('710db164b016c2df9a307b8a54d77a9ba739c3faba9e125e397d9b90bddebeec','158a7a77ee4da4960065003a0eedd5c1','feil|as');
INSERT INTO "personal_value" VALUES('f609c952faacdce1903c0bbae1e9407936047da9eb208df831e03f2efe59c9fb','8d7012ee75f60ee9b31bb86c4d982d29','wrong.csv');
INSERT INTO "personal_value" VALUES('5afbd58a1b1c3aa86c7f0d231371a695b48f04bec224e837aad42b026ee50dec','d5e6d1903bcce4cd2d4e0c5dc4ead04b','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('60a7fceae1b54976153b83d617ec36a588c0dbf1fa2e79428290697b3ae7c2cd','d3e8767e95ccc88a9ae2f37f32af47bb','{}');
INSERT INTO "personal_value" VALUES('b8f89d9b4d37060b2cef1b2fbfbdf3744490f42acfa7f4823219e3661eb31a15','9e9ad3cf84c57fdd1f6c95330803c348','Feil fil');
INSERT INTO "personal_value" VALUES('274bbb9b082fc52497ffefbbd38d8f2235a3842b9c42638de924816dda0ac1a8','c0c019b1805ffa278588755811d55e19','Dobbelt');
INSERT INTO "personal_value" VALUES('87b6037a7c0bf152168814374469331a254cf62980c5cab9c82ed778291ea1d7','0dd4d89d021872b428344ac6a2693082','dobbelt');
INSERT INTO "personal_value" VALUES('e8492b1c094ec1a13c628caee6f2418e70f2d25ddc1e66e61db1a4dc5112af3d','f6f5c6b51928da4607aff18880ea262c','Lagt inn ved en feil');
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
