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
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','2.0.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','2.0.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','2.0.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,5,'very_high','2.0.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','2.0.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',9);
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
    reason        TEXT,                -- given where it differs from the proposal
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "decision" VALUES(1,1,5,'2024-05-15',1,1,'low','Kjent',9);
CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY, -- public id E-<id>
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('audit', 'certificate', 'clause', 'questionnaire')),
    ref         TEXT,                -- personal: number or title, may name people
    issuer      TEXT,                -- personal: who vouches; null: not given
    issued      TEXT NOT NULL,       -- the day it is from
    expires     TEXT,                -- last day in force; null: as long as its kind may be old
    passed      INTEGER NOT NULL CHECK (passed IN (0, 1)), -- looked at, nothing critical in it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "evidence" VALUES(1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,5);
CREATE TABLE evidence_end (
    id          INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence (id), -- what is withdrawn
    day         TEXT NOT NULL,       -- counts no longer from this day
    reason      TEXT,                -- personal
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "evidence_end" VALUES(1,1,'2024-05-15','Feil',6);
CREATE TABLE finding (
    id          INTEGER PRIMARY KEY, -- public id F-<id>
    supplier_id INTEGER REFERENCES supplier (id), -- null: in the company's own operations
    text        TEXT,                -- personal
    severity    INTEGER CHECK (severity BETWEEN 1 AND 5), -- null: as the trade's
    connection  TEXT CHECK (connection IN ('caused', 'contributed', 'linked')),
    found       TEXT NOT NULL,       -- the day it was
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "finding" VALUES(1,1,'Ulykke',NULL,NULL,'2024-05-15',7);
CREATE TABLE finding_end (
    id         INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), -- what is closed
    day        TEXT NOT NULL,        -- no longer open from this day
    reason     TEXT,                 -- personal: what has been done
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "finding_end" VALUES(1,1,'2024-05-15','Rettet',8);
CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY, -- public id I-<id>
    kind          TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases')),
    file_name     TEXT NOT NULL,       -- without its folder
    file_digest   TEXT NOT NULL,       -- BLAKE2b-256 of the bytes
    file_size     INTEGER NOT NULL,
    encoding      TEXT NOT NULL,
    delimiter     TEXT NOT NULL,
    column_map    TEXT NOT NULL,       -- JSON: field -> the file's column
    options       TEXT NOT NULL,       -- JSON: year, currency, rate, as given
    row_count     INTEGER NOT NULL,    -- rows read, header and blank lines apart
    created       INTEGER NOT NULL,
    updated       INTEGER NOT NULL,
    unchanged     INTEGER NOT NULL,
    refused       INTEGER NOT NULL,
    suppliers_created INTEGER NOT NULL,
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "import_batch" VALUES(1,'suppliers','suppliers.csv','a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f',280,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}',4,4,0,0,0,4,2);
INSERT INTO "import_batch" VALUES(2,'purchases','purchases.csv','a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b',346,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","reference":"Bilagsnr"}','{"decimal":"comma","date":"dmy"}',8,8,0,0,0,0,3);
CREATE TABLE journal (
    seq         INTEGER PRIMARY KEY, -- 1, 2, 3 ... without gaps
    day         TEXT NOT NULL,       -- the day the rules reckon with
    recorded_at TEXT NOT NULL,       -- real UTC time; differs from day when entered afterwards
    os_account  TEXT NOT NULL,       -- who was logged in
    actor       TEXT NOT NULL,       -- who acted ($DDREG_USER, else os_account)
    command     TEXT NOT NULL,       -- the command's name, without its values
    program     TEXT NOT NULL,       -- version of the program
    prev_head   TEXT NOT NULL,       -- head of the chain before; 64 zeros for the first
    head        TEXT NOT NULL        -- BLAKE2b-256 over prev_head, this row and its changes
) STRICT;
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-22T21:48:23Z','root','tester','init','0.1.0','0000000000000000000000000000000000000000000000000000000000000000','199e6131831592219978f697294a53eeb88e83273bc70ff2a9d78f265c74ea3c');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-22T21:48:23Z','root','tester','import suppliers','0.1.0','199e6131831592219978f697294a53eeb88e83273bc70ff2a9d78f265c74ea3c','1225a6d023f0b7dffc50e2cce17df2be9363a8751e904b094bf8e22f4e8f8bb9');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-22T21:48:23Z','root','tester','import purchases','0.1.0','1225a6d023f0b7dffc50e2cce17df2be9363a8751e904b094bf8e22f4e8f8bb9','37ebf952848bec37e5f0a7212c02da4ebaaad42f60489f981567174b1275025d');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-22T21:48:23Z','root','tester','assess','0.1.0','37ebf952848bec37e5f0a7212c02da4ebaaad42f60489f981567174b1275025d','117549b7458c1620478bcc1384ec38616a66d6312564607d8a728ff665d0ca99');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-22T21:48:23Z','root','tester','evidence add','0.1.0','117549b7458c1620478bcc1384ec38616a66d6312564607d8a728ff665d0ca99','51fe965a40a975963f01b31bedd56834040cb68ec15c4713bb7d21561daebdb9');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-22T21:48:23Z','root','tester','evidence withdraw','0.1.0','51fe965a40a975963f01b31bedd56834040cb68ec15c4713bb7d21561daebdb9','c1839e409c2795f4cc01e5a52f722e0c35a612ce6a7459d8409fd4dce362e9ca');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-22T21:48:23Z','root','tester','finding add','0.1.0','c1839e409c2795f4cc01e5a52f722e0c35a612ce6a7459d8409fd4dce362e9ca','7c13dd04c28f14ea36c3ffd971bf7d871e29645b3cd8a7e20200d433905c6ab3');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-22T21:48:23Z','root','tester','finding close','0.1.0','7c13dd04c28f14ea36c3ffd971bf7d871e29645b3cd8a7e20200d433905c6ab3','700b25e44ad9d1147c0b959f6dce001f8b007689cb8dd9ac457f203d0d3bb2cf');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-22T21:48:23Z','root','tester','assess','0.1.0','700b25e44ad9d1147c0b959f6dce001f8b007689cb8dd9ac457f203d0d3bb2cf','46f65b028d436dd5ff97e93a1816a88f10a47baa75650a3ee07d448cf2ecd079');
CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,     -- 1, 2, 3 ... within the entry
    table_name TEXT NOT NULL,
    record_key TEXT NOT NULL,        -- the row's key; for a batch the entry that wrote the rows
    op         TEXT NOT NULL CHECK (op IN ('insert', 'batch')),
    before     TEXT,                 -- JSON of the row before; null for insert and batch
    after      TEXT NOT NULL,        -- JSON of the row after; for a batch its count and digest
    UNIQUE (seq, ord)
) STRICT;
INSERT INTO "journal_change" VALUES(1,1,1,'company','1','insert',NULL,'{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'company_fact','1','insert',NULL,'{"id":1,"company_id":1,"kind":"name","value":{"personal":"2baf1b6803dfb6a7f1d381f9466bed7e80817fb235eb79b1b004c6ea75ec2c8e"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company_fact','2','insert',NULL,'{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"01a204f70f473de16dc35b388b0ebb78ac8211f9f72d93bc3afbbcaf7a0749fc"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(4,2,1,'supplier','1','insert',NULL,'{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(5,2,2,'supplier_name','1','insert',NULL,'{"id":1,"supplier_id":1,"name":{"personal":"d26099110f94fa9060bf6c12d771951912643802fbc2523a1b6730398f1bde20"},"name_key":{"personal":"caaa43eb8c0ab771c9a274aa51ca10b1ae8c9f5690b3a143e9895037632c6082"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(6,2,3,'supplier_number','1','insert',NULL,'{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,4,'supplier_number','2','insert',NULL,'{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(8,2,5,'supplier_fact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(9,2,6,'supplier_fact','2','insert',NULL,'{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(10,2,7,'supplier_contact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"03c9232e892c29cdc0368e1f65677f943af6dbd197be3596451f579624aadf0b"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,8,'supplier','2','insert',NULL,'{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(12,2,9,'supplier_name','2','insert',NULL,'{"id":2,"supplier_id":2,"name":{"personal":"8f91f704aefb42c391a2dbfb2e2b95560e05b560cde7439676a45a71606b565f"},"name_key":{"personal":"2c8844545311aca21440f397597a25e51869b97968b9fbf7aa92c68e34ca20c3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,10,'supplier_number','3','insert',NULL,'{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,11,'supplier_fact','3','insert',NULL,'{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,12,'supplier_fact','4','insert',NULL,'{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(16,2,13,'supplier_contact','2','insert',NULL,'{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"f97e73d3c7b44166c114ed0a11ff04a75fd27079fe78608d68f0a7397a0266ec"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,14,'supplier','3','insert',NULL,'{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(18,2,15,'supplier_name','3','insert',NULL,'{"id":3,"supplier_id":3,"name":{"personal":"d5bb13e729f8a7fdf29331387dd1653310197c720f4c8ae8d93ea54ef2bb6dad"},"name_key":{"personal":"c386c8c86393965b0e863b1174e7f264461f355fa78f1722febc0ab037054979"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,16,'supplier_number','4','insert',NULL,'{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,17,'supplier_fact','5','insert',NULL,'{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,18,'supplier_fact','6','insert',NULL,'{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(22,2,19,'supplier_contact','3','insert',NULL,'{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"695cd7b53aec09087071d0d420cb2f4b0241c513d2a4a25c32e011fa4398f482"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,20,'supplier','4','insert',NULL,'{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(24,2,21,'supplier_name','4','insert',NULL,'{"id":4,"supplier_id":4,"name":{"personal":"92bde965bd8f1c71eb4e6771afd8da8d052473c8d2bcd190e002944eb924717c"},"name_key":{"personal":"c2c18346a2157c7e83a5acc25e60f5e8b970c485d30be3fa6b9cf67fc8dbf041"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,22,'supplier_number','5','insert',NULL,'{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,23,'supplier_fact','7','insert',NULL,'{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,24,'supplier_contact','4','insert',NULL,'{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"04ba1ed3266974e3df4f8b7063593b29b18f1bd64cbd9a8278b31daf91f490f4"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(28,2,25,'import_batch','1','insert',NULL,'{"id":1,"kind":"suppliers","file_name":"suppliers.csv","file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandørnavn\",\"orgnr\":\"Org.nr\",\"country\":\"Land\",\"production_country\":\"Produksjonsland\",\"sector\":\"NACE\",\"category\":\"Kategori\",\"class\":\"Klasse\",\"class_reason\":\"Klassebegrunnelse\",\"owner\":\"Ansvarlig\",\"email\":\"E-post\"}","options":"{}","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(29,3,1,'purchase','#3','batch',NULL,'{"count":8,"digest":"3ca7b4209b33f5082094a7e2025e0c1698b85c224eea4d6b32fa56280406ae9d"}');
INSERT INTO "journal_change" VALUES(30,3,2,'import_batch','2','insert',NULL,'{"id":2,"kind":"purchases","file_name":"purchases.csv","file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandør\",\"day\":\"Bilagsdato\",\"amount\":\"Beløp valuta\",\"ore\":\"Beløp NOK\",\"currency\":\"Valuta\",\"rate\":\"Kurs\",\"production\":\"Inngår i produksjon\",\"account\":\"Konto\",\"reference\":\"Bilagsnr\"}","options":"{\"decimal\":\"comma\",\"date\":\"dmy\"}","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(31,4,1,'assessment','#4','batch',NULL,'{"count":4,"digest":"d1506dde9b9623227edb82167c794a4bf7a3aa54a62b4996eab03f218abbd9d5"}');
INSERT INTO "journal_change" VALUES(32,5,1,'evidence','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"93e6bd0fd1db6807bdeb96e254b27ddd4a2c04491981a6b6bf045422d465dee2"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"entry":5}');
INSERT INTO "journal_change" VALUES(33,6,1,'evidence_end','1','insert',NULL,'{"id":1,"evidence_id":1,"day":"2024-05-15","reason":{"personal":"055adce50f29d6d277eabe68f58d7b313428ff04a3b6468a5e8b47711f93750c"},"entry":6}');
INSERT INTO "journal_change" VALUES(34,7,1,'finding','1','insert',NULL,'{"id":1,"supplier_id":1,"text":{"personal":"58deba92c3bcc564811c21d2f566a5e5d03490e4ca9df0bacd389221185292ce"},"severity":null,"connection":null,"found":"2024-05-15","entry":7}');
INSERT INTO "journal_change" VALUES(35,8,1,'finding_end','1','insert',NULL,'{"id":1,"finding_id":1,"day":"2024-05-15","reason":{"personal":"c02d35f8ff83ef8bbf4a8a9cc0d6a7511e791a340cf347af09d41db7453c900a"},"entry":8}');
INSERT INTO "journal_change" VALUES(36,9,1,'assessment','#9','batch',NULL,'{"count":1,"digest":"f312766a66cfd57689337883ed4566498686500ae6b81e3938e706c6acad2e4d"}');
INSERT INTO "journal_change" VALUES(37,9,2,'decision','1','insert',NULL,'{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":"Kjent","entry":9}');
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the person is to be forgotten
) STRICT;
INSERT INTO "personal_value" VALUES('2baf1b6803dfb6a7f1d381f9466bed7e80817fb235eb79b1b004c6ea75ec2c8e','3838561a3d56a9b967971b1d6bfa9c78','Prøve AS');
INSERT INTO "personal_value" VALUES('01a204f70f473de16dc35b388b0ebb78ac8211f9f72d93bc3afbbcaf7a0749fc','9db37c5d5d124dd51df9e92e2e662e06','905461761');
INSERT INTO "personal_value" VALUES('d26099110f94fa9060bf6c12d771951912643802fbc2523a1b6730398f1bde20','56852c6056db549c865819e39f7245fc','Firma 1 AS');
INSERT INTO "personal_value" VALUES('caaa43eb8c0ab771c9a274aa51ca10b1ae8c9f5690b3a143e9895037632c6082','afb7f9612e24f2179a3223f13c4daa0f','firma 1|as');
INSERT INTO "personal_value" VALUES('03c9232e892c29cdc0368e1f65677f943af6dbd197be3596451f579624aadf0b','62e0176db24d52f2bcf3fd8c73d863d5','x1@example.no');
INSERT INTO "personal_value" VALUES('8f91f704aefb42c391a2dbfb2e2b95560e05b560cde7439676a45a71606b565f','b331e5b0685d9ecbe68084ed5e36214c','Firma 2 AS');
INSERT INTO "personal_value" VALUES('2c8844545311aca21440f397597a25e51869b97968b9fbf7aa92c68e34ca20c3','689c759cd040731712debdd34a26e84f','firma 2|as');
INSERT INTO "personal_value" VALUES('f97e73d3c7b44166c114ed0a11ff04a75fd27079fe78608d68f0a7397a0266ec','6fa71b9af5d522fdcdc5c7510af4efd3','x2@example.no');
INSERT INTO "personal_value" VALUES('d5bb13e729f8a7fdf29331387dd1653310197c720f4c8ae8d93ea54ef2bb6dad','f6dcaab057e6a706eea24245183bf1ed','Firma 3 AS');
INSERT INTO "personal_value" VALUES('c386c8c86393965b0e863b1174e7f264461f355fa78f1722febc0ab037054979','dbf55a444d547da52ce61d5a79fd08df','firma 3|as');
INSERT INTO "personal_value" VALUES('695cd7b53aec09087071d0d420cb2f4b0241c513d2a4a25c32e011fa4398f482','65ee5ede7b4c86c1a4a9938969c6fbb8','x3@example.no');
INSERT INTO "personal_value" VALUES('92bde965bd8f1c71eb4e6771afd8da8d052473c8d2bcd190e002944eb924717c','ed4c6b1a7b394bf15d05e0081944eb1d','Firma 4 AS');
INSERT INTO "personal_value" VALUES('c2c18346a2157c7e83a5acc25e60f5e8b970c485d30be3fa6b9cf67fc8dbf041','acbb317b42c71454e9e28ae2882058fe','firma 4|as');
INSERT INTO "personal_value" VALUES('04ba1ed3266974e3df4f8b7063593b29b18f1bd64cbd9a8278b31daf91f490f4','80051076093414b7c8e16e7eaf2543dd','x4@example.no');
INSERT INTO "personal_value" VALUES('93e6bd0fd1db6807bdeb96e254b27ddd4a2c04491981a6b6bf045422d465dee2','6d9e2dec8b56c7b07c7fa5072a97b1fa','R-1');
INSERT INTO "personal_value" VALUES('055adce50f29d6d277eabe68f58d7b313428ff04a3b6468a5e8b47711f93750c','fd43c5f84e633416a42dbc94fef44fbe','Feil');
INSERT INTO "personal_value" VALUES('58deba92c3bcc564811c21d2f566a5e5d03490e4ca9df0bacd389221185292ce','a6fd68bcd61fb08bab0b18d6917bfa80','Ulykke');
INSERT INTO "personal_value" VALUES('c02d35f8ff83ef8bbf4a8a9cc0d6a7511e791a340cf347af09d41db7453c900a','ca14ef6aef343fd30423e50c23967bf1','Rettet');
CREATE TABLE purchase (
    id          INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company (id),
    batch_id    INTEGER NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
    line        INTEGER NOT NULL,      -- line in the file: with the file's digest its identity
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    day         TEXT NOT NULL,         -- of the purchase; its length tells the precision
    amount      INTEGER NOT NULL,      -- minor units of currency; negative for a credit note
    currency    TEXT NOT NULL,
    rate        TEXT NOT NULL,         -- NOK for one unit; '1' for NOK; '' when the file gave NOK
    ore         INTEGER NOT NULL,      -- the amount in øre
    production  INTEGER CHECK (production IN (0, 1)), -- goes into what is produced; null: unknown
    account     TEXT,                  -- the ledger's account
    reference   TEXT,                  -- the voucher's number; the line's text is not kept: it
                                       -- often names people, and no figure needs it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "purchase" VALUES(1,1,2,2,2,'2023-03-15',100,'NOK','1',100,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(2,1,2,3,3,'2023-03-15',200,'NOK','1',200,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(3,1,2,4,4,'2023-03-15',300,'NOK','1',300,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(4,1,2,5,1,'2023-03-15',400,'NOK','1',400,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(5,1,2,6,2,'2023-03-15',500,'NOK','1',500,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(6,1,2,7,3,'2023-03-15',600,'NOK','1',600,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(7,1,2,8,4,'2023-03-15',700,'NOK','1',700,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(8,1,2,9,1,'2023-03-15',800,'NOK','1',800,NULL,NULL,NULL,3);
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
    reason      TEXT,                -- why, as the person put it
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
    reason      TEXT,                -- why, as the person put it
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (supplier_id < other_id)
) STRICT;
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('country', 'production_country', 'sector', 'category',
                    'class', 'subsuppliers', 'scale', 'scope', 'irremediable', 'connection')),
    value       TEXT,                -- null: no longer known
    reason      TEXT,                -- why; needed for class 'not_supplier' and for the sides of
                                     -- severity that an officer gives
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
CREATE INDEX supplier_alias_of ON supplier_alias (supplier_id);
CREATE INDEX purchase_day ON purchase (day, supplier_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day, ore);
CREATE INDEX purchase_entry ON purchase (entry);
CREATE INDEX evidence_supplier ON evidence (supplier_id);
CREATE INDEX evidence_end_of ON evidence_end (evidence_id);
CREATE INDEX finding_supplier ON finding (supplier_id);
CREATE INDEX finding_end_of ON finding_end (finding_id);
CREATE INDEX assessment_supplier ON assessment (supplier_id);
CREATE INDEX assessment_entry ON assessment (entry);
CREATE INDEX decision_supplier ON decision (supplier_id);
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
CREATE TRIGGER decision_fixed BEFORE UPDATE ON decision
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
COMMIT;
