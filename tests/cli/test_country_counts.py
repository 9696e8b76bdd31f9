"""The country that counts: registered, else what a number or a legal form says. The same in every figure and list."""

import csv
import unittest

from ddreg import Case

LINES = [("1", "Havn Drift", "974760673", "", "100000"),       # derived
         ("2", "Nordlys AS", "", "", "50000"),                 # proposed
         ("3", "Cloud Ltd", "", "", "30000"),                  # several countries: none counts
         ("4", "Oslo Renhold AS", "", "SE", "20000")]          # registered goes first


class Counts(Case):
    @classmethod
    def fill(cls, case):
        case.init()
        case.write("p.csv", "Leverandørnr;Leverandør;Org.nr;Land;Dato;Beløp NOK\n"
                   + "".join("%s;%s;%s;%s;15.03.2023;%s\n" % line for line in LINES))
        case.run_dd("import", "purchases", "p.csv", "--vat", "net")

    def setUp(self):
        super().setUp()
        self.fill(self)

    def countries(self, *how):
        document = self.json("supplier", "list", *how)
        self.check_schema(document, "supplier-list")
        return {s["id"]: (s["country"], s["country_follows"]) for s in document["suppliers"]}

    def test_one_country_everywhere(self):
        counts = {"S-1": ("NO", "derived"), "S-2": ("NO", "proposed"), "S-3": (None, None), "S-4": ("SE", None)}
        self.assertEqual(self.countries(), counts)
        self.assertEqual(self.countries("--year", "2023"), counts)
        self.assertEqual(set(self.countries("--country", "NO")), {"S-1", "S-2"})
        self.assertEqual(set(self.countries("--country", "SE")), {"S-4"})
        self.assertEqual(set(self.countries("--unknown-country")), {"S-3"})
        shown = {i: self.json("supplier", "show", i) for i in counts}
        self.assertEqual({i: (s["country"], s["country_follows"]) for i, s in shown.items()}, counts)
        self.run_dd("assess", "--all")
        rated = self.json("risk", "list")["suppliers"]
        self.assertEqual({s["id"]: (s["country"], s["country_follows"]) for s in rated}, counts)
        figures = self.json("report", "figures", "--year", "2023")
        self.check_schema(figures, "figures")
        keys = ("norway", "eu", "unknown", "country_follows")
        self.assertEqual([figures["suppliers"][k] for k in keys], [2, 1, 1, 2])
        self.assertEqual([figures["purchases"][k] for k in keys], [15000000, 2000000, 3000000, 15000000])
        # (150/200)^2 + (30/200)^2 + (20/200)^2: Norway is one country
        self.assertEqual(self.json("scenario", "exposure")["purchases"]["hhi_countries"], 5950)
        self.assertEqual(self.json("assess", "--country", "NO")["rated"], 2)

    def test_said_as_followed(self):
        self.assertIn("Norge (avledet, ikke registrert)", self.run_dd("supplier", "show", "S-1").out)
        self.assertIn("Norge (foreslått, ikke registrert)", self.run_dd("supplier", "show", "S-2").out)
        listed = self.run_dd("supplier", "list").out
        self.assertIn("NO *", listed)
        self.assertIn("*: landet er ikke registrert", listed)
        self.run_dd("report", "render", "--year", "2023", "-o", "r.md")
        self.assertIn("landet ikke registrert hos oss", (self.dir / "r.md").read_text(encoding="utf-8"))
        self.run_dd("sheet", "out", "l.csv", "--of", "suppliers")
        with open(self.dir / "l.csv", encoding="utf-8-sig", newline="") as f:
            rows = list(csv.DictReader(f, delimiter=";"))
        proposed = next(k for k in rows[0] if k.startswith("Forslag"))
        self.assertIn("Land: Norge", next(r for r in rows if "S-1" in r.values())[proposed])

    def test_accepted_in_bulk(self):
        before = self.json("report", "figures", "--year", "2023")
        document = self.json("facts", "accept", "--country", "NO", "--dry-run")
        self.assertEqual([(a["fact"], a["value"], a["suppliers"]) for a in document["accepted"]],
                         [("country", "NO", 2)])
        self.assertEqual(self.countries()["S-1"], ("NO", "derived"))
        self.run_dd("facts", "accept", "--all")
        self.assertEqual({i: self.countries()[i] for i in ("S-1", "S-2")}, {"S-1": ("NO", None), "S-2": ("NO", None)})
        after = self.json("report", "figures", "--year", "2023")
        self.assertEqual(after["suppliers"].pop("country_follows"), 0)
        before["suppliers"].pop("country_follows")
        self.assertEqual(after["suppliers"], before["suppliers"])
        self.assertNotIn("country", {p["fact"] for p in self.json("facts", "propose")["proposals"]})
        self.run_dd("journal", "verify")

    def test_taken_back_stays_unknown(self):
        self.run_dd("supplier", "set", "S-1", "--country", "SE")
        self.run_dd("supplier", "set", "S-1", "--country", "", "--reason", "uklart")
        self.assertEqual(self.countries()["S-1"], (None, None))
        self.assertNotIn("orgnr", {p["source"] for p in self.json("facts", "propose")["proposals"]})
        self.run_dd("facts", "accept", "--all")
        self.assertEqual(self.countries()["S-1"], (None, None))


if __name__ == "__main__":
    unittest.main()
