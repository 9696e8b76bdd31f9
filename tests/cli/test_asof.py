"""What is in force on a day counts on that day: for showing, finding and importing alike."""
import unittest

from ddreg import INPUT, OK, REFUSED, Case, sql

EARLIER, TODAY, LATER = "2023-05-15", "2024-05-15", "2030-01-01"  # the tests' day is TODAY
PURCHASES = "Leverandørnr;Leverandør;Org.nr;Land;Dato;Beløp;Bilagsnr"


class AsOf(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)
        super().tearDown()

    def add(self, name, *options):
        self.run_dd("supplier", "add", "--name", name, "--country", "NO", *options)

    def set(self, *options, code=OK):
        return self.run_dd("supplier", "set", *options, code=code)

    def load(self, *rows, day=TODAY, head=PURCHASES, kind="purchases", code=OK):
        name = "%s.csv" % abs(hash(rows))
        self.write(name, "\n".join((head,) + rows + ("",)).encode())
        return self.run_dd("import", kind, name, env={"DDREG_TODAY": day}, code=code)

    def show(self, word, day=TODAY, *options):
        return self.json("supplier", "show", word, *options, env={"DDREG_TODAY": day})

    def not_found(self, word, day=TODAY, *options):
        self.assert_error(self.run_dd("supplier", "show", word, *options, env={"DDREG_TODAY": day}, code=None), INPUT)

    def payees(self):
        return [r[0] for r in sql(self.db, "SELECT supplier_id FROM purchase ORDER BY id")]


class TwiceOnOneDay(AsOf):
    """What a person says a second time on one day corrects what was said first."""
    FIELDS = (("country", "SE", "DK", "NO"), ("production-country", "CN", "IN", None),
              ("sector", "13.10", "14.13", None),
              ("category", "Renhold", "Tekstil", None), ("subsuppliers", "known", "unknown", None),
              ("class", "supply_chain", "business_partner", None), ("owner", "Kari", "Ola", None),
              ("name", "Nordlys AS", "Nordlys Drift AS", "Prøven AS"))

    def value(self, field, day):
        return self.show("S-1", "2024-06-01", "--as-of", day)[field.replace("-", "_")]

    def test_first_said_today_is_corrected_since_ever(self):
        for field, first, second, known in self.FIELDS:
            with self.subTest(field=field):
                self.tearDown()
                self.setUp()
                self.add("Prøven AS")
                if known is None:
                    self.set("S-1", "--" + field, first)
                ran = self.set("S-1", "--" + field, second, "--reason", "Rett")
                self.assertIn("tidligere i dag", ran.out)
                self.assertEqual(self.value(field, EARLIER), self.value(field, "2024-06-01"))
                self.assertNotEqual(self.value(field, EARLIER), known or first)

    def test_what_was_known_before_today_keeps_its_days(self):
        for field, first, second, known in self.FIELDS:
            with self.subTest(field=field):
                self.tearDown()
                self.setUp()
                day = {"DDREG_TODAY": "2024-03-01"}
                self.run_dd("supplier", "add", "--name", "Prøven AS", "--country", "NO", env=day)
                if known is None:
                    self.run_dd("supplier", "set", "S-1", "--" + field, first, env=day)
                before = self.value(field, EARLIER)
                self.set("S-1", "--" + field, "" if known is None else second, "--reason", "Nytt")
                self.set("S-1", "--" + field, second, "--reason", "Nytt")
                self.assertEqual(self.value(field, EARLIER), before)
                self.assertNotEqual(self.value(field, TODAY), before)

    def test_a_file_does_not_correct_what_a_person_said(self):
        self.add("Prøven AS", "--ledger", "10")
        self.load("10;Prøven AS;SE", head="Leverandørnr;Leverandør;Land", kind="suppliers")
        self.assertEqual(self.value("country", EARLIER), "NO")


