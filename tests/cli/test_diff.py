"""What differs between the statements of two years."""

import unittest

from ddreg import USAGE, Case


class Diff(Case):
    def setUp(self):
        super().setUp()
        self.init()
        for year, amounts in (("2022", (100, 100)), ("2023", (100, 250, 30))):
            self.purchases(*[{"Leverandørnr": str(n), "Leverandør": "Firma %d" % n, "Bilagsdato": "15.06." + year,
                              "Beløp NOK": "%d,00" % amount} for n, amount in enumerate(amounts)], name=year + ".csv")
            self.run_dd("import", "purchases", year + ".csv")

    def changes(self, *args):
        document = self.json("report", "diff", "--year", "2023", *args)
        self.check_schema(document, "report-diff")
        return document, {(c["part"], c["of"]): (c["before"], c["after"]) for c in document["changes"]}

    def test_figures_and_levels(self):
        document, changed = self.changes()
        self.assertEqual((document["against"], document["against_as_of"], document["as_of"]),
                         (2022, "2023-06-30", "2024-05-15"))
        self.assertEqual(changed["figures", "suppliers.total"], ("2", "3"))
        self.assertEqual(changed["figures", "purchases.total"], ("200,00", "380,00"))
        self.assertNotIn(("figures", "suppliers.norway"), changed)
        self.run_dd("supplier", "set", "S-1", "--country", "BD", "--sector", "14.13", "--from", "2021-01-01")
        self.run_dd("assess", "--all")
        changed = self.changes()[1]
        before, after = changed["levels", "S-1 Firma 0"]
        self.assertEqual(before, "ikke vurdert")
        self.assertIn("svært høy", after)
        self.assertTrue(any(part == "themes" for part, _ in changed))

    def test_measures_and_texts(self):
        self.run_dd("person", "add", "Kari Nes")
        self.run_dd("measure", "add", "--text", "Lønn", "--aim", "remedy", "--owner", "Kari Nes", "--due", "2024-09-01")
        self.write("plan.md", "Vi skal kartlegge flere.")
        self.run_dd("report", "text", "plans", "--year", "2023", "--file", "plan.md")
        changed = self.changes()[1]
        self.assertIsNone(changed["measures", "ME-1 Lønn"][0])
        self.assertEqual(changed["texts", "plans (nb)"], (None, "Vi skal kartlegge flere."))
        self.run_dd("report", "diff", "--year", "2023", "--against", "2022", "-o", "diff.md")
        text = (self.dir / "diff.md").read_text()
        for words in ("## Tiltak", "| plans (nb) | – | Vi skal kartlegge flere. |", "Skal ikke offentliggjøres"):
            self.assertIn(words, text)

    def test_refused(self):
        self.run_dd("report", "diff", "--year", "2023", "--against", "2023", code=USAGE)
        self.assertIn("2022 slik det var kjent 2023-06-30", self.run_dd("report", "diff", "--year", "2023").out)


if __name__ == "__main__":
    unittest.main()
