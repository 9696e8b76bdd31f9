/* One set of questions: as JSON the whole of it, in the form in which a company writes its own. */
#include "cli/out.h"
#include "ddreg/question_set.h"

static const struct out_column columns[] = {
    {"id", NULL, FIT_WHOLE},     {"topic", NULL, FIT_WHOLE},    {"type", NULL, FIT_WHOLE},
    {"branch", NULL, FIT_WHOLE}, {"shown", NULL, FIT_WHOLE},    {"weight", NULL, FIT_WHOLE},
    {"text", NULL, FIT_WHOLE},   {"purpose", NULL, FIT_WHOLE},  {"choices", NULL, FIT_WHOLE},
    {"source", NULL, FIT_WHOLE}, {"striking", NULL, FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* The choices in words, or how else it is answered. */
static const char *answers(struct cli *c, const struct question *q)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < q->nchoices; i++)
        buf_printf(&b, "%s%s", i > 0 ? " / " : "", q->choices[i].name.in[c->lang]);
    if (q->nchoices == 0)
        buf_add(&b, out_key(c, question_type_key(q->type)).shown);
    return cli_keep(c, &b);
}

static enum dd_rc show_csv(struct cli *c, const struct question_set *set, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "questions", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && i < set->n; i++) {
        const struct question *q = &set->questions[i];
        const struct out_cell cells[COLUMNS] = {
            out_text(q->id),
            out_text(q->topic),
            out_text(question_type_key(q->type)),
            out_text(q->branch),
            out_text(q->shown),
            out_int(q->weight),
            out_text(q->text.in[c->lang]),
            out_text(q->purpose.in[c->lang]),
            out_text(q->nchoices > 0 ? answers(c, q) : NULL),
            out_text(q->source),
            out_text(q->striking),
        };
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* The questions of one branch, or with `branch` "" those that everybody is asked. */
static void say_questions(struct cli *c, const struct question_set *set, const char *branch)
{
    for (size_t i = 0; i < set->n; i++) {
        const struct question *q = &set->questions[i];
        if (strcmp(q->branch, branch) != 0)
            continue;
        buf_add_char(&c->out, '\n');
        cli_say_in(c, 2, "questionnaire.question",
                   MSG_ARGS({"id", q->id}, {"text", q->text.in[c->lang]}));
        cli_say_in(c, 4, "questionnaire.answers", MSG_ARGS({"answers", answers(c, q)}));
        cli_say_in(c, 4, "questionnaire.asked_why", MSG_ARGS({"purpose", q->purpose.in[c->lang]}));
        if (*q->source)
            cli_say_in(c, 4, "questionnaire.asked_source", MSG_ARGS({"source", q->source}));
    }
}

static void say(struct cli *c, const struct question_set *set)
{
    cli_say(c, "questionnaire.set.head",
            MSG_ARGS({"name", set->title.in[c->lang]}, {"set", set->name},
                     {"version", cli_digits(c, set->version)}));
    cli_say(c, "questionnaire.set.purpose", MSG_ARGS({"purpose", set->purpose.in[c->lang]}));
    say_questions(c, set, "");
    for (size_t i = 0; i < set->nbranches; i++) {
        buf_add_char(&c->out, '\n');
        cli_say(c, "questionnaire.branch", MSG_ARGS({"name", set->branches[i].name.in[c->lang]}));
        say_questions(c, set, set->branches[i].id);
    }
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct question_set set;
    enum dd_rc rc = question_set_named(&c->arena, c->args[0], &set, err);

    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV)
        return show_csv(c, &set, err);
    if (c->format == FORMAT_TABLE) {
        say(c, &set);
        return DD_OK;
    }
    question_set_write(&c->out, &set, NULL);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

const struct dd_cmd cmd_questionnaire_set_show = {
    .name = "questionnaire set show",
    .alias = "spørreskjema spørsmål vis",
    .args = "NAME",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.questionnaire.set.show",
    .example = "ddreg questionnaire set show decent-work",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
