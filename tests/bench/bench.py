"""How long ddreg takes beside sqlite3 doing the least that could be called the same.

    bench.py PROGRAM [ROWS...]

Each figure is the median over pairs: ddreg and sqlite3 one after the other, in turn first. The
ratio is the median of the pairs' ratios, which a busy machine moves less than it does the times."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generate

DDREG = str(Path(sys.argv[1]).resolve())
SIZES = [int(a) for a in sys.argv[2:]] or [10000, 100000, 1000000]
PAIRS = {10000: 7, 100000: 5, 1000000: 3, 10000000: 1}
ENV = dict(os.environ, DDREG_TODAY="2024-05-15", DDREG_USER="bench", LANG="C.UTF-8")

# All columns as text, the indexes of the register's purchase table (but for the import's number, which has no
# counterpart).
IMPORT = """.mode csv
.separator ;
.import purchases.csv t
CREATE INDEX t1 ON t ("Bilagsdato", "Leverandørnr", "Beløp NOK", "Inngår i produksjon");
CREATE INDEX t2 ON t ("Leverandørnr", "Bilagsdato");
"""
# In the register itself, so that both read the same rows.
TOTALS = """SELECT COUNT(*), SUM(ore), COUNT(DISTINCT supplier_id) FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31';
SELECT production, SUM(ore), COUNT(DISTINCT supplier_id) FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31' GROUP BY production;
SELECT supplier_id, SUM(ore) AS s FROM purchase
 WHERE day BETWEEN '2023' AND '2023-12-31' GROUP BY supplier_id ORDER BY s DESC LIMIT 10;"""


# A child's peak memory counts what its parent had before exec: a shell has less than Python.
SHELL = ("/bin/sh", "-c", '"$@"; exit $?', "sh")


def run(folder, *command, text=None, shell=SHELL):
    """Seconds and the command's peak memory in MiB."""
    command = (*shell, *command)
    with open(folder / "in", "w") as f:
        f.write(text or "")
    with open(folder / "in") as given, open(folder / "out", "w") as out, open(folder / "err", "w") as err:
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, env=ENV, stdin=given, stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        spent = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit("%s: exit %d: %s" % (" ".join(command), child.returncode, (folder / "err").read_text()))
    return spent, usage.ru_maxrss / 1024


def paired(pairs, ours, theirs):
    """ours() and theirs() each give (seconds, MiB)."""
    a, b = [], []
    for n in range(pairs):
        for mine in ((True, False) if n % 2 == 0 else (False, True)):
            (a if mine else b).append((ours if mine else theirs)())
    ratio = statistics.median(x[0] / y[0] for x, y in zip(a, b))
    return statistics.median(x[0] for x in a), max(x[1] for x in a), statistics.median(y[0] for y in b), \
        max(y[1] for y in b), ratio


def line(what, rows, result):
    ours, memory, theirs, their_memory, ratio = result
    if rows == 1:  # started without a shell between: no memory, and no row
        print("| %-24s | %9.4f | %8s | %5s | %9.4f | %5s | %5.2f |" % (what, ours, "–", "–", theirs, "–", ratio))
    else:
        print("| %-24s | %9.4f | %8.2f | %5.0f | %9.4f | %5.0f | %5.2f |"
              % (what, ours, ours / rows * 1e6, memory, theirs, their_memory, ratio), flush=True)


def remove(folder, name):
    for end in ("", "-wal", "-shm"):
        (folder / (name + end)).unlink(missing_ok=True)


def new_register(folder):
    remove(folder, "ddreg.db")
    run(folder, DDREG, "init", "--company", "Bench AS")


def import_ours(folder):
    new_register(folder)
    return run(folder, DDREG, "import", "purchases", "purchases.csv")


def import_theirs(folder):
    remove(folder, "bare.db")
    return run(folder, "sqlite3", "bare.db", text=IMPORT)


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
    generate.write(generate.rows(rows), folder / "purchases.csv")
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


def start_up(folder):
    new_register(folder)
    line("--version", 1, paired(51, lambda: run(folder, DDREG, "--version", shell=()),
                                lambda: run(folder, "sqlite3", "--version", shell=())))
    line("due, empty register", 1, paired(
        51, lambda: run(folder, DDREG, "due", shell=()),
        lambda: run(folder, "sqlite3", "ddreg.db", "SELECT COUNT(*) FROM supplier", shell=())))


def main():
    folder = Path(tempfile.mkdtemp(prefix="ddreg-bench-"))
    try:
        print("| %-24s | %9s | %8s | %5s | %9s | %5s | %5s |" % (
            "what", "ddreg s", "µs/row", "MiB", "sqlite3 s", "MiB", "ratio"))
        print("|%s|" % "|".join("-" * n for n in (26, 11, 10, 7, 11, 7, 7)))
        start_up(folder)
        told = [(rows, one_size(folder, rows)) for rows in SIZES]
        for rows, phases in told:
            print("\nWhere the import of %d rows spends its time:\n\n%s" % (rows, phases), end="")
    finally:
        shutil.rmtree(folder)


main()
