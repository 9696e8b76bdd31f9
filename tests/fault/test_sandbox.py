"""Where files of others are read, the program cannot do more than read them (the fault build tries it there)."""

import gzip
import unittest
import zipfile

import ddreg
import workbook
from ddreg import BUILD, INPUT, INTERNAL, OK, Case

DENIED = ("EPERM", "EACCES")
SANITIZED = BUILD.name == "san"  # then the leak checker reads /proc


def kernel_has(word):
    return word in ddreg.run("--version").out


@unittest.skipUnless(kernel_has("landlock") and kernel_has("seccomp"), "the kernel has no landlock, or no seccomp")
class Sandbox(Case):
    def setUp(self):
        super().setUp()
        self.addCleanup(setattr, ddreg, "BIN", ddreg.BIN)
        ddreg.BIN = BUILD / "fault/ddreg"
        (self.dir / "own").mkdir()
        (self.dir / "other").mkdir()
        self.scratch = self.dir / "tmp"
        self.scratch.mkdir()
        self.register = "own/ddreg.db"
        self.how = {"env": {"TMPDIR": str(self.scratch), "DDREG_REGISTER": self.register}}
        self.init()
        self.write("other/secret", "a secret")
        self.write("other/in.csv", "Leverandør;Bilagsdato;Beløp NOK\r\nA;15.03.2023;5\r\nB AS;16.03.2023;EUR\r\n")
        self.write("other/suppliers.csv", "Leverandørnavn;Land\r\nA;NO\r\n")
        self.write("other/rates.csv", "Dato;EUR\r\n2023-03-15;11,30\r\n")
        self.write("other/map", "supplier = Leverandør\n")
        text = (self.dir / "other/in.csv").read_bytes()
        (self.dir / "other/in.csv.gz").write_bytes(gzip.compress(text))
        with zipfile.ZipFile(self.dir / "other/in.zip", "w") as z:
            z.writestr("in.csv", text)
        rows = [("Leverandør", "Bilagsdato", "Beløp NOK"), ("A", "15.03.2023", 5), ("B AS", "16.03.2023", "EUR")]
        (self.dir / "other/in.xlsx").write_bytes(workbook.Maker().book_of(rows))

    def tries(self, *args, orders, env=None, code=None):
        """What came of each thing that was tried: [(order, outcome)]."""
        ran = self.run_dd(*args, code=code, env=dict(self.how["env"], DDREG_FAULT_TRY=";".join(orders), **(env or {})))
        lines = [line[len("try "):].rsplit(": ", 1) for line in ran.err.splitlines() if line.startswith("try ")]
        return ran, [tuple(line) for line in lines]

    def harm(self):
        other = self.dir / "other"
        return ["read:/proc/self/environ", "read:%s/secret" % other, "read:/etc/passwd", "write:%s/new" % other,
                "write:%s/secret" % other, "remove:%s/secret" % other, "truncate:%s/secret" % other,
                "mode:%s/secret" % other, "folder:%s/new" % other, "folder:%s/own/new" % self.dir,
                "link:%s/own/new" % self.dir, "write:%s/new" % self.scratch, "socket", "local", "exec:/bin/true",
                "spawn:/bin/true", "trace", "type"][SANITIZED:]

    COMMANDS = (
        ("import", "purchases", "other/in.csv", "--vat", "net", "--skip-bad"),
        ("import", "purchases", "other/in.csv", "--vat", "net", "--skip-bad", "--problems", "out/bad.csv"),
        ("import", "purchases", "other/in.csv", "--rates", "other/rates.csv", "--currency", "EUR"),
        ("import", "purchases", "other/in.csv.gz", "--vat", "net", "--skip-bad", "--replace"),
        ("import", "purchases", "other/in.zip", "--vat", "net", "--skip-bad", "--replace"),
        ("import", "purchases", "other/in.xlsx", "--vat", "net", "--skip-bad", "--replace"),
        ("import", "suppliers", "other/suppliers.csv"),
        ("import", "suppliers", "other/suppliers.csv", "--map", "other/map"),
        ("import", "map", "new", "other/in.csv", "--kind", "purchases"),
        ("import", "map", "save", "ours", "other/in.csv", "--kind", "purchases"),
        ("file", "add", "other/secret"),
        ("policy", "add", "guidelines", "--title", "T", "--text", "T", "--file", "other/map"),
    )

    def test_each_harm_in_each_parser(self):
        (self.dir / "out").mkdir()
        for args in self.COMMANDS:
            with self.subTest(args=args):
                orders = [o for o in self.harm() if not (args[0] == "file" and o.startswith("read:%s" % self.dir))]
                ran, came = self.tries(*args, orders=orders)
                self.assertEqual([o for o, _ in came], orders, ran)
                self.assertEqual([one for one in came if one[1] not in DENIED], [])
        self.assertEqual((self.dir / "other/secret").read_text(), "a secret")
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_what_is_needed_is_there(self):
        (self.dir / "out").mkdir()
        orders = ["read:%s/other/in.csv" % self.dir, "write:%s/own/new" % self.dir, "write:%s/out/new" % self.dir]
        ran, came = self.tries(*self.COMMANDS[1], orders=orders, code=ddreg.CHECK)
        self.assertEqual([how for _, how in came], ["done"] * 3)
        self.assertTrue((self.dir / "out/bad.csv").exists())

    def test_the_second_thread_too(self):
        lines = ["Leverandør;Bilagsdato;Beløp NOK"] + ["Leverandør %d AS;15.03.2023;%d" % (n, n) for n in range(60000)]
        self.write("other/long.csv", "\r\n".join(lines) + "\r\n")
        ran, came = self.tries("import", "purchases", "other/long.csv", "--vat", "net", orders=self.harm()[:4], code=OK)
        self.assertGreater(len(came), 4)
        self.assertEqual({how for _, how in came} - set(DENIED), set())
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_every_encoding(self):
        """What the C library reads to convert is loaded before."""
        text = "Leverandør;Bilagsdato;Beløp NOK\r\nØrn %s AS;15.03.2023;5\r\n"
        for name in ("cp1252", "iso-8859-1", "iso-8859-15", "cp850", "mac-roman", "cp865", "utf-16", "utf-16-be"):
            with self.subTest(encoding=name):
                (self.dir / "other/e.csv").write_bytes((text % name).encode(name))
                said = {"cp850": "ibm850", "mac-roman": "macintosh", "iso-8859-15": "iso-8859-15",
                        "cp865": "cp865"}.get(name)
                self.run_dd("import", "purchases", "other/e.csv", "--vat", "net",
                            *(("--encoding", said) if said else ()))

    def test_other_alphabets(self):
        """The same, where a file is asked about and then read as it was said."""
        text = "Supplier;Date;Amount NOK\r\n%s;15.03.2023;5\r\n"
        for name, said, of in (("cp1251", "windows-1251", "Ромашка"), ("koi8-r", "koi8-r", "Звезда"),
                               ("cp1250", "windows-1250", "Spółka Łąk"), ("iso-8859-2", "iso-8859-2", "Święty Żar"),
                               ("cp866", "ibm866", "моя"), ("cp437", "ibm437", "Über")):
            with self.subTest(encoding=name):
                (self.dir / "other/e.csv").write_bytes((text % of).encode(name))
                if name not in ("cp866", "cp437"):
                    ran = self.run_dd("import", "purchases", "other/e.csv", "--vat", "net", code=INPUT)
                    self.assertIn("--encoding", ran.err)
                self.run_dd("import", "purchases", "other/e.csv", "--vat", "net", "--encoding", said)

    def test_where_the_kernel_lacks_them(self):
        orders = ["read:%s/other/secret" % self.dir, "socket"]
        for lacks, expected in (("landlock", ["done", "EPERM"]), ("seccomp", ["EACCES", "done"]),
                                ("landlock seccomp", ["done", "done"])):
            with self.subTest(lacks=lacks):
                self.write("other/in.csv", "Leverandør;Bilagsdato;Beløp NOK\r\n%s;15.03.2023;5\r\n" % lacks)
                _, came = self.tries(*self.COMMANDS[0], orders=orders, env={"DDREG_FAULT_LACKS": lacks}, code=OK)
                self.assertEqual([how for _, how in came], expected)

    def test_no_room_for_it(self):
        ran = self.run_dd("--lang", "en", *self.COMMANDS[0], code=INTERNAL,
                          env=dict(self.how["env"], DDREG_FAULT_LACKS="room"))
        self.assert_error(ran, INTERNAL, "Nothing is changed")
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_version_says_what_there_is(self):
        for lacks, there in (("landlock", ("seccomp",)), ("seccomp", ("landlock",)), ("none", ("landlock", "seccomp"))):
            out = self.run_dd("--version", env=dict(self.how["env"], DDREG_FAULT_LACKS=lacks)).out
            self.assertEqual([w for w in ("landlock", "seccomp") if w in out], list(there))

    def test_an_editor_still_runs(self):
        editor = self.dir / "editor"
        editor.write_text('#!/bin/sh\necho "Written in it" > "$1"\n')
        editor.chmod(0o755)
        env = dict(self.how["env"], EDITOR=str(editor), VISUAL=None, XDG_RUNTIME_DIR=None)
        self.run_dd("policy", "add", "guidelines", "--title", "T", "--file", "other/map", "--edit", env=env)
        self.assertIn("Written in it", self.run_dd("policy", "show", "PO-1").out)
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_a_folder_for_temporary_files_that_cannot_be_used(self):
        """Another one is, and a note names the folder and the variable."""
        for folder in ("/proc", str(self.dir / "none"), str(self.dir / "other/secret")):
            with self.subTest(folder=folder):
                self.write("other/in.csv", "Leverandør;Bilagsdato;Beløp NOK\r\n%s;15.03.2023;5\r\n" % folder[-5:])
                ran = self.run_dd(*self.COMMANDS[0], env=dict(self.how["env"], TMPDIR=folder))
                self.assertIn(folder + ": TMPDIR", ran.err)
        self.assertEqual(self.run_dd("supplier", "list", env=dict(self.how["env"], TMPDIR="/proc")).err, "")

    def test_killed_ones_leave_nothing_for_long(self):
        self.run_dd(*self.COMMANDS[0], code=-9, env=dict(self.how["env"], DDREG_FAULT="write:1:kill"))
        self.assertEqual(len(list(self.scratch.iterdir())), 1)
        (self.scratch / "ddreg-tmp-abcdef").mkdir()  # of one that is gone
        (self.scratch / "ddreg-tmp-abc").mkdir()  # of another program
        self.run_dd(*self.COMMANDS[0], code=ddreg.CHECK)
        self.assertEqual([p.name for p in self.scratch.iterdir()], ["ddreg-tmp-abc"])


if __name__ == "__main__":
    unittest.main()
