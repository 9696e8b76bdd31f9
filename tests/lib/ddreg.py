"""What the tests of the program need: running it, looking at what it left, making input files."""

import json
import os
import pty
import re
import select
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import brreg
import saft
import watch

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("DDREG_BUILD", ROOT / "build"))
BIN = Path(os.environ.get("DDREG_BIN", BUILD / "ddreg"))
SHARED = ROOT.parent / "shared"  # real files, beside some checkouts only
TODAY = "2024-05-15"

# Exit codes, as include/ddreg/error.h has them.
OK, CHECK, USAGE, INPUT, REFUSED, BUSY, DAMAGED, INTERNAL = 0, 1, 2, 3, 4, 5, 6, 70

# What evidence needs to count, whatever its kind.
# A quality agreement, after its supplier.
AGREED = ("--signed", "2024-03-01", "--responsibilities", "A", "--changes", "B", "--traceability", "covered",
          "--tse-bse", "not_applicable", "--review", "2027-03-01")
DOCUMENT = ("--issuer", "Revisor AS", "--address", "https://example.no/rapport.pdf")


class Ran:
    """What a run gave: out, err (text), code."""

    def __init__(self, args, out, err, code):
        self.args, self.code = args, code
        self.raw_out, self.raw_err = out, err
        self.out, self.err = out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape")

    def __repr__(self):
        return "ddreg %s\n-> %s\nstdout: %s\nstderr: %s" % (
            " ".join(map(str, self.args)), self.code, self.out[:2000], self.err[:2000])


def environment(extra=None):
    """The environment of a run; a value None takes a variable out."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("DDREG_", "LC_"))}
    env.update(DDREG_TODAY=TODAY, DDREG_USER="tester", LANG="C.UTF-8",
               DDREG_PASSPHRASE_FILE=str(ROOT / "tests/lib/passphrase.txt"))
    for key, value in (extra or {}).items():
        if value is None:
            env.pop(key, None)
        else:
            env[key] = value
    return env


NOBODY = 65534


def run(*args, env=None, cwd=None, input=None, timeout=120, as_nobody=False):
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if as_nobody and os.getuid() == 0 else {}
    done = subprocess.run([str(BIN), *map(str, args)], env=environment(env), cwd=cwd, timeout=timeout,
                          input=input if input is not None else b"", capture_output=True, **who)
    return Ran(args, done.stdout, done.stderr, done.returncode)


def take_terminal(take):
    """pty.openpty() or pty.fork(); where the machine has no terminal left to give, the test is skipped."""
    try:
        return take()
    except OSError as why:
        raise unittest.SkipTest("no pseudo-terminal: %s" % why) from why


def run_on_terminal(*args, env=None, cwd=None, columns=80, timeout=60):
    """The same with stdout and stderr a terminal of that width; all it wrote is `out`."""
    import fcntl
    import struct
    import termios

    master, slave = take_terminal(pty.openpty)
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    extra = dict({"TERM": "xterm-256color", "COLUMNS": None, "NO_COLOR": None}, **(env or {}))
    child = subprocess.Popen([str(BIN), *map(str, args)], env=environment(extra), cwd=cwd,
                             stdin=slave, stdout=slave, stderr=slave, close_fds=True)
    os.close(slave)
    out, end = b"", time.monotonic() + timeout
    while time.monotonic() < end:
        ready, _, _ = select.select([master], [], [], 0.2)
        if ready:
            try:
                data = os.read(master, 65536)
            except OSError:
                data = b""
            if not data:
                break
            out += data
        elif child.poll() is not None:
            break
    os.close(master)
    return Ran(args, out.replace(b"\r\n", b"\n"), b"", child.wait(timeout=10))


# --- registers behind the program's back ---------------------------------------------------------

def sql(path, statement, *values):
    """Runs a query on a register as the sqlite3 shell would; rows as tuples."""
    db = sqlite3.connect(str(path))
    try:
        with db:
            return db.execute(statement, values).fetchall()
    finally:
        db.close()


def tamper(path, *statements, keep_triggers=False):
    """Changes a register behind the program's back: triggers dropped, changed, triggers put back."""
    db = sqlite3.connect(str(path), isolation_level=None)
    db.execute("PRAGMA foreign_keys = OFF")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    db.execute("BEGIN")
    if not keep_triggers:
        for name, _ in triggers:
            db.execute('DROP TRIGGER "%s"' % name)
    changed = 0
    for statement in statements:
        changed += max(0, db.execute(statement).rowcount)
    if not keep_triggers:
        for _, text in triggers:
            db.execute(text)
    db.execute("COMMIT")
    db.close()
    return changed


