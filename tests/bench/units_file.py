"""Enhetsregisteret's file of any size, 90 columns as it has; the units do not exist."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib"))

import brreg

COLUMNS = 90
KNOWN = "311991531"
THEIRS = ".mode csv\n.import units.csv units\n"


def write(path, units):
    """One of them is of a supplier."""
    head = list(brreg.HEAD) + ["annet%d" % n for n in range(COLUMNS - len(brreg.HEAD))]
    filled = dict.fromkeys(head[len(brreg.HEAD):], "2023-12-29") | {"code": "43.210", "employees": 7}
    one, other = (brreg.as_csv([brreg.unit(number, **filled)], head).decode() for number in (KNOWN, "N"))
    row = other[other.index('"N"'):]
    with open(path, "w", encoding="utf-8") as out:
        out.write(one)
        for n in range(units - 1):
            out.write(row.replace('"N"', '"%d"' % (100000000 + n), 1))
