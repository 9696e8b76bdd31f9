/* Libraries that are loaded when they are needed. */
#include "test.h"

#include "ddreg/late.h"

double cos(double);
int of_no_library(void);

#define FUNCTIONS(X) X(cos)
#define ONE_TOO_MANY(X) X(cos) X(of_no_library)

ONE_TOO_MANY(LATE_POINTER)
static const struct late_function functions[] = {FUNCTIONS(LATE_FUNCTION)};
static const struct late_function too_many[] = {ONE_TOO_MANY(LATE_FUNCTION)};

static void test_loaded(void **state)
{
    struct late m = LATE("libm.so.6", functions);
    struct dd_error err;

    (void)state;
    assert_ok(late_load(&m, &err), &err);
    assert_true(late_cos(0.0) > 0.99);
    assert_ok(late_load(&m, &err), &err);
}

static void test_missing(void **state)
{
    struct late none = LATE("libof-no-system.so.9", functions), other = LATE("libm.so.6", too_many);
    struct dd_error err;

    (void)state;
    assert_error(late_load(&none, &err), &err, DD_INTERNAL, "library.missing");
    assert_string_equal(dd_error_get(&err, "library"), "libof-no-system.so.9");
    assert_error(late_load(&other, &err), &err, DD_INTERNAL, "library.missing");
    assert_false(other.loaded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_loaded),
        cmocka_unit_test(test_missing),
    };

    return cmocka_run_group_tests_name("late", tests, NULL, NULL);
}
