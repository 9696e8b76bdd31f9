"""Suppliers that are one firm: merged, undone, proposed; and everything that counts them."""
import shutil
import subprocess

import ddreg
from ddreg import INPUT, OK, REFUSED, ROOT, USAGE, Case, sql

HEAD = "Leverandørnr;Leverandør;Org.nr;Land;Dato;Beløp;Bilagsnr"
PYTHON = "/usr/bin/python3"


class Loading(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def load(self, *rows, head=HEAD, name="p.csv", code=OK, args=(), kind="purchases"):
        self.write(name, "\n".join((head,) + rows + ("",)).encode())
        return self.run_dd("import", kind, name, *args, code=code)

    def figures(self, year=2023):
        return self.json("report", "figures", "--year", str(year))

    def ids(self, *args):
        return [s["id"] for s in self.json("supplier", "list", *args)["suppliers"]]

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)
        super().tearDown()


class Merge(Loading):
    ROWS = ("1;Alfa AS;974760673;NO;01.02.2022;100,00;1", "2;Alfa;;SE;01.02.2023;10,00;2",
            "1;Alfa AS;;;02.02.2023;1,00;3", "3;Beta;;NO;02.02.2023;5,00;4")

    def setUp(self):
        super().setUp()
        self.load(*self.ROWS)
        self.before = self.figures()

    def test_two_become_one_and_two_again(self):
        said = self.json("supplier", "merge", "S-1", "S-2", "--reason", "samme firma")
        self.check_schema(said, "supplier-merge")
        self.assertEqual(said, {"id": "S-1", "merged": "S-2", "bought": [{"year": 2023, "ore": 1000}],
                                "facts": [{"field": "country", "kept": "NO", "merged": "SE"}],
                                "level_kept": None, "level_merged": None})
        figures = self.figures()
        self.assertEqual((figures["suppliers"]["total"], figures["suppliers"]["eu"]), (2, 0))
        self.assertEqual(figures["purchases"]["total"], self.before["purchases"]["total"])
        self.assertEqual(figures["purchases"]["norway"], 1600)
        self.assertEqual(self.figures(2022)["suppliers"]["total"], 1)
        self.assertEqual(self.ids(), ["S-1", "S-3"])
        bought = {s["id"]: s["ore"] for s in self.json("supplier", "list", "--year", "2023")["suppliers"]}
        self.assertEqual(bought, {"S-1": 1100, "S-3": 500})
        shown = self.json("supplier", "show", "S-1")
        self.assertEqual((shown["merged"], shown["merged_into"]), ("S-2", None))
        self.assertEqual(shown["bought"], [{"year": 2022, "ore": 10000}, {"year": 2023, "ore": 1100}])
        shown = self.json("supplier", "show", "S-2")
        self.check_schema(shown, "supplier-show")
        self.assertEqual((shown["merged"], shown["merged_into"], shown["country"]), (None, "S-1", "SE"))
        self.assertIn("S-1", self.run_dd("supplier", "show", "S-2").out)
        self.json("supplier", "unmerge", "S-2")
        self.assertEqual(self.figures(), self.before)
        self.assertEqual(self.ids(), ["S-2", "S-1", "S-3"])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier_alias"), [(2,)])

    def test_what_a_person_sees(self):
        out = self.run_dd("supplier", "merge", "S-1", "S-2").out
        for text in ("S-2 Alfa", "S-1 Alfa AS", "2023", "10,00", "unmerge S-2", "SE"):
            self.assertIn(text, out)
        out = self.run_dd("supplier", "merge", "S-2", "S-3", code=OK).out  # S-2 counts as S-1
        self.assertIn("S-1 Alfa AS", out)

    def test_named_by_number_or_name_it_is_the_one_it_counts_as(self):
        self.run_dd("supplier", "merge", "S-1", "S-2")
        for word in ("2", "Alfa", "alfa as", "1"):
            self.assertEqual(self.json("supplier", "show", word)["id"], "S-1", word)
        self.assertEqual(self.json("supplier", "show", "S-2")["id"], "S-2")
        self.assertEqual(self.run_dd("__complete", "supplier", "show", "Alf").out.splitlines(), ["Alfa AS\tS-1"])
        self.assertEqual(self.run_dd("__complete", "supplier", "unmerge", "").out.splitlines(), ["S-2\tAlfa"])

    def test_it_is_not_rated_apart(self):
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.assertEqual(self.json("assess", "--all")["rated"], 2)
        self.assertEqual({d["id"] for d in self.json("due")["due"]} & {"S-2"}, set())
        ran = self.run_dd("assess", "S-2", code=REFUSED)
        self.assertIn("S-1", ran.err)
        self.run_dd("supplier", "set", "S-2", "--country", "DK", code=REFUSED)

    def test_a_row_that_names_it_counts_for_the_other(self):
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.load("2;Alfa;;;05.03.2023;2,00;9", ";Alfa AS;;;05.03.2023;4,00;10", name="q.csv")
        self.assertEqual(self.ids("--year", "2023"), ["S-1", "S-3"])
        self.assertEqual(self.figures()["purchases"]["norway"], 2200)
        self.run_dd("supplier", "unmerge", "S-2")
        self.assertEqual(self.json("supplier", "show", "S-2")["bought"], [{"year": 2023, "ore": 1200}])

    def test_chains_and_circles(self):
        self.run_dd("supplier", "merge", "S-2", "S-3")
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.assertEqual(self.ids(), ["S-1"])
        self.assertEqual(self.json("supplier", "show", "S-1")["merged"], "S-2, S-3")
        self.assertEqual(self.json("supplier", "show", "S-3")["merged_into"], "S-1")
        for args in (("S-3", "S-1"), ("S-2", "S-1"), ("S-1", "S-1"), ("S-1", "S-3"), ("S-2", "S-3")):
            self.run_dd("supplier", "merge", *args, code=REFUSED)
        self.run_dd("supplier", "unmerge", "S-2")  # with what was merged into it
        self.assertEqual(self.ids(), ["S-2", "S-1"])
        self.run_dd("supplier", "unmerge", "S-2", code=REFUSED)

    def test_merged_elsewhere(self):
        self.run_dd("supplier", "merge", "S-1", "S-2")
        ran = self.run_dd("supplier", "merge", "S-3", "S-2", code=REFUSED)
        self.assertIn("unmerge S-2", ran.err)

    def test_two_valid_org_numbers_are_two_firms(self):
        self.run_dd("supplier", "set", "S-2", "--orgnr", "923609016")
        self.run_dd("supplier", "merge", "S-1", "S-2", code=REFUSED)
        self.run_dd("supplier", "merge", "S-3", "S-2")  # has none itself
        ran = self.run_dd("supplier", "merge", "S-3", "S-1", code=REFUSED)
        self.assertIn("S-1", ran.err)
        self.assertIn("S-2", ran.err)
        self.run_dd("supplier", "merge", "S-1", "S-3", code=REFUSED)
        self.run_dd("supplier", "unmerge", "S-2")
        self.run_dd("supplier", "set", "S-2", "--orgnr", "")
        self.run_dd("supplier", "merge", "S-1", "S-2")

    def test_a_supplier_into_what_is_none_takes_a_reason(self):
        none = ("--class", "not_supplier", "--reason", "Avgift")
        self.run_dd("supplier", "set", "S-1", *none)
        ran = self.run_dd("supplier", "merge", "S-1", "S-2", code=None)
        self.assert_error(ran, REFUSED, "S-2", "S-1", "--reason")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier_alias"), [(0,)])
        self.run_dd("supplier", "merge", "S-3", "S-1")  # the other way round nothing is hidden
        self.run_dd("supplier", "set", "S-2", *none)
        self.run_dd("supplier", "unmerge", "S-1")
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.run_dd("supplier", "merge", "S-1", "S-3", "--reason", "samme etat")

    def test_unknown_and_missing(self):
        self.run_dd("supplier", "merge", "S-1", "S-99", code=INPUT)
        self.run_dd("supplier", "merge", "S-1", code=USAGE)
        self.run_dd("supplier", "unmerge", "S-1", code=REFUSED)

    def test_in_bokmål(self):
        self.run_dd("leverandør", "flett", "S-1", "S-2")
        self.run_dd("leverandor", "skill", "S-2")


