"""Ratings: evidence, findings, what moves and why, what is due again, and what must never lower one."""
import ddreg
from ddreg import DOCUMENT, INPUT, OK, REFUSED, USAGE, Case, run_on_terminal, sql

HEAD = "Leverandørnr;Leverandør;Org.nr;Land;Dato;Beløp;Bilagsnr"
LEVELS = ("low", "medium", "high", "very_high")


class Rating(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def supplier(self, name="Klesgrossisten", country="NO", production="IN", sector="46.42", more=()):
        args = ["--production-country", production] if production else []
        return self.json("supplier", "add", "--name", name, "--country", country, *args,
                         *(["--sector", sector] if sector else []), *more)["id"]

    def rate(self, who, *args, **how):
        return self.json("assess", who, *args, **how)

    def numbers(self, who):
        p = self.rate(who)["proposal"]
        return p["severity"], p["likelihood"], p["level"]

    def level(self, who):
        """How bad: a level, or the floor of one that is unknown."""
        p = self.rate(who)["proposal"]
        self.assertEqual(p["floor"] is None, p["level"] != "unknown")
        return LEVELS.index(p["floor"] or p["level"])

    def factors(self, who):
        return [f["id"] for f in self.rate(who)["factors"]]

    def count(self, table):
        return sql(self.db, "SELECT COUNT(*) FROM " + table)[0][0]

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)
        super().tearDown()


class Evidence(Rating):
    def test_an_audit_lowers_until_it_lapses(self):
        who = self.supplier(sector="62")
        before = self.numbers(who)
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "R-7", "--issued", "2024-03-01",
                    "--expires", "2024-06-30", "--passed", *DOCUMENT, "--reason", "Prøve")
        after = self.numbers(who)
        self.assertEqual(after[1], before[1] - 1)
        self.assertEqual(after[0], before[0])
        later = {"DDREG_TODAY": "2024-07-01"}
        rows = self.json("assess", "--changed", env=later)["ratings"]
        self.assertEqual([(r["id"], r["likelihood_before"], r["likelihood"]) for r in rows],
                         [(who, after[1], before[1])])
        self.assertIn("Dokumentasjon", rows[0]["why"])
        self.assertEqual(self.json("assess", "--changed", env={"DDREG_TODAY": "2024-06-30"})["ratings"], [])
        self.assertEqual(self.rate(who, env=later)["proposal"]["likelihood"], before[1])

    def test_withdrawn_evidence_counts_no_longer(self):
        who = self.supplier(sector="62")
        before = self.numbers(who)
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "R-7", "--issued", "2024-03-01", "--passed",
                    *DOCUMENT)
        self.assertLess(self.numbers(who)[1], before[1])
        self.assert_error(self.run_dd("evidence", "withdraw", "E-1", "--reason", " ", code=None), REFUSED, "--reason")
        self.run_dd("evidence", "withdraw", "e-1", "--reason", "Falsk", code=OK)
        self.assertEqual(self.numbers(who), before)
        self.assert_error(self.run_dd("evidence", "withdraw", "E-1", "--reason", "x", code=None), REFUSED, "E-1")
        listed = self.json("evidence", "list", who)["evidence"]
        self.assertEqual(listed, [])
        listed = self.json("evidence", "list", who, "--state", "withdrawn")["evidence"]
        self.assertEqual([(e["id"], e["state"], e["reason"]) for e in listed], [("E-1", "withdrawn", "Falsk")])
        self.check_schema(self.json("evidence", "list"), "evidence-list")

    def test_what_is_wrong_is_refused(self):
        who = self.supplier()
        add = ("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued")
        self.assert_error(self.run_dd(*add, "2024-05-16", code=None), INPUT, "2024-05-16")
        self.assert_error(self.run_dd(*add, "2024-05-01", "--expires", "2024-04-30", code=None), INPUT, "--expires")
        self.assert_error(self.run_dd("evidence", "withdraw", "E-9", "--reason", "x", code=None), INPUT, "E-9")
        self.assert_error(self.run_dd("finding", "close", "F-9", "--reason", "x", code=None), INPUT, "F-9")
        self.assertEqual(self.count("evidence"), 0)

    def test_names_stay_out_of_journal_and_ratings(self):
        who = self.supplier()
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "Oline Revisor", "--issuer", "Oline AS",
                    "--issued", "2024-03-01", "--passed")
        self.run_dd("finding", "add", who, "--text", "Olav fikk ikke lønn")
        self.rate(who)
        kept = sql(self.db, "SELECT after FROM journal_change") + sql(self.db, "SELECT inputs FROM assessment")
        for name in ("Oline", "Olav"):
            self.assertFalse([row for row in kept if name in row[0]])
        self.assertIn("Olav", self.run_dd("assess", who, "--explain").out)


