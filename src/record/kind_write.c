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
    enum dd_rc rc = kind_check_row(reg, before, wrong, row, err);

    return rc == DD_OK ? write_row(reg, row, err) : rc;
}

/* --- The timeline of a record ----------------------------------------------------------------- */

enum dd_rc kind_timeline(struct reg *reg, struct arena *a, const struct kind *kind, int64_t number,
                         struct kind_row **rows, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.number = number, .every_row = true};
    size_t all, used = 0;
    enum dd_rc rc = kind_read(reg, a, kind, &filter, rows, &all, err);

    for (size_t i = 0; rc == DD_OK && i < all; i++)
        if (!kind_is_replaced(&(*rows)[i], *rows, all))
            (*rows)[used++] = (*rows)[i];
    *n = used;
    return rc;
}

/* The row in force now, of a record that counts. */
enum dd_rc kind_read_latest(struct reg *reg, const struct kind *kind, int64_t number,
                            struct kind_row **rows, size_t *n, struct dd_error *err)
{
    char text[PUBLIC_ID_SIZE];
    enum dd_rc rc = kind_timeline(reg, &reg->records, kind, number, rows, n, err);

    if (rc != DD_OK)
        return rc;
    public_id_write(text, kind->letters, number);
    if (*n == 0)
        return kind_unknown(kind, text, err);
    if (kind_in_state(&(*rows)[*n - 1], KIND_WITHDRAWN))
        return kind_fail(DD_REFUSED, "kind.is_withdrawn", &(*rows)[*n - 1], "", err);
    return DD_OK;
}

/* The next row of a record: as it was, from a day. */
static struct kind_row next_row(const struct reg *reg, const struct kind_row *before,
                                const struct kind_change *change)
{
    struct kind_row out = *before;

    *kind_value(&out, "reason") = DB_T(change->reason);
    *kind_value(&out, "replaces") = DB_NONE;
    *kind_value(&out, "day") = DB_T(change->day ? change->day : reg->by.day);
    return out;
}

/* Of a kind whose state follows from its days, what is known now takes the place of what was. */
static void take_place(struct kind_row *row, const struct kind_row *first)
{
    const struct kind *kind = row->kind;

    if (!kind->ends)
        return;
    *kind_value(row, "day") = *kind_value(row, kind->starts);
    *kind_value(row, "replaces") = DB_I(first->id);
}

/* Who acts becomes a person of the register by it, if need be: only where something is written. */
static enum dd_rc sign(struct reg *reg, struct kind_row *row, struct dd_error *err)
{
    enum dd_rc rc = reg_sign(reg, err);

    *kind_value(row, "actor") = DB_I(reg->actor);
    return rc;
}

static bool give(struct kind_row *row, const struct kind_change *change)
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

enum dd_rc kind_add(struct reg *reg, const struct kind *kind, const struct kind_change *change,
                    int64_t *number, struct dd_error *err)
{
    struct kind_row row = {.kind = kind};
    enum dd_rc rc = kind_check_given(&row, change, NULL, err);

    if (rc == DD_OK)
        rc = sign(reg, &row, err);
    /* After that: who acts may have become a person by it, in the very table. */
    if (rc == DD_OK)
        rc = next_number(reg, kind, number, err);
    if (rc != DD_OK)
        return rc;
    give_defaults(reg, &row);
    (void)give(&row, change);
    *kind_value(&row, "company_id") = DB_I(1);
    *kind_value(&row, "state") = DB_T(kind->first);
    *kind_value(&row, "day") = DB_T(first_day(reg, &row, change));
    *kind_value(&row, "reason") = DB_T(change->reason);
    rc = kind_check_row(reg, NULL, NULL, &row, err);
    *kind_value(&row, "number") = DB_I(*number);
    return rc == DD_OK ? write_row(reg, &row, err) : rc;
}

bool kind_touches_decision(const struct kind_row *before, const struct kind_row *after)
{
    for (size_t i = 0; i < before->kind->table.ncolumns; i++)
        if ((before->kind->fields[i].how & KIND_DECIDED) &&
            !kind_same_value(before->values[i], after->values[i]))
            return true;
    return false;
}

/* A decision that rests on a field that was changed is taken back. */
const char *kind_taken_back(const struct kind_row *before, const struct kind_row *after)
{
    static char state[KIND_KEY_SIZE];
    const struct kind *kind = before->kind;
    bool touched = kind_touches_decision(before, after);

    for (const struct kind_verb *v = kind->verbs; touched && v && v->name; v++)
        if ((v->how & KIND_DECIDES) && kind_in_state(before, v->to)) {
            (void)snprintf(state, sizeof(state), "%.*s", (int)strcspn(v->from, "|"), v->from);
            return state;
        }
    return NULL;
}

