/* From a file into a register and back out. */
#include "test.h"

#include "ddreg/company.h"
#include "ddreg/import.h"
#include "ddreg/supplier.h"

static char folder[64], path[96], db[96];
static struct arena a;
static struct reg *reg;
static struct import_result result;
static struct dd_error err;

static const struct entry_by by = {.day = "2024-05-15",
                                   .recorded_at = "2024-05-15T08:00:00Z",
                                   .os_account = "os",
                                   .actor = "kari",
                                   .command = "import"};

static int setup(void **state)
{
    char head[HASH_HEX];

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-import-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/f.csv", folder);
    (void)snprintf(db, sizeof(db), "%s/r.db", folder);
    arena_init(&a, 64 * 1024 * 1024);
    if (company_create(db, &by, "Prøve AS", NULL, head, &err) != DD_OK)
        return -1;
    return reg_open(&reg, db, DB_WRITE, &err) == DD_OK ? 0 : -1;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm"};
    char name[128];

    (void)state;
    reg_free(reg);
    arena_release(&a);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", db, suffixes[i]);
        (void)unlink(name);
    }
    (void)unlink(path);
    return rmdir(folder);
}

static void put(const char *text)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

/* One command has one staging database: each import gets a connection of its own. */
static void reopen(void)
{
    reg_free(reg);
    assert_ok(reg_open(&reg, db, DB_WRITE, &err), &err);
}

static enum dd_rc purchases(const char *text, struct import_options o)
{
    put(text);
    reopen();
    o.read.path = path;
    return import_purchases(reg, &a, &by, &o, &result, &err);
}

static enum dd_rc suppliers(const char *text, struct import_options o)
{
    put(text);
    o.read.path = path;
    return import_suppliers(reg, &a, &by, &o, &result, &err);
}

#define PLAIN ((struct import_options){0})
#define DRY ((struct import_options){.dry_run = true})
#define SKIP ((struct import_options){.skip_bad = true})

static int64_t ask(const char *sql)
{
    int64_t out;

    assert_ok(db_get_int(reg->db, &out, -1, &err, sql, DB_NO_ARGS), &err);
    return out;
}

static void expect_problem(size_t i, int64_t line, const char *field, const char *id)
{
    assert_true(i < result.nproblems);
    assert_int_equal(result.problems[i].line, line);
    assert_string_equal(result.problems[i].field, field);
    assert_string_equal(result.problems[i].id, id);
}

#define HEAD "Leverandør;Dato;Valuta;Beløp valuta;Kurs;Beløp NOK\n"

static void test_purchases(void **state)
{
    (void)state;
    assert_ok(purchases(HEAD "A AS;15.05.2023;NOK;100,50;1,0000;100,50\n"
                             "A AS;15.05.2023;NOK;100,50;1,0000;100,50\n"
                             "B GmbH;16.05.2023;EUR;10,00;11,5;115,01\n"
                             "B GmbH;17.05.2023;EUR;-10,00;11,5;\n"
                             "C;2023-06;JPY;500;;35\n",
                        PLAIN),
              &err);
    assert_int_equal(result.rows, 5);
    assert_int_equal(result.created, 5);
    assert_int_equal(result.suppliers_created, 3);
    assert_int_equal(result.batch, 1);
    assert_int_equal(result.ntotals, 3);
    assert_string_equal(result.totals[0].currency, "NOK");
    assert_int_equal(result.totals[0].amount, 20100);
    assert_int_equal(result.totals[1].amount, 0);
    assert_int_equal(result.totals[2].amount, 500);
    assert_int_equal(result.totals[0].ore, 20100);
    assert_int_equal(result.totals[1].ore, 11501 - 11500);
    assert_int_equal(result.totals[2].ore, 3500);
    /* the file's own kroner rule over its rate; the rate is used where there are none */
    assert_int_equal(ask("SELECT SUM(ore) FROM purchase"), 20100 + 11501 - 11500 + 3500);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase WHERE rate = '' AND currency = 'JPY'"), 1);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase WHERE day = '2023-06'"), 1);
    assert_int_equal(ask("SELECT suppliers_created FROM import_batch"), 3);
}

