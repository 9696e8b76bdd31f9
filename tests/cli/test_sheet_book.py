"""Sheets as Excel workbooks: out with what helps to fill them in, and back as any program saves them."""

import datetime
import os
import random
import unittest
import zipfile

from book import Book
from ddreg import CHECK, INPUT, OK, REFUSED, Case, dump
from workbook import MAKERS

KINDS = ("finding", "evidence", "policy", "person", "role", "decision", "file")
PURCHASES = [("Renhold Nord AS", "6360", "Renhold", "412000"), ("Fjordglass AS", "4000", "Varer", "90000,50"),
             ("=1+1 Data", "6800", "Kontorrekvisita", "12"), ("@Post; \"Søk\" & <Co>", "6553", "Programvare", "80000"),
             ("_x0041_ AS", "", "", "1")]


class Base(Case):
    def setUp(self):
        super().setUp()
        self.init()
        lines = "".join('"%s";%s;%s;15.03.2023;%s\n' % (n.replace('"', '""'), a, t, s) for n, a, t, s in PURCHASES)
        self.write("innkjop.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n" + lines)
        self.run_dd("import", "purchases", "innkjop.csv", "--vat", "net")

    def records(self):
        self.run_dd("person", "add", "Kari Nordmann")
        self.run_dd("finding", "add", "Fjordglass AS", "--text", "Lange skift;\nsju dager i uka", "--severity", "3")
        self.run_dd("evidence", "add", "Fjordglass AS", "--kind", "clause", "--ref", "7.4", "--issued", "2024-01-01")
        self.run_dd("policy", "add", "guidelines", "--text", "x", "--owner", "Kari Nordmann", "--review", "2024-09-01")

    def out(self, of="facts", name="ark.xlsx", *more):
        self.run_dd("sheet", "out", name, "--of", of, "--overwrite", *more)
        return Book(self.dir / name)

    def take(self, book, *more, code=OK, **how):
        (self.dir / "inn.xlsx").write_bytes(book if isinstance(book, bytes) else book.bytes(**how))
        document = self.json("sheet", "in", "inn.xlsx", *more, code=code)
        self.check_schema(document, "sheet-in")
        self.assertEqual(document["written"], code in (OK, CHECK) and "--dry-run" not in more)
        return document

    def changes(self, book, *more, **how):
        return {(c["id"], c["field"]): c["after"] for c in self.take(book, *more, **how)["changes"]}

    def refused(self, book, *more, code=INPUT, **how):
        before = dump(self.db)
        document = self.take(book, *more, code=code, **how)
        self.assertEqual(dump(self.db), before)
        return document

    def same(self, book, **how):
        before = dump(self.db)
        document = self.take(book, **how)
        self.assertEqual((document["changes"], document["conflicts"], document["not_read"]), ([], [], 0))
        self.assertEqual(dump(self.db), before)


