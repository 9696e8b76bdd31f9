#include "ddreg/sources.h"

#include "gen/risk_sources.h"

static const char *const *find(const char *id, size_t n)
{
    for (size_t i = 0; i < sizeof(risk_sources_rows) / sizeof(risk_sources_rows[0]); i++) {
        const char *have = risk_sources_rows[i][RISK_SOURCES_ID];
        if (strlen(have) == n && memcmp(have, id, n) == 0)
            return risk_sources_rows[i];
    }
    return NULL;
}

void sources_add(struct buf *out, enum dd_lang lang, const char *ids)
{
    bool first = true;

    while (*ids) {
        size_t n = strcspn(ids, " ");
        const char *const *row = find(ids, n);
        if (row) {
            buf_add(out, first ? "" : "; ");
            buf_add(out, row[lang == DD_EN ? RISK_SOURCES_NAME_EN : RISK_SOURCES_NAME_NB]);
            first = false;
        }
        ids += n;
        ids += strspn(ids, " ");
    }
}
