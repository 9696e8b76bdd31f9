"""From a bare ledger to a picture that ranks: the commands that a person types, and what is left unknown."""

import csv
import io
import time
import unittest

import ledger
from ddreg import Case

# What a person who knows the firm writes for what its accounts do not say.
SPOKEN = {"promotional": "Gaver og profilartikler", "flowers": "Blomster", "print": "Trykking",
          "security": "Vakt og sikkerhet", "bed-linen": "Håndklær og sengetøy",
          "cleaning-supplies": "Rengjøringsmidler og hygieneartikler", "packaging": "Emballasje"}
COUNTRIES = {"DE": "Tyskland", "GB": "Storbritannia", "IT": "Italia", "NL": "Nederland", "SE": "sverige", "DK": "DK",
             "ES": "Spania", "NO": "Norge"}


class FiveMinutes(Case):
    def setUp(self):
        super().setUp()
        self.all = ledger.suppliers()
        self.by_name = {one["name"]: one for one in self.all}
        self.commands = []
        self.init("Fjellbris Hoteller AS")
        self.write("faktura.csv", ledger.invoices(self.all).encode("cp1252"))

    def type(self, *words):
        self.commands.append(words)
        return self.run_dd(*words)

    def fill_in(self, name):
        """As somebody does it in Excel who knows what is bought: the category of what has none, the country of those
        abroad; saved as Excel saves."""
        text = (self.dir / name).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        column = {title.split(" (")[0]: i for i, title in enumerate(rows[0])}
        filled = 0
        for row in rows[1:]:
            known = self.by_name.get(row[1]) if len(row) > 1 else None
            if not known:
                continue
            words = sorted(known["right"])
            row[column["Kategori"]] = SPOKEN.get(words[0], "") or row[column["Kategori"]]
            if known["country"] != "NO" or "Land:" not in row[column["Forslag"]]:
                row[column["Land"]] = COUNTRIES[known["country"]]
            filled += 1
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=";").writerows(rows)
        (self.dir / name).write_bytes(out.getvalue().encode("cp1252", "replace"))
        return filled

    def state(self):
        document = self.json("facts")
        return {row["fact"]: row for row in document["facts"]}, document

    def right(self):
        """The part of the suppliers whose category in force is one of those that are right."""
        said = {s["name"]: s["category"] for s in self.json("supplier", "list")["suppliers"]}
        proposed = {}
        for group in self.json("facts", "propose")["proposals"]:
            if group["fact"] == "category":
                for one in group["ids"]:
                    proposed.setdefault(one, set()).add(group["value"])
        ids = {s["name"]: s["id"] for s in self.json("supplier", "list")["suppliers"]}
        names = {name: key for key, name in self.goods().items()}
        good = 0
        for one in self.all:
            here = ({names.get(part.strip()) for part in said[one["name"]].split(";")} if said[one["name"]]
                    else proposed.get(ids[one["name"]], set()))
            good += bool(here & one["right"])
        return good / len(self.all)

    def goods(self):
        from ddreg import ROOT
        with open(ROOT / "data/goods.csv", encoding="utf-8", newline="") as f:
            return {row["id"]: row["name_nb"] for row in csv.DictReader(f)}

    def test_from_a_ledger_to_a_ranking(self):
        began = time.monotonic()
        self.type("import", "purchases", "faktura.csv", "--vat", "net")
        facts, document = self.state()
        self.assertEqual(document["suppliers"], 208)
        self.assertGreater(facts["bought"]["proposed"], 208 * 0.75)  # before anybody typed a word
        self.assertGreater(self.right(), 0.75)
        self.type("facts")
        self.type("facts", "propose")
        self.type("facts", "accept", "--all")
        self.type("sheet", "out", "mangler.csv", "--of", "facts")
        filled = self.fill_in("mangler.csv")
        self.assertLess(filled, 208 * 0.35)  # the rest need not be looked at
        self.type("sheet", "in", "mangler.csv", "--dry-run")
        self.type("sheet", "in", "mangler.csv")
        self.type("assess", "--all")
        self.type("risk", "list")
        self.assertLessEqual(len(self.commands), 9)
        self.assertLess(time.monotonic() - began, 60)
        facts, _ = self.state()
        self.assertEqual((facts["bought"]["missing"], facts["country"]["missing"]), (0, 0))
        self.assertGreater(self.right(), 0.95)
        levels = [row["level"] for row in self.json("risk", "list")["suppliers"]]
        self.assertEqual(len(levels), 208)
        self.assertGreaterEqual(len(set(levels)), 3)
        self.assertLess(max(levels.count(one) for one in set(levels)), 208 * 0.7)
        self.assertEqual(levels.count("unknown"), 0)
        self.run_dd("journal", "verify")

    def test_nothing_is_typed_wrong_in_eighty_columns(self):
        self.type("import", "purchases", "faktura.csv", "--vat", "net")
        from ddreg import run_on_terminal
        for words in (("facts",), ("facts", "propose"), ("facts", "accept", "--all", "--dry-run")):
            out = run_on_terminal("--register", self.db, *words, cwd=self.dir, columns=80).out
            lines = out.replace("\r", "").split("\n")
            wide = [line for line in lines if len(line) > 80]
            self.assertEqual(wide, [])


if __name__ == "__main__":
    unittest.main()