def dump(path):
    """All of a register's content as text."""
    db = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    try:
        return "\n".join(db.iterdump())
    finally:
        db.close()


# --- input files ---------------------------------------------------------------------------------

def csv_bytes(rows, delimiter=";", encoding="utf-8", newline="\r\n"):
    """Rows of texts as a CSV file's bytes, quoted where needed."""
    def cell(text):
        text = str(text)
        if any(c in text for c in (delimiter, '"', "\r", "\n")):
            return '"%s"' % text.replace('"', '""')
        return text

    return "".join(delimiter.join(map(cell, row)) + newline for row in rows).encode(encoding)


SUPPLIERS = ["Leverandørnr", "Leverandørnavn", "Org.nr", "Land", "Produksjonsland", "NACE", "Kategori", "Klasse",
             "Klassebegrunnelse", "E-post", "Ansvarlig"]
PURCHASES = ["Bilagsnr", "Bilagsdato", "Leverandørnr", "Leverandør", "Konto", "Kontonavn", "Tekst", "Valuta",
             "Beløp valuta", "Kurs", "Beløp NOK", "Inngår i produksjon"]


def table(columns, *rows):
    """Rows given as dicts, under all the columns of such a file."""
    for row in rows:
        unknown = set(row) - set(columns)
        assert not unknown, unknown
    return [columns] + [[row.get(c, "") for c in columns] for row in rows]


def example(command, without=()):
    """The words of a command's own example in the table of commands, without these options and their values."""
    options = {"--" + o["name"]: o for o in command["options"]}
    options.update({"-" + o["letter"]: o for o in command["options"] if o["letter"]})
    words, given = [], iter(shlex.split(command["example"])[1:])
    for word in given:
        option = options.get(word)
        if option and option["name"] in without:
            if option["arg"]:
                next(given)
        else:
            words.append(word)
    return words


