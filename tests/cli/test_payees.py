"""Payees that look like no supplier: proposed with a reason, decided by a person; and wrong org numbers."""
import shlex

import ddreg
from ddreg import Case, sql


class Payees(Case):
    def load(self, *names):
        self.init("Prøve Glass AS", "--orgnr", "905461761")
        rows = ["%d;%s;NO;%s;%d" % (n, name, 2022 + n % 2, 10 * n) for n, name in enumerate(names, 1)]
        self.write("p.csv", "\n".join(["Leverandørnr;Leverandør;Land;Dato;Beløp"] + rows) + "\n")
        self.run_dd("import", "purchases", "p.csv")

    def payees(self, *args):
        document = self.json("supplier", "payees", *args)
        self.check_schema(document, "supplier-payees")
        return document["payees"]

    def test_what_is_proposed(self):
        kinds = {"Skatteetaten": "tax", "HM Revenue and Customs": "tax", "SKATT ØST": "tax", "Prøve kommune": "state",
                 "NAV": "social", "NAV Økonomilinjen": "social", "Statens pensjonskasse": "pension",
                 "Kommunal Landspensjonskasse": "pension", "Lønn": "wages", "Reiseregninger": "expenses",
                 "Purregebyr": "fees", "Renter": "fees", "Firmakort": "payment", "Refusjoner": "refund",
                 "Diverse": "collective", "Diverse leverandører": "collective", "Miscellaneous": "collective",
                 "REDACTED PERSONAL DATA": "collective", "Mrs Prøve": "person", "Prøvesen, Prøve": "person",
                 "PRØVE GLASS A/S": "self"}
        self.load(*("\"%s\"" % name for name in kinds))
        self.assertEqual({p["name"]: p["kind"] for p in self.payees()}, kinds)

    def test_what_is_not(self):
        self.load("Prøvebanken ASA", "Payroll AS", "Diverse Varer Oslo AS", "Navet", "Skattkammeret", "Kommunekraft AS",
                  "Lønn og Regnskap", "Senter for renter og fond AS", "Gebyrfri", "Mister Vask", "Missel Bygg",
                  "\"Nord, Sør og Vest\"", "\"Bygg, AS\"", "Interest Group", "Unknown Pleasures", "\"Blokk 4, Prøve\"")
        self.assertEqual(self.payees(), [])

    def test_a_person_decides(self):
        self.load("Skatteetaten", "Diverse", "Prøve kommune")
        self.assertEqual([p["id"] for p in self.payees()], ["S-3", "S-2", "S-1"])  # what was paid most first
        self.assertEqual([p["id"] for p in self.payees("--year", "2022")], ["S-2"])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["not_suppliers"]["count"], 0)
        self.run_dd(*shlex.split(self.payees()[2]["command"])[1:])
        self.run_dd("supplier", "set", "S-3", "--class", "business_partner")
        self.assertEqual([p["id"] for p in self.payees()], ["S-2"])
        self.assertEqual(self.json("report", "figures", "--year", "2023")["not_suppliers"], {"count": 1, "ore": 1000})

    def test_what_a_person_sees(self):
        self.load("Skatteetaten")
        out = self.run_dd("leverandør", "mottakere").out
        for text in ("S-1", "Skatteetaten", "Skatt eller avgift", "--class not_supplier", "10,00"):
            self.assertIn(text, out)
        self.assertIn("Tax or duty", self.run_dd("--lang", "en", "supplier", "payees").out)

    def test_several_at_once_in_one_entry(self):
        self.load("Skatteetaten", "Diverse", "Alfa AS")
        args = ("supplier", "set", "S-1", "S-2", "--class", "not_supplier", "--reason", "Ikke leverandør")
        before = sql(self.db, "SELECT COUNT(*) FROM journal")[0][0]
        document = self.json(*args)
        self.check_schema(document, "supplier-set-several")
        self.assertEqual(document["suppliers"], [{"id": "S-1", "changed": 1, "earlier": True},
                                                 {"id": "S-2", "changed": 1, "earlier": True}])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal")[0][0], before + 1)
        self.run_dd("supplier", "set", "S-3", "S-99", "--class", "supply_chain", code=ddreg.INPUT)
        self.assertIsNone(self.json("supplier", "show", "S-3")["class_reason"])
        self.assertEqual(self.json("supplier", "show", "S-3")["class"], "unclassified")
        self.run_dd("supplier", "set", "S-1", "S-2", "--name", "Samme", code=ddreg.USAGE)
        self.run_dd("journal", "verify")


class WrongNumbers(Case):
    def test_listed_with_why_and_mended(self):
        self.init()
        self.write("p.csv", "Leverandør;Org.nr;Land;Dato;Beløp\nAlfa;974760674;NO;2023;5\nBeta;974760673;NO;2023;5\n"
                   "Gamma;;NO;2023;5\n")
        self.run_dd("import", "purchases", "p.csv")
        flagged = self.json("supplier", "list", "--flagged")["suppliers"]
        self.assertEqual([(s["id"], s["orgnr"], s["orgnr_valid"]) for s in flagged], [("S-1", "974760674", False)])
        self.assertIn("!: kontrollsifferet i org", self.run_dd("supplier", "list", "--flagged").out)
        self.run_dd("supplier", "set", "S-1", "--orgnr", "923609016")
        self.assertEqual(self.json("supplier", "list", "--flagged")["suppliers"], [])


if __name__ == "__main__":
    ddreg.unittest.main()
