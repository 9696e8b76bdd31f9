#include "test.h"

#include "saft/ledger_bought.h"

enum { KR = 100, MOST_LINES = 16 };

/* Transactions as people write them: account, supplier, kroner. */
struct row {
    const char *account, *supplier;
    int64_t kr;
};

static struct vec parts;
static struct bought_sums sums;

static void forget(void)
{
    vec_release(&parts);
    parts = VEC_OF(struct bought_part);
    memset(&sums, 0, sizeof(sums));
}

static void post_ore(const struct row *rows, size_t n, int64_t unit, bool opening)
{
    struct ledger_line lines[MOST_LINES];

    for (size_t i = 0; i < n; i++)
        lines[i] = (struct ledger_line){rows[i].account, rows[i].supplier,
                                        ledger_class_of(rows[i].account, NULL),
                                        ledger_is_cost(rows[i].account, NULL), rows[i].kr * unit};
    assert_true(bought_of(lines, n, opening, &parts, &sums));
    assert_true(bought_adds_up(&sums));
}

#define ROWS(...) ((const struct row[]){__VA_ARGS__})
#define POST(...)                                                                                  \
    post_ore(ROWS(__VA_ARGS__), sizeof(ROWS(__VA_ARGS__)) / sizeof(struct row), KR, false)
#define POST_ORE(...)                                                                              \
    post_ore(ROWS(__VA_ARGS__), sizeof(ROWS(__VA_ARGS__)) / sizeof(struct row), 1, false)

/* What was bought of the supplier, in øre; of all accounts where it is NULL. */
static int64_t of(const char *supplier, const char *account)
{
    const struct bought_part *p = parts.rows;
    int64_t sum = 0;

    for (size_t i = 0; i < parts.n; i++)
        if (p[i].as == BOUGHT_SUPPLIER && strcmp(p[i].supplier, supplier) == 0 &&
            (!account || strcmp(p[i].account, account) == 0))
            sum += p[i].ore;
    return sum;
}

static int64_t left_out(enum bought_as as)
{
    return sums.of_costs[as] + sums.balance[as];
}

