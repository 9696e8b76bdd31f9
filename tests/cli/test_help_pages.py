"""What the program says about itself fits a terminal of 80 columns, in both languages."""

import re
import unittest

from ddreg import Case, run_on_terminal

COLUMNS = 80


class Pages(Case):
    def setUp(self):
        super().setUp()
        names = [c["name"].split() for c in self.json("help")["commands"]]
        groups = {tuple(name[:n]) for name in names for n in range(len(name))}
        self.subjects = sorted(names + [list(group) for group in groups])

    def pages(self):
        for lang in ("nb", "en"):
            for subject in self.subjects:
                yield lang, subject, self.run_dd("--lang", lang, "help", *subject).out

    def test_no_line_is_longer_than_a_terminal(self):
        lines = 0
        for lang, subject, page in self.pages():
            with self.subTest(lang=lang, subject=subject):
                lines += len(page.splitlines())
                self.assertEqual([l for l in page.splitlines() if len(l) > COLUMNS], [])
                self.assertEqual([l for l in page.splitlines() if l != l.rstrip()], [])
        self.assertGreater(lines, 1000)

    def test_all_of_the_text_is_there(self):
        """Lines are broken between words: put together again they say what JSON says."""
        for lang in ("nb", "en"):
            for command in self.json("--lang", lang, "help")["commands"]:
                page = self.run_dd("--lang", lang, "help", *command["name"].split()).out
                shown = " ".join(page.split())
                for text in [command["summary"], command["example"]] + [o["help"] for o in command["options"]]:
                    self.assertIn(" ".join(text.split()), shown)

    def test_a_narrow_terminal_gets_narrow_lines(self):
        ran = run_on_terminal("help", "import", "purchases", columns=60)
        self.assertEqual([l for l in ran.out.splitlines() if len(l) > 60], [])
        self.assertIn("--skip-bad", ran.out)

    def test_notes_and_errors_break_between_words(self):
        self.init()
        ran = run_on_terminal("import", "purchases", "a file that is not there at all, " * 4, cwd=self.dir)
        self.assertEqual(ran.code, 3)
        self.assertEqual([l for l in ran.out.splitlines() if len(l) > COLUMNS], [])
        self.assertIn("finnes ikke: sjekk navnet og mappen", re.sub(r"\s+", " ", ran.out))


if __name__ == "__main__":
    unittest.main()
