"""The direction between the rooms of src/, and which file may know which library."""

import re
import unittest

import csource
import sqlfile
from csource import ROOT, SRC

# A room may include its own headers and those of the rooms it names. Nothing points back.
MAY_USE = {
    "base": {"base"},
    "db": {"db", "base"},
    "data": {"data", "base"},
    "doc": {"doc", "base"},
    "pdf": {"pdf", "doc", "base"},
    "risk": {"risk", "data", "base"},
    "table": {"table", "xlsx", "packed", "data", "base"},
    "xml": {"xml", "base"},
    "packed": {"packed", "base"},
    "xlsx": {"xlsx", "xml", "packed", "base"},
    "saft": {"saft", "xml", "data", "base"},
    "record": {"record", "data", "db", "base"},
    "register": {"register", "record", "risk", "data", "db", "base"},
    "kind": {"kind", "register", "record", "risk", "data", "db", "base"},
    "query": {"query", "kind", "register", "record", "risk", "data", "db", "base"},
    "import": {"import", "table", "saft", "xml", "query", "kind", "register", "record", "risk", "data", "db", "base"},
    "dump": {"dump", "table", "register", "record", "data", "db", "base"},
    "report": {"report", "query", "kind", "register", "record", "risk", "data", "doc", "db", "base"},
    "scenario": {"scenario", "query", "kind", "register", "record", "data", "db", "base"},
    "questionnaire": {"questionnaire", "report", "query", "kind", "register", "record", "risk", "data", "doc", "db",
                      "base"},
    "cli": {"cli", "query", "kind", "register", "record", "risk", "data", "doc", "db", "packed", "base"},
    "lint": {"lint", "table", "packed", "xml", "data", "base"},
    "cmd": {"cmd", "cli", "import", "dump", "questionnaire", "report", "lint", "scenario", "table", "saft", "xml",
            "xlsx", "packed", "query", "kind", "register", "record", "risk", "data", "doc", "db", "base"},
    "embed": set(),
    "main": {"cli"},
}

# Headers that no source of the same name shows the room of.
HEADER_ROOM = {"banned": "base", "db": "db", "risk": "risk", "import": "import", "table": "table", "cli": "cli",
               "measure": "kind"}

# Which files may include a library's header.
ONLY_IN = {
    "sqlite3.h": {"src/db/db_sqlite.h"},
    "csv.h": {"src/table/csv.c", "src/embed/embed.c"},
    "sodium.h": {"src/base/hash.c", "src/base/crypto.c"},  # digests; what seals
    "jansson.h": {"src/base/json_read.c"},
    "expat.h": {"src/xml/xml.c"},
    "zlib.h": {"src/packed/gzip.c"},
    "zip.h": {"src/packed/archive.c"},
    "xlsxwriter.h": {"src/xlsx/writer_calls.h"},
    "utf8proc.h": {"src/base/text.c"},
    "pthread.h": {"src/base/belt.c"},
    "dlfcn.h": {"src/base/late.c"},
    "fontconfig/fontconfig.h": {"src/pdf/typeset.c"},
    "qpdf/qpdf-c.h": {"src/pdf/finish.c"},
    "iconv.h": {"src/table/decode.c"},
}

# Printing, ending, the clock and the environment are the command line's business.
WORLDLY = ("printf", "puts", "putchar", "fprintf", "fputs", "fputc", "putc", "vprintf", "vfprintf", "perror",
           "dprintf", "exit", "_exit", "getenv", "secure_getenv", "setenv", "putenv", "time",
           "clock_gettime", "gettimeofday", "isatty", "ttyname", "getlogin", "getlogin_r", "getpwuid",
           "getpwuid_r", "setlocale", "signal", "sigaction", "assert", "rand", "srand", "random", "strtod")
WORLDLY_ROOMS = ("cli", "cmd", "main", "embed", "pdf")


def room_of(path):
    parts = path.relative_to(SRC).parts
    return "main" if len(parts) == 1 else parts[0]


def header_rooms():
    """include/ddreg/X.h belongs to the room of X.c, or of X_something.c."""
    homes = dict(HEADER_ROOM)
    for header in (ROOT / "include/ddreg").glob("*.h"):
        if header.stem in homes:
            continue
        found = {room_of(p) for p in SRC.rglob("%s.c" % header.stem)}
        found = found or {room_of(p) for p in SRC.rglob("%s_*.c" % header.stem)}
        homes[header.stem] = found.pop() if len(found) == 1 else None
    return homes


