"""The SQL outside src/db must run on SQLite and PostgreSQL alike."""

import re
import unittest

import csource
import sqlfile

STATEMENT = re.compile(r"\b(SELECT\s|INSERT\s+INTO\b|UPDATE\s+[\w.]+\s+(AS\s+\w+\s+)?SET\b|DELETE\s+FROM\b"
                       r"|CREATE\s+(TEMP|TABLE|INDEX)|WITH\s+\w+\s+AS\b|\bFROM\s+\w+\s+(WHERE|JOIN|ORDER)\b"
                       r"|PARTITION\s+BY|ORDER\s+BY|PRAGMA|ATTACH)")

FORBIDDEN = [
    (re.compile(r"\b(INSERT|UPDATE)\s+OR\b", re.I), "INSERT OR: use ON CONFLICT"),
    (re.compile(r"\bREPLACE\s+INTO\b", re.I), "REPLACE INTO"),
    (re.compile(r"\b_?rowid_?\b", re.I), "rowid"),
    (re.compile(r"\b(date|time|datetime|julianday|strftime)\s*\(", re.I), "the engine's dates"),
    (re.compile(r"\bCURRENT_(DATE|TIME|TIMESTAMP)\b", re.I), "the engine's clock"),
    (re.compile(r"\bGROUP_CONCAT\b", re.I), "GROUP_CONCAT"),
    (re.compile(r"\b(PRAGMA|ATTACH|DETACH|VACUUM|ANALYZE|GLOB|AUTOINCREMENT|IFNULL|printf|typeof|"
                r"last_insert_rowid|changes|total|sqlite_\w+|json_\w+|hex|quote|instr)\s*(?=\(|\b)\(?", re.I), None),
    (re.compile(r"::"), "::, use CAST"),
    (re.compile(r"\?"), "? placeholders, use $n"),
    (re.compile(r"[:@][a-z_]\w*", re.I), "named placeholders, use $n"),
    (re.compile(r"%l?l?[sdiu]|%\"? ?PRI"), "values printed into SQL"),
    (re.compile(r'"[a-z]', re.I), "double quotes"),
    (re.compile(r"\bLIKE\s+'", re.I), "LIKE with a pattern of its own: bind it"),
    (re.compile(r"\bSELECT\s+(\w+\.)?\*", re.I), "SELECT *: name the columns"),
    (re.compile(r"\bIS\s+(NOT\s+)?\$", re.I), "IS $n: IS NOT DISTINCT FROM, or two conditions"),
    (re.compile(r"\bLIMIT\s+\d+\s*,", re.I), "LIMIT a, b"),
]
# Only as an engine's word, not as a column: "total" is one of ours.
WORDS = re.compile(r"\b(PRAGMA|ATTACH|DETACH|VACUUM|GLOB|AUTOINCREMENT)\b|\b(IFNULL|printf|typeof|last_insert_rowid|"
                   r"changes|total|json_\w+|hex|quote|instr|abs|sqlite_\w+)\s*\(", re.I)

# The one file whose statements are built from table descriptors, with names that are literals.
BUILT = {"src/record/kind_read.c", "src/record/kind_target.c", "src/record/kind_write.c", "src/record/writer.c",
         "src/record/verify_batch.c", "src/record/verify_personal.c", "src/record/verify_rows.c",
         "src/register/batch/row_about.c"}

MAX_LINES = 3  # of SQL in C: more goes into a .sql file

# Who may read the table of purchases itself, what was replaced or withdrawn with it, and why.
BARE = {
    "src/register/batch/purchase.part.sql": "defines what counts",
    "src/register/facts/purchase_sum.sql": "a line counts in the sums where it counts itself: they have its import",
    "src/register/facts/purchase_month.sql": "the same",
    "src/register/erasure.sql": "whose name lines have that are out of force, too",
    "src/query/import_lines.sql": "what one import brought, in force or not",
    "src/query/import_replace.sql": "the years of an import beside those of the one in its place",
}


def named():
    """(file, line, text) of every query and part of the .sql files."""
    return [(csource.name(p), e.line, e.text) for p in sqlfile.files() for e in sqlfile.entries(p)]


