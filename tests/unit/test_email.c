#include "ddreg/email.h"
#include "test.h"

static void test_addresses(void **state)
{
    static const char *const good[] = {
        "kari@example.no",
        "kari.nordmann+innkjop@firma.example.no",
        "o'brien@example.ie",
        "r&d@example.no",
        "KARI_N@EXAMPLE.NO",
        "åse@bjørk.example.no",
        "a@b",
        "kari-1@xn--bjrk-gra.no",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        if (!email_is_address(good[i]))
            fail_msg("%s is one address", good[i]);
}

static void test_others(void **state)
{
    static const char *const bad[] = {
        "",
        "kari",
        "@example.no",
        "kari@",
        "kari@@example.no",
        "x@y.no, b@c.no",
        "x@y.no,b",
        "x@y.no;b",
        "x@y.no?bcc=z@w.no",
        "x@y.no?bcc=z",
        "x?bcc=z@w.no",
        "x=y@w.no",
        "x%0d@w.no",
        "Kari <kari@example.no>",
        "<kari@example.no>",
        "\"kari\"@example.no",
        "kari @example.no",
        " kari@example.no",
        "kari@example.no ",
        "x@y.no\r\nBcc: z@w.no",
        "x@y.no\n",
        "x@y.no\tb",
        "x\x01@y.no",
        "x@y.no\x7f",
        "x@y.no\xc2\xa0",
        "x\xc2\x85@y.no",
        "x\xe2\x80\xaey@z.no",
        "x\xef\xbc\xa0y@z.no",
        "x@y\xef\xbc\x8cz.no",
        "x@[127.0.0.1]",
        ".x@y.no",
        "x.@y.no",
        "x..y@z.no",
        "x@.no",
        "x@y..no",
        "x@y.no.",
        "mailto:x@y.no",
        "x@y_z.no",
        "x\xff@y.no",
        "x@y.no/a b",
        "x@y.no#a",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        if (email_is_address(bad[i]))
            fail_msg("%s is no address", bad[i]);
}

static void test_lengths(void **state)
{
    char s[400];

    (void)state;
    (void)snprintf(s, sizeof(s), "%064d@example.no", 1);
    assert_true(email_is_address(s));
    (void)snprintf(s, sizeof(s), "%065d@example.no", 1);
    assert_false(email_is_address(s));
    (void)snprintf(s, sizeof(s), "a@%0252d", 1);
    assert_true(email_is_address(s));
    (void)snprintf(s, sizeof(s), "a@%0253d", 1);
    assert_false(email_is_address(s));
}

static void test_contacts(void **state)
{
    static const char *const good[] = {
        "kari@example.no",
        "Kari Nordmann, kari@example.no",
        "Kari (kari@example.no), tlf. 22 33 44 55",
        "Skriv til kari@example.no.",
        "tlf. 22 33 44 55",
        "https://example.no/@firma",
        "<kari@example.no>",
    };
    static const char *const bad[] = {
        "kari@example.no, ola@example.no",
        "kari@example.no?bcc=ola@example.no",
        "kari@example.no\nBcc: ola@example.no",
        "kari@example.no\r\n",
        "Kari\tkari@example.no",
        "@",
        "mailto:kari@example.no?subject=a",
        "kari@example.no\x1b[2J",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        if (!email_is_contact(good[i]))
            fail_msg("%s is a contact", good[i]);
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        if (email_is_contact(bad[i]))
            fail_msg("%s is no contact", bad[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_addresses),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_contacts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
