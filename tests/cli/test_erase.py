"""Names and what people write are in no row of the journal, and once erased in no byte of the register."""

import csv
import re
import sqlite3
import unittest

import brreg
import saft
import watch
from ddreg import BUSY, INPUT, OK, REFUSED, ROOT, USAGE, Case, dump, sql, tamper
from workbook import Maker

WORD = "Planteskjold"
# One command line for every option and argument that takes free text; W is the planted word.
LINES = """
company set name W address W website https://W.no contact W@example.no grievance W activity W organisation W
company set whistleblowing W
company set sector 14
assess --own --scale 5 --reason W
company set sector 69 --reason W
import suppliers W-s.csv --reason W
import map save W purchases.csv --kind purchases
import words save W-words.csv
import purchases W-p.csv --map W --reason W
import set I-2 --vat net --reason W
import purchases W-q.csv --currency SEK --rates W-rates.csv
import undo I-3 --reason W
supplier add --name W --country NO --owner W --email W@example.no --class not_supplier --reason W
supplier set S-4 --name W --owner W --email W@example.no --class not_supplier --reason W
supplier merge S-2 S-3 --reason W
supplier unmerge S-3 --reason W
supplier distinct S-2 S-4 --reason W
supplier withdraw S-4 --reason W
supplier restore S-4 --reason W
evidence add S-2 --kind audit --ref W --issuer W --address https://W.example.no --issued 2024-01-01 --reason W
evidence set E-1 --ref W2 --issuer W2 --address https://W2.example.no --reason W
evidence revoke E-1 --reason W
evidence withdraw E-1 --reason W
evidence restore E-1 --reason W
evidence withdraw E-1 --reason W
finding add S-2 --connection caused --text W --heard 2024-05-01 --reply W --affected W --reason W
finding set F-1 --text W2 --reply W2 --affected W2 --reason W
finding ease F-1 --connection linked --reason W
finding keep F-1 --reason W
finding close F-1 --reason W
other: finding confirm F-1 --reason W
finding reopen F-1 --reason W
finding withdraw F-1 --reason W
other: finding confirm F-1 --reason W
finding restore F-1 --reason W
other: finding confirm F-1 --reason W
person add W --reason W
person add Annen --reason W
role give ceo W --reason W
role set RO-1 --correct --holder Annen --reason W
role end RO-1 --reason W
role withdraw RO-1 --reason W
role restore RO-1 --reason W
role withdraw RO-1 --reason W
policy add guidelines --title W --edition W --text W --owner W --reason W
policy set PO-1 --title W2 --edition W2 --text W2 --owner Annen --reason W
policy review PO-1 --review 2025-01-01 --title W3 --edition W3 --text W3 --reason W
policy repeal PO-1 --reason W
policy withdraw PO-1 --reason W
policy restore PO-1 --reason W
policy withdraw PO-1 --reason W
request add --received 2024-05-01 --text W --from W --address W@example.no --owner W --reason W
request set RQ-1 --text W2 --from W2 --address W2@example.no --owner Annen --reply W --reasons W2 --reason W
request extend RQ-1 --expected 2024-06-01 --reason W
request refuse RQ-1 --ground a --sent 2024-05-15 --reply W3 --reason W
request more RQ-1 --received 2024-05-15 --reason W
request explain RQ-1 --reasons W4 --reason W
request withdraw RQ-1 --reason W
request restore RQ-1 --reason W
request withdraw RQ-1 --reason W
request add --received 2024-05-01 --text W --from W
request answer RQ-2 --outcome full --reply W --reason W
request withdraw RQ-2 --reason W
measure add --text W --aim remedy --owner W --due 2024-09-01 --expected W --consequences W --reason W
measure set ME-1 --text W2 --owner Annen --expected W2 --consequences W2 --result W --reason W
measure start ME-1 --reason W
measure done ME-1 --result W3 --reason W
measure reject ME-1 --reason W
measure done ME-1 --result W4 --reason W
other: measure accept ME-1 --reason W
measure withdraw ME-1 --reason W
measure restore ME-1 --reason W
measure withdraw ME-1 --reason W
measure add --text W --aim limit --owner Annen --due 2024-09-01
measure drop ME-2 --reason W
measure withdraw ME-2 --reason W
decision add review --subject W --reason W
decision set BD-1 --subject W2 --reason W
decision reverse BD-1 --reason W
passage add year --year 2023 --in nb --text W --reason W
passage set TX-1 --text W2 --reason W
passage confirm TX-1 --reason W
passage withdraw TX-1 --reason W
passage restore TX-1 --reason W
passage withdraw TX-1 --reason W
decision withdraw BD-1 --reason W
decision restore BD-1 --reason W
decision withdraw BD-1 --reason W
report publish --year 2023 --address https://W.example.no --unsigned W --reason W
report set PB-1 --address https://W2.example.no --unsigned W2 --reason W
report retract PB-1 --reason W
report withdraw PB-1 --reason W
report restore PB-1 --reason W
report withdraw PB-1 --reason W
item add W --purpose W --reason W
item set IT-1 --name W2 --purpose W2 --reason W
item end IT-1 --reason W
item withdraw IT-1 --reason W
item restore IT-1 --reason W
source add IT-1 S-1 --able approved --text W --reason W
source set SO-1 --text W2 --reason W
source end SO-1 --reason W
source withdraw SO-1 --reason W
source restore SO-1 --reason W
source withdraw SO-1 --reason W
item withdraw IT-1 --reason W
dialogue add other --text W --who W --said W --changed W --owner W --reason W
dialogue set DG-1 --text W2 --who W2 --said W2 --changed W2 --owner Annen --reason W
dialogue follow DG-1 --changed W3 --reason W
dialogue withdraw DG-1 --reason W
dialogue restore DG-1 --reason W
dialogue withdraw DG-1 --reason W
inspection add W --text W --owner W --reason W
inspection set IP-1 --authority W2 --text W2 --owner Annen --reason W
inspection answer IP-1 --answer W --reason W
inspection set IP-1 --answer W2 --reason W
inspection close IP-1 --reason W
inspection withdraw IP-1 --reason W
inspection restore IP-1 --reason W
inspection withdraw IP-1 --reason W
case add deviation --subject W --impact no --reference W --owner W --basis W --action W --notice W --reason W
case set CS-1 --protection W --reason W
case add concern --subject W --impact no --protection W --reason W
case withdraw CS-2 --reason W
case set CS-1 --subject W2 --reference W2 --owner Annen --basis W2 --action W2 --notice W2 --protection W2 --reason W
case close CS-1 --outcome unfounded --delete-on 2099-01-01 --action W --notice W --reason W
case reopen CS-1 --reason W
case withdraw CS-1 --reason W
case restore CS-1 --reason W
case withdraw CS-1 --reason W
contract add S-2 --date 2024-05-15 --no-clause W --text W --override W --owner W --reason W
contract set CT-1 --no-clause W2 --text W2 --override W2 --owner Annen --reason W
contract end CT-1 --reason W
contract withdraw CT-1 --reason W
contract restore CT-1 --reason W
contract withdraw CT-1 --reason W
limit set buyer 1000 --reason W
limit end LI-1 --reason W
limit withdraw LI-1 --reason W
limit restore LI-1 --reason W
limit withdraw LI-1 --reason W
commitment add S-2 --text W --amount 5 --buyer W --approver Annen --reason W
commitment set CM-1 --text W2 --buyer Annen --approver W --reason W
commitment deliver CM-1 --reason W
commitment withdraw CM-1 --reason W
commitment restore CM-1 --reason W
commitment withdraw CM-1 --reason W
commitment add S-2 --text W --amount 5 --buyer W
commitment cancel CM-2 --reason W
commitment withdraw CM-2 --reason W
answer add W --address W@example.no --text W --owner W --reason W
answer set AN-1 --customer W2 --address W2@example.no --text W2 --owner Annen --reason W
answer send AN-1 --reason W
answer withdraw AN-1 --reason W
answer restore AN-1 --reason W
answer withdraw AN-1 --reason W
answer add W
answer decline AN-2 --reason W
answer withdraw AN-2 --reason W
workforce add pay --year 2023 --text W --source W --reason W
workforce set EF-1 --text W2 --source W2 --reason W
workforce withdraw EF-1 --reason W
workforce restore EF-1 --reason W
workforce withdraw EF-1 --reason W
resource add W --text W --reason W
resource set RS-1 --name W2 --text W2 --reason W
resource end RS-1 --reason W
resource withdraw RS-1 --reason W
resource restore RS-1 --reason W
resource withdraw RS-1 --reason W
scenario add W --text W --country DE --likelihood 1 --consequence 1 --why W --warn W --owner PE-1 --reason W
scenario set SC-1 --name W2 --text W2 --why W2 --warn W2 --owner PE-4 --reason W
scenario end SC-1 --reason W
scenario withdraw SC-1 --reason W
scenario restore SC-1 --reason W
scenario withdraw SC-1 --reason W
vulnerability add --text W --owner PE-1 --reason W
vulnerability set VU-1 --text W2 --owner PE-4 --reason W
vulnerability close VU-1 --reason W
vulnerability withdraw VU-1 --reason W
vulnerability restore VU-1 --reason W
vulnerability withdraw VU-1 --reason W
exercise add W --planned 2024-07-01 --owner PE-1 --reason W
exercise set EX-1 --title W2 --who W --result W --owner PE-4 --reason W
exercise hold EX-1 --who W2 --result W2 --reason W
exercise withdraw EX-1 --reason W
exercise restore EX-1 --reason W
exercise withdraw EX-1 --reason W
exercise add W --planned 2024-07-01 --reason W
exercise cancel EX-2 --reason W
exercise withdraw EX-2 --reason W
stresstest add --text W --reason W
stresstest set ST-1 --text W2 --reason W
stresstest withdraw ST-1 --reason W
stresstest restore ST-1 --reason W
stresstest withdraw ST-1 --reason W
person add Wsen --accounts W5 --email W@example.no --reason W
person set PE-2 --name Wer --accounts W6 --email W@example.no --reason W
person leave PE-2 --reason W
person return PE-2 --reason W
person join PE-2 PE-1 --reason W
person unjoin PE-2 --reason W
person withdraw PE-5 --reason W
person restore PE-5 --reason W
person withdraw PE-5 --reason W
file add W-doc.pdf --reason W
file set FI-1 --name W2.pdf --reason W
questionnaire add S-2 --set decent-work --due 2024-07-01 --owner PE-1 --reason W
questionnaire set Q-1 --owner PE-4 --judged W --reason W
questionnaire answer Q-1 --reason W
questionnaire again Q-1 --later FI-1 --reason W
questionnaire evaluate Q-1 --verdict follow_up --judged W2 --reason W
questionnaire withdraw Q-1 --reason W
questionnaire restore Q-1 --reason W
questionnaire withdraw Q-1 --reason W
questionnaire add S-2 --set decent-work --due 2024-07-01
questionnaire cancel Q-2 --reason W
questionnaire withdraw Q-2 --reason W
approval request S-2 --scope W --site W --reason W
role give qa PE-3
other: approval request S-2 --scope W --site W --reason W
approval decide AP-2 --state under_review --conditions W --override W --reason W
approval set AP-1 --scope W2 --site W2 --critical no --reason W
approval withdraw AP-1 --reason W
approval restore AP-1 --reason W
approval withdraw AP-1 --reason W
agreement add S-2 --signed 2024-03-01 --responsibilities W --changes W --traceability covered --tse-bse covered \
--review 2027-03-01 --scope W --owner PE-1 --reason W
agreement set AG-1 --responsibilities W2 --changes W2 --scope W2 --owner PE-4 --reason W
agreement end AG-1 --reason W
agreement withdraw AG-1 --reason W
agreement restore AG-1 --reason W
agreement withdraw AG-1 --reason W
audit add S-2 --planned 2024-09-01 --scope W --owner PE-1 --text W --reason W
audit set AU-1 --scope W2 --owner PE-4 --text W2 --reason W
audit record AU-1 --how desk --result acceptable --scope W --text W --reason W
audit finding AU-1 --class other --text W --ref W --reason W
observation set OB-1 --text W2 --ref W2 --reason W
audit action OB-1 --text W --owner PE-1 --due 2024-09-01 --reason W
action set CA-1 --text W2 --owner PE-4 --reason W
action done CA-1 --proof FI-1 --reason W
action reject CA-1 --reason W
action drop CA-1 --reason W
observation close OB-1 --reason W
observation reopen OB-1 --reason W
action withdraw CA-1 --reason W
action restore CA-1 --reason W
action withdraw CA-1 --reason W
audit action OB-1 --text W --owner PE-1 --due 2024-09-01
action done CA-2 --proof FI-1
other: action accept CA-2 --reason W
action withdraw CA-2 --reason W
observation withdraw OB-1 --reason W
observation restore OB-1 --reason W
observation withdraw OB-1 --reason W
audit withdraw AU-1 --reason W
audit restore AU-1 --reason W
audit withdraw AU-1 --reason W
audit add S-2 --planned 2024-09-01
audit cancel AU-2 --reason W
deviation add S-2 --ref W --about recall --text W --reason W
deviation set DV-1 --ref W2 --text W2 --reason W
deviation close DV-1 --reason W
deviation withdraw DV-1 --reason W
deviation restore DV-1 --reason W
deviation withdraw DV-1 --reason W
file withdraw FI-1 --reason W
file restore FI-1 --reason W
file withdraw FI-1 --reason W
import purchases W-k.csv --no-map
import saft W-l.xml --reason W
import purchases W-m.xlsx --sheet W --reason W
import brreg W-e.csv --day 2024-05-01 --sectors sn2007 --reason W
watchlist import eu W-w.csv --day 2024-05-01 --reason W
watchlist confirm H-1 --reason W
watchlist dismiss H-1 --reason W
facts accept --all --reason W
sheet out W.csv --of facts
sheet in W.csv --reason W
account add W --category Renhold --reason W
account set AC-1 --correct --account W2 --category Kantine --reason W
account repeal AC-1 --reason W
account withdraw AC-1 --reason W
account restore AC-1 --reason W
account withdraw AC-1 --reason W
assess S-2 --scale 4 --severity 1 --likelihood 1 --reason W
risk prioritise --year 2023 --choose S-1 --reason W
reconcile --year 2023 --ledger 435 --note W
journal erase S-4 --field email --reason W
supplier set S-1 --email glem@example.no
privacy forget glem@example.no --reason W
"""
OTHER = "other: "  # by another person
TEXTS = {"TEXT", "NAME", "ADDRESS", "PERSON", "PERSON|none"}
# As company set name; filters, texts that are looked up, and what only a decision may change.
READ_ONLY = {("init", "company"), ("supplier list", "category"), ("assess", "owner"), ("policy list", "owner"),
             ("role list", "holder"),
             ("import suppliers", "sheet"),
             ("sheet in", "sheet"),
             ("request list", "owner"), ("due", "owner"),
             ("import purchases", "sheet"),
             ("measure list", "owner"), ("questionnaire list", "owner"), ("dialogue list", "owner"),
             ("inspection list", "owner"), ("case list", "owner"), ("key list", "owner"),
             ("contract list", "owner"), ("agreement list", "owner"),
             ("audit list", "owner"), ("action list", "owner"),
             ("approval set", "conditions"), ("approval set", "override"),
             ("signature list", "signer"),
             # With a passphrase: tests/cli/test_case_seals.py
             *[("key " + c, o) for c in ("new", "set", "list", "admit", "drop", "withdraw", "restore")
               for o in ("owner", "reason")],
             # Of a statement that lacks nothing: tests/cli/test_seal.py
             *[("report " + c, o) for c, o in (("seal", "reason"), ("unseal", "reason"), ("sign", "as"),
                                               ("sign", "reservation"))],
             *[("seal " + c, "reason") for c in ("lift", "withdraw", "restore")],
             *[("signature " + c, "reason") for c in ("withdraw", "restore")],
             ("commitment list", "buyer"), ("commitment list", "approver"),
             ("answer list", "owner"),
             ("vulnerability list", "owner"), ("exercise list", "owner")}


