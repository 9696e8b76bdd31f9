"""The demo's statement and figures against the files beside this test.

After a change that is meant: DDREG_UPDATE=1 tests/run build golden, and read what git diff says.
"""

import difflib
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from ddreg import BUILD, ROOT, Case

HERE = Path(__file__).resolve().parent
DEMO = ROOT / "data/demo"
UPDATE = os.environ.get("DDREG_UPDATE") == "1"


class Golden(Case):
    def compare(self, name, got):
        path = HERE / name
        if UPDATE:
            path.write_text(got, encoding="utf-8", newline="")
        if not path.exists():
            self.fail("no golden file %s: DDREG_UPDATE=1 tests/run BUILD golden makes it" % name)
        want = path.read_bytes().decode("utf-8")
        if want != got:
            self.fail("\n".join(list(difflib.unified_diff(want.splitlines(), got.splitlines(), name, "now", lineterm="",
                                                          n=1))[:60]))

    @classmethod
    def rated_demo(cls):
        """The company as data/demo/run.sh makes it."""
        done = subprocess.run([str(DEMO / "run.sh"), str(cls.build)], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stdout + done.stderr
        # Two registers have two heads: each personal value has its own salt.
        return re.sub(r"[0-9a-f]{64}", "HEAD", done.stdout)

    @staticmethod
    def without_digests(text):
        """The sealed statement has digests in groups, of this register and this program."""
        return re.sub(r"(?:[0-9a-f]{8} ){7}[0-9a-f]{8}", "DIGEST", text)

    @classmethod
    def setUpClass(cls):
        """Once for all: only one of them runs it again."""
        super().setUpClass()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.build = Path(folder.name, "build")
        cls.build.mkdir()
        (cls.build / "ddreg").symlink_to(BUILD / "ddreg")
        cls.said = cls.rated_demo()
        cls.out = cls.build / "demo"

    def test_statement(self):
        for suffix in ("html", "md"):
            with self.subTest(suffix=suffix):
                self.compare("statement-2023." + suffix,
                             self.without_digests((self.out / ("statement-2023." + suffix)).read_bytes().decode()))

    def test_in_english(self):
        self.run_dd("--register", self.out / "ddreg.db", "--lang", "en", "report", "render", "--year", "2023", "--now",
                    "--format", "md", "-o", self.dir / "en.md")
        self.compare("statement-2023.en.md", (self.dir / "en.md").read_bytes().decode())

    def test_figures(self):
        for year in ("2022", "2023"):
            ran = self.run_dd("--register", self.out / "ddreg.db", "--format", "json", "report", "figures", "--year",
                              year)
            self.compare("figures-%s.json" % year, ran.out)
        self.compare("figures-2023.txt",
                     self.run_dd("--register", self.out / "ddreg.db", "report", "figures", "--year", "2023").out)

    def test_it_can_be_run_again(self):
        names = ("statement-2023.html", "statement-2023.md")
        first = {n: self.without_digests((self.out / n).read_text()) for n in names}
        self.assertEqual(self.rated_demo(), self.said)
        for name, content in first.items():
            self.assertEqual(self.without_digests((self.out / name).read_text()), content)
        self.run_dd("--register", self.out / "ddreg.db", "journal", "verify")

    def test_it_ends_with_the_figures_and_the_place(self):
        last = self.said.strip().splitlines()
        for text in ("statement-2023.html", "statement-2023.md", "ddreg.db"):
            self.assertIn(text, "\n".join(last[-6:]))
        for text in ("andel av 214", "17,3\u00a0%", "7,5\u00a0%", "0,9\u00a0%"):
            self.assertIn(text, "\n".join(last[-72:]))


if __name__ == "__main__":
    unittest.main()