class Findings(Rating):
    def test_a_reason_has_words(self):
        who = self.supplier()
        self.numbers(who)
        for reason in (".", "-", "1"):
            self.assert_error(self.run_dd("assess", who, "--severity", "1", "--likelihood", "1", "--reason", reason,
                                          code=None), REFUSED, "--reason")
        self.assertEqual(self.count("decision"), 0)

    def test_the_statement_says_that_there_are_findings(self):
        """It never says that the register knows of none while it does."""
        def said():
            self.run_dd("report", "render", "--year", "2024", "-o", "r.md", "--overwrite", code=OK)
            return (self.dir / "r.md").read_text()
        who = self.supplier()
        self.assertIn("verken hva som er funnet", said())
        self.run_dd("finding", "add", who, "--text", "Ulykke", code=OK)
        self.assertIn("kan ikke si at ingenting er kjent", said())
        self.end_finding("F-1")
        self.assertIn("finding list", said())
        self.assertNotIn("Ulykke", said())

    def test_a_finding_sets_the_level_until_it_is_closed(self):
        who = self.supplier(country="NO", production="NO", sector="62")
        before = self.numbers(who)
        self.run_dd("finding", "add", who, "--text", "Ulykke", "--severity", "5", "--connection", "linked",
                    "--found", "2024-05-01", code=OK)
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-05-01", "--passed",
                    *DOCUMENT)
        due = self.json("due")["due"]
        self.assertIn((who, "rating.finding"), [(d["id"], d["what"]) for d in due])
        rows = self.json("assess", "--changed")["ratings"]
        self.assertEqual([(r["id"], r["before"], r["now"]) for r in rows], [(who, before[2], "very_high")])
        rated = self.rate(who)
        self.assertEqual((rated["proposal"]["severity"], rated["proposal"]["likelihood"], rated["connection"]),
                         (5, 5, "linked"))
        self.assertNotIn((who, "rating.finding"), [(d["id"], d["what"]) for d in self.json("due")["due"]])
        self.assert_error(self.run_dd("finding", "close", "F-1", "--date", "2024-04-30", "--reason", "x", code=None),
                          INPUT, "2024-04-30")
        self.end_finding("F-1")
        self.assertLess(LEVELS.index(self.numbers(who)[2]), LEVELS.index("very_high"))
        self.check_schema(self.json("finding", "list"), "finding-list")

    def test_neither_a_class_nor_a_merge_hides_one(self):
        who, root = self.supplier("Alfa", sector="62"), self.supplier("Beta", sector="62")
        self.rate(who)
        before = self.numbers(root)
        self.run_dd("finding", "add", who, "--text", "Ulykke", "--severity", "5")
        refused = self.run_dd("supplier", "set", who, "--class", "not_supplier", "--reason", "Ikke relevant", code=None)
        self.assert_error(refused, REFUSED, "F-1")
        self.assertIn((who, "rating.finding"), [(d["id"], d["what"]) for d in self.json("due")["due"]])
        self.assertEqual([r["id"] for r in self.json("assess", "--changed")["ratings"]], [who])
        self.run_dd("supplier", "merge", root, who)
        self.assertNotEqual(self.numbers(root), before)
        self.assertEqual(self.numbers(root)[1], 5)

    def test_own_operations(self):
        self.run_dd("company", "set", "sector", "43", code=OK)
        self.assertIn("own", [d["id"] for d in self.json("due")["due"]])
        rated = self.json("assess", "--own")
        self.check_schema(rated, "assess")
        self.assertEqual(rated["id"], "own")
        self.assertNotIn("likelihood.production_country", [f["id"] for f in rated["factors"]])
        self.assertEqual([d["what"] for d in self.json("due")["due"] if d["id"] == "own"], ["rating.undecided"])
        self.run_dd("finding", "add", "--own", "--text", "Fall fra stillas", "--severity", "4")
        self.assertIn(("own", "rating.finding"), [(d["id"], d["what"]) for d in self.json("due")["due"]])
        self.assertEqual(self.json("assess", "--own", "--accept")["decision"]["likelihood"], 5)
        self.assertEqual(self.json("report", "figures", "--year", "2024")["suppliers"]["total"], 0)
        self.assert_error(self.run_dd("finding", "add", "--text", "x", code=None), USAGE, "--own")


class Given(Rating):
    """What an officer says of severity: given, given otherwise, taken back; of suppliers and of the company itself."""

    def whom(self):
        self.run_dd("company", "set", "sector", "43", code=OK)
        return (self.supplier(sector="43", production=None),), ("--own",)

    def test_a_side_is_given_and_taken_back(self):
        for who in self.whom():
            before = self.json("assess", *who)["proposal"]
            sides = ("--scale", "1", "--scope", "1", "--irremediable", "1")
            self.assert_error(self.run_dd("assess", *who, *sides, code=None), REFUSED, "--reason")
            given = self.json("assess", *who, *sides, "--reason", "Bare kontor")
            self.check_schema(given, "assess")
            self.assertEqual(given["proposal"]["severity"], 1)
            shown = self.run_dd("assess", *who, "--explain").out
            self.assertEqual(shown.count("satt 2024-05-15 av tester: Bare kontor"), 3, shown)
            self.assertIn("severity.given", [f["id"] for f in given["factors"]])
            self.assertEqual(self.json("assess", *who)["proposal"]["severity"], 1)
            raised = self.json("assess", *who, "--scope", "5", "--reason", "Flere enn trodd")["proposal"]
            self.assertEqual(raised["severity"], 5)
            self.assert_error(self.run_dd("assess", *who, "--scope", "none", code=None), REFUSED, "--reason")
            part = self.json("assess", *who, "--scope", "none", "--reason", "Talt feil")
            self.assertIn("severity.given", [f["id"] for f in part["factors"]])
            back = self.json("assess", *who, "--scale", "Ingen", "--irremediable", "ingen", "--reason", "Som tabellen")
            self.assertNotIn("severity.given", [f["id"] for f in back["factors"]])
            self.assertEqual({k: back["proposal"][k] for k in ("severity", "likelihood", "level")},
                             {k: before[k] for k in ("severity", "likelihood", "level")})
            entries = self.count("journal")
            self.json("assess", *who, "--scale", "none", "--reason", "En gang til")
            self.assertEqual(self.count("journal"), entries)  # it was the tables' already

    def test_nothing_is_lost(self):
        who, own = self.whom()
        for one in (who, own):
            for value, reason in (("2", "Den første"), ("4", "Den andre"), ("none", "Den tredje")):
                self.run_dd("assess", *one, "--scale", value, "--reason", reason, code=OK)
        self.assertEqual(sql(self.db, "SELECT value, reason FROM supplier_fact WHERE kind = 'scale' ORDER BY id"),
                         [("2", "Den første"), ("4", "Den andre"), (None, "Den tredje")])
        self.assertEqual(sql(self.db, "SELECT kind, value FROM company_fact WHERE kind LIKE 'scale%' ORDER BY id"),
                         [("scale", "2"), ("scale_reason", "Den første"), ("scale", "4"), ("scale_reason", "Den andre"),
                          ("scale", None), ("scale_reason", "Den tredje")])
        changes = sql(self.db, "SELECT COUNT(*) FROM journal_change WHERE table_name LIKE '%_fact'"
                               " AND after LIKE '%scale%'")
        self.assertEqual(changes, [(9,)])

    def test_an_earlier_day_stays_as_it_was(self):
        who, own = self.whom()
        for one in (who, own):
            self.run_dd("assess", *one, "--scale", "1", "--scope", "1", "--irremediable", "1", "--reason", "x",
                        env={"DDREG_TODAY": "2024-05-20"})
            self.assertGreater(self.json("assess", *one)["proposal"]["severity"], 1)
            self.assertEqual(self.json("assess", *one, env={"DDREG_TODAY": "2024-05-20"})["proposal"]["severity"], 1)

    def test_the_connection_of_the_company_itself(self):
        self.whom()
        before = self.json("assess", "--own")["proposal"]
        said = self.json("assess", "--own", "--connection", "caused")
        self.assertEqual((said["connection"], said["proposal"]["level"]), ("caused", before["level"]))
        self.assertEqual(self.json("assess", "--own", "--connection", "ingen")["connection"], None)

    def test_facts_of_the_company_are_its_own(self):
        """A person's number for severity is no key of company set, and no fact of the statement."""
        self.whom()
        self.run_dd("assess", "--own", "--scale", "2", "--reason", "Hemmelig vurdering")
        for key in ("scale", "scale_reason"):
            self.assertEqual(self.run_dd("company", "set", key, "1", code=None).code, USAGE)
        self.assertNotIn("scale", self.run_dd("--format", "json", "company", "show").out)
        self.run_dd("report", "render", "--year", "2024", "-o", "s.md", code=None)
        self.assertNotIn("Hemmelig", (self.dir / "s.md").read_text())

    def test_what_is_no_side(self):
        for value in ("0", "6", "1-5", "", "12", "ingenting"):
            ran = self.run_dd("assess", "--own", "--scale", value, "--reason", "x", code=None)
            self.assertEqual(ran.code, USAGE, value)
        self.assertEqual(self.run_dd("assess", "--own", "--severity", "none", "--reason", "x", code=None).code, USAGE)


