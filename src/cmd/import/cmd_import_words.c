/* The company's own words for what its files hold: save, show, remove. */
#include "ddreg/saved_map.h"
#include "cli/out.h"
#include "cmd/confine.h"
#include "table/own_words.h"

/* --- save ------------------------------------------------------------------------------------- */

static enum dd_rc report_saved(struct cli *c, size_t n, struct dd_error *err)
{
    char count[24];

    if (c->format != FORMAT_TABLE)
        return out_record(c, (const struct out_field[]){{"words", NULL, out_int((int64_t)n)}}, 1,
                          err);
    (void)snprintf(count, sizeof(count), "%zu", n);
    cli_say(c, "import.words.saved", MSG_ARGS({"n", count}));
    return DD_OK;
}

static enum dd_rc run_save(struct cli *c, struct dd_error *err)
{
    struct buf text = BUF_INIT;
    size_t n = 0;
    enum dd_rc rc = cmd_confine(c, err);

    if (rc == DD_OK)
        rc = own_words_read(&text, &n, &c->arena, c->args[0], err);
    if (rc == DD_OK)
        rc = saved_words_set(c->reg, buf_str(&text), err);
    buf_release(&text);
    return rc == DD_OK ? report_saved(c, n, err) : rc;
}

const struct dd_cmd cmd_import_words_save = {
    .name = "import words save",
    .alias = "importer ord lagre",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.words.save",
    .example = "ddreg import words save ord.csv",
    .reg = CMD_WRITES,
    .run = run_save,
};

/* --- show ------------------------------------------------------------------------------------- */

static enum dd_rc read_words(struct cli *c, const char **text, const char **day,
                             struct dd_error *err)
{
    enum dd_rc rc = saved_words_read(c->reg, &c->arena, text, day, err);

    return rc == DD_OK && !*text ? dd_fail(err, DD_INPUT, "import.words.none", NULL) : rc;
}

static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    const char *text, *day;
    enum dd_rc rc = read_words(c, &text, &day, err);

    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE)
        return out_record(c,
                          (const struct out_field[]){{"day", NULL, out_text(day)},
                                                     {"words", NULL, out_text(text)}},
                          2, err);
    buf_add(&c->out, text);
    return DD_OK;
}

const struct dd_cmd cmd_import_words_show = {
    .name = "import words show",
    .alias = "importer ord vis",
    .args = "",
    .summary = "cmd.import.words.show",
    .example = "ddreg import words show",
    .reg = CMD_READS,
    .run = run_show,
};

/* --- remove ----------------------------------------------------------------------------------- */

static enum dd_rc run_remove(struct cli *c, struct dd_error *err)
{
    const char *text;
    enum dd_rc rc = read_words(c, &text, NULL, err);

    if (rc == DD_OK)
        rc = saved_words_set(c->reg, NULL, err);
    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE)
        return out_record(c, (const struct out_field[]){{"removed", NULL, out_flag(true)}}, 1, err);
    cli_say(c, "import.words.removed", NULL, 0);
    return DD_OK;
}

const struct dd_cmd cmd_import_words_remove = {
    .name = "import words remove",
    .alias = "importer ord fjern",
    .args = "",
    .summary = "cmd.import.words.remove",
    .example = "ddreg import words remove",
    .reg = CMD_WRITES,
    .run = run_remove,
};
