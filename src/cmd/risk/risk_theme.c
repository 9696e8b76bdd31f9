/* A risk theme in words. */
#include "cmd_risk.h"
#include "ddreg/people.h"

const char *risk_theme_name(struct cli *c, const struct work_theme *t)
{
    struct buf b = BUF_INIT;
    const char *name;

    if (!t->theme)
        return dd_msg(c->lang, "theme.unknown");
    theme_add_name(&b, c->lang, t->theme, t->origin);
    name = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return name;
}

const char *risk_theme_affected(struct cli *c, const struct work_theme *t)
{
    struct buf b = BUF_INIT;

    if (!t->trade)
        return NULL;
    affected_add(&b, c->lang, t->trade->affected);
    return cli_keep(c, &b);
}
