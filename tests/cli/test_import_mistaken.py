"""A file given to the wrong import, totals in odd places, and a column of VAT beside the amounts."""

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
        """Turnover and a date do not make a list of suppliers one of purchases: each is there once."""
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


class One(Case):
    """One row is not "1 rows", in either language."""

    def test_one_of_each(self):
        self.init()
        one = "Leverandør;Dato;Beløp\nFjord AS;01.02.2023;5,00\n"
        self.write("a.csv", one)
        self.write("b.csv", one + "Fjell AS;02.02.2023;x\n")
        self.write("c.csv", one + "Fjell AS;02.02.2023;6,00\n")
        self.write("d.csv", "Leverandør;Dato;Beløp\nFjord AS;01.02.2023;7,00\n")
        self.run_dd("import", "purchases", "a.csv")
        said = ""
        sentences = {"nb": ("1 rad kan ikke tas", "1 linje er i registeret", "før 1 linje, 5,00 kr", "2023: 1 linje"),
                     "en": ("1 row cannot be taken", "1 line is in the register", "before 1 line,", "2023: 1 line,")}
        for lang, words in sentences.items():
            for code, *command in ((INPUT, "import", "purchases", "b.csv"), (4, "import", "purchases", "c.csv"),
                                   (0, "import", "purchases", "d.csv", "--replace", "--dry-run"),
                                   (0, "import", "show", "I-1")):
                ran = self.run_dd("--lang", lang, *command, code=code)
                said += " ".join((ran.out + ran.err).split())
            for word in words:
                self.assertIn(word, said)
        self.no_match(said, r"\b1 (linjer|lines|rows|rader)\b")

    def test_one_that_is_withdrawn(self):
        self.init()
        self.write("a.csv", "Leverandør;Dato;Beløp\nFjord AS;01.02.2023;5,00\n")
        for lang, batch, word in (("nb", "I-1", "teller ikke lenger: 1 linje, 5,00 kr"),
                                  ("en", "I-2", "counts no longer: 1 line, NOK 5.00")):
            self.run_dd("import", "purchases", "a.csv")
            ran = self.run_dd("--lang", lang, "import", "undo", batch, "--reason", "prøve")
            self.assertIn(word, " ".join(ran.out.split()))


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

    def test_a_code_of_the_tax_decides_nothing(self):
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
