"""An upgrade, with a made-up next version: one transaction, the old register kept beside, the first of several wins.
A register of schema 1 killed in between is wholly the old or wholly the new; faults.py has both as scenarios."""

import stat
import subprocess
import unittest

import ddreg
import faults
from ddreg import BUILD, CHECK, DAMAGED, OK, REFUSED, Case, dump, environment, sql, tamper


class Upgrade(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.old = dump(self.db)
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        self.released, ddreg.BIN = ddreg.BIN, BUILD / "fault/ddreg-next"

    def copies(self):
        return sorted(p for p in self.dir.glob("ddreg.db.v2-*") if not p.name.endswith(("-wal", "-shm")))

    def test_by_the_first_that_writes(self):
        self.assert_error(self.run_dd("supplier", "list", code=None), REFUSED)
        self.assertEqual((dump(self.db), self.copies()), (self.old, []))
        ran = self.run_dd("--format", "json", "company", "set", "address", "x")
        self.assertIn(self.copies()[0].name, ran.err)
        self.assertEqual(len(ran.out.strip().splitlines()) > 0, True)
        self.assertRegex(self.copies()[0].name, r"^ddreg\.db\.v2-\d{4}-\d\d-\d\d$")
        self.assertEqual(stat.S_IMODE(self.copies()[0].stat().st_mode), 0o600)
        self.assertEqual(dump(self.copies()[0]), self.old)
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(3,)])
        self.run_dd("journal", "verify")
        self.assertEqual(self.run_dd("company", "set", "address", "y").err, "")
        self.assertEqual(len(self.copies()), 1)

    def test_is_what_a_fresh_one_is(self):
        self.run_dd("company", "set", "address", "x")
        self.run_dd("--register", "fresh.db", "init", "--company", "A")
        shape = "SELECT name, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
        self.assertEqual(sql(self.db, shape), sql(self.dir / "fresh.db", shape))

    def test_several_at_once(self):
        children = [subprocess.Popen([str(ddreg.BIN), "supplier", "add", "--name", "Firma %d" % n, "--country", "NO"],
                                     cwd=self.dir, env=environment(), stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE) for n in range(8)]
        said = [child.communicate()[1] for child in children]
        self.assertEqual([child.returncode for child in children], [OK] * 8, said)
        self.assertEqual(len(self.copies()), 1)
        self.assertEqual(len(self.json("supplier", "list")["suppliers"]), 9)
        self.run_dd("journal", "verify")

    def rich(self):
        """Rows in the tables that get a column."""
        ddreg.BIN = self.released
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO",
                          "E-post": "x%d@example.no" % n} for n in range(1, 4)])
        self.purchases(*[{"Leverandørnr": str(1 + n % 3), "Bilagsdato": "15.03.2023", "Beløp NOK": "%d,00" % n}
                         for n in range(1, 9)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("import", "purchases", "purchases.csv")
        self.head = self.json("journal", "verify")["head"]
        ddreg.BIN = BUILD / "fault/ddreg-next"

    def whole(self, register="ddreg.db", **how):
        document = self.json("-r", register, "journal", "verify", code=None, **how)
        self.assertEqual((document.get("whole"), document.get("fault")), (True, None), document)
        return document

    def write_more(self):
        self.run_dd("supplier", "set", "S-2", "--email", "y@example.no")
        self.purchases(*[{"Leverandørnr": "1", "Bilagsdato": "16.03.2023", "Beløp NOK": "%d,00" % n}
                         for n in range(1, 4)], name="more.csv")
        self.run_dd("import", "purchases", "more.csv")

    def test_rows_of_both_versions_are_whole(self):
        self.rich()
        self.run_dd("company", "set", "address", "x")
        self.whole()
        self.run_dd("journal", "verify", "--head", self.head)
        self.write_more()
        self.whole()
        self.run_dd("backup", "b.db")
        self.run_dd("-r", "r.db", "restore", "b.db")
        self.whole("r.db")
        self.assertEqual(self.json("report", "figures", "--year", "2023")["purchases"]["total"], 4200)

    def test_the_upgrade_is_an_entry(self):
        entries = sql(self.db, "SELECT COUNT(*) FROM journal")
        self.run_dd("company", "set", "address", "x")
        rows = sql(self.db, "SELECT seq, schema_version, actor, command FROM journal ORDER BY seq")
        self.assertEqual([v for _, v, _, _ in rows], [2] * entries[0][0] + [3, 3])
        self.assertEqual(rows[-2][2:], ("PE-1", "company set"))
        changes = self.json("journal", "show", str(rows[-2][0]))["changes"]
        self.assertEqual([(c["table"], c["key"], c["after"]) for c in changes], [("schema", "3", '{"from":2,"to":3}')])

    def test_what_an_older_row_cannot_hold_is_found(self):
        self.rich()
        self.write_more()
        self.whole()
        whole = self.db.read_bytes()
        for table in ("supplier_contact", "purchase"):
            for which in ("MIN", "MAX"):
                with self.subTest(table=table, which=which):
                    self.db.write_bytes(whole)
                    change = "UPDATE {0} SET made_up = 1 WHERE id = (SELECT {1}(id) FROM {0})"
                    tamper(self.db, change.format(table, which))
                    self.assertEqual(self.json("journal", "verify", code=CHECK)["fault"], "row_changed")

    def test_the_version_of_an_entry_is_part_of_the_chain(self):
        self.run_dd("company", "set", "address", "x")
        tamper(self.db, "UPDATE journal SET schema_version = 3 WHERE seq = 1")
        self.assertEqual(self.json("journal", "verify", code=CHECK)["fault"], "entry_changed")

    def test_restore_upgrades_what_it_copied(self):
        self.rich()
        ddreg.BIN = self.released
        self.run_dd("backup", "b.db")
        ddreg.BIN = BUILD / "fault/ddreg-next"
        restored = self.json("-r", "r.db", "restore", "b.db")
        self.assertEqual(restored["source_head"], self.head)
        self.whole("r.db")
        self.run_dd("-r", "r.db", "journal", "verify", "--head", self.head)

    def test_a_backup_of_an_older_register(self):
        """Nothing is upgraded for it, and it is checked."""
        self.rich()
        before = dump(self.db)
        made = self.json("backup", "b.db")
        self.assertEqual(made["head"], self.head)
        self.assertEqual(dump(self.db), before)
        self.assertEqual(sql(self.dir / "b.db", "PRAGMA user_version"), [(2,)])
        tamper(self.db, "UPDATE purchase SET ore = 1 WHERE id = 1")
        self.assert_error(self.run_dd("backup", "c.db", code=None), DAMAGED)

    def test_where_nothing_can_be_written(self):
        self.as_nobody()
        ddreg.BIN = self.released
        self.init()
        ddreg.BIN = BUILD / "fault/ddreg-next"
        self.dir.chmod(0o555)
        self.addCleanup(self.dir.chmod, 0o755)
        ran = self.run_dd("supplier", "list", code=None, env={"DDREG_LANG": "en"})
        self.assert_error(ran, REFUSED, "ddreg restore ddreg.db --register")

    def test_a_backup_of_the_old(self):
        for suffix in ("-wal", "-shm", ""):
            old = self.dir / ("ddreg.db" + suffix)
            if old.exists():
                old.rename(self.dir / ("old.db" + suffix))
        self.run_dd("restore", "old.db")
        self.assertEqual(self.copies(), [])  # the backup is the old one
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(3,)])
        self.run_dd("journal", "verify")

    def test_no_way_back(self):
        self.run_dd("company", "set", "address", "x")
        ddreg.BIN = self.released
        self.assert_error(self.run_dd("company", "show", code=None), DAMAGED)
        self.run_dd("--register", self.copies()[0], "company", "show")


class OfSchema1(unittest.TestCase):
    def test_killed_at_each_of_many_points(self):
        rounds, wrong = faults.kills("upgrade of schema 1", 8)
        self.assertGreater(rounds, 60)
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
