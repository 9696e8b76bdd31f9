"""How the risk model is validated, and that its page says what comes out today."""

import unittest

import risk
import validate_model as v


class Ranks(unittest.TestCase):
    def test_by_hand(self):
        self.assertEqual(v.ranks([10, 30, 20]), [2, 6, 4])  # doubled
        self.assertEqual(v.ranks([5, 5, 1]), [5, 5, 2])
        self.assertAlmostEqual(v.spearman([(1, 10), (2, 20), (3, 30)]), 1)
        self.assertAlmostEqual(v.spearman([(1, 30), (2, 20), (3, 10)]), -1)
        self.assertAlmostEqual(v.spearman([(1, 1), (2, 3), (3, 2)]), 0.5)
        self.assertAlmostEqual(v.spearman([(1, 1), (1, 2), (2, 3)]), 3 ** 0.5 / 2)

    def test_moved(self):
        self.assertEqual(v.moved("country.weight.voice", 400), (320, 480))
        self.assertEqual(v.moved("country.missing", 1000), (800, None))
        self.assertEqual(v.moved("country.likelihood.2.min", 275), (245, 305))
        self.assertEqual(v.moved("listed.min", 4), (3, 5))

    def test_portfolio(self):
        model = risk.Model()
        portfolio = v.invented_portfolio(model)
        self.assertEqual(len(portfolio), len(set(portfolio)))
        self.assertEqual(len(portfolio), len(model.wgi) * (sum(r["says"] != "nothing" for r in model.trades.values())
                                                           + len(model.goods)))
        for country, production, sector, category in portfolio[::997]:
            self.assertEqual(production is None, model.rows(sector, category)[0][0]["kind"] == "service")

    def test_everything_up_is_never_lower(self):
        model, up = risk.Model(), v.shifted(["scale", "scope", "irremediable", "likelihood"], 1)
        for supplier in v.invented_portfolio(model)[::101]:
            before, after = model.rate(*supplier), up.rate(*supplier)
            self.assertGreaterEqual(after[0], before[0], supplier)
            self.assertGreaterEqual(after[1], before[1], supplier)


class Page(unittest.TestCase):
    def test_says_what_comes_out(self):
        if not v.REFERENCE.exists():
            self.skipTest("the open figures to compare with are not beside this checkout")
        there = v.PAGE.read_text(encoding="utf-8").split(v.BEGIN)[1].split(v.END)[0].strip()
        self.assertEqual(there, v.section(), "make validate-model VALIDATE=--write")


if __name__ == "__main__":
    unittest.main()