class Layers(csource.Lint):
    def test_every_header_has_one_room(self):
        lost = sorted(name for name, room in header_rooms().items() if room is None)
        self.none(lost, "headers without a source of their name, or with several")

    def test_every_room_is_known(self):
        self.assertEqual({room_of(p) for p in csource.sources()} - set(MAY_USE), set())

    def test_direction(self):
        homes, wrong = header_rooms(), []
        for path in csource.sources():
            room = room_of(path)
            for line, name, quoted in csource.includes(path):
                if name.startswith("ddreg/"):
                    home = homes.get(name[len("ddreg/"):-len(".h")])
                elif name.startswith("gen/") and name.count("/") == 2:
                    home = name.split("/")[1]
                elif quoted and "/" in name and not name.startswith("gen/"):
                    home = name.split("/")[0]
                else:
                    continue
                if home not in MAY_USE[room]:
                    wrong.append("%s:%d: %s may not include %s (%s)" % (csource.name(path), line, room, name, home))
        self.none(wrong)

    def test_sql_points_the_same_way(self):
        parts = {e.name: room_of(p) for p in sqlfile.files() for e in sqlfile.entries(p) if e.kind == "part"}
        self.none(["%s:%d: %s" % (csource.name(p), e.line, name)
                   for p in sqlfile.files() for e in sqlfile.entries(p) for name in sorted(e.uses)
                   if parts[name] not in MAY_USE[room_of(p)]])

    def test_named_sql_is_of_the_file_beside(self):
        """Queries and parts of X.sql are for X.c; those of X.part.sql for all."""
        own = {sqlfile.header(p): p.with_suffix(".c") for p in sqlfile.files() if not p.name.endswith(".part.sql")}
        self.none(["%s:%d: %s" % (csource.name(path), line, name) for path in csource.sources()
                   for line, name, _ in csource.includes(path) if own.get(name, path) != path])

    def test_headers_point_the_same_way(self):
        homes, wrong = header_rooms(), []
        for path in sorted((ROOT / "include/ddreg").glob("*.h")):
            room = homes[path.stem]
            for line, name, _ in csource.includes(path):
                home = homes.get(name[len("ddreg/"):-len(".h")]) if name.startswith("ddreg/") else None
                if name.startswith("ddreg/") and home not in MAY_USE.get(room, set()):
                    wrong.append("%s:%d: %s may not include %s (%s)" % (csource.name(path), line, room, name, home))
        self.none(wrong)

    def test_a_private_header_says_its_room(self):
        """Within its room a header goes by its name, from another room by "room/name.h"."""
        wrong = []
        for path in csource.sources():
            for line, name, quoted in csource.includes(path):
                if not quoted or name.startswith(("ddreg/", "gen/")):
                    continue
                file = SRC / name if "/" in name else path.parent / name
                if not file.exists() or ("/" in name and file.parent == path.parent):
                    wrong.append("%s:%d: %s" % (csource.name(path), line, name))
        self.none(wrong)

    def test_a_name_is_in_one_room(self):
        """What is called the same is in one place, so that a name alone says where to look."""
        rooms = {}
        for path in csource.sources():
            rooms.setdefault(path.stem, set()).add(room_of(path))
        self.none(sorted("%s: %s" % (stem, sorted(where)) for stem, where in rooms.items() if len(where) > 1))

    def test_rooms_do_not_run_in_circles(self):
        for room, uses in MAY_USE.items():
            for other in uses - {room}:
                self.assertNotIn(room, MAY_USE[other], "%s and %s use each other" % (room, other))


class Libraries(csource.Lint):
    def users(self, header):
        return {csource.name(p) for p in csource.sources()
                if any(name == header for _, name, _ in csource.includes(p))}

    def test_each_library_has_its_room(self):
        for header, allowed in ONLY_IN.items():
            with self.subTest(header=header):
                self.assertEqual(self.users(header) - allowed, set())

    def test_no_public_header_shows_a_library(self):
        for path in (ROOT / "include/ddreg").glob("*.h"):
            for line, name, _ in csource.includes(path):
                self.assertFalse(name in ONLY_IN, "%s:%d: %s" % (path.name, line, name))

    def test_files_of_the_engine(self):
        """Their names and what they begin with are the database room's own."""
        pattern = re.compile(r"-wal$|-shm$|-journal$|sqlite", re.I)
        wrong = []
        for path in csource.sources():
            if room_of(path) != "db":
                wrong += ["%s:%d: %s" % (csource.name(path), line, value)
                          for line, value in csource.strings(path.read_text()) if pattern.search(value)]
        self.none(wrong)

    def test_the_world_outside(self):
        pattern = re.compile(r"(?<![\w.>])(%s)\s*\(" % "|".join(WORLDLY))
        wrong = []
        for path in csource.sources():
            if room_of(path) in WORLDLY_ROOMS:
                continue
            text = csource.code_only(path.read_text())
            for match in pattern.finditer(text):
                wrong.append("%s:%d: %s" % (csource.name(path), csource.line_of(text, match.start()), match[1]))
            for match in re.finditer(r"\b(stdout|stderr|stdin)\b", text):
                wrong.append("%s:%d: %s" % (csource.name(path), csource.line_of(text, match.start()), match[1]))
        self.none(wrong)

    def test_few_programs_are_started(self):
        starts = re.compile(r"\b(posix_spawnp?|v?fork|execv\w*|execl\w*)\s*\(")
        users = {csource.name(p) for p in csource.sources() if starts.search(csource.code_only(p.read_text()))}
        self.assertEqual(users, {"src/cli/editor.c", "src/cli/pdf_program.c", "src/pdf/text_of.c"})

    def test_no_floating_point(self):
        """Money and shares are integers; only numbers of workbooks and places on a page are none."""
        wrong = []
        for path in csource.sources():
            if csource.name(path) == "src/xlsx/made_number.c" or room_of(path) == "pdf":
                continue
            text = csource.code_only(path.read_text())
            for match in re.finditer(r"\b(float|double)\b|\b\d+\.\d+\b", text):
                wrong.append("%s:%d: %s" % (csource.name(path), csource.line_of(text, match.start()), match[0]))
        self.none(wrong)

    def test_memory_through_the_hook(self):
        """malloc and its kin only in arena.c, so that every allocation can be made to fail."""
        pattern = re.compile(r"(?<![\w.>])(malloc|calloc|realloc|strdup|strndup|asprintf|getline)\s*\(")
        wrong = []
        for path in csource.sources():
            if room_of(path) == "embed" or path.name == "arena.c":
                continue
            text = csource.code_only(path.read_text())
            for match in pattern.finditer(text):
                wrong.append("%s:%d: %s" % (csource.name(path), csource.line_of(text, match.start()), match[1]))
        self.none(wrong)


if __name__ == "__main__":
    unittest.main()
