"""A register with several companies of a group: whose a record is, and what knows of no company."""

import csv

import ddreg
from ddreg import INPUT, REFUSED, USAGE, Case

FIRST, SECOND, NUMBER = "Prøve AS", "Sol Transport AS", "900726740"
NOT_YET = "purchases, ratings, figures and statements are not by company yet"


class Group(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.first = self.json("company", "show")["name"]
        self.run_dd("company", "add", SECOND, "--orgnr", NUMBER)

    def refused(self, *args, code):
        ran = self.run_dd("--lang", "en", *args, code=code)
        return ran.err

    def policy(self, text, whose):
        return self.json("policy", "add", "guidelines", "--text", text, "--for", whose)["id"]

    def ids(self, *args):
        return [r["id"] for r in list(self.json(*args).values())[0]]


class One(Case):
    """With one company nothing is asked and no table has a column more."""

    def test_nothing_is_asked(self):
        self.init()
        name = self.json("company", "show")["name"]
        self.assertEqual(self.json("policy", "add", "guidelines", "--text", "T")["company"], 1)
        self.assertEqual(self.json("policy", "show", "PO-1", "--for", name)["company"], 1)
        self.assertNotIn("Selskap", self.run_dd("policy", "list").out)
        self.assertNotIn("Selskap", self.run_dd("policy", "show", "PO-1").out)
        due = self.run_dd("due")
        self.assertNotIn("Selskap", due.out)
        self.assertNotIn("--for", due.out)
        self.assertEqual(due.err, "")
        self.run_dd("report", "render", "--year", "2023", "-o", "r.md")
        self.run_dd("report", "render", "--year", "2023", "-o", "r2.md", "--for", "1")
        self.assertEqual((self.dir / "r.md").read_text(), (self.dir / "r2.md").read_text())


class Companies(Group):
    def test_list(self):
        found = self.json("company", "list")["companies"]
        self.assertEqual([(c["number"], c["name"]) for c in found], [(1, self.first), (2, SECOND)])
        self.assertEqual(found[1]["orgnr"], NUMBER)
        self.assertIn(SECOND, self.run_dd("selskap", "liste").out)

    def test_add_prints_it(self):
        self.check_schema(self.json("selskap", "ny", "Måne AS"), "company-add")

    def test_each_has_a_name_and_number_of_its_own(self):
        for args in (["add", "sol transport as"], ["add", "Ny AS", "--orgnr", NUMBER],
                     ["set", "orgnr", NUMBER, "--for", "1"], ["set", "name", SECOND.upper(), "--for", "1"]):
            with self.subTest(args=args):
                self.assertIn("company 2 " + SECOND, self.refused("company", *args, code=INPUT))
        self.assertEqual(len(self.json("company", "list")["companies"]), 2)
        self.run_dd("company", "set", "name", SECOND, "--for", "2")

    def test_a_wrong_number_adds_nothing(self):
        self.refused("company", "add", "Ny AS", "--orgnr", "900726741", code=INPUT)
        self.refused("company", "add", " ", code=INPUT)
        self.assertEqual(len(self.json("company", "list")["companies"]), 2)

    def test_facts_are_of_one(self):
        self.run_dd("company", "set", "address", "Veien 1", "--for", SECOND)
        self.assertEqual(self.json("company", "show", "--for", "2")["address"], "Veien 1")
        self.assertIsNone(self.json("company", "show", "--for", "1")["address"])

    def test_named_in_any_way(self):
        for word in (SECOND, SECOND.lower(), NUMBER, "900 726 740", "2"):
            with self.subTest(word=word):
                self.assertEqual(self.json("company", "show", "--for", word)["name"], SECOND)
        said = self.refused("company", "show", "--for", "Sol", code=INPUT)
        self.assertIn("1 %s, 2 %s" % (self.first, SECOND), said)

    def test_journal(self):
        self.policy("T", SECOND)
        self.run_dd("journal", "verify")


class Records(Group):
    def test_what_is_one_companys_asks(self):
        for args in (["policy", "add", "guidelines", "--text", "T"], ["role", "give", "chair", "tester"],
                     ["decision", "add", "review", "--subject", "S"], ["finding", "add", "--own", "--text", "F"],
                     ["company", "set", "address", "V"], ["company", "show"]):
            with self.subTest(args=args):
                said = self.refused(*args, code=USAGE)
                self.assertIn("--for", said)
                self.assertIn("1 %s, 2 %s" % (self.first, SECOND), said)
        self.assertEqual(self.ids("policy", "list") + self.ids("role", "list"), [])

    def test_lists_have_all_or_one(self):
        one, other = self.policy("A", "1"), self.policy("B", "2")
        self.assertEqual(self.ids("policy", "list"), [one, other])
        self.assertEqual(self.ids("policy", "list", "--for", SECOND), [other])
        table = self.run_dd("policy", "list").out
        self.assertIn("Selskap", table)
        self.assertIn(SECOND, table)
        self.assertEqual(self.ids("policy", "list", "--match", SECOND), [other])
        self.assertEqual([r["company"] for r in self.json("policy", "list")["policies"]], [1, 2])

    def test_a_record_is_found_by_its_id(self):
        other = self.policy("B", "2")
        self.assertEqual(self.json("policy", "show", other)["company"], 2)
        self.assertEqual(self.json("policy", "set", other, "--title", "T")["company"], 2)
        self.run_dd("policy", "repeal", other, "--reason", "R")
        self.run_dd("policy", "history", other)
        said = self.refused("policy", "withdraw", other, "--reason", "R", "--for", "1", code=REFUSED)
        self.assertIn("company 2", said)

    def test_export(self):
        self.policy("A", "1")
        other = self.policy("B", "2")
        self.run_dd("export", "records", "policy", "-o", "all.csv")
        self.run_dd("export", "records", "policy", "--for", "2", "-o", "two.csv")
        rows = list(csv.DictReader((self.dir / "two.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
        self.assertEqual([(r["id"], r["company"]) for r in rows], [(other, "2")])
        self.assertEqual(len((self.dir / "all.csv").read_text().splitlines()), 3)

    def test_people_and_files_are_shared(self):
        self.run_dd("person", "add", "Kari Nordmann")
        self.run_dd("role", "give", "chair", "Kari Nordmann", "--for", "1")
        self.run_dd("role", "give", "chair", "Kari Nordmann", "--for", "2")
        self.refused("role", "give", "chair", "Kari Nordmann", "--for", "2", code=REFUSED)
        self.assertNotIn("company", self.json("person", "show", "PE-1"))
        self.assertIn("leave out --for", self.refused("person", "list", "--for", "2", code=USAGE))
        (self.dir / "a.txt").write_text("a")
        self.assertNotIn("company", self.json("file", "add", "a.txt"))

    def test_the_same_of_another_company_is_another(self):
        self.policy("A", "1")
        again = self.run_dd("policy", "add", "guidelines", "--text", "A", "--for", "2")
        self.assertEqual(again.err, "")


    def test_edited(self):
        """--edit reads the record before the command does."""
        self.policy("B", "2")
        editor = self.write("rediger", '#!/bin/sh\necho Nytt > "$1"\n')
        editor.chmod(0o755)
        changed = self.json("policy", "set", "PO-1", "--edit", env={"EDITOR": str(editor), "VISUAL": None})
        self.assertEqual((changed["text"], changed["company"]), ("Nytt", 2))

    def test_what_is_said_of_own_operations(self):
        said = [self.run_dd("finding", "add", "--own", "--text", "F", "--for", whose).out for whose in "12"]
        self.assertIn("ddreg assess --own", said[0])
        self.assertNotIn("assess", said[1])
        self.assertNotIn("S-0", said[0] + said[1])


class Parts(Group):
    """A part is the company's whose the whole is."""

    def setUp(self):
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = ddreg.BUILD / "toy/ddreg"
        super().setUp()
        for whose in "12":
            self.run_dd("drill", "add", "Sak", "--scale", "small", "--planned", "2024-06-03", "--for", whose)

    def test_a_part_need_not_say_whose(self):
        self.assertEqual(self.json("lesson", "add", "DR-2", "--text", "a")["company"], 2)
        self.refused("lesson", "add", "DR-2", "--text", "a", "--for", "1", code=REFUSED)
        self.assertEqual(self.ids("lesson", "list", "--for", "1"), [])

    def test_a_part_stays_the_companys(self):
        self.run_dd("lesson", "add", "DR-2", "--text", "a")
        said = self.refused("lesson", "set", "LE-1", "--drill", "DR-1", "--correct", code=REFUSED)
        self.assertIn("company 1", said)
        self.run_dd("journal", "verify")


class Due(Group):
    def rows(self, *args):
        return self.json("due", *args)["due"]

    def test_each_company_lacks_its_own(self):
        self.run_dd("person", "add", "Kari Nordmann")
        self.run_dd("role", "give", "chair", "Kari Nordmann", "--for", "2")
        vacant = {(d["name"], d["company"]) for d in self.rows() if d["what"] == "role.vacant"}
        self.assertIn(("chair", 1), vacant)
        self.assertNotIn(("chair", 2), vacant)
        self.assertIn(("ceo", 2), vacant)
        self.assertEqual({d["company"] for d in self.rows("--for", "2")}, {2})
        self.assertEqual({d["company"] for d in self.rows("--for", "1")}, {1})

    def test_commands_name_the_company(self):
        found = [d for d in self.rows("--for", "2") if d["what"] == "board.never"]
        self.assertEqual([d["command"] for d in found], ["ddreg decision add review --subject TEXT --for 2"])
        words = found[0]["command"].split()[1:]
        self.run_dd(*[w if w != "TEXT" else "Sak" for w in words])
        self.assertEqual([d for d in self.rows("--for", "2") if d["what"] == "board.never"], [])
        self.assertEqual(len([d for d in self.rows() if d["what"] == "board.never"]), 1)

    def test_what_is_not_by_company_is_said(self):
        for args in (["due"], ["due", "--for", "2"]):
            self.assertIn("followed up for %s only" % self.first, self.run_dd("--lang", "en", *args).err)
        statement = [d for d in self.rows() if d["what"] == "statement"]
        self.assertEqual([d["company"] for d in statement], [1])
        self.assertIn(" --for 1", statement[0]["command"])


class NotByCompany(Group):
    """What knows of no company is the first one's: it asks, and refuses another."""

    FIGURES = (["report", "figures", "--year", "2023"], ["report", "render", "--year", "2023", "-o", "r.md"],
               ["import", "purchases", "none.csv"], ["reconcile", "--year", "2023"],
               ["export", "purchases", "--year", "2023", "-o", "p.csv"], ["risk", "prioritise", "--year", "2023"])
    RATINGS = (["assess", "--all"], ["risk", "list"], ["risk", "matrix"])

    def test_figures_ask(self):
        for args in self.FIGURES:
            with self.subTest(args=args):
                self.assertIn("choose one with --for", self.refused(*args, code=USAGE))

    def test_another_is_refused(self):
        for args in self.FIGURES + self.RATINGS:
            with self.subTest(args=args):
                said = self.refused(*args, "--for", "2", code=REFUSED)
                self.assertIn(NOT_YET, said)
                self.assertIn(SECOND, said)

    def test_ratings_are_shared(self):
        self.run_dd("supplier", "add", "--name", "Firma AS", "--country", "NO")
        for args in self.RATINGS:
            self.run_dd(*args)
            self.run_dd(*args, "--for", "1")

    def test_own_operations_are_the_firsts(self):
        self.run_dd("company", "set", "sector", "21.200", "--for", "1")
        before = self.json("assess", "--own", "--explain")
        self.run_dd("finding", "add", "--own", "--text", "F", "--severity", "5", "--for", "2")
        self.assertEqual(self.json("assess", "--own", "--explain"), before)
        self.assertNotIn("rating.finding", [d["what"] for d in self.json("due")["due"]])

    def test_a_suppliers_findings_count_for_all(self):
        self.run_dd("supplier", "add", "--name", "Firma AS", "--country", "NO")
        self.run_dd("assess", "S-1")
        self.run_dd("finding", "add", "S-1", "--text", "F", "--severity", "5", "--for", "2")
        due = [(d["what"], d["company"]) for d in self.json("due")["due"] if d["id"] == "S-1"]
        self.assertIn(("rating.finding", None), due)

    def statement(self):
        self.run_dd("report", "render", "--year", "2023", "-o", "r.md", "--overwrite", "--for", "1")
        return (self.dir / "r.md").read_text()

    def test_the_statement_has_nothing_of_another(self):
        before = self.statement()
        self.run_dd("person", "add", "Eva Dahl")
        self.policy("Sol guidelines", "2")
        self.run_dd("role", "give", "responsible", "Eva Dahl", "--for", "2", "--from", "2020-01-01")
        self.run_dd("finding", "add", "--own", "--text", "F", "--for", "2", "--found", "2023-05-01")
        self.run_dd("company", "set", "activity", "Transport", "--for", "2")
        self.assertEqual(self.statement(), before)

    def test_what_is_shared_takes_none(self):
        for args in (["supplier", "list"], ["kinds"], ["journal", "list"], []):
            self.assertIn("leave out --for", self.refused(*args, "--for", "2", code=USAGE))


class Completion(Group):
    def test_companies(self):
        ran = self.run_dd("__complete", "policy", "list", "--for", "Sol")
        self.assertIn(SECOND, ran.out)


if __name__ == "__main__":
    import unittest

    unittest.main()
