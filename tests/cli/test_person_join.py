"""Two people in the register who are one: joined, treated as one, separated again."""

import ddreg
from ddreg import BUILD, INPUT, OK, REFUSED, USAGE, Case, sql


class Joined(Case):
    """PE-1 is tester, PE-2 kari and PE-3 kari.n: the same Kari, by two accounts."""

    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "toy/ddreg"
        self.init()
        for user, day in (("kari", "2024-05-01"), ("kari.n", "2024-05-02"), ("ola", "2024-05-03")):
            self.by(user, "company", "set", "address", "Gate %s" % user, day=day)
        people = {p["accounts"]: p["id"] for p in self.json("person", "list")["persons"]}
        self.kari, self.other, self.ola = people["kari"], people["kari.n"], people["ola"]

    def by(self, person, *args, code=OK, day=None):
        return self.run_dd(*args, code=code, env={"DDREG_USER": person, "DDREG_TODAY": day or ddreg.TODAY})

    def join(self, *more, code=OK, **how):
        words = ["person", "join", self.other, self.kari, "--reason", "To brukernavn", *more]
        return self.run_dd(*words, code=code, **how)

    def drill(self, title="Sak", by="kari"):
        self.by(by, "drill", "add", title, "--scale", "small", "--planned", "2024-06-03")

    def approve(self, number, by, code=OK):
        return self.by(by, "drill", "approve", number, "--reason", "Bra", code=code)

    def whole(self):
        return self.json("journal", "verify")