class NothingLowers(Rating):
    """What an officer in a hurry might try."""

    def test_taking_a_fact_away(self):
        for field in ("--country", "--production-country", "--sector"):
            who = self.supplier("F" + field, country="NO", production="NO", sector="62")
            before = self.level(who)
            self.run_dd("supplier", "set", who, field, "", "--reason", "Prøve", code=OK)
            self.assertGreaterEqual(self.level(who), before, field)

    def test_nobody_vouches_for_oneself(self):
        who = self.json("supplier", "add", "--name", "Sy", "--country", "BD", "--sector", "14")["id"]
        own = "Prøve AS"
        add = ("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-03-01", "--passed",
               "--address", "https://example.no/r.pdf")
        for issuer in ("Oss selv", "oss", "Ourselves", own, own.upper(), "prøve  as"):
            ran = self.run_dd(*add, "--issuer", issuer, "--reason", "x", code=None)
            self.assert_error(ran, REFUSED, issuer, "--issuer")
        self.run_dd(*add, "--reason", "x", code=OK)
        ran = self.run_dd("evidence", "set", "E-1", "--issuer", "Vi selv", "--reason", "x", code=None)
        self.assert_error(ran, REFUSED, "Vi selv")
        self.run_dd("evidence", "set", "E-1", "--issuer", "Revisor AS", "--reason", "x", code=OK)

    def test_another_word_for_the_category(self):
        """A word that the model does not know, by a person or an import, instead of one that it knows."""
        for n, (sector, category) in enumerate((("46.9", "Arbeidstøy"), (None, "Renhold"), ("62", "Kaffe"))):
            who = self.supplier("K%d" % n, country="NO", production="NO", sector=sector,
                                more=("--ledger", str(n), "--category", category))
            before = self.level(who)
            self.run_dd("supplier", "set", who, "--category", "Vårt eget ord", "--reason", "Prøve", code=OK)
            self.write("s.csv", "Leverandørnr;Navn;Kategori\n%d;K%d;Enda et ord\n" % (n, n))
            self.run_dd("import", "suppliers", "s.csv", code=OK)
            self.assertGreaterEqual(self.level(who), before, category)
            self.assertIn("withdrawn.category", self.factors(who))
            if not sector:  # what is sold is then not known at all
                self.assertEqual(self.numbers(who), (None, None, "unknown"))
            self.run_dd("supplier", "set", who, "--category", "IT-utstyr", code=OK)
            self.assertNotIn("withdrawn.category", self.factors(who))
            self.run_dd("supplier", "set", who, "--category", "Og enda et", "--reason", "Prøve")
            shown = [f["reason"] for f in self.rate(who)["factors"] if f["id"] == "withdrawn.category"]
            self.assertIn("IT-utstyr", shown[0])

    def test_a_side_without_a_reason(self):
        who = self.supplier()
        before = self.numbers(who)
        self.assert_error(self.run_dd("assess", who, "--scale", "1", code=None), REFUSED, "--reason")
        self.assertEqual(self.numbers(who), before)
        given = self.rate(who, "--scale", "1", "--scope", "2", "--irremediable", "1", "--reason", "Bare papir")
        self.assertEqual(given["proposal"]["severity"], 2)
        self.assertIn("severity.given", [f["id"] for f in given["factors"]])
        self.assertEqual(sql(self.db, "SELECT reason FROM supplier_fact WHERE kind = 'scope'"), [("Bare papir",)])

    def test_paper_and_a_connection(self):
        who = self.supplier(sector="14")
        before = self.numbers(who)
        for kind in ("questionnaire", "clause", "certificate"):
            self.run_dd("evidence", "add", who, "--kind", kind, "--ref", "R", "--issued", "2024-05-01",
                        "--expires", "2030-01-01", "--passed", *DOCUMENT, "--reason", "Prøve")
        after = self.rate(who, "--connection", "linked")["proposal"]
        self.assertEqual(after["severity"], before[0])
        self.assertGreaterEqual(LEVELS.index(after["level"]), LEVELS.index("medium"))

    def test_a_decision_other_than_proposed(self):
        who = self.supplier()
        self.assert_error(self.run_dd("assess", who, "--likelihood", "1", code=None), REFUSED, "--reason")
        self.assertEqual(self.count("decision"), 0)
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        decided = self.rate(who, "--likelihood", "1", "--reason", "Sett selv")
        self.assertEqual((decided["likelihood"], decided["proposal"]["likelihood"]), (1, 4))


