"""A kind of record that is made by the recipe alone (docs/architecture.md, "Add a kind of record"): build/toy/ddreg is
the program with the kinds of tests/toy, a drill and what was learned in it."""

import csv
import io
import re
import sqlite3
import tempfile

import ddreg
from ddreg import BUILD, DAMAGED, INPUT, OK, REFUSED, ROOT, USAGE, Case, sql

TOY = ROOT / "tests/toy"


class Toy(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        self.plain, ddreg.BIN = ddreg.BIN, BUILD / "toy/ddreg"
        self.init()
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]
        self.run_dd("finding", "add", self.supplier, "--text", "Ubetalt arbeid")

    def by(self, person, *args, code=OK, day=None):
        return self.run_dd(*args, code=code, env={"DDREG_USER": person, "DDREG_TODAY": day or ddreg.TODAY})

    def drill(self, title="Sak fra utlandet", *more):
        return self.json("drill", "add", title, "--scale", "small", "--planned", "2024-06-03", *more,
                         env={"DDREG_USER": "kari"})

    def state(self):
        return self.json("drill", "show", "DR-1")["state"]


class Sheets(Toy):
    def test_what_is_confidential_goes_into_no_sheet(self):
        self.drill()
        self.run_dd("lesson", "add", "DR-1", "--text", "Ring først", "--source", "Varsler")
        for name in ("l.csv", "l.xlsx"):
            self.assert_error(self.run_dd("sheet", "out", name, "--of", "lesson", code=REFUSED), REFUSED, "lærdom")
            self.assertFalse((self.dir / name).exists())
        self.write("inn.csv", "Id;Tekst;Radversjon (lesson)\nLE-1;Ring sist;x12345678901234\n")
        self.assert_error(self.run_dd("sheet", "in", "inn.csv", code=REFUSED), REFUSED, "lærdom")
        for name in ("e.csv", "e.xlsx"):
            self.run_dd("sheet", "out", name, "--of", "drill")
            self.assertEqual(self.json("sheet", "in", name)["changes"], [])


class Recipe(Toy):
    def test_its_size(self):
        """What a kind with five fields, two moves and a day when it is due takes."""
        lines = (TOY / "kind_drill.c").read_text().count("\n") + 2  # and a word in kinds.h and kinds.c
        table = re.search(r"CREATE TABLE drill .*?drill_number.*?\n", (TOY / "schema.sql").read_text(), re.S)[0]
        self.assertLessEqual(lines, 100)
        self.assertLessEqual(table.count("\n") + 1, 25)

    def test_schema_and_descriptor_agree(self):
        db = sqlite3.connect(":memory:")
        db.executescript((ROOT / "schema.sql").read_text() + (TOY / "schema.sql").read_text())
        for kind in self.json("kinds")["kinds"]:
            with self.subTest(kind=kind["name"]):
                have = [row[1] for row in db.execute("SELECT * FROM pragma_table_info(?)", (kind["table"],))]
                self.assertEqual(have, ["id"] + [f["column"] for f in kind["fields"]] + ["entry"])

    def test_the_kinds_say_what_they_are(self):
        document = self.json("kinds")
        self.check_schema(document, "kinds")
        drill, lesson = [k for k in document["kinds"] if k["name"] in ("drill", "lesson")]
        self.assertEqual(drill["states"], ["proposed", "approved", "tried", "withdrawn"])
        self.assertEqual([(m["name"], m["reason"], m["other_than"]) for m in drill["moves"]],
                         [("approve", True, "add"), ("hold", False, None), ("resume", False, None)])
        self.assertEqual((drill["part_of"], lesson["part_of"]), (None, "drill"))


