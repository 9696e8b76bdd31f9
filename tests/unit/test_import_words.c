/* The table of words that files have, and how a word is found in it. */
#include "test.h"

#include <string.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

static bool means(enum word_role role, const char *word, const char *meaning)
{
    return import_word_means(role, word, strlen(word), meaning);
}

static void test_letters_that_cannot_be_typed(void **state)
{
    (void)state;
    assert_true(means(WORD_HEADING, "leverandør", "name"));
    assert_true(means(WORD_HEADING, "leverandor", "name"));
    assert_true(means(WORD_HEADING, "leverandoer", "name"));
    assert_true(means(WORD_AMOUNT, "beloeb", "amount"));
    assert_true(means(WORD_HEADING, "naeringskode", "sector"));
    assert_true(means(WORD_HEADING, "naringskode", "sector"));
    assert_true(means(WORD_HEADING, "ar", "day"));
    assert_false(means(WORD_HEADING, "leverandørr", "name"));
    assert_false(means(WORD_HEADING, "leverand", "name"));
    assert_false(means(WORD_HEADING, "", "name"));
}

/* Each row is found by its word, so the rows are in the order that the search needs. */
static void test_every_word_is_found(void **state)
{
    (void)state;
    for (int role = 0; role <= WORD_YES_NO; role++) {
        struct import_word w;
        size_t n = 0;
        for (size_t at = 0; import_word_next(&w, &at, (enum word_role)role); n++)
            if (!means((enum word_role)role, w.word, w.meaning))
                fail_msg("%s", w.word);
        assert_true(n > 0);
    }
}

static void test_words_are_folded(void **state)
{
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    for (int role = 0; role <= WORD_YES_NO; role++) {
        struct import_word w;
        for (size_t at = 0; import_word_next(&w, &at, (enum word_role)role);) {
            assert_string_equal(text_fold(&a, w.word), w.word);
            assert_true(role != WORD_HEADING || !strchr(w.word, ' '));
            arena_reset(&a);
        }
    }
    arena_release(&a);
}

static void test_months_by_their_beginning(void **state)
{
    struct import_word w;
    size_t at = 0;

    (void)state;
    assert_true(import_word_begun(&w, &at, WORD_MONTH, "okt", 3));
    assert_string_equal(w.meaning, "10");
    assert_true(means(WORD_MONTH, "fevrier", "2"));
    assert_true(means(WORD_MONTH, "août", "8"));
}

/* How many bytes of the text the word of a kind of voucher takes at its start; 0: it is not there.
 */
static size_t begins(const char *text, const char *word)
{
    struct import_word w;
    size_t n = 0;

    for (size_t at = 0; import_word_begins(&w, &at, WORD_KIND, text, &n);)
        if (strcmp(w.word, word) == 0)
            return n;
    return 0;
}

static void test_at_the_start_of_a_text(void **state)
{
    (void)state;
    assert_int_equal(begins("faktura korygujaca 12", "faktura korygująca"), 18);
    assert_int_equal(begins("faktura korygujaca 12", "faktura"), 7);
    assert_int_equal(begins("nota de crédito", "nota de crédito"), 16);
    assert_int_equal(begins("nota de credito", "nota de crédito"), 15);
    assert_int_equal(begins("koebt", "køb"), 4);
    assert_int_equal(begins("faktur", "faktura"), 0);
    assert_int_equal(begins("", "faktura"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters_that_cannot_be_typed),
        cmocka_unit_test(test_every_word_is_found),
        cmocka_unit_test(test_words_are_folded),
        cmocka_unit_test(test_months_by_their_beginning),
        cmocka_unit_test(test_at_the_start_of_a_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
