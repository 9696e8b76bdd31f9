"""Records as data: what holds for every kind, and the rules of those that are about the company itself."""

import datetime
import json
import random
import re
import subprocess
import time
import unittest

from ddreg import BIN, DAMAGED, INPUT, OK, REFUSED, USAGE, Case, dump, environment, run_on_terminal, sql


class Every(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.kinds = self.json("kinds")["kinds"]

    def test_the_list_of_kinds(self):
        self.check_schema(self.json("kinds"), "kinds")
        names = [k["name"] for k in self.kinds]
        self.assertIn("finding", names)
        self.assertEqual(len(names), len(set(names)))
        letters = [k["letters"] for k in self.kinds]
        self.assertEqual(len(letters), len(set(letters)))
        self.assertNotIn("S", letters)
        self.assertNotIn("I", letters)

    def test_every_sentence_is_there(self):
        """No id of a message is shown, in help of any command or as a word of any set."""
        for lang in ("nb", "en"):
            help_ = self.json("--lang", lang, "help")
            for command in help_["commands"]:
                texts = [command["summary"]] + [o["help"] for o in command["options"]]
                for text in texts:
                    with self.subTest(lang=lang, command=command["name"], text=text):
                        self.assertNotRegex(text, r"^[a-z_]+(\.[a-z_]+)+$")
        for kind in self.kinds:
            for word in kind["states"] + [w for f in kind["fields"] for w in f["words"]]:
                with self.subTest(kind=kind["name"], word=word):
                    self.assertIn("word." + word, self.catalogue())

    @staticmethod
    def catalogue():
        import catalogue
        return catalogue.texts("nb")

    def test_columns_go_by_their_options_and_titles(self):
        """--columns and --sort take the key, the option in both languages, and the title, shown or not."""
        options = {c["name"]: c["options"] for c in self.json("help")["commands"]}
        for kind in self.kinds:
            if not any(o["name"] == "as-of" for o in options[kind["name"] + " list"]):
                continue  # its list is written by hand
            fields = {f["option"] for f in kind["fields"] if f["option"]}
            for option in options.get(kind["name"] + " set", ()):
                for word in {option["name"], option["alias"]} - {None} if option["name"] in fields else ():
                    with self.subTest(kind=kind["name"], word=word):
                        self.run_dd(kind["name"], "list", "--columns", "id," + word, "--sort", word)

    def test_titles_differ(self):
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("finding", "add", "S-1", "--text", "A", "--severity", "2", "--connection", "linked")
        self.run_dd("policy", "add", "routines", "--title", "A")
        self.run_dd("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--issued", "2024-01-01")
        self.run_dd("role", "give", "chair", "Kari Nordmann")
        for kind in ("finding", "policy", "evidence", "role"):
            keys = self.run_dd("--format", "csv", kind, "list").out.splitlines()[0].split(";")
            keys = [k for k in keys if not k.endswith("_name")]
            for lang in ("nb", "en"):
                titles = [self.run_dd("--lang", lang, kind, "list", "--columns", key).out.splitlines()[0].strip()
                          for key in keys]
                with self.subTest(kind=kind, lang=lang):
                    self.assertEqual(len(set(titles)), len(keys), titles)
                    for title in titles:
                        self.run_dd("--lang", lang, kind, "list", "--columns", title)

    def test_after_and_before_ask_for_the_day_that_is_shown(self):
        self.run_dd("policy", "add", "routines", "--title", "A", "--date", "2024-01-10")
        self.run_dd("policy", "set", "PO-1", "--title", "B", "--from", "2024-02-01")
        self.run_dd("role", "give", "chair", "Kari Nordmann", "--from", "2023-01-01")

        def found(kind, *how):
            return [r["id"] for rows in self.json(kind, "list", *how).values() for r in rows]

        self.assertEqual(found("policy", "--after", "2024-01-20"), ["PO-1"])
        self.assertEqual(found("policy", "--before", "2024-01-20"), [])
        self.assertEqual(found("policy", "--before", "2024-01-20", "--as-of", "2024-01-15"), ["PO-1"])
        self.assertEqual(found("role", "--before", "2023-01-01", "--after", "2023-01-01"), ["RO-1"])
        self.assertIn("«I kraft fra»", self.run_dd("help", "policy", "list").out)

    def test_match_leaves_out_who_recorded_it(self):
        for name in ("Kari Nordmann", "Eva Dahl"):
            self.run_dd("role", "give", "board", name)
        for how, found in ((("kari",), ["RO-1"]), (("tester",), []),
                           (("tester", "--columns", "id,actor"), ["RO-1", "RO-2"])):
            with self.subTest(how=how):
                rows = self.json("role", "list", "--match", *how)["roles"]
                self.assertEqual([r["id"] for r in rows], found)

    def test_suppliers_have_their_names(self):
        """Beside the id, in a column of its own for programs: of the one that a supplier counts as."""
        for name in ("Fjordglass AS", "Fjordglas AS"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")
        self.run_dd("finding", "add", "S-2", "--text", "A")
        self.run_dd("finding", "add", "--own", "--text", "B")
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "samme firma")
        rows = self.json("finding", "list")
        self.check_schema(rows, "finding-list")
        self.assertEqual([(r["supplier"], r["supplier_name"]) for r in rows["findings"]],
                         [("S-1", "Fjordglass AS"), ("own", None)])
        self.assertEqual(self.json("finding", "show", "F-1")["supplier_name"], "Fjordglass AS")
        self.assertIn("S-1 Fjordglass AS", self.run_dd("finding", "list").out)
        self.assertEqual(len(self.json("finding", "list", "--match", "fjordglass")["findings"]), 1)

    def test_lists_are_readable_at_80_columns(self):
        """No line is broken by the terminal, in the middle of a word; what has no room in a table is lines."""
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("role", "give", "responsible", "Kari Nordmann", "--from", "2023-01-01", "--to", "2030-12-31")
        self.run_dd("policy", "add", "own_operations", "--title", "Retningslinjer for egen virksomhet",
                    "--edition", "2024-1", "--owner", "Kari Nordmann", "--review", "2025-01-01")
        self.run_dd("policy", "set", "PO-1", "--text", "Vi krever at alle leverandører følger reglene. " * 5)
        self.run_dd("finding", "add", "S-1", "--text", "Ikke betalt lønn for overtid", "--severity", "3")
        for words in (("role", "list"), ("policy", "list"), ("policy", "history", "PO-1"), ("finding", "list"),
                      ("role", "history", "RO-1")):
            for lang in ("nb", "en"):
                with self.subTest(words=words, lang=lang):
                    out = run_on_terminal("--lang", lang, *words, cwd=self.dir, columns=80).out
                    out = re.sub(r"\x1b\[[0-9;]*m", "", out).replace("\r", "")
                    self.assertLessEqual(max(map(len, out.splitlines())), 80, out)
                    self.assertNotIn("\n\n", out)

    def test_history_has_changes_for_programs(self):
        self.run_dd("policy", "add", "routines", "--title", "A")
        self.run_dd("policy", "set", "PO-1", "--title", "B", "--edition", "2")
        self.run_dd("policy", "set", "PO-1", "--review", "2030-01-01", "--edition", "")
        history = self.json("policy", "history", "PO-1")
        self.check_schema(history, "kind-history")
        first, second, third = [row["changes"] for row in history["history"]]
        self.assertIn({"field": "about", "before": None, "after": "routines"}, first)
        self.assertEqual(second, [{"field": "title", "before": "A", "after": "B"},
                                  {"field": "version", "before": None, "after": "2"}])
        self.assertIn({"field": "review", "before": None, "after": "2030-01-01"}, third)

    def test_every_kind_has_the_same_verbs(self):
        commands = [c["name"] for c in self.json("help")["commands"]]
        for kind in self.kinds:
            for verb in ("list", "show", "history", "withdraw", "restore"):
                self.assertIn("%s %s" % (kind["name"], verb), commands)
            self.assertEqual("%s set" % kind["name"] in commands, not kind["made"])

    def test_an_entry_that_changes_nothing_leaves_nothing(self):
        self.run_dd("policy", "add", "guidelines", "--text", "A")
        before = sql(self.db, "SELECT COUNT(*) FROM journal")
        self.assertIn("ingenting er skrevet", self.run_dd("policy", "set", "PO-1", "--text", "A").out)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), before)
        self.run_dd("policy", "list", "--as-of", "2020-01-01")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), before)


