/* Records are added, changed, moved and withdrawn. */
#include "cli/choices.h"
#include "cmd/report/report_published.h"
#include "ddreg/kind_value.h"
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "kind_cmd.h"

/* Is it a file outside the register, not one that is kept ("FI-3")? */
static bool is_path(const char *text)
{
    int64_t number;

    return !text_blank(text) && !public_id_read(&number, kind_named("file")->letters, text);
}

static enum dd_rc take_file(struct cli *c, const char *path, struct db_value *out,
                            struct dd_error *err)
{
    int64_t number = 0;
    bool is_new;
    enum dd_rc rc = cmd_file_keep(c, path, NULL, &number, &is_new, err);

    *out = DB_I(number);
    return rc;
}

/* "none" of what is no text: no value. */
static bool is_none(struct cli *c, const struct kind_field *f, const char *text)
{
    return !kind_is_text(f->type) && f->type != KIND_FLAG &&
           !(f->type == KIND_WORD && kind_word_in(kind_words(f), "none")) &&
           choice_means(c, text, "none", strlen("none"));
}

/* What the command line has for one field. */
static enum dd_rc take(struct cli *c, const struct kind *kind, size_t i, const char *text,
                       struct kind_change *change, struct dd_error *err)
{
    const struct kind_field *f = &kind->fields[i];
    const char *made = NULL;
    char name[KIND_KEY_SIZE];
    enum dd_rc rc;

    change->given[i] = true;
    if (is_none(c, f, text)) {
        change->values[i] = DB_NONE;
        return DD_OK;
    }
    if (f->type == KIND_TEXT && f->column.class == RECORD_PERSONAL &&
        choice_means(c, text, "none", strlen("none")))
        return dd_fail(err, DD_INPUT, "kind.none_text", "field", kind_option(f, name), "value",
                       text, NULL);
    if (f->type == KIND_FILE && is_path(text))
        return take_file(c, text, &change->values[i], err);
    rc = kind_value_read(c->reg, &c->arena, kind, f, text, &change->values[i], &made, err);
    if (rc == DD_OK && made && c->format == FORMAT_TABLE)
        cli_warn(c, "person.made", MSG_ARGS({"name", made}));
    return rc;
}

static enum dd_rc take_options(struct cli *c, const struct kind_cmd *k, struct kind_change *change,
                               struct dd_error *err)
{
    const struct kind *kind = k->kind;
    char name[KIND_KEY_SIZE];
    enum dd_rc rc = DD_OK;

    change->reason = cli_option(c, "reason");
    for (size_t i = 0; rc == DD_OK && i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        const char *value = kind_takes(k, f, name) ? cli_option(c, name) : NULL;
        if (value)
            rc = take(c, kind, i, f->type == KIND_FLAG && !*value ? "yes" : value, change, err);
    }
    return rc;
}

/* A word that is no option is checked and put into its one form as the value of one. */
static enum dd_rc take_arguments(struct cli *c, const struct kind *kind, struct kind_change *change,
                                 struct dd_error *err)
{
    char name[KIND_KEY_SIZE];
    int at = 0;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && at < c->nargs && i < kind->table.ncolumns; i++) {
        const struct kind_field *f = &kind->fields[i];
        const char *value = c->args[at];
        struct cmd_option like = {.name = kind_option(f, name),
                                  .arg = f->type == KIND_WORD ? (f->arg ? f->arg : kind_words(f))
                                                              : NULL};
        if (!(f->how & KIND_ARGUMENT))
            continue;
        at++;
        rc = cli_option_value(c, &like, &value, err);
        if (rc == DD_OK)
            rc = take(c, kind, i, value, change, err);
    }
    return rc;
}

/* A kind whose supplier may be missing says whether it is the company's own operations. */
static enum dd_rc check_whose(const struct cli *c, const struct kind *kind, struct dd_error *err)
{
    bool own = cli_option(c, "own") != NULL, given = c->nargs > 0;
    unsigned how = kind_has_supplier(kind) ? kind->fields[kind_field(kind, "supplier_id")].how : 0;

    if (!(how & KIND_ARGUMENT) || (how & KIND_REQUIRED) || own != given)
        return DD_OK;
    return dd_fail(err, DD_USAGE, "kind.whose", "noun", kind->name, "nb", kind->nb, NULL);
}

/* What the record says should be done next, with what follows from it. */
static void say_advice(struct cli *c, const struct kind_row *row, const char *id,
                       const char *message)
{
    enum { MOST = 4 };
    struct msg_arg args[MOST] = {{"id", id}};
    char room[MOST][32];
    size_t n = 1;

    for (const struct kind_computed *k = row->kind->computed; k && k->key && n < MOST; k++, n++) {
        const char *value = k->value(row, c->today, room[n]);
        value = value && k->word ? kind_view_words(c, value) : value;
        args[n] = (struct msg_arg){k->key, value ? value : ""};
    }
    cli_say(c, message, args, n);
}

