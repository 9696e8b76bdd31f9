#!/usr/bin/python3
"""What says that the risk model says something: docs/risk-model.md, "Validation". Run by make validate-model.

    validate_model.py [--write]

Prints the section; compares it with the page (exit 1 when they differ), or writes it there. Uses open figures
that are no input of the country score, and that are not part of the project: where they are not at hand it
says so and stops.
"""

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "lib")]
import ddreg  # noqa: E402
import risk  # noqa: E402

PAGE = ddreg.ROOT / "docs/risk-model.md"
BEGIN, END = "<!-- validation: begin (make validate-model) -->", "<!-- validation: end -->"
REFERENCE = ddreg.SHARED / "reference"
WGI_TO_ALPHA3 = {"ADO": "AND", "KSV": "XKX", "ROM": "ROU", "TMP": "TLS", "WBG": "PSE", "ZAR": "COD"}
LESS, MORE = 80, 120  # percent of a weight
CASES, PAIRS = ([*csv.DictReader((HERE / ("rating-%s.csv" % name)).read_text(encoding="utf-8").splitlines())]
                for name in ("cases", "pairs"))


def read(name):
    with open(REFERENCE / name, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


# --- Rank correlation --------------------------------------------------------------------------------


def ranks(values):
    """1, 2, 3 ...; equals share the mean of their places. Doubled, to stay whole."""
    places = sorted(values)
    return [2 * places.index(v) + places.count(v) + 1 for v in values]


def spearman(pairs):
    x, y = ranks([a for a, _ in pairs]), ranks([b for _, b in pairs])
    n = len(pairs)
    mx, my = sum(x) / n, sum(y) / n
    over = sum((a - mx) * (b - my) for a, b in zip(x, y))
    under = (sum((a - mx) ** 2 for a in x) * sum((b - my) ** 2 for b in y)) ** 0.5
    return over / under


# The names of the HDI's table that are no name in countries.csv.
UNDP_NAMES = {
    "Congo": "CG", "Congo (Democratic Republic of the)": "CD", "Eswatini (Kingdom of)": "SZ",
    "Hong Kong, China (SAR)": "HK", "Korea (Democratic People's Rep. of)": "KP", "Korea (Republic of)": "KR",
    "Micronesia (Federated States of)": "FM", "Moldova (Republic of)": "MD", "Palestine, State of": "PS",
    "Tanzania (United Republic of)": "TZ",
}
# Its sums over many countries.
UNDP_GROUPS = {"Arab States", "East Asia and the Pacific", "Europe and Central Asia", "High human development",
               "Latin America and the Caribbean", "Low human development", "Medium human development", "South Asia",
               "Sub-Saharan Africa", "Very high human development", "World"}


def human_development(names, year):
    found = {}
    for r in read("hdi.csv"):
        if r["year"] == year and r["hdi"] and r["country"] not in UNDP_GROUPS:
            found[UNDP_NAMES.get(r["country"]) or names[r["country"].casefold()]] = -float(r["hdi"])
    return found


def outside_figures():
    """Name -> {country: value}: none of them goes into the score."""
    codes = {r["alpha3"]: r["code"] for r in risk.table("countries")}
    names = {r["name_en"].casefold(): r["code"] for r in risk.table("countries")}
    names.update({r["alias"]: r["code"] for r in risk.table("country-aliases")})
    out = {"UNDP human development index, 2022": human_development(names, "2022")}
    for indicator, name in (("cc", "WGI control of corruption, 2023"), ("ge", "WGI government effectiveness, 2023"),
                            ("rq", "WGI regulatory quality, 2023")):
        out[name] = {codes[WGI_TO_ALPHA3.get(r["code"], r["code"])]: -float(r["estimate"]) for r in read("wgi.csv")
                     if r["year"] == "2023" and r["indicator"] == indicator and r["estimate"] != ".."
                     and r["code"] != "ANT"}
    members = {r["code"] for r in risk.table("ilo-conventions")}
    for name, column in (("goods on the US list of 2022, forced labour", "forced_labour"),
                         ("goods on the US list of 2022, child labour", "child_labour")):
        count = dict.fromkeys(members, 0)
        for r in risk.table("ilab-goods"):
            if r["country"] in count:
                count[r["country"]] += r[column] == "1"
        out[name] = count
    orders, bans = dict.fromkeys(members, 0), read("cbp-withhold-release.csv")
    for r in bans:
        code = names[r["country"].strip().casefold()]
        if code in orders:
            orders[code] += 1
    years = sorted(r["date"][:4] for r in bans)
    out["US import bans for forced labour, %s–%s" % (years[0], years[-1])] = orders
    return out


def correlations(model):
    lines = ["| figure (worse is higher) | countries | the score | voice alone | law alone |", "|---|---|---|---|---|"]
    for name, values in sorted(outside_figures().items()):
        known = [c for c in values if c in model.wgi]
        columns = [[(how(c), values[c]) for c in known] for how in
                   (model.score, lambda c: -int(model.wgi[c]["va"]), lambda c: -int(model.wgi[c]["rl"]))]
        lines.append("| %s | %d | %s |" % (name, len(known), " | ".join("%.2f" % spearman(p) for p in columns)))
    return lines


def what_decides(model):
    """How much of the order of the countries depends on each part; the weights alone do not show it."""
    codes = sorted(model.wgi)
    parts = {c: model.here(c) for c in codes}
    lines = ["| part | weight | rank correlation with the score | countries with another likelihood without it |",
             "|---|---|---|---|"]
    for i, part in enumerate(risk.PARTS):
        key = "country.weight." + part
        without = risk.Model(**{key: 0})
        moves = sum(model.likelihoods(c)[1] != without.likelihoods(c)[1] for c in codes)
        lines.append("| %s | %d | %.2f | %s |" % (part, model.number[key],
                                                  spearman([(parts[c][i], model.score(c)) for c in codes]),
                                                  percent(moves, len(codes))))
    raised = [c for c in codes if model.score(c) > model.sum(parts[c])]
    moved = sum(model.likelihoods(c)[1] != risk.Model(**{"country.rights.share": 0}).likelihoods(c)[1] for c in raised)
    noted = [c for c in codes if model.least(c, {"labour", "migrant", "hazard", "raw"}) > model.likelihoods(c)[1]]
    capped = sum(int(model.wgi[c]["va"]) < int(model.wgi[c]["rl"]) for c in codes)
    return [*lines, "", "In %d of the %d countries with figures of their own voice is worse than the rule of law and "
            "counts as law too." % (capped, len(codes)),
            "Labour rights (8.8.2) raise the score of %d of them, and the likelihood of %d. Notes and tiers of "
            "trafficking raise %d more for some work." % (len(raised), moved, len(noted))]


# --- Suppliers -----------------------------------------------------------------------------------------


def demo_suppliers():
    """(country, country of production, trade, category) of each, as the program's proposals have them."""
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder, "build")
        build.mkdir()
        (build / "ddreg").symlink_to(ddreg.BIN.resolve())
        subprocess.run([str(ddreg.ROOT / "data/demo/run.sh"), str(build)], check=True, stdout=subprocess.DEVNULL)
        rows = [json.loads(i) for i, in ddreg.sql(build / "demo/ddreg.db", "SELECT inputs FROM assessment "
                                                  "WHERE supplier_id IS NOT NULL ORDER BY id")]
    return [(r["country"], r["production_country"], r["sector"], r["category"],
             tuple((p["fact"], p["value"]) for p in r.get("proposals", ()))) for r in rows]


