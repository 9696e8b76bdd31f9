"""What is due on a day and what was bought from whom, counted again from a register's tables: plain loops over all
rows, sharing nothing with the program."""

import calendar
import json
import sqlite3
from collections import defaultdict

MONTHS = {"very_high": 6, "high": 12, "medium": 24, "low": 36}
TIMES, ENOUGH = 3, 100000_00  # a year's purchases have tripled, to 100 000 kroner or more
SINCE_THE_BEGINNING = "0001-01-01"


def later(day, months):
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    return "%04d-%02d-%02d" % (year, month + 1, min(int(day[8:]), calendar.monthrange(year, month + 1)[1]))


class Register:
    def __init__(self, path):
        self.db = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
        self.merged = {}
        for supplier, into in self.rows("SELECT supplier_id, into_id FROM supplier_alias ORDER BY id"):
            self.merged[supplier] = into
        ended = dict(self.rows("SELECT supplier_id, ended FROM supplier_end ORDER BY id"))
        self.suppliers = [row[0] for row in self.rows("SELECT id FROM supplier") if not ended.get(row[0])]
        self.brought_by = dict(self.rows("SELECT id, entry FROM supplier"))
        self.undone = {row[0] for row in self.rows("SELECT undone FROM import_fact WHERE undone IS NOT NULL")}
        self.roots = [s for s in self.suppliers if self.root(s) == s]
        out = {}
        for batch, kind, value in self.rows("SELECT batch_id, kind, value FROM import_fact ORDER BY id"):
            out[batch, kind] = value
        gone = {batch for (batch, kind), value in out.items() if kind in ("replaced_by", "withdrawn") and value}
        self.lines = defaultdict(list)
        for supplier, day, ore, batch in self.rows("SELECT supplier_id, day, ore, batch_id FROM purchase"):
            if batch not in gone:
                self.lines[self.root(supplier)].append((day, ore))

    def rows(self, query):
        return self.db.execute(query).fetchall()

    def root(self, supplier):
        while self.merged.get(supplier):
            supplier = self.merged[supplier]
        return supplier

    def bought(self, supplier, above, until):
        """(lines, øre) of above < day <= until."""
        found = [ore for day, ore in self.lines[supplier] if above < day <= until]
        return len(found), sum(found)

    def last_year(self, supplier, until):
        return self.bought(supplier, "%d%s" % (int(until[:4]) - 1, until[4:]), until)[1]

    def facts(self, kind, today):
        """By supplier: the last value, and the last one that is not "unknown"."""
        said, known = {}, {}
        for supplier, value, entry in self.rows("SELECT supplier_id, value, entry FROM supplier_fact WHERE kind = '%s'"
                                                " AND valid_from <= '%s' ORDER BY valid_from, id" % (kind, today)):
            if entry in self.undone and entry != self.brought_by[supplier]:
                continue
            said[supplier] = value
            if value is not None:
                known[supplier] = value
        return said, known

    def findings(self, today):
        """Open ones by supplier, 0 for the company's own; and whoever has any."""
        rows = self.rows("SELECT id, number, COALESCE(supplier_id, 0), state, day, replaces FROM finding ORDER BY id")
        gone = {(number, old) for new, number, _, _, _, first in rows if first is not None
                for old, other, *_ in rows if other == number and first <= old < new}
        found, anybody, latest = defaultdict(set), set(), {}
        for n, number, supplier, state, day, _ in rows:
            if (number, n) in gone:
                continue
            anybody.add(self.root(supplier))
            if day <= today:
                latest[number] = (self.root(supplier), state)
        for number, (supplier, state) in latest.items():
            if state not in ("closed", "withdrawn"):
                found[supplier].add("F-%d" % number)
        return found, anybody

    def made_elsewhere(self, supplier, seen, made_in):
        """Is what one of the merged sells made in a country that the rating saw for none of them?"""
        known = {part["production_country"] for part in [seen, *seen.get("merged", [])]}
        parts = [s for s in self.suppliers if s != supplier and self.root(s) == supplier]
        return any(made_in.get(s) and made_in[s] not in known for s in parts)

    def latest(self, table, columns, today):
        latest = {}
        for row in self.rows("SELECT COALESCE(supplier_id, 0), day, %s FROM %s WHERE day <= '%s' ORDER BY day, id"
                             % (columns, table, today)):
            latest[row[0]] = row[1:]
        return latest

    def decisions(self, today):
        """The latest that count by supplier, and the days of those that wait for a second person."""
        verdicts = dict(self.rows("SELECT decision_id, verdict FROM decision_second WHERE day <= '%s'" % today))
        counts, last = {}, {}
        for s, n, day, level, made_on, second in self.rows(
                "SELECT COALESCE(supplier_id, 0), id, day, level, proposal_id, second FROM decision"
                " WHERE day <= '%s' ORDER BY day, id" % today):
            last[s] = day if second == "needed" and n not in verdicts else None
            if second != "needed" or verdicts.get(n) == "confirmed":
                counts[s] = (day, level, made_on)
        return counts, {s: day for s, day in last.items() if day}

    def waits(self, s, id, proposal, decision, waiting, today):
        """What a person must decide or confirm, since when."""
        due = [("rating.confirm", id, waiting[s])] if s in waiting else []
        unknown = {n for n, level in self.rows("SELECT id, level FROM assessment") if level == "unknown"}

        def asks(level):
            if not decision:
                return level in ("high", "very_high")
            return level != decision[1] and not (level == "unknown" and decision[2] in unknown)

        if not proposal or not asks(proposal[1]) or \
                (decision and (proposal[2] == decision[2] or proposal[0] < decision[0])):
            return due
        since = None
        for day, level, n in self.rows("SELECT day, level, id FROM assessment WHERE COALESCE(supplier_id, 0) = %d"
                                       " AND day <= '%s' ORDER BY id" % (s, today)):
            if not decision or n > decision[2]:
                since = (since or day) if asks(level) else None
        return due + [("rating.moved" if decision else "rating.undecided", id, since)]

    def due(self, today, model):
        """Sorted (what, id, day) of all ratings; of statements nothing. `model`: by id the level that today's rating
        would have, and its floor where that is unknown, where either is another than the latest proposal's."""
        proposals = self.latest("assessment", "level, id, inputs, floor", today)
        decisions, waiting = self.decisions(today)
        classes = self.facts("class", today)[0]
        made_in = self.facts("production_country", today)[1]
        findings, anybody = self.findings(today)
        first = dict(self.rows("SELECT supplier.id, journal.day FROM supplier, journal WHERE seq = supplier.entry"))
        due = []
        for s in self.roots:
            proposal, decision = proposals.get(s), decisions.get(s)
            if classes.get(s) == "not_supplier" and not findings[s]:
                continue
            if not proposal and not decision:
                due.append(("rating.never", "S-%d" % s, first[s]))
                continue
            rated, level = (decision or proposal)[:2]
            event = None
            if proposal:
                seen = json.loads(proposal[3])
                last = max(proposal[0], decision[0] if decision else "")
                now = self.last_year(s, today)
                if findings[s] - {f["ref"] for f in seen["findings"]}:
                    event = "rating.finding"
                elif seen["production_country"] != made_in.get(s) or self.made_elsewhere(s, seen, made_in):
                    event = "rating.production"
                elif now >= ENOUGH and now >= TIMES * self.last_year(s, last):
                    event = "rating.spend"
                if event in (None, "rating.spend"):
                    event = self.moved(model.get("S-%d" % s), proposal, decision) or event
                if not decision and level == "unknown" and event in (None, "rating.spend"):
                    due.append(("rating.unknown", "S-%d" % s, first[s]))
                    due += self.waits(s, "S-%d" % s, proposal, decision, waiting, today)
                    continue
            if event:
                due.append((event, "S-%d" % s, today))
            elif later(rated, MONTHS[level]) < today:
                due.append(("rating.overdue", "S-%d" % s, later(rated, MONTHS[level])))
            due += self.waits(s, "S-%d" % s, proposal, decision, waiting, today)
        return sorted(due + self.due_own(today, findings[0], 0 in anybody, model.get("own")))

    @staticmethod
    def moved(now, proposal, decision):
        """What by today's rating is due. The shorter until it is due again, the worse; an unknown level counts as its
        floor."""
        if now is None:
            return None
        if (now[0] == "unknown") != (proposal[1] == "unknown"):
            return "rating.lost" if now[0] == "unknown" else "rating.known"
        before = [MONTHS[proposal[4] or proposal[1]]] + [MONTHS[d[1]] for d in (decision,) if d]
        return "rating.changed" if MONTHS[now[1] or now[0]] < min(before) else None

    def due_own(self, today, findings, any_finding, model):
        proposal = self.latest("assessment", "level, id, inputs, floor", today).get(0)
        decisions, waiting = self.decisions(today)
        decision = decisions.get(0)
        if not proposal:
            trade = self.rows("SELECT value FROM company_fact WHERE kind = 'sector' AND valid_from <= '%s'"
                              " ORDER BY valid_from, id" % today)
            return [("rating.never", "own", today)] if any_finding or (trade and trade[-1][0]) else []
        due = []
        rated, level = (decision or proposal)[:2]
        if findings - {f["ref"] for f in json.loads(proposal[3])["findings"]}:
            due.append(("rating.finding", "own", today))
        elif self.moved(model, proposal, decision):
            due.append((self.moved(model, proposal, decision), "own", today))
        elif not decision and level == "unknown":
            due.append(("rating.unknown", "own", today))
        elif later(rated, MONTHS[level]) < today:
            due.append(("rating.overdue", "own", later(rated, MONTHS[level])))
        return due + self.waits(0, "own", proposal, decision, waiting, today)
