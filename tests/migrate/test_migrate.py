"""A register of every older version becomes the same as a fresh one, with all it held.

v1.sql, v2.sql ... are registers as that version wrote them, dumped. The newest is remade, while its version is
not released, with DDREG_UPDATE=1 tests/run build migrate; older ones are never touched.
"""

import os
import re
import sqlite3
import unittest
from pathlib import Path

from ddreg import DAMAGED, OK, REFUSED, ROOT, Case, sql

HERE = Path(__file__).resolve().parent
UPDATE = os.environ.get("DDREG_UPDATE") == "1"
APPLICATION_ID = 0x44445247


def current_version():
    return int(re.search(r"SCHEMA_VERSION = (\d+)", (ROOT / "src/db/db_schema.h").read_text())[1])


def schema(path):
    return sorted(sql(path,
                      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"))


def versions():
    return sorted(int(p.stem[1:]) for p in HERE.glob("v*.sql"))


class Migrate(Case):
    def old(self, version):
        db = sqlite3.connect(self.db)
        db.executescript((HERE / ("v%d.sql" % version)).read_text())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = %d;" % (APPLICATION_ID, version))
        db.close()

    def rich(self):
        """A small register with rows in every table, the names invented."""
        self.init("Prøve AS", "--orgnr", "905461761")
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": c, "NACE": "81",
                          "Org.nr": "900726740" if n == 1 else "", "E-post": "x%d@example.no" % n}
                         for n, c in enumerate(("NO", "SE", "BD", ""), 1)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases(*[{"Leverandørnr": str(1 + n % 4), "Bilagsdato": "15.03.2023", "Beløp NOK": "%d,00" % n}
                         for n in range(1, 9)])
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "--all")
        self.run_dd("evidence", "add", "S-1", "--kind", "audit", "--ref", "R-1", "--issued", "2024-01-01")
        self.run_dd("evidence", "withdraw", "E-1", "--reason", "Feil")
        self.write("funn.txt", "Ulykke\n")
        self.run_dd("finding", "add", "S-1", "--text", "Ulykke", "--file", "funn.txt")
        self.end_finding("F-1")
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Kjent")
        self.run_dd("assess", "S-1", "--confirm", env={"DDREG_USER": "kollega"})
        self.run_dd("risk", "prioritise", "--year", "2023", "--accept")
        self.suppliers({"Leverandørnr": "2", "Leverandørnavn": "Firma to AS", "Land": "DK"},
                       {"Leverandørnr": "9", "Leverandørnavn": "Feil AS", "Land": "NO"}, name="wrong.csv")
        self.run_dd("import", "suppliers", "wrong.csv")
        self.run_dd("import", "undo", "I-3", "--reason", "Feil fil")
        self.run_dd("supplier", "add", "--name", "Dobbelt", "--country", "NO")
        self.run_dd("supplier", "withdraw", "S-6", "--reason", "Lagt inn ved en feil")

    def test_a_fresh_register_is_schema_sql(self):
        self.init()
        model = self.dir / "model.db"
        db = sqlite3.connect(model)
        db.executescript((ROOT / "schema.sql").read_text())
        db.close()
        self.assertEqual(schema(self.db), schema(model))
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(current_version(),)])
        self.assertEqual(sql(self.db, "PRAGMA application_id"), [(APPLICATION_ID,)])

    def test_a_dump_of_every_version(self):
        if UPDATE:
            self.rich()
            db = sqlite3.connect(self.db)
            (HERE / ("v%d.sql" % current_version())).write_text("\n".join(db.iterdump()) + "\n")
            db.close()
        self.assertEqual(versions(), list(range(1, current_version() + 1)))

    def test_every_old_version_becomes_the_current_one(self):
        self.run_dd("--register", "fresh.db", "init", "--company", "A")
        for version in versions():
            with self.subTest(version=version):
                self.old(version)
                if version < current_version():
                    self.assert_error(self.run_dd("supplier", "list", code=None), REFUSED)
                    self.run_dd("backup", "copy%d.db" % version)  # which is held against its journal
                    self.run_dd("--register", "restored%d.db" % version, "restore", "copy%d.db" % version)
                    self.run_dd("--register", "restored%d.db" % version, "journal", "verify")
                self.run_dd("company", "set", "address", "Ny adresse")
                self.assertEqual(sql(self.db, "PRAGMA user_version"), [(current_version(),)])
                differ = set(schema(self.db)) ^ set(schema(self.dir / "fresh.db"))
                self.assertEqual(sorted({name for _, name, _, _ in differ}), [],
                                 "schema.sql was changed: raise SCHEMA_VERSION, or (before the version is released)"
                                 " DDREG_UPDATE=1 tests/run build migrate")
                self.run_dd("journal", "verify")
                figures = self.json("report", "figures", "--year", "2023")
                self.assertEqual((figures["suppliers"]["total"], figures["purchases"]["total"]), (4, 3600))
                self.assertEqual((figures["assessments"]["decided"], figures["assessments"]["proposed"]), (1, 3))
                self.db.unlink()

    def test_many_records_of_many_people(self):
        """Each account is looked for once: neither time nor memory grows with their product."""
        self.old(1)
        last = sql(self.db, "SELECT MAX(seq) FROM journal")[0][0]
        db = sqlite3.connect(self.db)
        for i in range(60):
            db.execute("INSERT INTO journal SELECT ?, day, recorded_at, os_account, ?, command, program,"
                       " schema_version, prev_head, head FROM journal WHERE seq = 1", (last + 1 + i, "user%d" % i))
        db.executemany("INSERT INTO evidence (supplier_id, kind, ref, issued, passed, entry)"
                       " VALUES (1, 'audit', 'R', '2024-01-01', 1, ?)", [(last + 1 + i % 60,) for i in range(4000)])
        db.commit()
        db.close()
        self.run_dd("company", "set", "address", "Ny adresse")
        self.assertEqual(len(self.json("evidence", "list")["evidence"]), 4001)
        self.assertGreater(len(self.json("person", "list")["persons"]), 60)

    def test_a_newer_one_is_refused_untouched(self):
        self.init()
        sql(self.db, "PRAGMA user_version = %d" % (current_version() + 1))
        before = self.db.read_bytes()
        for args in (["supplier", "list"], ["company", "set", "address", "x"], ["journal", "verify"]):
            self.assert_error(self.run_dd(*args, code=None), DAMAGED)
        self.assertEqual(self.db.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
