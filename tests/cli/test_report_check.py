"""report check: what the statement of a year lacks, with the command that fills it in."""

import re
import shlex
import unittest

from ddreg import CHECK, Case


class Check(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Fisk AS", "Land": "NO", "NACE": "81"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "500,00"})
        self.run_dd("import", "purchases", "purchases.csv", "--vat", "net")

    def check(self, today="2024-05-15", code=CHECK):
        env = {"DDREG_TODAY": today, "DDREG_LANG": "en"}
        found = self.json("report", "check", "--year", "2023", code=code, env=env)
        self.check_schema(found, "report-check")
        return found

    def rules(self, found, severity="error"):
        return {f["rule"] for f in found if f["severity"] == severity}

    def test_what_is_missing_has_its_command(self):
        found = self.check()
        self.assertLessEqual({"E04", "E05", "E07", "E10", "E12", "W05", "W06"}, self.rules(found))
        for f in found:
            self.assertIn("ddreg ", f["fix"], f)
        self.assertIn("section 5 b of the Act", {f["where"] for f in found if f["rule"] == "E05"})

    def test_what_is_filled_in_is_no_longer_said(self):
        before = self.check()
        fix = next(f["fix"] for f in before if "area of operation" in f["message"])
        command = shlex.split(re.search(r"ddreg (.*)", fix)[1])
        self.assertEqual(command[:3], ["company", "set", "activity"])
        self.run_dd(*command[:3], "Vi selger fisk.")
        self.run_dd("company", "set", "contact", "post@example.no")
        after = self.check()
        self.assertFalse([f for f in after if "area of operation" in f["message"]])
        self.assertNotIn("W05", self.rules(after))

    def test_accounts(self):
        self.assertIn("E12", self.rules(self.check()))
        self.run_dd("reconcile", "--year", "2023", "--ledger", "500")
        self.assertNotIn("E12", self.rules(self.check()))

    def test_publication(self):
        self.assertEqual([(f["severity"], "2024-06-30" in f["message"]) for f in self.check() if f["rule"] == "E11"],
                         [("note", True)])
        self.assertIn("E11", self.rules(self.check("2024-07-01")))
        self.run_dd("report", "publish", "--year", "2023", "--date", "2024-06-20", "--address", "https://example.no/a",
                    "--unsigned", "styret var bortreist", env={"DDREG_TODAY": "2024-07-01"})
        found = self.check("2024-07-02")
        self.assertNotIn("E11", {f["rule"] for f in found})
        self.assertTrue([f for f in found if f["rule"] == "E10" and "without all signatures" in f["message"]])

    def test_published_too_late(self):
        self.run_dd("report", "publish", "--year", "2023", "--date", "2024-07-03", "--address", "https://example.no/a",
                    env={"DDREG_TODAY": "2024-07-04"})
        found = self.check("2024-07-05")
        self.assertEqual([f["severity"] for f in found if f["rule"] == "E11"], ["error"])

    def test_words_of_the_company(self):
        self.run_dd("company", "set", "activity", "Vi har nulltoleranse for brudd. Vi selger fisk.")
        vague = [f for f in self.check() if f["rule"] == "W02"]
        self.assertEqual([f["severity"] for f in vague], ["warning"])
        self.assertIn("nulltoleranse", vague[0]["message"])

    def test_numbers_of_the_statement_agree(self):
        self.assertNotIn("W03", {f["rule"] for f in self.check()})


if __name__ == "__main__":
    unittest.main()
