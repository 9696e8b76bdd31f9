/* Every allocation of a write made to fail in turn: the caller gets the error, nothing half is
 * left. */
#include "test.h"

#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/countries.h"
#include "ddreg/figures.h"
#include "ddreg/journal.h"
#include "ddreg/supplier.h"

static const struct entry_by by = {.day = "2024-05-15",
                                   .recorded_at = "2024-05-15T08:00:00Z",
                                   .os_account = "o",
                                   .actor = "a",
                                   .command = "test"};

static char folder[64], path[96];

static int setup(void **state)
{
    char head[HASH_HEX];
    struct dd_error err = {0};

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-faults-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    return (int)company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err);
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm"};
    char name[128];

    (void)state;
    mem_fail_at(0);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

/* The register's entries, and that all of it is whole. */
static int64_t entries(void)
{
    struct journal_report report;
    struct dd_error err = {0};
    struct reg *reg;

    assert_ok(reg_open(&reg, path, DB_READ, &err), &err);
    assert_ok(db_begin(reg->db, DB_READ, &err), &err);
    assert_ok(journal_verify(reg, NULL, NULL, &report, &err), &err);
    assert_int_equal(report.faults, 0);
    reg_free(reg);
    return report.entries;
}

static enum dd_rc write_much(struct reg *reg, struct dd_error *err)
{
    const struct supplier fields = {.name = "Nord & S\xC3\xB8r AS",
                                    .orgnr = "900726740",
                                    .ledger = "17",
                                    .country = "Norge",
                                    .sector = "81.210",
                                    .class = SUPPLIER_CHAIN,
                                    .owner = "HMS",
                                    .email = "x@example.no"};
    char head[HASH_HEX];
    const struct assessment_whom everybody = {NULL, 0, NULL, NULL};
    struct assessment_view *views = NULL;
    struct arena a;
    size_t nviews = 0;
    int64_t id, written;
    bool changed;
    enum dd_rc rc = reg_begin(reg, &by, err);

    arena_init(&a, 1024 * 1024);

    if (rc == DD_OK)
        rc = company_set(reg, COMPANY_FIRST, "address", "Veien 1", NULL, &changed, err);
    if (rc == DD_OK)
        rc = supplier_add(reg, &fields, "person", &id, err);
    if (rc == DD_OK)
        rc = supplier_find(reg, "nord & s\xC3\xB8r", "2024-05-15", &id, err);
    if (rc == DD_OK)
        rc = assessment_look(reg, &a, "2024-05-15", &everybody, &views, &nviews, err);
    if (rc == DD_OK)
        rc = assessment_write(reg, views, nviews, &written, err);
    if (rc == DD_OK)
        rc = assessment_decide(reg, id, 5, 5, "Kjent", err);
    if (rc == DD_OK)
        rc = reg_commit(reg, head, err);
    reg_rollback(reg);
    arena_release(&a);
    return rc;
}

/* The nth allocation fails, for n = 1, 2, ... until nothing does. */
static void a_write_is_whole_or_not_at_all(void **state)
{
    int64_t before = entries();
    uint64_t n = 0;
    enum dd_rc rc;

    (void)state;
    do {
        struct dd_error err = {0};
        struct reg *reg = NULL;
        mem_fail_at(++n);
        rc = reg_open(&reg, path, DB_WRITE, &err);
        if (rc == DD_OK)
            rc = write_much(reg, &err);
        reg_free(reg);
        mem_fail_at(0);
        /* The look-ups of a country and of a name do not distinguish short memory from "no such":
         * DD_INPUT. */
        if (rc != DD_OK && rc != DD_INTERNAL && rc != DD_INPUT)
            fail_msg("allocation %d: %d %s", (int)n, rc, err.id ? err.id : "(none)");
        if (rc != DD_OK)
            assert_int_equal(entries(), before);
        assert_true(n < 10000);
    } while (rc != DD_OK);
    assert_int_equal(entries(), before + 1);
    assert_true(n > 20); /* there were some to fail */
}

static enum dd_rc read_much(struct reg *reg, struct arena *a, struct dd_error *err)
{
    struct figures f;
    struct journal_entry *list;
    struct supplier s;
    struct assessment now;
    size_t n;
    enum dd_rc rc = figures_read(reg, a, 2023, "2024-05-15", &f, err);

    if (rc == DD_OK)
        rc = journal_list(reg, a, &list, &n, err);
    if (rc == DD_OK)
        rc = supplier_get(reg, a, 1, "2024-05-15", &s, err);
    if (rc == DD_OK && (!s.name || !s.email || !s.orgnr))
        fail_msg("%s", "a value was dropped instead of an error");
    if (rc == DD_OK)
        rc = assessment_get(reg, a, 1, "2024-05-15", NULL, NULL, &now, err);
    if (rc == DD_OK && (now.id == 0 || !now.reason))
        fail_msg("%s", "a reason was dropped instead of an error");
    return rc;
}

/* A value that could not be copied is an error, never an unknown. */
static void a_read_drops_nothing(void **state)
{
    struct dd_error err = {0};
    struct reg *reg;
    uint64_t n = 0;
    enum dd_rc rc;

    (void)state;
    assert_ok(reg_open(&reg, path, DB_WRITE, &err), &err);
    assert_ok(write_much(reg, &err), &err);
    do {
        struct arena a;
        arena_init(&a, 1024 * 1024);
        mem_fail_at(++n);
        rc = read_much(reg, &a, &err);
        mem_fail_at(0);
        arena_release(&a);
        if (rc != DD_OK)
            assert_int_equal(rc, DD_INTERNAL);
        assert_true(n < 10000);
    } while (rc != DD_OK);
    reg_free(reg);
}

/* The same with arenas that are too small rather than memory that is short. */
static void a_small_arena_is_an_error(void **state)
{
    struct dd_error err = {0};
    struct reg *reg;
    enum dd_rc rc = DD_INTERNAL;

    (void)state;
    assert_ok(reg_open(&reg, path, DB_WRITE, &err), &err);
    assert_ok(write_much(reg, &err), &err);
    for (size_t max = 0; rc != DD_OK; max += 8) {
        struct arena a;
        arena_init(&a, max);
        rc = read_much(reg, &a, &err);
        arena_release(&a);
        if (rc != DD_OK)
            assert_int_equal(rc, DD_INTERNAL);
        assert_true(max < 1024 * 1024);
    }
    reg_free(reg);
}

static void a_register_is_made_whole_or_not_at_all(void **state)
{
    char other[128], half[160], head[HASH_HEX];
    struct dd_error err = {0};
    uint64_t n = 0;
    enum dd_rc rc;

    (void)state;
    (void)snprintf(other, sizeof(other), "%s/other.db", folder);
    (void)snprintf(half, sizeof(half), "%s.new-%ld", other, (long)getpid());
    do {
        mem_fail_at(++n);
        rc = company_create(other, &by, "A", NULL, head, &err);
        mem_fail_at(0);
        if (rc != DD_OK) {
            assert_int_equal(rc, DD_INTERNAL);
            assert_int_not_equal(access(other, F_OK), 0);
        }
        (void)unlink(half); /* may stay behind when the memory for its name is short */
        assert_true(n < 10000);
    } while (rc != DD_OK);
    assert_int_equal(unlink(other), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_write_is_whole_or_not_at_all, setup, teardown),
        cmocka_unit_test_setup_teardown(a_read_drops_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(a_small_arena_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(a_register_is_made_whole_or_not_at_all, setup, teardown),
    };

    return cmocka_run_group_tests_name("faults", tests, NULL, NULL);
}
