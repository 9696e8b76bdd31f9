/* The sets of questions that there are. */
#include "cli/out.h"
#include "ddreg/question_set.h"

static const struct cmd_option options[] = {
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"set", "col.question_set", FIT_WHOLE},
    {"version", "col.version", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"questions", "col.questions", FIT_WHOLE},
    {"core", "col.questions_core", FIT_WHOLE},
    {"branches", "col.question_branches", FIT_WHOLE},
    {"shown", "col.questions_shown", FIT_WHOLE},
    {"at_most", "col.questions_at_most", FIT_WHOLE},
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static void add_row(const struct cli *c, struct out_list *list, const struct question_set *set)
{
    int64_t core = 0, shown = 0;

    for (size_t i = 0; i < set->n; i++) {
        core += *set->questions[i].branch == '\0';
        shown += *set->questions[i].shown != '\0';
    }
    const struct out_cell cells[COLUMNS] = {
        out_text(set->name),      out_int(set->version), out_text(set->title.in[c->lang]),
        out_int((int64_t)set->n), out_int(core),         out_int((int64_t)set->nbranches),
        out_int(shown),           out_int(set->at_most),
    };
    out_row(list, cells);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct question_set set;
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "sets", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && question_set_name_at(i); i++) {
        rc = question_set_named(&c->arena, question_set_name_at(i), &set, err);
        if (rc == DD_OK)
            add_row(c, &list, &set);
    }
    if (rc == DD_OK)
        rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "questionnaire.sets.next", NULL, 0);
    return rc;
}

const struct dd_cmd cmd_questionnaire_sets = {
    .name = "questionnaire sets",
    .alias = "spørreskjema spørsmål",
    .args = "",
    .summary = "cmd.questionnaire.sets",
    .example = "ddreg questionnaire sets",
    .reg = CMD_NO_REGISTER,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
