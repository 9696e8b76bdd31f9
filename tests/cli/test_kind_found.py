"""Which record a word means, and whether the same was there before."""
from ddreg import INPUT, Case


class Same(Case):
    """Of a new record it is said when another one has all that was given, and how it can go."""

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
        self.run_dd("finding", "withdraw", "F-5", "--reason", "to ganger")

    def test_words_count(self):
        self.assertEqual(self.said("policy", "add", "routines", "--text", "Likt"), [])
        self.assertEqual(self.said("policy", "add", "guidelines", "--text", "Likt"), [])
        self.assertEqual(len(self.said("policy", "add", "guidelines", "--text", "Likt")), 1)

    def test_suppliers_that_are_one(self):
        self.run_dd("finding", "add", "S-2", "--text", "Likt")
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "samme firma")
        self.assertEqual(len(self.said("finding", "add", "S-1", "--text", "Likt")), 1)
