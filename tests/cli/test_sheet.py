"""Sheets: out, filled in elsewhere, back in. Out and in again is no change; whatever is done to a sheet is exactly the
change that it says, or an error that names the cell, and then nothing is written."""

import csv
import io
import json
import os
import random
import unittest

from ddreg import CHECK, INPUT, OK, REFUSED, USAGE, Case, dump, sql

PURCHASES = [("Renhold Nord AS", "6360", "Renhold", "412000"), ("Fjordglass AS", "4000", "Innkjøp av varer", "90000"),
             ("Ærlig & Sønn ENK", "6300", "Leie av lokaler", "250000"), ("=1+1 Data", "6800", "Kontorrekvisita", "12"),
             ("Müller; Söhne GmbH", "6553", "Programvare", "80000"), ("Linje\"to AS", "", "", "1")]


class Sheet:
    """A sheet in memory: its headings and rows; notes below are left where they are."""

    def __init__(self, path):
        self.raw = path.read_bytes()
        self.all = list(csv.reader(io.StringIO(self.raw.decode("utf-8-sig"), newline=""), delimiter=";"))
        self.header = self.all[0]
        self.rows = [row for row in self.all[1:] if any(row) and not row[0].startswith("#")]
        self.notes = self.all[1 + len(self.rows):]

    def at(self, title):
        (column,) = [i for i, h in enumerate(self.header) if h == title or h.startswith(title + " (")]
        return column

    def row(self, key):
        (row,) = [r for r in self.rows if key in r[:3]]
        return row

    def set(self, key, title, value):
        self.row(key)[self.at(title)] = value

    def get(self, key, title):
        return self.row(key)[self.at(title)]

    def bytes(self, delimiter=";", encoding="utf-8-sig", quoting=csv.QUOTE_MINIMAL, rows=None, tail=True):
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=delimiter, quoting=quoting)
        writer.writerows([self.header] + (self.rows if rows is None else rows) + (self.notes if tail else []))
        return out.getvalue().encode(encoding)


class Base(Case):
    def setUp(self):
        super().setUp()
        self.init()
        lines = "".join('"%s";%s;%s;15.03.2023;%s\n' % (n.replace('"', '""'), a, t, s) for n, a, t, s in PURCHASES)
        self.write("innkjop.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n" + lines)
        self.run_dd("import", "purchases", "innkjop.csv", "--vat", "net")

    def tearDown(self):
        self.run_dd("journal", "verify")

    def out(self, of="facts", name="ark.csv", *more):
        self.run_dd("sheet", "out", name, "--of", of, "--overwrite", *more)
        return Sheet(self.dir / name)

    def take(self, sheet, *more, code=OK, **how):
        self.write("inn.csv", sheet.bytes(**how) if isinstance(sheet, Sheet) else sheet)
        document = self.json("sheet", "in", "inn.csv", *more, code=code)
        self.check_schema(document, "sheet-in")
        self.assertEqual(document["written"], code in (OK, CHECK) and "--dry-run" not in more)
        return document

    def refused(self, sheet, code=INPUT, *more, **how):
        """Nothing is written, and the document says why."""
        before = dump(self.db)
        document = self.take(sheet, *more, code=code, **how)
        self.assertEqual(dump(self.db), before)
        return document

    def problems(self, sheet, **how):
        return [(p["line"], p["id"], p["field"], p["error"]) for p in self.refused(sheet, **how)["problems"]]

    def changes(self, sheet, *more, **how):
        return {(c["id"], c["field"]): c["after"] for c in self.take(sheet, *more, **how)["changes"]}


