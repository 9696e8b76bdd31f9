#include "ddreg/people.h"

#include "gen/affected.h"
#include "gen/rights.h"

/* Both tables have an id and two names first. */
enum { ID, NAME_NB, NAME_EN };

#define FIND(rows, id, n)                                                                          \
    find((rows)[0], sizeof(rows) / sizeof((rows)[0]), sizeof((rows)[0]), id, n)

static const char *const *find(const char *const *first, size_t rows, size_t size, const char *id,
                               size_t n)
{
    for (size_t i = 0; i < rows; i++) {
        const char *const *row = first + i * (size / sizeof(*first));
        if (strlen(row[ID]) == n && memcmp(row[ID], id, n) == 0)
            return row;
    }
    return NULL;
}

/* Their names, "a, b and c". */
static void add(struct buf *out, enum dd_lang lang, const char *ids, bool rights)
{
    bool first = true;

    while (*ids) {
        size_t n = strcspn(ids, " ");
        const char *const *row = rights ? FIND(rights_rows, ids, n) : FIND(affected_rows, ids, n);
        ids += n + strspn(ids + n, " ");
        if (!row)
            continue;
        if (!first && *ids)
            buf_add(out, ", ");
        else if (!first)
            buf_printf(out, " %s ", dd_msg(lang, "risk.and"));
        buf_add(out, row[lang == DD_EN ? NAME_EN : NAME_NB]);
        first = false;
    }
}

void affected_add(struct buf *out, enum dd_lang lang, const char *ids)
{
    add(out, lang, ids, false);
}

void rights_add(struct buf *out, enum dd_lang lang, const char *ids)
{
    add(out, lang, ids, true);
}
