"""Approval of suppliers by quality assurance: the allowed moves, who decides, and what must be there first."""

import csv
import re

from ddreg import AGREED, INPUT, OK, REFUSED, ROOT, Case

QA, KARI, PAGE = "Kvalle Prøve", "Kari Nordmann", ROOT / "docs/approval.md"


class Approvals(Case):
    def setUp(self):
        super().setUp()
        self.on("2024-01-01", "init", "--company", "Prøve AS")
        self.on("2024-01-02", "supplier", "add", "--name", "Råstoff AS", "--country", "NO", "--category", "kjemikalier",
                "--owner", "Ola Eier")
        self.on("2024-01-02", "supplier", "add", "--name", "Vask AS", "--country", "NO", "--category", "renhold")
        self.on("2024-01-02", "role", "give", "qa", QA)

    def on(self, day, *args, by=KARI, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day, "DDREG_USER": by})

    def refused(self, day, *args, by=QA, says="", code=REFUSED):
        self.assert_error(self.on(day, *args, by=by, code=None), code, says)

    def decide(self, day, state, *more, one="AP-1", by=QA):
        return self.on(day, "approval", "decide", one, "--state", state, "--reason", "Grunn", *more, by=by)

    def not_decided(self, day, state, *more, one="AP-1", by=QA, says="", code=REFUSED):
        self.refused(day, "approval", "decide", one, "--state", state, "--reason", "Grunn", *more, by=by, says=says,
                     code=code)

    def request(self, supplier, day="2024-01-10", *more, by=KARI):
        self.on(day, "approval", "request", supplier, "--scope", "Omfang", *more, by=by)

    def states(self, day):
        return {a["id"]: a["state"] for a in self.json("approval", "list", "--as-of", day)["approvals"]}


