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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.1.2','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.1.2','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'C8F4F7EB3D1CA9CFDD4B842C29CBC9B4C365A13CBBA4561B9E9BA6AAA33030CA');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'047DD88DD33A003076AB3A6A7B0204D0');
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
    address     TEXT,                -- personal: where the document is on the web; null: not given
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
INSERT INTO "evidence" VALUES(1,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,NULL,'registered','2024-01-01',NULL,1,'add',NULL,NULL,5);
INSERT INTO "evidence" VALUES(2,1,1,1,'audit','R-1',NULL,'2024-01-01',NULL,0,NULL,NULL,'withdrawn','2024-01-01','Feil',1,'withdraw',NULL,1,6);
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','init','0.1.0+1feb495a230f+changed',2,'0000000000000000000000000000000000000000000000000000000000000000','4a08e67cba1891841c6b274ca82f86fda26387250088962c07189d7056de6678');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','import suppliers','0.1.0+1feb495a230f+changed',2,'4a08e67cba1891841c6b274ca82f86fda26387250088962c07189d7056de6678','0f82958d90a49dd81b068e3a347a00d72dbd3648c80d7a445b5458d34df2af1b');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','import purchases','0.1.0+1feb495a230f+changed',2,'0f82958d90a49dd81b068e3a347a00d72dbd3648c80d7a445b5458d34df2af1b','fb8da559b0fa3e39466c48a1090688565cdb466efc536d8f43df62e1e42768a7');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','assess','0.1.0+1feb495a230f+changed',2,'fb8da559b0fa3e39466c48a1090688565cdb466efc536d8f43df62e1e42768a7','aa945aa299c103cfa8ed0214042ea0ab6056c27b5a86899e6c4a441e8aa3e8c9');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','evidence add','0.1.0+1feb495a230f+changed',2,'aa945aa299c103cfa8ed0214042ea0ab6056c27b5a86899e6c4a441e8aa3e8c9','15ed52c0bc3e35b4afb18a7840908f8534c280a50b6d51ef450cea0f8244e63f');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','evidence withdraw','0.1.0+1feb495a230f+changed',2,'15ed52c0bc3e35b4afb18a7840908f8534c280a50b6d51ef450cea0f8244e63f','ef978db71f9c0a12b931a74cb00987f8e1deedb4c9ca7c29acfdaff868c23c7b');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','finding add','0.1.0+1feb495a230f+changed',2,'ef978db71f9c0a12b931a74cb00987f8e1deedb4c9ca7c29acfdaff868c23c7b','39373ae0cca747a7d8cf160c826d92c09b88f87d5025442d66f84b75e9fd1823');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','finding close','0.1.0+1feb495a230f+changed',2,'39373ae0cca747a7d8cf160c826d92c09b88f87d5025442d66f84b75e9fd1823','3947ecff0da558448e57d299a4f20c84fded523c804aca2625bda2ab1f601cb5');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','assess','0.1.0+1feb495a230f+changed',2,'3947ecff0da558448e57d299a4f20c84fded523c804aca2625bda2ab1f601cb5','3599ffebd033de9675e9b401b2c92d2869d1947760c14de0781b1a43ff59e182');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-3','assess','0.1.0+1feb495a230f+changed',2,'3599ffebd033de9675e9b401b2c92d2869d1947760c14de0781b1a43ff59e182','4b83e4646383ca91be449a1892bb56c0660c1a53be658ba88c59f0c4f4fc5f37');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','risk prioritise','0.1.0+1feb495a230f+changed',2,'4b83e4646383ca91be449a1892bb56c0660c1a53be658ba88c59f0c4f4fc5f37','b8733e1a0acde649d7366928ef6fcf37f749643fbc61dd12f62a0842e466a834');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','import suppliers','0.1.0+1feb495a230f+changed',2,'b8733e1a0acde649d7366928ef6fcf37f749643fbc61dd12f62a0842e466a834','982f4eb961f2fe5a22105f51cc59e4381d41ef0a66ba887997d4e9bca5f0accd');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','import undo','0.1.0+1feb495a230f+changed',2,'982f4eb961f2fe5a22105f51cc59e4381d41ef0a66ba887997d4e9bca5f0accd','2b7948754de61ee75644554f6a85aa8059970cf05ca6b9e878e2266823a10b6a');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','supplier add','0.1.0+1feb495a230f+changed',2,'2b7948754de61ee75644554f6a85aa8059970cf05ca6b9e878e2266823a10b6a','9ebf930abdeb66e5c1dcaeca5c867b62402b98a4c58d5939b75ee27dc4b7342f');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T07:21:04Z','PE-2','PE-1','supplier withdraw','0.1.0+1feb495a230f+changed',2,'9ebf930abdeb66e5c1dcaeca5c867b62402b98a4c58d5939b75ee27dc4b7342f','e133bb40e77bc1b5bc3b79e7c0e72843a50cfcce38e63b91fc5e2be213f4ac01');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"5ce45948bbf3334fc3848debb29e391f993872b4484157877b8258bb52af2fb0"},"accounts":{"personal":"976796291a7de8eb3677f7f4799c52349a995ee1f9f39ee9caf9f94678cadc49"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"83aac17ed367c6d84f62df1c904140b441d2cb2d0b26635142b73eb6d9872021"},"accounts":{"personal":"43fad1fc92f6a5bf54eec4c2859be711b2c14faef5b62158e7e626dfd5cdb2d8"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"6687ba0b824b37f70eed1efd963e970f9a8e4d56cef743b468ed9366ce645e85"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"76e5fd68a608b54d2cb99e833afab35d125f4fb662971b8c0962b947d8b08a4f"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"1d177928a55b36ba1e182925d3f7a37bdcee1006d519a13344cbd05c52c987ea"},"name_key":{"personal":"dc374d2b22ba34848623d874cdeed540991f2271e1d8893c4dd1f3f710a6d1d7"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"f52d4372b84b00f62d95f19386765b82f437107bf1564ea8c43021039b9f7713"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"9ecf9e36ae918d356b097e4cb23c19976db5e8350bf482dfcecc4a23a9f4f967"},"name_key":{"personal":"eb7d965d7abc5259246d676226efb3dbc9e0833002730acb5dc1a5bcbba0960c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"96afe74bd480da6cd4d76eeb24abb8a861a2dce568bf890f04910493dafa0ca9"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"f4eff06717297378f28018c14ce0eef0cd69f4e89e65f6a3ef8acc598de8ef0e"},"name_key":{"personal":"0eb41c419df672c76c3fc17a9baf59f819a2586c892c19910df0a0cb04c57820"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"788a3ed4e74bfc4c06565ee7a127c90ac2e13e01e904fa4016bb21ec82bb4d54"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"4f70bdd46b2a4be01246fc3d91263c2d45bd17bfee0fe772159c4be92dc61c90"},"name_key":{"personal":"de92c9aef2b7d8af4555026202c2d3ac2d09ff46197c20086ee98f77a1fead07"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"6d3765f6d98adc546b2c8a54cfbb84886cea488f01dcc18191a1b9dbe74696da"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"e67b3476da04898ba6b9027a4011f0a0c293617eac5599b493b1664245643315"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"5919965fe878136a00b29def5b7b47bf4c00498d8b4ed41c0befd48fa82eab10"},"options":{"personal":"8e82c50113fe559f9ea1ef0f22e9b83f5aa17c8f702d0483debf2583060b252d"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142","marks":"6ff5b278155c00f1a239f89317d4bb42c826111af9b81d0bb36490aa33d5d38c"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"eb7fb7480d92f649606272896ce8a986297af886cfc37ea2da59e5a5dce1247d"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"3d6ce4eaac96044be31d8f828021c04a001d2c5ba0ac1e8603f8d19b12b4d7be"},"options":{"personal":"89ba37bf1230f12ca0212eec08c76ce947dccdbf47129ff7721ae6e60a291c7f"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"d6587747ac215911b067f7fc6ee0e0a5b479406a9cbfe6dd645f82bd73398896","marks":"889186b6d9fa5f2198b2bab7bb4d3de2059d766a14b749221f4d0f17321d27bf"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"14efe2c89fba83e55d0242f4af0de001db70567fbfb82aea7c6a849d0b8e0ca7"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"6681f9e2f0692d4582edde4f61ce475ec8054ef5a28abb030f212d6c5e65a4a2"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"7c3052ae5fba62e82297701318f18de96f8ae8a174348b6077b88e0d6422e8ee"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"efc91aae8531e93a72f6a356aec19bd235364375fd9ef7250c3295e4c5d8e60c"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"fa24dc5edb85e0a79e479e0c27fe0b7edfa8c191fcdd7290fc4986b691ec7d0f"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"d7140ba8aefcc6874ade44485d49bb74a3c81db6a486d01a7f2cf1d203fbcee7"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"89ef2d95a16720f527e8dd1efb3aa4edfd6517c67dd360208399faef3f5a8cc1"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,8,2,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null}]}","reason":{"personal":"057f6af6bfa43ca040e1e58464297235de4acad652f0e752592b4592ea521b2c"},"day":"2024-05-15","entry":8}');
INSERT INTO "journal_change" VALUES(40,9,1,'assessment','#9','batch','{"count":1,"digest":"1c182be14b23fafe9adf39095367e7c03759578e2aac2b369c768f15e7d221c4"}');
INSERT INTO "journal_change" VALUES(41,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"98a415b5724feede17cd206b9c141f263b1129ac5cec5c6a65f64fd1c42b6061"},"second":"needed","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"7b11654b86ac6817515b540221d5d510fe9f1f2faaed7b1e653f592d7c505f65"},"accounts":{"personal":"506752aab42125eba83d0724d5e018b7de3dbdb34f04754f930759156065522f"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":10}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":10}');
INSERT INTO "journal_change" VALUES(44,10,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"6f17685310acce340d68b95939386e380d2aa06c2e2a3b8f779d2da9376ab180"},"day":"2024-05-15","entry":10}');
INSERT INTO "journal_change" VALUES(45,11,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,11,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(48,11,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(49,12,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"5483e04aca678782a7a5e898addf741e5ccaa8366e4cafe2f79cc583ff7002c0"},"name_key":{"personal":"12f77b3ecd21c28c410ed1fbaf96f2f78f4013e6de00adfecc6776cb89650819"},"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(51,12,3,'supplier','5','insert','{"id":5,"entry":12}');
INSERT INTO "journal_change" VALUES(52,12,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"0774b73d5df3b45b4a1f11e3a5a444335802991e65ccb0234d6b8f35d3620cf0"},"name_key":{"personal":"1d7a28d6feb950e1cef41ee1135a0059133834ea85203b9c66d45f013cd08779"},"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(53,12,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,12,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(55,12,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"91e1593e6634f61ef4c11555301fd23068defd111d956d58cf15ddb54e842bd3"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"93c95bba22b309cec01d06dcc383f319e108bdba84c61b9a4d5f59263b643ea9"},"options":{"personal":"4eb6994d3f6c1204726b968f708e20fb7e44322c95937e7a85c1b3bb88cbc1bc"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"entry":12}');
INSERT INTO "journal_change" VALUES(56,13,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"2e4a28d5fa0e4aeae15372eb521edbe6dc69d90d7c002c88c5bd5652e56d44ac"},"undone":12,"entry":13}');
INSERT INTO "journal_change" VALUES(57,13,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'supplier','6','insert','{"id":6,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"8138b3a23cbdf4d853354c55a5e07d8f34a531acd71c7ae75a2c39a78dbd9ebb"},"name_key":{"personal":"09b34a662200171283a1ac8a6f3a1e56ed1ac32463896a606b543bf47ee3ebfe"},"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(60,14,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(61,15,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"80385849feb3da0dcec9766c61f4e5ec9cfe570d0513f366cc6c9c3e03a54619"},"entry":15}');
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
INSERT INTO "personal_value" VALUES('5ce45948bbf3334fc3848debb29e391f993872b4484157877b8258bb52af2fb0','60fe86abd93f686bedc8fa48345974cc','tester');
INSERT INTO "personal_value" VALUES('976796291a7de8eb3677f7f4799c52349a995ee1f9f39ee9caf9f94678cadc49','e4468e12f82deb4c20f8535ed6c27212','tester');
INSERT INTO "personal_value" VALUES('83aac17ed367c6d84f62df1c904140b441d2cb2d0b26635142b73eb6d9872021','388b12920ec02f11855fd64dcb01f1bd','root');
INSERT INTO "personal_value" VALUES('43fad1fc92f6a5bf54eec4c2859be711b2c14faef5b62158e7e626dfd5cdb2d8','7491600029bcd3a18da7b44047ea8cbf','root');
INSERT INTO "personal_value" VALUES('6687ba0b824b37f70eed1efd963e970f9a8e4d56cef743b468ed9366ce645e85','13695f7f8cee12b193085bf898c9360d','Prøve AS');
INSERT INTO "personal_value" VALUES('76e5fd68a608b54d2cb99e833afab35d125f4fb662971b8c0962b947d8b08a4f','226ef5686da0aadeb18cdfb69ade6f42','905461761');
INSERT INTO "personal_value" VALUES('1d177928a55b36ba1e182925d3f7a37bdcee1006d519a13344cbd05c52c987ea','4a623a0c4dabc67e90a01791900b1ac5','Firma 1 AS');
INSERT INTO "personal_value" VALUES('dc374d2b22ba34848623d874cdeed540991f2271e1d8893c4dd1f3f710a6d1d7','f2e2957e3437a371d66d7dd57233fd67','firma 1|as');
INSERT INTO "personal_value" VALUES('f52d4372b84b00f62d95f19386765b82f437107bf1564ea8c43021039b9f7713','2eb572ed259afe2de6c83bf8a651eea8','x1@example.no');
INSERT INTO "personal_value" VALUES('9ecf9e36ae918d356b097e4cb23c19976db5e8350bf482dfcecc4a23a9f4f967','1c7a387ceee41993d2cef1fd1f57e668','Firma 2 AS');
INSERT INTO "personal_value" VALUES('eb7d965d7abc5259246d676226efb3dbc9e0833002730acb5dc1a5bcbba0960c','b99a05dddc6b1fde8f284b85a27218a7','firma 2|as');
INSERT INTO "personal_value" VALUES('96afe74bd480da6cd4d76eeb24abb8a861a2dce568bf890f04910493dafa0ca9','1826ecbb403a802ebf48fdf3b8688265','x2@example.no');
INSERT INTO "personal_value" VALUES('f4eff06717297378f28018c14ce0eef0cd69f4e89e65f6a3ef8acc598de8ef0e','6ac161ab7536ac3c97ed9bfbe66de4c7','Firma 3 AS');
INSERT INTO "personal_value" VALUES('0eb41c419df672c76c3fc17a9baf59f819a2586c892c19910df0a0cb04c57820','4f4f60d8f643f3a2595dd52c4975292a','firma 3|as');
INSERT INTO "personal_value" VALUES('788a3ed4e74bfc4c06565ee7a127c90ac2e13e01e904fa4016bb21ec82bb4d54','b0e89ce6d8158dde3a37000cb450ec22','x3@example.no');
INSERT INTO "personal_value" VALUES('4f70bdd46b2a4be01246fc3d91263c2d45bd17bfee0fe772159c4be92dc61c90','b41ffaaecb44e5f0fc6d0a306c2c3563','Firma 4 AS');
INSERT INTO "personal_value" VALUES('de92c9aef2b7d8af4555026202c2d3ac2d09ff46197c20086ee98f77a1fead07','a586e42474edecee2ce8c6c5970c7f36','firma 4|as');
INSERT INTO "personal_value" VALUES('6d3765f6d98adc546b2c8a54cfbb84886cea488f01dcc18191a1b9dbe74696da','4f7d80236ae723350ad736cb5dfd5a76','x4@example.no');
INSERT INTO "personal_value" VALUES('e67b3476da04898ba6b9027a4011f0a0c293617eac5599b493b1664245643315','582e390fa3d4d93b58a953e731f9c4a7','suppliers.csv');
INSERT INTO "personal_value" VALUES('5919965fe878136a00b29def5b7b47bf4c00498d8b4ed41c0befd48fa82eab10','8ac3819c0ee63109f593bc2392c42601','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('8e82c50113fe559f9ea1ef0f22e9b83f5aa17c8f702d0483debf2583060b252d','fb25b61e21d090574c496f26a71720ed','{}');
INSERT INTO "personal_value" VALUES('eb7fb7480d92f649606272896ce8a986297af886cfc37ea2da59e5a5dce1247d','265cb427f452f3b851cbb4f211ceced4','purchases.csv');
INSERT INTO "personal_value" VALUES('3d6ce4eaac96044be31d8f828021c04a001d2c5ba0ac1e8603f8d19b12b4d7be','34fdd38742f117e9199c112d65115755','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('89ba37bf1230f12ca0212eec08c76ce947dccdbf47129ff7721ae6e60a291c7f','427ea9335183d80750f732242441271d','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('14efe2c89fba83e55d0242f4af0de001db70567fbfb82aea7c6a849d0b8e0ca7','9c60134d5b781c2cafc8ca1bb369d37a','R-1');
INSERT INTO "personal_value" VALUES('6681f9e2f0692d4582edde4f61ce475ec8054ef5a28abb030f212d6c5e65a4a2','426ad1cbc594c61681e4cac8bc25901f','R-1');
INSERT INTO "personal_value" VALUES('7c3052ae5fba62e82297701318f18de96f8ae8a174348b6077b88e0d6422e8ee','56d4f1ceb19719d85e19feb3b63b83b2','Feil');
INSERT INTO "personal_value" VALUES('efc91aae8531e93a72f6a356aec19bd235364375fd9ef7250c3295e4c5d8e60c','55a6b6a791949cc2ebd857d914a0a44e','funn.txt');
INSERT INTO "personal_value" VALUES('fa24dc5edb85e0a79e479e0c27fe0b7edfa8c191fcdd7290fc4986b691ec7d0f','2f72dde14098ab66425d080b5fc5dafb','Ulykke');
INSERT INTO "personal_value" VALUES('d7140ba8aefcc6874ade44485d49bb74a3c81db6a486d01a7f2cf1d203fbcee7','11d31c20d2dab316ca35d0d27e015f48','Ulykke');
INSERT INTO "personal_value" VALUES('89ef2d95a16720f527e8dd1efb3aa4edfd6517c67dd360208399faef3f5a8cc1','d9961f015cfb91336f0ef78e502faad2','Rettet');
INSERT INTO "personal_value" VALUES('057f6af6bfa43ca040e1e58464297235de4acad652f0e752592b4592ea521b2c','9faaffa054e3ec8b7e7a8cab8f126b62','Rettet');
INSERT INTO "personal_value" VALUES('98a415b5724feede17cd206b9c141f263b1129ac5cec5c6a65f64fd1c42b6061','89b0628ae70a865e375bea5de6074633','Kjent');
INSERT INTO "personal_value" VALUES('7b11654b86ac6817515b540221d5d510fe9f1f2faaed7b1e653f592d7c505f65','52d80d976b6385c4e28e9751834ae16b','kollega');
INSERT INTO "personal_value" VALUES('506752aab42125eba83d0724d5e018b7de3dbdb34f04754f930759156065522f','9addc6858bfc73ae5c43d2542dbfd89c','kollega');
INSERT INTO "personal_value" VALUES('6f17685310acce340d68b95939386e380d2aa06c2e2a3b8f779d2da9376ab180','06c4f042fb0d420ffb4bd7e83954ce2e','Kjent');
INSERT INTO "personal_value" VALUES('5483e04aca678782a7a5e898addf741e5ccaa8366e4cafe2f79cc583ff7002c0','9287a62fe6b49f7c1b5578db6d9658ed','Firma to AS');
INSERT INTO "personal_value" VALUES('12f77b3ecd21c28c410ed1fbaf96f2f78f4013e6de00adfecc6776cb89650819','4667b6711648df2e5c4ab5b5fed5d9cc','firma to|as');
INSERT INTO "personal_value" VALUES('0774b73d5df3b45b4a1f11e3a5a444335802991e65ccb0234d6b8f35d3620cf0','1b96d615e93aa27e2c4bd7f7d4213cac','Feil AS');
INSERT INTO "personal_value" VALUES('1d7a28d6feb950e1cef41ee1135a0059133834ea85203b9c66d45f013cd08779','1d9f147c2372727e101a78afbf049fae','feil|as');
INSERT INTO "personal_value" VALUES('91e1593e6634f61ef4c11555301fd23068defd111d956d58cf15ddb54e842bd3','589e4aeb73fe669ca9c71d314d20ae0a','wrong.csv');
INSERT INTO "personal_value" VALUES('93c95bba22b309cec01d06dcc383f319e108bdba84c61b9a4d5f59263b643ea9','dd5b330c69abae88c97770ceecf911ee','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('4eb6994d3f6c1204726b968f708e20fb7e44322c95937e7a85c1b3bb88cbc1bc','869872f90427d0ba4292f43bb3646733','{}');
INSERT INTO "personal_value" VALUES('2e4a28d5fa0e4aeae15372eb521edbe6dc69d90d7c002c88c5bd5652e56d44ac','dea7d161ab53c2cedc14021d5eb6031b','Feil fil');
INSERT INTO "personal_value" VALUES('8138b3a23cbdf4d853354c55a5e07d8f34a531acd71c7ae75a2c39a78dbd9ebb','4848e6707bf4275c9f18cfb9e6578993','Dobbelt');
INSERT INTO "personal_value" VALUES('09b34a662200171283a1ac8a6f3a1e56ed1ac32463896a606b543bf47ee3ebfe','6776e71bf7e3d250d937975319c855e6','dobbelt');
INSERT INTO "personal_value" VALUES('80385849feb3da0dcec9766c61f4e5ec9cfe570d0513f366cc6c9c3e03a54619','0c6113b1b6bec8bebebeef5cb573030d','Lagt inn ved en feil');
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
CREATE TABLE rating_fall (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose; null: the company's own operations
    level_from  TEXT NOT NULL,       -- the level before
    level_to    TEXT NOT NULL,       -- the level after, 'unknown', 'not_supplier' or 'withdrawn'
    cause       TEXT NOT NULL,       -- JSON: what differs in what the model sees
    reason      TEXT,                -- personal: in the words of who wrote the entry
    day         TEXT NOT NULL,       -- when
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "rating_fall" VALUES(1,1,'very_high','high','{"causes":[{"what":"finding","before":"F-1","after":null}]}','Rettet','2024-05-15',8);
INSERT INTO "rating_fall" VALUES(2,1,'high','low','{"causes":[]}','Kjent','2024-05-15',10);
CREATE TABLE rating_fall_seen (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose falls were looked at; null: the company's
    fall_id     INTEGER NOT NULL REFERENCES rating_fall (id), -- the last of them
    day         TEXT NOT NULL,       -- when
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
    kind        TEXT NOT NULL CHECK (kind IN ('owner', 'email', 'vat')), -- owner: who follows it up
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
    scheme      TEXT NOT NULL CHECK (scheme IN ('orgnr', 'ledger', 'ddreg')),
    issuer      TEXT NOT NULL,       -- 'NO' for orgnr; the ledger's name, '' for the only one;
                                     -- for ddreg the other register's identity: the first eight
                                     -- digits of the head of its first entry
    value       TEXT NOT NULL,       -- for ddreg 'S-9@1a2b3c4d': the id in that register's exports
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
CREATE INDEX rating_fall_supplier ON rating_fall (supplier_id);
CREATE INDEX rating_fall_seen_supplier ON rating_fall_seen (supplier_id);
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
CREATE TRIGGER rating_fall_keep BEFORE DELETE ON rating_fall
BEGIN SELECT RAISE (ABORT, 'ratings are never changed'); END;
CREATE TRIGGER rating_fall_fixed BEFORE UPDATE OF id, supplier_id, level_from, level_to, cause, day, entry ON rating_fall
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
