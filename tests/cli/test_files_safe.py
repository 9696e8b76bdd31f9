"""What the program leaves on the disk, and how its own file is built."""

import os
import platform
import re
import shutil
import sqlite3
import stat
import subprocess
import unittest

from ddreg import BIN, BUILD, OK, REFUSED, Case


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


class Files(Case):
    def setUp(self):
        super().setUp()
        before = os.umask(0)  # the loosest that a user may have
        self.addCleanup(os.umask, before)

    def test_the_register_is_its_owners(self):
        self.init()
        self.assertEqual(mode(self.db), 0o600)
        reader = sqlite3.connect(str(self.db))  # while it is open, the files beside it stay
        self.addCleanup(reader.close)
        reader.execute("SELECT COUNT(*) FROM supplier").fetchone()
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO")
        beside = [p for p in self.dir.iterdir() if p.name.startswith("ddreg.db")]
        self.assertGreaterEqual(len(beside), 3)
        for path in beside:
            self.assertEqual(mode(path), 0o600, path)

    def test_init_follows_no_link(self):
        (self.dir / "ddreg.db").symlink_to(self.dir / "elsewhere.db")
        self.run_dd("init", "--company", "A", code=REFUSED)
        self.assertFalse((self.dir / "elsewhere.db").exists())

    def test_a_statement_replaces_a_link(self):
        self.init()
        victim = self.write("victim", "mine")
        (self.dir / "s.md").symlink_to(victim)
        self.run_dd("report", "render", "--year", "2023", "-f", "md", "-o", "s.md", code=None)
        self.assertEqual(victim.read_text(), "mine")

    def test_nothing_is_left_behind(self):
        self.init()
        scratch = self.dir / "tmp"
        scratch.mkdir()
        env = {"TMPDIR": str(scratch), "SQLITE_TMPDIR": str(scratch)}
        self.purchases({"Leverandør": "A", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"})
        self.run_dd("import", "purchases", "purchases.csv", env=env)
        self.run_dd("report", "render", "--year", "2023", "-f", "md", "-o", "s.md", env=env)
        self.run_dd("report", "render", "--year", "2023", "-f", "md", "-o", "none/s.md", env=env, code=None)
        (self.dir / "folder").mkdir()
        self.run_dd("report", "render", "--year", "2023", "-f", "md", "-o", "folder", env=env, code=None)
        self.assertEqual(list(scratch.iterdir()), [])
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()),
                         ["ddreg.db", "folder", "purchases.csv", "s.md", "tmp"])

    def test_a_statement_is_its_owners_until_someone_else_may_read_it(self):
        self.init()
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", "--overwrite")
        self.assertEqual(mode(self.dir / "s.md"), 0o600)
        (self.dir / "s.md").chmod(0o644)
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", "--overwrite")
        self.assertEqual(mode(self.dir / "s.md"), 0o644)
        os.umask(0o077)
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", "--overwrite")
        self.assertEqual(mode(self.dir / "s.md"), 0o644)

    def test_a_statement_in_place_of_a_link_has_not_the_links_rights(self):
        self.init()
        self.write("victim", "mine")
        (self.dir / "s.md").symlink_to("victim")
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", "--overwrite")
        self.assertEqual(mode(self.dir / "s.md"), 0o600)
        self.assertFalse((self.dir / "s.md").is_symlink())


@unittest.skipUnless(shutil.which("readelf"), "no readelf")
class Binary(unittest.TestCase):
    def read(self, *options, part=BIN):
        return subprocess.run(["readelf", "-W", *options, str(part)], capture_output=True, text=True, check=True,
                              env=dict(os.environ, LC_ALL="C")).stdout

    def test_position_independent(self):
        self.assertRegex(self.read("-h"), r"Type: +DYN")

    def test_relocations_are_read_only_and_bound_at_start(self):
        self.assertIn("GNU_RELRO", self.read("-l"))
        self.assertRegex(self.read("-d"), r"BIND_NOW|FLAGS_1.*NOW")

    def test_stack(self):
        self.assertRegex(self.read("-l"), r"GNU_STACK +\S+ +\S+ +\S+ +\S+ +\S+ +RW +")
        self.assertIn("__stack_chk_fail", self.read("--dyn-syms"))

    def test_checked_copies(self):
        symbols = self.read("--dyn-syms")
        if "__asan_init" in symbols:
            self.skipTest("a sanitizer takes their place")
        self.assertRegex(symbols, r"__(mem|v?snprintf|f?v?printf)\w*_chk")

    def test_stack_clash_and_control_flow(self):
        """How each part was compiled is in its debugging information; the mark of the second in a note."""
        part = BUILD / "obj/main.o"
        if platform.machine() != "x86_64" or not part.exists():
            self.skipTest("for x86-64 and what was built here")
        how = re.findall(r"DW_AT_producer.*", self.read("--debug-dump=info", part=part))
        if not how:
            self.skipTest("built without debugging information")
        self.assertIn("-fstack-clash-protection", how[0])
        self.assertRegex(self.read("-n", part=part), r"x86 feature: IBT, SHSTK")

    def test_no_way_to_start_another_program(self):
        """What ddreg cannot do, no text can make it do. An editor is started where a person asks for it (--edit)."""
        symbols = self.read("--dyn-syms")
        for name in ("system", "popen", "execve", "execvp", "execl", "posix_spawnp", "fork", "connect",
                     "socket"):
            self.assertNotRegex(symbols, r"\bUND +%s(@|$)" % name)


if __name__ == "__main__":
    unittest.main()
