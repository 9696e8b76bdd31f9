"""Files that are packed: gzip, and zip with one file in it, are read as what is in them."""

import gzip
import io
import struct
import unittest
import zipfile
import zlib

from ddreg import INPUT, Case, dump, sql

TEXT = ("Leverandør;Bilagsdato;Beløp eks. mva\r\n" +
        "".join("Fjord %d AS;%02d.03.2023;%d,50\r\n" % (n % 7, n % 28 + 1, n * 3) for n in range(400))).encode("cp1252")
ORE = sum(n * 300 + 50 for n in range(400))


def zipped(*files, method=zipfile.ZIP_DEFLATED, force=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, data in files:
            if name.endswith("/"):
                z.writestr(zipfile.ZipInfo(name), b"")
                continue
            with z.open(name, "w", force_zip64=force) as f:
                f.write(data)
    return out.getvalue()


def patched(data, mark, offset, value):
    """The same with other bytes behind each mark."""
    out, at = bytearray(data), 0
    while (at := out.find(mark, at)) >= 0:
        out[at + offset:at + offset + len(value)] = value
        at += len(mark)
    return bytes(out)


def locked(data):
    """As a password would leave it: the flag of encryption is set."""
    return patched(patched(data, b"PK\3\4", 6, b"\1\0"), b"PK\1\2", 8, b"\1\0")


class Packed(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def bytes(self, name, data):
        (self.dir / name).parent.mkdir(exist_ok=True)
        (self.dir / name).write_bytes(data)
        return name

    def dry(self, name, **how):
        document = self.json("import", "purchases", name, "--dry-run", **how)
        self.check_schema(document, "import")
        return document

    def read(self, name, data, inside=None):
        with self.subTest(name=name):
            document = self.dry(self.bytes(name, data))
            self.assertEqual((document["rows"], document["totals"]["NOK"]), (400, ORE))
            self.assertEqual(document["inside"], inside)
            self.assertEqual(document["encoding"], "Windows-1252")

    def refused(self, name, data, id, *words):
        with self.subTest(name=name):
            self.bytes(name, data)
            for kind in ("purchases", "suppliers"):
                ran = self.run_dd("--format", "json", "import", kind, name, code=INPUT)
                self.assertIn(id, ran.out + ran.err)
                for lang in ("nb", "en"):
                    self.assert_error(self.run_dd("--lang", lang, "import", kind, name, code=INPUT), INPUT, name,
                                      *words)


class Read(Packed):
    def test_the_same_as_plain(self):
        def seen(name):
            return {k: v for k, v in self.dry(name).items() if k not in ("file", "inside")}

        plain = seen(self.bytes("plain.csv", TEXT))
        for name, data in (("x.csv.gz", gzip.compress(TEXT)), ("x.zip", zipped(("x.csv", TEXT)))):
            self.assertEqual(seen(self.bytes(name, data)), plain)

    def test_gzip(self):
        self.read("a.csv.gz", gzip.compress(TEXT))
        self.read("b.gz", gzip.compress(TEXT[:5000]) + gzip.compress(TEXT[5000:]))
        self.read("c.gz", gzip.compress(TEXT) + b"\0" * 512)
        self.read("named-as-text.csv", gzip.compress(TEXT, mtime=0))
        out = io.BytesIO()
        with gzip.GzipFile("../../etc/passwd", "wb", fileobj=out) as f:
            f.write(TEXT)
        self.read("d.gz", out.getvalue())

    def test_zip(self):
        self.read("a.zip", zipped(("a.csv", TEXT)), "a.csv")
        self.read("b.zip", zipped(("a.txt", TEXT), method=zipfile.ZIP_STORED), "a.txt")
        self.read("c.zip", zipped(("a.csv", TEXT), force=True), "a.csv")
        self.read("d.zip", zipped(("eksport/", b""), ("eksport/2023/", b""), ("eksport/2023/å.csv", TEXT),
                                  ("__MACOSX/", b""), ("__MACOSX/eksport/._a.csv", b"\0\1"),
                                  ("eksport/.DS_Store", b"\0"), ("eksport/Thumbs.db", b"\0")), "å.csv")
        for n, name in enumerate(("../../../tmp/evil.csv", "/etc/evil.csv", "C:\\evil.csv", "evil.csv")):
            self.read("e%d.zip" % n, zipped((name, TEXT)), name.split("/")[-1])
        self.assertFalse((self.dir / "evil.csv").exists())

    def test_streamed_zip(self):
        """Sizes behind the bytes, as a pipe leaves them."""
        class Pipe(io.RawIOBase):
            def __init__(self):
                self.data = b""

            def writable(self):
                return True

            def write(self, b):
                self.data += bytes(b)
                return len(b)

        pipe = Pipe()
        with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("p.csv", TEXT)
        self.read("p.zip", pipe.data, "p.csv")

    def test_a_person_sees_what_is_in_it(self):
        self.bytes("x.zip", zipped(("innkjøp.csv", TEXT)))
        self.assertIn("innkjøp.csv i arkivet", self.run_dd("import", "purchases", "x.zip", "--dry-run").out)
        self.assertIn("innkjøp.csv in the archive",
                      self.run_dd("--lang", "en", "import", "purchases", "x.zip", "--dry-run").out)

    def test_suppliers_rates_maps_and_sheets(self):
        suppliers = "Leverandørnavn;Land\r\nFjord 1 AS;NO\r\nHavn AS;SE\r\n".encode()
        self.bytes("s.zip", zipped(("s.csv", suppliers)))
        self.run_dd("import", "suppliers", "s.zip")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier"), [(2,)])
        self.bytes("rates.csv.gz", gzip.compress(b"Dato;EUR\r\n2023-03-15;11,30\r\n"))
        self.write("p.csv", "Leverandør;Bilagsdato;Beløp;Valuta\r\nFjord 1 AS;15.03.2023;100,00;EUR\r\n")
        document = self.json("import", "purchases", "p.csv", "--rates", "rates.csv.gz", "--vat", "net")
        self.assertEqual(document["totals_ore"], {"EUR": 113000})
        out = self.dir / "sheet.csv"
        self.run_dd("sheet", "out", "sheet.csv", "--of", "suppliers")
        text = out.read_bytes().replace(b"Havn AS", b"Havn ASA")
        self.bytes("sheet.csv.gz", gzip.compress(text))
        self.run_dd("sheet", "in", "sheet.csv.gz")
        self.assertIn("Havn ASA", self.run_dd("supplier", "list").out)
        self.run_dd("import", "map", "save", "vår", "s.zip", "--kind", "suppliers")

    def test_digest_and_file_kept_are_of_what_was_given(self):
        import hashlib
        data = zipped(("a.csv", TEXT))
        self.bytes("a.zip", data)
        self.run_dd("company", "set", "keep-sources", "yes")
        self.run_dd("import", "purchases", "a.zip")
        digest = hashlib.blake2b(data, digest_size=32).hexdigest()
        self.assertEqual(sql(self.db, "SELECT file_name, file_digest, file_size FROM import_batch"),
                         [("a.zip", digest, len(data))])
        self.run_dd("import", "file", "I-1", "-o", "again.zip")
        self.assertEqual((self.dir / "again.zip").read_bytes(), data)
        self.assertTrue(self.json("import", "purchases", "a.zip")["same_file"])
        self.run_dd("journal", "verify")

    def test_bad_rows_and_problems(self):
        text = TEXT + b"Bad AS;32.03.2023;5,00\r\n"
        self.bytes("bad.zip", zipped(("bad.csv", text)))
        document = self.json("import", "purchases", "bad.zip", "--skip-bad", "--problems", "left.csv", code=1)
        self.assertEqual([p["line"] for p in document["problems"]], [402])
        self.assertIn("Bad AS", (self.dir / "left.csv").read_text("utf-8-sig"))

    def test_large(self):
        """More than a block of everything, in bounded memory."""
        rows = b"".join(b"Fjord %d AS;%02d.03.2023;%d,50\r\n" % (n % 7, n % 28 + 1, n * 7919 % 100000)
                        for n in range(150000))
        data = "Leverandør;Bilagsdato;Beløp eks. mva\r\n".encode() + rows
        for name, packed in (("l.gz", gzip.compress(data, 1)), ("l.zip", zipped(("l.csv", data)))):
            self.assertEqual(self.dry(self.bytes(name, packed))["rows"], 150000)


class Refused(Packed):
    def tearDown(self):
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM import_batch"), [(0,)])
        super().tearDown()

    def test_cut(self):
        packed, archive = gzip.compress(TEXT), zipped(("a.csv", TEXT))
        for n in (3, 9, 15, 100, len(packed) // 2, len(packed) - 9, len(packed) - 1):
            self.refused("c%d.gz" % n, packed[:n], "packed.cut", "gzip")
        for n in (4, 20, 100, len(archive) // 2, len(archive) - 30, len(archive) - 1):
            self.refused("c%d.zip" % n, archive[:n], "packed.cut", "zip")

    def test_another_check_sum(self):
        packed, archive = bytearray(gzip.compress(TEXT)), zipped(("a.csv", TEXT))
        packed[-8] ^= 1
        self.refused("s.gz", packed, "packed.sum")
        wrong = struct.pack("<L", zlib.crc32(TEXT) ^ 1)
        self.refused("s.zip", patched(patched(archive, b"PK\3\4", 14, wrong), b"PK\1\2", 16, wrong), "packed.sum")
        stored = bytearray(zipped(("a.csv", TEXT), method=zipfile.ZIP_STORED))
        stored[200] ^= 1
        self.refused("t.zip", stored, "packed.sum")

    def test_damaged(self):
        packed = bytearray(gzip.compress(TEXT))
        packed[40] ^= 0xFF
        packed[60] ^= 0xFF
        self.bytes("d.gz", packed)
        ran = self.run_dd("import", "purchases", "d.gz", code=INPUT)
        self.assert_error(ran, INPUT, "d.gz")
        self.refused("m.gz", gzip.compress(TEXT) + b"more", "packed.damaged")
        size = struct.pack("<L", len(TEXT) - 5)
        self.bytes("size.zip", patched(zipped(("a.csv", TEXT)), b"PK\1\2", 24, size))
        self.assert_error(self.run_dd("import", "purchases", "size.zip", code=INPUT), INPUT, "size.zip")

    def test_bombs(self):
        bomb = io.BytesIO()
        with gzip.GzipFile("", "wb", 9, bomb) as f:
            for _ in range(80):
                f.write(b"a;b;c;d\n" * 131072)
        self.refused("b.gz", bomb.getvalue(), "packed.large")
        self.refused("b.zip", zipped(("b.csv", b"a;b;c;d\n" * 131072 * 80)), "packed.large")

    def test_locked(self):
        self.refused("p.zip", locked(zipped(("a.csv", TEXT))), "packed.encrypted")

    def test_a_name_that_would_steer_the_terminal(self):
        self.refused("c.zip", zipped(("\x1b[31mrød.csv", TEXT)), "packed.damaged")
        ran = self.run_dd("import", "purchases", self.bytes("d.zip", zipped(("a\u202eb.csv", TEXT), ("\u202ec", b""))),
                          code=INPUT)
        self.assertNotIn("\u202e", ran.err)

    def test_several_and_none(self):
        self.refused("s.zip", zipped(("jan.csv", TEXT), ("x/feb.csv", TEXT)), "packed.several", "jan.csv, x/feb.csv")
        many = zipped(*(("f%d.csv" % n, TEXT) for n in range(9)))
        self.refused("m.zip", many, "packed.several", "f4.csv …")
        self.refused("n.zip", zipped(), "packed.none")
        self.refused("f.zip", zipped(("a/", b""), ("__MACOSX/._a", b"x")), "packed.none")

    def test_nested(self):
        inner = zipped(("a.csv", TEXT))
        tar = b"a.csv".ljust(257, b"\0") + b"ustar\0" + b"00" + b"\0" * 247 + TEXT
        for n, data in enumerate((inner, gzip.compress(TEXT), b"\xd0\xcf\x11\xe0" + b"\0" * 600, tar)):
            self.refused("n%d.zip" % n, zipped(("inner", data)), "import.packed.nested")
            self.refused("n%d.gz" % n, gzip.compress(data), "import.packed.nested")
        self.refused("plain.tar", tar, "import.file.tar", "tar -xf")
        self.refused("pdf.zip", zipped(("a.pdf", b"%PDF-1.4\n")), "import.file.pdf")
        self.refused("empty.zip", zipped(("a.csv", b"")), "import.file.empty")
        self.refused("empty.gz", gzip.compress(b""), "import.file.empty")

    def test_documents_that_are_zips(self):
        self.refused("a.ods", zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                                     ("content.xml", b"<x/>")), "import.file.ods", "ods")
        self.refused("a.docx", zipped(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")),
                     "import.file.document", "docx")

    def test_another_method(self):
        for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            self.refused("m%d.zip" % method, zipped(("a.csv", TEXT), method=method), "packed.method")

    def test_nothing_is_left_behind(self):
        scratch = self.dir / "scratch"
        scratch.mkdir()
        before = dump(self.db)
        for name, data in (("a.gz", gzip.compress(TEXT)), ("b.zip", zipped(("a.csv", TEXT))),
                           ("c.gz", gzip.compress(TEXT)[:-1])):
            self.bytes(name, data)
            self.run_dd("import", "purchases", name, "--dry-run", code=None, env={"TMPDIR": str(scratch)})
            self.assertEqual(list(scratch.iterdir()), [])
        self.assertEqual(dump(self.db), before)


if __name__ == "__main__":
    unittest.main()
