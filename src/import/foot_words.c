#include "foot_words.h"

#include <stddef.h>
#include <string.h>

enum { WORD_SIZE = 32, MOST_WORDS = 8 };

/* Each has "sum", "tot", "alt", "sam" or "result" in it: see foot_may_say_total(). */
static const char totals[] =
    " sum summen total totale totalen totals totalt totalsum totalsummen totalbeløp totalresultat"
    " sluttsum hovedsum delsum mellomsum subtotal subtotals samlet ialt summa totalsumma slutsumma"
    " delsumma summe gesamt gesamtsumme gesamtergebnis endsumme zwischensumme totaal ";

/* Of what: these say nothing of one supplier. */
static const char of_all[] =
    " alle all for of av the i per pr denne dette this hele grand overall general général"
    " leverandør leverandører leverandørar leverandørene supplier suppliers vendor vendors kreditor"
    " kreditorer lieferanten leverantörer rad rader row rows record records post poster linje "
    "linjer"
    " line lines bilag faktura fakturaer fakturor invoice invoices rapport rapporten report side "
    "page"
    " beløp beløb belopp betrag amount amounts spend spending expenditure kostnad kostnader cost "
    "costs"
    " innkjøp purchases omsetning periode perioden period år året year netto net brutto gross"
    " eks ekskl exkl excl ex inkl incl mva moms vat uten med kr kroner nok sek dkk eur usd gbp ";

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool foot_may_say_total(const char *s)
{
    for (; s && *s; s++)
        switch (small(*s)) {
        case '*':
            return true;
        case 's':
            if ((small(s[1]) == 'u' || small(s[1]) == 'a') && small(s[2]) == 'm')
                return true;
            break;
        case 't':
            if (small(s[1]) == 'o' && small(s[2]) == 't')
                return true;
            break;
        case 'a':
            if (small(s[1]) == 'l' && small(s[2]) == 't')
                return true;
            break;
        case 'r':
            if (small(s[1]) == 'e' && small(s[2]) == 's' && small(s[3]) == 'u')
                return true;
            break;
        }
    return false;
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The next word or number in lower case; its end, or NULL when it is too long to be one of ours. */
static const char *next_word(char word[WORD_SIZE], const char *s)
{
    size_t n = 0;

    for (; n + 1 < WORD_SIZE && (is_letter(*s) || is_digit(*s)); s++) {
        bool second = n > 0 && word[n - 1] == '\xC3'; /* of Ø, C3 98, and the like */
        word[n++] = second ? (char)(*s | 0x20) : small(*s);
    }
    word[n] = '\0';
    return n + 1 < WORD_SIZE ? s : NULL;
}

static bool in(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *p = list; (p = strstr(p, word)); p += n)
        if (p[-1] == ' ' && p[n] == ' ')
            return true;
    return false;
}

bool foot_total_word(const char *s)
{
    char word[WORD_SIZE], before[WORD_SIZE] = "";
    bool said = false;
    int words = 0;

    if (!foot_may_say_total(s))
        return false;
    if (s[strspn(s, "*")] == '\0')
        return strlen(s) <= 3;
    while (*s) {
        if (!is_letter(*s) && !is_digit(*s)) {
            s++;
            continue;
        }
        if (!(s = next_word(word, s)) || ++words > MOST_WORDS)
            return false;
        if (in(totals, word) || (strcmp(before, "i") == 0 && strcmp(word, "alt") == 0) ||
            (strcmp(before, "overall") == 0 && strcmp(word, "result") == 0))
            said = true;
        else if (!in(of_all, word) && word[strspn(word, "0123456789")] != '\0')
            return false;
        memcpy(before, word, sizeof(before));
    }
    return said;
}
