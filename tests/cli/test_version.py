"""Which program wrote an entry, and what it is made of."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from ddreg import BIN, ROOT, Case, sql

COMMIT = r"([0-9a-f]{7,40}(\+changed)?|unknown)"


def make(folder, *more):
    """The line that main.c is compiled with, as a build in that folder has it."""
    path = Path(folder) / "include/gen/commit.h"
    done = subprocess.run(["make", "-s", "B=%s" % folder, str(path), *more], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done
    return path.read_text(), path.stat().st_mtime_ns


class Version(Case):
    def test_lines(self):
        out = self.run_dd("--lang", "en", "--version").out
        lines = out.splitlines()
        self.assertRegex(lines[0], r"^ddreg \d+\.\d+\.\d+$")
        self.assertRegex(lines[1], r"^commit %s(: built from a tree without git)?$" % COMMIT)
        self.assertRegex(lines[2], r"^(gcc|clang) \d+\.")
        for library in ("SQLite", "libutf8proc", "libsodium", "jansson", "libcsv", "expat",
                        "zlib", "libzip", "libxlsxwriter"):
            self.assertRegex(out, r"(?m)^%s \d+\.\d+" % library)
        self.assertRegex(out, r"(?m)^SQLite [\d.]+, source \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [0-9a-f]{40,}")

    @unittest.skipUnless(shutil.which("readelf"), "readelf is not installed")
    def test_starts_without_what_few_commands_need(self):
        out = subprocess.run(["readelf", "-d", str(BIN)], capture_output=True, text=True, check=True).stdout
        needed = re.findall(r"NEEDED.*\[lib([a-z0-9]+)", out)
        self.assertIn("sqlite3", needed)
        self.assertNotIn("zip", needed)

    def test_an_entry_has_version_and_commit(self):
        self.init()
        version, commit = self.run_dd("--lang", "en", "--version").out.splitlines()[:2]
        program = "%s+%s" % (version.split()[1], re.match("commit ([^:]*)", commit)[1])
        self.assertEqual(sql(self.db, "SELECT DISTINCT program FROM journal"), [(program,)])
        document = self.json("journal", "show", "1")
        self.check_schema(document, "journal-show")
        self.assertEqual(document["program"], program)
        self.assertIn(program, self.run_dd("journal", "show", "1").out)


class Build(unittest.TestCase):
    def test_the_commit(self):
        with tempfile.TemporaryDirectory() as folder:
            first, when = make(folder)
            self.assertRegex(first, r'^#define DDREG_COMMIT "%s"\n$' % COMMIT)
            self.assertEqual(make(folder), (first, when), "the same commit compiles nothing again")
            self.assertEqual(make(folder, "COMMIT=abc1234")[0], '#define DDREG_COMMIT "abc1234"\n')

    @unittest.skipUnless((ROOT / ".git").exists(), "no git here")
    def test_is_gits_own(self):
        head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True)
        if head.returncode != 0:
            self.skipTest(head.stderr)
        with tempfile.TemporaryDirectory() as folder:
            said = re.search('"([0-9a-f]+)', make(folder)[0])[1]
        self.assertTrue(head.stdout.startswith(said))

    def test_a_tree_without_git_says_so(self):
        """Also inside another one's."""
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["git", "init", "-q", folder], check=False, capture_output=True)
            tree = Path(folder) / "ddreg"
            tree.mkdir()
            for name in ROOT.iterdir():
                if name.name not in (".git", "build") and not name.name.startswith("build"):
                    os.symlink(name, tree / name.name)
            done = subprocess.run(["make", "-s", "B=%s/b" % folder, "%s/b/include/gen/commit.h" % folder], cwd=tree,
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done)
            self.assertEqual((Path(folder) / "b/include/gen/commit.h").read_text(),
                             '#define DDREG_COMMIT "unknown"\n')


if __name__ == "__main__":
    unittest.main()