class Moves(Approvals):
    def test_the_table_is_that_of_the_documentation(self):
        approval, = (k for k in self.json("kinds")["kinds"] if k["name"] == "approval")
        decide, = (m for m in approval["moves"] if m["name"] == "decide")
        rows = re.findall(r"^\| (\w+) \| ([\w, ]+) \|$", PAGE.read_text(), re.M)
        written = {(was, to) for was, states in rows if was != "from" for to in states.split(", ")}
        self.assertEqual(written, {(s["from"], s["to"]) for s in decide["steps"]})

    def test_only_allowed_moves(self):
        """Each pair of states is tried: what is no step is refused, and says what is one."""
        approval, = (k for k in self.json("kinds")["kinds"] if k["name"] == "approval")
        steps = {(s["from"], s["to"]) for m in approval["moves"] for s in m["steps"]}
        self.on("2024-01-03", "assess", "S-2")
        self.request("S-2", "2024-01-10", "--production", "no")
        self.not_decided("2024-01-11", "approved", says="--tilstand til-vurdering|avvist|sperret")
        more = {"conditional": ("--conditions", "Nytt skjema")}
        path = ["under_review", "conditional", "approved", "suspended", "under_review", "rejected", "under_review",
                "approved", "phased_out", "under_review", "blocked"]
        for n, state in enumerate(path):
            self.decide("2024-02-%02d" % (n + 1), state, *more.get(state, ()))
            for other in sorted({t for _, t in steps} - {t for f, t in steps if f == state}):
                self.not_decided("2024-02-%02d" % (n + 1), other)
        history = self.json("approval", "history", "AP-1")["history"]
        self.assertEqual([h["state"] for h in history], ["candidate"] + path)

    def test_a_decision_has_a_reason(self):
        self.request("S-2")
        self.refused("2024-01-11", "approval", "decide", "AP-1", "--state", "rejected", "--reason", ".")

    def test_two_scopes_hold_two_states_and_an_approval_expires(self):
        self.on("2024-01-03", "assess", "S-2")
        self.request("S-2", "2024-01-10", "--production", "no")
        self.request("S-2", "2024-01-10", "--production", "no", "--site", "Bergen")
        for one in ("AP-1", "AP-2"):
            self.decide("2024-02-01", "under_review", one=one)
            self.decide("2024-02-02", "approved", "--valid-to", "2025-02-01", one=one)
        self.decide("2024-06-01", "suspended", one="AP-2")
        self.assertEqual(self.states("2024-02-01"), {"AP-1": "under_review", "AP-2": "under_review"})
        self.assertEqual(self.states("2024-06-01"), {"AP-1": "approved", "AP-2": "suspended"})
        self.assertEqual(self.states("2025-02-01"), {"AP-1": "approved", "AP-2": "suspended"})
        self.assertEqual(self.states("2025-02-02"), {"AP-1": "expired", "AP-2": "suspended"})
        self.assertEqual([a["id"] for a in self.json("approval", "list", "--as-of", "2025-02-02", "--state", "expired")[
            "approvals"]], ["AP-1"])
        due = [(d["id"], d["due"]) for d in self.json("due", env={"DDREG_TODAY": "2025-01-20"})["due"]
               if d["what"] == "approval.expires"]
        self.assertEqual(due, [("AP-1", "2025-02-01")])
        self.not_decided("2024-06-02", "approved", "--valid-to", "2024-06-01", one="AP-2", code=INPUT)

    def test_what_was_decided_is_changed_by_a_decision_only(self):
        self.on("2024-01-03", "assess", "S-2")
        self.request("S-2", "2024-01-10", "--production", "no")
        self.decide("2024-02-01", "under_review")
        self.decide("2024-02-02", "approved", "--valid-to", "2025-02-01")
        for words in (("--valid-to", "2030-01-01"), ("--valid-to", "2030-01-01", "--correct"), ("--scope", "Annet"),
                      ("--production", "yes"), ("--production", "yes", "--correct"), ("--site", "Oslo", "--correct"),
                      ("--supplier", "S-1", "--correct"), ("--date", "2024-01-01", "--correct")):
            with self.subTest(words=words):
                ran = self.on("2024-02-03", "approval", "set", "AP-1", *words, by=QA, code=None)
                if words[:2] == ("--site", "Oslo"):
                    continue  # it was not said: it may be
                self.assert_error(ran, REFUSED)
        self.refused("2024-02-03", "approval", "withdraw", "AP-1", "--reason", "Feil", by=KARI,
                     says="kvalitetsansvarlig")
        self.on("2024-02-03", "approval", "withdraw", "AP-1", "--reason", "Feil", by=QA)
        self.on("2024-02-03", "approval", "restore", "AP-1", "--reason", "Ikke feil", by=QA)
        self.assertEqual(self.states("2024-02-02"), {"AP-1": "approved"})
        self.assertTrue(self.json("journal", "verify")["whole"])


class Deciders(Approvals):
    def setUp(self):
        super().setUp()
        self.on("2024-01-03", "assess", "--all")

    def test_quality_assurance_decides(self):
        self.request("S-2")
        self.not_decided("2024-01-11", "under_review", by="Per Annen", says="kvalitetsansvarlig")
        self.request("S-2", "2024-01-12", "--site", "Bergen", by=QA)
        self.not_decided("2024-01-13", "under_review", one="AP-2")  # who asked for it
        self.decide("2024-01-13", "under_review")

    def test_nobody_who_follows_the_supplier_up_or_buys(self):
        self.on("2024-01-04", "role", "give", "qa", "Ola Eier")
        self.request("S-1")
        self.not_decided("2024-01-11", "under_review", by="Ola Eier", says="følger opp leverandøren")
        self.request("S-2")
        self.decide("2024-01-11", "under_review", one="AP-2", by="Ola Eier")
        self.on("2024-01-12", "role", "give", "buyer", "Ola Eier")
        self.not_decided("2024-01-13", "rejected", one="AP-2", by="Ola Eier", says="kjøper fra leverandøren")

    def test_nobody_who_ordered_by_the_ledger(self):
        self.write("kjop.csv", "Leverandør;Dato;Beløp NOK;Bestiller\nVask AS;15.01.2024;500,00;%s\n" % QA)
        self.on("2024-02-01", "import", "purchases", "kjop.csv")
        self.request("S-2")
        self.not_decided("2024-02-02", "under_review", says="kjøper fra leverandøren")

    def test_a_shared_account_is_said(self):
        self.request("S-2", "2024-01-10", "--production", "no")
        self.decide("2024-01-11", "under_review")
        self.decide("2024-01-12", "approved")
        row, = self.json("approval", "list")["approvals"]
        self.assertEqual((row["second"], row["marks"]), ("attested", "shared"))
        self.assertIn("attested on a shared account", self.run_dd("--lang", "en", "approval", "list").out)
        self.assertIn("bekreftet på en delt konto", self.run_dd("approval", "show", "AP-1").out)

    def test_in_a_company_of_one_person(self):
        self.on("2024-01-04", "company", "set", "one_person", "yes", "--reason", "Enmannsforetak", by=QA)
        self.request("S-2", "2024-01-10", "--production", "no", by=QA)
        self.decide("2024-01-11", "under_review")
        self.assertEqual(self.json("approval", "show", "AP-1")["second"], "alone")


