"""Ratings changed together with the journal, so that the chain is whole: they do not follow from their inputs."""
import re

import ddreg
from ddreg import CHECK, DOCUMENT, OK, Case, sql
from rechain import rechain

OWN = "UPDATE assessment SET %s WHERE id = 2"


class Ratings(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": land, "NACE": "46.42"}
                         for n, land in enumerate(("NO", "BD", "SE"), 1)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("assess", "--all")
        self.run_dd("assess", "S-1", "--severity", "2", "--likelihood", "2", "--reason", "Sett selv")

    def verify(self, code=OK):
        document = self.json("journal", "verify", code=code)
        self.check_schema(document, "journal-verify")
        return document

    def change(self, *statements):
        """A row each."""
        self.assertEqual(rechain(self.db, statements), len(statements))

    def wrong(self, table, key, *words):
        document = self.verify(CHECK)
        self.assertEqual((document["whole"], document["fault"], document["table"], document["key"]),
                         (False, "rating_wrong", table, str(key)))
        for lang in ("nb", "en"):
            said = self.run_dd("--lang", lang, "journal", "verify", code=CHECK).out
            self.assertIn("%s %s" % (table, key), said)
            self.assertNotRegex(said, r"\{\w+\}")
        for word in words:
            self.assertIn(word, said)

    def test_untouched(self):
        document = self.verify()
        self.assertEqual((document["fault"], document["ratings"], document["ratings_other_model"]), (None, 3, 0))
        out = self.run_dd("--lang", "en", "journal", "verify").out
        self.assertIn("3 proposed ratings were computed again and agree.", out)
        self.assertNotIn("version", out)

    def test_the_chain_can_be_made_to_fit(self):
        """Else what follows would be found for another reason."""
        before = self.verify()
        self.change("UPDATE decision SET reason = 'Noe annet'")
        after = self.verify()
        self.assertEqual((after["whole"], after["rows"]), (True, before["rows"]))
        self.assertNotEqual(after["head"], before["head"])

    def test_numbers(self):
        whole = self.db.read_bytes()
        for what in ("severity = 1", "likelihood = 1", "level = 'low'", "severity = 1, likelihood = 1, level = 'low'"):
            with self.subTest(what=what):
                self.db.write_bytes(whole)
                self.change(OWN % what)
                self.wrong("assessment", 2, "very high (severity 5, likelihood 5)")

    def test_inputs(self):
        inputs, = sql(self.db, "SELECT inputs FROM assessment WHERE id = 2")[0]
        whole = self.db.read_bytes()
        for new in (inputs.replace('"sector":"46.42"', '"sector":"62"').replace("BD", "NO"), "{}", inputs[:-1], ""):
            with self.subTest(new=new):
                self.db.write_bytes(whole)
                self.change(OWN % ("inputs = '%s'" % new))
                self.wrong("assessment", 2)

    def test_the_day_counts(self):
        """An audit was in force on the day of the rating; on another day it would not have been."""
        self.run_dd("evidence", "add", "S-3", "--kind", "audit", "--ref", "R", "--issued", "2024-05-01", "--passed",
                    *DOCUMENT)
        self.run_dd("assess", "S-3")
        self.assertEqual(self.verify()["ratings"], 4)
        self.assertTrue(self.json("journal", "verify", env={"DDREG_TODAY": "2031-01-01"})["whole"])
        self.change("UPDATE assessment SET day = '2031-01-01' WHERE id = 4")
        self.wrong("assessment", 4)

    def test_a_decision(self):
        self.change("UPDATE decision SET level = 'very_high'")
        self.wrong("decision", 1, "severity 2 and likelihood 2")

    def test_each_is_named(self):
        self.change(*("UPDATE assessment SET likelihood = 1 WHERE id = %d" % n for n in (3, 1)),
                    "UPDATE decision SET level = 'very_high'")
        self.wrong("assessment", 1)
        document = self.verify(CHECK)
        self.assertEqual(document["ratings_wrong"], 3)
        self.assertEqual([(w["table"], w["key"]) for w in document["wrong_ratings"]],
                         [("assessment", 1), ("assessment", 3), ("decision", 1)])
        said = self.run_dd("journal", "verify", code=CHECK).out
        for which in ("assessment 1", "assessment 3", "decision 1"):
            self.assertIn(which, said)

    def test_no_more_than_twenty(self):
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "46.42",
                          "E-post": "x%d@example.no" % n} for n in range(10, 40)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("assess", "--all")
        ids = [n for n, in sql(self.db, "SELECT id FROM assessment")]
        self.change(*("UPDATE assessment SET severity = 1, likelihood = 1, level = 'low', day = '2024-05-%02d'"
                      " WHERE id = %d" % (1 + n % 15, n) for n in ids))
        document = self.verify(CHECK)
        self.assertEqual(document["ratings_wrong"], len(ids))
        self.assertLessEqual(len(document["wrong_ratings"]), 20)

    def test_another_version_of_the_model_is_counted_and_left_alone(self):
        self.change("UPDATE assessment SET model_version = '0.9', severity = 1, level = 'low', inputs = 'x'"
                    " WHERE id = 2",
                    "UPDATE assessment SET model_version = '99.0' WHERE id = 3")
        document = self.verify()
        self.assertEqual((document["whole"], document["ratings"], document["ratings_other_model"]), (True, 1, 2))
        out = self.run_dd("--lang", "en", "journal", "verify").out
        self.assertRegex(out, r"2 proposals are of other versions of the model than \d+\.\d+\.\d+ and were not")
        self.change("UPDATE assessment SET model_version = '0.9' WHERE id = 1")  # what S-1 was decided on
        self.change("UPDATE decision SET level = 'very_high'")
        self.assertTrue(self.verify()["whole"])

    def test_merged_ones_withdrawn_facts_and_what_an_officer_gave(self):
        """Whatever the inputs hold comes out the same."""
        self.run_dd("assess", "S-1", "--scale", "2", "--connection", "linked", "--reason", "Sett selv")
        self.run_dd("supplier", "set", "S-2", "--country", "")
        self.run_dd("evidence", "add", "S-2", "--kind", "audit", "--ref", "R", "--issued", "2024-05-01", "--passed",
                    *DOCUMENT)
        self.run_dd("finding", "add", "S-3", "--text", "Ulykke", "--severity", "4")
        self.run_dd("supplier", "merge", "S-1", "S-2")
        self.run_dd("company", "set", "sector", "43")
        self.run_dd("assess", "--all")
        self.run_dd("assess", "--own", "--scope", "1", "--reason", "Få")
        self.assertEqual(self.verify()["ratings"], 7)
        self.assertIn('"merged":[{"ref":"S-2"', str(sql(self.db, "SELECT inputs FROM assessment")))
        self.change("UPDATE assessment SET inputs = replace(inputs, '\"scope\":1', '\"scope\":5')"
                    " WHERE supplier_id IS NULL AND inputs LIKE '%\"scope\":1%'")
        self.wrong("assessment", 7)

    def test_a_backup_is_taken_nevertheless(self):
        """That the copy is as the register is one thing, that the ratings follow another."""
        self.change(OWN % "likelihood = 1")
        self.run_dd("backup", "b.db", code=OK)

    def test_it_knows_the_programs_own_version(self):
        version = re.search(r"version (\S+)", self.run_dd("--lang", "en", "risk", "model").out)
        self.assertIsNotNone(version)
        self.assertEqual({v for v, in sql(self.db, "SELECT model_version FROM assessment")}, {version[1].rstrip(".")})


if __name__ == "__main__":
    ddreg.unittest.main()
