#include "test.h"

#include <string.h>

#include "ddreg/msg.h"
#include "table/columns.h"

enum { MOST = 16 };

/* Recognises headers written with semicolons between them. */
static size_t recognise(struct columns *c, const char *headers, enum import_kind kind)
{
    struct dd_error err = {0};
    struct arena a;
    char text[512], *cells[MOST];
    size_t n = 0, known;

    arena_init(&a, 1024 * 1024);
    (void)snprintf(text, sizeof(text), "%s", headers);
    for (char *p = text; p; n++) {
        cells[n] = p;
        p = strchr(p, ';');
        if (p)
            *p++ = '\0';
    }
    assert_ok(columns_recognise(c, &known, &a, cells, n, NULL, kind, &err), &err);
    arena_release(&a);
    return known;
}

static void test_norwegian_suppliers(void **state)
{
    struct columns c;

    (void)state;
    assert_int_equal(recognise(&c,
                               "Leverandørnr;Leverandørnavn;Org.nr;Land;Produksjonsland;NACE;"
                               "Kategori;Klasse;Klassebegrunnelse;E-post;Ansvarlig",
                               IMPORT_SUPPLIERS),
                     11);
    assert_int_equal(c.at[FIELD_LEDGER], 0);
    assert_int_equal(c.at[FIELD_NAME], 1);
    assert_int_equal(c.at[FIELD_ORGNR], 2);
    assert_int_equal(c.at[FIELD_COUNTRY], 3);
    assert_int_equal(c.at[FIELD_PRODUCTION_COUNTRY], 4);
    assert_int_equal(c.at[FIELD_CLASS_REASON], 8);
    assert_int_equal(c.at[FIELD_EMAIL], 9);
    assert_int_equal(c.at[FIELD_OWNER], 10);
    assert_true(columns_enough(&c, IMPORT_SUPPLIERS));
}

static void test_norwegian_purchases(void **state)
{
    struct columns c;

    (void)state;
    recognise(&c,
              "Bilagsnr;Bilagsdato;Leverandørnr;Leverandør;Konto;Kontonavn;Tekst;Valuta;"
              "Beløp valuta;Kurs;Beløp NOK;Inngår i produksjon",
              IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_REFERENCE], 0);
    assert_int_equal(c.at[FIELD_DAY], 1);
    assert_int_equal(c.at[FIELD_LEDGER], 2);
    assert_int_equal(c.at[FIELD_NAME], 3);
    assert_int_equal(c.at[FIELD_ACCOUNT], 4);
    assert_int_equal(c.at[FIELD_CURRENCY], 7);
    assert_int_equal(c.at[FIELD_AMOUNT], 8);
    assert_int_equal(c.at[FIELD_RATE], 9);
    assert_int_equal(c.at[FIELD_ORE], 10);
    assert_int_equal(c.at[FIELD_PRODUCTION], 11);
    assert_true(columns_enough(&c, IMPORT_PURCHASES));
}

static void test_english_names(void **state)
{
    static const struct {
        const char *header;
        enum field field;
    } table[] = {
        {"SupplierName", FIELD_NAME},
        {"Supplier Name", FIELD_NAME},
        {"supplier_name", FIELD_NAME},
        {"VENDOR", FIELD_NAME},
        {"Beneficiary", FIELD_NAME},
        {"Merchant Name", FIELD_NAME},
        {"Payee", FIELD_NAME},
        {"Vendor ID", FIELD_LEDGER},
        {"Supplier No.", FIELD_LEDGER},
        {"DatePaid", FIELD_DAY},
        {"Invoice Payment Date", FIELD_DAY},
        {"Clearing Date", FIELD_DAY},
        {"NetAmount", FIELD_AMOUNT},
        {"Net Amount", FIELD_AMOUNT},
        {"Invoice Line Value (net of VAT)", FIELD_AMOUNT},
        {"Sum of Invoice Nett Amount", FIELD_AMOUNT},
        {"Invoice_Net_Line_Amount", FIELD_AMOUNT},
        {"Transaction Amount", FIELD_AMOUNT},
        {"Amount NOK", FIELD_ORE},
        {"Exchange rate", FIELD_RATE},
        {"Document no.", FIELD_REFERENCE},
        {"TransactionNumber", FIELD_REFERENCE},
    };
    struct columns c;

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        recognise(&c, table[i].header, IMPORT_PURCHASES);
        if (c.at[table[i].field] != 0)
            fail_msg("%s is not %s", table[i].header, field_name(table[i].field));
    }
}

static void test_every_field_has_a_name(void **state)
{
    char id[64];

    (void)state;
    for (int f = 0; f < FIELDS; f++) {
        (void)snprintf(id, sizeof(id), "import.field.%s", field_name((enum field)f));
        if (!msg_has(id))
            fail_msg("%s", id);
    }
}

static void test_what_is_no_field(void **state)
{
    static const char *const table[] = {"VAT",          "Mva-beløp", "VAT amount", "Body Name",
                                        "Amount staff", "",          "Tekst"};
    struct columns c;

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++)
        if (recognise(&c, table[i], IMPORT_PURCHASES) != 0)
            fail_msg("%s is taken for a field", table[i]);
}

static void test_net_wins_over_gross(void **state)
{
    struct columns c;

    (void)state;
    recognise(&c, "Supplier;Gross;VAT;Net", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_AMOUNT], 3);
    assert_int_equal(c.rival[FIELD_AMOUNT], -1);
    recognise(&c, "Leverandør;Beløp inkl. mva;Beløp eks. mva", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_AMOUNT], 2);
    recognise(&c, "Leverandør;Beløp;Bruttobeløp", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_AMOUNT], 1);
}

