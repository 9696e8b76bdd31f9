/* A form to a supplier: recorded, and written as a page with the letter that it comes with. */
#include "cli/out.h"
#include "ddreg/company.h"
#include "ddreg/hash.h"
#include "ddreg/kind_file.h"
#include "ddreg/question_form.h"
#include "ddreg/supplier.h"

static const struct cmd_option options[] = {
    {.name = "set", .arg = "SET", .help = "opt.questionnaire.set", .required = true, .nb = "sett"},
    {.name = "due", .arg = "DATE", .help = "opt.questionnaire.send.due", .nb = "frist"},
    CLI_FOR,
    {.name = "output",
     .letter = 'o',
     .arg = "DIR",
     .file = CMD_FILE_WRITE,
     .help = "opt.questionnaire.send.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* What is sent, and where it is written. */
struct sending {
    struct question_set set;
    struct question_pick pick;
    struct question_form form;
    struct supplier supplier;
    struct kind_change change;
    char due[DATE_SIZE], token[SALT_HEX], digest[HASH_HEX];
    int64_t number;
    const char *page, *mail; /* paths */
};

static void give(struct sending *s, const char *column, struct db_value value)
{
    const size_t i = kind_field(kind_named("questionnaire"), column);

    s->change.given[i] = true;
    s->change.values[i] = value;
}

/* The supplier, the questions to it, the day and the token. */
static enum dd_rc prepare(struct cli *c, struct sending *s, struct dd_error *err)
{
    const char *due = cli_option(c, "due");
    int64_t id = 0;
    enum dd_rc rc = question_set_named(&c->arena, cli_option(c, "set"), &s->set, err);

    if (rc == DD_OK)
        rc = supplier_find_whole(c->reg, c->args[0], c->today, &id, err);
    if (rc == DD_OK)
        rc = supplier_get(c->reg, &c->arena, id, c->today, &s->supplier, err);
    if (rc == DD_OK)
        rc = question_pick(c->reg, &c->arena, &s->set, id, c->today, &s->pick, err);
    if (rc == DD_OK)
        rc = hash_new_salt(s->token, err);
    if (rc != DD_OK)
        return rc;
    hash_sha256(s->digest, s->token, strlen(s->token));
    if (due)
        (void)snprintf(s->due, sizeof(s->due), "%s", due);
    else
        date_add_days(s->due, c->today, QUESTION_FORM_DAYS);
    return DD_OK;
}

/* The questions that are asked are kept as a file: what comes back is read by them, whatever
 * becomes of the set. */
static enum dd_rc keep_questions(struct cli *c, struct sending *s, int64_t *file,
                                 struct dd_error *err)
{
    const char *name =
        arena_printf(&c->arena, "%s-%lld.json", s->set.name, (long long)s->set.version);
    struct buf json = BUF_INIT;
    bool is_new;
    enum dd_rc rc;

    question_set_write(&json, &s->set, s->pick.asked);
    rc = name ? buf_ok(&json, err) : dd_no_memory(err);
    if (rc == DD_OK)
        rc = kind_file_keep(c->reg, name, &json, NULL, file, &is_new, err);
    buf_release(&json);
    return rc;
}

static enum dd_rc record(struct cli *c, struct sending *s, struct dd_error *err)
{
    int64_t file = 0;
    enum dd_rc rc = keep_questions(c, s, &file, err);

    give(s, "supplier_id", DB_I(s->supplier.id));
    give(s, "set_name", DB_T(s->set.name));
    give(s, "version", DB_I(s->set.version));
    give(s, "sent", DB_T(c->today));
    give(s, "due", DB_T(s->due));
    give(s, "language", DB_T(msg_lang_code(c->published)));
    give(s, "form", DB_I(file));
    give(s, "token", DB_T(s->digest));
    return rc == DD_OK ? kind_add(c->reg, kind_named("questionnaire"), &s->change, &s->number, err)
                       : rc;
}

static enum dd_rc fill(struct cli *c, struct sending *s, struct dd_error *err)
{
    const char *id = public_id_text(&c->arena, kind_named("questionnaire")->letters, s->number);
    const char *folder = cli_option(c, "output") ? cli_option(c, "output") : ".";
    enum dd_rc rc = id ? DD_OK : dd_no_memory(err);

    s->form = (struct question_form){
        .set = &s->set,
        .asked = s->pick.asked,
        .lang = c->published,
        .id = id,
        .supplier_id = public_id_text(&c->arena, "S", s->supplier.id),
        .supplier = s->supplier.name,
        .due = s->due,
        .token = s->token,
    };
    s->page = arena_printf(&c->arena, "%s/ddreg-%s.html", folder, id);
    s->mail = arena_printf(&c->arena, "%s/ddreg-%s.eml", folder, id);
    if (rc == DD_OK)
        rc = company_get(c->reg, &c->arena, c->reg->company, "name", c->today, &s->form.company,
                         err);
    if (rc == DD_OK)
        rc = company_get(c->reg, &c->arena, c->reg->company, "contact", c->today, &s->form.contact,
                         err);
    return rc == DD_OK && c->arena.failed ? dd_no_memory(err) : rc;
}

/* Both files are made before either is written. */
static enum dd_rc write_both(struct cli *c, struct sending *s, struct dd_error *err)
{
    struct buf page = BUF_INIT, bytes = BUF_INIT;
    struct mail mail;
    const char *name = strrchr(s->page, '/') + 1;
    const struct mail_file file = {name, "text/html; charset=utf-8", &page};
    enum dd_rc rc = question_letter(&c->arena, &s->form, c->today, &mail, err);

    if (rc == DD_OK)
        rc = question_page_write(&page, &c->arena, &s->form, err);
    if (rc == DD_OK) {
        mail.to = s->supplier.email;
        mail.files = &file;
        mail.nfiles = 1;
        rc = mail_write(&mail, &bytes, err);
    }
    if (rc == DD_OK)
        rc = cli_check_place(c, s->mail, err);
    if (rc == DD_OK)
        rc = cli_write_file(c, s->page, &page, err);
    if (rc == DD_OK)
        rc = cli_write_file(c, s->mail, &bytes, err);
    buf_release(&page);
    buf_release(&bytes);
    return rc;
}

static enum dd_rc show(struct cli *c, const struct sending *s, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"id", NULL, out_text(s->form.id)},
        {"set", NULL, out_text(s->set.name)},
        {"version", NULL, out_int(s->set.version)},
        {"supplier", NULL, out_text(s->form.supplier_id)},
        {"sent", NULL, out_text(c->today)},
        {"due", NULL, out_text(s->due)},
        {"questions", NULL, out_int((int64_t)s->pick.n)},
        {"left_out", NULL, out_ids(s->pick.left_out, NULL)},
        {"page", NULL, out_text(s->page)},
        {"mail", NULL, out_text(s->mail)},
    };

    if (*s->pick.left_out)
        cli_warn(c, "questionnaire.left_out", MSG_ARGS({"branches", s->pick.left_out}));
    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "questionnaire.sent",
            MSG_ARGS({"id", s->form.id}, {"n", cli_digits(c, (int64_t)s->pick.n)},
                     {"supplier", s->supplier.name ? s->supplier.name : s->form.supplier_id},
                     {"due", s->due}, {"page", s->page}, {"mail", s->mail}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct sending *s = arena_alloc(&c->arena, sizeof(*s));
    enum dd_rc rc = s ? prepare(c, s, err) : dd_no_memory(err);

    if (rc == DD_OK && cli_option(c, "output"))
        rc = cli_check_folder(cli_option(c, "output"), err);
    if (rc == DD_OK)
        rc = record(c, s, err);
    if (rc == DD_OK)
        rc = fill(c, s, err);
    if (rc == DD_OK)
        rc = write_both(c, s, err);
    return rc == DD_OK ? show(c, s, err) : rc;
}

const struct dd_cmd cmd_questionnaire_send = {
    .name = "questionnaire send",
    .alias = "spørreskjema send",
    .args = "SUPPLIER",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.questionnaire.send",
    .example = "ddreg questionnaire send S-12 --set decent-work -o .",
    .reg = CMD_WRITES,
    .company = CMD_OF_COMPANY,
    .options = options,
    .run = run,
};
