"""What happens to imported purchases afterwards: corrected files, withdrawals, value added tax."""

import random
import unittest

from ddreg import CHECK, INPUT, OK, REFUSED, USAGE, Case, dump, sql

NET, GROSS, PLAIN = "Beløp eks. mva", "Beløp inkl. mva", "Beløp"


class Batches(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def file(self, name, *rows, amount=NET):
        """rows: (supplier, day, kroner)"""
        lines = ["Leverandør;Dato;" + amount] + ["%s;%s;%s,00" % row for row in rows]
        self.write(name, "\n".join(lines) + "\n")
        return name

    def load(self, name, *args, **how):
        return self.json("import", "purchases", name, *args, **how)

    def figures(self, year="2023"):
        document = self.json("report", "figures", "--year", year)
        self.check_schema(document, "figures")
        return document

    def states(self):
        listed = self.json("import", "list")
        self.check_schema(listed, "import-list")
        return [(b["id"], b["state"], b["replaced_by"]) for b in listed["imports"]]


class Replacing(Batches):
    def test_a_corrected_file(self):
        self.load(self.file("a.csv", ("Alfa", "01.02.2023", 100), ("Beta", "15.11.2023", 250)))
        self.file("b.csv", ("Alfa", "01.02.2023", 110), ("Gamma", "16.11.2023", 250), ("Alfa", "17.11.2023", 5))
        before = dump(self.db)
        dry = self.load("b.csv", "--replace", "--dry-run")
        self.assertEqual(dump(self.db), before)
        document = self.load("b.csv", "--replace")
        self.check_schema(document, "import")
        self.assertEqual(document["replaced"], {
            "also": [],
            "import": "I-1",
            "years": [{"year": 2023, "lines_before": 2, "ore_before": 35000, "lines_after": 3, "ore_after": 36500}],
            "without_purchases": {"count": 1, "first": [{"id": "S-2", "name": "Beta"}]}})
        self.assertEqual(dry["replaced"], document["replaced"])
        self.assertEqual(self.states(), [("I-1", "replaced", "I-2"), ("I-2", "in_force", None)])
        figures = self.figures()
        self.assertEqual((figures["suppliers"]["total"], figures["purchases"]["total"]), (2, 36500))
        self.assertEqual([s["id"] for s in self.json("supplier", "list", "--year", "2023")["suppliers"]],
                         ["S-1", "S-3"])
        self.assertEqual(self.json("supplier", "show", "S-1")["bought"], [{"year": 2023, "ore": 11500}])
        self.assertEqual(self.json("supplier", "show", "S-2")["bought"], [])
        said = self.run_dd("import", "purchases", "b.csv").out
        self.assertIn("b.csv", said)
        self.run_dd("journal", "verify")

    def test_named(self):
        self.load(self.file("jan.csv", ("Alfa", "01.01.2023", 1), ("Beta", "02.01.2023", 2)))
        self.load(self.file("also-jan.csv", ("Gamma", "05.01.2023", 4)))
        self.load(self.file("feb.csv", ("Alfa", "01.02.2023", 8)))
        self.file("new.csv", ("Alfa", "01.01.2023", 16), ("Beta", "02.01.2023", 2))
        before = dump(self.db)
        self.assert_error(self.run_dd("import", "purchases", "new.csv", "--replace", code=REFUSED), REFUSED,
                          "I-1 (jan.csv", "I-2 (also-jan.csv", "--replace I-3")
        self.assert_error(self.run_dd("import", "purchases", "new.csv", "--replace", "I-9", code=INPUT), INPUT, "I-9")
        self.assert_error(self.run_dd("import", "purchases", "new.csv", "--replace=feb", code=USAGE), USAGE, "feb")
        # One line is in I-1 already: a corrected file that does not say so is refused, and the error says how.
        self.assert_error(self.run_dd("import", "purchases", "new.csv", code=REFUSED), REFUSED, "--replace I-1")
        self.assertEqual(dump(self.db), before)
        for order in (["--replace", "I-1", "new.csv"], ):
            self.assertEqual(self.json("import", "purchases", *order)["replaced"]["import"], "I-1")
        self.assertEqual(self.figures()["purchases"]["total"], 100 * (16 + 2 + 4 + 8))
        # What was replaced cannot be replaced once more: its heir is named.
        self.file("newer.csv", ("Alfa", "01.01.2023", 32))
        self.assert_error(self.run_dd("import", "purchases", "newer.csv", "--replace", "I-1", code=REFUSED), REFUSED,
                          "I-4")

    def test_a_bare_one_asks_when_it_must_guess(self):
        self.assert_error(self.run_dd("import", "purchases", self.file("a.csv", ("Alfa", "01.01.2023", 1)),
                                      "--replace", code=REFUSED), REFUSED, "--replace")
        self.load("a.csv")
        self.file("year.csv", ("Alfa", "01.01.2023", 1), ("Alfa", "01.12.2023", 1))
        self.assert_error(self.run_dd("import", "purchases", "year.csv", "--replace", code=REFUSED), REFUSED,
                          "2023-01", "2023-12", "I-1 (a.csv, 2023-01)")
        self.assertEqual(self.states(), [("I-1", "in_force", None)])

    def test_a_file_for_an_import_and_its_corrected_rows(self):
        good, bad = ("A", "01.02.2023", 10), ("B", "02.02.2023", 20)
        self.file("p.csv", good, ("B", "02.02.2023", "x"))
        self.load("p.csv", "--skip-bad", code=CHECK)
        self.load(self.file("q.csv", bad))
        self.file("r.csv", good, bad, ("C", "03.02.2023", 1))
        for one, other in (("I-1", "I-2"), ("I-2", "I-1")):
            for how in ((), ("--dry-run",)):
                said = self.run_dd("import", "purchases", "r.csv", "--replace", one, *how, code=REFUSED).err
                self.assertIn("import undo %s --reason" % other, said)  # not "use --replace" of the other
                self.assertNotIn("--replace " + other, said)
        self.assertIn("import undo", self.run_dd("import", "purchases", "r.csv", "--replace", code=REFUSED).err)
        self.run_dd("import", "undo", "I-2", "--reason", "x")
        self.load("r.csv", "--replace", "I-1")
        self.assertEqual(self.json("report", "figures", "--year", "2023")["purchases"]["total"], 3100)

    def test_the_same_file_read_again(self):
        self.write("old.csv", "Leverandør;Beløp\nAlfa;10,00\n")
        self.load("old.csv", "--year", "2022")
        self.assert_error(self.run_dd("import", "purchases", "old.csv", "--year", "2023", code=REFUSED), REFUSED,
                          "--replace I-1")
        document = self.load("old.csv", "--year", "2023", "--replace", "I-1")
        self.assertEqual([y["year"] for y in document["replaced"]["years"]], [2022, 2023])
        self.assertEqual(self.figures("2022")["purchases"]["total"], 0)
        self.assertEqual(self.figures("2023")["purchases"]["total"], 1000)
        self.assertTrue(self.load("old.csv", "--year", "2023", "--replace", "I-2")["same_file"])

    def test_suppliers_are_not_replaced(self):
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Alfa", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.file("a.csv", ("Alfa", "01.01.2023", 1))
        for args in (["import", "purchases", "a.csv", "--replace", "I-1"],
                     ["import", "set", "I-1", "--vat", "net", "--reason", "x"]):
            self.assert_error(self.run_dd(*args, code=REFUSED), REFUSED, "I-1", "suppliers.csv")


class Undoing(Batches):
    def test_and_importing_again(self):
        self.load(self.file("a.csv", ("Alfa", "01.02.2023", 100), ("Beta", "15.11.2023", 250)))
        document = self.json("import", "undo", "I-1", "--reason", "feil fil")
        self.check_schema(document, "import-undo")
        self.assertEqual((document["lines"], document["ore"], document["restored"],
                          document["without_purchases"]["count"]), (2, 35000, None, 2))
        self.assertEqual(self.figures()["suppliers"]["total"], 0)
        self.assertEqual(len(self.json("supplier", "list")["suppliers"]), 2)
        shown = self.json("import", "show", "I-1")
        self.check_schema(shown, "import-show")
        self.assertEqual((shown["state"], shown["reason"]), ("withdrawn", "feil fil"))
        self.assert_error(self.run_dd("import", "undo", "I-1", "--reason", "x", code=REFUSED), REFUSED, "I-1")
        again = self.load("a.csv")
        self.assertEqual((again["import"], again["created"], again["suppliers_created"]), ("I-2", 2, 0))
        self.assertTrue(self.load("a.csv")["same_file"])
        self.assertEqual(self.figures()["purchases"]["total"], 35000)

    def test_a_replacement(self):
        self.load(self.file("a.csv", ("Alfa", "01.02.2023", 100)))
        self.load(self.file("b.csv", ("Alfa", "01.02.2023", 110)), "--replace")
        self.load(self.file("c.csv", ("Alfa", "01.02.2023", 120)), "--replace")
        self.assert_error(self.run_dd("import", "undo", "I-2", "--reason", "x", code=REFUSED), REFUSED, "I-3")
        self.assertEqual(self.json("import", "undo", "I-3", "--reason", "x")["restored"], "I-2")
        self.assertEqual(self.figures()["purchases"]["total"], 11000)
        self.assertEqual(self.json("import", "undo", "I-2", "--reason", "x")["restored"], "I-1")
        self.assertEqual(self.figures()["purchases"]["total"], 10000)
        self.load("b.csv", "--replace")
        self.assertEqual(self.figures()["purchases"]["total"], 11000)
        self.assertEqual([s for _, s, _ in self.states()], ["replaced", "withdrawn", "withdrawn", "in_force"])

    def test_lines_that_another_file_brought_since(self):
        self.load(self.file("a.csv", ("Alfa", "01.02.2023", 100), ("Beta", "01.02.2023", 5)))
        self.load(self.file("b.csv", ("Alfa", "01.02.2023", 100)), "--replace")
        self.load(self.file("c.csv", ("Beta", "01.02.2023", 5)))
        ran = self.run_dd("import", "undo", "I-2", "--reason", "x")
        self.assertIn("ddreg import undo I-3", ran.err)

    def test_needs_a_reason(self):
        self.load(self.file("a.csv", ("Alfa", "01.02.2023", 100)))
        self.run_dd("import", "undo", "I-1", code=USAGE)
        self.assert_error(self.run_dd("import", "undo", "I-1", "--reason", "  ", code=INPUT), INPUT, "--reason")
        self.assert_error(self.run_dd("import", "undo", "1", "--reason", "x", code=USAGE), USAGE, "I-3")
        self.assertEqual(self.states(), [("I-1", "in_force", None)])


class Vat(Batches):
    def test_from_the_name_or_the_option(self):
        for i, (amount, args, want, words) in enumerate((
                (NET, [], "net", ""), (GROSS, [], "gross", ""), (PLAIN, [], "unknown", "--vat net"),
                (PLAIN, ["--vat", "gross"], "gross", ""), (GROSS, ["--vat", "net"], "net", "--vat"),
                (NET, ["--vat", "net"], "net", ""))):
            with self.subTest(amount=amount, args=args):
                name = self.file("%d.csv" % i, ("Alfa", "01.01.%d" % (2018 + i), 100), amount=amount)
                self.assertEqual(self.load(name, "--dry-run", *args)["vat"], want)
                ran = self.run_dd("--format", "json", "import", "purchases", name, *args)
                self.assertIn('"vat":"%s"' % want, ran.out)
                self.assertIn(words, ran.err)
                notes = [line for line in ran.err.splitlines() if "Valuta er ikke oppgitt" not in line]
                self.assertEqual(bool(notes), bool(words), ran.err)
                self.assertEqual(self.json("import", "list")["imports"][-1]["vat"], want)

    def test_a_year_of_one_kind(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 100)))
        vat = self.figures()["vat"]
        self.assertEqual((vat["basis"], vat["net"], vat["gross"], vat["unknown"]), ("net", 10000, 0, 0))
        self.assertIn("uten merverdiavgift", self.run_dd("--lang", "nb", "report", "figures", "--year", "2023").out)
        self.assertIn("uten merverdiavgift", self.statement())

    def statement(self):
        self.run_dd("--lang", "nb", "report", "render", "--year", "2023", "--format", "md", "-o", "s.md",
                        "--overwrite")
        return (self.dir / "s.md").read_text()

    def test_not_known(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 100), amount=PLAIN))
        figures = self.figures()
        self.assertEqual((figures["vat"]["basis"], figures["purchases"]["total"]), ("unknown", 10000))
        out = self.run_dd("--lang", "nb", "report", "figures", "--year", "2023").out
        self.assertIn("ikke kjent", out)
        self.assertIn("ddreg import set I-1 --vat net", out)
        self.assertIn("Det er ikke kjent om beløpene", self.statement())

    def test_partly_known_makes_a_draft(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 100)))
        self.load(self.file("b.csv", ("Alfa", "01.02.2023", 7), amount=PLAIN))
        figures = self.figures()
        self.assertEqual((figures["vat"]["basis"], figures["purchases"]["total"]), ("net_unknown", 10700))
        self.assertEqual(figures["vat"]["unknown"], 700)
        self.assertIn("ddreg import set I-2", self.run_dd("report", "figures", "--year", "2023").out)
        text = self.statement()
        self.assertIn("om en del av innkjøpsbeløpene er med eller uten merverdiavgift", text)
        self.assertIn("ddreg import set I-2", text)

    def test_no_sums_among_likely_payees_and_duplicates_in_a_mixed_year(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 123457)))
        self.load(self.file("d.csv", ("Skatteetaten", "01.03.2023", 77), ("Alfa AS", "01.03.2021", 88), amount=GROSS))
        for year, sums in (("2023", [None]), ("2021", [])):
            document = self.json("supplier", "payees", "--year", year)
            self.check_schema(document, "supplier-payees")
            self.assertEqual([p["ore"] for p in document["payees"]], sums)
        document = self.json("supplier", "duplicates")
        self.check_schema(document, "supplier-duplicates")
        self.assertEqual([(d["name"], d["other_name"]) for d in document["duplicates"]], [("Alfa", "Alfa AS")])
        self.assertEqual([d[key] for d in document["duplicates"] for key in ("ore", "other_ore", "bought")], [None] * 3)
        for command in ("payees", "duplicates"):
            ran = self.run_dd("supplier", command)
            self.assertIn("med merverdiavgift", ran.err)
            self.no_match(ran.out, r"\d kr|\d,\d\d")

    def test_a_mixed_year_shows_no_amount(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 123457), ("Skatt", "01.01.2023", 5)))
        self.run_dd("supplier", "set", "S-2", "--class", "not_supplier", "--reason", "avgift")
        self.load(self.file("b.csv", ("Alfa", "01.02.2023", 10), ("Minus", "01.02.2023", -6), amount=GROSS))
        self.load(self.file("c.csv", ("Alfa", "01.02.2022", 3), amount=GROSS))
        figures = self.figures()
        self.assertEqual(figures["vat"]["basis"], "mixed")
        self.assertEqual(set(figures["purchases"].values()), {None})
        self.assertEqual((figures["suppliers"]["total"], figures["suppliers"]["net_not_positive"]), (2, 1))
        self.assertEqual(figures["not_suppliers"], {"count": 1, "ore": None})
        self.assertEqual([n["ore"] for n in figures["net_not_positive"]], [None])
        self.assertEqual(self.figures("2022")["purchases"]["total"], 300)
        self.assertEqual([x["ore"] for x in self.json("supplier", "list", "--year", "2023")["suppliers"]], [None] * 3)
        self.assertEqual([x["ore"] for x in self.json("supplier", "list", "--year", "2022")["suppliers"]], [300])
        shown = self.json("supplier", "show", "S-1")
        self.check_schema(shown, "supplier-show")
        self.assertEqual([y["ore"] for y in shown["bought"]], [300, None])
        for lang in ("nb", "en"):
            out = self.run_dd("--lang", lang, "report", "figures", "--year", "2023").out
            self.assertIn("ddreg import set I-1 --vat net", out)
            self.run_dd("--lang", lang, "report", "render", "--year", "2023", "--format", "md", "-o", "s.md",
                        "--overwrite")
            text = (self.dir / "s.md").read_text()
            self.no_match(text, r"mill\. kr|NOK [\d.]+ million|0,12|0\.12")
            self.assertIn("ddreg import set I-1", text)
        csv = self.run_dd("--format", "csv", "report", "figures", "--year", "2023").out
        self.assertIn("purchases;total;", csv)
        self.no_match(csv, r"purchases;[a-z_]+;[^;]*;.*\d")
        # Settled by a person, with the reason kept.
        settled = self.json("import", "set", "I-2", "--vat", "net", "--reason", "Rapporten er netto")
        self.check_schema(settled, "import-set")
        self.assertEqual(self.figures()["purchases"]["total"], 100 * (123457 + 10 - 6))
        self.assertEqual(sql(self.db, "SELECT kind, value, reason FROM import_fact"),
                         [("vat", "net", "Rapporten er netto")])
        self.run_dd("journal", "verify")

    def test_the_kroner_and_the_heading_are_shown(self):
        self.write("f.csv", "Leverandør;Dato;Beløp inkl. mva;Valuta\nA;01.03.2023;125,00;NOK\nA;02.03.2023;10,00;EUR\n")
        for how, vat in (("--dry-run", None), ("--dry-run", "net"), ("--format=table", None)):
            args = ["import", "purchases", "f.csv", "--currency", "EUR", "--rate", "11,5", how]
            out = self.run_dd(*args, *(["--vat", vat] if vat else [])).out.replace("\u00a0", " ")
            self.assertIn("Sum: 10,00 EUR, regnet som 115,00 kr\n", out)
            self.assertEqual("beløpene er med mva" in out, vat is None)

    def test_what_was_settled_holds_for_the_file_that_takes_the_place(self):
        self.load(self.file("a.csv", ("A", "01.02.2023", 10), amount=PLAIN))
        self.run_dd("import", "set", "I-1", "--vat", "net", "--reason", "Rapporten er netto")
        self.file("b.csv", ("A", "01.02.2023", 11), amount=PLAIN)
        self.file("c.csv", ("A", "01.02.2023", 12), amount=GROSS)
        dry = self.load("b.csv", "--replace", "--dry-run")
        self.assertEqual((dry["vat"], self.load("c.csv", "--replace", "--dry-run")["vat"]), ("net", "gross"))
        self.assertEqual(self.load("b.csv", "--replace", "--vat", "gross", "--dry-run")["vat"], "gross")
        done = self.load("b.csv", "--replace")
        self.assertIn("imported.vat.carried", [w["id"] for w in done["warnings"]])
        self.assertNotIn("imported.vat.missing", [w["id"] for w in done["warnings"]])
        self.assertEqual(self.json("import", "show", "I-2")["vat"], "net")
        facts = sql(self.db, "SELECT value, reason FROM import_fact WHERE kind = 'vat' ORDER BY id")
        self.assertEqual(facts[1], ("net", "Satt for I-1, som denne importen erstattet"))
        self.load("c.csv", "--replace")
        self.assertEqual(self.json("import", "show", "I-3")["vat"], "gross")
        self.run_dd("journal", "verify")

    def test_settling_what_does_not_count_says_so(self):
        self.load(self.file("a.csv", ("A", "01.02.2023", 10)))
        self.load(self.file("b.csv", ("A", "01.02.2023", 11)), "--replace")
        settle = ("--vat", "gross", "--reason", "x")
        self.assertIn("ddreg import set I-2", self.run_dd("import", "set", "I-1", *settle).err)
        self.assertEqual(self.run_dd("import", "set", "I-2", *settle).err, "")
        self.run_dd("import", "undo", "I-2", "--reason", "x")
        self.assertIn("I-2 er trukket tilbake", self.run_dd("import", "set", "I-2", *settle).err)

    def test_what_makes_a_year_mixed_says_so_at_once(self):
        self.load(self.file("n.csv", ("A", "01.02.2023", 10), ("A", "01.02.2022", 10)))
        self.file("g.csv", ("B", "01.02.2023", 10), ("B", "01.02.2024", 10), amount=GROSS)
        said = self.run_dd("import", "purchases", "g.csv", "--dry-run").err
        self.assertIn("--vat net", said)
        self.assertEqual((said.count("I 2023 "), said.count("I 202")), (1, 1))
        self.no_match(self.run_dd("import", "purchases", "g.csv", "--vat", "net", "--dry-run").err, "I 2023 ")
        self.no_match(self.run_dd("import", "purchases", "g.csv", "--replace", "I-1", "--dry-run").err, "I 2023 ")
        said = self.run_dd("import", "purchases", "g.csv").err
        self.assertIn("ddreg import set I-2 --vat net --reason", said)
        self.assertEqual((said.count("I 2023 "), said.count("I 202")), (1, 1))

    def test_the_odd_one_of_a_mixed_year_is_named(self):
        for day, amount in ((1, NET), (2, GROSS)):
            self.load(self.file("%d.csv" % day, ("A", "0%d.02.2023" % day, 10), amount=amount))
        self.file("3.csv", ("A", "03.02.2023", 10))
        said = self.run_dd("import", "purchases", "3.csv").err
        self.assertIn("uten (I-1, I-3) og andre med merverdiavgift (I-2)", said)
        self.assertIn("Er I-2 lest feil, rett det med ddreg import set I-2 --vat net", said)

    def test_what_is_withdrawn_does_not_mix(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 10)))
        self.load(self.file("b.csv", ("Alfa", "01.02.2023", 1), amount=GROSS))
        self.run_dd("import", "undo", "I-2", "--reason", "brutto")
        self.assertEqual(self.figures()["vat"]["basis"], "net")

    def test_the_same_file_with_another_word(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 10), amount=PLAIN))
        self.assert_error(self.run_dd("import", "purchases", "a.csv", "--vat", "net", code=REFUSED), REFUSED,
                          "ddreg import set I-1 --vat net")
        self.run_dd("import", "set", "I-1", "--vat", "net", "--reason", "x")
        self.assertTrue(self.load("a.csv", "--vat", "net")["same_file"])


