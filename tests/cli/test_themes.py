"""Suppliers by risk theme, and one decision for all of a theme."""
import unittest

from ddreg import OK, REFUSED, USAGE, Case, sql


class Themes(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.made = [self.add("Sydd %d" % i, "NO", "46.42", "Arbeidstøy", made)
                     for i, made in enumerate(("BD", "IN", "IT", None))]
        self.add("Advokatene", "NO", "69.10", None, None)
        self.add("Bare et navn", "NO", None, None, None)

    def add(self, name, country, sector, category, made):
        words = ["supplier", "add", "--name", name, "--country", country]
        for option, value in (("--sector", sector), ("--category", category), ("--production-country", made)):
            words += [option, value] if value else []
        return self.json(*words)["id"]

    def themes(self):
        document = self.json("risk", "themes")
        self.check_schema(document, "risk-themes")
        return {t["theme"]: t for t in document["themes"]}

    def decided(self):
        return [self.json("supplier", "show", i)["decided"] for i in self.made]

    def test_by_what_is_bought_and_where_from(self):
        themes = self.themes()
        self.assertEqual({k: t["suppliers"] for k, t in themes.items()},
                         {"clothing.south_asia": 2, "clothing.europe": 1, "clothing.unknown": 1,
                          "office_services.norway": 1, "unknown": 1})
        self.assertIn("syersker", themes["clothing.south_asia"]["affected"])
        self.assertIsNone(themes["unknown"]["place"])

    def test_a_second_person_confirms_all_of_a_theme_at_once(self):
        self.run_dd("assess", "--all")
        lower = ("--severity", "2", "--likelihood", "2", "--reason", "Reist dit")
        out = self.json("assess", "--theme", "clothing.south_asia", *lower)
        self.assertEqual(len(out["waiting"]), 2)
        self.run_dd("assess", "--theme", "clothing.south_asia", "--confirm", code=REFUSED)  # one's own
        entries = sql(self.db, "SELECT MAX(seq) FROM journal")[0][0]
        kari = {"env": {"DDREG_USER": "Kari Nordmann"}}
        out = self.json("assess", "--theme", "clothing.south_asia", "--confirm", **kari)
        self.check_schema(out, "assess")
        self.assertEqual((out["confirmed"], out["left_out"]), (2, []))
        self.assertEqual(sql(self.db, "SELECT MAX(seq) FROM journal"), [(entries + 1,)])
        self.assertEqual(self.decided()[:2], [True, True])
        self.assertEqual(self.json("supplier", "show", self.made[0])["level"], "low")
        self.run_dd("assess", "--theme", "clothing.south_asia", "--confirm", code=REFUSED, **kari)  # nothing waits
        self.run_dd("assess", "--theme", "clothing.south_asia", "--take-back", code=USAGE)

    def test_a_fall_that_nobody_saw_is_left_out(self):
        self.run_dd("assess", "--all")
        self.run_dd("supplier", "set", self.made[0], "--production-country", "IT", "--reason", "x")
        out = self.json("assess", "--theme", "clothing.europe", "--accept", env={"DDREG_USER": "annen"})
        self.check_schema(out, "assess")
        self.assertEqual([(o["id"], o["why"]) for o in out["left_out"]], [(self.made[0], "fall")])

    def test_one_decision_for_all_of_a_theme(self):
        out = self.json("assess", "--theme", "clothing.south_asia", "--accept")
        self.check_schema(out, "assess")
        self.assertEqual(out, {"decided": 2, "decided_before": 0, "waiting": [], "left_out": []})
        self.assertEqual(self.decided(), [True, True, None, None])
        self.assertEqual(self.themes()["clothing.south_asia"]["decided"], 2)
        entries = self.json("journal", "list")["journal"]
        self.assertEqual(len([e for e in entries if e["command"] == "assess"]), 1)

    def test_wherever_it_comes_from(self):
        out = self.json("assess", "--theme", "clothing", "--accept")
        self.assertEqual((out["decided"], [s["why"] for s in out["left_out"]]), (3, ["unknown_facts"]))
        self.assertEqual(self.decided(), [True, True, True, None])

    def test_below_the_proposal_they_wait_for_another_person_and_are_named(self):
        for n in range(5):
            self.made.append(self.add("Sydd mer %d" % n, "NO", "46.42", "Arbeidstøy", "BD"))
        words = ("assess", "--theme", "clothing.south_asia", "--severity", "3", "--likelihood", "3", "--reason", "x")
        out = self.run_dd(*words, "--dry-run").out
        self.assertIn("Besluttet: 0.", out)
        self.assertIn("Venter på en annen person: 7", out)
        self.assertEqual((out.count(" Sydd "), "og 2 til" in out), (5, True))
        out = self.json(*words)
        self.check_schema(out, "assess")
        self.assertEqual((out["decided"], len(out["waiting"])), (0, 7))
        self.assertIn({"id": self.made[0], "name": "Sydd 0"}, out["waiting"])
        self.assertNotIn(True, self.decided())
        self.run_dd("assess", self.made[0], "--confirm", env={"DDREG_USER": "annen"})
        self.assertTrue(self.decided()[0])

    def test_a_country_that_follows_from_the_number_is_known(self):
        self.write("s.csv", "Leverandør;Org.nr;Næringskode\nRent AS;974760673;81.210\n")
        self.run_dd("import", "suppliers", "s.csv")
        out = self.json("assess", "--theme", "service_work", "--accept")
        self.assertEqual((out["decided"], out["left_out"]), (1, []))

    def test_an_open_finding_is_left_out_and_named(self):
        self.run_dd("finding", "add", self.made[1], "--text", "Barnearbeid", "--severity", "5",
                    "--connection", "linked")
        ran = self.run_dd("-l", "en", "assess", "--theme", "clothing.south_asia", "--accept")
        self.assertIn("open finding F-1", ran.out)
        self.assertEqual(self.decided()[:2], [True, None])

    def test_otherwise_needs_a_reason_and_each_can_still_differ(self):
        words = ("assess", "--theme", "clothing.south_asia", "--severity", "5", "--likelihood", "5")
        ran = self.run_dd(*words[:3], "--severity", "4", "--likelihood", "4", code=None)
        self.assertEqual(ran.code, REFUSED)
        self.assertEqual(self.decided(), [None] * 4)
        self.run_dd(*words, "--reason", "Sett samlet")
        self.run_dd("assess", self.made[0], "--severity", "5", "--likelihood", "5", "--reason", "Besøkt")
        out = self.json(*words, "--reason", "Sett samlet")
        self.assertEqual((out["decided"], out["decided_before"]), (0, 2))

    def prioritise(self, *words):
        out = self.json("risk", "prioritise", "--year", "2023", *words)
        self.check_schema(out, "risk-prioritise")
        return out

    def buy(self):
        self.write("p.csv", "Leverandør;Bilagsdato;Beløp NOK\n" + "".join(
            "%s;01.02.2023;%d,00\n" % (name, ore) for name, ore in
            (("Sydd 0", 100), ("Sydd 1", 200), ("Sydd 2", 400), ("Sydd 3", 800), ("Advokatene", 5000),
             ("Bare et navn", 50))))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")
        self.run_dd("assess", "--all")

    def test_priorities_by_theme(self):
        self.buy()
        whole = self.prioritise()
        themes = self.prioritise("--themes")["themes"]
        self.assertEqual([(t["place"], t["theme"], t["suppliers"], t["ore"], t["level"], t["proposed"], t["decided"])
                          for t in themes],
                         [(1, "clothing.unknown", 1, 80000, "very_high", 1, 0),
                          (2, "clothing.south_asia", 2, 30000, "very_high", 2, 0),
                          (3, "clothing.europe", 1, 40000, "high", 1, 0),
                          (4, "office_services.norway", 1, 500000, "low", 0, 0),
                          (None, "unknown", 1, 5000, None, 0, 0)])
        only = self.prioritise("--theme", "clothing")
        self.assertEqual([r["id"] for r in only["suppliers"]],
                         [r["id"] for r in whole["suppliers"] if r["id"] in self.made])
        self.assertEqual([r["place"] for r in only["suppliers"]], [1, 2, 3, 4])
        self.assertEqual((only["theme"], only["base"]["suppliers"]), ("clothing", 4))
        self.assertEqual([t["theme"] for t in self.prioritise("--themes", "--theme", "clothing")["themes"]],
                         [t["theme"] for t in themes[:3]])
        self.assertEqual(self.prioritise("--theme", "unknown")["base"]["unknown"], 1)
        self.assertEqual(self.prioritise("--theme", "flowers")["suppliers"], [])

    def test_only_a_theme_is_recorded(self):
        self.buy()
        out = self.prioritise("--theme", "clothing.south_asia", "--accept")
        self.assertEqual(out["record"], {"chosen": 2, "deferred": 0, "undecided": 0})
        self.assertEqual(self.prioritise()["record"], {"chosen": 2, "deferred": 0, "undecided": 4})
        by = {t["theme"]: (t["chosen"], t["deferred"], t["undecided"]) for t in self.prioritise("--themes")["themes"]}
        self.assertEqual((by["clothing.south_asia"], by["clothing.europe"]), ((2, 0, 0), (0, 0, 1)))
        self.run_dd("assess", "--theme", "clothing.south_asia", "--accept")
        self.assertEqual(self.prioritise("--themes")["themes"][1]["decided"], 2)
        ran = self.run_dd("-l", "en", "risk", "prioritise", "--year", "2023", "--theme", "clothing", "--choose",
                          "Advokatene", "--reason", "x", code=None)
        self.assert_error(ran, REFUSED, "theme clothing")
        self.assert_error(self.run_dd("risk", "prioritise", "--year", "2023", "--theme", "x", code=None), USAGE, "x")

    def test_the_list_of_themes_has_columns_of_its_own(self):
        self.buy()
        words = ("risk", "prioritise", "--year", "2023", "--themes")
        out = self.run_dd("--format", "csv", *words, "--columns", "theme,ore", "--sort", "-ore", "--limit", "1").out
        self.assertEqual(out.split(), ["theme;ore", "office_services.norway;500000"])
        for wrong in (("--columns", "id"), ("--sort", "country"), ("--columns", "nothing")):
            ran = self.run_dd(*words, *wrong, code=None)
            self.assert_error(ran, USAGE, wrong[1])
            self.assertEqual(ran.out, "")
        self.assert_error(self.run_dd(*words[:-1], "--columns", "theme", code=None), USAGE, "theme")

    def test_the_columns_of_themes_are_completed(self):
        words = ("__complete", "risk", "prioritise", "--year", "2023")
        self.assertIn("theme", self.run_dd(*words, "--themes", "--columns", "th").out)
        self.assertEqual(self.run_dd(*words, "--columns", "th").out, "")

    def test_tried_without_writing(self):
        ran = self.run_dd("-l", "en", "assess", "--theme", "clothing", "--accept", "--dry-run")
        self.assertIn("Decided: 3", ran.out)
        self.assertIn("country of production not known", ran.out)
        self.assertIn("nothing is written", ran.err)
        self.assertEqual(self.decided(), [None] * 4)

    def test_what_is_no_theme(self):
        self.assert_error(self.run_dd("assess", "--theme", "klut", "--accept", code=None), USAGE, "risk themes")
        self.assert_error(self.run_dd("assess", "--all", "--level", "low", code=None), USAGE, "--interactive")

    def test_rated_without_a_decision(self):
        self.run_dd("assess", "--theme", "clothing", code=OK)
        self.assertEqual(self.decided(), [False] * 4)


if __name__ == "__main__":
    unittest.main()
