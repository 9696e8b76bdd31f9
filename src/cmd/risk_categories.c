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
    return risk_keep(c, &b);
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

static void json_categories(struct cli *c, const struct ordered *all, size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_array(&j, "categories");
    for (size_t i = 0; i < n; i++) {
        const struct trade *t = all[i].trade;
        json_object(&j, NULL);
        json_text(&j, "category", t->code);
        json_text(&j, "name", t->name[c->lang]);
        json_text(&j, "kind", t->goods ? "goods" : "service");
        json_int(&j, "severity", t->severity);
        json_int(&j, "likelihood", t->likelihood);
        json_names(&j, t);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc csv_categories(struct cli *c, const struct ordered *all, size_t n,
                                 struct dd_error *err)
{
    static const struct out_column columns[] = {
        {"category", NULL, FIT_WHOLE}, {"name", NULL, FIT_WHOLE},       {"kind", NULL, FIT_WHOLE},
        {"severity", NULL, FIT_WHOLE}, {"likelihood", NULL, FIT_WHOLE}, {"names", NULL, FIT_WHOLE},
    };
    enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "categories", columns, COLUMNS, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct trade *t = all[i].trade;
        const struct out_cell row[COLUMNS] = {out_text(t->code),
                                              out_text(t->name[c->lang]),
                                              out_text(t->goods ? "goods" : "service"),
                                              out_int(t->severity),
                                              out_int(t->likelihood),
                                              out_text(other_names(c, t))};
        out_row(&list, row);
    }
    return out_end(&list, err);
}

static void say_categories(struct cli *c, const struct ordered *all, size_t n)
{
    cli_say(c, "risk.categories", NULL, 0);
    for (size_t i = 0; i < n; i++) {
        cli_say(c, "risk.category", MSG_ARGS({"name", all[i].trade->name[c->lang]}));
        cli_say_in(c, 4, "risk.category.names", MSG_ARGS({"names", other_names(c, all[i].trade)}));
    }
}

enum dd_rc risk_categories(struct cli *c, struct dd_error *err)
{
    size_t n;
    const struct ordered *all = in_order(c, &n);

    if (!all)
        return dd_no_memory(err);
    switch (c->format) {
    case FORMAT_JSON:
        json_categories(c, all, n);
        break;
    case FORMAT_CSV:
        return csv_categories(c, all, n, err);
    case FORMAT_TABLE:
        say_categories(c, all, n);
        break;
    }
    return DD_OK;
}
