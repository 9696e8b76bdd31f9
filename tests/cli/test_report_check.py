"""report check: what the statement of a year lacks, with the command that fills it in."""

import re
import shlex
import unittest

from ddreg import CHECK, OK, Case


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
                    "--unsigned", "styret var bortreist",
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


class Waiting(Case):
    """What one person did and no other has looked at; what the company's own words deny."""

    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Sying Ltd", "Land": "BD", "NACE": "14.13"},
                       {"Leverandørnr": "2", "Leverandørnavn": "Fisk AS", "Land": "NO", "NACE": "81"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "500,00"},
                       {"Leverandørnr": "1", "Bilagsdato": "15.03.2024", "Beløp NOK": "500,00"})
        self.run_dd("import", "purchases", "purchases.csv", "--vat", "net")
        self.run_dd("assess", "--all")
        for who in ("Kari Nordmann", "Ola Hansen"):
            self.run_dd("person", "add", who, "--accounts", who[:4].strip().lower())

    def by(self, who, *args, day="2024-05-15", code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_USER": who, "DDREG_TODAY": day})

    def check(self, year="2023", today="2024-05-15"):
        found = self.json("report", "check", "--year", year, code=CHECK,
                          env={"DDREG_TODAY": today, "DDREG_LANG": "en"})
        self.check_schema(found, "report-check")
        return found

    def waiting(self):
        return [f["fix"].split(": ")[1] for f in self.check() if f["rule"] == "E14" and f["severity"] == "error"
                and f["message"].endswith(": 1.")]

    def measure(self, *more):
        self.by("kari", "measure", "add", "--text", "Etterbetaling", "--aim", "remedy", "--owner", "Kari Nordmann",
                "--due", "2024-09-01", "--expected", "Lønn", *more)

    def test_what_waits_for_another_person(self):
        self.assertEqual(self.waiting(), [])
        self.by("kari", "finding", "add", "S-2", "--text", "Overtid", "--severity", "2")
        self.by("kari", "finding", "close", "F-1", "--reason", "Slutt")
        self.measure()
        self.by("kari", "measure", "done", "ME-1", "--result", "Betalt")
        self.by("kari", "supplier", "set", "S-1", "--sector", "70.22", "--reason", "Feil kode")
        self.assertEqual(self.waiting(), ["ddreg risk falls", "ddreg due --what finding.confirm",
                                          "ddreg due --what measure.accept"])
        said = self.by("kari", "--lang", "en", "report", "publish", "--year", "2023", "--date", "2024-05-15",
                       "--address", "https://example.no/a", "--unsigned", "styret var bortreist").err
        self.assertIn("ddreg report check --year 2023", said)
        self.by("ola", "finding", "confirm", "F-1")
        self.by("ola", "measure", "accept", "ME-1")
        self.assertEqual(self.waiting(), ["ddreg risk falls"])

    def test_a_closed_finding_has_its_measure(self):
        self.by("kari", "finding", "add", "S-1", "--text", "Ulønnet overtid", "--affected", "syersker", "--claim",
                "substantiated", "--found", "2023-05-01", day="2023-05-01")
        self.measure("--findings", "F-1")
        self.by("kari", "measure", "done", "ME-1", "--result", "Betalt", "--date", "2024-05-15")
        self.by("ola", "measure", "accept", "ME-1")
        self.by("kari", "finding", "close", "F-1", "--reason", "Betalt", day="2025-02-01")
        lacks = [f["message"] for f in self.check("2025", "2026-01-15") if f["rule"] == "E07"]
        self.assertEqual([m for m in lacks if "F-1" in m], [])
        self.assertEqual([f for f in self.check("2022") if f["rule"] == "E09"], [])

    def test_own_words_do_not_deny_what_is_confirmed(self):
        def denied(text):
            self.write("t.md", text)
            self.run_dd("report", "text", "impacts", "--year", "2023", "--file", "t.md")
            self.run_dd("report", "text", "impacts", "--year", "2023", "--confirm")
            return [f for f in self.check() if f["rule"] == "E05" and "confirmed findings" in f["message"]]

        none = "Vi har spurt 12 av 88. Vi fant ingen faktiske negative konsekvenser."
        self.assertEqual(denied(none), [])
        self.run_dd("finding", "add", "S-1", "--text", "Ulønnet overtid", "--affected", "syersker", "--claim",
                    "substantiated")
        self.assertEqual([f["severity"] for f in denied(none + " ")], ["error"])
        self.assertEqual(denied("Vi fant ingen andre faktiske negative konsekvenser enn denne."), [])

    def test_a_dropped_measure_keeps_its_day_and_reason(self):
        self.measure("--themes", "own")
        self.by("kari", "measure", "drop", "ME-1", "--reason", "Gjort av andre", day="2024-05-16")
        self.by("kari", "measure", "set", "ME-1", "--due", "2024-10-01", "--reason", "Ny frist", day="2025-01-20")

        def said(year):
            self.run_dd("report", "render", "--year", year, "-o", "s.md", "--overwrite",
                        env={"DDREG_TODAY": "2025-02-01"})
            return [line for line in (self.dir / "s.md").read_text().split("\n") if line.startswith("| Etterbetaling")]

        self.assertIn("Gjort av andre", said("2024")[0])
        self.assertEqual(said("2025"), [])


if __name__ == "__main__":
    unittest.main()
