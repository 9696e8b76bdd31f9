/* The answers to a form, question by question, to be judged. */
#include "asked.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    {.name = "striking", .help = "opt.questionnaire.answers.striking", .nb = "påfallende"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"question", "col.question", FIT_WHOLE}, {"topic", NULL, FIT_SPARE},
    {"text", "col.question_text", FIT_WRAP}, {"value", NULL, FIT_SPARE},
    {"answer", "col.answer", FIT_WRAP},      {"weight", "col.weight", FIT_WHOLE},
    {"striking", "col.striking", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* The latest answer file of the form; NULL: none. */
static const char *latest_file(struct cli *c, const struct kind_row *row)
{
    const char *later = kind_text(row, "later"), *last = later ? strrchr(later, ' ') : NULL;

    if (later && *later)
        return last ? last + 1 : later;
    return kind_int(row, "answer") > 0
               ? public_id_text(&c->arena, kind_named("file")->letters, kind_int(row, "answer"))
               : NULL;
}

static void add_row(struct cli *c, struct out_list *list, const struct question *q,
                    const char *value)
{
    const bool striking = value && question_is_striking(q, value, c->today);
    const struct out_cell cells[COLUMNS] = {
        out_text(q->id),
        out_text(q->topic),
        out_text(q->text.in[c->lang]),
        out_text(value),
        out_text(value ? asked_words(c, q, value) : NULL),
        out_int(q->weight),
        out_flag(striking),
    };

    if (striking || !cli_option(c, "striking"))
        out_row(list, cells);
}

static enum dd_rc read_both(struct cli *c, struct question_set *asked,
                            struct question_answer *answer, struct dd_error *err)
{
    const char *file = NULL, *text = NULL;
    struct kind_row row;
    enum dd_rc rc =
        kind_find(c->reg, &c->arena, kind_named("questionnaire"), c->args[0], &row, err);

    if (rc == DD_OK)
        rc = asked_questions(c, &row, asked, err);
    if (rc == DD_OK && !(file = latest_file(c, &row)))
        rc = kind_fail(DD_REFUSED, "questionnaire.no_answer", &row, "", err);
    if (rc == DD_OK)
        rc = asked_file(c, file, &text, err);
    if (rc == DD_OK)
        rc = question_answer_read(&c->arena, text, answer, err);
    if (rc == DD_OK)
        rc = question_answer_check(answer, asked, err);
    if (rc != DD_OK && file)
        dd_error_add(err, "file", file);
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct question_set asked;
    struct question_answer answer;
    struct out_list list;
    enum dd_rc rc = read_both(c, &asked, &answer, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "answers", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < asked.n; i++)
        add_row(c, &list, &asked.questions[i], question_answer_to(&answer, asked.questions[i].id));
    return rc == DD_OK ? out_end(&list, err) : rc;
}

const struct dd_cmd cmd_questionnaire_answers = {
    .name = "questionnaire answers",
    .alias = "spørreskjema svarene",
    .args = "ID",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.questionnaire.answers",
    .example = "ddreg questionnaire answers Q-2",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
