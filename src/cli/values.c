/* The fixed sets that options take their values from. The placeholder in the table of options says
 * which: words with a bar between them are the values themselves, in capitals a set of them. */
#include "cli.h"
#include "ddreg/risk.h"
#include "ddreg/supplier.h"

static void add(struct cli_values *v, const char *word)
{
    if (v->n < CLI_MAX_VALUES)
        v->word[v->n++] = word;
}

static void add_set(struct cli_values *v, const char *name)
{
    if (strcmp(name, "CLASS") == 0) {
        add(v, SUPPLIER_CHAIN);
        add(v, SUPPLIER_PARTNER);
        add(v, SUPPLIER_NOT);
    } else if (strcmp(name, "LEVEL") == 0) {
        for (enum risk_level level = RISK_LOW; level <= RISK_VERY_HIGH; level++)
            add(v, risk_level_key(level));
    } else if (strcmp(name, "1-5") == 0) {
        static const char *const scores[] = {"1", "2", "3", "4", "5"};
        for (size_t i = 0; i < sizeof(scores) / sizeof(scores[0]); i++)
            add(v, scores[i]);
    }
}

void cli_values(struct arena *a, const char *arg, struct cli_values *out)
{
    bool several = arg && strchr(arg, '|');

    out->n = 0;
    for (const char *p = arg; p && *p; p += *p == '|') {
        size_t n = strcspn(p, "|");
        const char *word = arena_strndup(a, p, n);
        p += n;
        if (word && several && *word >= 'a' && *word <= 'z')
            add(out, word);
        else if (word)
            add_set(out, word);
    }
}
