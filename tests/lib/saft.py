"""SAF-T Financial files of invented ledgers, written as several makers of accounting systems write them, and the same
ledgers' sums found by arithmetic of their own. No firm or person is meant."""

import random
from xml.sax.saxutils import escape

import ledger

# A maker's way: prefix of elements, namespace, version, white space, where the supplier of a posting is said.
STYLES = {
    "plain": {},
    "prefix": {"prefix": "n1:"},
    "bare": {"namespace": False, "version": None},
    "old": {"version": "1.20"},
    "oldest": {"version": "1.10", "encoding": "iso-8859-1"},
    "everywhere": {"supplier_on": "lines"},
    "voucher": {"supplier_on": "voucher"},
    "composite": {"supplier_on": "account"},
    "pretty": {"pretty": True, "cdata": True, "attributes": True},
    "cp1252": {"encoding": "windows-1252"},
    "utf16": {"encoding": "utf-16"},
    "bom": {"bom": True},
}
ACCOUNTS = (
    ("1280", "Kontormaskiner"), ("1460", "Varelager"), ("1500", "Kundefordringer"), ("1700", "Forskuddsbetalt leie"),
    ("1920", "Bank"), ("2050", "Annen egenkapital"), ("2400", "Leverandørgjeld"), ("2405", "Leverandørgjeld valuta"),
    ("2600", "Forskuddstrekk"), ("2700", "Utgående mva"), ("2710", "Inngående mva"), ("2910", "Gjeld til ansatte"),
    ("2930", "Skyldig lønn"), ("2960", "Påløpte kostnader"), ("3000", "Salg"), ("4290", "Beholdningsendring"),
    ("5000", "Lønn"), ("5400", "Arbeidsgiveravgift"), ("6000", "Avskrivning"), ("7770", "Bankgebyr"),
    ("7830", "Tap på fordringer"), ("8150", "Rentekostnader"))


class Book:
    """Accounts, suppliers and vouchers; øre, debit less credit."""

    def __init__(self, year=2023, company="905461761"):
        self.year, self.company = year, company
        self.accounts = {number: {"name": name, "standard": number} for number, name in ACCOUNTS}
        self.suppliers, self.vouchers, self.whole = {}, [], self
        self.invoices = []  # of the source documents: voucher, supplier's number, name and country
        self.from_day, self.to_day = "%d-01-01" % year, "%d-12-31" % year

    def add_account(self, number, name, standard=None):
        self.accounts.setdefault(number, {"name": name, "standard": standard or number})

    def add_supplier(self, number, name, orgnr="", country="NO", trade="", account="2400", opening=0):
        self.suppliers[number] = {"name": name, "orgnr": orgnr, "country": country, "trade": trade, "account": account,
                                  "opening": opening}

    def post(self, day, *lines, number=None, journal="GL", kind="Normal", year=None):
        """A voucher: lines are account, øre and perhaps the supplier."""
        number = number or str(len(self.vouchers) + 1)
        lines = [(line + (None,))[:3] for line in lines]
        assert sum(line[1] for line in lines) == 0, lines
        self.vouchers.append({"id": number, "day": day, "year": year or int(day[:4]), "journal": journal, "kind": kind,
                              "lines": lines})

    def invoice(self, day, supplier, account, ore, tax=0.25, owed="2400", **how):
        vat = round(ore * tax)
        self.post(day, (account, ore), *([("2710", vat)] if vat else []), (owed, -ore - vat, supplier), **how)

    def pay(self, day, supplier, ore, fee=0, owed="2400"):
        self.post(day, (owed, ore, supplier), *([("7770", fee)] if fee else []), ("1920", -ore - fee))

    # --- what must come out -------------------------------------------------------------------

    def costs(self):
        """What is on the costs 4000-7999 by docs/saft.md, memo accounts apart."""
        total = 0
        for voucher in self.vouchers:
            for account, ore, _ in voucher["lines"]:
                n = int(account[:4])
                memo = 4080 <= n <= 4087 or 4380 <= n <= 4387 or 7780 <= n <= 7789
                total += ore if 4000 <= n <= 7999 and not memo else 0
        return total

    def owed(self, supplier):
        one = self.suppliers[supplier]
        payable = {s["account"] for s in self.suppliers.values()} | {"2400", "2405"}
        return one["opening"] + sum(ore for v in self.whole.vouchers for account, ore, who in v["lines"]
                                    if who == supplier and account in payable)

    def part(self, first, last):
        """The same ledger with some of its vouchers."""
        other = Book(self.year, self.company)
        other.__dict__.update(self.__dict__, vouchers=self.vouchers[first:last], whole=self)
        return other


# --- a year of a company -------------------------------------------------------------------------

NACE = {"6360": "81.210", "4300": "46.390", "6790": "78.200", "6600": "43.210", "6553": "62.010", "6340": "35.140"}