static void test_the_same_file_again(void **state)
{
    (void)state;
    assert_ok(purchases("Navn;Dato;Beløp\nA;2023;1\nB;2023;2\n", PLAIN), &err);
    assert_ok(purchases("Navn;Dato;Beløp\nA;2023;1\nB;2023;2\n", PLAIN), &err);
    assert_true(result.same_as != 0);
    assert_int_equal(result.created, 0);
    assert_int_equal(result.unchanged, 2);
    assert_int_equal(result.batch, 0);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase"), 2);
}

static void test_dry_run(void **state)
{
    (void)state;
    assert_ok(purchases("Navn;Dato;Beløp\nA;2023;1\nB;2023;2\n", DRY), &err);
    assert_int_equal(result.created, 2);
    assert_int_equal(result.suppliers_created, 2);
    assert_int_equal(result.totals[0].amount, 300);
    assert_int_equal(result.batch, 0);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase"), 0);
    assert_ok(suppliers("Navn;Land\nA;NO\nA;NO\nB;SE\n", DRY), &err);
    assert_int_equal(result.created, 2);
    assert_int_equal(result.unchanged, 1);
    assert_int_equal(ask("SELECT COUNT(*) FROM supplier"), 0);
    assert_int_equal(ask("SELECT COUNT(*) FROM journal"), 1);
}

static void test_one_bad_row(void **state)
{
    static const char text[] = "Navn;Dato;Beløp\nA;2023;1\nB;2023;mye\nC;2023;3\n";

    (void)state;
    assert_error(purchases(text, PLAIN), &err, DD_INPUT, "import.refused");
    assert_string_equal(dd_error_get(&err, "line"), "3");
    assert_string_equal(dd_error_get(&err, "field"), "Beløp");
    assert_string_equal(dd_error_get(&err, "n"), "1");
    expect_problem(0, 3, "amount", "import.amount.unreadable");
    assert_string_equal(result.problems[0].value, "mye");
    assert_int_equal(result.created, 0);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase"), 0);
    assert_int_equal(ask("SELECT COUNT(*) FROM supplier"), 0);
    assert_ok(purchases(text, SKIP), &err);
    assert_int_equal(result.created, 2);
    assert_int_equal(result.refused, 1);
    assert_int_equal(ask("SELECT SUM(ore) FROM purchase"), 400);
}

static void test_nothing_but_bad_rows(void **state)
{
    (void)state;
    assert_error(purchases("Navn;Dato;Beløp\nA;2023;\n", SKIP), &err, DD_INPUT,
                 "import.refused_all");
    assert_error(purchases("Navn;Dato;Beløp\n", PLAIN), &err, DD_INPUT, "import.rows.none");
}

static void test_rows_that_cannot_be_taken(void **state)
{
    (void)state;
    assert_error(purchases(HEAD ";2023;NOK;1,00;;\n"          /* nobody */
                                "A;;NOK;1,00;;\n"             /* no day */
                                "A;2023;NOK;1,00;;2,00\n"     /* two amounts */
                                "A;2023;EUR;1,00;;\n"         /* no rate */
                                "A;2023;EUR;1,00;elleve;\n"   /* no rate either */
                                "A;2023;NOK;1,00;11,5;\n"     /* a rate for kroner */
                                "A;2023;euro;1,00;;\n"        /* no currency */
                                "A;2023;NOK;£1,00;;\n"        /* not in kroner */
                                "A;2023;NOK;;;\n"             /* no amount */
                                "A;2023;NOK;1,00;1;1,00;x\n", /* a cell too many */
                           PLAIN),
                 &err, DD_INPUT, "import.refused_all");
    assert_int_equal(result.refused, 10);
    expect_problem(0, 2, "name", "import.supplier.missing");
    expect_problem(1, 3, "day", "import.date.blank");
    expect_problem(2, 4, "ore", "import.amount.disagrees");
    expect_problem(3, 5, "rate", "import.rate.missing");
    expect_problem(4, 6, "rate", "import.rate.unreadable");
    expect_problem(5, 7, "rate", "import.rate.of_kroner");
    expect_problem(6, 8, "currency", "import.currency.unknown");
    expect_problem(7, 9, "amount", "import.currency.contradicts");
    expect_problem(8, 10, "amount", "import.amount.missing");
    expect_problem(9, 11, "", "import.row.too_wide");
}

