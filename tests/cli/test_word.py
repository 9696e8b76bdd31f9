"""The statement as a Word file to comment on, and as HTML that is pasted into another page."""

import re
import unittest
import xml.etree.ElementTree as ET
import zipfile

from ddreg import CHECK, USAGE, Case

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Written(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("company", "set", "activity", "Syr <klær> & sko")
        self.purchases(*[{"Leverandørnr": str(n), "Leverandør": "Firma %d" % n, "Bilagsdato": "15.06.2023",
                          "Beløp NOK": "100,00"} for n in range(9)])
        self.run_dd("import", "purchases", "purchases.csv")

    def render(self, name, *args, **how):
        return self.run_dd("report", "render", "--year", "2023", "-o", name, *args, **how)


class Word(Written):
    def test_parts(self):
        self.render("a.docx")
        self.render("b", "--as", "docx")
        self.assertEqual((self.dir / "a.docx").read_bytes(), (self.dir / "b").read_bytes())
        self.render("c.md")
        with zipfile.ZipFile(self.dir / "a.docx") as z:
            self.assertIsNone(z.testzip())
            self.assertEqual(z.namelist()[0], "[Content_Types].xml")
            parts = {name: ET.fromstring(z.read(name)) for name in z.namelist()}
        for name in parts["[Content_Types].xml"].iter("{http://schemas.openxmlformats.org/package/2006/content-types}"
                                                       "Override"):
            self.assertIn(name.get("PartName").lstrip("/"), parts)
        body = parts["word/document.xml"].find(W + "body")
        styles = {s.get(W + "styleId") for s in parts["word/styles.xml"].iter(W + "style")}
        used = {s.get(W + "val") for kind in ("pStyle", "rStyle", "tblStyle")
                for s in parts["word/document.xml"].iter(W + kind)}
        self.assertLessEqual(used, styles)
        self.assertLessEqual({"Title", "Heading1", "Heading2", "Caption", "Gap", "Code", "ListBullet"}, used)
        for table in body.iter(W + "tbl"):
            rows = table.findall(W + "tr")
            self.assertIsNotNone(rows[0].find(W + "trPr").find(W + "tblHeader"))
            columns = len(table.find(W + "tblGrid"))
            self.assertTrue(all(len(row.findall(W + "tc")) == columns for row in rows))
        texts = ["".join(t.text or "" for t in p.iter(W + "t")) for p in body.iter(W + "p")]
        self.assertIn("Syr <klær> & sko", texts)
        markdown = (self.dir / "c.md").read_text()
        headings = [t for t, p in zip(texts, body.iter(W + "p"))
                    if (p.find(W + "pPr/" + W + "pStyle") is not None
                        and p.find(W + "pPr/" + W + "pStyle").get(W + "val").startswith("Heading"))]
        self.assertEqual(headings, [re.sub(r"\\(.)", r"\1", line.lstrip("# "))
                                    for line in markdown.splitlines() if line.startswith("##")])
        # It is read as the same text as the Markdown is.
        found = [{f["rule"] for f in self.json("report", "lint", name, code=CHECK)}
                 for name in ("a.docx", "c.md")]
        self.assertTrue(found[0])
        self.assertEqual(found[0], found[1])


class Fragment(Written):
    def test_it_reaches_nothing_outside(self):
        self.render("f.html", "--fragment")
        text = (self.dir / "f.html").read_text()
        self.assertTrue(text.startswith('<div class="aapenhet" lang="nb">'))
        for page in ("<html", "<body", "<main", "<script", "position:fixed", "@page"):
            self.assertNotIn(page, text)
        style = re.search(r"<style>(.*?)</style>", text, re.S)[1]
        rules = re.sub(r"@media[^{]*\{", "", style)
        selectors = re.findall(r"(?:^|\}+)([^{}]+)\{", rules)
        self.assertGreater(len(selectors), 40)
        for one in selectors:
            for selector in one.split(","):
                self.assertTrue(selector.startswith(".aapenhet"), one)
        self.assertEqual(style.count("{"), style.count("}"))

    def test_of_html_only(self):
        self.render("f.md", "--fragment", code=USAGE)
        self.assertFalse((self.dir / "f.md").exists())


if __name__ == "__main__":
    unittest.main()
