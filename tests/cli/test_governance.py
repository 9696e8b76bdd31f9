"""Roles, people and policies on the days that are asked about, and what of them the statement gives."""

import unittest

from ddreg import INPUT, OK, REFUSED, USAGE, Case


class Governed(Case):
    """A register in which kari works."""

    def setUp(self):
        super().setUp()
        self.init()

    def on(self, day, *args, code=0, **more):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day, "DDREG_USER": "tester"}, **more)

    def json_on(self, day, *args):
        return self.json(*args, env={"DDREG_TODAY": day})

    def roles(self, day, *how):
        return {r["id"]: r["state"] for r in self.json_on(day, "role", "list", *how)["roles"]}

    def due(self, day):
        return [(d["what"], d["id"], d["due"], d["command"]) for d in self.json_on(day, "due")["due"]]

    def statement(self, as_of="2024-05-15"):
        self.run_dd("report", "render", "--year", "2023", "--as-of", as_of, "-o", "r.md", "--overwrite")
        return (self.dir / "r.md").read_text()


class Roles(Governed):
    """A role is held from its first day to its last, whenever and however the last one became known."""

    def assert_held(self, who, held, ended):
        """In every place that says it: list, its filter, show, CSV, due and the statement."""
        for day in held + ended:
            state = "held" if day in held else "ended"
            with self.subTest(day=day):
                self.assertEqual(self.roles(day)["RO-1"], state)
                self.assertEqual(self.roles("2024-05-15", "--as-of", day)["RO-1"], state)
                self.assertEqual("RO-1" in self.roles(day, "--state", "held"), state == "held")
                self.assertEqual(self.json_on(day, "role", "show", "RO-1")["state"], state)
                csv = self.on(day, "--format", "csv", "role", "list").out
                self.assertIn("RO-1;%s;" % state, csv)
                vacant = [d[0] for d in self.due(day) if "give responsible" in d[3]]
                self.assertEqual("role.vacant" in vacant, state == "ended", vacant)
                self.assertEqual(who in self.statement(day), state == "held")

    def test_for_a_time(self):
        self.on("2024-01-01", "role", "give", "responsible", "Eva Dahl", "--from", "2023-01-01", "--to", "2023-06-30")
        self.assert_held("Eva Dahl", ["2023-01-01", "2023-06-30"], ["2023-07-01", "2024-05-15"])

    def test_ended_since(self):
        self.on("2023-01-01", "role", "give", "responsible", "Eva Dahl")
        ended = self.json_on("2024-02-06", "role", "end", "RO-1", "--date", "2023-06-30")
        self.assertEqual((ended["until"], ended["state"], ended["since"]), ("2023-06-30", "ended", "2023-01-01"))
        self.assert_held("Eva Dahl", ["2023-01-01", "2023-06-30"], ["2023-07-01", "2024-05-15"])
        self.assertIn(("role.vacant", "", "2023-06-30", "ddreg role give responsible NAME"), self.due("2024-02-06"))

    def test_to_be_ended(self):
        self.on("2023-01-01", "role", "give", "responsible", "Eva Dahl")
        said = self.on("2024-02-06", "role", "avslutt", "RO-1", "--date", "2024-03-31").out
        self.assertIn("2024-03-31", said)
        self.assert_held("Eva Dahl", ["2024-02-06", "2024-03-31"], ["2024-04-01"])
        self.assertIn("role.ends", [d[0] for d in self.due("2024-02-06")])

    def test_to_come(self):
        self.on("2024-02-06", "role", "give", "ceo", "Eva Dahl", "--from", "2024-04-01")
        self.assertEqual(self.roles("2024-02-06"), {"RO-1": "coming"})
        self.assertEqual(self.roles("2024-02-06", "--state", "kommer"), {"RO-1": "coming"})
        self.assertEqual(self.roles("2024-02-06", "--as-of", "2024-02-06"), {})
        self.assertEqual(self.roles("2024-04-01"), {"RO-1": "held"})
        self.assertIn("kommer", self.on("2024-02-06", "role", "list").out)

    def test_the_last_day_was_wrong(self):
        """Put right with set, with a correction, or by ending it again; earlier or later than it was."""
        self.on("2023-01-01", "role", "give", "responsible", "Kari Nordmann")
        self.on("2023-06-30", "role", "end", "RO-1")
        self.on("2024-01-02", "role", "set", "RO-1", "--to", "2023-08-31", "--correct")
        self.assert_held("Kari Nordmann", ["2023-06-30", "2023-07-15", "2023-08-31"], ["2023-09-01"])
        self.on("2024-01-03", "role", "end", "RO-1", "--date", "2023-04-30")
        self.assert_held("Kari Nordmann", ["2023-04-30"], ["2023-05-01", "2023-07-15"])
        self.on("2024-01-04", "role", "set", "RO-1", "--to", "2023-05-31")
        self.assert_held("Kari Nordmann", ["2023-05-31"], ["2023-06-01"])
        self.on("2024-01-05", "role", "set", "RO-1", "--correct", "--from", "2022-12-01")
        self.assertEqual(self.roles("2022-12-01"), {"RO-1": "held"})
        # And all of it can be read as it was known.
        self.assertEqual(self.roles("2024-05-15", "--as-of", "2023-08-01", "--known", "2023-07-01"), {"RO-1": "ended"})
        self.assertEqual(self.roles("2024-05-15", "--as-of", "2023-08-01", "--known", "2024-01-02"), {"RO-1": "held"})
        self.assertEqual(len(self.json("role", "history", "RO-1")["history"]), 6)
        self.run_dd("journal", "verify")

    def test_once_more(self):
        self.on("2023-01-01", "role", "give", "responsible", "Kari Nordmann", "--to", "2023-06-30")
        self.on("2023-01-01", "role", "give", "responsible", "Kari Nordmann", "--from", "2024-01-01")
        self.on("2024-01-02", "role", "set", "RO-1", "--to", "2023-08-31", "--correct")
        for args in (["set", "RO-1", "--to", "2024-01-01"], ["set", "RO-2", "--from", "2023-08-31", "--correct"],
                     ["give", "responsible", "Kari Nordmann", "--from", "2022-01-01"]):
            self.assert_error(self.on("2024-01-03", "role", *args, code=None), REFUSED, "ddreg role show RO-")
        self.on("2024-01-04", "role", "give", "responsible", "Kari Nordmann", "--from", "2022-01-01", "--to",
                "2022-12-31")
        self.assert_error(self.on("2024-01-05", "role", "end", "RO-1", "--date", "2022-12-31", code=None), INPUT)

    def test_somebody_else_holds_it(self):
        self.on("2023-01-01", "role", "give", "ceo", "Eva Dahl")
        said = self.on("2024-01-01", "role", "give", "ceo", "Ola Hansen").err
        self.assertIn("ddreg role end RO-1 --date 2023-12-31", said)
        self.on("2024-01-01", "role", "end", "RO-1", "--date", "2023-12-31")
        self.assertNotIn("RO-", self.on("2024-01-02", "role", "set", "RO-2", "--correct", "--from", "2024-01-01").err)
        self.on("2023-01-01", "role", "give", "board", "Eva Dahl")
        self.assertNotIn("RO-3", self.on("2024-01-01", "role", "give", "board", "Ola Hansen").err)