class Moving(Rating):
    def test_a_proposal_is_written_only_when_something_changed(self):
        who = self.supplier()
        self.rate(who)
        self.rate(who)
        self.assertEqual(self.count("assessment"), 1)
        self.run_dd("supplier", "set", who, "--subsuppliers", "known", code=OK)
        self.rate(who)
        self.assertEqual(self.count("assessment"), 2)
        self.assertNotIn("likelihood.subsuppliers_unknown", self.factors(who))
        self.run_dd("supplier", "set", who, "--subsuppliers", "unknown", code=OK)
        self.assertIn("likelihood.subsuppliers_unknown", self.factors(who))

    def test_lists_write_nothing(self):
        who = self.supplier(production="NO", sector="62")
        self.rate(who)
        self.run_dd("supplier", "set", who, "--production-country", "CN")
        other = self.supplier("Ny AS")
        entries = self.count("journal")
        dry = self.json("assess", "--all", "--dry-run")
        self.check_schema(dry, "assess")
        self.assertEqual([(r["id"], r["before"]) for r in dry["ratings"]], [(who, "low"), (other, None)])
        self.assertIn("Sannsynlighet, produksjonsland", dry["ratings"][0]["why"])
        self.assertEqual([r["id"] for r in self.json("assess", "--changed")["ratings"]], [who])
        self.assertEqual([r["id"] for r in self.json("assess", "--country", "CN", "--dry-run")["ratings"]], [who])
        self.assertEqual([r["id"] for r in self.json("assess", "--sector", "46", "--dry-run")["ratings"]], [other])
        self.assertEqual([r["id"] for r in self.json("assess", "--due", "--dry-run")["ratings"]], [who, other])
        self.assertEqual((self.count("journal"), self.count("assessment")), (entries, 1))
        self.assertEqual(self.json("assess", "--due")["proposals_written"], 2)
        self.assertEqual(self.json("assess", "--due", "--dry-run")["ratings"], [])

    def test_another_model_is_named(self):
        who = self.supplier()
        self.rate(who)
        was = sql(self.db, "SELECT model_version, likelihood, level FROM assessment")[0]
        ddreg.tamper(self.db, "UPDATE assessment SET model_version = '0.9', likelihood = 2, level = 'low'")
        row = self.json("assess", "--changed")["ratings"][0]
        self.assertEqual((row["id"], row["likelihood_before"]), (who, 2))
        self.assertIn("0.9", row["why"])
        ddreg.tamper(self.db, "UPDATE assessment SET model_version = '%s', likelihood = %d, level = '%s'" % was)

    def test_wrong_combinations(self):
        who = self.supplier()
        for args in ((), ("--all", who), ("--all", "--own"), ("--all", "--accept"), (who, "--country", "NO"),
                     ("--changed", "--accept"), ("--all", "--scale", "2", "--reason", "x"),
                     (who, "--accept", "--dry-run"), ("--sector", "xx")):
            self.assertEqual(self.run_dd("assess", *args, code=None).code, USAGE, args)


class Due(Rating):
    def due(self, who, day):
        return [d["what"] for d in self.json("due", env={"DDREG_TODAY": day})["due"] if d["id"] == who
                and d["what"] not in ("rating.undecided", "rating.moved")]

    def test_by_level_from_the_last_rating(self):
        for level, production, sector, on, day in (("low", "NO", "62", "2027-05-15", "2027-05-16"),
                                                   ("very_high", "IN", "46.42", "2024-11-15", "2024-11-16")):
            who = self.supplier(level, production=production, sector=sector)
            self.assertEqual(self.due(who, "2024-05-15"), ["rating.never"])
            self.assertEqual(self.numbers(who)[2], level)
            self.assertEqual(self.due(who, on), [])
            self.assertEqual(self.due(who, day), ["rating.overdue"])
            self.run_dd("assess", who, env={"DDREG_TODAY": day})
            self.assertEqual(self.due(who, day), [])

    def test_another_country_of_production(self):
        who = self.supplier()
        self.rate(who)
        self.run_dd("supplier", "set", who, "--production-country", "BD")
        self.assertEqual(self.due(who, "2024-05-15"), ["rating.production"])
        self.rate(who)
        self.assertEqual(self.due(who, "2024-05-15"), [])

    def load(self, name, *rows):
        self.write(name, "\n".join((HEAD,) + rows + ("",)).encode())
        self.run_dd("import", "purchases", name, code=OK)

    def test_three_times_as_much_bought(self):
        self.load("a.csv", "1;Alfa AS;;NO;01.02.2024;50000,00;1", "2;Beta;;NO;01.02.2024;50000,00;2")
        alfa, beta = (s["id"] for s in self.json("supplier", "list")["suppliers"])
        self.run_dd("supplier", "set", alfa, beta, "--sector", "62")
        self.run_dd("assess", "--all")
        self.load("b.csv", "1;Alfa AS;;NO;01.06.2024;100000,00;3", "2;Beta;;NO;01.06.2024;99999,99;4")
        self.assertEqual(self.due(alfa, "2024-06-02"), ["rating.spend"])
        self.assertEqual(self.due(beta, "2024-06-02"), [])


