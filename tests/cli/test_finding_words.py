"""What one person cannot do alone to what the register says of an open finding, an accepted result or an answer."""
import unittest

from ddreg import OK, REFUSED, TODAY, Case


class OpenFinding(Case):
    def setUp(self):
        super().setUp()
        self.init()
        for name in ("Fjordglass AS", "Tekstil Ltd"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")
        self.run_dd("finding", "add", "S-1", "--text", "Ubetalt arbeid", "--severity", "3", "--connection", "linked",
                    "--claim", "substantiated", "--affected", "14 sydamer", "--rights", "living-wage hours",
                    "--scale", "3", "--found", "2024-05-01")

    def by(self, who, *args, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_USER": who, "DDREG_TODAY": TODAY})

    def shown(self):
        return self.json("finding", "show", "F-1")

    def due(self):
        return [d["what"] for d in self.json("due")["due"] if d["id"] == "F-1" and d["what"] != "finding.measure"]

    def test_it_is_not_made_weaker_or_moved(self):
        before = self.shown()
        for words, way in ((("--claim", "alleged"), "ease"), (("--grunnlag", "ingen"), "ease"),
                           (("--connection", "none"), "ease"), (("--scale", "none"), "ease"),
                           (("--scale", "2"), "ease"),
                           (("--impact", "potential"), "ease"), (("--virkning", "mulig"), "ease"),
                           (("--found", "2024-05-02"), "ease"),
                           (("--affected", ""), "withdraw"), (("--rights", "hours"), "withdraw"),
                           (("--supplier", "none"), "withdraw"), (("--supplier", "S-2"), "withdraw")):
            for how in ((), ("--correct",)) if words[0] != "--supplier" else (("--correct",),):
                with self.subTest(words=words, how=how):
                    ran = self.run_dd("finding", "set", "F-1", *words, *how, "--reason", "Fordi", code=None)
                    self.assert_error(ran, REFUSED, "ddreg finding %s F-1" % way)
        self.assertEqual(self.shown(), before)

    def test_it_is_eased_by_two(self):
        """What is taken away, too, waits and then happens."""
        for words, key, now in ((("--connection", "none"), "connection", None), (("--scale", "none"), "scale", None),
                                (("--claim", "alleged"), "claim", "alleged"),
                                (("--impact", "potential"), "impact", "potential"),
                                (("--found", "2024-05-02"), "found", "2024-05-02")):
            was = self.shown()[key]
            self.run_dd("finding", "ease", "F-1", *words, "--reason", "Svakere")
            self.assertEqual((self.shown()["state"], self.shown()[key]), ("easing", was))
            self.by("kollega", "finding", "confirm", "F-1")
            self.assertEqual((self.shown()["state"], self.shown()[key]), ("open", now))
        self.assertTrue(self.json("journal", "verify")["whole"])
        for words in ((), ("--explain",)):  # what can happen is not given as what has
            shown = self.run_dd("assess", "S-1", *words).out
            self.assertIn("kan skje", shown)
            self.assertNotIn("har skjedd", shown)

    def test_other_words_are_looked_at(self):
        for how in ((), ("--correct",)):
            with self.subTest(how=how):
                ran = self.run_dd("finding", "set", "F-1", "--text", "Noe annet", *how, code=None)
                self.assert_error(ran, REFUSED, "--reason")
                self.run_dd("finding", "set", "F-1", "--text", "Noe annet%d" % len(how), *how, "--reason", "Klarere")
                self.check_schema(self.shown(), "finding")
                self.assertEqual((self.shown()["second"], self.due()), ("changed", ["finding.changed"]))
                self.by("kari", "finding", "set", "F-1", "--affected", "12 sydamer%d" % len(how), "--reason", "Talt")
                for who in ("tester", "kari"):  # both wrote what waits
                    self.by(who, "finding", "confirm", "F-1", code=REFUSED)
                self.by("kollega", "finding", "confirm", "F-1")
                self.assertEqual((self.shown()["state"], self.due()), ("open", []))
        self.run_dd("finding", "close", "F-1", "--reason", "Rettet")
        self.assert_error(self.run_dd("finding", "set", "F-1", "--text", "x", "--reason", "Fordi", code=None), REFUSED,
                          "ddreg finding keep F-1")


class OfOtherRecords(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Sølvlavstøa Maskinvare AS", "--country", "NO")

    def on(self, day, *args, code=OK, by="kari"):
        return self.run_dd(*args, code=code, env={"DDREG_USER": by, "DDREG_TODAY": day})

    def test_an_accepted_result_is_as_it_was_accepted(self):
        self.on("2024-06-01", "measure", "add", "--text", "Betal", "--aim", "remedy", "--owner", "Kari Nordmann",
                "--due", "2024-09-01")
        self.on("2024-06-01", "measure", "done", "ME-1", "--result", "Noe er betalt")
        self.on("2024-06-02", "measure", "accept", "ME-1", by="ola")
        new = ("measure", "set", "ME-1", "--result", "Alt er betalt")
        self.assert_error(self.on("2025-02-01", *new, "--correct", "--reason", "Feil", code=None), REFUSED,
                          "ddreg measure accept ME-1")
        self.on("2025-02-01", *new)
        shown = [self.json("measure", "show", "ME-1", "--as-of", day, env={"DDREG_TODAY": "2025-02-01"})
                 for day in ("2024-12-31", "2025-02-01")]
        self.assertEqual([(s["state"], s["result"]) for s in shown],
                         [("accepted", "Noe er betalt"), ("done", "Alt er betalt")])

    def test_the_first_words_of_its_name_are_the_supplier_s(self):
        add = ("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--issued", "2024-03-01", "--issuer")
        for issuer in ("Sølvlavstøa", "SØLVLAVSTØA AS"):
            self.assert_error(self.run_dd(*add, issuer, code=None), REFUSED, "--kind questionnaire")
        self.run_dd(*add, "Sølvkontrollen AS")

    def test_another_standard_renews_no_certificate(self):
        for ref, issuer, expires in (("SA8000", "Revisor AS", "2024-06-01"),
                                     ("ISO 14001", "Norsk Miljø", "2026-06-01")):
            self.run_dd("evidence", "add", "S-1", "--kind", "certificate", "--ref", ref, "--issuer", issuer, "--issued",
                        "2024-01-01", "--expires", expires)

        def due():
            return [d["id"] for d in self.json("due")["due"] if d["what"] == "evidence.expires"]
        self.assertEqual(due(), ["E-1"])
        self.run_dd("evidence", "add", "S-1", "--kind", "certificate", "--ref", "SA-2", "--issuer", "REVISOR AS",
                    "--issued", "2024-05-01", "--expires", "2027-05-01")
        self.assertEqual(due(), [])

    def test_an_answer_that_came_again_is_not_judged(self):
        self.on("2024-05-01", "questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-07-01")
        self.on("2024-05-10", "questionnaire", "answer", "Q-1")
        self.on("2024-05-11", "questionnaire", "evaluate", "Q-1", "--verdict", "sufficient", "--reason", "Bra")
        self.write("mer.pdf", "%PDF-1.4 mer")
        more = self.json("file", "add", "mer.pdf", env={"DDREG_TODAY": "2024-06-20"})["id"]
        self.on("2024-06-20", "questionnaire", "again", "Q-1", "--later", more)
        then = {"env": {"DDREG_TODAY": "2024-06-20"}}
        shown = self.json("questionnaire", "show", "Q-1", **then)
        self.assertEqual([shown[k] for k in ("state", "received", "verdict", "judged", "evaluated")],
                         ["answered", "2024-05-10", None, None, None])
        self.assertEqual([d["due"] for d in self.json("due", **then)["due"] if d["what"] == "questionnaire.evaluate"],
                         ["2024-06-20"])

    def test_each_fall_has_the_reason_of_its_own_decision(self):
        names = ("Søm A Ltd", "Søm B Ltd")
        for name in names:
            self.run_dd("supplier", "add", "--name", name, "--country", "NO", "--sector", "46.42", "--category",
                        "Arbeidstøy", "--production-country", "BD")
        self.run_dd("assess", "--all")
        for n, why in ((2, "Besøkt i mars"), (3, "Revidert i april")):
            self.run_dd("assess", "S-%d" % n, "--severity", "1", "--likelihood", "1", "--reason", why)
        self.run_dd("assess", "--theme", "clothing.south_asia", "--confirm", "--reason", "Sett papirene",
                    env={"DDREG_USER": "kollega"})
        self.assertEqual({f["id"]: f["reason"] for f in self.json("risk", "falls", "--all")["falls"]},
                         {"S-2": "Besøkt i mars", "S-3": "Revidert i april"})
        self.assertTrue(self.json("journal", "verify")["whole"])


if __name__ == "__main__":
    unittest.main()
