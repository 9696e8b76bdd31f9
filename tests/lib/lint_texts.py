"""What `report lint` finds in texts that people labelled (tests/lint-texts), by rule, and the table of it in
docs/report-check.md: `python3 tests/lib/lint_texts.py --write` computes it again."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "tests/lint-texts"
PAGE = ROOT / "docs/report-check.md"
BIN = os.environ.get("DDREG_BIN", str(ROOT / "build/ddreg"))
BEGIN, END = "<!-- computed: tests/lib/lint_texts.py --write -->\n", "<!-- end -->\n"


def labels():
    return json.loads((TEXTS / "labels.json").read_text())


def lint(path, lang="en"):
    done = subprocess.run([BIN, "--format", "json", "--lang", lang, "report", "lint", str(path)], capture_output=True)
    return json.loads(done.stdout)


def rules_of(found):
    """The rules of what is missing; that a company is not covered is no fault of its text."""
    return {f["rule"] for f in found if not (f["rule"] == "E01" and f["severity"] == "note")}


def measure():
    """{rule: [found and there, found and not there, there and not found]}"""
    counts = {}
    for name, there in labels().items():
        found = rules_of(lint(TEXTS / name))
        for rule in found | set(there):
            at = 0 if rule in found and rule in there else 1 if rule in found else 2
            counts.setdefault(rule, [0, 0, 0])[at] += 1
    return counts


def share(part, whole):
    return "%d %%" % round(100 * part / whole) if whole else "–"


def table(counts):
    lines = ["| rule | texts that lack it | found | falsely found | missed | precision | recall |",
             "|---|---|---|---|---|---|---|"]
    total = [sum(column) for column in zip(*counts.values())]
    for rule, (right, false, missed) in [*sorted(counts.items()), ("all", total)]:
        lines.append("| %s | %d | %d | %d | %d | %s | %s |" % (
            rule, right + missed, right, false, missed, share(right, right + false), share(right, right + missed)))
    return "\n".join(lines) + "\n"


def main():
    text = table(measure())
    if "--write" not in sys.argv:
        print(text, end="")
        return
    page = PAGE.read_text()
    before, rest = page.split(BEGIN)
    PAGE.write_text(before + BEGIN + text + END + rest.split(END)[1])


if __name__ == "__main__":
    main()
