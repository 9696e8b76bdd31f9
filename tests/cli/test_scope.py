"""company scope: is the company covered by the act in a year, by the law of that year."""

from ddreg import Case

FIGURES = {"large": (90000000, 40000000, "60"), "small": (10000000, 5000000, "10"),
           "mixed": (70000001, 35000000, "50,5"), "limit": (70000000, 35000000, "50")}


class Scope(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def figures(self, year, size):
        for key, value in zip(("revenue", "balance", "fte"), FIGURES[size]):
            self.run_dd("company", "set", key, value, "--from", "%d-12-31" % year)

    def scope(self, year):
        document = self.json("company", "scope", "--year", year)
        self.check_schema(document, "company-scope")
        return document["covered"], document["why"]

    def test_what_is_not_known(self):
        self.assertEqual(self.scope(2024), ("unknown", "not_known"))
        said = self.run_dd("company", "scope", "--year", "2024").out
        for words in ("ddreg company set revenue VERDI --from 2023-12-31", "set public_interest"):
            self.assertIn(words, said)
        self.run_dd("company", "set", "revenue", "80000000", "--from", "2023-12-31")
        self.assertEqual(self.scope(2024), ("unknown", "not_known"))
        self.run_dd("company", "set", "fte", "51", "--from", "2023-12-31")
        self.assertEqual(self.scope(2024), ("yes", "size"))  # two are enough

    def test_before_the_law(self):
        self.figures(2020, "large")
        self.assertEqual(self.scope(2021), ("no", "no_law"))
        self.assertEqual(self.scope(2022), ("yes", "size"))

    def test_at_the_limit(self):
        self.run_dd("company", "set", "public_interest", "no", "--from", "2022-01-01")
        self.figures(2022, "limit")
        self.assertEqual(self.scope(2023), ("no", "size"))
        self.figures(2023, "mixed")
        self.assertEqual(self.scope(2024), ("yes", "size"))

    def test_two_years(self):
        self.run_dd("company", "set", "public_interest", "nei", "--from", "2020-01-01")
        for year, size in ((2022, "large"), (2023, "small"), (2024, "large"), (2025, "large"), (2026, "small"),
                           (2027, "small")):
            self.figures(year, size)
        self.assertEqual([self.scope(year) for year in range(2023, 2029)],
                         [("yes", "size"), ("no", "size"), ("no", "as_before"), ("yes", "two_years"),
                          ("yes", "as_before"), ("no", "two_years")])

    def test_public_interest(self):
        self.figures(2022, "small")
        self.assertEqual(self.scope(2023), ("unknown", "not_known"))
        self.run_dd("company", "set", "allmenn_interesse", "ja", "--from", "2023-01-01")
        self.assertEqual(self.scope(2023), ("yes", "public_interest"))
        self.run_dd("company", "set", "public-interest", "no", "--from", "2024-01-01")
        self.assertEqual(self.scope(2024), ("no", "size"))
        for words in ((), ("--lang", "en")):
            self.assertIn("70", self.run_dd(*words, "selskap", "omfang", "--year", "2024").out)
