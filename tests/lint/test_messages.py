"""Every sentence exists in both languages, with the same placeholders, and is used."""

import re
import unittest

import catalogue
import csource

# Ids put together at run time: the prefix, as a source has it.
BUILT = ("audit.why.", "answer.row.", "company.", "figure.", "board.who.", "diff.part.", "duplicate.", "fall.to.",
         "fall.cause.",
         "fig.basis.", "reconcile.vat.", "fig.heading.", "import.field.",
         "imported.kind.", "imported.option.", "imported.state.short.", "imported.state.", "imported.vat.short.",
         "imported.vat.", "brreg.day.", "unit.state.", "watch.state.",
         "scenario.target.", "scenario.system.", "scenario.unknown.",
         "scenario.single.",
         "questionnaire.page.", "facts.why.", "lean.", "lint.severity.", "lint.", "check.", "ledger.way.",
         "risk.proposed.", "risk.derived.", "verify.file.",
         "statement.vat.word.",
         "risk.connection.", "risk.evidence.kind.", "scope.covered.", "scope.interest.", "scope.larger.",
         "scope.why.",
         "statement.vat.", "statement.define.", "statement.fact.", "statement.fill.", "statement.gap.",
         "report.text.", "statement.section.",
         "statement.connection.", "statement.place.", "statement.measure.", "statement.sign.",
         "statement.month.", "statement.workforce.", "statement.dialogue.", "statement.own.level.",
         "statement.region.", "statement.term.", "word.")


def kind_prefixes():
    """Of the kinds of record: "finding." and so on, put together from what the descriptors say."""
    names = {m for path in (csource.ROOT / "src/kind").glob("kind_*.c")
             for m in re.findall(r'\.name = "(\w+)",\n +\.nb =', path.read_text())}
    of_moves = tuple("opt.%s.%s." % (kind, move) for kind in sorted(names) for move in sorted(names))
    of_kinds = tuple(p % n for n in sorted(names | {"kind"})
                     for p in ("%s.field.", "%s.word.", "%s.", "opt.%s.", "cmd.%s."))
    return of_moves + of_kinds + ("kind.", "word.", "due.", "col.")


class Catalogues(csource.Lint):
    def test_same_ids_in_the_same_files(self):
        for part in catalogue.parts():
            with self.subTest(part=part):
                nb, en = ([i for i, _, _ in catalogue.read(catalogue.FOLDER / ("%s.%s.po" % (part, lang)))]
                          for lang in catalogue.LANGUAGES)
                self.assertEqual(nb, en)

    def test_no_id_twice(self):
        for lang in catalogue.LANGUAGES:
            seen, twice = {}, []
            for path in sorted(catalogue.FOLDER.glob("*.%s.po" % lang)):
                for i, _, line in catalogue.read(path):
                    if i in seen:
                        twice.append("%s: %s and %s:%d" % (i, seen[i], path.name, line))
                    seen[i] = "%s:%d" % (path.name, line)
            self.none(twice)

    def test_same_placeholders(self):
        """A noun comes in both languages ({noun}, {nb}; {other}, {other_nb}): either is the same."""
        def of(text):
            return sorted({{"nb": "noun"}.get(p, p.removesuffix("_nb")) for p in catalogue.placeholders(text)})

        nb, en = catalogue.texts("nb"), catalogue.texts("en")
        wrong = ["%s: nb %s, en %s" % (i, of(nb[i]), of(en[i]))
                 for i in sorted(set(nb) & set(en)) if of(nb[i]) != of(en[i])]
        self.none(wrong)

    def test_texts_are_there_and_differ(self):
        nb, en = catalogue.texts("nb"), catalogue.texts("en")
        empty = [i for i in nb if not nb[i].strip() or not en.get(i, "x").strip()]
        self.none(empty)
        same = [i for i in nb if nb[i] == en.get(i) and len(re.sub(r"\{\w+\}", "", nb[i]).split()) > 3]
        self.none(same, "the same sentence in both languages")

    def test_texts_are_tidy(self):
        wrong = []
        for lang in catalogue.LANGUAGES:
            for i, text in catalogue.texts(lang).items():
                if text != text.strip() or "  " in text.replace("\n  ", "\n") or "\t" in text:
                    wrong.append("%s %s: stray white space" % (lang, i))
                if text.count("{") != len(re.findall(r"\{\w+\}", text)) or text.count("{") != text.count("}"):
                    wrong.append("%s %s: a brace that is no placeholder" % (lang, i))
                if re.search(r"%[sdlu]", text):
                    wrong.append("%s %s: a printf mark" % (lang, i))
        self.none(wrong)

    def test_commands_in_a_statement_are_code(self):
        """Between `signs` in what says how to fill a gap, and nowhere else: no other text is read so."""
        wrong = []
        for lang in catalogue.LANGUAGES:
            for i, text in catalogue.texts(lang).items():
                parts = text.split("`")
                if i.startswith("statement.fill."):
                    plain = " ".join(parts[::2])
                    if len(parts) % 2 == 0 or re.search(r"\bddreg [a-z]|--[a-z]", plain):
                        wrong.append("%s %s: %s" % (lang, i, text))
                elif i.startswith("statement.") and len(parts) > 1:
                    wrong.append("%s %s: a ` that will be shown" % (lang, i))
        self.none(wrong)

    def test_files_come_in_pairs(self):
        names = sorted(p.name for p in catalogue.FOLDER.iterdir())
        want = sorted("%s.%s.po" % (part, lang) for part in catalogue.parts() for lang in catalogue.LANGUAGES)
        self.assertEqual(names, want)