class Production(Approvals):
    """Goods for production under GMP."""

    def test_what_must_be_there(self):
        self.request("S-1")
        self.decide("2024-01-11", "under_review")
        self.not_decided("2024-02-01", "approved", says="--production")
        self.on("2024-02-01", "approval", "set", "AP-1", "--production", "yes")
        self.not_decided("2024-02-01", "approved", says="ddreg assess S-1")
        self.on("2024-02-01", "assess", "S-1")
        self.not_decided("2024-02-01", "approved", says="--critical")
        self.refused("2024-02-01", "approval", "set", "AP-1", "--critical", "no", "--reason", "x y", by=KARI)
        self.refused("2024-02-01", "approval", "set", "AP-1", "--critical", "no")
        self.on("2024-02-01", "approval", "set", "AP-1", "--critical", "no", "--reason", "Flere kilder", by=QA)
        self.not_decided("2024-02-01", "approved", says="gmp-supplier")
        self.on("2024-02-01", "questionnaire", "add", "S-1", "--set", "gmp-supplier", "--due", "2024-03-01")
        self.on("2024-02-02", "questionnaire", "answer", "Q-1")
        self.not_decided("2024-02-02", "conditional", "--conditions", "x", says="gmp-supplier")
        self.on("2024-02-03", "questionnaire", "evaluate", "Q-1", "--verdict", "insufficient", "--reason", "Mangler")
        self.not_decided("2024-02-03", "approved", says="utilstrekkelig")
        self.on("2024-02-04", "questionnaire", "again", "Q-1", "--later", self.document())
        self.on("2024-02-05", "questionnaire", "evaluate", "Q-1", "--verdict", "sufficient", "--reason", "Godt")
        self.not_decided("2024-03-05", "approved", says="ddreg agreement add S-1")
        self.on("2024-03-05", "agreement", "add", "S-1", *AGREED)
        self.not_decided("2024-03-05", "conditional", code=INPUT, says="--conditions")
        self.decide("2024-03-05", "approved", "--valid-to", "2026-03-05")
        self.check_schema(self.json("approval", "show", "AP-1"), "approval")
        self.on("2025-01-10", "agreement", "end", "AG-1", "--reason", "Sagt opp")
        self.decide("2025-01-11", "suspended")
        self.on("2025-01-12", "assess", "S-1")
        self.not_decided("2025-02-01", "approved", says="ddreg agreement add S-1")
        self.assertTrue(self.json("journal", "verify")["whole"])

    def document(self):
        self.write("svar.pdf", "%PDF-1.4\nsvar\n")
        return self.json("file", "add", "svar.pdf")["id"]


