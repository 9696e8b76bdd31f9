/* Of what is due, what somebody asks for. */
#include "ddreg/alias.h"
#include "ddreg/governance.h"
#include "ddreg/kind.h"
#include "ddreg/person.h"
#include "ddreg/roles.h"
#include "ddreg/text.h"
#include "due_parts.h"

/* The filter with what its words come to. */
struct narrow {
    struct reg *reg;
    struct arena *a;
    const char *today;
    const struct due_filter *f;
    const char *owner;   /* folded */
    bool known;          /* it is the whole name of a person */
    const char *holders; /* of the role; NULL: nobody */
    struct role_def role;
};

static bool has_what(const struct due_item *item, const char *what)
{
    const size_t n = strlen(what);

    return (strncmp(item->what, what, n) == 0 && (item->what[n] == '\0' || item->what[n] == '.')) ||
           (item->kind && strcmp(item->kind->name, what) == 0);
}

/* Is the name one of those with commas between them? Both folded. */
static bool is_among(const char *name, const char *names)
{
    const size_t n = strlen(name);

    for (const char *p = names; *p; p += strspn(p, ", ")) {
        const size_t length = strcspn(p, ",");
        if (length == n && strncmp(p, name, n) == 0)
            return true;
        p += length;
    }
    return false;
}

static enum dd_rc has_owner(const struct narrow *w, const struct due_item *item, bool *has,
                            struct dd_error *err)
{
    const char *who = text_fold(w->a, item->who);

    *has = who && (w->known ? is_among(w->owner, who) : strstr(who, w->owner) != NULL);
    return who ? DD_OK : dd_no_memory(err);
}

/* Does one of those who hold the role follow it up, or does it name the role itself? */
static enum dd_rc has_role(const struct narrow *w, const struct due_item *item, bool *has,
                           struct dd_error *err)
{
    char *names = arena_strdup(w->a, w->holders ? w->holders : ""), *save = NULL;
    const char *who = text_fold(w->a, item->who);

    if (!names || !who)
        return dd_no_memory(err);
    *has = *who == '\0' && strcmp(item->role, w->f->role) == 0;
    for (int lang = DD_NB; lang <= DD_EN; lang++) {
        const char *called = text_fold(w->a, w->role.name[lang]);
        *has = *has || (called && is_among(called, who));
    }
    for (char *p = strtok_r(names, ",", &save); p; p = strtok_r(NULL, ",", &save)) {
        const char *name = text_fold(w->a, p);
        *has = *has || (name && is_among(name, who));
    }
    return DD_OK;
}

static enum dd_rc is_of_supplier(const struct narrow *w, int64_t supplier, bool *is,
                                 struct dd_error *err)
{
    int64_t root = 0;
    enum dd_rc rc = supplier > 0 ? alias_root(w->reg, supplier, &root, err) : DD_OK;

    *is = rc == DD_OK && root == w->f->supplier;
    return rc;
}

static enum dd_rc names_supplier(const struct narrow *w, const char *id, int depth, bool *is,
                                 struct dd_error *err);

/* The public ids that a field has, with blanks between; NULL: none. */
static enum dd_rc ids_of(const struct narrow *w, const struct kind_field *f,
                         const struct db_value *v, const char **ids, struct dd_error *err)
{
    *ids = NULL;
    if (v->kind == DB_NULL || (f->type != KIND_LINK && f->type != KIND_LINKS))
        return DD_OK;
    *ids = f->type == KIND_LINKS ? v->t : public_id_text(w->a, kind_named(f->arg)->letters, v->i);
    return *ids ? DD_OK : dd_no_memory(err);
}

/* Records that a record names: with those of the supplier it is about the supplier, too. */
static enum dd_rc links_to(const struct narrow *w, const struct kind_row *row, int depth, bool *is,
                           struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < row->kind->table.ncolumns; i++) {
        const char *ids;
        rc = ids_of(w, &row->kind->fields[i], &row->values[i], &ids, err);
        for (const char *p = ids; rc == DD_OK && p && *p && !*is; p += strspn(p, " ")) {
            const size_t n = strcspn(p, " ");
            const char *id = arena_strndup(w->a, p, n);
            rc = id ? names_supplier(w, id, depth, is, err) : dd_no_memory(err);
            p += n;
        }
    }
    return rc;
}

static enum dd_rc names_supplier(const struct narrow *w, const char *id, int depth, bool *is,
                                 struct dd_error *err)
{
    enum { DEEPEST = 2 };
    struct kind_filter filter = {.as_of = w->today};
    const struct kind *kind = kind_of_id(id, &filter.number);
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = kind ? kind_read(w->reg, w->a, kind, &filter, &rows, &n, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < n && !*is; i++) {
        *is = rows[i].root == w->f->supplier;
        if (!*is && depth < DEEPEST)
            rc = links_to(w, &rows[i], depth + 1, is, err);
    }
    return rc;
}

static enum dd_rc has_supplier(const struct narrow *w, const struct due_item *item, bool *has,
                               struct dd_error *err)
{
    *has = false;
    return item->kind && *item->id ? names_supplier(w, item->id, 0, has, err)
                                   : is_of_supplier(w, item->supplier, has, err);
}

static enum dd_rc fits(const struct narrow *w, const struct due_item *item, bool *does,
                       struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *does = (!w->f->what || has_what(item, w->f->what)) &&
            (!w->f->within || item->days_left <= *w->f->within);
    if (*does && w->f->owner)
        rc = has_owner(w, item, does, err);
    if (rc == DD_OK && *does && w->f->role)
        rc = has_role(w, item, does, err);
    if (rc == DD_OK && *does && w->f->supplier)
        rc = has_supplier(w, item, does, err);
    return rc;
}

/* Whom the words mean: a person's name in place of an id or an account. */
static enum dd_rc read_people(struct narrow *w, struct dd_error *err)
{
    const char *name = NULL;
    int64_t person = 0;
    enum dd_rc rc = DD_OK;

    if (w->f->owner)
        rc = person_find(w->reg, w->f->owner, &person, err);
    if (rc == DD_OK && person)
        rc = person_name(w->reg, w->a, person, &name, err);
    w->known = name != NULL;
    if (rc == DD_OK && w->f->owner && !(w->owner = text_fold(w->a, name ? name : w->f->owner)))
        rc = dd_no_memory(err);
    if (rc == DD_OK && w->f->role && role_named(w->f->role, &w->role))
        rc = governance_holders(w->reg, w->a, w->f->role, w->today, &w->holders, err);
    return rc;
}

enum dd_rc due_narrow(struct reg *reg, struct arena *a, const char *today,
                      const struct due_filter *filter, struct due_item *items, size_t *n,
                      struct dd_error *err)
{
    struct narrow w = {.reg = reg, .a = a, .today = today, .f = filter};
    size_t kept = 0;
    enum dd_rc rc = read_people(&w, err);

    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        bool does;
        rc = fits(&w, &items[i], &does, err);
        if (rc == DD_OK && does)
            items[kept++] = items[i];
    }
    if (rc == DD_OK)
        *n = kept;
    return rc;
}
