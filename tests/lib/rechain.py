"""What somebody does who changes a register and its journal alike: the digests of batches and the chain once more.

Written from the account in include/ddreg/record.h and docs/architecture.md, with nothing of the program's own."""
import hashlib
import json
import sqlite3
import struct


def cbor_head(major, n):
    if n < 24:
        return bytes([major << 5 | n])
    for info, size, form in ((24, 1, ">B"), (25, 2, ">H"), (26, 4, ">I"), (27, 8, ">Q")):
        if n < 1 << 8 * size:
            return bytes([major << 5 | info]) + struct.pack(form, n)
    raise ValueError(n)


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return cbor_head(0, value) if value >= 0 else cbor_head(1, -1 - value)
    if isinstance(value, str):
        return cbor_head(3, len(value.encode())) + value.encode()
    return cbor_head(4, len(value)) + b"".join(map(cbor, value))


def batch(rows):
    """What the journal says of the rows that an entry added to a batch table."""
    digest = hashlib.blake2b(b"".join(map(cbor, rows)), digest_size=32).hexdigest()
    return json.dumps({"count": len(rows), "digest": digest}, separators=(",", ":"))


def add_texts(h, *values):
    for value in values:
        data = str(value).encode()
        h.update(struct.pack("<Q", len(data) + 1) + data)


def keep(db, digest, value):
    """The personal value behind a digest is another one; what the journal says of it."""
    salt, = db.execute("SELECT salt FROM personal_value WHERE digest = ?", (digest,)).fetchone()
    h = hashlib.blake2b(digest_size=32)
    add_texts(h, salt, value)
    db.execute("UPDATE personal_value SET digest = ?, value = ? WHERE digest = ?", (h.hexdigest(), value, digest))
    return {"personal": h.hexdigest()}


def rechain(path, change, tables=("decision",)):
    """Runs the statements, then makes the journal say that it has always been so, of rows of these tables and of
    batches. Triggers are put back."""
    db = sqlite3.connect(str(path), isolation_level=None)
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    db.execute("BEGIN")
    for name, _ in triggers:
        db.execute('DROP TRIGGER "%s"' % name)
    changed = sum(max(0, db.execute(statement).rowcount) for statement in change)
    db.execute("DELETE FROM batch_mark")  # batch() says nothing of them
    for seq, table in db.execute("SELECT seq, table_name FROM journal_change WHERE op = 'batch'").fetchall():
        rows = db.execute("SELECT * FROM %s WHERE entry = ? ORDER BY id" % table, (seq,)).fetchall()
        db.execute("UPDATE journal_change SET after = ? WHERE seq = ? AND table_name = ?", (batch(rows), seq, table))
    rows = "SELECT table_name, record_key, after FROM journal_change WHERE table_name IN ('%s')" % "', '".join(tables)
    for table, key, after in db.execute(rows).fetchall():
        was = json.loads(after)
        row = db.execute("SELECT %s FROM %s WHERE id = ?" % (", ".join(was), table), (key,)).fetchone()
        now = {name: keep(db, was[name]["personal"], value) if isinstance(was[name], dict) else value
               for name, value in zip(was, row)}
        text = json.dumps(now, separators=(",", ":"), ensure_ascii=False)
        db.execute("UPDATE journal_change SET after = ? WHERE table_name = ? AND record_key = ?", (text, table, key))
    head = "0" * 64
    columns = "seq, day, recorded_at, os_account, actor, command, program, schema_version"
    for row in db.execute("SELECT %s FROM journal ORDER BY seq" % columns).fetchall():
        h = hashlib.blake2b(digest_size=32)
        add_texts(h, head, *row)
        for one in db.execute("SELECT ord, table_name, record_key, op, after FROM journal_change WHERE seq = ?"
                              " ORDER BY ord", row[:1]).fetchall():
            add_texts(h, *one)
        before, head = head, h.hexdigest()
        db.execute("UPDATE journal SET prev_head = ?, head = ? WHERE seq = ?", (before, head, row[0]))
    for _, text in triggers:
        db.execute(text)
    db.execute("COMMIT")
    db.close()
    return changed
