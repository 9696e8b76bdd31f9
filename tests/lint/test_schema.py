"""schema.sql says what each column is, and src/register/tables.c knows them all."""

import json
import os
import re
import sqlite3
import subprocess
import unittest

import csource
from csource import ROOT

# Written by record.c, batch.c, file_bytes.c, output_log.c and calendar_log.c themselves; purchase_sum and
# purchase_month follow from the purchases.
JOURNAL = {"journal", "journal_change", "personal_value", "batch_mark", "file_bytes", "output_log",
           "calendar_event", "purchase_sum", "purchase_month"}
# Keys and links whose names say all.
CLEAR = {"id", "entry", "supplier_id", "company_id", "batch_id", "day", "actor", "move", "corrector", "replaces"}


def schema():
    return (ROOT / "schema.sql").read_text()


def fresh():
    db = sqlite3.connect(":memory:")
    db.executescript(schema())
    return db


def tables(db):
    return [name for name, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]


def columns(db, table):
    return [row[1] for row in db.execute("SELECT * FROM pragma_table_info(?)", (table,))]


def kinds():
    """The same of the kinds of record, as the program says itself."""
    done = subprocess.run([os.environ["DDREG_BIN"], "--format", "json", "kinds"], capture_output=True, check=True)
    return {k["table"]: (False, [(f["column"], "RECORD_" + f["class"].upper()) for f in k["fields"]])
            for k in json.loads(done.stdout)["kinds"]}


def descriptors():
    """table -> (batch?, [(column, class)]) as tables.c has them, and the kinds of record."""
    text = csource.without_comments((ROOT / "src/register/tables.c").read_text())
    lists = {m[1]: re.findall(r'\{\s*"(\w+)"\s*,\s*(RECORD_\w+),\s*\d+\s*\}', m[2])
             for m in re.finditer(r"record_column (\w+)\[\]\s*=\s*\{(.*?)\};", text, re.S)}
    return dict({m[1]: (m[2] == "true", lists.get((re.search(r"COLUMNS\((\w+)\)", m[3]) or ["", ""])[1], []))
                 for m in re.finditer(r'record_table \w+\s*=\s*\{\s*"(\w+)",\s*(true|false),(.*?)\};', text, re.S)},
                **kinds())


class Comments(csource.Lint):
    def test_every_column_is_explained(self):
        table, bare = None, []
        for line in schema().splitlines():
            start = re.match(r"CREATE TABLE (\w+)", line)
            if start:
                table = start[1]
            elif line.startswith(")"):
                table = None
            elif table and re.match(r"    [a-z_]+ +(TEXT|INTEGER)", line):
                name = line.split()[0]
                explained = name in CLEAR or "--" in line or "CHECK" in line or name in ("valid_from", "valid_to")
                if not explained and name not in EVIDENT.get(table, ()):
                    bare.append("%s.%s" % (table, name))
        self.none(bare)

    def test_strict_and_keyed(self):
        db = fresh()
        for table in tables(db):
            text, = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
            self.assertTrue(text.endswith("STRICT"), table)
            self.assertIn("PRIMARY KEY", text, table)

    def test_links_are_declared(self):
        """A column X_id or entry refers to a table, but where schema.sql says why not."""
        db = fresh()
        batches = {t for t, (batch, _) in descriptors().items() if batch} | {"batch_mark"}
        for table in tables(db):
            if table in ("purchase", "purchase_sum", "purchase_month"):
                continue
            links = {row[3] for row in db.execute("SELECT * FROM pragma_foreign_key_list(?)", (table,))}
            for column in columns(db, table):
                if column.endswith("_id") or (column == "entry" and table not in batches):
                    self.assertIn(column, links, table)


# Columns whose name and values leave nothing to explain.
EVIDENT = {
    "journal_change": {"seq", "table_name", "op"},
    "personal_value": {"salt"},
    "supplier_number": {"value"},
    "supplier_fact": {"source"},
    "supplier_contact": {"source"},
    "import_batch": {"file_size", "encoding", "delimiter", "created", "updated", "unchanged", "refused",
                     "suppliers_created"},
    "purchase": {"currency"},
    "assessment": {"day", "model_version"},
}


class Descriptors(csource.Lint):
    def test_every_table_has_one(self):
        db = fresh()
        self.assertEqual(set(descriptors()), set(tables(db)) - JOURNAL)

    def test_columns_are_the_schemas(self):
        db = fresh()
        for table, (_, listed) in descriptors().items():
            with self.subTest(table=table):
                have = columns(db, table)
                self.assertEqual((have[0], have[-1]), ("id", "entry"))
                self.assertEqual([name for name, _ in listed], have[1:-1])

    def test_personal_columns_are_marked_in_both(self):
        said = set()
        table = None
        for line in schema().splitlines():
            start = re.match(r"CREATE TABLE (\w+)", line)
            table = start[1] if start else table
            if re.search(r"-- personal\b", line):
                said.add((table, line.split()[0]))
        listed = {(t, name) for t, (_, cs) in descriptors().items() for name, cls in cs if cls == "RECORD_PERSONAL"}
        self.assertEqual(listed, said)
        self.assertIn(("supplier_name", "name"), listed)

    def test_batch_tables_are_guarded(self):
        """Rows that the journal holds only as a digest may not be changed: a trigger says so."""
        db = fresh()
        triggers = db.execute("SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for table in [t for t, (batch, _) in descriptors().items() if batch] + ["journal", "journal_change"]:
            for what in ("DELETE", "UPDATE"):
                self.assertTrue(any(t == table and "BEFORE " + what in s for t, s in triggers), (table, what))


if __name__ == "__main__":
    unittest.main()