class Out(Base):
    def test_what_helps_to_fill_it_in(self):
        book = self.out()
        table = book.table
        self.assertEqual(list(book.pages), ["mangler", "veiledning", "ord"])
        pane = table.find("pane")
        self.assertEqual((pane.get("topLeftCell"), pane.get("state")), ("C3", "frozen"))
        self.assertEqual(table.find("autoFilter").get("ref"), "A2:N7")
        self.assertEqual(len(table.root.findall(".//{*}col")), len(book.header))
        lists = {v.get("sqref"): v.find("{*}formula1").text for v in table.root.iterfind(".//{*}dataValidation")}
        self.assertIn("'ord'!$K$2:$K$4", lists.values())
        self.assertTrue(all(area.endswith("207") for area in lists))  # rows for new ones, too
        words = [row[book.at("Klasse")] for row in book.pages["ord"].rows[1:4]]
        self.assertEqual(words, ["leverandørkjede", "forretningspartner", "ikke leverandør"])
        self.assertEqual(set(book.notes()), {"%s2" % chr(65 + i) for i in range(len(book.header))})

    def test_ids_are_protected(self):
        for of in ("facts", "suppliers"):
            book = self.out(of)
            self.assertEqual(book.table.find("sheetProtection").get("sheet"), "1")
            key = "Renhold Nord AS"
            locked = {h for h in book.header if book.style(key, h).locked}
            self.assertEqual(locked, {h for h in book.header if "(bare vist)" in h} | {"Id", book.header[-1]})

    def test_sums(self):
        book = self.out()
        bought, country = book.at("Innkjøp NOK"), book.at("Land")
        top = book.table.rows[0]
        self.assertEqual((top[bought], top[country]), (582013.5, 5.0))
        self.assertEqual(book.table.formulas[0, bought], "SUBTOTAL(109,C3:C7)")
        self.assertEqual(book.table.formulas[0, country], "COUNTBLANK(G3:G7)")
        self.assertIn("mangler", book.table.style[0, country].format)

    def test_numbers_days_and_texts(self):
        self.records()
        book = self.out()
        self.assertEqual(book.get("Fjordglass AS", "Innkjøp NOK"), 90000.5)
        self.assertEqual(book.style("Fjordglass AS", "Næring").format, "@")
        book = self.out("policy")
        self.assertEqual(book.get("PO-1", "Neste gjennomgang"), datetime.date(2024, 9, 1))
        self.assertEqual(book.style("PO-1", "Neste gjennomgang").format, "dd.mm.yyyy")
        self.assertEqual(self.out("policy", "e.xlsx", "--lang", "en").style("PO-1", "Next review").format, "yyyy-mm-dd")

    def test_nothing_is_a_formula_but_the_sums(self):
        book = self.out("suppliers")
        self.assertEqual(book.row("=1+1 Data")[1], "=1+1 Data")
        self.assertEqual({row for page in book.pages.values() for row, _ in page.formulas}, {0})

    def test_the_same_register_gives_the_same_bytes(self):
        for of in ("facts", "policy"):
            self.assertEqual(self.out(of).raw, self.out(of, "igjen.xlsx").raw)
        with zipfile.ZipFile(self.dir / "ark.xlsx") as z:
            self.assertIn(b"2024-05-15T00:00:00Z", z.read("docProps/core.xml"))

    def test_every_kind_without_a_record(self):
        for kind in KINDS:
            book = self.out(kind)
            self.assertEqual(book.rows, [] if kind != "person" else book.rows)
            self.take(book)

    def test_the_words_to_choose_from_are_understood(self):
        for of, lang in (("suppliers", "nb"), ("suppliers", "en")):
            book = self.out(of, "ark.xlsx", "--lang", lang)
            words = list(book.pages.values())[2].rows
            for column, title in enumerate(words[0]):
                for i, row in enumerate(book.rows):
                    if title and i + 1 < len(words) and len(words[i + 1]) > column:
                        row[column] = words[i + 1][column]
            for row in book.rows:
                row[book.at("Begrunnelse" if lang == "nb" else "Reason")] = "Derfor"
            document = self.take(book, "--dry-run")
            self.assertGreater(len(document["changes"]), 4 * len(book.rows), document)


class BackAgain(Base):
    def test_as_any_program_saves_it(self):
        self.run_dd("supplier", "set", "Renhold Nord AS", "--country", "NO", "--sector", "01.110", "--ledger", "00042",
                    "--orgnr", "905461761", "--class", "supply_chain", "--owner", "=Økonomisjef")
        self.records()
        for of in ("facts", "suppliers", "finding", "policy", "evidence"):
            book = self.out(of)
            self.same(book.raw)
            for name, how in MAKERS.items():
                if of in ("facts", "policy") or name == "as LibreOffice":
                    with self.subTest(of=of, maker=name):
                        self.same(book, how=how)

    def test_moved_sorted_and_more(self):
        book = self.out("suppliers")
        order = list(range(len(book.header)))
        random.Random(3).shuffle(order)
        book.header = [book.header[i] for i in order] + ["Merknad"]
        book.rows = [[row[i] for i in order] + ["ring dem"] for row in reversed(book.rows)]
        (self.dir / "inn.xlsx").write_bytes(book.bytes())
        ran = self.run_dd("sheet", "in", "inn.xlsx")
        self.assertIn("Merknad", ran.err)
        self.assertIn("Ingen av de 5 radene", ran.out)

    def test_text_of_a_csv_that_became_a_workbook(self):
        book = self.out("suppliers")
        book.set("=1+1 Data", "Navn", "'=1+1 Data")
        self.same(book)

    def test_saved_as_csv(self):
        book = self.out("suppliers")
        lines = [";".join('"%s"' % str("" if v is None else v).replace('"', '""') for v in row)
                 for row in [book.header] + book.rows]
        text = "\r\n".join(lines).replace(".0\"", "\"").replace("=1+1", "'=1+1").replace("@Post", "'@Post")
        self.write("inn.csv", text)
        self.assertEqual(self.json("sheet", "in", "inn.csv", "--dry-run")["changes"], [])


