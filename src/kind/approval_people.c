/* Who may not decide on an approval, and whether a second person really looked. */
#include "approval.h"
#include "ddreg/alias.h"
#include "ddreg/db_rows.h"
#include "ddreg/person.h"
#include "ddreg/text.h"

#include "gen/kind/approval_people.h"

static void read_name(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "name");
}

/* Is the name, as a file or a person wrote it, whole or as an account, that of one of the person's
 * numbers? */
static bool is_named(struct reg *reg, const struct people *people, int64_t one, const char *name)
{
    const char *folded = text_fold(&reg->records, name);

    for (size_t i = 0; folded && i < people->n; i++) {
        const struct kind_row *row = &people->rows[i];
        const char *own = kind_text(row, "name");
        if (person_one(people, kind_number(row)) != one)
            continue;
        own = own ? text_fold(&reg->records, own) : NULL;
        if ((own && strcmp(own, folded) == 0) || person_has_account(row, name))
            return true;
    }
    return false;
}

/* Is one of the names that the query gives the person's? */
static enum dd_rc is_among(struct reg *reg, const struct people *people, int64_t one,
                           const char *sql, const struct db_value *args, size_t nargs, bool *is,
                           struct dd_error *err)
{
    const char **names;
    size_t n = 0;
    enum dd_rc rc = db_all(reg->db, &reg->records, sizeof(*names), read_name, NULL, &names, &n, err,
                           sql, args, nargs);

    for (size_t i = 0; rc == DD_OK && i < n && !*is; i++)
        *is = names[i] && is_named(reg, people, one, names[i]);
    return rc;
}

enum dd_rc approval_involved(struct reg *reg, const struct kind_row *row, const char **as,
                             struct dd_error *err)
{
    const int64_t supplier = kind_int(row, "supplier_id");
    struct people people;
    bool buys = false, owns = false;
    int64_t one, root;
    enum dd_rc rc = alias_root(reg, supplier, &root, err);

    if (rc == DD_OK)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    if (rc != DD_OK)
        return rc;
    one = person_one(&people, reg->actor);
    rc = person_holds_role(reg, kind_int(row, "company_id"), reg->actor, "buyer", reg->by.day,
                           &buys, err);
    if (rc == DD_OK && !buys)
        rc = is_among(reg, &people, one, buyers_sql, DB_ARGS(DB_I(root)), &buys, err);
    if (rc == DD_OK && !buys)
        rc = is_among(reg, &people, one, owners_sql, DB_ARGS(DB_I(root), DB_T(reg->by.day)), &owns,
                      err);
    *as = buys ? "buyer" : owns ? "owner" : NULL;
    return rc;
}

static void read_asked(struct db_row *r, void *out)
{
    int64_t *asked = out;

    asked[0] = row_int(r, "actor");
    asked[1] = row_int(r, "account");
}

enum dd_rc approval_second(struct reg *reg, const struct kind_row *row, const char **second,
                           struct dd_error *err)
{
    int64_t asked[2] = {0};
    struct people people;
    bool found = false;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    if (rc == DD_OK)
        rc = db_one(reg->db, &reg->records, sizeof(asked), read_asked, NULL, asked, &found, err,
                    who_asked_sql, DB_ARGS(DB_I(kind_number(row))));
    if (rc != DD_OK)
        return rc;
    if (!found || person_one(&people, asked[0]) == person_one(&people, reg->actor))
        *second = "alone";
    else
        *second = person_one(&people, asked[1]) == person_one(&people, reg->account) ? "attested"
                                                                                     : "confirmed";
    return rc;
}
