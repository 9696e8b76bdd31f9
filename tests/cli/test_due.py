"""What must be done when: what there is, how it is narrowed, and that each is one line."""

from ddreg import OK, USAGE, Case, run_on_terminal

KARI, OLA = "Kari Nordmann", "Ola Hansen"
WIDTH, ENGLISH = 80, ("--lang", "en")


class Due(Case):
    """A register with something of every sort; no test changes it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = Case("run_dd")
        cls.made.setUp()
        cls.addClassCleanup(cls.made.doCleanups)
        cls.fill(cls.made.run_dd)

    @classmethod
    def fill(cls, run):
        run("init", "--company", "Prøve AS")
        for name, owner in (("Fjordglass AS", KARI), ("Tekstil Ltd", "Innkjøp"), ("Nordrens AS", None)):
            run("supplier", "add", "--name", name, "--country", "NO", *(["--owner", owner] if owner else []))
        run("role", "give", "responsible", OLA)
        run("finding", "add", "S-2", "--text", "Ubetalt arbeid")
        run("measure", "add", "--text", "Etterbetal", "--aim", "remedy", "--owner", KARI, "--due", "2024-05-01",
            "--findings", "F-1")
        run("policy", "add", "guidelines", "--text", "x", "--review", "2024-08-01")
        for who, kind, issued, expires in (
                ("S-1", "certificate", "2022-08-01", "2024-08-01"), ("S-1", "certificate", "2021-04-01", "2024-04-01"),
                ("S-1", "certificate", "2024-01-01", "2026-01-01"), ("S-2", "clause", "2024-01-01", "2024-07-01")):
            run("evidence", "add", who, "--kind", kind, "--ref", "x", "--issued", issued, "--expires", expires)

    def setUp(self):
        super().setUp()
        self.dir = self.made.dir

    def due(self, *args, **how):
        document = self.json("due", *args, **how)
        self.check_schema(document, "due")
        return document["due"]

    def what(self, *args, **how):
        return [(d["what"], d["id"]) for d in self.due(*args, **how)]

    def test_within(self):
        days = [d["days_left"] for d in self.due("--within", "30")]
        self.assertIn(-14, days)
        self.assertLessEqual(max(days), 30)
        self.assertIn(("statement", "2023"), self.what("--innen", "46"))
        self.assertNotIn(("statement", "2023"), self.what("--within", "45"))
        self.assertEqual(len(self.due("--within", "9999")), len(self.due()))

    def test_owner(self):
        mine = self.due("--owner", KARI)
        self.assertLessEqual({("measure.do", "ME-1"), ("rating.never", "S-1")}, {(d["what"], d["id"]) for d in mine})
        self.assertEqual({d["who"] for d in mine}, {KARI})
        number = next(p["id"] for p in self.json("person", "list")["persons"] if p["name"] == KARI)
        self.assertEqual(self.due("--ansvarlig", number), mine)
        self.assertEqual({d["who"] for d in self.due("--owner", "innkjøp")}, {"Innkjøp"})
        self.assertEqual(self.due("--owner", "Ingen Slik"), [])

    def test_without_an_owner_it_is_the_role_s(self):
        self.assertEqual({d["who"] for d in self.due("--what", "statement")}, {OLA})
        self.assertIn(("rating.never", "S-3"), self.what("--role", "responsible"))
        self.assertNotIn(("rating.never", "S-1"), self.what("--role", "responsible"))
        self.assertEqual(self.due("--owner", OLA), self.due("--rolle", "ansvarlig for aktsomhetsvurderingene"))
        self.assertEqual(self.what("--role", "chair"), [("board.never", "")])

    def test_supplier(self):
        self.assertLessEqual({("measure.do", "ME-1"), ("rating.never", "S-2")}, set(self.what("--supplier", "Tekstil")))
        self.assertEqual({d["id"] for d in self.due("--supplier", "S-3")}, {"S-3"})

    def test_what(self):
        self.assertEqual({d["what"].split(".")[0] for d in self.due("--what", "rating")}, {"rating"})
        self.assertEqual(self.what("--what", "measure.do"), [("measure.do", "ME-1")])
        for word in ("tiltak", "measure"):
            self.assertEqual(self.what("--what", word), [("measure.do", "ME-1")])
        self.assertEqual(self.what("--hva", "vedtak"), [("board.never", "")])
        self.assertEqual(self.what("--hva", "vurdering"), self.what("--what", "rating"))
        for wrong in ("xyz", "each", "head.late.x", "no.such"):
            self.assert_error(self.run_dd("due", "--what", wrong, code=None), USAGE, "tiltak")

    def test_evidence_that_runs_out(self):
        """What is renewed is not due; what lapsed and is not, is."""
        self.assertEqual([(d["id"], d["due"]) for d in self.due("--what", "evidence")], [("E-4", "2024-07-01")])
        self.assertEqual(self.what("--what", "evidence", env={"DDREG_TODAY": "2024-03-01"}), [])
        later = self.what("--what", "evidence", env={"DDREG_TODAY": "2026-02-01"})
        self.assertEqual(later, [("evidence.expires", "E-4"), ("evidence.expires", "E-3")])

    def lines(self, *args, **how):
        """Of a pipe, and of a terminal."""
        piped = self.run_dd(*args, "due", **how).out
        self.assertEqual(run_on_terminal(*args, "due", cwd=self.dir, columns=WIDTH).out, piped)
        return piped.splitlines()

    def test_each_is_one_line_with_its_command(self):
        for words in ((), ENGLISH):
            lines = self.lines(*words)
            self.assertLessEqual(max(map(len, lines)), WIDTH)
            rest = [" ".join(line.split()) for line in lines if not line.endswith(":")]
            self.assertEqual(len(rest), len(self.due()))
            for item, line in zip(self.due(), rest):
                command = item["command"]
                for english, norsk in (("NAME", "NAVN"), ("DATE", "DATO"), ("TEXT", "TEKST"), ("FILE", "FIL")):
                    command = command if words else command.replace(english, norsk)
                self.assertTrue(line.endswith(command), (line, command))
                self.assertTrue(line.startswith(item["due"]), line)

    def test_late_comes_first(self):
        lines = self.lines()
        heads = [n for n, line in enumerate(lines) if line.endswith(":")]
        self.assertEqual(heads[0], 0)
        self.assertEqual(len(heads), 2)
        self.assertIn("ME-1", "\n".join(lines[:heads[1]]))
        self.assertIn("2024-06-30", "\n".join(lines[heads[1]:]))
        self.assertEqual([n for n, line in enumerate(self.run_dd("due", "--sort", "who").out.splitlines())
                          if line.endswith(":")], [])

    def test_narrow_terminal(self):
        for columns in (40, 200):
            self.assertIn("ME-1", run_on_terminal("due", cwd=self.dir, columns=columns).out)


class Equals(Case):
    def test_many_of_a_sort_are_one_line(self):
        self.init()
        for n in range(12):
            self.run_dd("policy", "add", "other", "--text", "x%d" % n, "--review", "2024-0%d-01" % (n // 6 + 3))
        said = self.run_dd("due").out
        self.assertIn("12 ×", said)
        self.assertIn("ddreg due --what policy.review", said)
        self.assertEqual(said.count("policy.review"), 2)
        opened = self.run_dd("due", "--what", "policy.review").out
        self.assertEqual(opened.count("ddreg policy review PO-"), 12)
        self.assertEqual(self.run_dd("due", "--each").out.count("ddreg policy review PO-"), 12)
        self.assertEqual(len(self.json("due", "--what", "policy", code=OK)["due"]), 12)


class Followed(Case):
    """Whoever is of high risk is due until something is under way or in force about it."""

    def setUp(self):
        super().setUp()
        self.init()
        for name in ("Tekstil Ltd", "Søm Ltd"):
            self.run_dd("supplier", "add", "--name", name, "--country", "BD", "--production-country", "BD",
                        "--category", "arbeidstøy", "--owner", KARI)
        self.on("2024-05-01", "assess", "--all")
        for n in (1, 2):
            self.on("2024-05-01", "assess", "S-%d" % n, "--severity", "5", "--likelihood", "5", "--reason", "Sett")

    def on(self, day, *args):
        return self.run_dd(*args, code=OK, env={"DDREG_TODAY": day})

    def waits(self, day="2024-05-15"):
        rows = self.json("due", "--what", "followup", env={"DDREG_TODAY": day})["due"]
        self.assertEqual({d["what"] for d in rows} - {"followup.none"}, set())
        self.assertEqual(self.json("status", env={"DDREG_TODAY": day})["unfollowed"], len(rows))
        return [(d["id"], d["due"]) for d in rows]

    def test_what_is_under_way(self):
        both = [("S-2", "2024-05-01"), ("S-1", "2024-05-01")]
        self.assertEqual(self.waits(), both)
        self.assertEqual(self.waits("2024-04-30"), [])
        self.on("2024-05-02", "questionnaire", "add", "S-1", "--set", "decent-work", "--due", "2024-06-01")
        self.assertEqual((self.waits(), self.waits("2024-06-02")), (both[:1], both))  # late: it waits again
        self.on("2024-06-03", "questionnaire", "answer", "Q-1")
        self.on("2024-06-04", "questionnaire", "evaluate", "Q-1", "--verdict", "follow_up", "--reason", "Lav lønn")
        self.assertEqual((self.waits("2024-06-03"), self.waits("2024-06-04")), (both[:1], both))
        self.on("2024-06-05", "finding", "add", "S-1", "--text", "Lav lønn", "--severity", "3")
        self.on("2024-06-05", "measure", "add", "--text", "Lønn", "--aim", "cease", "--owner", KARI, "--due",
                "2024-09-01", "--findings", "F-1")
        self.assertEqual(self.waits("2024-06-05"), both[:1])
        self.on("2024-06-06", "measure", "drop", "ME-1", "--reason", "Nei")
        self.assertEqual(self.waits("2024-06-06"), both)
        self.on("2024-06-07", "dialogue", "add", "union", "--text", "Lønn", "--supplier", "S-2")
        self.assertEqual((self.waits("2024-06-07"), self.waits("2025-06-08")), (both[1:], both))
        self.on("2025-06-09", "measure", "add", "--text", "Samtaler", "--aim", "limit", "--owner", KARI, "--due",
                "2025-09-01", "--themes", "clothing.south_asia")
        self.assertEqual(self.waits("2025-06-09"), [])

    def test_what_waits_is_late_in_time(self):
        late = "2024-05-31", "2024-06-01"  # 30 and 31 days after the decision
        said = [self.run_dd("--lang", "en", "due", "--what", "followup", env={"DDREG_TODAY": d}).out for d in late]
        self.assertEqual([s.startswith("Waiting") for s in said], [True, False])
        self.assertIn("ddreg questionnaire send S-1", said[0])
        said = self.run_dd("--lang", "nb", "status", env={"DDREG_TODAY": late[1]}).out
        self.assertIn("uten oppfølging: 2", said)