static void classes(void **state)
{
    static const struct {
        const char *account, *standard;
        enum ledger_class class;
    } cases[] = {
        {"2400", NULL, LEDGER_PAYABLE},    {"2400:20001", "", LEDGER_PAYABLE},
        {"2499", NULL, LEDGER_PAYABLE},    {"2380", NULL, LEDGER_MONEY},
        {"1920", NULL, LEDGER_MONEY},      {"1600", NULL, LEDGER_VAT},
        {"1669", NULL, LEDGER_VAT},        {"1670", NULL, LEDGER_BOUGHT},
        {"2769", NULL, LEDGER_VAT},        {"2770", NULL, LEDGER_PAYROLL},
        {"2600", NULL, LEDGER_PAYROLL},    {"2910", NULL, LEDGER_PAYROLL},
        {"2949", NULL, LEDGER_PAYROLL},    {"2960", NULL, LEDGER_BOUGHT},
        {"5000", NULL, LEDGER_PAYROLL},    {"5899", NULL, LEDGER_PAYROLL},
        {"5900", NULL, LEDGER_BOUGHT},     {"1190", NULL, LEDGER_MEMO},
        {"1198", NULL, LEDGER_BOUGHT},     {"4087", NULL, LEDGER_MEMO},
        {"7785", NULL, LEDGER_MEMO},       {"4090", NULL, LEDGER_NOT_BOUGHT},
        {"4290", NULL, LEDGER_NOT_BOUGHT}, {"4900", NULL, LEDGER_NOT_BOUGHT},
        {"4300", NULL, LEDGER_BOUGHT},     {"6010", NULL, LEDGER_NOT_BOUGHT},
        {"6100", NULL, LEDGER_BOUGHT},     {"7100", NULL, LEDGER_NOT_BOUGHT},
        {"7130", NULL, LEDGER_BOUGHT},     {"7140", NULL, LEDGER_BOUGHT},
        {"7740", NULL, LEDGER_NOT_BOUGHT}, {"7770", NULL, LEDGER_BOUGHT},
        {"7830", NULL, LEDGER_NOT_BOUGHT}, {"8150", NULL, LEDGER_FINANCE},
        {"2240", NULL, LEDGER_FINANCE},    {"1350", NULL, LEDGER_FINANCE},
        {"3000", NULL, LEDGER_SALES},      {"1500", NULL, LEDGER_SALES},
        {"2050", NULL, LEDGER_EQUITY},     {"1280", NULL, LEDGER_BOUGHT},
        {"1460", NULL, LEDGER_BOUGHT},     {"1700", NULL, LEDGER_BOUGHT},
        {"24000", NULL, LEDGER_PAYABLE},   {"BANK", "1920", LEDGER_MONEY},
        {"BANK", "19", LEDGER_MONEY},      {"100", "24", LEDGER_PAYABLE},
        {"7140", "7165", LEDGER_BOUGHT},   {"4500", "24", LEDGER_PAYABLE},
        {"7140", "71", LEDGER_BOUGHT},     {"x", NULL, LEDGER_BOUGHT},
        {"", "", LEDGER_BOUGHT},           {"9999", NULL, LEDGER_BOUGHT},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (ledger_class_of(cases[i].account, cases[i].standard) != cases[i].class)
            fail_msg("%s (%s)", cases[i].account, cases[i].standard ? cases[i].standard : "");
    assert_true(ledger_is_cost("4000", NULL) && ledger_is_cost("7999", NULL));
    assert_false(ledger_is_cost("3999", NULL) || ledger_is_cost("8000", NULL));
}

static void invoice_is_net_of_tax(void **state)
{
    (void)state;
    forget();
    POST({"6340", NULL, 8000}, {"2710", NULL, 2000}, {"2400", "A", -10000});
    assert_int_equal(of("A", NULL), 8000 * KR);
    POST({"2400", "A", 10000}, {"1920", NULL, -10000}); /* paid */
    assert_int_equal(of("A", NULL), 8000 * KR);
}

static void supplier_on_every_line_changes_nothing(void **state)
{
    (void)state;
    forget();
    POST({"6340", "A", 8000}, {"2710", "A", 2000}, {"2400", "A", -10000});
    POST({"2400", "A", 10000}, {"1920", "A", -10000});
    assert_int_equal(of("A", NULL), 8000 * KR);
}

static void assets_are_bought_apart(void **state)
{
    (void)state;
    forget();
    POST({"1280", NULL, 30000}, {"2710", NULL, 7500}, {"2400", "A", -37500});
    assert_int_equal(of("A", "1280"), 30000 * KR);
    assert_int_equal(sums.costs, 0);
    assert_int_equal(sums.balance[BOUGHT_SUPPLIER], 30000 * KR);
}

static void paying_costs_are_the_banks(void **state)
{
    (void)state;
    forget();
    POST({"2400", "A", 1000}, {"7770", NULL, 50}, {"1920", NULL, -1050});
    assert_int_equal(of("A", NULL), 0);
    assert_int_equal(left_out(BOUGHT_PAYING), 50 * KR);
}

static void credit_notes_and_reversals_net(void **state)
{
    (void)state;
    forget();
    POST({"4300", NULL, 1000}, {"2710", NULL, 250}, {"2400", "A", -1250});
    POST({"4300", NULL, -400}, {"2710", NULL, -100}, {"2400", "A", 500});
    assert_int_equal(of("A", "4300"), 600 * KR);
    POST({"4300", NULL, -600}, {"2710", NULL, -150}, {"2400", "A", 750});
    assert_int_equal(of("A", NULL), 0);
}

static void paid_at_once(void **state)
{
    (void)state;
    forget();
    POST({"6800", NULL, 80}, {"2710", NULL, 20}, {"2400", "A", -100}, {"2400", "A", 100},
         {"1920", NULL, -100});
    assert_int_equal(of("A", NULL), 80 * KR);
}

static void transfers_buy_nothing(void **state)
{
    (void)state;
    forget();
    POST({"2400", "A", 500}, {"2400", "B", -500});
    assert_int_equal(parts.n, 0);
}

static void several_suppliers_by_their_own_lines(void **state)
{
    (void)state;
    forget();
    POST({"6300", "A", 1000}, {"6340", "B", 400}, {"2710", NULL, 350}, {"2400", "A", -1250},
         {"2400", "B", -500});
    assert_int_equal(of("A", NULL), 1000 * KR);
    assert_int_equal(of("B", "6340"), 400 * KR);
    assert_false(((struct bought_part *)parts.rows)->shared_out);
}

/* So many that a line is not split between all: parts are at most lines and suppliers together, and
 * all sums are as they would be. */
static void very_many_lines_and_suppliers(void **state)
{
    enum { LINES = 500, SUPPLIERS = 400 };
    struct ledger_line *lines = calloc(LINES + SUPPLIERS, sizeof(*lines));
    char(*names)[8] = calloc(SUPPLIERS, sizeof(*names));
    int64_t net = 0, got = 0, left;

    (void)state;
    assert_true(lines && names);
    for (int sign = -1; sign <= 1; sign += 2) {
        forget();
        net = 0;
        for (int i = 0; i < LINES; i++) {
            int64_t ore = sign * (i % 7 == 0 ? -30 - i : 1000 + 13 * i);
            lines[i] = (struct ledger_line){"6360", NULL, LEDGER_BOUGHT, true, ore};
            net += ore;
        }
        left = -net;
        for (int k = 0; k < SUPPLIERS; k++) {
            int64_t ore = k + 1 < SUPPLIERS ? -net / SUPPLIERS : left;
            (void)snprintf(names[k], sizeof(names[k]), "L%d", k);
            lines[LINES + k] = (struct ledger_line){"2400", names[k], LEDGER_PAYABLE, false, ore};
            left -= ore;
        }
        assert_true(bought_of(lines, LINES + SUPPLIERS, false, &parts, &sums));
        assert_true(bought_adds_up(&sums));
        assert_true(parts.n <= LINES + SUPPLIERS);
        got = 0;
        for (int k = 0; k < SUPPLIERS; k++) {
            int64_t one = of(names[k], NULL), fair = net / SUPPLIERS;
            got += one;
            assert_true(one >= fair - SUPPLIERS && one <= fair + SUPPLIERS);
        }
        assert_int_equal(got, net);
    }
    free(lines);
    free(names);
}

static void other_side_of_depreciation(void **state)
{
    (void)state;
    forget();
    POST({"6010", NULL, 4500}, {"1280", NULL, -4500});
    POST({"4290", NULL, -70}, {"1460", NULL, 70});
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 0);
    assert_int_equal(sums.balance[BOUGHT_OTHER], -4430 * KR);
    assert_int_equal(sums.of_costs[BOUGHT_OTHER], 4430 * KR);
    POST({"6010", NULL, 10}, {"6360", NULL, 5}, {"1920", NULL, -15}); /* a cost is none of it */
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 5 * KR);
}

