#include "foot_words.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

enum { WORD_SIZE = 32, MOST_WORDS = 8 };

/* Each has "sum", "tot", "alt", "sam", "resu" or "rf" in it: see foot_may_say_total(). */
static const char totals[] =
    " sum summen total totale totalen totals totalt totalsum totalsummen totalbeløp totalresultat"
    " sluttsum hovedsum delsum mellomsum subtotal subtotals samlet ialt summa totalsumma slutsumma"
    " delsumma overført summe gesamt gesamtsumme gesamtergebnis endsumme zwischensumme totaal ";

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
    " carried brought eks ekskl exkl excl ex inkl incl mva moms vat uten med kr kroner nok sek dkk "
    "eur usd gbp ";

static char small(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c | 0x20);
    return c;
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
            if (small(s[1]) == 'f' || (small(s[1]) == 'e' && small(s[2]) == 's'))
                return true;
            break;
        case 'f':
            if (small(s[1]) == 'o' && small(s[2]) == 'r' && small(s[3]) == 'w')
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
        word[n] = small(*s);
        if (second)
            word[n] = (char)(*s | 0x20);
        n++;
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

/* Two words that are a total together. */
static bool is_pair(const char *before, const char *word)
{
    static const char *const pairs[][2] = {
        {"i", "alt"}, {"overall", "result"}, {"carried", "forward"}, {"brought", "forward"}};

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        if (strcmp(before, pairs[i][0]) == 0 && strcmp(word, pairs[i][1]) == 0)
            return true;
    return false;
}

/* Is there a word, and does none say of one supplier? *said: one says total. */
static bool says_of_all(const char *s, bool *said)
{
    char word[WORD_SIZE], before[WORD_SIZE] = "";
    int words = 0;

    *said = false;
    while (*s) {
        if (!is_letter(*s) && !is_digit(*s)) {
            s++;
            continue;
        }
        if (!(s = next_word(word, s)) || ++words > MOST_WORDS)
            return false;
        if (in(totals, word) || is_pair(before, word))
            *said = true;
        else if (!in(of_all, word) && word[strspn(word, "0123456789")] != '\0')
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
