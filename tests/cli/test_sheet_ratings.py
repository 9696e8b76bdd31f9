"""Decisions on ratings by a sheet: what the model proposes goes out, what people decide comes back as one entry."""

import csv
import io
import unittest

from ddreg import INPUT, REFUSED, Case, sql

ACCEPT, SEVERITY, LIKELIHOOD, REASON = "Godta", "Alvorlighet", "Sannsynlighet", "Begrunnelse for vurderingen"


class Ratings(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.write("s.csv", "Leverandørnr;Leverandørnavn;Land;NACE\n" + "".join(
            "%d;Firma %d AS;NO;%s\n" % (n, n, "81.210" if n < 4 else "69.201") for n in range(1, 6)))
        self.run_dd("import", "suppliers", "s.csv")
        self.run_dd("assess", "--all")

    def out(self):
        self.run_dd("sheet", "out", "v.csv", "--of", "ratings", "--overwrite")
        rows = list(csv.DictReader(io.StringIO((self.dir / "v.csv").read_text("utf-8-sig")), delimiter=";"))
        self.head = list(rows[0])
        return {row["Id"]: row for row in rows}

    def column(self, title):
        return next(name for name in self.head if name == title or name.startswith(title + " ("))

    def fill(self, rows, **of):
        """S1={title: text}"""
        for key, cells in of.items():
            for title, text in cells.items():
                rows["S-" + key[1:]][self.column(title)] = text
        text = io.StringIO()
        writer = csv.DictWriter(text, self.head, delimiter=";")
        writer.writeheader()
        writer.writerows(rows.values())
        self.write("inn.csv", text.getvalue())

    def take(self, *more, **how):
        return self.run_dd("sheet", "in", "inn.csv", *more, **how)

    def show(self, supplier):
        return self.json("supplier", "show", supplier)

    def reason(self):
        return next(name for name in self.head if "egrunnelse" in name)

    def test_proposals_are_accepted_and_decided_otherwise_as_one_entry(self):
        rows = self.out()
        self.assertEqual(rows["S-1"][self.column("Foreslått nivå")], "høy")
        self.assertEqual(rows["S-1"][self.column(SEVERITY)], "")
        self.fill(rows, S1={ACCEPT: "ja"}, S2={SEVERITY: "5", LIKELIHOOD: "5", self.reason(): "Kjente brudd"},
                  S3={SEVERITY: "4", LIKELIHOOD: "1"})
        self.take("--reason", "Årets gjennomgang")
        self.assertEqual([(self.show(s)["level"], self.show(s)["decided"]) for s in ("S-1", "S-2", "S-3", "S-4")],
                         [("high", True), ("very_high", True), ("high", False), ("low", False)])
        self.assertEqual(self.show("S-2")["rating_reason"], "Kjente brudd")
        self.assertEqual(self.json("journal", "list")["journal"][-1]["command"], "sheet in")
        self.assertEqual(sql(self.db, "SELECT COUNT(DISTINCT entry) FROM decision"), [(1,)])

    def test_what_lies_below_the_proposal_waits_for_another_person(self):
        rows = self.out()
        self.fill(rows, S3={SEVERITY: "2", LIKELIHOOD: "1", self.reason(): "Bare vinduer"})
        self.take()
        self.assertEqual((self.show("S-3")["level"], self.show("S-3")["decided"]), ("high", False))
        self.assertEqual(self.out()["S-3"][self.column(SEVERITY)], "2")
        self.run_dd("assess", "S-3", "--confirm", env={"DDREG_USER": "annen"})
        self.assertEqual(self.show("S-3")["level"], "low")

    def test_open_findings_are_left_out_and_refused(self):
        rows = self.out()
        self.fill(rows, S1={ACCEPT: "ja"})
        self.run_dd("finding", "add", "S-1", "--text", "noe")
        self.assertNotIn("S-1", self.out())
        self.assertIn("åpent funn", self.take(code=INPUT).out)
        self.assertFalse(sql(self.db, "SELECT * FROM decision"))

    def test_what_is_not_whole_is_refused_by_row(self):
        for cells, error in (({SEVERITY: "4"}, "mangler alvorlighet eller sannsynlighet"),
                             ({ACCEPT: "ja", SEVERITY: "4"}, "godtar forslaget og oppgir andre tall"),
                             ({SEVERITY: "1", LIKELIHOOD: "1"}, ""), ({SEVERITY: "6", LIKELIHOOD: "1"}, "")):
            with self.subTest(cells=cells):
                rows = self.out()
                self.fill(rows, S4={ACCEPT: "ja"}, S1=cells)
                done = self.take(code=None)
                self.assertIn(done.code, (INPUT, REFUSED))
                self.assertIn(error, done.out + done.err)
                self.assertFalse(sql(self.db, "SELECT * FROM decision"))

    def test_a_proposal_that_changed_since_is_a_conflict(self):
        rows = self.out()
        self.fill(rows, S4={ACCEPT: "ja"})
        self.run_dd("supplier", "set", "S-4", "--sector", "81.210")
        self.run_dd("assess", "S-4")
        self.take(code=REFUSED)
        self.assertFalse(sql(self.db, "SELECT * FROM decision"))

    def test_the_same_sheet_again_decides_nothing_again(self):
        rows = self.out()
        self.fill(rows, S2={SEVERITY: "5", LIKELIHOOD: "5", self.reason(): "Kjente brudd"})
        self.take()
        self.fill(self.out())
        self.take()
        self.assertEqual(len(sql(self.db, "SELECT * FROM decision")), 1)

    def test_a_workbook(self):
        self.run_dd("sheet", "out", "v.xlsx", "--of", "ratings")
        self.run_dd("sheet", "in", "v.xlsx")
        self.assertFalse(sql(self.db, "SELECT * FROM decision"))


if __name__ == "__main__":
    unittest.main()
