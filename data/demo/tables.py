"""Raw material of generate.py: trades, invented names, invented suppliers.

Everything here is made up. Money is in thousands of kroner (kkr) for 2023 and is
scaled by generate.py so that the sums meet the shape of the demo.
"""

from typing import NamedTuple, Tuple


class Trade(NamedTuple):
    category: str
    nace: Tuple[str, ...]
    words: Tuple[str, ...]      # what follows the place in the name
    count: int                  # Norwegian suppliers bought from in 2023
    production: int             # kkr that goes into products
    other: int                  # kkr that doesn't
    made_in: Tuple[str, ...]    # production countries to draw from, "" = not stated
    chain: bool                 # True: Leverandørkjede, False: Forretningspartner
    account: Tuple[int, str]
    owner: str
    lines: Tuple[int, int]      # invoices a year, from and to
    texts: Tuple[str, ...]


TRADES = (
    Trade("Husleie", ("68.209",), ("Eiendom", "Næringsbygg"), 2, 0, 14200, ("NO", ""), False,
          (6300, "Leie lokale"), "Økonomisjef", (4, 12), ("Husleie", "Felleskostnader")),
    Trade("Strøm", ("35.140", "35.300"), ("Kraft", "Energi", "Fjernvarme"), 3, 0, 6300, ("NO",), False,
          (6340, "Lys, varme"), "Driftsleder", (12, 12), ("Strøm", "Nettleie og forbruk")),
    Trade("Syklotron og vedlikehold", ("33.120", "33.130", "33.200"),
          ("Akseleratorservice", "Vakuumteknikk", "Instrumentservice", "Kjøleteknikk"),
          4, 0, 9600, ("BE", "NO", "US", "DE"), True,
          (6620, "Vedlikehold syklotron"), "Teknisk sjef", (5, 10),
          ("Serviceavtale syklotron", "Reservedeler ionekilde", "Forebyggende vedlikehold", "Utrykning, feilsøking")),
    Trade("Bygg og vedlikehold", ("43.210", "43.221", "43.320", "43.341", "41.200"),
          ("Elektro", "Rør", "Bygg", "Maler og Tapet", "Ventilasjon", "Tak og Blikk", "Lås og Dør"),
          16, 0, 8400, ("", "", "NO"), False,
          (6600, "Reparasjon og vedlikehold bygg"), "Driftsleder", (1, 5),
          ("Arbeid på ventilasjon i renrom", "Elektroarbeid", "Materiell og timer", "Utbedring gulv", "Rørarbeid")),
    Trade("IT-tjenester", ("62.020", "62.010", "62.030", "63.110"),
          ("Data", "Systemer", "Drift", "Programvare", "Skytjenester", "Sikkerhet"),
          13, 0, 6100, ("", "", "", "IN"), False,
          (6550, "Programvare og IT-drift"), "IT-leder", (2, 7),
          ("Lisens", "Driftsavtale", "Konsulenttimer", "Abonnement brukere")),
    Trade("IT-utstyr", ("46.510", "47.410", "46.520"), ("Datautstyr", "Maskinvare", "Skjerm og Kabel"),
          7, 0, 1500, ("CN", "CN", "TW", "VN", "MY", ""), False,
          (6540, "Inventar og IT-utstyr"), "IT-leder", (1, 5),
          ("Bærbare PC-er", "Skjermer", "Nettverksutstyr", "Skannere til lager")),
    Trade("Transport", ("49.410", "53.200", "52.291", "51.210"),
          ("Bud og Frakt", "Spedisjon", "Ekspress", "Farlig Gods"), 11, 0, 4900, ("", "NO", ""), True,
          (6100, "Frakt og spedisjon"), "Logistikkansvarlig", (3, 8),
          ("Frakt radioaktivt gods kl. 7", "Budtur sykehus", "Flyfrakt", "Fortolling og spedisjon")),
    Trade("Rådgivning", ("70.220", "69.100", "69.202", "71.121", "73.110"),
          ("Rådgivning", "Advokatfirma", "Revisjon", "Ingeniører", "Kommunikasjon"),
          15, 0, 2700, ("",), False,
          (6720, "Honorar rådgivning"), "Daglig leder", (1, 4),
          ("Honorar", "Juridisk bistand", "Prosjektering nytt laboratorium", "Bistand GMP-inspeksjon")),
    Trade("Renhold", ("81.210", "81.299"), ("Renhold", "Renromsvask", "Service"), 4, 0, 2300, ("", "NO"), True,
          (6360, "Renhold"), "Driftsleder", (12, 12), ("Fast renhold", "Renhold renrom klasse C", "Vinduspuss")),
    Trade("Bemanning", ("78.200",), ("Bemanning", "Vikarbyrå"), 4, 0, 2000, ("", "NO"), False,
          (6790, "Innleid personell"), "Personalsjef", (2, 7), ("Innleie produksjon, nattskift", "Vikar lager")),
    Trade("Laboratorieutstyr", ("46.693", "26.510", "46.691"), ("Lab", "Måleteknikk", "Analyseutstyr"),
          12, 240, 1350, ("US", "DE", "JP", "CH", "CN", ""), True,
          (6510, "Laboratorieutstyr"), "Laboratorieleder", (1, 5),
          ("Pipetter", "Gammateller, del", "HPLC-kolonner", "Kalibrering dosekalibrator")),
    Trade("Kvalitet og analyse", ("71.200", "72.190"), ("Analyse", "Sterilkontroll", "Validering"),
          7, 110, 900, ("", "NO"), True,
          (6730, "Analyser og kvalitetskontroll"), "Kvalitetssjef", (2, 6),
          ("Sterilitetstest", "Miljøprøver renrom", "Validering autoklav")),
    Trade("Vakt og sikkerhet", ("80.100", "80.200"), ("Vakt", "Alarm"), 3, 0, 560, ("", "NO"), False,
          (6390, "Vakthold"), "Driftsleder", (2, 8), ("Vakthold", "Alarmutrykning")),
    Trade("Forsikring", ("65.120",), ("Forsikring", "Skadeforsikring"), 3, 0, 1150, ("",), False,
          (7500, "Forsikringspremie"), "Økonomisjef", (1, 2), ("Premie ansvar", "Premie eiendom og avbrudd")),
    Trade("Kantine", ("56.290", "56.210"), ("Kantine", "Mat og Møter"), 3, 0, 640, ("NO", ""), False,
          (5915, "Kantine"), "Personalsjef", (4, 10), ("Kantinedrift", "Møtemat", "Kaffe, kjøtt og grønt")),
    Trade("Bedriftshelse", ("86.90",), ("Bedriftshelse",), 2, 0, 160, ("",), False,
          (5960, "Bedriftshelsetjeneste"), "HMS-leder", (2, 4), ("Bedriftshelsetjeneste", "Helsekontroll strålebruk")),
    Trade("Opplæring", ("85.59", "85.599"), ("Kurs", "Kompetanse"), 6, 0, 310, ("",), False,
          (6860, "Kurs og opplæring"), "Personalsjef", (1, 4), ("Kurs strålevern", "Kurs farlig gods", "GMP-kurs")),
    Trade("Avfall", ("38.110", "38.220", "38.120"), ("Gjenvinning", "Miljø"), 4, 0, 520, ("NO", ""), True,
          (6350, "Renovasjon"), "HMS-leder", (3, 8), ("Avhenting avfall", "Spesialavfall", "Leie container")),
    Trade("Telefoni", ("61.100", "61.200"), ("Nett", "Mobil"), 3, 0, 230, ("",), False,
          (6900, "Telefon og datalinje"), "IT-leder", (3, 8), ("Mobilabonnement", "Fiberlinje")),
    Trade("Kontor og trykk", ("46.499", "17.230", "18.120"), ("Kontor", "Trykk", "Profil", "Papir"),
          7, 0, 240, ("CN", "SE", "", "NO"), False,
          (6800, "Kontorrekvisita"), "Administrasjonsleder", (1, 5), ("Rekvisita", "Etiketter", "Trykksaker")),
    Trade("Møbler", ("46.650", "31.010"), ("Møbel", "Innredning"), 4, 0, 380, ("PL", "SE", "CN", ""), False,
          (6545, "Møbler"), "Administrasjonsleder", (1, 4), ("Stoler", "Hev/senk-bord", "Garderobeskap")),
    Trade("Arbeidstøy", ("46.42", "14.120"), ("Arbeidstøy", "Verneutstyr"), 4, 0, 210,
          ("CN", "BD", "IN", "PK"), True,
          (6570, "Arbeidstøy"), "HMS-leder", (2, 6), ("Vernesko", "Labfrakker", "Renromsdresser")),
    Trade("Vask av arbeidstøy", ("96.010",), ("Vaskeri", "Tekstilservice"), 2, 0, 420, ("NO", "EE"), True,
          (6575, "Vask og leie av tøy"), "Driftsleder", (12, 12), ("Vask renromstøy", "Leie matter")),
    Trade("Hotell og reise", ("55.101", "79.110", "49.320"), ("Hotell", "Reisebyrå", "Taxi"),
          8, 0, 560, ("",), False,
          (7140, "Reisekostnader"), "Administrasjonsleder", (1, 5), ("Overnatting", "Flybilletter", "Konferanse")),
    Trade("Medlemskap", ("94.110", "94.120"), ("Bransjeforening", "Forum"), 4, 0, 120, ("",), False,
          (7400, "Kontingenter"), "Daglig leder", (1, 2), ("Kontingent", "Serviceavgift")),
    Trade("Gaver", ("47.761",), ("Blomster",), 2, 0, 26, ("", "KE", "NL"), False,
          (7420, "Gaver"), "Administrasjonsleder", (1, 4), ("Bukett", "Krans")),
    Trade("Medisinsk forbruksmateriell", ("46.460",), ("Medisinsk", "Helseutstyr", "Steril", "Sykehusvarer"),
          11, 2230, 260, ("CN", "MY", "DE", "TH", "US", "", "SE"), True,
          (4030, "Forbruksmateriell produksjon"), "Logistikkansvarlig", (3, 8),
          ("Nitrilhansker", "Sterile hetteglass", "Sprøyter og kanyler", "Sterilfiltre", "Kassetter til syntese")),
    Trade("Isotoper og radiokjemi", ("20.130", "21.100"), ("Isotop", "Radiokjemi"), 4, 880, 0,
          ("NO", "NL", "DE", "CZ"), True,
          (4010, "Isotoper og råvarer"), "Logistikkansvarlig", (6, 10),
          ("Anriket vann O-18", "Forløper FDG", "Generator Ge-68/Ga-68", "Referansestandard")),
    Trade("Gasser", ("20.110",), ("Industrigass", "Gass"), 3, 410, 90, ("NO", "SE", ""), True,
          (4040, "Gasser"), "Teknisk sjef", (4, 8), ("Helium 6.0", "Nitrogen flytende", "Leie flasker")),
    Trade("Emballasje og skjerming", ("22.220", "17.210", "24.430", "25.990"),
          ("Emballasje", "Blyskjerming", "Transportkolli"), 6, 460, 150, ("NO", "PL", "CN", "DE", ""), True,
          (4050, "Emballasje"), "Logistikkansvarlig", (2, 7),
          ("Transportkolli type A", "Blybeholdere", "Esker og innlegg", "Hetteglassholder i wolfram")),
)

