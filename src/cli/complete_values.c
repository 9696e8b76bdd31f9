/* Candidates for values: countries, sectors, columns ..., and what the register has. */
#include <strings.h>

#include "complete.h"
#include "ddreg/bought.h"
#include "ddreg/company.h"
#include "ddreg/countries.h"
#include "ddreg/figure_list.h"
#include "ddreg/goods.h"
#include "ddreg/import_batch.h"
#include "ddreg/kind.h"
#include "ddreg/person.h"
#include "ddreg/supplier_named.h"
#include "ddreg/watch.h"
#include "ddreg/saved_map.h"
#include "ddreg/sectors.h"
#include "ddreg/themes.h"
#include "ddreg/supplier.h"
#include "list_options.h"
#include "out.h"
#include "placeholders.h"

static bool begins(const struct completion *k, const char *candidate)
{
    return strncmp(candidate, k->word, strlen(k->word)) == 0;
}

static bool open_register(struct completion *k, struct dd_error *err)
{
    return k->c->reg || reg_open(&k->c->reg, k->c->register_path, DB_READ, err) == DD_OK;
}

/* A merged one by its id only: its names mean the one that it counts as. So too a withdrawn one. */
static void add_suppliers(struct completion *k, enum named_which which)
{
    struct dd_error err = {.id = NULL};
    struct named *rows;
    char id[PUBLIC_ID_SIZE];
    size_t n = 0;

    if (!open_register(k, &err) ||
        names_beginning(k->c->reg, &k->c->arena, k->word, k->c->today, which,
                        COMPLETE_MAX_SUPPLIERS, &rows, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++) {
        public_id_write(id, SUPPLIER_ID, rows[i].id);
        if (rows[i].by_id)
            complete_add(k, id, rows[i].name);
    }
    for (size_t i = 0; i < n && which == NAMED_WHOLE; i++) {
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

void complete_file(struct completion *k)
{
    buf_add(&k->out, ":files\n");
}

void complete_map(struct completion *k)
{
    add_maps(k);
    complete_file(k);
}

void complete_country(struct completion *k)
{
    const char *code;

    for (size_t i = 0; (code = country_code_at(i)); i++)
        if (strncasecmp(code, k->word, strlen(k->word)) == 0)
            complete_add(k, code, country_name(code, k->c->lang));
}

/* The keys in the command's language; of the other too, once a letter says that it is meant. */
void complete_company_key(struct completion *k)
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

/* What each is, in few words. */
void complete_figure(struct completion *k)
{
    for (int i = 0; i < FIGURES; i++) {
        const struct figure *f = figure_at((enum figure_id)i);
        if (begins(k, f->name))
            complete_add(k, f->name, dd_msg(k->c->lang, f->label));
    }
}

void complete_company(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    struct company *rows;
    size_t n = 0;

    if (!open_register(k, &err) ||
        companies_read(k->c->reg, &k->c->arena, k->c->today, &rows, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++)
        if (rows[i].name && begins(k, rows[i].name))
            complete_add(k, rows[i].name, rows[i].orgnr);
}

/* The years that there are purchases of. */
void complete_year(struct completion *k)
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

/* Is the id one of those before the last comma, `n` bytes? */
static bool is_given(const char *word, size_t n, const char *id)
{
    size_t len = strlen(id);

    for (const char *p = word; p < word + n; p += strcspn(p, ",") + 1)
        if (strncasecmp(p, id, len) == 0 && p[len] == ',')
            return true;
    return false;
}

/* With `several` after those that are there already. */
static void add_records(struct completion *k, const struct kind *kind, bool several)
{
    const char *comma = several ? strrchr(k->word, ',') : NULL;
    size_t done = comma ? (size_t)(comma + 1 - k->word) : 0;
    struct dd_error err = {.id = NULL};
    struct kind_row *rows;
    size_t n = 0;

    if (!open_register(k, &err) ||
        kind_read(k->c->reg, &k->c->arena, kind, &(struct kind_filter){.number = 0}, &rows, &n,
                  &err) != DD_OK)
        return;
    for (size_t i = 0; i < n && i < COMPLETE_MAX_SUPPLIERS; i++) {
        char id[PUBLIC_ID_SIZE];
        const char *whole;
        public_id_write(id, kind->letters, kind_number(&rows[i]));
        whole = arena_printf(&k->c->arena, "%.*s%s", (int)done, k->word, id);
        if (whole && strncasecmp(whole, k->word, strlen(k->word)) == 0 &&
            !is_given(k->word, done, id))
            complete_add(k, whole, kind_title(&rows[i]));
    }
}

/* Of the kinds that the value may be of, else of the command's noun. */
static void add_records_of(struct completion *k, bool several)
{
    const char *of = k->of;

    if (!of && k->cmd)
        of = arena_strndup(&k->c->arena, k->cmd->name, cli_noun_length(k->cmd->name));
    for (size_t i = 0; of && kinds[i]; i++)
        if (kind_word_in(of, kinds[i]->name))
            add_records(k, kinds[i], several);
}

/* Records by their ids. */
void complete_record(struct completion *k)
{
    add_records_of(k, false);
}

/* Several with commas between: the last is being typed. */
void complete_records(struct completion *k)
{
    add_records_of(k, true);
}

/* People, by their names. */
void complete_person(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    struct kind_row *rows;
    size_t n = 0;

    if (!open_register(k, &err) ||
        kind_read(k->c->reg, &k->c->arena, kind_named("person"), &(struct kind_filter){.number = 0},
                  &rows, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++) {
        const char *name = kind_text(&rows[i], "name");
        if (name && kind_int(&rows[i], "same_as") == 0 && !person_is_account(&rows[i]) &&
            begins(k, name))
            complete_add(k, name, NULL);
    }
}

/* The imports that can be shown, settled or withdrawn. */
void complete_import(struct completion *k)
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

void complete_hit(struct completion *k)
{
    struct dd_error err = {.id = NULL};
    struct watch_hit *all = NULL;
    char id[PUBLIC_ID_SIZE];
    size_t n = 0;

    if (!open_register(k, &err) ||
        watch_hits(k->c->reg, &k->c->arena, -1, k->c->today, &all, &n, &err) != DD_OK)
        return;
    for (size_t i = 0; i < n; i++) {
        public_id_write(id, WATCH_HIT_ID, all[i].id);
        if (all[i].state != WATCH_FINE && strncasecmp(id, k->word, strlen(k->word)) == 0)
            complete_add(k, id, all[i].supplier_name);
    }
}

void complete_sector(struct completion *k)
{
    const struct trade *s;

    for (size_t i = 0; (s = sector_at(i)); i++)
        if (begins(k, s->code) && *s->code <= '9') /* not the row "unknown" */
            complete_add(k, s->code, s->name[k->c->lang]);
}

/* Themes; once a point is typed, with where what is bought comes from. */
void complete_theme(struct completion *k)
{
    const struct theme *t;
    const char *point = strchr(k->word, '.'), *origin;

    for (size_t i = 0; (t = theme_at(i)); i++) {
        if (!point && begins(k, t->id))
            complete_add(k, t->id, t->name[k->c->lang]);
        for (size_t o = 0; point && (origin = theme_origin_at(o)); o++) {
            char key[THEME_KEY_SIZE];
            theme_key(key, t, origin);
            if (begins(k, key))
                complete_add(k, key, NULL);
        }
    }
}

/* Their names; once a letter is typed, also their other words. */
void complete_category(struct completion *k)
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
void complete_currency(struct completion *k)
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

void complete_supplier(struct completion *k)
{
    add_suppliers(k, NAMED_WHOLE);
}

void complete_merged(struct completion *k)
{
    add_suppliers(k, NAMED_MERGED);
}

void complete_withdrawn(struct completion *k)
{
    add_suppliers(k, NAMED_WITHDRAWN);
}

/* Does the line have the option that gives the command's list its other columns? */
static bool has_others(const struct completion *k)
{
    const char *with = k->cmd ? k->cmd->others_with : NULL;

    for (size_t i = 0; with && i < k->ngiven; i++)
        if (strcmp(k->given[i]->name, with) == 0)
            return true;
    return false;
}

/* The columns of the command's list; with `several` after those that are there already. */
static void add_columns(struct completion *k, bool several)
{
    const char *comma = several ? strrchr(k->word, ',') : NULL;
    size_t done = comma ? (size_t)(comma + 1 - k->word) : 0;
    const char *sign = !several && *k->word == '-' ? "-" : "";

    const bool others = has_others(k);
    const size_t n = !k->cmd ? 0 : others ? k->cmd->nothers : k->cmd->ncolumns;

    for (size_t i = 0; i < n; i++) {
        const struct out_column *column = others ? &k->cmd->others[i] : &k->cmd->columns[i];
        const char *name = others ? column->key : list_column_word(k->cmd, i, k->alias);
        const char *whole = arena_printf(&k->c->arena, "%.*s%s%s", (int)done, k->word, sign, name);
        if (whole && begins(k, whole))
            complete_add(k, whole, column->title ? dd_msg(k->c->lang, column->title) : NULL);
    }
}

void complete_column(struct completion *k)
{
    add_columns(k, false);
}

void complete_columns(struct completion *k)
{
    add_columns(k, true);
}

void complete_value(struct completion *k, const char *arg)
{
    bool none;
    const struct placeholder *p = placeholder_of(arg, &none);
    struct cli_values set;

    if (p && none && (p->complete || !p->values) && begins(k, "none"))
        complete_add(k, "none", NULL);
    if (p && p->complete) {
        p->complete(k);
        return;
    }
    cli_values(&k->c->arena, k->cmd, arg, &set);
    for (size_t i = 0; i < set.n; i++)
        if (begins(k, set.word[i]))
            complete_add(k, set.word[i], p && p->named ? p->named(set.word[i], k->c->lang) : NULL);
}
