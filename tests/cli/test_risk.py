"""The risk commands: the model's tables without a register, the suppliers in order, priorities of a year."""

import csv
import io
import os
import re
import shutil

import hostile
from ddreg import INPUT, OK, REFUSED, ROOT, USAGE, Case, run_on_terminal, sql

CODES = [r["code"] for r in csv.DictReader((ROOT / "data/countries.csv").open())]
LEVELS = {(int(r["severity"]), int(r["likelihood"])): r["level"]
          for r in csv.DictReader((ROOT / "data/risk-matrix.csv").open())}


class Model(Case):
    """What needs no register: none is there."""

    def test_all_countries(self):
        document = self.json("risk", "country", "--all")
        self.check_schema(document, "risk-country")
        countries = {c["country"]: c for c in document["countries"]}
        self.assertEqual(sorted(countries), sorted(CODES))
        for c in countries.values():
            self.assertTrue(c["low"] <= c["score"] <= c["high"], c)
            self.assertTrue(c["likelihood_low"] <= c["likelihood"] <= c["likelihood_high"], c)
            self.assertEqual(sum(p["weight"] for p in c["parts"]), 1000)
            total = sum(p["weight"] * p["value"] for p in c["parts"])
            self.assertEqual(c["before_rights"], (2 * total + 1000) // 2000, c)
            points = c["rights"]["points"] if c["rights"] else 0
            self.assertEqual(c["score"], max(c["before_rights"], (c["before_rights"] + points + 1) // 2), c)
        self.assertLess(countries["NO"]["score"], countries["CN"]["score"])
        lines = self.run_dd("--format", "csv", "risk", "country", "--all").out.splitlines()
        self.assertEqual(len(lines), len(CODES) + 1)

    def test_one_by_any_of_its_names(self):
        by_code = self.json("risk", "country", "DE")
        self.check_schema(by_code, "risk-country")
        for words in (["DEU"], ["Tyskland"], ["germany"], ["de"]):
            self.assertEqual(self.json("risk", "country", *words), by_code)
        for words in (["Sør-Korea"], ["sør", "korea"], ["South", "Korea"]):
            self.assertEqual(self.json("risk", "country", *words)["country"], "KR")
        self.assertEqual(self.json("risk", "country", "Austerrike")["country"], "AT")  # nynorsk
        self.assertEqual(self.json("risiko", "land", "SJ")["governance"]["of"], "NO")

    def test_figures_are_those_of_the_tables(self):
        figures = {r["code"]: r for r in csv.DictReader((ROOT / "data/country-risk.csv").open())}
        for code in ("NO", "VN", "HK"):
            said = self.json("risk", "country", code)["governance"]
            row = figures[code]
            self.assertEqual([said["voice"], said["law"], said["violence"], said["voice_error"], said["year"]],
                             [int(row[k]) for k in ("va", "rl", "pv", "va_se", "year")])
        out = self.run_dd("--lang", "en", "risk", "country", "VN").out
        self.assertIn("−%.2f ± " % (-int(figures["VN"]["va"]) / 100), out)
        self.assertIn("Not ratified: ILO 87, P29.", out)
        self.assertIn("Worldwide Governance Indicators", out)

    def test_what_is_missing_is_said(self):
        document = self.json("risk", "country", "EH")
        self.assertEqual((document["governance"], document["conventions"]), (None, None))
        self.check_schema(document, "risk-country")
        self.assertIn("missing", self.run_dd("--lang", "en", "risk", "country", "EH").out)

    def test_wrong_country(self):
        self.assert_error(self.run_dd("risk", "country", "Vietman", code=None), USAGE, "Vietnam", "VN")
        self.assert_error(self.run_dd("risk", "country", "qqqqqqqq", code=None), USAGE, "qqqqqqqq")
        for words in ([], ["NO", "--all"]):
            self.assert_error(self.run_dd("risk", "country", *words, code=None), USAGE, "--all")

    def test_sector(self):
        document = self.json("risk", "sector", "46.421")
        self.check_schema(document, "risk-sector")
        row = next(r for r in csv.DictReader((ROOT / "data/sectors.csv").open()) if r["code"] == "46.42")
        self.assertEqual((document["code"], document["asked"], document["category"]), ("46.42", "46.421", row["goods"]))
        for key in ("scale", "scope", "irremediable", "likelihood"):
            self.assertEqual(document[key], int(row[key]))
        self.assertEqual(document["severity"], max(int(row[k]) for k in ("scale", "scope", "irremediable")))
        goods = {r["ilab_good"] for r in csv.DictReader((ROOT / "data/goods-ilab.csv").open())
                 if r["goods"] == row["goods"]}
        want = sorted((r["good"], r["country"]) for r in csv.DictReader((ROOT / "data/ilab-goods.csv").open())
                      if r["good"] in goods)
        self.assertEqual(sorted((h["good"], h["country"]) for h in document["listed"]), want)
        dfo = [r["product"] for r in csv.DictReader((ROOT / "data/dfo-high-risk.csv").open())
               if r["goods"] == row["goods"]]
        self.assertEqual([d["product"] for d in document["dfo"]], dfo)
        out = self.run_dd("--lang", "en", "risk", "sector", "46.421").out
        self.assertIn("46.421 has no row of its own", out)
        self.assertIn("Turkmenistan", out)

    def test_every_sector_and_category(self):
        for row in csv.DictReader((ROOT / "data/sectors.csv").open()):
            if row["code"] != "unknown":
                self.check_schema(self.json("risk", "sector", row["code"]), "risk-sector")
        for row in csv.DictReader((ROOT / "data/goods.csv").open()):
            document = self.json("risk", "sector", row["id"])
            self.check_schema(document, "risk-sector")
            self.assertEqual((document["code"], document["category"], document["name"]),
                             (None, row["id"], row["name_nb"]))

    def test_wrong_sector(self):
        self.assertEqual(self.json("risiko", "bransje", "arbeidstøy")["category"], "workwear")
        self.assert_error(self.run_dd("risk", "sector", "arbeidstøj", code=None), USAGE, "Arbeidstøy")
        self.assert_error(self.run_dd("risk", "sector", "00", code=None), USAGE, "SN2007")
        self.assert_error(self.run_dd("risk", "sector", "", code=None), USAGE)

    def test_model(self):
        document = self.json("risk", "model")
        self.check_schema(document, "risk-model")
        rows = {r["key"]: r for r in csv.DictReader((ROOT / "data/risk-model.csv").open())}
        self.assertEqual(document["version"], rows.pop("version")["value"])
        self.assertEqual({n["key"]: (str(n["value"]), n["reason"]) for n in document["numbers"]},
                         {k: (r["value"], r["reason_nb"]) for k, r in rows.items()})
        self.assertEqual({(m["severity"], m["likelihood"]): m["level"] for m in document["matrix"]}, LEVELS)
        self.assertEqual({x["level"]: x["interval_months"] for x in document["levels"]},
                         {"very_high": 6, "high": 12, "medium": 24, "low": 36})
        out = self.run_dd("--lang", "en", "risk", "model").out
        for key, row in rows.items():
            self.assertIn("%s = %s" % (key, row["value"]), out)

    def test_hostile_words(self):
        for word in hostile.VALUES:
            if "\0" in word:
                continue
            for command in ("country", "sector"):
                ran = self.run_dd("risk", command, "--", word, code=USAGE)
                self.assertIsNone(hostile.CONTROL.search(ran.err.rstrip("\n")), repr(ran))

    def test_completion(self):
        def offered(*words):
            return [x.split("\t")[0] for x in self.run_dd("__complete", *words).out.splitlines()]

        self.assertEqual(offered("risk", "sector", "46.42")[0], "46.42")
        self.assertNotIn("unknown", offered("risk", "sector", ""))
        self.assertEqual(offered("risk", "country", "NO"), ["NO"])
        self.assertEqual(offered("risiko", "la"), ["land"])

    def test_80_columns(self):
        for lang in ("nb", "en"):
            for words in (["country", "VN"], ["sector", "46.42"], ["model"], ["country", "--all"]):
                out = run_on_terminal("--lang", lang, "risk", *words, env={"NO_COLOR": "1"}, cwd=self.dir).out
                self.assertEqual([x for x in out.splitlines() if len(x) > 80], [])


class Demo(Case):
    """The demo company's suppliers, rated."""

    def setUp(self):
        super().setUp()
        for name in ("suppliers.csv", "purchases.csv"):
            shutil.copy(ROOT / "data/demo" / name, self.dir / name)
        self.init()
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("import", "purchases", "purchases.csv")
        self.run_dd("assess", "--all")

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)
        super().tearDown()

    def list(self, *words):
        document = self.json("risk", "list", *words)
        self.check_schema(document, "risk-list")
        return document["suppliers"]

    def priorities(self, *words, year=2023, **how):
        document = self.json("risk", "prioritise", "--year", str(year), *words, **how)
        self.check_schema(document, "risk-prioritise")
        return document

    def test_list_and_matrix_count_as_the_figures(self):
        figures = self.json("report", "figures", "--year", "2023")
        rows = self.list("--year", "2023")
        self.assertEqual(len(rows), figures["suppliers"]["total"])
        self.assertEqual(sum(r["ore"] for r in rows), figures["purchases"]["total"])
        for level in ("low", "medium", "high", "very_high"):
            self.assertEqual(len(self.list("--year", "2023", "--level", level)), figures["assessments"][level])
        matrix = self.json("risk", "matrix", "--year", "2023")
        self.check_schema(matrix, "risk-matrix")
        self.assertEqual((matrix["suppliers"], matrix["proposed"], matrix["decided"], matrix["none"]),
                         (figures["suppliers"]["total"], figures["assessments"]["proposed"], 0, 0))
        counted = {}
        for r in rows:
            key = (r["severity"], r["likelihood"])
            counted[key] = counted.get(key, 0) + 1
        for cell in matrix["cells"]:
            key = (cell["severity"], cell["likelihood"])
            self.assertEqual((cell["proposed"], cell["level"]), (counted.get(key, 0), LEVELS[key]))

    def test_what_was_withdrawn_was_not_bought(self):
        self.run_dd("supplier", "merge", "S-102", "S-103", "--reason", "x")
        self.run_dd("import", "undo", "I-2", "--reason", "feil fil")
        self.assertEqual({r["ore"] for r in self.list()}, {0})
        self.assertEqual(self.list("--year", "2023"), [])
        self.assertEqual(self.json("risk", "matrix", "--year", "2023")["suppliers"], 0)

    def test_orders(self):
        rows = self.list()
        keys = [(-r["severity"], -r["likelihood"], -r["ore"], int(r["id"][2:])) for r in rows]
        self.assertEqual(keys, sorted(keys))
        rows = self.list("--by", "spend")
        self.assertEqual([r["ore"] for r in rows], sorted((r["ore"] for r in rows), reverse=True))
        self.assert_error(self.run_dd("risk", "list", "--by", "name", code=None), USAGE, "alvorlighet|kjøpt")
        self.assertEqual(self.list("--by", "kjøpt"), rows)

    def test_decided_and_proposed_apart(self):
        before = self.json("risk", "matrix")
        self.run_dd("assess", "S-102", "--accept")
        after = self.json("risk", "matrix")
        self.assertEqual((after["decided"], after["proposed"]), (1, before["proposed"] - 1))
        self.assertEqual([r["id"] for r in self.list() if r["decided"]], ["S-102"])

    def test_matrix_for_people(self):
        plain = self.run_dd("--lang", "en", "risk", "matrix").out
        self.assertIn("L low, M medium, H high, VH very high", plain)
        colour = run_on_terminal("--lang", "en", "risk", "matrix", cwd=self.dir).out
        self.assertRegex(colour, r"\x1b\[31m *\d+ very high")
        self.assertNotIn("L low, M medium", colour)
        for lang in ("nb", "en"):
            for words in (["matrix"], ["list"], ["prioritise", "--year", "2023"], ["history", "S-7"]):
                out = run_on_terminal("--lang", lang, "risk", *words, cwd=self.dir).out
                out = re.sub(r"\x1b\[[0-9;]*m", "", out)
                self.assertEqual([x for x in out.splitlines() if len(x) > 80], [], words)

    def test_history(self):
        self.run_dd("assess", "S-7", "--severity", "5", "--likelihood", "5", "--reason", "Befaring viste brudd")
        self.run_dd("supplier", "set", "S-7", "--country", "SE")
        self.run_dd("assess", "S-7", env={"DDREG_TODAY": "2024-06-15", "DDREG_USER": "annen"})
        document = self.json("--lang", "en", "risk", "history", "S-7")
        self.check_schema(document, "risk-history")
        first, decided, last = document["history"]
        self.assertEqual((first["kind"], first["changed"]), ("proposal", "The first proposal."))
        self.assertEqual((decided["kind"], decided["level"], decided["reason"], decided["actor"]),
                         ("decision", "very_high", "Befaring viste brudd", "tester"))
        self.assertIn("severity %d, likelihood %d" % (first["severity"], first["likelihood"]), decided["changed"])
        self.assertEqual((last["day"], last["actor"]), ("2024-06-15", "annen"))
        self.assertIn("from Norway to Sweden", last["changed"])
        out = self.run_dd("risiko", "historikk", "S-7").out
        self.assertIn("Begrunnelse: Befaring viste brudd", out)
        self.assert_error(self.run_dd("risk", "history", "S-9999", code=None), INPUT, "S-9999")

    def test_priorities_are_proposed_and_recorded(self):
        proposed = self.priorities()
        base = proposed["base"]
        figures = self.json("report", "figures", "--year", "2023")
        self.assertEqual(base, {"suppliers": figures["suppliers"]["total"], "rated": 214, "rated_later": 214,
                                "unknown": 0, "none": 0})
        high = figures["assessments"]["high"] + figures["assessments"]["very_high"]
        self.assertEqual(proposed["proposal"], {"chosen": high, "deferred": 214 - high})
        self.assertEqual(proposed["record"], {"chosen": 0, "deferred": 0, "undecided": 214})
        rows = proposed["suppliers"]
        self.assertEqual([r["place"] for r in rows], list(range(1, 215)))
        keys = [(-r["severity"], -r["likelihood"], -r["ore"]) for r in rows]
        self.assertEqual(keys, sorted(keys))
        self.assertEqual({r["proposed"] for r in rows if r["level"] in ("high", "very_high")}, {"chosen"})
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM prioritisation"), [(0,)])

        recorded = self.priorities("--accept")
        self.assertEqual(recorded["record"], {"chosen": high, "deferred": 214 - high, "undecided": 0})
        self.assertEqual({(r["rule"], r["day"], r["actor"]) for r in recorded["suppliers"]},
                         {("level", "2024-05-15", "tester")})
        entries = sql(self.db, "SELECT COUNT(*) FROM journal")
        self.assertEqual(self.priorities("--accept"), recorded)  # nothing new to say, nothing written
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), entries)

    def test_as_many_as_asked_for(self):
        worst = [r["id"] for r in self.priorities()["suppliers"][10:] if r["level"] == "very_high"]
        ran = self.run_dd("risk", "prioritise", "--year", "2023", "--count", "10", "--accept", code=None)
        self.assert_error(ran, REFUSED, "--reason", worst[0], worst[-1], "--defer")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM prioritisation"), [(0,)])
        rows = self.priorities("--count", "10", "--accept", "--reason", "To om gangen")["suppliers"]
        self.assertEqual({r["why"] for r in rows if r["id"] in worst}, {"To om gangen"})
        self.assertEqual([r["choice"] for r in rows], ["chosen"] * 10 + ["deferred"] * 204)
        self.assertEqual({r["rule"] for r in rows}, {"count"})
        for wrong in ("0", "-1", "ti", "1.5", ""):
            self.assert_error(self.run_dd("risk", "prioritise", "--year", "2023", "--count=" + wrong, code=None),
                              USAGE, "--count")

    def test_a_person_decides_otherwise_and_that_is_kept(self):
        first, second = (r["id"] for r in self.priorities()["suppliers"][:2])
        last = self.priorities()["suppliers"][-1]["id"]
        document = self.priorities("--accept", "--defer", "%s, %s" % (first, second), "--choose", last, "--reason",
                                   "Avvikles i sommer")
        rows = {r["id"]: r for r in document["suppliers"]}
        self.assertEqual([(rows[i]["choice"], rows[i]["rule"], rows[i]["why"]) for i in (first, second, last)],
                         [("deferred", "person", "Avvikles i sommer")] * 2
                         + [("chosen", "person", "Avvikles i sommer")])
        self.assertEqual(sum("Avvikles" in r["why"] for r in document["suppliers"]), 3)
        self.assertEqual(self.priorities("--accept")["record"], document["record"])
        out = self.run_dd("--lang", "en", "risk", "prioritise", "--year", "2023").out
        self.assertIn("%s is deferred: Avvikles i sommer (tester, 2024-05-15)" % first, out)

    def test_what_has_come_since(self):
        deferred = self.priorities("--accept")["suppliers"][-1]["id"]
        self.run_dd("assess", deferred, "--severity", "5", "--likelihood", "4", "--reason", "Funn",
                    env={"DDREG_TODAY": "2024-06-01"})
        env = {"DDREG_TODAY": "2024-06-02"}
        rows = {r["id"]: r for r in self.priorities(env=env)["suppliers"]}
        self.assertEqual({i for i, r in rows.items() if r["since"]}, {deferred})
        self.assertEqual((rows[deferred]["since"], rows[deferred]["level_today"], rows[deferred]["choice"]),
                         ("rating", "very_high", "deferred"))
        self.assertIn("now 5·4", self.run_dd("--lang", "en", "risk", "prioritise", "--year", "2023", env=env).out)
        again = self.priorities("--accept", env=env)
        self.assertEqual({r["id"] for r in again["suppliers"] if r["day"] == "2024-06-02"}, {deferred})
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM prioritisation"), [(215,)])

    def test_ratings_of_the_years_end_go_first(self):
        """What was known on the day counts; later knowledge only where there was none."""
        day = {"DDREG_TODAY": "2025-02-01"}
        self.run_dd("assess", "S-7", "--severity", "5", "--likelihood", "5", "--reason", "Funn", env=day)
        rows = {r["id"]: r for r in self.priorities("--as-of", "2024-12-31", env=day)["suppliers"]}
        self.assertNotEqual(rows["S-7"]["severity"], 5)
        self.assertEqual((rows["S-7"]["since"], rows["S-7"]["level_today"]), ("rating", "very_high"))
        rows = {r["id"]: r for r in self.priorities(env=day)["suppliers"]}
        self.assertEqual((rows["S-7"]["severity"], rows["S-7"]["rated"]), (5, "2025-02-01"))

    def test_the_statement_says_it_with_the_base(self):
        def statement(*words):
            self.run_dd("--lang", "en", "report", "render", "--year", "2023", "-o", "ut.md",
                        "--overwrite", *words)
            return (self.dir / "ut.md").read_text()

        self.assertNotIn("follow up", statement())
        self.priorities("--count", "10", "--accept", "--reason", "Ti er det vi rekker")
        self.assertIn("It is decided to follow up 10 of 214 suppliers (4.7%) first; "
                      "204 of 214 suppliers (95.3%) are deferred.", " ".join(statement().split()))
        self.assertNotIn("follow up", statement("--as-of", "2024-05-14"))  # not decided yet then

    def test_refusals(self):
        year = ("risk", "prioritise", "--year", "2023")
        for code, words in ((USAGE, ["--choose", "S-7"]), (USAGE, ["--defer", "S-7", "--reason", "  "]),
                            (USAGE, ["--reason", "x"]), (INPUT, ["--choose", "S-9999", "--reason", "x"]),
                            (USAGE, ["--choose", "S-7", "--defer", "S-7", "--reason", "x"])):
            self.assert_error(self.run_dd(*year, *words, code=None), code)
        self.assert_error(self.run_dd("risk", "prioritise", code=None), USAGE, "--år")
        self.run_dd("supplier", "add", "--name", "Uten innkjøp AS", "--country", "NO")
        self.assert_error(self.run_dd(*year, "--choose", "Uten innkjøp AS", "--reason", "x", "--accept", code=None),
                          REFUSED, "2023")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM prioritisation"), [(0,)])

    def test_read_without_the_right_to_write(self):
        self.priorities("--accept")
        want = self.priorities()
        os.chmod(self.db, 0o444)
        os.chmod(self.dir, 0o555)
        try:
            self.assertEqual(self.priorities(), want)
        finally:
            os.chmod(self.dir, 0o755)
            os.chmod(self.db, 0o644)

    def test_merged_suppliers_count_once(self):
        numberless = {s["id"] for s in self.json("supplier", "list")["suppliers"] if not s["orgnr"]}
        one, other = [r for r in self.priorities()["suppliers"] if r["id"] in numberless][:2]
        self.priorities("--choose", other["id"], "--reason", "Ny fabrikk")
        self.run_dd("supplier", "merge", one["id"], other["id"], "--reason", "samme firma")
        after = {r["id"]: r for r in self.priorities()["suppliers"]}
        self.assertNotIn(other["id"], after)
        self.assertEqual(len(after), 213)
        self.assertEqual(after[one["id"]]["ore"], one["ore"] + other["ore"])
        self.assertEqual((after[one["id"]]["choice"], after[one["id"]]["why"]), ("chosen", "Ny fabrikk"))
        self.assertEqual(self.json("risk", "matrix", "--year", "2023")["suppliers"], 213)
        self.assertEqual(len(self.list("--year", "2023")), 213)


