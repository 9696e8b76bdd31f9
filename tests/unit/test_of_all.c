/* What is read of all suppliers at once is what is found for each alone, whatever the rows. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/db.h"
#include "ddreg/rating_in_force.h"
#include "ddreg/supplier.h"
#include "ddreg/supplier_known.h"

#include "gen/register/asof.part.h"

enum { SUPPLIERS = 40, ROWS = 400 };

static struct entry_by by = {.day = "2024-05-15",
                             .recorded_at = "2024-05-15T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test"};
static const char *const days[] = {"0001-01-01", "2022-05-05", "2023-12-31",
                                   "2024-01-01", "2024-05-15", "2024-05-16"};
static struct reg *reg;
static struct arena arena;
static char folder[64], path[96];
static uint64_t dice = 20240515;

static size_t roll(size_t sides)
{
    return (size_t)(test_random(&dice) % sides);
}

#define ONE_OF(array) ((array)[roll(COUNT(array))])

static void run(const char *sql, const struct db_value *args, size_t nargs)
{
    struct dd_error err = {0};

    assert_ok(db_exec(reg->db, &err, sql, args, nargs), &err);
}

static int64_t supplier(void)
{
    return 1 + (int64_t)roll(SUPPLIERS);
}

static void add_fact(void)
{
    static const char *const kinds[] = {"country", "class", "sector", "production", "scale"};
    static const char *const values[] = {"NO", "SE", "5", NULL};

    run("INSERT INTO supplier_fact (supplier_id, kind, value, valid_from, source, entry) VALUES "
        "($1, $2, $3, $4, $5, $6)",
        DB_ARGS(DB_I(supplier()), DB_T(ONE_OF(kinds)), DB_T(ONE_OF(values)), DB_T(ONE_OF(days)),
                DB_T(roll(2) ? "person" : "I-1"), DB_I(1 + (int64_t)roll(3))));
}

static void add_name_and_owner(void)
{
    static const char *const values[] = {"Berg", "Fjell", NULL};

    run("INSERT INTO supplier_name (supplier_id, name, valid_from, source, entry) VALUES ($1, $2, "
        "$3, 'person', $4)",
        DB_ARGS(DB_I(supplier()), DB_T(ONE_OF(values)), DB_T(ONE_OF(days)),
                DB_I(1 + (int64_t)roll(3))));
    run("INSERT INTO supplier_contact (supplier_id, kind, value, valid_from, source, entry) VALUES "
        "($1, $2, $3, $4, 'person', 1)",
        DB_ARGS(DB_I(supplier()), DB_T(roll(2) ? "owner" : "vat"), DB_T(ONE_OF(values)),
                DB_T(ONE_OF(days))));
}

static void add_number(void)
{
    static const char *const values[] = {"987654325", "123", "77"};
    static const char *const schemes[] = {"orgnr", "ledger", "ddreg"};

    run("INSERT INTO supplier_number (supplier_id, scheme, issuer, value, valid, valid_from, "
        "valid_to, entry) VALUES ($1, $2, '', $3, $4, $5, $6, $7)",
        DB_ARGS(DB_I(supplier()), DB_T(ONE_OF(schemes)), DB_T(ONE_OF(values)),
                DB_I((int64_t)roll(2)), DB_T(ONE_OF(days)), DB_T(roll(3) ? NULL : "2024-01-01"),
                DB_I(1 + (int64_t)roll(3))));
}

static void add_ratings(void)
{
    const int64_t severity = 1 + (int64_t)roll(5);

    if (roll(4) == 0)
        run("INSERT INTO assessment (supplier_id, day, level, floor, model_version, inputs, entry) "
            "VALUES ($1, $2, 'unknown', 'high', '3', '{}', 1)",
            DB_ARGS(DB_I(supplier()), DB_T(ONE_OF(days))));
    run("INSERT INTO assessment (supplier_id, day, severity, likelihood, level, model_version, "
        "inputs, preliminary, entry) VALUES ($1, $2, $3, $4, 'low', '3', '{}', $5, 1)",
        DB_ARGS(DB_I(supplier()), DB_T(ONE_OF(days)), DB_I(severity), DB_I(1 + (int64_t)roll(5)),
                DB_I((int64_t)roll(2))));
    if (roll(2) == 0)
        return;
    run("INSERT INTO decision (supplier_id, proposal_id, day, severity, likelihood, level, second, "
        "entry) VALUES ($1, (SELECT MAX(id) - $2 FROM assessment), $3, $4, 2, 'medium', $5, 1)",
        DB_ARGS(DB_I(supplier()), DB_I((int64_t)roll(2)), DB_T(ONE_OF(days)), DB_I(severity),
                DB_T(roll(2)   ? NULL
                     : roll(2) ? "needed"
                               : "alone")));
    if (roll(2) == 0)
        run("INSERT INTO decision_second (decision_id, verdict, attested, day, entry) VALUES "
            "((SELECT MAX(id) FROM decision), $1, $2, $3, 1)",
            DB_ARGS(DB_T(roll(2) ? "confirmed" : "taken_back"), DB_I((int64_t)roll(2)),
                    DB_T(ONE_OF(days))));
}

static void add_finding(int64_t number)
{
    static const char *const states[] = {"open", "open", "closed", "withdrawn"};
    const int64_t severity = (int64_t)roll(6);

    run("INSERT INTO finding (number, company_id, supplier_id, found, day, severity, state, entry) "
        "VALUES ($1, 1, $2, $3, $4, $5, $6, 1)",
        DB_ARGS(DB_I(number), DB_I(supplier()), DB_T(ONE_OF(days)), DB_T(ONE_OF(days)),
                severity ? DB_I(severity) : DB_NONE, DB_T(ONE_OF(states))));
}

static int setup(void **state)
{
    char head[HASH_HEX];
    struct dd_error err = {0};

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-of-all-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    arena_init(&arena, (size_t)64 * 1024 * 1024);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err) != DD_OK ||
        reg_open(&reg, path, DB_WRITE, &err) != DD_OK)
        return -1;
    run("BEGIN", DB_NO_ARGS);
    for (int64_t i = 1; i <= SUPPLIERS; i++)
        run("INSERT INTO supplier (id, entry) VALUES ($1, $2)", DB_ARGS(DB_I(i), DB_I(1 + i % 3)));
    for (int64_t i = 0; i < ROWS; i++) {
        add_fact();
        add_name_and_owner();
        add_number();
        add_ratings();
        if (i % 8 == 0)
            add_finding(i / 16);
    }
    return 0;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    run("ROLLBACK", DB_NO_ARGS);
    reg_free(reg);
    arena_release(&arena);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

/* NULL where there is none. */
static const char *found(const char *sql, const char *day, int64_t id)
{
    struct dd_error err = {0};
    struct db_stmt *st = NULL;
    const char *text = NULL;

    assert_ok(db_query(reg->db, &st, &err, sql, DB_ARGS(DB_T(day), DB_I(id))), &err);
    if (db_step(st, &err) == DB_ROW && db_text_or_null(st, 0))
        assert_non_null(text = arena_strdup(&arena, db_text_or_null(st, 0)));
    db_stmt_free(st);
    return text;
}