static enum dd_rc say_one_after(struct kind_due *d, const struct kind_row *row, const char *about,
                                const char *what, const char *day, const char *command,
                                struct dd_error *err)
{
    struct cli *c = d->to;
    const char *said = arena_printf(d->a, "due.%s", what);
    const char *name = row ? kind_title(row) : about, *word = arena_printf(d->a, "word.%s", name);
    const char *id = row ? public_id_text(d->a, row->kind->letters, kind_number(row)) : "";

    if (!said || !word || !id)
        return dd_no_memory(err);
    cli_warn(c, "kind.after",
             MSG_ARGS({"id", id}, {"name", msg_has(word) ? dd_msg(c->lang, word) : name},
                      {"what", dd_msg(c->lang, said)}, {"day", day},
                      {"command", cli_placeholders(c, command)}));
    return DD_OK;
}

/* What else there is to see to now. */
static enum dd_rc say_after(struct cli *c, const struct kind_row *row, struct dd_error *err)
{
    const int64_t company = kind_int(row, "company_id");
    struct kind_due d = {.reg = c->reg,
                         .a = &c->arena,
                         .today = c->today,
                         .company = company,
                         .to = c,
                         .add = say_one_after};
    struct company *rows;
    size_t n;
    enum dd_rc rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    d.of = n > 1 ? arena_printf(&c->arena, " --for %lld", (long long)company) : "";
    return d.of ? row->kind->after(&d, row, err) : dd_no_memory(err);
}

/* Ratings of own operations are the first company's only. */
static bool is_unrated(const struct kind_row *row)
{
    return kind_has_supplier(row->kind) && row->root == 0 &&
           kind_int(row, "company_id") != COMPANY_FIRST;
}

/* What assess takes for the supplier, or the company's own operations. */
static const char *rated_as(struct cli *c, const struct kind_row *row)
{
    return row->root ? public_id_text(&c->arena, SUPPLIER_ID, row->root) : "--own";
}

/* Says what was done, and prints the record as it is now. */
static enum dd_rc report(struct cli *c, const struct kind *kind, int64_t number, const char *what,
                         const char *more, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    struct kind_row row;
    enum dd_rc rc;

    public_id_write(id, kind->letters, number);
    rc = kind_find(c->reg, &c->arena, kind, id, &row, err);
    if (rc != DD_OK)
        return rc;
    if (kind_waiting(kind, kind_state(&row)))
        what = kind_state(&row); /* it waits for another person */
    if (c->format == FORMAT_TABLE) {
        const char *advice = kind->advice ? kind->advice(&row, c->today) : NULL;
        bool ends = kind->ends && strcmp(what, kind->ended) == 0;
        cli_say(c, kind_message(c, is_unrated(&row) ? NULL : kind, what),
                MSG_ARGS({"id", id}, {"noun", kind->name}, {"nb", kind->nb},
                         {"supplier", rated_as(c, &row)},
                         {"day", kind_text(&row, ends ? kind->ends : "day")},
                         {"more", more ? more : ""}));
        if (advice)
            say_advice(c, &row, id, advice);
        rc = kind->after ? say_after(c, &row, err) : DD_OK;
    }
    return rc == DD_OK ? kind_print(c, &row, err) : rc;
}

static enum dd_rc add_record(struct cli *c, const struct kind *kind, struct kind_change *change,
                             int64_t *number, struct dd_error *err)
{
    enum dd_rc rc = take_arguments(c, kind, change, err);

    if (rc == DD_OK)
        rc = kind_add(c->reg, kind, change, number, err);
    return rc == DD_OK ? kind_note_same(c, kind, *number, change, err) : rc;
}

enum dd_rc kind_run_add(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    struct kind_change change = {.day = cli_option(c, "date")};
    const bool is_file = k->kind == kind_named("file"); /* then the record is the file itself */
    int64_t number = 0;
    bool is_new = true;
    enum dd_rc rc = check_whose(c, k->kind, err);

    if (rc == DD_OK)
        rc = report_may_publish(c, k->kind, err);
    if (kind_has_option(k->kind, "date"))
        change.day = NULL;
    if (rc == DD_OK)
        rc = take_options(c, k, &change, err);
    if (rc == DD_OK && is_file)
        rc = cmd_file_keep(c, c->args[0], &change, &number, &is_new, err);
    else if (rc == DD_OK)
        rc = add_record(c, k->kind, &change, &number, err);
    if (rc == DD_OK)
        rc = report(c, k->kind, number, is_new ? "added" : "known", NULL, err);
    return rc == DD_OK ? report_published(c, k->kind, err) : rc;
}

static enum dd_rc find(struct cli *c, const struct kind *kind, int64_t *number,
                       struct dd_error *err)
{
    struct kind_row row;
    enum dd_rc rc = kind_find(c->reg, &c->arena, kind, c->args[0], &row, err);

    *number = rc == DD_OK ? kind_number(&row) : 0;
    return rc;
}

/* What a change did besides. */
static void note_done(struct cli *c, const struct kind *kind, int64_t number,
                      const struct kind_done *done)
{
    const char *state = done->taken_back ? out_key(c, done->taken_back).shown : NULL;

    if (done->taken_back)
        cli_warn(c, "kind.taken_back", MSG_ARGS({"state", state ? state : done->taken_back}));
    if (done->began && c->format == FORMAT_TABLE)
        cli_warn(c, "kind.corrected_since",
                 MSG_ARGS({"id", public_id_text(&c->arena, kind->letters, number)},
                          {"day", done->since}, {"began", done->began}));
}

