"""Importing suppliers and purchases from CSV, as a process."""

import csv
import os
import random
import re
import time
import unittest

import ddreg
from ddreg import CHECK, INPUT, OK, PURCHASES, REFUSED, SUPPLIERS, USAGE, Case, csv_bytes, dump, sql, table


def supplier(number, name, **more):
    return {"Leverandørnr": str(number), "Leverandørnavn": name, "Land": "NO", **more}


def line(number, day, amount, **more):
    return {"Leverandørnr": str(number), "Bilagsdato": day, "Beløp NOK": amount, "Valuta": "NOK", **more}


class Suppliers(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_a_norwegian_export(self):
        self.suppliers(
            supplier(10041, "Nøttskrikevika Miljø AS",
                     **{"Org.nr": "905 461 761", "Produksjonsland": "SE", "NACE": "38.110",
                        "Kategori": "Avfall", "Klasse": "Leverandørkjede", "E-post": "post@x.example.no",
                        "Ansvarlig": "HMS-leder"}),
            supplier(10015, "Ytre Teistøy kommune", Land="Norway", Klasse="Ikke leverandør",
                     Klassebegrunnelse="Offentlig avgift"),
            supplier(10064, "Älgmossens Sterilprodukter AB", Land="Sverige", Klasse="forretningspartner"),
            supplier(10099, "Uten Land", Land=""))
        document = self.json("import", "suppliers", "suppliers.csv")
        self.check_schema(document, "import")
        self.assertEqual([document[k] for k in ("import", "rows", "created", "updated", "unchanged", "refused",
                                                "suppliers_created", "totals")], ["I-1", 4, 4, 0, 0, 0, 4, {}])
        self.assertEqual(document["encoding"].lower().replace("-", ""), "windows1252")
        shown = self.json("supplier", "show", "10041")
        self.check_schema(shown, "supplier-show")
        want = {"name": "Nøttskrikevika Miljø AS", "orgnr": "905461761", "orgnr_valid": True, "ledger": "10041",
                "country": "NO", "production_country": "SE", "sector": "38.110", "category": "Avfall",
                "class": "supply_chain", "owner": "HMS-leder", "email": "post@x.example.no"}
        self.assertEqual({k: shown[k] for k in want}, want)
        self.assertEqual(self.json("supplier", "show", "10015")["class_reason"], "Offentlig avgift")
        self.assertEqual(self.json("supplier", "show", "10064")["country"], "SE")
        self.assertIsNone(self.json("supplier", "show", "10099")["country"])
        listed = self.json("import", "list")
        self.check_schema(listed, "import-list")
        self.assertEqual(listed["imports"][0]["file"], "suppliers.csv")

    def test_again_and_again(self):
        rows = [supplier(n, "Firma %d AS" % n) for n in range(50)]
        self.suppliers(*rows)
        self.run_dd("import", "suppliers", "suppliers.csv")
        before = dump(self.db)
        document = self.json("import", "suppliers", "suppliers.csv")
        self.assertTrue(document["same_file"])
        self.assertEqual((document["import"], document["created"], document["unchanged"]), (None, 0, 50))
        self.assertEqual(dump(self.db), before)
        # The same facts in another file: all unchanged; one changed: updated.
        rows[7]["Kategori"] = "Avfall"
        rows.append(supplier(50, "Ny AS"))
        self.suppliers(*rows, name="again.csv", encoding="utf-8")
        document = self.json("import", "suppliers", "again.csv")
        self.assertEqual([document[k] for k in ("rows", "created", "updated", "unchanged", "refused")],
                         [51, 1, 1, 49, 0])
        self.run_dd("journal", "verify")

    def test_found_by_number_or_name(self):
        self.run_dd("supplier", "add", "--name", "Fjord & Fjell AS", "--country", "NO", "--orgnr", "905461761")
        self.suppliers(supplier("", "FJORD & FJELL, AS", Kategori="Bygg"), name="by-name.csv")
        self.suppliers(supplier(77, "Nytt navn AS", **{"Org.nr": "NO 905 461 761 MVA"}), name="by-orgnr.csv")
        self.assertEqual(self.json("import", "suppliers", "by-name.csv")["updated"], 1)
        self.assertEqual(self.json("import", "suppliers", "by-orgnr.csv")["updated"], 1)
        shown = self.json("supplier", "show", "S-1")
        self.assertEqual((shown["name"], shown["category"], shown["ledger"]), ("Nytt navn AS", "Bygg", "77"))
        self.assertEqual(len(self.json("supplier", "list")["suppliers"]), 1)

    def test_wrong_check_digit_is_kept_and_flagged(self):
        self.suppliers(supplier(1, "A", **{"Org.nr": "123456789"}))
        self.assertEqual(self.json("import", "suppliers", "suppliers.csv")["flagged"], 1)
        shown = self.json("supplier", "show", "S-1")
        self.assertEqual((shown["orgnr"], shown["orgnr_valid"]), ("123456789", False))
        self.run_dd("supplier", "add", "--name", "B", "--country", "NO", "--orgnr", "905461761")
        listed = self.run_dd("supplier", "list").out
        self.assertRegex(listed, r"123456789 !")
        self.assertNotIn("905461761 !", listed)
        self.assertIn("!: kontrollsifferet", listed)
        self.assertIn("123456789;0;", self.run_dd("--format", "csv", "supplier", "list").out)
        self.run_dd("supplier", "set", "S-1", "--orgnr", "974760673")
        self.assertNotIn("!", self.run_dd("supplier", "list").out)

    def test_bad_rows(self):
        self.suppliers(supplier(1, "God"), supplier(2, ""), supplier(3, "Atlantisk", Land="Atlantis"),
                       supplier(4, "Feil klasse", Klasse="venn"), supplier(5, "Uten grunn", Klasse="Ikke leverandør"),
                       supplier(6, "Feil næring", NACE="04"), supplier(7, "Kort nr", **{"Org.nr": "12345"}))
        before = dump(self.db)
        document = self.json("import", "suppliers", "suppliers.csv", code=INPUT)
        self.check_schema(document, "import")
        self.assertEqual(sorted(p["line"] for p in document["problems"]), [3, 4, 5, 6, 7, 8])
        self.assertEqual(document["refused"], 6)
        self.assertIsNone(document["import"])
        self.assertEqual(dump(self.db), before)
        document = self.json("import", "suppliers", "suppliers.csv", "--skip-bad", code=CHECK)
        self.assertEqual((document["created"], document["refused"]), (1, 6))
        self.assertEqual([s["name"] for s in self.json("supplier", "list")["suppliers"]], ["God"])

    def test_nothing_good_is_refused_even_with_skip_bad(self):
        self.suppliers(supplier(1, ""))
        before = dump(self.db)
        self.run_dd("import", "suppliers", "suppliers.csv", "--skip-bad", code=INPUT)
        self.assertEqual(dump(self.db), before)

    def test_not_suppliers_need_a_reason_on_the_command_line_too(self):
        self.assert_error(self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--class", "not_supplier",
                                      code=None), REFUSED)


