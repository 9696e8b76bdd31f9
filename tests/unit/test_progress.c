#include "cli/progress.h"
#include "test.h"

static void expect(int64_t done, int64_t total, int64_t rows, double seconds, const char *want)
{
    struct buf line = BUF_INIT;

    progress_line(&line, DD_EN, done, total, rows, (int64_t)(seconds * 1e9));
    assert_string_equal(buf_str(&line), want);
    buf_release(&line);
}

static void test_line(void **state)
{
    (void)state;
    expect(50, 200, 1000, 2, "Reading #####............... 25 %, 125 rows/s, 6 s left");
    expect(199, 200, 1000, 1.99, "Reading ###################. 99 %, 500 rows/s, 1 s left");
    expect(1, 100, 1000000, 2, "Reading .................... 1 %, 5,000 rows/s, 3 min 18 s left");
    expect(INT64_C(3) << 39, INT64_C(1) << 41, INT64_C(10000000000), 86400,
           "Reading ###############..... 75 %, 86,805 rows/s, 480 min 0 s left");
    /* a file that grows while it is read, and one of unknown size */
    expect(300, 200, 1000, 2, "Reading #################### 100 %, 500 rows/s, 0 s left");
    expect(0, 0, 0, 0, "Reading .................... 0 %, 0 rows/s, 0 s left");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_line)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
