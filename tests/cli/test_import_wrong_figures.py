"""Files that could be read from end to end, to a figure that is wrong: what tells, and what is done about it."""

import unittest

from ddreg import INPUT, Case

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
        """Without dates nothing but the word tells a total from a supplier."""
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

    def test_other_numbers_say_nothing_of_it(self):
        for title in ("Payments over £25,000", "Fakturaer over 1000 kr", "Spend of 1000 suppliers in 2023",
                      "Kjøp i 1000 butikker", "Innkjøp 2000", "1 000"):
            with self.subTest(title=title):
                self.assertEqual(self.dry(title + "\n" + HEAD + ROWS)["totals"], SUM)
        self.assertEqual(self.dry(HEAD.replace("Beløp", "Omsetning 2023") + ROWS)["totals"], SUM)


if __name__ == "__main__":
    unittest.main()
