"""Sealed texts of cases: who reads them, who does not, and that they are in no file."""

import os
import pathlib
import pty
import shutil
import signal
import subprocess
import termios
import time
import unittest

from ddreg import (BIN, DAMAGED, INPUT, OK, REFUSED, USAGE, Case, environment, run_on_terminal, sql, take_terminal,
                   tamper)

WORD = b"Planteskjold"
TEXT = "Planteskjold ble truet av lederen."


class Keys(Case):
    def setUp(self):
        super().setUp()
        self.how["env"] = {"DDREG_LANG": "en"}
        self.init("Prøve AS")
        self.run_dd("case", "add", "deviation", "--subject", "Etikett", "--impact", "no")
        self.keys = self.dir / "keys"
        self.keys.mkdir()

    def new(self, name, code=OK, **env):
        return self.run_dd("key", "new", "keys/" + name, "--owner", "Kari Prøve", code=code,
                           env={"DDREG_LANG": "en", **env})

    def two_keys(self):
        self.new("a")
        self.new("b")
        self.run_dd("key", "admit", "KY-2", "--key", "keys/a")

    def seal(self, *more, text=TEXT, **how):
        return self.run_dd("case", "seal", "CS-1", *more, input=text.encode(), **how)

    def texts(self, name, code=OK):
        if code != OK:
            return self.run_dd("case", "read", "CS-1", "--key", "keys/" + name, code=code)
        return [t["text"] for t in self.json("case", "read", "CS-1", "--key", "keys/" + name)["texts"]]

    def assert_nowhere(self, *folders):
        for folder in (self.dir, *folders):
            for path in pathlib.Path(folder).rglob("*"):
                if path.is_file():
                    self.assertNotIn(WORD, path.read_bytes(), path)


