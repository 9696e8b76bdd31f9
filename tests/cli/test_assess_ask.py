"""`assess --interactive` in a terminal: one question at a time, nothing written before the end."""
import fcntl
import os
import pty
import select
import struct
import termios
import time

import ddreg
from ddreg import BIN, OK, REFUSED, USAGE, Case, environment, sql, take_terminal

KEEP = [""] * 9  # Enter to the nine questions


def joined(said):
    """What was printed, without the ends of lines."""
    return " ".join(said.split())


class Asking(Case):
    LANG = "nb"

    def setUp(self):
        super().setUp()
        self.init()
        self.who = self.json("supplier", "add", "--name", "Klesgrossisten", "--country", "NO", "--sector", "46.42",
                             "--category", "Arbeidstøy")["id"]
        self.words = [self.who]
        self.entries = self.count("journal")

    def count(self, table):
        return sql(self.db, "SELECT COUNT(*) FROM " + table)[0][0]

    def ask(self, *answers, end="\n"):
        """What was printed, and the exit code (negative: by a signal). An answer is sent when it is asked for."""
        pid, master = take_terminal(pty.fork)
        if pid == 0:  # the width is there before the program looks
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.chdir(self.dir)
            os.execve(str(BIN), [str(BIN), "--lang", self.LANG, "assess", "--interactive", *self.words], environment())
        said, waiting, stop = b"", list(answers), time.monotonic() + 60
        while time.monotonic() < stop:
            if said.endswith(b"> ") and waiting:
                answer = waiting.pop(0)
                said += b"\n"
                os.write(master, answer.encode() + (b"" if answer in ("\x03", "\x04") else end.encode()))
            if not select.select([master], [], [], 60)[0]:
                break
            try:
                data = os.read(master, 65536)
            except OSError:
                break
            if not data:
                break
            said += data
        os.close(master)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self.assertEqual(waiting, [], said.decode())
        return said.decode().replace("\r", ""), code

    def assert_untouched(self):
        self.assertEqual((self.count("journal"), self.count("assessment"), self.count("decision")),
                         (self.entries, 0, 0))

    def shown(self):
        return self.json("assess", self.who)


