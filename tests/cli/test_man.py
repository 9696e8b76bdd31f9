"""The manual pages say what the table of commands says, no more and no less."""

import re
import shutil
import subprocess
import unittest

from ddreg import BUILD, ROOT, Case

PAGES = ROOT / "docs/man"
PARTS = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLE", "EXIT STATUS", "FILES", "SEE ALSO"]


def page_name(command):
    return "ddreg-" + command["name"].replace(" ", "-")


def plain(text):
    """A page's source without its marks."""
    return re.sub(r"(?<!\\)[*]|(?<![\\\w])_(?=\S)|(?<=\S)(?<!\\)_(?!\w)", "", text).replace("\\", "")


def parts(path):
    """heading -> text, in order."""
    found = re.split(r"^# (.+)$", path.read_text(), flags=re.M)
    return dict(zip(found[1::2], found[2::2]))


def terms(text):
    """The items of a list: what stands before an indented line."""
    return [plain(line) for line, after in zip(text.split("\n"), text.split("\n")[1:]) if after.startswith("\t")
            and not line.startswith("\t")]


def option_terms(options):
    return [("-%s, " % o["letter"] if o["letter"] else "") + "--" + o["name"] + (" " + o["arg"] if o["arg"] else "")
            for o in options]


class Pages(Case):
    def setUp(self):
        super().setUp()
        self.table = self.json("--lang", "en", "help")

    def test_one_page_a_command(self):
        want = {"ddreg.1.scd"} | {page_name(c) + ".1.scd" for c in self.table["commands"]}
        self.assertEqual({p.name for p in PAGES.glob("*.scd")}, want)

    def test_each_page(self):
        for command in self.table["commands"]:
            with self.subTest(command=command["name"]):
                path = PAGES / (page_name(command) + ".1.scd")
                self.assertEqual(path.read_text().split("\n")[0], page_name(command) + "(1)")
                said = parts(path)
                self.assertEqual(list(said), PARTS)
                summary = command["summary"][0].lower() + command["summary"][1:]
                self.assertEqual(plain(said["NAME"]).strip(), "%s - %s" % (page_name(command), summary))
                for name in (command["name"], command["alias"]):
                    self.assertIn(" ".join(("ddreg %s %s [options]" % (name, command["args"])).split()),
                                  plain(said["SYNOPSIS"]))
                self.assertEqual(terms(said["OPTIONS"]), option_terms(command["options"]))
                for option in command["options"]:
                    for value in option["values"] or ():
                        self.assertIn(value, plain(said["OPTIONS"]))
                self.assertIn("```\n%s\n```" % command["example"], said["EXAMPLE"])
                self.assertGreater(len(said["DESCRIPTION"].split()), 15)

    def test_exit_codes(self):
        """Every page tells what 0, 2 and 70 are, one on a register 5 and 6; and none that does not exist."""
        known = re.findall(r"\bDD_[A-Z]+ = (\d+)", (ROOT / "include/ddreg/error.h").read_text())
        self.assertEqual(terms(parts(PAGES / "ddreg.1.scd")["EXIT STATUS"]), known)
        for command in self.table["commands"]:
            codes = terms(parts(PAGES / (page_name(command) + ".1.scd"))["EXIT STATUS"])
            need = {"0", "2", "70"} | ({"5", "6"} if command["needs_register"] else set())
            self.assertEqual((need - set(codes), set(codes) - set(known)), (set(), set()), command["name"])

    def test_overview(self):
        said = parts(PAGES / "ddreg.1.scd")
        self.assertEqual(list(said), PARTS[:3] + ["COMMANDS"] + PARTS[3:6] + ["ENVIRONMENT"] + PARTS[6:])
        self.assertEqual(terms(said["COMMANDS"]),
                         ["%s(1), %s" % (page_name(c), c["alias"]) for c in self.table["commands"]])
        self.assertEqual(terms(said["OPTIONS"]), option_terms(self.table["options"]))

    def test_environment(self):
        """Every variable that the program looks at is in ddreg(1), and no other of ours."""
        used = set()
        for path in (ROOT / "src/cli").glob("*.c"):
            text = path.read_text()
            used.update(re.findall(r'"((?:DDREG|LC|NO)_[A-Z]+|LANG|HOME)"', text))
        said = plain(parts(PAGES / "ddreg.1.scd")["ENVIRONMENT"])
        self.assertGreater(len(used), 6)
        self.assertEqual([v for v in sorted(used) if v not in said], [])
        self.assertEqual(set(re.findall(r"DDREG_[A-Z]+", said)) - used, set())

    def test_company_keys(self):
        said = parts(PAGES / "ddreg-company-set.1.scd")["DESCRIPTION"]
        keys = self.run_dd("__complete", "company", "set", "").out.splitlines() if self.init() else []
        self.assertIn("one of: %s." % ", ".join(k.split("\t")[0] for k in keys), said)

    def test_pages_that_are_named_exist(self):
        for path in PAGES.glob("*.scd"):
            for name in re.findall(r"\*(ddreg[a-z-]*)\*\(1\)", path.read_text()):
                self.assertTrue((PAGES / (name + ".1.scd")).exists(), (path.name, name))

    def test_built_and_sound(self):
        if not shutil.which("scdoc") or not shutil.which("mandoc"):
            self.skipTest("scdoc and mandoc are not both installed")
        for source in PAGES.glob("*.scd"):
            page = BUILD / "man" / source.name[:-len(".scd")]
            with self.subTest(page=page.name):
                done = subprocess.run(["mandoc", "-T", "lint", "-W", "error", str(page)], capture_output=True,
                                      text=True)
                self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))
                shown = subprocess.run(["mandoc", "-T", "utf8", str(page)], capture_output=True, text=True).stdout
                shown = re.sub(r".\x08", "", shown)
                self.assertIn("EXIT STATUS", shown)
                self.assertNotIn("\\", shown)


if __name__ == "__main__":
    unittest.main()
