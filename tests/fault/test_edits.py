"""Edits of a register behind the program's back: each is found by journal verify and by docs/verify.py, or is listed
here as one that only a noted head shows, or as one that nothing shows.

    make check-edits [EDITS=2000] [SEED=n]

The edits that are listed are all made; of each table and column one of every sort, on a row that SEED chooses, then
EDITS more by chance."""

import importlib.util
import io
import os
import random
import re
import sqlite3
import sys
import unittest
from contextlib import redirect_stdout

import brreg
import watch
from ddreg import AGREED, CHECK, DAMAGED, OK, REFUSED, ROOT, Case, dump, sql
from rechain import rechain

SEED = int(os.environ.get("SEED") or 20261130)
EDITS = int(os.environ.get("EDITS") or 60)
OUTSIDE = {"output_log", "calendar_event"}  # outside the chain: nothing shows an edit of it

spec = importlib.util.spec_from_file_location("verify", ROOT / "docs/verify.py")
second = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(second)

LAST = "SELECT MAX(seq) FROM journal"
WRITABLE = "PRAGMA writable_schema = ON"
HIDDEN = WRITABLE + "; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_a', 'finding', 0," \
    " 'CREATE TRIGGER sqlite_a BEFORE INSERT ON finding BEGIN SELECT RAISE(IGNORE); END')"
SWAP = WRITABLE + "; UPDATE sqlite_schema SET rootpage = CASE name WHEN '{0}' THEN (SELECT rootpage FROM" \
    " sqlite_schema WHERE name = '{1}') ELSE (SELECT rootpage FROM sqlite_schema WHERE name = '{0}') END" \
    " WHERE name IN ('{0}', '{1}')"
TEXT = WRITABLE + "; UPDATE sqlite_schema SET sql = replace(sql, '{1}', '{2}') WHERE name = '{0}'"

