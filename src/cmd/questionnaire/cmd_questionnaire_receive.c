/* Answer files that came back: each is checked against the questions that were asked, and kept. */
#include "asked.h"
#include "cmd/confine.h"
#include "ddreg/hash.h"
#include "ddreg/kind_file.h"
#include "table/source.h"

static const struct cmd_option options[] = {
    {.name = "received",
     .arg = "DATE",
     .help = "opt.questionnaire.receive.received",
     .nb = "mottatt"},
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"set", "col.question_set", FIT_WHOLE},
    {"version", "col.version", FIT_WHOLE},
    {"supplier", "col.supplier", FIT_WHOLE},
    {"answer", "questionnaire.field.answer", FIT_WHOLE},
    {"first", "col.first_answer", FIT_WHOLE},
    {"answered", "col.questions", FIT_WHOLE},
    {"striking", "col.striking", FIT_WRAP},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* One file. */
struct incoming {
    const char *path, *name;
    struct buf bytes;
    struct question_answer answer;
    struct question_set asked;
    struct kind_row row;
    int64_t file;
    bool first;
};

static const struct kind *questionnaire(void)
{
    return kind_named("questionnaire");
}

static enum dd_rc read_file(struct cli *c, struct incoming *in, struct dd_error *err)
{
    const char *slash = strrchr(in->path, '/');
    enum dd_rc rc = cmd_confine(c, err);

    in->name = slash ? slash + 1 : in->path;
    if (rc == DD_OK)
        rc = source_bytes(in->path, QUESTION_ANSWER_BYTES, &in->bytes, err);
    if (rc == DD_OK && strlen(buf_str(&in->bytes)) != in->bytes.len)
        rc = dd_fail(err, DD_INPUT, "answer.form", NULL);
    return rc == DD_OK ? question_answer_read(&c->arena, buf_str(&in->bytes), &in->answer, err)
                       : rc;
}

/* Is it the form that was sent, to that supplier, as only who got it can know? */
static enum dd_rc check_whose(struct cli *c, const struct incoming *in, struct dd_error *err)
{
    const char *token = kind_text(&in->row, "token");
    const char *supplier = public_id_text(&c->arena, "S", kind_int(&in->row, "supplier_id"));
    char digest[HASH_HEX];

    hash_sha256(digest, in->answer.token, strlen(in->answer.token));
    if (!token || strcmp(token, digest) != 0 || !supplier ||
        strcmp(supplier, in->answer.supplier) != 0)
        return dd_fail(err, DD_INPUT, "answer.not_sent", NULL);
    return kind_in_state(&in->row, "cancelled") || kind_in_state(&in->row, KIND_WITHDRAWN)
               ? dd_fail(err, DD_REFUSED, "answer.not_awaited", NULL)
               : DD_OK;
}

/* The first answer, or one more beside it. */
static enum dd_rc record(struct cli *c, struct incoming *in, struct dd_error *err)
{
    const char *day = cli_option(c, "received"), *later = kind_text(&in->row, "later");
    const char *kept = public_id_text(&c->arena, kind_named("file")->letters, in->file);
    struct kind_change change = {.day = NULL};

    in->first = kind_in_state(&in->row, "sent");
    if (in->first) {
        kind_change_give(&change, questionnaire(), "received", DB_T(day ? day : c->today));
        kind_change_give(&change, questionnaire(), "answer", DB_I(in->file));
        kind_change_give(&change, questionnaire(), "way", DB_T("file"));
    } else {
        const char *all =
            kept ? arena_printf(&c->arena, "%s%s%s", later ? later : "", later ? " " : "", kept)
                 : NULL;
        if (!all)
            return dd_no_memory(err);
        change.day = day;
        kind_change_give(&change, questionnaire(), "later", DB_T(all));
    }
    return kind_move(c->reg, questionnaire(), kind_number(&in->row),
                     kind_verb(questionnaire(), in->first ? "answer" : "again"), &change, err);
}

/* What was taken once is taken no second time. */
static enum dd_rc keep(struct cli *c, struct incoming *in, struct dd_error *err)
{
    bool is_new = false;
    enum dd_rc rc = kind_file_keep(c->reg, in->name, &in->bytes, NULL, &in->file, &is_new, err);

    return rc == DD_OK && !is_new ? dd_fail(err, DD_REFUSED, "answer.known", NULL) : rc;
}

static enum dd_rc take(struct cli *c, struct incoming *in, struct dd_error *err)
{
    enum dd_rc rc = read_file(c, in, err);

    if (rc == DD_OK)
        rc = kind_find(c->reg, &c->arena, questionnaire(), in->answer.questionnaire, &in->row, err);
    if (rc == DD_OK)
        rc = check_whose(c, in, err);
    if (rc == DD_OK)
        rc = asked_questions(c, &in->row, &in->asked, err);
    if (rc == DD_OK)
        rc = question_answer_check(&in->answer, &in->asked, err);
    if (rc == DD_OK)
        rc = keep(c, in, err);
    if (rc == DD_OK)
        rc = record(c, in, err);
    if (rc != DD_OK)
        dd_error_add(err, "file", in->path);
    return rc;
}

/* The striking answers as "papers=yes hours=72", or with commas between, as people read them; of
 * several choices in one answer with commas between. */
static const char *striking(struct cli *c, const struct incoming *in, bool shown)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < in->answer.n; i++) {
        const struct question *q = question_named(&in->asked, in->answer.ids[i]);
        const char *value = in->answer.values[i];
        if (!question_is_striking(q, value, c->today))
            continue;
        buf_printf(&b, "%s%s=", b.len == 0 ? "" : shown ? ", " : " ", q->id);
        for (; *value; value++)
            buf_add_mem(&b, *value == ' ' ? "," : value, 1);
    }
    return cli_keep(c, &b);
}

static void add_row(struct cli *c, struct out_list *list, const struct incoming *in)
{
    const struct out_cell cells[COLUMNS] = {
        out_text(public_id_text(&c->arena, questionnaire()->letters, kind_number(&in->row))),
        out_text(in->asked.name),
        out_int(in->asked.version),
        out_text(in->answer.supplier),
        out_text(public_id_text(&c->arena, kind_named("file")->letters, in->file)),
        out_flag(in->first),
        out_int((int64_t)in->answer.n),
        out_ids(striking(c, in, false), striking(c, in, true)),
    };
    out_row(list, cells);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "received", columns, COLUMNS, err);

    for (int i = 0; rc == DD_OK && i < c->nargs; i++) {
        struct incoming in = {.path = c->args[i], .bytes = BUF_INIT};
        rc = take(c, &in, err);
        if (rc == DD_OK)
            add_row(c, &list, &in);
        buf_release(&in.bytes);
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "questionnaire.received", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_questionnaire_receive = {
    .name = "questionnaire receive",
    .alias = "spørreskjema motta",
    .args = "FILE...",
    .min_args = 1,
    .max_args = -1,
    .summary = "cmd.questionnaire.receive",
    .example = "ddreg questionnaire receive svar.json",
    .reg = CMD_WRITES,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .run = run,
};