class People(Governed):
    """Whoever has left holds no role."""

    def setUp(self):
        super().setUp()
        self.on("2023-01-01", "role", "give", "responsible", "Kari Nordmann")
        self.kari = self.json("role", "show", "RO-1")["holder"]

    def test_who_has_left(self):
        said = self.on("2024-02-01", "person", "leave", self.kari, "--date", "2024-01-31").err
        self.assertIn("ddreg role end RO-1 --date 2024-01-31", said)
        self.assertIn(("role.left", "RO-1", "2024-01-31", "ddreg role end RO-1 --date 2024-01-31"),
                      self.due("2024-02-01"))
        self.assertIn("Kari Nordmann", self.statement("2024-01-30"))
        self.assertNotIn("Kari Nordmann", self.statement("2024-02-01"))
        self.on("2024-02-01", "person", "set", self.kari, "--email", "kari@example.no")
        self.on("2024-02-02", "role", "end", "RO-1", "--date", "2024-01-31")
        self.assertNotIn("role.left", [d[0] for d in self.due("2024-02-02")])
        self.assertIn("role.vacant", [d[0] for d in self.due("2024-02-02")])

    def test_who_left_gets_no_role(self):
        self.on("2024-02-01", "person", "leave", self.kari, "--date", "2024-01-31")
        self.assert_error(self.on("2024-02-02", "role", "give", "qa", self.kari, "--from", "2023-01-01", code=None),
                          REFUSED, "2024-01-31", "ddreg person return " + self.kari)
        self.on("2024-02-02", "role", "give", "qa", self.kari, "--from", "2023-01-01", "--to", "2024-01-31")
        self.on("2024-02-03", "person", "return", self.kari)
        self.on("2024-02-03", "role", "give", "leader", self.kari)


