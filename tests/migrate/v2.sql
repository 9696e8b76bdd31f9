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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.0.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.0.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.0.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.0.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.0.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'C8F4F7EB3D1CA9CFDD4B842C29CBC9B4C365A13CBBA4561B9E9BA6AAA33030CA');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'EAAE6CC6B711F54DFC6BA4BCCFB0C0B4');
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
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,NULL,12);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','init','0.1.0+227efbd97c39',2,'0000000000000000000000000000000000000000000000000000000000000000','f466335336ca1f07ab0be5d48b48fbdfd621dfad7186742353d323d5b6f2062c');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','import suppliers','0.1.0+227efbd97c39',2,'f466335336ca1f07ab0be5d48b48fbdfd621dfad7186742353d323d5b6f2062c','4e7e9cd1e38e87ed1b2a0d067494fd4145c0dcb581a8235682fc7182d6ad1267');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','import purchases','0.1.0+227efbd97c39',2,'4e7e9cd1e38e87ed1b2a0d067494fd4145c0dcb581a8235682fc7182d6ad1267','4fa1e7ba2e850f6efadea49e225846756a36cd6d25e71c44145f28c539d8f953');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','assess','0.1.0+227efbd97c39',2,'4fa1e7ba2e850f6efadea49e225846756a36cd6d25e71c44145f28c539d8f953','f3b46bec77f10cdc8c2fb4b338603d0aa517c2308db8d96e143e21900e7d11df');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','evidence add','0.1.0+227efbd97c39',2,'f3b46bec77f10cdc8c2fb4b338603d0aa517c2308db8d96e143e21900e7d11df','2df006188cd3e46adb38d79267e6e132c69fa8fce67fba5dacc82f9ebbb75aa4');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','evidence withdraw','0.1.0+227efbd97c39',2,'2df006188cd3e46adb38d79267e6e132c69fa8fce67fba5dacc82f9ebbb75aa4','62d72124ec13c65739a771482752aced789ef01759d920a04fa1ede589178ee6');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','finding add','0.1.0+227efbd97c39',2,'62d72124ec13c65739a771482752aced789ef01759d920a04fa1ede589178ee6','c25d4c599d9c9a63d9b9b58aa939574f8c70e9f232252cb345c3e1342a8f6d0c');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','finding close','0.1.0+227efbd97c39',2,'c25d4c599d9c9a63d9b9b58aa939574f8c70e9f232252cb345c3e1342a8f6d0c','b300b32e8b25bcb41474c0e8b98159115c71441d64c2d69608c9f98587ff48ad');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','assess','0.1.0+227efbd97c39',2,'b300b32e8b25bcb41474c0e8b98159115c71441d64c2d69608c9f98587ff48ad','cf1bc3e7f1770923876a635fddcee09016d078866767ebfc78ef7722043cffe5');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-3','assess','0.1.0+227efbd97c39',2,'cf1bc3e7f1770923876a635fddcee09016d078866767ebfc78ef7722043cffe5','57130cf803bb639ac81f67e7b6f0ebc811bad1517e8ac35a4339e978b2fb3056');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','risk prioritise','0.1.0+227efbd97c39',2,'57130cf803bb639ac81f67e7b6f0ebc811bad1517e8ac35a4339e978b2fb3056','772106af2107999f336288e412259672e6eb754b8fb7e82b33105e5d9c5daf91');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','import suppliers','0.1.0+227efbd97c39',2,'772106af2107999f336288e412259672e6eb754b8fb7e82b33105e5d9c5daf91','aa8c18b4a3cc7ec6d88ef5943c51261a3159fa6ee12ab44742c8f4661fc42753');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','import undo','0.1.0+227efbd97c39',2,'aa8c18b4a3cc7ec6d88ef5943c51261a3159fa6ee12ab44742c8f4661fc42753','d526348f2585fab6e46da9b67019bea628b4b90b679d1a8fe6194d3ded4e5ad5');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','supplier add','0.1.0+227efbd97c39',2,'d526348f2585fab6e46da9b67019bea628b4b90b679d1a8fe6194d3ded4e5ad5','a0f2561ec65ea0e402132abb92bfc8da42d406939a91a3620b49972f17f13393');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T02:57:08Z','PE-2','PE-1','supplier withdraw','0.1.0+227efbd97c39',2,'a0f2561ec65ea0e402132abb92bfc8da42d406939a91a3620b49972f17f13393','97b79d26d76f0550857a16286f49c620b29000fc6391474c02dd2ff7ad6d26cd');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"bce0dbbec61da9eceda28c4501f2ce4903a22a232aece091ebc609210b1895d4"},"accounts":{"personal":"9ba9b286d69796608c5a4d42f57e381ac5ac4b2391812bec2f37497de9aeac42"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"f709a8c7dd01b8abb81261eb393d994ed5ee823b257f633969cb1b235b1cb8c1"},"accounts":{"personal":"7fa29cd08c74adb568273428ffe5a9a6a9063884b985d1e99095fa1d44032a4b"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"3db5af3fd81701ef2a4d8785a567100fa7be6cc3e795f96e0ff3a5fcf1f96bde"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"117ef9e1b64f0680f99aecfeaabd756a949b53867582ed2dcd49c0fd034d9800"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"1438b610ddf500847cc494c46af6fbcce8c1e5a472d1375c2babff06b4c1dfda"},"name_key":{"personal":"c7eb6573370647d478219b9e0926db95a2fd5feeb00678332df364687cb44e36"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"e9fa14effa37dbbffa60c9e20152ec2e3633500758eb4c795409700b75b61247"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"36f50f4dd3284be6e105fcc22e428bc649afd8f4ef8e5be430460fd50491d0c3"},"name_key":{"personal":"b619441a5f618e827f21105f50bf0521516da125846c2e3fd912dfff0fb2fd6a"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"388111ffc3d9c9c0566977177f57f047215d9ef5841318c9fcdcca425fc79dd4"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"e16c50c6a79e4d925469e447a4d03281b9dcc55a140e281f606db5ce20eb0136"},"name_key":{"personal":"5a6d620f392e67176a1cb0f63a0df644430aefcdabcf6b3e1a73b6b7b8112487"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"3c11b87e6fe7d8c7e58eae3f208768375df2391650ff16a6b7f0445e6eaa7ada"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"ff3e75e216574a23ffc4f88c3ed24519abf6c61344f17b9e28aa939da9b52228"},"name_key":{"personal":"afe681567717b19020462fbdd65e7bc8fc15083399d9f7ee457cf0e570709afd"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"8024abe2644141123da0b63ff743e174bb376ead0ed6663e38ea00cac6a53bdf"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"dde588c42b29ccbd002d3b841c58d6b21ebbd87243e6b1654b3fc4c706fb5105"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"a68ac5d4a80b1d5119a23bd201826320f9921dfdbf7991cef4d2e20b91702861"},"options":{"personal":"d72c6546e24d0e0af9912b19f5e32c6cb74f1606718fbff29b93132d2afe2172"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142","marks":"6ff5b278155c00f1a239f89317d4bb42c826111af9b81d0bb36490aa33d5d38c"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"bdf909459f80dd154d58571ef33c73c6e9de5e79126b2351e1835cb13f4e9fbb"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"a71e4fb087a21e9c5201b71b4b613c7f0a6322c2a71046c93ab5bd4b58ebd077"},"options":{"personal":"63da4fdbecadb4d5065bd7a0158bed55c4655b52c0c0015ca13c4343978e6a81"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"bf47d192c3fbd19d8f1fe4aafef1e3e71674b904d498743dbae6fd6506052cb8","marks":"86d5e10b14298fa2aea08273406f20faf02d6761fe4de8265a4f4dcc0ae143df"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"486b00cd6bba9aa252879a1c092c887d5ebe562e67fd4e67ad4e4d1815a56620"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"bb927a1a98a700b6b7dbd27fe357c0afeee92b25d15449e5990ccd2762568d52"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"fe5676171ba2a11ae90f2730bb63ff45732bf33d9a5b02c65c4fe10c54ec0f6d"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"27b61983d98cc4432c41614bbace5198cb6d4ac360e228239d542b77349f48e3"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"262733b0b21d1e034725fb1b112637d65705201f7bf1d3b4b47c26b169279b08"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"f49a39d9c148e51fad0cba6760a615c7264198a97183e3742789015bac048b89"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"38bf54e318d4d0c569e947599bbc3ac3debf500192ba098f60ebcccdfbfac563"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"983545f67ec91dfb0820e9761518eaa4c7843b84ce85b8e4a01975e6fc4e4444"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"34a26d56b05f6223d6dd701fd64855615e1b0b2bca8169ca57cceaa78b6fa116"},"second":"needed","entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"d4dcc6f4402bbad86f5239fcb3febeaa611ca4caefc6e4117a65dbe26e2bdf2a"},"accounts":{"personal":"79b0fe07daa2fd9f2f4ba33336d168fa4e17a48a6b0efd7100659ba083692b10"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":10}');
INSERT INTO "journal_change" VALUES(43,11,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(44,11,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(45,11,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"38b22f92f36231d496bbfdbcb018b030856d86c55370c788d40ae258de790d26"},"name_key":{"personal":"b56d7fa785270d9b762339d415b9b39a672e3f88d85068d9f5219328845d07fb"},"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'supplier','5','insert','{"id":5,"entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"2ea441a7838d9b45e3f9b5df0af9341277ccb44a023b666ddde2db867d94ba16"},"name_key":{"personal":"23832f3daca3402711e4620d7d95bff5bb89da868858695992c579ab5d40f543"},"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(51,12,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":12}');
INSERT INTO "journal_change" VALUES(52,12,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(53,12,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"957428b9ffa0397c1b053ba9664f84632b89019d8b442932085a0d512179ab81"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"5134bda4cad202038be1254800e668c0dff29cd480debe8fb0053d2687bf165a"},"options":{"personal":"cb9476a2ac58a6accda8a0c1b1b3182ccdd3c7de98c0ed9ca793a5274fa3181a"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"910ce9b297c56fad83a0ee661536f17795326b1fe3b8cac772fc08f1837bbf13"},"undone":12,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,14,1,'supplier','6','insert','{"id":6,"entry":14}');
INSERT INTO "journal_change" VALUES(57,14,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"a9a8575af0a2cb6891499f0b0bb37b0ea6a5132b4bd06e1b4644046404bdccd3"},"name_key":{"personal":"b4a7dffa05b4881f55385620841a8b17d0c12e10ef375f2d3bd2967cb2b7c1a1"},"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(58,14,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(59,15,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"0bc9ceae50884d9e4538d0990e30f04acb3ab87642b9ccfdaa44e675c7d8e957"},"entry":15}');
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
INSERT INTO "personal_value" VALUES('bce0dbbec61da9eceda28c4501f2ce4903a22a232aece091ebc609210b1895d4','b497f9be0d36f51be05f6ff92e2fdd62','tester');
INSERT INTO "personal_value" VALUES('9ba9b286d69796608c5a4d42f57e381ac5ac4b2391812bec2f37497de9aeac42','4f64f2504ced4ce93a0e5aa3b3fc6047','tester');
INSERT INTO "personal_value" VALUES('f709a8c7dd01b8abb81261eb393d994ed5ee823b257f633969cb1b235b1cb8c1','5d0f615090521841d5502ff5bf7a5664','root');
INSERT INTO "personal_value" VALUES('7fa29cd08c74adb568273428ffe5a9a6a9063884b985d1e99095fa1d44032a4b','2b6bb994ac62db8fa1bb3d09fc5537ae','root');
INSERT INTO "personal_value" VALUES('3db5af3fd81701ef2a4d8785a567100fa7be6cc3e795f96e0ff3a5fcf1f96bde','a9f6de4b94e6c8b909a7643cbe4690b6','Prøve AS');
INSERT INTO "personal_value" VALUES('117ef9e1b64f0680f99aecfeaabd756a949b53867582ed2dcd49c0fd034d9800','746f22911f1edc54f5d090c9237166e2','905461761');
INSERT INTO "personal_value" VALUES('1438b610ddf500847cc494c46af6fbcce8c1e5a472d1375c2babff06b4c1dfda','cefc14b344dadfb61bc0e2474ee21a2a','Firma 1 AS');
INSERT INTO "personal_value" VALUES('c7eb6573370647d478219b9e0926db95a2fd5feeb00678332df364687cb44e36','44604e3ba22c9fda4211161f62041e66','firma 1|as');
INSERT INTO "personal_value" VALUES('e9fa14effa37dbbffa60c9e20152ec2e3633500758eb4c795409700b75b61247','eb702bf107d575b731ce0ff3a581886c','x1@example.no');
INSERT INTO "personal_value" VALUES('36f50f4dd3284be6e105fcc22e428bc649afd8f4ef8e5be430460fd50491d0c3','32e5505a352cd35fe3e2ee6ddf21129d','Firma 2 AS');
INSERT INTO "personal_value" VALUES('b619441a5f618e827f21105f50bf0521516da125846c2e3fd912dfff0fb2fd6a','380bad0a731377edaa8c62d62c6af61f','firma 2|as');
INSERT INTO "personal_value" VALUES('388111ffc3d9c9c0566977177f57f047215d9ef5841318c9fcdcca425fc79dd4','d8802916086c386f4d3473f7edcec928','x2@example.no');
INSERT INTO "personal_value" VALUES('e16c50c6a79e4d925469e447a4d03281b9dcc55a140e281f606db5ce20eb0136','9fb423fb7035d2140a8d245ebf4646a7','Firma 3 AS');
INSERT INTO "personal_value" VALUES('5a6d620f392e67176a1cb0f63a0df644430aefcdabcf6b3e1a73b6b7b8112487','47e6526a44facc85fc576378305be449','firma 3|as');
INSERT INTO "personal_value" VALUES('3c11b87e6fe7d8c7e58eae3f208768375df2391650ff16a6b7f0445e6eaa7ada','b82a2312730a0fb415fb41bf47a3a711','x3@example.no');
INSERT INTO "personal_value" VALUES('ff3e75e216574a23ffc4f88c3ed24519abf6c61344f17b9e28aa939da9b52228','3cc992c4fcadb57b3d5f8fd58f5ba749','Firma 4 AS');
INSERT INTO "personal_value" VALUES('afe681567717b19020462fbdd65e7bc8fc15083399d9f7ee457cf0e570709afd','3c3ba32855c1a7fab6d81f163862ab11','firma 4|as');
INSERT INTO "personal_value" VALUES('8024abe2644141123da0b63ff743e174bb376ead0ed6663e38ea00cac6a53bdf','cbecc44d7e0dd4a046ecb32a0a31e883','x4@example.no');
INSERT INTO "personal_value" VALUES('dde588c42b29ccbd002d3b841c58d6b21ebbd87243e6b1654b3fc4c706fb5105','8772e4bb05e700886abffad6d42df6d5','suppliers.csv');
INSERT INTO "personal_value" VALUES('a68ac5d4a80b1d5119a23bd201826320f9921dfdbf7991cef4d2e20b91702861','e612a94e50205dc87eb98fecd359a782','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('d72c6546e24d0e0af9912b19f5e32c6cb74f1606718fbff29b93132d2afe2172','c9de90be65029556eab05ccda32b14db','{}');
INSERT INTO "personal_value" VALUES('bdf909459f80dd154d58571ef33c73c6e9de5e79126b2351e1835cb13f4e9fbb','f01e1f41e838a02e956da2d087a2fc58','purchases.csv');
INSERT INTO "personal_value" VALUES('a71e4fb087a21e9c5201b71b4b613c7f0a6322c2a71046c93ab5bd4b58ebd077','108c8e6464af619e10d1cca2eeb805db','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('63da4fdbecadb4d5065bd7a0158bed55c4655b52c0c0015ca13c4343978e6a81','7adcbff715dfdfcdd877f5f432aa8a6a','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('486b00cd6bba9aa252879a1c092c887d5ebe562e67fd4e67ad4e4d1815a56620','b676d04a9a19926012ead21c85141cff','R-1');
INSERT INTO "personal_value" VALUES('bb927a1a98a700b6b7dbd27fe357c0afeee92b25d15449e5990ccd2762568d52','0521674fede622b0ca3a6a971d0a45c7','R-1');
INSERT INTO "personal_value" VALUES('fe5676171ba2a11ae90f2730bb63ff45732bf33d9a5b02c65c4fe10c54ec0f6d','e029fbadc0acfaea6a9bf5f57766a3c1','Feil');
INSERT INTO "personal_value" VALUES('27b61983d98cc4432c41614bbace5198cb6d4ac360e228239d542b77349f48e3','e089427bbd84b2df07be2a6aff685592','funn.txt');
INSERT INTO "personal_value" VALUES('262733b0b21d1e034725fb1b112637d65705201f7bf1d3b4b47c26b169279b08','676d45ffe5171dabb0a287d9793e7fc8','Ulykke');
INSERT INTO "personal_value" VALUES('f49a39d9c148e51fad0cba6760a615c7264198a97183e3742789015bac048b89','c632e6776ab05e3bba53691ddbb7ac37','Ulykke');
INSERT INTO "personal_value" VALUES('38bf54e318d4d0c569e947599bbc3ac3debf500192ba098f60ebcccdfbfac563','27c75eb63c1dbab2289d874992b2446e','Rettet');
INSERT INTO "personal_value" VALUES('34a26d56b05f6223d6dd701fd64855615e1b0b2bca8169ca57cceaa78b6fa116','9bc46b3dd2b04b14fcc6f63df3ff2513','Kjent');
INSERT INTO "personal_value" VALUES('d4dcc6f4402bbad86f5239fcb3febeaa611ca4caefc6e4117a65dbe26e2bdf2a','8852f1f1dce1b9a58a9b1f2c35a18f79','kollega');
INSERT INTO "personal_value" VALUES('79b0fe07daa2fd9f2f4ba33336d168fa4e17a48a6b0efd7100659ba083692b10','69d6bc963c58ce8272deb79b45664315','kollega');
INSERT INTO "personal_value" VALUES('38b22f92f36231d496bbfdbcb018b030856d86c55370c788d40ae258de790d26','02ca803c9b7511f456a2206f2b43cbed','Firma to AS');
INSERT INTO "personal_value" VALUES('b56d7fa785270d9b762339d415b9b39a672e3f88d85068d9f5219328845d07fb','614c838c9b9862d2ee4535307fa3bb42','firma to|as');
INSERT INTO "personal_value" VALUES('2ea441a7838d9b45e3f9b5df0af9341277ccb44a023b666ddde2db867d94ba16','9121024cfce9e315f7c68b3bcc1583ca','Feil AS');
INSERT INTO "personal_value" VALUES('23832f3daca3402711e4620d7d95bff5bb89da868858695992c579ab5d40f543','6c3abbadbdeb86e4bb7ad7b015572edb','feil|as');
INSERT INTO "personal_value" VALUES('957428b9ffa0397c1b053ba9664f84632b89019d8b442932085a0d512179ab81','7da908c433d5f02131d6ab264d404b98','wrong.csv');
INSERT INTO "personal_value" VALUES('5134bda4cad202038be1254800e668c0dff29cd480debe8fb0053d2687bf165a','c0732ac2b7c7193e39d9415ffefacd2e','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('cb9476a2ac58a6accda8a0c1b1b3182ccdd3c7de98c0ed9ca793a5274fa3181a','1997dd9a67fc7bffc7310a81c81f20dd','{}');
INSERT INTO "personal_value" VALUES('910ce9b297c56fad83a0ee661536f17795326b1fe3b8cac772fc08f1837bbf13','c02de5d4aa9188c0fac2e635a1431f96','Feil fil');
INSERT INTO "personal_value" VALUES('a9a8575af0a2cb6891499f0b0bb37b0ea6a5132b4bd06e1b4644046404bdccd3','d4ef2b9cbd5e2545bc8006ae3d25ac7a','Dobbelt');
INSERT INTO "personal_value" VALUES('b4a7dffa05b4881f55385620841a8b17d0c12e10ef375f2d3bd2967cb2b7c1a1','afd6876f6a842f1e3acb9cc68e1d0736','dobbelt');
INSERT INTO "personal_value" VALUES('0bc9ceae50884d9e4538d0990e30f04acb3ab87642b9ccfdaa44e675c7d8e957','007ee173b66399a620b183826ac58640','Lagt inn ved en feil');
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
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,13);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',15);
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
