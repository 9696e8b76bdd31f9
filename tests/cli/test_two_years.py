"""Three suppliers and two requests through two years: each step has its command, due is right on each day.
2024 is a leap year; deadlines fall on month ends."""

from ddreg import INPUT, OK, REFUSED, Case


class TwoYears(Case):
    SERVICE, MAKER, TEXTILE = "S-1", "S-2", "S-3"

    def on(self, day, *args, by="kari", code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day, "DDREG_USER": by})

    def refused(self, day, *args, by="kari", says="", code=REFUSED):
        self.assert_error(self.on(day, *args, by=by, code=None), code, says)

    def due(self, day, *ids):
        """What is due on the day of the records: what, by when, and how many days are left."""
        return sorted((d["id"], d["what"], d["due"], d["days_left"])
                      for d in self.json("due", env={"DDREG_TODAY": day})["due"] if d["id"] in ids)

    def show(self, noun, one, day="2025-12-31"):
        return self.json(noun, "show", one, env={"DDREG_TODAY": day})

    def level(self, day):
        rows = self.json("risk", "list", env={"DDREG_TODAY": day})["suppliers"]
        return {r["id"]: r["level"] for r in rows}[self.TEXTILE]

    def test_two_requests(self):
        self.on("2024-01-02", "init", "--company", "Prøve AS")
        self.first_request()
        self.second_request()
        self.assertEqual(self.due("2025-12-31", "RQ-1", "RQ-2"), [])
        figures = self.json("report", "figures", "--year", "2024", env={"DDREG_TODAY": "2025-12-31"})
        self.check_schema(figures, "figures")
        self.assertEqual(figures["requests"], {"due": 3, "breached": 1})
        self.assertTrue(self.json("journal", "verify")["whole"])

    def test_findings_of_three_suppliers(self):
        self.start()
        self.finding()
        self.finding_without_a_measure()
        self.mistake()
        self.assertEqual(self.due("2025-12-31", "F-1", "F-2", "F-3", "ME-1", "ME-2", "DG-1"),
                         [("ME-2", "measure.do", "2026-02-28", 59)])
        self.assertTrue(self.json("journal", "verify")["whole"])

    def start(self):
        day = "2024-01-02"
        self.on(day, "init", "--company", "Prøve AS", by="admin")
        for name, country, sector in (("Kontorhjelp AS", "NO", "69.10"), ("Feinchemie GmbH", "DE", "21.10"),
                                      ("Dhaka Textiles Ltd", "BD", "14.13")):
            self.on(day, "supplier", "add", "--name", name, "--country", country, "--sector", sector, by="admin")
        for name in ("kari", "ola", "eva"):
            self.on(day, "person", "add", name.capitalize() + " Prøve", "--accounts", name, by="admin")
        self.on(day, "assess", "--all")
        self.assertEqual(self.due(day, self.SERVICE, self.TEXTILE), [(self.TEXTILE, "rating.undecided", day, 0)])
        self.on(day, "assess", self.TEXTILE, "--accept")
        self.on(day, "assess", self.SERVICE, "--accept")
        self.assertEqual(self.due("2024-01-31", self.SERVICE, self.TEXTILE),
                         [(self.TEXTILE, "followup.none", day, -29)])
        self.on("2024-01-31", "questionnaire", "add", self.TEXTILE, "--set", "decent-work", "--due", "2024-02-29")
        self.assertEqual(self.due("2024-02-29", self.SERVICE, self.TEXTILE), [])
        self.on("2024-02-29", "questionnaire", "answer", "Q-1")
        self.on("2024-02-29", "questionnaire", "evaluate", "Q-1", "--verdict", "follow_up", "--reason", "Mye overtid")

    def first_request(self):
        """Received on the last day of the year: put off to two months later, which is the last of February."""
        self.on("2024-01-02", "request", "add", "--received", "2023-12-31", "--anonymous", "--text",
                "Hvordan følger dere opp?")
        self.assertEqual(self.due("2024-01-19", "RQ-1"), [("RQ-1", "request.answer", "2024-01-21", 2)])
        put_off = ("request", "extend", "RQ-1", "--reason", "Mange å spørre", "--expected")
        self.refused("2024-01-21", *put_off, "2024-03-01", says="2024-02-29")
        self.refused("2024-01-22", *put_off, "2024-02-29", says="2024-01-21")
        self.on("2024-01-22", *put_off, "2024-02-29", "--sent", "2024-01-21")
        self.assertEqual(self.due("2024-02-28", "RQ-1"), [("RQ-1", "request.extended", "2024-02-29", 1)])
        self.refused("2024-02-29", "request", "answer", "RQ-1", code=INPUT, says="--outcome")
        self.on("2024-02-29", "request", "answer", "RQ-1", "--outcome", "full", "--reply", "Slik gjør vi det.")
        self.assertIsNone(self.show("request", "RQ-1")["late"])

    def second_request(self):
        """Refused on the last day, which is the leap day; the fuller reasons come a day too late."""
        self.on("2024-02-08", "request", "add", "--received", "2024-02-08", "--from", "Per Prøve", "--text",
                "Hva betaler dere?")
        self.assertEqual(self.due("2024-02-29", "RQ-2"), [("RQ-2", "request.answer", "2024-02-29", 0)])
        self.on("2024-03-04", "request", "refuse", "RQ-2", "--ground", "d", "--sent", "2024-02-29", "--received",
                "2024-03-04")
        self.refused("2024-03-26", "request", "more", "RQ-2", "--received", "2024-03-26", says="2024-03-25")
        self.on("2024-03-26", "request", "more", "RQ-2", "--received", "2024-03-25")
        self.assertEqual(self.due("2024-04-14", "RQ-2"), [("RQ-2", "request.more", "2024-04-15", 1)])
        self.on("2024-04-16", "request", "explain", "RQ-2", "--reasons", "Prisene er hemmelige.")
        self.assertEqual(self.show("request", "RQ-2")["late"], "fuller_reasons")
        rows = self.json("request", "breaches", "--year", "2024", env={"DDREG_TODAY": "2024-12-31"})["breaches"]
        self.assertEqual([(b["duty"], b["due"], b["breached"], b["requests"]) for b in rows],
                         [("answer", 2, 0, []), ("fuller_reasons", 1, 1, ["RQ-2"])])

    def finding(self):
        """From what was found to a result that somebody else accepts; only then it closes."""
        self.on("2024-05-02", "finding", "add", self.TEXTILE, "--text", "Ubetalt overtid", "--severity", "4",
                "--connection",
                "linked", "--rights", "living-wage hours", "--people", "seamstresses")
        self.assertEqual(self.level("2024-05-02"), "very_high")
        self.on("2024-05-03", "assess", "--all")
        self.assertEqual(self.due("2024-05-31", "F-1"), [("F-1", "finding.measure", "2024-05-02", -29)])
        self.refused("2024-05-31", "supplier", "set", self.TEXTILE, "--class", "not_supplier", "--reason", "Borte",
                     says="F-1")
        self.on("2024-05-31", "measure", "add", "--text", "Etterbetale", "--aim", "remedy", "--owner", "Kari Prøve",
                "--due", "2024-08-31", "--findings", "F-1", "--promised", "2023")
        self.on("2024-06-10", "dialogue", "add", "union", "--supplier", self.TEXTILE, "--text", "Etterbetaling",
                "--findings",
                "F-1", "--said", "40 mangler lønn", "--next", "2024-07-31")
        self.assertEqual(self.due("2024-07-31", "F-1", "ME-1", "DG-1"),
                         [("DG-1", "dialogue.next", "2024-07-31", 0), ("F-1", "finding.open", "2024-08-31", 31),
                          ("ME-1", "measure.do", "2024-08-31", 31)])
        self.on("2024-07-31", "dialogue", "follow", "DG-1", "--changed", "Listen er komplett")
        self.assertEqual(self.due("2024-09-01", "ME-1"), [("ME-1", "measure.do", "2024-08-31", -1)])
        self.assertEqual(self.show("measure", "ME-1", "2024-09-01")["carry_over"], "carried_over")
        self.on("2024-09-30", "measure", "done", "ME-1", "--result", "Betalt til 40")
        self.refused("2024-10-01", "finding", "close", "F-1", "--reason", "Betalt", says="ME-1")
        self.refused("2024-10-01", "measure", "accept", "ME-1")
        self.on("2024-10-31", "measure", "accept", "ME-1", by="ola")
        self.assertEqual(self.due("2024-10-31", "F-1", "ME-1"), [("F-1", "finding.close", "2024-09-30", -31)])
        self.on("2024-11-01", "finding", "close", "F-1", "--reason", "Betalt, se ME-1")
        self.assertEqual(self.show("finding", "F-1")["state"], "closed")

    def finding_without_a_measure(self):
        """Closed without a result it waits for a second person, and binds until then."""
        self.on("2025-01-31", "finding", "add", self.TEXTILE, "--text", "Låste dører", "--severity", "5")
        self.on("2025-02-01", "finding", "close", "F-2", "--reason", "Dørene er åpne")
        self.assertEqual((self.level("2025-02-28"), self.due("2025-02-28", "F-2")),
                         ("very_high", [("F-2", "finding.confirm", "2025-02-01", -27)]))
        self.refused("2025-02-28", "finding", "confirm", "F-2", says="en annen")
        self.on("2025-02-28", "finding", "keep", "F-2", "--reason", "Se på det først", by="ola")
        self.refused("2025-03-01", "finding", "set", "F-2", "--severity", "4", "--reason", "x",
                     says="ddreg finding ease F-2")
        self.on("2025-03-01", "finding", "ease", "F-2", "--severity", "4", "--reason", "Én etasje")
        self.on("2025-03-01", "finding", "confirm", "F-2", by="ola")
        self.assertEqual((self.show("finding", "F-2")["severity"], self.show("finding", "F-2")["state"]), (4, "open"))
        self.on("2025-03-02", "finding", "close", "F-2", "--reason", "Sett av oss 1. mars")
        self.on("2025-03-31", "finding", "confirm", "F-2", by="eva")
        self.assertEqual((self.show("finding", "F-2")["state"], self.show("finding", "F-2")["second"]), ("closed",
                         "attested"))
        self.on("2025-04-01", "measure", "add", "--text", "Nytt tilsyn", "--aim", "prevent", "--owner", "Eva Prøve",
                "--due", "2026-02-28", "--promised", "2024")
        self.assertEqual(self.show("measure", "ME-2", "2025-04-01")["carry_over"], "carried_over")

    def mistake(self):
        """Entered on the wrong supplier: it counts until a second person says so, too; then it never did."""
        self.on("2025-06-30", "finding", "add", self.SERVICE, "--text", "Feil firma", "--severity", "5")
        self.on("2025-06-30", "finding", "withdraw", "F-3", "--reason", "Gjelder en annen")
        self.assertEqual(self.due("2025-07-01", "F-3"), [("F-3", "finding.confirm", "2025-06-30", -1)])
        self.on("2025-07-02", "finding", "confirm", "F-3", by="ola")
        rows = self.json("finding", "list", self.SERVICE, "--as-of", "2025-07-01", env={"DDREG_TODAY": "2025-12-31"})
        self.assertEqual(rows["findings"], [])
