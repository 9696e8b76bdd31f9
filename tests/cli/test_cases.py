"""The case log: two doors, no names, known by its number alone outside its own commands."""

import datetime
import unittest

from ddreg import INPUT, REFUSED, USAGE, Case

SUBJECT = "Etikett ikke kontrollert"


class Cases(Case):
    def setUp(self):
        super().setUp()
        self.how = {**self.how, "env": {"DDREG_LANG": "en"}}
        self.init("Prøve AS")
        self.run_dd("supplier", "add", "--name", "Fjord AS", "--country", "NO")

    def add(self, sort="deviation", *more):
        subject = () if sort == "whistleblowing" else ("--subject", SUBJECT)
        return self.json("case", "add", sort, "--impact", "no", "--date", "2024-05-01", *subject, *more)

    def due(self, day):
        return [(d["what"], d["due"], d["id"], d["name"]) for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                if d["what"].startswith("case.")]

    def test_two_doors(self):
        self.check_schema(self.add(), "case")
        self.add("concern", "--supplier", "S-1")
        self.assert_error(self.run_dd("case", "add", "whistleblowing", "--impact", "no", code=None), INPUT,
                          "--reference")
        self.assertEqual(self.add("whistleblowing", "--reference", "V-7")["reference"], "V-7")
        self.assertTrue(self.add("varsel", "--here")["here"])
        self.assert_error(self.run_dd("case", "add", "concern", "--subject", "x", "--impact", "no", "--here",
                                      code=None), INPUT, "--here")
        self.assert_error(self.run_dd("case", "add", "deviation", "--impact", "no", code=None), INPUT, "--subject")
        self.assert_error(self.run_dd("case", "add", "deviation", "--subject", "x", code=None), USAGE, "--impact")

    def test_what_points_at_a_person_is_refused(self):
        self.add()
        for option in ("--subject", "--action", "--notice", "--protection", "--basis", "--reason"):
            for text in ("ring 01017012345", "010170 12345", "skriv til kari@firma.no"):
                with self.subTest(option=option, text=text):
                    done = self.run_dd("case", "set", "CS-1", "--impact", "unknown", option, text, code=None)
                    self.assert_error(done, REFUSED, option)
                    self.assertNotIn(text.split()[-1], done.err)
        self.run_dd("case", "set", "CS-1", "--action", "Bestilling 123456789012 @ 2024, parti 0101701234")

    def test_days(self):
        for option in ("--informed", "--follow-up", "--feedback-due", "--feedback", "--delete-on"):
            with self.subTest(option=option):
                self.assert_error(self.run_dd("case", "add", "deviation", "--subject", "x", "--impact", "no", "--date",
                                              "2024-05-01", option, "2024-04-30", code=None), INPUT, "2024-04-30")
        tomorrow = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
        self.assert_error(self.run_dd("case", "add", "deviation", "--subject", "x", "--impact", "no", "--informed",
                                      tomorrow, code=None), INPUT, tomorrow)

    def test_due_by_number_alone(self):
        self.add("deviation", "--delete-on", "2029-05-01", "--feedback-due", "2024-06-01")
        self.assertEqual(self.due("2024-05-10"), [("case.follow_up", "2024-05-01", "CS-1", ""),
                                                  ("case.feedback", "2024-06-01", "CS-1", ""),
                                                  ("case.delete", "2029-05-01", "CS-1", "")])
        self.run_dd("case", "set", "CS-1", "--follow-up", "2024-07-01", "--feedback", "2024-05-12")
        self.assertEqual(self.due("2024-05-15")[0], ("case.follow_up", "2024-07-01", "CS-1", ""))
        self.assert_error(self.run_dd("case", "close", "CS-1", "--outcome", "confirmed", code=None), USAGE,
                          "--delete-on")
        self.run_dd("case", "close", "CS-1", "--outcome", "confirmed", "--delete-on", "2029-06-01")
        self.assertEqual(self.due("2029-06-02"), [("case.delete", "2029-06-01", "CS-1", "")])
        self.run_dd("journal", "erase", "CS-1", "--reason", "fristen er ute")
        self.assertEqual(self.due("2029-06-02"), [])
        self.run_dd("journal", "verify")
        self.assertNotIn(SUBJECT.encode(), self.db.read_bytes())

    def test_an_impact_is_a_finding_too(self):
        for supplier in (("--supplier", "S-1"), ()):
            self.run_dd("case", "add", "deviation", "--subject", SUBJECT, "--impact", "yes", *supplier)
        for case in ("CS-1", "CS-2"):
            done = self.run_dd("case", "close", case, "--outcome", "confirmed", "--delete-on", "2029-06-01")
            self.assertIn("ddreg finding add", done.out)
        self.assertEqual([d[2] for d in self.due("2024-06-01") if d[0] == "case.finding"], ["CS-1", "CS-2"])
        self.run_dd("finding", "add", "S-1", "--text", "Ubetalt overtid")
        self.assertEqual([d[2] for d in self.due("2024-06-01") if d[0] == "case.finding"], ["CS-2"])
        self.run_dd("case", "set", "CS-2", "--findings", "F-1")
        self.assertEqual([d[2] for d in self.due("2024-06-01") if d[0] == "case.finding"], [])

    def test_open_again(self):
        self.add()
        self.run_dd("case", "close", "CS-1", "--outcome", "unfounded", "--delete-on", "2029-06-01")
        self.assert_error(self.run_dd("case", "reopen", "CS-1", code=None), USAGE, "--reason")
        again = self.json("case", "reopen", "CS-1", "--reason", "Nye opplysninger", "--follow-up", "2024-09-01")
        self.assertEqual((again["state"], again["outcome"], again["closed"]), ("open", None, None))

    def test_its_words_go_nowhere_else(self):
        self.add("deviation", "--supplier", "S-1")
        for words in (("due",), ("search", "Etikett"), ("search", "CS-1"), ("supplier", "show", "S-1"), ("status",),
                      ("report", "render", "--year", "2024", "-o", "a.html"), ("due", "--ics", "a.ics")):
            with self.subTest(words=words):
                done = self.run_dd(*words, code=None)
                self.assertNotIn("Etikett ikke", done.out + done.err)
        for name in ("a.html", "a.ics"):
            self.assertNotIn("Etikett ikke", (self.dir / name).read_text())
        self.assert_error(self.run_dd("sheet", "out", "a.csv", "--of", "case", code=None), REFUSED, "case")
        self.assertEqual(self.json("supplier", "show", "S-1")["cases"], 1)


if __name__ == "__main__":
    unittest.main()