class Walk(Asking):
    def test_as_proposed(self):
        said, code = self.ask(*KEEP, "1", "ja")
        self.assertEqual(code, OK)
        self.assertIn("Skrevet.", said)
        self.assertEqual(joined(said).count(", som foreslått"), 2)  # on the last page and in what was written
        now = self.shown()
        self.assertTrue(now["decided"])
        self.assertEqual(now["decision"]["level"], now["proposal"]["level"])
        self.assertEqual((self.count("journal"), self.count("supplier_fact")), (self.entries + 1, 3))

    def test_answers_are_written_together(self):
        said, code = self.ask("", "india", "46.42", "", "3", "2", "1", "Bare et lite parti", "2", "1", "2", "", "2",
                              "Besøkt i mars", "j")
        self.assertEqual(code, OK, said)
        now = self.shown()
        self.assertEqual((now["proposal"]["severity"], now["proposal"]["likelihood"]), (3, 4))
        self.assertEqual((now["waiting"]["severity"], now["waiting"]["likelihood"]), (3, 2))
        self.assertEqual(now["waiting"]["reason"], "Besøkt i mars")
        self.assertEqual(now["connection"], "linked")
        facts = dict(sql(self.db, "SELECT kind, value FROM supplier_fact WHERE kind <> 'category'"))
        self.assertEqual(facts, {"country": "NO", "sector": "46.42", "production_country": "IN", "scale": "3",
                                 "scope": "2", "irremediable": "1", "connection": "linked", "subsuppliers": "known"})
        self.assertEqual(self.count("journal"), self.entries + 1)
        self.run_dd("journal", "verify", code=OK)
        for part in ("Produksjonsland: India", "Skala: 3", "Besøkt i mars"):
            self.assertIn(part, said)

    def test_without_a_decision(self):
        self.assertEqual(self.ask(*KEEP, "3", "ja")[1], OK)
        self.assertEqual((self.count("assessment"), self.count("decision")), (1, 0))

    def test_help_back_and_wrong_answers(self):
        said, code = self.ask("?", "", "Narnia", "India", "tilbake", "", "99999", "", "qqq", "", "7", "4", "b", "", "",
                              "", "9", "", "kanskje", "", "9", "3", "hjelp", "kanskje", "nei")
        self.assertEqual(code, OK)
        for words in ("Landet der firmaet", "Det er ikke et land", "[India]", "Det er verken en næringskode",
                      "kjenner ikke den kategorien", "Skriv et tall fra 1 til 5", "Skriv et av tallene",
                      "Skriv 1, 2 eller 3", "Ja skriver alt", "Ingenting er skrevet"):
            self.assertIn(words, said)
        self.assertEqual(said.count("Skriv ja eller nei."), 2)
        self.assertEqual(said.count("Dette blir skrevet"), 1)  # once, whatever is answered to it
        self.assert_untouched()

    def test_nobody_decides_by_pressing_enter(self):
        said, code = self.ask(*KEEP, "", "", "q")
        self.assertEqual(code, OK)
        self.assertEqual(said.count("en beslutning må du ta selv"), 2)
        self.assert_untouched()

    def test_yes_and_no(self):
        said, _ = self.ask(*KEEP[:8], "nei", "b", "ja", "b", "q")
        self.assertEqual([line.rsplit("[")[-1] for line in said.split("\n") if line.startswith("9 av 9")],
                         ["nei]", "nei]", "ja]"])

    def test_unknown_is_an_answer(self):
        self.run_dd("supplier", "set", self.who, "--production-country", "DK", code=OK)
        before = self.shown()["likelihood"]
        said, code = self.ask("", "ukjent", "b", "", "", "", "", "", "", "", "", "1", "ja")
        self.assertEqual(code, OK, said)
        self.assertIn("[ikke lenger kjent; var Danmark]", joined(said))
        self.assertIn("Produksjonsland: ikke kjent (var Danmark)", said)
        self.assertIsNone(self.json("supplier", "show", self.who)["production_country"])
        self.assertGreater(self.shown()["likelihood"], before)  # and never a lower one

    def test_what_comes_near(self):
        said, _ = self.ask("Nrge", "", "", "klær", "", "laboratorie", "q")
        for words in ("Mente du Norge?", "   46.42 Engroshandel med klær",
                      "Mente du en av disse? Laboratorieutstyr; Glass og plast til laboratorier"):
            self.assertIn(words, said)
        self.assertNotIn("kjenner ikke den kategorien", said)
        said, _ = self.ask("", "", "produksjon", "q")
        self.assertIn("og flere", said)

    def test_a_category_is_asked_for(self):
        said, code = self.ask("", "NO", "62", "IT-tjenester", "", "", "", "", "", "1", "ja")
        self.assertEqual(code, OK, said)
        for words in ("Regnes som: IT-tjenester", "Næring: 62 ", "Kategori: IT-tjenester (var Arbeidstøy)"):
            self.assertIn(words, said)
        self.assertEqual(self.shown()["severity"], 2)
        said, _ = self.ask("", "", "", "it services", "", "", "", "", "", "1", "nei")
        self.assertIn("Regnes som: IT-tjenester", said)
        self.assertNotIn("Kategori: ", said)  # the same by another word

    def test_the_models_number_again(self):
        self.run_dd("assess", self.who, "--scope", "1", "--reason", "Feil", code=OK)
        said, code = self.ask(*KEEP[:5], "ingen", "", "Talt på nytt", "", "", "1", "ja")
        self.assertEqual(code, OK, said)
        self.assertIn("Omfang: modellens (var 1)", said)
        self.assertNotIn("severity.given", [f["id"] for f in self.shown()["factors"]])

    def test_a_reason_is_words(self):
        said, _ = self.ask("", "", "", "", "1", "", "", "3", "a\x1b[D\x1b[Db", "Sett selv", "q")
        self.assertIn("Her trengs noen ord", said)
        self.assertIn("Piltaster", said)
        self.assert_untouched()

    def test_an_open_finding_is_a_known_harm(self):
        self.run_dd("finding", "add", self.who, "--text", "Lønn er ikke betalt", code=OK)
        self.entries += 1
        said, _ = self.ask(*KEEP[:7], "1", "2", "", "q")
        self.assertIn("Åpent funn F-1, 2024-05-15: Lønn er ikke betalt", said)
        self.assertIn("[ikke oppgitt]", said)
        self.assertIn("Funn F-1 er åpent, så en skade er kjent", said)
        self.assertNotIn("Ingen skade er registrert", said)
        self.assert_untouched()

    def test_a_harm_without_a_finding_leads_to_one(self):
        said, _ = self.ask(*KEEP[:7], "2", "", "3", "q")
        self.assertIn("ddreg finding add %s" % self.who, said)

    def test_the_numbers_are_explained_where_they_are_asked_for(self):
        said, _ = self.ask("", "", "", "", "?", "2", "2", "2", "Bare lager", "", "", "?", "q")
        self.assertIn("Engroshandel med klær", said)
        self.assertIn("Hvor ille for den som rammes: 2 (modellen: 4), satt 2024-05-15 av tester: Bare lager.",
                      joined(said))
        self.assertIn("Etter tabellen:", said)

    def test_who_says_it_is_called_by_name(self):
        self.run_dd("person", "set", "PE-1", "--name", "Kari Nordmann", code=OK)
        said, _ = self.ask("", "", "", "", "?", "2", "2", "2", "Bare lager", "", "", "?", "q")
        self.assertIn("satt 2024-05-15 av Kari Nordmann: Bare lager.", joined(said))

    def test_a_reason_is_needed_for_something_else(self):
        said, _ = self.ask(*KEEP, "2", "1", "", "", "Prøvd", "q")
        self.assertIn("Her trengs noen ord", said)
        self.assert_untouched()

    def test_80_columns(self):
        said, _ = self.ask(*["?", ""] * 9, "?", "1", "?", "nei")
        self.assertEqual([line for line in said.split("\n") if len(line) > 80], [])


