/* What the value of a record names: a supplier, a person, other records. */
#include "ddreg/person.h"
#include "kind_rows.h"

#include "gen/record/supplier_counts.part.h"

bool kind_has_link(const char *links, const struct kind *of, int64_t number)
{
    char id[PUBLIC_ID_SIZE];
    size_t n;

    public_id_write(id, of->letters, number);
    n = strlen(id);
    for (const char *p = links; *p; p += strcspn(p, " ")) {
        p += *p == ' ';
        if (strncmp(p, id, n) == 0 && (p[n] == ' ' || p[n] == '\0'))
            return true;
    }
    return false;
}

const struct kind *kind_named_by(const struct kind_field *f)
{
    switch (f->type) {
    case KIND_PERSON:
        return person_kind();
    case KIND_FILE:
        return kind_named("file");
    case KIND_LINK:
        return kind_named(f->arg);
    case KIND_SEALED:
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_COUNTRY:
    case KIND_DAY:
    case KIND_WORD:
    case KIND_COUNT:
    case KIND_MONEY:
    case KIND_FLAG:
    case KIND_SUPPLIER:
    case KIND_LINKS:
        break;
    }
    return NULL;
}

static enum dd_rc check_supplier(struct reg *reg, int64_t id, struct dd_error *err)
{
    static const char sql[] = "SELECT CASE WHEN" SUPPLIER_COUNTS(
        "s.id") "THEN 1 ELSE 0 END FROM supplier AS s WHERE s.id = $1";
    enum { ABSENT = -1, WITHDRAWN, COUNTS };
    char text[PUBLIC_ID_SIZE];
    int64_t found;
    enum dd_rc rc = db_get_int(reg->db, &found, ABSENT, err, sql, DB_ARGS(DB_I(id)));

    public_id_write(text, SUPPLIER_ID, id);
    if (rc != DD_OK || found == COUNTS)
        return rc;
    return found == ABSENT ? dd_fail(err, DD_INPUT, "supplier.unknown", "word", text, NULL)
                           : dd_fail(err, DD_REFUSED, "supplier.withdrawn", "id", text, NULL);
}

/* `field` is an option. The latest row of a record is its last: a correction's come later, too. */
static enum dd_rc check_record(struct reg *reg, const struct kind *of, int64_t number,
                               const char *field, struct dd_error *err)
{
    char sql[128], id[PUBLIC_ID_SIZE];
    struct db_stmt *row = NULL;
    enum dd_rc rc;

    public_id_write(id, of->letters, number);
    (void)snprintf(sql, sizeof(sql),
                   "SELECT state FROM %s WHERE number = $1 ORDER BY id DESC LIMIT 1",
                   of->table.name);
    rc = db_get_row(reg->db, &row, err, sql, DB_ARGS(DB_I(number)));
    if (rc == DD_OK && !row)
        rc = kind_unknown(of, id, err);
    else if (rc == DD_OK && strcmp(db_text(row, 0), KIND_WITHDRAWN) == 0)
        rc = dd_fail(err, DD_REFUSED, "kind.names_withdrawn", "field", field, "id", id, "noun",
                     of->name, "nb", of->nb, NULL);
    db_stmt_free(row);
    return rc;
}

static enum dd_rc check_links(struct reg *reg, const char *links, const char *field,
                              struct dd_error *err)
{
    char word[PUBLIC_ID_SIZE];
    enum dd_rc rc = DD_OK;

    for (const char *p = links; rc == DD_OK && *p; p += strcspn(p, " ")) {
        const struct kind *of;
        int64_t number;
        p += *p == ' ';
        (void)snprintf(word, sizeof(word), "%.*s", (int)strcspn(p, " "), p);
        of = kind_of_id(word, &number);
        rc = of ? check_record(reg, of, number, field, err) : DD_OK;
    }
    return rc;
}

enum dd_rc kind_company_of_whole(struct reg *reg, const struct kind_row *row, int64_t *company,
                                 struct dd_error *err)
{
    const size_t parent = kind_parent(row->kind);
    struct kind_filter filter = {.withdrawn = true};
    struct kind_row *whole;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (parent != KIND_MAX_FIELDS) {
        filter.number = row->values[parent].i;
        rc = kind_read(reg, &reg->records, kind_named(row->kind->fields[parent].arg), &filter,
                       &whole, &n, err);
    }
    *company = rc == DD_OK && n > 0 ? kind_int(&whole[0], "company_id") : 0;
    return rc;
}

/* A part is the company's whose the whole is. */
static enum dd_rc check_whole(struct reg *reg, const struct kind_row *row, const char *option,
                              struct dd_error *err)
{
    char number[24];
    int64_t company;
    enum dd_rc rc = kind_company_of_whole(reg, row, &company, err);

    if (rc != DD_OK || company == 0 || company == kind_int(row, "company_id"))
        return rc;
    (void)snprintf(number, sizeof(number), "%lld", (long long)company);
    rc = kind_fail(DD_REFUSED, "kind.whole_of_other", row, option, err);
    dd_error_add(err, "company", number);
    return rc;
}

enum dd_rc kind_check_target(struct reg *reg, const struct kind_row *row, size_t i,
                             struct dd_error *err)
{
    const struct kind_field *f = &row->kind->fields[i];
    const struct kind *of = kind_named_by(f);
    const struct db_value *v = &row->values[i];
    char option[KIND_KEY_SIZE];
    enum dd_rc rc;

    if (f->type == KIND_SUPPLIER)
        return check_supplier(reg, v->i, err);
    if (f->type == KIND_LINKS)
        return check_links(reg, v->t, kind_option(f, option), err);
    rc = of ? check_record(reg, of, v->i, kind_option(f, option), err) : DD_OK;
    return rc == DD_OK && (f->how & KIND_PARENT)
               ? check_whole(reg, row, kind_option(f, option), err)
               : rc;
}
