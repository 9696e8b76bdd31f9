"""A figure opens into the rows behind it: of every figure their number, or the sum of their amounts, is the figure."""

import subprocess
import unittest

from ddreg import CHECK, INPUT, ROOT, Case, sql

GENERATE = ROOT / "data/demo/generate.py"


class Explain(Case):
    def company(self, seed):
        subprocess.run(["/usr/bin/python3", "-B", str(GENERATE), "random", seed, str(self.dir)], check=True,
                       capture_output=True)
        self.how["env"] = {"DDREG_TODAY": "2025-01-15"}
        self.init()
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("import", "purchases", "purchases.csv", "--sign", "plus")
        self.run_dd("assess", "--all")
        years = sql(self.db, "SELECT SUBSTR(day, 1, 4) FROM purchase GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1")
        self.year = years[0][0]  # the one with the most lines

    def explain(self, figure):
        document = self.json("report", "explain", figure, "--year", self.year, "--rows")
        self.check_schema(document, "report-explain")
        return document

    def hold(self):
        """Every figure of the year against its rows and parts, and against `report figures`."""
        listed = self.json("report", "explain", "--year", self.year)["figures"]
        values = {f["figure"]: f["value"] for f in listed}
        figures = self.json("report", "figures", "--year", self.year)
        explained = {}
        for name, value in values.items():
            with self.subTest(figure=name):
                e = explained[name] = self.explain(name)
                self.assertEqual(e["value"], value)
                self.assertEqual(e["row_count"], len(e["rows"]))
                group, key = name.split(".")
                if group not in ("accounts", "own", "priorities") and key in figures[group]:
                    self.assertEqual(value, figures[group][key])
                if e["base"]:
                    self.assertEqual(e["base_value"], values[e["base"]])
                if e["unit"] == "ore" and group != "accounts":
                    self.assertEqual(sum(r["ore"] for r in e["rows"]), value)
                elif group not in ("accounts", "own"):
                    self.assertEqual(len(e["rows"]), value)
                for part in e["parts"]:
                    self.assertEqual(part["value"], values[part["figure"]])
                if e["parts"]:
                    self.assertEqual(sum(p["value"] * (-1 if p["taken_away"] else 1) for p in e["parts"]), value)
        return values, explained

    def of(self, explained, name):
        return {row["id"] for row in explained[name]["rows"]}

    def test_random(self):
        self.company("11")
        values, explained = self.hold()
        all_of = self.of(explained, "suppliers.total")
        for split in (("suppliers.norway", "suppliers.foreign", "suppliers.unknown"),
                      ("suppliers.supply_chain", "suppliers.business_partner", "suppliers.unclassified"),
                      ("assessments.proposed", "assessments.decided", "assessments.unknown", "assessments.none")):
            parts = [self.of(explained, name) for name in split]
            self.assertEqual(sum(map(len, parts)), len(all_of))
            self.assertEqual(set().union(*parts), all_of)
        self.assertFalse(all_of & self.of(explained, "not_suppliers.count"))
        paid = sql(self.db, "SELECT SUM(ore) FROM purchase WHERE day LIKE '%s%%'" % self.year)[0][0]
        self.assertEqual(values["purchases.total"] + values["not_suppliers.ore"], paid)

    def test_records(self):
        """Decisions, falls, requests, what is followed up, the accounts: the other sorts of rows."""
        self.company("77")
        self.year = "2023"  # the act is from 2022
        some = [r["id"] for r in self.explain("assessments.proposed")["rows"]][:3]
        self.run_dd("assess", some[0], "--accept")
        self.run_dd("finding", "add", some[1], "--text", "Barnearbeid", "--severity", "5")
        self.run_dd("finding", "close", "F-1", "--reason", "rettet")
        self.run_dd("request", "add", "--received", self.year + "-03-01", "--anonymous", "--text",
                    "Hvor er klærne sydd?")
        self.run_dd("risk", "prioritise", "--year", self.year, "--accept", "--reason", "plan")
        self.run_dd("reconcile", "--year", self.year, "--ledger", "1000000", code=CHECK)
        values, _ = self.hold()
        for name, least in (("assessments.decided", 1), ("requests.received", 1), ("requests.late", 1),
                            ("requests.breached", 1), ("looked.findings_waiting", 1), ("priorities.deferred", 1)):
            self.assertGreaterEqual(values[name], least, name)
        self.assertEqual(values["accounts.unexplained"],
                         values["accounts.ledger"] - values["purchases.total"] - values["not_suppliers.ore"])

    def test_what_people_see(self):
        self.init()
        self.purchases(*[{"Leverandørnr": str(n), "Leverandør": "Firma %d" % n, "Bilagsdato": "15.06.2023",
                          "Beløp NOK": "100,00"} for n in range(12)], name="p.csv")
        self.run_dd("import", "purchases", "p.csv")
        out = self.run_dd("report", "explain", "suppliers.unknown", "--year", "2023").out
        self.assertIn("suppliers.unknown, 2023: 12 av 12 (100,0\u00a0%)", out)
        self.assertIn("2 til: ddreg rapport forklar suppliers.unknown --year 2023 --rader", out)
        out = self.run_dd("report", "explain", "suppliers.unknown", "--year", "2023", "--rader").out
        self.assertEqual(out.count("Firma "), 12)
        lines = self.run_dd("--format", "csv", "report", "explain", "suppliers.unknown.share", "--year", "2023",
                            "--rows").out.splitlines()
        self.assertEqual(len(lines), 13)
        for typed, like in (("unknown", "suppliers.unknown, purchases.unknown, assessments.unknown, vat.unknown?"),
                            ("supliers.total", "suppliers.total")):
            ran = self.run_dd("--lang", "en", "report", "explain", typed, "--year", "2023", code=INPUT)
            self.assertIn(like, ran.err)
        self.run_dd("report", "explain", "suppliers.total.share", "--year", "2023", code=INPUT)


if __name__ == "__main__":
    unittest.main()
