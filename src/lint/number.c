#include "number.h"

#include <string.h>

enum { DIGITS_MAX = 15, GROUP = 3, TEN = 10, HUNDRED = 100, MANY = 1000 * 1000 * 1000 };

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* How many signs divide the digits at the front of s, and where the last does. */
static size_t separators(const char *s, size_t n, size_t *last, bool *same, bool *groups)
{
    size_t count = 0, after = 0;
    char first = 0;

    *same = *groups = true;
    for (size_t i = 0; i < n; i++) {
        if (digit(s[i])) {
            after++;
            continue;
        }
        *groups = *groups && (count == 0 ? after <= GROUP : after == GROUP);
        *same = *same && (first == 0 || first == s[i]);
        first = s[i];
        *last = i;
        after = 0;
        count++;
    }
    *groups = *groups && after == GROUP;
    return count;
}

/* The digits at the front of a word, which may be divided: 0 bytes where they are no number. */
static size_t read_digits(const struct lint_doc *d, const char *s, size_t n, struct number *out)
{
    size_t length = 0, last = 0, count;
    bool same, groups, thousands;

    while (length < n && (digit(s[length]) ||
                          (strchr(".,", s[length]) && length + 1 < n && digit(s[length + 1]))))
        length++;
    count = separators(s, length, &last, &same, &groups);
    thousands = count > 0 && same && groups &&
                (count > 1 || s[last] == '.' || (d->language == SPOKEN_ENGLISH));
    if (count > 1 && !thousands && (same || length - last - 1 > GROUP))
        return 0; /* a date, a version */
    for (size_t i = 0; i < length; i++) {
        if (!digit(s[i]))
            continue;
        if (out->digits > INT64_C(100000000000000))
            return 0;
        out->digits = out->digits * TEN + (s[i] - '0');
        out->decimals += count > 0 && !thousands && i > last;
    }
    return length;
}

static int zeros_of(const char *unit, size_t n)
{
    static const struct {
        const char *word;
        int zeros;
    } units[] = {{"m", 6},         {"mill", 6},       {"mnok", 6},       {"million", 6},
                 {"millioner", 6}, {"millionar", 6},  {"millions", 6},   {"mrd", 9},
                 {"milliard", 9},  {"milliarder", 9}, {"milliardar", 9}, {"billion", 9},
                 {"tusen", 3},     {"tkr", 3},        {"thousand", 3},   {"bn", 9}};

    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (strlen(units[i].word) == n && strncmp(units[i].word, unit, n) == 0)
            return units[i].zeros;
    return 0;
}

