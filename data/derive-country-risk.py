#!/usr/bin/env python3
"""Writes country-risk.csv, ilo-conventions.csv, labour-rights.csv and trafficking-tiers.csv beside this script.

usage: derive-country-risk.py WGI_CSV ILO_CSV SDG_882_CSV TIERS_CSV LATER_TIERS_CSV

WGI_CSV has one row a country, year and indicator, with at least the columns code, year, indicator,
estimate and stddev; ".." is a missing estimate. ILO_CSV has one row a member state of the ILO: country,
country_iso and one column a convention, with the year of ratification. SDG_882_CSV has the indicator 8.8.2 of
the Sustainable Development Goals (compliance with labour rights, 0 the best, 10 the worst): iso2, year and
score_0_best_10_worst. The two of tiers have what the US Trafficking in Persons Reports of two years say: iso2,
tier, report_year; the later one counts. Which countries there are
comes from countries.csv beside this script.

No value here is set by hand. A country without figures of its own has no row; what the model does then
is a rule in the program (docs/risk-model.md), the same for all.
"""

import csv
import os
import sys
from decimal import ROUND_HALF_UP, Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
# va: voice and accountability, rl: rule of law, pv: political stability and absence of violence
INDICATORS = ("va", "rl", "pv")
MAX_AGE = 5  # years behind the newest: older figures are not used, and the country has no row
CONVENTIONS = ("C087", "C098", "C029", "P029", "C105", "C100", "C111", "C138", "C182", "C155", "C187")
# The World Bank's codes that are not ISO 3166-1 alpha-3 (KSV: Kosovo, XKX here).
WB_TO_ALPHA3 = {"ADO": "AND", "KSV": "XKX", "ROM": "ROU", "TMP": "TLS", "WBG": "PSE", "ZAR": "COD"}
WB_GONE = {"ANT"}  # Netherlands Antilles, dissolved in 2010


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def hundredths(estimate):
    return int((Decimal(estimate) * 100).quantize(Decimal(1), ROUND_HALF_UP))


def governance(wgi, alpha2):
    """The rows of the latest year that has all indicators, country by country."""
    years = {}
    for row in wgi:
        if row["indicator"] not in INDICATORS or row["estimate"] in ("", "..") or row["code"] in WB_GONE:
            continue
        alpha3 = WB_TO_ALPHA3.get(row["code"], row["code"])
        if alpha3 not in alpha2:
            sys.exit(f"{row['code']}: a code that countries.csv does not know")
        found = years.setdefault((alpha2[alpha3], int(row["year"])), {})
        if row["indicator"] in found:
            sys.exit(f"{row['code']} {row['year']} {row['indicator']}: given twice")
        found[row["indicator"]] = (hundredths(row["estimate"]), hundredths(row["stddev"]))
    newest = max(year for _, year in years)
    best = {}
    for (code, year), found in sorted(years.items()):
        if len(found) == len(INDICATORS) and year >= newest - MAX_AGE:
            best[code] = [code, year] + [n for i in INDICATORS for n in found[i]]
    return [best[code] for code in sorted(best)]


def conventions(ilo, known):
    """A year where the convention binds the state, empty where it doesn't: denounced, or never ratified."""
    rows = []
    for row in ilo:
        if row["country_iso"] not in known:
            sys.exit(f"{row['country_iso']}: a code that countries.csv does not know")
        rows.append([row["country_iso"]] + [row[c] if row[c].isdigit() else "" for c in CONVENTIONS])
        for c in CONVENTIONS:
            if row[c] and not row[c].isdigit() and "denounced" not in row[c]:
                sys.exit(f"{row['country']} {c}: {row[c]!r} is neither a year nor denounced")
    return sorted(rows)


def rights(rows, known):
    """The latest figure of each country, in hundredths of a point; older ones than MAX_AGE years are not used."""
    best = {}
    for row in rows:
        if row["iso2"] not in known:
            sys.exit(f"{row['iso2']}: a code that countries.csv does not know")
        year, value = int(row["year"]), hundredths(row["score_0_best_10_worst"])
        if not 0 <= value <= 1000:
            sys.exit(f"{row['iso2']} {year}: {value} is outside 0 to 10")
        best[row["iso2"]] = max(best.get(row["iso2"], (0, 0)), (year, value))
    newest = max(year for year, _ in best.values())
    return [[code, *best[code]] for code in sorted(best) if best[code][0] >= newest - MAX_AGE]


TIERS = {"Tier 1": "1", "Tier 2": "2", "Tier 2 Watch List": "watch", "Tier 3": "3", "Special Case": "special"}


def tiers(*editions, known):
    found = {}
    for rows in editions:
        for row in rows:
            if row["iso2"] not in known:
                sys.exit(f"{row['iso2']}: a code that countries.csv does not know")
            found[row["iso2"]] = [row["iso2"], int(row["report_year"]), TIERS[row["tier"]]]
    return [found[code] for code in sorted(found)]


def main(argv):
    if len(argv) != 6:
        sys.exit(__doc__)
    countries = read(os.path.join(HERE, "countries.csv"))
    wgi = governance(read(argv[1]), {c["alpha3"]: c["code"] for c in countries})
    ilo = conventions(read(argv[2]), {c["code"] for c in countries})
    write("country-risk.csv", ["code", "year"] + [n for i in INDICATORS for n in (i, i + "_se")], wgi)
    known = {c["code"] for c in countries}
    write("labour-rights.csv", ["code", "year", "score"], rights(read(argv[3]), known))
    write("trafficking-tiers.csv", ["code", "year", "tier"], tiers(read(argv[4]), read(argv[5]), known=known))
    write("ilo-conventions.csv", ["code"] + [c.lower() for c in CONVENTIONS], ilo)


if __name__ == "__main__":
    main(sys.argv)
