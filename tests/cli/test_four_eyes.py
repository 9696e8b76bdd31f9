"""Another person is another person, not another spelling; and nobody vouches for oneself."""
import unicodedata
import unittest

from ddreg import DOCUMENT, OK, REFUSED, TODAY, Case, sql


class Spellings(Case):
    """What differs in capitals, blanks or the form of its letters only is the same person's."""
    SAME = ("ÅSE NORDMANN", "Åse  Nordmann", " åse nordmann ", unicodedata.normalize("NFD", "Åse Nordmann"),
            "åse_nordmann")

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Søm Ltd", "--country", "BD", "--sector", "14.13")
        self.by("Åse Nordmann", "assess", "--all")

    def by(self, who, *args, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_USER": who, "DDREG_TODAY": TODAY})

    def people(self):
        return len(self.json("person", "list")["persons"])

    def test_a_decision_is_not_confirmed_by_oneself(self):
        before = self.people()
        self.by("Åse Nordmann", "assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Mildere")
        for who in self.SAME:
            with self.subTest(who=who):
                self.by(who, "assess", "S-1", "--confirm", code=REFUSED)
        self.assertEqual(self.people(), before)
        self.by("Kari Nordmann", "assess", "S-1", "--confirm")
        self.assertEqual(self.people(), before + 1)
        self.run_dd("journal", "verify")

    def test_a_fall_is_not_looked_at_by_oneself(self):
        self.by("Åse Nordmann", "supplier", "set", "S-1", "--sector", "70.22", "--reason", "Rådgiver")
        for who in self.SAME:
            self.by(who, "risk", "seen", "S-1", code=REFUSED)
        self.by("Kari Nordmann", "risk", "seen", "S-1")

    def test_a_whole_name_is_the_person_who_has_it(self):
        self.run_dd("person", "add", "Ola Vik", "--accounts", "ola")
        self.by("ola", "assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Mildere")
        before = self.people()
        self.by("OLA VIK", "assess", "S-1", "--confirm", code=REFUSED)
        self.assertEqual(self.people(), before)

    def test_an_account_is_not_given_to_two(self):
        self.run_dd("person", "add", "Ola Vik", "--accounts", "ola")
        self.run_dd("person", "add", "Kari Vik", "--accounts", "OLA", code=REFUSED)


class OfUnknown(Case):
    """Of a supplier of which nothing is known no model says otherwise: low and medium need a second person."""

    def test_low_waits_and_high_does_not(self):
        self.init()
        for name in ("Ukjent en", "Ukjent to"):
            self.run_dd("supplier", "add", "--name", name, "--country", "NO")
        self.run_dd("assess", "--all")
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", "Kjenner dem")
        document = self.json("assess", "S-1")
        self.assertEqual((document["level"], document["waiting"]["level"]), ("unknown", "low"))
        self.run_dd("assess", "S-1", "--confirm", env={"DDREG_USER": "Kari Nordmann", "DDREG_TODAY": TODAY})
        self.assertEqual(self.json("assess", "S-1")["level"], "low")
        self.run_dd("assess", "S-2", "--severity", "4", "--likelihood", "3", "--reason", "Kjenner dem")
        self.assertEqual(self.json("assess", "S-2")["level"], "high")


class SuppliersOwnReport(Case):
    """What a supplier reports of itself is no audit, however it spells itself, and whoever of its group it is."""
    ITSELF = ("Nordtekstil AS", "NORDTEKSTIL A/S", "Nord-Tekstil", "Nordtekstiel", "Nordtekstil Group",
              "Nordtekstil Holding", "Nordtekstil kvalitetsavdeling", "Garn og Tråd AS")

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Nordtekstil Norge AS", "--country", "NO", "--sector", "14.12")
        self.run_dd("supplier", "set", "S-1", "--name", "Nordtekstil AS")
        self.run_dd("supplier", "add", "--name", "Garn og Tråd AS", "--country", "NO", "--sector", "14.12")
        self.run_dd("supplier", "merge", "S-1", "S-2", "--reason", "Samme konsern")

    def add(self, issuer, kind="audit", code=OK):
        return self.run_dd("evidence", "add", "S-1", "--kind", kind, "--ref", "R", "--issued", "2024-03-01", "--passed",
                           "--issuer", issuer, "--address", "https://example.no/r.pdf", "--reason", "Ny", code=code)

    def test_refused(self):
        for issuer in self.ITSELF:
            with self.subTest(issuer=issuer):
                self.assertIn("--kind questionnaire", self.add(issuer, code=REFUSED).err)

    def test_others_and_its_own_answers_count(self):
        for issuer in ("Revisor AS", "Nordisk Tekstilkontroll", "Det Norske Veritas"):
            self.add(issuer)
        self.add("Nordtekstil AS", kind="questionnaire")
        self.assertEqual({e["counts"] for e in self.json("evidence", "list")["evidence"]}, {"counts"})

    def test_from_before_it_counts_no_more(self):
        self.add("Revisor AS")
        sql(self.db, "UPDATE evidence SET issuer = 'nordtekstil a/s'")
        self.assertEqual(self.json("evidence", "show", "E-1")["lacks"], "issuer")
        self.assertIn("evidence.self", {d["what"] for d in self.json("due")["due"]})


class OwnEvidence(Case):
    """Entered before the company could not vouch for itself: it counts no more, is due, and says what to do."""

    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("supplier", "add", "--name", "Klær", "--country", "NO", "--sector", "14.12",
                    "--production-country", "IN")
        self.run_dd("evidence", "add", "S-1", "--kind", "audit", "--ref", "R", "--passed", *DOCUMENT,
                    "--issued", "2024-05-01")
        self.run_dd("assess", "S-1")
        self.level = self.json("supplier", "show", "S-1")["level"]
        name = sql(self.db, "SELECT value FROM company_fact WHERE kind = 'name'")[0][0]
        sql(self.db, "UPDATE evidence SET issuer = ?", name.upper())

    def shown(self):
        return self.json("evidence", "show", "E-1")

    def test_it_counts_no_more(self):
        self.assertEqual((self.shown()["counts"], self.shown()["lacks"]), ("incomplete", "issuer"))
        self.assertNotEqual(self.json("assess", "S-1")["level"], self.level)

    def test_it_is_due_until_it_has_another_issuer(self):
        due = [d for d in self.json("due")["due"] if d["what"] == "evidence.self"]
        self.assertEqual([(d["id"], d["command"]) for d in due],
                         [("E-1", "ddreg evidence set E-1 --issuer TEXT --correct")])
        self.assertIn("Egen utsteder", self.run_dd("due").out)
        self.run_dd("evidence", "set", "E-1", "--issuer", "Revisor AS", "--correct", "--reason", "Riktig utsteder")
        self.assertEqual([d for d in self.json("due")["due"] if d["what"] == "evidence.self"], [])
        self.assertEqual(self.shown()["counts"], "counts")

    def test_another_name_of_the_company_brings_it_not_back(self):
        self.run_dd("company", "set", "name", "Helt annet AS")
        self.assertEqual(self.shown()["counts"], "incomplete")


if __name__ == "__main__":
    unittest.main()