# Places are compounds of these; none is a known place or company.
PLACE_FIRST = (
    "Teiste", "Lomvi", "Skarv", "Myrull", "Krekling", "Grålyng", "Måsegrå", "Havsul", "Bjønnmose", "Einerbær",
    "Torvstrå", "Sølvlav", "Isranunkel", "Rypeblå", "Tusse", "Kvasseli", "Røyeblank", "Småspove", "Jervekinn",
    "Finnskjegg", "Tyttebær", "Hettemåse", "Saltgress", "Vindros", "Kråkefot", "Dvergbjørk", "Ærfugl", "Ørret",
    "Åkersvin", "Blåstål", "Gauksyre", "Nøtteskrike", "Stormhatt", "Bekkeblom", "Skogstjerne", "Tindved")
PLACE_LAST = ("støa", "haugen", "vika", "bråten", "sletta", "nuten", "øyra", "lia", "kroken", "flua", "dokka", "ryggen")
FORMS = ("AS", "AS", "AS", "AS", "AS", "AS", "AS", "DA", "SA")

# (category, index within it, name): names that try an importer
SPECIAL_NAMES = (
    ("Kontor og trykk", 0, "=Pluss Profil AS"),
    ("Bygg og vedlikehold", 1, "Myrullsletta, Grønn & Sønn AS"),
    ("Kantine", 1, "Kafé \"Blåveisen\" på Øyra AS"),
    ("Avfall", 2, "Interkommunalt Samarbeidsforetak for Spesialavfall, Stråleverntjenester og Beredskap "
                  "i Ytre Teistøyregionen SA"),
    ("Syklotron og vedlikehold", 0, "Heidebosch Cyclotron Services NUF"),
    ("Rådgivning", 3, "Advokatfirmaet Ærfuglvik – Åsbråten DA"),
    ("Transport", 4, "Isbreodden Frakt og Ekspedisjon AS"),
)
SVALBARD = "Isbreodden Frakt og Ekspedisjon AS"
NET_ZERO = ("Møbler", 2)


