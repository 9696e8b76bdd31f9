"""ddreg backup and restore: whole, private, never over anything, and traceable in the journal."""

import os
import shutil
import sqlite3
import stat
import threading
import unittest

from ddreg import DAMAGED, REFUSED, USAGE, Case, dump, sql, tamper


class Register(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS", "--orgnr", "905461761")
        self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO"}
                         for n in range(1, 6)])
        self.run_dd("import", "suppliers", "suppliers.csv")
        self.run_dd("assess", "--all")
        self.copy = self.dir / "copy.db"

    def head(self, path="ddreg.db"):
        return self.json("--register", path, "journal", "verify")["head"]

    def files(self):
        return sorted(p.name for p in self.dir.iterdir())


class Backup(Register):
    def test_a_folder_is_no_file_name(self):
        (self.dir / "kopier").mkdir()
        self.assert_error(self.run_dd("backup", "kopier", code=None), REFUSED, "er en mappe", "kopier/ddreg.db")

    def test_is_the_register(self):
        before = dump(self.db)
        old = os.umask(0)
        try:
            document = self.json("backup", "copy.db")
        finally:
            os.umask(old)
        self.check_schema(document, "backup")
        self.assertEqual(document["head"], self.head())
        self.assertEqual(document["entries"], 3)
        self.assertEqual(self.files(), ["copy.db", "ddreg.db", "suppliers.csv"])
        self.assertEqual(dump(self.copy), before)
        self.assertEqual(stat.S_IMODE(self.copy.stat().st_mode), 0o600)
        self.run_dd("--register", "copy.db", "supplier", "list")

    def test_says_the_head(self):
        for lang, name in (("nb", "a.db"), ("en", "b.db")):
            self.assertIn(self.head(), self.run_dd("--lang", lang, "backup", name).out)
        self.assertIn(self.head(), self.run_dd("sikkerhetskopi", "c.db").out)

    def test_verify_says_whose_the_head_is(self):
        self.no_match(self.run_dd("journal", "verify").out, "egne hoder")
        entries = len(self.json("journal", "list")["journal"])
        self.run_dd("backup", "a.db")
        said = self.run_dd("journal", "verify").out.splitlines()[1]
        self.assertIn("føring %d," % entries, said)
        self.assertIn("ddreg journal show %d" % (entries + 1), said)

    def test_takes_what_is_in_the_log(self):
        """A register that others have open has its latest entries beside it."""
        holder = sqlite3.connect(self.db, isolation_level=None)
        holder.execute("SELECT COUNT(*) FROM journal").fetchall()
        self.run_dd("company", "set", "address", "Ny")
        self.assertGreater((self.dir / "ddreg.db-wal").stat().st_size, 0)
        self.run_dd("backup", "copy.db")
        holder.close()
        self.assertEqual(self.json("--register", "copy.db", "company", "show")["address"], "Ny")

    def test_never_over_anything(self):
        (self.dir / "dangling").symlink_to(self.dir / "nowhere")
        (self.dir / "folder").mkdir()
        for name in ("suppliers.csv", "ddreg.db", "folder", "dangling"):
            with self.subTest(name=name):
                before = self.files()
                whole = self.db.read_bytes()
                self.assert_error(self.run_dd("backup", name, code=None), REFUSED, name)
                self.assertEqual(self.files(), before)
                self.assertEqual(self.db.read_bytes(), whole)

    def test_places_that_cannot_be(self):
        for name in ("no/such/copy.db", "suppliers.csv/copy.db", "/proc/copy.db"):
            with self.subTest(name=name):
                ran = self.run_dd("backup", name, code=None)
                self.assert_error(ran, REFUSED, name)
                self.assertNotIn(".new-", ran.err)
        self.assertEqual(self.files(), ["ddreg.db", "suppliers.csv"])
        self.assert_error(self.run_dd("backup", code=None), USAGE)

    def test_a_register_that_was_changed_is_not_called_backed_up(self):
        tamper(self.db, "UPDATE supplier_fact SET value = 'SE' WHERE id = 1")
        ran = self.run_dd("backup", "copy.db", code=None)
        self.assert_error(ran, DAMAGED, "supplier_fact 1", "ddreg.db")
        self.assertNotIn(".new-", ran.err)
        self.assertEqual(self.files(), ["ddreg.db", "suppliers.csv"])

    def test_while_others_write(self):
        """What is copied is one moment: the copy's own journal holds."""
        stop = threading.Event()

        def write():
            n = 0
            while not stop.is_set():
                self.run_dd("company", "set", "address", "Vei %d" % n)
                n += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            for n in range(8):
                head = self.json("backup", "copy-%d.db" % n)["head"]
                self.assertEqual(self.head("copy-%d.db" % n), head)
        finally:
            stop.set()
            writer.join()
        self.run_dd("journal", "verify", "--head", head)


