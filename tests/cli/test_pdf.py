"""Documents as PDF: tagged, in the order they are read, the same bytes each time. What reads them here are poppler and
qpdf; the structure is read by poppler, since qpdf had a hand in writing it."""

import json
import re
import shutil
import subprocess
import unittest

from ddreg import BIN, INTERNAL, Case, environment

PDF = str(BIN.with_name("ddreg-pdf"))


def document(*blocks, **more):
    return {"format": 1, "lang": "nb", "title": "Redegjørelse – prøve", "subtitle": "Prøve AS", "draft": None,
            "draft_word": None, "blocks": list(blocks), **more}


def text(kind, words, **more):
    return {"kind": kind, "text": words, **more}


def table(rows, columns=("Land", "Antall", "Andel (av 214)"), **more):
    return {"kind": "table", "caption": "Leverandører etter land",
            "columns": [{"text": c, "numeric": i > 0} for i, c in enumerate(columns)],
            "rows": [{"cells": [{"text": c} for c in row]} for row in rows], "sum": False, "note": None, **more}


def texts(kind, items):
    return {"kind": kind, "items": [{"text": i} for i in items]}


def made(doc):
    return subprocess.run([PDF], input=json.dumps(doc).encode(), capture_output=True)


@unittest.skipUnless(shutil.which("pdfinfo") and shutil.which("qpdf"), "pdfinfo or qpdf is not there")
class Pdf(Case):
    def make(self, doc):
        ran = made(doc)
        self.assertEqual((ran.returncode, ran.stderr), (0, b""))
        (self.dir / "x.pdf").write_bytes(ran.stdout)
        subprocess.run(["qpdf", "--check", "x.pdf"], cwd=self.dir, check=True, capture_output=True)
        return ran.stdout

    def tool(self, *words):
        return subprocess.run(words, cwd=self.dir, check=True, capture_output=True).stdout.decode()

    def long(self):
        words = "Dette avsnittet er langt nok til å gå over flere linjer, med æ, ø, å, § og – tankestrek. " * 9
        chapters = [b for n in range(8) for b in (
            text("heading", "Kapittel %d" % n, level=2), text("paragraph", "%d. %s" % (n, words)),
            text("heading", "Del av %d" % n, level=3), texts("list", ["Punkt %d.%d" % (n, k) for k in range(4)]))]
        rows = [["Land %d" % n, str(n), "%d,0 %%" % n] for n in range(70)]
        return document(*chapters, table(rows, note="Et land kan være ukjent."),
                        texts("fields", ["Navn", "Prøve AS"]), texts("signatures", ["Leder", "Medlem", "Medlem"]),
                        {"kind": "gap", "spans": [{"code": False, "text": "Mangler: "},
                                                  {"code": True, "text": "ddreg due"}]})

    def test_the_structure_has_all_of_it(self):
        self.make(self.long())
        info = self.tool("pdfinfo", "x.pdf")
        for line in (r"Title: +Redegjørelse – prøve", r"Tagged: +yes", r"Page size: +595 x 842 pts \(A4\)"):
            self.assertRegex(info, line)
        struct = self.tool("pdfinfo", "-struct-text", "x.pdf")
        kinds = re.findall(r"^ *(H1|H2|H3|P|L|LI|Table|TR|TH|TD|Caption|TOC|TOCI|Link)\b", struct, re.M)
        count = {k: kinds.count(k) for k in set(kinds)}
        self.assertEqual((count["H1"], count["H2"], count["H3"], count["TOCI"]), (1, 8, 8, 8))
        self.assertEqual((count["Table"], count["Caption"], count["TR"], count["TH"], count["TD"]), (1, 1, 71, 73, 140))
        self.assertEqual((struct.count("/Scope /Column"), struct.count("/Scope /Row")), (3, 70))
        flat = "".join("".join(re.findall(r'"(.*?)"\n', struct, re.S)).split())
        for block in self.long()["blocks"]:
            if block.get("text"):
                self.assertIn("".join(block["text"].split()), flat)
        # What repeats is no content: the foot of a page, the header of a table on its next page.
        self.assertNotIn("Side", flat)
        self.assertEqual(flat.count("Antall"), 1)

    def test_pages_have_numbers_and_headers_and_no_heading_alone(self):
        self.make(self.long())
        pages = self.tool("pdftotext", "-layout", "x.pdf", "-").split("\f")[:-1]
        for n, page in enumerate(pages, 1):
            lines = [line.strip() for line in page.split("\n") if line.strip()]
            self.assertRegex(lines[-1], r"Side %d av %d$" % (n, len(pages)))
            self.assertNotRegex(lines[-2], r"^(Kapittel|Del av) \d$")
            if "Land 69" in page or "Land 40" in page:
                self.assertIn("Antall", page)
        # The pages of the table of contents are those where the chapters begin.
        for chapter, page in re.findall(r"(Kapittel \d) +(\d+)$", pages[0], re.M):
            self.assertRegex(pages[int(page) - 1], r"(?m)^ *%s$" % chapter)

    def test_what_reads_aloud_needs(self):
        self.make(document(text("heading", "A", level=2), lang="en"))
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "x.pdf", "q.pdf"], cwd=self.dir, check=True)
        raw = (self.dir / "q.pdf").read_bytes()
        for part in (b"/Lang (en)", b"/DisplayDocTitle true", b"/Artifact BMC", b"dc:title", b"/Marked true"):
            self.assertIn(part, raw)
        for part in (b"/Private", b"/CreationDate"):
            self.assertNotIn(part, raw)
        self.assertIn("Page 1 of 1", self.tool("pdftotext", "x.pdf", "-"))

    def test_all_fonts_are_in_it_and_letters_are_found(self):
        self.make(document(text("paragraph", "fi fl ffi Ærø Åse œ ő Жуков")))
        for line in self.tool("pdffonts", "x.pdf").split("\n")[2:-1]:
            self.assertRegex(line, r"OpenSans.* yes yes yes ")
        self.assertIn("fi fl ffi Ærø Åse œ ő Жуков", self.tool("pdftotext", "x.pdf", "-"))

    def test_a_draft_is_marked_and_can_still_be_read(self):
        self.make(document(text("paragraph", "Teksten"), draft="UTKAST – mangler: alt", draft_word="UTKAST"))
        read = self.tool("pdftotext", "x.pdf", "-")
        self.assertEqual(read.count("UTKAST"), 1) # the mark; across the page it is a shape

    def test_a_chart_is_a_figure_in_words(self):
        rows = [{"label": n, "value": "%d" % (a + b), "amounts": [{"amount": a}, {"amount": b}]}
                for n, a, b in (("2022", 20, 3), ("2023", 18, 0))]
        self.make(document({"kind": "chart", "caption": "Etter nivå", "rows": rows,
                            "parts": [{"text": "lav", "tone": 1}, {"text": "høy", "tone": 3}]}))
        subprocess.run(["qpdf", "--json=2", "x.pdf", "q.json"], cwd=self.dir, check=True)
        objects = json.loads((self.dir / "q.json").read_text())["qpdf"][1].values()
        values = [o["value"] for o in objects if isinstance(o.get("value"), dict)]
        self.assertEqual([v["/Alt"] for v in values if v.get("/S") == "/Figure"],
                         ["u:Etter nivå. 2022: 23 (lav 20, høy 3); 2023: 18 (lav 18, høy 0)."])

    def test_what_is_no_document(self):
        for broken in ({}, document({"kind": "picture"}), {**document(), "format": 2}):
            ran = made(broken)
            self.assertEqual((ran.returncode, ran.stdout), (1, b""))
            self.assertIn(b"ddreg-pdf: ", ran.stderr)

    def test_edges(self):
        word = "Ord" * 400
        self.make(document(text("paragraph", ""), text("paragraph", word), table([[word, "1", "2"]]),
                            table([]), texts("list", [word * 9, ""]), title=word))
        self.make(document(table([["x"] * 30], columns=["Kolonne %d" % n for n in range(30)])))
        self.make(document())

    def test_nothing_is_lost_over_the_edge(self):
        long = " ".join("ord%d" % n for n in range(1500))
        gap = {"kind": "gap", "spans": [{"code": False, "text": long.replace("ord", "gap")}]}
        self.make(document(table([["a", long, "1"], ["b", "kort", "2"]], columns=("Hva", "Tekst", "Antall")),
                           texts("fields", ["Navn", long.replace("ord", "felt")]), gap,
                           *[text("heading", "Et kapittel med en lang overskrift over to linjer i innholdet " * 2,
                                  level=2) for _ in range(8)]))
        read = set(re.findall(r"\w+\d+", self.tool("pdftotext", "x.pdf", "-")))
        for word in ("ord", "felt", "gap"):
            self.assertEqual({w for w in ("%s%d" % (word, n) for n in range(1500)) if w not in read}, set())
        pages = self.tool("pdftotext", "-layout", "x.pdf", "-").split("\f")[:-1]
        self.assertIn("Side %d av %d" % (len(pages), len(pages)), pages[-1])

    def test_letters_that_the_font_lacks_are_said(self):
        ran = made(document(text("paragraph", "上海 Textile")))
        self.assertEqual(ran.returncode, 0)
        self.assertIn(b"letters", ran.stderr)

    def test_render(self):
        self.init()
        ran = self.run_dd("report", "render", "--year", "2023", "-o", "r.pdf")
        self.assertIn("r.pdf", ran.out)
        first = (self.dir / "r.pdf").read_bytes()
        self.run_dd("report", "render", "--year", "2023", "-o", "r.pdf", "--overwrite")
        self.assertEqual((self.dir / "r.pdf").read_bytes(), first)
        self.assertIn("Prøve AS", self.tool("pdftotext", "r.pdf", "-"))
        self.run_dd("report", "render", "--year", "2023", "-o", "r.json")
        self.assertEqual(made(json.loads((self.dir / "r.json").read_text())).stdout, first)

    def test_without_the_program(self):
        alone = shutil.copy(BIN, self.dir / "ddreg")
        self.init()
        ran = subprocess.run([alone, "report", "render", "--year", "2023", "-o", "r.pdf"], cwd=self.dir,
                             env=environment(), capture_output=True, text=True)
        self.assertEqual(ran.returncode, INTERNAL)
        self.assertIn("ddreg-pdf", ran.stderr)
        self.assertFalse((self.dir / "r.pdf").exists())


if __name__ == "__main__":
    unittest.main()
