"""What cannot be rated yet: a class of its own, in every list and figure, in none of the others'."""

import unittest

from ddreg import DOCUMENT, OK, REFUSED, Case, sql


class Unknown(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def supplier(self, name, *more):
        return self.json("supplier", "add", "--name", name, *more)["id"]

    def level(self, who):
        document = self.json("assess", who)
        self.check_schema(document, "assess")
        return document["level"], document["floor"]

    def due(self):
        return [(d["what"], d["id"]) for d in self.json("due")["due"] if d["what"].startswith("rating")]

    # --- The class ----------------------------------------------------------------------------------

    def test_floors(self):
        """By countries, by what was withdrawn, by what a person gave; never by evidence."""
        self.assertEqual(self.level(self.supplier("A", "--country", "NO")), ("unknown", "low"))
        self.assertEqual(self.level(self.supplier("B", "--country", "NO", "--production-country", "MM")),
                         ("unknown", "medium"))
        self.write("s.csv", "Leverandørnr;Navn\n1;Uten land\n")
        self.run_dd("import", "suppliers", "s.csv", code=OK)
        self.assertEqual(self.level("Uten land"), ("unknown", "low"))
        was = self.supplier("D", "--country", "NO", "--production-country", "BD", "--category", "Arbeidstøy")
        before = self.level(was)[0]
        self.assertEqual(before, "very_high")
        self.run_dd("supplier", "set", was, "--category", "", "--reason", "Prøve", code=OK)
        self.assertEqual(self.level(was), ("unknown", before))
        self.run_dd("evidence", "add", was, "--kind", "audit", "--ref", "R", "--issued", "2024-03-01", "--passed",
                    *DOCUMENT, code=OK)
        self.assertEqual(self.level(was), ("unknown", before))
        self.run_dd("journal", "verify", code=OK)

    def test_in_words(self):
        who = self.supplier("B", "--country", "NO", "--production-country", "MM")
        said = self.run_dd("assess", who, "--explain").out
        self.assertIn("ukjent, minst middels", said)
        self.assertIn("ddreg supplier set %s --category" % who, said)
        self.assertIn("unknown, at least medium", self.run_dd("--lang", "en", "assess", who).out)
        self.assertIn("ukjent, minst middels", self.run_dd("supplier", "show", who).out)
        self.assertNotIn("minst lav", self.run_dd("assess", self.supplier("A", "--country", "NO"), "--explain").out)

    def test_a_finding_gives_it_a_level(self):
        who = self.supplier("A", "--country", "NO")
        self.level(who)
        self.run_dd("finding", "add", who, "--text", "Barn i arbeid", "--severity", "4", code=OK)
        self.assertIn(("rating.finding", who), self.due())
        self.assertEqual(self.level(who), ("very_high", None))
        self.end_finding("F-1")
        self.assertEqual(self.level(who)[0], "unknown")

    def test_a_fact_gives_it_a_level(self):
        who = self.supplier("A", "--country", "NO")
        self.level(who)
        self.assertEqual(self.due(), [("rating.unknown", who)])
        self.run_dd("supplier", "set", who, "--sector", "62", code=OK)
        self.assertEqual(self.due(), [("rating.known", who)])
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.due(), [])
        self.assertEqual(self.level(who), ("low", None))

    # --- Deciding -----------------------------------------------------------------------------------

    def test_there_is_nothing_to_accept(self):
        who = self.supplier("A", "--country", "NO")
        self.assert_error(self.run_dd("assess", who, "--accept", code=None), REFUSED, "ddreg supplier set")
        one = self.run_dd("assess", who, "--severity", "3", "--reason", "x", code=None)
        self.assert_error(one, REFUSED, "--likelihood")
        both = self.run_dd("assess", who, "--severity", "4", "--likelihood", "4", code=None)
        self.assert_error(both, REFUSED, "--reason")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM decision")[0][0], 0)

    def test_a_decision_below_the_floor_waits(self):
        """For a second person, as one below a proposal does."""
        who = self.supplier("A", "--country", "NO", "--production-country", "MM")
        self.run_dd("assess", who, "--severity", "1", "--likelihood", "1", "--reason", "Kontorvarer", code=OK)
        self.assertEqual(self.json("supplier", "show", who)["level"], "unknown")
        self.assertEqual(self.json("risk", "list", "--level", "unknown")["suppliers"][0]["id"], who)
        self.run_dd("assess", who, "--confirm", env={"DDREG_USER": "annen"}, code=OK)
        self.assertEqual(self.json("supplier", "show", who)["level"], "low")
        self.assertIs(self.json("supplier", "show", who)["on_unknown"], True)
        self.run_dd("journal", "verify", code=OK)

    def test_a_decision_stays_marked(self):
        who = self.supplier("A", "--country", "NO")
        self.run_dd("assess", who, "--severity", "4", "--likelihood", "4", "--reason", "Besøkt", code=OK)
        document = self.json("assess", who)
        self.assertEqual((document["level"], document["decided"], document["on_unknown"]), ("high", True, True))
        self.assertEqual(document["proposal"]["level"], "unknown")
        self.assertEqual(self.due(), [])
        self.assertIn("verken næringen eller det som kjøpes, var kjent", self.run_dd("assess", who).out)
        self.assertIs(self.json("supplier", "show", who)["on_unknown"], True)
        row = self.json("risk", "list")["suppliers"][0]
        self.assertEqual((row["level"], row["on_unknown"]), ("high", True))
        self.run_dd("supplier", "set", who, "--sector", "62", code=OK)
        self.assertEqual(self.due(), [("rating.known", who)])
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.due(), [("rating.moved", who)])
        self.assertIs(self.json("assess", who)["on_unknown"], True)
        self.run_dd("journal", "verify", code=OK)


