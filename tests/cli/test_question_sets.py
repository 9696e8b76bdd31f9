"""The sets of questions that the program brings, without a register."""

import json
import unittest

from ddreg import ROOT, USAGE, Case


class Sets(Case):
    def test_sets(self):
        document = self.json("questionnaire", "sets")
        self.check_schema(document, "questionnaire-sets")
        versions = [(s["set"], s["version"]) for s in document["sets"]]
        self.assertEqual(versions, [("decent-work", 1), ("gmp-supplier", 1)])
        decent, gmp = document["sets"]
        self.assertLessEqual(decent["core"], 12)
        self.assertEqual((decent["at_most"], gmp["shown"]), (25, 8))
        self.assertIn("decent-work", self.run_dd("spørreskjema", "spørsmål", "--match", "anstendig").out)

    def test_show(self):
        for name in ("decent-work", "gmp-supplier"):
            document = self.json("questionnaire", "set", "show", name)
            self.check_schema(document, "questionnaire-set-show")
            self.assertEqual(document, json.loads((ROOT / "data/questionnaires" / (name + ".json")).read_text()))
        shown = self.run_dd("questionnaire", "set", "show", "decent-work", "--lang", "en").out
        self.assertIn("  children: Is the age of everyone", shown)
        self.assertIn("at risk of: Clothes", shown)
        rows = self.run_dd("questionnaire", "set", "show", "gmp-supplier", "--format", "csv").out.splitlines()
        self.assertEqual(len(rows), 1 + len(document["questions"]))
        self.assert_error(self.run_dd("questionnaire", "set", "show", "nothing", code=None), USAGE)


if __name__ == "__main__":
    unittest.main()
