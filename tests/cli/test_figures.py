"""The figures of a year, and the statement made of them."""

import json
import os
import re
import unittest

from ddreg import OK, REFUSED, Case, dump, run, run_on_terminal, sql

REGIONS = ("total", "norway", "foreign", "eu", "eea_efta", "europe_other", "outside_europe", "outside_eu", "unknown")


class Base(Case):
    """One supplier a country, each bought from for 10^n øre: every sum shows its terms."""

    COUNTRIES = ["NO", "SJ", "SE", "CY", "IS", "GB", "CH", "XK", "US", "TR", ""]

    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d" % n, "Land": c}
                         for n, c in enumerate(self.COUNTRIES)],
                       {"Leverandørnr": "50", "Leverandørnavn": "Skatteetaten", "Land": "NO",
                        "Klasse": "Ikke leverandør", "Klassebegrunnelse": "Skatt"})
        self.run_dd("import", "suppliers", "suppliers.csv")

    def tearDown(self):
        self.run_dd("journal", "verify")

    def buy(self, *lines, name="p.csv"):
        self.purchases(*[{"Leverandørnr": str(n), "Bilagsdato": day,
                          "Beløp NOK": "%d,%02d" % divmod(ore, 100) if ore >= 0
                          else "-%d,%02d" % divmod(-ore, 100), **more} for n, day, ore, more in lines], name=name)
        self.run_dd("import", "purchases", name)

    def figures(self, year=2023, *args, **how):
        document = self.json("report", "figures", "--year", str(year), *args, **how)
        self.check_schema(document, "figures")
        for part in ("suppliers", "purchases"):
            f = document[part]
            self.assertEqual(f["total"], f["norway"] + f["foreign"] + f["unknown"])
            self.assertEqual(f["foreign"], f["eu"] + f["eea_efta"] + f["europe_other"] + f["outside_europe"])
            self.assertEqual(f["outside_eu"], f["foreign"] - f["eu"])
        a, total = document["assessments"], document["suppliers"]["total"]
        self.assertEqual(a["proposed"] + a["decided"] + a["unknown"] + a["none"], total)
        self.assertEqual(a["low"] + a["medium"] + a["high"] + a["very_high"] + a["unknown"] + a["none"], total)
        s = document["suppliers"]
        self.assertEqual(s["supply_chain"] + s["business_partner"] + s["unclassified"], total)
        self.assertEqual(len(document["net_not_positive"]), s["net_not_positive"])
        return document