static void assert_same(const char *is, const char *wanted)
{
    if (wanted)
        assert_non_null(is);
    else
        assert_null(is);
    if (wanted)
        assert_string_equal(is, wanted);
}

#define FACT(column, kind)                                                                         \
    "SELECT" IN_FORCE(column, "supplier_fact", "$2", "AND f.kind = '" kind "'", "$1")
#define CONTACT(kind)                                                                              \
    "SELECT" IN_FORCE("value", "supplier_contact", "$2", "AND f.kind = '" kind "'", "$1")
#define NUMBER(column, scheme)                                                                     \
    "SELECT n." column " FROM supplier_number AS n WHERE n.supplier_id = $2 AND n.scheme = "       \
    "'" scheme "' AND" NUMBER_ON("$1") " ORDER BY n.id LIMIT 1"

static const struct {
    enum known what;
    const char *sql;
} looked_up[] = {
    {KNOWN_NAME, "SELECT" IN_FORCE("name", "supplier_name", "$2", "", "$1")},
    {KNOWN_COUNTRY, FACT("value", "country")},
    {KNOWN_SECTOR, FACT("value", "sector")},
    {KNOWN_CLASS, FACT("value", "class")},
    {KNOWN_CLASS_REASON, FACT("reason", "class")},
    {KNOWN_PRODUCTION, FACT("value", "production")},
    {KNOWN_OWNER, CONTACT("owner")},
    {KNOWN_VAT, CONTACT("vat")},
    {KNOWN_ORGNR, NUMBER("value", "orgnr")},
    {KNOWN_LEDGER, NUMBER("value", "ledger")},
};