class Abroad(NamedTuple):
    name: str
    country: str
    made_in: str
    category: str
    nace: str
    chain: bool
    production: int             # kkr
    other: int                  # kkr
    currency: str
    org: str = ""


ABROAD = (
    Abroad("Hollerquell Isotopentechnik GmbH", "DE", "DE", "Isotoper og radiokjemi", "20.13", True, 900, 0, "EUR",
           "DE000417283"),
    Abroad("Brunsdorfer Radiochemie GmbH & Co. KG", "DE", "RU", "Isotoper og radiokjemi", "20.13", True, 410, 0, "EUR"),
    Abroad("Weißbirk Strahlenschutztechnik GmbH", "DE", "DE", "Emballasje og skjerming", "25.99", True, 0, 160, "EUR"),
    Abroad("Kessenauer Laborglas GmbH", "DE", "CN", "Laboratorieutstyr", "23.19", True, 62, 0, "EUR"),
    Abroad("Dornwieser Reinraumtechnik GmbH", "DE", "DE", "Bygg og vedlikehold", "28.25", True, 0, 190, "EUR"),
    Abroad("Lichtfurther Messgeräte AG", "DE", "", "Laboratorieutstyr", "26.51", True, 0, 74, "EUR"),
    Abroad("Osterbrincker Fachverlag GmbH", "DE", "", "Opplæring", "58.11", False, 0, 6, "EUR"),
    Abroad("Granhultsfors Strålskydd AB", "SE", "SE", "Emballasje og skjerming", "24.43", True, 0, 120, "SEK"),
    Abroad("Älgmossens Sterilprodukter AB", "SE", "MY", "Medisinsk forbruksmateriell", "46.46", True, 140, 0, "SEK"),
    Abroad("Vintertjärns Mätteknik AB", "SE", "SE", "Laboratorieutstyr", "26.51", True, 0, 45, "SEK"),
    Abroad("Tallmoryds Konferens AB", "SE", "", "Hotell og reise", "55.10", False, 0, 18, "SEK"),
    Abroad("Björkstigens Systemutveckling AB", "SE", "", "IT-tjenester", "62.01", False, 0, 95, "SEK"),
    Abroad("Klitnæs Isotoplogistik ApS", "DK", "", "Transport", "52.29", True, 0, 150, "NOK"),
    Abroad("Rørkærgård Emballage A/S", "DK", "PL", "Emballasje og skjerming", "17.21", True, 72, 0, "NOK"),
    Abroad("Søndervrå Kursuscenter ApS", "DK", "", "Opplæring", "85.59", False, 0, 14, "EUR"),
    Abroad("Tangbjergs Kvalitetsrådgivning ApS", "DK", "", "Rådgivning", "70.22", False, 0, 60, "EUR"),
    Abroad("Zoutveense Nucleair B.V.", "NL", "NL", "Isotoper og radiokjemi", "20.13", True, 320, 0, "EUR"),
    Abroad("Kraaiwijker Medische Waren B.V.", "NL", "CN", "Medisinsk forbruksmateriell", "46.46", True, 118, 0, "EUR"),
    Abroad("Ploegdrechtse Software B.V.", "NL", "", "IT-tjenester", "62.01", False, 0, 80, "EUR"),
    Abroad("Heidebosch Cyclotron Parts NV", "BE", "BE", "Syklotron og vedlikehold", "28.99", True, 0, 190, "EUR"),
    Abroad("Val-Tremblette Synthèse SPRL", "BE", "BE", "Isotoper og radiokjemi", "21.10", True, 140, 0, "EUR"),
    Abroad("Clairmontelle Chimie Fine SAS", "FR", "FR", "Isotoper og radiokjemi", "20.59", True, 78, 0, "EUR"),
    Abroad("Éditions de la Roche-Verdelle SARL", "FR", "", "Opplæring", "58.14", False, 0, 5, "EUR"),
    Abroad("Kuusilammen Puhdastila Oy", "FI", "EE", "Arbeidstøy", "14.12", True, 0, 40, "EUR"),
    Abroad("Ballycorrane Cloud Services Ltd", "IE", "", "IT-tjenester", "63.11", False, 0, 70, "USD"),
    Abroad("Akrothalassa Clinical Data Ltd", "CY", "", "IT-tjenester", "63.11", False, 0, 22, "EUR"),
    Abroad("Zielonogajska Tekstylia Sp. z o.o.", "PL", "BD", "Arbeidstøy", "14.12", True, 0, 28, "EUR"),
    Abroad("Hraunvatnsvík Gagnaver ehf.", "IS", "IS", "IT-tjenester", "63.11", False, 0, 60, "EUR"),
    Abroad("Marrowfield Radiochemistry Ltd", "GB", "GB", "Isotoper og radiokjemi", "20.13", True, 300, 0, "GBP",
           "GB000417283"),
    Abroad("Aarbergli Präzisionstechnik AG", "CH", "CH", "Syklotron og vedlikehold", "28.99", True, 0, 480, "CHF",
           "CHE-000.417.283 MWST"),
    Abroad("Lac-Sereine Diagnostics SA", "CH", "IN", "Medisinsk forbruksmateriell", "21.20", True, 105, 105, "CHF"),
    Abroad("Cedar Hollowell Isotope Supply, Inc.", "US", "US", "Isotoper og radiokjemi", "20.13", True, 150, 0, "USD"),
    Abroad("Pineblufton Analytics LLC", "US", "", "IT-tjenester", "62.01", False, 0, 95, "USD"),
    Abroad("Tsukimorihata Seiki K.K.", "JP", "JP", "Laboratorieutstyr", "26.51", True, 0, 130, "JPY"),
    Abroad("Qingyuhe Lan Electronics Co., Ltd.", "CN", "CN", "IT-utstyr", "26.20", True, 0, 85, "USD"),
    Abroad("Chandrapallika Workwear Pvt. Ltd.", "IN", "IN", "Arbeidstøy", "14.12", True, 0, 60, "USD"),
    Abroad("Haneulbitna Cleanroom Co., Ltd.", "KR", "VN", "Medisinsk forbruksmateriell", "32.50", True, 62, 68, "USD"),
)

