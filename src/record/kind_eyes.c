/* Four eyes, and decisions that rest on what was changed. Who did what is read from the rows: each
 * says which move wrote it. */
#include "ddreg/kind_eyes.h"

#include "ddreg/person.h"
#include "ddreg/vec.h"
#include "kind_rows.h"

bool kind_touches_decision(const struct kind_row *before, const struct kind_row *after)
{
    for (size_t i = 0; i < before->kind->table.ncolumns; i++)
        if ((before->kind->fields[i].how & KIND_DECIDED) &&
            !kind_same_value(before->values[i], after->values[i]))
            return true;
    return false;
}

bool kind_touches_looked(const struct kind_row *before, const struct kind_row *after)
{
    for (size_t i = 0; i < before->kind->table.ncolumns; i++)
        if ((before->kind->fields[i].how & KIND_LOOKED) && before->values[i].kind != DB_NULL &&
            !kind_same_value(before->values[i], after->values[i]))
            return true;
    return false;
}

static const struct kind_verb *verb_of(const struct kind_row *row)
{
    const char *move = kind_text(row, "move");

    return move ? kind_verb(row->kind, move) : NULL;
}

static bool decides(const struct kind_row *row)
{
    const struct kind_verb *verb = verb_of(row);

    return verb && (verb->how & KIND_DECIDES);
}

/* Who wrote the row: of a correction the person who corrected, not the one who had acted. */
static int64_t writer(const struct kind_row *row)
{
    int64_t corrector = kind_int(row, "corrector");

    return corrector ? corrector : kind_int(row, "actor");
}

/* --- Is it another person? -------------------------------------------------------------------- */

/* Did the person do one of the moves last, the first n rows being written, or has nobody done it?
 * Then nobody else is known to have. */
static bool did(const struct people *people, const char *move, const struct kind_timeline *t,
                size_t n, int64_t one)
{
    for (size_t i = n; i-- > 0;) {
        const char *made = kind_text(&t->written[i], "move");
        if (made && strcmp(made, move) == 0)
            return person_one(people, kind_int(&t->written[i], "actor")) == one;
    }
    return true;
}

static bool did_any(const struct people *people, const char *moves, const struct kind_timeline *t,
                    size_t n, int64_t one)
{
    char move[KIND_KEY_SIZE];

    for (const char *p = moves; *p; p += strcspn(p, "|"), p += *p == '|') {
        (void)snprintf(move, sizeof(move), "%.*s", (int)strcspn(p, "|"), p);
        if (did(people, move, t, n, one))
            return true;
    }
    return false;
}

/* Has the person changed what a decision rests on since the last one, also as a correction? */
static bool has_changed(const struct people *people, const struct kind_timeline *t, size_t n,
                        int64_t one)
{
    bool changed = false;

    for (size_t i = 0; i < n; i++) {
        const struct kind_row *row = &t->written[i], *was = t->was[i];
        if (decides(row) && kind_int(row, "corrector") == 0)
            changed = false;
        else if (was && !kind_in_state(was, KIND_WITHDRAWN) && kind_touches_decision(was, row))
            changed = changed || person_one(people, writer(row)) == one;
    }
    return changed;
}

static bool is_another(const struct people *people, const struct kind_verb *verb,
                       const struct kind_timeline *t, size_t n, int64_t actor)
{
    int64_t one = person_one(people, actor);

    return !did_any(people, verb->other, t, n, one) &&
           !((verb->how & KIND_DECIDES) && has_changed(people, t, n, one));
}

enum dd_rc kind_is_another(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_timeline *t, int64_t actor, bool *another,
                           struct dd_error *err)
{
    struct people people;
    enum dd_rc rc;

    *another = true;
    if (!verb->other)
        return DD_OK;
    rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc == DD_OK)
        *another = is_another(&people, verb, t, t->nwritten, actor);
    return rc;
}

/* --- The decision in force -------------------------------------------------------------------- */

size_t kind_decision_at(const struct kind_row *rows, size_t n)
{
    for (size_t i = n; i-- > 1;) {
        const struct kind_verb *verb = verb_of(&rows[i]);
        if (!verb || !(verb->how & KIND_DECIDES))
            continue;
        for (size_t later = i + 1; later < n; later++)
            if (kind_word_in(verb->from, kind_state(&rows[later])))
                return 0; /* to be decided again since then */
        return i;
    }
    return 0;
}

/* --- What turned out to be one person's ------------------------------------------------------- */

struct search {
    struct reg *reg;
    struct arena *a;
    const struct people *people;
    int64_t person;
    struct vec *found;
};

/* The place of a row among those in force; n: it is none of them. */
static size_t place_of(const struct kind_timeline *t, const struct kind_row *row)
{
    size_t i = 0;

    while (i < t->n && t->rows[i].id != row->id)
        i++;
    return i;
}

/* Is the state that the row led to the one that the record still is in? */
static bool is_last(const struct kind_timeline *t, size_t at)
{
    for (size_t later = at + 1; later < t->n; later++)
        if (!kind_in_state(&t->rows[later], kind_state(&t->rows[at])))
            return false;
    return true;
}

static enum dd_rc look_at(const struct search *s, const struct kind_timeline *t,
                          struct dd_error *err)
{
    for (size_t i = 1; i < t->nwritten; i++) {
        const struct kind_row *row = &t->written[i];
        const struct kind_verb *verb = verb_of(row);
        int64_t actor = kind_int(row, "actor"), one = person_one(s->people, actor);
        size_t at = place_of(t, row);
        struct kind_eyes *e;
        if (!verb || !verb->other || at == t->n || (s->person != 0 && one != s->person) ||
            is_another(s->people, verb, t, i, actor))
            continue;
        e = vec_add(s->found);
        if (!e)
            return dd_no_memory(err);
        *e = (struct kind_eyes){.row = t->rows[t->n - 1],
                                .verb = verb,
                                .day = kind_text(row, "day"),
                                .one = one,
                                .is_in_force = is_last(t, at)};
    }
    return DD_OK;
}

static bool needs_another(const struct kind *kind)
{
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++)
        if (v->other)
            return true;
    return false;
}

/* The rows stay where what was found of them points to: in the arena of the result. */
static enum dd_rc look_through(const struct search *s, const struct kind *kind,
                               struct dd_error *err)
{
    struct kind_row *records;
    struct kind_timeline t;
    size_t n;
    enum dd_rc rc =
        kind_read(s->reg, s->a, kind, &(struct kind_filter){.number = 0}, &records, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = kind_timeline(s->reg, s->a, kind, kind_number(&records[i]), &t, err);
        if (rc == DD_OK)
            rc = look_at(s, &t, err);
    }
    return rc;
}

enum dd_rc kind_eyes_read(struct reg *reg, struct arena *a, int64_t person, struct kind_eyes **out,
                          size_t *n, struct dd_error *err)
{
    struct vec found = VEC_OF(struct kind_eyes);
    struct people people;
    enum dd_rc rc = people_read(reg, a, NULL, &people, err);
    struct search s = {reg, a, &people, person, &found};

    *n = 0;
    if (rc != DD_OK || !people_are_joined(&people))
        return rc;
    for (size_t i = 0; rc == DD_OK && kinds[i]; i++)
        if (needs_another(kinds[i]))
            rc = look_through(&s, kinds[i], err);
    if (rc == DD_OK)
        rc = vec_keep(&found, a, out, n, err);
    vec_release(&found);
    return rc;
}
