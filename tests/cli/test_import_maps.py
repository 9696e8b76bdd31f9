"""Column maps that are kept in the register."""

import unittest

from ddreg import INPUT, USAGE, Case, dump, sql

FILE = "Innkjøpsliste\nKjøpt hos;Krav eks. avgift;Når\nA AS;10,00;01.02.2023\nB AS;20,50;02.02.2023\n"
MAP = "# vår eksport\nname = Kjøpt hos\namount = Krav eks. avgift\nday = Når\n"


class Maps(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("a.csv", FILE)
        self.write("kart.txt", MAP)

    def save(self, name="egen", file="a.csv", *more):
        return self.run_dd("import", "map", "save", name, file, "--kind", "purchases", *(more or ("--map", "kart.txt")))

    def maps(self):
        document = self.json("import", "map", "list")
        self.check_schema(document, "import-map-list")
        return [(m["name"], m["kind"], m["by_itself"]) for m in document["maps"]]

    def test_used_by_itself(self):
        self.assert_error(self.run_dd("import", "purchases", "a.csv", code=INPUT), INPUT, "ddreg import map new a.csv")
        self.save()
        self.assertEqual(self.maps(), [("egen", "purchases", True)])
        # other titles, rows, delimiter and encoding: the header is the same
        self.write("b.csv", "T\n\nKJØPT HOS\tKrav eks avgift\tNår\nC AS\t5,00\t03.02.2023\n".encode("utf-16"))
        for name, rows in (("a.csv", 2), ("b.csv", 1)):
            ran = self.run_dd("import", "purchases", name, "--dry-run")
            self.assertIn("Lest med kartet «egen»", ran.out)
            document = self.json("import", "purchases", name)
            self.check_schema(document, "import")
            self.assertEqual((document["map"], document["created"]), ("egen", rows))
        self.run_dd("journal", "verify")

    def test_not_for_other_headers_or_kinds(self):
        self.save()
        self.write("c.csv", FILE.replace("Når", "Dato"))
        self.run_dd("import", "purchases", "c.csv", code=INPUT)
        self.write("d.csv", FILE.replace("Når", "Når;Mer"))
        self.run_dd("import", "purchases", "d.csv", code=INPUT)
        ran = self.run_dd("import", "suppliers", "a.csv", "--dry-run", code=None)
        self.assertNotIn("egen", ran.out)

    def test_no_map(self):
        self.save()
        self.run_dd("import", "purchases", "a.csv", "--no-map", code=INPUT)
        self.run_dd("import", "purchases", "a.csv", "--no-map", "--map", "kart.txt", code=USAGE)

    def test_the_bad_rows_of_a_file_go_by_the_same_map(self):
        self.save()
        self.write("a.csv", FILE.replace("10,00", "ti"))
        self.run_dd("import", "purchases", "a.csv", "--skip-bad", "--problems", "p.csv", code=1)
        self.write("p2.csv", (self.dir / "p.csv").read_text().replace(";ti;", ";10,00;"))
        document = self.json("import", "purchases", "p2.csv")
        self.assertEqual((document["map"], document["created"], document["totals"]), ("egen", 1, {"NOK": 1000}))

    def test_by_name_or_file(self):
        self.save()
        self.write("e.csv", FILE.replace("Når", "Når;Mer"))
        self.assertEqual(self.json("import", "purchases", "e.csv", "--dry-run", "--map", "egen")["map"], "egen")
        document = self.json("import", "purchases", "a.csv", "--dry-run", "--map", "kart.txt")
        self.assertEqual(document["map"], "kart.txt")
        # a file that is there goes before a saved map; what looks like a file is one
        self.write("egen", "amount = finnes ikke\n")
        ran = self.run_dd("import", "purchases", "a.csv", "--map", "egen", code=INPUT)
        self.assert_error(ran, INPUT, "finnes ikke")
        self.assert_error(self.run_dd("import", "purchases", "a.csv", "--map", "./x", code=INPUT), INPUT, "./x")
        self.assert_error(self.run_dd("import", "purchases", "a.csv", "--map", "annet", code=INPUT), INPUT, "egen")

    def test_a_new_one_takes_the_place_and_nothing_is_lost(self):
        self.save()
        self.write("kart.txt", MAP + "decimal = comma\n")
        self.save()
        shown = self.json("import", "map", "show", "egen")
        self.check_schema(shown, "import-map-show")
        self.assertEqual(shown["map"], MAP + "decimal = comma\n")
        self.assertEqual(self.run_dd("import", "map", "show", "egen").out, MAP + "decimal = comma\n")
        self.assertEqual([r[0] for r in sql(self.db, "SELECT map FROM import_map ORDER BY id")],
                         [MAP, MAP + "decimal = comma\n"])

    def test_removed(self):
        self.save()
        self.run_dd("import", "map", "remove", "egen")
        self.assertEqual(self.maps(), [])
        self.run_dd("import", "purchases", "a.csv", code=INPUT)
        for verb in ("show", "remove"):
            self.assert_error(self.run_dd("import", "map", verb, "egen", code=INPUT), INPUT, "egen")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM import_map"), [(2,)])
        self.save()
        self.assertEqual(self.maps(), [("egen", "purchases", True)])
        self.run_dd("journal", "verify")

    def test_two_for_one_header(self):
        self.save()
        self.save("annet")
        self.assert_error(self.run_dd("import", "purchases", "a.csv", code=INPUT), INPUT, "egen", "annet", "--no-map")
        self.assertEqual(self.json("import", "purchases", "a.csv", "--map", "annet")["created"], 2)

    def test_a_map_that_does_not_fit_is_not_kept(self):
        before = dump(self.db)
        self.write("kart.txt", "name = Finnes ikke\n")
        self.run_dd("import", "map", "save", "x", "a.csv", "--kind", "purchases", "--map", "kart.txt", code=INPUT)
        for name in ("a.b", "a/b", "-x", "", "a b", "x" * 41, "a\x1b"):
            self.run_dd("import", "map", "save", "--kind", "purchases", "--", name, "a.csv", code=USAGE)
        self.run_dd("import", "map", "save", "x", "a.csv", code=USAGE)
        self.assertEqual(dump(self.db), before)

    def test_how_ddreg_reads_it_itself(self):
        self.write("f.csv", "Leverandør;Beløp;Beløp;Dato\nA;1;2;2023-01-01\n")
        self.write("g.csv", "Leverandør;Beløp;Dato;#5\nA;1;2023-01-01;x\n")
        self.save("g", "g.csv", "--lang", "nb")
        text = self.json("import", "map", "show", "g")["map"]
        self.assertIn("name = Leverandør\n", text)
        self.assertIn("account = -\n", text)
        self.assertEqual(self.json("import", "purchases", "g.csv")["created"], 1)

    def test_without_a_header_by_name_only(self):
        self.write("n.csv", "A AS;10,00;01.02.2023\nB AS;5,00;02.02.2023\n")
        self.write("n.txt", "name = #1\namount = #2\nday = #3\nheader = none\n")
        self.assertIn("--map uten", self.save("uten", "n.csv", "--map", "n.txt").out)
        self.assertEqual(self.maps(), [("uten", "purchases", False)])
        self.assertEqual(self.json("import", "purchases", "n.csv", "--map", "uten")["created"], 2)

    def test_found_as_the_options_and_the_map_say_that_the_file_is_written(self):
        """Read in another way, none of these has the header of the map."""
        head = "Kjøpt hos;Krav eks. avgift;Når\n"
        rows = "A AS;10,00;01.02.2023\n"
        self.save()
        self.write("tilde.csv", (head + rows).replace(";", "~"))
        self.write("quote.csv", head.replace("Når", '"Når') + rows)
        self.write("coded.csv", (head + rows).encode("cp850"))
        for name, *options in (("tilde.csv", "--delimiter", "~"), ("quote.csv", "--quotes", "none"),
                               ("coded.csv", "--encoding", "ibm850")):
            with self.subTest(name=name):
                self.run_dd("import", "purchases", name, "--dry-run", code=INPUT)
                self.assertEqual(self.json("import", "purchases", name, "--dry-run", *options)["map"], "egen")
        self.run_dd("import", "map", "remove", "egen")
        self.write("kart.txt", MAP + "delimiter = ~\n")
        self.save("tilde", "tilde.csv")
        self.assertEqual(self.json("import", "purchases", "tilde.csv", "--dry-run")["map"], "tilde")

    def test_a_draft_names_every_setting(self):
        text = self.run_dd("import", "map", "new", "a.csv", "--kind", "purchases").out
        for line in ("encoding = utf-8, utf-16le", "delimiter = semicolon, comma", "quotes = doubled, backslash",
                     "decimal = comma, point", "date = dmy, mdy", "sign = plus, minus", "header = 3, none"):
            self.assertIn("\n# " + line, text)

    def test_a_draft(self):
        for lang, word in (("nb", "eksempler"), ("en", "samples")):
            text = self.run_dd("--lang", lang, "import", "map", "new", "a.csv", "--kind", "purchases").out
            self.assertIn("#   #1 Kjøpt hos: A AS | B AS\n#   #2 Krav eks. avgift: 10,00 | 20,50\n", text)
            self.assertIn(word, text)
            for field, header in (("name", "Kjøpt hos"), ("amount", "Krav eks. avgift"), ("day", "Når")):
                self.assertRegex(text, "\n(# )?%s =( .*)?\n" % field)
                text = text.replace("\n# %s =\n" % field, "\n%s = %s\n" % (field, header))
            self.write("ny.txt", text)
            document = self.json("import", "purchases", "a.csv", "--map", "ny.txt", "--dry-run")
            self.assertEqual(document["created"], 2)

    def test_a_draft_of_a_file_that_is_understood(self):
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Å AS", "Land": "NO"})
        text = self.run_dd("import", "map", "new", "suppliers.csv", "--kind", "suppliers").out
        self.assertIn("\nname = Leverandørnavn\n", text)
        self.write("ny.txt", text)
        self.assertEqual(self.json("import", "suppliers", "suppliers.csv", "--map", "ny.txt")["created"], 1)
        ran = self.run_dd("import", "map", "new", "nix.csv", "--kind", "suppliers", code=INPUT)
        self.assert_error(ran, INPUT, "nix.csv")

    def test_completion(self):
        self.save()
        self.assertIn("egen\n", self.run_dd("__complete", "import", "map", "show", "").out)
        self.assertIn("egen\n", self.run_dd("__complete", "import", "purchases", "a.csv", "--map", "e").out)
        verbs = [l.split("\t")[0] for l in self.run_dd("__complete", "import", "map", "").out.splitlines()]
        self.assertEqual(sorted(verbs), ["list", "new", "remove", "save", "show"])
        self.assertEqual([l for l in self.run_dd("__complete", "importer", "k").out.splitlines()], ["kart"])


if __name__ == "__main__":
    unittest.main()
