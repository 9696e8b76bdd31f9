"""A small register whose statement for 2023 lacks nothing but its signatures."""

BOARD = (("Kari Leder", "chair"), ("Nils Medlem", "board"), ("Ola Daglig", "ceo"))
DAY = "2024-05-15"


def make(case, register="ddreg.db"):
    """Three suppliers at a low level, everything that section 5 asks for, a board of two and a chief executive."""

    def dd(*args, who="tester"):
        case.run_dd("--register", register, *args, env={"DDREG_USER": who, "DDREG_TODAY": DAY})

    dd("init", "--company", "Fjordfisk AS", "--orgnr", "923609016")
    case.write("sealable-s.csv", "Leverandørnr;Leverandørnavn;Land;NACE\n1;Fisk AS;NO;70.22\n2;Sild AS;NO;70.22\n"
                                 "3;Torsk AS;NO;70.22\n")
    case.write("sealable-p.csv", "Leverandørnr;Bilagsdato;Beløp NOK\n1;15.03.2023;500,00\n2;15.03.2023;500,00\n"
                                 "3;15.03.2023;500,00\n")
    dd("import", "suppliers", "sealable-s.csv")
    dd("import", "purchases", "sealable-p.csv", "--vat", "net")
    for key, value in (("activity", "Vi selger fisk."), ("organisation", "Styret har ansvaret."),
                       ("contact", "post@example.no"), ("grievance", "varsel@example.no"), ("sector", "70.22")):
        dd("company", "set", key, value)
    for name, role in BOARD:
        dd("role", "give", role, name, "--from", "2023-01-01")
    dd("role", "give", "responsible", "Ola Daglig", "--from", "2023-01-01")
    dd("policy", "add", "guidelines", "--text", "Etiske retningslinjer.", "--date", "2023-01-01")
    dd("policy", "add", "routines", "--text", "Leverandører vurderes hvert år.", "--date", "2023-01-01")
    dd("assess", "--all")
    dd("assess", "--own")
    for one in ("S-1", "S-2", "S-3", "--own"):
        dd("assess", one, "--accept")
    dd("reconcile", "--year", "2023", "--ledger", "1500,00")
    dd("finding", "add", "S-1", "--found", "2023-10-12", "--severity", "1", "--connection", "contributed",
       "--claim", "substantiated", "--source", "visit", "--place", "direct", "--affected", "to ansatte på kveldsskift",
       "--text", "To ansatte fikk ikke lønn for overtiden.")
    dd("measure", "add", "--owner", "Ola Daglig", "--due", "2024-12-01", "--aim", "remedy", "--findings", "F-1",
       "--text", "Etterbetaling av overtiden", "--expected", "Alle har fått lønn")
    dd("measure", "add", "--owner", "Ola Daglig", "--due", "2024-12-01", "--aim", "prevent", "--promised", "2022",
       "--text", "Krav i nye avtaler", "--expected", "Alle nye avtaler har kravet")


def seal(case, register="ddreg.db"):
    case.run_dd("--register", register, "report", "seal", "--year", "2023", env={"DDREG_TODAY": DAY})


def sign(case, register="ddreg.db", who=BOARD, day=DAY):
    """One document has all signatures."""
    case.write("underskrevet.pdf", "%PDF-1.4\nunderskrevet\n")
    for name, role in who:
        case.run_dd("--register", register, "report", "sign", "--year", "2023", "--as", name, "--role", role,
                    "--document", "underskrevet.pdf", "--date", day, env={"DDREG_TODAY": day})
