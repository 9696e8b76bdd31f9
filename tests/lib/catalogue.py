"""The message catalogues data/messages/PART.LANG.po, and the ids the sources use."""

import re

import csource

LANGUAGES = ("nb", "en")
FOLDER = csource.ROOT / "data/messages"
ID = re.compile(r"^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$")


def read(path):
    """[(id, text, line)] of a po file; the header apart."""
    entries, current, key = [], None, None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = line.strip()
        match = re.match(r'(msgid|msgstr)?\s*"(.*)"$', line)
        if not line or line.startswith("#"):
            continue
        if not match:
            raise AssertionError("%s:%d: unreadable: %s" % (path.name, number, line))
        if match[1] == "msgid":
            current = {"msgid": "", "msgstr": "", "line": number}
            entries.append(current)
        key = match[1] or key
        current[key] += csource.unescape(match[2])
    return [(e["msgid"], e["msgstr"], e["line"]) for e in entries if e["msgid"]]


def parts():
    return sorted({p.name.rsplit(".", 2)[0] for p in FOLDER.glob("*.po")})


def texts(lang):
    """id -> text, of all parts."""
    return {i: text for path in sorted(FOLDER.glob("*.%s.po" % lang)) for i, text, _ in read(path)}


def placeholders(text):
    return sorted(set(re.findall(r"\{(\w+)\}", text)))


def arguments(text, start):
    """The arguments of a call whose parenthesis opens at `start`, as texts."""
    depth, out, last = 0, [], start + 1
    for match in re.finditer(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|[()\[\]{},]', text[start:]):
        c, at = match[0], start + match.start()
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                out.append(text[last:at].strip())
                return out
        elif c == "," and depth == 1:
            out.append(text[last:at].strip())
            last = at + 1
    return out


def literals(text):
    return [csource.unescape(m[1]) for m in re.finditer(r'"((?:[^"\\\n]|\\.)*)"', text)]


def calls(function):
    """(file, line, arguments) of each call in src."""
    for path in csource.sources():
        text = csource.without_comments(path.read_text())
        for match in re.finditer(r"\b%s\s*\(" % function, text):
            yield csource.name(path), csource.line_of(text, match.start()), arguments(text, match.end() - 1)
