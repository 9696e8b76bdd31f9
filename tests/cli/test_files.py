"""Documents that the register keeps: the same bytes come out, and a changed byte is found."""

import hashlib
import os
import stat
import unittest

from ddreg import CHECK, DAMAGED, INPUT, OK, REFUSED, Case, dump, sql, tamper

BYTES = b"%PDF-1.4\n\0\xff\r\n" + bytes(range(256)) * 40


class Kept(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.supplier = self.json("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")["id"]
        (self.dir / "arkiv").mkdir()
        self.path = self.write("arkiv/sertifikat.pdf", BYTES)

    def count(self, table):
        return sql(self.db, "SELECT COUNT(*) FROM " + table)[0][0]

    def test_equal_bytes_come_out(self):
        added = self.json("file", "add", "arkiv/sertifikat.pdf", "--reason", "Fra leverandøren", "--date", "2024-05-01")
        self.assertEqual((added["id"], added["name"], added["size"], added["sha256"], added["reason"], added["day"]),
                         ("FI-1", "sertifikat.pdf", len(BYTES), hashlib.sha256(BYTES).hexdigest(),
                          "Fra leverandøren", "2024-05-01"))
        self.run_dd("file", "get", "FI-1", "-o", "ut.pdf")
        self.assertEqual((self.dir / "ut.pdf").read_bytes(), BYTES)
        self.assertEqual(stat.S_IMODE(os.stat(self.dir / "ut.pdf").st_mode), 0o600)
        self.assert_error(self.run_dd("file", "get", "FI-1", "-o", "ut.pdf", code=None), REFUSED, "--overwrite")
        self.run_dd("file", "get", "1", "-o", "ut.pdf", "--overwrite")
        self.assert_error(self.run_dd("file", "get", "FI-2", "-o", "x", code=None), INPUT, "ddreg file list")
        self.assertFalse((self.dir / "x").exists())
        got = self.json("file", "get", "FI-1", "-o", "json.pdf")
        self.check_schema(got, "file-get")

    def test_every_kind_with_documents_takes_a_path(self):
        self.write("funn.txt", "funn")
        self.write("regler.md", "regler")
        self.write("protokoll.txt", "protokoll")
        rows = [
            self.json("evidence", "add", self.supplier, "--kind", "audit", "--ref", "R", "--issued", "2024-01-01",
                      "--file", "arkiv/sertifikat.pdf")["file"],
            self.json("finding", "add", self.supplier, "--text", "x", "--fil", "funn.txt")["file"],
            self.json("policy", "add", "guidelines", "--file", str(self.dir / "regler.md"))["file"],
            self.json("decision", "add", "review", "--subject", "x", "--file", "protokoll.txt")["document"],
        ]
        self.assertEqual(rows, ["FI-1", "FI-2", "FI-3", "FI-4"])
        self.assertEqual([f["name"] for f in self.json("file", "list")["files"]],
                         ["sertifikat.pdf", "funn.txt", "regler.md", "protokoll.txt"])
        self.assertEqual(self.json("finding", "set", "F-1", "--file", "FI-1")["file"], "FI-1")
        self.assertEqual(self.json("finding", "set", "F-1", "--file", "none")["file"], None)
        self.assert_error(self.run_dd("finding", "set", "F-1", "--file", "FI-9", code=None), INPUT, "ddreg file list")
        self.run_dd("journal", "verify")

    def test_the_same_bytes_are_one_file(self):
        self.write("kopi.pdf", BYTES)
        self.run_dd("file", "add", "arkiv/sertifikat.pdf")
        before = self.count("journal")
        self.assertIn("FI-1", self.run_dd("file", "add", "kopi.pdf").out)
        self.assertEqual((self.count("journal"), self.count("file"), self.count("file_bytes")), (before, 1, 1))
        self.run_dd("finding", "add", self.supplier, "--text", "x", "--file", "kopi.pdf")
        self.assertEqual((self.count("file"), self.count("file_bytes")), (1, 1))
        self.assert_error(self.run_dd("file", "withdraw", "FI-1", "--reason", "Feil dokument", code=None), REFUSED,
                          "F-1", "ddreg finding set F-1")
        self.run_dd("finding", "set", "F-1", "--file", "none")
        self.run_dd("file", "withdraw", "FI-1", "--reason", "Feil dokument")
        self.assert_error(self.run_dd("finding", "set", "F-1", "--file", "FI-1", code=None), REFUSED)
        self.assertEqual(self.json("file", "add", "kopi.pdf")["id"], "FI-2")
        self.assertEqual(self.count("file_bytes"), 1)
        self.run_dd("journal", "verify")

    def test_what_cannot_be_kept(self):
        self.write("tom.pdf", b"")
        before = dump(self.db)
        for path, word in (("tom.pdf", "tom"), ("arkiv", "mappe"), ("mangler.pdf", "mangler.pdf"),
                           ("/dev/null", "/dev/null")):
            with self.subTest(path=path):
                self.assert_error(self.run_dd("file", "add", path, code=None), INPUT, word)
                self.assert_error(self.run_dd("finding", "add", self.supplier, "--text", "x", "--file", path,
                                              code=None), INPUT, word)
        self.assertEqual(dump(self.db), before)

    def test_unreadable(self):
        self.as_nobody()
        self.init()
        self.write("hemmelig.pdf", BYTES).chmod(0)
        self.assert_error(self.run_dd("file", "add", "hemmelig.pdf", code=None), INPUT, "hemmelig.pdf")

    def test_the_limit_is_a_setting(self):
        big = self.write("stor.bin", b"x" * (20 * 1024 * 1024))
        self.run_dd("file", "add", "stor.bin")
        with big.open("ab") as f:
            f.write(b"y")
        self.assert_error(self.run_dd("file", "add", "stor.bin", code=None), INPUT, "20 MB", "file_limit")
        self.run_dd("company", "set", "file_limit", "21")
        self.run_dd("file", "add", "stor.bin")
        self.run_dd("company", "set", "filgrense", "1", "--from", "2024-05-15")
        self.assert_error(self.run_dd("file", "add", "stor.bin", code=None), INPUT, "1 MB")
        for wrong in ("0", "501", "x", "1,5"):
            self.assert_error(self.run_dd("company", "set", "file_limit", wrong, code=None), INPUT, "500")

    def test_a_name_is_personal_and_without_its_folder(self):
        self.write("arkiv/Kari Planteskjold.pdf", "innhold")
        self.run_dd("file", "add", "arkiv/Kari Planteskjold.pdf")
        for text, in sql(self.db, "SELECT after FROM journal_change"):
            self.assertNotIn("Planteskjold", text)
            self.assertNotIn("arkiv", text)
        raw = os.fsencode(self.dir) + b"/\xff.pdf"
        with open(raw, "wb") as f:
            f.write(b"z")
        self.assert_error(self.run_dd("file", "add", os.fsdecode(raw), code=None), INPUT, "UTF-8")


class Verified(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("a.pdf", BYTES)
        self.write("b.pdf", b"b" + BYTES)
        self.run_dd("file", "add", "a.pdf")
        self.run_dd("file", "add", "b.pdf")

    def verify(self):
        found = self.json("journal", "verify", code=None)
        self.check_schema(found, "journal-verify")
        return found["fault"], found["key"]

    def test_whole(self):
        self.assertEqual(self.verify(), (None, None))

    def test_a_changed_byte(self):
        digest = hashlib.sha256(b"b" + BYTES).hexdigest()
        tamper(self.db, "UPDATE file_bytes SET bytes = CAST('c' || SUBSTR(bytes, 2) AS BLOB) WHERE sha256 = '%s'"
               % digest)
        self.assertEqual(self.verify(), ("file_changed", "FI-2"))
        self.assertIn("FI-2", self.run_dd("journal", "verify", code=CHECK).out)
        self.assert_error(self.run_dd("file", "get", "FI-2", "-o", "ut.pdf", code=None), DAMAGED, "journal verify")
        self.assertFalse((self.dir / "ut.pdf").exists())
        self.run_dd("file", "get", "FI-1", "-o", "ut.pdf", code=OK)

    def test_gone(self):
        tamper(self.db, "DELETE FROM file_bytes WHERE sha256 = (SELECT sha256 FROM file WHERE number = 1)")
        self.assertEqual(self.verify(), ("file_missing", "FI-1"))
        self.assert_error(self.run_dd("file", "get", "FI-1", "-o", "ut.pdf", code=None), DAMAGED)

    def test_another_size(self):
        tamper(self.db, "UPDATE file SET size = size + 1 WHERE number = 1")
        self.assertEqual(self.verify(), ("row_changed", "1"))

    def test_bytes_of_no_file(self):
        tamper(self.db, "INSERT INTO file_bytes (sha256, bytes) VALUES ('%s', x'00')" % ("0" * 64))
        self.assertEqual(self.verify(), ("row_unknown", "0" * 64))

    def test_a_backup_has_them(self):
        self.run_dd("backup", "kopi.db")
        self.run_dd("restore", "kopi.db", "--register", "ny.db")
        self.run_dd("--register", "ny.db", "journal", "verify")
        self.run_dd("--register", "ny.db", "file", "get", "FI-2", "-o", "ut.pdf")
        self.assertEqual((self.dir / "ut.pdf").read_bytes(), b"b" + BYTES)


if __name__ == "__main__":
    unittest.main()