# Of the structure: journal verify finds them, or the register is not even opened.
STRUCTURE = [
    "DROP TRIGGER purchase_fixed", "DROP TRIGGER journal_keep", "DROP INDEX purchase_day", "CREATE TABLE extra (x)",
    "CREATE TRIGGER evil BEFORE INSERT ON finding BEGIN SELECT RAISE(IGNORE); END",
    "CREATE VIEW extra AS SELECT * FROM finding", "CREATE INDEX extra ON finding (day)",
    "DROP INDEX finding_number; CREATE INDEX finding_number ON finding (number) WHERE number > 1",
    "DROP INDEX finding_number; CREATE INDEX finding_number ON finding (day)",
    "DROP INDEX batch_mark_of; CREATE UNIQUE INDEX batch_mark_of ON batch_mark (table_name, entry, id)",
    "ALTER TABLE finding ADD COLUMN more TEXT", "ALTER TABLE finding RENAME COLUMN text TO words",
    "ALTER TABLE erasure RENAME TO gone", "DROP TABLE evidence_end", "DROP TABLE batch_mark", "DROP TABLE output_log",
    "CREATE VIRTUAL TABLE extra USING fts5 (x)", HIDDEN, HIDDEN.replace("sqlite_a", "sqlite_autoindex_journal_1"),
    WRITABLE + "; CREATE TABLE hide (x); UPDATE sqlite_schema SET name = 'sqlite_hide', tbl_name = 'sqlite_hide',"
               " sql = 'CREATE TABLE sqlite_hide (x)' WHERE name = 'hide'",
    SWAP.format("finding_number", "evidence_number"), SWAP.format("evidence_end", "finding_end"),
    SWAP.format("purchase_day", "purchase_supplier"), SWAP.format("sqlite_autoindex_journal_change_1", "role_number"),
    SWAP.format("role", "policy"), TEXT.format("finding", "CHECK (severity BETWEEN 1 AND 5)", ""),
    TEXT.format("purchase", "STRICT", ""), TEXT.format("journal", "NOT NULL", ""),
    TEXT.format("supplier_name_key", "name_key", "name"), TEXT.format("finding", "--", "-- "),
    WRITABLE + "; DELETE FROM sqlite_schema WHERE name = 'purchase_day'",
    "PRAGMA user_version = 1", "PRAGMA user_version = 3", "PRAGMA user_version = 0", "PRAGMA application_id = 1",
]
# Of rows, besides those that are made of each table.
ROWS = [
    "DELETE FROM journal", "DELETE FROM journal_change", "DELETE FROM journal; DELETE FROM journal_change",
    "DELETE FROM personal_value", "DELETE FROM purchase", "DELETE FROM assessment", "DELETE FROM batch_mark",
    "DELETE FROM purchase_sum", "DELETE FROM purchase_person", "DELETE FROM file_bytes", "DELETE FROM supplier",
    "DELETE FROM journal WHERE seq = (%s)" % LAST, "DELETE FROM journal WHERE seq = 1",
    "DELETE FROM journal_change WHERE seq = (%s)" % LAST,
    "DELETE FROM purchase WHERE entry = (SELECT MIN(entry) FROM purchase)",
    "UPDATE journal_change SET id = -id WHERE id > 40; UPDATE journal_change SET id = 1 - id WHERE id < 0",
    "UPDATE journal_change SET id = -id; UPDATE journal_change SET id = 5 - id",
    "UPDATE journal_change SET id = -id WHERE seq = 4", "UPDATE journal_change SET seq = seq + 1000 WHERE seq = 5",
    "UPDATE journal_change SET ord = -ord WHERE seq = 6",
    "UPDATE journal SET recorded_at = '2020-01-01T00:00:00Z'", "UPDATE journal SET recorded_at = '2099-01-01T00:00:00Z'"
    " WHERE seq = (%s)" % LAST, "UPDATE journal SET seq = -seq", "UPDATE journal SET schema_version = 1 WHERE seq = 3",
    "UPDATE personal_value SET value = upper(value)", "UPDATE personal_value SET digest = upper(digest)",
    "UPDATE supplier_name SET name = NULL, name_key = NULL WHERE id = 2",
    "UPDATE purchase SET id = -id", "UPDATE purchase SET ore = -ore", "UPDATE purchase SET entry = entry + 1",
    "INSERT INTO purchase SELECT 9223372036854775807, company_id, batch_id, line, supplier_id, day, amount, currency,"
    " rate, ore, production, account, reference, buyer, approver, entry FROM purchase LIMIT 1",
    "INSERT INTO company (id, entry) VALUES (9, 1)", "INSERT INTO supplier (id, entry) VALUES (-1, 1)",
    "UPDATE file_bytes SET bytes = zeroblob(length(bytes))",
    "UPDATE file_bytes SET bytes = CAST(bytes || x'00' AS BLOB)",
    "INSERT INTO file_bytes VALUES ('%s', x'00')" % ("0" * 64), "UPDATE file SET size = size + 1",
    "UPDATE batch_mark SET marks = zeroblob(length(marks))", "UPDATE batch_mark SET id = id + 100",
    "INSERT INTO batch_mark SELECT 99, table_name, entry, marks FROM batch_mark LIMIT 1",
    "INSERT INTO journal_change VALUES (99999, 2, 99, 'supplier', '9', 'insert', '{\"id\":9,\"entry\":2}')",
    "INSERT INTO journal_change VALUES (99999, 9999, 1, 'supplier', '9', 'insert', '{\"id\":9,\"entry\":2}');"
    " INSERT INTO supplier VALUES (9, 9999)",
    "DELETE FROM purchase_month", "UPDATE purchase_month SET lines = lines + 1", "UPDATE purchase_month SET rate = '2'",
    "UPDATE purchase_month SET amount = amount - 1", "UPDATE purchase_month SET month = month || '-01'",
    "UPDATE purchase_sum SET ore = ore + 1", "UPDATE purchase_sum SET account = account || ' '",
    "INSERT INTO personal_value VALUES ('%s', 'x', 'y')" % ("1" * 64),
    "UPDATE erasure SET reason = NULL", "DELETE FROM erasure",
    "UPDATE journal SET os_account = 'PE-2', actor = 'PE-2'", "UPDATE journal SET program = '9'",
]
# What a chain without a key cannot show: --head does.
# Harmless, and found by nothing: not what the register says, only how the engine keeps it.
UNSEEN = ["ANALYZE", "VACUUM", "REINDEX", "PRAGMA journal_mode = DELETE", "PRAGMA auto_vacuum = 1; VACUUM",
          "PRAGMA page_size = 4096; PRAGMA journal_mode = DELETE; VACUUM", "DELETE FROM output_log",
          "UPDATE output_log SET file_name = 'x'"]


