"""A register that the disk, or a person, has damaged: every command says so; none crashes, hangs or blames ddreg."""

import random
import sqlite3
import unittest

from ddreg import CHECK, DAMAGED, OK, REFUSED, Case, sql, tamper

ROUNDS, SEED = 40, 4711
COMMANDS = (("journal", "verify"), ("supplier", "list"), ("supplier", "show", "S-1"), ("due",), ("backup", "b.db"),
            ("report", "figures", "--year", "2023"), ("assess", "--all"),
            ("supplier", "add", "--name", "Ny AS", "--country", "NO"), ("-r", "r.db", "restore", "ddreg.db"))


class Damage(Case):
    def setUp(self):
        super().setUp()
        self.how["env"] = {"DDREG_LANG": "en"}
        self.init()
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81"}
                         for n in range(1, 40)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases(*[{"Leverandørnr": str(1 + n % 39), "Bilagsdato": "15.03.2023", "Beløp NOK": "%d,00" % n}
                         for n in range(1, 300)])
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "--all")
        self.whole = self.db.read_bytes()

    def put(self, content):
        for path in self.dir.iterdir():
            if path.name.startswith(("ddreg.db", "b.db", "r.db")):
                path.unlink()
        self.db.write_bytes(content)

    def try_all(self, content, **which):
        for args in COMMANDS:
            self.put(content)
            with self.subTest(args=args, **which):
                ran = self.run_dd(*args, code=None, timeout=60)
                self.assertIn(ran.code, (OK, CHECK, REFUSED, DAMAGED), ran)
                if ran.code == DAMAGED:
                    self.assertIn("backup", ran.err)

    def test_random_bytes(self):
        """Whatever is wrong, what backup and restore call done is whole."""
        for n in range(ROUNDS):
            rng = random.Random("%d-%d" % (SEED, n))
            content = bytearray(self.whole)
            for _ in range(rng.choice((1, 5, 200))):
                content[rng.randrange(100, len(content))] ^= 1 << rng.randrange(8)
            self.try_all(bytes(content), round=n)

    def test_cut_and_blank(self):
        for n in range(10):
            rng = random.Random("%d-cut-%d" % (SEED, n))
            at = rng.randrange(1, len(self.whole) // 4096) * 4096
            self.try_all(self.whole[:at], cut=at)
            self.try_all(self.whole[:at] + bytes(4096) + self.whole[at + 4096:], blank=at)

    def test_a_table_that_is_gone(self):
        tamper(self.db, "DROP TABLE decision", keep_triggers=True)
        ran = self.run_dd("due", code=None)
        self.assert_error(ran, DAMAGED, "restore")


class Indexes(Case):
    """An index that is not what its table has: it was built while the schema had another text."""

    def setUp(self):
        super().setUp()
        self.how["env"] = {"DDREG_LANG": "en"}
        self.init()
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81"}
                         for n in range(1, 9)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases(*[{"Leverandørnr": str(1 + n % 8), "Bilagsdato": "%02d.03.2023" % (1 + n % 28),
                          "Beløp NOK": "%d,00" % n} for n in range(1, 60)])
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "--all")
        self.whole = self.db.read_bytes()

    def edit(self, *steps):
        """Each with a connection of its own, which reads the schema as the one before left it."""
        for beside in self.dir.glob("ddreg.db-*"):
            beside.unlink()
        for step in steps:
            db = sqlite3.connect(self.db, isolation_level=None)
            db.execute("PRAGMA writable_schema = ON")
            db.execute("PRAGMA foreign_keys = OFF")
            for statement in [step] if isinstance(step, str) else step:
                db.execute(*([statement] if isinstance(statement, str) else statement))
            db.close()

    def assert_found(self, what):
        for args in (("journal", "verify"), ("backup", "b.db")):
            with self.subTest(what=what, args=args):
                self.assert_error(self.run_dd(*args, code=None), DAMAGED, "damaged")

    def rebuilt(self, name, other):
        """The index as it was built by another text."""
        self.db.write_bytes(self.whole)
        text = sql(self.db, "SELECT sql FROM sqlite_schema WHERE name = '%s'" % name)[0][0]
        change = "UPDATE sqlite_schema SET sql = ? WHERE name = ?"
        self.edit([(change, (other(text), name))], "REINDEX %s" % name, [(change, (text, name))])

    def test_each_index(self):
        tried = 0
        for name, table in sql(self.db, "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'"
                                        " AND sql IS NOT NULL"):
            rows, = sql(self.db, "SELECT COUNT(*), MAX(rowid) FROM %s" % table)
            if rows[0] < 2:
                continue
            tried += 1
            self.rebuilt(name, lambda text: "%s WHERE rowid < %d" % (text, rows[1]))
            self.assert_found("a row missing in " + name)
            self.rebuilt(name, lambda text: text.replace(")", " DESC)"))
            if sql(self.db, "PRAGMA integrity_check") != [("ok",)]:  # two rows alike in all columns have no other order
                self.assert_found("the order of " + name)
        self.assertGreater(tried, 8)

    def test_another_column(self):
        self.rebuilt("purchase_day", lambda text: text.replace("ore, production", "production, ore"))
        self.assert_found("values")
        self.rebuilt("purchase_supplier", lambda text: text.replace("ore)", "amount + 1)"))
        self.assert_found("one value")

    def test_twice_in_a_unique_index(self):
        made, = sql(self.db, "SELECT sql FROM sqlite_schema WHERE name = 'journal_change'")[0]
        auto = "sqlite_autoindex_journal_change_1"
        self.edit([("UPDATE sqlite_schema SET sql = ? WHERE name = 'journal_change'",
                    (made.replace("UNIQUE (seq, ord)", "CHECK (seq > 0)"),)),
                   "DELETE FROM sqlite_schema WHERE name = '%s'" % auto],
                  "VACUUM",
                  ["DROP TRIGGER IF EXISTS journal_change_fixed", "CREATE INDEX twice ON journal_change (seq, ord)"],
                  ["INSERT INTO journal_change SELECT id + 100000, seq, ord, table_name, record_key, op, after"
                   " FROM journal_change LIMIT 1",
                   ("UPDATE sqlite_schema SET sql = ? WHERE name = 'journal_change'", (made,)),
                   "UPDATE sqlite_schema SET name = '%s', sql = NULL WHERE name = 'twice'" % auto])
        self.assertEqual(sql(self.db, "PRAGMA quick_check"), [("ok",)])
        self.assertNotEqual(sql(self.db, "PRAGMA integrity_check"), [("ok",)])
        self.assert_error(self.run_dd("backup", "b.db", code=None), DAMAGED, "damaged")

    def test_order_of_a_table_that_is_an_index(self):
        made, = sql(self.db, "SELECT sql FROM sqlite_schema WHERE name = 'purchase_sum'")[0]
        made = made.replace("TABLE purchase_sum", "TABLE other").replace("KEY (supplier_id,", "KEY (supplier_id DESC,")
        self.edit([made, "INSERT INTO other SELECT * FROM purchase_sum"])
        roots = dict(sql(self.db, "SELECT name, rootpage FROM sqlite_schema"))
        swap = "UPDATE sqlite_schema SET rootpage = %d WHERE name = '%s'"
        self.edit([swap % (roots["other"], "purchase_sum"), swap % (roots["purchase_sum"], "other")],
                  "DROP TABLE other")
        self.assertEqual(sql(self.db, "PRAGMA quick_check"), [("ok",)])
        self.assert_found("purchase_sum")


class Mode(Case):
    def mode(self, path):
        return sql(path, "PRAGMA journal_mode")[0][0]

    def test_readers_do_not_keep_writers_waiting(self):
        self.init()
        self.run_dd("backup", "b.db")
        self.run_dd("-r", "r.db", "restore", "b.db")
        self.assertEqual(self.mode(self.dir / "r.db"), "wal")
        (self.dir / "b.db").rename(self.dir / "c.db")
        sql(self.dir / "c.db", "PRAGMA journal_mode = DELETE")  # as some copies are
        self.run_dd("-r", "c.db", "company", "set", "address", "x")
        self.assertEqual(self.mode(self.dir / "c.db"), "wal")
        reader = sqlite3.connect(self.dir / "c.db")
        self.addCleanup(reader.close)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM journal").fetchall()
        self.run_dd("-r", "c.db", "company", "set", "address", "y", timeout=5)


if __name__ == "__main__":
    unittest.main()