def invented_portfolio(model):
    """Each trade and each category once from each country with figures of its own: no country or trade is bought
    from more than another. Goods are sold from Norway, as most are."""
    rows = [(r["kind"], r["code"], None) for r in model.trades.values() if r["says"] != "nothing"]
    rows += [(r["kind"], None, r["id"]) for r in model.goods.values()]
    return [("NO" if kind == "goods" else country, country if kind == "goods" else None, sector, category)
            for country in sorted(model.wgi) for kind, sector, category in rows]


def percent(n, of):
    return "%.1f %%" % (100 * n / of)


def levels(model, suppliers):
    return [model.rate(*s)[2] for s in suppliers]


def moved(key, base):
    """The number 20 % lower and higher. A threshold by 20 % of the width of a step (30 points), what adds to a
    likelihood or is one by a step of the scale (20 % of its five); None where the scale ends."""
    if ".likelihood." in key:
        return base - 30, base + 30
    if key.startswith("country.") and not key.endswith(".min"):
        return base * LESS // 100, base * MORE // 100 if base * MORE // 100 <= 1000 else None
    return base - 1, base + 1 if base < 5 else None


def shifted(columns, step):
    """A model in which these judgements of every trade and category are a step lower or higher."""
    model = risk.Model()
    for row in [*model.trades.values(), *model.goods.values()]:
        for column in columns:
            row[column] = str(min(5, max(1, int(row[column]) + step)))
    return model