class Erase(Case):
    def setUp(self):
        super().setUp()
        self.init("Prøve AS")
        for name in ("suppliers.csv", WORD + "-s.csv"):
            self.suppliers(*[{"Leverandørnr": str(n), "Leverandørnavn": "Firma %d AS" % n, "Land": "NO", "NACE": "81",
                              "E-post": "x%d@example.no" % n} for n in range(1, 5)], name=name)
        for n, name in enumerate(("purchases.csv", WORD + "-p.csv", WORD + "-q.csv"), 1):
            self.purchases(*[{"Leverandørnr": "1", "Bilagsdato": "15.03.2023", "Beløp NOK": "%d,00" % n,
                              "Beløp valuta": "%d,00" % n}], name=name)
        self.write(WORD + "-k.csv", "Leverandør;Konto;Kontonavn;Dato;Beløp NOK;Bestiller;Attestant\n"
                   "Vask AS;6360;Renhold;15.03.2023;9;%s;%s sjef\nUkjent AS;;;15.03.2023;9;;\n" % (WORD, WORD))
        self.write(WORD + "-e.csv", brreg.as_csv([brreg.unit("900726740", code="81.210", navn=WORD)]))
        self.write(WORD + "-w.csv", watch.names("1;" + WORD))
        self.write(WORD + "-l.xml", saft.write(self.ledger()))
        self.write(WORD + "-m.xlsx", Maker().book_of({WORD: [("Leverandør", "Dato", "Beløp eks. mva"),
                                                             ("Regneark AS", "15.05.2021", 77)]}))
        (self.dir / (WORD + "-doc.pdf")).write_text("%PDF " + WORD * 3000)
        (self.dir / (WORD + "-words.csv")).write_text("role,word,meaning\nheading,%s,name\n" % WORD)
        (self.dir / (WORD + "-rates.csv")).write_text("Dato;100 SEK\n15.03.2023;98,50\n")

    @staticmethod
    def ledger():
        book = saft.Book(2019)
        book.add_account("6360", "Renhold " + WORD)
        book.add_supplier("77", WORD + " Vask AS")
        book.invoice("2019-05-01", "77", "6360", 100)
        return book

    def bytes(self):
        return b"".join(p.read_bytes() for p in sorted(self.dir.glob("ddreg.db*")))

    def assert_nowhere(self, word):
        for form in (word, word.lower(), word.upper()):
            self.assertNotIn(form.encode(), self.bytes())

    def verify(self, code=OK):
        return self.json("journal", "verify", code=code)


