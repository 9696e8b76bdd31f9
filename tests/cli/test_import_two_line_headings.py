"""Headings over two lines: one heading over several columns, whose own names are in the line below."""

import itertools
import unittest

from ddreg import INPUT, Case

# The upper line's names, the heading over the amounts, and the amounts' own names: gross, tax, net.
LANGUAGES = (
    (("Leverandør", "Dato", "Bilag"), "Beløp", ("Brutto", "Mva", "Netto")),
    (("Supplier Name", "Date of Payment", "Doc"), "Amount", ("Gross", "VAT", "Net")),
    (("Leverantör", "Datum", "Verifikat"), "Belopp", ("Brutto", "Moms", "Netto")),
    (("Lieferant", "Datum", "Beleg"), "Betrag", ("Brutto", "MwSt", "Netto")),
)
VALUES = (("Birch Ltd", "2024-04-02", "A1"), ("Cedar Ltd", "2024-04-03", "A2"))
AMOUNTS = (("120.00", "20.00", "100.00"), ("60.00", "10.00", "50.00"))


def lines(language, order, last, separator):
    """The file with its amounts' columns in that order, after or before the other columns."""
    names, over, subs = language
    rows = [(list(names), [over, "", ""]), ([""] * 3, [subs[i] for i in order])]
    rows += [(list(v), [a[i] for i in order]) for v, a in zip(VALUES, AMOUNTS)]
    return "".join(separator.join(v + a if last else a + v) + "\n" for v, a in rows)


# Each column's heading wrapped over both lines, with a voucher, a name, a day and an amount.
WRAPPED = (
    (("Supplier", "Supplier", "Invoice", "Net"), ("No", "Name", "Date", "Amount")),
    (("Lev.", "Leverandør", "Bilags", "Netto"), ("nr", "navn", "dato", "beløp")),
    (("", "", "Invoice", "Net"), ("No", "Supplier", "Date", "Amount")),
    (("Ref", "Supplier", "Invoice", "Net"), ("", "", "Date", "Amount")),
    (("Cost", "Supplier", "Payment", "Net"), ("Centre", "Name", "Date", "Amount")),
    (("Lieferanten", "Lieferant", "Rechnungs", "Netto"), ("nr", "", "datum", "betrag")),
)


class TwoLines(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def read(self, *options):
        return self.json("import", "purchases", "p.csv", "--dry-run", *options)

    def test_the_net_amount_is_taken_in_any_order(self):
        for language, order, last, separator in itertools.product(
                LANGUAGES, itertools.permutations(range(3)), (True, False), ";,\t"):
            text = lines(language, order, last, separator)
            with self.subTest(text=text):
                self.write("p.csv", text)
                document = self.read()
                self.assertEqual(document["created"], 2)
                self.assertEqual(document["totals"], {"NOK": 15000})
                self.assertEqual(document["header_line"], 2)

    def test_each_heading_may_be_wrapped(self):
        for (upper, lower), separator, title in itertools.product(WRAPPED, ";,\t", ("", "Report\n\n")):
            rows = (upper, lower, ("1001", "Birch Ltd", "2024-04-02", "100.00"),
                    ("1002", "Cedar Ltd", "2024-04-03", "50.00"))
            text = title + "".join(separator.join(r) + "\n" for r in rows)
            with self.subTest(text=text):
                self.write("p.csv", text)
                document = self.read("--currency", "GBP", "--rate", "13")
                self.assertEqual((document["created"], document["totals"]), (2, {"GBP": 15000}))
                used = {c["field"]: c["header"] for c in document["columns"]}
                self.assertIn("name", used)
                self.assertEqual(document["vat"], "net")
                self.assertEqual(used["day"], " ".join((upper[2], lower[2])))

    def test_a_title_above_is_no_part_of_the_heading(self):
        for above in ("Payments;;;", ";Suppliers;;", "Payments;to suppliers;;in kroner"):
            self.write("p.csv", above + "\nNr;Leverandør;Dato;Beløp\n1;Fjell AS;2024-02-01;10,00\n"
                       "2;Fjord AS;2024-02-01;5,00\n")
            self.assertEqual(self.read()["totals"], {"NOK": 1500})

    def test_a_line_that_is_said(self):
        """The lower line is read with the one above; the upper alone leaves the lower to be a row, which is refused."""
        self.write("p.csv", lines(LANGUAGES[0], (0, 1, 2), True, ";"))
        self.assertEqual(self.read("--header", "2")["totals"], {"NOK": 15000})
        self.run_dd("import", "purchases", "p.csv", "--dry-run", "--header", "1", code=INPUT)

    def test_a_row_with_words_only_is_a_row(self):
        """What is no heading below the headings is refused as before, not taken for a part of them."""
        self.write("p.csv", "Leverandør;Dato;Beløp;;\nFjord AS;;;fritt;ord\nFjell AS;2024-02-01;10,00;;\n")
        ran = self.run_dd("import", "purchases", "p.csv", "--dry-run", code=None)
        self.assertIn("2", ran.err)


if __name__ == "__main__":
    unittest.main()
