"""Asked to stop, a command ends as after an error: nothing half-done, nothing lying about, exit code 128 + signal."""

import json
import signal
import subprocess
import time
import unittest

import ddreg
from ddreg import BUILD, OK, REFUSED, Case, csv_bytes, dump, environment, sql, table

STOPPED = 128 + signal.SIGTERM
# A command, and the points at which it can be stopped.
COMMANDS = (
    (("-r", "n.db", "init", "--company", "B"), ("write:1", "sync:1")),
    (("backup", "b.db"), ("read:1", "write:1", "sync:1")),
    (("-r", "n.db", "restore", "old.db"), ("write:1", "sync:1", "sync:2")),
    (("report", "render", "--year", "2023", "--format", "md", "-o", "s.md", "--overwrite"), ("fsync:1",)),
    (("import", "suppliers", "suppliers.csv"), ("read:3",)),
    (("supplier", "add", "--name", "F", "--country", "NO"), ("read:2",)),
    (("assess", "--all"), ("read:2",)),
)


class Signals(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"
        self.init()
        rows = [{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO"} for n in range(1, 9)]
        self.write("suppliers.csv", csv_bytes(table(ddreg.SUPPLIERS, *rows)))
        self.run_dd("supplier", "add", "--name", "A", "--country", "NO")
        self.run_dd("backup", "old.db")

    def files(self):
        return sorted(p.name for p in self.dir.iterdir() if not p.name.endswith(("-wal", "-shm")))

    def test_at_named_points(self):
        before, files = dump(self.db), self.files()
        for args, points in COMMANDS:
            for point in points:
                with self.subTest(args=args, point=point):
                    ran = self.run_dd(*args, code=None, env={"DDREG_FAULT": point + ":term", "DDREG_LANG": "en"})
                    self.assert_error(ran, STOPPED, "stopped as asked")
                    self.assertEqual(ran.out, "")
                    self.assertEqual((dump(self.db), self.files()), (before, files))

    def test_what_is_done_is_done(self):
        """After the last point of return the command ends as if nothing had been."""
        for args, point in ((("backup", "b.db"), "fsync:1"), (("-r", "n.db", "init", "--company", "B"), "fsync:1")):
            self.run_dd(*args, env={"DDREG_FAULT": point + ":term"})
        self.run_dd("-r", "b.db", "journal", "verify")
        self.run_dd("-r", "n.db", "journal", "verify")

    def test_the_document(self):
        ran = self.run_dd("--format", "json", "backup", "b.db", code=STOPPED, env={"DDREG_FAULT": "write:1:term"})
        error = json.loads(ran.out)
        self.check_schema(error, "error")
        self.assertEqual((error["error"]["id"], error["error"]["exit"]), ("stopped", STOPPED))

    def test_while_it_waits_for_a_lock(self):
        import sqlite3
        holder = sqlite3.connect(self.db, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN IMMEDIATE")
        for number in (signal.SIGINT, signal.SIGHUP):
            child = subprocess.Popen([str(ddreg.BIN), "company", "set", "address", "x"], cwd=self.dir,
                                     env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(0.5)
            child.send_signal(number)
            child.communicate(timeout=5)
            self.assertEqual(child.returncode, 128 + number)

    def test_one_that_is_to_be_ignored(self):
        """As nohup has it."""
        done = subprocess.run(["sh", "-c", 'trap "" TERM; exec "$0" backup b.db', str(ddreg.BIN)], cwd=self.dir,
                              env=environment({"DDREG_FAULT": "write:1:term"}), stdout=subprocess.DEVNULL, check=False)
        self.assertEqual(done.returncode, OK)
        self.run_dd("backup", "b.db", code=REFUSED)
        self.assertEqual(sql(self.dir / "b.db", "SELECT COUNT(*) FROM supplier"), [(1,)])


if __name__ == "__main__":
    unittest.main()
