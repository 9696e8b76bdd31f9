"""A file that cannot be written where it was asked for gives the same error from every command that writes one."""

import json
import os
import unittest

from ddreg import BUILD, INTERNAL, REFUSED, Case
import ddreg

# Command and what comes before the path; %s is the path.
WRITERS = {
    "init": ("--register", "%s", "init", "--company", "A"),
    "backup": ("backup", "%s"),
    "restore": ("--register", "%s", "restore", "copy.db"),
    "render html": ("report", "render", "--year", "2023", "--as", "html", "-o", "%s", "--overwrite"),
    "render md": ("report", "render", "--year", "2023", "--as", "md", "-o", "%s", "--overwrite"),
}


class Places(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"
        self.how["env"] = {"DDREG_LANG": "en"}

    def prepare(self):
        self.init()
        self.run_dd("backup", "copy.db")
        (self.dir / "folder").mkdir()
        self.write("file", "mine")

    def all_say(self, code, path, word="", **env):
        """Every command's error with that path, as its format has it; and nothing is there afterwards."""
        before = sorted(str(p) for p in self.dir.rglob("*"))
        for name, words in WRITERS.items():
            with self.subTest(command=name, path=path[:40], **env):
                args = [word.replace("%s", path) for word in words]
                ran = self.run_dd("--format", "json", *args, code=None, env=dict(self.how["env"], **env))
                self.assert_error(ran, code, path[:100], word)
                self.assertNotIn(".new-", ran.out + ran.err)
                self.assertNotEqual(ran.out, "")
                if ran.out:
                    self.assertEqual(json.loads(ran.out)["error"]["exit"], code)
                self.assertEqual(sorted(str(p) for p in self.dir.rglob("*")), before)

    def test_a_place_that_says_no(self):
        self.prepare()
        for path, word in (("no/such/x", "not there"), ("file/x", "not there"), ("/proc/x", ""), ("x" * 300, "long"),
                           ("folder", "")):
            self.all_say(REFUSED, path, word)

    def test_no_right_to_write(self):
        self.as_nobody()
        self.prepare()
        (self.dir / "folder").chmod(0o500)
        if os.getuid() == 0:
            os.chown(self.dir / "folder", ddreg.NOBODY, ddreg.NOBODY)
        self.addCleanup((self.dir / "folder").chmod, 0o700)
        self.all_say(REFUSED, "folder/x")

    def test_a_full_or_failing_disk(self):
        self.prepare()
        for how in ("full", "fail"):
            self.all_say(INTERNAL, "x", DDREG_FAULT="fsync:1:" + how)


if __name__ == "__main__":
    unittest.main()
