"""Workbooks (xlsx) as several makers write them, from rows of Python values."""

import datetime
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NUMBER, DAY, PERCENT, OWN_DAY, OWN_MONEY = range(5)  # styles
STYLES = ('<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" '
          'formatCode="_-* #,##0.00\\ &quot;kr dy&quot;_-;[Red]\\-#,##0"/></numFmts>'
          '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
          '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>')


class Raw(str):
    """A cell as XML, without its place: Raw('t="e"><v>#REF!</v>')."""


class Formula:
    def __init__(self, text, value=None):
        self.text, self.value = text, value


def letters(column):
    out = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


class Maker:
    """`texts`: shared, inline or rich; `places`: do cells and rows say where they are; `prefix` of the namespace;
    `absolute` targets; `strict` namespaces; days from 1904 or as ISO texts; names of the parts of its own."""

    def __init__(self, texts="shared", places=True, prefix="", absolute=False, strict=False, from_1904=False, iso=False,
                 own=False, method=zipfile.ZIP_DEFLATED, styles=True):
        self.texts, self.places, self.p, self.absolute, self.strict = texts, places, prefix, absolute, strict
        self.from_1904, self.iso, self.method, self.styles = from_1904, iso, method, styles
        self.book, self.folder = ("bok/liste.xml", "bok/") if own else ("xl/workbook.xml", "xl/")
        self.strings = []

    def tag(self, text):
        return text.replace("<", "<" + self.p).replace("<%s/" % self.p, "</" + self.p) if self.p else text

    def day(self, value):
        base = datetime.date(1904, 1, 1) if self.from_1904 else datetime.date(1899, 12, 30)
        return (value - base).days

    def text(self, value):
        if self.texts == "inline":
            return 't="inlineStr"><is><t xml:space="preserve">%s</t></is>' % escape(value)
        if self.texts == "rich":
            half = len(value) // 2
            value = ("<r><t xml:space=\"preserve\">%s</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">%s</t></r>"
                     "<rPh sb=\"0\" eb=\"1\"><t>uttale</t></rPh>" % (escape(value[:half]), escape(value[half:])))
        else:
            value = '<t xml:space="preserve">%s</t>' % escape(value)
        if value not in self.strings:
            self.strings.append(value)
        return 't="s"><v>%d</v>' % self.strings.index(value)

    def cell(self, value):
        if isinstance(value, Raw):
            return value
        if isinstance(value, Formula):
            inner = self.cell(value.value) if value.value is not None else ">"
            return inner.replace(">", "><f>%s</f>" % escape(value.text), 1)
        if isinstance(value, bool):
            return 't="b"><v>%d</v>' % value
        if isinstance(value, datetime.date):
            if self.iso:
                return 't="d"><v>%sT00:00:00.000</v>' % value
            return 's="%d"><v>%d</v>' % (DAY, self.day(value))
        if isinstance(value, (int, float)):
            return '><v>%r</v>' % value
        return self.text(value)

    def sheet(self, rows, hidden=()):
        out = []
        for r, row in enumerate(rows, 1):
            cells = []
            for c, value in enumerate(row):
                if value is None and self.places:
                    continue
                place = ' r="%s%d"' % (letters(c), r) if self.places else ""
                cells.append("<c%s %s</c>" % (place, "><v></v>" if value is None else self.cell(value)))
            if cells or not self.places:
                out.append("<row%s%s>%s</row>" % (' r="%d"' % r if self.places else "",
                                                  ' hidden="1"' if r in hidden else "", "".join(cells)))
        return "<sheetData>%s</sheetData>" % "".join(out)

    def part(self, root, inside, attributes=""):
        ns = STRICT_MAIN if self.strict else MAIN
        name = "xmlns:%s" % self.p.rstrip(":") if self.p else "xmlns"
        return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + self.tag(
            "<%s %s=%s xmlns:r=%s%s>%s</%s>" % (root, name, quoteattr(ns),
                                                quoteattr(STRICT_RELS if self.strict else RELS), attributes, inside,
                                                root))).encode()

    def relations(self, *them):
        base = STRICT_RELS if self.strict else RELS
        return ('<Relationships xmlns="%s">%s</Relationships>' % (PACKAGE, "".join(
            '<Relationship Id="%s" Type="%s/%s" Target="%s"%s/>' % (
                id, base, kind, target, ' TargetMode="External"' if "://" in target else "")
            for id, kind, target in them))).encode()

    def parts(self, sheets, states=None, hidden=(), extra=()):
        """{name: bytes} of a workbook with these sheets: {name: rows}."""
        states, at = states or {}, "/" + self.folder if self.absolute else ""
        out = {"[Content_Types].xml": b"<Types/>", "_rels/.rels": self.relations(
            ("rId1", "officeDocument", ("/" if self.absolute else "") + self.book))}
        listed, relations = "", list(extra)
        for i, (name, rows) in enumerate(sheets.items(), 1):
            out["%sworksheets/ark%d.xml" % (self.folder, i)] = self.part("worksheet", self.sheet(rows, hidden))
            listed += '<sheet name=%s sheetId="%d"%s r:id="rId%d"/>' % (
                quoteattr(name), i + 5, ' state="%s"' % states[name] if name in states else "", i)
            relations.append(("rId%d" % i, "worksheet", "%sworksheets/ark%d.xml" % (at, i)))
        relations.append(("rId90", "sharedStrings", at + "tekster.xml"))
        if self.styles:
            relations.append(("rId91", "styles", at + "stiler.xml"))
            out[self.folder + "stiler.xml"] = self.part("styleSheet", STYLES)
        out[self.folder + "tekster.xml"] = self.part("sst", "".join("<si>%s</si>" % s for s in self.strings))
        out[self.book] = self.part("workbook", '<workbookPr%s/><sheets>%s</sheets>' % (
            ' date1904="1"' if self.from_1904 else "", listed))
        folder, name = self.book.split("/")
        out["%s/_rels/%s.rels" % (folder, name)] = self.relations(*relations)
        return out

    def zip(self, parts):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", self.method) as z:
            for name, data in parts.items():
                z.writestr(name, data)
        return out.getvalue()

    def book_of(self, sheets, **how):
        return self.zip(self.parts(sheets if isinstance(sheets, dict) else {"Ark1": sheets}, **how))


MAKERS = {
    "as Excel": {}, "as LibreOffice": {"method": zipfile.ZIP_DEFLATED, "texts": "shared", "styles": True},
    "as openpyxl": {"texts": "inline", "absolute": True}, "rich texts": {"texts": "rich"},
    "strict": {"strict": True, "prefix": "x:"}, "no places": {"places": False, "texts": "inline"},
    "days as texts": {"iso": True, "styles": False}, "from 1904": {"from_1904": True},
    "own names of parts": {"own": True, "absolute": True}, "prefix": {"prefix": "ss:", "texts": "rich"},
    "not packed": {"method": zipfile.ZIP_STORED},
}
