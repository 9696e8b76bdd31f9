"""Two names under one number in a file of suppliers."""

import unittest

from ddreg import CHECK, INPUT, Case

HEAD = "Leverandørnr;Leverandør;Org.nr\n"


class TwoNames(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_of_one_file_are_refused(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609016\n1002;Beta Renhold AS;923609016\n")
        document = self.json("import", "suppliers", "s.csv", "--dry-run", code=INPUT)
        self.assertEqual([(p["line"], p["id"], p["value"]) for p in document["problems"]],
                         [(3, "import.orgnr.two_names", "2: Alfa Frakt AS / 3: Beta Renhold AS")])
        self.assertEqual((document["created"], document["updated"]), (1, 0))
        self.run_dd("import", "suppliers", "s.csv", code=INPUT)
        self.run_dd("import", "suppliers", "s.csv", "--skip-bad", code=CHECK)
        self.assertEqual([s["name"] for s in self.json("supplier", "list")["suppliers"]], ["Alfa Frakt AS"])

    def test_the_same_firm_written_otherwise_is_its_other_account(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609016\n1002;ALFA FRAKT A/S;923 609 016\n")
        document = self.json("import", "suppliers", "s.csv")
        self.assertEqual((document["created"], document["refused"]), (1, 0))

    def test_an_invalid_number_proves_nothing(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609017\n1002;Beta Renhold AS;923609017\n")
        self.assertEqual(self.json("import", "suppliers", "s.csv")["created"], 2)

    def test_a_second_number_is_added(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609016\n")
        self.run_dd("import", "suppliers", "s.csv")
        self.write("t.csv", HEAD + "1002;Alfa Frakt AS;923609016\n")
        self.assertIn("1002 er lagt til (1001 beholdes)", self.run_dd("import", "suppliers", "t.csv", "--dry-run").out)
        self.run_dd("import", "suppliers", "t.csv")
        self.assertIn("1001", self.run_dd("supplier", "show", "1002").out)

    def test_of_one_supplier_number_are_refused(self):
        self.write("s.csv", "Leverandørnr;Leverandør\n14;Tredje\n15;Alfa AS\n14;Fjerde\n")
        document = self.json("import", "suppliers", "s.csv", "--dry-run", code=INPUT)
        self.assertEqual([(p["line"], p["field"], p["id"], p["value"]) for p in document["problems"]],
                         [(4, "ledger", "import.ledger.two_names", "2: Tredje / 4: Fjerde")])
        self.run_dd("import", "suppliers", "s.csv", "--skip-bad", "--problems", "bad.csv", code=CHECK)
        self.assertEqual([s["name"] for s in self.json("supplier", "list")["suppliers"]], ["Alfa AS", "Tredje"])
        self.assertIn("2: Tredje / 4: Fjerde", (self.dir / "bad.csv").read_text())

    def test_a_row_under_both_numbers_is_refused_once(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609016\n1001;Beta Renhold AS;923609016\n")
        self.assertEqual(self.json("import", "suppliers", "s.csv", "--dry-run", code=INPUT)["refused"], 1)

    def test_the_same_line_twice_or_written_otherwise_is_one_supplier(self):
        for names in (("Alfa AS", "Alfa AS"), ("Alfa Renhold AS", "ALFA RENHALD A/S"), ("Alfa", "Alfa avd Bergen"),
                      ("Alfa", "Alfa DA"), ("Alfa Renhold", "Renhold Alfa")):
            self.write("s.csv", "Leverandørnr;Leverandør\n14;%s\n14;%s\n" % names)
            document = self.json("import", "suppliers", "s.csv", "--dry-run")
            self.assertEqual((document["created"], document["refused"]), (1, 0), names)

    def test_more_words_and_another_legal_form_are_another_firm(self):
        self.write("s.csv", "Leverandørnr;Leverandør\n14;Alfa AS\n14;Alfa Eiendom DA\n")
        self.assertEqual(self.json("import", "suppliers", "s.csv", "--dry-run", code=INPUT)["refused"], 1)


if __name__ == "__main__":
    unittest.main()
