/* The words to choose from in the cells of a sheet. */
#include <stdlib.h>

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "sheet_fields.h"

enum { NUMBERS = 10 };

struct choices {
    struct sheet_fields *s;
    const char **words;
    size_t n;
};

static enum dd_rc make_room(struct choices *c, size_t n, struct dd_error *err)
{
    c->words = arena_alloc(&c->s->c->arena, (n + 1) * sizeof(*c->words));
    return c->words ? DD_OK : dd_no_memory(err);
}

static int by_letters(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* By their names; those that begin with a letter of no other language come last. */
static enum dd_rc take_countries(struct choices *c, struct dd_error *err)
{
    const char *code;
    size_t n = 0;
    enum dd_rc rc;

    while (country_code_at(n))
        n++;
    rc = make_room(c, n, err);
    for (size_t i = 0; rc == DD_OK && (code = country_code_at(i)); i++)
        c->words[c->n++] = country_name(code, c->s->c->lang);
    if (rc == DD_OK)
        qsort(c->words, c->n, sizeof(*c->words), by_letters);
    return rc;
}

static enum dd_rc take_goods(struct choices *c, struct dd_error *err)
{
    const struct trade *goods;
    size_t n = 0;
    enum dd_rc rc;

    while (goods_at(n))
        n++;
    rc = make_room(c, n, err);
    for (size_t i = 0; rc == DD_OK && (goods = goods_at(i)); i++)
        c->words[c->n++] = goods->name[c->s->c->lang];
    return rc;
}

/* Each of the values with bars between them, as a cell shows it. */
static enum dd_rc take_values(struct choices *c, size_t field, const char *values,
                              struct dd_error *err)
{
    enum dd_rc rc = make_room(c, strlen(values), err);

    while (rc == DD_OK && *values) {
        const size_t n = strcspn(values, "|");
        const char *one = arena_strndup(&c->s->c->arena, values, n);
        if (!one)
            return dd_no_memory(err);
        c->words[c->n++] = sheet_shown(c->s, field, one);
        values += n + (values[n] == '|');
    }
    return rc;
}

/* "1-5": each number within. */
static enum dd_rc take_numbers(struct choices *c, const char *within, struct dd_error *err)
{
    const long first = strtol(within, NULL, 10),
               last = strtol(within + strcspn(within, "-") + 1, NULL, 10);
    enum dd_rc rc = last - first < NUMBERS ? make_room(c, (size_t)(last - first + 1), err) : DD_OK;

    for (long i = first; rc == DD_OK && c->words && i <= last; i++)
        if (!(c->words[c->n++] = arena_printf(&c->s->c->arena, "%ld", i)))
            rc = dd_no_memory(err);
    return rc;
}

static enum dd_rc take_of_kind(struct choices *c, size_t field, struct dd_error *err)
{
    const struct kind_field *f = &c->s->kind->fields[c->s->sort.at[field]];

    if (f->type == KIND_WORD)
        return take_values(c, field, kind_words(f), err);
    if (f->type == KIND_COUNT && f->arg && strchr(f->arg, '-'))
        return take_numbers(c, f->arg, err);
    return f->type == KIND_FLAG ? take_values(c, field, "yes|no", err) : DD_OK;
}

static enum dd_rc take_of_supplier(struct choices *c, size_t field, struct dd_error *err)
{
    const char *arg = c->s->arg[field];

    if (strcmp(arg, "CC") == 0)
        return take_countries(c, err);
    if (strcmp(arg, "CATEGORY") == 0)
        return take_goods(c, err);
    if (strcmp(arg, "CLASS") == 0)
        arg = SUPPLIER_CHAIN "|" SUPPLIER_PARTNER "|" SUPPLIER_NOT;
    if (strcmp(arg, "1-5") == 0)
        return take_numbers(c, arg, err);
    return strchr(arg, '|') ? take_values(c, field, arg, err) : DD_OK;
}

enum dd_rc sheet_choices(struct sheet_fields *s, size_t field, const char ***words, size_t *n,
                         struct dd_error *err)
{
    struct choices c = {.s = s};
    enum dd_rc rc = s->kind ? take_of_kind(&c, field, err) : take_of_supplier(&c, field, err);

    *words = c.words;
    *n = rc == DD_OK ? c.n : 0;
    return rc;
}
