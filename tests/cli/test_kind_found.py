"""Which record a word means, and whether the same was there before."""
from ddreg import INPUT, USAGE, Case


class Same(Case):
    """The answer to a new record says when another one has all that was given, and how to withdraw it."""

    def setUp(self):
        super().setUp()
        self.init()
        for name in ("En AS", "To AS"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")

    def said(self, *words):
        return [line for line in self.run_dd(*words).err.splitlines() if "alt det samme" in line]

    def test_all_that_was_given(self):
        add = ("finding", "add", "S-1", "--text", "Ikke betalt", "--severity", "3")
        self.assertEqual(self.said(*add, "--connection", "linked"), [])
        self.assertEqual(self.said(*add, "--connection", "caused"), [])
        self.assertEqual(self.said("finding", "add", "S-2", *add[3:]), [])
        self.assertEqual(self.said(*add[:-1], "4"), [])
        (line,) = self.said(*add, "--connection", "caused")
        self.assertIn("F-2 har alt", line)
        self.assertIn("ddreg finding withdraw F-5 --reason TEKST", line)
        self.end_finding("F-5", "withdraw")

    def test_words_count(self):
        self.assertEqual(self.said("policy", "add", "routines", "--text", "Likt"), [])
        self.assertEqual(self.said("policy", "add", "guidelines", "--text", "Likt"), [])
        self.assertEqual(len(self.said("policy", "add", "guidelines", "--text", "Likt")), 1)

    def test_suppliers_that_are_one(self):
        self.run_dd("finding", "add", "S-2", "--text", "Likt")
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "samme firma")
        self.assertEqual(len(self.said("finding", "add", "S-1", "--text", "Likt")), 1)


class Named(Case):
    """A person goes by name or account, a file by name; an id of another kind is named as that."""

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("person", "add", "Kari Nordmann")
        self.write("a.txt", "en")
        self.run_dd("policy", "add", "routines", "--title", "R", "--file", "a.txt")

    def id_of(self, *words):
        return self.json(*words)["id"]

    def test_people(self):
        kari = self.id_of("person", "show", "Kari Nordmann")
        self.assertEqual(kari, self.id_of("person", "show", "kari nordmann"))
        self.assertEqual(self.id_of("person", "show", "tester"), "PE-1")
        self.assertIn("kan være %s Kari Nordmann" % kari, self.run_dd("person", "show", "Kari", code=INPUT).err)
        self.assertIn("person list", self.run_dd("person", "show", "Ola", code=INPUT).err)
        self.run_dd("person", "set", "Kari Nordmann", "--email", "kari@example.com")
        self.run_dd("person", "history", "Kari Nordmann")
        self.run_dd("person", "withdraw", "Kari Nordmann", "--reason", "feil")
        self.run_dd("person", "restore", "Kari Nordmann", "--reason", "riktig")
        self.run_dd("person", "add", "kari hansen")
        self.assertIn("kan være", self.run_dd("person", "show", "kari", code=INPUT).err)

    def test_files(self):
        self.assertEqual(self.id_of("file", "show", "a.txt"), "FI-1")
        self.run_dd("file", "get", "a.txt", "-o", "b.txt")
        self.assertEqual((self.dir / "b.txt").read_text(), "en")
        self.write("a.txt", "to")
        self.run_dd("file", "add", "a.txt")
        self.assertIn("flere filer", self.run_dd("file", "show", "a.txt", code=INPUT).err)

    def test_ids_of_something_else(self):
        for word, other in (("PO-1", "retningslinje"), ("S-1", "leverandør"), ("I-1", "import")):
            err = self.run_dd("person", "show", word, code=INPUT).err
            self.assertIn("%s er en id for %s, ikke for person" % (word, other), err)
        self.assertIn("ddreg policy show PO-1", self.run_dd("role", "end", "PO-1", code=INPUT).err)
        self.assertIn("ddreg file get FI-1", self.run_dd("file", "get", "PO-1", "-o", "x", code=INPUT).err)

    def test_erase(self):
        err = self.run_dd("journal", "erase", "Ola Nordmann", "--reason", "krav", code=USAGE).err
        self.assertIn("person list", err)
        err = self.run_dd("journal", "erase", "Kari Nordmann", "--field", "navnn", "--reason", "krav", code=USAGE).err
        self.assertIn("velg navn|kontoer|epost|begrunnelse", err)
        err = self.run_dd("journal", "erase", "S-1", "--field", "x", "--reason", "krav", code=USAGE).err
        self.assertIn("velg navn|", err)
        self.run_dd("journal", "erase", "Kari Nordmann", "--field", "navn", "--reason", "krav")
        self.assertIn("finnes ikke", self.run_dd("person", "show", "Kari Nordmann", code=INPUT).err)
