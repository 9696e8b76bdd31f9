#include "change_said.h"

#include <stdlib.h>

static const struct change *at(const struct change_set *set, size_t i)
{
    return (const struct change *)set->changes.rows + i;
}

static const char *id_of(struct sheet_fields *s, int64_t number)
{
    return number ? public_id_text(&s->c->arena, s->sort.letters, number) : NULL;
}

static bool has_changed(const struct change *c, size_t field)
{
    return c->is == CHANGE_WANTED && (c->differs & UINT32_C(1) << field);
}

int64_t change_said_fields(const struct change_set *set)
{
    int64_t n = 0;

    for (size_t i = 0; i < set->changes.n; i++)
        for (size_t f = 0; f < set->sort->nfields; f++)
            n += has_changed(at(set, i), f);
    return n;
}

/* --- Changes ---------------------------------------------------------------------------------- */

static const struct out_column change_columns[] = {
    {"line", "col.line", FIT_SPARE},   {"id", "col.id", FIT_WHOLE},
    {"field", "col.field", FIT_WHOLE}, {"before", "col.before", FIT_WRAP},
    {"after", "col.after", FIT_WRAP},
};
enum { COLUMNS = sizeof(change_columns) / sizeof(change_columns[0]) };

static struct out_cell value_cell(struct sheet_fields *s, size_t field, const char *value)
{
    return *value ? out_word(value, sheet_shown(s, field, value)) : out_text(NULL);
}

enum dd_rc change_said_list(struct sheet_fields *s, const struct change_set *set,
                            struct dd_error *err)
{
    struct cli *c = s->c;
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "changes", change_columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && i < set->changes.n; i++)
        for (size_t f = 0; f < s->sort.nfields; f++) {
            const struct change *change = at(set, i);
            if (!has_changed(change, f))
                continue;
            const struct out_cell cells[COLUMNS] = {
                change->line ? out_int(change->line) : out_text(NULL),
                out_text(id_of(s, change->number)),
                out_word(s->sort.key[f], dd_msg(c->lang, s->title[f])),
                value_cell(s, f, change->before[f]),
                value_cell(s, f, change->after[f]),
            };
            out_row(&list, cells);
        }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* --- What is wrong ---------------------------------------------------------------------------- */

static int by_line(const void *a, const void *b)
{
    const struct change_problem *x = *(const struct change_problem *const *)a;
    const struct change_problem *y = *(const struct change_problem *const *)b;

    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x > y) - (x < y);
}

/* Problems in the order of the file; NULL without memory. */
static const struct change_problem **in_order(struct sheet_fields *s, const struct change_set *set)
{
    const struct change_problem *rows = set->problems.rows;
    const struct change_problem **sorted =
        arena_alloc(&s->c->arena, (set->problems.n + 1) * sizeof(*sorted));

    for (size_t i = 0; sorted && i < set->problems.n; i++)
        sorted[i] = &rows[i];
    if (sorted && set->problems.n > 0)
        qsort(sorted, set->problems.n, sizeof(*sorted), by_line);
    return sorted;
}

static const char *sentence_of(struct sheet_fields *s, const struct dd_error *why)
{
    struct buf b = BUF_INIT;

    msg_add_error(&b, s->c->lang, why);
    return cli_keep(s->c, &b);
}

/* " (G12)": the cell as a spreadsheet calls it; "" where there is no column of the field. */
static const char *cell_of(struct sheet_fields *s, const struct change_problem *p)
{
    enum { LETTERS = 26 };
    const int column = p->field == CHANGE_NO_FIELD ? 0 : s->column[p->field];
    char letters[3] = "";

    if (column == 0 || p->line <= 0 || column > LETTERS * (LETTERS + 1))
        return "";
    if (column > LETTERS)
        letters[0] = (char)('A' + (column - 1) / LETTERS - 1);
    letters[column > LETTERS] = (char)('A' + (column - 1) % LETTERS);
    return arena_printf(&s->c->arena, " (%s%s)", letters, cli_digits(s->c, p->line));
}

