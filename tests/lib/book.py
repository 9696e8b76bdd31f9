"""A workbook that the program wrote, read without the program: its sheets as rows of Python values, what its cells look
like, and the same again as another program saves it."""

import datetime
import re
import zipfile
from xml.etree import ElementTree

from workbook import MAIN, Maker

NS = {"m": MAIN}
FIRST = datetime.date(1899, 12, 30)


def escaped(value):
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", value) if isinstance(value, str) else value


def place(name):
    letters, row = re.match(r"([A-Z]+)(\d+)$", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row) - 1, column - 1


class Style:
    def __init__(self, xf, formats):
        protection = xf.find("m:protection", NS)
        self.locked = protection is None or protection.get("locked") != "0"
        number = xf.get("numFmtId")
        self.format = formats.get(number, {"0": "General", "49": "@", "1": "0", "4": "#,##0.00"}.get(number, number))


class Page:
    """A sheet: values, formulas and styles by row and column from 0."""

    def __init__(self, root, styles):
        self.root, self.rows, self.formulas, self.style = root, [], {}, {}
        for cell in root.iterfind(".//m:c", NS):
            row, column = place(cell.get("r"))
            style = self.style[row, column] = styles[int(cell.get("s", "0"))]
            while len(self.rows) <= row:
                self.rows.append([])
            values = self.rows[row]
            values += [None] * (column + 1 - len(values))
            values[column] = self.value(cell, style)
            if cell.find("m:f", NS) is not None:
                self.formulas[row, column] = cell.find("m:f", NS).text

    @staticmethod
    def value(cell, style):
        if cell.get("t") == "inlineStr":
            return "".join(t.text or "" for t in cell.iterfind(".//m:t", NS)).replace("_x005F_", "_")
        number = cell.find("m:v", NS)
        if number is None:
            return None
        if "yy" in style.format:
            return FIRST + datetime.timedelta(days=int(number.text))
        return float(number.text)

    def find(self, path):
        return self.root.find(".//m:" + path, NS)


class Book:
    """The first page is the table: `header`, then `rows` of records; `top` is how many rows come before the records."""

    def __init__(self, path):
        self.raw = path.read_bytes()
        with zipfile.ZipFile(path) as z:
            self.parts = {name: z.read(name) for name in z.namelist()}
        book = self.xml("xl/workbook.xml")
        styles = self.xml("xl/styles.xml")
        formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iterfind(".//m:numFmt", NS)}
        self.styles = [Style(xf, formats) for xf in styles.find("m:cellXfs", NS)]
        names = [s.get("name") for s in book.iterfind(".//m:sheet", NS)]
        self.pages = {n: Page(self.xml("xl/worksheets/sheet%d.xml" % i), self.styles) for i, n in enumerate(names, 1)}
        self.table = self.pages[names[0]]
        self.name = names[0]
        self.top = 1 + next(i for i, row in enumerate(self.table.rows) if row and row[0] == "Id")
        self.header = self.table.rows[self.top - 1]
        self.rows = [row + [None] * (len(self.header) - len(row)) for row in self.table.rows[self.top:]]

    def xml(self, part):
        return ElementTree.fromstring(self.parts[part])

    def at(self, title):
        (column,) = [i for i, h in enumerate(self.header) if h and (h == title or h.startswith(title + " ("))]
        return column

    def row(self, key):
        (row,) = [r for r in self.rows if key in r[:3]]
        return row

    def get(self, key, title):
        return self.row(key)[self.at(title)]

    def set(self, key, title, value):
        self.row(key)[self.at(title)] = value

    def style(self, key, title):
        return self.table.style[self.top + self.rows.index(self.row(key)), self.at(title)]

    def cell(self, key, title):
        """"D4": where a value is in the file."""
        return "%s%d" % (chr(ord("A") + self.at(title)), self.top + self.rows.index(self.row(key)) + 1)

    def notes(self):
        return {c.get("ref"): "".join(t.text for t in c.iterfind(".//m:t", NS))
                for c in self.xml("xl/comments1.xml").iterfind(".//m:comment", NS)}

    def bytes(self, how=None, sheets=None, **more):
        """As another program saves it, all of its pages."""
        table = self.table.rows[:self.top - 1] + [self.header] + self.rows
        pages = {name: page.rows for name, page in self.pages.items()}
        pages[self.name] = table
        pages.update(sheets or {})
        pages = {name: [[escaped(v) for v in row] for row in rows] for name, rows in pages.items()}
        return Maker(**(how or {})).book_of(pages, **more)
