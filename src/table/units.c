#include "units.h"

#include "ddreg/import_words.h"
#include "int_text.h"

enum { MOST_WORDS = 64, WORD_SIZE = 16 };

struct words {
    size_t n;
    char word[MOST_WORDS][WORD_SIZE]; /* longer ones cut: they are none of ours */
};

static bool means(const char *word, const char *meaning)
{
    return import_word_means(WORD_THOUSANDS, word, strlen(word), meaning);
}

static bool split(struct words *w, struct arena *scratch, const char *text)
{
    const char *p = header_words(scratch, text);

    w->n = 0;
    for (; p && *p && w->n < MOST_WORDS; w->n++) {
        size_t len = strcspn(p, " ");
        (void)snprintf(w->word[w->n], WORD_SIZE, "%.*s", (int)len, p);
        p += len + (p[len] == ' ');
    }
    return p != NULL;
}

static bool is_number(const char *word)
{
    return word[strspn(word, "0123456789")] == '\0';
}

/* "1000", "1 000" or "000" at word i: how many words it takes, 0 when it is none. "25 000" is a
 * number of its own. */
static size_t thousand_at(const struct words *w, size_t i)
{
    bool after_number = i > 0 && is_number(w->word[i - 1]);

    if (after_number)
        return 0;
    if (strcmp(w->word[i], "1000") == 0 || strcmp(w->word[i], "000") == 0)
        return 1;
    return i + 1 < w->n && strcmp(w->word[i], "1") == 0 && strcmp(w->word[i + 1], "000") == 0 ? 2
                                                                                              : 0;
}

bool heading_in_thousands(struct arena *scratch, const char *heading)
{
    struct words w;

    if (!split(&w, scratch, heading))
        return false;
    for (size_t i = 0; i < w.n; i++) {
        if (means(w.word[i], "strong") || means(w.word[i], "unit"))
            return true;
        if (thousand_at(&w, i) > 0 && (i == 0 || !means(w.word[i - 1], "limit")))
            return true;
    }
    return false;
}

/* Is there an "i" or "in" before word i, with at most a currency and "hele" between? */
static bool comes_after_in(const struct words *w, size_t i)
{
    while (i-- > 0) {
        const char *word = w->word[i];
        if (strcmp(word, "i") == 0 || strcmp(word, "in") == 0)
            return true;
        if (!means(word, "money") && strcmp(word, "hele") != 0 && strcmp(word, "whole") != 0)
            return false;
    }
    return false;
}

/* "£000" and "£'000" */
static bool has_sign_before_zeros(const char *text)
{
    static const char *const signs[] = {"£000", "$000", "€000", "£'000", "$'000", "€'000", "£’000"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (strstr(text, signs[i]))
            return true;
    return false;
}

bool title_in_thousands(struct arena *scratch, const char *title)
{
    struct words w;

    if (has_sign_before_zeros(title))
        return true;
    if (!split(&w, scratch, title))
        return false;
    for (size_t i = 0; i < w.n; i++) {
        size_t zeros = thousand_at(&w, i);
        bool ends = zeros > 0 && (i + zeros == w.n || means(w.word[i + zeros], "money"));
        if (means(w.word[i], "strong") ||
            ((ends || means(w.word[i], "unit")) && comes_after_in(&w, i)))
            return true;
    }
    return false;
}

static enum dd_rc refuse(const char *path, int64_t line, const char *value, struct dd_error *err)
{
    char at[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, "import.amount.thousands", "file", path, "line",
                   int_text(at, line), "value", value, NULL);
}

enum dd_rc units_check_note(const char *text, int64_t line, const char *path, struct arena *scratch,
                            struct dd_error *err)
{
    return title_in_thousands(scratch, text) ? refuse(path, line, text, err) : DD_OK;
}

/* Where no column of amounts was found, one that says both is why. */
static bool is_amount(const struct layout *l, size_t column, struct arena *scratch)
{
    static const enum field sums[] = {FIELD_AMOUNT, FIELD_ORE, FIELD_DEBIT, FIELD_CREDIT};
    bool any = false;

    for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++) {
        if (l->columns.at[sums[i]] == (int)column)
            return true;
        any |= l->columns.at[sums[i]] >= 0;
    }
    return !any && header_says_amount(scratch, l->headers[column]);
}

enum dd_rc units_check(const struct layout *l, const struct sample *sample, size_t header,
                       const char *path, struct arena *scratch, struct dd_error *err)
{
    for (size_t i = 0; l->header_line > 0 && i < l->width; i++) {
        bool says = heading_in_thousands(scratch, l->headers[i]) && is_amount(l, i, scratch);
        arena_reset(scratch);
        if (says)
            return refuse(path, l->header_line, l->headers[i], err);
    }
    for (size_t r = 0; r < header && r < sample->n; r++)
        for (size_t i = 0; i < sample->row[r].n; i++) {
            bool says = title_in_thousands(scratch, sample->row[r].cell[i]);
            arena_reset(scratch);
            if (says)
                return refuse(path, sample->row[r].line, sample->row[r].cell[i], err);
        }
    return DD_OK;
}