class Out(Base):
    def test_what_is_missing_first_what_is_bought_for_most(self):
        sheet = self.out()
        self.assertEqual([r[1] for r in sheet.rows][:2], ["Renhold Nord AS", "Ærlig & Sønn ENK"])
        self.assertEqual(sheet.get("Renhold Nord AS", "Innkjøp NOK"), "412000,00")
        self.assertIn("6360", sheet.get("Renhold Nord AS", "Konti"))
        self.assertIn("Kategori: Renhold", sheet.get("Renhold Nord AS", "Forslag"))
        self.assertEqual(sheet.get("Renhold Nord AS", "Kategori"), "")
        self.assertTrue(sheet.raw.startswith(b"\xef\xbb\xbf"))
        self.assertIn("# Renhold", [r[0] for r in sheet.notes if r])
        self.assertEqual(sheet.get("'=1+1 Data", "Navn"), "'=1+1 Data")

    def test_what_is_known_is_left_out(self):
        self.run_dd("supplier", "set", "Renhold Nord AS", "--country", "NO", "--category", "Renhold")
        self.run_dd("supplier", "set", "Linje", "--class", "not_supplier", "--reason", "Gebyr")
        names = [r[1] for r in self.out().rows]
        self.assertEqual(len(names), len(PURCHASES) - 2)
        self.assertNotIn("Renhold Nord AS", names)
        self.assertEqual(len(self.out("suppliers").rows), len(PURCHASES))

    def test_no_file_is_overwritten(self):
        self.out()
        self.assert_error(self.run_dd("sheet", "out", "ark.csv", "--of", "facts", code=REFUSED), REFUSED)

    def test_of(self):
        for word in ("facts", "fakta", "opplysninger", "suppliers", "leverandører", "finding", "funn", "person"):
            self.out(word)
        self.assert_error(self.run_dd("sheet", "out", "x.csv", "--of", "fax", code=USAGE), USAGE, "opplysninger")

    def test_in_bokmaal(self):
        self.run_dd("ark", "ut", "ark.csv", "--av", "fakta")
        self.run_dd("ark", "inn", "ark.csv")


class BackAgain(Base):
    """Out and in is no change, whatever a spreadsheet or a person did that says nothing."""

    def same(self, sheet, **how):
        before = dump(self.db)
        document = self.take(sheet, **how)
        self.assertEqual((document["changes"], document["conflicts"], document["records"]), ([], [], 0))
        self.assertEqual(dump(self.db), before)

    def test_every_way_to_save_it(self):
        self.run_dd("supplier", "set", "Renhold Nord AS", "--country", "NO", "--sector", "81.210", "--ledger", "00042",
                    "--orgnr", "905461761", "--class", "supply_chain", "--owner", "Økonomisjef")
        for of in ("facts", "suppliers"):
            sheet = self.out(of)
            with self.subTest(of=of):
                for how in ({}, {"encoding": "cp1252"}, {"delimiter": ","}, {"delimiter": "\t", "encoding": "utf-16"},
                            {"quoting": csv.QUOTE_ALL}, {"tail": False}, {"encoding": "utf-8"}):
                    self.same(sheet, **how)
                self.same(b"sep=;\r\n" + sheet.bytes(encoding="cp1252"))
                self.same(sheet.bytes() + b";;;;;\r\n\r\n;;\r\n")
                self.same(sheet.bytes().replace(b"\r\n", b"\n"))

    def test_columns_and_rows_moved(self):
        sheet = self.out("suppliers")
        order = list(range(len(sheet.header)))
        random.Random(1).shuffle(order)
        for part in ("header",):
            setattr(sheet, part, [sheet.header[i] for i in order] + ["Merknad"])
        sheet.rows = [[row[i] for i in order] + ["ring dem"] for row in reversed(sheet.rows)]
        self.write("inn.csv", sheet.bytes(tail=False))
        ran = self.run_dd("sheet", "in", "inn.csv")
        self.assertIn("Merknad", ran.err)
        self.assertIn("Ingen av de 6 radene", ran.out)

    def test_what_a_spreadsheet_does(self):
        self.run_dd("supplier", "set", "Fjordglass AS", "--ledger", "00042", "--sector", "01.110")
        sheet = self.out("suppliers")
        sheet.set("Fjordglass AS", "Leverandørnr", "42")
        sheet.set("Fjordglass AS", "Næring", "  01.110  ")
        self.same(sheet)
        sheet.set("Fjordglass AS", "Næring", "1.110")
        self.same(sheet)

    def test_a_code_that_stays_is_not_remarked_on(self):
        self.run_dd("supplier", "set", "Fjordglass AS", "--sector", "38.310")
        sheet = self.out("suppliers")
        for word in ("38.310", " 38.310", "38.31"):
            sheet.set("Fjordglass AS", "Næring", word)
            self.write("inn.csv", sheet.bytes())
            ran = self.run_dd("sheet", "in", "inn.csv", "--dry-run")
            self.assertEqual("SN2025" in ran.err, word == "38.31", ran)

    def test_untouched_rows_are_no_conflict(self):
        sheet = self.out("suppliers")
        self.run_dd("supplier", "set", "Fjordglass AS", "--country", "SE", "--category", "Renhold")
        self.same(sheet)

    def test_the_other_language(self):
        sheet = self.out("suppliers", "ark.csv", "--lang", "en")
        self.run_dd("--lang", "nb", "sheet", "in", "ark.csv")
        self.assertIn("Row version (suppliers)", sheet.header)
        self.same(sheet)


