"""The model of supply scenarios against the counts of its source."""
import collections
import unittest

from ddreg import INPUT, REFUSED, USAGE, Case


class Scenarios(Case):
    def setUp(self):
        super().setUp()
        self.model = self.json("scenario", "list")
        self.scenarios = {s["id"]: s for s in self.model["scenarios"]}

    def test_counts_of_the_source(self):
        self.check_schema(self.model, "scenario-list")
        m = self.model
        self.assertEqual([len(m[k]) for k in ("stages", "vulnerabilities", "weaknesses", "scenarios")], [7, 11, 9, 13])
        self.assertEqual([len(h["points"]) for h in m["vulnerabilities"]], [3, 10, 9, 7, 4, 5, 1, 2, 1, 2, 1])
        self.assertEqual([len(h["points"]) for h in m["weaknesses"]], [6, 11, 4, 6, 3, 1, 5, 6, 4])
        measures = [x for s in m["scenarios"] for x in s["measures"]]
        self.assertEqual(collections.Counter(x["level"] for x in measures), {"I": 3, "N": 16, "L": 2, None: 27})
        self.assertEqual(sum(x["numbered"] for x in measures), 36)
        self.assertEqual(sum(a["measures"] for a in m["areas"]), 48)
        self.assertEqual(len({x["id"] for x in measures}), 48)

    def test_what_no_scenario_meets(self):
        blind = [h["id"] for k in ("vulnerabilities", "weaknesses") for h in self.model[k] if not h["scenarios"]]
        self.assertEqual(blind, ["S9", "S10", "S11", "K5", "K6", "K7", "K8"])
        added = [s for s, v in self.scenarios.items() if v["additions"]]
        self.assertEqual(added, ["P4", "D1", "D2", "E1", "E3", "E4", "E5"])
        self.assertEqual([s for s, v in self.scenarios.items() if v["consequences"]], ["D2"])

    def test_numbers_of_the_source_are_not_marked(self):
        sourced = {(s, k, v["value"]) for s, one in self.scenarios.items() for k, v in one["shock"].items()
                   if isinstance(v, dict) and not v["assumed"]}
        self.assertEqual(sourced, {("P1", "lost_percent", 80), ("P4", "lost_percent", 40), ("P5", "lost_percent", 100),
                                   ("D2", "lost_percent", 100), ("D2", "days", 7), ("E5", "days", 14)})

    def test_every_one_is_shown(self):
        for word in list(self.scenarios) + ["S1", "K9"]:
            self.check_schema(self.json("scenario", "show", word), "scenario-show")
        shown = self.run_dd("scenario", "show", "p2", "--lang", "en").out
        for text in ("P2.3", "L, ours to take", "suppliers in China", "assumed by ddreg"):
            self.assertIn(text, shown)
        self.assertNotIn("assumed", self.run_dd("scenario", "show", "D2", "--lang", "en").out)
        self.assertIn("measure;P2.1;", self.run_dd("scenario", "show", "P2", "--format", "csv").out)
        self.run_dd("scenario", "show", "X9", code=USAGE)


