#include "ddreg/statement_text.h"

#include "ddreg/figure_list.h"

#include "gen/statement_texts.h"

enum { PROMPTS = sizeof(statement_texts_rows) / sizeof(statement_texts_rows[0]) };

void statement_text_template(struct buf *out, const char *section, enum dd_lang lang)
{
    bool first = true;

    for (size_t i = 0; i < PROMPTS; i++) {
        const char *const *row = statement_texts_rows[i];
        if (strcmp(row[STATEMENT_TEXTS_SECTION], section) != 0)
            continue;
        buf_printf(out, "%s%s\n", first ? "" : "\n",
                   row[lang == DD_EN ? STATEMENT_TEXTS_EN : STATEMENT_TEXTS_NB]);
        first = false;
    }
}

const char *statement_text_prompt(const char *section, const char *text)
{
    for (size_t i = 0; i < PROMPTS; i++) {
        const char *const *row = statement_texts_rows[i];
        if (strcmp(row[STATEMENT_TEXTS_SECTION], section) != 0)
            continue;
        if (strstr(text, row[STATEMENT_TEXTS_NB]))
            return row[STATEMENT_TEXTS_NB];
        if (strstr(text, row[STATEMENT_TEXTS_EN]))
            return row[STATEMENT_TEXTS_EN];
    }
    return NULL;
}

/* --- Figures ---------------------------------------------------------------------------------- */

bool statement_figure_known(const char *name)
{
    bool share;
    const int id = figure_named(name, &share);
    const struct figure *f = id == FIGURE_NONE ? NULL : figure_at((enum figure_id)id);

    return f && f->published != FIGURE_NEVER && (!share || f->of == FIGURE_OF_PAYEES);
}

bool statement_text_unknown(const char *text, char name[FIGURE_NAME_SIZE])
{
    for (const char *p = text; (p = strstr(p, "{{")); p += 2) {
        const char *end = strstr(p, "}}");
        const size_t n = end ? (size_t)(end - p) - 2 : strcspn(p + 2, "\n");
        (void)snprintf(name, FIGURE_NAME_SIZE, "%.*s", (int)n, p + 2);
        if (!end || n >= FIGURE_NAME_SIZE || !statement_figure_known(name))
            return true;
    }
    return false;
}
