"""--format json and csv: every command writes what a script can read, and nothing else."""

import csv
import json
import re
import shutil
import unittest

import brreg
import saft
import sealable
import watch
from ddreg import AGREED, CHECK, OK, ROOT, USAGE, Case, example, kind_schema

# How a command is run on the demo company, where it needs words and those of its example do not fit.
WORDS = {
    "init": ["--register", "new.db", "--company", "Prøve AS"],
    "company set": ["activity", "Produksjon"],
    "company add": ["Sol AS", "--register", "new.db"],
    "import suppliers": ["suppliers.csv"],
    "import purchases": ["purchases.csv"],
    "import saft": ["ledger.xml"],
    "import brreg": ["enheter.csv", "--day", "2024-05-01", "--reason", "prøve"],
    "watchlist import": ["eu", "eu.csv", "--day", "2024-05-01", "--dry-run"],  # whose hits are answered below
    "import map new": ["purchases.csv", "--kind", "purchases"],
    "import map save": ["ledger", "purchases.csv", "--kind", "purchases"],
    "import map show": ["ledger"],
    "import map remove": ["ledger"],
    "import words save": ["words.csv"],
    "import show": ["I-2"],
    "import set": ["I-2", "--vat", "net", "--reason", "uten mva"],
    "import undo": ["I-2", "--reason", "feil fil"],
    "sheet in": ["utfylt.csv", "--dry-run"],
    "reconcile": ["--year", "2023", "--ledger", "0"],
    "supplier show": ["S-1"],
    "supplier add": ["--name", "Prøve AS", "--country", "NO"],
    "file add": ["suppliers.csv"],
    "supplier set": ["S-1", "--email", "post@example.no"],
    "supplier merge": ["S-2", "S-3", "--reason", "samme firma"],
    "supplier unmerge": ["S-3"],
    "supplier withdraw": ["S-30", "--reason", "lagt inn ved en feil"],
    "supplier restore": ["S-30"],
    "supplier distinct": ["S-2", "S-3", "--reason", "to firmaer"],
    "export": ["everything"],
    "import dump": ["kept", "--register", "from-kept.db"],
    "export suppliers": ["-o", "suppliers-out.csv"],
    "export purchases": ["-o", "purchases-out.csv"],
    "export records": ["finding", "-o", "findings-out.csv"],
    "evidence add": ["S-1", "--kind", "audit", "--ref", "R-1", "--issued", "2024-01-01"],
    "evidence withdraw": ["E-1", "--reason", "gjelder ikke"],
    "finding add": ["S-1", "--text", "noe skjedde"],
    "finding close": ["F-1", "--reason", "rettet"],
    "finding ease": ["F-5", "--severity", "1", "--reason", "mildere"],
    "finding confirm": ["F-2"],
    "finding keep": ["F-3", "--reason", "nei"],
    "finding reopen": ["F-4", "--reason", "igjen"],
    "finding restore": ["F-6", "--reason", "rett likevel"],
    "measure start": ["ME-1"],
    "measure done": ["ME-2", "--result", "gjort"],
    "measure accept": ["ME-3"],
    "measure reject": ["ME-4", "--reason", "ikke nok"],
    "measure drop": ["ME-5", "--reason", "ikke aktuelt"],
    "case add": ["deviation", "--subject", "noe", "--impact", "no"],
    "case close": ["CS-1", "--outcome", "confirmed", "--delete-on", "2027-06-01"],
    "case read": ["CS-1", "--key", "kari.key"],
    "key withdraw": ["KY-4", "--reason", "feil"],
    "key restore": ["KY-4"],
    "key new": ["reserve.key", "--owner", "Ola Eier"],
    "key admit": ["KY-3", "--key", "kari.key"],
    "key drop": ["KY-1", "--key", "ola.key", "--reason", "slutter"],
    "case reopen": ["CS-2", "--reason", "igjen"],
    "scenario add": ["Brann", "--country", "DE"],
    "scenario compare": ["ST-1", "ST-2"],
    "vulnerability add": ["--text", "T"],
    "stresstest add": ["--text", "T"],
    "exercise add": ["Øvelse", "--planned", "2024-06-01"],
    "exercise hold": ["EX-1", "--result", "lært"],
    "exercise cancel": ["EX-2", "--reason", "ikke aktuelt"],
    "vulnerability close": ["VU-2", "--reason", "borte"],
    "request extend": ["RQ-1", "--expected", "2024-06-15", "--reason", "mange å spørre"],
    "request answer": ["RQ-2", "--outcome", "full"],
    "request refuse": ["RQ-3", "--ground", "b", "--sent", "2024-05-10"],
    "request more": ["RQ-4", "--received", "2024-05-12"],
    "request explain": ["RQ-5"],
    "questionnaire add": ["S-1", "--set", "decent-work", "--due", "2024-07-01"],
    "questionnaire send": ["S-1", "--set", "decent-work"],
    "answer pack": ["-o", "."],
    "answer decline": ["AN-2", "--reason", "R"],
    "commitment cancel": ["CM-2", "--reason", "R"],
    "questionnaire again": ["Q-2", "--later", "FI-2"],
    "questionnaire evaluate": ["Q-3", "--verdict", "sufficient", "--reason", "godt svar"],
    "questionnaire receive": ["svar.json"],
    "questionnaire answers": ["Q-5"],
    "questionnaire cancel": ["Q-4", "--reason", "ikke aktuelt"],
    "approval decide": ["AP-1", "--state", "under_review", "--reason", "godt nok"],
    "agreement add": ["S-1", *AGREED],
    "audit add": ["S-1", "--planned", "2024-09-01"],
    "audit plan": ["--year", "2027"],
    "audit withdraw": ["AU-3", "--reason", "feil"],
    "audit restore": ["AU-3"],
    "audit record": ["AU-1", "--how", "desk", "--result", "acceptable"],
    "audit cancel": ["AU-2", "--reason", "ikke nå"],
    "audit finding": ["AU-1", "--class", "other", "--text", "noe"],
    "observation close": ["OB-1", "--reason", "rettet"],
    "observation reopen": ["OB-2", "--reason", "igjen"],
    "audit action": ["OB-1", "--text", "noe", "--owner", "PE-1", "--due", "2024-09-01"],
    "action done": ["CA-1", "--proof", "FI-2"],
    "action accept": ["CA-2"],
    "action reject": ["CA-3", "--reason", "ikke nok"],
    "action drop": ["CA-4", "--reason", "ikke aktuelt"],
    "request letter": ["RQ-6", "--what", "answer", "-o", "svar.eml"],
    "request breaches": [],
    "measure add": ["--text", "Lønn", "--aim", "remedy", "--owner", "PE-1", "--due", "2024-09-01"],
    "request add": ["--received", "2024-05-03", "--anonymous", "--text", "noe"],
    "scenario run": ["--country", "CN"],
    "person withdraw": ["PE-3", "--reason", "ført to ganger"],
    "person unjoin": ["PE-2"],
    "assess": ["--all", "--reason", "prøve"],
    "risk country": ["NO"],
    "risk sector": ["46.42"],
    "risk history": ["S-7"],
    "risk prioritise": ["--year", "2023", "--accept"],
    "report publish": ["--year", "2023", "--address", "https://example.no/a", "--unsigned", "syk"],
    "report seal": ["--year", "2023", "--register", "clean.db"],
    "report sign": ["--year", "2023", "--as", "Kari Leder", "--role", "chair", "--document", "words.csv",
                    "--register", "report-sign.db"],
    "report unseal": ["--year", "2023", "--reason", "feil", "--register", "report-unseal.db"],
    "report dossier": ["-o", "mappe.html"],
    "report verify": ["underskrevet.pdf", "--year", "2023", "--register", "signed.db"],
    **{"%s %s" % (noun, verb): [*one, *more, "--register", name]
       for noun, letters in (("seal", "SE"), ("signature", "SG"))
       for verb, name, *more in (("list", "signed.db"), ("show", "signed.db"), ("history", "signed.db"),
                                 ("withdraw", noun + ".db", "--reason", "feil"), ("restore", noun + "-gone.db"),
                                 ("lift", "seal-lift.db", "--reason", "feil"))
       for one in ([] if verb == "list" else [letters + "-1"],)},
    "report figures": ["--year", "2023"],
    "report explain": ["--year", "2023"],
    "report diff": ["--year", "2023"],
    "report board": ["--year", "2023", "-o", "styret.html"],
    "report render": ["--year", "2023", "-o", "out.html"],
    "report check": ["--year", "2023"],
    "report lint": [str(ROOT / "tests/lint-texts/17-vague.md")],
    "report text": ["plans", "--year", "2023"],
    "journal show": ["1"],
    "privacy report": ["PE-1"],
    "privacy forget": ["PE-1", "--reason", "bedt om"],
    "person withdraw": ["NOBODY", "--reason", "feil"],
    "person restore": ["NOBODY"],
    "backup": ["copy.db"],
    "restore": ["kept.db", "--register", "restored.db"],
}
FINDS = {"report check"}  # what it finds in a draft makes it end with 1
SCHEMAS = {"report seal": "seal", "report unseal": "seal", "report sign": "signature",
           "report figures": "figures", "import saft": "import", "supplier set": "supplier-show",
           "supplier add": "supplier-show", "privacy due": "privacy-report",
           "audit finding": "observation", "audit action": "action",
           **{"export " + what: "export-file" for what in ("suppliers", "purchases", "records")}}


