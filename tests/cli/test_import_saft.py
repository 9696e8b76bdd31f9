"""import saft: a ledger becomes suppliers and purchases, and every krone of its costs is accounted for."""

import json
import unittest
import zipfile

import saft
from ddreg import INPUT, OK, REFUSED, SHARED, USAGE, Case, sql

KR = 100


class Saft(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS", "--orgnr", "905461761")

    def take(self, book, *more, style="plain", name="r.xml", code=OK, **how):
        self.write(name, saft.write(book, style, **how))
        out = self.json("import", "saft", name, *more, code=code)
        self.check_schema(out, "import")
        return out

    def refuse(self, content, code, *words, name="r.xml", more=()):
        self.write(name, content)
        ran = self.run_dd("import", "saft", name, *more, code=None)
        self.assert_error(ran, code, *words)
        self.assertEqual(self.count("purchase"), 0)

    def bought(self):
        """Ledger number to øre."""
        return dict(sql(self.db, """
            SELECT n.value, SUM(p.ore) FROM purchase AS p
              JOIN supplier_number AS n ON n.supplier_id = p.supplier_id AND n.scheme = 'ledger'
             WHERE p.batch_id NOT IN (SELECT batch_id FROM import_fact) GROUP BY n.value"""))

    def count(self, table):
        return sql(self.db, "SELECT COUNT(*) FROM %s" % table)[0][0]


def small():
    """The example of docs/saft.md."""
    book = saft.Book()
    book.add_account("6360", "Renhold")
    book.add_supplier("20001", "Rent AS", "900726740", trade="81.210")
    book.add_supplier("20002", "Møbel AB", country="SE")
    book.invoice("2023-01-10", "20001", "6360", 8000 * KR)
    book.pay("2023-02-10", "20001", 10000 * KR, 50 * KR)
    book.post("2023-02-20", ("6360", -400 * KR), ("2710", -100 * KR), ("2400", 500 * KR, "20001"))
    book.invoice("2023-03-10", "20002", "1280", 30000 * KR)
    book.post("2023-03-25", ("5000", 50000 * KR), ("2930", -50000 * KR))
    return book


class Example(Saft):
    def test_the_example_of_the_page(self):
        out = self.take(small())
        self.assertEqual((out["rows"], out["suppliers_created"], out["vat"]), (3, 2, "net"))
        ledger = out["ledger"]
        self.assertEqual(ledger["costs"], 57650 * KR)
        self.assertEqual({k: v for k, v in ledger["of_costs"].items() if v},
                         {"taken": 7600 * KR, "paying": 50 * KR, "wages": 50000 * KR})
        self.assertEqual({k: v for k, v in ledger["balance"].items() if v}, {"taken": 30000 * KR})
        self.assertEqual(self.bought(), {"20001": 7600 * KR, "20002": 30000 * KR})
        self.assertEqual(out["warnings"], [])
        self.run_dd("journal", "verify")

    def test_every_maker_says_the_same(self):
        for n, style in enumerate(saft.STYLES):
            with self.subTest(style):
                more = [] if n == 0 else ["--replace"]
                out = self.take(small(), *more, style=style, name="%s.xml" % style)
                self.assertEqual(out["ledger"]["of_costs"]["taken"], 7600 * KR)
                self.assertEqual(self.bought(), {"20001": 7600 * KR, "20002": 30000 * KR})
        self.assertEqual(self.count("supplier"), 2)
        self.run_dd("journal", "verify")

    def test_as_delivered(self):
        """A zip with the file in it, as portals hand it out."""
        with zipfile.ZipFile(self.dir / "r.zip", "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("SAF-T Financial_905461761.xml", saft.write(small()))
        out = self.json("import", "saft", "r.zip")
        self.assertEqual((out["inside"], out["ledger"]["costs"]), ("SAF-T Financial_905461761.xml", 57650 * KR))

    def test_dry_run_changes_nothing(self):
        out = self.take(small(), "--dry-run")
        self.assertEqual((out["import"], out["created"], out["suppliers_created"]), (None, 3, 2))
        self.assertEqual(self.count("supplier"), 0)

    def test_what_is_shown(self):
        self.write("r.xml", saft.write(small()))
        out = self.run_dd("import", "saft", "r.xml").out
        for word in ("2023-01-01", "7\xa0600,00", "50\xa0000,00", "57\xa0650,00", "30\xa0000,00"):
            self.assertIn(word, out)
        self.assertIn("SAF-T", self.run_dd("import", "show", "I-1").out)


class Facts(Saft):
    def test_suppliers_of_the_master_file(self):
        book = small()
        book.add_supplier("20003", "Aldri Brukt AS", country="")
        self.take(book)
        one = self.json("supplier", "show", "S-1")
        self.assertEqual((one["name"], one["orgnr"], one["country"], one["sector"], one["ledger"]),
                         ("Rent AS", "900726740", "NO", "81.210", "20001"))
        self.assertEqual(self.json("supplier", "show", "S-2")["country"], "SE")
        self.assertEqual(self.json("supplier", "show", "S-3")["name"], "Aldri Brukt AS")
        self.assertEqual(set(sql(self.db, "SELECT source FROM supplier_fact")), {("I-1",)})

    def test_accounts_by_their_standard_code(self):
        book = small()
        book.add_account("X100", "Diverse", "6360")
        book.add_supplier("20004", "Ukjent AS")
        book.vouchers.clear()
        book.post("2023-01-10", ("X100", 100 * KR), ("2400", -100 * KR, "20004"))
        self.write("r.xml", saft.write(book))
        self.run_dd("import", "saft", "r.xml")
        self.assertEqual(sql(self.db, "SELECT number, name, standard FROM account_name"), [("X100", "Diverse", "6360")])
        self.assertIn("X100 (6360)", self.run_dd("facts", "propose").out)

    def test_what_a_person_knows_stays(self):
        self.take(small())
        self.run_dd("supplier", "set", "S-2", "--country", "DK", "--name", "Møbel ApS")
        book = small()
        book.year, book.from_day, book.to_day = 2024, "2024-01-01", "2024-06-30"
        book.vouchers.clear()
        book.invoice("2024-01-10", "20002", "6360", 100 * KR)
        self.take(book)
        one = self.json("supplier", "show", "S-2")
        self.assertEqual((one["country"], one["name"]), ("DK", "Møbel ApS"))
        self.assertEqual(self.count("supplier"), 2)

    def test_a_country_or_number_that_is_none_is_left_out(self):
        book = small()
        book.suppliers["20002"].update(country="XX", orgnr="12345678901")
        out = self.take(book)
        self.assertEqual({w["id"] for w in out["warnings"]}, {"ledger.countries", "ledger.numbers"})
        self.assertNotIn("12345678901", json.dumps(out))

    def test_suppliers_that_the_master_file_lacks(self):
        book = small()
        del book.suppliers["20002"]
        out = self.take(book)
        self.assertEqual([w["id"] for w in out["warnings"]], ["ledger.unlisted"])
        self.assertEqual(self.bought()["20002"], 30000 * KR)


class Invoices(Saft):
    """Source documents, which the format has from 2027: who sold, where the posting does not say."""

    def book(self):
        book = small()
        book.post("2023-04-01", ("6360", 300 * KR), ("2710", 75 * KR), ("2400", -375 * KR), number="A")
        book.post("2023-04-02", ("6360", 40 * KR), ("1920", -40 * KR), number="B")
        book.post("2023-04-03", ("6360", 5 * KR), ("1920", -5 * KR), number="C")
        return book

    def test_the_supplier_of_the_invoice(self):
        book = self.book()
        book.invoices = [("A", "20001", "Rent AS", "NO"), ("B", "30000", "Ny GmbH", "DE"), ("1", "20002", "x", "NO"),
                         ("C", "20001", "Rent AS", "NO"), ("C", "20002", "Møbel AB", "SE")]
        out = self.take(book)
        self.assertEqual((out["ledger"]["by_invoice"], out["ledger"]["of_costs"]["no_supplier"]), (2, 5 * KR))
        self.assertEqual(self.bought(), {"20001": 7900 * KR, "20002": 30000 * KR, "30000": 40 * KR})
        self.assertEqual(out["ledger"]["vouchers"], 8)
        one = self.json("supplier", "show", "S-3")
        self.assertEqual((one["name"], one["country"]), ("Ny GmbH", "DE"))

    def test_without_them(self):
        self.assertEqual(self.take(self.book())["ledger"]["of_costs"]["no_supplier"], 345 * KR)


class Identity(Saft):
    def test_any_ledger_adds_up(self):
        for seed in range(40):
            with self.subTest(seed):
                book = saft.random_book(seed)
                style = list(saft.STYLES)[seed % len(saft.STYLES)]
                if style in ("everywhere", "voucher", "composite"):
                    style = "plain" # what nobody is named for would be somebody's
                out = self.take(book, *(["--replace"] if seed else []), style=style, name="%d.xml" % seed)
                ledger = out["ledger"]
                self.assertEqual(ledger["costs"], book.costs())
                self.assertEqual(sum(ledger["of_costs"].values()), book.costs())
                taken = ledger["of_costs"]["taken"] + ledger["balance"]["taken"]
                self.assertEqual(taken, sum(self.bought().values()))
                self.assertEqual(taken, out["totals"].get("NOK", 0))
                left = {k: 0 for k in ledger["of_costs"]}
                for one in ledger["left_out"]:
                    left[one["as"]] += one["ore"]
                for way in left:
                    if way != "taken":
                        self.assertEqual(left[way], ledger["of_costs"][way] + ledger["balance"][way], way)
                self.assertEqual(ledger["balances_differ"], 0)

    def test_cards_and_outlays_have_no_seller(self):
        book = small()
        book.add_supplier("K", "Eurocard Norge AS")
        book.invoice("2023-04-01", "K", "6360", 700 * KR)
        book.post("2023-04-02", ("6360", 30 * KR), ("2910", -30 * KR))
        out = self.take(book)
        self.assertEqual(out["ledger"]["of_costs"]["outlay"], 730 * KR)
        self.assertNotIn("K", self.bought())

    def test_an_opening_journal_buys_nothing(self):
        book = small()
        for n, word in enumerate(("IB", "Inngående balanse 2023", "Åpningsbalanse", "Opening balance")):
            book.post("2023-01-01", ("6360", 10 * KR), ("2400", -10 * KR, "20001"), journal=word, number="IB%d" % n)
        self.assertEqual(self.take(book)["ledger"]["of_costs"]["opening"], 40 * KR)

    def test_an_account_that_a_supplier_names_is_payable(self):
        book = small()
        book.add_account("2990", "Annen gjeld")
        book.add_supplier("20009", "Annen AS", account="2990")
        book.invoice("2023-05-01", "20009", "6360", 60 * KR, owed="2990")
        self.take(book)
        self.assertEqual(self.bought()["20009"], 60 * KR)

    def test_a_balance_that_differs_is_said(self):
        book = small()
        book.suppliers["20001"]["closing"] = 1
        out = self.take(book)
        self.assertEqual([w["id"] for w in out["warnings"]], ["ledger.balances"])
        self.assertEqual(out["ledger"]["balances"][0]["said"], 1)


class Controls(Saft):
    def test_a_difference_is_refused_unless_accepted(self):
        for field in ("NumberOfEntries", "TotalDebit", "TotalCredit"):
            self.refuse(saft.write(small(), totals={field: 7}), REFUSED, field, "--accept-difference")
        out = self.take(small(), "--accept-difference", totals={"TotalDebit": 7})
        self.assertEqual([w["id"] for w in out["warnings"]], ["ledger.control"])

    def test_parts_of_a_set(self):
        book = small()
        all_debit = sum(o for v in book.vouchers for _, o, _ in v["lines"] if o > 0)
        for how in ({"TotalDebit": all_debit, "TotalCredit": all_debit}, {}):
            self.write("a_1_2.xml", saft.write(book.part(0, 2), totals=how))
            self.write("a_2_2.xml", saft.write(book.part(2, 9), totals=how))
            if how:
                self.assert_error(self.run_dd("import", "saft", "a_1_2.xml", code=None), REFUSED, "alle delene")
            out = self.json("import", "saft", "a_1_2.xml", "a_2_2.xml", *([] if how else ["--replace"]))
            self.assertEqual((out["ledger"]["files"], out["ledger"]["costs"]), (2, 57650 * KR))
            self.assertEqual(out["warnings"], [])
        self.assertEqual(self.json("import", "list")["imports"][0]["file"], "a_1_2.xml, a_2_2.xml")
        self.assertTrue(self.json("import", "saft", "a_2_2.xml", "a_1_2.xml")["same_file"])

    def test_a_ledger_without_purchases_says_so(self):
        book = saft.Book(2023)
        book.post("2023-01-01", ("1920", 900 * KR, None), ("2050", -900 * KR, None), journal="IB")
        self.assertIn("ledger.nothing", [w["id"] for w in self.take(book)["warnings"]])

    def test_an_opening_journal_is_of_its_part(self):
        """Each part numbers its journals from 1: the first of one is not the first of another."""
        book = saft.Book(2023)
        book.add_supplier("10", "Vask AS")
        book.post("2023-01-01", ("1920", 900 * KR, None), ("2050", -900 * KR, None), journal="IB")
        book.invoice("2023-02-01", "10", "6300", 500 * KR)
        self.write("a.xml", saft.write(book.part(0, 1)))
        self.write("b.xml", saft.write(book.part(1, 9)))
        for order in (("a.xml", "b.xml"), ("b.xml", "a.xml")):
            out = self.json("import", "saft", *order, "--dry-run")
            self.assertEqual((out["rows"], out["ledger"]["of_costs"]["taken"]), (1, 500 * KR), order)

    def test_each_part_is_kept_where_files_are(self):
        self.run_dd("company", "set", "keep_sources", "yes")
        book = small()
        self.write("a_1_2.xml", saft.write(book.part(0, 2)))
        self.write("a_2_2.xml", saft.write(book.part(2, 9)))
        self.run_dd("import", "saft", "a_1_2.xml", "a_2_2.xml")
        self.assertEqual([f["name"] for f in self.json("file", "list")["files"]], ["a_1_2.xml", "a_2_2.xml"])
        self.run_dd("import", "file", "I-1", "-o", "out.xml")
        self.assertEqual((self.dir / "out.xml").read_bytes(), (self.dir / "a_1_2.xml").read_bytes())
        self.run_dd("journal", "verify")
        self.run_dd("journal", "erase", "I-1", "--reason", "bedt om")  # both parts with it
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM file_bytes"), [(0,)])
        self.assertNotIn("a_2_2.xml", self.run_dd("file", "list").out)
        self.run_dd("journal", "verify")

    def zip(self, name, **files):
        with zipfile.ZipFile(self.dir / name, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("eksport/", b"")
            for inside, text in files.items():
                packed.writestr("eksport/%s.xml" % inside, text)

    def test_a_zip_with_all_parts(self):
        """As some systems hand out a large ledger. The zip is what the import is known by, and what is kept."""
        self.run_dd("company", "set", "keep_sources", "yes")
        book = small()
        parts = {"a_2_2": saft.write(book.part(2, 9)), "a_1_2": saft.write(book.part(0, 2))}
        self.zip("r.zip", **parts)
        out = self.json("import", "saft", "r.zip")
        self.check_schema(out, "import")
        self.assertEqual((out["inside"], out["ledger"]["files"], out["ledger"]["costs"]),
                         ("a_2_2.xml, a_1_2.xml", 2, 57650 * KR))
        self.assertEqual(self.json("import", "list")["imports"][0]["file"], "r.zip")
        self.assertEqual([f["name"] for f in self.json("file", "list")["files"]], ["r.zip"])
        self.run_dd("import", "file", "I-1", "-o", "ut.zip")
        self.assertEqual((self.dir / "ut.zip").read_bytes(), (self.dir / "r.zip").read_bytes())
        self.assertTrue(self.json("import", "saft", "r.zip")["same_file"])
        self.write("a_1_2.xml", parts["a_1_2"])
        self.zip("to.zip", a_2_2=parts["a_2_2"])
        both = self.json("import", "saft", "to.zip", "a_1_2.xml", "--replace", "--dry-run")
        self.assertEqual((both["ledger"]["files"], both["ledger"]["costs"]), (2, 57650 * KR))

    def test_what_is_wrong_in_a_zip_is_named(self):
        book = small()
        one, two = saft.write(book.part(0, 2)), saft.write(book.part(2, 9))
        for files, word in (({"a": one, "b": one}, "r.zip (b.xml)"), ({"a": one, "b": two[:-40]}, "r.zip (b.xml)"),
                            ({"a": one, "b": "Fakturaer;til;oss"}, "r.zip"), ({"a": one}, "r.zip")):
            self.zip("r.zip", **files)
            ran = self.run_dd("import", "saft", "r.zip", *(["r.zip"] if len(files) == 1 else []), code=None)
            self.assert_error(ran, INPUT, word)
        self.assertEqual(self.count("supplier"), 0)

    def test_master_files_in_the_last_part(self):
        book = small()
        self.write("a.xml", saft.write(book.part(0, 2), without=("master",)))
        self.write("b.xml", saft.write(book.part(2, 9)))
        self.assertEqual(self.json("import", "saft", "a.xml", "b.xml")["ledger"]["of_costs"]["taken"], 7600 * KR)

    def test_files_that_do_not_belong_together(self):
        other = saft.year_of(2022, few=3)
        self.write("a.xml", saft.write(small()))
        self.write("b.xml", saft.write(other))
        self.write("c.xml", saft.write(small()))
        self.assert_error(self.run_dd("import", "saft", "a.xml", "b.xml", code=None), INPUT, "SelectionStartDate")
        self.assert_error(self.run_dd("import", "saft", "a.xml", "c.xml", code=None), INPUT, "c.xml")

    def test_the_ledger_of_another_company(self):
        book = small()
        book.company = "900726740"
        self.refuse(saft.write(book), REFUSED, "900726740", "905461761")
        self.assertEqual([w["id"] for w in self.take(book, "--accept-difference")["warnings"]], ["ledger.company"])


class Periods(Saft):
    def test_next_year_and_a_wider_file(self):
        half = small()
        half.to_day = "2023-06-30"
        self.take(half)
        whole = small()
        whole.invoice("2023-09-01", "20001", "6360", 100 * KR)
        self.write("r2.xml", saft.write(whole))
        self.assert_error(self.run_dd("import", "saft", "r2.xml", code=None), REFUSED, "I-1", "--replace")
        self.assertEqual(self.take(whole, "--replace", name="r2.xml")["replaced"]["import"], "I-1")
        self.assertEqual(self.bought()["20001"], 7700 * KR)
        after = small()
        after.from_day, after.to_day, after.year = "2024-01-01", "2024-06-30", 2024
        after.vouchers.clear()
        after.invoice("2024-02-01", "20001", "6360", 5 * KR)
        self.assertIsNone(self.take(after, name="r3.xml")["replaced"])
        self.assertEqual(self.bought()["20001"], 7705 * KR)
        self.run_dd("import", "undo", "I-2", "--reason", "Feil fil")
        self.run_dd("journal", "verify")

    def test_a_year_takes_the_place_of_its_months(self):
        for n, (first, last) in enumerate((("2023-01-01", "2023-01-31"), ("2023-02-01", "2023-03-31")), 1):
            part = small()
            part.vouchers.clear()
            part.from_day, part.to_day = first, last
            part.invoice(first, "20001", "6360", n * 100 * KR)
            self.take(part, name="m%d.xml" % n)
        whole = small()
        whole.vouchers.clear()
        for n, day in enumerate(("2023-01-01", "2023-02-01", "2023-09-01"), 1):
            whole.invoice(day, "20001", "6360", n * 100 * KR)
        self.write("r.xml", saft.write(whole))
        self.assert_error(self.run_dd("import", "saft", "r.xml", code=None), REFUSED, "I-1", "I-2", "--replace")
        tried = self.json("import", "saft", "r.xml", "--replace", "--dry-run")["replaced"]
        self.assertEqual((tried["import"], tried["also"]), ("I-1", ["I-2"]))
        self.assertEqual(self.bought()["20001"], 300 * KR)
        done = self.take(whole, "--replace", name="r.xml")["replaced"]
        self.assertEqual(done, tried)
        self.assertEqual([(y["lines_before"], y["lines_after"]) for y in done["years"]], [(2, 3)])
        self.assertEqual(self.bought()["20001"], 600 * KR)
        undone = self.json("import", "undo", "I-3", "--reason", "Feil fil")
        self.check_schema(undone, "import-undo")
        self.assertEqual((undone["restored"], undone["restored_also"]), ("I-1", ["I-2"]))
        self.assertEqual([i["state"] for i in self.json("import", "list")["imports"]],
                         ["in_force", "in_force", "withdrawn"])
        self.run_dd("journal", "verify")

    def test_purchases_from_elsewhere_in_the_period(self):
        self.purchases({"Leverandørnr": "20001", "Bilagsdato": "15.03.2023", "Beløp NOK": "1,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        self.write("r.xml", saft.write(small()))
        self.assert_error(self.run_dd("import", "saft", "r.xml", code=None), REFUSED, "I-1")
        self.assert_error(self.run_dd("import", "saft", "r.xml", "--dry-run", code=None), REFUSED, "I-1")
        self.take(small(), "--allow-repeated")

    def test_the_same_file_again(self):
        self.take(small())
        self.assertTrue(self.take(small())["same_file"])

    def test_a_date_outside_of_the_period_counts_in_its_year(self):
        book = small()
        book.post("2022-12-30", ("6360", 10 * KR), ("2400", -10 * KR, "20001"), year=2023)
        out = self.take(book)
        self.assertEqual([w["id"] for w in out["warnings"]], ["ledger.outside"])
        self.assertEqual(out["years"][0]["year"], "2023")

    def test_what_is_spread_over_coming_months(self):
        book = small()
        book.from_day, book.to_day = "2023-01-01", "2024-12-31"
        book.post("2024-11-30", ("6360", 10 * KR), ("2400", -10 * KR, "20001"))
        self.take(book)
        self.assertEqual(self.bought()["20001"], 7610 * KR)

    def test_undo(self):
        self.take(small())
        self.run_dd("import", "undo", "I-1", "--reason", "Feil fil")
        self.assertEqual(self.bought(), {})
        self.run_dd("journal", "verify")


class Published(Saft):
    """Files of other makers, beside some checkouts only."""

    FILES = SHARED / "inputs/saft"

    def setUp(self):
        if not self.FILES.exists():
            self.skipTest("no shared files")
        super().setUp()

    def take_file(self, *names, code=OK):
        for path in self.dir.iterdir():
            path.unlink()
        self.init()
        return self.json("import", "saft", *(str(self.FILES / name) for name in names), code=code,
                         env={"DDREG_TODAY": "2026-11-30"})

    def test_one_ledger_in_several_styles(self):
        truth = json.loads((self.FILES / "styles/truth.json").read_text())
        whole = [n for n, t in truth.items() if t["net_cost"] and n not in
                 ("truncated.xml", "entity_bomb.xml", "control_total_off_by_0.01.xml")]
        self.assertGreater(len(whole), 5)
        for name in whole:
            with self.subTest(name):
                out = self.take_file("styles/" + name)
                self.assertEqual(out["ledger"]["vouchers"], truth[name]["transactions"])
                want = {k: int(v) * KR for k, v in truth[name]["net_cost"].items()}
                if "20005" in self.numbers_of("S-1"):  # where the file says so, two are one firm
                    want["20001"] = want["20005"] = want["20001"] + want["20005"]
                self.assertEqual(self.bought(), want)

    def numbers_of(self, supplier):
        return {row[0] for row in sql(self.db, "SELECT value FROM supplier_number WHERE supplier_id = ?", supplier[2:])}

    def test_a_set_of_two(self):
        parts = sorted(p.relative_to(self.FILES) for p in self.FILES.glob("styles/*_?_2.xml"))
        out = self.take_file(*parts)
        self.assertEqual((out["ledger"]["files"], out["ledger"]["vouchers"], out["totals"]["NOK"]), (2, 12, 23400000))

    def test_the_tax_office_s_example(self):
        out = self.take_file("ExampleFile_SAF-T_Financial_888888888_20180228235959.xml")["ledger"]
        self.assertEqual(sum(out["of_costs"].values()), out["costs"])
        self.assertEqual((out["suppliers"], out["controls"]), (6, []))


class Wrong(Saft):
    def test_what_is_no_ledger(self):
        good = saft.write(small()).decode()
        for content, words in (
                ("<auditfile/>", ("Kassasystem",)),
                ("<JPK/>", ("JPK",)),
                ("<Invoice/>", ("Invoice",)),
                (good.replace(">NO</AuditFileCountry>", ">DK</AuditFileCountry>"), ("DK",)),
                (good.replace("1.30", "1.04_01"), ("PT",)),
                (good.replace("1.30", "2.00"), ("2.00", "1.30")),
                (good[:2000], ("slutter",)),
                (good.replace("</Header>", "</Heder>"), ("linje 1",)),
                (good.replace("?>", "?><!DOCTYPE a>", 1), ("DOCTYPE",)),
                (good.replace("UTF-8", "EBCDIC-1", 1), ("tegnsett",)),
                (good.replace("<Amount>8000.00<", "<Amount>8000,00<"), ("DebitAmount", "8000,00")),
                (good.replace("2023-01-10</TransactionDate>", "10.01.2023</TransactionDate>"),
                 ("10.01.2023", "bilag 1")),
                (good.replace("2023-01-10</TransactionDate>", "2085-01-10</TransactionDate>").replace(
                    ">2023</PeriodYear>", ">2085</PeriodYear>"), ("2085",)),
                (saft.write(small(), without=("master",)), ("kontoplan",)),
                (saft.write(small(), without=("entries",)), ("bilag",)),
                ("Konto;Beløp\n6360;1\n", ("XML",)),
                ("", ("tom",))):
            with self.subTest(words):
                self.refuse(content, INPUT, "r.xml", *words)
        self.assert_error(self.run_dd("import", "saft", "nei.xml", code=None), INPUT, "nei.xml")
        self.assert_error(self.run_dd("import", "saft", code=None), USAGE)

    def test_a_supplier_that_is_not_known_for_sure(self):
        self.suppliers({"Leverandørnr": "20001", "Leverandørnavn": "Annen AS", "Org.nr": "905461761", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.refuse(saft.write(small()), INPUT, "20001", "Rent AS")

    def test_industry_codes_of_either_standard(self):
        book = small()
        book.suppliers["20001"]["trade"] = "38.310"
        text = saft.write(book).decode()
        start, end = text.index("<SelectionCriteria>"), text.index("</Header>")
        self.refuse(text[:start] + text[end:], INPUT, "38.310", "--sectors")
        self.run_dd("import", "saft", "r.xml", "--sectors", "sn2007")
        self.assertEqual(self.json("supplier", "show", "S-1")["sector"], "38.310")


if __name__ == "__main__":
    unittest.main()
