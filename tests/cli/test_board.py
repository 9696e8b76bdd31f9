"""The board's pack: what the public statement does not say, and what the board is asked to decide."""

import json
import unittest

from ddreg import OK, USAGE, Case


class Board(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.purchases(*[{"Leverandørnr": str(n), "Leverandør": name, "Bilagsdato": "15.06.2023",
                          "Beløp NOK": "100,00"} for n, name in ((1, "Sydd AS"), (2, "Ukjent AS"), (3, "Sølv AS"))])
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("supplier", "set", "S-1", "--country", "BD", "--sector", "14.13")
        self.run_dd("supplier", "set", "S-3", "--country", "NO", "--sector", "62.010")

    def board(self, *args, **how):
        return self.run_dd("--lang", "en", "report", "board", "--year", "2023", *args, **how).out

    def test_nothing_rated(self):
        out = self.board()
        self.assertIn("Suppliers of the year without a level: 3.", out)
        self.assertIn("S-2 Ukjent AS", out)
        self.assertIn("Not to be published", out)

    def test_what_it_names(self):
        self.run_dd("assess", "--all")
        self.run_dd("assess", "Sydd AS", "--severity", "1", "--likelihood", "1", "--reason", "godt kjent")
        out = self.board()
        self.assertIn("Decisions below the proposal that wait for a second person, and do not count yet: 1.", out)
        self.assertRegex(out, r"S-1 Sydd AS \| .*very high.* \| low .* \| godt kjent \| tester, .*; waits for a second")
        other = {"DDREG_USER": "kari"}
        self.run_dd("assess", "Sydd AS", "--confirm", env=other)
        self.run_dd("finding", "add", "Sølv AS", "--text", "Lønn ble holdt tilbake", env=other)
        self.run_dd("request", "add", "--anonymous", "--received", "2023-02-01", "--text", "Hvor syr dere?")
        out = self.board()
        self.assertIn("Ratings decided below the model’s proposal, of which the board should know the reasons: 1.", out)
        self.assertRegex(out, r"godt kjent \| tester, .*; confirmed by kari")
        self.assertRegex(out, r"F-1 \| Lønn ble holdt tilbake \| not substantiated")
        self.assertRegex(out, r"RQ-1 \| Hvor syr dere\? \|")
        self.assertIn("Of the year’s 1 deadlines 1 were missed.", out)
        self.run_dd("measure", "add", "--findings", "F-1", "--text", "Følge opp", "--aim", "remedy", "--owner", "PE-1",
                    "--due", "2024-09-01")
        self.assertIn("Every open finding has a measure.", self.board())

    def test_files(self):
        for form in ("html", "md", "json"):
            name = "styret." + form
            ran = self.run_dd("report", "board", "--year", "2023", "-o", name)
            self.assertIn("skal ikke offentliggjøres", ran.out)
            text = (self.dir / name).read_text()
            self.assertIn("Skal ikke offentliggjøres", text)
            self.assertIn("Ukjent AS", text)
        self.assertEqual(json.loads((self.dir / "styret.json").read_text())["lang"], "nb")
        self.run_dd("--format", "json", "report", "board", "--year", "2023", code=USAGE)
        self.assertIn("styret.md", self.run_dd("journal", "outputs").out)
        self.run_dd("report", "board", "--year", "2023", "-o", "styret.md", code=4)
        self.assertEqual(self.run_dd("report", "board", "--year", "2023", "-o", "styret.md", "--overwrite").code, OK)


if __name__ == "__main__":
    unittest.main()
