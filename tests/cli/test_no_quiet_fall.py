"""Every road on which a level can fall: refused without a reason, said, kept, and due until a person has looked."""
import unittest

from ddreg import DOCUMENT, REFUSED, USAGE, Case


class Roads(Case):
    """A road is what is done before, and the command that lowers the level of S-1."""
    MAKER = ("supplier", "add", "--name", "Søm Ltd", "--country", "BD", "--sector", "14.13")
    INDIA = ("supplier", "add", "--name", "Klær", "--country", "NO", "--sector", "14.12", "--production-country", "IN")
    LAW = ("supplier", "add", "--name", "Advokatene", "--country", "NO", "--sector", "69.10")
    FINDING = ("finding", "add", "S-1", "--text", "Tvang", "--severity", "5")
    AUDIT = ("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--passed", *DOCUMENT)
    ROADS = {
        "sector": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22")),
        "sector corrected": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--correct")),
        "sector unknown": ([MAKER], ("supplier", "set", "S-1", "--sector", "")),
        "sector from a past day": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--from", "2020-01-01")),
        "sector from a coming day": ([MAKER], ("supplier", "set", "S-1", "--sector", "70.22", "--from", "2025-01-01")),
        "country": ([MAKER], ("supplier", "set", "S-1", "--country", "DK", "--production-country", "DK")),
        "goods": ([("supplier", "add", "--name", "Grossist", "--country", "CN", "--category", "Arbeidstøy")],
                  ("supplier", "set", "S-1", "--category", "Programvare")),
        "class": ([MAKER], ("supplier", "set", "S-1", "--class", "not_supplier")),
        "withdrawn": ([MAKER], ("supplier", "withdraw", "S-1")),
        "finding closed": ([LAW, FINDING], ("finding", "close", "F-1")),
        "finding milder": ([LAW, FINDING], ("finding", "set", "F-1", "--severity", "2")),
        "finding corrected": ([LAW, FINDING], ("finding", "set", "F-1", "--severity", "2", "--correct")),
        "finding withdrawn": ([LAW, FINDING], ("finding", "withdraw", "F-1")),
        "finding moved": ([LAW, LAW, FINDING], ("finding", "set", "F-1", "--supplier", "S-2", "--correct")),
        "finding restored as closed": (
            [LAW, FINDING, ("finding", "close", "F-1", "--reason", "Rettet"),
             ("finding", "reopen", "F-1", "--reason", "Igjen")],
            ("finding", "close", "F-1")),
        "audit": ([INDIA], (*AUDIT, "--issued", "2024-05-01")),
        "audit restored": ([INDIA, (*AUDIT, "--issued", "2024-05-01", "--reason", "Sett"),
                            ("evidence", "withdraw", "E-1", "--reason", "Feil"), ("assess", "--all")],
                           ("evidence", "restore", "E-1")),
        "merge": ([MAKER, LAW], ("supplier", "merge", "S-2", "S-1")),
        "unmerge": ([LAW, MAKER, ("supplier", "merge", "S-1", "S-2", "--reason", "Samme")],
                    ("supplier", "unmerge", "S-2")),
        "severity given": ([MAKER], ("assess", "S-1", "--scale", "1", "--scope", "1", "--irremediable", "1")),
    }

    def rated(self, steps):
        self.init()
        for step in steps:
            self.run_dd(*step)
        self.run_dd("assess", "--all")

    def falls(self):
        return [f["id"] for f in self.json("risk", "falls", "--all")["falls"]]

    def level(self):
        return self.json("supplier", "show", "S-1")["level"]

    def is_loud(self, road):
        before, falls = self.level(), self.falls()
        ran = self.run_dd(*road, code=None)
        self.assertIn(ran.code, (REFUSED, USAGE), ran)  # some always need a reason
        self.assertRegex(ran.err, "--(reason|begrunnelse)")
        self.assertEqual((self.level(), self.falls()), (before, falls))
        self.run_dd(*road, "--reason", "Fordi")

    def test_each(self):
        for name, (steps, road) in self.ROADS.items():
            with self.subTest(road=name):
                self.db.unlink(missing_ok=True)
                self.rated(steps)
                self.is_loud(road)
                self.assertIn("S-1", [d["id"] for d in self.json("due")["due"] if d["what"] == "rating.fell"])

    BUYS = "Leverandørnr;Leverandør;Land;Dato;Beløp;Konto;Kontonavn\n1;Alfa;NO;15.03.2024;900000;%s\n"

    def bought(self, account):
        self.db.unlink(missing_ok=True)
        self.init()
        self.write("kjøp.csv", self.BUYS % account)
        self.run_dd("import", "purchases", "kjøp.csv")
        self.run_dd("assess", "--all")

    def test_what_an_account_means(self):
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.is_loud(("account", "add", "6340", "--category", "Programvare"))
        self.assertIn("S-1", self.falls())
        self.run_dd("account", "withdraw", "AC-1", "--reason", "Feil")
        self.run_dd("assess", "--all")
        self.is_loud(("account", "restore", "AC-1"))

    def test_files(self):
        """A file that replaces another one, and one that is undone."""
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.write("kjøp.csv", (self.BUYS % "6340;Programvare").replace("900000", "900001"))
        self.is_loud(("import", "purchases", "kjøp.csv", "--replace", "I-1"))
        self.bought("6340;Arbeidstøy fra Bangladesh")
        self.is_loud(("import", "undo", "I-1"))


if __name__ == "__main__":
    unittest.main()
