"""What the program writes, it reads: its own export imports as the same register."""
import csv

import ddreg
import hostile
from ddreg import INPUT, OK, REFUSED, ROOT, USAGE, Case, csv_bytes, sql

DEMO = ROOT / "data/demo"


class Records(Case):
    """The records of a kind: those that count, with the withdrawn, and all that was ever written."""

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("policy", "add", "routines", "--title", "One", "--date", "2024-01-01")
        self.run_dd("policy", "add", "other", "--title", "Two")
        self.run_dd("policy", "set", "PO-1", "--title", "One and a half")
        self.run_dd("policy", "set", "PO-1", "--edition", "2", "--correct")
        self.run_dd("policy", "withdraw", "PO-2", "--reason", "twice")

    def rows(self, *how):
        done = self.json("export", "records", "policy", "-o", "p.csv", "--overwrite", *how)
        with open(self.dir / "p.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        self.assertEqual(done["rows"], len(rows))
        return rows

    def test_those_that_count(self):
        (row,) = self.rows()
        self.assertEqual((row["id"], row["title"], row["version"]), ("PO-1", "One and a half", "2"))
        self.assertNotIn("entry", row)

    def test_withdrawn(self):
        self.assertEqual([(r["id"], r["state"]) for r in self.rows("--withdrawn")],
                         [("PO-1", "in_force"), ("PO-2", "withdrawn")])
        self.assertEqual(self.rows("--trukket"), self.rows("--withdrawn"))

    def test_history(self):
        rows = self.rows("--history")
        for number in ("PO-1", "PO-2"):
            history = self.json("policy", "history", number)["history"]
            mine = [r for r in rows if r["id"] == number]
            for key in ("day", "move", "state", "actor", "recorded", "reason"):
                self.assertEqual([r[key] for r in mine], [h[key] or "" for h in history], key)
            self.assertEqual([int(r["entry"]) for r in mine], [h["entry"] for h in history])
            self.assertEqual([r["replaced"] not in ("0", "", "false") for r in mine],
                             [h["replaced"] for h in history])
        self.assertEqual([r["title"] for r in rows if r["id"] == "PO-1"][0], "One")


class RoundTrip(Case):
    def export(self, db, folder):
        (self.dir / folder).mkdir()
        files = [self.dir / folder / name for name in ("suppliers.csv", "purchases.csv")]
        for path in files:
            self.run_dd("export", path.stem, "-o", str(path), "-r", str(db))
        return files

    def figures(self, db):
        years = sorted({day[:4] for day, in sql(db, "SELECT DISTINCT day FROM purchase")})
        self.assertTrue(years)
        found = []
        for year in years:
            one = self.json("report", "figures", "--year", year, "-r", str(db))
            del one["vat"]["imports"]  # other files, the same sums
            one["net_not_positive"] = sorted(entry["ore"] for entry in one["net_not_positive"])
            found.append(dict(one, assessments=None))
        return found

    def check(self, first):
        second = self.dir / "second.db"
        written = self.export(first, "first")
        self.run_dd("init", "--company", "Prøve AS", "-r", str(second))
        for path in written:
            self.assertEqual(self.json("import", path.stem, str(path), "-r", str(second))["refused"], 0)
        again = self.export(second, "again")
        for one, other in zip(written, again):
            self.assertEqual(sorted(one.read_text("utf-8-sig").splitlines()),
                             sorted(other.read_text("utf-8-sig").splitlines()))
        self.assertEqual(self.figures(first), self.figures(second))
        return written

    def test_demo(self):
        self.init()
        for kind in ("suppliers", "purchases"):
            self.run_dd("import", kind, str(DEMO / (kind + ".csv")))
        self.run_dd("supplier", "set", "S-9", "--orgnr", "")
        self.run_dd("supplier", "merge", "S-3", "S-9")
        self.check(self.db)

    def test_merged_suppliers_are_one(self):
        self.init()
        self.write("p.csv", "Leverandør;Land;Dato;Beløp\nAlfa;NO;2023-01-01;5\nBeta;SE;2023-01;7\nAlfa;NO;2022;1\n")
        self.run_dd("import", "purchases", "p.csv")
        self.run_dd("supplier", "merge", "S-1", "S-2")
        suppliers, purchases = self.check(self.db)
        self.assertEqual(suppliers.read_text("utf-8-sig").count("\n"), 2)
        self.assertIn("S-1;Alfa;;NO;2023-01;7,00;NOK;7,00", purchases.read_text("utf-8-sig").replace('"', ""))

    def test_hostile_names(self):
        self.init()
        for name in (v for v in hostile.VALUES if len(v) <= 500):
            self.run_dd("supplier", "add", "--country", "NO", "--category=" + name, "--owner=" + name, "--name=" + name)
        ids = [s["id"] for s in self.json("supplier", "list")["suppliers"]]
        for i, one in enumerate(ids):  # known by numbers, so that purchases find them
            self.run_dd("supplier", "set", one, "--ledger", str(1000 + i))
        self.write("p.csv", "Leverandørnr;Dato;Beløp;Valuta;Beløp NOK;Bilagsnr;Konto\n" + "".join(
            "%d;2023-03-%02d;%d,50;%s;%d,25;%s;%s\n" % (1000 + i, 1 + i % 28, i - 5, ("NOK", "EUR")[0], i - 5, i, i)
            for i in range(len(ids))).replace(",25", ",50"))
        self.run_dd("import", "purchases", "p.csv")
        for path in self.check(self.db):
            for line in path.read_text("utf-8-sig").splitlines()[1:]:
                for cell in line.split(";"):
                    self.assertNotRegex(cell, r'^"? *[=@]')

    def known(self, db):
        """Ledger number -> name, category and owner; and the lines of purchases, all as they are kept."""
        found = {}
        for table, kind in (("supplier_fact", "category"), ("supplier_contact", "owner"), ("supplier_name", None)):
            for ledger, value in sql(db, "SELECT n.value, f.%s FROM %s AS f JOIN supplier_number AS n ON"
                                         " n.supplier_id = f.supplier_id WHERE n.scheme = 'ledger'%s"
                                         % (("value", table, " AND f.kind = '%s'" % kind) if kind
                                            else ("name", table, ""))):
                found.setdefault(ledger, {})[kind] = value
        return found, sorted(sql(db, "SELECT day, amount, currency, ore, account, reference FROM purchase"))

    def test_names_that_a_spreadsheet_would_run(self):
        """Kept as they are, but on one line; written so that nothing runs; read as they were."""
        names = ["=cmd|'/C calc'!A0", "+47 22 33 44 55", "-5", "-5,00", "-5-3", "@x AS", "'=1", "''=1", " =1", "'",
                 "=", "-", "'Apostrof AS", "' =x", "+4722334455", "\uff1d1+1", "\uff20x", "a;b", 'a"b', '"=1"', "1e5",
                 "0123", "\tTab AS", "\rCR AS", "\nLF AS", "To\r\nlinjer AS", "\u00a0=nbsp", "Escape \x1b[1m AS"]
        self.init()
        for i, name in enumerate(names):
            self.run_dd("supplier", "add", "--country", "NO", "--ledger", "L%d" % i, "--category=" + name,
                        "--owner=" + name, "--name=" + name)
        self.write("p.csv", csv_bytes([["Leverandørnr", "Dato", "Beløp eks. mva", "Konto", "Bilagsnr"]] + [
            ["L%d" % i, "2023-03-%02d" % (1 + i % 28), "%d,50" % (i - 5), name, name]
            for i, name in enumerate(names) if name.isprintable()]))
        self.run_dd("import", "purchases", "p.csv")
        for path in self.check(self.db):
            text = path.read_text("utf-8-sig")
            self.assertTrue(all(c.isprintable() or c in "\r\n\u00a0" for c in text), text)
            for row in csv.reader(text.splitlines()[1:], delimiter=";"):
                for cell in row:  # an apostrophe makes whatever follows a text
                    self.assertNotRegex(cell, r"^ *([=+@\uff1d\uff0b\uff0d\uff20]|-(?![\d., ]+$))")
        first, second = self.known(self.db), self.known(self.dir / "second.db")
        self.assertEqual(first, second)
        self.assertEqual(len(first[0]), len(names))
        for i, name in enumerate(names):
            one_line = " ".join(name.strip().split("\r\n")).replace("\x1b", "\ufffd")
            self.assertEqual(first[0]["L%d" % i], {None: one_line, "category": one_line, "owner": one_line})

    def test_currencies_and_blanks(self):
        self.init()
        self.write("p.csv", "Leverandør;Dato;Beløp;Valuta;Kurs;Inngår i produksjon;Konto;Bilagsnr\n"
                   "Alfa;2023-01-01;-1234,50;EUR;11,5;Ja;4000;=1\nBeta;2023;100;JPY;0,07;;;\n"
                   "Beta;2023-02;1;NOK;;Nei;;-3\n")
        self.run_dd("import", "purchases", "p.csv")
        _, purchases = self.check(self.db)
        text = purchases.read_text("utf-8-sig")
        self.assertIn("-1234,50;EUR;-14196,75;Ja;4000;'=1", text.replace('"', ""))
        self.assertIn(";100;JPY;7,00;;;", text.replace('"', ""))

    def test_one_year(self):
        self.init()
        self.write("p.csv", "Leverandør;Dato;Beløp\nAlfa;2023-01-01;5\nAlfa;2022-12-31;7\n")
        self.run_dd("import", "purchases", "p.csv")
        self.run_dd("export", "purchases", "--year", "2022", "-o", "u.csv")
        self.assertEqual((self.dir / "u.csv").read_text("utf-8-sig").splitlines()[1:],
                         ["S-1;Alfa;;;2022-12-31;\"7,00\";NOK;\"7,00\";;;"])

    def test_net_and_gross_are_two_files(self):
        self.init()
        for name, heading, amount in (("n", "Netto beløp", 5), ("g", "Brutto beløp", 7), ("u", "Beløp", 9)):
            self.write(name + ".csv", "Leverandør;Dato;%s\nAlfa;2023-01-01;%d\n" % (heading, amount))
            self.run_dd("import", "purchases", name + ".csv")
        self.run_dd("export", "purchases", "-o", "all.csv", code=REFUSED)
        self.assertFalse((self.dir / "all.csv").exists())
        self.run_dd("import", "set", "I-3", "--vat", "gross", "--reason", "x")
        self.run_dd("export", "purchases", "--year", "2023", "-o", "all.csv", code=REFUSED)
        second = str(self.dir / "second.db")
        self.run_dd("init", "--company", "Prøve AS", "-r", second)
        for vat, ore in (("net", 500), ("gross", 1600)):
            self.run_dd("export", "purchases", "--vat", vat, "-o", vat + ".csv")
            self.run_dd("import", "purchases", vat + ".csv", "-r", second)
            found = self.json("report", "figures", "--year", "2023", "-r", second)["vat"]["imports"][-1]
            self.assertEqual((found["vat"], found["ore"]), (vat, ore))
        self.run_dd("export", "purchases", "--vat", "unknown", "-o", "u2.csv")
        self.assertEqual((self.dir / "u2.csv").read_text("utf-8-sig").count("\n"), 1)

    def test_places(self):
        self.init()
        self.run_dd("export", "suppliers", code=USAGE)
        self.run_dd("export", "suppliers", "-o", str(self.db), code=REFUSED)
        self.run_dd("eksporter", "leverandorer", "-o", "l.csv")
        self.assertEqual((self.dir / "l.csv").read_text("utf-8-sig").count("\n"), 1)


if __name__ == "__main__":
    ddreg.unittest.main()
