"""What a shell gets to offer, and what bash, zsh and fish make of it."""

import csv
import os
import pty
import select
import shutil
import signal
import subprocess
import time
import unittest

from ddreg import BIN, ROOT, Case, dump, environment, run, sql, take_terminal, tamper

SCRIPTS = ROOT / "src/completion"
EVIL = ['Å "Q" $(touch pwned) `touch pwned` \'s & Co!; a:b=c', "Æ; touch pwned #", "Ørn $HOME\\n *?[a-z]{1,2}",
        "Ï | touch pwned > x", "~Tilde AS", "ßx!!", "Émile=1:2@3", 'Ñu "B"', "Ça 'C'"]


class Complete(Case):
    """The program's own answers."""

    def setUp(self):
        super().setUp()
        self.init()
        for name in ("Fjordglass AS", "Fjordvann & Co., Ltd.", "Ås Bygg"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")

    def complete(self, *words, **how):
        ran = self.run_dd("__complete", *words, **how)
        self.assertEqual(ran.err, "")
        return [line.split("\t")[0] for line in ran.out.splitlines()]

    def line(self, text, **how):
        ran = self.run_dd("__complete-bash", text, **how)
        self.assertEqual(ran.err, "")
        return ran.out.splitlines()

    def test_every_command_and_option_of_the_table(self):
        table = self.json("help")
        nouns = self.complete("")
        everywhere = {"--" + o["name"] for o in table["options"]}
        for command in table["commands"]:
            for way in (command["name"], command["alias"], command["alias"].replace("ø", "o")):
                words = way.split()
                with self.subTest(words=words):
                    self.assertIn(words[0], self.complete(words[0][:-1]))
                    if len(words) == 2:
                        self.assertIn(words[1], self.complete(words[0], words[1][:-1]))
                    if len(words) == 2 and way in (command["name"], command["alias"]):
                        self.assertIn(words[1], self.complete(words[0], ""))
                    own = {"--" + (o["alias"] or o["name"]) for o in command["options"]}
                    self.assertEqual(set(self.complete(*words, "--")), own | everywhere)
            self.assertIn(command["name"].split()[0], nouns)
            for option in command["options"] + table["options"]:
                if not option["values"]:
                    continue
                words = command["name"].split()
                values = next(o for o in command["options"] + table["options"] if o["name"] == option["name"])["values"]
                self.assertEqual(self.complete(*words, "--" + option["name"], ""), values)
                self.assertEqual(self.complete(*words, "--" + option["name"] + "="),
                                 ["--%s=%s" % (option["name"], v) for v in values])
                if option["letter"]:
                    self.assertEqual(self.complete(*words, "-" + option["letter"], ""), values)

    def test_nothing_hidden_is_offered(self):
        self.assertNotIn("__complete", self.run_dd("help").out)
        self.assertEqual(self.complete("__"), [])

    def test_options_before_the_command(self):
        self.assertEqual(self.complete("--lang", "en", "-f", "json", "supplier", "sh"), ["show"])
        self.assertEqual(set(self.complete("-")), {"--register", "--lang", "--format", "--timings", "--help",
                                                   "--version"})
        self.assertNotIn("--format", self.complete("--format", "json", "supplier", "list", "--"))
        self.assertEqual(self.complete("supplier", "list", "--unkn", "--cl"), ["--class"])

    def test_a_dash_dash(self):
        self.assertEqual(self.complete("supplier", "show", "--", "--"), [])
        self.assertIn("S-1", self.complete("supplier", "show", "--", ""))

    def test_suppliers(self):
        self.assertEqual(self.complete("supplier", "show", ""),
                         ["S-1", "S-2", "S-3", "Fjordglass AS", "Fjordvann & Co., Ltd.", "Ås Bygg"])
        self.assertEqual(self.complete("supplier", "show", "s-2"), ["S-2"])
        self.assertEqual(self.complete("leverandor", "vis", "FJORDV"), ["Fjordvann & Co., Ltd."])
        self.assertEqual(self.complete("supplier", "set", "ås"), ["Ås Bygg"])
        self.assertEqual(self.complete("assess", "S-1", "Fjordvann & Co., L"), ["Fjordvann & Co., Ltd."])
        self.assertEqual(self.complete("supplier", "show", "Fjord "), [])
        self.assertEqual(self.complete("supplier", "show", "S-1", ""), [])
        self.assertIn("S-1\tFjordglass AS\n", self.run_dd("__complete", "supplier", "show", "S-").out)

    def test_the_present_name_only(self):
        self.run_dd("supplier", "set", "S-1", "--name", "Bergglass AS")
        self.assertEqual(self.complete("supplier", "show", "Fjordg"), [])
        self.assertEqual(self.complete("supplier", "show", "berg"), ["Bergglass AS"])

    def test_which_register(self):
        os.mkdir(self.dir / "sub")
        for words in (["--register", "../ddreg.db"], ["--register=../ddreg.db"], ["-r", "../ddreg.db"],
                      ["-r../ddreg.db"]):
            self.assertIn("S-1", self.complete(*words, "supplier", "show", "", cwd=self.dir / "sub"))
        self.assertIn("S-1", self.complete("--register", "~/ddreg.db", "supplier", "show", "", cwd=self.dir / "sub",
                                           env={"HOME": str(self.dir)}))
        self.assertEqual(self.complete("supplier", "show", "", cwd=self.dir / "sub"), [])
        self.assertIn("S-1", self.complete("supplier", "show", "", cwd=self.dir / "sub",
                                           env={"DDREG_REGISTER": str(self.db)}))

    def test_files_keys_countries(self):
        for words in (["import", "suppliers", ""], ["import", "purchases", "x", "--map", ""], ["--register", ""],
                      ["report", "render", "-o", ""], ["--register=x"]):
            self.assertEqual(self.complete(*words), [":files"])
        self.assertIn("contact", self.complete("company", "set", ""))
        self.assertEqual(self.complete("company", "set", "contact", ""), [])

    def test_keys_of_the_company_in_both_languages(self):
        english, norwegian = self.complete("company", "set", ""), self.complete("selskap", "sett", "")
        for key, alias in (("contact", "kontakt"), ("sector", "næring"), ("fte", "årsverk")):
            self.assertIn(key, english)
            self.assertNotIn(alias, english)
            self.assertIn(alias, norwegian)
            self.assertNotIn(key, norwegian)
            self.assertEqual(self.complete("company", "set", alias), [alias])
            self.assertEqual(self.complete("selskap", "sett", key), [key])
        self.assertEqual(len(english), len(norwegian))
        self.assertEqual(len(set(norwegian)), len(norwegian))
        self.assertIn("orgnr", norwegian)
        self.assertEqual(self.complete("supplier", "add", "--country", "NO"), ["NO"])
        self.assertEqual(self.complete("help", "supplier", "sh"), ["show"])

    def test_years(self):
        for words in (["supplier", "list"], ["report", "figures"], ["report", "render"], ["import", "purchases", "x"]):
            self.assertEqual(self.complete(*words, "--year", ""), [])
        self.purchases({"Leverandør": "Ås Bygg", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"},
                       {"Leverandør": "Ås Bygg", "Bilagsdato": "16.03.2023", "Beløp NOK": "6"},
                       {"Leverandør": "Fjordglass AS", "Bilagsdato": "15.03.2019", "Beløp NOK": "5"})
        self.run_dd("import", "purchases", "purchases.csv")
        for words in (["supplier", "list"], ["report", "figures"], ["report", "render"], ["import", "purchases", "x"]):
            self.assertEqual(self.complete(*words, "--year", ""), ["2023", "2019"])
        self.assertEqual(self.complete("report", "figures", "--year=202"), ["--year=2023"])
        self.assertEqual(self.complete("report", "figures", "--year", "", env={"DDREG_REGISTER": "none.db"}), [])
        self.run_dd("import", "undo", "I-1", "--reason", "Feil fil")
        self.assertEqual(self.complete("report", "figures", "--year", ""), [])

    def test_sectors(self):
        codes = self.complete("supplier", "add", "--sector", "")
        self.assertEqual(codes, [row["code"] for row in csv.DictReader((ROOT / "data/sectors.csv").open())
                                 if row["code"] != "unknown"])
        self.assertEqual(self.complete("supplier", "set", "S-1", "--sector", "1"), [c for c in codes if c[0] == "1"])
        for lang, name in (("nb", "Produksjon av klær"), ("en", "Manufacture of wearing apparel")):
            self.assertIn("14\t%s\n14.12\t" % name, self.run_dd("__complete", "supplier", "add", "--sector", "14",
                                                                env={"DDREG_LANG": lang}).out)
        self.assertEqual(self.complete("supplier", "add", "--sector", "u"), [])

    def test_currencies(self):
        usual = ["NOK", "EUR", "USD", "GBP", "SEK", "DKK", "CHF"]
        words = ("import", "purchases", "x", "--currency")
        self.assertEqual(self.complete(*words, ""), usual)
        self.purchases({"Leverandør": "Ås Bygg", "Bilagsdato": "15.03.2023", "Beløp valuta": "500", "Valuta": "JPY",
                        "Kurs": "0,07"},
                       {"Leverandør": "Ås Bygg", "Bilagsdato": "15.03.2023", "Beløp valuta": "7", "Valuta": "SEK",
                        "Kurs": "0,98"})
        self.run_dd("import", "purchases", "purchases.csv")
        self.assertEqual(self.complete(*words, ""), ["JPY", "SEK", "NOK", "EUR", "USD", "GBP", "DKK", "CHF"])
        self.assertEqual(self.complete(*words, "s"), ["SEK"])
        self.run_dd("import", "undo", "I-1", "--reason", "Feil fil")
        self.assertEqual(self.complete(*words, ""), usual)

    def test_never_an_error(self):
        self.write("rubbish.db", "x" * 5000)
        for words in ([], [""], ["xyzzy", ""], ["supplier", "xyzzy", ""], ["--xyzzy", ""], ["--xyzzy=1", ""], ["-"],
                      ["--"], ["--", ""], ["-x", ""], ["--register", "rubbish.db", "supplier", "show", ""],
                      ["--register", "/none/x", "supplier", "show", ""], ["--register", "", "supplier", "show", ""],
                      ["--register", "/", "supplier", "show", ""], ["--lang", "xx", "supplier", "list", "--x"],
                      ["ø" * 5000], ["s"] * 300, ["supplier", "show", "x" * 100000], ["supplier", "show", "%s%n"],
                      ["supplier", "show", "\x1b["], ["a", "b", "c", "d"], ["--r", "--r", "--r", ""], ["=", "="]):
            with self.subTest(words=[w[:20] for w in words[:5]]):
                self.complete(*words)
                self.line("ddreg " + " ".join(words))
        self.assertEqual(self.run_dd("__complete", "supplier", "show", b"\xff".decode("utf-8", "surrogateescape")).out,
                         "")
        for text in ("", " ", "ddreg", "'", '"', "\\", "ddreg \\", "ddreg '", 'ddreg "\\', "A=1",
                     "ddreg " + "x " * 400):
            self.line(text)
        self.run_dd("__complete-bash")
        self.run_dd("__complete-bash", "a", "b")
        self.complete("supplier", "show", "S-", env={"DDREG_TODAY": "nonsense"})

    def test_reads_only(self):
        before = dump(self.db)
        self.complete("supplier", "set", "")
        self.assertEqual(dump(self.db), before)
        self.run_dd("journal", "verify")

    def test_never_slow(self):
        """A name of a register that does not answer: silence after two seconds."""
        os.mkfifo(self.dir / "pipe")
        started = time.monotonic()
        self.complete("--register", "pipe", "supplier", "show", "")
        self.assertLess(time.monotonic() - started, 10)
        rows = [{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO"} for n in range(1500)]
        self.suppliers(*rows)
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.assertEqual(self.complete("supplier", "show", ""), [])  # a part would look like all
        self.assertEqual(self.complete("supplier", "show", "S-150"), ["S-150"] + ["S-150%d" % n for n in range(4)])
        self.assertEqual(self.complete("supplier", "show", "firma 1499"), ["Firma 1499 AS"])

    def test_control_characters_never(self):
        """The program keeps none; a register may have them all the same."""
        self.run_dd("supplier", "add", "--name", "Ymer\x1b[2J\nAS", "--country", "NO")
        self.assertEqual(self.complete("supplier", "show", "Ymer"), ["Ymer\ufffd[2J AS"])
        for n, name in enumerate(("Zed\x1b[2J AS", "Zed\u202egnp AS", "Zed\x9b2J", "Zed\nto", "Zed\tto"), 5):
            self.run_dd("supplier", "add", "--name", "Zed %d" % n, "--country", "NO")
            tamper(self.db, "UPDATE supplier_name SET name = '%s' WHERE supplier_id = %d" % (name, n))
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier_name WHERE name LIKE 'Zed%'")[0][0], 5)
        tamper(self.db, "UPDATE supplier_name SET name = 'Fjord' || char(10) || ':files' WHERE supplier_id = 1")
        for words in (["supplier", "show", ""], ["supplier", "show", "S-"], ["supplier", "show", "Z"]):
            ran = self.run_dd("__complete", *words)
            for line in ran.out.splitlines():
                self.assertTrue(line.replace("\t", "", 1).isprintable(), repr(line))
                self.assertRegex(line, r"^(S-\d+\t.*|[^\t]+\tS-\d+)$")
        self.assertEqual(self.complete("supplier", "show", "Zed"), [])
        for line in self.line("ddreg supplier show "):
            self.assertTrue(line.isprintable() and line != ":files", repr(line))

    def test_quoting_for_bash(self):
        self.assertEqual(self.line("ddreg supplier show fjordv"), ["Fjordvann\\ \\&\\ Co.,\\ Ltd."])
        self.assertEqual(self.line('ddreg supplier show "Fjordv'), ["Fjordvann & Co., Ltd."])
        self.assertEqual(self.line("ddreg supplier show Fjordvann\\ \\&"), ["Fjordvann\\ \\&\\ Co.,\\ Ltd."])
        self.assertEqual(self.line("A=1 B=2 ./ddreg --format=j"), ["json"])
        self.assertEqual(self.line("ddreg --format='j"), ["json"])


class Shell(Case):
    """A real shell on a terminal. `ddreg` is a script there that asks the program when it completes,
    and else writes down the words it was given: what the shell made of what was inserted."""

    shell = None

    def setUp(self):
        super().setUp()
        if not self.shell or not shutil.which(self.shell):
            self.skipTest("%s is not installed" % self.shell)
        self.init()
        for name in EVIL + ["Fjordglass AS", "Zed\x1b[2J AS"]:
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")
        (self.dir / "bin").mkdir()
        (self.dir / "home").mkdir()
        (self.dir / "fila med rom.csv").write_text("x")
        wrapper = self.dir / "bin/ddreg"
        wrapper.write_text('#!/bin/sh\ncase $1 in __complete*) exec "%s" "$@" ;; esac\n'
                           'for word in "$@"; do printf "%%s\\n" "$word"; done > args.part\nmv args.part args\n' % BIN)
        wrapper.chmod(0o755)
        self.start()

    def start(self):
        env = environment({"HOME": str(self.dir / "home"), "TERM": "xterm", "LANG": "C.UTF-8", "HISTFILE": None,
                           "XDG_CONFIG_HOME": str(self.dir / "home"), "XDG_DATA_HOME": str(self.dir / "home"),
                           "PATH": "%s:%s" % (self.dir / "bin", os.environ["PATH"])})
        self.pid, self.master = take_terminal(pty.fork)
        if self.pid == 0:
            os.chdir(self.dir)
            os.execvpe(self.command[0], self.command, env)
        self.addCleanup(self.stop)
        self.seen = b""
        self.send("stty cols 200; echo re''ady\r")
        self.wait_for(b"ready\r")
        for line in self.setup_lines():
            self.send(line + "\r")
        self.send("echo set''up-done\r")
        self.wait_for(b"setup-done\r")
        self.wait_for(b"PROMPT")

    def stop(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.master)
        os.waitpid(self.pid, 0)

    def read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return b""
        self.seen += data
        return data

    def wait_for(self, text, seconds=30):
        end = time.monotonic() + seconds
        while text not in self.seen:
            self.read(0.1)
            if time.monotonic() > end:
                self.fail("%s does not answer: %r" % (self.shell, self.seen[-2000:]))
        self.seen = self.seen[self.seen.rindex(text) + len(text):]

    def send(self, text):
        os.write(self.master, text.encode())

    def typed(self, text):
        """The words that the program gets when TAB and then return are pressed after the text."""
        (self.dir / "args").unlink(missing_ok=True)
        self.send(text + "\t\r")
        end = time.monotonic() + 20
        while not (self.dir / "args").exists():
            self.read(0.05)
            if time.monotonic() > end:
                self.send("\x03")  # out of an open quote, for what comes after
                self.fail("nothing was run for %r: %r" % (text, self.seen[-1500:]))
        self.assertNotIn(b"\x1b[2J AS", self.seen)
        self.wait_for(b"PROMPT")
        return (self.dir / "args").read_text().splitlines()

    def check_words(self):
        for text, want in (("ddreg suppl", ["supplier"]), ("ddreg leverandø", ["leverandør"]),
                           ("ddreg leverando", ["leverandor"]), ("ddreg supplier sh", ["supplier", "show"]),
                           ("ddreg supplier list --cat", ["supplier", "list", "--category"]),
                           ("ddreg --lang en supplier list --level v",
                            ["--lang", "en", "supplier", "list", "--level", "very_high"]),
                           ("ddreg --format=js", ["--format=json"]), ("ddreg supplier show S-10", None),
                           ("ddreg import suppliers fil", ["import", "suppliers", "fila med rom.csv"]),
                           ("ddreg company set gri", ["company", "set", "grievance"])):
            with self.subTest(text=text):
                self.assertEqual(self.typed(text), want or ["supplier", "show", "S-10"])

    def check_names(self, quotes=("", '"', "'")):
        for name in EVIL + ["Fjordglass AS"]:
            for quote in quotes:
                if quote == "" and name[0] == "~":
                    continue  # a tilde at the start of a word is the shell's
                with self.subTest(name=name, quote=quote):
                    begun = name[:2] if name[0] == "~" else name[0]  # a sign alone is not looked for
                    self.assertEqual(self.typed("ddreg supplier show " + quote + begun), ["supplier", "show", name])
        self.assertEqual(self.typed("ddreg supplier show fjordg"), ["supplier", "show", "Fjordglass AS"])
        self.assertFalse((self.dir / "pwned").exists())


class Bash(Shell):
    shell = "bash"
    command = ["bash", "--norc", "--noprofile", "-i"]

    def setup_lines(self):
        return ["PS1=PRO''MPT:", "bind 'set enable-bracketed-paste off'", "source '%s'" % (SCRIPTS / "ddreg.bash")]

    def test_words(self):
        self.check_words()

    def test_names(self):
        self.check_names()

    def test_after_a_colon(self):
        """Where bash itself breaks words."""
        self.assertEqual(self.typed("ddreg supplier show Émile=1:"), ["supplier", "show", EVIL[6]])


class Zsh(Shell):
    shell = "zsh"
    command = ["zsh", "-f", "-i"]

    def setup_lines(self):
        return ["PS1=PRO''MPT:", "unsetopt beep promptsp", "unset zle_bracketed_paste",
                "autoload -Uz compinit", "compinit -u -D", "source '%s'" % (SCRIPTS / "ddreg.zsh")]

    def test_words(self):
        self.check_words()

    def test_names(self):
        self.check_names()

    def test_found_in_the_folder_of_functions(self):
        (self.dir / "functions").mkdir()
        shutil.copy(SCRIPTS / "ddreg.zsh", self.dir / "functions/_ddreg")
        for line in ("compdef -d ddreg; unfunction _ddreg", "fpath=('%s' $fpath)" % (self.dir / "functions"),
                     "compinit -u -D"):
            self.send(line + "\r")
            self.wait_for(b"PROMPT")
        self.assertEqual(self.typed("ddreg supplier sh"), ["supplier", "show"])
        self.assertEqual(self.typed("ddreg supplier show fjordg"), ["supplier", "show", "Fjordglass AS"])


class Fish(Shell):
    shell = "fish"
    command = ["fish", "--no-config", "-i"]

    def setup_lines(self):
        return ["function fish_prompt; echo PRO''MPT:; end", "source '%s'" % (SCRIPTS / "ddreg.fish")]

    def test_words(self):
        self.check_words()

    def test_names(self):
        self.check_names()


del Shell


class Scripts(unittest.TestCase):
    def test_thin_and_sound(self):
        for shell in ("bash", "zsh", "fish"):
            path = SCRIPTS / ("ddreg." + shell)
            self.assertLess(len(path.read_text().splitlines()), 40)
            if shutil.which(shell):
                done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(run("__complete", "").code, 0)


if __name__ == "__main__":
    unittest.main()
