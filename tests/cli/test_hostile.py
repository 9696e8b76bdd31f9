"""Names and cells made to harm: through every table, CSV, JSON document and statement."""

import csv
import html.parser
import io
import re
import unittest

from ddreg import INPUT, OK, Case, run_on_terminal, sql

EVIL = [
    "\x1b[31mRød\x1b[0m AS",
    "\x1b]0;tittel\x07 AS",
    "\x9b2J AS",
    "=cmd|' /C calc'!A0",
    "+47 22 33 44 55",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "'); DROP TABLE supplier; --",
    '"; DROP TABLE supplier; --',
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "&amp;&lt;b&gt; & \"anførsel\" 'apostrof'",
    "[lenke](javascript:alert(1)) ![x](http://example.com/x.png)",
    "| celle | *fet* _kursiv_ `kode` # overskrift",
    "\u202etxt.exe\u202c AS",
    "{name} %s %n {0}",
    "Tab\tog\u00a0hardt mellomrom",
    "Navn med\nlinjeskift",
    "\ufeffBOM AS",
    "emoji 🐟 AS",
    "A" * 300,
    "_" * 40,
    "\\\\server\\share",
]
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Page(html.parser.HTMLParser):
    """What a browser would see: the tags with their attributes, and the text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words = set(), [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes

    def handle_data(self, data):
        self.words.append(data)


class Hostile(Case):
    def setUp(self):
        super().setUp()
        self.init("<b>Selskapet</b> & | =1+1 \x1b[1m")
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": name, "Land": "NO", "Kategori": name[:60],
                          "Ansvarlig": name[:60], "Klasse": "Ikke leverandør" if n % 5 == 0 else "Leverandørkjede",
                          "Klassebegrunnelse": name[:60] if n % 5 == 0 else ""}
                         for n, name in enumerate(EVIL, 1)], encoding="utf-8")
        document = self.json("import", "suppliers", "suppliers.csv", code=None)
        self.assertEqual((document["created"], document["refused"]), (len(EVIL), 0), document)
        self.purchases(*[{"Leverandørnr": str(n), "Bilagsdato": "15.03.2023",
                          "Beløp NOK": "-5,00" if n % 3 else "20,00",
                          "Bilagsnr": name[:30], "Tekst": name, "Konto": name[:20]} for n, name in enumerate(EVIL, 1)],
                       encoding="utf-8")
        self.run_dd("import", "purchases", "purchases.csv", "--sign", "plus")
        self.run_dd("assess", "--all")
        self.run_dd("company", "set", "activity", "<script>alert(2)</script> [x](javascript:1) | =2")

    READING = (["supplier", "list"], ["due"], ["journal", "list"], ["import", "list"], ["company", "show"],
               ["report", "figures", "--year", "2023"], ["journal", "verify"])

    def test_nothing_was_lost_or_run(self):
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier")[0][0], len(EVIL))
        self.run_dd("journal", "verify")

    def test_terminals_and_pipes(self):
        showing = [["supplier", "show", "S-%d" % n] for n in range(1, len(EVIL) + 1)] + [["assess", "S-1", "--explain"]]
        for args in list(self.READING) + showing:
            with self.subTest(args=args):
                ran = self.run_dd(*args)
                self.assertIsNone(CONTROL.search(ran.out.replace("\n", "")), ran)
        for args in (["supplier", "list"], ["supplier", "show", "S-1"], ["supplier", "show", "S-3"],
                     ["company", "show"]):
            out = run_on_terminal(*args, cwd=self.dir, columns=120).out
            out = re.sub(r"\x1b\[[0-9;]*m", "", out) if args[0] == "supplier" else out
            self.assertIsNone(CONTROL.search(out.replace("\n", "")), out)

    def test_a_name_stays_on_its_line(self):
        out = self.run_dd("supplier", "list").out
        self.assertEqual(len(out.splitlines()), len(EVIL) + 1)

    def test_json_has_them_whole(self):
        names = {s["ledger"]: s["name"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertEqual(names["4"], EVIL[3])
        self.assertEqual(names["8"], EVIL[7])
        self.assertEqual(names["10"], EVIL[9])
        self.assertEqual(names["16"], EVIL[15])
        raw = self.run_dd("--format", "json", "supplier", "list").out
        self.assertNotIn("\x1b", raw)

    def test_csv_starts_no_formula(self):
        for args in (["supplier", "list"], ["supplier", "show", "S-4"], ["supplier", "show", "S-6"], ["due"],
                     ["company", "show"],
                     ["report", "figures", "--year", "2023"], ["import", "list"], ["journal", "list"]):
            with self.subTest(args=args):
                out = self.run_dd("--format", "csv", *args).out
                rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=";", strict=True))
                self.assertTrue(all(len(r) == len(rows[0]) for r in rows), rows)
                for cell in (c for row in rows for c in row):
                    if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                        self.assertRegex(cell, r"^[-+]?[\d,. ]+$")  # a number, a telephone
        rows = list(csv.reader(io.StringIO(self.run_dd("--format", "csv", "supplier", "list").out, newline=""),
                               delimiter=";"))
        self.assertEqual(len(rows), len(EVIL) + 1)

    def test_html(self):
        self.run_dd("report", "render", "--year", "2023", "--format", "html", "-o", "s.html")
        text = (self.dir / "s.html").read_text("utf-8")
        page = Page(text)
        for tag in ("script", "img", "iframe", "object", "embed", "link", "form", "b"):
            self.assertNotIn(tag, page.tags)
        for name, value in page.attributes:
            self.assertFalse(name.startswith("on"), (name, value))
            self.assertNotIn("javascript:", value or "")
        words = "".join(page.words)
        self.assertIn("<b>Selskapet</b> & | =1+1", words)
        self.assertIn("<script>alert(2)</script>", words)
        self.assertIsNone(CONTROL.search(text.replace("\n", "")))
        self.no_match(text, r"(src|href)\s*=\s*[\"']?(https?:)?//")

    def test_markdown(self):
        self.run_dd("report", "render", "--year", "2023", "--format", "md", "-o", "s.md")
        text = (self.dir / "s.md").read_text("utf-8")
        self.assertIsNone(CONTROL.search(text.replace("\n", "")))
        self.assertNotIn("<script>", text)
        self.no_match(text, r"(?<!\\)\]\(javascript:")
        tables = [line for line in text.splitlines() if line.startswith("|")]
        self.assertTrue(tables)
        # In each table every line has as many cells as its head.
        width = None
        for line in text.splitlines():
            if not line.startswith("|"):
                width = None
                continue
            cells = len(re.findall(r"(?<!\\)\|", line))
            width = width or cells
            self.assertEqual(cells, width, line)

    def test_import_reports(self):
        """Headers, samples and bad cells of a hostile file, shown on a terminal."""
        self.write("x.csv", ("Leverandørnr;Leverandør\x1b[2J;Bilagsdato;Beløp NOK;Leverandørnavn\n"
                             "1;x;15.03.2023;\x1b[31m5\x07;\x1b[5mA\n2;y;15.03.2023;{value} %s;\x9b2J\n").encode())
        for args in (["--dry-run"], [], ["--skip-bad"]):
            ran = self.run_dd("import", "purchases", "x.csv", *args, code=None)
            self.assertIsNone(CONTROL.search((ran.out + ran.err).replace("\n", "")), ran)
            self.assertNotRegex(ran.out + ran.err, r"\{(field|line|what|message)\}")

    def test_names_of_files(self):
        good = (self.dir / "purchases.csv").read_bytes().replace(b"-5,00", b"-6,00")
        name = "\x1b[31m=cmd {file}.csv"
        self.write(name, good)
        ran = self.run_dd("import", "purchases", name, "--allow-repeated", "--sign", "plus")
        self.assertNotIn("\x1b", ran.out + ran.err + self.run_dd("import", "list").out)
        missing = self.run_dd("import", "purchases", "\x1b[31mnone {file}.csv", code=INPUT)
        self.assertNotIn("\x1b", missing.err)
        out = self.run_dd("report", "render", "--year", "2023", "--format", "md", "-o", "\x1b[31mut.md")
        self.assertNotIn("\x1b", out.out + out.err)


if __name__ == "__main__":
    unittest.main()
