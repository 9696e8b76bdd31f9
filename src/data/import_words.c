#include "ddreg/import_words.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "gen/import_words.h"

enum {
    ROWS = sizeof(import_words_rows) / sizeof(import_words_rows[0]),
    ROLES = WORD_YES_NO + 1,
    LETTERS = 256,
    ACCENTED = 0x80
};

static const char *const role_names[] = {
    [WORD_AMOUNT] = "amount",
    [WORD_FLAG] = "flag",
    [WORD_HEADING] = "heading",
    [WORD_HEADING_OTHER] = "heading-other",
    [WORD_HEADING_TEXT] = "heading-text",
    [WORD_JOURNAL] = "journal",
    [WORD_KIND] = "kind",
    [WORD_KIND_CODE] = "kind-code",
    [WORD_MONTH] = "month",
    [WORD_SIDE] = "side",
    [WORD_STATUS] = "status",
    [WORD_SUPPLIER] = "supplier",
    [WORD_THOUSANDS] = "thousands",
    [WORD_TOTAL] = "total",
    [WORD_WEEKDAY] = "weekday",
    [WORD_YES_NO] = "yes-no",
};

/* How a letter is written where it cannot be typed; the longer way first. */
static const struct {
    const char *letter;
    const char *as[2];
} bare_letters[] = {
    {"æ", {"ae", "a"}}, {"ø", {"oe", "o"}}, {"å", {"aa", "a"}}, {"ä", {"ae", "a"}},
    {"ö", {"oe", "o"}}, {"ü", {"ue", "u"}}, {"é", {"e", NULL}}, {"è", {"e", NULL}},
    {"ê", {"e", NULL}}, {"á", {"a", NULL}}, {"à", {"a", NULL}}, {"â", {"a", NULL}},
    {"ã", {"a", NULL}}, {"í", {"i", NULL}}, {"ì", {"i", NULL}}, {"ó", {"o", NULL}},
    {"õ", {"o", NULL}}, {"ú", {"u", NULL}}, {"û", {"u", NULL}}, {"ñ", {"n", NULL}},
    {"ç", {"c", NULL}}, {"ć", {"c", NULL}}, {"ę", {"e", NULL}}, {"ą", {"a", NULL}},
    {"ł", {"l", NULL}}, {"ń", {"n", NULL}}, {"ś", {"s", NULL}}, {"ź", {"z", NULL}},
    {"ż", {"z", NULL}}, {"ý", {"y", NULL}}, {"ð", {"d", NULL}}, {"þ", {"th", NULL}},
    {"č", {"c", NULL}}, {"ď", {"d", NULL}}, {"ě", {"e", NULL}}, {"ň", {"n", NULL}},
    {"ř", {"r", NULL}}, {"š", {"s", NULL}}, {"ť", {"t", NULL}}, {"ů", {"u", NULL}},
    {"ž", {"z", NULL}}, {"ő", {"o", NULL}}, {"ű", {"u", NULL}},
};

static bool same(const char *row, const char *word, size_t n, bool begun);

/* The row's next letter is one that is written in several ways: does the word have one of them? */
static bool same_bare(const char *row, const char *word, size_t n, bool begun)
{
    for (size_t i = 0; i < sizeof(bare_letters) / sizeof(bare_letters[0]); i++) {
        if (memcmp(row, bare_letters[i].letter, 2) != 0)
            continue;
        for (int k = 0; k < 2 && bare_letters[i].as[k]; k++) {
            const char *as = bare_letters[i].as[k];
            size_t len = strlen(as);
            if (len <= n && memcmp(word, as, len) == 0 && same(row + 2, word + len, n - len, begun))
                return true;
        }
        return false;
    }
    return false;
}

static bool same(const char *row, const char *word, size_t n, bool begun)
{
    for (; n > 0 && *row == *word; row++, word++, n--)
        ;
    if (n == 0)
        return begun || *row == '\0';
    return (*row & 0x80) && row[1] && same_bare(row, word, n, begun);
}

static struct import_word row_at(size_t i)
{
    const char *const *row = import_words_rows[i];

    return (struct import_word){row[IMPORT_WORDS_WORD], row[IMPORT_WORDS_MEANING],
                                (int)strtol(row[IMPORT_WORDS_RANK], NULL, 10),
                                row[IMPORT_WORDS_LANGUAGE]};
}

/* Where the words of a role begin that have a letter first; filled when first asked. */
static struct {
    bool known;
    uint16_t row[ROLES][LETTERS + 1];
} first;

static void fill_first(void)
{
    size_t row = 0;

    for (size_t role = 0; role < ROLES; role++)
        for (size_t letter = 0; letter <= LETTERS; letter++) {
            while (row < ROWS &&
                   strcmp(import_words_rows[row][IMPORT_WORDS_ROLE], role_names[role]) == 0 &&
                   (unsigned char)import_words_rows[row][IMPORT_WORDS_WORD][0] < letter)
                row++;
            first.row[role][letter] = (uint16_t)row;
        }
    first.known = true;
}

static size_t first_from(enum word_role role, size_t letter)
{
    if (!first.known)
        fill_first();
    return first.row[role][letter];
}

static struct {
    const struct import_own_word *words;
    size_t n;
    unsigned edition;
    bool hides;
    bool hidden[ROWS]; /* rows of the table whose place another word takes */
} own;

const char *word_role_name(enum word_role role)
{
    return role_names[role];
}