class Join(Joined):
    def test_show_says_where_it_went(self):
        made = self.json("person", "join", self.other, self.kari, "--reason", "To brukernavn")
        self.check_schema(made, "person")
        self.assertEqual((made["id"], made["joined"], made["own_eyes"]), (self.kari, [self.other], []))
        gone = self.json("person", "show", self.other)
        self.check_schema(gone, "person")
        self.assertEqual((gone["id"], gone["same_as"], gone["same_as_name"], gone["joined"]),
                         (self.other, self.kari, "kari", []))
        self.assertEqual([p["id"] for p in self.json("person", "list")["persons"] if p["same_as"]], [])
        self.assertNotIn(self.other, [p["id"] for p in self.json("person", "list")["persons"]])
        self.assertIn("Samme person som: kari", self.run_dd("person", "history", self.other).out)
        self.whole()

    def test_nothing_journalled_is_rewritten(self):
        changes = "SELECT id, seq, record_key, after FROM journal_change ORDER BY id"
        before = sql(self.db, changes)
        self.join()
        self.assertEqual(sql(self.db, changes)[:len(before)], before)
        self.assertEqual([r[0] for r in sql(self.db, "SELECT DISTINCT op FROM journal_change")], ["insert"])

    def test_accounts_of_both_lead_to_the_one(self):
        self.run_dd("person", "set", self.kari, "--name", "Kari Nordmann")
        self.join()
        self.by("kari.n", "policy", "add", "routines", "--text", "x")
        made = self.json("policy", "show", "PO-1")
        self.assertEqual((made["actor"], made["actor_name"]), (self.kari, "Kari Nordmann"))
        self.assertEqual(self.json("policy", "history", "PO-1")["history"][0]["actor"], self.kari)
        self.assertEqual(self.json("journal", "list")["journal"][-1]["actor"], "Kari Nordmann")

    def test_owners_and_filters(self):
        self.run_dd("policy", "add", "routines", "--text", "x", "--owner", self.other, "--review", "2024-06-01")
        self.run_dd("policy", "add", "guidelines", "--text", "x", "--owner", self.kari)
        self.run_dd("policy", "add", "other", "--text", "x", "--owner", self.ola)
        self.join()
        for word in (self.kari, self.other, "kari", "kari.n"):
            with self.subTest(word=word):
                listed = self.json("policy", "list", "--owner", word)["policies"]
                self.assertEqual([(p["id"], p["owner"]) for p in listed], [("PO-1", self.kari), ("PO-2", self.kari)])
        due = [d for d in self.json("due")["due"] if d["what"] == "policy.review"]
        self.assertEqual([d["who"] for d in due], ["kari"])
        self.run_dd("person", "unjoin", self.other)
        self.assertEqual([p["id"] for p in self.json("policy", "list", "--owner", self.other)["policies"]], ["PO-1"])

    def test_a_change_meanwhile_keeps_whose_it_was(self):
        self.run_dd("policy", "add", "routines", "--text", "x", "--owner", self.other)
        self.join()
        self.run_dd("policy", "set", "PO-1", "--text", "y")
        self.run_dd("person", "unjoin", self.other)
        self.assertEqual(self.json("policy", "show", "PO-1")["owner"], self.other)

    def test_roles(self):
        self.run_dd("role", "give", "responsible", self.kari, "--from", "2024-01-01")
        self.run_dd("role", "give", "chair", self.other, "--from", "2024-01-01")
        self.run_dd("role", "give", "responsible", self.other, "--from", "2024-01-01")
        self.join()
        self.assert_error(self.run_dd("role", "give", "chair", self.kari, code=None), REFUSED)
        self.assertEqual(len(self.json("role", "list", "--holder", self.kari)["roles"]), 3)
        self.run_dd("role", "end", "RO-3", "--date", "2024-05-10")  # each of the two can be ended
        text = self.run_dd("report", "render", "2023", "--output", "-", code=None).out
        self.assertNotIn("kari, kari", text)

    def test_who_has_left_holds_no_role_by_either_number(self):
        self.run_dd("role", "give", "responsible", self.other, "--from", "2024-01-01")
        self.run_dd("person", "leave", self.other, "--date", "2024-05-10")
        self.join()  # an account that is no longer used: the person is there
        self.assertEqual([d for d in self.json("due")["due"] if d["what"] == "role.left"], [])
        self.run_dd("person", "leave", self.kari)
        self.assertEqual([d["id"] for d in self.json("due")["due"] if d["what"] == "role.left"], ["RO-1"])

    def test_known_and_as_of(self):
        self.by("tester", "policy", "add", "routines", "--text", "x", "--owner", self.other, day="2024-05-10")
        self.join()  # on 15 May
        shown = self.json("policy", "show", "PO-1", "--known", "2024-05-12")
        self.assertEqual(shown["owner"], self.other)
        self.assertEqual(self.json("policy", "show", "PO-1", "--as-of", "2024-05-12")["owner"], self.kari)
        ids = [p["id"] for p in self.json("person", "list", "--known", "2024-05-12")["persons"]]
        self.assertIn(self.other, ids)
        ids = [p["id"] for p in self.json("person", "list", "--as-of", "2024-05-12")["persons"]]
        self.assertNotIn(self.other, ids)

    def test_a_chain(self):
        self.join()
        self.run_dd("person", "join", self.kari, self.ola, "--reason", "x")
        self.assertEqual(sorted(self.json("person", "show", self.ola)["joined"]), sorted([self.kari, self.other]))
        self.by("kari.n", "policy", "add", "routines", "--text", "x")
        self.assertEqual(self.json("journal", "list")["journal"][-1]["actor"], "ola")
        self.run_dd("person", "unjoin", self.kari)
        self.assertEqual(self.json("person", "show", self.kari)["joined"], [self.other])
        self.assertEqual(self.json("person", "show", self.ola)["joined"], [])

    def test_what_is_refused(self):
        self.assert_error(self.run_dd("person", "join", self.other, self.kari, code=None), USAGE, "--begrunnelse")
        self.assert_error(self.run_dd("person", "join", self.other, self.kari, "--reason", "-", code=None, input=b" "),
                          REFUSED)
        self.assert_error(self.run_dd("person", "join", self.kari, self.kari, "--reason", "x", code=None), REFUSED)
        ran = self.run_dd("person", "join", "PE-99", self.kari, "--reason", "x", code=None)
        self.assert_error(ran, INPUT, "PE-99")
        self.assert_error(self.run_dd("person", "join", self.kari, "Ukjent", "--reason", "x", code=None), INPUT)
        self.assert_error(self.run_dd("person", "unjoin", self.kari, code=None), REFUSED)
        self.join()
        self.assert_error(self.join(code=None), REFUSED)
        self.assert_error(self.run_dd("person", "join", self.kari, self.other, "--reason", "x", code=None), REFUSED)
        self.assert_error(self.run_dd("person", "join", self.other, self.ola, "--reason", "x", code=None), REFUSED,
                          self.kari)
        for number in (self.other, self.kari):
            ran = self.run_dd("person", "withdraw", number, "--reason", "x", code=None)
            self.assert_error(ran, REFUSED, "unjoin " + self.other)
        self.run_dd("person", "unjoin", self.other)
        self.assert_error(self.run_dd("person", "withdraw", self.other, "--reason", "x", code=None), REFUSED,
                          "person leave " + self.other)
        self.run_dd("person", "add", "Nina Feil")
        wrong = self.json("person", "list", "--match", "Nina")["persons"][0]["id"]
        self.run_dd("person", "withdraw", wrong, "--reason", "x")
        ran = self.run_dd("person", "join", wrong, self.kari, "--reason", "x", code=None)
        self.assert_error(ran, REFUSED)
        self.whole()

    def test_in_bokmal(self):
        self.run_dd("person", "flett", self.other, self.kari, "--begrunnelse", "Samme")
        self.assertIn("Samme person som", self.run_dd("person", "vis", self.other).out)
        self.run_dd("person", "skill", self.other)

    def test_one_name_of_two_is_ambiguous_no_longer(self):
        for number in (self.kari, self.other):
            self.run_dd("person", "set", number, "--name", "Kari Nordmann")
        self.assert_error(self.run_dd("policy", "list", "--owner", "Kari Nordmann", code=None), INPUT)
        self.join()
        self.run_dd("policy", "list", "--owner", "Kari Nordmann")


