"""The files that were imported, kept where the company says so."""

import hashlib
import unittest

from ddreg import INPUT, Case, sql, tamper


class Sources(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS", "--orgnr", "905461761")
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Uniquehansen AS", "Land": "NO"})
        self.file = self.dir / "suppliers.csv"

    def keep(self):
        self.run_dd("company", "set", "keep-sources", "yes")
        self.run_dd("import", "suppliers", "suppliers.csv")

    def source(self):
        document = self.json("import", "show", "I-1")
        self.check_schema(document, "import-show")
        return document["source"]

    def test_off_by_default(self):
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.assertIsNone(self.source())
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM file_bytes"), [(0,)])
        self.assert_error(self.run_dd("import", "file", "I-1", "-o", "x.csv", code=None), INPUT, "keep_sources yes")
        self.assertFalse((self.dir / "x.csv").exists())

    def test_exported_byte_by_byte(self):
        self.keep()
        self.assertEqual(self.source(), "FI-1")
        document = self.json("import", "file", "I-1", "-o", "x.csv")
        self.check_schema(document, "import-file")
        self.assertEqual((self.dir / "x.csv").read_bytes(), self.file.read_bytes())
        self.assertEqual(document["digest"], hashlib.blake2b(self.file.read_bytes(), digest_size=32).hexdigest())
        self.run_dd("importer", "fil", "I-1", "-o", "y.csv")
        self.assertEqual([o["what"] for o in self.json("journal", "outputs")["outputs"]], ["I-1", "I-1"])

    def test_purchases_too_and_a_dry_run_keeps_nothing(self):
        self.keep()
        self.purchases({"Bilagsnr": "7", "Bilagsdato": "15.03.2023", "Leverandørnr": "1", "Beløp NOK": "10,00"})
        self.run_dd("import", "purchases", "purchases.csv", "--vat", "net", "--dry-run")
        self.assertEqual(self.json("journal", "verify")["files"], 1)
        self.run_dd("import", "purchases", "purchases.csv", "--vat", "net")
        self.assertEqual(self.json("journal", "verify")["files"], 2)
        self.run_dd("import", "file", "I-2", "-o", "x.csv")
        self.assertEqual((self.dir / "x.csv").read_bytes(), (self.dir / "purchases.csv").read_bytes())

    def test_the_words(self):
        for word, kept in (("ja", "yes"), ("nei", "no"), ("yes", "yes"), ("no", "no")):
            self.run_dd("company", "set", "keep_sources", word)
            document = self.json("company", "show")
            self.check_schema(document, "company-show")
            self.assertEqual(document["keep_sources"], kept)
        self.assert_error(self.run_dd("company", "set", "keep_sources", "kanskje", code=None), INPUT, "ja eller nei")

    def test_verify_counts_and_compares(self):
        self.keep()
        document = self.json("journal", "verify")
        self.check_schema(document, "journal-verify")
        self.assertEqual(document["files"], 1)
        self.assertIn("1 dokument eller importert fil", self.run_dd("journal", "verify").out)
        self.run_dd("backup", "copy.db")
        self.assertEqual(self.json("--register", "copy.db", "journal", "verify")["files"], 1)
        tamper(self.db, "UPDATE file_bytes SET bytes = x'41'")
        self.run_dd("journal", "verify", code=1)
        self.run_dd("import", "file", "I-1", "-o", "x.csv", code=6)

    def test_undo_leaves_it(self):
        self.keep()
        self.run_dd("import", "undo", "I-1", "--reason", "Feil fil")
        self.run_dd("import", "file", "I-1", "-o", "x.csv")
        self.run_dd("import", "suppliers", "suppliers.csv")  # the same bytes are kept once
        self.assertEqual(sql(self.db, "SELECT DISTINCT file FROM import_batch"), [(1,)])
        self.assertEqual(self.json("journal", "verify")["files"], 1)

    def test_erased_with_the_import(self):
        self.keep()
        self.run_dd("supplier", "set", "S-1", "--name", "Annet AS")
        self.run_dd("journal", "erase", "S-1", "--reason", "x")
        self.assertIn(b"Uniquehansen", self.db.read_bytes())
        done = self.json("journal", "erase", "I-1", "--reason", "Bedt om det")
        self.check_schema(done, "journal-erase")
        self.assertIn("content", done["fields"])
        self.assertNotIn(b"Uniquehansen", self.db.read_bytes())
        self.assertNotIn(b"suppliers.csv", self.db.read_bytes())
        self.assert_error(self.run_dd("import", "file", "I-1", "-o", "x.csv", code=None), INPUT, "slettet")
        self.run_dd("journal", "verify")

    def test_the_content_alone(self):
        self.keep()
        self.json("journal", "erase", "I-1", "--field", "content", "--reason", "x")
        self.assertEqual(self.json("import", "show", "I-1")["file"], "suppliers.csv")
        self.run_dd("import", "file", "I-1", "-o", "x.csv", code=INPUT)
        self.run_dd("journal", "verify")

    def test_what_another_record_brought_stays(self):
        self.run_dd("file", "add", "suppliers.csv")
        self.keep()
        self.assertEqual(self.json("journal", "erase", "I-1", "--reason", "x")["kept_for"], "FI-1")
        self.run_dd("file", "get", "FI-1", "-o", "x.csv")
        self.run_dd("journal", "verify")

    def test_too_large(self):
        self.keep()
        self.run_dd("company", "set", "file_limit", "1")
        lines = "".join("%d;Firma nummer %d med langt navn AS;NO\n" % (n, n) for n in range(2, 30000))
        self.write("stor.csv", "Leverandørnr;Leverandørnavn;Land\n" + lines)
        self.assert_error(self.run_dd("import", "suppliers", "stor.csv", code=None), INPUT, "1 MB", "file_limit",
                          "keep_sources no")
        self.assertEqual(len(self.json("import", "list")["imports"]), 1)


if __name__ == "__main__":
    unittest.main()
