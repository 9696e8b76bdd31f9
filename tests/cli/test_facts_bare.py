"""What a bare ledger says by itself: names, numbers, countries and the accounts that purchases are posted to."""

import csv
import io
import json
import unittest

import ddreg
from ddreg import ROOT, Case

DEMO = ROOT / "data/demo"
HEADS = "Leverandørnr;Leverandør;Org.nr;Bilagsdato;Beløp NOK;Konto;Kontonavn\n"


class Bare(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def bare(self):
        """The demo's suppliers with what a ledger has of them."""
        rows = list(csv.DictReader(io.StringIO((DEMO / "suppliers.csv").read_bytes().decode("cp1252")), delimiter=";"))
        keep = ("Leverandørnr", "Leverandørnavn", "Org.nr", "Land")
        out = io.StringIO()
        writer = csv.DictWriter(out, keep, delimiter=";", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return self.write("bare.csv", out.getvalue())

    def inputs(self):
        return [(level, json.loads(inputs)) for level, inputs in
                ddreg.sql(self.db, "SELECT level, inputs FROM assessment WHERE supplier_id IS NOT NULL")]

    def categories(self):
        """What the latest proposal leans on."""
        return [p["value"] for p in self.inputs()[-1][1].get("proposals", ()) if p["fact"] == "category"]

    def test_it_ranks(self):
        self.run_dd("import", "suppliers", self.bare())
        self.run_dd("import", "purchases", str(DEMO / "purchases.csv"), "--vat", "net")
        self.run_dd("assess", "--all")
        rows = self.inputs()
        share = {level: sum(one == level for one, _ in rows) / len(rows) for level, _ in rows}
        self.assertLessEqual(max(share.values()), 0.5, share)
        least = min(share.get(level, 0) for level in ("low", "medium", "high", "very_high"))
        self.assertGreaterEqual(least, 0.05, share)
        self.assertLessEqual(share.get("unknown", 0), 0.1, share)

    def purchases(self, *lines):
        return self.write("kjop.csv", HEADS + "".join(line + "\n" for line in lines))

    def rated(self, *lines):
        self.run_dd("import", "purchases", self.purchases(*lines))
        return self.json("assess", "S-1")

    def test_a_proposal_is_preliminary_until_a_person_confirms_it(self):
        shown = self.rated("1;Ukjent Navn AS;974760673;15.03.2023;100000;6360;Renhold")
        self.assertTrue(shown["preliminary"])
        said = self.run_dd("assess", "S-1", "--explain").out
        self.assertIn("konto 6360", said)
        self.assertIn("organisasjonsnummeret", said)
        self.run_dd("supplier", "set", "S-1", "--category", "Renhold")
        self.assertFalse(self.json("assess", "S-1")["preliminary"])

    def test_the_name_goes_before_the_number_and_the_companys_line_before_both(self):
        self.rated("1;Ukjent Navn AS;974760673;15.03.2023;100000;6340;Innleid personell")
        self.run_dd("assess", "--all")
        self.run_dd("assess", "--all")
        self.assertEqual(self.categories(), ["agency-workers"])
        self.run_dd("account", "add", "6300-6399", "--category", "Strøm", "--reason", "Prøve")
        self.run_dd("assess", "--all", "--reason", "Prøve")
        self.assertEqual(self.categories(), ["power"])
        self.run_dd("account", "add", "6340", "--category", "none", "--reason", "Prøve")
        self.run_dd("assess", "--all", "--reason", "Prøve")
        self.assertEqual(self.categories(), [])
        self.run_dd("account", "withdraw", "AC-2", "--reason", "feil")
        self.run_dd("assess", "--all", "--reason", "Prøve")
        self.assertEqual(self.categories(), ["power"])

    def test_number_and_name_in_one_cell(self):
        self.write("kjop.csv", HEADS.replace(";Kontonavn", "") +
                   "1;Ukjent Navn AS;974760673;15.03.2023;5;6360 Renhold\n")
        self.run_dd("import", "purchases", "kjop.csv")
        self.assertEqual(ddreg.sql(self.db, "SELECT account FROM purchase"), [("6360",)])
        self.assertEqual(ddreg.sql(self.db, "SELECT number, name FROM account_name"), [("6360", "Renhold")])

    def test_an_import_that_is_undone_takes_its_proposals_along(self):
        self.assertEqual(self.rated("1;Ukjent Navn AS;974760673;15.03.2023;100000;6360;Renhold")["level"], "high")
        self.run_dd("import", "undo", "I-1", "--reason", "feil fil")
        shown = self.json("assess", "S-1")
        self.assertEqual((shown["preliminary"], [f["id"] for f in shown["factors"] if f["id"] == "proposed.category"]),
                         (False, []))

    def test_a_wrong_sum_is_found(self):
        self.rated("1;Ukjent Navn AS;974760673;15.03.2023;100000;6360;Renhold")
        ddreg.sql(self.db, "UPDATE purchase_sum SET ore = ore + 1")
        ran = self.run_dd("journal", "verify", code=ddreg.CHECK)
        self.assertIn("purchase_sum", ran.out)
        self.assertIn("I-1", ran.out)


class VatNumbers(Case):
    """A number of another country's register is kept, and its letters propose the country."""

    def setUp(self):
        super().setUp()
        self.init()

    def proposed(self):
        return {g["ids"][0]: (g["source"], g["value"]) for g in self.json("facts", "propose")["proposals"]
                if g["fact"] == "country"}

    def test_of_both_kinds_of_files(self):
        self.write("k.csv", "Leverandørnr;Leverandør;Org.nr;Dato;Beløp NOK\n1;Muster;DE811569869;15.03.2024;100\n"
                            "1;Muster;;16.03.2024;100\n2;Papoutsis;EL 123456789;15.03.2024;100\n"
                            "3;Norsk;NO974760673MVA;15.03.2024;100\n")
        self.run_dd("import", "purchases", "k.csv", "--vat", "net")
        self.write("l.csv", "Leverandørnr;Leverandør;Org.nr\n7;Svensk;SE556012579001\n")
        self.run_dd("import", "suppliers", "l.csv")
        self.assertEqual(self.json("supplier", "show", "S-1")["vat"], "DE811569869")
        self.assertEqual(self.json("supplier", "show", "Svensk")["vat"], "SE556012579001")
        self.assertEqual(self.json("supplier", "show", "Norsk")["orgnr"], "974760673")
        self.assertEqual(self.proposed(), {"S-1": ("vat:DE", "DE"), "S-2": ("vat:GR", "GR"),
                                           "S-3": ("orgnr", "NO"), "S-4": ("vat:SE", "SE")})
        self.run_dd("facts", "accept", "--source", "vat")
        self.assertEqual(self.json("supplier", "show", "S-2")["country"], "GR")

    def test_what_is_registered_goes_first(self):
        self.run_dd("supplier", "add", "--name", "Muster", "--country", "AT", "--vat-number", "DE811569869")
        self.assertEqual(self.proposed(), {})
        self.assertEqual(self.json("supplier", "show", "S-1")["country"], "AT")

    def test_it_goes_when_it_is_erased(self):
        self.run_dd("supplier", "add", "--name", "Muster", "--country", "DE", "--vat-number", "DE811569869")
        self.run_dd("journal", "erase", "S-1", "--field", "mva-nummer", "--reason", "bedt om")
        self.assertIsNone(self.json("supplier", "show", "S-1")["vat"])
        self.assertNotIn(b"DE811569869", self.db.read_bytes())
        self.run_dd("journal", "verify")

    def test_another_number_can_lower_and_is_said(self):
        """The country that it proposes rates."""
        self.write("l.csv", "Leverandørnr;Leverandør;Org.nr;Kategori\n7;Muster;TR123456789;Arbeidstøy\n")
        self.run_dd("import", "suppliers", "l.csv")
        self.run_dd("supplier", "set", "S-1", "--production-country", "IT")
        self.run_dd("assess", "S-1")
        before = self.json("supplier", "show", "S-1")["level"]
        self.assertEqual(before, "very_high")
        ran = self.run_dd("supplier", "set", "S-1", "--vat-number", "DE811569869", code=ddreg.REFUSED)
        self.assertIn("--reason", ran.err)
        self.assertEqual(self.json("supplier", "show", "S-1")["vat"], "TR123456789")
        self.assertEqual(self.json("supplier", "show", "S-1")["level"], before)


class Hints(Case):
    """The bank's country and the currency hint at the country: they order what is found out first, and no more."""

    ROWS = [("Alfa", "DE89 3704 0044 0532 0130 00", "EUR"), ("Beta", "", "EUR"), ("Gamma", "DNBANOKK", "NOK"),
            ("Delta", "86011117947", "BDT"), ("Epsilon", "", "USD"),
            ("Zeta GmbH", "GB29 NWBK 6016 1331 9268 19", "GBP")]

    def setUp(self):
        super().setUp()
        self.init()
        self.write("l.csv", "Leverandørnr;Leverandør;Bankkonto IBAN;Valuta\n" + "".join(
            "%d;%s;%s;%s\n" % (n, *row) for n, row in enumerate(self.ROWS)))
        self.run_dd("import", "suppliers", "l.csv")

    def shown(self, name):
        shown = self.json("supplier", "show", name)
        return shown["iban"], shown["currency"], shown["country"]

    def test_the_number_is_not_kept(self):
        self.assertEqual([self.shown(name) for name, _, _ in self.ROWS],
                         [("DE", "EUR", None), (None, "EUR", None), ("NO", "NOK", None), (None, "BDT", None),
                          (None, "USD", None), ("GB", "GBP", None)])
        for number in (b"370400440532", b"NWBK", b"60161331926819", b"86011117947"):
            self.assertNotIn(number, self.db.read_bytes())

    def test_nothing_is_rated_by_them(self):
        self.assertEqual([g for g in self.json("facts", "propose")["proposals"] if g["fact"] == "country"], [])
        country = {row["fact"]: row for row in self.json("facts")["facts"]}["country"]
        self.assertEqual((country["missing"], country["proposed"]), (6, 0))
        self.run_dd("assess", "--all")
        inputs = {inputs for (inputs,) in ddreg.sql(self.db, "SELECT inputs FROM assessment WHERE supplier_id > 0")}
        self.assertFalse([i for i in inputs if "DE" in i or "BD" in i or "iban" in i], inputs)

    def test_they_order_what_is_found_out(self):
        self.write("p.csv", "Leverandørnr;Leverandør;Dato;Beløp NOK\n" + "".join(
            "%d;%s;01.02.2024;10\n" % (n, row[0]) for n, row in enumerate(self.ROWS)))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net")
        self.run_dd("assess", "--all")
        points = {r["name"]: r["points"] for r in self.json("risk", "prioritise", "--year", "2024")["suppliers"]}
        self.assertEqual((points["Alfa"], points["Gamma"]), (0, 0))
        self.assertGreater(points["Delta"], points["Beta"])
        self.assertEqual(points["Epsilon"], 4)  # dollars say no country
        self.run_dd("sheet", "out", "ark.csv", "--of", "facts")
        sheet = (self.dir / "ark.csv").read_text("utf-8-sig")
        self.assertIn("hint, Land: Tyskland (bankkonto (IBAN eller BIC))", sheet)
        self.assertIn("hint, Land: ett av 25 land (får betalt i EUR)", sheet)
        self.assertIn("hint, Land: Bangladesh (får betalt i BDT)", sheet)
        self.assertRegex(sheet, r"Zeta GmbH.*hint, Land: Tyskland, Østerrike, Sveits \(selskapsformen gmbh\); "
                                r"hint, Land: Storbritannia")

    def test_by_hand(self):
        self.run_dd("supplier", "set", "S-2", "--iban", "NO93 8601 1117 947", "--currency", "sek")
        self.assertEqual(self.shown("S-2"), ("NO", "SEK", None))
        self.run_dd("supplier", "set", "S-2", "--iban", "SE")
        self.assertEqual(self.shown("S-2")[0], "SE")
        for wrong in ("DE89370400440532013001", "86011117947", "XX", "X"):
            self.assertIn("--iban DE", self.run_dd("supplier", "set", "S-2", "--iban", wrong, code=ddreg.INPUT).err)
        self.run_dd("supplier", "set", "S-2", "--currency", "kroner", code=ddreg.INPUT)
        self.run_dd("journal", "verify")


if __name__ == "__main__":
    unittest.main()
