"""Every hostile text in every place of every command line, in the environment and in files' names."""

import json
import os
import re
import unittest

from ddreg import DAMAGED, INPUT, Case, run_on_terminal, sql
from hostile import ARGUMENTS, CONTROL, VALUES

# Words without which a command does not get to its options.
GOOD = {"supplier show": ["S-1"], "supplier set": ["S-1"], "assess": ["S-1"], "company set": ["activity"],
        "import suppliers": ["suppliers.csv"], "import purchases": ["purchases.csv"]}
NEEDED = {"supplier add": ["--country", "NO", "--name", "Ny AS"], "report figures": ["--year", "2023"],
          "report render": ["--year", "2023"], "report check": ["--year", "2023"],
          "init": ["--company", "Ny AS", "--register", "ny.db"]}
FEW = 3
FORMATS = ("table", "csv", "json")


class Words(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Fisk AS", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"})
        self.turn = 0
        self.met = {}

    def commands(self):
        # One code serves all kinds of record: two of them are enough.
        others = {k["name"] for k in self.json("kinds")["kinds"]} - {"finding", "policy"}
        found = [c["name"] for c in self.json("--lang", "en", "help")["commands"] if c["name"].split()[0] not in others]
        self.assertGreater(len(found), 15)
        return found

    def options(self, command):
        """Those that take a value."""
        text = self.run_dd("--lang", "en", *command.split(), "--help").out
        return re.findall(r"^ +(?:-\w, )?--([\w-]+) (?=[\w|.-]+  )", text, re.M)

    def check(self, *args, env=None):
        """Whatever it does, it is an answer: a known exit code, UTF-8, nothing that a terminal obeys."""
        self.turn += 1
        form = FORMATS[self.turn % len(FORMATS)]
        ran = self.run_dd("--lang", ("nb", "en")[self.turn % 2], "--format", form, *args, code=None, env=env)
        self.assertIn(ran.code, range(0, DAMAGED + 1), ran)
        out, err = ran.raw_out.decode("utf-8"), ran.raw_err.decode("utf-8")
        self.assertIsNone(CONTROL.search(out.replace("\r\n", "\n") if form == "csv" else out), ran)
        self.assertIsNone(CONTROL.search(err), ran)
        self.assertFalse(ran.code > 1 and not err.startswith("ddreg: "), ran)
        if form == "json" and ran.code > 1 and (out or not env):  # the environment is read before --format
            json.loads(out)
        return ran

    def whole(self):
        self.run_dd("journal", "verify")
        self.assertFalse((self.dir / "hit").exists())
        for table, column in (("supplier_name", "name"), ("supplier_fact", "value"), ("company_fact", "value"),
                              ("import_batch", "file_name"), ("journal", "actor")):
            for (value,) in sql(self.db, "SELECT CAST(%s AS BLOB) FROM %s" % (column, table)):
                bytes(value or b"").decode("utf-8")

    def test_in_place_of_words(self):
        """Each value with every third command, by turns."""
        commands = self.commands()
        for turn, value in enumerate(ARGUMENTS):
            self.check(value)
            self.check("supplier", value)
            for command in commands[turn % FEW::FEW]:
                with self.subTest(command=command, value=value):
                    last = GOOD.get(command, []) if command == "company set" else []
                    self.check(*command.split(), *last, *NEEDED.get(command, []), "--", value)
        self.whole()

    def values(self, option):
        """All of them where an option is met first; of the next commands that have it, a few by turns."""
        n = self.met[option] = self.met.get(option, -1) + 1
        return ARGUMENTS if n == 0 else [ARGUMENTS[(FEW * n + i) % len(ARGUMENTS)] for i in range(FEW)]

    def test_as_values_of_options(self):
        for command in self.commands():
            for option in self.options(command):
                for value in self.values(option):
                    with self.subTest(command=command, option=option, value=value):
                        needed = NEEDED.get(command, [])
                        if "--" + option in needed:
                            at = needed.index("--" + option)
                            needed = needed[:at] + needed[at + 2:]
                        self.check(*command.split(), *GOOD.get(command, []), *needed, "--%s=%s" % (option, value))
                    (self.dir / "ny.db").unlink(missing_ok=True)
        self.whole()

    def test_in_the_environment(self):
        for name in ("DDREG_USER", "DDREG_TODAY", "DDREG_REGISTER", "LANG", "LC_ALL", "TERM", "COLUMNS", "NO_COLOR",
                     "TZ", "HOME"):
            for value in VALUES:
                with self.subTest(name=name, value=value):
                    self.check("supplier", "add", "--name", "A", "--country", "NO", env={name: value})
        self.whole()

    def test_as_names_of_files(self):
        content = (self.dir / "purchases.csv").read_bytes()
        for n, value in enumerate(ARGUMENTS):
            name = os.fsdecode(os.fsencode(value.replace("/", "|"))[:200])
            with self.subTest(name=name):
                (self.dir / name).write_bytes(content.replace(b";5;", b";5%d;" % n))
                self.check("import", "purchases", "--", name)
                self.check("import", "purchases", "--map", name, "--", "purchases.csv")
                self.check("report", "render", "--year", "2023", "-f", "md", "-o", name + ".md")
        self.check("import", "list")
        self.json("import", "list")
        self.whole()

    def test_inside_a_map_and_a_table(self):
        for value in VALUES:
            with self.subTest(value=value):
                self.write("x.map", "name = %s\n%s = 1\n" % (value, value))
                self.write("x.csv", "%s;Beløp NOK;Dato\nA;%s;%s\n" % (value, value, value))
                self.check("import", "purchases", "x.csv", "--dry-run")
                self.check("import", "purchases", "x.csv", "--map", "x.map")
        self.write("nul.csv", b"Leverand\xc3\xb8r;Bel\xc3\xb8p NOK;Dato\nA\0B;5;15.03.2023\n")
        self.assertEqual(self.check("import", "purchases", "nul.csv").code, INPUT)
        self.whole()

    def test_on_a_terminal(self):
        for value in VALUES:
            self.run_dd("supplier", "add", "--name=" + value, "--category=" + value, "--country", "NO", code=None)
        self.run_dd("assess", "--all")
        for args in (["supplier", "list"], ["supplier", "show", "S-2"], ["due"], ["journal", "list"], ["supplier"]):
            for columns in (40, 120):
                out = run_on_terminal(*args, cwd=self.dir, columns=columns).out
                out = re.sub(r"\x1b\[[0-9;]*m", "", out)  # the program's own colours
                self.assertIsNone(CONTROL.search(out), (args, out))
        # A colour in a name is not the program's: its bytes are gone, so no red but by the program.
        self.assertNotIn("\x1b[31mRød", run_on_terminal("supplier", "list", cwd=self.dir, columns=200).out)
        self.whole()


if __name__ == "__main__":
    unittest.main()