class Time(Case):
    """Days, corrections and what was known when."""

    def setUp(self):
        super().setUp()
        self.init()
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]

    def on(self, day, *args, code=OK, by="tester"):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day, "DDREG_USER": by})

    def severity(self, *how, today="2025-01-01"):
        rows = self.json("finding", "list", *how, env={"DDREG_TODAY": today})["findings"]
        return [(f["id"], f["severity"], f["state"]) for f in rows]

    def test_as_of_and_known(self):
        self.on("2024-01-10", "finding", "add", self.supplier, "--text", "x", "--severity", "2")
        self.on("2024-03-01", "finding", "set", "F-1", "--severity", "3")
        self.on("2024-03-31", "finding", "set", "F-1", "--scope", "1")
        self.on("2024-04-01", "finding", "close", "F-1", "--reason", "Rettet")
        self.on("2024-05-01", "finding", "confirm", "F-1", "--date", "2024-04-01", by="kollega")
        self.assertEqual(self.severity(), [("F-1", 3, "closed")])
        self.assertEqual(self.severity("--as-of", "2024-01-09"), [])
        self.assertEqual(self.severity("--as-of", "2024-02-01"), [("F-1", 2, "open")])
        self.assertEqual(self.severity("--as-of", "2024-03-31"), [("F-1", 3, "open")])
        self.assertEqual(self.severity("--as-of", "2024-04-01"), [("F-1", 3, "closed")])
        self.assertEqual(self.severity("--as-of", "2024-04-01", "--known", "2024-04-15"), [("F-1", 3, "closing")])
        # A correction: it was 4 from the start of that value.
        self.on("2024-06-01", "finding", "set", "F-1", "--correct", "--severity", "4")
        self.assertEqual(self.severity("--as-of", "2024-03-31"), [("F-1", 4, "open")])
        self.assertEqual(self.severity("--as-of", "2024-02-01"), [("F-1", 2, "open")])
        self.assertEqual(self.severity("--as-of", "2024-03-31", "--known", "2024-05-31"), [("F-1", 3, "open")])
        self.assertEqual(self.severity(), [("F-1", 4, "closed")])
        self.run_dd("journal", "verify")

    def test_a_correction_of_the_day_it_began(self):
        self.on("2024-05-10", "finding", "add", self.supplier, "--text", "x", "--found", "2024-02-01")
        self.on("2024-05-12", "finding", "set", "F-1", "--correct", "--found", "2024-01-01")
        self.assertEqual(len(self.severity("--as-of", "2024-01-01")), 1)
        self.on("2024-05-13", "finding", "set", "F-1", "--correct", "--found", "2024-03-01", code=REFUSED)

    def test_what_was_entered_by_mistake_never_counted(self):
        self.on("2024-01-10", "finding", "add", self.supplier, "--text", "x")
        self.on("2024-02-10", "finding", "withdraw", "F-1", "--reason", "Feil leverandør")
        self.assertEqual(self.severity(), [("F-1", None, "withdrawing")])  # until another person says so, too
        self.on("2024-02-11", "finding", "confirm", "F-1", by="kollega")
        for day in ("2024-01-10", "2024-01-31", "2024-03-01"):
            self.assertEqual(self.severity("--as-of", day), [])
        self.assertEqual(len(self.severity("--as-of", "2024-01-31", "--known", "2024-01-31")), 1)
        self.assertEqual(self.severity("--state", "withdrawn"), [("F-1", None, "withdrawn")])
        self.assert_error(self.run_dd("finding", "set", "F-1", "--severity", "2", code=None), REFUSED, "F-1",
                          "ddreg finding restore F-1")

    def test_days_in_order(self):
        self.on("2024-01-10", "finding", "add", self.supplier, "--text", "x")
        self.on("2024-03-10", "finding", "set", "F-1", "--severity", "2", "--reason", "Prøve")
        self.assert_error(self.on("2024-03-11", "finding", "close", "F-1", "--date", "2024-03-09", "--reason", "Rettet",
                                  code=None), INPUT, "2024-03-10")
        self.assert_error(self.on("2024-03-11", "finding", "close", "F-1", "--date", "2024-03-12", "--reason", "Rettet",
                                  code=None), INPUT, "2024-03-12")
        self.assert_error(self.on("2024-03-11", "finding", "close", "F-1", "--reason", ".", code=None), REFUSED)
        self.on("2024-03-11", "finding", "close", "F-1", "--reason", "Rettet")
        self.on("2024-03-11", "finding", "confirm", "F-1", by="kollega")
        self.assert_error(self.on("2024-03-12", "finding", "close", "F-1", "--reason", "Rettet", code=None), REFUSED,
                          "lukket")
        self.on("2024-03-12", "finding", "reopen", "F-1", "--reason", "Skjedde igjen")
        self.assertEqual(self.severity(), [("F-1", 2, "open")])

    def test_lists_on_four_days_against_a_model(self):
        """Random changes, corrections and moves; what lists say of any day is what the model says."""
        for seed in range(4):
            with self.subTest(seed=seed):
                self.play(random.Random(seed))

    def play(self, dice):
        days = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(0, 300, 12)]
        number = len(sql(self.db, "SELECT DISTINCT number FROM finding")) + 1
        who, timeline = "F-%d" % number, []
        for i, day in enumerate(map(str, days[:12])):
            level = dice.choice(("audit", "visit", "questionnaire", "complaint", "report"))
            if i == 0:
                self.on(day, "finding", "add", self.supplier, "--text", "x%d" % number, "--severity", "5", "--source",
                        level)
                timeline = [[day, level, "open"]]
            elif dice.random() < 0.3:
                self.on(day, "finding", "set", who, "--correct", "--source", level)
                old = timeline[-1][1]
                for row in reversed(timeline):
                    if row[1] != old:
                        break
                    row[1] = level
            elif dice.random() < 0.5:
                self.on(day, "finding", "set", who, "--source", level, "--reason", "Prøve")
                if timeline[-1][1] != level:
                    timeline.append([day, level, timeline[-1][2]])
            elif timeline[-1][2] == "open":
                self.on(day, "finding", "close", who, "--reason", "Rettet")
                self.on(day, "finding", "confirm", who, by="kollega")
                timeline.append([day, timeline[-1][1], "closed"])
            else:
                self.on(day, "finding", "reopen", who, "--reason", "Igjen")
                timeline.append([day, timeline[-1][1], "open"])
        for day in map(str, dice.sample(days, 4)):
            want = [(who, level, state) for d, level, state in timeline if d <= day][-1:]
            rows = self.json("finding", "list", "--as-of", day, env={"DDREG_TODAY": "2025-01-01"})["findings"]
            self.assertEqual([(f["id"], f["source"], f["state"]) for f in rows if f["id"] == who], want,
                             (day, timeline))


