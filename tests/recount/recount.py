#!/usr/bin/env python3
"""Counts a year's figures again from an export, without the program and without its tables.

    recount.py DIR YEAR

Reads DIR/suppliers.csv and DIR/purchases.csv, prints one JSON object; money in øre. Purchases of a number that
DIR/merged.csv names (columns fra and til; the file may be absent) are taken for those of the other number.
The country knowledge below was written by hand for this script alone. A country text it
does not know stops it: a recount that guesses proves nothing.
"""

import csv
import io
import json
import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

# First and last day of membership; None: still a member.
UNION = {}
for codes, first in (("BE DE FR IT LU NL", date(1958, 1, 1)), ("DK IE GB", date(1973, 1, 1)),
                     ("GR", date(1981, 1, 1)), ("ES PT", date(1986, 1, 1)), ("AT FI SE", date(1995, 1, 1)),
                     ("CY CZ EE HU LV LT MT PL SI SK", date(2004, 5, 1)), ("BG RO", date(2007, 1, 1)),
                     ("HR", date(2013, 7, 1))):
    for member in codes.split():
        UNION[member] = (first, None)
UNION["GB"] = (UNION["GB"][0], date(2020, 1, 31))

# Parts of a member state that have a code of their own and belong to the Union.
UNION_TERRITORY = {"AX": "FI", "GF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR", "MF": "FR"}

# Europe by M49 outside the lists above, and Kosovo, which M49 doesn't list.
OTHER_EUROPE = set("AD AL BA BY CH FO GB GG GI IM JE MC MD ME MK RS RU SM UA VA XK".split())

# Everywhere else that has a code.
ELSEWHERE = set("""
    AE AF AG AI AM AO AQ AR AS AU AW AZ BB BD BF BH BI BJ BL BM BN BO BQ BR BS BT BV BW BZ CA CC CD CF CG CI CK CL CM
    CN CO CR CU CV CW CX DJ DM DO DZ EC EG EH ER ET FJ FK FM GA GD GE GH GL GM GN GQ GS GT GU GW GY HK HM HN HT ID IL
    IN IO IQ IR JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LK LR LS LY MA MG MH ML MM MN MO MP MR MS MU MV MW
    MX MY MZ NA NC NE NF NG NI NP NR NU NZ OM PA PE PF PG PH PK PM PN PR PS PW PY QA RW SA SB SC SD SG SH SL SN SO SR
    SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UG UM US UY UZ VC VE VG VI VN VU WF WS YE ZA ZM
    ZW""".split())

NAMES = {}
for entry in """
    NO norge, norway | SJ svalbard, svalbard og jan mayen | DE tyskland, germany | SE sverige, sweden
    | DK danmark, denmark | NL nederland, netherlands | BE belgia, belgium | FR frankrike, france | FI finland
    | IE irland, ireland | CY kypros, cyprus | PL polen, poland | CZ tsjekkia, czechia | EE estland, estonia
    | IT italia, italy | ES spania, spain | HR kroatia, croatia | IS island, iceland | LI liechtenstein
    | GB storbritannia, uk, united kingdom | CH sveits, switzerland | XK kosovo | FO færøyene, faroe islands
    | GI gibraltar | GG guernsey | JE jersey | IM isle of man | RS serbia | UA ukraina, ukraine
    | RU russland, russia | TR tyrkia | AX åland | RE réunion | GF fransk guyana, french guiana | MQ martinique
    | GL grønland, greenland | HK hongkong, hong kong | US usa, united states | CN kina, china | TW taiwan
    | JP japan | KR sør-korea, south korea | IN india | BD bangladesh | PK pakistan | VN vietnam | MY malaysia
    | TH thailand | KE kenya | BR brasil, brazil | ZA sør-afrika, south africa | AU australia""".split("|"):
    code, names = entry.split(None, 1)
    for one in names.split(","):
        NAMES[one.strip()] = code

REGIONS = ("norway", "eu", "eea_efta", "europe_other", "outside_europe", "unknown")
CLASSES = {"leverandørkjede": "supply_chain", "forretningspartner": "business_partner", "": "unclassified"}
NOT_SUPPLIER = "ikke leverandør"


