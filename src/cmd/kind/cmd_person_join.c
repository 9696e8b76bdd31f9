/* Two people who are one, and the way back. */
#include "ddreg/assessment.h"
#include "ddreg/kind_eyes.h"
#include "ddreg/person.h"
#include "kind_cmd.h"

static const struct cmd_option join_options[] = {
    {.name = "reason",
     .nb = "begrunnelse",
     .arg = "TEXT",
     .help = "opt.person_join.reason",
     .required = true},
    {.name = "confirm", .nb = "bekreft", .help = "opt.person_join.confirm"},
    {.name = NULL},
};

static const struct cmd_option unjoin_options[] = {
    {.name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.person_unjoin.reason"},
    {.name = NULL},
};

/* An id means that number, whoever it counts as; a name or an account whom it counts as. */
static enum dd_rc find(struct cli *c, const char *word, int64_t *number, struct dd_error *err)
{
    enum dd_rc rc;

    if (public_id_read_bare(number, PERSON_ID, word))
        return DD_OK;
    rc = person_find(c->reg, word, number, err);
    return rc == DD_OK && *number == 0
               ? dd_fail(err, DD_INPUT, "person.unknown", "word", word, NULL)
               : rc;
}

static enum dd_rc print(struct cli *c, int64_t number, struct dd_error *err)
{
    struct kind_row row;
    const char *id = public_id_text(&c->arena, PERSON_ID, number);
    enum dd_rc rc =
        id ? kind_find(c->reg, &c->arena, kind_named("person"), id, &row, err) : dd_no_memory(err);

    return rc == DD_OK ? kind_print(c, &row, err) : rc;
}

/* "EX-1 (approve, 2024-05-15), EX-4 (approve, 2024-06-01)" */
static const char *eyes_words(struct cli *c, const struct kind_eyes *eyes, size_t n)
{
    const char *all = "";

    for (size_t i = 0; all && i < n; i++)
        all = arena_printf(&c->arena, "%s%s%s-%lld (%s, %s)", all, i > 0 ? ", " : "",
                           eyes[i].row.kind->letters, (long long)kind_number(&eyes[i].row),
                           c->lang == DD_NB ? eyes[i].verb->nb : eyes[i].verb->name, eyes[i].day);
    return all;
}

/* Decisions for which two were needed, and which one made: never in silence. */
static enum dd_rc check_eyes(struct cli *c, int64_t number, int64_t one, struct dd_error *err)
{
    const char *words, *id = public_id_text(&c->arena, PERSON_ID, one),
                       *other = public_id_text(&c->arena, PERSON_ID, number);
    struct kind_eyes *eyes;
    size_t n;
    enum dd_rc rc = kind_eyes_read(c->reg, &c->arena, one, &eyes, &n, err);

    if (rc != DD_OK || n == 0)
        return rc;
    words = eyes_words(c, eyes, n);
    if (!words || !id || !other)
        return dd_no_memory(err);
    if (!cli_option(c, "confirm"))
        return dd_fail(err, DD_REFUSED, "person.eyes", "id", other, "other", id, "records", words,
                       NULL);
    cli_warn(c, "person.eyes_joined", MSG_ARGS({"id", id}, {"records", words}));
    return DD_OK;
}

/* The same of levels that were decided below the proposal: it is theirs to be decided on again. */
static enum dd_rc check_levels(struct cli *c, int64_t number, int64_t one, struct dd_error *err)
{
    const char *words = "", *first = NULL, *id = public_id_text(&c->arena, PERSON_ID, one),
               *other = public_id_text(&c->arena, PERSON_ID, number);
    int64_t *suppliers;
    size_t n;
    enum dd_rc rc = assessment_own_eyes(c->reg, &c->arena, one, c->today, &suppliers, &n, err);

    for (size_t i = 0; rc == DD_OK && words && i < n; i++) {
        const char *whose = suppliers[i] ? public_id_text(&c->arena, SUPPLIER_ID, suppliers[i])
                                         : dd_msg(c->lang, "due.own");
        words = arena_printf(&c->arena, "%s%s%s", words, i > 0 ? ", " : "", whose);
        if (!first)
            first = suppliers[i] ? whose : "--own";
    }
    if (rc != DD_OK || n == 0)
        return rc;
    if (!words || !first || !id || !other)
        return dd_no_memory(err);
    if (!cli_option(c, "confirm"))
        return dd_fail(err, DD_REFUSED, "person.levels", "id", other, "other", id, "suppliers",
                       words, "first", first, NULL);
    cli_warn(c, "person.levels_joined",
             MSG_ARGS({"id", id}, {"suppliers", words}, {"first", first}));
    return DD_OK;
}

/* What one of the two lacks may have been erased: then the other still has it. */
static enum dd_rc warn_erased(struct cli *c, int64_t number, int64_t one, struct dd_error *err)
{
    struct people people;
    const char *kept = NULL;
    enum dd_rc rc = people_read(c->reg, &c->arena, NULL, &people, err);

    for (size_t i = 0; rc == DD_OK && i < people.n; i++)
        if (kind_number(&people.rows[i]) == number)
            kept = kind_text(&people.rows[i], "name");
    if (rc == DD_OK && kept && !people_name(&people, one))
        cli_warn(c, "person.erased",
                 MSG_ARGS({"id", public_id_text(&c->arena, PERSON_ID, one)},
                          {"other", public_id_text(&c->arena, PERSON_ID, number)}));
    return rc;
}

static enum dd_rc run_join(struct cli *c, struct dd_error *err)
{
    int64_t number = 0, into = 0, one = 0;
    enum dd_rc rc = find(c, c->args[0], &number, err);

    if (rc == DD_OK)
        rc = find(c, c->args[1], &into, err);
    if (rc == DD_OK)
        rc = person_join(c->reg, number, into, cli_option(c, "reason"), &one, err);
    if (rc == DD_OK)
        rc = check_eyes(c, number, one, err);
    if (rc == DD_OK)
        rc = check_levels(c, number, one, err);
    if (rc == DD_OK)
        rc = warn_erased(c, number, one, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        cli_say(c, "person.join_done",
                MSG_ARGS({"id", public_id_text(&c->arena, PERSON_ID, number)},
                         {"other", public_id_text(&c->arena, PERSON_ID, one)}));
    return print(c, one, err);
}

const struct dd_cmd cmd_person_join = {
    .name = "person join",
    .alias = "person flett",
    .args = "PERSON PERSON --reason TEXT",
    .min_args = 2,
    .max_args = 2,
    .summary = "cmd.person.join",
    .example = "ddreg person join PE-2 PE-1 --reason \"Samme person, to brukernavn\"",
    .reg = CMD_WRITES,
    .options = join_options,
    .run = run_join,
};

static enum dd_rc run_unjoin(struct cli *c, struct dd_error *err)
{
    int64_t number = 0, was = 0;
    enum dd_rc rc = DD_OK;

    if (!public_id_read_bare(&number, PERSON_ID, c->args[0]))
        rc = kind_unknown(kind_named("person"), c->args[0], err);
    if (rc == DD_OK)
        rc = person_separate(c->reg, number, cli_option(c, "reason"), &was, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE)
        cli_say(c, "person.unjoin_done",
                MSG_ARGS({"id", public_id_text(&c->arena, PERSON_ID, number)},
                         {"other", public_id_text(&c->arena, PERSON_ID, was)}));
    return print(c, number, err);
}

const struct dd_cmd cmd_person_unjoin = {
    .name = "person unjoin",
    .alias = "person skill",
    .args = "ID",
    .of = "person",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.person.unjoin",
    .example = "ddreg person unjoin PE-3",
    .reg = CMD_WRITES,
    .options = unjoin_options,
    .run = run_unjoin,
};
