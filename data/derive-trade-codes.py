#!/usr/bin/env python3
"""Writes sn2007.csv and sn2025.csv beside this script: the codes of the two standards of trades.

usage: derive-trade-codes.py SN2007_CSV NACE_CSV

SN2007_CSV has code and name (bokmål) of Statistics Norway's SN2007; NACE_CSV has nace_rev2,
title_rev2, nace_rev21 and title_rev21. SN2025 is NACE Rev. 2.1 to four digits; its fifth digit is
national and not listed. A national code of SN2007 has the English title of its class.

Where code and title are the same in both, or the title has only been reworded, a code of SN2025 is
the same code of SN2007. The others are below, by hand, from the titles: what a class of SN2025 was in
SN2007. Several: parts of each.
"""

import csv
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

BY_HAND = """
01.48: 01.49
01.63: 01.63 01.64
03.30: 03.11 03.12 03.21 03.22
14.10: 14.31 14.39
14.21: 14.13
14.22: 14.14
14.23: 14.12
14.24: 14.11 14.20
14.29: 14.19
16.11: 16.10
16.12: 16.10 16.29
16.25: 16.23
16.26: 16.29
16.27: 16.23 16.29
16.28: 16.29
17.25: 17.29
20.51: 20.14 20.59
20.59: 20.51 20.52 20.53 20.59
22.12: 22.19
22.23: 22.23
22.24: 22.23
22.25: 22.21 22.22 22.29
22.26: 22.29
23.15: 23.19
23.45: 23.49
23.66: 23.69
25.21: 25.21 25.30
25.22: 25.29
25.30: 25.40
25.40: 25.50
25.51: 25.61
25.52: 25.61
25.53: 25.62
25.61: 25.71
25.62: 25.72
25.63: 25.73
26.70: 26.70 26.80
28.21: 28.21 27.52
28.41: 28.41 28.49
28.42: 28.49
28.97: 28.99
30.13: 30.11
30.31: 30.30
30.32: 30.30
31.00: 31.01 31.02 31.03 31.09
33.18: 33.15 33.16 33.17
35.12: 35.11
35.13: 35.12
35.14: 35.13
35.15: 35.14
35.16: 35.11 35.13
35.24: 35.21 35.22
35.40: 35.14 35.23
38.21: 38.31 38.32
38.22: 38.21 38.22
38.23: 38.21 38.22 38.32
38.31: 38.21 38.22
38.32: 38.21 38.22
38.33: 38.21 38.22
41.00: 41.20
43.23: 43.29
43.24: 43.29
43.35: 43.39
43.41: 43.91
43.42: 43.99
43.50: 43.99
43.60: 43.21 43.22 43.39 43.99
43.91: 43.99
46.32: 46.32 46.38
46.38: 46.389
46.46: 46.46
46.47: 46.47 46.65
46.50: 46.51 46.52
46.64: 46.64 46.66 46.69
46.71: 45.11 45.19
46.72: 45.31
46.73: 45.40
46.81: 46.71
46.82: 46.72
46.83: 46.73
46.84: 46.74
46.85: 46.75
46.86: 46.76
46.87: 46.77
46.89: 46.76 46.90
47.12: 47.19
47.27: 47.29
47.40: 47.41 47.42 47.43
47.55: 47.59
47.63: 47.64
47.64: 47.65
47.69: 47.59 47.63 47.78
47.81: 45.11 45.19
47.82: 45.32
47.83: 45.40
47.91: 47.91
47.92: 47.91
49.11: 49.10
49.12: 49.31
49.31: 49.31 49.39
49.32: 49.39
49.33: 49.32
49.34: 49.39
52.25: 52.29
52.26: 52.29
52.31: 52.29
52.32: 52.29 79.90
53.30: 53.20
55.40: 55.10 55.20 79.90
56.11: 56.10
56.12: 56.10
56.22: 56.29
56.40: 56.10 56.29
58.12: 58.13
58.13: 58.14
58.19: 58.12 58.19
60.31: 63.91
60.39: 59.20 60.20 63.12
61.10: 61.10 61.20 61.30
61.20: 61.90
62.10: 62.01
62.20: 62.02 62.03
62.90: 62.09
63.10: 63.11
63.91: 63.12
63.92: 63.99
64.21: 64.20
64.22: 64.20 64.99
64.31: 64.30
64.32: 64.30
68.11: 68.10
68.12: 41.10
70.20: 70.22
72.10: 72.11 72.19
73.30: 70.21
74.11: 74.10
74.12: 74.10
74.13: 74.10
74.14: 74.10
74.91: 74.90
74.99: 74.90
77.22: 77.22 77.29
77.51: 77.11 77.12
77.52: 77.29 77.39 77.40
78.20: 78.20 78.30
80.01: 80.10 80.30
80.09: 80.20
81.23: 81.29
82.10: 82.11 82.19
82.40: 82.99
85.33: 85.41
85.40: 85.42
85.61: 85.60
85.69: 85.60
86.91: 86.90
86.92: 86.90
86.93: 86.90
86.94: 86.90
86.95: 86.90
86.96: 86.90
86.97: 86.90
86.99: 86.90
87.91: 87.90
87.99: 87.90
90.11: 90.03
90.12: 90.03
90.13: 90.03
90.20: 90.01
90.31: 90.04
90.39: 90.02
91.11: 91.01
91.12: 91.01
91.21: 91.02
91.22: 91.03
91.30: 91.02 91.03
91.41: 91.04
91.42: 91.04
95.10: 95.11 95.12
95.31: 45.20
95.32: 45.40
95.40: 45.20 95.11 95.29
96.10: 96.01
96.21: 96.02
96.22: 96.02
96.23: 96.04
96.30: 96.03
96.40: 96.09
96.91: 96.09 97.00
96.99: 96.09
"""


