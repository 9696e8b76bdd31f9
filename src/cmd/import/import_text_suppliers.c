/* What an import says of suppliers: new ones, what changes, what was not taken, categories. */
#include "cmd/facts/category.h"
#include "ddreg/supplier.h"
#include "import_result.h"
#include "import_said.h"

enum { NAME_SHOWN = 32 };

static const char *value_word(const struct cli *c, const char *field, const char *value)
{
    static const char *const classes[][2] = {{SUPPLIER_CHAIN, "class.supply_chain"},
                                             {SUPPLIER_PARTNER, "class.business_partner"},
                                             {SUPPLIER_NOT, "class.not_supplier"}};

    if (!value || !*value)
        return "–";
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (strcmp(field, "class") == 0 && strcmp(classes[i][0], value) == 0)
            return dd_msg(c->lang, classes[i][1]);
    return value;
}

/* A supplier keeps its first ledger number; another is one more account. */
static const char *change_id(const struct import_field_change *f)
{
    return strcmp(f->field, "ledger") == 0 && f->before && f->after ? "imported.change.added"
                                                                    : "imported.change.field";
}

void import_say_changes(struct cli *c, const struct import_result *r)
{
    char id[PUBLIC_ID_SIZE];

    if (r->nchanges > 0) {
        if (c->out.len > 0)
            buf_add_char(&c->out, '\n');
        cli_say(c, "imported.changes", NULL, 0);
    }
    for (size_t i = 0; i < r->nchanges; i++) {
        const struct import_change *one = &r->changes[i];
        public_id_write(id, SUPPLIER_ID, one->supplier);
        cli_say_in(c, 2, "imported.change",
                   MSG_ARGS({"id", id}, {"name", one->name ? one->name : ""}));
        for (size_t f = 0; f < one->nfields; f++)
            cli_say_in(
                c, 4, change_id(&one->fields[f]),
                MSG_ARGS({"field", import_field_word(c, one->fields[f].field)},
                         {"before", value_word(c, one->fields[f].field, one->fields[f].before)},
                         {"after", value_word(c, one->fields[f].field, one->fields[f].after)}));
    }
    if (r->nchanges > 0 && r->updated > (int64_t)r->nchanges)
        cli_say_in(c, 2, cli_plural(c, "imported.more_changes", r->updated - (int64_t)r->nchanges),
                   MSG_ARGS({"n", cli_count(c, r->updated - (int64_t)r->nchanges)}));
}

/* Is it a country that was another? */
static bool is_moved(const struct import_field_change *f)
{
    return f->before &&
           (strcmp(f->field, "country") == 0 || strcmp(f->field, "production_country") == 0);
}

void import_say_moved(struct cli *c, const struct import_result *r)
{
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < r->nchanges; i++) {
        const struct import_change *one = &r->changes[i];
        public_id_write(id, SUPPLIER_ID, one->supplier);
        for (size_t f = 0; f < one->nfields; f++)
            if (is_moved(&one->fields[f]))
                cli_say(
                    c, "imported.moved",
                    MSG_ARGS({"id", id}, {"name", one->name ? one->name : ""},
                             {"field", import_field_word(c, one->fields[f].field)},
                             {"before", one->fields[f].before},
                             {"after", value_word(c, one->fields[f].field, one->fields[f].after)}));
    }
}

void import_say_new(struct cli *c, const struct import_options *o, const struct import_result *r)
{
    struct buf names = BUF_INIT;

    if (r->suppliers_created == 0)
        return;
    for (size_t i = 0; i < r->nnew; i++)
        buf_printf(&names, "%s%s", i > 0 ? "; " : "",
                   import_cut(c, r->new_suppliers[i], NAME_SHOWN));
    if (r->suppliers_created > (int64_t)r->nnew)
        buf_add(&names, "; ...");
    cli_say(c, o->dry_run ? "imported.new_suppliers_named" : "imported.new_suppliers",
            MSG_ARGS({"n", cli_count(c, r->suppliers_created)}, {"names", buf_str(&names)}));
    c->out.failed = c->out.failed || names.failed;
    buf_release(&names);
}

/* "supplier name Elv AS; country SE" */
static const char *words_of(struct cli *c, const struct import_change *one)
{
    struct buf b = BUF_INIT;
    const char *copy;

    for (size_t f = 0; f < one->nfields; f++) {
        const struct import_field_change *w = &one->fields[f];
        buf_printf(&b, "%s%s %s", f > 0 ? "; " : "", import_field_word(c, w->field),
                   value_word(c, w->field, w->after));
    }
    copy = arena_strdup(&c->arena, buf_str(&b));
    c->out.failed = c->out.failed || b.failed || !copy;
    buf_release(&b);
    return copy ? copy : "";
}

/* Rows that name a known firm's second account: what else they say was not taken. */
void import_say_left_alone(struct cli *c, const struct import_result *r)
{
    char id[PUBLIC_ID_SIZE];

    if (r->left_alone == 0)
        return;
    cli_say(c, cli_plural(c, "imported.left_alone", r->left_alone),
            MSG_ARGS({"n", cli_count(c, r->left_alone)}));
    for (size_t i = 0; i < r->nleft; i++) {
        const struct import_change *one = &r->left[i];
        public_id_write(id, SUPPLIER_ID, one->supplier);
        cli_say_in(c, 2, "imported.left_alone_one",
                   MSG_ARGS({"line", cli_digits(c, one->line)}, {"id", id},
                            {"name", one->name ? one->name : ""}, {"words", words_of(c, one)}));
    }
    if (r->left_alone > (int64_t)r->nleft)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, r->left_alone - (int64_t)r->nleft)}));
}

/* Most first: those are worth a look. */
void import_say_categories(struct cli *c, const struct import_result *r)
{
    if (*r->sectors)
        cli_say(c, "imported.sectors", MSG_ARGS({"standard", r->sectors}));
    if (r->categories_unknown == 0)
        return;
    cli_say(c, cli_plural(c, "imported.categories", r->categories_unknown),
            MSG_ARGS({"n", cli_count(c, r->categories_unknown)},
                     {"rows", import_rows_text(c, r->categories_rows)}));
    for (size_t i = 0; i < r->ncategories; i++) {
        const struct import_category *one = &r->categories[i];
        const char *near = category_near(c, one->name);
        cli_say_in(c, 2, near ? "imported.category_near" : "imported.category",
                   MSG_ARGS({"category", one->name}, {"near", near ? near : ""},
                            {"rows", import_rows_text(c, one->rows)}));
    }
    if (r->categories_unknown > (int64_t)r->ncategories)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, r->categories_unknown - (int64_t)r->ncategories)}));
}