def models_moved():
    """(name, the model with less, with more); None where there is no such model."""
    base = risk.Model()
    keys = ["country.weight." + p for p in risk.PARTS] + ["country.likelihood.%d.min" % n for n in (2, 3, 4, 5)]
    keys += ["country.missing", "country.not_member", "country.rights.middle", "country.rights.share",
             "country.rights.missing", "country.tier.3.min", "country.tier.watch.min", "unknown_country.likelihood",
             "listed.min", "subsuppliers_unknown.min"]
    for key in keys:
        yield ("`%s`" % key, *(None if value is None else risk.Model(**{key: value})
                               for value in moved(key, base.number[key])))
    yield "likelihood of every trade and category", shifted(["likelihood"], -1), shifted(["likelihood"], 1)
    sides = ["scale", "scope", "irremediable"]
    yield "severity of every trade and category", shifted(sides, -1), shifted(sides, 1)


def stability(model, demo, portfolio):
    lines = ["| moved | demo, lower | demo, higher | portfolio, lower | portfolio, higher | countries, lower | "
             "countries, higher |", "|---|---|---|---|---|---|---|"]
    before, countries = [(s, levels(model, s)) for s in (demo, portfolio)], sorted(model.part_of)
    at = [model.likelihoods(c)[1] for c in countries]
    for name, *others in models_moved():
        cells = []
        for suppliers, was in before:
            for other in others:
                cells.append("" if other is None else
                             percent(sum(a != b for a, b in zip(was, levels(other, suppliers))), len(was)))
        for other in others:
            cells.append("" if other is None else
                         percent(sum(a != other.likelihoods(c)[1] for a, c in zip(at, countries)), len(at)))
        lines.append("| %s | %s |" % (name, " | ".join(cells)))
    return lines


# --- What was chosen, and what each case decides ---------------------------------------------------------


def parameters(model):
    """How many values were chosen by judgement, and in which table."""
    rows = [*model.trades.values(), *model.goods.values()]
    counts = [("`risk-likelihood.csv`: country and work", len(model.table)),
              ("`risk-matrix.csv`: severity and likelihood", len(model.matrix)),
              ("`risk-model.csv`: weights, thresholds, least likelihoods", len(model.number)),
              ("`risk-evidence.csv`: points and ages", 2 * len(risk.table("risk-evidence"))),
              ("`country-notes.csv`: what a country counts as at least", sum(map(len, model.notes.values()))),
              ("`sectors.csv`, `goods.csv`: three sides of severity, likelihood, drivers", 5 * len(rows))]
    return ["| table | values |", "|---|---|", *("| %s | %d |" % c for c in counts),
            "| all | %d |" % sum(n for _, n in counts), "",
            "No value is of one supplier. %d cases and %d pairs of tests/recount were written to try them."
            % (len(CASES), len(PAIRS))]


def cases_hold(model, cases):
    return all(model.rate(c["country"] or None, c["production_country"] or None, c["sector"],
                          c["category"])[2] in c["acceptable"].split(",") for c in cases)


def is_monotone(table):
    return all(table[c, w] <= table.get((c + 1, w), 5) and table[c, w] <= table.get((c, w + 1), 5) for c, w in table)


