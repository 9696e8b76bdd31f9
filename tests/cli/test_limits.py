"""Limits of amounts, orders, and what is above them; the standard answer to customers."""

import csv
import email
import io

from ddreg import INPUT, OK, Case


class Limits(Case):
    def setUp(self):
        super().setUp()
        self.on = {"DDREG_TODAY": "2024-03-01"}
        self.dd("init", "--company", "Prøve AS")
        self.write("p.csv", "Leverandør;Bilag;Dato;Beløp NOK;Bestiller;Attestant\n"
                   "A AS;1;02.03.2024;60000;Kari Prøve;\nA AS;1;02.03.2024;60000;Kari Prøve;\n"  # one voucher
                   "A AS;2;03.03.2024;90000;Kari Prøve;\n"  # below
                   "A AS;3;04.03.2024;150000;Kari Prøve;Ola Sjef\n"  # approved
                   "A AS;4;05.03.2024;150000;Kari Prøve;Kari Prøve\n"  # by the buyer
                   "A AS;5;06.03.2024;900000;Kari Prøve;Ola Sjef\n"  # above the approver's, too
                   "A AS;6;07.03.2024;150000;;\n"
                   "A AS;7;08.03.2024;400000;Ola Sjef;\n")  # within his own
        self.on = {"DDREG_TODAY": "2024-06-01"}
        self.dd("import", "purchases", "p.csv", "--no-map")
        self.dd("limit", "set", "buyer", "100000", "--from", "2024-01-01")
        self.dd("limit", "set", "ceo", "500000", "--from", "2024-01-01")
        self.dd("role", "give", "ceo", "Ola Sjef", "--from", "2023-01-01")

    def dd(self, *words, code=OK):
        return self.run_dd(*words, code=code, env=self.on)

    def breaches(self, *words):
        document = self.json("limit", "breaches", *words, env=self.on)
        return [(b["what"], b["reference"] or b["commitment"], b["ore"], b["role"], b["limit"])
                for b in document["breaches"]]

    def test_purchases(self):
        self.assertEqual(self.breaches(), [
            ("unapproved", "1", 12000000, "buyer", 10000000), ("first_unrated", None, 12000000, None, None),
            ("unapproved", "4", 15000000, "buyer", 10000000), ("approver_limit", "5", 90000000, "ceo", 50000000),
            ("buyer_unsaid", "6", 15000000, "buyer", 10000000)])
        self.assertEqual(self.breaches("--year", "2023"), [])
        self.assertNotIn("Kari", self.dd("limit", "breaches").out)

    def test_who_is_no_supplier(self):
        self.dd("supplier", "set", "S-1", "--class", "not_supplier", "--reason", "Skatt", "--from", "2024-12-31")
        self.assertEqual(self.breaches(), [])
        self.dd("supplier", "set", "S-1", "--class", "not_supplier", "--reason", "Skatt", "--from", "2024-01-01")
        self.assertEqual(self.breaches("--year", "2024"), [])

    def test_a_limit_is_dated(self):
        self.dd("limit", "set", "buyer", "200000", "--from", "2024-03-05")
        self.assertEqual([b[1] for b in self.breaches()], ["1", None, "5"])
        self.dd("limit", "withdraw", "LI-3", "--reason", "feil")
        self.dd("limit", "end", "LI-1", "--date", "2024-03-03", "--reason", "avviklet")
        self.assertEqual([b[1] for b in self.breaches()], ["1", None])

    def test_a_purchase_of_a_month_or_a_year(self):
        """Held against the limits of its last day; what is shown is what the ledger says."""
        self.write("m.csv", "Leverandør;Bilag;Dato;Beløp NOK\nA AS;21;2024-02;150000\nA AS;22;2023-12;150000\n"
                   "A AS;23;2024;150000\n")
        self.dd("import", "purchases", "m.csv", "--no-map")
        self.dd("limit", "set", "buyer", "120000", "--from", "2024-02-29")
        document = self.json("limit", "breaches", env=self.on)
        self.assertEqual([(b["reference"], b["day"], b["limit"]) for b in document["breaches"]
                          if b["what"] == "buyer_unsaid" and b["reference"] in ("21", "22", "23")],
                         [("23", "2024", 12000000), ("21", "2024-02", 12000000)])

    def test_orders(self):
        order = ("commitment", "add", "S-1", "--text", "Arbeidstøy", "--buyer", "Kari Prøve")
        self.dd(*order, "--amount", "15000", "--currency", "EUR", code=INPUT)
        self.dd(*order, "--amount", "15000", "--currency", "euro", "--kroner", "1", code=INPUT)
        self.dd(*order, "--amount", "15000", "--currency", "EUR", "--kroner", "175000")
        self.dd(*order, "--amount", "99999")
        self.assertIn(("unapproved", "CM-1", 17500000, "buyer", 10000000), self.breaches())
        self.dd("commitment", "set", "CM-1", "--approver", "Ola Sjef")
        self.assertNotIn("CM-1", [b[1] for b in self.breaches()])

    def test_no_limit(self):
        for one in ("LI-1", "LI-2"):
            self.dd("limit", "withdraw", one, "--reason", "feil")
        ran = self.dd("limit", "breaches")
        self.assertIn("ddreg limit set buyer", ran.err)
        self.assertEqual([b[0] for b in self.breaches()], ["first_unrated"])


class Answers(Case):
    def test_a_pack(self):
        self.init("Prøve AS")
        self.run_dd("company", "set", "contact", "post@example.no")
        self.run_dd("policy", "add", "guidelines", "--title", "Retningslinjer", "--edition", "2")
        self.run_dd("report", "publish", "--year", "2023", "--address", "https://example.no/2023",
                    "--unsigned", "ikke samlet")
        made = self.json("answer", "add", "Kunde AS", "--address", "innkjop@example.no", "--due", "2024-06-01")
        self.assertEqual((made["id"], made["state"]), ("AN-1", "asked"))
        self.assertEqual([(d["what"], d["due"]) for d in self.json("due")["due"] if d["id"] == "AN-1"],
                         [("answer.send", "2024-06-01")])
        (self.dir / "ut").mkdir()
        pack = self.json("answer", "pack", "AN-1", "-o", "ut")
        self.check_schema(pack, "answer-pack")
        rows = {r[0]: r[2] for r in csv.reader(io.StringIO((self.dir / pack["table"]).read_text(), newline=""),
                                               delimiter=";")}
        self.assertEqual([rows[k] for k in ("name", "statement_address", "guidelines", "supplier_code")],
                         ["Prøve AS", "https://example.no/2023", "Retningslinjer (2)", ""])
        self.assertIn("ikke registrert", (self.dir / pack["page"]).read_text())
        mail = email.message_from_bytes((self.dir / pack["mail"]).read_bytes())
        self.assertIn("innkjop@example.no", mail["To"])
        self.assertEqual([p.get_filename() for p in mail.walk() if p.get_filename()],
                         ["ddreg-AN-1.html", "ddreg-AN-1.csv"])
        self.assertEqual(len(self.json("journal", "outputs")["outputs"]), 3)
        self.assertEqual(self.json("answer", "send", "AN-1")["state"], "sent")
