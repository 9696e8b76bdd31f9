"""The command line itself: wrong words in every position, options anywhere, help, languages, colour."""

import re
import unittest

from ddreg import DAMAGED, INPUT, OK, USAGE, Case, run, run_on_terminal, take_terminal

COMMANDS = ("init", "company show", "company set", "import suppliers", "import purchases", "import list",
            "supplier list", "supplier show", "supplier add", "supplier set", "assess", "report figures",
            "report render", "due", "journal list", "journal show", "journal verify", "backup",
            "restore", "help")


class Choices(Case):
    """The words of the catalogues (word.KEY) are understood in both languages, whatever --lang says."""

    def test_words_for_choices(self):
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        kinds = {"certificate": ("sertifikat", "Sertifikat"), "audit": ("revisjon", "tilsyn", "audit"),
                 "questionnaire": ("spørreskjema", "SPORRESKJEMA", "skjema"),
                 "clause": ("avtalevilkår", "avtalevilkar", "vilkår", "klausul", "contract  clause")}
        for lang in ("nb", "en"):
            for key, words in kinds.items():
                for word in (key, *words):
                    out = self.json("--lang", lang, "evidence", "add", "S-1", "--kind", word, "--ref", "R",
                                    "--issued", "2024-01-01")
                    self.assertIn(key, str(out))
        for word in ("kind", "sertifikat|revisjon", "", "sertifika"):
            self.run_dd("evidence", "add", "S-1", "--kind", word, "--ref", "R", "--issued", "2024-01-01", code=USAGE)

    def test_help_shows_one_word_for_each(self):
        self.assertIn("sertifikat|revisjon|spørreskjema|avtalevilkår", self.run_dd("evidence", "add", "--help").out)
        self.assertIn("certificate|audit|questionnaire|clause",
                      self.run_dd("--lang", "en", "evidence", "add", "--help").out)
        self.assertIn("forårsaket|bidratt|knyttet|ingen", self.run_dd("assess", "--help").out)


