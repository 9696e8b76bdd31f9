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
    const struct trade *known = NULL;
    const char *near;
    enum dd_rc rc = text && *text ? goods_find(text, &known, err) : DD_OK;

    if (rc != DD_OK || !text || !*text || known)
        return rc;
    near = category_near(c, text);
    cli_warn(c, near ? "supplier.category_near" : "supplier.category_unknown",
             MSG_ARGS({"category", text}, {"near", near ? near : ""}));
    return DD_OK;
}
