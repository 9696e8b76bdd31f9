"""What the machine has too little of is named, with what to do: descriptors, room on the disk, a second of patience."""

import os
import subprocess
import threading
import time
import unittest

from ddreg import BIN, INTERNAL, OK, REFUSED, BUILD, Case, environment

LEAST = 6  # the program and its libraries need some to start
SAID = "ulimit -n"


class Descriptors(Case):
    COMMANDS = (
        ("company", "show"), ("company", "set", "address", "Gate %d"), ("journal", "verify"),
        ("import", "purchases", "p%d.csv", "--vat", "net"), ("backup", "b%d.db"), ("file", "add", "p%d.csv"),
        ("-r", "n%d.db", "init", "--company", "X"), ("export", "suppliers", "-o", "s%d.csv"),
        ("-r", "r%d.db", "restore", "copy.db"),
    )

    def within(self, limit, *args):
        return subprocess.run(["sh", "-c", 'ulimit -n %d; exec "$@"' % limit, "sh", str(BIN), "--lang", "en", *args],
                              env=environment(), cwd=self.dir, capture_output=True, text=True, timeout=60)

    def test_the_cause_is_named(self):
        self.init()
        self.run_dd("backup", "copy.db")
        said = done = 0
        for limit in range(LEAST, 16):
            self.write("p%d.csv" % limit, "Leverandør;Bilagsdato;Beløp NOK\r\nA;15.03.2023;%d\r\n" % limit)
            for args in self.COMMANDS:
                args = [a % limit if "%d" in a else a for a in args]
                ran = self.within(limit, *args)
                with self.subTest(limit=limit, args=args, ran=ran):
                    if ran.returncode == OK:
                        done += 1
                        continue
                    self.assertIn(SAID, ran.stderr)
                    said += 1
        self.assertEqual([p.name for p in self.dir.iterdir() if ".new-" in p.name], [])
        self.assertGreater(said, 10)
        self.assertGreater(done, 10)
        self.run_dd("journal", "verify")


@unittest.skipUnless(os.getuid() == 0, "only root may mount")
class FullDisk(Case):
    READERS = (("company", "show"), ("supplier", "list"), ("journal", "verify"), ("due",))

    def setUp(self):
        super().setUp()
        self.small = self.dir / "small"
        self.small.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(self.small)], capture_output=True)
        if done.returncode != 0:
            self.skipTest("no tmpfs can be mounted: %s" % done.stderr.decode())
        self.addCleanup(subprocess.run, ["umount", "-l", str(self.small)], check=False)
        self.db = self.small / "ddreg.db"
        self.how = {"env": {"DDREG_REGISTER": str(self.db)}}
        self.init()
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO")

    def fill(self):
        with open(self.small / "filler", "wb", buffering=0) as f:
            for size in (65536, 4096, 1):
                try:
                    while True:
                        f.write(b"x" * size)
                except OSError:
                    continue

    def test_readers_read_and_say_so(self):
        self.fill()
        for args in self.READERS:
            with self.subTest(args=args):
                ran = self.run_dd(*args, code=None)
                self.assertIn(ran.code, (OK, 1), ran)
                self.assertIn("disken er full", ran.err)
        self.run_dd("backup", self.dir / "out.db")
        ran = self.run_dd("company", "set", "address", "Gate 1", code=INTERNAL)
        self.assert_error(ran, INTERNAL, "disken er full")
        (self.small / "filler").unlink()
        self.assertEqual(self.run_dd("company", "set", "address", "Gate 1").err, "")
        self.run_dd("journal", "verify")


class FullInjected(Case):
    """The same where nobody may mount: the fault build has no room for the log's index."""

    def test_readers(self):
        import ddreg
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"
        self.init()
        env = {"DDREG_FAULT": "index:1:full:on"}
        self.assertIn("disken er full", self.run_dd("company", "show", env=env).err)
        self.assert_error(self.run_dd("company", "set", "address", "Gate 1", env=env, code=None), INTERNAL, "full")
        self.run_dd("journal", "verify")


class Links(Case):
    """File systems in user space count the names of a new file wrong for a second."""

    def setUp(self):
        super().setUp()
        self.init()
        self.other = self.dir / "other.db"
        os.link(self.db, self.other)

    def test_one_that_goes(self):
        threading.Timer(0.5, self.other.unlink).start()
        self.run_dd("company", "set", "address", "Gate 1")

    def test_one_that_stays(self):
        began = time.monotonic()
        self.assert_error(self.run_dd("company", "show", code=None), REFUSED, "ddreg.db")
        self.assertLess(time.monotonic() - began, 10)


if __name__ == "__main__":
    unittest.main()
