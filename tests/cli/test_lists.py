"""--match, --sort, --limit and --columns: the same of every list, in table, CSV and JSON."""

import csv
import io
import os
import subprocess
import unittest

from ddreg import BIN, INTERNAL, ROOT, USAGE, Case, run_on_terminal

LISTS = ["supplier list", "supplier duplicates", "supplier payees", "risk list", "risk history", "due",
         "import list", "import map list", "journal list", "risk prioritise", "assess", "risk country", "risk sector"]
WORDS = {"risk history": ["S-1"], "risk prioritise": ["--year", "2023"], "assess": ["--changed"],
         "risk country": ["--all"]}


class Options(Case):
    """What is answered without a register."""

    def setUp(self):
        super().setUp()
        self.commands = {c["name"]: c for c in self.json("help")["commands"]}

    def words(self, command):
        return command.split() + WORDS.get(command, [])

    def test_every_list_has_them(self):
        for command in LISTS:
            names = [o["name"] for o in self.commands[command]["options"]]
            with self.subTest(command=command):
                self.assertLessEqual({"match", "sort", "limit", "columns"}, set(names))

    def test_every_command_that_sorts_knows_its_columns(self):
        for name, command in self.commands.items():
            if "sort" in [o["name"] for o in command["options"]]:
                with self.subTest(command=name):
                    columns = self.run_dd("__complete", *name.split(), "--columns", "").out.splitlines()
                    self.assertGreater(len(columns), 1)

    def test_unknown_column(self):
        for command in LISTS:
            for option in ("--sort", "--columns"):
                with self.subTest(command=command, option=option):
                    ran = self.run_dd("--lang", "en", *self.words(command), option, "colour", code=USAGE)
                    self.assertRegex(ran.err, r"colour: .*: choose from \w+, \w+, ")

    def test_not_for_what_is_no_list(self):
        """An option that would do nothing is refused, with a line that has a list."""
        for words, instead in ((["risk", "country", "NO"], "risk country --all"),
                               (["risk", "sector", "46.42"], "risk sector")):
            for option, value in (("--match", "a"), ("--sort", "name"), ("--limit", "1"), ("--columns", "name")):
                with self.subTest(words=words, option=option):
                    ran = self.run_dd(*words, option, value, code=USAGE)
                    self.assertTrue(ran.err.rstrip().endswith(instead), ran.err)

    def test_countries_and_categories(self):
        worst = self.json("risk", "country", "--all", "--sort", "-score", "--limit", "9")["countries"]
        self.assertEqual([c["score"] for c in worst], sorted((c["score"] for c in worst), reverse=True))
        self.assertIn("governance", worst[0])
        self.assertEqual(list(self.json("risk", "country", "--all", "--limit", "1", "--columns", "score,country")
                              ["countries"][0]), ["score", "country"])
        found = self.json("risk", "sector", "--match", "vikar")["categories"]
        self.assertIn("vikarer", found[0]["names"])
        self.assertLess(len(found), 5)

    def test_wrong_values(self):
        for value in ("0", "-3", "ti", "1.5", "", "9999999999"):
            self.assert_error(self.run_dd("due", "--limit", value, code=USAGE), USAGE, "--antall 10")
        self.assert_error(self.run_dd("due", "--columns", "id,what,id", code=USAGE), USAGE, "id")
        self.assert_error(self.run_dd("due", "--columns", "id,,what", code=USAGE), USAGE, "what")
        self.assert_error(self.run_dd("due", "--columns", "", code=USAGE), USAGE, "what")

    def test_completion(self):
        def offered(*words):
            return [line.split("\t")[0] for line in self.run_dd("__complete", *words).out.splitlines()]

        self.assertIn("level", offered("supplier", "list", "--sort", ""))
        self.assertEqual(offered("supplier", "list", "--sort", "le"), ["ledger", "level"])
        self.assertEqual(offered("supplier", "list", "--sort", "-le"), ["-ledger", "-level"])
        self.assertEqual(offered("supplier", "list", "--sort=-le"), ["--sort=-ledger", "--sort=-level"])
        self.assertEqual(offered("supplier", "list", "--columns", "id,na"), ["id,name"])
        self.assertIn("level\tRisiko", self.run_dd("__complete", "supplier", "list", "--sort", "lev").out)


