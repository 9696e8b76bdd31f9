#include "foot_words.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

enum { WORD_SIZE = 32, MOST_WORDS = 8, LETTERS = 27 };

static char small(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c | 0x20);
    return c;
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes of the letter or digit at s; 0 when it is none. */
static size_t letter_at(const char *s)
{
    if (*s & 0x80)
        return text_is_letter(s) ? text_char(s) : 0;
    return is_letter(*s) || is_digit(*s) ? 1 : 0;
}

/* The next word or number of a folded text; its end, or NULL when it is too long to be one of ours.
 */
static const char *next_word(char word[WORD_SIZE], const char *s)
{
    size_t n = 0;

    for (size_t step; n + 4 < WORD_SIZE && (step = letter_at(s)) > 0; s += step, n += step)
        memcpy(word + n, s, step);
    word[n] = '\0';
    return n + 4 < WORD_SIZE ? s : NULL;
}

/* Which three letters begin the words for totals: bit by the third, 0 for none of a to z. */
static struct {
    bool known;
    unsigned edition; /* of the words */
    uint32_t third[LETTERS][LETTERS];
} total_begins;

static size_t letter_of(char c)
{
    c = small(c);
    return c >= 'a' && c <= 'z' ? (size_t)(c - 'a') + 1 : 0;
}

/* An accented letter may be written bare, as one letter or two: any may follow then. */
static void add_begin(const char *word)
{
    uint32_t(*third)[LETTERS] = &total_begins.third[letter_of(word[0])];
    bool bare = (word[1] & 0x80) && !(word[0] & 0x80);

    (*third)[letter_of(word[1])] |= 1U << letter_of(word[2]);
    for (size_t i = 0; i < LETTERS; i++)
        if (bare || ((word[2] & 0x80) && i == letter_of(word[1]) && i > 0))
            (*third)[i] = UINT32_MAX;
}

static void fill_begins(void)
{
    struct import_word w;

    for (size_t at = 0; import_word_next(&w, &at, WORD_TOTAL);)
        if (strcmp(w.meaning, "total") == 0)
            add_begin(w.word);
    total_begins.known = true;
    total_begins.edition = import_words_edition();
}

/* A word of two letters is its end, too: that is none of a to z. */
static bool begins_total(const char *s)
{
    return s[1] && total_begins.third[letter_of(s[0])][letter_of(s[1])] >> letter_of(s[2]) & 1;
}

bool foot_may_say_total(const char *s)
{
    if (!total_begins.known || total_begins.edition != import_words_edition())
        fill_begins();
    for (bool inside = false; s && *s;) {
        const size_t letter = letter_at(s), step = *s & 0x80 ? text_char(s) : 1;
        if (*s == '*' || (!inside && letter > 0 && !is_digit(*s) && begins_total(s)))
            return true;
        inside = letter > 0;
        s += step > 0 ? step : 1;
    }
    return false;
}

static bool means(const char *word, const char *meaning)
{
    return import_word_means(WORD_TOTAL, word, strlen(word), meaning);
}

/* Two words that are a total together: "i alt", "carried forward". */
static bool is_pair(const char *before, const char *word)
{
    char pair[2 * WORD_SIZE + 1];

    (void)snprintf(pair, sizeof(pair), "%s %s", before, word);
    return *before && means(pair, "total");
}

/* Is there a word, and does none say of one supplier? *said: one says total. */
static bool says_of_all(const char *text, bool *said)
{
    char word[WORD_SIZE], before[WORD_SIZE] = "", folded[MOST_WORDS * WORD_SIZE];
    const char *s = folded;
    int words = 0;

    *said = false;
    if (!text_fold_word(folded, sizeof(folded), text, strnlen(text, sizeof(folded))))
        return false;
    while (*s) {
        if (letter_at(s) == 0) {
            s++;
            continue;
        }
        if (!(s = next_word(word, s)) || ++words > MOST_WORDS)
            return false;
        if (means(word, "total") || is_pair(before, word))
            *said = true;
        else if (!means(word, "of-all") && word[strspn(word, "0123456789")] != '\0')
            return false;
        memcpy(before, word, sizeof(before));
    }
    return words > 0;
}

bool foot_total_word(const char *s)
{
    bool said;

    if (!foot_may_say_total(s))
        return false;
    if (s[strspn(s, "*")] == '\0')
        return strlen(s) <= 3;
    return says_of_all(s, &said) && said;
}

bool foot_of_all(const char *s)
{
    bool said;

    return says_of_all(s, &said);
}

bool foot_says_page(const char *s)
{
    static const char *const words[][2] = {{"side ", " av "},   {"page ", " of "},
                                           {"seite ", " von "}, {"side ", "/"},
                                           {"page ", "/"},      {"sida ", " av "}};

    for (; *s; s++)
        for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
            size_t n = strlen(words[i][0]), digits, of = strlen(words[i][1]);
            if (strncasecmp(s, words[i][0], n) != 0)
                continue;
            digits = strspn(s + n, "0123456789");
            if (digits > 0 && strncasecmp(s + n + digits, words[i][1], of) == 0 &&
                is_digit(s[n + digits + of]))
                return true;
        }
    return false;
}

/* In brackets, or between stars or the like. */
static bool is_set_apart(const char *s)
{
    size_t n = strlen(s);

    return n > 4 && ((s[0] == '(' && s[n - 1] == ')') ||
                     (strchr("*-=#<", s[0]) && s[1] == s[0] && strchr("*-=#>", s[n - 1])));
}

bool foot_says_of_report(const char *s)
{
    static const char *const begins[] = {"antall ",    "utskrift", "utskrevet ", "skrevet ut",
                                         "side ",      "generert", "printed",    "page ",
                                         "number of ", "report ",  "rapport",    "count",
                                         "generated",  "dato ",    "dato:",      "date:"};
    const char *colon = strchr(s, ':');

    if (is_set_apart(s))
        return true;
    for (size_t i = 0; i < sizeof(begins) / sizeof(begins[0]); i++)
        if (strncasecmp(s, begins[i], strlen(begins[i])) == 0 && strpbrk(s, "0123456789"))
            return true;
    return colon && strpbrk(colon, "0123456789");
}

bool foot_is_said(const char *s)
{
    const char *colon = strchr(s, ':');

    if (foot_says_of_report(s) || foot_says_page(s))
        return true;
    return colon && colon > s && is_letter(colon[-1]) && colon[1] == ' ' && colon[2] != '\0';
}