class Seals(Keys):
    def test_two_keys_before_anything_is_sealed(self):
        self.assert_error(self.seal(code=None), REFUSED, "ddreg key new")
        self.assertEqual(self.json("key", "new", "keys/a", "--owner", "Kari Prøve")["state"], "admitted")
        self.assertEqual((self.keys / "a").stat().st_mode & 0o777, 0o600)
        self.new("b")
        self.assertEqual([(d["what"], d["command"]) for d in self.json("due")["due"] if d["what"] == "key.admit"],
                         [("key.admit", "ddreg key admit KY-2 --key FILE")])
        self.assert_error(self.seal(code=None), REFUSED, "ddreg key admit")
        self.assert_error(self.run_dd("key", "admit", "KY-2", "--key", "keys/b", code=None), REFUSED, "--key")
        self.run_dd("key", "admit", "KY-2", "--key", "keys/a")
        self.seal()
        self.seal(text="Nr. 2")
        self.assertEqual((self.texts("a"), self.texts("b")), ([TEXT, "Nr. 2"], [TEXT, "Nr. 2"]))
        self.assertEqual(self.json("case", "show", "CS-1")["sealed"], 2)
        self.run_dd("journal", "verify")

    def test_handed_over(self):
        self.two_keys()
        self.seal()
        self.new("c")
        self.assert_error(self.texts("c", REFUSED), REFUSED, "CS-1")
        self.run_dd("key", "admit", "KY-3", "--key", "keys/b")
        self.run_dd("key", "drop", "KY-1", "--key", "keys/a", "--reason", "slutter")
        self.assertEqual((self.texts("b"), self.texts("c")), ([TEXT], [TEXT]))
        self.assert_error(self.texts("a", REFUSED), REFUSED, "CS-1")
        self.assert_error(self.run_dd("key", "withdraw", "KY-2", "--reason", "x", code=None), REFUSED, "key drop")
        # The last one stays, and so does who alone could read a withdrawn case.
        self.run_dd("case", "withdraw", "CS-1", "--reason", "feil")
        self.assert_error(self.run_dd("key", "drop", "KY-2", "--key", "keys/b", "--reason", "x", code=None), REFUSED,
                          "case restore")
        self.run_dd("case", "restore", "CS-1")
        self.run_dd("key", "drop", "KY-2", "--key", "keys/b", "--reason", "x")
        self.assert_error(self.run_dd("key", "drop", "KY-3", "--key", "keys/c", "--reason", "x", code=None), REFUSED,
                          "key new")
        self.assertEqual(self.texts("c"), [TEXT])

    def test_wrong_keys(self):
        self.two_keys()
        self.seal()
        wrong = self.write("wrong.txt", "en helt annen passordfrase\n")
        ran = self.run_dd("case", "read", "CS-1", "--key", "keys/a", code=None,
                          env={"DDREG_LANG": "en", "DDREG_PASSPHRASE_FILE": str(wrong)})
        self.assert_error(ran, REFUSED, "keys/a", "passphrase")
        (self.keys / "d").write_text((self.keys / "a").read_text().replace("salt ", "salt A"))
        self.assert_error(self.texts("d", INPUT), INPUT, "keys/d")
        self.assert_error(self.texts("none", INPUT), INPUT, "keys/none")
        self.assert_error(self.new("a", code=None), REFUSED, "keys/a")  # a key is never written over
        short = self.write("short.txt", "kort\n")
        self.assert_error(self.new("e", code=None, DDREG_PASSPHRASE_FILE=str(short)), INPUT, "12")
        self.assertFalse((self.keys / "e").exists())
        self.assertEqual([k["id"] for k in self.json("key", "list")["seal_keys"]], ["KY-1", "KY-2"])

    def test_no_more_keys_than_a_text_can_have(self):
        self.two_keys()
        self.new("c")
        columns = "company_id, owner, recovery, public, state, day, actor, move, entry"
        tamper(self.db, "WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < 65)"
               " INSERT INTO seal_key (number, %s) SELECT i, %s FROM n, seal_key WHERE number = 2"
               " AND state = 'admitted'" % (columns, columns))
        ran = self.run_dd("key", "admit", "KY-3", "--key", "keys/a", code=None)
        self.assert_error(ran, REFUSED, "64", "ddreg key drop")
        self.assertEqual(self.json("key", "show", "KY-3")["state"], "waiting")

    def test_a_sealed_text_of_another_case(self):
        self.two_keys()
        self.seal()
        self.run_dd("case", "add", "deviation", "--subject", "To", "--impact", "no")
        tamper(self.db, "UPDATE case_record SET sealed = (SELECT sealed FROM case_record WHERE sealed IS NOT NULL)"
                        " WHERE number = 2")
        ran = self.run_dd("case", "read", "CS-2", "--key", "keys/a", code=None)
        self.assert_error(ran, DAMAGED, "CS-2")

    def test_asked_about_and_kept_elsewhere(self):
        self.two_keys()
        self.assert_error(self.seal(text="Skriv til x@firma.no", code=None), REFUSED, "--as-written")
        self.seal("--as-written", text="Skriv til x@firma.no")
        self.run_dd("case", "add", "whistleblowing", "--reference", "V-1", "--impact", "no")
        self.assert_error(self.run_dd("case", "seal", "CS-2", input=b"x", code=None), REFUSED, "--here")
        self.run_dd("case", "set", "CS-2", "--here", "yes")
        self.run_dd("case", "seal", "CS-2", input=b"x")

    def test_neither_a_terminal_nor_a_passphrase_file(self):
        ran = subprocess.run([str(BIN), "key", "new", "keys/a", "--owner", "Kari Prøve"], cwd=self.dir,
                             env=environment({"DDREG_LANG": "en", "DDREG_PASSPHRASE_FILE": None}),
                             start_new_session=True, capture_output=True, check=False)
        self.assertEqual(ran.returncode, USAGE)
        self.assertIn(b"$DDREG_PASSPHRASE_FILE", ran.stderr)

    def test_no_file_has_it(self):
        """Neither the register and its log, a backup, exports, a dump nor temporary files; nor any output."""
        tmp = self.dir / "tmp"
        tmp.mkdir()
        self.how["env"].update(TMPDIR=str(tmp))
        self.two_keys()
        self.seal()
        self.run_dd("backup", "copy.db")
        self.run_dd("export", "all")
        self.run_dd("export", "records", "case", "--history", "-o", "case.csv")
        for words in (("case", "show", "CS-1"), ("case", "history", "CS-1"), ("case", "list"), ("due",),
                      ("journal", "show", "6"), ("--format", "json", "case", "list"),
                      ("report", "render", "--year", "2024", "-o", "a.html"), ("journal", "verify")):
            with self.subTest(words=words):
                ran = self.run_dd(*words, code=None)
                self.assertNotIn(WORD.decode(), ran.out + ran.err)
        self.run_dd("key", "drop", "KY-1", "--key", "keys/b", "--reason", "slutter")
        self.assert_nowhere()
        self.run_dd("journal", "erase", "CS-1", "--reason", "fristen")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM case_record WHERE sealed IS NOT NULL"), [(0,)])
        self.run_dd("journal", "verify")