class Purchases(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers(*[supplier(n, "Firma %d AS" % n) for n in range(1, 21)])
        self.run_dd("import", "suppliers", "suppliers.csv")

    def total(self, year):
        return self.json("report", "figures", "--year", str(year))["purchases"]["total"]

    def test_norwegian_amounts(self):
        amounts = ["1 234,50", "1\u00a0234,50", "1.234,50", "-100,00", "100,00-", "0,005", "12", "(10,00)", "kr 5,00"]
        ore = [123450, 123450, 123450, -10000, -10000, 1, 1200, -1000, 500]
        self.purchases(*[line(1, "15.03.2023", a) for a in amounts])
        document = self.json("import", "purchases", "purchases.csv")
        self.check_schema(document, "import")
        self.assertEqual((document["created"], document["totals"]), (9, {"NOK": sum(ore)}))
        self.assertEqual(document["decimal"], "comma")
        self.assertEqual([r[0] for r in sql(self.db, "SELECT ore FROM purchase ORDER BY line")], ore)
        self.assertEqual(self.total(2023), sum(ore))

    def test_dates(self):
        days = {"31.12.2022": "2022-12-31", "01.01.2023": "2023-01-01", "2023-06-30": "2023-06-30",
                "2023-07": "2023-07",
                "31.12.2023": "2023-12-31", "01.01.2024": "2024-01-01", "29.02.2024": "2024-02-29"}
        self.purchases(*[line(1, day, "1,00") for day in days])
        self.run_dd("import", "purchases", "purchases.csv")
        self.assertEqual([r[0] for r in sql(self.db, "SELECT day FROM purchase ORDER BY line")], list(days.values()))
        self.assertEqual([self.total(y) for y in (2022, 2023, 2024)], [100, 400, 200])

    def test_the_dates_of_the_file_rule(self):
        self.purchases(line(1, "15.03.2023", "1,00"))
        self.run_dd("import", "purchases", "purchases.csv", "--year", "2020", code=None)
        self.assertEqual(self.total(2020), 0)

    def test_a_file_without_dates(self):
        rows = [["Leverandørnr", "Leverandør", "Beløp NOK"], ["1", "Firma 1 AS", "10,00"], ["2", "Firma 2 AS", "20,50"]]
        self.write("p.csv", csv_bytes(rows))
        self.assert_error(self.run_dd("import", "purchases", "p.csv", code=None), INPUT, "--year")
        self.run_dd("import", "purchases", "p.csv", "--year", "2021")
        self.assertEqual(self.total(2021), 3050)
        self.assertEqual(sql(self.db, "SELECT DISTINCT day FROM purchase"), [("2021",)])

    def test_currencies(self):
        cells = [("EUR", "655,31", "10,0703", "6599,17"), ("JPY", "10000", "0,0752", "752,00"),
                 ("NOK", "5,00", "", "5,00")]
        self.purchases(*[line(1, "01.02.2023", nok, Valuta=c, **{"Beløp valuta": a, "Kurs": r})
                         for c, a, r, nok in cells])
        document = self.json("import", "purchases", "purchases.csv")
        self.assertEqual(document["totals"], {"EUR": 65531, "JPY": 10000, "NOK": 500})
        self.assertEqual(self.total(2023), 659917 + 75200 + 500)

    def test_a_file_in_another_currency(self):
        rows = [["Supplier", "Date", "Amount"], ["Firma 1 AS", "2023-03-01", "£1,234.56"],
                ["Firma 2 AS", "2023-03-02", "0.01"]]
        self.write("p.csv", csv_bytes(rows, delimiter=","))
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--currency", "GBP", code=None), USAGE)
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--rate", "13", code=None), USAGE)
        for currency, rate in (("GBP", "0"), ("GBP", "-1"), ("GBP", "x"), ("POUND", "13"), ("G1P", "13"), ("GBP", "")):
            self.assert_error(self.run_dd("import", "purchases", "p.csv", "--currency", currency, "--rate", rate,
                                          code=None), USAGE)
        document = self.json("import", "purchases", "p.csv", "--currency", "GBP", "--rate", "13.2055")
        self.assertEqual(document["totals"], {"GBP": 123457})
        self.assertEqual(self.total(2023), 1630298 + 13)  # 16302.98.., 0.13: rounded line by line

    def test_equal_lines_are_all_kept(self):
        self.purchases(*[line(1, "15.03.2023", "10,00", Bilagsnr="7")] * 3)
        self.assertEqual(self.json("import", "purchases", "purchases.csv")["created"], 3)
        self.assertEqual(self.total(2023), 3000)

    def test_the_same_file_again(self):
        self.purchases(line(1, "15.03.2023", "10,00"))
        self.run_dd("import", "purchases", "purchases.csv")
        before = dump(self.db)
        (self.dir / "purchases.csv").rename(self.dir / "other-name.csv")
        document = self.json("import", "purchases", "other-name.csv")
        self.assertTrue(document["same_file"])
        self.assertEqual((document["created"], document["unchanged"], document["import"]), (0, 1, None))
        self.assertEqual(dump(self.db), before)

    def test_a_dry_run_says_which_currency_was_assumed(self):
        self.write("a.csv", "Leverandør;Dato;Beløp\nA;01.02.2023;10,50\n")
        self.assertIn("tatt som kroner", self.run_dd("import", "purchases", "a.csv", "--dry-run").out)
        ran = self.run_dd("import", "purchases", "a.csv", "--dry-run", "--currency", "EUR", "--rate", "11,5")
        self.assertNotIn("tatt som kroner", ran.out)

    def test_new_payees_become_suppliers(self):
        self.purchases(line("", "15.03.2023", "10,00", Leverandør="Ny Leverandør AS"),
                       line(99, "15.03.2023", "10,00", Leverandør="Nummerert"),
                       line("", "16.03.2023", "5,00", Leverandør="NY LEVERANDØR AS"),
                       line(1, "16.03.2023", "5,00", Leverandør="Firma 1 AS"))
        document = self.json("import", "purchases", "purchases.csv")
        self.assertEqual((document["created"], document["suppliers_created"]), (4, 2))
        self.assertEqual(self.json("supplier", "list", "--unknown-country")["suppliers"][0]["name"], "Nummerert")

    def test_dry_run_writes_nothing(self):
        self.purchases(line(1, "15.03.2023", "10,00"), line(77, "15.03.2023", "20,00", Leverandør="Ny AS"))
        before = dump(self.db), self.db.stat().st_mtime_ns
        document = self.json("import", "purchases", "purchases.csv", "--dry-run")
        self.check_schema(document, "import")
        self.assertEqual((document["dry_run"], document["import"], document["created"], document["suppliers_created"],
                          document["totals"]), (True, None, 2, 1, {"NOK": 3000}))
        self.assertEqual((dump(self.db), self.db.stat().st_mtime_ns), before)
        real = self.json("import", "purchases", "purchases.csv")
        for key in ("created", "suppliers_created", "totals", "rows", "refused", "encoding", "columns"):
            self.assertEqual(real[key], document[key])

    def test_dry_run_lists_bad_rows(self):
        self.purchases(line(1, "15.03.2023", "10,00"), line(1, "15.03.2023", "ti kroner"))
        before = dump(self.db)
        ran = self.run_dd("import", "purchases", "purchases.csv", "--dry-run", code=None)
        self.assertIn(ran.code, (CHECK, INPUT))
        self.assertEqual(dump(self.db), before)

    def many(self, n, bad=None):
        rows = [line(1 + i % 20, "%02d.%02d.2023" % (1 + i % 28, 1 + i % 12), "%d,%02d" % (i, i % 100))
                for i in range(n)]
        if bad is not None:
            rows[bad]["Beløp NOK"] = "12x4,00"
        self.purchases(*rows)
        return sum(i * 100 + i % 100 for i in range(n) if i != bad)

    def test_one_bad_row_in_5000(self):
        want = self.many(5000, bad=3210)
        before, size = dump(self.db), self.db.stat().st_size
        ran = self.run_dd("import", "purchases", "purchases.csv", code=None)
        self.assert_error(ran, INPUT, "3212", "--skip-bad")
        self.assertIn("12x4,00", ran.out)
        self.assertEqual(dump(self.db), before)
        self.assertEqual(self.db.stat().st_size, size)
        document = self.json("import", "purchases", "purchases.csv", code=INPUT)
        self.check_schema(document, "import")
        self.assertEqual([(p["line"], p["field"], p["value"]) for p in document["problems"]],
                         [(3212, "ore", "12x4,00")])
        document = self.json("import", "purchases", "purchases.csv", "--skip-bad", code=CHECK)
        self.assertEqual((document["rows"], document["created"], document["refused"]), (5000, 4999, 1))
        self.assertEqual(document["totals"], {"NOK": want})
        self.assertEqual(self.total(2023), want)
        self.run_dd("journal", "verify")

    def test_the_last_rows_show_how_amounts_and_days_are_written(self):
        """The first thousand rows, by which a file is read at first, can be read in two ways. Nothing of that first
        reading is left: neither sums, nor refused rows, nor payees."""
        rows = ["Firma %d;%02d/%02d/2023;1,%03d" % (n % 7, 1 + n % 12, 1 + n % 12, n % 1000) for n in range(2500)]
        rows += ["Feil;x;25", "Firma 1;12/31/2023;1,234,567", "Firma 2;12/31/2023;10.25"]
        self.write("a.csv", "\n".join(["Leverandør;Dato;Beløp", *rows, ""]))
        want = sum(100000 + n % 1000 * 100 for n in range(2500)) + 123456700 + 1025
        document = self.json("import", "purchases", "a.csv", "--skip-bad", code=CHECK)
        self.assertEqual((document["rows"], document["created"], document["refused"]), (2503, 2502, 1))
        self.assertEqual((document["totals"], document["suppliers_created"]), ({"NOK": want}, 7))
        self.assertEqual([p["line"] for p in document["problems"]], [2502])
        self.assertEqual(sql(self.db, "SELECT MIN(day), MAX(day), SUM(ore), COUNT(*) FROM purchase"),
                         [("2023-01-01", "2023-12-31", want, 2502)])
        self.assertTrue(self.json("import", "purchases", "a.csv", "--skip-bad")["same_file"])
        self.run_dd("journal", "verify")

    def test_no_list_without_end(self):
        self.purchases(*[line(1, "15.03.2023", "x") for _ in range(3000)])
        document = self.json("import", "purchases", "purchases.csv", code=INPUT)
        self.assertEqual((document["refused"], len(document["problems"])), (3000, 20))
        self.assertLess(len(self.run_dd("import", "purchases", "purchases.csv", code=INPUT).out), 5000)

    def test_bad_cells(self):
        good = line(1, "15.03.2023", "10,00")
        for change in ({"Bilagsdato": "30.02.2023"}, {"Bilagsdato": ""}, {"Bilagsdato": "i går"}, {"Beløp NOK": ""},
                       {"Beløp NOK": "99999999999999999999"}, {"Leverandørnr": "", "Leverandør": ""},
                       {"Beløp NOK": "10,0.0"}, {"Beløp NOK": "1 2,00"}, {"Bilagsdato": "15.03.0000"}):
            with self.subTest(change=change):
                self.purchases(good, {**good, **change}, good, name="x.csv")
                before = dump(self.db)
                document = self.json("import", "purchases", "x.csv", code=INPUT)
                self.check_schema(document, "import")
                self.assertEqual([p["line"] for p in document["problems"]], [3])
                self.assertEqual(dump(self.db), before)

    def test_totals_are_exact(self):
        rng = random.Random(7)
        amounts = [rng.randrange(-10**9, 10**10) for _ in range(2000)]
        self.purchases(*[line(1 + i % 20, "15.03.2023", ("-" if a < 0 else "") + "%d,%02d" % divmod(abs(a), 100))
                         for i, a in enumerate(amounts)])
        self.assertEqual(self.json("import", "purchases", "purchases.csv")["totals"], {"NOK": sum(amounts)})
        self.assertEqual(self.total(2023), sum(amounts))

    def test_sums_too_large(self):
        """Each line fits, their sum doesn't: refused as input, nothing written."""
        self.purchases(*[line(1, "15.03.2023", "90000000000000000,00")] * 3)
        before = dump(self.db)
        self.assert_error(self.run_dd("import", "purchases", "purchases.csv", code=None), INPUT)
        self.assertEqual(dump(self.db), before)

    def test_sums_too_large_over_two_files(self):
        """The second file is refused, since what all add up to could not be computed; nothing is written."""
        for name, ref in (("a.csv", "1"), ("b.csv", "2")):
            self.purchases(line(1, "15.03.2023", "60000000000000000,00", Bilagsnr=ref), name=name)
        self.run_dd("import", "purchases", "a.csv")
        before = dump(self.db)
        self.assert_error(self.run_dd("import", "purchases", "b.csv", code=None), INPUT)
        self.assertEqual(dump(self.db), before)
        self.run_dd("report", "figures", "--year", "2023")

    def test_delimiters_and_encodings(self):
        rows = table(PURCHASES, line(1, "15.03.2023", "1234,50", Leverandør="Blåbær; \"Øl\", AS", Tekst="a\tb"))
        want = self.json("import", "purchases", self.purchases(line(1, "1.3.2023", "0,00"), name="zero.csv"))["created"]
        self.assertEqual(want, 1)
        n = 0
        for delimiter in ";,\t|":
            for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
                for newline in ("\r\n", "\n"):
                    n += 1
                    with self.subTest(delimiter=delimiter, encoding=encoding, newline=newline):
                        rows[1][0] = str(n)
                        self.write("x.csv", csv_bytes(rows, delimiter, encoding, newline))
                        document = self.json("import", "purchases", "x.csv")
                        self.assertEqual((document["created"], document["totals"]), (1, {"NOK": 123450}))

    def test_map(self):
        rows = [["Hvem", "Hva", "Når", "Sum"], ["Firma 3 AS", "x", "15.03.2023", "10,00"]]
        self.write("p.csv", csv_bytes(rows))
        self.assert_error(self.run_dd("import", "purchases", "p.csv", code=None), INPUT)
        self.write("m.map", "name = Hvem\nday = Når\nore = Sum\n")
        self.assertEqual(self.json("import", "purchases", "p.csv", "--map", "m.map")["totals"], {"NOK": 1000})
        for content in ("nme = Hvem\n", "name = Ingen\n", "name\n", "name = Hvem\nname = Hva\n", "\x00\x01",
                        "= Hvem\n"):
            with self.subTest(content=content):
                self.write("bad.map", content)
                self.write("q.csv", csv_bytes(rows + [["Firma 4 AS", "y", "16.03.2023", "1,00"]]))
                self.assert_error(self.run_dd("import", "purchases", "q.csv", "--map", "bad.map", code=None), INPUT)
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--map", "none.map", code=None), INPUT)


class HostileFiles(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def refused(self, name, code=INPUT):
        for kind in ("suppliers", "purchases"):
            before = dump(self.db)
            ran = self.run_dd("import", kind, name, code=None, timeout=30)
            self.assert_error(ran, code)
            self.assertIn(str(name).split("/")[-1], ran.err)
            self.assertEqual(dump(self.db), before)

    def test_not_a_table(self):
        rng = random.Random(1)
        for content in (b"", b"\n", b"\r\n\r\n\r\n", b" ", b"\xef\xbb\xbf", b"\0" * 5000,
                        bytes(rng.randrange(256) for _ in range(20000)),
                        b"PK\x03\x04" + bytes(rng.randrange(256) for _ in range(3000)),
                        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
                        b"hello", b"hello\nworld\n", b";;;;\n;;;;\n", b'"' * 1000, b'"' * 1001, b"a;b;c\n1;2;3\n",
                        "Leverandørnr;Leverandørnavn\n".encode(), b"\xff\xfe", b"\xff\xfea", b"\xfe\xff\0",
                        b"SQLite format 3\0" + b"\0" * 100, b"<html><body>x</body></html>", b'{"a":[1,2]}'):
            with self.subTest(content=content[:20]):
                self.write("x.csv", content)
                self.refused("x.csv")

    def test_no_rows_no_table(self):
        head, row = "Leverandør;Dato;Beløp\n".encode(), "Fjord AS;01.02.2023;5,00\n".encode()
        before = dump(self.db)
        for content, word in ((b"", "tom"), (b"\xef\xbb\xbf", "tom"), (b"\n\r\n  \n", "tom"),
                              (head, "ingen rader"), (head[:-1], "ingen rader"),
                              (head + b"Fj\0ord AS;01.02.2023;5,00\n", "nullbyte"),
                              (b"PK\x03\x04 et regneark;uten null\n", "xlsx"),
                              (head + row * 50000 + b"Fj\0ord AS;01.02.2023;5,00\n", "nullbyte"),
                              (head + row[:-1] + b";x" * 10_000_000 + b"\n", "linje 2"),
                              (b";" * 10_000_000 + b"\n" + row, "linje 1")):
            self.write("x.csv", content)
            for kind in ("purchases", "suppliers"):
                with self.subTest(content=content[:40], kind=kind):
                    self.assert_error(self.run_dd("import", kind, "x.csv", code=INPUT), INPUT, "x.csv", word)
        self.assertEqual(dump(self.db), before)

    def test_not_a_file(self):
        (self.dir / "folder.csv").mkdir()
        os.mkfifo(self.dir / "pipe.csv")
        (self.dir / "loop.csv").symlink_to(self.dir / "loop.csv")
        for name in ("none.csv", "folder.csv", "pipe.csv", "loop.csv", "/dev/null", "no/such/folder/x.csv"):
            with self.subTest(name=name):
                self.refused(name)
        self.run_dd("import", "suppliers", "", code=None)

    def test_endless(self):
        self.run_dd("import", "purchases", "/dev/zero", code=INPUT, timeout=20)

    def test_unreadable(self):
        self.as_nobody()
        self.init()
        self.suppliers(supplier(1, "A"))
        os.chown(self.dir / "suppliers.csv", 0, 0) if os.getuid() == 0 else None
        (self.dir / "suppliers.csv").chmod(0)
        self.refused("suppliers.csv")

    def test_truncated(self):
        """A file cut anywhere never imports a mangled number: it is refused, or what came in is what was whole."""
        rows = table(PURCHASES,
                     *[line(n, "15.03.2023", "1234,50", Leverandør='Firma "%d" AS' % n) for n in range(1, 6)])
        whole = csv_bytes(rows)
        last = len(whole) - len(csv_bytes(rows[-1:]))
        for cut in list(range(last, len(whole), 5)):
            self.write("cut.csv", whole[:cut])
            ran = self.run_dd("--register", "cut-%d.db" % cut, "init", "--company", "A")
            ran = self.run_dd("--register", "cut-%d.db" % cut, "import", "purchases", "cut.csv", code=None)
            self.assertIn(ran.code, (OK, INPUT), ran)
            got = [r[0] for r in sql(self.dir / ("cut-%d.db" % cut), "SELECT ore FROM purchase")]
            self.assertTrue(all(o in (123450,) for o in got) or cut > len(whole) - 25, (cut, got))

    def test_bad_text_in_the_middle(self):
        good = csv_bytes(table(PURCHASES, line(1, "15.03.2023", "1,00", Leverandør="Blåbær AS")))
        self.write("x.csv", good.replace("å".encode(), b"\xc3"))
        ran = self.run_dd("import", "purchases", "x.csv", code=None)
        if ran.code == OK:  # read as Windows-1252: no name may then be broken UTF-8
            for s in self.json("supplier", "list")["suppliers"]:
                s["name"].encode("utf-8")
        else:
            self.assert_error(ran, INPUT)
        self.write("y.csv", good[:60] + b"\0" + good[60:])
        self.assert_error(self.run_dd("import", "purchases", "y.csv", code=None), INPUT)

    def test_quotes_left_open(self):
        good = csv_bytes(table(PURCHASES, *[line(n, "15.03.2023", "1,00", Leverandør="F%d" % n) for n in range(200)]))
        self.write("x.csv", good.replace(b"F100", b'"F100'))
        before = dump(self.db)
        self.run_dd("import", "purchases", "x.csv", code=INPUT)
        self.assertEqual(dump(self.db), before)

    def test_wide_and_ragged_rows(self):
        self.write("wide.csv", (b"Leverand\xf8rnavn;Land" + b";x" * 20000 + b"\nA;NO\n"))
        self.assertIn(self.run_dd("import", "suppliers", "wide.csv", code=None).code, (OK, INPUT))
        self.write("ragged.csv", "Leverandørnavn;Land;Kategori\nA;NO;x;y;z\nB;NO\n")
        ran = self.run_dd("import", "suppliers", "ragged.csv", code=None)
        self.assertIn(ran.code, (OK, INPUT))
        self.write("long.csv", b"Leverand\xf8rnavn;Land\n" + b"A" * (3 << 20) + b";NO\n")
        self.assert_error(self.run_dd("import", "suppliers", "long.csv", code=None), INPUT)

    def test_the_register_itself(self):
        self.refused("ddreg.db")


class RealFiles(Case):
    """Public spending files, beside some checkouts: totals must be the files' own."""

    def setUp(self):
        super().setUp()
        self.spend = ddreg.SHARED / "inputs/spend"
        if not self.spend.is_dir():
            self.skipTest("no folder of real files beside this checkout")
        self.init()

    def check(self, name, column, **how):
        """The sum of a column as python reads it, in pence."""
        text = (self.spend / name).read_bytes()
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = text.decode("cp1252")
        rows = list(csv.reader(text.splitlines()))
        start = next(i for i, r in enumerate(rows) if column in [c.strip() for c in r])
        at = [c.strip() for c in rows[start]].index(column)
        pence, count = 0, 0
        for row in rows[start + 1:]:
            cell = re.sub(r"[£, ]", "", row[at]) if len(row) > at else ""
            if re.fullmatch(r"-?\d+(\.\d+)?|\(\d+(\.\d+)?\)", cell):
                negative = cell[0] in "-("
                whole, _, fraction = cell.strip("-()").partition(".")
                self.assertLessEqual(len(fraction.rstrip("0")), 2)
                value = int(whole or 0) * 100 + int((fraction + "00")[:2])
                pence += -value if negative else value
                count += 1
        args = ["import", "purchases", str(self.spend / name), "--currency", "GBP", "--rate", "12.5", "--skip-bad"]
        if how.get("map"):
            self.write("m.map", how["map"])
            args += ["--map", "m.map"]
        if how.get("year"):
            args += ["--year", str(how["year"])]
        document = self.json(*args, code=None)
        self.assertIn("rows", document, document)
        self.check_schema(document, "import")
        self.assertEqual(document["totals"], {"GBP": pence})
        self.assertEqual(document["created"], count)
        self.json("assess", "--all")
        self.run_dd("journal", "verify")
        return document

    def render(self, year):
        self.run_dd("report", "render", "--year", str(year), "--format", "html", "-o", "s.html", "--overwrite")
        self.assertIn("UTKAST", (self.dir / "s.html").read_text())

    def test_leeds(self):
        """Dates such as 20-Jun-13."""
        self.check("leeds_raw_2013-06.csv", "NetAmount")
        days = [day for day, in sql(self.db, "SELECT DISTINCT day FROM purchase")]
        want = set(re.findall(r",(\d\d-[A-Z][a-z]{2}-13),", (self.spend / "leeds_raw_2013-06.csv").read_text("cp1252")))
        self.assertEqual(sorted(days), sorted(time.strftime("%Y-%m-%d", time.strptime(d, "%d-%b-%y")) for d in want))
        self.render(2013)

    def test_darlington(self):
        """Dates to the month."""
        document = self.check("darlington_clean_2010-12.csv", "Invoice Line Value (net of VAT)")
        self.assertEqual(sql(self.db, "SELECT DISTINCT day FROM purchase"), [("2010-12",)])
        self.assertEqual(document["refused"], 0)
        self.render(2010)

    def test_east_sussex(self):
        """A title line, Windows-1252, "£23,705", no dates."""
        self.check("ESCC-payment-data-Q2281011.csv", "Amount", year=2011)
        self.render(2011)


if __name__ == "__main__":
    unittest.main()
