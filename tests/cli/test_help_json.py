"""The table of commands as JSON, and the table itself: complete in both languages and without collisions."""

import itertools
import unittest

from ddreg import OK, USAGE, Case


def words_of(name):
    return [w.replace("ø", "o") for w in name.split()]


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
        import shlex
        for command in self.commands:
            with self.subTest(example=command["example"]):
                words = shlex.split(command["example"])
                self.assertEqual(words[0], "ddreg")
                self.assertEqual(words[1:1 + len(command["name"].split())], command["name"].split())
                ran = self.run_dd(*words[1:], code=None)
                self.assertNotEqual(ran.code, USAGE, ran)

    def test_options_are_known_to_help_and_parser(self):
        for command in self.commands:
            out = self.run_dd("help", *command["name"].split()).out
            self.assertIn(command["example"], out)
            for option in command["options"]:
                with self.subTest(command=command["name"], option=option["name"]):
                    self.assertRegex(out, "--%s %s" % (option["name"], r"\S" if option["arg"] else r"\s"))
                    self.assertIn(" ".join(option["help"].split()), " ".join(out.split()))
                    values = {"Y": "2023", "DATE": "2023-01-01", "1-5": "3", "1-5|none": "none", "CC": "NO",
                              "CLASS": "not_supplier", "LEVEL": "low", "[IMPORT]": "I-1"}
                    values.update((v, v.split("|")[0]) for v in [option["arg"]]
                                  if v and "|" in v and v not in values)
                    value = [values.get(option["arg"], "x")] if option["arg"] else []
                    words = ["--" + option["name"]] + value
                    self.run_dd(*command["name"].split(), *words, "--help", code=OK)

    def test_values_are_those_that_are_accepted(self):
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO", "--sector", "23")
        before = {"supplier list": [], "supplier add": ["--name", "B", "--country", "NO", "--reason", "x"],
                  "supplier set": ["S-1", "--reason", "x"],
                  "assess": ["S-1", "--reason", "x"], "finding add": ["S-1", "--text", "x"],
                  "evidence add": ["S-1", "--ref", "R", "--issued", "2024-01-01"],
                  "risk list": [],
                  "report render": ["--year", "2023", "-o", "ut", "--overwrite"],
                  "import map new": ["b.csv"], "import map save": ["x", "b.csv"],
                  "import suppliers": ["a.csv", "--dry-run"], "import purchases": ["b.csv", "--dry-run"],
                  "export purchases": ["-o", "e.csv", "--overwrite"],
                  "import set": ["I-1", "--reason", "x"]}
        self.purchases({"Leverandør": "A", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"}, name="first.csv")
        self.run_dd("import", "purchases", "first.csv")
        self.write("a.csv", "Leverandør\nA\n")
        self.write("b.csv", "Leverandør;Beløp;Dato\nA;1;2023\n")
        checked = 0
        for command in self.commands:
            for option in command["options"]:
                for value in option["values"] or ():
                    with self.subTest(command=command["name"], option=option["name"], value=value):
                        words = command["name"].split() + before[command["name"]]
                        self.run_dd(*words, "--" + option["name"], value)
                        checked += 1
                if option["values"]:
                    words = command["name"].split() + before[command["name"]]
                    self.assertNotEqual(self.run_dd(*words, "--" + option["name"], "xyzzy", code=None).code, OK)
        for option in self.table["options"]:
            for value in option["values"] or ():
                self.run_dd("--" + option["name"], value, "supplier", "list")
                checked += 1
        self.assertGreater(checked, 20)


if __name__ == "__main__":
    unittest.main()