class Own(Case):
    """The company's own scenarios, vulnerabilities, exercises and saved results."""

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Filter GmbH", "--country", "DE")
        self.run_dd("item", "add", "Filter", "--stock", "20", "--criticality", "critical")
        self.run_dd("source", "add", "IT-1", "S-1", "--able", "approved", "--made-in", "DE")

    def own(self, *more, code=0):
        return self.run_dd("scenario", "add", "Brann", *more, code=code)

    def test_without_a_register_the_model_is_shown(self):
        other = self.dir / "none.db"
        self.assertEqual(self.json("--register", str(other), "scenario", "list")["own"], [])

    def test_what_it_hits(self):
        for more in ((), ("--model", "S1"), ("--region", "atlantis"), ("--country", "DE", "--meets", "P1"),
                     ("--country", "DE", "--likelihood", "2"),
                     ("--country", "DE", "--likelihood", "2", "--consequence", "3")):
            self.assert_error(self.own(*more, code=INPUT), INPUT)
        self.own("--country", "DE", "--days", "60", "--likelihood", "2", "--consequence", "4", "--why", "Én fabrikk")
        listed = self.json("scenario", "list")
        self.check_schema(listed, "scenario-list")
        self.assertEqual([(s["id"], s["days"], s["likelihood"], s["assumed"]) for s in listed["own"]],
                         [("SC-1", 60, 2, False)])
        self.check_schema(self.json("scenario", "show", "sc-1"), "scenario-show")

    def test_it_runs_as_what_is_typed(self):
        self.own("--supplier", "S-1", "--days", "60", "--lost", "50")
        typed = self.json("scenario", "run", "--supplier", "S-1", "--days", "60", "--lost", "50")
        own = self.json("scenario", "run", "SC-1")
        self.check_schema(own, "scenario-run")
        self.assertEqual(own["items"], typed["items"])
        self.assertEqual(own["items"][0]["days_until_empty"], 40)
        less = self.json("scenario", "run", "SC-1", "--lost", "25")["items"][0]
        self.assertEqual(less["days_until_empty"], None)  # 20 days at a quarter lost: 80
        self.assertEqual(less["share_lost"], 25)
        self.run_dd("scenario", "run", "SC-1", "--lost", "150", code=USAGE)

    def test_numbers_in_place_of_the_model(self):
        self.own("--model", "P1", "--lost", "50", "--days", "30")
        ranked = {s["id"]: s for s in self.json("scenario", "rank")["scenarios"]}
        self.check_schema({"scenarios": list(ranked.values())}, "scenario-rank")
        self.assertEqual(len(ranked), 14)
        self.assertFalse(self.json("scenario", "run", "SC-1")["assumed"])
        self.assertTrue(self.json("scenario", "run", "P1")["assumed"])

    def test_what_is_named_is_not_withdrawn(self):
        self.own("--country", "DE")
        self.run_dd("exercise", "add", "Øvelse", "--scenarios", "SC-1", "--planned", "2024-05-06")
        self.assert_error(self.run_dd("scenario", "withdraw", "SC-1", "--reason", "feil", code=REFUSED), REFUSED)
        for word in ("SC-2", "S1", "X"):
            self.run_dd("exercise", "add", "Øvelse", "--scenarios", word, "--planned", "2024-05-06", code=INPUT)
        self.run_dd("scenario", "end", "SC-1")
        self.assertEqual(self.json("scenario", "list")["own"], [])

    def test_results_are_saved_and_compared(self):
        self.own("--country", "DE", "--days", "60")
        first = self.json("scenario", "run", "SC-1", "--save")
        self.assertEqual(first["saved"], "ST-1")
        self.run_dd("scenario", "compare", "ST-1", code=REFUSED)
        self.run_dd("item", "set", "IT-1", "--stock", "70", env={"DDREG_TODAY": "2025-05-06"})
        self.run_dd("scenario", "run", "SC-1", "--save", env={"DDREG_TODAY": "2025-05-06"})
        compared = self.json("scenario", "compare", "ST-2")
        self.check_schema(compared, "scenario-compare")
        self.assertEqual(compared["before"], "ST-1")
        self.assertEqual([(i["state_before"], i["state"], i["days_until_empty_before"], i["gap_days_before"],
                           i["gap_days"]) for i in compared["items"]], [("gap", "holds", 20, 40, 0)])
        self.assertEqual(self.json("stresstest", "show", "ST-1")["empty"], 1)
        self.run_dd("stresstest", "add", "--text", "På papir")
        self.run_dd("scenario", "compare", "ST-3", "ST-1", code=REFUSED)
        self.run_dd("journal", "verify")

    def test_the_plan(self):
        self.assertIn("scenario nytt", self.run_dd("scenario", "plan").out)
        self.own("--country", "DE", "--warn", "Sykehusene")
        self.run_dd("person", "add", "Kari Plan")
        self.run_dd("measure", "add", "--text", "Lager for 90 dager", "--aim", "prevent", "--owner", "Kari Plan",
                    "--due", "2024-09-01", "--scenarios", "SC-1")
        self.run_dd("exercise", "add", "Øvelse", "--scenarios", "SC-1", "--planned", "2024-05-06")
        self.run_dd("exercise", "hold", "EX-1", "--result", "Ingen ringte", "--date", "2024-05-06")
        self.run_dd("vulnerability", "add", "--text", "Én produsent", "--type", "S1", "--items", "IT-1")
        plan = self.json("scenario", "plan")
        self.check_schema(plan, "scenario-plan")
        self.assertEqual([(p["id"], p["measures"], p["warn"], p["exercised"]) for p in plan["scenarios"]],
                         [("SC-1", "ME-1", "Sykehusene", "2024-05-06")])
        self.run_dd("scenario", "plan", "-o", "plan.md")
        text = (self.dir / "plan.md").read_text()
        for part in ("SC-1: Brann", "Lager for 90 dager | Kari Plan | 2024-09-01", "Skal varsles: Sykehusene",
                     "Ingen ringte", "Én produsent (S1, IT-1)"):
            self.assertIn(part, text)
        self.run_dd("scenario", "plan", "X1", code=USAGE)


