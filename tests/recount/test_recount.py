"""Every figure of the demo company and of three random ones, counted again by a script that shares nothing with
the program; and the demo's shape, as issued."""

import json
import subprocess
import unittest

import ddreg
from ddreg import ROOT, Case

DEMO = ROOT / "data/demo"
PYTHON = "/usr/bin/python3"


class Recount(Case):
    def setUp(self):
        super().setUp()
        self.how["env"] = {"DDREG_TODAY": "2025-01-15"}  # the random companies buy all through 2024

    def company(self, *args):
        folder = self.dir / "company"
        folder.mkdir()
        subprocess.run([PYTHON, "-B", str(DEMO / "generate.py"), *args, str(folder)], check=True, capture_output=True)
        return folder

    def compare(self, folder):
        self.init()
        for kind in ("suppliers", "purchases"):
            sign = ("--sign", "plus") if kind == "purchases" else ()  # chance makes many credit notes
            document = self.json("import", kind, str(folder / (kind + ".csv")), *sign)
            self.assertEqual(document["refused"], 0)
        self.compare_figures(folder)

    def compare_figures(self, folder):
        self.run_dd("assess", "--all")
        years = {day[:4] for day, in ddreg.sql(self.db, "SELECT DISTINCT day FROM purchase")}
        self.assertTrue(years)
        for year in sorted(years):
            with self.subTest(year=year):
                done = subprocess.run([PYTHON, "-B", str(ROOT / "tests/recount/recount.py"), str(folder), year],
                                      check=True, capture_output=True)
                want, got = json.loads(done.stdout), self.json("report", "figures", "--year", year)
                self.check_schema(got, "figures")
                self.assertEqual(want["year"], got["year"])
                for part in ("suppliers", "purchases", "not_suppliers"):
                    self.assertEqual(want[part], {k: got[part][k] for k in want[part]}, part)
                self.assertGreater(want["suppliers"]["total"], 0)
        self.run_dd("journal", "verify")

    def test_demo(self):
        self.compare(self.company("demo"))

    def test_random_1(self):
        self.compare(self.company("random", "1"))

    def test_random_2(self):
        self.compare(self.company("random", "20240515"))

    def test_random_3(self):
        self.compare(self.company("random", "987654321"))

    def test_corrected_twice_and_undone_twice(self):
        """Wrong files before and after the right one leave the right one's figures."""
        folder = self.company("random", "77")
        right = (folder / "purchases.csv").read_bytes()
        head, *rows = right.splitlines(keepends=True)
        end = b"" if rows[-1].endswith(b"\n") else b"\n"
        wrong = {"fewer.csv": head + b"".join(rows[:1] + rows[len(rows) // 2:]),
                 "more.csv": head + b"".join(rows) + end + b"".join(rows[:7])}
        self.init()
        self.run_dd("import", "suppliers", str(folder / "suppliers.csv"))
        for name, content in wrong.items():
            self.write(name, content)
        for name, args in (("fewer.csv", []), (folder / "purchases.csv", ["--replace", "I-2"]),
                           ("more.csv", ["--replace", "I-3"]), ("fewer.csv", ["--replace", "I-4"])):
            self.run_dd("import", "purchases", str(name), "--sign", "plus", *args)
        for batch in ("I-5", "I-4"):
            self.run_dd("import", "undo", batch, "--reason", "feil fil")
        self.compare_figures(folder)

    def test_the_demo_is_what_its_generator_makes(self):
        folder = self.company("demo")
        for path in sorted(folder.iterdir()):
            self.assertEqual(path.read_bytes(), (DEMO / path.name).read_bytes(), path.name)


class Shape(Case):
    """The published shape of the source statement."""

    def test_figures_of_2023(self):
        self.init()
        for kind in ("suppliers", "purchases"):
            self.run_dd("import", kind, str(DEMO / (kind + ".csv")))
        self.run_dd("assess", "--all")
        f = self.json("report", "figures", "--year", "2023")
        s, p = f["suppliers"], f["purchases"]
        self.assertEqual((s["total"], s["foreign"], s["eu"], s["outside_europe"]), (214, 37, 27, 6))
        self.assertEqual((s["eea_efta"], s["europe_other"], s["unknown"]), (1, 3, 0))
        self.assertEqual(round(p["total"] / 1e7), 717)
        self.assertEqual(round(p["production"] / 1e7), 73)
        out = self.run_dd("report", "figures", "--year", "2023").out
        for text in ("andel av 214)", "   7,5\u00a0%", "   0,9\u00a0%", " 10   4,7\u00a0%"):
            self.assertIn(text, out)
        self.assertGreater(f["not_suppliers"]["count"], 0)
        self.assertEqual([n["ore"] for n in f["net_not_positive"]], [0])
        bought = {y: {x["id"] for x in self.json("supplier", "list", "--year", y)["suppliers"]}
                  for y in ("2022", "2023")}
        self.assertTrue(bought["2022"] - bought["2023"])
        self.assertGreaterEqual(len(ddreg.sql(self.db, "SELECT DISTINCT currency FROM purchase")), 4)
        self.assertTrue(ddreg.sql(self.db, "SELECT 1 FROM purchase WHERE ore < 0"))


if __name__ == "__main__":
    unittest.main()