static void check_place(const struct suppliers_known *k, size_t place, const char *day)
{
    const int64_t id = k->all[place].id;
    const char *valid = found(NUMBER("valid", "orgnr"), day, id);

    for (size_t i = 0; i < COUNT(looked_up); i++)
        assert_same(known_value(k, place, looked_up[i].what), found(looked_up[i].sql, day, id));
    assert_same(k->source[KNOWN_COUNTRY][place], found(FACT("source", "country"), day, id));
    assert_int_equal(k->orgnr_valid[place], valid && *valid == '1');
}

static void check_known(const char *day)
{
    struct suppliers_known k, one;
    struct dd_error err = {0};
    unsigned what = 0;

    for (size_t i = 0; i < COUNT(looked_up); i++)
        what |= KNOWN_IN(looked_up[i].what);
    assert_ok(suppliers_known(reg, &arena, -1, day, what, KNOWN_IN(KNOWN_COUNTRY), &k, &err), &err);
    assert_int_equal(k.n, SUPPLIERS);
    for (size_t i = 0; i < k.n; i++) {
        assert_int_equal(known_place(&k, k.all[i].id), i);
        check_place(&k, i, day);
    }
    assert_int_equal(known_place(&k, SUPPLIERS + 1), k.n);
    assert_ok(suppliers_known(reg, &arena, 7, day, what, KNOWN_IN(KNOWN_COUNTRY), &one, &err),
              &err);
    assert_int_equal(one.n, 1);
    check_place(&one, 0, day);
}

/* Names, facts and numbers, of all and of one. */
static void test_known(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(days); i++)
        check_known(days[i]);
}

/* The same where an import of suppliers was undone: what it wrote of others does not count. */
static void test_undone(void **state)
{
    run("INSERT INTO import_batch (id, kind, file_digest, file_size, encoding, delimiter, vat, "
        "row_count, created, updated, unchanged, refused, suppliers_created, entry) "
        "VALUES (1, 'suppliers', '', 0, '', '', 'unknown', 0, 0, 0, 0, 0, 0, 1)",
        DB_NO_ARGS);
    run("INSERT INTO import_fact (batch_id, kind, value, undone, entry) "
        "VALUES (1, 'withdrawn', 'yes', 1, 3)",
        DB_NO_ARGS);
    test_known(state);
}

static void check_rating(const struct rating_in_force *r, int64_t id, const char *day)
{
    struct assessment one;
    struct dd_error err = {0};

    assert_ok(assessment_get(reg, &arena, id, day, NULL, NULL, &one, &err), &err);
    if (!r) {
        assert_int_equal(one.id, 0);
        assert_int_equal(one.finding, 0);
        return;
    }
    assert_string_equal(r->level, risk_level_key(one.level));
    assert_int_equal(r->severity, one.severity);
    assert_int_equal(r->likelihood, one.likelihood);
    assert_int_equal(r->kind == RATING_BY_FINDING, one.finding != 0);
    if (r->kind == RATING_BY_FINDING)
        return;
    assert_int_equal(r->kind == RATING_DECIDED, one.decided);
    assert_same(r->floor, one.level == RISK_UNKNOWN ? risk_level_key(one.floor) : NULL);
    assert_int_equal(r->on_unknown, one.on_unknown);
    assert_string_equal(r->day, one.day);
    assert_same(r->second, one.looked);
}

/* The rating in force. */
static void test_ratings(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(days); i++) {
        struct rating_in_force *all;
        struct dd_error err = {0};
        size_t n;
        assert_ok(ratings_in_force(reg, &arena, days[i], &all, &n, &err), &err);
        for (int64_t id = 1; id <= SUPPLIERS; id++)
            check_rating(rating_of(all, n, id), id, days[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_undone),
        cmocka_unit_test(test_ratings),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
