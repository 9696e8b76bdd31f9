#include "category.h"

#include "ddreg/goods.h"

const char *category_near(struct cli *c, const char *text)
{
    struct dd_error err = {.id = NULL};
    const struct trade *near;

    if (goods_near(text, &near, &err) != DD_OK) {
        c->out.failed = true; /* no memory */
        return NULL;
    }
    return near ? near->name[c->lang] : NULL;
}

enum dd_rc category_warn(struct cli *c, const char *text, struct dd_error *err)
{
    const char *near, *unknown;
    size_t n;
    enum dd_rc rc = goods_find_all(&c->arena, text, NULL, 0, &n, &unknown, err);

    if (rc != DD_OK || !unknown)
        return rc;
    near = category_near(c, unknown);
    cli_warn(c, near ? "supplier.category_near" : "supplier.category_unknown",
             MSG_ARGS({"category", unknown}, {"near", near ? near : ""}));
    return DD_OK;
}
