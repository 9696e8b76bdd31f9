/* Candidates: fixed sets, words of commands, countries, sectors, and what the register has. */
#include <strings.h>

#include "complete.h"
#include "ddreg/bought.h"
#include "ddreg/company.h"
#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier_named.h"
#include "ddreg/saved_map.h"
#include "ddreg/sectors.h"
#include "ddreg/supplier.h"
#include "out.h"

static bool begins(const struct completion *k, const char *candidate)
{
    return strncmp(candidate, k->word, strlen(k->word)) == 0;
}

static bool open_register(struct completion *k, struct dd_error *err)
{
    return reg_open(&k->c->reg, k->c->register_path, DB_READ, err) == DD_OK;
}

/* A merged one by its id only: its names mean the one that it counts as. */
static void add_suppliers(struct completion *k, bool merged)
{
    struct dd_error err = {.id = NULL};
    struct named *rows;
    char id[PUBLIC_ID_SIZE];
    size_t n = 0;

    if (!open_register(k, &err) ||
        names_beginning(k->c->reg, &k->c->arena, k->word, k->c->today, merged,
                        COMPLETE_MAX_SUPPLIERS, &rows, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++) {
        public_id_write(id, SUPPLIER_ID, rows[i].id);
        if (rows[i].by_id)
            complete_add(k, id, rows[i].name);
    }
    for (size_t i = 0; i < n && !merged; i++) {
        public_id_write(id, SUPPLIER_ID, rows[i].id);
        if (rows[i].by_name && *rows[i].name && *rows[i].name != '-')
            complete_add(k, rows[i].name, id);
    }
}

static void add_maps(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    struct saved_map *maps;
    size_t n = 0;

    if (reg_open(&k->c->reg, k->c->register_path, DB_READ, &err) != DD_OK ||
        saved_map_list(k->c->reg, &k->c->arena, NULL, &maps, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++)
        if (begins(k, maps[i].name))
            complete_add(k, maps[i].name, NULL);
}

static void add_countries(struct completion *k)
{
    const char *code;

    for (size_t i = 0; (code = country_code_at(i)); i++)
        if (strncasecmp(code, k->word, strlen(k->word)) == 0)
            complete_add(k, code, country_name(code, k->c->lang));
}

/* The keys in the command's language; of the other too, once a letter says that it is meant. */
static void add_company_keys(struct completion *k)
{
    char id[64];

    for (const struct company_key *key = company_keys; key->name; key++) {
        const char *name = k->alias && key->alias ? key->alias : key->name;
        const char *other = name == key->name ? key->alias : key->name;
        (void)snprintf(id, sizeof(id), "company.%s", key->name);
        if (begins(k, name))
            complete_add(k, name, dd_msg(k->c->lang, id));
        if (other && *k->word && begins(k, other))
            complete_add(k, other, dd_msg(k->c->lang, id));
    }
}

/* The years that there are purchases of. */
static void add_years(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    const char *years[BOUGHT_MAX];
    size_t n = 0;

    if (!open_register(k, &err) || bought_years(k->c->reg, &k->c->arena, years, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++)
        if (begins(k, years[i]))
            complete_add(k, years[i], NULL);
}

/* The imports that can be shown, settled or withdrawn. */
static void add_imports(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    struct import_batch *all;
    char id[PUBLIC_ID_SIZE];
    size_t n = 0;

    if (!open_register(k, &err) ||
        import_batch_list(k->c->reg, &k->c->arena, &all, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++) {
        public_id_write(id, IMPORT_ID, all[i].id);
        if (strncasecmp(id, k->word, strlen(k->word)) == 0)
            complete_add(k, id, all[i].file_name);
    }
}

static void add_sectors(struct completion *k)
{
    const struct trade *s;

    for (size_t i = 0; (s = sector_at(i)); i++)
        if (begins(k, s->code) && *s->code <= '9') /* not the row "unknown" */
            complete_add(k, s->code, s->name[k->c->lang]);
}

/* Their names; once a letter tells what is meant, also the other words for them. */
static void add_categories(struct completion *k)
{
    const struct trade *t;
    const char *name;

    for (size_t i = 0; (t = goods_at(i)); i++)
        if (begins(k, t->name[k->c->lang]))
            complete_add(k, t->name[k->c->lang], NULL);
    for (size_t i = 0; *k->word && (name = goods_alias_at(i, &t)); i++)
        if (begins(k, name))
            complete_add(k, name, t->name[k->c->lang]);
}

/* Those of earlier purchases, then others that invoices in Norway often have. */
static void add_currencies(struct completion *k)
{
    static const char *const usual[] = {"NOK", "EUR", "USD", "GBP", "SEK", "DKK", "CHF"};
    struct dd_error err = {.id = NULL};
    const char *all[BOUGHT_MAX + sizeof(usual) / sizeof(usual[0])];
    size_t n = 0, used;

    if (!open_register(k, &err) ||
        bought_currencies(k->c->reg, &k->c->arena, all, &n, &err) != DD_OK)
        n = 0;
    used = n;
    for (size_t i = 0; i < sizeof(usual) / sizeof(usual[0]); i++) {
        bool there = false;
        for (size_t j = 0; j < used; j++)
            there = there || strcmp(all[j], usual[i]) == 0;
        if (!there)
            all[n++] = usual[i];
    }
    for (size_t i = 0; i < n; i++)
        if (strncasecmp(all[i], k->word, strlen(k->word)) == 0)
            complete_add(k, all[i], NULL);
}

/* The columns of the command's list; with `several` after those that are there already. */
static void add_columns(struct completion *k, bool several)
{
    const char *comma = several ? strrchr(k->word, ',') : NULL;
    size_t done = comma ? (size_t)(comma + 1 - k->word) : 0;
    const char *sign = !several && *k->word == '-' ? "-" : "";

    for (size_t i = 0; k->cmd && i < k->cmd->ncolumns; i++) {
        const struct out_column *column = &k->cmd->columns[i];
        const char *whole =
            arena_printf(&k->c->arena, "%.*s%s%s", (int)done, k->word, sign, column->key);
        if (whole && begins(k, whole))
            complete_add(k, whole, column->title ? dd_msg(k->c->lang, column->title) : NULL);
    }
}

void complete_value(struct completion *k, const char *placeholder)
{
    struct cli_values set;

    cli_values(&k->c->arena, NULL, placeholder, &set);
    for (size_t i = 0; i < set.n; i++)
        if (begins(k, set.word[i]))
            complete_add(k, set.word[i], NULL);
    if (strcmp(placeholder, "MAP") == 0)
        add_maps(k);
    if (strcmp(placeholder, "FILE") == 0 || strcmp(placeholder, "MAP") == 0)
        buf_add(&k->out, ":files\n");
    else if (strcmp(placeholder, "CC") == 0)
        add_countries(k);
    else if (strcmp(placeholder, "SUPPLIER") == 0)
        add_suppliers(k, false);
    else if (strcmp(placeholder, "MERGED") == 0)
        add_suppliers(k, true);
    else if (strcmp(placeholder, "Y") == 0)
        add_years(k);
    else if (strcmp(placeholder, "CODE") == 0)
        add_sectors(k);
    else if (strcmp(placeholder, "CATEGORY") == 0)
        add_categories(k);
    else if (strcmp(placeholder, "CUR") == 0)
        add_currencies(k);
    else if (strcmp(placeholder, "IMPORT") == 0 || strcmp(placeholder, "[IMPORT]") == 0)
        add_imports(k);
    else if (strcmp(placeholder, "COLUMN") == 0 || strcmp(placeholder, "COLUMNS") == 0)
        add_columns(k, strcmp(placeholder, "COLUMNS") == 0);
    else if (strcmp(placeholder, "KEY") == 0)
        add_company_keys(k);
    else if (strcmp(placeholder, "COMMAND") == 0)
        complete_command(k);
}

/* The word that was begun, ended as the command's is: "leverando" becomes "leverandor". */
static const char *ended_as(struct completion *k, const char *word, size_t n)
{
    char typed[CLI_WORD_SIZE], known[CLI_WORD_SIZE], one[CLI_WORD_SIZE];
    size_t at = 0, length = strlen(k->word);

    cli_fold_word(typed, k->word, length);
    cli_fold_word(known, word, n);
    if (length >= CLI_WORD_SIZE || strncmp(known, typed, strlen(typed)) != 0)
        return NULL;
    for (*one = '\0'; at < n && strlen(one) < strlen(typed); at++)
        cli_fold_word(one, word, at + 1 + (word[at] == '\xC3'));
    at += at > 0 && word[at - 1] == '\xC3';
    return arena_printf(&k->c->arena, "%s%.*s", k->word, (int)(n - at), word + at);
}

/* The verbs of a noun as its description, in the language of the name. */
static const char *verbs_of(struct completion *k, const char *noun, bool alias)
{
    struct buf b = BUF_INIT;
    const char *text;

    for (size_t i = 0; cli_commands[i]; i++)
        if (cli_in_group(noun, cli_commands[i]))
            buf_printf(&b, "%s%s", b.len > 0 ? ", " : "",
                       cli_verb(alias ? cli_commands[i]->alias : cli_commands[i]->name));
    text = arena_strdup(&k->c->arena, buf_str(&b));
    buf_release(&b);
    return text;
}

/* Was this noun offered for a command before? */
static bool is_first(size_t at, const char *name, bool alias)
{
    size_t n = cli_noun_length(name);

    for (size_t i = 0; i < at; i++) {
        const char *before = alias ? cli_commands[i]->alias : cli_commands[i]->name;
        if (before && strncmp(before, name, n) == 0 && (before[n] == ' ' || before[n] == '\0'))
            return false;
    }
    return true;
}

static void add_noun(struct completion *k, size_t at, bool alias)
{
    const struct dd_cmd *cmd = cli_commands[at];
    const char *name = alias ? cmd->alias : cmd->name, *candidate;

    if (!name || !is_first(at, name, alias) ||
        (alias && cli_noun_length(name) == cli_noun_length(cmd->name) &&
         strncmp(name, cmd->name, cli_noun_length(name)) == 0))
        return;
    candidate = ended_as(k, name, cli_noun_length(name));
    if (candidate)
        complete_add(k, candidate,
                     *cli_verb(name) ? verbs_of(k, candidate, alias)
                                     : dd_msg(k->c->lang, cmd->summary));
}

/* Was that word offered for a command before? */
static bool is_first_verb(const struct completion *k, size_t before, const char *word, size_t n,
                          bool alias)
{
    size_t length;

    for (size_t i = 0; i < before; i++) {
        const struct dd_cmd *cmd = cli_commands[i];
        const char *other = cli_word_at(alias ? cmd->alias : cmd->name, k->nwords, &length);
        if (other && length == n && strncmp(other, word, n) == 0 &&
            cli_begins_command(k->nwords, k->words, cmd))
            return false;
    }
    return true;
}

/* The verbs in the noun's language; of the other too, once a letter says that it is meant. */
static void add_verb(struct completion *k, size_t at, bool alias)
{
    const struct dd_cmd *cmd = cli_commands[at];
    const char *name = alias ? cmd->alias : cmd->name, *candidate, *word, *other;
    size_t n, length;

    if (!name || !*cli_verb(cmd->name) || !cli_begins_command(k->nwords, k->words, cmd) ||
        (!*k->word && !cli_is_noun(k->words[0], name)))
        return;
    word = cli_word_at(name, k->nwords, &n);
    other = cli_word_at(cmd->name, k->nwords, &length);
    if (!word || (alias && n == length && strncmp(word, other, n) == 0) ||
        !is_first_verb(k, at, word, n, alias))
        return;
    candidate = ended_as(k, word, n);
    if (candidate)
        complete_add(k, candidate, word[n] == '\0' ? dd_msg(k->c->lang, cmd->summary) : NULL);
}

void complete_command(struct completion *k)
{
    for (int alias = 0; alias < 2; alias++)
        for (size_t i = 0; cli_commands[i]; i++) {
            if (k->nwords > 0)
                add_verb(k, i, alias != 0);
            else if (k->nwords == 0 && (!alias || *k->word))
                add_noun(k, i, alias != 0);
        }
}