@unittest.skipUnless(pathlib.Path("/dev/shm").is_dir(), "no folder in memory")
class Editor(Keys):
    """The editor's file is in memory, also when something fails or is killed."""

    def setUp(self):
        super().setUp()
        self.two_keys()
        self.tmp = self.dir / "tmp"
        self.tmp.mkdir()

    def editor(self, script):
        script = script.replace("Planteskjold", "Plante''skjold")  # the word is in no file but the editor's
        path = self.write("rediger", "#!/bin/sh\nprintf '%s' \"$1\" > where\n" + script)
        path.chmod(0o755)
        return {"DDREG_LANG": "en", "VISUAL": str(path), "TMPDIR": str(self.tmp), "XDG_RUNTIME_DIR": None}

    def where(self):
        return pathlib.Path((self.dir / "where").read_text())

    def test_edit(self):
        script = 'echo %s > "$1"; ulimit -H -c > core' % TEXT
        self.run_dd("case", "seal", "CS-1", "--edit", env=self.editor(script))
        self.assertEqual(self.texts("a"), [TEXT])
        self.assertEqual((self.dir / "core").read_text().strip(), "0")  # nor is it in what a crash leaves
        self.assertTrue(str(self.where()).startswith("/dev/shm/"))
        self.assertFalse(self.where().parent.exists())
        self.assert_nowhere()

    def test_what_failed_stays_in_memory(self):
        ran = self.run_dd("case", "seal", "CS-1", "--edit", code=REFUSED,
                          env=self.editor('echo Planteskjold x@firma.no > "$1"'))
        kept = [w.rstrip(",") for w in ran.err.split() if w.startswith("/dev/shm/")]
        self.addCleanup(shutil.rmtree, pathlib.Path(kept[0]).parent, True)
        self.assertIn(WORD, pathlib.Path(kept[0]).read_bytes())
        self.assertIn("ddreg case seal CS-1 < " + kept[0], ran.err)
        self.assert_nowhere()

    def test_killed(self):
        env = environment(self.editor('echo %s > "$1"; touch ready; sleep 60' % TEXT))
        child = subprocess.Popen([str(BIN), "case", "seal", "CS-1", "--edit"], cwd=self.dir, env=env,
                                 start_new_session=True, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 30
        while not (self.dir / "ready").exists() and time.monotonic() < end:
            time.sleep(0.05)
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        self.assert_nowhere()
        left = self.where()
        self.assertTrue(left.exists())
        # The next one removes it.
        self.run_dd("case", "seal", "CS-1", "--edit", env=self.editor('echo "x y" > "$1"'))
        self.assertFalse(left.exists())

    def test_a_folder_on_a_disk_is_passed_over(self):
        disk = self.dir
        if subprocess.run(["stat", "-f", "-c", "%T", disk], stdout=subprocess.PIPE, text=True,
                          check=True).stdout.strip() in ("tmpfs", "ramfs"):
            self.skipTest("the tests' own folder is in memory")
        self.run_dd("case", "seal", "CS-1", "--edit",
                    env={**self.editor('echo %s > "$1"' % TEXT), "XDG_RUNTIME_DIR": str(self.tmp)})
        self.assertTrue(str(self.where()).startswith("/dev/shm/"), self.where())
        self.assertFalse(list(self.tmp.iterdir()))
        self.assertEqual(self.texts("a"), [TEXT])
        self.assert_nowhere()


class Terminal(Keys):
    def typed(self, *words, answers):
        """Each answer is typed where a line ends in ": " and nothing that is typed is shown."""
        pid, master = take_terminal(pty.fork)
        if pid == 0:
            os.chdir(self.dir)
            os.execve(str(BIN), [str(BIN), *words], environment({"DDREG_LANG": "en", "DDREG_PASSPHRASE_FILE": None}))
        said, end = b"", time.monotonic() + 60
        for answer in answers:
            while not said.endswith(b": "):
                said += os.read(master, 65536)
            while termios.tcgetattr(master)[3] & termios.ECHO and time.monotonic() < end:
                time.sleep(0.01)
            os.write(master, answer.encode() + b"\n")
            said += b"\n"
        try:
            while data := os.read(master, 65536):
                said += data
        except OSError:  # it has ended
            pass
        os.close(master)
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        for answer in answers:
            self.assertNotIn(answer, said.decode())
        return code, said.decode()

    def test_a_passphrase_is_typed(self):
        new = ("key", "new", "keys/a", "--owner", "Kari Prøve")
        code, said = self.typed(*new, answers=["fire ord i rekke", "fem ord i en rekke"])
        self.assertEqual(code, INPUT, said)
        self.assertFalse((self.keys / "a").exists())
        code, said = self.typed(*new, answers=["fire ord i rekke"] * 2)
        self.assertEqual(code, OK, said)
        self.new("b")
        for answer, wanted in (("fem ord i en rekke", REFUSED), ("fire ord i rekke", OK)):
            code, said = self.typed("key", "admit", "KY-2", "--key", "keys/a", answers=[answer])
            self.assertEqual(code, wanted, said)

    def test_asked_for_a_text(self):
        ran = run_on_terminal("case", "seal", "CS-1", cwd=self.dir)
        self.assertEqual(ran.code, USAGE)


if __name__ == "__main__":
    unittest.main()
