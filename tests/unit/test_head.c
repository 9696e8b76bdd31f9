/* The head that people are shown: of the last entry that changed a record; and when one was last
 * given out. */
#include "test.h"

#include "ddreg/attest.h"
#include "ddreg/company.h"
#include "ddreg/head.h"
#include "ddreg/journal.h"
#include "ddreg/output_log.h"

static struct entry_by by = {.day = "2024-02-29",
                             .recorded_at = "2024-02-29T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test",
                             .program = "0.1.0+abc1234"};
static struct reg *reg;
static char folder[64], path[96], first[HASH_HEX];

static int setup(void **state)
{
    struct dd_error err = {0};

    (void)state;
    by.day = "2024-02-29";
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-head-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", first, &err) != DD_OK)
        return -1;
    return reg_open(&reg, path, DB_WRITE, &err) == DD_OK ? 0 : -1;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    reg_free(reg);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

/* An entry on a day that attests, changes a record, or both; the chain's end after it. */
static void write_entry(const char *day, const char *address, bool attests, char head[HASH_HEX])
{
    const struct attest of = {
        .what = "backup", .digest = JOURNAL_NO_HEAD, .size = 1, .head = first};
    struct dd_error err = {0};
    bool changed;

    by.day = day;
    assert_ok(reg_begin(reg, &by, &err), &err);
    if (address)
        assert_ok(company_set(reg, COMPANY_FIRST, "address", address, NULL, &changed, &err), &err);
    if (attests)
        assert_ok(attest_write(reg, &of, &err), &err);
    assert_ok(reg_commit(reg, head, &err), &err);
}

static void assert_head(const char *expected, int64_t entry)
{
    struct journal_report report;
    struct dd_error err = {0};
    char head[HASH_HEX];
    int64_t seq;

    assert_ok(head_read(reg, head, &seq, &err), &err);
    assert_string_equal(head, expected);
    assert_int_equal(seq, entry);
    assert_ok(journal_verify(reg, head, NULL, &report, &err), &err);
    assert_int_equal(report.faults, 0);
    assert_string_equal(report.head, expected);
}

static void is_of_the_last_entry_that_changed_a_record(void **state)
{
    char attested[HASH_HEX], changed[HASH_HEX], both[HASH_HEX];
    struct journal_report report;
    struct dd_error err = {0};

    (void)state;
    assert_head(first, 1);
    write_entry("2024-03-01", NULL, true, attested);
    assert_string_not_equal(attested, first);
    assert_head(first, 1);
    write_entry("2024-03-02", "Vei 1", false, changed);
    assert_head(changed, 3);
    write_entry("2024-03-03", "Vei 2", true, both);
    assert_head(both, 4);
    write_entry("2024-03-04", NULL, true, attested);
    assert_head(both, 4);
    assert_ok(journal_verify(reg, attested, NULL, &report, &err), &err);
    assert_int_equal(report.faults, 0);
}

static void assert_given(const char *today, bool never, const char *last, bool is_due)
{
    struct head_given given;
    struct dd_error err = {0};

    assert_ok(head_last_given(reg, today, &given, &err), &err);
    assert_int_equal(given.never, never);
    assert_string_equal(given.last, last);
    assert_int_equal(given.is_due, is_due);
}

static void is_due_after_a_year(void **state)
{
    char head[HASH_HEX];

    (void)state;
    assert_given("2024-02-29", true, "2024-02-29", false);
    assert_given("2025-02-27", true, "2024-02-29", false);
    assert_given("2025-02-28", true, "2024-02-29", true);
    write_entry("2025-03-01", NULL, true, head);
    assert_given("2026-02-28", false, "2025-03-01", false);
    assert_given("2026-03-01", false, "2025-03-01", true);
    write_entry("2026-03-01", "Vei 1", false, head);
    assert_given("2026-03-01", false, "2025-03-01", true);
}

static void an_output_is_no_entry(void **state)
{
    const struct output out = {
        .by = by, .what = "2023", .file_name = "s.html", .digest = JOURNAL_NO_HEAD, .head = first};
    struct dd_error err = {0};
    struct output *all;
    struct arena a;
    int64_t seq;
    char head[HASH_HEX];
    size_t n;

    (void)state;
    arena_init(&a, 1 << 16);
    assert_ok(output_log_add(path, &out, &err), &err);
    assert_ok(output_log_list(reg, &a, &all, &n, &err), &err);
    assert_int_equal(n, 1);
    assert_int_equal(all[0].id, 1);
    assert_string_equal(all[0].by.actor, "a");
    assert_ok(journal_head(reg, head, &seq, &err), &err);
    assert_int_equal(seq, 1);
    assert_given("2025-02-28", true, "2024-02-29", true);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(is_of_the_last_entry_that_changed_a_record, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(is_due_after_a_year, setup, teardown),
        cmocka_unit_test_setup_teardown(an_output_is_no_entry, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