class Words(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")

    def test_wrong_words(self):
        for words, hint in ((["suplier", "list"], "supplier list"), (["supplier", "lits"], "supplier list"),
                            (["import", "purchase", "x"], "import purchases"), (["jornal", "verify"], "journal verify"),
                            (["journal", "verfy"], "journal verify"), (["reprot", "figures"], "report figures"),
                            (["asses", "S-1"], "assess"), (["dew"], "due"), (["hlep"], "help"), (["int"], "init"),
                            (["help", "suplier", "list"], "supplier list"),
                            (["supplier", "shwo"], "supplier show"), (["leverandør", "lsite"], "leverandør liste"),
                            (["leverandor", "viss"], "leverandør vis"), (["leverandr", "vis"], "leverandør vis"),
                            (["leverandoer", "vis"], "leverandør vis"), (["supplier", "viss"], "leverandør vis"),
                            (["hjlep"], "hjelp"), (["rapport", "tal"], "rapport tall"), (["fristr"], "frister"),
                            (["journal", "kontrolle"], "journal kontroller"), (["oprett"], "opprett"),
                            (["help", "leverandør", "vsi"], "leverandør vis")):
            with self.subTest(words=words):
                self.assert_error(self.run_dd(*words, code=None), USAGE, hint)

    def test_timings(self):
        """Phases on stderr in their order; standard output as without."""
        plain, timed = self.run_dd("supplier", "list"), self.run_dd("--timings", "supplier", "list")
        self.assertEqual((plain.out, plain.err), (timed.out, ""))
        lines = [re.fullmatch(r"(\w+) +(\d+)\.(\d{3}) ms", line) for line in timed.err.splitlines()]
        self.assertTrue(all(lines), timed)
        self.assertEqual([m[1] for m in lines], ["parse", "open", "run", "commit", "print", "close", "total"])
        spent = [int(m[2] + m[3]) for m in lines]
        self.assertLess(abs(sum(spent[:-1]) - spent[-1]), len(lines))  # each is cut to microseconds
        self.purchases({"Leverandør": "A", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"})
        phases = [line.split()[0] for line in
                  self.run_dd("import", "purchases", "purchases.csv", "--vat", "net", "--timings").err.splitlines()]
        self.assertEqual(phases[:6], ["parse", "open", "read", "stage", "merge", "commit"])

    def test_words_far_from_any(self):
        for words in (["xyzzy"], ["xyzzy", "plugh"], [""], ["-"], ["--"], ["supplier"], ["import"], ["journal"],
                      ["company"], ["report"], ["supplier", ""], ["supplier", "show"], ["assess"], ["help", "xyzzy"],
                      ["import", "purchases"], ["company", "set"], ["company", "set", "name"],
                      ["supplier", "list", "extra"], ["supplier", "show", "S-1", "extra"], ["due", "now"],
                      ["journal", "verify", "all"], ["report", "figures", "2023"], ["help", "supplier", "list", "x"],
                      ["init", "x"], ["\x1b[31m"], ["ø" * 5000], ["%s%n"], ["import", "list", "x"]):
            with self.subTest(words=words):
                ran = self.run_dd(*words, code=None)
                if words == ["--"]:
                    self.assertIn(ran.code, (OK, USAGE))
                    continue
                self.assert_error(ran, USAGE)
                self.assertEqual(ran.out, "")
                self.assertNotIn("\x1b", ran.err)
                self.assertLess(len(ran.err), 3000)

    def test_a_noun_alone_lists_its_verbs(self):
        ran = self.run_dd("supplier", code=USAGE)
        for verb in ("list", "show", "add", "set"):
            self.assertIn(verb, ran.err)

    def test_words_of_other_programs(self):
        for words, meant in ((["supplier", "slett", "S-1"], "ddreg supplier withdraw"),
                             (["leverandør", "fjern"], "ddreg leverandør trekk"),
                             (["policy", "delete", "PO-1"], "ddreg policy withdraw"),
                             (["person", "endre"], "ddreg person sett"), (["rolle", "edit"], "ddreg rolle sett")):
            with self.subTest(words=words):
                self.assertIn(meant, self.run_dd(*words, code=USAGE).err)

    def test_a_word_for_a_missing_option(self):
        ran = self.run_dd("supplier", "add", "Tysk GmbH", "--country", "DE", code=USAGE)
        self.assertIn('--name "Tysk GmbH"', ran.err)

    def test_a_wrong_verb_is_said_to_be_wrong(self):
        ran = self.run_dd("supplier", "burn", "S-11", code=USAGE)
        self.assertIn("«burn» er ikke ett av", ran.err)
        self.assertIn("list, show, add", ran.err)

    def test_the_companys_keys_in_bokmaal(self):
        """The words that company show labels them with."""
        self.run_dd("selskap", "sett", "virksomhet", "Glassblåsing")
        self.run_dd("selskap", "sett", "årsverk", "12,5")
        out = self.run_dd("company", "show").out
        self.assertRegex(out, r"(?m)^Virksomhet +Glassblåsing$")
        self.assertEqual(self.json("company", "show")["activity"], "Glassblåsing")
        self.assertIn("virksomhet", self.run_dd("help", "company", "set").out)

    def test_what_people_call_it(self):
        for word, command in (("leverandører", "leverandør liste"), ("leverandorer", "leverandør liste"),
                              ("suppliers", "supplier list"), ("redegjørelse", "rapport skriv"),
                              ("statement", "report render"), ("vurdering", "vurder"),
                              ("certificate", "evidence add")):
            self.assert_error(self.run_dd(word, code=None), USAGE, "ddreg %s»" % command)
            self.run_dd("help", *command.split())

    def test_what_it_is_about_in_the_commands_place(self):
        for words, command in ((["S-1"], "leverandør vis S-1"), (["vis", "s-1"], "leverandør vis s-1"),
                               (["show", "S-1"], "supplier show S-1"), (["leverandør", "S-1"], "leverandør vis S-1"),
                               (["supplier", "S-1"], "supplier show S-1"), (["risk", "S-1"], "risk history S-1"),
                               (["funn", "S-1"], "funn liste S-1"), (["risiko", "kina"], "risiko land kina"),
                               (["risk", "Norge"], "risk country Norge"),
                               (["hvorfor", "S-1"], "vurder LEVERANDØR --explain"),
                               (["why", "S-1"], "assess SUPPLIER --explain"),
                               (["godkjenn", "S-1"], "vurder LEVERANDØR --accept")):
            with self.subTest(words=words):
                self.assert_error(self.run_dd(*words, code=None), USAGE, "«ddreg %s»" % command)
        self.assert_error(self.run_dd("risk", "Fjordglass", code=None), USAGE, "er ikke ett av ordene")

    def test_a_number_that_lacks_its_letter(self):
        self.assert_error(self.run_dd("supplier", "show", "1", code=None), INPUT, "S-1 Fjordglass AS?")
        self.assert_error(self.run_dd("supplier", "show", "2", code=None), INPUT, "supplier list")

    def test_a_name_in_two_words_is_advised_to_use_quotes(self):
        for option in ("--accept", "--interactive"):
            self.assert_error(self.run_dd("assess", "Fjord", "glass", option, code=None), USAGE, "anførselstegn")

    def test_choices_by_the_words_that_are_shown(self):
        self.run_dd("dokumentasjon", "ny", "S-1", "--kind", "Spørreskjema", "--ref", "R", "--issued", "2024-01-01",
                    code=OK)
        self.run_dd("funn", "nytt", "S-1", "--text", "x", "--connection", "forårsaket", code=OK)
        self.run_dd("vurder", "S-1", "--connection", "direkte knyttet", code=OK)
        self.run_dd("leverandør", "sett", "S-1", "--subsuppliers", "kjent", code=OK)
        self.assertEqual(self.json("evidence", "list")["evidence"][0]["kind"], "questionnaire")
        self.assertEqual(self.json("finding", "list")["findings"][0]["connection"], "caused")
        self.assertEqual(self.json("assess", "S-1")["connection"], "linked")
        self.assertEqual(self.json("supplier", "show", "S-1")["subsuppliers"], "known")
        self.assertIn("sertifikat|revisjon|spørreskjema|avtalevilkår", self.run_dd("help", "evidence", "add").out)
        self.assertIn("certificate|audit|questionnaire|clause",
                      self.run_dd("--lang", "en", "help", "evidence", "add").out)
        self.assert_error(self.run_dd("evidence", "add", "S-1", "--kind", "kjent", "--ref", "R", "--issued",
                                      "2024-01-01", code=None), USAGE, "sertifikat|revisjon")

    def test_help_on_a_group_is_a_list(self):
        for words in (["import", "--help"], ["help", "import"], ["--help", "import"], ["importer", "-h"]):
            out = self.run_dd(*words).out
            for name in ("importer leverandører", "importer innkjøp", "importer liste"):
                self.assertRegex(out, r"(?m)^  %s  +\S" % name)
            self.assertLess(len(out.splitlines()), 26)
        self.assertIn("  supplier set  ", self.run_dd("--lang", "en", "supplier", "--help").out)
        self.assertEqual(len(self.run_dd("help", "import", "map").out.splitlines()), 7)
        self.assert_error(self.run_dd("xyzzy", "--help", code=None), USAGE)

    def test_a_noun_in_bokmaal_lists_them_in_bokmaal(self):
        for noun in ("leverandør", "leverandor"):
            ran = self.run_dd(noun, code=USAGE)
            self.assertIn("liste, vis, ny, sett", ran.err)
            self.assertNotIn("show", ran.err)
        for lang, verbs in (("nb", "liste, vis, uttak, kontroller"), ("en", "list, show, outputs, verify")):
            self.assertIn(verbs, self.run_dd("--lang", lang, "journal", code=USAGE).err)
        self.assertIn("list, show", self.run_dd("supplier", "xyzzyplugh", code=USAGE).err)

    def test_wrong_options(self):
        for words, hint in ((["--regster", "x", "company", "show"], "--register"),
                            (["company", "show", "--formt", "json"], "--format"),
                            (["supplier", "list", "--contry", "NO"], "--country"),
                            (["supplier", "list", "--yeer", "2023"], "--year"),
                            (["import", "purchases", "x", "--dryrun"], "--dry-run"),
                            (["import", "purchases", "x", "--skipbad"], "--skip-bad"),
                            (["company", "show", "--register"], "register"),
                            (["supplier", "list", "--country"], "country"),
                            (["company", "show", "-x"], "-x"),
                            (["company", "show", "--xyzzy=1"], "--xyzzy"),
                            (["company", "show", "--help=yes"], "help"),
                            (["supplier", "list", "--year", "2023", "--year", "2022"], "--år"),
                            (["company", "show", "--year", "2023"], "--year"),
                            (["init", "--company", "A", "--force"], "--force")):
            with self.subTest(words=words):
                ran = self.run_dd(*words, code=None)
                self.assert_error(ran, USAGE, hint)
                self.assertEqual(ran.out, "")

    def test_wrong_values(self):
        for words in (["company", "show", "--lang", "de"], ["company", "show", "--format", "xml"],
                      ["company", "show", "--format", "JSON"], ["company", "show", "--format", ""],
                      ["company", "show", "--lang", ""], ["company", "show", "--register", ""],
                      ["supplier", "list", "--year", "23"], ["supplier", "list", "--year", "2023-01"],
                      ["supplier", "list", "--year", "x"], ["supplier", "list", "--year", ""],
                      ["supplier", "list", "--year", "-2023"], ["supplier", "list", "--year", "0000"],
                      ["supplier", "list", "--country", "Atlantis"], ["supplier", "list", "--class", "friend"],
                      ["supplier", "list", "--level", "extreme"], ["supplier", "show", "S-1", "--as-of", "2024-02-30"],
                      ["report", "figures", "--year", "99999"], ["report", "figures", "--year", "1e3"],
                      ["report", "figures"], ["report", "render", "--year", "2023"],
                      ["report", "render", "--year", "2023", "--format", "odt", "-o", "x"],
                      ["report", "render", "--year", "2023", "--as", "html"]):
            with self.subTest(words=words):
                ran = self.run_dd(*words, code=None)
                self.assert_error(ran, USAGE)
                self.assertEqual(ran.out, "")

    def test_a_wrong_word_is_found_before_the_register_is_opened(self):
        for words in (["report", "render", "--year", "2023"], ["report", "figures"], ["supplier", "add"],
                      ["supplier", "list", "--level", "x"], ["assess", "S-1", "--severity", "9"], ["company", "set"]):
            self.assert_error(self.run_dd("--register", "none.db", *words, code=None), USAGE)

    def test_options_before_and_after(self):
        want = self.run_dd("--format", "json", "supplier", "list", "--country", "NO").out
        for words in (["supplier", "list", "--country", "NO", "--format", "json"],
                      ["supplier", "list", "--format=json", "--country=NO"],
                      ["-f", "json", "supplier", "list", "--country", "Norge"],
                      ["supplier", "list", "-f", "json", "--country", "no"],
                      ["--lang", "nb", "--format", "json", "--register", "ddreg.db", "supplier", "list", "--country",
                       "NO"],
                      ["supplier", "list", "--country", "NO", "--lang", "nb", "--register", "ddreg.db", "-fjson"]):
            with self.subTest(words=words):
                self.assertEqual(self.run_dd(*words).out, want)
        self.assertEqual(self.run_dd("supplier", "show", "--format", "json", "S-1").out,
                         self.run_dd("supplier", "show", "S-1", "--format", "json").out)

    def test_a_dash_dash_ends_the_options(self):
        self.run_dd("supplier", "add", "--name", "--rart navn", "--country", "NO")
        self.assertEqual(self.json("supplier", "show", "--", "--rart navn")["name"], "--rart navn")
        self.run_dd("company", "set", "activity", "--", "--x")
        self.assertEqual(self.json("company", "show")["activity"], "--x")

    def test_help_asked_behind_a_dash_dash(self):
        """There --help is a word: of no command, here."""
        for words in (("nonsense", "--", "--help"), ("--", "nonsense", "-h")):
            self.assertIn("nonsense", self.run_dd(*words, code=USAGE).err)

    def test_names_in_bokmaal(self):
        self.assertEqual(self.run_dd("leverandør", "liste", "--format", "json").out,
                         self.run_dd("supplier", "list", "--format", "json").out)
        self.run_dd("journal", "kontroller")
        self.run_dd("frister")
        self.run_dd("hjelp")
        self.assertEqual(self.run_dd("leverandor", "vis", "S-1").out, self.run_dd("supplier", "show", "S-1").out)
        self.assertEqual(self.run_dd("supplier", "vis", "S-1").out, self.run_dd("leverandør", "show", "S-1").out)
        self.assertEqual(self.run_dd("help", "leverandor", "sett").out, self.run_dd("help", "supplier", "set").out)
        self.assertEqual(self.run_dd("hjelp", "leverandør").out, self.run_dd("help", "supplier").out)


class Errors(Case):
    def test_as_json(self):
        self.init()
        for words, code in ((["supplier", "show", "S-99"], INPUT), (["supplier", "list", "--class", "x"], USAGE),
                            (["--register", "none.db", "company", "show"], DAMAGED)):
            ran = self.run_dd("--format", "json", *words, code=code)
            import json
            document = json.loads(ran.out)
            self.check_schema(document, "error")
            self.assertEqual(document["error"]["exit"], code)
            self.assertEqual(ran.err, "ddreg: %s\n" % document["error"]["message"])

    def test_say_what_to_do(self):
        """what: why; what to do."""
        self.init()
        for words in (["supplier", "show", "S-99"], ["--register", "none.db", "company", "show"], ["xyzzy"],
                      ["init", "--company", "A"], ["supplier", "add", "--name", "A", "--country", "Atlantis"]):
            for lang in ("nb", "en"):
                ran = self.run_dd("--lang", lang, *words, code=None)
                self.assertRegex(ran.err, r"^ddreg: [^\n]{20,}\n$", words)
                self.assertRegex(ran.err[len("ddreg: "):], r"[:;.,]", words)

    def test_values_of_hostile_words_are_harmless(self):
        self.init()
        for word in ("\x1b[2J", "a\nb", "\x07", "\u202egnp", "{register}", "%s"):
            ran = self.run_dd("supplier", "show", word, code=INPUT)
            self.assertEqual(ran.err.count("\n"), 1, ran)
            for bad in ("\x1b", "\x07", "\u202e"):
                self.assertNotIn(bad, ran.err)
        self.assertIn("{register}", self.run_dd("supplier", "show", "{register}", code=INPUT).err)


class Help(Case):
    def test_overview(self):
        for words in (["--help"], ["help"], ["-h"], ["hjelp"]):
            ran = self.run_dd("--lang", "en", *words)
            for command in COMMANDS:
                self.assertIn(command, ran.out)
            for option in ("--register", "--lang", "--format"):
                self.assertIn(option, ran.out)
            self.assertEqual(ran.err, "")
        self.assertRegex(self.run_dd("help").out, r"(?m)^  leverandør liste  ")

    def test_each_command(self):
        for command in COMMANDS:
            for lang in ("nb", "en"):
                with self.subTest(command=command, lang=lang):
                    by_option = self.run_dd("--lang", lang, *command.split(), "--help")
                    by_command = self.run_dd("--lang", lang, "help", *command.split())
                    self.assertEqual(by_option.out, by_command.out)
                    self.assertIn("ddreg " + command, by_option.out)
                    self.assertNotRegex(by_option.out, r"\b(cmd|opt|help|col)\.[a-z]")
        self.assertEqual(list(self.dir.iterdir()), [])

    def test_a_noun(self):
        out = self.run_dd("--lang", "en", "help", "supplier").out
        for verb in ("list", "show", "add", "set"):
            self.assertIn("  supplier " + verb + " ", out)

    def test_version(self):
        for words in (["--version"], ["-V"]):
            self.assertRegex(self.run_dd(*words).out, r"^ddreg \d+\.\d+\.\d+\n")

    def test_no_arguments(self):
        """What to do next, three lines at most, at every stage."""
        def next_lines():
            ran = self.run_dd()
            self.assertLessEqual(len(ran.out.splitlines()), 3, ran)
            self.assertGreaterEqual(len(ran.out.splitlines()), 1, ran)
            return ran.out

        self.assertIn("ddreg init", next_lines())
        self.assertEqual(list(self.dir.iterdir()), [])
        self.init()
        self.assertIn("ddreg import", next_lines())
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "A", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.assertIn("assess", next_lines())
        self.run_dd("assess", "--all")
        self.assertIn("2024-06-30", next_lines())


class Languages(Case):
    def test_which(self):
        self.init()
        nb = self.run_dd("--lang", "nb", "xyzzy", code=USAGE).err
        en = self.run_dd("--lang", "en", "xyzzy", code=USAGE).err
        self.assertNotEqual(nb, en)
        bare = {"LANG": None, "LANGUAGE": None, "LC_MESSAGES": None, "LC_ALL": None, "DDREG_LANG": None}
        for env, want in (({}, nb), ({"LANG": "C"}, nb), ({"LANG": "en_GB.UTF-8"}, en), ({"LANG": "nb_NO.UTF-8"}, nb),
                          ({"LANG": "nn_NO"}, nb), ({"LANG": "nb_NO.UTF-8", "LC_ALL": "en_US.UTF-8"}, en),
                          ({"LANG": "nb_NO", "LC_MESSAGES": "en_GB"}, en), ({"LANG": "de_DE.UTF-8"}, nb),
                          ({"LC_ALL": "C", "LANG": "en_GB"}, nb), ({"DDREG_LANG": "en", "LC_ALL": "nb_NO"}, en)):
            with self.subTest(env=env):
                self.assertEqual(self.run_dd("xyzzy", code=USAGE, env={**bare, **env}).err, want)
        self.assertEqual(self.run_dd("xyzzy", "--lang", "en", code=USAGE, env={**bare, "LANG": "nb_NO"}).err[:7],
                         "ddreg: ")

    def test_json_does_not_depend_on_it(self):
        self.init()
        self.run_dd("supplier", "add", "--name", "Å", "--country", "SE", "--class", "supply_chain")
        for words in (["supplier", "list"], ["company", "show"], ["due"], ["journal", "list"],
                      ["report", "figures", "--year", "2023"]):
            self.assertEqual(self.run_dd("--lang", "nb", "--format", "json", *words).out,
                             self.run_dd("--lang", "en", "--format", "json", *words).out)

    def test_in_a_bare_system(self):
        """Without any locale names stay whole."""
        self.init("Blåbær Ærlig Øl AS")
        bare = {"LANG": None, "LC_ALL": "C"}
        self.assertIn("Blåbær Ærlig Øl AS", self.run_dd("company", "show", env=bare).out)


class Terminal(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Et svært langt navn på en leverandør i en liten by AS",
                    "--country", "BD", "--sector", "14", "--class", "supply_chain")
        self.run_dd("supplier", "add", "--name", "Åsmund Bygg", "--country", "NO")
        self.run_dd("assess", "--all")

    def test_colour_only_on_a_terminal(self):
        colour = "\x1b["
        self.assertIn(colour, run_on_terminal("supplier", "list", cwd=self.dir, columns=160).out)
        self.assertNotIn(colour, self.run_dd("supplier", "list").out)
        self.assertNotIn(colour, run_on_terminal("supplier", "list", cwd=self.dir, env={"NO_COLOR": "1"}).out)
        self.assertIn(colour, run_on_terminal("supplier", "list", cwd=self.dir, columns=160, env={"NO_COLOR": ""}).out)
        self.assertNotIn(colour, run_on_terminal("supplier", "list", "--format", "json", cwd=self.dir).out)

    def test_a_machine_without_terminals_skips(self):
        def none_left():
            raise OSError("out of pty devices")

        with self.assertRaisesRegex(unittest.SkipTest, "no pseudo-terminal.*out of pty devices"):
            take_terminal(none_left)
        self.assertEqual(take_terminal(lambda: (3, 4)), (3, 4))

    def test_tables_fit(self):
        for columns in (80, 100, 200):
            out = re.sub(r"\x1b\[[0-9;]*m", "", run_on_terminal("supplier", "list", cwd=self.dir, columns=columns).out)
            for line in out.splitlines():
                self.assertLessEqual(len(line), columns, (columns, line))
            self.assertIn("S-1", out)
            self.assertIn("Åsmund", out)

    def test_a_pipe_gets_whole_names(self):
        self.assertIn("Et svært langt navn på en leverandør i en liten by AS", self.run_dd("supplier", "list").out)


if __name__ == "__main__":
    unittest.main()
