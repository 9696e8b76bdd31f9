/* The whole register as a folder of plain files. */
#include "cli/out.h"
#include "ddreg/dump.h"
#include "ddreg/text.h"

static enum dd_rc show(struct cli *c, const struct dump_result *r, struct dd_error *err)
{
    const char *folder = c->args[0];
    const struct out_field fields[] = {
        {"folder", NULL, out_text(folder)}, {"tables", NULL, out_int(r->tables)},
        {"rows", NULL, out_int(r->rows)},   {"entries", NULL, out_int(r->entries)},
        {"size", NULL, out_int(r->size)},   {"digest", NULL, out_text(r->digest)},
        {"head", NULL, out_text(r->head)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "dump.written",
            MSG_ARGS({"folder", folder}, {"tables", cli_count(c, r->tables)},
                     {"rows", cli_count(c, r->rows)}, {"head", r->head}));
    return DD_OK;
}

/* A mistyped word would put everything into a folder of that name. */
static enum dd_rc check_word(const struct cli *c, struct dd_error *err)
{
    const char *word = c->args[0];
    char typed[CLI_WORD_SIZE], known[CLI_WORD_SIZE];

    if (strchr(word, '/') || strlen(word) >= CLI_WORD_SIZE)
        return DD_OK;
    cli_fold_word(typed, word, strlen(word));
    for (size_t i = 0; cli_commands[i]; i++) {
        const char *const names[] = {cli_commands[i]->name, cli_commands[i]->alias};
        for (size_t n = 0; cli_is_noun("export", names[0]) && n < 2; n++) {
            const char *verb = cli_verb(names[n]);
            cli_fold_word(known, verb, strlen(verb));
            if (*verb && text_distance(typed, known) <= 2)
                return dd_fail(err, DD_USAGE, "export.meant", "word", word, "meant", verb, NULL);
        }
    }
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct dump_result r;
    enum dd_rc rc = check_word(c, err);

    if (rc == DD_OK)
        rc = dump_write(c->reg, c->args[0], &r, err);
    if (rc == DD_OK)
        cli_note_output(c, c->args[0], "", r.size, r.digest);
    return rc == DD_OK ? show(c, &r, err) : rc;
}

const struct dd_cmd cmd_export = {
    .name = "export",
    .alias = "eksporter",
    .args = "DIR",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.export",
    .example = "ddreg export ./alt",
    .reg = CMD_READS,
    .run = run,
};