class AllAtOnce(Base):
    def test_every_mistake_with_its_cell(self):
        sheet = self.out("facts")
        first, second = [row[sheet.at("Id")] for row in sheet.rows[:2]]
        wrong = {("Land", 0): "Utopia", ("Kategori", 0): "Palmeolje", ("Næring", 1): "99.99", ("Klasse", 1): "tull"}
        for (title, row), word in wrong.items():
            sheet.rows[row][sheet.at(title)] = word
        self.write("inn.csv", sheet.bytes())
        ran = self.run_dd("sheet", "in", "inn.csv", code=INPUT)
        for (title, row), word in wrong.items():
            cell = "%s%d" % (chr(ord("A") + sheet.at(title)), row + 2)
            self.assertRegex(ran.out, r"(?m)^linje %d, %s, %s \(%s\): .*%s" % (row + 2, (first, second)[row], title,
                                                                             cell, word))
        self.assertIn("Matvarer og drikke", ran.out)
        self.assertNotIn("--", ran.out)  # a cell is no option


class LinesInCells(Base):
    """A row is named by its number in a spreadsheet, whatever lines its cells and those above have."""

    def test_the_row_below(self):
        sheet = self.out()
        first, second = (row[1] for row in sheet.rows[:2])
        sheet.header.append("Merknad vår")
        for row in sheet.rows:
            row.append("")
        sheet.rows[0][-1] = "to\nlinjer\r\ntil"
        sheet.set(second, "Land", "Ingensteds")
        self.assertEqual([(e[0], e[2]) for e in self.problems(sheet)], [(3, "country")])
        self.assertRegex(self.run_dd("sheet", "in", "inn.csv", code=INPUT).out, r"\([A-Z]+3\)")
        sheet.rows[0][-1] = ""
        self.assertEqual([e[0] for e in self.problems(sheet)], [3])
        sheet.set(first, "Land", "Nowhere")
        self.assertEqual([e[0] for e in self.problems(sheet)], [2, 3])


class OnlyShown(Base):
    """What is written in a column that is only shown is not read, and said by line and column."""

    def warned(self, sheet, code=OK, **how):
        self.write("inn.csv", sheet.bytes(**how))
        return self.run_dd("sheet", "in", "inn.csv", code=code).err

    def test_said(self):
        key = "Renhold Nord AS"
        for of, title in (("facts", "Innkjøp NOK"), ("facts", "Konti"), ("facts", "Forslag"),
                          ("suppliers", "Innkjøp NOK")):
            with self.subTest(of=of, title=title):
                sheet = self.out(of)
                known = sheet.get(key, title)
                sheet.set(key, title, "7")
                line = 2 + sheet.rows.index(sheet.row(key))
                err = self.warned(sheet)
                self.assertIn("linje %d, %s: «7» er ikke lest" % (line, title), err)
                self.assertIn("registeret har «%s»" % known, err)
        sheet.set(key, "Ansvarlig", "Kari")
        self.assertIn("«7» er ikke lest", self.warned(sheet))  # the rest of the row is taken
        self.assertEqual(self.json("supplier", "show", key)["owner"], "Kari")

    def test_as_a_spreadsheet_writes_it_it_says_nothing(self):
        for how in ({}, {"encoding": "cp1252"}, {"delimiter": ",", "encoding": "cp1252"}):
            sheet = self.out()
            for row in sheet.rows:
                amount = row[sheet.at("Innkjøp NOK")]
                row[sheet.at("Innkjøp NOK")] = amount.replace(",00", "")
            self.assertNotIn("ikke lest", self.warned(sheet, **how))
        self.run_dd("assess", "--all")
        sheet = self.out("suppliers", "ark.csv", "--lang", "en")
        self.assertNotIn("ikke lest", self.warned(sheet))

    def test_many(self):
        lines = "".join("Firma %d AS;1;Varer;15.03.2023;%d\n" % (i, i) for i in range(1, 15))
        self.write("flere.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK\n" + lines)
        self.run_dd("import", "purchases", "flere.csv", "--vat", "net")
        sheet = self.out("suppliers")
        for row in sheet.rows:
            row[sheet.at("Innkjøp NOK")] = "99"
        err = self.warned(sheet)
        self.assertEqual(err.count("er ikke lest, for"), 10, err)
        self.assertIn("%d celler til" % (len(sheet.rows) - 10), err)