class GroundGone(Rating):
    """A rating whose ground is gone is due at once, where the risk is graver for it."""

    def kinds(self, **how):
        return [(d["what"], d["id"]) for d in self.json("due", **how)["due"]
                if d["what"].startswith("rating") and d["what"] != "rating.fell"]

    def accepted(self, level, **facts):
        who = self.supplier(**facts)
        self.assertEqual(self.rate(who, "--accept")["decision"]["level"], level)
        return who

    def assert_changed(self, who, day="2024-05-15"):
        env = {"DDREG_TODAY": day}
        document = self.json("due", env=env)
        self.check_schema(document, "due")
        item = next(d for d in document["due"] if d["id"] == who and d["what"].startswith("rating.")
                    and d["what"] != "rating.fell")
        self.assertEqual((item["what"], item["due"], item["days_left"]), ("rating.changed", day, 0))
        self.assertIn("Risikoen er høyere nå", self.run_dd("due", env=env).out)
        self.assertIn("Risk is higher now", self.run_dd("--lang", "en", "due", env=env).out)
        self.assertIn("1 leverandør må vurderes på nytt", self.run_dd(env=env).out)
        rows = self.json("assess", "--due", "--dry-run", env=env)["ratings"]
        self.assertEqual([r["id"] for r in rows], [who])
        self.run_dd("assess", "--due", env=env, code=OK)
        self.assertEqual(self.kinds(env=env), [("rating.moved", who)])

    def audited(self):
        """Accepted with an audit that makes its level another."""
        who = self.supplier(production="IN", sector="14.12")
        before = self.numbers(who)[2]
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "R-7", "--issued", "2024-03-01",
                    "--expires", "2024-06-30", "--passed", *DOCUMENT, "--reason", "Prøve")
        after = self.rate(who, "--accept")["decision"]["level"]
        self.assertLess(LEVELS.index(after), LEVELS.index(before))
        return who

    def test_an_audit_lapsed(self):
        who = self.audited()
        self.assertEqual(self.kinds(env={"DDREG_TODAY": "2024-06-30"}), [])
        self.assert_changed(who, "2024-07-01")

    def test_evidence_was_withdrawn(self):
        who = self.audited()
        self.assertEqual(self.kinds(), [])
        self.run_dd("evidence", "withdraw", "E-1", "--reason", "Falsk", code=OK)
        self.assert_changed(who)

    def test_the_trade_was_withdrawn(self):
        who = self.accepted("low", production="NO", sector="62")
        self.run_dd("supplier", "set", who, "--sector", "", "--reason", "Prøve", code=OK)
        self.assertEqual(self.kinds(), [("rating.lost", who)])
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.kinds(), [("rating.moved", who)])
        self.run_dd("supplier", "set", who, "--sector", "62", "--reason", "Prøve", code=OK)
        self.assertIn(("rating.known", who), self.kinds())
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.kinds(), [])

    def test_another_country_of_the_seller(self):
        who = self.accepted("low", production=None, sector="62")
        self.run_dd("supplier", "set", who, "--country", "CN", code=OK)
        self.assert_changed(who)

    def test_one_of_higher_risk_was_merged_in(self):
        who = self.accepted("low", name="Alfa", production="IN", sector="62")
        other = self.accepted("very_high", name="Beta", production="IN")
        self.assertEqual(self.kinds(), [])
        self.run_dd("supplier", "merge", who, other, "--reason", "Samme", code=OK)
        self.assertEqual(self.kinds(), [("rating.moved", who)])  # the graver joint level is proposed at once

    def test_only_proposed(self):
        who = self.supplier(production="NO", sector="62")
        self.rate(who)
        self.run_dd("supplier", "set", who, "--sector", "", "--reason", "Prøve", code=OK)
        self.assertEqual(self.kinds(), [("rating.lost", who)])
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.kinds(), [("rating.unknown", who)])

    def test_a_reasoned_lower_decision_is_kept(self):
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        who = self.supplier()
        self.rate(who, "--severity", "1", "--likelihood", "1", "--reason", "Bare tjenester")
        self.run_dd("supplier", "set", who, "--owner", "Innkjøp", code=OK)
        self.assertEqual(self.kinds(), [])

    def test_a_lower_risk_is_not_due(self):
        who = self.accepted("very_high")
        self.run_dd("supplier", "set", who, "--sector", "62", "--reason", "Prøve", code=OK)
        self.assertEqual([r["id"] for r in self.json("assess", "--changed")["ratings"]], [who])
        self.assertEqual(self.kinds(), [])

    def test_own_operations(self):
        self.run_dd("company", "set", "sector", "62", code=OK)
        self.run_dd("assess", "--own", "--accept", code=OK)
        self.assertEqual(self.kinds(), [])
        self.run_dd("company", "set", "sector", "43", code=OK)
        self.assertEqual(self.kinds(), [("rating.changed", "own")])
        self.run_dd("assess", "--due", code=OK)
        self.assertEqual(self.kinds(), [("rating.moved", "own")])