enum dd_rc kind_set(struct reg *reg, const struct kind *kind, int64_t number,
                    const struct kind_change *change, struct kind_done *done, struct dd_error *err)
{
    struct kind_row *rows, row;
    size_t n;
    enum dd_rc rc;

    arena_reset(&reg->records);
    *done = (struct kind_done){.changed = false};
    rc = kind_read_latest(reg, kind, number, &rows, &n, err);
    if (rc == DD_OK)
        rc = kind_check_given(&rows[n - 1], change, NULL, err);
    if (rc != DD_OK)
        return rc;
    row = next_row(reg, &rows[n - 1], change);
    done->changed = give(&row, change);
    if (!done->changed)
        return DD_OK;
    take_place(&row, &rows[0]);
    done->taken_back = kind_taken_back(&rows[n - 1], &row);
    if (done->taken_back)
        *kind_value(&row, "state") = DB_T(done->taken_back);
    rc = sign(reg, &row, err);
    return rc == DD_OK ? kind_write_row(reg, &rows[n - 1], NULL, &row, err) : rc;
}

enum dd_rc kind_withdraw_one(struct reg *reg, const struct kind *kind, int64_t number,
                             const char *reason, struct dd_error *err)
{
    struct kind_change change = {.reason = reason};
    struct kind_row *rows, row;
    size_t n;
    enum dd_rc rc = kind_read_latest(reg, kind, number, &rows, &n, err);

    if (rc == DD_OK && !text_has_letters(reason))
        rc = kind_fail(DD_REFUSED, "kind.reason", &rows[n - 1], "withdraw", err);
    if (rc == DD_OK && kind->may_withdraw)
        rc = kind->may_withdraw(reg, &rows[n - 1], err);
    if (rc != DD_OK)
        return rc;
    /* It never was: since the day on which it began, whatever happened to it. */
    change.day = kind_text(&rows[0], "day");
    row = next_row(reg, &rows[n - 1], &change);
    *kind_value(&row, "state") = DB_T(KIND_WITHDRAWN);
    *kind_value(&row, "replaces") = DB_I(rows[0].id);
    rc = kind_check_value(NULL, &row, kind_field(kind, "reason"), err);
    if (rc == DD_OK)
        rc = sign(reg, &row, err);
    return rc == DD_OK ? write_row(reg, &row, err) : rc;
}

static enum dd_rc check_move(struct reg *reg, const struct kind_verb *verb,
                             const struct kind_row *rows, size_t n, const struct kind_row *after,
                             struct dd_error *err)
{
    const struct kind_row *before = &rows[n - 1];
    const char *reason = kind_text(after, "reason");
    bool holds = true, another;
    enum dd_rc rc = DD_OK;

    if (!kind_word_in(verb->from, kind_state(before))) {
        rc = kind_fail(DD_REFUSED, "kind.state", before, verb->name, err);
        dd_error_add(err, "state", kind_state(before));
        return rc;
    }
    if ((verb->how & KIND_REASON) && !text_has_letters(reason))
        return kind_fail(DD_REFUSED, "kind.reason", before, verb->name, err);
    rc = kind_is_another(reg, verb, rows, n, kind_int(after, "actor"), &another, err);
    if (rc == DD_OK && !another)
        rc = kind_fail(DD_REFUSED, "kind.other_person", before, verb->name, err);
    if (rc == DD_OK && verb->role)
        rc = person_holds_role(reg, kind_int(after, "actor"), verb->role, reg->by.day, &holds, err);
    if (rc == DD_OK && !holds) {
        rc = kind_fail(DD_REFUSED, "kind.needs_role", before, verb->name, err);
        dd_error_add(err, "role", verb->role);
    }
    return rc;
}

enum dd_rc kind_move(struct reg *reg, const struct kind *kind, int64_t number,
                     const struct kind_verb *verb, const struct kind_change *change,
                     struct dd_error *err)
{
    struct kind_row *rows, row;
    size_t n;
    enum dd_rc rc;

    arena_reset(&reg->records);
    rc = kind_read_latest(reg, kind, number, &rows, &n, err);
    if (rc == DD_OK)
        rc = kind_check_given(&rows[n - 1], change, verb->fields ? verb->fields : "", err);
    if (rc == DD_OK)
        rc = kind_check_needs(verb, &rows[n - 1], change, err);
    if (rc != DD_OK)
        return rc;
    row = next_row(reg, &rows[n - 1], change);
    (void)give(&row, change);
    if (verb->how & KIND_ENDS)
        *kind_value(&row, kind->ends) = *kind_value(&row, "day");
    take_place(&row, &rows[0]);
    rc = sign(reg, &row, err);
    if (rc == DD_OK)
        rc = check_move(reg, verb, rows, n, &row, err);
    if (!(verb->how & KIND_ENDS))
        *kind_value(&row, "state") = DB_T(verb->to);
    return rc == DD_OK ? kind_write_row(reg, &rows[n - 1], NULL, &row, err) : rc;
}
