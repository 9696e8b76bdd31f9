"""What the import says when a map lacks a field, and when a rate is missing."""

import json
import shlex
import unittest

from ddreg import CHECK, INPUT, Case, run_on_terminal, tamper


class Answers(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_the_field_that_the_map_does_not_give(self):
        self.write("p.csv", "Hvem;Naar;Hvor mye\nFjord;01.02.2023;x\n")
        self.write("m.txt", "name = Hvem\nday = Naar\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--map", "m.txt", code=INPUT)
        self.assert_error(ran, INPUT, "m.txt", "amount = OVERSKRIFT", "Hvor mye")
        self.write("n.txt", "amount = Hvor mye\n")
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--map", "n.txt", code=INPUT), INPUT, "name = ")
        self.write("s.txt", "ledger = Naar\n")
        self.assert_error(self.run_dd("import", "suppliers", "p.csv", "--map", "s.txt", code=INPUT), INPUT, "name = ")

    def test_the_rate_that_is_missing(self):
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta\nFjord AS;15.05.2023;10,00;USD\n")
        ran = self.run_dd("import", "purchases", "p.csv", code=INPUT)
        self.assertIn("USD 2023-05-15", ran.out)
        self.assertIn("(kurs)", ran.err)
        self.write("r.csv", "Dato;USD\n2022-01-03;9,00\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--rates", "r.csv", code=INPUT)
        self.assertIn("USD 2023-05-15", ran.out)

    def test_amount_and_rate_that_are_not_the_kroner(self):
        head = "Leverandør;Dato;Beløp;Valuta;Kurs;Beløp NOK\n"
        right = "Fjord AS;15.05.2023;100,00;USD;10,5;1050,00\nFjell AS;15.05.2023;100,00;SEK;95;95,00\n"
        self.write("p.csv", head + right)
        self.assertNotIn("kurs", self.run_dd("import", "purchases", "p.csv", "--dry-run").err)
        self.write("p.csv", head + right + "Fjord AS;16.05.2023;100,00;USD;10,5;1500,00\n")
        self.assertIn("linje 4 gir beløp og kurs", self.run_dd("import", "purchases", "p.csv", "--dry-run").err)


    def test_show_as_a_person_reads(self):
        """Field = column, option = value; JSON keeps what the register has."""
        self.write("p.csv", "Leverandør;Dato;\"Beløp \"\"eks. mva\"\"\";Valuta\nFjord AS;15.05.2023;-10,50;\nA;x;1;\n")
        self.run_dd("import", "purchases", "p.csv", "--currency", "EUR", "--rate", "11,5", "--skip-bad",
                    "--sign", "minus", code=CHECK)
        for lang, want in (("nb", ["leverandørnavn = Leverandør", 'beløp = Beløp "eks. mva"', "desimaltegn = komma",
                                   "fortegn på kjøp = minus", "kurs = 11.5", "valuta = EUR",
                                   "datoer = dagen først"]),
                           ("en", ["supplier name = Leverandør", 'amount = Beløp "eks. mva"', "decimal sign = comma",
                                   "sign of what was bought = minus",
                                   "dates = day first"])):
            out = self.run_dd("--lang", lang, "import", "show", "I-1").out
            for line in want:
                self.assertIn("\n  %s\n" % line, out)
            self.assertNotIn('{"', out)
            self.assertNotIn('":', out)
        shown = self.json("import", "show", "I-1")
        self.check_schema(shown, "import-show")
        self.assertEqual(json.loads(shown["columns"])["amount"], 'Beløp "eks. mva"')
        self.assertEqual(json.loads(shown["options"])["decimal"], "comma")

    def test_show_of_what_no_program_wrote(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjord AS;15.05.2023;10,50\n")
        self.run_dd("import", "purchases", "p.csv")
        tamper(self.db, """UPDATE import_batch SET
               column_map = '{"name":[1', options = '{"skip_bad":true,"new":"x","date":"z"}'""")
        out = self.run_dd("import", "show", "I-1").out
        self.assertIn('  {"name":[1\n', out)
        self.assertIn("  rader med feil = utelatt\n  new = x\n  datoer = z\n", out)

    def test_what_must_be_seen_to_comes_last(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjord AS;15.05.2023;10,50\n")
        ran = run_on_terminal("import", "purchases", "p.csv", "--dry-run", cwd=self.dir)
        self.assertLess(ran.out.index("Prøvekjøring (ingenting er lagret)"),
                        ran.out.index("ddreg: merk: Det er ikke kjent"))
        self.write("q.csv", "Leverandør;Dato;Beløp\nFjord AS;15.05.2023;10,50\nA;x;1\n")
        ran = run_on_terminal("import", "purchases", "q.csv", "--dry-run", cwd=self.dir)
        self.assertEqual(ran.code, INPUT)
        self.assertLess(ran.out.index("ddreg: merk:"), ran.out.index("ddreg: q.csv: 1 rad kan ikke tas"))

    def test_the_same_file_says_which_import_it_was(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjord AS;15.05.2023;10,50\n")
        self.assertIsNone(self.json("import", "purchases", "p.csv")["same_as"])
        again = self.json("import", "purchases", "p.csv")
        self.check_schema(again, "import")
        self.assertEqual((again["same_file"], again["same_as"], again["import"]), (True, "I-1", None))
        self.assertIn("som I-1;", self.run_dd("import", "purchases", "p.csv").out)
        self.assertIn("som I-1;", self.run_dd("import", "purchases", "p.csv", "--skip-bad").out)
        self.write("q.csv", "Leverandør;Dato;Beløp\nFjord AS;16.05.2023;10,50\nA;x;1\n")
        self.run_dd("import", "purchases", "q.csv", "--skip-bad", code=CHECK)
        for options in ([], ["--skip-bad"], ["--dry-run"]):
            said = self.run_dd("import", "purchases", "q.csv", *options).out
            self.assertIn("som I-2, uten 1 rad med feil;", said)
            self.assertIn("ddreg import undo I-2", said)

    def test_a_map_that_takes_the_place_of_another(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjord AS;15.05.2023;10,50\n")
        save = ["import", "map", "save", "mitt", "p.csv", "--kind"]
        self.assertEqual(self.run_dd(*save, "purchases").err, "")
        self.assertEqual(self.run_dd(*save, "purchases").err, "")
        said = self.run_dd(*save, "suppliers").err
        self.assertIn("Kartet erstatter «mitt» (innkjøp, fra 2024-05-15), som ikke lenger brukes", said)

    def test_the_command_for_the_refused_rows(self):
        self.write("p.csv", "Leverandør;Beløp;Valuta\nFjord AS;10,50;GBP\nFjell AS;x;GBP\n")
        words = ["--year", "2023", "--currency", "GBP", "--rate", "12", "--vat", "net"]
        ran = self.run_dd("import", "purchases", "p.csv", "--problems", "de avviste.csv", "--skip-bad",
                          "--encoding", "utf-8", *words, code=CHECK)
        command = 'ddreg import purchases "de avviste.csv" --year 2023 --currency GBP --rate 12 --vat net'
        self.assertIn(command + "\n", ran.out)
        path = self.dir / "de avviste.csv"
        path.write_text(path.read_text().replace(";x;", ";7,25;"))
        document = self.json(*shlex.split(command)[1:])
        self.assertEqual((document["created"], document["totals"], document["vat"]), (1, {"GBP": 725}, "net"))

    def test_no_rest_to_import_where_no_row_is_good(self):
        self.write("p.csv", "Leverandør;Dato;Beløp\nFjord AS;x;10,50\nFjell AS;01.02.2023;y\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--problems", "b.csv", code=INPUT)
        self.assertNotIn("--skip-bad", ran.out + ran.err)
        self.assertIn("ingen av de 2 radene kan tas", ran.err)
        self.write("q.csv", "Leverandør;Dato;Beløp\nFjord AS;x;10,50\nFjell AS;01.02.2023;1\n")
        ran = self.run_dd("import", "purchases", "q.csv", "--problems", "c.csv", code=INPUT)
        self.assertIn("--skip-bad (uten --problems)", ran.out)

    def test_bad_rows_by_line_whenever_they_were_found(self):
        head = "Leverandørnr;Leverandørnavn;Org.nr;Land\n"
        rows = ["1;Fjord AS;900726740;NO", "2;Elv AS;900726740;NO", "3;Bekk AS;900726740;NO", "4;Foss AS;;Nowhereland",
                "5;Sjø AS;905461761;NO", "6;Vik AS;905461761;NO"]
        self.write("s.csv", head + "\n".join(rows) + "\n")
        document = self.json("import", "suppliers", "s.csv", code=INPUT)
        self.assertEqual([p["line"] for p in document["problems"]], [3, 4, 5, 7])
        self.assertIn("linje 3", self.run_dd("import", "suppliers", "s.csv", code=INPUT).err)
        many = ["%d;Firma %d;900726740;NO" % (i, i) for i in range(10, 40)] + ["99;Sist AS;;Nowhereland"]
        self.write("t.csv", head + "\n".join(many) + "\n")
        document = self.json("import", "suppliers", "t.csv", code=INPUT)
        self.assertEqual([p["line"] for p in document["problems"]], list(range(3, 23)))
        self.assertEqual(document["refused"], 30)

    def test_a_zero_byte_has_a_line_and_a_spreadsheet_is_called_one(self):
        head = b"Leverand\xc3\xb8r;Dato;Bel\xc3\xb8p\n" + b"Fjord AS;15.05.2023;10,50\n" * 40000
        for content, word in ((head + b"A\0B;15.05.2023;1\n", "linje 40002"),
                              (b"PK\3\4\x14\0\6\0" + b"x\n" * 9, "xlsx"),
                              (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bilde"), (b"A\0B;\n", "xlsx")):
            self.write("z.csv", content)
            self.assert_error(self.run_dd("import", "purchases", "z.csv", code=INPUT), INPUT, "z.csv", word)


if __name__ == "__main__":
    unittest.main()
