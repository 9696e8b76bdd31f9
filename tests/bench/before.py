"""How long this ddreg takes beside an earlier one:

    before.py EARLIER PROGRAM [SUPPLIERS PURCHASES [COMMAND ...]]

The earlier program makes the register; the other one has an upgraded copy of it. Each figure is processor time, in user
and system mode together, of one run; the ratio is the median of the pairs' ratios. What takes less than a tenth of a
second runs several times in each half of a pair."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
from measure import ENV, remove

PAIRS, LEAST = 7, 0.1
REGISTER = "ddreg.db"
FINDING = ("--severity", "3", "--found", "2024-02-01", "--text", "Overtid uten betaling")
READS = {
    "due": ["due"],
    "assess --dry-run": ["assess", "--all", "--dry-run"],
    "journal verify": ["journal", "verify"],
    "risk list": ["risk", "list"],
    "supplier list": ["supplier", "list"],
    "supplier show, id": ["supplier", "show", "S-7"],
    "supplier show, part of name": ["supplier", "show", "PART"],
    "report figures": ["report", "figures", "--year", "2023"],
    "finding list": ["finding", "list"],
    "--version": ["--version"],
}
# Each on a register of its own; None: where none is.
WRITES = {
    "init": (None, ["init", "--company", "Bench AS"]),
    "supplier add": (REGISTER, ["supplier", "add", "--name", "Nordre Lager AS", "--country", "NO"]),
    "assess --all": ("new.db", ["assess", "--all"]),
    "import suppliers": ("empty.db", ["import", "suppliers", "suppliers.csv"]),
    "import purchases": ("bare.db", ["import", "purchases", "purchases.csv", "--vat", "net"]),
}


def spend(folder, program, *args):
    """Seconds of processor time."""
    with open(folder / "out", "wb") as out:
        child = subprocess.Popen([program, *args], cwd=folder, env=ENV, stdin=subprocess.DEVNULL, stdout=out,
                                 stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit("%s: exit %d: %s" % (" ".join(args), child.returncode, (folder / "out").read_text()))
    return usage.ru_utime + usage.ru_stime


class Side:
    """One program and its registers."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        folder.mkdir()

    def __call__(self, *args):
        return spend(self.folder, self.program, *args)

    def once(self, start, args):
        """A command that writes, in a fresh copy."""
        remove(self.folder, "copy.db")
        if start:
            shutil.copy(self.folder / start, self.folder / "copy.db")
        return self("--register", "copy.db", *args)


def fill(side, files):
    """What was done by the start of each command: nothing, suppliers, purchases, ratings."""
    for name in ("suppliers.csv", "purchases.csv"):
        os.link(files / name, side.folder / name)
    side("init", "--company", "Bench AS")
    shutil.copy(side.folder / REGISTER, side.folder / "empty.db")
    side("import", "suppliers", "suppliers.csv")
    shutil.copy(side.folder / REGISTER, side.folder / "bare.db")
    side("import", "purchases", "purchases.csv", "--vat", "net")
    shutil.copy(side.folder / REGISTER, side.folder / "new.db")
    side("assess", "--all")
    for n in range(50):
        side("finding", "add", "S-%d" % (n * 3 + 1), *FINDING)


def upgrade(earlier, now):
    for name in ("empty.db", "bare.db", "new.db", REGISTER, "suppliers.csv", "purchases.csv"):
        shutil.copy(earlier.folder / name, now.folder / name)
        for side in (earlier, now) if name.endswith(".db") else ():
            side("--register", name, "company", "set", "address", "Storgata 1, 0155 Oslo")


def part_of_name(folder):
    """Of a name that nothing else has: its last word is a number."""
    rows = (folder / "suppliers.csv").read_text().splitlines()
    name = rows[len(rows) // 2].split(";")[1].split()
    return " ".join(name[-2:]).lower()


def measured(sides, runs):
    """runs: what gives the seconds of one run, for each side."""
    first = [run() for run in runs]
    times = max(1, round(LEAST / max(max(first), 0.002)))
    spent = []
    for n in range(PAIRS):
        pair = [0.0, 0.0]
        for _ in range(times):
            for i in (0, 1) if n % 2 == 0 else (1, 0):
                pair[i] += runs[i]() / times
        spent.append(pair)
    return (*(statistics.median(p[i] for p in spent) for i in (0, 1)), statistics.median(b / a for a, b in spent))


def main():
    programs = [str(Path(p).resolve()) for p in sys.argv[1:3]]
    suppliers, purchases = (int(n) for n in sys.argv[3:5]) if len(sys.argv) > 4 else (5000, 200000)
    wanted = sys.argv[5:] or [*READS, *WRITES]
    folder = Path(tempfile.mkdtemp(prefix="ddreg-bench-"))
    try:
        for kind in ("suppliers", "purchases"):
            generate.write(folder / (kind + ".csv"), kind, purchases, suppliers)
        sides = [Side(p, folder / name) for p, name in zip(programs, ("earlier", "now"))]
        fill(sides[0], folder)
        upgrade(*sides)
        part = part_of_name(folder)
        heads = ("%d suppliers, %d purchases" % (suppliers, purchases), "before, ms", "now, ms", "ratio")
        print("| %-32s | %10s | %10s | %6s |" % heads)
        print("|%s|" % "|".join("-" * n for n in (34, 12, 12, 8)))
        for name in wanted:
            if name in READS:
                args = [part if a == "PART" else a for a in READS[name]]
                runs = [lambda s=s: s(*args) for s in sides]
            else:
                runs = [lambda s=s: s.once(*WRITES[name]) for s in sides]
            before, now, ratio = measured(sides, runs)
            print("| %-32s | %10.1f | %10.1f | %6.2f |" % (name, before * 1000, now * 1000, ratio), flush=True)
    finally:
        shutil.rmtree(folder)


main()
