"""An upgrade, with a made-up version 2: one transaction, the old register kept beside, the first of several wins.
That a kill in the middle leaves the old one is in faults.py, scenario "upgrade"."""

import stat
import subprocess
import unittest

import ddreg
from ddreg import BUILD, DAMAGED, OK, REFUSED, Case, dump, environment, sql


class Upgrade(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.old = dump(self.db)
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        self.released, ddreg.BIN = ddreg.BIN, BUILD / "fault/ddreg-v2"

    def copies(self):
        return sorted(p for p in self.dir.glob("ddreg.db.v1-*") if not p.name.endswith(("-wal", "-shm")))

    def test_by_the_first_that_writes(self):
        self.assert_error(self.run_dd("supplier", "list", code=None), REFUSED)
        self.assertEqual((dump(self.db), self.copies()), (self.old, []))
        ran = self.run_dd("--format", "json", "company", "set", "address", "x")
        self.assertIn(self.copies()[0].name, ran.err)
        self.assertEqual(len(ran.out.strip().splitlines()) > 0, True)
        self.assertRegex(self.copies()[0].name, r"^ddreg\.db\.v1-\d{4}-\d\d-\d\d$")
        self.assertEqual(stat.S_IMODE(self.copies()[0].stat().st_mode), 0o600)
        self.assertEqual(dump(self.copies()[0]), self.old)
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(2,)])
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

    def test_a_backup_of_the_old(self):
        for suffix in ("-wal", "-shm", ""):
            old = self.dir / ("ddreg.db" + suffix)
            if old.exists():
                old.rename(self.dir / ("old.db" + suffix))
        self.run_dd("restore", "old.db")
        self.assertEqual(self.copies(), [])  # the backup is the old one
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(2,)])
        self.run_dd("journal", "verify")

    def test_no_way_back(self):
        self.run_dd("company", "set", "address", "x")
        ddreg.BIN = self.released
        self.assert_error(self.run_dd("company", "show", code=None), DAMAGED)
        self.run_dd("--register", self.copies()[0], "company", "show")


if __name__ == "__main__":
    unittest.main()
