/* A block's text -> words and sentences. */
#include <string.h>

#include "ddreg/text.h"
#include "passage.h"

enum { WORD_SIZE = 128 };

static bool digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The bytes of the letter or digit at s; 0: it is neither. */
static size_t letter(const char *s)
{
    if (digit(*s))
        return 1;
    return *s && text_is_letter(s) ? text_char(s) : 0;
}

/* An address is a word, whatever signs it has. */
static size_t address(const char *s)
{
    size_t n = strcspn(s, " \t()<>,;\"|");

    if (strncmp(s, "http", 4) != 0 && strncmp(s, "www.", 4) != 0 && !memchr(s, '@', n))
        return 0;
    while (n > 0 && strchr(".:!?", s[n - 1]))
        n--;
    return n;
}

/* What joins two parts of a word: "3.–5", "1.117", "7,3m", "CO2-utslipp", "f.eks". */
static bool joins(const char *at, const char *s)
{
    if (*s == '-' || *s == '\'')
        return letter(s + 1) > 0;
    if (*s == '.' || *s == ',')
        return s > at && digit(s[-1]) && digit(s[1]);
    return false;
}

static size_t soft_hyphen(const char *s)
{
    return strncmp(s, "\xC2\xAD", 2) == 0 ? 2 : 0;
}

static size_t word_length(const char *s)
{
    size_t n = address(s), one;

    if (n > 0)
        return n;
    if (*s == '%')
        return 1;
    if (strncmp(s, "\xC2\xA7", 2) == 0) /* the sign of a section of law */
        return 2;
    while ((one = letter(s + n) + soft_hyphen(s + n)) > 0 || (n > 0 && joins(s, s + n)))
        n += one > 0 ? one : 1;
    return n;
}

/* After these, and after one letter, a stop ends no sentence. */
static bool shortened(const struct word *w)
{
    static const char *const words[] = {"ca",   "kl",  "nr",   "jf",  "mill", "mrd", "org",   "pst",
                                        "adm",  "dir", "inkl", "eks", "evt",  "pkt", "tlf",   "no",
                                        "incl", "dvs", "osv",  "bl",  "st",   "etc", "approx"};

    if (w->n == 1 && text_is_letter(w->at))
        return true;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(w->folded, words[i]) == 0)
            return true;
    return false;
}

static bool capital(const char *s)
{
    char folded[16];
    size_t n = text_char(s);

    return n > 0 && text_is_letter(s) && text_fold_word(folded, sizeof(folded), s, n) &&
           strncmp(folded, s, n) != 0;
}

/* Does the sentence end at the sign `s`, behind its last word? */
static bool ends(const struct lint_doc *d, const struct sentence *now, const char *s)
{
    const struct word *last = now->words > 0 ? word_at(d, now->word + now->words - 1) : NULL;
    const bool number = last && digit(*last->at) && last->n <= 2;

    if (!last || !strchr(".!?", *s))
        return false;
    s += strspn(s, ".!?)\"*_");
    if (*s == '\0')
        return true;
    if (*s != ' ')
        return false;
    s += strspn(s, " *_(\"");
    if (number && (digit(*s) || now->words == 1))
        return false;
    return !shortened(last) &&
           (capital(s) || digit(*s) || (unsigned char)*s == 0xC2 || (unsigned char)*s == 0xE2);
}

static void add_word(struct lint_doc *d, struct sentence *now, const char *s, size_t n, char before)
{
    char folded[WORD_SIZE];
    struct word *w;

    if (!text_fold_word(folded, sizeof(folded), s, n))
        folded[0] = '\0';
    w = vec_add(&d->words);
    if (w)
        *w = (struct word){arena_strdup(d->a, folded), s, n, before};
    d->failed = d->failed || !w || !w->folded;
    now->words++;
}

static void add_sentence(struct lint_doc *d, struct sentence *now)
{
    struct sentence *s = now->words > 0 ? vec_add(&d->sentences) : NULL;

    if (s) {
        *s = *now;
        ((struct block *)d->blocks.rows + now->block)->sentences++;
    }
    d->failed = d->failed || d->sentences.failed;
    *now = (struct sentence){now->block, d->words.n, 0};
}

void block_split(struct lint_doc *d, size_t block)
{
    struct sentence now = {block, d->words.n, 0};
    const char *s = block_at(d, block)->text;
    char before = 0;

    ((struct block *)d->blocks.rows + block)->sentence = d->sentences.n;
    while (*s && !d->failed) {
        size_t n = word_length(s);
        if (n > 0) {
            add_word(d, &now, s, n, before);
            before = 0;
            s += n;
            continue;
        }
        if (ends(d, &now, s))
            add_sentence(d, &now);
        if (strchr("():;,|", *s))
            before = *s;
        n = text_char(s);
        s += n > 0 ? n : 1;
    }
    add_sentence(d, &now);
}
