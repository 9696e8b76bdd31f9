"""What is due and what was bought from whom, after two years of random changes to the demo company's register,
counted again on several days by due.py."""

import csv
import datetime
import io
import random
import unittest

import ddreg
import due
from ddreg import ROOT, Case

DEMO = ROOT / "data/demo"
START, END = datetime.date(2022, 4, 1), datetime.date(2024, 7, 1)
DAYS = ["2022-12-31", "2023-06-30", "2024-02-29", "2024-07-01", "2026-01-01"]


class Changes:
    """One random change a call; a rule may refuse some of them."""

    def __init__(self, case, seed):
        self.case, self.dice, self.today = case, random.Random(seed), START
        lines = (DEMO / "suppliers.csv").read_bytes().decode("cp1252").splitlines()[1:]
        self.ledgers, self.files = [line.split(";")[0] for line in lines if line[:1].isdigit()], 0
        # A third of the suppliers get most of the changes.
        self.often = ["S-%d" % n for n in range(1, 248) if self.dice.random() < 0.3]

    def do(self, *args, **env):
        return self.case.run_dd(*args, code=None, env={"DDREG_TODAY": self.today.isoformat(), **env})

    def who(self):
        return self.dice.choice(self.often) if self.dice.random() < 0.7 else "S-%d" % self.dice.randint(1, 247)

    def earlier(self, most):
        return (self.today - datetime.timedelta(days=self.dice.randint(0, most))).isoformat()

    def rate(self):
        self.do("assess", "--all" if self.dice.random() < 0.2 else self.who())

    def decide(self):
        self.do("assess", self.who(), "--severity", self.dice.randint(1, 5), "--likelihood", self.dice.randint(1, 5),
                "--reason", "x")

    def decide_own(self):
        self.do("company", "set", "sector", self.dice.choice(["21.20", "14.1"]))
        self.do("assess", "--own", *self.dice.choice([[], ["--accept"]]))

    def find(self):
        self.do("finding", "add", *self.dice.choice([[self.who()], [self.who()], ["--own"]]), "--text", "x",
                "--found", self.earlier(30))

    def close(self):
        which = "F-%d" % self.dice.randint(1, 20)
        self.do("finding", "close", which, "--reason", "x")
        self.do("finding", "confirm", which, DDREG_USER="bekrefter")

    def learn(self):
        what = self.dice.choice([["--production-country", self.dice.choice(["NO", "BD", "CN", ""])],
                                 ["--class", self.dice.choice(["supply_chain", ""])],
                                 ["--class", "not_supplier", "--reason", "x"], ["--name", "Nytt navn"],
                                 ["--sector", self.dice.choice(["62", "46.42", ""])]])
        self.do("supplier", "set", self.who(), *what, *self.dice.choice([[], ["--from", self.earlier(300)]]))

    def merge(self):
        for _ in range(4):  # two with org numbers of their own are never one
            self.do("supplier", "merge", self.who(), self.who(), "--reason", "x")

    def unmerge(self):
        self.do("supplier", "unmerge", self.who(), "--reason", "x")

    def withdraw(self):
        self.do("import", "undo", "I-%d" % self.dice.randint(2, 10), "--reason", "x")

    def import_list(self):
        """New suppliers and other facts of those that are there, often undone as a wrong file."""
        self.files += 1
        ledgers = self.dice.sample(self.ledgers, 3) + ["9%03d" % self.files]
        rows = ["%s;Firma %s AS;%s;%s" % (n, n, self.dice.choice(["NO", "BD", "CN"]), self.dice.choice(["62", "46.42"]))
                for n in ledgers]
        name = "list-%d.csv" % self.files
        self.case.write(name, "Leverandørnr;Leverandørnavn;Produksjonsland;NACE\n" + "\n".join(rows) + "\n")
        self.do("import", "suppliers", name)
        if self.dice.random() < 0.7:
            latest = max(int(i["id"][2:]) for i in self.case.json("import", "list")["imports"])
            self.do("import", "undo", "I-%d" % latest, "--reason", "x")

    def one(self):
        often = [self.rate, self.decide, self.find, self.learn, self.merge]
        self.dice.choice(often * 3 + [self.decide_own, self.close, self.unmerge, self.withdraw, self.import_list])()


