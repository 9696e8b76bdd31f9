"""Two names under one organisation number in a file of suppliers."""

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

    def test_an_invalid_number_tells_nothing(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609017\n1002;Beta Renhold AS;923609017\n")
        self.assertEqual(self.json("import", "suppliers", "s.csv")["created"], 2)

    def test_a_second_number_is_added(self):
        self.write("s.csv", HEAD + "1001;Alfa Frakt AS;923609016\n")
        self.run_dd("import", "suppliers", "s.csv")
        self.write("t.csv", HEAD + "1002;Alfa Frakt AS;923609016\n")
        self.assertIn("1002 er lagt til (1001 står)", self.run_dd("import", "suppliers", "t.csv", "--dry-run").out)
        self.run_dd("import", "suppliers", "t.csv")
        self.assertIn("1001", self.run_dd("supplier", "show", "1002").out)


if __name__ == "__main__":
    unittest.main()