class AsIfImportedOnce(Batches):
    """Replaced and withdrawn files leave no trace in any figure."""

    def test_random_orders(self):
        for seed in range(6):
            with self.subTest(seed=seed):
                self.one_order(random.Random(seed), seed)

    def one_order(self, dice, seed):
        names = ["Alfa", "Beta", "Gamma", "Delta"]
        month, count, in_force = {}, 0, {}
        self.db = self.dir / ("many-%d.db" % seed)
        many = ["--register", self.db]
        self.run_dd(*many, "init", "--company", "Prøve AS")
        for step in range(12):
            m = dice.randint(1, 4)
            rows = [(dice.choice(names), "%02d.%02d.2023" % (dice.randint(1, 28), m), dice.randint(-50, 500))
                    for _ in range(dice.randint(1, 6))]
            rows.append(("Omega", "28.%02d.2023" % m, 300))  # a file below zero would be asked about
            stack = month.setdefault(m, [])
            if stack and dice.random() < 0.4:
                gone = stack.pop()
                self.run_dd(*many, "import", "undo", gone[0], "--reason", "x")
                continue
            name = self.file("%d-%d.csv" % (seed, step), *rows)
            self.run_dd(*many, "import", "purchases", name, *(["--replace"] if stack else []))
            count += 1
            stack.append(("I-%d" % count, name))
        once = ["--register", self.dir / ("once-%d.db" % seed)]
        self.run_dd(*once, "init", "--company", "Prøve AS")
        for stack in month.values():
            if stack:
                self.run_dd(*once, "import", "purchases", stack[-1][1])
        got, want = (self.json(*which, "report", "figures", "--year", "2023") for which in (many, once))
        for document in (got, want):
            for row in document["net_not_positive"]:
                row.pop("id")
            document["net_not_positive"].sort(key=lambda row: row["name"])
            for one in document["vat"]["imports"]:
                one.pop("id")
            document["vat"]["imports"].sort(key=lambda one: one["file"])
        self.assertEqual(got, want)
        self.assertGreater(count, 4)
        self.run_dd(*many, "journal", "verify")


