"""A register that was rated by other tables of the model, and the program of today."""
import unittest

import ddreg
from ddreg import OK, REFUSED, Case, sql

OTHER = {"DDREG_USER": "kollega"}


class NewModel(Case):
    """S-1 and S-2 were very high by tables that were stricter than those of today; S-3 was low by milder ones.
    What they were rated from is the same."""
    FIRST, NOW = "2024-01-10", "2024-05-15"

    def setUp(self):
        super().setUp()
        self.init()
        for name, country, sector in (("Kontor AS", "NO", "70.22"), ("Frisør AS", "NO", "96.02"),
                                      ("Søm Ltd", "BD", "14.13")):
            self.run_dd("supplier", "add", "--name", name, "--country", country, "--sector", sector)
        self.on(self.FIRST, "assess", "--all")
        self.now = {r["id"]: r["level"] for r in self.json("risk", "list")["suppliers"]}
        ddreg.tamper(self.db, "UPDATE assessment SET model_version = '2.9.0'",
                     "UPDATE assessment SET severity = 5, likelihood = 5, level = 'very_high' WHERE supplier_id < 3",
                     "UPDATE assessment SET severity = 1, likelihood = 1, level = 'low' WHERE supplier_id = 3")

    def on(self, day, *args, **how):
        return self.run_dd(*args, env={"DDREG_TODAY": day, **how.pop("env", {})}, **how)

    def due(self):
        return {(d["id"], d["what"]): d["due"] for d in self.json("due", env={"DDREG_TODAY": self.NOW})["due"]
                if d["what"].startswith("rating.")}

    def levels(self):
        return {r["id"]: r["level"] for r in self.json("risk", "list")["suppliers"]}

    def test_what_is_worse_is_due_and_what_is_milder_is_not_done_quietly(self):
        due = self.due()
        self.assertIn(("S-3", "rating.changed"), due)  # graver than what was rated
        self.assertEqual([what for who, what in due if who == "S-1" and what in ("rating.changed", "rating.fell")], [])
        self.assertEqual(self.levels()["S-1"], "very_high")  # the program alone changes no rating
        ran = self.on(self.NOW, "assess", "--all", code=REFUSED)
        self.assertIn("S-1", ran.err)
        self.assertIn("S-2", ran.err)
        self.assertNotIn("S-3", ran.err)
        self.assertRegex(ran.err, "--(reason|begrunnelse)")
        self.assertEqual(self.levels()["S-1"], "very_high")
        self.on(self.NOW, "assess", "--all", "--reason", "Ny versjon av modellen", code=OK)
        self.assertEqual(self.levels(), self.now)
        falls = self.json("risk", "falls")["falls"]
        self.assertEqual([(f["id"], f["from"], f["to"]) for f in falls],
                         [(who, "very_high", self.now[who]) for who in ("S-1", "S-2")])
        version = sql(self.db, "SELECT MAX(model_version) FROM assessment")
        self.assertEqual({f["cause"] for f in falls}, {"modellen 2.9.0 → %s" % version[0][0]})
        self.assertIn(("S-1", "rating.fell"), self.due())
        self.run_dd("risk", "seen", "--all", env=OTHER)
        self.assertNotIn(("S-1", "rating.fell"), self.due())

    def test_worse_is_rated_without_a_reason(self):
        self.on(self.NOW, "assess", "S-3", code=OK)
        self.assertEqual((self.levels()["S-3"], self.json("risk", "falls")["falls"]), (self.now["S-3"], []))

    def test_no_clock_starts_again(self):
        """What waited for a decision since the first proposal goes on waiting since then."""
        self.assertEqual(self.due()["S-1", "rating.undecided"], self.FIRST)
        ddreg.tamper(self.db, "UPDATE assessment SET severity = 5, level = 'very_high' WHERE supplier_id = 3",
                     "UPDATE assessment SET likelihood = 4 WHERE supplier_id = 3")
        self.on(self.NOW, "assess", "S-3")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM assessment WHERE supplier_id = 3"), [(2,)])
        self.assertEqual(self.due()["S-3", "rating.undecided"], self.FIRST)

    def test_what_a_person_decided_stays(self):
        self.on(self.NOW, "assess", "S-2", "--severity", "5", "--likelihood", "5", "--reason", "Kjenner dem")
        ran = self.on(self.NOW, "assess", "--all", code=REFUSED)
        self.assertIn("S-1", ran.err)
        self.on(self.NOW, "assess", "--all", "--reason", "Ny versjon")
        self.assertEqual(self.levels()["S-2"], "very_high")


if __name__ == "__main__":
    unittest.main()
