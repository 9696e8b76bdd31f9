"""Names in other character sets than those that most files have: asked about with the one that fits, and read right
when it is said; files in the usual ones are never asked about. Letters written as HTML has them."""

import unittest

from ddreg import INPUT, Case

RUSSIAN = ("Ромашка ООО", "Берёза АО", "Северный ветер", "Морская компания", "Завод Звезда")
UKRAINIAN = ("Київський завод", "Львівська пекарня", "Чорне море", "Зоря Україна")
POLISH = ("Spółka Łódzka", "Źródło Sp. z o.o.", "Święty Jan", "Południe Żywiec", "Gdańsk Stocznia", "Dębowa Góra")
CZECH = ("Dvořák s.r.o.", "České Budějovice", "Třinecké železárny", "Plzeňský závod", "Můj dům", "Příbram Uhlí")
HUNGARIAN = ("Győri Keksz", "Fűtőmű Kft", "Szőlő és Bor", "Erdőgazdaság", "Tűzoltó Bt")
TURKISH = ("Şişe Cam AŞ", "Yıldız Holding AŞ", "Güneş Gıda Ltd. Şti")
BALTIC = ("Šiauliai UAB", "Rīga SIA", "Žaliasis Ąžuolas UAB")
GREEK = ("Αθήνα ΑΕ", "Ελληνικά Πλοία", "Θεσσαλονίκη")
WITH_FORMS = ("Dvořák s.r.o.", "Győri Kft", "Tűzoltó Bt.", "Škoda Auto a.s.", "Žďár s.r.o.", "Łódź Sp. z o.o.")
ASIAN = ((("東京株式会社",), "shift_jis"), (("北京公司", "上海贸易"), "gbk"), (("台北公司",), "big5"),
         (("서울주식회사",), "euc-kr"))
NORDIC = ("Møller AS", "Bodø Båt AS", "Kjær Frø", "Åsen Øl AS", "Sjøvær AS")
OTHERS = ("Café Société", "Málaga Señor SL", "São João Lda", "Citroën Garage", "Über Straße GmbH", "Perú Ñandú")

# The names, the character set they are written in, and the option that is right.
ASKED = [(RUSSIAN, "cp1251", "windows-1251"), (UKRAINIAN, "cp1251", "windows-1251"), (RUSSIAN, "koi8-r", "koi8-r"),
         (tuple(n.upper() for n in RUSSIAN), "cp1251", "windows-1251"),
         (tuple(n.upper() for n in RUSSIAN), "koi8-r", "koi8-r"),
         (POLISH, "cp1250", "windows-1250"), (POLISH, "iso-8859-2", "iso-8859-2"),
         (HUNGARIAN, "cp1250", "windows-1250"), (CZECH, "cp1250", "windows-1250"),
         (TURKISH, "cp1254", "windows-1254"), (BALTIC, "cp1257", "windows-1257"), (GREEK, "cp1253", "windows-1253"),
         (RUSSIAN, "iso-8859-5", "iso-8859-5"), (POLISH, "cp852", "ibm852"),
         (NORDIC[:3], "cp850", "ibm850"), (NORDIC[:3], "cp865", "ibm850"), (NORDIC[:3], "mac-roman", "macintosh")]


