"""Several processes on one register: writers wait and learn for whom, nobody loses anything, readers are in
nobody's way."""

import fcntl
import os
import sqlite3
import subprocess
import time
import unittest

from ddreg import BIN, BUSY, OK, Case, environment, sql

WRITERS = 32


class Waiting(Case):
    """A lock as another process holds it, and a record as a writer would have left it."""

    def setUp(self):
        super().setUp()
        self.init()
        self.record = self.dir / "ddreg.db-holder"
        self.other = sqlite3.connect(self.db, isolation_level=None)
        self.addCleanup(self.other.close)
        self.other.execute("BEGIN IMMEDIATE")

    def hold(self, text):
        """Writes the record and locks it, as long as the test runs."""
        self.record.write_bytes(text)
        fd = os.open(self.record, os.O_RDWR)
        fcntl.flock(fd, fcntl.LOCK_EX)
        self.addCleanup(os.close, fd)

    def wait(self, **how):
        begun = time.monotonic()
        ran = self.run_dd("company", "set", "address", "x", code=None, **how)
        self.assert_error(ran, BUSY, "ddreg.db")
        self.assertGreater(time.monotonic() - begun, 8)
        return ran.err

    def test_says_who(self):
        self.hold(b"4711\nkari\nimport purchases\n2024-05-15T09:30:00Z\n")
        for lang in ("nb", "en"):
            said = self.wait(env={"DDREG_LANG": lang})
            for word in ("4711", "kari", "ddreg import purchases", "2024-05-15T09:30:00Z"):
                self.assertIn(word, said)

    def test_a_hostile_record(self):
        self.hold(b"1\x1b[2J\nk\x1b]0;x\x07ari\n\xc2\x9b31mimport\r\n2024\n")
        said = self.wait()
        self.assertNotRegex(said, "[\x00-\x09\x0b-\x1f\x7f\x80-\x9f]")
        self.assertIn("ari", said)

    def test_records_that_say_nothing(self):
        """One that a dead process left, and such as no writer makes, are not believed."""
        living = {"none": None, "half": b"4711\nkari\n", "not utf-8": b"1\n\xff\nx\ny\n", "nul": b"1\n\0\nx\ny\n",
                  "empty": b"", "long": b"1\n" + b"k" * 5000 + b"\nx\ny\n", "dead": b"4711\nkari\nx\ny\n"}
        for name, text in living.items():
            if name in ("none", "dead", "half", "long"):  # ten seconds each
                with self.subTest(name=name):
                    if text is not None and name != "dead":
                        self.record.unlink(missing_ok=True)
                        self.hold(text)
                    elif text is not None:
                        self.record.unlink(missing_ok=True)
                        self.record.write_bytes(text)
                    self.assertNotIn("kari", self.wait())


class Record(Case):
    def test_is_there_while_one_writes(self):
        self.init()
        rows = [{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d" % n, "Land": "NO"} for n in range(4000)]
        self.suppliers(*rows)
        writer = subprocess.Popen([str(BIN), "import", "suppliers", "suppliers.csv"], cwd=self.dir, env=environment(),
                                  stdout=subprocess.DEVNULL)
        record, seen, mode = self.dir / "ddreg.db-holder", "", None
        while writer.poll() is None and seen.count("\n") < 4:
            try:
                seen, mode = record.read_text(), record.stat().st_mode & 0o777
            except FileNotFoundError:
                pass
        self.assertEqual(writer.wait(), OK)
        pid, user, command, since = seen.splitlines()
        self.assertEqual((int(pid), command, mode), (writer.pid, "import suppliers", 0o600))
        self.assertRegex(since, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertTrue(user)
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()), ["ddreg.db", "suppliers.csv"])

    def test_what_lies_in_its_place(self):
        """A link, a pipe, a folder, a dead writer's: the command works, and nothing behind a link is touched."""
        self.init()
        record = self.dir / "ddreg.db-holder"
        target = self.write("target", "mine")
        for make in (lambda: record.symlink_to(target), lambda: os.mkfifo(record), lambda: record.mkdir(),
                     lambda: record.write_text("4711\nkari\nx\ny\n")):
            make()
            self.run_dd("supplier", "add", "--name", "F", "--country", "NO", timeout=10, code=None)
            if record.is_dir():
                record.rmdir()
            self.assertFalse(os.path.lexists(record))
        self.assertEqual(target.read_text(), "mine")
        self.run_dd("journal", "verify")


class Together(Case):
    def test_many_writers(self):
        self.init()
        children = [subprocess.Popen([str(BIN), "supplier", "add", "--name", "Firma %d" % n, "--country", "NO"],
                                     cwd=self.dir, env=environment(), stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE) for n in range(WRITERS)]
        said = [child.communicate(timeout=120)[1] for child in children]
        self.assertEqual([child.returncode for child in children], [OK] * WRITERS, said)
        ids = sorted(int(s["id"][2:]) for s in self.json("supplier", "list")["suppliers"])
        self.assertEqual(ids, list(range(1, WRITERS + 1)))
        self.assertEqual(sql(self.db, "SELECT COUNT(*), MAX(seq) FROM journal"), [(WRITERS + 1, WRITERS + 1)])
        self.run_dd("journal", "verify")

    def test_a_long_reader(self):
        """Its snapshot stays; writers continue past the point where the log would be taken in; nobody sees an error."""
        self.init()
        reader = sqlite3.connect(self.db, isolation_level=None)
        reader.execute("BEGIN")
        self.assertEqual(reader.execute("SELECT COUNT(*) FROM journal").fetchone(), (1,))
        for n in range(3):
            self.suppliers(*[{"Leverandørnr": "%d-%d" % (n, i), "Leverandørnavn": "Firma %d %d" % (n, i), "Land": "NO"}
                             for i in range(1500)], name="s%d.csv" % n)
            begun = time.monotonic()
            self.run_dd("import", "suppliers", "s%d.csv" % n)
            self.assertLess(time.monotonic() - begun, 9)  # nobody waited for the reader
        self.assertGreater((self.dir / "ddreg.db-wal").stat().st_size, 4 * 1000 * 1000)  # beyond 1000 pages
        self.run_dd("backup", "copy.db")
        self.assertEqual(reader.execute("SELECT COUNT(*) FROM journal").fetchone(), (1,))
        reader.close()
        self.run_dd("company", "set", "address", "x")
        self.run_dd("journal", "verify")
        self.assertFalse((self.dir / "ddreg.db-wal").exists())  # the last one out has taken it in

    def test_readers_while_writing(self):
        """Readers neither wait for an open entry nor see half of it."""
        self.init()
        writer = sqlite3.connect(self.db, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO supplier (id, entry) VALUES (1, 1)")
        begun = time.monotonic()
        self.assertEqual(self.json("supplier", "list")["suppliers"], [])
        self.run_dd("journal", "verify")
        self.assertLess(time.monotonic() - begun, 5)
        ran = self.run_dd("backup", "copy.db")  # the copy does not wait; its entry does, as any, and is then left out
        self.assertIn("kopien er hel", ran.err)
        self.run_dd("--register", "copy.db", "journal", "verify")
        writer.execute("ROLLBACK")
        writer.close()


if __name__ == "__main__":
    unittest.main()
