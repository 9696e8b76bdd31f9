"""A register that others on the machine may read is said so, with the command that mends it."""

import os
import shutil
import sqlite3
import stat
import unittest

import ddreg
from ddreg import BUILD, Case

OTHERS = "andre på maskinen kan lese filen"
MAGIC = {"vfat": "4d44", "exfat": "2011bab0", "ntfs3": "7366746e"}


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


class Readers(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_a_copy_made_with_a_common_umask(self):
        before = os.umask(0o022)
        self.addCleanup(os.umask, before)
        (self.dir / "copy.db").write_bytes(self.db.read_bytes())
        self.assertEqual(mode(self.dir / "copy.db"), 0o644)
        ran = self.run_dd("--register", "copy.db", "company", "set", "address", "Gate 1")
        self.assertEqual(ran.err.count(OTHERS), 1, ran.err)
        self.assertIn("chmod 600 copy.db", ran.err)
        self.assertEqual(self.run_dd("--register", "copy.db", "company", "show").err, "")  # reading leaves it be
        verified = self.run_dd("--register", "copy.db", "journal", "verify")
        self.assertIn("chmod 600 copy.db", verified.out)
        self.assertTrue(self.json("--register", "copy.db", "journal", "verify")["others_may_read"])
        (self.dir / "copy.db").chmod(0o600)
        self.assertEqual(self.run_dd("--register", "copy.db", "company", "set", "address", "Gate 2").err, "")
        self.assertNotIn("chmod", self.run_dd("--register", "copy.db", "journal", "verify").out)
        self.assertFalse(self.json("--register", "copy.db", "journal", "verify")["others_may_read"])

    def test_every_bit_that_lets_others_in(self):
        for bits, said in ((0o640, 1), (0o604, 1), (0o620, 1), (0o602, 1), (0o600, 0), (0o611, 0)):
            with self.subTest(bits=oct(bits)):
                self.db.chmod(bits)
                self.assertEqual(self.run_dd("company", "set", "address", "Gate %o" % bits).err.count(OTHERS), said)

    def test_imports_say_it_once(self):
        self.db.chmod(0o644)
        self.purchases({"Leverandør": "A", "Bilagsdato": "15.03.2023", "Beløp NOK": "5"})
        self.assertEqual(self.run_dd("import", "purchases", "purchases.csv").err.count(OTHERS), 1)

    def test_a_name_that_a_shell_would_split(self):
        shutil.copy(self.db, self.dir / "my own.db")
        (self.dir / "my own.db").chmod(0o644)
        err = self.run_dd("--register", "my own.db", "company", "set", "address", "Gate 1").err
        self.assertRegex(err, r"chmod 600 (my\\ own\.db|'my own\.db'|\"my own\.db\")")

    def test_files_beside_follow_the_register(self):
        reader = sqlite3.connect(str(self.db))  # while it is open, the files beside the register stay
        self.addCleanup(reader.close)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM supplier").fetchone()
        beside = [self.dir / ("ddreg.db" + end) for end in ("-wal", "-shm")]
        for path in beside:
            path.chmod(0o644)
        self.assertIn("ddreg.db-", self.run_dd("journal", "verify").out)  # which changes nothing
        self.assertTrue(self.json("journal", "verify")["others_may_read"])
        self.assertEqual(self.run_dd("company", "set", "address", "Gate 1").err, "")
        for path in beside:
            self.assertEqual(mode(path), 0o600, path)
        self.db.chmod(0o640)
        for path in beside:
            path.chmod(0o666)
        self.run_dd("company", "set", "address", "Gate 2")
        for path in beside:
            self.assertEqual(mode(path), 0o640, path)

    def test_who_writes_too(self):
        """What a killed writer left says who it was."""
        (self.dir / "ddreg.db-holder").write_text("1\n")
        (self.dir / "ddreg.db-holder").chmod(0o644)
        self.assertIn("chmod 600 %s-holder" % self.db, self.run_dd("journal", "verify").out)
        self.run_dd("company", "set", "address", "Gate 1")
        self.assertFalse(self.json("journal", "verify")["others_may_read"])

    def test_where_chmod_cannot_help(self):
        """The fault build pretends that the folder is on such a file system."""
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"
        self.db.chmod(0o755)
        for name, magic in MAGIC.items():
            env = {"DDREG_FAULT_FS": magic}
            self.assertEqual(self.run_dd("company", "set", "address", name, env=env).err, "")
            said = self.run_dd("journal", "verify", env=env).out
            self.assertIn("umask=077", said)
            self.assertNotIn("chmod", said)
            self.assertTrue(self.json("journal", "verify", env=env)["others_may_read"])


if __name__ == "__main__":
    unittest.main()