class Several(Case):
    """Twelve suppliers that nothing is known of, two that are known, one that was never rated."""

    def setUp(self):
        super().setUp()
        self.init()
        rows = "".join("%d;Firma %d;NO;%s;%s\n" % (n, n, "MM" if n == 3 else "", "62" if n > 12 else "")
                       for n in range(1, 15))
        self.write("s.csv", "Leverandørnr;Navn;Land;Produksjonsland;NACE\n" + rows)
        self.run_dd("import", "suppliers", "s.csv", code=OK)
        self.write("p.csv", "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK\n"
                   + "".join("%d;Firma %d;01.02.2023;%d,00\n" % (n, n, 1000 * n) for n in range(1, 16)))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=OK)
        self.said = self.json("assess", *("S-%d" % n for n in range(1, 15)))

    def test_every_count_has_them_once(self):
        self.assertEqual(self.said["unknown"], 12)
        a = self.json("report", "figures", "--year", "2023")["assessments"]
        self.assertEqual({k: v for k, v in a.items() if v}, {"proposed": 2, "unknown": 12, "none": 1, "low": 2})
        m = self.json("risk", "matrix", "--year", "2023")
        self.check_schema(m, "risk-matrix")
        self.assertEqual((m["suppliers"], m["proposed"], m["decided"], m["unknown"], m["none"]), (15, 2, 0, 12, 1))
        self.assertEqual(m["unknown_at_least"], {"very_high": 0, "high": 0, "medium": 1, "low": 11})
        self.assertEqual(sum(c["proposed"] + c["decided"] for c in m["cells"]), 2)
        self.assertIn("ukjent, minst middels", self.run_dd("risk", "matrix", "--year", "2023").out)

    def test_lists(self):
        for command in (("risk", "list"), ("supplier", "list")):
            rows = self.json(*command, "--level", "unknown")["suppliers"]
            self.assertEqual(len(rows), 12)
            self.assertEqual({r["level"] for r in rows}, {"unknown"})
            self.assertEqual(len(self.json(*command, "--level", "low")["suppliers"]), 2)
            levels = [r["level"] for r in self.json(*command, "--sort", "level")["suppliers"]]
            self.assertEqual(levels, ["low"] * 2 + ["unknown"] * 12 + [None])
        rows = self.json("risk", "list")["suppliers"]
        self.assertEqual([r["level"] for r in rows], ["low"] * 2 + ["unknown"] * 12 + [None])
        self.assertEqual([r["id"] for r in rows][2:5], ["S-3", "S-12", "S-11"])
        self.assertEqual({(r["severity"], r["likelihood"]) for r in rows if r["level"] == "unknown"}, {(None, None)})
        self.assertEqual(len(self.json("supplier", "list", "--undecided")["suppliers"]), 0)

    def test_priorities(self):
        p = self.json("risk", "prioritise", "--year", "2023", "--count", "1")
        self.check_schema(p, "risk-prioritise")
        self.assertEqual((p["base"]["rated"], p["base"]["unknown"], p["base"]["none"]), (2, 12, 1))
        self.assertEqual(p["proposal"], {"chosen": 1, "deferred": 1})
        mine = [r for r in p["suppliers"] if r["level"] == "unknown"]
        self.assertEqual({(r["place"], r["proposed"]) for r in mine}, {(None, "find_out")})
        self.assertEqual([r["id"] for r in mine][:3], ["S-3", "S-12", "S-11"])
        self.assertIn("12 kan ikke vurderes ennå", self.run_dd("risk", "prioritise", "--year", "2023").out)
        p = self.json("risk", "prioritise", "--year", "2023", "--accept")
        self.assertEqual(p["record"], {"chosen": 0, "deferred": 2, "undecided": 13})
        p = self.json("risk", "prioritise", "--year", "2023", "--choose", "S-3", "--reason", "Spør først")
        self.assertEqual(p["record"], {"chosen": 1, "deferred": 2, "undecided": 12})
        self.run_dd("journal", "verify", code=OK)

    def test_what_hints_at_harm_is_found_out_first(self):
        rows = (("Norsk AS", "NO", "62"), ("Stille GmbH", "", ""), ("Nordisk Import AS", "NO", ""),
                ("Ukjent sted", "", ""), ("Stor AS", "NO", ""), ("Engros AS", "NO", "46.90"), ("Lite AS", "NO", ""))
        self.write("h.csv", "Leverandørnr;Navn;Land;NACE\n" + "".join(
            "%d;%s;%s;%s\n" % (100 + n, *row) for n, row in enumerate(rows)))
        self.run_dd("import", "suppliers", "h.csv", code=OK)
        self.write("hp.csv", "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK;Konto\n" + "".join(
            "%d;%s;01.02.2022;%d,00;%s\n" % (100 + n, row[0], 250000 if n == 4 else 10, "4300" if n == 6 else "")
            for n, row in enumerate(rows)))
        self.run_dd("import", "purchases", "hp.csv", "--vat", "net", code=OK)
        self.run_dd("assess", "--all")
        p = self.json("risk", "prioritise", "--year", "2022")
        self.check_schema(p, "risk-prioritise")
        mine = [r for r in p["suppliers"] if r["level"] == "unknown"]
        self.assertEqual([(r["name"], r["floor"], r["points"]) for r in mine],
                         [("Ukjent sted", "low", 4), ("Stor AS", "low", 2), ("Engros AS", "low", 2),
                          ("Nordisk Import AS", "low", 1), ("Lite AS", "low", 1), ("Stille GmbH", "low", 0)])
        self.assertIn("«import» (1)", mine[3]["why"])
        self.assertIn("konto 4300: varer eller råvarer (1)", mine[4]["why"])
        self.assertIn("ukjent land (4)", mine[0]["why"])
        self.assertIsNone([r for r in p["suppliers"] if r["level"] == "low"][0]["points"])
        said = self.run_dd("risk", "prioritise", "--year", "2022").out
        self.assertIn("4 poeng", said)
        self.assertIn("så poeng (land", said)
        names = [r["name"] for r in mine]
        out = [r["name"] for r in self.json("risk", "list", "--year", "2022")["suppliers"] if r["level"] == "unknown"]
        self.assertEqual(out, names)
        self.run_dd("sheet", "out", "ark.csv", "--of", "facts", code=OK)
        sheet = (self.dir / "ark.csv").read_text("utf-8-sig")
        places = [sheet.index(";%s;" % name) for name in names]
        self.assertEqual(places, sorted(places))

    def test_due_says_it_once(self):
        said = self.run_dd("due").out
        self.assertIn("12 ×", said)
        self.assertIn("ddreg facts", said)
        self.assertNotIn("Firma 3", said)
        self.assertIn("Firma 3", self.run_dd("due", "--each").out)
        self.assertIn("Firma 3", self.run_dd("due", "--match", "Firma 3").out)
        self.assertEqual(len([d for d in self.json("due")["due"] if d["what"] == "rating.unknown"]), 12)
        self.check_schema(self.json("due"), "due")

    def test_statement(self):
        english = {"LANG": "en_US.UTF-8", "DDREG_LANG": "en"}
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", env=english, code=OK)
        text = (self.dir / "s.md").read_text().replace("\u00a0", " ")
        self.assertIn("Færre enn tre leverandører har et risikonivå.", text)
        self.assertIn("12 av 15 leverandører (80,0 %) kan ikke vurderes ennå", text)
        self.assertIn("### Egen virksomhet", text)
        self.run_dd("supplier", "set", "S-1", "--sector", "62", code=OK)
        self.run_dd("assess", "S-1", code=OK)
        self.run_dd("report", "render", "--year", "2023", "-o", "t.md", code=OK)
        text = (self.dir / "t.md").read_text().replace("\u00a0", " ")
        self.assertIn("| Kan ikke vurderes ennå | 11 | 73,3 % |", text)
        self.run_dd("--lang", "en", "report", "render", "--year", "2023", "-o", "en.md", code=OK)
        self.assertIn("| Cannot be rated yet | 11 | 73.3% |", (self.dir / "en.md").read_text())

    def test_own_operations(self):
        self.assertIsNone(self.json("report", "figures", "--year", "2023")["own"])
        self.run_dd("assess", "--own", code=OK)
        own = self.json("report", "figures", "--year", "2023")["own"]
        self.assertEqual((own["level"], own["floor"], own["severity"], own["decided"]),
                         ("unknown", "low", None, False))
        self.assertIn(("rating.unknown", "own"), [(d["what"], d["id"]) for d in self.json("due")["due"]])
        self.run_dd("company", "set", "sector", "62", code=OK)
        self.run_dd("assess", "--own", "--accept", code=OK)
        document = self.json("report", "figures", "--year", "2023")
        self.check_schema(document, "figures")
        self.assertEqual((document["own"]["level"], document["own"]["decided"]), ("low", True))
        said = self.run_dd("report", "figures", "--year", "2023").out
        self.assertIn("Egen virksomhet: lav, besluttet 2024-05-15.", said)
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", code=OK)
        self.assertIn("Risikoen i egen virksomhet er vurdert til lav", (self.dir / "s.md").read_text())


