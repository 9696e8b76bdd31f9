"""Files that could be read to the end and give a wrong figure: how that is noticed, and what is done about it."""

import unittest

from ddreg import INPUT, Case, sql

HEAD = "Leverandør;Dato;Beløp\n"
ROWS = "Alke Stål AS;15.01.2023;12 500,00\nLomvi Glass AS;03.02.2023;-1 250,50\nTeist Frakt AS;28.02.2023;987,65\n"
SUM = {"NOK": 1223715}


class Figures(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def dry(self, text, *args, code=0):
        self.write("x.csv", text)
        return self.json("import", "purchases", "x.csv", "--dry-run", *args, code=code)

    def refused(self, text, *words, args=()):
        self.write("x.csv", text)
        self.assert_error(self.run_dd("import", "purchases", "x.csv", *args, code=None), INPUT, *words)

    def columns(self, document):
        return {c["field"]: c["header"] for c in document["columns"]}


class Totals(Figures):
    def test_a_total_by_any_common_word(self):
        """Without dates only the word distinguishes a total from a supplier."""
        rows = "Leverandør;Beløp\nAlke Stål AS;12 500,00\nLomvi Glass AS;-1 250,50\nTeist Frakt AS;987,65\n"
        for word in ("Sluttsum", "Totalsum:", "Summa", "Gesamtsumme", "Sum alle leverandører", "TOTALT BELØP",
                     "Sum (3 rader)", "Sum NOK", "*** Total ***", "Sum 2023"):
            with self.subTest(word=word):
                document = self.dry(rows + word + ";12 237,15\n", "--year", "2023")
                self.assertEqual((document["totals"], document["left_out"]["totals"]), (SUM, 1))
                self.dry(rows + word + ";12 237,00\n", "--year", "2023", code=INPUT)

    def test_a_firm_of_such_a_name(self):
        document = self.dry("Leverandør;Beløp\nTotal Renhold AS;1,00\nSum Utvikling AS;1,00\nSamlet Frakt AS;2,00\n",
                            "--year", "2023")
        self.assertEqual((document["totals"], document["created"]), ({"NOK": 400}, 3))


class Thousands(Figures):
    def test_a_heading_says_so(self):
        for heading in ("Beløp i tusen", "Beløp (1000 kr)", "Beløp i 1 000", "MNOK", "Beløp TNOK", "Spend £000",
                        "Net amount (millions)"):
            with self.subTest(heading=heading):
                self.refused("Leverandør;%s;Dato\nA AS;1,5;2023-01-01\nB AS;2,5;2023-01-02\n" % heading, heading,
                             "tusen eller millioner")

    def test_a_title_says_so(self):
        for title in ("Innkjøp 2023 (tall i 1000 kr)", "Alle beløp i hele tusen kroner;;", ";Tall i NOK 1000",
                      "Amounts in thousands", "Spend, £000", "Omsetning i mill. kr", "Beløp i TNOK"):
            with self.subTest(title=title):
                self.refused(title + "\n\n" + HEAD + ROWS, title.strip(";"), "linje 1")

    def test_a_line_below_says_so(self):
        self.refused(HEAD + ROWS + ";;\nAlle beløp i hele tusen;;\n", "linje 6", "hele tusen")

    def test_other_numbers_say_nothing_of_it(self):
        for title in ("Payments over £25,000", "Fakturaer over 1000 kr", "Spend of 1000 suppliers in 2023",
                      "Kjøp i 1000 butikker", "Innkjøp 2000", "1 000"):
            with self.subTest(title=title):
                self.assertEqual(self.dry(title + "\n" + HEAD + ROWS)["totals"], SUM)
        self.assertEqual(self.dry(HEAD.replace("Beløp", "Omsetning 2023") + ROWS)["totals"], SUM)


def marked(heading, *marks, amounts=("12 500,00", "1 250,50", "987,65")):
    firms = ("Alke Stål AS;15.01.2023", "Lomvi Glass AS;03.02.2023", "Teist Frakt AS;28.02.2023")
    return "Leverandør;Dato;%s;Beløp\n" % heading + "".join(
        "%s;%s;%s\n" % row for row in zip(firms, marks, amounts))


class Sides(Figures):
    """Debit and credit in a column of its own, the amounts without a sign."""

    def test_credit_is_subtracted(self):
        for heading, debit, credit in (("D/K", "D", "K"), ("Dr/Cr", "DR", "CR"), ("Soll/Haben", "S", "H"),
                                       ("+/-", "+", "-"), ("Fortegn", "", "-"), ("Debit/Credit", "Debit", "Credit"),
                                       ("Merke", "Debet", "Kredit")):
            with self.subTest(heading=heading):
                document = self.dry(marked(heading, debit, credit, debit))
                self.assertEqual((document["totals"], document["turned"]), (SUM, 1))
                self.assertEqual(self.columns(document)["side"], heading)
        self.write("x.csv", marked("D/K", "D", "K", "D"))
        self.assertIn("trukket fra: 1", self.run_dd("import", "purchases", "x.csv", "--dry-run").out)
        self.run_dd("import", "purchases", "x.csv")
        self.assertEqual(sql(self.db, "SELECT CAST(SUM(ore) AS BIGINT) FROM purchase"), [(SUM["NOK"],)])

    def test_behind_the_amount(self):
        text = "Supplier;Date;Amount\nA Ltd;2023;12,500.00 DR\nB Ltd;2023;1,250.50CR\nC Ltd;2023;987.65 dr\n"
        document = self.dry(text)
        self.assertEqual((document["totals"], document["turned"]), (SUM, 1))
        self.refused(text.replace("DR", "CR").replace("dr", "CR"), "--sign minus")

    def test_a_minus_that_is_there_is_kept(self):
        document = self.dry(marked("D/K", "D", "K", "D", amounts=("12 500,00", "-1 250,50", "987,65")))
        self.assertEqual((document["totals"], document["turned"]), (SUM, 0))

    def test_some_with_a_minus_and_some_without(self):
        text = marked("D/K", "K", "K", "D", amounts=("12,00", "-1 250,50", "2 987,65"))
        self.refused(text, "D/K", "side = -")
        self.write("map.txt", "side = -\n")
        self.assertEqual(self.dry(text, "--map", "map.txt")["totals"], {"NOK": 174915})

    def test_a_letter_that_is_none(self):
        text = "Leverandør;Dato;D/K;Beløp\n" + "A AS;2023;D;5,00\n" * 150 + "A AS;2023;K;1,00\nA AS;2023;X;1,00\n"
        document = self.dry(text, code=INPUT)
        self.assertEqual([(p["line"], p["id"]) for p in document["problems"]], [(153, "import.side.unreadable")])

    def test_totals_are_checked_as_they_count_or_as_written(self):
        for total in ("12 237,15", "14 738,15"):
            document = self.dry(marked("D/K", "D", "K", "D") + "Sum;;;%s\n" % total)
            self.assertEqual((document["totals"], document["left_out"]["totals"]), (SUM, 1))
        self.dry(marked("D/K", "D", "K", "D") + "Sum;;;1,00\n", code=INPUT)

    def test_a_column_of_other_letters(self):
        document = self.dry(marked("Kode", "D", "K", "D"))
        self.assertEqual((document["totals"], document["unused"]), ({"NOK": 1473815}, ["Kode"]))


class Vouchers(Figures):
    def test_credit_notes_without_a_minus(self):
        for heading, invoice, credit in (("Type", "Faktura", "Kreditnota"), ("Document Type", "Invoice", "Credit Memo"),
                                         ("Bilagsart", "Inng. faktura", "Inng. kreditnota")):
            document = self.dry(marked(heading, invoice, credit, invoice))
            self.assertEqual((document["totals"], document["turned"]), (SUM, 1))
        document = self.dry(marked("Type", "Faktura", "Kreditnota", "Faktura", amounts=("12500", "-1250,50", "987,65")))
        self.assertEqual((document["totals"], document["turned"]), (SUM, 0))

    LEDGER = ("Bilagstype;Dato;Leverandør;Beløp\nFaktura;15.01.2023;Alke Stål AS;-12 500,00\n"
              "Betaling;15.02.2023;Alke Stål AS;12 500,00\nKreditnota;03.02.2023;Lomvi Glass AS;1 250,50\n"
              "Faktura;28.02.2023;Teist Frakt AS;-987,65\nBetaling;28.03.2023;Teist Frakt AS;987,65\n")

    def test_payments_of_invoices_are_left_out(self):
        document = self.dry(self.LEDGER, "--sign", "minus")
        self.assertEqual((document["totals"], document["rows"], document["left_out"]["payments"]), (SUM, 3, 2))
        self.refused(self.LEDGER, "--sign minus")
        document = self.dry(self.LEDGER + ";;Sum;1 250,50\n", "--sign", "minus")
        self.assertEqual((document["totals"], document["left_out"]["totals"]), (SUM, 1))
        self.write("x.csv", self.LEDGER)
        self.assertIn("betalinger 2", self.run_dd("import", "purchases", "x.csv", "--sign", "minus").out)

    def test_totals_with_a_kind_are_no_payments(self):
        text = self.LEDGER + "Betaling;;Sum Teist Frakt AS;0,00\nBetaling;;Sum;1 250,50\nBetaling;;;1 250,50\n"
        document = self.dry(text, "--sign", "minus")
        self.assertEqual((document["totals"], document["rows"], document["created"]), (SUM, 3, 3))
        self.assertEqual((document["left_out"]["payments"], document["left_out"]["totals"]), (2, 3))

    def test_payments_that_come_late(self):
        """The first thousand rows have none."""
        head, *rows = self.LEDGER.splitlines(True)
        text = head + rows[0] * 1500 + rows[1]
        document = self.dry(text, "--sign", "minus")
        self.assertEqual((document["totals"], document["left_out"]["payments"]), ({"NOK": 1500 * 1250000}, 1))

    def test_payments_that_may_be_purchases(self):
        text = marked("Type", "Faktura", "Betaling", "Faktura")
        self.refused(text, "linje 3", "kind = -")
        self.write("map.txt", "kind = -\n")
        self.assertEqual(self.dry(text, "--map", "map.txt")["totals"], {"NOK": 1473815})
        self.assertEqual(self.dry(marked("Type", *["Betaling"] * 3))["totals"], {"NOK": 1473815})

    def test_payments_among_invoices_that_nothing_marks(self):
        rows = "".join("A AS;%02d.01.2023;100,00\nA AS;%02d.02.2023;-90,00\n" % (n, n) for n in range(1, 8))
        self.refused(HEAD + rows, "en tredel", "--sign plus")
        self.assertEqual(self.dry(HEAD + rows, "--sign", "plus")["totals"], {"NOK": 7000})


class Amounts(Figures):
    def test_cut_at_the_decimal_comma(self):
        for head in ("Leverandør,Dato,Beløp,,", "Leverandør,Dato,Beløp,Tekst,"):
            rows = "A AS,15.01.2023,12500,50,\nB AS,28.02.2023,987,65,\n"
            self.refused(head + "\n" + rows, "Beløp", "anførselstegn")
            self.assertEqual(self.dry(head + "\n" + rows.replace("65", "6"))["totals"], {"NOK": 1348700})
        self.assertEqual(self.dry("Leverandør,Dato,Beløp,Avdeling\nA AS,2023,12500,50\nB AS,2023,1,65\n")["totals"],
                         {"NOK": 1250100})

    def test_an_invoices_total_on_each_of_its_lines(self):
        head = "Fakturanr;Leverandør;Dato;Tekst;Beløp\n"
        rows = ["%d;A AS;1%d.01.2023;%s;%d,50\n" % (n, n, text, n * 100)
                for n in range(1, 10) for text in "xyz"[:1 + n % 3]]
        self.refused(head + "".join(rows), "Fakturanr", "reference = -", "linje 3")
        self.write("map.txt", "reference = -\n")
        self.assertEqual(self.dry(head + "".join(rows), "--map", "map.txt")["created"], len(rows))
        rows[1] = rows[1].replace(",50", ",60")
        self.assertEqual(self.dry(head + "".join(rows))["created"], len(rows))

    def test_another_sign_than_the_currency(self):
        for sign, currency in (("$", "EUR"), ("£", "EUR"), ("€", "USD"), ("¥", "USD")):
            text = "Supplier;Date;Amount\nA;2023;%s12.50\nB;2023;1.25\n" % sign
            document = self.dry(text, "--currency", currency, "--rate", "11.5", code=INPUT)
            self.assertEqual([p["id"] for p in document["problems"]], ["import.currency.contradicts"])
        self.dry("Supplier;Date;Amount\nA;2023;$12.50\n", "--currency", "CAD", "--rate", "7.5")

    def test_amounts_by_a_name_that_is_not_understood(self):
        """Then no other column is the amount because it looks like one."""
        self.refused("Leverandør;Dato;Rest 1;Beløp hos oss\nA AS;2023;1,50;100,50\nB AS;2023;2,50;5,50\n", "beløp")
        self.refused("Leverandør;Dato;TVA\nA AS;2023;1,50\nB AS;2023;2,50\n", "beløp")

    def test_kroner_beside_a_foreign_amount(self):
        document = self.dry("Leverandør;Dato;Beløp;Valuta;Valutabeløp\nA AS;2023;1 150,00;EUR;100,00\n"
                            "B AS;2023;5,50;NOK;5,50\n")
        self.assertEqual((document["totals"], document["totals_ore"]),
                         ({"EUR": 10000, "NOK": 550}, {"EUR": 115000, "NOK": 550}))


class Days(Figures):
    def test_a_fiscal_year_is_no_calendar_year(self):
        text = "Supplier,Fiscal Year,%sAmount\nA Ltd,2024,%s12500.00\n"
        self.refused(text % ("", ""), "--year")
        document = self.dry(text % ("Check Date,", "2023-11-15,"))
        self.assertEqual([y["year"] for y in document["years"]], ["2023"])


class Pairs(Figures):
    HEAD = "Lev.nr;Leverandør;Dato;Debet;Kredit\n"

    def test_a_ledger_of_suppliers_that_paid_more_than_it_was_invoiced(self):
        text = self.HEAD + "1;A AS;01.01.2023;;100,00\n1;A AS;02.01.2023;150,00;\n2;B AS;03.01.2023;;20,00\n"
        self.refused(text, "--sign plus", "--sign minus")
        self.assertEqual(self.dry(text, "--sign", "plus")["totals"], {"NOK": 3000})

    def test_credit_less_debit(self):
        text = self.HEAD + "1;A AS;01.01.2023;;100,00\n1;A AS;02.01.2023;10,00;\n"
        self.refused(text, "--sign minus")
        self.assertEqual(self.dry(text, "--sign", "minus")["totals"], {"NOK": 9000})

    def test_payments_by_kind(self):
        text = ("Type;Leverandør;Dato;Debet;Kredit\nFaktura;A AS;01.01.2023;;100,00\nBetaling;A AS;02.01.2023;150,00;\n"
                "Kreditnota;B AS;03.01.2023;20,00;\n")
        document = self.dry(text, "--sign", "minus")
        self.assertEqual((document["totals"], document["left_out"]["payments"]), ({"NOK": 8000}, 1))


if __name__ == "__main__":
    unittest.main()
