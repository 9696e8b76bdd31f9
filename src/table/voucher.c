#include "voucher.h"

#include <stddef.h>
#include <string.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

enum { TEXT_SIZE = VOUCHER_WORD + 2, SIDE_SIZE = 24 };

/* Folded, words between single spaces, one before and one behind; false when it is too long to be
 * one of ours. */
static bool fold(char out[TEXT_SIZE], const char *s)
{
    char word[TEXT_SIZE];
    size_t n = 0, step;

    if (strlen(s) > TEXT_SIZE || !text_fold_word(word, TEXT_SIZE - 2, s, strlen(s)))
        return false;
    out[n++] = ' ';
    for (const char *p = word; *p; p += step) {
        bool inside = (*p >= '0' && *p <= '9') || (*p >= 'a' && *p <= 'z');
        step = *p & 0x80 ? text_char(p) : 1;
        step += step == 0;
        inside = inside || ((*p & 0x80) && text_is_letter(p));
        if (inside || out[n - 1] != ' ') {
            memcpy(out + n, inside ? p : " ", inside ? step : 1);
            n += inside ? step : 1;
        }
    }
    if (out[n - 1] != ' ')
        out[n++] = ' ';
    out[n] = '\0';
    return n > 2;
}

enum side side_read(const char *cell)
{
    size_t n = cell ? strnlen(cell, SIDE_SIZE) : 0;
    char word[SIDE_SIZE];

    if (n == SIDE_SIZE || !text_fold_word(word, sizeof(word), cell, n))
        return SIDE_NONE;
    n = strlen(word);
    if (import_word_means(WORD_SIDE, word, n, "debit"))
        return SIDE_DEBIT;
    return import_word_means(WORD_SIDE, word, n, "credit") ? SIDE_CREDIT : SIDE_NONE;
}

bool side_is_plain(const char *cell)
{
    bool letter = ((*cell | 0x20) >= 'a' && (*cell | 0x20) <= 'z') && cell[1] == '\0';

    return side_read(cell) != SIDE_NONE && !letter;
}

/* What the words of a text say that it is. */
struct said {
    bool credit, paid, invoice, neither;
};

static void add_meaning(struct said *said, const char *meaning)
{
    said->credit |= strcmp(meaning, "credit-note") == 0;
    said->paid |= strcmp(meaning, "payment") == 0;
    said->invoice |= strcmp(meaning, "invoice") == 0;
    said->neither |= strcmp(meaning, "neither") == 0;
}

/* A word of four letters or more may be part of one ("leverandørfaktura"). */
static void read_at(struct said *said, const char *p)
{
    enum { WHOLE = 4 };
    struct import_word w;
    size_t n;

    for (size_t at = 0; import_word_begins(&w, &at, WORD_KIND, p, &n);)
        if (n >= WHOLE || (p[-1] == ' ' && p[n] == ' '))
            add_meaning(said, w.meaning);
}

enum voucher voucher_read(const char *cell)
{
    char text[TEXT_SIZE];
    struct said said = {false};

    if (!cell || !fold(text, cell))
        return VOUCHER_OTHER;
    for (const char *p = text + 1; *p; p++)
        if ((*p & 0xC0) != 0x80)
            read_at(&said, p);
    if (said.neither || (said.paid && (said.credit || said.invoice)))
        return VOUCHER_OTHER;
    return said.paid      ? VOUCHER_PAYMENT
           : said.credit  ? VOUCHER_CREDIT_NOTE
           : said.invoice ? VOUCHER_INVOICE
                          : VOUCHER_OTHER;
}

/* Is the word before the one at `at` a "not"? */
static bool is_negated(const char *text, const char *at)
{
    static const char *const words[] = {" ikke ",  " ikkje ", " not ", " inte ",
                                        " nicht ", " niet ",  " non ", " never "};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t n = strlen(words[i]);
        if ((size_t)(at - text) >= n && memcmp(at - n, words[i], n) == 0)
            return true;
    }
    return false;
}

bool status_is_left_out(const char *cell)
{
    char text[TEXT_SIZE];
    struct import_word w;
    size_t n;

    if (!cell || !fold(text, cell))
        return false;
    for (const char *p = text + 1; *p; p += strcspn(p, " ") + 1)
        for (size_t at = 0; import_word_begins(&w, &at, WORD_STATUS, p, &n);)
            if (p[n] == ' ' && !is_negated(text, p))
                return true;
    return false;
}

static bool are_codes(const char *invoice, const char *credit)
{
    struct import_word one, other;
    size_t n = strlen(invoice), m = strlen(credit);

    for (size_t at = 0; import_word_find(&one, &at, WORD_KIND_CODE, invoice, n);)
        for (size_t k = 0; import_word_find(&other, &k, WORD_KIND_CODE, credit, m);)
            if (strcmp(one.meaning, "invoice") == 0 && strcmp(other.meaning, "credit-note") == 0 &&
                strcmp(one.language, other.language) == 0)
                return true;
    return false;
}

bool voucher_codes(const char *one, const char *other)
{
    char a[TEXT_SIZE], b[TEXT_SIZE];

    if (!fold(a, one) || !fold(b, other))
        return false;
    a[strlen(a) - 1] = b[strlen(b) - 1] = '\0';
    return are_codes(a + 1, b + 1) || are_codes(b + 1, a + 1);
}

enum voucher voucher_recall(struct voucher_memo *m, const char *cell)
{
    size_t n = cell ? strlen(cell) : 0;
    uint32_t hash = 2166136261U;

    if (n == 0 || n >= VOUCHER_WORD)
        return VOUCHER_OTHER;
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)cell[i]) * 16777619U;
    hash = (hash ^ hash >> 16) % VOUCHER_WORDS;
    if (strcmp(m->cell[hash], cell) != 0) {
        memcpy(m->cell[hash], cell, n + 1);
        m->kind[hash] = voucher_read(cell);
    }
    return m->kind[hash];
}