class In(Base):
    def test_filled_in(self):
        sheet = self.out()
        sheet.set("Renhold Nord AS", "Kategori", "Renhold")
        sheet.set("Renhold Nord AS", "Land", "norge")
        sheet.set("Fjordglass AS", "Næring", "23.130 Produksjon av glass")
        sheet.set("Fjordglass AS", "Klasse", "Leverandørkjede")
        sheet.set("Ærlig & Sønn ENK", "Land", "-")  # nothing was known: no change
        changes = self.changes(sheet, encoding="cp1252", delimiter=",")
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertEqual(changes, {
            (ids["Renhold Nord AS"], "category"): "Renhold", (ids["Renhold Nord AS"], "country"): "NO",
            (ids["Fjordglass AS"], "sector"): "23.130", (ids["Fjordglass AS"], "class"): "supply_chain"})
        shown = self.json("supplier", "show", "Renhold Nord AS")
        self.assertEqual((shown["category"], shown["country"]), ("Renhold", "NO"))
        entries = self.json("journal", "list")["journal"]
        self.assertEqual(entries[-1]["command"], "sheet in")
        again = self.take(sheet)  # the same sheet once more says nothing new
        self.assertEqual((again["records"], again["conflicts"]), (0, []))

    def test_taken_away(self):
        self.run_dd("supplier", "set", "Fjordglass AS", "--country", "SE", "--category", "Renhold", "--owner", "Kari",
                    "--sector", "81")
        sheet = self.out("suppliers")
        for title, word in (("Land", "-"), ("Kategori", "ingen"), ("Næring", "none"), ("Ansvarlig", "")):
            sheet.set("Fjordglass AS", title, word)
        self.assertEqual(sorted(f for _, f in self.changes(sheet)), ["category", "country", "sector"])
        shown = self.json("supplier", "show", "Fjordglass AS")
        self.assertEqual([shown[k] for k in ("country", "category", "sector", "owner")], [None, None, None, "Kari"])

    def test_dry_run(self):
        sheet = self.out()
        sheet.set("Fjordglass AS", "Land", "SE")
        before = dump(self.db)
        self.assertEqual(len(self.changes(sheet, "--dry-run")), 1)
        self.assertEqual(dump(self.db), before)
        self.write("inn.csv", sheet.bytes())
        self.assertIn("ingenting er skrevet", self.run_dd("sheet", "in", "inn.csv", "--dry-run").out)

    def test_all_that_is_wrong_is_named(self):
        sheet = self.out()
        sheet.set("Renhold Nord AS", "Kategori", "Renhld")
        sheet.set("Fjordglass AS", "Land", "Norje")
        sheet.set("Fjordglass AS", "Næring", "13.okt")
        sheet.set("Fjordglass AS", "Klasse", "kjede")
        sheet.set("Ærlig & Sønn ENK", "Klasse", "ikke leverandør")  # needs a reason
        sheet.set("Linje\"to AS", "Kategori", "Leie av lokaler")  # right, and not written either
        sheet.rows.append(["S-999"] + [""] * (len(sheet.header) - 2) + ["x12345678901234"])
        sheet.rows.append([""] * 6 + ["Sverige"])
        sheet.rows.append(["Firma 7", "", "Sverige"])
        document = self.refused(sheet)
        found = {(p["id"], p["field"], p["error"]) for p in document["problems"]}
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        self.assertLessEqual({
            (ids["Renhold Nord AS"], "category", "change.category_near"),
            (ids["Fjordglass AS"], "country", "sheet.country_near"), (ids["Fjordglass AS"], "sector", "sheet.mangled"),
            ("S-999", None, "supplier.unknown"), (None, None, "sheet.no_id"), (None, None, "sheet.id")}, found)
        self.assertIn((ids["Fjordglass AS"], "class"), {f[:2] for f in found})
        lines = [p["line"] for p in document["problems"]]
        self.assertEqual(lines, sorted(lines))
        shown = self.run_dd("sheet", "in", "inn.csv", code=INPUT)
        self.assertIn("Renhold", shown.out)
        self.assertIn("linje %d" % (2 + sheet.rows.index(sheet.row("Renhold Nord AS"))), shown.out)

    def test_several_categories(self):
        """Each is a category that is known, or one that a supplier has already."""
        self.run_dd("supplier", "set", "Fjordglass AS", "--category", "Renhold; Egenord")
        sheet = self.out()
        sheet.set("Renhold Nord AS", "Kategori", "Kantine; Egenord; Renhold")
        self.changes(sheet)
        self.assertEqual(self.json("supplier", "show", "Renhold Nord AS")["category"], "Kantine; Egenord; Renhold")
        sheet = self.out("suppliers")
        sheet.set("Renhold Nord AS", "Kategori", "Egenord; Xyzzyord; Renhold")
        self.assertIn("Xyzzyord", self.refused(sheet)["problems"][0]["message"])

    def test_rules_of_a_change(self):
        sheet = self.out()
        sheet.set("Ærlig & Sønn ENK", "Klasse", "ikke leverandør")
        sheet.set("Linje\"to AS", "Kategori", "Leie av lokaler")
        self.assertEqual([p[3] for p in self.problems(sheet)], ["supplier.class_reason"])
        sheet.set("Ærlig & Sønn ENK", "Begrunnelse", "Betaling av gebyr")
        self.assertEqual(len(self.changes(sheet)), 3)

    def test_a_reason_stays_with_its_class(self):
        self.run_dd("supplier", "set", "Fjordglass AS", "--class", "supply_chain", "--reason", "Glass til produktet")
        sheet = self.out("suppliers")
        sheet.set("Fjordglass AS", "Klasse", "ikke leverandør")
        self.assertEqual(len(self.changes(sheet)), 1)
        shown = self.json("supplier", "show", "Fjordglass AS")
        self.assertEqual((shown["class"], shown["class_reason"]), ("not_supplier", "Glass til produktet"))

    def test_a_code_of_the_newer_standard(self):
        sheet = self.out()
        sheet.set("Fjordglass AS", "Næring", "SN2025:95.31 Reparasjon av biler")
        self.changes(sheet)
        self.assertEqual(self.json("supplier", "show", "Fjordglass AS")["sector"], "SN2025:95.31")
        self.assertEqual(self.changes(self.out("suppliers", "igjen.csv")), {})

    def test_without_a_class_again(self):
        self.run_dd("supplier", "set", "Fjordglass AS", "--class", "supply_chain")
        sheet = self.out("suppliers")
        sheet.set("Fjordglass AS", "Klasse", "uten klasse")
        self.changes(sheet)
        self.assertEqual(self.json("supplier", "show", "Fjordglass AS")["class"], "unclassified")

    def test_one_field(self):
        sheet = self.out("suppliers")
        sheet.set("Fjordglass AS", "Land", "SE")
        self.write("en.csv", sheet.bytes())
        self.assertIn("1 felt er endret i 1 av 6 rader.", self.run_dd("sheet", "in", "en.csv").out)

    def test_a_reason_for_all_of_it(self):
        sheet = self.out("suppliers")
        sheet.set("Fjordglass AS", "Land", "SE")
        sheet.set("Renhold Nord AS", "Klasse", "ikke leverandør")
        self.assertEqual(len(self.changes(sheet, "--reason", "Svar fra Kari Plantet")), 2)
        rows = sql(self.db, "SELECT kind, reason FROM supplier_fact ORDER BY kind")
        self.assertEqual(rows, [("class", "Svar fra Kari Plantet"), ("country", "Svar fra Kari Plantet")])
        self.assertEqual(self.json("supplier", "show", "Renhold Nord AS")["class_reason"], "Svar fra Kari Plantet")
        sheet = self.out("suppliers", "to.csv")
        sheet.set("Fjordglass AS", "E-post", "a@fjordglass.example")
        before = dump(self.db)
        (self.dir / "to.csv").write_bytes(sheet.bytes())
        ran = self.run_dd("sheet", "in", "to.csv", "--reason", "Nytt", code=INPUT)
        self.assertIn("--email", ran.out)
        self.assertEqual(dump(self.db), before)

    def test_conflict(self):
        sheet = self.out()
        sheet.set("Fjordglass AS", "Land", "SE")
        sheet.set("Renhold Nord AS", "Land", "NO")
        self.run_dd("supplier", "set", "Fjordglass AS", "--country", "DK")
        document = self.refused(sheet, REFUSED)
        self.assertEqual([c["line"] for c in document["conflicts"]],
                         [2 + sheet.rows.index(sheet.row("Fjordglass AS"))])
        document = self.take(sheet, "--skip-conflicts", code=CHECK)
        self.assertEqual([c["after"] for c in document["changes"]], ["NO"])
        self.assertEqual(self.json("supplier", "show", "Fjordglass AS")["country"], "DK")
        self.assertEqual(self.json("supplier", "show", "Renhold Nord AS")["country"], "NO")

    def test_what_is_no_supplier_any_longer(self):
        self.run_dd("supplier", "add", "--name", "Trukket AS", "--country", "NO")
        sheet = self.out()
        sheet.set("Trukket AS", "Land", "SE")
        sheet.set("Renhold Nord AS", "Land", "NO")
        self.run_dd("supplier", "withdraw", "Trukket AS", "--reason", "Feil")
        self.run_dd("supplier", "merge", "Renhold Nord AS", "Linje")
        self.assertEqual({p[3] for p in self.problems(sheet)}, {"supplier.withdrawn", "supplier.merged"})

    def test_rows_that_were_sorted_apart(self):
        """The names alone, or the ids alone, in another order: then facts would be given to others."""
        for column in (0, 1):
            sheet = self.out()
            for row in sheet.rows:
                row[sheet.at("Land")] = "SE"
            values = sorted((row[column] for row in sheet.rows), reverse=True)
            for row, value in zip(sheet.rows, values):
                row[column] = value
            with self.subTest(column=column):
                before = dump(self.db)
                self.write("inn.csv", sheet.bytes())
                self.assertIn(self.run_dd("sheet", "in", "inn.csv", code=None).code, (INPUT, REFUSED))
                self.assertEqual(dump(self.db), before)

    def test_twice(self):
        sheet = self.out()
        sheet.rows.append(list(sheet.rows[0]))
        self.assertEqual(self.problems(sheet), [(2 + len(sheet.rows) - 1, sheet.rows[0][0], None, "change.repeated")])
        sheet = self.out()
        sheet.header[sheet.at("Kategori")] = "Land"
        self.write("inn.csv", sheet.bytes())
        self.assert_error(self.run_dd("sheet", "in", "inn.csv", code=INPUT), INPUT, "Land")

    def test_no_sheet(self):
        for content in ("", "a;b\n1;2\n", "Id;Navn\nS-1;x\n", "Id;Radversjon\nS-1;x\n", "Id;Radversjon (fax)\nS-1;x\n",
                        "\xff\xfe\x00"):
            self.write("inn.csv", content)
            self.assert_error(self.run_dd("sheet", "in", "inn.csv", code=INPUT), INPUT, "inn.csv")
        self.assert_error(self.run_dd("sheet", "in", "none.csv", code=INPUT), INPUT)

    def test_a_sheet_of_another_register(self):
        sheet = self.out()
        sheet.set("Fjordglass AS", "Land", "SE")
        self.db.unlink()
        self.init()
        self.run_dd("supplier", "add", "--name", "Annen AS", "--country", "NO")
        document = self.write("inn.csv", sheet.bytes())
        self.assertIn(self.run_dd("sheet", "in", document, code=None).code, (INPUT, REFUSED))
        self.assertEqual(len(self.json("supplier", "list")["suppliers"]), 1)


