"""The real commands under failing disks, failing memory and kill -9.

    make check-fault ROUNDS=1000 SEED=7 ONLY="import purchases" KIND=kill

A round takes a copy of a small register, runs one command with one fault at a random point, and then asks of the
program without faults: does the register open, does `journal verify` hold, is its content the one before or the one
after and nothing else, do exit code and message agree with it, is nothing left lying about? Every round follows from
seed and number alone (but for the moment of a kill -9 from outside).
"""

import collections
import concurrent.futures
import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/lib"))

from ddreg import BIN, BUILD, PURCHASES, SUPPLIERS, csv_bytes, environment, table  # noqa: E402

FAULTY, FAULTY_2 = BUILD / "fault/ddreg", BUILD / "fault/ddreg-next"
HEX = re.compile(r"\b[0-9a-f]{64}\b")
KILLS = ("kill", "torn-kill", "kill-after")
# What can happen at a call.
HOWS = {"open": ("fail", "kill"), "read": ("fail", "kill", "term"), "write": ("fail", "full", "torn", "term") + KILLS,
        "truncate": ("fail", "kill", "kill-after"), "sync": ("fail", "kill", "kill-after", "term"),
        "delete": ("fail", "kill", "kill-after"), "index": ("fail", "full", "kill"), "malloc": ("fail",),
        "alloc": ("fail",), "link": ("fail", "full", "kill", "kill-after"), "fsync": ("fail", "full", "kill"),
        "rename": ("fail", "full", "kill", "kill-after"), "unlink": ("kill", "kill-after")}
OUTSIDE = ("kill -9 at random", "size limit", "full disk")
CODES = (4, 5, 6, 70, 128 + signal.SIGTERM)
DAMAGED = r"\b(skadet|damaged)\b.*(sikkerhetskopi|backup)"
NOT_NOTED = ("fikk ingen føring", "fikk ingen linje")
UNCHANGED = ("ingenting er endret", "nothing was changed")


class Scenario:
    def __init__(self, name, start, args, makes=(), faulty=FAULTY, reader=BIN, refused=False, old=None):
        self.name, self.start, self.args = name, start, args
        self.makes = makes  # files beside the register that it leaves
        self.faulty, self.reader = faulty, reader
        self.refused = refused  # also without a fault, and nothing may be there afterwards
        self.old = old  # the version that is upgraded


SCENARIOS = (
    Scenario("init", "empty", ("init", "--company", "Prøve AS", "--orgnr", "905461761")),
    Scenario("company set", "new", ("company", "set", "address", "Storgata 1")),
    Scenario("import suppliers", "new", ("import", "suppliers", "suppliers.csv")),
    Scenario("import purchases", "suppliers", ("import", "purchases", "purchases.csv")),
    Scenario("supplier add", "suppliers", ("supplier", "add", "--name", "Fjordglass AS", "--country", "NO")),
    Scenario("supplier set", "suppliers", ("supplier", "set", "S-2", "--country", "SE")),
    Scenario("assess --all", "purchases", ("assess", "--all")),
    Scenario("decision", "rated", ("assess", "S-1", "--severity", "2", "--likelihood", "2", "--reason", "Besøkt")),
    Scenario("backup", "rated", ("backup", "copy.db"), makes=("copy.db",)),
    Scenario("restore", "backup", ("restore", "source.db")),
    Scenario("restore beside a log", "log", ("restore", "source.db"), refused=True),
    Scenario("report render", "rated", ("report", "render", "--year", "2023", "--format", "html", "-o", "s.html",
                                          "--overwrite"),
             makes=("s.html",)),
    Scenario("upgrade", "rated", ("company", "set", "address", "Storgata 2"), faulty=FAULTY_2, reader=FAULTY_2,
             old=2),
    Scenario("upgrade of schema 1", "schema 1", ("company", "set", "address", "Storgata 2"), old=1),
)


