#include "letters.h"

#include <string.h>

#include "decode.h"
#include "ddreg/text.h"

enum { WORD = 64, FIRST_EAST = 8, LAST_LATIN = 14, ENOUGH = 100 };

/* Letters beside a to z, small ones. */
static const char *const alphabets[LETTERS_LANGUAGES] = {
    "æøåäöüéèêóòôß",        /* the Nordic languages and German, as they come in one file */
    "àâæçéèêëîïôœùûüÿ",     /* French */
    "áéíóúñüçºª",           /* Spanish, with Catalan's ç */
    "áâãàçéêíóôõúü",        /* Portuguese */
    "àèéìíîòóùú",           /* Italian */
    "áðéíóúýþæö",           /* Icelandic */
    "éëïóöüèêáíú",          /* Dutch */
    "äõöüšž",               /* Estonian */
    "ąćęłńóśźż",            /* Polish */
    "áčďéěíňóřšťúůýžäľĺôŕ", /* Czech and Slovak */
    "áéíóöőúüű",            /* Hungarian */
    "čćđšžäöü",             /* Croatian, Slovenian */
    "ăâîşţșț",              /* Romanian */
    "çğıöşüâîû\xCC\x87",    /* Turkish */
    "ąčęėįšųūžāēģīķļņ",     /* Lithuanian, Latvian */
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",    /* Russian */
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",    /* Ukrainian */
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", /* Greek */
};

/* How the bytes may be read; the first is how they were. Of equal ones the earlier is chosen. */
static const struct {
    enum text_encoding encoding;
    int from, to; /* languages */
} readings[LETTERS_READINGS] = {
    {ENC_CP1252, 0, 8},   {ENC_DOS, 0, 8},      {ENC_MAC, 0, 8},     {ENC_CP1250, 8, 13},
    {ENC_LATIN2, 8, 13},  {ENC_CP1251, 15, 17}, {ENC_KOI8R, 15, 17}, {ENC_CP1254, 13, 14},
    {ENC_CP1257, 14, 15}, {ENC_CP1253, 17, 18}, {ENC_DOS852, 8, 13}, {ENC_ISO5, 15, 17},
    {ENC_LATIN9, 0, 8},
};

/* Legal forms, as they are in small letters in Windows-1252, that say in which language the name
 * is. */
static const struct {
    const char *form;
    int language;
} forms[] = {{" sp. z o", 8}, {" s.r.o", 9}, {" a.s.", 9}, {" spol.", 9},  {" kft", 10},
             {" zrt", 10},    {" nyrt", 10}, {" bt.", 10}, {" d.o.o", 11}, {" aþ", 13},
             {" a.þ", 13},    {" þti", 13},  {" uab", 14}, {" sia", 14},   {" áå", 17}};

