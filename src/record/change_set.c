#include "ddreg/change_set.h"

#include <stdlib.h>

#include "ddreg/hash.h"
#include "ddreg/public_id.h"

void change_set_init(struct change_set *set, struct reg *reg, struct arena *a, const char *day,
                     const struct change_sort *sort)
{
    *set = (struct change_set){.reg = reg,
                               .a = a,
                               .day = day,
                               .sort = sort,
                               .changes = VEC_OF(struct change),
                               .problems = VEC_OF(struct change_problem)};
}

void change_set_release(struct change_set *set)
{
    vec_release(&set->changes);
    vec_release(&set->problems);
}

void change_digest(char out[CHANGE_DIGEST_SIZE], const struct change_sort *sort, int64_t number,
                   const char *const *values)
{
    char hex[HASH_HEX], id[PUBLIC_ID_SIZE];
    struct hash h;

    hash_init(&h);
    public_id_write(id, sort->letters, number);
    hash_add_text(&h, id);
    for (size_t i = 0; i < sort->nfields; i++) {
        hash_add_text(&h, sort->key[i]);
        hash_add_text(&h, values[i] ? values[i] : "");
    }
    hash_end_hex(&h, hex);
    (void)snprintf(out, CHANGE_DIGEST_SIZE, "x%.14s", hex);
}

static struct change *at(const struct change_set *set, size_t i)
{
    return (struct change *)set->changes.rows + i;
}

static enum dd_rc make_room(struct change_set *set, const char ***values, struct dd_error *err)
{
    *values = arena_alloc(set->a, 2 * set->sort->nfields * sizeof(**values));
    return *values ? DD_OK : dd_no_memory(err);
}

static enum dd_rc join(struct change_set *set, struct change with, const char **values,
                       struct change **out, struct dd_error *err)
{
    struct change *change = vec_add(&set->changes);

    if (!change)
        return dd_no_memory(err);
    *change = with;
    change->before = values;
    change->after = values + set->sort->nfields;
    *out = change;
    return DD_OK;
}

enum dd_rc change_set_add(struct change_set *set, int64_t number, struct change **out,
                          struct dd_error *err)
{
    const char **values = NULL;
    enum dd_rc rc = make_room(set, &values, err);

    *out = NULL;
    if (rc == DD_OK)
        rc = set->sort->read(set->sort, set->reg, set->a, set->day, number, values, err);
    return rc == DD_OK ? join(set, (struct change){.number = number}, values, out, err) : rc;
}

enum dd_rc change_set_add_new(struct change_set *set, struct change **out, struct dd_error *err)
{
    const char **values = NULL;
    enum dd_rc rc = make_room(set, &values, err);

    *out = NULL;
    for (size_t i = 0; rc == DD_OK && i < set->sort->nfields; i++)
        values[i] = "";
    return rc == DD_OK ? join(set, (struct change){.added = true}, values, out, err) : rc;
}

enum dd_rc change_set_note(struct change_set *set, int64_t number, int64_t line, size_t field,
                           enum dd_rc rc, const struct dd_error *why, struct dd_error *err)
{
    struct change_problem *p;

    if (rc == DD_OK)
        return DD_OK;
    if (rc != DD_INPUT && rc != DD_REFUSED && rc != DD_USAGE) {
        if (err != why)
            *err = *why;
        return rc;
    }
    if (++set->nproblems > CHANGE_MAX_PROBLEMS)
        return DD_OK;
    p = vec_add(&set->problems);
    if (!p)
        return dd_no_memory(err);
    *p = (struct change_problem){number, line, field, *why};
    return DD_OK;
}

static bool same_digest(const struct change_set *set, const struct change *c,
                        const char *const *values)
{
    char digest[CHANGE_DIGEST_SIZE];

    change_digest(digest, set->sort, c->number, values);
    return strcmp(digest, c->digest) == 0;
}

/* The fields that would become others; of those that are only shown, or of those that change. */
static uint32_t differing(const struct change_set *set, const struct change *c, bool fixed)
{
    uint32_t bits = 0;

    for (size_t i = 0; i < set->sort->nfields; i++)
        if (c->after[i] && set->sort->fixed[i] == fixed && strcmp(c->after[i], c->before[i]) != 0)
            bits |= UINT32_C(1) << i;
    return bits;
}