class Formats(Case):
    def setUp(self):
        super().setUp()
        for name in ("suppliers.csv", "purchases.csv"):
            shutil.copy(ROOT / "data/demo" / name, self.dir / name)
        self.init()
        self.run_dd("company", "set", "keep-sources", "yes")
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("import", "purchases", "purchases.csv")
        self.write("words.csv", "role,word,meaning\nheading,Kjøpt hos,name\n")
        self.write("enheter.csv", brreg.as_csv([brreg.unit("311991531", code="43.210")]))
        self.write("ledger.xml", saft.write(saft.year_of(2021, few=2)))
        self.run_dd("person", "add", "Nina Feil")
        self.nobody = self.json("person", "list", "--match", "Nina")["persons"][0]["id"]  # who leads to nothing
        self.write("eu.csv", watch.names("1;Nøtteskrikevika Miljø", "2;Kvasselinuten Steril"))
        self.run_dd("watchlist", "import", "eu", "eu.csv", "--day", "2024-05-01")
        self.follow_up()
        sealable.make(self, "clean.db")
        shutil.copy(self.dir / "clean.db", self.dir / "sealed.db")
        sealable.seal(self, "sealed.db")
        for name in ("report-sign.db", "report-unseal.db", "seal.db", "seal-lift.db", "seal-gone.db", "signed.db"):
            shutil.copy(self.dir / "sealed.db", self.dir / name)
        sealable.sign(self, "signed.db")
        for name in ("signature.db", "signature-gone.db"):
            shutil.copy(self.dir / "signed.db", self.dir / name)
        self.run_dd("seal", "withdraw", "SE-1", "--reason", "x", "--register", "seal-gone.db")
        self.run_dd("signature", "withdraw", "SG-1", "--reason", "x", "--register", "signature-gone.db")
        self.run_dd("backup", "kept.db")
        self.run_dd("export", "kept")
        self.run_dd("sheet", "out", "utfylt.csv", "--of", "suppliers")
        sheet = self.dir / "utfylt.csv"  # with an e-mail address filled in
        sheet.write_bytes(re.sub(rb"(?m);;;;;(x\w+\r)$", rb";post@example.no;;;;\1", sheet.read_bytes(), count=1))

    def follow_up(self):
        """A measure and a request for each move, in the state that it is from."""
        self.run_dd("person", "add", "Ola Eier")
        for _ in range(6):
            self.run_dd("finding", "add", "S-20", "--text", "T", "--severity", "4")
        self.run_dd("finding", "close", "F-2", "--reason", "R", env={"DDREG_USER": "Ola Eier"})
        self.run_dd("finding", "close", "F-3", "--reason", "R")
        self.end_finding("F-4")
        self.end_finding("F-6", "withdraw")
        self.run_dd("report", "publish", "--year", "2021", "--address", "https://example.no/a",
                    "--unsigned", "syk")
        for _ in range(3):
            self.run_dd("approval", "request", "S-1", "--scope", "T", env={"DDREG_USER": "Ola Eier"})
            self.run_dd("agreement", "add", "S-1", *AGREED)
            self.run_dd("audit", "add", "S-1", "--planned", "2024-09-01")
            self.run_dd("audit", "finding", "AU-1", "--class", "other", "--text", "T")
            self.run_dd("deviation", "add", "S-1", "--ref", "T", "--about", "recall")
            self.run_dd("dialogue", "add", "union", "--text", "T")
            self.run_dd("inspection", "add", "Tilsyn")
            self.run_dd("case", "add", "deviation", "--subject", "T", "--impact", "no")
            self.run_dd("workforce", "add", "pay", "--year", "2023", "--text", "T")
            self.run_dd("limit", "set", "buyer", "1000")
            self.run_dd("commitment", "add", "S-1", "--text", "T", "--amount", "5000", "--buyer", "Ola Eier")
            self.run_dd("answer", "add", "Kunde AS")
            self.run_dd("contract", "add", "S-1", "--date", "2020-01-01", "--clause", "1")
            self.run_dd("scenario", "add", "Brann", "--country", "DE")
            self.run_dd("vulnerability", "add", "--text", "T")
            self.run_dd("exercise", "add", "Øvelse", "--planned", "2024-06-01")
            self.run_dd("scenario", "run", "P1", "--save")
        self.make_keys()
        self.run_dd("key", "new", "feil.key", "--owner", "Ola Eier")
        self.how["env"] = {"VISUAL": str(self.write("rediger", "#!/bin/sh\necho Tekst > \"$1\"\n"))}
        (self.dir / "rediger").chmod(0o755)
        self.run_dd("case", "close", "CS-2", "--outcome", "unfounded", "--delete-on", "2027-06-01")
        self.run_dd("role", "give", "qa", "PE-1")
        self.run_dd("observation", "close", "OB-2", "--reason", "R")
        self.run_dd("approval", "set", "AP-2", "--critical", "yes", "--reason", "R")
        for n in range(1, 5):
            self.run_dd("audit", "action", "OB-3", "--text", "T", "--owner", "Ola Eier", "--due", "2024-09-01")
            if n in (2, 3):
                self.run_dd("action", "done", "CA-%d" % n, "--proof", "FI-2", env={"DDREG_USER": "Ola Eier"})
        self.run_dd("company", "set", "contact", "post@example.no")
        self.run_dd("company", "set", "orgnr", "905461761")
        for _ in range(5):
            self.run_dd("measure", "add", "--text", "T", "--aim", "remedy", "--owner", "Ola Eier",
                        "--due", "2024-09-01")
        for n in (3, 4):
            self.run_dd("measure", "done", "ME-%d" % n, "--result", "R", env={"DDREG_USER": "Ola Eier"})
        for n in range(1, 5):
            self.run_dd("questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-07-01")
            if n in (2, 3):
                self.run_dd("questionnaire", "answer", "Q-%d" % n)
        self.form_with_answer("S-1", "svar.json")
        self.run_dd("questionnaire", "receive", "svar.json")
        self.form_with_answer("S-1", "svar.json")
        for _ in range(6):
            self.run_dd("request", "add", "--received", "2024-05-01", "--anonymous", "--text", "T")
        for n in (4, 5):
            self.run_dd("request", "refuse", "RQ-%d" % n, "--ground", "b", "--sent", "2024-05-08")
        self.run_dd("request", "more", "RQ-5", "--received", "2024-05-10")
        self.run_dd("request", "answer", "RQ-6", "--outcome", "full", "--reply", "Slik gjør vi det.")

    def commands(self):
        for command in self.json("help")["commands"]:
            name, bare = command["name"], command["args"] == "" or command["args"].startswith("[")
            words = [self.nobody if word == "NOBODY" else word for word in WORDS.get(name, [])]
            yield name, name.split() + words if name in WORDS or bare else example(command)

    @staticmethod
    def schema_of(name):
        """docs/json has a page a command, or one for all commands of a noun."""
        page = name.replace(" ", "-")
        if page.endswith("-history") and kind_schema(name.split()[0]):
            return "kind-history"
        if kind_schema(page):
            return page
        return page if (ROOT / "docs/json" / (page + ".json")).exists() else SCHEMAS.get(name, name.split()[0])

    def test_json(self):
        """One document, whole, on standard output; nothing beside it on standard error."""
        for name, words in self.commands():
            with self.subTest(command=name):
                ran = self.run_dd("--format", "json", *words, code=CHECK if name in FINDS else OK)
                self.check_schema(json.loads(ran.out), self.schema_of(name))
                self.assertEqual([line for line in ran.err.splitlines() if "Risikonivået går ned" not in line
                                  and "tar vare på filene" not in line], [])

    def test_csv(self):
        """A line of headings, as many cells in each other line."""
        for name, words in self.commands():
            with self.subTest(command=name):
                ran = self.run_dd("--format", "csv", *words, code=CHECK if name in FINDS else OK)
                lines = ran.out.splitlines()
                rows = list(csv.reader(lines, delimiter=";"))
                self.assertRegex(" ".join(rows[0]), r"^[a-z0-9_]+( [a-z0-9_]+)+$")
                # The demo company has no duplicates, and its purchases are withdrawn by then.
                self.assertGreater(len(rows), name not in ("supplier duplicates", "scenario compare", "risk prioritise",
                                                           "facts propose",
                                                           "facts accept", "import people", "scenario run",
                                                           "scenario exposure", "privacy due"))
                self.assertEqual({len(r) for r in rows}, {len(rows[0])})
                if name.endswith(" list") and name != "scenario list":  # its JSON is a whole model
                    self.assertEqual(self.row_of(self.schema_of(name)), rows[0])

    @staticmethod
    def row_of(schema):
        """The keys of a list's rows, as the schema has them."""
        (rows,) = (kind_schema(schema) or json.loads((ROOT / "docs/json" / (schema + ".json")).read_text()))[
            "properties"].values()
        return rows["items"]["required"]

    def test_what_to_do_next(self):
        def next_(*where):
            document = self.json(*where)
            self.check_schema(document, "next")
            lines = self.run_dd(*where).out.splitlines()
            self.assertEqual([n["text"] for n in document["next"]], lines[:len(document["next"])])
            return document["next"]

        self.assertEqual([(n["what"], n["count"]) for n in next_()],
                         [("statement.overdue", None), ("rating.never", 239), ("statement", None)])
        self.assertEqual([(n["year"], n["due"], n["days_left"]) for n in next_()][2], (2023, "2024-06-30", 46))
        self.assertEqual([n["what"] for n in next_("--register", "none.db")], ["init"])
        self.run_dd("--register", "empty.db", "init", "--company", "A")
        self.assertEqual([n["what"] for n in next_("--register", "empty.db")], ["import"])
        rows = self.run_dd("--format", "csv").out.splitlines()
        self.assertEqual(rows[0], "what;count;year;due;days_left;text")
        self.assertEqual(len(rows), 4)

    def test_render(self):
        """The statement's form comes from --as, else from the file's ending; --format is the output's."""
        def head(name):
            return (self.dir / name).read_text()[:2]

        for name, form, words in (("a.html", "html", []), ("a.HTM", "html", []), ("a.md", "md", []),
                                  ("a.markdown", "md", []), ("b", "html", ["--as", "html"]),
                                  ("c", "md", ["--as", "md"]),
                                  ("d", "html", ["--format", "html"]), ("e", "md", ["-f", "md"]),
                                  ("f.html", "md", ["--as", "md"]), ("g.html", "html", ["--format=json"])):
            with self.subTest(name=name, words=words):
                document = self.json("report", "render", "--year", "2023", "-o", name, *words)
                self.check_schema(document, "report-render")
                self.assertEqual((document["file"], document["as"], document["year"]), (name, form, 2023))
                self.assertTrue(document["draft"] and document["missing"])
                self.assertEqual(head(name), "<!" if form == "html" else "> ")
        for words in (["-o", "x"], ["-o", "x.odt"], ["-o", ".html"], ["-o", "x.html", "--as", "html", "--format", "md"],
                      ["-o", "x.html", "--as", "odt"]):
            ran = self.run_dd("report", "render", "--year", "2023", *words, code=USAGE)
            self.assertRegex(ran.err, "--som" if "--as" in words else "--(as|som)")
        self.assert_error(self.run_dd("due", "--format", "html", code=None), USAGE, "html")

    def test_export(self):
        for what, rows in (("suppliers", 247), ("purchases", 2076)):
            document = self.json("export", what, "-o", what + "-out.csv")
            self.check_schema(document, "export-file")
            self.assertEqual(document, {"file": what + "-out.csv", "rows": rows})

    def test_a_check_that_finds_something_is_one_document_too(self):
        ran = self.run_dd("--format", "json", "journal", "verify", "--head", "0" * 64, code=CHECK)
        self.assertFalse(json.loads(ran.out)["whole"])


