"""A SAF-T file of any size: the year of tests/lib/saft.py, its vouchers over and over under new numbers."""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "lib"))

import saft

# expat with nothing to do, as Python has it.
ALONE = ("/usr/bin/python3", "-c",
         "import sys, xml.parsers.expat as e; e.ParserCreate().ParseFile(open(sys.argv[1], 'rb'))")
NO_TOTALS = {"NumberOfEntries": None, "TotalDebit": None, "TotalCredit": None}


def write(path, megabytes):
    """How many postings it has."""
    book = saft.year_of(2023)
    vouchers, book.vouchers = book.vouchers, []
    empty = saft.write(book, "prefix", totals=NO_TOTALS).decode()
    before, after = empty.split("</n1:GeneralLedgerEntries>")
    writer = saft.Writer(book, saft.STYLES["prefix"])
    for voucher in vouchers:
        writer.voucher(voucher)
    year, size, times = "".join(writer.out), 0, 0
    with open(path, "w", encoding="utf-8") as out:
        out.write(before + "<n1:Journal><n1:JournalID>GL</n1:JournalID>")
        while size < megabytes * 1000 * 1000:
            times += 1
            size += out.write(re.sub(r"(<n1:TransactionID>)", r"\g<1>%d-" % times, year))
        out.write("</n1:Journal></n1:GeneralLedgerEntries>" + after)
    return times * sum(len(voucher["lines"]) for voucher in vouchers)