class Planted(Erase):
    def fill(self, sheet):
        """The country of the first row of a sheet."""
        rows = list(csv.reader(sheet.read_text("utf-8-sig").splitlines(), delimiter=";"))
        rows[1][rows[0].index("Land")] = "SE"
        sheet.write_text("\n".join(";".join('"%s"' % cell for cell in row) for row in rows), "utf-8-sig")

    def test_every_text_option_is_tried(self):
        lines = LINES.replace(OTHER, "").strip().splitlines()
        tried = {(name, option) for line in lines for option in re.findall(r"--([\w-]+)", line)
                 for name in (line.split()[0], " ".join(line.split()[:2]), " ".join(line.split()[:3]))}
        for command in self.json("help")["commands"]:
            for option in command["options"]:
                if option["arg"] in TEXTS and (command["name"], option["name"]) not in READ_ONLY:
                    self.assertIn((command["name"], option["name"]), tried)

    def test_in_no_row_of_the_journal_and_after_erasing_in_no_byte(self):
        actor = {"DDREG_USER": WORD.lower() + ".konto"}
        for line in LINES.strip().splitlines():
            who = {"DDREG_USER": WORD.lower() + ".annen"} if line.startswith(OTHER) else actor
            ran = self.run_dd(*re.sub(r"\bW", WORD, line.removeprefix(OTHER)).split(), env=who, code=None)
            self.assertIn(ran.code, (0, 1), ran)
            if line.startswith("sheet out"):
                self.fill(self.dir / (WORD + ".csv"))
        self.assertEqual({c["command"] for c in self.json("journal", "list")["journal"]} & {"facts accept", "sheet in"},
                         {"facts accept", "sheet in"})
        for table in ("journal", "journal_change"):
            for row in sql(self.db, "SELECT * FROM %s" % table):
                self.assertNotIn(WORD.lower(), str(row).lower())
        self.assertIn(WORD.encode(), self.bytes())
        entries = self.json("journal", "list")["journal"]
        self.assertEqual(entries[-1]["actor"], WORD.lower() + ".konto")
        outputs = self.json("journal", "outputs")["outputs"]
        self.assertEqual([o["id"] for o in outputs], ["O-1"])
        for erased in [e["seq"] for e in entries] + ["O-1"]:
            self.run_dd("journal", "erase", erased, "--reason", "bedt om")
        self.assert_nowhere(WORD)
        document = self.verify()
        (erased,), = sql(self.db, "SELECT COUNT(*) FROM journal_change WHERE op = 'erase'")
        self.assertEqual(document["erased"], erased)
        self.assertRegex(self.json("journal", "list")["journal"][-1]["actor"], "^tester$")
        self.assertRegex(self.json("journal", "list")["journal"][2]["actor"], "^PE-")
        for name in ("supplier", "import", "risk", "evidence", "finding", "role", "policy", "decision", "person", "due",
                     "import map"):
            self.run_dd(*name.split(), *["list"] * (name != "due"))
        for words in (["supplier", "show", "S-1"], ["import", "show", "I-1"], ["company", "show"],
                      ["risk", "history", "S-2"], ["report", "figures", "--year", "2023"],
                      ["assess", "S-2", "--explain"], ["finding", "history", "F-1"]):
            self.run_dd(*words)
        self.run_dd("backup", "copy.db")