class Lost(Case):
    """What a person meets who does not know the words yet, or is in another folder."""

    def test_no_register_says_where_it_looked(self):
        """Else somebody in the wrong folder would make a second register."""
        for lang in ("nb", "en"):
            ran = self.run_dd("--lang", lang, "--register", "elsewhere.db")
            self.assertIn("elsewhere.db", ran.out)
            self.assertIn("--register", ran.out)

    def test_a_verb_alone(self):
        for word, command in (("tall", "rapport tall"), ("figures", "report figures"),
                              ("kontroller", "journal kontroller"), ("render", "report render")):
            self.assert_error(self.run_dd(word, "--year", "2023", code=None), USAGE, "«ddreg %s»" % command)
        ran = self.run_dd("vis", code=None)  # of several nouns
        self.assert_error(ran, USAGE, "ddreg help")

    def test_a_wrong_option_says_where_all_are(self):
        self.assert_error(self.run_dd("init", "--firma", "A", code=None), USAGE, "(ddreg init --help ")
        self.assert_error(self.run_dd("--versjon", code=None), USAGE, "--version? (ddreg help ")
        self.assert_error(self.run_dd("--år", "2023", code=None), USAGE, ": ddreg help ")
        self.init()
        self.assert_error(self.run_dd("company", "set", "kontor", "x", code=None), USAGE, "ddreg help company set")


class Counts(Case):
    def test_one_is_not_many(self):
        self.init()
        for lang, one in (("nb", "1 føring,"), ("en", "1 entry,")):
            self.assertIn(one, self.run_dd("--lang", lang, "journal", "verify").out)
        for lang, one in (("nb", "1 føring,"), ("en", "1 entry,")):  # a copy lacks the entry that the backup leaves
            self.run_dd("--register", "new-%s.db" % lang, "init", "--company", "A")
            made = self.run_dd("--register", "new-%s.db" % lang, "--lang", lang, "backup", "%s.db" % lang)
            self.assertIn(one, made.out)
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO")
        self.assertIn("1 supplier gone", self.run_dd("--lang", "en", "assess", "--all").out)
        self.assertIn("1 leverandør gjennomgått", self.run_dd("--lang", "nb", "assess", "--all").out)


if __name__ == "__main__":
    unittest.main()