class Numbers(AsOf):
    def setUp(self):
        super().setUp()
        self.add("Alfa", "--ledger", "100")
        self.set("S-1", "--ledger", "200", "--from", LATER)

    def test_find(self):
        self.assertEqual(self.show("100")["ledger"], "100")
        self.assertEqual(self.show("200", LATER)["ledger"], "200")
        self.assertEqual(self.show("200", TODAY, "--as-of", LATER)["ledger"], "200")
        self.assertEqual(self.show("100", LATER, "--as-of", TODAY)["ledger"], "100")
        self.not_found("200")
        self.not_found("100", LATER)
        self.set("100", "--country", "SE")
        self.assertEqual(self.show("S-1")["country"], "SE")

    def test_list(self):
        def number(day):
            return self.json("supplier", "list", env={"DDREG_TODAY": day})["suppliers"][0]["ledger"]

        self.assertEqual((number(TODAY), number(LATER)), ("100", "200"))

    def test_purchases_of_today(self):
        self.load("100;Alfa;;NO;01.02.2024;10,00;1")
        self.assertEqual(self.payees(), [1])

    def test_purchases_of_an_old_year_after_the_change(self):
        """The entry's day counts, not the file's year: a number that was ended is nobody's."""
        self.load("100;Beta;;NO;01.02.2023;10,00;1", "200;Alfa;;NO;01.02.2023;20,00;2", day=LATER)
        self.assertEqual(sorted(self.payees()), [1, 2])
        self.assertEqual(self.show("100", LATER)["id"], "S-2")

    def test_a_file_ahead_of_the_change(self):
        """Nobody else has the number that comes, nor could be given it: the file means its supplier."""
        self.load("100;Alfa;;NO;01.02.2024;10,00;1", "200;Alfa;;NO;02.02.2024;20,00;2")
        self.assertEqual(self.payees(), [1, 1])

    def test_a_number_that_another_has_until_then(self):
        self.add("Beta", "--ledger", "300")
        self.set("S-2", "--ledger", "400", "--from", LATER)
        self.set("S-1", "--ledger", "300", "--from", LATER)
        self.load("300;Noen;;NO;01.02.2024;10,00;1")
        self.load("300;Noen;;NO;02.02.2024;10,00;2", day=LATER)
        self.assertEqual(self.payees(), [2, 1])

    def test_suppliers(self):
        self.load("100;Alfa;SE", head="Leverandørnr;Navn;Land", kind="suppliers")
        self.assertEqual((self.show("S-1")["country"], self.show("S-1")["ledger"]), ("SE", "100"))
        self.not_found("S-2")
        self.assertEqual(self.show("S-1", LATER)["ledger"], "200")

    def test_a_number_that_is_taken(self):
        self.add("Beta")
        for number in ("100", "200"):
            self.set("S-2", "--ledger", number, code=REFUSED)
        self.set("S-2", "--ledger", "200", "--from", LATER, code=REFUSED)
        self.set("S-2", "--ledger", "100", "--from", LATER)
        self.assertEqual((self.show("100")["id"], self.show("100", LATER)["id"]), ("S-1", "S-2"))

    def test_another_number_before_the_change(self):
        """The last word counts: what was to come from a later day comes no more."""
        self.set("S-1", "--ledger", "300", "--from", "2026-01-01")
        for day, number in ((TODAY, "100"), ("2026-01-01", "300"), (LATER, "300")):
            with self.subTest(day=day):
                self.assertEqual(self.show(number, day)["ledger"], number)
                for other in {"100", "200", "300"} - {number}:
                    self.not_found(other, day)

    def test_a_change_that_is_taken_back(self):
        self.set("S-1", "--ledger", "100", "--from", LATER)
        self.assertEqual(self.show("100", LATER)["ledger"], "100")
        self.not_found("200", LATER)

    def test_a_merge_sees_org_numbers_that_come(self):
        self.set("S-1", "--orgnr", "974760673", "--from", LATER)
        self.add("Alfa", "--orgnr", "923609016")
        self.run_dd("supplier", "merge", "S-1", "S-2", code=REFUSED)

    def test_a_file_leaves_the_org_number_that_comes(self):
        self.add("Beta", "--ledger", "5")
        self.set("S-2", "--orgnr", "974760673", "--from", LATER)
        self.load("5;Beta;923609016;NO;01.02.2024;10,00;1")
        self.assertIsNone(self.show("S-2")["orgnr"])
        self.assertEqual(self.show("S-2", LATER)["orgnr"], "974760673")


