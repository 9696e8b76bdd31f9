"""ddreg init, the register's file, and what the program takes from its surroundings."""

import json
import os
import re
import shutil
import socket
import sqlite3
import stat
import subprocess
import threading
import time
import unittest

from ddreg import BIN, BUSY, DAMAGED, INPUT, OK, REFUSED, USAGE, Case, dump, environment, run, sql


class Init(Case):
    def test_makes_a_private_file(self):
        old = os.umask(0)
        try:
            ran = self.run_dd("init", "--company", "Prøve & Sønn AS", "--orgnr", "905 461 761")
        finally:
            os.umask(old)
        self.assertEqual(stat.S_IMODE(self.db.stat().st_mode), 0o600)
        self.assertEqual(ran.err, "")
        self.assertEqual([p.name for p in self.dir.iterdir()], ["ddreg.db"])
        shown = self.json("company", "show")
        self.assertEqual((shown["name"], shown["orgnr"]), ("Prøve & Sønn AS", "905461761"))

    def test_json(self):
        document = self.json("init", "--company", "A")
        self.check_schema(document, "init")
        self.assertEqual(document["head"], self.json("journal", "verify")["head"])

    def test_refuses_what_exists(self):
        for content in (b"", b"something else"):
            self.db.write_bytes(content)
            ran = self.run_dd("init", "--company", "A", code=None)
            self.assert_error(ran, REFUSED, "ddreg.db")
            self.assertEqual(self.db.read_bytes(), content)
        self.db.unlink()
        self.init()
        before = self.db.read_bytes()
        self.assert_error(self.run_dd("init", "--company", "B", code=None), REFUSED)
        self.assertEqual(self.db.read_bytes(), before)
        self.assert_error(self.run_dd("init", "--company", "B", "--force", code=None), USAGE)

    def test_refuses_links_and_folders(self):
        (self.dir / "folder").mkdir()
        (self.dir / "dangling").symlink_to(self.dir / "nowhere")
        for name in ("folder", "dangling"):
            self.assert_error(self.run_dd("--register", name, "init", "--company", "A", code=None), REFUSED)
        self.assertFalse((self.dir / "nowhere").exists())
        self.assert_error(self.run_dd("--register", "no/such/r.db", "init", "--company", "A", code=None), REFUSED)
        self.assertEqual(sorted(p.name for p in self.dir.iterdir()), ["dangling", "folder"])

    def test_wrong_values_leave_nothing(self):
        for args, code in ((["init"], USAGE), (["init", "--company"], USAGE), (["init", "--company", ""], None),
                           (["init", "--company", "  "], None),
                           (["init", "--company", "A", "--orgnr", "123456789"], INPUT),
                           (["init", "--company", "A", "--orgnr", "12"], INPUT),
                           (["init", "--company", b"\xe5s".decode("utf-8", "surrogateescape")], INPUT),
                           (["init", "--company", "A", "B"], USAGE)):
            with self.subTest(args=args):
                ran = self.run_dd(*args, code=None)
                self.assertIn(ran.code, (USAGE, INPUT))
                self.assert_error(ran, ran.code if code is None else code)
                self.assertEqual(list(self.dir.iterdir()), [])

    def test_two_at_once(self):
        """Only one of many wins; the register is that one's and whole."""
        children = [subprocess.Popen([str(BIN), "init", "--company", "Nr %d" % n], cwd=self.dir, env=environment(),
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for n in range(8)]
        codes = sorted(child.wait() for child in children)
        self.assertEqual(codes, [OK] + [REFUSED] * 7)
        self.run_dd("journal", "verify")
        self.assertEqual([p.name for p in self.dir.iterdir()], ["ddreg.db"])


class Choosing(Case):
    """--register, else $DDREG_REGISTER, else ./ddreg.db."""

    def test_order(self):
        for name in ("one.db", "two.db", "ddreg.db"):
            self.run_dd("--register", name, "init", "--company", name)
        name = lambda *args, **env: self.json("company", "show", *args, env=env)["name"]
        self.assertEqual(name(), "ddreg.db")
        self.assertEqual(name(DDREG_REGISTER="one.db"), "one.db")
        self.assertEqual(name(DDREG_REGISTER=""), "ddreg.db")
        self.assertEqual(name("--register", "two.db", DDREG_REGISTER="one.db"), "two.db")
        self.assertEqual(self.json("--register=two.db", "company", "show")["name"], "two.db")
        self.assertEqual(self.json("-r", "two.db", "company", "show")["name"], "two.db")

    def test_none_there(self):
        ran = self.run_dd("company", "show", code=None)
        self.assert_error(ran, DAMAGED, "ddreg init")
        self.assertEqual(list(self.dir.iterdir()), [])

    def test_not_one(self):
        other = sqlite3.connect(self.dir / "other.db")
        other.execute("CREATE TABLE t (x)")
        other.close()
        (self.dir / "empty").write_bytes(b"")
        (self.dir / "text").write_bytes(b"Bilagsnr;Bilagsdato\r\n1;2\r\n" * 100)
        os.mkfifo(self.dir / "pipe")
        sock = socket.socket(socket.AF_UNIX)
        self.addCleanup(sock.close)
        os.chdir(self.dir)
        sock.bind("socket")
        os.chdir("/")
        for name in ("other.db", "empty", "text", "pipe", "socket", ".", "/dev/null"):
            for command in (("company", "show"), ("company", "set", "address", "x"), ("journal", "verify")):
                with self.subTest(name=name, command=command):
                    self.assert_error(self.run_dd("--register", name, *command, code=None, timeout=10), DAMAGED, name)
        self.assertEqual((self.dir / "empty").read_bytes(), b"")

    def test_unreadable(self):
        self.as_nobody()
        self.init()
        self.db.chmod(0)
        self.assert_error(self.run_dd("company", "show", code=None), DAMAGED)

    def test_newer(self):
        self.init()
        db = sqlite3.connect(self.db)
        db.execute("PRAGMA user_version = 99")
        db.close()
        for command in (("company", "show"), ("company", "set", "address", "x")):
            self.assert_error(self.run_dd(*command, code=None), DAMAGED)

    def test_damaged(self):
        self.init()
        whole = self.db.read_bytes()
        for size in (1, 100, 4096, 5000, len(whole) // 2, len(whole) - 4096):
            self.db.write_bytes(whole[:size])
            with self.subTest(cut_to=size):
                self.assert_error(self.run_dd("journal", "verify", code=None), DAMAGED)
        noise = bytearray(whole)
        for at in range(4096, len(noise), 7):
            noise[at] ^= 0x5A
        self.db.write_bytes(bytes(noise))
        self.assert_error(self.run_dd("journal", "verify", code=None), DAMAGED)
        self.assert_error(self.run_dd("supplier", "list", code=None), DAMAGED)

    def test_a_copy_is_a_register(self):
        self.init()
        shutil.copy(self.db, self.dir / "copy.db")
        self.run_dd("--register", "copy.db", "journal", "verify")


class Busy(Case):
    def test_another_writer(self):
        """Readers read on; a writer waits ten seconds, then says so."""
        self.init()
        holder = sqlite3.connect(self.db, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        self.run_dd("company", "show")
        begun = time.monotonic()
        self.assert_error(self.run_dd("company", "set", "address", "x", code=None), BUSY)
        self.assertGreater(time.monotonic() - begun, 8)
        holder.execute("ROLLBACK")
        holder.close()
        self.run_dd("company", "set", "address", "x")

    def test_a_short_wait_is_waited(self):
        self.init()
        holder = sqlite3.connect(self.db, isolation_level=None, check_same_thread=False)
        holder.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(0.7, lambda: holder.execute("ROLLBACK"))
        timer.start()
        self.run_dd("company", "set", "address", "x")
        timer.join()
        holder.close()

    def test_many_writers_lose_nothing(self):
        self.init()
        children = [subprocess.Popen([str(BIN), "supplier", "add", "--name", "Firma %d" % n, "--country", "NO"],
                                     cwd=self.dir, env=environment(), stdout=subprocess.DEVNULL) for n in range(12)]
        self.assertEqual([child.wait() for child in children], [OK] * 12)
        ids = sorted(int(s["id"][2:]) for s in self.json("supplier", "list")["suppliers"])
        self.assertEqual(ids, list(range(1, 13)))
        self.run_dd("journal", "verify")


class Surroundings(Case):
    def test_today(self):
        self.init()
        for value in ("2024-02-30", "yesterday", "2024-05", "15.05.2024", "2024-05-15 ", "99999-01-01"):
            with self.subTest(value=value):
                ran = self.run_dd("company", "set", "address", "x", code=None, env={"DDREG_TODAY": value})
                self.assert_error(ran, USAGE, "DDREG_TODAY")
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal")[0][0], 1)
        self.run_dd("company", "set", "address", "x", env={"DDREG_TODAY": "2024-02-29"})
        entry = self.json("journal", "list")["journal"][-1]
        self.assertEqual(entry["day"], "2024-02-29")
        self.assertTrue(entry["afterwards"])
        self.run_dd("company", "set", "address", "y", env={"DDREG_TODAY": None})
        entry = self.json("journal", "list")["journal"][-1]
        self.assertIn(entry["day"], (time.strftime("%Y-%m-%d", time.gmtime()),
                                     time.strftime("%Y-%m-%d", time.gmtime(time.time() + 7200))))

    def test_who(self):
        self.init()
        self.run_dd("company", "set", "address", "x", env={"DDREG_USER": "kari.øvrebø"})
        entry = self.json("journal", "list")["journal"][-1]
        self.assertEqual(entry["actor"], "kari.øvrebø")
        self.run_dd("company", "set", "address", "y", env={"DDREG_USER": None})
        entry = self.json("journal", "list")["journal"][-1]
        self.assertEqual(entry["actor"], entry["os_account"])
        self.assertNotEqual(entry["os_account"], "")
        bad = b"\xff\xfe".decode("utf-8", "surrogateescape")
        self.assert_error(self.run_dd("company", "show", code=None, env={"DDREG_USER": bad}), USAGE)
        self.run_dd("company", "set", "address", "z", env={"DDREG_USER": "a\x1b[31mb"}, code=None)
        self.assertNotIn("\x1b", self.run_dd("journal", "list").out)

    def test_what_is_wrong_with_them_is_said_as_asked(self):
        """In the language and format of the command line; and help needs neither a day nor a person."""
        self.init()
        for env, id, word in (({"DDREG_TODAY": "yesterday"}, "cli.today", "DDREG_TODAY"),
                              ({"DDREG_USER": "x" * 65}, "cli.user", "DDREG_USER")):
            for words in (("company", "show"), ("supplier", "add", "--name", "A", "--country", "NO"), ("help",), ()):
                with self.subTest(id=id, words=words):
                    ran = self.run_dd("--format", "json", "--lang", "en", *words, code=USAGE, env=env)
                    self.assert_error(ran, USAGE, word)
                    error = json.loads(ran.out)["error"]
                    self.check_schema(json.loads(ran.out), "error")
                    self.assertEqual((error["id"], error["exit"]), (id, USAGE))
                    self.assertIn(word, error["message"])
                    self.assertEqual(self.run_dd(*words, code=USAGE, env=env).out, "")
            self.run_dd("--version", env=env)
            self.run_dd("company", "show", "--help", env=env)

    def test_a_full_disk_behind_stdout(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        self.init()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([str(BIN), "company", "show"], cwd=self.dir, env=environment(), stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertNotEqual(done.returncode, OK)
        self.assertTrue(done.stderr.startswith(b"ddreg: "))

    def test_readonly_place(self):
        self.as_nobody()
        self.init()
        self.db.chmod(0o400)
        self.run_dd("company", "show")
        self.assert_error(self.run_dd("company", "set", "address", "x", code=None), REFUSED)
        self.dir.chmod(0o500)
        self.addCleanup(self.dir.chmod, 0o700)
        self.assert_error(self.run_dd("company", "set", "address", "x", code=None), REFUSED)
        self.assert_error(self.run_dd("--register", "new.db", "init", "--company", "A", code=None), REFUSED)
        self.assertEqual([p.name for p in self.dir.iterdir() if "-" not in p.name], ["ddreg.db"])


class Company(Case):
    def setUp(self):
        super().setUp()
        self.init()

    def test_set_and_show(self):
        document = self.json("company", "set", "activity", "Lager", "radioaktive", "legemidler")
        self.check_schema(document, "company-set")
        self.assertTrue(document["changed"])
        shown = self.json("company", "show")
        self.check_schema(shown, "company-show")
        self.assertEqual(shown["activity"], "Lager radioaktive legemidler")
        self.assertFalse(self.json("company", "set", "activity", "Lager radioaktive legemidler")["changed"])
        self.assertEqual(sql(self.db, "SELECT COUNT(*) FROM journal")[0][0], 2)

    def test_numbers_and_words(self):
        self.run_dd("company", "set", "employees", "143")
        self.assertEqual(self.json("company", "show")["employees"], 143)
        for key, value, code in (("employees", "many", INPUT), ("employees", "-1", USAGE), ("employees", "1.5", INPUT),
                                 ("orgnr", "123456789", INPUT), ("name", " ", INPUT), ("colour", "red", USAGE),
                                 ("nam", "x", USAGE), ("", "x", USAGE),
                                 ("employees", "99999999999999999999999", INPUT)):
            with self.subTest(key=key, value=value):
                before = dump(self.db)
                self.assert_error(self.run_dd("company", "set", key, value, code=None), code)
                self.assertEqual(dump(self.db), before)
        self.assertIn("address", self.run_dd("company", "set", "colour", "red", code=USAGE).err)

    def test_numbers_as_people_write_them(self):
        for key, value, want in (("revenue", "70 000 000", 70000000), ("revenue", "70\u00a0000\u00a0000", 70000000),
                                 ("balance", "35000000", 35000000), ("fte", "12,5", "12,5"), ("fte", "12.50", "12,5"),
                                 ("fte", "1 012", 1012), ("fte", "12,00", 12)):
            self.run_dd("company", "set", key, value)
            shown = self.json("company", "show")
            self.check_schema(shown, "company-show")
            self.assertEqual(shown[key], want)
        self.run_dd("company", "set", "revenue", "71", "000", "000")
        self.assertEqual(self.json("company", "show")["revenue"], 71000000)
        for key, value in (("revenue", "70 00 000"), ("revenue", "7000 000"), ("revenue", "70,5"), ("fte", "12,"),
                           ("fte", "1,2,3"), ("fte", ",5"), ("fte", "1,234"), ("revenue", " 70"), ("revenue", "70 ")):
            self.assert_error(self.run_dd("company", "set", key, value, code=None), INPUT)

    def test_the_keys_are_listed(self):
        for ran in (self.run_dd("help", "company", "set"), self.run_dd("company", "set", code=USAGE),
                    self.run_dd("company", "set", "name", code=USAGE)):
            for key in ("name", "grievance", "organisation", "balance"):
                self.assertIn(key, ran.out + ran.err)
        self.assertIn("VERDI mangler", self.run_dd("company", "set", "name", code=USAGE).err)
        self.assertIn("SUPPLIER is missing", self.run_dd("--lang", "en", "supplier", "show", code=USAGE).err)

    def test_an_old_day_keeps_its_name(self):
        self.run_dd("company", "set", "name", "Nytt navn AS", "--from", "2024-01-01")
        self.assertEqual(self.json("company", "show", env={"DDREG_TODAY": "2023-12-31"})["name"], "Prøve AS")
        self.assertEqual(self.json("company", "show")["name"], "Nytt navn AS")
        self.assert_error(self.run_dd("company", "set", "name", "X", "--from", "2024-13-01", code=None), USAGE)

    def test_csv(self):
        out = self.run_dd("--format", "csv", "company", "show").out
        self.assertTrue(out.startswith("key;value\r\n"))
        self.assertIn("name;Prøve AS\r\n", out)


if __name__ == "__main__":
    unittest.main()
