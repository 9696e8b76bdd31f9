"""The same purchases from two systems: asked about before they count, and named by reconcile."""

import datetime
import random
import unittest

from ddreg import CHECK, OK, REFUSED, Case, csv_bytes, sql

FIRST = datetime.date(2023, 1, 2)


def kroner(ore):
    sign, ore = ("-", -ore) if ore < 0 else ("", ore)
    return "%s%d,%02d" % (sign, ore // 100, ore % 100)


def ledger(seed, suppliers=12, lines=90, days=300, name="Firma"):
    """Invented lines: (supplier, day, øre net, voucher)."""
    draw = random.Random(seed)
    return [("%s %s AS" % (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[draw.randrange(suppliers)] * 3),
             FIRST + datetime.timedelta(draw.randrange(days)), draw.randrange(10000, 9000000), 1000 + n)
            for n in range(lines)]


class Base(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def first(self, lines, name="a.csv", amount="Netto beløp", code=OK, options=()):
        self.write(name, csv_bytes([["Leverandør", "Bilagsdato", amount, "Bilag"]] +
                                   [[s, d.strftime("%d.%m.%Y"), kroner(o), v] for s, d, o, v in lines]))
        return self.run_dd("import", "purchases", name, *options, code=code)

    def other(self, lines, *options, name="b.csv", amount="Net Amount", code=REFUSED, shown="Doc no"):
        """The other system's layout: English, commas, ISO dates, its own vouchers."""
        self.write(name, csv_bytes([[shown, "Posting Date", "Vendor", amount]] +
                                   [["X%s" % v, d.isoformat(), s, "%.2f" % (o / 100)] for s, d, o, v in lines],
                                   delimiter=","))
        return self.run_dd("--lang", "en", "import", "purchases", name, *options, code=code)

    def asked(self, ran, *words):
        self.assert_error(ran, REFUSED, "two systems", *words)


class Asked(Base):
    """Ways in which the other system's file differs."""

    def setUp(self):
        super().setUp()
        self.lines = ledger(1)
        self.first(self.lines)

    def test_another_layout(self):
        total = sum(o for _, _, o, _ in self.lines)
        ran = self.other(self.lines)
        self.asked(ran, "90 of 90", "I-1", "{:,}.{:02d}".format(total // 100, total % 100), "--allow-repeated",
                   "--replace I-1")
        self.asked(self.other(self.lines, "--dry-run"), "90 of 90")
        self.assertEqual(len(sql(self.db, "SELECT * FROM purchase")), 90)
        self.assertEqual(len(sql(self.db, "SELECT * FROM journal")), 2)

    def test_the_id_of_the_error(self):
        ran = self.other(self.lines, "--format", "json")
        self.assertIn('"import.two_systems"', ran.err + ran.out)

    def test_it_may_be_said_that_they_are_others(self):
        self.other(self.lines, "--allow-repeated", code=OK)
        self.assertEqual(len(sql(self.db, "SELECT * FROM purchase")), 180)

    def test_it_may_take_the_others_place(self):
        self.other(self.lines, "--replace", "I-1", code=OK)

    def test_what_was_taken_out_does_not_count(self):
        self.run_dd("import", "undo", "I-1", "--reason", "x")
        self.other(self.lines, code=OK)

    def test_days_a_few_apart(self):
        draw = random.Random(2)
        moved = [(s, d + datetime.timedelta(draw.randint(-5, 5)), o, v) for s, d, o, v in self.lines]
        self.asked(self.other(moved), "I-1")
        far = [(s, d + datetime.timedelta(8), o, v) for s, d, o, v in self.lines]
        self.other(far, code=OK)

    def test_with_value_added_tax(self):
        for rates in ((125,), (115,), (112,), (125, 115, 100, 112)):
            with self.subTest(rates=rates):
                gross = [(s, d, (o * rates[n % len(rates)] + 50) // 100, v)
                         for n, (s, d, o, v) in enumerate(self.lines)]
                self.asked(self.other(gross, amount="Gross Amount"), "90 of 90")

    def test_without_value_added_tax(self):
        self.run_dd("import", "undo", "I-1", "--reason", "x")
        self.first([(s, d, (o * 125 + 50) // 100, v) for s, d, o, v in self.lines], amount="Beløp inkl. mva")
        self.asked(self.other(self.lines), "90 of 90", "I-2")

    def test_vouchers_split_into_lines(self):
        split = [part for s, d, o, v in self.lines for part in ((s, d, o * 3 // 10, v), (s, d, o - o * 3 // 10, v))]
        self.asked(self.other(split), "180 of 180")

    def test_lines_joined_to_vouchers(self):
        self.run_dd("import", "undo", "I-1", "--reason", "x")
        self.first([part for s, d, o, v in self.lines for part in ((s, d, o * 3 // 10, v), (s, d, o - o * 3 // 10, v))])
        self.asked(self.other(self.lines), "90 of 90")

    def test_other_names(self):
        for rename in (str.upper, lambda s: s.removesuffix(" AS"), lambda s: "Lev. %d" % (ord(s[-4]) * 7)):
            with self.subTest(rename("Firma AAA AS")):
                self.asked(self.other([(rename(s), d, o, v) for s, d, o, v in self.lines]), "90 of 90")

    def test_other_names_of_those_bought_from_once(self):
        lines = [("%s Handel AS" % (chr(65 + n) * 4), FIRST + datetime.timedelta(9 * n), 12345 + 777 * n, n)
                 for n in range(9)]
        self.first(lines, name="c.csv")
        self.asked(self.other([(s.removesuffix(" AS"), d, o, v) for s, d, o, v in lines]), "9 of 9", "I-2")

    def test_days_that_are_months(self):
        self.write("b.csv", csv_bytes([["Vendor", "Month", "Net Amount"]] +
                                      [[s, d.strftime("%Y-%m"), "%.2f" % (o / 100)] for s, d, o, _ in self.lines],
                                      delimiter=","))
        self.asked(self.run_dd("--lang", "en", "import", "purchases", "b.csv", code=REFUSED), "90 of 90")

    def test_a_part_of_the_year(self):
        spring = [line for line in self.lines if line[1].month <= 3]
        self.asked(self.other(spring), "%d of %d" % (len(spring), len(spring)))

    def test_a_year_of_which_a_part_is_there(self):
        self.run_dd("import", "undo", "I-1", "--reason", "x")
        spring = [line for line in self.lines if line[1].month <= 3]
        self.first(spring)
        self.asked(self.other(self.lines), "I-2")

    def test_a_larger_file_that_has_all_of_it(self):
        more = self.lines + ledger(3, lines=400, name="Annen")
        self.asked(self.other(more), "I-1")

    def test_months_that_were_imported_one_by_one(self):
        self.run_dd("import", "undo", "I-1", "--reason", "x")
        for month in (1, 2, 3):
            self.first([line for line in self.lines if line[1].month == month], name="m%d.csv" % month)
        ran = self.other([line for line in self.lines if line[1].month <= 3])
        self.asked(ran, "I-2", "I-3", "I-4", "import undo")
        self.no_match(ran.err, "--replace")

    def test_merged_suppliers(self):
        self.run_dd("import", "suppliers", str(self.write("s.csv", "Navn;Land\nKonsern AS;NO\n")))
        self.run_dd("supplier", "merge", "Konsern", "Firma AAA")
        self.asked(self.other([("Konsern AS" if "AAA" in s else s, d, o, v) for s, d, o, v in self.lines]), "90 of 90")


class NotAsked(Base):
    """The other side of each threshold of docs/import.md."""

    def test_other_purchases_of_the_same_suppliers_and_days(self):
        self.first(ledger(1))
        self.other(ledger(2), code=OK)

    def test_the_same_rent_every_month(self):
        def rent(of):
            return [(s, datetime.date(2023, m, 1), o, of + m) for m in range(1, 13)
                    for s, o in (("Eiendom AS", 2500000), ("Renhold AS", 410000), ("Nett AS", 79900))]
        self.first(rent(0))
        self.other(rent(100), code=OK)

    def test_the_same_rent_in_a_month(self):
        year = [(s, datetime.date(2023, m, 1), o, m) for m in range(1, 13)
                for s, o in (("A AS", 2500000), ("B AS", 410000), ("C AS", 79900), ("D AS", 5500), ("E AS", 660000))]
        self.first(year)
        self.other([line for line in year if line[1].month == 5], code=OK)

    def test_half_and_less_than_half(self):
        self.first(ledger(1))
        mine = ledger(1, lines=20)
        first, last = (f(d for _, d, _, _ in ledger(1)) for f in (min, max))
        for others, code in ((20, REFUSED), (21, OK)):
            with self.subTest(others=others):
                lines = mine + [(s, min(max(d, first), last), o, v) for s, d, o, v in ledger(7, lines=others)]
                self.other(lines, "--dry-run", code=code)

    def test_five_and_four(self):
        lines = ledger(1)
        self.first(lines)
        self.other(lines[:4], "--dry-run", code=OK)
        self.asked(self.other(lines[:5], "--dry-run"), "5 of 5")

    def test_the_months_that_follow(self):
        self.first([(s, d, o, v) for s, d, o, v in ledger(1, days=28)])
        self.other([(s, d + datetime.timedelta(31), o, v) for s, d, o, v in ledger(1, days=28)], code=OK)


class Reconcile(Base):
    def test_it_is_named(self):
        lines = ledger(1)
        net = sum(o for _, _, o, _ in lines)
        self.first(lines)
        self.first(ledger(5, lines=50), name="c.csv")
        self.other(lines, "--allow-repeated", code=OK)
        whole = sum(r[0] for r in sql(self.db, "SELECT ore FROM purchase"))
        got = self.json("reconcile", "--year", "2023", "--ledger", kroner(whole - net), code=CHECK)
        self.check_schema(got, "reconcile")
        self.assertEqual(got["unexplained"], -net)
        self.assertEqual(got["two_systems"], [{"import": "I-3", "file": "b.csv", "other": "I-1", "lines": 90,
                                               "compared": 90, "ore": net}])
        for lang, word in (("nb", "to systemer"), ("en", "two systems")):
            out = self.run_dd("--lang", lang, "reconcile", "--year", "2023", code=CHECK).out
            for words in (word, "I-3", "I-1", "import undo"):
                self.assertIn(words, out)

    def test_not_where_too_little_is_registered(self):
        self.first(ledger(1))
        self.other(ledger(1), "--allow-repeated", code=OK)
        got = self.json("reconcile", "--year", "2023", "--ledger", "999999999", code=CHECK)
        self.assertEqual(got["two_systems"], [])

    def test_other_purchases_are_not_named(self):
        self.first(ledger(1))
        self.other(ledger(2), code=OK)
        got = self.json("reconcile", "--year", "2023", "--ledger", "1", code=CHECK)
        self.assertEqual(got["two_systems"], [])


if __name__ == "__main__":
    unittest.main()
