"""A purchase ledger of any length and a list of its suppliers, the same each time:
generate.py purchases|suppliers ROWS [SUPPLIERS [YEAR [YEARS]]] > FILE
As many suppliers as rows: each row has another. The suppliers are the same whatever the years."""

import random
import subprocess
import sys

HEADS = ["Bilagsnr", "Bilagsdato", "Leverandørnr", "Leverandør", "Org.nr", "Tekst", "Beløp NOK", "Inngår i produksjon"]
WORDS = "Ås Øst Fjord Bygg Frakt Kontor Renhold Fisk Energi Papir Data Mat Tekstil Stål Transport".split()
LIST_HEADS = ["Leverandørnr", "Leverandørnavn", "Org.nr", "Land", "Produksjonsland", "NACE", "Kategori", "Klasse",
              "Ansvarlig"]
COUNTRIES = ["NO"] * 14 + ["SE", "DK", "DE", "GB", "PL", "US", "CN", "IN", "TR", ""]
MADE_IN = [""] * 12 + ["NO", "CN", "VN", "BD", "DE"]
TRADES = [("81", "Renhold"), ("41", "Bygg og anlegg"), ("49", "Transport"), ("56", "Kantine"), ("62", "IT-konsulent"),
          ("46", "Laboratorieutstyr"), ("14", "Arbeidsklær"), ("", ""), ("", "Kontorrekvisita"), ("70", "")]
CLASSES = ["Leverandørkjede"] * 6 + ["Forretningspartner"] * 2 + [""] * 2
MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()


def orgnr(n):
    """The first number with a right check digit at or after 900 000 00n."""
    while True:
        digits = "%08d" % (90000000 + n)
        check = (11 - sum(int(d) * w for d, w in zip(digits, (3, 2, 7, 6, 5, 4, 3, 2))) % 11) % 11
        if check < 10:
            return digits + str(check)
        n += 1


def supplier(dice, n):
    name = "%s %s %s %d" % (dice.choice(WORDS), dice.choice(WORDS), dice.choice(["AS", "ASA", "ANS", "AB"]), n)
    return [str(10000 + n), name, orgnr(2 * n) if dice.random() < 0.7 else ""]


def kroner(ore):
    return "%s%d,%02d" % ("-" if ore < 0 else "", abs(ore) // 100, abs(ore) % 100)


def suppliers_of(dice, count, suppliers):
    return [supplier(dice, n) for n in range(suppliers or max(10, min(5000, count // 50)))]


def supplier_rows(count, suppliers=None):
    """The suppliers of rows(count, suppliers), with what a company may know of them."""
    who = suppliers_of(random.Random(20240515), count, suppliers)
    dice = random.Random(20240516)
    yield LIST_HEADS
    for payee in who:
        yield [*payee, dice.choice(COUNTRIES), dice.choice(MADE_IN), *dice.choice(TRADES), dice.choice(CLASSES),
               dice.choice(["", "Innkjøp", "HMS-leder"])]


def rows(count, suppliers=None, first=2022, years=2):
    dice = random.Random(20240515)
    who = suppliers_of(dice, count, suppliers)
    if first != 2022:
        dice.seed(first)
    yield HEADS
    for n in range(count):
        some = int(len(who) * dice.random() ** 3)  # a few have most of the lines
        payee = who[n if len(who) == count else some]
        month, year = dice.randint(1, 12), dice.choice(range(first, first + years))
        amount = int(dice.paretovariate(0.9) * 10000) % 500000000
        amount = -amount if dice.random() < 0.04 else amount
        text = "Faktura %d for %s %d, bestilling 45000%05d, avdeling %d" % (
            n, MONTHS[month - 1], year, dice.randint(0, 99999), dice.randint(1, 60))
        yield [str(200000 + n), "%02d.%02d.%d" % (dice.randint(1, 28), month, year), *payee, text, kroner(amount),
               dice.choice(["Ja", "Nei", ""])]


def write(path, *args):
    """By a process of its own: what is started later counts this one's memory as its own."""
    with open(path, "wb") as out:
        subprocess.run([sys.executable, "-B", __file__, *map(str, args)], stdout=out, check=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    numbers = [int(a) for a in sys.argv[2:]]
    made = {"purchases": rows, "suppliers": supplier_rows}[sys.argv[1]](*numbers)
    sys.stdout.writelines(";".join(row) + "\r\n" for row in made)