def run(program, args, folder, env=None, **how):
    return subprocess.run([str(program), *args], cwd=folder, env=environment(dict(env or {}, LANG="nb_NO.UTF-8")),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=120,
                          **how)


def content(path):
    """What a register says, without what differs between runs and programs: salts, digests, times."""
    db = sqlite3.connect(str(path))
    try:
        names = [n for n, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        said = [("version", db.execute("PRAGMA user_version").fetchone())]
        for name in names:
            skip = {"journal": ("recorded_at", "os_account", "program", "head", "prev_head"),
                    "output_log": ("recorded_at", "os_account"),
                    "personal_value": ("digest", "salt")}.get(name, ())
            columns = [c[1] for c in db.execute("PRAGMA table_info(%s)" % name) if c[1] not in skip]
            rows = db.execute("SELECT %s FROM %s" % (", ".join(columns), name)).fetchall()
            said += [(name, sorted(HEX.sub("#", repr(row)) for row in rows))]
        return said
    finally:
        db.close()


def figures(s, place):
    return json.loads(run(s.reader, ("--format", "json", "report", "figures", "--year", "2023"), place).stdout)


class Bench:
    """The starting points, and what each scenario leads to when nothing fails."""

    def __init__(self, folder, scenarios):
        self.folder, self.scenarios = folder, scenarios
        self.small = None  # a disk that can be filled
        self.make_starts()
        self.after, self.counts, self.before, self.took, self.figures, self.without = {}, {}, {}, {}, {}, {}
        for s in scenarios:
            self.rehearse(s)

    def step(self, name, source, *commands):
        place = self.folder / name
        shutil.copytree(self.folder / source, place) if source else place.mkdir()
        for args in commands:
            ran = run(BIN, args, place)
            assert ran.returncode == 0, (args, ran)
        return place

    def make_starts(self):
        empty = self.step("empty", None)
        rows = [{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81"}
                for n in range(1, 21)]
        (empty / "suppliers.csv").write_bytes(csv_bytes(table(SUPPLIERS, *rows)))
        rows = [{"Leverandørnr": str(1 + n % 25), "Leverandør": "Firma %d AS" % (1 + n % 25),
                 "Bilagsdato": "15.03.2023", "Beløp NOK": "%d,00" % n, "Bilagsnr": str(n)} for n in range(1, 201)]
        (empty / "purchases.csv").write_bytes(csv_bytes(table(PURCHASES, *rows)))
        self.step("new", "empty", ("init", "--company", "Prøve AS"))
        self.step("suppliers", "new", ("import", "suppliers", "suppliers.csv"))
        self.step("purchases", "suppliers", ("import", "purchases", "purchases.csv"))
        self.step("rated", "purchases", ("assess", "--all"))
        self.step("backup", "rated", ("backup", "source.db"))
        (self.folder / "backup/ddreg.db").unlink()
        self.make_log()
        self.make_old(1)

    def make_old(self, version):
        """A register as a program of that version wrote it (tests/migrate)."""
        db = sqlite3.connect(str(self.step("schema %d" % version, None) / "ddreg.db"))
        db.executescript((ROOT / ("tests/migrate/v%d.sql" % version)).read_text())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = %d" % (0x44445247, version))
        db.close()

    def make_log(self):
        """The log of another register, which a killed writer left beside the place of a new one."""
        place = self.step("log", "backup")
        run(BIN, ("init", "--company", "En annen"), place)
        reader = sqlite3.connect(str(place / "ddreg.db"))
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM journal").fetchall()
        run(BIN, ("company", "set", "address", "Storgata 3"), place)
        log = (place / "ddreg.db-wal").read_bytes()
        reader.close()
        for path in place.glob("ddreg.db*"):
            path.unlink()
        (place / "ddreg.db-wal").write_bytes(log)

    def rehearse(self, s):
        self.before[s.name] = self.look(s, self.folder / s.start)
        place = self.folder / ("after " + s.name)
        shutil.copytree(self.folder / s.start, place)
        begun = time.monotonic()
        ran = run(s.faulty, s.args, place, env={"DDREG_FAULT_COUNT": "counts"})
        self.took[s.name] = time.monotonic() - begun
        assert ran.returncode == (4 if s.refused else 0), (s.name, ran)
        pairs = [line.split() for line in (place / "counts").read_text().splitlines()]
        (place / "counts").unlink()
        self.counts[s.name] = {op: int(n) for op, n in pairs if int(n) > 0}
        self.after[s.name] = [self.look(s, place)]
        self.without[s.name] = dict(self.after[s.name][0], **{"ddreg.db": self.before[s.name]["ddreg.db"]})
        if s.makes:  # the register gets its line when the file is there
            self.after[s.name].append(self.without[s.name])
        if s.old:  # two transactions: the upgrade, and then the command's own
            between = self.folder / ("between " + s.name)
            shutil.copytree(self.folder / s.start, between)
            run(s.faulty, ("company", "set", "employees", "x"), between)
            self.after[s.name].append(self.look(s, between))
            self.figures[s.name] = figures(s, place)

    def look(self, s, place):
        """Everything a person could find there afterwards."""
        found = {}
        for name in ("ddreg.db",) + s.makes:
            path = place / name
            if not path.exists():
                found[name] = None
            elif name.endswith(".html"):
                found[name] = path.read_text()
            else:
                found[name] = content(path)
        return found

    def mount(self):
        self.small = self.folder / "small"
        self.small.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(self.small)], capture_output=True)
        if done.returncode != 0:
            self.small = None


