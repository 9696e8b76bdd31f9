"""report lint: any company's statement held against § 5, without a register."""

import os
import shutil
import subprocess
import unittest
import zipfile
from xml.sax.saxutils import escape

import lint_texts
from ddreg import BIN, CHECK, INPUT, OK, REFUSED, SHARED, Case

CLEAN = lint_texts.TEXTS / "01-full.md"
UNSIGNED = lint_texts.TEXTS / "04-unsigned.txt"


def docx(path, paragraphs):
    """A .docx with nothing but what must be there: (style or None, text)."""
    body = "".join("<w:p>%s<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>" % (
        '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else "", escape(text)) for style, text in paragraphs)
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("[Content_Types].xml", "<Types/>")
        out.writestr("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
                     'wordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % body)


def pdf(lines):
    """One page with lines of text, as small as a PDF can be."""
    text = b"BT /F1 11 Tf 40 800 Td 14 TL " + b" ".join(
        b"(" + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*"
        for line in lines) + b" ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table, len(out))


class Lint(Case):
    def lint(self, text, name="text.md", code=None):
        path = self.write(name, text) if isinstance(text, str) else text
        return self.json("--lang", "en", "report", "lint", path, code=code)

    def said(self, rule, found):
        return [f for f in found if f["rule"] == rule]

    def test_a_whole_statement(self):
        ran = self.run_dd("report", "lint", CLEAN)
        self.assertEqual(ran.code, OK)
        self.assertIn("docs/report-check.md", ran.out)
        self.assertEqual(self.lint(CLEAN, code=OK), [])
        self.check_schema([], "report-lint")

    def test_errors_are_said_with_what_to_do(self):
        found = self.lint(UNSIGNED, code=CHECK)
        self.check_schema(found, "report-lint")
        self.assertEqual([(f["rule"], f["severity"], f["where"]) for f in found], [("E10", "error", "the text")])
        shown = self.run_dd("--lang", "nb", "report", "lint", UNSIGNED, code=CHECK).out
        self.assertIn("E10 mangel, teksten", shown)
        self.assertIn("undertegnet av hele styret", shown)

    def test_a_text_that_is_none(self):
        for name, words in (("05-policy.md", "no statement: the text says how"),
                            ("13-pointer.html", "a page that refers"),
                            ("14-other.txt", "mentions neither")):
            found = self.lint(lint_texts.TEXTS / name, code=CHECK)
            self.assertEqual([f["rule"] for f in found], ["E01"])
            self.assertIn(words, found[0]["message"])
        found = self.lint(lint_texts.TEXTS / "10-not-covered.md", code=OK)
        self.assertEqual([(f["rule"], f["severity"]) for f in found], [("E01", "note")])

    def test_a_draft_says_what_it_lacks(self):
        """What is in the place of a text is none, and lines that nobody wrote on are no signature."""
        found = self.lint(lint_texts.TEXTS / "42-draft.md", code=CHECK)
        self.assertEqual([f["rule"] for f in found if f["severity"] == "error"], ["E01", "E05", "E07", "E10"])
        self.assertIn("“UTKAST – mangler: faktiske", found[0]["message"])

    def test_the_quote_is_the_texts_own(self):
        text = "\nAv våre totalt 214 leverandører er 37 utenlandske (17%). Av disse er kun 10 (2,1%) utenfor EU.\n"
        found = self.lint(CLEAN.read_text() + text, code=OK)
        self.assertEqual([f["rule"] for f in found], ["W03"])
        self.assertIn("“10 (2,1%)” (10/214 = 4,7 %; 10/37 = 27,0 %)", found[0]["message"])

    def test_shares_are_rounded_or_cut(self):
        for share in ("45 %", "46 %", "45,5 %", "45,50 %", "44 % feil", "47 % feil", "45,6 % feil"):
            text = "\n273 av 600 leverandører (%s) er besøkt.\n" % share.removesuffix(" feil")
            found, wrong = self.said("W03", self.lint(CLEAN.read_text() + text)), share.endswith("feil")
            self.assertEqual(bool(found), wrong, share)

    def test_thousands(self):
        text = "\nVi har 4.794 leverandører i systemet, og av de 4.794 er 1.117 (23,3 %) i bruk.\n"
        self.assertEqual(self.said("W03", self.lint(CLEAN.read_text() + text)), [])

    def test_a_table(self):
        table = ("\n| Land | Antall | Mill. kr |\n|---|---|---|\n| Norge | %s | 1,4 |\n| Kina | 5 | 2,3 |\n"
                 "| Sum | 12 | 3,8 |\n")
        self.assertEqual(self.said("W03", self.lint(CLEAN.read_text() + table % "7")), [])  # 3,7 is 3,8 rounded
        found = self.said("W03", self.lint(CLEAN.read_text() + table % "8"))
        self.assertEqual([f["message"] for f in found], ["The table's total is 12, but the rows above add up to 13."])

    def test_the_last_number_of_a_file(self):
        found = self.said("W03", self.lint(CLEAN.read_text() + "\n11 har ikke svart. 43 svarte. Sendt til 60"))
        self.assertEqual(len(found), 1)
        self.assertIn("“60”", found[0]["message"])

    def test_large_amounts(self):
        """A difference whose square is 2^64 and more is one, and what cannot be added up is no sum."""
        table = ("\n| Land | Mill. kr |\n|---|---|\n| Norge | %s |\n| Kina | 2,5 |\n| Sum | %s |\n")
        found = self.said("W03", self.lint(CLEAN.read_text() + table % ("214748364,8", "2,5")))
        self.assertEqual(len(found), 1)
        small = "0,00000000000001"
        self.assertEqual(self.said("W03", self.lint(CLEAN.read_text() + table % ("99999999999", small))), [])

    def test_totals_far_apart(self):
        text = "\nVåre samlede innkjøp var %s kroner i alt. Samlede innkjøp var altså %s kroner.\n"
        for one, other, wrong in (("48600000000,00", "49 milliarder", False),
                                  ("48600000000,00", "51 milliarder", True),
                                  ("486000000000,00", "999999 milliarder", True)):
            found = self.said("W03", self.lint(CLEAN.read_text() + text % (one, other)))
            self.assertEqual(bool(found), wrong, (one, other))

    def test_a_drawing_that_ends_where_it_begins(self):
        share = "273 av 600 leverandører (12 %) er besøkt."
        for drawing, seen in (("<svg class='x'/>", 1), ("<svg class='x'>", 0), ("<svg><path/></svg>", 1)):
            page = "<p>Redegjørelse etter åpenhetsloven</p>%s<p>%s</p>" % (drawing, share)
            found = self.lint("".join("<p>%s</p>" % p for p in CLEAN.read_text().split("\n\n")) + page, "s.html")
            self.assertEqual(len(self.said("W03", found)), seen, drawing)

    def test_forms(self):
        """The same text is found the same in whatever form it comes."""
        lines = (UNSIGNED).read_text().split("\n\n")
        rules = [f["rule"] for f in self.lint(UNSIGNED)]
        docx(self.dir / "text.docx", [("Heading1" if i == 0 else None, line.strip()) for i, line in enumerate(lines)])
        self.assertEqual([f["rule"] for f in self.lint(self.dir / "text.docx")], rules)
        html = "<h1>%s</h1>" % lines[0] + "".join("<p>%s</p>" % escape(line) for line in lines[1:])
        self.assertEqual([f["rule"] for f in self.lint("<!doctype html>" + html, "text.html")], rules)
        self.write("old.txt", (UNSIGNED).read_text().encode("cp1252"))
        self.assertEqual([f["rule"] for f in self.lint(self.dir / "old.txt")], rules)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def test_pdf(self):
        (self.dir / "a.pdf").write_bytes(pdf(["Redegjørelse etter åpenhetsloven 2024", "",
                                                   "Vi har ikke avdekket brudd."]))
        found = self.lint(self.dir / "a.pdf", code=CHECK)
        self.assertIn(("E05", "page 1"), [(f["rule"], f["where"]) for f in found])
        (self.dir / "b.pdf").write_bytes(b"%PDF-1.4\nnothing\n")
        self.assert_error(self.run_dd("report", "lint", "b.pdf", code=INPUT), INPUT)
        (self.dir / "c.pdf").write_bytes(pdf([]))
        self.assertIn("OCR", self.run_dd("report", "lint", "c.pdf", code=INPUT).err)

    def test_without_pdftotext(self):
        (self.dir / "a.pdf").write_bytes(pdf(["Redegjørelse"]))
        done = subprocess.run([str(BIN), "report", "lint", "a.pdf"], cwd=self.dir, capture_output=True,
                              env={"PATH": str(self.dir), "LANG": "C.UTF-8", "HOME": os.environ.get("HOME", "/")})
        self.assertEqual(done.returncode, REFUSED)
        self.assertIn(b"poppler-utils", done.stderr)

    @unittest.skipUnless(b"landlock" in subprocess.run([str(BIN), "--version"], capture_output=True).stdout,
                         "the kernel has no landlock")
    def test_what_reads_a_pdf_may_open_nothing_else(self):
        (self.dir / "a.pdf").write_bytes(pdf(["Redegjørelse"]))
        tool = self.dir / "tools" / "bin" / "pdftotext"
        tool.parent.mkdir(parents=True)
        secrets = [self.dir / "secret.txt", self.dir / "tools" / "secret.txt", tool.parent / "secret.txt"]
        for secret in secrets:
            secret.write_text("the register of another")
        # Not "> /dev/null", which may not be written either.
        tool.write_text('#!/bin/sh\nfor f in %s; do [ -z "$(cat "$f" 2>&-)" ] || exit 1; done\n'
                        '(echo x > "%s/made") 2>&- && exit 1\n'
                        'echo "Redegjørelse etter åpenhetsloven 2024."\n'
                        % (" ".join("'%s'" % s for s in secrets), self.dir))
        tool.chmod(0o755)
        done = subprocess.run([str(BIN), "--format", "json", "report", "lint", "a.pdf"], cwd=self.dir,
                              capture_output=True, env={"PATH": str(tool.parent), "LANG": "C.UTF-8",
                                                        "HOME": os.environ.get("HOME", "/")})
        self.assertEqual(done.returncode, CHECK, done.stderr)
        self.assertFalse((self.dir / "made").exists())

    def test_files_that_cannot_be_read(self):
        for name, bytes_ in (("none.md", None), ("empty.md", b""), ("x.docx", b"PK\x03\x04 no zip"),
                             ("y.docx", b"text")):
            if bytes_ is not None:
                (self.dir / name).write_bytes(bytes_)
            self.assert_error(self.run_dd("report", "lint", name, code=INPUT), INPUT)

    def test_a_text_of_nothing_but_signs(self):
        for text in ("# \n\n|||\n|---|\n- \n* \n(((\n", "%", "10 %", "(2,1 %)", "§", "1.2.3", "<p", "# " + "9" * 400):
            self.lint(text, code=CHECK)
            self.lint(text, "text.html", code=CHECK)

    def test_what_the_source_statement_lacks(self):
        path = SHARED / "domain/seeds/000_3f6b1a213c3b856b.txt"
        if not path.exists():
            self.skipTest("no shared files beside this checkout")
        found = self.lint(path, code=CHECK)
        self.assertLessEqual({"E05", "E08", "E10", "W03", "W04", "W05"}, {f["rule"] for f in found})
        self.assertIn("2,1%", self.said("W03", found)[0]["message"])

    def test_labelled_texts(self):
        """docs/report-check.md has what the program finds in them."""
        self.assertEqual({p.name for p in lint_texts.TEXTS.iterdir()} - {"labels.json"}, set(lint_texts.labels()))
        page = lint_texts.PAGE.read_text()
        self.assertIn(lint_texts.table(lint_texts.measure()), page, "python3 tests/lib/lint_texts.py --write")


if __name__ == "__main__":
    unittest.main()
