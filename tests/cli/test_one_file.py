"""A register is one file with one name and a log beside it: no other name, link or log gets between."""

import os
import shutil
import subprocess
import unittest

from ddreg import BIN, REFUSED, Case, environment

LOGS = ("-wal", "-shm", "-journal")
LIVE = """
import os, sqlite3, subprocess, sys
c = sqlite3.connect(sys.argv[1])
c.execute("begin")
c.execute("select count(*) from supplier").fetchone()
for i in range(5):
    subprocess.run([sys.argv[2], "-r", sys.argv[1], "supplier", "add", "--name", "F%d" % i, "--country", "NO"],
                   stdout=subprocess.DEVNULL, check=True)
os._exit(0)
"""


class OneFile(Case):
    def setUp(self):
        super().setUp()
        self.how["env"] = {"DDREG_LANG": "en"}
        self.init()

    def live(self):
        """Leaves five suppliers in the log that a killed process left."""
        subprocess.run(["/usr/bin/python3", "-c", LIVE, str(self.db), str(BIN)], env=environment(), check=True)
        self.assertGreater((self.dir / "ddreg.db-wal").stat().st_size, 0)

    def files(self):
        return {p.name: p.read_bytes() for p in self.dir.iterdir() if p.is_file()}

    def count(self, *args):
        return len(self.json(*args, "supplier", "list")["suppliers"])

    # --- a log that is another's

    def test_a_log_left_behind(self):
        self.run_dd("backup", "old.db")
        self.suppliers({"Leverandørnavn": "Firma AS", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.live()
        self.db.rename(self.dir / "damaged.db")
        before = self.files()
        for args in (("restore", "old.db"), ("init", "--company", "B")):
            self.assert_error(self.run_dd(*args, code=None), REFUSED, "ddreg.db-", "another register")
            self.assertEqual(self.files(), before)
        for suffix in ("-wal", "-shm"):
            (self.dir / ("ddreg.db" + suffix)).rename(self.dir / ("damaged.db" + suffix))
        self.run_dd("restore", "old.db")
        self.run_dd("journal", "verify")
        self.assertEqual((self.count(), self.count("-r", "damaged.db")), (0, 6))

    def test_each_suffix_for_each_maker(self):
        self.run_dd("backup", "old.db")
        for suffix in LOGS:
            self.write("x.db" + suffix, "")
            for args in (("-r", "x.db", "init", "--company", "B"), ("-r", "x.db", "restore", "old.db"),
                         ("backup", "x.db")):
                with self.subTest(args=args, suffix=suffix):
                    self.assert_error(self.run_dd(*args, code=None), REFUSED, "x.db" + suffix)
                    self.assertFalse((self.dir / "x.db").exists())
            (self.dir / ("x.db" + suffix)).unlink()

    # --- names that are the engine's

    def test_names_that_are_not_to_be_had(self):
        self.run_dd("backup", "old.db")
        before = self.files()
        for suffix in LOGS + ("-holder",):
            for args in (("backup", "ddreg.db" + suffix), ("-r", "b" + suffix, "init", "--company", "B"),
                         ("-r", "b" + suffix, "restore", "old.db"),
                         ("report", "render", "--year", "2023", "--format", "md", "-o", "a.db" + suffix)):
                with self.subTest(args=args):
                    self.assert_error(self.run_dd(*args, code=None), REFUSED, suffix, "choose another")
        self.assertEqual(self.files(), before)

    def test_a_log_under_any_name_is_not_replaced(self):
        self.live()
        shutil.copy(self.dir / "ddreg.db-wal", self.dir / "log")
        before = (self.dir / "log").read_bytes()
        self.assert_error(self.run_dd("report", "render", "--year", "2023", "--format", "md", "-o", "log", code=None),
                          REFUSED)
        self.assertEqual((self.dir / "log").read_bytes(), before)

    def test_names_that_mean_something_to_the_engine(self):
        for name in (":memory:", "file:x?mode=memory", "file::memory:?cache=shared", "file:y"):
            with self.subTest(name=name):
                self.run_dd("-r", name, "init", "--company", "B")
                self.run_dd("-r", name, "supplier", "add", "--name", "F", "--country", "NO")
                self.assertEqual(self.count("-r", name), 1)
                self.run_dd("-r", name, "backup", name + ".copy")
                self.assertTrue((self.dir / name).exists() and (self.dir / (name + ".copy")).exists())

    # --- links

    def test_through_a_symbolic_link(self):
        """Log and index lie beside the target; the link may be where nothing can be written."""
        self.as_nobody()
        self.how["env"] = {"DDREG_LANG": "en"}
        self.init()
        place = self.dir / "links"
        place.mkdir()
        (place / "l.db").symlink_to(self.db)
        place.chmod(0o555)
        self.addCleanup(place.chmod, 0o755)
        self.live()
        if os.getuid() == 0:
            for name in ("ddreg.db", "ddreg.db-wal", "ddreg.db-shm"):
                os.chown(self.dir / name, 65534, 65534)
        self.assertEqual(self.count("-r", "links/l.db"), 5)
        self.run_dd("-r", "links/l.db", "supplier", "add", "--name", "F", "--country", "NO")
        self.assertEqual(self.count(), 6)

    def test_what_lies_beside_a_links_target_is_the_registers(self):
        (self.dir / "there").mkdir()
        (self.dir / "there/l.db").symlink_to("../ddreg.db")
        self.assert_error(self.run_dd("-r", "there/l.db", "report", "render", "--year", "2023", "--format", "md", "-o",
                                      "ddreg.db", code=None), REFUSED)

    def test_hard_links(self):
        os.link(self.db, self.dir / "other.db")
        before = self.db.read_bytes()
        for name in ("ddreg.db", "other.db"):
            for args in (("supplier", "add", "--name", "F", "--country", "NO"), ("supplier", "list")):
                self.assert_error(self.run_dd("-r", name, *args, code=None), REFUSED, name, "more than one name")
        self.assertEqual(self.db.read_bytes(), before)
        (self.dir / "other.db").unlink()
        self.run_dd("supplier", "add", "--name", "F", "--country", "NO")


if __name__ == "__main__":
    unittest.main()