class Alone(Rating):
    """What `ddreg` alone says of ratings."""

    def next(self, **how):
        document = self.json(**how)
        self.check_schema(document, "next")
        return [(n["what"], n["count"]) for n in document["next"]]

    def test_findings_go_first(self):
        found = self.supplier("Alfa", production="NO", sector="62")
        waits, late = self.supplier("Beta"), self.supplier("Gamma", production="NO", sector="62")
        self.run_dd("assess", found, waits, late)
        self.supplier("Delta")
        self.run_dd("supplier", "set", late, "--sector", "", "--reason", "Prøve")
        env = {"DDREG_TODAY": "2024-07-01"}
        rest = [("rating.never", 1), ("rating.undecided", 1), ("statement", None)]
        self.assertEqual(self.next(env=env), rest)
        self.run_dd("finding", "add", found, "--text", "Ulykke", "--severity", "1", "--found", "2024-05-01", code=OK)
        self.assertEqual(self.next(env=env), [("rating.finding", 1), *rest])
        self.assertTrue(self.run_dd(env=env).out.startswith("1 leverandør har funn som ikke er vurdert"))
        self.run_dd("finding", "add", late, "--text", "Ulykke", "--severity", "1", code=OK)
        self.assertIn("2 suppliers have findings that are not rated yet", self.run_dd("--lang", "en").out)
        self.run_dd("assess", found, late)
        self.assertNotIn("rating.finding", [what for what, _ in self.next()])

    def test_own_operations(self):
        self.supplier(production="NO", sector="62")
        self.run_dd("assess", "--all")
        self.assertEqual(self.next(), [("statement", None)])
        self.run_dd("company", "set", "sector", "43", code=OK)
        self.assertEqual(self.next(), [("own", None), ("statement", None)])
        self.assertIn("Egen virksomhet må vurderes: ddreg assess --own", self.run_dd().out)
        self.run_dd("assess", "--own")
        self.assertIn("venter på beslutning: ddreg assess --own", self.run_dd().out)
        self.run_dd("assess", "--own", "--accept")
        self.assertEqual(self.next(), [("statement", None)])
        self.run_dd("finding", "add", "--own", "--text", "Fall", "--severity", "4", code=OK)
        self.assertEqual(self.next()[0], ("own", None))
        self.assertIn("Own operations have findings", self.run_dd("--lang", "en").out)


class AnotherVersion(Rating):
    """Proposals of another version of the model, whose inputs this one cannot read."""

    def setUp(self):
        super().setUp()
        self.who = self.supplier(production="NO", sector="62")
        self.rate(self.who, "--accept")
        self.run_dd("company", "set", "sector", "62", code=OK)
        self.run_dd("assess", "--own", "--accept", code=OK)
        self.kept = sql(self.db, "SELECT id, model_version, inputs FROM assessment ORDER BY id")
        ddreg.tamper(self.db, "UPDATE assessment SET model_version = '9.9', inputs = '{\"other\":1}'")

    def tearDown(self):
        for n, version, inputs in self.kept:
            ddreg.tamper(self.db, "UPDATE assessment SET model_version = '%s', inputs = '%s' WHERE id = %d"
                         % (version, inputs.replace("'", "''"), n))
        super().tearDown()

    def due(self):
        return [(d["what"], d["id"]) for d in self.json("due")["due"]
                if d["what"].startswith("rating") and d["what"] != "rating.fell"]

    def test_a_finding_makes_it_due(self):
        self.assertEqual(self.due(), [])
        self.run_dd("finding", "add", self.who, "--text", "Ulykke", "--severity", "1", "--found", "2024-05-01", code=OK)
        self.run_dd("finding", "add", "--own", "--text", "Fall", "--severity", "1", code=OK)
        self.assertEqual(self.due(), [("rating.finding", "own"), ("rating.finding", self.who)])
        self.end_finding("F-1")
        self.assertEqual(self.due(), [("rating.finding", "own")])

    def test_graver_by_what_is_known(self):
        self.run_dd("supplier", "set", self.who, "--production-country", "CN", code=OK)
        self.assertEqual(self.due(), [("rating.changed", self.who)])

    def test_the_history_says_what_changed(self):
        self.rate(self.who)
        shown = self.json("--lang", "en", "risk", "history", self.who)
        self.check_schema(shown, "risk-history")
        self.assertIn("The model changed from 9.9", shown["history"][-1]["changed"])
        self.assertIn("was made by another version of the model", shown["history"][-1]["changed"])
        self.assertIn("en annen versjon av modellen", self.run_dd("risk", "history", self.who, code=OK).out)
        for args in (("assess", "--changed"), ("assess", self.who, "--explain"), ("risk", "list")):
            self.run_dd(*args, code=OK)

    def test_what_this_version_wrote_and_cannot_read_is_damage(self):
        self.rate(self.who)
        ddreg.tamper(self.db, "UPDATE assessment SET model_version = '%s' WHERE id = 1" % self.kept[0][1])
        self.run_dd("risk", "history", self.who, code=6)


