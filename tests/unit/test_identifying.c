#include "test.h"

#include "ddreg/identifying.h"

static void points_at_a_person(void **state)
{
    static const char *const yes[] = {"01017012345",   "nr. 010170 12345.",      "a 01017012345 b",
                                      "kari@firma.no", "<kari.n@mail.firma.no>", "x@y.z"};
    static const char *const no[] = {
        "",    "0101701234", "010170123456", "010170  12345", "1010170 12345", "010170 123456",
        "a@b", "@firma.no",  "3 @ 4.50",     "kl. 12@",       "x@.no"};

    (void)state;
    for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
        if (!identifying(yes[i]))
            fail_msg("%s", yes[i]);
    for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++)
        if (identifying(no[i]))
            fail_msg("%s", no[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(points_at_a_person)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
