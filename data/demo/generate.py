#!/usr/bin/env python3
"""Makes an invented company's ledger export: company.txt, suppliers.csv, purchases.csv.

    generate.py demo OUTDIR          the demo company, the same bytes on every machine
    generate.py random SEED OUTDIR   another company of quite other proportions, for tests

All names, numbers and addresses are made up. Money is counted in whole minor units
(øre, cents, yen) and rates in ten-thousandths: no floating point anywhere.
"""

import os
import sys
import unicodedata
from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple

sys.dont_write_bytecode = True
import tables as t  # noqa: E402  (beside this file)

SUPPLIER_COLUMNS = ["Leverandørnr", "Leverandørnavn", "Org.nr", "Land", "Produksjonsland", "NACE", "Kategori",
                    "Klasse", "Klassebegrunnelse", "E-post", "Ansvarlig"]
PURCHASE_COLUMNS = ["Bilagsnr", "Bilagsdato", "Leverandørnr", "Leverandør", "Konto", "Kontonavn", "Tekst", "Valuta",
                    "Beløp valuta", "Kurs", "Beløp NOK", "Inngår i produksjon"]
CHAIN, PARTNER, NOT_SUPPLIER = "Leverandørkjede", "Forretningspartner", "Ikke leverandør"
NBSP = "\u00a0"

# What the demo must add up to in 2023, in øre: (region, goes into products?) -> sum.
DEMO_CELLS = {
    ("norway", True): 4_443_094_40, ("norway", False): 61_879_378_10,
    ("eu", True): 2_239_980_00, ("eu", False): 1_438_110_00,
    ("europe", True): 405_020_00, ("europe", False): 644_970_00,
    ("outside", True): 212_150_00, ("outside", False): 438_180_00,
}
EUROPE_OUTSIDE_EU = ("IS", "GB", "CH")
OUTSIDE_EUROPE = ("US", "JP", "CN", "IN", "KR")


class Rng:
    """splitmix64: the same numbers in every Python."""

    def __init__(self, seed: int):
        self.state = seed & (2 ** 64 - 1)

    def next(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2 ** 64 - 1)
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2 ** 64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2 ** 64 - 1)
        return z ^ (z >> 31)

    def between(self, low: int, high: int) -> int:
        return low + self.next() % (high - low + 1)

    def percent(self, chance: int) -> bool:
        return self.next() % 100 < chance

    def pick(self, items):
        return items[self.next() % len(items)]

    def shuffled(self, items) -> list:
        rest, out = list(items), []
        while rest:
            out.append(rest.pop(self.next() % len(rest)))
        return out


@dataclass
class Supplier:
    name: str
    country: str = ""                   # code, "" = not known
    made_in: str = ""
    nace: str = ""
    category: str = ""
    klass: str = ""
    reason: str = ""
    owner: str = ""
    org: str = ""
    email: str = ""
    number: str = ""
    currency: str = "NOK"
    account: Tuple[int, str] = (6500, "Diverse kostnader")
    texts: Tuple[str, ...] = ("Faktura",)
    lines: Tuple[int, int] = (1, 4)
    whole_kroner: bool = False
    money: Dict[Tuple[int, bool], int] = field(default_factory=dict)    # (year, production?) -> øre


@dataclass
class Line:
    date: Tuple[int, int, int]
    supplier: Supplier
    text: str
    currency: str
    amount: int                         # minor units of the currency
    rate: int                           # ten-thousandths of a krone per unit
    production: str
    voucher: int = 0


# ---- numbers

def exponent(currency: str) -> int:
    return 0 if currency == "JPY" else 2


def divide_half_away(a: int, b: int) -> int:
    """a / b, b > 0, halves away from zero."""
    q = (2 * abs(a) + b) // (2 * b)
    return q if a >= 0 else -q


def to_ore(amount: int, currency: str, rate: int) -> int:
    return divide_half_away(amount * rate * 10 ** (2 - exponent(currency)), 10000)