class Stress(Case):
    """What fails, over the register: by hand, with ranges, and with what is not known."""

    def setUp(self):
        super().setUp()
        self.init()
        for name, country in (("Kina Kjemi", "CN"), ("Euro Kjemi", "DE")):
            self.run_dd("supplier", "add", "--name", name, "--country", country)

    def item(self, name, *more):
        return self.json("item", "add", name, *more)["id"]

    def source(self, item, supplier, *more):
        return self.json("source", "add", item, supplier, *more)["id"]

    def tried(self, *words):
        document = self.json("scenario", "run", *words)
        self.check_schema(document, "scenario-run")
        return {i["id"]: i for i in document["items"]}

    def test_the_example_of_the_docs(self):
        item = self.item("Filter", "--stock", "20")
        self.source(item, "S-1", "--able", "approved", "--share", "50", "--made-in", "Kina", "--lead", "30")
        self.source(item, "S-2", "--able", "approved", "--share", "50", "--made-in", "DE", "--lead", "50")
        got = self.tried("--country", "CN", "--days", "60")[item]
        self.assertEqual([got[k] for k in ("state", "share_lost", "days_until_empty", "gap_days")], ["gap", 50, 40, 10])
        self.assertEqual(got["closed_by"], [{"measure": "stock+5", "gap_days": 0}])
        helped = self.tried("--country", "CN", "--days", "60", "--with-measure", "stock+5")[item]
        self.assertEqual(helped["gap_days_with"], 0)
        self.assertEqual(self.tried("--country", "CN", "--days", "40")[item]["state"], "holds")
        self.assertEqual(self.tried("--country", "SE")[item]["state"], "untouched")
        both = self.tried("--country", "CN", "--supplier", "S-2", "--days", "60")[item]
        self.assertEqual([both["share_lost"], both["days_until_empty"], both["gap_days"]], [100, 20, 40])
        self.assertEqual(self.tried("--supplier", "S-1", "--lost", "50%", "--days", "60")[item]["share_lost"], 25)

    def test_ranges_and_what_is_not_known(self):
        sure = self.item("A", "--stock", "5-10-20")
        self.source(sure, "S-1", "--able", "approved", "--made-in", "CN", "--lead", "90")
        bare = self.item("B", "--criticality", "critical")
        safe = self.item("C", "--stock", "5")
        self.source(safe, "S-2", "--able", "approved", "--made-in", "DE", "--lead", "9")
        made = self.item("D", "--stock", "2", "--needs", sure)
        got = self.tried("--country", "CN", "--days", "15")
        self.assertEqual(list(got), [sure, made, bare, safe])
        self.assertEqual(got[sure]["days_until_empty_range"], {"low": 5, "high": None})
        self.assertEqual([got[sure]["days_until_empty"], got[sure]["gap_days"]], [10, 5])
        self.assertEqual([got[made]["days_until_empty"], got[made]["gap_days"]], [12, 3])
        self.assertEqual([got[bare][k] for k in ("state", "days_until_empty", "gap_days", "share_lost")],
                         ["undecided", None, None, None])
        self.assertEqual(got[bare]["unknown"], ["stock", "place"])
        self.assertEqual(got[safe]["state"], "untouched")

    def test_resource_demand_and_hours(self):
        made = self.item("Dose", "--stock", "0")
        cyclotron = self.json("resource", "add", "Syklotron", "--repair", "3")["id"]
        self.run_dd("item", "set", made, "--needs", cyclotron)
        got = self.tried("--resource", cyclotron, "--days", "30")[made]
        self.assertEqual([got["state"], got["days_until_empty"], got["gap_days"]], ["gap", 0, 3])
        stocked = self.item("Glass", "--stock", "10")
        self.source(stocked, "S-2", "--able", "approved", "--made-in", "DE", "--lead", "14")
        got = self.tried("--demand", "+100%", "--hours", "720")[stocked]
        self.assertEqual([got["days_until_empty"], got["gap_days"]], [10, 4])
        self.assertEqual(self.tried("E5")[stocked]["state"], "gap")

    def test_thirteen_run_and_say_what_is_missing(self):
        self.assertIn("item add", self.run_dd("scenario", "run", "P1", "--lang", "en").out)
        item = self.item("Filter", "--stock", "20")
        self.source(item, "S-1", "--able", "approved", "--made-in", "NO", "--lead", "30")
        self.assertIn("--made-in", self.run_dd("scenario", "run", "--country", "CN", "--lang", "en").out)
        for one in self.json("scenario", "list")["scenarios"]:
            self.tried(one["id"])

    def test_ranked_and_as_pages(self):
        item = self.item("Vial", "--stock", "20", "--criticality", "critical")
        self.source(item, "S-1", "--able", "approved", "--made-in", "CN", "--lead", "400")
        self.item("Bare")
        document = self.json("scenario", "rank")
        self.check_schema(document, "scenario-rank")
        ranked = {s["id"]: s for s in document["scenarios"]}
        self.assertEqual(len(ranked), 13)
        p2 = ranked["P2"]
        self.assertEqual([p2[k] for k in ("items_hit", "items_empty", "items_critical", "items_unsure",
                                          "longest_gap_days")], [2, 1, 1, 1, 345])
        self.assertEqual(ranked["D1"]["items_hit"], 0)
        keys = [(s["items_critical"], s["items_empty"], s["longest_gap_days"]) for s in document["scenarios"]]
        self.assertEqual(keys, sorted(keys, reverse=True))
        typed = self.run_dd("scenario", "run", "--country", "CN", "--days", "60", "--demand", "20", "--lang", "en").out
        self.assertIn("Fails: all from China (100 % lost); demand rises by 20 %.", typed)
        for words in (["run", "P2"], ["exposure"]):
            self.run_dd("scenario", *words, "-o", "page.html", "--overwrite")
            page = (self.dir / "page.html").read_text()
            self.assertIn("Vial", page)
            self.no_match(page, r"\b(scenario|col|word)\.[a-z]+\.?[a-z]*|\{[a-z]+\}")
            self.assertIn("<svg", page) if "P2" in words else None
            self.run_dd("scenario", *words, "-o", "page.pdf", "--overwrite")
            self.assertEqual((self.dir / "page.pdf").read_bytes()[:5], b"%PDF-")
        self.assert_error(self.run_dd("scenario", "run", "P2", "-o", "page.html", code=None), REFUSED, "page.html")

    def test_what_hangs_on_one(self):
        alone, one_land, two, bare = (self.item(n) for n in "ABCD")
        self.source(alone, "S-1", "--able", "approved", "--made-in", "CN")
        for item, land in ((one_land, "CN"), (two, "DE")):
            self.source(item, "S-1", "--able", "approved", "--share", "50", "--made-in", "CN")
            self.source(item, "S-2", "--able", "approved", "--share", "50", "--made-in", land)
        sole = self.item("E")
        self.source(sole, "S-1", "--able", "approved", "--made-in", "NO")
        self.source(sole, "S-2", "--able", "possible", "--made-in", "DE")
        document = self.json("scenario", "exposure")
        self.check_schema(document, "scenario-exposure")
        got = {i["id"]: (i["single"], i["country"], i["hhi"]) for i in document["items"]}
        self.assertEqual(got, {alone: ("source", "CN", 10000), one_land: ("country", "CN", 5000),
                               two: (None, None, 5000), bare: ("unknown", None, None), sole: (None, None, 10000)})
        self.assertEqual(document["purchases"], {"year": None, "hhi_suppliers": None, "hhi_countries": None})
        self.run_dd("scenario", "exposure")

    def test_mistakes(self):
        item = self.item("A")
        other = self.item("B", "--needs", item)
        self.assert_error(self.run_dd("item", "set", item, "--needs", other, code=None), INPUT, "--needs")
        for words in (["X1"], [], ["--demand", "mye"], ["--days", "3", "--hours", "2"], ["--region", "mars"],
                      ["--country", "CN", "--with-measure", "håp"], ["--country", "CN", "--days", "99999"]):
            self.assert_error(self.run_dd("scenario", "run", *words, code=None), USAGE)
        self.assert_error(self.run_dd("item", "set", item, "--stock", "9-3", code=None), USAGE, "9-3")


if __name__ == "__main__":
    unittest.main()
