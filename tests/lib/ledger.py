"""The ledger of an invented company: 208 suppliers of some hotels with restaurants, as an accounting system exports
their invoices. Names are put together from parts; no firm or person is meant. With each supplier what is bought of it
and where it is, which the ledger does not say, so that a test can fill a sheet in as somebody who knows the firm
would."""

import random

# Account, its name in the ledger, categories of ddreg/goods.h that are right, words of names, how many, kroner a year.
TRADES = (
    ("4300", "Varekjøp mat", {"food"}, ("Engros", "Mat", "Dagligvare"), 22, (20_000, 2_400_000)),
    ("4301", "Varekjøp fisk og sjømat", {"seafood"}, ("Sjømat", "Fisk"), 9, (15_000, 900_000)),
    ("4302", "Varekjøp kjøtt", {"meat", "food"}, ("Kjøtt", "Slakteri"), 8, (20_000, 1_100_000)),
    ("4310", "Varekjøp frukt og grønt", {"fruit", "food"}, ("Grønt", "Gartneri"), 7, (9_000, 700_000)),
    ("4340", "Varekjøp kaffe og te", {"coffee", "tea", "food"}, ("Kaffe", "Brenneri"), 4, (8_000, 400_000)),
    ("6300", "Leie lokaler", {"rent"}, ("Eiendom", "Næringsbygg"), 5, (400_000, 9_000_000)),
    ("6320", "Renovasjon", {"waste"}, ("Gjenvinning", "Renovasjon"), 4, (10_000, 300_000)),
    ("6340", "Strøm og oppvarming", {"power"}, ("Energi", "Kraft"), 5, (60_000, 1_800_000)),
    ("6360", "Renhold", {"cleaning"}, ("Renhold", "Service"), 8, (12_000, 1_400_000)),
    ("6365", "Vask av sengetøy og håndklær", {"laundry"}, ("Vaskeri", "Tekstil"), 5, (40_000, 900_000)),
    ("6540", "Inventar", {"furniture"}, ("Møbel", "Interiør"), 12, (4_000, 600_000)),
    ("6550", "Kjøkkenutstyr", {"machinery", "equipment-service"}, ("Storkjøkken", "Utstyr"), 8, (5_000, 300_000)),
    ("6553", "Programvare", {"software"}, ("Data", "Systemer"), 16, (1_200, 250_000)),
    ("6600", "Vedlikehold bygninger", {"construction"}, ("Bygg", "Rør", "Maler"), 18, (8_000, 1_900_000)),
    ("6701", "Revisjon", {"consultants"}, ("Revisjon",), 2, (60_000, 220_000)),
    ("6720", "Juridisk bistand", {"consultants"}, ("Advokatfirma",), 3, (20_000, 300_000)),
    ("6790", "Innleid personell", {"agency-workers"}, ("Bemanning", "Vikar"), 6, (80_000, 2_500_000)),
    ("6800", "Kontorrekvisita", {"office-supplies"}, ("Kontor", "Papir"), 5, (900, 60_000)),
    ("6860", "Kurs", {"training"}, ("Kompetanse", "Kurs"), 6, (2_000, 90_000)),
    ("6903", "Telefon og internett", {"telecom"}, ("Tele", "Nett"), 4, (9_000, 160_000)),
    ("7140", "Reisekostnader", {"hotels-travel"}, ("Reise", "Hotell"), 7, (1_500, 90_000)),
    ("7320", "Reklame", {"advertising"}, ("Media", "Reklame"), 9, (3_000, 400_000)),
    ("7500", "Forsikring", {"insurance"}, ("Forsikring",), 3, (30_000, 420_000)),
    ("7770", "Bankgebyr", {"banking"}, ("Sparebank",), 2, (1_000, 70_000)),
    # Accounts that say nothing of what is bought: only a person knows.
    ("7790", "Annen kostnad", {"promotional", "flowers", "print", "security"}, ("Handel", "Partner"), 20,
     (700, 200_000)),
    ("4390", "Diverse innkjøp", {"bed-linen", "cleaning-supplies", "packaging"}, ("Import", "Agentur"), 10,
     (2_000, 500_000)),
)
FRONT = ("Lyng", "Rogn", "Tind", "Morild", "Skodde", "Bris", "Hei", "Ravn", "Tjern", "Furu", "Sund", "Vidde", "Kolle",
         "Ør")
BACK = ("vassnes", "hovden", "tangen", "rudlia", "sætra", "myra", "åsbu", "voll", "grenda", "neset", "lund", "eidet")
ABROAD = (("GmbH", "DE"), ("Ltd", "GB"), ("S.p.A.", "IT"), ("B.V.", "NL"), ("AB", "SE"), ("ApS", "DK"), ("S.L.", "ES"))


def number_with_check(digits):
    """An organisation number from eight digits; None where these have no check digit."""
    rest = sum(int(d) * w for d, w in zip(digits, (3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return None if rest == 1 else digits + str((11 - rest) % 11)


def orgnr(dice):
    while True:
        number = number_with_check("8%07d" % dice.randrange(10 ** 7))
        if number:
            return number


def suppliers(seed=1):
    """Of each: ledger number, name, org number ("" abroad), country, account and its name, right categories, kroner."""
    dice, used, out = random.Random(seed), set(), []
    for account, title, right, words, count, (low, high) in TRADES:
        for _ in range(count):
            while True:
                stem = dice.choice(FRONT) + dice.choice(BACK)
                name = stem if dice.random() < 0.4 else "%s %s" % (stem, dice.choice(words))
                if name not in used:
                    break
            used.add(name)
            form, country = dice.choice(ABROAD) if dice.random() < 0.12 else ("AS", "NO")
            out.append({"ledger": str(20001 + 7 * len(out)), "name": "%s %s" % (name, form), "country": country,
                        "orgnr": orgnr(dice) if country == "NO" else "", "account": account, "title": title,
                        "right": right, "kroner": int(low * (high / low) ** dice.random())})
    return out


def invoices(all_suppliers, year=2023, seed=2):
    """Lines of invoices as the system exports them: semicolons, decimal comma, days as in Norway."""
    dice, lines, voucher = random.Random(seed), [], 50000
    for one in all_suppliers:
        parts = dice.randrange(1, 7)
        for _ in range(parts):
            voucher += 1
            lines.append((voucher, "%02d.%02d.%d" % (dice.randrange(1, 28), dice.randrange(1, 13), year), one["ledger"],
                          one["name"], one["orgnr"], one["account"], one["title"],
                          ("%.2f" % (one["kroner"] / parts)).replace(".", ",")))
    dice.shuffle(lines)
    head = "Bilagsnr;Bilagsdato;Leverandørnr;Leverandørnavn;Org.nr;Konto;Kontonavn;Beløp NOK"
    return "\r\n".join([head] + [";".join(map(str, line)) for line in lines]) + "\r\n"
