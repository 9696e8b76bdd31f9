"""The .sql files beside the code: what is in them is used and has its place, and what is wrong stops the build."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import csource
import sqlfile

EMBED = Path(os.environ["DDREG_BUILD"]) / "embed_sql"


class Files(csource.Lint):
    """The .sql files: what is in them is used, and each has its place."""

    def setUp(self):
        self.entries = [e for p in sqlfile.files() for e in sqlfile.entries(p)]
        self.code = {p: csource.code_only(p.read_text()) for p in csource.sources()}

    def test_every_query_is_used(self):
        """By the C file beside, which alone includes it."""
        wrong = []
        for entry in (e for e in self.entries if e.kind == "query"):
            code = self.code.get(entry.path.with_suffix(".c"), "")
            if not re.search(r"\b%s\b" % entry.name, code):
                wrong.append("%s:%d: %s" % (csource.name(entry.path), entry.line, entry.name))
        self.none(wrong)

    def test_every_part_is_used(self):
        used = set().union(*(e.uses for e in self.entries))
        used |= {word.lower() for code in self.code.values() for word in re.findall(r"\b[A-Z][A-Z_]+\b", code)}
        self.none(["%s:%d: %s" % (csource.name(e.path), e.line, e.name)
                   for e in self.entries if e.kind == "part" and e.name not in used])

    def test_names(self):
        """Of a query one that ends in _sql, so that C does not take it for anything else."""
        self.none(["%s:%d: %s" % (csource.name(e.path), e.line, e.name)
                   for e in self.entries if (e.kind == "query") != e.name.endswith("_sql")])

    def test_files_of_parts_have_no_queries(self):
        self.none(["%s:%d: %s" % (csource.name(e.path), e.line, e.name)
                   for e in self.entries if e.kind == "query" and e.path.name.endswith(".part.sql")])


class Embedding(unittest.TestCase):
    PARTS = "-- :part pair(a, b)\n(:a + :b)\n\n-- :part one\n1\n"

    def embed(self, text):
        with tempfile.TemporaryDirectory() as folder:
            for name, content in (("x.sql", text), ("y.part.sql", self.PARTS)):
                (Path(folder) / name).write_text(content)
            return subprocess.run([EMBED, "header", "x.sql", "y.part.sql"], cwd=folder, capture_output=True, text=True)

    def query(self, body):
        done = self.embed("-- :query x_sql\n" + body)
        self.assertEqual(done.returncode, 0, done.stderr)
        return re.search(r'^static const char x_sql\[\] = "(.*)";$', done.stdout, re.M)[1]

    def test_text(self):
        self.assertEqual(self.query("-- said of it\nSELECT  a, -- the first\n    'b  -- :c'\n  FROM t;\n"),
                         "SELECT a, 'b  -- :c' FROM t")
        self.assertEqual(self.query("SELECT \"a\\\";"), 'SELECT \\"a\\\\\\"')

    def test_parts(self):
        self.assertEqual(self.query("SELECT :pair(x, :one) AS y;"), "SELECT (x + 1) AS y")
        self.assertEqual(self.query("SELECT :pair(f(x, 2), ':a, b)');"), "SELECT (f(x, 2) + ':a, b)')")
        self.assertEqual(self.query("SELECT :pair( , :pair(:one, 2));"), "SELECT ( + (1 + 2))")

    def test_a_part_is_a_macro_to_c(self):
        done = self.embed("-- :part twice(x)\n:pair(:x, :x.y)\n")
        self.assertIn('#define TWICE(x)  " (" x " + " x ".y) "\n', done.stdout)

    def test_what_stops_the_build(self):
        for body, why in {
                "SELECT :two;": "no part of that name: two",
                "SELECT :pair(1);": "another number of arguments than it has: pair",
                "SELECT :pair(1, 2, 3);": "another number of arguments than it has: pair",
                "SELECT :pair;": "another number of arguments than it has: pair",
                "SELECT 1": "a query ends in its only semicolon, a part has none: x_sql",
                "SELECT 1; SELECT 2;": "a query ends in its only semicolon, a part has none: x_sql",
                "SELECT :p;\n-- :part p\n:q\n-- :part q\n:p\n": "a part within itself: ",
                "SELECT 1;\n-- :query x_sql\nSELECT 1;": "no name, or one that is there already: x_sql",
                "SELECT 1;\n-- :part one\n2\n": "no name, or one that is there already: one",
        }.items():
            with self.subTest(body=body):
                done = self.embed("-- :query x_sql\n" + body)
                self.assertEqual(done.returncode, 1)
                self.assertRegex(done.stderr, "^embed_sql: [xy](.part)?.sql: " + re.escape(why))
        self.assertIn("SQL before the first name", self.embed("SELECT 1;\n").stderr)


if __name__ == "__main__":
    unittest.main()
