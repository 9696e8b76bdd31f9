#include "says.h"

#include <string.h>

#include "gen/statement_words.h"

enum {
    ROWS = sizeof(statement_words_rows) / sizeof(statement_words_rows[0]),
    NEAR = 5,      /* words that ".." may be */
    TOP_BLOCKS = 4 /* of the head of a text */
};

static bool ends_in(const char *s, size_t ns, const char *end, size_t n)
{
    return ns >= n && memcmp(s + ns - n, end, n) == 0;
}

/* One word of a pattern, which may begin or end with "*". */
static bool is_word(const char *pattern, size_t n, const char *word)
{
    const size_t length = strlen(word);
    const bool open = n > 0 && pattern[0] == '*', more = n > 1 && pattern[n - 1] == '*';

    pattern += open;
    n -= open;
    n -= more;
    if (open && more) {
        for (size_t i = 0; i + n <= length; i++)
            if (memcmp(word + i, pattern, n) == 0)
                return true;
        return false;
    }
    if (open)
        return ends_in(word, length, pattern, n);
    return more ? length >= n && memcmp(word, pattern, n) == 0
                : length == n && memcmp(word, pattern, n) == 0;
}

static bool capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Any of the words with bars between them; one behind "^" is in capitals: "AS" is no "as". */
static bool is_any(const char *pattern, size_t n, const struct word *w)
{
    const char *word = w->folded;

    for (size_t one; n > 0; pattern += one, n -= one) {
        const char *bar = memchr(pattern, '|', n);
        one = bar ? (size_t)(bar - pattern) : n;
        if (one == 1 && *pattern == '#') {
            if (*word >= '0' && *word <= '9')
                return true;
        } else if (*pattern != '^') {
            if (is_word(pattern, one, word))
                return true;
        } else if (capital(*w->at) && capital(w->at[w->n - 1]) &&
                   is_word(pattern + 1, one - 1, word)) {
            return true;
        }
        one += bar != NULL;
    }
    return false;
}

/* The words from `at` on that the pattern is, up to `end`; 0: it is none. Steps over what may be
 * between. */
static size_t match(const struct lint_doc *d, size_t at, size_t end, const char *pattern)
{
    const size_t begin = at;
    size_t most = 0; /* words that may be between here and the next of the pattern */

    while (*pattern) {
        size_t n = strcspn(pattern, " ");
        const char *rest = pattern + n + (pattern[n] == ' ');
        if (n >= 2 && strncmp(pattern, "...", n) == 0) {
            most = n == 2 ? NEAR : end - at;
            pattern = rest;
            continue;
        }
        if (most > 0) { /* each place where it may go on */
            for (size_t i = at; i < end && i <= at + most; i++) {
                size_t more = match(d, i, end, pattern);
                if (more > 0)
                    return i - begin + more;
            }
            return 0;
        }
        if (at >= end || !is_any(pattern, n, word_at(d, at)))
            return 0;
        at++;
        pattern = rest;
    }
    return at - begin;
}

struct range {
    size_t first, end;
};

/* The rows of a name, which are together. */
static struct range rows_of(const char *what)
{
    struct range r = {0, 0};

    while (r.first < ROWS && strcmp(statement_words_rows[r.first][STATEMENT_WORDS_RULE], what) != 0)
        r.first++;
    r.end = r.first;
    while (r.end < ROWS && strcmp(statement_words_rows[r.end][STATEMENT_WORDS_RULE], what) == 0)
        r.end++;
    return r;
}

/* Nynorsk has many words of bokmål; the other way round it would mistake "viss" for "if". */
static bool is_spoken(const struct lint_doc *d, const char *language)
{
    const bool english = strcmp(language, "en") == 0;

    return d->language == SPOKEN_ENGLISH
               ? english
               : !english && (d->language == SPOKEN_NYNORSK || strcmp(language, "nn") != 0);
}

static size_t match_any(const struct lint_doc *d, const struct sentence *s, size_t word,
                        struct range r)
{
    size_t n = 0;

    for (size_t i = r.first; n == 0 && i < r.end; i++)
        if (is_spoken(d, statement_words_rows[i][STATEMENT_WORDS_LANGUAGE]))
            n = match(d, word, s->word + s->words,
                      statement_words_rows[i][STATEMENT_WORDS_PATTERN]);
    return n;
}

size_t says_at(const struct lint_doc *d, const struct sentence *s, size_t word, const char *what)
{
    return match_any(d, s, word, rows_of(what));
}

bool says(const struct lint_doc *d, const struct sentence *s, const char *what)
{
    const struct range r = rows_of(what);

    for (size_t i = 0; i < s->words; i++)
        if (match_any(d, s, s->word + i, r) > 0)
            return true;
    return false;
}

bool block_says(const struct lint_doc *d, const struct block *b, const char *what)
{
    for (size_t i = 0; i < b->sentences; i++)
        if (says(d, sentence_at(d, b->sentence + i), what))
            return true;
    return false;
}

bool heading_says(const struct lint_doc *d, const struct sentence *s, const char *what)
{
    const struct block *b = block_of(d, s);
    const struct sentence *label = sentence_at(d, b->sentence);

    if (label != s && !sentence_is_prose(d, label))
        return says(d, label, what);
    return b->heading > 0 && block_says(d, block_at(d, b->heading - 1), what);
}

const struct sentence *first_saying(const struct lint_doc *d, const char *what, bool prose)
{
    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if ((!prose || sentence_is_prose(d, s)) && says(d, s, what))
            return s;
    }
    return NULL;
}

size_t count_saying(const struct lint_doc *d, const char *what, bool prose)
{
    size_t n = 0;

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        n += (!prose || sentence_is_prose(d, s)) && says(d, s, what);
    }
    return n;
}

bool top_says(const struct lint_doc *d, const char *what)
{
    for (size_t i = 0, tops = 0; i < d->blocks.n && tops < TOP_BLOCKS; i++) {
        const struct block *b = block_at(d, i);
        if (b->kind == BLOCK_ROW)
            continue;
        tops++;
        if ((b->kind == BLOCK_HEADING || b->kind == BLOCK_TITLE || i == 0) &&
            block_says(d, b, what))
            return true;
    }
    return false;
}