bool word_role_find(enum word_role *out, const char *name)
{
    for (size_t i = 0; i < ROLES; i++)
        if (strcmp(role_names[i], name) == 0) {
            *out = (enum word_role)i;
            return true;
        }
    return false;
}

static void hide(const struct import_own_word *w)
{
    size_t end = first_from(w->role, LETTERS), n = strlen(w->word.word);

    for (size_t i = first_from(w->role, 0); i < end; i++)
        if (strcmp(import_words_rows[i][IMPORT_WORDS_MEANING], w->instead) == 0 &&
            same(import_words_rows[i][IMPORT_WORDS_WORD], w->word.word, n, false))
            own.hidden[i] = own.hides = true;
}

void import_words_use(const struct import_own_word *words, size_t n)
{
    own.words = words;
    own.n = n;
    own.edition++;
    own.hides = false;
    memset(own.hidden, 0, sizeof(own.hidden));
    for (size_t i = 0; i < n; i++)
        if (*words[i].instead)
            hide(&words[i]);
}

unsigned import_words_edition(void)
{
    return own.edition;
}

/* How many bytes of the text spell the row, the fewest; SIZE_MAX: it begins with another word. */
static size_t spelled(const char *row, const char *text)
{
    size_t n = 0, least = SIZE_MAX;

    for (; *row && *row == text[n]; row++)
        n++;
    if (*row == '\0')
        return n;
    for (size_t i = 0; (*row & 0x80) && i < sizeof(bare_letters) / sizeof(bare_letters[0]); i++) {
        if (strncmp(row, bare_letters[i].letter, 2) != 0)
            continue;
        for (int k = 0; k < 2 && bare_letters[i].as[k]; k++) {
            const size_t len = strlen(bare_letters[i].as[k]);
            if (strncmp(text + n, bare_letters[i].as[k], len) != 0)
                continue;
            size_t rest = spelled(row + 2, text + n + len);
            least = rest != SIZE_MAX && n + len + rest < least ? n + len + rest : least;
        }
    }
    return least;
}

/* What a row is held against: a word, or a text that may begin with one. */
struct asked {
    const char *word;
    size_t n;       /* its bytes */
    bool begun;     /* rows that the word begins, too */
    size_t *length; /* of a text: gets how many bytes the row takes there; else NULL */
};

static bool fits(const char *row, const struct asked *a)
{
    if (!a->length)
        return same(row, a->word, a->n, a->begun);
    *a->length = spelled(row, a->word);
    return *a->length != SIZE_MAX;
}

/* The next of a company's own words, which are behind the rows of the table. Without a word any. */
static bool find_own(struct import_word *out, size_t *at, enum word_role role,
                     const struct asked *a)
{
    for (size_t i = *at > ROWS ? *at - ROWS : 0; i < own.n; i++)
        if (own.words[i].role == role && strcmp(own.words[i].word.meaning, "none") != 0 &&
            (!a->word || fits(own.words[i].word.word, a))) {
            *out = own.words[i].word;
            *at = ROWS + i + 1;
            return true;
        }
    return false;
}

bool import_word_own(struct import_word *out, enum word_role role, const char *word, size_t n)
{
    size_t at = 0;

    return n > 0 && find_own(out, &at, role, &(struct asked){.word = word, .n = n});
}

/* The next among the rows until `end`. */
static bool find_among(struct import_word *out, size_t *at, size_t from, size_t end,
                       const struct asked *a)
{
    for (size_t i = *at > from ? *at : from; i < end && i < ROWS; i++)
        if (!own.hidden[i] && fits(import_words_rows[i][IMPORT_WORDS_WORD], a)) {
            *out = row_at(i);
            *at = i + 1;
            return true;
        }
    return false;
}

/* Words with the same letter first, then those whose first is accented. */
static bool find(struct import_word *out, size_t *at, enum word_role role, const struct asked *a)
{
    unsigned char letter = (unsigned char)*a->word;
    size_t accented = first_from(role, ACCENTED), end = first_from(role, LETTERS);

    if (a->n == 0)
        return false;
    if (letter < ACCENTED &&
        find_among(out, at, first_from(role, letter), first_from(role, letter + 1U), a))
        return true;
    return find_among(out, at, accented, end, a) || (own.n > 0 && find_own(out, at, role, a));
}

bool import_word_find(struct import_word *out, size_t *at, enum word_role role, const char *word,
                      size_t n)
{
    return find(out, at, role, &(struct asked){.word = word, .n = n});
}

bool import_word_begun(struct import_word *out, size_t *at, enum word_role role, const char *word,
                       size_t n)
{
    return find(out, at, role, &(struct asked){.word = word, .n = n, .begun = true});
}

bool import_word_begins(struct import_word *out, size_t *at, enum word_role role, const char *text,
                        size_t *length)
{
    return find(out, at, role, &(struct asked){.word = text, .n = *text != 0, .length = length});
}

bool import_word_next(struct import_word *out, size_t *at, enum word_role role)
{
    size_t i = *at > 0 ? *at : first_from(role, 0);

    while (own.hides && i < first_from(role, LETTERS) && own.hidden[i])
        i++;
    if (i >= first_from(role, LETTERS))
        return own.n > 0 && find_own(out, at, role, &(struct asked){.word = NULL});
    *out = row_at(i);
    *at = i + 1;
    return true;
}

bool import_word_means(enum word_role role, const char *word, size_t n, const char *meaning)
{
    struct import_word w;

    for (size_t at = 0; import_word_find(&w, &at, role, word, n);)
        if (strcmp(w.meaning, meaning) == 0)
            return true;
    return false;
}
