"""Which supplier a row means: numbers in time, payees of a file in any order, nothing counted twice."""
import itertools
import subprocess
import unittest

import ddreg
from ddreg import INPUT, OK, REFUSED, Case, sql

HEAD = "Leverandørnr;Leverandør;Org.nr;Land;Dato;Beløp;Bilagsnr"


class Loading(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def load(self, *rows, head=HEAD, name="p.csv", code=OK, args=(), kind="purchases"):
        self.write(name, "\n".join((head,) + rows + ("",)).encode())
        return self.run_dd("import", kind, name, *args, code=code)

    def figures(self, year=2023):
        return self.json("report", "figures", "--year", str(year))

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)  # whatever was done, the journal holds
        super().tearDown()


class Identity(Loading):
    def test_a_number_taken_away_is_free(self):
        self.run_dd("supplier", "add", "--name", "Alfa", "--country", "NO", "--orgnr", "974760673")
        self.run_dd("supplier", "set", "S-1", "--orgnr", "923609016")
        self.load(";Beta;974760673;NO;01.02.2023;100,00;1")
        bought = sql(self.db, "SELECT supplier_id FROM purchase")
        self.assertEqual(bought, [(2,)])
        self.assertEqual(self.json("supplier", "show", "S-2")["orgnr"], "974760673")

    def test_a_ledger_number_given_to_another(self):
        self.run_dd("supplier", "add", "--name", "Alfa", "--country", "NO", "--ledger", "100")
        self.run_dd("supplier", "set", "S-1", "--ledger", "200")
        self.load("100;Nova;CN", head="Leverandørnr;Navn;Land", kind="suppliers")
        self.assertEqual(self.json("supplier", "show", "S-1")["name"], "Alfa")
        self.assertEqual(self.json("supplier", "show", "S-2")["name"], "Nova")

    def test_numbers_that_identify_no_one(self):
        for number in ("999999999", "000000000", "123456789"):
            with self.subTest(number=number):
                before = len(self.json("supplier", "list")["suppliers"])
                self.load("A%s AS;%s;NO" % (number, number), "B%s AS;%s;NO" % (number, number),
                          head="Navn;Org.nr;Land", kind="suppliers")
                self.assertEqual(len(self.json("supplier", "list")["suppliers"]), before + 2)

    def test_two_accounts_of_one_firm(self):
        rows = ("1;Alfa AS;974760673;NO", "2;Alfa avd Bergen;974760673;NO")
        self.load(*rows, head="Leverandørnr;Navn;Org.nr;Land", kind="suppliers")
        again = self.json("import", "suppliers", self.write("b.csv", "\n".join(
            ("Leverandørnr;Navn;Org.nr;Land",) + rows + ("", "")).encode()).name)
        self.assertEqual((again["created"], again["updated"], again["unchanged"]), (0, 0, 2))
        self.assertEqual(self.json("supplier", "show", "2")["name"], "Alfa AS")

    def test_the_country_may_be_on_any_line(self):
        for n, rows in enumerate(itertools.permutations(
                ("7;Acme;;;01.02.2023;1,00;1", "7;Acme;;CN;02.02.2023;2,00;2", "7;;;;03.02.2023;4,00;3"))):
            with self.subTest(rows=rows):
                self.db.unlink()
                self.init()
                self.load(*rows, name="p%d.csv" % n)
                self.assertEqual(self.figures()["suppliers"]["outside_europe"], 1)
                self.assertEqual(self.json("supplier", "show", "7")["name"], "Acme")

    def test_a_later_file_fills_what_was_unknown(self):
        self.load("7;Acme;;;01.02.2023;1,00;1")
        self.load("7;Acme;;CN;02.02.2023;2,00;2", name="q.csv")
        self.assertEqual(self.figures()["suppliers"]["outside_europe"], 1)

    def test_two_countries_for_one_payee(self):
        self.load("7;Acme;;NO;01.02.2023;1,00;1", "7;Acme;;DE;02.02.2023;2,00;2", code=INPUT)
        self.assertEqual(self.figures()["suppliers"]["total"], 0)

    def test_names_in_any_order(self):
        rows = (";Acme;;;01.02.2023;1,00;1", ";Acme;;SE;02.02.2023;2,00;2", ";Bolt;;;03.02.2023;4,00;3")
        for n, order in enumerate(itertools.permutations(rows)):
            with self.subTest(order=order):
                self.db.unlink()
                self.init()
                self.load(*order, name="p%d.csv" % n)
                figures = self.figures()["suppliers"]
                self.assertEqual((figures["total"], figures["eu"], figures["unknown"]), (2, 1, 1))

    def test_a_name_nobody_can_place_costs_its_own_lines_only(self):
        rows = (";Acme;;;01.02.2023;1,00;1", ";Acme;;SE;02.02.2023;2,00;2", ";Acme;;CN;03.02.2023;4,00;3")
        for n, order in enumerate(itertools.permutations(rows)):
            with self.subTest(order=order):
                self.db.unlink()
                self.init()
                self.load(*order, name="p%d.csv" % n, code=INPUT)
                result = self.json("import", "purchases", "p%d.csv" % n, "--skip-bad", code=1)
                self.assertEqual((result["created"], result["refused"], result["totals"]), (2, 1, {"NOK": 600}))
                self.assertEqual(result["problems"][0]["id"], "supplier.same_name")

    def test_a_number_is_no_name(self):
        self.load("77;;;;01.02.2023;-1,00;1", args=("--sign", "plus"))
        self.assertIsNone(self.figures()["net_not_positive"][0]["name"])
        self.load("77;Sytti AS;NO", head="Leverandørnr;Navn;Land", kind="suppliers")
        self.assertEqual(self.figures()["net_not_positive"][0]["name"], "Sytti AS")