def cell_of(model, case):
    """The cell of the table that a case is read from."""
    was, used = model.table, []

    class Watched(dict):
        def __getitem__(self, key):
            used.append(key)
            return was[key]

    model.table = Watched(was)
    model.rate(case["country"] or None, case["production_country"] or None, case["sector"], case["category"])
    model.table = was
    return used[1]


def leave_one_out(model):
    """Each case in turn is left out; its cell of the table gets every value that keeps the table monotone and the other
    cases right. Is the case right whichever of them it is; else with the one nearest the mean of country and work?"""
    sure, near, wrong = 0, 0, 0
    for i, case in enumerate(CASES):
        others, cell, was = CASES[:i] + CASES[i + 1:], cell_of(model, case), dict(model.table)
        same = [c for c in others if cell_of(model, c) == cell]
        open_, right = [], []
        for value in range(1, 6):
            model.table = was | {cell: value}
            if is_monotone(model.table) and cases_hold(model, same):
                open_.append(value)
                right.append(cases_hold(model, [case]))
        model.table = was
        nearest = min(open_, key=lambda v: (abs(2 * v - sum(cell)), v))
        if all(right):
            sure += 1
        elif right[open_.index(nearest)]:
            near += 1
        else:
            wrong += 1
    return ["Each of the %d cases was left out in turn, and its cell of the table chosen from the others:"
            % len(CASES),
            "%d are right whichever value the others leave open, %d with the value nearest the mean of country and"
            % (sure, near), "work, %d not." % wrong]


def uncertainty(model, demo, portfolio):
    def straddles(suppliers):
        n = sum(model.rate(*s)[3] for s in suppliers)
        return "{:,} of {:,} ({})".format(n, len(suppliers), percent(n, len(suppliers)))

    ranges = [model.likelihoods(c) for c in model.part_of]
    return ["Suppliers that could have another level with the WGI's own standard error, and are marked:",
            "%s of the demo, %s of the portfolio." % (straddles(demo), straddles(portfolio)),
            "Of the %d countries and territories, %d have a range within one likelihood, %d a range over two, %d over "
            "more." % (len(ranges), *(sum(test(hi - lo) for lo, _, hi in ranges) for test in
                                      (lambda w: w == 0, lambda w: w == 1, lambda w: w > 1)))]


def shares(model, suppliers):
    now = levels(model, suppliers)
    return ", ".join("%s %s" % (n.replace("_", " "), percent(now.count(n), len(now))) for n in risk.LEVELS)


def section():
    model, demo = risk.Model(), demo_suppliers()
    portfolio = invented_portfolio(model)
    return "\n".join([
        "### Rank correlation (Spearman) with figures that are no input", "", *correlations(model), "",
        "### What decides", "", *what_decides(model), "",
        "### Stability: each number moved by 20 %", "",
        "Share whose level (suppliers) or likelihood (countries) changes: of the demo's {:,} suppliers, and of\n{:,} "
        "invented ones: each trade and category once from each country with figures of its own.".format(
            len(demo), len(portfolio)),
        "A threshold moves by 20 % of a step (30 points), a value on a scale of five by one, which is 20 % of it.", "",
        *stability(model, demo, portfolio), "",
        "### What was chosen", "", *parameters(model), "",
        "### Leave one out", "", *leave_one_out(model), "",
        "### Uncertainty", "", *uncertainty(model, demo, portfolio), "",
        "### Levels", "", "The demo: %s." % shares(model, demo), "The portfolio: %s." % shares(model, portfolio)])


def main(args):
    if not REFERENCE.exists():
        print("validate-model: skipped: the open figures to compare with are not beside this checkout")
        return 0
    text, page = section(), PAGE.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    there, tail = rest.split(END)
    print(text)
    if args == ["--write"]:
        PAGE.write_text("%s%s\n%s\n%s%s" % (head, BEGIN, text, END, tail), encoding="utf-8")
    elif there.strip() != text:
        print("\nvalidate-model: docs/risk-model.md says something else: see what changed, then VALIDATE=--write",
              file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