# Classes whose code meant something else before, so that NACE_CSV has no row for them.
TITLES = {
    "22.23": "Manufacture of doors and windows of plastic",
    "25.40": "Forging and shaping metal and powder metallurgy",
    "35.12": "Production of electricity from renewable sources",
    "43.91": "Masonry and bricklaying activities",
    "46.71": "Wholesale of motor vehicles",
    "46.72": "Wholesale of motor vehicle parts and accessories",
    "46.73": "Wholesale of motorcycles, motorcycle parts and accessories",
    "63.91": "Web search portal activities",
}


# NACE has this division and SN2007 does not; foreign registers use it. The bokmål name is ddreg's.
HOUSEHOLDS = "Produksjon av udifferensierte varer og tjenester i private husholdninger til eget bruk"


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def write(name, head, rows):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def is_code(code):
    return code[:2].isdigit()


def by_hand():
    lines = (line.split(": ") for line in BY_HAND.strip().split("\n"))
    return {code: olds.split() for code, olds in lines}


def sn2025(rows, old):
    """Four-digit classes: code, English title, the codes of SN2007."""
    hand = by_hand()
    table = {code: (code, title, " ".join(hand[code])) for code, title in TITLES.items()}
    for row in rows:
        code = row["nace_rev21"].strip()
        if len(code) != 5:
            continue
        same = row["nace_rev2"].strip() == code
        olds = hand.get(code) or ([code] if same else None)
        if olds:
            table[code] = (code, row["title_rev21"].strip(), " ".join(olds))
        elif code not in table:
            table[code] = None
    missing = [code for code, row in table.items() if row is None]
    unknown = [o for row in table.values() if row for o in row[2].split() if o not in old]
    stray = [code for code in hand if code not in table]
    if missing or unknown or stray:
        sys.exit(f"no code of SN2007: {missing}; no such code: {unknown}; not in SN2025: {stray}")
    return sorted(table.values())


def main(argv):
    if len(argv) != 3:
        sys.exit(__doc__)
    nace = read(argv[2])
    english = {r["nace_rev2"].strip(): r["title_rev2"].strip() for r in nace}
    old = {r["code"]: (r["code"], r["name"].strip(), english[r["code"][:5]])
           for r in read(argv[1]) if is_code(r["code"])}
    old.update({code: (code, HOUSEHOLDS, title) for code, title in english.items()
                if code.startswith("98")})
    write("sn2007.csv", ["code", "name_nb", "name_en"], sorted(old.values()))
    write("sn2025.csv", ["code", "name_en", "sn2007"], sn2025(nace, old))


if __name__ == "__main__":
    main(sys.argv)