class FourEyes(Joined):
    def test_the_one_is_not_another(self):
        self.drill()
        self.join()
        self.assert_error(self.approve("DR-1", "kari.n", code=None), REFUSED)
        self.approve("DR-1", "ola")

    def test_who_changed_what_is_decided_on(self):
        self.drill(by="ola")
        self.by("kari", "drill", "set", "DR-1", "--scale", "large")
        self.join()
        self.assert_error(self.approve("DR-1", "kari.n", code=None), REFUSED)

    def test_decisions_of_two_that_were_one_are_shown(self):
        self.drill()
        self.drill("En til")
        self.approve("DR-1", "kari.n")
        self.approve("DR-2", "ola")
        before = sql(self.db, "SELECT COUNT(*) FROM journal")
        ran = self.join(code=None)
        self.assert_error(ran, REFUSED, "DR-1", "--bekreft")
        self.assertNotIn("DR-2", ran.err)
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal"), before)
        ran = self.join("--confirm")
        self.assertIn("DR-1", ran.err)
        self.assertEqual(self.json("person", "show", self.kari)["own_eyes"], ["DR-1"])
        self.assertEqual([(d["id"], d["command"]) for d in self.json("due")["due"] if d["what"] == "person.own_eyes"],
                         [("DR-1", "ddreg drill history DR-1")])
        # Somebody else looks at it again.
        self.by("kari", "drill", "set", "DR-1", "--scale", "large")
        self.approve("DR-1", "ola")
        self.assertEqual([d for d in self.json("due")["due"] if d["what"] == "person.own_eyes"], [])
        self.assertEqual(self.json("person", "show", self.kari)["own_eyes"], ["DR-1"])
        self.whole()

    def test_separated_they_are_two(self):
        self.drill()
        self.approve("DR-1", "kari.n")
        self.join("--confirm")
        self.run_dd("person", "unjoin", self.other)
        self.assertEqual(self.json("person", "show", self.kari)["own_eyes"], [])
        self.drill("Ny")
        self.approve("DR-2", "kari.n")


class Erased(Joined):
    def test_erasing_one_erases_both(self):
        for number, name in ((self.kari, "Hemmelige Navnløs"), (self.other, "Skjulte Navnløs")):
            self.run_dd("person", "set", number, "--name", name)
        self.run_dd("person", "join", self.other, self.kari, "--reason", "Skjulte Navnløs giftet seg")
        ran = self.json("journal", "erase", self.other, "--reason", "Bedt om det")
        self.assertGreater(ran["values"], 4)
        for path in self.dir.glob("ddreg.db*"):
            self.assertNotIn("Navnløs".encode(), path.read_bytes(), path)
        for number in (self.kari, self.other):
            self.assertIsNone(self.json("person", "show", number)["name"])
        self.assertEqual(sorted(r[0] for r in sql(self.db, "SELECT subject FROM erasure")),
                         sorted([self.kari, self.other]))
        self.assertIn(self.kari, [e["actor"] for e in self.json("journal", "list")["journal"]])
        self.assertNotIn(self.other, [e["actor"] for e in self.json("journal", "list")["journal"]])
        self.whole()

    def test_joining_an_erased_one_says_so(self):
        self.run_dd("journal", "erase", self.kari, "--reason", "Bedt om det")
        self.assertIn("journal erase " + self.other, self.join().err)
