"""report dossier: what was known, decided and done by a day, and what of it is left out."""

import subprocess
import sys
import unittest

from ddreg import INPUT, OK, ROOT, USAGE, Case


class Dossier(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Sying Ltd", "Land": "BD", "NACE": "14.13"})
        self.by("2024-02-01", "import", "suppliers", "suppliers.csv")
        self.by("2024-02-01", "assess", "--all")
        self.by("2024-02-02", "role", "give", "ceo", "Ola Daglig", "--from", "2024-01-01")
        self.by("2024-02-03", "finding", "add", "S-1", "--text", "Ola Daglig fant ubetalt overtid.")
        self.write("rapport.pdf", "%PDF-1.4\nrapport\n")
        self.by("2024-02-04", "file", "add", "rapport.pdf")
        self.by("2024-02-05", "request", "add", "--received", "2024-02-05", "--from", "Nina Spør",
                "--text", "Hvor er klærne sydd?")
        self.by("2024-04-01", "finding", "add", "S-1", "--text", "Noe nytt.", "--found", "2024-02-01")
        self.by("2024-04-01", "assess", "S-1", "--accept")

    def by(self, day, *args, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day})

    def dossier(self, day, *more):
        sections = self.json("report", "dossier", "--as-of", day, "-o", "mappe.html", "--overwrite", *more)
        self.check_schema(sections, "report-dossier")
        return ((self.dir / "mappe.html").read_text(),
                {s["section"]: (s["records"], s["left_out"]) for s in sections["sections"]})

    def test_what_was_known_by_then(self):
        page, sections = self.dossier("2024-03-01")
        self.assertEqual(sections["finding"], (1, 1))
        self.assertNotIn("Noe nytt", page)
        page, sections = self.dossier("2024-05-01")
        self.assertEqual(sections["finding"][0], 2)
        self.assertIn("Noe nytt", page)
        self.assertIn("S-1 Sying Ltd", page)

    def test_names_are_left_out_unless_they_are_chosen(self):
        page, sections = self.dossier("2024-05-01")
        for name in ("Ola Daglig", "Nina Spør", "rapport.pdf"):
            self.assertNotIn(name, page)
        self.assertIn("PE-1", page)
        self.assertEqual((sections["request"][1], sections["file"][1]), (1, 1))
        page, sections = self.dossier("2024-05-01", "--with-names")
        for name in ("Ola Daglig", "Nina Spør", "rapport.pdf"):
            self.assertIn(name, page)
        self.assertEqual({left_out for _, left_out in sections.values()}, {0})

    def test_words_and_years(self):
        self.by("2024-04-01", "measure", "add", "--findings", "F-1", "--text", "Samtaler", "--aim", "prevent",
                "--owner", "PE-1", "--due", "2024-09-01", "--themes", "clothing", "--promised", "2022")
        page, _ = self.dossier("2024-05-01")
        for words in ("<dd>Klær, sko og tekstiler</dd>", "<dd>2022</dd>", ">Tiltak</h2>"):
            self.assertIn(words, page)
        self.assert_error(self.run_dd("report", "dossier", "-o", "mappe.docx", code=None), USAGE, ".html")

    def test_it_is_shown_first(self):
        said = self.run_dd("report", "dossier", "--as-of", "2024-05-01")
        self.assertIn("-o", said.err)
        self.assertEqual([p.name for p in self.dir.glob("*.html")], [])
        self.assert_error(self.run_dd("report", "dossier", "--as-of", "2020-01-01", code=None), INPUT, "2020-01-01")
        self.assert_error(self.run_dd("report", "dossier", "--as-of", "2031-01-01", code=None), INPUT, "2031-01-01")

    def test_names_whatever_their_case_and_before(self):
        self.by("2024-02-06", "person", "set", "Ola Daglig", "--name", "Ola Nygift")
        self.by("2024-02-07", "dialogue", "add", "union", "--text", "Snakket med OLA DAGLIGS gruppe",
                "--who", "Fagforbundet, Per")
        page, _ = self.dossier("2024-05-01")
        for name in ("Ola Daglig", "OLA DAGLIG", "Ola Nygift", "Fagforbundet, Per"):
            self.assertNotIn(name, page)

    def test_which_suppliers_there_are_is_as_of_now(self):
        for lang, words in (("nb", "slik registeret har det nå"), ("en", "as the register has it now")):
            self.assertIn(words, self.dossier("2024-03-01", "--lang", lang)[0])

    def second(self, page="mappe.html"):
        return subprocess.run([sys.executable, ROOT / "docs/verify.py", "--dossier", self.dir / page, self.db],
                              stdout=subprocess.PIPE, text=True, check=False)

    def test_the_second_verifier(self):
        page, _ = self.dossier("2024-05-01")
        ran = self.second()
        self.assertEqual(ran.returncode, 0, ran.stdout)
        self.assertIn("1 documents", ran.stdout)
        sha = next(f["sha256"] for f in self.json("file", "list")["files"])
        self.write("endret.html", page.replace(sha, "0" * 64))
        self.assertEqual(self.second("endret.html").returncode, 1)
        self.write("endret.html", page.replace("<dd>#", "<dd>#9"))
        self.assertEqual(self.second("endret.html").returncode, 1)


if __name__ == "__main__":
    unittest.main()
