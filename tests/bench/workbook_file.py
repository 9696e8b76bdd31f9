"""The purchases of generate.py as a workbook of any length, with shared texts as Excel writes it:
workbook_file.py FILE ROWS"""

import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import generate

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib"))

from workbook import DAY, MAIN, Maker, letters

# unzip and expat with nothing to do, as Python has them.
ALONE = ("/usr/bin/python3", "-c",
         "import sys, zipfile, xml.parsers.expat as e\n"
         "z = zipfile.ZipFile(sys.argv[1])\n"
         "for n in z.namelist(): e.ParserCreate().ParseFile(z.open(n))")


def cell(place, head, value, texts):
    if head == "Bilagsdato":
        day, month, year = map(int, value.split("."))
        return '<c r="%s" s="%d"><v>%d</v></c>' % (place, DAY, (date(year, month, day) - date(1899, 12, 30)).days)
    if head == "Beløp NOK":
        return '<c r="%s"><v>%s</v></c>' % (place, value.replace(",", "."))
    if value.isdigit():
        return '<c r="%s"><v>%s</v></c>' % (place, value)
    return '<c r="%s" t="s"><v>%d</v></c>' % (place, texts.setdefault(value, len(texts)))


def make(path, count):
    maker, texts = Maker(), {}
    parts = maker.parts({"Ark1": []})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            if "ark1" not in name and "tekster" not in name:
                z.writestr(name, data)
        with z.open("xl/worksheets/ark1.xml", "w") as out:
            out.write(b'<worksheet xmlns="%s"><sheetData>' % MAIN.encode())
            for n, row in enumerate(generate.rows(count), 1):
                heads = generate.HEADS if n > 1 else [""] * len(row)
                cells = "".join(cell("%s%d" % (letters(i), n), h, v, texts)
                                for i, (h, v) in enumerate(zip(heads, row)) if v)
                out.write(('<row r="%d">%s</row>' % (n, cells)).encode())
            out.write(b"</sheetData></worksheet>")
        with z.open("xl/tekster.xml", "w") as out:
            out.write(b'<sst xmlns="%s">' % MAIN.encode())
            for text in texts:
                out.write(("<si><t>%s</t></si>" % escape(text)).encode())
            out.write(b"</sst>")


def write(path, count):
    """By a process of its own, as generate.write()."""
    subprocess.run([sys.executable, "-B", __file__, str(path), str(count)], check=True)


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]))
