"""The shape of the repository: what lies where, how large, and how it is written."""

import re
import shutil
import subprocess
import unittest

import csource
from csource import ROOT

TOP = {"Makefile", "README.md", "schema.sql", "src", "include", "tests", "data", "docs"}
DOTS = {".ci", ".clang-format", ".clang-tidy", ".gitignore", ".gitattributes", ".editorconfig"}
MAX_FILE, MAX_FUNCTION, MAX_LINE = 500, 70, 120

# Words that belong to no product: the place of one machine, a promise left open, a debugging line.
FORBIDDEN = (re.compile(r"/work/"), re.compile(r"/tmp/bash_jobs"), re.compile(r"\bXXX\b|\bFIXME\b|\bTODO\b"),
             re.compile(r"\.\./shared"), re.compile(r"^<{7} |^>{7} |^={7}$", re.M))
# Dialect, or Norwegian in English words: "says", "is", "computed", "has", "mistake", "is in force", "again" are plain.
DIALECT = re.compile(
    r"(?<![A-Za-z])(told|tells?|stands?|stood|reckon(s|ed|ing)?|bears?|borne|slips?|anew|goes on (with|as|over|in)"
    r"|(can|to) be had|latest( \w+){0,6} rules)(?![A-Za-z])", re.I)
# Bokmål, others' words, what an older program wrote, rows of data.
NOT_OURS = re.compile(r"\.nb\.po$|\.csv$|^docs/copyright$|^tests/fuzz/corpus/|^tests/migrate/v\d"
                      r"|^tests/golden/.*(?<!\.en)\.(md|html|txt)$")
# Speaks of the words themselves.
EXEMPT = {"tests/lint/test_tree.py", "tests/lint/test_plain_words.py", "docs/style-en.md"}


def text_of(name):
    data = (ROOT / name).read_bytes()
    return None if b"\0" in data[:4096] else data.decode("utf-8", "replace")


class Tree(csource.Lint):
    def test_top_level(self):
        top = {name.split("/")[0] for name in csource.tracked()}
        self.assertEqual({t for t in top if not t.startswith(".")} - TOP, set())
        self.assertEqual({t for t in top if t.startswith(".")} - DOTS, set())

    def test_no_stray_files(self):
        stray = [n for n in csource.tracked()
                 if re.search(r"(\.o|\.d|\.db|\.db-wal|\.db-shm|\.orig|\.rej|~|\.swp|\.pyc)$", n)
                 and not n.startswith("tests/migrate/")]
        self.none(stray)

    def test_no_forbidden_words(self):
        wrong = []
        for name in csource.tracked():
            text = None if name in EXEMPT else text_of(name)
            for pattern in FORBIDDEN if text else ():
                for match in pattern.finditer(text):
                    wrong.append("%s:%d: %s" % (name, csource.line_of(text, match.start()), match[0].strip()))
        self.none(wrong)

    def test_plain_english(self):
        wrong = []
        for name in csource.tracked():
            text = None if name in EXEMPT or NOT_OURS.search(name) else text_of(name)
            for match in DIALECT.finditer(text or ""):
                wrong.append("%s:%d: %s" % (name, csource.line_of(text, match.start()), match[0]))
        self.none(wrong)

    def test_text_files_end_well(self):
        wrong = []
        for name in csource.tracked():
            if name.startswith(("tests/golden/", "tests/fuzz/corpus/", "data/demo/")) or name.endswith(".csv"):
                continue
            text = text_of(name)
            if text is None or text == "":
                continue
            if not text.endswith("\n") or text.endswith("\n\n"):
                wrong.append("%s: does not end in one newline" % name)
            if "\r" in text:
                wrong.append("%s: carriage returns" % name)
            if re.search(r"[ \t]+$", text, re.M) and not name.endswith(".md"):
                wrong.append("%s:%d: white space at the end of a line"
                             % (name, csource.line_of(text, re.search(r"[ \t]+$", text, re.M).start())))
            if "\t" in text and not re.search(r"(Makefile|\.mk|\.patch|\.tsv|\.scd)$", name):
                wrong.append("%s:%d: a tab" % (name, csource.line_of(text, text.index("\t"))))
        self.none(wrong)

    def test_file_sizes(self):
        large = []
        for path in csource.sources():
            lines = path.read_text().count("\n")
            if lines > MAX_FILE:
                large.append("%s: %d lines" % (csource.name(path), lines))
        self.none(large)

    def test_line_lengths(self):
        wrong = []
        for path in csource.sources(".c", ".h", ".sql") + sorted((ROOT / "include").rglob("*.h")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if len(line) > 100:
                    wrong.append("%s:%d: %d characters" % (csource.name(path), number, len(line)))
        for path in sorted((ROOT / "tests").rglob("*.py")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if len(line) > MAX_LINE:
                    wrong.append("%s:%d: %d characters" % (path.relative_to(ROOT), number, len(line)))
        self.none(wrong)

    def test_function_sizes(self):
        large = ["%s:%d: %s has %d lines" % (csource.name(p), first, name, last - first + 1)
                 for p in csource.sources(".c") for name, first, last in csource.functions(p)
                 if last - first + 1 > MAX_FUNCTION]
        self.none(large)

    def test_functions_are_seen(self):
        """The counter above really finds functions."""
        names = {name for name, _, _ in csource.functions(ROOT / "src/base/date.c")}
        self.assertLessEqual({"date_valid", "date_in_oslo", "leap"}, names)

    def test_header_guards(self):
        wrong, seen = [], {}
        for path in sorted((ROOT / "include/ddreg").glob("*.h")) + csource.sources(".h"):
            lines = [line for line in csource.code_only(path.read_text()).splitlines() if line.strip()]
            guard = re.match(r"#ifndef (DDREG_\w+_H)$", lines[0] if lines else "")
            if not guard or lines[1] != "#define " + guard[1] or lines[-1] != "#endif":
                wrong.append("%s: no guard DDREG_..._H" % csource.name(path))
            elif seen.setdefault(guard[1], path) != path:
                wrong.append("%s: the guard of %s" % (csource.name(path), seen[guard[1]].name))
            if not path.read_text().startswith("/*"):
                wrong.append("%s: does not say what it is for" % csource.name(path))
        self.none(wrong)

    def test_errors_must_be_looked_at(self):
        """A public function that returns dd_rc is DD_MUST_CHECK (dd_fail and its like make errors)."""
        wrong = []
        for path in sorted((ROOT / "include/ddreg").glob("*.h")):
            text = csource.code_only(path.read_text())
            for match in re.finditer(r"^enum dd_rc (\w+)\([^;]*;", text, re.M):
                if "DD_MUST_CHECK" not in match[0] and match[1] not in ("dd_fail", "dd_fail_limit", "dd_no_memory"):
                    wrong.append("%s: %s" % (path.name, match[1]))
        self.none(wrong)

    def test_formatted(self):
        tool = shutil.which("clang-format")
        if not tool:
            self.skipTest("clang-format is not installed")
        files = [str(p) for p in csource.sources()] + [str(p) for p in (ROOT / "include").rglob("*.h")]
        files += [str(p) for p in (ROOT / "tests").rglob("*.[ch]")]
        done = subprocess.run([tool, "--dry-run", "--Werror", *files], capture_output=True, text=True, cwd=ROOT)
        wrong = sorted({line.split(":")[0].replace(str(ROOT) + "/", "") for line in done.stderr.splitlines()
                        if "error:" in line})
        self.none(wrong, "make format")


if __name__ == "__main__":
    unittest.main()
