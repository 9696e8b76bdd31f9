#include "columns.h"

#include <string.h>

#include "ddreg/text.h"
#include "header_names.h"

/* "DatePaid" -> "Date Paid", so that folding keeps the words apart. */
static char *split_humps(struct arena *a, const char *s)
{
    char *out = arena_alloc(a, 2 * strlen(s) + 1), *to = out;

    if (!out)
        return NULL;
    for (; *s; s++) {
        *to++ = *s;
        if (s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'A' && s[1] <= 'Z')
            *to++ = ' ';
    }
    return out;
}

/* The key as words between single spaces; "NetAmount" is two. */
static char *header_words(struct arena *a, const char *header)
{
    char *split = split_humps(a, header);

    return split ? text_name_key(a, split) : NULL;
}

static void drop_spaces(char *s)
{
    char *to = s;

    for (; *s; s++)
        if (*s != ' ')
            *to++ = *s;
    *to = '\0';
}

char *header_key(struct arena *a, const char *header)
{
    char *words = header_words(a, header);

    if (words)
        drop_spaces(words);
    return words;
}

/* Is `word` one of the words between spaces in `list`? */
static bool listed(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *p = list; n > 0 && (p = strstr(p, word)); p++)
        if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
            return true;
    return false;
}

/* What a header says, of its words; they are joined on the way. */
static bool meaning_of(char *words, enum import_kind kind, struct meaning *out)
{
    if (*words == '\0')
        return false;
    if (kind == IMPORT_PURCHASES && amount_meaning(words, out))
        return true;
    drop_spaces(words);
    for (size_t i = 0; i < sizeof(header_names) / sizeof(header_names[0]); i++)
        if (field_belongs(header_names[i].field, kind) && listed(header_names[i].names, words)) {
            *out = (struct meaning){header_names[i].field, header_names[i].rank};
            return true;
        }
    return false;
}

void columns_none(struct columns *c)
{
    for (int f = 0; f < FIELDS; f++) {
        c->at[f] = c->rival[f] = -1;
        c->rank[f] = 0;
    }
}

static void take(struct columns *c, const struct meaning *m, int column)
{
    int f = (int)m->field;

    if (c->at[f] >= 0 && m->rank > c->rank[f])
        return;
    c->rival[f] = c->at[f] >= 0 && m->rank == c->rank[f] ? column : -1;
    if (c->rival[f] >= 0)
        return;
    c->at[f] = column;
    c->rank[f] = m->rank;
}

enum dd_rc columns_recognise(struct columns *c, size_t *known, struct arena *scratch,
                             char *const *headers, size_t n, enum import_kind kind,
                             struct dd_error *err)
{
    struct meaning m;

    columns_none(c);
    for (size_t i = 0; i < n; i++) {
        char *words = header_words(scratch, headers[i]);
        if (!words)
            return dd_no_memory(err);
        if (meaning_of(words, kind, &m))
            take(c, &m, (int)i);
        arena_reset(scratch);
    }
    *known = 0;
    for (int f = 0; f < FIELDS; f++)
        *known += c->at[f] >= 0;
    return DD_OK;
}

bool columns_enough(const struct columns *c, enum import_kind kind)
{
    bool who = c->at[FIELD_NAME] >= 0 || c->at[FIELD_LEDGER] >= 0 || c->at[FIELD_ORGNR] >= 0;
    bool sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0;

    return kind == IMPORT_SUPPLIERS ? c->at[FIELD_NAME] >= 0 : who && sum;
}
