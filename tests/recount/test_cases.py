"""Suppliers whose level a person who knows the trades would give: rating-cases.csv and rating-pairs.csv; and that
neighbours of each move the way that they should. Rated by risk.py, which rates as the program does (test_risk.py)."""

import csv
import unittest

import ddreg
import risk

HERE = risk.Path(__file__).resolve().parent
# From the best to the worst; none of them has a note or tier that another has not.
LADDER = ["NO", "NL", "IT", "RO", "GH", "IN", "NG", "IR"]


def read(path, delimiter=","):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f, delimiter=delimiter))


def rate(model, row, prefix=""):
    production = row[prefix + "production"] if prefix else row["production_country"]
    return model.rate(row[prefix + "country"] or None, production or None, row[prefix + "sector"],
                      row[prefix + "category"])


def height(rated):
    severity, likelihood, level, _ = rated
    return risk.LEVELS.index(level), severity, likelihood


def is_unknown(model, row):
    return model.rows(row["sector"], row["category"])[0][0].get("code") == "unknown"


class Cases(unittest.TestCase):
    maxDiff = None

    def wrong(self, model, rows):
        out = []
        for row in rows:
            rated = rate(model, row)
            level = "unknown" if is_unknown(model, row) else rated[2]
            if level not in row["acceptable"].split(","):
                out.append((row, rated))
        return out

    def test_levels(self):
        rows = read(HERE / "rating-cases.csv")
        self.assertGreaterEqual(len(rows), 90)
        self.assertEqual(self.wrong(risk.Model(), rows), [])

    def test_levels_by_buyer(self):
        """Forty-one of a pharma company, a shop, a builder, a municipality, a seafood and an IT company, written with
        their argument before they were rated; they are in no figure of docs/risk-model.md."""
        rows = read(HERE / "rating-cases-buyers.csv")
        self.assertEqual(len(rows), 41)
        self.assertEqual(self.wrong(risk.Model(), rows), [])

    def test_pairs(self):
        model = risk.Model()
        for row in read(HERE / "rating-pairs.csv"):
            one = height(rate(model, row))
            other = height(model.rate(row["than_country"], row["than_production"] or None, row["than_sector"],
                                      row["than_category"]))
            self.assertTrue(one > other if row["relation"] == ">" else one >= other, (row, one, other))

    def test_those_of_others(self):
        """Cases that somebody else wrote, where they are at hand."""
        path = ddreg.SHARED / "domain"
        if not path.exists():
            self.skipTest("the cases of others are not beside this checkout")
        model = risk.Model()
        self.assertEqual(self.wrong(model, read(path / "rating-cases.tsv", "\t")), [])
        for row in read(path / "rating-pairs.tsv", "\t"):
            one, other = height(rate(model, row, "a_")), height(rate(model, row, "b_"))
            self.assertTrue(one > other if row["relation"] == ">" else one >= other, (row, one, other))


class Neighbours(unittest.TestCase):
    """Of every case, and of every trade and category: a worse country is never lower, nor is what is not known."""

    def portfolio(self, model):
        rows = [(r["sector"], r["category"]) for r in read(HERE / "rating-cases.csv")]
        rows += [(code, None) for code in model.trades if code != "unknown"] + [(None, id) for id in model.goods]
        return sorted(set(rows), key=str)

    def test_ladder(self):
        model = risk.Model()
        steps = [model.likelihoods(c) for c in LADDER]
        self.assertEqual(steps, sorted(steps))
        for sector, category in self.portfolio(model):
            names = [n for r, g in model.rows(sector, category) for n in model.made_of.get(g or r.get("goods"), [])]
            for seller in ("NO", "NG"):
                rated = [height(model.rate(seller, c, sector, category)) for c in LADDER
                         if not any((n, c) in model.listed for n in names)]
                self.assertEqual(rated, sorted(rated), (sector, category))
            rated = [height(model.rate(c, None, sector, category)) for c in LADDER]
            self.assertEqual(rated, sorted(rated), (sector, category))

    def test_every_country_with_every_trade_and_category(self):
        """Where no note, tier or listing differs between two countries, a better figure never gives a higher level."""
        model = risk.Model()
        listed = {country for _, country in model.listed}
        plain = [c for c in sorted(model.wgi) if c not in model.notes and c not in listed
                 and model.of_state(model.tiers, c) not in ("watch", "3")]
        plain.sort(key=lambda c: model.likelihoods(c)[1])
        self.assertGreater(len(plain), 60)
        self.assertEqual({model.likelihoods(c)[1] for c in plain}, {1, 2, 3, 4, 5})
        for sector, category in self.portfolio(model):
            for place in (lambda c: (c, None), lambda c: ("NO", c), lambda c: (c, c)):
                rated = [height(model.rate(*place(c), sector, category)) for c in plain]
                self.assertEqual(rated, sorted(rated), (sector, category))

    def test_what_is_not_known_is_never_lower(self):
        """Goods: not to know where they are made; all: not to know where the seller is."""
        model = risk.Model()
        for sector, category in self.portfolio(model):
            rows = model.rows(sector, category)
            for country in ["NO", *sorted(model.wgi)[::9]]:
                if any(r["kind"] == "goods" for r, _ in rows):
                    self.assertGreaterEqual(height(model.rate("NO", None, sector, category)),
                                            height(model.rate("NO", country, sector, category)), (sector, category))
                self.assertGreaterEqual(height(model.rate(None, country, sector, category)),
                                        height(model.rate("NO", country, sector, category)), (sector, category))

    def test_no_level_holds_nearly_all(self):
        """Of what a Norwegian company buys from Norwegian suppliers, with no country of production known."""
        model = risk.Model()
        levels = [model.rate("NO", None, None, id)[2] for id in model.goods]
        for level in risk.LEVELS:
            self.assertLess(levels.count(level), len(levels) * 0.5, level)
            self.assertGreater(levels.count(level), len(levels) * 0.08, level)


if __name__ == "__main__":
    unittest.main()