class Documents(Erase):
    def setUp(self):
        super().setUp()
        self.document = self.dir / (WORD + "-doc.pdf")
        self.file = self.json("file", "add", str(self.document))["id"]

    def erase(self, *args):
        document = self.json("journal", "erase", *args, "--reason", "bedt om")
        self.check_schema(document, "journal-erase")
        return document

    def bytes_kept(self):
        return sql(self.db, "SELECT COUNT(*) FROM file_bytes")[0][0]

    def test_the_bytes_go_with_the_name(self):
        self.run_dd("finding", "add", "--own", "--text", "x", "--file", self.file)
        self.assertIn(WORD.encode(), self.bytes())
        self.assertEqual(self.erase(self.file)["values"], 2)
        self.assert_nowhere(WORD)
        document = self.verify()
        self.assertEqual((document["whole"], document["erased"]), (True, 2))
        ran = self.run_dd("file", "get", self.file, "-o", "ut.pdf", code=None)
        self.assert_error(ran, INPUT, self.file, "ddreg journal show")
        self.assertFalse((self.dir / "ut.pdf").exists())
        self.assertEqual(self.json("finding", "show", "F-1")["file"], self.file)
        self.assertEqual(self.erase(self.file)["values"], 0)

    def test_the_bytes_alone(self):
        self.assertEqual(self.erase(self.file, "--field", "innhold")["values"], 1)
        self.assertEqual((self.bytes_kept(), self.json("file", "show", self.file)["name"]), (0, self.document.name))
        self.run_dd("file", "set", self.file, "--name", "x.pdf")
        self.assertEqual(self.verify()["erased"], 1)
        self.assertEqual(self.erase(self.file, "--field", "name")["values"], 2)
        self.assert_nowhere(WORD)

    def test_the_name_alone(self):
        self.erase(self.file, "--field", "navn")
        self.assertEqual(self.bytes_kept(), 1)
        self.run_dd("file", "get", self.file, "-o", "ut.pdf")
        self.assertEqual((self.dir / "ut.pdf").read_bytes(), self.document.read_bytes())

    def test_evidence_without_its_document_counts_no_longer(self):
        self.run_dd("supplier", "add", "--name", "Klær", "--country", "NO", "--sector", "14.12", "--production-country",
                    "IN")
        who = self.json("supplier", "show", "Klær")["id"]
        self.run_dd("assess", who)
        level = self.json("supplier", "show", who)["level"]
        ids = []
        for more in (["--address", "https://example.no/r"], []):
            words = ("--kind", "audit", "--ref", "R", "--passed", "--issuer", "R AS", "--issued", "2024-05-01")
            ids.append(self.json("evidence", "add", who, *words, "--file", self.file, *more, "--reason", "x")["id"])
        self.run_dd("assess", who)
        self.assertNotEqual(self.json("supplier", "show", who)["level"], level)
        ran = self.run_dd("journal", "erase", self.file, "--reason", "bedt om")
        self.assertIn(ids[1] + " teller ikke lenger for " + who, ran.err)
        self.assertNotIn(ids[0] + " teller ikke", ran.err)
        self.assertEqual([self.json("evidence", "show", i)["counts"] for i in ids], ["counts", "incomplete"])
        ran = self.run_dd("journal", "erase", ids[0], "--field", "address", "--reason", "bedt om")
        self.assertIn(ids[0] + " teller ikke lenger for " + who, ran.err)
        self.assertIn(who, [d["id"] for d in self.json("due")["due"]])
        self.run_dd("assess", who)
        self.assertEqual(self.json("supplier", "show", who)["level"], level)
        self.verify()

    def test_another_file_has_the_same(self):
        self.run_dd("file", "withdraw", self.file, "--reason", "feil")
        other = self.json("file", "add", str(self.document))["id"]
        done = self.erase(self.file)
        self.assertEqual((done["kept_for"], self.bytes_kept()), (other, 1))
        self.run_dd("file", "get", other, "-o", "ut.pdf")
        self.assertEqual(self.verify()["whole"], True)
        done = self.erase(other)
        self.assertEqual((done["kept_for"], self.bytes_kept()), (None, 0))
        self.assert_nowhere(WORD)
        self.assertEqual(self.verify()["whole"], True)

    def test_kept_again_afterwards(self):
        self.erase(self.file)
        other = self.json("file", "add", str(self.document))["id"]
        self.assertNotEqual(other, self.file)
        self.assertEqual(self.json("file", "add", str(self.document))["id"], other)
        self.run_dd("file", "get", other, "-o", "ut.pdf")
        self.assertEqual(self.verify()["whole"], True)
        self.assertEqual(self.erase(self.file)["kept_for"], other)
        self.assertEqual(self.erase(other)["kept_for"], None)
        self.assertEqual((self.verify()["whole"], self.bytes_kept()), (True, 0))

    def test_of_an_entry(self):
        self.run_dd("file", "set", self.file, "--name", "x.pdf")
        added, changed = [e["seq"] for e in self.json("journal", "list")["journal"]][-2:]
        self.erase(changed)
        self.assertEqual(self.bytes_kept(), 1)
        self.erase(added)
        self.assertEqual(self.bytes_kept(), 0)
        self.assert_nowhere(WORD)

    def test_behind_the_program(self):
        row, = sql(self.db, "SELECT sha256, HEX(bytes) FROM file_bytes")
        tamper(self.db, "DELETE FROM file_bytes")
        self.assertEqual(self.verify(code=1)["fault"], "file_missing")
        tamper(self.db, "INSERT INTO file_bytes VALUES ('%s', x'%s')" % row)
        self.erase(self.file)
        tamper(self.db, "INSERT INTO file_bytes VALUES ('%s', x'%s')" % row)
        self.assertEqual(self.verify(code=1)["fault"], "personal_back")

    def test_copies(self):
        self.run_dd("backup", "before.db")
        self.erase(self.file)
        self.run_dd("backup", "after.db")
        self.assertNotIn(WORD.encode(), (self.dir / "after.db").read_bytes())
        for name in ("before", "after"):
            self.run_dd("restore", name + ".db", "--register", name + "-restored.db")
            self.run_dd("--register", name + "-restored.db", "journal", "verify")
            code = OK if name == "before" else INPUT
            self.run_dd("--register", name + "-restored.db", "file", "get", self.file, "-o", name + ".pdf", code=code)


