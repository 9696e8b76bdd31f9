"""What is known of suppliers that are one firm, in its rating: the worst of each, until they are taken apart again."""
import ddreg
from ddreg import DOCUMENT, OK, REFUSED, Case, sql

LEVELS = ("low", "medium", "high", "very_high")


class Merged(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def tearDown(self):
        self.run_dd("journal", "verify", code=OK)
        super().tearDown()

    def supplier(self, name, country="NO", production=None, sector="62", *more):
        args = ["--production-country", production] if production else []
        args += ["--sector", sector] if sector else []
        return self.json("supplier", "add", "--name", name, "--country", country, *args, *more)["id"]

    def merge(self, *pair):
        return self.run_dd("supplier", "merge", *pair, "--reason", "Prøve", code=OK).out

    def rating(self, who):
        p = self.json("assess", who)["proposal"]
        return p["severity"] or 0, p["likelihood"] or 0, LEVELS.index(p["floor"] or p["level"])

    def factors(self, who):
        return {f["id"]: f for f in self.json("assess", who)["factors"]}

    def audit(self, who, ref="R-7"):
        self.run_dd("evidence", "add", who, "--kind", "audit", "--ref", ref, "--issued", "2024-03-01", "--passed",
                    *DOCUMENT, "--reason", "Prøve")

    def not_below(self, after, *before):
        for one in before:
            for a, b in zip(after, one):
                self.assertGreaterEqual(a, b)


class Facts(Merged):
    def test_the_worst_of_each_counts(self):
        office, clothes = self.supplier("Kontor"), self.supplier("Klær", "SE", "BD", "46.42")
        before = self.rating(office), self.rating(clothes)
        out = self.merge(office, clothes)
        self.assertIn("assess %s --explain" % office, out)
        self.not_below(self.rating(office), *before)
        shown = self.run_dd("--lang", "en", "assess", office, "--explain").out
        self.assertIn("Bangladesh", shown)
        self.assertIn("That is known of %s, which is merged into this one." % clothes, shown)
        self.assertNotIn("Sweden", shown)  # no worse than Norway: not worth a line
        self.run_dd("supplier", "unmerge", clothes, "--reason", "Prøve")
        self.assertEqual((self.rating(office), self.rating(clothes)), before)

    def test_a_graver_rating_that_counts_no_longer_is_named(self):
        low, high = self.supplier("Kontor"), self.supplier("Kontorer")
        for who, n in ((low, "1"), (high, "5")):
            self.rating(who)
            self.run_dd("assess", who, "--severity", n, "--likelihood", n, "--reason", "Sett selv", code=OK)
        unrated = self.supplier("Tredje")
        out = self.run_dd("--lang", "en", "supplier", "merge", low, high, "--reason", "Prøve", code=OK).out
        self.assertIn("%s was rated very high" % high, out)
        self.run_dd("supplier", "unmerge", high, code=OK)
        out = self.run_dd("--lang", "en", "supplier", "merge", high, low, code=OK).out
        self.assertNotIn("was rated", out)
        self.run_dd("supplier", "merge", unrated, high, code=REFUSED)  # that it fell was undone
        merge = ("supplier", "merge", unrated, high, "--reason", "Prøve")
        self.assertIn("%s was rated very high" % high, self.run_dd("--lang", "en", *merge, code=OK).out)
        self.run_dd("supplier", "unmerge", high, code=OK)
        said = self.json(*merge)
        self.check_schema(said, "supplier-merge")
        self.assertEqual((said["level_kept"], said["level_merged"]), ("low", "very_high"))

    def test_either_way_round(self):
        ratings = set()
        for turn in (0, 1):
            pair = [self.supplier("A%d" % turn, "NO", "NO", "62"), self.supplier("B%d" % turn, "NO", "BD", "46.42")]
            keep, other = pair[::-1] if turn else pair
            self.merge(keep, other)
            ratings.add(self.rating(keep))
        self.assertEqual(len(ratings), 1)

    def test_what_is_not_known_of_it_is_as_of_the_one_that_stays(self):
        whole = self.supplier("Hel", "NO", "NO", "46.42", "--subsuppliers", "known")
        bare = self.supplier("Bar", sector=None)
        before = self.rating(whole)
        self.assertEqual(self.rating(bare)[:2], (0, 0))
        self.merge(whole, bare)
        self.assertEqual(self.rating(whole), before)

    def test_the_other_way_round(self):
        """What a bare one that stays does is known by one that is merged into it, but not that it is better than its
        country."""
        for country, level in (("NO", "low"), ("CN", "low")):
            bare, whole = self.supplier("Bar " + country, country, None, None), self.supplier(country, "NO", "NO", "94")
            before = self.rating(bare)
            self.assertEqual(before[2], LEVELS.index(level))
            self.merge(bare, whole)
            self.not_below(self.rating(bare), before)
            self.assertEqual(self.rating(bare)[2], LEVELS.index(level))

    def test_where_other_things_are_made_is_not_known(self):
        """A country of production is known of what is bought; another trade's is still unknown, and counts as such."""
        here, other = self.supplier("Møbler", "NO", "NO", "31.01"), self.supplier("Klær", "NO", None, "46.42")
        before = self.rating(other)
        self.merge(here, other)
        self.not_below(self.rating(here), before)
        shown = [f for f in self.json("assess", here)["factors"] if f["id"] == "likelihood.production_country"]
        self.assertEqual([f["value"] for f in shown], [5])  # the furniture is a whole of its own
        self.assertIn(other, shown[0]["reason"])

    def test_a_withdrawn_fact_of_a_merged_one_still_counts(self):
        keep, other = self.supplier("A", "NO", "NO", "31.01"), self.supplier("B", "NO", "BD", "31.01")
        before = self.rating(other)
        self.run_dd("supplier", "set", other, "--production-country", "", code=OK)
        self.merge(keep, other)
        self.not_below(self.rating(keep), before)

    def test_filtered_by_what_is_known_of_it(self):
        keep, other = self.supplier("A"), self.supplier("B", "NO", "BD", "46.42")
        self.merge(keep, other)
        for args in (("--country", "BD"), ("--sector", "46")):
            self.assertEqual([r["id"] for r in self.json("assess", *args, "--dry-run")["ratings"]], [keep], args)

    def test_a_merge_that_brings_another_country_of_production_is_rated_at_once(self):
        """One level, whoever asks: the one that is in force is the one that the two come to together."""
        keep, other = self.supplier("A"), self.supplier("B", "NO", "BD", "46.42")
        self.rating(keep)
        said = self.merge(keep, other)
        self.assertIn("Risikoen til %s er nå svært høy, for begge" % keep, said)
        due = [(d["id"], d["what"]) for d in self.json("due")["due"]]
        self.assertIn((keep, "rating.undecided"), due)
        self.assertEqual(self.json("assess", "--changed")["ratings"], [])
        self.assertEqual(self.json("supplier", "show", keep)["level"], "very_high")
        self.rating(keep)
        due = [(d["id"], d["what"]) for d in self.json("due")["due"]]
        self.assertNotIn((keep, "rating.production"), due)


class Evidence(Merged):
    def test_of_one_does_not_lower_the_other(self):
        audited, worse = self.supplier("A", "NO", "NO", "31.01"), self.supplier("B", "NO", "NO", "46.42")
        self.audit(audited)
        before = self.rating(audited), self.rating(worse)
        self.merge(audited, worse)
        after = self.rating(audited)
        self.not_below(after, *before)
        apart = self.factors(audited)["evidence.apart"]
        self.assertEqual(apart["value"], 0)
        self.assertIn(worse, apart["reason"])
        self.audit(audited, "R-8")  # of both, now that they are one
        self.assertEqual(self.rating(audited)[1], after[1] - 1)
        self.run_dd("supplier", "unmerge", worse, "--reason", "Prøve")
        self.assertEqual(self.rating(worse), before[1])
        self.assertEqual(self.rating(audited), before[0])

    def test_of_a_merged_one_does_not_lower_the_one_that_stays(self):
        keep, audited = self.supplier("A", "NO", "NO", "46.42"), self.supplier("B", "NO", "NO", "31.01")
        before = self.rating(keep)
        self.audit(audited)
        self.merge(keep, audited)
        self.not_below(self.rating(keep), before)

    def test_does_not_lower_what_is_unknown_of_the_one_that_stays(self):
        unknown, audited = self.supplier("A", sector=None), self.supplier("B", "NO", "NO", "31.01")
        before = self.rating(unknown)
        self.audit(audited)
        self.merge(unknown, audited)
        self.not_below(self.rating(unknown), before)

    def test_counts_where_nothing_is_known_of_the_other(self):
        """A bare row, as imports make them; also where the evidence was registered for that one."""
        for n, on in enumerate((0, 1)):
            pair = self.supplier("A%d" % n, "NO", "NO", "31.01"), self.supplier("B%d" % n, sector=None)
            before = self.rating(pair[0])
            self.audit(pair[on])
            self.merge(*pair)
            self.assertEqual(self.rating(pair[0])[1], before[1] - 1)

    def test_does_not_where_anything_is(self):
        """Not even where both have the same trade: nobody said that it was about both."""
        for n, facts in enumerate((("NO", None, "31.01"), ("CN", None, None), ("NO", "NO", None))):
            pair = self.supplier("A%d" % n, "NO", "NO", "31.01"), self.supplier("B%d" % n, *facts)
            before = self.rating(pair[0])
            self.audit(pair[0])
            self.merge(*pair)
            self.not_below(self.rating(pair[0]), before)

    def test_a_worse_fact_of_one_never_makes_it_count(self):
        """As it would if likeness of the two decided."""
        keep, other = self.supplier("A", "NO", "NO", "31.01"), self.supplier("B", "NO", "BD", "31.01")
        self.audit(keep)
        self.merge(keep, other)
        before = self.rating(keep)
        self.run_dd("supplier", "set", keep, "--production-country", "BD", code=OK)
        self.not_below(self.rating(keep), before)

    def test_through_several_merges(self):
        """Registered for B when C was a part of it: it is about both, and not about A, which came later."""
        a, b, c = (self.supplier(n, "NO", "NO", s) for n, s in (("A", "46.42"), ("B", "31.01"), ("C", "25")))
        self.merge(b, c)
        apart = self.rating(b)
        self.audit(b)
        self.assertEqual(self.rating(b)[1], apart[1] - 1)
        before = self.rating(a)
        self.merge(a, b)
        self.not_below(self.rating(a), before, apart)
        inputs = sql(self.db, "SELECT inputs FROM assessment ORDER BY id DESC LIMIT 1")[0][0]
        self.assertIn('"apart":[{"evidence":"E-1","of":"%s","other":"%s"}]' % (b, a), inputs)


class Said(Merged):
    SIDES = ("--scale", "1", "--scope", "1", "--irremediable", "1", "--reason", "Bare kontor")

    def test_what_was_said_of_one_does_not_lower_the_other(self):
        keep, other = self.supplier("A"), self.supplier("B", "NO", "NO", "46.42")
        before = self.rating(other)
        self.json("assess", keep, *self.SIDES)
        self.merge(keep, other)
        self.not_below(self.rating(keep), before)
        self.json("assess", keep, "--scale", "2", "--reason", "Om begge")  # only this side holds for both
        self.assertEqual(self.rating(keep)[0], before[0])
        self.json("assess", keep, "--scope", "2", "--irremediable", "2", "--reason", "Om begge")
        self.assertEqual(self.rating(keep)[0], 2)
        self.run_dd("supplier", "unmerge", other, "--reason", "Prøve")
        self.assertEqual(self.rating(other), before)

    def test_what_was_said_of_a_merged_one_stays_with_it(self):
        keep, other = self.supplier("A"), self.supplier("B")
        low = self.rating(keep)
        self.json("assess", other, "--scale", "5", "--reason", "Sett selv")
        self.merge(keep, other)
        self.assertEqual(self.rating(keep)[0], 5)
        self.json("assess", keep, "--scale", str(low[0]), "--reason", "Om begge")
        self.json("assess", keep, "--scale", "none", "--reason", "Om begge")
        self.assertEqual(self.rating(keep), low)

    def test_of_a_row_of_which_nothing_else_is_known(self):
        keep, bare = self.supplier("A"), self.supplier("B", sector=None)
        self.json("assess", bare, "--scale", "5", "--reason", "Sett selv")
        self.merge(keep, bare)
        self.assertEqual(self.rating(keep)[0], 5)

    def test_sub_suppliers_known_of_one(self):
        keep = self.supplier("A", "NO", "NO", "31.01", "--subsuppliers", "known")
        other = self.supplier("B", "NO", "NO", "14")
        self.merge(keep, other)
        self.assertIn("likelihood.subsuppliers_unknown", self.factors(keep))
        self.run_dd("supplier", "set", keep, "--subsuppliers", "unknown")
        self.run_dd("supplier", "set", keep, "--subsuppliers", "known")
        self.assertNotIn("likelihood.subsuppliers_unknown", self.factors(keep))

    def test_connection_of_a_merged_one(self):
        keep, other = self.supplier("A"), self.supplier("B")
        self.json("assess", other, "--connection", "contributed")
        self.merge(keep, other)
        self.assertEqual(self.json("assess", keep)["connection"], "contributed")


class Findings(Merged):
    def test_those_of_the_merged_one_count(self):
        keep, other = self.supplier("A"), self.supplier("B")
        low = self.rating(keep)
        self.run_dd("finding", "add", other, "--text", "Ulykke", "--severity", "5", code=OK)
        self.merge(keep, other)
        self.assertEqual(self.rating(keep), (5, 5, 3))
        self.audit(keep)
        self.assertEqual(self.rating(keep), (5, 5, 3))
        self.run_dd("supplier", "unmerge", other, "--reason", "Prøve")
        self.assertEqual((self.rating(keep)[0], self.rating(other)), (low[0], (5, 5, 3)))

    def test_also_where_the_one_that_stays_is_no_supplier(self):
        keep = self.supplier("A", "NO", None, "62", "--class", "not_supplier", "--reason", "x")
        other = self.supplier("B")
        self.run_dd("finding", "add", other, "--text", "Ulykke", "--severity", "5", code=OK)
        self.run_dd("supplier", "merge", keep, other, "--reason", "samme", code=OK)
        self.assertEqual(self.json("assess", "--all")["rated"], 1)
        self.assertEqual(self.rating(keep), (5, 5, 3))


class History(Merged):
    def test_ratings_of_merged_ones_are_shown_and_marked(self):
        keep, other, third = self.supplier("A"), self.supplier("B", "NO", "BD", "46.42"), self.supplier("C")
        self.json("assess", other, "--severity", "4", "--likelihood", "4", "--reason", "Besøkt")
        self.json("assess", keep)
        self.json("assess", third)
        self.merge(other, third)
        self.merge(keep, other)
        self.json("assess", keep)
        document = self.json("--lang", "en", "risk", "history", keep)
        self.check_schema(document, "risk-history")
        self.assertEqual([(h["supplier"], h["kind"]) for h in document["history"]],
                         [(other, "proposal"), (other, "decision"), (keep, "proposal"), (third, "proposal"),
                          (keep, "proposal")])
        self.assertEqual(document["history"][2]["changed"], "The first proposal.")
        self.assertIn("What counts of merged suppliers changed.", document["history"][4]["changed"])
        out = self.run_dd("--lang", "en", "risk", "history", keep).out
        for one in (other, third):
            self.assertIn("A rating of %s, which is merged into this one now." % one, out)
        self.assertIn("Besøkt", out)
        self.assertEqual(out.count("merged into this one now"), 3)
        self.assertEqual(self.run_dd("--format", "csv", "risk", "history", keep).out.count(other), 2)
        self.assertEqual([h["supplier"] for h in self.json("risk", "history", other)["history"]], [other, other])
        self.run_dd("supplier", "unmerge", other, "--reason", "Prøve")
        self.assertEqual({h["supplier"] for h in self.json("risk", "history", keep)["history"]}, {keep})
        self.assertEqual({h["supplier"] for h in self.json("risk", "history", other)["history"]}, {other, third})


if __name__ == "__main__":
    ddreg.unittest.main()