class Few(Case):
    """No row of a published table is about one or two suppliers."""

    def render(self, rows, year=2023):
        self.init()
        lines = ["%d;Firma %d;%s;%s;%s" % (n, n, country, made, sector)
                 for n, (country, made, sector) in enumerate(rows, 1)]
        self.write("s.csv", "Leverandørnr;Navn;Land;Produksjonsland;NACE\n" + "\n".join(lines) + "\n")
        self.run_dd("import", "suppliers", "s.csv", code=None)
        self.write("p.csv", "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK\n"
                   + "".join("%d;Firma %d;01.02.2023;1000,00\n" % (n, n) for n in range(1, len(rows) + 1)))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=OK)
        self.run_dd("assess", "--all", code=OK)
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", code=OK)
        return (self.dir / "s.md").read_text().replace("\u00a0", " ")

    @staticmethod
    def rows(text, heading):
        """The cells of the first table below a heading."""
        part = text.split(heading, 1)[1].split("\n#", 1)[0]
        lines = [line for line in part.splitlines() if line.startswith("|")]
        return [[c.strip(" *") for c in line.strip("|").split("|")] for line in lines[2:]]

    def test_rows_are_together(self):
        text = self.render([("NO", "CN", "46.42")] * 5 + [("SE", "BD", "14")] + [("IS", "IN", "47.71")] * 2
                           + [("CN", "CN", "26")] * 4)
        regions = self.rows(text, "### Leverandører etter selgers land")
        self.assertEqual([(r[0], r[1]) for r in regions if r[1] != "0"],
                         [("Norge", "5"), ("EU og EØS utenfor EU (Island, Liechtenstein)", "3"),
                          ("Utenfor Europa", "4"), ("Sum", "12")])
        self.no_match(text, r"utenfor EU: \d")  # it would give away what the table has together
        for heading in ("### Etter det som kjøpes", "### Etter næring", "### Etter selgers land",
                        "### Etter produksjonsland"):
            counts = [int(r[1]) for r in self.rows(text, heading)]
            self.assertTrue(all(n >= 3 for n in counts), (heading, counts))
            self.assertEqual(sum(counts), 12)
        self.assertIn("Sverige", text.split("### Etter selgers land")[1])

    def test_one_alone_is_with_another(self):
        text = self.render([("NO", "CN", "46.42")] * 4 + [("NO", "CN", "14")] * 3 + [("NO", "CN", "26")])
        rows = self.rows(text, "### Etter næring")
        self.assertEqual(sorted(int(r[1]) for r in rows), [4, 4])

    def test_what_is_bought_where_no_trade_is_registered(self):
        self.init()
        bought = ["Arbeidstøy"] * 4 + ["Renhold"] * 2 + ["IT-utstyr"] * 3
        self.write("s.csv", "Leverandørnr;Navn;Land;Produksjonsland;Kategori\n" + "".join(
            "%d;Firma %d;NO;BD;%s\n" % (n, n, what) for n, what in enumerate(bought, 1)))
        self.run_dd("import", "suppliers", "s.csv", code=None)
        self.write("p.csv", "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK\n" + "".join(
            "%d;Firma %d;01.02.2023;1000,00\n" % (n, n) for n in range(1, len(bought) + 1)))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=OK)
        self.run_dd("assess", "--all", code=OK)
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", code=OK)
        text = (self.dir / "s.md").read_text().replace("\u00a0", " ")
        rows = {r[0]: r[1] for r in self.rows(text, "### Etter det som kjøpes")}
        self.assertEqual(rows["Klær, sko og tekstiler"], "4")
        self.assertTrue(all(int(n) >= 3 for n in rows.values()), rows)
        self.assertIn("Det kan gå ut over syersker", text)
        self.assertIn("Næringen er ikke registrert for noen av disse leverandørene.", text)
        self.assertNotIn("Ukjent næring", text)

    def test_preliminary_levels_have_their_base(self):
        self.init()
        self.write("p.csv", "Leverandørnr;Leverandør;Bilagsdato;Beløp NOK;Konto;Kontonavn\n" + "".join(
            "%d;Firma %d AS;01.02.2023;100000,00;6360;Renhold\n" % (n, n) for n in range(1, 5)))
        self.run_dd("import", "purchases", "p.csv", "--vat", "net", code=OK)
        self.run_dd("assess", "--all", code=OK)
        self.assertEqual(self.json("report", "figures", "--year", "2023")["assessments"]["preliminary"], 4)
        self.run_dd("facts", "accept", "--account", "6360", "--reason", "Gjennomgått", code=None)
        self.run_dd("supplier", "set", "S-1", "--category", "Kontorrekvisita", "--reason", "x", code=None)
        self.run_dd("assess", "--all", code=OK)
        self.run_dd("supplier", "set", "S-2", "--country", "NO", "--sector", "62", "--category", "IT-tjenester",
                    "--reason", "x", code=OK)
        self.run_dd("assess", "--all", code=OK)
        n = self.json("report", "figures", "--year", "2023")["assessments"]["preliminary"]
        self.run_dd("report", "render", "--year", "2023", "-o", "s.md", code=OK)
        text = (self.dir / "s.md").read_text().replace("\u00a0", " ")
        self.assertEqual(n, 3)
        self.assertIn("er alle unntatt færre enn tre foreløpige", text)
        self.assertNotIn("%d av 4 leverandører" % n, text.split("## Vedlegg")[0])

    def test_classes_and_who_set_the_level(self):
        text = self.render([("NO", "CN", "46.42")] * 5 + [("NO", "NO", "62")] * 4)
        self.run_dd("supplier", "set", "S-1", "--class", "supply_chain", "--reason", "x", code=OK)
        self.run_dd("assess", "S-1", "--accept", code=OK)
        self.run_dd("report", "render", "--year", "2023", "-o", "t.md", "--overwrite", code=OK)
        text = (self.dir / "t.md").read_text().replace("\u00a0", " ")
        self.assertEqual([r[:2] for r in self.rows(text, "### Leverandørkjede")],
                         [["Leverandørkjede (§ 3 d) og Uten klasse", "9"], ["Forretningspartner (§ 3 e)", "0"],
                          ["Sum", "9"]])
        self.assertIn("| Besluttet av en person eller bare foreslått av modellen (slått sammen: færre enn tre) | 9 |",
                      text)
        self.assertIn("den ene gruppen er på færre enn tre", text)

    def test_no_amount_of_one_or_two(self):
        text = self.render([("NO", "CN", "46.42")] * 5 + [("NO", "", "62")] * 2)
        self.assertIn("Produksjonslandet er ukjent for færre enn tre leverandører.", text)

    def test_too_few_to_break_down(self):
        text = self.render([("NO", "CN", "46.42")] * 2 + [("NO", "NO", "62")] * 4)
        self.assertIn("færre enn tre leverandører og er derfor ikke delt opp", text)
        self.assertNotIn("| Sverige", text)
        levels = self.rows(text, "**Leverandører i 2023 etter risikonivå**")
        self.assertEqual([r[:2] for r in levels],
                         [["Svært høy, høy, middels eller lav (slått sammen: færre enn tre)", "6"],
                          ["Kan ikke vurderes ennå", "0"], ["Uten risikonivå", "0"], ["Sum", "6"]])
        self.assertIn("Høyt eller svært høyt risikonivå: færre enn tre av 6 leverandører", text)


if __name__ == "__main__":
    unittest.main()