class Some(Erase):
    def setUp(self):
        super().setUp()
        self.run_dd("import", "suppliers", "suppliers.csv")

    def erase(self, *args, code=OK):
        document = self.json("journal", "erase", *args, "--reason", "bedt om", code=code)
        if code == OK:
            self.check_schema(document, "journal-erase")
        return document

    def test_a_person(self):
        self.run_dd("person", "add", "Kari Nordmann", "--accounts", "kari", "--email", "kari@example.no")
        self.run_dd("person", "set", "PE-3", "--name", "Kari Planteskjold")
        self.run_dd("finding", "add", "S-1", "--text", "noe", env={"DDREG_USER": "kari"})
        done = self.erase("PE-3")
        self.assertEqual((done["values"], done["fields"]), (6, ["name", "accounts", "email"]))
        for word in ("Nordmann", "Planteskjold", "kari@example.no"):
            self.assert_nowhere(word)
        self.assertEqual(self.json("finding", "show", "F-1")["actor"], "PE-3")
        self.assertEqual(self.verify()["erased"], 6)
        self.assertEqual(self.erase("PE-3")["values"], 0)

    def test_what_went_is_called_as_field_takes_it(self):
        self.run_dd("policy", "add", "guidelines", "--edition", "2", "--text", "x", "--reason", "w")
        for lang, words in (("nb", "utgave, tekst, begrunnelse"), ("en", "edition, text, reason")):
            self.run_dd("policy", "add", "other", "--edition", "2", "--text", "x", "--reason", "w")
            number = "PO-%d" % len(self.json("policy", "list")["policies"])
            said = self.run_dd("--lang", lang, "journal", "erase", number, "--reason", "bedt om").out
            self.assertIn(words, said)
        self.assertEqual(self.erase("PO-1")["fields"], ["edition", "text", "reason"])
        said = self.run_dd("journal", "erase", "I-1", "--reason", "bedt om").out
        self.assertIn("fil", said)
        self.assertNotIn("file_name", said)

    def test_one_value_of_a_supplier(self):
        done = self.erase("S-3", "--field", "email")
        self.assertEqual((done["values"], done["fields"]), (1, ["email"]))
        self.assert_nowhere("x3@example.no")
        self.assertEqual(self.json("supplier", "show", "S-3")["name"], "Firma 3 AS")
        self.erase("S-3", "--field", "navn")
        self.assert_nowhere("Firma 3 AS")
        self.assertIsNone(self.json("supplier", "show", "S-3")["name"])
        self.assertEqual(self.verify()["erased"], 3)

    def test_a_record_without_its_text_goes_on(self):
        self.run_dd("finding", "add", "S-1", "--text", WORD)
        self.erase("F-1", "--field", "tekst")
        self.end_finding("F-1", reason="rettet")
        self.assertIsNone(self.json("finding", "show", "F-1")["text"])
        self.assert_nowhere(WORD)

    def test_taken_away_without_an_entry_is_found(self):
        self.erase("S-3", "--field", "email")
        tamper(self.db, "DELETE FROM personal_value WHERE value = 'x4@example.no'",
               "UPDATE supplier_contact SET value = NULL WHERE supplier_id = 4")
        document = self.verify(code=1)
        self.assertEqual((document["fault"], document["table"]), ("personal_missing", "supplier_contact"))

    def test_put_back_is_found(self):
        row, = sql(self.db, "SELECT * FROM personal_value WHERE value = 'x3@example.no'")
        self.erase("S-3", "--field", "email")
        tamper(self.db, "INSERT INTO personal_value VALUES ('%s', '%s', '%s')" % row,
               "UPDATE supplier_contact SET value = 'x3@example.no' WHERE supplier_id = 3")
        self.assertEqual(self.verify(code=1)["fault"], "personal_back")

    def test_what_cannot_be_erased(self):
        before = dump(self.db)
        for args, code in ((["S-99"], INPUT), (["F-1"], INPUT), (["99"], INPUT), (["noe"], USAGE)):
            self.erase(*args, code=code)
        self.run_dd("journal", "erase", "S-1", code=USAGE)
        self.erase("S-1", "--field", "country", code=USAGE)
        self.assertEqual(dump(self.db), before)

    def test_of_an_older_register(self):
        """Its records are erased in both shapes; what its program wrote into the journal stays: the answer says so."""
        self.db.unlink()
        db = sqlite3.connect(self.db)
        db.executescript((ROOT / "tests/migrate/v1.sql").read_text())
        db.executescript("PRAGMA application_id = %d; PRAGMA user_version = 1" % 0x44445247)
        db.close()
        done = self.erase("F-1")
        self.assertEqual((done["values"], done["fields"]), (5, ["reason", "text"]))
        self.assertEqual(self.erase("S-1")["in_journal"], 1)
        self.erase("I-1", code=REFUSED)
        self.assertEqual(self.verify()["whole"], True)

    def test_while_another_reads(self):
        reader = sqlite3.connect(self.db)
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM journal").fetchall()
        self.erase("S-3", "--field", "email", code=BUSY)
        reader.close()
        self.assertEqual(self.erase("S-3", "--field", "email")["values"], 0)
        self.assert_nowhere("x3@example.no")

    def test_a_decision_is_still_never_changed(self):
        self.run_dd("assess", "S-1", "--severity", "1", "--likelihood", "1", "--reason", WORD)
        self.erase("S-1", "--field", "reason")
        self.assert_nowhere(WORD)
        for change in ("severity = 5", "reason = 'x'"):
            with self.assertRaises(Exception):
                sql(self.db, "UPDATE decision SET " + change)


if __name__ == "__main__":
    unittest.main()
