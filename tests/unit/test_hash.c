#include "test.h"

#include "ddreg/hash.h"

static void end(struct hash *h, char out[HASH_HEX])
{
    hash_end_hex(h, out);
    assert_int_equal(strlen(out), HASH_HEX - 1);
    assert_int_equal(strspn(out, "0123456789abcdef"), HASH_HEX - 1);
}

static void of_texts(char out[HASH_HEX], const char *a, const char *b)
{
    struct hash h;

    hash_init(&h);
    hash_add_text(&h, a);
    hash_add_text(&h, b);
    end(&h, out);
}

/* BLAKE2b-256 as `b2sum -l 256` gives it. */
static void known_values(void **state)
{
    struct hash h;
    char out[HASH_HEX];

    (void)state;
    hash_init(&h);
    end(&h, out);
    assert_string_equal(out, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    hash_init(&h);
    hash_add(&h, "a", 1);
    hash_add(&h, "bc", 2);
    end(&h, out);
    assert_string_equal(out, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

static void lengths_count(void **state)
{
    char x[HASH_HEX], y[HASH_HEX];

    (void)state;
    of_texts(x, "ab", "c");
    of_texts(y, "a", "bc");
    assert_string_not_equal(x, y);
    of_texts(x, NULL, "c");
    of_texts(y, "", "c");
    assert_string_not_equal(x, y);
    of_texts(x, "c", NULL);
    of_texts(y, NULL, "c");
    assert_string_not_equal(x, y);
    of_texts(x, "ab", "c");
    of_texts(y, "ab", "c");
    assert_string_equal(x, y);
}

static void salted(void **state)
{
    char x[HASH_HEX], y[HASH_HEX];

    (void)state;
    hash_salted(x, "salt", "Kari Nordmann");
    hash_salted(y, "salu", "Kari Nordmann");
    assert_string_not_equal(x, y);
    hash_salted(y, "saltK", "ari Nordmann");
    assert_string_not_equal(x, y);
    of_texts(y, "salt", "Kari Nordmann");
    assert_string_equal(x, y);
}

static void salts_differ(void **state)
{
    char x[SALT_HEX], y[SALT_HEX];
    struct dd_error err = {0};

    (void)state;
    assert_ok(hash_new_salt(x, &err), &err);
    assert_ok(hash_new_salt(y, &err), &err);
    assert_int_equal(strlen(x), SALT_HEX - 1);
    assert_string_not_equal(x, y);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_values),
        cmocka_unit_test(lengths_count),
        cmocka_unit_test(salted),
        cmocka_unit_test(salts_differ),
    };

    return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
