/* `ddreg privacy forget`: erases what is kept of a person, but for what is still needed, or is a
 * text about something else: those are said. */
#include "ddreg/erasure.h"
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "cmd/journal/erase_evidence.h"
#include "privacy_rows.h"

static const struct cmd_option options[] = {
    {.name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.privacy.reason"},
    {.name = "all", .nb = "alt", .help = "opt.privacy.all"},
    {.name = NULL},
};

/* What was found, and what becomes of it. */
struct forget {
    const char *reason;
    int64_t person;
    struct personal *rows;
    size_t n, left; /* rows that stay come last */
    int64_t values;
    const char *ties; /* ids of the roles the person holds and of what he or she signed; "" */
};

static bool is_tied(const struct forget *f, const struct personal *p)
{
    return p->kind == person_kind() && *f->ties;
}

/* A text of a case goes by its own command alone. */
static bool is_erased(const struct cli *c, const struct forget *f, const struct personal *p)
{
    const bool in_use =
        !p->until && (p->why.start == RETENTION_ENDED || p->why.start == RETENTION_LEFT);

    if (!p->value || (is_tied(f, p) && !cli_option(c, "all")))
        return false;
    return cli_option(c, "all") || (p->whole && strcmp(p->why.id, "trader") != 0 && !in_use);
}

/* Those that stay come last; their order is kept. */
static enum dd_rc part(struct cli *c, struct forget *f, struct dd_error *err)
{
    struct personal *all = arena_alloc(&c->arena, (f->n + 1) * sizeof(*all));
    size_t n = 0;

    if (!all)
        return dd_no_memory(err);
    for (int stays = 0; stays <= 1; stays++)
        for (size_t i = 0; i < f->n; i++)
            if (is_erased(c, f, &f->rows[i]) == (stays == 0))
                all[n++] = f->rows[i];
    for (f->left = 0; f->left < n && !is_erased(c, f, &all[n - 1 - f->left]);)
        f->left++;
    f->rows = all;
    return DD_OK;
}

/* The person of the register, with every number, account and line of outputs. */
static enum dd_rc erase_person(struct cli *c, struct forget *f, struct dd_error *err)
{
    struct erasure what = {.of = ERASE_RECORD,
                           .kind = person_kind(),
                           .number = f->person,
                           .subject = public_id_text(&c->arena, PERSON_ID, f->person),
                           .reason = f->reason};
    struct erasure_done done = {.fields = BUF_INIT};
    enum dd_rc rc = what.subject ? erasure_do(c->reg, &what, &done, err) : dd_no_memory(err);

    f->values += done.values;
    buf_release(&done.fields);
    return rc;
}

static enum dd_rc erase_all(struct cli *c, struct forget *f, struct dd_error *err)
{
    bool is_person = false;
    enum dd_rc rc;

    for (size_t i = 0; i < f->n - f->left; i++)
        is_person = is_person || (f->person && f->rows[i].kind == person_kind());
    rc = is_person ? erase_person(c, f, err) : DD_OK;

    return rc == DD_OK
               ? erasure_of_found(c->reg, f->rows, f->n - f->left, f->reason, &f->values, err)
               : rc;
}

static enum dd_rc erase(struct cli *c, struct forget *f, struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc rc = reg_begin(c->reg, &c->by, err);

    if (rc != DD_OK)
        return rc;
    rc = erase_all(c, f, err);
    if (rc == DD_OK)
        rc = reg_commit(c->reg, head, err);
    reg_rollback(c->reg);
    return rc == DD_OK ? db_scrub(c->reg->db, err) : rc;
}

static void say_stays(struct cli *c, const struct forget *f, const struct personal *p)
{
    const char *message = is_tied(f, p) ? "privacy.tied"
                          : p->whole    ? "privacy.needed"
                                        : "privacy.text";

    cli_warn(c, message,
             MSG_ARGS({"id", p->id}, {"field", privacy_field(c, p)},
                      {"group", p->why.name[c->lang]}, {"ties", f->ties}));
}

/* The register's own files are as they were sealed. */
static enum dd_rc say_sealed(struct cli *c, const struct forget *f, struct dd_error *err)
{
    struct buf ids = BUF_INIT;
    enum dd_rc rc = privacy_seals(c, &ids, err);

    if (rc == DD_OK && ids.len > 0)
        cli_warn(c, "privacy.sealed", MSG_ARGS({"seals", buf_str(&ids)}));
    if (rc == DD_OK && *f->ties)
        cli_warn(c, "privacy.ties_nameless", MSG_ARGS({"ties", f->ties}));
    buf_release(&ids);
    return rc;
}

/* What stays, each with the command that erases it. */
static enum dd_rc say(struct cli *c, const struct forget *f, struct dd_error *err)
{
    struct buf ids = BUF_INIT;

    for (size_t i = f->n - f->left; i < f->n; i++)
        buf_printf(&ids, "%s%s", ids.len > 0 ? " " : "", f->rows[i].id);
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {
            {"values", NULL, out_int(f->values)},
            {"left", NULL, out_ids(cli_keep(c, &ids), NULL)},
        };
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    buf_release(&ids);
    cli_say(c, f->values > 0 ? "privacy.forgotten" : "privacy.nothing",
            MSG_ARGS({"n", cli_count(c, f->values)}, {"who", c->args[0]}));
    for (size_t i = f->n - f->left; i < f->n; i++)
        say_stays(c, f, &f->rows[i]);
    cli_warn(c, "privacy.not_searched", NULL, 0);
    if (f->values > 0)
        cli_warn(c, "erase.backups", NULL, 0);
    return f->values > 0 ? say_sealed(c, f, err) : DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct forget f = {.reason = cli_option(c, "reason")};
    struct erase_evidence counted;
    struct buf ties = BUF_INIT;
    enum dd_rc rc = DD_OK;

    if (!f.reason || !text_has_letters(f.reason))
        rc = dd_fail(err, DD_USAGE, "privacy.reason", NULL);
    if (rc == DD_OK)
        rc = personal_find(c->reg, &c->arena, c->args[0], c->today, &f.person, &f.rows, &f.n, err);
    if (rc == DD_OK)
        rc = privacy_ties(c, f.person, &ties, err);
    f.ties = cli_keep(c, &ties);
    if (rc == DD_OK)
        rc = part(c, &f, err);
    if (rc == DD_OK)
        rc = erase_evidence_read(c, &counted, err);
    if (rc == DD_OK)
        rc = erase(c, &f, err);
    if (rc == DD_OK)
        rc = say(c, &f, err);
    return rc == DD_OK ? erase_evidence_say(c, &counted, err) : rc;
}

const struct dd_cmd cmd_privacy_forget = {
    .name = "privacy forget",
    .alias = "personvern glem",
    .args = "PERSON",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.privacy.forget",
    .example = "ddreg privacy forget PE-1 --reason \"Asked for it\"",
    .reg = CMD_WRITES_ITSELF,
    .options = options,
    .run = run,
};
