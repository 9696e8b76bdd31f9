/* Moves that wait for a second person: what one asks for happens when another one confirms it. */
#include <stdlib.h>

#include "ddreg/person.h"
#include "kind_rows.h"

enum dd_rc kind_must_wait(struct reg *reg, const struct kind_verb *verb, const struct kind_row *row,
                          bool *waits, bool *alone, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *waits = verb->waits != NULL;
    *alone = false;
    if (*waits && row->kind->waits)
        rc = row->kind->waits(reg, row, verb, waits, err);
    if (rc == DD_OK && verb->waits)
        rc = reg_is_alone(reg, alone, err);
    *waits = *waits && !*alone;
    return rc;
}

/* --- Asking ----------------------------------------------------------------------------------- */

/* What the row would change is noted as "severity=2 connection=linked", what it would take away as
 * "connection=", and is as before. */
static enum dd_rc hold(struct reg *reg, const struct kind_verb *verb, const struct kind_row *before,
                       struct kind_row *row, struct dd_error *err)
{
    char option[KIND_KEY_SIZE];
    const char *asked = "";

    for (size_t i = 0; asked && i < row->kind->table.ncolumns; i++) {
        const struct kind_field *f = &row->kind->fields[i];
        const struct db_value v = row->values[i];
        if (!kind_verb_takes(verb, f, option) || kind_same_value(before->values[i], v))
            continue;
        asked = v.kind == DB_INT
                    ? arena_printf(&reg->records, "%s%s%s=%lld", asked, *asked ? " " : "",
                                   f->column.name, (long long)v.i)
                    : arena_printf(&reg->records, "%s%s%s=%s", asked, *asked ? " " : "",
                                   f->column.name, v.kind == DB_TEXT ? v.t : "");
        row->values[i] = before->values[i];
    }
    if (!asked)
        return dd_no_memory(err);
    if (verb->fields && !*asked)
        return kind_fail(DD_INPUT, "kind.nothing_asked", before, verb->name, err);
    *kind_value(row, "asked") = *asked ? DB_T(asked) : DB_NONE;
    *kind_value(row, "state") = DB_T(verb->waits);
    return DD_OK;
}

/* A move out of a state that waits, other than confirming, takes back what was asked. */
static void forget(const struct kind_row *before, struct kind_row *row)
{
    if (kind_waiting(before->kind, kind_state(before)))
        *kind_value(row, "asked") = DB_NONE;
}

enum dd_rc kind_wait(struct reg *reg, const struct kind_verb *verb, const struct kind_row *before,
                     struct kind_row *row, struct dd_error *err)
{
    bool waits, alone;
    enum dd_rc rc;

    forget(before, row);
    if (!verb->waits)
        return DD_OK;
    rc = kind_must_wait(reg, verb, row, &waits, &alone, err);
    if (rc != DD_OK)
        return rc;
    *kind_value(row, "second") = alone ? DB_T("alone") : DB_NONE;
    if (!waits)
        return DD_OK;
    rc = kind_check_row(reg, before, NULL, row, err); /* could it be so at all? */
    return rc == DD_OK ? hold(reg, verb, before, row, err) : rc;
}

/* --- Confirming ------------------------------------------------------------------------------- */

/* Puts what was asked for into the row. */
static enum dd_rc give(struct reg *reg, const char *asked, struct kind_row *row,
                       struct dd_error *err)
{
    for (const char *p = asked ? asked : "", *end; *p; p = end + (*end == ' ')) {
        const char *equals = strchr(p, '=');
        char column[KIND_KEY_SIZE];
        const char *value;
        size_t i;
        end = p + strcspn(p, " ");
        if (!equals || equals > end)
            return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
        (void)snprintf(column, sizeof(column), "%.*s", (int)(equals - p), p);
        value = arena_printf(&reg->records, "%.*s", (int)(end - equals - 1), equals + 1);
        if (!value)
            return dd_no_memory(err);
        i = kind_has_field(row->kind, column);
        if (i == KIND_MAX_FIELDS)
            return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
        if (*value == '\0')
            row->values[i] = DB_NONE; /* it was taken away */
        else if (row->kind->fields[i].type == KIND_COUNT)
            row->values[i] = DB_I(strtoll(value, NULL, 10));
        else
            row->values[i] = DB_T(value);
    }
    return DD_OK;
}

/* Done alone, or changed: nobody else has looked. */
static bool is_unseen(const struct kind_row *row)
{
    const char *second = kind_text(row, "second");

    return second && (strcmp(second, "alone") == 0 || strcmp(second, "changed") == 0);
}

