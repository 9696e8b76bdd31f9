"""The manual pages: the program writes them, docs/man has only what nothing else says."""

import re
import shutil
import subprocess
import unittest

from ddreg import ROOT, USAGE, Case

PROSE = ROOT / "docs/man"
SECTIONS = {"SYNOPSIS", "OPTIONS", "EXAMPLE", "EXIT STATUS", "ENVIRONMENT", "FILES", "SEE ALSO"}


def page_name(command):
    return "ddreg-" + command["name"].replace(" ", "-")


def parts(text):
    """heading -> text, in order; "" is what is before the first."""
    found = re.split(r"^# (.+)$", text, flags=re.M)
    return dict(zip([""] + found[1::2], found[::2]))


def entries(text):
    """The lines before indented ones, without marks."""
    return [re.sub(r"[*\\]|\b_|_\b", "", line) for line in re.findall(r"^(\S.*)\n\t", text, flags=re.M)]


class Pages(Case):
    def setUp(self):
        super().setUp()
        self.commands = {page_name(c): c for c in self.json("--lang", "en", "help")["commands"]}
        self.prose = {p.stem: parts(p.read_text()) for p in PROSE.glob("*.scd")}

    def page(self, name, lang="en", folder=PROSE):
        return self.run_dd("__man", lang, folder, name).out

    def test_each_command_has_a_page(self):
        names = self.run_dd("__man", "en", PROSE).out.split()
        self.assertEqual(names, ["ddreg", *self.commands])
        self.assertIn("ddreg __man", self.run_dd("__man", "en", PROSE, "ddreg-nothing", code=USAGE).err)

    def test_without_prose_a_page_has_what_the_table_says(self):
        """So that a command needs no file: in either language."""
        for lang, (summary, options, exits) in {"en": ("NAME", "OPTIONS", "EXIT STATUS"),
                                                "nb": ("NAVN", "VALG", "AVSLUTNINGSKODE")}.items():
            table = self.json("--lang", lang, "help")["commands"]
            for command in table:
                with self.subTest(lang=lang, command=command["name"]):
                    said = parts(self.page(page_name(command), lang, self.dir))
                    self.assertIn(command["summary"][1:], said[summary].replace("\\", ""))
                    shown = [re.search("--([a-zæøå-]+)", e.replace("\\", ""))[1] for e in entries(said[options])]
                    self.assertEqual(shown,
                                     [lang == "nb" and o["alias"] or o["name"] for o in command["options"]])
                    codes = entries(said[exits])
                    need = ["0", "2", "5", "6", "70"] if command["needs_register"] else ["0", "2", "70"]
                    if command["name"] in ("scenario list", "scenario show"):
                        need = ["0", "2", "5", "6", "70"]  # where there is a register, it is read
                    self.assertEqual([c for c in codes if c not in ("3", "4")], need)

    def test_prose_is_of_something(self):
        """Each file belongs to a page or a noun, each section is one, each option exists."""
        options = {"--" + o["name"] for c in self.commands.values() for o in c["options"]}
        options |= {"--" + o["name"] for o in self.json("help")["options"]} | {"--dossier"}  # docs/verify.py has it
        codes = re.findall(r"\bDD_[A-Z]+ = (\d+)", (ROOT / "include/ddreg/error.h").read_text())
        for name, said in self.prose.items():
            with self.subTest(name=name):
                of = [c for page, c in self.commands.items() if page == name or page.startswith(name + "-")]
                self.assertTrue(of)
                self.assertLessEqual(set(said), SECTIONS | {""})
                self.assertLessEqual(set(entries(said.get("OPTIONS", ""))),
                                     {"--" + o["name"] for c in of for o in c["options"]})
                self.assertLessEqual(set(entries(said.get("EXIT STATUS", ""))), set(codes))
                self.assertLessEqual(set(re.findall(r"--[a-z][a-z-]*", "".join(said.values()))), options)
                for page in re.findall(r"\*(ddreg[a-z-]*)\*\(1\)", "".join(said.values())):
                    self.assertIn(page, {"ddreg", *self.commands})

    def test_prose_is_on_the_page(self):
        page = parts(self.page("ddreg-export-suppliers"))
        self.assertIn("A register keeps more than ", page["DESCRIPTION"])  # of the noun
        self.assertIn("(required). A file that exists is refused.", page["OPTIONS"])
        page = parts(self.page("ddreg-journal-verify"))
        self.assertEqual(entries(page["EXIT STATUS"]), ["0", "1", "2", "5", "6", "70"])
        self.assertEqual(entries(parts(self.page("ddreg"))["EXIT STATUS"]),
                         ["0", "1", "2", "3", "4", "5", "6", "70"])
        for name, said in self.prose.items():
            page = self.page(name) if name in self.commands else ""
            own = {"--" + o["name"] for o in self.commands[name]["options"]} if page else set()
            for heading in set(said) - {"SEE ALSO"} if page else ():
                of = None  # the option that a line is about, of a page of a noun perhaps another command's
                for line in said[heading].splitlines():
                    of = line if line.startswith("--") else of
                    if of is None or of in own:
                        self.assertIn(line[1:], page)
        self.assertIn("*ddreg-supplier-list*(1)", parts(self.page("ddreg-assess"))["SEE ALSO"])

    def test_environment(self):
        """Every variable that the program looks at is in ddreg(1), and no other of ours."""
        used = set()
        for path in (ROOT / "src").rglob("*.c"):
            used.update(re.findall(r'"((?:DDREG|LC|NO)_[A-Z]+|LANG|HOME)"', path.read_text()))
        said = self.prose["ddreg"]["ENVIRONMENT"].replace("\\", "")
        self.assertGreater(len(used), 6)
        self.assertEqual([v for v in sorted(used) if v not in said], [])
        self.assertEqual(set(re.findall(r"DDREG_[A-Z]+", said)) - used, set())

    def test_sound(self):
        if not shutil.which("scdoc") or not shutil.which("mandoc"):
            self.skipTest("scdoc and mandoc are not both installed")
        for lang, folder in (("en", PROSE), ("nb", self.dir)):
            for name in ("ddreg", *self.commands):
                with self.subTest(lang=lang, page=name):
                    source = self.page(name, lang, folder).encode()
                    roff = subprocess.run(["scdoc"], input=source, capture_output=True)
                    self.assertEqual((roff.returncode, roff.stderr), (0, b""))
                    page = self.dir / "page.1"
                    page.write_bytes(roff.stdout)
                    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "error", str(page)], capture_output=True)
                    self.assertEqual((lint.returncode, lint.stdout + lint.stderr), (0, b""))
                    shown = subprocess.run(["mandoc", "-T", "utf8", str(page)], capture_output=True).stdout
                    self.assertNotIn(b"\\", shown)


if __name__ == "__main__":
    unittest.main()
