"""The company's own words: kept as a table, used by every import, refused where they contradict the program's."""

import unittest

from ddreg import INPUT, OK, Case, sql

HEAD = "role,word,meaning,rank,language,instead\n"
FILE = "Dato;%s;%s;%s\n01.02.2023;Fjell;%s;100,50\n02.02.2023;Fjord;%s;200,00\n03.02.2023;Foss;%s;50,00\n"


class Words(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def save(self, rows, head=HEAD, code=OK):
        self.write("ord.csv", head + rows)
        return self.run_dd("import", "words", "save", "ord.csv", code=code)

    def read(self, text, *args):
        self.write("x.csv", text)
        return self.json("import", "purchases", "x.csv", "--dry-run", *args)

    def test_each_role_is_used(self):
        self.save("heading,Kjøpt hos,name,,nb,\namount,Oppgjørt,amount,,nb,\nkind,Mottrekk,credit-note,,nb,\n"
                  "kind,Kjøp på krita,invoice,,nb,\nstatus,Henlagt,left-out,,nb,\nmonth,trettende,3,,nb,\n"
                  "total,Altsammen,total,,nb,\nside,Opp,debit,,nb,\nside,Ned,credit,,nb,\n")
        text = FILE % ("Kjøpt hos", "Bilagstype", "Oppgjørt", "Kjøp på krita", "Mottrekk", "Kjøp på krita")
        document = self.read(text.replace("200,00", "20,00"))
        self.assertEqual(document["totals"], {"NOK": 13050})
        text = FILE % ("KJØPT-HOS", "D/K", "Oppgjørt", "Opp", "Ned", "Opp")
        self.assertEqual(self.read(text.replace("200,00", "20,00"))["totals"], {"NOK": 13050})
        self.write("x.csv", FILE % ("Leverandør", "Status", "Beløp", "Betalt", "Henlagt", "Betalt"))
        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None), INPUT, "Henlagt")
        text = "Dato;Leverandør;Beløp\n3. trettende 2023;Fjell;100,50\n;Altsammen;100,50\n4. trettende 2023;Foss;5,00\n"
        document = self.read(text)
        self.assertEqual((document["created"], document["left_out"]["totals"]), (2, 1))

    def test_what_is_kept_is_a_table_again(self):
        self.save("heading;Kjøpt hos;name\n", head="role;word;meaning\n")
        shown = self.run_dd("import", "words", "show").out
        self.assertEqual(shown, HEAD + "heading,kjøpthos,name,0,,\n")
        self.write("igjen.csv", shown)
        self.run_dd("import", "words", "save", "igjen.csv")
        self.assertEqual(self.run_dd("import", "words", "show").out, shown)
        self.assertEqual(self.json("import", "map", "list")["maps"], [])
        self.run_dd("import", "words", "remove")
        for words in (["show"], ["remove"]):
            self.assert_error(self.run_dd("import", "words", *words, code=None), INPUT, "ddreg help import words save")
        self.assertEqual(len(sql(self.db, "SELECT id FROM import_map WHERE kind = 'words'")), 3)
        self.run_dd("journal", "verify")

    def test_what_a_line_cannot_say(self):
        for row, words in (("colour,x,name,,,", ("line 2", "role", "heading")),
                           ("heading,x,colour,,,", ("line 2", "meaning", "colour", "name")),
                           ("side,x,left,,,", ("meaning", "debit, credit")),
                           ("heading,,name,,,", ("word", "1 to 60")), ("kind,%s,invoice,,," % ("x" * 61), ("1 to 60",)),
                           ("heading,x,name,-1,,", ("rank", "0 - 99")), ("heading,x,name,a,,", ("rank",)),
                           ("kind,Sak,invoice,,,\nkind,SAK,invoice,,,", ("line 3", "twice")),
                           ("status,Pending,left-out,,,counts", ("instead",)),
                           ("kind,Faktura,credit-note,,,", ("Faktura", "invoice", "instead")),
                           ("heading,Beløpsdato,none,,,", ("meaning",))):
            with self.subTest(row=row):
                self.write("ord.csv", HEAD + row + "\n")
                ran = self.run_dd("--lang", "en", "import", "words", "save", "ord.csv", code=None)
                self.assert_error(ran, INPUT, *words)
        self.assert_error(self.save("", code=None), INPUT, "ord.csv")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM import_map"), [(0,)])

    def test_a_word_of_the_programs_own_is_replaced_when_that_is_said(self):
        text = FILE % ("Leverandør", "Status", "Beløp", "Betalt", "Pending", "Betalt")
        self.write("x.csv", text)
        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None), INPUT, "Pending")
        self.save("status,pending,none,,en,left-out\nkind,gutschrift,invoice,,de,credit-note\n")
        self.assertEqual(self.read(text)["totals"], {"NOK": 35050})
        text = FILE % ("Leverandør", "Bilagstype", "Beløp", "Faktura", "Gutschrift", "Faktura")
        self.assertEqual(self.read(text)["totals"], {"NOK": 35050})
        self.run_dd("import", "words", "remove")
        self.assertEqual(self.read(text.replace("200,00", "20,00"))["totals"], {"NOK": 13050})

    def test_a_map_is_tried_with_them(self):
        self.save("heading,Kjøpt hos,name,,nb,\n")
        self.write("x.csv", FILE % ("Kjøpt hos", "A", "Beløp", "a", "b", "c"))
        self.run_dd("import", "map", "save", "egen", "x.csv", "--kind", "purchases")
        self.assertIn("name = Kjøpt hos", self.run_dd("import", "map", "show", "egen").out)


if __name__ == "__main__":
    unittest.main()
