"""What a killed maker of a file left beside its place goes with the next try; a living one's stays."""

import fcntl
import unittest

from ddreg import BUILD, OK, REFUSED, Case
import ddreg

POINTS = ("write:1:kill", "sync:1:kill-after", "rename:1:kill")


class Leftovers(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"

    def left(self):
        return sorted(p.name for p in self.dir.iterdir() if ".new-" in p.name)

    def killed(self, point, *args):
        self.assertEqual(self.run_dd(*args, env={"DDREG_FAULT": point}, code=None).code, -9)
        left = self.left()
        self.assertIn("-lock", "".join(left))
        self.assertTrue(any(not name.endswith("-lock") for name in left), left)

    def files(self):
        return sorted(p.name for p in self.dir.iterdir())

    def test_init(self):
        for n, point in enumerate(POINTS):
            with self.subTest(point=point):
                name = "%d.db" % n
                self.killed(point, "--register", name, "init", "--company", "A")
                there = (self.dir / name).exists()  # the name may be taken already
                self.run_dd("--register", name, "init", "--company", "A", code=REFUSED if there else OK)
                self.assertEqual(self.left(), [])
                self.run_dd("--register", name, "journal", "verify")

    def test_backup_and_restore(self):
        self.init()
        self.run_dd("backup", "copy.db")
        for command, name in ((("backup", "b.db"), "b.db"), (("--register", "r.db", "restore", "copy.db"), "r.db")):
            with self.subTest(command=command):
                self.killed("rename:1:kill", *command)
                self.run_dd(*command)
                self.assertEqual(self.left(), [])
                self.run_dd("--register", name, "journal", "verify")
        self.assertEqual(self.files(), ["b.db", "copy.db", "ddreg.db", "r.db"])

    def test_a_statement(self):
        self.init()
        render = ("report", "render", "--year", "2023", "--format", "md", "-o", "s.md", "--overwrite")
        for point in ("fsync:1:kill", "rename:1:kill"):
            self.killed(point, *render)
            self.run_dd(*render)
            self.assertEqual(self.files(), ["ddreg.db", "s.md"])

    def test_a_file_that_appears_meanwhile_stays(self):
        """By each of the three ways to take a name: between the look and the taking somebody else takes it."""
        self.init()
        for n, way in enumerate(({}, {"DDREG_FAULT_NO_RENAMEAT2": "1"})):
            for command in (("report", "render", "--year", "2023"), ("export", "suppliers")):
                name = "%d%s" % (n, command[0] + (".md" if command[0] == "report" else ".csv"))
                ran = self.run_dd(*command, "-o", name, env=dict(way, DDREG_FAULT_APPEARS=name), code=None)
                self.assert_error(ran, REFUSED, name, "--overwrite")
                self.assertEqual((self.dir / name).read_text(), "theirs")
                self.assertEqual(self.left(), [])
                self.run_dd(*command, "-o", name, "--overwrite", env=way, code=None)
                self.assertNotEqual((self.dir / name).read_text(), "theirs")
        neither = {"DDREG_FAULT_NO_RENAMEAT2": "1", "DDREG_FAULT": "link:1:fail"}
        render = ("report", "render", "--year", "2023", "-o", "n.md")
        ran = self.run_dd(*render, env=dict(neither, DDREG_FAULT_APPEARS="n.md"), code=None)
        self.assert_error(ran, REFUSED, "n.md", "--overwrite")
        self.assertEqual((self.dir / "n.md").read_text(), "theirs")
        (self.dir / "n.md").unlink()
        self.run_dd(*render, env=neither, code=None)
        self.assertIn("# ", (self.dir / "n.md").read_text())
        self.assertEqual(self.left(), [])

    def test_a_link_to_nothing_is_something(self):
        self.init()
        (self.dir / "link.md").symlink_to("nowhere")
        render = ("report", "render", "--year", "2023", "-o", "link.md")
        self.assert_error(self.run_dd(*render, code=None), REFUSED, "link.md", "--overwrite")
        self.assertTrue((self.dir / "link.md").is_symlink())
        self.run_dd(*render, "--overwrite", code=None)
        self.assertIn("# ", (self.dir / "link.md").read_text())
        self.assertFalse((self.dir / "nowhere").exists())

    def test_where_a_name_is_taken_by_a_link(self):
        """A kill between the two steps leaves two names for one file: the next that writes takes the other away."""
        old = {"DDREG_FAULT_NO_RENAMEAT2": "1"}
        self.run_dd("init", "--company", "A", env=dict(old, DDREG_FAULT="link:1:kill-after"), code=-9)
        self.assertEqual(self.db.stat().st_nlink, 2)
        self.run_dd("company", "show")
        self.run_dd("company", "set", "address", "x")
        self.assertEqual((self.db.stat().st_nlink, self.left()), (1, []))
        self.run_dd("backup", "b.db", env=old)
        self.assertEqual((self.dir / "b.db").stat().st_nlink, 1)
        self.assertEqual(self.files(), ["b.db", "ddreg.db"])

    def test_of_another_place_they_go_too(self):
        """Backups with days in their names have no next maker of their own."""
        self.init()
        for day in range(1, 4):
            self.killed("rename:1:kill", "backup", "ddreg-2024-05-%02d.db" % day)
        self.assertGreater(len(self.left()), 1)
        self.run_dd("backup", "ddreg-2024-06-01.db")
        self.assertEqual(self.left(), [])

    def test_of_another_form_they_stay(self):
        before = []
        for name in ("ddreg.db.new-", "ddreg.db.new-0123456789ab", "ddreg.db.new-0123456789ab-locks",
                     "ddreg.db.new-0123456789AB-lock", "ddreg.db.new-0123456789abc-lock",
                     "xddreg.db.new-0123456789ab-lock"):
            self.write(name, "mine")
            before.append(name)
        self.write("elsewhere", "mine")
        (self.dir / "ddreg.db.new-ffffffffffff-lock").symlink_to("elsewhere")
        self.init()
        self.assertEqual(self.left(), sorted(before + ["ddreg.db.new-ffffffffffff-lock"]))

    def test_a_living_makers_stays(self):
        """Also when it is another process that was killed: the lock says who lives, not the name."""
        self.killed("rename:1:kill", "init", "--company", "A")
        before = self.left()
        lock = next(name for name in before if name.endswith("-lock"))
        with open(self.dir / lock, "rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.init()
            self.assertEqual(self.left(), before)
        self.run_dd("init", "--company", "A", code=REFUSED)
        self.assertEqual(self.files(), ["ddreg.db"])


if __name__ == "__main__":
    unittest.main()