class Letters(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def files(self, names):
        for separator, heads in ((";", ("Dato", "Leverandør", "Beløp")), (",", ("Date", "Supplier", "Amount")),
                                 ("\t", ("Supplier", "Date", "Amount"))):
            plain = all(ord(c) < 128 for h in heads for c in h)
            rows = [heads]
            for name in names:
                row = {"Dato": "2023-01-13", "Date": "2023-01-13", "Leverandør": name, "Supplier": name,
                        "Beløp": "100", "Amount": "100"}
                rows.append([row[h] for h in heads])
            yield plain, "".join(separator.join(r) + "\n" for r in rows)

    def test_what_is_asked_about(self):
        for names, encoding, option in ASKED:
            for some in (names, names[:1], names[1:3]):
                for plain, text in self.files(some):
                    if not plain:
                        continue
                    with self.subTest(names=some, encoding=encoding):
                        self.write("x.csv", text.encode(encoding))
                        ran = self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None)
                        if encoding == "cp1250" and names in (CZECH, HUNGARIAN) and len(some) < 4:
                            continue  # a word alone may be of another language
                        if " 0x" in ran.err:
                            continue  # a byte that means nothing in Windows-1252 is refused with its place
                        self.assert_error(ran, INPUT, "--encoding ", "--encoding windows-1252")
                        if encoding[:4] != "iso-":
                            self.assertIn("--encoding %s." % option, ran.err)
                        document = self.json("import", "purchases", "x.csv", "--dry-run", "--encoding", option)
                        self.assertEqual(document["created"], len(some))
                        shown = next(c for c in document["columns"] if c["field"] == "name")["samples"]
                        self.assertEqual(shown, list(some)[:3])

    def test_a_word_alone_beside_a_legal_form_of_its_country(self):
        for name in WITH_FORMS:
            for encoding, option in (("cp1250", "windows-1250"), ("iso-8859-2", "iso-8859-2")):
                _, text = list(self.files((name,)))[1]
                with self.subTest(name=name, encoding=encoding):
                    self.write("x.csv", text.encode(encoding))
                    if name.encode("cp1252", "replace") != name.encode(encoding):  # else it is read right
                        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None), INPUT,
                                          "--encoding %s." % option if encoding == "cp1250" else "--encoding ")
                    document = self.json("import", "purchases", "x.csv", "--dry-run", "--encoding", option)
                    shown = next(c for c in document["columns"] if c["field"] == "name")["samples"]
                    self.assertEqual(shown, [name])

    def test_letters_of_no_set_that_is_known(self):
        for names, encoding in ASIAN:
            _, text = list(self.files(names))[1]
            with self.subTest(encoding=encoding):
                self.write("x.csv", text.encode(encoding))
                self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None), INPUT,
                                  "--encoding")

    def test_what_is_not(self):
        """Each language of the west, all of them together, with signs, and in UTF-8."""
        groups = [NORDIC, OTHERS, NORDIC + OTHERS] + [(n,) for n in NORDIC + OTHERS] + [
            ("Tine® AS", "CO² Fangst AS", "Rør – og Bad’s", "10 m³ Betong", "Søt»Sur", "Pris §5 AS"),
            ("L’Oréal Norge", "Sørlandets € Marked"), ("Føroya Tele", "Bókabúðin", "Þór ehf", "Ægir hf"),
            ("ÆØÅ Bygg AS",),
            ("Société Générale a.s.", "Müller s.r.o.", "Café Kft"), ("Jõgi OÜ",), ("©2023 Fjell", "Åbo ½ Pris AS")]
        for names in groups:
            for _, text in self.files(names):
                for encoding in ("cp1252", "utf-8"):
                    with self.subTest(names=names, encoding=encoding):
                        self.write("x.csv", text.encode(encoding))
                        self.assertEqual(self.json("import", "purchases", "x.csv", "--dry-run")["created"], len(names))

    def test_sixteen_bits(self):
        for names in (RUSSIAN, NORDIC, POLISH):
            for _, text in self.files(names):
                for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
                    with self.subTest(names=names, encoding=encoding):
                        self.write("x.csv", text.encode(encoding))
                        document = self.json("import", "purchases", "x.csv", "--dry-run")
                        self.assertEqual(document["created"], len(names))

    def test_pages_in_sixteen_bits(self):
        for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8"):
            for text, word in (("<html><table><tr><td>1</td></tr></table></html>", "HTML"),
                               ("\n<!DOCTYPE html>\n", "HTML"), ("<?xml version='1.0'?><Workbook/>", "XML")):
                self.write("x.xls", text.encode(encoding))
                self.assert_error(self.run_dd("import", "purchases", "x.xls", code=None), INPUT, word)

    def test_letters_of_html(self):
        names = {"Birch &amp; Sons": "Birch & Sons", "M&#248;ller AS": "Møller AS", "Bod&oslash; B&aring;t": "Bodø Båt",
                 "&AElig;rlig &#xD8;l": "Ærlig Øl",
                 "Kj&nbsp;AS": "Kj AS", "A & B AS": "A & B AS", "H&M;": "H&M;",
                 "R&D &unknown; AS": "R&D &unknown; AS", "&#0;&#10;&#x202e;": "&#0;&#10;&#x202e;",
                 "&amp;amp; AS": "&amp; AS"}
        for written, right in names.items():
            for separator in (",", "\t"):
                with self.subTest(written=written):
                    text = separator.join(("Dato", "Leverand&oslash;r", "Bel&oslash;p")) + "\n"
                    self.write("x.csv", text + separator.join(("2023-01-13", written, "100")) + "\n")
                    document = self.json("import", "purchases", "x.csv", "--dry-run")
                    shown = next(c for c in document["columns"] if c["field"] == "name")
                    self.assertEqual((shown["samples"], document["created"]), ([right], 1))


if __name__ == "__main__":
    unittest.main()