class Uses(csource.Lint):
    @classmethod
    def setUpClass(cls):
        cls.known = catalogue.texts("nb")
        cls.literals = {}
        for path in csource.sources():
            for line, text in csource.strings(path.read_text()):
                cls.literals.setdefault(text, "%s:%d" % (csource.name(path), line))
        for path in (csource.ROOT / "include/ddreg").glob("*.h"):
            for line, text in csource.strings(path.read_text()):
                cls.literals.setdefault(text, "%s:%d" % (csource.name(path), line))
        cls.words = {word for text in cls.literals for word in text.split("|")}
        cls.words |= {row.split(",")[0] for row in (csource.ROOT / "data/roles.csv").read_text().splitlines()}
        for table in ("scenarios", "stages"):
            cls.words |= set(re.split(r"[,:\n]", (csource.ROOT / "data/scenarios" / (table + ".csv")).read_text()))
        figures = csource.strings((csource.SRC / "data/figure_list.c").read_text())
        cls.words |= {text.split(".")[0] for _, text in figures}  # groups
        cls.added = {catalogue.literals(args[1])[0] for _, _, args in catalogue.calls("dd_error_add")
                     if len(args) == 3 and catalogue.literals(args[1])}

    def test_every_error_has_a_sentence(self):
        missing = []
        for where, line, args in catalogue.calls("dd_fail"):
            for i in catalogue.literals(args[2]) if len(args) > 2 else []:
                if i not in self.known:
                    missing.append("%s:%d: %s" % (where, line, i))
        self.none(missing)

    def test_every_message_asked_for_exists(self):
        missing = []
        for function, at in (("dd_msg", 1), ("msg_add", 2)):
            for where, line, args in catalogue.calls(function):
                for i in catalogue.literals(args[at]) if len(args) > at else []:
                    if i not in self.known and not i.endswith(".") and "%" not in i:
                        missing.append("%s:%d: %s" % (where, line, i))
        self.none(missing)

    def test_whatever_looks_like_an_id_is_one(self):
        """In the rooms that speak (cli, report, import) a text such as "import.refused" is a message."""
        roots = {i.split(".")[0] for i in self.known}
        missing = ["%s: %s" % (where, text) for text, where in sorted(self.literals.items())
                   if catalogue.ID.match(text) and text.split(".")[0] in roots and text not in self.known
                   and not re.search(r"\.(md|csv|db|html|json|py|sql)$", text)
                   and not re.match(r"evidence\.(work|origin|visibility)\.max$|finding\.likelihood$", text)
                   and not re.match(r"(severity|likelihood|country|production_unknown|unknown_country|statement|"
                                    r"threshold|request)\.", text)
                   and not any(k.startswith(text + ".") for k in self.known)
                   and not any(k.endswith("." + text) for k in self.known)]
        self.none(missing)

    def test_placeholders_get_their_values(self):
        """A sentence of an error asks only for what dd_fail() is given or someone adds on its way up."""
        wrong = []
        for where, line, args in catalogue.calls("dd_fail"):
            if len(args) < 4:
                continue
            given = set(self.added)
            for name in args[3::2]:
                given.update(catalogue.literals(name))
            for i in catalogue.literals(args[2]):
                for placeholder in catalogue.placeholders(self.known.get(i, "")):
                    if placeholder not in given:
                        wrong.append("%s:%d: %s asks for {%s}" % (where, line, i, placeholder))
        self.none(wrong)

    def test_messages_get_their_values(self):
        wrong = []
        for where, line, args in catalogue.calls("msg_add"):
            if len(args) < 4 or not args[3].startswith("MSG_ARGS"):
                continue
            given = set(re.findall(r'\{\s*"(\w+)"\s*,', args[3]))
            for i in catalogue.literals(args[2]):
                for placeholder in catalogue.placeholders(self.known.get(i, "")):
                    if placeholder not in given:
                        wrong.append("%s:%d: %s asks for {%s}" % (where, line, i, placeholder))
        self.none(wrong)

    def test_no_sentence_is_left_over(self):
        """Each is asked for by its id, or by a prefix and a word that the sources have (01-12 are months)."""
        unused = []
        for i in self.known:
            prefix = next((p for p in BUILT + kind_prefixes() if i.startswith(p)), None)
            one = i.removesuffix(".one")  # the form for a count of one: cli_plural() makes the id
            tail = one[len(prefix or ""):].removesuffix(".many").removesuffix(".fix")
            if not {i, one} & set(self.literals) and not (prefix and (tail in self.words or tail.isdigit())):
                unused.append(i)
        self.none(unused)

    def test_what_leans_on_a_supplier_has_words(self):
        """Every table with suppliers, but for those of which src/register/supplier/supplier_lean.c says otherwise."""
        rules = (csource.SRC / "register/supplier/supplier_lean.c").read_text()
        schema = (csource.ROOT / "schema.sql").read_text()
        tables = re.findall(r"^CREATE TABLE (\w+) \((.*?)^\)", schema, re.M | re.S)
        leaning = [name for name, columns in tables if re.search(r"^ +(supplier_id|into_id) ", columns, re.M)
                   and not re.search(r"^ +number ", columns, re.M)  # a record: its kind has words
                   and '{"%s", LEANS_NOT' % name not in rules] + ["purchase", "record"]
        self.assertGreater(len(leaning), 5)
        self.none(["lean." + name for name in leaning if not {"lean." + name, "lean.%s.one" % name} <= set(self.known)])

    def test_a_prefix_that_is_listed_is_used(self):
        self.none([p for p in BUILT if p not in self.literals and p + "%s" not in self.literals])


if __name__ == "__main__":
    unittest.main()