/* The language that the text's legal form says, or -1. */
static int said_language(const char *text)
{
    char folded[4 * WORD] = " ";

    if (!text_fold_word(folded + 1, sizeof(folded) - 1, text, strnlen(text, sizeof(folded))))
        return -1;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (strstr(folded, forms[i].form))
            return forms[i].language;
    return strncmp(folded + 1, "uab ", 4) == 0 || strncmp(folded + 1, "sia ", 4) == 0 ? 14 : -1;
}

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Signs that a text may have beside its words: dashes, quotes, no-break spaces ... */
static bool is_sign(const char *s)
{
    static const char *const signs[] = {"–", "—", "‘", "’", "“", "”",        "„",
                                        "…", "«", "»", "´", "·", "\xC2\xA0", "\xC2\xAD",
                                        "®", "©", "™", "°", "§", "€",        "•"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (strncmp(s, signs[i], strlen(signs[i])) == 0)
            return true;
    return false;
}

/* Has each letter of the folded word one of the language's forms? In Cyrillic none is Latin. */
static bool fits(const char *word, int language)
{
    size_t high = 0, step;

    for (const char *p = word; *p; p += step) {
        char letter[8];
        step = text_char(p);
        if (step == 0 || step >= sizeof(letter))
            return false;
        memcpy(letter, p, step);
        letter[step] = '\0';
        if (step == 1 ? language > LAST_LATIN : !strstr(alphabets[language], letter))
            return false;
        high = step > 1 ? high + 1 : 0;
        if (language <= LAST_LATIN && high == (language > 0 && language < FIRST_EAST ? 3 : 4))
            return false;
    }
    return true;
}

/* A small letter before a capital one: no word is written so, but in two alphabets. */
static bool has_hump(const char *word)
{
    bool small = false;

    for (const char *p = word; *p; p += text_char(p)) {
        char one[8] = "", folded[16];
        size_t step = text_char(p);
        if (step == 0 || step >= sizeof(one))
            return true;
        memcpy(one, p, step);
        bool capital = strcmp(one, "ß") != 0 && text_fold_word(folded, sizeof(folded), one, step) &&
                       strcmp(folded, one) != 0;
        if (small && capital && step > 1)
            return true;
        small = !capital;
    }
    return false;
}

static int common_letters(const char *word)
{
    static const char *const common[] = {"о", "а", "е", "и", "н", "т", "р", "с", "в", "л"};
    int n = 0;

    for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
        for (const char *p = word; (p = strstr(p, common[i])); p++)
            n++;
    return n;
}

static bool look_at_word(struct letters *l, const char *word, int said)
{
    char read[2 * WORD], folded[2 * WORD];
    bool bad = true, other = false;

    l->words++;
    for (int r = 0; r < LETTERS_READINGS; r++) {
        if (!decode_again(read, sizeof(read), word, ENC_CP1252, readings[r].encoding) ||
            has_hump(read) || !text_fold_word(folded, sizeof(folded), read, strlen(read)))
            continue;
        l->common[r] += common_letters(folded);
        for (int k = readings[r].from; k < readings[r].to; k++)
            if (fits(folded, k)) {
                l->fit[r][k] += 1 + (k == said);
                bad = bad && r > 0;
                other |= k == said && strcmp(read, word) != 0;
            }
    }
    bad = bad || other;
    l->bad += bad;
    return bad;
}

/* "CO²" and "m³" are no words. */
static bool is_power(const char *word, size_t n)
{
    return n > 2 && n <= 5 && (strcmp(word + n - 2, "²") == 0 || strcmp(word + n - 2, "³") == 0);
}

/* "©koda": a sign of that sort is none before a small letter. */
static bool begins_word(const char *p)
{
    bool sign = strncmp(p, "©", 2) == 0 || strncmp(p, "®", 2) == 0;

    return sign && ((p[2] >= 'a' && p[2] <= 'z') || (p[2] & 0x80));
}

bool letters_look(struct letters *l, const char *text)
{
    int said = said_language(text);
    bool bad = false;

    for (const char *p = text; *p;) {
        char word[WORD];
        size_t n = 0, high = 0, step = 1;
        for (; *p && n + 4 < WORD; p += step) {
            step = (*p & 0x80) && text_char(p) > 0 ? text_char(p) : 1;
            if (!is_ascii_letter(*p) && (step == 1 || (is_sign(p) && !(n == 0 && begins_word(p)))))
                break;
            memcpy(word + n, p, step);
            n += step;
            high += step > 1;
        }
        word[n] = '\0';
        if (high > 0 && n > 2 && l->words < ENOUGH && !is_power(word, n))
            bad = look_at_word(l, word, said) || bad;
        p += *p && n + 4 < WORD ? step : 0;
    }
    return bad;
}

static int best_fit(const struct letters *l, int reading)
{
    int best = 0;

    for (int k = readings[reading].from; k < readings[reading].to; k++)
        best = l->fit[reading][k] > best ? l->fit[reading][k] : best;
    return best;
}

enum text_encoding letters_best(const struct letters *l, enum text_encoding other)
{
    int best = 0;

    for (int r = 1; r < LETTERS_READINGS; r++)
        if (readings[r].encoding == other)
            best = r;
    for (int r = 1; r < LETTERS_READINGS; r++) {
        int more = best_fit(l, r) - (best > 0 ? best_fit(l, best) : 0);
        if (more > 0 || (more == 0 && best_fit(l, r) > 0 && l->common[r] > l->common[best]))
            best = r;
    }
    return best > 0 ? readings[best].encoding : other;
}

bool letters_other(enum text_encoding *out, const struct letters *l)
{
    enum { SEVERAL = 4 };
    int fit = 0;
    bool garbled = l->bad > 0 && l->bad * 3 >= l->words;

    *out = letters_best(l, ENC_CP1252);
    for (int r = 1; r < LETTERS_READINGS; r++)
        if (readings[r].encoding == *out)
            fit = best_fit(l, r);
    return fit * 10 >= l->words * 9 && *out != ENC_CP1252 &&
           (garbled ||
            (l->words >= SEVERAL && best_fit(l, 0) * 5 <= l->words * 3 && best_fit(l, 0) < fit));
}

bool letters_garbled(const struct letters *l)
{
    return l->bad > 0 && l->bad * 2 >= l->words;
}
