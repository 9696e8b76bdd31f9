"""ddreg export DIR and ddreg import dump DIR: the whole register as plain files, and a register of these again."""

import csv
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest

import hostile
from ddreg import DAMAGED, INPUT, REFUSED, ROOT, USAGE, Case, sql

FORMULA = re.compile("^['\\s\u00a0]*[=+\\-@]")


class Folder(Case):
    """A register with rows in many tables, and what was exported of it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        one = cls("fill")
        one.setUp()
        one.fill()
        cls.kept, cls.one = one.dir, one

    @classmethod
    def tearDownClass(cls):
        cls.one.doCleanups()
        super().tearDownClass()

    def setUp(self):
        super().setUp()
        if hasattr(type(self), "kept"):
            shutil.copytree(self.kept, self.dir, dirs_exist_ok=True)

    def fill(self):
        self.set_for_examples()
        shutil.rmtree(self.dir / "ddreg-2024")
        for name in ["=1+1", "'-x", "To \"navn\"; AS", *hostile.VALUES]:
            self.run_dd("supplier", "add", "--country", "NO", "--name=" + name[:400], code=None)
        self.run_dd("finding", "add", "S-2", "--text", "Linje en\nlinje to\r\n\n; \"sitat\" og 'apostrof'\tog =1")
        self.run_dd("finding", "add", "S-2", "--text", "\n=cmd()")
        self.run_dd("supplier", "merge", "S-3", "S-4", "--reason", "samme")
        self.run_dd("assess", "--all", code=None)
        self.run_dd("journal", "erase", "S-6", "--reason", "bedt om")
        self.run_dd("export", "suppliers", "-o", "l.csv")
        self.run_dd("export", "ut")

    def refused(self, *words, code=INPUT):
        """Nothing is made, nothing is left beside."""
        before = sorted(p.name for p in self.dir.iterdir())
        ran = self.run_dd("--format", "json", "import", "dump", "ut", "--register", "ny.db", code=None)
        self.assertEqual(ran.code, code, ran)
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()), before)
        error = json.loads(ran.err.splitlines()[0] if not ran.out else ran.out)
        text = self.run_dd("import", "dump", "ut", "--register", "ny.db", code=None)
        self.assert_error(text, code, *words)
        return error


class RoundTrip(Folder):
    def test_the_same_again(self):
        done = self.json("import", "dump", "ut", "--register", "ny.db")
        self.check_schema(done, "import-dump")
        for table, in sql(self.db, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
            if table != "output_log":  # of the register that was exported it got a line
                self.assertEqual(*(sorted(sql(db, "SELECT * FROM %s" % table), key=str)
                                   for db in (self.db, self.dir / "ny.db")), table)
        again = self.json("export", "ut2", "--register", "ny.db")
        self.check_schema(again, "export")
        self.assertEqual((again["head"], again["rows"]), (done["head"], done["rows"]))
        self.assertEqual({p.name: p.read_bytes() for p in (self.dir / "ut").iterdir()},
                         {p.name: p.read_bytes() for p in (self.dir / "ut2").iterdir()})
        self.assertTrue(self.json("journal", "verify", "--register", "ny.db")["whole"])
        ran = subprocess.run([sys.executable, ROOT / "docs/verify.py", self.dir / "ny.db"], capture_output=True)
        self.assertEqual(ran.returncode, 0, ran)
        self.run_dd("supplier", "add", "--name", "Ny AS", "--country", "NO", "--register", "ny.db")

    def test_cells_are_the_values(self):
        """CSV as Python reads it, but for the apostrophe before what a spreadsheet would compute; JSON exactly."""
        found = json.loads((self.dir / "ut/register.json").read_text())
        self.assertEqual(found["schema"], 2)
        db = sqlite3.connect(self.db)
        guarded = 0
        for table, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            rows = db.execute("SELECT * FROM %s" % table)
            names = [d[0] for d in rows.description]
            rows = rows.fetchall()[:-1 if table == "output_log" else None]
            with open(self.dir / "ut" / (table + ".csv"), encoding="utf-8-sig", newline="") as file:
                head, *cells = csv.reader(file, delimiter=";")
            self.assertEqual(head, names)
            self.assertEqual(found["tables"].pop(table), [
                {n: self.form(v) for n, v in zip(names, row)} for row in sorted(rows, key=str)]
                if table == "file_bytes" else sorted(({n: self.form(v) for n, v in zip(names, row)} for row in rows),
                                                     key=lambda r: [r[n] for n in self.key(db, table)]))
            rows.sort(key=lambda r: [r[names.index(n)] for n in self.key(db, table)])
            for row, written in zip(rows, cells):
                for value, cell in zip(row, written):
                    if isinstance(value, str) and cell != value:
                        self.assertRegex(value, FORMULA)
                        self.assertEqual(cell, "'" + value)
                        guarded += 1
                    elif not isinstance(value, str):
                        self.assertEqual(cell, "" if value is None else str(self.form(value)))
            self.assertEqual(len(cells), len(rows), table)
        self.assertEqual(found["tables"], {})
        self.assertGreater(guarded, 3)

    @staticmethod
    def key(db, table):
        return [n for n, in db.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))]

    @staticmethod
    def form(value):
        if not isinstance(value, bytes):
            return value
        import hashlib
        document = hashlib.sha256(value).hexdigest() + ".bin"
        return document if value.startswith((b"%PDF", b"<?xml", b"hei", b"{")) else value.hex()

    def test_what_is_beside_the_tables(self):
        folder = self.dir / "ut"
        self.assertEqual((folder / "schema.sql").read_text(), (ROOT / "schema.sql").read_text())
        self.assertEqual(folder.stat().st_mode & 0o777, 0o700)
        self.assertEqual({p.stat().st_mode & 0o777 for p in folder.iterdir()}, {0o600})
        documents = [path.read_bytes() for path in folder.glob("*.bin")]
        self.assertEqual(len(documents), 4)
        self.assertIn((self.dir / "protokoll.pdf").read_bytes(), documents)
        self.assertEqual(self.json("journal", "outputs")["outputs"][-1]["command"], "export")
        self.assertEqual(self.json("journal", "outputs")["outputs"][-1]["file"], "ut")

    def test_places(self):
        self.assert_error(self.run_dd("export", "ut", code=None), REFUSED, "ut")
        self.assert_error(self.run_dd("export", "protokoll.pdf", code=None), REFUSED, "protokoll.pdf")
        self.assert_error(self.run_dd("export", "finnes/ikke", code=None), REFUSED, "finnes/ikke")
        self.assert_error(self.run_dd("export", "supliers", code=None), USAGE, "export suppliers", "./supliers")
        self.assert_error(self.run_dd("import", "dump", "ut", code=None), REFUSED, "ddreg.db")
        self.assert_error(self.run_dd("import", "dump", "ingen", "-r", "x.db", code=None), INPUT, "ingen/")
        (self.dir / "tom").mkdir()
        self.run_dd("export", "tom/")
        self.assertTrue((self.dir / "tom/register.json").exists())
        self.assertEqual([p.name for p in self.dir.iterdir() if ".new-" in p.name], [])

    def test_a_damaged_register_is_not_written(self):
        sql(self.db, "UPDATE supplier_name SET source = 'x' WHERE id = 3")
        self.assert_error(self.run_dd("export", "andre", code=None), DAMAGED, "journal verify")
        self.assertFalse((self.dir / "andre").exists())


class Damage(Folder):
    def change(self, name, line, old, new):
        """In line `line` of a file."""
        path = self.dir / "ut" / name
        lines = path.read_bytes().split(b"\n")
        self.assertIn(old, lines[line - 1])
        lines[line - 1] = lines[line - 1].replace(old, new, 1)
        path.write_bytes(b"\n".join(lines))

    def place(self, error):
        values = error["error"] if "error" in error else error
        return [str(values.get(k)) for k in ("file", "line", "field")]

    def test_one_cell(self):
        first = (self.dir / "ut/supplier_name.csv").read_bytes().split(b"\n")[2]
        cells = first.rstrip(b"\r").split(b";")
        for name, line, old, new, field in (
                ("purchase.csv", 2, b";500;", b";501;", "amount"),
                ("supplier_name.csv", 3, cells[2], cells[2][:-1] + b'x"', "name"),
                ("supplier_name.csv", 3, b";" + cells[2] + b";", b";;", "name"),
                ("supplier_name.csv", 3, b";" + cells[2] + b";", b";" + cells[2].strip(b'"') + b";", "name"),
                ("supplier_name.csv", 3, b"2;2;", b"2;x;", "supplier_id"),
                ("supplier_name.csv", 3, b"2;2;", b"2;;", "supplier_id"),
                ("supplier_name.csv", 3, b"2;2;", b"1;2;", "id"),
                ("supplier_name.csv", 3, b"\r", b";9\r", "entry"),
                ("supplier_name.csv", 1, b"name_key", b"namekey", "name_key"),
                ("journal.csv", 3, b'"2024-05-15"', b'"2024-05-16"', "day"),
                ("output_log.csv", 2, b'"utfylt.csv"', b'"m.csv"', "file_name"),
                ("register.json", 4, b'"day":"2024-05-15"', b'"day":"2024-05-14"', "day"),
                ("batch_mark.csv", 2, b"\r", b"0\r", "marks")):
            with self.subTest(file=name, line=line, new=new):
                kept = (self.dir / "ut" / name).read_bytes()
                self.change(name, line, old, new)
                found = self.place(self.refused("linje"))
                (self.dir / "ut" / name).write_bytes(kept)
                if name == "register.json":
                    name, line = "journal.csv", 3
                self.assertEqual(found, ["ut/" + name, str(line), field])

    def test_both_files_alike(self):
        """Then the journal says what was."""
        line = next(i for i, text in enumerate((self.dir / "ut/register.json").read_text().split("\n"), 1)
                    if text.startswith('{"id":1,"company_id":1,"batch_id":2,'))
        self.change("purchase.csv", 2, b";500;", b";501;")
        self.change("register.json", line, b'"amount":500', b'"amount":501')
        self.assertEqual(self.place(self.refused("journal"))[:2], ["ut/purchase.csv", "2"])

    def test_files(self):
        document = next((self.dir / "ut").glob("*.bin"))
        for name, change in (("purchase.csv", None), (document.name, b"%PDF-1.4\nannet\n"), ("schema.sql", b"-- tom\n"),
                             ("role.csv", b""), ("role.csv", b"\xff\xfe"), ("register.json", b"{}")):
            with self.subTest(name=name, change=change):
                kept = (self.dir / "ut" / name).read_bytes()
                (self.dir / "ut" / name).unlink()
                if change is not None:
                    (self.dir / "ut" / name).write_bytes(change)
                self.refused("ut/" + name if name not in ("schema.sql",) else "schema.sql")
                (self.dir / "ut" / name).write_bytes(kept)
        for name in ("purchase.csv", "register.json"):
            kept = (self.dir / "ut" / name).read_bytes()
            for cut in (kept[:-1], kept[:len(kept) // 2], kept + b"1;", kept + kept.split(b"\n")[-2] + b"\n"):
                (self.dir / "ut" / name).write_bytes(cut)
                self.refused("ut/")
            (self.dir / "ut" / name).write_bytes(kept)

    def test_comments_and_blanks_of_the_schema_say_nothing(self):
        place = self.dir / "ut/schema.sql"
        text = place.read_text()
        place.write_text("-- lest\n" + text.replace("\n", "  \r\n").replace("-- ", "-- se: ", 5))
        self.assertEqual(self.run_dd("import", "dump", "ut", "--register", "igjen.db").code, 0)
        for change in (text.replace("TEXT NOT NULL", "TEXTNOT NULL", 1), text.replace("'open'", "'Open'", 1),
                       text.replace("INTEGER", "TEXT", 1), text + "CREATE TABLE mer (id INTEGER);"):
            self.assertNotEqual(change, text)
            place.write_text(change)
            self.refused("schema.sql")

    def test_no_other_file_is_opened(self):
        self.change("file_bytes.csv", 2, b".bin", b".bi/")
        self.assertEqual(self.place(self.refused())[2], "bytes")
        self.change("file_bytes.csv", 2, b'"', b'"../')
        self.assertEqual(self.place(self.refused())[2], "sha256")


if __name__ == "__main__":
    unittest.main()