static void test_options_name_what_the_file_does_not(void **state)
{
    const struct import_options o = {.year = 2011, .currency = "gbp", .rate = "9,10"};

    (void)state;
    assert_error(purchases("Name,Amount\nA,£512\n", PLAIN), &err, DD_INPUT, "import.date.missing");
    assert_ok(purchases("Payments,\nName,Amount\nA,£512\nB,\"£1,234.5\"\n", o), &err);
    assert_int_equal(result.header_line, 2);
    assert_string_equal(result.totals[0].currency, "GBP");
    assert_int_equal(result.totals[0].amount, 51200 + 123450);
    assert_int_equal(ask("SELECT SUM(ore) FROM purchase"), 465920 + 1123395);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase WHERE day = '2011' AND rate = '9.1'"), 2);
}

static void test_kroner_alone(void **state)
{
    (void)state;
    assert_ok(purchases("Leverandørnr;Beløp NOK;Dato;Valuta\n7;1 000,00;2023;EUR\n", PLAIN), &err);
    assert_string_equal(result.totals[0].currency, "NOK");
    assert_int_equal(result.totals[0].amount, 100000);
}

static void test_suppliers(void **state)
{
    struct supplier s;

    (void)state;
    assert_ok(suppliers("Leverandørnr;Navn;Org.nr;Land;Klasse;Klassebegrunnelse;NACE\n"
                        "1;A AS;974 760 673;Norge;Leverandørkjede;;81.210\n"
                        "2;B GmbH;HRB 1234;Tyskland;Forretningspartner;;\n"
                        "3;Skatten;;NO;Ikke leverandør;Offentlig;\n"
                        "4;D AS;974760674;NO;;;\n",
                        PLAIN),
              &err);
    assert_int_equal(result.created, 4);
    assert_int_equal(result.suppliers_created, 4);
    assert_int_equal(result.flagged, 1);
    assert_ok(supplier_get(reg, &a, 1, "2024-05-15", &s, &err), &err);
    assert_string_equal(s.orgnr, "974760673");
    assert_string_equal(s.country, "NO");
    assert_string_equal(s.class, SUPPLIER_CHAIN);
    assert_ok(supplier_get(reg, &a, 2, "2024-05-15", &s, &err), &err);
    assert_null(s.orgnr);
    assert_string_equal(s.country, "DE");
    assert_ok(supplier_get(reg, &a, 4, "2024-05-15", &s, &err), &err);
    assert_false(s.orgnr_valid);
}

static void test_suppliers_again(void **state)
{
    struct supplier s;

    (void)state;
    assert_ok(suppliers("Leverandørnr;Navn;Land;Ansvarlig\n1;A;NO;HMS\n2;B;SE;HMS\n", PLAIN), &err);
    assert_ok(suppliers("Leverandørnr;Navn;Land;Ansvarlig\n1;A;NO;\n2;B;DK;\n3;C;;\n", PLAIN),
              &err);
    assert_int_equal(result.created, 1);
    assert_int_equal(result.updated, 1);
    assert_int_equal(result.unchanged, 1);
    assert_ok(supplier_get(reg, &a, 1, "2024-05-15", &s, &err), &err);
    assert_string_equal(s.owner, "HMS"); /* an empty cell takes nothing away */
    assert_ok(supplier_get(reg, &a, 2, "2024-05-15", &s, &err), &err);
    assert_string_equal(s.country, "DK");
}

