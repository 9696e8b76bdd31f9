"""import brreg: what Enhetsregisteret says of the suppliers, and what comes of it."""
import unittest

import brreg
from brreg import unit
from ddreg import CHECK, INPUT, OK, TODAY, USAGE, Case, sql

FJELL, HAV, SKOG, BY = "311991531", "211607122", "314580621", "314554329"
DAY = "2024-04-30"
BOUGHT = ["--country", "NO"]


class Brreg(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS")

    def add(self, name, orgnr=None, *more):
        self.run_dd("supplier", "add", "--name", name, *BOUGHT, *(["--orgnr", orgnr] if orgnr else []), *more)

    def take(self, units, *more, code=OK, name="enheter.csv", form=brreg.as_csv, day=DAY):
        self.write(name, units if isinstance(units, bytes) else form(units))
        out = self.json("import", "brreg", name, *(["--day", day] if day else []), *more, code=code)
        self.check_schema(out, "import-brreg")
        return out

    def refuse(self, content, code, *words, more=("--day", DAY), name="enheter.csv"):
        self.write(name, content)
        self.assert_error(self.run_dd("import", "brreg", name, *more, code=None), code, *words)
        self.assertEqual(self.count("import_batch") + self.count("supplier_unit"), 0)

    def count(self, table):
        return sql(self.db, "SELECT COUNT(*) FROM %s" % table)[0][0]

    def show(self, supplier, *more):
        return self.json("supplier", "show", supplier, *more)

    def said(self, supplier):
        one = self.show(supplier)
        return {key[5:]: value for key, value in one.items() if key.startswith("unit_") and value is not None}

    def due(self):
        return {(d["what"], d["id"]): d for d in self.json("due")["due"] if d["what"].startswith("unit.")}


class Taken(Brreg):
    FILES = {"csv": ("e.csv", brreg.as_csv), "json": ("e.json", brreg.as_json), "page": ("p.json", brreg.as_page),
             "csv.gz": ("e.csv.gz", lambda u: brreg.packed(brreg.as_csv(u))),
             "json.gz": ("e.json.gz", lambda u: brreg.packed(brreg.as_json(u)))}

    def test_the_same_of_every_form(self):
        units = [unit("999999999", code="01.110"),
                 unit(FJELL, code="43.210", code2="62.100", employees=5, municipality="1535"),
                 unit(HAV, code="81.210", form="ENK", bankrupt="true", bankrupt_day="2024-03-01")]
        first = None
        for what, (name, form) in self.FILES.items():
            with self.subTest(what):
                db = "%s.db" % what
                self.run_dd("init", "--register", db, "--company", "Prøve AS")
                for n, orgnr in (("Fjell AS", FJELL), ("Hav", HAV), ("Uten", None)):
                    self.run_dd("supplier", "add", "--register", db, "--name", n, *BOUGHT,
                                *(["--orgnr", orgnr] if orgnr else []))
                self.write(name, form(units))
                out = self.json("import", "brreg", name, "--register", db, "--day", DAY)
                self.assertEqual(out.pop("format"), what[:3].upper() if what.startswith("csv") else "JSON")
                rows = sql(self.dir / db, "SELECT supplier_id, orgnr, state, state_day, form, country, municipality,"
                                          " sector, sector_2, sector_3, employees, valid_from, source"
                                          " FROM supplier_unit ORDER BY id")
                first = first or (out, rows)
                self.assertEqual((out, rows), first)
        out, rows = first
        self.assertEqual(rows, [
            (1, FJELL, "active", None, "AS", "NO", "1535", "SN2025:43.210", "SN2025:62.100", None, 5, DAY, "I-1"),
            (2, HAV, "bankrupt", "2024-03-01", "ENK", "NO", "0301", "SN2025:81.210", None, None, None, DAY, "I-1")])
        self.assertEqual((out["units"], out["found"], out["updated"], out["without_number"], out["sectors"]),
                         (3, 2, 2, 1, "SN2025"))
        self.assertEqual(out["warnings"], [])

    def test_facts_have_the_rank_of_a_register(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100")])
        self.assertEqual(self.show("S-1")["sector"], "SN2025:43.210")
        self.assertEqual(self.show("S-1", "--as-of", "2020-01-01")["sector"], "SN2025:43.210")  # first known: ever
        self.run_dd("journal", "verify")

    def test_no_address_of_a_person_is_kept(self):
        self.add("Kari", HAV)
        self.take([unit(HAV, form="ENK", **{"forretningsadresse.adresse": "Hemmeligveien 7"})])
        self.assertNotIn(b"Hemmeligveien", b"".join(p.read_bytes() for p in self.dir.glob("ddreg.db*")))

    def test_nothing_new(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100")])
        out = self.take([unit(FJELL, code="43.210", code2="62.100")])
        self.assertEqual((out["import"], out["same_as"], out["unchanged"]), (None, "I-1", 1))
        self.assertEqual(self.count("import_batch"), 1)
        self.add("Hav AS", HAV)  # the same file says something of a supplier that came later
        units = [unit(FJELL, code="43.210", code2="62.100"), unit(HAV, code="81.210")]
        out = self.take(units, day="2024-05-01")
        self.assertEqual((out["import"], out["updated"], out["unchanged"]), ("I-2", 1, 1))

    def test_before_and_after(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100", employees=5)])
        out = self.take([unit(FJELL, code="43.210", employees="", winding_up="true")], "--sectors", "sn2025",
                        day="2024-05-05")
        self.assertEqual([(c["field"], c["before"], c["after"]) for c in out["changes"]],
                         [("state", "active", "winding_up"), ("sector_2", "SN2025:62.100", None),
                          ("employees", "5", None)])
        self.assertEqual(self.said("S-1")["state"], "winding_up")
        self.assertNotIn("employees", self.said("S-1"))  # an empty number is not 0
        self.assertEqual(self.show("S-1", "--as-of", "2024-05-01")["unit_employees"], 5)

    def test_dry_run(self):
        self.add("Fjell AS", FJELL)
        out = self.take([unit(FJELL, code="43.210", code2="62.100")], "--dry-run")
        self.assertEqual((out["import"], out["updated"]), (None, 1))
        self.assertEqual(self.count("supplier_unit") + self.count("import_batch"), 0)


class Ranks(Brreg):
    def test_a_person_goes_before_it(self):
        self.add("Fjell AS", FJELL, "--sector", "70.22")
        out = self.take([unit(FJELL, code="43.210", code2="62.100")])
        self.assertEqual([c["before"] for c in out["changes"] if c["kept"]], ["70.22"])
        one = self.show("S-1")
        self.assertEqual((one["sector"], one["unit_sector"]), ("70.22", "SN2025:43.210"))
        self.assertIn("SN2025:43.210", self.run_dd("supplier", "show", "S-1").out)

    def test_what_a_person_took_back_stays_unknown(self):
        self.add("Fjell AS", FJELL, "--sector", "70.22")
        self.run_dd("supplier", "set", "S-1", "--sector", "", "--reason", "x")
        self.take([unit(FJELL, code="43.210", code2="62.100")])
        self.assertIsNone(self.show("S-1")["sector"])

    def file_of_suppliers(self, code, name):
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Fjell AS", "Land": "NO", "NACE": code, "Org.nr": FJELL},
                       name=name)
        return self.json("import", "suppliers", name, "--sectors", "sn2007", "--reason", "x")

    def test_it_goes_before_a_file_of_suppliers(self):
        self.file_of_suppliers("70.22", "a.csv")
        self.take([unit(FJELL, code="43.210", code2="62.100")], "--reason", "x")
        self.assertEqual(self.show("S-1")["sector"], "SN2025:43.210")
        out = self.file_of_suppliers("46.42", "b.csv")
        self.assertEqual([w["id"] for w in out["warnings"] if "outranked" in w["id"]], ["imported.outranked"])
        self.assertEqual(self.show("S-1")["sector"], "SN2025:43.210")
        self.run_dd("supplier", "set", "S-1", "--sector", "46.42", "--reason", "x")  # a person may
        self.assertEqual(self.show("S-1")["sector"], "46.42")

    def test_no_longer_of_another_number(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100", bankrupt="true")])
        self.assertEqual(list(self.due()), [("unit.bankrupt", "S-1")])
        self.run_dd("supplier", "set", "S-1", "--orgnr", HAV)
        self.assertEqual((self.said("S-1"), self.due()), ({}, {}))

    def test_an_older_file_changes_nothing_of_today(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100", bankrupt="true")])
        out = self.take([unit(FJELL, code="81.210", code2="62.100")], day="2024-01-15", name="gammel.csv")
        self.assertTrue(out["older"])
        self.assertIn("brreg.older", [w["id"] for w in out["warnings"]])
        one = self.show("S-1")
        self.assertEqual((one["sector"], one["unit_state"]), ("SN2025:43.210", "bankrupt"))
        self.assertEqual(self.show("S-1", "--as-of", "2024-02-01")["unit_state"], "active")


class Undone(Brreg):
    def test_all_that_it_said(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100", bankrupt="true")])
        out = self.json("import", "undo", "I-1", "--reason", "feil fil")
        self.check_schema(out, "import-undo")
        self.assertEqual([(f["field"], f["before"], f["after"]) for f in out["facts"]],
                         [("sector", "SN2025:43.210", None)])
        self.assertEqual((self.show("S-1")["sector"], self.said("S-1"), self.due()), (None, {}, {}))
        self.run_dd("journal", "verify")
        self.assertEqual(self.take([unit(FJELL, code="43.210", code2="62.100")])["import"], "I-2")

    def test_what_was_before_is_again(self):
        self.add("Fjell AS", FJELL)
        self.take([unit(FJELL, code="43.210", code2="62.100", employees=4)])
        self.take([unit(FJELL, code="81.210", code2="62.100", employees=9)], "--reason", "x", day="2024-05-05")
        self.run_dd("import", "undo", "I-2", "--reason", "feil")
        self.assertEqual((self.show("S-1")["sector"], self.said("S-1")["employees"]), ("SN2025:43.210", 4))


class States(Brreg):
    STATES = {"bankrupt": {"bankrupt": "true"}, "deleted": {"deleted": "2024-02-02", "bankrupt": "true"},
              "forced": {"forced_day": "2024-01-05", "forced": "true", "winding_up": "true"},
              "winding_up": {"winding_up": "true", "reconstruction_day": "2024-01-05"},
              "insolvent": {"insolvent_day": "2024-01-05", "forced": "true"},
              "reconstruction": {"reconstruction_day": "2024-01-05"}}

    def test_due_until_a_person_has_decided(self):
        self.add("Fjell AS", FJELL)
        self.run_dd("supplier", "set", "S-1", "--sector", "70.22")
        self.take([unit(FJELL, bankrupt="true", bankrupt_day="2024-03-01")])
        due = self.due()
        self.assertEqual(list(due), [("unit.bankrupt", "S-1")])
        self.run_dd(*due["unit.bankrupt", "S-1"]["command"].split()[1:])
        self.assertIn("konkurs", self.run_dd("due").out)
        self.run_dd("assess", "S-1")
        self.run_dd("assess", "S-1", "--accept")
        self.assertEqual(self.due(), {})
        self.take([unit(FJELL, bankrupt="true", bankrupt_day="2024-03-01", employees=1)], day="2024-05-05")
        self.assertEqual(self.due(), {})  # the same state still
        self.take([unit(FJELL, deleted="2024-05-06")], day="2024-05-06", name="e.json", form=brreg.as_json)
        self.assertEqual(list(self.due()), [("unit.deleted", "S-1")])

    def test_the_most_serious_counts(self):
        for n, (state, of) in enumerate(self.STATES.items(), 1):
            with self.subTest(state):
                db = "%s.db" % state
                self.run_dd("init", "--register", db, "--company", "Prøve AS")
                self.run_dd("supplier", "add", "--register", db, "--name", "Fjell", "--orgnr", FJELL, *BOUGHT)
                self.write("e.json", brreg.as_json([unit(FJELL, **of)]))
                out = self.json("import", "brreg", "e.json", "--register", db, "--day", DAY)
                self.assertEqual([a["state"] for a in out["alerts"]], [state])

    def test_absent_of_a_file_that_has_all(self):
        self.add("Fjell AS", FJELL)
        self.add("Hav AS", HAV)
        self.take([unit(FJELL, code="43.210", code2="62.100"), unit(HAV)])
        out = self.take([unit(HAV)], "--sectors", "sn2025", day="2024-05-05", name="b.csv")
        self.assertEqual([m["supplier"] for m in out["missing"]["first"]], ["S-1"])
        self.assertEqual(self.due(), {})  # it may be a part of all
        out = self.take([unit(HAV)], "--sectors", "sn2025", "--whole", day="2024-05-05", name="b.csv")
        self.assertEqual((out["gone"], [a["state"] for a in out["alerts"]]), (1, ["absent"]))
        self.assertEqual(list(self.due()), [("unit.absent", "S-1")])
        self.assertEqual(self.show("S-1")["sector"], "SN2025:43.210")

    def test_not_of_who_is_no_supplier(self):
        self.add("Fjell AS", FJELL, "--class", "not_supplier", "--reason", "Kommunen")
        self.take([unit(FJELL, bankrupt="true")])
        self.assertEqual(self.due(), {})


class Quirks(Brreg):
    def test_of_a_foreign_firm_whose_law_it_is_under(self):
        self.run_dd("supplier", "add", "--name", "Nord NUF", "--orgnr", FJELL, "--country", "DK")
        out = self.take([unit(FJELL, form="NUF", law="SE")])
        self.assertEqual([(c["field"], c["after"], c["kept"]) for c in out["changes"] if c["field"] == "country"],
                         [("country", "SE", True)])
        self.take([unit(FJELL, form="NUF")], day="2024-05-05")
        self.assertNotIn("country", self.said("S-1"))

    def test_codes(self):
        self.add("Fjell AS", FJELL)
        out = self.take([unit(FJELL, code="00.000", code2="62.100", code3="62.999")])
        self.assertEqual((out["codes_unknown"], self.show("S-1")["sector"]), (1, None))
        out = self.take([unit(FJELL, code="62.010", code2="99.999")], day="2024-05-05", name="b.csv")
        self.assertEqual((out["sectors"], out["codes_unknown"], self.show("S-1")["sector"]), ("SN2007", 1, "62.010"))

    def test_codes_that_may_be_either(self):
        self.add("Fjell AS", FJELL)
        self.refuse(brreg.as_csv([unit(FJELL, code="62.010", code2="62.100")]), INPUT, "--sectors")

    def test_rows_that_cannot_be_read(self):
        self.add("Fjell AS", FJELL)
        out = self.take([unit(FJELL), [HAV, "for", "få"], unit("")], code=CHECK)
        self.assertEqual((out["units"], out["refused"], out["found"]), (1, 2, 1))

    def test_the_day(self):
        self.add("Fjell AS", FJELL)
        for name, registered, more, day, known in (
                ("enheter_2024-05-01.csv", TODAY, [], "2024-05-01", "name"),
                ("enheter-20240502T0501.csv", "1995-02-19", [], "2024-05-02", "name"),
                ("enheter.csv", TODAY, [], TODAY, "latest"),
                ("enheter_2024-05-01.csv", TODAY, ["--day", "2024-05-03"], "2024-05-03", "said")):
            with self.subTest(name):
                out = self.take([unit(FJELL, registered=registered)], *more, "--dry-run", name=name, day=None)
                self.assertEqual((out["day"], out["day_from"]), (day, known))
        for name, more in (("a.csv", ()), ("b.csv", ("--day", "2199-01-01")), ("x_2199-01-01.csv", ())):
            self.refuse(brreg.as_csv([unit(FJELL)]), INPUT, "--da", more=more, name=name)


class Parts(Brreg):
    HEAD = [h.replace("forretningsadresse.", "beliggenhetsadresse.") for h in brreg.HEAD
            if "konkurs" not in h and "under" not in h and "tvang" not in h] + ["nedleggelsesdato", "overordnetEnhet"]

    def part(self, orgnr, **of):
        one = unit(orgnr, form="BEDR", **of)
        return {key.replace("forretningsadresse.", "beliggenhetsadresse."): value for key, value in one.items()}

    def test_a_supplier_with_the_number_of_a_sub_unit(self):
        self.add("Fjell avd Hamar", FJELL)
        self.add("Hav", HAV)
        out = self.take(brreg.as_csv([self.part(FJELL, code="81.210", municipality="3403")], self.HEAD))
        self.assertEqual((out["part"], out["found"], out["missing"]["count"], out["alerts"]), (True, 1, 0, []))
        self.assertEqual((self.said("S-1")["sector"], self.said("S-1")["municipality"], self.said("S-1")["country"]),
                         ("81.210", "3403", "NO"))
        self.assertEqual(self.said("S-2"), {})
        out = self.take([unit(HAV, code="62.100")], "--whole", "--reason", "x")
        self.assertEqual((out["part"], out["missing"]["count"], out["gone"], self.said("S-1")["state"]),
                         (False, 0, 0, "active"))

    def test_one_that_is_closed(self):
        self.add("Fjell avd Hamar", FJELL)
        self.take(brreg.as_csv([self.part(FJELL, code="81.210", nedleggelsesdato="2024-01-31")], self.HEAD))
        self.assertEqual((self.said("S-1")["state"], self.said("S-1")["state_day"]), ("deleted", "2024-01-31"))

    def test_json(self):
        self.add("Fjell avd Hamar", FJELL)
        self.assertTrue(self.take(brreg.as_json([self.part(FJELL, code="81.210", municipality="3403")]))["part"])

    def test_they_are_never_all(self):
        self.add("Fjell", FJELL)
        self.refuse(brreg.as_csv([self.part(FJELL)], self.HEAD), USAGE, "--whole", more=("--day", DAY, "--whole"))


class Merged(Brreg):
    def test_who_is_merged_lacks_no_number(self):
        self.add("Fjell AS", FJELL)
        self.add("Fjell avd")
        self.add("Hav")
        self.add("Hav avd")
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "x")
        self.run_dd("supplier", "merge", "S-3", "S-4", "--reason", "x")
        self.assertEqual(self.take([unit(FJELL)])["without_number"], 1)
        self.run_dd("supplier", "unmerge", "S-2")
        self.assertEqual(self.take([unit(FJELL, code="62.100")], "--reason", "x")["without_number"], 2)

    def test_it_is_said_that_the_file_is_not_kept(self):
        self.run_dd("company", "set", "keep-sources", "yes")
        self.add("Fjell AS", FJELL)
        self.assertEqual([w["id"] for w in self.take([unit(FJELL)])["warnings"]], ["imported.file_not_kept"])


class Refused(Brreg):
    def test_what_is_no_such_file(self):
        good = brreg.as_json([unit(FJELL)])
        self.add("Fjell AS", FJELL)
        for what, (content, words) in {
                "a table": (b"Navn;Dato\na;b\n", ()),
                "other columns": (b"organisasjonsnummer,antallAnsatte\n%s,1\n" % FJELL.encode(), ("konkurs",)),
                "no unit": (brreg.as_csv([]), ("brreg.no",)),
                "no unit in JSON": (b"[]", ("brreg.no",)),
                "another object": (b'{"timestamp":"x","status":404}', ("brreg.no",)),
                "cut JSON": (good[:-3], ("nr. 1",)),
                "broken JSON": (good.replace(b'"navn":', b'"navn"'), ("nr. 1",)),
                "twice": (brreg.as_csv([unit(FJELL), unit(FJELL)]), (FJELL,)),
                "XML": (b"<?xml version='1.0'?><a/>", ())}.items():
            with self.subTest(what):
                self.refuse(content, INPUT, "enheter.csv", *words)

    def test_an_empty_register(self):
        out = self.take([unit(FJELL)])
        self.assertEqual((out["found"], out["units"]), (0, 1))


if __name__ == "__main__":
    unittest.main()
