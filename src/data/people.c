#include "ddreg/people.h"

#include "gen/affected.h"
#include "gen/rights.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* Is the text the n bytes of the id? */
static bool is(const char *text, const char *id, size_t n)
{
    return strlen(text) == n && memcmp(text, id, n) == 0;
}

static const char *affected_name(const char *id, size_t n, enum dd_lang lang)
{
    for (size_t i = 0; i < COUNT(affected_rows); i++)
        if (is(affected_rows[i][AFFECTED_ID], id, n))
            return affected_rows[i][lang == DD_EN ? AFFECTED_NAME_EN : AFFECTED_NAME_NB];
    return "";
}

static const char *right_name(const char *id, size_t n, enum dd_lang lang)
{
    for (size_t i = 0; i < COUNT(rights_rows); i++)
        if (is(rights_rows[i][RIGHTS_ID], id, n))
            return rights_rows[i][lang == DD_EN ? RIGHTS_NAME_EN : RIGHTS_NAME_NB];
    return "";
}

/* Their names, "a, b and c". */
static void add(struct buf *out, enum dd_lang lang, const char *ids,
                const char *(*name)(const char *, size_t, enum dd_lang))
{
    bool first = true;

    while (*ids) {
        size_t n = strcspn(ids, " ");
        const char *one = name(ids, n, lang);
        ids += n + strspn(ids + n, " ");
        if (!first && *ids)
            buf_add(out, ", ");
        else if (!first)
            buf_printf(out, " %s ", dd_msg(lang, "risk.and"));
        buf_add(out, one);
        first = false;
    }
}

void affected_add(struct buf *out, enum dd_lang lang, const char *ids)
{
    add(out, lang, ids, affected_name);
}

void rights_add(struct buf *out, enum dd_lang lang, const char *ids)
{
    add(out, lang, ids, right_name);
}

/* A name in any language is one in the table. */
static bool known(const char *ids, const char **wrong, size_t *n,
                  const char *(*name)(const char *, size_t, enum dd_lang))
{
    for (*wrong = ids + strspn(ids, " "); **wrong; *wrong += *n + strspn(*wrong + *n, " ")) {
        *n = strcspn(*wrong, " ");
        if (*name(*wrong, *n, DD_EN) == '\0')
            return false;
    }
    return true;
}

bool affected_known(const char *ids, const char **wrong, size_t *n)
{
    return known(ids, wrong, n, affected_name);
}

bool rights_known(const char *ids, const char **wrong, size_t *n)
{
    return known(ids, wrong, n, right_name);
}

const char *affected_at(size_t i)
{
    return i < COUNT(affected_rows) ? affected_rows[i][AFFECTED_ID] : NULL;
}

const char *right_at(size_t i)
{
    return i < COUNT(rights_rows) ? rights_rows[i][RIGHTS_ID] : NULL;
}

const char *affected_named(const char *id, enum dd_lang lang)
{
    return affected_name(id, strlen(id), lang);
}

const char *right_named(const char *id, enum dd_lang lang)
{
    return right_name(id, strlen(id), lang);
}
