"""The table of commands as JSON, and the table itself: complete in both languages and without collisions."""

import itertools
import shlex
import shutil
import unittest

import catalogue
from ddreg import OK, USAGE, Case, example


def words_of(name):
    return [w.replace("ø", "o") for w in name.split()]


# Of commands whose example shows one thing: how they list.
LISTS = {"assess": ["assess", "--changed"], "risk country": ["risk", "country", "--all"],
         "risk sector": ["risk", "sector"]}

# Values that ask for another option beside them: the tests of these kinds try them.
BESIDE_OTHERS = {"case": ("type", "here"), "contract": ("clause",),
                 "finding": ("claim", "scale", "scope", "irremediable"),
                 "questionnaire": ("verdict",), "measure": ("aim",), "approval": ("state", "legacy"),
                 "report": ("in", "role"),  # of a statement that lacks nothing: test_seal
                 "scenario": ("likelihood", "consequence"),
                 "audit": ("legacy", "result", "how"),
                 "request": ("anonymous", "outcome", "ground", "what")}


class Table(Case):
    def setUp(self):
        super().setUp()
        self.table = self.json("help")
        self.commands = self.table["commands"]

    def test_schema(self):
        self.check_schema(self.table, "help")
        self.assertGreater(len(self.commands), 15)

    def test_some_of_the_commands(self):
        one = self.json("help", "supplier", "set")
        self.check_schema(one, "help")
        self.assertEqual([c["name"] for c in one["commands"]], ["supplier set"])
        self.assertEqual(self.json("supplier", "set", "--help"), one)
        group = self.json("help", "leverandør")
        self.assertEqual([c["name"] for c in group["commands"]],
                         [c["name"] for c in self.commands if c["name"].startswith("supplier ")])
        self.assertIn("supplier set", [c["name"] for c in group["commands"]])
        self.assertEqual(self.json("--help"), self.table)

    def test_languages(self):
        english = self.json("--lang", "en", "help")
        for nb, en in zip(self.commands, english["commands"]):
            self.assertEqual(nb["name"], en["name"])
            self.assertNotEqual(nb["summary"], en["summary"])

    def test_every_command_has_its_words_in_bokmaal(self):
        seen = {}
        for command in self.commands:
            name, alias = command["name"], command["alias"]
            with self.subTest(command=name):
                self.assertTrue(alias)
                self.assertEqual(len(name.split()), len(alias.split()))
                self.assertTrue(alias.isprintable() and alias == alias.lower(), alias)
                # A noun and a verb of either language are one command.
                for way in itertools.product(*({a, b} for a, b in zip(words_of(name), words_of(alias)))):
                    self.assertEqual(seen.setdefault(way, name), name)

    def test_every_way_to_name_a_command(self):
        for command in self.commands:
            name, alias = command["name"].split(), command["alias"].split()
            want = self.run_dd(*name, "--help").out
            ways = [name, alias, [w.replace("ø", "o") for w in alias]]
            ways += map(list, itertools.product(*zip(name, alias)))
            for words in ways:
                with self.subTest(words=words):
                    self.assertEqual(self.run_dd(*words, "--help").out, want)
                    self.assertEqual(self.run_dd("help", *words).out, want)

    def test_examples_are_understood(self):
        """Each example parses: what fails is the missing register or file, not the command line."""
        for command in sorted(self.commands, key=lambda c: c["name"] == "company add"):  # then all ask for a company
            with self.subTest(example=command["example"]):
                words = shlex.split(command["example"])
                self.assertEqual(words[0], "ddreg")
                self.assertEqual(words[1:1 + len(command["name"].split())], command["name"].split())
                ran = self.run_dd(*words[1:], code=None)
                self.assertNotEqual(ran.code, USAGE, ran)

    def test_options_are_known_to_help_and_parser(self):
        for command in self.commands:
            out = self.run_dd("help", *command["name"].split()).out
            self.assertIn(" ".join(command["example"].split()), " ".join(out.split()))
            for option in command["options"]:
                with self.subTest(command=command["name"], option=option["name"]):
                    shown = option["alias"] or option["name"]
                    self.assertRegex(out, "--%s %s" % (shown, r"\S" if option["arg"] else r"\s"))
                    self.assertIn(" ".join(option["help"].split()), " ".join(out.split()))
                    values = {"Y": "2023", "DATE": "2023-01-01", "1-5": "3", "1-5|none": "none", "CC": "NO",
                              "CLASS": "not_supplier", "LEVEL": "low", "[IMPORT]": "I-1", "COUNT": "3", "ROLE": "chair",
                              "SPAN": "5-9", "SHARE": "60", "STAGE": "PI", "CLAUSE": "1"}
                    values.update((v, v.split("|")[0]) for v in [option["arg"]]
                                  if v and "|" in v and v not in values)
                    values.update((v + "|none", values.get(v, "none"))
                                  for v in ["DATE", "ID", "FILE", "N", "AMOUNT", "SPAN", "SHARE",
                                            "STAGE", "CLAUSE"])
                    values.setdefault(option["arg"], (option["values"] or ["x"])[0])
                    value = [values[option["arg"]]] if option["arg"] else []
                    words = ["--" + option["name"]] + value
                    self.run_dd(*command["name"].split(), *words, "--help", code=OK)

    def test_the_program_asks_for_options_that_there_are(self):
        """cli_option() of a name that no command has would always say "not given"."""
        known = {o["name"] for c in self.commands for o in c["options"]} | {o["name"] for o in self.table["options"]}
        known |= {"with-parts"}  # of kinds that have parts, such as that of tests/toy
        asked = {(name, "%s:%d" % (where, line)) for where, line, args in catalogue.calls("cli_option")
                 if len(args) == 2 for name in catalogue.literals(args[1])}
        self.assertGreater(len(asked), 50)
        self.assertEqual(sorted(where for name, where in asked if name not in known), [])

    @staticmethod
    def to_try(option, seen):
        """All values of a set where it is met first, the first and the last elsewhere; and one that is none."""
        values = option["values"] or []
        if option["name"] == "columns":
            return [",".join(values), "xyzzy"] if values else []
        if option["name"] != "sort" and len(values) > 2:
            first = tuple(values) not in seen
            seen.add(tuple(values))
            values = values if first else [values[0], values[-1]]
        return [*values, "xyzzy"] if values else []

    def test_values_are_those_that_are_accepted(self):
        """Put into the command's own example, in a folder where it works."""
        self.set_for_examples()
        keep = self.dir
        checked, seen = 0, set()
        for command in self.commands:
            has = {o["name"] for o in command["options"]}
            for option in command["options"]:
                if (command["name"], option["name"]) == ("assess", "level"):
                    continue  # with --interactive, in a terminal
                if (command["name"], option["name"]) == ("finding ease", "severity"):
                    continue  # F-1 has no severity to ease
                if (command["name"], option["name"]) == ("finding set", "impact"):
                    continue  # an open one becomes potential by "ease" only
                if command["name"] in ("seal history", "signature history"):
                    continue  # as every history; of a statement that lacks nothing
                if command["name"] == "assess" and option["name"] in ("severity", "likelihood"):
                    continue  # one needs the other; test_quiet tries them
                if option["name"] in BESIDE_OTHERS.get(command["name"].split()[0], ()):
                    continue
                for value in self.to_try(option, seen):
                    if (option["name"], value) == ("sign", "out"):
                        continue  # of an account's statement
                    with self.subTest(command=command["name"], option=option["name"], value=value):
                        # A map is of one kind; what is explained is not decided.
                        words = example(command, without=(option["name"], "map", "explain"))
                        if option["name"] in ("sort", "columns"):
                            words = LISTS.get(command["name"], words)
                        for more, given in (("reason", ["x"]), ("overwrite", [])):
                            lists = option["name"] in ("sort", "columns") and more == "reason"
                            if more in has and "--" + more not in words and not lists:
                                words += ["--" + more, *given]
                        reads = option["name"] in ("sort", "columns")
                        self.dir = keep if reads else shutil.copytree(keep, keep / "run")
                        ran = self.run_dd(*words, "--" + option["name"], value, code=None)
                        if not reads:
                            shutil.rmtree(self.dir)
                        self.dir = keep
                        self.assertEqual(ran.code == OK, value != "xyzzy", ran)
                        checked += 1
        for option in self.table["options"]:
            for value in option["values"] or ():
                self.run_dd("--" + option["name"], value, "supplier", "list")
                checked += 1
        self.assertGreater(checked, 20)


if __name__ == "__main__":
    unittest.main()
