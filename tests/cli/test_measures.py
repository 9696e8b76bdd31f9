"""Measures: planned, started, done with a result, and accepted by somebody else than their owner."""

from ddreg import INPUT, OK, REFUSED, USAGE, Case


class Measures(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("person", "add", "Kari Nordmann", "--accounts", "kari")
        self.run_dd("person", "add", "Ola Hansen", "--accounts", "ola")
        for text in ("Ubetalt arbeid", "Lange dager"):
            self.run_dd("finding", "add", "S-1", "--text", text)

    def by(self, who, *args, code=OK, day="2024-06-01"):
        return self.run_dd(*args, code=code, env={"DDREG_USER": who, "DDREG_TODAY": day})

    def refused(self, who, *args, code=REFUSED, says=""):
        self.assert_error(self.by(who, *args, code=None), code, says)

    def add(self, *more):
        self.by("kari", "measure", "add", "--text", "Etterbetal", "--aim", "remedy", "--owner", "Kari Nordmann",
                "--due", "2024-09-01", *more)

    def show(self, one="ME-1", day="2024-06-01"):
        shown = self.json("measure", "show", one, env={"DDREG_TODAY": day})
        self.check_schema(shown, "measure")
        return shown

    def finding(self, one="F-1"):
        return self.json("finding", "show", one)

    def due(self, day="2024-06-01"):
        return [(d["id"], d["what"], d["due"], d["who"]) for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                if d["what"].startswith("measure.")]

    def test_from_plan_to_closed_finding(self):
        self.add("--findings", "F-1,F-2", "--themes", "clothing.south_asia service_work", "--promised", "2023")
        self.assertEqual(self.due(), [("ME-1", "measure.do", "2024-09-01", "Kari Nordmann")])
        self.refused("ola", "finding", "close", "F-1", "--reason", "Skjema er sendt", says="ME-1")
        self.by("kari", "measure", "start", "ME-1", "--date", "2024-06-01")
        self.refused("kari", "measure", "done", "ME-1", code=USAGE)
        self.by("kari", "measure", "done", "ME-1", "--result", "Alt er betalt", "--date", "2024-06-01")
        self.assertEqual(self.due(), [("ME-1", "measure.accept", "2024-06-01", "Kari Nordmann")])
        self.refused("kari", "measure", "accept", "ME-1")
        self.refused("ola", "finding", "close", "F-1", "--reason", "Betalt", says="ME-1")
        self.by("ola", "measure", "reject", "ME-1", "--reason", "Ingen dokumentasjon")
        self.by("ola", "measure", "done", "ME-1", "--result", "Betalt, se bilag")
        self.refused("ola", "measure", "accept", "ME-1")  # who did it
        self.refused("kari", "measure", "accept", "ME-1", says="ME-1")  # whose it is
        self.by("eva", "measure", "accept", "ME-1")
        shown = self.show()
        self.assertEqual((shown["state"], shown["findings"], shown["promised"], shown["result"], shown["started"]),
                         ("accepted", ["F-1", "F-2"], 2023, "Betalt, se bilag", "2024-06-01"))
        self.assertEqual(self.due(), [])
        for finding in ("F-1", "F-2"):
            self.by("ola", "finding", "close", finding, "--reason", "Betalt")
        self.assertTrue(self.json("journal", "verify")["whole"])

    def test_a_changed_result_is_accepted_again(self):
        self.add()
        self.by("kari", "measure", "done", "ME-1", "--result", "Noe")
        self.by("ola", "measure", "accept", "ME-1")
        self.by("kari", "measure", "set", "ME-1", "--result", "Alt")
        self.assertEqual(self.show()["state"], "done")

    def test_given_up(self):
        self.add("--findings", "F-1")
        self.refused("kari", "measure", "drop", "ME-1", code=USAGE)
        self.by("kari", "measure", "drop", "ME-1", "--reason", "Leverandøren er borte")
        self.assertEqual(self.due(), [])
        self.by("kari", "finding", "close", "F-1", "--reason", "Leverandøren er borte")
        self.assertEqual(self.finding()["state"], "closing")
        self.refused("kari", "finding", "confirm", "F-1", says="en annen")
        self.by("ola", "finding", "confirm", "F-1")
        self.assertEqual((self.finding()["state"], self.finding()["second"]), ("closed", "attested"))

    def test_one_of_several(self):
        self.add("--findings", "F-1")
        self.add("--findings", "F-1")
        self.by("kari", "measure", "done", "ME-1", "--result", "Betalt")
        self.by("ola", "measure", "accept", "ME-1")
        self.refused("ola", "finding", "close", "F-1", "--reason", "Betalt", says="ME-2")
        self.by("kari", "measure", "drop", "ME-2", "--reason", "Trengs ikke")
        self.by("ola", "finding", "close", "F-1", "--reason", "Betalt")

    def test_what_cannot_be(self):
        for more in (["--themes", "romfart"], ["--themes", "clothing.mars"], ["--findings", "F-9"]):
            with self.subTest(more=more):
                self.refused("kari", "measure", "add", "--text", "x", "--aim", "limit", "--owner", "PE-1", "--due",
                             "2024-09-01", *more, code=INPUT)
        self.add("--findings", "F-1")
        self.refused("kari", "finding", "withdraw", "F-1", "--reason", "Feil", says="ME-1")
        self.by("kari", "measure", "start", "ME-1", "--date", "2024-05-20")
        self.refused("kari", "measure", "done", "ME-1", "--result", "x", "--date", "2024-05-19", code=INPUT)

    def test_an_open_finding_is_due_until_it_is_closed(self):
        def due(day="2024-06-01"):
            return [(d["what"], d["due"], d["command"]) for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                    if d["id"] == "F-1"]
        plan = [("finding.measure", "2024-05-15", "ddreg measure add --findings F-1")]
        self.assertEqual(due(), plan)
        self.run_dd("assess", "--all")
        self.assertEqual(due(), plan)
        self.add("--findings", "F-1")
        self.assertEqual(due(), [("finding.open", "2024-09-01", "ddreg finding show F-1")])
        self.by("kari", "measure", "done", "ME-1", "--result", "Betalt")
        self.by("ola", "measure", "accept", "ME-1")
        self.assertEqual(due(), [("finding.close", "2024-06-01", "ddreg finding close F-1")])
        self.by("kari", "finding", "close", "F-1", "--reason", "Betalt")  # a second person accepted the result
        self.assertEqual((due(), self.finding()["state"], self.finding()["second"]), ([], "closed", None))

    def test_a_company_of_one_person(self):
        self.add("--findings", "F-1")
        self.by("kari", "company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.by("kari", "measure", "done", "ME-1", "--result", "Betalt")
        self.by("kari", "measure", "accept", "ME-1")
        self.by("kari", "finding", "close", "F-1", "--reason", "Betalt")
        self.assertEqual((self.finding()["state"], self.finding()["second"]), ("closed", "alone"))
        looked = self.json("report", "figures", "--year", "2024", env={"DDREG_TODAY": "2024-06-01"})["looked"]
        self.assertEqual([looked[k] for k in ("findings_waiting", "findings_attested", "findings_alone")], [0, 0, 1])

    def test_rights_and_people(self):
        for wrong in (["--rights", "luksus"], ["--people", "farm-workers keisere"]):
            self.assert_error(self.run_dd("finding", "set", "F-1", *wrong, code=None), INPUT, wrong[1].split()[-1])
        made = self.json("finding", "set", "F-1", "--rights", "living-wage hours", "--people", "farm-workers")
        self.assertEqual((made["rights"], made["people"]), ("living-wage hours", "farm-workers"))
        made = self.json("finding", "set", "F-1", "--rights", "living-wage,hours, health")
        self.assertEqual(made["rights"].split(), ["living-wage", "hours", "health"])
        page = " ".join(self.run_dd("--lang", "nb", "finding", "add", "--help", code=OK).out.split())
        self.assertIn("living-wage (retten til en lønn å leve av)", page)
        self.assertIn("miners (", page)
        offered = self.run_dd("__complete", "finding", "add", "--rights", "li", code=OK).out
        self.assertIn("living-wage\tretten til en lønn å leve av", offered)

    def test_carried_over(self):
        self.add("--promised", "2023")
        self.assertEqual(self.show(day="2024-06-02")["carry_over"], "carried_over")
        self.by("kari", "measure", "drop", "ME-1", "--reason", "Nei", day="2024-06-02")
        self.assertIsNone(self.show(day="2024-06-02")["carry_over"])


class Findings(Case):
    def test_what_is_claimed_and_what_the_supplier_replied(self):
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        for wrong in (["--claim", "contested"], ["--reply", "Nei"], ["--scale", "4"],
                      ["--severity", "3", "--scale", "2", "--irremediable", "4"]):
            with self.subTest(wrong=wrong):
                self.assert_error(self.run_dd("finding", "add", "S-1", "--text", "Ubetalt", *wrong, code=None), INPUT)
        made = self.json("finding", "add", "S-1", "--text", "Ubetalt", "--claim", "contested", "--heard", "2024-05-01",
                         "--reply", "Alt er betalt", "--affected", "14 sydamer", "--severity", "4", "--scale", "4",
                         "--scope", "2", "--irremediable", "1", "--source", "visit", "--place", "further")
        self.check_schema(made, "finding")
        self.assertEqual([made[k] for k in ("claim", "heard", "affected", "scale", "source", "place")],
                         ["contested", "2024-05-01", "14 sydamer", 4, "visit", "further"])
        self.assertEqual(self.json("finding", "set", "F-1", "--grunnlag", "underbygget")["claim"], "substantiated")

    def test_only_what_is_substantiated_is_given_as_a_fact(self):
        self.init()
        for key, value in (("orgnr", "905461761"), ("contact", "a@example.no")):
            self.run_dd("company", "set", key, value)
        self.run_dd("finding", "add", "--own", "--text", "Ubetalt overtid", "--claim", "alleged")
        self.run_dd("request", "add", "--received", "2024-05-01", "--anonymous", "--text", "Hva?", "--impacts", "F-1")
        self.run_dd("request", "set", "RQ-1", "--reply", "Se under.")
        letter = ("request", "letter", "RQ-1", "--what", "answer", "-o", "svar.md")
        self.assert_error(self.run_dd(*letter, code=None), REFUSED, "ddreg finding set F-1 --claim")
        self.run_dd("finding", "set", "F-1", "--claim", "substantiated")
        self.run_dd(*letter)
        self.assertIn("Ubetalt overtid", (self.dir / "svar.md").read_text())