static void test_equal_right(void **state)
{
    struct columns c;

    (void)state;
    recognise(&c, "Supplier;Amount;Value", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_AMOUNT], 1);
    assert_int_equal(c.rival[FIELD_AMOUNT], 2);
    recognise(&c, "Supplier;Invoice date;Payment date;Amount", IMPORT_PURCHASES);
    assert_int_equal(c.rival[FIELD_DAY], 2);
    /* a better name after two equal ones settles it */
    recognise(&c, "Amount;Value;Net amount;Supplier", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_AMOUNT], 2);
    assert_int_equal(c.rival[FIELD_AMOUNT], -1);
}

static void test_not_enough(void **state)
{
    struct columns c;

    (void)state;
    recognise(&c, "Leverandør;Dato", IMPORT_PURCHASES);
    assert_false(columns_enough(&c, IMPORT_PURCHASES));
    recognise(&c, "Dato;Beløp", IMPORT_PURCHASES);
    assert_false(columns_enough(&c, IMPORT_PURCHASES));
    recognise(&c, "Leverandørnr;Beløp NOK", IMPORT_PURCHASES);
    assert_true(columns_enough(&c, IMPORT_PURCHASES));
    recognise(&c, "Leverandørnr;Land", IMPORT_SUPPLIERS);
    assert_false(columns_enough(&c, IMPORT_SUPPLIERS));
}

/* What one header means; "" for nothing. */
static const char *means(const char *header, enum import_kind kind)
{
    struct meaning m;
    struct arena a;
    bool known;

    arena_init(&a, 1024 * 1024);
    known = header_meaning(&m, &a, header, kind);
    arena_release(&a);
    return known ? field_name(m.field) : "";
}

static void test_put_together(void **state)
{
    static const struct {
        const char *header, *field;
    } cases[] = {{"Org.nr. leverandør", "orgnr"},
                 {"Leverandør organisasjonsnr", "orgnr"},
                 {"Supplier Key", "ledger"},
                 {"Leverandør kode", "ledger"},
                 {"Vendor full name", "name"},
                 {"Vendor Name / Nom du fournisseur", "name"},
                 {"Country / Territory", "country"},
                 {"Posting date (dd.mm.yyyy)", "day"},
                 {"Check/Payment Date", "day"},
                 {"Invoice/Bill Date", "day"},
                 {"Kunde/leverandør", "name"},
                 {"Leverandør/mottaker", "name"},
                 {"Leverantörsnummer", "ledger"},
                 {"Lieferant", "name"},
                 {"Belopp exkl moms", "amount"},
                 {"Beløb ekskl. moms", "amount"},
                 {"Nettobetrag", "amount"},
                 {"Betrag in Hauswährung", "ore"},
                 {"Beløp i intern valuta", "ore"},
                 {"Amount in Sterling", "amount"},
                 {"Summer av Beløp", "amount"},
                 {"D/K", "side"},
                 {"+/-", "side"},
                 {"Bilagsart", "kind"},
                 {"Supplier invoice", ""},
                 {"Supplier address", ""},
                 {"Leverandør type", ""},
                 {"Amount/Quantity", ""},
                 {"Amount (of staff)", ""},
                 {"Fiscal Year", ""},
                 {"Contract value", ""},
                 {"TVA", ""},
                 {"/", ""},
                 {"()", ""},
                 {"", ""}};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (strcmp(means(cases[i].header, IMPORT_PURCHASES), cases[i].field) != 0)
            print_message("%s\n", cases[i].header);
        assert_string_equal(means(cases[i].header, IMPORT_PURCHASES), cases[i].field);
    }
    assert_string_equal(means("D/K", IMPORT_SUPPLIERS), "");
    assert_string_equal(means("Supplier category", IMPORT_SUPPLIERS), "category");
}

static void test_foreign_beside_kroner(void **state)
{
    struct columns c;

    (void)state;
    recognise(&c, "Leverandør;Dato;Beløp;Valuta;Valutabeløp;Kurs", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_ORE], 2);
    assert_int_equal(c.at[FIELD_AMOUNT], 4);
    assert_int_equal(c.rival[FIELD_AMOUNT], -1);
    recognise(&c, "Leverandør;Dato;Beløp;Beløp valuta;Beløp NOK", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_ORE], 4);
    assert_int_equal(c.at[FIELD_AMOUNT], 3);
    recognise(&c, "Leverandør;Dato;Netto NOK;Brutto", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_ORE], 2);
    assert_int_equal(c.at[FIELD_AMOUNT], -1);
    recognise(&c, "Leverandør;Dato;Brutto NOK;Netto", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_ORE], -1);
    assert_int_equal(c.at[FIELD_AMOUNT], 3);
    recognise(&c, "Leverandør;Dato;Beløp i valuta;Valuta", IMPORT_PURCHASES);
    assert_int_equal(c.at[FIELD_ORE], -1);
    assert_int_equal(c.at[FIELD_AMOUNT], 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_put_together),        cmocka_unit_test(test_foreign_beside_kroner),
        cmocka_unit_test(test_norwegian_suppliers), cmocka_unit_test(test_norwegian_purchases),
        cmocka_unit_test(test_english_names),       cmocka_unit_test(test_every_field_has_a_name),
        cmocka_unit_test(test_what_is_no_field),    cmocka_unit_test(test_net_wins_over_gross),
        cmocka_unit_test(test_equal_right),         cmocka_unit_test(test_not_enough),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
