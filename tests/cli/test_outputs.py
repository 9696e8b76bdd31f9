"""What leaves the register: the entry of a backup, the log of outputs, and the head that people keep."""

import hashlib
import json
import shutil
import sqlite3
import unittest

from ddreg import ROOT, USAGE, Case, dump, sql, tamper

JOURNAL = ("SELECT * FROM journal", "SELECT * FROM journal_change")


def digest(path):
    return hashlib.blake2b(path.read_bytes(), digest_size=32).hexdigest()


class Register(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS", "--orgnr", "905461761")
        self.suppliers({"Leverandørnr": "1", "Leverandørnavn": "Firma AS", "Land": "NO"})
        self.run_dd("import", "suppliers", "suppliers.csv")

    def entries(self):
        return self.json("journal", "list")["journal"]

    def head(self):
        return self.json("journal", "verify")["head"]

    def outputs(self):
        document = self.json("journal", "outputs")
        self.check_schema(document, "journal-outputs")
        return document["outputs"]

    def give_to_nobody(self):
        """Nobody may write the register or its folder; what is written goes to another folder."""
        register = self.db
        self.as_nobody()
        shutil.copy(register, self.db)
        self.db.chmod(0o444)
        out = self.dir / "out"
        out.mkdir()
        out.chmod(0o777)
        self.dir.chmod(0o555)
        self.addCleanup(self.dir.chmod, 0o755)
        return out


class Backup(Register):
    def test_leaves_an_entry_with_the_digest_of_the_copy(self):
        before = self.entries()
        made = self.json("backup", "copy.db", env={"DDREG_USER": "tester"})
        self.check_schema(made, "backup")
        self.assertEqual(made["digest"], digest(self.dir / "copy.db"))
        entry = self.entries()[-1]
        self.assertEqual((entry["command"], entry["actor"], entry["changes"]), ("backup", "tester", 1))
        change, = self.json("journal", "show", entry["seq"])["changes"]
        self.assertEqual((change["table"], change["key"]), ("attest", made["digest"]))
        self.assertEqual(json.loads(change["after"]), {
            "what": "backup", "digest": made["digest"], "size": (self.dir / "copy.db").stat().st_size,
            "head": before[-1]["head"]})
        out = self.run_dd("backup", "other.db").out
        self.assertIn(digest(self.dir / "other.db"), out)

    def test_the_copy_is_whole_and_without_it(self):
        before = self.entries()
        made = self.json("backup", "copy.db")
        self.assertEqual(self.json("--register", "copy.db", "journal", "list")["journal"], before)
        for args in (("journal", "verify"), ("supplier", "list"), ("due",), ()):
            self.run_dd("--register", "copy.db", *args)
        self.run_dd("--register", "again.db", "restore", "copy.db")
        self.assertEqual(digest(self.dir / "copy.db"), made["digest"], "reading a copy does not change it")

    def test_the_head_that_people_keep_stays_the_same(self):
        before = self.head()
        for n in range(3):
            self.assertEqual(self.json("backup", "copy-%d.db" % n)["head"], before)
            self.assertEqual(self.head(), before)
        entries = self.entries()
        self.assertEqual(len({e["head"] for e in entries}), len(entries))
        self.assertEqual(entries[-4]["head"], before)
        self.run_dd("company", "set", "address", "Vei 1")
        self.assertEqual(self.head(), self.entries()[-1]["head"])
        for head in [before] + [e["head"] for e in self.entries()]:
            self.run_dd("journal", "verify", "--head", head)

    def test_an_entry_that_made_a_person_changed_a_record(self):
        self.json("backup", "copy.db", env={"DDREG_USER": "kari"})
        entry = self.entries()[-1]
        self.assertEqual((entry["actor"], entry["changes"]), ("kari", 2))
        self.assertEqual(self.head(), entry["head"])

    def test_what_was_backed_up_is_found_out_when_it_is_cut_off(self):
        self.run_dd("company", "set", "address", "Vei 1")
        head = self.json("backup", "copy.db")["head"]
        tamper(self.db, "DELETE FROM company_fact WHERE entry = 3", "DELETE FROM personal_value WHERE value = 'Vei 1'",
               "DELETE FROM journal_change WHERE seq >= 3", "DELETE FROM journal WHERE seq >= 3")
        self.run_dd("journal", "verify")
        self.assertIn("head_unknown", self.run_dd("--format", "json", "journal", "verify", "--head", head, code=1).out)

    def test_an_attestation_that_was_changed_is_found(self):
        self.run_dd("backup", "copy.db")
        tamper(self.db, "UPDATE journal_change SET record_key = '%s' WHERE table_name = 'attest'" % ("0" * 64))
        self.run_dd("journal", "verify", code=1)

    def test_of_a_register_that_may_only_be_read(self):
        before = dump(self.db)
        out = self.give_to_nobody()
        ran = self.run_dd("backup", out / "copy.db")
        self.assertRegex(ran.err, r"^ddreg: merk: kopien er hel, men .*fikk ingen føring.*rettighetene")
        self.assertEqual(ran.err.count("\n"), 1)
        self.assertEqual(dump(self.db), before)
        self.assertEqual(dump(out / "copy.db"), before)

    def test_while_another_program_writes(self):
        holder = sqlite3.connect(self.db, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        ran = self.run_dd("--lang", "en", "backup", "copy.db")
        holder.execute("ROLLBACK")
        holder.close()
        self.assertIn("the backup is whole, but the journal of the register got no entry", ran.err)
        self.run_dd("--register", "copy.db", "journal", "verify")

    def test_of_an_older_register_is_as_it_is(self):
        old = self.dir / "old.db"
        db = sqlite3.connect(old)
        db.executescript((ROOT / "tests/migrate/v1.sql").read_text())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = 1" % 0x44445247)
        db.close()
        before = dump(old)
        ran = self.run_dd("--register", "old.db", "--lang", "en", "backup", "copy.db")
        self.assertIn("got no entry that it was made: the register is of an older ddreg", ran.err)
        self.assertEqual((dump(old), dump(self.dir / "copy.db")), (before, before))


class Log(Register):
    GIVE = (("report", "render", "--year", "2023", "-o", "s.html"), ("export", "suppliers", "-o", "l.csv"),
            ("export", "purchases", "-o", "i.csv"), ("export", "records", "finding", "-o", "f.csv"),
            ("file", "get", "FI-1", "-o", "kopi.pdf"))

    def setUp(self):
        super().setUp()
        (self.dir / "sertifikat.pdf").write_bytes(b"%PDF-1.4 x")
        self.run_dd("file", "add", "sertifikat.pdf")

    def test_every_output_is_logged_and_no_entry_is_left(self):
        journal, head = [sql(self.db, q) for q in JOURNAL], self.head()
        for n, args in enumerate(self.GIVE, 1):
            self.assertEqual(self.run_dd(*args, env={"DDREG_USER": "kari"}).err, "")
            line = self.outputs()[-1]
            self.assertEqual((line["id"], line["day"], line["actor"]), ("O-%d" % n, "2024-05-15", "kari"))
            self.assertEqual(line["command"], " ".join(args[:2]))
            self.assertEqual((line["file"], line["head"]), (args[-1], head))
            self.assertEqual(line["digest"], digest(self.dir / args[-1]))
            self.assertEqual(line["size"], (self.dir / args[-1]).stat().st_size)
        self.assertEqual([o["what"] for o in self.outputs()], ["2023", None, None, "finding", "FI-1"])
        self.assertEqual([sql(self.db, q) for q in JOURNAL], journal)
        self.assertEqual(self.head(), head)
        self.run_dd("journal", "uttak", "--match", "kopi.pdf")
        self.assertIn("report render", self.run_dd("journal", "outputs").out)

    def test_it_is_in_no_export(self):
        self.run_dd(*self.GIVE[0], env={"DDREG_USER": "Unique Name"})
        for args in self.GIVE[1:4]:
            self.run_dd(*args)
            self.assertNotIn("Unique", (self.dir / args[-1]).read_text())

    def test_what_fails_is_not_logged(self):
        self.run_dd("report", "render", "--year", "2023", "-o", "suppliers.csv", "--as", "md", code=4)
        self.run_dd("export", "suppliers", "-o", "no/such/x.csv", code=4)
        self.assertEqual(self.outputs(), [])

    def test_the_folder_is_left_out(self):
        (self.dir / "mappe").mkdir()
        self.run_dd("export", "suppliers", "-o", "mappe/l.csv")
        self.assertEqual(self.outputs()[0]["file"], "l.csv")

    def test_a_register_that_may_only_be_read(self):
        before = dump(self.db)
        out = self.give_to_nobody()
        for args in self.GIVE:
            with self.subTest(args=args):
                ran = self.run_dd(*args[:-1], out / args[-1])
                self.assertRegex(ran.err, r"^ddreg: merk: filen er skrevet, men loggen .*rettighetene")
                self.assertEqual(ran.err.count("\n"), 1)
                self.assertTrue((out / args[-1]).exists())
        self.assertEqual(dump(self.db), before)

    def test_a_line_can_be_erased(self):
        self.run_dd("export", "suppliers", "-o", "Hansen Fisk.csv", env={"DDREG_USER": "Ola Nordmann"})
        self.assert_error(self.run_dd("journal", "erase", "O-1", "--field", "file", "--reason", "x", code=None), USAGE,
                          "utelat --field")
        done = self.json("journal", "erase", "O-1", "--reason", "Bedt om det")
        self.check_schema(done, "journal-erase")
        self.assertEqual((done["id"], done["values"]), ("O-1", 3))
        line, = self.outputs()
        self.assertEqual((line["actor"], line["os_account"], line["file"], line["command"]),
                         (None, None, None, "export suppliers"))
        for word in (b"Hansen Fisk", b"Ola Nordmann"):
            self.assertNotIn(word, self.db.read_bytes())
        self.run_dd("journal", "verify")
        self.assert_error(self.run_dd("journal", "erase", "O-9", "--reason", "x", code=None), 3, "O-9")

    def test_who_is_erased_is_erased_there_too(self):
        """Also lines of the time before the person wrote anything."""
        self.run_dd("export", "suppliers", "-o", "a.csv", env={"DDREG_USER": "Uniquekari"})
        self.run_dd("export", "suppliers", "-o", "b.csv")
        self.run_dd("company", "set", "address", "Vei 1", env={"DDREG_USER": "Uniquekari"})
        self.run_dd("journal", "erase", "Uniquekari", "--reason", "Bedt om det")
        self.assertEqual([o["actor"] for o in self.outputs()], [None, "tester"])
        self.assertNotIn(b"Uniquekari", self.db.read_bytes())
        self.run_dd("journal", "verify")

    def test_a_backup_has_it(self):
        self.run_dd(*self.GIVE[0])
        self.run_dd("backup", "copy.db")
        self.assertEqual(self.json("--register", "copy.db", "journal", "outputs")["outputs"], self.outputs())


class Head(Register):
    """When was one last given out?"""

    def due(self, day):
        env = {"DDREG_TODAY": day}
        alone, due = self.json(env=env), self.json("due", env=env)
        verify = self.json("journal", "verify", env=env)
        for document, name in ((alone, "next"), (due, "due"), (verify, "journal-verify")):
            self.check_schema(document, name)
        said = {any(n["what"] == "head" for n in alone["next"]), any(d["what"] == "head" for d in due["due"]),
                verify["head_due"], "ddreg backup FIL" in self.run_dd(env=env).out,
                "ddreg backup FIL" in self.run_dd("journal", "verify", env=env).out}
        self.assertEqual(len(said), 1, (day, said))
        return said.pop()

    def test_ddreg_alone_prints_it(self):
        for lang in ("nb", "en"):
            self.assertIn("%s (" % self.head(), self.run_dd("--lang", lang).out.splitlines()[-1])
        self.run_dd("backup", "copy.db")
        self.assertIn("%s (føring 2)" % self.head(), self.run_dd().out)

    def test_never_once_the_register_is_a_year_old(self):
        self.assertFalse(self.due("2024-05-15"))
        self.assertFalse(self.due("2025-05-14"))
        self.assertTrue(self.due("2025-05-15"))
        self.assertIn("siden registeret ble laget 2024-05-15", self.run_dd(env={"DDREG_TODAY": "2025-05-15"}).out)
        self.assertIsNone(self.json("journal", "verify")["head_given"])

    def test_none_for_a_year(self):
        self.run_dd("backup", "a.db", env={"DDREG_TODAY": "2025-06-01"})
        self.assertFalse(self.due("2026-05-31"))
        self.assertTrue(self.due("2026-06-01"))
        out = self.run_dd("--lang", "en", env={"DDREG_TODAY": "2026-06-01"}).out
        self.assertIn("last given out on 2025-06-01", out)
        self.assertEqual(self.json("journal", "verify")["head_given"], "2025-06-01")
        self.run_dd("backup", "b.db", env={"DDREG_TODAY": "2026-06-01"})
        self.assertFalse(self.due("2026-06-01"))

    def test_a_restored_register_knows_the_backup_it_is_from(self):
        self.run_dd("backup", "a.db", env={"DDREG_TODAY": "2025-06-01"})
        self.run_dd("--register", "b.db", "restore", "a.db", env={"DDREG_TODAY": "2025-07-01"})
        shutil.move(self.dir / "b.db", self.db)
        self.assertFalse(self.due("2026-06-01"))
        self.assertTrue(self.due("2026-07-01"))

    def test_an_output_is_none(self):
        self.run_dd("report", "render", "--year", "2023", "-o", "s.html", env={"DDREG_TODAY": "2025-06-01"})
        self.assertTrue(self.due("2025-06-01"))


if __name__ == "__main__":
    unittest.main()
