"""A purchase ledger of any length, the same each time: generate.py ROWS > FILE"""

import random
import sys

HEADS = ["Bilagsnr", "Bilagsdato", "Leverandørnr", "Leverandør", "Org.nr", "Land", "Konto", "Tekst", "Valuta",
         "Beløp valuta", "Kurs", "Beløp NOK", "Inngår i produksjon"]
WORDS = "Ås Øst Fjord Bygg Frakt Kontor Renhold Fisk Energi Papir Data Mat Tekstil Stål Transport".split()
LANDS = ["NO"] * 12 + ["SE", "DK", "DE", "CN", "PL", "GB", "VN"]
RATES = {"NOK": "1", "EUR": "11,4206", "SEK": "0,9952", "USD": "10,5647"}


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
    land = dice.choice(LANDS)
    return [str(10000 + n), name, orgnr(2 * n) if land == "NO" else "", land]


def kroner(ore):
    return "%s%d,%02d" % ("-" if ore < 0 else "", abs(ore) // 100, abs(ore) % 100)


def rows(count):
    dice = random.Random(20240515)
    who = [supplier(dice, n) for n in range(max(10, min(5000, count // 50)))]
    yield HEADS
    for n in range(count):
        payee = who[int(len(who) * dice.random() ** 3)]  # a few have most of the lines
        currency = "NOK" if dice.random() < 0.85 else dice.choice(["EUR", "SEK", "USD"])
        amount = int(dice.paretovariate(0.9) * 10000) % 500000000
        amount = -amount if dice.random() < 0.04 else amount
        rate = round(float(RATES[currency].replace(",", ".")) * 10000)
        ore = amount if currency == "NOK" else (2 * abs(amount) * rate + 10000) // 20000 * (1 if amount >= 0 else -1)
        day = "%02d.%02d.%d" % (dice.randint(1, 28), dice.randint(1, 12), dice.choice([2022, 2023]))
        yield [str(200000 + n), day, *payee, str(dice.randint(4000, 7999)), "Faktura %d" % n, currency,
               kroner(amount), RATES[currency], kroner(ore), dice.choice(["Ja", "Nei", ""])]


def write(count, path):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.writelines(";".join(row) + "\r\n" for row in rows(count))


if __name__ == "__main__":
    write(int(sys.argv[1]), "/dev/stdout")