class Letters(Case):
    """S is likelihood in bokmål and severity in English."""

    def test_a_heading_means_what_it_says_in_the_language(self):
        self.init()
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--sector", "69.10")
        self.run_dd("assess", "--all")
        row = self.json("risk", "list")["suppliers"][0]
        for lang, key in (("nb", "likelihood"), ("en", "severity")):
            out = self.run_dd("-l", lang, "-f", "csv", "risk", "list", "--columns", "S").out.split()
            self.assertEqual(out, [key, str(row[key])])
        self.run_dd("-l", "nb", "risk", "list", "--columns", "A,S")


class Suppliers(Case):
    def setUp(self):
        super().setUp()
        self.init()
        for name, country, more in (("Ås Bygg AS", "NO", ["--owner", "Kari Østby"]), ("Aarvik AS", "SE", []),
                                    ("Ærlig Handel", "DK", []), ("Zeta", "DE", ["--ledger", "77"]),
                                    ("østfold Renhold", "NO", []), ("alfa AS", "NO", [])) + tuple(
                                        ("Nummer %d" % i, "FI", []) for i in range(7, 12)):
            self.run_dd("supplier", "add", "--name", name, "--country", country, *more, code=None)

    def ids(self, *words, key="id"):
        return [row[key] for row in self.json("supplier", "list", *words)["suppliers"]]

    def test_norwegian_order(self):
        names = [n for n in self.ids("--sort", "name", key="name") if not n.startswith("Nummer")]
        self.assertEqual(names, ["alfa AS", "Zeta", "Ærlig Handel", "østfold Renhold", "Aarvik AS", "Ås Bygg AS"])

    def test_descending(self):
        ascending = self.ids("--sort", "name")
        self.assertEqual(self.ids("--sort", "-name"), ascending[::-1])
        self.assertEqual(self.ids("--sort=-name"), ascending[::-1])

    def test_ids_go_by_number(self):
        self.assertEqual(self.ids("--sort", "id"), ["S-%d" % i for i in range(1, 12)])

    def test_stable_and_empty_last(self):
        names = self.ids(key="name")
        self.assertEqual(self.ids("--sort", "sector", key="name"), names)
        self.assertEqual(self.ids("--sort", "-sector", key="name"), names)
        for sort in ("ledger", "-ledger"):
            self.assertEqual(self.ids("--sort", sort, key="name"), ["Zeta"] + [n for n in names if n != "Zeta"])

    def test_names_of_columns(self):
        by_title = self.ids("--sort", "Navn")
        for name in ("name", "NAVN", "Name", "--lang=en"):
            words = ["--sort", "Name", name] if name.startswith("--") else ["--sort", name]
            self.assertEqual(self.ids(*words), by_title)
        self.assertEqual(self.ids("--sort", "-kjopt"), self.ids("--sort", "-Kjøpt (kr)"))

    def test_match(self):
        for word, want in (("østby", ["S-1"]), ("OSTBY", ["S-1"]), ("ås bygg", ["S-1"]), ("77", ["S-4"]),
                           ("aerlig", ["S-3"]), ("ÆRLIG", ["S-3"]), ("ostfold", ["S-5"]), ("Årvik", ["S-2"]),
                           ("Ås", ["S-1"]), ("ser ikke ut", [])):
            with self.subTest(word=word):
                self.assertEqual(self.ids("--match", word), want)

    def test_no_match_says_so(self):
        self.assertIn("--match", self.run_dd("supplier", "list", "--match", "borte").out)
        self.no_match(self.run_dd("supplier", "list", "--country", "GB", "--match", "borte").out, "--match")

    def test_limit(self):
        ran = self.run_dd("supplier", "list", "--limit", "3", "--lang", "en")
        self.assertEqual(len(ran.out.splitlines()), 4)
        self.assertIn("3 of 11 shown, 8 more", ran.err)
        self.assertIn("without --limit", ran.err)
        self.assertIn("3 av 11 vises", self.run_dd("supplier", "list", "--limit", "3", "-f", "csv").err)
        self.assertIn("2 of 5 shown", self.run_dd("supplier", "list", "--limit", "2", "--match", "nummer", "--lang",
                                                  "en", "-f", "json").err)
        for most in ("11", "12", "999999999"):
            self.assertEqual(self.run_dd("supplier", "list", "--limit", most).err, "")
        self.assertEqual(self.ids("--limit", "2", "--sort", "-id"), ["S-11", "S-10"])

    def test_columns(self):
        rows = self.json("supplier", "list", "--columns", "name,owner,id", "--sort", "id")["suppliers"]
        self.assertEqual(list(rows[0].items()), [("name", "Ås Bygg AS"), ("owner", "Kari Østby"), ("id", "S-1")])
        out = self.run_dd("supplier", "list", "--columns", "land,id", "-f", "csv", "--sort", "id").out
        self.assertEqual(list(csv.reader(io.StringIO(out), delimiter=";"))[:2], [["country", "id"], ["NO", "S-1"]])
        lines = self.run_dd("supplier", "list", "--columns", "Owner, navn", "--match", "bygg").out.splitlines()
        self.assertEqual(lines[0].split(), ["owner", "Navn"])
        self.assertEqual(len(lines), 2)

    def test_sorts_and_searches_what_is_not_shown(self):
        self.assertEqual(self.ids("--columns", "id", "--sort", "name", "--match", "nummer")[0], "S-10")