class Records(Toy):
    def test_add_show_list(self):
        made = self.drill("Sak fra utlandet", "--about", "f-1", "--leader", "Ola Hansen")
        self.check_schema(made, "drill")
        self.assertEqual((made["id"], made["state"], made["scale"], made["about"], made["leader_name"]),
                         ("DR-1", "proposed", "small", ["F-1"], "Ola Hansen"))
        self.assertEqual(made["lessons"], [])
        self.assertEqual(self.json("drill", "show", "dr-1"), made)
        listed = self.json("drill", "list")
        self.check_schema(listed, "drill-list")
        self.assertEqual([e["id"] for e in listed["drills"]], ["DR-1"])
        rows = list(csv.DictReader(io.StringIO(self.run_dd("--format", "csv", "drill", "list").out.lstrip("\ufeff")),
                                   delimiter=";"))
        self.assertEqual((rows[0]["id"], rows[0]["about"]), ("DR-1", "F-1"))
        table = self.run_dd("drill", "list").out
        self.assertIn("Omfang", table)
        self.assertNotIn("Gjelder", table)

    def test_what_is_wrong_is_refused(self):
        for words, code in (([], INPUT), (["--scale", "tiny"], USAGE), (["--planned", "snart"], USAGE),
                            (["--about", "F-7"], INPUT), (["--about", "PE-1"], INPUT), (["--about", "x"], INPUT)):
            given = {"--scale": "small", "--planned": "2024-06-03", **dict(zip(words[::2], words[1::2]))}
            title = "x" if words else " "
            ran = self.run_dd("drill", "add", title, *[w for pair in given.items() for w in pair], code=None)
            with self.subTest(words=words):
                self.assert_error(ran, code)
        self.end_finding("F-1", "withdraw", "Feil")
        self.assert_error(self.run_dd("drill", "add", "x", "--scale", "small", "--planned", "2024-06-03",
                                      "--about", "F-1", code=None), REFUSED, "F-1")
        self.assertEqual(self.json("drill", "list")["drills"], [])

    def test_in_bokmal(self):
        self.run_dd("prøve", "ny", "Sak", "--omfang", "liten", "--planlagt", "2024-06-03")
        self.run_dd("prove", "sett", "DR-1", "--omfang", "stor")
        self.assertIn("stor", self.run_dd("prøve", "vis", "DR-1").out)

    def test_history_and_correction(self):
        self.drill()
        self.by("kari", "drill", "set", "DR-1", "--scale", "large", day="2024-06-01")
        self.by("kari", "drill", "set", "DR-1", "--correct", "--title", "Sak hjemmefra", day="2024-06-02")
        history = self.json("drill", "history", "DR-1")
        self.check_schema(history, "kind-history")
        self.assertEqual([h["replaced"] for h in history["history"]], [True, True, False, False])
        self.assertEqual(self.json("drill", "show", "DR-1", "--as-of", "2024-05-20")["title"], "Sak hjemmefra")
        self.assertEqual(self.json("drill", "show", "DR-1", "--known", "2024-06-01")["title"], "Sak fra utlandet")

    def test_withdraw(self):
        self.drill()
        self.assert_error(self.run_dd("drill", "withdraw", "DR-1", code=None), USAGE, "--begrunnelse")
        self.run_dd("drill", "withdraw", "DR-1", "--reason", "Ført to ganger")
        self.assertEqual(self.json("drill", "list")["drills"], [])
        self.assertEqual(len(self.json("drill", "list", "--state", "withdrawn")["drills"]), 1)
        self.assert_error(self.run_dd("lesson", "add", "DR-1", "--text", "x", code=None), REFUSED, "DR-1")

    def test_the_list_is_narrowed(self):
        self.drill("En", "--leader", "Ola Hansen")
        self.by("kari", "drill", "add", "To", "--scale", "large", "--planned", "2024-07-01", day="2024-05-20")
        self.by("kari", "drill", "set", "DR-1", "--planned", "2024-06-10", day="2024-06-01")
        for words, ids in ((["--scale", "large"], ["DR-2"]), (["--leader", "Ola Hansen"], ["DR-1"]),
                           (["--match", "TO"], ["DR-2"]), (["--sort", "-planned"], ["DR-2", "DR-1"]),
                           (["--limit", "1"], ["DR-1"]), (["--after", "2024-05-21"], ["DR-1"]),
                           (["--before", "2024-05-20"], ["DR-2"]),
                           (["--after", "2024-05-20", "--before", "2024-06-01"], ["DR-1", "DR-2"]),
                           (["--after", "2024-06-02"], [])):
            with self.subTest(words=words):
                got = self.json("drill", "list", *words, env={"DDREG_TODAY": "2024-06-02"})["drills"]
                self.assertEqual([e["id"] for e in got], ids)

    def test_nothing_personal_in_the_chain(self):
        self.drill("Planteskjolds sak")
        self.run_dd("lesson", "add", "DR-1", "--text", "Planteskjold svarte ikke")
        for text, in sql(self.db, "SELECT after FROM journal_change"):
            self.assertNotIn("Planteskjold", text)
        self.assertTrue(self.json("journal", "verify")["whole"])
        ddreg.tamper(self.db, "UPDATE drill SET scale = 'large'")
        self.assertFalse(self.json("journal", "verify", code=None)["whole"])


