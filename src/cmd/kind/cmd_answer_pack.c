/* The standard answer to a customer: a page, the same as CSV, and a draft of the e-mail that both
 * go with. */
#include "cli/out.h"
#include "ddreg/answer_pack.h"
#include "ddreg/kind.h"
#include "ddreg/mail.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .arg = "Y", .help = "opt.answer.pack.year", .nb = "år"},
    {.name = "output",
     .letter = 'o',
     .arg = "DIR",
     .file = CMD_FILE_WRITE,
     .help = "opt.answer.pack.output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

enum { FILES = 3 };

/* What is written. */
struct packing {
    struct answer_pack pack;
    struct buf page, table, letter;
    const char *id, *to;     /* of who asked, and the address; NULL: nobody in particular */
    const char *stem;        /* "ddreg-AN-1" */
    const char *path[FILES]; /* page, table, letter */
};

static const char *const endings[FILES] = {"html", "csv", "eml"};

/* Who asked, where the command names a record of it. */
static enum dd_rc find_asker(struct cli *c, struct packing *p, struct dd_error *err)
{
    const struct kind *kind = kind_named("answer");
    struct kind_row row;
    enum dd_rc rc;

    if (c->nargs == 0)
        return DD_OK;
    rc = kind_find(c->reg, &c->arena, kind, c->args[0], &row, err);
    if (rc != DD_OK)
        return rc;
    p->id = public_id_text(&c->arena, kind->letters, kind_number(&row));
    p->to = kind_text(&row, "address");
    return p->id ? DD_OK : dd_no_memory(err);
}

static enum dd_rc name_files(struct cli *c, struct packing *p, struct dd_error *err)
{
    enum dd_rc rc = cli_check_folder(cli_option(c, "output"), err);

    p->stem = arena_printf(&c->arena, "ddreg-%s", p->id ? p->id : "answer");
    for (size_t i = 0; rc == DD_OK && i < FILES; i++) {
        p->path[i] =
            arena_printf(&c->arena, "%s/%s.%s", cli_option(c, "output"), p->stem, endings[i]);
        rc = p->path[i] ? cli_check_place(c, p->path[i], err) : dd_no_memory(err);
    }
    return rc;
}

static enum dd_rc make_letter(struct cli *c, struct packing *p, struct dd_error *err)
{
    const struct mail_file files[] = {
        {strrchr(p->path[0], '/') + 1, "text/html; charset=utf-8", &p->page},
        {strrchr(p->path[1], '/') + 1, "text/csv; charset=utf-8", &p->table},
    };
    const char *const paragraphs[] = {dd_msg(c->published, "answer.letter.text"),
                                      dd_msg(c->published, "answer.letter.more"), p->pack.company};
    const struct mail mail = {.to = p->to,
                              .subject = arena_printf(&c->arena, "%s: %s",
                                                      dd_msg(c->published, "answer.title"),
                                                      p->pack.company),
                              .day = c->today,
                              .paragraphs = paragraphs,
                              .n = sizeof(paragraphs) / sizeof(paragraphs[0]),
                              .files = files,
                              .nfiles = sizeof(files) / sizeof(files[0])};

    return mail.subject ? mail_write(&mail, &p->letter, err) : dd_no_memory(err);
}

/* All three are made before any is written. */
static enum dd_rc make(struct cli *c, struct packing *p, int year, struct dd_error *err)
{
    struct doc d;
    enum dd_rc rc = answer_pack(c->reg, &c->arena, c->published, year, c->today, &p->pack, err);

    if (rc != DD_OK)
        return rc;
    answer_pack_document(&d, &c->arena, c->published, &p->pack);
    rc = doc_write_html(&d, &p->page, err);
    answer_pack_csv(&p->table, &p->pack);
    if (rc == DD_OK)
        rc = buf_ok(&p->table, err);
    return rc == DD_OK ? make_letter(c, p, err) : rc;
}

static enum dd_rc write_all(struct cli *c, struct packing *p, struct dd_error *err)
{
    const struct buf *const bytes[FILES] = {&p->page, &p->table, &p->letter};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < FILES; i++)
        rc = cli_give_out(c, p->path[i], p->id ? p->id : "answer", bytes[i], err);
    return rc;
}

static enum dd_rc show(struct cli *c, const struct packing *p, struct dd_error *err)
{
    int64_t unknown = 0;

    for (size_t i = 0; i < p->pack.n; i++)
        unknown += p->pack.rows[i].value == NULL;
    const struct out_field fields[] = {
        {"id", NULL, out_text(p->id)},
        {"page", NULL, out_text(p->path[0])},
        {"table", NULL, out_text(p->path[1])},
        {"mail", NULL, out_text(p->path[2])},
        {"questions", NULL, out_int((int64_t)p->pack.n)},
        {"unknown", NULL, out_int(unknown)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    cli_say(c, "answer.pack.written",
            MSG_ARGS({"page", p->path[0]}, {"table", p->path[1]}, {"mail", p->path[2]}));
    cli_say(c, "answer.pack.unknown",
            MSG_ARGS({"n", cli_count(c, (int64_t)p->pack.n - unknown)},
                     {"of", cli_count(c, (int64_t)p->pack.n)}));
    for (size_t i = 0; i < p->pack.n; i++)
        if (!p->pack.rows[i].value)
            cli_say_in(c, 2, "answer.pack.row", MSG_ARGS({"about", p->pack.rows[i].about}));
    if (p->id)
        cli_say(c, "answer.pack.next", MSG_ARGS({"id", p->id}));
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct packing p = {.page = BUF_INIT, .table = BUF_INIT, .letter = BUF_INIT};
    const int year = cli_option(c, "year") ? cli_year(c) : (int)strtol(c->today, NULL, 10) - 1;
    enum dd_rc rc = find_asker(c, &p, err);

    if (rc == DD_OK)
        rc = name_files(c, &p, err);
    if (rc == DD_OK)
        rc = make(c, &p, year, err);
    if (rc == DD_OK)
        rc = write_all(c, &p, err);
    buf_release(&p.page);
    buf_release(&p.table);
    buf_release(&p.letter);
    return rc == DD_OK ? show(c, &p, err) : rc;
}

const struct dd_cmd cmd_answer_pack = {
    .name = "answer pack",
    .alias = "kundesvar pakke",
    .args = "[ID]",
    .max_args = 1,
    .of = "answer",
    .summary = "cmd.answer.pack",
    .example = "ddreg answer pack -o .",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
