#!/usr/bin/env python3
"""Print country-risk.csv, with its figures taken anew from the World Bank's WGI.

usage: derive-country-risk.py WGI_CSV [COUNTRY_RISK_CSV]

WGI_CSV has one row a country, year and indicator, with at least the columns
code, year, indicator and estimate; ".." is a missing estimate. Which countries
there are comes from countries.csv beside this script. Which country borrows the
figures of which state, and what rests on judgement, comes from the rows of the
table now in force: COUNTRY_RISK_CSV, or country-risk.csv beside this script. A
country with figures of its own gets them, whatever the old row says.

    ./derive-country-risk.py wgi.csv > new.csv && mv new.csv country-risk.csv
"""

import csv
import os
import sys
from decimal import ROUND_HALF_UP, Decimal

# Change with the edition read: it is written into every row with WGI figures.
EDITION = "World Bank, Worldwide Governance Indicators 2024 update, CC BY 4.0"
INDICATORS = ("va", "rl", "cc")
HEADER = ("code", "basis", "proxy", "va", "rl", "cc", "year", "likelihood",
          "note_nb", "note_en", "source")
# The World Bank's codes that are not ISO 3166-1 alpha-3 (KSV: Kosovo, XKX here).
WB_TO_ALPHA3 = {"ADO": "AND", "KSV": "XKX", "ROM": "ROU", "TMP": "TLS",
                "WBG": "PSE", "ZAR": "COD"}
WB_GONE = {"ANT"}  # Netherlands Antilles, dissolved in 2010


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def hundredths(estimate):
    return int((Decimal(estimate) * 100).quantize(Decimal(1), ROUND_HALF_UP))


def latest(wgi, alpha2):
    """code -> (va, rl, cc, year) for the latest year that has all three."""
    years = {}
    for row in wgi:
        if row["indicator"] not in INDICATORS or row["estimate"] in ("", ".."):
            continue
        if row["code"] in WB_GONE:
            continue
        alpha3 = WB_TO_ALPHA3.get(row["code"], row["code"])
        if alpha3 not in alpha2:
            sys.exit(f"{row['code']}: a code that countries.csv does not know")
        found = years.setdefault((alpha2[alpha3], int(row["year"])), {})
        if row["indicator"] in found:
            sys.exit(f"{row['code']} {row['year']} {row['indicator']}: given twice")
        found[row["indicator"]] = hundredths(row["estimate"])
    best = {}
    for (code, year), found in sorted(years.items()):
        if len(found) == len(INDICATORS):
            best[code] = tuple(found[i] for i in INDICATORS) + (year,)
    return best


def row_of(code, figures, old):
    if code in figures:
        return [code, "wgi", "", *figures[code], "", "", "", EDITION]
    if old is None:
        sys.exit(f"{code}: no WGI figures, and no proxy or judgement to keep")
    notes = [old["note_nb"], old["note_en"]]
    if old["basis"] == "proxy":
        if old["proxy"] not in figures:
            sys.exit(f"{code}: its proxy {old['proxy']} has no WGI figures")
        return [code, "proxy", old["proxy"], *figures[old["proxy"]], "", *notes, EDITION]
    if old["basis"] == "judgement":
        return [code, "judgement", "", "", "", "", "", old["likelihood"], *notes, old["source"]]
    sys.exit(f"{code}: had WGI figures before, has none now")


def main(argv):
    if len(argv) not in (2, 3):
        sys.exit(__doc__)
    here = os.path.dirname(os.path.abspath(__file__))
    countries = read(os.path.join(here, "countries.csv"))
    previous = read(argv[2] if len(argv) == 3 else os.path.join(here, "country-risk.csv"))
    old = {row["code"]: row for row in previous}
    figures = latest(read(argv[1]), {c["alpha3"]: c["code"] for c in countries})
    rows = [row_of(code, figures, old.get(code))
            for code in sorted(c["code"] for c in countries)]
    # Written only when every row is made, and with LF everywhere.
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(HEADER)
    out.writerows(rows)


if __name__ == "__main__":
    main(sys.argv)
