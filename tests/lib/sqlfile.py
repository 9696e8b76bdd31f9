"""Named SQL (src/ROOM/X.sql) as the lints see it: its entries, without comments."""

import re

from csource import SRC

HEAD = re.compile(r"^-- :(query|part) (\w+)(?:\(([\w, ]*)\))?$", re.M)
CALL = re.compile(r":([a-z]\w*)")


class Entry:
    def __init__(self, path, text, head, end):
        self.path, self.kind, self.name = path, head[1], head[2]
        self.args = [a.strip() for a in head[3].split(",")] if head[3] else []
        self.line = text.count("\n", 0, head.start()) + 1
        body = re.sub(r"--[^\n]*", "", text[head.end():end])
        self.uses = {name for name in CALL.findall(body) if name not in self.args}
        # As one line, the names of parts and arguments as if they were columns.
        self.text = CALL.sub(r"\1", re.sub(r"\s+", " ", body).strip())


def files():
    return sorted(SRC.rglob("*.sql"))


def entries(path):
    text = path.read_text()
    heads = list(HEAD.finditer(text))
    ends = [h.start() for h in heads[1:]] + [len(text)]
    return [Entry(path, text, head, end) for head, end in zip(heads, ends)]


def header(path):
    """What C includes to have the file."""
    return "gen/%s" % path.relative_to(SRC).with_suffix(".h")