class Round:
    def __init__(self, bench, seed, number, kind=""):
        self.rng = random.Random("%s-%s" % (seed, number))
        self.bench, self.number = bench, number
        self.s = bench.scenarios[number % len(bench.scenarios)]
        orders = [(op, how) for op in bench.counts[self.s.name] for how in HOWS[op]]
        orders += [(o, "") for o in OUTSIDE if o != "full disk" or bench.small]
        chosen = [o for o in orders if kind in " ".join(o)]
        self.op, self.how = self.rng.choice(chosen or orders)
        self.kind = " ".join((self.op, self.how)).strip()
        self.order, self.killed, self.wrong = self.kind, False, []

    def fault(self, place):
        if self.op == "kill -9 at random":
            return self.kill_outside(place)
        if self.op == "size limit":
            limit = self.rng.randrange(0, 600 * 1024)
            self.order = "size limit %d" % limit
            return run(self.s.faulty, self.s.args, place, restore_signals=False, preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY)))
        if self.op == "full disk":
            return self.fill_disk(place)
        n = self.rng.randint(1, self.bench.counts[self.s.name][self.op])
        on = self.how in ("fail", "full") and self.rng.random() < 0.5
        self.order = "%s:%d:%s%s" % (self.op, n, self.how, ":on" if on else "")
        return run(self.s.faulty, self.s.args, place, env={"DDREG_FAULT": self.order})

    def kill_outside(self, place):
        child = subprocess.Popen([str(self.s.faulty), *self.s.args], cwd=place, env=environment(),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(self.rng.random() * self.bench.took[self.s.name] * 1.1)
        child.send_signal(signal.SIGKILL)
        out, err = child.communicate()
        return subprocess.CompletedProcess(child.args, child.returncode, out, err)

    def fill_disk(self, place):
        """Leaves a little room on the small disk and takes the filling away again."""
        state = os.statvfs(place)
        left = self.rng.randrange(0, 96) * 4096
        self.order = "full disk, %d left" % left
        filling = place / "filling"
        with open(filling, "wb") as f:
            f.write(b"\0" * max(0, state.f_bavail * state.f_frsize - left))
        try:
            return run(self.s.faulty, self.s.args, place)
        finally:
            filling.unlink()

    def go(self):
        room = self.bench.small if self.op == "full disk" else self.bench.folder
        place = room / ("round-%d" % self.number)
        shutil.copytree(self.bench.folder / self.s.start, place)
        try:
            self.judge(self.fault(place), place)
        except Exception as why:  # a judge that falls is a failed round too
            self.wrong.append("%s: %s" % (type(why).__name__, why))
        finally:
            shutil.rmtree(place, ignore_errors=True)
        return self

    def judge(self, ran, place):
        self.killed = ran.returncode == -signal.SIGKILL
        self.said = ran.stderr.strip()
        if ran.returncode != 0 and not self.killed:
            self.judge_message(ran)
        left = sorted(p.name for p in place.iterdir() if ".new-" in p.name or p.name.startswith("s.html."))
        if left and not self.killed:
            self.wrong.append("left lying about: %s" % left)
        for name in ("ddreg.db",) + tuple(n for n in self.s.makes if n.endswith(".db")):
            if (place / name).exists():
                self.judge_register(place, name)
        if not self.wrong and not self.killed and re.search(DAMAGED, ran.stderr):
            self.wrong.append("a sound register called damaged: %s" % ran.stderr.strip())
        if not self.wrong:
            self.judge_state(ran, place)

    def judge_message(self, ran):
        if ran.returncode not in CODES:
            self.wrong.append("exit code %s" % ran.returncode)
        if not re.search(r"^ddreg: \S", ran.stderr, re.M) or re.search(r"\{\w+\}|Sanitizer|runtime error|\.new-",
                                                                       ran.stderr):
            self.wrong.append("no message: %r" % ran.stderr)

    def judge_register(self, place, name):
        reader = self.s.reader
        args = ("--register", name, "journal", "verify")
        ran = run(reader, args, place)
        if self.s.old == 2 and ran.returncode == 4:  # still the old one: the old program reads it
            ran = run(BIN, args, place)
        elif self.s.old == 1 and ran.returncode == 4:  # a backup is held against its journal, whatever the version
            ran = run(BIN, ("--register", name, "backup", "held.db"), place)
        if ran.returncode != 0:
            self.wrong.append("%s: verify: %s %s" % (name, ran.returncode, (ran.stdout + ran.stderr).strip()))

    def judge_state(self, ran, place):
        before, after = self.bench.before[self.s.name], self.bench.after[self.s.name]
        now = self.bench.look(self.s, place)
        if now != before and now not in after:
            self.wrong.append("a state between")
        if ran.returncode == 0 and now != after[0] and not self.is_without_its_note(ran, now):
            self.wrong.append("said to be done, and is not")
        if now != before and now == after[0] and any(u in ran.stderr for u in UNCHANGED):
            self.wrong.append("said to be unchanged, and is not")
        if self.s.old and now != before:
            self.judge_old_copy(place)
        if self.s.old and not self.wrong:
            self.judge_again(place)

    def is_without_its_note(self, ran, now):
        """A file that was made, and a register that got no line about it, which is then said."""
        made, before = self.bench.without[self.s.name], self.bench.before[self.s.name]
        return now == made and now["ddreg.db"] == before["ddreg.db"] and any(n in ran.stderr for n in NOT_NOTED)

    def judge_again(self, place):
        """Whatever it was left as, the next time leads to what it would have been."""
        ran = run(self.s.reader, self.s.args, place)
        verified = run(self.s.reader, ("journal", "verify"), place)
        if (ran.returncode, verified.returncode) != (0, 0):
            self.wrong.append("again: %s %s" % (ran, verified))
        elif self.bench.look(self.s, place) != self.bench.after[self.s.name][0]:
            self.wrong.append("again: another register")
        elif figures(self.s, place) != self.bench.figures[self.s.name]:
            self.wrong.append("again: other figures")

    def judge_old_copy(self, place):
        copies = [p for p in place.glob("ddreg.db.v%d-*" % self.s.old) if not p.name.endswith(("-wal", "-shm"))]
        if len(copies) != 1 or content(copies[0]) != self.bench.before[self.s.name]["ddreg.db"]:
            self.wrong.append("no whole copy of the old register: %s" % copies)


class KillAt(Round):
    """A kill at that call."""

    def __init__(self, bench, number, op, how, n):
        super().__init__(bench, "kill", number)
        self.op, self.how, self.n, self.kind = op, how, n, "%s %s" % (op, how)

    def fault(self, place):
        self.order = "%s:%d:%s" % (self.op, self.n, self.how)
        return run(self.s.faulty, self.s.args, place, env={"DDREG_FAULT": self.order})


def kills(name, most):
    """Kills a scenario at no more than `most` calls of each sort, spread from the first to the last. Gives how many
    rounds there were and what was wrong."""
    folder = Path(tempfile.mkdtemp(prefix="ddreg-fault-"))
    try:
        bench = Bench(folder, [s for s in SCENARIOS if s.name == name])
        points = [(op, how, n) for op, total in bench.counts[name].items() for how in HOWS[op] if "kill" in how
                  for n in sorted({1 + (total - 1) * i // max(1, most - 1) for i in range(most)})]
        with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as workers:
            done = list(workers.map(lambda p: KillAt(bench, p[0], *p[1]).go(), enumerate(points)))
        lived = [r.order for r in done if not r.killed]
        wrong = ["%s: %s" % (r.order, w) for r in done for w in r.wrong]
        return len(done), wrong + ["not killed: %s" % order for order in lived]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def private_mounts():
    """Once more as a process with mounts of its own, where the system lets us."""
    if os.getuid() != 0 or os.environ.get("DDREG_FAULT_MOUNTS"):
        return
    if subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0:
        os.environ["DDREG_FAULT_MOUNTS"] = "1"
        os.execvp("unshare", ["unshare", "-m", sys.executable, *sys.argv])


def campaign(rounds, seed, only="", kind="", mounts=False, out=print):
    """Runs the rounds; gives how many passed and failed."""
    scenarios = [s for s in SCENARIOS if only in s.name]
    counts = collections.defaultdict(collections.Counter)
    folder = Path(tempfile.mkdtemp(prefix="ddreg-fault-"))
    bench = None
    try:
        bench = Bench(folder, scenarios)
        if mounts:
            bench.mount()
        out("seed %s, %d rounds" % (seed, rounds))
        with concurrent.futures.ThreadPoolExecutor(1 if bench.small else max(2, os.cpu_count() or 1)) as workers:
            todo = [Round(bench, seed, n, kind) for n in range(rounds)]
            for r in workers.map(lambda r: r.go(), todo):
                counts[r.kind]["failed" if r.wrong else "killed" if r.killed else "passed"] += 1
                counts["in: " + r.s.name]["failed" if r.wrong else "passed"] += 1
                for wrong in r.wrong:
                    out("FAILED round %d: %s, %s: %s\n    it said: %s" % (r.number, r.s.name, r.order, wrong, r.said))
    finally:
        if bench and bench.small:
            subprocess.run(["umount", str(bench.small)], check=False)
        shutil.rmtree(folder, ignore_errors=True)
    report(counts, out)
    failed = sum(c["failed"] for k, c in counts.items() if k.startswith("in: "))
    return rounds - failed, failed


def report(counts, out):
    for kind in sorted(counts):
        c = counts[kind]
        out("%-28s %5d held%s" % (kind, c["passed"] + c["killed"], ", %d FAILED" % c["failed"] if c["failed"] else ""))


def main():
    private_mounts()
    rounds, seed = int(os.environ.get("ROUNDS") or 200), os.environ.get("SEED") or str(random.randrange(10**6))
    passed, failed = campaign(rounds, seed, os.environ.get("ONLY", ""), os.environ.get("KIND", ""),
                              mounts=bool(os.environ.get("DDREG_FAULT_MOUNTS")),
                              out=lambda text: print(text, flush=True))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