static void several_suppliers_in_proportion(void **state)
{
    (void)state;
    forget();
    POST_ORE({"6300", NULL, 100}, {"2400", "A", -1}, {"2400", "B", -1}, {"2400", "C", -1},
             {"1920", NULL, -97});
    assert_int_equal(of("A", NULL), 34);
    assert_int_equal(of("B", NULL), 33);
    assert_int_equal(of("C", NULL), 33);
    assert_true(((struct bought_part *)parts.rows)->shared_out);
}

/* Each line keeps its sum, and each supplier gets its share of the whole. */
static void proportions_keep_both_sums(void **state)
{
    (void)state;
    forget();
    POST_ORE({"6300", NULL, 5}, {"6340", NULL, 5}, {"6360", NULL, 5}, {"2400", "A", -10},
             {"2400", "B", -5});
    assert_int_equal(of("A", NULL), 10);
    assert_int_equal(of("B", NULL), 5);
    assert_int_equal(of("A", "6300") + of("B", "6300"), 5);
    assert_int_equal(of("A", "6360") + of("B", "6360"), 5);
}

/* Lines that name suppliers which do not fit what is owed: not believed. */
static void lines_that_do_not_fit(void **state)
{
    (void)state;
    forget();
    POST({"6300", "A", 1400}, {"2710", NULL, 350}, {"2400", "A", -1250}, {"2400", "B", -500});
    assert_int_equal(of("A", NULL), 1000 * KR);
    assert_int_equal(of("B", NULL), 400 * KR);
}

static void without_a_payable(void **state)
{
    (void)state;
    forget();
    POST({"6800", "A", 80}, {"2710", NULL, 20}, {"1920", NULL, -100});
    assert_int_equal(of("A", NULL), 80 * KR);
    POST({"7770", NULL, 30}, {"1920", NULL, -30});
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 30 * KR);
}

static void a_payable_that_names_nobody(void **state)
{
    (void)state;
    forget();
    POST({"6800", NULL, 80}, {"2400", NULL, -80});
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 80 * KR);
    POST({"6300", NULL, 60}, {"2400", "A", -40}, {"2400", NULL, -20});
    assert_int_equal(of("A", NULL), 40 * KR);
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 100 * KR);
}

static void outlays_have_no_seller(void **state)
{
    (void)state;
    forget();
    POST({"7140", NULL, 700}, {"2910", NULL, -700});
    assert_int_equal(left_out(BOUGHT_OUTLAY), 700 * KR);
}

