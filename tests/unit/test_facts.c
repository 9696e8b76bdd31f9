/* Facts of suppliers: what is registered, and what follows from numbers and accounts. */
#include "test.h"

#include "ddreg/accounts.h"
#include "ddreg/company.h"
#include "ddreg/facts.h"
#include "ddreg/goods.h"
#include "ddreg/purchase.h"
#include "ddreg/purchase_weigh.h"

static struct entry_by by = {.day = "2024-05-15",
                             .recorded_at = "2024-05-15T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test"};
static struct reg *reg;
static struct arena arena;
static char folder[64], path[96];
static int64_t batch;

static int setup(void **state)
{
    char head[HASH_HEX];
    struct dd_error err = {0};

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-facts-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    arena_init(&arena, 64 * 1024 * 1024);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err) != DD_OK)
        return -1;
    return (int)reg_open(&reg, path, DB_WRITE, &err);
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    reg_free(reg);
    arena_release(&arena);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

/* --- Registers -------------------------------------------------------------------------------- */

static void commit(void)
{
    char head[HASH_HEX];
    struct dd_error err;

    assert_ok(reg_commit(reg, head, &err), &err);
}

static int64_t add(const char *name, const char *orgnr)
{
    const struct supplier s = {.name = name, .orgnr = orgnr};
    struct dd_error err;
    int64_t id;

    assert_ok(reg_begin(reg, &by, &err), &err);
    assert_ok(supplier_add(reg, &s, "person", &id, &err), &err);
    commit();
    return id;
}

struct bought {
    const char *account, *day;
    int64_t ore;
};

static void buy(int64_t supplier, const struct bought *lines, size_t n)
{
    struct purchase_writer w;
    struct dd_error err;

    assert_ok(reg_begin(reg, &by, &err), &err);
    assert_ok(purchase_write_begin(&w, reg, ++batch, (int64_t)n, false, &err), &err);
    for (size_t i = 0; i < n; i++) {
        const struct purchase p = {.line = (int64_t)i + 2,
                                   .day = lines[i].day,
                                   .amount = lines[i].ore,
                                   .currency = "NOK",
                                   .rate = "1",
                                   .ore = lines[i].ore,
                                   .production = -1,
                                   .account = lines[i].account};
        assert_ok(purchase_write(&w, supplier, &p, &err), &err);
    }
    assert_ok(purchase_write_end(&w, &err), &err);
    purchase_write_release(&w);
    commit();
}

static struct supplier_facts facts_of(int64_t supplier)
{
    struct supplier_facts *f;
    struct dd_error err;
    size_t n;

    assert_ok(facts_read(reg, &arena, supplier, by.day, &f, &n, &err), &err);
    assert_int_equal(n, 1);
    assert_int_equal(f->supplier, supplier);
    return *f;
}

static bool says(const struct fact *fact, const char *value)
{
    for (size_t i = 0; i < fact->n; i++)
        if (fact->values[i].in_force && strcmp(fact->values[i].value, value) == 0)
            return true;
    return false;
}

/* --- Accounts --------------------------------------------------------------------------------- */

static void splitting_accounts(void **state)
{
    static const struct {
        const char *text, *number, *name;
    } cases[] = {
        {"6360", "6360", ""},
        {"6360 Renhold", "6360", "Renhold"},
        {"6360 - Renhold", "6360", "Renhold"},
        {"63601", "63601", ""},
        {"6360-100 Renhold", "6360-100", "Renhold"},
        {"6360: Renhold og vask", "6360", "Renhold og vask"},
        {"Renhold", NULL, "Renhold"},
        {"4G-abonnement", NULL, "4G-abonnement"},
        {"", NULL, ""},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char number[ACCOUNT_SIZE];
        const char *name;
        bool has = account_split(cases[i].text, number, &name);
        assert_int_equal(has, cases[i].number != NULL);
        if (has)
            assert_string_equal(number, cases[i].number);
        assert_string_equal(name, cases[i].name);
    }
}

static void accounts_by_number(void **state)
{
    static const struct {
        const char *number, *category;
    } cases[] = {
        {"6360", "cleaning"},  {"63605", "cleaning"}, {"6340", "power"},
        {"6300", "rent"},      {"4300", NULL},        {"4500", NULL},
        {"4360", "transport"}, {"6790", NULL},        {"7140", "hotels-travel"},
        {"7770", "banking"},   {"5000", NULL},        {"63", NULL},
    };
    struct account_says out;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        (void)account_says(cases[i].number, &out);
        if (!cases[i].category)
            assert_null(out.category);
        else
            assert_string_equal(out.category->code, cases[i].category);
    }
}

/* --- Facts ------------------------------------------------------------------------------------ */

static void number_gives_norway(void **state)
{
    const struct supplier_facts f = facts_of(add("Nordvask", "974760673"));
    const struct supplier_facts none = facts_of(add("Uten Nummer", NULL));
    const struct supplier_facts wrong = facts_of(add("Feil Siffer", "974760674"));

    (void)state;
    assert_true(says(&f.fact[FACT_COUNTRY], "NO"));
    assert_int_equal(f.fact[FACT_COUNTRY].values[0].rank, FACT_DERIVED);
    assert_int_equal(none.fact[FACT_COUNTRY].n, 0);
    assert_int_equal(wrong.fact[FACT_COUNTRY].n, 0);
}

/* A foreign firm with a number here (NUF): its form goes before the number. */
static void number_of_a_foreign_firm(void **state)
{
    const struct supplier_facts one = facts_of(add("Nordwerk s.r.o.", "974760673"));
    const struct supplier_facts many = facts_of(add("Southwork Ltd", "923609016"));

    (void)state;
    assert_false(says(&one.fact[FACT_COUNTRY], "NO"));
    assert_false(says(&many.fact[FACT_COUNTRY], "NO"));
}

