/* Rows of a kind, written. Every way ends in write_row(), after the checks of kind_check.c. */
#include "ddreg/person.h"
#include "ddreg/text.h"
#include "kind_rows.h"

enum dd_rc kind_fail(enum dd_rc rc, const char *id, const struct kind_row *row, const char *field,
                     struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE] = "";

    if (kind_number(row) != 0)
        public_id_write(text, row->kind->letters, kind_number(row));
    return dd_fail(err, rc, id, "id", text, "field", field, "noun", row->kind->name, "nb",
                   row->kind->nb, NULL);
}

struct db_value *kind_value(struct kind_row *row, const char *column)
{
    return &row->values[kind_field(row->kind, column)];
}

bool kind_same_value(struct db_value a, struct db_value b)
{
    if (a.kind != b.kind)
        return false;
    if (a.kind == DB_TEXT)
        return a.i == b.i && memcmp(a.t, b.t, (size_t)a.i) == 0;
    return a.kind == DB_NULL || a.i == b.i;
}

static enum dd_rc write_row(struct reg *reg, struct kind_row *row, struct dd_error *err)
{
    return record_insert(reg, &row->kind->table, row->values, row->kind->table.ncolumns, &row->id,
                         err);
}

enum dd_rc kind_write_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, struct kind_row *row, struct dd_error *err)
{
    const struct kind_row *was = wrong ? wrong : before;
    enum dd_rc rc = row->kind->fill ? row->kind->fill(reg, was, row, err) : DD_OK;

    if (rc == DD_OK)
        rc = kind_check_row(reg, before, wrong, row, err);
    return rc == DD_OK ? write_row(reg, row, err) : rc;
}

struct kind_row kind_next_row(const struct reg *reg, const struct kind_row *before,
                              const struct kind_change *change)
{
    struct kind_row out = *before;

    *kind_value(&out, "reason") = DB_T(change->reason);
    *kind_value(&out, "replaces") = DB_NONE;
    *kind_value(&out, "corrector") = DB_NONE;
    *kind_value(&out, "day") = DB_T(change->day ? change->day : reg->by.day);
    return out;
}

void kind_take_place(struct kind_row *row, const struct kind_row *first)
{
    const struct kind *kind = row->kind;

    if (!kind->ends)
        return;
    *kind_value(row, "day") = *kind_value(row, kind->starts);
    *kind_value(row, "replaces") = DB_I(first->id);
}

enum dd_rc kind_sign(struct reg *reg, struct kind_row *row, const char *move, struct dd_error *err)
{
    enum dd_rc rc = reg_sign(reg, err);

    *kind_value(row, "actor") = DB_I(reg->actor);
    *kind_value(row, "move") = DB_T(move);
    return rc;
}

bool kind_give(struct kind_row *row, const struct kind_change *change)
{
    bool differs = false;

    for (size_t i = 0; i < row->kind->table.ncolumns; i++)
        if (change->given[i] && !kind_same_value(row->values[i], change->values[i])) {
            row->values[i] = change->values[i];
            differs = true;
        }
    return differs;
}

/* --- Add, set, withdraw, move ----------------------------------------------------------------- */

/* What a new record has where nothing is given. */
static void give_defaults(const struct reg *reg, struct kind_row *row)
{
    for (size_t i = 0; i < row->kind->table.ncolumns; i++) {
        if (row->kind->fields[i].how & KIND_TODAY)
            row->values[i] = DB_T(reg->by.day);
        if (row->kind->fields[i].type == KIND_FLAG)
            row->values[i] = DB_I(0);
    }
}

static const char *first_day(const struct reg *reg, const struct kind_row *row,
                             const struct kind_change *change)
{
    const char *day = row->kind->starts ? kind_text(row, row->kind->starts) : NULL;

    day = day ? day : change->day;
    return day ? day : reg->by.day;
}

static enum dd_rc next_number(struct reg *reg, const struct kind *kind, int64_t *number,
                              struct dd_error *err)
{
    char sql[96];

    (void)snprintf(sql, sizeof(sql), "SELECT MAX(number) + 1 FROM %s", kind->table.name);
    return db_get_int(reg->db, number, 1, err, sql, DB_NO_ARGS);
}

/* Whose the new record is: its whole's, or the chosen company's. */
static enum dd_rc give_company(struct reg *reg, struct kind_row *row, struct dd_error *err)
{
    int64_t company;
    enum dd_rc rc = kind_company_of_whole(reg, row, &company, err);

    if (company == 0)
        company = row->kind->shared ? COMPANY_FIRST : reg->company;
    *kind_value(row, "company_id") = DB_I(company);
    return rc;
}

enum dd_rc kind_add(struct reg *reg, const struct kind *kind, const struct kind_change *change,
                    int64_t *number, struct dd_error *err)
{
    struct kind_row row = {.kind = kind};
    enum dd_rc rc = kind_check_given(&row, change, NULL, err);

    if (rc == DD_OK)
        rc = kind_sign(reg, &row, "add", err);
    /* After that: who acts may have become a person by it, in the very table. */
    if (rc == DD_OK)
        rc = next_number(reg, kind, number, err);
    if (rc != DD_OK)
        return rc;
    give_defaults(reg, &row);
    (void)kind_give(&row, change);
    rc = give_company(reg, &row, err);
    *kind_value(&row, "state") = DB_T(kind->first);
    *kind_value(&row, "day") = DB_T(first_day(reg, &row, change));
    *kind_value(&row, "reason") = DB_T(change->reason);
    if (rc == DD_OK && kind->fill)
        rc = kind->fill(reg, NULL, &row, err);
    if (rc == DD_OK)
        rc = kind_check_row(reg, NULL, NULL, &row, err);
    *kind_value(&row, "number") = DB_I(*number);
    return rc == DD_OK ? write_row(reg, &row, err) : rc;
}