class Kinds(Base):
    """The same of records: one mechanism."""

    def setUp(self):
        super().setUp()
        self.run_dd("person", "add", "Kari Nordmann")
        self.run_dd("finding", "add", "Fjordglass AS", "--text", "Lange skift;\nsju dager i uka")
        self.run_dd("evidence", "add", "Fjordglass AS", "--kind", "clause", "--ref", "7.4", "--issued", "2024-01-01")
        self.run_dd("policy", "add", "guidelines", "--text", "x", "--owner", "Kari Nordmann", "--review", "2024-09-01")

    def test_back_again(self):
        for kind in ("finding", "evidence", "policy", "person", "role", "decision", "file"):
            sheet = self.out(kind)
            for how in ({}, {"encoding": "cp1252", "delimiter": ","}):
                with self.subTest(kind=kind, how=how):
                    before = dump(self.db)
                    self.assertEqual(self.take(sheet, **how)["changes"], [])
                    self.assertEqual(dump(self.db), before)

    def test_changed(self):
        sheet = self.out("policy")
        sheet.rows[0][sheet.at("Neste gjennomgang")] = "01.12.2024"  # as a spreadsheet shows a day
        sheet.rows[0][sheet.at("Tittel")] = "Etiske retningslinjer"
        sheet.rows[0][sheet.at("Ansvarlig")] = "-"
        changes = self.changes(sheet, "--reason", "Ny leder")
        self.assertEqual(changes, {("PO-1", "review"): "2024-12-01", ("PO-1", "owner"): None,
                                   ("PO-1", "title"): "Etiske retningslinjer"})
        shown = self.json("policy", "show", "PO-1")
        self.assertEqual(shown["reason"], "Ny leder")
        self.assertEqual([shown[k] for k in ("review", "owner", "title")],
                         ["2024-12-01", None, "Etiske retningslinjer"])

    def test_rules(self):
        sheet = self.out("finding")
        self.assertIn("\n", sheet.rows[0][sheet.at("Tekst")])
        sheet.rows[0][sheet.at("Tilknytning")] = "skyldig"
        sheet.rows[0][sheet.at("Tekst")] = "-"
        self.assertEqual(sorted(p[2] for p in self.problems(sheet)), ["connection"])
        sheet.rows[0][sheet.at("Tilknytning")] = "bidratt"
        self.assertEqual([p[3] for p in self.problems(sheet)], ["kind.required"])

    def test_withdrawn_meanwhile(self):
        sheet = self.out("finding")
        sheet.rows[0][sheet.at("Tilknytning")] = "bidratt"
        self.end_finding("F-1", "withdraw")
        self.assertEqual([p[3] for p in self.problems(sheet)], ["kind.is_withdrawn"])