void kind_mark_changed(struct kind_row *row)
{
    if (!is_unseen(row))
        *kind_value(row, "second") = DB_T("changed");
}

/* The row by which the record came into the state that waits, or since which nobody has looked. */
static const struct kind_row *asking(const struct kind_timeline *t)
{
    const struct kind_row *last = &t->rows[t->n - 1];
    const bool waits = kind_waiting(last->kind, kind_state(last)) != NULL;
    size_t i = t->n - 1;

    if (!waits && !is_unseen(last))
        return NULL;
    while (i > 0 &&
           (waits ? kind_in_state(&t->rows[i - 1], kind_state(last)) : is_unseen(&t->rows[i - 1])))
        i--;
    return &t->rows[i];
}

/* Did the person who acts now write the row, or one after it that says something else? */
static bool wrote_any(const struct people *people, const struct kind_timeline *t,
                      const struct kind_row *asked, const struct kind_row *row)
{
    const int64_t one = person_one(people, kind_int(row, "actor"));

    for (const struct kind_row *r = asked; r < t->rows + t->n; r++) {
        const int64_t corrector = kind_int(r, "corrector");
        if ((r == asked || kind_touches_looked(r - 1, r)) &&
            person_one(people, corrector ? corrector : kind_int(r, "actor")) == one)
            return true;
    }
    return false;
}

/* Whoever confirms is another person than who asked; *same: logged in as that one. */
static enum dd_rc check_other(struct reg *reg, const struct kind_timeline *t,
                              const struct kind_verb *verb, const struct kind_row *asked,
                              const struct kind_row *row, bool *same, struct dd_error *err)
{
    int64_t account = 0;
    struct people people;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &account, 0, err,
                        "SELECT CAST(SUBSTR(os_account, 4) AS BIGINT) FROM journal WHERE seq = $1",
                        DB_ARGS(DB_I(asked->entry)));
    if (rc != DD_OK)
        return rc;
    if (wrote_any(&people, t, asked, row))
        return kind_fail_verb("kind.other_person", row, verb, err);
    *same = person_one(&people, account) == person_one(&people, reg->account);
    return DD_OK;
}

/* What the level falls for is what was said when it was asked for. */
static enum dd_rc take_reason(struct reg *reg, const struct kind_row *asked, struct dd_error *err)
{
    const char *reason = kind_text(asked, "reason");

    if (reg->by.reason || !reason)
        return DD_OK;
    reg->by.reason = arena_strdup(&reg->fallen, reason);
    return reg->by.reason ? DD_OK : dd_no_memory(err);
}

static enum dd_rc happen(struct reg *reg, const struct kind_timeline *t,
                         const struct kind_verb *waits, struct kind_row *row, struct dd_error *err)
{
    const struct kind_row *before = &t->rows[t->n - 1];
    enum dd_rc rc = DD_OK;

    if (waits) {
        rc = give(reg, kind_text(before, "asked"), row, err);
        *kind_value(row, "asked") = DB_NONE;
        *kind_value(row, "state") = DB_T(waits->to);
    }
    return rc == DD_OK ? kind_write_row(reg, before, NULL, row, err) : rc;
}

enum dd_rc kind_confirm(struct reg *reg, const struct kind_timeline *t,
                        const struct kind_verb *verb, struct kind_row *row, struct dd_error *err)
{
    const struct kind_row *asked = asking(t);
    const struct kind_verb *waits = kind_waiting(row->kind, kind_state(row));
    bool same = false;
    enum dd_rc rc;

    if (!asked)
        return kind_fail(DD_REFUSED, "kind.none_waits", row, verb->name, err);
    rc = check_other(reg, t, verb, asked, row, &same, err);
    if (rc == DD_OK)
        rc = take_reason(reg, asked, err);
    if (rc != DD_OK)
        return rc;
    if (!kind_text(row, "reason") && kind_text(asked, "reason"))
        *kind_value(row, "reason") = DB_T(kind_text(asked, "reason"));
    *kind_value(row, "second") = DB_T(same ? "attested" : "confirmed");
    return waits && strcmp(waits->name, KIND_WITHDRAW_VERB) == 0
               ? kind_withdraw_confirmed(reg, row->kind, kind_number(row), kind_text(row, "reason"),
                                         kind_text(row, "second"), err)
               : happen(reg, t, waits, row, err);
}
