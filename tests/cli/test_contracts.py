"""Contracts: the clause in them, the gate of ratings, and their figures."""
import json

from ddreg import INPUT, OK, REFUSED, Case

RATED, UNRATED, UNKNOWN = "S-1", "S-2", "S-3"


class Contracts(Case):
    def setUp(self):
        super().setUp()
        self.on = {"DDREG_TODAY": "2024-03-01"}
        self.dd("init", "--company", "Prøve AS")
        self.write("s.csv", "Leverandør;Land;NACE\nA AS;NO;81.210\nB AS;NO;81.210\nC AS;;\n")
        self.dd("import", "suppliers", "s.csv")
        self.dd("assess", RATED)
        self.dd("assess", UNKNOWN)

    def dd(self, *words, code=OK):
        return self.run_dd(*words, code=code, env=self.on)

    def add(self, supplier, day, *words, code=OK):
        words = words or ("--clause", "1")
        return self.run_dd("--format", "json", "contract", "add", supplier, "--date", day, *words, code=code,
                           env=self.on)

    def made(self, *words):
        """The gate of a contract that is recorded."""
        return json.loads(self.add(*words).out)["gate"]

    def refused(self, *words):
        return self.add(*words, code=REFUSED).err

    def figures(self, year, *words):
        return json.loads(self.run_dd("--format", "json", "report", "figures", "--year", year, *words,
                                      env=self.on).out)["contracts"]

    def test_the_gate(self):
        self.assertEqual(self.made(RATED, "2024-03-01"), "rated")
        self.assertIn("ddreg assess S-2", self.refused(UNRATED, "2024-03-01"))
        self.assertIn("ukjent", self.refused(UNKNOWN, "2024-03-01"))
        self.assertEqual(self.made(UNRATED, "2024-03-01", "--clause", "1", "--override", "haster"), "override")
        self.assertIn("trengs ikke", self.refused(RATED, "2024-03-01", "--clause", "1", "--override", "haster"))

    def test_walked_around(self):
        """A day before the register lets it through; that day is put right only through the gate."""
        self.assertEqual(self.made(UNRATED, "2024-02-29"), "legacy")
        self.dd("contract", "set", "CT-1", "--correct", "--date", "2024-03-01", code=REFUSED)
        self.dd("contract", "set", "CT-1", "--correct", "--date", "2024-03-01", "--override", "haster")
        self.dd("contract", "set", "CT-1", "--override", "", code=REFUSED)
        self.made(RATED, "2024-03-01")
        self.dd("contract", "set", "CT-2", "--correct", "--supplier", UNRATED, code=REFUSED)

    def test_a_rating_from_after_or_too_old(self):
        self.on = {"DDREG_TODAY": "2024-03-05"}
        self.dd("assess", UNRATED)
        self.assertIn("2024-03-01", self.refused(UNRATED, "2024-03-01"))
        self.assertEqual(self.made(UNRATED, "2024-03-05"), "rated")
        self.on = {"DDREG_TODAY": "2028-03-05"}
        self.refused(RATED, "2028-03-05")
        self.assertEqual(self.made(RATED, "2024-03-02"), "rated")

    def test_what_counted_once_counts(self):
        """The rating ages; the contract is withdrawn, restored and set all the same. A reason that is erased counts."""
        self.made(UNRATED, "2024-03-01", "--clause", "1", "--override", "haster")
        self.made(RATED, "2024-03-01")
        self.on = {"DDREG_TODAY": "2028-03-05"}
        for words in (("withdraw", "CT-2", "--reason", "feil"), ("restore", "CT-2"),
                      ("set", "CT-2", "--to", "2028-12-31")):
            self.dd("contract", *words)
        self.dd("journal", "erase", "CT-1", "--field", "override", "--reason", "bedt om")
        self.dd("contract", "set", "CT-1", "--to", "2028-12-31")
        self.assertEqual(self.figures("2024")["made_overridden"], 1)

    def take(self, *rows, code=OK):
        """Reads a sheet of contracts with these new rows."""
        self.dd("sheet", "out", "k.csv", "--of", "contract", "--overwrite")
        sheet = (self.dir / "k.csv").read_text(encoding="utf-8-sig").splitlines()
        heading = [h.split(" (")[0].strip('"') for h in sheet[0].split(";")]
        lines = [";".join(row.get(h, "") for h in heading) for row in rows]
        self.write("k.csv", "\n".join([sheet[0], *lines]) + "\n")
        return self.dd("sheet", "in", "k.csv", "--new", code=code)

    def test_by_sheet(self):
        """A sheet passes the gate no more than the command line does, and takes what is from before the register."""
        new = {"Leverandør": UNRATED, "Inngått": "2024-03-01", "Klausul": "1"}
        self.assertIn("ddreg assess S-2", self.take(new, code=INPUT).out)
        self.take({**new, "Inngått": "2019-03-01", "Om": "Kaffe"}, {**new, "Leverandør": RATED})
        self.assertEqual((self.figures("2024")["made"], self.figures("2024")["legacy"]), (1, 1))

    def test_the_clause(self):
        self.add(RATED, "2024-03-01", "--text", "Renhold", code=INPUT)
        self.add(RATED, "2024-03-01", "--clause", "1", "--no-clause", "nei", code=INPUT)
        self.add(RATED, "2024-03-02", code=INPUT)
        self.made(RATED, "2024-03-01", "--no-clause", "Standardvilkår")
        self.dd("contract", "set", "CT-1", "--clause", "1", code=INPUT)
        self.dd("contract", "set", "CT-1", "--clause", "1", "--no-clause", "")
        out = self.dd("contract", "clauses").out
        self.assertIn("Heving er siste utvei", " ".join(out.split()))

    def test_figures(self):
        self.made(RATED, "2024-03-01")
        self.made(RATED, "2024-03-01", "--no-clause", "Standardvilkår")
        self.made(UNRATED, "2024-03-01", "--clause", "other", "--override", "haster", "--to", "2024-06-30")
        self.made(UNRATED, "2020-01-01", "--no-clause", "gammel")
        expected = {"made": 3, "made_with_clause": 2, "made_preliminary": 0, "made_overridden": 1, "in_force": 3,
                    "in_force_with_clause": 2, "legacy": 1, "legacy_with_clause": 0}
        self.assertEqual(self.figures("2024"), expected)
        self.on = {"DDREG_TODAY": "2025-01-10"}
        self.dd("contract", "set", "CT-4", "--clause", "1", "--no-clause", "", "--from", "2025-01-10")
        self.dd("contract", "end", "CT-1", "--reason", "ferdig")
        self.assertEqual(self.figures("2024"), {**expected, "in_force": 1, "in_force_with_clause": 0,
                                                "legacy_with_clause": 1})
        self.assertEqual(self.figures("2024", "--as-of", "2024-12-31"), {**expected, "in_force": 2,
                                                                        "in_force_with_clause": 1})
        self.assertEqual(self.figures("2025")["made"], 0)
        self.dd("report", "render", "--year", "2024", "-o", "r.md")
        text = (self.dir / "r.md").read_text()
        self.assertIn("Kontrakter inngått i året: 3. Med en klausul om menneskerettigheter og anstendige "
                      "arbeidsforhold: "
                      "2 (66,7 %).", " ".join(text.split()))

    def test_due(self):
        self.made(RATED, "2024-03-01", "--clause", "1", "--to", "2024-06-30")
        items = [(i["what"], i["due"], i["command"]) for i in self.json("due", env=self.on)["due"]
                 if i["what"].startswith("contract")]
        self.assertEqual(items, [("contract.ends", "2024-06-30", "ddreg contract end CT-1")])
