"""What the yearly statement says of themes, impacts, measures, requests and who signs (åpenhetsloven § 5)."""

from ddreg import INPUT, OK, REFUSED, USAGE, Case, sql


class Statement(Case):
    """One register for all: the cases only add to it."""

    def setUp(self):
        super().setUp()
        self.init()
        lines = ["%d;Firma %d AS;NO;%s;%s" % (n, n, "BD" if n < 5 else "NO", "14.13" if n < 5 else "62.01")
                 for n in range(1, 11)]
        self.write("s.csv", "Leverandørnr;Navn;Land;Produksjonsland;NACE\n" + "\n".join(lines) + "\n")
        self.write("p.csv", "Leverandørnr;Leverandør;Dato;Beløp\n" +
                   "".join("%d;Firma %d AS;15.06.2023;%d00,00\n" % (n, n, n) for n in range(1, 11)))
        self.run_dd("import", "suppliers", "s.csv")
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")
        self.run_dd("assess", "--all")

    def statement(self, *more, lang="nb"):
        self.run_dd("--lang", lang, "report", "render", "--year", "2023", "-o", "s.md", "--overwrite", *more, code=OK)
        return (self.dir / "s.md").read_text().replace("\u00a0", " ")

    def measure(self, text, *more):
        self.run_dd("measure", "add", "--text", text, "--aim", "prevent", "--owner", "Kari Nordmann", "--due",
                    "2024-09-01", *more, code=OK)

    def test_a_theme_with_its_finding_and_measures(self):
        text = self.statement()
        self.assertIn("### Klær, sko og tekstiler", text)
        self.assertIn("ingen bekreftede funn", text)
        self.run_dd("finding", "add", "S-1", "--text", "Ulønnet overtid", "--affected", "syersker", "--severity", "4",
                    "--connection", "linked", "--claim", "substantiated", "--place", "further", code=OK)
        self.measure("Etterbetaling av lønn", "--findings", "F-1", "--expected", "Alle har fått lønn")
        self.measure("Samtaler om lønn", "--themes", "clothing.south_asia", "--expected", "En plan")
        self.measure("Vernerunde", "--themes", "own", "--expected", "Færre skader")
        self.run_dd("measure", "drop", "ME-3", "--reason", "Gjort av andre", code=OK)
        text = self.statement()
        impact = text.split("## Faktiske negative konsekvenser")[1].split("\n## ")[0]
        for words in ("Ulønnet overtid", "**Hvem det gikk ut over:** syersker", "lenger bak i kjeden",
                      "| Etterbetaling av lønn | Planlagt, frist 1. september 2024 | Forventet: Alle har fått lønn |"):
            self.assertIn(words, impact)
        theme = text.split("### Klær, sko og tekstiler")[1].split("\n### ")[0]
        self.assertIn("| Samtaler om lønn |", theme)
        self.assertIn("en faktisk negativ konsekvens er bekreftet", theme)
        self.assertNotIn("Firma", text)
        self.assertIn("An actual adverse impact", self.statement(lang="en").replace("an actual", "An actual"))
        self.assertNotIn("Ulønnet", self.statement("--as-of", "2024-05-14"))

    def test_the_order_of_themes_is_said_as_it_is(self):
        """A theme with an impact comes first, and says so; the rule above says that it does."""
        self.run_dd("supplier", "set", "S-9", "--production-country", "CN", "--sector", "26.20")
        self.run_dd("assess", "--all")
        before = self.statement()
        self.run_dd("finding", "add", "S-9", "--text", "Ulønnet overtid", "--severity", "4", "--claim", "substantiated",
                    code=OK)
        text = self.statement()
        self.assertIn("De der det er avdekket en faktisk negativ konsekvens, kommer først", text)
        themes = [part.split("\n")[0] for part in text.split("\n### ")]
        electronics = next(i for i, name in enumerate(themes) if name.startswith("IT-utstyr"))
        self.assertLess(electronics, themes.index("Klær, sko og tekstiler"))
        self.assertLess(before.index("### Klær"), before.index("### IT-utstyr"))
        self.assertIn("en faktisk negativ konsekvens er avdekket her; alvorlighetsgrad",
                      text.split("### IT-utstyr")[1].split("\n### ")[0])

    def test_own_workforce_and_dialogue(self):
        """Facts of the year by topic; with whom there was dialogue, not what was said."""
        self.run_dd("company", "set", "sector", "14.13")
        self.run_dd("assess", "--own")
        self.run_dd("workforce", "add", "equality", "--year", "2023", "--text", "45 % kvinner", code=OK)
        self.run_dd("workforce", "add", "absence", "--year", "2022", "--text", "5 % i fjor", code=OK)
        self.run_dd("workforce", "add", "pay", "--year", "2023", "--text", "Kari Nordmann forhandler", code=OK)
        self.run_dd("person", "add", "Kari Nordmann", code=OK)
        for party, day in (("union", "2023-02-01"), ("representatives", "2023-03-01"),
                           ("representatives", "2023-09-01"), ("affected", "2022-03-01")):
            self.run_dd("dialogue", "add", party, "--text", "Fortrolig tema", "--date", day, code=OK)
        text = self.statement()
        own = text.split("### Egen virksomhet")[1].split("\n## ")[0]
        self.assertIn("**Likestilling:** 45 % kvinner", own)
        self.assertNotIn("5 % i fjor", text)
        self.assertNotIn("Kari Nordmann forhandler", text)
        self.assertIn("arbeidsforhold sett EF-3", own)
        self.assertIn("I 2023 snakket virksomheten med: tillitsvalgte og verneombud (2 ganger); fagforeninger.", text)
        self.assertNotIn("Fortrolig", text)
        trade = own.split("\n\n")[3]
        self.write("own.md", "Vi går vernerunder.")
        self.run_dd("report", "text", "own", "--year", "2023", "--file", "own.md", "--confirm", code=OK)
        text = self.statement()
        self.assertIn("Vi går vernerunder.", text)
        self.assertNotIn(trade, text.split("### Egen virksomhet")[1].split("\n## ")[0])

    def test_what_may_happen_is_no_actual_impact(self):
        """A potential one is in no count of impacts; its theme and its measures say what is done about it."""
        self.run_dd("finding", "add", "S-1", "--text", "Låste nødutganger", "--affected", "syersker", "--severity", "5",
                    "--claim", "substantiated", "--impact", "potential", code=OK)
        self.measure("Åpne utganger", "--findings", "F-1", "--expected", "Alle er åpne")
        text = self.statement()
        self.assertNotIn("nødutganger", text)
        self.assertNotIn("Det er også kommet påstander", text)
        theme = text.split("### Klær, sko og tekstiler")[1].split("\n### ")[0]
        self.assertIn("det er funnet forhold som kan skade mennesker", theme)
        self.assertIn("| Åpne utganger |", theme)
        self.run_dd("finding", "set", "F-1", "--impact", "actual", code=OK)
        self.assertIn("Låste nødutganger", self.statement())

    def test_words_that_name_someone_are_not_published(self):
        self.run_dd("finding", "add", "S-2", "--text", "Hos firma 2 as er det ulykker", "--claim", "substantiated",
                    "--affected", "mange", code=OK)
        self.run_dd("person", "add", "Ola Hansen", code=OK)
        self.measure("Ola Hansen ringer", "--themes", "clothing", "--expected", "Svar")
        text = self.statement()
        self.assertNotIn("ulykker", text)
        self.assertNotIn("Ola Hansen", text)
        self.assertIn("teksten til funnet F-1", text)
        self.assertIn("teksten til tiltaket ME-1", text)

    def test_who_signs_and_who_asked(self):
        for role, who in (("chair", "Kari Nordmann"), ("board", "Per Dahl"), ("board", "Liv Moe"),
                          ("ceo", "Ola Hansen")):
            self.run_dd("role", "give", role, who, code=OK)
        self.run_dd("request", "add", "--received", "2023-03-01", "--text", "Hva gjør dere?", "--anonymous", code=OK)
        self.run_dd("company", "set", "whistleblowing", "intranettet", code=OK)
        text = self.statement()
        for words in ("Kari Nordmann, styreleder: sted og dato", "Per Dahl, styremedlem", "Liv Moe, styremedlem",
                      "Ola Hansen, daglig leder", "mottatt i 2023: 1. Besvart: 0.", "Ikke besvart innen fristen: 1.",
                      "kapittel 2 A: intranettet."):
            self.assertIn(words, text)
        self.assertNotIn("hvem som er styreleder", text)

    def test_payments_to_others_are_the_companys_own_affair(self):
        self.run_dd("supplier", "set", "S-10", "--class", "not_supplier", "--reason", "Banken", code=OK)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier")[0][0], 10)
        text = self.statement()
        self.assertIn("- **9** leverandører, med innkjøp for", text)
        self.assertNotIn("ikke er leverandører, for eksempel", text)


