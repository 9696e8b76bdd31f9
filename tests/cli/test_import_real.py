"""Every CSV file of the folder of real files, where that is: read as it is, and compared with a count
made by other means. docs/import-files.md shows the same as a table."""

import json
import unittest

from ddreg import INPUT, SHARED, Case

INPUTS = SHARED / "inputs"
GBP = ("--currency", "GBP", "--rate", "12.5")

# File: rows, pence, encoding, line of the header, net/gross/unknown.
SPEND = {
    "2011-01-payments.csv": (1072, 3844761814, "UTF-8", 1, "net"),
    "ESCC-payment-data-Q2281011.csv": (5767, 7068619800, "Windows-1252", 2, "unknown"),
    "cabinetoffice_clean_2019-06.csv": (342, 4855834220, "Windows-1252", 1, "unknown"),
    "calderdale_clean_2014-10-card.csv": (798, 7418582, "UTF-8", 1, "net"),
    "darlington_clean_2010-12.csv": (794, 474256156, "UTF-8", 1, "net"),
    "expenditure-over-500-jan-mar-2014.csv": (3859, 1341346798, "UTF-8", 1, "unknown"),
    "expenditure-over-500-oct-dec-2016.csv": (3847, 1874899121, "UTF-8", 1, "unknown"),
    "leeds_raw_2013-06.csv": (8334, 9108664693, "UTF-8", 1, "net"),
    "london_clean_2013-P01.csv": (1202, 22467891500, "UTF-8", 1, "unknown"),
    "manchester_clean_2011-05.csv": (3296, 11809336007, "UTF-8", 1, "net"),
    "salford_clean_2011-08.csv": (1934, 1893762933, "UTF-8", 1, "net"),
    "uk-central/10.January_2019.csv": (53, 308650828, "UTF-8", 1, "unknown"),
    "uk-central/Feb-2016.csv": (22, 2454436, "UTF-8", 1, "net"),
    "uk-central/GPC_DCLG_December_2015_for_Publication.csv": (8, 73710, "UTF-8", 1, "unknown"),
    "uk-central/dwp-cmg-spend-1214.csv": (8, 429268, "UTF-8", 1, "unknown"),
    "uk-central/june_2015(1).csv": (6677, 4591228387, "UTF-8", 3, "unknown"),
    "uk-central/moj-aramis-data-march-11.csv": (871, 42860393354, "UTF-8", 1, "unknown"),
    "uk-central/over25k-transparency.csv": (188, 5188463679, "UTF-8", 1, "unknown"),
}
NO_DATES = {"2011-01-payments.csv", "ESCC-payment-data-Q2281011.csv"}
# One line of one penny has no supplier: (line, difference in pence).
BAD_ROW = {"expenditure-over-500-oct-dec-2016.csv": (2, -1)}

# File: rows, suppliers (by country and name), as `import suppliers` reads it.
SUPPLIERS = {
    "facilities/Spring 2017 Apparel List.csv": (54, 54),
    "facilities/Summer 2018 Affiliate List.csv": (51, 51),
    "facilities/Summer 2019 Affiliate List.csv": (77, 77),
    "facilities/facility_list_10.csv": (54, 54),
    "facilities/facility_list_11.csv": (55, 55),
    "facilities/facility_list_14.csv": (46, 46),
    "facilities/facility_list_2.csv": (83, 78),
    "facilities/facility_list_4.csv": (81, 81),
    "facilities/facility_list_5.csv": (64, 64),
    "facilities/facility_list_8.csv": (61, 61),
    "facilities/facility_list_9.csv": (34, 34),
    "norwegian/difi_etatsbasen_organization.csv": (4530, 4521),
    "norwegian/oed_eiti-2009_totalt.csv": (65, 65),
}

# Lists of something else: refused, with what to do.
NO_LISTS = [
    "norwegian/bergen_budsjett-2012_investeringsbudsjett.csv", "norwegian/test-orgnrs.csv",
    "saft/Standard_Tax_Codes.csv", "spend/uk-central/20170320-ePC_Data-Travel-Stationery.csv",
    "spend/uk-central/Copy_of_2016-17_Q3_Final_V2.csv", "spend/uk-central/Oct_2013.csv",
    "csv-suites/messytables/complex.csv", "csv-suites/messytables/example.tsv",
    "csv-suites/messytables/mixedGLB.csv", "csv-suites/messytables/null.csv",
    "csv-suites/messytables/simple.csv", "csv-suites/messytables/simple.psv",
    "csv-suites/messytables/simple.ssv", "csv-suites/messytables/skip_initials.csv",
    "csv-suites/messytables/small.csv", "csv-suites/messytables/spanish_chars.csv",
    "csv-suites/messytables/sparse_with_column_errors.csv", "csv-suites/messytables/utf-16le_encoded.csv",
    "csv-suites/messytables/utf8bom.csv", "csv-suites/messytables/weird_head_padding.csv",
]


