/* When are two names the same firm's? */
#include "ddreg/firm.h"

#include "test.h"

static struct arena a;

static void assert_same(const char *x, const char *y, bool same)
{
    const char *kx = firm_key(&a, x), *ky = firm_key(&a, y);

    assert_non_null(kx);
    assert_non_null(ky);
    if ((strcmp(kx, ky) == 0) != same)
        fail_msg("%s [%s], %s [%s]", x, kx, y, ky);
}

static void test_written_otherwise(void **state)
{
    static const char *const pairs[][2] = {
        {"Fjordglass AS", "FJORDGLASS A/S"},
        {"Fjordglass AS", "fjordglass  aksjeselskap"},
        {"Fjordglass AS", "A/S Fjordglass"},
        {"Acme Ltd", "ACME LIMITED"},
        {"Acme Ltd.", "Acme, Ltd"},
        {"Acme PLC", "Acme Public Limited Company"},
        {"Acme P.L.C.", "ACME PLC"},
        {"Bygg & Anlegg AS", "Bygg og anlegg as"},
        {"Smith and Sons Ltd", "SMITH & SONS LIMITED"},
        {"Smith&Sons Ltd", "SMITH & SONS LIMITED"},
        {"Sørensen Bygg AS", "SOERENSEN BYGG AS"},
        {"Ål Sag AS", "Aal Sag AS"},
        {"Göteborg Glas AB", "Gøteborg Glas Aktiebolag"},
        {"Café Crème SA", "CAFE CREME S.A."},
        {"O'Brien Ltd", "OBrien Limited"},
        {"J. R. Hansen AS", "JR Hansen AS"},
        {"Müller GmbH & Co. KG", "MULLER GMBH & CO KG"},
        {"Glas Sp. z o.o.", "GLAS SP Z OO"},
        {"Holland Tulp B.V.", "Holland Tulp BV"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_same(pairs[i][0], pairs[i][1], true);
}

/* They may be several firms: only a person can say that they are one. */
static void test_not_the_same(void **state)
{
    static const char *const pairs[][2] = {
        {"Fjordglass AS", "Fjordglass ASA"},
        {"Fjordglass AS", "Fjordglass"},
        {"Acme Ltd", "Acme PLC"},
        {"Acme Ltd", "Acme Co Ltd"},
        {"Skole 1", "Skole 2"},
        {"Bø Bygg AS", "Bo Bygg AS"},
        {"Hansen & Sønn", "Hansen Sønn"},
        {"C++", "C"},
        {"!!!", "???"},
        {"AS", "Ltd"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        assert_same(pairs[i][0], pairs[i][1], false);
}

static void assert_read(const char *name, const char *base, const char *form)
{
    struct firm f;

    assert_true(firm_read(&a, name, &f));
    assert_string_equal(f.base, base);
    assert_string_equal(f.form, form);
}

static void test_parts(void **state)
{
    (void)state;
    assert_read("Fjordglass AS", "fjordglass", "as");
    assert_read("Fjordglass", "fjordglass", "");
    assert_read("AS", "as", "");
    assert_read("A/S", "as", "");
    assert_read("Limited", "limited", "");
    assert_read("AS Limited", "as", "ltd");
    assert_read("Vitamin C A/S", "vitamin c", "as");
    assert_read("Pte. Ltd.", "pte", "ltd"); /* something stays, whatever it is */
    assert_read("Lim Pte. Ltd.", "lim", "pte ltd");
    assert_read("", "", "");
    assert_read("日本 株式会社", "日本 株式会社", "");
}

/* Hostile sizes: no more words than fit, and nothing lost. */
static void test_many_words(void **state)
{
    char long_name[1000] = "";

    (void)state;
    for (size_t i = 0; i < 200; i++)
        (void)memcpy(long_name + 4 * i, "abc ", 5);
    assert_same(long_name, long_name, true);
    long_name[1] = 'x';
    assert_same(long_name, "abc", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_written_otherwise),
        cmocka_unit_test(test_not_the_same),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_many_words),
    };

    arena_init(&a, 1 << 20);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
