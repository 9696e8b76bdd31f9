#include "passage.h"

#include <string.h>

#include "ddreg/text.h"
#include "says.h"

enum { LABEL_WORDS = 4 };

struct lint_doc *lint_new(struct arena *a, enum lint_unit unit)
{
    struct lint_doc *d = arena_alloc(a, sizeof(*d));

    if (d)
        *d = (struct lint_doc){.a = a,
                               .unit = unit,
                               .blocks = VEC_OF(struct block),
                               .sentences = VEC_OF(struct sentence),
                               .words = VEC_OF(struct word),
                               .findings = VEC_OF(struct lint_finding)};
    return d;
}

enum lint_unit lint_unit(const struct lint_doc *d)
{
    return d->unit;
}

/* The bytes of the white space at s: also what keeps the digits of a number together. */
static size_t white(const char *s)
{
    static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x8B"};

    if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
        return 1;
    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (strncmp(s, wide[i], strlen(wide[i])) == 0)
            return strlen(wide[i]);
    return 0;
}

/* A copy with each run of white space as one blank, none at the ends. */
static char *tidy(struct lint_doc *d, const char *text, size_t n)
{
    char *copy = arena_strndup(d->a, text, n);
    size_t used = 0, skip;

    d->failed = d->failed || !copy;
    for (const char *s = copy; s && *s; s += skip > 0 ? skip : 1) {
        skip = white(s);
        if (skip == 0)
            copy[used++] = *s;
        else if (used > 0 && copy[used - 1] != ' ')
            copy[used++] = ' ';
    }
    if (copy)
        copy[used - (used > 0 && copy[used - 1] == ' ')] = '\0';
    return copy;
}

static bool says_something(const char *s)
{
    return text_has_letters(s) || strpbrk(s, "0123456789");
}

void passage_add(struct lint_doc *d, enum block_kind kind, int64_t place, const char *text,
                 size_t n)
{
    char *copy = tidy(d, text, n);
    struct block *b = copy && says_something(copy) ? vec_add(&d->blocks) : NULL;

    if (b)
        *b = (struct block){.kind = kind, .place = place, .text = copy};
    d->failed = d->failed || d->blocks.failed;
}

const struct block *block_at(const struct lint_doc *d, size_t i)
{
    return (const struct block *)d->blocks.rows + i;
}

const struct sentence *sentence_at(const struct lint_doc *d, size_t i)
{
    return (const struct sentence *)d->sentences.rows + i;
}

const struct word *word_at(const struct lint_doc *d, size_t i)
{
    return (const struct word *)d->words.rows + i;
}

const struct block *block_of(const struct lint_doc *d, const struct sentence *s)
{
    return block_at(d, s->block);
}

bool sentence_is_prose(const struct lint_doc *d, const struct sentence *s)
{
    const struct block *b = block_of(d, s);
    const bool label = s->words <= LABEL_WORDS && b->sentences > 1 && b->kind != BLOCK_ROW &&
                       s == sentence_at(d, b->sentence) && !says(d, s, "E00.verb");

    return b->kind != BLOCK_TITLE && b->kind != BLOCK_HEADING && !label;
}

const char *words_text(struct lint_doc *d, size_t first, size_t last)
{
    const char *from = word_at(d, first)->at, *end = word_at(d, last)->at + word_at(d, last)->n;
    char *copy;

    end += *end && strchr(")%", *end) ? 1 : 0;
    copy = arena_strndup(d->a, from, (size_t)(end - from));
    d->failed = d->failed || !copy;
    return copy ? copy : "";
}

const char *sentence_text(struct lint_doc *d, const struct sentence *s)
{
    return s->words > 0 ? words_text(d, s->word, s->word + s->words - 1) : "";
}

static size_t count(const struct lint_doc *d, const char *const *words, size_t n)
{
    size_t found = 0;

    for (size_t i = 0; i < d->words.n; i++)
        for (size_t k = 0; k < n; k++)
            found += strcmp(word_at(d, i)->folded, words[k]) == 0;
    return found;
}

/* By words that every text has many of. */
static void find_language(struct lint_doc *d)
{
    static const char *const english[] = {"the", "of", "and"},
                             *const norwegian[] = {"og", "av", "er"},
                             *const bokmal[] = {"ikke", "fra", "en", "et"},
                             *const nynorsk[] = {"ikkje", "fr\xC3\xA5", "ein", "eit", "dei"};
    const size_t en = count(d, english, 3), no = count(d, norwegian, 3);

    d->language = en > no                                      ? SPOKEN_ENGLISH
                  : count(d, nynorsk, 5) > count(d, bokmal, 4) ? SPOKEN_NYNORSK
                                                               : SPOKEN_BOKMAL;
}

/* "Missing: measures." What is there in place of a text is none: no rule reads its words. */
static bool is_gap(const struct lint_doc *d, const struct block *b)
{
    const struct sentence *s = sentence_at(d, b->sentence);
    size_t n;

    if (b->sentences == 0 || b->kind == BLOCK_ROW)
        return false;
    if (says_at(d, s, s->word, "E01.draft") > 0)
        return true;
    n = says_at(d, s, s->word, "E01.gap");
    return n > 0 && n < s->words && word_at(d, s->word + n)->before == ':';
}

static void leave_out_gaps(struct lint_doc *d)
{
    for (size_t i = 0; i < d->blocks.n; i++) {
        const struct block *b = block_at(d, i);
        if (!is_gap(d, b))
            continue;
        d->gap = d->gap ? d->gap : i + 1;
        for (size_t k = 0; k < b->sentences; k++)
            ((struct sentence *)d->sentences.rows + b->sentence + k)->words = 0;
    }
}

void passage_split(struct lint_doc *d)
{
    size_t heading = 0;

    for (size_t i = 0; i < d->blocks.n && !d->failed; i++) {
        struct block *b = (struct block *)d->blocks.rows + i;
        b->heading = heading;
        if (b->kind == BLOCK_HEADING)
            heading = i + 1;
        block_split(d, i);
    }
    find_language(d);
    if (!d->failed)
        leave_out_gaps(d);
}