# Lines that give an organisation number to another name than an earlier line.
TWO_NAMES = {"norwegian/difi_etatsbasen_organization.csv": [172, 2658, 2971]}


@unittest.skipUnless(INPUTS.is_dir(), "no folder of real files beside this checkout")
class Inputs(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def read(self, kind, path, *args, code=0):
        return self.json("import", kind, path, "--dry-run", *args, code=code)

    def test_spending(self):
        for name, (rows, pence, encoding, line, vat) in SPEND.items():
            with self.subTest(name=name):
                path, args, less = INPUTS / "spend" / name, GBP, 0
                if name in NO_DATES:
                    self.assert_error(self.run_dd("import", "purchases", path, *args, code=None), INPUT, "--year")
                    args += ("--year", "2011")
                if name in BAD_ROW:
                    bad, less = BAD_ROW[name]
                    document = self.read("purchases", path, *args, code=INPUT)
                    self.assertEqual([p["line"] for p in document["problems"]], [bad])
                    args += ("--skip-bad",)
                document = self.read("purchases", path, *args, code=None)
                self.assertEqual((document["rows"], document["created"]), (rows, rows - (name in BAD_ROW)))
                self.assertEqual(document["totals"], {"GBP": pence - less})
                self.assertEqual((document["encoding"], document["delimiter"]), (encoding, ","))
                self.assertEqual((document["header_line"], document["vat"]), (line, vat))

    def test_suppliers(self):
        for name, (rows, suppliers) in SUPPLIERS.items():
            with self.subTest(name=name):
                document = self.read("suppliers", INPUTS / name, code=INPUT if name in TWO_NAMES else 0)
                self.assertEqual(sorted(p["line"] for p in document["problems"]), TWO_NAMES.get(name, []))
                self.assertEqual((document["rows"], document["created"]), (rows, suppliers))

    def test_other_lists(self):
        for name in NO_LISTS:
            with self.subTest(name=name):
                self.assert_error(self.run_dd("import", "purchases", INPUTS / name, *GBP, code=None), INPUT, "--map")

    def test_none_is_forgotten(self):
        known = {"spend/" + name for name in SPEND} | set(SUPPLIERS) | set(NO_LISTS)
        there = {str(path.relative_to(INPUTS)) for ending in ("csv", "tsv", "psv", "ssv")
                 for path in INPUTS.rglob("*." + ending)}
        # Of other kinds, which their own tests read once they are imported: not purchases as files of rows.
        others = ("csv-suites/csv-", "brreg/", "found/", "facilities/", "saft/", "xlsx/", "norges-bank/", "statements/")
        self.assertEqual({name for name in there - known if not name.startswith(others)}, set())

    def cells(self, path, rows):
        """The file's cells as ddreg reads them, column by column, the empty ones left out."""
        out = []
        for column in range(max(map(len, rows))):
            self.write("m.map", "name = #%d\n" % (column + 1))
            document = self.read("suppliers", path, "--header", "none", "--map", "m.map", code=None)
            out.append(document["columns"][0]["samples"])
        return out

    def test_suites(self):
        """Files that come with the cells they hold."""
        n = 0
        for folder, answers in (("csv-spectrum-csv", "csv-spectrum-json"), ("csv-test-data/csv", "csv-test-data/json")):
            for path in sorted((INPUTS / "csv-suites" / folder).glob("*.csv")):
                rows = json.loads((INPUTS / "csv-suites" / answers / (path.stem + ".json")).read_text())
                if rows and isinstance(rows[0], dict):
                    rows = [list(rows[0])] + [list(row.values()) for row in rows]
                elif not rows or any(isinstance(row, dict) for row in rows):
                    rows = []
                if not any(cell.strip() for row in rows for cell in row):
                    ran = self.run_dd("import", "suppliers", path, "--header", "none", code=None)
                    self.assertEqual(ran.code, INPUT)
                    continue
                with self.subTest(path=path.name):
                    wanted = [[" ".join(row[i].splitlines()).strip() for row in rows if i < len(row)]
                              for i in range(max(map(len, rows)))]
                    got = self.cells(path, rows)
                    self.assertEqual(got, [[cell for cell in column if cell][:3] for column in wanted])
                    n += 1
        self.assertGreater(n, 20)


if __name__ == "__main__":
    unittest.main()
