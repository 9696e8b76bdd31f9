"""What an import, and a change of one, asks people to look into: the same in JSON as in text, under stable ids."""

import json
import re
import unittest

from ddreg import CHECK, INPUT, OK, ROOT, Case, csv_bytes, dump

NET, GROSS, PLAIN = "Beløp eks. mva", "Beløp inkl. mva", "Beløp"


class Warned(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.made = 0

    def file(self, amount, *rows):
        """rows: (supplier, day, kroner)"""
        self.made += 1
        name = "%d.csv" % self.made
        self.write(name, "\n".join(["Leverandør;Dato;" + amount] + ["%s;%s;%s,00" % row for row in rows]) + "\n")
        return name

    def warned(self, *words, schema="import", code=OK):
        """{id: message} of the warnings; all but what text shows elsewhere are notes on standard error."""
        ran = self.run_dd("--format", "json", *words, code=code)
        document = json.loads(ran.out)
        self.check_schema(document, schema)
        found = {}
        for one in document["warnings"]:
            self.assertNotIn("{", one["message"])
            found.setdefault(one["id"], []).append(one["message"])
        notes = {line.split(": merk: ", 1)[1] for line in ran.err.splitlines() if ": merk: " in line}
        messages = {m for some in found.values() for m in some}
        self.assertLessEqual(notes, messages)
        self.elsewhere = messages - notes
        return found

    def ids(self, *words, **how):
        return sorted(set(self.warned(*words, **how)) - {"imported.assumed_nok"})

    def test_every_id_is_in_the_schema(self):
        schema = json.loads((ROOT / "docs/json/warnings.json").read_text())
        listed = {one["const"] for one in schema["items"]["properties"]["id"]["oneOf"]}
        used = set()
        for path in (ROOT / "src/cmd").rglob("*.c"):
            used |= set(re.findall(r'(?:warnings_(?:note|keep)|warn_(?:names|not_kept|unread|lines))\(\s*w, "([^"]+)"',
                                   path.read_text()))
        said = {"imported.vat.set_withdrawn", "imported.vat.set_replaced"}  # chosen by what became of the import
        self.assertEqual(used | said, listed)
        self.assertGreater(len(used), 10)

    def test_vat_that_nothing_settles(self):
        name = self.file(PLAIN, ("Alfa", "01.01.2023", 100))
        dry = self.warned("import", "purchases", name, "--dry-run")["imported.vat.missing"][0]
        self.assertIn("--vat net", dry)
        self.assertNotIn("import set", dry)
        made = self.warned("import", "purchases", name)["imported.vat.missing"][0]
        self.assertIn("ddreg import set I-1 --vat net", made)
        self.assertEqual(self.warned("import", "purchases", name), {})  # the same file again

    def test_vat_against_the_heading_and_a_column_of_tax(self):
        name = self.file(GROSS, ("Alfa", "01.01.2023", 100))
        self.assertEqual(self.ids("import", "purchases", name, "--vat", "net"), ["imported.vat.contradicts"])
        self.write("tax.csv", "Leverandør;Dato;Beløp;Mva-beløp\nAlfa;01.01.2022;10,00;2,50\n")
        self.assertEqual(self.ids("import", "purchases", "tax.csv"), ["imported.vat.beside", "imported.vat.missing"])

    def test_a_year_that_mixes(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100), ("Alfa", "01.01.2022", 1)))
        name = self.file(GROSS, ("Beta", "01.02.2023", 10), ("Beta", "01.02.2021", 10))
        for dry in (["--dry-run"], []):
            found = self.warned("import", "purchases", name, *dry)["imported.vat.mixes"]
            self.assertEqual(len(found), 1)
            self.assertIn("2023", found[0])
            self.assertEqual("ddreg import set I-2 --vat net" in found[0], not dry)

    def test_settling_a_year_and_unsettling_it(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100), ("Alfa", "01.01.2022", 1)))
        self.run_dd("import", "purchases", self.file(NET, ("Beta", "01.02.2023", 10)))
        self.run_dd("import", "purchases", self.file(NET, ("Gamma", "01.02.2023", 10)))

        def set_vat(which, vat):
            return self.warned("import", "set", which, "--vat", vat, "--reason", "prøve", schema="import-set")

        self.assertEqual(set_vat("I-1", "unknown"), {})
        self.assertEqual(set_vat("I-1", "net"), {})
        mixed = set_vat("I-2", "gross")
        self.assertEqual(list(mixed), ["imported.vat.mixes"])
        self.assertEqual(len(mixed["imported.vat.mixes"]), 1)
        self.assertIn("nå uten", mixed["imported.vat.mixes"][0])
        still = set_vat("I-3", "gross")
        self.assertIn("fortsatt", still["imported.vat.mixes"][0])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["vat"]["basis"], "mixed")
        set_vat("I-3", "unknown")
        settled = set_vat("I-2", "unknown")
        self.assertEqual(list(settled), ["imported.vat.unmixed"])
        self.assertIn("2023", settled["imported.vat.unmixed"][0])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["vat"]["basis"], "net_unknown")

    def test_undoing(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(GROSS, ("Beta", "01.02.2023", 10), ("Beta", "01.02.2022", 1)))
        found = self.warned("import", "undo", "I-2", "--reason", "feil", schema="import-undo")
        self.assertEqual(list(found), ["imported.vat.unmixed"])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["vat"]["basis"], "net")

    def test_undoing_what_had_replaced(self):
        """The predecessor counts again, and mixes the year again."""
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(GROSS, ("Beta", "01.02.2023", 10)))
        name = self.file(NET, ("Beta", "01.02.2023", 11))
        before = dump(self.db)
        dry = self.warned("import", "purchases", name, "--replace", "I-2", "--dry-run")
        self.assertEqual(dump(self.db), before)
        made = self.warned("import", "purchases", name, "--replace", "I-2")
        for found in (dry, made):
            self.assertEqual(set(found) - {"imported.assumed_nok"}, {"imported.vat.unmixed"})
        self.assertNotEqual(dry["imported.vat.unmixed"], made["imported.vat.unmixed"])
        undone = self.warned("import", "undo", "I-3", "--reason", "feil", schema="import-undo")
        self.assertEqual(list(undone), ["imported.vat.mixes"])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["vat"]["basis"], "mixed")

    def test_replacing_that_mixes(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(NET, ("Beta", "01.02.2023", 10)))
        name = self.file(GROSS, ("Beta", "01.02.2023", 11))
        self.assertEqual(self.ids("import", "purchases", name, "--replace", "I-2"), ["imported.vat.mixes"])

    def test_lines_that_count_twice_after_an_undo(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 1)), "--replace")
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)), "--allow-repeated")
        self.assertEqual(self.ids("import", "undo", "I-2", "--reason", "feil", schema="import-undo"),
                         ["imported.doubled"])

    def test_lines_that_count_twice_of_one_firm(self):
        """As before an import, suppliers that are merged are one."""
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 1)), "--replace")
        self.run_dd("import", "purchases", self.file(NET, ("Beta", "01.01.2023", 100)))
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "samme")
        self.assertEqual(self.ids("import", "undo", "I-2", "--reason", "feil", schema="import-undo"),
                         ["imported.doubled"])

    def test_what_is_set_of_an_import_that_does_not_count(self):
        self.run_dd("import", "purchases", self.file(NET, ("Alfa", "01.01.2023", 100)))
        self.run_dd("import", "purchases", self.file(NET, ("Beta", "01.01.2023", 100)))
        self.run_dd("import", "undo", "I-1", "--reason", "feil")
        self.assertEqual(self.ids("import", "set", "I-1", "--vat", "gross", "--reason", "x", schema="import-set"),
                         ["imported.vat.set_withdrawn"])

    def test_rates_currency_and_totals(self):
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta;Kurs;Beløp NOK eks. mva\n"
                            "Fjord AS;16.05.2023;100,00;USD;10,5;1500,00\n")
        self.assertEqual(self.ids("import", "purchases", "p.csv", "--dry-run"), ["imported.rate_differs"])
        self.write("far.csv", "Nr;Leverandør;Dato;Beløp;Valuta;Kurs;Beløp NOK eks. mva\n"
                              "1;F AS;2023-01-01;-920000000000000,00;EUR;99,99;450000000000000,00\n")
        self.assertEqual(self.ids("import", "purchases", "far.csv", "--sign", "plus", "--dry-run"),
                         ["imported.rate_differs"])
        name = self.file(NET, ("Alfa", "01.01.2023", 100))
        found = self.warned("import", "purchases", name, "--dry-run")
        self.assertEqual(list(found), ["imported.assumed_nok"])
        self.assertEqual(self.elsewhere, set(found["imported.assumed_nok"]))
        self.assertIn(found["imported.assumed_nok"][0], self.run_dd("import", "purchases", name, "--dry-run").out)
        warning = self.warned("import", "purchases", name)["imported.assumed_nok"][0]
        self.assertIn("--replace I-1", warning)
        self.assertEqual(self.elsewhere, set())
        self.assertIn(": merk: " + warning, self.run_dd("import", "purchases", self.file(NET, ("B", "1.2.23", 1))).err
                      .replace("I-2", "I-1"))
        for heading in ("Beløp NOK eks. mva", "Beløp eks. mva (kr)", "Beløp eks. mva i kroner"):
            named = self.file(heading, ("Alfa", "01.03.2023", self.made))
            self.assertEqual(self.warned("import", "purchases", named), {}, heading)
        name = self.file(NET, ("Alfa", "02.01.2023", 100))
        self.assertEqual(self.warned("import", "purchases", name, "--currency", "NOK"), {})
        self.write("t.csv", "Leverandør;Dato;Beløp eks. mva\nAlfa;01.01.2023;7,00\nBeta;x;1,00\nSum;;9,00\n")
        words = ["import", "purchases", "t.csv", "--skip-bad", "--problems"]
        found = self.warned(*words, "bad.csv", "--dry-run", code=CHECK)
        self.assertIn("imported.problems_totals", found)
        self.assertIn(found["imported.problems_totals"][0], self.run_dd(*words, "bad2.csv", code=CHECK).out)

    def test_lines_that_are_like_an_earlier_one(self):
        head = "Leverandør;Dato;Bilag;Konto;Beløp NOK eks. mva\n"
        same = "Alfa;01.01.2023;%s;4000;100,00\n"
        self.write("a.csv", head + "".join(same % voucher for voucher in ("1", "2", "1", "", "", "2", "1"))
                   + "Alfa;01.01.2023;2;4010;100,00\nAlfa;01.01.2023;2;4000;100,01\nBeta;01.01.2023;1;4000;100,00\n")
        dry = self.warned("import", "purchases", "a.csv", "--dry-run")
        self.assertEqual(list(dry), ["imported.same_lines"])
        self.assertIn("før du importerer", dry["imported.same_lines"][0])
        said = self.warned("import", "purchases", "a.csv")["imported.same_lines"][0]
        for words in ("3 linjer (300,00 kr i alt)", "linje 4 er lik linje 2; linje 7 er lik linje 3; linje 8 er",
                      "--replace I-1"):
            self.assertIn(words, said)
        self.assertEqual(self.json("report", "figures", "--year", "2023")["purchases"]["total"], 100001)

    def test_equal_lines_of_payees_that_were_refused_are_not_counted(self):
        self.write("s.csv", "Leverandørnr;Leverandør\n1;Alfa AS\n2;Alfa AS\n")
        self.run_dd("import", "suppliers", "s.csv")
        row = "%s;01.01.2023;1;100,00\n"
        self.write("a.csv", "Leverandør;Dato;Bilag;Beløp NOK eks. mva\n" + 2 * (row % "Alfa AS") + row % "Beta")
        self.assertEqual(self.warned("import", "purchases", "a.csv", "--skip-bad", code=CHECK), {})

    def test_of_a_long_file_it_says_at_least(self):
        rows = "".join("Alfa;01.01.2023;%d;%d,00\n" % (n // 3, 1 + n % 3 // 2) for n in range(600000))
        self.write("a.csv", "Leverandør;Dato;Bilag;Beløp NOK eks. mva\n" + rows)
        said = self.warned("import", "purchases", "a.csv", "--dry-run")["imported.same_lines"][0]
        self.assertIn("minst 200\u00a0000 linjer (200\u00a0000,00 kr i alt)", said)

    def test_foreign_numbers_are_counted_and_named(self):
        """Those that say their country are kept as VAT numbers; the others are left out."""
        self.write("s.csv", "Leverandør;Org.nr;Land\nAlfa AB;SE556703748501;SE\nBeta Oy;01120389;FI\n"
                            "Gamma A/S;12345678;DK\nDelta AS;923609016;NO\nEpsilon AB;-;SE\nEta;DE811907980;\n")
        for words in (("--dry-run",), ()):
            said = self.warned("import", "suppliers", "s.csv", *words)["imported.foreign_numbers"][0]
            self.assertIn("2 rader", said)
            self.assertIn("linje 3: 01120389 (Beta Oy); linje 4: 12345678", said)
        self.assertEqual(self.warned("import", "suppliers", "s.csv"), {})
        self.assertEqual(self.json("supplier", "show", "Alfa AB")["vat"], "SE556703748501")
        self.write("p.csv", "Leverandør;Org.nr;Land;Dato;Beløp NOK eks. mva\n"
                            + 3 * "Beta Oy;01120389;FI;01.02.2023;100,00\n")
        said = self.warned("import", "purchases", "p.csv")["imported.foreign_numbers"][0]
        self.assertIn("3 rader", said)

    def test_a_dry_run_with_bad_rows_warns_of_the_rest(self):
        name = self.file(PLAIN, ("Alfa", "01.01.2023", 100), ("Beta", "x", 1))
        self.assertIn("imported.vat.missing", self.warned("import", "purchases", name, "--dry-run", code=INPUT))
        self.assertEqual(self.warned("import", "purchases", name, code=INPUT), {})

    def test_suppliers_that_seem_to_be_purchases(self):
        name = self.file(NET, ("Alfa", "01.01.2023", 100), ("Alfa", "02.01.2023", 100), ("Beta", "02.01.2023", 100))
        self.assertEqual(self.ids("import", "suppliers", name, "--dry-run"), ["imported.like_purchases"])
        self.run_dd("import", "purchases", name)
        self.assertEqual(self.ids("import", "suppliers", name, "--dry-run"), ["imported.like_purchases"])
        self.assertEqual(self.ids("import", "suppliers", name), ["imported.like_purchases"])
        once = self.file(NET, ("Alfa", "01.01.2023", 100), ("Beta", "02.01.2023", 100))
        self.assertEqual(self.ids("import", "suppliers", once), [])


class SecondNumbers(Case):
    """A second supplier number of a firm that is known by its organisation number."""

    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "100", "Leverandørnavn": "Fjord AS", "Org.nr": "900726740", "Land": "NO",
                        "Kategori": "Avfall"}, name="a.csv")
        self.run_dd("import", "suppliers", "a.csv")

    def load(self, *rows, dry=False):
        self.suppliers(*rows, name="b.csv")
        words = ["import", "suppliers", "b.csv"] + ["--dry-run"] * dry
        document = self.json(*words)
        self.check_schema(document, "import")
        return document

    def test_what_was_not_taken_is_reported(self):
        row = {"Leverandørnr": "205", "Leverandørnavn": "Elv AS", "Org.nr": "900726740", "Land": "SE",
               "Kategori": "Kaffe"}
        self.suppliers(row, name="b.csv")
        for words in (["--dry-run"], []):
            if not words:
                said = self.run_dd("import", "suppliers", "b.csv", "--dry-run").out
                self.assertIn("linje 2: S-1 Fjord AS, i filen leverandørnavn Elv AS; land SE; kategori Kaffe", said)
            document = self.json("import", "suppliers", "b.csv", *words)
            self.check_schema(document, "import")
            self.assertEqual(document["left_alone"], {"rows": 1, "first": [{
                "line": 2, "supplier": "S-1", "name": "Fjord AS", "fields": [
                    {"field": "name", "before": "Fjord AS", "after": "Elv AS"},
                    {"field": "country", "before": "NO", "after": "SE"},
                    {"field": "category", "before": "Avfall", "after": "Kaffe"}]}]})
            self.assertEqual([w["id"] for w in document["warnings"]], ["imported.left_alone"])
        known = self.json("supplier", "show", "S-1")
        self.assertEqual((known["name"], known["country"], known["category"]), ("Fjord AS", "NO", "Avfall"))
        self.assertEqual(self.json("supplier", "list")["suppliers"][1:], [])
        self.assertEqual(self.json("supplier", "show", "205")["id"], "S-1")

    def test_a_name_written_in_another_way_is_the_same(self):
        document = self.load({"Leverandørnr": "205", "Leverandørnavn": "FJORD A/S", "Org.nr": "900 726 740"})
        self.assertEqual((document["updated"], document["left_alone"]["rows"], document["warnings"]), (1, 0, []))

    def test_a_number_that_is_known_already_is_not_reported_again(self):
        row = {"Leverandørnr": "205", "Leverandørnavn": "Fjord avd Bergen", "Org.nr": "900726740"}
        self.assertEqual(self.load(row)["left_alone"]["rows"], 1)
        other = {"Leverandørnr": "300", "Leverandørnavn": "Foss AS"}
        self.assertEqual(self.load(row, other)["left_alone"], {"rows": 0, "first": []})

    def test_the_first_ten_and_the_count(self):
        rows = [{"Leverandørnr": str(200 + i), "Leverandørnavn": "Fjord AS", "Org.nr": "900726740", "Kategori": "Kaffe"}
                for i in range(12)]
        document = self.load(*rows, dry=True)
        self.assertEqual((document["left_alone"]["rows"], len(document["left_alone"]["first"])), (12, 10))
        out = self.run_dd("import", "suppliers", "b.csv").out
        self.assertIn("12 rader gir et firma", out)
        self.assertIn("og 2 til", out)


