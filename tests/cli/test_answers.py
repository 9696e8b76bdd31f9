"""Answer files: what is taken, and that a damaged or hostile one is refused and changes nothing."""

import json
import re
import unittest

from ddreg import INPUT, REFUSED, Case

ANSWERS = {"policy": "child forced", "responsible": "daglig leder", "diligence": "visits", "origin": "Norge, Polen",
           "children": "yes", "papers": "no", "union": "union", "hours": "48", "wage": "agreement", "grievance": "own",
           "incidents": "ingen", "generally_applied": "yes", "site_cards": "yes", "tiers": "0", "agencies": "nobody",
           "equal": "yes", "housing": "no"}


class Answers(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("company", "set", "contact", "post@example.no")
        self.run_dd("supplier", "add", "--name", "Ren AS", "--country", "NO", "--category", "renhold")
        document = self.json("questionnaire", "send", "S-1", "--set", "decent-work")
        page = (self.dir / document["page"]).read_text()
        self.whole = {"form": "ddreg questionnaire answer", "questionnaire": "Q-1", "set": "decent-work", "version": 1,
                      "supplier": "S-1", "token": re.search(r'data-token="(\w+)"', page).group(1), "complete": True,
                      "answers": dict(ANSWERS)}

    def file(self, name="svar.json", answers=(), **changes):
        answer = {**self.whole, **changes}
        answer["answers"] = {k: v for k, v in {**self.whole["answers"], **dict(answers)}.items() if v is not None}
        self.write(name, json.dumps(answer))
        return name

    def receive(self, *args):
        document = self.json("questionnaire", "receive", *args)
        self.check_schema(document, "questionnaire-receive")
        return document["received"]

    def test_an_answer_is_kept_and_what_is_striking_pointed_out(self):
        name = self.file(answers={"hours": "72", "papers": "yes", "policy": None, "published": "https://x.no/2024"})
        ran = self.run_dd("questionnaire", "receive", self.file("feil.json", answers={"hours": "900"}), code=None)
        self.assert_error(ran, INPUT, "hours")
        (row,) = self.receive(name, "--received", "2024-05-15")
        self.assertEqual((row["id"], row["first"], row["striking"]), ("Q-1", True, ["papers=yes", "hours=72"]))
        shown = self.json("questionnaire", "show", "Q-1")
        self.assertEqual((shown["state"], shown["received"], shown["way"], shown["answer"]),
                         ("answered", "2024-05-15", "file", row["answer"]))
        document = self.json("questionnaire", "answers", "Q-1")
        self.check_schema(document, "questionnaire-answers")
        answers = {a["question"]: a for a in document["answers"]}
        self.assertEqual((len(answers), answers["policy"]["answer"], answers["hours"]["value"]), (18, None, "72"))
        self.assertEqual([a["question"] for a in document["answers"] if a["striking"]], ["papers", "hours"])
        shown = self.run_dd("questionnaire", "answers", "Q-1", "--striking", "--lang", "en").out
        self.assertIn("Yes", shown)
        self.assertNotIn("union", shown)
        self.run_dd("file", "get", row["answer"], "-o", "igjen.json")
        self.assertEqual((self.dir / "igjen.json").read_bytes(), (self.dir / name).read_bytes())

    def test_a_second_answer_replaces_nothing(self):
        (first,) = self.receive(self.file())
        self.assert_error(self.run_dd("questionnaire", "receive", self.file("samme.json"), code=None), REFUSED)
        self.run_dd("questionnaire", "evaluate", "Q-1", "--verdict", "sufficient", "--reason", "godt svar")
        (second,) = self.receive(self.file("ny.json", answers={"hours": "50"}))
        shown = self.json("questionnaire", "show", "Q-1")
        self.assertFalse(second["first"])
        self.assertEqual((shown["state"], shown["answer"], shown["later"]),
                         ("answered", first["answer"], [second["answer"]]))

    def test_damaged_in_many_ways(self):
        text = json.dumps(self.whole)
        damaged = [text[:-1], text + "x", text.replace('"answers"', '"answer"'), "", "[]", "{}", "null",
                   text.replace("true", '"yes"'), text.replace('"version": 1', '"version": "1"'),
                   text.replace('{"form"', '{"more": 1, "form"'), text.replace('"48"', '["48"]'),
                   text.replace('"form"', '"form": "x", "form"'), "[" * 5000, text.replace("48", "4\\u0000")]
        for n, one in enumerate(damaged):
            self.write("skadet.json", one)
            with self.subTest(n=n):
                self.assert_error(self.run_dd("questionnaire", "receive", "skadet.json", code=None), INPUT)
        changes = [{"complete": False}, {"set": "gmp-supplier"}, {"version": 2}, {"supplier": "S-2"},
                   {"token": "0" * 32}, {"questionnaire": "Q-2"}, {"questionnaire": "S-1"}, {"form": "another"}]
        for change in changes:
            with self.subTest(change=change):
                ran = self.run_dd("questionnaire", "receive", self.file(**change), code=None)
                self.assert_error(ran, INPUT)
        for id_, value in (("hours", "169"), ("hours", "-1"), ("hours", "1e3"), ("hours", None), ("children", "maybe"),
                           ("policy", "child child"), ("policy", "child  forced"), ("union", "union elected"),
                           ("origin", "x" * 4001), ("origin", " "), ("cotton", "none"), ("../x", "yes")):
            with self.subTest(id=id_, value=value):
                ran = self.run_dd("questionnaire", "receive", self.file(answers={id_: value}), code=None)
                self.assert_error(ran, INPUT)
        self.assertEqual(self.json("questionnaire", "show", "Q-1")["state"], "sent")
        self.assertEqual(len(self.json("file", "list")["files"]), 1)

    def test_hostile_texts_are_only_data(self):
        text = "</script><script>alert(1)</script>\u001b[31m\u202e=cmd()|' /C calc'!A0 {id} %s"
        (row,) = self.receive(self.file(answers={"origin": text, "incidents": text}))
        self.assertEqual(row["striking"], [])
        self.assertNotIn("\u001b", self.run_dd("questionnaire", "show", "Q-1").out)

    def test_answers_that_are_not_there(self):
        self.assert_error(self.run_dd("questionnaire", "answers", "Q-1", code=None), REFUSED, "receive")
        self.run_dd("questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-07-01")
        self.assert_error(self.run_dd("questionnaire", "answers", "Q-2", code=None), REFUSED, "show Q-2")

    def test_all_files_or_none(self):
        ran = self.run_dd("questionnaire", "receive", self.file(), self.file("feil.json", version=3), code=None)
        self.assert_error(ran, INPUT, "feil.json")
        self.assertEqual(self.json("questionnaire", "show", "Q-1")["state"], "sent")

    def test_what_is_awaited_no_longer(self):
        self.run_dd("questionnaire", "cancel", "Q-1", "--reason", "solgt")
        self.assert_error(self.run_dd("questionnaire", "receive", self.file(), code=None), REFUSED)


if __name__ == "__main__":
    unittest.main()
