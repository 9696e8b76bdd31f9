/* `ddreg risk sector` without a word: the categories that the model knows, with all their names. */
#include <stdlib.h>

#include "cmd_risk.h"
#include "ddreg/goods.h"
#include "ddreg/text.h"

/* The other names of the category; NULL for none. */
static const char *other_names(struct cli *c, const struct trade *t)
{
    const char *own = text_fold(&c->arena, t->name[c->lang]), *name;
    const struct trade *of;
    struct buf b = BUF_INIT;

    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++)
        if (of == t && own && strcmp(name, own) != 0)
            buf_printf(&b, "%s%s", b.len > 0 ? "; " : "", name);
    return cli_keep(c, &b);
}

static void json_names(struct json *j, const struct trade *t)
{
    const struct trade *of;
    const char *name;

    json_array(j, "names");
    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++)
        if (of == t)
            json_text(j, NULL, name);
    json_end_array(j);
}

struct ordered {
    const struct trade *trade;
    const char *key;
};

static int by_key(const void *a, const void *b)
{
    const struct ordered *x = a, *y = b;

    return strcmp(x->key, y->key);
}

/* All of them by name, in the order of the alphabet; NULL without memory. */
static const struct ordered *in_order(struct cli *c, size_t *n)
{
    struct ordered *all;
    bool keys = true;

    for (*n = 0; goods_at(*n);)
        ++*n;
    all = arena_alloc(&c->arena, *n * sizeof(*all));
    for (size_t i = 0; all && i < *n; i++) {
        const struct trade *t = goods_at(i);
        all[i] = (struct ordered){t, text_sort_key(&c->arena, t->name[c->lang])};
        keys = keys && all[i].key;
    }
    if (!all || !keys)
        return NULL;
    qsort(all, *n, sizeof(*all), by_key);
    return all;
}

static void json_category(struct cli *c, struct json *j, const void *of)
{
    const struct trade *t = of;

    json_text(j, "category", t->code);
    json_text(j, "name", t->name[c->lang]);
    json_text(j, "kind", t->goods ? "goods" : "service");
    json_int(j, "severity", t->severity);
    json_int(j, "likelihood", t->likelihood);
    json_names(j, t);
}

static void say_category(struct cli *c, const void *of)
{
    const struct trade *t = of;

    cli_say(c, "risk.category", MSG_ARGS({"name", t->name[c->lang]}));
    cli_say_in(c, 4, "risk.category.names", MSG_ARGS({"names", other_names(c, t)}));
}

const struct out_column risk_category_columns[RISK_CATEGORY_COLUMNS] = {
    {"category", NULL, FIT_WHOLE},
    {"name", "col.name", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},
    {"severity", "col.severity", FIT_WHOLE},
    {"likelihood", "col.likelihood", FIT_WHOLE},
    {"names", "col.names", FIT_WRAP},
};

static enum dd_rc list_categories(struct cli *c, const struct ordered *all, size_t n,
                                  struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "categories", risk_category_columns, RISK_CATEGORY_COLUMNS, err);

    if (rc != DD_OK)
        return rc;
    list.json_row = json_category;
    list.say = say_category;
    if (c->format == FORMAT_TABLE)
        cli_say(c, "risk.categories", NULL, 0);
    for (size_t i = 0; i < n; i++) {
        const struct trade *t = all[i].trade;
        const struct out_cell row[RISK_CATEGORY_COLUMNS] = {
            out_text(t->code),
            out_text(t->name[c->lang]),
            out_text(t->goods ? "goods" : "service"),
            out_int(t->severity),
            out_int(t->likelihood),
            out_text(other_names(c, t))};
        out_row_of(&list, row, t);
    }
    return out_end(&list, err);
}

enum dd_rc risk_categories(struct cli *c, struct dd_error *err)
{
    size_t n;
    const struct ordered *all = in_order(c, &n);

    return all ? list_categories(c, all, n, err) : dd_no_memory(err);
}
