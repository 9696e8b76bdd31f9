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
