"""What somebody does to the file behind the program's back, and what the program says when memory is short."""

import resource
import shutil
import sqlite3
import subprocess
import time
import unittest

import ddreg
from rechain import rechain

from ddreg import BIN, DAMAGED, OK, REFUSED, Case, environment, sql

INTERNAL = 70


def rewrite(path, *statements):
    """As somebody who knows the engine: its own table of what there is."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        db.execute(*statement if isinstance(statement, tuple) else (statement,))
    db.commit()
    db.close()


def trigger(name, table, body, when=""):
    text = "CREATE TRIGGER %s BEFORE INSERT ON %s%s BEGIN %s END" % (name, table, when, body)
    return ("INSERT INTO sqlite_schema VALUES ('trigger', ?, ?, 0, ?)", (name, table, text))


IGNORE = "SELECT RAISE(IGNORE);"


class Hidden(Case):
    """Triggers and tables under names that only the engine gives."""

    def setUp(self):
        super().setUp()
        self.init()
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]
        self.head = self.json("journal", "verify")["head"]

    def refuses(self, name):
        for words in (["finding", "add", self.supplier, "--text", "Tvangsarbeid"], ["finding", "list"],
                      ["journal", "verify", "--head", self.head], ["backup", "b.db"]):
            with self.subTest(words=words):
                self.assert_error(self.run_dd(*words, code=None), DAMAGED, name)
        self.assertFalse((self.dir / "b.db").exists())

    def test_triggers_that_swallow_what_is_written(self):
        rewrite(self.db, trigger("sqlite_a", "finding", IGNORE),
                trigger("sqlite_b", "journal_change", IGNORE, " WHEN NEW.table_name = 'finding'"),
                trigger("sqlite_c", "journal", IGNORE, " WHEN NEW.command = 'finding add'"))
        self.refuses("sqlite_a")
        kept = self.dir / "kept.db"
        shutil.copy(self.db, kept)
        self.assert_error(self.run_dd("--register", "r.db", "restore", "kept.db", code=None), DAMAGED, "sqlite_a")

    def test_a_hidden_table(self):
        rewrite(self.db, "CREATE TABLE x (a)",
                "UPDATE sqlite_schema SET name = 'sqlite_x', tbl_name = 'sqlite_x',"
                " sql = 'CREATE TABLE sqlite_x (a)' WHERE name = 'x'")
        self.refuses("sqlite_x")

    def test_the_engines_own_are_no_strangers(self):
        sql(self.db, "ANALYZE")
        self.run_dd("finding", "add", self.supplier, "--text", "Funnet")
        self.run_dd("journal", "verify")

    def test_what_is_seen_is_refused_before_anything_is_written(self):
        for strange in ("CREATE TRIGGER evil BEFORE INSERT ON finding BEGIN SELECT RAISE(IGNORE); END",
                        "CREATE TABLE more (a)", "CREATE INDEX slow ON finding (text)",
                        "CREATE TRIGGER evil AFTER INSERT ON journal BEGIN"
                        " DELETE FROM personal_value WHERE rowid = 1; END", "DROP TRIGGER journal_keep",
                        "DROP INDEX finding_number", "ALTER TABLE finding ADD COLUMN more TEXT"):
            with self.subTest(strange=strange):
                whole = self.db.read_bytes()
                sql(self.db, strange)
                self.assert_error(self.run_dd("finding", "add", self.supplier, "--text", "x", code=None), DAMAGED)
                self.assertEqual(self.run_dd("journal", "verify", code=None).code != OK, True)
                self.db.write_bytes(whole)
        self.run_dd("finding", "add", self.supplier, "--text", "x")


class Moved(Case):
    """The file gets another name, or another file its name, while a command writes."""

    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandørnr;Navn;Dato;Beløp\n" + "".join(
            "%d;Firma %d AS;2023-%02d-%02d;%d,50\n" % (n % 500, n % 500, 1 + n % 12, 1 + n % 28, n)
            for n in range(60000)))

    def importing(self, meanwhile):
        """Until the log has grown the import is before its commit."""
        log = self.dir / (self.db.name + "-holder")
        with subprocess.Popen([BIN, "import", "purchases", "p.csv", "--vat", "net"], cwd=self.dir, env=environment({}),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
            for _ in range(2000):
                if log.exists():
                    break
                time.sleep(0.001)
            meanwhile()
            out, err = running.communicate()
        return running.returncode, out, err

    def test_renamed(self):
        code, out, err = self.importing(lambda: self.db.rename(self.dir / "other.db"))
        self.assertEqual(code, REFUSED, err)
        self.assertNotIn("60 000", out.replace("\u00a0", " "))
        self.assertIn(self.db.name, err)
        (self.dir / "other.db").rename(self.db)
        self.assertEqual(self.json("import", "list")["imports"], [])
        self.run_dd("journal", "verify")

    def test_another_in_its_place(self):
        self.run_dd("--register", "b.db", "init", "--company", "B")

        def replace():
            self.db.rename(self.dir / "away.db")
            (self.dir / "b.db").rename(self.db)
        code, _, err = self.importing(replace)
        self.assertEqual(code, REFUSED, err)


class Clock(Case):
    """A clock that runs backwards, or once ran ahead, is said by commands and by verify."""

    def setUp(self):
        super().setUp()
        self.init()
        for number in range(3):
            self.run_dd("company", "set", "address", "Gate %d" % number)
        self.assertEqual(self.json("journal", "verify")["clock_back"], 0)

    def test_ahead_once(self):
        rechain(self.db, ["UPDATE journal SET recorded_at = '2099-01-01T00:00:00Z' WHERE seq = 4"])
        ran = self.run_dd("company", "set", "address", "Gate 4")
        self.assertIn("2099-01-01T00:00:00Z", ran.err)
        self.assertEqual(self.run_dd("company", "show").err, "")
        self.assertEqual(self.json("journal", "verify")["clock_back"], 1)
        self.assertIn("1 føring ble ført før", self.run_dd("journal", "verify").out)
        self.assertEqual(self.run_dd("company", "set", "address", "Gate 5").err, "")

    def test_the_day_of_the_clock_is_behind(self):
        self.run_dd("company", "set", "address", "Gate 4", env={"DDREG_TODAY": "2099-01-01"})
        for number in (5, 6):  # not only the first time
            ran = self.run_dd("company", "set", "address", "Gate %d" % number, env={"DDREG_TODAY": None})
            self.assertIn("2099-01-01", ran.err)
        self.assertEqual(self.run_dd("company", "show", env={"DDREG_TODAY": None}).err, "")
        self.assertEqual(self.run_dd("company", "set", "address", "Gate 7").err, "")  # who chose the day knows

    def test_back(self):
        rechain(self.db, ["UPDATE journal SET recorded_at = '2020-01-01T00:00:00Z' WHERE seq = 3"])
        self.assertEqual(self.run_dd("company", "set", "address", "Gate 4").err, "")
        self.assertEqual(self.json("journal", "verify")["clock_back"], 1)


class Memory(Case):
    """A sound register is never called damaged, a damaged one never sound."""

    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandørnr;Navn;Dato;Beløp\n" + "".join(
            "%d;Firma %d AS;2023-%02d-%02d;%d,50\n" % (n % 500, n % 500, 1 + n % 12, 1 + n % 28, n)
            for n in range(30000)))
        self.kept = self.db.read_bytes()

    def within(self, kib, *args):
        """As in a shell with ulimit -v."""
        limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (kib * 1024, kib * 1024))
        return subprocess.run([BIN, *args], cwd=self.dir, env=environment({}), preexec_fn=limit, capture_output=True,
                              text=True, timeout=120)

    def fresh(self):
        for path in self.dir.glob(self.db.name + "*"):
            path.unlink()
        self.db.write_bytes(self.kept)

    def least(self):
        for kib in range(16000, 400000, 4000):
            self.fresh()
            ran = self.within(kib, "import", "purchases", "p.csv", "--vat", "net")
            if ran.returncode in (OK, 1):
                return kib
        self.fail("never done: %s" % ran)

    @unittest.skipIf(ddreg.BUILD.name == "san", "ASan takes terabytes of addresses")
    def test_imports_with_too_little(self):
        most = self.least()
        said = set()
        for kib in range(max(16000, most - 24000), most, 1000):
            self.fresh()
            ran = self.within(kib, "import", "purchases", "p.csv", "--vat", "net")
            said.add(ran.returncode)
            with self.subTest(kib=kib, ran=ran):
                self.assertNotIn(ran.returncode, (DAMAGED,))
                self.assertNotRegex(ran.stderr, "skadet:|sikkerhetskopi med")
        self.assertTrue(said & {INTERNAL, 127, 1}, said)
        self.run_dd("journal", "verify")

    @unittest.skipIf(ddreg.BUILD.name == "san", "ASan takes terabytes of addresses")
    def test_a_damaged_one_is_never_sound(self):
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=None)
        whole = bytearray(self.db.read_bytes())
        page = 16384
        for at in range(20 * page, 24 * page):
            whole[at] ^= 0x5A
        self.db.write_bytes(bytes(whole))
        for kib in (14000, 18000, 24000, 32000, 64000, 1000000):
            with self.subTest(kib=kib):
                ran = self.within(kib, "journal", "verify")
                self.assertNotEqual(ran.returncode, OK, ran)


if __name__ == "__main__":
    unittest.main()