class Audits(Approvals):
    """Critical suppliers are audited before their first approval, then every so many years."""

    def setUp(self):
        super().setUp()
        self.on("2024-01-03", "assess", "S-2")
        self.request("S-2", "2024-01-10", "--production", "no")
        self.decide("2024-01-11", "under_review")
        self.on("2024-01-11", "approval", "set", "AP-1", "--critical", "yes", "--reason", "Eneste kilde", by=QA)

    def due(self, day):
        return [(d["what"], d["id"], d["due"], d["command"]) for d in
                self.json("due", env={"DDREG_TODAY": day})["due"] if d["what"].startswith(("approval.a", "audit"))]

    def audited(self, day, result="acceptable", number=1):
        self.on(day, "audit", "add", "S-2", "--planned", day)
        self.on(day, "audit", "record", "AU-%d" % number, "--how", "on_site", "--result", result, "--date", day)

    def test_an_audit_comes_before_the_first_approval(self):
        self.not_decided("2024-02-01", "approved", says="ddreg audit add S-2")
        self.assertEqual(self.due("2024-02-01"), [("approval.audit_initial", "AP-1", "2024-01-10",
                                                   "ddreg audit add S-2 --planned DATE")])
        self.on("2024-02-01", "audit", "add", "S-2", "--planned", "2024-03-01")
        self.refused("2024-02-01", "audit", "set", "AU-1", "--result", "acceptable", code=INPUT)
        self.assertIn(("audit.do", "AU-1", "2024-03-01", "ddreg audit record AU-1"), self.due("2024-02-01"))
        self.refused("2024-03-02", "audit", "record", "AU-1", "--result", "acceptable", code=INPUT, says="--how")
        self.on("2024-03-02", "audit", "record", "AU-1", "--how", "on_site", "--result", "unacceptable")
        self.not_decided("2024-03-03", "approved", says="AU-1")
        self.audited("2024-04-01", number=2)
        self.decide("2024-04-02", "approved")
        row = self.json("approval", "show", "AP-1")
        self.assertEqual((row["evidence"], row["rated"]), (["AU-2"], "2024-01-03"))
        self.assertEqual([d[:3] for d in self.due("2026-12-01")], [("approval.audit", "AP-1", "2027-04-01")])
        self.refused("2024-04-03", "approval", "set", "AP-1", "--interval", "5")
        self.on("2024-04-03", "approval", "set", "AP-1", "--interval", "5", "--reason", "God historikk", by=QA)
        later = [("approval.audit", "AP-1", "2029-04-01")]
        self.assertEqual([d[:3] for d in self.due("2026-12-01")], later)
        # An event brings it forward; a purchase of the company's own doing does not.
        self.on("2025-01-15", "deviation", "add", "S-2", "--ref", "2025-1", "--about", "purchase")
        self.assertEqual([d[:3] for d in self.due("2025-01-20")], later)
        self.on("2025-01-16", "deviation", "add", "S-2", "--ref", "2025-2", "--about", "recall")
        self.assertEqual([d[:3] for d in self.due("2025-01-20")], [("approval.audit_event", "AP-1", "2025-01-16")])
        plan, = self.json("audit", "plan", "--year", "2025", env={"DDREG_TODAY": "2025-02-01"})["audits"]
        self.assertEqual([plan[k] for k in ("month", "supplier", "why", "event", "last", "years", "assumed")],
                         ["2025-02", "S-2", "event", "DV-2", "2024-04-01", 5, False])
        self.audited("2025-03-01", number=3)
        self.assertEqual([d[:3] for d in self.due("2025-03-02")], [("approval.audit", "AP-1", "2030-03-01")])

    def test_the_list_as_a_page(self):
        self.audited("2024-02-01")
        self.decide("2024-02-02", "approved")
        self.on("2024-02-03", "approval", "list", "--as-of", "2024-02-02", "-o", "liste.html")
        page = (self.dir / "liste.html").read_text()
        for text in ("Vask AS", "AP-1", "AU-1", "bekreftet på en delt konto", "2024-02-02", "Prøve AS"):
            self.assertIn(text, page)
        self.assertNotIn("<script", page)

    def test_what_was_found_is_put_right(self):
        self.audited("2024-02-01", "with_actions")
        self.on("2024-02-02", "audit", "finding", "AU-1", "--class", "major", "--text", "Ingen endringskontroll")
        self.refused("2024-02-03", "observation", "close", "OB-1", "--reason", "Nei", says="ddreg audit action OB-1")
        self.refused("2024-02-03", "observation", "set", "OB-1", "--class", "other")
        self.on("2024-02-03", "audit", "action", "OB-1", "--text", "Rutine", "--owner", KARI, "--due", "2024-03-01")
        self.on("2024-02-04", "action", "done", "CA-1", "--proof", self.proof())
        self.refused("2024-02-05", "observation", "close", "OB-1", "--reason", "Ja", says="ddreg action list OB-1")
        self.refused("2024-02-05", "action", "accept", "CA-1", by=KARI)
        self.on("2024-02-05", "action", "accept", "CA-1", by=QA)
        self.on("2024-02-06", "observation", "close", "OB-1", "--reason", "Rutinen er på plass")
        self.assertEqual(self.json("audit", "show", "AU-1")["observations"], ["OB-1"])

    def proof(self):
        self.write("bevis.pdf", "%PDF-1.4\nbevis\n")
        return self.json("file", "add", "bevis.pdf")["id"]

    def test_from_before_the_register(self):
        self.write("gammel.pdf", "%PDF-1.4\ngammel\n")
        self.refused("2024-02-01", "audit", "add", "S-2", "--legacy", "--date", "2022-05-01", code=INPUT)
        self.refused("2024-02-01", "audit", "add", "S-2", "--legacy", "--how", "desk", "--file", "gammel.pdf",
                     code=INPUT, says="2024-01-01")
        self.on("2024-02-01", "audit", "add", "S-2", "--legacy", "--date", "2022-05-01", "--how", "on_site", "--result",
                "acceptable", "--file", "gammel.pdf")
        self.assertEqual(self.json("audit", "list", "--as-of", "2022-05-01")["audits"][0]["state"], "done")
        self.refused("2024-02-01", "audit", "cancel", "AU-1", "--reason", "Avlyst", says="audit withdraw AU-1")
        self.refused("2024-02-01", "audit", "record", "AU-1", "--result", "acceptable", says="audit set AU-1")
        self.decide("2024-02-02", "approved")
        self.assertEqual([d[:3] for d in self.due("2025-04-20")], [("approval.audit", "AP-1", "2025-05-01")])


