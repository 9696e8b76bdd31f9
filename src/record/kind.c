/* What follows from a kind's descriptor alone. */
#include "ddreg/kind.h"

const struct kind *kind_named(const char *name)
{
    for (size_t i = 0; kinds[i]; i++)
        if (strcmp(kinds[i]->name, name) == 0)
            return kinds[i];
    return NULL;
}

const struct kind *kind_of_id(const char *word, int64_t *number)
{
    for (size_t i = 0; kinds[i]; i++)
        if (public_id_read(number, kinds[i]->letters, word))
            return kinds[i];
    return NULL;
}

size_t kind_has_field(const struct kind *kind, const char *column)
{
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (strcmp(kind->fields[i].column.name, column) == 0)
            return i;
    return KIND_MAX_FIELDS;
}

size_t kind_field(const struct kind *kind, const char *column)
{
    size_t i = kind_has_field(kind, column);

    if (i == KIND_MAX_FIELDS)
        abort();
    return i;
}

const char *kind_key(const struct kind_field *field, char out[KIND_KEY_SIZE])
{
    const char *name = field->key ? field->key : field->column.name;
    size_t n = strlen(name);

    if (field->type == KIND_SUPPLIER && n > 3)
        n -= 3; /* "_id" */
    (void)snprintf(out, KIND_KEY_SIZE, "%.*s", (int)n, name);
    return out;
}

const char *kind_option(const struct kind_field *field, char out[KIND_KEY_SIZE])
{
    if (!field->option)
        return kind_key(field, out);
    (void)snprintf(out, KIND_KEY_SIZE, "%s", field->option);
    return out;
}

bool kind_has_option(const struct kind *kind, const char *option)
{
    char own[KIND_KEY_SIZE];

    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (!(kind->fields[i].how & KIND_INTERNAL) &&
            strcmp(kind_option(&kind->fields[i], own), option) == 0)
            return true;
    return false;
}

const char *kind_words(const struct kind_field *field)
{
    return field->words ? field->words() : field->arg;
}

const struct kind_verb *kind_verb(const struct kind *kind, const char *name)
{
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++)
        if (strcmp(v->name, name) == 0)
            return v;
    return NULL;
}

bool kind_verb_takes(const struct kind_verb *verb, const struct kind_field *field,
                     char option[KIND_KEY_SIZE])
{
    char key[KIND_KEY_SIZE];
    const size_t n = strlen(kind_key(field, key));

    (void)kind_option(field, option);
    for (const char *p = verb->fields; p && *p; p += strcspn(p, "|"), p += *p == '|') {
        if (strncmp(p, key, n) != 0 || !strchr("|=", p[n]))
            continue;
        if (p[n] == '=')
            (void)snprintf(option, KIND_KEY_SIZE, "%.*s", (int)strcspn(p + n + 1, "|"), p + n + 1);
        return true;
    }
    return false;
}

const struct kind_verb *kind_verb_in(const struct kind *kind, const struct kind_verb *verb,
                                     const char *state)
{
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++)
        if (v->also && strcmp(v->also, verb->name) == 0 && kind_word_in(v->from, state) &&
            !kind_word_in(verb->from, state))
            return v;
    return verb;
}

bool kind_word_in(const char *words, const char *word)
{
    size_t n = strlen(word);

    if (n == 0 || strchr(word, '|'))
        return false;
    for (const char *p = words; p; p = strchr(p, '|')) {
        p += *p == '|';
        if (strncmp(p, word, n) == 0 && (p[n] == '|' || p[n] == '\0'))
            return true;
    }
    return false;
}

const struct kind_verb *kind_waiting(const struct kind *kind, const char *state)
{
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++)
        if (v->waits && strcmp(v->waits, state) == 0)
            return v;
    return NULL;
}

/* The state i that a move leads to; NULL after the last. */
static const char *leads_to(const struct kind_verb *verb, size_t i)
{
    if (verb->steps)
        return verb->steps[i].to;
    return i == 0 ? verb->to : NULL;
}

/* Does a move lead to the same state before this one does, the i-th of `verb`, or is it the first?
 */