class CountedOnce(Loading):
    GOOD = ("1;A;;NO;01.02.2023;100,00;1", "2;B;;NO;02.02.2023;50,00;2")

    def test_the_corrected_file(self):
        self.load(*self.GOOD, "3;C;;NO;32.02.2023;7,00;3", args=["--skip-bad"], code=1)
        corrected = self.GOOD + ("3;C;;NO;03.02.2023;7,00;3",)
        refused = self.load(*corrected, name="q.csv", code=REFUSED)
        self.assertIn("2 linjer", refused.err)
        self.assertEqual(self.figures()["purchases"]["total"], 15000)
        self.load(*corrected, name="q.csv", args=["--dry-run"], code=REFUSED)
        self.load(*corrected, name="q.csv", args=["--allow-repeated"])
        self.assertEqual(self.figures()["purchases"]["total"], 30700)

    def test_equal_lines_of_one_file_are_kept(self):
        self.load(self.GOOD[0], self.GOOD[0])
        self.assertEqual(self.figures()["purchases"]["total"], 20000)

    def test_the_same_file_read_another_way(self):
        head = "Leverandør;Beløp"
        self.load("A;100,00", head=head, args=["--year", "2022"])
        self.load("A;100,00", head=head, args=["--year", "2022"])
        self.load("A;100,00", head=head, args=["--year", "2023"], code=REFUSED)
        self.assertEqual(self.figures(2022)["purchases"]["total"], 10000)

    def test_two_imports_at_once(self):
        self.write("big.csv", "\n".join([HEAD] + ["%d;F%d;;NO;01.02.2023;1,00;%d" % (n % 50, n % 50, n)
                                                  for n in range(20000)]).encode())
        running = [subprocess.Popen([str(ddreg.BIN), "import", "purchases", "big.csv"], cwd=self.dir,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        self.assertEqual([p.wait() for p in running], [0, 0])
        self.assertEqual(self.figures()["purchases"]["total"], 2000000)

    def test_a_total_at_the_foot(self):
        """One that adds up is no purchase; one that does not is a bad row."""
        rows = ["1;A;;NO;01.02.2023;100,00;1", "2;B;;NO;02.02.2023;50,00;2"]
        self.load(*rows, ";Sum;;;31.12.2023;151,00;", code=INPUT)
        self.load(*rows, ";Sum;;;31.12.2023;150,00;")
        self.assertEqual(self.figures()["purchases"]["total"], 15000)
        self.load("1;A;;NO;03.02.2023;100,00;3", ";Total AS;;;31.12.2023;100,00;4")
        self.assertEqual(self.figures()["purchases"]["total"], 35000)


class Facts(Loading):
    def test_what_is_first_known_changes_earlier_years_and_says_so(self):
        self.load("1;A;;;01.02.2023;100,00;1")
        said = self.run_dd("supplier", "set", "1", "--country", "SE").out
        self.assertIn("tidligere år kan bli endret", said)
        self.assertEqual(self.figures()["suppliers"]["eu"], 1)
        said = self.run_dd("supplier", "set", "1", "--country", "CN", env={"DDREG_TODAY": "2024-06-15"}).out
        self.assertIn("tidligere år endres ikke", said)
        self.assertEqual(self.figures()["suppliers"]["eu"], 1)

    def test_a_class_and_its_reason_are_one(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--class", "supply_chain", "--reason", "x")
        self.run_dd("supplier", "set", "S-1", "--class", "not_supplier", code=REFUSED)
        self.run_dd("supplier", "set", "S-1", "--class", "not_supplier", "--reason", "Avgift")
        self.run_dd("supplier", "set", "S-1", "--reason", "", code=None)
        self.assertEqual(self.json("supplier", "show", "S-1")["class_reason"], "Avgift")

    def test_the_list_of_a_year_is_that_of_its_figures(self):
        self.load("1;A;;CN;01.02.2023;100,00;1")
        self.run_dd("supplier", "set", "1", "--country", "NO")
        self.assertEqual(len(self.json("supplier", "list", "--year", "2023", "--country", "CN")["suppliers"]), 1)
        self.assertEqual(self.figures()["suppliers"]["outside_europe"], 1)

    def test_a_proposal_and_a_decision_in_one_command(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "CN", "--sector", "14")
        self.run_dd("assess", "S-1", "--severity", "2", "--reason", "Kjent")
        self.run_dd("journal", "verify", code=OK)

    def test_what_is_overdue_can_be_done(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "CN", "--sector", "14")
        self.run_dd("assess", "S-1", env={"DDREG_TODAY": "2020-01-01"})
        self.assertIn("rating.overdue", [d["what"] for d in self.json("due")["due"]])
        self.run_dd("assess", "S-1")
        self.assertNotIn("rating.overdue", [d["what"] for d in self.json("due")["due"]])

    def test_work_entered_afterwards(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "CN", "--sector", "14")
        self.run_dd("assess", "S-1")
        self.run_dd("assess", "S-1", "--accept", env={"DDREG_TODAY": "2024-01-10"})


if __name__ == "__main__":
    unittest.main()
