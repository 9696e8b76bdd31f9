/* What names of accounts and of firms say of what is bought: invented ones, with the right answers.
 * "none": nothing in particular is bought, whatever the number; "-": the name says nothing;
 * "s84.11": only the trade. */
#include "test.h"

#include "ddreg/accounts.h"
#include "ddreg/firm_words.h"
#include "ddreg/goods.h"
#include "ddreg/text.h"
#include "gen/account_words.h"
#include "gen/accounts.h"
#include "gen/name_hints.h"
#include "gen/name_words.h"
#include "gen/sector_goods.h"

struct word_case {
    const char *name, *says;
};

static const struct word_case account_cases[] = {
    {"Renhold lokaler", "cleaning"},
    {"Renholdstjenester", "cleaning"},
    {"Reinhald", "cleaning"},
    {"Innkjøp renhold", "cleaning"},
    {"Kontorrenhold", "cleaning"},
    {"Renholdsartikler", "cleaning-supplies"},
    {"Rengjøringsmidler og papir", "cleaning-supplies"},
    {"Vindusvask", "cleaning"},
    {"Cleaning services", "cleaning"},
    {"Leie lokaler", "rent"},
    {"Husleie kontor", "rent"},
    {"Leie av lager", "rent"},
    {"Husleige", "rent"},
    {"Felleskostnader Storgata", "rent"},
    {"Rent, premises", "rent"},
    {"Strøm", "power"},
    {"Strøm produksjon", "power"},
    {"Straum", "power"},
    {"Elektrisitet", "power"},
    {"Lys og varme", "power"},
    {"Fjernvarme", "power"},
    {"Nettleie", "power"},
    {"Electricity", "power"},
    {"Drivstoff biler", "fuel"},
    {"Diesel anleggsmaskiner", "fuel"},
    {"Fyringsolje", "fuel"},
    {"Renovasjon, vann og avløp", "waste"},
    {"Avfallshåndtering", "waste"},
    {"Containertømming avfall", "waste"},
    {"Vann og avløp", "water"},
    {"Kommunale avgifter", "waste"},
    {"Kommunale avgifter Storgata 5", "waste"},
    {"Kommunale eiendomsgebyrer", "waste"},
    {"Eiendomsskatt og kommunale avgifter", "waste"},
    {"Municipal charges, office", "waste"},
    {"Eiendomsskatt", "none"},
    {"Offentlige avgifter", "none"},
    {"Frakt", "transport"},
    {"Inngående frakt", "transport"},
    {"Fraktkostnader", "transport"},
    {"Transportkostnader ved salg", "transport"},
    {"Spedisjon og toll", "transport"},
    {"Porto", "transport"},
    {"Budbil", "transport"},
    {"Sjøfrakt", "transport"},
    {"Emballasje", "packaging"},
    {"Emballasjemateriell", "packaging"},
    {"Innleid personell", "agency-workers"},
    {"Innleie arbeidskraft", "agency-workers"},
    {"Vikarer", "agency-workers"},
    {"Vikartjenester", "agency-workers"},
    {"Bemanningstjenester", "agency-workers"},
    {"Hired staff", "agency-workers"},
    {"Leie av maskiner", "equipment-rental"},
    {"Maskinleie", "equipment-rental"},
    {"Leie kontormaskiner", "equipment-rental"},
    {"Innleie maskiner og utstyr", "equipment-rental"},
    {"Leasing kopimaskin", "equipment-rental"},
    {"Underentreprenører", "construction"},
    {"Vedlikehold bygninger", "construction"},
    {"Reparasjon og vedlikehold bygninger", "construction"},
    {"Håndverkere", "construction"},
    {"Rørleggerarbeid", "construction"},
    {"Oppussing kontor", "construction"},
    {"Byggevarer", "building-materials"},
    {"Trelast", "timber"},
    {"Vaktmestertjenester", "facility"},
    {"Snøbrøyting", "facility"},
    {"Snørydding og strøing", "facility"},
    {"Gartnertjenester", "facility"},
    {"Vakthold", "security"},
    {"Alarm og vakthold", "security"},
    {"Alarmkostnader", "security"},
    {"Maskiner", "machinery"},
    {"Verktøy", "machinery"},
    {"Reservedeler maskin", "machinery"},
    {"Biler", "vehicles"},
    {"Bilkostnader", "vehicles"},
    {"Vedlikehold transportmidler", "vehicles"},
    {"Inventar", "furniture"},
    {"Kontormøbler", "furniture"},
    {"Møbler og inventar", "furniture"},
    {"Datautstyr", "it-equipment"},
    {"PC-utstyr", "it-equipment"},
    {"IT-utstyr", "it-equipment"},
    {"Computer equipment", "it-equipment"},
    {"Programvare", "software"},
    {"Programvarelisenser", "software"},
    {"Lisenser", "software"},
    {"Skytjenester", "software"},
    {"IT-drift", "it-services"},
    {"IT-tjenester", "it-services"},
    {"Datatjenester", "it-services"},
    {"IT-konsulenter", "it-services"},
    {"Arbeidsklær", "workwear"},
    {"Arbeidstøy og verneutstyr", "workwear"},
    {"Uniformer", "workwear"},
    {"Vernesko", "footwear"},
    {"Vask av arbeidstøy", "laundry"},
    {"Tekstilleie", "laundry"},
    {"Vedlikehold maskiner", "equipment-service"},
    {"Reparasjon og vedlikehold utstyr", "equipment-service"},
    {"Serviceavtaler", "equipment-service"},
    {"Kalibrering", "testing"},
    {"Revisjonshonorar", "consultants"},
    {"Regnskapshonorar", "consultants"},
    {"Honorar revisor", "consultants"},
    {"Advokathonorar", "consultants"},
    {"Juridisk bistand", "consultants"},
    {"Konsulenttjenester", "consultants"},
    {"Rådgiving", "consultants"},
    {"Rekruttering", "agency-workers"},
    {"Styrehonorar", "none"},
    {"Bedriftshelsetjeneste", "occupational-health"},
    {"Kontorrekvisita", "office-supplies"},
    {"Kontormateriell", "office-supplies"},
    {"Aviser og tidsskrifter", "publications"},
    {"Faglitteratur", "publications"},
    {"Kurs og konferanser", "training"},
    {"Kursavgifter", "training"},
    {"Opplæring ansatte", "training"},
    {"Telefon", "telecom"},
    {"Telefoni og bredbånd", "telecom"},
    {"Mobilabonnement", "telecom"},
    {"Datakommunikasjon", "telecom"},
    {"Reisekostnader", "hotels-travel"},
    {"Hotell og overnatting", "hotels-travel"},
    {"Flybilletter", "hotels-travel"},
    {"Reklame", "advertising"},
    {"Reklamekostnader", "advertising"},
    {"Annonser", "advertising"},
    {"Markedsføring", "advertising"},
    {"Messer og utstillinger", "advertising"},
    {"Reklameartikler", "promotional"},
    {"Gaver til ansatte", "promotional"},
    {"Julegaver", "promotional"},
    {"Kantinekostnader", "canteen"},
    {"Møtemat", "canteen"},
    {"Representasjon", "canteen"},
    {"Overtidsmat", "canteen"},
    {"Matvarer", "food"},
    {"Kaffe", "coffee"},
    {"Fruktkurv", "fruit"},
    {"Forsikringspremie", "insurance"},
    {"Yrkesskadeforsikring", "insurance"},
    {"Bilforsikring", "insurance"},
    {"Kontingenter", "membership"},
    {"Medlemskontingent", "membership"},
    {"Bankgebyr", "banking"},
    {"Bankomkostninger", "banking"},
    {"Analyser", "testing"},
    {"Prøving og kontroll", "testing"},
    {"Laboratorieutstyr", "lab-equipment"},
    {"Laboratorieforbruk", "labware"},
    {"Kjemikalier", "reagents"},
    {"Legemidler", "medicines"},
    {"Sykepleieartikler", "medical-consumables"},
    {"Fremmedtjenester", "none"},
    {"Diverse kostnader", "none"},
    {"Avskrivning maskiner", "none"},
    {"Lønn", "none"},
    {"Feriepenger", "none"},
    {"Arbeidsgiveravgift", "none"},
    {"Rentekostnader", "none"},
    {"Øreavrunding", "none"},
    {"Tap på fordringer", "none"},
    {"Valutatap", "none"},
    {"Kundefordringer", "-"},
    {"Prosjekt Nordlys", "-"},
    {"Konto for ymse", "-"},
    {"Kjøpmannens konto", "-"},
};

