"""No level falls without a word: open findings bind, a lower decision needs a second person."""

import random
import unittest

from ddreg import DOCUMENT, INPUT, REFUSED, USAGE, Case, sql


class Quiet(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def add(self, name, country="NO", sector="69.10", *more):
        return self.json("supplier", "add", "--name", name, "--country", country, "--sector", sector, *more)["id"]

    def levels(self):
        rows = self.json("risk", "list")["suppliers"]
        return {r["id"]: (r["level"], r["severity"], r["likelihood"]) for r in rows}

    def assess(self, *args, **how):
        document = self.json("assess", *args, **how)
        self.check_schema(document, "assess")
        return document

    def as_other(self, *args, code=0):
        return self.run_dd(*args, code=code, env={"DDREG_USER": "kollega"})

    def due(self, *kinds):
        return [(d["what"], d["id"], d["due"]) for d in self.json("due")["due"] if d["what"] in kinds]


class Findings(Quiet):
    def test_a_finding_binds_before_anything_is_rated_again(self):
        who = self.add("Advokat AS")
        self.run_dd("assess", who, "--accept")
        self.assertEqual(self.levels()[who][0], "low")
        self.run_dd("finding", "add", who, "--text", "Tvang", "--severity", "4")
        self.assertEqual(self.levels()[who], ("very_high", 4, 5))
        self.assertEqual([r["level"] for r in self.json("supplier", "list")["suppliers"]], ["very_high"])
        self.assertEqual(self.json("supplier", "show", who)["level"], "very_high")

    def test_of_every_severity_as_the_matrix_has_it(self):
        cells = {(c["severity"], c["likelihood"]): c["level"] for c in self.json("risk", "matrix")["cells"]}
        for severity in range(1, 6):
            who = self.add("Firma %d" % severity)
            self.run_dd("finding", "add", who, "--text", "x", "--severity", str(severity))
            self.assertEqual(self.levels()[who], (cells[severity, 5], severity, 5))

    def test_without_a_severity_that_of_the_trade(self):
        who = self.add("Advokat AS")
        self.run_dd("finding", "add", who, "--text", "x")
        self.assertEqual(self.levels()[who], ("very_high", 5, 5))
        self.assess(who, "--reason", "Nå er næringen vurdert")
        self.assertEqual(self.levels()[who][1:], (2, 5))

    def test_no_decision_lies_below(self):
        who = self.add("Advokat AS")
        self.run_dd("finding", "add", who, "--text", "x", "--severity", "3")
        for numbers in ((3, 4), (2, 5), (1, 1)):
            ran = self.run_dd("assess", who, "--severity", str(numbers[0]), "--likelihood", str(numbers[1]),
                              "--reason", "Kjent", code=None)
            self.assert_error(ran, REFUSED, "F-1", "finding close")
        self.assess(who, "--severity", "3", "--likelihood", "5", "--reason", "Kjent")
        self.assess(who, "--severity", "5", "--likelihood", "5", "--reason", "Verre")

    def test_through_a_merge(self):
        maker, firm = self.add("Maker Ltd", "NO", "14.13"), self.add("Advokat AS")
        self.run_dd("assess", "--all")
        self.run_dd("assess", firm, "--accept")
        self.run_dd("finding", "add", maker, "--text", "x", "--severity", "5")
        self.run_dd("supplier", "merge", firm, maker, "--reason", "Samme")
        self.assertEqual(self.levels(), {firm: ("very_high", 5, 5)})
        shown = self.json("supplier", "show", firm)
        self.assertEqual((shown["level"], shown["severity"]), ("very_high", 5))

    def test_of_own_operations(self):
        self.run_dd("company", "set", "sector", "69.10")
        self.assess("--own", "--accept")
        self.run_dd("finding", "add", "--own", "--text", "x", "--severity", "4")
        self.assertEqual(self.assess("--own")["level"], "very_high")
        self.assert_error(self.run_dd("assess", "--own", "--severity", "1", "--reason", "x", code=None), REFUSED, "F-1")


class Second(Quiet):
    def setUp(self):
        super().setUp()
        self.who = self.add("Søm Ltd", "BD", "14.13")
        self.run_dd("assess", self.who)

    def lower(self, **how):
        return self.assess(self.who, "--severity", "5", "--likelihood", "2", "--reason", "Besøkt", **how)

    def test_it_waits(self):
        said = self.lower()
        self.assertEqual((said["level"], said["decided"], said["waiting"]["level"]), ("very_high", False, "high"))
        self.assertEqual(self.levels()[self.who][0], "very_high")
        self.assertEqual([d[:2] for d in self.due("rating.confirm", "rating.undecided")],
                         [("rating.confirm", self.who), ("rating.undecided", self.who)])
        self.assertTrue(self.json("risk", "list")["suppliers"][0]["waits"])
        self.assert_error(self.run_dd("assess", self.who, "--confirm", code=None), REFUSED, "one_person")
        self.assertEqual(self.levels()[self.who][0], "very_high")

    def test_attested_from_the_same_account(self):
        self.lower()
        self.as_other("assess", self.who, "--confirm")
        said = self.assess(self.who)
        self.assertEqual((said["level"], said["decision"]["second"], said["decision"]["confirmed_by"]),
                         ("high", "attested", "kollega"))
        self.assertEqual(self.json("risk", "list")["suppliers"][0]["second"], "attested")
        self.assertEqual(self.due("rating.confirm", "rating.undecided"), [])
        self.run_dd("journal", "verify")

    def test_two_names_of_one_person_are_one(self):
        self.lower()
        self.as_other("company", "set", "address", "Gata 1")
        people = {p["name"]: p["id"] for p in self.json("person", "list")["persons"]}
        self.run_dd("person", "join", people["kollega"], people["tester"], "--reason", "Samme")
        self.assert_error(self.as_other("assess", self.who, "--confirm", code=None), REFUSED)

    def test_two_who_confirmed_turn_out_to_be_one(self):
        self.lower()
        self.as_other("assess", self.who, "--confirm")
        people = {p["name"]: p["id"] for p in self.json("person", "list")["persons"]}
        join = ("person", "join", people["kollega"], people["tester"], "--reason", "Samme")
        ran = self.run_dd(*join, code=REFUSED)
        self.assertIn("%s. Er de én" % self.who, ran.err)
        self.assertIn("--bekreft", ran.err)
        self.assertIn("ddreg assess %s" % self.who, self.run_dd(*join, "--confirm").err)
        due = self.json("due")
        self.check_schema(due, "due")
        self.assertEqual([(d["id"], d["command"]) for d in due["due"] if d["what"] == "rating.own_eyes"],
                         [(self.who, "ddreg assess %s --explain" % self.who)])
        self.run_dd("assess", self.who, "--severity", "1", "--likelihood", "1", "--reason", "Besøkt")
        self.run_dd("assess", self.who, "--confirm", env={"DDREG_USER": "tredje"})
        self.assertEqual(self.due("rating.own_eyes"), [])

    def test_taken_back(self):
        self.lower()
        self.run_dd("assess", self.who, "--take-back", "--reason", "Feil")
        self.assertIsNone(self.assess(self.who)["waiting"])
        self.assert_error(self.as_other("assess", self.who, "--confirm", code=None), REFUSED, "due")
        self.assertEqual(self.due("rating.confirm"), [])

    def test_one_person(self):
        self.assert_error(self.run_dd("company", "set", "one_person", "kanskje", code=None), INPUT, "ja", "nei")
        self.assert_error(self.run_dd("company", "set", "alene", "ja", code=None), REFUSED, "--reason")
        self.assertIsNone(self.json("company", "show")["one_person"])
        self.run_dd("company", "set", "alene", "ja", "--begrunnelse", "Enmannsforetak")
        self.assertEqual(self.json("company", "show")["one_person_reason"], "Enmannsforetak")
        said = self.lower()
        self.assertEqual((said["level"], said["decision"]["second"], said["waiting"]), ("high", "alone", None))
        self.assertEqual(self.due("rating.alone"), [])
        self.run_dd("company", "set", "one_person", "no", "--reason", "To")
        self.assertEqual(self.due("rating.alone"), [("rating.alone", self.who, "2024-05-15")])
        self.assert_error(self.run_dd("assess", self.who, "--confirm", code=None), REFUSED)
        self.as_other("assess", self.who, "--confirm")
        self.assertEqual(self.due("rating.alone"), [])
        self.assertEqual(self.json("assess", self.who)["decision"]["second"], "attested")

    def test_a_worse_proposal_since_is_decided_on_again(self):
        self.run_dd("supplier", "set", self.who, "--sector", "62.01", "--reason", "Feil kode")
        self.run_dd("assess", self.who, "--reason", "Ny kode")
        self.assess(self.who, "--severity", "1", "--likelihood", "1", "--reason", "Kjent")
        self.run_dd("supplier", "set", self.who, "--sector", "14.13")
        self.run_dd("assess", self.who)
        self.assert_error(self.as_other("assess", self.who, "--confirm", code=None), REFUSED, "--severity")

    def test_not_below_a_finding_that_came_meanwhile(self):
        self.lower()
        self.run_dd("finding", "add", self.who, "--text", "x", "--severity", "1")
        self.assert_error(self.as_other("assess", self.who, "--confirm", code=None), REFUSED, "F-1")

    def test_counted_either_way(self):
        self.run_dd("supplier", "set", self.who, "--ledger", "1")
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "9,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        keys = ("below_confirmed", "below_attested", "below_alone", "below_waiting")

        def counts():
            found = self.json("report", "figures", "--year", "2023")
            self.check_schema(found, "figures")
            return [found["assessments"][k] for k in keys]

        self.assertEqual(counts(), [0, 0, 0, 0])
        self.lower()
        self.assertEqual(counts(), [0, 0, 0, 1])
        self.as_other("assess", self.who, "--confirm")
        self.assertEqual(counts(), [0, 1, 0, 0])
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.lower()
        self.assertEqual(counts(), [0, 0, 1, 0])

    def test_one_person_is_shown_and_said_again_each_year(self):
        self.purchases({"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "9,00"})
        self.run_dd("import", "purchases", "purchases.csv")
        looked = self.json("report", "figures", "--year", "2023")["looked"]
        self.assertEqual((looked["one_person"], looked["falls_alone"]), (False, 0))
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        found = self.json("report", "figures", "--year", "2023")
        self.check_schema(found, "figures")
        self.assertEqual([found["looked"][k] for k in ("one_person", "one_person_reason")], [True, "Enmannsforetak"])
        self.assertIn("Enmannsforetak", self.run_dd("report", "figures", "--year", "2023").out)

        def due(day):
            return [d["command"] for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                    if d["what"] == "company.one_person"]

        self.assertEqual(due("2025-05-14"), [])
        self.assertEqual(due("2025-05-15"), ["ddreg company set one_person yes --reason TEXT"])
        again = {"DDREG_TODAY": "2025-05-16"}
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Fortsatt", env=again)
        self.assertEqual(due("2025-05-16"), [])
        self.run_dd("company", "set", "one_person", "no", env=again)
        self.assertFalse(self.json("report", "figures", "--year", "2023", env=again)["looked"]["one_person"])
        self.assertEqual(due("2028-01-01"), [])
        self.run_dd("journal", "verify")

    def test_wrong_words(self):
        for args in (["--all", "--confirm"], [self.who, "--confirm", "--accept"],
                     [self.who, "--confirm", "--take-back"],
                     [self.who, "--take-back", "--scale", "1", "--reason", "x"]):
            self.run_dd("assess", *args, code=USAGE)


class Clock(Quiet):
    def test_a_new_run_starts_no_clock_again(self):
        who = self.add("Søm Ltd", "BD", "14.13")
        self.run_dd("assess", who, env={"DDREG_TODAY": "2024-01-10"})
        self.run_dd("supplier", "set", who, "--production-country", "IN", env={"DDREG_TODAY": "2024-03-01"})
        self.run_dd("assess", who, env={"DDREG_TODAY": "2024-03-01"})
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM assessment"), [(2,)])
        self.assertEqual(self.due("rating.undecided"), [("rating.undecided", who, "2024-01-10")])


class Falls(Quiet):
    def falls(self, *args):
        document = self.json("risk", "falls", *args)
        self.check_schema(document, "risk-falls")
        return [(f["id"], f["from"], f["to"]) for f in document["falls"]]

    def refused(self, *args):
        """Nothing is written without a reason; with one it is, and said."""
        entries = sql(self.db, "SELECT COUNT(*) FROM journal")
        ran = self.run_dd(*args, code=None)
        self.assert_refused(ran)
        document = self.json(*args, code=REFUSED)
        self.check_schema(document, "error")
        would = [(f["id"], f["from"], f["to"]) for f in document["error"]["falls"]]
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), entries)
        done = self.run_dd(*args, "--reason", "Fordi")
        self.assertIn("Risikonivået går ned", done.err)
        self.assertEqual(self.falls("--all")[-len(would):], would)

    def assert_refused(self, ran):
        self.assertEqual(ran.code, REFUSED, ran)
        self.assertIn("Risikonivået går ned", ran.err)
        self.assertIn("--reason", ran.err)

    def maker(self):
        who = self.add("Søm Ltd", "BD", "14.13")
        self.run_dd("assess", who)
        return who

    def test_a_changed_fact(self):
        who = self.maker()
        self.refused("supplier", "set", who, "--sector", "70.22")
        self.assertEqual(self.falls()[0][:2], (who, "very_high"))
        self.assertIn("næring 14.13 → 70.22", self.json("risk", "falls")["falls"][0]["cause"])
        self.assertEqual([d[:2] for d in self.due("rating.fell")], [("rating.fell", who)])
        self.run_dd("assess", who)  # was said by the change
        self.as_other("risk", "seen", who)
        self.assertEqual((self.falls(), self.due("rating.fell")), ([], []))
        self.assertEqual(len(self.falls("--all")), 1)
        self.run_dd("journal", "verify")

    def test_from_a_later_day(self):
        who = self.maker()
        self.refused("supplier", "set", who, "--sector", "70.22", "--from", "2025-01-01")
        self.run_dd("assess", who, env={"DDREG_TODAY": "2025-01-02"})

    def test_deciding_is_looking(self):
        who = self.maker()
        self.run_dd("supplier", "set", who, "--sector", "70.22", "--reason", "Feil")
        self.run_dd("assess", who, "--accept")
        self.assertEqual(len(self.falls()), 1)  # by the same person
        self.as_other("assess", who, "--accept")
        self.assertEqual(self.falls(), [])

    def test_another_person_must_look(self):
        who, firm = self.maker(), self.maker()
        self.run_dd("supplier", "set", who, "--sector", "70.22", "--reason", "Feil")
        self.as_other("supplier", "set", firm, "--sector", "70.22", "--reason", "Feil")
        self.assert_error(self.run_dd("risk", "seen", who, code=None), REFUSED, "one_person")
        self.run_dd("risk", "seen", who, firm)
        self.assertEqual([f[0] for f in self.falls()], [who])
        seen = self.json("risk", "seen", "--all", env={"DDREG_USER": "kollega"})
        self.check_schema(seen, "risk-seen")
        self.assertEqual((seen, self.falls()), ({"seen": 1, "left": 0}, []))
        self.assertEqual(sql(self.db, "SELECT DISTINCT second FROM rating_fall_seen"), [("attested",)])
        self.run_dd("journal", "verify")

    def test_what_one_did_and_another(self):
        """Each of two looks at what the other did."""
        who = self.maker()
        self.run_dd("supplier", "set", who, "--sector", "70.22", "--reason", "Feil")
        self.as_other("supplier", "set", who, "--class", "not_supplier", "--reason", "Feil")
        self.assertEqual(len(self.falls()), 2)
        said = self.run_dd("risk", "seen", who)
        self.assertIn("1 nedgang har du selv ført til", said.err)
        self.assertEqual(len(self.falls()), 1)
        self.as_other("risk", "seen", who)
        self.assertEqual(self.falls(), [])

    def test_the_two_turn_out_to_be_one(self):
        who = self.maker()
        self.run_dd("supplier", "set", who, "--sector", "70.22", "--reason", "Feil")
        self.as_other("risk", "seen", who)
        people = {p["name"]: p["id"] for p in self.json("person", "list")["persons"]}
        self.run_dd("person", "join", people["kollega"], people["tester"], "--reason", "Samme")
        self.assertEqual([d[:2] for d in self.due("rating.fell")], [("rating.fell", who)])

    def test_a_company_of_one_person(self):
        who = self.maker()
        self.run_dd("supplier", "set", who, "--sector", "70.22", "--reason", "Feil")
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.run_dd("risk", "seen", who)
        self.assertEqual((self.falls(), sql(self.db, "SELECT second FROM rating_fall_seen")), ([], [("alone",)]))
        looked = self.json("report", "figures", "--year", "2023")["looked"]
        self.assertEqual((looked["falls_unseen"], looked["falls_attested"], looked["falls_alone"]), (0, 0, 1))

    def test_no_supplier_any_more(self):
        law = self.add("Advokat AS")
        self.run_dd("finding", "add", law, "--text", "x")
        self.assert_error(self.run_dd("supplier", "set", law, "--class", "not_supplier", "--reason", "Skatt",
                                      code=None), REFUSED, "ddreg finding close F-1")
        who = self.maker()
        self.run_dd("supplier", "set", who, "--class", "not_supplier", "--reason", "Skatt")
        self.assertEqual(self.falls(), [(who, "very_high", "not_supplier")])

    def test_findings_and_evidence(self):
        who = self.add("Advokat AS")
        self.run_dd("assess", who)
        self.run_dd("finding", "add", who, "--text", "x", "--severity", "5")
        self.run_dd("finding", "ease", "F-1", "--severity", "1", "--reason", "Mildere")
        self.as_other("finding", "confirm", "F-1")
        self.run_dd("company", "set", "one_person", "yes", "--reason", "Enmannsforetak")
        self.run_dd("finding", "close", "F-1", "--reason", "Rettet")  # at once, and counted
        self.assertEqual(self.json("finding", "show", "F-1")["second"], "alone")
        self.assertEqual((self.falls(), self.due("finding.alone")), ([], []))
        self.run_dd("company", "set", "one_person", "no", "--reason", "To")
        self.assertEqual(self.due("finding.alone"), [("finding.alone", "F-1", "2024-05-15")])
        self.assert_error(self.run_dd("finding", "confirm", "F-1", code=None), REFUSED)
        self.as_other("finding", "confirm", "F-1")
        self.assertEqual((self.due("finding.alone"), self.json("finding", "show", "F-1")["second"]), ([], "attested"))

    def test_a_merge_and_back(self):
        maker, firm = self.maker(), self.add("Advokat AS")
        self.run_dd("assess", firm)
        self.run_dd("supplier", "merge", firm, maker)  # both have the graver level: nothing falls
        self.assertEqual(self.json("assess", firm)["level"], "very_high")
        self.refused("supplier", "unmerge", maker)

    def test_own_operations(self):
        self.run_dd("company", "set", "sector", "14.13")
        self.run_dd("assess", "--own")
        self.refused("company", "set", "sector", "69.10")
        self.assertEqual(self.falls()[0][0], "own")

    def test_a_file_and_its_way_back(self):
        who = self.maker()
        self.run_dd("supplier", "set", who, "--ledger", "1")
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Søm Ltd", "Land": "NO", "NACE": "70.22"})
        dry = self.run_dd("import", "suppliers", "suppliers.csv", "--dry-run")
        self.assertIn("Risikonivået går ned", dry.err)
        self.refused("import", "suppliers", "suppliers.csv")
        self.run_dd("assess", who)
        self.run_dd("import", "undo", "I-1", "--reason", "Feil fil")

    def test_a_decision_lower_than_the_one_in_force(self):
        who = self.add("Advokat AS")
        self.run_dd("assess", who, "--severity", "5", "--likelihood", "5", "--reason", "Verre")
        self.refused("assess", who, "--accept")

    def test_confirming_needs_no_reason_of_its_own(self):
        who = self.maker()
        self.run_dd("assess", who, "--severity", "1", "--likelihood", "1", "--reason", "Besøkt")
        self.assertIn("Risikonivået går ned", self.as_other("assess", who, "--confirm").err)
        self.assertEqual(self.falls(), [])  # it was decided
        self.assertEqual(self.json("risk", "falls", "--all")["falls"][0]["reason"], "Besøkt")

    def test_what_was_never_rated_does_not_fall(self):
        who = self.add("Søm Ltd", "BD", "14.13")
        self.run_dd("supplier", "set", who, "--sector", "70.22")
        self.assertEqual(self.falls(), [])


class Corrections(Quiet):
    def days(self, who):
        return sql(self.db, "SELECT value, valid_from FROM supplier_fact WHERE kind = 'sector' AND supplier_id = %s"
                            " ORDER BY id" % who[2:])

    def test_a_correction_and_a_change_are_two_words(self):
        who = self.add("Advokat AS")
        self.run_dd("supplier", "set", who, "--sector", "62.01", "--from", "2023-03-01")
        self.assertIn("tidligere år", self.run_dd("supplier", "set", who, "--sector", "81.21", "--correct").out)
        self.assertEqual(self.days(who)[1:], [("62.01", "2023-03-01"), ("81.21", "2023-03-01")])
        self.assertEqual(self.json("supplier", "show", who)["sector"], "81.21")
        self.run_dd("supplier", "set", who, "--sector", "62.01", "--correct", "--from", "2024-01-01", code=USAGE)


class Sequences(Quiet):
    """Random commands on a small register: no level in force, nor the model's, is lower after one without a reason."""

    ORDER = ["low", "medium", "high", "very_high"]

    def ranks(self):
        """By supplier the level in force and the model's where it would move (else None); an unknown one by its
        floor."""
        listed = {r["id"]: r for r in self.json("risk", "list")["suppliers"] if r["level"]}
        now = {r["id"]: r["now"] for r in self.json("assess", "--all", "--dry-run")["ratings"]}
        return {i: (self.ORDER.index(r["floor"] if r["level"] == "unknown" else r["level"]),
                    self.ORDER.index(now[i]) if now.get(i, "unknown") != "unknown" else None)
                for i, r in listed.items()}

    def command(self, dice, ids, known):
        who, other = dice.sample(ids, 2)
        country = dice.choice(["NO", "BD", "CN", "SE"])
        sector = dice.choice(["14.13", "69.10", "81.21", "62.01", "41.20"])
        finding = "F-%d" % dice.randint(1, max(1, known["F"]))
        return dice.choice([
            ("supplier", "set", who, "--sector", sector), ("supplier", "set", who, "--country", country),
            ("supplier", "set", who, "--production-country", country), ("supplier", "set", who, "--sector", ""),
            ("supplier", "set", who, "--sector", sector, "--from", "2020-01-01"),
            ("supplier", "set", who, "--subsuppliers", dice.choice(["known", "unknown"])),
            ("supplier", "set", who, "--class", "supply_chain"), ("supplier", "merge", who, other),
            ("supplier", "unmerge", other), ("assess", "--all"), ("assess", who), ("assess", who, "--accept"),
            ("assess", who, "--severity", "1", "--likelihood", "1"), ("assess", who, "--confirm"),
            ("finding", "add", who, "--text", "x", "--severity", str(dice.randint(1, 5))),
            ("finding", "set", finding, "--severity", str(dice.randint(1, 5))),
            ("finding", "ease", finding, "--severity", "1"), ("finding", "close", finding),
            ("finding", "confirm", finding), ("finding", "keep", finding),
            ("finding", "withdraw", finding), ("assess", who, "--scale", "1"),
            ("evidence", "add", who, "--kind", "audit", "--ref", "R", "--issued", "2024-01-01", "--passed", *DOCUMENT),
            ("evidence", "restore", "E-1")])

    def sequence(self, seed):
        dice, known = random.Random(seed), {"F": 0}
        ids = [self.add("Firma %d" % n, dice.choice(["NO", "BD"]), dice.choice(["14.13", "69.10", "81.21"]))
               for n in range(5)]
        self.run_dd("assess", "--all")
        before, done = self.ranks(), 0
        for _ in range(60):
            words = self.command(dice, ids, known)
            ran = self.run_dd(*words, code=None, env={"DDREG_USER": dice.choice(["anna", "bo"])})
            self.assertIn(ran.code, (0, 2, 3, 4), ran)
            known["F"] += ran.code == 0 and words[:2] == ("finding", "add")
            after = self.ranks()
            done += ran.code == 0
            for i, was in before.items():
                if i not in after:
                    self.assertEqual((ran.code, words[:2]), (0, ("supplier", "merge")), (seed, words))
                    continue
                fell = any(a < b for a, b in zip(after[i], was) if None not in (a, b))
                if fell and ("--confirm" in words or "confirm" in words):
                    continue  # the decision, or the finding, has the reason
                if fell and words[0] == "assess" and self.json("risk", "falls", "--all")["falls"]:
                    continue  # said by an earlier entry: Falls tests it
                self.assertFalse(fell, (seed, words, i, was, after[i]))
            if ran.code == 4 and dice.random() < 0.5 and "Risikonivået går ned" in ran.err:
                self.run_dd(*words, "--reason", "Fordi")
                after = self.ranks()
            before = after
        self.assertGreater(done, 5)
        self.run_dd("journal", "verify")

    def test_sequences(self):
        for seed in range(3):
            with self.subTest(seed=seed):
                self.db.unlink(missing_ok=True)
                self.init()
                self.sequence(seed)


if __name__ == "__main__":
    unittest.main()