class Moves(Toy):
    def setUp(self):
        super().setUp()
        self.drill()

    def approve(self, person, code=OK, *more):
        return self.by(person, "drill", "approve", "DR-1", "--reason", "Dekker det vi trenger", *more, code=code)

    def test_four_eyes(self):
        self.assert_error(self.approve("kari", None), REFUSED, "DR-1")
        self.assert_error(self.by("ola", "drill", "approve", "DR-1", code=None), USAGE, "--begrunnelse")
        self.assert_error(self.by("ola", "drill", "approve", "DR-1", "--reason", ".", code=None), REFUSED)
        self.assert_error(self.by("ola", "drill", "hold", "DR-1", code=None), REFUSED, "foreslått")
        self.approve("ola")
        self.by("kari", "drill", "hold", "DR-1")
        self.assertEqual(self.state(), "tried")

    def test_who_changed_it_last_does_not_decide(self):
        self.by("ola", "drill", "set", "DR-1", "--scale", "large")
        self.assert_error(self.approve("ola", None), REFUSED, "DR-1")
        self.approve("per")

    def test_a_decision_is_taken_back(self):
        self.approve("ola")
        self.by("kari", "drill", "set", "DR-1", "--planned", "2024-06-10")
        self.assertEqual(self.state(), "approved")
        ran = self.by("per", "drill", "set", "DR-1", "--scale", "large")
        self.assertIn("foreslått", ran.err)
        self.assertEqual(self.state(), "proposed")
        self.approve("ola")
        self.by("kari", "drill", "set", "DR-1", "--correct", "--scale", "small")
        self.assertEqual(self.state(), "proposed")

    def test_who_corrected_it_does_not_decide(self):
        """The row says who had acted, and who corrected."""
        self.by("ola", "drill", "set", "DR-1", "--correct", "--scale", "large", "--reason", "Skrivefeil")
        self.assert_error(self.approve("ola", None), REFUSED, "DR-1")
        last = self.json("drill", "history", "DR-1")["history"][-1]
        self.assertEqual((last["move"], last["actor_name"], last["corrector_name"]), ("add", "kari", "ola"))
        self.approve("per")

    def test_a_decision_is_taken_back_from_later_states(self):
        for correct in ([], ["--correct"]):
            with self.subTest(correct=correct):
                self.approve("per")
                self.by("kari", "drill", "hold", "DR-1")
                scale = "small" if correct else "large"
                self.assertIn("foreslått", self.by("ola", "drill", "set", "DR-1", "--scale", scale, *correct).err)
                self.assertEqual(self.state(), "proposed")
                self.assert_error(self.by("kari", "drill", "resume", "DR-1", code=None), REFUSED)

    def test_what_is_decided_again_counts(self):
        self.approve("per")
        self.by("kari", "drill", "hold", "DR-1")
        self.by("kari", "drill", "resume", "DR-1")
        self.by("kari", "drill", "set", "DR-1", "--planned", "2024-06-20")
        self.assertEqual(self.state(), "approved")

    def test_withdrawn_and_restored(self):
        self.approve("per")
        self.by("kari", "drill", "withdraw", "DR-1", "--reason", "Feil")
        self.assert_error(self.by("kari", "drill", "restore", "DR-2", code=None), INPUT, "drill list")
        self.by("ola", "drill", "restore", "DR-1", "--reason", "Den var riktig")
        self.assertEqual(self.state(), "approved")
        self.assert_error(self.by("ola", "drill", "restore", "DR-1", code=None), REFUSED, "drill show DR-1")
        self.by("kari", "drill", "hold", "DR-1")
        self.run_dd("journal", "verify")

    def test_due(self):
        self.assertNotIn("drill.hold", [d["what"] for d in self.json("due")["due"]])
        self.approve("ola")
        item = next(d for d in self.json("due")["due"] if d["what"] == "drill.hold")
        self.assertEqual((item["id"], item["due"], item["command"]), ("DR-1", "2024-06-03", "ddreg drill hold DR-1"))
        self.assertIn("Prøve skal holdes", self.run_dd("due").out)
        self.run_dd(*item["command"].split()[1:])
        self.assertNotIn("drill.hold", [d["what"] for d in self.json("due")["due"]])


