"""The risk model once more, in another language and from the tables alone: what the program proposes must be
the same. Weights can be moved, to see what hangs on them.

Only what proposals without evidence and findings need. Whole numbers throughout.
"""

import csv
import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
LEVELS = ("low", "medium", "high", "very_high")
PARTS = ("voice", "law", "violence", "association", "conventions")
NUMBERS = [n for n in "087 098 029 p029 105 100 111 138 182 155 187".split()]


def table(name):
    with open(DATA / (name + ".csv"), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def half_up(a, b):
    return (2 * a + b) // (2 * b)


def fold(text):
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


class Model:
    def __init__(self, **moved):
        self.number = {r["key"]: r["value"] for r in table("risk-model")}
        self.number = {k: int(v) for k, v in self.number.items() if k != "version"}
        self.number.update(moved)
        self.part_of = {r["code"]: r["part_of"] for r in table("countries")}
        self.wgi = {r["code"]: r for r in table("country-risk")}
        self.ilo = {r["code"]: r for r in table("ilo-conventions")}
        self.rights = {r["code"]: int(r["score"]) for r in table("labour-rights")}
        self.tiers = {r["code"]: r["tier"] for r in table("trafficking-tiers")}
        self.notes = {}
        for r in table("country-notes"):
            self.notes.setdefault(r["code"], []).append((set(r["drivers"].split()), int(r["at_least"])))
        self.matrix = {(int(r["severity"]), int(r["likelihood"])): r["level"] for r in table("risk-matrix")}
        self.trades = {r["code"]: r for r in table("sectors")}
        self.goods = {r["id"]: r for r in table("goods")}
        self.alias = {r["alias"]: r["goods"] for r in table("goods-aliases")}
        self.only = {r["alias"]: r["listed"].split("|") for r in table("goods-aliases") if r["listed"]}
        self.table = {(int(r["country"]), int(r["work"])): int(r["likelihood"]) for r in table("risk-likelihood")}
        self.listed = {(r["good"], r["country"]) for r in table("ilab-goods")}
        self.sells = {r["sector"]: set(r["goods"].split()) for r in table("sector-goods")}
        self.made_of = {}
        for r in table("goods-ilab"):
            self.made_of.setdefault(r["goods"], []).append(r["ilab_good"])
        self.seen, self.known_rows = {}, {}

    # --- Countries -----------------------------------------------------------------------------------

    def parts(self, code, errors, missing, not_member):
        row = self.wgi.get(code)
        if not row and self.part_of[code] in self.wgi:
            row, errors = self.wgi[self.part_of[code]], errors * self.number["country.territory.errors"]
        bad = {i: missing for i in ("va", "rl", "pv")}
        if row:
            bad = {i: min(1000, max(0, 2 * (250 - int(row[i]) + errors * int(row[i + "_se"])))) for i in bad}
        law = max(bad["rl"], bad["va"])
        bound = self.ilo.get(code) or self.ilo.get(self.part_of[code])
        ilo = []
        for numbers in (NUMBERS[:2], NUMBERS[2:]):
            if bound:
                n = sum(1 for c in numbers if bound["c" + c if c[0] != "p" else c])
                ilo.append(half_up(n * law + (len(numbers) - n) * 1000, len(numbers)))
            else:
                ilo.append(max(not_member, law))
        return [bad["va"], law, bad["pv"], *ilo]

    def of_state(self, table, code):
        """The row of the country, else that of the state that answers for it."""
        return table.get(code, table.get(self.part_of[code]))

    def points(self, score):
        middle = self.number["country.rights.middle"]
        if score <= middle:
            return half_up(score * 500, middle)
        return 500 + half_up((score - middle) * 500, 1000 - middle)

    def sum(self, parts):
        weights = [self.number["country.weight." + p] for p in PARTS]
        return half_up(sum(w * p for w, p in zip(weights, parts)), sum(weights))

    def raised(self, code, before, missing):
        share, figure = self.number["country.rights.share"], self.of_state(self.rights, code)
        points = missing if figure is None else self.points(figure)
        return max(before, half_up((100 - share) * before + share * points, 100))

    def here(self, code):
        return self.parts(code, 0, self.number["country.missing"], self.number["country.not_member"])

    def score(self, code):
        return self.raised(code, self.sum(self.here(code)), 0)

    def range(self, code):
        errors = self.number["country.errors"]
        best = self.parts(code, -errors, self.number["country.missing.best"], 0)
        worst = self.parts(code, errors, 1000, 1000)
        return (self.raised(code, self.sum(best), 0), self.score(code),
                self.raised(code, self.sum(worst), self.number["country.rights.missing"]))

    def least(self, code, drivers):
        """What a country counts as at least for work with these drivers."""
        if code not in self.part_of:
            return 0
        tier = {"3": "country.tier.3.min", "watch": "country.tier.watch.min"}.get(self.of_state(self.tiers, code))
        found = [self.number[tier]] if tier and "migrant" in drivers else []
        return max(found + [n for of, n in self.notes.get(code, []) if not of or of & drivers], default=0)

    def likelihoods(self, code):
        """Of the low end, the score itself and the high end of its range."""
        if code not in self.part_of:
            return (self.number["unknown_country.likelihood"],) * 3
        if code not in self.seen:
            steps = [self.number["country.likelihood.%d.min" % n] for n in (2, 3, 4, 5)]
            self.seen[code] = tuple(1 + sum(s >= step for step in steps) for s in self.range(code))
        return self.seen[code]

    # --- Suppliers -----------------------------------------------------------------------------------

    def rows(self, sector, category, proposed=()):
        """The row of the trade and that of the category, each with the category's id or None."""
        if (sector, category, proposed) not in self.known_rows:
            self.known_rows[sector, category, proposed] = self.find_rows(sector, category, proposed)
        return self.known_rows[sector, category, proposed]

    def category(self, text):
        """The id of the category that a text names, else None."""
        text = fold(text or "")
        return self.alias.get(text) or (text if text in self.goods else None)

    def find_rows(self, sector, category, proposed=()):
        found = []
        codes = [c for c in self.trades if sector and sector.startswith(c)]
        goods = self.category(category)
        goods = [goods] if goods else list(proposed)
        trade = self.trades[max(codes, key=len)] if codes else {"says": "nothing"}
        decided = trade["says"] == "goods" and any(self.goods[g]["kind"] == "goods" for g in goods)
        if trade["says"] != "nothing" and not decided:
            found.append((trade, None))
        found += [(self.goods[g], g) for g in goods]
        return found or [(self.trades["unknown"], None)]

    def may_sell(self, sector, goods):
        codes = [c for c in self.sells if sector.startswith(c)]
        return not codes or goods in self.sells[max(codes, key=len)]

    def wholes(self, sector, category, proposed):
        """Each category with the trade, where firms of it sell such things; what is left of the two by itself."""
        rows = self.rows(sector, category, proposed)
        trades, goods = [r for r in rows if r[1] is None], [r for r in rows if r[1] is not None]
        with_trade = [g for g in goods if trades and self.may_sell(sector, g[1])]
        found = [trades + [g] if g in with_trade else [g] for g in goods]
        return found + ([] if with_trade or not trades else [trades])

    def rate(self, country, production, sector, category, proposed=()):
        """Severity, likelihood, level, and whether the range of the country figures straddles two levels. What is
        proposed, (fact, value), counts where nothing is registered that the model knows. The worst whole counts."""
        only = {fact: value for fact, value in reversed(proposed)}
        country, sector = country or only.get("country"), sector or only.get("sector")
        wholes = self.wholes(sector, category, tuple(v for f, v in proposed if f == "category"))
        rated = [self.rate_whole(country, production, rows, category) for rows in wholes]
        severity, likelihood, level, _ = max(rated, key=lambda r: (LEVELS.index(r[2]), r[0], r[1]))
        ends = [max(LEVELS.index(r[3][i]) for r in rated) for i in (0, 2)]
        return severity, likelihood, level, ends[0] != ends[1]

    def rate_whole(self, country, production, rows, category):
        made = any(r["kind"] == "goods" for r, _ in rows)
        severity = max(int(r[side]) for r, _ in rows for side in ("scale", "scope", "irremediable"))
        trade = max(int(r["likelihood"]) for r, _ in rows)
        drivers = {d for r, _ in rows for d in r["drivers"].split()}
        places = [country] + ([production] if production or made else [])
        places = [[max(n, self.least(c, drivers)) for n in self.likelihoods(c)] for c in places]
        least = 0
        for row, goods in rows:
            names = self.made_of.get(goods or row.get("goods"), [])
            names = [n for n in names if n in self.only.get(fold(category), [n])] if goods else names
            if row["kind"] != "goods":
                continue
            if any((n, production) in self.listed for n in names) if production in self.part_of else names:
                least = self.number["listed.min"]
        if any(r["kind"] == "goods" and "raw" in r["drivers"] for r, _ in rows):
            least = max(least, self.number["subsuppliers_unknown.min"])
        low, mid, high = (max(least, self.table[max(p[i] for p in places), trade]) for i in range(3))
        levels = [self.matrix[severity, n] for n in (low, mid, high)]
        return severity, mid, levels[1], levels