class Demo(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("import", "suppliers", ROOT / "data/demo/suppliers.csv", code=None)
        self.run_dd("import", "purchases", ROOT / "data/demo/purchases.csv", code=None)
        for name in ("Skatteetaten", "Bergen kommune", "Lånekassen"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO", code=None)
        self.run_dd("assess", "--all", code=None)

    def test_levels_go_by_how_bad_they_are(self):
        order = ["low", "medium", "high", "very_high", "unknown"]
        for command in (["supplier", "list"], ["risk", "list"]):
            found = [row["level"] for row in self.json(*command, "--sort", "level")["suppliers"]]
            rated = [level for level in found if level]
            self.assertEqual(found, rated + [None] * (len(found) - len(rated)))
            self.assertEqual(rated, sorted(rated, key=order.index))
            self.assertEqual(set(rated), set(order))
            found = [row["level"] for row in self.json(*command, "--sort", "-risiko")["suppliers"]]
            self.assertEqual(found[:len(rated)], rated[::-1])

    def test_worklists_are_worst_first(self):
        levels = [row["level"] for row in self.json("supplier", "list", "--undecided")["suppliers"]]
        self.assertEqual(levels, sorted(levels, key=["very_high", "high"].index))
        self.assertEqual(set(levels), {"very_high", "high"})
        left = [row["days_left"] for row in self.json("due")["due"]]
        self.assertEqual(left, sorted(left))

    def test_amounts_go_by_number(self):
        ore = [row["ore"] for row in self.json("risk", "list", "--sort", "-ore")["suppliers"]]
        self.assertEqual(ore, sorted(ore, reverse=True))

    def test_lists_that_people_get_as_lines(self):
        all_of = self.json("supplier", "payees")["payees"]
        self.assertGreater(len(all_of), 1)
        short = self.run_dd("supplier", "payees", "--limit", "1", "--sort", "-id", "--lang", "en")
        self.assertIn("1 of %d shown" % len(all_of), short.err)
        self.assertEqual([row["id"] in short.out for row in all_of], [row == all_of[-1] for row in all_of])
        table = self.run_dd("supplier", "payees", "--columns", "id,kind").out.splitlines()
        self.assertEqual(table[0].split(), ["id", "kind"])
        self.assertIn(all_of[0]["id"], table[1])

    def test_ratings_that_move(self):
        self.run_dd("supplier", "set", "S-7", "--country", "BD", code=None)
        self.run_dd("supplier", "set", "S-8", "--country", "MM", code=None)
        moved = self.json("assess", "--changed", "--sort", "-id", "--columns", "id,why")["ratings"]
        self.assertEqual([row["id"] for row in moved], ["S-8", "S-7"])
        self.assertEqual(list(moved[0]), ["id", "why"])
        self.assert_error(self.run_dd("assess", "S-7", "--sort", "id", code=USAGE), USAGE, "assess --changed")
        self.assertEqual(self.json("assess", "--changed")["ratings"][0]["id"], "S-7")  # nothing was written

    def test_priorities(self):
        whole = self.json("risk", "prioritise", "--year", "2023")
        chosen = self.json("risk", "prioritise", "--year", "2023", "--limit", "2", "--sort", "-ore")
        self.assertEqual(dict(whole, suppliers=None), dict(chosen, suppliers=None))
        self.assertEqual([row["ore"] for row in chosen["suppliers"]],
                         sorted((row["ore"] for row in whole["suppliers"]), reverse=True)[:2])

    def test_history(self):
        document = self.json("risk", "history", "S-7", "--columns", "day,level")
        self.assertEqual(list(document), ["id", "name", "history"])
        self.assertEqual(list(document["history"][0]), ["day", "level"])

    def test_the_rest_of_a_cut_list_is_the_rest(self):
        for command in LISTS:
            words = command.split() + (["S-7"] if command == "risk history" else WORDS.get(command, []))
            name = {"due": "due", "supplier list": "suppliers", "risk list": "suppliers"}.get(command)
            with self.subTest(command=command):
                whole = self.json(*words)
                name = name or [key for key in whole if isinstance(whole[key], list)][0]
                cut = self.json(*words, "--limit", "1")
                self.assertEqual(cut[name], whole[name][:1])

    def test_narrow_terminal_shows_the_columns_that_are_asked_for(self):
        ran = run_on_terminal("due", "--columns", "id,command", "--limit", "2", cwd=self.dir, columns=60)
        self.assertIn("ddreg ", ran.out)


class Long(Case):
    """A list that is printed in pieces, since it is longer than what waits in memory."""

    def setUp(self):
        super().setUp()
        self.init()
        self.names = ["Firma %04d AS" % i for i in range(3000)] + ["\u30e6\u30cb\u30aa\u30f3 \u00c6\u00d8\u00c5"]
        path = self.dir / "s.csv"
        path.write_text("Navn;Kategori\n" + "".join("%s;%s\n" % (n, "rengj\u00f8ring, kantine og vakthold")
                                                   for n in self.names))
        self.run_dd("import", "suppliers", path)

    def test_nothing_is_lost_between_pieces(self):
        document = self.json("supplier", "list")
        self.check_schema(document, "supplier-list")
        self.assertGreater(len(str(document)), 512 * 1024)
        self.assertEqual(sorted(s["name"] for s in document["suppliers"]), sorted(self.names))
        rows = list(csv.DictReader(io.StringIO(self.run_dd("--format", "csv", "supplier", "list").out), delimiter=";"))
        self.assertEqual([r["name"] for r in rows], [s["name"] for s in document["suppliers"]])
        lines = self.run_dd("supplier", "list").out.splitlines()
        self.assertIn("ddreg facts propose", lines.pop())  # "AS" says the country, and nobody registered it
        self.assertEqual(len(lines), len(self.names) + 1)
        self.assertEqual(len({len(line) for line in lines[1:-1]}), 1, "columns are as wide in every piece")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk_is_an_error(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BIN, "--register", self.db, "--format", "json", "supplier", "list"], stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, INTERNAL)
        self.assertEqual(done.stderr.count(b"ddreg: "), 1, done.stderr)


if __name__ == "__main__":
    unittest.main()