class Rules(Toy):
    """Of a kind's own: what a move needs, who may, what stays."""

    def setUp(self):
        super().setUp()
        self.drill()
        self.by("kari", "lesson", "add", "DR-1", "--text", "Ring først", "--source", "Ola", "--cost", "1 000,50")

    def test_amounts(self):
        self.assertEqual(self.json("lesson", "show", "LE-1")["cost"], 100050)
        self.assertIn("1 000,50", self.run_dd("lesson", "show", "LE-1").out.replace("\u00a0", " "))
        for wrong, code in (("-5", INPUT), ("tolv", USAGE), ("1.234", USAGE), ("99999999999999999999", USAGE)):
            self.assert_error(self.run_dd("lesson", "set", "LE-1", "--cost", wrong, code=None), code)
        self.run_dd("lesson", "set", "LE-1", "--cost", "1,250.50")
        self.assertEqual(self.json("lesson", "show", "LE-1")["cost"], 125050)

    def test_a_move_that_needs_a_role_and_a_field(self):
        self.assert_error(self.by("kari", "lesson", "adopt", "LE-1", code=None), USAGE, "--pris")
        self.assert_error(self.by("kari", "lesson", "adopt", "LE-1", "--cost", "12", code=None), REFUSED, "leder")
        self.by("kari", "role", "give", "leader", self.json("lesson", "show", "LE-1")["actor"])
        self.by("kari", "lesson", "adopt", "LE-1", "--cost", "12")
        self.assertEqual(self.json("lesson", "show", "LE-1")["state"], "adopted")
        self.assert_error(self.by("kari", "lesson", "set", "LE-1", "--source", "Per", code=None), REFUSED, "--correct")
        self.by("kari", "lesson", "set", "LE-1", "--source", "Per", "--correct")

    def test_withdrawing_has_rules_too(self):
        self.by("kari", "role", "give", "leader", self.json("lesson", "show", "LE-1")["actor"])
        self.by("kari", "lesson", "adopt", "LE-1", "--cost", "12")
        refused = self.by("kari", "lesson", "withdraw", "LE-1", "--reason", "Feil", code=None)
        self.assert_error(refused, REFUSED, "innført")


