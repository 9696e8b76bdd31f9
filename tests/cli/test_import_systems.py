"""Exports in the shapes that accounting systems and banks write, all with invented suppliers."""

import unittest

from ddreg import INPUT, Case, sql

# Each file has the same four purchases: 1 234,50 + 20 000,00 - 99,95 + 5,00 = 21 139,55.
TOTAL = {"NOK": 2113955}

SYSTEMS = {
    "hovedbok": (
        "Bilag;Dato;Konto;Kontonavn;Leverandørnr;Leverandør;Tekst;Debet;Kredit\r\n"
        "1;05.01.2023;4000;Varekjøp;10041;Teistøy Glass AS;Faktura;1 234,50;\r\n"
        "2;06.01.2023;4000;Varekjøp;10042;Alke Stål AS;Faktura;20 000,00;\r\n"
        "3;07.01.2023;4000;Varekjøp;10042;Alke Stål AS;Kreditnota;;99,95\r\n"
        "4;31.01.2023;6700;Revisjon;10043;Lomvi Revisjon AS;Faktura;5,00;\r\n", {}),
    "numbers called supplier": (
        "Leverandør;Navn;Bilagsdato;Bilagsnr.;Beløp ekskl. mva.;MVA;Beløp inkl. mva.\n"
        "10041;Teistøy Glass AS;05.01.2023;1;1234,50;308,63;1543,13\n"
        "10042;Alke Stål AS;06.01.2023;2;20000,00;5000,00;25000,00\n"
        "10042;Alke Stål AS;07.01.2023;3;-99,95;-24,99;-124,94\n"
        "10043;Lomvi Revisjon AS;31.01.2023;4;5,00;1,25;6,25\n",
        {"ledger": "Leverandør", "name": "Navn", "amount": "Beløp ekskl. mva."}),
    "title, period and total": (
        "Leverandørtransaksjoner;;;;\nPeriode: 01.01.2023 - 31.12.2023;;;;\n;;;;\n"
        "Lev.nr;Leverandørnavn;Fakturadato;Fakturanr;Beløp (NOK)\n"
        "10041;Teistøy Glass AS;05.01.2023;77;1.234,50\n10042;Alke Stål AS;06.01.2023;78;20.000,00\n"
        "10042;Alke Stål AS;07.01.2023;79;99,95-\n10043;Lomvi Revisjon AS;31.01.2023;80;5,00\n"
        ";Totalt;;;21.139,55\n;;;;\nUtskrift fra regnskapet den 2. februar 2023;;;;\n", {"ore": "Beløp (NOK)"}),
    "framed list": (
        "02.02.2023          Kreditorposter          1\n\n"
        "--------------------------------------------------------------------------------\n"
        "|   |Vendor    |Name 1              |Doc. Date |DocumentNo|Amt in loc.cur.|LCurr|\n"
        "--------------------------------------------------------------------------------\n"
        "|   |0000010041|Teistøy Glass AS    |05.01.2023|5100000001|     1.234,50  |NOK  |\n"
        "|   |0000010042|Alke Stål AS        |06.01.2023|5100000002|    20.000,00  |NOK  |\n"
        "|   |0000010042|Alke Stål AS        |07.01.2023|5100000003|        99,95- |NOK  |\n"
        "|   |0000010043|Lomvi Revisjon AS   |31.01.2023|5100000004|         5,00  |NOK  |\n"
        "--------------------------------------------------------------------------------\n"
        "| * |          |                    |          |          |    21.139,55  |NOK  |\n"
        "--------------------------------------------------------------------------------\n", {}),
    "local currency beside": (
        '"Posting Date","Vendor No.","Vendor Name","Document No.","Amount","Amount (LCY)","Currency Code"\n'
        '"2023-01-05","V10041","Teistøy Glass AS","PI-1","1,234.50","1,234.50",""\n'
        '"2023-01-06","V10042","Alke Stål AS","PI-2","20,000.00","20,000.00","NOK"\n'
        '"2023-01-07","V10042","Alke Stål AS","PC-1","-99.95","-99.95",""\n'
        '"2023-01-31","V10043","Lomvi Revisjon AS","PI-3","5.00","5.00",""\n', {"ore": "Amount (LCY)"}),
    "tabs and accounts payable": (
        "Vendor account\tName\tInvoice\tDate\tAmount in accounting currency\n"
        "V-1\tTeistøy Glass AS\t77\t5/1/2023 12:00:00 AM\t1,234.50\n"
        "V-2\tAlke Stål AS\t78\t6/1/2023 12:00:00 AM\t20,000.00\n"
        "V-2\tAlke Stål AS\t79\t7/1/2023 12:00:00 AM\t(99.95)\n"
        "V-3\tLomvi Revisjon AS\t80\t31/1/2023 12:00:00 AM\t5.00\n", {}),
    "excel sep": (
        "sep=;\r\nLeverandør;Beløp;Dato\r\nTeistøy Glass AS;kr 1 234,50;5. januar 2023\r\n"
        "Alke Stål AS;kr 20 000,00;6. januar 2023\r\nAlke Stål AS;kr -99,95;7. januar 2023\r\n"
        "Lomvi Revisjon AS;kr 5,-;31. januar 2023\r\n", {}),
    "bank, out and in": (
        '"Dato";"Forklaring";"Mottaker";"Rentedato";"Ut fra konto";"Inn på konto"\n'
        '"05.01.2023";"Giro";"Teistøy Glass AS";"05.01.2023";"1.234,50";""\n'
        '"06.01.2023";"Giro";"Alke Stål AS";"06.01.2023";"20.000,00";""\n'
        '"06.01.2023";"Innbetaling";"";"06.01.2023";"";"500.000,00"\n'
        '"07.01.2023";"Giro";"Alke Stål AS";"06.01.2023";"-99,95";""\n'
        '"31.01.2023";"Giro";"Lomvi Revisjon AS";"31.01.2023";"5,00";""\n', {"debit": "Ut fra konto"}),
    "new norwegian": (
        "Leverandørnamn,Organisasjonsnummer,Land,Beløp eks. mva,Posteringsdato\n"
        "Teistøy Glass AS,\"905 461 761\",Noreg,\"1234,50\",05.01.2023\n"
        "Alke Stål AS,,Sverige,\"20000,00\",06.01.2023\n"
        "Alke Stål AS,,Sverige,\"-99,95\",07.01.2023\nLomvi Revisjon AS,,Danmark,\"5,00\",31.01.2023\n", {}),
    "apostrophes": (
        "Kreditor|Bruttobeløp|Nettobeløp|Bilagsdato\nTeistøy Glass AS|1'543.13|1'234.50|05.01.2023\n"
        "Alke Stål AS|25’000.00|20’000.00|06.01.2023\nAlke Stål AS|−124.94|−99.95|07.01.2023\n"
        "Lomvi Revisjon AS|6.25|5.00|31.01.2023\n", {"amount": "Nettobeløp"}),
}


