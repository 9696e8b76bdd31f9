BEGIN TRANSACTION;
CREATE TABLE assessment (
    id            INTEGER PRIMARY KEY, -- what the model proposed: public id A-<id>
    supplier_id   INTEGER NOT NULL REFERENCES supplier (id),
    day           TEXT NOT NULL,
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
    level         TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'very_high')),
    model_version TEXT NOT NULL,
    inputs        TEXT NOT NULL,       -- JSON: what the model saw; the factors follow from it
    entry         INTEGER NOT NULL
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','1.0.0','{"country":"NO","production_country":null,"sector":"81","class":null}',4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','1.0.0','{"country":"SE","production_country":null,"sector":"81","class":null}',4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','1.0.0','{"country":"BD","production_country":null,"sector":"81","class":null}',4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,5,'very_high','1.0.0','{"country":null,"production_country":null,"sector":"81","class":null}',4);
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
    supplier_id   INTEGER NOT NULL REFERENCES supplier (id),
    proposal_id   INTEGER NOT NULL REFERENCES assessment (id), -- what was proposed then
    day           TEXT NOT NULL,       -- when it was decided: in force from then
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),   -- 5 is the worst
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5), -- 5 is the most likely
    level         TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'very_high')), -- by the matrix
    reason        TEXT,                -- given where it differs from the proposal
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "decision" VALUES(1,1,1,'2024-05-15',1,1,'low','Kjent',5);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-22T20:33:11Z','root','tester','init','0.1.0','0000000000000000000000000000000000000000000000000000000000000000','0d87ea011396bf9bf7af7ee1b94eab4860e15cf5b5606610485375604a4b36f2');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-22T20:33:11Z','root','tester','import suppliers','0.1.0','0d87ea011396bf9bf7af7ee1b94eab4860e15cf5b5606610485375604a4b36f2','0d396fd3c0225fd266282c9ae1264645a7937f71bd4e0f2e0141d28b5d38cfe0');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-22T20:33:11Z','root','tester','import purchases','0.1.0','0d396fd3c0225fd266282c9ae1264645a7937f71bd4e0f2e0141d28b5d38cfe0','fd6743b1be23e0a862c9f5c2a601a9d204e40960374b9397fa00156f46562d15');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-22T20:33:11Z','root','tester','assess','0.1.0','fd6743b1be23e0a862c9f5c2a601a9d204e40960374b9397fa00156f46562d15','df3f2f2fd9ecd44166381944af1b24e6a2dbaac0b9cda3ed44458943e417d001');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-22T20:33:11Z','root','tester','assess','0.1.0','df3f2f2fd9ecd44166381944af1b24e6a2dbaac0b9cda3ed44458943e417d001','7c7297637c948f5941f43ad3befd29b46e48e36021f66138f27528ce112371ca');
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
INSERT INTO "journal_change" VALUES(2,1,2,'company_fact','1','insert',NULL,'{"id":1,"company_id":1,"kind":"name","value":{"personal":"b5cabb1354a1ce0dc63037db0fc72ba8c0cb6ff806090fe5bfb07de4fe0c48c3"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company_fact','2','insert',NULL,'{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"f7a13e4eeec004697b0a135ea1d4d1c84126931d5740e4f6f8b88114d971fc6b"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(4,2,1,'supplier','1','insert',NULL,'{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(5,2,2,'supplier_name','1','insert',NULL,'{"id":1,"supplier_id":1,"name":{"personal":"caa0cdfcf705ded4a9a42357fa910a48cb5f4693d2e6468262bcb0e06808ea9a"},"name_key":{"personal":"11cbad46995a7d9dbb63acc4ee34ae513c3e4dccc63ad3af6782b78c65b1fa15"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(6,2,3,'supplier_number','1','insert',NULL,'{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,4,'supplier_number','2','insert',NULL,'{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(8,2,5,'supplier_fact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(9,2,6,'supplier_fact','2','insert',NULL,'{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(10,2,7,'supplier_contact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"ce9ee1a902902354667439bb113d9cf673fc52f5c3a361de036c36a4b4958ac0"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,8,'supplier','2','insert',NULL,'{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(12,2,9,'supplier_name','2','insert',NULL,'{"id":2,"supplier_id":2,"name":{"personal":"1a54ec049162dad9fae3866af130ded58cee8eaf63250d907c5acd135caefc36"},"name_key":{"personal":"08080411fc2945e3c8c42d811e181e3524b1d0c0a050b63c074b484bcebf014a"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,10,'supplier_number','3','insert',NULL,'{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,11,'supplier_fact','3','insert',NULL,'{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,12,'supplier_fact','4','insert',NULL,'{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(16,2,13,'supplier_contact','2','insert',NULL,'{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"b0846fc1de23e166b441e36a782c3e5e0fbc867b5e9dc73f5513311fb04a1cfa"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,14,'supplier','3','insert',NULL,'{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(18,2,15,'supplier_name','3','insert',NULL,'{"id":3,"supplier_id":3,"name":{"personal":"46040751e9d7d642622b2e4818f739722a8879c0a2037da5dc2ca360bfcb1aa1"},"name_key":{"personal":"e9ca66f4b963219491de464a81b24e8a309d362d637e7a4268249758322c9d44"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,16,'supplier_number','4','insert',NULL,'{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,17,'supplier_fact','5','insert',NULL,'{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,18,'supplier_fact','6','insert',NULL,'{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(22,2,19,'supplier_contact','3','insert',NULL,'{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"26648be319d1a171254e583b034cd167ba51004c6042f331f6b90c722c30fdbf"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,20,'supplier','4','insert',NULL,'{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(24,2,21,'supplier_name','4','insert',NULL,'{"id":4,"supplier_id":4,"name":{"personal":"dbf3c5ebe078e42bdce6b12a1ca48bf9393416c53875dc266fe1b7c28a72df48"},"name_key":{"personal":"d68013b0727812f99ef816702b48e1239d2a6537f559ef33f885ec46a9faf7b5"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,22,'supplier_number','5','insert',NULL,'{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,23,'supplier_fact','7','insert',NULL,'{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,24,'supplier_contact','4','insert',NULL,'{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"53303a257b827bcd980d5031f373a07061528baca104036512f3253d4257c10e"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(28,2,25,'import_batch','1','insert',NULL,'{"id":1,"kind":"suppliers","file_name":"suppliers.csv","file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandørnavn\",\"orgnr\":\"Org.nr\",\"country\":\"Land\",\"production_country\":\"Produksjonsland\",\"sector\":\"NACE\",\"category\":\"Kategori\",\"class\":\"Klasse\",\"class_reason\":\"Klassebegrunnelse\",\"owner\":\"Ansvarlig\",\"email\":\"E-post\"}","options":"{}","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(29,3,1,'purchase','#3','batch',NULL,'{"count":8,"digest":"2962b85c30da30cb82c88b774d1d55c1a0a4aae6e7cd011698fe7bd0ece18148"}');
INSERT INTO "journal_change" VALUES(30,3,2,'import_batch','2','insert',NULL,'{"id":2,"kind":"purchases","file_name":"purchases.csv","file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandør\",\"day\":\"Bilagsdato\",\"amount\":\"Beløp valuta\",\"ore\":\"Beløp NOK\",\"currency\":\"Valuta\",\"rate\":\"Kurs\",\"production\":\"Inngår i produksjon\",\"account\":\"Konto\",\"reference\":\"Bilagsnr\"}","options":"{\"decimal\":\"comma\",\"date\":\"dmy\"}","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(31,4,1,'assessment','#4','batch',NULL,'{"count":4,"digest":"0c36c64b10c8fe9145a3529736624439ee1eb23521869078d6d89b703808d00a"}');
INSERT INTO "journal_change" VALUES(32,5,1,'decision','1','insert',NULL,'{"id":1,"supplier_id":1,"proposal_id":1,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":"Kjent","entry":5}');
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the person is to be forgotten
) STRICT;
INSERT INTO "personal_value" VALUES('b5cabb1354a1ce0dc63037db0fc72ba8c0cb6ff806090fe5bfb07de4fe0c48c3','f04fc98ce2fbae7486b14f475fd6ab6c','Prøve AS');
INSERT INTO "personal_value" VALUES('f7a13e4eeec004697b0a135ea1d4d1c84126931d5740e4f6f8b88114d971fc6b','374caa679bd1f51c6cb3c5fd7d07f136','905461761');
INSERT INTO "personal_value" VALUES('caa0cdfcf705ded4a9a42357fa910a48cb5f4693d2e6468262bcb0e06808ea9a','e8a3a283599b95ac28f04c02b3638057','Firma 1 AS');
INSERT INTO "personal_value" VALUES('11cbad46995a7d9dbb63acc4ee34ae513c3e4dccc63ad3af6782b78c65b1fa15','86d53bcc06106cb14f671fadf089105d','firma 1 as');
INSERT INTO "personal_value" VALUES('ce9ee1a902902354667439bb113d9cf673fc52f5c3a361de036c36a4b4958ac0','6bba13f8587d4cda4a4e805cae1125b7','x1@example.no');
INSERT INTO "personal_value" VALUES('1a54ec049162dad9fae3866af130ded58cee8eaf63250d907c5acd135caefc36','e0ef1ef13261ddc5bd9e08f960aacbe9','Firma 2 AS');
INSERT INTO "personal_value" VALUES('08080411fc2945e3c8c42d811e181e3524b1d0c0a050b63c074b484bcebf014a','0506165479e9168e0828734385ed997d','firma 2 as');
INSERT INTO "personal_value" VALUES('b0846fc1de23e166b441e36a782c3e5e0fbc867b5e9dc73f5513311fb04a1cfa','25b1f71b254f06ebc00600015a38013c','x2@example.no');
INSERT INTO "personal_value" VALUES('46040751e9d7d642622b2e4818f739722a8879c0a2037da5dc2ca360bfcb1aa1','49b9c23be1715ecb1795a36d4fa4d300','Firma 3 AS');
INSERT INTO "personal_value" VALUES('e9ca66f4b963219491de464a81b24e8a309d362d637e7a4268249758322c9d44','467e4cf00223176dbe4a0900a3f872c2','firma 3 as');
INSERT INTO "personal_value" VALUES('26648be319d1a171254e583b034cd167ba51004c6042f331f6b90c722c30fdbf','3083881e4f55cf1ff269591fc53b2bc0','x3@example.no');
INSERT INTO "personal_value" VALUES('dbf3c5ebe078e42bdce6b12a1ca48bf9393416c53875dc266fe1b7c28a72df48','d8fd692b34de01af65b72e8c66383562','Firma 4 AS');
INSERT INTO "personal_value" VALUES('d68013b0727812f99ef816702b48e1239d2a6537f559ef33f885ec46a9faf7b5','81a16c124e26e4e2a2400c345e8669c8','firma 4 as');
INSERT INTO "personal_value" VALUES('53303a257b827bcd980d5031f373a07061528baca104036512f3253d4257c10e','7223a88c58d195508f67f8c7ee90b4bf','x4@example.no');
CREATE TABLE purchase (
    id          INTEGER PRIMARY KEY,
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
CREATE TABLE supplier (
    id    INTEGER PRIMARY KEY,       -- public id S-<id>, never reused
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier" VALUES(1,2);
INSERT INTO "supplier" VALUES(2,2);
INSERT INTO "supplier" VALUES(3,2);
INSERT INTO "supplier" VALUES(4,2);
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
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('country', 'production_country', 'sector',
                                              'category', 'class')),
    value       TEXT,                -- null: no longer known
    reason      TEXT,                -- why; needed for class 'not_supplier'
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
INSERT INTO "supplier_name" VALUES(1,1,'Firma 1 AS','firma 1 as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(2,2,'Firma 2 AS','firma 2 as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(3,3,'Firma 3 AS','firma 3 as','0001-01-01','I-1',2);
INSERT INTO "supplier_name" VALUES(4,4,'Firma 4 AS','firma 4 as','0001-01-01','I-1',2);
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
CREATE INDEX assessment_supplier ON assessment (supplier_id);
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
CREATE INDEX purchase_day ON purchase (day, supplier_id, batch_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day);
COMMIT;
