"""Dialogue with people affected, inspections, facts on the own workforce, and decisions to leave a supplier."""

from ddreg import INPUT, REFUSED, Case


class Records(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")
        self.run_dd("finding", "add", "S-1", "--text", "Ubetalt arbeid")

    def due(self, one, day):
        return [(d["what"], d["due"], d["command"]) for d in self.json("due", env={"DDREG_TODAY": day})["due"]
                if d["id"] == one]

    def test_dialogue(self):
        made = self.json("dialog", "ny", "fagforening", "--text", "Arbeidstid", "--dato", "2024-05-03", "--who",
                         "Kari Prøve", "--supplier", "S-1", "--findings", "F-1", "--said", "For lange dager",
                         "--next", "2024-06-03")
        self.check_schema(made, "dialogue")
        self.assertEqual([made[k] for k in ("id", "state", "party", "held", "supplier", "findings", "changed")],
                         ["DG-1", "recorded", "union", "2024-05-03", "S-1", ["F-1"], None])
        self.assertEqual(self.due("DG-1", "2024-05-20"),
                         [("dialogue.next", "2024-06-03", "ddreg dialogue follow DG-1")])
        self.assertEqual(self.json("dialogue", "follow", "DG-1", "--changed", "Kortere")["changed"], "Kortere")
        self.assertEqual(self.due("DG-1", "2024-06-04"), [])
        self.assert_error(self.run_dd("dialogue", "add", "union", "--text", "x", "--date", "2024-05-16", code=None),
                          INPUT)
        self.assertTrue(self.json("journal", "verify")["whole"])

    def test_inspection(self):
        made = self.json("inspection", "add", "Arbeidstilsynet", "--date", "2024-05-03", "--due", "2024-05-31",
                         "--text", "Avvik", "--findings", "F-1")
        self.check_schema(made, "inspection")
        self.assertEqual(self.due("IP-1", "2024-05-20"),
                         [("inspection.answer", "2024-05-31", "ddreg inspection answer IP-1")])
        self.assert_error(self.run_dd("inspection", "add", "X", "--date", "2024-05-03", "--due", "2024-05-02",
                                      code=None), INPUT, "--due")
        answered = self.json("inspection", "answer", "IP-1", "--sent", "2024-05-10", "--answer", "Rettet")
        self.assertEqual((answered["state"], answered["answered"], self.due("IP-1", "2024-06-20")),
                         ("answered", "2024-05-10", []))
        self.run_dd("inspection", "close", "IP-1", "--reason", "Brev fra tilsynet")
        self.assert_error(self.run_dd("finding", "withdraw", "F-1", "--reason", "x", code=None), REFUSED, "IP-1")

    def test_workforce(self):
        made = self.json("workforce", "add", "likestilling", "--year", "2023", "--text", "45 % kvinner", "--source",
                         "Lønn")
        self.check_schema(made, "workforce")
        self.assertEqual((made["topic"], made["year"], made["text"]), ("equality", 2023, "45 % kvinner"))
        self.assertEqual([f["id"] for f in self.json("workforce", "list")["workforce_facts"]], ["EF-1"])

    def test_leaving_a_supplier_is_the_last_resort(self):
        add = ("measure", "add", "--text", "Avslutte", "--aim", "exit", "--owner", "Kari Prøve", "--due", "2024-09-01")
        self.assert_error(self.run_dd(*add, code=None), INPUT, "--consequences")
        made = self.json(*add, "--consequences", "40 mister arbeidet; frist på et år")
        self.assertEqual((made["aim"], made["consequences"]), ("exit", "40 mister arbeidet; frist på et år"))
        self.assert_error(self.run_dd("measure", "set", "ME-1", "--scenarios", "tull", code=None), INPUT,
                          "scenario list")
        scenario = self.json("scenario", "list")["scenarios"][0]["id"]
        self.assertEqual(self.json("measure", "set", "ME-1", "--scenarios", scenario)["scenarios"], scenario)
