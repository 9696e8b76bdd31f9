"""Foreign amounts with Norges Bank's rates."""

import unittest

from ddreg import INPUT, OK, REFUSED, USAGE, Case, dump, sql

HEAD = ("FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;CALCULATED;UNIT_MULT;"
        "Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE\n")


def row(freq, currency, multiplier, period, value):
    return "%s;x;%s;x;NOK;Norske kroner;SP;Spot;4;false;%d;x;C;x;%s;%s\n" % (freq, currency, multiplier, period, value)


class Rates(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("EXR.csv", HEAD + row("B", "USD", 0, "2023-06-16", "10,5432") +
                   row("B", "SEK", 2, "2023-06-16", "99,10") + row("B", "JPY", 2, "2023-06-16", "7,4821") +
                   row("M", "USD", 0, "2023-05", "10,8123"))

    def lines(self, *rows):
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta\n" + "".join("%s;%s;%s;%s\n" % r for r in rows))

    def test_each_line_its_rate(self):
        self.lines(("A", "16.06.2023", "100,00", "USD"), ("B", "18.06.2023", "1000,00", "SEK"),
                   ("C", "16.06.2023", "5000", "JPY"), ("D", "2023-05", "10,00", "USD"),
                   ("E", "16.06.2023", "7,00", "NOK"))
        document = self.json("import", "purchases", "p.csv", "--rates", "EXR.csv")
        self.assertEqual(document["refused"], 0)
        self.assertEqual(sql(self.db, "SELECT currency, amount, rate, ore FROM purchase ORDER BY line"),
                         [("USD", 10000, "10.5432", 105432), ("SEK", 100000, "0.991", 99100),
                          ("JPY", 5000, "0.074821", 37411), ("USD", 1000, "10.8123", 10812), ("NOK", 700, "1", 700)])
        shown = self.json("import", "show", "I-1")
        self.assertIn('"rates":"EXR.csv"', shown["options"])
        self.assertRegex(shown["options"], '"rates_digest":"[0-9a-f]{64}"')
        self.assertEqual({s["currency"] for s in shown["sums"]}, {"USD", "SEK", "JPY", "NOK"})
        # Other rates are another reading of the same file.
        self.write("EXR.csv", (self.dir / "EXR.csv").read_text().replace("10,5432", "10,6"))
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--rates", "EXR.csv", code=REFUSED), REFUSED,
                          "--replace I-1")
        self.run_dd("import", "purchases", "p.csv", "--rates", "EXR.csv", "--replace", "I-1")
        self.assertEqual(self.json("report", "figures", "--year", "2023")["purchases"]["total"],
                         106000 + 99100 + 37411 + 10812 + 700)

    def test_never_one_to_one(self):
        before = dump(self.db)
        for line, word in ((("A", "01.06.2023", "1,00", "USD"), "2023-06-01"),
                           (("A", "16.06.2023", "1,00", "GBP"), "GBP"),
                           (("A", "2023-06", "1,00", "USD"), "2023-06"),
                           (("A", "2023", "1,00", "USD"), "--rate")):
            with self.subTest(line=line):
                self.lines(line)
                ran = self.run_dd("import", "purchases", "p.csv", "--rates", "EXR.csv", code=INPUT)
                self.assertIn(word, ran.out + ran.err)
        self.assertEqual(dump(self.db), before)

    def test_the_files_own_rate_wins(self):
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta;Kurs;Beløp NOK\nA;16.06.2023;10,00;USD;9,5;\n"
                            "B;16.06.2023;10,00;USD;;98,00\nC;16.06.2023;10,00;USD;;\n")
        self.run_dd("import", "purchases", "p.csv", "--rates", "EXR.csv")
        self.assertEqual(sql(self.db, "SELECT rate, ore FROM purchase ORDER BY line"),
                         [("9.5", 9500), ("", 9800), ("10.5432", 10543)])

    def test_with_a_currency_for_all(self):
        self.write("p.csv", "Supplier;Date;Amount\nA;2023-06-17;10.00\n")
        self.run_dd("import", "purchases", "p.csv", "--currency", "USD", "--rates", "EXR.csv")
        self.assertEqual(sql(self.db, "SELECT rate, ore FROM purchase"), [("10.5432", 10543)])
        self.run_dd("import", "purchases", "p.csv", "--currency", "USD", code=USAGE)

    def test_a_file_that_is_none(self):
        self.lines(("A", "16.06.2023", "100,00", "USD"))
        for name, text, word in (("x.csv", "a;b\n1;2\n", "BASE_CUR"), ("EXR.csv", HEAD, "EXR.csv"),
                                 ("y.csv", HEAD + row("B", "USD", 0, "2023-06-16", "ti"), "y.csv, ")):
            self.write(name, text)
            self.assert_error(self.run_dd("import", "purchases", "p.csv", "--rates", name, code=INPUT), INPUT, word)
        self.assert_error(self.run_dd("import", "purchases", "p.csv", "--rates", "borte.csv", code=INPUT), INPUT,
                          "borte.csv")


if __name__ == "__main__":
    unittest.main()
