"""Imports of suppliers that are undone, suppliers that are withdrawn and restored: what counts then."""

import datetime
import random
import unittest

import ddreg
from ddreg import INPUT, OK, REFUSED, USAGE, Case, dump, sql

BEGINNING = "0001-01-01"


class Undo(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.load("I-1", "1;Alfa AS;NO", "2;Beta AS;SE")
        self.before = self.state()

    def load(self, batch, *rows, kind="suppliers", head="Leverandørnr;Leverandør;Land", code=OK, **how):
        name = batch + ".csv"
        self.write(name, "\n".join((head,) + rows + ("",)))
        return self.run_dd("import", kind, name, code=code, **how)

    def buy(self, batch, ledger, name):
        return self.load(batch, "%s;%s;01.02.2023;100,00" % (ledger, name), kind="purchases",
                         head="Leverandørnr;Leverandør;Dato;Beløp eks. mva")

    def state(self):
        return (self.json("supplier", "list"), self.json("due"), self.json("risk", "list"),
                self.json("report", "figures", "--year", "2023"))

    def undo(self, batch, *more, code=OK):
        document = self.json("import", "undo", batch, "--reason", "Feil fil", *more, code=code)
        if code == OK:
            self.check_schema(document, "import-undo")
        return document

    def ids(self):
        return sorted(s["id"] for s in self.json("supplier", "list")["suppliers"])

    def tearDown(self):
        self.run_dd("journal", "verify")
        super().tearDown()


class WrongFile(Undo):
    WRONG = ("2;Beta AB;DK", "3;Gamma AS;CN", "4;Delta AS;NO")

    def test_all_is_as_before(self):
        self.load("I-2", *self.WRONG)
        self.assertNotEqual(self.state(), self.before)
        document = self.undo("I-2")
        self.assertEqual(document["suppliers"], {"withdrawn": 2, "kept": []})
        self.assertEqual(document["facts"], [
            {"supplier": "S-2", "field": "country", "before": "DK", "after": "SE", "set_since": False},
            {"supplier": "S-2", "field": "name", "before": "Beta AB", "after": "Beta AS", "set_since": False}])
        self.assertEqual(self.state(), self.before)
        self.assertEqual([b["state"] for b in self.json("import", "list")["imports"]], ["in_force", "withdrawn"])
        for word in ("Gamma AS", "3", "Beta AB"):
            self.run_dd("supplier", "show", word, code=INPUT)
        self.assertEqual(self.run_dd("__complete", "supplier", "show", "Gam").out, "")
        self.assert_error(self.run_dd("import", "undo", "I-2", "--reason", "x", code=REFUSED), REFUSED, "I-2")

    def test_a_country_that_an_import_changes_is_named(self):
        self.write("a.csv", "Leverandørnr;Navn;Land\n91;Alfa Sjø AS;SE\n92;Beta Sjø AS;NO\n")
        self.write("b.csv", "Leverandørnr;Navn;Land\n91;Alfa Sjø AS;DK\n92;Beta Sjø AS;NO\n")
        self.assertNotIn("er nå", self.run_dd("import", "suppliers", "a.csv").out)
        out = self.run_dd("import", "suppliers", "b.csv").out
        self.assertIn("Alfa Sjø AS: land var SE, er nå DK", out)
        self.assertEqual(out.count("er nå"), 1)

    def test_what_a_person_sees(self):
        self.load("I-2", *self.WRONG)
        for lang, words in (("nb", ("2 leverandører teller ikke", "Land var «DK», er igjen «SE»")),):
            out = self.run_dd("--lang", lang, "import", "undo", "I-2", "--reason", "x").out
            for word in (*words, "ddreg import suppliers FIL", "ddreg assess --all"):
                self.assertIn(word, out)

    def test_it_may_be_imported_again(self):
        self.load("I-2", *self.WRONG)
        self.undo("I-2")
        again = self.json("import", "suppliers", "I-2.csv")
        self.assertEqual([w["id"] for w in again["warnings"]], ["imported.again"])
        self.assertIn("Gamma AS var S-3; Delta AS var S-4", again["warnings"][0]["message"])
        self.assertEqual((again["created"], again["updated"]), (2, 1))
        self.assertEqual(self.ids(), ["S-1", "S-2", "S-5", "S-6"])

    def test_a_field_that_was_first_known_is_not_known_again(self):
        """Then what comes next holds since the beginning, and the model never saw it."""
        self.load("I-2", "1;Alfa AS;", head="Leverandørnr;Leverandør;Kategori")
        self.load("I-3", "7;Eta AS;")
        self.load("I-4", "7;Eta AS;CN")
        rated = self.json("assess", "S-3")
        self.undo("I-4")
        shown = self.json("supplier", "show", "S-3")
        self.assertEqual((shown["country"], bool(shown["country_follows"])), ("NO", True))  # of the name's AS only
        self.run_dd("supplier", "set", "S-3", "--country", "NO")
        shown = self.json("supplier", "show", "S-3", "--as-of", "2020-01-01")
        self.assertEqual((shown["country"], bool(shown["country_follows"])), ("NO", False))
        self.assertNotEqual(self.json("assess", "S-3"), rated)

    def test_the_model_forgets_what_the_file_said(self):
        self.load("I-2", "9;Eta AS;")
        unknown = self.json("assess", "S-3", "--explain")
        self.load("I-3", "9;Eta AS;CN")
        self.assertNotEqual(self.json("assess", "S-3", "--explain"), unknown)
        self.undo("I-3")
        self.assertEqual(self.json("assess", "S-3", "--explain"), unknown)

    def test_what_was_set_since_stays(self):
        self.load("I-2", "2;Beta AS;DK")
        self.run_dd("supplier", "set", "S-2", "--country", "FI")
        document = self.undo("I-2")
        self.assertEqual(document["facts"], [
            {"supplier": "S-2", "field": "country", "before": "FI", "after": "FI", "set_since": True}])
        self.assertEqual(self.json("supplier", "show", "S-2")["country"], "FI")

    def test_a_later_file_of_the_same_day_stays(self):
        self.load("I-2", "2;Beta AS;DK")
        self.load("I-3", "2;Beta AS;FI")
        self.assertTrue(self.undo("I-2")["facts"][0]["set_since"])
        self.assertEqual(self.json("supplier", "show", "S-2")["country"], "FI")

    def test_numbers_come_back(self):
        head = "Leverandørnr;Leverandør;Org.nr"
        self.load("I-2", "1;Alfa AS;974760674", head=head)  # with a wrong check digit, which a file may correct
        self.load("I-3", "1;Alfa AS;974760673", "8;Alfa AS;974760673", head=head)
        self.undo("I-3")
        shown = self.json("supplier", "show", "S-1")
        self.assertEqual((shown["orgnr"], shown["ledger"]), ("974760674", "1"))
        self.run_dd("supplier", "show", "974760673", code=INPUT)
        self.run_dd("supplier", "show", "8", code=INPUT)
        self.run_dd("supplier", "add", "--name", "Ny", "--country", "NO", "--orgnr", "974760673")

    def test_a_number_that_it_added_goes(self):
        head = "Leverandørnr;Leverandør;Org.nr"
        self.load("I-2", "1;Alfa AS;974760673", head=head)
        self.load("I-3", "2006;Alfa AS;974760673", "2007;Alfa AS;974760673", head=head)
        out = self.run_dd("import", "undo", "I-3", "--reason", "x").out
        self.assertIn("«2006» er ikke lenger med; «1» beholdes", out)
        self.assertIn("«2007»", out)
        self.assertNotIn("satt siden", out)
        self.assertEqual(self.json("supplier", "show", "S-1")["ledger"], "1")
        self.load("I-4", "2006;Alfa AS;974760673", head=head)
        self.run_dd("supplier", "set", "S-1", "--ledger", "2006")
        document = self.undo("I-4")
        self.assertEqual(document["facts"], [{"supplier": "S-1", "field": "ledger", "before": "2006", "after": "2006",
                                              "set_since": True}])

    def test_a_later_file_that_found_them_is_named_and_can_be_read_again(self):
        self.load("I-2", *self.WRONG)
        self.load("I-3", "3;Gamma AS;CN", "5;Epsilon AS;NO")
        document = self.undo("I-2")
        self.assertEqual([w["id"] for w in document["warnings"]], ["imported.undone_later"])
        self.assertIn("I-3", document["warnings"][0]["message"])
        self.assertEqual(self.json("import", "suppliers", "I-3.csv")["created"], 1)
        self.assertIsNotNone(self.json("import", "suppliers", "I-3.csv")["same_as"])


class Leaning(Undo):
    """Each thing that leans keeps the file as it is; nothing changes, and the message names what it is."""

    def leans(self, words, *commands):
        self.load("I-2", "3;Gamma AS;CN", "4;Delta AS;NO")
        for command in commands:
            self.run_dd(*command, code=None)
        before = dump(self.db)
        for lang in ("nb", "en"):
            ran = self.run_dd("--lang", lang, "import", "undo", "I-2", "--reason", "x", code=REFUSED)
            self.assert_error(ran, REFUSED, "I-2", "S-3 Gamma AS", "--keep-used")
            self.assertNotIn("S-4", ran.err)
        for word in words:
            self.assertIn(word, ran.err)
        self.assertEqual(dump(self.db), before)

    def test_purchases(self):
        self.write("p.csv", "Leverandørnr;Leverandør;Dato;Beløp\n3;Gamma AS;01.02.2023;1,00\n")
        self.leans(["1 purchase", "I-3"], ("import", "purchases", "p.csv"))
        ran = self.run_dd("supplier", "withdraw", "S-3", "--reason", "x", code=REFUSED)
        self.assert_error(ran, REFUSED, "S-3 Gamma AS", "supplier merge", "import undo", "not_supplier")
        self.run_dd("import", "undo", "I-3", "--reason", "x")
        self.undo("I-2")
        self.assertEqual(self.state()[0], self.before[0])

    def test_evidence(self):
        self.leans(["evidence (E-1)"],
                   ("evidence", "add", "S-3", "--kind", "clause", "--ref", "1", "--issued", "2024-01-01"))
        self.run_dd("evidence", "withdraw", "E-1", "--reason", "x")
        self.undo("I-2")

    def test_a_finding(self):
        self.leans(["a finding (F-1)"], ("finding", "add", "S-3", "--text", "x"))

    def test_a_decision(self):
        self.leans(["1 decision"], ("assess", "S-3"),
                   ("assess", "S-3", "--severity", "3", "--likelihood", "3", "--reason", "x"))

    def test_a_proposal_does_not(self):
        self.load("I-2", "3;Gamma AS;CN")
        self.run_dd("assess", "--all")
        self.undo("I-2")
        self.assertEqual(self.ids(), ["S-1", "S-2"])

    def test_a_merge(self):
        self.leans(["1 merge"], ("supplier", "merge", "S-1", "S-3"))
        self.run_dd("supplier", "unmerge", "S-3")
        self.undo("I-2")

    def test_a_merge_into_it(self):
        self.leans(["1 merge"], ("supplier", "merge", "S-3", "S-1"))

    def test_a_later_fact(self):
        self.leans(["1 later fact"], ("supplier", "set", "S-3", "--country", "SE"))
        self.run_dd("supplier", "withdraw", "S-3", "--reason", "x")
        self.undo("I-2")

    def test_a_later_number(self):
        self.leans(["1 later number"], ("supplier", "set", "S-3", "--orgnr", "974760673"))

    def test_a_later_contact(self):
        self.leans(["1 later contact"], ("supplier", "set", "S-3", "--owner", "Innkjøp"))

    def test_a_priority(self):
        self.write("p.csv", "Leverandørnr;Leverandør;Dato;Beløp eks. mva\n3;Gamma AS;01.02.2023;1,00\n")
        self.leans(["1 priority"], ("import", "purchases", "p.csv"), ("assess", "--all"),
                   ("risk", "prioritise", "--year", "2023", "--choose", "S-3", "--reason", "x"),
                   ("import", "undo", "I-3", "--reason", "x"))

    def test_the_others_can_be_withdrawn(self):
        self.leans([], ("finding", "add", "S-3", "--text", "x"))
        document = self.undo("I-2", "--keep-used")
        self.assertEqual(document["suppliers"], {"withdrawn": 1, "kept": [{"id": "S-3", "leans": {"finding": 1}}]})
        self.assertEqual(self.ids(), ["S-1", "S-2", "S-3"])
        self.assertEqual(self.json("supplier", "show", "3")["country"], "CN")
        self.assertEqual(self.json("import", "suppliers", "I-2.csv")["created"], 1)


class Withdraw(Undo):
    def test_there_and_back(self):
        document = self.json("supplier", "withdraw", "S-2", "--reason", "Lagt inn to ganger")
        self.check_schema(document, "supplier-withdraw")
        self.assertEqual(document, {"id": "S-2", "name": "Beta AS"})
        self.assertEqual(self.ids(), ["S-1"])
        shown = self.json("supplier", "show", "S-2")
        self.check_schema(shown, "supplier-show")
        self.assertEqual([shown["withdrawn" + part] for part in ("", "_by", "_reason", "_import")],
                         [ddreg.TODAY, "tester", "Lagt inn to ganger", None])
        self.assertEqual(self.run_dd("__complete", "supplier", "restore", "").out, "S-2\tBeta AS\n")
        self.check_schema(self.json("leverandør", "gjenopprett", "S-2"), "supplier-restore")
        self.assertEqual(self.state(), self.before)
        shown = self.json("supplier", "show", "S-2")
        self.assertIsNone(shown["withdrawn"])
        self.run_dd("leverandor", "trekk", "Beta AS", "--reason", "x")
        self.run_dd("supplier", "add", "--name", "Ny", "--country", "NO")
        self.assertEqual(self.ids(), ["S-1", "S-3"])

    def test_it_says_with_which_import(self):
        self.load("I-2", "3;Gamma AS;CN")
        self.undo("I-2")
        shown = self.json("supplier", "show", "S-3")
        self.assertEqual((shown["name"], shown["withdrawn_reason"], shown["withdrawn_import"]),
                         ("Gamma AS", "Feil fil", "I-2"))
        out = self.run_dd("supplier", "show", "S-3").out
        for word in ("Feil fil", "I-2", "tester"):
            self.assertIn(word, out)
        self.run_dd("supplier", "restore", "S-3")
        self.assertEqual(self.json("supplier", "show", "3")["country"], "CN")

    def test_nothing_is_written_about_it(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        before = dump(self.db)
        for command in (("supplier", "set", "S-2", "--country", "NO"), ("supplier", "merge", "S-1", "S-2"),
                        ("supplier", "merge", "S-2", "S-1"), ("supplier", "withdraw", "S-2", "--reason", "x"),
                        ("supplier", "distinct", "S-1", "S-2"), ("assess", "S-2"),
                        ("finding", "add", "S-2", "--text", "x"),
                        ("evidence", "add", "S-2", "--kind", "clause", "--ref", "1", "--issued", "2024-01-01")):
            ran = self.run_dd(*command, code=REFUSED)
            self.assert_error(ran, REFUSED, "S-2", "ddreg supplier restore S-2")
        self.assertEqual(dump(self.db), before)

    def test_refusals(self):
        self.assert_error(self.run_dd("supplier", "restore", "S-1", code=None), REFUSED, "S-1", "supplier show")
        self.assert_error(self.run_dd("supplier", "withdraw", "S-1", code=None), USAGE, "--reason")
        self.assert_error(self.run_dd("supplier", "withdraw", "S-1", "--reason", " ", code=None), INPUT, "--reason")
        self.run_dd("supplier", "withdraw", "S-9", "--reason", "x", code=INPUT)

    def test_the_list_of_those_that_are_withdrawn(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        listed = lambda *words: [s["id"] for s in self.json("supplier", "list", *words)["suppliers"]]
        both = self.ids()
        self.assertEqual(listed("--state", "withdrawn"), ["S-2"])
        self.assertEqual(listed("--tilstand", "trukket"), ["S-2"])
        self.assertEqual((listed(), listed("--state", "registered")), (both, both))
        self.assertNotIn("S-2", both)
        self.assert_error(self.run_dd("supplier", "list", "--state", "open", code=None), USAGE)
        self.run_dd("supplier", "restore", "S-2")
        self.assertEqual(listed("--state", "withdrawn"), [])

    def test_its_number_is_free(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        self.run_dd("supplier", "add", "--name", "Ny", "--country", "NO", "--ledger", "2")
        ran = self.run_dd("supplier", "restore", "S-2", code=REFUSED)
        self.assert_error(ran, REFUSED, "S-2", "S-3", "ddreg supplier set S-3")
        self.assertEqual(self.ids(), ["S-1", "S-3"])

    def test_a_replaced_import_with_its_lines_does_not_come_back(self):
        self.buy("I-2", 2, "Beta AS")
        self.load("I-3", "1;Alfa AS;01.02.2023;100,00", kind="purchases",
                  head="Leverandørnr;Leverandør;Dato;Beløp eks. mva")
        self.run_dd("import", "undo", "I-3", "--reason", "x")
        self.write("n.csv", "Leverandørnr;Leverandør;Dato;Beløp eks. mva\n1;Alfa AS;01.02.2023;50,00\n")
        self.run_dd("import", "purchases", "n.csv", "--replace", "I-2")
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        ran = self.run_dd("import", "undo", "I-4", "--reason", "x", code=REFUSED)
        self.assert_error(ran, REFUSED, "I-2", "ddreg supplier restore S-2")
        self.run_dd("supplier", "restore", "S-2")
        self.run_dd("import", "undo", "I-4", "--reason", "x")

    def test_it_is_not_made_again(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        before = dump(self.db)
        ran = self.run_dd("supplier", "add", "--name", "beta a/s", "--country", "SE", code=REFUSED)
        self.assert_error(ran, REFUSED, "S-2", "ddreg supplier restore S-2")
        for name, kind, head, row in (("s", "suppliers", "Leverandørnr;Leverandør;Land", "2;Beta AS;SE"),
                                      ("t", "suppliers", "Leverandør;Land", "Beta AS;SE"),
                                      ("p", "purchases", "Leverandørnr;Leverandør;Dato;Beløp", "2;Beta AS;1.2.23;9")):
            for more in ((), ("--dry-run",)):
                self.write(name, head + "\n" + row + "\n")
                found = self.json("import", kind, name, *more, code=INPUT)["problems"]
                self.assertEqual([(p["id"], p["value"]) for p in found], [("import.withdrawn", "S-2")])
                self.assertIn("ddreg supplier restore S-2", found[0]["message"])
        self.assertEqual(dump(self.db), before)
        self.run_dd("supplier", "restore", "S-2")
        self.run_dd("import", "purchases", "p")
        self.assertEqual(self.ids(), ["S-1", "S-2"])

    def test_another_firm_with_its_number_or_name_is_made(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "x")
        self.load("I-2", "2;Omega AS;SE", "22;Beta AS;DK", "23;Beta ASA;SE")
        self.assertEqual(self.ids(), ["S-1", "S-3", "S-4", "S-5"])

    def test_the_reason_is_nowhere_in_the_chain(self):
        self.run_dd("supplier", "withdraw", "S-2", "--reason", "Kari Nordmann ba om det")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal_change WHERE after LIKE '%Nordmann%'"), [(0,)])


class Row:
    """What one entry wrote of a field."""

    def __init__(self, entry, field, value, since):
        self.entry, self.field, self.value, self.since = entry, field, value, since


class Supplier:
    def __init__(self, entry, ledger):
        self.entry, self.ledger, self.rows, self.out = entry, ledger, [], False


class Model:
    """The register as it should be, kept in lists."""

    def __init__(self):
        self.entry = 0
        self.suppliers, self.batches = [], []  # of number 1, 2 ...; batches: dicts

    def undone(self, kinds=("suppliers",)):
        return {b["entry"] for b in self.batches if b["undone"] and b["kind"] in kinds}

    def rows(self, s, field):
        out = self.undone()
        return [r for r in s.rows if r.field == field and (r.entry not in out or r.entry == s.entry)]

    def on(self, s, field, day):
        known = [(r.since, at, r.value) for at, r in enumerate(self.rows(s, field)) if r.since <= day]
        return max(known)[2] if known else None

    def with_ledger(self, ledger):
        found = [s for s in self.suppliers if s.ledger == ledger and not s.out]
        return found[0] if found else None

    def is_gone(self, ledger, country, day):
        """Would it be made again though a person withdrew it?"""
        if self.with_ledger(ledger):
            return False
        for s in reversed(self.suppliers):
            known = self.on(s, "country", day)
            if s.out and s.ledger == ledger and not (country and known and country != known):
                return s.out == "person"
        return False

    def set(self, s, field, value, day):
        if self.on(s, field, day) != value:
            s.rows.append(Row(self.entry, field, value, day if self.rows(s, field) else BEGINNING))

    def add(self, ledger):
        self.suppliers.append(Supplier(self.entry, ledger))
        return self.suppliers[-1]

    def lines(self, s):
        return [ore for b in self.batches if b["kind"] == "purchases" and not b["undone"] for who, ore in b["lines"]
                if who is s]

    def is_same(self, rows):
        return any(b["kind"] == "suppliers" and b["rows"] == rows and not b["undone"] and
                   not any(o["kind"] == "suppliers" and o["undone"] and o["undone"] > b["entry"] for o in self.batches)
                   for b in self.batches)

    def leaning(self, batch):
        over = self.undone(("suppliers", "purchases"))
        return [s for s in self.suppliers if s.entry == batch["entry"] and not s.out and
                (self.lines(s) or any(r.entry not in over and r.entry != batch["entry"] for r in s.rows))]


class Sequences(Case):
    """Random sequences; after each step the register agrees with the model."""
    LEDGERS, COUNTRIES, STEPS = "123456", ("NO", "SE", "CN", "DK"), 25

    def act(self, *args, code=OK):
        self.run_dd(*args, code=code, env={"DDREG_TODAY": self.today})

    def import_suppliers(self):
        m, chosen = self.model, sorted(self.dice.sample(self.LEDGERS, self.dice.randint(1, 3)))
        rows = tuple((n, "Firma %s" % n, self.dice.choice(("",) + self.COUNTRIES)) for n in chosen)
        self.write("s.csv", "Leverandørnr;Leverandør;Land\n" + "".join("%s;%s;%s\n" % row for row in rows))
        same = m.is_same(rows)
        ok = same or not any(m.is_gone(ledger, country, self.today) for ledger, _, country in rows)
        self.act("import", "suppliers", "s.csv", code=OK if ok else INPUT)
        if same or not ok:
            return
        m.entry += 1
        for ledger, name, country in rows:
            s = m.with_ledger(ledger) or m.add(ledger)
            m.set(s, "name", name, self.today)
            if country:
                m.set(s, "country", country, self.today)
        m.batches.append({"kind": "suppliers", "entry": m.entry, "rows": rows, "undone": 0})

    def import_purchases(self):
        m = self.model
        self.files += 1
        chosen = [(self.dice.choice(self.LEDGERS), self.dice.randint(1, 99)) for _ in range(2)]
        rows = ["%s;Firma %s;01.02.2023;%d,00;%d-%d\n" % (n, n, kroner, self.files, i)
                for i, (n, kroner) in enumerate(chosen)]
        self.write("p.csv", "Leverandørnr;Leverandør;Dato;Beløp eks. mva;Bilagsnr\n" + "".join(rows))
        ok = not any(m.is_gone(ledger, None, self.today) for ledger, _ in chosen)
        self.act("import", "purchases", "p.csv", code=OK if ok else INPUT)
        if not ok:
            return
        m.entry += 1
        lines = []
        for ledger, kroner in chosen:
            s = m.with_ledger(ledger)
            if not s:
                s = m.add(ledger)
                m.set(s, "name", "Firma %s" % ledger, self.today)
            lines.append((s, 100 * kroner))
        m.batches.append({"kind": "purchases", "entry": m.entry, "lines": lines, "undone": 0})

    def undo(self):
        m = self.model
        if not m.batches:
            return
        at = self.dice.randrange(len(m.batches))
        b, keep = m.batches[at], self.dice.random() < 0.3
        leaning = m.leaning(b) if b["kind"] == "suppliers" else []
        ok = not b["undone"] and (keep or not leaning)
        self.act("import", "undo", "I-%d" % (at + 1), "--reason", "x", *(["--keep-used"] if keep else []),
                 code=OK if ok else REFUSED)
        if not ok:
            return
        m.entry += 1
        if b["kind"] == "suppliers":
            for s in m.suppliers:
                if s.entry == b["entry"] and s not in leaning:
                    s.out = s.out or "import"
        b["undone"] = m.entry

    def one(self):
        at = self.dice.randrange(len(self.model.suppliers)) if self.model.suppliers else None
        return (None, None) if at is None else (self.model.suppliers[at], "S-%d" % (at + 1))

    def withdraw(self):
        s, name = self.one()
        if not s:
            return
        ok = not s.out and not self.model.lines(s)
        self.act("supplier", "withdraw", name, "--reason", "x", code=OK if ok else REFUSED)
        self.model.entry += ok
        s.out = s.out or (ok and "person")

    def restore(self):
        s, name = self.one()
        if not s:
            return
        ok = s.out and not self.model.with_ledger(s.ledger)
        self.act("supplier", "restore", name, code=OK if ok else REFUSED)
        self.model.entry += ok
        s.out = s.out and not ok

    def learn(self):
        s, name = self.one()
        if not s:
            return
        country = self.dice.choice(self.COUNTRIES)
        self.act("supplier", "set", name, "--country", country, code=REFUSED if s.out else OK)
        if not s.out:
            self.model.entry += 1
            self.model.set(s, "country", country, self.today)

    def compare(self):
        m = self.model
        counts = [("S-%d" % (i + 1), s) for i, s in enumerate(m.suppliers) if not s.out]
        how = {"env": {"DDREG_TODAY": self.today}}
        listed = self.json("supplier", "list", **how)["suppliers"]
        self.assertEqual(sorted((s["id"], s["name"], s["country"], s["ore"]) for s in listed),
                         sorted((name, m.on(s, "name", self.today), m.on(s, "country", self.today), sum(m.lines(s)))
                                for name, s in counts))
        figures = self.json("report", "figures", "--year", "2023", **how)
        bought = [s for _, s in counts if m.lines(s)]
        self.assertEqual((figures["suppliers"]["total"], figures["purchases"]["total"]),
                         (len(bought), sum(ore for s in m.suppliers for ore in m.lines(s))))
        day = (self.start + datetime.timedelta(days=self.dice.randrange(self.STEPS + 1))).isoformat()
        for name, s in counts[-1:]:
            shown = self.json("supplier", "show", name, "--as-of", day)
            self.assertEqual(shown["country"], m.on(s, "country", day), (name, day))
        ledger = self.dice.choice(self.LEDGERS)
        ran = self.run_dd("--format", "csv", "supplier", "show", ledger, code=None, **how)
        self.assertEqual(ran.code == OK, m.with_ledger(ledger) is not None, ran)

    def play(self, seed):
        self.dice, self.model, self.files = random.Random(seed), Model(), 0
        self.start = datetime.date(2024, 1, 1)
        steps = [self.import_suppliers] * 3 + [self.undo] * 2
        steps += [self.import_purchases, self.withdraw, self.restore, self.learn]
        self.init()
        for step in range(self.STEPS):
            self.today = (self.start + datetime.timedelta(days=step + self.dice.randrange(2))).isoformat()
            self.dice.choice(steps)()
            self.compare()
        self.run_dd("journal", "verify")

    def test_sequences(self):
        for seed in range(8):
            with self.subTest(seed=seed):
                self.play(seed)
                self.db.unlink()


if __name__ == "__main__":
    unittest.main()
