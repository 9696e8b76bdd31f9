#!/usr/bin/env python3
"""Holds a register of ddreg against its own journal, without ddreg: python3 verify.py REGISTER [HEAD]

REGISTER is the file, or what `sqlite3 REGISTER .dump` wrote. HEAD is one that was noted before. Nothing is written.
Exit code 0: whole; 1: not. Of the structure only that no view is there is looked at, and no rating is computed again:
that takes ddreg. The log of outputs (output_log) and what calendar files said (calendar_event) are outside the chain, for both.

The chain: the head of an entry is BLAKE2b-256 over texts, each after its length plus one in 8 bytes (low byte first):
the head before it (64 zeros for the first), the entry's columns up to schema_version, then ord, table_name,
record_key, op and after of each of its changes. `after` is the row as JSON. In place of a personal value it has a
digest over the salt and the value, as such texts; both are in personal_value until the value is erased, which an entry
of its own says. Of purchases and ratings (batches) `after` has the count, and a digest over the rows in order, each as
a CBOR array.

    python3 verify.py --dossier FILE REGISTER

does that, and holds a page that `ddreg report dossier` wrote against it: the last entry and its head, and the SHA-256 of each document
that the page lists."""
import contextlib
import hashlib
import html.parser
import json
import re
import sqlite3
import sys

BATCHES = {"purchase", "assessment"}
LATER = {"floor": 2, "preliminary": 2, "buyer": 2, "approver": 2}  # columns of these: the schema that brought each; not in older rows
NOTES = {"schema", "backup", "attest"}  # changes that are no rows
OTHERS = {"journal", "journal_change", "personal_value", "batch_mark", "file_bytes", "purchase_sum", "purchase_month",
          "output_log", "calendar_event"}
SUMS = """SELECT supplier_id, batch_id, SUBSTR(day, 1, 7), COALESCE(account, ''), COALESCE(production, -1), SUM(ore),
 COUNT(*) FROM purchase GROUP BY 1, 2, 3, 4, 5"""
MONTHS = """SELECT batch_id, SUBSTR(day, 1, 7), currency, rate, SUM(amount), SUM(ore), COUNT(*) FROM purchase
 GROUP BY 1, 2, 3, 4"""
ENTRY = "seq, day, recorded_at, os_account, actor, command, program, schema_version, prev_head, head"


def raw(text):
    return str(text).encode("utf-8", "surrogateescape")


def digest_of(*texts):
    framed = (len(raw(t) + b" ").to_bytes(8, "little") + raw(t) for t in texts)
    return hashlib.blake2b(b"".join(framed), digest_size=32).hexdigest()


def cbor_head(kind, n):
    size = next(s for s in (0, 1, 2, 4, 8) if n < (24 if s == 0 else 1 << 8 * s))
    first = n if size == 0 else 23 + size.bit_length()
    return bytes([kind << 5 | first]) + (n.to_bytes(size, "big") if size else b"")


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return cbor_head(0, value) if value >= 0 else cbor_head(1, -1 - value)
    return cbor_head(3, len(raw(value))) + raw(value)


