#include "test.h"

#include "import/who_cache.h"

static struct who_cache *cache;

static int setup(void **state)
{
    (void)state;
    cache = who_cache_new();
    return cache ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    who_cache_free(cache);
    return 0;
}

static struct sheet_row row_of(const char *ledger, const char *orgnr, const char *name,
                               const char *country)
{
    struct sheet_row row = {.line = 1};

    row.cell[FIELD_LEDGER] = ledger;
    row.cell[FIELD_ORGNR] = orgnr;
    row.cell[FIELD_NAME] = name;
    row.cell[FIELD_COUNTRY] = country;
    return row;
}

static int64_t find(const struct sheet_row *row)
{
    const struct cached_who *known = who_cache_find(cache, row);

    return known ? known->payee : 0;
}

static void add(const struct sheet_row *row, int64_t payee)
{
    (void)who_cache_find(cache, row);
    who_cache_add(cache, (struct cached_who){payee, payee % 2 == 0, false});
}

/* A cell is not taken for its neighbour, nor two for one. */
static void cells_are_kept_apart(void **state)
{
    const struct sheet_row rows[] = {row_of("1", NULL, NULL, NULL), row_of(NULL, "1", NULL, NULL),
                                     row_of(NULL, NULL, "1", NULL), row_of(NULL, NULL, NULL, "1"),
                                     row_of("1", "2", NULL, NULL),  row_of("12", NULL, NULL, NULL),
                                     row_of("1", NULL, "2", NULL),  row_of(NULL, NULL, NULL, NULL)};

    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(find(&rows[i]), 0);
        add(&rows[i], (int64_t)i + 1);
    }
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(find(&rows[i]), i + 1);
        assert_int_equal(who_cache_find(cache, &rows[i])->flagged, (i + 1) % 2 == 0);
    }
    who_cache_clear(cache);
    assert_int_equal(find(&rows[0]), 0);
}

/* What is not there any more is not found; what is found is right. */
static void more_than_there_is_room_for(void **state)
{
    enum { PAYEES = 600000 };
    char name[32];
    int found = 0;

    (void)state;
    for (int round = 0; round < 2; round++)
        for (int i = 1; i <= PAYEES; i++) {
            const struct sheet_row row = row_of(NULL, NULL, name, "NO");
            (void)snprintf(name, sizeof(name), "Firma %d AS", i);
            if (round == 0) {
                add(&row, i);
                assert_int_equal(find(&row), i);
            } else if (find(&row) != 0) {
                assert_int_equal(find(&row), i);
                found++;
            }
        }
    assert_true(found > 1000 && found < PAYEES);
}

static void a_very_long_name_is_passed_over(void **state)
{
    char name[5000];
    const struct sheet_row row = row_of("7", NULL, name, NULL);

    (void)state;
    memset(name, 'x', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    add(&row, 5);
    assert_int_equal(find(&row), 0);
}

int main(void)
{
#define CACHE_TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        CACHE_TEST(cells_are_kept_apart),
        CACHE_TEST(more_than_there_is_room_for),
        CACHE_TEST(a_very_long_name_is_passed_over),
    };

    return cmocka_run_group_tests_name("who_cache", tests, NULL, NULL);
}
