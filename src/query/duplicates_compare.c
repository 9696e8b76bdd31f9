/* When do two suppliers look like one firm? */
#include "ddreg/duplicates.h"

enum {
    LONG_ENOUGH = 5,  /* letters of a word in which one edit is likelier a typo than another word */
    LONG_NAME = 7,    /* of a name of one word */
    TWO_EDITS = 9,    /* of a word in which two are */
    WORD_SIZE = 64,   /* longer words are not compared letter by letter */
    PREFIX_WORDS = 2, /* "Royal Mail" may be "Royal Mail Group", "Royal" need not */
    PREFIX_SIZE = 9
};

const char *duplicate_why_key(enum duplicate_why why)
{
    static const char *const keys[] = {"none",  "name",    "spaces",  "form", "order",
                                       "orgnr", "letters", "country", "word"};

    return keys[why];
}

static int by_text(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;

    return strcmp(*x, *y);
}

static const char *put_together(struct arena *a, const char *const *word, size_t n,
                                const char *between)
{
    struct buf b = BUF_INIT;
    const char *out;

    for (size_t i = 0; i < n; i++) {
        buf_add(&b, i > 0 ? between : "");
        buf_add(&b, word[i]);
    }
    out = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return out;
}

bool duplicate_read(struct arena *a, const struct supplier_row *row, struct duplicate_view *out)
{
    const char *sorted[DUPLICATE_WORDS];
    char *text, *rest = NULL;

    *out = (struct duplicate_view){.row = row};
    if (!firm_read(a, row->supplier.name ? row->supplier.name : "", &out->firm))
        return false;
    text = arena_strdup(a, out->firm.base);
    for (char *w = text ? strtok_r(text, " ", &rest) : NULL; w; w = strtok_r(NULL, " ", &rest)) {
        if (out->nwords == DUPLICATE_WORDS) {
            out->nwords = 0;
            break;
        }
        out->word[out->nwords++] = w;
    }
    memcpy(sorted, out->word, sizeof(sorted));
    qsort(sorted, out->nwords, sizeof(sorted[0]), by_text);
    out->joined = put_together(a, out->word, out->nwords, "");
    out->sorted = put_together(a, sorted, out->nwords, " ");
    return text && out->joined && out->sorted;
}

static int min2(int a, int b)
{
    return a < b ? a : b;
}

/* Edits (insert, delete, replace, swap of neighbours) from one word to the other. */
static int distance(const char *a, const char *b)
{
    int d[WORD_SIZE + 1][WORD_SIZE + 1];
    int na = (int)strnlen(a, WORD_SIZE), nb = (int)strnlen(b, WORD_SIZE);

    for (int i = 0; i <= na; i++)
        d[i][0] = i;
    for (int j = 0; j <= nb; j++)
        d[0][j] = j;
    for (int i = 1; i <= na; i++)
        for (int j = 1; j <= nb; j++) {
            int cost = a[i - 1] != b[j - 1];
            d[i][j] = min2(min2(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = min2(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[na][nb];
}

static bool has_digit(const char *word)
{
    return strpbrk(word, "0123456789") != NULL;
}

/* The edits of a typo; 0 when the words are not likely to be one. "Skole 1" is not "Skole 2", and
 * short words have too many neighbours. */
static int typo(const char *a, const char *b, size_t shortest)
{
    size_t na = strlen(a), nb = strlen(b), n = na < nb ? na : nb;
    int edits;

    if (n < shortest || na >= WORD_SIZE || nb >= WORD_SIZE || a[0] != b[0] || has_digit(a) ||
        has_digit(b))
        return 0;
    edits = distance(a, b);
    return edits <= (n >= TWO_EDITS ? 2 : 1) ? edits : 0;
}

/* The edits between two names that differ in one word by a typo; 0 for all others. */
static int typos(const struct duplicate_view *x, const struct duplicate_view *y)
{
    size_t differ = 0, at = 0;

    if (x->nwords != y->nwords)
        return 0;
    for (size_t i = 0; i < x->nwords; i++)
        if (strcmp(x->word[i], y->word[i]) != 0) {
            differ++;
            at = i;
        }
    if (differ != 1)
        return 0;
    return typo(x->word[at], y->word[at], x->nwords == 1 ? LONG_NAME : LONG_ENOUGH);
}

/* Is the longer name the shorter one with a word after it? */
static bool is_beginning(const struct duplicate_view *x, const struct duplicate_view *y)
{
    const struct duplicate_view *s = x->nwords < y->nwords ? x : y, *l = s == x ? y : x;

    if (s->nwords < PREFIX_WORDS || l->nwords != s->nwords + 1 || strlen(s->joined) < PREFIX_SIZE ||
        has_digit(l->word[s->nwords]))
        return false;
    for (size_t i = 0; i < s->nwords; i++)
        if (strcmp(s->word[i], l->word[i]) != 0)
            return false;
    return true;
}

/* Two that both have the value, and not the same one. */
static bool conflict(const char *a, const char *b)
{
    return a && *a && b && *b && strcmp(a, b) != 0;
}

/* A number that means "none": 999999999, 123456789. */
static bool is_stopgap(const char *nr)
{
    size_t same = 0, rising = 0;

    for (size_t i = 1; nr[i]; i++) {
        same += nr[i] == nr[i - 1];
        rising += nr[i] == nr[i - 1] + 1;
    }
    return same >= 5 || rising >= 5;
}

static enum duplicate_why found(enum duplicate_why why, int likely, int *score)
{
    *score = likely;
    return why;
}

/* The same base: what do form and country say? */
static enum duplicate_why compare_forms(const struct duplicate_view *x,
                                        const struct duplicate_view *y, bool abroad, int *score)
{
    bool same = strcmp(x->firm.form, y->firm.form) == 0;

    if (abroad)
        return same ? found(DUPLICATE_COUNTRY, 50, score) : DUPLICATE_NONE;
    if (same)
        return found(DUPLICATE_NAME, 95, score);
    return found(DUPLICATE_FORM, conflict(x->firm.form, y->firm.form) ? 60 : 80, score);
}

enum duplicate_why duplicate_compare(const struct duplicate_view *x, const struct duplicate_view *y,
                                     int *score)
{
    const struct supplier *a = &x->row->supplier, *b = &y->row->supplier;
    bool abroad = conflict(a->country, b->country);
    int edits;

    *score = 0;
    if (a->orgnr_valid && b->orgnr_valid && conflict(a->orgnr, b->orgnr))
        return DUPLICATE_NONE;
    if (*x->firm.base && strcmp(x->firm.base, y->firm.base) == 0)
        return compare_forms(x, y, abroad, score);
    if (abroad)
        return DUPLICATE_NONE;
    if (a->orgnr && b->orgnr && strcmp(a->orgnr, b->orgnr) == 0 && !is_stopgap(a->orgnr))
        return found(DUPLICATE_ORGNR, 70, score);
    if (x->nwords == 0 || y->nwords == 0 || conflict(x->firm.form, y->firm.form))
        return DUPLICATE_NONE;
    if (strcmp(x->joined, y->joined) == 0)
        return found(DUPLICATE_SPACES, 85, score);
    if (strcmp(x->sorted, y->sorted) == 0)
        return found(DUPLICATE_ORDER, 75, score);
    edits = typos(x, y);
    if (edits > 0)
        return found(DUPLICATE_LETTERS, 66 - 4 * edits, score);
    return is_beginning(x, y) ? found(DUPLICATE_WORD, 40, score) : DUPLICATE_NONE;
}
