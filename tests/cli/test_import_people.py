"""Columns of who ordered and who approved: found, never taken for the supplier, and kept as they are written."""

import unittest

import subprocess

from ddreg import CHECK, INPUT, OK, ROOT, Case, sql

BUYERS = ("Bestiller", "Innkjøper", "Innkjoper", "Bestilt av", "Buyer", "Ordered by", "Beställare", "Besteller",
          "Acheteur", "Comprador", "Inkoper", "Tilaaja")
APPROVERS = ("Attestant", "Godkjent av", "Approved by", "Godkänd av", "Genehmigt von", "Approuvé par",
             "Aprobado por", "Goedgekeurd door", "Hyväksyjä", "Godkendt af")


class People(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def read(self, text, *options):
        self.write("p.csv", text)
        document = self.json("import", "purchases", "p.csv", "--dry-run", *options)
        return document, {c["field"]: c["header"] for c in document["columns"]}

    def test_each_heading_before_and_after_the_supplier(self):
        for field, headings in (("buyer", BUYERS), ("approver", APPROVERS)):
            for heading in headings:
                for first in (True, False):
                    head = [heading, "Leverandør"] if first else ["Leverandør", heading]
                    cells = [["Anne Eksempel", "Fjord AS"], ["Per Eksempel", "Fjell AS"]]
                    rows = [head] + [c if first else c[::-1] for c in cells]
                    text = "".join(";".join(r + [d, a]) + "\n" for r, d, a in zip(
                        rows, ("Dato", "2024-01-02", "2024-01-03"), ("Beløp", "10,00", "5,00")))
                    with self.subTest(heading=heading, first=first):
                        document, columns = self.read(text)
                        self.assertEqual((columns[field], columns["name"]), (heading, "Leverandør"))
                        self.assertEqual(document["new_suppliers"], ["Fjord AS", "Fjell AS"])
                        self.assertEqual([w["id"] for w in document["warnings"]].count("imported.people_kept"), 1)

    def test_two_columns_are_not_asked_about(self):
        _, columns = self.read("Bestiller;Innkjøper;Leverandør;Dato;Beløp\nA B;C D;Fjord AS;2024-01-02;10,00\n")
        self.assertEqual((columns["buyer"], columns["name"]), ("Bestiller", "Leverandør"))

    def test_a_map_names_them(self):
        self.write("map.txt", "buyer = Hvem\napprover = -\n")
        _, columns = self.read("Hvem;Attestant;Leverandør;Dato;Beløp\nA B;C D;Fjord AS;2024-01-02;10,00\n",
                               "--map", "map.txt")
        self.assertEqual(columns["buyer"], "Hvem")
        self.assertNotIn("approver", columns)


PEOPLE = ("Leverandør;Dato;Beløp;Bilag;Bestiller;Attestant\n"
          "Fjord AS;2024-01-02;10,00;1;Kari Nordmann;Ola Prøve\n"
          "Fjell AS;2024-01-03;20,00;2;NORDMANN, KARI;Ola Prøve\n"
          "Fjord AS;2024-01-04;40,00;3;kno;\n"
          "Fjord AS;2024-01-05;80,00;4;-;Kari Nordmann\n")


class Kept(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def load(self, text=PEOPLE, name="p.csv", *options, code=OK):
        self.write(name, text)
        return self.run_dd("import", "purchases", name, *options, code=code)

    def lines(self):
        return sql(self.db, "SELECT b.name, a.name FROM purchase AS p LEFT JOIN purchase_person AS b ON b.id = p.buyer"
                            " LEFT JOIN purchase_person AS a ON a.id = p.approver ORDER BY p.line")

    def people(self):
        document = self.json("import", "people")
        self.check_schema(document, "import-people")
        return {p["name"]: (p["id"], p["ordered"], p["ordered_ore"], p["approved"], p["approved_ore"])
                for p in document["people"]}

    def whole(self):
        self.assertEqual(self.json("journal", "verify")["whole"], True)
        done = subprocess.run(["python3", str(ROOT / "docs/verify.py"), str(self.db)], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_as_they_are_written(self):
        self.load()
        self.assertEqual(self.lines(), [("Kari Nordmann", "Ola Prøve"), ("NORDMANN, KARI", "Ola Prøve"), ("kno", None),
                                        (None, "Kari Nordmann")])
        self.assertEqual({n: p[1:] for n, p in self.people().items()},
                         {"Kari Nordmann": (1, 1000, 1, 8000), "NORDMANN, KARI": (1, 2000, 0, 0),
                          "kno": (1, 4000, 0, 0), "Ola Prøve": (0, 0, 2, 3000)})
        self.whole()

    def test_one_row_a_name_in_all_imports(self):
        self.load()
        self.load(PEOPLE.replace("2024", "2022").replace("kno", "ny"), "q.csv")
        self.assertEqual(len(sql(self.db, "SELECT * FROM purchase_person")), 5)
        self.assertEqual(self.people()["Ola Prøve"][3:], (4, 6000))
        self.run_dd("import", "undo", "I-2", "--reason", "x")
        self.assertEqual(self.people()["Ola Prøve"][3:], (2, 3000))
        self.assertEqual(self.people()["ny"][1:], (0, 0, 0, 0))
        self.load(PEOPLE.replace("10,00", "11,00"), "r.csv", "--replace", "I-1")
        self.assertEqual(self.people()["Kari Nordmann"][1:], (1, 1100, 1, 8000))
        self.whole()

    def test_counts(self):
        self.load()
        self.load("Leverandør;Dato;Beløp\nFjord AS;2022-01-02;10,00\n", "q.csv")
        for command in (["import", "list"], ["import", "show", "I-1"], ["import", "show", "I-2"]):
            self.check_schema(self.json(*command), "-".join(command[:2]))
        imports = self.json("import", "list")["imports"]
        self.assertEqual([(i["buyers"], i["approvers"]) for i in imports], [(3, 2), (None, None)])
        self.assertEqual((self.json("import", "show", "I-1")["buyers"], self.json("import", "show", "I-2")["buyers"]),
                         (3, None))
        self.assertIn("Navn, bestilte", self.run_dd("import", "show", "I-1").out)

    def test_nothing_without_such_columns(self):
        self.load("Leverandør;Dato;Beløp\nFjord AS;2022-01-02;10,00\n")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM purchase WHERE buyer IS NOT NULL OR approver IS NOT NULL"),
                         [(0,)])
        self.assertEqual(self.json("import", "people")["people"], [])

    def test_a_map_leaves_them_out(self):
        self.write("map.txt", "buyer = -\n")
        self.load(PEOPLE, "p.csv", "--map", "map.txt")
        self.assertEqual([b for b, _ in self.lines()], [None] * 4)

    def test_in_the_journal_only_as_a_digest(self):
        self.load()
        self.assertNotIn("Nordmann", " ".join(a for a, in sql(self.db, "SELECT after FROM journal_change")))

    def test_one_is_erased(self):
        self.load()
        self.load(PEOPLE.replace("2024", "2022"), "q.csv")
        before = self.people()
        done = self.json("journal", "erase", before["kno"][0], "--reason", "bedt om")
        self.assertEqual((done["values"], done["fields"]), (1, ["name"]))
        self.assertEqual(self.people()[None][1:3], (2, 8000))
        self.assertNotIn("kno", self.people())
        self.whole()
        self.load(PEOPLE.replace("2024", "2021"), "r.csv")  # the same word again is a new name
        self.assertEqual(self.people()["kno"][1:3], (1, 4000))
        self.whole()
        self.assert_error(self.run_dd("journal", "erase", "PN-99", "--reason", "x", code=INPUT), INPUT, "PN-99")

    def test_an_erased_import_takes_those_that_no_other_has(self):
        self.load()
        self.load(PEOPLE.replace("2024", "2022").replace("kno", "ny"), "q.csv")
        self.run_dd("journal", "erase", "I-1", "--reason", "bedt om")
        self.assertEqual(sorted(n for n in self.people() if n),
                         ["Kari Nordmann", "NORDMANN, KARI", "Ola Prøve", "ny"])
        self.whole()

    def test_what_is_too_long_is_no_name(self):
        self.load(PEOPLE.replace("kno", "x" * 2000))
        self.assertEqual(self.lines()[2], (None, None))
        warnings = self.json("import", "purchases", "q.csv", "--dry-run") if self.write(
            "q.csv", PEOPLE.replace("kno", "y" * 2000).replace("2024", "2022")) else None
        self.assertIn("imported.people_left", [w["id"] for w in warnings["warnings"]])

    def test_too_many_to_be_people(self):
        rows = "".join("F AS;2024-01-02;%d,00;N%d\n" % (n + 1, n) for n in range(65536))
        head = "Leverandør;Dato;Beløp;Bestiller\n"
        self.load(head + rows + "F AS;2024-01-02;1,00;En til\n", code=INPUT)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM purchase"), [(0,)])
        self.load(head + rows, "q.csv")
        self.assertEqual(self.json("import", "list")["imports"][0]["buyers"], 65536)

    def test_lines_that_were_refused_leave_no_name(self):
        self.load(PEOPLE.replace("80,00", "x"), "p.csv", "--skip-bad", code=CHECK)
        self.assertEqual(self.people()["Kari Nordmann"][1:], (1, 1000, 0, 0))

    def test_exported_and_read_again(self):
        self.load()
        self.run_dd("export", "purchases", "-o", "out.csv")
        again = self.dir / "again.db"
        self.run_dd("init", "--company", "B", "-r", str(again))
        self.run_dd("import", "purchases", "out.csv", "-r", str(again))
        self.assertEqual(sorted(sql(again, "SELECT name FROM purchase_person")),
                         sorted(sql(self.db, "SELECT name FROM purchase_person")))


if __name__ == "__main__":
    unittest.main()