def year_of(year=2023, seed=1, few=None):
    """The year of the hotels of tests/lib/ledger.py: invoices, payments, credit notes, wages and the rest."""
    dice, book = random.Random(seed), Book(year)
    firms = ledger.suppliers(seed)[:few]
    for one in firms:
        book.add_account(one["account"], one["title"])
        book.add_supplier(one["ledger"], one["name"], one["orgnr"], one["country"], NACE.get(one["account"], ""))
    for one in firms:
        parts = dice.randrange(1, 9)
        for _ in range(parts):
            month, ore = dice.randrange(1, 13), max(1, one["kroner"] * 100 // parts)
            tax = 0.25 if one["country"] == "NO" else 0
            book.invoice("%d-%02d-%02d" % (year, month, dice.randrange(1, 28)), one["ledger"], one["account"], ore, tax)
            if month < 12:
                book.pay("%d-%02d-28" % (year, month + 1), one["ledger"], ore + round(ore * tax),
                         dice.choice((0, 3500)))
    for month in range(1, 13):
        day = "%d-%02d-25" % (year, month)
        book.post(day, ("5000", 90000000), ("2600", -30000000), ("2930", -60000000))
        book.post(day, ("5400", 12690000), ("2600", -12690000))
        book.post(day, ("6000", 4500000), ("1280", -4500000))
    book.vouchers.sort(key=lambda v: v["day"])
    for n, voucher in enumerate(book.vouchers, 1):
        voucher["id"] = str(n)
    return book


def random_book(seed):
    """Vouchers of every sort, also those that no accountant would make."""
    dice, book = random.Random(seed), Book(2023)
    for number, title in (("4300", "Varekjøp"), ("6360", "Renhold"), ("6540", "Inventar"), ("7140", "Reise"),
                          ("7790", "Annet")):
        book.add_account(number, title)
    for n in range(1, 9):
        book.add_supplier("L%d" % n, "Firma %d AS" % n, "", dice.choice(("NO", "SE", "CN", "")),
                          account=dice.choice(("2400", "2400", "2405", "2960")))
    book.add_supplier("K1", "Eurocard")
    accounts = list(book.accounts)
    for n in range(dice.randrange(20, 60)):
        lines, left = [], 0
        for _ in range(dice.randrange(1, 7)):
            ore = dice.choice((1, 3, 100, 8000_00, 1234567)) * dice.choice((1, 1, 1, -1))
            lines.append((dice.choice(accounts), ore, dice.choice((None, None, "L1", "L2", "L7", "K1"))))
            left += ore
        lines.append((dice.choice(("2400", "2400", "1920", "2910", "2050")), -left,
                      dice.choice(("L1", "L3", "L4", "K1", None))))
        book.post("2023-%02d-%02d" % (dice.randrange(1, 13), dice.randrange(1, 29)), *lines,
                  journal="IB" if n == 0 and dice.random() < 0.5 else "GL")
    return book


# --- writing it ----------------------------------------------------------------------------------


def kroner(ore):
    return "%s%d.%02d" % ("-" if ore < 0 else "", abs(ore) // 100, abs(ore) % 100)


class Writer:
    def __init__(self, book, style):
        self.book, self.out = book, []
        self.prefix, self.version = style.get("prefix", ""), style.get("version", "1.30")
        self.namespace, self.where = style.get("namespace", True), style.get("supplier_on", "payable")
        self.encoding, self.bom = style.get("encoding", "utf-8"), style.get("bom", False)
        self.pretty, self.cdata, self.attributes = (style.get(k, False) for k in ("pretty", "cdata", "attributes"))
        self.depth = 0

    def old(self):
        return self.version in ("1.10", "1.20")

    def open(self, name, attributes=""):
        self.out.append("%s<%s%s%s>" % (self.indent(), self.prefix, name, attributes))
        self.depth += 1

    def close(self, name):
        self.depth -= 1
        self.out.append("%s</%s%s>" % (self.indent(), self.prefix, name))

    def indent(self):
        return "\n" + "\t" * self.depth if self.pretty else ""

    def text(self, name, value):
        if value in (None, ""):
            return
        shown = "<![CDATA[%s]]>" % value if self.cdata and name in ("Name", "AccountDescription") else escape(value)
        if self.pretty and name in ("Amount", "Name"):
            shown = "\n  %s\n" % shown
        self.out.append("%s<%s%s%s>%s</%s%s>" % (self.indent(), self.prefix, name,
                                                 ' lang="nb" n="1"' if self.attributes else "", shown, self.prefix,
                                                 name))

    def inside(self, name, **texts):
        self.open(name)
        for key, value in texts.items():
            self.text(key, value)
        self.close(name)

    def header(self):
        self.open("Header")
        self.text("AuditFileVersion", self.version)
        self.text("AuditFileCountry", "NO" if self.version else None)
        self.text("SoftwareCompanyName", "Prøveregnskap")
        self.open("Company")
        self.text("RegistrationNumber", self.book.company)
        self.text("Name", "Prøve AS")
        self.close("Company")
        self.inside("SelectionCriteria", SelectionStartDate=self.book.from_day, SelectionEndDate=self.book.to_day)
        self.close("Header")

    def balance(self, word, ore):
        self.text("%s%sBalance" % (word, "Credit" if ore < 0 else "Debit"), kroner(abs(ore)))

    def account(self, number, one):
        self.open("Account")
        self.text("AccountID", number)
        self.text("AccountDescription", one["name"])
        if self.old():
            self.text("StandardAccountID", one["standard"])
        else:
            self.text("GroupingCategory", "RF-1167")
            self.text("GroupingCode", one["standard"])
        self.text("AccountType", "GL")
        self.balance("Opening", 0)
        self.balance("Closing", 0)
        self.close("Account")

    def supplier(self, number, one):
        self.open("Supplier")
        self.text("RegistrationNumber", one["orgnr"])
        self.text("Name", one["name"])
        if one["country"]:
            self.inside("Address", City="Oslo", Country=one["country"])
        self.text("SupplierID", number)
        if not self.old():
            self.open("BalanceAccount")
        self.text("AccountID", one["account"])
        self.balance("Opening", one["opening"])
        self.balance("Closing", one.get("closing", self.book.owed(number)))
        if not self.old():
            self.close("BalanceAccount")
        if one["trade"]:
            self.inside("PartyInfo", NaceCode=one["trade"])
        self.close("Supplier")

    def line(self, n, account, ore, who, of_voucher):
        payable = account in ("2400", "2405")
        on_account = self.where == "account" and payable and who
        self.open("Line")
        self.text("RecordID", str(n))
        self.text("AccountID", "%s:%s" % (account, who) if on_account else account)
        if self.where == "lines":
            self.text("SupplierID", who or of_voucher)
        elif not on_account and not (self.where == "voucher" and of_voucher):
            self.text("SupplierID", who)
        self.text("Description", "Bilag & tekst <%d>" % n)
        self.inside("%sAmount" % ("Credit" if ore < 0 else "Debit"), Amount=kroner(abs(ore)))
        self.close("Line")

    def voucher(self, voucher):
        named = {who for _, _, who in voucher["lines"] if who}
        only = named.pop() if len(named) == 1 else None
        self.open("Transaction")
        self.text("TransactionID", voucher["id"])
        self.text("Period", voucher["day"][5:7])
        self.text("PeriodYear", str(voucher["year"]))
        self.text("TransactionDate", voucher["day"])
        self.text("TransactionType", voucher["kind"])
        self.text("SupplierID", only if self.where == "voucher" else None)
        for n, (account, ore, who) in enumerate(voucher["lines"], 1):
            self.line(n, account, ore, who, only)
        self.close("Transaction")

    def entries(self, totals):
        vouchers = self.book.vouchers
        found = {"NumberOfEntries": len(vouchers),
                 "TotalDebit": sum(ore for v in vouchers for _, ore, _ in v["lines"] if ore > 0),
                 "TotalCredit": -sum(ore for v in vouchers for _, ore, _ in v["lines"] if ore < 0)}
        found.update(totals)
        self.open("GeneralLedgerEntries")
        for key, value in found.items():
            if value is not None:
                self.text(key, str(value) if key == "NumberOfEntries" else kroner(value))
        for journal in dict.fromkeys(v["journal"] for v in vouchers):
            self.open("Journal")
            self.text("JournalID", journal)
            for voucher in vouchers:
                if voucher["journal"] == journal:
                    self.voucher(voucher)
            self.close("Journal")
        self.close("GeneralLedgerEntries")

    def documents(self):
        self.open("SourceDocuments")
        self.open("PurchaseInvoices")
        self.text("NumberOfEntries", str(len(self.book.invoices)))
        for n, (voucher, number, name, country) in enumerate(self.book.invoices):
            self.open("Invoice")
            self.text("InvoiceNo", "F%d" % n)
            self.open("SupplierInfo")
            self.text("SupplierID", number)
            self.text("Name", name)
            self.inside("BillingAddress", City="Oslo", Country=country)
            self.close("SupplierInfo")
            self.text("TransactionID", voucher)
            self.close("Invoice")
        self.close("PurchaseInvoices")
        self.close("SourceDocuments")

    def write(self, totals, without):
        space = self.prefix.rstrip(":")
        namespace = ' xmlns%s="urn:StandardAuditFile-Taxation-Financial:NO"' % (":" + space if space else "")
        self.out.append('<?xml version="1.0" encoding="%s"?>' % self.encoding.upper())
        self.open("AuditFile", namespace if self.namespace else "")
        self.header()
        if "master" not in without:
            self.open("MasterFiles")
            self.open("GeneralLedgerAccounts")
            for number, one in self.book.accounts.items():
                self.account(number, one)
            self.close("GeneralLedgerAccounts")
            self.open("Suppliers")
            for number, one in self.book.suppliers.items():
                self.supplier(number, one)
            self.close("Suppliers")
            self.close("MasterFiles")
        if "entries" not in without:
            self.entries(totals)
        if self.book.invoices:
            self.documents()
        self.close("AuditFile")
        text = "".join(self.out).encode(self.encoding)
        return b"\xef\xbb\xbf" + text if self.bom else text


def write(book, style="plain", totals=None, without=()):
    """The bytes of a file; `totals` are control totals that it has in place of those that are right (None: lacks)."""
    return Writer(book, STYLES[style]).write(totals or {}, without)
