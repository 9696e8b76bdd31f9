#include "privacy_rows.h"

#include "ddreg/person.h"
#include "ddreg/seal.h"

static enum dd_rc add_of(struct cli *c, const struct kind *kind, const char *column, bool now,
                         int64_t person, struct buf *ids, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = NULL};
    char id[PUBLIC_ID_SIZE];
    struct people people;
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = people_read(c->reg, &c->arena, NULL, &people, err);

    if (rc == DD_OK)
        rc = kind_read(c->reg, &c->arena, kind, &filter, &rows, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (person_one(&people, kind_int(&rows[i], column)) != person_one(&people, person) ||
            (now && !kind_in_force(&rows[i], c->today)))
            continue;
        public_id_write(id, kind->letters, kind_number(&rows[i]));
        buf_printf(ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
    return rc;
}

enum dd_rc privacy_ties(struct cli *c, int64_t person, struct buf *ids, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (person == 0)
        return DD_OK;
    rc = add_of(c, kind_named("role"), "holder", true, person, ids, err);
    return rc == DD_OK ? add_of(c, seal_signature_kind(), "signer", false, person, ids, err) : rc;
}

enum dd_rc privacy_seals(struct cli *c, struct buf *ids, struct dd_error *err)
{
    const struct kind_filter filter = {.withdrawn = true};
    char id[PUBLIC_ID_SIZE];
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = kind_read(c->reg, &c->arena, seal_kind(), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        public_id_write(id, seal_kind()->letters, kind_number(&rows[i]));
        buf_printf(ids, "%s%s", i > 0 ? " " : "", id);
    }
    return rc;
}
