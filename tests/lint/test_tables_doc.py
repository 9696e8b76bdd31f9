"""docs/tables.md is made of schema.sql's comments: DDREG_UPDATE=1 tests/run build tables_doc writes it."""

import os
import re
import sqlite3
import unittest

import csource
from csource import ROOT

PAGE = ROOT / "docs/tables.md"
HEAD = """# The tables of a register

Made from `schema.sql`; do not edit. Each is a file of `ddreg export DIR` ([dump.md](dump.md)): `TABLE.csv`, with
these columns in this order, and the member of that name in `register.json`. INTEGER is written in digits, TEXT in
quotes, BLOB in hexadecimal digits; a column that may be empty (null) says so.
"""

# What columns of many tables are, where the schema says no more.
SHARED = {"id": "key of the row", "entry": "the journal entry that wrote the row", "seq": "the entry",
          "company_id": "id of company", "supplier_id": "id of supplier", "batch_id": "id of import_batch",
          "valid_from": "in force from this day; 0001-01-01 for what was first known", "day": "when",
          "source": "'person', or the import that said so ('I-3')", "table_name": "the row's", "salt": "random",
          "actor": "who wrote the row: number of a person", "move": "what wrote the row: 'add', 'set' ...",
          "corrector": "who wrote it again as a correction: number of a person",
          "file_size": "bytes", "encoding": "character set", "delimiter": "between the cells of a line",
          "created": "rows that made something new", "updated": "rows that changed something",
          "unchanged": "rows that said nothing new", "refused": "rows that were skipped",
          "suppliers_created": "suppliers that the rows made", "currency": "ISO 4217",
          "model_version": "of the risk model",
          "replaces": "of a correction: the first row that it takes the place of"}


def spoken(comments):
    return " ".join(c.strip() for c in comments).strip()


def parse(text):
    """(table, what it is, {column: what it is}) in the order of the file."""
    above, name, columns, column = [], None, {}, None
    for line in text.splitlines():
        comment = re.match(r"\s*--\s?(.*)", line)
        begins = re.match(r"CREATE TABLE (\w+)", line)
        holds = re.match(r"    (\w+)\s+(?:INTEGER|TEXT|BLOB)\b.*?(?:--\s*(.*))?$", line)
        if begins:
            name, about, columns, column = begins[1], spoken(above), {}, None
        elif name and line.startswith(")"):
            yield name, about, {c: spoken(parts) for c, parts in columns.items()}
            name = None
        elif name and holds:
            column = holds[1]
            columns[column] = [holds[2] or ""]
        elif name and column and "--" in line:
            columns[column].append(line.partition("--")[2])
        if not name:
            above = above + [comment[1]] if comment else []


def page():
    text = (ROOT / "schema.sql").read_text()
    db = sqlite3.connect(":memory:")
    db.executescript(text)
    parts = [HEAD]
    for table, about, columns in parse(text):
        parts.append("\n## %s\n\n" % table + (about[:1].upper() + about[1:] + "\n\n" if about else ""))
        parts.append("| column | type | what it is |\n|---|---|---|\n")
        for name, kind, required, key in db.execute(
                'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid', (table,)):
            said = columns[name] or SHARED.get(name, "")
            words = re.findall(r"\b%s (?:= |IN )\(?((?:'\w+'(?:,\s+)?)+)" % name, db.execute(
                "SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0])
            of = ", ".join(dict.fromkeys(re.findall(r"'\w+'", " ".join(words))))
            said = "; ".join(filter(None, (said, of.count("'") > 2 and "one of " + of)))
            parts.append("| `%s` | %s%s | %s |\n" % (name, kind, "" if required or key else " or null",
                                                     said.replace("|", "\\|")))
    return "".join(parts)


class Page(csource.Lint):
    def test_it_is_what_the_schema_says(self):
        made = page()
        if os.environ.get("DDREG_UPDATE"):
            PAGE.write_text(made)
        self.assertEqual(PAGE.read_text(), made, "DDREG_UPDATE=1 tests/run build tables_doc")

    def test_every_table_is_there(self):
        tables = re.findall(r"^CREATE TABLE (\w+)", (ROOT / "schema.sql").read_text(), re.M)
        self.assertEqual(re.findall(r"^## (\w+)", page(), re.M), tables)


if __name__ == "__main__":
    unittest.main()