enum dd_rc kind_set(struct reg *reg, const struct kind *kind, int64_t number,
                    const struct kind_change *change, struct kind_done *done, struct dd_error *err)
{
    struct kind_timeline t;
    struct kind_row row, *before;
    size_t decision;
    enum dd_rc rc;

    arena_reset(&reg->records);
    *done = (struct kind_done){.changed = false};
    rc = kind_timeline_now(reg, kind, number, &t, err);
    before = rc == DD_OK ? &t.rows[t.n - 1] : NULL;
    if (rc == DD_OK)
        rc = kind_check_given(before, change, NULL, err);
    if (rc != DD_OK)
        return rc;
    row = kind_next_row(reg, before, change);
    done->changed = kind_give(&row, change);
    if (!done->changed)
        return DD_OK;
    kind_take_place(&row, &t.rows[0]);
    if (kind_touches_looked(before, &row))
        kind_mark_changed(&row);
    decision = kind_touches_decision(before, &row) ? kind_decision_at(t.rows, t.n) : 0;
    if (decision > 0) {
        done->taken_back = kind_state(&t.rows[decision - 1]);
        *kind_value(&row, "state") = DB_T(done->taken_back);
    }
    rc = kind_sign(reg, &row, "set", err);
    return rc == DD_OK ? kind_write_row(reg, before, NULL, &row, err) : rc;
}

/* The rules of withdrawing that a kind has beside those of all: a verb of that name. */
static enum dd_rc check_withdraw(struct reg *reg, const struct kind_timeline *t,
                                 const struct kind_row *row, struct dd_error *err)
{
    const struct kind *kind = row->kind;
    const struct kind_verb *own = kind_verb(kind, KIND_WITHDRAW_VERB);
    enum dd_rc rc = kind_check_value(NULL, row, kind_field(kind, "reason"), err);

    if (rc == DD_OK && own)
        rc = kind_check_move(reg, own, t, row, err);
    return rc == DD_OK && kind->may_withdraw ? kind->may_withdraw(reg, row, err) : rc;
}

/* It never was: since the day on which it began, whatever happened to it. */
static enum dd_rc write_withdrawn(struct reg *reg, const struct kind_timeline *t,
                                  const char *reason, const char *second, struct dd_error *err)
{
    const struct kind_change change = {.reason = reason, .day = kind_text(&t->rows[0], "day")};
    struct kind_row row = kind_next_row(reg, &t->rows[t->n - 1], &change);
    enum dd_rc rc = kind_sign(reg, &row, KIND_WITHDRAW_VERB, err);

    *kind_value(&row, "replaces") = DB_I(t->rows[0].id);
    if (second)
        *kind_value(&row, "second") = DB_T(second);
    if (rc == DD_OK && (!second || strcmp(second, "alone") == 0))
        rc = check_withdraw(reg, t, &row, err);
    *kind_value(&row, "state") = DB_T(KIND_WITHDRAWN);
    return rc == DD_OK ? write_row(reg, &row, err) : rc;
}

/* Until another person has confirmed it the record counts. */
static enum dd_rc write_asked(struct reg *reg, const struct kind_timeline *t,
                              const struct kind_verb *own, const char *reason, struct dd_error *err)
{
    const struct kind_change change = {.reason = reason};
    const struct kind_row *before = &t->rows[t->n - 1];
    struct kind_row row = kind_next_row(reg, before, &change);
    enum dd_rc rc = kind_sign(reg, &row, KIND_WITHDRAW_VERB, err);

    if (rc == DD_OK)
        rc = check_withdraw(reg, t, &row, err);
    *kind_value(&row, "state") = DB_T(own->waits);
    *kind_value(&row, "asked") = DB_NONE;
    return rc == DD_OK ? kind_write_row(reg, before, NULL, &row, err) : rc;
}

enum dd_rc kind_withdraw_one(struct reg *reg, const struct kind *kind, int64_t number,
                             const char *reason, const char *second, struct dd_error *err)
{
    const struct kind_verb *own = kind_verb(kind, KIND_WITHDRAW_VERB);
    bool waits = false, alone = false;
    struct kind_timeline t;
    enum dd_rc rc = kind_timeline_now(reg, kind, number, &t, err);

    if (rc == DD_OK && !text_has_letters(reason))
        rc = kind_fail(DD_REFUSED, "kind.reason", &t.rows[t.n - 1], KIND_WITHDRAW_VERB, err);
    if (rc == DD_OK && own && !second)
        rc = kind_must_wait(reg, own, &t.rows[t.n - 1], &waits, &alone, err);
    if (rc != DD_OK)
        return rc;
    return waits ? write_asked(reg, &t, own, reason, err)
                 : write_withdrawn(reg, &t, reason, alone ? "alone" : second, err);
}
