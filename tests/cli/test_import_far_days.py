"""Purchases dated in the far past or in the future."""

import unittest

from ddreg import INPUT, USAGE, Case


class FarDays(Case):
    def problems(self, *days, code=INPUT):
        self.init()
        self.write("p.csv", "Leverandør;Dato;Beløp\n" + "".join("Fjord AS;%s;1,00\n" % day for day in days))
        document = self.json("import", "purchases", "p.csv", "--dry-run", code=code,
                             env={"DDREG_TODAY": "2024-03-10"})
        return [(p["line"], p["id"]) for p in document["problems"]]

    def test_days(self):
        days = ("01.02.2023", "31.12.1989", "01.01.1990", "10.04.2024", "11.04.2024", "01.02.1923", "01.02.2203",
                "2203-02-01", "01.13.2203")
        self.assertEqual(self.problems(*days),
                         [(3, "import.date.past"), (6, "import.date.future"), (7, "import.date.past"),
                          (8, "import.date.future"), (9, "import.date.future"), (10, "import.date.unreadable")])

    def test_months(self):
        self.assertEqual(self.problems("2024-03", "2024-04", "2024-05", "1989-12"),
                         [(4, "import.date.future"), (5, "import.date.past")])

    def test_years(self):
        self.assertEqual(self.problems("2024", "2025", "1989"), [(3, "import.date.future"), (4, "import.date.past")])

    def test_the_year_of_a_file_without_dates(self):
        self.init()
        self.write("p.csv", "Leverandør;Beløp\nFjord AS;1,00\n")
        for today, year, word in (("2024-03-10", "2110", "fram i tid"), ("2024-03-10", "1989", "før 1990"),
                                  ("2024-11-29", "2025", "fram i tid")):
            ran = self.run_dd("import", "purchases", "p.csv", "--year", year, code=None, env={"DDREG_TODAY": today})
            self.assert_error(ran, USAGE, "--year " + year, word)
        for today, year in (("2024-03-10", "1990"), ("2024-03-10", "2024"), ("2024-12-01", "2025")):
            self.run_dd("import", "purchases", "p.csv", "--year", year, "--dry-run", env={"DDREG_TODAY": today})


if __name__ == "__main__":
    unittest.main()