class Gate(Approvals):
    def test_no_approval_without_a_rating(self):
        self.request("S-2", "2024-01-10", "--production", "no")
        self.decide("2024-01-11", "under_review")
        self.not_decided("2024-01-12", "approved", says="ddreg assess S-2")
        self.on("2024-01-13", "assess", "S-2")
        self.not_decided("2024-01-13", "approved", "--date", "2024-01-12", says="2024-01-13")
        self.decide("2024-01-13", "approved")
        self.not_decided("2030-01-13", "approved", says="2024-01-13")  # too old by then
        self.decide("2030-01-13", "approved", "--override", "Haster")
        self.assertEqual(self.json("approval", "show", "AP-1")["gate"], "override")

    def test_an_override_holds_for_one_decision(self):
        self.request("S-2", "2024-01-10", "--production", "no")
        self.decide("2024-01-11", "under_review")
        self.decide("2024-01-12", "conditional", "--override", "Haster", "--conditions", "Nytt skjema")
        self.not_decided("2024-01-13", "approved", says="ddreg assess S-2")
        self.decide("2024-01-14", "suspended")
        self.assertIsNone(self.json("approval", "show", "AP-1")["override"])
        self.not_decided("2024-01-15", "approved", says="ddreg assess S-2")
        self.decide("2024-01-16", "approved", "--override", "Haster igjen")
        shown = self.json("approval", "show", "AP-1")
        self.assertEqual((shown["override"], shown["gate"], shown["conditions"]), ("Haster igjen", "override", None))

    def test_an_unknown_level_does_not_pass(self):
        self.on("2024-01-05", "supplier", "add", "--name", "Ukjent AS", "--country", "NO")
        self.on("2024-01-05", "assess", "S-3")
        self.request("S-3", "2024-01-10", "--production", "no")
        self.decide("2024-01-11", "under_review")
        self.not_decided("2024-01-12", "approved", says="ukjent")


