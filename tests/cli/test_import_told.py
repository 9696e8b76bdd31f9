"""What the import says when a map lacks a field, and when a rate is missing."""

import unittest

from ddreg import INPUT, Case


class Told(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_the_field_that_the_map_does_not_give(self):
        self.write("p.csv", "Hvem;Naar;Hvor mye\nFjord;01.02.2023;x\n")
        self.write("m.txt", "name = Hvem\nday = Naar\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--map", "m.txt", code=INPUT)
        self.assert_error(ran, INPUT, "m.txt", "amount = OVERSKRIFT", "Hvor mye")
        self.write("n.txt", "amount = Hvor mye\n")
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--map", "n.txt", code=INPUT), INPUT, "name = ")
        self.write("s.txt", "ledger = Naar\n")
        self.assert_error(self.run_dd("import", "suppliers", "p.csv", "--map", "s.txt", code=INPUT), INPUT, "name = ")

    def test_the_rate_that_is_missing(self):
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta\nFjord AS;15.05.2023;10,00;USD\n")
        ran = self.run_dd("import", "purchases", "p.csv", code=INPUT)
        self.assertIn("USD 2023-05-15", ran.out)
        self.assertIn("(kurs)", ran.err)
        self.write("r.csv", "Dato;USD\n2022-01-03;9,00\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--rates", "r.csv", code=INPUT)
        self.assertIn("USD 2023-05-15", ran.out)

    def test_amount_and_rate_that_are_not_the_kroner(self):
        head = "Leverandør;Dato;Beløp;Valuta;Kurs;Beløp NOK\n"
        right = "Fjord AS;15.05.2023;100,00;USD;10,5;1050,00\nFjell AS;15.05.2023;100,00;SEK;95;95,00\n"
        self.write("p.csv", head + right)
        self.assertNotIn("kurs", self.run_dd("import", "purchases", "p.csv", "--dry-run").err)
        self.write("p.csv", head + right + "Fjord AS;16.05.2023;100,00;USD;10,5;1500,00\n")
        self.assertIn("linje 4 gir beløp og kurs", self.run_dd("import", "purchases", "p.csv", "--dry-run").err)


if __name__ == "__main__":
    unittest.main()