def statements():
    """(file, line, text) of every string outside src/db that holds SQL, headers' macros and .sql files as well."""
    yield from (entry for entry in named() if not entry[0].startswith("src/db/"))
    files = [p for p in csource.sources() if p.relative_to(csource.SRC).parts[0] not in ("db", "embed")]
    files += sorted((csource.ROOT / "include/ddreg").glob("*.h"))
    for path in files:
        for line, text in csource.strings(path.read_text()):
            if STATEMENT.search(text):
                yield csource.name(path), line, text


class Sql(csource.Lint):
    def test_there_is_sql_to_look_at(self):
        self.assertGreater(len(list(statements())), 10)

    def test_nothing_of_one_engine(self):
        wrong = []
        for name, line, text in statements():
            for pattern, why in FORBIDDEN:
                if why is None:
                    pattern, why = WORDS, "only one engine has it"
                match = pattern.search(text)
                if match and not (name in BUILT and why.startswith("values printed")):
                    wrong.append("%s:%d: %s: %r" % (name, line, why, match[0]))
        self.none(wrong)

    def test_values_are_bound(self):
        """No statement holds a literal number or text that comes from a register (S-1, 999999999)."""
        wrong = ["%s:%d" % (name, line) for name, line, text in statements()
                 if re.search(r"'\d{4}-\d\d|\b\d{9}\b", text)]
        self.none(wrong)

    def test_sums_are_cast(self):
        """SUM of bigint is numeric in PostgreSQL: CAST(... AS BIGINT) around every SUM."""
        wrong = []
        for name, line, text in statements():
            for match in re.finditer(r"\bSUM\s*\(", text):
                opened = []
                for at, c in enumerate(text[:match.start()]):
                    if c == "(":
                        opened.append(text[:at].rstrip().split(" ")[-1].split("(")[-1])
                    elif c == ")" and opened:
                        opened.pop()
                if "CAST" not in [o.upper() for o in opened]:
                    wrong.append("%s:%d: %s" % (name, line, text[match.start():match.start() + 40]))
        self.none(wrong)

    def test_descending_order_says_where_nulls_go(self):
        """Only for columns that may be null; the lists that are ordered here have none."""
        nullable = ("value", "name", "reason", "valid_to", "production", "account", "reference", "email", "country")
        wrong = []
        for name, line, text in statements():
            for match in re.finditer(r"ORDER BY ([^)]*)", text):
                for part in match[1].split(","):
                    word = part.strip().split(" ")[0].split(".")[-1]
                    if word in nullable and "NULLS" not in part:
                        wrong.append("%s:%d: ORDER BY %s" % (name, line, part.strip()))
        self.none(wrong)

    def test_purchases_that_count(self):
        """Lines that were withdrawn or replaced are out: purchases(p) has the others. Macros cut SQL in pieces, so one
        that begins with the table's name counts too."""
        bare = re.compile(r"(\b(FROM|JOIN|INTO|UPDATE) |^ |, )purchase\b(?! *[.:'])")
        found = {}
        texts = named()
        for path in csource.sources() + sorted((csource.ROOT / "include/ddreg").glob("*.h")):
            texts += [(csource.name(path), line, text) for line, text in csource.strings(path.read_text())]
        for name, line, text in texts:
            if bare.search(text):
                found.setdefault(name, []).append("%s:%d: %s" % (name, line, text[:60]))
        self.none([one for name in sorted(set(found) - set(BARE)) for one in found[name]], "read purchases() instead")
        self.assertEqual(set(BARE) - set(found), set(), "named here, and does not read the table")

    def test_long_sql_is_in_sql_files(self):
        self.none(["%s:%d: %s" % (csource.name(path), first, text[:60])
                   for path in csource.sources() + sorted((csource.ROOT / "include/ddreg").glob("*.h"))
                   for first, last, text in csource.runs(path)
                   if last - first >= MAX_LINES and STATEMENT.search(text)])

    def test_only_src_db_speaks_to_the_engine(self):
        wrong = []
        for path in csource.sources():
            text = csource.code_only(path.read_text())
            if path.parent.name != "db" and re.search(r"\bsqlite3_\w+\s*\(", text):
                wrong.append(csource.name(path))
        self.none(wrong)


if __name__ == "__main__":
    unittest.main()
