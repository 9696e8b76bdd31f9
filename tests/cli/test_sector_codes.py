"""Codes of trades are from SN2007 or from SN2025; which one is never guessed in silence."""

import json
import unittest

from ddreg import INPUT, USAGE, Case

HEAD = "Leverandør;Land;Næringskode\n"


class Codes(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def sectors(self):
        rows = json.loads(self.run_dd("supplier", "list", "-f", "json").out)["suppliers"]
        return [r["sector"] for r in rows]

    def take(self, codes, *options, head=HEAD, code=0):
        self.write("s.csv", head + "".join(f"Firma {i:02};NO;{c}\n" for i, c in enumerate(codes)))
        return self.run_dd("-l", "en", "import", "suppliers", "s.csv", *options, code=code)

    def test_a_typed_code_is_of_the_older_standard_with_a_note_where_they_differ(self):
        ran = self.run_dd("-l", "en", "supplier", "add", "--name", "A", "--country", "NO", "--sector", "38.31")
        self.assertIn("SN2025:38.31", ran.err)
        ran = self.run_dd("-l", "en", "supplier", "add", "--name", "B", "--country", "NO", "--sector", "SN2025:38.31")
        self.assertEqual(ran.err, "")
        ran = self.run_dd("supplier", "add", "--name", "C", "--country", "NO", "--sector", "81.210")
        self.assertEqual(ran.err, "")
        self.assertEqual(self.sectors(), ["38.31", "SN2025:38.31", "81.210"])

    def test_no_note_where_both_have_the_same_name(self):
        for lang in ("nb", "en"):
            ran = self.run_dd("-l", lang, "supplier", "add", "--name", lang, "--country", "NO", "--sector", "78.20")
            with self.subTest(lang=lang):
                self.assertEqual("SN2025" in ran.err, lang == "en", ran.err)  # whose titles of SN2025 are its own

    def test_what_a_code_is_rated_as_says_the_standard_too(self):
        self.assert_error(self.run_dd("-l", "en", "risk", "sector", "95.31", code=USAGE), USAGE, "SN2025:95.31")
        self.assertIn("SN2025:38.31", self.run_dd("-l", "en", "risk", "sector", "38.31").err)
        self.assertEqual(self.run_dd("risk", "sector", "81.210").err, "")

    def test_what_is_no_code_is_refused(self):
        for word, hint in (("95.31", "SN2025:95.31"), ("99.99", "ddreg risk sector"), ("SN2025:45.20", "SN2007")):
            ran = self.run_dd("-l", "en", "supplier", "add", "--name", "A", "--country", "NO", "--sector", word,
                              code=INPUT)
            self.assert_error(ran, INPUT, hint)
            self.assert_error(self.run_dd("-l", "en", "company", "set", "sector", word, code=INPUT), INPUT, hint)
        self.assertEqual(self.sectors(), [])

    def test_a_file_of_the_newer_standard_shows_itself(self):
        ran = self.take(["38.31", "95.310", "62.100"])
        self.assertIn("SN2025", ran.out)
        self.assertEqual(self.sectors(), ["SN2025:38.31", "SN2025:95.310", "SN2025:62.100"])
        self.assertIn("SN2025", self.run_dd("-l", "en", "import", "show", "I-1").out)

    def test_a_file_of_the_older_standard_shows_itself(self):
        self.assertNotIn("SN2025", self.take(["38.31", "45.20", "62.010"]).out)
        self.assertEqual(self.sectors(), ["38.31", "45.20", "62.010"])

    def test_codes_that_are_the_same_ask_nothing(self):
        self.take(["81.210", "46.42", "41"])
        self.assertEqual(self.sectors(), ["81.210", "46.42", "41"])

    def test_where_it_matters_and_nothing_decides_it_asks(self):
        ran = self.take(["81.210", "46.71"], code=INPUT)
        self.assert_error(ran, INPUT, "46.71", "line 3", "--sectors sn2025")
        self.assertEqual(self.sectors(), [])
        self.take(["81.210", "46.71"], "--sectors", "sn2025")
        self.assertEqual(self.sectors(), ["SN2025:81.210", "SN2025:46.71"])

    def test_the_heading_decides(self):
        self.take(["46.71"], head="Leverandør;Land;Næringskode (SN2007)\n")
        self.assertEqual(self.sectors(), ["46.71"])

    def test_mixed_codes_ask_unless_each_says_its_own(self):
        self.assert_error(self.take(["95.31", "45.20"], code=INPUT), INPUT, "SN2025:")
        self.take(["SN2025:95.31", "45.20"])
        self.assertEqual(self.sectors(), ["SN2025:95.31", "45.20"])

    def test_the_export_comes_back(self):
        self.take(["SN2025:95.31", "45.20", "81.210"])
        self.run_dd("export", "suppliers", "-o", "e.csv")
        before = self.sectors()
        self.run_dd("import", "suppliers", "e.csv")
        self.assertEqual(self.sectors(), before)

    def test_it_is_rated_as_what_it_was(self):
        self.take(["SN2025:95.31", "45.20"])
        self.assertIn("S-1;Firma 00", self.run_dd("assess", "--sector", "45", "--dry-run", "-f", "csv").out)
        self.run_dd("assess", "--all")
        rows = json.loads(self.run_dd("risk", "list", "-f", "json").out)["suppliers"]
        self.assertEqual(rows[0]["level"], rows[1]["level"])


if __name__ == "__main__":
    unittest.main()