/* "linje 12, S-4, Kategori (D12): ..."; the id but once. */
static void say_problem(struct sheet_fields *s, const struct change_problem *p)
{
    struct cli *c = s->c;
    const char *what = sentence_of(s, &p->why), *of = id_of(s, p->number), *cell = cell_of(s, p);
    const char *id = of && strncmp(what, of, strlen(of)) != 0 ? of : NULL;
    const char *field = p->field == CHANGE_NO_FIELD ? "" : dd_msg(c->lang, s->title[p->field]);
    const char *where = arena_printf(&c->arena, "%s%s%s%s%s", id ? ", " : "", id ? id : "",
                                     *field ? ", " : "", field, cell ? cell : "");

    cli_say(
        c, "sheet.problem",
        MSG_ARGS({"line", cli_digits(c, p->line)}, {"where", where ? where : ""}, {"what", what}));
}

/* What shows how a record came to be what it is. */
static const char *show_command(struct sheet_fields *s, int64_t number)
{
    return arena_printf(&s->c->arena, "%s %s %s", s->kind ? s->kind->name : "supplier",
                        s->kind ? "history" : "show", id_of(s, number));
}

void change_said_wrong(struct sheet_fields *s, const struct change_set *set)
{
    struct cli *c = s->c;
    const struct change_problem **sorted = in_order(s, set);

    for (size_t i = 0; sorted && i < set->problems.n; i++)
        say_problem(s, sorted[i]);
    if (set->nproblems > set->problems.n)
        cli_say(c, "sheet.more_problems",
                MSG_ARGS({"n", cli_count(c, (int64_t)(set->nproblems - set->problems.n))}));
    for (size_t i = 0; i < set->changes.n; i++)
        if (at(set, i)->is == CHANGE_CONFLICT)
            cli_say(c, "sheet.conflict",
                    MSG_ARGS({"line", cli_digits(c, at(set, i)->line)},
                             {"id", id_of(s, at(set, i)->number)},
                             {"show", show_command(s, at(set, i)->number)}));
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void json_changes(struct sheet_fields *s, const struct change *change, struct json *j)
{
    for (size_t f = 0; f < s->sort.nfields; f++) {
        if (!has_changed(change, f))
            continue;
        json_object(j, NULL);
        if (change->line)
            json_int(j, "line", change->line);
        else
            json_null(j, "line");
        json_text(j, "id", id_of(s, change->number));
        json_text(j, "field", s->sort.key[f]);
        json_text(j, "before", *change->before[f] ? change->before[f] : NULL);
        json_text(j, "after", *change->after[f] ? change->after[f] : NULL);
        json_end_object(j);
    }
}

static void json_problem(struct sheet_fields *s, const struct change_problem *p, struct json *j)
{
    json_object(j, NULL);
    json_int(j, "line", p->line);
    json_text(j, "id", id_of(s, p->number));
    json_text(j, "field", p->field == CHANGE_NO_FIELD ? NULL : s->sort.key[p->field]);
    json_text(j, "error", p->why.id);
    json_text(j, "message", sentence_of(s, &p->why));
    json_end_object(j);
}

void change_said_json(struct sheet_fields *s, const struct change_set *set, struct json *j)
{
    const struct change_problem **sorted = in_order(s, set);

    json_array(j, "changes");
    for (size_t i = 0; i < set->changes.n; i++)
        json_changes(s, at(set, i), j);
    json_end_array(j);
    json_array(j, "conflicts");
    for (size_t i = 0; i < set->changes.n; i++)
        if (at(set, i)->is == CHANGE_CONFLICT) {
            json_object(j, NULL);
            json_int(j, "line", at(set, i)->line);
            json_text(j, "id", id_of(s, at(set, i)->number));
            json_end_object(j);
        }
    json_end_array(j);
    json_array(j, "problems");
    for (size_t i = 0; sorted && i < set->problems.n; i++)
        json_problem(s, sorted[i], j);
    json_end_array(j);
}
