"""Kinds of file that could be read wrongly without a word: each in several languages, orders, separators and decimal
signs, with the answer to each question."""

import itertools
import unittest

from ddreg import INPUT, Case

FIRMS = ("Alke Stål AS", "Lomvi Glass AS", "Teist Frakt AS", "Terne Data AS", "Skarv Bygg AS")
DAYS = ("2023-01-13", "2023-02-14", "2023-03-15", "2023-04-16", "2023-05-17")


def written(amount, decimal):
    return ("%.2f" % amount).replace(".", decimal)


def files(columns, rows, orders=2):
    """The same table with each separator and decimal sign that go together, and its columns the other way round."""
    for separator, decimal in ((";", ","), (";", "."), ("\t", ","), (",", ".")):
        for order in (range(len(columns)), reversed(range(len(columns))))[:orders]:
            order = list(order)
            lines = [[columns[i] for i in order]]
            lines += [[written(r[i], decimal) if isinstance(r[i], float) else r[i] for i in order] for r in rows]
            yield "\n".join(separator.join(line) for line in lines) + "\n"


class Kinds(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def dry(self, text, *args, code=0):
        self.write("x.csv", text)
        return self.json("import", "purchases", "x.csv", "--dry-run", *args, code=code)

    def taken(self, text, rows, hundredths, *args, currency="NOK"):
        document = self.dry(text, *args)
        self.assertEqual((document["created"], document["totals"]), (rows, {currency: hundredths}), text)
        return document

    def refused(self, text, *words, args=()):
        self.write("x.csv", text)
        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", *args, code=None), INPUT, *words)


class Totals(Kinds):
    ROWS = (("Alke Stål AS", 100.25), ("Lomvi Glass AS", 200.0), ("Teist Frakt AS", 50.0))

    def test_the_last_row_whatever_it_is_called(self):
        for word in ("Everything", "Quantum Total", "Alle leverandører", "Alles bij elkaar", "Wszyscy dostawcy",
                     "Все поставщики", "Kaikki"):
            for text in files(("Supplier", "Amount"), self.ROWS + ((word, 350.25),)):
                with self.subTest(text=text):
                    document = self.taken(text, 3, 35025, "--year", "2023")
                    self.assertEqual((document["left_out"]["totals"], document["left_out"]["totals_sum"]), (1, 35025))
                    self.taken(text, 4, 70050, "--year", "2023", "--last", "row")

    def test_with_dates_above_it(self):
        rows = tuple((day,) + row for day, row in zip(DAYS, self.ROWS)) + (("", "Everything", 350.25),)
        for text in files(("Dato", "Leverandør", "Beløp"), rows):
            with self.subTest(text=text):
                self.taken(text, 3, 35025)

    def test_a_purchase_that_is_as_large_as_the_others(self):
        for last in (("2023-04-01", "Everything", 350.25), ("2023-04-01", "Skarv AS", 350.25)):
            rows = tuple((day,) + row for day, row in zip(DAYS, self.ROWS)) + (last,)
            for text in files(("Dato", "Leverandør", "Beløp"), rows):
                self.taken(text, 4, 70050)
        for text in files(("Leverandør", "Beløp"), self.ROWS + (("Skarv Bygg AS", 350.25),)):
            self.taken(text, 4, 70050, "--year", "2023")

    def test_two_rows_are_asked_about(self):
        for text in files(("Leverandør", "Beløp"), (("Alke Stål AS", 100.25), ("Everything", 100.25))):
            with self.subTest(text=text):
                self.refused(text, "Everything", "--last total", "--last row", args=("--year", "2023"))
                self.taken(text, 1, 10025, "--year", "2023", "--last", "total")
                self.taken(text, 2, 20050, "--year", "2023", "--last", "row")

    def test_nothing_is_no_total(self):
        self.taken("Leverandør;Beløp\nAlke;5,00\nLomvi;-5,00\nTerne;0,00\n", 3, 0, "--year", "2023", "--sign", "plus")

    def test_a_note_in_the_column_of_amounts(self):
        for note in ("© Copyright Test Rail 2023", "Økonomiavdelingen har laget denne listen"):
            self.taken("Supplier,Day,Amount\nAlke AS,2023-01-02,5.00\nLomvi AS,2023-01-03,7.00\n,,%s\n" % note, 2, 1200)


class Accounts(Kinds):
    AMOUNTS = (-1250.5, -3000.0, 20000.0, -800.25, 15000.0)

    def statements(self):
        for balance, sign, down in itertools.product(("Saldo", "Balance", "Solde", "Etter"), (1, -1), (True, False)):
            left, rows = 500000.0, []
            for day, name, amount in zip(DAYS, FIRMS, self.AMOUNTS):
                left += amount
                rows.append((day, name, sign * amount, left))
            yield sign, files(("Dato", "Navn", "Beløp", balance), tuple(rows if down else reversed(rows)))

    def test_a_running_balance_is_asked_about(self):
        for sign, texts in self.statements():
            for text in texts:
                with self.subTest(text=text):
                    self.refused(text, "--sign out", "--sign plus")
                    if sign > 0:
                        document = self.taken(text, 3, 505075, "--sign", "out")
                        self.assertEqual(document["left_out"]["received"], 2)

    def test_a_rest_that_is_no_balance(self):
        rows = tuple(zip(DAYS, FIRMS, (1250.5, 3000.0, -200.0, 800.25, 15000.0), (0.0, 3000.0, 0.0, 12.5, 0.0)))
        for text in files(("Dato", "Navn", "Beløp", "Saldo"), rows):
            self.taken(text, 5, 1985075)


class Days(Kinds):
    def rows(self, days):
        return "".join("%s;%s;100,00\n" % row for row in zip(days, FIRMS))

    def test_midnights_in_utc(self):
        for form in ("%sT%d:00:00.000Z", "%sT%d:00:00Z", "%s %d:00:00+00:00"):
            days = [form % (d, h) for d, h in (("2022-12-31", 23), ("2023-01-30", 23), ("2023-06-14", 22))]
            document = self.taken("Dato;Leverandør;Beløp\n" + self.rows(days), 3, 30000)
            self.assertEqual([y["year"] for y in document["years"]], ["2023"])
        days = ("2022-12-31T23:00:00Z", "2023-01-30T12:30:00Z")  # times of day, no midnights
        document = self.taken("Dato;Leverandør;Beløp\n" + self.rows(days), 2, 20000)
        self.assertEqual([y["year"] for y in document["years"]], ["2022", "2023"])

    def test_two_digits_at_both_ends(self):
        text = "Dato;Leverandør;Beløp\n" + self.rows(("22-04-23", "23-05-22"))
        self.refused(text, "22-04-23", "--dates dmy", "--dates ymd")
        self.assertEqual([y["rows"] for y in self.dry(text, "--dates", "ymd")["years"]], [1, 1])
        self.taken("Dato;Leverandør;Beløp\n" + self.rows(("22-04-23", "15-05-23")), 2, 20000)
        self.taken("Dato;Leverandør;Beløp\n" + self.rows(("22.04.23", "23.05.22")), 2, 20000)

    def test_a_fiscal_period(self):
        for period, day in (("Period", "Updated"), ("Periode", "Registrert"), ("Period", "Bokad")):
            rows = (("202210", FIRMS[0], 100.25, "2023-01-13"), ("202211", FIRMS[1], 200.0, "2023-02-10"))
            for text in files((period, "Leverandør", "Beløp", day), rows):
                with self.subTest(text=text):
                    self.refused(text, period, day, "day = ")
                    self.write("m.map", "day = %s\n" % day)
                    self.assertEqual([y["year"] for y in self.dry(text, "--map", "m.map")["years"]], ["2023"])
        rows = (("202301", FIRMS[0], 100.25, "2023-01-13"), ("202211", FIRMS[1], 200.0, "2023-02-10"))
        for text in files(("Periode", "Leverandør", "Beløp", "Registrert"), rows):
            self.taken(text, 2, 30025)

    def test_a_period_that_is_no_month(self):
        names = ("Periode", "Period", "Regnskapsperiode")
        for heading, odd in itertools.product(names, ("202313", "202300", "202314")):
            rows = (("202301", FIRMS[0], 100.25), ("202312", FIRMS[1], 200.0), (odd, FIRMS[2], 50.0))
            for text in files((heading, "Leverandør", "Beløp"), rows):
                with self.subTest(text=text):
                    self.refused(text, heading, odd, "day = ", args=("--skip-bad",))
                    self.taken(text.replace(odd, "202312"), 3, 35025)

    def test_numbers_alone_are_no_days(self):
        for numbers in (("10", "383", "1328"), ("1001", "1002", "1003"), ("990001", "990002", "990003")):
            rows = tuple(zip(DAYS, FIRMS, (1.5, 2.5, 3.5), numbers))
            for text in files(("Effective Date", "Supplier Name", "Net Amount", "Payment Date"), rows):
                self.taken(text, 3, 750)


class Quotes(Kinds):
    HEAD = "Dato;Leverandør;Tekst;Beløp\n"

    def test_rows_in_a_cell(self):
        for between in range(1, 4):
            rows = ['2023-01-05;Alke AS;"God kontroll;100,00'] + ["2023-01-06;Lomvi AS;pult;200,00"] * (between - 1)
            rows += ['2023-01-08;Terne AS;skjerm 24";400,00', "2023-01-09;Skarv AS;stol;500,00"]
            for separator in (";", "\t", "|"):
                text = (self.HEAD + "\n".join(rows) + "\n").replace(";", separator)
                with self.subTest(text=text):
                    document = self.dry(text, code=INPUT)
                    self.assertEqual([(p["line"], p["id"]) for p in document["problems"]], [(2, "import.row.quotes")])

    def test_a_text_of_several_lines(self):
        for separator in (";", ","):
            text = (self.HEAD + '2023-01-05;Alke AS;"Stol, bord;\nlampe, lerret; hylle\nog mer";100\n').replace(
                ";", separator)
            self.taken(text.replace("lerret" + separator, "lerret"), 1, 10000)

    def test_quotes_at_the_start_of_a_name(self):
        for separator in (";", ",", "\t"):
            text = ('Dato;Leverandør;Beløp\n2023-01-05;"Fjord" Data AS;100.25\n2023-01-06;Lomvi AS;200.00\n'
                    '2023-01-07;"Elm" AS;300.00\n').replace(";", separator)
            document = self.taken(text, 3, 60025)
            self.assertIn('"Fjord" Data AS', document["suppliers_new"] if "suppliers_new" in document else
                          str(document).replace("\\", ""))


class Numbers(Kinds):
    def table(self, *amounts):
        return "Dato;Leverandør;Beløp\n" + "".join("%s;%s;%s\n" % row for row in zip(DAYS, FIRMS, amounts))

    def test_three_digits_behind_a_sign(self):
        for amounts, decimal in ((("12,50", "1,234", "99,00"), "comma"), (("12.50", "1.234", "99.00"), "point"),
                                 (("kr 12,5", "-1,234", "900,00"), "comma")):
            self.refused(self.table(*amounts), amounts[1], "--decimal " + decimal)
            self.dry(self.table(*amounts), "--decimal", decimal, "--sign", "plus")

    def test_where_another_decides(self):
        self.taken(self.table("12,50", "1,234", "4500,00"), 3, 451373)
        self.taken(self.table("12,50", "1,234", "4 500,00"), 3, 451373)
        self.taken(self.table("12,50", "1,234", "4.500,00"), 3, 451373)
        self.taken(self.table("12,50", "1,234", "0,125"), 3, 1386)

    def test_decimals_in_the_next_column(self):
        for heading in ("Note", "Merknad", "Remarks", "Kommentar", "Verwendungszweck"):
            text = "Dato,Leverandør,Beløp,%s\n2023-01-13,Fjell AS,1250,50,\n2023-01-14,Havn AS,300,25,\n" % heading
            self.refused(text, "Beløp", args=("--skip-bad",))


class Files(Kinds):
    def test_what_is_no_table_is_named(self):
        for begins, word in ((b"\x1f\x8b\x08\x00", "gzip"), (b"PK\x03\x04a.csv", "zip"),
                             (b"\xd0\xcf\x11\xe0\xa1\xb1", "xls"), (b"%PDF-1.4\n", "PDF"), (b"{\\rtf1 x", "rtf"),
                             (b"SQLite format 3\0", "SQLite"), (b"\x89PNG\r\n", "bilde"),
                             (b"\xff\xd8\xff\xe0", "bilde"), (b"\n <HTML><table>", "HTML"),
                             (b"<!DOCTYPE html>", "HTML"),
                             (b"\xef\xbb\xbf<?xml version='1.0'?><AuditFile/>", "XML"), (b'[\n {"a": 1}]', "JSON"),
                             (b'{ "a": 1}', "JSON")):
            for name in ("x.csv", "x.xls"):
                (self.dir / name).write_bytes(begins + b"\n1;2\n" * 3)
                self.assert_error(self.run_dd("import", "purchases", name, code=None), INPUT, name, word)

    def test_tables_that_begin_like_them(self):
        for title in ("[Innkjøp 2023]", "{utkast}", "<innkjøp>", "PKG", "GIF"):
            self.taken(title + "\nDato;Leverandør;Beløp\n2023-01-13;Alke AS;5,00\n", 1, 500)


    def test_more_columns_than_are_read(self):
        for separator in (";", ",", "\t", "|"):
            for n in (4097, 5003):
                head = separator.join(["Dato", "Leverandør", "Beløp"] + ["F%d" % i for i in range(n - 3)])
                row = separator.join(["2023-01-13", "Alke AS", "5"] + [""] * (n - 3))
                self.refused(head + "\n" + row + "\n", "4096", "x.csv")
        self.taken(";".join(["Dato", "Leverandør", "Beløp"] + ["F%d" % i for i in range(4093)]) +
                   "\n2023-01-13;Alke AS;5\n", 1, 500)


class Suppliers(Kinds):
    def test_no_name(self):
        for name in ("NULL", "null", "N/A", "n/a", "#N/A", "None", "NaN", "-", "0", "(null)", "--", "?", "n.a.",
                     "(blank)", "(tom)", "[NULL]", "#REF!", "undefined"):
            rows = (("2023-01-13", name, 5.0), ("2023-01-14", "Alke AS", 6.0))
            for text in files(("Dato", "Leverandør", "Beløp"), rows):
                with self.subTest(text=text):
                    document = self.dry(text, code=INPUT)
                    self.assertEqual([p["id"] for p in document["problems"]], ["import.supplier.missing"])
            self.taken("Dato;Leverandørnr;Leverandør;Beløp\n2023-01-13;77;%s;5,00\n" % name, 1, 500)

    def test_numbers_of_another_country(self):
        foreign = ("589629566", "747010358", "928 5243 09", "414468847", "123456789")
        for heading in ("VAT RegNo", "Org.nr", "Organisation number"):
            rows = tuple(zip(DAYS, FIRMS, foreign, (1.0, 2.0, 3.0, 4.0, 5.0)))
            for text in files(("Dato", "Leverandør", heading, "Beløp"), rows):
                document = self.taken(text, 5, 1500)
                self.assertNotIn("orgnr", [c["field"] for c in document["columns"]])


class Currencies(Kinds):
    def test_the_companys_own(self):
        for heading in ("Base Amount", "Amount LCY", "Beløp i firmavaluta", "Lokal beløp"):
            for text in files(("Dato", "Leverandør", heading), tuple(zip(DAYS, FIRMS, (100.5, 200.0)))):
                with self.subTest(text=text):
                    self.taken(text, 2, 30050, "--currency", "GBP", "--rate", "13", currency="GBP")
                    self.taken(text, 2, 30050)

    def test_kroner_are_kroner(self):
        for heading in ("Beløp NOK", "Amount NOK", "Beløp i kroner"):
            text = "Dato;Leverandør;%s\n2023-01-13;Alke AS;100,50\n" % heading
            self.refused(text, heading, "--currency", args=("--currency", "GBP", "--rate", "13"))


if __name__ == "__main__":
    unittest.main()
