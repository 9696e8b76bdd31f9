/* Reading the header of a column of amounts word by word: "Beløp NOK", "Net Amount", "Invoice Line
 * Value (net of VAT)", "Sum of Invoice Nett Amount". A word that is in none of the lists makes it
 * something else ("Amount of staff"). */
#include <string.h>

#include "columns.h"
#include "ddreg/import_words.h"
#include "ddreg/text.h"

enum { RANK_PLAIN = 20, RANK_SUM = 25, RANK_GROSS = 30 };

struct seen {
    bool amount, sum, net, gross, excluding, including, vat, kroner, foreign;
};

/* "Omsetning 2023" */
static bool is_year(const char *word, size_t n)
{
    return n == 4 && strspn(word, "0123456789") >= n &&
           (memcmp(word, "20", 2) == 0 || memcmp(word, "199", 3) == 0); /* "1000 kr" is none */
}

/* The currency that a word of a header names ("Spend EUR", "Amount in Sterling"), or "". */
static const char *currency_at(const char *word, size_t n)
{
    struct import_word w;

    for (size_t at = 0; import_word_find(&w, &at, WORD_AMOUNT, word, n);)
        if (w.meaning[0] >= 'A' && w.meaning[0] <= 'Z')
            return w.meaning;
    return "";
}

static bool classify(struct seen *s, const char *word, size_t n)
{
    const struct {
        const char *meaning;
        bool *seen;
    } all[] = {{"amount", &s->amount}, {"sum", &s->sum},           {"net", &s->net},
               {"gross", &s->gross},   {"without", &s->excluding}, {"with", &s->including},
               {"vat", &s->vat},       {"kroner", &s->kroner},     {"foreign", &s->foreign}};
    struct import_word w;
    bool any = false;

    for (size_t at = 0; import_word_find(&w, &at, WORD_AMOUNT, word, n); any = true)
        for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
            *all[i].seen |= strcmp(w.meaning, all[i].meaning) == 0;
    return any || is_year(word, n);
}

static bool classify_all(struct seen *s, const char *words)
{
    *s = (struct seen){0};
    for (const char *p = words; *p;) {
        size_t n = strcspn(p, " ");
        if (!classify(s, p, n))
            return false;
        p += n + (p[n] == ' ');
    }
    return true;
}

bool header_is_tax(struct arena *scratch, const char *header)
{
    const char *words = header_words(scratch, header);
    struct seen s;

    return words && classify_all(&s, words) && s.vat && !s.net && !s.gross && !s.excluding &&
           !s.including;
}

bool amount_meaning(const char *words, struct meaning *out)
{
    struct seen s;
    bool net, gross;

    if (!classify_all(&s, words))
        return false;
    net = s.net || (s.vat && s.excluding);
    gross = s.gross || (s.vat && s.including);
    if (s.vat && !net && !gross)
        return false; /* the tax itself */
    if (!s.amount && !s.sum && !net && !gross && !s.kroner)
        return false;
    out->field = s.kroner ? FIELD_ORE : FIELD_AMOUNT;
    out->foreign = s.foreign && !s.kroner;
    out->rank = net ? RANK_NET : gross ? RANK_GROSS : s.amount || s.kroner ? RANK_PLAIN : RANK_SUM;
    return true;
}

bool amount_word(const char *word)
{
    struct seen s = {0};

    return classify(&s, word, strlen(word)) && (s.amount || s.sum || s.net || s.gross);
}

bool header_says_amount(struct arena *scratch, const char *header)
{
    char *p = header_words(scratch, header);

    while (p && *p) {
        size_t n = strcspn(p, " ");
        bool last = p[n] == '\0';
        p[n] = '\0';
        if (amount_word(p))
            return true;
        p += n + !last;
    }
    return false;
}

bool header_says_kroner(struct arena *scratch, const char *header)
{
    const char *words = header_words(scratch, header);

    for (const char *p = words ? words : ""; *p;) {
        size_t n = strcspn(p, " ");
        if (import_word_means(WORD_AMOUNT, p, n, "nok"))
            return true;
        p += n + (p[n] == ' ');
    }
    return false;
}

enum dd_rc header_vat(enum import_vat *out, struct arena *scratch, const char *header,
                      struct dd_error *err)
{
    struct meaning m;
    char *words = header_words(scratch, header);

    *out = IMPORT_VAT_UNKNOWN;
    if (!words)
        return dd_no_memory(err);
    if (amount_meaning(words, &m))
        *out = m.rank == RANK_NET     ? IMPORT_VAT_NET
               : m.rank == RANK_GROSS ? IMPORT_VAT_GROSS
                                      : IMPORT_VAT_UNKNOWN;
    return DD_OK;
}

bool header_currency(char out[CURRENCY_SIZE], struct arena *scratch, const char *header)
{
    char *words = header_words(scratch, header);

    if (strstr(header, "\xC2\xA3"))
        return currency_read(out, "GBP");
    if (strstr(header, "\xE2\x82\xAC"))
        return currency_read(out, "EUR");
    for (char *p = words; p && *p;) {
        size_t n = strcspn(p, " ");
        char code[CURRENCY_SIZE] = "";
        (void)snprintf(code, sizeof(code), "%.3s", currency_at(p, n));
        if (*code)
            return currency_read(out, code);
        p += n + (p[n] == ' ');
    }
    out[0] = '\0';
    return false;
}