class Named(Governed):
    """Who is meant by a name: the wrong person in a role is a wrong statement."""

    def setUp(self):
        super().setUp()
        self.kari = {"DDREG_USER": "kari"}
        self.run_dd("company", "set", "address", "Her", env=self.kari)
        self.known = next(p["id"] for p in self.json("person", "list")["persons"] if p["name"] == "kari")

    def people(self):
        return [p["name"] for p in self.json("person", "list")["persons"]]

    def refused(self, name, *words):
        before = self.people()
        ran = self.run_dd("role", "give", "responsible", name, code=None, env=self.kari)
        self.assert_error(ran, INPUT, *words)
        self.assertEqual(self.people(), before)
        return ran.err

    def holder(self, name):
        made = self.json("role", "give", "board", name, env=self.kari)
        self.run_dd("role", "withdraw", made["id"], "--reason", "Prøve")
        return made["holder"]

    def test_only_an_account(self):
        for name in ("kari", "Kari"):
            self.refused(name, "ddreg person set %s --correct --name" % self.known, "ddreg person add")
        self.refused("Kari Nordmann", 'ddreg person set %s --correct --name "Kari Nordmann"' % self.known,
                     'ddreg person add "Kari Nordmann"')
        self.assertEqual(self.holder(self.known), self.known)
        # It is she:
        self.run_dd("person", "set", self.known, "--correct", "--name", "Kari Nordmann")
        for name in ("kari", "Kari", "Kari Nordmann", "KARI NORDMANN", self.known):  # her account has capitals or not
            self.assertEqual(self.holder(name), self.known)
        self.refused("Nordmann", self.known)

    def test_somebody_else_than_the_account(self):
        other = self.json("person", "add", "Kari Nordmann")["id"]
        self.assertEqual(self.holder("Kari Nordmann"), other)
        self.assertIn(other, self.refused("Kari", self.known))

    def test_several(self):
        first = self.json("person", "add", "Per Hansen")["id"]
        second = self.json("person", "add", "Per Olsen")["id"]
        self.assertIn(first + " Per Hansen, " + second + " Per Olsen", self.refused("Per"))
        self.assertEqual(self.holder("Per Olsen"), second)
        self.json("person", "add", "Per Olsen")
        self.refused("Per Olsen", "ddreg person list")

    def test_nobody(self):
        self.refused("Per", 'ddreg person add "Per"')
        self.assertIn("Per Dahl", self.run_dd("role", "give", "chair", "Per Dahl").err)
        self.refused("Per Dal", "Per Dahl")
        one = self.json("person", "add", "Madonna")["id"]
        self.assertEqual(self.holder("madonna"), one)


class Policies(Governed):
    def test_the_statement_gives_all_in_force(self):
        self.run_dd("policy", "add", "guidelines", "--title", "Etiske", "--edition", "3", "--text", "Tekst 3")
        self.run_dd("policy", "add", "guidelines", "--title", "Enda en", "--text", "dobbelt", "--date", "2024-01-01")
        self.run_dd("policy", "add", "guidelines", "--title", "Uten tekst", "--edition", "1")
        self.run_dd("policy", "add", "guidelines", "--title", "Opphevet", "--text", "Gammel tekst")
        self.run_dd("policy", "repeal", "PO-4", "--reason", "Erstattet")
        text = self.statement()
        for words in ("#### Etiske (versjon 3)\n\nTekst 3", "#### Enda en\n\ndobbelt",
                      "#### Uten tekst (versjon 1)\n\n> Mangler"):
            self.assertIn(words, text)
        self.assertNotIn("Gammel tekst", text)
        self.assertIn("teksten til PO-3 Uten tekst", text.split("\n")[0])
        self.assertNotIn("Tekst 3", self.statement("2024-05-14"))

    def test_a_review_has_a_next_one(self):
        self.run_dd("policy", "add", "guidelines", "--text", "A", "--review", "2024-06-01")
        self.assert_error(self.on("2024-07-01", "policy", "review", "PO-1", code=None), USAGE, "--gjennomgang")
        self.assert_error(self.on("2024-07-01", "policy", "review", "PO-1", "--review", "", code=None), USAGE,
                          "--gjennomgang")
        self.assertNotIn("PO-1", self.on("2024-07-01", "policy", "review", "PO-1", "--review", "2025-06-30").err)
        self.assertNotIn("policy.review", [d[0] for d in self.due("2024-07-01") if d[2] <= "2024-07-01"])
        # A day that has passed is reported at once, with what to do.
        said = self.on("2024-07-01", "policy", "set", "PO-1", "--review", "2020-01-01").err
        self.assertIn("2020-01-01", said)
        self.assertIn("ddreg policy review PO-1 --review", said)