class Small(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_empty_register(self):
        self.assertEqual(self.json("risk", "list"), {"suppliers": []})
        self.assertEqual(self.json("risk", "matrix")["suppliers"], 0)
        for words in (["list"], ["matrix"], ["prioritise", "--year", "2023"],
                      ["prioritise", "--year", "2023", "--accept"]):
            for lang in ("nb", "en"):
                self.assertTrue(self.run_dd("--lang", lang, "risk", *words).out)
        self.check_schema(self.json("risk", "prioritise", "--year", "2023"), "risk-prioritise")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), [(1,)])

    def test_not_rated(self):
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO")
        self.assertEqual(self.json("risk", "history", "S-1")["history"], [])
        self.assertIn("ddreg assess", self.run_dd("risk", "history", "S-1").out)
        self.assertEqual([r["level"] for r in self.json("risk", "list")["suppliers"]], [None])
        self.assertEqual(self.json("risk", "matrix")["none"], 1)
        self.purchases({"Leverandør": "A", "Bilagsdato": "15.03.2023", "Beløp NOK": "5,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        document = self.json("risk", "prioritise", "--year", "2023", "--accept")
        self.check_schema(document, "risk-prioritise")
        self.assertEqual(document["base"], {"suppliers": 1, "rated": 0, "rated_later": 0, "unknown": 0, "none": 1})
        self.assertEqual(document["record"], {"chosen": 0, "deferred": 0, "undecided": 1})
        chosen = self.json("risk", "prioritise", "--year", "2023", "--choose", "S-1", "--reason", "Kjent risiko")
        self.assertEqual((chosen["record"]["chosen"], chosen["suppliers"][0]["why"]), (1, "Kjent risiko"))

    def test_hostile_names(self):
        for name in hostile.VALUES:
            self.run_dd("supplier", "add", "--country", "NO", "--name=" + name, code=None)
        ids = [s["id"] for s in self.json("supplier", "list")["suppliers"]]
        self.assertGreater(len(ids), 10)
        self.run_dd("assess", "--all")
        self.run_dd("assess", ids[0], "--severity", "5", "--likelihood", "5", "--reason", "\x1b[31mrødt\x1b[0m")
        for words in (["list"], ["history", ids[0]], ["matrix"]):
            out = self.run_dd("risk", *words).out
            self.assertIsNone(hostile.CONTROL.search(out), words)
        out = self.run_dd("--format", "csv", "risk", "list").out
        rows = list(csv.reader(io.StringIO(out), delimiter=";"))
        self.assertEqual({len(r) for r in rows}, {18})
        for row in rows[1:]:
            self.assertFalse(row[1].startswith(("=", "@")), row)
