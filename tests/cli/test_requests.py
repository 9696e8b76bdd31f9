"""Requests for information (åpenhetsloven §§ 6-7): deadlines, what can be refused, what came too late."""

import email
import email.policy

from ddreg import INPUT, OK, REFUSED, USAGE, Case


class Requests(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def on(self, day, *args, code=OK):
        return self.run_dd("request", *args, code=code, env={"DDREG_TODAY": day})

    def refused(self, day, *args, code=REFUSED, says=""):
        self.assert_error(self.on(day, *args, code=None), code, says)

    def add(self, received, *more, day=None):
        return self.json("request", "add", "--received", received, "--anonymous", "--text", "Hvordan følger dere opp?",
                         *more, env={"DDREG_TODAY": day or received})["id"]

    def show(self, one="RQ-1", day="2024-06-01"):
        shown = self.json("request", "show", one, env={"DDREG_TODAY": day})
        self.check_schema(shown, "request")
        return shown

    def due(self, day):
        return [(d["id"], d["what"], d["due"], d["command"])
                for d in self.json("due", env={"DDREG_TODAY": day})["due"] if d["what"].startswith("request.")]

    def breaches(self, day, *more):
        document = self.json("request", "breaches", *more, env={"DDREG_TODAY": day})
        self.check_schema(document, "request-breaches")
        return [(b["year"], b["duty"], b["due"], b["breached"], b["requests"]) for b in document["breaches"]]


class Deadlines(Requests):
    def test_an_answer_in_time(self):
        made = self.json("request", "add", "--received", "2024-02-08", "--from", "Kari Nordmann", "--text", "Hva?",
                         env={"DDREG_TODAY": "2024-02-10"})
        self.assertEqual((made["id"], made["state"], made["answer_due"], made["extended_due"], made["more_due"],
                          made["outcome"], made["asker"]), ("RQ-1", "received", "2024-02-29", None, None, None,
                                                            "Kari Nordmann"))
        self.assertEqual(self.due("2024-02-11"),
                         [("RQ-1", "request.answer", "2024-02-29", "ddreg request answer RQ-1")])
        self.on("2024-02-29", "answer", "RQ-1", "--outcome", "full")
        shown = self.show()
        self.assertEqual((shown["state"], shown["outcome"], shown["sent"], shown["late"]),
                         ("answered", "full", "2024-02-29", None))
        self.assertEqual(self.due("2024-06-01"), [])
        self.assertEqual(self.breaches("2024-06-01"), [(2024, "answer", 1, 0, [])])

    def test_put_off(self):
        self.add("2023-12-31")
        self.refused("2024-01-05", "extend", "RQ-1", "--expected", "2024-02-01", code=USAGE)
        late = ["extend", "RQ-1", "--expected", "2024-02-01", "--reason", "Mange"]
        self.refused("2024-01-22", *late, says="2024-01-21")
        self.refused("2024-01-22", "extend", "RQ-1", "--expected", "2024-01-01", "--reason", "Mange", "--sent",
                     "2024-01-10", code=INPUT)
        self.refused("2024-01-22", "extend", "RQ-1", "--expected", "2024-03-01", "--reason", "Mange", "--sent",
                     "2024-01-21", says="--expected 2024-02-29")
        self.on("2024-01-22", "extend", "RQ-1", "--expected", "2024-02-29", "--reason", "Mange", "--sent", "2024-01-21")
        shown = self.show(day="2024-01-22")
        self.assertEqual((shown["state"], shown["answer_due"], shown["extended_due"], shown["late"]),
                         ("extended", "2024-01-21", "2024-02-29", None))
        self.assertEqual(self.due("2024-02-01"),
                         [("RQ-1", "request.extended", "2024-02-29", "ddreg request answer RQ-1")])
        self.assertEqual(self.breaches("2024-02-29"), [])
        self.assertEqual(self.breaches("2024-03-01"), [(2024, "answer", 1, 1, ["RQ-1"])])
        self.on("2024-03-01", "answer", "RQ-1", "--outcome", "referred")
        self.assertEqual(self.show()["late"], "answer")

    def test_fuller_reasons(self):
        self.add("2024-03-01")
        self.refused("2024-03-10", "refuse", "RQ-1", "--sent", "2024-03-10", code=USAGE)
        self.refused("2024-03-10", "refuse", "RQ-1", "--ground", "e", code=USAGE)
        self.on("2024-03-12", "refuse", "RQ-1", "--ground", "b", "--sent", "2024-03-10", "--received", "2024-03-12")
        self.refused("2024-04-03", "more", "RQ-1", "--received", "2024-04-03", says="2024-04-02")
        self.on("2024-04-03", "more", "RQ-1", "--received", "2024-04-02")
        shown = self.show()
        self.assertEqual((shown["state"], shown["outcome"], shown["more_due"]), ("more", "refused", "2024-04-23"))
        self.assertEqual(self.due("2024-04-05"), [("RQ-1", "request.more", "2024-04-23", "ddreg request explain RQ-1")])
        self.assertEqual(self.breaches("2024-04-24"),
                         [(2024, "answer", 1, 0, []), (2024, "fuller_reasons", 1, 1, ["RQ-1"])])
        self.refused("2024-04-24", "answer", "RQ-1", "--outcome", "partial")  # that is decided
        self.on("2024-04-24", "answer", "RQ-1", "--sent", "2024-04-23")
        shown = self.show()
        self.assertEqual((shown["state"], shown["outcome"], shown["more_sent"], shown["sent"], shown["late"]),
                         ("explained", "refused", "2024-04-23", "2024-03-10", None))

    def test_the_counter_over_years(self):
        self.add("2023-12-20")
        self.add("2023-12-10")
        self.add("2024-01-05")
        self.add("2024-01-06")
        self.on("2024-01-06", "answer", "RQ-4", "--outcome", "outside")
        self.on("2024-02-10", "answer", "RQ-2", "--outcome", "full")
        self.assertEqual(self.breaches("2024-02-10"),
                         [(2023, "answer", 1, 1, ["RQ-2"]), (2024, "answer", 2, 2, ["RQ-1", "RQ-3"])])
        self.assertEqual(self.breaches("2024-02-10", "--year", "2023"), [(2023, "answer", 1, 1, ["RQ-2"])])
        self.assertIn("2024 svar", self.run_dd("request", "breaches").out)
        self.run_dd("request", "withdraw", "RQ-3", "--reason", "Ført to ganger")
        self.assertEqual(self.breaches("2024-02-10", "--year", "2024"), [(2024, "answer", 1, 1, ["RQ-1"])])

    def test_what_cannot_be(self):
        for words in (["--received", "2024-05-01"], ["--received", "2024-05-01", "--anonymous", "--from", "Kari"],
                      ["--received", "2024-05-16", "--anonymous"], ["--received", "2022-06-30", "--anonymous"]):
            with self.subTest(words=words):
                self.refused("2024-05-15", "add", "--text", "Hva?", *words, code=INPUT)
        self.refused("2024-05-15", "add", "--text", "Hva?", "--anonymous", code=USAGE)
        self.add("2024-05-01")
        for words in (["more", "RQ-1", "--received", "2024-05-02"], ["explain", "RQ-1"]):
            self.refused("2024-05-15", *words)
        for words in (["answer", "RQ-1"], ["answer", "RQ-1", "--outcome", "full", "--sent", "2024-04-30"],
                      ["answer", "RQ-1", "--outcome", "full", "--sent", "2024-05-16"],
                      ["answer", "RQ-1", "--outcome", "partial"], ["answer", "RQ-1", "--ground", "b"]):
            with self.subTest(words=words):
                self.refused("2024-05-15", *words, code=INPUT)
        self.refused("2024-05-15", "set", "RQ-1", "--outcome", "full")
        self.on("2024-05-15", "answer", "RQ-1", "--outcome", "full")
        self.refused("2024-05-15", "more", "RQ-1", "--received", "2024-05-15")
        self.refused("2024-05-15", "set", "RQ-1", "--sent", "2024-05-10")
        self.on("2024-05-15", "set", "RQ-1", "--sent", "2024-05-10", "--correct")
        self.assertEqual(self.show()["sent"], "2024-05-10")


class Impacts(Requests):
    """A known actual impact is given whatever the ground; the rest may still be refused."""

    def setUp(self):
        super().setUp()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("finding", "add", "S-1", "--text", "Ubetalt arbeid")
        self.add("2024-05-10", day="2024-05-15")

    def test_asked_about(self):
        self.on("2024-05-15", "set", "RQ-1", "--impacts", "F-1")
        self.refused("2024-05-15", "refuse", "RQ-1", "--ground", "d", says="F-1")
        self.on("2024-05-15", "answer", "RQ-1", "--outcome", "partial", "--ground", "d", "--received", "2024-05-15")
        shown = self.show()
        self.assertEqual((shown["outcome"], shown["ground"], shown["impacts"]), ("partial", "d", ["F-1"]))
        self.on("2024-05-15", "more", "RQ-1", "--received", "2024-05-15")
        self.assert_error(self.run_dd("finding", "withdraw", "F-1", "--reason", "Feil", code=None), REFUSED, "RQ-1")

    def test_not_said(self):
        """The register knows of impacts: whether what is refused is about one is asked until it is said."""
        self.assertIn("--none-known", self.on("2024-05-15", "refuse", "RQ-1", "--ground", "a").err)
        self.assertEqual([d[1] for d in self.due("2024-05-15")], ["request.impacts"])
        self.refused("2024-05-15", "set", "RQ-1", "--impacts", "F-1")
        self.refused("2024-05-15", "set", "RQ-1", "--impacts", "F-1", "--none-known", "yes", code=INPUT)
        self.on("2024-05-15", "set", "RQ-1", "--none-known", "yes")
        self.assertEqual(self.due("2024-05-15"), [])


class Erased(Requests):
    def test_the_asker(self):
        self.run_dd("request", "add", "--received", "2024-05-10", "--from", "Planteskjold", "--text", "Hva?")
        self.run_dd("journal", "erase", "RQ-1", "--field", "asker", "--reason", "Bedt om")
        self.assertNotIn(b"Planteskjold", self.db.read_bytes())
        self.on("2024-05-15", "answer", "RQ-1", "--outcome", "full")
        shown = self.show()
        self.assertEqual((shown["asker"], shown["anonymous"], shown["text"], shown["state"]),
                         (None, False, "Hva?", "answered"))
        self.assertTrue(self.json("journal", "verify")["whole"])


class Letters(Requests):
    """None leaves with an unfilled field, or without ground, right, deadline and who supervises."""

    def setUp(self):
        super().setUp()
        self.run_dd("company", "set", "orgnr", "905461761")
        self.run_dd("company", "set", "contact", "Kari Nordmann, apenhet@example.no")
        self.run_dd("request", "add", "--received", "2024-05-01", "--from", "Planteskjold", "--address", "a@example.no",
                    "--text", "Hva gjør dere?")

    def letter(self, what, *more, code=OK, ending="eml", lang="nb"):
        path = "brev-%s-%s.%s" % (what, lang, ending)
        ran = self.run_dd("--lang", lang, "request", "letter", "RQ-1", "--what", what, "-o", path, "--overwrite", *more,
                          code=code)
        return ran if code != OK else (self.dir / path).read_bytes()

    def read(self, what, *more, lang="nb"):
        raw = self.letter(what, *more, lang=lang)
        for line in raw.split(b"\r\n"):
            self.assertLessEqual(len(line), 76)
            self.assertTrue(line.isascii() and b"\n" not in line)
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        self.assertEqual(mail.defects, [])
        return mail

    def body(self, what, *more, lang="nb"):
        return self.read(what, *more, lang=lang).get_content().replace("\u00a0", " ").replace("\r\n", "\n")

    def refused(self, what, *says):
        self.assert_error(self.letter(what, code=None), REFUSED, *says)

    def test_answer(self):
        self.refused("answer", "ddreg request set RQ-1 --reply")
        long = "Vi følger opp leverandører i tekstil med besøk på fabrikkene, ærlig og åpent. " * 4
        self.run_dd("request", "set", "RQ-1", "--reply", long.strip() + "\n.punktum først\n\nSiste linje = 1.")
        mail = self.read("answer")
        self.assertEqual(mail["Subject"], "Svar på krav om informasjon etter åpenhetsloven § 6")
        self.assertEqual((mail["To"].addresses[0].addr_spec, mail["Date"].datetime.date().isoformat()),
                         ("a@example.no", "2024-05-15"))
        self.assertEqual((mail["From"].addresses[0].display_name, mail.get_content_charset()), ("Prøve AS", "utf-8"))
        body = self.body("answer")
        for text in (long.strip(), "\n\n.punktum først\n\n", "Siste linje = 1.", "1. mai 2024", "Forbrukertilsynet",
                     "org.nr. 905461761", "apenhet@example.no"):
            self.assertIn(text, body)
        for text in ("Planteskjold", "Kari", "{", "begrunnelse"):
            self.assertNotIn(text, str(mail["Subject"]) + body)
        self.assertIn("1 May 2024", self.body("answer", lang="en"))
        text = self.letter("answer", ending="md").decode()
        self.assertIn("# Svar på krav om informasjon", text)
        self.assert_error(self.run_dd("request", "letter", "RQ-1", "--what", "answer", "-o", "x.txt", code=None), USAGE)
        self.check_schema(self.json("request", "letter", "RQ-1", "--what", "answer", "-o", "y.md"), "request-letter")

    def test_names(self):
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("person", "add", "Eva Dahl")
        for reply, says in (("Spør Eva Dahl.", "Eva Dahl"), ("Til Planteskjold!", "Planteskjold"),
                            ("Vi besøkte fjordglass as, i mai.", "--name-suppliers")):
            self.run_dd("request", "set", "RQ-1", "--reply", reply)
            with self.subTest(reply=reply):
                self.refused("answer", says)
        self.assertIn("fjordglass as", self.body("answer", "--name-suppliers"))

    def test_extension(self):
        self.refused("extension", "ddreg request extend RQ-1")
        self.run_dd("request", "extend", "RQ-1", "--expected", "2024-07-01", "--reason", "Svar fra 40 leverandører",
                    "--sent", "2024-05-14")
        body = self.body("extension")
        for text in ("Svar fra 40 leverandører", "1. juli 2024", "to måneder", "Forbrukertilsynet", "14. mai 2024",
                     "22. mai 2024"):
            self.assertIn(text, body)
        self.run_dd("request", "answer", "RQ-1", "--outcome", "full")
        self.assertIn("Svar fra 40 leverandører", self.body("extension"))

    def test_refusal_and_fuller_reasons(self):
        self.refused("refusal", "ddreg request refuse RQ-1")
        self.run_dd("finding", "add", "--own", "--text", "Ubetalt overtid")
        self.run_dd("request", "refuse", "RQ-1", "--ground", "d", "--sent", "2024-05-10")
        self.refused("refusal", "--none-known")
        self.refused("answer", "--what refusal")
        self.run_dd("request", "set", "RQ-1", "--none-known", "yes")
        for lang, words in (("nb", ("bokstav d", "tre uker", "begrunnelse", "Forbrukertilsynet", "10. mai 2024")),
                            ("en", ("letter d", "three weeks", "fuller reasons", "Forbrukertilsynet", "10 May 2024"))):
            for text in words + ("apenhet@example.no",):
                self.assertIn(text, self.body("refusal", lang=lang))
        self.refused("reasons", "ddreg request more RQ-1")
        self.run_dd("request", "more", "RQ-1", "--received", "2024-05-12")
        self.run_dd("request", "explain", "RQ-1", "--reasons", "Prisene er hemmelige.")
        self.assertIn("Prisene er hemmelige.", self.body("reasons"))

    def test_partly(self):
        self.run_dd("finding", "add", "--own", "--claim", "substantiated", "--text", "Ubetalt overtid")
        self.run_dd("request", "answer", "RQ-1", "--outcome", "partial", "--ground", "c", "--impacts", "F-1", "--reply",
                    "Resten kan vi ikke gi.")
        body = self.body("answer")
        for text in ("Ubetalt overtid", "bokstav c", "nærmere begrunnelse", "tre uker", "Forbrukertilsynet"):
            self.assertIn(text, body)


class Bare(Requests):
    def test_what_is_missing_is_named(self):
        self.add("2024-05-01")
        self.run_dd("request", "set", "RQ-1", "--reply", "Ja.")
        for key, value in (("orgnr", "905461761"), ("contact", "a@example.no")):
            ran = self.run_dd("request", "letter", "RQ-1", "--what", "answer", "-o", "x.md", code=None)
            self.assert_error(ran, REFUSED, "ddreg company set " + key)
            self.run_dd("company", "set", key, value)
        self.assertFalse((self.dir / "x.md").exists())
        self.run_dd("request", "letter", "RQ-1", "--what", "answer", "-o", "x.md")