def from_ore(ore: int, currency: str, rate: int) -> int:
    return divide_half_away(ore * 10000, rate * 10 ** (2 - exponent(currency)))


def share_out(total: int, weights: List[int]) -> List[int]:
    """Splits total by weight; the parts sum to total."""
    whole, done, parts = sum(weights), 0, []
    for weight in weights:
        done += weight
        parts.append(total * done // whole - sum(parts))
    return parts


def month_rate(currency: str, year: int, month: int) -> int:
    """An invented rate that wanders a little from month to month."""
    if currency == "NOK":
        return 10000
    base = t.RATES[currency][0 if year <= 2022 else 1]
    wobble = (year * 37 + month * 53 + sum(map(ord, currency)) * 7) % 61 - 30
    return base + base * wobble // 1500


# ---- text

def slug(name: str) -> str:
    word = name.replace("æ", "ae").replace("ø", "o").replace("Ø", "O").replace("Æ", "Ae").replace("ß", "ss")
    word = unicodedata.normalize("NFKD", word)
    word = "".join(c for c in word if c.isascii() and (c.isalnum() or c == " "))
    return word.split()[0].lower()


def spell_org(digits: str, rng: Rng) -> str:
    grouped = "%s %s %s" % (digits[:3], digits[3:6], digits[6:])
    return rng.pick((grouped, digits, digits, "NO%sMVA" % digits, "NO %s MVA" % grouped, grouped + " "))


def spell_country(code: str, rng: Rng) -> str:
    return rng.pick(t.SPELLINGS[code]) if code else ""


def spell_nace(code: str, rng: Rng) -> str:
    return rng.pick((code, code, code[:5], code[:2]))


def spell_amount(minor: int, currency: str, gap: str, trailing_minus: bool) -> str:
    scale = 10 ** exponent(currency)
    digits = "{:,}".format(abs(minor) // scale).replace(",", gap)
    if scale > 1:
        digits += ",%02d" % (abs(minor) % scale)
    if minor >= 0:
        return digits
    return digits + "-" if trailing_minus else "-" + digits


def spell_rate(rate: int) -> str:
    return "%d,%04d" % (rate // 10000, rate % 10000)


def spell_date(date: Tuple[int, int, int], style: str) -> str:
    year, month, day = date
    if style == "month":
        return "%04d-%02d" % (year, month)
    return "%04d-%02d-%02d" % date if style == "iso" else "%02d.%02d.%04d" % (day, month, year)


class Fresh:
    """Places and organisation numbers, each given out once."""

    def __init__(self, rng: Rng):
        self.rng = rng
        self.places = rng.shuffled([a + b for a in t.PLACE_FIRST for b in t.PLACE_LAST])
        self.given = set()

    def place(self) -> str:
        return self.places.pop()

    def org(self) -> str:
        """Nine digits that pass mod 11, from the low 80 and 90 series."""
        while True:
            body = self.rng.pick("89") + "0" + "%06d" % self.rng.between(0, 999999)
            rest = sum(int(d) * w for d, w in zip(body, (3, 2, 7, 6, 5, 4, 3, 2))) % 11
            if rest != 1 and body not in self.given:
                self.given.add(body)
                return body + str(0 if rest == 0 else 11 - rest)


# ---- writing

def quoted(cell: str, delimiter: str) -> str:
    if any(c in cell for c in (delimiter, ";", '"', "\n")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def write_csv(path: str, header: List[str], rows: List[Dict[str, str]], encoding: str, delimiter: str,
              blank_every: int) -> None:
    """Rows as an accounting system's "Excel CSV": CRLF, a blank line now and then and at the end."""
    out = [delimiter.join(header)]
    for i, row in enumerate(rows, 1):
        out.append(delimiter.join(quoted(row[name], delimiter) for name in header))
        if i % blank_every == 0:
            out.append("")
    out += ["", ""]
    with open(path, "wb") as f:
        f.write("\r\n".join(out).encode(encoding))


def write_company(outdir: str, name: str, org: str) -> None:
    os.makedirs(outdir, exist_ok=True)
    with open(os.path.join(outdir, "company.txt"), "wb") as f:
        f.write(("%s\n%s\n" % (name, org)).encode("utf-8"))


def supplier_row(s: Supplier, rng: Rng) -> Dict[str, str]:
    pad = "  " if rng.percent(4) else ""
    values = [s.number, s.name + pad, s.org, spell_country(s.country, rng), spell_country(s.made_in, rng), s.nace,
              s.category, s.klass, s.reason, s.email, s.owner]
    return dict(zip(SUPPLIER_COLUMNS, values))


def purchase_row(line: Line, rng: Rng, style: str) -> Dict[str, str]:
    gap, trailing = rng.pick((NBSP, NBSP, " ", "")), rng.percent(40)
    rate = "" if line.currency == "NOK" and rng.percent(50) else spell_rate(line.rate)
    nok = to_ore(line.amount, line.currency, line.rate)
    s = line.supplier
    values = [str(line.voucher), spell_date(line.date, style), s.number, s.name + (" " if rng.percent(3) else ""),
              str(s.account[0]), s.account[1], line.text, line.currency,
              spell_amount(line.amount, line.currency, gap, trailing), rate,
              spell_amount(nok, "NOK", gap, trailing), line.production]
    return dict(zip(PURCHASE_COLUMNS, values))


def purchase_rows(lines: List[Line], rng: Rng, styles: Tuple[str, ...]) -> List[Dict[str, str]]:
    """A line that comes twice in a row is spelled the same way twice."""
    rows: List[Dict[str, str]] = []
    for before, line in zip([None] + lines, lines):
        rows.append(rows[-1] if line is before else purchase_row(line, rng, rng.pick(styles)))
    return rows


def number_vouchers(lines: List[Line]) -> None:
    """By date; lines of one supplier on one day are one voucher."""
    lines.sort(key=lambda line: (line.date, line.supplier.number))
    seen: Dict[int, int] = {}
    before: Optional[Line] = None
    for line in lines:
        same = before and (before.date, before.supplier) == (line.date, line.supplier)
        if not same:
            seen[line.date[0]] = seen.get(line.date[0], 0) + 1
        line.voucher = line.date[0] % 100 * 100000 + seen[line.date[0]]
        before = line


# ---- the demo: suppliers

def trade_of(category: str) -> t.Trade:
    return next(trade for trade in t.TRADES if trade.category == category)


def norwegian(trade: t.Trade, index: int, fresh: Fresh, rng: Rng) -> Supplier:
    name = "%s %s %s" % (fresh.place(), trade.words[index % len(trade.words)], rng.pick(t.FORMS))
    for category, i, special in t.SPECIAL_NAMES:
        if (category, i) == (trade.category, index):
            name = special
    s = Supplier(name, "SJ" if name == t.SVALBARD else "NO")
    s.made_in = trade.made_in[(index + rng.between(0, 1)) % len(trade.made_in)]
    s.nace = "" if rng.percent(3) else spell_nace(trade.nace[index % len(trade.nace)], rng)
    s.org = "" if rng.percent(4) else spell_org(fresh.org(), rng)
    s.email = "" if rng.percent(25) else "%s@%s.example.no" % (rng.pick(("post", "faktura", "ordre")), slug(name))
    s.whole_kroner = rng.percent(40)
    s.lines = trade.lines
    fill_from_trade(s, trade, trade.chain)
    return s


def fill_from_trade(s: Supplier, trade: t.Trade, chain: bool) -> None:
    s.category, s.account, s.owner, s.texts = trade.category, trade.account, trade.owner, trade.texts
    s.klass = CHAIN if chain else PARTNER


def norwegians_of(trade: t.Trade, fresh: Fresh, rng: Rng) -> List[Supplier]:
    """The trade's suppliers of 2023, with its money spread unevenly over them."""
    found = [norwegian(trade, i, fresh, rng) for i in range(trade.count)]
    weights = [rng.pick((2, 3, 3, 5, 8, 13, 21)) * rng.between(75, 130) for _ in found]
    if trade.category == t.NET_ZERO[0]:
        weights[t.NET_ZERO[1]] = 0
    for production, kkr in ((True, trade.production), (False, trade.other)):
        for s, ore in zip(found, share_out(kkr * 100000, weights)):
            s.money[(2023, production)] = ore
    return found


def foreigner(a: t.Abroad, year: int, rng: Rng) -> Supplier:
    s = Supplier(a.name, a.country, a.made_in, a.nace, org=a.org, currency=a.currency)
    s.email = "" if rng.percent(30) else "%s@%s.example.com" % (rng.pick(("sales", "invoice")), slug(a.name))
    s.lines = (1, 3) if a.production + a.other < 50 else (3, 9)
    fill_from_trade(s, trade_of(a.category), a.chain)
    s.money = {(year, True): a.production * 100000, (year, False): a.other * 100000}
    return s


def region(s: Supplier) -> str:
    if s.country in ("NO", "SJ"):
        return "norway"
    if s.country in EUROPE_OUTSIDE_EU:
        return "europe"
    return "outside" if s.country in OUTSIDE_EUROPE else "eu"


def scale_cells(suppliers: List[Supplier]) -> None:
    """Scales the money of 2023 so that each cell has its sum."""
    for (where, production), target in DEMO_CELLS.items():
        members = [s for s in suppliers if region(s) == where]
        key = (2023, production)
        for s, ore in zip(members, share_out(target, [s.money[key] for s in members])):
            s.money[key] = ore


def add_2022_money(suppliers: List[Supplier], rng: Rng) -> None:
    """Four out of five were bought from the year before as well."""
    for s in suppliers:
        if s.category in ("Husleie", "Strøm") or rng.percent(80):
            factor = rng.between(60, 115)
            for production in (True, False):
                s.money[(2022, production)] = s.money[(2023, production)] * factor // 100


def only_2022(fresh: Fresh, rng: Rng) -> List[Supplier]:
    found = [foreigner(a, 2022, rng) for a in t.ABROAD_2022]
    for i, category in enumerate(t.LATE_2022_CATEGORIES):
        s = norwegian(trade_of(category), 90 + i, fresh, rng)
        s.lines = (1, 4)
        s.money = {(2022, False): rng.between(400000, 16000000)}
        found.append(s)
    found[-2].country = ""              # nobody wrote down where they are
    return found


def payee_supplier(p: t.Payee) -> Supplier:
    s = Supplier(p.name, "NO", klass=NOT_SUPPLIER, reason=p.reason, account=p.account, texts=(p.text,),
                 lines=(p.lines, p.lines), category="Ikke innkjøp", owner="Økonomisjef")
    s.money = {(2022, False): p.kkr[0] * 100000 + 4711, (2023, False): p.kkr[1] * 100000 + 1133 * p.lines}
    if p.kkr[1] == 0:
        del s.money[(2023, False)]
    return s


def spoil_one_org_number(suppliers: List[Supplier]) -> None:
    """One Norwegian supplier of 2023 has a check digit that is one off."""
    s = next(s for s in suppliers if s.category == "Vakt og sikkerhet" and s.org.strip().isdigit())
    digits = s.org.strip()
    s.org = digits[:8] + str((int(digits[8]) + 1) % 10)


def leave_some_unclassified(suppliers: List[Supplier]) -> None:
    for s in suppliers[17::41]:
        s.klass = ""


def number_suppliers(suppliers: List[Supplier], rng: Rng) -> List[Supplier]:
    ordered, number = rng.shuffled(suppliers), 10000
    for s in ordered:
        number += rng.between(1, 37)
        s.number = str(number)
    return ordered


# ---- the demo: lines

def months_of(count: int, rng: Rng) -> List[int]:
    return sorted(rng.shuffled(range(1, 13))[:count]) if count <= 12 else [i * 12 // count + 1 for i in range(count)]


def line_text(s: Supplier, year: int, month: int, rng: Rng) -> str:
    text = rng.pick(s.texts)
    return "%s %02d/%d" % (text, month, year) if rng.percent(45) else text


def invoices(s: Supplier, year: int, dates: List[Tuple[int, int, int]], production: bool, rng: Rng) -> List[Line]:
    ore = s.money.get((year, production), 0)
    if ore == 0:
        return []
    flag = "Ja" if production else ("" if rng.percent(25) else "Nei")
    made = []
    for date, part in zip(dates, share_out(ore, [rng.between(40, 100) for _ in dates])):
        if s.whole_kroner:
            part = divide_half_away(part, 100) * 100
        rate = month_rate(s.currency, year, date[1])
        made.append(Line(date, s, line_text(s, year, date[1], rng), s.currency,
                         from_ore(part, s.currency, rate), rate, flag))
    return made


def year_lines(s: Supplier, year: int, rng: Rng) -> List[Line]:
    count = rng.between(*s.lines)
    dates = [(year, month, rng.between(1, 28)) for month in months_of(count, rng)]
    made = invoices(s, year, dates, True, rng)
    made += invoices(s, year, dates[::3] if made else dates, False, rng)
    if len(made) >= 3 and rng.percent(14):
        made.append(credit_in(made, rng))
    return made


def credit_in(lines: List[Line], rng: Rng) -> Line:
    """Credits a part of one invoice that was billed too high; the year's sum stays."""
    first = lines[rng.between(0, len(lines) - 2)]
    part = max(1, abs(first.amount) // rng.between(3, 12))
    first.amount += part
    year, month, day = first.date
    return Line((year, month, min(28, day + 3)), first.supplier, "Kreditnota, feil pris", first.currency, -part,
                first.rate, first.production)


def zero_lines(s: Supplier) -> List[Line]:
    """Bought and given back: the year nets to exactly zero."""
    return [Line((2023, 9, 4), s, "Hev/senk-bord, 4 stk", "NOK", 4398050, 10000, "Nei"),
            Line((2023, 10, 18), s, "Kreditnota, retur av 4 bord", "NOK", -4398050, 10000, "Nei")]


def last_year_credit(lines: List[Line], rng: Rng) -> None:
    """Notes dated 2023 that credit invoices of 2022; an invoice of 2023 rises by as much, so the sums stay."""
    billed = [line for line in lines if line.currency == "EUR" and line.date[0] == 2023]
    for number in sorted({line.supplier.number for line in billed})[:4]:
        mine = [line for line in billed if line.supplier.number == number]
        part = mine[0].amount // 5
        mine[0].amount += part
        lines.append(Line((2023, 1, 9), mine[0].supplier, "Kreditnota, bilag fra 2022", "EUR", -part, mine[0].rate,
                          mine[0].production))


def shift_to_year_ends(lines: List[Line], suppliers: List[Supplier]) -> None:
    """Some lines on the days where years meet, among them of suppliers left at the end of 2022."""
    for i, s in enumerate(suppliers):
        mine = sorted((line for line in lines if line.supplier is s), key=lambda line: line.date)
        old = [line for line in mine if line.date[0] == 2022]
        new = [line for line in mine if line.date[0] == 2023]
        if old and (i % 29 == 0 or not new and i % 4 == 0):
            old[-1].date = (2022, 12, 31)
        if new and i % 31 == 0:
            new[0].date = (2023, 1, 1)
        if new and i % 37 == 0:
            new[-1].date = (2023, 12, 31)


def awkward_texts(lines: List[Line]) -> None:
    """Cells that need quotes, and the euro sign, which Latin-1 lacks."""
    texts = ("Rør 1/2\"; bend og kobling", "Rev. \"C\" av tegning", "Avtale nr. 7; delfaktura 2",
             "Ordre lagt inn to ganger\nse e-post fra lager", "Valutagebyr i € og $", "Tillegg – kveld/natt ")
    for text, line in zip(texts, lines[60::211]):
        line.text = text


def repeat_one(lines: List[Line]) -> None:
    """Two fully equal lines: the carrier billed two trips alike, both count."""
    first = next(line for line in lines if line.supplier.category == "Transport" and line.amount > 0
                 and line.currency == "NOK" and line.date[0] == 2023)
    first.amount = first.amount // 2
    first.supplier.whole_kroner = False
    lines.insert(lines.index(first), first)


def demo_suppliers(fresh: Fresh, rng: Rng) -> List[Supplier]:
    current = [s for trade in t.TRADES for s in norwegians_of(trade, fresh, rng)]
    current += [foreigner(a, 2023, rng) for a in t.ABROAD]
    scale_cells(current)
    add_2022_money(current, rng)
    spoil_one_org_number(current)
    leave_some_unclassified(current)
    return number_suppliers(current + only_2022(fresh, rng) + [payee_supplier(p) for p in t.PAYEES], rng)


def demo_lines(suppliers: List[Supplier], rng: Rng) -> List[Line]:
    lines: List[Line] = []
    for s in suppliers:
        for year in (2022, 2023):
            lines += year_lines(s, year, rng)
    zero = next(s for s in suppliers if s.category == t.NET_ZERO[0] and s.money.get((2023, False)) == 0)
    lines += zero_lines(zero)
    last_year_credit(lines, rng)
    shift_to_year_ends(lines, suppliers)
    number_vouchers(lines)
    awkward_texts(lines)
    repeat_one(lines)
    return lines


def demo(outdir: str) -> None:
    rng = Rng(2023)
    fresh = Fresh(rng)
    suppliers = demo_suppliers(fresh, rng)
    lines = demo_lines(suppliers, rng)
    write_company(outdir, "Nordlys Radiofarmasi AS", fresh.org())
    spelling = Rng(41)
    write_csv(os.path.join(outdir, "suppliers.csv"), SUPPLIER_COLUMNS,
              [supplier_row(s, spelling) for s in suppliers], "cp1252", ";", 97)
    write_csv(os.path.join(outdir, "purchases.csv"), PURCHASE_COLUMNS,
              purchase_rows(lines, spelling, ("dotted",)), "cp1252", ";", 397)


# ---- random companies

EDGE = ("GB", "CY", "XK", "GL", "FO", "SJ", "LI", "IS", "CH", "RE", "AX", "HK", "", "NO", "GB", "RU", "TR")


def random_country(rng: Rng, norwegian_percent: int, unknown_percent: int) -> str:
    if rng.percent(norwegian_percent):
        return "NO"
    return "" if rng.percent(unknown_percent) else rng.pick(sorted(t.SPELLINGS))


def random_class(rng: Rng, weights: Tuple[int, int, int]) -> str:
    dice = rng.between(0, 99)
    for klass, upto in zip((CHAIN, PARTNER, ""), weights):
        if dice < upto:
            return klass
    return NOT_SUPPLIER


def random_supplier(country: str, weights: Tuple[int, int, int], number: int, fresh: Fresh, rng: Rng) -> Supplier:
    trade = rng.pick(t.TRADES)
    s = Supplier("%s %s %s" % (fresh.place(), rng.pick(trade.words), rng.pick(t.FORMS)), country)
    fill_from_trade(s, trade, True)
    s.klass = random_class(rng, weights)
    s.reason = rng.pick(("Bank", "Offentlig avgift", "Ansattes utlegg")) if s.klass == NOT_SUPPLIER else ""
    s.made_in = "" if rng.percent(35) else rng.pick(sorted(t.SPELLINGS))
    s.nace = spell_nace(rng.pick(trade.nace), rng)
    s.org = spell_org(fresh.org(), rng) if country in ("NO", "SJ", "") and rng.percent(85) else ""
    s.email = "post@%s.example.com" % slug(s.name) if rng.percent(50) else ""
    s.number = "%05d" % number
    return s


def random_suppliers(fresh: Fresh, rng: Rng) -> List[Supplier]:
    count, numbers = rng.between(30, 300), rng.shuffled(range(1, 100000, 137))
    norwegian_percent, unknown_percent = rng.pick((5, 40, 90)), rng.pick((1, 10, 30))
    chain, partner = rng.between(5, 60), rng.between(5, 25)
    weights = (chain, chain + partner, rng.between(chain + partner, 95))
    countries = list(EDGE) + [random_country(rng, norwegian_percent, unknown_percent)
                              for _ in range(count - len(EDGE))]
    return [random_supplier(country, weights, numbers.pop(), fresh, rng) for country in rng.shuffled(countries)]


def random_line(s: Supplier, year: int, rng: Rng, sign_percent: int) -> Line:
    currency = "NOK" if rng.percent(60) else rng.pick(sorted(t.RATES))
    amount = rng.between(1, 10 ** rng.between(2, 9))
    if rng.percent(sign_percent):
        amount = -amount
    month = rng.between(1, 12)
    rate = 10000 if currency == "NOK" else rng.between(t.RATES[currency][0] // 2, t.RATES[currency][1] * 2)
    text = rng.pick(("Faktura", "Varer; diverse", "Del \"A\"", "To linjer\nher", rng.pick(s.texts)))
    return Line((year, month, rng.pick((1, 15, 28, 31 if month in (1, 12) else 30 if month == 6 else 27))), s, text,
                currency, amount, rate, rng.pick(("Ja", "Nei", "Nei", "")))


def random_lines(suppliers: List[Supplier], years: List[int], rng: Rng) -> List[Line]:
    sign, lines = rng.pick((3, 15, 45)), []
    for i, s in enumerate(suppliers):
        for year in years:
            made = [random_line(s, year, rng, sign) for _ in range(rng.pick((0, 0, 1, 1, 2, 5, 12)))]
            if i % 19 == 1 and made:    # given back in full
                made += [Line(m.date, s, "Kreditnota", m.currency, -m.amount, m.rate, m.production) for m in made]
            if i % 23 == 2:             # more given back than bought
                made.append(Line((year, 12, 31), s, "Bonus", "NOK", -10 ** 13, 10000, ""))
            if i % 17 != 3:             # some were never bought from
                lines += made
    number_vouchers(lines)
    return [copy for i, line in enumerate(lines) for copy in ([line, line] if i % 83 == 5 else [line])]


def random_company(seed: int, outdir: str) -> None:
    rng = Rng(seed * 1000003 + 17)
    encoding = ("utf-8-sig", "utf-8", "cp1252")[seed % 3]
    delimiter, styles = rng.pick(";\t"), rng.pick((("dotted",), ("iso",), ("iso", "month"), ("month",)))
    years = sorted(rng.shuffled(range(2018, 2025))[:rng.between(2, 5)])
    fresh = Fresh(rng)
    suppliers = random_suppliers(fresh, rng)
    lines = random_lines(suppliers, years, rng)
    write_company(outdir, fresh.place() + " Prøveselskap AS", fresh.org())
    write_csv(os.path.join(outdir, "suppliers.csv"), rng.shuffled(SUPPLIER_COLUMNS),
              [supplier_row(s, rng) for s in suppliers], encoding, delimiter, 50)
    write_csv(os.path.join(outdir, "purchases.csv"), rng.shuffled(PURCHASE_COLUMNS),
              purchase_rows(lines, rng, styles), encoding, delimiter, 60)


def main(args: List[str]) -> int:
    if len(args) == 2 and args[0] == "demo":
        demo(args[1])
    elif len(args) == 3 and args[0] == "random" and args[1].isdigit():
        random_company(int(args[1]), args[2])
    else:
        print("usage: generate.py demo OUTDIR | generate.py random SEED OUTDIR", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
