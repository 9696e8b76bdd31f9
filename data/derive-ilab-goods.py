#!/usr/bin/env python3
"""Writes ilab-goods.csv beside this script from the US Department of Labor's list of goods.

usage: derive-ilab-goods.py ILAB_CSV

ILAB_CSV has the columns Country, Good, Child Labor and Forced Labor ("X" or empty). Edition: see
risk-sources.csv. Public domain. goods-ilab.csv says which of ddreg's goods a good belongs to.
"""

import csv
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# The list's names that are no name in countries.csv.
ALIASES = {"Burma": "MM", "Cote d'Ivoire": "CI", "Democratic Republic of the Congo": "CD",
           "India ": "IN", "Kyrgyz Republic": "KG"}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def main(argv):
    if len(argv) != 2:
        sys.exit(__doc__)
    names = {c["name_en"].lower(): c["code"] for c in read(os.path.join(HERE, "countries.csv"))}
    names.update({a["alias"]: a["code"] for a in read(os.path.join(HERE, "country-aliases.csv"))})
    rows = set()
    for row in read(argv[1]):
        code = ALIASES.get(row["Country"]) or names.get(row["Country"].strip().lower())
        if not code:
            sys.exit(f"{row['Country']!r}: a country that countries.csv does not know")
        rows.add((row["Good"].strip(), code, int(row["Child Labor"].strip() == "X"),
                  int(row["Forced Labor"].strip() == "X")))
    with open(os.path.join(HERE, "ilab-goods.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["good", "country", "child_labour", "forced_labour"])
        out.writerows(sorted(rows))


if __name__ == "__main__":
    main(sys.argv)
