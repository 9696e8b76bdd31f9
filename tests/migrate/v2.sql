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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','2.2.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','2.2.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,9);
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'C8F4F7EB3D1CA9CFDD4B842C29CBC9B4C365A13CBBA4561B9E9BA6AAA33030CA');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'D5EBDCF5394957F83A6FCA8F26E905D9');
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','init','0.1.0+4c4e6eaa0746',2,'0000000000000000000000000000000000000000000000000000000000000000','243b61540c587fcb33c82aa54b0e10ddec522ac01f71808e10206b9f35d65903');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','import suppliers','0.1.0+4c4e6eaa0746',2,'243b61540c587fcb33c82aa54b0e10ddec522ac01f71808e10206b9f35d65903','1e30fb994baac74d72a5223074486ec1a2d09568ce41c3b3277158a0d27d699f');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','import purchases','0.1.0+4c4e6eaa0746',2,'1e30fb994baac74d72a5223074486ec1a2d09568ce41c3b3277158a0d27d699f','6048af77793f556ea5d79366fa976b88d3788aab889ab658b5740830214edaba');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','assess','0.1.0+4c4e6eaa0746',2,'6048af77793f556ea5d79366fa976b88d3788aab889ab658b5740830214edaba','5ea709fc13d3b956c834f159a0ab9da706e2e16cef40b7010cb7a1dc39ca6c43');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','evidence add','0.1.0+4c4e6eaa0746',2,'5ea709fc13d3b956c834f159a0ab9da706e2e16cef40b7010cb7a1dc39ca6c43','8017ac9d0bff19c70580627c35c0ec944452c3e165fb3cded25d1037c5b29b46');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','evidence withdraw','0.1.0+4c4e6eaa0746',2,'8017ac9d0bff19c70580627c35c0ec944452c3e165fb3cded25d1037c5b29b46','0f1462c3322574a7dcea11b49edad6c6d438983baf099dd955ebb78caae3cb2e');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','finding add','0.1.0+4c4e6eaa0746',2,'0f1462c3322574a7dcea11b49edad6c6d438983baf099dd955ebb78caae3cb2e','51a21b590f06418554cf2f7e96a9d5ee1f5605f0c6b8a4bca964bb923a996932');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','finding close','0.1.0+4c4e6eaa0746',2,'51a21b590f06418554cf2f7e96a9d5ee1f5605f0c6b8a4bca964bb923a996932','288a04b08a00f2ed1f489a2cc07374b68765551a6dceb2a48e566d6e13583ec4');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','assess','0.1.0+4c4e6eaa0746',2,'288a04b08a00f2ed1f489a2cc07374b68765551a6dceb2a48e566d6e13583ec4','0fb526b498dd36f61c924d470ed4e95060fab4aedca070bed5b36d0ab260e84f');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-3','assess','0.1.0+4c4e6eaa0746',2,'0fb526b498dd36f61c924d470ed4e95060fab4aedca070bed5b36d0ab260e84f','a84fb6f1f50b08b1a78046acc046015044a82ba7a4eb642496d51a140974cdcd');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','risk prioritise','0.1.0+4c4e6eaa0746',2,'a84fb6f1f50b08b1a78046acc046015044a82ba7a4eb642496d51a140974cdcd','b3f11ad895787cbf58891e93e9c0c74905eae2c99fabd9d3732f701493531b03');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','import suppliers','0.1.0+4c4e6eaa0746',2,'b3f11ad895787cbf58891e93e9c0c74905eae2c99fabd9d3732f701493531b03','c247d251675b5163287c2ed7e939c697ba2f6f295b4999640bab218c5d83c962');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','import undo','0.1.0+4c4e6eaa0746',2,'c247d251675b5163287c2ed7e939c697ba2f6f295b4999640bab218c5d83c962','c436f0692fcf75320c36206f8707dca67e6ad92e47da183df0422a0866b3cc5d');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','supplier add','0.1.0+4c4e6eaa0746',2,'c436f0692fcf75320c36206f8707dca67e6ad92e47da183df0422a0866b3cc5d','73321df9178187fff6649537963d7682d72d5f65400aaa2e0f12ba96f50ab730');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T02:45:44Z','PE-2','PE-1','supplier withdraw','0.1.0+4c4e6eaa0746',2,'73321df9178187fff6649537963d7682d72d5f65400aaa2e0f12ba96f50ab730','86018152c49ec54b7452987cf030d5b86eb83e0ea4f96f6cd8ac7d959d58a257');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"f4122e096ef3a29a8e18bb75a17737700a889428d565285fa4b2b5bf8cc2a08d"},"accounts":{"personal":"9cc42c0f853b97a0a2fa0e0fb7598581bbfa12896aeddfdbce404741c5074b0f"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"add8211a3f0ff45ce45665f3ff29fc618f46259093d8392b1369860d1ac4cc6d"},"accounts":{"personal":"bf98c592b556a08c78295f70b0c07b12dff35d0b4800137523bb787be948b613"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"374d71b3b5702d656c18e75f9bfd84f4ceb91d08e21bcd0b7ed6e8a68e36857a"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"8ca154ac0fc6dd1bf8382ab6e1d31cf525591f6885dd6351c71c2df20d4bb127"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"5fe4f09b6c4ac03e1d09e69623c8a29a7648258c928f2503fb08340fb7f9eee9"},"name_key":{"personal":"76db597c2d16e3870a0faff776cd2fa66a2b1452c58281153dde4874357ee51e"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"198bcef36b4ff9ef07bfcb47599f0bd835e9e0e68497f195907ed1712825f697"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"099284d30d8e7dde0e32ef4514a45c72708380544e9ac4cf0996bd4c818f7367"},"name_key":{"personal":"f9d5a3e8dba732e14ddeb86fb6f71d95183b2b5501c36d74b658f6d201e25c84"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"1aa4c0c3b9a2fa89de24c9f8608492ccc4bd4e7d91b8dfd35d3011d740203f05"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"3976682dbc56c20b378e2b88a1c59931b3fff37fc8aba7988357a45c30e6243b"},"name_key":{"personal":"516c796becafa154eb336fd7673bfa6c11c12c945fd8eea2726e33ff7332ff55"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"f387d5a1150f3ba12cf5d04c5431a015d9510d11006ddab00867d21633976787"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"fabaa642eb3542133f2e5f230237611676d5aca748d7a63064b2b431706a5c77"},"name_key":{"personal":"c2dd92c37aea62ff7cabb4e4893f297d5dd4307710db5122cd21201bc1c1f281"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"1d7ae19fc93577d4610929e80c0b1a931a127691bbc24f9bf3cd0f4f2bdb07b9"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"da1cb44dbe3c261f60eca64b5cffb9e92cedc9ba29c5cbaa9fe896b24d0a3bee"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"da74e085bb931d6052bd5873961dfe100efd6a90ddc06cea1e87136d4742459a"},"options":{"personal":"3d3cb80cc9bb08ac786fd2dbf95f46355b53df86379707ebc63d09cf5a5815d2"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"009236823cb1dc27caac305871a4535da529bb78236f8c65d3e37930e68ad142","marks":"6ff5b278155c00f1a239f89317d4bb42c826111af9b81d0bb36490aa33d5d38c"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"372a488dd8bd32afc5efb3ac98a3529e950b2499906d07ce4e39d7a67398a9b9"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"152da3eb443f1cc75c41b1d1d871f6f8d0ff788af01bfeef4a20e0cd7437b52f"},"options":{"personal":"d9ec818bf49c7d7a790822f4204b05b25c1b714954ec6baaff9cab2d9e25b1d8"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"e6f29297de3fee3c0b0428e2fdf1efaa1a7c97abf8d09a539503969c98e041a2","marks":"00f99355dc52c39104e84c6d32a3b40f0637f502cac2a175ef1199ebb9957a7a"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"afb77aa07a96f64ae6ae399f7324b6155c244ea41c6ea0351da4514eecc558cb"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"90892ffb67c69000ccb1f1452d3978859f5d9e5b72ebc02d8be8f1c6a34e0261"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"81d3d54d2014951cfdafcf9e93483b665bd3269d83b074ffd4b42087a55ad125"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"6dd7ad8b9ee388dfeecf0ad0a5c5d9c2e083428e0b0f275d31a99aea6a2c3e24"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"4e4beb6e6e7ec7110b6184c293ad7c96d961188c833d20012276c604a351a736"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"018d37f5c5db129510705486f417aafc80fa7d9fb01297857ce11ad6d6cc6672"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"state":"closed","day":"2024-05-15","reason":{"personal":"7941ec3efeddbf18f2bf56f025c149648c9d5aade35cb04dedbded34f2350def"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'assessment','#9','batch','{"count":1,"digest":"e2d01406a0db036d243ff53ace2e8c2cddcab14e7df1a33d10a7c4b1a8f0cd0a"}');
INSERT INTO "journal_change" VALUES(40,9,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"08f8e080a7e40a63cb830a4e0e3a36f1d47b49336b6bed92bcb6d02a8400b7f8"},"second":"needed","entry":9}');
INSERT INTO "journal_change" VALUES(41,10,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"7ba25a346db89da297061b06f49a4fd34c389f16cacf8fe87cd9efd1a13f778b"},"accounts":{"personal":"7c1a6fb9e0dbcc420cd7f154b14af4935fa76cba69a6a33de3846438206f29f8"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":10}');
INSERT INTO "journal_change" VALUES(42,10,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":10}');
INSERT INTO "journal_change" VALUES(43,11,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(44,11,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(45,11,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(46,11,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"ba8f2b6982ead79eda9101385dc4174a831a8b669abd24ec263ab1086947d4e5"},"name_key":{"personal":"082d623c399fcd3f6929666a2fa793d6890a4a428a8020ea8abc56e5fe86bd4d"},"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'supplier','5','insert','{"id":5,"entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"e874e4597b659bf280a42a6140e940162976ce21682acdcf28314b762cd9f8c8"},"name_key":{"personal":"4e71de13d6d223d582b7d41dabe4c3fea00af804920913c046595a8501fa0a01"},"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(51,12,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":12}');
INSERT INTO "journal_change" VALUES(52,12,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":12}');
INSERT INTO "journal_change" VALUES(53,12,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"fbd8fef2bcab347e055553d632e5791fe0a0e39b0e5aa294cc7f47c3293cfb36"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"139155b8485db206aaecfe47009b86bda911092538299d330b7949769edf171e"},"options":{"personal":"e03b7248fa8df0e0f0378af4702a348462178800078ce9e529d207e6b36faa77"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"entry":12}');
INSERT INTO "journal_change" VALUES(54,13,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"752ba042e52bf846979121ae180ea0978cc4713e91bd2d1d54556ea25dc1e273"},"undone":12,"entry":13}');
INSERT INTO "journal_change" VALUES(55,13,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,14,1,'supplier','6','insert','{"id":6,"entry":14}');
INSERT INTO "journal_change" VALUES(57,14,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"86e313fa3816eee8c13235cf05165d0ed50ef306e8ed8aec29647f9d072e702f"},"name_key":{"personal":"6342b8934eb42042cbe505f81264211c9289ffee8760c0f550feda906d610497"},"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(58,14,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":14}');
INSERT INTO "journal_change" VALUES(59,15,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"689a167fa6132f89f998c6dd0f89f6b5f7c7d18e3575e8af6d222b1b10720af0"},"entry":15}');
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
INSERT INTO "personal_value" VALUES('f4122e096ef3a29a8e18bb75a17737700a889428d565285fa4b2b5bf8cc2a08d','87defc3cd1d0bec30aa001689857520c','tester');
INSERT INTO "personal_value" VALUES('9cc42c0f853b97a0a2fa0e0fb7598581bbfa12896aeddfdbce404741c5074b0f','1bd1427c54562f7ff190845df2748f1d','tester');
INSERT INTO "personal_value" VALUES('add8211a3f0ff45ce45665f3ff29fc618f46259093d8392b1369860d1ac4cc6d','3e6d44a03790351e6ed8fad5191f787f','root');
INSERT INTO "personal_value" VALUES('bf98c592b556a08c78295f70b0c07b12dff35d0b4800137523bb787be948b613','6f27f26c37b1bb4b932a8a3eaa8547ff','root');
INSERT INTO "personal_value" VALUES('374d71b3b5702d656c18e75f9bfd84f4ceb91d08e21bcd0b7ed6e8a68e36857a','67940b7e472bd0d9a667cc552e80e0b5','Prøve AS');
INSERT INTO "personal_value" VALUES('8ca154ac0fc6dd1bf8382ab6e1d31cf525591f6885dd6351c71c2df20d4bb127','6e6ec67e4664ea65c68c1cf36c272377','905461761');
INSERT INTO "personal_value" VALUES('5fe4f09b6c4ac03e1d09e69623c8a29a7648258c928f2503fb08340fb7f9eee9','71af9db234e919e9e9920fd490f61ca3','Firma 1 AS');
INSERT INTO "personal_value" VALUES('76db597c2d16e3870a0faff776cd2fa66a2b1452c58281153dde4874357ee51e','7c4801151e75bd15ab51c9ce56458802','firma 1|as');
INSERT INTO "personal_value" VALUES('198bcef36b4ff9ef07bfcb47599f0bd835e9e0e68497f195907ed1712825f697','a8187f8237ff76cdd36e6c1509e8f380','x1@example.no');
INSERT INTO "personal_value" VALUES('099284d30d8e7dde0e32ef4514a45c72708380544e9ac4cf0996bd4c818f7367','6ff844c32c39c2af5290c15651934805','Firma 2 AS');
INSERT INTO "personal_value" VALUES('f9d5a3e8dba732e14ddeb86fb6f71d95183b2b5501c36d74b658f6d201e25c84','bb0f31715cf4874fa743446043616be3','firma 2|as');
INSERT INTO "personal_value" VALUES('1aa4c0c3b9a2fa89de24c9f8608492ccc4bd4e7d91b8dfd35d3011d740203f05','92ac23c92fecdce53fb2166ec3690eff','x2@example.no');
INSERT INTO "personal_value" VALUES('3976682dbc56c20b378e2b88a1c59931b3fff37fc8aba7988357a45c30e6243b','c94c7c50c596f5ad6bf4cc99e5d70651','Firma 3 AS');
INSERT INTO "personal_value" VALUES('516c796becafa154eb336fd7673bfa6c11c12c945fd8eea2726e33ff7332ff55','6bc9e58f10eeeeb0eb3383aef66dac3b','firma 3|as');
INSERT INTO "personal_value" VALUES('f387d5a1150f3ba12cf5d04c5431a015d9510d11006ddab00867d21633976787','6a94b5bc24a09021adfaa446d83fe94b','x3@example.no');
INSERT INTO "personal_value" VALUES('fabaa642eb3542133f2e5f230237611676d5aca748d7a63064b2b431706a5c77','192dff32513a369176d9d1799585fd86','Firma 4 AS');
INSERT INTO "personal_value" VALUES('c2dd92c37aea62ff7cabb4e4893f297d5dd4307710db5122cd21201bc1c1f281','7a90f7b5f5e227a38fc8c93f0451b342','firma 4|as');
INSERT INTO "personal_value" VALUES('1d7ae19fc93577d4610929e80c0b1a931a127691bbc24f9bf3cd0f4f2bdb07b9','72e845ebff1e1c58526b07011f098d15','x4@example.no');
INSERT INTO "personal_value" VALUES('da1cb44dbe3c261f60eca64b5cffb9e92cedc9ba29c5cbaa9fe896b24d0a3bee','8893c6da78316d220908bc0b0f5fae5a','suppliers.csv');
INSERT INTO "personal_value" VALUES('da74e085bb931d6052bd5873961dfe100efd6a90ddc06cea1e87136d4742459a','1171a07bb3024aeeb761d17aa2065df5','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('3d3cb80cc9bb08ac786fd2dbf95f46355b53df86379707ebc63d09cf5a5815d2','7a7f033658957a328d78b76086d5b2dc','{}');
INSERT INTO "personal_value" VALUES('372a488dd8bd32afc5efb3ac98a3529e950b2499906d07ce4e39d7a67398a9b9','98f321561a1e67ddfd30210fcc31d2d0','purchases.csv');
INSERT INTO "personal_value" VALUES('152da3eb443f1cc75c41b1d1d871f6f8d0ff788af01bfeef4a20e0cd7437b52f','25470a5057de2a3ac3b764f71a9213c6','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('d9ec818bf49c7d7a790822f4204b05b25c1b714954ec6baaff9cab2d9e25b1d8','b75af0ebdcaa9914d687a9527c15b464','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('afb77aa07a96f64ae6ae399f7324b6155c244ea41c6ea0351da4514eecc558cb','8f5a801e0a86b3f7b48c3dd2f7df1a03','R-1');
INSERT INTO "personal_value" VALUES('90892ffb67c69000ccb1f1452d3978859f5d9e5b72ebc02d8be8f1c6a34e0261','b765931f34495c27ea2538d500affb69','R-1');
INSERT INTO "personal_value" VALUES('81d3d54d2014951cfdafcf9e93483b665bd3269d83b074ffd4b42087a55ad125','58b2186f3873d837d51e34d7383ede9a','Feil');
INSERT INTO "personal_value" VALUES('6dd7ad8b9ee388dfeecf0ad0a5c5d9c2e083428e0b0f275d31a99aea6a2c3e24','1a876945eb54713d697b47122020096c','funn.txt');
INSERT INTO "personal_value" VALUES('4e4beb6e6e7ec7110b6184c293ad7c96d961188c833d20012276c604a351a736','71cd6a182a3cddd83b4535a8483a3cfe','Ulykke');
INSERT INTO "personal_value" VALUES('018d37f5c5db129510705486f417aafc80fa7d9fb01297857ce11ad6d6cc6672','a4960483993b4773fde3d7cedf1e00f6','Ulykke');
INSERT INTO "personal_value" VALUES('7941ec3efeddbf18f2bf56f025c149648c9d5aade35cb04dedbded34f2350def','2af3938b91892f3378770dc2a6fa623a','Rettet');
INSERT INTO "personal_value" VALUES('08f8e080a7e40a63cb830a4e0e3a36f1d47b49336b6bed92bcb6d02a8400b7f8','3ed486a2910c4cdf390392b7f8a401e6','Kjent');
INSERT INTO "personal_value" VALUES('7ba25a346db89da297061b06f49a4fd34c389f16cacf8fe87cd9efd1a13f778b','0bc77625d60fdf97cc2389d294cabecc','kollega');
INSERT INTO "personal_value" VALUES('7c1a6fb9e0dbcc420cd7f154b14af4935fa76cba69a6a33de3846438206f29f8','eb27a01e95e3714ab46ce19040cdecc3','kollega');
INSERT INTO "personal_value" VALUES('ba8f2b6982ead79eda9101385dc4174a831a8b669abd24ec263ab1086947d4e5','d7f84dc587857ad9aab4893c3beb9bda','Firma to AS');
INSERT INTO "personal_value" VALUES('082d623c399fcd3f6929666a2fa793d6890a4a428a8020ea8abc56e5fe86bd4d','ccf8e573220ecded9bfd958923e061e2','firma to|as');
INSERT INTO "personal_value" VALUES('e874e4597b659bf280a42a6140e940162976ce21682acdcf28314b762cd9f8c8','7315260c06a09117b72f5df37a988aea','Feil AS');
INSERT INTO "personal_value" VALUES('4e71de13d6d223d582b7d41dabe4c3fea00af804920913c046595a8501fa0a01','e25b1a67d6e0e17e05e0f8869316f6a8','feil|as');
INSERT INTO "personal_value" VALUES('fbd8fef2bcab347e055553d632e5791fe0a0e39b0e5aa294cc7f47c3293cfb36','dc579fc91bfeac4618417c38fe2c5506','wrong.csv');
INSERT INTO "personal_value" VALUES('139155b8485db206aaecfe47009b86bda911092538299d330b7949769edf171e','273686b447e60d8d0b1ab8b5536117d1','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('e03b7248fa8df0e0f0378af4702a348462178800078ce9e529d207e6b36faa77','267ffe98668e32a64a8b946fe97a2317','{}');
INSERT INTO "personal_value" VALUES('752ba042e52bf846979121ae180ea0978cc4713e91bd2d1d54556ea25dc1e273','5e4a8f5461a2c756c2f5340594e4d7be','Feil fil');
INSERT INTO "personal_value" VALUES('86e313fa3816eee8c13235cf05165d0ed50ef306e8ed8aec29647f9d072e702f','185bfc039168f907f206f05f6ec9def4','Dobbelt');
INSERT INTO "personal_value" VALUES('6342b8934eb42042cbe505f81264211c9289ffee8760c0f550feda906d610497','0e8f25f874be5f76732a2d4839acc681','dobbelt');
INSERT INTO "personal_value" VALUES('689a167fa6132f89f998c6dd0f89f6b5f7c7d18e3575e8af6d222b1b10720af0','a03904cc6ee6680fd4046150cbb7c265','Lagt inn ved en feil');
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