def fill(case):
    """Rows in every table, and each way by which they come and go."""
    def dd(*args, **more):
        case.assertIn(case.run_dd(*args, code=None, **more).code, (OK, CHECK), args)

    case.init("Prøve AS", "--orgnr", "905461761")
    case.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81",
                      "Org.nr": "900726740" if n == 1 else "", "E-post": "x%d@example.no" % n} for n in range(1, 6)])
    dd("import", "suppliers", "suppliers.csv")
    for name, rows in (("a.csv", 30), ("b.csv", 8), ("c.csv", 5)):
        case.purchases(*[{"Leverandørnr": str(1 + n % 5), "Bilagsdato": "%02d.03.2023" % (1 + n % 28), "Konto": "6360",
                          "Kontonavn": "Renhold",
                          "Beløp NOK": "%d,00" % (n * rows), "Bilagsnr": str(n)} for n in range(1, rows)], name=name)
        dd("import", "purchases", name)
    case.write("d.csv", "Leverandørnr;Dato;Beløp NOK;Bestiller;Attestant\n1;16.03.2023;5,00;Kari;Ola\n"
                        "2;17.03.2023;6,00;kno;Kari\n")
    dd("import", "purchases", "d.csv")
    dd("import", "undo", "I-4", "--reason", "feil")
    case.write("enheter.csv", brreg.as_csv([brreg.unit("900726740", code="81.210", employees=3)]))
    dd("import", "brreg", "enheter.csv", "--day", "2024-05-01", "--sectors", "sn2007")
    case.write("eu.csv", watch.names("1;Firma 1", "2;Firma 2"))
    dd("watchlist", "import", "eu", "eu.csv", "--day", "2024-05-01")
    dd("watchlist", "dismiss", "H-1", "--reason", "x")
    dd("assess", "--all")
    dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Kjent")
    case.run_dd("assess", "S-1", "--confirm", env={"DDREG_USER": "annen"})
    dd("supplier", "merge", "S-3", "S-5", "--reason", "en")
    dd("supplier", "distinct", "S-1", "S-4", "--reason", "to")
    dd("supplier", "add", "--name", "Feil", "--country", "NO")
    dd("supplier", "withdraw", "S-6", "--reason", "feil")
    dd("import", "map", "save", "visma", "a.csv", "--kind", "purchases")
    dd("risk", "prioritise", "--year", "2023", "--accept")
    dd("import", "set", "I-2", "--vat", "net", "--reason", "Nettobeløp")
    dd("reconcile", "--year", "2023", "--ledger", "435", "--note", "Reskontro")
    dd("company", "add", "Datter AS")
    dd("account", "add", "6790", "--category", "Innleie", "--for", "1")
    dd("role", "give", "ceo", "Kari Prøve", "--for", "1")
    dd("policy", "add", "guidelines", "--text", "noe", "--for", "2")
    dd("decision", "add", "review", "--subject", "noe", "--for", "1")
    dd("report", "publish", "--year", "2022", "--address", "https://example.no/a", "--unsigned", "x", "--for", "1")
    dd("passage", "add", "year", "--year", "2023", "--in", "nb", "--text", "noe", "--for", "1")
    dd("item", "add", "Filter", "--for", "1")
    dd("source", "add", "IT-1", "S-1", "--able", "approved", "--for", "1")
    dd("resource", "add", "Syklotron", "--for", "1")
    dd("scenario", "add", "Brann", "--country", "DE", "--for", "1")
    dd("vulnerability", "add", "--text", "noe", "--for", "1")
    dd("exercise", "add", "Øvelse", "--planned", "2024-06-01", "--for", "1")
    dd("stresstest", "add", "--text", "noe", "--for", "1")
    dd("questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-06-01", "--for", "1")
    dd("approval", "request", "S-1", "--scope", "noe", "--for", "1")
    dd("role", "give", "qa", "Kvalle Prøve", "--for", "1")
    case.run_dd("approval", "decide", "AP-1", "--state", "rejected", "--reason", "x",
                env={"DDREG_USER": "Kvalle Prøve"})
    dd("agreement", "add", "S-1", *AGREED, "--for", "1")
    dd("audit", "add", "S-1", "--planned", "2024-09-01", "--for", "1")
    dd("audit", "finding", "AU-1", "--class", "major", "--text", "noe", "--for", "1")
    dd("audit", "action", "OB-1", "--text", "noe", "--owner", "PE-1", "--due", "2024-09-01", "--for", "1")
    dd("deviation", "add", "S-1", "--ref", "noe", "--about", "recall", "--for", "1")
    dd("dialogue", "add", "union", "--text", "noe", "--for", "1")
    dd("inspection", "add", "Arbeidstilsynet", "--for", "1")
    for n in range(2):
        dd("key", "new", "%d.key" % n, "--owner", "Kari Prøve")
    dd("case", "add", "deviation", "--subject", "noe", "--impact", "no", "--for", "1")
    dd("contract", "add", "S-1", "--date", "2019-01-01", "--clause", "1", "--for", "1")
    dd("limit", "set", "buyer", "1000", "--for", "1")
    dd("commitment", "add", "S-1", "--text", "noe", "--amount", "5", "--buyer", "PE-1", "--for", "1")
    dd("answer", "add", "Kunde AS", "--for", "1")
    dd("key", "admit", "KY-2", "--key", "0.key")
    dd("case", "seal", "CS-1", input=b"noe")
    dd("workforce", "add", "equality", "--year", "2023", "--text", "noe", "--for", "1")
    dd("measure", "add", "--text", "noe", "--aim", "remedy", "--owner", "PE-1", "--due", "2024-09-01", "--for", "1")
    dd("measure", "done", "ME-1", "--result", "noe")
    dd("request", "add", "--received", "2024-05-01", "--anonymous", "--text", "noe", "--for", "1")
    dd("request", "answer", "RQ-1", "--outcome", "full", "--reply", "noe")
    for name in ("a.csv", "b.csv"):
        dd("file", "add", name)
    for n in range(2):
        dd("evidence", "add", "S-1", "--kind", "audit", "--ref", "R-1", "--issued", "2024-01-01", "--for", "1")
        dd("finding", "add", "S-1", "--text", "noe %d" % n, "--file", "a.csv", "--for", "1")
    dd("finding", "close", "F-1", "--reason", "rettet")
    dd("finding", "confirm", "F-1", env={"DDREG_USER": "bekrefter"})
    dd("finding", "add", "S-2", "--text", "noe", "--severity", "5", "--for", "1")
    dd("finding", "close", "F-3", "--reason", "rettet")
    dd("finding", "confirm", "F-3", env={"DDREG_USER": "bekrefter"})
    dd("supplier", "set", "S-3", "--class", "not_supplier", "--reason", "feil")
    dd("risk", "seen", "--all", "--for", "1", env={"DDREG_USER": "kollega"})
    dd("person", "add", "Ola", "--email", "ola@example.no")
    dd("journal", "erase", "S-4", "--field", "email", "--reason", "bedt om")
    dd("journal", "erase", "FI-2", "--reason", "bedt om")
    dd("export", "suppliers", "-o", "ut.csv")
    dd("due", "--ics", "ut.ics")
    dd("backup", "kopi.db")
    dd("company", "set", "address", "Gate 1", "--for", "1")


