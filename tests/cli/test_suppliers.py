"""Suppliers on the command line, their ratings, and what is due."""

import unittest

from ddreg import CHECK, INPUT, OK, REFUSED, USAGE, Case, dump, sql


class Base(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def tearDown(self):
        """Whatever was done, the journal agrees with the register."""
        self.run_dd("journal", "verify")

    def add(self, name, country="NO", *more, **how):
        return self.json("supplier", "add", "--name", name, "--country", country, *more, **how)["id"]

    def nothing_written(self, *args, code):
        before = dump(self.db)
        ran = self.run_dd(*args, code=None)
        self.assert_error(ran, code)
        self.assertEqual(dump(self.db), before)
        return ran


class Naming(Base):
    def test_of_two_written_otherwise_the_one_that_is_written_so(self):
        ids = [self.add(name) for name in ("Bakke Transport AS", "Bakke Transport A/S")]
        self.assertEqual(self.json("supplier", "show", "Bakke Transport A/S")["id"], ids[1])
        self.assertEqual(self.json("supplier", "show", "Bakke Transport AS")["id"], ids[0])
        ran = self.run_dd("supplier", "show", "bakke transport as", code=INPUT)
        self.assert_error(ran, INPUT, *ids)
        self.assertNotIn("endret", ran.err)

    def test_a_category_in_small_letters(self):
        economy = self.add("Alfa AS", "NO", "--category", "Økonomi")
        food = self.add("Beta AS", "NO", "--category", "Mat")
        for word, want in (("mat", [food]), ("ØKONOMI", [economy]), ("Økonom", []), ("økonomi", [economy])):
            found = self.json("supplier", "list", "--category", word)["suppliers"]
            self.assertEqual([one["id"] for one in found], want, word)

    """A supplier is named by public id, org number, ledger number or an unambiguous part of its name."""

    def setUp(self):
        super().setUp()
        self.add("Fjordglass AS", "NO", "--orgnr", "905461761", "--ledger", "10041")
        self.add("Fjordvann AS", "NO", "--ledger", "77")
        self.add("Åsmund Bygg & Anlegg", "NO")
        self.add("Fjord", "NO")

    def show(self, word):
        return self.json("supplier", "show", word)["id"]

    def test_every_way(self):
        for word, want in (("S-1", "S-1"), ("s-1", "S-1"), ("905461761", "S-1"), ("905 461 761", "S-1"),
                           ("NO905461761MVA", "S-1"), ("10041", "S-1"), ("Fjordglass AS", "S-1"), ("FJORDGLASS", "S-1"),
                           ("glass", "S-1"), ("77", "S-2"), ("åsmund", "S-3"), ("ÅSMUND BYGG", "S-3"),
                           ("bygg  &  anlegg", "S-3"), ("fjord", "S-4"), ("vann as", "S-2")):
            with self.subTest(word=word):
                self.assertEqual(self.show(word), want)

    def test_ambiguous(self):
        ran = self.nothing_written("supplier", "set", "fjor", "--country", "SE", code=INPUT)
        for word in ("S-1", "Fjordglass AS", "S-2", "Fjordvann AS", "S-4"):
            self.assertIn(word, ran.err)
        self.nothing_written("assess", "fjor", code=INPUT)
        self.nothing_written("assess", "S-3", "fjor", code=INPUT)

    def test_no_such(self):
        for word in ("S-99", "S-0", "S--1", "S-", "S-1x", "999999999", "", " ", "Finnes ikke", "-", "%", "_", "'",
                     "...", "S-9223372036854775807", "S-99999999999999999999"):
            with self.subTest(word=word):
                self.nothing_written("supplier", "set", "--country", "SE", "--", word, code=INPUT)
        far = "S-99999999999999999999"
        self.assertIn(far, self.run_dd("supplier", "show", far, code=INPUT).err)

    def test_a_typo(self):
        self.run_dd("supplier", "add", "--name", "Shenzhen Bright Electronics Co Ltd", "--country", "CN")
        near = self.json("supplier", "list")["suppliers"]
        near = next(s["id"] for s in near if s["name"].startswith("Shenzhen"))
        for word in ("Shenzen", "shenzhen brigth", "Brihgt Electronic"):
            for command in (("supplier", "show"), ("assess",)):
                ran = self.run_dd(*command, word, code=INPUT)
                self.assert_error(ran, INPUT, "mente du %s Shenzhen Bright" % near)
        for word in ("Guangzhou", "Xy", "S-999"):
            self.assertNotIn("mente du", self.run_dd("supplier", "show", word, code=INPUT).err)

    def test_a_number_taken_away(self):
        self.run_dd("supplier", "set", "S-2", "--ledger", "")
        self.assertIsNone(self.json("supplier", "show", "S-2")["ledger"])
        self.assert_error(self.run_dd("supplier", "show", "", code=None), INPUT)

    def test_a_number_is_one_suppliers(self):
        self.nothing_written("supplier", "set", "S-2", "--orgnr", "905461761", code=REFUSED)
        self.nothing_written("supplier", "add", "--name", "Ny", "--country", "NO", "--ledger", "77", code=REFUSED)


class Fields(Base):
    def test_add_and_show(self):
        document = self.json("supplier", "add", "--name", "Tekstil Ltd", "--country", "Bangladesh",
                             "--production-country",
                             "kina", "--sector", "14.130", "--category", "Arbeidstøy", "--class", "supply_chain",
                             "--owner", "Innkjøpssjef", "--email", "a@example.com", "--orgnr", "123456789")
        self.check_schema(document, "supplier-show")
        want = {"id": "S-1", "country": "BD", "production_country": "CN", "sector": "14.130", "category": "Arbeidstøy",
                "class": "supply_chain", "owner": "Innkjøpssjef", "email": "a@example.com", "orgnr": "123456789",
                "orgnr_valid": False, "level": None, "decided": None}
        self.assertEqual({k: document[k] for k in want}, want)
        self.assertEqual(self.json("supplier", "show", "S-1"), document)

    def test_add_says_so_and_warns_of_a_namesake(self):
        ran = self.run_dd("supplier", "add", "--name", "Fjord AS", "--country", "NO")
        self.assertTrue(ran.out.startswith("S-1 er lagt til.\n"), ran)
        self.assertEqual(ran.err, "")
        self.assertRegex(ran.out, "Risiko +ingen")
        ran = self.run_dd("supplier", "add", "--name", "FJORD  as", "--country", "SE")
        self.assertTrue(ran.out.startswith("S-2 er lagt til.\n"), ran)
        self.assertIn("S-1", ran.err)

    def test_show_has_the_decision_and_the_purchases(self):
        self.add("Regnskap", "NO", "--sector", "69")
        self.purchases({"Leverandør": "Regnskap", "Bilagsdato": "01.02.2022", "Beløp NOK": "10,50"},
                       {"Leverandør": "Regnskap", "Bilagsdato": "01.02.2023", "Beløp NOK": "20,00"},
                       {"Leverandør": "Regnskap", "Bilagsdato": "02.02.2023", "Beløp NOK": "-5,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "S-1")
        self.run_dd("assess", "S-1", "--severity", "2", "--likelihood", "1", "--reason", "Besøkt")
        document = self.json("supplier", "show", "S-1")
        self.check_schema(document, "supplier-show")
        want = {"severity": 2, "likelihood": 1, "decided_by": "tester", "rating_reason": "Besøkt",
                "newer_proposal": None, "bought": [{"year": 2022, "ore": 1050}, {"year": 2023, "ore": 1500}]}
        self.assertEqual({k: document[k] for k in want}, want)
        out = self.run_dd("supplier", "show", "S-1").out
        for word in ("tester", "Besøkt", "Kjøpt 2022 (kr)", "15,00"):
            self.assertIn(word, out)
        self.run_dd("supplier", "set", "S-1", "--production-country", "BD", "--sector", "14")
        self.run_dd("assess", "S-1")
        self.assertEqual(self.json("supplier", "show", "S-1")["newer_proposal"], "very_high")
        self.assertIn("Nyere forslag", self.run_dd("supplier", "show", "S-1").out)

    def test_wrong_values(self):
        self.add("A")
        for args, code in ((["--country", "Atlantis"], USAGE), (["--production-country", "XX"], USAGE),
                           (["--sector", "04"], INPUT), (["--sector", "abc"], INPUT), (["--class", "venn"], USAGE),
                           (["--class", "not_supplier"], REFUSED), (["--email", "ingen"], INPUT),
                           (["--orgnr", "12"], INPUT), (["--name", ""], INPUT), (["--name", "  "], INPUT), ([], USAGE),
                           (["--from", "2024-01-01"], USAGE), (["--country", "SE", "--from", "i dag"], USAGE),
                           (["--name", b"\xe5".decode("utf-8", "surrogateescape")], INPUT)):
            with self.subTest(args=args):
                self.nothing_written("supplier", "set", "S-1", *args, code=code)
        self.nothing_written("supplier", "add", "--name", "B", code=USAGE)
        self.nothing_written("supplier", "add", "--country", "NO", code=USAGE)

    def test_nothing_new_writes_nothing(self):
        self.add("A", "NO", "--category", "x")
        before = dump(self.db)
        self.run_dd("supplier", "set", "S-1", "--country", "Norge", "--category", "x")
        self.assertEqual(dump(self.db), before)

    def test_an_old_day_stays_as_it_was(self):
        self.add("A", "NO")
        self.run_dd("supplier", "set", "S-1", "--country", "SE", "--from", "2023-07-01")
        self.run_dd("supplier", "set", "S-1", "--country", "DK")
        for day, want in (("1999-01-01", "NO"), ("2023-06-30", "NO"), ("2023-07-01", "SE"), ("2024-05-14", "SE"),
                          ("2024-05-15", "DK"), ("2030-01-01", "DK")):
            self.assertEqual(self.json("supplier", "show", "S-1", "--as-of", day)["country"], want, day)

    def test_what_was_never_known_is_known_since_the_beginning(self):
        self.add("A", "NO")
        self.run_dd("supplier", "set", "S-1", "--sector", "81")
        self.assertEqual(self.json("supplier", "show", "S-1", "--as-of", "2020-01-01")["sector"], "81")

    def test_ids_are_not_reused_nor_skipped(self):
        self.add("A")
        self.nothing_written("supplier", "add", "--name", "B", "--country", "Atlantis", code=USAGE)
        self.assertEqual(self.add("C"), "S-2")


class Journal(Base):
    def test_show(self):
        self.add("Fjord AS", "NO")
        document = self.json("journal", "show", "2")
        self.check_schema(document, "journal-show")
        self.assertIn("supplier_fact", [c["table"] for c in document["changes"]])
        self.assertNotIn("Fjord", str(document))  # names are personal: the journal holds digests
        self.assertIn("supplier_fact", self.run_dd("journal", "show", "2").out)
        self.nothing_written("journal", "show", "3", code=INPUT)
        self.nothing_written("journal", "show", "x", code=USAGE)


class Lists(Base):
    def test_norwegian_order(self):
        for name in ("Åse AS", "Zebra", "Aaberg", "Øyvind", "abel", "Ærlig", "Östlund", "Müller", "Éclair", "1881"):
            self.add(name)
        names = [s["name"] for s in self.json("supplier", "list")["suppliers"]]
        self.assertEqual(" < ".join(names),
                         "1881 < abel < Éclair < Müller < Zebra < Ærlig < Östlund < Øyvind < Aaberg < Åse AS")

    def test_filters(self):
        self.add("A", "NO", "--class", "supply_chain", "--category", "Bygg")
        self.add("B", "SE", "--class", "business_partner", "--category", "bygg")
        self.add("C", "SE", "--class", "not_supplier", "--reason", "Skatt")
        self.suppliers({"Leverandørnr": "4", "Leverandørnavn": "D"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.purchases({"Leverandørnr": "4", "Bilagsdato": "01.02.2022", "Beløp NOK": "10,00"},
                       {"Leverandør": "A", "Bilagsdato": "01.02.2023", "Beløp NOK": "20,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "S-1")
        level = self.json("supplier", "show", "S-1")["level"]

        def names(*args):
            document = self.json("supplier", "list", *args)
            self.check_schema(document, "supplier-list")
            return "".join(s["name"] for s in document["suppliers"])

        for args, want in ((["--country", "NO"], "A"), (["--country", "Sverige"], "BC"),
                           (["--class", "supply_chain"], "A"),
                           (["--class", "not_supplier"], "C"), (["--class", "unclassified"], "D"),
                           (["--category", "Bygg"], None), (["--unknown-country"], "D"), (["--year", "2023"], "A"),
                           (["--year", "2022"], "D"), (["--year", "2021"], ""), (["--level", level], "A"),
                           (["--level", "none"], None), (["--country", "SE", "--class", "business_partner"], "B"),
                           (["--country", "NO", "--unknown-country"], "")):
            with self.subTest(args=args):
                got = names(*args)
                if want is not None:
                    self.assertEqual(got, want)
        self.assertIn("A", names("--category", "Bygg"))
        self.assertNotIn("A", names("--level", "none"))
        self.assertEqual([s["ore"] for s in self.json("supplier", "list", "--year", "2023")["suppliers"]], [2000])

    def test_the_words_that_the_program_shows(self):
        for n, word in enumerate(("leverandørkjede", "Forretningspartner", "uten klasse", "ikke leverandør")):
            self.add("Firma %d" % n, "NO", "--class", word, "--reason", "Skatt")
        for words, want in ((("leverandørkjede", "supply_chain", "Supply chain"), "S-1"),
                            (("forretningspartner", "business_partner"), "S-2"),
                            (("uten klasse", "unclassified"), "S-3"), (("ikke leverandør", "not_supplier"), "S-4")):
            for word in words:
                listed = self.json("supplier", "list", "--class", word)["suppliers"]
                self.assertEqual([s["id"] for s in listed], [want], word)
        self.run_dd("assess", "--all")
        for words in (("low", "lav"), ("medium", "middels", "Middels"), ("high", "høy", "hoy"),
                      ("very_high", "svært høy", "very high"), ("none", "ingen")):
            self.assertEqual(len({self.run_dd("supplier", "list", "--level", w).out for w in words}), 1)
        self.run_dd("supplier", "set", "S-1", "--country", "SE", "--from", "31.12.2023")
        for day, want in (("30.12.2023", "NO"), ("31.12.2023", "SE"), ("2023-12-31", "SE")):
            self.assertEqual(self.json("supplier", "show", "S-1", "--as-of", day)["country"], want)
        for day in ("31.02.2023", "31.12.23", "2023.12.31", "1.1.2023x", "31-12-2023"):
            self.run_dd("supplier", "show", "S-1", "--as-of", day, code=USAGE)

    def test_an_empty_list(self):
        self.assertEqual(self.json("supplier", "list"), {"suppliers": []})
        self.assertTrue(self.run_dd("supplier", "list").out.strip())
        self.assertEqual(self.run_dd("--format", "csv", "supplier", "list").out.count("\n"), 1)

    def test_csv(self):
        self.add('Semi; "Kolon" AS', "NO")
        lines = self.run_dd("--format", "csv", "supplier", "list").out.split("\r\n")
        self.assertTrue(lines[0].startswith("id;name;orgnr"))
        self.assertTrue(lines[1].startswith('S-1;"Semi; ""Kolon"" AS";'))


class Ratings(Base):
    def setUp(self):
        super().setUp()
        self.add("Tekstil", "BD", "--sector", "14", "--class", "supply_chain", "--production-country", "BD")
        self.add("Regnskap", "NO", "--sector", "69", "--class", "business_partner")
        self.add("Skatt", "NO", "--class", "not_supplier", "--reason", "Skatt")

    def one(self, *args, **how):
        document = self.json("assess", *args, **how)
        self.check_schema(document, "assess")
        return document

    def test_a_proposal_is_no_decision(self):
        document = self.one("S-1")
        self.assertFalse(document["decided"])
        self.assertIsNone(document["decision"])
        self.assertEqual(document["proposal"]["level"], document["level"])
        shown = self.json("supplier", "show", "S-1")
        self.assertEqual((shown["level"], shown["decided"], shown["rated"]), (document["level"], False, "2024-05-15"))
        for lang, word in (("nb", "foresl"), ("en", "propos")):
            self.assertIn(word, self.run_dd("--lang", lang, "assess", "S-2").out.lower())

    def test_all(self):
        document = self.one("--all")
        self.assertEqual(document, {"rated": 2, "proposals_written": 2, "unchanged": 0, "unknown": 0})
        before = dump(self.db)
        self.assertEqual(self.one("--all"), {"rated": 2, "proposals_written": 0, "unchanged": 2, "unknown": 0})
        self.assertEqual(dump(self.db), before)

    def test_a_new_fact_gives_a_new_proposal(self):
        first = self.one("S-2")["proposal"]
        self.run_dd("supplier", "set", "S-2", "--production-country", "BD")
        self.assertEqual(self.one("--all")["proposals_written"], 2)
        second = self.one("S-2")["proposal"]
        self.assertGreater(second["likelihood"], first["likelihood"])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM assessment WHERE supplier_id = 2")[0][0], 2)

    def test_proposed_and_decided_in_one_command(self):
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.assertTrue(self.one("S-1", "--accept")["decided"])
        self.run_dd("journal", "verify")
        self.run_dd("supplier", "set", "S-2", "--production-country", "BD")
        self.assertTrue(self.one("S-2", "--severity", "1", "--likelihood", "1", "--reason", "Kjent")["decided"])

    def test_decisions(self):
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        proposed = self.one("S-1")["proposal"]
        accepted = self.one("S-1", "--accept")
        self.assertTrue(accepted["decided"])
        self.assertEqual((accepted["severity"], accepted["likelihood"]), (proposed["severity"], proposed["likelihood"]))
        self.assertEqual(accepted["decision"]["actor"], "tester")
        self.nothing_written("assess", "S-1", "--severity", "1", code=REFUSED)
        self.nothing_written("assess", "S-1", "--severity", "1", "--reason", " ", code=REFUSED)
        other = self.one("S-1", "--severity", "1", "--likelihood", "2", "--reason", "Besøkt fabrikken")
        self.assertEqual((other["severity"], other["likelihood"], other["level"], other["decision"]["reason"]),
                         (1, 2, "low", "Besøkt fabrikken"))
        self.assertEqual(other["proposal"]["level"], proposed["level"])
        self.assertEqual(sql(self.db, "SELECT (SELECT COUNT(*) FROM decision), (SELECT COUNT(*) FROM assessment)"),
                         [(2, 1)])

    def test_a_later_proposal_does_not_undo_a_decision(self):
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.one("S-2", "--severity", "1", "--likelihood", "1", "--reason", "Kjent")
        self.run_dd("supplier", "set", "S-2", "--production-country", "BD", "--sector", "14")
        later = self.one("S-2", env={"DDREG_TODAY": "2024-06-01"})
        self.assertTrue(later["decided"])
        self.assertEqual(later["level"], "low")
        self.assertNotEqual(later["proposal"]["level"], "low")

    def test_wrong_words(self):
        self.one("--all")
        for args, code in (([], USAGE), (["--all", "S-1"], USAGE), (["S-1", "S-2", "--accept"], USAGE),
                           (["--all", "--accept"], USAGE), (["S-1", "--severity", "0"], USAGE),
                           (["S-1", "--severity", "6"], USAGE), (["S-1", "--severity", "3.5"], USAGE),
                           (["S-1", "--likelihood", "x"], USAGE), (["S-99"], INPUT)):
            with self.subTest(args=args):
                self.nothing_written("assess", *args, code=code)

    def test_a_fact_that_is_taken_away_lowers_nothing(self):
        self.add("Klær", "NO", "--sector", "46.42", "--category", "Arbeidstøy", "--production-country", "BD")
        before = self.one("S-4")["proposal"]
        self.assertEqual(before["level"], "very_high")
        for i, option in enumerate(("--production-country", "--sector", "--category", "--country")):
            self.run_dd("supplier", "set", "S-4", option, "", "--from", "2024-05-15", "--reason", "Prøve")
            now = self.one("S-4")
            self.assertEqual(now["proposal"]["floor"] or now["proposal"]["level"], "very_high", option)
            gone = [f["id"] for f in now["factors"] if f["id"].startswith("withdrawn.")]
            self.assertEqual(len(gone), i + 1, option)

    def test_a_word_nobody_knows_lowers_nothing(self):
        self.add("Ukjent", "NO")
        self.assertEqual(self.one("S-4")["proposal"]["level"], "unknown")
        self.run_dd("supplier", "set", "S-4", "--category", "noe helt trygt")
        one = self.one("S-4")
        self.assertEqual(one["proposal"]["level"], "unknown")
        self.assertIn("category.unknown", {f["id"] for f in one["factors"]})
        self.run_dd("supplier", "set", "S-4", "--category", "Rådgivning")
        self.assertEqual(self.one("S-4")["proposal"]["level"], "low")

    def test_it_explains_itself(self):
        for lang in ("nb", "en"):
            out = self.run_dd("--lang", lang, "assess", "S-1", "--explain").out
            self.assertIn("World Bank" if lang == "en" else "Verdensbanken", out)
            self.assertIn("2022", out)  # the year of the American list
            self.assertIn("Bangladesh", out)
            self.assertNotIn("{", out)
        factors = {f["id"]: f for f in self.one("S-1")["factors"]}
        self.assertIn("severity.sector", factors)
        self.assertIn("likelihood.country", factors)

    def test_several(self):
        self.assertEqual(self.one("S-1", "S-2")["rated"], 2)
        self.assertEqual(self.one("S-1", "S-1", "S-2")["unchanged"], 2)


class Due(Base):
    def due(self, today="2024-05-15"):
        document = self.json("due", env={"DDREG_TODAY": today})
        self.check_schema(document, "due")
        return [d for d in document["due"] if d["what"].startswith(("rating", "statement"))]

    def test_statement(self):
        for today, year, due, left in (("2024-05-15", "2023", "2024-06-30", 46),
                                       ("2024-06-30", "2023", "2024-06-30", 0),
                                       ("2024-07-01", "2024", "2025-06-30", 364),
                                       ("2024-12-31", "2024", "2025-06-30", 181)):
            item = [d for d in self.due(today) if d["what"] == "statement"]
            self.assertEqual([(d["id"], d["due"], d["days_left"]) for d in item], [(year, due, left)])

    def test_a_statement_over_its_deadline(self):
        """A register does not know what was published: a year with purchases is listed for three years."""
        self.write("p.csv", "Leverandør;Land;Dato;Beløp NOK eks. mva\nA;NO;2023-05-02;100\n")
        self.run_dd("import", "purchases", "p.csv")
        late, next_ = ("2023", "2024-06-30"), lambda y: ("statement", str(y - 1), f"{y}-06-30")
        for today, left, next_year in (("2024-06-29", None, 2024), ("2024-06-30", None, 2024),
                                       ("2024-07-01", -1, 2025), ("2024-07-15", -15, 2025),
                                       ("2027-06-29", -1094, 2027), ("2027-06-30", -1095, 2027),
                                       ("2027-07-01", None, 2028)):
            items = [d for d in self.due(today) if d["what"].startswith("statement")]
            over = [("statement.overdue", *late, left)] if left else []
            self.assertEqual([(d["what"], d["id"], d["due"], d["days_left"]) for d in items][:-1], over, today)
            self.assertEqual((items[-1]["what"], items[-1]["id"], items[-1]["due"]), next_(next_year))
            out = self.run_dd(env={"DDREG_TODAY": today}).out.splitlines()
            self.assertEqual("2023 skulle vært publisert 2024-06-30" in out[0], bool(left), out)
            self.assertEqual(sum("skulle vært" in line for line in out), int(bool(left)), out)
            document = self.json(env={"DDREG_TODAY": today})
            self.check_schema(document, "next")
            if left:
                self.assertEqual([(n["year"], n["days_left"]) for n in document["next"]][0], (2023, left))
        self.assertIn("1 dag over fristen: ddreg report render", self.run_dd(env={"DDREG_TODAY": "2024-07-01"}).out)
        said = self.run_dd("--lang", "en", env={"DDREG_TODAY": "2024-07-15"}).out
        self.assertIn("15 days ago: ddreg report render", said)
        self.assertIn("FIL.html", self.run_dd("due", env={"DDREG_TODAY": "2024-07-01"}).out)

    def test_ratings(self):
        self.add("Aldri", "NO", "--sector", "81", "--owner", "Innkjøp")
        self.add("Tekstil", "BD", "--sector", "14", "--class", "supply_chain", "--production-country", "BD")
        self.add("Skatt", "NO", "--class", "not_supplier", "--reason", "Skatt")
        never = [d for d in self.due() if d["what"] == "rating.never"]
        self.assertEqual(sorted(d["id"] for d in never), ["S-1", "S-2"])
        self.assertEqual([d["who"] for d in never if d["id"] == "S-1"], ["Innkjøp"])
        self.run_dd("assess", "--all")
        waits = [(d["what"], d["id"], d["due"]) for d in self.due() if d["what"].startswith("rating")]
        self.assertEqual(waits, [("rating.undecided", "S-1", "2024-05-15"), ("rating.undecided", "S-2", "2024-05-15")])
        self.assertEqual(self.json("supplier", "show", "S-2")["level"], "very_high")  # due again after 6 months
        self.assertEqual([d["id"] for d in self.due("2024-11-15") if d["what"] == "rating.overdue"], [])
        late = [d for d in self.due("2024-11-16") if d["what"] == "rating.overdue"]
        self.assertEqual([(d["id"], d["due"], d["days_left"]) for d in late], [("S-2", "2024-11-15", -1)])
        # A decision is as good as its day.
        self.run_dd("assess", "S-2", "--accept", env={"DDREG_TODAY": "2024-11-16"})
        self.assertEqual([d for d in self.due("2024-11-16") if d["what"] == "rating.overdue"], [])

    def test_overdue_first(self):
        self.add("B", "BD", "--sector", "14")
        self.run_dd("assess", "--all", env={"DDREG_TODAY": "2020-01-01"})
        # What has waited for a month is late, since the day when it began to wait.
        self.assertEqual([d["what"] for d in self.due()], ["rating.undecided", "rating.overdue", "statement"])

    def test_what_waits_for_a_decision(self):
        self.add("Tekstil", "BD", "--sector", "14", "--class", "supply_chain", "--production-country", "BD")
        self.add("Regnskap", "NO", "--sector", "69")
        self.add("Tekstil to", "BD", "--sector", "14", "--class", "supply_chain", "--production-country", "BD")
        self.run_dd("assess", "--all")

        def undecided():
            listed = sorted(s["id"] for s in self.json("supplier", "list", "--undecided")["suppliers"])
            self.assertEqual(listed, sorted(d["id"] for d in self.due() if d["what"] == "rating.undecided"))
            return listed

        self.assertEqual(undecided(), ["S-1", "S-3"])
        self.assertIn("2 forslag om høy eller svært høy risiko venter på beslutning", self.run_dd().out)
        self.run_dd("assess", "S-1", "--accept")
        self.assertEqual(undecided(), ["S-3"])
        self.assertIn("1 proposal of high or very high risk waits", self.run_dd("--lang", "en").out)
        self.assertLessEqual(self.run_dd().out.count("\n"), 4)  # the last is the head

    def test_a_proposal_that_departs_from_the_decision(self):
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.add("Regnskap", "NO", "--sector", "69")
        self.run_dd("assess", "S-1")
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Kjent")
        self.assertEqual([d["what"] for d in self.due()], ["statement"])
        self.run_dd("supplier", "set", "S-1", "--production-country", "BD", "--sector", "14")
        self.run_dd("assess", "S-1")
        self.assertEqual([(d["what"], d["id"]) for d in self.due()], [("rating.moved", "S-1"), ("statement", "2023")])
        self.assertIn("avviker", self.run_dd("due").out)
        self.run_dd("assess", "S-1", "--accept")
        self.assertEqual([d["what"] for d in self.due()], ["statement"])

    def test_a_proposal_is_no_assessment(self):
        self.add("Regnskap", "NO", "--sector", "69")
        for lang, pattern in (("nb", r"(?i)vurder[it]"), ("en", r"(?i)\b(rated|assessed)\b")):
            for args in ([], ["due"], ["supplier", "show", "S-1"]):
                out = self.run_dd("--lang", lang, *args).out.replace("ansvarlig for aktsomhetsvurderingene", "")
                self.assertNotRegex(out, pattern)


if __name__ == "__main__":
    unittest.main()