class Explained(Rating):
    """Why this level, for a reader who does not know the model."""

    def explain(self, who, lang="nb"):
        return self.run_dd("--lang", lang, "assess", who, "--explain").out

    def test_what_a_person_gave_goes_first_and_has_its_reason(self):
        who = self.supplier()
        self.run_dd("assess", who, "--scale", "2", "--scope", "1", "--reason", "Bare innkjøp av ørepropper", code=OK)
        for lang, words in (("nb", ("Det en person har satt, går foran modellens tall",
                                    "Hvor ille for den som rammes: 2 (modellen: 4), satt 2024-05-15 av tester: "
                                    "Bare innkjøp av ørepropper. Hvor mange som rammes: 1 (modellen: 5), satt ",
                                    "Hvor vanskelig å gjøre godt igjen: 4, modellens. Det høyeste teller.")),
                            ("en", ("What a person has set goes before the model's numbers",
                                    "How bad for the one harmed: 2 (the model: 4), set 2024-05-15 by tester: "
                                    "Bare innkjøp av ørepropper. How many are harmed: 1 (the model: 5), set ",
                                    "How hard to make good: 4, the model's. The highest counts."))):
            out = self.explain(who, lang)
            for part in words:
                self.assertIn(part, out)
            self.assertNotIn("The worst of these counts", out)
            self.assertNotIn("Det verste av dette teller", out)
        said = next(f for f in self.rate(who)["factors"] if f["id"] == "severity.given")
        self.assertIn("Bare innkjøp av ørepropper", said["reason"])

    def test_the_score_says_what_it_gives(self):
        out = self.explain(self.supplier())
        self.assertIn("575–724 poeng gir 4", out)  # India, 599
        self.assertIn("og alle de 9 andre grunnleggende", out)  # Norway
        self.assertNotIn("9 av de 9", out)
        country = self.run_dd("risk", "country", "IN").out
        self.assertIn("Sannsynlighet: 4 av 5, for 575–724 poeng gir 4.", country)
        self.assertIn("En konvensjon som er ratifisert, får samme poeng som rettsstaten", country)
        self.assertIn("Nord-Korea er ikke medlem av ILO", self.run_dd("risk", "country", "KP").out)

    def test_nothing_unknown_is_said_as_such(self):
        who = self.supplier(sector="62", more=("--category", "IT-tjenester", "--subsuppliers", "known"))
        out = self.explain(who)
        self.assertIn("Alt det modellen spør om, er kjent.", out)
        self.assertNotIn("Dette er ukjent", out)

    def test_what_lowers_nothing_is_said_as_such(self):
        out = self.explain(self.supplier(production="BD", more=("--category", "Arbeidstøy")))
        self.assertNotIn("En revisjon", out)
        self.assertIn("Ingenting av det som kan registreres", out)
        self.assertIn("Ukjent og avgjørende: ingenting", out)
        self.assertRegex(out, r"Hvorfor: Arbeidstøy kan ramme syersker, .* Bangladesh teller 5 av 5\.")
        low = self.explain(self.supplier(name="Jus", production="NO", sector="69"))
        self.assertIn("Nivået er det laveste", low)
        self.assertNotIn("En revisjon", low)

    def test_a_payee_that_is_no_supplier(self):
        who = self.supplier(name="Kommunen", more=("--class", "not_supplier", "--reason", "Offentlig avgift"))
        self.assertIn("ikke leverandør", self.run_dd("assess", who).out)
        self.run_dd("finding", "add", who, "--text", "Noen ble skadet", code=OK)
        self.assertNotIn("ikke leverandør", self.run_dd("assess", who).out)

    def test_an_accepted_proposal_needs_no_reason(self):
        who = self.supplier()
        self.assertIn("), som foreslått.", self.run_dd("assess", who, "--accept").out)

    def test_a_finding_is_the_registers(self):
        who = self.supplier()
        self.run_dd("finding", "add", who, "--text", "Passene er tatt", "--severity", "5", code=OK)
        for f in self.rate(who)["factors"]:
            if f["id"].endswith(".finding"):
                self.assertEqual(f["source"], "registeret, F-1 (ddreg finding list)")


