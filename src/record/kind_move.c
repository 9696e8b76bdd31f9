/* A record moves from one state to another. */
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "kind_rows.h"

enum dd_rc kind_fail_verb(const char *id, const struct kind_row *row, const struct kind_verb *verb,
                          struct dd_error *err)
{
    const enum dd_rc rc = kind_fail(DD_REFUSED, id, row, verb->name, err);

    dd_error_add(err, "verb", verb->name);
    dd_error_add(err, "verb_nb", verb->nb ? verb->nb : verb->name);
    return rc;
}

/* Does the state that is given follow the one that the record is in? */
static enum dd_rc check_step(struct reg *reg, const struct kind_verb *verb,
                             const struct kind_row *before, const struct kind_row *after,
                             struct dd_error *err)
{
    const char *may = "";
    enum dd_rc rc;

    for (const struct kind_step *s = verb->steps; s && s->from; s++) {
        if (!kind_in_state(before, s->from))
            continue;
        if (kind_in_state(after, s->to))
            return DD_OK;
        may = arena_printf(&reg->records, "%s%s%s", may, *may ? "|" : "", s->to);
        if (!may)
            return dd_no_memory(err);
    }
    if (!verb->steps)
        return DD_OK;
    rc = kind_fail(DD_REFUSED, "kind.step", before, verb->name, err);
    dd_error_add(err, "state", kind_state(before));
    dd_error_add(err, "becomes", kind_state(after));
    dd_error_add(err, "states", may);
    return rc;
}

enum dd_rc kind_check_move(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_timeline *t, const struct kind_row *after,
                           struct dd_error *err)
{
    const struct kind_row *before = &t->rows[t->n - 1];
    const char *reason = kind_text(after, "reason");
    bool holds = true, another;
    enum dd_rc rc = DD_OK;

    if (!kind_word_in(verb->from, kind_state(before))) {
        rc = kind_fail(DD_REFUSED, "kind.state", before, verb->name, err);
        dd_error_add(err, "state", kind_state(before));
        return rc;
    }
    rc = check_step(reg, verb, before, after, err);
    if (rc != DD_OK)
        return rc;
    if ((verb->how & KIND_REASON) && !text_has_letters(reason))
        return kind_fail(DD_REFUSED, "kind.reason", before, verb->name, err);
    rc = kind_is_another(reg, verb, t, kind_int(after, "actor"), &another, err);
    if (rc == DD_OK && !another)
        rc = reg_is_alone(reg, &another, err); /* then there is nobody else to ask */
    if (rc == DD_OK && !another)
        rc = kind_fail_verb("kind.other_person", before, verb, err);
    if (rc == DD_OK && verb->role)
        rc = person_holds_role(reg, after->kind->shared ? 0 : kind_int(after, "company_id"),
                               kind_int(after, "actor"), verb->role, reg->by.day, &holds, err);
    if (rc == DD_OK && !holds) {
        rc = kind_fail_verb("kind.needs_role", before, verb, err);
        dd_error_add(err, "role", verb->role);
    }
    return rc;
}

/* A move that does not decide leaves alone what the decision in force rests on. */
static enum dd_rc check_decided(const struct kind_verb *verb, const struct kind_timeline *t,
                                const struct kind_row *after, struct dd_error *err)
{
    const struct kind_row *before = &t->rows[t->n - 1];

    if ((verb->how & KIND_DECIDES) || !kind_touches_decision(before, after) ||
        kind_decision_at(t->rows, t->n) == 0)
        return DD_OK;
    return kind_fail(DD_REFUSED, "kind.decided", before, verb->name, err);
}

/* The day of the move, where a field has it: not before what was recorded since. */
static void give_day(const struct reg *reg, const struct kind_verb *verb,
                     const struct kind_row *before, struct kind_change *change)
{
    const size_t i = verb->day ? kind_field(before->kind, verb->day) : 0;

    if (!verb->day)
        return;
    if (!change->given[i])
        change->values[i] = DB_T(reg->by.day);
    change->given[i] = true;
    change->day = change->values[i].t;
    if (change->day && strcmp(change->day, kind_text(before, "day")) < 0)
        change->day = kind_text(before, "day");
}

/* "outcome=full", where nothing else is given. */
static void give_word(const struct kind_verb *verb, const struct kind *kind,
                      struct kind_change *change)
{
    char column[KIND_KEY_SIZE];
    size_t i;

    if (!verb->gives)
        return;
    (void)snprintf(column, sizeof(column), "%.*s", (int)strcspn(verb->gives, "="), verb->gives);
    i = kind_field(kind, column);
    if (!change->given[i])
        change->values[i] = DB_T(strchr(verb->gives, '=') + 1);
    change->given[i] = true;
}

static void clear(const struct kind_verb *verb, struct kind_row *row)
{
    for (size_t i = 0; verb->clears && i < row->kind->table.ncolumns; i++)
        if (kind_word_in(verb->clears, row->kind->fields[i].column.name))
            row->values[i] = DB_NONE;
}

/* The row of a move as it will be, but for its state, after what may be asked of the command. */
static enum dd_rc make_row(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_timeline *t, const struct kind_change *change,
                           struct kind_row *row, struct dd_error *err)
{
    const struct kind_row *before = &t->rows[t->n - 1];
    struct kind_change all = *change;
    enum dd_rc rc = kind_check_given(before, change, verb, err);

    if (rc == DD_OK)
        rc = kind_check_needs(verb, before, change, err);
    if (rc == DD_OK && verb->steps && !change->state)
        rc = kind_fail(DD_INPUT, "kind.required", before, "state", err);
    if (rc != DD_OK)
        return rc;
    give_day(reg, verb, before, &all);
    give_word(verb, before->kind, &all);
    *row = kind_next_row(reg, before, &all);
    clear(verb, row);
    (void)kind_give(row, &all);
    if (verb->steps)
        *kind_value(row, "state") = DB_T(change->state);
    return kind_sign(reg, row, verb->name, err);
}

enum dd_rc kind_move(struct reg *reg, const struct kind *kind, int64_t number,
                     const struct kind_verb *verb, const struct kind_change *change,
                     struct dd_error *err)
{
    struct kind_timeline t;
    struct kind_row row, *before;
    enum dd_rc rc;

    arena_reset(&reg->records);
    rc = kind_timeline_now(reg, kind, number, &t, err);
    if (rc == DD_OK)
        rc = make_row(reg, verb, &t, change, &row, err);
    if (rc != DD_OK)
        return rc;
    before = &t.rows[t.n - 1];
    if (verb->how & KIND_CONFIRMS)
        return kind_confirm(reg, &t, verb, &row, err);
    if (verb->how & KIND_ENDS)
        *kind_value(&row, kind->ends) = *kind_value(&row, "day");
    kind_take_place(&row, &t.rows[0]);
    rc = kind_check_move(reg, verb, &t, &row, err);
    if (rc == DD_OK)
        rc = check_decided(verb, &t, &row, err);
    if (!(verb->how & KIND_ENDS) && !verb->steps)
        *kind_value(&row, "state") = DB_T(verb->to);
    if (rc == DD_OK)
        rc = kind_wait(reg, verb, before, &row, err);
    return rc == DD_OK ? kind_write_row(reg, before, NULL, &row, err) : rc;
}
