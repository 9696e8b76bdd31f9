"""A file of purchases whose names are not those of the suppliers with its numbers."""

import unittest

from ddreg import Case

HEAD = "Dato;Leverandørnr;Leverandør;Org.nr;Beløp eks. mva\n"


class PayeeNames(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("s.csv", "Leverandørnr;Leverandør\n77;Alfa AS\n78;Beta AS\n79;Fjord Renhold AS\n")
        self.run_dd("import", "suppliers", "s.csv")

    def warned(self, rows, *words):
        self.write("p.csv", HEAD + "".join("01.01.2023;%s;100000,00\n" % row for row in rows))
        ran = self.json("import", "purchases", "p.csv", *words)
        return {one["id"]: one["message"] for one in ran["warnings"] if one["id"].startswith("imported.names")}

    def test_the_name_of_another_supplier(self):
        for words in (("--dry-run",), ()):
            found = self.warned(["77;Beta AS;"], *words)
            self.assertEqual(list(found), ["imported.names_of_others"])
            self.assertIn("linje 2: nummer 77 er S-1 Alfa AS, filen sier Beta AS, som er S-2",
                          found["imported.names_of_others"])

    def test_the_number_still_decides_and_the_text_says_so(self):
        self.warned(["77;Beta AS;"], "--dry-run")
        ran = self.run_dd("import", "purchases", "p.csv")
        self.assertIn("nummer 77 er S-1 Alfa AS", ran.err)
        bought = {s["name"]: s["ore"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertEqual((bought["Alfa AS"], bought["Beta AS"]), (10000000, 0))

    def test_a_name_that_nobody_has(self):
        found = self.warned(["77;Alfa AS;", "77;Gamma Elektro AS;", "77;Gamma Elektro AS;"])
        self.assertEqual(list(found), ["imported.names_unlike"])
        self.assertIn("1 navn", found["imported.names_unlike"])
        self.assertIn("linje 3: nummer 77 er S-1 Alfa AS, filen sier Gamma Elektro AS", found["imported.names_unlike"])

    def test_two_new_names_on_one_organisation_number(self):
        for rows in ([";Delta AS;923609016", ";Epsilon Helt Annet AS;923609016"],
                     ["81;Delta AS;923609016", "82;Epsilon Helt Annet AS;923609016"]):
            found = self.warned(rows, "--dry-run")
            self.assertIn("nummer 923609016 er Delta AS tidligere i filen, her sier den Epsilon Helt Annet AS",
                          found["imported.names_unlike"])

    def test_two_new_names_on_one_supplier_number(self):
        found = self.warned(["90;Delta AS;", "90;Epsilon Annet AS;"])
        self.assertIn("nummer 90 er Delta AS", found["imported.names_unlike"])

    def test_the_same_firm_written_otherwise(self):
        self.assertEqual(self.warned(["77;ALFA A/S;", "77;Alfa;", "79;Fjord Renhald AS;", "79;;",
                                      "79;Fjord Renhold avd Bergen;", ";Fjord Renhold AS;"]), {})

    def test_more_words_and_another_legal_form_are_another_firm(self):
        found = self.warned(["77;Alfa Eiendom DA;"])
        self.assertIn("nummer 77 er S-1 Alfa AS, filen sier Alfa Eiendom DA", found["imported.names_unlike"])

    def test_a_former_name(self):
        self.run_dd("supplier", "set", "S-1", "--name", "Omega Handel AS")
        self.assertEqual(self.warned(["77;Alfa AS;", "77;Omega Handel AS;"]), {})

    def test_the_name_of_one_merged_into_it(self):
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.assertEqual(self.warned(["77;Beta AS;", "78;Alfa AS;"]), {})

    def test_many_are_counted_and_the_first_named(self):
        found = self.warned(["77;%s Industri AS;" % w for w in "Qvist Rambo Solund Tjeld Ulvik Vardal".split()])
        self.assertIn("6 navn", found["imported.names_unlike"])
        self.assertNotIn("Vardal", found["imported.names_unlike"])


if __name__ == "__main__":
    unittest.main()