class Due(Case):
    def quarters(self):
        """The demo's purchases as files, with the day after which each is there."""
        text = (DEMO / "purchases.csv").read_bytes().decode("cp1252")
        head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";")
        found = {}
        for row in rows:
            if len(row) == len(head):
                day, month, year = row[head.index("Bilagsdato")].split(".")
                found.setdefault((int(year), (int(month) + 2) // 3), []).append(row)
        for (year, quarter), rows in sorted(found.items()):
            name = "%d-%d.csv" % (year, quarter)
            self.write(name, ddreg.csv_bytes([head] + rows))
            yield datetime.date(year, 3 * quarter, 28), name

    def load(self, name, day):
        self.run_dd("import", "purchases", name, "--vat", "net", env={"DDREG_TODAY": day.isoformat()})

    def live(self, seed):
        """Two years of the company."""
        changes = Changes(self, seed)
        quarters = list(self.quarters())
        for args in (["init", "--company", "Prøve AS"], ["import", "suppliers", DEMO / "suppliers.csv"],
                     ["assess", "--all"]):
            self.run_dd(*args, env={"DDREG_TODAY": START.isoformat()})
        while changes.today < END:
            changes.today += datetime.timedelta(days=changes.dice.randint(4, 20))
            while quarters and quarters[0][0] < changes.today:
                day, name = quarters.pop(0)
                self.load(name, day)
            for _ in range(changes.dice.randint(1, 4)):
                changes.one()
        self.run_dd("journal", "verify")

    def model(self, day):
        rows = [r for words in (["--changed"], ["--own", "--dry-run"])
                for r in self.json("assess", *words, env={"DDREG_TODAY": day})["ratings"]]
        return {r["id"]: (r["now"], r["floor"]) for r in rows}

    def compare(self, seed):
        self.live(seed)
        register, kinds = due.Register(self.db), set()
        for day in DAYS:
            with self.subTest(seed=seed, day=day):
                items = [d for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                         if d["what"].startswith(("rating", "statement"))]
                got = sorted((i["what"], i["id"], i["due"]) for i in items
                             if i["what"].startswith("rating.") and i["what"] != "rating.fell")
                want = register.due(day, self.model(day))
                self.assertEqual((sorted(set(want) - set(got)), sorted(set(got) - set(want))), ([], []))
                self.assertEqual(got, want)
                kinds |= {what for what, _, _ in want}
        self.compare_bought(register)
        self.assertGreater(len(register.suppliers) - len(register.roots), 3)
        self.assertGreater(len(register.undone), 0)
        self.assertLessEqual({"rating.overdue", "rating.finding", "rating.spend", "rating.changed",
                              "rating.undecided"}, kinds)

    def compare_bought(self, register):
        for year, above, until in (("", "", "9999"), ("2023", "2023", "2023-12-31")):
            words = ["--year", year] if year else []
            want = {"S-%d" % s: register.bought(s, above, until) for s in register.roots}
            if year:
                want = {s: found for s, found in want.items() if found[0]}
            want = {s: ore for s, (_, ore) in want.items()}
            rows = self.json("supplier", "list", *words)["suppliers"]
            self.assertEqual({r["id"]: r["ore"] for r in rows}, want)
            out = {r["id"] for r in rows if r["class"] == "not_supplier"}
            rows = self.json("risk", "list", *words)["suppliers"]
            self.assertEqual({r["id"]: r["ore"] for r in rows}, {s: ore for s, ore in want.items() if s not in out})
            self.assertTrue(any(want.values()))

    def test_one_company(self):
        self.compare(1)

    def test_another(self):
        self.compare(20240515)

    def test_the_last_supplier_by_number(self):
        """Merged suppliers that were rated before take nobody's place."""
        head = "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK\n"
        self.init()
        for name, rows in (("a.csv", [(n, "50000,00", "01.02.2024") for n in range(1, 6)]),
                           ("b.csv", [(5, "150000,00", "01.06.2024")])):
            self.write(name, (head + "".join("%d;Firma %d;%s;%s\n" % (n, n, day, kroner) for n, kroner, day in rows))
                       .encode())
        self.run_dd("import", "purchases", "a.csv", "--vat", "net")
        self.run_dd("assess", "--all")
        for n in (1, 2, 3):
            self.run_dd("supplier", "merge", "S-4", "S-%d" % n)
        for n in (4, 5):
            self.run_dd("supplier", "set", "S-%d" % n, "--sector", "62")
        self.run_dd("assess", "--due")
        self.run_dd("import", "purchases", "b.csv", "--vat", "net")
        items = self.json("due", env={"DDREG_TODAY": "2024-06-02"})["due"]
        self.assertIn(("rating.spend", "S-5"), [(i["what"], i["id"]) for i in items])


if __name__ == "__main__":
    unittest.main()
