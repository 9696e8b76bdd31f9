/* The fixed sets that options take their values from. The placeholder in the table of options says
 * which: words with a bar between them are the values themselves. */
#include "ddreg/scenarios.h"
#include "ddreg/kind.h"
#include "ddreg/people.h"
#include "ddreg/risk.h"
#include "ddreg/clauses.h"
#include "ddreg/roles.h"
#include "ddreg/supplier.h"
#include "ddreg/watchlists.h"
#include "ddreg/statement_text.h"
#include "out.h"
#include "placeholders.h"

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

void values_of_class(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    (void)cmd;
    add(a, out, SUPPLIER_CHAIN);
    add(a, out, SUPPLIER_PARTNER);
    add(a, out, SUPPLIER_NOT);
}

void values_of_column(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    for (size_t i = 0; cmd && i < cmd->ncolumns; i++)
        add(a, out, cmd->columns[i].key);
}

void values_of_level(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    (void)cmd;
    for (int level = 0; level < RISK_CLASSES; level++)
        add(a, out, risk_level_key((enum risk_level)level));
}

void values_of_stage(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    struct scenario_stage s;

    (void)cmd;
    for (size_t i = 0; scenario_stage_at(i, &s); i++)
        add(a, out, s.id);
}

void values_of_group(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    const char *id;

    (void)cmd;
    for (size_t i = 0; (id = affected_at(i)); i++)
        add(a, out, id);
}

void values_of_right(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    const char *id;

    (void)cmd;
    for (size_t i = 0; (id = right_at(i)); i++)
        add(a, out, id);
}

void values_of_model(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    struct scenario s;

    (void)cmd;
    for (size_t i = 0; scenario_at(i, &s); i++)
        add(a, out, s.id);
}

void values_of_heading(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    struct scenario_heading h;

    (void)cmd;
    for (size_t i = 0; scenario_vulnerability_at(i, &h); i++)
        add(a, out, h.id);
    for (size_t i = 0; scenario_weakness_at(i, &h); i++)
        add(a, out, h.id);
}

void values_of_scenario(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    values_of_model(a, cmd, out);
    values_of_heading(a, cmd, out);
}

void values_of_watchlist(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    const struct watchlist *l;

    (void)cmd;
    for (size_t i = 0; (l = watchlist_at(i)); i++)
        add(a, out, l->id);
}

void values_of_kind(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    (void)cmd;
    for (size_t i = 0; kinds[i]; i++)
        add(a, out, kinds[i]->name);
}

void values_of_due(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    struct cli_values others;

    (void)cmd;
    cli_values(a, NULL, DUE_OF_NO_KIND, &others);
    for (size_t i = 0; i < others.n; i++)
        add(a, out, others.word[i]);
    for (size_t i = 0; kinds[i]; i++)
        if (kinds[i]->due || kinds[i]->missing)
            add(a, out, kinds[i]->name);
}

void values_of_sheet(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    (void)cmd;
    add(a, out, "facts");
    add(a, out, "suppliers");
    add(a, out, "ratings");
    for (size_t i = 0; kinds[i]; i++)
        if (kind_may_go_round(kinds[i]))
            add(a, out, kinds[i]->name);
}

void values_of_role(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    struct role_def role;

    (void)cmd;
    for (size_t i = 0; role_at(i, &role); i++)
        add(a, out, role.key);
}

void values_of_clause(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    (void)cmd;
    for (size_t i = 0; clause_version_at(i); i++)
        add(a, out, clause_version_at(i));
    add(a, out, CLAUSE_OTHER);
}

void values_of_section(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    const char *words = STATEMENT_SECTIONS;

    (void)cmd;
    while (*words) {
        const size_t n = strcspn(words, "|");
        const char *word = arena_strndup(a, words, n);
        if (word)
            add(a, out, word);
        words += n + (words[n] == '|');
    }
}

void values_of_score(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out)
{
    static const char *const scores[] = {"1", "2", "3", "4", "5"};

    (void)cmd;
    for (size_t i = 0; i < sizeof(scores) / sizeof(scores[0]); i++)
        add(a, out, scores[i]);
}

void cli_values(struct arena *a, const struct dd_cmd *cmd, const char *arg, struct cli_values *out)
{
    bool several = arg && strchr(arg, '|'), none = false;
    const struct placeholder *open = arg ? placeholder_of(arg, &none) : NULL;

    *out = (struct cli_values){NULL, 0};
    if (none && open && !open->values)
        return; /* "DATE|none": any day */
    for (const char *p = arg; p && *p; p += *p == '|') {
        size_t n = strcspn(p, "|");
        const struct placeholder *known = placeholder_find(p, n);
        const char *word = known ? NULL : arena_strndup(a, p, n);
        if (known && known->values)
            known->values(a, cmd, out);
        else if (word && several && *word >= 'a' && *word <= 'z')
            add(a, out, word);
        p += n;
    }
}
