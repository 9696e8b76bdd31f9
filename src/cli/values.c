/* The fixed sets that options take their values from. The placeholder in the table of options says
 * which: words with a bar between them are the values themselves, in capitals a set of them. */
#include "cli.h"
#include "ddreg/risk.h"
#include "ddreg/supplier.h"
#include "out.h"

/* Without memory a set is shorter: nothing but what is offered depends on it. */
static void add(struct arena *a, struct cli_values *v, const char *word)
{
    enum { STEP = 16 };

    if (v->n % STEP == 0) {
        const char **more = arena_alloc(a, (v->n + STEP) * sizeof(*more));
        if (!more)
            return;
        if (v->n > 0)
            memcpy(more, v->word, v->n * sizeof(*more));
        v->word = more;
    }
    v->word[v->n++] = word;
}

static void add_set(struct arena *a, const struct dd_cmd *cmd, struct cli_values *v,
                    const char *name)
{
    if (strcmp(name, "CLASS") == 0) {
        add(a, v, SUPPLIER_CHAIN);
        add(a, v, SUPPLIER_PARTNER);
        add(a, v, SUPPLIER_NOT);
    } else if (strcmp(name, "LEVEL") == 0) {
        for (enum risk_level level = RISK_LOW; level <= RISK_VERY_HIGH; level++)
            add(a, v, risk_level_key(level));
    } else if (strcmp(name, "COLUMN") == 0 || strcmp(name, "COLUMNS") == 0) {
        for (size_t i = 0; cmd && i < cmd->ncolumns; i++)
            add(a, v, cmd->columns[i].key);
    } else if (strcmp(name, "1-5") == 0) {
        static const char *const scores[] = {"1", "2", "3", "4", "5"};
        for (size_t i = 0; i < sizeof(scores) / sizeof(scores[0]); i++)
            add(a, v, scores[i]);
    }
}

void cli_values(struct arena *a, const struct dd_cmd *cmd, const char *arg, struct cli_values *out)
{
    bool several = arg && strchr(arg, '|');

    *out = (struct cli_values){NULL, 0};
    for (const char *p = arg; p && *p; p += *p == '|') {
        size_t n = strcspn(p, "|");
        const char *word = arena_strndup(a, p, n);
        p += n;
        if (word && several && *word >= 'a' && *word <= 'z')
            add(a, out, word);
        else if (word)
            add_set(a, cmd, out, word);
    }
}