static bool is_known_state(const struct kind *kind, const struct kind_verb *verb, size_t i)
{
    const char *state = leads_to(verb, i), *other;

    if (strcmp(kind->first, state) == 0 || strcmp(state, KIND_WITHDRAWN) == 0)
        return true;
    for (const struct kind_verb *v = kind->verbs; v <= verb; v++)
        for (size_t n = 0; (v != verb || n < i) && (other = leads_to(v, n)); n++)
            if (strcmp(other, state) == 0)
                return true;
    return false;
}

/* The states that moves lead to, those in which they wait among them. */
static bool moved_state_at(const struct kind *kind, size_t *i, const char **state)
{
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++) {
        if (v->waits && (*i)-- == 0) {
            *state = v->waits;
            return true;
        }
        for (size_t n = 0; leads_to(v, n); n++)
            if (!is_known_state(kind, v, n) && (*i)-- == 0) {
                *state = leads_to(v, n);
                return true;
            }
    }
    return false;
}

bool kind_state_at(const struct kind *kind, size_t i, const char **state)
{
    if (i-- == 0) {
        *state = kind->first;
        return true;
    }
    if (moved_state_at(kind, &i, state))
        return true;
    if (kind->ends && i-- == 0) {
        *state = KIND_COMING;
        return true;
    }
    for (const char *const *d = kind->derived; d && *d; d++)
        if (i-- == 0) {
            *state = *d;
            return true;
        }
    *state = KIND_WITHDRAWN;
    return i == 0;
}

size_t kind_parent(const struct kind *kind)
{
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (kind->fields[i].how & KIND_PARENT)
            return i;
    return KIND_MAX_FIELDS;
}

const struct kind *kind_part(const struct kind *whole, size_t i)
{
    for (size_t k = 0; kinds[k]; k++) {
        size_t parent = kind_parent(kinds[k]);
        if (parent != KIND_MAX_FIELDS && strcmp(kinds[k]->fields[parent].arg, whole->name) == 0 &&
            i-- == 0)
            return kinds[k];
    }
    return NULL;
}

bool kind_has_supplier(const struct kind *kind)
{
    return kind_has_field(kind, "supplier_id") != KIND_MAX_FIELDS;
}

const char *kind_text(const struct kind_row *row, const char *column)
{
    const struct db_value *v = &row->values[kind_field(row->kind, column)];

    return v->kind == DB_TEXT ? v->t : NULL;
}

int64_t kind_int(const struct kind_row *row, const char *column)
{
    const struct db_value *v = &row->values[kind_field(row->kind, column)];

    return v->kind == DB_INT ? v->i : 0;
}

int64_t kind_number(const struct kind_row *row)
{
    return kind_int(row, "number");
}

const char *kind_state(const struct kind_row *row)
{
    const char *state = kind_text(row, "state");

    return state ? state : "";
}

bool kind_in_state(const struct kind_row *row, const char *state)
{
    return strcmp(kind_state(row), state) == 0;
}

const char *kind_state_on(const struct kind_row *row, const char *day)
{
    const struct kind *kind = row->kind;
    const char *last;

    if (kind_in_state(row, KIND_WITHDRAWN))
        return kind_state(row);
    if (!kind->ends)
        return kind->state_on ? kind->state_on(row, day) : kind_state(row);
    if (strcmp(day, kind_text(row, kind->starts)) < 0)
        return KIND_COMING;
    last = kind_text(row, kind->ends);
    return last && strcmp(day, last) > 0 ? kind->ended : kind->first;
}

bool kind_in_force(const struct kind_row *row, const char *day)
{
    return strcmp(kind_state_on(row, day), row->kind->first) == 0;
}

bool kind_is_open(const struct kind_row *row, const char *day)
{
    const char *state = kind_state_on(row, day);

    return strcmp(state, KIND_WITHDRAWN) != 0 && !kind_word_in(row->kind->ended, state);
}

bool kind_may_go_round(const struct kind *kind)
{
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (kind->fields[i].column.class == RECORD_CONFIDENTIAL)
            return false;
    return !kind->discreet && !kind->made;
}

const char *kind_title(const struct kind_row *row)
{
    for (size_t i = 0; !row->kind->discreet && i < row->kind->table.ncolumns; i++) {
        const struct kind_field *f = &row->kind->fields[i];
        if ((f->how & KIND_LISTED) && (kind_is_text(f->type) || f->type == KIND_WORD) &&
            row->values[i].kind == DB_TEXT)
            return row->values[i].t;
    }
    return "";
}
