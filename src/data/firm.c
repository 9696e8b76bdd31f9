#include "ddreg/firm.h"

#include <string.h>

#include "ddreg/text.h"
#include "gen/legal_forms.h"

enum {
    FORM_COUNT = sizeof(legal_forms_rows) / sizeof(legal_forms_rows[0]),
    MAX_WORDS = 64,
    FORM_WORDS = 8, /* "s p  z  o o" */
    FORM_SIZE = 64
};

struct words {
    const char *word[MAX_WORDS];
    size_t n;
};

static const char *meaning(const char *word)
{
    static const char *const ands[] = {"and", "og", "och", "und"};

    for (size_t i = 0; i < sizeof(ands) / sizeof(ands[0]); i++)
        if (strcmp(word, ands[i]) == 0)
            return "&";
    return word;
}

/* Cuts the text at its spaces. False when it has more words than any name. */
static bool split(char *text, struct words *out)
{
    char *rest = NULL;

    out->n = 0;
    for (char *w = strtok_r(text, " ", &rest); w; w = strtok_r(NULL, " ", &rest)) {
        if (out->n == MAX_WORDS)
            return false;
        out->word[out->n++] = meaning(w);
    }
    return true;
}

/* Are these words the form, however it is spaced ("A/S", "a s", "AS")? */
static bool spells(const char *const *word, size_t n, const char *form)
{
    if (*form != word[0][0] && *form != ' ') /* nearly all: every form is tried for every name */
        return false;
    for (size_t i = 0; i < n; i++) {
        size_t len = strlen(word[i]);
        while (*form == ' ')
            form++;
        for (size_t k = 0; k < len; k++, form++) {
            if (*form == ' ' && k > 0)
                return false; /* a space of the form is between words */
            if (*form != word[i][k])
                return false;
        }
    }
    return *form == '\0';
}

/* The form that the most words at the end (or in front) spell; *n how many they are. */
static const char *find_form(const struct words *w, bool front, size_t *n)
{
    for (*n = w->n - 1 < FORM_WORDS ? w->n - 1 : FORM_WORDS; *n > 0; --*n)
        for (size_t i = 0; i < FORM_COUNT; i++)
            if ((!front || *legal_forms_rows[i][LEGAL_FORMS_FRONT]) &&
                spells(front ? w->word : w->word + w->n - *n, *n,
                       legal_forms_rows[i][LEGAL_FORMS_WRITTEN]))
                return legal_forms_rows[i][LEGAL_FORMS_FORM];
    return NULL;
}

static bool is_initial(const char *word)
{
    return word[0] >= 'a' && word[0] <= 'z' && word[1] == '\0';
}

/* The words with one space between them, initials together: "j r hansen" as "jr hansen". */
static const char *join(struct arena *a, const char *const *word, size_t n)
{
    struct buf b = BUF_INIT;
    const char *out;

    /* NOLINTBEGIN(clang-analyzer-core.CallAndMessage): so many words are there */
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && !(is_initial(word[i - 1]) && is_initial(word[i])))
            buf_add_char(&b, ' ');
        buf_add(&b, word[i]);
    }
    /* NOLINTEND(clang-analyzer-core.CallAndMessage) */
    out = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return out;
}

bool firm_read(struct arena *a, const char *name, struct firm *out)
{
    char *text = text_letters(a, name), *whole = text ? arena_strdup(a, text) : NULL;
    const char *form = NULL;
    struct words w;
    size_t n = 0, first = 0;

    *out = (struct firm){whole, ""};
    if (!whole)
        return false;
    if (!split(text, &w) || w.n == 0)
        return true;
    if ((form = find_form(&w, false, &n)))
        w.n -= n;
    else if ((form = find_form(&w, true, &n)))
        first = n;
    *out = (struct firm){join(a, w.word + first, w.n - first), form ? form : ""};
    return out->base != NULL;
}

char *firm_key(struct arena *a, const char *name)
{
    struct firm f;

    if (!firm_read(a, name, &f))
        return NULL;
    return *f.form ? arena_printf(a, "%s|%s", f.base, f.form) : arena_strdup(a, f.base);
}
