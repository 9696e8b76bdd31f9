"""A file given to the wrong import, totals that stand in odd places, and a column of VAT beside the amounts."""

import unittest

from ddreg import CHECK, INPUT, Case, dump

PURCHASES = ("Leverandør;Dato;Beskrivelse;Beløp;Merknad\n"
             "Fjord AS;01.02.2023;a;1 000,50;\n"
             "Fjell AS;02.02.2023;b;200,00;\n"
             "Fjord AS;03.02.2023;c;300,00;\n")


class WrongImport(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def names(self):
        return [s["name"] for s in self.json("supplier", "list")["suppliers"]]

    def test_purchases_as_suppliers(self):
        for total in ("Sum;;;1 500,50;\n", ";;;Sum;1 500,50\n", "Sum;31.12.2023;;1 500,50;x\n"):
            with self.subTest(total=total):
                self.write("p.csv", PURCHASES + total)
                ran = self.run_dd("import", "suppliers", "p.csv", "--dry-run")
                self.assertIn("ddreg import purchases p.csv", ran.err)
                self.assertNotIn("Sum", ran.out.split("Leverandører som ikke")[1])
        self.run_dd("import", "suppliers", "p.csv")
        self.assertEqual(sorted(self.names()), ["Fjell AS", "Fjord AS"])

    def test_subtotals_in_purchases_as_suppliers(self):
        self.write("p.csv", PURCHASES + "Sum;;;1 500,50;\nStein AS;04.02.2023;d;5,00;\nTotalt:;;;1 505,50;\n")
        document = self.json("import", "suppliers", "p.csv")
        self.assertEqual(document["left_out"]["totals"], 2)
        self.assertEqual(sorted(self.names()), ["Fjell AS", "Fjord AS", "Stein AS"])

    def test_purchases_that_are_refused_as_suppliers(self):
        self.write("p.csv", PURCHASES + ";04.02.2023;d;5,00;\nFjell AS;05.02.2023;e;1,00;\n")
        ran = self.run_dd("import", "suppliers", "p.csv", code=INPUT)
        self.assertIn("ddreg import purchases p.csv", ran.err)

    def test_suppliers_are_no_purchases(self):
        """Turnover and a date do not make a list of suppliers one of purchases: each stands there once."""
        self.write("s.csv", "Leverandør;Sist endret dato;Omsetning\nFjord AS;01.02.2023;10,00\nTotal;02.02.2023;20,00\n"
                   "Fjell AS;03.02.2023;5,00\n")
        self.assertEqual(self.run_dd("import", "suppliers", "s.csv").err, "")
        self.write("n.csv", "Leverandør\nEquinor\nTotal\n")
        self.assertEqual(self.json("import", "suppliers", "n.csv")["created"], 2 - self.names().count("Total"))
        self.assertIn("Total", self.names())

    def test_suppliers_as_purchases(self):
        self.write("s.csv", "Leverandørnr;Leverandørnavn;Land\n1;Fjord AS;NO\n2;Fjell AS;SE\n")
        before = dump(self.db)
        ran = self.run_dd("import", "purchases", "s.csv", code=INPUT)
        self.assert_error(ran, INPUT, "beløp", "Leverandørnavn", "ddreg import suppliers s.csv")
        self.assertEqual(dump(self.db), before)


class Totals(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_the_word_in_any_column(self):
        for total in (";;Sum;1 500,50;\n", ";;;1 500,50;Totalt\n", ";31.12.2023;Sum;1 500,50;x\n",
                      "Sum;31.12.2023;alt;1 500,50;x\n", ";Sum:;;1500,50;\n"):
            with self.subTest(total=total):
                self.write("p.csv", PURCHASES + total)
                document = self.json("import", "purchases", "p.csv", "--dry-run")
                self.assertEqual((document["rows"], document["left_out"]["totals"], document["totals"]),
                                 (3, 1, {"NOK": 150050}))

    def test_the_wrong_sum_in_any_column(self):
        for total in (";;Sum;1 500,51;\n", ";31.12.2023;Sum;1 500,51;x\n", ";;;1 500,51;Totalt\n"):
            with self.subTest(total=total):
                self.write("p.csv", PURCHASES + total)
                document = self.json("import", "purchases", "p.csv", "--dry-run", code=INPUT)
                self.assertEqual([(p["line"], p["id"]) for p in document["problems"]], [(5, "import.total.differs")])

    def test_a_star_beside_a_row_without_a_supplier_is_no_total(self):
        self.write("p.csv", PURCHASES.replace("Fjell AS", "") + "Fjell AS;04.02.2023;d;5,00;\n"
                   ";05.02.2023;e;1505,50;*\n")
        document = self.json("import", "purchases", "p.csv", "--skip-bad", code=CHECK)
        self.assertEqual([(p["line"], p["id"]) for p in document["problems"]],
                         [(3, "import.supplier.missing"), (6, "import.supplier.missing")])


class Vat(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_a_column_of_the_tax_beside_the_amount(self):
        for name in ("MVA", "Mva-beløp", "VAT amount"):
            self.write("p.csv", "Leverandør;Dato;Beløp;%s\nFjord AS;01.02.2023;125,00;25,00\n" % name)
            ran = self.run_dd("import", "purchases", "p.csv", "--dry-run")
            self.assertIn("«%s»" % name, ran.err)
            self.assertIn("--vat net", ran.err)
            self.assertEqual(self.run_dd("import", "purchases", "p.csv", "--dry-run", "--vat", "net").err, "")

    def test_a_code_of_the_tax_tells_nothing(self):
        self.write("p.csv", "Leverandør;Dato;Beløp;Mva-kode\nFjord AS;01.02.2023;125,00;1\n")
        self.assertNotIn("Mva-kode", self.run_dd("import", "purchases", "p.csv", "--dry-run").err)

    def test_net_wins_where_net_tax_and_gross_are_there(self):
        for names in ("Brutto;Mva;Netto", "Beløp inkl. mva;Mva-beløp;Beløp eks. mva"):
            self.write("p.csv", "Leverandør;Dato;%s\nFjord AS;01.02.2023;125,00;25,00;100,00\n" % names)
            document = self.json("import", "purchases", "p.csv", "--dry-run")
            self.assertEqual((document["vat"], document["totals"]), ("net", {"NOK": 10000}))
            self.assertEqual(self.run_dd("import", "purchases", "p.csv", "--dry-run").err, "")


if __name__ == "__main__":
    unittest.main()