class Edited(Case):
    def setUp(self):
        super().setUp()
        self.build()
        self.whole = self.db.read_bytes()
        self.head = second_head(self.db)
        self.content = dump(self.db)
        self.dice = random.Random(SEED)
        self.tried, self.missed = 0, []

    def found_by(self):
        """(journal verify, docs/verify.py): is something wrong?"""
        ran = self.run_dd("journal", "verify", code=None)
        self.assertIn(ran.code, (OK, CHECK, DAMAGED, REFUSED), ran)
        out = io.StringIO()
        with redirect_stdout(out):
            code = second.main(str(self.db))
        return ran.code != OK, code != 0, ran.out + ran.err + out.getvalue()

    def change(self, *statements, checks=True):
        """True where the register's content is another afterwards. Triggers are put back."""
        for beside in self.dir.glob("ddreg.db-*"):
            beside.unlink()
        self.db.write_bytes(self.whole)
        db = sqlite3.connect(self.db, isolation_level=None)
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA ignore_check_constraints = %d" % checks)
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        try:
            db.execute("BEGIN")
            for name, _ in triggers:
                db.execute('DROP TRIGGER "%s"' % name)
            before = db.total_changes
            for statement, values in statements:
                db.execute(statement, values)
            changed = db.total_changes > before
            for _, text in triggers:
                db.execute(text)
            db.execute("COMMIT")
        except sqlite3.Error:  # the engine itself refuses it
            changed = False
        db.close()
        return changed

    def script(self, text):
        for beside in self.dir.glob("ddreg.db-*"):
            beside.unlink()
        self.db.write_bytes(self.whole)
        db = sqlite3.connect(self.db, isolation_level=None)
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in text.split("; ") if "CREATE TRIGGER" not in text else [text]:
            for one in [statement] if not statement.startswith(WRITABLE) else statement.split("; ", 1):
                if one:
                    db.execute(one)
        db.close()

    def judge(self, what, second_too=True):
        by_first, by_second, said = self.found_by()
        self.tried += 1
        if not by_first or (second_too and not by_second):
            self.missed.append("%s: %s" % (what, "journal verify" if not by_first else "docs/verify.py"))
        self.assertNotRegex(said, r"\{[a-z_]+\}")

    def end(self, least):
        self.assertEqual(self.missed, [], "of %d edits, SEED=%d" % (self.tried, SEED))
        self.assertGreaterEqual(self.tried, least)

    def columns(self, table):
        return sql(self.db, "SELECT name, type, pk FROM pragma_table_info('%s')" % table)

    def tables(self):
        return [t for t, in sql(self.db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                if not t.startswith("sqlite_") and t not in OUTSIDE]

    def row(self, table):
        """Any row, and the WHERE that finds it."""
        rows = sql(self.db, "SELECT * FROM %s" % table)
        if not rows:
            return None, None
        row = self.dice.choice(rows)
        return row, " AND ".join('"%s" IS ?' % c[0] for c in self.columns(table))

    def other_value(self, kind, value, rows):
        """Another value that might be there."""
        others = [r for r in rows if r != value and r is not None]
        if kind == "BLOB":
            return self.dice.choice([value + b"\0", value[:-1], bytes([value[0] ^ 1]) + value[1:] if value else b"x"])
        if kind == "INTEGER":
            return self.dice.choice(others * 2 + [1 if value is None else value + 1, 0 if value else 7])
        text = value or ""
        return self.dice.choice(others + [text + "x", text + " ", text + "\0x", text.swapcase() + "!", "2020-01-01"])

    def edit_column(self, table, column):
        name, kind, _ = column
        row, where = self.row(table)
        if row is None:
            return False
        at = [c[0] for c in self.columns(table)].index(name)
        rows = [r for r, in sql(self.db, "SELECT DISTINCT %s FROM %s LIMIT 50" % (name, table))]
        new = None if row[at] is not None and self.dice.random() < 0.2 else self.other_value(kind, row[at], rows)
        if new == row[at]:
            return False
        what = "UPDATE %s SET %s = %r, was %r in %r" % (table, name, new, row[at], row[0])
        if self.change(("UPDATE %s SET %s = ? WHERE %s" % (table, name, where), (new, *row))):
            self.judge(what)
            return True
        return False

    def edit_row(self, table, sort):
        row, where = self.row(table)
        names = [c[0] for c in self.columns(table)]
        if row is None:
            return False
        if sort == "delete":
            steps = [("DELETE FROM %s WHERE %s" % (table, where), row)]
        elif sort == "insert":
            key = self.dice.choice([0, -3, 777, 2 ** 63 - 1])
            copy = [key if c[2] and c[1] == "INTEGER" else str(v) + "x" if c[2] else v
                    for c, v in zip(self.columns(table), row)]
            steps = [("INSERT INTO %s VALUES (%s)" % (table, ", ".join("?" * len(row))), copy)]
        elif sort == "swap" and "id" in names:
            keys = [k for k, in sql(self.db, "SELECT id FROM %s" % table) if k != row[0]]
            if not keys:
                return False
            other = self.dice.choice(keys)
            steps = [("UPDATE %s SET id = ? WHERE id = ?" % table, pair)
                     for pair in ((-99, other), (other, row[0]), (row[0], -99))]
        elif sort == "renumber" and "id" in names:
            steps = [("UPDATE %s SET id = (SELECT MAX(id) + 1 FROM %s) WHERE id = ?" % (table, table), row[:1])]
        elif sort == "move" and "entry" in names:
            steps = [("UPDATE %s SET entry = entry + 1 WHERE id = ?" % table, row[:1])]
        else:
            return False
        if self.change(*steps) and dump(self.db) != self.content:
            self.judge("%s in %s of %r" % (sort, table, row[0]))
            return True
        return False


def second_head(path):
    return sql(path, "SELECT head FROM journal ORDER BY seq DESC LIMIT 1")[0][0]


class Format(Case):
    def test_later_columns_of_batches(self):
        text = (ROOT / "src/register/tables.c").read_text()
        later = {}
        for table in second.BATCHES:
            columns = re.search(r" %s_columns\[\]\s*=\s*\{(.*?)\n\};" % table, text, re.S)[1]
            later.update((name, int(since)) for name, since in re.findall(r'\{"(\w+)", RECORD_\w+, (\d+)\}', columns)
                         if int(since) > 1)
        self.assertEqual(second.LATER, later)


class Rich(Edited):
    def build(self):
        fill(self)

    def test_nothing_edited(self):
        self.assertEqual(self.found_by()[:2], (False, False))
        (self.dir / "dump.sql").write_text(dump(self.db))
        self.run_dd("--register", "again.db", "restore", "kopi.db")
        with redirect_stdout(io.StringIO()):
            for name in ("dump.sql", "kopi.db", "again.db"):
                self.assertEqual(second.main(str(self.dir / name)), 0, name)
            self.assertEqual(second.main(str(self.db), self.head), 0)
            self.assertEqual(second.main(str(self.db), "0" * 64), 1)
            (self.dir / "dump.sql").write_text(dump(self.db).replace("'Firma 2 AS'", "'Firma 9 AS'"))
            self.assertEqual(second.main(str(self.dir / "dump.sql")), 1)
        for table in self.tables():
            # Of schema 1; of a statement that lacks nothing: tests/cli/test_seal.py edits each column of these.
            if table not in ("evidence_end", "finding_end", "seal", "signature"):
                self.assertNotEqual(sql(self.db, "SELECT COUNT(*) FROM %s" % table), [(0,)], table)

    def test_every_table_and_column(self):
        for table in self.tables():
            for column in self.columns(table):
                any(self.edit_column(table, column) for _ in range(8))
            for sort in ("delete", "insert", "swap", "renumber", "move"):
                self.edit_row(table, sort)
        self.end(300)

    def test_by_chance(self):
        tables = self.tables()
        while self.tried < EDITS:
            table = self.dice.choice(tables)
            if self.dice.random() < 0.5:
                self.edit_column(table, self.dice.choice(self.columns(table)))
            else:
                self.edit_row(table, self.dice.choice(["delete", "insert", "swap", "renumber", "move"]))
        self.end(EDITS)

    def test_listed(self):
        for text in ROWS:
            steps = [(one, ()) for one in text.split("; ") if one]
            self.assertTrue(self.change(*steps), text)
            self.judge(text)
        self.assertTrue(self.change(*[("DELETE FROM %s" % table, ()) for table in self.tables()]))
        self.judge("all rows of all tables deleted")
        self.end(len(ROWS) + 1)

    def test_the_structure(self):
        for text in STRUCTURE:
            self.script(text)
            self.judge(text, second_too=False)
        self.end(len(STRUCTURE))

    def test_pages(self):
        """A byte of the file: whatever it was, nothing crashes; it is found, or no value is another."""
        for _ in range(EDITS):
            data = bytearray(self.whole)
            data[self.dice.randrange(100, len(data))] ^= 1 << self.dice.randrange(8)
            self.db.write_bytes(bytes(data))
            if not self.found_by()[0]:
                self.assertEqual(dump(self.db), self.content)

    def test_harmless(self):
        for text in UNSEEN:
            self.script(text)
            by_first, by_second, said = self.found_by()
            self.assertEqual((by_first, by_second), (False, False), text + said)

    def test_what_needs_the_head(self):
        last = sql(self.db, LAST)[0][0]
        tables = [t for t in self.tables() if "entry" in [c[0] for c in self.columns(t)]]
        for n in (1, 2):
            steps = [("DELETE FROM %s WHERE entry > ?" % t, (last - n,)) for t in tables]
            steps += [("DELETE FROM %s WHERE seq > ?" % t, (last - n,)) for t in ("journal", "journal_change")]
            steps.append(("DELETE FROM personal_value WHERE NOT EXISTS (SELECT 1 FROM journal_change WHERE"
                          " instr(after, digest) > 0)", ()))
            self.assertTrue(self.change(*steps))
            self.only_by_head("the last %d entries" % n)
        for text in ("UPDATE purchase SET account = account", "UPDATE journal SET actor = 'PE-2' WHERE seq = 8",
                     "UPDATE decision SET reason = 'Annet'", "UPDATE journal SET day = '2020-01-01'"):
            self.db.write_bytes(self.whole)
            rechain(self.db, [text])
            self.only_by_head(text)

    def only_by_head(self, what):
        self.assertEqual(self.found_by()[:2], (False, False), what + self.found_by()[2])
        self.assertEqual(self.run_dd("journal", "verify", "--head", self.head, code=None).code, CHECK)
        with redirect_stdout(io.StringIO()):
            self.assertEqual(second.main(str(self.db), self.head), 1)


class Older(Edited):
    """A register of schema 1, brought up to date and written on."""

    def build(self):
        db = sqlite3.connect(self.db)
        db.executescript((ROOT / "tests/migrate/v1.sql").read_text())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = 1" % 0x44445247)
        db.close()
        with redirect_stdout(io.StringIO()):
            self.assertEqual(second.main(str(self.db)), 0)
        self.run_dd("company", "set", "address", "Ny adresse")
        self.run_dd("finding", "add", "S-1", "--text", "noe")

    def test_edits(self):
        self.assertEqual(self.found_by()[:2], (False, False))
        for table in ("evidence_end", "finding_end", "evidence", "finding", "purchase", "assessment", "supplier_name"):
            for column in self.columns(table):
                any(self.edit_column(table, column) for _ in range(8))
            for sort in ("delete", "insert", "swap", "renumber", "move"):
                self.edit_row(table, sort)
        self.end(60)


if __name__ == "__main__":
    unittest.main()
