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
    options       TEXT NOT NULL,       -- JSON: year, currency, rate, rates file, as given
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
    reason   TEXT NOT NULL,            -- a person's; '' where a file replaced another
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE import_map (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,            -- of a column map that was saved: its latest row rules
    kind   TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases')),
    header TEXT NOT NULL,            -- BLAKE2b-256 of the header line it is for; '' for none
    map    TEXT,                     -- as a map file; null: removed
    entry  INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-22T21:27:36Z','root','tester','init','0.1.0','0000000000000000000000000000000000000000000000000000000000000000','ca69c07b73d4939b390cf86c9d87560691f7c6d18b5364cb5089d44e2650e4d1');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-22T21:27:36Z','root','tester','import suppliers','0.1.0','ca69c07b73d4939b390cf86c9d87560691f7c6d18b5364cb5089d44e2650e4d1','03dccacf677bced2fe0ab7a16ddbd5e413b8514b509d41f4ac01aa4a695c863a');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-22T21:27:36Z','root','tester','import purchases','0.1.0','03dccacf677bced2fe0ab7a16ddbd5e413b8514b509d41f4ac01aa4a695c863a','9c0d84c2a274e0a74617fa68a9d6d0f0b610ea4c9e18756926551e054c6b9b14');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-22T21:27:36Z','root','tester','assess','0.1.0','9c0d84c2a274e0a74617fa68a9d6d0f0b610ea4c9e18756926551e054c6b9b14','b4a372724b792abe73d4f3e0fd5c7746c8500c2bce9593b32d57682a01ec9445');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-22T21:27:36Z','root','tester','assess','0.1.0','b4a372724b792abe73d4f3e0fd5c7746c8500c2bce9593b32d57682a01ec9445','e3e2e1312467493d25bfd29d002d8c7e389931163c9606440d1b2ceb491749e0');
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
INSERT INTO "journal_change" VALUES(2,1,2,'company_fact','1','insert',NULL,'{"id":1,"company_id":1,"kind":"name","value":{"personal":"830d8ea4b8718179cd3c453ec8ab7015d128f7285fbfa4bf77b60c22408e076a"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company_fact','2','insert',NULL,'{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"8d2410286784ed3610701aaf10e8fb0a2e551e21f49c7f3ba3b5847b60ef94ff"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(4,2,1,'supplier','1','insert',NULL,'{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(5,2,2,'supplier_name','1','insert',NULL,'{"id":1,"supplier_id":1,"name":{"personal":"11e10b681b523b5c2bb6f03747408e2dc2942fa6fa9432b1e213bd86f7998989"},"name_key":{"personal":"c5b66b8feb7bbbfcb0fe9d5b4ee8b94ace4f41d14fb22ea624d5a8d0ee4cbf0c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(6,2,3,'supplier_number','1','insert',NULL,'{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,4,'supplier_number','2','insert',NULL,'{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(8,2,5,'supplier_fact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(9,2,6,'supplier_fact','2','insert',NULL,'{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(10,2,7,'supplier_contact','1','insert',NULL,'{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"44416ab66715c2e5b13c9a46c2a99449c617a08af8d19c4321aa37ca90d84926"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,8,'supplier','2','insert',NULL,'{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(12,2,9,'supplier_name','2','insert',NULL,'{"id":2,"supplier_id":2,"name":{"personal":"04a54ee4f25c79fd0fd7c3a373607c966e6e697d8163fcd536037d9c9b91b113"},"name_key":{"personal":"90d4da94513160e2d50dd6d2cd6e66ac977b8770dd2840707d8368b3d990bb99"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,10,'supplier_number','3','insert',NULL,'{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,11,'supplier_fact','3','insert',NULL,'{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,12,'supplier_fact','4','insert',NULL,'{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(16,2,13,'supplier_contact','2','insert',NULL,'{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"9fb75995869b2adf6ca2d10dee87aea1fb88e53f35f6cfff9b8dacf83785b9d9"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,14,'supplier','3','insert',NULL,'{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(18,2,15,'supplier_name','3','insert',NULL,'{"id":3,"supplier_id":3,"name":{"personal":"4445c9b93e0388aba9dbe775db1cac3272a86ce443d0498d547a15add1f894a6"},"name_key":{"personal":"995329c538e0e6014c5b863a5caece15ec09cac4940e8d501169e6557e1c50a1"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,16,'supplier_number','4','insert',NULL,'{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,17,'supplier_fact','5','insert',NULL,'{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,18,'supplier_fact','6','insert',NULL,'{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(22,2,19,'supplier_contact','3','insert',NULL,'{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"0ddf54d6d32d05b4d167f687cbefa9ebfbb5aceeec4c4257d0de70af72d0b6a7"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,20,'supplier','4','insert',NULL,'{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(24,2,21,'supplier_name','4','insert',NULL,'{"id":4,"supplier_id":4,"name":{"personal":"3ef1cf299f4413f650bf7a017f2a51050d07210ce613e635f5b7e1dd37df4bb6"},"name_key":{"personal":"24bb59e5058a02d4eb1a415d27688105d357de2f0b32ea04d01bd5117fc027c2"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,22,'supplier_number','5','insert',NULL,'{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,23,'supplier_fact','7','insert',NULL,'{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,24,'supplier_contact','4','insert',NULL,'{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"c329067c2f169b4f6088a015ff73e36e9bc401ce2e1c088e0ddf5b092420c1f3"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(28,2,25,'import_batch','1','insert',NULL,'{"id":1,"kind":"suppliers","file_name":"suppliers.csv","file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandørnavn\",\"orgnr\":\"Org.nr\",\"country\":\"Land\",\"production_country\":\"Produksjonsland\",\"sector\":\"NACE\",\"category\":\"Kategori\",\"class\":\"Klasse\",\"class_reason\":\"Klassebegrunnelse\",\"owner\":\"Ansvarlig\",\"email\":\"E-post\"}","options":"{}","vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"entry":2}');
INSERT INTO "journal_change" VALUES(29,3,1,'purchase','#3','batch',NULL,'{"count":8,"digest":"3ca7b4209b33f5082094a7e2025e0c1698b85c224eea4d6b32fa56280406ae9d"}');
INSERT INTO "journal_change" VALUES(30,3,2,'import_batch','2','insert',NULL,'{"id":2,"kind":"purchases","file_name":"purchases.csv","file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":"{\"ledger\":\"Leverandørnr\",\"name\":\"Leverandør\",\"day\":\"Bilagsdato\",\"amount\":\"Beløp valuta\",\"ore\":\"Beløp NOK\",\"currency\":\"Valuta\",\"rate\":\"Kurs\",\"production\":\"Inngår i produksjon\",\"account\":\"Konto\",\"reference\":\"Bilagsnr\"}","options":"{\"decimal\":\"comma\",\"date\":\"dmy\"}","vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"entry":3}');
INSERT INTO "journal_change" VALUES(31,4,1,'assessment','#4','batch',NULL,'{"count":4,"digest":"1f7c345469f616def4b714e5b0665c6f900193ed1d785510784cf784ef42ca4a"}');
INSERT INTO "journal_change" VALUES(32,5,1,'decision','1','insert',NULL,'{"id":1,"supplier_id":1,"proposal_id":1,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":"Kjent","entry":5}');
CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year rules
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the person is to be forgotten
) STRICT;
INSERT INTO "personal_value" VALUES('830d8ea4b8718179cd3c453ec8ab7015d128f7285fbfa4bf77b60c22408e076a','b202552266c9ec8617f2bcbefb3c3a57','Prøve AS');
INSERT INTO "personal_value" VALUES('8d2410286784ed3610701aaf10e8fb0a2e551e21f49c7f3ba3b5847b60ef94ff','56f81380cfc084a8147c3e6f80fc9697','905461761');
INSERT INTO "personal_value" VALUES('11e10b681b523b5c2bb6f03747408e2dc2942fa6fa9432b1e213bd86f7998989','3d2c68956ac4872ecb40a72c838f358e','Firma 1 AS');
INSERT INTO "personal_value" VALUES('c5b66b8feb7bbbfcb0fe9d5b4ee8b94ace4f41d14fb22ea624d5a8d0ee4cbf0c','3f553c9c93e1edf189e956c2bde693d1','firma 1|as');
INSERT INTO "personal_value" VALUES('44416ab66715c2e5b13c9a46c2a99449c617a08af8d19c4321aa37ca90d84926','3f8a7fd7b6b28706f837ea3ed75885a1','x1@example.no');
INSERT INTO "personal_value" VALUES('04a54ee4f25c79fd0fd7c3a373607c966e6e697d8163fcd536037d9c9b91b113','9b115efe4a1b8feb3fede56ccab82ae0','Firma 2 AS');
INSERT INTO "personal_value" VALUES('90d4da94513160e2d50dd6d2cd6e66ac977b8770dd2840707d8368b3d990bb99','449cc93474650090528b6b5ba3baccfe','firma 2|as');
INSERT INTO "personal_value" VALUES('9fb75995869b2adf6ca2d10dee87aea1fb88e53f35f6cfff9b8dacf83785b9d9','1242b66ed95d1ea5eadbc122c55f40de','x2@example.no');
INSERT INTO "personal_value" VALUES('4445c9b93e0388aba9dbe775db1cac3272a86ce443d0498d547a15add1f894a6','031026920bfb6ce64a914ae7b849eef6','Firma 3 AS');
INSERT INTO "personal_value" VALUES('995329c538e0e6014c5b863a5caece15ec09cac4940e8d501169e6557e1c50a1','bf0abd4f9dc90b71a0d9ae1961ccdf97','firma 3|as');
INSERT INTO "personal_value" VALUES('0ddf54d6d32d05b4d167f687cbefa9ebfbb5aceeec4c4257d0de70af72d0b6a7','c6e4fdb72fd37c9e484917787e132285','x3@example.no');
INSERT INTO "personal_value" VALUES('3ef1cf299f4413f650bf7a017f2a51050d07210ce613e635f5b7e1dd37df4bb6','ac879919242135ec51c99d91c9093a1d','Firma 4 AS');
INSERT INTO "personal_value" VALUES('24bb59e5058a02d4eb1a415d27688105d357de2f0b32ea04d01bd5117fc027c2','ad6778b77b4cbca26085ec8c6dda34ee','firma 4|as');
INSERT INTO "personal_value" VALUES('c329067c2f169b4f6088a015ff73e36e9bc401ce2e1c088e0ddf5b092420c1f3','d326c87bfaba39a2452bfe2f2e7a9ef4','x4@example.no');
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