static const struct word_case firm_cases[] = {
    {"Vestre Renhold AS", "cleaning"},
    {"Nordlandsrenhold AS", "cleaning"},
    {"Renholdsservice Innlandet AS", "cleaning"},
    {"Reinhald og Service AS", "cleaning"},
    {"Tromsø Rengjøring", "cleaning"},
    {"Byens Renholdsartikler AS", "cleaning-supplies"},
    {"Hvit Vaskeri AS", "laundry"},
    {"Kystens Bilvask", "vehicles"},
    {"Bemanningspartner Nord AS", "agency-workers"},
    {"Fjord Bemanning AS", "agency-workers"},
    {"Vikarbyrået Rask AS", "agency-workers"},
    {"Nordic Staffing AS", "agency-workers"},
    {"Topp Rekruttering AS", "consultants"},
    {"Advokatfirmaet Lie og Berg DA", "consultants"},
    {"Advokat Kari Prøve", "consultants"},
    {"Lofoten Revisjon AS", "consultants"},
    {"Regnskapskontoret Fossen AS", "consultants"},
    {"Indre Rekneskap AS", "consultants"},
    {"Arkitektkontoret Linje AS", "consultants"},
    {"Hotell Utsikten AS", "hotels-travel"},
    {"Fjordhotellet AS", "-"},
    {"Grand Hotel Prøveby", "hotels-travel"},
    {"Glitre Webhotell AS", "it-services"},
    {"Kattehotellet Pus", "-"},
    {"Hundehotell Nord", "-"},
    {"Dekkhotellet Sør AS", "vehicles"},
    {"Bergstaden Gjestehus", "hotels-travel"},
    {"Taxi Midt AS", "hotels-travel"},
    {"Prøveby Taxi", "hotels-travel"},
    {"Sentrum Drosjer", "hotels-travel"},
    {"Taxidermist Olsen", "-"},
    {"Nordavind Transport AS", "transport"},
    {"Varetransport Øst AS", "transport"},
    {"Fraktgutta AS", "transport"},
    {"Godsfrakt Vest AS", "transport"},
    {"Kyst Spedisjon AS", "transport"},
    {"Budbilen AS", "transport"},
    {"Transportbånd Norge AS", "machinery"},
    {"Fraktur Grafisk AS", "print"},
    {"Trygve Transportutstyr AS", "-"},
    {"Fossum Bygg AS", "construction"},
    {"Byggmester Nilsen AS", "construction"},
    {"Entreprenør Haugen AS", "construction"},
    {"Tømrermester Vik", "construction"},
    {"Malermester Sand AS", "construction"},
    {"Rørlegger Bakke AS", "construction"},
    {"Dal Byggservice AS", "construction"},
    {"Fjell Betong AS", "building-materials"},
    {"Gran Trelast AS", "timber"},
    {"Vakt og Alarm AS", "security"},
    {"Nattevakt Vekterselskap AS", "security"},
    {"Byvakthold AS", "security"},
    {"Vaktmesterkompaniet AS", "facility"},
    {"Prøve Vaktmesterservice AS", "facility"},
    {"Eiendomsservice Øst AS", "facility"},
    {"Snø og Brøyting AS", "facility"},
    {"Lunsj Catering AS", "canteen"},
    {"Festcatering AS", "canteen"},
    {"Kantinepartner AS", "canteen"},
    {"Restaurant Havblikk AS", "canteen"},
    {"Bykafé AS", "-"},
    {"Sentrum Bakeri AS", "food"},
    {"Landsbybakeriet AS", "-"},
    {"Øya Sjømat AS", "seafood"},
    {"Nord Slakteri AS", "meat"},
    {"Blomsterverkstedet Rose", "flowers"},
    {"Fjord Kraft AS", "power"},
    {"Øvre Kraftlag SA", "power"},
    {"Indre Fjernvarme AS", "power"},
    {"Ren Avfall AS", "waste"},
    {"Gjenvinning Midt AS", "waste"},
    {"Varmegjenvinning Norge AS", "-"},
    {"Sør Renovasjon IKS", "waste"},
    {"Ytre Vannverk SA", "water"},
    {"Torget Eiendom AS", "rent"},
    {"Havna Næringspark AS", "rent"},
    {"Bolig Eiendomsmegling AS", "consultants"},
    {"Lift Utleie AS", "equipment-rental"},
    {"Maskinutleie Nord AS", "equipment-rental"},
    {"Stor Bilutleie AS", "vehicles"},
    {"Fjell Bil AS", "vehicles"},
    {"Nord Bilverksted AS", "vehicles"},
    {"Midt Dekksenter AS", "vehicles"},
    {"Kyst Drivstoff AS", "fuel"},
    {"Programvarehuset AS", "software"},
    {"Lyn Datateknikk AS", "software"},
    {"Skytjenester Norge AS", "software"},
    {"Sentral IT AS", "it-services"},
    {"Data Partner AS", "it-services"},
    {"Nord Datautstyr AS", "it-equipment"},
    {"Pixel Elektronikk AS", "it-equipment"},
    {"Solskjerming Sør AS", "-"},
    {"Fjell Telekom AS", "telecom"},
    {"Bredbånd Øst AS", "telecom"},
    {"Prøve Sparebank", "banking"},
    {"Blodbanken Sør", "-"},
    {"Trygg Forsikring ASA", "insurance"},
    {"Hav Pensjonskasse", "insurance"},
    {"Stedet Trykkeri AS", "print"},
    {"Norsk Trykkluft AS", "-"},
    {"Bygda Avis AS", "publications"},
    {"Nytt Forlag AS", "publications"},
    {"Blyant Kontorrekvisita AS", "office-supplies"},
    {"Stol Kontormøbler AS", "furniture"},
    {"Møbelverkstedet Eik", "furniture"},
    {"Lys Reklame AS", "advertising"},
    {"Farge Reklamebyrå AS", "advertising"},
    {"Logo Profilartikler AS", "promotional"},
    {"Solid Arbeidstøy AS", "workwear"},
    {"Trygg Verneutstyr AS", "workwear"},
    {"Fot Vernesko AS", "footwear"},
    {"Frisk Bedriftshelse AS", "occupational-health"},
    {"Kurs og Kompetanse AS", "training"},
    {"Høgskolen i Prøveby", "training"},
    {"Nord Trafikkskole AS", "training"},
    {"Sjø Forskning AS", "research"},
    {"Analyselaboratoriet AS", "-"},
    {"Nøyaktig Kalibrering AS", "testing"},
    {"Hjertet Apotek", "medicines"},
    {"Nord Helseutstyr AS", "medical-consumables"},
    {"Sykehusvarer Øst AS", "medical-consumables"},
    {"Ren Kjemi AS", "reagents"},
    {"Fast Emballasje AS", "packaging"},
    {"Kobber Elektrogrossist AS", "electrical"},
    {"Sol Solcelle AS", "solar-panels"},
    {"Fjell Maskin AS", "machinery"},
    {"Kyst Mekanisk AS", "machinery"},
    {"Heis Service AS", "equipment-service"},
    {"Vest Instrumentservice AS", "equipment-service"},
    {"Jern Stål AS", "metals"},
    {"Myk Plast AS", "rubber-plastics"},
    {"Plastkirurgen AS", "-"},
    {"Presis Instrument AS", "lab-equipment"},
    {"Prøveby kommune", "s84.11"},
    {"Øvre Fylkeskommune", "s84.11"},
    {"Kommunerevisjonen Sør IKS", "consultants"},
    {"Bransjeforeningen Lys", "membership"},
    {"Idrettslaget Spenst", "-"},
    {"Nordre Legesenter AS", "s86"},
    {"Hansen Holding AS", "-"},
    {"Lichtenstein AS", "-"},
    {"Einstein Invest AS", "-"},
    {"Byggland AS", "-"},
    {"Kari Bilstad", "-"},
    {"Renate Holm", "-"},
    {"Vakthaug AS", "-"},
    {"Hotvedt AS", "-"},
    {"Transocean AS", "-"},
    {"Skifergaten 3 AS", "-"},
    {"Bankveien 12 AS", "-"},
    {"Kroken Gård", "-"},
    {"Datlin AS", "-"},
    {"Prøvefirma AS", "-"},
    {"Lysaker Invest AS", "-"},
    {"Stålhane AS", "-"},
    {"Tangen AS", "-"},
};