class Names(AsOf):
    def setUp(self):
        super().setUp()
        self.add("Alfa AS")
        self.set("S-1", "--name", "Omega AS", "--from", LATER)

    def test_find(self):
        self.assertEqual(self.show("alfa")["name"], "Alfa AS")
        self.assertEqual(self.show("omega", LATER)["name"], "Omega AS")
        self.assertEqual(self.show("omega", TODAY, "--as-of", LATER)["name"], "Omega AS")
        self.not_found("omega")
        self.not_found("alfa", LATER)

    def test_the_nearest_name_is_one_of_the_day(self):
        error = self.run_dd("supplier", "show", "Alfo", code=INPUT)
        self.assertIn("Alfa AS", error.err)
        self.assertNotIn("Omega", self.run_dd("supplier", "show", "Omego", code=INPUT).err)

    def test_several_are_named_as_on_the_day(self):
        self.add("Alfa Nord AS")
        error = self.run_dd("supplier", "show", "alf", code=INPUT).err
        self.assertIn("Alfa AS", error)
        self.assertNotIn("Omega", error)

    def test_completion(self):
        def offered(word, day):
            return self.run_dd("__complete", "supplier", "show", word, env={"DDREG_TODAY": day}).out

        self.assertIn("Alfa AS", offered("al", TODAY))
        self.assertIn("Omega AS", offered("om", LATER))
        self.assertEqual((offered("om", TODAY), offered("al", LATER)), ("", ""))

    def test_namesakes(self):
        self.assertNotIn("S-1", self.run_dd("supplier", "add", "--name", "omega as", "--country", "NO").err)
        self.assertIn("S-1", self.run_dd("supplier", "add", "--name", "alfa as", "--country", "NO").err)

    def test_a_file_may_use_any_name_of_the_supplier(self):
        self.load(";Alfa AS;;NO;01.02.2024;10,00;1", ";Omega AS;;NO;02.02.2024;10,00;2")
        self.assertEqual(self.payees(), [1, 1])

    def test_ratings_and_merges_name_the_present_one(self):
        self.add("Beta")
        self.run_dd("supplier", "merge", "S-1", "S-2")
        listed = self.run_dd("assess", "--all").out
        self.assertNotIn("Omega", listed)


class Facts(AsOf):
    def test_what_was_withdrawn_and_is_known_again(self):
        """Known once, on whatever day, is known: the new value holds from the entry's day, and is in force on it."""
        self.run_dd("supplier", "add", "--name", "Alfa", "--country", "NO")
        self.set("S-1", "--sector", "14", "--from", EARLIER)
        self.set("S-1", "--sector", "")
        self.set("S-1", "--sector", "81")
        self.assertEqual(self.show("S-1")["sector"], "81")
        self.assertEqual(self.show("S-1", TODAY, "--as-of", EARLIER)["sector"], "14")


class WhatIsAlwaysOfToday(AsOf):
    def test_it_says_so(self):
        self.load("1;Alfa;;NO;01.02.2023;100,00;")
        ran = self.run_dd("report", "figures", "--year", "2023", "--as-of", EARLIER)
        self.assertIn("slik det teller i dag", ran.err)
        self.assertIn(EARLIER, ran.err)
        self.assertEqual(self.run_dd("report", "figures", "--year", "2023").err, "")
        self.assertIn("slik det er i dag", self.run_dd("supplier", "show", "S-1", "--as-of", EARLIER).err)
        self.assertEqual(self.run_dd("supplier", "show", "S-1").err, "")


if __name__ == "__main__":
    unittest.main()
