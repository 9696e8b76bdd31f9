#include "word_table.h"

#include <string.h>

#include "ddreg/text.h"

enum { WORDS, PLACE, EXCEPT };
enum { MAX_WORDS = 32, LONGEST = 400, FOLD_MEMORY = 16 * 1024 * 1024 };
enum { PHRASE = 5 * LONGEST }; /* more than a word can be worth */

struct name {
    const char *word[MAX_WORDS];
    size_t n;
};

/* A word of the name in a word of the table: how much it says; 0: nothing. */
static size_t worth_in(const char *word, const char *of, size_t n, const char *place)
{
    size_t len = strlen(word);
    bool part = strcmp(place, "part") == 0;

    if (len == n && memcmp(word, of, n) == 0)
        return 5 * n;
    if (len > n && (part || strcmp(place, "tail") == 0) && memcmp(word + len - n, of, n) == 0)
        return 3 * n;
    if (len > n && (part || strcmp(place, "head") == 0) && memcmp(word, of, n) == 0)
        return 2 * n;
    return 0;
}

/* Is the word one of the exceptions, which are between spaces? */
static bool is_excepted(const char *word, const char *except)
{
    size_t len = strlen(word);

    while (*except) {
        size_t n = strcspn(except, " ");
        if (n > 0 && n <= len &&
            (memcmp(word, except, n) == 0 || memcmp(word + len - n, except, n) == 0))
            return true;
        except += n + strspn(except + n, " ");
    }
    return false;
}

/* All words of the row, each by the word of the name that says the most; several words before
 * fewer. */
static size_t worth_of(const struct name *name, const char *const *row)
{
    size_t sum = 0;

    for (const char *of = row[WORDS]; *of; of += strcspn(of, " "), of += strspn(of, " ")) {
        size_t n = strcspn(of, " "), best = 0;
        for (size_t i = 0; i < name->n; i++) {
            size_t worth = worth_in(name->word[i], of, n, row[PLACE]);
            if (worth > best && !is_excepted(name->word[i], row[EXCEPT]))
                best = worth;
        }
        if (best == 0)
            return 0;
        sum += PHRASE + best;
    }
    return sum;
}

/* The first row whose words are not before the n letters. */
static size_t first_from(const struct word_table *t, const char *letters, size_t n)
{
    size_t low = 0, high = t->rows;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(t->cells[middle * t->columns], letters, n) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct finding {
    const struct word_table *t;
    const struct name *name;
    const char *const *best;
    size_t most;
};

/* Rows that begin with just these letters as their first word. */
static void look_from(struct finding *f, const char *letters, size_t n)
{
    const struct word_table *t = f->t;

    for (size_t i = first_from(t, letters, n); i < t->rows; i++) {
        const char *const *row = &t->cells[i * t->columns];
        size_t worth;
        if (strncmp(row[WORDS], letters, n) != 0)
            break;
        if (row[WORDS][n] != '\0' && row[WORDS][n] != ' ')
            continue;
        worth = worth_of(f->name, row);
        if (worth > f->most) {
            f->most = worth;
            f->best = row;
        }
    }
}

/* Every beginning and every end of a word may be one of the table's. */
static void look_at(struct finding *f, const char *word)
{
    size_t len = strlen(word);

    for (size_t n = 2; n <= len; n++)
        look_from(f, word, n);
    for (size_t at = 1; at + 2 <= len; at++)
        look_from(f, word + at, len - at);
}

static void split(struct name *out, char *text)
{
    char *rest = NULL;

    out->n = 0;
    for (char *w = strtok_r(text, " ", &rest); w && out->n < MAX_WORDS;
         w = strtok_r(NULL, " ", &rest))
        out->word[out->n++] = w;
}

const char *const *word_table_find(const struct word_table *t, const char *name, bool *failed)
{
    struct name words;
    struct finding f = {.t = t, .name = &words};
    struct arena a;
    char *letters;

    *failed = false;
    if (text_blank(name) || strlen(name) > LONGEST || !text_valid_utf8(name, strlen(name)))
        return NULL;
    arena_init(&a, FOLD_MEMORY);
    letters = text_letters(&a, name);
    if (letters) {
        split(&words, letters);
        for (size_t i = 0; i < words.n; i++)
            look_at(&f, words.word[i]);
    }
    *failed = !letters;
    arena_release(&a);
    return f.best;
}