class Verifier:
    def __init__(self, db):
        self.db, self.faults, self.head, self.rows, self.erased, self.values = db, [], "0" * 64, 0, 0, set()
        self.tables = {t for t, in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        self.inserted, self.batches, self.erasures, self.marked, self.schema = {}, [], {}, [], {}

    def fault(self, *words):
        self.faults.append(" ".join(map(str, words)))

    def chain(self, noted):
        seq, change, heads = 0, 0, set()
        for entry in self.db.execute("SELECT %s FROM journal ORDER BY seq" % ENTRY).fetchall():
            texts, before, head = list(entry[:8]), entry[8], entry[9]
            if entry[0] != seq + 1 or before != self.head:
                self.fault("journal", entry[0], "lacks the entry before it or is out of order")
            changes = self.db.execute("SELECT ord, table_name, record_key, op, after, id FROM journal_change"
                                      " WHERE seq = ? ORDER BY ord", entry[:1]).fetchall()
            for n, one in enumerate(changes, 1):
                texts += one[:5]
                if one[0] != n or one[5] != change + 1:
                    self.fault("journal", entry[0], "has changes that are out of order")
                change = one[5]
                self.take(entry[0], *one[1:5])
            if digest_of(before, *texts) != head:
                self.fault("journal", entry[0], "is not as it was written")
            seq, self.head, self.schema[entry[0]] = entry[0], head, entry[7]
            heads.add(digest_of(before, *texts))
        for lone, in self.db.execute("SELECT id FROM journal_change WHERE seq NOT IN (SELECT seq FROM journal)"):
            self.fault("journal_change", lone, "belongs to no entry")
        if seq == 0:
            self.fault("journal", 1, "is gone: every register has an entry")
        if noted and noted.lower() not in heads:
            self.fault("the head", noted, "is not in the journal: it was shortened or rewritten")
        return seq

    def take(self, seq, table, key, op, after):
        """What an entry says it wrote."""
        said = json.loads(after)
        if op == "batch":
            self.batches.append((table, seq, said))
        elif op == "erase":
            self.erasures[table, key, said["erased"]] = seq
        elif table not in NOTES:
            self.inserted[table, key] = said

    def table(self, table):
        rows = self.db.execute('SELECT * FROM "%s" ORDER BY id' % table)
        names = [c[0] for c in rows.description]
        for row in rows:
            now, key = dict(zip(names, row)), str(row[0])
            said = self.inserted.pop((table, key), None)
            self.rows += 1
            if said is None:
                self.fault(table, key, "is in no entry of the journal")
                continue
            for name, value in now.items():
                was = said.pop(name, None)
                if isinstance(was, dict):
                    self.personal(table, key, name, was.get("personal"), value)
                elif type(was) is not type(value) or was != value:
                    self.fault(table, key, "is not what the journal says:", name)
            if said:
                self.fault(table, key, "lacks", *said)

    def personal(self, table, key, name, digest, value):
        kept = self.db.execute("SELECT salt, value FROM personal_value WHERE digest = ?", (digest,)).fetchone()
        erased = (table, key, name) in self.erasures
        self.values.add(digest)
        if erased and value is None and not kept:
            self.erased += 1
        elif erased:
            self.fault(table, key, "has a value again that an entry erased:", name)
        elif value is None or not kept:
            self.fault(table, key, "lacks a personal value that no entry erased:", name)
        elif digest_of(*kept) != digest or kept[1] != value:
            self.fault(table, key, "has another personal value than was written:", name)

    def batch_table(self, table):
        """The rows of an entry have ids without gaps."""
        first = 1
        for said_of, seq, said in self.batches:
            if said_of == table:
                sum_of = hashlib.blake2b(digest_size=32)
                n, end = 0, first + said.get("count", 0)
                rows = self.db.execute('SELECT * FROM "%s" WHERE id >= ? AND id < ? ORDER BY id' % table, (first, end))
                names = [c[0] for c in rows.description]
                for row in rows:
                    row = [v for name, v in zip(names, row)
                           if v is not None or LATER.get(name, 1) <= self.schema.get(seq, 1)]
                    sum_of.update(cbor_head(4, len(row)) + b"".join(map(cbor, row)))
                    n += 1
                if n != said.get("count") or sum_of.hexdigest() != said.get("digest"):
                    self.fault(table, "#%d" % seq, "is not what the journal says")
                self.marks(table, seq, said.get("marks"))
                self.rows, first = self.rows + n, end
        for stray, in self.db.execute('SELECT id FROM "%s" WHERE id < 1 OR id >= ?' % table, (first,)):
            self.fault(table, stray, "is in no entry of the journal")

    def marks(self, table, seq, said):
        """Four bytes of each row, by which ddreg says which one was changed."""
        rows = self.db.execute("SELECT id, marks FROM batch_mark WHERE table_name = ? AND entry = ? ORDER BY id",
                               (table, seq)).fetchall() if "batch_mark" in self.tables else []
        self.marked += [key for key, _ in rows]
        if (hashlib.blake2b(b"".join(m for _, m in rows), digest_size=32).hexdigest() if rows else None) != said:
            self.fault("batch_mark", "#%d" % seq, "is not what the journal says")

    def stray_marks(self):
        there = self.db.execute("SELECT id, entry FROM batch_mark ORDER BY id").fetchall()
        keys, entries = [key for key, _ in there], [entry for _, entry in there]
        if sorted(self.marked) != keys or keys != list(range(1, len(keys) + 1)) or entries != sorted(entries):
            self.fault("batch_mark has other rows than the batches")

    def files(self):
        """Bytes are there since the last record that has them was added, unless an entry after that erased them."""
        added, kept = {}, set()
        for sha, first in self.db.execute("SELECT sha256, MIN(entry) FROM file GROUP BY number, sha256, size"):
            added[sha] = max(first, added.get(sha, 0))
        for sha, data in self.db.execute("SELECT sha256, bytes FROM file_bytes"):
            kept.add(sha)
            if sha not in added or hashlib.sha256(data).hexdigest() != sha:
                self.fault("file_bytes", sha, "is not what a record of a file says")
        for sha, entry in added.items():
            gone = any(e > entry for (t, key, _), e in self.erasures.items() if t == "file_bytes" and key == sha)
            if gone == (sha in kept):
                self.fault("file_bytes", sha, "is there though it was erased" if gone else "is gone")

    def run(self, noted):
        for name, in self.db.execute("SELECT name FROM sqlite_master WHERE type NOT IN ('table', 'index', 'trigger')"
                                     " OR sql LIKE 'CREATE VIRTUAL%'").fetchall():
            self.fault(name, "is no table: nothing else was looked at")
        if self.faults:
            return 0
        entries = self.chain(noted)
        for table in sorted(self.tables - OTHERS):
            if not table.startswith("sqlite_"):
                (self.batch_table if table in BATCHES else self.table)(table)
        for table, key in self.inserted:
            self.fault(table, key, "is gone")
        for digest, in self.db.execute("SELECT digest FROM personal_value"):
            if digest not in self.values:
                self.fault("personal_value", digest, "is of no row")
        if "file_bytes" in self.tables:
            self.files()
        if "batch_mark" in self.tables:
            self.stray_marks()
        if "purchase_sum" in self.tables and set(self.db.execute(SUMS)) ^ set(self.db.execute(
                "SELECT supplier_id, batch_id, month, account, production, ore, lines FROM purchase_sum")):
            self.fault("purchase_sum does not follow from purchase")
        if "purchase_month" in self.tables and set(self.db.execute(MONTHS)) ^ set(self.db.execute(
                "SELECT batch_id, month, currency, rate, amount, ore, lines FROM purchase_month")):
            self.fault("purchase_month does not follow from purchase")
        return entries


def open_register(path):
    with open(path, "rb") as file:
        text = file.read() if file.read(16) != b"SQLite format 3\0" else None
    if text is None:
        from urllib.request import pathname2url
        db = sqlite3.connect("file:%s?mode=ro" % pathname2url(path), uri=True)
    else:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            db, text = sqlite3.connect(":memory:"), file.read()
        db.set_authorizer(lambda action, *_: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH
                          else sqlite3.SQLITE_OK)
        db.executescript(text)
    db.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    db.execute("BEGIN")
    return db


class Dossier(html.parser.HTMLParser):
    """What the page says of the journal ("#12" and its head) and of documents ("FI-1" and its SHA-256)."""

    def __init__(self, page):
        super().__init__()
        self.entry, self.head, self.files = None, None, {}
        self.tag, self.about = None, None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tag = tag

    def handle_data(self, data):
        text = data.strip()
        if self.tag == "h3" and text:
            self.about = text
        elif self.tag == "dd" and re.fullmatch(r"#\d+", text) and self.entry is None:
            self.entry = int(text[1:])
        elif self.tag == "dd" and re.fullmatch(r"[0-9a-f]{64}", text):
            if self.head is None:
                self.head = text
            elif self.about and self.about.startswith("FI-"):
                self.files[int(self.about[3:])] = text


def check_dossier(page, path):
    with open(page, encoding="utf-8") as file:
        said = Dossier(file.read())
    wrong = []
    with contextlib.closing(open_register(path)) as db:
        if db.execute("SELECT head FROM journal WHERE seq = ?", (said.entry,)).fetchone() != (said.head,):
            wrong.append("entry #%s has another head than the page says" % said.entry)
        for number, sha in said.files.items():
            if not db.execute("SELECT 1 FROM file WHERE number = ? AND sha256 = ? AND entry <= ?",
                              (number, sha, said.entry)).fetchone():
                wrong.append("FI-%d has another SHA-256 than the page says, or came later" % number)
    for line in wrong:
        print(line)
    if not wrong:
        print("the page is of this register: entry #%d, %d documents" % (said.entry, len(said.files)))
    return 1 if wrong else 0


def main(path, noted=None):
    try:
        with contextlib.closing(open_register(path)) as db:
            verifier = Verifier(db)
            entries = verifier.run(noted)
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as why:
        print("not as ddreg writes it: %s" % why)
        return 1
    for fault in verifier.faults[:20]:
        print(fault)
    if verifier.faults:
        print("%d differences" % len(verifier.faults))
        return 1
    print("whole: %d entries, %d rows, %d values erased; head %s" %
          (entries, verifier.rows, verifier.erased, verifier.head))
    return 0


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--dossier":
        sys.exit(main(sys.argv[3]) or check_dossier(*sys.argv[2:]))
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: verify.py REGISTER [HEAD], or verify.py --dossier FILE REGISTER")
    sys.exit(main(*sys.argv[1:]))