def read_table(path):
    """Dicts by column name, cells stripped; blank rows left out."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    head = text.splitlines()[0]
    delimiter = max(";\t,", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns = [name.strip() for name in next(rows)]
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            sys.exit("%s: line %d has %d cells, not %d" % (path, rows.line_num, len(cells), len(columns)))
        yield dict(zip(columns, (cell.strip() for cell in cells)))


def ore(text):
    found = re.fullmatch(r"(-?)(\d+)(?:,(\d{1,2}))?(-?)", re.sub("[ \u00a0\u202f]", "", text))
    if not found or (found[1] and found[4]):
        sys.exit("not an amount: %r" % text)
    value = int(found[2]) * 100 + int((found[3] or "").ljust(2, "0"))
    return -value if found[1] or found[4] else value


def year_of(text):
    found = re.fullmatch(r"(?:\d\d\.\d\d\.)(\d{4})|(\d{4})-\d\d(?:-\d\d)?", text)
    if not found:
        sys.exit("not a date: %r" % text)
    return int(found[1] or found[2])


def country_code(text):
    known = set(UNION) | set(UNION_TERRITORY) | OTHER_EUROPE | ELSEWHERE | {"NO", "SJ", "IS", "LI"}
    if not text:
        return None
    if text.upper() in known:
        return text.upper()
    if text.lower() not in NAMES:
        sys.exit("not a country: %r" % text)
    return NAMES[text.lower()]


FORMS = {"NO": "as asa ans da ba iks enk", "SE": "ab aktiebolag", "FI": "oy oyj", "DK": "aps", "EE": "ou", "LV": "sia",
         "PL": "sp z oo", "LT": "uab", "HU": "kft", "IS": "ehf", "AU": None}
SEVERAL = "gmbh ag ltd limited inc llc bv nv sas sarl spa srl plc corp kg co ltd nuf se".split()


def number_fits(number):
    if not re.fullmatch(r"\d{9}", number):
        return False
    rest = sum(int(d) * w for d, w in zip(number, (3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return (0 if rest == 0 else 11 - rest) == int(number[8])


def country_that_follows(card):
    """Of a card without a country: by its legal form, and its number unless the form is a foreign one."""
    words = re.sub(r"[^a-z0-9 ]", "", card["Leverandørnavn"].lower()).split()
    last = words[-1] if words else ""
    of = [code for code, forms in FORMS.items() if forms and last in forms.split()]
    number = re.sub(r"\s|^NO|MVA$", "", card["Org.nr"].upper())
    if number_fits(number) and not (of and of != ["NO"]) and last not in SEVERAL:
        return "NO"
    return of[0] if of else None


def in_union(code, day):
    if code not in UNION:
        return False
    first, last = UNION[code]
    return first <= day and (last is None or day <= last)


def region(code, day):
    if code is None:
        return "unknown"
    if code in ("NO", "SJ"):
        return "norway"
    if in_union(UNION_TERRITORY.get(code, code), day):
        return "eu"
    if code in ("IS", "LI"):
        return "eea_efta"
    return "europe_other" if code in OTHER_EUROPE or code in UNION else "outside_europe"


def add_sums(block):
    block["foreign"] = sum(block[r] for r in ("eu", "eea_efta", "europe_other", "outside_europe"))
    block["outside_eu"] = block["foreign"] - block["eu"]
    block["total"] = block["norway"] + block["foreign"] + block["unknown"]


def recount(folder, year):
    cards = {}
    for row in read_table(folder / "suppliers.csv"):
        if cards.setdefault(row["Leverandørnr"], row) is not row:
            sys.exit("supplier number twice: %s" % row["Leverandørnr"])
    merged = {}
    if (folder / "merged.csv").exists():
        merged = {row["fra"]: row["til"] for row in read_table(folder / "merged.csv")}
    spent, for_products, names = defaultdict(int), defaultdict(int), {}
    for row in read_table(folder / "purchases.csv"):
        names.setdefault(row["Leverandørnr"], row["Leverandør"])
        if year_of(row["Bilagsdato"]) == year:
            amount = ore(row["Beløp NOK"])
            number = merged.get(row["Leverandørnr"], row["Leverandørnr"])
            spent[number] += amount
            for_products[number] += amount if row["Inngår i produksjon"].lower() == "ja" else 0

    suppliers = dict.fromkeys(("total", "norway", "foreign", "eu", "eea_efta", "europe_other", "outside_europe",
                               "outside_eu", "unknown", "supply_chain", "business_partner", "unclassified",
                               "net_not_positive", "production_country_unknown", "country_follows"), 0)
    purchases = dict.fromkeys(("total", "norway", "foreign", "eu", "eea_efta", "europe_other", "outside_europe",
                               "outside_eu", "unknown", "production", "production_country_unknown",
                               "country_follows"), 0)
    others = {"count": 0, "ore": 0}
    nobody = {"Land": "", "Klasse": "", "Produksjonsland": "", "Org.nr": ""}  # in the ledger, not among suppliers
    for number, amount in spent.items():
        card = cards.get(number) or dict(nobody, Leverandørnavn=names[number])
        if card["Klasse"].lower() == NOT_SUPPLIER:
            others["count"] += 1
            others["ore"] += amount
            continue
        code = country_code(card["Land"])
        if code is None and (code := country_that_follows(card)):
            suppliers["country_follows"] += 1
            purchases["country_follows"] += amount
        where = region(code, date(year, 12, 31))
        suppliers[where] += 1
        purchases[where] += amount
        suppliers[CLASSES[card["Klasse"].lower()]] += 1
        purchases["production"] += for_products[number]
        suppliers["net_not_positive"] += amount <= 0
        if country_code(card["Produksjonsland"]) is None:
            suppliers["production_country_unknown"] += 1
            purchases["production_country_unknown"] += amount
    add_sums(suppliers)
    add_sums(purchases)
    return {"year": year, "suppliers": suppliers, "purchases": purchases, "not_suppliers": others}


def main(args):
    if len(args) != 2 or not re.fullmatch(r"\d{4}", args[1]):
        print("usage: recount.py DIR YEAR", file=sys.stderr)
        return 2
    json.dump(recount(Path(args[0]), int(args[1])), sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
