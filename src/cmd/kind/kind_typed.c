/* Words that do not belong on a command line, where others see them and the shell keeps them:
 * "-" as the value of a text reads it from standard input, --edit opens an editor for the main one.
 * Both before the register is locked, since a person may take their time. */
#include "kind_cmd.h"

static bool is_edited(const struct kind_field *f)
{
    return kind_is_text(f->type) && !f->arg && f->column.class == RECORD_PERSONAL &&
           !(f->how & (KIND_INTERNAL | KIND_ARGUMENT));
}

/* The field named "text", else the first that is a person's words. */
static const struct kind_field *main_text(const struct kind *kind)
{
    const struct kind_field *first = NULL;

    for (size_t i = kind->table.ncolumns; i-- > 0;) {
        const struct kind_field *f = &kind->fields[i];
        if (is_edited(f) && strcmp(f->column.name, "text") == 0)
            return f;
        first = is_edited(f) ? f : first;
    }
    return first;
}

const char *kind_edited(const struct kind_cmd *k, char out[KIND_KEY_SIZE])
{
    const struct kind_field *f = NULL;

    switch (k->use) {
    case KIND_ADD:
    case KIND_SET:
        f = main_text(k->kind);
        return f ? kind_option(f, out) : NULL;
    case KIND_MOVE:
    case KIND_WITHDRAW:
    case KIND_RESTORE:
        return "reason";
    case KIND_LIST:
    case KIND_SHOW:
    case KIND_HISTORY:
        break;
    }
    return NULL;
}

static enum dd_rc read_inputs(struct cli *c, struct dd_error *err)
{
    const char *text, *value;
    bool done = false;

    for (const struct cmd_option *o = c->cmd->options; o && o->name; o++) {
        value = cli_option(c, o->name);
        if (!value || strcmp(value, "-") != 0 || !o->arg || strcmp(o->arg, "TEXT") != 0)
            continue;
        if (done)
            return dd_fail(err, DD_USAGE, "cli.stdin_twice", "option", cli_option_name(c, o), NULL);
        if (cli_read_input(c, cli_option_name(c, o), &text, err) != DD_OK)
            return err->rc;
        cli_set_option(c, o->name, text);
        done = true;
    }
    return DD_OK;
}

/* What there is to begin with. */
static enum dd_rc find_text(struct cli *c, const struct kind_cmd *k, const char **text,
                            struct dd_error *err)
{
    struct reg *reg = NULL;
    struct kind_row row;
    enum dd_rc rc;

    *text = NULL;
    if (k->use != KIND_SET)
        return DD_OK;
    rc = reg_open(&reg, c->register_path, DB_READ, err);
    if (rc == DD_OK)
        reg->company = 0; /* the rehearsal has refused another company's */
    if (rc == DD_OK)
        rc = kind_find(reg, &c->arena, k->kind, c->args[0], &row, err);
    if (rc == DD_OK) {
        *text = kind_text(&row, main_text(k->kind)->column.name);
        cli_set_option(c, "edit", kind_keep(KIND_EDITED "%lld", (long long)row.id));
    }
    reg_free(reg);
    return rc;
}

/* Whatever is in the way but the text itself is found before somebody writes in vain. */
static enum dd_rc edit(struct cli *c, const struct kind_cmd *k, struct dd_error *err)
{
    char room[KIND_KEY_SIZE];
    const char *option = kind_edited(k, room), *text;
    enum dd_rc rc;

    if (cli_option(c, option))
        return dd_fail(err, DD_USAGE, "cli.edit_and", "option", option, NULL);
    option = kind_keep("%s", option);
    cli_set_option(c, option, "text");
    rc = cli_rehearse(c, err);
    if (rc == DD_OK)
        rc = find_text(c, k, &text, err);
    if (rc == DD_OK)
        rc = cli_edit(c, option, text, &text, err);
    if (rc == DD_OK)
        cli_set_option(c, option, text);
    return rc;
}

enum dd_rc kind_read_typed(struct cli *c, struct dd_error *err)
{
    enum dd_rc rc = read_inputs(c, err);

    return rc == DD_OK && cli_option(c, "edit") ? edit(c, kind_cmd_of(c), err) : rc;
}
