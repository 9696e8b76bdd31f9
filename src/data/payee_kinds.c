#include "ddreg/payee_kinds.h"

#include <string.h>

#include "ddreg/firm.h"
#include "gen/payee_kinds.h"
#include "gen/payee_rules.h"

enum {
    KIND_COUNT = sizeof(payee_kinds_rows) / sizeof(payee_kinds_rows[0]),
    RULE_COUNT = sizeof(payee_rules_rows) / sizeof(payee_rules_rows[0]),
    PERSON_WORDS = 3
};

static struct payee_kind table[KIND_COUNT];

static const struct payee_kind *row_at(size_t i)
{
    const char *const *row = payee_kinds_rows[i];

    table[i] = (struct payee_kind){row[PAYEE_KINDS_KIND],
                                   {row[PAYEE_KINDS_REASON_NB], row[PAYEE_KINDS_REASON_EN]},
                                   {row[PAYEE_KINDS_ASK_NB], row[PAYEE_KINDS_ASK_EN]}};
    return &table[i];
}

const struct payee_kind *payee_kind(const char *key)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (strcmp(payee_kinds_rows[i][PAYEE_KINDS_KIND], key) == 0)
            return row_at(i);
    return NULL;
}

/* Are the words in the name, at the place that the row asks for? */
static bool has_words(const char *name, const char *words, const char *place)
{
    size_t n = strlen(words);

    for (const char *at = name; (at = strstr(at, words)); at++) {
        bool first = at == name, last = at[n] == '\0';
        bool opens = first || at[-1] == ' ', closes = last || at[n] == ' ';
        if (strcmp(place, "is") == 0       ? first && last
            : strcmp(place, "begins") == 0 ? first && closes
            : strcmp(place, "ends") == 0   ? opens && last
            : strcmp(place, "tail") == 0   ? closes /* the end of a word: "landspensjonskasse" */
                                           : opens && closes)
            return true;
    }
    return false;
}

/* "Etternavn, Fornavn": how ledgers write people, and seldom firms. */
static bool is_turned_round(const char *name, const char *base)
{
    const char *comma = strchr(name, ',');
    size_t spaces = 0;

    for (const char *p = base; *p; p++)
        spaces += *p == ' ';
    return comma && !strchr(comma + 1, ',') && comma[1] != '\0' && spaces > 0 &&
           spaces < PERSON_WORDS && !strpbrk(base, "0123456789&");
}

bool payee_only_pays(struct arena *a, const char *name, bool *out)
{
    struct firm f;

    *out = false;
    if (!firm_read(a, name, &f))
        return false;
    for (size_t i = 0; !*out && i < RULE_COUNT; i++) {
        const char *kind = payee_rules_rows[i][PAYEE_RULES_KIND];
        *out = (strcmp(kind, "payment") == 0 || strcmp(kind, "expenses") == 0) &&
               has_words(f.base, payee_rules_rows[i][PAYEE_RULES_WORDS],
                         payee_rules_rows[i][PAYEE_RULES_PLACE]);
    }
    return true;
}

bool payee_kind_of(struct arena *a, const char *name, const struct payee_kind **out)
{
    struct firm f;

    *out = NULL;
    if (!firm_read(a, name, &f))
        return false;
    if (*f.form || !*f.base)
        return true;
    for (size_t i = 0; !*out && i < RULE_COUNT; i++)
        if (has_words(f.base, payee_rules_rows[i][PAYEE_RULES_WORDS],
                      payee_rules_rows[i][PAYEE_RULES_PLACE]))
            *out = payee_kind(payee_rules_rows[i][PAYEE_RULES_KIND]);
    if (!*out && is_turned_round(name, f.base))
        *out = payee_kind("person");
    return true;
}
