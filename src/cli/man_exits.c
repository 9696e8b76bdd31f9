/* The exit statuses on a manual page. */
#include "man.h"

/* The words of each code, for ddreg(1). */
static const struct {
    enum dd_rc rc;
    const char *id;
} codes[] = {
    {DD_OK, "man.exit.ok"},           {DD_CHECK, "man.exit.check"},
    {DD_USAGE, "man.exit.usage"},     {DD_INPUT, "man.exit.input"},
    {DD_REFUSED, "man.exit.refused"}, {DD_BUSY, "man.exit.busy"},
    {DD_DAMAGED, "man.exit.damaged"}, {DD_INTERNAL, "man.exit.internal"},
};

static bool names_a_record(const char *args)
{
    static const char *const words[] = {"SUPPLIER", "MERGED", "WITHDRAWN", "IMPORT",
                                        "MAP",      "SEQ",    "ID",        "IDS"};
    size_t i = 0;

    while (i < sizeof(words) / sizeof(words[0]) && !strstr(args, words[i]))
        i++;
    return i < sizeof(words) / sizeof(words[0]);
}

/* Can the command end so, by what the table says of it? Where the page's prose says which of a
 * command's own codes there are, nothing is guessed. */
static bool ends_so(const struct dd_cmd *cmd, enum dd_rc rc, bool prose_says)
{
    switch (rc) {
    case DD_OK:
    case DD_USAGE:
    case DD_INTERNAL:
        return true;
    case DD_CHECK:
        return false;
    case DD_INPUT:
        return !prose_says && (names_a_record(cmd->args) || cmd->company != CMD_OF_GROUP);
    case DD_REFUSED:
        return !prose_says && (cmd->reg >= CMD_WRITES || cmd->company >= CMD_OF_FIRST);
    case DD_BUSY:
    case DD_DAMAGED:
        return cmd->reg != CMD_NO_REGISTER;
    }
    return false;
}

void man_exits(const struct man *m)
{
    const char *heading = man_text(m, "man.exit");
    bool prose_says = man_prose_has_entries(m->prose, heading);

    man_heading(m, "man.exit");
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
        const char *id = m->cmd && codes[i].rc == DD_INPUT ? "man.exit.absent" : codes[i].id;
        struct buf said = BUF_INIT;
        char code[8];
        (void)snprintf(code, sizeof(code), "%d", (int)codes[i].rc);
        if (!man_prose_add_entry(&said, m->prose, heading, code) &&
            (!m->cmd || ends_so(m->cmd, codes[i].rc, prose_says)))
            buf_printf(&said, " %s", man_text(m, id));
        if (said.len > 0)
            buf_printf(m->out, "*%s*\n\t%s\n\n", code, buf_str(&said) + 1);
        m->out->failed = m->out->failed || said.failed;
        buf_release(&said);
    }
    man_prose_add(m->out, m->prose, heading, false);
}
