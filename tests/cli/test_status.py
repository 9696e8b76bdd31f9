"""status: one screen; search: anything by name or text, however its letters are written."""

from ddreg import OK, USAGE, Case, run_on_terminal


class Status(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81"}
                         for n in range(1, 21)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases(*[{"Leverandørnr": str(n), "Bilagsdato": "15.03.2023", "Beløp NOK": "100,00"}
                         for n in range(1, 21)])
        self.run_dd("import", "purchases", "purchases.csv", "--vat", "net")

    def test_one_screen(self):
        self.run_dd("assess", "S-1", "S-2")
        self.run_dd("assess", "S-1", "--severity", "5", "--likelihood", "5", "--reason", "Sett")
        for n in range(30):
            self.run_dd("policy", "add", "other", "--text", "x", "--review", "2024-0%d-01" % (n % 9 + 1))
        for words in ((), ("--lang", "en")):
            lines = self.run_dd(*words, "status").out.splitlines()
            self.assertLessEqual(len(lines), 24)
            self.assertLessEqual(max(map(len, lines)), 80)
            self.assertEqual(run_on_terminal(*words, "status", cwd=self.dir, columns=80).out.splitlines(), lines)
        said = "\n".join(lines)
        self.assertIn("[##==" + "." * 36 + "]", said)
        self.assertIn("2024-06-30", said)
        self.assertIn("2 000,00", said.replace("\u00a0", " ").replace(",000", " 000").replace(".00", ",00"))

    def test_document(self):
        self.run_dd("assess", "--all")
        document = self.json("status")
        self.check_schema(document, "status")
        figures = self.json("report", "figures", "--year", "2023")
        for key in ("decided", "proposed", "unknown", "none", "very_high", "high", "medium", "low"):
            self.assertEqual(document[key], figures["assessments"][key], key)
        self.assertEqual((document["year"], document["suppliers"], document["ore"]), (2023, 20, 200000))
        due = self.json("due")["due"]
        self.assertEqual(document["late"] + document["soon"], len([d for d in due if d["days_left"] <= 30]))
        self.assertTrue(document["missing"])
        self.assertEqual(self.json("status", "--year", "2022")["suppliers"], 0)
        self.run_dd("report", "publish", "--year", "2023", "--address", "https://example.no/a",
                    "--unsigned", "x")
        self.assertEqual([self.json("status")[k] for k in ("published", "published_late")], ["2024-05-15", False])
        self.assertIn("2024-05-15", self.run_dd("status").out)


class Search(Case):
    NAMES = ("Østfold Sæther AS", "Ålesund Bygg AS", "Müller Söhne GmbH", "Bjørk Renhold AS", "Café Zoë")

    def setUp(self):
        super().setUp()
        self.init()
        for name in self.NAMES:
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")

    def found(self, *words):
        document = self.json("search", *words)
        self.check_schema(document, "search")
        return [hit["id"] for hit in document["found"]]

    def test_letters(self):
        for one, words in (("S-1", ("østfold", "OSTFOLD", "oestfold", "Östfold")),
                           ("S-1", ("sæther", "saether", "sather", "säther")),
                           ("S-2", ("ålesund", "alesund", "aalesund", "ÅLES")),
                           ("S-3", ("müller", "muller", "mueller", "soehne", "sohne", "søhne")),
                           ("S-4", ("björk", "bjork", "bjoerk", "RENHOLD")), ("S-5", ("cafe zoe", "café"))):
            for word in words:
                self.assertEqual(self.found(word), [one], word)

    def test_every_sort(self):
        text = "Ubetalt\nlønn til søndagsvakter i en lang tekst " * 20 + "Skjult ord"
        self.run_dd("finding", "add", "S-2", "--text", text)
        self.run_dd("person", "add", "Søren Vakt", "--accounts", "sv")
        self.write("vaktliste.csv", "Leverandør;Dato;Beløp NOK\nNy AS;15.03.2023;5\n")
        self.run_dd("import", "purchases", "vaktliste.csv")
        document = self.json("søk", "vakt")
        self.assertEqual([(h["sort"], h["field"]) for h in document["found"]],
                         [("finding", "text"), ("person", "name"), ("import", "file_name")])
        for hit in document["found"]:
            self.run_dd(*hit["command"].split()[1:])
        self.assertIn("Skjult", self.json("search", "skjult")["found"][0]["text"][:60])
        self.assertIn("ddreg finding show F-1", self.run_dd("search", "skjult").out)
        self.assertEqual(self.found("F-1"), ["F-1"])
        self.assertEqual(self.found("s-3"), ["S-3"])

    def test_all_words_and_none(self):
        self.assertEqual(self.found("as", "bygg"), ["S-2"])
        self.assertEqual(self.found("finnesikke"), [])
        self.assertIn("ddreg", self.run_dd("search", "finnesikke", code=OK).out)
        self.assert_error(self.run_dd("search", " ", code=None), USAGE, "ddreg search")

    def test_what_is_gone_is_not_found(self):
        self.run_dd("supplier", "set", "S-1", "--name", "Nytt navn AS")
        self.assertEqual(self.found("østfold"), ["S-1"])
        self.run_dd("supplier", "withdraw", "S-1", "--reason", "Feil")
        self.assertEqual(self.found("østfold"), [])
        self.run_dd("policy", "add", "other", "--text", "Hemmelig")
        self.run_dd("journal", "erase", "PO-1", "--reason", "bedt om")
        self.assertEqual(self.found("hemmelig"), [])
