#include "ddreg/kind_eyes.h"

#include "ddreg/person.h"
#include "ddreg/vec.h"
#include "kind_rows.h"

/* Who made the move to this state last; 0: nobody did. */
static int64_t actor_of(const struct kind_row *rows, size_t n, const char *move)
{
    const struct kind_verb *verb = kind_verb(rows[0].kind, move);

    if (!verb)
        return kind_int(&rows[0], "actor");
    for (size_t i = n; i-- > 1;)
        if (kind_in_state(&rows[i], verb->to) && !kind_in_state(&rows[i - 1], verb->to))
            return kind_int(&rows[i], "actor");
    return 0;
}

/* Who changed what the decision rests on last; 0: nobody since the record was added. */
static int64_t changed_by(const struct kind_row *rows, size_t n)
{
    for (size_t i = n; i-- > 1;)
        if (kind_touches_decision(&rows[i - 1], &rows[i]))
            return kind_int(&rows[i], "actor");
    return 0;
}

static bool is_another(const struct people *people, const struct kind_verb *verb,
                       const struct kind_row *rows, size_t n, int64_t actor)
{
    int64_t one = person_one(people, actor);

    return person_one(people, actor_of(rows, n, verb->other)) != one &&
           !((verb->how & KIND_DECIDES) && person_one(people, changed_by(rows, n)) == one);
}

enum dd_rc kind_is_another(struct reg *reg, const struct kind_verb *verb,
                           const struct kind_row *rows, size_t n, int64_t actor, bool *another,
                           struct dd_error *err)
{
    struct people people;
    enum dd_rc rc;

    *another = true;
    if (!verb->other)
        return DD_OK;
    rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc == DD_OK)
        *another = is_another(&people, verb, rows, n, actor);
    return rc;
}

/* --- What turned out to be one person's ------------------------------------------------------- */

struct search {
    struct reg *reg;
    struct arena *a;
    const struct people *people;
    int64_t person;
    struct vec *found;
};

/* The move that led from one row to the next, where it needs another person. */
static const struct kind_verb *move_between(const struct kind_row *before,
                                            const struct kind_row *after)
{
    const struct kind *kind = after->kind;

    for (const struct kind_verb *v = kind->verbs; v && v->name; v++)
        if (v->other && kind_in_state(after, v->to) && !kind_in_state(before, v->to) &&
            kind_word_in(v->from, kind_state(before)))
            return v;
    return NULL;
}

/* Is the state that row i led to the one that the record still is in? */
static bool is_last(const struct kind_row *rows, size_t n, size_t i)
{
    for (size_t later = i + 1; later < n; later++)
        if (!kind_in_state(&rows[later], kind_state(&rows[i])))
            return false;
    return true;
}

static enum dd_rc look_at(const struct search *s, const struct kind_row *rows, size_t n,
                          struct dd_error *err)
{
    for (size_t i = 1; i < n; i++) {
        const struct kind_verb *verb = move_between(&rows[i - 1], &rows[i]);
        int64_t actor = kind_int(&rows[i], "actor"), one = person_one(s->people, actor);
        struct kind_eyes *e;
        if (!verb || (s->person != 0 && one != s->person) ||
            is_another(s->people, verb, rows, i, actor))
            continue;
        e = vec_add(s->found);
        if (!e)
            return dd_no_memory(err);
        *e = (struct kind_eyes){.row = rows[n - 1],
                                .verb = verb,
                                .day = kind_text(&rows[i], "day"),
                                .one = one,
                                .is_in_force = is_last(rows, n, i)};
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
    struct kind_row *records, *rows;
    size_t n, nrows;
    enum dd_rc rc =
        kind_read(s->reg, s->a, kind, &(struct kind_filter){.number = 0}, &records, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rc = kind_timeline(s->reg, s->a, kind, kind_number(&records[i]), &rows, &nrows, err);
        if (rc == DD_OK)
            rc = look_at(s, rows, nrows, err);
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