# Bought from in 2022 only; kkr of 2022.
ABROAD_2022 = (
    Abroad("Smålommens Renrum AB", "SE", "SE", "Bygg og vedlikehold", "43.22", True, 0, 64, "SEK"),
    Abroad("Eulenbrücker Pumpenbau GmbH", "DE", "CZ", "Syklotron og vedlikehold", "28.13", True, 0, 118, "EUR"),
    Abroad("Thistlecombe Training Ltd", "GB", "", "Opplæring", "85.59", False, 0, 22, "GBP"),
    Abroad("Nodishapur Garments Ltd.", "BD", "BD", "Arbeidstøy", "14.12", True, 0, 31, "USD"),
    Abroad("Juniper Flatsby Targets LLC", "US", "US", "Isotoper og radiokjemi", "20.13", True, 96, 0, "USD"),
)
LATE_2022_CATEGORIES = (
    "Bygg og vedlikehold", "Bygg og vedlikehold", "Bygg og vedlikehold", "IT-tjenester", "IT-tjenester", "Rådgivning",
    "Rådgivning", "Rådgivning", "Laboratorieutstyr", "Laboratorieutstyr", "Medisinsk forbruksmateriell", "Transport",
    "Hotell og reise", "Hotell og reise", "Opplæring", "Bemanning", "Kontor og trykk", "Møbler", "Arbeidstøy",
    "Renhold")


