/* Columns by their names: as options give them and completion offers them. */
#include "ddreg/text.h"
#include "list_options.h"
#include "placeholders.h"

/* What else the command's column of that place is known by. */
static struct out_names names_of(const struct cli *c, size_t i)
{
    return c->cmd && c->cmd->names && i < c->cmd->ncolumns ? c->cmd->names[i]
                                                           : (struct out_names){.label = NULL};
}

const char *list_column_title(const struct cli *c, const struct out_column *columns, size_t i)
{
    const char *title = columns[i].title ? columns[i].title : names_of(c, i).label;

    return title ? dd_msg(c->lang, title) : columns[i].key;
}

/* Is the key one of those in the list? */
static bool has_key(const char *keys, const char *key)
{
    size_t n = strlen(key);

    for (; *keys; keys += strcspn(keys, ","), keys += *keys == ',')
        if (strncmp(keys, key, n) == 0 && (keys[n] == ',' || keys[n] == '\0'))
            return true;
    return false;
}

bool list_column_counts(const struct out_list *l, size_t i)
{
    const char *columns = cli_option(l->c, "columns");

    return !names_of(l->c, i).aside || (columns && has_key(columns, l->columns[i].key));
}

/* "Kjøpt (kr)" is also "kjopt". */
static bool is_title(struct arena *a, const char *folded, const char *title)
{
    const char *whole = text_fold_ascii(a, title);
    size_t n = strlen(folded);

    return whole && strncmp(whole, folded, n) == 0 &&
           (whole[n] == '\0' || strncmp(whole + n, " (", 2) == 0);
}

static bool is_option(struct arena *a, const char *option, const char *folded)
{
    const char *whole = option ? text_fold_ascii(a, option) : NULL;

    return whole && strcmp(whole, folded) == 0;
}

static bool is_column(struct cli *c, enum dd_lang lang, size_t i, const char *folded)
{
    const struct out_names names = names_of(c, i);
    const char *title = c->cmd->columns[i].title ? c->cmd->columns[i].title : names.label;
    struct arena *a = &c->arena;

    return *folded && (is_option(a, names.option, folded) || is_option(a, names.nb, folded) ||
                       (title && is_title(a, folded, dd_msg(lang, title))));
}

/* The column of that name, of n bytes, in the command's list: its key, else its title or its option
 * in the language of who asks, else in the other: S is likelihood in bokmål and severity in
 * English. NULL: none. */
static const struct out_column *find_column(struct cli *c, const char *name, size_t n)
{
    const char *copy = arena_strndup(&c->arena, name, n);
    const char *folded = copy ? text_fold_ascii(&c->arena, copy) : NULL;

    for (size_t i = 0; folded && i < c->cmd->ncolumns; i++)
        if (strcmp(c->cmd->columns[i].key, folded) == 0)
            return &c->cmd->columns[i];
    for (size_t i = 0; folded && i < c->cmd->nothers; i++)
        if (strcmp(c->cmd->others[i].key, folded) == 0)
            return &c->cmd->others[i];
    for (int other = 0; other < 2; other++) {
        const enum dd_lang lang = (c->lang == DD_NB) != other ? DD_NB : DD_EN;
        for (size_t i = 0; folded && i < c->cmd->ncolumns; i++)
            if (is_column(c, lang, i, folded))
                return &c->cmd->columns[i];
    }
    return NULL;
}

const char *list_column_word(const struct dd_cmd *cmd, size_t i, bool nb)
{
    return nb && cmd->names && cmd->names[i].nb ? cmd->names[i].nb : cmd->columns[i].key;
}

/* A list of a command that has two was asked for a column of the other. */
static enum dd_rc not_of_list(const struct out_list *l, const char *key, size_t n,
                              struct dd_error *err)
{
    struct buf all = BUF_INIT;
    const char *copy = arena_strndup(&l->c->arena, key, n);
    enum dd_rc rc;

    if (!l->c->cmd->others)
        return dd_fail(err, DD_INTERNAL, "list.unlike", NULL);
    for (size_t i = 0; i < l->ncolumns; i++)
        buf_printf(&all, "%s%s", i == 0 ? "" : ", ", l->columns[i].key);
    rc = dd_fail(err, DD_USAGE, "list.column", "value", copy ? copy : "", "columns", buf_str(&all),
                 NULL);
    buf_release(&all);
    return rc;
}

