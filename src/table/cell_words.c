#include "cell_words.h"

#include <ctype.h>
#include <strings.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

bool yes_no_read(int *out, const char *s)
{
    char word[16];
    size_t n = strnlen(s, sizeof(word));

    if (n == sizeof(word) || !text_fold_word(word, sizeof(word), s, n))
        return false;
    n = strlen(word);
    *out = import_word_means(WORD_YES_NO, word, n, "yes");
    return *out || import_word_means(WORD_YES_NO, word, n, "no");
}

bool currency_word_read(char out[CURRENCY_SIZE], const char *s)
{
    static const struct {
        const char *word;
        const char *code;
    } words[] = {{"kr", "NOK"}, {"kr.", "NOK"}, {"\xC2\xA3", "GBP"}, {"\xE2\x82\xAC", "EUR"}};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcasecmp(s, words[i].word) == 0)
            s = words[i].code;
    return currency_read(out, s);
}

/* The first run of letters, at most three of them; "" when there is none. */
static void letters_of(char out[CURRENCY_SIZE], const char *s)
{
    size_t n = 0;

    while (*s && !isalpha((unsigned char)*s))
        s++;
    while (isalpha((unsigned char)*s) && n < CURRENCY_SIZE - 1)
        out[n++] = *s++;
    out[n] = '\0';
}

/* Nothing but digits and signs between or before them (the range has + , - . and /). */
static bool bare_number(const char *s)
{
    while (*s == ' ' || (*s >= '+' && *s <= '9'))
        s++;
    return *s == '\0';
}

bool amount_contradicts(const char *amount, const char *currency)
{
    static const char dollars[] =
        "USD CAD AUD NZD SGD HKD TWD FJD JMD TTD BBD BSD BZD BND XCD GYD"
        " NAD SRD LRD ARS CLP COP MXN UYU DOP BRL NIO PAB BOB MOP TOP WST";
    char letters[CURRENCY_SIZE], code[CURRENCY_SIZE];
    bool kroner = strcmp(currency, "NOK") == 0;

    if (bare_number(amount) || !strpbrk(amount, "0123456789"))
        return false; /* words are no amount at all */
    if (strstr(amount, "\xC2\xA3") && strcmp(currency, "GBP") != 0)
        return true;
    if (strstr(amount, "\xE2\x82\xAC") && strcmp(currency, "EUR") != 0)
        return true;
    if ((strchr(amount, '$') && !strstr(dollars, currency)) ||
        (strstr(amount, "\xC2\xA5") && !strstr("JPY CNY", currency)))
        return true;
    letters_of(letters, amount);
    if (strcasecmp(letters, "kr") == 0)
        return !kroner && strcmp(currency, "SEK") != 0 && strcmp(currency, "DKK") != 0 &&
               strcmp(currency, "ISK") != 0;
    return currency_read(code, letters) && strcmp(code, currency) != 0;
}