/* What was edited is the row that is still the latest: else somebody else's change would go. */
static enum dd_rc check_edited(struct cli *c, const struct kind_row *row, struct dd_error *err)
{
    const char *edited = cli_option(c, "edit");
    const size_t n = strlen(KIND_EDITED);

    return !edited || strncmp(edited, KIND_EDITED, n) != 0 ||
                   strtoll(edited + n, NULL, 10) == row->id
               ? DD_OK
               : kind_fail(DD_REFUSED, "kind.edited_meanwhile", row, "", err);
}

enum dd_rc kind_run_set(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    bool correct = cli_option(c, "correct") != NULL;
    struct kind_change change = {.day = NULL};
    struct kind_done done;
    struct kind_row row;
    int64_t number = 0;
    enum dd_rc rc = kind_find(c->reg, &c->arena, k->kind, c->args[0], &row, err);

    if (rc == DD_OK)
        rc = check_edited(c, &row, err);
    if (!kind_has_option(k->kind, "from"))
        change.day = cli_option(c, "from");
    if (rc == DD_OK)
        number = kind_number(&row);
    if (rc == DD_OK)
        rc = take_options(c, k, &change, err);
    if (rc == DD_OK)
        rc = correct ? kind_correct(c->reg, k->kind, number, &change, &done, err)
                     : kind_set(c->reg, k->kind, number, &change, &done, err);
    if (rc != DD_OK)
        return rc;
    note_done(c, k->kind, number, &done);
    return report(c, k->kind, number,
                  !done.changed ? "unchanged"
                  : correct     ? "corrected"
                                : "changed",
                  NULL, err);
}

/* The command's own options that are none of the move that it makes here. */
static enum dd_rc check_left_out(const struct cli *c, const struct kind_cmd *k,
                                 const struct kind_cmd *made, const struct kind_row *row,
                                 struct dd_error *err)
{
    char option[KIND_KEY_SIZE], other[KIND_KEY_SIZE];

    for (size_t i = 0; i < k->kind->table.ncolumns; i++) {
        bool taken = false;
        if (!kind_takes(k, &k->kind->fields[i], option) || !cli_option(c, option))
            continue;
        for (size_t m = 0; m < k->kind->table.ncolumns; m++)
            taken = taken ||
                    (kind_takes(made, &k->kind->fields[m], other) && strcmp(option, other) == 0);
        if (!taken)
            return kind_fail(DD_REFUSED, "kind.not_given", row, option, err);
    }
    return DD_OK;
}

enum dd_rc kind_run_move(struct cli *c, struct dd_error *err)
{
    struct kind_cmd made = *kind_cmd_of(c);
    struct kind_change change = {.day = cli_option(c, "date")};
    struct kind_row row;
    enum dd_rc rc = kind_find(c->reg, &c->arena, made.kind, c->args[0], &row, err);

    if (rc != DD_OK)
        return rc;
    made.verb = kind_verb_in(made.kind, made.verb, kind_state(&row));
    if (made.verb->steps)
        change.state = cli_option(c, "state");
    rc = check_left_out(c, kind_cmd_of(c), &made, &row, err);
    if (rc == DD_OK)
        rc = take_options(c, &made, &change, err);
    if (rc == DD_OK)
        rc = kind_move(c->reg, made.kind, kind_number(&row), made.verb, &change, err);
    return rc == DD_OK ? report(c, made.kind, kind_number(&row),
                                made.verb->how & KIND_CONFIRMS ? "confirmed"
                                : made.verb->steps             ? change.state
                                                               : made.verb->to,
                                NULL, err)
                       : rc;
}

enum dd_rc kind_run_withdraw(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    bool with_parts = cli_option(c, "with-parts") != NULL;
    struct buf parts = BUF_INIT;
    int64_t number;
    enum dd_rc rc = find(c, k->kind, &number, err);

    if (rc == DD_OK)
        rc = kind_withdraw(c->reg, k->kind, number, cli_option(c, "reason"),
                           with_parts ? &parts : NULL, err);
    if (rc == DD_OK)
        rc = report(c, k->kind, number, KIND_WITHDRAWN, NULL, err);
    if (rc == DD_OK && parts.len > 0 && c->format == FORMAT_TABLE)
        cli_say(c, "kind.withdrawn_parts", MSG_ARGS({"what", buf_str(&parts)}));
    buf_release(&parts);
    return rc;
}

enum dd_rc kind_run_restore(struct cli *c, struct dd_error *err)
{
    const struct kind_cmd *k = kind_cmd_of(c);
    int64_t number;
    enum dd_rc rc = find(c, k->kind, &number, err);

    if (rc == DD_OK)
        rc = kind_restore(c->reg, k->kind, number, cli_option(c, "reason"), err);
    return rc == DD_OK ? report(c, k->kind, number, "restored", NULL, err) : rc;
}
