"""What a person sees of an import, and the file of refused rows."""

import csv
import io
import resource
import stat
import subprocess
import unittest

import ddreg
from ddreg import BIN, CHECK, INPUT, INTERNAL, REFUSED, Case, dump, environment, run_on_terminal

FILE = "Leverandør;Org.nr;Dato;Beløp;Valuta;Kurs\r\n"


def lines(*rows):
    return FILE + "".join(row + "\r\n" for row in rows)


class Seen(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_totals_by_year_and_currency(self):
        self.write("a.csv", lines("A;;31.12.2022;10,00;NOK;", "B;;01.01.2023;20,00;NOK;", "A;;02.01.2023;5,50;NOK;",
                                  "A;;02.01.2023;100,00;EUR;11,5", "A;;2022;1,00;NOK;"))
        want = [("2022", "NOK", 2, 1100), ("2023", "EUR", 1, 10000), ("2023", "NOK", 2, 2550)]
        for options in (("--dry-run",), ()):
            document = self.json("import", "purchases", "a.csv", *options)
            self.check_schema(document, "import")
            self.assertEqual([tuple(y.values()) for y in document["years"]], want)
            self.assertEqual(document["totals"], {"NOK": 3650, "EUR": 10000})
            self.assertEqual(document["new_suppliers"], ["A", "B"])

    def test_totals_without_the_rows_that_nobody_can_place(self):
        self.run_dd("supplier", "add", "--name", "Tvilling AS", "--country", "NO")
        self.run_dd("supplier", "add", "--name", "Tvilling AS", "--country", "SE")
        self.write("a.csv", lines("Tvilling AS;;31.12.2022;10,00;NOK;", "B;;01.01.2023;20,00;NOK;"))
        document = self.json("import", "purchases", "a.csv", "--skip-bad", code=CHECK)
        self.assertEqual([(y["year"], y["rows"]) for y in document["years"]], [("2023", 1)])

    def test_changes_field_by_field(self):
        head = "Leverandørnr;Leverandørnavn;Land;Kategori;Klasse\n"
        self.write("s.csv", head + "1;Fjord AS;NO;;Leverandørkjede\n2;Fjell AS;NO;Stein;\n")
        self.run_dd("import", "suppliers", "s.csv")
        self.write("t.csv", head + "1;Fjord Nord AS;SE;Fisk;Forretningspartner\n2;Fjell AS;NO;Stein;\n3;Ny AS;;;\n")
        before = dump(self.db)
        document = self.json("import", "suppliers", "t.csv", "--dry-run")
        self.check_schema(document, "import")
        self.assertEqual(document["changes"], [{"line": 2, "supplier": "S-1", "name": "Fjord AS", "fields": [
            {"field": "name", "before": "Fjord AS", "after": "Fjord Nord AS"},
            {"field": "country", "before": "NO", "after": "SE"},
            {"field": "category", "before": None, "after": "Fisk"},
            {"field": "class", "before": "supply_chain", "after": "business_partner"}]}])
        self.assertEqual((document["new_suppliers"], document["unchanged"]), (["Ny AS"], 1))
        ran = self.run_dd("import", "suppliers", "t.csv", "--dry-run")
        self.assertIn("  S-1 Fjord AS\n    leverandørnavn: Fjord AS → Fjord Nord AS\n", ran.out)
        self.assertIn("    kategori: – → Fisk\n", ran.out)
        self.assertIn("    klasse: leverandørkjede (§ 3 d) → forretningspartner (§ 3 e)\n", ran.out)
        self.assertEqual(dump(self.db), before)

    def test_the_first_changes_and_how_many_more(self):
        head, n = "Leverandørnavn;Kategori\n", 25
        self.write("s.csv", head + "".join("Firma %d AS;\n" % i for i in range(n)))
        self.run_dd("import", "suppliers", "s.csv")
        self.write("t.csv", head + "".join("Firma %d AS;K\n" % i for i in range(n)))
        document = self.json("import", "suppliers", "t.csv", "--dry-run")
        self.assertEqual((len(document["changes"]), document["updated"]), (20, 25))
        self.assertIn("... og 5 leverandører til", self.run_dd("import", "suppliers", "t.csv", "--dry-run").out)

    def test_how_the_file_was_read(self):
        self.write("a.csv", "Supplier,Date,Amount\nA,12/31/2023,\"1,000.50\"\nB,01/02/2023,2.00\n")
        document = self.json("import", "purchases", "a.csv", "--dry-run")
        self.assertEqual((document["decimal"], document["dates"], document["vat"]), ("point", "mdy", "unknown"))
        said = self.run_dd("--lang", "en", "import", "purchases", "a.csv", "--dry-run").out
        self.assertIn("commas between columns, decimal point, the month first in dates, headings on line 1", said)
        self.assertIn("| 01/02/2023", said)

    def test_samples_differ(self):
        self.write("a.csv", lines("A;;01.02.2023;1,00;NOK;", "A;;01.02.2023;2,00;NOK;", "B;;01.02.2023;3,00;NOK;"))
        columns = {c["field"]: c["samples"] for c in self.json("import", "purchases", "a.csv", "--dry-run")["columns"]}
        self.assertEqual((columns["name"], columns["amount"]), (["A", "B"], ["1,00", "2,00", "3,00"]))

    def test_fits_80_columns(self):
        long = "Et Svært Langt Navn På En Leverandør Som Aldri Tar Slutt %d AS"
        self.write("a.csv", lines(*[(long % i) + ";;01.02.2023;1%d,00;NOK;" % i for i in range(30)], "X;;;1;NOK;"))
        for lang in ("nb", "en"):
            ran = run_on_terminal("--lang", lang, "import", "purchases", "a.csv", "--dry-run", cwd=self.dir)
            shown = ran.out.split("ddreg:")[0].splitlines()
            self.assertGreater(len(shown), 10)
            self.assertEqual([l for l in shown if len(l) > 80], [])

    def test_a_dry_run_with_bad_rows_counts_the_good_ones(self):
        self.write("a.csv", lines("A;;01.02.2023;1,00;NOK;", "A;;01.02.2023;x;NOK;"))
        document = self.json("import", "purchases", "a.csv", "--dry-run", code=INPUT)
        self.assertEqual((document["created"], document["refused"], document["totals"]), (1, 1, {"NOK": 100}))
        document = self.json("import", "purchases", "a.csv", code=INPUT)
        self.assertEqual((document["created"], document["refused"], document["totals"]), (0, 1, {}))
        self.write("s.csv", "Leverandørnavn;Land\nA;NO\nB;Atlantis\n")
        document = self.json("import", "suppliers", "s.csv", "--dry-run", code=INPUT)
        self.assertEqual((document["created"], document["refused"], document["new_suppliers"]), (1, 1, ["A"]))


class Progress(Case):
    """What the line says is tested in tests/unit/test_progress.c."""

    def setUp(self):
        super().setUp()
        self.init()
        self.write("a.csv", lines(*["Firma %d AS;;01.02.2023;1,00;NOK;" % (i % 9) for i in range(200000)]))

    def test_nothing_but_on_a_terminal(self):
        self.assertEqual(self.run_dd("import", "purchases", "a.csv", "--vat", "net", "--dry-run").err, "")

    def test_nothing_beside_json(self):
        ran = run_on_terminal("--format", "json", "import", "purchases", "a.csv", "--vat", "net", "--dry-run",
                              cwd=self.dir)
        self.assertTrue(ran.out.startswith("{"), ran)

    def test_on_a_terminal_it_is_gone_at_the_end(self):
        ran = run_on_terminal("import", "purchases", "a.csv", "--vat", "net", "--dry-run", cwd=self.dir)
        shown = ran.out.split("\r\x1b[K")
        self.assertNotIn("\r", shown[-1])
        self.assertTrue(shown[-1].startswith("a.csv er lest"), ran)


class Problems(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def read(self, name, encoding="utf-8-sig", delimiter=";"):
        return list(csv.reader(io.StringIO((self.dir / name).read_text(encoding), newline=""), delimiter=delimiter))

    def test_round_trip(self):
        self.write("a.csv", "Innkjøp\r\n" + lines(
            "God AS;;01.02.2023;10,00;NOK;", "=HYPERLINK(1);;99.02.2023;20,00;NOK;", "'=x;;02.02.2023;ti;NOK;",
            "-£5;;03.02.2023;y;NOK;", '"Fjord; ""Fjell"" AS";;04.02.2023;z;NOK;', "God AS;;05.02.2023;1,00;NOK;;x"))
        ran = self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", "p.csv", code=CHECK)
        self.assertIn("p.csv", ran.out)
        path = self.dir / "p.csv"
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertTrue(path.read_bytes().startswith(b"\xef\xbb\xbf"))
        rows = self.read("p.csv")
        self.assertEqual(rows[0], FILE.strip().split(";") + ["ddreg-linje", "ddreg-feil"])
        self.assertEqual([r[6] for r in rows[1:]], ["4", "5", "6", "7", "8"])
        self.assertEqual([r[0] for r in rows[1:]], ["'=HYPERLINK(1)", "''=x", "'-£5", 'Fjord; "Fjell" AS', "God AS"])
        self.assertIn("99.02.2023", rows[1][7])
        self.assertEqual(rows[5][8:], ["x"])
        text = path.read_text("utf-8-sig").replace("99.02.2023", "09.02.2023")
        text = text.replace(";ti;", ";2,00;").replace(";y;", ";3,00;").replace(";z;", ";4,00;")
        self.write("fixed.csv", text.replace(";x\n", "\n").encode("utf-8-sig"))
        document = self.json("import", "purchases", "fixed.csv")
        self.assertEqual((document["rows"], document["created"], document["refused"]), (5, 5, 0))
        self.assertEqual({s["name"] for s in self.json("supplier", "list")["suppliers"]},
                         {"God AS", "=HYPERLINK(1)", "'=x", "-£5", 'Fjord; "Fjell" AS'})
        self.assertEqual(document["totals"], {"NOK": 2000 + 200 + 300 + 400 + 100})

    def test_every_row_not_only_the_first(self):
        n = 300
        self.write("a.csv", lines(*["F;;01.02.2023;x%d;NOK;" % i for i in range(n)], "F;;01.02.2023;1,00;NOK;"))
        document = self.json("import", "purchases", "a.csv", "--problems", "p.csv", code=INPUT)
        self.check_schema(document, "import")
        self.assertEqual((document["refused"], len(document["problems"]), document["problems_file"]), (n, 20, "p.csv"))
        rows = self.read("p.csv")[1:]
        self.assertEqual([(r[3], r[6]) for r in rows], [("x%d" % i, str(i + 2)) for i in range(n)])

    def test_its_own_columns_are_not_repeated(self):
        self.write("a.csv", lines("F;;01.02.2023;x;NOK;", "F;;01.02.2023;y;NOK;"))
        self.run_dd("import", "purchases", "a.csv", "--problems", "p.csv", code=INPUT)
        self.run_dd("import", "purchases", "p.csv", "--problems", "q.csv", code=INPUT)
        rows = self.read("q.csv")
        self.assertEqual((rows[0][6:], [r[6] for r in rows[1:]]), (["ddreg-linje", "ddreg-feil"], ["2", "3"]))

    def test_its_own_columns_are_no_fields(self):
        """The amount is known by what its column holds; the line numbers beside it are none."""
        rows = ["Fjord AS;1.02.2023;x", *["Fjell AS;%d.02.2023;%d,50" % (i, i * 100) for i in range(2, 28)]]
        rows += ["Fjell AS;%d.03.2023;%d,25" % (i, i * 10) for i in range(1, 28)]
        rows += ["Fjord AS;28.02.2023;y", "Fjord AS;28.02.2023;z"]
        self.write("a.csv", "Leverandør;Dato;Ytelse\n" + "\n".join(rows) + "\n")
        self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", "p.csv", code=CHECK)
        text = (self.dir / "p.csv").read_text("utf-8-sig")
        self.write("p2.csv", text.replace(";x;", ";7,50;").replace(";y;", ";1800,25;").replace(";z;", ";90,00;"))
        document = self.json("import", "purchases", "p2.csv")
        self.assertEqual((document["created"], document["totals"]), (3, {"NOK": 750 + 180025 + 9000}))
        self.assertEqual(document["unused"], [])
        self.assertNotIn("ddreg-", self.run_dd("import", "purchases", "p2.csv", "--dry-run", "--no-map").out)

    def test_the_dialect_of_the_file(self):
        self.write("a.csv", "Supplier|Date|Amount\nÅ Ltd|2023-02-01|x\nB|2023-02-01|1.5\n".encode("utf-16"))
        self.run_dd("--lang", "en", "import", "purchases", "a.csv", "--problems", "p.csv", "--skip-bad", code=CHECK)
        rows = self.read("p.csv", delimiter="|")
        self.assertEqual(rows[0], ["Supplier", "Date", "Amount", "ddreg-line", "ddreg-problem"])
        self.assertEqual(rows[1][:4], ["Å Ltd", "2023-02-01", "x", "2"])

    def test_suppliers_refused_by_the_register(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--orgnr", "905461761")
        self.run_dd("supplier", "add", "--name", "B", "--country", "NO", "--ledger", "7")
        self.write("s.csv", "Leverandørnr;Leverandørnavn;Org.nr;Land\n7;B;905461761;\n8;C;;Atlantis\n9;D;;\n")
        for options, code in (((), INPUT), (("--dry-run",), INPUT), (("--skip-bad",), CHECK)):
            self.run_dd("import", "suppliers", "s.csv", "--problems", "p.csv", *options, code=code)
            self.assertEqual([r[0] for r in self.read("p.csv")[1:]], ["7", "8"])
            (self.dir / "p.csv").unlink()

    def test_lines_of_a_name_that_two_have(self):
        self.run_dd("supplier", "add", "--name", "Tvilling AS", "--country", "NO")
        self.run_dd("supplier", "add", "--name", "Tvilling AS", "--country", "SE")
        self.write("a.csv", lines("B;;01.01.2023;x;NOK;", "Tvilling AS;;31.12.2022;10,00;NOK;", "C;;01.01.2023;y;NOK;"))
        self.run_dd("import", "purchases", "a.csv", "--problems", "p.csv", code=INPUT)
        self.assertEqual([r[6] for r in self.read("p.csv")[1:]], ["2", "3", "4"])

    def test_nothing_bad_no_file(self):
        self.write("a.csv", lines("F;;01.02.2023;1,00;NOK;"))
        self.assertIsNone(self.json("import", "purchases", "a.csv", "--problems", "p.csv")["problems_file"])
        self.assertFalse((self.dir / "p.csv").exists())

    def test_never_over_another_file(self):
        self.write("a.csv", lines("F;;01.02.2023;x;NOK;", "F;;01.02.2023;1,00;NOK;"))
        self.write("p.csv", "mine")
        before = dump(self.db)
        for name in ("p.csv", "a.csv", str(self.db), "."):
            ran = self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", name, code=REFUSED)
            self.assert_error(ran, REFUSED, "--problems")
        self.assertEqual(((self.dir / "p.csv").read_text(), dump(self.db)), ("mine", before))
        ran = self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", "p.db-journal", code=REFUSED)
        self.assert_error(ran, REFUSED, "-journal")  # the engine would read it as its own
        self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", "nowhere/p.csv", code=REFUSED)
        self.assertEqual(dump(self.db), before)

    def test_no_file_of_an_import_that_failed_otherwise(self):
        self.write("a.csv", lines("F;;01.02.2023;1,00;NOK;"))
        self.run_dd("import", "purchases", "a.csv")
        self.write("b.csv", lines("F;;01.02.2023;1,00;NOK;", "F;;01.02.2023;x;NOK;"))
        self.run_dd("import", "purchases", "b.csv", "--skip-bad", "--problems", "p.csv", code=REFUSED)
        self.assertEqual(sorted(p.name for p in self.dir.glob("p.csv*")), [])


class FullDisk(Case):
    """A limit on the size of files acts as a full disk."""

    def setUp(self):
        super().setUp()
        self.init()

    def limited(self, size, *args):
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        done = subprocess.run([str(BIN), *args], cwd=self.dir, env=environment(), capture_output=True, timeout=60,
                              preexec_fn=limit, restore_signals=False)  # Python ignores SIGXFSZ, so will the program
        return ddreg.Ran(args, done.stdout, done.stderr, done.returncode)

    def test_while_the_problems_are_written(self):
        self.write("a.csv", lines(*["F;;01.02.2023;x;NOK;"] * 2000, "F;;01.02.2023;1,00;NOK;"))
        before = dump(self.db)
        for options in (("--dry-run",), ("--skip-bad",), ()):
            ran = self.limited(65536, "import", "purchases", "a.csv", "--problems", "p.csv", *options)
            self.assertEqual(ran.code, INTERNAL, ran)
            self.assertIn("p.csv", ran.err)
            self.assertEqual(sorted(p.name for p in self.dir.glob("p.csv*")), [])
            self.assertEqual(dump(self.db), before)

    def test_while_the_register_is_written(self):
        self.write("a.csv", lines(*["Firma %d AS;;01.02.2023;%d,00;NOK;" % (i, i + 1) for i in range(18000)],
                                  "F;;01.02.2023;x;NOK;"))
        before = dump(self.db)
        ran = self.limited(self.db.stat().st_size + 65536, "import", "purchases", "a.csv", "--skip-bad",
                           "--problems", "p.csv")
        self.assertEqual(ran.code, INTERNAL, ran)
        self.assertEqual(dump(self.db), before)
        self.assertEqual(sorted(p.name for p in self.dir.glob("p.csv*")), [])
        self.run_dd("journal", "verify")


if __name__ == "__main__":
    unittest.main()
