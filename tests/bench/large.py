"""The daily commands on a large register, 50 000 suppliers, beside sqlite3 doing the least that could be called the
same in a copy of it; and rating beside the demo company's."""

import shutil
import subprocess
from pathlib import Path

import generate
from measure import heads, line, paired, remove, run

SUPPLIERS, PAIRS = 50000, 3
DEMO = Path(__file__).resolve().parents[2] / "data/demo"
RATED = "2024-01-10"  # four months before the day on which is asked what is due

# As many rows as there are suppliers, each changed in three columns; the trigger forbids it.
UPDATE = """DROP TRIGGER IF EXISTS assessment_fixed;
UPDATE assessment SET severity = 6 - severity, likelihood = 6 - likelihood, day = '2024-05-15';"""
# What each command reads at the least.
FACTS = """SELECT supplier_id, kind, value FROM supplier_fact ORDER BY supplier_id, valid_from, id;
SELECT supplier_id, day, severity, likelihood, level, inputs FROM assessment;"""
YEAR = FACTS + """SELECT supplier_id, SUM(ore) FROM purchase WHERE day > '2023-05-15' AND day <= '2024-05-15'
GROUP BY supplier_id;"""
LIST = FACTS + """SELECT supplier_id, name FROM supplier_name;
SELECT supplier_id, scheme, value FROM supplier_number;
SELECT supplier_id, SUM(ore) FROM purchase GROUP BY supplier_id;"""
# One query that sums the year's lines; what each import brought; the engine's own check; a copy.
ONE = "SELECT supplier_id, SUM(ore) FROM purchase WHERE day >= '2023' AND day < '2024' GROUP BY supplier_id;"
IMPORTS = "SELECT batch_id, COUNT(*), SUM(ore), MIN(day), MAX(day) FROM purchase GROUP BY batch_id;"
CHECK = "PRAGMA integrity_check;"
COPY = ".backup bare-copy.db"
READS = ((["assess", "--changed"], FACTS), (["due"], YEAR), ([], YEAR), (["supplier", "list"], LIST),
         (["risk", "list"], LIST), (["report", "figures", "--year", "2023"], ONE),
         (["reconcile", "--year", "2023"], ONE), (["import", "list"], IMPORTS), (["journal", "verify"], CHECK))


class Register:
    """As imported, and rated. Its files take the name's beginning."""

    def __init__(self, program, folder, name, suppliers, purchases):
        self.program, self.folder, self.new, self.rated = program, folder, name + ".db", name + "-rated.db"
        self.ddreg(self.new, "init", "--company", "Bench AS")
        self.ddreg(self.new, "import", "suppliers", suppliers)
        self.ddreg(self.new, "import", "purchases", purchases, "--vat", "net")
        shutil.copy(folder / self.new, folder / self.rated)
        self.ddreg(self.rated, "assess", "--all", today=RATED)
        done = subprocess.run(["sqlite3", self.rated, "SELECT COUNT(*) FROM assessment"], cwd=folder,
                              capture_output=True, text=True, check=True)
        self.suppliers = int(done.stdout)

    def ddreg(self, register, *args, today=None):
        return run(self.folder, self.program, "--timings", "--register", register, *args, today=today, ends=(0, 1))

    def phases(self):
        return (self.folder / "err").read_text()

    def assess(self):
        """Every supplier rated for the first time, in a copy."""
        shutil.copy(self.folder / self.new, self.folder / "copy.db")
        spent = self.ddreg("copy.db", "assess", "--all")
        remove(self.folder, "copy.db")
        return spent

    def backup(self):
        remove(self.folder, "kept.db")
        return self.ddreg(self.rated, "backup", "kept.db")

    def beside(self, what, ours, sql):
        """A line of the table; the phases of the last run of ours."""
        shown = []
        shutil.copy(self.folder / self.rated, self.folder / "bare.db")

        def mine():
            spent = ours()
            shown[:] = [self.phases()]
            return spent

        result = paired(PAIRS, mine, lambda: run(self.folder, "sqlite3", "bare.db", text=sql))
        remove(self.folder, "bare.db")
        line("%s, %d" % (what, self.suppliers), self.suppliers, result)
        return result[0], shown[0]


def measure(program, folder, rows):
    for kind in ("suppliers", "purchases"):
        generate.write(folder / (kind + ".csv"), kind, rows, SUPPLIERS)
    print("\n%d suppliers, %d purchases; a row is a supplier:\n" % (SUPPLIERS, rows))
    heads()
    demo = Register(program, folder, "demo", DEMO / "suppliers.csv", DEMO / "purchases.csv")
    large = Register(program, folder, "large", "suppliers.csv", "purchases.csv")
    (folder / "purchases.csv").unlink()
    few, _ = demo.beside("assess --all", demo.assess, UPDATE)
    many, phases = large.beside("assess --all", large.assess, UPDATE)
    shown = [("assess --all", phases)]
    for words, sql in READS:
        name = " ".join(words[:2]) or "ddreg alone"
        shown.append((name, large.beside(name, lambda args=words: large.ddreg(large.rated, *args), sql)[1]))
    shown.append(("backup", large.beside("backup", large.backup, COPY)[1]))
    print("\nTime of assess --all for each supplier: %.2f of the demo's" %
          ((many / large.suppliers) / (few / demo.suppliers)))
    for name, phases in shown:
        print("\nWhere %s spends its time:\n\n%s" % (name, phases), end="")