class Categories(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def rows(self, *categories, **more):
        return [dict({"Leverandørnr": str(i), "Leverandørnavn": "Firma %d" % i, "Kategori": c}, **more)
                for i, c in enumerate(categories, 1)]

    def test_an_import_names_those_that_are_not_known(self):
        self.suppliers(*self.rows("Kaffe", "Xyzzy", "Emballasje og skjerming", "Xyzzy", "RENHOLD", ""), name="a.csv")
        for words in (["--dry-run"], []):
            document = self.json("import", "suppliers", "a.csv", *words)
            self.check_schema(document, "import")
            self.assertEqual(document["categories_unknown"], {"count": 2, "rows": 3, "first": [
                {"category": "Xyzzy", "rows": 2, "near": None},
                {"category": "Emballasje og skjerming", "rows": 1, "near": "Emballasje"}]})
            self.assertEqual([w["id"] for w in document["warnings"]], ["imported.categories"])
            self.assertIn("2 av kategoriene (på 3 rader)", document["warnings"][0]["message"])
        self.write("b.csv", (self.dir / "a.csv").read_bytes() + b"9;Firma 9;;;;;;;;\r\n")
        for words in (["--dry-run"], []):
            out = self.run_dd("import", "suppliers", "b.csv", *words).out
            self.assertIn("  Xyzzy (2 rader)\n  Emballasje og skjerming (1 rad): kanskje «Emballasje»\n", out)

    def test_payees_that_nobody_rates_and_rows_that_were_not_taken_do_not_count(self):
        rows = self.rows("Skatt", Klasse="Ikke leverandør", Klassebegrunnelse="avgift") + \
            [{"Leverandørnr": "7", "Leverandørnavn": "", "Kategori": "Tomt"}] + \
            [{"Leverandørnr": "8", "Leverandørnavn": "Åtte AS", "Kategori": "Avfall"}]
        columns = ["Leverandørnr", "Leverandørnavn", "Kategori", "Klasse", "Klassebegrunnelse"]
        self.write("a.csv", csv_bytes([columns] + [[r.get(c, "") for c in columns] for r in rows]))
        document = self.json("import", "suppliers", "a.csv", "--skip-bad", code=CHECK)
        self.assertEqual((document["refused"], document["categories_unknown"]["count"]), (1, 0))

    def test_ten_are_listed_those_with_most_rows_first(self):
        names = [n for i in range(12) for n in ["qq%02d" % i] * (i + 1)]
        self.suppliers(*self.rows(*names), name="a.csv")
        found = self.json("import", "suppliers", "a.csv", "--dry-run")["categories_unknown"]
        self.assertEqual((found["count"], found["rows"]), (12, 78))
        self.assertEqual([(f["category"], f["rows"]) for f in found["first"]],
                         [("qq%02d" % i, i + 1) for i in range(11, 1, -1)])

    def test_a_person_sees_it_too(self):
        add = ["supplier", "add", "--country", "NO", "--name"]
        self.assertEqual(self.run_dd(*add, "A", "--category", "kaffe").err, "")
        self.assertIn("kjenner ikke kategorien «Xyzzy»", self.run_dd(*add, "B", "--category", "Xyzzy").err)
        ran = self.run_dd("supplier", "set", "S-1", "S-2", "--category", "Kaffi")
        self.assertIn("Kanskje du mener «Kaffe»", ran.err)
        self.assertEqual(self.json("supplier", "show", "S-1")["category"], "Kaffi")
        self.assertEqual(self.run_dd("supplier", "set", "S-1", "--category", "").err, "")

    def test_those_that_are_known_can_be_listed_and_completed(self):
        listed = self.json("risk", "sector")
        self.check_schema(listed, "risk-sector-list")
        names = [c["name"] for c in listed["categories"]]
        self.assertIn("Avfall", names)
        self.assertLess(names.index("Vernesko og annet fottøy"), len(names))
        for one in listed["categories"]:
            for word in one["names"]:
                self.assertEqual(self.json("risk", "sector", word)["category"], one["category"], word)
        out = self.run_dd("risk", "sector").out
        self.assertIn("\nAvfall\n    ", out)
        self.assertEqual(len(self.run_dd("--format", "csv", "risk", "sector").out.splitlines()), len(names) + 1)

        def complete(word):
            return [l.split("\t")[0] for l in self.run_dd("__complete", "supplier", "set", "S-1", "--category",
                                                            word).out.splitlines()]

        self.assertEqual(sorted(complete("")), sorted(names))
        self.assertEqual([c for c in complete("Avf")], ["Avfall"])
        self.assertIn("avfall", complete("av"))
        self.assertEqual(complete("qqq"), [])


if __name__ == "__main__":
    unittest.main()
