#include "watch_match.h"

#include <stdlib.h>
#include <string.h>

#include "ddreg/firm.h"
#include "ddreg/vec.h"

enum {
    SHORT_NAME = 4, /* letters: a shorter name says nothing */
    FEW_LETTERS = 9 /* of the words that two names share, where one has more */
};

/* --- Words ------------------------------------------------------------------------------------ */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool read_words(struct arena *a, const char *name, struct match_name *out)
{
    struct firm firm;
    char *text, *rest = NULL;
    size_t n = 0;

    out->n = 0;
    if (!firm_read(a, name, &firm) || !(text = arena_strdup(a, firm.base)))
        return false;
    for (char *w = strtok_r(text, " ", &rest); w && out->n < MATCH_WORDS;
         w = strtok_r(NULL, " ", &rest))
        out->word[out->n++] = w;
    qsort(out->word, out->n, sizeof(out->word[0]), by_text);
    for (size_t i = 0; i < out->n; i++)
        if (n == 0 || strcmp(out->word[i], out->word[n - 1]) != 0)
            out->word[n++] = out->word[i];
    out->n = n;
    return true;
}

/* --- The index -------------------------------------------------------------------------------- */

static int by_word(const void *a, const void *b)
{
    const struct match_word *x = a, *y = b;
    int cmp = strcmp(x->word, y->word);

    return cmp != 0 ? cmp : (x->name > y->name) - (x->name < y->name);
}

static enum dd_rc add_words(struct vec *words, const struct match_name *name, size_t at,
                            struct dd_error *err)
{
    for (size_t i = 0; i < name->n; i++) {
        struct match_word *w = vec_add(words);
        if (!w)
            return dd_no_memory(err);
        *w = (struct match_word){name->word[i], at};
    }
    return DD_OK;
}

enum dd_rc match_index_make(struct match_index *x, struct arena *a, const struct watch_name *names,
                            size_t n, struct dd_error *err)
{
    struct vec words = VEC_OF(struct match_word);
    enum dd_rc rc = DD_OK, kept;

    *x = (struct match_index){.a = a, .n = n};
    x->names = arena_alloc(a, (n + 1) * sizeof(*x->names));
    if (!x->names)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        x->names[i].supplier = names[i].supplier;
        x->names[i].name = names[i].name;
        rc = !names[i].name || read_words(a, names[i].name, &x->names[i])
                 ? add_words(&words, &x->names[i], i, err)
                 : dd_no_memory(err);
    }
    kept = vec_keep(&words, a, &x->words, &x->nwords, err);
    rc = rc == DD_OK ? kept : rc;
    if (rc == DD_OK && x->nwords > 0)
        qsort(x->words, x->nwords, sizeof(*x->words), by_word);
    return rc;
}

static int by_supplier(const void *key, const void *row)
{
    const int64_t id = *(const int64_t *)key, other = ((const struct match_name *)row)->supplier;

    return (id > other) - (id < other);
}

struct match_name *match_name_of(const struct match_index *x, int64_t supplier)
{
    return x->n > 0 ? bsearch(&supplier, x->names, x->n, sizeof(*x->names), by_supplier) : NULL;
}

/* --- Looking ---------------------------------------------------------------------------------- */

/* Does a word say who a firm is? Names that may be one share such a word. */
static bool is_strong(const char *word)
{
    return strlen(word) > 1 && !firm_word_is_common(word);
}

/* The words that two names have; *strong counts those that are not many firms', *letters their
 * letters. */
static size_t shared_words(const struct match_name *x, const struct match_name *y,
                           const char *shared[MATCH_WORDS], size_t *strong, size_t *letters)
{
    size_t i = 0, k = 0, n = 0;

    *strong = *letters = 0;
    while (i < x->n && k < y->n) {
        const int cmp = strcmp(x->word[i], y->word[k]);
        if (cmp == 0) {
            shared[n++] = x->word[i];
            *letters += strlen(x->word[i]);
            *strong += is_strong(x->word[i]);
        }
        i += cmp <= 0;
        k += cmp >= 0;
    }
    return n;
}

/* How many words two names share, where they may be one's; else 0. */
static size_t alike(const struct match_name *x, const struct match_name *y,
                    const char *shared[MATCH_WORDS])
{
    size_t strong, letters, n = shared_words(x, y, shared, &strong, &letters);
    const size_t fewer = x->n < y->n ? x->n : y->n;

    if (n == 0 || n < fewer)
        return 0;
    if (x->n == y->n)
        return strong > 0 && letters >= SHORT_NAME ? n : 0;
    return strong > 1 && letters >= FEW_LETTERS ? n : 0;
}

static const char *put_together(struct arena *a, const char *const *words, size_t n)
{
    const char *out = n > 0 ? words[0] : "";

    for (size_t i = 1; out && i < n; i++)
        out = arena_printf(a, "%s %s", out, words[i]);
    return out;
}

static const struct match_word *first_of(const struct match_index *x, const char *word)
{
    size_t low = 0, high = x->nwords;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(x->words[mid].word, word) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return x->words + low;
}

/* Was the supplier met at an earlier word already? */
static bool was_met(const struct match_name *of, const struct match_name *name, size_t word)
{
    for (size_t i = 0; i < word; i++)
        for (size_t k = 0; is_strong(name->word[i]) && k < of->n; k++)
            if (strcmp(of->word[k], name->word[i]) == 0)
                return true;
    return false;
}

static enum dd_rc look_at(const struct match_index *x, struct arena *scratch,
                          const struct match_name *name, size_t word, match_found *found,
                          void *data, struct dd_error *err)
{
    const struct match_word *end = x->words + x->nwords;
    const char *shared[MATCH_WORDS];
    enum dd_rc rc = DD_OK;

    for (const struct match_word *w = first_of(x, name->word[word]);
         rc == DD_OK && w < end && strcmp(w->word, name->word[word]) == 0; w++) {
        const struct match_name *of = &x->names[w->name];
        size_t n = alike(of, name, shared);
        const char *words;
        if (n == 0 || was_met(of, name, word))
            continue;
        words = put_together(scratch, shared, n);
        rc = words ? found(data, of, words, err) : dd_no_memory(err);
    }
    return rc;
}

enum dd_rc match_find(const struct match_index *x, struct arena *scratch, const char *name,
                      match_found *found, void *data, struct dd_error *err)
{
    struct match_name of;
    enum dd_rc rc = read_words(scratch, name, &of) ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < of.n; i++)
        if (is_strong(of.word[i]))
            rc = look_at(x, scratch, &of, i, found, data, err);
    return rc;
}
