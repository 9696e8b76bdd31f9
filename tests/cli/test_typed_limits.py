"""Addresses that are more than one, and texts that are longer than what they are for."""

import json
import unittest

import ddreg
from ddreg import BUILD, CHECK, INPUT, Case, SUPPLIERS, csv_bytes, sql, table
from rechain import rechain

NAME_MAX = 500
LONG = ("Åse-" * 126)[:501]
FITS = LONG[:500]
BAD = ("x@y.no, b@c.no", "x@y.no?bcc=z@w.no", "x@y.no\r\nBcc: z@w.no", "x@y.no\nb@c.no", "x@y.no\x01", "x y@z.no",
       "Kari <x@y.no>", "x", "x@y.no;b@c.no", "mailto:x@y.no", "x@y.no\u00a0")


class Addresses(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO", "--email", "a@example.no")
        self.run_dd("person", "add", "Kari Nordmann", "--email", "kari@example.no")

    def test_typed_ones(self):
        commands = (("supplier", "set", "S-1", "--email"),
                    ("supplier", "add", "--name", "B", "--country", "NO", "--email"),
                    ("person", "set", "PE-1", "--email"), ("person", "add", "Ola Nordmann", "--email"))
        for command in commands:
            for bad in BAD:
                if bad.strip() != bad and "supplier" in command:
                    continue  # blanks at its ends are taken away
                with self.subTest(command=command, bad=bad):
                    self.assert_error(self.run_dd(*command, bad, code=None), INPUT, "kari@example.no")
        for bad in BAD[:5]:
            with self.subTest(contact=bad):
                self.assert_error(self.run_dd("company", "set", "contact", bad, code=None), INPUT, "kari@example.no")
        self.run_dd("company", "set", "contact", "Kari Nordmann, kari@example.no")
        shown = self.run_dd("supplier", "show", "S-1").out + self.run_dd("person", "list").out
        self.assertNotIn("bcc", shown.lower())
        self.assertIn("a@example.no", shown)

    def test_imported_ones_are_left_out_and_named(self):
        rows = [{"Leverandørnavn": "Firma %d" % n, "Land": "NO", "E-post": bad}
                for n, bad in enumerate(BAD[:3] + ("god@example.no",))]
        self.write("s.csv", csv_bytes(table(SUPPLIERS, *rows)))
        for words in (("--dry-run",), ()):
            said = self.json("import", "suppliers", "s.csv", *words)
            warned = [w for w in said["warnings"] if w["id"] == "imported.emails"]
            self.assertEqual(len(warned), 1, said["warnings"])
            self.assertIn("3 rader", warned[0]["message"])
            self.assertIn("linje 2: x@y.no, b@c.no (Firma 0)", warned[0]["message"])
            self.assertEqual((said["created"], said["refused"]), (4, 0))
        emails = sql(self.db, "SELECT value FROM supplier_contact WHERE kind = 'email'")
        self.assertEqual(sorted(emails), [("a@example.no",), ("god@example.no",)])

    def test_those_of_before_stay_as_they_are(self):
        rechain(self.db, ["UPDATE person SET email = 'x@y.no, b@c.no' WHERE email IS NOT NULL"], ("person",))
        self.run_dd("person", "set", "PE-3", "--accounts", "kari")
        self.assertEqual(self.json("person", "show", "PE-3")["email"], "x@y.no, b@c.no")
        self.run_dd("person", "set", "PE-3", "--email", "x@y.no, c@c.no", code=INPUT)

    def test_a_new_kind_has_it_by_the_type(self):
        types = {(k["name"], f["key"]): f["type"] for k in self.json("kinds")["kinds"] for f in k["fields"]}
        self.assertEqual(types["person", "email"], "email")
        self.assertEqual([key for key, of in types.items() if key[1] == "email" and of != "email"], [])


class Lengths(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_names(self):
        for command in (("supplier", "add", "--country", "NO", "--name"), ("person", "add"),
                        ("company", "set", "name"), ("company", "set", "address"), ("company", "set", "contact"),
                        ("policy", "add", "guidelines", "--text", "T", "--title"),
                        ("--register", "n.db", "init", "--company"),
                        ("supplier", "add", "--name", "C", "--country", "NO", "--owner")):
            with self.subTest(command=command):
                ran = self.run_dd(*command, LONG, code=None)
                self.assert_error(ran, INPUT, "500", "501")
                self.run_dd(*command, FITS, code=None if command[0] == "company" else ddreg.OK)
        ran = self.run_dd("supplier", "add", "--country", "NO", "--name", "Å" * 60000, code=None)
        self.assert_error(ran, INPUT, "500")

    def test_of_a_new_kind(self):
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "toy/ddreg"
        self.run_dd("--register", "t.db", "init", "--company", "X")
        ran = self.run_dd("--register", "t.db", "drill", "add", LONG, "--scale", "small", "--planned", "2024-06-03",
                          code=None)
        self.assert_error(ran, INPUT, "500")

    def test_imports(self):
        rows = [{"Leverandørnavn": LONG, "Land": "NO"}, {"Leverandørnavn": FITS, "Land": "NO"},
                {"Leverandørnavn": "B", "Land": "NO", "Ansvarlig": LONG}]
        self.write("s.csv", csv_bytes(table(SUPPLIERS, *rows)))
        said = self.json("import", "suppliers", "s.csv", "--skip-bad", "--problems", "bad.csv", code=CHECK)
        self.assertEqual((said["created"], said["refused"]), (1, 2))
        for problem in said["problems"]:
            self.assertEqual(problem["id"], "import.name.long")
            self.assertIn("500", problem["message"])
        self.assertEqual((self.dir / "bad.csv").read_text(encoding="utf-8-sig").count("500 tegnene"), 2)
        self.purchases({"Leverandør": LONG, "Bilagsdato": "15.03.2023", "Beløp NOK": "5"},
                       {"Leverandør": "B", "Bilagsdato": "15.03.2023", "Beløp NOK": "5", "Konto": LONG},
                       {"Leverandør": "B", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"})
        said = self.json("import", "purchases", "purchases.csv", "--vat", "net", "--skip-bad", code=CHECK)
        self.assertEqual((said["created"], said["refused"]), (1, 2))

    def test_longer_ones_of_before(self):
        """What an older program took stays right: shown, exported, copied, changed elsewhere."""
        self.run_dd("supplier", "add", "--name", "Kort", "--country", "NO")
        self.run_dd("policy", "add", "guidelines", "--text", "T", "--title", "Kort")
        long = "L" * 120000
        rechain(self.db, ["UPDATE supplier_name SET name = '%s', name_key = lower('%s')" % (long, long),
                          "UPDATE policy SET title = '%s'" % long], ("supplier_name", "policy"))
        self.run_dd("policy", "set", "PO-1", "--text", "Annet")
        self.run_dd("supplier", "set", "S-1", "--country", "SE")
        self.assertEqual(json.loads(self.run_dd("--format", "json", "policy", "show", "PO-1").out)["title"], long)
        self.run_dd("export", "suppliers", "-o", "s.csv")
        self.assertIn(long, (self.dir / "s.csv").read_text(encoding="utf-8-sig"))
        self.run_dd("backup", "b.db")
        self.run_dd("--register", "r.db", "restore", "b.db")


if __name__ == "__main__":
    unittest.main()