class Restore(Register):
    def setUp(self):
        super().setUp()
        self.source = self.json("backup", "copy.db")["head"]

    def test_gives_the_register_back(self):
        before = self.copy.read_bytes()
        document = self.json("--register", "again.db", "restore", "copy.db")
        self.check_schema(document, "restore")
        again = self.dir / "again.db"
        self.assertEqual(document["source_head"], self.source)
        self.assertEqual(document["head"], self.head("again.db"))
        self.assertNotEqual(document["head"], self.source)
        self.assertEqual(stat.S_IMODE(again.stat().st_mode), 0o600)
        self.assertEqual(self.copy.read_bytes(), before)
        self.assertEqual(self.files(), ["again.db", "copy.db", "ddreg.db", "suppliers.csv"])
        for table in ("supplier", "supplier_name", "supplier_fact", "assessment", "personal_value"):
            self.assertEqual(sql(again, "SELECT * FROM %s ORDER BY 1" % table),
                             sql(self.db, "SELECT * FROM %s ORDER BY 1" % table))

    def test_the_journal_names_the_source(self):
        self.run_dd("--register", "again.db", "gjenopprett", "copy.db", env={"DDREG_USER": "kari"})
        entry = self.json("--register", "again.db", "journal", "list")["journal"][-1]
        self.assertEqual((entry["command"], entry["actor"], entry["changes"]), ("restore", "kari", 2))
        change = sql(self.dir / "again.db", "SELECT after FROM journal_change WHERE seq = 4 ORDER BY ord")[1]
        self.assertIn(self.source, change[0])
        self.run_dd("--register", "again.db", "journal", "verify", "--head", self.source)
        tamper(self.dir / "again.db", "UPDATE journal_change SET after = replace(after, '%s', '%s') WHERE seq = 4"
               % (self.source, "0" * 64))
        self.run_dd("--register", "again.db", "journal", "verify", code=1)

    def test_never_over_anything(self):
        (self.dir / "dangling").symlink_to(self.dir / "nowhere")
        whole = self.db.read_bytes()
        for name in ("ddreg.db", "suppliers.csv", "dangling", "."):
            with self.subTest(name=name):
                before = self.files()
                self.assert_error(self.run_dd("--register", name, "restore", "copy.db", code=None), REFUSED, name)
                self.assertEqual(self.files(), before)
        self.assertEqual(self.db.read_bytes(), whole)

    def test_from_what_is_none(self):
        other = sqlite3.connect(self.dir / "other.db")
        other.execute("CREATE TABLE t (x)")
        other.close()
        (self.dir / "empty").write_bytes(b"")
        whole = self.copy.read_bytes()
        (self.dir / "cut.db").write_bytes(whole[:len(whole) // 2])
        (self.dir / "header.db").write_bytes(whole[:60])
        noise = bytearray(whole)
        for at in range(4096, len(noise), 7):
            noise[at] ^= 0x5A
        (self.dir / "noise.db").write_bytes(bytes(noise))
        shutil.copy(self.copy, self.dir / "newer.db")
        sql(self.dir / "newer.db", "PRAGMA user_version = 99")
        shutil.copy(self.copy, self.dir / "tampered.db")
        tamper(self.dir / "tampered.db", "UPDATE supplier_fact SET value = 'SE' WHERE id = 1")
        before = self.files()
        for name in ("other.db", "empty", "cut.db", "header.db", "noise.db", "newer.db", "tampered.db", "suppliers.csv",
                     "none.db", ".", "/dev/null"):
            with self.subTest(name=name):
                for lang in ("nb", "en"):
                    ran = self.run_dd("--lang", lang, "--register", "again.db", "restore", name, code=None)
                    self.assert_error(ran, DAMAGED, name)
                    self.assertNotIn(".new-", ran.err)
                    self.assertEqual(self.files(), before)

    def test_a_backup_that_may_only_be_read(self):
        self.as_nobody()
        self.init()
        store = self.dir / "store"
        store.mkdir(0o777)
        store.chmod(0o777)
        self.run_dd("backup", "store/copy.db")
        (store / "copy.db").chmod(0o400)
        store.chmod(0o500)
        os.chown(store, 65534, 65534) if os.getuid() == 0 else None
        self.addCleanup(store.chmod, 0o700)
        self.run_dd("--register", "again.db", "restore", "store/copy.db")
        self.assertEqual([p.name for p in store.iterdir()], ["copy.db"])


if __name__ == "__main__":
    unittest.main()