class Governance(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def due(self, today="2024-05-15"):
        return {(d["what"], d["name"]): (d["due"], d["command"])
                for d in self.json("due", env={"DDREG_TODAY": today})["due"]}

    def test_roles(self):
        self.assertIn(("role.vacant", "chair"), self.due())
        given = self.json("role", "give", "Styreleder", "Kari Nordmann", "--from", "2024-01-01")
        self.assertEqual((given["role"], given["holder_name"], given["since"]),
                         ("chair", "Kari Nordmann", "2024-01-01"))
        self.assertNotIn(("role.vacant", "chair"), self.due())
        self.assertIn(("role.vacant", "chair"), self.due("2023-12-31"))
        self.assert_error(self.run_dd("role", "give", "chair", "kari nordmann", code=None), REFUSED, "role show RO-1")
        self.assert_error(self.run_dd("role", "give", "chair", "Kari Nordman", code=None), INPUT, "PE-")
        self.run_dd("role", "give", "chair", "Ola Hansen", "--to", "2024-12-31")
        self.assertEqual(self.due()[("role.ends", "chair")][0], "2024-12-31")
        self.run_dd("role", "end", "RO-1")
        self.assertEqual(len(self.json("role", "list", "--state", "held")["roles"]), 2)  # its last day is today
        tomorrow = {"DDREG_TODAY": "2024-05-16"}
        self.assertEqual(len(self.json("role", "list", "--state", "held", env=tomorrow)["roles"]), 1)
        self.assertIn(("role.vacant", "chair"), self.due("2025-01-01"))
        self.assert_error(self.run_dd("role", "give", "keiser", "Ola", code=None), USAGE)

    def test_policies_and_the_boards_review(self):
        self.assert_error(self.run_dd("policy", "add", "guidelines", code=None), INPUT, "--text")
        self.run_dd("policy", "add", "guidelines", "--text", "A", "--review", "2024-06-01", "--owner", "Kari Nordmann")
        item = self.due()[("policy.review", "guidelines")]
        self.assertEqual(item[0], "2024-06-01")
        self.run_dd("policy", "review", "PO-1", "--review", "2025-06-01", env={"DDREG_TODAY": "2024-05-20"})
        self.assertEqual(self.due("2024-05-20")[("policy.review", "guidelines")][0], "2025-06-01")
        self.assertIn(("board.never", "review"), self.due())
        self.run_dd("decision", "add", "review", "--subject", "Årlig gjennomgang", "--date", "2024-02-10")
        self.assertEqual(self.due()[("board.review", "review")][0], "2025-02-10")
        self.assert_error(self.run_dd("company", "set", "guidelines", "B", code=None), USAGE, "ddreg policy add")

    def test_people(self):
        kari = {"DDREG_USER": "kari"}
        self.run_dd("policy", "add", "guidelines", "--text", "A", env=kari)
        people = self.json("person", "list")["persons"]
        self.assertEqual((people[0]["name"], people[0]["accounts"]), ("tester", "tester"))  # who made the register
        self.assertEqual((people[-1]["name"], people[-1]["accounts"]), ("kari", "kari"))
        self.run_dd("person", "set", people[-1]["id"], "--correct", "--name", "Kari Nordmann", env=kari)
        self.run_dd("policy", "set", "PO-1", "--text", "B", env=kari)
        self.assertEqual(self.json("policy", "show", "PO-1")["actor_name"], "Kari Nordmann")
        self.assertEqual(self.json("journal", "list")["journal"][-1]["actor"], "Kari Nordmann")
        self.assertEqual(len(self.json("person", "list")["persons"]), len(people))

    def test_who_holds_a_role_is_no_mistake(self):
        self.run_dd("role", "give", "chair", "Kari Nordmann")
        person = self.json("role", "show", "RO-1")["holder"]
        self.assert_error(self.run_dd("person", "withdraw", person, "--reason", "Feil", code=None), REFUSED,
                          "RO-1", "ddreg role withdraw RO-1")
        self.run_dd("role", "withdraw", "RO-1", "--reason", "Feil")
        self.run_dd("person", "withdraw", person, "--reason", "Feil")
        self.assert_error(self.run_dd("role", "give", "chair", person, code=None), INPUT, person)

    def test_an_account_with_blanks_is_one(self):
        for user in ("Kari Nordmann", "Kari", "Kari Nordmann"):
            self.run_dd("company", "set", "address", "Hos " + user, env={"DDREG_USER": user})
        people = [(p["name"], p["accounts"]) for p in self.json("person", "list")["persons"]]
        self.assertEqual(people[-2:], [("Kari Nordmann", "Kari_Nordmann"), ("Kari", "Kari")])

    def test_nothing_personal_in_the_chain(self):
        self.run_dd("role", "give", "chair", "Kari Planteskjold")
        self.run_dd("policy", "add", "other", "--title", "Planteskjolds regler", "--text", "Av Planteskjold")
        self.run_dd("decision", "add", "other", "--subject", "Planteskjold ansettes")
        for text, in sql(self.db, "SELECT after FROM journal_change"):
            self.assertNotIn("Planteskjold", text)
        self.assertEqual(self.json("journal", "verify")["whole"], True)
        db = sql(self.db, "SELECT COUNT(*) FROM personal_value WHERE value LIKE '%Planteskjold%'")
        self.assertEqual(db, [(4,)])


class Typed(Case):
    """Texts that are not on the command line: "-" is standard input, --edit an editor."""

    def setUp(self):
        super().setUp()
        self.init()
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]
        self.scratch = self.dir / "tmp"
        self.scratch.mkdir()

    def editor(self, script):
        """A shell script as the editor, whose $1 is the file."""
        path = self.write("redigerer", "#!/bin/sh\n" + script)
        path.chmod(0o755)
        return {"EDITOR": str(path), "VISUAL": None, "TMPDIR": str(self.scratch), "XDG_RUNTIME_DIR": None}

    def left(self):
        return [p.name for p in self.scratch.rglob("*")]

    def test_from_standard_input(self):
        text = "Kari fikk ikke lønn.\nHeller ikke i mai.\n"
        made = self.json("finding", "add", self.supplier, "--text", "-", input=text.encode())
        self.assertEqual(made["text"], text[:-1])
        closed = self.json("finding", "close", "F-1", "--begrunnelse", "-", input=b"Utbetalt\r\n")
        self.assertEqual(closed["reason"], "Utbetalt")
        self.run_dd("finding", "withdraw", "F-1", "--reason", "-", input=b"Feil")

    def test_lines_stay_lines(self):
        self.run_dd("policy", "add", "routines", "--text", "-", input=b"first\r\nsecond\n\nthird\n")
        self.assertRegex(self.run_dd("policy", "show", "PO-1").out, r" first\n +second\n +\n +third\n")
        self.assertIn('"first\nsecond\n\nthird"', self.run_dd("--format", "csv", "policy", "list").out)
        self.assertIn("first  second  third", self.run_dd("policy", "list", "--columns", "id,text").out)

    def test_standard_input_that_is_no_text(self):
        before = dump(self.db)
        for given, code, word in ((b"", INPUT, "tom"), (b" \n", INPUT, "tom"), (b"\xff", INPUT, "UTF-8"),
                                  (b"a\0b", INPUT, "UTF-8"), (b"x" * (1024 * 1024 + 1), INPUT, "1 MB")):
            with self.subTest(given=given[:10]):
                self.assert_error(self.run_dd("finding", "add", self.supplier, "--text", "-", input=given, code=None),
                                  code, "--tekst", word)
        self.assert_error(self.run_dd("finding", "add", self.supplier, "--text", "-", "--reason", "-", input=b"x",
                                      code=None), USAGE, "bare ett")
        self.assertEqual(dump(self.db), before)
        self.run_dd("finding", "add", self.supplier, "--text", "-", input=b"x" * 1024 * 1024)

    def test_a_terminal_is_not_waited_for(self):
        ran = run_on_terminal("finding", "add", self.supplier, "--text", "-", cwd=self.dir)
        self.assertEqual(ran.code, USAGE)
        self.assertIn("--rediger", ran.out)

    def test_edit(self):
        made = self.json("finding", "add", self.supplier, "--edit",
                         env=self.editor('stat -c "%a" "$1" > mode; echo "Ikke lønn" > "$1"; touch "$1~" "$1.swp"'))
        self.assertEqual((made["text"], self.left()), ("Ikke lønn", []))
        self.assertEqual((self.dir / "mode").read_text(), "600\n")
        # What there is comes first; "$EDITOR" may have options.
        env = self.editor('sed -i "s/Ikke/Aldri/" "$2"')
        env["EDITOR"] += " --vent"
        changed = self.json("finding", "set", "F-1", "--rediger", "--reason", "Feil", env=env)
        self.assertEqual(changed["text"], "Aldri lønn")
        self.assertEqual(self.json("policy", "add", "other", "--title", "T", "--edit",
                                   env=self.editor('echo "Reglene" > "$1"'))["text"], "Reglene")
        closed = self.json("finding", "close", "F-1", "--edit", env=self.editor('echo Utbetalt > "$1"'))
        self.assertEqual((closed["reason"], self.left()), ("Utbetalt", []))

    def test_visual_comes_before_editor(self):
        env = self.editor('echo Fra VISUAL > "$1"')
        env.update(VISUAL=env["EDITOR"], EDITOR="false")
        self.assertEqual(self.json("finding", "add", self.supplier, "--edit", env=env)["text"], "Fra VISUAL")

    def test_nothing_is_recorded_or_left(self):
        before = dump(self.db)
        for script, code, word in (("exit 3", REFUSED, "EDITOR"), ("true", INPUT, "tom"),
                                   ('rm "$1"', INPUT, "--text"), ('mkdir x; echo x > "$1"; kill -9 $$', REFUSED, "")):
            with self.subTest(script=script):
                self.assert_error(self.run_dd("finding", "add", self.supplier, "--edit", env=self.editor(script),
                                              code=None), code, word)
                self.assertEqual(self.left(), [])
        never = self.editor("touch started")
        for args, code in ((["finding", "set", "F-9", "--edit"], INPUT),
                           (["finding", "add", self.supplier, "--edit", "--text", "x"], USAGE),
                           (["--register", "none.db", "finding", "add", "S-1", "--edit"], DAMAGED)):
            self.assert_error(self.run_dd(*args, env=never, code=None), code)
        never["EDITOR"] = None
        self.assert_error(self.run_dd("finding", "add", self.supplier, "--edit", env=never, code=None), USAGE,
                          "EDITOR=nano")
        self.assertFalse((self.dir / "started").exists())
        self.assertEqual(dump(self.db), before)

    def test_what_is_in_the_way_is_said_before(self):
        never = self.editor("touch started")
        self.run_dd("finding", "add", self.supplier, "--text", "x")
        self.end_finding("F-1", "withdraw")
        before = dump(self.db)
        for args, code in ((["finding", "add", "S-99", "--edit"], INPUT),
                           (["finding", "add", self.supplier, "--own", "--edit"], USAGE),
                           (["finding", "add", self.supplier, "--file", "none.pdf", "--edit"], INPUT),
                           (["finding", "add", self.supplier, "--found", "2030-01-01", "--edit"], INPUT),
                           (["finding", "set", "F-1", "--edit"], REFUSED),
                           (["finding", "reopen", "F-1", "--edit"], REFUSED),
                           (["evidence", "withdraw", "E-1", "--edit"], INPUT)):
            with self.subTest(args=args):
                self.assert_error(self.run_dd(*args, env=never, code=None), code)
        self.assertFalse((self.dir / "started").exists())
        self.assertEqual((dump(self.db), self.left()), (before, []))

    def kept(self):
        return sorted(self.dir.glob("ddreg.db.text-*"))

    def test_what_was_written_is_kept_when_the_command_fails(self):
        """The supplier goes while its finding is being written; the command in the error takes the text."""
        env = self.editor('%s supplier withdraw S-1 --reason feil > /dev/null\nprintf "Ikke lønn\\nI mai\\n" > "$1"'
                          % BIN)
        ran = self.run_dd("finding", "add", "S-1", "--severity", "3", "--reason", "Kari's ord", "--edit", code=None,
                          env=env)
        self.assert_error(ran, REFUSED, "S-1")
        kept, = self.kept()
        self.assertEqual((kept.read_text(), self.left()), ("Ikke lønn\nI mai\n", []))
        self.assertEqual(kept.stat().st_mode & 0o777, 0o600)
        said = " ".join(ran.err.split())
        self.assertIn(kept.name, said)
        command = re.search(r"ddreg finding add .* - < \S+", said)[0]
        self.run_dd("supplier", "restore", self.supplier)
        subprocess.run(["sh", "-c", command.replace("ddreg", str(BIN), 1)], cwd=self.dir, env=environment(), check=True,
                       stdout=subprocess.DEVNULL)
        made = self.json("finding", "show", "F-1")
        self.assertEqual((made["text"], made["severity"], made["reason"]), ("Ikke lønn\nI mai", 3, "Kari's ord"))

    def test_what_is_no_text_is_kept(self):
        for content in (b"\xe5 nei", b"a\0b", b"x" * (1024 * 1024 + 1)):
            with self.subTest(content=content[:5]):
                path = self.write("innhold", content)
                ran = self.run_dd("finding", "add", self.supplier, "--edit", code=None,
                                  env=self.editor('cat "%s" > "$1"' % path))
                self.assert_error(ran, INPUT)
                kept, = self.kept()
                self.assertEqual((kept.read_bytes(), self.left()), (content, []))
                kept.unlink()

    def test_kept_where_it_is_when_nothing_can_be_made_beside_the_register(self):
        env = self.editor('echo Tekst > "$1"; mv "%s" "%s.borte"' % (self.dir / "reg", self.dir / "reg"))
        (self.dir / "reg").mkdir()
        self.run_dd("--register", "reg/r.db", "init", "--company", "Prøve AS")
        ran = self.run_dd("--register", "reg/r.db", "finding", "add", "--own", "--edit", env=env, code=None)
        self.assertNotEqual(ran.code, OK)
        kept, = self.scratch.rglob("text.txt")
        self.assertEqual(kept.read_text(), "Tekst\n")
        self.assertIn("--register reg/r.db finding add --own --text -", " ".join(ran.err.split()))

    def test_the_error_document_says_where(self):
        env = self.editor('%s supplier withdraw %s --reason feil > /dev/null; echo x > "$1"' % (BIN, self.supplier))
        ran = self.run_dd("--format", "json", "finding", "add", self.supplier, "--edit", env=env, code=None)
        self.assertEqual(json.loads(ran.out)["error"]["kept"], str(self.kept()[0].name))

    def test_a_signal_takes_the_draft_away(self):
        env = environment(self.editor('echo hemmelig > "$1"; touch started; exec sleep 60'))
        child = subprocess.Popen([str(BIN), "finding", "add", self.supplier, "--edit"], cwd=self.dir, env=env,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 30
        while not (self.dir / "started").exists() and time.monotonic() < end:
            time.sleep(0.05)
        child.terminate()
        self.assertEqual(child.wait(timeout=30), 128 + 15)
        self.assertEqual(self.left(), [])

    def test_the_register_is_free_meanwhile(self):
        env = self.editor('%s supplier add --name Annen --country NO > /dev/null && echo x > "$1"' % BIN)
        self.run_dd("finding", "add", self.supplier, "--edit", env=env)


if __name__ == "__main__":
    unittest.main()
