#!/usr/bin/env python3
"""Writes ilab-goods.csv beside this script from the US Department of Labor's list of goods.

usage: derive-ilab-goods.py ILAB_CSV

ILAB_CSV has the columns good, iso2, child_labor, forced_labor, forced_child_labor and derived_exploitation
(Yes or No). Edition: see risk-sources.csv. Public domain. What a later edition took off the list is left out
here, so that nobody is accused of it. goods-ilab.csv says which of ddreg's goods a good belongs to.
"""

import csv
import os
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
# Taken off by the edition of September 2024: no more than isolated cases were left.
REMOVED = {("Blueberries", "AR"), ("Fluorspar (mineral)", "MN"), ("Salt", "KH"), ("Shrimp", "TH")}


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def yes(row, *columns):
    for c in columns:
        if row[c] not in ("Yes", "No"):
            sys.exit(f"{row['good']!r}, {row['country']}: {c} is neither Yes nor No")
    return int(any(row[c] == "Yes" for c in columns))


def main(argv):
    if len(argv) != 2:
        sys.exit(__doc__)
    known = {c["code"] for c in read(os.path.join(HERE, "countries.csv"))}
    rows, pairs = set(), set()
    for row in read(argv[1]):
        pair = (unicodedata.normalize("NFC", row["good"].strip()), row["iso2"])
        if pair[1] not in known:
            sys.exit(f"{row['country']!r}: a country that countries.csv does not know")
        pairs.add(pair)
        if pair not in REMOVED:
            rows.add((*pair, yes(row, "child_labor", "forced_child_labor"),
                      yes(row, "forced_labor", "forced_child_labor"), yes(row, "derived_exploitation")))
    if REMOVED - pairs:
        sys.exit(f"not on the list, so not taken off: {sorted(REMOVED - pairs)}")
    with open(os.path.join(HERE, "ilab-goods.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(["good", "country", "child_labour", "forced_labour", "inputs"])
        out.writerows(sorted(rows))


if __name__ == "__main__":
    main(sys.argv)
