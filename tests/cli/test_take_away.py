"""A value of a record that is no text is taken away by "none"."""

import ddreg
from ddreg import BUILD, INPUT, REFUSED, USAGE, Case


class TakeAway(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "toy/ddreg"
        self.init()
        self.write("kode.pdf", "%PDF-1.4\n")
        self.run_dd("policy", "add", "guidelines", "--text", "x", "--review", "2024-06-01", "--owner", "Ola Hansen",
                    "--file", "kode.pdf")
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]
        self.run_dd("finding", "add", self.supplier, "--text", "Noe", "--severity", "3", "--connection", "linked")

    def test_of_every_type(self):
        before = self.json("policy", "show", "PO-1")
        for option, word in (("review", "none"), ("owner", "none"), ("file", "NONE")):
            with self.subTest(option=option):
                self.assertIsNotNone(before[option])
                self.assertIsNone(self.json("policy", "set", "PO-1", "--" + option, word)[option])
        self.assertIsNone(self.json("finding", "set", "F-1", "--severity", "none")["severity"])
        for word in ("none", "Ingen"):  # a text is taken away by an empty one
            self.assert_error(self.run_dd("finding", "set", "F-1", "--reply", word, code=None), INPUT, '--reply ""')
        self.run_dd("drill", "add", "Sak", "--scale", "small", "--planned", "2024-06-03", "--leader", "Ola Hansen",
                    "--about", "F-1")
        self.assertIsNone(self.json("drill", "set", "DR-1", "--leader", "none")["leader"])
        self.assertEqual(self.json("drill", "set", "DR-1", "--about", "none")["about"], [])
        self.assertNotIn("none", [p["name"] for p in self.json("person", "list")["persons"]])
        self.run_dd("journal", "verify")

    def test_nothing_is_due_any_more(self):
        self.assertIn("policy.review", [d["what"] for d in self.json("due")["due"]])
        self.run_dd("policy", "set", "PO-1", "--review", "none")
        self.assertNotIn("policy.review", [d["what"] for d in self.json("due")["due"]])

    def test_in_bokmal(self):
        self.run_dd("retningslinje", "sett", "PO-1", "--gjennomgang", "ingen", "--ansvarlig", "Ingen")
        shown = self.json("policy", "show", "PO-1")
        self.assertEqual((shown["review"], shown["owner"]), (None, None))

    def test_with_a_move(self):
        """What the move is for stays; other fields that come with it go."""
        ran = self.run_dd("policy", "review", "PO-1", "--review", "none", code=None)
        self.assert_error(ran, USAGE, "kan ikke fjernes")
        made = self.json("policy", "review", "PO-1", "--review", "2025-06-01", "--file", "none")
        self.assertEqual((made["review"], made["file"]), ("2025-06-01", None))

    def test_as_a_correction(self):
        self.run_dd("policy", "set", "PO-1", "--review", "2024-09-01", env={"DDREG_TODAY": "2024-05-20"})
        later = {"DDREG_TODAY": "2024-05-25"}
        self.run_dd("policy", "set", "PO-1", "--correct", "--review", "none", env=later)
        self.assertIsNone(self.json("policy", "show", "PO-1", env=later)["review"])
        before = self.json("policy", "show", "PO-1", "--as-of", "2024-05-16", env=later)
        self.assertEqual(before["review"], "2024-06-01")
        self.assert_error(self.run_dd("finding", "set", "F-1", "--supplier", "none", code=None), REFUSED)
        self.run_dd("finding", "close", "F-1", "--reason", "Rettet", env=later)
        self.run_dd("finding", "confirm", "F-1", env={**later, "DDREG_USER": "kollega"})
        wrong = ("finding", "set", "F-1", "--correct", "--supplier", "none", "--reason", "Prøve")
        self.assert_error(self.run_dd(*wrong, code=None, env=later), REFUSED, "finding withdraw F-1")  # it was open

    def test_an_empty_value_says_what_to_write(self):
        for option in ("review", "owner", "file"):
            ran = self.run_dd("--lang", "en", "policy", "set", "PO-1", "--" + option, "", code=None)
            with self.subTest(option=option):
                self.assert_error(ran, USAGE, "--%s none" % option)
        ran = self.run_dd("policy", "set", "PO-1", "--gjennomgang", "", code=None)
        self.assert_error(ran, USAGE, "--gjennomgang ingen")

    def test_what_a_record_needs_stays(self):
        self.run_dd("evidence", "add", self.supplier, "--kind", "audit", "--ref", "R-1", "--issued", "2024-01-01")
        for words in (["finding", "set", "F-1", "--found"], ["evidence", "set", "E-1", "--issued"],
                      ["evidence", "set", "E-1", "--kind"]):
            for value in ("none", "ingen", ""):
                with self.subTest(words=words, value=value):
                    self.assert_error(self.run_dd(*words, value, code=None), USAGE, "kan ikke fjernes")

    def test_help_says_it(self):
        self.assertRegex(self.run_dd("--lang", "en", "help", "policy", "set").out, r"--review DATE\|none")
        self.assertRegex(self.run_dd("help", "policy", "set").out, r"--gjennomgang DATO\|ingen")


if __name__ == "__main__":
    import unittest
    unittest.main()
