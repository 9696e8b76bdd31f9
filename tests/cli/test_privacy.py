"""What is kept of a person, why and until when; and that what is forgotten is in no byte of the register."""

import re

from ddreg import INPUT, OK, USAGE, Case, sql

WHO = "Åse Prøve-Lund"


class Privacy(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO", "--owner", WHO, code=OK)
        self.run_dd("person", "add", WHO, "--accounts", "aase", "--email", "aase@prove.no")
        self.run_dd("request", "add", "--received", "2024-05-01", "--from", WHO, "--text", "Hva gjør dere?", code=OK)
        self.run_dd("finding", "add", "S-1", "--text", "%s så det" % WHO, "--affected", "Åse Prøve-Lundgren", code=OK)

    def kept(self, who=WHO, day="2024-05-15"):
        document = self.json("privacy", "report", who, env={"DDREG_TODAY": day})
        self.check_schema(document, "privacy-report")
        return {(k["id"], k["field"], k["group"], k["whole"], k["until"]) for k in document["kept"]}

    def over(self, day):
        document = self.json("privacy", "due", env={"DDREG_TODAY": day})
        self.check_schema(document, "privacy-report")
        return {(k["id"], k["field"], k["until"]) for k in document["kept"]}

    def forget(self, *more):
        document = self.json("privacy", "forget", WHO, "--reason", "Har bedt om det", *more)
        self.check_schema(document, "privacy-forget")
        return document["values"], sorted(document["left"])

    def in_file(self, word=WHO):
        """Not as a part of the longer name."""
        sought = re.compile(re.escape(word.encode()) + b"(?!gren)")
        return any(sought.search(p.read_bytes()) for p in self.dir.glob(self.db.name + "*"))

    def test_what_is_kept(self):
        """A name within another one is not hers."""
        person = next(p["id"] for p in self.json("person", "list")["persons"] if p["name"] == WHO)
        hers = {("S-1", "owner", "contact", True, "2027-05-15"), ("RQ-1", "asker", "asker", True, None),
                ("F-1", "text", "reported", False, None)}
        hers |= {(person, field, "user", True, None) for field in ("name", "accounts", "email")}
        for word in (WHO, WHO.upper(), person, "aase"):
            self.assertEqual(self.kept(word), hers, word)
        self.assertEqual(self.kept("aase@prove.no"), {(person, "email", "user", True, None)})
        self.assertEqual(self.kept("Ingen Kjent"), set())
        self.assertIn("Ingenting", self.run_dd("--lang", "nb", "privacy", "report", "Ingen Kjent", code=OK).out)
        self.run_dd("--lang", "nb", "privacy", "report", WHO, "-o", "k.md", code=OK)
        page = (self.dir / "k.md").read_text()
        for words in ("# Det som er lagret om " + WHO, "| RQ-1 | fra |", "Datatilsynet", "i bruk"):
            self.assertIn(words, page)

    def test_one_of_many_accounts(self):
        """However many accounts somebody has had, the names are looked for too."""
        self.run_dd("person", "set", WHO, "--accounts", " ".join("k%d" % i for i in range(80)))
        self.run_dd("person", "set", WHO, "--name", "Åse Nygift")
        self.run_dd("finding", "add", "S-1", "--text", "Åse Nygift så det igjen", code=OK)
        self.assertIn(("F-2", "text"), {k[:2] for k in self.kept("Åse Nygift")})

    def test_no_letter_is_nobody(self):
        self.assertEqual(self.kept("\u0301"), set())

    def test_what_is_over(self):
        self.assertEqual(self.over("2027-05-15"), set())
        self.assertEqual(self.over("2027-05-16"), {("S-1", "owner", "2027-05-15")})
        self.run_dd("request", "answer", "RQ-1", "--outcome", "full", "--reply", "Slik.", code=OK)
        self.assertEqual(self.over("2027-05-16"), {("S-1", "owner", "2027-05-15"), ("RQ-1", "asker", "2027-05-15")})
        self.run_dd("journal", "erase", "RQ-1", "--field", "asker", "--reason", "Tiden er ute", code=OK)
        self.assertEqual(self.over("2027-05-16"), {("S-1", "owner", "2027-05-15")})

    def test_what_is_bought_keeps_a_contact(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjordglass AS;15.06.2024;100,00\n")
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=OK, env={"DDREG_TODAY": "2024-07-01"})
        self.assertIn(("S-1", "owner", "contact", True, "2027-07-01"), self.kept(day="2024-07-01"))

    def test_forgotten(self):
        """Who is at work, and an open request, are still needed; a text about something else is said."""
        self.assertEqual(self.run_dd("privacy", "forget", WHO, code=None).code, USAGE)
        self.assertEqual(self.forget()[0], 1)  # the supplier's
        self.run_dd("person", "leave", WHO, code=OK)
        self.run_dd("request", "answer", "RQ-1", "--outcome", "full", "--reply", "Slik.", code=OK)
        values, left = self.forget()
        self.assertGreaterEqual(values, 4)
        self.assertEqual(set(left), {"F-1"})
        self.assertEqual({k[0] for k in self.kept()}, {"F-1"})
        self.assertTrue(self.in_file())
        self.assertEqual(self.forget("--all"), (1, []))
        self.assertFalse(self.in_file())
        self.assertFalse(self.in_file("aase@prove.no"))
        self.assertTrue(self.json("journal", "verify")["whole"])
        self.assertEqual(self.kept(), set())
        self.assertIn("F-1", {s for s, in sql(self.db, "SELECT subject FROM erasure")})

    def test_a_case(self):
        """By number and field; never its text, nor on the page that is sent."""
        self.run_dd("case", "add", "deviation", "--subject", "%s gjorde det" % WHO, "--impact", "no", code=OK)
        kept = self.json("privacy", "report", WHO)["kept"]
        self.check_schema({"kept": kept}, "privacy-report")
        self.assertEqual([(k["field"], k["text"]) for k in kept if k["id"] == "CS-1"], [("subject", None)])
        ran = self.run_dd("privacy", "report", WHO, "-o", "k.md", code=OK)
        self.assertIn("CS-1", ran.err)
        self.assertNotIn("CS-1", (self.dir / "k.md").read_text())
        self.assertEqual(self.forget("--all")[1], ["CS-1"])
        self.assertTrue(self.in_file())

    def test_who_holds_a_role(self):
        self.run_dd("role", "give", "chair", WHO, "--from", "2024-01-01", code=OK)
        self.run_dd("person", "leave", WHO, code=OK)
        ran = self.run_dd("privacy", "forget", WHO, "--reason", "Har bedt om det", code=OK)
        self.assertIn("(RO-1)", ran.err)
        self.assertIn("--all", self.run_dd("--lang", "en", "privacy", "forget", WHO, "--reason", "Bedt", code=OK).err)
        person = next(p for p in self.json("person", "list")["persons"] if p["name"] == WHO)
        self.run_dd("privacy", "forget", person["id"], "--reason", "Har bedt om det", "--all", code=OK)
        self.assertNotIn(WHO, [p["name"] for p in self.json("person", "list")["persons"]])

    def test_several_of_one_name(self):
        self.run_dd("person", "add", WHO, "--accounts", "aase2", code=OK)
        for verb in (["report"], ["forget", "--reason", "x"]):
            self.assert_error(self.run_dd("privacy", *verb[:1], WHO, *verb[1:], code=None), INPUT, "person list")
