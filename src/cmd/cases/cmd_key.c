/* Keys to sealed texts: made, admitted, dropped. */
#include "cli/passphrase.h"
#include "cmd/kind/kind_cmd.h"
#include "ddreg/case_texts.h"
#include "ddreg/key_file.h"
#include "key_given.h"

static enum dd_rc print(struct cli *c, int64_t number, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    struct kind_row row;
    enum dd_rc rc;

    public_id_write(id, key_kind()->letters, number);
    rc = kind_find(c->reg, &c->arena, key_kind(), id, &row, err);
    return rc == DD_OK ? kind_print(c, &row, err) : rc;
}

static void say(struct cli *c, const char *message, int64_t number, const char *file)
{
    if (c->format == FORMAT_TABLE)
        cli_say(c, message,
                MSG_ARGS({"id", public_id_text(&c->arena, key_kind()->letters, number)},
                         {"file", file}));
}

/* --- New -------------------------------------------------------------------------------------- */

static const struct cmd_option new_options[] = {
    {.name = "owner", .nb = "eier", .arg = "PERSON", .help = "opt.key.owner", .required = true},
    {.name = "recovery", .nb = "reserve", .help = "opt.key.recovery"},
    {.name = NULL},
};

/* The file of the new key, ready before the register is locked. */
static struct seal_key made;
static struct buf made_file = BUF_INIT;

static enum dd_rc make(struct cli *c, struct dd_error *err)
{
    const char *path = c->args[0], *passphrase;
    enum dd_rc rc = cli_check_place(c, path, err);

    if (rc == DD_OK)
        rc = passphrase_ask(c, path, true, &passphrase, err);
    if (rc == DD_OK)
        rc = seal_new_key(&made, err);
    if (rc == DD_OK)
        rc = key_file_write(&made_file, &made, passphrase, err);
    passphrase_forget();
    seal_forget(made.secret, sizeof(made.secret));
    return rc;
}

static enum dd_rc run_new(struct cli *c, struct dd_error *err)
{
    const char *path = c->args[0], *added = NULL;
    const bool recovery = cli_option(c, "recovery") != NULL;
    int64_t owner = 0, number = 0;
    bool is_new = false, admitted = false;
    enum dd_rc rc = person_find_or_add(c->reg, cli_option(c, "owner"), &owner, &is_new, err);

    if (rc == DD_OK && is_new)
        added = cli_option(c, "owner");
    if (rc == DD_OK)
        rc = case_key_add(c->reg, &made.open, owner, recovery, &number, &admitted, err);
    if (rc == DD_OK)
        rc = cli_write_file(c, path, &made_file, err);
    buf_release(&made_file);
    if (rc != DD_OK)
        return rc;
    if (added && c->format == FORMAT_TABLE)
        cli_warn(c, "person.made", MSG_ARGS({"name", added}));
    say(c, admitted ? "key.made_first" : "key.made", number, path);
    return print(c, number, err);
}

const struct dd_cmd cmd_key_new = {
    .name = "key new",
    .alias = "nøkkel ny",
    .args = "FILE --owner PERSON",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.key.new",
    .example = "ddreg key new reserve.key --owner \"Kari Nordmann\" --recovery",
    .reg = CMD_WRITES,
    .options = new_options,
    .before = make,
    .run = run_new,
};

/* --- Admit and drop --------------------------------------------------------------------------- */

static enum dd_rc find(struct cli *c, int64_t *number, struct dd_error *err)
{
    struct kind_row row;
    enum dd_rc rc = kind_find(c->reg, &c->arena, key_kind(), c->args[0], &row, err);

    *number = rc == DD_OK ? kind_number(&row) : 0;
    return rc;
}

static const struct cmd_option admit_options[] = {
    KEY_OPTION,
    {.name = NULL},
};

static enum dd_rc run_admit(struct cli *c, struct dd_error *err)
{
    struct buf left = BUF_INIT;
    int64_t number;
    enum dd_rc rc = find(c, &number, err);

    if (rc == DD_OK)
        rc = case_key_admit(c->reg, number, key_given(), &left, err);
    key_given_forget();
    if (rc == DD_OK && left.len > 0)
        cli_warn(c, "key.cases_left", MSG_ARGS({"ids", buf_str(&left)}));
    buf_release(&left);
    if (rc != DD_OK)
        return rc;
    say(c, "key.admit_done", number, "");
    return print(c, number, err);
}

const struct dd_cmd cmd_key_admit = {
    .name = "key admit",
    .alias = "nøkkel godta",
    .args = "ID --key FILE",
    .of = "key",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.key.admit",
    .example = "ddreg key admit KY-3 --key kari.key",
    .reg = CMD_WRITES,
    .options = admit_options,
    .before = key_given_open,
    .run = run_admit,
};

static const struct cmd_option drop_options[] = {
    KEY_OPTION,
    {.name = "reason",
     .nb = "begrunnelse",
     .arg = "TEXT",
     .help = "opt.kind.reason",
     .required = true},
    {.name = NULL},
};

/* With one reader left, nothing can be sealed, and one lost file loses every text. */
static enum dd_rc warn_of_one(struct cli *c, struct dd_error *err)
{
    struct case_reader *readers;
    size_t n = 0;
    enum dd_rc rc = case_readers(c->reg, &c->arena, &readers, &n, err);

    if (rc == DD_OK && n < CASE_KEYS)
        cli_warn(
            c, "key.one_left",
            MSG_ARGS({"id", public_id_text(&c->arena, key_kind()->letters, readers[0].number)}));
    return rc;
}

static enum dd_rc run_drop(struct cli *c, struct dd_error *err)
{
    int64_t number;
    enum dd_rc rc = find(c, &number, err);

    if (rc == DD_OK)
        rc = case_key_drop(c->reg, number, key_given(), cli_option(c, "reason"), err);
    key_given_forget();
    if (rc != DD_OK)
        return rc;
    say(c, "key.drop_done", number, "");
    rc = warn_of_one(c, err);
    return rc == DD_OK ? print(c, number, err) : rc;
}

const struct dd_cmd cmd_key_drop = {
    .name = "key drop",
    .alias = "nøkkel fjern",
    .args = "ID --key FILE --reason TEXT",
    .of = "key",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.key.drop",
    .example = "ddreg key drop KY-1 --key ola.key --reason \"Kari leaves\"",
    .reg = CMD_WRITES,
    .options = drop_options,
    .before = key_given_open,
    .run = run_drop,
};