class Leaving(Asking):
    def test_at_any_question(self):
        for at in (0, 1, 5, 9, 10):
            for way, code in (("\x03", 130), ("\x04", OK), ("q", OK), ("avslutt", OK)):
                said, got = self.ask(*(["", "CN"] + KEEP[2:] + ["1"])[:at] + [way])
                self.assertEqual(got, code, (at, way))
                self.assertIn("\nIngenting er skrevet; alt er som før.\n", said)
                self.assert_untouched()

    def test_what_changed_meanwhile_is_not_overwritten(self):
        pid, master = take_terminal(pty.fork)
        if pid == 0:
            os.chdir(self.dir)
            os.execve(str(BIN), [str(BIN), "assess", "-i", self.who], environment())
        said = b""
        for answer in KEEP + ["1"]:
            while not said.endswith(b"> "):
                said += os.read(master, 65536)
            said = b""
            os.write(master, answer.encode() + b"\n")
        while not said.endswith(b"> "):
            said += os.read(master, 65536)
        self.run_dd("supplier", "set", self.who, "--production-country", "CN", code=OK)  # no lock is held
        os.write(master, b"ja\n")
        try:
            while os.read(master, 65536):
                pass
        except OSError:
            pass
        os.close(master)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), ddreg.REFUSED)
        self.assertEqual((self.count("assessment"), self.count("decision")), (0, 0))

    def test_not_a_terminal(self):
        ran = self.run_dd("assess", "--interactive", self.who, input=b"\n" * 20, code=None)
        self.assert_error(ran, USAGE, "--explain")
        for args in (("--accept",), ("--all",), ("--explain",)):
            self.assertEqual(self.run_dd("assess", "--interactive", self.who, *args, code=None).code, USAGE)
        self.assert_untouched()


class English(Asking):
    LANG = "en"

    def test_it_speaks_english(self):
        said, code = self.ask(*KEEP, "1", "yes")
        self.assertEqual(code, OK)
        for words in ("From which country", "Scale:", "The model proposes", "Written."):
            self.assertIn(words, said)
        self.assertNotIn("Enter beholder", said)


class Falls(Asking):
    """What lowers a level is said and its reason is asked for where the answers are given."""

    def setUp(self):
        super().setUp()
        self.who = self.json("supplier", "add", "--name", "Søm Ltd", "--country", "BD", "--sector", "14.13")["id"]
        self.words = [self.who]
        self.run_dd("assess", self.who)
        self.entries = self.count("journal")
        self.change = ["", "", "70.22"] + KEEP[3:]

    def test_the_reason_is_asked_for(self):
        said, code = self.ask(*self.change, "3", "ja", "Feil næring i filen")
        self.assertEqual(code, OK, said)
        self.assertEqual(joined(said).count("Risikonivået går ned"), 1)
        self.assertIn("Hvorfor går nivået ned?", joined(said))
        (fall,) = self.json("risk", "falls", "--all")["falls"]
        self.assertEqual((fall["id"], fall["from"], fall["reason"]), (self.who, "very_high", "Feil næring i filen"))
        self.assertEqual(self.count("journal"), self.entries + 1)

    def test_without_one_nothing_is_written(self):
        for last in ("", "-", "\x04"):
            said, code = self.ask(*self.change, "3", "ja", last)
            self.assertEqual(code, REFUSED, said)
            self.assertIn("ingenting er skrevet", joined(said))
            self.assertEqual(self.count("journal"), self.entries)

    def test_through_the_list(self):
        """A reason is of its supplier alone: the next one is asked again."""
        other = self.json("supplier", "add", "--name", "Vev Ltd", "--country", "BD", "--sector", "14.13")["id"]
        self.run_dd("assess", other)
        self.words = []
        said, code = self.ask("3", "2", "f", *self.change, "3", "ja", "Feil i filen", "2", "fakta", *self.change, "3",
                              "ja", "", "q")
        self.assertEqual(code, OK, said)
        self.assertEqual(joined(said).count("Hvorfor går nivået ned?"), 2, said)
        self.assertEqual([f["reason"] for f in self.json("risk", "falls", "--all")["falls"]], ["Feil i filen"])


