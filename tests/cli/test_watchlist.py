"""Public lists: who is looked up, what is asked, and what a person's answer does."""

import unittest

import watch
from ddreg import CHECK, INPUT, OK, REFUSED, USAGE, Case, sql

HEAD = "Leverandørnr;Leverandørnavn;Land;NACE;Org.nr;Kategori"


class Watch(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("s.csv", watch.rows(
            HEAD, "1;Rent Bygg AS;NO;81.210;900726740;", "2;Blank Gulv AS;NO;;;Renhold",
            "3;Orion Shipping AS;NO;50.201;;", "4;Kontor AS;NO;69.201;923609016;",
            "5;Vikar og Folk AS;NO;78.200;974760673;", "6;Ola Prøvesen;NO;69.201;;"))
        self.run_dd("import", "suppliers", "s.csv")

    def take(self, name, text, *more, day="2024-05-10", code=OK):
        self.write("liste", text)
        return self.json("watchlist", "import", name, "liste", "--day", day, *more, code=code)

    def hits(self, *more):
        return {(h["supplier"], h["list"]): h for h in self.json("watchlist", "hits", *more)["hits"]}

    def level(self, supplier):
        self.run_dd("assess", supplier, "--reason", "ny kunnskap")
        return self.json("supplier", "show", supplier)["level"]


class Looking(Watch):
    def test_what_a_list_of_approvals_asks(self):
        self.take("renhold", watch.approvals("900726740;RENT BYGG AS;Ikke godkjent",
                                             "911111118;BLANK GULV AS;Godkjent med ansatte"))
        hits = self.hits()
        self.assertEqual({s: (h["means"], h["found_by"], h["state"]) for (s, _), h in hits.items()},
                         {"S-1": ("refused", "number", "open"), "S-2": ("approved", "name", "open")})
        self.assertEqual(hits["S-1", "renhold"]["status"], "Ikke godkjent")
        self.assertEqual(hits["S-2", "renhold"]["words"], "blank gulv")
        self.assertEqual(self.json("supplier", "show", "S-1")["public_lists"],
                         "Renholdsregisteret per 2024-05-10: står som «Ikke godkjent» (%s, ubesvart)"
                         % hits["S-1", "renhold"]["id"])

    def test_who_is_not_in_it_is_due_where_an_approval_is_a_duty(self):
        self.take("renhold", watch.approvals("911111118;ANDRE AS;Godkjent"))
        self.assertEqual({s: h["means"] for (s, _), h in self.hits().items()}, {"S-1": "absent", "S-2": "absent"})
        due = [d for d in self.json("due")["due"] if d["what"] == "watch.absent"]
        self.assertEqual([d["id"] for d in due], ["S-2", "S-1"])
        self.assertEqual(self.hits()["S-2", "renhold"]["words"], "cleaning")

    def test_who_has_no_name_is_found_by_its_number_and_not_absent(self):
        self.run_dd("journal", "erase", "S-1", "--field", "navn", "--reason", "bedt om")
        for _ in range(2):
            done = self.take("renhold", watch.approvals("900726740;X;Ikke godkjent", "900726740;X;Ikke godkjent"))
            self.assertEqual([(h["supplier"], h["means"]) for h in done["hits"]],
                             [("S-1", "refused"), ("S-2", "absent")])
        self.assertEqual(done["same_as"], "I-2")

    def test_what_is_lawful_depends_on_the_list(self):
        for name, number, status, state in (
                ("renhold", "900726740", "Søknad under behandling", "fine"),
                ("renhold", "900726740", "HMS-kortbestilling under behandling", "fine"),
                ("renhold", "900726740", "Godkjent uten ansatte", "fine"),
                ("renhold", "900726740", "Noe nytt", "open"),
                ("bemanning", "974760673", "Lovlig – godkjent", "fine"),
                ("bemanning", "974 760 673", "Søknad under behandling", "open")):
            with self.subTest(list=name, status=status):
                done = self.take(name, watch.approvals("%s;X;%s" % (number, status)))
                self.assertEqual([h["state"] for h in done["hits"] if h["found_by"] == "number"], [state])
                self.assertEqual([h["status"] for h in done["hits"] if h["found_by"] == "number"], [status])

    def test_of_two_rows_of_one_firm_the_less_favourable_counts(self):
        done = self.take("renhold", watch.approvals("900726740;X;Godkjent", "900726740;X;Ikke godkjent",
                                                    "900726740;X;Godkjent"))
        self.assertEqual([h["means"] for h in done["hits"] if h["supplier"] == "S-1"], ["refused"])

    def test_names_are_asked_about_with_the_words_that_are_alike(self):
        done = self.take("eu", watch.names("13;Shipping ORION Ltd.", "14;ORION SHIPPING HOLDING OF MARS",
                                           "15;Kontor", "16;Orion", "17;Shipping Company", "18;ØRION SHIPPING"))
        self.assertEqual(sorted((h["supplier"], h["number"], h["words"]) for h in done["hits"]),
                         [("S-3", "13", "orion shipping"), ("S-3", "14", "orion shipping"), ("S-4", "15", "kontor")])
        self.assertTrue(all(h["state"] == "open" for h in done["hits"]))

    def test_xml(self):
        done = self.take("renhold", watch.approvals_xml(("900726740", "RENT BYGG AS", "Godkjent med ansatte"),
                                                        ("911111118", "BLANK GULV AS", "Ikke godkjent")))
        self.assertEqual([(h["supplier"], h["means"], h["state"]) for h in done["hits"]],
                         [("S-1", "approved", "fine"), ("S-2", "refused", "open")])
        self.assertEqual((done["format"], done["rows"], done["fine"]), ("XML", 2, 1))

    def test_names_in_parts_and_names_within(self):
        done = self.take("ofac", watch.entries_xml())
        self.assertEqual([(h["supplier"], h["number"], h["listed_name"]) for h in done["hits"]],
                         [("S-3", "12", "ORION SHIPPING LLC"), ("S-6", "37", "Ola PRØVESEN")])

    def test_an_order_that_was_lifted_is_no_hit(self):
        done = self.take("wro", "Company Name,Status\nOrion Shipping,Inactive\nKontor,Active\n")
        self.assertEqual([h["supplier"] for h in done["hits"]], ["S-4"])

    def test_a_merged_supplier_is_found_with_the_one_it_counts_as(self):
        self.run_dd("supplier", "merge", "S-2", "S-1", "--reason", "samme")
        done = self.take("renhold", watch.approvals("900726740;X;Godkjent"))
        self.assertEqual([(h["supplier"], h["state"]) for h in done["hits"]], [("S-1", "fine")])


class Files(Watch):
    def test_what_is_no_such_list_is_refused(self):
        columns = "ingen kolonne med navn"
        for text, error in ((watch.rows("Navn;Farge", "Kontor AS;blå"), columns),
                            (watch.rows("Navn;Status", "Kontor AS;Godkjent"), columns),
                            (watch.approvals(), "nevner ingen"), ("<?xml version='1.0'?><a><b>", "slutter midt i"),
                            ("<?xml version='1.0'?><a/>", columns),
                            ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a/>", "DOCTYPE")):
            with self.subTest(error=error):
                self.write("liste", text)
                self.fails(["watchlist", "import", "renhold", "liste", "--day", "2024-05-10"], INPUT, error)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM watch_list"), [(0,)])

    def fails(self, args, code, error):
        self.assertIn(error, self.run_dd(*args, code=code).err)

    def test_the_day(self):
        self.write("liste", watch.names("1;Kontor"))
        self.write("eu-20240509.csv", watch.names("1;Kontor"))
        self.fails(["watchlist", "import", "eu", "liste"], INPUT, "sier ikke hvilken dag")
        self.fails(["watchlist", "import", "eu", "liste", "--day", "2099-01-01"], INPUT, "ikke har vært ennå")
        self.fails(["watchlist", "import", "xx", "liste"], INPUT, "er ikke en av listene")
        self.assertEqual(self.json("watchlist", "import", "eu", "eu-20240509.csv")["day"], "2024-05-09")

    def test_rows_that_cannot_be_read_are_counted(self):
        done = self.take("eu", watch.names("1;Kontor", "2;a;b", "3;"), code=CHECK)
        self.assertEqual((done["rows"], done["refused"]), (1, 2))
        self.assertEqual(done["warnings"][0]["id"], "watch.refused")

    def test_a_dry_run_writes_nothing(self):
        self.assertEqual(self.take("eu", watch.names("1;Kontor"), "--dry-run")["open"], 1)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM watch_list"), [(0,)])

    def test_the_same_file_again_says_nothing_new(self):
        self.take("eu", watch.names("1;Kontor"))
        self.assertEqual(self.take("eu", watch.names("1;Kontor"))["same_as"], "I-2")
        self.run_dd("supplier", "add", "--name", "Kontor", "--country", "SE")
        self.assertEqual([d["id"] for d in self.json("due")["due"] if d["what"] == "watch.later"], ["eu"])
        self.assertEqual(self.take("eu", watch.names("1;Kontor"))["open"], 2)

    def test_a_supplier_that_is_not_in_the_list_is_looked_up_by_the_same_file(self):
        self.take("eu", watch.names("1;Kontor"))
        self.run_dd("supplier", "add", "--name", "Noe helt annet", "--country", "SE")
        later = [d for d in self.json("due", "--what", "watch.later")["due"]]
        self.assertEqual([(d["id"], d["days_left"]) for d in later], [("eu", 0)])
        self.assertIsNone(self.take("eu", watch.names("1;Kontor"))["same_as"])
        self.assertEqual(self.json("due", "--what", "watch.later")["due"], [])
        self.assertEqual(self.take("eu", watch.names("1;Kontor"))["same_as"], "I-3")

    def test_a_later_list_takes_the_place_of_an_earlier(self):
        self.take("eu", watch.names("1;Kontor", "2;Orion Shipping"))
        done = self.take("eu", watch.names("2;Orion Shipping"), day="2024-05-12")
        self.assertEqual([h["supplier"] for h in done["gone"]], ["S-4"])
        self.assertEqual(list(self.hits()), [("S-3", "eu")])
        old = self.take("eu", watch.names("1;Kontor"), day="2024-05-01")
        self.assertTrue(old["older"])
        self.assertEqual(list(self.hits()), [("S-3", "eu")])

    def test_an_import_is_undone(self):
        self.take("eu", watch.names("1;Kontor"))
        self.take("eu", watch.names("2;Orion Shipping"), day="2024-05-12")
        self.run_dd("import", "undo", "I-3", "--reason", "feil")
        self.assertEqual(list(self.hits()), [("S-4", "eu")])

    def test_how_old_each_list_is(self):
        self.take("eu", watch.names("1;Kontor"), day="2024-04-01")
        lists = {row["list"]: row for row in self.json("watchlist", "show")["watchlists"]}
        self.assertEqual((lists["eu"]["age_days"], lists["eu"]["rows"], lists["eu"]["next"]), (44, 1, "2024-05-01"))
        self.assertIsNone(lists["un"]["day"])
        self.assertEqual([(d["id"], d["due"], d["days_left"]) for d in self.json("due", "--what", "watch.old")["due"]],
                         [("eu", "2024-05-01", -14)])

    def test_a_hit_is_due_since_the_day_of_the_file_to_the_suppliers_owner(self):
        self.run_dd("supplier", "set", "S-4", "--owner", "Ida Berg", "--reason", "hennes")
        self.take("eu", watch.names("1;Kontor", "2;Orion Shipping", "3;Kontor"))
        due = [(d["id"], d["due"], d["days_left"], d["who"]) for d in self.json("due", "--what", "watch.listed")["due"]]
        self.assertEqual(due, [("S-4", "2024-05-10", -5, "Ida Berg")] * 2 + [("S-3", "2024-05-10", -5, None)])
        self.assertEqual(self.json("due", "--what", "watch.listed", "--ics", "a.ics")["events"], 3)
        self.take("eu", watch.names("1;Kontor", "3;Kontor"), day="2024-05-12")
        done = self.json("due", "--what", "watch.listed", "--ics", "a.ics", "--overwrite")
        self.assertEqual((done["events"], done["cancelled"]), (2, 1))


class Answers(Watch):
    def answer(self, verb, hit, code=OK):
        return self.run_dd("watchlist", verb, hit, "--reason", "ringt dem", code=code)

    def test_only_a_confirmed_hit_raises(self):
        self.take("eu", watch.names("1;Kontor"))
        before = self.level("S-4")
        self.assertEqual(before, "low")
        self.answer("confirm", "H-1")
        self.assertEqual(self.level("S-4"), "high")
        self.run_dd("evidence", "add", "S-4", "--kind", "audit", "--ref", "1", "--issuer", "X", "--passed",
                    "--issued", "2024-01-01", "--address", "https://x.example.no", "--reason", "x")
        self.assertEqual(self.level("S-4"), "high")
        why = self.run_dd("assess", "S-4", "--explain").out
        self.assertIn("EUs sanksjonsliste (H-1)", why)

    def test_a_confirmed_hit_raises_its_supplier_alone(self):
        self.take("eu", watch.names("1;Orion Shipping", "2;Kontor", "3;Kontor", "4;Vikar og Folk"))
        hits = self.json("watchlist", "hits")["hits"]
        confirmed = [h["id"] for h in hits if h["number"] == "3"]
        self.answer("confirm", *confirmed)
        for supplier, found in (("S-3", False), ("S-4", True), ("S-5", False)):
            why = self.run_dd("assess", supplier, "--explain").out
            self.assertEqual("EUs sanksjonsliste" in why, found, supplier)
            self.assertEqual("(%s)" % confirmed[0] in why, found, supplier)

    def test_what_lowers_is_said(self):
        self.take("eu", watch.names("1;Kontor"))
        self.answer("confirm", "H-1")
        self.assertEqual(self.level("S-4"), "high")
        self.write("ny", watch.names("2;Andre"))
        self.run_dd("watchlist", "import", "eu", "ny", "--day", "2024-05-12", code=REFUSED)
        done = self.answer("dismiss", "H-1")
        self.assertIn("S-4", done.err)
        self.assertEqual(self.level("S-4"), "low")
        self.assertEqual(len(self.json("risk", "falls", "--all")["falls"]), 1)

    def test_a_lawful_one_is_no_rating(self):
        self.take("renhold", watch.approvals("911111118;BLANK GULV AS;Godkjent"))
        before = self.level("S-2")
        self.answer("confirm", next(h["id"] for h in self.hits().values() if h["supplier"] == "S-2"))
        self.assertEqual(self.level("S-2"), before)

    def test_an_answer_holds_for_later_lists(self):
        self.take("eu", watch.names("1;Kontor", "2;Orion Shipping"))
        self.answer("dismiss", "H-1")
        self.take("eu", watch.names("2;Orion Shipping", "1;Kontor"), day="2024-05-12")
        states = {s: h["state"] for (s, _), h in self.hits("--all").items()}
        self.assertEqual(states, {"S-3": "dismissed", "S-4": "open"})
        self.take("eu", watch.names("3;Orion Shipping"), day="2024-05-13")
        self.assertEqual(self.hits()["S-3", "eu"]["state"], "open")

    def test_a_number_that_changes_is_no_hit_any_more(self):
        self.take("renhold", watch.approvals("900726740;X;Ikke godkjent"))
        self.run_dd("supplier", "set", "S-1", "--orgnr", "905461761", "--reason", "feil")
        self.assertNotIn(("S-1", "renhold"), self.hits())
        self.assertIn("renhold", [d["id"] for d in self.json("due")["due"] if d["what"] == "watch.later"])

    def test_a_trade_that_becomes_known_later(self):
        self.run_dd("supplier", "add", "--name", "Stille AS", "--country", "NO", "--orgnr", "905461761")
        rows = watch.approvals("900726740;X;Godkjent")
        self.take("renhold", rows)
        later = ("due", "--what", "watch.later")
        self.assertEqual(self.json(*later)["due"], [])
        new = self.json("supplier", "list")["suppliers"][-1]["id"]
        self.run_dd("supplier", "set", new, "--sector", "81.21", "--reason", "Vasker")
        self.assertEqual([d["id"] for d in self.json(*later)["due"]], ["renhold"])
        self.assertNotIn((new, "renhold"), self.hits())
        self.take("renhold", rows)  # the same file
        self.assertEqual(self.hits()[new, "renhold"]["means"], "absent")
        self.assertEqual(self.json(*later)["due"], [])

    def test_what_is_refused(self):
        self.take("renhold", watch.approvals("900726740;X;Godkjent"))
        fine = next(h["id"] for h in self.hits("--all").values() if h["state"] == "fine")
        self.answer("confirm", fine, code=REFUSED)
        self.answer("confirm", "H-99", code=INPUT)
        self.answer("confirm", "S-1", code=USAGE)
        self.run_dd("watchlist", "confirm", "H-1", code=USAGE)

    def test_the_journal_holds(self):
        self.take("renhold", watch.approvals("900726740;X;Ikke godkjent"))
        self.answer("confirm", "H-1")
        self.level("S-1")
        self.run_dd("journal", "verify")


if __name__ == "__main__":
    unittest.main()
