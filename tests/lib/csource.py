"""C sources as the lints see them: without comments, or the literals alone, or the functions."""

import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*\'''', re.DOTALL)


def sources(*suffixes):
    """All files of ours under src/ with these suffixes (.c and .h when none is given)."""
    return sorted(p for p in SRC.rglob("*") if p.suffix in (suffixes or (".c", ".h")))


def name(path):
    return str(path.relative_to(ROOT))


def blank(text):
    """The same length and lines, but spaces."""
    return re.sub(r"[^\n]", " ", text)


def code_only(text):
    """Comments and the insides of literals blanked out; positions stay."""
    def one(match):
        token = match[0]
        if token[0] in "\"'":
            return token[0] + blank(token[1:-1]) + token[0]
        return blank(token)

    return TOKEN.sub(one, text)


def without_comments(text):
    return TOKEN.sub(lambda m: m[0] if m[0][0] in "\"'" else blank(m[0]), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "0": "\0", "'": "'", "r": "\r"}


def unescape(literal):
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[0]), literal)


def strings(text):
    """(line, value) of each string literal but of #include; neighbours separated by white space are one."""
    text = re.sub(r"^[ \t]*#[ \t]*include[^\n]*", lambda m: blank(m[0]), without_comments(text), flags=re.M)
    out, joined_end = [], None
    for match in TOKEN.finditer(text):
        if match[0][0] != '"':
            joined_end = None
            continue
        value = unescape(match[0][1:-1])
        if joined_end is not None and not text[joined_end:match.start()].strip(" \t\r\n\\"):
            line, before = out.pop()
            out.append((line, before + value))
        else:
            out.append((line_of(text, match.start()), value))
        joined_end = match.end()
    return out


STRING = r'"(?:[^"\\\n]|\\.)*"'
MACRO = r"[A-Z][A-Z0-9_]+(?:\s*\((?:[^()\"]|%s|\([^()]*\))*\))?" % STRING
PIECE = re.compile(r"'(?:[^'\\\n]|\\.)*'|%s|%s" % (STRING, MACRO))
BETWEEN = re.compile(r"[\s\\]*(?:[a-z]+[\s\\]+)?")  # a word in small letters: what a macro was given


def runs(path):
    """(first line, last line, text) of what C joins to one string: literals, macros, what a macro was given."""
    text, found, end = without_comments(path.read_text()), [], None
    for piece in PIECE.finditer(text):
        if end is None or not BETWEEN.fullmatch(text, end, piece.start()):
            found.append([])
        if piece[0][0] != "'":
            found[-1].append(piece)
        end = piece.end()
    for pieces in found:
        literal = [p for p in pieces if '"' in p[0]]
        if literal:
            whole = " ".join(value for _, value in strings(" , ".join(p[0] for p in literal)))
            yield line_of(text, literal[0].start()), line_of(text, literal[-1].end()), whole


def includes(path):
    """(line, name, quoted?) of each #include."""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
        if match:
            yield number, match[2], match[1] == '"'


def functions(path):
    """(name, first line, last line) of each function: a brace at the start of a line opens one."""
    lines = code_only(path.read_text()).split("\n")
    number = 0
    while number < len(lines):
        if lines[number] == "{":
            start = number
            while number < len(lines) and lines[number] != "}":
                number += 1
            head, i = "", start - 1
            while i >= 0 and lines[i].strip() and not lines[i].strip().endswith((";", "}")):
                head = lines[i] + " " + head
                i -= 1
            found = re.search(r"(\w+)\s*\(", head)
            yield (found[1] if found else "?"), i + 2, number + 1
        number += 1


def tracked():
    """The files git knows, or all but build/ where there is no git."""
    done = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True)
    if done.returncode == 0 and done.stdout:
        return [p for p in done.stdout.decode().split("\0") if p and (ROOT / p).exists()]
    return sorted(str(p.relative_to(ROOT)) for p in ROOT.rglob("*")
                  if p.is_file() and p.relative_to(ROOT).parts[0] not in ("build", ".git"))


class Lint(unittest.TestCase):
    """A test that gathers what is wrong, and shows all of it."""

    def none(self, wrong, why=""):
        if wrong:
            self.fail("\n".join([why] * bool(why) + [str(w) for w in wrong]))