class Parts(Toy):
    def test_parts(self):
        self.drill("En")
        self.drill("To")
        made = self.json("lesson", "add", "DR-1", "--text", "Ingen visste hvem de skulle ringe")
        self.check_schema(made, "lesson")
        self.assertEqual((made["id"], made["drill"]), ("LE-1", "DR-1"))
        self.run_dd("lesson", "add", "dr-1", "--text", "Listen var gammel", env={"DDREG_TODAY": "2024-06-01"})
        self.run_dd("lesson", "add", "DR-2", "--text", "Alt gikk bra")
        whole = self.json("drill", "show", "DR-1")
        self.check_schema(whole, "drill")
        self.assertEqual(whole["lessons"], ["LE-1", "LE-2"])
        self.assertEqual(self.json("drill", "show", "DR-1", "--as-of", "2024-05-20")["lessons"], ["LE-1"])
        self.assertRegex(self.run_dd("drill", "show", "DR-1").out, r"(?m)^Lærdommer +LE-1 Ingen visste")
        for words, ids in (([], 3), (["DR-1"], 2), (["dr-2"], 1)):
            self.assertEqual(len(self.json("lesson", "list", *words)["lessons"]), ids)
        self.run_dd("lesson", "withdraw", "LE-2", "--reason", "Feil")
        self.assertEqual(self.json("drill", "show", "DR-1")["lessons"], ["LE-1"])
        for command in (["lesson", "list", "DR-9"], ["lesson", "add", "DR-9", "--text", "x"],
                        ["lesson", "list", "F-1"]):
            self.assert_error(self.run_dd(*command, code=None), INPUT, command[2])
        self.assert_error(self.run_dd("lesson", "set", "LE-1", "--drill", "DR-2", code=None), REFUSED, "--correct")


    def test_what_leans_on_a_record_keeps_it(self):
        self.drill("En", "--about", "F-1")
        self.drill("To")
        for text in "ab":
            self.run_dd("lesson", "add", "DR-1", "--text", text)
        withdraw = lambda kind, one, *more: self.run_dd(kind, "withdraw", one, "--reason", "Feil", *more, code=None)
        self.assert_error(withdraw("finding", "F-1"), REFUSED, "DR-1. ", "ddreg drill set DR-1")
        self.assert_error(withdraw("drill", "DR-1"), REFUSED, "LE-1, LE-2. ", "DR-1 --with-parts")
        self.assertEqual(withdraw("drill", "DR-2", "--with-parts").code, OK)
        done = withdraw("prøve", "DR-1", "--med-deler")
        self.assertEqual(done.code, OK)
        self.assertIn("LE-1, LE-2", done.out)
        self.assertEqual([r["state"] for r in self.json("lesson", "list", "--state", "withdrawn")["lessons"]],
                         ["withdrawn"] * 2)
        self.assertEqual(withdraw("finding", "F-1").code, OK)
        self.assertEqual(self.run_dd("journal", "verify").code, OK)

    def test_a_link_that_was_taken_away_leans_no_longer(self):
        self.drill("En", "--about", "F-1")
        self.run_dd("drill", "set", "DR-1", "--about", "none")
        self.end_finding("F-1", "withdraw", "Feil")
        self.run_dd("drill", "set", "DR-1", "--scale", "large", "--correct")

    def test_parts_that_are_about_suppliers(self):
        self.drill("En")
        self.run_dd("lesson", "add", "DR-1", "--text", "a", "--supplier", self.supplier)
        self.run_dd("lesson", "add", "DR-1", "--text", "b")
        for words, ids in ((["--supplier", "Fjordglass AS"], ["LE-1"]), (["DR-1", "--own"], ["LE-2"]),
                           (["DR-1", "--supplier", self.supplier], ["LE-1"])):
            self.assertEqual([r["id"] for r in self.json("lesson", "list", *words)["lessons"]], ids)
        self.assert_error(self.run_dd("lesson", "list", "--own", "--supplier", self.supplier, code=None), USAGE)
        shown = self.json("supplier", "show", self.supplier)
        self.check_schema(shown, "supplier-show")
        self.assertEqual((shown["open_findings"], shown["evidence"], shown["lessons"]), (1, 0, 1))
        self.assertRegex(self.run_dd("supplier", "show", self.supplier).out, r"(?m)^Lærdommer +1$")
        self.assertEqual(self.json("supplier", "show", self.supplier, "--as-of", "2024-05-14")["lessons"], 0)
        self.run_dd("lesson", "withdraw", "LE-1", "--reason", "Feil")
        self.assertEqual(self.json("supplier", "show", self.supplier)["lessons"], 0)

    def test_export(self):
        self.drill("En")
        self.run_dd("lesson", "add", "DR-1", "--text", "=a;b")
        done = self.json("export", "records", "lærdom", "-o", "ut.csv")
        self.check_schema(done, "export-file")
        self.assertEqual(done["rows"], 1)
        path = self.dir / "ut.csv"
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertEqual(path.read_text(encoding="utf-8-sig"),
                         self.run_dd("--format", "csv", "lesson", "list").out.replace("\r\n", "\n"))
        self.assert_error(self.run_dd("export", "records", "lesson", "-o", "ut.csv", code=None), REFUSED)
        self.run_dd("export", "records", "lesson", "-o", "ut.csv", "--overwrite")
        self.assert_error(self.run_dd("export", "records", "tull", "-o", "x.csv", code=None), USAGE, "ddreg kinds")


