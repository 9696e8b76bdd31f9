"""From draft to published: the sealed statement, its signatures, and what keeps it from being published."""

import json
import subprocess
import sys
import unittest

import sealable
from ddreg import BUILD, CHECK, INPUT, OK, REFUSED, ROOT, Case, sql, tamper

ADDRESS = "https://example.no/apenhet"


class Sealed(Case):
    def setUp(self):
        super().setUp()
        self.how = {"env": {"DDREG_TODAY": sealable.DAY, "DDREG_LANG": "en"}}
        sealable.make(self)

    def on(self, day, *args, code=OK):
        return self.run_dd(*args, code=code, env={"DDREG_TODAY": day, "DDREG_LANG": "en"})

    def render(self, form, *more, name=None):
        path = self.dir / (name or "ut." + form)
        self.run_dd("report", "render", "--year", "2023", "-o", path.name, "--overwrite", *more)
        return path.read_bytes()

    def rules(self, day=sealable.DAY):
        found = self.json("report", "check", "--year", "2023", code=None, env={"DDREG_TODAY": day, "DDREG_LANG": "en"})
        return [(f["rule"], f["severity"], f["message"]) for f in found]

    def errors(self, day=sealable.DAY):
        return [(rule, message) for rule, severity, message in self.rules(day) if severity == "error"]

    def test_the_sealed_year_stays_as_it_is(self):
        draft = self.render("md").decode()
        self.assertIn("UTKAST", draft)
        sealed = self.json("report", "seal", "--year", "2023")
        self.check_schema(sealed, "seal")
        self.assertEqual((sealed["version"], sealed["state"], sealed["languages"]), (1, "sealed", "nb"))
        before = {form: self.render(form) for form in ("html", "pdf", "md", "json")}
        self.assertNotIn("UTKAST", before["md"].decode())
        self.assertNotIn(b"UTKAST", before["html"])
        self.assertIn("Vedlegg E: Om denne versjonen", before["md"].decode())
        self.run_dd("company", "set", "activity", "Vi selger noe annet.")
        self.run_dd("supplier", "set", "S-2", "--country", "SE", "--reason", "flyttet")
        self.assertEqual({form: self.render(form) for form in before}, before)
        said = self.json("report", "render", "--year", "2023", "-o", "igjen.html")
        self.assertEqual((said["seal"], said["draft"]), ("SE-1", False))
        self.assertIn("Vi selger fisk.", self.render("html", "--fragment", name="del.html").decode())
        ran = self.run_dd("report", "render", "--year", "2023", "-o", "del.docx")
        self.assertIn("made from the sealed version (SE-1)", ran.out)
        self.assertIn("Vi selger noe annet", self.render("md", "--now").decode())
        self.assertIn("UTKAST", self.render("md", "--now").decode())
        ran = self.run_dd("report", "render", "--year", "2023", "--as-of", "2024-05-01", "-o", "x.md", code=None)
        self.assert_error(ran, REFUSED, "--now")
        ran = self.run_dd("--lang", "en", "report", "render", "--year", "2023", "-o", "x.md", code=None)
        self.assert_error(ran, INPUT, "nb")

    def test_the_kept_document_renders_to_the_same_bytes(self):
        sealable.seal(self)
        made = subprocess.run([BUILD / "ddreg-pdf"], input=self.render("json"), stdout=subprocess.PIPE, check=True)
        self.assertEqual(made.stdout, self.render("pdf"))

    def test_the_manifest_has_every_file_and_is_what_the_digest_is_of(self):
        self.run_dd("report", "seal", "--year", "2023", "--in", "both")
        shown = self.json("seal", "show", "SE-1")
        manifest = self.file(shown["manifest"])
        self.assertEqual(self.sha256(manifest), shown["digest"])
        listed = json.loads(manifest)
        self.assertEqual(listed["head"], shown["head"])
        self.assertEqual([(f["language"], f["form"]) for f in listed["files"]],
                         [(None, "figures")] + [(lang, form) for lang in ("nb", "en")
                                                for form in ("html", "pdf", "md", "json")])
        self.assertEqual([f["file"] for f in listed["files"]], shown["files"])
        for one in listed["files"]:
            self.assertEqual(self.sha256(self.file(one["file"])), one["sha256"])
        figures = json.loads(self.file("FI-1"))
        by_name = {f["figure"]: f for f in figures["figures"]}
        self.assertEqual(by_name["suppliers.total"]["value"], len(figures["suppliers"]))
        self.assertEqual(by_name["suppliers.total"]["rows"], [row["id"] for row in figures["suppliers"]])
        self.assertEqual(by_name["purchases.total"]["value"], sum(row["ore"] for row in figures["suppliers"]))
        self.assertEqual((figures["findings"], figures["measures"]), (["F-1"], ["ME-1", "ME-2"]))
        # The text has the digest of the figures and the head, not its own.
        text = "".join(self.render("md").decode().split())
        self.assertIn(listed["files"][0]["sha256"], text)
        self.assertIn(listed["head"], text)
        self.assertNotIn(shown["digest"], text)

    def file(self, one):
        self.run_dd("file", "get", one, "-o", "fil", "--overwrite")
        return (self.dir / "fil").read_bytes()

    @staticmethod
    def sha256(data):
        import hashlib
        return hashlib.sha256(data).hexdigest()

    def test_what_cannot_be_sealed(self):
        self.run_dd("policy", "repeal", "PO-1", "--reason", "utgått")
        ran = self.run_dd("report", "seal", "--year", "2023", code=None)
        self.assert_error_after_notes(ran, REFUSED, "E04", "policy add guidelines", "report check --year 2023")
        self.run_dd("policy", "add", "guidelines", "--text", "Nye retningslinjer.")
        sealable.seal(self)
        ran = self.run_dd("report", "seal", "--year", "2023", code=None)
        self.assert_error(ran, REFUSED, "SE-1", "--reason", "unseal")
        self.assert_error(self.run_dd("report", "seal", "--year", "2024", code=None), REFUSED, "2024")

    def assert_error_after_notes(self, ran, code, *words):
        self.assertEqual(ran.code, code, ran)
        for word in words:
            self.assertIn(word, ran.err)

    def test_a_new_version_and_a_lifted_seal(self):
        sealable.seal(self)
        first = self.render("md")
        self.run_dd("company", "set", "activity", "Vi selger torsk.")
        self.run_dd("report", "seal", "--year", "2023", "--reason", "Virksomheten er endret")
        self.assertEqual(self.json("seal", "show", "SE-2")["version"], 2)
        second = self.render("md")
        self.assertIn("Vi selger torsk", second.decode())
        self.run_dd("report", "unseal", "--year", "2023", "--reason", "Feil tall")
        self.assertEqual(self.render("md"), first)  # version 1 is in force again, and kept
        self.run_dd("report", "unseal", "--year", "2023", "--reason", "Feil tall")
        self.assertIn("UTKAST", self.render("md").decode())
        self.run_dd("report", "seal", "--year", "2023")
        self.assertEqual([(s["version"], s["state"]) for s in self.json("seal", "list")["seals"]],
                         [(1, "lifted"), (2, "lifted"), (3, "sealed")])
        self.assert_error(self.run_dd("report", "unseal", "--year", "2022", "--reason", "x", code=None), REFUSED,
                          "report seal --year 2022")

    def test_signed_by_all(self):
        self.assertEqual([rule for rule, _ in self.errors()], ["E10"])
        self.assertIn("not sealed", self.errors()[0][1])
        sealable.seal(self)
        self.assertIn("Kari Leder (chair of the board), Nils Medlem (board member), Ola Daglig", self.errors()[0][1])
        sealable.sign(self, who=sealable.BOARD[:2])
        self.assertIn("not signed by Ola Daglig", self.errors()[0][1])
        self.assert_error(self.publish(code=None), REFUSED, "Ola Daglig", "report sign", "--unsigned")
        sealable.sign(self, who=sealable.BOARD[2:])
        self.assertEqual(self.errors(), [])
        self.assertEqual(len({s["document"] for s in self.json("signature", "list")["signatures"]}), 1)
        board = ("report", "board", "--year", "2023", "--as-of", sealable.DAY)
        self.assertIn("Approve and sign", self.on(sealable.DAY, *board).out)
        self.publish()
        out = self.on(sealable.DAY, *board).out
        self.assertIn("signed by all and published", out)
        self.assertNotIn("Approve and sign", out)
        shown = self.json("report", "show", "PB-1")
        self.assertEqual((shown["seal"], shown["unsigned"]), ("SE-1", None))
        ran = self.run_dd("report", "unseal", "--year", "2023", "--reason", "x", code=None)
        self.assert_error(ran, REFUSED, "PB-1", "report seal --year 2023 --reason")

    def test_what_was_published_is_not_withdrawn(self):
        sealable.seal(self)
        sealable.sign(self)
        self.publish()
        sealed = self.json("seal", "show", "SE-1")

        def withdraw(one, *more, says, code=None):
            noun = {"SE": "seal", "SG": "signature", "FI": "file"}[one[:2]]
            self.assert_error(self.run_dd(noun, "withdraw", one, "--reason", "Feil", *more, code=code), REFUSED, *says)

        withdraw("SE-1", "--with-parts", says=("PB-1", "report retract"))
        withdraw("SG-1", says=("SE-1", "PB-1", "--unsigned"))
        for one in (sealed["manifest"], *sealed["files"]):
            withdraw(one, says=("SE-1", "seal withdraw SE-1"))
        self.assertEqual(len(self.json("signature", "list")["signatures"]), 3)
        self.run_dd("report", "set", "PB-1", "--unsigned", "Kari Leders underskrift gjaldt noe annet")
        self.run_dd("signature", "withdraw", "SG-1", "--reason", "Gjaldt noe annet")
        self.run_dd("report", "retract", "PB-1", "--reason", "Tatt ned")
        self.run_dd("seal", "withdraw", "SE-1", "--with-parts", "--reason", "Feil")

    def shown(self):
        shown = self.json("report", "show", "PB-1")
        return shown["published"], shown["seal"]

    def test_a_signed_publication_is_not_moved_to_before_its_signatures(self):
        sealable.seal(self)
        sealable.sign(self, day="2024-05-20")
        self.publish(day="2024-05-21")
        for more in ((), ("--correct",)):
            ran = self.on("2024-05-22", "report", "set", "PB-1", "--date", "2024-05-16", *more, code=None)
            self.assert_error(ran, REFUSED, "Kari Leder", "2024-05-16")
        self.on("2024-05-22", "report", "set", "PB-1", "--date", "2024-05-20")
        self.assertEqual(self.shown(), ("2024-05-20", "SE-1"))

    def test_a_publication_keeps_its_version(self):
        """What is sealed after it is not what was published."""
        self.publish("--unsigned", "Styret var bortreist")
        self.on("2024-05-16", "report", "seal", "--year", "2023")
        self.on("2024-05-17", "report", "set", "PB-1", "--address", ADDRESS + "/2023")
        ran = self.on("2024-05-17", "report", "set", "PB-1", "--unsigned", "", code=None)
        self.assert_error(ran, REFUSED, "not sealed")
        self.on("2024-05-17", "report", "withdraw", "PB-1", "--reason", "Feil")
        self.on("2024-05-17", "report", "restore", "PB-1", "--reason", "Ikke feil")
        self.assertEqual(self.shown(), (sealable.DAY, None))

    def test_a_publication_whose_seal_was_lifted_is_not_restored(self):
        sealable.seal(self)
        sealable.sign(self)
        self.publish()
        self.run_dd("report", "withdraw", "PB-1", "--reason", "Feil adresse")
        self.run_dd("report", "unseal", "--year", "2023", "--reason", "Feil tall")
        ran = self.run_dd("report", "restore", "PB-1", "--reason", "Ikke feil", code=None)
        self.assert_error(ran, REFUSED, "SE-1", "report publish --year 2023")

    def publish(self, *more, code=OK, day=sealable.DAY):
        return self.on(day, "report", "publish", "--year", "2023", "--address", ADDRESS, *more, code=code)

    def test_a_later_version_makes_signatures_stale(self):
        sealable.seal(self)
        sealable.sign(self)
        self.run_dd("report", "seal", "--year", "2023", "--reason", "Ny risiko")
        self.assertIn("not signed by Kari Leder", self.errors()[0][1])
        self.assertIn(("E10", "note"), [(rule, severity) for rule, severity, _ in self.rules()])
        self.assert_error(self.publish(code=None), REFUSED, "Kari Leder")

    def test_who_may_sign(self):
        self.write("signert.pdf", "%PDF-1.4\nx\n")

        def sign(name, role, *more, code=None):
            return self.run_dd("report", "sign", "--year", "2023", "--as", name, "--role", role, "--document",
                               "signert.pdf", *more, code=code)

        self.assert_error(sign("Kari Leder", "chair"), REFUSED, "report seal --year 2023")
        sealable.seal(self)
        self.assert_error(sign("Nils Medlem", "chair"), REFUSED, "Nils Medlem", "role give")
        self.assert_error(sign("Per Ukjent", "chair"), INPUT, "role give")
        self.assert_error(sign("Ola Daglig", "responsible"), REFUSED, "--role")
        self.assert_error(sign("Kari Leder", "chair", "--date", "2024-05-01"), INPUT, "2024-05-15")
        self.assert_error(sign("Kari Leder", "chair", "--date", "2024-06-01"), INPUT, "2024-06-01")
        sign("Kari Leder", "chair", "--reservation", "Uenig i punkt 3", code=OK)
        self.assertEqual(self.json("signature", "show", "SG-1")["reservation"], "Uenig i punkt 3")
        self.assert_error(sign("Kari Leder", "chair"), REFUSED, "SG-1")
        self.run_dd("signature", "withdraw", "SG-1", "--reason", "Feil dokument")
        sign("Kari Leder", "chair", code=OK)
        self.render("pdf")
        ran = self.run_dd("report", "sign", "--year", "2023", "--as", "Nils Medlem", "--role", "board", "--document",
                          "ut.pdf", code=None)
        self.assert_error(ran, REFUSED, "before anybody signed")

    def test_a_new_board_after_all_had_signed(self):
        """Who sits on the board when it is signed signs; who comes later need not."""
        sealable.seal(self)
        sealable.sign(self)
        self.on("2024-06-01", "role", "end", "RO-2", "--date", "2024-05-31")
        self.on("2024-06-01", "role", "give", "board", "Nina Ny", "--from", "2024-06-01")
        self.assertEqual(self.errors("2024-06-02"), [])
        self.publish("--date", "2024-06-02", day="2024-06-02")

    def test_published_unsigned_stays_red_and_due(self):
        self.assert_error(self.publish(code=None), REFUSED, "report seal", "--unsigned")
        self.publish("--unsigned", "Styret var bortreist")
        self.assertTrue([m for rule, m in self.errors() if rule == "E10" and "without all signatures" in m])
        self.assertIn("report.unsigned", [d["what"] for d in self.json("due")["due"]])
        clear = ("report", "set", "PB-1", "--unsigned", "")
        self.assert_error(self.run_dd(*clear, code=None), REFUSED, "not sealed")
        sealable.seal(self)
        self.assert_error(self.run_dd(*clear, code=None), REFUSED, "Kari Leder")
        sealable.sign(self)
        self.run_dd(*clear)
        self.assertEqual(self.errors(), [])
        self.assertNotIn("report.unsigned", [d["what"] for d in self.json("due")["due"]])

    def test_not_published_while_there_are_errors(self):
        sealable.seal(self)
        sealable.sign(self)
        self.run_dd("policy", "repeal", "PO-1", "--reason", "utgått")
        ran = self.publish(code=None)
        self.assert_error_after_notes(ran, REFUSED, "E04", "report check --year 2023", "--unsigned")
        self.run_dd("policy", "add", "guidelines", "--text", "Nye retningslinjer.")
        self.publish()

    def verify(self, name, *want, code=OK):
        found = self.json("report", "verify", name, "--year", "2023", code=code)
        self.check_schema(found, "report-verify")
        self.assertEqual(tuple(found[key] for key in ("what", "version", "form", "state")), want)
        return found

    def test_is_a_file_the_sealed_one(self):
        self.assert_error(self.run_dd("report", "verify", "x", "--year", "2023", code=None), REFUSED, "report seal")
        sealable.seal(self)
        sealable.sign(self)
        sealed = {form: self.render(form) for form in ("html", "pdf", "md")}
        for form in sealed:
            self.verify("ut." + form, "sealed", 1, form, "in_force")
        self.assertEqual(self.verify("underskrevet.pdf", "signed", 1, "signed", "in_force")["signatures"],
                         ["SG-1", "SG-2", "SG-3"])
        self.write("signert.pdf", sealed["pdf"] + b"%% en signatur\n")
        self.verify("signert.pdf", "longer", 1, "pdf", "in_force", code=CHECK)
        lines = sealed["md"].splitlines(keepends=True)
        lines[20] = b"Noe annet.\n"
        self.write("endret.md", b"".join(lines))
        self.assertEqual(self.verify("endret.md", "changed", 1, "md", "in_force", code=CHECK)["line"], 21)
        self.write("annet.txt", b"0" * 100000)
        self.verify("annet.txt", "other", None, None, None, code=CHECK)
        self.run_dd("report", "seal", "--year", "2023", "--reason", "Ny risiko")
        self.verify("ut.md", "sealed", 1, "md", "sealed")
        said = self.run_dd("report", "verify", "ut.md", "--year", "2023").out
        self.assertIn("version 1 (SE-1), Markdown, bokmål", said)
        self.assertIn("version 2", said)

    def test_every_column_is_covered_by_the_journal(self):
        sealable.seal(self)
        sealable.sign(self)
        whole = self.db.read_bytes()
        kinds = {k["table"]: [f["column"] for f in k["fields"]] for k in self.json("kinds")["kinds"]
                 if k["name"] in ("seal", "signature")}
        other = {"day": "'2020-01-01'", "state": "'withdrawn'"}
        for table, columns in kinds.items():
            for column in columns:
                if column == "company_id":
                    continue
                with self.subTest(table=table, column=column):
                    kind = sql(self.db, "SELECT type FROM pragma_table_info('%s') WHERE name = '%s'" % (table, column))
                    value = other.get(column, "9" if kind[0][0] == "INTEGER" else "'x'")
                    self.assertEqual(tamper(self.db, "UPDATE %s SET %s = %s WHERE id = 1" % (table, column, value)), 1)
                    self.assertIn(table, self.run_dd("journal", "verify", code=CHECK).out)
                    ran = subprocess.run([sys.executable, ROOT / "docs/verify.py", self.db], stdout=subprocess.PIPE,
                                         check=False)
                    self.assertEqual(ran.returncode, 1, ran.stdout)
                    self.db.write_bytes(whole)

    def test_texts_can_be_erased(self):
        sealable.seal(self)
        self.write("s.pdf", "%PDF-1.4\nx\n")
        self.run_dd("report", "sign", "--year", "2023", "--as", "Kari Leder", "--role", "chair", "--document", "s.pdf",
                    "--reservation", "ZXQERASE")
        self.run_dd("report", "unseal", "--year", "2023", "--reason", "ZXQERASE")
        for one, field in (("SG-1", "reservation"), ("SE-1", "reason")):
            self.run_dd("journal", "erase", one, "--field", field, "--reason", "bedt om")
        self.assertNotIn(b"ZXQERASE", self.db.read_bytes())
        self.run_dd("journal", "verify")


if __name__ == "__main__":
    unittest.main()
