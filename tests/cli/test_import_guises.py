"""The same purchases in ten guises: other headings, columns in other orders, other dialects, amounts, dates, signs,
titles, totals and notes. Whatever the guise, the figures are the same."""

import os
import random
import unittest

from ddreg import Case, csv_bytes, sql

HEADERS = {
    "ledger": ["Leverandørnr", "Vendor ID", "Supplier No.", "Kreditornr", "Lev.nr.", "Leverandørkode", "Supplier Key",
               "Resk.nr", "Leverantörsnummer", "Vendor account"],
    "name": ["Leverandørnavn", "Supplier", "Beneficiary", "Merchant Name", "Payee", "Vendor name", "Mottaker",
             "LEVERANDØR", "Supplier/Payee", "Leverandør (navn)", "supplier_name", "Lieferant", "Kreditor"],
    "orgnr": ["Org.nr.", "Organisasjonsnummer", "Orgnr", "Leverandør orgnr", "Org.nr. leverandør"],
    "country": ["Land", "Country", "Landkode", "Country/Region", "Vendor country"],
    "day": ["Dato", "Posting date", "Bilagsdato", "Fakturadato", "Date Paid", "Invoice Date (dd.mm.yyyy)",
            "Bokføringsdato", "Check Date", "Rechnungsdatum"],
    "amount": ["Beløp", "Spend", "Invoice amount", "Amount", "Beløp NOK", "Sum", "Total", "Betalt beløp", "Value",
               "Kostnad", "Beløp i intern valuta", "Belopp", "Summer av Beløp"],
    "net": ["Net Amount", "Beløp eks. mva", "Netto", "Nettobeløp", "Amount excl. VAT", "Sum ekskl. mva. (kr)"],
    "gross": ["Gross Amount", "Beløp inkl. mva", "Brutto", "Bruttobeløp", "Amount incl. VAT"],
    "tax": ["Mva", "VAT", "Mva-beløp", "Moms"],
    "debit": ["Debet", "Debit", "Beløp debet", "Debit amount"],
    "credit": ["Kredit", "Credit", "Beløp kredit", "Credit amount"],
    "side": ["D/K", "Dr/Cr", "Debet/Kredit", "Fortegn", "+/-", "Debit/Credit"],
    "kind": ["Bilagstype", "Type", "Document type", "Bilagsart", "Transaction type"],
    "text": ["Tekst", "Description", "Avdeling"],
    "rest": ["Saldo", "Restbeløp", "Outstanding", "Balance"],
    "due": ["Forfallsdato", "Due date", "Forfall"],
    "count": ["Antall", "Quantity"],
    "reference": ["Bilagsnr", "Voucher no", "Fakturanr", "Ref"],
}
SIDES = [("D", "K"), ("DR", "CR"), ("+", "-"), ("Debet", "Kredit"), ("S", "H")]
KINDS = [("Faktura", "Kreditnota", "Betaling"), ("Invoice", "Credit memo", "Payment"),
         ("Inng. faktura", "Inng. kreditnota", "Utbetaling")]
TITLES = ["Innkjøp 2023", "Leverandørliste", "Periode 01.01.2023 - 31.12.2023", "Payments over 500", "Firma: Prøve AS"]
TOTALS = ["Sum", "Totalsum", "TOTALT:", "Grand Total", "Sluttsum", "Sum alle leverandører", "Summa", "Total 2023"]
NOTES = ["Utskrevet 02.01.2024", "Kilde: økonomisystemet", "(300 rows affected)", "*** Slutt ***"]
MONTHS = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
          "desember"]


def grouped(n, sign):
    return "{:,}".format(n).replace(",", sign)


def serial(y, m, d):
    from datetime import date
    return str((date(y, m, d) - date(1899, 12, 30)).days)


# A way to write an amount: whole, cents -> text; what marks a negative one comes after.
AMOUNTS = [lambda n, c: grouped(n, "\u00a0") + ",%02d" % c, lambda n, c: grouped(n, ",") + ".%02d" % c,
           lambda n, c: grouped(n, ".") + ",%02d" % c, lambda n, c: "%d.%02d" % (n, c),
           lambda n, c: "%d,%02d" % (n, c), lambda n, c: grouped(n, "'") + ".%02d" % c,
           lambda n, c: grouped(n, " ") + ",%02d" % c, lambda n, c: "kr " + grouped(n, " ") + ",%02d" % c,
           lambda n, c: grouped(n, ".") + ",%02d NOK" % c, lambda n, c: "%d,%02d00" % (n, c)]