class Frame(Toy):
    def test_help_in_both_languages(self):
        for lang in ("nb", "en"):
            for command in self.json("--lang", lang, "help")["commands"]:
                for text in [command["summary"]] + [o["help"] for o in command["options"]]:
                    with self.subTest(lang=lang, command=command["name"]):
                        self.assertNotRegex(text, r"^[a-z_]+(\.[a-z_]+)+$")
        self.assertIn("Registrer en prøve", self.run_dd("help", "prøve").out)
        self.assertIn("how large it is", self.run_dd("--lang", "en", "help", "drill", "add").out)

    def offered(self, *words):
        return [line.split("\t")[0] for line in self.run_dd("__complete", *words).out.splitlines()]

    def test_completion(self):
        self.drill()
        self.run_dd("lesson", "add", "DR-1", "--text", "x")
        self.run_dd("policy", "add", "guidelines", "--text", "A")
        self.assertEqual(self.offered("drill", "show", ""), ["DR-1"])
        self.assertEqual(self.offered("lesson", "add", ""), ["DR-1"])
        self.assertEqual(self.offered("lesson", "list", ""), ["DR-1"])
        self.assertEqual(self.offered("lesson", "show", ""), ["LE-1"])
        self.assertEqual(self.offered("drill", "add", "--about", ""), ["F-1", "PO-1"])
        self.run_dd("finding", "add", self.supplier, "--text", "b")
        for typed, left in (("F-1,", ["F-1,F-2", "F-1,PO-1"]), ("f-1,f", ["f-1,F-2"]), ("F-2,PO-1,", ["F-2,PO-1,F-1"]),
                            ("F-1,F-2,PO-1,", []), ("F-1,x", [])):
            self.assertEqual(self.offered("drill", "add", "--about", typed), left)
            self.assertEqual(self.offered("drill", "add", "--about=" + typed), ["--about=" + o for o in left])
        self.assertEqual(self.offered("drill", "add", "--scale", ""), ["small", "large"])
        self.assertEqual(self.offered("drill", "list", "--state", "t"), ["tried"])
        self.assertIn("lesson", self.offered("export", "records", ""))
        self.run_dd("person", "add", "Kari Nordmann")
        self.assertEqual(self.offered("drill", "add", "--leader", ""), ["Kari Nordmann"])  # no account
        self.assertLessEqual({"add", "approve", "hold", "withdraw"}, set(self.offered("drill", "")))

    def test_manual_pages_without_prose(self):
        for lang, words in (("en", "how large it is"), ("nb", "hvor stor den er")):
            with tempfile.TemporaryDirectory() as empty:
                page = self.run_dd("__man", lang, empty, "ddreg-drill-add").out
            self.assertIn(words, page.lower())


class Versions(Toy):
    """The toy program is a later version of the schema."""

    def test_a_register_of_the_plain_program(self):
        ddreg.BIN, toy = self.plain, ddreg.BIN
        self.db.unlink()
        self.init()
        self.run_dd("policy", "add", "guidelines", "--text", "A")
        ddreg.BIN = toy
        self.assert_error(self.run_dd("drill", "list", code=None), REFUSED)
        self.run_dd("drill", "add", "x", "--scale", "small", "--planned", "2024-06-03", "--about", "PO-1")
        self.assertEqual(sql(self.db, "PRAGMA user_version"), [(3,)])
        self.assertEqual(len(list(self.dir.glob("ddreg.db.v2-*"))), 1)
        self.assertTrue(self.json("journal", "verify")["whole"])

    def test_the_plain_program_refuses(self):
        ddreg.BIN = self.plain
        for command in (["supplier", "list"], ["policy", "add", "other", "--text", "A"], ["journal", "verify"]):
            self.assert_error(self.run_dd(*command, code=None), DAMAGED, "nyere")


if __name__ == "__main__":
    import unittest
    unittest.main()