# --- a test case with a folder of its own ----------------------------------------------------------


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.dir = Path(tempfile.mkdtemp(prefix="case-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.db = self.dir / "ddreg.db"
        self.how = {}

    def as_nobody(self):
        """From here on the program runs without root's rights (root may read and write everything)."""
        if os.getuid() == 0:
            self.dir = Path(tempfile.mkdtemp(prefix="ddreg-test-nobody-", dir="/tmp"))
            self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
            os.chown(self.dir, NOBODY, NOBODY)
            self.db = self.dir / "ddreg.db"
            try:
                run("--version", as_nobody=True, cwd=self.dir)
            except PermissionError:
                self.skipTest("the build folder is root's alone")
        self.how["as_nobody"] = True

    def run_dd(self, *args, code=OK, **how):
        """Runs in the case's folder and expects an exit code (None: any)."""
        how = {"cwd": self.dir, **self.how, **how}
        ran = run(*args, **how)
        if code is not None and ran.code != code:
            self.fail("exit code %s, not %s\n%r" % (ran.code, code, ran))
        self.assertNotIn("AddressSanitizer", ran.err)
        self.assertNotIn("runtime error", ran.err)
        return ran

    def init(self, name="Prøve AS", *more):
        return self.run_dd("init", "--company", name, *more)

    def json(self, *args, code=OK, **how):
        """The document that --format json prints."""
        ran = self.run_dd("--format", "json", *args, code=code, **how)
        try:
            return json.loads(ran.out)
        except ValueError as why:
            self.fail("no JSON document: %s\n%r" % (why, ran))

    def end_finding(self, one, verb="close", reason="Rettet", day=TODAY):
        """Closes (or withdraws) a finding, and another person confirms it."""
        self.run_dd("finding", verb, one, "--reason", reason, env={"DDREG_TODAY": day})
        return self.run_dd("finding", "confirm", one, env={"DDREG_TODAY": day, "DDREG_USER": "bekrefter"})

    def assert_error(self, ran, code, *words):
        """An error as every error should be: its exit code, on stderr, `ddreg: ...`, nothing on stdout."""
        self.assertEqual(ran.code, code, ran)
        first = ran.err.splitlines()[0] if ran.err else ""
        self.assertTrue(first.startswith("ddreg: "), ran)
        self.assertNotRegex(first, r"\{[a-z_]+\}", ran)
        for word in words:
            self.assertIn(word, ran.err, ran)

    def no_match(self, text, pattern):
        """As assertNotRegex, but a page-long text is not shown in whole."""
        found = re.search(pattern, text)
        if found:
            self.fail("%r in: ...%s..." % (found[0], text[max(0, found.start() - 100):found.end() + 100]))

    def write(self, name, content):
        path = self.dir / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def make_keys(self):
        """Three keys to sealed texts: two that can read, one that waits; and a text in CS-1."""
        for name, owner in (("kari", "Kari Nordmann"), ("ola", "Ola Prøve"), ("siri", "Siri Nøkkelmo")):
            self.run_dd("key", "new", name + ".key", "--owner", owner)
        self.run_dd("key", "admit", "KY-2", "--key", "kari.key")
        self.run_dd("case", "seal", "CS-1", input=b"Noen ble truet.\n")

    def set_for_examples(self):
        """What the examples in the table of commands name: files, S-12, S-30 and S-40, an import I-3, E-1, F-1, a map;
        S-31, which is withdrawn; a sheet."""
        self.init()
        self.write("leverandorer.csv", "Leverandør;Land\n" + "".join("Firma %d;NO\n" % i for i in range(45)))
        for name, amount in (("first.csv", 5), ("second.csv", 6), ("innkjop-2023.csv", 7)):
            self.write(name, "Leverandør;Dato;Beløp NOK\nFirma 1;15.03.2023;%d\n" % amount)
        self.run_dd("import", "suppliers", "leverandorer.csv")
        self.run_dd("import", "purchases", "first.csv")
        self.run_dd("import", "purchases", "second.csv")
        self.write("kart.txt", self.run_dd("import", "map", "new", "innkjop-2023.csv", "--kind", "purchases").out)
        self.run_dd("import", "map", "save", "visma", "first.csv", "--kind", "purchases", "--map", "kart.txt")
        self.write("ord.csv", "role,word,meaning\nheading,Kjøpt hos,name\n")
        self.run_dd("import", "words", "save", "ord.csv")
        self.run_dd("evidence", "add", "S-12", "--kind", "clause", "--ref", "1", "--issued", "2024-01-01")
        self.run_dd("finding", "add", "S-13", "--text", "x")
        self.run_dd("role", "give", "ceo", "Ola Prøve")
        self.run_dd("policy", "add", "routines", "--text", "x")
        self.run_dd("account", "add", "6360", "--category", "renhold")
        self.run_dd("decision", "add", "policy", "--subject", "x")
        self.run_dd("passage", "add", "plans", "--year", "2022", "--in", "nb", "--text", "x")
        self.run_dd("measure", "add", "--text", "x", "--aim", "remedy", "--owner", "Ola Prøve", "--due", "2024-09-01")
        self.run_dd("request", "add", "--received", "2024-05-01", "--anonymous", "--text", "x")
        self.run_dd("report", "publish", "--year", "2022", "--address", "https://example.no/a",
                    "--unsigned", "x")
        self.run_dd("item", "add", "x")
        self.run_dd("source", "add", "IT-1", "S-12", "--able", "approved")
        self.run_dd("resource", "add", "x")
        self.run_dd("scenario", "add", "x", "--country", "DE")
        self.run_dd("vulnerability", "add", "--text", "x")
        self.run_dd("exercise", "add", "x", "--planned", "2024-06-01")
        self.run_dd("scenario", "run", "P1", "--save")
        self.run_dd("scenario", "run", "P1", "--save")
        self.run_dd("questionnaire", "add", "S-12", "--set", "decent-work", "--due", "2024-07-01")
        self.run_dd("company", "set", "contact", "post@example.no")
        (self.dir / "skjemaer").mkdir()
        self.form_with_answer("S-12", "svar.json")
        self.run_dd("questionnaire", "receive", "svar.json")
        self.form_with_answer("S-12", "svar.json")
        self.run_dd("approval", "request", "S-12", "--scope", "x", env={"DDREG_USER": "Ola Prøve"})
        self.run_dd("agreement", "add", "S-12", *AGREED)
        self.run_dd("audit", "add", "S-12", "--planned", "2024-09-01")
        self.run_dd("audit", "finding", "AU-1", "--class", "other", "--text", "x")
        self.run_dd("audit", "action", "OB-1", "--text", "x", "--owner", "Ola Prøve", "--due", "2024-09-01")
        self.run_dd("deviation", "add", "S-12", "--ref", "x", "--about", "recall")
        self.run_dd("role", "give", "qa", "PE-1")
        self.run_dd("dialogue", "add", "union", "--text", "x")
        self.run_dd("inspection", "add", "x")
        self.run_dd("case", "add", "deviation", "--subject", "x", "--impact", "no")
        self.run_dd("contract", "add", "S-12", "--date", "2023-05-03", "--clause", "1")
        self.run_dd("limit", "set", "buyer", "1000")
        self.run_dd("commitment", "add", "S-12", "--text", "x", "--amount", "5", "--buyer", "Ola Prøve")
        self.run_dd("answer", "add", "x")
        self.make_keys()
        self.run_dd("workforce", "add", "pay", "--year", "2023", "--text", "x")
        self.write("regnskap-2025.xml", saft.write(saft.Book(2022)))
        self.write("enheter_alle.csv.gz", brreg.packed(brreg.as_csv([brreg.unit("900726740", registered=TODAY)])))
        self.write("eu.csv", watch.names("1;Nøtteskrikevika Miljø", "2;Kvasselinuten Steril"))
        self.run_dd("watchlist", "import", "eu", "eu.csv", "--day", "2024-05-01")
        self.write("renhold-2024-05-14.csv", watch.approvals("900726740;Nøtteskrikevika Miljø;Godkjent"))
        self.write("sertifikat.pdf", "%PDF-1.4\nsertifikat\n")
        self.write("redegjorelse.html", (ROOT / "tests/lint-texts/36-long-headings.html").read_text())
        self.write("protokoll.pdf", "%PDF-1.4\nprotokoll\n")
        self.run_dd("file", "add", "protokoll.pdf")
        self.run_dd("supplier", "withdraw", "S-31", "--reason", "x")
        self.run_dd("sheet", "out", "utfylt.csv", "--of", "facts")
        self.run_dd("export", "ddreg-2024")

    def form_with_answer(self, supplier, name, answers=()):
        """Sends a form, and writes the answer file that its page would save; gives the form's id."""
        document = self.json("questionnaire", "send", supplier, "--set", "decent-work")
        page = (self.dir / document["page"]).read_text()
        first = {"yes_no": "yes", "number": "1", "date": "2024-01-01", "text": "x", "reference": "x"}
        asked = [q for q in self.json("questionnaire", "set", "show", "decent-work")["questions"]
                 if 'data-question="%s"' % q["id"] in page]
        given = {q["id"]: first.get(q["type"]) or q["choices"][0]["id"] for q in asked}
        given.update(answers)
        self.write(name, json.dumps({
            "form": "ddreg questionnaire answer", "questionnaire": document["id"], "set": "decent-work",
            "version": document["version"], "supplier": document["supplier"],
            "token": re.search(r'data-token="(\w+)"', page).group(1), "complete": True, "answers": given}))
        return document["id"]

    def suppliers(self, *rows, name="suppliers.csv", encoding="cp1252"):
        return self.write(name, csv_bytes(table(SUPPLIERS, *rows), encoding=encoding))

    def purchases(self, *rows, name="purchases.csv", encoding="cp1252"):
        return self.write(name, csv_bytes(table(PURCHASES, *rows), encoding=encoding))

    def check_schema(self, document, name):
        check_schema(document, name)


def kind_schema(name):
    """Of "finding" (one record) and "finding-list": what the program says; None of what is no kind of record."""
    done = subprocess.run([str(BIN), "--format", "json", "kinds"], env=environment(), capture_output=True, check=True)
    for kind in json.loads(done.stdout)["kinds"]:
        if name == kind["name"]:
            return kind["schema"]
        if name == kind["name"] + "-list":
            rows = {"type": "array", "items": kind["schema"]}
            return {"type": "object", "additionalProperties": False, "required": [kind["plural"]],
                    "properties": {kind["plural"]: rows}}
    return None


def check_schema(document, name):
    """Raises when the document does not fit docs/json/NAME.json."""
    import jsonschema

    folder = ROOT / "docs/json"
    written = folder / (name + ".json")  # first: a list of a kind's may be written by hand
    schema = json.loads(written.read_text()) if written.exists() else kind_schema(name)
    store = {}
    for path in folder.glob("*.json"):
        one = json.loads(path.read_text())
        store[one.get("$id", path.name)] = one
        store[path.name] = one
    resolver = jsonschema.RefResolver(schema.get("$id", ""), schema, store=store)
    cls = jsonschema.Draft202012Validator
    cls.check_schema(schema)
    errors = sorted(cls(schema, resolver=resolver).iter_errors(document), key=lambda e: list(map(str, e.path)))
    if errors:
        raise AssertionError("%s.json: %s" % (name, "; ".join(
            "/%s: %s" % ("/".join(map(str, e.absolute_path)), e.message[:300]) for e in errors[:5])))