class Evidence(Governed):
    def test_only_an_audit_is_passed(self):
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        for kind, passed in (("certificate", None), ("clause", None), ("audit", False), ("questionnaire", False)):
            made = self.json("evidence", "add", "S-1", "--kind", kind, "--ref", "1", "--issued", "2024-01-01")
            self.assertEqual((made["kind"], made["passed"]), (kind, passed))
        self.assertNotIn("Bestått", self.run_dd("evidence", "show", "E-1").out)
        self.assertNotIn("Bestått", self.run_dd("evidence", "history", "E-1").out)

    def test_what_is_revoked_needs_nothing_more(self):
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        said = self.run_dd("evidence", "add", "S-1", "--kind", "certificate", "--ref", "1", "--issued", "2024-01-01")
        self.assertIn("ddreg evidence set E-1 --correct", said.out)
        self.assertNotIn("evidence set", self.run_dd("evidence", "revoke", "E-1", "--reason", "Trukket").out)


class Ahead(Governed):
    def test_a_year_that_has_not_begun(self):
        self.assert_error(self.on("2024-02-05", "report", "render", "--year", "2025", "-o", "r.md", code=None), INPUT,
                          "--year 2023")
        self.assertFalse((self.dir / "r.md").exists())
        self.on("2024-02-05", "report", "render", "--year", "2024", "-o", "r.md")

    def test_who_leaves_in_the_future(self):
        """Until then the person is there; that a role ends then can be recorded at once."""
        self.run_dd("role", "give", "ceo", "Eva Dahl")
        eva = self.json("role", "show", "RO-1")["holder"]
        self.assert_error(self.run_dd("person", "leave", eva, "--date", "2024-06-30", code=None), INPUT, "2024-06-30")
        self.run_dd("role", "end", "RO-1", "--date", "2024-06-30")


class Acting(Case):
    """Who acts is one person, whatever was there first."""

    def setUp(self):
        super().setUp()
        self.init()

    def by(self, user, *args, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_USER": user})

    def test_a_person_whose_name_is_the_account(self):
        self.run_dd("person", "add", "carl")
        made = self.json("person", "list", "--match", "carl")["persons"]
        self.by("carl", "policy", "add", "guidelines", "--text", "Tekst")
        self.assertEqual(self.json("policy", "show", "PO-1")["actor"], made[0]["id"])
        self.assertEqual(len(self.json("person", "list", "--match", "carl")["persons"]), 1)

    def test_an_account_is_one_persons(self):
        acting = self.json("policy", "add", "guidelines", "--text", "Tekst")["actor"]
        account = self.json("person", "show", acting)["accounts"]
        ran = self.run_dd("person", "add", "Kari Nordmann", "--accounts", account, code=None)
        self.assert_error(ran, REFUSED, 'person set %s --correct --name "Kari Nordmann"' % acting)
        self.run_dd("person", "set", acting, "--correct", "--name", "Kari Nordmann")
        ran = self.run_dd("person", "add", "Ola Hansen", "--accounts", "ola " + account, code=None)
        self.assert_error(ran, REFUSED, acting + " Kari Nordmann")
        self.run_dd("person", "set", acting, "--accounts", account + " k2")
        self.run_dd("person", "add", "Ola Hansen", "--accounts", "ola")

    def test_who_has_acted_is_not_withdrawn(self):
        self.by("carl", "policy", "add", "guidelines", "--text", "Tekst")
        actor = self.json("policy", "show", "PO-1")["actor"]
        for user in ("carl", "kari"):
            ran = self.by(user, "person", "withdraw", actor, "--reason", "Feil", code=None)
            self.assert_error(ran, REFUSED, "person join %s" % actor)
        self.run_dd("person", "add", "Nina Feil")
        wrong = self.json("person", "list", "--match", "Nina")["persons"][0]["id"]
        self.run_dd("person", "withdraw", wrong, "--reason", "Feil")
        self.run_dd("person", "restore", wrong)
        self.assertEqual(self.json("person", "show", wrong)["state"], "active")


if __name__ == "__main__":
    unittest.main()