class ThroughTheList(Asking):
    """Without a name: those that wait for a decision, the gravest first; each answer is kept at once."""

    def setUp(self):
        super().setUp()
        self.law = self.json("supplier", "add", "--name", "Advokatene", "--country", "NO", "--sector", "69.10")["id"]
        self.words = []

    def decided(self):
        return [self.json("supplier", "show", i)["decided"] for i in (self.who, self.law)]

    def test_accept_skip_back_and_stop(self):
        said, code = self.ask("3", "b", "1", "q")
        self.assertEqual(code, OK)
        self.assertLess(said.index("1 av 2: %s" % self.who), said.index("2 av 2: %s" % self.law))
        for words in ("Kjøpt for 0,00 kr", "Arbeidstøy", "Ingen har besluttet", "Godtatt: 1. Endret: 0. Igjen: 1"):
            self.assertIn(words, said)
        self.assertEqual(self.decided(), [True, None])
        said, code = self.ask("1")
        self.assertNotIn("Klesgrossisten", said)
        self.assertEqual(self.decided(), [True, True])
        self.assertIn("Ingen leverandør venter", self.ask()[0])

    def test_how_many_of_them_the_first_page_counts(self):
        self.assertNotIn("Forsiden", joined(self.ask("q")[0]))  # nothing was rated yet
        self.run_dd("assess", "--all")
        self.assertEqual([d["what"] for d in self.json("due")["due"]].count("rating.undecided"), 1)
        self.assertIn("2 leverandører venter på en beslutning, de alvorligste først. Forsiden (ddreg) teller 1 av dem",
                      joined(self.ask("q")[0]))

    def test_what_was_answered_before_ctrl_c_is_kept(self):
        said, code = self.ask("1", "\x03")
        self.assertEqual(self.decided(), [True, None])
        self.assertEqual(code, 130)

    def test_the_last_answer_counts(self):
        said, _ = self.ask("1", "b", "1", "q")
        self.assertIn("Godtatt: 1. Endret: 0. Igjen: 1", said)

    def test_a_rule_that_says_no_ends_nothing(self):
        bare = self.json("supplier", "add", "--name", "Bare et navn", "--country", "NO")["id"]
        said, code = self.ask("3", "3", "1", "q")
        self.assertEqual(code, OK)
        self.assertIn("3 av 3: %s" % bare, said)
        self.assertIn("Igjen: 3", said)

    def test_change_asks_all_on_wish_and_whoever_leaves_is_asked_again(self):
        said, code = self.ask("2", "q", "2", "f", *KEEP, "1", "ja", "q")
        self.assertEqual(code, OK)
        self.assertIn("Endret: 1", said)
        self.assertEqual(self.decided(), [True, None])

    def test_change_asks_for_the_level_and_why_first(self):
        said, code = self.ask("3", "2", "4", "4", "Kjenner stedet", "ja")
        self.assertEqual(code, OK)
        self.assertIn("Endret: 1", said)
        self.assertNotIn("Hvor er leverandøren", said)
        shown = self.json("assess", self.law)["decision"]
        self.assertEqual((shown["severity"], shown["likelihood"], shown["reason"]), (4, 4, "Kjenner stedet"))

    def test_another_word_asks_again_without_repeating(self):
        said, _ = self.ask("", "x", "?", "q")
        self.assertEqual(said.count("1 av 2"), 1)
        self.assertEqual(self.decided(), [None, None])

    def test_narrowed(self):
        self.run_dd("supplier", "set", self.law, "--owner", "Innkjøp")
        self.words = ["--owner", "innkjøp"]
        self.assertNotIn("Klesgrossisten", self.ask("q")[0])
        self.words = ["--tema", "clothing"]
        self.assertNotIn("Advokatene", self.ask("q")[0])
        self.words = ["--nivå", self.json("assess", self.law)["level"]]
        self.assertNotIn("Klesgrossisten", self.ask("q")[0])

    def test_not_a_terminal(self):
        self.assertEqual(self.run_dd("assess", "-i", input=b"1\n", code=None).code, USAGE)


class Meant(Asking):
    def test_enter_takes_what_was_meant(self):
        said, code = self.ask("Nrge", "", *KEEP[1:], "1", "ja")
        self.assertIn("Mente du Norge?", said)
        self.assertEqual(code, OK)

    def test_back_does_not(self):
        said, code = self.ask("", "Kna", "b", "", "", "q")
        self.assert_untouched()
