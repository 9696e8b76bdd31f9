"""The demo company's proposals, rated again by risk.py; and that the model distinguishes its suppliers."""

import collections
import hashlib
import itertools
import json
import re
import shutil
import subprocess
import tempfile
import unittest

import ddreg
from ddreg import ROOT, Case

import risk

DEMO = ROOT / "data/demo"
MOST = 70  # percent of the suppliers that one level may hold
# Words that say nothing of a trade, cut as those of the reasons are.
DULL = {lang: {w[:6] for w in words.split()} for lang, words in {
    "nb": "og i er for av som der det de en et til på med kan den om men fra ofte har ikke å seg mest eller",
    "en": "the of and a in is are for with to can by that on which be from it as at their or where have has not but",
}.items()}


class Proposals(Case):
    def setUp(self):
        super().setUp()
        self.init()
        for kind in ("suppliers", "purchases"):
            self.run_dd("import", kind, str(DEMO / (kind + ".csv")))
        self.run_dd("assess", "--all")
        self.rows = [(s, n, level, json.loads(inputs)) for s, n, level, inputs in
                     ddreg.sql(self.db, "SELECT severity, likelihood, level, inputs FROM assessment")]
        self.assertGreater(len(self.rows), 200)

    def test_rated_again(self):
        model, wrong = risk.Model(), []
        for severity, likelihood, level, i in self.rows:
            proposed = tuple((p["fact"], p["value"]) for p in i.get("proposals", ()))
            again = model.rate(i["country"], i["production_country"], i["sector"], i["category"], proposed)
            if again[:3] != (severity, likelihood, level):
                wrong.append((i, (severity, likelihood, level), again))
        self.assertEqual(wrong, [])

    def test_no_level_holds_nearly_all(self):
        count = collections.Counter(level for _, _, level, _ in self.rows)
        self.assertEqual(set(count), set(risk.LEVELS))
        for level, n in count.items():
            self.assertLessEqual(100 * n, MOST * len(self.rows), level)


class Countries(Case):
    def test_all_computed_again(self):
        model, wrong = risk.Model(), []
        said = self.json("risk", "country", "--all")["countries"]
        self.assertEqual({c["country"] for c in said}, set(model.part_of))
        for c in said:
            code = c["country"]
            if (c["low"], c["score"], c["high"]) != model.range(code) or \
               (c["likelihood_low"], c["likelihood"], c["likelihood_high"]) != model.likelihoods(code) or \
               [p["value"] for p in c["parts"]] != model.here(code) or \
               c["before_rights"] != model.sum(model.here(code)):
                wrong.append((c, model.range(code)))
        self.assertEqual(wrong, [])

    def test_no_country_is_better_off_without_its_figures(self):
        """Without governance figures no better than with them. Outside the ILO, or without the figure of labour
        rights, the others count; then the range reaches as far as it did with them, or to the next level."""
        model = risk.Model()
        for name, rows in (("WGI", model.wgi), ("ILO", model.ilo), ("8.8.2", model.rights)):
            for code in sorted(rows):
                if model.part_of[code]:
                    continue  # follows its state then
                with_it, row = model.range(code), rows.pop(code)
                without = model.range(code)
                rows[code] = row
                if name == "WGI":
                    self.assertGreaterEqual(without[1], with_it[1], (name, code))
                if name != "8.8.2" or model.points(row) <= model.number["country.rights.missing"]:
                    self.assertGreaterEqual(without[2], with_it[2], (name, code))

    def test_labour_rights_only_raise(self):
        model = risk.Model()
        for code in sorted(model.rights):
            figure = model.rights.pop(code)
            without = model.score(code)
            model.rights[code] = figure
            self.assertGreaterEqual(model.score(code), without, code)
            before = model.score(code)
            model.rights[code] = min(1000, figure + 10)
            self.assertGreaterEqual(model.score(code), before, code)
            model.rights[code] = figure

    def test_a_note_has_a_source_and_a_day(self):
        for row in risk.table("country-notes"):
            self.assertRegex(row["from"], r"^20\d\d-\d\d-\d\d$")
            self.assertIn(int(row["at_least"]), (4, 5), row)
            self.assertLessEqual(set(row["drivers"].split()), {"labour", "migrant", "hazard", "raw"})

    def test_no_convention_ratified_less_is_better(self):
        model = risk.Model()
        for code, row in model.ilo.items():
            before = model.score(code)
            for column in row:
                if column != "code" and row[column]:
                    model.ilo[code] = dict(row, **{column: ""})
                    self.assertGreaterEqual(model.score(code), before, (code, column))
            model.ilo[code] = row


