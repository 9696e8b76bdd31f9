"""The form in which docs/json is written: `python3 tests/lib/compact_json.py docs/json/*.json` (make format)."""

import json
import sys
from pathlib import Path

WIDTH = 118
OWN_LINES = {"properties", "$defs"}  # in these each member has its line


def compact(value, indent=0, key=None, used=0):
    """JSON text: on one line what fits, else members side by side as long as they fit."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or (indent + used + len(flat) < WIDTH and key not in OWN_LINES):
        return flat
    inner, lines, line = " " * (indent + 2), [], ""
    members = list(value.items()) if isinstance(value, dict) else [(None, v) for v in value]
    for i, (name, member) in enumerate(members):
        head = json.dumps(name, ensure_ascii=False) + ": " if name is not None else ""
        text = head + compact(member, indent + 2, name, len(head)) + ("," if i + 1 < len(members) else "")
        if line and (key in OWN_LINES or "\n" in line + text or len(inner + line + text) >= WIDTH):
            lines.append(line)
            line = ""
        line += (" " if line else "") + text
    begin, end = ("{", "}") if isinstance(value, dict) else ("[", "]")
    return "\n".join([begin, *(inner + l for l in [*lines, line]), " " * indent + end])


if __name__ == "__main__":
    for path in map(Path, sys.argv[1:]):
        path.write_text(compact(json.loads(path.read_text())) + "\n")
