"""How well suppliers are known, what is proposed, and accepting it in bulk."""

import csv
import unittest

from ddreg import INPUT, OK, REFUSED, ROOT, USAGE, Case, dump, sql

LINES = [("Rene Gulv AS", "6360", "Renhold", "400000"), ("Vask og Vel AS", "6360", "Renhold", "12000"),
         ("Sagmo Eiendom AS", "6300", "Leie lokaler", "900000"), ("Alt Mulig AS", "6300", "Leie lokaler", "300000"),
         ("Alt Mulig AS", "6360", "Renhold", "200000"), ("Ukjent Konto", "9999", "Diverse", "50000")]


class Facts(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n"
                   + "".join("%s;%s;%s;15.03.2023;%s\n" % line for line in LINES))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")
        self.ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}

    def tearDown(self):
        self.run_dd("journal", "verify")

    def facts(self):
        document = self.json("facts")
        self.check_schema(document, "facts")
        for row in document["facts"]:  # each supplier and each øre is in one of the four
            four = [row[k] for k in ("known", "derived", "proposed", "missing")]
            self.assertEqual(sum(four), document["suppliers"], row)
            self.assertEqual(sum(row[k + "_ore"] for k in ("known", "derived", "proposed", "missing")),
                             document["ore"], row)
        return document, {row["fact"]: row for row in document["facts"]}

    def groups(self):
        document = self.json("facts", "propose")
        self.check_schema(document, "facts-propose")
        return {(g["source"], g["value"]): g for g in document["proposals"] if g["fact"] == "category"}

    def accept(self, *how, **more):
        document = self.json("facts", "accept", *how, **more)
        self.check_schema(document, "facts-accept")
        return {(c["id"], c["field"]): c["after"] for c in document["changes"]}

    def test_coverage(self):
        document, facts = self.facts()
        self.assertEqual((document["suppliers"], document["ore"]), (5, 186200000))
        self.assertEqual(facts["bought"]["proposed"], 4)
        self.assertEqual((facts["bought"]["missing"], facts["bought"]["missing_ore"]), (1, 5000000))
        self.assertEqual(document["next"]["command"], "ddreg facts propose")
        self.run_dd("supplier", "set", "Ukjent Konto", "--class", "not_supplier", "--reason", "Gebyr")
        self.assertEqual(self.facts()[0]["suppliers"], 4)

    def test_a_code_that_says_nothing(self):
        self.run_dd("supplier", "set", "Ukjent Konto", "--sector", "70.100")
        self.assertEqual(self.facts()[1]["sector"]["known"], 0)

    def test_groups(self):
        groups = self.groups()
        cleaning = groups["account:6360", "cleaning"]
        self.assertEqual((cleaning["suppliers"], cleaning["several"], cleaning["ore"]), (3, 1, 61200000))
        self.assertEqual(cleaning["ids"], [self.ids[n] for n in ("Rene Gulv AS", "Alt Mulig AS", "Vask og Vel AS")])
        self.assertEqual(cleaning["command"], "ddreg facts accept --account 6360")
        said = self.run_dd("facts", "propose").out
        self.assertRegex(said, r"konto 6360.*Renhold: 3 leverandører, 612.000 kr ført på slike kontoer; %s"
                         % self.ids["Rene Gulv AS"])
        self.assertRegex(said.splitlines()[0], "selskapsformen as.*Norge: 4 leverandører")  # the largest first

    def test_one_account(self):
        before = dump(self.db)
        tried = self.accept("--account", "6360", "--dry-run")
        self.assertEqual(dump(self.db), before)
        self.assertEqual({k: v for k, v in tried.items() if k[1] == "category"},
                         {**{(self.ids[n], "category"): "Renhold" for n in ("Rene Gulv AS", "Vask og Vel AS")},
                          (self.ids["Alt Mulig AS"], "category"): "Leie av lokaler; Renhold"})
        self.assertEqual(self.accept("--account", "6360"), tried)
        shown = self.json("supplier", "show", "Rene Gulv AS")
        self.assertEqual(shown["category"], "Renhold")
        self.assertEqual(self.facts()[1]["category"]["known"], 3)
        self.assertEqual(self.json("journal", "list")["journal"][-1]["command"], "facts accept")
        self.assertEqual(self.accept("--account", "6360"), {})

    def test_one_of_several_categories_brings_the_others(self):
        """One alone would take the place of the others, whatever chose it."""
        who = self.ids["Alt Mulig AS"]
        proposed = [v for _, v in self.groups_of(who, "category")]
        for chosen in (("--account", "6360"), ("--category", "Renhold"), ("--source", "account:6360"),
                       ("--source", "account"), ("--all",)):
            tried = self.json("facts", "accept", *chosen, "--dry-run")
            after = [c["after"] for c in tried["changes"] if c["id"] == who and c["field"] == "category"]
            self.assertEqual(after, ["Leie av lokaler; Renhold"], chosen)
            said = [(a["value"], a["suppliers"]) for a in tried["accepted"] if a["fact"] == "category"]
            self.assertLessEqual(set(proposed), {value for value, _ in said}, chosen)

    def test_what_was_accepted_is_said(self):
        accepted = self.json("facts", "accept", "--account", "6360")["accepted"]
        self.assertIn({"fact": "category", "value": "cleaning", "suppliers": 3, "ore": 61200000, "basis": "accounts"},
                      accepted)

    def test_what_the_kroner_are_of(self):
        rows = self.json("facts", "propose")["proposals"]
        self.assertEqual({r["basis"] for r in rows if r["source"].startswith("account:")}, {"accounts"})
        self.assertEqual({r["basis"] for r in rows if r["source"].startswith("form:")}, {"bought"})
        said = self.run_dd("facts", "propose").out
        self.assertRegex(said, "kr ført på slike kontoer")
        self.assertRegex(said, "kr i kjøp i alt")
        english = self.run_dd("--lang", "en", "facts", "accept", "--all", "--dry-run").out
        self.assertRegex(english, r"Category: Cleaning: 3 suppliers, NOK 612.000 posted on such accounts")

    def test_several_categories_together(self):
        """Each counts, and the rating is what it was."""
        who = self.ids["Alt Mulig AS"]
        before = self.json("assess", who)["proposal"]
        proposed = sorted(v for _, v in self.groups_of(who, "category"))
        self.assertGreater(len(proposed), 1)
        self.json("facts", "accept", "--all")
        said = self.json("supplier", "show", who)["category"]
        self.assertEqual(len(said.split("; ")), len(proposed))
        after = self.json("assess", who)
        self.assertFalse(after["preliminary"])
        self.assertEqual([after["proposal"][k] for k in ("level", "severity")],
                         [before[k] for k in ("level", "severity")])
        self.assertEqual(self.facts()[1]["category"]["proposed"], 0)
        self.run_dd("supplier", "set", who, "--category", "Renhold; noe helt annet", "--reason", "Prøve")
        self.assertIn("noe helt annet", self.run_dd("supplier", "set", who, "--category", "Kantine; noe helt annet",
                                                    "--reason", "Prøve").err)

    def test_several_registered(self):
        who = self.ids["Rene Gulv AS"]
        self.run_dd("supplier", "set", who, "--category", "Renhold; Kantine")
        for word in ("kantine", "Renhold"):
            listed = self.json("supplier", "list", "--category", word)["suppliers"]
            self.assertEqual([s["id"] for s in listed], [who])
        self.assertEqual(self.json("supplier", "list", "--category", "Kant")["suppliers"], [])

    def test_several_in_a_file(self):
        self.write("s.csv", 'Leverandør;Land;Kategori\nTo Slag AS;NO;"Renhold; Kantine"\n'
                            'Halvkjent AS;NO;"Renhold; Xyzzy"\nUkjent AS;NO;Xyzzy\n')
        result = self.json("import", "suppliers", "s.csv")
        self.assertEqual(self.json("supplier", "show", "To Slag AS")["category"], "Renhold; Kantine")
        unknown = [(c["category"], c["rows"]) for c in result["categories_unknown"]["first"]]
        self.assertEqual(unknown, [("Xyzzy", 2)])

    def groups_of(self, who, fact):
        return [(g["source"], g["value"]) for g in self.json("facts", "propose")["proposals"]
                if g["fact"] == fact and who in g["ids"]]

    def test_an_account_of_several_things(self):
        names = {"6540": "Inventar og IT-utstyr", "6541": "Inventar og møbler", "6542": "Drifts- og renholdskostnader",
                 "6543": "Inventar, renhold & IT-utstyr"}
        self.write("q.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n" + "".join(
            "Hos %s AS;%s;%s;15.03.2023;90000\n" % (number, number, name) for number, name in names.items()))
        self.run_dd("import", "purchases", "q.csv", "--vat", "net")
        found = {number: sorted(v for s, v in self.groups() if s == "account:" + number) for number in names}
        self.assertEqual(found, {"6540": ["furniture", "it-equipment"], "6541": ["furniture"], "6542": ["cleaning"],
                                 "6543": ["cleaning", "furniture", "it-equipment"]})

    def test_operating_materials_are_no_computers(self):
        """NS 4102: 6551 is computer equipment and 6550 operating materials; 6320 is waste, water and sewage."""
        lines = {"B AS": ("6550", "Driftsmateriell"), "F AS": ("6551", "Datautstyr"), "G AS": ("6552", ""),
                 "H AS": ("6325", "")}
        self.write("q.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n" + "".join(
            "%s;%s;%s;15.03.2023;90000\n" % (name, *line) for name, line in lines.items()))
        self.run_dd("import", "purchases", "q.csv", "--vat", "net")
        found = {n: v for g in self.groups().values() for n in g["ids"] for v in [g["value"]]}
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertEqual({name: found.get(ids[name]) for name in lines},
                         {"B AS": None, "F AS": "it-equipment", "G AS": "software", "H AS": "waste"})

    def test_one_with_more_categories_than_a_name_has_room_for(self):
        """It is accepted as every other: a category may be as long as a name, not all of them together."""
        goods = [g for g in csv.DictReader(line for line in (ROOT / "data/goods.csv").read_text().splitlines()
                                           if not line.startswith("#"))][:40]
        self.assertGreater(len("; ".join(g["name_nb"] for g in goods)), 500)
        for n, g in enumerate(goods):
            self.run_dd("account", "add", "91%02d" % n, "--category", g["id"])
        self.write("q.csv", "Leverandør;Konto;Dato;Beløp NOK\n" + "".join(
            "Alt i Ett AS;91%02d;15.03.2023;90000\n" % n for n in range(len(goods))))
        self.run_dd("import", "purchases", "q.csv", "--vat", "net")
        self.accept("--all")
        self.assertEqual(set(self.json("supplier", "show", "Alt i Ett AS")["category"].split("; ")),
                         {g["name_nb"] for g in goods})
        self.run_dd("export", "suppliers", "-o", "s.csv")
        again = self.json("import", "suppliers", "s.csv", "--dry-run")
        self.assertEqual((again["refused"], again["updated"]), (0, 0))

    def test_a_category_too_long_or_too_many(self):
        who = self.ids["Rene Gulv AS"]
        for wrong in ("x" * 501, "Renhold; " + "x" * 501, "; ".join("xxxxxx%d" % n for n in range(97))):
            ran = self.run_dd("supplier", "set", who, "--category", wrong, code=None)
            self.assert_error(ran, INPUT, "500" if "x" * 501 in wrong else "96")
        self.run_dd("supplier", "set", who, "--category", "; ".join("x" * 400 + str(n) for n in range(3)))

    def test_one_fact(self):
        self.accept("--all")
        self.run_dd("supplier", "set", "Sagmo Eiendom AS", "--category", "")
        self.assertIn("1 opplysning om 1 leverandør er godtatt", self.run_dd("facts", "accept", "--all").out)

    def test_category_and_source(self):
        self.assertEqual({k for k in self.accept("--category", "renhold", "--dry-run") if k[1] == "category"},
                         {(self.ids[n], "category") for n in ("Rene Gulv AS", "Vask og Vel AS", "Alt Mulig AS")})
        both = self.accept("--category", "Leie av lokaler", "--source", "account", "--dry-run")
        self.assertEqual(set(both), {(self.ids[n], "category") for n in ("Sagmo Eiendom AS", "Alt Mulig AS")})

    def test_what_is_known_is_not_replaced(self):
        self.run_dd("supplier", "set", "Rene Gulv AS", "--category", "Kantine")
        self.assertNotIn((self.ids["Rene Gulv AS"], "category"), self.accept("--all"))
        self.assertEqual(self.json("supplier", "show", "Rene Gulv AS")["category"], "Kantine")

    def test_after_all_of_it_a_sheet(self):
        self.accept("--all")
        self.assertEqual(self.json("facts")["next"]["command"], "ddreg sheet out mangler.csv --of facts")
        out = self.run_dd("facts", "accept", "--all").out
        self.assertIn("ddreg sheet out", out)

    def test_merged(self):
        "What is proposed of one that is merged into another rates that other: it is seen and can be accepted."
        one, other = self.ids["Sagmo Eiendom AS"], self.ids["Vask og Vel AS"]
        self.run_dd("supplier", "set", one, "--category", "Leie av lokaler", "--country", "NO")
        self.assertEqual(self.facts()[1]["bought"]["proposed"], 3)
        self.run_dd("supplier", "merge", one, other)
        document, facts = self.facts()
        self.assertEqual((document["suppliers"], document["ore"], facts["bought"]["proposed"]), (4, 186200000, 3))
        self.assertIn(other, self.groups()["account:6360", "cleaning"]["ids"])
        self.run_dd("assess", one)
        self.assertTrue(self.json("assess", one)["preliminary"])
        self.run_dd("sheet", "out", "m.csv", "--of", "facts")
        (row,) = [r for r in (self.dir / "m.csv").read_text().splitlines() if one + ";" in r]
        self.assertIn("%s, 6360 Renhold" % other, row)
        self.assertIn("%s, Kategori: Renhold" % other, row)
        again = self.json("sheet", "in", "m.csv")
        self.assertEqual((again["changes"], again["conflicts"], again["problems"]), ([], [], []))
        accepted = self.accept("--account", "6360")
        self.assertEqual(accepted[other, "category"], "Renhold")
        self.assertNotIn((one, "category"), accepted)
        self.accept("--source", "form")
        self.run_dd("assess", one)
        self.assertFalse(self.json("assess", one)["preliminary"])
        self.assertEqual(self.json("supplier", "show", one)["category"], "Leie av lokaler")
        self.assertEqual(self.facts()[1]["bought"]["proposed"], 0)
        self.run_dd("supplier", "unmerge", other, "--reason", "Prøve")
        self.assertEqual(self.json("supplier", "show", other)["category"], "Renhold")

    def test_merged_into_one_of_which_nothing_is_known(self):
        one, other = self.ids["Ukjent Konto"], self.ids["Rene Gulv AS"]
        self.run_dd("supplier", "merge", one, other)
        self.assertEqual(self.facts()[1]["bought"]["missing"], 0)
        self.assertEqual(self.accept("--all", "--dry-run")[other, "category"], "Renhold")

    def test_a_class_of_one_merged_is_the_whole_ones(self):
        self.write("q.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\nGlass AS;4000;Varekjøp;15.03.2023;50000\n"
                            "Kontor AS;6800;Kontorrekvisita;15.03.2023;50000\n")
        self.run_dd("import", "purchases", "q.csv", "--vat", "net")
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        self.run_dd("supplier", "merge", ids["Ukjent Konto"], ids["Glass AS"])
        self.run_dd("supplier", "merge", ids["Ukjent Konto"], ids["Kontor AS"])
        accepted = self.accept("--all")
        classes = {k: v for k, v in accepted.items() if k[1] == "class" and k[0] in
                   (ids["Glass AS"], ids["Kontor AS"], ids["Ukjent Konto"])}
        self.assertEqual(classes, {(ids["Ukjent Konto"], "class"): "supply_chain"})
        self.assertEqual(self.json("supplier", "show", ids["Ukjent Konto"])["class"], "supply_chain")

    def test_a_reason(self):
        self.accept("--account", "6360", "--reason", "Sett på fakturaene")
        rows = sql(self.db, "SELECT DISTINCT reason FROM supplier_fact WHERE kind = 'category'")
        self.assertEqual(rows, [("Sett på fakturaene",)])

    def test_into_production(self):
        """What lines say of themselves goes first; then what was accepted; what is only proposed counts for nothing."""
        self.write("q.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK;Inngår i produksjon\n"
                            "Glass AS;4000;Råvarer;15.03.2023;1000;\nGlass AS;4000;Råvarer;16.03.2023;200;Nei\n"
                            "Korn AS;4000;Råvarer;15.03.2023;30;\nMel AS;4000;Råvarer;15.03.2023;4;Ja\n")
        self.run_dd("import", "purchases", "q.csv", "--vat", "net")
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}

        def figures():
            p = self.json("report", "figures", "--year", "2023")["purchases"]
            return p["production"] // 100, p["production_unknown"] // 100

        unsaid = 1862000 + 1030
        self.assertEqual(figures(), (4, unsaid))
        tried = self.accept("--account", "4000", "--dry-run")
        self.assertEqual((tried[ids["Korn AS"], "production"], figures()), ("yes", (4, unsaid)))
        before = len(self.json("journal", "list")["journal"])
        accepted = self.accept("--account", "4000")
        self.assertEqual(len(self.json("journal", "list")["journal"]), before + 1)
        self.assertEqual({k[0] for k, v in accepted.items() if k[1] == "production" and v == "yes"},
                         {ids["Korn AS"]})  # of Glass and Mel a line says something itself
        self.assertEqual(figures(), (34, unsaid - 30))
        self.run_dd("supplier", "set", "Glass AS", "--production", "yes")
        self.assertEqual(figures(), (1034, unsaid - 1030))
        document = self.json("supplier", "show", "Glass AS")
        self.check_schema(document, "supplier-show")
        self.assertEqual(document["production"], "yes")
        self.accept("--account", "6360")
        self.assertEqual(figures(), (1034, unsaid - 1030 - 412000))
        self.run_dd("supplier", "set", "Glass AS", "--production", "", "--reason", "x")
        self.assertEqual(figures(), (34, unsaid - 30 - 412000))
        self.run_dd("supplier", "merge", "Korn AS", "Glass AS")
        self.assertEqual(figures(), (1034, unsaid - 1030 - 412000))
        self.assert_error(self.run_dd("supplier", "set", "Korn AS", "--production", "kanskje", code=None), USAGE,
                          "kanskje")

    def test_what_is_wrong_is_kept_in_no_format(self):
        before = dump(self.db)
        for form in ("table", "csv", "json"):
            self.run_dd("--format", form, "facts", "accept", "--all", "--reason", "\udcff", code=REFUSED)
            self.assertEqual(dump(self.db), before)

    def test_in_whichever_language(self):
        self.run_dd("--lang", "en", "facts", "accept", "--account", "6360")
        self.assertEqual(self.json("supplier", "show", "Rene Gulv AS")["category"], "Renhold")

    def import_too_much(self, *names):
        """Refused where it comes in, or where it is added up."""
        for i, name in enumerate(names):
            self.write("s%d.csv" % i, "Leverandør;Konto;Dato;Beløp NOK\n%s;6360;15.03.2023;40000000000000000\n" % name)
            ran = self.run_dd("import", "purchases", "s%d.csv" % i, "--vat", "net", code=None)
            self.assertIn(ran.code, (OK, INPUT))
        for command in (["facts"], ["facts", "propose"]):
            self.assertIn(self.run_dd(*command, code=None).code, (OK, INPUT))  # never another sum

    def test_sums_of_one_that_nobody_can_have(self):
        self.import_too_much("Stor AS", "Stor AS", "Stor AS")

    def test_sums_of_all_that_nobody_can_have(self):
        self.import_too_much("Stor AS", "Større AS", "Størst AS")

    def test_wrong_words(self):
        self.assert_error(self.run_dd("facts", "accept", code=USAGE), USAGE, "--account", "ddreg facts propose")
        self.assert_error(self.run_dd("facts", "accept", "--category", "xyzzy", code=INPUT), INPUT, "xyzzy")

    def test_in_bokmaal(self):
        self.run_dd("fakta")
        self.run_dd("fakta", "foreslå")
        self.run_dd("fakta", "godta", "--konto", "6360")


if __name__ == "__main__":
    unittest.main()