class Answers(Rating):
    """What a command says that has nothing to show, or that something else must follow."""

    def test_nothing_would_change(self):
        who = self.supplier()
        self.run_dd("assess", "--all")
        for args in (("--changed",), ("--all", "--dry-run"), (who, "--dry-run")):
            out = self.run_dd("assess", *args).out
            self.assertIn("gjennomgått: ", out)
            self.assertNotIn("Ingen treff", out)
        self.assertIn("No supplier fits", self.run_dd("--lang", "en", "assess", "--country", "GR").out)
        self.assertIn("Ingen må vurderes på nytt nå", self.run_dd("assess", "--due").out)
        self.assertEqual(self.json("assess", "--changed"), {"ratings": []})

    def test_an_explanation_is_of_those_that_are_named(self):
        who = self.supplier()
        for args in (("--all",), ("--country", "NO"), ("--due",), ("--changed",)):
            self.assert_error(self.run_dd("assess", *args, "--explain", code=None), USAGE, "--explain")
        entries = self.count("journal")
        out = self.run_dd("assess", who, "--explain", "--dry-run", code=OK).out
        self.assertIn("Etter tabellen:", out)
        self.assertNotIn("Foreslått av modellen", out)
        self.assertEqual((self.count("journal"), self.count("assessment")), (entries, 0))

    def test_what_was_given_is_shown(self):
        who = self.supplier()
        self.assertIn("Registrert: Skala 2, Tilknytning: direkte knyttet til.",
                      self.run_dd("assess", who, "--scale", "2", "--connection", "linked", "--reason", "Sett").out)
        self.assertIn("Registrert: Skala modellens.",
                      self.run_dd("assess", who, "--scale", "ingen", "--reason", "Feil").out)

    def test_a_finding_twice_and_what_follows(self):
        who = self.supplier()
        self.assertNotIn("samme tekst", self.run_dd("finding", "add", who, "--text", "Ikke betalt").out)
        again = self.run_dd("finding", "add", who, "--text", "Ikke betalt")
        self.assertIn("F-1 har alt det samme", again.err)
        for one in ("F-1", "F-2"):
            out = self.end_finding(one, reason="Betalt ut").out
            self.assertIn("ddreg assess %s vurderer" % who, out)
            self.assertRegex(out, "Begrunnelse +Betalt ut")
        self.assertNotIn("samme", self.run_dd("finding", "add", who, "--text", "Ikke betalt").err)
        self.assertEqual(self.json("finding", "list")["findings"][0]["text"], "Ikke betalt")

    def test_evidence_that_does_not_count_says_why(self):
        who = self.supplier()
        add = ("evidence", "add", who, "--ref", "R", "--issued", "2024-01-01", "--kind")
        said = " ".join(self.run_dd(*add, "certificate").out.split())
        self.assertIn("mangler utsteder, siste dag, fil eller nettadresse", said)
        for option in ("--file", "--address", "--issuer", "--expires", "ddreg evidence set E-1 --correct"):
            self.assertIn(option, said)
        self.assertIn("--passed yes", self.run_dd(*add, "questionnaire", *DOCUMENT).out)
        self.assertIn("gikk ut 2024-02-01",
                      self.run_dd(*add, "audit", "--passed", "--expires", "2024-02-01", *DOCUMENT).out)
        self.assertNotIn("teller ikke", self.run_dd(*add, "audit", "--passed", *DOCUMENT).out)

    def test_evidence_lowers_only_with_a_document_and_an_issuer(self):
        """Each is missed by name, where it is listed and in the rating; what comes later lowers then."""
        who = self.supplier(sector="62")
        before = self.numbers(who)
        self.write("rapport.pdf", "x")
        lacks = (((), "issuer document"), (DOCUMENT[:2], "document"), (DOCUMENT[2:], "issuer"),
                 (("--file", "rapport.pdf"), "issuer"))
        for n, (options, missing) in enumerate(lacks, 1):
            made = self.json("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-03-01",
                             "--passed", *options)
            self.assertEqual((made["counts"], made["lacks"]), ("incomplete", missing))
            self.assertEqual(self.numbers(who), before)
        self.assertEqual([e["lacks"] for e in self.json("evidence", "list", who)["evidence"]], [x for _, x in lacks])
        self.assertIn("mangler utsteder, fil eller nettadresse og senker",
                      " ".join(self.run_dd("assess", who, "--explain").out.split()))
        self.run_dd("evidence", "set", "E-4", "--issuer", "Revisor AS", "--correct", "--reason", "Glemt", code=OK)
        self.assertEqual(self.json("evidence", "show", "E-4")["lacks"], None)
        self.assertEqual(self.numbers(who)[1], before[1] - 1)
        self.run_dd("evidence", "withdraw", "E-4", "--reason", "Feil", code=OK)
        self.run_dd("evidence", "set", "E-2", *DOCUMENT[2:], "--reason", "Funnet", code=OK)
        self.assertEqual(self.numbers(who)[1], before[1] - 1)

    def test_an_address_is_one_of_the_web(self):
        who = self.supplier()
        add = ("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-03-01", "--address")
        for wrong in ("rapport.pdf", "www.example.no", "https://", "https:///x", "ftp://example.no", "file:///etc/x",
                      "https://example.no/en rapport"):
            self.assert_error(self.run_dd(*add, wrong, code=None), INPUT, "https://example.no")
        self.assertEqual(self.count("evidence"), 0)
        for right in ("https://example.no", "http://example.no/a?b=c#d"):
            self.assertEqual(self.json(*add, right)["address"], right)
        self.assertEqual(self.json(*add[:-1], "--adresse", "https://example.no")["address"], "https://example.no")

    def test_tables_go_on_between_words(self):
        who = self.supplier()
        text = "Ansatte måtte levere fra seg passene sine"
        self.run_dd("finding", "add", who, "--text", text, "--severity", "4", "--connection", "linked", code=OK)
        self.run_dd("evidence", "add", who, "--kind", "questionnaire", "--ref", "Et svært langt navn på et skjema",
                    "--issued", "2024-01-01", *DOCUMENT, code=OK)
        for words in (("finding", "list"), ("evidence", "list"), ("assess", "--all", "--dry-run")):
            for columns in (80, 120):
                out = run_on_terminal(*words, cwd=self.dir, columns=columns).out
                self.assertEqual([x for x in out.splitlines() if len(x) > columns], [], out)
        out = run_on_terminal("finding", "list", cwd=self.dir).out
        words = [w for line in out.splitlines()[1:] for w in line.split()]
        self.assertEqual([w for w in text.split() if w not in words], [])
        out = run_on_terminal("evidence", "list", cwd=self.dir).out
        for word in ("skjema", "bestått", "evaluert"):
            self.assertIn(word, out)

    def test_a_supplier_shows_what_is_registered_on_it(self):
        who = self.supplier()
        self.run_dd("finding", "add", who, "--text", "Ikke betalt", code=OK)
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-03-01", "--passed",
                    *DOCUMENT)
        shown = self.json("supplier", "show", who)
        self.check_schema(shown, "supplier-show")
        self.assertEqual((shown["open_findings"], shown["evidence"], shown["sector"]), (1, 1, "46.42"))
        out = self.run_dd("supplier", "show", who).out
        self.assertRegex(out, r"(?m)^Åpne funn +1$")
        self.assertRegex(out, r"(?m)^Næring +46.42 Engroshandel med klær og skotøy$")
        self.end_finding("F-1")
        self.run_dd("evidence", "revoke", "E-1", "--reason", "Falsk")
        shown = self.json("supplier", "show", who)
        self.assertEqual((shown["open_findings"], shown["evidence"]), (0, 0))
        shown = self.json("supplier", "show", who, "--as-of", "2024-03-01")
        self.assertEqual((shown["open_findings"], shown["evidence"]), (0, 1))
        self.run_dd("evidence", "withdraw", "E-1", "--reason", "Aldri sett")
        shown = self.json("supplier", "show", who, "--as-of", "2024-03-01")
        self.assertEqual((shown["open_findings"], shown["evidence"]), (0, 0))


class ExplainedTogether(Rating):
    def test_the_number_of_a_merged_supplier_is_not_called_unused(self):
        one, other = self.supplier(sector="62", production=None), self.supplier(name="Klesfabrikken", sector="14.12")
        self.run_dd("assess", one, "--scale", "1", "--scope", "1", "--irremediable", "1", "--reason", "Bare kontor")
        self.run_dd("supplier", "merge", one, other, code=OK)
        out = self.run_dd("assess", one, "--explain").out
        counted, _, unused = out.partition("Modellens egne tall, som ikke brukes")
        self.assertIn("Alvorlighet 5 av 5", counted)
        self.assertIn("Produksjon av arbeidstøy", counted)
        self.assertRegex(counted, "informasjonsteknologi[^.]*. For seg gir den lav risiko")  # with its own numbers
        severity = unused.partition("Sannsynlighet ")[0]
        self.assertNotIn("arbeidstøy", severity)