class Figures(Base):
    def test_regions(self):
        self.buy(*[(n, "15.06.2023", 10 ** n, {}) for n in range(len(self.COUNTRIES))])
        f = self.figures()
        self.assertEqual([f["suppliers"][r] for r in REGIONS], [11, 2, 8, 2, 1, 3, 2, 6, 1])
        self.assertEqual([f["purchases"][r] for r in REGIONS],
                         [11111111111, 11, 1111111100, 1100, 10000, 11100000, 1100000000, 1111110000, 10000000000])

    def test_the_country_is_that_of_31_december(self):
        self.buy((5, "15.01.2019", 100, {}), (5, "15.01.2020", 100, {}))
        self.assertEqual(self.figures(2019)["suppliers"]["eu"], 1)
        self.assertEqual(self.figures(2020)["suppliers"]["europe_other"], 1)
        self.buy((0, "15.01.2023", 100, {}), name="q.csv")
        self.run_dd("supplier", "set", "S-1", "--country", "SE", "--from", "2023-12-31")
        self.assertEqual(self.figures(2023)["suppliers"]["eu"], 1)
        self.run_dd("supplier", "set", "S-1", "--country", "NO", "--from", "2024-01-01")
        self.assertEqual(self.figures(2023)["suppliers"]["eu"], 1)

    def test_who_counts(self):
        """At least one line in the year, and not classed as no supplier; a net of zero or less counts and is named."""
        self.buy((0, "31.12.2022", 100, {}), (1, "01.01.2023", 100, {}), (2, "31.12.2023", 500, {}),
                 (3, "01.01.2024", 100, {}),
                 (4, "2023-05", 100, {}), (6, "15.06.2023", 700, {}), (6, "16.06.2023", -700, {}),
                 (7, "15.06.2023", -100, {}), (50, "15.06.2023", 12345, {}))
        f = self.figures()
        self.assertEqual(f["suppliers"]["total"], 5)
        self.assertEqual(f["purchases"]["total"], 100 + 500 + 100 - 100)
        self.assertEqual(f["not_suppliers"], {"count": 1, "ore": 12345})
        self.assertEqual([(s["name"], s["ore"]) for s in f["net_not_positive"]], [("Firma 6", 0), ("Firma 7", -100)])

    def test_production(self):
        self.buy((0, "15.06.2023", 100, {"Inngår i produksjon": "Ja"}),
                 (0, "15.06.2023", 30, {"Inngår i produksjon": "Nei"}),
                 (2, "15.06.2023", 7, {}), (50, "15.06.2023", 1000, {"Inngår i produksjon": "Ja"}))
        f = self.figures()["purchases"]
        self.assertEqual((f["production"], f["production_unknown"], f["production_country_unknown"]), (100, 7, 137))

    def test_assessments(self):
        self.buy((0, "15.06.2023", 100, {}), (1, "15.06.2023", 100, {}), (2, "15.06.2022", 100, {}),
                 (50, "15.06.2023", 5, {}))
        self.assertEqual(self.figures()["assessments"]["none"], 2)
        self.run_dd("assess", "--all")
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "2", "--reason", "Sett",
                    env={"DDREG_TODAY": "2024-05-20"})
        a = self.figures(env={"DDREG_TODAY": "2024-05-20"})["assessments"]
        self.assertEqual((a["decided"], a["unknown"]), (0, 2))  # a low one on the unknown waits for a second person
        self.run_dd("assess", "S-1", "--confirm", env={"DDREG_TODAY": "2024-05-20", "DDREG_USER": "to"})
        a = self.figures(env={"DDREG_TODAY": "2024-05-20"})["assessments"]
        self.assertEqual((a["proposed"], a["decided"], a["unknown"], a["none"]), (0, 1, 1, 0))
        self.assertEqual((a["low"], a["medium"], a["high"], a["very_high"]), (1, 0, 0, 0))
        self.assertEqual(a["decided_on_unknown"], 1)
        # On the day before, nobody had decided; before that nothing was rated.
        self.assertEqual(self.figures(2023, "--as-of", "2024-05-19")["assessments"]["decided"], 0)
        self.assertEqual(self.figures(2023, "--as-of", "2024-05-14")["assessments"]["none"], 2)

    def test_an_empty_year(self):
        f = self.figures(2001)
        self.assertEqual((f["suppliers"]["total"], f["purchases"]["total"]), (0, 0))
        out = self.run_dd("report", "figures", "--year", "2001").out
        self.assertEqual(out, "Ingen innkjøp er registrert for 2001.\n")
        for year in (1900, 9998, 9999):
            self.figures(year)

    def test_shares_have_their_base(self):
        self.buy(*[(n, "15.06.2023", 1000000 * (n + 1), {}) for n in range(11)])
        for lang, pattern in (("nb", r"(?s)andel av 11\).*Liechtenstein\) +1 +9,1\s%"),
                              ("en", r"(?s)share of 11\).*Liechtenstein\) +1 +9\.1%")):
            self.assertRegex(self.run_dd("--lang", lang, "report", "figures", "--year", "2023").out, pattern)

    def test_fits_a_terminal(self):
        self.buy(*[(n, "15.06.2023", 10 ** n, {}) for n in range(11)])
        for lang in ("nb", "en"):
            out = run_on_terminal("--lang", lang, "report", "figures", "--year", "2023", cwd=self.dir, columns=80).out
            self.assertNotIn("…", out)
            self.assertLessEqual(max(map(len, out.splitlines())), 80)

    def test_csv_is_the_same(self):
        self.buy(*[(n, "15.06.2023", 10 ** n, {}) for n in range(11)])
        f = self.figures()
        out = self.run_dd("--format", "csv", "report", "figures", "--year", "2023").out
        rows = [[cell.strip('"') for cell in line.split(";")] for line in out.splitlines()]
        at = {name: n for n, name in enumerate(rows[0])}
        for row in rows[1:]:
            want = f[row[at["group"]]][row[at["key"]]]
            got, of, percent = (row[at[c]] for c in ("ore", "of", "percent"))
            self.assertEqual(int(got or row[at["count"]]), want, row)
            self.assertNotEqual(bool(got), bool(row[at["count"]]))
            self.assertEqual(bool(got), row[at["group"]] in ("purchases", "vat") or row[at["key"]] == "ore")
            self.assertEqual(bool(of), bool(percent))
            if of:
                self.assertEqual(int(of), f[row[at["group"]] if got else "suppliers"]["total"])
                self.assertAlmostEqual(float(percent.replace(",", ".")), 100 * want / int(of), delta=0.051)


