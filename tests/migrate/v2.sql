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
    standard TEXT,                   -- the standard's code that a SAF-T file has for it
    entry    INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE agreement (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    signed      TEXT NOT NULL,       -- the day both had
    responsibilities TEXT,           -- personal: who answers for what
    changes     TEXT,                -- personal: how changes are notified beforehand
    traceability TEXT NOT NULL CHECK (traceability IN ('covered', 'not_applicable')), -- to the maker of the
                                     -- active substance
    tse_bse     TEXT NOT NULL CHECK (tse_bse IN ('covered', 'not_applicable')), -- freedom from TSE and BSE
    review      TEXT NOT NULL,       -- the day it is to be looked through
    scope       TEXT,                -- personal: what it is about
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file: the agreement
    state       TEXT NOT NULL CHECK (state IN ('signed', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE approval (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AP-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scope       TEXT,                -- personal: the material or service
    site        TEXT,                -- personal: where it is made or done
    production  TEXT CHECK (production IN ('yes', 'no')), -- goods for production (GMP)? null: not said
    requested   TEXT NOT NULL,       -- the day it was asked for; of a legacy one: was approved
    legacy      INTEGER NOT NULL CHECK (legacy IN (0, 1)), -- 1: approved before the register's first entry
    critical    TEXT CHECK (critical IN ('yes', 'no')), -- by quality assurance; null: not said
    conditions  TEXT,                -- personal
    valid_to    TEXT,                -- the last day of an approval
    evidence    TEXT,                -- public ids, blanks between
    file        INTEGER,             -- number of a file
    override    TEXT,                -- personal: why it was approved without a rating
    gate        TEXT CHECK (gate IN ('rated', 'preliminary', 'override', 'none')), -- the rating when it was
                                     -- last approved
    second      TEXT CHECK (second IN ('confirmed', 'attested', 'alone')), -- who decided is another than
                                     -- who asked; attested: from the same account
    rated       TEXT,                -- the day of that rating
    interval    INTEGER,             -- years between audits, by quality assurance
    state       TEXT NOT NULL CHECK (state IN ('candidate', 'under_review', 'conditional', 'approved',
                    'suspended', 'rejected', 'blocked', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "assessment" VALUES(1,1,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(2,2,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"SE","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(3,3,'2024-05-15',4,5,'very_high','3.3.0','{"own":false,"country":"BD","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[]}',NULL,0,4);
INSERT INTO "assessment" VALUES(4,4,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":null,"production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"proposals":[{"fact":"country","value":"NO","rank":"proposed","source":"form:as"}],"connection":"","evidence":[],"findings":[]}',NULL,1,4);
INSERT INTO "assessment" VALUES(5,1,'2024-05-15',4,3,'high','3.3.0','{"own":false,"country":"NO","production_country":null,"sector":"81","category":null,"withdrawn":{"country":false,"production_country":false,"sector":false,"category":false},"subsuppliers_known":false,"no_answer":false,"given":{"scale":0,"scope":0,"irremediable":0},"connection":"","evidence":[],"findings":[{"ref":"F-1","opened":"2024-05-15","closed":"2024-05-15","severity":0}]}',NULL,0,10);
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AU-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    noted       TEXT NOT NULL,       -- the day it was recorded of; of a legacy one: was done
    planned     TEXT,                -- the day
    way         TEXT CHECK (way IN ('on_site', 'remote', 'desk')),
    scope       TEXT,                -- personal: what it is about
    owner       INTEGER,             -- number of a person
    legacy      INTEGER NOT NULL CHECK (legacy IN (0, 1)), -- 1: done before the register's first entry
    done        TEXT,                -- the day it was
    result      TEXT CHECK (result IN ('acceptable', 'with_actions', 'unacceptable')),
    text        TEXT,                -- personal
    file        INTEGER,             -- number of a file: the report
    state       TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE batch_mark (
    id         INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps
    table_name TEXT NOT NULL,        -- the rows'
    entry      INTEGER NOT NULL,
    marks      BLOB NOT NULL         -- of up to 4 000 rows
) STRICT;
INSERT INTO "batch_mark" VALUES(1,'purchase',3,X'8CE397A7CEBEBFD28E1E5CCEBEFA8550DACC89201847E8AD6608A6A2D465654C');
INSERT INTO "batch_mark" VALUES(2,'assessment',4,X'A84DC56F22EA9E9FF13CEDDCDD70BFFD');
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
CREATE TABLE calendar_event (
    id          INTEGER PRIMARY KEY,
    calendar    TEXT NOT NULL,         -- digest of what the file was narrowed to
    uid         TEXT NOT NULL,         -- what, which record and company: RFC 5545, UID
    due         TEXT NOT NULL,         -- the day that it was last given
    sequence    INTEGER NOT NULL,      -- how often that changed: RFC 5545, SEQUENCE
    cancelled   INTEGER NOT NULL CHECK (cancelled IN (0, 1)), -- it was done, and the file said so
    UNIQUE (calendar, uid)
) STRICT;
CREATE TABLE case_record (
    id           INTEGER PRIMARY KEY,
    number       INTEGER NOT NULL,    -- public id CS-<number>
    company_id   INTEGER NOT NULL REFERENCES company (id),
    type         TEXT NOT NULL CHECK (type IN ('deviation', 'concern', 'whistleblowing')),
    received     TEXT NOT NULL,       -- the day
    subject      TEXT,                -- confidential: what it is about
    supplier_id  INTEGER REFERENCES supplier (id), -- of which; null: of the company itself
    impact       TEXT NOT NULL CHECK (impact IN ('yes', 'no', 'unknown')), -- was it an actual adverse impact?
    reference    TEXT,                -- confidential: its number in a system of the company's own
    here         INTEGER NOT NULL CHECK (here IN (0, 1)), -- whistle-blowing that no other system has
    owner        INTEGER,             -- number of a person
    findings     TEXT,                -- ids, blanks between
    basis        TEXT,                -- confidential: legal basis of keeping it
    action       TEXT,                -- confidential: what was done
    informed     TEXT,                -- the day on which the person reported on was informed
    informed_of  TEXT,                -- confidential: of what, or why not yet
    protection   TEXT,                -- confidential: what is done against retaliation
    follow_up    TEXT,                -- the day of the next step
    feedback_due TEXT,                -- the day by which whoever reported is to hear of it
    feedback     TEXT,                -- the day on which that was done
    delete_on    TEXT,                -- the day on which its texts are to be erased
    outcome      TEXT CHECK (outcome IN ('confirmed', 'unfounded', 'undecided')),
    closed       TEXT,                -- the day
    sealed       TEXT,                -- confidential: texts that only those with a key can read (docs/cases.md)
    state        TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day          TEXT NOT NULL,
    reason       TEXT,                -- personal
    actor        INTEGER NOT NULL,
    move         TEXT NOT NULL,
    corrector    INTEGER,
    replaces     INTEGER,
    entry        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE commitment (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CM-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    text        TEXT,                -- personal: what is ordered
    ordered     TEXT NOT NULL,       -- the day
    amount      INTEGER NOT NULL,    -- hundredths of its currency
    currency    TEXT,                -- ISO 4217; null: NOK
    kroner      INTEGER,             -- of another currency: what it comes to, øre
    buyer       INTEGER NOT NULL,    -- number of a person: who ordered
    approver    INTEGER,             -- number of a person: who approved
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('ordered', 'delivered', 'cancelled', 'withdrawn')),
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
CREATE TABLE contract (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CT-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    text        TEXT,                -- personal: what it is about
    concluded   TEXT NOT NULL,       -- the day it was made
    clause      TEXT,                -- a version of data/clauses.csv, or 'other': in other words; null: none
    no_clause   TEXT,                -- personal: why there is none
    until       TEXT,                -- its last day; null: until it is ended
    owner       INTEGER,             -- number of a person: who follows it up
    file        INTEGER,             -- number of a file
    override    TEXT,                -- personal: why it was made without a rating that counts
    gate        TEXT CHECK (gate IN ('rated', 'preliminary', 'override', 'legacy')), -- how it was with
                                     -- the rating on the day it was made; legacy: before the register
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE corrective_action (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id CA-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    observation INTEGER NOT NULL,    -- number of an observation
    text        TEXT,                -- personal
    owner       INTEGER NOT NULL,    -- number of a person
    due         TEXT NOT NULL,       -- the day
    done        TEXT,                -- the day
    proof       TEXT,                -- public ids, blanks between
    state       TEXT NOT NULL CHECK (state IN ('open', 'done', 'accepted', 'dropped', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE customer_answer (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id AN-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    customer    TEXT,                -- personal: who asked
    asked       TEXT NOT NULL,       -- the day
    due         TEXT,                -- the day by which an answer is wanted
    address     TEXT,                -- personal: e-mail
    text        TEXT,                -- personal: what was asked
    owner       INTEGER,             -- number of a person: who answers
    file        INTEGER,             -- number of a file: the customer's form
    sent        TEXT,                -- the day the answer went out
    state       TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'declined', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
INSERT INTO "decision" VALUES(1,1,5,'2024-05-15',1,1,'low','Kjent','needed',10);
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
INSERT INTO "decision_second" VALUES(1,1,1,'confirmed',1,'2024-05-15',NULL,11);
CREATE TABLE deviation (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id DV-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    ref         TEXT,                -- personal: the reference
    about       TEXT NOT NULL CHECK (about IN ('quality', 'recall', 'site_change', 'purchase')),
    occurred    TEXT NOT NULL,       -- the day, or the first
    until       TEXT,                -- the last day; null: that one
    text        TEXT,                -- personal
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE dialogue (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id DG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    party       TEXT NOT NULL CHECK (party IN ('affected', 'representatives', 'union', 'civil_society',
                    'community', 'other')), -- with whom
    text        TEXT,                -- personal: about what
    held        TEXT NOT NULL,       -- the day
    who         TEXT,                -- personal: their names
    supplier_id INTEGER REFERENCES supplier (id), -- whose people; null: the company's own, or all
    findings    TEXT,                -- that it was about: ids, blanks between
    said        TEXT,                -- personal: what they said
    changed     TEXT,                -- personal: what changed by it
    next        TEXT,                -- the day of the next time
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('recorded', 'followed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
CREATE TABLE exercise (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id EX-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    title       TEXT,                -- personal
    scenarios   TEXT,                -- ids, blanks between: P1, SC-1
    planned     TEXT NOT NULL,       -- for that day
    owner       INTEGER,             -- number of a person
    held        TEXT,                -- the day
    who         TEXT,                -- personal: took part
    result      TEXT,                -- personal: what was learned
    measures    TEXT,                -- ids of measures, blanks between
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('planned', 'tried', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
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
    claim       TEXT CHECK (claim IN ('alleged', 'substantiated', 'contested')),
    heard       TEXT,                -- the day the supplier was heard
    reply       TEXT,                -- personal: what it replied
    affected    TEXT,                -- personal: the people affected
    scale       INTEGER CHECK (scale BETWEEN 1 AND 5), -- how grave
    scope       INTEGER CHECK (scope BETWEEN 1 AND 5), -- how many it affects
    irremediable INTEGER CHECK (irremediable BETWEEN 1 AND 5), -- how little can be put right
    source      TEXT CHECK (source IN ('audit', 'visit', 'questionnaire', 'complaint', 'report', 'press',
                    'other')), -- how it was found
    place       TEXT CHECK (place IN ('direct', 'further', 'raw_material')), -- where in the chain
    rights      TEXT,                -- affected: ids of rights.csv, blanks between
    people      TEXT,                -- groups affected: ids of affected.csv, blanks between
    asked       TEXT,                -- what waits for another person: "severity=2"
    second      TEXT CHECK (second IN ('confirmed', 'attested', 'alone', 'changed')), -- who looked when it was
                                     -- last closed, made milder or withdrawn: another person, one
                                     -- from the same account, or nobody (the company has one); null:
                                     -- nobody had to; or its words were changed and another has yet to look
    impact      TEXT CHECK (impact IN ('actual', 'potential')), -- null: actual
    state       TEXT CHECK (state IN ('open', 'closing', 'easing', 'closed', 'withdrawing', 'withdrawn')),
    day         TEXT,
    reason      TEXT,                -- personal
    actor       INTEGER,
    move        TEXT,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
    CHECK (number IS NULL OR (company_id + actor <> 0 AND state <> '' AND day <> ''))
) STRICT;
INSERT INTO "finding" VALUES(1,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'open','2024-05-15',NULL,1,'add',NULL,NULL,7);
INSERT INTO "finding" VALUES(2,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'closing','2024-05-15','Rettet',1,'close',NULL,NULL,8);
INSERT INTO "finding" VALUES(3,1,1,1,'Ulykke',NULL,NULL,'2024-05-15',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'attested',NULL,'closed','2024-05-15','Rettet',3,'confirm',NULL,NULL,9);
CREATE TABLE finding_end (
    id         INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), -- what is closed
    day        TEXT NOT NULL,        -- no longer open from this day
    reason     TEXT,                 -- personal: what has been done
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY, -- public id I-<id>
    kind          TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases', 'brreg', 'watchlist')),
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
    buyers        INTEGER,             -- how many different names its lines have of who ordered; null: no
    approvers     INTEGER,             -- such column; and of who approved
    entry         INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "import_batch" VALUES(1,'suppliers','suppliers.csv','a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f',280,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',4,4,0,0,0,4,NULL,NULL,NULL,2);
INSERT INTO "import_batch" VALUES(2,'purchases','purchases.csv','a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b',346,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}','{"decimal":"comma","date":"dmy"}','unknown',8,8,0,0,0,0,NULL,NULL,NULL,3);
INSERT INTO "import_batch" VALUES(3,'suppliers','wrong.csv','4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588',161,'Windows-1252',';','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}','{}','unknown',2,1,1,0,0,1,NULL,NULL,NULL,13);
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
INSERT INTO "import_fact" VALUES(1,3,'withdrawn','yes','Feil fil',13,14);
CREATE TABLE import_map (
    id     INTEGER PRIMARY KEY,
    name   TEXT,                     -- personal: of a column map that was saved, whose latest row
                                     -- is in force
    kind   TEXT NOT NULL CHECK (kind IN ('suppliers', 'purchases', 'words')),
                                     -- 'words': the company's own words for what its files hold
    header TEXT NOT NULL,            -- BLAKE2b-256 of the header line it is for; '' for none
    map    TEXT,                     -- personal: as a map file, or a table; null: removed
    entry  INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE inspection (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id IP-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    authority   TEXT,                -- personal: which
    inspected   TEXT NOT NULL,       -- the day
    supplier_id INTEGER REFERENCES supplier (id), -- of which; null: of the company itself
    text        TEXT,                -- personal: what it was about, and what was found
    findings    TEXT,                -- ids, blanks between
    due         TEXT,                -- the day by which it is to be answered
    owner       INTEGER,             -- number of a person
    file        INTEGER,             -- number of a file: the report
    answered    TEXT,                -- the day it was
    answer      TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('received', 'answered', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE item (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id IT-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    purpose     TEXT,                -- personal
    criticality TEXT CHECK (criticality IN ('low', 'medium', 'high', 'critical')),
    stage       TEXT,                -- an id of data/scenarios/stages.csv
    stock       TEXT,                -- a span: released
    quarantined TEXT,                -- a span
    safety      INTEGER,             -- days of use, for normal variation
    emergency   INTEGER,             -- days of use
    shelf       INTEGER,             -- days that it keeps
    half_life   INTEGER,             -- minutes
    needs       TEXT,                -- public ids of items and resources, all needed
    substitutes TEXT,                -- public ids of items
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "journal" VALUES(1,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','init','0.1.0+54ba21ca371c',2,'0000000000000000000000000000000000000000000000000000000000000000','5bfef98f920a3d3dcd4bd855796efb59f83b4626d949f157e3f2aee9f2eb99ab');
INSERT INTO "journal" VALUES(2,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','import suppliers','0.1.0+54ba21ca371c',2,'5bfef98f920a3d3dcd4bd855796efb59f83b4626d949f157e3f2aee9f2eb99ab','79497b64d8a54a347f0dd4e727cb924e0420b249df5cf7e356f3dac0541d9f8d');
INSERT INTO "journal" VALUES(3,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','import purchases','0.1.0+54ba21ca371c',2,'79497b64d8a54a347f0dd4e727cb924e0420b249df5cf7e356f3dac0541d9f8d','4b5ca7a7cd828dd3bb7358f124ef566a0df00f36cbe65e777c8056a2a4917fb2');
INSERT INTO "journal" VALUES(4,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','assess','0.1.0+54ba21ca371c',2,'4b5ca7a7cd828dd3bb7358f124ef566a0df00f36cbe65e777c8056a2a4917fb2','c1112f0ce328508874dbd03965dbc29ca9ff892f9f125c83e297259aa2151433');
INSERT INTO "journal" VALUES(5,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','evidence add','0.1.0+54ba21ca371c',2,'c1112f0ce328508874dbd03965dbc29ca9ff892f9f125c83e297259aa2151433','e3501a732f66333a8fa8499940493134975a3d851dce3ada82046eeff15b9c67');
INSERT INTO "journal" VALUES(6,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','evidence withdraw','0.1.0+54ba21ca371c',2,'e3501a732f66333a8fa8499940493134975a3d851dce3ada82046eeff15b9c67','56a5cdddf57ec255c97960bb2a7b2785e3caa8515c47122f457c90d9e43d1aa0');
INSERT INTO "journal" VALUES(7,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','finding add','0.1.0+54ba21ca371c',2,'56a5cdddf57ec255c97960bb2a7b2785e3caa8515c47122f457c90d9e43d1aa0','2c8b69f867d044928c92ef3a6410355fb370d5968c6a8988b3d62ac6517fa9c4');
INSERT INTO "journal" VALUES(8,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','finding close','0.1.0+54ba21ca371c',2,'2c8b69f867d044928c92ef3a6410355fb370d5968c6a8988b3d62ac6517fa9c4','c66d907c66b722e129d16b1c5601590b9d17de42749326e20e28bc4cd2a64adf');
INSERT INTO "journal" VALUES(9,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-3','finding confirm','0.1.0+54ba21ca371c',2,'c66d907c66b722e129d16b1c5601590b9d17de42749326e20e28bc4cd2a64adf','927492c493f9f81b68872ce8c28b01ab3c4fcb74f4ac64a1aa7bff2c261eff8f');
INSERT INTO "journal" VALUES(10,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','assess','0.1.0+54ba21ca371c',2,'927492c493f9f81b68872ce8c28b01ab3c4fcb74f4ac64a1aa7bff2c261eff8f','6522534042a7a7906a1d79e3fdeafba71445995de899e0806587526ae7f48257');
INSERT INTO "journal" VALUES(11,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-4','assess','0.1.0+54ba21ca371c',2,'6522534042a7a7906a1d79e3fdeafba71445995de899e0806587526ae7f48257','6cb1cfe63700e1e3c7e54caeea8a15d934952fa5c75209c3082034016c42ab20');
INSERT INTO "journal" VALUES(12,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','risk prioritise','0.1.0+54ba21ca371c',2,'6cb1cfe63700e1e3c7e54caeea8a15d934952fa5c75209c3082034016c42ab20','05cdcc137945a90123fd958d361bd213443d50f030a57b63c6bf49f3f4494796');
INSERT INTO "journal" VALUES(13,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','import suppliers','0.1.0+54ba21ca371c',2,'05cdcc137945a90123fd958d361bd213443d50f030a57b63c6bf49f3f4494796','87eb78b69dc483e04778911e2a07ef90eaac29b0715a92426ff35f3990ab18e8');
INSERT INTO "journal" VALUES(14,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','import undo','0.1.0+54ba21ca371c',2,'87eb78b69dc483e04778911e2a07ef90eaac29b0715a92426ff35f3990ab18e8','f131d55347b8c4c7070bec8dace49f12852799f5ac968d1074bb5b584ab546ca');
INSERT INTO "journal" VALUES(15,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','supplier add','0.1.0+54ba21ca371c',2,'f131d55347b8c4c7070bec8dace49f12852799f5ac968d1074bb5b584ab546ca','8a99906342db9de637bf45d572f6bb75928db65fefe1a7492a34aacc8f08cb04');
INSERT INTO "journal" VALUES(16,'2024-05-15','2026-11-30T21:39:00Z','PE-2','PE-1','supplier withdraw','0.1.0+54ba21ca371c',2,'8a99906342db9de637bf45d572f6bb75928db65fefe1a7492a34aacc8f08cb04','9b69061051671b9e0dd7a79c49dd88c14e801152063a3f5eaf8d005a0dd4f560');
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
INSERT INTO "journal_change" VALUES(1,1,1,'person','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"153099483e41f8db3470c4b694281948979b2d59c24af4e59391292c1d31462c"},"accounts":{"personal":"4989fe8b6da8a07bd369a991b0d8b24e7d8a0720fd46af2b8c5d8167f484739a"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(2,1,2,'person','2','insert','{"id":2,"number":2,"company_id":1,"name":{"personal":"e9628822920bef2e2ee696ad9e72b7a16bf2fb7d81da01e3664a6ebda68ae284"},"accounts":{"personal":"a3a74aa48e11359bf70ed988b5f7a7202473f73d6be0bac4483af19d5387ed67"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":1}');
INSERT INTO "journal_change" VALUES(3,1,3,'company','1','insert','{"id":1,"entry":1}');
INSERT INTO "journal_change" VALUES(4,1,4,'company_fact','1','insert','{"id":1,"company_id":1,"kind":"name","value":{"personal":"af6c82b724de96a6b296a5a963f71926d47413d4aa222a2900a8021223ee8abf"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(5,1,5,'company_fact','2','insert','{"id":2,"company_id":1,"kind":"orgnr","value":{"personal":"4ce8f02d8e03ef4cd9cf84642c6082178e3c58fb7f3f54335274ddcb382ef85b"},"valid_from":"0001-01-01","entry":1}');
INSERT INTO "journal_change" VALUES(6,2,1,'supplier','1','insert','{"id":1,"entry":2}');
INSERT INTO "journal_change" VALUES(7,2,2,'supplier_name','1','insert','{"id":1,"supplier_id":1,"name":{"personal":"64eee8ee82180483c6479e5d8e220035dcfbe6a396c325ae55cfe875b534a4c8"},"name_key":{"personal":"caf665143eee557d60dc10155836a67ddb120790244dbcc0c33fc3e3ea5039c1"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(8,2,3,'supplier_number','1','insert','{"id":1,"supplier_id":1,"scheme":"orgnr","issuer":"NO","value":"900726740","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(9,2,4,'supplier_number','2','insert','{"id":2,"supplier_id":1,"scheme":"ledger","issuer":"","value":"1","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(10,2,5,'supplier_fact','1','insert','{"id":1,"supplier_id":1,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(11,2,6,'supplier_fact','2','insert','{"id":2,"supplier_id":1,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(12,2,7,'supplier_contact','1','insert','{"id":1,"supplier_id":1,"kind":"email","value":{"personal":"3372582a71506770041ab372826de89a866bdc8704fbca8c1e897bbb2fb2478c"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(13,2,8,'supplier','2','insert','{"id":2,"entry":2}');
INSERT INTO "journal_change" VALUES(14,2,9,'supplier_name','2','insert','{"id":2,"supplier_id":2,"name":{"personal":"95127ec6591014d1f7c56043ca7558dd9c1a3d690ec5f822cb404417d90b57e2"},"name_key":{"personal":"9fa0301d4375b88b9a8ab43402775094671dd13c223cf706eef8f423333724dc"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(15,2,10,'supplier_number','3','insert','{"id":3,"supplier_id":2,"scheme":"ledger","issuer":"","value":"2","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(16,2,11,'supplier_fact','3','insert','{"id":3,"supplier_id":2,"kind":"country","value":"SE","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(17,2,12,'supplier_fact','4','insert','{"id":4,"supplier_id":2,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(18,2,13,'supplier_contact','2','insert','{"id":2,"supplier_id":2,"kind":"email","value":{"personal":"9720fe7d03a4fed3eebc33861912b80c9e967648120a21835f8964f6af735b38"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(19,2,14,'supplier','3','insert','{"id":3,"entry":2}');
INSERT INTO "journal_change" VALUES(20,2,15,'supplier_name','3','insert','{"id":3,"supplier_id":3,"name":{"personal":"283b472e24a666f0bfef83b7c1cde62f77e75ffe00313f0dbc975f8a0a551bff"},"name_key":{"personal":"39ae821ee6f963480a6433ce6f1a6feaa8531013e959bbf916590b5c6eac4b68"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(21,2,16,'supplier_number','4','insert','{"id":4,"supplier_id":3,"scheme":"ledger","issuer":"","value":"3","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(22,2,17,'supplier_fact','5','insert','{"id":5,"supplier_id":3,"kind":"country","value":"BD","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(23,2,18,'supplier_fact','6','insert','{"id":6,"supplier_id":3,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(24,2,19,'supplier_contact','3','insert','{"id":3,"supplier_id":3,"kind":"email","value":{"personal":"be4f229cf22dbfedcaca939e538cd3c6dfb4977bce37c8c50186d3d788373fef"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(25,2,20,'supplier','4','insert','{"id":4,"entry":2}');
INSERT INTO "journal_change" VALUES(26,2,21,'supplier_name','4','insert','{"id":4,"supplier_id":4,"name":{"personal":"25dc697772cae4cadd9c10ff83c32c5d72cfbf605e7f59d8ba0cc1a4ac78eae8"},"name_key":{"personal":"1492ec053ecaf1b8d0e444036c9966a8b028c6424b7aef87ea7e496dbcef9044"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(27,2,22,'supplier_number','5','insert','{"id":5,"supplier_id":4,"scheme":"ledger","issuer":"","value":"4","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":2}');
INSERT INTO "journal_change" VALUES(28,2,23,'supplier_fact','7','insert','{"id":7,"supplier_id":4,"kind":"sector","value":"81","reason":null,"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(29,2,24,'supplier_contact','4','insert','{"id":4,"supplier_id":4,"kind":"email","value":{"personal":"8fdb3c43e02cef294ea6ed90cf53b68dbcc7dd14eeec0582ffaf9759272347ff"},"valid_from":"0001-01-01","source":"I-1","entry":2}');
INSERT INTO "journal_change" VALUES(30,2,25,'import_batch','1','insert','{"id":1,"kind":"suppliers","file_name":{"personal":"de5def2c99b3cf8dda3a2f17dd2003c9decc63afb316fead71dc73c79cfb10d4"},"file_digest":"a35d30e93fd95ba41d57c40282ccf18b52043f470b142b6efb8687a9ae50735f","file_size":280,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"93c7500e847a4b0ba10df79fa936b219ca4eda7c70ac003e34150ce678147cfd"},"options":{"personal":"36729767cc357593615b6341595aeb28617c4bd2b56ef76d8d8af88f677abba7"},"vat":"unknown","row_count":4,"created":4,"updated":0,"unchanged":0,"refused":0,"suppliers_created":4,"file":null,"buyers":null,"approvers":null,"entry":2}');
INSERT INTO "journal_change" VALUES(31,3,1,'purchase','#3','batch','{"count":8,"digest":"6661bd8e0caf899df7a911c0ebaf8f1e8ac7ef0cff63b181c74517ab3669ffd8","marks":"05b5f551fe74aec1b95521bf7b28bd9ae98c133cc883c50f45b6eb16d8b88969"}');
INSERT INTO "journal_change" VALUES(32,3,2,'import_batch','2','insert','{"id":2,"kind":"purchases","file_name":{"personal":"cf13d32a168dad285195aab574d9c70090efc5989bc35d7d48d5d2db47eb1b5f"},"file_digest":"a4ce90c70a8f46ba21617b14ceae215f65fd67bd52de4c7d3b3abad14aca3c4b","file_size":346,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"21082dfb816f7e3b7e12510e603a7b0fefbadaa2b24b32cb30424bd8ed808a88"},"options":{"personal":"0245a8b7df47d13e20763e9b977df7caedc3a31dfa673d7e85aed777a2e595c9"},"vat":"unknown","row_count":8,"created":8,"updated":0,"unchanged":0,"refused":0,"suppliers_created":0,"file":null,"buyers":null,"approvers":null,"entry":3}');
INSERT INTO "journal_change" VALUES(33,4,1,'assessment','#4','batch','{"count":4,"digest":"a85655d6e1cc79247b0b8dc5cda6ba4af0b6a2dde7e880800f235c8c081ba64c","marks":"355af48ad3431bdc53283344243414c8df291e6d631263ea935ed324152dd9fa"}');
INSERT INTO "journal_change" VALUES(34,5,1,'evidence','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"46a0cf6d4e824a0b5e683117bc2f0f566afc86540801f10d984dd995b5be38c6"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"registered","day":"2024-01-01","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":5}');
INSERT INTO "journal_change" VALUES(35,6,1,'evidence','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"kind":"audit","ref":{"personal":"9e29bf7326e60382e03364af25f4353f876b749a0c241893377f1a6bacb9157a"},"issuer":null,"issued":"2024-01-01","expires":null,"passed":0,"file":null,"address":null,"state":"withdrawn","day":"2024-01-01","reason":{"personal":"57d4616135e5800768c9fddcfd7032c66d4ecd91255c0b30c4625a991666437b"},"actor":1,"move":"withdraw","corrector":null,"replaces":1,"entry":6}');
INSERT INTO "journal_change" VALUES(36,7,1,'file','1','insert','{"id":1,"number":1,"company_id":1,"name":{"personal":"b849ba49280d5bfd1a90ff55d46c9758761f882aa6459eb947d5f4320d62a088"},"sha256":"188507133a5ee1c43451648c21385a71a242dbf5bb449ebe199ee54a76a27b21","size":7,"state":"kept","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(37,7,2,'finding','1','insert','{"id":1,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"99f4820463b1a78579f3743b4a3369c7a531cf3515a530512f1490b1c9aa72a5"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"impact":null,"state":"open","day":"2024-05-15","reason":null,"actor":1,"move":"add","corrector":null,"replaces":null,"entry":7}');
INSERT INTO "journal_change" VALUES(38,8,1,'finding','2','insert','{"id":2,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"f9eadc25f0a69521a77b419403ecff7f045e72bfbd3954f03c3e4f5fbffff613"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":null,"impact":null,"state":"closing","day":"2024-05-15","reason":{"personal":"9fb4299fb471fd4b3951ce24ee43f38fd29d56a5e4301e8f77c7f95eca987c75"},"actor":1,"move":"close","corrector":null,"replaces":null,"entry":8}');
INSERT INTO "journal_change" VALUES(39,9,1,'person','3','insert','{"id":3,"number":3,"company_id":1,"name":{"personal":"74a053911ee54f75ea01bfd3dbae8edbb3121e35bfaafc42fea914956510c828"},"accounts":{"personal":"4cbc611f99c109ea4ccecc160882f9fdc4c8859695eae870af78d761f5baaf89"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":3,"move":"add","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(40,9,2,'finding','3','insert','{"id":3,"number":1,"company_id":1,"supplier_id":1,"text":{"personal":"08a90c2f849a87e2a027fe0b87540a42410f625aa31d8eec0b1bcffa714fd47c"},"severity":null,"connection":null,"found":"2024-05-15","file":1,"claim":null,"heard":null,"reply":null,"affected":null,"scale":null,"scope":null,"irremediable":null,"source":null,"place":null,"rights":null,"people":null,"asked":null,"second":"attested","impact":null,"state":"closed","day":"2024-05-15","reason":{"personal":"a262ff850ab99a429190ab4092fa54192a45245b908d0f15889b2713bd67081f"},"actor":3,"move":"confirm","corrector":null,"replaces":null,"entry":9}');
INSERT INTO "journal_change" VALUES(41,9,3,'rating_fall','1','insert','{"id":1,"supplier_id":1,"level_from":"very_high","level_to":"high","cause":"{\"causes\":[{\"what\":\"finding\",\"before\":\"F-1\",\"after\":null,\"as\":null}]}","reason":{"personal":"0d168a8cdc2dad15a7a7d7f155d1fd168b0161ff52bab94058dfad1c0b6435f4"},"day":"2024-05-15","entry":9}');
INSERT INTO "journal_change" VALUES(42,10,1,'assessment','#10','batch','{"count":1,"digest":"3e3f8aa174397b2f8449347e142a4aa42a2934961f9b2d16f04dcb6527235a6c"}');
INSERT INTO "journal_change" VALUES(43,10,2,'decision','1','insert','{"id":1,"supplier_id":1,"proposal_id":5,"day":"2024-05-15","severity":1,"likelihood":1,"level":"low","reason":{"personal":"1471dfd8a3d5ce8d83c84d5304324d43d2c545b29582f9d6be3d289bf36df57b"},"second":"needed","entry":10}');
INSERT INTO "journal_change" VALUES(44,11,1,'person','4','insert','{"id":4,"number":4,"company_id":1,"name":{"personal":"fb9ccd6a07c8a1b1d7d54e83baf15674e2086a17ec8f188fb9bab88ad36e0e64"},"accounts":{"personal":"e57cfaff29a1ae24a40acbfc55be95aa6a836625e2b9b69722efd41db168c6f4"},"email":null,"same_as":null,"state":"active","day":"2024-05-15","reason":null,"actor":4,"move":"add","corrector":null,"replaces":null,"entry":11}');
INSERT INTO "journal_change" VALUES(45,11,2,'decision_second','1','insert','{"id":1,"decision_id":1,"supplier_id":1,"verdict":"confirmed","attested":1,"day":"2024-05-15","reason":null,"entry":11}');
INSERT INTO "journal_change" VALUES(46,11,3,'rating_fall','2','insert','{"id":2,"supplier_id":1,"level_from":"high","level_to":"low","cause":"{\"causes\":[]}","reason":{"personal":"ef0726227c881af42680d2e7c106dc9e0f224bf222e2d25e0d73cc6d12e24c4c"},"day":"2024-05-15","entry":11}');
INSERT INTO "journal_change" VALUES(47,12,1,'prioritisation','1','insert','{"id":1,"year":2023,"supplier_id":3,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":5,"level":"very_high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(48,12,2,'prioritisation','2','insert','{"id":2,"year":2023,"supplier_id":4,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(49,12,3,'prioritisation','3','insert','{"id":3,"year":2023,"supplier_id":2,"chosen":1,"rule":"level","asked":null,"severity":4,"likelihood":3,"level":"high","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(50,12,4,'prioritisation','4','insert','{"id":4,"year":2023,"supplier_id":1,"chosen":0,"rule":"level","asked":null,"severity":1,"likelihood":1,"level":"low","reason":null,"day":"2024-05-15","entry":12}');
INSERT INTO "journal_change" VALUES(51,13,1,'supplier_name','5','insert','{"id":5,"supplier_id":2,"name":{"personal":"2834397360f98fd4f67d359f4abcc9adb6d9337ffbf458b937cb6a9b5e24c676"},"name_key":{"personal":"ced6f54877e371aa9ed58733334e4e733dbd5b878c768c7b5d30f294e4dc22e6"},"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(52,13,2,'supplier_fact','8','insert','{"id":8,"supplier_id":2,"kind":"country","value":"DK","reason":null,"valid_from":"2024-05-15","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(53,13,3,'supplier','5','insert','{"id":5,"entry":13}');
INSERT INTO "journal_change" VALUES(54,13,4,'supplier_name','6','insert','{"id":6,"supplier_id":5,"name":{"personal":"63013e8199755f279a134e3bd494901d3c6438c71507fbeb6463705d5d8c8785"},"name_key":{"personal":"21cf8ab4dfaa274b71e8b91dfde83cd287f07492b80e473394a531d4061b5b44"},"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(55,13,5,'supplier_number','6','insert','{"id":6,"supplier_id":5,"scheme":"ledger","issuer":"","value":"9","valid":1,"valid_from":"0001-01-01","valid_to":null,"entry":13}');
INSERT INTO "journal_change" VALUES(56,13,6,'supplier_fact','9','insert','{"id":9,"supplier_id":5,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"I-3","entry":13}');
INSERT INTO "journal_change" VALUES(57,13,7,'import_batch','3','insert','{"id":3,"kind":"suppliers","file_name":{"personal":"9e502b3d60048d175afd16b4afd16e6df2ed573a0761821415e04bca0788f835"},"file_digest":"4a95d617f83ca543f5132a4daa3ecf04e5c7036bf7d7fe6c5509377a9f124588","file_size":161,"encoding":"Windows-1252","delimiter":";","column_map":{"personal":"afe52453ff728e970491d32727d42f75d3880201c336f16bebc2222c3e74fe62"},"options":{"personal":"ac82c0926aad3712ef0cc5b60bd77db498393a9e73febb204ec0a98dbf411ed3"},"vat":"unknown","row_count":2,"created":1,"updated":1,"unchanged":0,"refused":0,"suppliers_created":1,"file":null,"buyers":null,"approvers":null,"entry":13}');
INSERT INTO "journal_change" VALUES(58,14,1,'import_fact','1','insert','{"id":1,"batch_id":3,"kind":"withdrawn","value":"yes","reason":{"personal":"2dca3a36c16d94acd177f51e5bebe29c21894f791d490f1f1ab07ba8714301ee"},"undone":13,"entry":14}');
INSERT INTO "journal_change" VALUES(59,14,2,'supplier_end','1','insert','{"id":1,"supplier_id":5,"ended":1,"batch_id":3,"day":"2024-05-15","reason":null,"entry":14}');
INSERT INTO "journal_change" VALUES(60,15,1,'supplier','6','insert','{"id":6,"entry":15}');
INSERT INTO "journal_change" VALUES(61,15,2,'supplier_name','7','insert','{"id":7,"supplier_id":6,"name":{"personal":"cd5a50b7bbb8197ec7579fd98fae453d970aa755a7756a5876470e9465500ece"},"name_key":{"personal":"a9a978acac92b1373aa446ab31cd2a7850506b4536eea989d4ec237bdf25d9aa"},"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(62,15,3,'supplier_fact','10','insert','{"id":10,"supplier_id":6,"kind":"country","value":"NO","reason":null,"valid_from":"0001-01-01","source":"person","entry":15}');
INSERT INTO "journal_change" VALUES(63,16,1,'supplier_end','2','insert','{"id":2,"supplier_id":6,"ended":1,"batch_id":null,"day":"2024-05-15","reason":{"personal":"d9d8ce2e57eb4c6d59f024dcdf8f507a4c957a6b4478153f613ef909564fd422"},"entry":16}');
CREATE TABLE ledger_total (
    id        INTEGER PRIMARY KEY,
    year      INTEGER NOT NULL,        -- the latest row of a year is in force
    ore       INTEGER NOT NULL,        -- what the accounts say was bought in it
    tolerance TEXT NOT NULL,           -- øre, or a share of ore: '50000', '0.5%'
    note      TEXT,                    -- personal, a person's: what the accounts' total is
    entry     INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE measure (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id ME-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal: what is to be done
    aim         TEXT NOT NULL CHECK (aim IN ('cease', 'prevent', 'limit', 'remedy', 'leverage', 'exit')),
    findings    TEXT,                -- that it serves: ids, blanks between
    themes      TEXT,                -- risk themes that it serves: keys, blanks between
    owner       INTEGER NOT NULL,    -- number of a person
    due         TEXT NOT NULL,       -- the day by which it is to be done
    expected    TEXT,                -- personal: the result that is expected
    promised    INTEGER,             -- year of the statement that promised it
    started     TEXT,                -- the day it was
    ended       TEXT,                -- the day it was done
    result      TEXT,                -- personal: what came of it
    evidence    TEXT,                -- of the result: ids of evidence and files, blanks between
    scenarios   TEXT,                -- that it is against: ids, blanks between
    consequences TEXT,               -- personal: what it means for the people affected
    state       TEXT NOT NULL CHECK (state IN ('planned', 'started', 'done', 'accepted', 'dropped',
                    'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE observation (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id OB-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    audit       INTEGER NOT NULL,    -- number of an audit
    class       TEXT NOT NULL CHECK (class IN ('critical', 'major', 'other')),
    text        TEXT,                -- personal
    ref         TEXT,                -- personal: its number in the report
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
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
INSERT INTO "person" VALUES(3,3,1,'bekrefter','bekrefter',NULL,NULL,'active','2024-05-15',NULL,3,'add',NULL,NULL,9);
INSERT INTO "person" VALUES(4,4,1,'kollega','kollega',NULL,NULL,'active','2024-05-15',NULL,4,'add',NULL,NULL,11);
CREATE TABLE personal_value (
    digest TEXT PRIMARY KEY,         -- BLAKE2b-256 of salt and value: all that the journal holds
    salt   TEXT NOT NULL,
    value  TEXT NOT NULL             -- the row is deleted when the value is erased
) STRICT;
INSERT INTO "personal_value" VALUES('153099483e41f8db3470c4b694281948979b2d59c24af4e59391292c1d31462c','104bf47e742ff8e7b4328200ecc57b2d','tester');
INSERT INTO "personal_value" VALUES('4989fe8b6da8a07bd369a991b0d8b24e7d8a0720fd46af2b8c5d8167f484739a','34c7b63da1dc3919d0643cfaa79e93b0','tester');
INSERT INTO "personal_value" VALUES('e9628822920bef2e2ee696ad9e72b7a16bf2fb7d81da01e3664a6ebda68ae284','b1df3bab03f916197bbcdb7e34a697c2','root');
INSERT INTO "personal_value" VALUES('a3a74aa48e11359bf70ed988b5f7a7202473f73d6be0bac4483af19d5387ed67','c197a57ce5f8b951ca03a124ce72bd87','root');
INSERT INTO "personal_value" VALUES('af6c82b724de96a6b296a5a963f71926d47413d4aa222a2900a8021223ee8abf','9173970a5930faa12be503298b02b8d8','Prøve AS');
INSERT INTO "personal_value" VALUES('4ce8f02d8e03ef4cd9cf84642c6082178e3c58fb7f3f54335274ddcb382ef85b','a08462bf0d89aa38d5952eecdb176c60','905461761');
INSERT INTO "personal_value" VALUES('64eee8ee82180483c6479e5d8e220035dcfbe6a396c325ae55cfe875b534a4c8','16ae871f176b3877ac1c1fac91d0de61','Firma 1 AS');
INSERT INTO "personal_value" VALUES('caf665143eee557d60dc10155836a67ddb120790244dbcc0c33fc3e3ea5039c1','3823ce0b470809d4a647a0f17b52cb70','firma 1|as');
INSERT INTO "personal_value" VALUES('3372582a71506770041ab372826de89a866bdc8704fbca8c1e897bbb2fb2478c','04fe080c2847cab0c498dec662aa95cf','x1@example.no');
INSERT INTO "personal_value" VALUES('95127ec6591014d1f7c56043ca7558dd9c1a3d690ec5f822cb404417d90b57e2','fd892f0b57cb6f911943a87e90515c6f','Firma 2 AS');
INSERT INTO "personal_value" VALUES('9fa0301d4375b88b9a8ab43402775094671dd13c223cf706eef8f423333724dc','bfc89f1c417d3e392159e1a0fa9c2c8e','firma 2|as');
INSERT INTO "personal_value" VALUES('9720fe7d03a4fed3eebc33861912b80c9e967648120a21835f8964f6af735b38','6408bf7f70de4c1cc6cafd3e8b0a352c','x2@example.no');
INSERT INTO "personal_value" VALUES('283b472e24a666f0bfef83b7c1cde62f77e75ffe00313f0dbc975f8a0a551bff','bc89a6bde7db6287ebd101e1c75d5b86','Firma 3 AS');
INSERT INTO "personal_value" VALUES('39ae821ee6f963480a6433ce6f1a6feaa8531013e959bbf916590b5c6eac4b68','19f56600b12536c4999576be9aa35b2e','firma 3|as');
INSERT INTO "personal_value" VALUES('be4f229cf22dbfedcaca939e538cd3c6dfb4977bce37c8c50186d3d788373fef','acda3dfde5bc252b085c0ef6f3c1b763','x3@example.no');
INSERT INTO "personal_value" VALUES('25dc697772cae4cadd9c10ff83c32c5d72cfbf605e7f59d8ba0cc1a4ac78eae8','2861c99cedd8b89a94e4a99f8ea59c38','Firma 4 AS');
INSERT INTO "personal_value" VALUES('1492ec053ecaf1b8d0e444036c9966a8b028c6424b7aef87ea7e496dbcef9044','7b2fbc30f1a21ac9b902f8bd95c4b614','firma 4|as');
INSERT INTO "personal_value" VALUES('8fdb3c43e02cef294ea6ed90cf53b68dbcc7dd14eeec0582ffaf9759272347ff','e50834a4fa3b19b7a617c3498576e080','x4@example.no');
INSERT INTO "personal_value" VALUES('de5def2c99b3cf8dda3a2f17dd2003c9decc63afb316fead71dc73c79cfb10d4','7d4f4aef91161151e1fb9141e602adc5','suppliers.csv');
INSERT INTO "personal_value" VALUES('93c7500e847a4b0ba10df79fa936b219ca4eda7c70ac003e34150ce678147cfd','0e8b148082125ebb3d45da86319ebeb0','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('36729767cc357593615b6341595aeb28617c4bd2b56ef76d8d8af88f677abba7','73accf5a70c1aa2eb16831d68a05a6cb','{}');
INSERT INTO "personal_value" VALUES('cf13d32a168dad285195aab574d9c70090efc5989bc35d7d48d5d2db47eb1b5f','f1ba52f89fa299714e3d641eaa6c6d26','purchases.csv');
INSERT INTO "personal_value" VALUES('21082dfb816f7e3b7e12510e603a7b0fefbadaa2b24b32cb30424bd8ed808a88','3e612cb7643d653e91066826d4356581','{"ledger":"Leverandørnr","name":"Leverandør","day":"Bilagsdato","amount":"Beløp valuta","ore":"Beløp NOK","currency":"Valuta","rate":"Kurs","production":"Inngår i produksjon","account":"Konto","account_name":"Kontonavn","reference":"Bilagsnr"}');
INSERT INTO "personal_value" VALUES('0245a8b7df47d13e20763e9b977df7caedc3a31dfa673d7e85aed777a2e595c9','cfbe79a86c4df55f21e8b84040fc1249','{"decimal":"comma","date":"dmy"}');
INSERT INTO "personal_value" VALUES('46a0cf6d4e824a0b5e683117bc2f0f566afc86540801f10d984dd995b5be38c6','9584b61e943d8812bf53bb36e68d8c6a','R-1');
INSERT INTO "personal_value" VALUES('9e29bf7326e60382e03364af25f4353f876b749a0c241893377f1a6bacb9157a','47cdc6f40c8e2007ab438ba18bb9b79f','R-1');
INSERT INTO "personal_value" VALUES('57d4616135e5800768c9fddcfd7032c66d4ecd91255c0b30c4625a991666437b','58a81ca2451c95444e8d8ae2857fe5ac','Feil');
INSERT INTO "personal_value" VALUES('b849ba49280d5bfd1a90ff55d46c9758761f882aa6459eb947d5f4320d62a088','bcdbdeba61afd4eda68162508c3128e7','funn.txt');
INSERT INTO "personal_value" VALUES('99f4820463b1a78579f3743b4a3369c7a531cf3515a530512f1490b1c9aa72a5','6e81cc74e36c5ae585851a0fc667f840','Ulykke');
INSERT INTO "personal_value" VALUES('f9eadc25f0a69521a77b419403ecff7f045e72bfbd3954f03c3e4f5fbffff613','ccf23d2927c48f99c4d26f966e23f5ca','Ulykke');
INSERT INTO "personal_value" VALUES('9fb4299fb471fd4b3951ce24ee43f38fd29d56a5e4301e8f77c7f95eca987c75','d7e5e5e11c5d7ff436321e9799bd170e','Rettet');
INSERT INTO "personal_value" VALUES('74a053911ee54f75ea01bfd3dbae8edbb3121e35bfaafc42fea914956510c828','ae3961a72ae95edc5c5883d98e40c190','bekrefter');
INSERT INTO "personal_value" VALUES('4cbc611f99c109ea4ccecc160882f9fdc4c8859695eae870af78d761f5baaf89','489022a7314d0721220725cf282a04e2','bekrefter');
INSERT INTO "personal_value" VALUES('08a90c2f849a87e2a027fe0b87540a42410f625aa31d8eec0b1bcffa714fd47c','83d578b3edfea711f4a9db6d2f16ffa5','Ulykke');
INSERT INTO "personal_value" VALUES('a262ff850ab99a429190ab4092fa54192a45245b908d0f15889b2713bd67081f','651975d7f36e925bfc173e5eff421214','Rettet');
INSERT INTO "personal_value" VALUES('0d168a8cdc2dad15a7a7d7f155d1fd168b0161ff52bab94058dfad1c0b6435f4','cf02603cabd26fad504028c64ab5cf68','Rettet');
INSERT INTO "personal_value" VALUES('1471dfd8a3d5ce8d83c84d5304324d43d2c545b29582f9d6be3d289bf36df57b','b6ebb338142f3cddb9dca09b1ca4f635','Kjent');
INSERT INTO "personal_value" VALUES('fb9ccd6a07c8a1b1d7d54e83baf15674e2086a17ec8f188fb9bab88ad36e0e64','7d3f63e1ccf19c984bc9bd256c02a44d','kollega');
INSERT INTO "personal_value" VALUES('e57cfaff29a1ae24a40acbfc55be95aa6a836625e2b9b69722efd41db168c6f4','4322128c9596ff34aea00086288fc2a6','kollega');
INSERT INTO "personal_value" VALUES('ef0726227c881af42680d2e7c106dc9e0f224bf222e2d25e0d73cc6d12e24c4c','d9945da8ba2d71ec8c083d1dce714aab','Kjent');
INSERT INTO "personal_value" VALUES('2834397360f98fd4f67d359f4abcc9adb6d9337ffbf458b937cb6a9b5e24c676','8158964c321ad64434184a1cf970f463','Firma to AS');
INSERT INTO "personal_value" VALUES('ced6f54877e371aa9ed58733334e4e733dbd5b878c768c7b5d30f294e4dc22e6','0d7d76929f42e017eecd65ecceae42e1','firma to|as');
INSERT INTO "personal_value" VALUES('63013e8199755f279a134e3bd494901d3c6438c71507fbeb6463705d5d8c8785','df2f5a0913b45bd514c455422c4a3ced','Feil AS');
INSERT INTO "personal_value" VALUES('21cf8ab4dfaa274b71e8b91dfde83cd287f07492b80e473394a531d4061b5b44','692113ffe0526bd922ba5e13421a27fe','feil|as');
INSERT INTO "personal_value" VALUES('9e502b3d60048d175afd16b4afd16e6df2ed573a0761821415e04bca0788f835','4afaba0f254a6c5d9b208577dde54ed3','wrong.csv');
INSERT INTO "personal_value" VALUES('afe52453ff728e970491d32727d42f75d3880201c336f16bebc2222c3e74fe62','7369e70eaa912d6810fbd507bd5a4fc6','{"ledger":"Leverandørnr","name":"Leverandørnavn","orgnr":"Org.nr","country":"Land","production_country":"Produksjonsland","sector":"NACE","category":"Kategori","class":"Klasse","class_reason":"Klassebegrunnelse","owner":"Ansvarlig","email":"E-post"}');
INSERT INTO "personal_value" VALUES('ac82c0926aad3712ef0cc5b60bd77db498393a9e73febb204ec0a98dbf411ed3','d83c9086063a0ea9e2d9139cf6b858ee','{}');
INSERT INTO "personal_value" VALUES('2dca3a36c16d94acd177f51e5bebe29c21894f791d490f1f1ab07ba8714301ee','34d2e95c8c1185c9dd745d18581f98ed','Feil fil');
INSERT INTO "personal_value" VALUES('cd5a50b7bbb8197ec7579fd98fae453d970aa755a7756a5876470e9465500ece','6009fc44d4823fd70ac36a73275eee44','Dobbelt');
INSERT INTO "personal_value" VALUES('a9a978acac92b1373aa446ab31cd2a7850506b4536eea989d4ec237bdf25d9aa','a8f7c19076af999a3d6553b322f62278','dobbelt');
INSERT INTO "personal_value" VALUES('d9d8ce2e57eb4c6d59f024dcdf8f507a4c957a6b4478153f613ef909564fd422','a15303439fba037267d2451e82284fdd','Lagt inn ved en feil');
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
INSERT INTO "prioritisation" VALUES(1,2023,3,1,'level',NULL,4,5,'very_high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(2,2023,4,1,'level',NULL,4,3,'high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(3,2023,2,1,'level',NULL,4,3,'high',NULL,'2024-05-15',12);
INSERT INTO "prioritisation" VALUES(4,2023,1,0,'level',NULL,1,1,'low',NULL,'2024-05-15',12);
CREATE TABLE publication (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id PB-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    year        INTEGER NOT NULL,    -- the financial year that the statement is about
    published   TEXT NOT NULL,       -- the day since which it was there
    address     TEXT,                -- personal, as every text: where, on the web
    unsigned    TEXT,                -- personal: why it was not signed by all who must; null: it was
    file        INTEGER,             -- number of a file: the statement as it was published
    seal        INTEGER,             -- number of the seal that was published; null: of none, unsigned
    state       TEXT NOT NULL CHECK (state IN ('published', 'retracted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
    buyer       INTEGER,               -- who ordered: purchase_person; null: the file does not say
    approver    INTEGER,               -- who approved: likewise
    entry       INTEGER NOT NULL
) STRICT;
INSERT INTO "purchase" VALUES(1,1,2,2,2,'2023-03-15',100,'NOK','1',100,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(2,1,2,6,2,'2023-03-15',500,'NOK','1',500,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(3,1,2,3,3,'2023-03-15',200,'NOK','1',200,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(4,1,2,7,3,'2023-03-15',600,'NOK','1',600,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(5,1,2,4,4,'2023-03-15',300,'NOK','1',300,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(6,1,2,8,4,'2023-03-15',700,'NOK','1',700,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(7,1,2,5,1,'2023-03-15',400,'NOK','1',400,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "purchase" VALUES(8,1,2,9,1,'2023-03-15',800,'NOK','1',800,NULL,NULL,NULL,NULL,NULL,3);
CREATE TABLE purchase_limit (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id LI-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    role        TEXT NOT NULL,       -- a key of data/roles.csv
    amount      INTEGER NOT NULL,    -- øre
    since       TEXT NOT NULL,       -- the first day
    state       TEXT NOT NULL CHECK (state IN ('in_force', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE purchase_month (
    batch_id INTEGER NOT NULL,         -- as in the lines
    month    TEXT NOT NULL,            -- as in purchase_sum
    currency TEXT NOT NULL,            -- as in the lines
    rate     TEXT NOT NULL,            -- as in the lines
    amount   INTEGER NOT NULL,         -- their sum, in minor units of the currency
    ore      INTEGER NOT NULL,         -- their sum
    lines    INTEGER NOT NULL CHECK (lines > 0), -- how many they are
    PRIMARY KEY (batch_id, month, currency, rate)
) WITHOUT ROWID, STRICT;
INSERT INTO "purchase_month" VALUES(2,'2023-03','NOK','1',3600,3600,8);
CREATE TABLE purchase_person (
    id    INTEGER PRIMARY KEY,         -- public id PN-<id>
    name  TEXT,                        -- personal
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
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
CREATE TABLE questionnaire (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id Q-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    set_name    TEXT NOT NULL,       -- of the set of questions: 'decent-work'
    version     INTEGER,             -- of the set; null: sent otherwise, and not known
    sent        TEXT NOT NULL,       -- the day
    due         TEXT NOT NULL,       -- the day until which an answer is asked for
    language    TEXT CHECK (language IN ('nb', 'en')), -- of the form
    owner       INTEGER,             -- number of a person: who follows it up
    form        INTEGER,             -- number of a file: the questions that were asked
    token       TEXT,                -- SHA-256 of 128 random bits that an answer file must have
    received    TEXT,                -- the day the first answer came
    answer      INTEGER,             -- number of a file: the first answer
    way         TEXT CHECK (way IN ('file', 'typed', 'paper')), -- how it came
    later       TEXT,                -- files: answers that came after the first
    evaluated   TEXT,                -- the day it was judged
    verdict     TEXT CHECK (verdict IN ('sufficient', 'follow_up', 'insufficient')),
    judged      TEXT,                -- personal: the verdict by topic
    state       TEXT NOT NULL CHECK (state IN ('sent', 'answered', 'evaluated', 'cancelled', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE rating_fall (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose; null: the company's own operations
    level_from  TEXT NOT NULL,       -- the level before
    level_to    TEXT NOT NULL,       -- the level after, 'unknown', 'not_supplier' or 'withdrawn';
                                     -- 'not_bought': its purchases of a year are gone
    cause       TEXT NOT NULL,       -- JSON: what differs in what the model sees
    reason      TEXT,                -- personal: in the words of who wrote the entry
    day         TEXT NOT NULL,       -- when
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "rating_fall" VALUES(1,1,'very_high','high','{"causes":[{"what":"finding","before":"F-1","after":null,"as":null}]}','Rettet','2024-05-15',9);
INSERT INTO "rating_fall" VALUES(2,1,'high','low','{"causes":[]}','Kjent','2024-05-15',11);
CREATE TABLE rating_fall_seen (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER REFERENCES supplier (id), -- whose falls were looked at; null: the company's
    fall_id     INTEGER NOT NULL REFERENCES rating_fall (id), -- the last of them
    day         TEXT NOT NULL,       -- when
    second      TEXT CHECK (second IN ('attested', 'alone')), -- from the account of who caused one, or
                                     -- who looked is all whom the company has; null: another person
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE request (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id RQ-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    received    TEXT NOT NULL,       -- the day: the deadlines run from it
    text        TEXT,                -- personal: what is asked
    asker       TEXT,                -- personal: who asks; null: anonymous, or erased
    anonymous   INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    address     TEXT,                -- personal: the asker's e-mail address
    owner       INTEGER,             -- number of a person: who answers
    file        INTEGER,             -- number of a file: the request as it came
    impacts     TEXT,                -- findings that what is asked is about: ids, blanks between
    none_known  INTEGER NOT NULL CHECK (none_known IN (0, 1)), -- 1: it is about no known actual impact
    reply       TEXT,                -- personal: what is answered
    notified    TEXT,                -- the day of the notice that the answer takes longer
    expected    TEXT,                -- the day to which it was put off
    outcome     TEXT CHECK (outcome IN ('full', 'partial', 'refused', 'referred', 'outside')),
    ground      TEXT CHECK (ground IN ('a', 'b', 'c', 'd', 'classified', 'copyright')), -- § 6
    sent        TEXT,                -- the day the answer or the refusal was
    refusal_received TEXT,           -- the day the asker received the refusal
    more_received TEXT,              -- the day fuller reasons were demanded
    more_sent   TEXT,                -- the day they were sent
    reasons     TEXT,                -- personal: the fuller reasons
    state       TEXT NOT NULL CHECK (state IN ('received', 'extended', 'answered', 'refused', 'more',
                    'explained', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE resource (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id RS-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    about       TEXT CHECK (about IN ('equipment', 'premises', 'people', 'control', 'other')),
    repair      TEXT,                -- a span
    spare       TEXT,                -- a span: until a spare part is here
    service     TEXT,                -- day of the next planned service
    text        TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
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
    bootstrap   INTEGER CHECK (bootstrap IN (0, 1)), -- 1: given while the company had no administrator
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
CREATE TABLE scenario (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SC-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    name        TEXT,                -- personal
    model       TEXT,                -- id of the workshop's scenario that it goes by: P1
    text        TEXT,                -- personal
    supplier_id INTEGER REFERENCES supplier (id), -- who fails
    country     TEXT,                -- all that is made there
    region      TEXT,                -- the same of a region
    stage       TEXT,                -- a part of the chain: PI
    system      TEXT CHECK (system IN ('wholesale', 'prescribing', 'other')),
    resource    INTEGER,             -- number of a resource
    loss        INTEGER,             -- percent of capacity that is lost
    days        INTEGER,             -- how long
    demand      INTEGER,             -- percent by which it rises
    meets       TEXT,                -- ids of vulnerabilities and weaknesses, blanks between
    likelihood  INTEGER,             -- 1-5
    consequence INTEGER,             -- 1-5
    why         TEXT,                -- personal: of these two
    warn        TEXT,                -- personal: who is to be warned
    owner       INTEGER,             -- number of a person
    state       TEXT NOT NULL CHECK (state IN ('used', 'phased_out', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE seal (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SE-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    year        INTEGER NOT NULL,    -- the financial year that the statement is about
    version     INTEGER NOT NULL,    -- 1, 2 ...: of the year's seals
    sealed      TEXT NOT NULL,       -- the day since which it is frozen
    cut_off     TEXT NOT NULL,       -- the day of which its ratings are
    languages   TEXT NOT NULL,       -- those it is in, blanks between: "nb en"
    head        TEXT NOT NULL,       -- of the journal that it was made from
    digest      TEXT NOT NULL,       -- SHA-256 of the manifest, as hex: what signatures are bound to
    manifest    INTEGER NOT NULL,    -- number of a file: JSON with every sealed file and its SHA-256
    files       TEXT NOT NULL,       -- public ids of those files, blanks between
    state       TEXT NOT NULL CHECK (state IN ('sealed', 'lifted', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE seal_key (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id KY-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    owner       INTEGER NOT NULL,    -- number of a person: whose it is
    recovery    INTEGER NOT NULL CHECK (recovery IN (0, 1)), -- kept apart, for the day when another is lost
    public      TEXT NOT NULL,       -- X25519, Base64
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'admitted', 'removed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE signature (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SG-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    seal        INTEGER NOT NULL,    -- number of the seal
    digest      TEXT NOT NULL,       -- of that seal: what was signed
    signer      INTEGER NOT NULL,    -- number of a person
    role        TEXT NOT NULL,       -- in which he or she signed: chair, board, ceo
    signed      TEXT NOT NULL,       -- the day
    document    INTEGER NOT NULL,    -- number of a file: the signed document
    reservation TEXT,                -- personal: what the signer does not agree to; null: nothing
    state       TEXT NOT NULL CHECK (state IN ('signed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id SO-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    item        INTEGER NOT NULL,    -- number of an item
    supplier_id INTEGER REFERENCES supplier (id), -- null: the company itself
    able        TEXT NOT NULL CHECK (able IN ('approved', 'possible')),
    share       TEXT,                -- a span: percent of the item's supply
    made_in     TEXT,                -- country of production
    next_tier   TEXT,                -- country of the tier before it
    lead        TEXT,                -- a span
    approval    TEXT,                -- a span: until it would be approved
    relies_on   TEXT CHECK (relies_on IN ('wholesale', 'prescribing', 'other')),
    text        TEXT,                -- personal
    state       TEXT NOT NULL CHECK (state IN ('used', 'ended', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE statement_text (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id TX-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    section     TEXT NOT NULL CHECK (section IN ('year', 'company', 'organisation', 'guidelines',
                    'own', 'impacts', 'promised', 'assessed', 'dialogue', 'plans')),
    year        INTEGER NOT NULL,    -- of the statement
    language    TEXT NOT NULL CHECK (language IN ('nb', 'en')),
    text        TEXT,                -- personal: Markdown; {{suppliers.foreign}} is a figure
    state       TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE stresstest (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id ST-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal: what was tried
    scenario    TEXT,                -- id: P1, SC-1; null: none
    tested      TEXT NOT NULL,       -- the day
    hours       INTEGER,             -- how long the shock lasts
    hit         INTEGER,             -- items of whose supply something is lost, or for which more is asked
    empty       INTEGER,             -- of these: that run empty
    critical    INTEGER,             -- of those: critical ones
    unsure      INTEGER,             -- of which it is not known, or not sure
    gap         INTEGER,             -- days of the longest gap
    file        INTEGER,             -- number of a file: all of the result, as JSON
    state       TEXT NOT NULL CHECK (state IN ('saved', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE supplier (
    id    INTEGER PRIMARY KEY,       -- public id S-<id>, never reused
    entry INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "supplier" VALUES(1,2);
INSERT INTO "supplier" VALUES(2,2);
INSERT INTO "supplier" VALUES(3,2);
INSERT INTO "supplier" VALUES(4,2);
INSERT INTO "supplier" VALUES(5,13);
INSERT INTO "supplier" VALUES(6,15);
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
    kind        TEXT NOT NULL CHECK (kind = 'owner' OR kind = 'email' OR kind = 'vat' OR kind = 'iban'
                    OR kind = 'currency'),
                                     -- owner: who follows it up; iban: its country only
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
INSERT INTO "supplier_end" VALUES(1,5,1,3,'2024-05-15',NULL,14);
INSERT INTO "supplier_end" VALUES(2,6,1,NULL,'2024-05-15','Lagt inn ved en feil',16);
CREATE TABLE supplier_fact (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    kind        TEXT NOT NULL CHECK (kind = 'country' OR kind = 'production_country'
                    OR kind = 'sector' OR kind = 'category' OR kind = 'class'
                    OR kind = 'subsuppliers' OR kind = 'production' OR kind = 'scale' OR kind = 'scope'
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
INSERT INTO "supplier_fact" VALUES(8,2,'country','DK',NULL,'2024-05-15','I-3',13);
INSERT INTO "supplier_fact" VALUES(9,5,'country','NO',NULL,'0001-01-01','I-3',13);
INSERT INTO "supplier_fact" VALUES(10,6,'country','NO',NULL,'0001-01-01','person',15);
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
INSERT INTO "supplier_name" VALUES(5,2,'Firma to AS','firma to|as','2024-05-15','I-3',13);
INSERT INTO "supplier_name" VALUES(6,5,'Feil AS','feil|as','0001-01-01','I-3',13);
INSERT INTO "supplier_name" VALUES(7,6,'Dobbelt','dobbelt','0001-01-01','person',15);
CREATE TABLE supplier_number (
    id          INTEGER PRIMARY KEY,
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    scheme      TEXT NOT NULL CHECK (scheme = 'orgnr' OR scheme = 'ledger' OR scheme = 'ddreg'),
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
INSERT INTO "supplier_number" VALUES(6,5,'ledger','','9',1,'0001-01-01',NULL,13);
CREATE TABLE supplier_unit (
    id           INTEGER PRIMARY KEY,
    supplier_id  INTEGER NOT NULL REFERENCES supplier (id),
    orgnr        TEXT NOT NULL,       -- nine digits: the unit's
    state        TEXT NOT NULL CHECK (state IN ('active', 'reconstruction', 'winding_up', 'forced', 'insolvent', 'bankrupt', 'deleted', 'absent')),
                                      -- absent: not in a file that has every unit
    state_day    TEXT,                -- since when, as the file says; null: it does not
    form         TEXT,                -- code of its organisation form ("AS", "ENK", "NUF")
    country      TEXT,                -- ISO 3166-1 alpha-2: of its business address; of a NUF, whose law it is under
    municipality TEXT,                -- number of the business address's, four digits
    sector       TEXT,                -- its trade, as a supplier_fact has it
    sector_2     TEXT,                -- and what else it does
    sector_3     TEXT,                -- likewise
    employees    INTEGER,             -- null: not known
    valid_from   TEXT NOT NULL,       -- the day of the file
    source       TEXT NOT NULL,       -- the import's public id
    entry        INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE vulnerability (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id VU-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    text        TEXT,                -- personal
    type        TEXT,                -- the workshop's: S1-S11, K1-K9; null: another
    supplier_id INTEGER REFERENCES supplier (id), -- of which; null: of none in particular
    items       TEXT,                -- ids of items and resources, blanks between
    seen        TEXT NOT NULL,       -- the day
    owner       INTEGER,             -- number of a person
    state       TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE watch_answer (
    id          INTEGER PRIMARY KEY,
    hit_id      INTEGER NOT NULL REFERENCES watch_hit (id), -- what is answered
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    confirmed   INTEGER NOT NULL CHECK (confirmed IN (0, 1)), -- 0: it is another, or no duty
    day         TEXT NOT NULL,       -- when
    reason      TEXT,                -- personal: why
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE watch_hit (
    id          INTEGER PRIMARY KEY, -- public id H-<id>
    supplier_id INTEGER NOT NULL REFERENCES supplier (id),
    list_id     INTEGER NOT NULL REFERENCES watch_list (id) DEFERRABLE INITIALLY DEFERRED, -- the file
    means       TEXT NOT NULL CHECK (means IN ('approved', 'pending', 'refused', 'unclear', 'listed', 'absent')),
                                     -- absent: it is not in the list, and should be
    found_by    TEXT NOT NULL CHECK (found_by IN ('number', 'name', 'trade')), -- trade: its own says so
    number      TEXT,                -- the organisation number, else the list's own
    name        TEXT,                -- personal: as the list has it
    status      TEXT,                -- as the list has it, word for word
    words       TEXT,                -- personal: the words that both names have; the trade, or what is bought
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE watch_list (
    id         INTEGER PRIMARY KEY,
    list       TEXT NOT NULL,        -- which: 'renhold', 'eu' ...
    row_count  INTEGER NOT NULL,     -- rows of the file that name somebody
    suppliers  INTEGER NOT NULL,     -- how many were looked up
    valid_from TEXT NOT NULL,        -- the day of the file
    source     TEXT NOT NULL,        -- the import's public id
    entry      INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE workforce (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,    -- public id EF-<number>
    company_id  INTEGER NOT NULL REFERENCES company (id),
    topic       TEXT NOT NULL CHECK (topic IN ('inclusion', 'equality', 'absence', 'safety', 'training',
                    'pay', 'organised', 'other')),
    year        INTEGER NOT NULL,    -- that it is of
    text        TEXT,                -- personal
    source      TEXT,                -- personal: where it is from
    file        INTEGER,             -- number of a file
    state       TEXT NOT NULL CHECK (state IN ('known', 'withdrawn')),
    day         TEXT NOT NULL,
    reason      TEXT,                -- personal
    actor       INTEGER NOT NULL,
    move        TEXT NOT NULL,
    corrector   INTEGER,
    replaces    INTEGER,
    entry       INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX batch_mark_of ON batch_mark (table_name, entry);
CREATE INDEX company_fact_of ON company_fact (company_id, kind);
CREATE INDEX supplier_name_of ON supplier_name (supplier_id, valid_from);
CREATE INDEX supplier_name_key ON supplier_name (name_key);
CREATE INDEX supplier_number_of ON supplier_number (supplier_id);
CREATE INDEX supplier_number_value ON supplier_number (value, valid_from);
CREATE INDEX supplier_fact_of ON supplier_fact (supplier_id, kind, valid_from);
CREATE INDEX supplier_unit_of ON supplier_unit (supplier_id, valid_from);
CREATE INDEX watch_list_of ON watch_list (list);
CREATE INDEX watch_hit_of ON watch_hit (supplier_id);
CREATE INDEX watch_hit_list ON watch_hit (list_id);
CREATE INDEX watch_answer_hit ON watch_answer (hit_id);
CREATE INDEX watch_answer_of ON watch_answer (supplier_id);
CREATE INDEX supplier_contact_of ON supplier_contact (supplier_id, kind, valid_from);
CREATE INDEX import_fact_undone ON import_fact (undone);
CREATE INDEX import_fact_of ON import_fact (batch_id, kind);
CREATE INDEX supplier_alias_of ON supplier_alias (supplier_id);
CREATE INDEX supplier_end_of ON supplier_end (supplier_id);
CREATE INDEX purchase_day ON purchase (day, supplier_id, batch_id, ore, production);
CREATE INDEX purchase_person_name ON purchase_person (name);
CREATE INDEX person_number ON person (number);
CREATE INDEX role_number ON role (number);
CREATE INDEX policy_number ON policy (number);
CREATE INDEX publication_number ON publication (number);
CREATE INDEX seal_number ON seal (number);
CREATE INDEX signature_number ON signature (number);
CREATE INDEX item_number ON item (number);
CREATE INDEX source_number ON source (number);
CREATE INDEX resource_number ON resource (number);
CREATE INDEX scenario_number ON scenario (number);
CREATE INDEX vulnerability_number ON vulnerability (number);
CREATE INDEX exercise_number ON exercise (number);
CREATE INDEX stresstest_number ON stresstest (number);
CREATE INDEX measure_number ON measure (number);
CREATE INDEX request_number ON request (number);
CREATE INDEX questionnaire_number ON questionnaire (number);
CREATE INDEX audit_number ON audit (number);
CREATE INDEX corrective_action_number ON corrective_action (number);
CREATE INDEX deviation_number ON deviation (number);
CREATE INDEX observation_number ON observation (number);
CREATE INDEX agreement_number ON agreement (number);
CREATE INDEX approval_number ON approval (number);
CREATE INDEX account_line_number ON account_line (number);
CREATE INDEX board_decision_number ON board_decision (number);
CREATE INDEX statement_text_number ON statement_text (number);
CREATE INDEX file_number ON file (number);
CREATE INDEX dialogue_number ON dialogue (number);
CREATE INDEX seal_key_number ON seal_key (number);
CREATE INDEX case_record_number ON case_record (number);
CREATE INDEX purchase_limit_number ON purchase_limit (number);
CREATE INDEX commitment_number ON commitment (number);
CREATE INDEX customer_answer_number ON customer_answer (number);
CREATE INDEX contract_number ON contract (number);
CREATE INDEX inspection_number ON inspection (number);
CREATE INDEX workforce_number ON workforce (number);
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
CREATE INDEX purchase_supplier ON purchase (supplier_id, day, batch_id, ore);
COMMIT;