/* What is only shown and came back as another says that the row is not what it was. */
static enum dd_rc note_fixed(struct change_set *set, const struct change *c, uint32_t bits,
                             struct dd_error *err)
{
    struct dd_error why = {.id = NULL};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < set->sort->nfields; i++)
        if (bits & UINT32_C(1) << i) {
            rc = dd_fail(&why, DD_INPUT, "change.fixed", "value", c->after[i], "known",
                         c->before[i], NULL);
            rc = change_set_note(set, c->number, c->line, i, rc, &why, err);
        }
    return rc;
}

static enum dd_rc look(struct change_set *set, struct change *c, struct dd_error *err)
{
    const uint32_t fixed = differing(set, c, true);

    if (c->added) {
        c->differs = fixed | differing(set, c, false);
        c->is = c->differs ? CHANGE_WANTED : CHANGE_NONE;
        return DD_OK;
    }
    const bool current = !c->digest || same_digest(set, c, c->before);

    c->differs = differing(set, c, false);
    c->is = CHANGE_NONE;
    if ((!c->differs && !fixed) || (c->digest && same_digest(set, c, c->after)))
        return DD_OK;
    c->is = !current ? CHANGE_CONFLICT : c->differs ? CHANGE_WANTED : CHANGE_NONE;
    return current && fixed ? note_fixed(set, c, fixed, err) : DD_OK;
}

static int by_number(const void *a, const void *b)
{
    const struct change *x = *(struct change *const *)a, *y = *(struct change *const *)b;

    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

/* The second of two cannot be held against what the first makes of the record. */
static enum dd_rc note_repeated(struct change_set *set, const struct change *first,
                                const struct change *again, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE], line[24];
    struct dd_error why = {.id = NULL};
    enum dd_rc rc;

    public_id_write(id, set->sort->letters, first->number);
    (void)snprintf(line, sizeof(line), "%lld", (long long)first->line);
    rc = dd_fail(&why, DD_INPUT, "change.repeated", "id", id, "first", line, NULL);
    return change_set_note(set, again->number, again->line, CHANGE_NO_FIELD, rc, &why, err);
}

enum dd_rc change_set_look(struct change_set *set, struct dd_error *err)
{
    const size_t n = set->changes.n;
    struct change **sorted = arena_alloc(set->a, (n + 1) * sizeof(*sorted));
    enum dd_rc rc = sorted ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        sorted[i] = at(set, i);
        rc = look(set, sorted[i], err);
    }
    if (rc == DD_OK)
        qsort(sorted, n, sizeof(struct change *), by_number);
    for (size_t i = 1; rc == DD_OK && i < n; i++)
        if (sorted[i]->number == sorted[i - 1]->number && !sorted[i]->added)
            rc = note_repeated(set, sorted[i - 1], sorted[i], err);
    return rc;
}

/* Is the error's field that one? "supplier" is "supplier_id", "production-country" with a line
 * below. */
static bool names_field(const char *field, const char *key)
{
    while (*field && (*field == *key || (*field == '-' && *key == '_'))) {
        field++;
        key++;
    }
    return *field == '\0' && (*key == '\0' || strcmp(key, "_id") == 0);
}

/* The field that an error says it is of. */
static size_t field_of(const struct change_set *set, const struct dd_error *why)
{
    for (size_t a = 0; a < why->nargs; a++)
        for (size_t i = 0; strcmp(why->args[a].name, "field") == 0 && i < set->sort->nfields; i++)
            if (names_field(why->args[a].value, set->sort->key[i]))
                return i;
    return CHANGE_NO_FIELD;
}

enum dd_rc change_set_write(struct change_set *set, const char *reason, struct dd_error *err)
{
    const struct change_sort *sort = set->sort;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < set->changes.n; i++) {
        struct change *c = at(set, i);
        struct dd_error why = {.id = NULL};
        if (c->is != CHANGE_WANTED || c->wrong)
            continue;
        rc = c->added ? sort->create(sort, set->reg, set->a, c, reason, &c->number, &why)
                      : sort->write(sort, set->reg, set->a, c, reason, &why);
        rc = change_set_note(set, c->number, c->line, field_of(set, &why), rc, &why, err);
    }
    return rc;
}

size_t change_set_added(const struct change_set *set)
{
    size_t n = 0;

    for (size_t i = 0; i < set->changes.n; i++)
        n += at(set, i)->added && at(set, i)->is == CHANGE_WANTED;
    return n;
}

size_t change_set_count(const struct change_set *set, enum change_state is)
{
    size_t n = 0;

    for (size_t i = 0; i < set->changes.n; i++)
        n += at(set, i)->is == is;
    return n;
}