class Payee(NamedTuple):
    name: str
    reason: str
    account: Tuple[int, str]
    text: str
    kkr: Tuple[int, int]        # 2022, 2023
    lines: int


PAYEES = (
    Payee("Skattekontoret Fjordvik", "Offentlig avgift", (2600, "Skattetrekk og avgifter"),
          "Skattetrekk og arbeidsgiveravgift", (17200, 18450), 6),
    Payee("Tollstedet Teistøya", "Offentlig avgift", (2740, "Oppgjør innførselsavgift"), "Innførselsavgift",
          (940, 1012), 12),
    Payee("Ytre Teistøy kommune", "Offentlig avgift", (7710, "Eiendomsskatt"), "Eiendomsskatt", (310, 322), 2),
    Payee("Tussøybanken ASA", "Bank", (8150, "Rentekostnader"), "Renter og avdrag", (4100, 4630), 12),
    Payee("Pensjonskassen Fyrlykten", "Pensjon", (5945, "Pensjonspremie"), "Premie tjenestepensjon", (3050, 3390), 4),
    Payee("Ansattes utlegg", "Ansattes utlegg", (7100, "Utlegg"), "Utlegg og reiseregning", (210, 236), 18),
    Payee("Fagforeningstrekk samlekonto", "Lønnstrekk", (2780, "Trekk i lønn"), "Kontingent trukket i lønn",
          (96, 101), 12),
    Payee("Garantifondet Lykta", "Depositum", (1570, "Depositum"), "Depositum leie", (450, 0), 1),
)

