"""Excel workbooks: read on the same road as text, whoever made them."""

import datetime
import json
import unittest
from decimal import Decimal

from ddreg import CHECK, INPUT, SHARED, Case, dump, sql
from workbook import MAKERS, OWN_DAY, OWN_MONEY, PERCENT, Formula, Maker, Raw

HEAD = ("Leverandørnr", "Leverandør", "Bilagsdato", "Beløp eks. mva", "Bilagsnr")


def day(n):
    return datetime.date(2023, 1 + n % 12, 1 + n % 28)


ROWS = [HEAD] + [(1000 + n % 5, "Fjord & Sønn %d AS" % (n % 5), day(n), n * 1234.5 - 0.28 if n % 9 else -n * 3 - 0.1,
                  "B%d" % n) for n in range(40)]
ORE = sum(int((Decimal(repr(r[3])) * 100).to_integral_value()) for r in ROWS[1:])


class Workbooks(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def make(self, sheets, name="x.xlsx", how=None, **more):
        (self.dir / name).write_bytes(Maker(**(how or {})).book_of(sheets, **more))
        return name

    def dry(self, name="x.xlsx", *args, kind="purchases", **how):
        document = self.json("import", kind, name, "--dry-run", *args, **how)
        self.check_schema(document, "import")
        return document

    def one(self, *row, head=HEAD[1:4], how=None):
        """The document of a workbook with one row, and a good one before it."""
        self.make([head, ("Havn AS", day(1), 100.0)[:len(head)], row], how=how)
        return self.dry(code=None)

    def problems(self, document):
        return [(p["cell"], p["field"], p["id"], p["value"]) for p in document["problems"]]

    def refused(self, name, id, *words, kind="purchases", args=()):
        before = dump(self.db)
        ran = self.run_dd("--format", "json", "import", kind, name, *args, code=INPUT)
        self.assertEqual(json.loads(ran.out)["error"]["id"], id, ran)
        for lang in ("nb", "en"):
            self.assert_error(self.run_dd("--lang", lang, "import", kind, name, *args, code=INPUT), INPUT, name, *words)
        self.assertEqual(dump(self.db), before)


class Read(Workbooks):
    def test_every_maker(self):
        for title, how in MAKERS.items():
            with self.subTest(maker=title):
                document = self.dry(self.make(ROWS, how=how))
                self.assertEqual((document["rows"], document["totals"]), (40, {"NOK": ORE}))
                self.assertEqual((document["inside"], document["header_line"]), ("Ark1", 1))
                self.assertEqual(document["years"][0]["year"], "2023")
                names = [c["samples"] for c in document["columns"] if c["field"] == "name"]
                self.assertEqual(names, [["Fjord & Sønn %d AS" % n for n in range(3)]])

    def test_written(self):
        self.make(ROWS)
        self.run_dd("import", "purchases", "x.xlsx")
        found = sql(self.db, "SELECT line, day, amount FROM purchase ORDER BY line LIMIT 2")
        self.assertEqual(found, [(2, "2023-01-01", -10), (3, "2023-02-02", 123422)])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier"), [(5,)])
        self.assertEqual(json.loads(self.json("import", "show", "I-1")["options"])["sheet"], "Ark1")
        self.assertRegex(self.run_dd("import", "show", "I-1").out, r"ark\W+Ark1")
        self.assertTrue(self.json("import", "purchases", "x.xlsx")["same_file"])
        self.run_dd("journal", "verify")

    def test_suppliers(self):
        self.make([("Leverandørnavn", "Org.nr.", "Land"), ("Havn AS", 923609016, "NO"), ("Kai AB", None, "Sverige")])
        self.run_dd("import", "suppliers", "x.xlsx")
        self.assertIn("923609016", self.run_dd("supplier", "show", "Havn AS").out)

    def test_a_person_sees_the_sheet(self):
        self.make({"Innkjøp 2023": ROWS})
        self.assertIn("arket «Innkjøp 2023», desimalpunktum", self.run_dd("import", "purchases", "x.xlsx",
                                                                         "--dry-run").out)
        self.assertIn('sheet "Innkjøp 2023"', self.run_dd("--lang", "en", "import", "purchases", "x.xlsx",
                                                          "--dry-run").out)

    def test_titles_gaps_and_a_total(self):
        rows = [("Innkjøp 2023",), (), (None, None) + HEAD] + [(None, None) + r for r in ROWS[1:]]
        rows += [(), (None, None, None, "Sum", None, Formula("SUM(F4:F43)", ORE / 100))]
        document = self.dry(self.make(rows))
        self.assertEqual((document["rows"], document["totals"], document["header_line"]), (40, {"NOK": ORE}, 3))
        self.assertEqual((document["left_out"]["totals"], document["formulas"]), (1, 1))
        self.assertIn("imported.formulas", [w["id"] for w in document["warnings"]])

    def test_hidden_rows_are_read_and_said(self):
        document = self.dry(self.make(ROWS, hidden=(3, 4)))
        self.assertEqual((document["rows"], document["hidden_rows"]), (40, 2))
        self.assertIn("imported.hidden_rows", [w["id"] for w in document["warnings"]])
        self.assertIn("2 rader i arket er skjult", self.run_dd("import", "purchases", "x.xlsx", "--dry-run").err)

    def test_numbers_have_no_doubt_of_commas(self):
        for value, ore in (("1.234", 123), ("1234.567", 123457), ("1E3", 100000), ("0.28499999999999998", 29),
                           ("1234.5600000000001", 123456), ("-1.5E-2", -2), ("9.1E-13", 0),
                           ("123456789012", 12345678901200),
                           ("100", 10000), ("2.675", 268), ("99999999999999990", None)):
            with self.subTest(value=value):
                document = self.one("Kai AS", day(2), Raw("><v>%s</v>" % value))
                if ore is None:
                    self.assertEqual(document["problems"][0]["cell"], "C3")
                else:
                    self.assertEqual(document["totals"], {"NOK": 10000 + ore})
        document = self.one("Kai AS", day(2), Raw('s="%d"><v>5.5</v>' % OWN_MONEY))
        self.assertEqual(document["totals"], {"NOK": 10550})
        document = self.one("Kai AS", day(2), Raw('s="%d"><v>0.25</v>' % PERCENT))
        self.assertEqual(self.problems(document), [("C3", "amount", "import.amount.unreadable", "25%")])

    def test_numbers_as_texts_beside_numbers_are_never_guessed(self):
        self.make([HEAD[1:4], ("Havn AS", day(1), 100.5), ("Kai AS", day(2), "1.234,50")])
        document = self.dry(code=INPUT)
        self.assertEqual([p["id"] for p in document["problems"]], ["import.amount.unreadable"])
        self.make([HEAD[1:4], ("Havn AS", day(1), 100.5), ("Kai AS", day(2), "1.234")])
        ran = self.run_dd("--format", "json", "import", "purchases", "x.xlsx", code=INPUT)
        self.assertIn(json.loads(ran.out)["error"]["id"], ("import.amount.three", "import.amount.mixed"))

    def test_days(self):
        for raw, want in (('s="1"><v>45000</v>', "2023-03-15"), ('s="%d"><v>45000.75</v>' % OWN_DAY, "2023-03-15"),
                          ('t="d"><v>2023-03-15</v>', "2023-03-15"), ('t="str"><v>15.03.2023</v>', "2023-03-15"),
                          ('t="inlineStr"><is><t>2023-03-15</t></is>', "2023-03-15")):
            with self.subTest(raw=raw):
                document = self.one("Kai AS", Raw(raw), 5)
                self.assertEqual(self.problems(document), [])
                samples = [c["samples"] for c in document["columns"] if c["field"] == "day"][0]
                self.assertIn(samples[1], (want, "15.03.2023"))
        document = self.one("Kai AS", Raw('s="1"><v>43538</v>'), 5, how={"from_1904": True})
        self.assertIn("2023-03-15", [c["samples"] for c in document["columns"] if c["field"] == "day"][0])

    def test_texts(self):
        for raw, want in (('t="inlineStr"><is><r><t>Fjord</t></r><r><t xml:space="preserve"> AS</t></r></is>',
                           "Fjord AS"),
                          ('t="inlineStr"><is><t>Fjord\nog_x000D_ Havn_x005F_ AS</t></is>', "Fjord og  Havn_ AS"),
                          ('t="str"><v>A;"B";C &amp; D AS</v>', 'A;"B";C & D AS'), ("><v>7</v>", "7"),
                          ('t="b"><v>1</v>', "TRUE")):
            with self.subTest(raw=raw):
                document = self.one(Raw(raw), day(2), 5)
                samples = [c["samples"] for c in document["columns"] if c["field"] == "name"][0]
                self.assertEqual(samples[1], want)

    def test_many_texts_do_not_stay_in_memory(self):
        """More than the bound: they go to a temporary file, and come back the same."""
        long = "x" * 30000
        rows = [("Leverandør", "Bilagsdato", "Beløp", "Merknad")]
        rows += [("Havn %d AS" % n, day(n), 1.5, "%s%d" % (long, n)) for n in range(500)]
        maker = Maker()
        maker.strings, place = [], {}
        maker.text = lambda v: 't="s"><v>%d</v>' % place.setdefault(v, len(place))
        parts = maker.parts({"A": rows})
        maker.strings = ["<t>%s</t>" % v for v in place]
        parts["xl/tekster.xml"] = maker.parts({"A": []})["xl/tekster.xml"]
        (self.dir / "x.xlsx").write_bytes(maker.zip(parts))
        self.run_dd("import", "purchases", "x.xlsx", "--vat", "net")
        self.assertEqual(sql(self.db, "SELECT COUNT(*), COUNT(DISTINCT supplier_id) FROM purchase"), [(500, 500)])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier_name WHERE name = 'Havn 499 AS'"), [(1,)])


class Sheets(Workbooks):
    NOTE = [("Merknader",), ("Tall fra økonomi", 5), ("Side", 7)]

    def test_the_one_with_the_table(self):
        for sheets in ({"Om": self.NOTE, "Innkjøp": ROWS}, {"Innkjøp": ROWS, "Pivot": [("Sum", 5)]},
                       {"Tom": [], "Innkjøp": ROWS, "Tom 2": []}):
            document = self.dry(self.make(sheets))
            self.assertEqual((document["inside"], document["rows"]), ("Innkjøp", 40))

    def test_hidden_sheets_are_no_choice(self):
        sheets = {"Innkjøp": ROWS, "Gammel": ROWS[:9], "Skjult": ROWS[:5]}
        name = self.make(sheets, states={"Gammel": "hidden", "Skjult": "veryHidden"})
        self.assertEqual(self.dry(name)["inside"], "Innkjøp")
        self.assertEqual(self.dry(name, "--sheet", "skjult")["rows"], 4)

    def test_two_that_could_be(self):
        self.make({"Januar": ROWS, "Februar": ROWS[:9], "Om": self.NOTE})
        self.refused("x.xlsx", "xlsx.which", "Januar, Februar", "--sheet")
        self.assertEqual(self.dry("x.xlsx", "--sheet", "februar")["rows"], 8)
        self.refused("x.xlsx", "xlsx.no_sheet", "Mars", "Januar, Februar, Om", args=("--sheet", "Mars"))

    def test_none_with_a_table(self):
        self.make({"Om": self.NOTE, "Mer": self.NOTE})
        self.refused("x.xlsx", "import.header.no_purchases", "Tall fra økonomi")
        self.make({"Om": []})
        self.refused("x.xlsx", "import.file.empty")

    def test_a_map_is_made_of_it(self):
        self.make({"Om": self.NOTE, "Liste": [("Firma", "Dag", "Kroner"), ("Havn AS", day(1), 5)]})
        self.write("m", "name = Firma\nday = Dag\namount = Kroner\n")
        self.assertEqual(self.dry("x.xlsx", "--map", "m")["rows"], 1)
        self.make(ROWS)
        self.run_dd("import", "map", "save", "vår", "x.xlsx", "--kind", "purchases")
        self.assertEqual(self.dry("x.xlsx")["map"], "vår")


class Wrong(Workbooks):
    def test_errors_of_cells_have_their_place(self):
        for word in ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"):
            for at, field in ((0, "name"), (2, "amount")):
                row = ["Kai AS", day(2), 5]
                row[at] = Raw('t="e"><v>%s</v>' % word)
                with self.subTest(word=word, field=field):
                    self.assertEqual(self.problems(self.one(*row)),
                                     [("%s3" % "ABC"[at], field, "import.row.not_computed", word)])
        ran = self.run_dd("import", "purchases", "x.xlsx", "--vat", "net", code=INPUT)
        self.assertIn("celle C3: cellen viser #NULL!", ran.out + ran.err)

    def test_a_formula_without_a_value(self):
        document = self.one("Kai AS", day(2), Formula("B3*2"))
        self.assertEqual(self.problems(document), [("C3", "amount", "import.row.formula", "#FORMULA!")])
        document = self.one("Kai AS", day(2), Formula("B3*2", 7.5))
        self.assertEqual((self.problems(document), document["totals"]), ([], {"NOK": 10750}))

    def test_what_a_cell_cannot_be(self):
        for cell in ('t="s"><v>99</v>', 't="s"><v>-1</v>', "><v>5,5</v>", "><v>abc</v>", "><v>1e999</v>",
                     't="x"><v>1</v>'):
            self.make([HEAD[1:4], ("Havn AS", day(1), Raw(cell))])
            self.refused("x.xlsx", "xlsx.cell", "C2", "Ark1")

    def test_bad_rows_are_named_by_cell(self):
        document = self.one("Kai AS", "31.02.2023", 5)
        self.assertEqual(self.problems(document), [("B3", "day", "import.date.unreadable", "31.02.2023")])
        document = self.json("import", "purchases", "x.xlsx", "--vat", "net", "--skip-bad", "--problems", "p.csv",
                             code=CHECK)
        self.assertEqual(document["refused"], 1)
        self.assertIn("Kai AS;31.02.2023;5;3;", (self.dir / "p.csv").read_text("utf-8-sig"))

    def broken(self, **parts):
        maker = Maker()
        out = maker.parts({"Ark1": ROWS})
        for name, data in parts.items():
            name = name.replace("__", "/") + ".xml"
            out[name] = data(out[name]) if callable(data) else data
        (self.dir / "x.xlsx").write_bytes(maker.zip({k: v for k, v in out.items() if v is not None}))

    def test_what_is_not_read(self):
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        outside = b'<!DOCTYPE x SYSTEM "file:///etc/passwd">'
        for part in ("xl__worksheets__ark1", "xl__tekster", "xl__stiler", "xl__workbook"):
            for first in (bomb, outside):
                self.broken(**{part: lambda d: d.replace(b"?>\n", b"?>\n" + first)})
                self.refused("x.xlsx", "xlsx.unsafe", part.replace("__", "/"))
            self.broken(**{part: lambda d: d[:-5]})
            self.refused("x.xlsx", "xlsx.broken", part.replace("__", "/"))
        self.broken(xl__worksheets__ark1=None)
        self.refused("x.xlsx", "xlsx.missing", "xl/worksheets/ark1.xml")
        self.broken(xl__worksheets__ark1=lambda d: d.replace(b'r="B3"', b'r="B9"'))
        self.refused("x.xlsx", "xlsx.cell", "B9")
        self.broken(xl__worksheets__ark1=lambda d: d.replace(b'<row r="3"', b'<row r="1"'))
        self.refused("x.xlsx", "xlsx.cell")
        self.broken(xl__worksheets__ark1=lambda d: d.replace(b"Bilagsnr", b"x") + b" " * 90_000_000)
        self.refused("x.xlsx", "packed.large")

    def test_relations_to_the_outside_are_nothing(self):
        name = self.make(ROWS, extra=(("rId1", "worksheet", "http://example.invalid/ark.xml"),
                                      ("rId7", "externalLink", "file:///etc/passwd")))
        self.assertEqual(self.dry(name)["rows"], 40)

    def test_twice_the_same_part(self):
        import warnings
        import zipfile
        self.make(ROWS)
        with warnings.catch_warnings(), zipfile.ZipFile(self.dir / "x.xlsx", "a") as z:
            warnings.simplefilter("ignore")
            z.writestr("xl/worksheets/ark1.xml", b"<worksheet/>")
        self.refused("x.xlsx", "xlsx.twice", "ark1.xml")

    def test_other_workbooks_are_named(self):
        name = "EncryptedPackage".encode("utf-16-le")
        head = bytearray(512)
        head[:8], head[48:52] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (1).to_bytes(4, "little")
        (self.dir / "l.xlsx").write_bytes(bytes(head) + b"\0" * 512 + name.ljust(512, b"\0"))
        self.refused("l.xlsx", "xlsx.locked", "pass")
        (self.dir / "old.xls").write_bytes(bytes(head) + b"\0" * 1024)
        self.refused("old.xls", "import.file.xls", "xlsx")
        (self.dir / "b.xlsb").write_bytes(Maker().zip({"xl/workbook.bin": b"\0", "[Content_Types].xml": b"<a/>"}))
        self.refused("b.xlsb", "xlsx.binary", "xlsb")


class Real(Workbooks):
    @unittest.skipUnless((SHARED / "inputs/xlsx").is_dir(), "the folder of real workbooks is not there")
    def test_other_writers(self):
        folder = SHARED / "inputs/xlsx"
        for name, truth in json.loads((folder / "written/truth.json").read_text()).items():
            if "sum" in truth:
                document = self.dry(folder / "written" / name, env={"DDREG_TODAY": "2027-01-01"})
                self.assertEqual((document["rows"], document["totals"]["NOK"]),
                                 (truth["rows"], int(Decimal(truth["sum"]) * 100)), name)

    @unittest.skipUnless((SHARED / "inputs/xlsx").is_dir(), "the folder of real workbooks is not there")
    def test_whatever_comes(self):
        for path in sorted((SHARED / "inputs/xlsx").glob("*/*.xlsx")):
            for kind in ("purchases", "suppliers"):
                ran = self.run_dd("import", kind, path, "--dry-run", code=None)
                self.assertIn(ran.code, (0, 1, INPUT), ran)


if __name__ == "__main__":
    unittest.main()