class Elsewhere(Batches):
    def test_an_export_has_what_counts(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 10), ("Beta", "01.01.2023", 20)))
        self.load(self.file("b.csv", ("Alfa", "01.01.2023", 11)), "--replace")
        self.run_dd("export", "purchases", "-o", "ut.csv")
        rows = (self.dir / "ut.csv").read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(len(rows), 2)
        self.assertIn("Beløp NOK eks. mva", rows[0])
        self.assertIn("11,00", rows[1])

    def test_a_merged_supplier_has_what_the_other_has(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 10), ("Alpha", "02.01.2023", 20)))
        self.load(self.file("c.csv", ("Alfa", "01.02.2023", 5)))
        self.run_dd("supplier", "merge", "S-1", "S-2")
        document = self.load(self.file("b.csv", ("Gamma", "03.01.2023", 11)), "--replace")
        self.assertEqual(document["replaced"]["without_purchases"]["count"], 0)
        undone = self.json("import", "undo", "I-2", "--reason", "x")
        self.assertEqual(undone["without_purchases"], {"count": 1, "first": [{"id": "S-1", "name": "Alfa"}]})
        self.assertEqual(self.figures()["suppliers"]["total"], 1)


class Words(Batches):
    def test_completion_and_bokmaal(self):
        self.load(self.file("a.csv", ("Alfa", "01.01.2023", 10)))
        for words in (["import", "show", ""], ["importer", "angre", "i"], ["import", "set", "I"]):
            self.assertEqual(self.run_dd("__complete", *words).out, "I-1\ta.csv\n")
        self.run_dd("importer", "vis", "i-1")
        self.run_dd("importer", "sett", "I-1", "--vat", "gross", "--reason", "x")
        self.run_dd("importer", "angre", "I-1", "--reason", "x")
        self.run_dd("avstem", "--year", "2023", "--ledger", "0")


if __name__ == "__main__":
    unittest.main()
