#include "who_names.h"

#include "ddreg/alias.h"
#include "ddreg/orgnr.h"
#include "names_alike.h"
#include "table/plain.h"

#include "gen/import/who_names.h"

enum { NAMES_BYTES = 4 * 1024 * 1024, NAME_SHOWN = 60 };

/* A name that the file has for a payee whose number it gives. Texts last until the next one. */
struct name_read {
    int64_t line;       /* the first that has it */
    const char *name;   /* as the file has it */
    const char *ledger; /* the payee's numbers; NULL: none */
    const char *orgnr;
    const char *ddreg_id;
    const char *country; /* or NULL */
    int64_t supplier;    /* whom the register has under the number; 0: nobody */
    const char *first;   /* the payee's name on its first line; NULL: this is it */
};

struct checking {
    struct import_run *run;
    struct arena scratch; /* of one name */
};

/* A supplier without a name cannot be compared. */
static enum dd_rc fits(struct checking *c, const struct name_read *p, bool *fit,
                       struct dd_error *err)
{
    const char **names = NULL;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    *fit = false;
    if (p->supplier == 0)
        return names_alike(&c->scratch, p->first, p->name, fit, err);
    rc = supplier_names(c->run->reg, &c->scratch, p->supplier, &names, &n, err);
    *fit = n == 0;
    for (size_t i = 0; rc == DD_OK && i < n && !*fit; i++)
        rc = names_alike(&c->scratch, names[i], p->name, fit, err);
    return rc;
}

/* The known supplier who has the name; 0 when it is nobody's, or several have it. */
static enum dd_rc find_other(struct checking *c, const struct name_read *p, int64_t *other,
                             struct dd_error *err)
{
    const struct supplier row = {.name = p->name, .country = p->country};
    enum dd_rc rc = supplier_match(c->run->reg, &row, c->run->by->day, other, err);

    if (rc == DD_INPUT) {
        *other = 0;
        rc = DD_OK;
    }
    return rc == DD_OK && *other != 0 ? alias_root(c->run->reg, *other, other, err) : rc;
}

/* The supplier as it is called now, and the number by which it was found. */
static enum dd_rc name_owner(struct checking *c, const struct name_read *p, struct import_name *one,
                             const char **number, const char **name, struct dd_error *err)
{
    struct supplier s;
    enum dd_rc rc;

    *number = p->ddreg_id ? p->ddreg_id : p->ledger ? p->ledger : p->orgnr;
    *name = p->first;
    one->supplier = p->supplier;
    if (p->supplier == 0)
        return DD_OK;
    rc = supplier_get(c->run->reg, &c->scratch, p->supplier, c->run->by->day, &s, err);
    if (rc != DD_OK)
        return rc;
    *name = s.name;
    if (!p->ddreg_id && p->orgnr && s.orgnr && strcmp(p->orgnr, s.orgnr) == 0 &&
        !(p->ledger && s.ledger && strcmp(p->ledger, s.ledger) == 0))
        *number = p->orgnr;
    return DD_OK;
}

static enum dd_rc check_name(struct checking *c, const struct name_read *p, struct dd_error *err)
{
    struct import_result *out = c->run->out;
    struct import_name one = {.line = p->line};
    struct import_names *list;
    const char *number, *name;
    bool fit;
    enum dd_rc rc;

    arena_reset(&c->scratch);
    rc = fits(c, p, &fit, err);
    if (rc == DD_OK && !fit)
        rc = find_other(c, p, &one.other, err);
    if (rc != DD_OK || fit)
        return rc;
    list = one.other != 0 ? &out->names_of_others : &out->names_unlike;
    list->n++;
    if (list->nfirst == IMPORT_MAX_NAMES)
        return DD_OK;
    if ((rc = name_owner(c, p, &one, &number, &name, err)) != DD_OK)
        return rc;
    one.number = plain_cut(c->run->a, number, NAME_SHOWN);
    one.name = plain_cut(c->run->a, name, NAME_SHOWN);
    one.said = plain_cut(c->run->a, p->name, NAME_SHOWN);
    list->first[list->nfirst++] = one;
    return one.number && one.name && one.said ? DD_OK : dd_no_memory(err);
}

/* The names that may not be the payee's own, by line: those that are not letter for letter a name
 * of the supplier whose number it is, and of new payees those beside the first. A payee counts once
 * for each spelling. */
static enum dd_rc check_names(struct checking *c, struct dd_error *err)
{
    struct db_stmt *s;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(c->run->reg->db, &s, err, doubtful_names_sql, DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(s, err)) == DB_ROW) {
        bool by_orgnr = db_int(s, 7) == 1;
        const struct name_read one = {.line = db_int(s, 0),
                                      .name = db_text(s, 1),
                                      .ledger = by_orgnr ? NULL : db_text_or_null(s, 2),
                                      .orgnr = db_text_or_null(s, 3),
                                      .ddreg_id = db_text_or_null(s, 8),
                                      .country = db_text_or_null(s, 4),
                                      .supplier = db_is_null(s, 5) ? 0 : db_int(s, 5),
                                      .first = db_text_or_null(s, 6)};
        if (!by_orgnr || orgnr_valid(one.orgnr)) /* a wrong one brings nobody together */
            rc = check_name(c, &one, err);
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(s);
    return rc;
}

enum dd_rc who_names_check(struct import_run *run, struct dd_error *err)
{
    struct checking c = {.run = run};
    enum dd_rc rc;

    arena_init(&c.scratch, NAMES_BYTES);
    rc = check_names(&c, err);
    arena_release(&c.scratch);
    return rc;
}
