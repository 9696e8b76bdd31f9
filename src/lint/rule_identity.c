/* E01–E03: which statement, whose, of what period. */
#include <string.h>

#include "ddreg/orgnr.h"
#include "number.h"
#include "rules.h"
#include "says.h"

enum { ORGNR_DIGITS = 9, GIVEN = 64, YEAR_MIN = 2021, YEAR_END = 2100 };

static void look_at_title(struct lint_doc *d)
{
    const bool named = top_says(d, "E01.title") || first_saying(d, "E01.this", false);

    if (!named)
        find(d, LINT_ERROR, "E01.title", NULL, NULL, NULL);
}

/* The nine digits from that word on: "310 472 107", "310472107", "NO310472107MVA". */
static bool read_orgnr(struct lint_doc *d, size_t word, char nr[ORGNR_SIZE])
{
    size_t last = word;
    char given[GIVEN];

    if (word_at(d, word)->n == 3)
        last = word + 2 < d->words.n ? word + 2 : word;
    (void)snprintf(given, sizeof(given), "%s", words_text(d, word, last));
    given[strcspn(given, ")%")] = '\0';
    return orgnr_read(nr, given);
}

static bool digits_at(const struct lint_doc *d, size_t word)
{
    const struct word *w = word_at(d, word);

    return w->n > 0 && w->at[0] >= '0' && w->at[0] <= '9';
}

/* The numbers that are said to be one; each that cannot be is found. */
static bool look_at_orgnr(struct lint_doc *d)
{
    bool found = false;
    char nr[ORGNR_SIZE];

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        for (size_t w = s->word; w < s->word + s->words; w++) {
            size_t n = says_at(d, s, w, "E02.orgnr");
            if (n == 0 || w + n >= d->words.n || !digits_at(d, w + n) || !read_orgnr(d, w + n, nr))
                continue;
            if (!orgnr_valid(nr) && !found)
                find(d, LINT_ERROR, "E02.invalid", s, arena_strdup(d->a, nr), NULL);
            found = true;
        }
    }
    return found;
}

static void look_at_company(struct lint_doc *d)
{
    const struct sentence *group = first_saying(d, "E02.group", true);

    if (!first_saying(d, "E02.company", false)) {
        find(d, LINT_ERROR, "E02.company", NULL, NULL, NULL);
        return;
    }
    if (!look_at_orgnr(d))
        find(d, LINT_WARNING, "E02.no_number", NULL, NULL, NULL);
    if (group && !first_saying(d, "E02.covers", false))
        find_in(d, LINT_WARNING, "E02.group", group);
}

/* Of "31.12.2025" the year; 0: it is no such day. */
static int64_t year_of_day(const struct word *w)
{
    enum { YEAR_DIGITS = 4, DAY_BYTES = 8, TEN = 10 };
    const char *year = w->n >= DAY_BYTES ? w->at + w->n - YEAR_DIGITS : NULL;

    return year && year[-1] == '.' && strspn(year, "0123456789") >= YEAR_DIGITS
               ? strtoll(year, NULL, TEN)
               : 0;
}

/* The year that is written at a word, 0: none. */
static int64_t year_at(const struct lint_doc *d, const struct sentence *s, size_t word)
{
    struct number n;
    int64_t year = year_of_day(word_at(d, word));

    if (year == 0 && number_read(d, word, s->word + s->words, &n) && n.year)
        year = n.digits;
    return year >= YEAR_MIN && year < YEAR_END ? year : 0;
}

/* The latest year that the sentence names, 0: none; *back: a period that ends before it begins. */
static int64_t year_in(const struct lint_doc *d, const struct sentence *s, bool *back)
{
    int64_t latest = 0;

    for (size_t w = s->word; w < s->word + s->words; w++) {
        int64_t year = year_at(d, s, w);
        *back = *back || (year > 0 && year < latest && says(d, s, "E03.range"));
        latest = year > latest ? year : latest;
    }
    return latest;
}

static int64_t title_year(const struct lint_doc *d)
{
    bool back = false;

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        if (!sentence_is_prose(d, s) && says(d, s, "E01.title") && year_in(d, s, &back) > 0)
            return year_in(d, s, &back);
    }
    return 0;
}

static void look_at_period(struct lint_doc *d)
{
    const struct sentence *said = first_saying(d, "E03.period", false);
    bool back = false;
    const int64_t title = title_year(d), period = said ? year_in(d, said, &back) : 0;

    for (size_t i = 0; !back && i < d->sentences.n; i++)
        if (says(d, sentence_at(d, i), "E03.range") && says(d, sentence_at(d, i), "E03.period")) {
            said = sentence_at(d, i);
            (void)year_in(d, said, &back);
        }
    if (title == 0 && period == 0)
        find(d, LINT_ERROR, "E03.period", NULL, NULL, NULL);
    else if (back)
        find_in(d, LINT_ERROR, "E03.back", said);
    else if (title > 0 && period > title)
        find_in(d, LINT_WARNING, "E03.other", said);
}

static void look_at_gaps(struct lint_doc *d)
{
    const struct block *b = d->gap > 0 ? block_at(d, d->gap - 1) : NULL;

    if (b)
        find(d, LINT_ERROR, "E01.draft", sentence_at(d, b->sentence), b->text, NULL);
}

void rule_identity(struct lint_doc *d)
{
    look_at_gaps(d);
    look_at_title(d);
    look_at_company(d);
    look_at_period(d);
}
