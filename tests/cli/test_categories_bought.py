"""Several things bought of one supplier: each is rated as a whole, shown with its sum, and the worst counts. What is
hardly bought is asked about where the supplier's own trade says otherwise."""

import unittest

from ddreg import Case

HEAD = "Leverandørnr;Leverandør;Land;Næring;Konto;Kontonavn;Dato;Beløp NOK\n"
LINES = [(1, "Storbanken", "64.190", 7770, "Bankgebyr", 13500000),
         (1, "Storbanken", "64.190", 6570, "Arbeidstøy", 2707),
         (2, "Rent og Pent", "", 6360, "Renhold", 400000), (2, "Rent og Pent", "", 6540, "Møbler", 100000),
         (3, "Bare Rent", "", 6360, "Renhold", 100000), (4, "Bare Møbel", "", 6540, "Møbler", 100000),
         (5, "Litt av Hvert", "", 6540, "Møbler", 400000), (5, "Litt av Hvert", "", 6570, "Arbeidstøy", 2707)]


class Bought(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", HEAD + "".join("%d;%s;NO;%s;%d;%s;15.03.2023;%d\n" % line for line in LINES))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")

    def rated(self, who):
        document = self.json("assess", who)
        self.check_schema(document, "assess")
        return document

    def test_each_is_a_whole_and_the_worst_counts(self):
        """Neither the place of the furniture nor its people are those of the cleaning."""
        both, cleaning, furniture = (self.rated(i) for i in ("S-2", "S-3", "S-4"))
        self.assertEqual((both["level"], cleaning["level"], furniture["level"]), ("high", "high", "high"))
        self.assertEqual((both["severity"], both["likelihood"]), (cleaning["severity"], cleaning["likelihood"]))
        self.assertEqual([(c["category"], c["ore"], c["level"]) for c in both["categories"]],
                         [("cleaning", 40000000, "high"), ("furniture", 10000000, "high")])
        other = [f for f in both["factors"] if f["id"] == "besides.category"]
        self.assertEqual([f["reason"] for f in other], ["Møbler kjøpes også. For seg gir det høy risiko."])
        self.run_dd("supplier", "set", "S-2", "--category", "Renhold; Møbler")  # registered as proposed
        self.assertEqual(self.rated("S-2")["level"], "high")
        self.run_dd("supplier", "set", "S-2", "--category", "Renhold; Møbler; Arbeidstøy")
        self.assertEqual(self.rated("S-2")["level"], "very_high")

    def test_shown_with_sum_and_share(self):
        for command in ("assess", "supplier show"):
            out = self.run_dd(*command.split(), "S-2").out
            self.assertIn("Kjøpt: Renhold 80,0 %, 400 000 kr (for seg høy); Møbler 20,0 %, 100 000 kr (for seg høy)",
                          out.replace("\u00a0", " "))
        shown = self.json("supplier", "show", "S-2")
        self.check_schema(shown, "supplier-show")
        self.assertEqual(shown["categories"], self.rated("S-2")["categories"])
        self.assertNotIn("Kjøpt:", self.run_dd("assess", "S-3").out)

    def test_asked_where_its_own_trade_says_otherwise(self):
        """2 707 kroner of workwear on the accounts of a bank: asked, not decided."""
        bank = self.rated("S-1")
        self.assertEqual(bank["level"], "low")
        self.assertEqual([(c["category"], c["counts"], c["level"]) for c in bank["categories"]],
                         [("banking", True, "low"), ("workwear", False, "very_high")])
        out = self.run_dd("assess", "S-1").out.replace("\u00a0", " ")
        self.assertRegex(out, r"Spørsmål: .*Arbeidstøy.* 0,02 %, 2 707 kr \(for seg svært høy\)")
        due = [d for d in self.json("due", "--what", "bought")["due"]]
        self.assertEqual([(d["what"], d["id"], d["command"]) for d in due],
                         [("bought.asked", "S-1", "ddreg supplier show S-1")])
        accepted = self.json("facts", "accept", "--all")
        self.check_schema(accepted, "facts-accept")
        self.assertEqual(accepted["asked"], 1)  # to accept for many is no answer
        self.assertIsNone(self.json("supplier", "show", "S-1")["category"])
        self.assertEqual(self.json("due", "--what", "bought")["due"], due)
        self.run_dd("supplier", "set", "S-1", "--category", "Bank og betaling; Arbeidstøy")
        self.assertEqual(self.rated("S-1")["level"], "very_high")
        self.assertEqual(self.json("due", "--what", "bought")["due"], [])

    def test_any_share_of_the_worst_counts_otherwise(self):
        mixed = self.rated("S-5")
        self.assertEqual(mixed["level"], "very_high")
        self.assertTrue(all(c["counts"] for c in mixed["categories"]))
        self.assertIn("Arbeidstøy 0,7 %", self.run_dd("assess", "S-5").out.replace("\u00a0", " "))

    def test_a_trade_that_sells_it_goes_with_it(self):
        self.run_dd("supplier", "set", "S-4", "--sector", "31.010")  # makes furniture: one whole
        self.assertFalse([f for f in self.rated("S-4")["factors"] if f["id"].startswith("besides.")])
        self.run_dd("supplier", "set", "S-4", "--sector", "81.210")  # cleans: two
        document = self.rated("S-4")
        self.assertEqual([f["id"] for f in document["factors"] if f["id"].startswith("besides.")], ["besides.category"])
        self.assertEqual(document["level"], "high")


if __name__ == "__main__":
    unittest.main()
