"""Imports of many shapes on one processor: ratios of processor time (user and system mode) of pairs, and ddreg's peak
memory. The first is beside sqlite3's .import and the same indexes, the later imports beside the first of them."""

import os
import statistics

import generate
from measure import remove, run

PAIRS, EACH, YEARS = 3, 200000, 10
# What it is, and what generate.py is given: rows, suppliers, first year, years.
SHAPES = [("1 000 000 rows, 5 000 suppliers", (1000000, 5000)),
          ("1 000 000 rows, 50 000 suppliers", (1000000, 50000)),
          ("100 000 rows, each of a new supplier", (100000, 100000)),
          ("1 000 000 rows of one supplier", (1000000, 1)),
          ("1 000 000 rows of twenty years", (1000000, 5000, 2004, 20))]
# All columns as text, the indexes of the register's purchase table (but for the import's number, which has no
# counterpart).
BARE = """.mode csv
.separator ;
.import purchases.csv t
CREATE INDEX t1 ON t ("Bilagsdato", "Leverandørnr", "Beløp NOK", "Inngår i produksjon");
CREATE INDEX t2 ON t ("Leverandørnr", "Bilagsdato");
"""


def new_register(program, folder):
    remove(folder, "ddreg.db")
    run(folder, program, "init", "--company", "Bench AS")


def ours(program, folder):
    return run(folder, program, "import", "purchases", "purchases.csv", cpu=True)


def theirs(folder):
    remove(folder, "bare.db")
    return run(folder, "sqlite3", "bare.db", text=BARE, cpu=True)


def row(what, ratios, memory):
    print("| %-40s | %5.2f | %5.2f to %5.2f | %5.0f |" % (
        what, statistics.median(ratios), min(ratios), max(ratios), memory), flush=True)


def one_shape(program, folder, what, shape):
    ratios, memory = [], 0
    generate.write(folder / "purchases.csv", "purchases", *shape)
    for _ in range(PAIRS):
        new_register(program, folder)
        spent, peak = ours(program, folder)
        ratios.append(spent / theirs(folder)[0])
        memory = max(memory, peak)
    row(what, ratios, memory)


def yearly(program, folder):
    """A year's rows into a register that has those of the years before."""
    ratios, memory = [], 0
    for _ in range(PAIRS):
        new_register(program, folder)
        spent = []
        for year in range(2014, 2014 + YEARS):
            generate.write(folder / "purchases.csv", "purchases", EACH, 5000, year, 1)
            seconds, peak = ours(program, folder)
            spent.append(seconds)
            memory = max(memory, peak)
        ratios.append(spent[-1] / spent[0])
    row("tenth 200 000 rows, beside the first", ratios, memory)


def measure(program, folder):
    print("\nImports on one processor; processor time:\n")
    print("| %-40s | ratio | %14s |   MiB |" % ("what", "of all pairs"))
    print("|%s|" % "|".join("-" * n for n in (42, 7, 16, 7)))
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        for what, shape in SHAPES:
            one_shape(program, folder, what, shape)
        yearly(program, folder)
    finally:
        os.sched_setaffinity(0, before)
    remove(folder, "bare.db")
    remove(folder, "ddreg.db")
