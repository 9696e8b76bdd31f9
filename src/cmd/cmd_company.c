#include "ddreg/company.h"
#include "cli/out.h"
#include "cmd/supplier/sector_note.h"

enum { MAX_KEYS = 32, LABEL_SIZE = 48 };

static const struct cmd_option show_options[] = {
    CLI_FOR,
    {.name = NULL},
};

static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    struct out_field fields[MAX_KEYS + 1];
    const char *reason = NULL;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    for (const struct company_key *k = company_keys; rc == DD_OK && k->name && n < MAX_KEYS; k++) {
        const char *value;
        char *label = arena_printf(&c->arena, "company.%s", k->name);
        if (!label)
            return dd_no_memory(err);
        rc = company_get(c->reg, &c->arena, c->reg->company, k->name, c->today, &value, err);
        if ((k->form == COMPANY_NUMBER || k->form == COMPANY_DECIMAL ||
             k->form == COMPANY_MEGABYTES) &&
            value && !strchr(value, ','))
            fields[n++] = (struct out_field){k->name, label, out_int(strtoll(value, NULL, 10))};
        else
            fields[n++] = (struct out_field){k->name, label, out_text(value)};
    }
    if (rc == DD_OK)
        rc = company_get(c->reg, &c->arena, c->reg->company, COMPANY_ONE_PERSON "_reason", c->today,
                         &reason, err);
    fields[n++] = (struct out_field){COMPANY_ONE_PERSON "_reason", "company.one_person_reason",
                                     out_text(reason)};
    return rc == DD_OK ? out_record(c, fields, n, err) : rc;
}

const struct dd_cmd cmd_company_show = {
    .name = "company show",
    .alias = "selskap vis",
    .args = "",
    .summary = "cmd.company.show",
    .example = "ddreg company show",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANY,
    .options = show_options,
    .run = run_show,
};

static const struct cmd_option set_options[] = {
    CLI_FOR,
    {.name = "from", .arg = "DATE", .help = "opt.from"},
    CLI_FALL_REASON,
    {.name = NULL},
};

/* The words after the key are its value: company set activity Produksjon av radiofarmaka */
static char *join_words(struct cli *c, char **words, int n)
{
    struct buf b = BUF_INIT;
    char *s;

    for (int i = 0; i < n; i++) {
        buf_add(&b, i == 0 ? "" : " ");
        buf_add(&b, words[i]);
    }
    s = b.failed ? NULL : arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return s;
}

static bool is_sector(const char *key)
{
    const struct company_key *k = company_key_find(key);

    return k && k->form == COMPANY_SECTOR;
}

/* As it is called in the language of who asks. */
static const char *key_name(const struct cli *c, const char *key)
{
    const struct company_key *k = company_key_find(key);

    if (!k)
        return key;
    return c->lang == DD_NB && k->alias ? k->alias : k->name;
}

static enum dd_rc run_set(struct cli *c, struct dd_error *err)
{
    const char *value = join_words(c, c->args + 1, c->nargs - 1), *from = cli_option(c, "from");
    bool changed = false;
    enum dd_rc rc = value ? DD_OK : dd_no_memory(err);

    if (rc == DD_OK)
        rc = company_set(c->reg, c->reg->company, c->args[0], value, from, &changed, err);
    if (rc != DD_OK)
        return rc;
    if (is_sector(c->args[0]))
        sector_note(c, value);
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"key", NULL, out_text(c->args[0])},
                                           {"value", NULL, out_text(value)},
                                           {"changed", NULL, out_flag(changed)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, changed ? "company.changed" : "company.unchanged",
            MSG_ARGS({"key", key_name(c, c->args[0])}));
    return DD_OK;
}

const struct dd_cmd cmd_company_set = {
    .name = "company set",
    .alias = "selskap sett",
    .args = "KEY VALUE...",
    .min_args = 2,
    .max_args = -1,
    .summary = "cmd.company.set",
    .example = "ddreg company set contact aapenhet@nordlys-radiofarmasi.example.no",
    .reg = CMD_WRITES,
    .company = CMD_OF_COMPANY,
    .options = set_options,
    .run = run_set,
};