static bool is_one_of(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

static bool is_kroner(const char *word)
{
    static const char *const words[] = {"kr", "kroner", "nok", "mnok", "kronar", "tkr", NULL};

    return is_one_of(word, words);
}

static bool is_percent(const char *word)
{
    static const char *const words[] = {"%", "prosent", "pst", "percent", NULL};

    return is_one_of(word, words);
}

/* "48 600 000": further words of three digits, each one blank behind the other. */
static void read_groups(const struct lint_doc *d, size_t end, struct number *out)
{
    size_t at = out->word;

    while (at + 1 < end && out->decimals == 0 && out->digits < MANY) {
        const struct word *w = word_at(d, at), *next = w + 1;
        if (next->n != GROUP || next->at != w->at + w->n + 1 || w->at[w->n] != ' ' ||
            w->n > GROUP || strspn(next->at, "0123456789") < GROUP)
            break;
        out->digits = out->digits * HUNDRED * TEN + strtoll(next->at, NULL, TEN);
        out->words++;
        at++;
    }
}

static void read_unit(const struct lint_doc *d, size_t end, struct number *out)
{
    size_t at = out->word + out->words;

    if (at < end && zeros_of(word_at(d, at)->folded, strlen(word_at(d, at)->folded)) > 0) {
        out->zeros = zeros_of(word_at(d, at)->folded, strlen(word_at(d, at)->folded));
        out->money = out->money || is_kroner(word_at(d, at)->folded);
        at++;
    }
    if (at < end && is_percent(word_at(d, at)->folded))
        out->percent = true;
    else if (at + 1 < end && strcmp(word_at(d, at)->folded, "per") == 0 &&
             strcmp(word_at(d, at + 1)->folded, "cent") == 0)
        out->percent = ++at > 0;
    else if (at < end && is_kroner(word_at(d, at)->folded))
        out->money = true;
    else
        at--;
    out->words = at + 1 - out->word;
}

static bool read_spelled(const char *word, struct number *out)
{
    static const char *const words[][4] = {
        {"to", "two", "", ""},        {"tre", "three", "", ""},  {"fire", "four", "", ""},
        {"fem", "five", "", ""},      {"seks", "six", "", ""},   {"sju", "syv", "seven", ""},
        {"åtte", "eight", "", ""},    {"ni", "nine", "", ""},    {"ti", "ten", "", ""},
        {"elleve", "eleven", "", ""}, {"tolv", "twelve", "", ""}};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        for (size_t k = 0; k < sizeof(words[0]) / sizeof(words[0][0]); k++)
            if (*word && strcmp(words[i][k], word) == 0) {
                out->digits = (int64_t)i + 2;
                out->spelled = true;
                return true;
            }
    return false;
}

/* What is before it makes it the number of a section, or of a line. */
static bool names_something(const struct lint_doc *d, size_t word)
{
    static const char *const words[] = {"\xC2\xA7", "nr",  "no",      "section", "kapittel", "side",
                                        "page",     "tlf", "telefon", "phone",   "org",      NULL};

    return word > 0 && word_at(d, word)->before != CELL_END &&
           is_one_of(word_at(d, word - 1)->folded, words);
}

bool number_read(const struct lint_doc *d, size_t word, size_t end, struct number *out)
{
    const struct word *w = word_at(d, word);
    size_t n;

    *out = (struct number){.word = word, .words = 1};
    if (!digit(*w->at))
        return read_spelled(w->folded, out);
    n = read_digits(d, w->at, w->n, out);
    if (n == 0 || names_something(d, word))
        return false;
    out->zeros = zeros_of(w->folded + n, strlen(w->folded) - n);
    if (n < w->n && out->zeros == 0)
        return false; /* "360grader", "2-3", "1b" */
    if (word > 0 && is_kroner(word_at(d, word - 1)->folded))
        out->money = true;
    out->year = n == 4 && out->decimals == 0 && w->n == n && out->digits >= 1990 &&
                out->digits < 2100 && !memchr(w->at, '.', n);
    if (n == w->n)
        read_groups(d, end, out);
    read_unit(d, end, out);
    out->year = out->year && out->words == 1 && !out->money;
    return true;
}

size_t numbers_read(const struct lint_doc *d, size_t word, size_t end, bool spelled,
                    struct number out[NUMBERS])
{
    size_t n = 0;

    while (word < end && n < NUMBERS) {
        if (number_read(d, word, end, &out[n]) && (spelled || !out[n].spelled)) {
            word += out[n].words;
            n++;
        } else {
            word++;
        }
    }
    return n;
}

size_t block_numbers(const struct lint_doc *d, const struct block *b, struct number out[NUMBERS])
{
    const struct sentence *first, *last;

    if (b->sentences == 0)
        return 0;
    first = sentence_at(d, b->sentence);
    last = first + b->sentences - 1;
    return numbers_read(d, first->word, last->word + last->words, false, out);
}

bool number_counts(const struct number *n)
{
    return !n->percent && !n->money && !n->year && n->decimals == 0 && n->zeros == 0;
}

static int64_t power(int n)
{
    int64_t p = 1;

    while (n-- > 0)
        p *= TEN;
    return p;
}

bool share_fits(int64_t part, int64_t whole, const struct number *percent)
{
    int64_t scaled, cut, rest;

    if (whole <= 0 || part < 0 || part > MANY || percent->decimals > GROUP)
        return false;
    scaled = part * HUNDRED * power(percent->decimals);
    cut = scaled / whole;
    rest = scaled % whole;
    return percent->digits == cut || (percent->digits == cut + 1 && rest * 2 >= whole);
}

void number_show(struct buf *out, const struct lint_doc *d, int64_t digits, int decimals)
{
    const int64_t one = power(decimals);

    buf_add_int(out, digits / one);
    if (decimals > 0)
        buf_printf(out, "%c%0*lld", (d->language == SPOKEN_ENGLISH) ? '.' : ',', decimals,
                   (long long)(digits % one));
}

void share_show(struct buf *out, const struct lint_doc *d, int64_t part, int64_t whole)
{
    if (out->len > 0)
        buf_add(out, "; ");
    buf_printf(out, "%lld/%lld = ", (long long)part, (long long)whole);
    number_show(out, d, (part * HUNDRED * TEN * 2 / whole + 1) / 2, 1);
    buf_add(out, " %");
}