class Render(Base):
    def render(self, form="html", *args, year=2023, code=OK):
        return self.run_dd("report", "render", "--year", str(year), "--format", form, "-o", "out." + form,
                           "--overwrite", *args, code=code)

    def setUp(self):
        super().setUp()
        self.buy(*[(n, "15.06.2023", 10 ** n, {}) for n in range(11)])

    def test_a_draft_says_so(self):
        for form in ("html", "md"):
            ran = self.render(form)
            self.assertIn("UTKAST", (self.dir / ("out." + form)).read_text())
            self.assertIn("UTKAST", ran.out)

    def test_both_languages(self):
        self.render("md", "--lang", "en")
        text = (self.dir / "out.md").read_text()
        self.assertIn("2023", text)
        self.assertNotIn("leverandør", text.lower())
        self.render("html", "--lang", "en")
        self.assertIn('lang="en"', (self.dir / "out.html").read_text())
        self.render("html")
        self.assertRegex((self.dir / "out.html").read_text(), r'lang="(nb|no)"')

    def test_the_same_bytes_again(self):
        self.render()
        first = (self.dir / "out.html").read_bytes()
        self.render()
        self.assertEqual((self.dir / "out.html").read_bytes(), first)

    def test_no_unfilled_places(self):
        for lang in ("nb", "en"):
            for form in ("html", "md"):
                self.render(form, "--lang", lang)
                text = (self.dir / ("out." + form)).read_text()
                text = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
                self.no_match(text, r"\{[a-z_]+\}|\bstatement\.[a-z]")

    def test_a_proposal_is_never_called_assessed(self):
        """«vurdert» belongs to what a person decided."""
        self.run_dd("assess", "--all")
        self.render("md")
        text = (self.dir / "out.md").read_text().lower()
        self.no_match(text, r"11 av 11 leverandører[^.|\n]*\bvurdert\b")
        self.assertIn("foresl", text)

    def test_places_that_cannot_be_written(self):
        (self.dir / "folder").mkdir()
        for path in ("no/such/folder/x.html", "folder", "/dev/full/x"):
            with self.subTest(path=path):
                ran = self.run_dd("report", "render", "--year", "2023", "--format", "html", "-o", path, code=None)
                self.assert_error(ran, REFUSED)
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()), ["ddreg.db", "folder", "p.csv", "suppliers.csv"])

    def test_never_over_a_register(self):
        """The one in use by any name, what lies beside it, and any other database."""
        self.run_dd("--register", "other.db", "init", "--company", "B")
        (self.dir / "link.html").symlink_to("ddreg.db")
        os.link(self.dir / "other.db", self.dir / "hard.html")
        before, other = dump(self.db), (self.dir / "other.db").read_bytes()
        for path in ("ddreg.db", "./ddreg.db", str(self.db), "link.html", "hard.html", "other.db"):
            with self.subTest(path=path):
                ran = self.run_dd("--format", "json", "report", "render", "--year", "2023", "--format", "html", "-o",
                                  path, code=None)
                self.assert_error(ran, REFUSED)
                self.assertEqual(json.loads(ran.out)["error"]["id"], "report.is_register")
        self.assertEqual((dump(self.db), (self.dir / "other.db").read_bytes()), (before, other))

    def test_what_is_no_file(self):
        (self.dir / "folder").mkdir()
        os.mkfifo(self.dir / "pipe")
        for path, word in (("folder", "mappe"), ("pipe", "vanlig fil"), ("/dev/null", "vanlig fil")):
            ran = self.run_dd("report", "render", "--year", "2023", "--format", "md", "-o", path, code=REFUSED)
            self.assertIn(word, ran.err)

    def test_a_file_that_is_there_is_refused(self):
        """Somebody may have written in it."""
        for args in (("report", "render", "--year", "2023", "-o", "kept.md"), ("export", "purchases", "-o", "kept.md"),
                     ("export", "suppliers", "-o", "kept.md")):
            kept = self.write("kept.md", "edited by hand")
            self.assert_error(self.run_dd(*args, code=None), REFUSED, "kept.md", "finnes allerede", "--overwrite")
            self.assertEqual(kept.read_text(), "edited by hand")
            self.run_dd(*args, "--overwrite")
            self.assertNotEqual(kept.read_text(), "edited by hand")

    def test_replaces_whole(self):
        self.write("out.html", "old")
        self.render()
        self.assertTrue((self.dir / "out.html").read_text().startswith("<!"))
        self.assertEqual([p.name for p in self.dir.iterdir() if "out" in p.name], ["out.html"])

    def test_an_empty_year(self):
        """No share without a base."""
        self.render("md", year=2001)
        text = (self.dir / "out.md").read_text().split("\n## Vedlegg D: Om tallene")[0]
        self.assertIn("2001", text)
        self.no_match(text, r"\bnan\b|\binf\b|\d\s%")
        self.render("html", year=2001)

    def content(self):
        """Of the register, but for the log of what was written out."""
        return [line for line in dump(self.db).splitlines() if not line.startswith('INSERT INTO "output_log"')]

    def test_writes_nothing_else_to_the_register(self):
        before = self.content()
        self.render()
        self.assertEqual(self.content(), before)


if __name__ == "__main__":
    unittest.main()
