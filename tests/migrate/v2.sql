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
    preliminary   INTEGER CHECK (preliminary IN (0, 1)), -- it leans on facts that are only proposed
    entry         INTEGER NOT NULL,
    CHECK ((level = 'unknown') = (severity IS NULL)),
    CHECK ((severity IS NULL) = (likelihood IS NULL)),
    CHECK ((level = 'unknown') = (floor IS NOT NULL))
) STRICT;
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.1.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.1.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.1.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.1.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.1.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'C8F4F7EB3D1CA9CFDD4B842C29CBC9B4C365A13CBBA4561B9E9BA6AAA33030CA');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'5008FCF42BD2BAA9FEF6C401B52B4E74');
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','init','0.1.0+07bc2ebf06d6',2,'0000000000000000000000000000000000000000000000000000000000000000','336b59dcc7ace82fffb4e5a63f5de8af1372d62dcf0333efa59df5d35086075c');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','import suppliers','0.1.0+07bc2ebf06d6',2,'336b59dcc7ace82fffb4e5a63f5de8af1372d62dcf0333efa59df5d35086075c','291a0e96c09b5fde50ca1ebd0b11321e1b1d714c51ec577d097cd88d9e18154e');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','import purchases','0.1.0+07bc2ebf06d6',2,'291a0e96c09b5fde50ca1ebd0b11321e1b1d714c51ec577d097cd88d9e18154e','e8bdf84928e98c7f919fca8a3973fbaf671aff30273f15a935f88d56992b9538');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','assess','0.1.0+07bc2ebf06d6',2,'e8bdf84928e98c7f919fca8a3973fbaf671aff30273f15a935f88d56992b9538','0db72b9135a7adf07fb6a054013cc1e16d3d8de4b0faa1dcbc9845b39e6383f4');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','evidence add','0.1.0+07bc2ebf06d6',2,'0db72b9135a7adf07fb6a054013cc1e16d3d8de4b0faa1dcbc9845b39e6383f4','6e2f7c03490ad5af32382e5e62a5938d1349bc40d5276166c6817e9fb89ae63c');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','evidence withdraw','0.1.0+07bc2ebf06d6',2,'6e2f7c03490ad5af32382e5e62a5938d1349bc40d5276166c6817e9fb89ae63c','5901b81d8a78e5d601f6d2eee8aa8443468f539f9a0ae340745c1110421a2d5b');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','finding add','0.1.0+07bc2ebf06d6',2,'5901b81d8a78e5d601f6d2eee8aa8443468f539f9a0ae340745c1110421a2d5b','75ade114c7d82350a62656c922fecfaf6f35687f7b6055a303e9ba8a69b3a8f4');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','finding close','0.1.0+07bc2ebf06d6',2,'75ade114c7d82350a62656c922fecfaf6f35687f7b6055a303e9ba8a69b3a8f4','61e17f56941d5ee52602c2ac8e228a60a3e783f6a68cc89642f45b99b05d53e9');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','assess','0.1.0+07bc2ebf06d6',2,'61e17f56941d5ee52602c2ac8e228a60a3e783f6a68cc89642f45b99b05d53e9','7f7cfcd4d35864775354f3e64a57177fb42dfeb3ed50c8a9f2474429e1a5742d');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-3','assess','0.1.0+07bc2ebf06d6',2,'7f7cfcd4d35864775354f3e64a57177fb42dfeb3ed50c8a9f2474429e1a5742d','b19be97ae6629c900983bb2da6d6965d095420381308da7c0372c581a5d33c7d');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','risk prioritise','0.1.0+07bc2ebf06d6',2,'b19be97ae6629c900983bb2da6d6965d095420381308da7c0372c581a5d33c7d','9cbf80e9dfa1158813297ec58408da801f3cd8fcde7749ca4cf0ae9699af039f');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','import suppliers','0.1.0+07bc2ebf06d6',2,'9cbf80e9dfa1158813297ec58408da801f3cd8fcde7749ca4cf0ae9699af039f','4cd4d4f4a122e153325ffb4801ab469e75155b8c534021f40668f9dd5789b621');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','import undo','0.1.0+07bc2ebf06d6',2,'4cd4d4f4a122e153325ffb4801ab469e75155b8c534021f40668f9dd5789b621','bc05d5440e6a06563b60172d879af792ca945de95eb33b3d5f301a27a22067fb');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','supplier add','0.1.0+07bc2ebf06d6',2,'bc05d5440e6a06563b60172d879af792ca945de95eb33b3d5f301a27a22067fb','4bbf1d1b1172814bf47d2085b7f682ed7fd953c06759f7c95bab1fec31b1490a');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T03:04:43Z','PE-2','PE-1','supplier withdraw','0.1.0+07bc2ebf06d6',2,'4bbf1d1b1172814bf47d2085b7f682ed7fd953c06759f7c95bab1fec31b1490a','ae0135def95ce69019c04627eda4785a55b1eb0217e333cca4ce6987145ba6f6');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"a4da445b45dfe00d4703178d85a655fc59800f7eb32984af394483d121b0c628"},"accounts":{"personal":"655e7d510512f27587d0a5db3b8a09597c25f8fbe11260cbf8afadc99fd231be"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"f99a7a9b15f9992bdee5b97302f309dfe678aeba24de9b06ffd084ccf4da2cdd"},"accounts":{"personal":"28818da58200b259e59120e852a63830d55f1ea3ec72acebc7d1b313d9e57209"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"13d1897edcfb2a26957dc2c9d67d9eb175aaf3c414859e5f1d025a7224e4215b"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"20c75b3440a874c45acb708d9542b67c415f77fb83c4659137c09af78cec13ae"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"a4c9c3a17000d96deeb4d3c71615390e52a821dcdbcc83d314ae7ac93eb0d8d2"},"name_key":{"personal":"feccbc62bb8722e191608ba8564fe49b700f41ee4bf41e40121d7b3fb7659c60"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"fe65f8939301119a0738bb1dfef706da2e75afd69ff824dd943f9e28aed2e4f2"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"86de27d21d5bb4e3dcdd79ea1a2d25e37185bce9e17e1664752f0f3ca69a6631"},"name_key":{"personal":"2077fb51e67bcca8613970b065d21c218865d7bea7bfd2ca32ae68d83b818c7c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"fb21f08a9a79935cbdeb878b02994997ddc58ff5d9f74714317c05690726e4d6"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"519c3239363d9c08177f5660eb865cd301ef230ed05149b7237db8bde00a6bcc"},"name_key":{"personal":"227db569f949233f81096049dacc98831cbb56d54536052d1f9e100de92f69ec"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"3dd39ce04ce53c490cbb20e1699f9c4b2ccb5784d23cd1223e1269630dc6e2fd"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"9f594ac6270b49af37a26023c12354c88b406964bb1a5b8667208214f3a3252b"},"name_key":{"personal":"18c3ebc30ca9d9e6a2b4257a94e30c6b6df2e7b9c2d07403c57d1a7d7e51c832"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"deac7062dc6a4e9f35df23807004e728666d5f0eceb65a6a5a17b06cf2a67921"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"85c9c52f61f4bd32513882e681feda17cd0276e3b9725c80aff349540185c544"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"5af52844e35433d6f46257857c1a1b00bbe6856887d10adf737219ce3b7befc9"},"options":{"personal":"dfb3b8cf54e08b34af3cfe3ae6fb0b1047ef78f74a6d849a697a19f6b140dc54"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142","marks":"6ff5b278155c00f1a239f89317d4bb42c826111af9b81d0bb36490aa33d5d38c"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"eec7311e2115bc3d1c70842b1d4da96f514d761be25cdfcafbaefaa493455ba5"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"5a55bc30d15ffd14a8ec2f21b6f6d6d4cfc3a434ea6d2c5a140491ea124e3073"},"options":{"personal":"1455c6114d12568e42ecfd9a58bf0dd8eb4b7f0d80b8c8ee5146343c1f3cf568"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"ba5c70c3ea4a97b4c4b14903bdd721f7ba143bfedfa3ee33066d220d2be980d7","marks":"a22bd0caa1fba282ee2267ab059496c838a869191377af6374fa42494b3cf1d2"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"a8c12371c0ce063424e634b8fb4efc7258fcced6fe7463cd8e7adecc168cbf32"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"67c39f5a35b9cc4aeb421ef7bfcfcaa6a0e260f77d8d283c23ec5168249d80a2"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"0690594f80a9fd717281eb828c3d7be45ed03dee76c294829f2cc4eae9bee4ff"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"778da0fb6cd28229c121afc8904c78db17922ddc2ddbd872b7fd6ebed6ccfaa3"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"e08de5789520da592c60b2a6a2cedaefc4f67a9423a3b5f31a0c2ddebffb9e27"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"883f1c164d3fc132219e6cc5014cb7579cfaf81425e187cecbe12eb176fa4dc8"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"f9e99906abcfcfc9dd517c5c9159991acba2b3f28e3aecf73d421922d6a22935"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"d6289c617095a03884b764615491fec6846fd155c9f2d03ed9af21bc2a190619"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"d13f70922c22716974b485813219c3cfb1ef6d10dd68980fc53bf0eb9033e7cc"},"second":"needed","entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"c15815bfccdca62958dfd201ef840697999b3012a820a60c275213be6fe8b924"},"accounts":{"personal":"253796d3f5fa81627dc86953db0db98993f016edf280602d701b06857eb5bf16"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":10}');
INSERT INTO "journal_change" VALUES(43,11,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(44,11,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(45,11,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"141560847d0b5d9337d5a47d48f8cb6fb076f5f45fba7136ddf07cd2101b94f1"},"name_key":{"personal":"f228da87e3cc0f1b40fc33778be9d21f27914cd6bef91824d3f9ead93aefd6db"},"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'supplier','5','insert','{"id":5,"entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"97966edc3c3867953092ed100e8fbb02033256ae21903cbda5e98610140965b7"},"name_key":{"personal":"ab5df1d33a6d0991ffd5f6e6efd1417fa21e84c20334956833dc05cdace4b034"},"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(51,12,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":12}');
INSERT INTO "journal_change" VALUES(52,12,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(53,12,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"5804b7462a41acea94cfb8db9488f26ff0dc06c2291d0c3ae6a965bd70ebf564"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"e41f7df27ca82b078705ea74a8f3bc5ede14cd396c47bd6b66065a7e4c22e7b7"},"options":{"personal":"9c3c76bd631b18c0fc0ccf0a7951216ad88a5da3ecb2e5289d7a8c57fc762aed"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"bd69bfa23bd2c68b6555d3e62c0cba209629881f9527c13080564fec27802501"},"undone":12,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,14,1,'supplier','6','insert','{"id":6,"entry":14}');
INSERT INTO "journal_change" VALUES(57,14,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"cfad5cab823f68631abf223858a396695768da6e06ba2bc070ffba0843ef1141"},"name_key":{"personal":"97a909798b57672dc05d46e88748b57bd1dab73ae5cfaedf91a07123e804a4c6"},"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(58,14,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(59,15,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"d6b5cc91d9f397c02831bd6df5c081c598ee6c27259b452aab6716036ce9e610"},"entry":15}');
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
INSERT INTO "personal_value" VALUES('a4da445b45dfe00d4703178d85a655fc59800f7eb32984af394483d121b0c628','6c22b6b163fb124c869d8dc36e4f68f1','tester');
INSERT INTO "personal_value" VALUES('655e7d510512f27587d0a5db3b8a09597c25f8fbe11260cbf8afadc99fd231be','d682f68422ee11a38158489b38c21167','tester');
INSERT INTO "personal_value" VALUES('f99a7a9b15f9992bdee5b97302f309dfe678aeba24de9b06ffd084ccf4da2cdd','e372395712ccff6ce973e5b52d9a2351','root');
INSERT INTO "personal_value" VALUES('28818da58200b259e59120e852a63830d55f1ea3ec72acebc7d1b313d9e57209','90f388fae950ee9bc57a6b6ba3729971','root');
INSERT INTO "personal_value" VALUES('13d1897edcfb2a26957dc2c9d67d9eb175aaf3c414859e5f1d025a7224e4215b','0323926b04c40aeb5fc41541f82a4f2f','Prøve AS');
INSERT INTO "personal_value" VALUES('20c75b3440a874c45acb708d9542b67c415f77fb83c4659137c09af78cec13ae','ee7e1480a85bb7d9bfc5e7ea1d0fc27c','905461761');
INSERT INTO "personal_value" VALUES('a4c9c3a17000d96deeb4d3c71615390e52a821dcdbcc83d314ae7ac93eb0d8d2','8074cf79d10611cf34d70e76fc3bd596','Firma 1 AS');
INSERT INTO "personal_value" VALUES('feccbc62bb8722e191608ba8564fe49b700f41ee4bf41e40121d7b3fb7659c60','02dafc75c6deff3f363c24c266df23a0','firma 1|as');
INSERT INTO "personal_value" VALUES('fe65f8939301119a0738bb1dfef706da2e75afd69ff824dd943f9e28aed2e4f2','6f458ad49cd0c24d0441fb79acac05b7','x1@example.no');
INSERT INTO "personal_value" VALUES('86de27d21d5bb4e3dcdd79ea1a2d25e37185bce9e17e1664752f0f3ca69a6631','344136c1af6cca87522d73f5cf759680','Firma 2 AS');
INSERT INTO "personal_value" VALUES('2077fb51e67bcca8613970b065d21c218865d7bea7bfd2ca32ae68d83b818c7c','966f805f5a16b537065d01d1a44b05a7','firma 2|as');
INSERT INTO "personal_value" VALUES('fb21f08a9a79935cbdeb878b02994997ddc58ff5d9f74714317c05690726e4d6','9d50873d683365ba0ffa82764735f7f4','x2@example.no');
INSERT INTO "personal_value" VALUES('519c3239363d9c08177f5660eb865cd301ef230ed05149b7237db8bde00a6bcc','e34a08271b03d1fcfcaf74def38dcaf9','Firma 3 AS');
INSERT INTO "personal_value" VALUES('227db569f949233f81096049dacc98831cbb56d54536052d1f9e100de92f69ec','a8fe6cdbad2281956cbfadd247581cb0','firma 3|as');
INSERT INTO "personal_value" VALUES('3dd39ce04ce53c490cbb20e1699f9c4b2ccb5784d23cd1223e1269630dc6e2fd','82dfd7f4301b8a873853edd3b6cbb551','x3@example.no');
INSERT INTO "personal_value" VALUES('9f594ac6270b49af37a26023c12354c88b406964bb1a5b8667208214f3a3252b','daa2185912e12797610824c57de41e14','Firma 4 AS');
INSERT INTO "personal_value" VALUES('18c3ebc30ca9d9e6a2b4257a94e30c6b6df2e7b9c2d07403c57d1a7d7e51c832','5756f83a597bf7c2faf2fb25138688c4','firma 4|as');
INSERT INTO "personal_value" VALUES('deac7062dc6a4e9f35df23807004e728666d5f0eceb65a6a5a17b06cf2a67921','20a4a988dc34f9f12d05ac75161b7a92','x4@example.no');
INSERT INTO "personal_value" VALUES('85c9c52f61f4bd32513882e681feda17cd0276e3b9725c80aff349540185c544','416ee9a149f466dba2523753bad6e590','suppliers.csv');
INSERT INTO "personal_value" VALUES('5af52844e35433d6f46257857c1a1b00bbe6856887d10adf737219ce3b7befc9','ba81d20423445e63d13fea6f7a121d38','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('dfb3b8cf54e08b34af3cfe3ae6fb0b1047ef78f74a6d849a697a19f6b140dc54','c87120ca27543bfa03d4bb3cf4d9eaf3','{}');
INSERT INTO "personal_value" VALUES('eec7311e2115bc3d1c70842b1d4da96f514d761be25cdfcafbaefaa493455ba5','d6516f49b129a132f5e4bd6b2d658d62','purchases.csv');
INSERT INTO "personal_value" VALUES('5a55bc30d15ffd14a8ec2f21b6f6d6d4cfc3a434ea6d2c5a140491ea124e3073','e9c583c816966d86653dd5d83674ca62','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('1455c6114d12568e42ecfd9a58bf0dd8eb4b7f0d80b8c8ee5146343c1f3cf568','7201d2682cd57f98e51d668384d5ef94','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('a8c12371c0ce063424e634b8fb4efc7258fcced6fe7463cd8e7adecc168cbf32','dac7ee8a41065abc405acda4cb1d8f3e','R-1');
INSERT INTO "personal_value" VALUES('67c39f5a35b9cc4aeb421ef7bfcfcaa6a0e260f77d8d283c23ec5168249d80a2','c7a258f23fcbf46b5cbd91b74a2988ef','R-1');
INSERT INTO "personal_value" VALUES('0690594f80a9fd717281eb828c3d7be45ed03dee76c294829f2cc4eae9bee4ff','462bbe791e96ed6c214b9445211f1d4c','Feil');
INSERT INTO "personal_value" VALUES('778da0fb6cd28229c121afc8904c78db17922ddc2ddbd872b7fd6ebed6ccfaa3','5068a8f10cee6c5a323c64bc4aa3d471','funn.txt');
INSERT INTO "personal_value" VALUES('e08de5789520da592c60b2a6a2cedaefc4f67a9423a3b5f31a0c2ddebffb9e27','615d7bcc8a0d6aa0a4e790a79de4faab','Ulykke');
INSERT INTO "personal_value" VALUES('883f1c164d3fc132219e6cc5014cb7579cfaf81425e187cecbe12eb176fa4dc8','c418b717b1cf160c709db066d94bd853','Ulykke');
INSERT INTO "personal_value" VALUES('f9e99906abcfcfc9dd517c5c9159991acba2b3f28e3aecf73d421922d6a22935','5f061f2c3b4b98d6e4be40602c871104','Rettet');
INSERT INTO "personal_value" VALUES('d13f70922c22716974b485813219c3cfb1ef6d10dd68980fc53bf0eb9033e7cc','2a9310c857f4083cf83066a72942317f','Kjent');
INSERT INTO "personal_value" VALUES('c15815bfccdca62958dfd201ef840697999b3012a820a60c275213be6fe8b924','9e5a4a340589bf239d66ca23cd26cd25','kollega');
INSERT INTO "personal_value" VALUES('253796d3f5fa81627dc86953db0db98993f016edf280602d701b06857eb5bf16','e03e5d3892f52671e490a7ea3754edf2','kollega');
INSERT INTO "personal_value" VALUES('141560847d0b5d9337d5a47d48f8cb6fb076f5f45fba7136ddf07cd2101b94f1','184f6b7288d0953884e86cc1da40b7f5','Firma to AS');
INSERT INTO "personal_value" VALUES('f228da87e3cc0f1b40fc33778be9d21f27914cd6bef91824d3f9ead93aefd6db','217b89b430d3072041b2bf365fb3da5e','firma to|as');
INSERT INTO "personal_value" VALUES('97966edc3c3867953092ed100e8fbb02033256ae21903cbda5e98610140965b7','4c3261b6d380d575291b68519529eb74','Feil AS');
INSERT INTO "personal_value" VALUES('ab5df1d33a6d0991ffd5f6e6efd1417fa21e84c20334956833dc05cdace4b034','4f6fc4c4b20db750057d18e15cc2b183','feil|as');
INSERT INTO "personal_value" VALUES('5804b7462a41acea94cfb8db9488f26ff0dc06c2291d0c3ae6a965bd70ebf564','db202d0a56fbe9819326f854e4d2f19b','wrong.csv');
INSERT INTO "personal_value" VALUES('e41f7df27ca82b078705ea74a8f3bc5ede14cd396c47bd6b66065a7e4c22e7b7','0419f2fc1e9d2a6ce5cc31c93ed2f3da','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('9c3c76bd631b18c0fc0ccf0a7951216ad88a5da3ecb2e5289d7a8c57fc762aed','6dae17c31e871c470a147e23c4666533','{}');
INSERT INTO "personal_value" VALUES('bd69bfa23bd2c68b6555d3e62c0cba209629881f9527c13080564fec27802501','1031fcb891309a2195b7532d7a366b9c','Feil fil');
INSERT INTO "personal_value" VALUES('cfad5cab823f68631abf223858a396695768da6e06ba2bc070ffba0843ef1141','dc579bce362ae353045acdfbe80aca4a','Dobbelt');
INSERT INTO "personal_value" VALUES('97a909798b57672dc05d46e88748b57bd1dab73ae5cfaedf91a07123e804a4c6','f2a4a958ef0e3274a0abc1a126563ab9','dobbelt');
INSERT INTO "personal_value" VALUES('d6b5cc91d9f397c02831bd6df5c081c598ee6c27259b452aab6716036ce9e610','cdb29049dae50bf2d022df6a2f329710','Lagt inn ved en feil');
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