class Texts(Case):
    """The company's own words: they count when they are confirmed for the year, and figures in them are filled in."""

    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandør;Dato;Beløp\n" + "".join(
            "Firma %d AS;15.06.2023;100,00\n" % n for n in range(1, 11)))
        self.write("s.csv", "Leverandør;Land\n" + "".join(
            "Firma %d AS;%s\n" % (n, "SE" if n < 5 else "NO" if n < 10 else "CN") for n in range(1, 11)))
        self.run_dd("import", "suppliers", "s.csv")
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")

    def text(self, section, *more, code=OK, lang="nb"):
        return self.run_dd("--lang", lang, "report", "text", section, "--year", "2023", *more, code=code)

    def shown(self, section):
        document = self.json("report", "text", section, "--year", "2023")
        self.check_schema(document, "report-text")
        return document["state"], document["text"].strip()

    def statement(self, lang="nb"):
        self.run_dd("--lang", lang, "report", "render", "--year", "2023", "-o", "s.md", "--overwrite", code=OK)
        return (self.dir / "s.md").read_text().replace("\u00a0", " ")

    def test_a_text_counts_when_it_is_confirmed(self):
        self.assertEqual(self.shown("plans")[0], "template")
        self.assertNotIn("Planer for", self.statement())
        self.assert_error(self.text("plans", "--confirm", code=None), REFUSED, "--edit")
        self.write("t.md", "Vi kjøper av {{suppliers.foreign}}, som er {{suppliers.foreign.share}},\n"
                           "for {{purchases.foreign}}.\n\n## Møter\n\n- Ett\n- To *møter*\n")
        self.text("planer", "--file", "t.md")
        self.assertEqual(self.shown("plans")[0], "draft")
        self.assertIn("> Mangler: bekreftet tekst om planene", self.statement())
        self.text("plans", "--confirm")
        text = self.statement()
        self.assertIn("Vi kjøper av 5 av 10 leverandører (50,0 %), som er 50,0 % av leverandørene (5 av 10), for", text)
        self.assertIn("### Møter\n\n- Ett\n- To \\*møter\\*\n", text)
        self.assertIn("> Missing: a text on the plans in this language", self.statement("en"))
        self.write("t.md", "Endret")
        self.text("plans", "--file", "t.md")
        self.assertEqual(self.shown("plans"), ("draft", "Endret"))

    def test_last_years_text_is_a_draft(self):
        self.run_dd("passage", "add", "dialogue", "--year", "2022", "--in", "nb", "--text", "Vi møtte noen.")
        self.run_dd("passage", "confirm", "TX-1")
        self.assertEqual(self.shown("dialogue"), ("carried", "Vi møtte noen."))
        self.assertNotIn("Vi møtte noen.", self.statement())
        self.text("dialogue", "--confirm")
        self.assertEqual(self.shown("dialogue"), ("confirmed", "Vi møtte noen."))
        self.assertIn("## Dialog med dem det angår\n\nVi møtte noen.\n", self.statement())
        self.assert_error(self.run_dd("passage", "add", "dialogue", "--year", "2023", "--in", "nb", "--text", "x",
                                      code=None), REFUSED, "TX-2")

    def test_the_programs_words_are_never_the_companys(self):
        prompt = self.shown("impacts")[1]
        self.write("t.md", prompt)
        self.text("impacts", "--file", "t.md")
        self.assert_error(self.text("impacts", "--confirm", code=None), REFUSED, "rettledning")
        self.assertNotIn(prompt[:40], self.statement())
        self.write("t.md", "Ingen er kjent. Vi har spurt alle.")
        self.text("impacts", "--file", "t.md", "--confirm")
        text = self.statement()
        self.assertIn("## Faktiske negative konsekvenser (§ 5 b)\n\nIngen er kjent. Vi har spurt alle.\n", text)
        self.assertNotIn("mangler: faktiske negative", text)

    def test_figures_that_are_unknown_or_few(self):
        self.write("t.md", "{{suppliers.alle}}")
        self.assert_error(self.text("year", "--file", "t.md", code=None), INPUT, "suppliers.alle")
        self.write("t.md", "{{suppliers.total")
        self.assert_error(self.text("year", "--file", "t.md", code=None), INPUT)
        self.write("t.md", "Utenfor Europa: {{suppliers.outside_europe}}. Alle: {{suppliers.total}}.")
        self.text("year", "--file", "t.md", "--confirm")
        text = self.statement()
        self.assertIn("Utenfor Europa: –. Alle: 10 leverandører.", text)
        self.assertIn("> Mangler: tallet suppliers.outside", text)
        self.assert_error(self.text("slutt", code=None), USAGE, "slutt")
