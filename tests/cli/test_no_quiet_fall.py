"""Every road on which a level can fall: refused without a reason, said, kept, and due until a person has looked."""
import unittest

import brreg
from ddreg import DOCUMENT, REFUSED, USAGE, Case

OTHER = {"DDREG_USER": "kollega"}


class Roads(Case):
    """A road is what is done before, and the command that lowers the level of S-1."""
    MAKER = ("supplier", "add", "--name", "Søm Ltd", "--country", "BD", "--sector", "14.13")
    INDIA = ("supplier", "add", "--name", "Klær", "--country", "NO", "--sector", "14.12", "--production-country", "IN")
    LAW = ("supplier", "add", "--name", "Advokatene", "--country", "NO", "--sector", "69.10")
    FINDING = ("finding", "add", "S-1", "--text", "Tvang", "--severity", "5")
    AUDIT = ("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--passed", *DOCUMENT)
    UNDOCUMENTED = ("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--passed")
    ROADS = {
        "sector": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22")),
        "sector corrected": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--correct")),
        "sector unknown": ([MAKER], ("supplier", "set", "S-1", "--sector", "")),
        "sector from a past day": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--from", "2020-01-01")),
        "sector from a coming day": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--from", "2025-01-01")),
        "country": ([MAKER], ("supplier", "set", "S-1", "--country", "DK", "--production-country", "DK")),
        "goods": ([("supplier", "add", "--name", "Grossist", "--country", "CN", "--category", "Arbeidstøy")],
                  ("supplier", "set", "S-1", "--category", "Programvare")),
        "class": ([MAKER], ("supplier", "set", "S-1", "--class", "not_supplier")),
        "withdrawn": ([MAKER], ("supplier", "withdraw", "S-1")),
        "audit": ([INDIA], (*AUDIT, "--issued", "2024-05-01")),
        "audit restored": ([INDIA, (*AUDIT, "--issued", "2024-05-01", "--reason", "Sett"),
                            ("evidence", "withdraw", "E-1", "--reason", "Feil"), ("assess", "--all")],
                           ("evidence", "restore", "E-1")),
        "audit seen later": ([INDIA, (*UNDOCUMENTED[:-1], *DOCUMENT, "--issued", "2024-05-01")],
                             ("evidence", "set", "E-1", "--passed", "yes")),
        "audit with its document later": ([INDIA, (*UNDOCUMENTED, "--issuer", "Revisor AS", "--issued", "2024-05-01")],
                                          ("evidence", "set", "E-1", "--address", "https://example.no/r")),
        "audit with its issuer later": ([INDIA, (*UNDOCUMENTED, "--address", "https://example.no/r", "--issued",
                                                 "2024-05-01")],
                                        ("evidence", "set", "E-1", "--issuer", "Revisor AS")),
        "audit that was too old": ([INDIA, (*AUDIT, "--issued", "2020-05-01")],
                                   ("evidence", "set", "E-1", "--issued", "2024-05-01", "--correct")),
        "a name without the word": ([("supplier", "add", "--name", "Bemanning AS", "--country", "NO")],
                                    ("supplier", "set", "S-1", "--name", "Kontor AS")),
        "goods in words that nobody knows": (
            [("supplier", "add", "--name", "Grossist", "--country", "CN", "--category", "Elektronikk")],
            ("supplier", "set", "S-1", "--category", "Dingser")),
        "from a coming day as no supplier": (
            [MAKER], ("supplier", "set", "S-1", "--class", "not_supplier", "--from", "2025-01-01")),
        "a decision as the model has it": (
            [LAW, ("assess", "S-1"), ("assess", "S-1", "--severity", "5", "--likelihood", "5", "--reason", "Verre")],
            ("assess", "S-1", "--accept")),
        "unmerge": ([LAW, MAKER, ("supplier", "merge", "S-1", "S-2", "--reason", "Samme")],
                    ("supplier", "unmerge", "S-2")),
        "severity given": ([MAKER], ("assess", "S-1", "--scale", "1", "--scope", "1", "--irremediable", "1")),
    }

    def rated(self, steps):
        self.init()
        for step in steps:
            self.run_dd(*step)
        self.run_dd("assess", "--all")

    def falls(self):
        return [f["id"] for f in self.json("risk", "falls", "--all")["falls"]]

    def waiting(self):
        return [d["id"] for d in self.json("due")["due"] if d["what"] == "rating.fell"]

    def level(self):
        return self.json("supplier", "show", "S-1")["level"]

    def is_loud(self, road):
        before, falls = self.level(), self.falls()
        ran = self.run_dd(*road, code=None)
        self.assertIn(ran.code, (REFUSED, USAGE), ran)  # some always need a reason
        self.assertRegex(ran.err, "--(reason|begrunnelse)")
        self.assertEqual((self.level(), self.falls()), (before, falls))
        self.run_dd(*road, "--reason", "Fordi")

    def test_each(self):
        for name, (steps, road) in self.ROADS.items():
            with self.subTest(road=name):
                self.db.unlink(missing_ok=True)
                self.rated(steps)
                self.is_loud(road)
                self.assertIn("S-1", self.waiting())
                self.run_dd("risk", "seen", "S-1", code=REFUSED)  # by the one who caused it
                self.run_dd("risk", "seen", "S-1", env=OTHER)
                self.assertNotIn("S-1", self.waiting())

    def test_a_finding_ends_or_is_milder_when_two_say_so(self):
        """Whether the level falls by it or not: until the second has said so, the finding binds."""
        for verb, more in (("close", ()), ("ease", ("--severity", "2")), ("withdraw", ())):
            with self.subTest(verb=verb):
                self.db.unlink(missing_ok=True)
                self.rated([self.LAW])
                self.run_dd(*self.FINDING)
                self.run_dd("finding", verb, "F-1", *more, code=USAGE)
                self.run_dd("finding", verb, "F-1", *more, "--reason", "Fordi")
                self.assertEqual((self.level(), self.falls()), ("very_high", []))
                due = [(d["what"], d["command"]) for d in self.json("due")["due"] if d["id"] == "F-1"]
                self.assertEqual(due, [("finding.confirm", "ddreg finding confirm F-1")])
                self.assert_error(self.run_dd("finding", "confirm", "F-1", code=None), REFUSED, "en annen")
                self.run_dd("finding", "confirm", "F-1", env=OTHER)
                self.assertNotEqual(self.level(), "very_high")
                self.assertEqual((self.falls(), self.waiting()), (["S-1"], []))  # two have looked
                self.assertTrue(self.json("journal", "verify")["whole"])

    def test_a_finding_is_not_made_milder_in_another_way(self):
        self.rated([self.LAW, self.FINDING])
        for more in ((), ("--correct",)):
            self.assert_error(self.run_dd("finding", "set", "F-1", "--severity", "4", "--reason", "Fordi", *more,
                                          code=None), REFUSED, "ddreg finding ease F-1")
        self.run_dd("finding", "ease", "F-1", "--severity", "4", "--reason", "Fordi")
        self.run_dd("finding", "keep", "F-1", "--reason", "Nei")
        shown = self.json("finding", "show", "F-1")
        self.assertEqual([shown[k] for k in ("state", "severity", "asked")], ["open", 5, None])
        self.assert_error(self.run_dd("finding", "confirm", "F-1", code=None), REFUSED)

    BUYS = "Leverandørnr;Leverandør;Land;Dato;Beløp;Konto;Kontonavn\n1;Alfa;NO;15.03.2024;900000;%s\n"

    def test_what_was_said_and_undone_is_said_again(self):
        """A fall that was taken back does not speak for the next one."""
        for way, back in ((("--class", "not_supplier"), ("--class", "supply_chain")),
                          (("--sector", "70.22"), ("--sector", "14.13"))):
            with self.subTest(way=way):
                self.db.unlink(missing_ok=True)
                self.rated([self.MAKER, self.LAW])
                self.run_dd("supplier", "set", "S-1", *way, "--reason", "Feil")
                self.run_dd("supplier", "set", "S-1", *back, "--reason", "Rett igjen")
                self.run_dd("risk", "seen", "S-1", env=OTHER)
                self.run_dd("assess", "--all")
                self.is_loud(("supplier", "set", "S-1", "--country", "DK", "--production-country", "DK"))

    def test_a_merge_keeps_the_graver_level(self):
        """What a maker's level was is the level of both; only the way back lowers one."""
        self.rated([self.MAKER, self.LAW])
        self.assertEqual([r["level"] for r in self.json("risk", "list")["suppliers"]], ["very_high", "low"])
        self.run_dd("supplier", "merge", "S-2", "S-1")
        self.assertEqual([r["level"] for r in self.json("risk", "list")["suppliers"]], ["very_high"])
        self.assertEqual(self.falls(), [])
        self.run_dd("assess", "--all")
        self.assertEqual([r["level"] for r in self.json("risk", "list")["suppliers"]], ["very_high"])

    SEWING, OFFICE = ("--sector", "14.13"), ("--sector", "70.22")

    def set(self, *words, day="2024-05-15", code=None):
        env = {"DDREG_TODAY": day}
        if self.run_dd("supplier", "set", "S-1", *words, code=code, env=env).code == REFUSED:
            self.run_dd("supplier", "set", "S-1", *words, "--reason", "Fordi", env=env)

    def assess(self, code, day="2024-05-15"):
        self.run_dd("assess", "--all", code=code, env={"DDREG_TODAY": day})

    def test_what_was_said_is_not_asked_for_again(self):
        """The rating carries out what an earlier entry said, also where something has made it worse since, or changed
        what lowers nothing."""
        more = {"nothing": (), "worse, by another fact": ("--production-country", "CN"),
                "another fact": ("--subsuppliers", "unknown"), "a name": ("--name", "Søm Trading Ltd")}
        for name, words in more.items():
            with self.subTest(more=name):
                self.db.unlink(missing_ok=True)
                self.rated([self.MAKER])
                self.set(*self.OFFICE, code=REFUSED)
                if words:
                    self.set(*words)
                self.assess(0)
                self.assertEqual(len(self.falls()), 1)

    def listed(self, *more):
        document = self.json("risk", "falls", *more)
        self.check_schema(document, "risk-falls")
        return [f["undone"] for f in document["falls"]]

    def unseen(self):
        return self.json("report", "figures", "--year", "2024")["looked"]["falls_unseen"]

    def test_what_is_undone_waits_no_more(self):
        """Where the level is back, in force and by the model, today and on each coming day."""
        self.rated([self.MAKER])
        self.set(*self.OFFICE)
        self.assertEqual((self.listed(), self.waiting(), self.unseen()), ([False], ["S-1"], 1))
        self.set(*self.SEWING, code=0)
        self.assertEqual((self.listed(), self.waiting(), self.unseen()), ([], [], 0))
        self.assertEqual(self.listed("--all"), [True])
        self.assertIn("nivået er tilbake", self.run_dd("risk", "falls", "--all").out)
        self.set(*self.OFFICE, code=REFUSED)  # lowered again: both wait
        self.assertEqual((self.listed(), self.waiting()), ([False, False], ["S-1"]))
        self.assess(0)
        self.set(*self.SEWING, code=0)  # the rating in force is still the lower one
        self.assertEqual(self.listed(), [False, False])
        self.assess(0)
        self.assertEqual((self.listed(), self.waiting()), ([], []))
        self.run_dd("journal", "verify")

    def test_what_is_undone_until_a_coming_day_waits(self):
        self.rated([self.MAKER])
        self.set(*self.OFFICE, "--from", "2025-01-01", code=REFUSED)
        self.assertEqual(self.listed(), [False])  # it has not come yet, and is not undone
        self.set(*self.SEWING, "--from", "2025-02-01", code=0)
        self.assertEqual(self.listed(), [False])
        self.set(*self.SEWING, "--from", "2025-01-01", code=0)
        self.assertEqual((self.listed(), self.waiting()), ([], []))

    def test_who_is_a_supplier_again(self):
        self.rated([self.MAKER])
        self.set("--class", "not_supplier", code=None)
        self.assertEqual(self.listed(), [False])
        self.set("--class", "supply_chain", code=0)
        self.assertEqual(self.listed(), [])

    def test_a_further_fall_is_said(self):
        """Said was another one: by another cause, or to a higher level, or it was undone."""
        coming = ("--from", "2024-06-01")
        self.rated([self.MAKER])
        self.set(*self.OFFICE)  # down
        self.set("--sector", "56.10", *coming)  # and up on a coming day
        self.set(*self.SEWING, code=0)  # undone: from now on it is the coming day that lowers
        falls = len(self.falls())
        self.assess(REFUSED, "2024-06-02")
        self.assertEqual(len(self.falls()), falls)

    def test_evidence_that_another_one_hid(self):
        """A second audit lowers nothing while the first does, which is withdrawn then."""
        self.rated([self.INDIA])
        for _ in range(2):
            self.run_dd(*self.AUDIT, "--issued", "2024-05-01", "--reason", "Sett")
        self.assertEqual(len(self.falls()), 1)
        self.run_dd("evidence", "withdraw", "E-1", "--reason", "Feil")
        self.assess(REFUSED)

    def test_with_the_clock_behind(self):
        """On a day before anything was rated it falls on the day of the ratings."""
        behind = {"DDREG_TODAY": "2020-01-01"}
        roads = {"sector": ([self.MAKER], ("supplier", "set", "S-1", "--sector", "70.22")),
                 "name": ([("supplier", "add", "--name", "Bemanning AS", "--country", "NO")],
                          ("supplier", "set", "S-1", "--name", "Kontor AS")),
                 "severity given": ([self.MAKER], self.ROADS["severity given"][1]),
                 "merge": ([self.MAKER, self.LAW], ("supplier", "merge", "S-2", "S-1")),
                 "withdrawn": ([self.MAKER], ("supplier", "withdraw", "S-1"))}
        for name, (steps, road) in roads.items():
            with self.subTest(road=name):
                self.db.unlink(missing_ok=True)
                self.rated(steps)
                before = self.falls()
                self.assertIn(self.run_dd(*road, code=None, env=behind).code, (REFUSED, USAGE))
                self.run_dd(*road, "--reason", "Fordi", env=behind)
                self.assertEqual(len(self.falls()), len(before) + 1)
        self.bought("6340;Arbeidstøy fra Bangladesh")
        for road in (("account", "add", "6340", "--category", "Programvare"), ("import", "undo", "I-1")):
            self.run_dd(*road, code=None, env=behind)
            self.assertEqual(self.falls(), [])
            self.run_dd(*road, "--reason", "Fordi", env=behind)
            self.assertEqual(self.falls(), ["S-1"])
            if road[0] == "account":
                self.bought("6340;Arbeidstøy fra Bangladesh")

    def test_of_a_coming_day(self):
        coming = ("--from", "2025-01-01")
        self.rated([("supplier", "add", "--name", "Renhold AS", "--country", "NO")])
        if self.level() != "unknown":  # rated by the word in its name
            self.is_loud(("supplier", "set", "S-1", "--name", "Kontor AS", *coming))
        self.run_dd("company", "set", "sector", "14.13")
        self.run_dd("company", "set", "country", "BD", code=None)
        self.run_dd("assess", "--own")
        ran = self.run_dd("company", "set", "sector", "70.22", *coming, code=None)
        self.assertEqual(ran.code, REFUSED, ran)

    def test_lower_still_on_a_coming_day(self):
        """What is said and kept is the lowest of today and the days to come."""
        self.rated([("supplier", "add", "--name", "Firma AS", "--country", "NO", "--sector", "81.21"),
                    ("supplier", "set", "S-1", "--sector", "69.10", "--from", "2025-01-01"), self.FINDING])
        self.assertEqual(self.level(), "very_high")
        ran = self.end_finding("F-1")
        self.assertIn("svært høy → lav", ran.err)
        fall, = self.json("risk", "falls", "--all")["falls"]
        self.assertEqual((fall["from"], fall["to"]), ("very_high", "low"))

    def test_many_coming_days(self):
        """The work does not grow with the days multiplied."""
        self.rated([self.MAKER])
        for n in range(20):
            self.run_dd("evidence", "add", "S-1", "--kind", "clause", "--ref", "R%d" % n, "--issued", "2024-01-01")
        self.run_dd("sheet", "out", "e.csv", "--of", "evidence")
        self.run_dd("sheet", "in", "e.csv", "--dry-run")

    def bought(self, account):
        self.db.unlink(missing_ok=True)
        self.init()
        self.write("kjøp.csv", self.BUYS % account)
        self.run_dd("import", "purchases", "kjøp.csv")
        self.run_dd("assess", "--all")

    def test_what_a_public_register_says(self):
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Søm AS", "Land": "BD", "NACE": "14.13",
                        "Org.nr": "311991531"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("assess", "--all")
        self.write("e.csv", brreg.as_csv([brreg.unit("311991531", code="70.200", code2="62.100")]))
        self.assertIn("S-1", self.run_dd("import", "brreg", "e.csv", "--day", "2024-04-30", "--dry-run").err)
        self.is_loud(("import", "brreg", "e.csv", "--day", "2024-04-30"))
        self.assertEqual((self.falls(), self.waiting()), (["S-1"], ["S-1"]))

    def test_what_an_account_means(self):
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.is_loud(("account", "add", "6340", "--category", "Programvare"))
        self.assertIn("S-1", self.falls())
        self.run_dd("account", "withdraw", "AC-1", "--reason", "Feil")
        self.run_dd("assess", "--all")
        self.is_loud(("account", "restore", "AC-1"))

    def test_own_operations(self):
        self.init()
        self.run_dd("company", "set", "sector", "14.13")
        self.run_dd("assess", "--own")
        ran = self.run_dd("company", "set", "sector", "69.10", code=REFUSED)
        self.assertIn("Egen virksomhet: høy → lav: næring 14.13 → 69.10", ran.err)
        self.run_dd("company", "set", "sector", "69.10", "--reason", "Feil kode")
        self.assertEqual(self.falls(), ["own"])

    def test_sheet(self):
        self.rated([self.MAKER])
        self.run_dd("sheet", "out", "ark.csv", "--of", "suppliers")
        sheet = (self.dir / "ark.csv").read_bytes()
        self.write("ark.csv", sheet.replace(b"14.13", b"70.22"))
        self.assertIn("Risikonivået går ned", self.run_dd("sheet", "in", "ark.csv", "--dry-run").err)
        self.is_loud(("sheet", "in", "ark.csv"))
        self.assertEqual(self.falls(), ["S-1"])

    def test_a_decision_that_waits_goes_on_waiting(self):
        """Neither a company of one person nor a new run lets it lower anything."""
        self.rated([self.MAKER])
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Besøkt")
        level = self.level()
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.run_dd("assess", "--all")
        self.assertEqual((self.level(), self.falls()), (level, []))
        self.assertIn("rating.confirm", [d["what"] for d in self.json("due")["due"] if d["id"] == "S-1"])

    def test_an_open_finding_is_not_decided_away(self):
        """Not through dates, not through a member of a merge, not on one that is added later."""
        self.rated([self.LAW, self.LAW, ("supplier", "merge", "S-2", "S-1", "--reason", "Samme")])
        low = ("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Snill")
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.run_dd("finding", "add", "S-1", "--text", "Tvang", "--severity", "5", code=REFUSED)
        self.run_dd("supplier", "unmerge", "S-1")
        self.run_dd(*low)
        self.assertEqual(self.level(), "low")
        self.run_dd(*self.FINDING)
        self.assertEqual(self.level(), "very_high")  # at once, though decided
        self.run_dd(*low, code=REFUSED)
        self.run_dd("assess", "S-1", "--accept", env={"DDREG_TODAY": "2024-06-01"})
        for day in ("2024-05-16", "2025-05-01"):
            self.run_dd(*low, code=REFUSED, env={"DDREG_TODAY": day})
        self.run_dd("finding", "set", "F-1", "--found", "2025-01-01", "--correct", "--reason", "x", code=None)
        self.assertEqual(self.level(), "very_high")
        self.run_dd("supplier", "merge", "S-2", "S-1")
        self.assertEqual(self.json("supplier", "show", "S-2")["level"], "very_high")
        self.run_dd("assess", "S-2", *low[2:], code=REFUSED)

    def test_files(self):
        """A file that replaces another one, and one that is undone."""
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.write("kjøp.csv", (self.BUYS % "6340;Programvare").replace("900000", "900001"))
        self.is_loud(("import", "purchases", "kjøp.csv", "--replace", "I-1"))
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.is_loud(("import", "undo", "I-1"))

    def test_a_file_without_its_lines(self):
        """A supplier that is bought from no more in the file that replaces another leaves the year's statement."""
        self.rated([self.MAKER, self.LAW])
        head, one, other = "Leverandør;Dato;Beløp\n", "Søm Ltd;01.02.2023;2000,00\n", "Advokatene;01.03.2023;2000,00\n"
        self.write("a.csv", head + one + other)
        self.run_dd("import", "purchases", "a.csv")
        self.run_dd("assess", "--all")
        self.write("b.csv", head + other + "Nye AS;04.02.2023;10,00\n")
        road = ("import", "purchases", "b.csv", "--replace", "I-1")
        self.is_loud(road)
        fall = self.json("risk", "falls")["falls"]
        self.assertEqual([(f["id"], f["to"], f["cause"]) for f in fall],
                         [("S-1", "not_bought", "innkjøp i 2023 → ingen")])
        self.assertEqual(self.waiting(), ["S-1"])
        self.write("c.csv", head + one + other.replace("2000,00", "2500,00"))
        self.run_dd("import", "purchases", "c.csv", "--replace", "I-2")
        self.assertEqual(self.waiting(), [])  # it is there again
        self.run_dd("import", "undo", "I-3", "--reason", "Feil fil")
        self.assertEqual(self.waiting(), ["S-1"])
        self.run_dd("risk", "seen", "S-1", env=OTHER)
        self.assertEqual(self.waiting(), [])


if __name__ == "__main__":
    unittest.main()
