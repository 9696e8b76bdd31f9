"""Running a command and another beside it, in turn; a line a pair."""

import os
import statistics
import subprocess
import sys
import time

ENV = dict(os.environ, DDREG_TODAY="2024-05-15", DDREG_USER="bench", LANG="C.UTF-8")

# A child's peak memory counts what its parent had before exec: a shell has less than Python.
SHELL = ("/bin/sh", "-c", '"$@"; exit $?', "sh")


def run(folder, *command, text=None, shell=SHELL, today=None, ends=(0,), cpu=False):
    """Seconds (`cpu`: of the processor, in user and system mode) and the command's peak memory in MiB; what it wrote
    is in the folder's out and err."""
    command = (*shell, *command)
    with open(folder / "in", "w") as f:
        f.write(text or "")
    with open(folder / "in") as given, open(folder / "out", "w") as out, open(folder / "err", "w") as err:
        start = time.monotonic()
        child = subprocess.Popen(command, cwd=folder, env=dict(ENV, DDREG_TODAY=today or ENV["DDREG_TODAY"]),
                                 stdin=given, stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        spent = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ends:
        sys.exit("%s: exit %d: %s" % (" ".join(command), child.returncode, (folder / "err").read_text()))
    return usage.ru_utime + usage.ru_stime if cpu else spent, usage.ru_maxrss / 1024


def paired(pairs, ours, theirs):
    """ours() and theirs() each give (seconds, MiB)."""
    a, b = [], []
    for n in range(pairs):
        for mine in ((True, False) if n % 2 == 0 else (False, True)):
            (a if mine else b).append((ours if mine else theirs)())
    ratio = statistics.median(x[0] / y[0] for x, y in zip(a, b))
    return statistics.median(x[0] for x in a), max(x[1] for x in a), statistics.median(y[0] for y in b), \
        max(y[1] for y in b), ratio


def line(what, rows, result):
    ours, memory, theirs, their_memory, ratio = result
    if rows == 1:  # started without a shell between: no memory, and no row
        print("| %-24s | %9.4f | %8s | %5s | %9.4f | %5s | %5.2f |" % (what, ours, "–", "–", theirs, "–", ratio))
    else:
        print("| %-24s | %9.4f | %8.2f | %5.0f | %9.4f | %5.0f | %5.2f |"
              % (what, ours, ours / rows * 1e6, memory, theirs, their_memory, ratio), flush=True)


def heads():
    print("| %-24s | %9s | %8s | %5s | %9s | %5s | %5s |" % (
        "what", "ddreg s", "µs/row", "MiB", "sqlite3 s", "MiB", "ratio"))
    print("|%s|" % "|".join("-" * n for n in (26, 11, 10, 7, 11, 7, 7)))


def remove(folder, name):
    for end in ("", "-wal", "-shm"):
        (folder / (name + end)).unlink(missing_ok=True)