class Recount(Loading):
    """The demo company, counted again with its purchases rewritten, as no register ever does."""

    def test_merged_as_if_they_always_were_one(self):
        folder = self.dir / "company"
        shutil.copytree(ROOT / "data/demo", folder)
        for kind in ("suppliers", "purchases"):
            self.run_dd("import", kind, str(folder / (kind + ".csv")))
        numbers = [n for n, in sql(self.db, "SELECT value FROM supplier_number WHERE scheme = 'ledger' ORDER BY id")]
        pairs = list(zip(numbers[0:60:2], numbers[1:60:2]))
        merged = []
        for keep, other in pairs:
            self.run_dd("supplier", "set", other, "--orgnr", "")
            self.run_dd("supplier", "merge", keep, other, "--reason", "samme firma")
            merged.append("%s;%s" % (other, keep))
        (folder / "merged.csv").write_text("\n".join(["fra;til"] + merged) + "\n")
        for year in ("2022", "2023"):
            done = subprocess.run([PYTHON, "-B", str(ROOT / "tests/recount/recount.py"), str(folder), year],
                                  check=True, capture_output=True)
            want, got = __import__("json").loads(done.stdout), self.figures(year)
            for part in ("suppliers", "purchases", "not_suppliers"):
                self.assertEqual(want[part], {k: got[part][k] for k in want[part]}, part)


