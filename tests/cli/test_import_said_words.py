"""Words of a file's own for what its lines are: kinds of voucher, sides and statuses, in many languages and layouts."""

import itertools
import unicodedata
import unittest

from ddreg import INPUT, Case

# The heading of the column, what an invoice is called, and a credit note.
KINDS = [("Bilagstype", "Faktura", "Kreditnota"), ("Bilagstype", "LF", "LK"),
         ("Typ", "Leverantörsfaktura", "Kreditfaktura"),
         ("Transaction Type", "Bill", "Vendor Credit"), ("Type", "Bill", "Supplier Credit"),
         ("Type", "Facture", "Avoir"),
         ("InvoiceTypeCode", "380", "381"), ("move_type", "in_invoice", "in_refund"),
         ("Belegart", "Rechnung", "Gutschrift"),
         ("Factuurtype", "Factuur", "Creditnota"), ("Tipo", "Factura", "Nota de crédito"),
         ("Tipo documento", "Fattura", "Nota di credito"), ("Tipo de documento", "Fatura", "Nota de crédito"),
         ("Rodzaj dokumentu", "Faktura", "Faktura korygująca"), ("Laskutyyppi", "Lasku", "Hyvityslasku"),
         ("Verifikationstyp", "LEVFAKT", "LEVKRED"), ("Tegund", "Reikningur", "Kreditreikningur"),
         ("Typ dokladu", "Faktura", "Dobropis"), ("Doklad", "Faktura", "Dobropis"),
         ("Druh dokladu", "Faktura", "Dobropis")]
# Codes that are words of no language, and what only a person can know: asked about.
CODES = [("Type", "Standard", "Credit"), ("Type", "I", "C"), ("Art", "R", "G"), ("Typ", "FV", "FKV"), ("F/K", "F", "K"),
         ("Type", "FA", "AV"), ("Nature", "F", "A"), ("I/C", "I", "C"), ("TT", "IN", "CR"), ("Inv/CN", "I", "C"),
         ("Tran Type", "VI", "VC"), ("Tipo", "FT", "NC"), ("Type", "PI", "PC")]
# Headings that say nothing of kinds, over cells that all do.
OTHER_HEADINGS = [("Bilag", "Faktura", "Kreditnota"), ("Pièce", "Facture", "Avoir"), ("Tosite", "Lasku", "Hyvitys"),
                  ("Kategori", "Faktura", "Kreditnota"), ("Description", "Invoice", "Credit note"),
                  ("Status", "Invoice", "Credit note"), ("Tekst", "Faktura 123", "Kreditnota 124")]
# Columns of yes and no: the heading, what most lines have, and the one that is another.
CREDIT_FLAGS = [("Credit Note", "No", "Yes"), ("Kreditnota", "Nei", "Ja"), ("is_return", "0", "1"),
                ("Is Credit", "", "X"), ("CreditNote", "false", "true"), ("Gutschrift", "Nein", "Ja"),
                ("Avoir", "non", "oui")]
STATUS_FLAGS = [("Cancelled", "No", "Yes"), ("Void", "N", "Y"), ("Voided", "", "X"), ("Annullert", "Nei", "Ja"),
                ("IsDeleted", "0", "1"), ("Storniert", "Nein", "Ja"), ("Posted", "Yes", "No"), ("Bokført", "Ja", "Nei")]
SIDES = [("Af Bij", "Af", "Bij"), ("Inn/ut", "Ut", "Inn"), ("Soll/Haben", "S", "H"),
         ("Debet / Credit", "Debet", "Credit"),
         ("D/K", "D", "K"), ("Dr/Cr", "DR", "CR"), ("Debe/Haber", "Debe", "Haber"), ("Dare/Avere", "Dare", "Avere"),
         ("Type", "Debit", "Credit"), ("Type", "debet", "kredit"), ("CreditDebitIndicator", "DBIT", "CRDT"),
         ("Strana", "Má dáti", "Dal"), ("Wn/Ma", "WN", "MA"), ("Direction", "Outgoing", "Incoming"),
         ("Type", "Uttak", "Innskudd"), ("Art", "Ausgabe", "Einnahme"),
         ("Transaktionstyp", "Utbetalning", "Inbetalning")]
LEFT_OUT = ["VOIDED", "Deleted", "Cancelled", "Draft", "Slettet", "Kladd", "Annullert", "Raderad", "Udkast",
            "Storniert",
            "Geannuleerd", "Brouillon", "Anulado", "Bozza", "Rascunho", "Usunięty", "Luonnos",
            "Avbrutt", "Not posted", "Parked", "Underkjent", "Utkast (ikke bokført)", "DRAFT - do not use", "Pending",
            "Til godkjenning", "Zrušeno", "Kreditert"]
LAYOUTS = list(itertools.product(((0, 1, 2, 3), (3, 2, 1, 0)), (";", "\t"), (",", ".")))


