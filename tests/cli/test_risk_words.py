"""The words by which an accounting system names what is bought are known to the model."""

from ddreg import USAGE, Case

# What a company of 50 to 500 people buys: id of the category -> words for it, in bokmål and English.
WORDS = {
    "isotopes": "Isotoper|Isotoper og radiokjemi|Radiokjemikalier|Strålekilder|Isotopes|Radiochemistry|Sealed sources",
    "medicines": "Legemidler|Radiofarmaka|Pharmaceuticals",
    "medical-consumables": "Medisinsk forbruksmateriell|Medisinsk engangsutstyr|Medical consumables|Medical supplies",
    "lab-equipment": "Laboratorieutstyr|Labutstyr|Lab equipment|Analytical instruments",
    "labware": "Laboratorierekvisita|Lab consumables",
    "gloves": "Engangshansker|Gloves",
    "cleaning": "Renhold|Rengjøring|Renholdstjenester|Cleaning|Cleaning services|Janitorial services",
    "cleaning-supplies": "Rengjøringsmidler|Toalettpapir|Cleaning supplies",
    "construction": "Bygg og anlegg|Entreprenør|Håndverker|Reparasjon og vedlikehold bygg|Construction|Contractors",
    "building-materials": "Byggevarer|Building materials",
    "transport": "Transport|Frakt|Frakt og spedisjon|Porto|Freight|Shipping|Logistics|Courier",
    "canteen": "Kantine|Møtemat|Representasjon|Canteen|Catering",
    "food": "Mat|Matvarer|Dagligvarer|Food|Groceries",
    "it-equipment": "IT-utstyr|Datamaskiner|Bærbare PC-er|PC|Computers|Laptops|IT hardware|Printers",
    "it-services": "IT|IT-tjenester|IT-drift|Datakostnader|IT services",
    "software": "Programvare|Lisenser|Skytjenester|Software|Software licences|Cloud services",
    "workwear": "Arbeidstøy|Arbeidsklær og verneutstyr|Uniformer|Workwear|Uniforms|PPE",
    "hotels-travel": "Hotell|Hotell og reise|Reisekostnader|Flyreiser|Drosje|Hotels|Travel|Accommodation|Flights",
    "agency-workers": "Bemanning|Bemanningsbyrå|Vikarbyrå|Innleie|Innleid arbeidskraft|Temp agencies|Temporary staff",
    "consultants": "Rådgivning|Konsulenttjenester|Revisjonshonorar|Juridisk bistand|Consultants|Legal fees|Audit",
    "rent": "Husleie|Leie av lokaler|Felleskostnader|Rent|Office rent|Lease of premises",
    "power": "Strøm|Strøm og nettleie|Lys, varme|Fjernvarme|Elektrisitet|Power|Electricity|Utilities",
    "insurance": "Forsikring|Forsikringspremie|Pensjon|Insurance|Insurance premiums",
    "waste": "Avfall|Renovasjon|Waste|Waste management",
    "furniture": "Møbler|Inventar|Furniture|Office furniture",
    "office-supplies": "Kontorrekvisita|Rekvisita|Office supplies",
    "telecom": "Telefon|Telefonkostnader|Internett|Telecom",
    "fuel": "Drivstoff|Diesel|Fuel",
    "vehicles": "Biler|Bilkostnader|Vehicles|Trucks",
    "equipment-rental": "Leiebil|Car rental|Leie av maskiner",
    "car-care": "Bilvask|Bilverksted|Car repair",
    "farmed-fish": "Laks|Oppdrettsfisk|Salmon",
    "training": "Kurs|Kursavgift|Opplæring|Training",
    "security": "Vakthold|Vektertjenester|Security",
}


class Words(Case):
    def test_known(self):
        asked = 0
        for category, words in WORDS.items():
            for word in words.split("|"):
                self.assertEqual(self.json("risk", "sector", word)["category"], category, word)
                self.assertEqual(self.json("risk", "sector", word.upper())["category"], category, word)
                asked += 1
        self.assertGreaterEqual(asked, 100)

    def test_what_says_nothing_of_the_work_has_no_category(self):
        for word in ("Diverse", "Varekjøp", "Underleverandører", "Andre fremmede tjenester", "Raw materials", "Other"):
            self.assert_error(self.run_dd("risk", "sector", word, code=None), USAGE)