class In(Base):
    def test_filled_in(self):
        book = self.out()
        book.set("Renhold Nord AS", "Kategori", "Renhold")
        book.set("Renhold Nord AS", "Land", "Norge")
        book.set("Fjordglass AS", "Næring", 23.13)
        book.set("Fjordglass AS", "Klasse", "leverandørkjede")
        del book.rows[-1]
        changes = self.changes(book)
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertEqual(changes, {
            (ids["Renhold Nord AS"], "category"): "Renhold", (ids["Renhold Nord AS"], "country"): "NO",
            (ids["Fjordglass AS"], "sector"): "23.13", (ids["Fjordglass AS"], "class"): "supply_chain"})
        self.assertEqual(self.json("journal", "list")["journal"][-1]["command"], "sheet in")

    def test_the_lines_of_a_text_stay(self):
        self.records()
        book = self.out("finding")
        self.assertEqual(book.get("F-1", "Tekst"), "Lange skift;\nsju dager i uka")
        self.assertEqual(self.changes(book), {})
        book.set("F-1", "Tekst", "Lange skift;\nseks dager i uka")
        self.take(book, "--reason", "Rettet")
        self.assertEqual(self.json("finding", "show", "F-1")["text"], "Lange skift;\nseks dager i uka")

    def test_days(self):
        self.records()
        for value in (datetime.date(2024, 12, 1), "01.12.2024", "2024-12-01", "1.12.2024"):
            book = self.out("policy")
            book.set("PO-1", "Neste gjennomgang", value)
            with self.subTest(value=value):
                self.assertEqual(self.changes(book, "--dry-run"), {("PO-1", "review"): "2024-12-01"})
        book.set("PO-1", "Neste gjennomgang", "neste vår")
        (self.dir / "inn.xlsx").write_bytes(book.bytes())
        ran = self.run_dd("sheet", "in", "inn.xlsx", code=INPUT)
        self.assertIn("(%s)" % book.cell("PO-1", "Neste gjennomgang"), ran.out)
        book.set("PO-1", "Neste gjennomgang", 45627)  # a number that is no day: nobody says which
        self.refused(book)

    def test_every_mistake_with_its_cell(self):
        book = self.out()
        wrong = [("Renhold Nord AS", "Land", "Utopia"), ("Renhold Nord AS", "Kategori", "Palmeolje"),
                 ("Fjordglass AS", "Næring", "99.99"), ("Fjordglass AS", "Klasse", "tull")]
        for key, title, word in wrong:
            book.set(key, title, word)
        (self.dir / "inn.xlsx").write_bytes(book.bytes())
        ran = self.run_dd("sheet", "in", "inn.xlsx", code=INPUT)
        for key, title, word in wrong:
            self.assertRegex(ran.out, r"%s \(%s\): .*%s" % (title, book.cell(key, title), word))

    def test_conflict(self):
        book = self.out()
        book.set("Fjordglass AS", "Land", "SE")
        book.set("Renhold Nord AS", "Land", "NO")
        self.run_dd("supplier", "set", "Fjordglass AS", "--country", "DK")
        self.assertEqual(len(self.refused(book, code=REFUSED)["conflicts"]), 1)
        self.assertEqual(list(self.changes(book, "--skip-conflicts", code=CHECK).values()), ["NO"])

    def test_which_sheet(self):
        book = self.out()
        other = {"kopi": [book.header] + book.rows}
        book.set("Fjordglass AS", "Land", "SE")
        (self.dir / "inn.xlsx").write_bytes(book.bytes(sheets=other))
        self.assert_error(self.run_dd("sheet", "in", "inn.xlsx", code=INPUT), INPUT, "mangler, kopi", "--sheet")
        self.assertEqual(len(self.json("sheet", "in", "inn.xlsx", "--sheet", "mangler")["changes"]), 1)
        (self.dir / "inn.xlsx").write_bytes(book.bytes(sheets={"mangler": [["Navn"], ["Kari"]]}))
        self.assert_error(self.run_dd("sheet", "in", "inn.xlsx", code=INPUT), INPUT, "inn.xlsx", "Radversjon")

    def test_any_cell(self):
        """Whatever a cell becomes: an error by its place, or exactly that change."""
        words = [None, "-", "ingen", "Norge", "norje", "Renhold", 81.21, 81, 45000, datetime.date(2024, 1, 2), "#NAVN?",
                 "ikke leverandør", True, "x" * 600, "=1+1", "'=1", "S-1", "a;b", "\u202e", " "]
        dice = random.Random(int(os.environ.get("SEED", "4")))
        for _ in range(int(os.environ.get("ROUNDS", "25"))):
            book = self.out(dice.choice(("facts", "suppliers")))
            row = dice.choice(book.rows)
            column = dice.randrange(len(book.header))
            row[column] = dice.choice(words)
            (self.dir / "inn.xlsx").write_bytes(book.bytes())
            before = dump(self.db)
            ran = self.run_dd("--format", "json", "sheet", "in", "inn.xlsx", "--dry-run", code=None)
            self.assertIn(ran.code, (OK, INPUT, REFUSED), ran)
            self.assertEqual(dump(self.db), before)


if __name__ == "__main__":
    unittest.main()