class Tables(unittest.TestCase):
    def test_a_changed_table_has_a_new_version(self):
        """risk-tables.csv: after a change of a table raise its version, and the model's, and note its digest."""
        for row in risk.table("risk-tables"):
            digest = hashlib.sha256((risk.DATA / row["file"]).read_bytes()).hexdigest()
            self.assertEqual(row["sha256"], digest, row["file"] + " has changed: raise its version")

    def test_every_table_of_the_model_has_a_version(self):
        named = {row["file"] for row in risk.table("risk-tables")}
        used = set()
        lookups = [ROOT / "src/data" / (name + ".c") for name in ("country_risk", "goods", "people", "sectors",
                                                                  "sources")]
        for source in [*(ROOT / "src/risk").glob("*.c"), *lookups]:
            used |= set(re.findall(r'#include "gen/(\w+)\.h"', source.read_text()))
        used = {name.replace("_", "-") + ".csv" for name in used | {"sector_goods"}}  # src/data/firm_words.c
        self.assertEqual(named, used)

    def test_sources_are_known_and_found(self):
        known = {row["id"]: row for row in risk.table("risk-sources")}
        used = set()
        for name in ("sectors", "goods"):
            for row in risk.table(name):
                used |= set(row["sources"].split())
        used |= {row["source"] for name in ("dfo-high-risk", "country-notes") for row in risk.table(name)}
        used |= {"wgi", "ilo", "model", "sdg-882", "us-tip"}
        self.assertEqual(set(known), used)
        for i, row in known.items():
            found = row["found_at"]
            self.assertTrue(found.startswith("https://") or (ROOT / found).exists(), i)

    def test_notes_of_conflict_are_the_list(self):
        """The World Bank's list of fiscal year 2025, its part on conflict (docs/data-sources.md)."""
        listed = "AF BF CD CF CM ET HT IQ LB ML MM MZ NE NG PS SD SO SS SY UA YE".split()
        notes = [row for row in risk.table("country-notes") if row["kind"] == "conflict"]
        self.assertEqual([row["code"] for row in notes], listed)
        for row in notes:
            self.assertEqual((row["source"], row["from"]), ("wb-fcs", "2024-07-01"))
            self.assertEqual((row["at_least"], row["drivers"]), ("4", ""))

    def test_names_of_goods_are_folded_and_mean_one_thing(self):
        goods = {row["id"] for row in risk.table("goods")}
        for row in risk.table("goods-aliases"):
            self.assertEqual(row["alias"], risk.fold(row["alias"]))
            self.assertIn(row["goods"], goods)
        names = [row["alias"].encode() for row in risk.table("goods-aliases")]
        self.assertEqual(names, sorted(set(names)))  # it is searched
        listed = {row["good"] for row in risk.table("ilab-goods")}
        for row in risk.table("goods-ilab"):
            self.assertIn(row["ilab_good"], listed)
            self.assertIn(row["goods"], goods)
        for row in risk.table("dfo-high-risk"):
            self.assertIn(row["goods"], goods)

    def test_what_is_bought_is_covered(self):
        """What a company of 50 to 500 people buys; by category, and at the least 60 rows beyond the divisions."""
        wanted = ("isotopes medical-consumables lab-equipment cleaning construction transport canteen it-equipment "
                  "workwear hotels-travel agency-workers consultants rent power insurance").split()
        self.assertLessEqual(set(wanted), {row["id"] for row in risk.table("goods")})
        finer = [row for row in risk.table("sectors") if len(row["code"]) > 2 and row["code"] != "unknown"]
        self.assertGreaterEqual(len(finer) + len(risk.table("goods")), 60)

    def test_no_two_reasons_are_alike(self):
        """Of any two, less than a third of the words that say something are the same, in both languages."""
        rows = [("sectors " + r["code"], r) for r in risk.table("sectors")]
        rows += [("goods " + r["id"], r) for r in risk.table("goods")]
        for lang, dull in DULL.items():
            said = [(name, {w[:6] for w in re.findall(r"\w+", r["reason_" + lang].lower())} - dull) for name, r in rows]
            for (a, x), (b, y) in itertools.combinations(said, 2):
                self.assertLess(3 * len(x & y), len(x | y), (a, b, lang))

    def test_who_is_affected_and_which_rights(self):
        """Every trade and category has both, by ids of the two tables; none of these is without use."""
        for column, name in (("affected", "affected"), ("rights", "rights")):
            ids = [row["id"] for row in risk.table(name)]
            self.assertEqual(ids, sorted(set(ids)))
            used = set()
            for row in [*risk.table("sectors"), *risk.table("goods")]:
                if row.get("code") != "unknown":
                    self.assertTrue(row[column], row)
                used |= set(row[column].split())
            self.assertEqual(used, set(ids))
        for row in risk.table("rights"):
            self.assertRegex(row["sources"], r"ILO \d|ICCPR|ICESCR")

    def test_a_listed_good_has_a_name(self):
        named = {row["good"] for row in risk.table("ilab-names")}
        self.assertEqual({row["ilab_good"] for row in risk.table("goods-ilab")}, named)

    def test_no_country_is_named_in_the_model(self):
        """None has a value of its own: what there is of countries is what the Derived tests make again."""
        codes = {row["code"] for row in risk.table("countries")}
        for source in [*(ROOT / "src/risk").glob("*.[ch]"), ROOT / "src/data/country_risk.c"]:
            self.assertFalse(codes & set(re.findall(r'"([A-Z]{2})"', source.read_text())), source)


class Derived(unittest.TestCase):
    """The tables are what the committed scripts make of the public files, where these are at hand."""

    def derived(self, script, *inputs):
        reference = ddreg.SHARED / "reference"
        if not reference.exists():
            self.skipTest("the public files are not beside this checkout")
        names = ("country-risk.csv", "ilo-conventions.csv", "labour-rights.csv", "trafficking-tiers.csv",
                 "ilab-goods.csv")
        before = {n: (risk.DATA / n).read_bytes() for n in names}
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        for name in (script, "countries.csv", "country-aliases.csv"):
            shutil.copy(risk.DATA / name, folder)
        subprocess.run(["/usr/bin/python3", "-B", folder + "/" + script, *(str(reference / i) for i in inputs)],
                       check=True)
        for name in names:
            made = risk.Path(folder, name)
            if made.exists():
                self.assertEqual(made.read_bytes(), before[name], name)

    def test_countries(self):
        self.derived("derive-country-risk.py", "wgi.csv", "ilo-core-conventions.csv",
                     "sdg-8-8-2-ilostat-2015-2024.csv", "tip-2023-tier1-tier2.csv", "tip-2025-watchlist-tier3.csv")

    def test_goods(self):
        self.derived("derive-ilab-goods.py", "ilab-goods-2022.csv")


if __name__ == "__main__":
    unittest.main()
