"""The mechanism of kinds names none of them, and every kind has all its messages in both languages."""

import json
import os
import re
import subprocess
import unittest

import catalogue
import csource
from csource import ROOT

# What may name a kind, and why.
NAMED = {
    ("src/cmd/kind/kind_cells.c", "person"): "columns of people show their names",
    ("src/cli/complete_values.c", "person"): "people are offered by their names",
    ("src/cli/cli.h", "limit"): "the option of lists",
    ("src/cli/list_options.c", "limit"): "likewise",
    ("src/record/kind_move.c", "role"): "the value of an error: the role that a move needs",
    ("src/cli/words.c", "findings"): "a word that people try, among others of theirs",
}
EVERYDAY = {"file"}  # a value of many errors, too, and not of the kind
COUNTED = {"finding": "open_findings"}  # what `supplier show` counts instead of all of them
PARTS = ["src/record/kind*.c", "src/cmd/kind/kind_*.[ch]", "src/query/due*.[ch]", "src/cli/*.[ch]"]


def said(*words):
    done = subprocess.run([os.environ["DDREG_BIN"], "--format", "json", *words], capture_output=True, check=True)
    return json.loads(done.stdout)


class Kinds(csource.Lint):
    def setUp(self):
        self.kinds = said("kinds")["kinds"]

    def test_the_mechanism_names_no_kind(self):
        words = {k[key] for k in self.kinds for key in ("name", "nb", "letters", "plural", "table")} - EVERYDAY
        wrong, seen = [], set()
        for path in sorted(p for part in PARTS for p in ROOT.glob(part)):
            for line, text in csource.strings(path.read_text()):
                name = csource.name(path)
                if text in words and (name, text) not in NAMED:
                    wrong.append('%s:%d: "%s"' % (name, line, text))
                seen.add((name, text))
        self.none(wrong)
        self.none(sorted(set(NAMED) - seen), "an exception that is not needed")

    def test_rows_of_kinds_are_written_in_one_place(self):
        """So that every writer's values are checked. An upgrade carries over what was checked when it was written."""
        writers = {csource.name(p) for p in csource.sources()
                   if re.search(r"record_insert\([^;]*?kind\w*(->|\.)table\b", p.read_text())}
        self.assertEqual(writers, {"src/record/kind_write.c", "src/kind/carry_over.c"})

    def test_every_message_is_there(self):
        texts = {lang: catalogue.texts(lang) for lang in ("nb", "en")}
        missing = []
        for kind in self.kinds:
            name = kind["name"]
            need = ["kind." + name, "kind.%s.many" % name] + ["cmd.%s.%s" % (name, m["name"]) for m in kind["moves"]]
            need += ["opt.%s.%s" % (name, f["option"]) for f in kind["fields"] if f["option"]]
            need += ["word." + w for w in kind["states"] + [w for f in kind["fields"] for w in f["words"]]]
            of_supplier = any(f["key"] == "supplier" for f in kind["fields"])
            need += ["col." + kind["plural"]] * (kind["part_of"] is not None)
            need += ["col." + COUNTED.get(name, kind["plural"])] * of_supplier
            missing += ["%s: %s" % (lang, i) for i in need for lang in texts if i not in texts[lang]]
            for field in (f for f in kind["fields"] if f["listed"]):
                ids = ["%s.field.%s" % (name, field["key"]), "kind.field." + field["key"], "col." + field["key"]]
                missing += ["%s: %s" % (lang, ids[0]) for lang in texts if not any(i in texts[lang] for i in ids)]
        self.none(missing)

    def test_help_shows_no_id(self):
        for lang in ("nb", "en"):
            for command in said("--lang", lang, "help")["commands"]:
                for text in [command["summary"]] + [o["help"] for o in command["options"]]:
                    with self.subTest(lang=lang, command=command["name"]):
                        self.assertFalse(re.match(r"[a-z_]+(\.[a-z_]+)+$", text), text)


if __name__ == "__main__":
    unittest.main()