static enum dd_rc no_column(struct cli *c, const char *id, const char *name, size_t n,
                            struct dd_error *err)
{
    struct buf all = BUF_INIT;
    const char *copy = arena_strndup(&c->arena, name, n);
    enum dd_rc rc;

    for (size_t i = 0; i < c->cmd->ncolumns; i++)
        buf_printf(&all, "%s%s", i == 0 ? "" : ", ", list_column_word(c->cmd, i, c->lang == DD_NB));
    rc = dd_fail(err, DD_USAGE, id, "value", copy ? copy : "", "columns", buf_str(&all), NULL);
    buf_release(&all);
    return rc;
}

enum dd_rc read_column(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err)
{
    const char *name = *value + (**value == '-');
    const struct out_column *column = find_column(c, name, strlen(name));

    (void)o;
    if (!column)
        return no_column(c, "list.column", name, strlen(name), err);
    *value = arena_printf(&c->arena, "%s%s", **value == '-' ? "-" : "", column->key);
    return *value ? DD_OK : dd_no_memory(err);
}

enum dd_rc read_columns(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err)
{
    struct buf keys = BUF_INIT;
    enum dd_rc rc = DD_OK;

    (void)o;
    for (const char *p = *value; rc == DD_OK && p; p = strchr(p, ',')) {
        p += p > *value; /* the comma */
        size_t n = strcspn(p, ",");
        const struct out_column *column = find_column(c, p, n);
        if (!column || has_key(buf_str(&keys), column->key))
            rc = no_column(c, column ? "list.column_twice" : "list.column", p, n, err);
        else
            buf_printf(&keys, "%s%s", keys.len > 0 ? "," : "", column->key);
    }
    if (rc == DD_OK && (keys.failed || !(*value = arena_strdup(&c->arena, buf_str(&keys)))))
        rc = dd_no_memory(err);
    buf_release(&keys);
    return rc;
}

/* The place of a key in the list's columns; ncolumns: it is none of them. */
static size_t place_of(const struct out_list *l, const char *key, size_t n)
{
    size_t at = 0;

    while (at < l->ncolumns &&
           (strncmp(l->columns[at].key, key, n) != 0 || l->columns[at].key[n] != '\0'))
        at++;
    return at;
}

enum dd_rc list_sort_column(const struct out_list *l, const char *sort, size_t *column,
                            bool *descends, struct dd_error *err)
{
    *descends = *sort == '-';
    *column = place_of(l, sort + *descends, strlen(sort + *descends));
    return *column < l->ncolumns ? DD_OK
                                 : not_of_list(l, sort + *descends, strlen(sort + *descends), err);
}

static bool is_shown(const struct out_list *l, const struct out_column *column)
{
    return l->c->format != FORMAT_TABLE ||
           (column->title && !(column->fit == FIT_SPARE && terminal_is_narrow()));
}

enum dd_rc list_pick_columns(struct out_list *l, struct dd_error *err)
{
    const char *p = cli_option(l->c, "columns"), *sort = cli_option(l->c, "sort");
    bool descends;
    size_t at;

    if (sort && list_sort_column(l, sort, &at, &descends, err) != DD_OK)
        return err->rc;
    l->picked = arena_alloc(&l->c->arena, (l->ncolumns + 1) * sizeof(*l->picked));
    if (!l->picked)
        return dd_no_memory(err);
    for (size_t i = 0; !p && i < l->ncolumns; i++)
        if (is_shown(l, &l->columns[i]))
            l->picked[l->npicked++] = i;
    for (; p && *p; p += strcspn(p, ","), p += *p == ',') {
        l->picked[l->npicked] = place_of(l, p, strcspn(p, ","));
        if (l->picked[l->npicked++] == l->ncolumns)
            return not_of_list(l, p, strcspn(p, ","), err);
    }
    return l->npicked <= OUT_MAX_COLUMNS ? DD_OK : dd_fail_limit(err, l->name);
}
