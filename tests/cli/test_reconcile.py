"""The year's purchases against the accounts."""

import unittest

from ddreg import CHECK, OK, ROOT, USAGE, Case, dump, sql


class Reconcile(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandør;Dato;Netto beløp;Valuta;Kurs\nA;01.02.2023;1000,00;NOK;\nB;2023;50,00;NOK;\n"
                            "C;05.05.2023;10,00;USD;9,5\nC;06.05.2023;10,00;USD;10,25\nD;07.05.2023;5,00;EUR;11\n"
                            "Skatt;08.05.2023;200,00;NOK;\nA;01.02.2022;9,00;NOK;\nE;09.05.2023;x;NOK;\n")
        self.run_dd("import", "purchases", "p.csv", "--skip-bad", code=CHECK)
        self.run_dd("supplier", "set", "Skatt", "--class", "not_supplier", "--reason", "avgift")

    total = 100000 + 5000 + 9500 + 10250 + 5500

    def reconcile(self, *args, code=OK):
        document = self.json("reconcile", "--year", "2023", *args, code=code)
        self.check_schema(document, "reconcile")
        return document

    def test_the_terms(self):
        got = self.reconcile("--ledger", "1 502,49", "--tolerance", "0", "--note", "Reskontro", code=CHECK)
        self.assertEqual(got["figure"], self.total)
        self.assertEqual(got["not_suppliers"], 20000)
        self.assertEqual((got["ledger"], got["unexplained"], got["tolerance_ore"], got["within"], got["note"]),
                         (150249, 150249 - self.total - 20000, 0, False, "Reskontro"))
        self.assertEqual(got["imprecise"], {"imports": 1, "lines": 1, "ore": 5000})
        self.assertEqual(got["refused"], [{"import": "I-1", "file": "p.csv", "rows": 1, "later_import": False}])
        self.assertEqual([(f["currency"], f["lines"], f["amount"], f["ore"], f["lowest_rate"], f["highest_rate"])
                          for f in got["foreign"]],
                         [("EUR", 1, 500, 5500, "11", "11"), ("USD", 2, 2000, 19750, "9.5", "10.25")])
        self.assertEqual(got["vat"], "net")
        out = self.run_dd("--lang", "nb", "reconcile", "--year", "2023", code=CHECK).out
        for words in ("1 rad i I-1 (p.csv)", "9,5 til 10,25", "Uforklart: \u22120,01 kr", "bare datert", "Reskontro"):
            self.assertIn(words, out.replace("\u00a0", " "))

    def test_the_tolerance(self):
        exact = self.total + 20000
        for ledger, tolerance, code in ((exact, None, OK), (exact + 1, None, CHECK), (exact - 1, "0,01", OK),
                                        (exact + 2, "0,01", CHECK), (exact + 150, "0,1%", OK),
                                        (exact + 151, "0,1 %", CHECK), (exact - 151, "0.1%", CHECK)):
            with self.subTest(ledger=ledger, tolerance=tolerance):
                amount = "%d,%02d" % divmod(ledger, 100)
                got = self.reconcile("--ledger", amount, *(["--tolerance", tolerance] if tolerance else []), code=code)
                self.assertEqual(got["within"], code == OK)
                self.assertEqual(self.reconcile(code=code), got)  # the latest is in force
        self.assertEqual(len(sql(self.db, "SELECT * FROM ledger_total")), 7)
        self.run_dd("journal", "verify")

    def test_what_no_longer_counts(self):
        self.write("q.csv", "Leverandør;Dato;Netto beløp\nF;01.03.2023;70,00\n")
        self.run_dd("import", "purchases", "q.csv")
        self.write("r.csv", "Leverandør;Dato;Netto beløp\nF;01.03.2023;80,00\n")
        self.run_dd("import", "purchases", "r.csv", "--replace")
        self.run_dd("import", "undo", "I-3", "--reason", "x")
        self.run_dd("import", "purchases", "r.csv", "--replace")
        got = self.reconcile("--ledger", "0", code=CHECK)
        none = {"imports": 0, "lines": 0, "ore": 0}
        self.assertEqual((got["withdrawn"], got["replaced"]), (none, none))  # I-4 has that month
        self.assertTrue(got["refused"][0]["later_import"])
        self.assertEqual(got["figure"], self.total + 8000)
        self.write("s.csv", "Leverandør;Dato;Netto beløp\nF;01.09.2023;90,00\nF;02.10.2023;1,00\n")
        self.run_dd("import", "purchases", "s.csv")
        self.write("t.csv", "Leverandør;Dato;Netto beløp\nF;01.09.2023;91,00\n")
        self.run_dd("import", "purchases", "t.csv", "--replace", "I-5")
        self.write("u.csv", "Leverandør;Dato;Netto beløp\nF;01.12.2023;2,00\n")
        self.run_dd("import", "purchases", "u.csv")
        self.run_dd("import", "undo", "I-7", "--reason", "x")
        got = self.reconcile(code=CHECK)
        self.assertEqual(got["withdrawn"], {"imports": 1, "lines": 1, "ore": 200})
        self.assertEqual(got["replaced"], {"imports": 1, "lines": 2, "ore": 9100})
        out = self.run_dd("reconcile", "--year", "2023", code=CHECK).out.replace("\u00a0", " ")
        self.assertIn("1 linje, 2,00 kr, er trukket tilbake", out)
        self.no_match(out, r"\b1 linjer")

    def test_an_account_of_suppliers_only(self):
        out = self.run_dd("reconcile", "--year", "2023", "--ledger", "1302,50", code=CHECK).out
        self.assertIn("nøyaktig det som er betalt", out.splitlines()[5])
        out = self.run_dd("reconcile", "--year", "2023", "--ledger", "1302,51", code=CHECK).out
        self.no_match(out, "nøyaktig det")

    def test_a_small_share(self):
        for ledger, want in (("1502,51", "< 0,1 %"), ("1502,49", "< 0,1 %"), ("1501,75", "< 0,1 %"),
                             ("1503,25", "< 0,1 %"), ("1503,26", "0,1 %"), ("1502,50", "0,0 %")):
            with self.subTest(ledger=ledger):
                out = self.run_dd("reconcile", "--year", "2023", "--ledger", ledger, code=None).out
                self.assertRegex(out.replace("\u00a0", " "), r"kr, \u2212?%s av" % want)

    def test_the_example_is_the_demo(self):
        again = str(self.dir / "demo.db")
        self.run_dd("init", "--company", "Prøve AS", "-r", again)
        for kind in ("suppliers", "purchases"):
            self.run_dd("import", kind, str(ROOT / "data/demo" / (kind + ".csv")), "-r", again)
        got = self.json("reconcile", "--year", "2023", "--ledger", "99 842 644,61", "-r", again)
        self.assertEqual((got["unexplained"], got["within"]), (0, True))

    def test_where_it_shows(self):
        self.assertIsNone(self.json("report", "figures", "--year", "2023")["accounts"])
        self.run_dd("reconcile", "--year", "2023", code=CHECK)
        self.reconcile("--ledger", "1502,50")
        figures = self.json("report", "figures", "--year", "2023")
        self.check_schema(figures, "figures")
        self.assertEqual(figures["accounts"], {"ledger": 150250, "day": "2024-05-15", "unexplained": 0, "within": True})
        self.run_dd("--lang", "nb", "report", "render", "--year", "2023", "--format", "md", "-o", "s.md", "--overwrite")
        self.assertIn("sammenlignet med regnskapet", (self.dir / "s.md").read_text())
        self.no_match((self.dir / "s.md").read_text(), "forklaring på forskjellen")
        self.reconcile("--ledger", "9999", code=CHECK)
        self.run_dd("--lang", "nb", "report", "render", "--year", "2023", "--format", "md", "-o", "s.md", "--overwrite")
        self.assertIn("forklaring på forskjellen fra regnskapet", (self.dir / "s.md").read_text())
        self.assertIn("ddreg reconcile", self.run_dd("report", "figures", "--year", "2023").out)

    def test_a_mixed_year_is_not_compared(self):
        self.write("g.csv", "Leverandør;Dato;Brutto beløp\nF;01.03.2023;70,00\n")
        self.run_dd("import", "purchases", "g.csv")
        got = self.reconcile("--ledger", "1572,50", code=CHECK)
        self.assertEqual([got[k] for k in ("figure", "not_suppliers", "unexplained", "within")], [None] * 4)
        self.assertIn("report figures --year 2023", self.run_dd("reconcile", "--year", "2023", code=CHECK).out)
        self.assertIsNone(self.json("report", "figures", "--year", "2023")["accounts"])

    def test_amounts_that_are_none(self):
        before = dump(self.db)
        one = ["--ledger", "1", "--tolerance"]
        for args in (["--ledger", "mye"], ["--ledger", "71.700"], ["--ledger", ""], one + ["-1"], one + ["x%"],
                     one + ["%"], ["--tolerance", "5"], ["--note", "x"]):
            with self.subTest(args=args):
                self.assert_error(self.run_dd("reconcile", "--year", "2023", *args, code=USAGE), USAGE)
        self.assertEqual(dump(self.db), before)


if __name__ == "__main__":
    unittest.main()