MINUS = [lambda s: "-" + s, lambda s: s + "-", lambda s: "(" + s + ")", lambda s: "- " + s]
DAYS = [lambda y, m, d: "%02d.%02d.%d" % (d, m, y), lambda y, m, d: "%d-%02d-%02d" % (y, m, d),
        lambda y, m, d: "%d/%d/%d" % (d, m, y), lambda y, m, d: "%d.%d.%02d" % (d, m, y % 100),
        lambda y, m, d: "%d. %s %d" % (d, MONTHS[m - 1], y), lambda y, m, d: "%d-%02d-%02dT00:00:00Z" % (y, m, d),
        lambda y, m, d: "%d%02d%02d" % (y, m, d), lambda y, m, d: "%d/%d/%d 12:00:00 AM" % (m, d, y),
        lambda y, m, d: "%02d-%s-%02d" % (d, MONTHS[m - 1][:3].title(), y % 100), serial]
ENCODINGS = ["utf-8", "cp1252", "utf-16", "utf-8-sig", "utf-16-le"]
SHAPES = ["signed", "side", "kind", "pair", "behind", "vat", "ledger"]
ROWS, FIRMS, FILES = 300, 12, 10


class Guise:
    """One way to write the purchases: all that varies is drawn once, in the order below."""

    def __init__(self, rng, shape):
        self.rng, self.shape = rng, shape
        self.day, self.minus = rng.choice(DAYS), rng.choice(MINUS)
        self.write = rng.choice(AMOUNTS)
        self.sides, self.kinds = rng.choice(SIDES), rng.choice(KINDS)
        self.keys = ["ledger", "name", "orgnr", "country", "day", "text", "reference"]
        self.keys += {"signed": ["amount"], "side": ["amount", "side"], "kind": ["amount", "kind"],
                      "pair": ["debit", "credit"], "behind": ["amount"], "vat": ["net", "tax", "gross"],
                      "ledger": ["amount", "kind"]}[shape]
        self.keys += rng.sample(["rest", "due", "count"], rng.randrange(3))
        rng.shuffle(self.keys)
        self.names = {key: rng.choice(HEADERS[key]) for key in self.keys}
        self.args = ("--sign", "minus") if shape == "ledger" else ()

    def signed(self, cents):
        text = self.write(*divmod(abs(cents), 100))
        return self.minus(text) if cents < 0 else text

    def sums(self, cents, kind=None):
        """The cells that say the amount, and what it is."""
        plain = self.write(*divmod(abs(cents), 100))
        kind = kind or self.kinds[cents < 0]
        if self.shape == "side":
            return {"amount": plain, "side": self.sides[cents < 0]}
        if self.shape == "kind":
            return {"amount": plain, "kind": kind}
        if self.shape == "ledger":
            return {"amount": self.signed(-cents), "kind": kind}
        if self.shape == "pair":
            return {"credit" if cents < 0 else "debit": plain}
        if self.shape == "behind":
            return {"amount": plain.replace("kr ", "").replace(" NOK", "") + (" CR" if cents < 0 else " DR")}
        if self.shape == "vat":
            return {"net": self.signed(cents), "tax": self.signed(cents // 4), "gross": self.signed(cents + cents // 4)}
        return {"amount": self.signed(cents)}

    def row(self, n, purchase):
        (ledger, name, orgnr, country), ymd, cents = purchase
        cells = {"ledger": ledger, "name": name, "orgnr": orgnr, "country": country, "day": self.day(*ymd),
                 "text": "x;y,z\tu|v", "reference": "B%d" % n, "rest": self.signed(cents // 3),
                 "due": self.day(2023, 12, 31), "count": "%d" % (n % 7)}
        cells.update(self.sums(cents))
        return [cells.get(key, "") for key in self.keys]

    def payment(self, n, purchase):
        cells = dict(zip(self.keys, self.row(n, purchase)))
        cells.update(self.sums(-purchase[2], self.kinds[2]))
        return [cells[key] for key in self.keys]

    def total(self, purchases):
        """The file's own total, of the column as written or as it counts."""
        cents = sum(p[2] for p in purchases)
        cells = {"name": self.rng.choice(TOTALS)}
        if self.shape == "pair":
            cells["debit"] = self.signed(sum(p[2] for p in purchases if p[2] > 0))
            cells["credit"] = self.signed(-sum(p[2] for p in purchases if p[2] < 0))
        elif self.shape == "vat":
            cells["net"] = self.signed(cents)
        elif self.shape == "ledger":
            cells["amount"] = self.signed(-cents)
        else:
            cells["amount"] = self.signed(cents)
        return [cells.get(key, "") for key in self.keys]

    def bytes(self, purchases):
        rng = self.rng
        header = [self.names[key] for key in self.keys]
        rows = [[title] for title in rng.sample(TITLES, rng.randrange(3))]
        rows += [[]] * rng.randrange(2) + [header]
        for n, purchase in enumerate(purchases):
            rows.append(self.row(n, purchase))
            if self.shape == "ledger" and n % 10 == 0 and purchase[2] > 0:
                rows.append(self.payment(n, purchase))
            if n % 97 == 96 and rng.random() < 0.5:
                rows += [[], ["Side %d av 4" % (n // 97 + 2)], header]
        if self.shape != "ledger" and rng.random() < 0.7:
            rows.append(self.total(purchases))
        if rng.random() < 0.5:
            rows += [[], [rng.choice(NOTES)] + [""] * (len(header) - 1)]
        return csv_bytes(rows, rng.choice(";,\t|"), rng.choice(ENCODINGS), rng.choice(["\n", "\r\n"]))


class Guises(Case):
    def purchases_of(self, rng):
        firms = [("%d" % (1000 + i), "%s %s AS" % (a, b), "", c) for i, (a, b, c) in enumerate(
            (rng.choice(["Alke", "Lomvi", "Teist", "Skarv"]), rng.choice(["Glass", "Stål", "Frakt", "Trykk"]) + str(i),
             rng.choice(["NO", "SE", "DE"])) for i in range(FIRMS))]
        return [(rng.choice(firms), (rng.choice([2022, 2023]), rng.randrange(1, 13), rng.randrange(1, 29)),
                 rng.choice([rng.randrange(-10**6, 0), *(rng.randrange(1, 10**8) for _ in range(9))]))
                for _ in range(ROWS)]

    def check(self, seed):
        rng = random.Random(seed)
        purchases = self.purchases_of(rng)
        years = {}
        for _, (year, _, _), cents in purchases:
            years[str(year)] = years.get(str(year), 0) + cents
        for n in range(FILES):
            shape = SHAPES[n] if n < len(SHAPES) else rng.choice(SHAPES)
            with self.subTest(seed=seed, n=n, shape=shape):
                guise = Guise(rng, shape)
                self.write("x.csv", guise.bytes(purchases))
                document = self.json("import", "purchases", "x.csv", "--dry-run", *guise.args, code=None)
                self.assertEqual((document.get("totals"), document.get("created")),
                                 ({"NOK": sum(years.values())}, ROWS), document)
                self.assertEqual({y["year"]: y["amount"] for y in document["years"]}, years)
                self.assertEqual(document["suppliers_created"], len({firm for firm, _, _ in purchases}))
                rng.shuffle(purchases)

    def test_ten_files(self):
        self.init()
        for seed in os.environ.get("GUISES", "20230511 7 41").split():
            self.check(int(seed))

    def test_what_the_register_has_is_the_same(self):
        """Purchases by supplier and day, whichever of two guises they came in."""
        rng, kept = random.Random(5), []
        purchases = self.purchases_of(rng)
        for name, shape in (("a.db", "signed"), ("b.db", "ledger")):
            guise = Guise(rng, shape)
            self.write("x.csv", guise.bytes(purchases))
            self.run_dd("--register", name, "init", "--company", "Prøve AS")
            self.run_dd("--register", name, "import", "purchases", "x.csv", *guise.args)
            kept.append(sql(self.dir / name, "SELECT n.name, p.day, p.ore FROM purchase p JOIN supplier_name n"
                            " ON n.supplier_id = p.supplier_id ORDER BY 1, 2, 3"))
        self.assertEqual(*kept)
        self.assertEqual(len(kept[0]), ROWS)


if __name__ == "__main__":
    unittest.main()