class Systems(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def dry(self, content, *args, code=0, kind="purchases"):
        self.write("x.csv", content if isinstance(content, bytes) else content.encode())
        return self.json("import", kind, "x.csv", "--dry-run", *args, code=code)

    def columns(self, document):
        return {c["field"]: c["header"] for c in document["columns"]}

    def test_shapes(self):
        for name, (text, columns) in SYSTEMS.items():
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
                if encoding == "cp1252" and "−" in text:
                    continue
                with self.subTest(name=name, encoding=encoding):
                    document = self.dry(text.encode(encoding))
                    self.assertEqual((document["totals"], document["created"]), (TOTAL, 4))
                    self.assertEqual(document["refused"], 0)
                    got = self.columns(document)
                    self.assertEqual({k: got.get(k) for k in columns}, columns)

    def test_left_out(self):
        document = self.dry(SYSTEMS["title, period and total"][0])
        self.assertEqual(document["left_out"], {"totals": 1, "totals_sum": 2113955,
                                                "headers": 0, "notes": 1, "received": 0,
                                                "payments": 0})
        self.assertEqual(document["header_line"], 4)
        document = self.dry(SYSTEMS["bank, out and in"][0])
        self.assertEqual(document["left_out"]["received"], 1)
        self.assertEqual(document["unused"], ["Forklaring", "Rentedato"])

    def test_net_or_gross(self):
        for header, vat in (("Beløp eks. mva", "net"), ("Netto", "net"), ("Beløp inkl. mva", "gross"),
                            ("Brutto NOK", "gross"), ("Beløp", "unknown"), ("Net amount", "net")):
            with self.subTest(header=header):
                self.assertEqual(self.dry("Leverandør;%s;Dato\nA;1,00;2023\n" % header)["vat"], vat)

    def test_a_wrong_total_is_reported(self):
        text = SYSTEMS["title, period and total"][0].replace("21.139,55", "21.139,50")
        document = self.dry(text, code=INPUT)
        self.assertEqual([(p["line"], p["id"]) for p in document["problems"]], [(9, "import.total.differs")])
        self.assertIn("21\u00a0139,55", document["problems"][0]["value"])

    def test_subtotals(self):
        rows = "A AS;1,00;2023\nA AS;2,00;2023\nSum;3,00;\nB AS;10,00;2023\nSum;10,00;\nTotalt;13,00;\n"
        document = self.dry("Leverandør;Beløp;Dato\n" + rows)
        self.assertEqual((document["totals"], document["created"], document["left_out"]["totals"]),
                         ({"NOK": 1300}, 3, 3))

    def test_a_firm_called_total(self):
        document = self.dry("Leverandørnr;Leverandør;Beløp;Dato\n1;A AS;1,00;2023\n2;Total;1,00;2023\n")
        self.assertEqual((document["created"], document["left_out"]["totals"]), (2, 0))

    def test_a_row_without_a_supplier_is_no_total(self):
        document = self.dry("Leverandør;Beløp;Dato\n;1,00;\nA AS;2,00;2023\n", code=INPUT)
        self.assertEqual([(p["line"], p["id"]) for p in document["problems"]], [(2, "import.supplier.missing")])

    def test_a_cut_file_is_not_a_note(self):
        for tail in ("B AS", "B AS;2023", "Bjerkebekk Stein og Grus"):
            with self.subTest(tail=tail):
                self.dry("Leverandør;Dato;Beløp\nA AS;2023;1,00\n" + tail, code=INPUT)

    def test_headers_again(self):
        head = "Leverandør;Beløp;Dato\n"
        document = self.dry(head + "A AS;1,00;2023\n" + head + "B AS;2,00;2023\n" + head)
        self.assertEqual((document["totals"], document["left_out"]["headers"]), ({"NOK": 300}, 2))

    def test_ragged_rows(self):
        document = self.dry("Leverandør;Beløp;Dato;Tekst\nA AS;1,00;2023\nB AS;2,00;2023;x;;;\nC AS;3,00;2023;y\n")
        self.assertEqual(document["totals"], {"NOK": 600})
        document = self.dry("Leverandør;Beløp;Dato\nA AS;1,00;2023;mer\nB AS\n", code=INPUT)
        self.assertEqual([p["line"] for p in document["problems"]], [2, 3])

    def test_line_ends_and_quotes(self):
        document = self.dry('Leverandør;Tekst;Beløp;Dato\r\nA AS;"to\nlinjer; her";1,00;2023\nB AS;x;2,00;2023\r'
                            'C AS;"et ""sitat""";3,00;2023')
        self.assertEqual((document["totals"], document["created"]), ({"NOK": 600}, 3))

    def test_backslash_quotes(self):
        text = 'Leverandør,Tekst,Beløp,Dato\n"A \\"Best\\" AS","x, \\\\",1.00,2023\n"B AS","C:\\dir",2.00,2023\n'
        document = self.dry(text)
        self.assertEqual((document["quotes"], document["totals"]), ("backslash", {"NOK": 300}))
        self.assertEqual(document["columns"][0]["samples"][0], 'A "Best" AS')
        document = self.dry('Leverandør,Tekst,Beløp,Dato\n"A AS","C:\\",1.00,2023\n"B AS","y",2.00,2023\n')
        self.assertEqual((document["quotes"], document["totals"]), ("doubled", {"NOK": 300}))
        document = self.dry('Leverandør\tTekst\tBeløp\tDato\nA AS\t"5 tommer\t1,00\t2023\nB\t"\t2,00\t2023\n',
                            "--quotes", "none")
        self.assertEqual(document["totals"], {"NOK": 300})

    def test_no_header(self):
        rows = "10041;Teistøy Glass AS;05.01.2023;1 234,50\n10042;Alke Stål AS;16.01.2023;20 000,00\n" \
               "10042;Alke Stål AS;17.01.2023;-99,95\n10043;Lomvi Revisjon ASA;31.01.2023;5,00\n"
        document = self.dry(rows)
        self.assertEqual((document["totals"], document["created"], document["header_line"]), (TOTAL, 4, 0))
        self.assertEqual(self.columns(document), {"name": "#2", "day": "#3", "amount": "#4"})
        self.assertEqual(document["unused"], ["#1"])

    def test_no_header_suppliers(self):
        text = "Norge,Teistøy Glass AS,905461761\nSverige,Alke Stål AB,\nDanmark,Lomvi ApS,\n" \
               "Norge,Havlire AS,311991531\n"
        document = self.dry(text, kind="suppliers")
        self.assertEqual((document["created"], document["header_line"]), (4, 0))
        self.assertEqual(self.columns(document), {"country": "#1", "name": "#2", "orgnr": "#3"})

    def test_unknown_header_known_content(self):
        text = "Krav;Kjøpt hos;Når\n1 234,50;Teistøy Glass AS;05.01.2023\n20 000,00;Alke Stål AS;16.01.2023\n"
        self.assertEqual(self.dry(text)["totals"], {"NOK": 2123450})

    def test_purchases_with_a_minus(self):
        text = "Leverandør;Beløp;Dato\nA AS;-100,00;2023\nB AS;-5,00;2023\nB AS;1,00;2023\n"
        self.write("x.csv", text)
        self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "--sign")
        self.assertEqual(self.dry(text, "--sign", "minus")["totals"], {"NOK": 10400})
        self.assertEqual(self.dry(text, "--sign", "plus")["totals"], {"NOK": -10400})

    def test_it_does_not_guess(self):
        for text in ("Sted;Temperatur;Dato\nGalway;1,5;2023-01-01\nBerkeley;-2,5;2023-01-02\n",
                     "Hvem;Antall;Dato\nA AS;1,5;2023-01-01\nB AS;2,5;2023-01-02\n",
                     "Hvem;X;Y;Dato\nA AS;1,5;2,5;2023-01-01\nB AS;2,5;1,5;2023-01-02\n",
                     "Leverandør;Debet;Kredit;Dato\nA AS;1,00;;2023-01-01\nA AS;;10,00;2023-01-02\n"):
            with self.subTest(text=text):
                self.write("x.csv", text)
                self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "--map")

    def test_it_asks_only_when_it_matters(self):
        ask = {"1.500": "--decimal", "1,500": "--decimal"}
        for cell, option in ask.items():
            self.write("x.csv", "Leverandør;Beløp;Dato\nA;%s;2023\n" % cell)
            self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, option)
        for said, want in (("point", 150), ("comma", 150000)):
            document = self.dry("Leverandør;Beløp;Dato\nA;1.500;2023\n", "--decimal", said)
            self.assertEqual(document["totals"], {"NOK": want})
        self.write("x.csv", "Leverandør;Beløp;Dato\nA;1;02/03/2023\n")
        self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "--dates")
        self.dry("Leverandør;Beløp;Dato\nA;1;02/02/2023\n")
        self.assertEqual(self.dry("Leverandør;Beløp;Dato\nA;1;02/13/2023\n")["dates"], "mdy")
        self.write("x.csv", "Leverandør;Beløp;Dato\nA;1;02/03/2023\nB;1;13/03/2023\nC;1;03/13/2023\n")
        self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "--dates")

    def test_excel_days(self):
        document = self.dry("Leverandør;Beløp;Dato\nA;1;17/06/2015\nB;2;42172\nC;3;42180,5\n")
        self.assertEqual(document["created"], 3)
        self.dry("Leverandør;Beløp;Dato\nA;1;17/06/2015\nB;2;21050\n", code=INPUT)

    def test_periods(self):
        for header, cell, day in (("Periode", "202301", "2023-01"), ("Periode", "2023-01", "2023-01"),
                                  ("År", "2023", "2023")):
            with self.subTest(header=header, cell=cell):
                self.write("%s.csv" % cell, "%s;Leverandør;Beløp\n%s;%s AS;1\n" % (header, cell, cell))
                self.run_dd("import", "purchases", "%s.csv" % cell)
                self.assertEqual(sql(self.db, "SELECT day FROM purchase ORDER BY entry DESC LIMIT 1"), [(day,)])
        self.write("x.csv", "Periode;Leverandør;Beløp\nQ1;A AS;1\n")
        self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "--year")

    def test_a_currency_in_the_header(self):
        text = "Leverandør;%s;Dato\nA;100,50;2023\n"
        for header in ("Spend EUR", "Beløp (EUR)", "Beløp €"):
            document = self.dry(text % header, code=INPUT)
            self.assertEqual(document["problems"][0]["id"], "import.rate.missing")
            document = self.dry(text % header, "--currency", "EUR", "--rate", "11")
            self.assertEqual(document["totals"], {"EUR": 10050})
            document = self.dry(text % header, "--currency", "GBP", "--rate", "11", code=INPUT)
            self.assertEqual(document["problems"][0]["id"], "import.currency.contradicts")

    def test_the_year_in_the_header(self):
        document = self.dry("Leverandør;Omsetning 2023\nA;100,50\n", "--year", "2023")
        self.assertEqual(document["totals"], {"NOK": 10050})
        self.write("x.csv", "Leverandør;Omsetning 2023;Omsetning 2022\nA;100,50;90,00\n")
        ran = self.run_dd("import", "purchases", "x.csv", "--year", "2023", code=None)
        self.assert_error(ran, INPUT, "Omsetning 2022", "--map")

    def test_lists_of_suppliers(self):
        for text in ("Leverandørnummer;Navn;Org.nr;E-post;Poststed;Land\n1;A AS;905461761;a@b.no;Oslo;Norge\n",
                     "Organisasjonsnummer;Navn;Næringskode 1;Forretningsadresse.land;Postadresse.land\n"
                     "905461761;A AS;38.110;Norge;Sverige\n",
                     "Nr.;Navn;Mva-registreringsnr.;Land-/regionkode\nL1;A AS;NO905461761MVA;NO\n",
                     "Leverandør;Navn;Orgnr;Land\n1;A AS;905461761;Norge\n"):
            with self.subTest(text=text):
                document = self.dry(text, kind="suppliers")
                found = self.columns(document)
                self.assertEqual((document["created"], found["name"]), (1, "Navn"))
                self.assertIn("orgnr", found)
                self.assertIn("country", found)

    def test_cells_as_spreadsheets_write_them(self):
        for amount, want in (("-", 0), ("kr -", 0), (" – ", 0), ('="12,50"', 1250), ("'12,50", 1250),
                             ("kr. 12,50", 1250)):
            with self.subTest(amount=amount):
                document = self.dry("Leverandør;Nr;Beløp;Dato\nA AS;=\"007\";%s;2023\nB AS;8;5,00;2023\n" % amount)
                self.assertEqual((document["totals"], document["created"]), ({"NOK": 500 + want}, 2))
        self.dry("Leverandør;Beløp;Dato\nA AS;--;2023\nB AS;5,00;2023\n", code=INPUT)

    def test_files_joined_and_pages(self):
        head = "Leverandør;Beløp;Dato\n"
        for seam in ("\ufeff", "\f", "\ufeff\ufeff"):
            document = self.dry("\ufeff" + head + "A AS;1,00;2023\n" + seam + head + "B AS;2,00;2023\n" + seam
                                + "A AS;3,00;2023\n\x1a")
            self.assertEqual((document["totals"], document["left_out"]["headers"], document["suppliers_created"]),
                             ({"NOK": 600}, 1, 2))

    def test_text_below_and_between(self):
        head, rows = "Leverandør;Beløp;Dato\n", "A AS;1,00;2023\nB AS;2,00;2023\n"
        for note in ("Merk: beløp er eks. mva", "Kilde: økonomisystemet", "Utskrevet 01.02.2024 av ole",
                     "(2 rows affected)", "*** End of Report ***", "Side 1 av 1", "Antall: 2"):
            with self.subTest(note=note):
                document = self.dry(head + rows + ";;\n" + note + ";;\n")
                self.assertEqual((document["totals"], document["left_out"]["notes"]), ({"NOK": 300}, 1))
        document = self.dry("Liste, side 1 av 2\n" + head + rows + "Liste, side 2 av 2;;\n" + head + rows)
        self.assertEqual((document["totals"], document["left_out"]["headers"], document["left_out"]["notes"]),
                         ({"NOK": 600}, 1, 1))
        document = self.dry(head + rows + "Overført;3,00;\n" + head + "Overført;3,00;\n" + rows + "Sum;6,00;\n")
        self.assertEqual((document["totals"], document["left_out"]["totals"]), ({"NOK": 600}, 3))
        self.dry(head + "Merk: ukjent\n" + rows, code=INPUT)

    def test_two_lines_of_headings(self):
        for head in ("Leverandør;Leverandør;Faktura;Beløp\nNr;Navn;Dato;NOK\n",
                     ";;Faktura;;Beløp\nNr;Leverandør;Dato;Nr;Netto\n"):
            row = "1;A AS;15.01.2023;%s5,00\n" % ("" if "NOK" in head else "7;")
            document = self.dry(head + row)
            self.assertEqual((document["totals"], document["header_line"]), ({"NOK": 500}, 2))

    def test_supplier_before_recipient(self):
        document = self.dry("Mottaker;Leverandør;Beløp;Dato\nAvd. 2;A AS;5,00;2023\n")
        self.assertEqual(self.columns(document)["name"], "Leverandør")

    def test_two_columns_of_what_no_figure_comes_from(self):
        document = self.dry("Leverandør;Konto;Konto;Ref;Ref;Beløp;Dato\nA AS;4300;Varer;1;2;5,00;2023\n")
        self.assertEqual((document["totals"], self.columns(document)["account"]), ({"NOK": 500}, "Konto"))
        self.write("x.csv", "Leverandør;Beløp;Beløp;Dato\nA AS;5,00;6,00;2023\n")
        self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT, "#3")

    def test_what_is_no_table(self):
        head = "Leverandør;Beløp;Dato\n"
        self.write("wide.csv", head + ";" * 10_000_000 + "\nA;1;2023\n")
        self.assert_error(self.run_dd("import", "purchases", "wide.csv", code=None), INPUT, "linje 2", "4096")
        self.write("head.csv", head)
        self.assert_error(self.run_dd("import", "purchases", "head.csv", code=None), INPUT, "head.csv")
        self.write("nul.csv", head + "A\0;1;2023\n")
        ran = self.run_dd("import", "purchases", "nul.csv", code=None)
        self.assert_error(ran, INPUT, "nul.csv, linje 2", "nullbyte")

    def test_rates_for_a_hundred(self):
        text = "Leverandør;Beløp valuta;Valuta;Kurs;Dato\nÄlg AB;100,00;SEK;%s;2023\n"
        self.assertEqual(self.dry(text % "0,9912")["totals"], {"SEK": 10000})
        document = self.dry(text % "99,12", code=INPUT)
        self.assertEqual(document["problems"][0]["id"], "import.rate.hundred")

    def test_encodings(self):
        text = "Leverandør;Beløp;Dato\nBlåbær AS;1,00;2023\n"
        for option, python in (("utf-8", "utf-8"), ("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be"),
                               ("windows-1252", "cp1252"), ("iso-8859-1", "latin-1"), ("iso-8859-15", "iso-8859-15"),
                               ("ibm850", "cp850"), ("macintosh", "mac-roman")):
            with self.subTest(option=option):
                document = self.dry(text.encode(python), "--encoding", option)
                self.assertEqual(document["columns"][0]["samples"], ["Blåbær AS"])
                self.assertEqual(document["encoding"].lower(), option)
        self.write("x.csv", text.encode("cp1252"))
        self.assert_error(self.run_dd("import", "purchases", "x.csv", "--encoding", "utf-8", code=None), INPUT,
                          "linje 1", "0xF8")

    def test_letters_in_other_characters(self):
        text = "%s;Beløp;Dato\nBlåbær Rør AS;1,00;2023\n"
        for name in ("Leverandør", "Supplier"):
            for python, option in (("cp850", "ibm850"), ("cp865", "ibm850"), ("mac-roman", "macintosh")):
                with self.subTest(name=name, python=python):
                    self.write("x.csv", (text.replace("Beløp", "Amount") % name).encode(python))
                    self.assert_error(self.run_dd("import", "purchases", "x.csv", code=None), INPUT,
                                      "--encoding " + option, "--encoding windows-1252")
                    document = self.dry((text % name).encode(python), "--encoding", option)
                    self.assertEqual(document["new_suppliers"], ["Blåbær Rør AS"])
            for before, option in (("latin-1", "utf-8"), ("cp1252", "utf-8")):
                garbled = (text % name).encode().decode(before).encode()
                self.write("x.csv", garbled)
                self.assert_error(self.run_dd("import", "suppliers", "x.csv", code=None), INPUT, "--encoding " + option)
        self.dry("Supplier;Amount;Date\nL’Oréal Ltd ‘Øst’ †;1,00;2023\nPÃO – SÃO;1,00;2023\n")
        self.dry("Supplier;Amount;Date\nL’Oréal Ltd ‘Øst’ †;1,00;2023\nPÃO – SÃO;1,00;2023\n".encode("cp1252"))

    def test_wide_characters_without_a_mark(self):
        text = "Leverandør;Beløp;Dato\nBlåbær AS;1,00;2023\n"
        for python, name in (("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE")):
            document = self.dry(text.encode(python))
            self.assertEqual((document["encoding"], document["totals"]), (name, {"NOK": 100}))

    def test_options_that_cannot_be(self):
        self.write("x.csv", "Leverandør;Beløp;Dato\nA;1;2023\n")
        for words in (["--encoding", "ebcdic"], ["--delimiter", "x"], ["--header", "null"], ["--header", "0"],
                      ["--decimal", "dot"], ["--dates", "dd"], ["--quotes", "some"]):
            with self.subTest(words=words):
                self.assert_error(self.run_dd("import", "purchases", "x.csv", *words, code=None), 2, words[0])

    def test_options_override(self):
        document = self.dry("Tittel:Leverandør:Beløp\nLeverandør:Beløp:Dato\nA AS:1,00:2023\n", "--delimiter", ":",
                            "--header", "2")
        self.assertEqual((document["totals"], document["delimiter"], document["header_line"]), ({"NOK": 100}, ":", 2))


if __name__ == "__main__":
    unittest.main()