class New(Base):
    """Rows without an id become new records, where that is asked for; rows that are gone change nothing."""

    def row(self, sheet, **cells):
        row = [""] * len(sheet.header)
        for title, value in cells.items():
            row[sheet.at(title)] = value
        sheet.rows.append(row)
        return row

    def errors(self, sheet, *more):
        return [(p["line"], p["field"], p["error"]) for p in self.refused(sheet, INPUT, *more)["problems"]]

    def test_suppliers(self):
        sheet = self.out("suppliers")
        self.row(sheet, Navn="Ny & Co AB", Land="Sverige", Kategori="Renhold")
        sheet.set("Fjordglass AS", "Land", "SE")
        self.assertEqual(self.errors(sheet), [(8, None, "sheet.no_id")])
        document = self.take(sheet, "--new", "--dry-run")
        self.assertEqual((document["added"], document["records"], document["absent"]), (1, 2, 0))
        self.assertEqual(len(self.json("supplier", "list")["suppliers"]), 6)
        new = {c["field"]: c["after"] for c in self.take(sheet, "--new")["changes"] if c["id"] == "S-7"}
        self.assertEqual(new, {"name": "Ny & Co AB", "country": "SE", "category": "Renhold"})
        self.assertEqual(self.json("supplier", "show", "S-7")["country"], "SE")
        self.assertEqual(self.json("journal", "list")["journal"][-1]["command"], "sheet in")
        self.assertEqual(self.errors(sheet, "--new"), [(8, None, "change.same")])  # once more: nothing twice

    def test_what_a_new_supplier_needs(self):
        sheet = self.out("suppliers")
        self.row(sheet, Land="Sverige")
        self.row(sheet, Navn="Ny AS", Land="Utopia")
        self.row(sheet, Navn="Sum", **{"Innkjøp NOK": "832013"})
        self.row(sheet, Navn="Renhold Nord AS", Land="NO")
        self.row(sheet, Navn="To AS", Land="NO")
        self.row(sheet, Navn="To AS", Land="SE")
        self.assertEqual(self.errors(sheet, "--new"), [
            (8, "name", "supplier.name"), (9, "country", "sheet.country_near"), (10, None, "sheet.new_shown"),
            (11, None, "change.same"), (13, None, "change.same")])

    def test_an_id_that_is_gone_makes_nothing_new(self):
        sheet = self.out("suppliers")
        sheet.rows[0][0] = ""
        self.assertEqual(self.errors(sheet, "--new"), [(2, None, "sheet.id_gone")])

    def test_records(self):
        self.run_dd("finding", "add", "Fjordglass AS", "--text", "Lange skift")
        sheet = self.out("finding")
        self.row(sheet, Leverandør="Renhold Nord AS", Tekst="Uten kontrakt", Funnet="01.03.2024")
        document = self.take(sheet, "--new")
        self.assertEqual((document["added"], {c["id"] for c in document["changes"]}), (1, {"F-2"}))
        shown = self.json("finding", "show", "F-2")
        self.assertEqual([shown[k] for k in ("supplier", "text", "found")], ["S-1", "Uten kontrakt", "2024-03-01"])
        self.assertEqual(self.errors(sheet, "--new"), [(3, None, "change.same")])
        sheet = self.out("finding")
        self.row(sheet, Leverandør="Renhold Nord AS", Funnet="01.03.2024")
        self.row(sheet, Tekst="Hos hvem?", Funnet="01.03.2024")
        self.row(sheet, Leverandør="Ukjent firma", Tekst="x")
        self.assertEqual(self.errors(sheet, "--new"), [
            (4, "text", "kind.required"), (5, "supplier_id", "change.whose"), (6, "supplier_id", "supplier.unknown")])

    def test_a_document_is_not_made_of_its_name(self):
        sheet = self.out("file")
        self.row(sheet, Navn="kontrakt.pdf", Radversjon="")
        sheet.rows[0][sheet.at("Navn")] = "kontrakt.pdf"
        ran = self.refused(sheet, INPUT, "--new")
        self.assertEqual([p["error"] for p in ran["problems"]], ["change.by_command"])

    def test_a_statement_is_not_published_by_a_sheet(self):
        """The command asks whether it has errors; a sheet would not."""
        sheet = self.out("report")
        self.row(sheet, År="2023", Publisert="01.03.2024", Adresse="https://example.no/a")
        ran = self.refused(sheet, INPUT, "--new")
        self.assertEqual([p["error"] for p in ran["problems"]], ["change.by_command"])
        self.assertIn("ddreg rapport publiser", self.run_dd("sheet", "in", "inn.csv", "--new", code=None).out)

    def test_rows_that_are_gone_change_nothing(self):
        sheet = self.out("suppliers")
        del sheet.rows[2:4]
        document = self.take(sheet)
        self.assertEqual((document["absent"], document["records"]), (2, 0))
        self.write("inn.csv", sheet.bytes())
        said = self.run_dd("sheet", "in", "inn.csv").out
        self.assertIn("2 rader i registeret er ikke i arket: ingenting er endret", said)


