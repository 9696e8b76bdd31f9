"""due --ics: a calendar file by RFC 5545, whose events move and go, but never double."""

import datetime
import re
import unittest

try:
    import icalendar  # a reader that others wrote: python3-icalendar, where it is installed
except ImportError:
    icalendar = None

from ddreg import OK, REFUSED, Case


def unfold(data):
    """The lines of content, read strictly: CRLF, at most 75 bytes, folded between characters."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), data[-20:]
    out = []
    for line in data[:-2].split(b"\r\n"):
        assert 0 < len(line) <= 75, line
        line.decode()
        if line[:1] == b" ":
            out[-1] += line[1:]
        else:
            out.append(line)
    return [line.decode() for line in out]


def text(value):
    assert not re.search(r"(?<!\\)(\\\\)*[;,]", value), value
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def read(data):
    """The events by UID: {name: value}; each property once, begin and end in their places."""
    events, event = {}, None
    lines = unfold(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    head = [line for line in lines[1:-1] if not line.startswith("BEGIN:VEVENT")]
    assert head[0] == "VERSION:2.0" and head[1].startswith("PRODID:")
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert event is None
            event = {}
        elif line == "END:VEVENT":
            assert {"UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "SUMMARY", "STATUS"} <= set(event), event
            assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
            assert event["UID"] not in events
            events[event["UID"]], event = event, None
        elif event is not None:
            assert re.fullmatch("[A-Z-]+(;VALUE=DATE)?", name) and name not in event, line
            event[name] = text(value) if name in ("UID", "SUMMARY", "DESCRIPTION") else value
    assert event is None
    return events


def day(event, name="DTSTART;VALUE=DATE"):
    return datetime.datetime.strptime(event[name], "%Y%m%d").date().isoformat()


class Calendar(Case):
    def setUp(self):
        super().setUp()
        self.init()
        self.run_dd("policy", "add", "guidelines", "--text", "x", "--review", "2024-08-01")
        self.run_dd("measure", "add", "--text", "Lønn; krav, æøå \\ " + "lønn\n" * 30, "--aim", "remedy", "--owner",
                    "Kari Nordmann", "--due", "2024-08-01")
        self.run_dd("role", "give", "ceo", "Kari Nordmann")

    def file(self, *args, name="frister.ics", today="2024-05-15"):
        self.run_dd("due", "--ics", name, "--overwrite", *args, env={"DDREG_TODAY": today})
        return read((self.dir / name).read_bytes())

    def one(self, events, what):
        found = [e for uid, e in events.items() if uid.startswith(what)]
        self.assertEqual(len(found), 1, found)
        return found[0]["STATUS"], int(found[0]["SEQUENCE"]), day(found[0])

    def test_what_is_due_is_there(self):
        events = self.file()
        due = self.json("due")["due"]
        self.assertEqual(sorted(day(e) for e in events.values()), sorted(d["due"] for d in due))
        for event in events.values():
            self.assertEqual(day(event, "DTEND;VALUE=DATE") > day(event), True)
            self.assertIn("ddreg ", event["DESCRIPTION"])
        self.assertIn("Lønn; krav, æøå \\ lønn\nlønn", self.one_event(events, "measure.do")["SUMMARY"])

    def one_event(self, events, what):
        return next(e for uid, e in events.items() if uid.startswith(what))

    @unittest.skipUnless(icalendar, "no python3-icalendar")
    def test_another_reader_finds_the_same(self):
        events = self.file()
        calendar = icalendar.Calendar.from_ical((self.dir / "frister.ics").read_bytes())
        found = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
        self.assertEqual({uid: (str(e["SUMMARY"]), e.decoded("DTSTART").isoformat(), e.errors)
                          for uid, e in found.items()},
                         {uid: (e["SUMMARY"], day(e), []) for uid, e in events.items()})

    def test_again_is_the_same_but_for_the_time(self):
        first, again = self.file(), self.file()
        for events in (first, again):
            for event in events.values():
                event.pop("DTSTAMP")
        self.assertEqual(first, again)

    def test_moved_done_and_due_again(self):
        self.assertEqual(self.one(self.file(), "policy.review"), ("CONFIRMED", 0, "2024-08-01"))
        self.run_dd("policy", "set", "PO-1", "--review", "2024-09-01")
        self.assertEqual(self.one(self.file(), "policy.review"), ("CONFIRMED", 1, "2024-09-01"))
        self.run_dd("policy", "set", "PO-1", "--review", "none")
        self.assertEqual(self.one(self.file(), "policy.review"), ("CANCELLED", 2, "2024-09-01"))
        self.assertEqual(self.one(self.file(), "policy.review"), ("CANCELLED", 2, "2024-09-01"))
        self.run_dd("policy", "set", "PO-1", "--review", "2024-09-01")
        self.assertEqual(self.one(self.file(), "policy.review"), ("CONFIRMED", 3, "2024-09-01"))
        self.run_dd("policy", "repeal", "PO-1", "--reason", "x")
        self.file()
        self.assertEqual([u for u in self.file(today="2026-05-15") if u.startswith("policy")], [])

    def test_a_narrowed_file_cancels_only_what_it_had(self):
        self.file()
        mine = self.file("--what", "role", name="roller.ics")
        self.assertEqual({uid.split(".")[0] for uid in mine}, {"role"})
        self.run_dd("role", "give", "chair", "Ola Hansen")
        self.run_dd("policy", "set", "PO-1", "--review", "none")
        mine = self.file("--what", "role", name="roller.ics")
        self.assertEqual(self.one(mine, "role.vacant.chair"), ("CANCELLED", 1, "2024-05-15"))
        self.assertEqual({uid.split(".")[0] for uid in mine}, {"role"})
        self.assertEqual(self.one(self.file(), "role.vacant.chair")[:2], ("CANCELLED", 1))

    def test_many_of_a_sort_are_one_event(self):
        for n in range(12):
            self.run_dd("policy", "add", "other", "--text", "x%d" % n, "--review", "2024-07-01")
        self.assertEqual(self.one(self.file(), "policy.review.many"), ("CONFIRMED", 0, "2024-07-01"))
        self.assertEqual(len([u for u in self.file("--each") if u.startswith("policy.review")]), 13)

    def test_the_journal_is_as_it_was(self):
        before = self.json("journal", "list")["journal"]
        self.check_schema(self.json("due", "--ics", "a.ics"), "due-ics")
        self.assertEqual(self.json("journal", "list")["journal"], before)
        self.assertEqual([o["file"] for o in self.json("journal", "outputs")["outputs"]], ["a.ics"])
        self.assertTrue(self.json("journal", "verify")["whole"])
        self.assert_error(self.run_dd("due", "--ics", "a.ics", code=None), REFUSED, "--overwrite")

    def test_two_registers_have_other_events(self):
        first = set(self.file())
        self.run_dd("--register", "to.db", "init", "--company", "Sol AS", env={"DDREG_TODAY": "2024-05-15"})
        self.run_dd("--register", "to.db", "due", "--ics", "to.ics", code=OK)
        self.assertEqual(first & set(read((self.dir / "to.ics").read_bytes())), set())
