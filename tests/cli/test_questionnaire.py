"""Questionnaires to suppliers: what is asked of whom, the form, the letter, and what becomes of it."""

import base64
import email
import email.policy
import hashlib
import html.parser
import json
import re
import unittest

from ddreg import DOCUMENT, INPUT, REFUSED, USAGE, Case


class Page(html.parser.HTMLParser):
    """What a page holds: elements with their attributes, and the texts of its scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.inside, self.open = [], {"script": "", "style": ""}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.open = tag

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        if self.open in self.inside:
            self.inside[self.open] += data

    def of(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    def asked(self):
        return [attrs["data-question"] for _, attrs in self.elements if "data-question" in attrs]


class Questionnaire(Case):
    """One register for all that is tried here."""

    def setUp(self):
        super().setUp()
        self.init("Prøve & Søn AS")
        self.run_dd("company", "set", "contact", "post@example.no")

    def send(self, *args, **more):
        document = self.json("questionnaire", "send", *args, **more)
        self.check_schema(document, "questionnaire-send")
        return document, (self.dir / document["page"]).read_text()

    def test_more_is_asked_only_where_the_risk_calls_for_it(self):
        for name, country, category, branches in (
                ("A", "NO", None, []), ("B", "NO", "renhold", ["construction", "migrant"]),
                ("C", "SE", "renhold", ["migrant"]), ("D", "BD", "arbeidstøy", ["textiles"])):
            number = self.json("supplier", "add", "--name", name, "--country", country,
                               *["--category", category] * (category is not None))["id"]
            document, page = self.send(number, "--set", "decent-work", "--overwrite")
            asked = Page(page).asked()
            with self.subTest(name=name):
                self.assertEqual(len(asked), document["questions"])
                self.assertEqual(document["questions"], 12 + 3 * len(branches))
                self.assertEqual("cotton" in asked, "textiles" in branches)
                self.assertEqual("site_cards" in asked, "construction" in branches)

    def test_nobody_is_asked_more_than_there_is_room_for(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--category", "renhold")
        for n, category in enumerate(("arbeidstøy", "elektronikk", "transport", "mat"), 2):
            self.run_dd("supplier", "add", "--name", "B%d" % n, "--country", "NO", "--category", category)
            self.run_dd("supplier", "merge", "S-1", "S-%d" % n, "--reason", "ett firma")
        document, page = self.send("S-1", "--set", "decent-work")
        self.assertLessEqual(len(Page(page).asked()), 25)
        self.assertTrue(document["left_out"])
        self.assertIn(document["left_out"][0], self.run_dd("questionnaire", "send", "S-1", "--set", "decent-work").err)

    def test_what_was_judged_goes_before_what_is_said_of_it(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "BD", "--category", "arbeidstøy")
        self.run_dd("assess", "--all")
        self.run_dd("evidence", "add", "S-1", "--kind", "questionnaire", "--ref", "Skjema", "--issued", "2024-05-01",
                    "--passed", *DOCUMENT, "--reason", "Svarene er lest")
        self.run_dd("assess", "S-1")

        def counts():
            return [self.json("evidence", "list")["evidence"][0]["counts"],
                    self.json("assess", "S-1")["proposal"]["likelihood"]]
        good = counts()
        self.assertEqual(good[0], "counts")
        self.run_dd("questionnaire", "add", "S-1", "--set", "decent-work", "--sent", "2024-05-01",
                    "--due", "2024-06-01")
        self.run_dd("questionnaire", "answer", "Q-1", "--received", "2024-05-10")
        self.assertEqual(counts(), good)
        self.run_dd("questionnaire", "evaluate", "Q-1", "--verdict", "insufficient", "--reason", "Lav lønn")
        bad = counts()
        self.assertEqual(bad[0], "not_passed")
        self.assertGreater(bad[1], good[1])
        ran = self.run_dd("evidence", "set", "E-1", "--ref", "Skjema 2")
        self.assertIn("questionnaire list", ran.out + ran.err)
        self.write("nytt.json", "{}")
        self.run_dd("file", "add", "nytt.json")
        self.run_dd("questionnaire", "again", "Q-1", "--later", "FI-1")
        self.assertEqual(counts(), bad)  # nobody has judged the new answer
        self.run_dd("questionnaire", "evaluate", "Q-1", "--verdict", "sufficient", "--reason", "Rettet")
        self.assertEqual(counts(), good)

    def test_the_last_judged_is_by_the_day_it_was_judged(self):
        def dd(day, *args):
            self.run_dd(*args, env={"DDREG_TODAY": day})
        self.run_dd("supplier", "add", "--name", "A", "--country", "BD", "--category", "arbeidstøy")
        self.run_dd("assess", "--all")
        self.run_dd("evidence", "add", "S-1", "--kind", "questionnaire", "--ref", "Skjema", "--issued", "2024-05-01",
                    "--passed", *DOCUMENT, "--reason", "Svarene er lest")

        def counts():
            return self.json("evidence", "list", env={"DDREG_TODAY": "2024-06-05"})["evidence"][0]["counts"]
        for q, day, verdict in (("Q-1", "2024-05-20", "insufficient"), ("Q-2", "2024-05-22", "sufficient")):
            dd(day, "questionnaire", "add", "S-1", "--set", "decent-work", "--sent", "2024-05-01",
               "--due", "2024-07-01")
            dd(day, "questionnaire", "answer", q)
            dd(day, "questionnaire", "evaluate", q, "--verdict", verdict, "--reason", "Lest")
        self.assertEqual(counts(), "counts")
        dd("2024-06-01", "questionnaire", "set", "Q-1", "--owner", "Kari Prøve")  # judged no later for that
        self.assertEqual(counts(), "counts")
        # An answer that came again before anybody had judged the first says nothing of the supplier.
        self.write("nytt.json", "{}")
        dd("2024-06-02", "file", "add", "nytt.json")
        dd("2024-06-02", "questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-07-01")
        dd("2024-06-02", "questionnaire", "answer", "Q-3")
        dd("2024-06-03", "questionnaire", "again", "Q-3", "--later", "FI-1")
        self.assertEqual(counts(), "counts")

    def test_the_page_is_whole_and_loads_nothing(self):
        self.run_dd("supplier", "add", "--name", "<script>alert(1)</script> \"x\"", "--country", "NO")
        document, text = self.send("S-1", "--set", "gmp-supplier", "--due", "2024-06-20")
        page = Page(text)
        self.assertEqual(document["due"], "2024-06-20")
        self.assertNotRegex(text, r"(src|href)=|https?://|url\(|@import")
        self.assertEqual(len(page.of("script")), 1)
        policy = next(m["content"] for m in page.of("meta") if m.get("http-equiv"))
        self.assertIn("default-src 'none'", policy)
        for what, name in (("style", "style-src"), ("script", "script-src")):
            digest = base64.b64encode(hashlib.sha256(page.inside[what].encode()).digest()).decode()
            self.assertIn("%s 'sha256-%s'" % (name, digest), policy)
        self.assertIn(("html", {"lang": "nb"}), page.elements)
        labelled = {a["for"] for a in page.of("label") if "for" in a}
        for tag in ("textarea", "input"):
            for attrs in page.of(tag):
                if attrs.get("type") not in ("radio", "checkbox"):
                    self.assertIn(attrs["id"], labelled)
        self.assertEqual(len([a for _, a in page.elements if "data-shown" in a]), 8)
        english = self.send("S-1", "--set", "gmp-supplier", "--lang", "en")[1]
        self.assertIn("<html lang=\"en\">", english)

    def test_the_letter_has_the_form(self):
        self.run_dd("supplier", "add", "--name", "Nord AS", "--country", "NO")
        self.run_dd("supplier", "add", "--name", "Sør AS", "--country", "NO", "--email", "sor@example.no")
        for number, to in (("S-1", None), ("S-2", "sor@example.no")):
            document, page = self.send(number, "--set", "decent-work")
            letter = email.message_from_bytes((self.dir / document["mail"]).read_bytes(), policy=email.policy.default)
            self.assertEqual(letter.defects, [])
            self.assertEqual(letter["to"], to)
            self.assertIn(document["id"], letter["subject"])
            (attached,) = letter.iter_attachments()
            self.assertEqual((attached.get_content_type(), attached.get_content()), ("text/html", page))
            self.assertIn("post@example.no", letter.get_body().get_content())

    def test_the_token_is_kept_as_a_digest(self):
        self.run_dd("supplier", "add", "--name", "Nord AS", "--country", "NO")
        document, page = self.send("S-1", "--set", "decent-work")
        token = re.search(r'data-token="([0-9a-f]{32})"', page).group(1)
        self.assertNotIn(token.encode(), self.db.read_bytes())
        self.assertEqual(self.json("questionnaire", "show", document["id"])["token"],
                         hashlib.sha256(token.encode()).hexdigest())

    def test_what_was_asked_is_kept_with_its_version(self):
        self.run_dd("supplier", "add", "--name", "Nord AS", "--country", "NO")
        document, page = self.send("S-1", "--set", "decent-work")
        form = self.json("questionnaire", "show", document["id"])["form"]
        self.run_dd("file", "get", form, "-o", "asked.json")
        asked = json.loads((self.dir / "asked.json").read_text())
        self.check_schema(asked, "questionnaire-set-show")
        self.assertEqual({q["id"] for q in asked["questions"]}, set(Page(page).asked()))

    def test_nothing_is_recorded_that_was_not_written(self):
        self.run_dd("supplier", "add", "--name", "Nord AS", "--country", "NO")
        for args, code in ((["--set", "none"], USAGE), (["--set", "decent-work", "--due", "2020-01-01"], INPUT),
                           (["--set", "decent-work", "-o", "nowhere"], REFUSED)):
            self.assert_error(self.run_dd("questionnaire", "send", "S-1", *args, code=None), code)
        other = ("--register", "other.db")
        self.run_dd("init", *other, "--company", "Uten adresse AS")
        self.run_dd("supplier", "add", *other, "--name", "Nord AS", "--country", "NO")
        ran = self.run_dd("questionnaire", "send", *other, "S-1", "--set", "decent-work", code=None)
        self.assert_error(ran, REFUSED, "company set contact")
        self.assertEqual(self.json("questionnaire", "list")["questionnaires"], [])
        self.assertEqual(self.json("file", "list")["files"], [])

    def test_from_sent_to_judged(self):
        self.run_dd("supplier", "add", "--name", "Nord AS", "--country", "NO")
        self.run_dd("questionnaire", "add", "S-1", "--set", "decent-work", "--sent", "2024-04-01",
                    "--due", "2024-04-29")
        self.write("svar.pdf", "%PDF-1.4 svar")
        self.assertEqual(self.json("questionnaire", "show", "Q-1")["late"], "overdue")
        self.assertIn("Q-1", [row["id"] for row in self.json("due")["due"]])
        ran = self.run_dd("questionnaire", "evaluate", "Q-1", "--verdict", "sufficient", "--reason", "x", code=None)
        self.assert_error(ran, REFUSED, "questionnaire history Q-1")
        self.run_dd("questionnaire", "answer", "Q-1", "--file", "svar.pdf")
        ran = self.run_dd("questionnaire", "answer", "Q-1", "--file", "svar.pdf", code=None)
        self.assert_error(ran, REFUSED)
        self.run_dd("questionnaire", "evaluate", "Q-1", "--verdict", "follow_up", "--reason", "for lave lønninger")
        self.write("mer.pdf", "%PDF-1.4 mer")
        more = self.json("file", "add", "mer.pdf")["id"]
        self.run_dd("questionnaire", "again", "Q-1", "--later", more)
        shown = self.json("questionnaire", "show", "Q-1")
        self.assertEqual((shown["state"], shown["answer"], shown["later"], shown["way"]),
                         ("answered", "FI-1", [more], "paper"))


if __name__ == "__main__":
    unittest.main()
