#include "voucher.h"

#include <stddef.h>
#include <string.h>

#include "ddreg/import_words.h"

enum { TEXT_SIZE = VOUCHER_WORD + 2, SIDE_SIZE = 24 };

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

/* In small letters, words between single spaces; false when it is too long to be one of ours. */
static bool fold(char out[TEXT_SIZE], const char *s)
{
    size_t n = 0;

    out[n++] = ' ';
    for (; *s; s++) {
        char c = (char)(*s >= 'A' && *s <= 'Z' ? *s | 0x20 : *s);
        if (n + 2 >= TEXT_SIZE)
            return false;
        if (out[n - 1] == '\xC3') /* of Ø, C3 98, and the like */
            c = (char)(c | 0x20);
        if (is_word_byte(c) || out[n - 1] != ' ')
            out[n++] = (char)(is_word_byte(c) ? c : ' ');
    }
    if (out[n - 1] != ' ')
        out[n++] = ' ';
    out[n] = '\0';
    return n > 2;
}

enum side side_read(const char *cell)
{
    char word[SIDE_SIZE];
    size_t n = 0;

    for (; cell && cell[n] && n < sizeof(word); n++)
        word[n] = (char)(cell[n] >= 'A' && cell[n] <= 'Z' ? cell[n] | 0x20 : cell[n]);
    if (n == 0 || n == sizeof(word))
        return SIDE_NONE;
    if (import_word_means(WORD_SIDE, word, n, "debit"))
        return SIDE_DEBIT;
    return import_word_means(WORD_SIDE, word, n, "credit") ? SIDE_CREDIT : SIDE_NONE;
}

bool side_is_plain(const char *cell)
{
    bool letter = ((*cell | 0x20) >= 'a' && (*cell | 0x20) <= 'z') && cell[1] == '\0';

    return side_read(cell) != SIDE_NONE && !letter;
}

/* A word of four letters or more may be part of one ("leverandørfaktura"). */
static bool holds(const char *text, const char *word)
{
    enum { WHOLE = 4 };
    size_t n = strlen(word);

    for (const char *p = text; (p = strstr(p, word)); p++)
        if (n >= WHOLE || (p[-1] == ' ' && p[n] == ' '))
            return true;
    return false;
}

enum voucher voucher_read(const char *cell)
{
    char text[TEXT_SIZE];
    bool credit = false, paid = false, invoice = false, neither = false;
    struct import_word w;

    if (!cell || !fold(text, cell))
        return VOUCHER_OTHER;
    for (size_t at = 0; import_word_next(&w, &at, WORD_KIND);) {
        if (!holds(text, w.word))
            continue;
        credit |= strcmp(w.meaning, "credit-note") == 0;
        paid |= strcmp(w.meaning, "payment") == 0;
        invoice |= strcmp(w.meaning, "invoice") == 0;
        neither |= strcmp(w.meaning, "neither") == 0;
    }
    if (neither || (paid && (credit || invoice)))
        return VOUCHER_OTHER;
    return paid      ? VOUCHER_PAYMENT
           : credit  ? VOUCHER_CREDIT_NOTE
           : invoice ? VOUCHER_INVOICE
                     : VOUCHER_OTHER;
}

bool status_is_left_out(const char *cell)
{
    char text[TEXT_SIZE];

    return cell && fold(text, cell) &&
           import_word_means(WORD_STATUS, text + 1, strlen(text) - 2, "left-out");
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
