"""The model of supply scenarios against the counts of its source."""
import collections
import unittest

from ddreg import USAGE, Case


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


if __name__ == "__main__":
    unittest.main()
