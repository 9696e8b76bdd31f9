"""A register that may only be read, and files that are none: readers read, writers say why not, nothing is touched."""

import os
import shutil
import sqlite3
import subprocess
import unittest

from ddreg import BIN, DAMAGED, OK, REFUSED, Case, environment, sql

READERS = (("company", "show"), ("supplier", "list"), ("due",), ("journal", "list"), ("journal", "verify"),
           ("report", "figures", "--year", "2023"))
WRITERS = (("company", "set", "address", "x"), ("supplier", "add", "--name", "F", "--country", "NO"),
           ("assess", "--all"))


class ReadOnly(Case):
    def setUp(self):
        super().setUp()
        self.as_nobody()
        self.init()
        self.place = self.dir / "place with #?% signs"
        self.place.mkdir()
        self.place.chmod(0o777)
        self.path = self.place / "r.db"
        shutil.copy(self.db, self.path)
        self.path.chmod(0o666)

    def close(self, file_mode, folder_mode):
        self.path.chmod(file_mode)
        self.place.chmod(folder_mode)
        self.addCleanup(self.place.chmod, 0o777)

    def check(self):
        before, names = self.path.read_bytes(), sorted(os.listdir(self.place))
        for args in READERS:
            with self.subTest(args=args):
                self.run_dd("--register", self.path, *args)
        for args in WRITERS:
            with self.subTest(args=args):
                self.assert_error(self.run_dd("--register", self.path, *args, code=None), REFUSED, "r.db")
        self.run_dd("--register", self.path, "backup", "copy-%o.db" % self.place.stat().st_mode)
        self.assertEqual(sorted(os.listdir(self.place)), names)
        self.assertTrue(self.path.read_bytes() == before)

    def test_the_folder(self):
        self.close(0o666, 0o555)
        self.check()

    def test_the_file(self):
        self.close(0o444, 0o777)
        self.check()

    def test_both(self):
        self.close(0o444, 0o555)
        self.check()

    def test_a_log_beside_it(self):
        """What lies in the log alone cannot be read there; it must not be left out in silence."""
        holder = sqlite3.connect(self.path, isolation_level=None)
        holder.execute("SELECT COUNT(*) FROM journal").fetchall()
        holder.execute("PRAGMA user_version = 1")
        holder.execute("CREATE TABLE IF NOT EXISTS x (y)")
        copy = self.dir / "cd"
        copy.mkdir()
        for name in ("r.db", "r.db-wal"):
            shutil.copy(self.place / name, copy / name)
            (copy / name).chmod(0o444)
        holder.close()
        copy.chmod(0o555)
        self.addCleanup(copy.chmod, 0o777)
        self.assert_error(self.run_dd("--register", "cd/r.db", "company", "show", code=None), REFUSED, "r.db-wal")


class Medium(Case):
    def test_a_medium_that_cannot_be_written(self):
        """Also root cannot write there."""
        if os.getuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode != 0:
            self.skipTest("mounting needs root")
        self.init()
        place = self.dir / "cd"
        place.mkdir()
        script = ('mount -t tmpfs tmpfs cd && cp ddreg.db cd && mount -o remount,ro cd || exit 99; '
                  '"$0" -r cd/ddreg.db company show || exit 1; "$0" -r cd/ddreg.db journal verify || exit 2; '
                  '"$0" -r cd/ddreg.db backup copy.db || exit 3; "$0" -r cd/ddreg.db company set address x; '
                  '[ $? = 4 ] || exit 4; "$0" -r cd/new.db init --company A; [ $? = 4 ] || exit 5; '
                  '"$0" -r new.db restore cd/ddreg.db || exit 6')
        done = subprocess.run(["unshare", "-m", "sh", "-c", script, str(BIN)], cwd=self.dir, env=environment(),
                              capture_output=True, text=True)
        if done.returncode == 99:
            self.skipTest("no tmpfs can be mounted here")
        self.assertEqual(done.returncode, OK, done)
        self.run_dd("--register", "new.db", "journal", "verify")


class NotOne(Case):
    """Each has its own message, which says what to do; exit code 6."""

    def test_each(self):
        self.init()
        whole = self.db.read_bytes()
        other = sqlite3.connect(self.dir / "other.db")
        other.execute("CREATE TABLE t (x)")
        other.close()
        (self.dir / "text.db").write_bytes(b"Bilagsnr;Dato\r\n" * 500)
        (self.dir / "cut.db").write_bytes(whole[:len(whole) // 2])
        noise = bytearray(whole)
        for at in range(4096, len(noise), 7):
            noise[at] ^= 0x5A
        (self.dir / "noise.db").write_bytes(bytes(noise))
        (self.dir / "newer.db").write_bytes(whole)
        sql(self.dir / "newer.db", "PRAGMA user_version = 99")
        advice = {"other.db": "--register", "text.db": "--register", "cut.db": "backup", "noise.db": "backup",
                  "newer.db": "update the program", "absent.db": "ddreg init"}
        for name, word in advice.items():
            for args in (("journal", "verify"), ("company", "set", "address", "x"), ("backup", "b.db")):
                with self.subTest(name=name, args=args):
                    ran = self.run_dd("--lang", "en", "--register", name, *args, code=None)
                    self.assert_error(ran, DAMAGED, name, word)
        self.assertFalse((self.dir / "b.db").exists())


if __name__ == "__main__":
    unittest.main()
