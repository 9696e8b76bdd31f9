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
            self.assertEqual(*(sorted(line.split(";", 1)[1] for line in path.read_text("utf-8-sig").splitlines())
                               for path in (one, other)))
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
        self.assertIn(";;Alfa;;NO;2023-01;7,00;NOK;7,00", purchases.read_text("utf-8-sig").replace('"', ""))

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
        self.assertEqual([line.split(";", 1)[1] for line in
                          (self.dir / "u.csv").read_text("utf-8-sig").splitlines()[1:]],
                         [";Alfa;;;2022-12-31;\"7,00\";NOK;\"7,00\";;;;;"])

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


class Ids(Case):
    """ddreg's own ids and the ledger's numbers are never taken for each other."""

    def setUp(self):
        super().setUp()
        self.init()
        self.write("p.csv", "Leverandør;Land;Dato;Beløp\nAlfa;NO;2023-01-01;5\nAlfa;SE;2023-01-02;7\nBeta;SE;2023;1\n"
                   "123;NO;2023;2\n")
        self.run_dd("import", "purchases", "p.csv")
        self.run_dd("supplier", "set", "S-3", "--ledger", "77")
        self.run_dd("supplier", "add", "--name", "Total", "--country", "NO")
        self.run_dd("supplier", "add", "--name", "Alfa", "--country", "NO")  # a namesake: only its id differs
        self.me = sql(self.db, "SELECT SUBSTR(head, 1, 8) FROM journal WHERE seq = 1")[0][0]
        self.second = str(self.dir / "second.db")
        self.run_dd("init", "--company", "Prøve AS", "-r", self.second)
        for kind in ("suppliers", "purchases"):
            self.run_dd("export", kind, "-o", kind + ".csv")

    def numbers(self, db):
        return sql(db, "SELECT scheme, issuer, value FROM supplier_number ORDER BY id")

    def refused(self, text, message, kind="suppliers", db=None):
        self.write("x.csv", text)
        for extra in ("--dry-run",), ():
            done = self.run_dd("import", kind, "x.csv", *extra, "-r", str(db or self.db), code=INPUT)
            self.assertIn(message, " ".join((done.out + done.err).split()))

    def test_columns(self):
        rows = list(csv.DictReader((self.dir / "suppliers.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
        self.assertEqual({(r["ddreg-id"], r["Leverandørnr"]) for r in rows},
                         {("S-%d@%s" % (n, self.me), "77" if n == 3 else "") for n in range(1, 7)})

    def test_fresh_register(self):
        for order in ("suppliers", "purchases"), ("purchases", "suppliers"):
            other = str(self.dir / (order[0] + ".db"))
            self.run_dd("init", "--company", "Prøve AS", "-r", other)
            for kind in order:
                self.assertEqual(self.json("import", kind, kind + ".csv", "-r", other)["refused"], 0)
            found = self.numbers(other)
            self.assertEqual([n for n in found if n[0] != "ddreg"], [("ledger", "", "77")])
            self.assertEqual(sorted(n[1:] for n in found if n[0] == "ddreg"),
                             [(self.me, "S-%d@%s" % (n, self.me)) for n in range(1, 7)])
            spent = [sorted((s["name"], s["country"], s["ore"]) for s in
                            self.json("supplier", "list", "-r", db)["suppliers"]) for db in (str(self.db), other)]
            self.assertEqual(*spent)
            self.run_dd("journal", "verify", "-r", other)

    def test_same_register(self):
        done = self.json("import", "suppliers", "suppliers.csv")
        self.assertEqual((done["created"], done["updated"], done["unchanged"]), (0, 0, 6))
        self.run_dd("import", "purchases", "purchases.csv", "--replace", "I-1")
        self.assertEqual(self.numbers(self.db), [("ledger", "", "77")])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier"), [(6,)])

    def test_merged(self):
        self.run_dd("supplier", "merge", "S-1", "S-4")
        done = self.json("import", "suppliers", "suppliers.csv")
        self.assertEqual((done["created"], done["refused"]), (0, 0))

    def test_a_name_that_is_anothers(self):
        self.write("n.csv", "ddreg-id;Leverandør;Dato;Beløp\nS-3@%s;Total;2023-02-01;5\n" % self.me)
        done = self.run_dd("import", "purchases", "n.csv", "--dry-run", code=None)
        self.assertIn("S-3@" + self.me, done.out + done.err)

    def test_not_this_registers(self):
        head = "ddreg-id;Leverandørnr;Leverandør;Land\n"
        self.refused(head + "S-99@%s;;Ny AS;NO\n" % self.me, "S-99@" + self.me)
        self.refused(head + "S-1@%s;77;Alfa;NO\n" % self.me, "S-1")
        self.run_dd("supplier", "withdraw", "S-6", "--reason", "x")
        self.refused(head + "S-6@%s;;Alfa;NO\n" % self.me, "S-6")
        self.assertEqual(self.numbers(self.db), [("ledger", "", "77")])

    def test_two_names(self):
        self.refused("ddreg-id;Leverandør;Land\nS-1@00000000;En AS;NO\nS-1@00000000;Noe helt annet;NO\n", "En AS")

    def test_hostile(self):
        for cell in ("S-1", "1", "@", "S-1@", "S-0@" + self.me, "s-1@" + self.me, "S-1@" + self.me.upper() + "0",
                     "S-1@" + self.me + "@" + self.me, "F-1@" + self.me, "S-99999999999999999999@" + self.me,
                     "S-1@zzzzzzzz", "S--1@" + self.me, "\u202eS-1@" + self.me, "S-1@" + "0" * 500,
                     "9" * 300 + "@s"):
            self.write("h.csv", "ddreg-id;Leverandør;Land;Dato;Beløp\n%s;Ny AS;NO;2023-01-01;1\n" % cell)
            for kind in ("suppliers", "purchases"):
                self.run_dd("import", kind, "h.csv", code=INPUT)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM supplier"), [(6,)])

    def test_an_id_in_the_ledgers_column(self):
        head = "Leverandørnr;Leverandør;Land\n"
        self.refused(head + "S-3;Beta;SE\n", "--ledger S-3")
        self.refused("Leverandørnr;Leverandør;Dato;Beløp\nS-3;Beta;2023-02-01;5\n", "--ledger S-3", "purchases")
        self.write("o.csv", head + "S-3;Gamma;SE\n")  # a firm of another name: a ledger with such numbers
        self.assertEqual(self.json("import", "suppliers", "o.csv")["created"], 1)
        self.run_dd("supplier", "set", "S-2", "--ledger", "S-2")
        self.write("o.csv", head + "S-2;Alfa;SE\n")
        self.assertEqual(self.json("import", "suppliers", "o.csv")["unchanged"], 1)


if __name__ == "__main__":
    ddreg.unittest.main()
