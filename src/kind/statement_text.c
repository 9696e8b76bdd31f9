#include "ddreg/statement_text.h"

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
    static const char *const parts[] = {"norway",       "foreign",    "eu",      "eea_efta",
                                        "europe_other", "outside_eu", "unknown", "outside_europe"};
    static const char *const others[] = {"suppliers.total",
                                         "suppliers.supply_chain",
                                         "suppliers.business_partner",
                                         "suppliers.unclassified",
                                         "purchases.total",
                                         "purchases.production",
                                         "suppliers.production_country_unknown",
                                         "assessments.decided",
                                         "assessments.proposed",
                                         "requests.received",
                                         "requests.answered"};
    char plain[STATEMENT_FIGURE_SIZE];
    const size_t n = strlen(name), share = strlen(".share");

    (void)snprintf(plain, sizeof(plain), "%s", name);
    if (n > share && n < sizeof(plain) && strcmp(name + n - share, ".share") == 0)
        plain[n - share] = '\0';
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (strcmp(plain, others[i]) == 0)
            return strcmp(name, plain) == 0 ||
                   (!strstr(plain, ".total") && strncmp(plain, "requests.", 9) != 0);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if ((strncmp(plain, "suppliers.", 10) == 0 || strncmp(plain, "purchases.", 10) == 0) &&
            strcmp(plain + 10, parts[i]) == 0)
            return true;
    return false;
}

bool statement_text_unknown(const char *text, char name[STATEMENT_FIGURE_SIZE])
{
    for (const char *p = text; (p = strstr(p, "{{")); p += 2) {
        const char *end = strstr(p, "}}");
        const size_t n = end ? (size_t)(end - p) - 2 : strcspn(p + 2, "\n");
        (void)snprintf(name, STATEMENT_FIGURE_SIZE, "%.*s", (int)n, p + 2);
        if (!end || n >= STATEMENT_FIGURE_SIZE || !statement_figure_known(name))
            return true;
    }
    return false;
}