class Duplicates(Loading):
    def pairs(self):
        document = self.json("supplier", "duplicates")
        self.check_schema(document, "supplier-duplicates")
        return document["duplicates"]

    def names(self, *names):
        self.load(*("%d;%s;NO" % (n, name) for n, name in enumerate(names, 1)),
                  head="Leverandørnr;Navn;Land", kind="suppliers", name="s.csv")

    def test_each_reason(self):
        for why, one, other in (("name", "Fjordglass AS", "FJORDGLASS A/S"), ("form", "Fjordglass AS", "Fjordglass"),
                                ("spaces", "Data Huset AS", "Datahuset AS"), ("order", "Glass Fjord", "Fjord Glass"),
                                ("letters", "Herbert Glass AS", "Herbrt Glass AS"),
                                ("word", "Fjord Renhold", "Fjord Renhold Bergen")):
            with self.subTest(why=why):
                self.db.unlink()
                self.init()
                self.names(one, other, "Noe Helt Annet AS")
                found = self.pairs()
                self.assertEqual([(p["why"], {p["id"], p["other_id"]}) for p in found], [(why, {"S-1", "S-2"})])
                self.assertEqual(found[0]["command"], "ddreg supplier merge %s %s"
                                 % (found[0]["id"], found[0]["other_id"]))

    def test_another_country(self):
        self.load("1;Fjordglass AS;NO", "2;FJORDGLASS AS;SE", "3;Nordvindu;NO", "4;Nordvinduu;SE", "5;Vestvask;NO",
                  "6;Vestvask ApS;DK", head="Leverandørnr;Navn;Land", kind="suppliers", name="s.csv")
        self.assertEqual([(p["why"], p["id"], p["other_id"]) for p in self.pairs()], [("country", "S-1", "S-2")])

    def test_the_likeliest_come_first(self):
        self.names("Alfa Renhold Bergen", "Alfa Renhold", "Betaglass", "Betaglass AS", "Gamma Skilt AS",
                   "Gamma Skilt A/S", "Deltatransport Nord", "Deltatrasport Nord")
        self.assertEqual([p["why"] for p in self.pairs()], ["name", "form", "letters", "word"])
        scores = [p["score"] for p in self.pairs()]
        self.assertEqual(scores, sorted(scores, reverse=True))

    def test_not_alike(self):
        self.names("Skole 1", "Skole 2", "Bø Bygg", "Bo Bygg", "Nord AS", "Nord Renhold AS", "Anna Hansen",
                   "Anne Hansen", "Eikelia Nord", "Eikelia Sør", "Alfa Bygg AS", "Alfa Byggg ASA")
        self.assertEqual(self.pairs(), [])

    def test_two_valid_numbers_are_two_firms(self):
        self.names("Fjordglass AS", "Fjordglass A/S")
        self.run_dd("supplier", "set", "S-1", "--orgnr", "974760673")
        self.run_dd("supplier", "set", "S-2", "--orgnr", "923609016")
        self.assertEqual(self.pairs(), [])

    def test_the_one_that_is_known_best_is_kept(self):
        self.load("1;Fjordglass;;NO;01.02.2023;100,00;1", "2;Fjordglass AS;;NO;01.02.2023;10,00;2")
        self.assertEqual(self.pairs()[0]["id"], "S-1")
        self.run_dd("supplier", "set", "S-2", "--orgnr", "974760673")
        found = self.pairs()[0]
        self.assertEqual((found["id"], found["ore"], found["other_ore"]), ("S-2", 1000, 10000))

    def test_merged_and_different_ones_are_not_shown_again(self):
        self.names("Fjordglass AS", "Fjordglass", "Fjordglas AS")
        self.assertEqual(len(self.pairs()), 2)
        self.run_dd("supplier", "distinct", "S-2", "S-1", "--reason", "to eiere")
        self.assertNotIn({"S-1", "S-2"}, [{p["id"], p["other_id"]} for p in self.pairs()])
        self.run_dd("supplier", "merge", "S-1", "S-3")
        self.assertEqual(self.pairs(), [])
        self.run_dd("supplier", "distinct", "S-1", "S-3", code=REFUSED)
        self.assertIn("to eiere", str(sql(self.db, "SELECT reason FROM supplier_distinct")))

    def test_a_command_does_what_it_says(self):
        self.names("Fjordglass AS", "Fjordglass", "Nord Data AS", "Norddata AS")
        while self.pairs():
            self.run_dd(*self.pairs()[0]["command"].split()[1:])
        self.assertEqual(len(self.ids()), 2)

    def test_a_wrong_number_shared(self):
        self.load("1;Alfa;974760674;NO", "2;Beta;974760674;NO", "3;G;999999999;NO", "4;D;999999999;NO",
                  head="Leverandørnr;Navn;Org.nr;Land", kind="suppliers", name="s.csv")
        self.assertEqual([(p["why"], p["id"], p["other_id"]) for p in self.pairs()], [("orgnr", "S-1", "S-2")])