static void test_supplier_rows_that_cannot_be_taken(void **state)
{
    (void)state;
    assert_error(suppliers("Navn;Org.nr;Land;Klasse;Klassebegrunnelse;NACE;E-post\n"
                           ";;NO;;;;\n"
                           "A;12345;NO;;;;\n"
                           "A;010203 12345;;;;;\n"
                           "A;;Langtvekkistan;;;;\n"
                           "A;;;Kunde;;;\n"
                           "A;;;Ikke leverandør;;;\n"
                           "A;;;;;Avfall;\n",
                           PLAIN),
                 &err, DD_INPUT, "import.refused_all");
    assert_int_equal(result.refused, 7);
    expect_problem(0, 2, "name", "import.name.missing");
    expect_problem(1, 3, "orgnr", "import.orgnr.unreadable");
    expect_problem(2, 4, "orgnr", "import.orgnr.person");
    assert_string_equal(result.problems[2].value, "");
    expect_problem(3, 5, "country", "import.country.unknown");
    expect_problem(4, 6, "class", "import.class.unknown");
    expect_problem(5, 7, "class_reason", "import.class.no_reason");
    expect_problem(6, 8, "sector", "import.sector.unknown");
    assert_int_equal(ask("SELECT COUNT(*) FROM supplier"), 0);
}

static void test_what_the_register_refuses_is_a_bad_row(void **state)
{
    (void)state;
    assert_ok(suppliers("Leverandørnr;Navn;Org.nr\n1;A;974760673\n2;B;\n", PLAIN), &err);
    assert_error(suppliers("Leverandørnr;Navn;Org.nr\n3;C;\n2;B;974760673\n", PLAIN), &err,
                 DD_INPUT, "import.refused");
    expect_problem(0, 3, "orgnr", "import.number.taken");
    assert_string_equal(result.problems[0].value, "974760673 (S-1)");
    assert_int_equal(ask("SELECT COUNT(*) FROM supplier"), 2);
    assert_ok(suppliers("Leverandørnr;Navn;Org.nr\n3;C;\n2;B;974760673\n", SKIP), &err);
    assert_int_equal(result.created, 1);
    assert_int_equal(result.refused, 1);
}

/* Memory that runs out anywhere leaves the register as it was. */
static void test_without_memory(void **state)
{
    enum dd_rc rc = DD_INTERNAL;
    uint64_t n = 0;

    (void)state;
    put(HEAD "A AS;15.05.2023;NOK;100,50;1;100,50\nB;2023;EUR;1;11,5;11,50\n");
    while (rc != DD_OK && n < 5000) {
        const struct import_options o = {.read = {.path = path}};
        reopen();
        mem_fail_at(++n);
        rc = import_purchases(reg, &a, &by, &o, &result, &err);
        mem_fail_at(0);
        arena_reset(&a);
        if (rc != DD_OK) {
            assert_int_equal(rc, DD_INTERNAL);
            assert_int_equal(ask("SELECT COUNT(*) FROM purchase"), 0);
        }
    }
    assert_int_equal(rc, DD_OK);
    assert_true(n > 20);
    assert_int_equal(ask("SELECT COUNT(*) FROM purchase"), 2);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_purchases),
        TEST(test_the_same_file_again),
        TEST(test_dry_run),
        TEST(test_one_bad_row),
        TEST(test_nothing_but_bad_rows),
        TEST(test_rows_that_cannot_be_taken),
        TEST(test_options_name_what_the_file_does_not),
        TEST(test_kroner_alone),
        TEST(test_suppliers),
        TEST(test_suppliers_again),
        TEST(test_supplier_rows_that_cannot_be_taken),
        TEST(test_what_the_register_refuses_is_a_bad_row),
        TEST(test_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