# How a country is written in an export. The first is the code; the last may be English.
SPELLINGS = {
    "NO": ("NO", "Norge", "NO", "norge ", "Norway", "NORGE", "no"),
    "SJ": ("SJ", "Svalbard", "Svalbard og Jan Mayen"),
    "DE": ("DE", "Tyskland", "Germany", "tyskland", "DE "),
    "SE": ("SE", "Sverige", "Sweden", "SVERIGE"),
    "DK": ("DK", "Danmark", "Denmark", "dk"),
    "NL": ("NL", "Nederland", "Netherlands"),
    "BE": ("BE", "Belgia", "Belgium"),
    "FR": ("FR", "Frankrike", "France"),
    "FI": ("FI", "Finland"),
    "IE": ("IE", "Irland", "Ireland"),
    "CY": ("CY", "Kypros", "Cyprus"),
    "PL": ("PL", "Polen", "Poland"),
    "CZ": ("CZ", "Tsjekkia", "Czechia"),
    "EE": ("EE", "Estland", "Estonia"),
    "IT": ("IT", "Italia", "Italy"),
    "ES": ("ES", "Spania", "Spain"),
    "HR": ("HR", "Kroatia", "Croatia"),
    "IS": ("IS", "Island", "Iceland"),
    "LI": ("LI", "Liechtenstein"),
    "GB": ("GB", "Storbritannia", "UK", "United Kingdom"),
    "CH": ("CH", "Sveits", "Switzerland"),
    "XK": ("XK", "Kosovo"),
    "FO": ("FO", "Færøyene", "Faroe Islands"),
    "GI": ("GI", "Gibraltar"),
    "GG": ("GG", "Guernsey"),
    "JE": ("JE", "Jersey"),
    "IM": ("IM", "Isle of Man"),
    "RS": ("RS", "Serbia"),
    "UA": ("UA", "Ukraina", "Ukraine"),
    "RU": ("RU", "Russland", "Russia"),
    "TR": ("TR", "Tyrkia"),
    "AX": ("AX", "Åland"),
    "RE": ("RE", "Réunion"),
    "GF": ("GF", "Fransk Guyana", "French Guiana"),
    "MQ": ("MQ", "Martinique"),
    "GL": ("GL", "Grønland", "Greenland"),
    "HK": ("HK", "Hongkong", "Hong Kong"),
    "US": ("US", "USA", "United States"),
    "CN": ("CN", "Kina", "China", "kina "),
    "TW": ("TW", "Taiwan"),
    "JP": ("JP", "Japan"),
    "KR": ("KR", "Sør-Korea", "South Korea"),
    "IN": ("IN", "India"),
    "BD": ("BD", "Bangladesh"),
    "PK": ("PK", "Pakistan"),
    "VN": ("VN", "Vietnam"),
    "MY": ("MY", "Malaysia"),
    "TH": ("TH", "Thailand"),
    "KE": ("KE", "Kenya"),
    "BR": ("BR", "Brasil", "Brazil"),
    "ZA": ("ZA", "Sør-Afrika", "South Africa"),
    "AU": ("AU", "Australia"),
}

# Invented rates: NOK per unit in ten-thousandths, middle of 2022 and of 2023.
RATES = {
    "NOK": (10000, 10000), "EUR": (101040, 114200), "USD": (96120, 105650), "GBP": (118470, 131380),
    "CHF": (100630, 117540), "SEK": (9508, 9951), "JPY": (733, 752),
}