class WhichSupplier(Loading):
    def test_written_otherwise(self):
        self.load(";Fjordglass AS;;NO;01.02.2023;1,00;1", ";FJORDGLASS A/S;;;02.02.2023;2,00;2",
                  ";Smith & Sons Ltd;;GB;01.02.2023;4,00;3", ";SMITH AND SONS LIMITED;;;01.02.2023;8,00;4")
        self.load(";Fjordglass  aksjeselskap;;NO;03.02.2023;16,00;5", name="q.csv")
        self.assertEqual(len(self.ids()), 2)
        self.assertEqual(self.figures()["purchases"]["norway"], 1900)

    def test_another_form_may_be_another_firm(self):
        self.load(";Fjord AS;;NO;01.02.2023;1,00;1", ";Fjord ASA;;NO;02.02.2023;2,00;2", ";Fjord;;NO;03.02.2023;4,00;3")
        self.assertEqual(len(self.ids()), 3)

    def test_an_account_that_went_to_another_firm(self):
        self.load("1;Alfa;974760673;NO;01.02.2023;1,00;1")
        ran = self.load("1;Beta;923609016;NO;01.02.2023;2,00;2", name="q.csv", code=INPUT)
        self.assertIn("supplier set S-1 --orgnr", ran.out + ran.err)
        self.load("1;Beta;923609016;NO", head="Leverandørnr;Navn;Org.nr;Land", kind="suppliers", name="s.csv",
                  code=INPUT)
        self.run_dd("supplier", "set", "S-1", "--ledger", "")
        self.load("1;Beta;923609016;NO;01.02.2023;2,00;2", name="q.csv")
        self.assertEqual(len(self.ids()), 2)

    def test_numbers_that_name_no_one_and_no_name(self):
        self.load(";;974760674;NO;01.02.2023;1,00;1", ";;974760675;NO;01.02.2023;2,00;2")
        self.assertEqual(len(self.ids()), 2)


if __name__ == "__main__":
    ddreg.unittest.main()