class Properties(Base):
    """Whatever a cell becomes: an error, and nothing is written; or exactly that change."""
    WORDS = ["", " ", "-", "ingen", "none", "NO", "Norge", "norje", "DE", "Renhold", "Renhld", "cleaning", "81.210",
             "81", "1", "01.nov", "2024-03-01", "1,2E+11", "#NAVN?", "supply_chain", "leverandørkjede",
             "ikke leverandør", "kjent", "x", "a@b.no", "905461761", "123", "=1+1", "'=1+1", "\"", ";", "a\nb",
             "å" * 300, "\u202e", "S-1", "S-2", "# x", "\u00a0"]

    def mutate(self, dice, sheet):
        row = dice.choice(sheet.rows)
        column = dice.randrange(len(sheet.header))
        before = row[column]
        row[column] = dice.choice(self.WORDS + [r[column] for r in sheet.rows])
        return row, column, before

    def expect_exactly(self, of, sheet, touched, document):
        """What changed is what was touched; the register has just that; every other value is as it was."""
        changed = {(c["id"], c["field"]) for c in document["changes"]}
        self.assertLessEqual({i for i, _ in changed}, {row[0] for row, _, _ in touched})
        self.assertLessEqual(len(changed), len(touched))
        now = self.out(of, "etter.csv")
        here = {r[0]: r for r in now.rows}
        cells = {(row[0], column) for row, column, _ in touched}
        last = len(sheet.header) - 1
        for row in sheet.rows:
            for column, value in enumerate(row):
                if column == last or row[0] not in here or (row[0], column) in cells:
                    continue
                if sheet.header[column].startswith(("Risiko", "Forslag")):
                    continue
                if sheet.header[column] == "Begrunnelse" and (row[0], column - 1) in cells:
                    continue  # it goes with its class
                self.assertEqual(here[row[0]][column], value, (row[0], sheet.header[column]))

    def test_any_cell(self):
        dice = random.Random(int(os.environ.get("SEED", "7")))
        taken = refused = 0
        for _ in range(int(os.environ.get("ROUNDS", "150"))):
            of = dice.choice(("suppliers", "facts"))
            sheet = self.out(of)
            touched = [self.mutate(dice, sheet) for _ in range(dice.choice((1, 1, 2)))]
            self.write("inn.csv", sheet.bytes())
            before = dump(self.db)
            ran = self.run_dd("--format", "json", "sheet", "in", "inn.csv", code=None)
            self.assertIn(ran.code, (OK, INPUT, REFUSED), (touched, ran))
            if ran.code == OK:
                taken += 1
                self.expect_exactly(of, sheet, touched, json.loads(ran.out))
            else:
                refused += 1
                self.assertEqual(dump(self.db), before, touched)
                self.assertRegex(ran.err, "linje|ddreg: inn.csv")
        self.assertGreater(min(taken, refused), 10)

    def test_any_bytes(self):
        """A file that was cut or changed anywhere never half-works."""
        dice = random.Random(int(os.environ.get("SEED", "8")))
        sheet = self.out()
        sheet.set("Fjordglass AS", "Land", "SE")
        whole = sheet.bytes()
        for _ in range(int(os.environ.get("ROUNDS", "100"))):
            data = bytearray(whole)
            for _ in range(dice.randrange(1, 4)):
                at = dice.randrange(len(data))
                if dice.random() < 0.5:
                    data[at] = dice.randrange(256)
                else:
                    del data[at:at + dice.randrange(1, 40)]
            self.write("inn.csv", bytes(data))
            before = sql(self.db, "SELECT COUNT(*) FROM journal")
            ran = self.run_dd("sheet", "in", "inn.csv", "--dry-run", code=None)
            self.assertIn(ran.code, (OK, INPUT, REFUSED), ran)
            self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), before)


if __name__ == "__main__":
    unittest.main()