static void categories_from_accounts(void **state)
{
    static const struct bought lines[] = {
        {"6360", "2024-02-01", 10000000}, /* 100 000 kr */
        {"6570", "2024-02-02", 100},      /* a krone of workwear: very high by itself */
        {"6800", "2024-02-03", 200000},   /* a tenth it is not, nor 25 000 kr */
        {"6940", "2023-06-01", 2600000},
        {"6300", "2022-02-28", 99000000}, /* longer ago than 24 months */
        {"4300", "2024-01", 100000000},
    };
    int64_t id = add("Allsidig", NULL);
    struct supplier_facts f;
    const struct fact *c;

    (void)state;
    buy(id, lines, COUNT(lines));
    f = facts_of(id);
    c = &f.fact[FACT_CATEGORY];
    assert_int_equal(f.ore, 112800100);
    assert_true(says(c, "cleaning"));
    assert_true(says(c, "workwear"));
    assert_true(says(c, "transport"));
    assert_int_equal(c->n, 3);
    assert_string_equal(c->values[0].value, "cleaning");
    assert_string_equal(c->values[0].source, "account:6360");
    assert_int_equal(c->values[0].rank, FACT_PROPOSED);
    assert_int_equal(f.naccounts, 5);
    assert_string_equal(f.accounts[0].number, "4300");
}

static void registered_goes_first(void **state)
{
    static const struct bought lines[] = {{"6360", "2024-02-01", 10000000}};
    const struct supplier news = {.category = "Trykksaker", .country = "SE"};
    int64_t id = add("Sandvik Hagen", "974760673");
    struct supplier_changes changes;
    struct dd_error err;
    struct supplier_facts f;

    (void)state;
    buy(id, lines, COUNT(lines));
    assert_ok(reg_begin(reg, &by, &err), &err);
    assert_ok(supplier_change(reg, id, &news, NULL, "I-1", &changes, &err), &err);
    commit();
    f = facts_of(id);
    assert_int_equal(f.fact[FACT_CATEGORY].n, 2);
    assert_string_equal(f.fact[FACT_CATEGORY].values[0].value, "Trykksaker");
    assert_int_equal(f.fact[FACT_CATEGORY].values[0].rank, FACT_IMPORT);
    assert_true(f.fact[FACT_CATEGORY].values[0].in_force);
    assert_false(f.fact[FACT_CATEGORY].values[1].in_force);
    assert_true(says(&f.fact[FACT_COUNTRY], "SE"));
    assert_false(says(&f.fact[FACT_COUNTRY], "NO"));
    assert_true(f.fact[FACT_COUNTRY].conflict);
}

/* --- Sums ------------------------------------------------------------------------------------- */

static void sums_are_verified(void **state)
{
    struct journal_report r = {.faults = 0};
    struct dd_error err;

    categories_from_accounts(state);
    assert_ok(purchases_verify(reg, NULL, &r, &err), &err);
    assert_int_equal(r.faults, 0);
    assert_ok(db_exec(reg->db, &err,
                      "UPDATE purchase_sum SET account = '6361' WHERE account = '6360'",
                      DB_NO_ARGS),
              &err);
    assert_ok(purchases_verify(reg, NULL, &r, &err), &err);
    assert_int_equal(r.found[0].fault, JOURNAL_ROW_CHANGED);
    assert_string_equal(r.found[0].table, "purchase_sum");
}

/* More keys than memory holds at once: what comes later is added to what was put away. */
static void sums_in_parts(void **state)
{
    enum { LINES = 300000, KEYS = 140000 };
    struct journal_report r = {.faults = 0};
    struct purchase_sums *s;
    struct dd_error err;
    int64_t n, sum;

    (void)state;
    assert_ok(db_open_staging(reg->db, &err), &err);
    assert_ok(reg_begin(reg, &by, &err), &err);
    assert_ok(purchase_sums_new(&s, reg, 99, &err), &err);
    for (int i = 0; i < LINES; i++)
        assert_ok(purchase_sums_add(s, 1 + i % KEYS, "2024-03-05", NULL, i % 2, 1, &err), &err);
    assert_ok(purchase_sums_end(s, &err), &err);
    purchase_sums_free(s);
    assert_ok(db_get_int(reg->db, &n, 0, &err,
                         "SELECT COUNT(*) FROM purchase_sum WHERE batch_id = 99", DB_NO_ARGS),
              &err);
    assert_ok(db_get_int(reg->db, &sum, 0, &err,
                         "SELECT CAST(SUM(lines) AS BIGINT) FROM purchase_sum WHERE batch_id = 99",
                         DB_NO_ARGS),
              &err);
    assert_int_equal(n, KEYS);
    assert_int_equal(sum, LINES);
    assert_ok(purchases_verify(reg, NULL, &r, &err), &err);
    assert_int_equal(r.found[0].fault, JOURNAL_ROW_CHANGED); /* there are no lines of it */
    reg_rollback(reg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splitting_accounts),
        cmocka_unit_test(accounts_by_number),
        cmocka_unit_test_setup_teardown(number_of_a_foreign_firm, setup, teardown),
        cmocka_unit_test_setup_teardown(number_gives_norway, setup, teardown),
        cmocka_unit_test_setup_teardown(categories_from_accounts, setup, teardown),
        cmocka_unit_test_setup_teardown(registered_goes_first, setup, teardown),
        cmocka_unit_test_setup_teardown(sums_in_parts, setup, teardown),
        cmocka_unit_test_setup_teardown(sums_are_verified, setup, teardown),
    };

    return cmocka_run_group_tests_name("facts", tests, NULL, NULL);
}