class Legacy(Approvals):
    """Approvals from before the register."""

    def test_recorded_with_a_document_and_marked(self):
        self.write("gammel.pdf", "%PDF-1.4\ngodkjent\n")
        early = ("approval", "request", "S-2", "--scope", "Renhold", "--legacy", "--date", "2021-05-01")
        self.refused("2024-01-10", *early, code=INPUT, says="--file", by=KARI)
        self.refused("2024-01-10", "approval", "request", "S-2", "--scope", "Renhold", "--legacy", "--file",
                     "gammel.pdf", says="2024-01-01", by=KARI)
        self.on("2024-01-10", *early, "--file", "gammel.pdf", "--valid-to", "2024-12-31")
        self.assertEqual(self.states("2021-04-30"), {})
        self.assertEqual(self.states("2021-05-01"), {"AP-1": "legacy"})
        row, = self.json("approval", "list", "--as-of", "2022-01-01")["approvals"]
        self.assertEqual((row["state"], row["legacy"], row["marks"]), ("legacy", True, "afterwards"))
        self.assertEqual(self.states("2025-01-01"), {"AP-1": "expired"})
        self.refused("2024-01-11", "approval", "request", "S-2", "--scope", "x", "--valid-to", "2030-01-01", by=KARI)

    def test_by_sheet(self):
        self.write("gammel.pdf", "%PDF-1.4\ngodkjent\n")
        file = self.json("file", "add", "gammel.pdf")["id"]
        self.run_dd("sheet", "out", "ark.csv", "--of", "approval")
        heads = self.read("ark.csv")[0]

        def take(**values):
            """Its row in the sheet; what is given is known by the beginning of its heading."""
            row = [next((v for k, v in values.items() if h.startswith(k.replace("_", " "))), "") for h in heads]
            self.write("nytt.csv", ";".join(heads) + "\n" + ";".join(row) + "\n")
            return ("sheet", "in", "nytt.csv", "--new", "--reason", "Fra arkivet")

        old = {"Leverandør_(": "S-2", "Omfang": "Renhold", "Fra_før": "ja", "Fil": file}
        self.on("2024-01-10", *take(**old, Bedt_om="2021-05-01", Gyldig="2025-05-01"))
        self.assertEqual(self.states("2021-06-01"), {"AP-1": "legacy"})
        ran = self.on("2024-01-10", *take(**old, Bedt_om="2024-01-09"), code=INPUT)
        self.assertIn("2024-01-01", ran.out)
        # And no decision comes by a sheet.
        new = take(**{**old, "Fra_før": "nei"}, Bedt_om="2024-01-09", Gyldig="2025-05-01")
        self.assertIn("ddreg approval decide", self.on("2024-01-10", *new, code=INPUT).out)

    def read(self, name):
        return list(csv.reader((self.dir / name).read_text("utf-8-sig").splitlines(), delimiter=";"))


class Givers(Approvals):
    """Roles: anybody gives them until there is an administrator."""

    def test_bootstrap(self):
        self.assertTrue(self.json("role", "show", "RO-1")["bootstrap"])
        self.on("2024-01-03", "role", "give", "administrator", "Astrid Admin")
        self.assertTrue(self.json("role", "show", "RO-2")["bootstrap"])
        for words in (("give", "qa", "Per Annen"), ("end", "RO-1"), ("set", "RO-1", "--to", "2024-02-01"),
                      ("withdraw", "RO-1", "--reason", "Feil"), ("end", "RO-2")):
            with self.subTest(words=words):
                self.refused("2024-01-04", "role", *words, by=KARI, says="administrator")
        self.refused("2024-01-02", "role", "give", "qa", "Per Annen", by=KARI, says="administrator")  # dated back
        self.on("2024-01-04", "role", "give", "qa", "Per Annen", by="Astrid Admin")
        self.assertFalse(self.json("role", "show", "RO-3")["bootstrap"])
        self.on("2024-01-05", "role", "end", "RO-2", by="Astrid Admin")
        self.refused("2024-01-05", "role", "end", "RO-3", by=KARI)
        self.on("2024-01-06", "role", "end", "RO-3", by=KARI)
