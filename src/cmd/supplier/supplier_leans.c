/* What leans on suppliers, in words. */
#include "cmd_supplier.h"
#include "cli/cli.h"
#include "cmd/import/import_said.h"
#include "table/plain.h"

enum { NAME_SHOWN = 40 };

/* "3 findings (from F-2)" */
static void add_words(struct cli *c, struct buf *out, const struct supplier_lean *l)
{
    char message[64], one[64], many[72], id[PUBLIC_ID_SIZE];

    (void)snprintf(message, sizeof(message), "lean.%s", l->kind ? "record" : l->table);
    (void)snprintf(one, sizeof(one), "kind.%s", l->kind ? l->kind->name : "");
    (void)snprintf(many, sizeof(many), "%s.many", one);
    public_id_write(id, l->kind ? l->kind->letters : IMPORT_ID, l->first);
    msg_add(out, c->lang, cli_plural(c, message, l->n),
            MSG_ARGS({"n", cli_count(c, l->n)}, {"id", id},
                     {"one", l->kind ? dd_msg(c->lang, one) : ""},
                     {"many", l->kind ? dd_msg(c->lang, many) : ""}));
}

size_t leans_of_one(const struct supplier_lean *l, size_t n)
{
    size_t same = 0;

    while (same < n && l[same].supplier == l->supplier)
        same++;
    return same;
}

const char *leans_words(struct cli *c, const struct supplier_lean *l, size_t n)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < n; i++) {
        buf_add(&b, i > 0 ? ", " : "");
        add_words(c, &b, &l[i]);
    }
    return cli_keep(c, &b);
}

const char *leans_sentence(struct cli *c, const struct supplier_lean *l, size_t n,
                           struct dd_error *err)
{
    struct supplier s;
    const char *name = NULL;

    if (supplier_get(c->reg, &c->arena, l->supplier, c->today, &s, err) == DD_OK)
        name = plain_cut(&c->arena, s.name, NAME_SHOWN);
    return arena_printf(&c->arena, "%s %s (%s)", public_id(c, l->supplier), name ? name : "",
                        leans_words(c, l, n));
}

void leans_add_to_error(struct cli *c, const struct supplier_lean *l, size_t n,
                        struct dd_error *err)
{
    struct buf b = BUF_INIT;
    struct dd_error ignored;

    for (size_t i = 0, same; i < n; i += same) {
        const char *one;
        same = leans_of_one(&l[i], n - i);
        one = leans_sentence(c, &l[i], same, &ignored);
        if (!one || (b.len > 0 && b.len + strlen(one) + 8 > DD_ERROR_VALUE)) {
            buf_add(&b, "; ...");
            break;
        }
        buf_printf(&b, "%s%s", b.len > 0 ? "; " : "", one);
    }
    dd_error_add(err, "what", buf_str(&b));
    buf_release(&b);
}