static unsigned wrong;

static void compare(const struct word_case *c, const char *said)
{
    if (strcmp(c->says, said) != 0) {
        print_error("%s: %s, not %s\n", c->name, said, c->says);
        wrong++;
    }
}

static void names_of_accounts(void **state)
{
    (void)state;
    wrong = 0;
    for (size_t i = 0; i < COUNT(account_cases); i++) {
        const struct trade *category;
        struct dd_error err;
        bool says;
        assert_ok(account_name_says(account_cases[i].name, &says, &category, &err), &err);
        compare(&account_cases[i], category ? category->code : says ? "none" : "-");
    }
    assert_int_equal(wrong, 0);
}

/* A municipality's fees are for water and sewage, too; a name that is for one thing has no more. */
static void names_for_several_things(void **state)
{
    static const struct {
        const char *name, *more;
    } cases[] = {
        {"Kommunale avgifter", "water"},
        {"Kommunale avgifter kontor", "water"},
        {"Renovasjon, vann og avløp", "water"},
        {"Inventar og IT-utstyr", "furniture"},
        {"Avfallshåndtering", NULL},
        {"Medlemsavgift", NULL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct trade *first, *more[ACCOUNT_MORE];
        struct dd_error err;
        size_t n;
        bool says;
        assert_ok(account_name_says(cases[i].name, &says, &first, &err), &err);
        assert_non_null(first);
        assert_ok(account_name_more(cases[i].name, first, more, &n, &err), &err);
        assert_int_equal(n, cases[i].more ? 1 : 0);
        if (cases[i].more)
            assert_string_equal(more[0]->code, cases[i].more);
    }
}

static void names_of_firms(void **state)
{
    (void)state;
    wrong = 0;
    for (size_t i = 0; i < COUNT(firm_cases); i++) {
        struct firm_word word;
        struct dd_error err;
        char sector[16];
        assert_ok(firm_word_find(firm_cases[i].name, &word, &err), &err);
        (void)snprintf(sector, sizeof(sector), "s%s", word.sector ? word.sector : "");
        compare(&firm_cases[i], word.category ? word.category->code : word.sector ? sector : "-");
    }
    assert_int_equal(wrong, 0);
}

static void legal_forms(void **state)
{
    static const struct {
        const char *name, *countries;
        bool abroad;
    } cases[] = {
        {"Fjordglass AS", "NO", false},
        {"Fjordglass ASA", "NO", false},
        {"Kari Prøve ENK", "NO", false},
        {"Glasvej A/S", "DK", false},
        {"Glasvej ApS", "DK", false},
        {"Lasi Oy", "FI", false},
        {"Glas AB", "SE", false},
        {"Glas GmbH", "DE AT CH", false},
        {"Szklo Sp. z o.o.", "PL", false},
        {"Stikls SIA", "LV", false},
        {"Stiklas UAB", "LT", false},
        {"Klaas OÜ", "EE", false},
        {"Glass Ltd", "GB IE HK IN KE NG BD", false},
        {"Cam Sanayi A.Ş.", "CZ SK TR", false},
        {"Sklo a.s.", "CZ SK TR", false},
        {"Heide NUF", NULL, true},
        {"Fjordglass", NULL, false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *countries, *form;
        struct dd_error err;
        bool abroad;
        assert_ok(firm_form_countries(cases[i].name, &countries, &form, &abroad, &err), &err);
        assert_int_equal(abroad, cases[i].abroad);
        if (!cases[i].countries)
            assert_null(countries);
        else
            assert_string_equal(countries ? countries : "(none)", cases[i].countries);
    }
}

static void trades_and_categories(void **state)
{
    (void)state;
    assert_true(sector_may_sell("81.210", "cleaning"));
    assert_false(sector_may_sell("81.210", "power"));
    assert_true(sector_may_sell("46.420", "workwear")); /* wholesale sells anything */
    assert_false(sector_may_sell("69.100", "cleaning"));
}

static void check_categories(const char *some)
{
    char ids[128], *rest = NULL;

    (void)snprintf(ids, sizeof(ids), "%s", some);
    for (char *id = strtok_r(ids, " ", &rest); id; id = strtok_r(NULL, " ", &rest))
        assert_non_null(goods_by_id(id));
}

/* Sorted, each once, in plain letters, of places and, in column `goods` (0: none), of
 * categories that there are. */
static void check_words(const char *const *cells, size_t rows, size_t columns, size_t goods)
{
    static const char *const places[] = {"word", "head", "tail", "part"};
    struct arena a;

    arena_init(&a, 1024 * 1024);
    for (size_t i = 0; i < rows; i++) {
        const char *const *row = &cells[i * columns];
        bool place = false;
        for (size_t p = 0; p < COUNT(places); p++)
            place = place || strcmp(row[1], places[p]) == 0;
        assert_true(place);
        assert_string_equal(text_letters(&a, row[0]), row[0]);
        if (*row[2])
            assert_string_equal(text_letters(&a, row[2]), row[2]);
        if (goods && *row[goods] && strcmp(row[goods], "none") != 0)
            check_categories(row[goods]);
        if (i > 0)
            assert_true(strcmp(row[0], row[0 - (ptrdiff_t)columns]) > 0);
        arena_reset(&a);
    }
    arena_release(&a);
}

static void tables_are_sound(void **state)
{
    (void)state;
    check_words(&account_words_rows[0][0], COUNT(account_words_rows), ACCOUNT_WORDS_COLUMNS,
                ACCOUNT_WORDS_GOODS);
    check_words(&name_words_rows[0][0], COUNT(name_words_rows), NAME_WORDS_COLUMNS,
                NAME_WORDS_GOODS);
    check_words(&name_hints_rows[0][0], COUNT(name_hints_rows), NAME_HINTS_COLUMNS, 0);
    for (size_t i = 0; i < COUNT(accounts_rows); i++) {
        const char *const *r = accounts_rows[i];
        assert_true(strcmp(r[ACCOUNTS_FIRST], r[ACCOUNTS_LAST]) <= 0);
        if (i > 0)
            assert_true(strcmp(accounts_rows[i - 1][ACCOUNTS_LAST], r[ACCOUNTS_FIRST]) < 0);
        if (*r[ACCOUNTS_GOODS])
            assert_non_null(goods_by_id(r[ACCOUNTS_GOODS]));
    }
    for (size_t i = 0; i < COUNT(name_words_rows); i++) {
        assert_true(*name_words_rows[i][NAME_WORDS_WHY] != '\0');
        if (*name_words_rows[i][NAME_WORDS_SECTOR])
            assert_non_null(sector_find(name_words_rows[i][NAME_WORDS_SECTOR]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_accounts),     cmocka_unit_test(names_for_several_things),
        cmocka_unit_test(names_of_firms),        cmocka_unit_test(legal_forms),
        cmocka_unit_test(trades_and_categories), cmocka_unit_test(tables_are_sound),
    };

    return cmocka_run_group_tests_name("facts_words", tests, NULL, NULL);
}
