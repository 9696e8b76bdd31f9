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
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
    schema_version INTEGER NOT NULL, -- of the register: the form of the rows in the changes
    prev_head   TEXT NOT NULL,       -- head of the chain before; 64 zeros for the first
    head        TEXT NOT NULL        -- BLAKE2b-256 over prev_head, this row and its changes
) STRICT;
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-22T21:03:04Z','root','tester','init','0.1.0',1,'0000000000000000000000000000000000000000000000000000000000000000','9cb9bcd79107afc5e9f9160448d9c220b29d6a209d39dc083c2284888f02d42e');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-22T21:03:04Z','root','tester','import suppliers','0.1.0',1,'9cb9bcd79107afc5e9f9160448d9c220b29d6a209d39dc083c2284888f02d42e','c60c4ffa28d60013898237041e4b8da2f6b459c5f386a1c0117f948be2144ca6');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-22T21:03:04Z','root','tester','import purchases','0.1.0',1,'c60c4ffa28d60013898237041e4b8da2f6b459c5f386a1c0117f948be2144ca6','8337d88b4de439002139c907d30659c51b45c7090c1efe0ca9f0cb5854f45519');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-22T21:03:04Z','root','tester','assess','0.1.0',1,'8337d88b4de439002139c907d30659c51b45c7090c1efe0ca9f0cb5854f45519','d6add780f6dc97b65965ce1df18dd2a0876c7723f2157e9e8dfc9ed269063471');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-22T21:03:04Z','root','tester','assess','0.1.0',1,'d6add780f6dc97b65965ce1df18dd2a0876c7723f2157e9e8dfc9ed269063471','958065f1c4497b7efa36879d75825619e84b102b128ad91b57e029595f665420');
CREATE TABLE journal_change (
    id         INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    ord        INTEGER NOT NULL,     -- 1, 2, 3 ... within the entry
    table_name TEXT NOT NULL,
    record_key TEXT NOT NULL,        -- the row's key; for a batch the entry that wrote the rows
    op         TEXT NOT NULL CHECK (op IN ('insert', 'batch')),
    after      TEXT NOT NULL,        -- JSON of the row; for a batch its count and digest
    UNIQUE (seq, ord)
) STRICT;
INSERT INTO "journal_change" VALUES(1,1,1,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"9942e8ae0bbaed8039e7688cd4dcac78cdf9369e3c2e8e9d4dd1f42f14723f22"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"a3ca011dda98c6f46e0d408da2bf54a48491a4225afba87d4d1edc2dc4ddc910"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(4,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(5,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"6b9d079b09e6e19d16478d475bf7ca0d6096e31eceb9d21dcda12f8e59c83a3b"},"name_key":{"personal":"28ad95a120b1388d799c46437124711d0ce88a9fba00555e271621f9d00be4bb"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(6,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(8,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(9,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(10,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"0885aca2c2034ec70d442f35a2bd1eb2bdf7ff5f44a9e8d20e8089df8d544108"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(12,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"5a36cbac6cdab1e5ea8863f11f73183d21591a517cb22827c54f75ff7725eae8"},"name_key":{"personal":"db926ba8effd66468ffb7084cadb7c20a43652f4f97276796c098204f33de91d"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(16,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"381514d8da3e3094c1d7233bb611efb54c4cfe4e0154216fac133f557066153a"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(18,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"eb1acea7ee46fed474ce9d5c5a5b48a3013bb40685a73279710abaadc724d8e8"},"name_key":{"personal":"14c84d90bcad74e2c31421f355607ca2c3616a00e5bc52700abb1bfdbf3c4166"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(22,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"4c391149a81ef7e620fbc7b2fdab11fcc51675f36d7985833eee92a33e49211c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(24,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"5a6ab549bd84555a9cca9095b0409f001aa88479b72de095fd294dd1bea90838"},"name_key":{"personal":"672063ad7873de883f4cbba9e006949d76c33f2c96b84cd3fffb20096886a312"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"ed2839794ba92fc0d8e838a9041c5478cba4f730576a78aca10ba65d5501afb5"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(28,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":"suppliers.csv","file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandørnavn\",\"orgnr\":\"Org.nr\",\"country\":\"Land\",\"production_country\":\"Produksjonsland\",\"sector\":\"NACE\",\"category\":\"Kategori\",\"class\":\"Klasse\",\"class_reason\":\"Klassebegrunnelse\",\"owner\":\"Ansvarlig\",\"email\":\"E-post\"}","options":"{}","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(29,3,1,'purchase','#3','batch','{"count":8,"digest":"3ca7b4209b33f5082094a7e2025e0c1698b85c224eea4d6b32fa56280406ae9d"}');
INSERT INTO "journal_change" VALUES(30,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":"purchases.csv","file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandør\",\"day\":\"Bilagsdato\",\"amount\":\"Beløp valuta\",\"ore\":\"Beløp NOK\",\"currency\":\"Valuta\",\"rate\":\"Kurs\",\"production\":\"Inngår i produksjon\",\"account\":\"Konto\",\"reference\":\"Bilagsnr\"}","options":"{\"decimal\":\"comma\",\"date\":\"dmy\"}","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(31,4,1,'assessment','#4','batch','{"count":4,"digest":"1f7c345469f616def4b714e5b0665c6f900193ed1d785510784cf784ef42ca4a"}');
INSERT INTO "journal_change" VALUES(32,5,1,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":1,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":"Kjent","entry":5}');
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the person is to be forgotten
) STRICT;
INSERT INTO "personal_value" VALUES('9942e8ae0bbaed8039e7688cd4dcac78cdf9369e3c2e8e9d4dd1f42f14723f22','e1ab505107ec81bb823845eeacbfd1bf','Prøve AS');
INSERT INTO "personal_value" VALUES('a3ca011dda98c6f46e0d408da2bf54a48491a4225afba87d4d1edc2dc4ddc910','28e88f3aaf009f76b1a6901373d069fc','905461761');
INSERT INTO "personal_value" VALUES('6b9d079b09e6e19d16478d475bf7ca0d6096e31eceb9d21dcda12f8e59c83a3b','670c894e8edbe8bb8e4a8dc01368fa30','Firma 1 AS');
INSERT INTO "personal_value" VALUES('28ad95a120b1388d799c46437124711d0ce88a9fba00555e271621f9d00be4bb','1995a3735e140599d36e58576704a7eb','firma 1 as');
INSERT INTO "personal_value" VALUES('0885aca2c2034ec70d442f35a2bd1eb2bdf7ff5f44a9e8d20e8089df8d544108','2cdad52714212e7286a83e58c5e0fa71','x1@example.no');
INSERT INTO "personal_value" VALUES('5a36cbac6cdab1e5ea8863f11f73183d21591a517cb22827c54f75ff7725eae8','2c5ec742ecd5826a4c8186fa703c0ebe','Firma 2 AS');
INSERT INTO "personal_value" VALUES('db926ba8effd66468ffb7084cadb7c20a43652f4f97276796c098204f33de91d','ba9cca1fcfc73c478aac2154a561934d','firma 2 as');
INSERT INTO "personal_value" VALUES('381514d8da3e3094c1d7233bb611efb54c4cfe4e0154216fac133f557066153a','6ff70a9da73b5b8410575cfc3bda9d24','x2@example.no');
INSERT INTO "personal_value" VALUES('eb1acea7ee46fed474ce9d5c5a5b48a3013bb40685a73279710abaadc724d8e8','1d726880be9acefc955e9d09457bbba6','Firma 3 AS');
INSERT INTO "personal_value" VALUES('14c84d90bcad74e2c31421f355607ca2c3616a00e5bc52700abb1bfdbf3c4166','789e22a1a3abc7bf187100bf811bfedf','firma 3 as');
INSERT INTO "personal_value" VALUES('4c391149a81ef7e620fbc7b2fdab11fcc51675f36d7985833eee92a33e49211c','cf328170c134f6067ce50b6def091f95','x3@example.no');
INSERT INTO "personal_value" VALUES('5a6ab549bd84555a9cca9095b0409f001aa88479b72de095fd294dd1bea90838','bd0a80b29cbcb9b63a35059039674b03','Firma 4 AS');
INSERT INTO "personal_value" VALUES('672063ad7873de883f4cbba9e006949d76c33f2c96b84cd3fffb20096886a312','e1df8ae38a6a67778f62feb1ee8f01c9','firma 4 as');
INSERT INTO "personal_value" VALUES('ed2839794ba92fc0d8e838a9041c5478cba4f730576a78aca10ba65d5501afb5','2d33dcaa9ebf5609d4bfbebc414d082e','x4@example.no');
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
CREATE INDEX purchase_day ON purchase (day, supplier_id, ore, production);
CREATE INDEX purchase_supplier ON purchase (supplier_id, day);
CREATE INDEX purchase_entry ON purchase (entry);
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