def bare(word):
    """Without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.translate(str.maketrans("łøæ", "loa")) if "ł" in plain or "ø" in plain or "æ" in plain else plain


def table(layout, heading, words):
    """Four lines, of 1000, 2000, 400 and 50 kroner, each with its word."""
    order, separator, decimal = layout
    rows = [("Dato", "Leverandør", heading, "Beløp")]
    for i, (word, amount) in enumerate(zip(words, ("1000", "2000", "400", "50"))):
        rows.append(("1%d.01.2023" % (3 + i), "Fjell %d AS" % (i % 3), word, amount + decimal + "50"))
    return "".join(separator.join(row[i] for i in order) + "\n" for row in rows)


class Kinds(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def total(self, text, *args):
        self.write("x.csv", text)
        return self.json("import", "purchases", "x.csv", "--dry-run", *args)["totals"]["NOK"]

    def asked(self, text, *words):
        self.write("x.csv", text)
        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--dry-run", code=None), INPUT, *words)

    def test_credit_notes_are_subtracted_in_every_language(self):
        for i, (heading, invoice, credit) in enumerate(KINDS):
            with self.subTest(credit=credit):
                words = (invoice, invoice, credit, invoice)
                self.assertEqual(self.total(table(LAYOUTS[i % len(LAYOUTS)], heading, words)), 265100)

    def test_cells_that_all_say_a_kind_need_no_heading(self):
        for i, (heading, invoice, credit) in enumerate(OTHER_HEADINGS):
            with self.subTest(heading=heading):
                words = (invoice, invoice, credit, invoice)
                self.assertEqual(self.total(table(LAYOUTS[i % len(LAYOUTS)], heading, words)), 265100)

    def test_codes_are_asked_about(self):
        for i, (heading, invoice, credit) in enumerate(CODES):
            with self.subTest(heading=heading, credit=credit):
                self.asked(table(LAYOUTS[i % len(LAYOUTS)], heading, (invoice, invoice, credit, invoice)),
                           "credit_note = %s" % credit)
        text = table(LAYOUTS[0], "Type", ("I", "I", "C", "I"))
        self.write("map.txt", "invoice = I\ncredit_note = C\n")
        self.assertEqual(self.total(text, "--map", "map.txt"), 265100)
        for pair in (("R", "C"), ("A", "B"), ("Revenue", "Capital")):
            self.assertEqual(self.total(table(LAYOUTS[0], "Type", (pair * 2))), 345200)

    def test_columns_of_yes_and_no(self):
        for i, (heading, most, other) in enumerate(CREDIT_FLAGS):
            with self.subTest(heading=heading):
                text = table(LAYOUTS[i % len(LAYOUTS)], heading, (most, most, other, most))
                self.assertEqual(self.total(text), 265100)
        for i, (heading, most, other) in enumerate(STATUS_FLAGS):
            with self.subTest(heading=heading):
                self.asked(table(LAYOUTS[i % len(LAYOUTS)], heading, (most, most, other, most)), heading, "status = -")
        self.assertEqual(self.total(table(LAYOUTS[0], "Bokført", ("Ja",) * 4)), 345200)
        self.assertEqual(self.total(table(LAYOUTS[0], "Status", ("Ikke slettet",) * 4)), 345200)

    def test_words_are_the_same_however_they_are_written(self):
        """Capitals of every alphabet, accents left out or put as a sign of their own, spaces and dashes."""
        forms = (str.upper, str.title, bare, lambda w: bare(w).upper(), lambda w: unicodedata.normalize("NFD", w),
                 lambda w: w.replace(" ", "  "), lambda w: w.replace(" ", " - "), lambda w: w.replace(" ", "\u00a0"))
        for i, (heading, invoice, credit) in enumerate(KINDS):
            for form in forms:
                words = [form(w) for w in (invoice, invoice, credit, invoice)]
                with self.subTest(words=words):
                    self.assertEqual(self.total(table(LAYOUTS[i % len(LAYOUTS)], heading, words)), 265100)
        for i, word in enumerate(LEFT_OUT):
            for form in forms[:5]:
                with self.subTest(word=form(word)):
                    text = table(LAYOUTS[i % len(LAYOUTS)], "Status", ("Betalt", "Betalt", form(word), "Betalt"))
                    self.asked(text, "status = -")

    def test_own_words_are_the_same_however_they_are_written(self):
        self.write("map.txt", "credit_note = Возврат, Øredifferanse\n")
        for word in ("ВОЗВРАТ", "возврат", "ØREDIFFERANSE"):
            text = table(LAYOUTS[0], "Bilagstype", ("Faktura", "Faktura", word, "Faktura"))
            self.assertEqual(self.total(text, "--map", "map.txt"), 265100)

    def test_an_unknown_kind_is_asked_about_and_answered_by_the_map(self):
        for layout in LAYOUTS:
            text = table(layout, "Fakturatype", ("F", "F", "K", "F"))
            self.asked(text, "Fakturatype", "credit_note = K")
            for line, sum_of in (("credit_note = K\ninvoice = F", 265100), ("kind = -", 345200)):
                self.write("map.txt", line + "\n")
                self.assertEqual(self.total(text, "--map", "map.txt"), sum_of)

    def test_signs_that_are_there_need_no_question(self):
        text = table(LAYOUTS[0], "Fakturatype", ("F", "F", "K", "F"))
        self.assertEqual(self.total(text.replace("400", "-400")), 265100)

    def rows(self, *rows):
        """Lines with a word for the kind and an amount each."""
        return "Dato;Leverandør;Bilagstype;Beløp\n" + "".join(
            "13.01.2023;Fjell %d AS;%s;%s\n" % (i % 7, word, amount) for i, (word, amount) in enumerate(rows))

    def test_what_does_not_keep_an_unknown_kind_from_being_asked_about(self):
        """An amount with a minus elsewhere, long texts, many kinds, empty cells."""
        base = [("Faktura", "1000,00")] * 30 + [("Motregning", "400,00")]
        long_text = "Faktura for leie av lokaler og utstyr i hele perioden, se vedlagt avtale og oversikt over timer"
        others = ([("Faktura", "-10,00")], [("Utbetaling", "-1000,00")], [("Purring", "-5,00")], [(long_text, "10,00")],
                  [(long_text * 3, "-10,00")], [("Faktura %d" % i, "10,00") for i in range(20)] * 9,
                  [("", "10,00")] * 20)
        for other in others:
            with self.subTest(other=other[0]):
                text = self.rows(*(base + other))
                self.asked(text, "Motregning", "credit_note = Motregning")
                self.write("map.txt", "credit_note = Motregning\n")
                ran = self.run_dd("import", "purchases", "x.csv", "--dry-run", "--map", "map.txt", code=None)
                self.assertNotIn("Motregning", ran.err)
        self.asked(self.rows(*([("", "1000,00")] * 5 + [("Motregning", "400,00")])), "Motregning")

    def test_what_needs_no_question(self):
        """Its own minus, known credit notes with theirs, texts in the place of kinds."""
        base = [("Faktura", "1000,00")] * 30
        for other in ([("Motregning", "-400,00")], [("Reiseregning", "400,00"), ("Kreditnota", "-100,00")],
                      [("Tekst nummer %d" % i, "10,00") for i in range(70)]):
            with self.subTest(other=other[0]):
                self.total(self.rows(*(base + other)))
        text = self.rows(*([("Leie", "1000,00")] * 9 + [("Kjøp", "400,00")] + [("Drift", "100,00")] * 3))
        self.total(text.replace("Bilagstype", "Type"))

    def test_sides(self):
        for i, (heading, out, back) in enumerate(SIDES):
            with self.subTest(heading=heading):
                text = table(LAYOUTS[i % len(LAYOUTS)], heading, (out, out, back, out))
                self.assertEqual(self.total(text), 265100)

    def test_an_unknown_side_is_asked_about(self):
        text = table(LAYOUTS[0], "D/K", ("Opp", "Opp", "Ned", "Opp"))
        self.asked(text, "D/K", "side_credit = Ned")
        self.asked(text.replace("1000", "-1000"), "D/K", "side_credit = Ned")
        self.asked(table(LAYOUTS[0], "MD/D", ("MD", "MD", "D", "MD")), "MD/D", "side_debit = MD")
        self.asked(table(LAYOUTS[0], "Strana", ("D", "D", "MD", "D")), "Strana", "side_debit = MD")
        self.write("map.txt", "side_credit = Ned\nside_debit = Opp\n")
        self.assertEqual(self.total(text, "--map", "map.txt"), 265100)

    def test_what_was_cancelled_is_asked_about(self):
        for i, word in enumerate(LEFT_OUT):
            with self.subTest(word=word):
                text = table(LAYOUTS[i % len(LAYOUTS)], "Status", ("Betalt", "Betalt", word, "Betalt"))
                self.asked(text, word, "status = -")
        self.write("map.txt", "status = -\n")
        self.assertEqual(self.total(text, "--map", "map.txt"), 345200)

    def test_columns_far_to_the_right_are_looked_at(self):
        for n in (10, 63, 64, 200):
            head = ";".join("F%d" % i for i in range(n)) + ";Leverandør;Fakturadato;Betalingsdato;Beløp;Nettobeløp\n"
            row = ";" * n + "Fjell AS;15.01.2023;;100,50;\n"
            self.assertEqual(self.total(head + row * 3), 30150)

    def test_headings_with_a_systems_prefix_and_with_tax_in_brackets(self):
        for name, amount in (("MCH.Merchant Name", "FIN.Transaction Amount"), ("Supplier", "Total (excludes VAT)"),
                             ("LEVERANDOER", "BELOEB"), ("Selskap", "Utbetalt beløp"), ("Fournisseur", "Montant HT"),
                             ("Proveedor", "Importe sin IVA"), ("Toimittaja", "Summa"), ("Dostawca", "Kwota netto")):
            with self.subTest(name=name):
                self.assertEqual(self.total("Dato;%s;%s\n15.01.2023;Fjell AS;100,50\n" % (name, amount)), 10050)


if __name__ == "__main__":
    unittest.main()
