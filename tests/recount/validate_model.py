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


def outside_figures():
    """Name -> {country: value}: none of them goes into the score."""
    codes = {r["alpha3"]: r["code"] for r in risk.table("countries")}
    names = {r["name_en"].casefold(): r["code"] for r in risk.table("countries")}
    names.update({r["alias"]: r["code"] for r in risk.table("country-aliases")})
    out = {"UNDP human development index, 2022": {}}
    for r in read("hdi.csv"):
        if r["year"] == "2022" and r["hdi"] and names.get(r["country"].casefold()):
            out["UNDP human development index, 2022"][names[r["country"].casefold()]] = -float(r["hdi"])
    for indicator, name in (("cc", "WGI control of corruption, 2023"), ("ge", "WGI government effectiveness, 2023"),
                            ("rq", "WGI regulatory quality, 2023")):
        out[name] = {codes[WGI_TO_ALPHA3.get(r["code"], r["code"])]: -float(r["estimate"]) for r in read("wgi.csv")
                     if r["year"] == "2023" and r["indicator"] == indicator and r["estimate"] != ".."
                     and r["code"] != "ANT"}
    members = {r["code"] for r in risk.table("ilo-conventions")}
    for name, column in (("goods on the US list of 2016, forced labour", "forced_labour"),
                         ("goods on the US list of 2016, child labour", "child_labour")):
        count = dict.fromkeys(members, 0)
        for r in risk.table("ilab-goods"):
            if r["country"] in count:
                count[r["country"]] += r[column] == "1"
        out[name] = count
    orders = dict.fromkeys(members, 0)
    for r in read("cbp-withhold-release.csv"):
        code = names.get(r["country"].strip().casefold())
        if code in orders:
            orders[code] += 1
    out["US import bans for forced labour, 2016–2021"] = orders
    return out


def correlations(model):
    lines = ["| figure (worse is higher) | countries | the score | voice alone | law alone |", "|---|---|---|---|---|"]
    for name, values in sorted(outside_figures().items()):
        known = [c for c in values if c in model.wgi]
        columns = [[(how(c), values[c]) for c in known] for how in
                   (model.score, lambda c: -int(model.wgi[c]["va"]), lambda c: -int(model.wgi[c]["rl"]))]
        lines.append("| %s | %d | %s |" % (name, len(known), " | ".join("%.2f" % spearman(p) for p in columns)))
    return lines


# --- The demo's suppliers ------------------------------------------------------------------------------


def demo_suppliers():
    """(country, country of production, trade, category) of each, as the program's proposals have them."""
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder, "build")
        build.mkdir()
        (build / "ddreg").symlink_to(ddreg.BIN.resolve())
        subprocess.run([str(ddreg.ROOT / "data/demo/run.sh"), str(build)], check=True, stdout=subprocess.DEVNULL)
        rows = [json.loads(i) for i, in ddreg.sql(build / "demo/ddreg.db", "SELECT inputs FROM assessment ORDER BY id")]
    return [(r["country"], r["production_country"], r["sector"], r["category"]) for r in rows]


def percent(n, of):
    return "%.1f %%" % (100 * n / of)


def levels(model, suppliers):
    return [model.rate(*s)[2] for s in suppliers]


def moved(key, base):
    """The number 20 % lower and higher; a threshold by 20 % of the width of a step (30 points)."""
    if ".likelihood." in key:
        return base - 30, base + 30
    return base * LESS // 100, base * MORE // 100


def stability(model, suppliers):
    lines = ["| moved | suppliers, lower | suppliers, higher | countries, lower | countries, higher |",
             "|---|---|---|---|---|"]
    before, countries = levels(model, suppliers), sorted(model.part_of)
    at = [model.likelihoods(c)[1] for c in countries]
    keys = ["country.weight." + p for p in risk.PARTS] + ["country.likelihood.%d.min" % n for n in (2, 3, 4, 5)]
    keys.append("country.missing")
    for key in keys:
        cells = [[], []]
        for value in moved(key, model.number[key]):
            other = risk.Model(**{key: value})
            cells[0].append(percent(sum(a != b for a, b in zip(before, levels(other, suppliers))), len(suppliers)))
            cells[1].append(percent(sum(a != other.likelihoods(c)[1] for a, c in zip(at, countries)), len(countries)))
        lines.append("| `%s` | %s |" % (key, " | ".join(cells[0] + cells[1])))
    return lines


def uncertainty(model, suppliers):
    straddles = sum(model.rate(*s)[3] for s in suppliers)
    ranges = [model.likelihoods(c) for c in model.part_of]
    return ["With the WGI's own standard error, %d of the demo's %d suppliers (%s) could have another level; they "
            "are marked." % (straddles, len(suppliers), percent(straddles, len(suppliers))),
            "Of the %d countries and territories, %d have a range within one likelihood, %d a range over two, %d over "
            "more." % (len(ranges), *(sum(test(hi - lo) for lo, _, hi in ranges) for test in
                                      (lambda w: w == 0, lambda w: w == 1, lambda w: w > 1)))]


def section():
    model, suppliers = risk.Model(), demo_suppliers()
    now = levels(model, suppliers)
    share = ", ".join("%s %d (%s)" % (n.replace("_", " "), now.count(n), percent(now.count(n), len(now)))
                      for n in risk.LEVELS)
    return "\n".join(["### Rank correlation (Spearman) with figures that are no input", "", *correlations(model), "",
                      "### Stability: each number moved by 20 %", "",
                      "Share whose level (suppliers of the demo) or likelihood (countries) changes. A threshold moves",
                      "by 20 % of a step, 30 points.", "", *stability(model, suppliers), "", "### Uncertainty", "",
                      *uncertainty(model, suppliers), "", "### The demo's levels", "",
                      "Of %d suppliers: %s." % (len(now), share)])


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
