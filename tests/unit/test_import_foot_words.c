#include "test.h"

#include <ctype.h>
#include <string.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"
#include "table/foot_words.h"

static void test_totals(void **state)
{
    static const char *const yes[] = {"Sum",
                                      "SUM:",
                                      "Totalt",
                                      "TOTALT BELØP",
                                      "Grand Total",
                                      "Sluttsum",
                                      "I alt",
                                      "Summa totalt",
                                      "Gesamtergebnis",
                                      "Overall Result",
                                      "Totalt alle leverandører",
                                      "SUM LEVERANDØRER",
                                      "Sum (4 rader)",
                                      "= Sum",
                                      "*** Total ***",
                                      "Total for all suppliers",
                                      "Sum 2024",
                                      "Sum NOK",
                                      "Overført",
                                      "Carried forward",
                                      "Sum overført",
                                      "ŁĄCZNIE",
                                      "\xC2\xA0SUMA\xC2\xA0",
                                      "Sum – 2024",
                                      "*",
                                      "***"};

    (void)state;
    for (size_t i = 0; i < COUNT(yes); i++) {
        if (!foot_total_word(yes[i]))
            print_message("%s\n", yes[i]);
        assert_true(foot_may_say_total(yes[i]));
        assert_true(foot_total_word(yes[i]));
    }
}

/* Each word of the table, in capitals and without its accents. */
static void test_words_however_they_are_written(void **state)
{
    struct import_word w;
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    for (size_t at = 0; import_word_next(&w, &at, WORD_TOTAL); arena_reset(&a)) {
        char *bare = text_letters(&a, w.word), *capitals = arena_strdup(&a, w.word);
        if (strcmp(w.meaning, "total") != 0)
            continue;
        for (char *c = capitals; *c; c++)
            *c = (char)(*c >= 'a' && *c <= 'z' ? *c - 0x20 : *c);
        if (!foot_total_word(bare) || !foot_total_word(capitals))
            fail_msg("%s: %s, %s", w.word, bare, capitals);
    }
    arena_release(&a);
}

static void test_firms(void **state)
{
    static const char *const no[] = {"",
                                     "Total Renhold AS",
                                     "Sum Utvikling AS",
                                     "Totaltre AS",
                                     "Alt i ett",
                                     "Alle leverandører",
                                     "Leverandører",
                                     "2024",
                                     "Samleren",
                                     "Result AS",
                                     "****",
                                     "* Fjord AS",
                                     "Summen av alt vi vet om dette er at ingen vet noe",
                                     "totaltotaltotaltotaltotaltotaltotaltotal"};

    (void)state;
    assert_false(foot_total_word(NULL));
    assert_false(foot_may_say_total(NULL));
    assert_false(foot_may_say_total("Fjord AS"));
    for (size_t i = 0; i < COUNT(no); i++) {
        if (foot_total_word(no[i]))
            print_message("%s\n", no[i]);
        assert_false(foot_total_word(no[i]));
    }
}

static void test_report(void **state)
{
    static const char *const yes[] = {"Antall leverandører: 11",
                                      "Utskrevet 01.02.2024 kl. 10:31",
                                      "(2 rows affected)",
                                      "*** End of Report ***",
                                      "--- Slutt ---",
                                      "Side 1 av 1",
                                      "Rader: 4"};
    static const char *const no[] = {"",      "Fjord AS", "(AS)",   "Sideveien Bygg AS",
                                     "** AS", "Firma: X", "(Fjord", "Rapport"};

    (void)state;
    for (size_t i = 0; i < COUNT(yes); i++)
        assert_true(foot_says_of_report(yes[i]));
    for (size_t i = 0; i < COUNT(no); i++)
        assert_false(foot_says_of_report(no[i]));
    assert_true(foot_says_page("Leverandørliste   Side 2 av 3"));
    assert_true(foot_says_page("page 2/3"));
    assert_false(foot_says_page("side 2 og 3"));
    assert_false(foot_says_page("Sideveien 2 av 3"));
    assert_false(foot_says_page("side "));
    assert_false(foot_says_page(""));
}

/* The quick no is none to any word of the table, behind another or with a capital. */
static void test_every_word(void **state)
{
    struct import_word w;
    char text[64];

    (void)state;
    for (size_t at = 0; import_word_next(&w, &at, WORD_TOTAL);) {
        if (strcmp(w.meaning, "total") != 0)
            continue;
        assert_true(foot_may_say_total(w.word));
        (void)snprintf(text, sizeof(text), "Fjord AS: %c%s", toupper((unsigned char)*w.word),
                       w.word + 1);
        assert_true(foot_may_say_total(text));
    }
    assert_false(foot_may_say_total("Ås Øst Stål AS"));
    assert_false(foot_may_say_total("Su To Se"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_totals),
                                       cmocka_unit_test(test_words_however_they_are_written),
                                       cmocka_unit_test(test_firms), cmocka_unit_test(test_report),
                                       cmocka_unit_test(test_every_word)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
