"""Subtotals named after the supplier, and totals in the file of bad rows."""

import unittest

from ddreg import CHECK, INPUT, Case

ROWS = (("Alfa Frakt AS", "01.02.2023", 100), ("Alfa Frakt AS", "02.02.2023", 200))


def text(*lines):
    return "Leverandør;Dato;Beløp\n" + "".join("%s;%s;%s\n" % line for line in lines)


class Subtotals(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def names(self):
        return sorted(s["name"] for s in self.json("supplier", "list")["suppliers"])

    def dry(self, *lines, code=0):
        self.write("p.csv", text(*lines))
        return self.json("import", "purchases", "p.csv", "--dry-run", code=code)

    def test_left_out_and_counted(self):
        for form in ("Sum %s", "Totalt %s", "Sum: %s", "Sum for %s", "%s Total", "SUM %s"):
            with self.subTest(form=form):
                document = self.dry(*ROWS, (form % "Alfa Frakt AS", "", 300), ("Gamma AS", "01.03.2023", 50),
                                    (form % "Gamma AS", "", 50), ("Totalsum", "", 350))
                self.assertEqual(document["left_out"]["totals"], 3)
                self.assertEqual((document["created"], document["totals"]), (3, {"NOK": 35000}))

    def test_without_dates(self):
        self.write("p.csv", "Leverandør;Beløp\nAlfa AS;100\nAlfa AS;200\nSum Alfa AS;300\nGamma AS;50\n"
                   "Sum Gamma AS;50\nTotalsum;350\n")
        self.json("import", "purchases", "p.csv", "--year", "2023")
        self.assertEqual(self.names(), ["Alfa AS", "Gamma AS"])

    def test_that_is_not_the_sum(self):
        document = self.dry(*ROWS, ("Sum Alfa Frakt AS", "", 400), ("Gamma AS", "01.03.2023", 50), code=INPUT)
        self.assertEqual([(p["line"], p["id"], p["value"]) for p in document["problems"]],
                         [(4, "import.total.differs", "400,00 ≠ 300,00")])

    def test_firm_that_is_called_so(self):
        firms = (("Sum Regnskap AS", "03.02.2023", 300), ("Total Energi AS", "04.02.2023", 600))
        self.write("p.csv", text(*ROWS, *firms))
        document = self.json("import", "purchases", "p.csv")
        self.assertEqual((document["created"], document["left_out"]["totals"]), (4, 0))
        self.assertIn("Sum Regnskap AS", self.names())

    def test_grand_total_is_still_checked(self):
        document = self.dry(*ROWS, ("Sum Alfa Frakt AS", "", 300), ("Totalsum", "", 600), code=INPUT)
        self.assertEqual([p["line"] for p in document["problems"]], [5])


class OfSuppliers(Case):
    HEAD = "Leverandørnr;Leverandør;Org.nr;Land;Kategori;Ansvarlig;E-post\n1;Alfa AS;;NO;;;\n2;Beta AS;;SE;Mat;;\n"

    def setUp(self):
        super().setUp()
        self.init()

    def read(self, last, code=0):
        self.write("s.csv", self.HEAD + last + "\n")
        document = self.json("import", "suppliers", "s.csv", "--dry-run", code=code)
        return document["created"], document["left_out"]["totals"], document["refused"]

    def test_a_last_line_that_counts_them(self):
        for last in ("Sum;7 leverandører;;;;;", "Totalt;7;;;;;", "Sum;;;;;;", ";Sum;;;;;", "Sum;;;;7;;",
                     ";Sum 7 leverandører;;;;;", "SUM:;2 rader;;;2;;"):
            self.assertEqual(self.read(last), (2, 1, 0), last)

    def test_a_firm_of_such_a_name(self):
        for last in ("7;Total AS;;;;;", "7;Sum;;;;;", "Sum;Gamma AS;;;;;", ";Total;;NO;;;", ";Total;923609016;;;;"):
            self.assertEqual(self.read(last), (3, 0, 0), last)

    def test_of_purchases_too(self):
        self.write("p.csv", "Leverandørnr;Leverandør;Beløp\n1;Alfa AS;100\n2;Beta AS;200\nSum;2 leverandører;300\n")
        document = self.json("import", "purchases", "p.csv", "--year", "2023")
        self.assertEqual((document["created"], document["left_out"]["totals"], document["totals"]),
                         (2, 1, {"NOK": 30000}))
        self.write("q.csv", "Leverandørnr;Leverandør;Beløp\n1;Alfa AS;100\n2;Beta AS;201\nSum;2 leverandører;300\n")
        document = self.json("import", "purchases", "q.csv", "--year", "2023", "--dry-run", code=INPUT)
        self.assertEqual([p["id"] for p in document["problems"]], ["import.total.differs"])


class WrongTotals(Case):
    def bad(self):
        return (self.dir / "bad.csv").read_text("utf-8-sig")

    def test_are_no_rows_to_put_right(self):
        self.init()
        self.write("p.csv", text(*ROWS, ("Gamma AS", "feil", 50), ("Sum", "", "1 250 445,25")))
        ran = self.run_dd("import", "purchases", "p.csv", "--skip-bad", "--problems", "bad.csv", code=CHECK)
        self.assertIn("1\u00a0250\u00a0445,25 ≠ 350,00", ran.out)
        self.assertNotIn("Sum", self.bad())
        self.assertIn("Gamma AS", self.bad())
        self.assertIn("1 sumlinje", ran.out)
        self.assertIn("3 rader lest. Nye: 2, endret: 0, uendret: 0, avvist: 1.", ran.out)
        self.write("good.csv", self.bad().replace(";feil;", ";01.03.2023;", 1))
        self.assertEqual(self.json("import", "purchases", "good.csv")["created"], 1)
        self.write("q.csv", text(*ROWS, ("Sum", "", "1,250,445.25")))
        ran = self.run_dd("--lang", "en", "import", "purchases", "q.csv", "--year", "2023", code=INPUT)
        self.assertIn("1,250,445.25 ≠ 300.00", ran.out + ran.err)

    def test_are_not_counted_as_refused_rows(self):
        self.init()
        self.write("p.csv", text(*ROWS, ("Gamma AS", "feil", 50), ("Sum", "", 445)))
        document = self.json("import", "purchases", "p.csv", "--skip-bad", code=CHECK)
        self.assertEqual([document[key] for key in ("rows", "created", "refused", "wrong_totals")], [3, 2, 1, 1])
        shown = self.json("import", "show", "I-1")
        self.assertEqual((shown["rows"], shown["refused"]), (3, 1))
        self.run_dd("reconcile", "--year", "2023", "--ledger", "350,00", code=None)
        self.assertEqual(self.json("reconcile", "--year", "2023", code=None)["refused"][0]["rows"], 1)

    def test_alone_leave_no_row_out(self):
        self.init()
        self.write("p.csv", text(*ROWS, ("Sum", "", 445)))
        self.run_dd("import", "purchases", "p.csv", code=INPUT)
        self.json("import", "purchases", "p.csv", "--skip-bad", code=CHECK)
        self.run_dd("reconcile", "--year", "2023", "--ledger", "350,00", code=None)
        self.assertEqual(self.json("reconcile", "--year", "2023", code=None)["refused"], [])


if __name__ == "__main__":
    unittest.main()
