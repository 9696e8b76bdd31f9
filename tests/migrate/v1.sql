BEGIN TRANSACTION;
CREATE TABLE assessment (
    id            INTEGER PRIMARY KEY, -- public id A-<id>
    supplier_id   INTEGER NOT NULL REFERENCES supplier (id),
    kind          TEXT NOT NULL CHECK (kind IN ('proposal', 'decision')),
    day           TEXT NOT NULL,
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
    level         TEXT NOT NULL CHECK (level IN ('low', 'medium', 'high', 'very_high')),
    model_version TEXT NOT NULL,
    inputs        TEXT NOT NULL,       -- JSON: what the model saw; the factors follow from it
    proposal_id   INTEGER REFERENCES assessment (id), -- a decision: what was proposed
    reason        TEXT,                -- a decision that differs from the proposal says why
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'proposal','2024-05-15',4,3,'high','1.0.0','{"country":"NO","production_country":null,"sector":"81","class":null}',NULL,NULL,4);
INSERT INTO "assessment" VALUES(2,2,'proposal','2024-05-15',4,3,'high','1.0.0','{"country":"SE","production_country":null,"sector":"81","class":null}',NULL,NULL,4);
INSERT INTO "assessment" VALUES(3,3,'proposal','2024-05-15',4,5,'very_high','1.0.0','{"country":"BD","production_country":null,"sector":"81","class":null}',NULL,NULL,4);
INSERT INTO "assessment" VALUES(4,4,'proposal','2024-05-15',4,5,'very_high','1.0.0','{"country":null,"production_country":null,"sector":"81","class":null}',NULL,NULL,4);
INSERT INTO "assessment" VALUES(5,1,'decision','2024-05-15',1,1,'low','1.0.0','{"country":"NO","production_country":null,"sector":"81","class":null}',1,'Kjent',5);
CREATE TABLE company (
    id    INTEGER PRIMARY KEY,       -- one company for now; a group comes later
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "company" VALUES(1,1);
CREATE TABLE company_fact (
    id         INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company (id),
    kind       TEXT NOT NULL,        -- 'name', 'orgnr', 'address' ...: the keys of company set
    value      TEXT,                 -- null: no longer known
    valid_from TEXT NOT NULL,        -- 0001-01-01 for what was first known
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "company_fact" VALUES(1,1,'name','Prøve AS','0001-01-01',1);
INSERT INTO "company_fact" VALUES(2,1,'orgnr','905461761','0001-01-01',1);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-22T18:21:00Z','root','tester','init','0.1.0','0000000000000000000000000000000000000000000000000000000000000000','5128d40e001db02a2ec92041a612c70d28e1b2694557be5347234ab37df9904e');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-22T18:21:00Z','root','tester','import suppliers','0.1.0','5128d40e001db02a2ec92041a612c70d28e1b2694557be5347234ab37df9904e','052f32cd3e05d6bd2d179f3a4b52e592d1f8b4f486b63447026878cee327496a');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-22T18:21:00Z','root','tester','import purchases','0.1.0','052f32cd3e05d6bd2d179f3a4b52e592d1f8b4f486b63447026878cee327496a','5ec4525a1ded493dccb38e3dbd6cf3937d763f7dfe2474ba1ecd70144fb273e9');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-22T18:21:00Z','root','tester','assess','0.1.0','5ec4525a1ded493dccb38e3dbd6cf3937d763f7dfe2474ba1ecd70144fb273e9','dda7041d3e1c2722ac2d5ff4182d05effdd94965d1ca110cc3c24d57fb97d749');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-22T18:21:00Z','root','tester','assess','0.1.0','dda7041d3e1c2722ac2d5ff4182d05effdd94965d1ca110cc3c24d57fb97d749','e4d6d33d28fd35851b3a16b95232849bcb9cd84214785c58cefd25a05fd3e76f');
CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,     -- 1, 2, 3 ... within the entry
    table_name TEXT NOT NULL,
    record_key TEXT NOT NULL,        -- the row's key; for a batch the entry that wrote the rows
    op         TEXT NOT NULL CHECK (op IN ('insert', 'update', 'batch')),
    before     TEXT,                 -- JSON of the row before; null for insert and batch
    after      TEXT NOT NULL,        -- JSON of the row after; for a batch its count and digest
    UNIQUE (seq, ord)
) STRICT;
INSERT INTO "journal_change" VALUES(1,1,1,'company','1','insert',NULL,'{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'company_fact','1','insert',NULL,'{"id":1,"company_id":1,"kind":"name","value":"Prøve AS","valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company_fact','2','insert',NULL,'{"id":2,"company_id":1,"kind":"orgnr","value":"905461761","valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(4,2,1,'supplier','1','insert',NULL,'{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(5,2,2,'supplier_name','1','insert',NULL,'{"id":1,"supplier_id":1,"name":{"personal":"098c79eaa6adc259436c43385140780129dff7c1b20bd049960011d6312775b4"},"name_key":{"personal":"ed27853c9d78d478b5dbc392f075e5070ae851b5327d637c9d22baaf3e8a53fb"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(6,2,3,'supplier_number','1','insert',NULL,'{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,4,'supplier_number','2','insert',NULL,'{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(8,2,5,'supplier_fact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(9,2,6,'supplier_fact','2','insert',NULL,'{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(10,2,7,'supplier_contact','1','insert',NULL,'{"id":1,"supplier_id":1,"email":{"personal":"2ab9fd52af04bc63da156be287ffaf1722bde445d4d63c1a328d1e2d83e3f785"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,8,'supplier','2','insert',NULL,'{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(12,2,9,'supplier_name','2','insert',NULL,'{"id":2,"supplier_id":2,"name":{"personal":"9ad4b65385143b964f328b0401adbdfb159585fcb8a1f55263d7b2083ac5b825"},"name_key":{"personal":"7347ec3fe703db9b8164fc6948c822dc0f41132ab36355758159ba3d1b201ac6"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,10,'supplier_number','3','insert',NULL,'{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,11,'supplier_fact','3','insert',NULL,'{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,12,'supplier_fact','4','insert',NULL,'{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(16,2,13,'supplier_contact','2','insert',NULL,'{"id":2,"supplier_id":2,"email":{"personal":"c3c9f667cb5c57e072f53c35e80df280063f38438445297cb763cc69555a8003"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,14,'supplier','3','insert',NULL,'{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(18,2,15,'supplier_name','3','insert',NULL,'{"id":3,"supplier_id":3,"name":{"personal":"c16957418f8fef0a3d7ae3584e3e69ea4ac21af8d02711531f6b86dabc3dd1c3"},"name_key":{"personal":"8a8d5dcbc2cb23c3c5ed66ab79dee36ec1dfc89c9a8839e7d86f45a6b674ff46"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,16,'supplier_number','4','insert',NULL,'{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,17,'supplier_fact','5','insert',NULL,'{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,18,'supplier_fact','6','insert',NULL,'{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(22,2,19,'supplier_contact','3','insert',NULL,'{"id":3,"supplier_id":3,"email":{"personal":"6ae7c19ed9e56645777ee64e7acd23d45e6a744274707db7930bc3270de07070"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,20,'supplier','4','insert',NULL,'{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(24,2,21,'supplier_name','4','insert',NULL,'{"id":4,"supplier_id":4,"name":{"personal":"b5a22940f7cf637cd50afb0f49a81e6015c55d8dcd879c51bfc0d87e80f33557"},"name_key":{"personal":"fe2b07e797ce121180c01c80c5e34150566ee351b33f91b8a0191fcba0a44906"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,22,'supplier_number','5','insert',NULL,'{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,23,'supplier_fact','7','insert',NULL,'{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,24,'supplier_contact','4','insert',NULL,'{"id":4,"supplier_id":4,"email":{"personal":"01d6df158480fa47e39e5e53ccdfb68f04d223407d51317364b3ae0c656c71b0"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(28,2,25,'import_batch','1','insert',NULL,'{"id":1,"kind":"suppliers","file_name":"suppliers.csv","file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandørnavn\",\"orgnr\":\"Org.nr\",\"country\":\"Land\",\"production_country\":\"Produksjonsland\",\"sector\":\"NACE\",\"category\":\"Kategori\",\"class\":\"Klasse\",\"class_reason\":\"Klassebegrunnelse\",\"owner\":\"Ansvarlig\",\"email\":\"E-post\"}","options":"{}","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(29,3,1,'purchase','#3','batch',NULL,'{"count":8,"digest":"3ca7b4209b33f5082094a7e2025e0c1698b85c224eea4d6b32fa56280406ae9d"}');
INSERT INTO "journal_change" VALUES(30,3,2,'import_batch','2','insert',NULL,'{"id":2,"kind":"purchases","file_name":"purchases.csv","file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandør\",\"day\":\"Bilagsdato\",\"amount\":\"Beløp valuta\",\"ore\":\"Beløp NOK\",\"currency\":\"Valuta\",\"rate\":\"Kurs\",\"production\":\"Inngår i produksjon\",\"account\":\"Konto\",\"reference\":\"Bilagsnr\"}","options":"{\"decimal\":\"comma\",\"date\":\"dmy\"}","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(31,4,1,'assessment','#4','batch',NULL,'{"count":4,"digest":"8e64999689d0148129d9e422e83d353e36c27867320ddf1fde38a24dc1f5a193"}');
INSERT INTO "journal_change" VALUES(32,5,1,'assessment','#5','batch',NULL,'{"count":1,"digest":"0db7fa1ddc6113d3e056340436e63c56889d1ed71619c4ee941e8ee211d570bd"}');
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the person is to be forgotten
) STRICT;
INSERT INTO "personal_value" VALUES('098c79eaa6adc259436c43385140780129dff7c1b20bd049960011d6312775b4','a9710ce213b8b824624aa9967bb040d1','Firma 1 AS');
INSERT INTO "personal_value" VALUES('ed27853c9d78d478b5dbc392f075e5070ae851b5327d637c9d22baaf3e8a53fb','ebae3ea9928046f180434974caeaf30c','firma 1 as');
INSERT INTO "personal_value" VALUES('2ab9fd52af04bc63da156be287ffaf1722bde445d4d63c1a328d1e2d83e3f785','98a49d512a18fa524e562544ff1b6d3d','x1@example.no');
INSERT INTO "personal_value" VALUES('9ad4b65385143b964f328b0401adbdfb159585fcb8a1f55263d7b2083ac5b825','e305046152c1a6828d1fd43dae6c0e70','Firma 2 AS');
INSERT INTO "personal_value" VALUES('7347ec3fe703db9b8164fc6948c822dc0f41132ab36355758159ba3d1b201ac6','ef048d8e54aaef97ab54a06a67d860ad','firma 2 as');
INSERT INTO "personal_value" VALUES('c3c9f667cb5c57e072f53c35e80df280063f38438445297cb763cc69555a8003','29b1ee62c69c90360aad073a6ae9cd6a','x2@example.no');
INSERT INTO "personal_value" VALUES('c16957418f8fef0a3d7ae3584e3e69ea4ac21af8d02711531f6b86dabc3dd1c3','4d303756f4514a58f36a2e8a49f11cfc','Firma 3 AS');
INSERT INTO "personal_value" VALUES('8a8d5dcbc2cb23c3c5ed66ab79dee36ec1dfc89c9a8839e7d86f45a6b674ff46','b8cdee7b307d53247c971c0a6141dd0c','firma 3 as');
INSERT INTO "personal_value" VALUES('6ae7c19ed9e56645777ee64e7acd23d45e6a744274707db7930bc3270de07070','329b7f0d05159c0372eeaf30f476d5fa','x3@example.no');
INSERT INTO "personal_value" VALUES('b5a22940f7cf637cd50afb0f49a81e6015c55d8dcd879c51bfc0d87e80f33557','11fc9332b5954b6b5173a59ef90d82df','Firma 4 AS');
INSERT INTO "personal_value" VALUES('fe2b07e797ce121180c01c80c5e34150566ee351b33f91b8a0191fcba0a44906','87b883c9d860fd419011783cf3e9abe0','firma 4 as');
INSERT INTO "personal_value" VALUES('01d6df158480fa47e39e5e53ccdfb68f04d223407d51317364b3ae0c656c71b0','250a5129449cee870b4625bf47133a89','x4@example.no');
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
CREATE TABLE supplier_contact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    email       TEXT,                -- personal; null: no longer known
    valid_from  TEXT NOT NULL,
    source      TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier_contact" VALUES(1,1,'x1@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(2,2,'x2@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(3,3,'x3@example.no','0001-01-01','I-1',2);
INSERT INTO "supplier_contact" VALUES(4,4,'x4@example.no','0001-01-01','I-1',2);
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind IN ('country', 'production_country', 'sector',
                                              'category', 'class', 'owner')),
    value       TEXT,                -- null: no longer known
    reason      TEXT,                -- why; needed for class 'not_supplier'
    valid_from  TEXT NOT NULL,       -- 0001-01-01 for what was first known
    source      TEXT NOT NULL,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
    valid_to    TEXT,
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
CREATE INDEX purchase_day ON purchase (day, supplier_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day);
CREATE INDEX purchase_entry ON purchase (entry);
CREATE INDEX assessment_supplier ON assessment (supplier_id);
CREATE INDEX assessment_entry ON assessment (entry);
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
COMMIT;
