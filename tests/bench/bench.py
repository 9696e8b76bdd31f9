"""How long ddreg takes beside sqlite3 doing the least that could be called the same.

    bench.py PROGRAM LARGE SHAPES [ROWS...]

Imports of ROWS purchases and what follows, then imports of other shapes (imports.py; SHAPES 0: none), then a large
register (large.py) of LARGE purchases, 0 for none.

Each figure is the median over pairs: ddreg and sqlite3 one after the other, in turn first. The
ratio is the median of the pairs' ratios, which a busy machine moves less than it does the times."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
import imports
import large
import ledger_file
import units_file
import workbook_file
from measure import heads, line, paired, remove, run

DDREG = str(Path(sys.argv[1]).resolve())
LARGE = int(sys.argv[2])
SHAPES = int(sys.argv[3])
SIZES = [int(a) for a in sys.argv[4:]] or [10000, 100000, 1000000]
LEDGER_MB = 250
WORKBOOK_ROWS = 200000
UNITS = 1000000
PAIRS = {10000: 7, 100000: 5, 1000000: 3, 10000000: 1}

# In the register itself, so that both read the same rows.
TOTALS = """SELECT COUNT(*), SUM(ore), COUNT(DISTINCT supplier_id) FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31';
SELECT production, SUM(ore), COUNT(DISTINCT supplier_id) FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31' GROUP BY production;
SELECT supplier_id, SUM(ore) AS s FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31' GROUP BY supplier_id ORDER BY s DESC LIMIT 10;"""


def new_register(folder):
    remove(folder, "ddreg.db")
    run(folder, DDREG, "init", "--company", "Bench AS")


def import_ours(folder):
    new_register(folder)
    return run(folder, DDREG, "import", "purchases", "purchases.csv")


def import_theirs(folder):
    remove(folder, "bare.db")
    return run(folder, "sqlite3", "bare.db", text=imports.BARE)


def assess(folder):
    """Every supplier rated, on a copy of the register as imported."""
    shutil.copy(folder / "ddreg.db", folder / "rated.db")
    spent = run(folder, DDREG, "--register", "rated.db", "assess", "--all")
    remove(folder, "rated.db")
    return spent


def count(folder, sql):
    done = subprocess.run(["sqlite3", "ddreg.db", sql], cwd=folder, capture_output=True, text=True, check=True)
    return int(done.stdout)


def one_size(folder, rows):
    pairs = PAIRS.get(rows, 3)
    generate.write(folder / "purchases.csv", "purchases", rows)
    line("import %d" % rows, rows, paired(pairs, lambda: import_ours(folder), lambda: import_theirs(folder)))
    new_register(folder)
    run(folder, DDREG, "--timings", "import", "purchases", "purchases.csv")
    phases = (folder / "err").read_text()
    suppliers = count(folder, "SELECT COUNT(*) FROM supplier")
    scan = lambda: run(folder, "sqlite3", "ddreg.db", text=TOTALS)
    line("assess --all, %d" % suppliers, suppliers, paired(pairs, lambda: assess(folder), scan))
    line("figures of a year", rows, paired(
        pairs, lambda: run(folder, DDREG, "report", "figures", "--year", "2023"), scan))
    return phases


def import_ledger(folder):
    new_register(folder)
    return run(folder, DDREG, "import", "saft", "ledger.xml")


def ledger(folder):
    """Beside expat alone."""
    postings = ledger_file.write(folder / "ledger.xml", LEDGER_MB)
    line("import saft, %d MB" % LEDGER_MB, postings, paired(
        3, lambda: import_ledger(folder), lambda: run(folder, *ledger_file.ALONE, "ledger.xml")))
    remove(folder, "ledger.xml")


def import_workbook(folder):
    new_register(folder)
    return run(folder, DDREG, "import", "purchases", "purchases.xlsx", "--dry-run")


def workbook(folder):
    """Beside unzip and expat alone: read, understood and looked at, nothing kept."""
    workbook_file.write(folder / "purchases.xlsx", WORKBOOK_ROWS)
    line("workbook, %d" % WORKBOOK_ROWS, WORKBOOK_ROWS, paired(
        3, lambda: import_workbook(folder), lambda: run(folder, *workbook_file.ALONE, "purchases.xlsx")))
    remove(folder, "purchases.xlsx")


def units(folder):
    """What a public register says of one supplier, beside the engine's import of the file as it is."""
    units_file.write(folder / "units.csv", UNITS)
    new_register(folder)
    run(folder, DDREG, "supplier", "add", "--name", "Fjell AS", "--country", "NO", "--orgnr", units_file.KNOWN)
    line("import brreg %d" % UNITS, UNITS, paired(
        3, lambda: run(folder, DDREG, "import", "brreg", "units.csv", "--day", "2024-01-01", "--sectors", "sn2025",
                       "--dry-run"),
        lambda: import_units(folder)))
    remove(folder, "units.csv")


def import_units(folder):
    remove(folder, "bare.db")
    return run(folder, "sqlite3", "bare.db", text=units_file.THEIRS)


def start_up(folder):
    new_register(folder)
    line("--version", 1, paired(51, lambda: run(folder, DDREG, "--version", shell=()),
                                lambda: run(folder, "sqlite3", "--version", shell=())))
    line("due, empty register", 1, paired(
        51, lambda: run(folder, DDREG, "due", shell=()),
        lambda: run(folder, "sqlite3", "ddreg.db", "SELECT 1", shell=())))


def main():
    folder = Path(tempfile.mkdtemp(prefix="ddreg-bench-"))
    try:
        heads()
        start_up(folder)
        ledger(folder)
        workbook(folder)
        units(folder)
        shown = [(rows, one_size(folder, rows)) for rows in SIZES]
        for rows, phases in shown:
            print("\nWhere the import of %d rows spends its time:\n\n%s" % (rows, phases), end="")
        if SHAPES:
            imports.measure(DDREG, folder)
        if LARGE:
            large.measure(DDREG, folder, LARGE)
    finally:
        shutil.rmtree(folder)


main()