static void wages_are_not_bought(void **state)
{
    (void)state;
    forget();
    POST({"5000", NULL, 50000}, {"2600", NULL, -15000}, {"2930", NULL, -35000});
    POST({"6010", NULL, 900}, {"1280", NULL, -900});
    assert_int_equal(left_out(BOUGHT_PAYROLL), 50000 * KR);
    assert_int_equal(sums.of_costs[BOUGHT_OTHER], 900 * KR);
    assert_int_equal(sums.costs, 50900 * KR);
}

static void openings_buy_nothing(void **state)
{
    (void)state;
    forget();
    POST({"1280", NULL, 500}, {"2400", "A", -300}, {"2050", NULL, -200});
    post_ore(ROWS({"6300", NULL, 70}, {"2400", "A", -70}), 2, KR, true);
    assert_int_equal(of("A", NULL), 0);
    assert_int_equal(left_out(BOUGHT_OPENING), 570 * KR);
}

static void accruals_and_their_invoices(void **state)
{
    (void)state;
    forget();
    POST({"6340", NULL, 900}, {"2960", NULL, -900});
    POST({"2960", NULL, 900}, {"2710", NULL, 225}, {"2400", "A", -1125});
    assert_int_equal(of("A", NULL), 900 * KR);
    assert_int_equal(left_out(BOUGHT_NO_SUPPLIER), 0);
    assert_int_equal(sums.costs, 900 * KR);
}

static void too_large_is_said(void **state)
{
    const struct ledger_line lines[] = {{"6300", NULL, LEDGER_BOUGHT, true, INT64_MAX},
                                        {"6300", NULL, LEDGER_BOUGHT, true, 1}};

    (void)state;
    forget();
    assert_false(bought_of(lines, 2, false, &parts, &sums));
}

static uint32_t state_of_chance = 1;

static uint32_t chance(uint32_t below)
{
    state_of_chance = state_of_chance * 1664525U + 1013904223U;
    return (state_of_chance >> 8) % below;
}

/* Whatever is posted: the costs are accounted for to the øre (post_ore() asserts it), and what the
 * suppliers and the reasons got is what the lines had. */
static void every_transaction_adds_up(void **state)
{
    static const char *const accounts[] = {"2400", "2710", "1920", "6300", "4300", "1280", "5000",
                                           "6010", "2910", "2050", "7770", "3000", "8150", "2960"};
    static const char *const who[] = {NULL, NULL, "A", "B", "C"};

    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct row rows[MOST_LINES];
        int64_t bought = 0, got = 0;
        size_t n = 2 + chance(MOST_LINES - 3);
        forget();
        for (size_t i = 0; i < n; i++) {
            rows[i] = (struct row){accounts[chance(14)], who[chance(5)], chance(2001) - 1000LL};
            if (ledger_class_of(rows[i].account, NULL) == LEDGER_BOUGHT)
                bought += rows[i].kr;
        }
        post_ore(rows, n, 1, false);
        for (size_t i = 0; i < parts.n; i++) {
            const struct bought_part *p = &((struct bought_part *)parts.rows)[i];
            if (ledger_class_of(rows[p->line].account, NULL) == LEDGER_BOUGHT)
                got += p->ore;
        }
        assert_int_equal(got, bought);
    }
    forget();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes),
        cmocka_unit_test(invoice_is_net_of_tax),
        cmocka_unit_test(supplier_on_every_line_changes_nothing),
        cmocka_unit_test(assets_are_bought_apart),
        cmocka_unit_test(paying_costs_are_the_banks),
        cmocka_unit_test(credit_notes_and_reversals_net),
        cmocka_unit_test(paid_at_once),
        cmocka_unit_test(transfers_buy_nothing),
        cmocka_unit_test(several_suppliers_by_their_own_lines),
        cmocka_unit_test(several_suppliers_in_proportion),
        cmocka_unit_test(very_many_lines_and_suppliers),
        cmocka_unit_test(other_side_of_depreciation),
        cmocka_unit_test(proportions_keep_both_sums),
        cmocka_unit_test(lines_that_do_not_fit),
        cmocka_unit_test(without_a_payable),
        cmocka_unit_test(a_payable_that_names_nobody),
        cmocka_unit_test(outlays_have_no_seller),
        cmocka_unit_test(wages_are_not_bought),
        cmocka_unit_test(openings_buy_nothing),
        cmocka_unit_test(accruals_and_their_invoices),
        cmocka_unit_test(too_large_is_said),
        cmocka_unit_test(every_transaction_adds_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
