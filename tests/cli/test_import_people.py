"""Columns of who ordered and who approved: found, said to be left, never taken for the supplier."""

import unittest

from ddreg import Case

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
                        self.assertEqual([w["id"] for w in document["warnings"]].count("imported.people_left"), 1)

    def test_two_columns_are_not_asked_about(self):
        _, columns = self.read("Bestiller;Innkjøper;Leverandør;Dato;Beløp\nA B;C D;Fjord AS;2024-01-02;10,00\n")
        self.assertEqual((columns["buyer"], columns["name"]), ("Bestiller", "Leverandør"))

    def test_a_map_names_them(self):
        self.write("map.txt", "buyer = Hvem\napprover = -\n")
        _, columns = self.read("Hvem;Attestant;Leverandør;Dato;Beløp\nA B;C D;Fjord AS;2024-01-02;10,00\n",
                               "--map", "map.txt")
        self.assertEqual(columns["buyer"], "Hvem")
        self.assertNotIn("approver", columns)


if __name__ == "__main__":
    unittest.main()
